//! The best one-to-one pairing of two lists.

/// Pairs each row with at most one column and each column with at most one row so that the sum
/// of the scores is largest. A score of 0 or less is no pair. Gives the column of each row.
///
/// The Hungarian method with potentials, in O(rows² · (rows + columns)).
/// Source: H. W. Kuhn, The Hungarian method for the assignment problem, 1955.
///
/// ```
/// use tolok::matching::best_pairing;
/// // Greedy would take 0.9 + 0.1; together 0.8 + 0.85 is more.
/// let scores = vec![vec![0.9, 0.8], vec![0.85, 0.1]];
/// assert_eq!(best_pairing(&scores), [Some(1), Some(0)]);
/// assert_eq!(best_pairing(&[vec![0.0]]), [None]);
/// ```
pub fn best_pairing(scores: &[Vec<f64>]) -> Vec<Option<usize>> {
    let rows = scores.len();
    let own = scores.iter().map(Vec::len).max().unwrap_or(0);
    // One column more for each row: no pair, at no cost.
    let columns = own + rows;
    let cost = |row: usize, column: usize| match scores[row].get(column) {
        Some(score) if *score > 0.0 => -score,
        Some(_) => f64::from(u16::MAX),
        None => 0.0,
    };
    let (mut of_row, mut of_column) = (vec![0.0; rows + 1], vec![0.0; columns + 1]);
    let mut taken = vec![0_usize; columns + 1];
    for row in 1..=rows {
        augment(row, &cost, &mut of_row, &mut of_column, &mut taken);
    }
    let mut pairs = vec![None; rows];
    for (column, row) in taken.iter().enumerate().skip(1) {
        if *row > 0 && column <= own && scores[row - 1].get(column - 1).is_some_and(|s| *s > 0.0) {
            pairs[row - 1] = Some(column - 1);
        }
    }
    pairs
}

/// Finds a place for one more row along the cheapest chain of exchanges. Rows and columns count from 1.
fn augment(
    row: usize,
    cost: &dyn Fn(usize, usize) -> f64,
    of_row: &mut [f64],
    of_column: &mut [f64],
    taken: &mut [usize],
) {
    let columns = taken.len() - 1;
    let mut least = vec![f64::INFINITY; columns + 1];
    let mut came_from = vec![0; columns + 1];
    let mut seen = vec![false; columns + 1];
    taken[0] = row;
    let mut here = 0;
    while taken[here] != 0 {
        seen[here] = true;
        let (from, mut step, mut next) = (taken[here], f64::INFINITY, 0);
        for column in (1..=columns).filter(|c| !seen[*c]).collect::<Vec<_>>() {
            let reduced = cost(from - 1, column - 1) - of_row[from] - of_column[column];
            if reduced < least[column] {
                (least[column], came_from[column]) = (reduced, here);
            }
            if least[column] < step {
                (step, next) = (least[column], column);
            }
        }
        for column in 0..=columns {
            if seen[column] {
                of_row[taken[column]] += step;
                of_column[column] -= step;
            } else {
                least[column] -= step;
            }
        }
        here = next;
    }
    while here != 0 {
        let before = came_from[here];
        taken[here] = taken[before];
        here = before;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, prop_assert, proptest};

    use super::best_pairing;

    /// The best sum by trying everything.
    fn best(scores: &[Vec<f64>], row: usize, used: &mut Vec<bool>) -> f64 {
        let Some(cells) = scores.get(row) else { return 0.0 };
        let mut most = best(scores, row + 1, used);
        for (column, score) in cells.iter().enumerate() {
            if !used[column] && *score > 0.0 {
                used[column] = true;
                most = most.max(score + best(scores, row + 1, used));
                used[column] = false;
            }
        }
        most
    }

    proptest! {
        #[test]
        fn no_pairing_is_better(
            scores in prop::collection::vec(prop::collection::vec(-0.5..1.0_f64, 4), 0..5)
        ) {
            let pairs = best_pairing(&scores);
            let sum: f64 = pairs.iter().enumerate().filter_map(|(r, c)| Some(scores[r][(*c)?])).sum();
            let mut columns: Vec<usize> = pairs.iter().flatten().copied().collect();
            columns.sort_unstable();
            columns.dedup();
            prop_assert!(columns.len() == pairs.iter().flatten().count());
            prop_assert!((sum - best(&scores, 0, &mut vec![false; 4])).abs() < 1e-9);
        }
    }
}
