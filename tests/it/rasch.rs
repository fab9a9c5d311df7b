//! Known parameters come back from simulated designs, whatever the order of the rows.

use tolok::stats::rasch::{Design, DesignError, Rating, Solution, Steps, joint, marginal};

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

/// Over seeds: (found - truth)/error of every judge, and the mean of (found - truth) along truth.
fn recovered(sizes: [usize; 3], per_entry: usize, solve: fn(&Design) -> Solution) -> (Vec<f64>, f64) {
    let (mut z, mut along, mut square) = (Vec::new(), 0.0, 0.0);
    for seed in 100..112 {
        let (truth, ratings) = simulated(sizes, per_entry, seed);
        let found = solve(&Design::new(sizes, &ratings, Steps::Shared).unwrap());
        assert!(found.converged, "{seed}");
        for (m, t) in found.measures[1].iter().zip(&truth.judges) {
            let m = m.unwrap();
            z.push((m.measure - t) / m.se);
            along += (m.measure - t) * t;
            square += t * t;
        }
    }
    (z, along / square)
}

/// 84 judges each: 95 % coverage has a Monte Carlo error of 2.4 %, a mean of z one of 0.11.
#[test]
fn errors_cover_the_truth_as_often_as_they_say() {
    for (name, per_entry, solve) in
        [("mml", 2, marginal as fn(&Design) -> Solution), ("jml", 7, joint as fn(&Design) -> Solution)]
    {
        let (z, stretch) = recovered([120, 7, 5], per_entry, solve);
        let covered = z.iter().filter(|z| z.abs() < 1.96).count() as f64 / z.len() as f64;
        let square = z.iter().map(|z| z * z).sum::<f64>() / z.len() as f64;
        assert!((0.87..=1.0).contains(&covered), "{name}: {covered}");
        assert!((0.6..1.5).contains(&square), "{name}: {square}");
        // Joint estimates are stretched by about 1/(marks of an entry): 1/35 here.
        assert!(stretch.abs() < 0.08, "{name}: {stretch}");
    }
}

#[test]
fn elements_without_information_are_none_or_extreme() {
    // Entry 2 has no ratings; judge 2 gives only highest marks; criterion 1 has one level only.
    let rating = |entry, judge, criterion, level| Rating { entry, judge, criterion, level };
    let mut ratings = vec![rating(0, 0, 0, 1), rating(0, 1, 0, 0), rating(1, 0, 0, 0), rating(1, 1, 0, 1)];
    ratings.extend([rating(0, 2, 0, 1), rating(1, 2, 0, 1), rating(0, 0, 1, 1), rating(1, 1, 1, 1)]);
    for solve in [joint as fn(&Design) -> Solution, marginal as fn(&Design) -> Solution] {
        let found = solve(&Design::new([3, 3, 2], &ratings, Steps::OfCriterion).unwrap());
        assert!(found.measures[0][2].is_none());
        let judge = found.measures[1][2].unwrap();
        assert!(judge.extreme && judge.fit.is_none() && judge.measure.is_finite() && judge.se.is_finite());
        assert!(
            found.measures.iter().flatten().flatten().all(|m| m.measure.is_finite() && m.fair.is_finite())
        );
    }
    assert_eq!(Design::new([1, 1, 1], &[], Steps::Shared).unwrap_err(), DesignError::Empty);
    assert_eq!(
        Design::new([1, 1, 1], &[rating(0, 0, 0, 4)], Steps::Shared).unwrap_err(),
        DesignError::OneLevel
    );
}
