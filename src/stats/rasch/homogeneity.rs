//! Whether measures could all be the same.

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// A chi-square with its degrees of freedom and the chance of more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Homogeneity {
    /// The sum.
    pub chi_square: f64,
    /// Degrees of freedom.
    pub freedom: f64,
    /// The chance of at least as much.
    pub p: f64,
}

/// Σ w m² - (Σ w m)²/Σ w with w = 1/(se² + `spread`²): with 0 whether all measures are the same
/// (n - 1 degrees of freedom), with their true deviation whether they could be a sample
/// of a normal distribution (n - 2).
///
/// None where no freedom is left or an error is not positive. Source: FACETS' fixed and random
/// chi-squares (table 7); Hedges and Olkin, *Statistical Methods for Meta-Analysis* (1985).
///
/// ```
/// use tolok::stats::rasch::homogeneity;
/// // Errors 1/2: w = 4. 4 (1 + 1) - 0 = 8 on one degree of freedom.
/// let found = homogeneity(&[1.0, -1.0], &[0.5, 0.5], 0.0).unwrap();
/// assert!((found.chi_square - 8.0).abs() < 1e-12 && (found.p - 0.004678).abs() < 1e-6);
/// ```
pub fn homogeneity(measures: &[f64], errors: &[f64], spread: f64) -> Option<Homogeneity> {
    let used = if spread > 0.0 { 2 } else { 1 };
    if measures.len() <= used || errors.iter().any(|e| e.is_nan() || *e <= 0.0) {
        return None;
    }
    let freedom = (measures.len() - used) as f64;
    let weights: Vec<f64> = errors.iter().map(|e| 1.0 / (e * e + spread * spread)).collect();
    let sum = |power: i32| -> f64 {
        measures.iter().zip(&weights).map(|(m, w)| w * if power == 1 { *m } else { m * m }).sum()
    };
    let total: f64 = weights.iter().sum();
    let chi_square = (sum(2) - sum(1) * sum(1) / total).max(0.0);
    let p = ChiSquared::new(freedom).ok()?.sf(chi_square);
    Some(Homogeneity { chi_square, freedom, p })
}
