//! Agreement of orders.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::midranks;

/// Kendall's coefficient of concordance W of m judges who each rank the same n
/// entries: 0 for no common order, 1 for the same order.
///
/// W = 12 S / (m² (n³ - n) - m Σ T), with S the squared deviations of the rank
/// sums and T = Σ (t³ - t) over each judge's ties. `rows` has a row per entry and
/// a cell per judge. None with fewer than two entries or judges, rows of
/// different lengths, or where every judge ties all entries. Source: Kendall
/// and Babington Smith (1939), with Kendall's correction for ties (1948, ch. 6).
///
/// ```
/// use tolok::stats::concordance;
/// let same = [vec![1.0, 10.0], vec![2.0, 20.0], vec![3.0, 30.0]];
/// assert_eq!(concordance(&same), Some(1.0));
/// let opposed = [vec![1.0, 3.0], vec![2.0, 2.0], vec![3.0, 1.0]];
/// assert_eq!(concordance(&opposed), Some(0.0));
/// ```
pub fn concordance(rows: &[Vec<f64>]) -> Option<f64> {
    let judges = rows.first()?.len();
    if rows.len() < 2 || judges < 2 || rows.iter().any(|r| r.len() != judges) {
        return None;
    }
    let (n, m) = (rows.len() as f64, judges as f64);
    let mut sums = vec![0.0; rows.len()];
    let mut ties = 0.0;
    for judge in 0..judges {
        let ranks = midranks(&rows.iter().map(|r| r[judge]).collect::<Vec<f64>>());
        sums.iter_mut().zip(&ranks).for_each(|(sum, rank)| *sum += rank);
        ties += tie_term(ranks);
    }
    let middle = m * (n + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|s| (s - middle) * (s - middle)).sum();
    let most = m * m * (n * n * n - n) - m * ties;
    (most > 0.0).then(|| 12.0 * spread / most)
}

/// The chance of at least `w` if m judges ordered n entries at random: m (n - 1) W is about
/// chi-square on n - 1 degrees of freedom, Friedman's test; good from about seven entries on.
/// None with fewer than two entries. Source: Kendall, *Rank Correlation Methods* (1948), ch. 6.
///
/// ```
/// use tolok::stats::concordance_by_chance;
/// // 4 * 2 * 0.5 = 4 on two degrees of freedom: e^-2.
/// assert!((concordance_by_chance(0.5, 3, 4).unwrap() - (-2.0_f64).exp()).abs() < 1e-12);
/// ```
pub fn concordance_by_chance(w: f64, entries: usize, judges: usize) -> Option<f64> {
    let freedom = entries.checked_sub(1).filter(|f| *f > 0)? as f64;
    Some(ChiSquared::new(freedom).ok()?.sf(judges as f64 * freedom * w))
}

/// Σ (t³ - t) over the groups of equal ranks.
fn tie_term(mut ranks: Vec<f64>) -> f64 {
    ranks.sort_by(f64::total_cmp);
    let cubes = |group: &[f64]| {
        let t = group.len() as f64;
        t * t * t - t
    };
    // Midranks are halves, so equal ones are the same number.
    ranks.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(cubes).sum()
}
