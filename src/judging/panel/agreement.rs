//! How far judges agree, as it stands.

use std::collections::BTreeMap;

use super::enough::Verdict;
use crate::evidence::{Rated, RatedMark};
use crate::model::Message;
use crate::stats::{
    Chance, Coefficient, Icc, MOST_RATIOS, Metric, Weights, agreement, alpha, cohen, concordance,
    concordance_by_chance, icc, mean, weighted_cohen,
};

/// Units marked by two judges that a coefficient wants.
const UNITS: usize = 30;

/// Entries marked by every judge that a correlation wants. Source: Koo and Li, *A Guideline of
/// Selecting and Reporting Intraclass Correlation Coefficients* (2016), who ask for 30.
const COMPLETE: usize = 30;

/// Pairs of marks by two judges that are compared judge by judge at most.
const PAIRS: usize = 20_000_000;

/// A value with its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged<T> {
    /// The value; none where it is undefined.
    pub value: Option<T>,
    /// Whether there are enough data.
    pub verdict: Verdict,
}

/// Every coefficient of agreement.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// The six intraclass correlations, of entries that every judge marked.
    pub icc: Judged<Icc>,
    /// Krippendorff's alpha: nominal, ordinal, interval, ratio.
    pub alpha: [Judged<Coefficient>; 4],
    /// Fleiss' kappa.
    pub fleiss: Judged<Coefficient>,
    /// Cohen's kappa of two judges.
    pub cohen: Judged<Coefficient>,
    /// The same weighted by |distance| and by its square.
    pub weighted: [Judged<Coefficient>; 2],
    /// The mean of Cohen's kappa over all pairs of judges (Light).
    pub light: Judged<f64>,
    /// Gwet's AC1.
    pub ac1: Judged<Coefficient>,
    /// Brennan and Prediger's coefficient.
    pub brennan_prediger: Judged<Coefficient>,
    /// Kendall's W, of entries that every judge marked.
    pub kendall: Judged<f64>,
    /// The chance of as much common order if judges ordered at random.
    pub kendall_p: Option<f64>,
    /// Pairs of marks of the same unit, and how many of them are the same.
    pub pairs: (usize, usize),
    /// The share of pairs that would be the same by chance (Σ π²).
    pub by_chance: Option<f64>,
    /// Units that at least two judges marked.
    pub units: usize,
    /// Entries that every judge marked.
    pub complete: usize,
}

/// The agreement of a table. A unit is a criterion of an entry; correlations and W are of entries,
/// by each judge's mean over the criteria that all judges marked.
pub fn agreement_of(rated: &Rated) -> Agreement {
    let rows: Vec<Vec<Option<f64>>> =
        rated.units().map(|unit| unit.iter().map(|m| Some(m.value)).collect()).collect();
    let units = rows.iter().filter(|r| r.len() > 1).count();
    let numbers = rated.words.is_none();
    let complete = complete_rows(rated);
    let ground = Ground { rated, units, numbers, levels: rated.values().len(), complete: complete.len() };
    let of_units = || ground.of_units();
    let of_numbers = || of_units().needs(numbers, || Message::new("enough-words"));
    let metric = |metric: Metric, verdict: Verdict| {
        let value = (numbers || metric == Metric::Nominal).then(|| alpha(&rows, metric)).flatten();
        Judged { value, verdict }
    };
    let positive = !numbers || rated.marks.iter().all(|m| m.value >= 0.0);
    let ratio = of_numbers()
        .needs(positive, || Message::new("enough-not-ratio"))
        .needs(ground.levels <= MOST_RATIOS, || {
            Message::new("enough-many-values").count("have", ground.levels).count("want", MOST_RATIOS)
        });
    let two = two_judges(rated);
    let of_two = || {
        of_units().needs(rated.judges.len() == 2, || {
            Message::new("enough-two-judges").count("have", rated.judges.len())
        })
    };
    let pairs = pairs(rated);
    let few = pairs.0 <= PAIRS;
    let of_pairs = of_units().needs(few, || Message::new("enough-many-pairs").count("have", pairs.0));
    let weighted = |weights: Weights| Judged {
        value: two.as_ref().filter(|_| numbers).and_then(|pairs| weighted_cohen(pairs, weights)),
        verdict: of_two().needs(numbers, || Message::new("enough-words")),
    };
    let chance = |chance| Judged { value: agreement(&rows, chance), verdict: of_units() };
    Agreement {
        icc: Judged { value: numbers.then(|| icc(&complete, 0.95)).flatten(), verdict: ground.of_complete() },
        alpha: [
            metric(Metric::Nominal, of_units()),
            metric(Metric::Ordinal, of_numbers()),
            metric(Metric::Interval, of_numbers()),
            metric(Metric::Ratio, ratio),
        ],
        fleiss: chance(Chance::Fleiss),
        cohen: Judged { value: two.as_deref().and_then(cohen), verdict: of_two() },
        weighted: [weighted(Weights::Linear), weighted(Weights::Quadratic)],
        light: Judged { value: few.then(|| light(rated)).flatten(), verdict: of_pairs },
        ac1: chance(Chance::Gwet),
        brennan_prediger: chance(Chance::Uniform),
        kendall: Judged {
            value: numbers.then(|| concordance(&complete)).flatten(),
            verdict: ground.of_complete(),
        },
        kendall_p: numbers
            .then(|| concordance(&complete))
            .flatten()
            .and_then(|w| concordance_by_chance(w, complete.len(), rated.judges.len())),
        pairs,
        by_chance: by_chance(rated),
        units,
        complete: complete.len(),
    }
}

/// What verdicts rest on.
struct Ground<'a> {
    rated: &'a Rated,
    units: usize,
    numbers: bool,
    levels: usize,
    complete: usize,
}

impl Ground<'_> {
    fn of_units(&self) -> Verdict {
        Verdict::default()
            .at_least("enough-judges", self.rated.judges.len(), 2)
            .at_least("enough-units", self.units, UNITS)
            .needs(self.levels > 1, || Message::new("enough-one-level"))
    }

    fn of_complete(&self) -> Verdict {
        Verdict::default()
            .at_least("enough-judges", self.rated.judges.len(), 2)
            .at_least("enough-complete", self.complete, COMPLETE)
            .needs(self.levels > 1, || Message::new("enough-one-level"))
            .needs(self.numbers, || Message::new("enough-words"))
    }
}

/// Of entries that every judge marked: each judge's mean over the criteria all of them marked.
fn complete_rows(rated: &Rated) -> Vec<Vec<f64>> {
    let judges = rated.judges.len();
    let of_entry = |marks: &[RatedMark]| {
        if marks.len() < judges {
            return None;
        }
        let mut sums = vec![0.0; judges];
        let mut shared = 0.0;
        for unit in marks.chunk_by(|a, b| a.criterion == b.criterion) {
            if unit.len() == judges && unit.windows(2).all(|w| w[0].judge < w[1].judge) {
                unit.iter().zip(&mut sums).for_each(|(m, sum)| *sum += m.value);
                shared += 1.0;
            }
        }
        (shared > 0.0).then(|| sums.into_iter().map(|s| s / shared).collect())
    };
    rated.by_entry().filter_map(of_entry).collect()
}

/// The pairs of marks of exactly two judges.
fn two_judges(rated: &Rated) -> Option<Vec<(f64, f64)>> {
    let pair = |unit: &[RatedMark]| match unit {
        [a, b] if a.judge != b.judge => Some((a.value, b.value)),
        _ => None,
    };
    (rated.judges.len() == 2).then(|| rated.units().filter_map(pair).collect())
}

/// The mean of Cohen's kappa over the pairs of judges that have one.
fn light(rated: &Rated) -> Option<f64> {
    let mut by_pair: BTreeMap<(u32, u32), Vec<(f64, f64)>> = BTreeMap::new();
    for unit in rated.units() {
        for (i, a) in unit.iter().enumerate() {
            for b in unit[i + 1..].iter().filter(|b| b.judge != a.judge) {
                by_pair.entry((a.judge, b.judge)).or_default().push((a.value, b.value));
            }
        }
    }
    let kappas: Vec<f64> = by_pair.values().filter_map(|pairs| cohen(pairs)).map(|c| c.value).collect();
    mean(&kappas)
}

/// Pairs of marks of the same unit, and how many are the same.
fn pairs(rated: &Rated) -> (usize, usize) {
    let (mut all, mut same) = (0, 0);
    let of = |n: usize| n * (n - 1) / 2;
    for unit in rated.units() {
        all += of(unit.len());
        let mut values: Vec<f64> = unit.iter().map(|m| m.value).collect();
        values.sort_by(f64::total_cmp);
        same += values.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(|alike| of(alike.len())).sum::<usize>();
    }
    (all, same)
}

/// Σ π², π the share of each value among all marks.
fn by_chance(rated: &Rated) -> Option<f64> {
    let mut counts: BTreeMap<u64, f64> = BTreeMap::new();
    rated.marks.iter().for_each(|m| *counts.entry(m.value.to_bits()).or_default() += 1.0);
    let n = rated.marks.len() as f64;
    (n > 0.0).then(|| counts.values().map(|c| c * c / (n * n)).sum())
}
