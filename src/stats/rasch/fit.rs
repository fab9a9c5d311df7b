//! How well ratings fit what the model expects, and how well measures separate.

/// Fit of an element: 1 is as expected, above is noise, below is too regular.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Mean square weighted by information: Σ (x - E)² / Σ V.
    pub infit: f64,
    /// Its standardised form, about normal under the model.
    pub infit_z: f64,
    /// Mean of the squared standardised residuals: Σ (x - E)²/V / N.
    pub outfit: f64,
    /// Its standardised form.
    pub outfit_z: f64,
}

/// Sums over the ratings of an element.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    n: f64,
    observed: f64,
    expected: f64,
    squares: f64,
    variances: f64,
    standardised: f64,
    infit_spread: f64,
    outfit_spread: f64,
}

impl Sums {
    /// Adds a rating: its category, the expected one, its variance and its fourth central moment.
    pub fn add(&mut self, (observed, expected): (f64, f64), variance: f64, fourth: f64) {
        let residual = observed - expected;
        let square = residual * residual;
        self.n += 1.0;
        self.observed += observed;
        self.expected += expected;
        self.squares += square;
        self.variances += variance;
        self.standardised += square / variance;
        self.infit_spread += fourth - variance * variance;
        self.outfit_spread += fourth / (variance * variance) - 1.0;
    }

    /// The observed and the expected sum of categories.
    pub fn totals(&self) -> (f64, f64) {
        (self.observed, self.expected)
    }

    /// The information of the element's measure.
    pub fn information(&self) -> f64 {
        self.variances
    }

    /// The fit; none without ratings. z is Wilson and Hilferty's: (MS^⅓ - 1) 3/q + q/3,
    /// q² the variance of the mean square under the model. Source: Wright and
    /// Masters, *Rating Scale Analysis* (1982), pp. 100-101.
    pub fn fit(&self) -> Option<Fit> {
        if self.n == 0.0 || self.variances <= 0.0 {
            return None;
        }
        let (infit, outfit) = (self.squares / self.variances, self.standardised / self.n);
        let infit_q = self.infit_spread.max(0.0).sqrt() / self.variances;
        let outfit_q = self.outfit_spread.max(0.0).sqrt() / self.n;
        let z = |mean_square: f64, q: f64| {
            if q > 0.0 { (libm::cbrt(mean_square) - 1.0) * 3.0 / q + q / 3.0 } else { 0.0 }
        };
        Some(Fit { infit, infit_z: z(infit, infit_q), outfit, outfit_z: z(outfit, outfit_q) })
    }
}

/// How far the measures of a facet are told apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Separation {
    /// Root mean square of the standard errors.
    pub rmse: f64,
    /// Standard deviation of the measures less what error adds: √(SD² - RMSE²).
    pub true_sd: f64,
    /// G = true SD / RMSE.
    pub separation: f64,
    /// Statistically distinct levels: (4 G + 1)/3.
    pub strata: f64,
    /// true SD² / SD².
    pub reliability: f64,
}

/// Separation of `measures` with their standard errors; `sample` takes them as
/// drawn from more (n - 1), else they are all there are.
///
/// None for fewer than two measures or without error. Source: Wright and
/// Masters (1982), p. 92; the formulas are FACETS' (table 7 summary).
///
/// ```
/// use tolok::stats::rasch::separation;
/// // SD² = 1, RMSE² = 0.25: true SD = 0.866, G = 1.732, strata 2.643, reliability 0.75.
/// let found = separation(&[1.0, -1.0], &[0.5, 0.5], false).unwrap();
/// assert!((found.separation - 3.0_f64.sqrt()).abs() < 1e-12);
/// assert!((found.strata - 2.642734).abs() < 1e-6 && (found.reliability - 0.75).abs() < 1e-12);
/// ```
pub fn separation(measures: &[f64], errors: &[f64], sample: bool) -> Option<Separation> {
    let n = measures.len() as f64;
    if measures.len() < 2 || errors.len() != measures.len() {
        return None;
    }
    let mean = measures.iter().sum::<f64>() / n;
    let divisor = if sample { n - 1.0 } else { n };
    let variance = measures.iter().map(|m| (m - mean) * (m - mean)).sum::<f64>() / divisor;
    let error = errors.iter().map(|e| e * e).sum::<f64>() / n;
    if error <= 0.0 || variance <= 0.0 {
        return None;
    }
    let (rmse, true_variance) = (error.sqrt(), (variance - error).max(0.0));
    let true_sd = true_variance.sqrt();
    let separation = true_sd / rmse;
    let strata = (4.0 * separation + 1.0) / 3.0;
    Some(Separation { rmse, true_sd, separation, strata, reliability: true_variance / variance })
}
