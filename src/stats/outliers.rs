//! Which of a few numbers do not belong to the others, and which of many tests to believe.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// By number: the two-sided chance of lying as far from the others as it does, if all came
/// from one normal distribution, multiplied by how many there are (Bonferroni, at most 1).
///
/// t = (x - m) / (s √(1 + 1/k)) with mean m and deviation s (k - 1) of the k others, on k - 1
/// degrees of freedom: Grubbs' test of every number. None for fewer than four numbers;
/// 1 where the others do not vary and it is one of them, 0 where it is not.
/// Source: Grubbs (1950); Cook and Weisberg, *Residuals and Influence in Regression* (1982).
///
/// ```
/// use tolok::stats::outliers;
/// // Of 0, 1, 2 and 10: m = 1, s = 1, t = 9/√(4/3) = 7.794 on 2 degrees of freedom, p = 0.01606.
/// let found = outliers(&[0.0, 1.0, 2.0, 10.0]).unwrap();
/// assert!((found[3] - 4.0 * 0.016063).abs() < 1e-4 && found[0] > 0.9);
/// ```
pub fn outliers(numbers: &[f64]) -> Option<Vec<f64>> {
    if numbers.len() < 4 {
        return None;
    }
    let k = (numbers.len() - 1) as f64;
    let one = |i: usize| {
        let others = || numbers.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, x)| *x);
        let mean = others().sum::<f64>() / k;
        let variance = others().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (k - 1.0);
        let away = (numbers[i] - mean).abs();
        if variance <= 0.0 {
            return if away <= 1e-12 { 1.0 } else { 0.0 };
        }
        two_sided(away / (variance * (1.0 + 1.0 / k)).sqrt(), k - 1.0) * numbers.len() as f64
    };
    Some((0..numbers.len()).map(|i| one(i).min(1.0)).collect())
}

/// The chance that |t| is at least so large on `freedom` degrees of freedom; 1 where there is none.
///
/// ```
/// // On one degree of freedom t is Cauchy: half lies beyond 1.
/// assert!((tolok::stats::two_sided(1.0, 1.0) - 0.5).abs() < 1e-9);
/// ```
pub fn two_sided(t: f64, freedom: f64) -> f64 {
    StudentsT::new(0.0, 1.0, freedom).map_or(1.0, |d| (2.0 * d.sf(t.abs())).min(1.0))
}

/// Chances adjusted so that at most α of whole families are wrong anywhere: Holm's step-down.
///
/// ```
/// // 0.01 * 3, then max(0.03, 0.02 * 2), then max(0.04, 0.9).
/// assert_eq!(tolok::stats::holm(&[0.02, 0.9, 0.01]), [0.04, 0.9, 0.03]);
/// ```
pub fn holm(chances: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|a, b| chances[*a].total_cmp(&chances[*b]).then(a.cmp(b)));
    let mut adjusted = vec![1.0; chances.len()];
    let mut most = 0.0_f64;
    for (rank, i) in order.into_iter().enumerate() {
        most = most.max((chances[i] * (chances.len() - rank) as f64).min(1.0));
        adjusted[i] = most;
    }
    adjusted
}
