//! Seeded draws that come out the same on every machine.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What a stream of draws is for. Each purpose has its own stream of the same
/// seed, so that drawing more of one thing leaves all others as they were.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    Entrants = 1,
    Qualities = 2,
    /// What entries are worth beside their quality, at the document stage.
    Documents = 3,
    /// The same at the interviews.
    Interviews = 4,
    Tempers = 5,
    Conflicts = 6,
    Recusals = 7,
    Measuring = 8,
    Claiming = 9,
    Marking = 10,
    Finals = 11,
    /// The order in which entries are heard.
    Hearing = 12,
}

/// A stream of draws.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of a purpose under a seed.
    pub fn new(seed: u64, purpose: Purpose) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(purpose as u64);
        Self(rng)
    }

    /// Evenly from [0, 1), in steps of 2^-53.
    pub fn unit(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.0.next_u64() >> 11) as f64 * STEP
    }

    /// Evenly from `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// True in `share` (0 to 1) of the draws.
    pub fn happens(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// Evenly from 0 to `n` - 1; `n` at least 1.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.0.next_u64()) * n as u128) >> 64) as usize
    }

    /// One of `from`, which is not empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// `k` different numbers below `n` (all `n` where `k` is larger), in random
    /// order: the first steps of a Fisher-Yates shuffle.
    pub fn sample(&mut self, n: usize, k: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..n).collect();
        let k = k.min(n);
        for i in 0..k {
            let j = i + self.below(n - i);
            all.swap(i, j);
        }
        all.truncate(k);
        all
    }

    /// From the normal distribution with mean 0 and deviation `sd`:
    /// sd √(-2 ln u) cos 2πv for u from (0, 1], v from [0, 1).
    ///
    /// Source: Box and Muller, *A Note on the Generation of Random Normal Deviates* (1958).
    pub fn normal(&mut self, sd: f64) -> f64 {
        let u = 1.0 - self.unit();
        let v = self.unit();
        sd * (-2.0 * libm::log(u)).sqrt() * libm::cos(std::f64::consts::TAU * v)
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, Purpose};

    #[test]
    fn normal_draws_have_their_mean_and_deviation() {
        let mut chance = Chance::new(7, Purpose::Marking);
        let draws: Vec<f64> = (0..20_000).map(|_| chance.normal(2.0)).collect();
        let mean = draws.iter().sum::<f64>() / 20_000.0;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 19_999.0;
        assert!(mean.abs() < 0.05, "{mean}");
        assert!((variance.sqrt() - 2.0).abs() < 0.05, "{variance}");
    }

    #[test]
    fn a_sample_repeats_nobody_and_never_overdraws() {
        let mut chance = Chance::new(7, Purpose::Marking);
        let mut all = chance.sample(5, 9);
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3, 4]);
        assert!(chance.sample(0, 3).is_empty());
    }

    #[test]
    fn streams_of_one_seed_differ() {
        let first = |purpose| Chance::new(7, purpose).unit();
        assert!((first(Purpose::Marking) - first(Purpose::Finals)).abs() > 1e-12);
    }
}
