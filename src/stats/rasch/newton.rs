//! Newton's method on the joint likelihood: the entries, who are many and
//! touch only their own ratings, are eliminated; judges, criteria and
//! thresholds are solved for together.

use nalgebra::{DMatrix, DVector};

use super::chance::{Chances, MOST};
use super::design::Design;
use super::subsets::Subsets;

/// Where every element and threshold stands.
#[derive(Debug, Clone)]
pub struct Place {
    /// By facet and element.
    pub facets: [Vec<f64>; 3],
    /// By group: its thresholds.
    pub thresholds: Vec<Vec<f64>>,
}

impl Place {
    /// Where a rating meets the scale.
    pub fn of(&self, elements: [u32; 3]) -> f64 {
        let [e, j, c] = elements.map(|i| i as usize);
        self.facets[0][e] - self.facets[1][j] - self.facets[2][c]
    }
}

/// The likelihood at a place with its slopes.
pub struct Slopes {
    /// The logarithm of the likelihood.
    pub log_likelihood: f64,
    /// By entry: observed less expected score, and the variance of the score.
    entries: Vec<(f64, f64)>,
    /// Slopes of judges, criteria and thresholds, one after the other.
    raw: DVector<f64>,
    /// The same after the entries are eliminated.
    others: DVector<f64>,
    /// Information of the others after the entries are eliminated.
    reduced: DMatrix<f64>,
    /// By entry: its information with the others.
    between: Vec<Vec<(usize, f64)>>,
}

impl Slopes {
    /// The largest distance between an observed and an expected score, of entries,
    /// judges, criteria and of the counts that reach each category.
    pub fn largest_residual(&self) -> f64 {
        let entries = self.entries.iter().map(|(score, _)| score.abs());
        entries.chain(self.raw.iter().map(|slope| slope.abs())).fold(0.0, f64::max)
    }
}

/// Positions of judges, criteria and thresholds in one vector.
struct Layout {
    judges: usize,
    criteria: usize,
    steps_from: Vec<usize>,
    size: usize,
}

impl Layout {
    fn new(design: &Design) -> Self {
        let (judges, criteria) = (design.sizes[1], design.sizes[2]);
        let mut size = judges + criteria;
        let steps_from = (0..design.levels.len()).map(|group| {
            let from = size;
            size += design.steps(group);
            from
        });
        let steps_from = steps_from.collect();
        Self { judges, criteria, steps_from, size }
    }
}

/// Ratings by entry, so that each entry is eliminated once.
pub struct Problem<'a> {
    design: &'a Design,
    layout: Layout,
    /// By entry: its informative ratings.
    ratings: Vec<Vec<usize>>,
    /// Directions that the likelihood leaves open and that are held at 0.
    held: DMatrix<f64>,
}

impl<'a> Problem<'a> {
    /// Puts the ratings that count in order.
    pub fn new(design: &'a Design, counts: &[bool], subsets: &Subsets) -> Self {
        let layout = Layout::new(design);
        let mut ratings = vec![Vec::new(); design.sizes[0]];
        for (i, of) in design.elements.iter().enumerate().filter(|(i, _)| counts[*i]) {
            ratings[of[0] as usize].push(i);
        }
        let groups = design.levels.len();
        let open = subsets.open.ncols();
        let mut held = DMatrix::zeros(layout.size, open + groups);
        held.view_mut((0, 0), (layout.judges + layout.criteria, open)).copy_from(&subsets.open);
        for group in 0..groups {
            for k in 0..design.steps(group) {
                held[(layout.steps_from[group] + k, open + group)] = 1.0;
            }
        }
        Self { design, layout, ratings, held }
    }

    /// The likelihood at `place` with its slopes.
    pub fn slopes(&self, place: &Place) -> Slopes {
        let size = self.layout.size;
        let mut slopes = Slopes {
            log_likelihood: 0.0,
            entries: Vec::with_capacity(self.ratings.len()),
            raw: DVector::zeros(size),
            others: DVector::zeros(size),
            reduced: DMatrix::zeros(size, size),
            between: Vec::with_capacity(self.ratings.len()),
        };
        let mut row = vec![0.0; size];
        for ratings in &self.ratings {
            let mut touched = Vec::new();
            let (mut score, mut information) = (0.0, 0.0);
            for rating in ratings {
                let (residual, variance) = self.add(*rating, place, &mut slopes, &mut row, &mut touched);
                score += residual;
                information += variance;
            }
            touched.sort_unstable();
            touched.dedup();
            let own: Vec<(usize, f64)> = touched.iter().map(|i| (*i, std::mem::take(&mut row[*i]))).collect();
            if information > 0.0 {
                eliminate(&own, score, information, &mut slopes);
            }
            slopes.entries.push((score, information));
            slopes.between.push(own);
        }
        slopes.others += &slopes.raw;
        slopes
    }

    /// Adds one rating; gives its residual and variance.
    fn add(
        &self,
        rating: usize,
        place: &Place,
        slopes: &mut Slopes,
        row: &mut [f64],
        touched: &mut Vec<usize>,
    ) -> (f64, f64) {
        let [_, j, c] = self.design.elements[rating].map(|i| i as usize);
        let (c, group) = (self.layout.judges + c, self.design.group(rating));
        let from = self.layout.steps_from[group];
        let chances = Chances::at(place.of(self.design.elements[rating]), &place.thresholds[group]);
        let category = usize::from(self.design.categories[rating]);
        slopes.log_likelihood += libm::log(chances.of[category]);
        let mean = chances.mean();
        let (variance, _) = chances.spread(mean);
        let residual = category as f64 - mean;
        let reach = chances.reach();
        let with_step = with_steps(&chances, mean, &reach);
        for at in [j, c] {
            slopes.raw[at] -= residual;
            row[at] -= variance;
            touched.push(at);
            slopes.reduced[(at, at)] += variance;
        }
        slopes.reduced[(j, c)] += variance;
        slopes.reduced[(c, j)] += variance;
        for h in 0..chances.n - 1 {
            let at = from + h;
            let reached = if category > h { 1.0 } else { 0.0 };
            slopes.raw[at] -= reached - reach[h];
            row[at] -= with_step[h];
            touched.push(at);
            for other in [j, c] {
                slopes.reduced[(at, other)] += with_step[h];
                slopes.reduced[(other, at)] += with_step[h];
            }
            for g in 0..chances.n - 1 {
                slopes.reduced[(from + g, at)] += reach[g.max(h)] - reach[g] * reach[h];
            }
        }
        (residual, variance)
    }

    /// The step of Newton's method. Where the likelihood is flat, nothing moves.
    pub fn step(&self, slopes: &Slopes) -> Option<Place> {
        let size = self.layout.size;
        let mut matrix = slopes.reduced.clone();
        let scale = (matrix.trace() / size as f64).max(f64::MIN_POSITIVE);
        for i in (0..size).filter(|i| slopes.reduced[(*i, *i)] <= 0.0) {
            matrix[(i, i)] += scale;
        }
        matrix += &self.held * self.held.transpose() * scale;
        let others = matrix.cholesky()?.solve(&slopes.others);
        let entry = |(own, (score, information)): (&Vec<(usize, f64)>, &(f64, f64))| {
            let through: f64 = own.iter().map(|(i, between)| between * others[*i]).sum();
            if *information > 0.0 { (score - through) / information } else { 0.0 }
        };
        let entries = slopes.between.iter().zip(&slopes.entries).map(entry).collect();
        let (judges, criteria) = (self.layout.judges, self.layout.criteria);
        let part = |from: usize, n: usize| others.rows(from, n).iter().copied().collect::<Vec<f64>>();
        let thresholds = (0..self.design.levels.len())
            .map(|group| part(self.layout.steps_from[group], self.design.steps(group)));
        Some(Place {
            facets: [entries, part(0, judges), part(judges, criteria)],
            thresholds: thresholds.collect(),
        })
    }
}

/// Covariance of the category with reaching each category.
fn with_steps(chances: &Chances, mean: f64, reach: &[f64; MOST]) -> [f64; MOST] {
    let mut with = [0.0; MOST];
    let mut sum = 0.0;
    for k in (1..chances.n).rev() {
        sum += k as f64 * chances.of[k];
        with[k - 1] = sum - mean * reach[k - 1];
    }
    with
}

/// Takes one entry out: information and slopes of the others lose what the entry explains.
fn eliminate(own: &[(usize, f64)], score: f64, information: f64, slopes: &mut Slopes) {
    for (a, between_a) in own {
        let share = between_a / information;
        slopes.others[*a] -= share * score;
        for (b, between_b) in own {
            slopes.reduced[(*a, *b)] -= share * between_b;
        }
    }
}
