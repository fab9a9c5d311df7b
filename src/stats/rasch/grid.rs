//! The places at which the distribution of entries is summed, and what each
//! pair of judge and criterion would say there.

use super::chance::{Chances, MOST};

/// Exponents up to this do not overflow when multiplied out.
const SAFE: f64 = 300.0;

/// Standard normal places and the logarithms of their weights.
#[derive(Debug, Clone)]
pub struct Nodes {
    /// Where, in standard deviations from the mean.
    pub at: Vec<f64>,
    /// The logarithm of the share of entries there.
    pub log_weights: Vec<f64>,
}

impl Nodes {
    /// `n` places evenly over `reach` standard deviations to either side.
    pub fn new(n: usize, reach: f64) -> Self {
        let step = 2.0 * reach / (n - 1) as f64;
        let at: Vec<f64> = (0..n).map(|i| step * i as f64 - reach).collect();
        let total: f64 = at.iter().map(|z| libm::exp(-z * z / 2.0)).sum();
        let log_weights = at.iter().map(|z| -z * z / 2.0 - libm::log(total)).collect();
        Self { at, log_weights }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.at.len()
    }
}

/// A pair of judge and criterion that gave ratings, and its group of thresholds.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// The judge.
    pub judge: usize,
    /// The criterion.
    pub criterion: usize,
    /// The criterion's thresholds.
    pub group: usize,
}

/// By pair and place: the logarithm of the normalising sum, the expected category and the chances of reaching each.
pub struct Grid {
    nodes: usize,
    steps: usize,
    log_sums: Vec<f64>,
    means: Vec<f64>,
    /// By pair, step and node.
    reach: Vec<f64>,
}

impl Grid {
    /// What `pairs` say at `places`, each pair `shifts` lower.
    pub fn new(pairs: &[Pair], shifts: &[f64], thresholds: &[Vec<f64>], places: &[f64]) -> Self {
        let nodes = places.len();
        let steps = thresholds.iter().map(Vec::len).max().unwrap_or(0);
        let scales: Vec<Scale> = thresholds.iter().map(|t| Scale::new(t)).collect();
        let exps: Vec<f64> = places.iter().map(|p| libm::exp(p.clamp(-SAFE, SAFE))).collect();
        let mut grid = Self {
            nodes,
            steps,
            log_sums: vec![0.0; pairs.len() * nodes],
            means: vec![0.0; pairs.len() * nodes],
            reach: vec![0.0; pairs.len() * nodes * steps],
        };
        for (p, (pair, shift)) in pairs.iter().zip(shifts).enumerate() {
            let scale = &scales[pair.group];
            let away = libm::exp(-shift.clamp(-SAFE, SAFE));
            for (node, place) in places.iter().enumerate() {
                let x = place - shift;
                let ratio = (x.abs() * scale.steps as f64 + scale.widest < SAFE).then(|| exps[node] * away);
                grid.fill((p, node), scale, (x, ratio));
            }
        }
        grid
    }

    /// One pair at one place. With r = e^x the terms are r^k e^(-τ_1 - … - τ_k), so no logarithm is needed but that of the sum.
    fn fill(&mut self, (pair, node): (usize, usize), scale: &Scale, (x, ratio): (f64, Option<f64>)) {
        let mut reach = [0.0; MOST];
        let mut sum = 1.0;
        let log_sum = if let Some(ratio) = ratio {
            let mut power = 1.0;
            for (term, slot) in scale.terms.iter().zip(&mut reach) {
                power *= ratio;
                *slot = power * term;
                sum += *slot;
            }
            libm::log(sum)
        } else {
            let chances = Chances::at(x, &scale.thresholds);
            reach[..scale.steps].copy_from_slice(&chances.of[1..chances.n]);
            chances.log_sum
        };
        let (mut above, mut mean) = (0.0, 0.0);
        for k in (0..scale.steps).rev() {
            above += reach[k] / sum;
            mean += above;
            self.reach[(pair * self.steps + k) * self.nodes + node] = above;
        }
        self.log_sums[pair * self.nodes + node] = log_sum;
        self.means[pair * self.nodes + node] = mean;
    }

    /// By place: the logarithm of the normalising sum of a pair.
    pub fn log_sums(&self, pair: usize) -> &[f64] {
        &self.log_sums[pair * self.nodes..(pair + 1) * self.nodes]
    }

    /// By place: the category a pair is expected to give.
    pub fn means(&self, pair: usize) -> &[f64] {
        &self.means[pair * self.nodes..(pair + 1) * self.nodes]
    }

    /// By place: the chance that a pair gives more than category `step`.
    pub fn reach(&self, pair: usize, step: usize) -> &[f64] {
        let from = (pair * self.steps + step) * self.nodes;
        &self.reach[from..from + self.nodes]
    }
}

/// Thresholds ready for use.
struct Scale {
    thresholds: Vec<f64>,
    steps: usize,
    /// e^(-τ_1 - … - τ_k).
    terms: Vec<f64>,
    /// The largest |τ_1 + … + τ_k|.
    widest: f64,
}

impl Scale {
    fn new(thresholds: &[f64]) -> Self {
        let mut sum = 0.0;
        let sums: Vec<f64> = thresholds
            .iter()
            .map(|t| {
                sum += t;
                sum
            })
            .collect();
        Self {
            thresholds: thresholds.to_vec(),
            steps: thresholds.len(),
            terms: sums.iter().map(|s| libm::exp(-s)).collect(),
            widest: sums.iter().fold(0.0, |most, s| most.max(s.abs())),
        }
    }
}
