//! Summaries of a list of numbers; `None` where there is nothing to summarise.

/// The mean Σx/n; none for an empty list.
///
/// ```
/// use tolok::stats::mean;
/// assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
/// assert_eq!(mean(&[]), None);
/// ```
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The n - 1 standard deviation √(Σ(x - mean)²/(n - 1)), in the unit of the
/// values; none below two values.
///
/// ```
/// use tolok::stats::standard_deviation;
/// assert_eq!(standard_deviation(&[1.0, 2.0, 3.0]), Some(1.0));
/// ```
pub fn standard_deviation(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    if values.len() < 2 {
        return None;
    }
    let squares: f64 = values.iter().map(|x| (x - centre) * (x - centre)).sum();
    Some(libm::sqrt(squares / (values.len() as f64 - 1.0)))
}

/// The type 7 quantile at share `q` (0 to 1): linear between order statistics
/// at position 1 + (n - 1) q; none for an empty list.
///
/// Source: Hyndman & Fan, *Sample Quantiles in Statistical Packages*,
/// The American Statistician 50 (1996), type 7.
///
/// ```
/// use tolok::stats::quantile;
/// assert_eq!(quantile(&[4.0, 1.0, 3.0, 2.0], 0.25), Some(1.75));
/// ```
pub fn quantile(values: &[f64], q: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let position = last as f64 * q.clamp(0.0, 1.0);
    let below = position.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (position - below as f64) * (sorted[above] - sorted[below]))
}

/// The median, the type 7 quantile at one half; none for an empty list.
///
/// ```
/// use tolok::stats::median;
/// assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
/// assert_eq!(median(&[1.0, 2.0]), Some(1.5));
/// ```
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}
