//! The chances of the categories of one rating, and their moments.

/// Most categories that are kept on the stack.
pub const MOST: usize = 101;

/// The chances of the categories at one place of the ruler.
#[derive(Debug, Clone, Copy)]
pub struct Chances {
    /// The chance of each category; the first `n` count.
    pub of: [f64; MOST],
    /// How many categories there are.
    pub n: usize,
    /// The logarithm of the sum they were divided by.
    pub log_sum: f64,
}

impl Chances {
    /// P_k ∝ exp(k x - τ_1 - … - τ_k), k from 0. Scaled by the largest term, so nothing overflows.
    pub fn at(x: f64, thresholds: &[f64]) -> Self {
        let n = (thresholds.len() + 1).min(MOST);
        let mut of = [0.0; MOST];
        let mut largest = 0.0_f64;
        for k in 1..n {
            of[k] = of[k - 1] + x - thresholds[k - 1];
            largest = largest.max(of[k]);
        }
        let mut sum = 0.0;
        for chance in &mut of[..n] {
            *chance = libm::exp(*chance - largest);
            sum += *chance;
        }
        of[..n].iter_mut().for_each(|chance| *chance /= sum);
        Self { of, n, log_sum: largest + libm::log(sum) }
    }

    /// The expected category.
    pub fn mean(&self) -> f64 {
        (1..self.n).map(|k| k as f64 * self.of[k]).sum()
    }

    /// The variance of the category, and its fourth central moment.
    pub fn spread(&self, mean: f64) -> (f64, f64) {
        let (mut second, mut fourth) = (0.0, 0.0);
        for k in 0..self.n {
            let square = (k as f64 - mean) * (k as f64 - mean);
            second += square * self.of[k];
            fourth += square * square * self.of[k];
        }
        (second, fourth)
    }

    /// The chance of reaching each category from 1: `reach[k-1]` = P(X >= k).
    pub fn reach(&self) -> [f64; MOST] {
        let mut reach = [0.0; MOST];
        let mut above = 0.0;
        for k in (1..self.n).rev() {
            above += self.of[k];
            reach[k - 1] = above;
        }
        reach
    }
}
