//! Joint maximum likelihood of all measures at once.

use super::chance::Chances;
use super::design::Design;
use super::fit::{Fit, Sums};
use super::newton::{Place, Problem};
use super::subsets::{Subsets, subsets};

/// Observed and expected scores are this near at the solution.
const CLOSE: f64 = 1e-9;

/// Most steps of Newton's method; a dozen is usual.
const MOST_STEPS: usize = 200;

/// How far an extreme score is moved in, in score points. Source: FACETS' usual value.
const EXTREME: f64 = 0.3;

/// Where an element stands on the ruler.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// In logits.
    pub measure: f64,
    /// Standard error: 1/√(Σ V), the others taken as known.
    pub se: f64,
    /// How many ratings.
    pub ratings: usize,
    /// All ratings lowest or all highest: the measure is that of a score moved in by 0.3.
    pub extreme: bool,
    /// Fit to the model; none where the element is extreme.
    pub fit: Option<Fit>,
    /// The expected level by the average judge on the average criterion (for an entry), or
    /// of the average entry (for a judge or criterion).
    pub fair: f64,
    /// The subset of comparable elements, from 0; none where it is extreme.
    pub subset: Option<usize>,
}

/// The solution.
#[derive(Debug, Clone)]
pub struct Joint {
    /// By facet (entries, judges, criteria) and element; none without ratings.
    pub measures: [Vec<Option<Measure>>; 3],
    /// By group: its thresholds; the k-th lies between level k-1 and level k of those that occur.
    pub thresholds: Vec<Vec<f64>>,
    /// The logarithm of the likelihood of the ratings that count.
    pub log_likelihood: f64,
    /// The largest distance left between an observed and an expected score.
    pub residual: f64,
    /// Whether that is below 1e-8.
    pub converged: bool,
    /// How many steps it took.
    pub steps: usize,
    /// How many subsets the entries fall into; measures of different ones cannot be compared.
    pub subsets: usize,
}

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
pub fn joint(design: &Design) -> Joint {
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
    let informative = counts;
    let measures = measured(design, &mut place, &informative, &subsets);
    Joint {
        measures,
        thresholds: place.thresholds,
        log_likelihood: slopes.log_likelihood,
        residual,
        converged: residual < 1e-8,
        steps,
        subsets: subsets.count,
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
fn walk(
    problem: &Problem<'_>,
    from: &Place,
    step: &Place,
    likelihood: f64,
) -> Option<(Place, super::newton::Slopes)> {
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

/// Measures, errors and fit at the solution; extremes last.
fn measured(
    design: &Design,
    place: &mut Place,
    counts: &[bool],
    subsets: &Subsets,
) -> [Vec<Option<Measure>>; 3] {
    let mut sums: [Vec<Sums>; 3] = std::array::from_fn(|f| vec![Sums::default(); design.sizes[f]]);
    for (i, of) in design.elements.iter().enumerate().filter(|(i, _)| counts[*i]) {
        let chances = Chances::at(place.of(*of), &place.thresholds[design.group(i)]);
        let mean = chances.mean();
        let (variance, fourth) = chances.spread(mean);
        let residual = f64::from(design.categories[i]) - mean;
        for facet in 0..3 {
            sums[facet][of[facet] as usize].add(residual, variance, fourth);
        }
    }
    let by_element = ratings_of(design);
    // Criteria and judges before entries: an extreme entry is measured against settled judges.
    for facet in [2, 1, 0] {
        for (element, ratings) in by_element[facet].iter().enumerate() {
            if subsets.of[facet][element].is_none() && !ratings.is_empty() {
                place.facets[facet][element] = extreme(design, place, facet, ratings);
            }
        }
    }
    std::array::from_fn(|facet| {
        let one = |element: usize| {
            let ratings = &by_element[facet][element];
            let subset = subsets.of[facet][element];
            let own = sums[facet][element];
            let information =
                if subset.is_some() { own.information() } else { information_at(design, place, ratings) };
            (!ratings.is_empty()).then(|| Measure {
                measure: place.facets[facet][element],
                se: 1.0 / information.sqrt(),
                ratings: ratings.len(),
                extreme: subset.is_none(),
                fit: own.fit(),
                fair: fair(design, place, facet, element),
                subset,
            })
        };
        (0..design.sizes[facet]).map(one).collect()
    })
}

/// By facet and element: its ratings.
fn ratings_of(design: &Design) -> [Vec<Vec<usize>>; 3] {
    std::array::from_fn(|facet| {
        let mut ratings = vec![Vec::new(); design.sizes[facet]];
        for (i, of) in design.elements.iter().enumerate() {
            ratings[of[facet] as usize].push(i);
        }
        ratings
    })
}

fn information_at(design: &Design, place: &Place, ratings: &[usize]) -> f64 {
    let variance = |i: &usize| {
        let chances = Chances::at(place.of(design.elements[*i]), &place.thresholds[design.group(*i)]);
        chances.spread(chances.mean()).0
    };
    ratings.iter().map(variance).sum()
}

/// The measure at which the expected score of an element's ratings is its score moved
/// in by 0.3, by bisection.
fn extreme(design: &Design, place: &mut Place, facet: usize, ratings: &[usize]) -> f64 {
    let element = design.elements[ratings[0]][facet] as usize;
    let score: f64 = ratings.iter().map(|i| f64::from(design.categories[*i])).sum();
    let most: f64 = ratings.iter().map(|i| design.steps(design.group(*i)) as f64).sum();
    let wanted = score.clamp(EXTREME.min(most / 2.0), (most - EXTREME).max(most / 2.0));
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        place.facets[facet][element] = middle;
        let expected = |i: &usize| {
            Chances::at(place.of(design.elements[*i]), &place.thresholds[design.group(*i)]).mean()
        };
        let expected: f64 = ratings.iter().map(expected).sum();
        // A better entry scores higher, a severer judge or harder criterion lower.
        if (expected < wanted) == (facet == 0) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The level expected where the other facets are average, as a level of the ladder:
/// between two levels that occur, in proportion.
fn fair(design: &Design, place: &Place, facet: usize, element: usize) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let own = place.facets[facet][element];
    let x = match facet {
        0 => own,
        _ => mean(&place.facets[0]) - own,
    };
    let groups: Vec<usize> = match facet {
        2 => vec![design.group_of[element]],
        _ => (0..design.levels.len()).filter(|g| design.steps(*g) > 0).collect(),
    };
    let expected = |group: &usize| {
        let chances = Chances::at(x, &place.thresholds[*group]);
        (0..chances.n).map(|k| chances.of[k] * f64::from(design.levels[*group][k])).sum::<f64>()
    };
    groups.iter().map(expected).sum::<f64>() / groups.len().max(1) as f64
}
