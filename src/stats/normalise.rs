//! Values to points: fixed goalposts, and scales over a field of values.

use libm::log;

use super::{mean, midranks, standard_deviation};

/// Why values have no points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// All values of the field are equal (or there is only one).
    #[error("all values are equal, so they cannot be told apart")]
    Constant,
    /// A logarithm met a value of 0 or less.
    #[error("a value of 0 or less has no logarithm")]
    NotPositive,
}

/// Points of `value` between two fixed goalposts: 100 (x - min)/(max - min).
///
/// `value`, `min`, `max` share a unit; `min` is worth 0 and `max` 100, so a
/// `min` above `max` means that less is better. With `log` all three are taken
/// by their natural logarithm. Values beyond a goalpost give points below 0
/// or above 100: capping is the caller's decision.
///
/// Errors: [`ScaleError::Constant`] when `min == max`;
/// [`ScaleError::NotPositive`] when `log` meets a number of 0 or less.
///
/// Source: UNDP, *Human Development Report 2021/22*, technical note 1; worked
/// values from the tests of COINr (`n_goalposts`, `n_dist2targ`).
///
/// ```
/// use tolok::stats::goalposts;
/// // Life expectancy of 61.9824 years between 20 and 85: 41.9824 / 65.
/// let health = goalposts(61.9824, 20.0, 85.0, false).unwrap();
/// assert!((health - 64.5883).abs() < 1e-4);
/// // Less is better: 1 of at most 10 days, 0 days being best.
/// assert_eq!(goalposts(1.0, 10.0, 0.0, false), Ok(90.0));
/// ```
pub fn goalposts(value: f64, min: f64, max: f64, logarithmic: bool) -> Result<f64, ScaleError> {
    let (x, lo, hi) = if logarithmic {
        if value <= 0.0 || min <= 0.0 || max <= 0.0 {
            return Err(ScaleError::NotPositive);
        }
        (log(value), log(min), log(max))
    } else {
        (value, min, max)
    };
    // Adding 0 turns the minus zero of a falling scale into zero.
    let points = 100.0 * (x - lo) / (hi - lo) + 0.0;
    if points.is_finite() { Ok(points) } else { Err(ScaleError::Constant) }
}

/// Points over the field's own range: 100 (x - min)/(max - min), 0 to 100.
///
/// Errors: [`ScaleError::Constant`] when all values are equal or there are fewer than two.
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 5.
///
/// ```
/// use tolok::stats::min_max;
/// assert_eq!(min_max(&[2.0, 4.0, 3.0]), Ok(vec![0.0, 100.0, 50.0]));
/// ```
pub fn min_max(values: &[f64]) -> Result<Vec<f64>, ScaleError> {
    let (min, max) = varied(values)?;
    Ok(values.iter().map(|x| 100.0 * (x - min) / (max - min)).collect())
}

/// Points by standard scores: 50 + 10 (x - mean)/s with the n - 1 deviation s; unbounded.
///
/// Errors: [`ScaleError::Constant`] when all values are equal or there are fewer than two.
/// Source: OECD/JRC (2008), step 5; the 50/10 form is McCall's T score (1922).
///
/// ```
/// use tolok::stats::z_scores;
/// // 1, 2, 3: mean 2, s = 1.
/// assert_eq!(z_scores(&[1.0, 2.0, 3.0]), Ok(vec![40.0, 50.0, 60.0]));
/// ```
pub fn z_scores(values: &[f64]) -> Result<Vec<f64>, ScaleError> {
    varied(values)?;
    let centre = mean(values).ok_or(ScaleError::Constant)?;
    let spread = standard_deviation(values).ok_or(ScaleError::Constant)?;
    Ok(values.iter().map(|x| 50.0 + 10.0 * (x - centre) / spread).collect())
}

/// Points by percentile: 100 (r - 0.5)/n, r the midrank from the smallest, n the field's size.
///
/// Errors: [`ScaleError::Constant`] when all values are equal or there are fewer than two.
/// Source: Hazen (1914) plotting position.
///
/// ```
/// use tolok::stats::percentile;
/// assert_eq!(percentile(&[7.0, 9.0, 9.0, 1.0]), Ok(vec![37.5, 75.0, 75.0, 12.5]));
/// ```
pub fn percentile(values: &[f64]) -> Result<Vec<f64>, ScaleError> {
    varied(values)?;
    let n = values.len() as f64;
    Ok(midranks(values).iter().map(|r| 100.0 * (r - 0.5) / n).collect())
}

/// Points by rank: 100 (n - r)/(n - 1), r the midrank from the largest, so the best gets 100.
///
/// Errors: [`ScaleError::Constant`] when all values are equal or there are fewer than two.
/// Source: OECD/JRC (2008), step 5, ranking.
///
/// ```
/// use tolok::stats::rank_points;
/// assert_eq!(rank_points(&[7.0, 9.0, 1.0]), Ok(vec![50.0, 100.0, 0.0]));
/// ```
pub fn rank_points(values: &[f64]) -> Result<Vec<f64>, ScaleError> {
    varied(values)?;
    let n = values.len() as f64;
    // A midrank from the smallest is n + 1 less the midrank from the largest.
    Ok(midranks(values).iter().map(|r| 100.0 * (r - 1.0) / (n - 1.0)).collect())
}

fn varied(values: &[f64]) -> Result<(f64, f64), ScaleError> {
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if values.len() < 2 || max - min <= super::TOLERANCE * max.abs().max(min.abs()).max(1.0) {
        return Err(ScaleError::Constant);
    }
    Ok((min, max))
}

#[cfg(test)]
mod tests {
    use super::{ScaleError, goalposts, min_max, percentile, rank_points, z_scores};

    /// methods.md F6: COINr's own unit tests, on 0 to 100 instead of 0 to 1.
    #[test]
    fn composite_index_references() {
        let tenths: Vec<f64> = (1..=10).map(f64::from).collect();
        let scaled: Vec<f64> = min_max(&tenths).unwrap().iter().map(|p| 2.0 + 5.0 * p / 100.0).collect();
        for (i, s) in scaled.iter().enumerate() {
            assert!((s - (2.0 + 5.0 * i as f64 / 9.0)).abs() < 1e-12);
        }
        let to_target = |x| goalposts(x, 0.0, 10.0, false).unwrap() / 100.0;
        let near =
            |found: [f64; 3], wanted: [f64; 3]| found.iter().zip(wanted).all(|(f, w)| (f - w).abs() < 1e-15);
        assert!(near([0.0, 5.0, 11.0].map(to_target), [0.0, 0.5, 1.1]));
        let down = |x| goalposts(x, 10.0, 0.0, false).unwrap() / 100.0;
        assert!(near([-1.0, 1.0, 10.0].map(down), [1.1, 0.9, 0.0]));
        assert_eq!(goalposts(1.0, 0.0, 10.0, false), Ok(10.0));
    }

    #[test]
    fn a_constant_field_has_no_scale() {
        for scale in [min_max, z_scores, percentile, rank_points] {
            assert_eq!(scale(&[3.0, 3.0, 3.0]), Err(ScaleError::Constant));
            assert_eq!(scale(&[3.0]), Err(ScaleError::Constant));
            assert_eq!(scale(&[]), Err(ScaleError::Constant));
        }
        assert_eq!(goalposts(1.0, 2.0, 2.0, false), Err(ScaleError::Constant));
    }

    #[test]
    fn a_logarithm_needs_more_than_zero() {
        assert_eq!(goalposts(0.0, 100.0, 75_000.0, true), Err(ScaleError::NotPositive));
        let income = goalposts(1_824.190_915, 100.0, 75_000.0, true).unwrap();
        assert!((income - 43.8624).abs() < 1e-4);
    }
}
