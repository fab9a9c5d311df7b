//! Severity by the many-facet Rasch model.

use super::enough::Verdict;
use crate::evidence::Rated;
use crate::model::Message;
use crate::stats::rasch::{
    Chances, Design, DesignError, Homogeneity, MOST, Measure, Rating, Separation, Solution, Steps,
    homogeneity, joint, marginal, separation,
};

/// Marks of a level below which its threshold is not to be trusted. Source: Linacre,
/// *Optimizing Rating Scale Category Effectiveness* (2002).
const THIN: usize = 10;

/// Marks that a judge's severity wants. Source: Linacre, *Sample Size and Item Calibration Stability* (1994).
const MARKS_OF_JUDGE: usize = 30;

/// Judges, criteria and thresholds together at most: their equations are solved as one, in a time that grows with the cube.
pub(super) const MOST_PARAMETERS: usize = 1000;

/// Pairs of judge and criterion, times thresholds, at most where entries come from a distribution: each is kept at every place of it.
const MOST_PAIRS: usize = 100_000;

/// Standardised residuals from here on are unexpected.
const UNEXPECTED: f64 = 3.0;

/// How severities are estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// All measures at once.
    #[default]
    Joint,
    /// Entries drawn from a normal distribution.
    Marginal,
}

/// One level of a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Category {
    /// The mark.
    pub level: f64,
    /// How many there are.
    pub marks: usize,
    /// The mean of entry less judge less criterion over its marks.
    pub average: f64,
    /// Mean of the squared standardised residuals of its marks.
    pub outfit: f64,
    /// The threshold below it; none for the lowest.
    pub threshold: Option<f64>,
}

/// A mark that the model does not expect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unexpected {
    /// Its place among the marks.
    pub mark: usize,
    /// What was expected, as a level.
    pub expected: f64,
    /// Its standardised residual.
    pub z: f64,
}

/// What is said of a facet as a whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facet {
    /// How far its measures are told apart.
    pub separation: Option<Separation>,
    /// Whether all could be the same.
    pub same: Option<Homogeneity>,
    /// Whether they could be a sample of a normal distribution.
    pub sample: Option<Homogeneity>,
}

/// An estimate with all that is said of it.
#[derive(Debug, Clone)]
pub struct Severity {
    /// How it was estimated.
    pub method: Method,
    /// Whether criteria share their thresholds.
    pub steps: Steps,
    /// The measures.
    pub solution: Solution,
    /// By group of thresholds: its levels.
    pub categories: Vec<Vec<Category>>,
    /// Marks that the model does not expect, widest first.
    pub unexpected: Vec<Unexpected>,
    /// By mark: its standardised residual; none where an element of it is extreme.
    pub residuals: Vec<Option<f64>>,
    /// By mark: what is expected of its judge, as a level, and the variance around it.
    pub expected: Vec<(f64, f64)>,
    /// By mark: what the average judge would have given more than this one, as a level.
    pub towards_average: Vec<f64>,
    /// By mark: how much the expected level changes by logit.
    pub slopes: Vec<f64>,
    /// Of entries, judges, criteria.
    pub facets: [Facet; 3],
    /// Pairs of marks of the same criterion of the same entry: the share expected to be the same.
    pub expected_agreement: Option<f64>,
    /// The numbers that occur.
    pub values: Vec<f64>,
}

/// The severities of a table, or why there are none, and whether there are enough data.
pub fn severity(rated: &Rated, method: Method, steps: Steps) -> (Option<Severity>, Verdict) {
    let mut verdict = Verdict::default().at_least("enough-judges", rated.judges.len(), 2).at_least(
        "enough-entries",
        rated.entries.len(),
        2,
    );
    if rated.words.is_some() {
        return (None, verdict.needs(false, || Message::new("enough-words")));
    }
    let values = rated.values();
    let design = match design(rated, &values, steps) {
        Ok(design) => design,
        Err(why) => return (None, verdict.needs(false, || refusal(why))),
    };
    verdict = verdict.needs(parameters(&design) <= MOST_PARAMETERS, || {
        Message::new("enough-too-large").count("have", parameters(&design)).count("want", MOST_PARAMETERS)
    });
    let pairs = rated.judges.len()
        * (0..rated.criteria.len()).map(|c| design.steps(design.group_of[c])).sum::<usize>();
    verdict = verdict.needs(method == Method::Joint || pairs <= MOST_PAIRS, || {
        Message::new("enough-too-large-marginal").count("have", pairs).count("want", MOST_PAIRS)
    });
    if !verdict.is_enough() {
        return (None, verdict);
    }
    let solution = match method {
        Method::Joint => joint(&design),
        Method::Marginal => marginal(&design),
    };
    let told = told(rated, &design, solution, (method, steps));
    verdict = judged(rated, &told, verdict);
    (Some(told), verdict)
}

fn parameters(design: &Design) -> usize {
    design.sizes[1] + design.sizes[2] + (0..design.levels.len()).map(|g| design.steps(g)).sum::<usize>()
}

fn refusal(why: DesignError) -> Message {
    Message::new(match why {
        DesignError::Empty => "enough-no-marks",
        DesignError::OneLevel => "enough-one-level",
        DesignError::TooManyLevels => "enough-many-levels",
    })
}

fn design(rated: &Rated, values: &[f64], steps: Steps) -> Result<Design, DesignError> {
    let level = |value: f64| {
        i32::try_from(values.partition_point(|v| v.total_cmp(&value).is_lt())).unwrap_or(i32::MAX)
    };
    let rating = |m: &crate::evidence::RatedMark| Rating {
        entry: m.entry,
        judge: m.judge,
        criterion: m.criterion,
        level: level(m.value),
    };
    let ratings: Vec<Rating> = rated.marks.iter().map(rating).collect();
    let sizes = [rated.entries.len(), rated.judges.len(), rated.criteria.len()];
    Design::new(sizes, &ratings, steps).map(|d| d.with_worth(values.to_vec()))
}

/// What would make the estimate rest on more.
fn judged(rated: &Rated, told: &Severity, verdict: Verdict) -> Verdict {
    let few = |(j, m): (usize, &Option<Measure>)| {
        m.is_some_and(|m| m.ratings < MARKS_OF_JUDGE).then(|| rated.judges[j].clone())
    };
    let few: Vec<String> = told.solution.measures[1].iter().enumerate().filter_map(few).collect();
    let thin = |c: &&Category| c.marks < THIN;
    let thin = told.categories.iter().flatten().filter(thin).count();
    let extreme = told.solution.measures[1].iter().flatten().filter(|m| m.extreme).count();
    verdict
        .needs(few.is_empty(), || {
            let names = few.iter().take(10).cloned().collect::<Vec<_>>().join(", ");
            Message::new("enough-marks-of-judge")
                .count("count", few.len())
                .word("judges", names)
                .count("want", MARKS_OF_JUDGE)
        })
        .needs(thin == 0, || Message::new("enough-thin").count("count", thin).count("want", THIN))
        .needs(extreme == 0, || Message::new("enough-extreme").count("count", extreme))
        .needs(told.solution.subsets <= 1, || {
            Message::new("enough-subsets").count("count", told.solution.subsets)
        })
        .needs(told.solution.converged, || {
            Message::new("enough-not-converged").count("steps", told.solution.steps)
        })
}

fn told(rated: &Rated, design: &Design, solution: Solution, (method, steps): (Method, Steps)) -> Severity {
    let mut read = Reading::default();
    let mut tallies: Vec<Vec<Tally>> =
        design.levels.iter().map(|levels| vec![Tally::default(); levels.len()]).collect();
    for i in 0..rated.marks.len() {
        let (x, z) = read.mark(rated, design, &solution, i);
        tallies[design.group(i)][usize::from(design.categories[i])].add(x, z);
    }
    read.unexpected.sort_by(|a, b| b.z.abs().total_cmp(&a.z.abs()).then(a.mark.cmp(&b.mark)));
    let categories = tallies.iter().enumerate().map(|(g, of)| categories(design, &solution, g, of)).collect();
    let facets = [0, 1, 2].map(|f| facet(&solution.measures[f], f == 0));
    Severity {
        method,
        steps,
        categories,
        unexpected: read.unexpected,
        residuals: read.residuals,
        expected: read.expected,
        towards_average: read.towards,
        slopes: read.slopes,
        facets,
        expected_agreement: expected_agreement(rated, design, &solution),
        values: design.worth.clone(),
        solution,
    }
}

/// What the model says of each mark.
#[derive(Default)]
struct Reading {
    residuals: Vec<Option<f64>>,
    expected: Vec<(f64, f64)>,
    towards: Vec<f64>,
    slopes: Vec<f64>,
    unexpected: Vec<Unexpected>,
}

impl Reading {
    /// Reads a mark; gives where it meets the scale, and its standardised residual unless an element of it is extreme.
    fn mark(&mut self, rated: &Rated, design: &Design, solution: &Solution, i: usize) -> (f64, Option<f64>) {
        let mark = &rated.marks[i];
        let place = |facet: usize, i: u32| solution.measures[facet][i as usize].map_or(0.0, |m| m.measure);
        let group = design.group(i);
        let worth = |chances: &Chances| -> f64 {
            (0..chances.n).map(|k| chances.of[k] * design.worth(design.levels[group][k])).sum()
        };
        let fair = place(0, mark.entry) - place(2, mark.criterion);
        let x = fair - place(1, mark.judge);
        let thresholds = &solution.thresholds[group];
        let (here, there) = (Chances::at(x, thresholds), Chances::at(fair, thresholds));
        let mean = here.mean();
        let (variance, _) = here.spread(mean);
        let z = (f64::from(design.categories[i]) - mean) / variance.max(f64::MIN_POSITIVE).sqrt();
        let counts = [(0, mark.entry), (1, mark.judge), (2, mark.criterion)]
            .iter()
            .all(|(f, e)| solution.measures[*f][*e as usize].is_some_and(|m| !m.extreme));
        let z = counts.then_some(z);
        let level = worth(&here);
        self.residuals.push(z);
        self.expected.push((level, worth_variance(design, group, &here, level)));
        self.towards.push(worth(&there) - level);
        self.slopes.push(worth_slope(design, group, &there));
        if let Some(z) = z.filter(|z| z.abs() >= UNEXPECTED) {
            self.unexpected.push(Unexpected { mark: i, expected: level, z });
        }
        (x, z)
    }
}

/// How much the expected level grows by logit: the covariance of level and category.
fn worth_slope(design: &Design, group: usize, chances: &Chances) -> f64 {
    let mean = chances.mean();
    let term = |k: usize| chances.of[k] * (k as f64 - mean) * design.worth(design.levels[group][k]);
    (0..chances.n).map(term).sum()
}

/// The variance of the level.
fn worth_variance(design: &Design, group: usize, chances: &Chances, mean: f64) -> f64 {
    let square = |k: usize| {
        let away = design.worth(design.levels[group][k]) - mean;
        chances.of[k] * away * away
    };
    (0..chances.n).map(square).sum()
}

/// Marks of one level.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    marks: usize,
    places: f64,
    scored: f64,
    squares: f64,
}

impl Tally {
    fn add(&mut self, place: f64, z: Option<f64>) {
        self.marks += 1;
        self.places += place;
        if let Some(z) = z {
            self.scored += 1.0;
            self.squares += z * z;
        }
    }
}

fn categories(design: &Design, solution: &Solution, group: usize, tallies: &[Tally]) -> Vec<Category> {
    let one = |(k, t): (usize, &Tally)| Category {
        level: design.worth(design.levels[group][k]),
        marks: t.marks,
        average: t.places / t.marks.max(1) as f64,
        outfit: t.squares / t.scored.max(1.0),
        threshold: k.checked_sub(1).and_then(|k| solution.thresholds[group].get(k)).copied(),
    };
    tallies.iter().enumerate().map(one).collect()
}

/// A facet as a whole; entries are a sample, judges and criteria all there are. Extremes are left out.
fn facet(measures: &[Option<Measure>], sample: bool) -> Facet {
    let known: Vec<&Measure> = measures.iter().flatten().filter(|m| !m.extreme).collect();
    let places: Vec<f64> = known.iter().map(|m| m.measure).collect();
    let errors: Vec<f64> = known.iter().map(|m| m.se).collect();
    let separation = separation(&places, &errors, sample);
    let spread = separation.map_or(0.0, |s| s.true_sd);
    Facet {
        separation,
        same: homogeneity(&places, &errors, 0.0),
        sample: (spread > 0.0).then(|| homogeneity(&places, &errors, spread)).flatten(),
    }
}

/// The share of pairs of marks of one unit that the model expects to be the same.
fn expected_agreement(rated: &Rated, design: &Design, solution: &Solution) -> Option<f64> {
    let place = |facet: usize, i: u32| solution.measures[facet][i as usize].map_or(0.0, |m| m.measure);
    let (mut pairs, mut same, mut first) = (0.0, 0.0, 0);
    for unit in rated.units() {
        // Σ over pairs of Σ_k p_k q_k is half of (Σ p)² - Σ p², category by category.
        let mut sums = [(0.0, 0.0); MOST];
        for i in first..first + unit.len() {
            let m = &rated.marks[i];
            let x = place(0, m.entry) - place(1, m.judge) - place(2, m.criterion);
            let chances = Chances::at(x, &solution.thresholds[design.group(i)]);
            for (sum, p) in sums.iter_mut().zip(&chances.of[..chances.n]) {
                *sum = (sum.0 + p, sum.1 + p * p);
            }
        }
        let n = unit.len() as f64;
        pairs += n * (n - 1.0) / 2.0;
        same += sums.iter().map(|(sum, squares)| (sum * sum - squares) / 2.0).sum::<f64>();
        first += unit.len();
    }
    (pairs > 0.0).then(|| same / pairs)
}
