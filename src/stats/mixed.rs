//! A linear mixed model of marks: entries, judges, judge by entry, residual; by REML.

use std::collections::{BTreeMap, BTreeSet};

use nalgebra::linalg::Cholesky;
use nalgebra::{DVector, Dyn};

use super::descent::lowest;
use super::mixed_sums::{Blocks, Cell, Eliminated, Entry, Equations};

/// One mark: its entry and judge from 0, the level of each fixed factor from 0, and the number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// The entry.
    pub entry: u32,
    /// The judge.
    pub judge: u32,
    /// The criterion, a fixed effect; the first is the base of the others.
    pub criterion: u32,
    /// The part of a design that falls apart, a fixed effect too; the first is the base.
    pub part: u32,
    /// The mark.
    pub mark: f64,
}

/// What is estimated.
#[derive(Debug, Clone)]
pub struct Mixed {
    /// The expected mark on the first criterion in the first part, or 0 effects of everything.
    pub intercept: f64,
    /// By criterion: how much more it is given than the first.
    pub criteria: Vec<f64>,
    /// By part: how much more is given there than in the first.
    pub parts: Vec<f64>,
    /// By entry: EBLUP and the root of its prediction error variance; none without marks.
    pub entries: Vec<Option<(f64, f64)>>,
    /// By judge: what the judge adds to a mark (EBLUP), and the same; positive is lenient.
    pub judges: Vec<Option<(f64, f64)>>,
    /// Covariances of the judges' prediction errors, by judge.
    pub judge_errors: Vec<Vec<f64>>,
    /// Variance between entries.
    pub entry: f64,
    /// Variance between judges.
    pub judge: f64,
    /// Variance of a judge's liking for an entry; none where no judge marks an entry twice.
    pub interaction: Option<f64>,
    /// Residual variance.
    pub residual: f64,
    /// -2 times the logarithm of the restricted likelihood.
    pub deviance: f64,
    /// Whether the optimum was reached.
    pub converged: bool,
}

/// Estimates mark = criterion + part + entry + judge + judge x entry + residual, all but the first two random.
///
/// The restricted likelihood is profiled over the ratios of the three standard
/// deviations to the residual's, each evaluation one Cholesky factor of Henderson's
/// equations in which interactions, then entries are eliminated, so that time and
/// memory grow in line with the marks. None with fewer than three marks more than
/// effects that are fixed, fewer than two entries or judges, or marks that are all alike.
///
/// Source: Patterson and Thompson, *Recovery of Inter-Block Information* (1971); the
/// profile is that of Bates, Mächler, Bolker and Walker, *Fitting Linear Mixed-Effects
/// Models Using lme4* (2015), eq. 41-42; errors of prediction: Henderson (1975).
///
/// ```
/// use tolok::stats::{Observation, mixed};
/// // A balanced table has REML by hand: three entries, two judges, marks 1 2, 3 3, 5 7.
/// // Mean squares: entries 10.5, judges 1.5, rest 0.5; so rest 0.5, judges (1.5 - 0.5)/3, entries (10.5 - 0.5)/2.
/// let marks = [[1.0, 2.0], [3.0, 3.0], [5.0, 7.0]];
/// let cell = |e: usize, j: usize| Observation {
///     entry: e as u32, judge: j as u32, criterion: 0, part: 0, mark: marks[e][j],
/// };
/// let all: Vec<Observation> = (0..6).map(|i| cell(i / 2, i % 2)).collect();
/// let found = mixed(&all).unwrap();
/// assert!((found.residual - 0.5).abs() < 1e-6 && (found.judge - 1.0 / 3.0).abs() < 1e-5);
/// assert!((found.entry - 5.0).abs() < 1e-4 && found.interaction.is_none());
/// ```
pub fn mixed(observations: &[Observation]) -> Option<Mixed> {
    let cells = Cells::new(observations)?;
    let free = if cells.replicated { 3 } else { 2 };
    let height = |ratios: &[f64]| cells.solve(&spread(ratios)).map_or(f64::INFINITY, |s| s.deviance);
    let (ratios, converged) = lowest(vec![1.0; free], &height);
    let ratios = spread(&ratios);
    let solved = cells.solve(&ratios)?;
    Some(cells.told(&ratios, &solved, converged))
}

/// Ratios of entries, judges and interactions; the last 0 where it is not estimated.
fn spread(ratios: &[f64]) -> [f64; 3] {
    [ratios[0], ratios[1], ratios.get(2).copied().unwrap_or(0.0)]
}

/// The marks gathered by entry and judge.
struct Cells {
    entries: Vec<Entry>,
    blocks: Blocks,
    judges: usize,
    criteria: usize,
    parts: usize,
    n: f64,
    /// The mean of all marks, from which all sums are taken, so that they lose no digits.
    centre: f64,
    squares: f64,
    replicated: bool,
}

/// Henderson's equations solved at some ratios.
struct Solved {
    deviance: f64,
    variance: f64,
    /// Judges in units of their ratio, then fixed effects.
    common: DVector<f64>,
    factor: Cholesky<f64, Dyn>,
    eliminated: Vec<Eliminated>,
}

impl Cells {
    fn new(observations: &[Observation]) -> Option<Self> {
        let most = |of: fn(&Observation) -> u32| {
            observations.iter().map(of).max().map_or(0, |last| last as usize + 1)
        };
        let (judges, criteria, parts) = (most(|o| o.judge), most(|o| o.criterion), most(|o| o.part));
        let n = observations.len() as f64;
        let centre = observations.iter().map(|o| o.mark).sum::<f64>() / n.max(1.0);
        let mut gathered: Vec<BTreeMap<u32, Cell>> = vec![BTreeMap::new(); most(|o| o.entry)];
        let mut squares = 0.0;
        for o in observations {
            let mark = o.mark - centre;
            squares += mark * mark;
            let cell = gathered[o.entry as usize].entry(o.judge).or_default();
            cell.judge = o.judge as usize;
            cell.all.add(mark);
            cell.part = (o.part > 0).then_some(criteria - 1 + o.part as usize);
            if o.criterion > 0 {
                cell.criteria.entry(o.criterion as usize).or_default().add(mark);
            }
        }
        let replicated = gathered.iter().flat_map(BTreeMap::values).any(|cell| cell.all.n > 1.0);
        let all: Vec<Vec<Cell>> = gathered.into_iter().map(|c| c.into_values().collect()).collect();
        let fixed = 1 + criteria.saturating_sub(1) + parts.saturating_sub(1);
        let judging: BTreeSet<usize> = all.iter().flatten().map(|c| c.judge).collect();
        let rated = all.iter().filter(|cells| !cells.is_empty()).count();
        let enough = rated > 1 && judging.len() > 1 && n >= fixed as f64 + 3.0;
        if !enough || squares <= 1e-12 * n {
            return None;
        }
        let blocks = Blocks::new(&all, judges, fixed);
        let entries = all.into_iter().map(|cells| Entry::new(cells, judges)).collect();
        Some(Self { entries, blocks, judges, criteria, parts, n, centre, squares, replicated })
    }

    /// By judge, whether there are marks.
    fn judging(&self) -> Vec<bool> {
        let mut seen = vec![false; self.judges];
        self.entries.iter().flat_map(|e| &e.cells).for_each(|cell| seen[cell.judge] = true);
        seen
    }

    /// Fixed effects: one, and one for each further criterion and part.
    fn fixed(&self) -> usize {
        1 + self.criteria.saturating_sub(1) + self.parts.saturating_sub(1)
    }

    /// The equations at ratios (entries, judges, interactions); none where they have no solution.
    fn solve(&self, ratios: &[f64; 3]) -> Option<Solved> {
        let [entry, judge, both] = *ratios;
        let cells = self.entries.iter().flat_map(|e| &e.cells);
        let mut equations = self.blocks.equations(cells, judge, both);
        let mut row = vec![0.0; self.judges + self.fixed()];
        let eliminated: Vec<Eliminated> = self
            .entries
            .iter()
            .map(|own| {
                let own = own.eliminated([entry, judge, both], self.judges, &mut row);
                equations.take_out(&own);
                own
            })
            .collect();
        let Equations { mut matrix, right, mut log_det, mut explained } = equations;
        matrix.fill_upper_triangle_with_lower_triangle();
        let factor = matrix.cholesky()?;
        let common = factor.solve(&right);
        explained += right.dot(&common);
        log_det += factor.l_dirty().diagonal().iter().map(|d| 2.0 * libm::log(*d)).sum::<f64>();
        let free = self.n - self.fixed() as f64;
        let variance = (self.squares - explained).max(0.0) / free;
        let deviance = log_det + free * (1.0 + libm::log(2.0 * std::f64::consts::PI * variance));
        (variance > 1e-14 * self.squares / self.n).then_some(Solved {
            deviance,
            variance,
            common,
            factor,
            eliminated,
        })
    }

    /// The model in words of its parameters.
    fn told(&self, ratios: &[f64; 3], solved: &Solved, converged: bool) -> Mixed {
        let [entry, judge, both] = ratios.map(f64::abs);
        let inverse = solved.factor.inverse();
        let variance = solved.variance;
        let of_judges = judge * judge * variance;
        let errors = |i: usize| (0..self.judges).map(|k| of_judges * inverse[(i, k)]).collect::<Vec<f64>>();
        let judge_errors: Vec<Vec<f64>> = (0..self.judges).map(errors).collect();
        let judging = self.judging();
        let of_judge =
            |j: usize| judging[j].then(|| (judge * solved.common[j], judge_errors[j][j].max(0.0).sqrt()));
        let of_entry = |(of, own): (&Entry, &Eliminated)| {
            let through: f64 = own.between.iter().map(|(a, value)| value * solved.common[*a]).sum();
            let mut error = 1.0 / own.pivot;
            for (a, of_a) in &own.between {
                for (b, of_b) in &own.between {
                    error += of_a * of_b * inverse[(*a, *b)] / (own.pivot * own.pivot);
                }
            }
            let effect = entry * (own.right - through) / own.pivot;
            (!of.cells.is_empty()).then(|| (effect, entry * (variance * error).max(0.0).sqrt()))
        };
        let fixed = |from: usize, n: usize| -> Vec<f64> {
            let others = (0..n.saturating_sub(1)).map(|i| solved.common[self.judges + from + i]);
            std::iter::once(0.0).chain(others).collect()
        };
        Mixed {
            intercept: self.centre + solved.common[self.judges],
            criteria: fixed(1, self.criteria),
            parts: fixed(self.criteria.max(1), self.parts),
            entries: self.entries.iter().zip(&solved.eliminated).map(of_entry).collect(),
            judges: (0..self.judges).map(of_judge).collect(),
            judge_errors,
            entry: entry * entry * variance,
            judge: of_judges,
            interaction: self.replicated.then_some(both * both * variance),
            residual: variance,
            deviance: solved.deviance,
            converged,
        }
    }
}
