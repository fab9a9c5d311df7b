//! Marginal maximum likelihood: entries drawn from a normal distribution, judges,
//! criteria and thresholds estimated as they are.

use nalgebra::{DMatrix, DVector};

use super::chance::Chances;
use super::design::Design;
use super::grid::Nodes;
use super::integral::{Integral, Layout, Value};
use super::measure::{Measure, Solution, measured};
use super::newton::Place;
use super::subsets::subsets;

/// Fewest places at which the distribution of entries is summed, and most.
const NODES: (usize, usize) = (61, 1001);

/// They reach this many standard deviations to either side.
const REACH: f64 = 6.0;

/// Slopes are this small at the solution, by the number of ratings.
const CLOSE: f64 = 1e-11;

/// The same of the first round, which only finds out how many places are needed.
const ROUGH: f64 = 1e-4;

/// Most times that the places are set anew.
const MOST_GRIDS: usize = 4;

/// Most steps.
const MOST_STEPS: usize = 100;

/// Estimates judges, criteria and thresholds with the entries drawn from N(μ, σ²).
///
/// Maximises Σ_e log ∫ Π P(x | θ, j, c) φ(θ; μ, σ) dθ, the integral as a sum over places
/// within 6 σ of μ that lie nearer to each other than the marks of any entry can tell,
/// by Newton's method. Consistent with many entries however few ratings each has, where
/// joint estimates are not; a design that falls apart is held together by the
/// distribution, which is an assumption. Entries have the mean and deviation of their
/// posterior, everything else the error of the observed information (Louis 1982).
/// Judges and criteria whose marks are all lowest or all highest are set aside and
/// measured afterwards. Fit is that of the ratings at the posterior means.
/// Source: Bock and Aitkin, *Marginal Maximum Likelihood Estimation of Item Parameters* (1981).
///
/// ```
/// use tolok::stats::rasch::{Design, Rating, Steps, marginal};
/// // Two levels, two judges, all entries marked by both: 6 of (1, 1), 6 of (0, 0), 6 of (1, 0), 2 of (0, 1).
/// // Given that they differ, judge 1 is the severer with odds 6 : 2 = e^(s1 - s0), whatever the entries' spread.
/// let kinds = [(1, 1, 6), (0, 0, 6), (1, 0, 6), (0, 1, 2)];
/// let pairs = kinds.iter().flat_map(|(a, b, n)| std::iter::repeat_n([*a, *b], *n));
/// let ratings: Vec<Rating> = pairs
///     .enumerate()
///     .flat_map(|(e, levels)| [0, 1].map(|j| Rating { entry: e as u32, judge: j as u32, criterion: 0, level: levels[j] }))
///     .collect();
/// let found = marginal(&Design::new([20, 2, 1], &ratings, Steps::Shared).unwrap());
/// let severity = |judge: usize| found.measures[1][judge].unwrap().measure;
/// assert!(found.converged && (severity(1) - severity(0) - 3.0_f64.ln()).abs() < 0.02);
/// assert!((severity(0) + severity(1)).abs() < 1e-9);
/// ```
pub fn marginal(design: &Design) -> Solution {
    let counts = design.informative_for(1..3);
    let layout = Layout::new(design);
    let mut at = start(design, &counts, &layout);
    let rough = Integral::new(design, &counts, Nodes::new(NODES.0, REACH));
    let ratings = rough.ratings() as f64;
    let (mut value, mut steps, mut converged);
    (at, value, steps, converged) = climb(&rough, &layout, at, ROUGH * ratings);
    let mut nodes = 0;
    for _ in 0..MOST_GRIDS {
        let wanted = wanted_nodes(design, &layout, &at, &value);
        if wanted <= nodes {
            break;
        }
        nodes = wanted;
        let integral = Integral::new(design, &counts, Nodes::new(nodes, REACH));
        let more;
        (at, value, more, converged) = climb(&integral, &layout, at, (CLOSE * ratings).max(1e-9));
        steps += more;
    }
    told(design, &layout, &at, &value, (steps, converged))
}

/// Entries spread as their scores are, everything else at 0.
fn start(design: &Design, counts: &[bool], layout: &Layout) -> DVector<f64> {
    let scores = design.scores(0, counts).into_iter().filter(|(_, most)| *most > 0);
    let logits: Vec<f64> =
        scores.map(|(score, most)| libm::log((score as f64 + 0.5) / ((most - score) as f64 + 0.5))).collect();
    let n = logits.len().max(1) as f64;
    let mean = logits.iter().sum::<f64>() / n;
    let variance = logits.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
    let mut at = DVector::zeros(layout.size);
    at[layout.mean()] = mean;
    at[layout.spread()] = libm::log(variance.sqrt().clamp(0.1, 3.0));
    at
}

/// How many places are needed so that neighbours are one posterior deviation apart for the
/// best-known entry: the deviation is 1/√(σ² Σ V + 1) in standard deviations of the entries.
fn wanted_nodes(design: &Design, layout: &Layout, at: &DVector<f64>, value: &Value) -> usize {
    let (mean, sd) = (at[layout.mean()], layout.sd(at));
    let entries = value.entries.iter().map(|(z, _)| mean + sd * z).collect();
    let place = Place {
        facets: [entries, layout.judges(at), layout.criteria(at)],
        thresholds: layout.thresholds(at),
    };
    let mut information = vec![0.0; design.sizes[0]];
    for (i, of) in design.elements.iter().enumerate() {
        let chances = Chances::at(place.of(*of), &place.thresholds[design.group(i)]);
        information[of[0] as usize] += chances.spread(chances.mean()).0;
    }
    let most = information.into_iter().fold(0.0, f64::max);
    let step = 1.0 / (sd * sd * most + 1.0).sqrt();
    ((2.0 * REACH / step).ceil() as usize + 1).clamp(NODES.0, NODES.1)
}

/// Newton's method uphill until the slopes are below `close`, halving steps that lead down.
fn climb(
    integral: &Integral,
    layout: &Layout,
    mut at: DVector<f64>,
    close: f64,
) -> (DVector<f64>, Value, usize, bool) {
    let mut value = integral.value(layout, &at);
    for step in 0..MOST_STEPS {
        if layout.largest(&value.slopes, &at) <= close {
            return (at, value, step, true);
        }
        let Some(direction) = direction(layout, &value) else { return (at, value, step, false) };
        let Some(higher) = reached(integral, layout, (&at, &direction), value.log_likelihood) else {
            // Nothing is left to gain beyond the last bits.
            let done = layout.largest(&value.slopes, &at) <= close * 100.0;
            return (at, value, step, done);
        };
        (at, value) = higher;
    }
    (at, value, MOST_STEPS, false)
}

/// Where the observed information is no hill top, that of the complete data is.
fn direction(layout: &Layout, value: &Value) -> Option<DVector<f64>> {
    let solve =
        |information: &DMatrix<f64>| layout.held(information).cholesky().map(|c| c.solve(&value.slopes));
    solve(&value.information).or_else(|| solve(&value.complete))
}

/// The first point along a step, half as far again and again, that is not lower.
fn reached(
    integral: &Integral,
    layout: &Layout,
    (at, direction): (&DVector<f64>, &DVector<f64>),
    height: f64,
) -> Option<(DVector<f64>, Value)> {
    let mut far = (2.0 / direction.amax().max(f64::MIN_POSITIVE)).min(1.0);
    for _ in 0..40 {
        let mut there = at + direction * far;
        layout.keep_in_range(&mut there);
        let value = integral.value(layout, &there);
        if value.log_likelihood >= height - 1e-13 * height.abs() {
            return Some((there, value));
        }
        far /= 2.0;
    }
    None
}

/// The solution in the words of both methods.
fn told(
    design: &Design,
    layout: &Layout,
    at: &DVector<f64>,
    value: &Value,
    (steps, converged): (usize, bool),
) -> Solution {
    let (mean, sd) = (at[layout.mean()], layout.sd(at));
    let entries: Vec<f64> = value.entries.iter().map(|(z, _)| mean + sd * z).collect();
    let mut place = Place {
        facets: [entries, layout.judges(at), layout.criteria(at)],
        thresholds: layout.thresholds(at),
    };
    let counts = design.informative();
    let subsets = subsets(design, &counts);
    let own = design.informative_for(1..3);
    let mut measures = measured(design, &mut place, &own, &subsets, [true, false, false]);
    let errors = layout.errors(&value.information);
    for (entry, (_, spread)) in measures[0].iter_mut().zip(&value.entries) {
        entry.iter_mut().for_each(|m| m.se = sd * spread);
    }
    let mut with_errors = |facet: usize, from: usize| {
        let known = |m: &&mut Measure| !m.extreme;
        for (i, measure) in measures[facet].iter_mut().enumerate() {
            measure.iter_mut().filter(known).for_each(|m| m.se = errors[from + i]);
        }
    };
    with_errors(1, 0);
    with_errors(2, design.sizes[1]);
    Solution {
        measures,
        thresholds: place.thresholds,
        log_likelihood: value.log_likelihood,
        residual: layout.largest(&value.slopes, at),
        converged,
        steps,
        subsets: subsets.count,
        population: Some((mean, sd)),
    }
}
