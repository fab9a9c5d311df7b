//! Chance-corrected agreement of any number of judges, with missing marks:
//! Gwet's AC1, Fleiss' kappa, Brennan and Prediger; and what all coefficients share.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// A table of marks: a row per entry, a cell per judge, none where the judge gave no mark.
pub type Ratings = [Vec<Option<f64>>];

/// A coefficient with the standard error that entries drawn from many would give it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficient {
    /// At most 1; 0 is what chance gives.
    pub value: f64,
    /// Its standard error; none with fewer than two entries that two judges marked.
    pub se: Option<f64>,
    /// Entries that at least two judges marked.
    pub entries: usize,
    /// Degrees of freedom of the error: one less than the entries it was told from.
    pub freedom: f64,
}

impl Coefficient {
    /// The interval at `confidence`: value ± t·se, at most 1, with Student's t as in Gwet's irrCAC. None without an error.
    ///
    /// ```
    /// use tolok::stats::Coefficient;
    /// // irrCAC prints AC1 0.77544, SE 0.14295 and (0.461, 1) for the raw data of four raters and twelve units.
    /// let found = Coefficient { value: 0.77544, se: Some(0.14295), entries: 11, freedom: 11.0 };
    /// let (low, high) = found.interval(0.95).unwrap();
    /// assert!((low - 0.461).abs() < 5e-4 && (high - 1.0).abs() < 1e-12);
    /// ```
    pub fn interval(&self, confidence: f64) -> Option<(f64, f64)> {
        let t = StudentsT::new(0.0, 1.0, self.freedom).ok()?.inverse_cdf(f64::midpoint(1.0, confidence));
        self.se.map(|se| (self.value - t * se, (self.value + t * se).min(1.0)))
    }
}

/// Marks counted by entry and value, those that occur only, so that memory grows with the marks.
pub(super) struct Counts {
    /// The values that occur, ascending.
    pub values: Vec<f64>,
    /// By entry: how many judges gave each value. Only entries with a mark.
    pub rows: Vec<Vec<(usize, f64)>>,
    /// By entry: how many judges marked it.
    pub judges: Vec<f64>,
}

impl Counts {
    /// Counts the rows with at least `least` marks.
    pub fn of(ratings: &Ratings, least: usize) -> Self {
        let counted = || ratings.iter().filter(|r| r.iter().flatten().count() >= least);
        let mut values: Vec<f64> = counted().flatten().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let count = |row: &Vec<Option<f64>>| {
            let mut places: Vec<usize> =
                row.iter().flatten().map(|mark| values.partition_point(|v| v < mark)).collect();
            places.sort_unstable();
            places.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f64)).collect()
        };
        let rows: Vec<Vec<(usize, f64)>> = counted().map(count).collect();
        let judges = rows.iter().map(|r| r.iter().map(|(_, n)| n).sum()).collect();
        Self { values, rows, judges }
    }

    /// The entries with at least two marks; none where there are none or one value only.
    pub fn usable(&self) -> Option<usize> {
        let paired = self.judges.iter().filter(|r| **r >= 2.0).count();
        (paired > 0 && self.values.len() > 1).then_some(paired)
    }

    /// The observed agreement of each entry with at least two marks: pairs that
    /// agree over all pairs.
    fn agreement(&self, entry: usize) -> Option<f64> {
        let judges = self.judges[entry];
        let same: f64 = self.rows[entry].iter().map(|(_, c)| c * (c - 1.0)).sum();
        (judges >= 2.0).then(|| same / (judges * (judges - 1.0)))
    }

    /// π: the mean over entries of the share of each value.
    fn shares(&self) -> Vec<f64> {
        let mut shares = vec![0.0; self.values.len()];
        for (row, judges) in self.rows.iter().zip(&self.judges) {
            row.iter().for_each(|(k, count)| shares[*k] += count / judges);
        }
        shares.iter_mut().for_each(|share| *share /= self.rows.len() as f64);
        shares
    }
}

/// √(Σ (x_i - x)² / (n (n-1))); none for one entry.
pub(super) fn standard_error(each: impl Iterator<Item = f64>, value: f64, n: f64) -> Option<f64> {
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
    let counts = Counts::of(ratings, 1);
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
    let by_chance: f64 = shares.iter().enumerate().map(|(k, share)| share * adds(k)).sum();
    let value = (observed - by_chance) / (1.0 - by_chance);
    let one = |i: usize| {
        let own = agreed[i].map_or(0.0, |a| n / entries as f64 * (a - by_chance) / (1.0 - by_chance));
        let chance: f64 = counts.rows[i].iter().map(|(k, c)| c / counts.judges[i] * adds(*k)).sum();
        own - 2.0 * (1.0 - value) * (chance - by_chance) / (1.0 - by_chance)
    };
    let se = standard_error((0..counts.rows.len()).map(one), value, n);
    Some(Coefficient { value, se, entries, freedom: n - 1.0 })
}

#[cfg(test)]
mod tests {
    use super::{Chance, agreement};
    use crate::stats::{Metric, Weights, alpha, cohen, weighted_cohen};

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

    /// The distance (v - w)² summed pair by pair, as Krippendorff writes it.
    #[test]
    fn sums_of_moments_are_sums_over_pairs() {
        let rows: Vec<Vec<Option<f64>>> = (0..40_u32)
            .map(|e| {
                (0..5_u32).map(|j| ((e + j) % 4 > 0).then(|| f64::from((e * 7 + j * j * 3) % 9))).collect()
            })
            .collect();
        let paired: Vec<Vec<f64>> =
            rows.iter().map(|r| r.iter().flatten().copied().collect::<Vec<f64>>()).collect();
        let all: Vec<f64> = paired.iter().flatten().copied().collect();
        let square = |a: f64, b: f64| (a - b) * (a - b);
        let sum = |of: &[f64]| of.iter().flat_map(|a| of.iter().map(move |b| square(*a, *b))).sum::<f64>();
        let n = all.len() as f64;
        let observed: f64 = paired.iter().map(|r| sum(r) / (r.len() as f64 - 1.0)).sum::<f64>() / n;
        let expected = sum(&all) / (n * (n - 1.0));
        near(alpha(&rows, Metric::Interval).unwrap().value, 1.0 - observed / expected, 1e-12);
    }

    #[test]
    fn a_hundred_thousand_different_marks_take_neither_long_nor_much() {
        let mark = |i: u32| f64::from(i.wrapping_mul(2_654_435_761)) / 7.0;
        // Multiples and squares by themselves have nothing in common.
        let pairs: Vec<(f64, f64)> =
            (0..50_000_u32).map(|i| (mark(i), mark(i.wrapping_mul(i) + 1))).collect();
        let rows: Vec<_> = pairs.iter().map(|(a, b)| vec![Some(*a), Some(*b)]).collect();
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
            assert!(alpha(&rows, metric).unwrap().value.abs() < 0.05, "{metric:?}");
        }
        assert_eq!(alpha(&rows, Metric::Ratio), None);
        assert!(cohen(&pairs).unwrap().value.abs() < 0.01);
        assert!(weighted_cohen(&pairs, Weights::Quadratic).unwrap().value.abs() < 0.05);
    }

    #[test]
    fn weights_of_kappa_are_those_of_psych() {
        // psych 2.2.9, cohen.kappa of these ten pairs; its weighted kappa is the quadratic one.
        let pairs = [(1, 1), (1, 2), (2, 2), (2, 2), (3, 3), (3, 2), (1, 1), (2, 3), (3, 3), (1, 1)];
        let pairs: Vec<(f64, f64)> = pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).collect();
        near(cohen(&pairs).unwrap().value, 0.552_238_805_97, 1e-10);
        near(weighted_cohen(&pairs, Weights::Quadratic).unwrap().value, 0.769_230_769_231, 1e-10);
    }
}
