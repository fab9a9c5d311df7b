//! What is said of each element once its place on the ruler is known.

use super::chance::Chances;
use super::design::Design;
use super::fit::{Fit, Sums};
use super::newton::Place;
use super::subsets::Subsets;

/// How far an extreme score is moved in, in score points. Source: FACETS' usual value.
const EXTREME: f64 = 0.3;

/// Where an element stands on the ruler.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// In logits.
    pub measure: f64,
    /// Standard error.
    pub se: f64,
    /// How many ratings.
    pub ratings: usize,
    /// Sum of its categories, each counted from 0.
    pub observed: f64,
    /// What the model expects that sum to be.
    pub expected: f64,
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

/// An estimate of all measures.
#[derive(Debug, Clone)]
pub struct Solution {
    /// By facet (entries, judges, criteria) and element; none without ratings.
    pub measures: [Vec<Option<Measure>>; 3],
    /// By group: its thresholds; the k-th lies between level k-1 and level k of those that occur.
    pub thresholds: Vec<Vec<f64>>,
    /// The logarithm of the likelihood that was maximised.
    pub log_likelihood: f64,
    /// The largest slope left; for joint estimates the distance between an observed and an expected score.
    pub residual: f64,
    /// Whether nothing was left to gain.
    pub converged: bool,
    /// How many steps it took.
    pub steps: usize,
    /// How many subsets the entries fall into; measures of different ones cannot be compared.
    pub subsets: usize,
    /// Mean and standard deviation of the distribution the entries were taken to come from.
    pub population: Option<(f64, f64)>,
}

/// Measures, errors and fit at a place. Elements outside `counts` are placed here, but for
/// those of the facets in `settled`; errors are 1/√(Σ V), the others taken as known.
pub(super) fn measured(
    design: &Design,
    place: &mut Place,
    counts: &[bool],
    subsets: &Subsets,
    settled: [bool; 3],
) -> [Vec<Option<Measure>>; 3] {
    let by_element = ratings_of(design);
    // Criteria and judges before entries: an extreme entry is measured against settled judges.
    for facet in [2, 1, 0].into_iter().filter(|f| !settled[*f]) {
        for (element, ratings) in by_element[facet].iter().enumerate() {
            if subsets.of[facet][element].is_none() && !ratings.is_empty() {
                place.facets[facet][element] = extreme(design, place, facet, ratings);
            }
        }
    }
    let (own, all) = sums(design, place, counts);
    let centre = centre(&by_element[0], &place.facets[0]);
    std::array::from_fn(|facet| {
        let one = |element: usize| {
            let ratings = &by_element[facet][element];
            let subset = subsets.of[facet][element];
            let (score, whole) = (own[facet][element], all[facet][element]);
            let (observed, expected) = if subset.is_some() { score.totals() } else { whole.totals() };
            let information = if subset.is_some() { score.information() } else { whole.information() };
            (!ratings.is_empty()).then(|| Measure {
                measure: place.facets[facet][element],
                se: 1.0 / information.sqrt(),
                ratings: ratings.len(),
                observed,
                expected,
                extreme: subset.is_none(),
                fit: score.fit(),
                fair: fair(design, place, facet, (element, centre)),
                subset,
            })
        };
        (0..design.sizes[facet]).map(one).collect()
    })
}

/// By facet and element.
type BySide = [Vec<Sums>; 3];

/// Sums over the ratings that count, and over all.
fn sums(design: &Design, place: &Place, counts: &[bool]) -> (BySide, BySide) {
    let none = || -> BySide { std::array::from_fn(|f| vec![Sums::default(); design.sizes[f]]) };
    let (mut own, mut all) = (none(), none());
    for (i, of) in design.elements.iter().enumerate() {
        let chances = Chances::at(place.of(*of), &place.thresholds[design.group(i)]);
        let mean = chances.mean();
        let (variance, fourth) = chances.spread(mean);
        let category = f64::from(design.categories[i]);
        for facet in 0..3 {
            let element = of[facet] as usize;
            all[facet][element].add((category, mean), variance, fourth);
            if counts[i] {
                own[facet][element].add((category, mean), variance, fourth);
            }
        }
    }
    (own, all)
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

/// The measure at which the expected score of an element's ratings is its score moved
/// in by 0.3, by bisection.
fn extreme(design: &Design, place: &mut Place, facet: usize, ratings: &[usize]) -> f64 {
    let element = design.elements[ratings[0]][facet] as usize;
    let score: f64 = ratings.iter().map(|i| f64::from(design.categories[*i])).sum();
    let most: f64 = ratings.iter().map(|i| design.steps(design.group(*i)) as f64).sum();
    let wanted = score.clamp(EXTREME.min(most / 2.0), (most - EXTREME).max(most / 2.0));
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..60 {
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

/// The mean place of the entries that have ratings.
fn centre(ratings: &[Vec<usize>], places: &[f64]) -> f64 {
    let rated = ratings.iter().zip(places).filter(|(r, _)| !r.is_empty());
    let (n, sum) = rated.fold((0.0, 0.0), |(n, sum), (_, place)| (n + 1.0, sum + place));
    if n > 0.0 { sum / n } else { 0.0 }
}

/// The level expected where the other facets are average, as a level of the ladder:
/// between two levels that occur, in proportion.
fn fair(design: &Design, place: &Place, facet: usize, (element, centre): (usize, f64)) -> f64 {
    let own = place.facets[facet][element];
    let x = if facet == 0 { own } else { centre - own };
    let groups: Vec<usize> = match facet {
        2 => vec![design.group_of[element]],
        _ => (0..design.levels.len()).filter(|g| design.steps(*g) > 0).collect(),
    };
    let expected = |group: &usize| {
        let chances = Chances::at(x, &place.thresholds[*group]);
        (0..chances.n).map(|k| chances.of[k] * design.worth(design.levels[*group][k])).sum::<f64>()
    };
    groups.iter().map(expected).sum::<f64>() / groups.len().max(1) as f64
}
