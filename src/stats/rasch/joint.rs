//! Joint maximum likelihood of all measures at once.

use super::design::Design;
use super::measure::{Solution, measured};
use super::newton::{Place, Problem, Slopes};
use super::subsets::subsets;

/// Observed and expected scores are this near at the solution.
const CLOSE: f64 = 1e-9;

/// Most steps of Newton's method; a dozen is usual.
const MOST_STEPS: usize = 200;

/// Estimates every measure so that each element's observed score is its expected score.
///
/// Judges and criteria are centred on 0 (within each subset of a design that
/// falls apart), thresholds too. Elements with all ratings lowest or highest
/// are set aside and measured afterwards with their score moved in by 0.3. No
/// correction for the known bias of joint estimates away from 0, which falls
/// with the number of ratings per entry. Source: Wright and Masters (1982),
/// ch. 4, by Newton's method instead of one element at a time.
///
/// ```
/// use tolok::stats::rasch::{Design, Rating, Steps, joint};
/// // Two judges, three entries, two levels. Scores: entries 1 of 2 each but the third, which is extreme.
/// let rating = |entry, judge, level| Rating { entry, judge, criterion: 0, level };
/// let ratings = [(0, 0, 1), (0, 1, 0), (1, 0, 1), (1, 1, 0), (2, 0, 1), (2, 1, 1), (3, 0, 0), (3, 1, 1)];
/// let ratings = ratings.map(|(e, j, l)| rating(e, j, l));
/// let design = Design::new([4, 2, 1], &ratings, Steps::Shared).unwrap();
/// let found = joint(&design);
/// // Of the informative three entries, judge 0 gives 2, judge 1 gives 1. By hand: with all
/// // entries alike at b, p0 + p1 = 1 and 3 p0 = 2, so the judges are ln 2 = 0.693 below and above 0.
/// let severity = |judge: usize| found.measures[1][judge].unwrap().measure;
/// assert!((severity(1) - 2.0_f64.ln()).abs() < 1e-9 && (severity(0) + severity(1)).abs() < 1e-9);
/// assert!(found.converged && found.measures[0][2].unwrap().extreme);
/// ```
pub fn joint(design: &Design) -> Solution {
    let counts = design.informative();
    let subsets = subsets(design, &counts);
    let problem = Problem::new(design, &counts, &subsets);
    let mut place = start(design, &counts);
    let mut slopes = problem.slopes(&place);
    let mut steps = 0;
    while slopes.largest_residual() > CLOSE && steps < MOST_STEPS {
        let Some(step) = problem.step(&slopes) else { break };
        let Some((better, there)) = walk(&problem, &place, &step, slopes.log_likelihood) else { break };
        (place, slopes) = (better, there);
        steps += 1;
    }
    let residual = slopes.largest_residual();
    let measures = measured(design, &mut place, &counts, &subsets, [false; 3]);
    Solution {
        measures,
        thresholds: place.thresholds,
        log_likelihood: slopes.log_likelihood,
        residual,
        converged: residual < 1e-8,
        steps,
        subsets: subsets.count,
        population: None,
    }
}

/// Entries at the logit of their score, everything else at 0.
fn start(design: &Design, counts: &[bool]) -> Place {
    let logit = |(score, most): (u64, u64)| {
        let (score, most) = (score as f64, most as f64);
        if score > 0.0 && score < most { libm::log(score / (most - score)) } else { 0.0 }
    };
    let entries = design.scores(0, counts).into_iter().map(logit).collect();
    Place {
        facets: [entries, vec![0.0; design.sizes[1]], vec![0.0; design.sizes[2]]],
        thresholds: (0..design.levels.len()).map(|group| vec![0.0; design.steps(group)]).collect(),
    }
}

/// Goes along a step, half as far again and again until the likelihood does not fall.
fn walk(problem: &Problem<'_>, from: &Place, step: &Place, likelihood: f64) -> Option<(Place, Slopes)> {
    let mut far = 1.0;
    for _ in 0..40 {
        let there = moved(from, step, far);
        let slopes = problem.slopes(&there);
        if slopes.log_likelihood >= likelihood - 1e-9 * likelihood.abs() {
            return Some((there, slopes));
        }
        far /= 2.0;
    }
    None
}

fn moved(from: &Place, step: &Place, far: f64) -> Place {
    let along = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a + far * b).collect::<Vec<f64>>();
    let facet = |f: usize| along(&from.facets[f], &step.facets[f]);
    let thresholds = from.thresholds.iter().zip(&step.thresholds).map(|(a, b)| along(a, b));
    Place { facets: [facet(0), facet(1), facet(2)], thresholds: thresholds.collect() }
}
