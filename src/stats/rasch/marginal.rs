//! Marginal maximum likelihood: entries drawn from a normal distribution, judges,
//! criteria and thresholds estimated as they are.

use super::chance::Chances;
use super::design::Design;

/// Places at which the distribution of entries is summed.
const NODES: usize = 61;

/// The nodes reach this many standard deviations to either side.
const REACH: f64 = 6.0;

/// Slopes, divided by the number of ratings, are this small at the solution.
const CLOSE: f64 = 1e-9;

/// Most steps.
const MOST_STEPS: usize = 500;

/// Steps that the method remembers.
const MEMORY: usize = 12;

/// The solution.
#[derive(Debug, Clone)]
pub struct Marginal {
    /// By entry: the mean and standard deviation of where it may stand, given its ratings.
    pub entries: Vec<(f64, f64)>,
    /// Mean of the distribution of entries.
    pub mean: f64,
    /// Its standard deviation.
    pub sd: f64,
    /// By judge: severity; centred on 0.
    pub judges: Vec<f64>,
    /// By criterion: difficulty; centred on 0.
    pub criteria: Vec<f64>,
    /// By group: thresholds; centred on 0.
    pub thresholds: Vec<Vec<f64>>,
    /// The logarithm of the marginal likelihood.
    pub log_likelihood: f64,
    /// Whether the slopes vanished.
    pub converged: bool,
    /// How many steps it took.
    pub steps: usize,
}

/// The free parameters in one vector: judges and criteria but the last of each
/// (they sum to 0), thresholds but the last of each group, mean and log SD.
struct Layout {
    judges: usize,
    criteria: usize,
    steps: Vec<usize>,
}

/// Parameters as the model reads them.
struct Parameters {
    judges: Vec<f64>,
    criteria: Vec<f64>,
    thresholds: Vec<Vec<f64>>,
    mean: f64,
    sd: f64,
}

impl Layout {
    fn new(design: &Design) -> Self {
        let steps = (0..design.levels.len()).map(|group| design.steps(group)).collect();
        Self { judges: design.sizes[1], criteria: design.sizes[2], steps }
    }

    fn size(&self) -> usize {
        let free = |n: &usize| n.saturating_sub(1);
        free(&self.judges) + free(&self.criteria) + self.steps.iter().map(free).sum::<usize>() + 2
    }

    /// The parts of a vector, each completed so that it sums to 0.
    fn read(&self, vector: &[f64]) -> Parameters {
        let mut rest = vector;
        let mut take = |n: usize| {
            let (own, after) = rest.split_at(n.saturating_sub(1));
            rest = after;
            let mut part = own.to_vec();
            if n > 0 {
                part.push(-own.iter().sum::<f64>());
            }
            part
        };
        let (judges, criteria) = (take(self.judges), take(self.criteria));
        let thresholds = self.steps.iter().map(|n| take(*n)).collect();
        let (mean, sd) = (rest[0], libm::exp(rest[1]));
        Parameters { judges, criteria, thresholds, mean, sd }
    }

    /// Slopes of the free parameters from those of all: each loses the slope of the one it completes.
    fn free(&self, judges: &[f64], criteria: &[f64], thresholds: &[Vec<f64>], own: [f64; 2]) -> Vec<f64> {
        let mut slopes = Vec::with_capacity(self.size());
        for part in [judges, criteria].into_iter().chain(thresholds.iter().map(Vec::as_slice)) {
            if let Some((last, others)) = part.split_last() {
                slopes.extend(others.iter().map(|slope| slope - last));
            }
        }
        slopes.extend(own);
        slopes
    }
}

/// Ratings counted by entry and by the pair of judge and criterion that gave them.
struct Problem<'a> {
    design: &'a Design,
    layout: Layout,
    /// Distinct pairs of judge and criterion.
    pairs: Vec<(usize, usize)>,
    /// By entry: pair and category of each rating.
    ratings: Vec<Vec<(usize, usize)>>,
    /// Standard normal places and the logarithms of their weights.
    nodes: Vec<(f64, f64)>,
}

/// The likelihood with its slopes and what is known of each entry.
struct Value {
    log_likelihood: f64,
    slopes: Vec<f64>,
    entries: Vec<(f64, f64)>,
}

impl<'a> Problem<'a> {
    fn new(design: &'a Design) -> Self {
        let criteria = design.sizes[2];
        let mut place = vec![usize::MAX; design.sizes[1] * criteria];
        let mut pairs = Vec::new();
        let mut ratings = vec![Vec::new(); design.sizes[0]];
        for (of, category) in design.elements.iter().zip(&design.categories) {
            let [entry, judge, criterion] = of.map(|i| i as usize);
            let pair = &mut place[judge * criteria + criterion];
            if *pair == usize::MAX {
                *pair = pairs.len();
                pairs.push((judge, criterion));
            }
            ratings[entry].push((*pair, usize::from(*category)));
        }
        let step = 2.0 * REACH / (NODES - 1) as f64;
        let place = |i: usize| step * i as f64 - REACH;
        let total: f64 = (0..NODES).map(|i| libm::exp(-place(i) * place(i) / 2.0)).sum();
        let nodes = (0..NODES).map(|i| (place(i), -place(i) * place(i) / 2.0 - libm::log(total)));
        Self { design, layout: Layout::new(design), pairs, ratings, nodes: nodes.collect() }
    }

    /// By pair and node: the logarithm of the chance of each category, and the chances.
    fn chances(&self, parameters: &Parameters) -> Vec<(Chances, [f64; super::chance::MOST])> {
        let mut all = Vec::with_capacity(self.pairs.len() * NODES);
        for (judge, criterion) in &self.pairs {
            let shift = parameters.judges[*judge] + parameters.criteria[*criterion];
            let thresholds = &parameters.thresholds[self.design.group_of[*criterion]];
            for (z, _) in &self.nodes {
                let chances = Chances::at(parameters.mean + parameters.sd * z - shift, thresholds);
                let mut logs = [0.0; super::chance::MOST];
                (0..chances.n).for_each(|k| logs[k] = libm::log(chances.of[k].max(f64::MIN_POSITIVE)));
                all.push((chances, logs));
            }
        }
        all
    }

    fn value(&self, vector: &[f64]) -> Value {
        let parameters = self.layout.read(vector);
        let chances = self.chances(&parameters);
        let mut log_likelihood = 0.0;
        let mut entries = Vec::with_capacity(self.ratings.len());
        // By pair and node: expected ratings, and by category those that were given.
        let mut expected = vec![0.0; self.pairs.len() * NODES];
        let steps = self.layout.steps.iter().max().copied().unwrap_or(0);
        let mut given = vec![0.0; self.pairs.len() * (steps + 1)];
        for ratings in &self.ratings {
            let mut weights: Vec<f64> = self.nodes.iter().map(|(_, weight)| *weight).collect();
            for (pair, category) in ratings {
                let row = &chances[pair * NODES..(pair + 1) * NODES];
                weights.iter_mut().zip(row).for_each(|(w, (_, logs))| *w += logs[*category]);
            }
            let largest = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            weights.iter_mut().for_each(|w| *w = libm::exp(*w - largest));
            let sum: f64 = weights.iter().sum();
            log_likelihood += largest + libm::log(sum);
            weights.iter_mut().for_each(|w| *w /= sum);
            for (pair, category) in ratings {
                given[pair * (steps + 1) + category] += 1.0;
                let row = &mut expected[pair * NODES..(pair + 1) * NODES];
                row.iter_mut().zip(&weights).for_each(|(e, w)| *e += w);
            }
            entries.push(self.moments(&weights));
        }
        let slopes = self.slopes(&parameters, &chances, (&expected, &given, steps + 1), &entries);
        Value { log_likelihood, slopes, entries }
    }

    /// Mean and second moment of the standardised place of an entry.
    fn moments(&self, weights: &[f64]) -> (f64, f64) {
        let first: f64 = weights.iter().zip(&self.nodes).map(|(w, (z, _))| w * z).sum();
        let second: f64 = weights.iter().zip(&self.nodes).map(|(w, (z, _))| w * z * z).sum();
        (first, second)
    }

    /// Slopes by Fisher's identity: those of the complete likelihood, averaged over where entries may stand.
    fn slopes(
        &self,
        parameters: &Parameters,
        chances: &[(Chances, [f64; super::chance::MOST])],
        (expected, given, width): (&[f64], &[f64], usize),
        entries: &[(f64, f64)],
    ) -> Vec<f64> {
        let mut judges = vec![0.0; self.layout.judges];
        let mut criteria = vec![0.0; self.layout.criteria];
        let mut thresholds: Vec<Vec<f64>> = self.layout.steps.iter().map(|n| vec![0.0; *n]).collect();
        for (p, (judge, criterion)) in self.pairs.iter().enumerate() {
            let given = &given[p * width..(p + 1) * width];
            let mut residual: f64 = given.iter().enumerate().map(|(k, n)| k as f64 * n).sum();
            let steps = &mut thresholds[self.design.group_of[*criterion]];
            let mut reached = 0.0;
            for h in (0..steps.len()).rev() {
                reached += given[h + 1];
                steps[h] -= reached;
            }
            for (node, (chances, _)) in chances[p * NODES..(p + 1) * NODES].iter().enumerate() {
                let n = expected[p * NODES + node];
                residual -= n * chances.mean();
                let reach = chances.reach();
                steps.iter_mut().enumerate().for_each(|(h, slope)| *slope += n * reach[h]);
            }
            judges[*judge] -= residual;
            criteria[*criterion] -= residual;
        }
        // With entries standardised, mean and SD act through η: dη/dμ = 1, d(σz)/dσ = z. By the
        // identity it is simpler on the scale of the entries: E(θ - μ)/σ² and E(θ - μ)²/σ² - 1.
        let rated = entries.iter().zip(&self.ratings).filter(|(_, r)| !r.is_empty());
        let (mut mean, mut spread) = (0.0, 0.0);
        rated.for_each(|((first, second), _)| {
            mean += first / parameters.sd;
            spread += second - 1.0;
        });
        self.layout.free(&judges, &criteria, &thresholds, [mean, spread])
    }
}

/// Estimates judges, criteria and thresholds with the entries drawn from N(μ, σ²).
///
/// Maximises Σ_e log ∫ Π P(x | θ, j, c) φ(θ; μ, σ) dθ, the integral as a sum over 61
/// places within 6 σ of μ, by a limited-memory quasi-Newton method. Consistent with
/// many entries however few ratings each has, where joint estimates are not; a design
/// that falls apart is held together by the distribution, which is an assumption.
/// Entries have the mean and deviation of their posterior. Source: Bock and Aitkin,
/// *Marginal Maximum Likelihood Estimation of Item Parameters* (1981).
///
/// ```
/// use tolok::stats::rasch::{Design, Rating, Steps, marginal};
/// // Judge 1 gives what judge 0 gives, one level less, half of the time.
/// let rating = |entry, judge, level| Rating { entry, judge, criterion: 0, level };
/// let ratings: Vec<Rating> = (0..40)
///     .flat_map(|e| [rating(e, 0, (e % 4) as i32), rating(e, 1, (e % 4) as i32 - (e / 4 % 2) as i32)])
///     .map(|r| Rating { level: r.level.max(0), ..r })
///     .collect();
/// let found = marginal(&Design::new([40, 2, 1], &ratings, Steps::Shared).unwrap());
/// assert!(found.converged && found.judges[1] > 0.3 && (found.judges[0] + found.judges[1]).abs() < 1e-9);
/// ```
pub fn marginal(design: &Design) -> Marginal {
    let problem = Problem::new(design);
    let size = problem.layout.size();
    let ratings = design.elements.len().max(1) as f64;
    let (vector, steps, converged) = climb(
        vec![0.0; size],
        &|v: &[f64]| {
            let value = problem.value(v);
            (value.log_likelihood, value.slopes)
        },
        CLOSE * ratings,
    );
    let value = problem.value(&vector);
    let parameters = problem.layout.read(&vector);
    let posterior = |(first, second): &(f64, f64)| {
        let spread = (second - first * first).max(0.0).sqrt();
        (parameters.mean + parameters.sd * first, parameters.sd * spread)
    };
    Marginal {
        entries: value.entries.iter().map(posterior).collect(),
        mean: parameters.mean,
        sd: parameters.sd,
        judges: parameters.judges,
        criteria: parameters.criteria,
        thresholds: parameters.thresholds,
        log_likelihood: value.log_likelihood,
        converged,
        steps,
    }
}

/// A height and its slopes at a point.
type Height<'a> = &'a dyn Fn(&[f64]) -> (f64, Vec<f64>);

/// L-BFGS uphill with backtracking. Source: Nocedal and Wright, *Numerical Optimization* (2006), alg. 7.4-7.5.
fn climb(mut at: Vec<f64>, value: Height<'_>, close: f64) -> (Vec<f64>, usize, bool) {
    let (mut height, mut slopes) = value(&at);
    let mut memory: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    let largest = |slopes: &[f64]| slopes.iter().fold(0.0_f64, |most, s| most.max(s.abs()));
    for step in 0..MOST_STEPS {
        if largest(&slopes) <= close {
            return (at, step, true);
        }
        let mut direction = ascent(&slopes, &memory);
        let mut rise = dot(&direction, &slopes);
        if rise <= 0.0 {
            memory.clear();
            direction = ascent(&slopes, &memory);
            rise = dot(&direction, &slopes);
        }
        let mut far = 1.0_f64.min(2.0 / largest(&direction).max(f64::MIN_POSITIVE));
        let mut found = None;
        for _ in 0..50 {
            let there: Vec<f64> = at.iter().zip(&direction).map(|(a, d)| a + far * d).collect();
            let (high, slopes_there) = value(&there);
            if high >= height + 1e-4 * far * rise - 1e-12 * height.abs() {
                found = Some((there, high, slopes_there));
                break;
            }
            far /= 2.0;
        }
        let Some((there, high, slopes_there)) = found else { return (at, step, false) };
        let moved: Vec<f64> = there.iter().zip(&at).map(|(b, a)| b - a).collect();
        let bent: Vec<f64> = slopes.iter().zip(&slopes_there).map(|(a, b)| a - b).collect();
        if dot(&moved, &bent) > 1e-14 * dot(&bent, &bent).sqrt() {
            memory.push((moved, bent));
            if memory.len() > MEMORY {
                memory.remove(0);
            }
        }
        (at, height, slopes) = (there, high, slopes_there);
    }
    let converged = largest(&slopes) <= close;
    (at, MOST_STEPS, converged)
}

/// The slopes bent by what the last steps told of the curvature.
fn ascent(slopes: &[f64], memory: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut direction = slopes.to_vec();
    let mut shares = Vec::with_capacity(memory.len());
    for (moved, bent) in memory.iter().rev() {
        let share = dot(moved, &direction) / dot(moved, bent);
        direction.iter_mut().zip(bent).for_each(|(d, b)| *d -= share * b);
        shares.push(share);
    }
    let scale = memory.last().map_or_else(
        || 1.0 / dot(slopes, slopes).sqrt().max(f64::MIN_POSITIVE),
        |(moved, bent)| dot(moved, bent) / dot(bent, bent),
    );
    direction.iter_mut().for_each(|d| *d *= scale);
    for ((moved, bent), share) in memory.iter().zip(shares.iter().rev()) {
        let back = dot(bent, &direction) / dot(moved, bent);
        direction.iter_mut().zip(moved).for_each(|(d, m)| *d += (share - back) * m);
    }
    direction
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
