//! Chance-corrected agreement of any number of judges, with missing marks:
//! Krippendorff's alpha, Gwet's AC1, Fleiss' and Cohen's kappa, Brennan and Prediger.

use std::ops::Range;

/// A table of marks: a row per entry, a cell per judge, none where the judge gave no mark.
pub type Ratings = [Vec<Option<f64>>];

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

/// A coefficient with the standard error that entries drawn from many would give it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficient {
    /// At most 1; 0 is what chance gives.
    pub value: f64,
    /// Its standard error; none with fewer than two entries that two judges marked.
    pub se: Option<f64>,
    /// Entries that at least two judges marked.
    pub entries: usize,
}

/// Marks counted by entry and category.
struct Counts {
    /// The values that occur, ascending.
    values: Vec<f64>,
    /// By entry: how many judges gave each value. Only entries with a mark.
    rows: Vec<Vec<f64>>,
    /// By entry: how many judges marked it.
    judges: Vec<f64>,
}

impl Counts {
    fn of(ratings: &Ratings) -> Self {
        let mut values: Vec<f64> = ratings.iter().flatten().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let count = |row: &Vec<Option<f64>>| {
            let mut counts = vec![0.0; values.len()];
            for mark in row.iter().flatten() {
                let place = values.partition_point(|v| v < mark);
                counts[place.min(values.len() - 1)] += 1.0;
            }
            counts
        };
        let rows: Vec<Vec<f64>> =
            ratings.iter().filter(|r| r.iter().any(Option::is_some)).map(count).collect();
        let judges = rows.iter().map(|r| r.iter().sum()).collect();
        Self { values, rows, judges }
    }

    fn categories(&self) -> Range<usize> {
        0..self.values.len()
    }

    /// The entries with at least two marks; none where there are none or one value only.
    fn usable(&self) -> Option<usize> {
        let paired = self.judges.iter().filter(|r| **r >= 2.0).count();
        (paired > 0 && self.values.len() > 1).then_some(paired)
    }

    /// The observed agreement of each entry with at least two marks: pairs that
    /// agree over all pairs.
    fn agreement(&self, entry: usize) -> Option<f64> {
        let judges = self.judges[entry];
        let same: f64 = self.rows[entry].iter().map(|c| c * (c - 1.0)).sum();
        (judges >= 2.0).then(|| same / (judges * (judges - 1.0)))
    }

    /// π: the mean over entries of the share of each category.
    fn shares(&self) -> Vec<f64> {
        let n = self.rows.len() as f64;
        let share = |k: usize| self.rows.iter().zip(&self.judges).map(|(row, r)| row[k] / r).sum::<f64>();
        self.categories().map(|k| share(k) / n).collect()
    }
}

/// Krippendorff's alpha: 1 - D_o/D_e, the observed over the expected distance
/// of the values given to the same entry.
///
/// Entries with fewer than two marks are left out. None without a pair, where
/// all marks are the same, or where a ratio is asked of negative values. The
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
    let paired: Vec<Vec<Option<f64>>> =
        ratings.iter().filter(|r| r.iter().flatten().count() >= 2).cloned().collect();
    let counts = Counts::of(&paired);
    let entries = counts.usable()?;
    if metric == Metric::Ratio && counts.values[0] < 0.0 {
        return None;
    }
    let (n, q) = (entries as f64, counts.values.len());
    let distances = distances(&counts, metric);
    let largest = distances.iter().flatten().copied().fold(0.0, f64::max);
    let weight = |c: usize, k: usize| 1.0 - distances[c][k] / largest;
    let mean_judges = counts.judges.iter().sum::<f64>() / n;
    let shares: Vec<f64> =
        (0..q).map(|k| counts.rows.iter().map(|r| r[k]).sum::<f64>() / (n * mean_judges)).collect();
    let weighted: Vec<f64> = (0..q).map(|c| (0..q).map(|k| weight(c, k) * shares[k]).sum()).collect();
    let by_chance: f64 = (0..q).map(|c| shares[c] * weighted[c]).sum();
    let pairs = |row: &Vec<f64>| -> f64 {
        let near = |c: usize| (0..q).map(|k| weight(c, k) * row[k]).sum::<f64>() - 1.0;
        (0..q).filter(|c| row[*c] > 0.0).map(|c| row[c] * near(c)).sum()
    };
    let observed: Vec<f64> = counts
        .rows
        .iter()
        .zip(&counts.judges)
        .map(|(row, r)| pairs(row) / (mean_judges * (r - 1.0)))
        .collect();
    let plain = observed.iter().sum::<f64>() / n;
    let correction = 1.0 / (n * mean_judges);
    let scaled = |agreement: f64| (agreement - by_chance) / (1.0 - by_chance);
    let corrected = (1.0 - correction) * plain + correction;
    let value = scaled(corrected);
    let uncorrected = scaled(plain);
    let one = |i: usize| {
        let unlike = (counts.judges[i] - mean_judges) / mean_judges;
        let chance: f64 = (0..q).map(|k| counts.rows[i][k] * weighted[k]).sum::<f64>() / mean_judges;
        let chance = chance - by_chance * unlike;
        scaled(observed[i] - corrected * unlike)
            - 2.0 * (1.0 - uncorrected) * (chance - by_chance) / (1.0 - by_chance)
    };
    Some(Coefficient { value, se: standard_error((0..entries).map(one), uncorrected, n), entries })
}

/// δ² of every pair of categories.
fn distances(counts: &Counts, metric: Metric) -> Vec<Vec<f64>> {
    let totals: Vec<f64> = counts.categories().map(|k| counts.rows.iter().map(|r| r[k]).sum()).collect();
    let values = &counts.values;
    let square = |x: f64| x * x;
    let distance = |c: usize, k: usize| match metric {
        _ if c == k => 0.0,
        Metric::Nominal => 1.0,
        Metric::Interval => square(values[c] - values[k]),
        Metric::Ratio => square((values[c] - values[k]) / (values[c] + values[k])),
        Metric::Ordinal => {
            let between: f64 = totals[c.min(k)..=c.max(k)].iter().sum();
            square(between - f64::midpoint(totals[c], totals[k]))
        }
    };
    counts.categories().map(|c| counts.categories().map(|k| distance(c, k)).collect()).collect()
}

/// √(Σ (x_i - x)² / (n (n-1))); none for one entry.
fn standard_error(each: impl Iterator<Item = f64>, value: f64, n: f64) -> Option<f64> {
    let squares: f64 = each.map(|x| (x - value) * (x - value)).sum();
    (n > 1.0).then(|| (squares / (n * (n - 1.0))).sqrt())
}

/// What agreement by chance is taken to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// Gwet's AC1: Σ π(1 - π)/(q - 1).
    Gwet,
    /// Fleiss' kappa, for two judges Scott's pi: Σ π².
    Fleiss,
    /// Brennan and Prediger: 1/q.
    Uniform,
}

/// (p_a - p_e)/(1 - p_e) with the mean share p_a of agreeing pairs over the
/// entries that two judges marked, and p_e after `chance`; π and q come from
/// all marks, q counting the values that occur.
///
/// None without a pair, or where all marks are the same. Standard error for
/// entries drawn from many. Source: Gwet, *Handbook of Inter-Rater Reliability*
/// (2014), ch. 2 and 5; Fleiss (1971); Brennan and Prediger (1981).
///
/// ```
/// use tolok::stats::{Chance, agreement};
/// let marks = [vec![Some(1.0), Some(1.0)], vec![Some(1.0), Some(2.0)]];
/// // p_a = 1/2; π = 3/4, 1/4: Fleiss p_e = 10/16, AC1 p_e = 2 * 3/16, uniform 1/2.
/// let value = |chance| agreement(&marks, chance).unwrap().value;
/// assert!((value(Chance::Fleiss) + 1.0 / 3.0).abs() < 1e-12);
/// assert!((value(Chance::Gwet) - 0.2).abs() < 1e-12);
/// assert!(value(Chance::Uniform).abs() < 1e-12);
/// ```
pub fn agreement(ratings: &Ratings, chance: Chance) -> Option<Coefficient> {
    let counts = Counts::of(ratings);
    let entries = counts.usable()?;
    let (n, q) = (counts.rows.len() as f64, counts.values.len() as f64);
    let shares = counts.shares();
    let agreed: Vec<Option<f64>> = (0..counts.rows.len()).map(|i| counts.agreement(i)).collect();
    let observed = agreed.iter().flatten().sum::<f64>() / entries as f64;
    // How a category of share π adds to agreement by chance.
    let adds = |k: usize| match chance {
        Chance::Gwet => (1.0 - shares[k]) / (q - 1.0),
        Chance::Fleiss => shares[k],
        Chance::Uniform => 1.0 / q,
    };
    let by_chance: f64 = counts.categories().map(|k| shares[k] * adds(k)).sum();
    let value = (observed - by_chance) / (1.0 - by_chance);
    let one = |i: usize| {
        let own = agreed[i].map_or(0.0, |a| n / entries as f64 * (a - by_chance) / (1.0 - by_chance));
        let chance: f64 = counts.categories().map(|k| counts.rows[i][k] / counts.judges[i] * adds(k)).sum();
        own - 2.0 * (1.0 - value) * (chance - by_chance) / (1.0 - by_chance)
    };
    Some(Coefficient { value, se: standard_error((0..counts.rows.len()).map(one), value, n), entries })
}

/// Cohen's kappa of two judges, over the entries that both marked:
/// (p_a - p_e)/(1 - p_e) with p_e = Σ p_k· p_·k.
///
/// None without such an entry, or where p_e is 1. Standard error by the delta
/// method. Source: Cohen (1960); Fleiss, Cohen and Everitt (1969).
///
/// ```
/// use tolok::stats::cohen;
/// // p_a = 3/4, p_e = 1/2 * 3/4 + 1/2 * 1/4 = 1/2.
/// let found = cohen(&[(1.0, 1.0), (1.0, 1.0), (2.0, 2.0), (2.0, 1.0)]).unwrap();
/// assert!((found.value - 0.5).abs() < 1e-12);
/// ```
pub fn cohen(pairs: &[(f64, f64)]) -> Option<Coefficient> {
    kappa(pairs, &|a, b, _| if a.total_cmp(&b).is_eq() { 1.0 } else { 0.0 })
}

/// How marks that differ count in a weighted kappa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// 1 - |a - b| / the widest distance.
    Linear,
    /// 1 - (a - b)² / the widest squared.
    Quadratic,
}

/// Cohen's weighted kappa: agreement and chance both count near marks in part.
///
/// None as for [`cohen`]. Source: Cohen (1968); Fleiss, Cohen and Everitt (1969).
///
/// ```
/// use tolok::stats::{Weights, weighted_cohen};
/// // Linear weights, widest distance 2: p_o = (1/2 + 1/2 + 1)/3 = 2/3. The first gives 1, 2, 3 once each,
/// // the second 2 once and 3 twice: p_e = (1/6 + 2/3 + 5/6)/3 = 5/9, so kappa = (1/9)/(4/9).
/// let found = weighted_cohen(&[(1.0, 2.0), (2.0, 3.0), (3.0, 3.0)], Weights::Linear).unwrap();
/// assert!((found.value - 0.25).abs() < 1e-12);
/// ```
pub fn weighted_cohen(pairs: &[(f64, f64)], weights: Weights) -> Option<Coefficient> {
    kappa(pairs, &|a, b, widest| {
        let near = (a - b).abs() / widest;
        match weights {
            Weights::Linear => 1.0 - near,
            Weights::Quadratic => 1.0 - near * near,
        }
    })
}

/// Kappa with any weight of two values, given the widest distance.
fn kappa(pairs: &[(f64, f64)], weight: &dyn Fn(f64, f64, f64) -> f64) -> Option<Coefficient> {
    let mut values: Vec<f64> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let (n, q) = (pairs.len() as f64, values.len());
    let widest = values.last()? - values.first()?;
    let weight = |k: usize, l: usize| if k == l { 1.0 } else { weight(values[k], values[l], widest) };
    let place = |v: f64| values.partition_point(|known| *known < v);
    let mut table = vec![vec![0.0; q]; q];
    for (a, b) in pairs {
        table[place(*a)][place(*b)] += 1.0 / n;
    }
    let first: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let second: Vec<f64> = (0..q).map(|l| table.iter().map(|row| row[l]).sum()).collect();
    let cells = || (0..q).flat_map(|k| (0..q).map(move |l| (k, l)));
    let observed: f64 = cells().map(|(k, l)| weight(k, l) * table[k][l]).sum();
    let by_chance: f64 = cells().map(|(k, l)| weight(k, l) * first[k] * second[l]).sum();
    if by_chance >= 1.0 {
        return None;
    }
    let value = (observed - by_chance) / (1.0 - by_chance);
    // The mean weight that a value meets in the other's marks.
    let meets_second: Vec<f64> = (0..q).map(|k| (0..q).map(|l| second[l] * weight(k, l)).sum()).collect();
    let meets_first: Vec<f64> = (0..q).map(|l| (0..q).map(|k| first[k] * weight(k, l)).sum()).collect();
    let term = |(k, l): (usize, usize)| {
        let reach = weight(k, l) - (1.0 - value) * (meets_second[k] + meets_first[l]);
        table[k][l] * reach * reach
    };
    let squares: f64 = cells().map(term).sum();
    let centre = observed - 2.0 * (1.0 - value) * by_chance;
    let variance = (squares - centre * centre).max(0.0) / (n * (1.0 - by_chance) * (1.0 - by_chance));
    Some(Coefficient { value, se: Some(variance.sqrt()), entries: pairs.len() })
}

#[cfg(test)]
mod tests {
    use super::{Chance, Metric, agreement, alpha, cohen};

    /// Krippendorff (2011), example C: a row per coder, none as 0.
    const CODERS: [[u8; 12]; 4] = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];

    fn example() -> Vec<Vec<Option<f64>>> {
        let cell = |v: u8| (v > 0).then(|| f64::from(v));
        (0..12).map(|entry| CODERS.iter().map(|coder| cell(coder[entry])).collect()).collect()
    }

    fn near(got: f64, want: f64, within: f64) {
        assert!((got - want).abs() < within, "{got} is not {want}");
    }

    #[test]
    fn krippendorff_2011_comes_out() {
        let value = |metric| alpha(&example(), metric).unwrap().value;
        near(value(Metric::Nominal), 0.743_421_052_632, 1e-12);
        near(value(Metric::Ordinal), 0.815_387_503_755, 1e-12);
        near(value(Metric::Interval), 0.849_107_142_857, 1e-12);
        near(value(Metric::Ratio), 0.797_402_774_712, 1e-12);
        near(alpha(&example(), Metric::Nominal).unwrap().se.unwrap(), 0.145_57, 5e-6);
    }

    #[test]
    fn gwet_fleiss_and_brennan_prediger_come_out() {
        let check = |chance, value: f64, digits: f64, se: f64| {
            let found = agreement(&example(), chance).unwrap();
            near(found.value, value, digits);
            near(found.se.unwrap(), se, 5e-6);
        };
        check(Chance::Gwet, 0.775_444_068, 5e-10, 0.142_95);
        check(Chance::Fleiss, 0.761_17, 5e-6, 0.153_02);
        check(Chance::Uniform, 0.772_73, 5e-6, 0.144_72);
    }

    #[test]
    fn the_table_of_irrcac_comes_out() {
        let table = [(1.0, 1.0, 13), (2.0, 2.0, 20), (2.0, 3.0, 7), (3.0, 2.0, 4), (3.0, 3.0, 56)];
        let pairs: Vec<(f64, f64)> =
            table.iter().flat_map(|(a, b, n)| std::iter::repeat_n((*a, *b), *n)).collect();
        let found = cohen(&pairs).unwrap();
        near(found.value, 0.796_409_4, 5e-8);
        near(found.se.unwrap(), 0.058_910_72, 5e-8);
        let rows: Vec<_> = pairs.iter().map(|(a, b)| vec![Some(*a), Some(*b)]).collect();
        near(agreement(&rows, Chance::Fleiss).unwrap().value, 0.796_239_7, 5e-8);
        near(agreement(&rows, Chance::Gwet).unwrap().value, 0.849_330_5, 5e-8);
        near(agreement(&rows, Chance::Uniform).unwrap().value, 0.835, 1e-12);
        near(alpha(&rows, Metric::Nominal).unwrap().value, 0.797_258_5, 5e-8);
    }

    #[test]
    fn what_cannot_be_told_is_none() {
        assert_eq!(alpha(&[vec![Some(1.0), None]], Metric::Nominal), None);
        assert_eq!(alpha(&[vec![Some(1.0), Some(1.0)]], Metric::Interval), None);
        assert_eq!(agreement(&[], Chance::Gwet), None);
        assert_eq!(cohen(&[]), None);
        assert_eq!(alpha(&[vec![Some(-1.0), Some(1.0)]], Metric::Ratio), None);
    }

    #[test]
    fn other_published_values_come_out() {
        let rows = |coders: &[&[f64]]| -> Vec<Vec<Option<f64>>> {
            (0..coders[0].len()).map(|i| coders.iter().map(|c| Some(c[i])).collect()).collect()
        };
        let zeros = rows(&[&[0.0, 1.0, 2.0], &[0.0, 1.0, 2.0]]);
        near(alpha(&zeros, Metric::Ratio).unwrap().value, 1.0, 1e-12);
    }
}
