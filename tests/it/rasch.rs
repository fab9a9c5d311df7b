//! Known parameters come back from simulated designs, whatever the order of the rows.

use tolok::stats::rasch::{Design, Steps, joint, marginal};

use super::rated::simulated;

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
    let judges: Vec<f64> = found.measures[1].iter().map(|m| m.unwrap().measure).collect();
    let (mean, sd) = found.population.unwrap();
    assert!(rms(&judges, &truth.judges) < 0.1, "{}", rms(&judges, &truth.judges));
    assert!((sd - 1.2).abs() < 0.12 && mean.abs() < 0.15, "{mean} {sd}");
    assert!(rms(&found.thresholds[0], &truth.thresholds) < 0.1, "{:?}", found.thresholds);
}
