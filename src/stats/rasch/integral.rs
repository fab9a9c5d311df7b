//! The marginal likelihood as a sum over places, with its slopes and information.

use nalgebra::{DMatrix, DVector};
use rayon::prelude::*;

use super::design::Design;
use super::grid::{Grid, Nodes, Pair};

/// Places whose share of an entry is below this are left out of its moments.
const NOTHING: f64 = 1e-18;

/// Into how many parts the entries are cut; fixed, so that sums are the same on any machine.
const PARTS: usize = 8;

/// Least standard deviation of the entries.
const LEAST_SD: f64 = 1e-3;

/// Positions of judges, criteria, thresholds, mean and log deviation in one vector.
pub struct Layout {
    judges: usize,
    criteria: usize,
    /// By group: where its thresholds begin, and how many there are.
    steps: Vec<(usize, usize)>,
    /// How many there are.
    pub size: usize,
}

impl Layout {
    /// The layout of a design.
    pub fn new(design: &Design) -> Self {
        let [_, judges, criteria] = design.sizes;
        let mut size = judges + criteria;
        let steps = (0..design.levels.len()).map(|group| {
            let from = size;
            size += design.steps(group);
            (from, design.steps(group))
        });
        let steps = steps.collect();
        Self { judges, criteria, steps, size: size + 2 }
    }

    /// Where the mean stands.
    pub fn mean(&self) -> usize {
        self.size - 2
    }

    /// Where the logarithm of the deviation stands.
    pub fn spread(&self) -> usize {
        self.size - 1
    }

    /// The standard deviation of the entries.
    pub fn sd(&self, at: &DVector<f64>) -> f64 {
        libm::exp(at[self.spread()])
    }

    /// The judges' part.
    pub fn judges(&self, at: &DVector<f64>) -> Vec<f64> {
        at.rows(0, self.judges).iter().copied().collect()
    }

    /// The criteria's part.
    pub fn criteria(&self, at: &DVector<f64>) -> Vec<f64> {
        at.rows(self.judges, self.criteria).iter().copied().collect()
    }

    /// The thresholds by group.
    pub fn thresholds(&self, at: &DVector<f64>) -> Vec<Vec<f64>> {
        self.steps.iter().map(|(from, n)| at.rows(*from, *n).iter().copied().collect()).collect()
    }

    /// Keeps the deviation of the entries away from 0, where its logarithm ends.
    pub fn keep_in_range(&self, at: &mut DVector<f64>) {
        let spread = self.spread();
        at[spread] = at[spread].max(libm::log(LEAST_SD));
    }

    /// The largest slope; that of a deviation at its least does not count where it leads down.
    pub fn largest(&self, slopes: &DVector<f64>, at: &DVector<f64>) -> f64 {
        let at_least = self.sd(at) <= LEAST_SD * 1.000_001;
        let counts = |i: usize| !(at_least && i == self.spread() && slopes[i] < 0.0);
        (0..self.size).filter(|i| counts(*i)).fold(0.0, |most, i| most.max(slopes[i].abs()))
    }

    /// Information made regular: judges, criteria and each group of thresholds keep their sum,
    /// and what has no information stays where it is.
    pub fn held(&self, information: &DMatrix<f64>) -> DMatrix<f64> {
        let mut matrix = information.clone();
        let scale = (matrix.trace() / self.size as f64).max(f64::MIN_POSITIVE);
        (0..self.size).filter(|i| information[(*i, *i)] == 0.0).for_each(|i| matrix[(i, i)] += scale);
        let parts = [(0, self.judges), (self.judges, self.criteria)];
        for (from, n) in parts.into_iter().chain(self.steps.iter().copied()) {
            matrix.view_mut((from, from), (n, n)).add_scalar_mut(scale);
        }
        matrix
    }

    /// The standard error of each, the sums held: the diagonal of M⁻¹ I M⁻¹, M the information made regular.
    pub fn errors(&self, information: &DMatrix<f64>) -> Vec<f64> {
        let Some(whole) = self.held(information).cholesky() else { return vec![f64::NAN; self.size] };
        let inverse = whole.inverse();
        let covariance = &inverse * information * &inverse;
        (0..self.size).map(|i| covariance[(i, i)].max(0.0).sqrt()).collect()
    }
}

/// The likelihood with its slopes and what is known of each entry.
pub struct Value {
    /// The logarithm of the marginal likelihood.
    pub log_likelihood: f64,
    /// Its slopes.
    pub slopes: DVector<f64>,
    /// The observed information.
    pub information: DMatrix<f64>,
    /// The information of complete data, as if one knew where each entry stands.
    pub complete: DMatrix<f64>,
    /// By entry: mean and standard deviation of its standardised place.
    pub entries: Vec<(f64, f64)>,
}

/// What one part of the entries adds.
struct Part {
    log_likelihood: f64,
    /// Expected value of the slopes' part that depends on the place.
    expected: DVector<f64>,
    /// What not knowing the place takes from the information.
    missing: DMatrix<f64>,
    /// By pair and place: how many ratings are expected to have been given there.
    mass: Vec<f64>,
    entries: Vec<(f64, f64)>,
}

/// Ratings by entry and by the pair of judge and criterion that gave them.
pub struct Integral {
    pairs: Vec<Pair>,
    /// By entry: the pairs that rated it, and the sum of its categories.
    ratings: Vec<(Vec<u32>, f64)>,
    /// The part of the slopes that no place changes.
    given: DVector<f64>,
    nodes: Nodes,
}

impl Integral {
    /// Puts the ratings that count in order.
    pub fn new(design: &Design, counts: &[bool], nodes: Nodes) -> Self {
        let layout = Layout::new(design);
        let criteria = design.sizes[2];
        let mut place = vec![u32::MAX; design.sizes[1] * criteria];
        let mut pairs = Vec::new();
        let mut ratings = vec![(Vec::new(), 0.0); design.sizes[0]];
        let mut given = DVector::zeros(layout.size);
        for (i, of) in design.elements.iter().enumerate().filter(|(i, _)| counts[*i]) {
            let [entry, judge, criterion] = of.map(|i| i as usize);
            let group = design.group(i);
            let pair = &mut place[judge * criteria + criterion];
            if *pair == u32::MAX {
                *pair = pairs.len() as u32;
                pairs.push(Pair { judge, criterion, group });
            }
            let category = usize::from(design.categories[i]);
            ratings[entry].0.push(*pair);
            ratings[entry].1 += category as f64;
            given[judge] -= category as f64;
            given[layout.judges + criterion] -= category as f64;
            let from = layout.steps[group].0;
            (0..category).for_each(|h| given[from + h] -= 1.0);
        }
        Self { pairs, ratings, given, nodes }
    }

    /// How many ratings count.
    pub fn ratings(&self) -> usize {
        self.ratings.iter().map(|(pairs, _)| pairs.len()).sum()
    }

    /// The likelihood at `at`.
    pub fn value(&self, layout: &Layout, at: &DVector<f64>) -> Value {
        let (mean, sd) = (at[layout.mean()], layout.sd(at));
        let places: Vec<f64> = self.nodes.at.iter().map(|z| mean + sd * z).collect();
        let shifts: Vec<f64> =
            self.pairs.iter().map(|p| at[p.judge] + at[layout.judges + p.criterion]).collect();
        let grid = Grid::new(&self.pairs, &shifts, &layout.thresholds(at), &places);
        let sum = Sum { of: self, layout, grid: &grid, places: &places, sd };
        let size = self.ratings.len().div_ceil(PARTS).max(1);
        let parts: Vec<Part> = self.ratings.par_chunks(size).map(|entries| sum.part(entries)).collect();
        let mut value = Value {
            // Judges' and thresholds' shares of the exponent are the same at every place.
            log_likelihood: (0..layout.mean()).map(|i| self.given[i] * at[i]).sum(),
            slopes: self.given.clone(),
            information: DMatrix::zeros(layout.size, layout.size),
            complete: DMatrix::zeros(0, 0),
            entries: Vec::with_capacity(self.ratings.len()),
        };
        let mut mass = vec![0.0; self.pairs.len() * self.nodes.len()];
        for part in parts {
            value.log_likelihood += part.log_likelihood;
            value.entries.extend(part.entries);
            value.slopes += part.expected;
            value.information -= part.missing;
            mass.iter_mut().zip(part.mass).for_each(|(sum, own)| *sum += own);
        }
        value.complete = sum.complete(&mass);
        value.information += &value.complete;
        // The mean is linear in its parameter, the deviation is not in its logarithm.
        let (spread, bend) = (layout.spread(), -value.slopes[layout.spread()]);
        value.information[(spread, spread)] += bend;
        value.complete[(spread, spread)] += bend.max(0.0);
        value
    }
}

/// One evaluation.
struct Sum<'a> {
    of: &'a Integral,
    layout: &'a Layout,
    grid: &'a Grid,
    places: &'a [f64],
    sd: f64,
}

impl Sum<'_> {
    fn part(&self, entries: &[(Vec<u32>, f64)]) -> Part {
        let (size, mass) = (self.layout.size, self.of.pairs.len() * self.places.len());
        let mut part = Part {
            log_likelihood: 0.0,
            expected: DVector::zeros(size),
            missing: DMatrix::zeros(size, size),
            mass: vec![0.0; mass],
            entries: Vec::with_capacity(entries.len()),
        };
        let mut scratch = Scratch::new(self.layout.size, self.places.len());
        for (pairs, score) in entries {
            if pairs.is_empty() {
                part.entries.push((0.0, 1.0));
                continue;
            }
            let window = self.weigh(pairs, *score, &mut scratch.weights, &mut part);
            self.add(pairs, *score, window, &mut scratch, &mut part);
        }
        part
    }

    /// Where the entry may stand: its posterior over the places, and the window outside which there is nothing.
    fn weigh(&self, pairs: &[u32], score: f64, weights: &mut [f64], part: &mut Part) -> (usize, usize) {
        let nodes = &self.of.nodes;
        for ((weight, log), place) in weights.iter_mut().zip(&nodes.log_weights).zip(self.places) {
            *weight = log + score * place;
        }
        for pair in pairs {
            let sums = self.grid.log_sums(*pair as usize);
            weights.iter_mut().zip(sums).for_each(|(weight, sum)| *weight -= sum);
        }
        let largest = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut sum = 0.0;
        let (mut from, mut to) = (weights.len(), 0);
        for (i, weight) in weights.iter_mut().enumerate() {
            *weight = if *weight - largest < -42.0 { 0.0 } else { libm::exp(*weight - largest) };
            sum += *weight;
            if *weight > NOTHING {
                (from, to) = (from.min(i), i + 1);
            }
        }
        part.log_likelihood += largest + libm::log(sum);
        weights.iter_mut().for_each(|weight| *weight /= sum);
        let first: f64 = (from..to).map(|i| weights[i] * nodes.at[i]).sum();
        let second: f64 = (from..to).map(|i| weights[i] * nodes.at[i] * nodes.at[i]).sum();
        part.entries.push((first, (second - first * first).max(0.0).sqrt()));
        (from, to)
    }

    /// Adds an entry's expected slopes, and what their spread over the places takes from the information.
    fn add(
        &self,
        pairs: &[u32],
        score: f64,
        (from, to): (usize, usize),
        scratch: &mut Scratch,
        part: &mut Part,
    ) {
        let weights = &scratch.weights[from..to];
        let n = to - from;
        scratch.rows.open(n);
        for pair in pairs {
            let p = *pair as usize;
            let Pair { judge, criterion, group } = self.of.pairs[p];
            let means = &self.grid.means(p)[from..to];
            scratch.rows.add(judge, means);
            scratch.rows.add(self.layout.judges + criterion, means);
            scratch.rows.add(self.layout.mean(), means);
            let (first, steps) = self.layout.steps[group];
            (0..steps).for_each(|h| scratch.rows.add(first + h, &self.grid.reach(p, h)[from..to]));
            let mass = &mut part.mass[p * self.places.len() + from..p * self.places.len() + to];
            mass.iter_mut().zip(weights).for_each(|(mass, weight)| *mass += weight);
        }
        // d/dμ = R - ΣE, d/dlog σ = σ z (R - ΣE).
        let z = &self.of.nodes.at[from..to];
        let slopes: Vec<f64> = scratch.rows.row(self.layout.mean()).iter().map(|sum| score - sum).collect();
        scratch.rows.set(self.layout.mean(), slopes.iter().copied());
        scratch.rows.set(self.layout.spread(), slopes.iter().zip(z).map(|(s, z)| s * z * self.sd));
        scratch.rows.centre(weights, &mut part.expected);
        scratch.rows.spread(weights, &mut part.missing);
    }

    /// The information if the places were known.
    fn complete(&self, mass: &[f64]) -> DMatrix<f64> {
        let mut matrix = DMatrix::zeros(self.layout.size, self.layout.size);
        let nodes = self.places.len();
        for (p, pair) in self.of.pairs.iter().enumerate() {
            let block = self.pair_block(p, &mass[p * nodes..(p + 1) * nodes]);
            self.spread_out(pair, &block, &mut matrix);
        }
        matrix.fill_upper_triangle_with_lower_triangle();
        matrix
    }

    /// Of one pair, over [x, σz x, steps…]: Σ mass × covariance, x the category and each step its being reached.
    fn pair_block(&self, p: usize, mass: &[f64]) -> DMatrix<f64> {
        let steps = self.layout.steps[self.of.pairs[p].group].1;
        let mut block = DMatrix::zeros(steps + 2, steps + 2);
        let mut reach = vec![0.0; steps];
        let mut with = vec![0.0; steps];
        for (node, mass) in mass.iter().enumerate().filter(|(_, m)| **m > 0.0) {
            reach.iter_mut().enumerate().for_each(|(h, r)| *r = self.grid.reach(p, h)[node]);
            for g in 0..steps {
                with[g] = 0.0;
                for h in 0..steps {
                    let both = reach[g.max(h)] - reach[g] * reach[h];
                    with[g] += both;
                    block[(2 + g, 2 + h)] += mass * both;
                }
            }
            let variance: f64 = with.iter().sum();
            let z = self.sd * self.of.nodes.at[node];
            block[(0, 0)] += mass * variance;
            block[(1, 0)] += mass * variance * z;
            block[(1, 1)] += mass * variance * z * z;
            for (g, with) in with.iter().enumerate() {
                block[(2 + g, 0)] += mass * with;
                block[(2 + g, 1)] += mass * with * z;
            }
        }
        block
    }

    /// A pair's block at the places of its judge, criterion, thresholds, mean and deviation (lower triangle).
    fn spread_out(&self, pair: &Pair, block: &DMatrix<f64>, matrix: &mut DMatrix<f64>) {
        let (first, steps) = self.layout.steps[pair.group];
        let own = [
            (pair.judge, 0, -1.0),
            (self.layout.judges + pair.criterion, 0, -1.0),
            (self.layout.mean(), 0, 1.0),
            (self.layout.spread(), 1, 1.0),
        ];
        let of_steps = (0..steps).map(|h| (first + h, 2 + h, -1.0));
        let all: Vec<(usize, usize, f64)> = own.into_iter().chain(of_steps).collect();
        for (at, row, sign) in &all {
            for (other, column, sign_of_other) in all.iter().filter(|(other, ..)| other <= at) {
                let (low, high) = (row.max(column), row.min(column));
                matrix[(*at, *other)] += sign * sign_of_other * block[(*low, *high)];
            }
        }
    }
}

/// Memory that every entry uses again.
struct Scratch {
    weights: Vec<f64>,
    rows: Rows,
}

impl Scratch {
    fn new(size: usize, nodes: usize) -> Self {
        Self { weights: vec![0.0; nodes], rows: Rows::new(size) }
    }
}

/// Slopes by parameter and place, of the parameters that an entry touches.
struct Rows {
    /// By parameter: its row, or none.
    of: Vec<u32>,
    touched: Vec<usize>,
    n: usize,
    values: Vec<f64>,
    weighted: Vec<f64>,
}

impl Rows {
    fn new(size: usize) -> Self {
        Self { of: vec![u32::MAX; size], touched: Vec::new(), n: 0, values: Vec::new(), weighted: Vec::new() }
    }

    /// Begins with nothing, over `n` places.
    fn open(&mut self, n: usize) {
        self.touched.drain(..).for_each(|i| self.of[i] = u32::MAX);
        self.n = n;
        self.values.clear();
    }

    fn at(&mut self, parameter: usize) -> &mut [f64] {
        if self.of[parameter] == u32::MAX {
            self.of[parameter] = self.touched.len() as u32;
            self.touched.push(parameter);
            self.values.resize(self.touched.len() * self.n, 0.0);
        }
        let row = self.of[parameter] as usize;
        &mut self.values[row * self.n..(row + 1) * self.n]
    }

    fn add(&mut self, parameter: usize, values: &[f64]) {
        self.at(parameter).iter_mut().zip(values).for_each(|(sum, own)| *sum += own);
    }

    fn set(&mut self, parameter: usize, values: impl Iterator<Item = f64>) {
        self.at(parameter).iter_mut().zip(values).for_each(|(slot, own)| *slot = own);
    }

    fn row(&mut self, parameter: usize) -> &[f64] {
        self.at(parameter)
    }

    /// Takes each row's expected value out of it, and adds it to `expected`.
    fn centre(&mut self, weights: &[f64], expected: &mut DVector<f64>) {
        for (parameter, row) in self.touched.iter().zip(self.values.chunks_mut(self.n)) {
            let mean: f64 = row.iter().zip(weights).map(|(s, w)| s * w).sum();
            expected[*parameter] += mean;
            row.iter_mut().for_each(|s| *s -= mean);
        }
    }

    /// Adds Σ w s sᵀ to both triangles of `missing`.
    fn spread(&mut self, weights: &[f64], missing: &mut DMatrix<f64>) {
        self.weighted.clear();
        for row in self.values.chunks(self.n) {
            self.weighted.extend(row.iter().zip(weights).map(|(s, w)| s * w));
        }
        for (a, of_a) in self.touched.iter().zip(self.weighted.chunks(self.n)) {
            for (b, of_b) in self.touched.iter().zip(self.values.chunks(self.n)) {
                if b > a {
                    continue;
                }
                let sum: f64 = of_a.iter().zip(of_b).map(|(a, b)| a * b).sum();
                missing[(*a, *b)] += sum;
                if a != b {
                    missing[(*b, *a)] += sum;
                }
            }
        }
    }
}
