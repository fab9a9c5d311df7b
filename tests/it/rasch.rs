//! Known parameters come back from simulated designs, whatever the order of the rows.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::stats::rasch::{Design, Rating, Steps, joint, marginal};

struct Truth {
    entries: Vec<f64>,
    judges: Vec<f64>,
    criteria: Vec<f64>,
    thresholds: Vec<f64>,
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
fn simulated(sizes: [usize; 3], per_entry: usize, seed: u64) -> (Truth, Vec<Rating>) {
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

fn rms(a: &[f64], b: &[f64]) -> f64 {
    (a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>() / a.len() as f64).sqrt()
}

#[test]
fn joint_estimates_meet_every_score_and_find_the_truth() {
    let (truth, ratings) = simulated([200, 20, 10], 3, 1);
    let design = Design::new([200, 20, 10], &ratings, Steps::Shared).unwrap();
    let found = joint(&design);
    assert!(found.converged && found.residual < 1e-8, "{}", found.residual);
    assert_eq!(found.subsets, 1);
    let judges: Vec<f64> = found.measures[1].iter().map(|m| m.unwrap().measure).collect();
    assert!(rms(&judges, &truth.judges) < 0.12, "{}", rms(&judges, &truth.judges));
    let z: Vec<f64> = found.measures[1]
        .iter()
        .zip(&truth.judges)
        .map(|(m, t)| (m.unwrap().measure - t) / m.unwrap().se)
        .collect();
    assert!(z.iter().filter(|z| z.abs() < 1.96).count() >= 16, "{z:?}");
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let (_, mut ratings) = simulated([60, 8, 4], 2, 2);
    let sizes = [60, 8, 4];
    let before = joint(&Design::new(sizes, &ratings, Steps::OfCriterion).unwrap());
    ratings.reverse();
    let after = joint(&Design::new(sizes, &ratings, Steps::OfCriterion).unwrap());
    for facet in 0..3 {
        for (a, b) in before.measures[facet].iter().zip(&after.measures[facet]) {
            assert!((a.unwrap().measure - b.unwrap().measure).abs() < 1e-8);
        }
    }
}

#[test]
fn a_design_that_falls_apart_is_said_to() {
    let (_, mut ratings) = simulated([40, 6, 3], 2, 3);
    // Entries of even number only by judges 0 to 2, the others by 3 to 5.
    ratings.iter_mut().for_each(|r| r.judge = r.judge % 3 + 3 * (r.entry % 2));
    ratings.sort_by_key(|r| (r.entry, r.judge, r.criterion));
    ratings.dedup_by_key(|r| (r.entry, r.judge, r.criterion));
    let found = joint(&Design::new([40, 6, 3], &ratings, Steps::Shared).unwrap());
    assert_eq!(found.subsets, 2);
    let subset = |j: usize| found.measures[1][j].unwrap().subset;
    assert!(subset(0) == subset(2) && subset(3) == subset(5) && subset(0) != subset(3));
    let centre: f64 = (0..3).map(|j| found.measures[1][j].unwrap().measure).sum();
    assert!(centre.abs() < 1e-6 && found.converged, "{centre}");
}

#[test]
fn marginal_estimates_find_the_truth_with_few_marks_an_entry() {
    let (truth, ratings) = simulated([600, 12, 4], 2, 4);
    let found = marginal(&Design::new([600, 12, 4], &ratings, Steps::Shared).unwrap());
    assert!(found.converged, "{} steps", found.steps);
    assert!(rms(&found.judges, &truth.judges) < 0.1, "{}", rms(&found.judges, &truth.judges));
    assert!((found.sd - 1.2).abs() < 0.12 && found.mean.abs() < 0.15, "{} {}", found.mean, found.sd);
    assert!(rms(&found.thresholds[0], &truth.thresholds) < 0.1, "{:?}", found.thresholds);
}
