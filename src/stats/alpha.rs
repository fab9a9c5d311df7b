//! Krippendorff's alpha by four distances.

use super::agreement::{Coefficient, Counts, Ratings, standard_error};

/// Most different values of which ratios are compared, since every pair of them has its own distance.
pub const MOST_RATIOS: usize = 1000;

/// How far two categories are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// The same or not.
    Nominal,
    /// By how many marks lie between.
    Ordinal,
    /// (c - k)².
    Interval,
    /// ((c - k)/(c + k))², for values of at least 0.
    Ratio,
}

/// Krippendorff's alpha: 1 - D_o/D_e, the observed over the expected distance
/// of the values given to the same entry.
///
/// Entries with fewer than two marks are left out. None without a pair, where
/// all marks are the same, or where a ratio is asked of negative values or of more
/// than [`MOST_RATIOS`] different ones. The
/// standard error is Gwet's, with the distances taken as fixed. Source:
/// Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011); Gwet,
/// *On Krippendorff's Alpha Coefficient* (2011).
///
/// ```
/// use tolok::stats::{Metric, alpha};
/// // Two judges, two entries, one disagreement: D_o = 1/2, D_e = 2 * 3 * 1/12 = 1/2.
/// let marks = [vec![Some(1.0), Some(1.0)], vec![Some(1.0), Some(2.0)]];
/// assert!(alpha(&marks, Metric::Nominal).unwrap().value.abs() < 1e-12);
/// ```
pub fn alpha(ratings: &Ratings, metric: Metric) -> Option<Coefficient> {
    let counts = Counts::of(ratings, 2);
    let entries = counts.usable()?;
    let scale = Scale::new(&counts, metric)?;
    let n = entries as f64;
    let mean_judges = counts.judges.iter().sum::<f64>() / n;
    let shares: Vec<f64> = totals(&counts).into_iter().map(|t| t / (n * mean_judges)).collect();
    let weighted = scale.weighted(&shares);
    let by_chance: f64 = shares.iter().zip(&weighted).map(|(share, weight)| share * weight).sum();
    let observed = |(row, judges): (&Vec<(usize, f64)>, &f64)| {
        scale.pairs(row, *judges) / (mean_judges * (judges - 1.0))
    };
    let observed: Vec<f64> = counts.rows.iter().zip(&counts.judges).map(observed).collect();
    let plain = observed.iter().sum::<f64>() / n;
    let correction = 1.0 / (n * mean_judges);
    let scaled = |agreement: f64| (agreement - by_chance) / (1.0 - by_chance);
    let corrected = (1.0 - correction) * plain + correction;
    let value = scaled(corrected);
    let uncorrected = scaled(plain);
    let one = |i: usize| {
        let unlike = (counts.judges[i] - mean_judges) / mean_judges;
        let chance: f64 = counts.rows[i].iter().map(|(k, c)| c * weighted[*k]).sum::<f64>() / mean_judges;
        let chance = chance - by_chance * unlike;
        scaled(observed[i] - corrected * unlike)
            - 2.0 * (1.0 - uncorrected) * (chance - by_chance) / (1.0 - by_chance)
    };
    let se = standard_error((0..entries).map(one), uncorrected, n);
    Some(Coefficient { value, se, entries, freedom: n - 1.0 })
}

/// By value: how many marks it has.
fn totals(counts: &Counts) -> Vec<f64> {
    let mut totals = vec![0.0; counts.values.len()];
    counts.rows.iter().flatten().for_each(|(k, count)| totals[*k] += count);
    totals
}

/// Where values stand, so that their distance need not be kept for every pair.
enum Scale {
    Nominal,
    /// Distances are squared differences of these places, in parts of the widest.
    Square(Vec<f64>, f64),
    /// Distances are squared ratios, in parts of the widest.
    Ratio(Vec<f64>, f64),
}

impl Scale {
    fn new(counts: &Counts, metric: Metric) -> Option<Self> {
        let (first, last) = (*counts.values.first()?, *counts.values.last()?);
        let square = |places: Vec<f64>| {
            let widest = places[places.len() - 1] - places[0];
            Self::Square(places, widest * widest)
        };
        match metric {
            Metric::Nominal => Some(Self::Nominal),
            Metric::Interval => Some(square(counts.values.clone())),
            Metric::Ordinal => {
                // The marks between two values, half of the own: the difference of their middle places.
                let mut below = 0.0;
                let place = |total: f64| {
                    let middle = below + total / 2.0;
                    below += total;
                    middle
                };
                Some(square(totals(counts).into_iter().map(place).collect()))
            }
            Metric::Ratio if first < 0.0 || counts.values.len() > MOST_RATIOS => None,
            Metric::Ratio => Some(Self::Ratio(counts.values.clone(), ratio(first, last))),
        }
    }

    /// By value: the mean weight 1 - δ²/widest that it meets in `shares`.
    fn weighted(&self, shares: &[f64]) -> Vec<f64> {
        match self {
            Self::Nominal => shares.to_vec(),
            Self::Square(places, widest) => {
                let mean: f64 = places.iter().zip(shares).map(|(x, s)| x * s).sum();
                let spread: f64 = places.iter().zip(shares).map(|(x, s)| (x - mean) * (x - mean) * s).sum();
                places.iter().map(|x| 1.0 - ((x - mean) * (x - mean) + spread) / widest).collect()
            }
            Self::Ratio(values, widest) => {
                let one = |c: &f64| {
                    1.0 - values.iter().zip(shares).map(|(k, s)| ratio(*c, *k) * s).sum::<f64>() / widest
                };
                values.iter().map(one).collect()
            }
        }
    }

    /// The weights of all ordered pairs of an entry's marks by different judges, summed.
    fn pairs(&self, row: &[(usize, f64)], judges: f64) -> f64 {
        let all = judges * judges - judges;
        match self {
            Self::Nominal => row.iter().map(|(_, c)| c * (c - 1.0)).sum(),
            Self::Square(places, widest) => {
                // Σ Σ (x - y)² = 2 m Σ (x - mean)².
                let mean = row.iter().map(|(k, c)| places[*k] * c).sum::<f64>() / judges;
                let away = |(k, c): &(usize, f64)| (places[*k] - mean) * (places[*k] - mean) * c;
                all - 2.0 * judges * row.iter().map(away).sum::<f64>() / widest
            }
            Self::Ratio(values, widest) => {
                let from = |(c, n): &(usize, f64)| {
                    row.iter().map(|(k, m)| n * m * ratio(values[*c], values[*k])).sum::<f64>()
                };
                all - row.iter().map(from).sum::<f64>() / widest
            }
        }
    }
}

/// ((c - k)/(c + k))²; 0 for two zeros.
fn ratio(c: f64, k: f64) -> f64 {
    if c + k > 0.0 { (c - k) * (c - k) / ((c + k) * (c + k)) } else { 0.0 }
}
