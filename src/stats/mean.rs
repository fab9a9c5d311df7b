//! Weighted means of several kinds.

use libm::{exp, log, pow};

/// A kind of weighted mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mean {
    /// Σwx / Σw.
    Arithmetic,
    /// exp(Σw ln x / Σw).
    Geometric,
    /// Σw / Σ(w / x).
    Harmonic,
    /// The smallest x.
    Minimum,
    /// (Σwxᵖ / Σw)^(1/p).
    Power(f64),
}

/// Why there is no mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MeanError {
    /// No pair has a weight above zero.
    #[error("nothing to average: no value has a weight above zero")]
    Empty,
    /// A geometric, harmonic or power mean met a negative value.
    #[error("a negative value has no geometric, harmonic or power mean")]
    Negative,
    /// The mean lies beyond what a double can hold.
    #[error("the mean is no finite number")]
    NotFinite,
}

/// The weighted mean of `pairs` of (weight, value).
///
/// With weights w ≥ 0 (relative, unitless) and values x (any unit, kept):
/// arithmetic Σwx/Σw; geometric exp(Σw ln x/Σw); harmonic Σw/Σ(w/x);
/// minimum min x; power (Σwxᵖ/Σw)^(1/p) with p ≠ 0.
///
/// Edge cases: pairs of weight 0 take no part, in the minimum either. A zero
/// among the values makes the geometric and harmonic mean, and powers below
/// 0, zero (their limit). One value is its own mean.
///
/// Errors: [`MeanError::Empty`] without a weight above zero;
/// [`MeanError::Negative`] for a negative value under geometric, harmonic or power;
/// [`MeanError::NotFinite`] where the result overflows.
///
/// Source: Bullen, *Handbook of Means and Their Inequalities* (2003), ch. III;
/// worked values from the tests of COINr (`a_gmean`, `a_hmean`).
///
/// ```
/// use tolok::stats::{Mean, weighted};
/// // 1, 2, 3 with weights 1, 1, 2: 1¹ · 2¹ · 3² = 18, to the power 1/4.
/// let g = weighted(Mean::Geometric, &[(1.0, 1.0), (1.0, 2.0), (2.0, 3.0)]).unwrap();
/// assert!((g - 18_f64.powf(0.25)).abs() < 1e-12);
/// // 1, 2, 3 with weights 2, 1, 1: 4 / (2/1 + 1/2 + 1/3).
/// let h = weighted(Mean::Harmonic, &[(2.0, 1.0), (1.0, 2.0), (1.0, 3.0)]).unwrap();
/// assert!((h - 4.0 / (2.0 + 0.5 + 1.0 / 3.0)).abs() < 1e-12);
/// assert_eq!(weighted(Mean::Arithmetic, &[(1.0, 4.0), (3.0, 0.0)]), Ok(1.0));
/// ```
pub fn weighted(kind: Mean, pairs: &[(f64, f64)]) -> Result<f64, MeanError> {
    let counted = || pairs.iter().copied().filter(|(w, _)| *w > 0.0);
    let total: f64 = counted().map(|(w, _)| w).sum();
    if total <= 0.0 {
        return Err(MeanError::Empty);
    }
    let takes_negatives = matches!(kind, Mean::Arithmetic | Mean::Minimum);
    if !takes_negatives && counted().any(|(_, x)| x < 0.0) {
        return Err(MeanError::Negative);
    }
    let has_zero = counted().any(|(_, x)| x == 0.0);
    let mean = match kind {
        Mean::Arithmetic => counted().map(|(w, x)| w * x).sum::<f64>() / total,
        Mean::Minimum => counted().map(|(_, x)| x).fold(f64::INFINITY, f64::min),
        Mean::Geometric | Mean::Harmonic if has_zero => 0.0,
        Mean::Power(p) if p < 0.0 && has_zero => 0.0,
        Mean::Geometric => exp(counted().map(|(w, x)| w * log(x)).sum::<f64>() / total),
        Mean::Harmonic => total / counted().map(|(w, x)| w / x).sum::<f64>(),
        Mean::Power(p) => pow(counted().map(|(w, x)| w * pow(x, p)).sum::<f64>() / total, 1.0 / p),
    };
    // A mean lies between its smallest and largest value; the last bits may not know.
    let (low, high) =
        counted().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), (_, x)| (l.min(x), h.max(x)));
    if mean.is_finite() { Ok(mean.clamp(low, high)) } else { Err(MeanError::NotFinite) }
}

#[cfg(test)]
mod tests {
    use super::{Mean, MeanError, weighted};

    #[test]
    fn zero_decides_geometric_and_harmonic() {
        let pairs = [(1.0, 0.0), (1.0, 80.0)];
        assert_eq!(weighted(Mean::Geometric, &pairs), Ok(0.0));
        assert_eq!(weighted(Mean::Harmonic, &pairs), Ok(0.0));
        assert_eq!(weighted(Mean::Power(-2.0), &pairs), Ok(0.0));
        assert_eq!(weighted(Mean::Minimum, &pairs), Ok(0.0));
    }

    #[test]
    fn weightless_values_take_no_part() {
        let pairs = [(0.0, 0.0), (2.0, 50.0)];
        for kind in [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic, Mean::Minimum, Mean::Power(3.0)] {
            assert!((weighted(kind, &pairs).unwrap() - 50.0).abs() < 1e-9, "{kind:?}");
        }
    }

    #[test]
    fn nothing_or_negative_is_an_error() {
        assert_eq!(weighted(Mean::Arithmetic, &[]), Err(MeanError::Empty));
        assert_eq!(weighted(Mean::Arithmetic, &[(0.0, 3.0)]), Err(MeanError::Empty));
        assert_eq!(weighted(Mean::Geometric, &[(1.0, -3.0)]), Err(MeanError::Negative));
        assert_eq!(weighted(Mean::Arithmetic, &[(1.0, -3.0)]), Ok(-3.0));
    }

    #[test]
    fn power_one_is_arithmetic_and_minus_one_harmonic() {
        let pairs = [(2.0, 10.0), (1.0, 40.0)];
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(close(weighted(Mean::Power(1.0), &pairs).unwrap(), 20.0));
        assert!(close(
            weighted(Mean::Power(-1.0), &pairs).unwrap(),
            weighted(Mean::Harmonic, &pairs).unwrap()
        ));
    }
}
