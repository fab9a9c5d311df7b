//! Dividing a difference among its causes.

/// Most players for whom all subsets are walked; beyond it two orders stand for all.
const ALL_SUBSETS: usize = 12;

/// The Shapley values of `players` players in the game `worth`.
///
/// `worth(s)` is what the subset `s` (by player: inside or not) is worth, in
/// any unit; the values have that unit and sum to worth(all) - worth(none).
/// Player i gets Σ over subsets s without i of |s|! (n - |s| - 1)! / n! times
/// (worth(s ∪ i) - worth(s)).
///
/// Above 12 players the mean of two orders (first to last, last to first)
/// stands in: it sums to the same difference and treats additive games exactly.
///
/// Source: Shapley, *A Value for n-Person Games*, Contributions to the Theory
/// of Games II (1953).
///
/// ```
/// use tolok::stats::shapley;
/// // The glove game: one left glove, two right ones; a pair is worth 1.
/// let pair = |s: &[bool]| f64::from(u8::from(s[0] && (s[1] || s[2])));
/// let value = shapley(3, pair);
/// assert!((value[0] - 2.0 / 3.0).abs() < 1e-12);
/// assert!((value[1] - 1.0 / 6.0).abs() < 1e-12);
/// ```
pub fn shapley(players: usize, worth: impl Fn(&[bool]) -> f64) -> Vec<f64> {
    if players > ALL_SUBSETS {
        return two_orders(players, worth);
    }
    let worths: Vec<f64> = (0..1_usize << players).map(|mask| worth(&members(mask, players))).collect();
    let share = shares(players);
    (0..players)
        .map(|i| {
            let without = (0..worths.len()).filter(|mask| mask & (1 << i) == 0);
            without.map(|s| share[s.count_ones() as usize] * (worths[s | 1 << i] - worths[s])).sum()
        })
        .collect()
}

fn members(mask: usize, players: usize) -> Vec<bool> {
    (0..players).map(|i| mask & (1 << i) != 0).collect()
}

/// By size of the subset: |s|! (n - |s| - 1)! / n!.
fn shares(n: usize) -> Vec<f64> {
    let factorial = |k: usize| (1..=k).map(|x| x as f64).product::<f64>();
    (0..n).map(|s| factorial(s) * factorial(n - s - 1) / factorial(n)).collect()
}

fn two_orders(players: usize, worth: impl Fn(&[bool]) -> f64) -> Vec<f64> {
    let mut value = vec![0.0; players];
    for order in [(0..players).collect::<Vec<_>>(), (0..players).rev().collect()] {
        let mut inside = vec![false; players];
        let mut before = worth(&inside);
        for i in order {
            inside[i] = true;
            let after = worth(&inside);
            value[i] += (after - before) / 2.0;
            before = after;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::shapley;

    #[test]
    fn additive_games_divide_exactly_on_both_sides_of_the_limit() {
        for players in [1, 5, 12, 13, 40] {
            let worth = |s: &[bool]| {
                s.iter().zip(1..).map(|(inside, w)| if *inside { f64::from(w) } else { 0.0 }).sum()
            };
            for (i, value) in shapley(players, worth).iter().enumerate() {
                assert!((value - (i as f64 + 1.0)).abs() < 1e-9, "{players} players");
            }
        }
    }
}
