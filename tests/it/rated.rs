//! Ratings drawn from a known Rasch model, for tests and benches.

#![allow(missing_docs, dead_code, clippy::unwrap_used, reason = "not every user needs all of it")]

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::stats::rasch::Rating;

/// What the marks were drawn from.
pub struct Truth {
    pub entries: Vec<f64>,
    pub judges: Vec<f64>,
    pub criteria: Vec<f64>,
    pub thresholds: Vec<f64>,
}

fn normal(chance: &mut impl Rng) -> f64 {
    (0..12).map(|_| chance.random::<f64>()).sum::<f64>() - 6.0
}

fn centred(mut values: Vec<f64>) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter_mut().for_each(|v| *v -= mean);
    values
}

/// Every entry marked by `per_entry` judges on every criterion.
pub fn simulated(sizes: [usize; 3], per_entry: usize, seed: u64) -> (Truth, Vec<Rating>) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut draw = |n: usize, sd: f64| (0..n).map(|_| sd * normal(&mut chance)).collect::<Vec<f64>>();
    let truth = Truth {
        entries: draw(sizes[0], 1.2),
        judges: centred(draw(sizes[1], 0.5)),
        criteria: centred(draw(sizes[2], 0.4)),
        thresholds: vec![-2.0, -1.0, 0.0, 1.0, 2.0],
    };
    let mut ratings = Vec::new();
    for e in 0..sizes[0] {
        for m in 0..per_entry {
            let j = (e * 7 + m * (1 + e % (sizes[1] - 1))) % sizes[1];
            for c in 0..sizes[2] {
                let x = truth.entries[e] - truth.judges[j] - truth.criteria[c];
                let mut weights = vec![1.0];
                truth
                    .thresholds
                    .iter()
                    .for_each(|t| weights.push(weights[weights.len() - 1] * (x - t).exp()));
                let mut left = chance.random::<f64>() * weights.iter().sum::<f64>();
                let level = weights
                    .iter()
                    .position(|w| {
                        left -= w;
                        left <= 0.0
                    })
                    .unwrap_or(5);
                ratings.push(Rating {
                    entry: e as u32,
                    judge: j as u32,
                    criterion: c as u32,
                    level: i32::try_from(level).unwrap(),
                });
            }
        }
    }
    (truth, ratings)
}
