//! Sums of marks by entry, judge and criterion, and Henderson's equations made of them at any ratios.
//!
//! A cell's interaction leaves the equations by itself: X'X - k v vᵀ, v the counts of the cell's effects and
//! k = θ²/(1 + n θ²) the same for all cells of n marks. So v vᵀ is summed once for each n.

use std::collections::BTreeMap;

use nalgebra::{DMatrix, DVector};

/// Numbers kept at most; with more, sums are made anew each time.
const MOST_KEPT: usize = 30_000_000;

/// How many marks, and their sum.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub n: f64,
    pub sum: f64,
}

impl Tally {
    pub fn add(&mut self, mark: f64) {
        self.n += 1.0;
        self.sum += mark;
    }
}

/// The marks of one judge of one entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub judge: usize,
    pub all: Tally,
    /// The fixed effect of the entry's part, unless it is the base.
    pub part: Option<usize>,
    /// By fixed effect of a criterion that is not the base.
    pub criteria: BTreeMap<usize, Tally>,
}

impl Cell {
    /// The cell's fixed effects with their tallies: the base, criteria, the part.
    fn fixed(&self) -> Vec<(usize, Tally)> {
        let mut fixed = vec![(0, self.all)];
        fixed.extend(self.criteria.iter().map(|(i, tally)| (*i, *tally)));
        fixed.extend(self.part.map(|i| (i, self.all)));
        fixed
    }
}

/// What of a cell's interaction is kept.
fn kept(both: f64, n: f64) -> f64 {
    both * both / (1.0 + both * both * n)
}

/// An entry's cells of the same size, as one.
#[derive(Debug, Clone, Default)]
struct Alike {
    cells: f64,
    /// The sum of all its marks.
    sum: f64,
    /// Marks by judge and fixed effect, judges first.
    counts: BTreeMap<usize, f64>,
}

/// One entry.
pub(super) struct Entry {
    pub cells: Vec<Cell>,
    /// By size of cells.
    alike: Vec<(f64, Alike)>,
}

impl Entry {
    pub fn new(cells: Vec<Cell>, judges: usize) -> Self {
        let mut alike: BTreeMap<u64, Alike> = BTreeMap::new();
        for cell in &cells {
            let own = alike.entry(cell.all.n as u64).or_default();
            own.cells += 1.0;
            own.sum += cell.all.sum;
            *own.counts.entry(cell.judge).or_default() += cell.all.n;
            cell.fixed().iter().for_each(|(i, tally)| *own.counts.entry(judges + i).or_default() += tally.n);
        }
        Self { cells, alike: alike.into_iter().map(|(n, own)| (n as f64, own)).collect() }
    }

    /// What the entry has in common with the other effects, its interactions taken out.
    pub fn eliminated(&self, [entry, judge, both]: [f64; 3], judges: usize, row: &mut [f64]) -> Eliminated {
        let mut own = Eliminated { pivot: 1.0, right: 0.0, between: Vec::new() };
        for (n, alike) in &self.alike {
            let left = 1.0 - kept(both, *n) * n;
            own.pivot += entry * entry * left * n * alike.cells;
            own.right += entry * left * alike.sum;
            for (at, count) in &alike.counts {
                row[*at] += entry * left * count * if *at < judges { judge } else { 1.0 };
            }
        }
        let mut touched: Vec<usize> = self.alike.iter().flat_map(|(_, a)| a.counts.keys()).copied().collect();
        if self.alike.len() > 1 {
            touched.sort_unstable();
            touched.dedup();
        }
        own.between = touched.into_iter().map(|at| (at, std::mem::take(&mut row[at]))).collect();
        own
    }
}

/// An entry taken out of the equations.
pub(super) struct Eliminated {
    pub pivot: f64,
    pub right: f64,
    /// What it has in common with judges and fixed effects.
    pub between: Vec<(usize, f64)>,
}

/// The equations while they are set up; the lower triangle of the matrix counts.
pub(super) struct Equations {
    pub matrix: DMatrix<f64>,
    pub right: DVector<f64>,
    pub log_det: f64,
    pub explained: f64,
}

impl Equations {
    pub fn take_out(&mut self, own: &Eliminated) {
        self.log_det += libm::log(own.pivot);
        self.explained += own.right * own.right / own.pivot;
        for (a, of_a) in &own.between {
            let share = of_a / own.pivot;
            self.right[*a] -= share * own.right;
            // Positions ascend, so the rest of the column lies below.
            for (b, of_b) in own.between.iter().rev().take_while(|(b, _)| b >= a) {
                self.matrix[(*b, *a)] -= share * of_b;
            }
        }
    }
}

/// Sums of v vᵀ and v·sum over cells: no two judges meet in a cell.
#[derive(Debug, Clone)]
struct Block {
    /// By judge.
    own: Vec<f64>,
    /// By fixed effect and judge.
    across: DMatrix<f64>,
    fixed: DMatrix<f64>,
    right: DVector<f64>,
    squares: f64,
}

impl Block {
    fn new(judges: usize, fixed: usize) -> Self {
        Self {
            own: vec![0.0; judges],
            across: DMatrix::zeros(fixed, judges),
            fixed: DMatrix::zeros(fixed, fixed),
            right: DVector::zeros(judges + fixed),
            squares: 0.0,
        }
    }

    fn add(&mut self, cell: &Cell, weight: f64) {
        let (judges, Tally { n, sum }) = (self.own.len(), cell.all);
        let fixed = cell.fixed();
        self.own[cell.judge] += weight * n * n;
        self.right[cell.judge] += weight * n * sum;
        for (a, of_a) in &fixed {
            self.across[(*a, cell.judge)] += weight * of_a.n * n;
            self.right[judges + a] += weight * of_a.n * sum;
            fixed.iter().for_each(|(b, of_b)| self.fixed[(*b, *a)] += weight * of_a.n * of_b.n);
        }
        self.squares += weight * sum * sum;
    }

    fn add_block(&mut self, other: &Self, weight: f64) {
        self.own.iter_mut().zip(&other.own).for_each(|(a, b)| *a += weight * b);
        self.across += &other.across * weight;
        self.fixed += &other.fixed * weight;
        self.right += &other.right * weight;
        self.squares += weight * other.squares;
    }
}

/// Sums over all cells: X'X and X'y, and those of interactions by size of cell.
pub(super) struct Blocks {
    plain: Block,
    /// By size: how many cells, and their sums; those left out where they would take too much.
    by_size: Vec<(f64, f64, Option<Block>)>,
}

impl Blocks {
    pub fn new(entries: &[Vec<Cell>], judges: usize, fixed: usize) -> Self {
        let mut sizes: BTreeMap<u64, f64> = BTreeMap::new();
        let mut plain = Block::new(judges, fixed);
        for cell in entries.iter().flatten() {
            *sizes.entry(cell.all.n as u64).or_default() += 1.0;
            plain.add_marks(cell);
        }
        let small = sizes.len() * (fixed * (judges + fixed) + 2 * judges) <= MOST_KEPT;
        let block = || small.then(|| Block::new(judges, fixed));
        let mut by_size: Vec<_> = sizes.into_iter().map(|(n, cells)| (n as f64, cells, block())).collect();
        for cell in entries.iter().flatten() {
            let at = by_size.partition_point(|(n, ..)| *n < cell.all.n);
            by_size[at].2.iter_mut().for_each(|block| block.add(cell, 1.0));
        }
        Self { plain, by_size }
    }

    /// The equations of judges and fixed effects with interactions taken out, entries still in.
    pub fn equations<'a>(&self, cells: impl Iterator<Item = &'a Cell>, judge: f64, both: f64) -> Equations {
        let (judges, fixed) = (self.plain.own.len(), self.plain.fixed.nrows());
        let mut less = Block::new(judges, fixed);
        let mut log_det = 0.0;
        for (n, count, block) in &self.by_size {
            log_det += count * libm::log(1.0 + both * both * n);
            block.iter().for_each(|block| less.add_block(block, kept(both, *n)));
        }
        if self.by_size.iter().any(|(.., block)| block.is_none()) {
            cells.for_each(|cell| less.add(cell, kept(both, cell.all.n)));
        }
        let mut matrix = DMatrix::zeros(judges + fixed, judges + fixed);
        for j in 0..judges {
            matrix[(j, j)] = 1.0 + judge * judge * (self.plain.own[j] - less.own[j]);
            for a in 0..fixed {
                matrix[(judges + a, j)] = judge * (self.plain.across[(a, j)] - less.across[(a, j)]);
            }
        }
        matrix.view_mut((judges, judges), (fixed, fixed)).copy_from(&(&self.plain.fixed - &less.fixed));
        let mut right = &self.plain.right - &less.right;
        right.rows_mut(0, judges).scale_mut(judge);
        Equations { matrix, right, log_det, explained: less.squares }
    }
}

impl Block {
    /// Adds X'X and X'y: every mark has the base and its part, and at most one criterion beside them.
    fn add_marks(&mut self, cell: &Cell) {
        let (judges, Tally { n, sum }) = (self.own.len(), cell.all);
        let fixed = cell.fixed();
        self.own[cell.judge] += n;
        self.right[cell.judge] += sum;
        let whole = |a: usize| a == 0 || cell.part == Some(a);
        for (a, of_a) in &fixed {
            self.across[(*a, cell.judge)] += of_a.n;
            self.right[judges + a] += of_a.sum;
            for (b, of_b) in &fixed {
                self.fixed[(*b, *a)] += if a == b || whole(*b) {
                    of_a.n
                } else if whole(*a) {
                    of_b.n
                } else {
                    0.0
                };
            }
        }
    }
}
