//! The linear mixed model gives what lme4 gives.

use tolok::stats::{Mixed, Observation, mixed};

/// Diameters of growth inhibition by plate and sample of penicillin: Davies and Goldsmith,
/// *Statistical Methods in Research and Production* (1972), table 6.6; the data set `Penicillin` of lme4.
const PENICILLIN: [[u8; 6]; 24] = [
    [27, 23, 26, 23, 23, 21],
    [27, 23, 26, 23, 23, 21],
    [25, 21, 25, 24, 24, 20],
    [26, 23, 25, 23, 23, 20],
    [25, 22, 26, 22, 23, 20],
    [24, 22, 25, 23, 22, 19],
    [24, 20, 23, 21, 22, 19],
    [26, 22, 26, 24, 24, 21],
    [24, 21, 24, 22, 22, 20],
    [24, 21, 24, 23, 22, 19],
    [26, 23, 26, 24, 24, 21],
    [25, 22, 26, 24, 24, 20],
    [26, 24, 26, 24, 25, 22],
    [26, 23, 26, 23, 23, 20],
    [26, 23, 25, 24, 24, 22],
    [25, 22, 25, 23, 23, 20],
    [25, 21, 24, 23, 23, 20],
    [25, 22, 24, 23, 23, 19],
    [24, 21, 23, 21, 21, 19],
    [26, 23, 26, 24, 24, 21],
    [25, 21, 24, 22, 22, 18],
    [25, 22, 25, 22, 22, 20],
    [24, 21, 24, 22, 24, 19],
    [24, 21, 24, 22, 21, 18],
];

/// Cells left out to make the table unbalanced.
const LEFT_OUT: [(usize, usize); 15] = [
    (0, 2),
    (1, 0),
    (1, 1),
    (3, 1),
    (5, 2),
    (5, 3),
    (5, 4),
    (8, 1),
    (12, 4),
    (12, 5),
    (16, 3),
    (16, 4),
    (16, 5),
    (17, 0),
    (23, 1),
];

fn penicillin(left_out: &[(usize, usize)]) -> Mixed {
    let cell = |plate: usize, sample: usize| Observation {
        entry: u32::try_from(plate).unwrap(),
        judge: u32::try_from(sample).unwrap(),
        criterion: 0,
        part: 0,
        mark: f64::from(PENICILLIN[plate][sample]),
    };
    let cells = (0..24).flat_map(|p| (0..6).map(move |s| (p, s))).filter(|c| !left_out.contains(c));
    mixed(&cells.map(|(p, s)| cell(p, s)).collect::<Vec<_>>()).unwrap()
}

fn near(got: f64, want: f64, within: f64) {
    assert!((got - want).abs() < within, "{got} is not {want}");
}

/// Bates and others (2015), the documentation of lme4, print 0.7169, 3.731, 0.3024 and 330.9. The table is balanced, so
/// that REML is also the analysis of variance by hand, from which the further digits are.
#[test]
fn penicillin_comes_out() {
    let found = penicillin(&[]);
    assert!(found.converged && found.interaction.is_none());
    near(found.entry, 0.716_908_212_56, 1e-8);
    near(found.judge, 3.730_917_874_4, 1e-6);
    near(found.residual, 0.302_415_458_94, 1e-8);
    near(found.deviance, 330.860_589, 1e-6);
    near(found.intercept, 22.972_222_222, 1e-6);
    let effects = [2.187_058_4, -1.010_476_4, 1.937_899_7, -0.096_895_0, -0.013_842_1, -3.003_744_8];
    for (judge, effect) in found.judges.iter().zip(effects) {
        near(judge.unwrap().0, effect, 2e-6);
    }
    // Balanced, so by hand: the prediction error is σ²_J less what 24 marks tell of it, plus what the mean adds.
    let plate = found.judge * found.judge / (found.judge + found.residual / 24.0);
    let expected = found.judge - plate * (1.0 - 1.0 / 6.0);
    near(found.judges[0].unwrap().1.powi(2), expected, 1e-6);
}

#[test]
fn an_unbalanced_table_comes_out() {
    let found = penicillin(&LEFT_OUT);
    near(found.entry, 0.686_481_483, 5e-6);
    near(found.judge, 3.749_417_448, 5e-5);
    near(found.residual, 0.299_430_268, 2e-6);
    near(found.deviance, 300.805_554_961, 1e-6);
    near(found.intercept, 22.915_767_658, 1e-5);
    near(found.judges[3].unwrap().0, -0.101_623_447_6, 1e-5);
}

/// Invented marks of 30 entries by six judges, three each on four criteria; lme4 1.1-31 on
/// `y ~ k + (1|e) + (1|j) + (1|e:j)`.
#[test]
fn a_liking_of_judge_for_entry_is_told_from_noise() {
    let rows = include_str!("mixed/invented.csv").lines().skip(1);
    let observation = |row: &str| {
        let cells: Vec<f64> = row.split(',').map(|c| c.parse().unwrap()).collect();
        #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "small whole numbers")]
        let ix = |i: usize| cells[i] as u32 - 1;
        Observation { entry: ix(0), judge: ix(1), criterion: ix(2), part: 0, mark: cells[3] }
    };
    let found = mixed(&rows.map(observation).collect::<Vec<_>>()).unwrap();
    near(found.entry, 0.866_660_596_7, 2e-5);
    near(found.judge, 0.088_217_761_8, 1e-5);
    near(found.interaction.unwrap(), 0.095_005_911_9, 1e-5);
    near(found.residual, 0.236_085_894_7, 1e-5);
    near(found.deviance, 682.966_308_729, 1e-6);
    near(found.intercept, 3.383_616_909, 1e-5);
    near(found.criteria[2], -0.293_333_333, 1e-7);
    near(found.judges[2].unwrap().0, 0.255_397_248_4, 1e-5);
}
