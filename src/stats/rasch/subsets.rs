//! Which elements of a design can be compared.

use nalgebra::{DMatrix, SymmetricEigen};

use super::design::Design;

/// The parts that a design falls into, and the shifts that its ratings leave open.
#[derive(Debug, Clone)]
pub struct Subsets {
    /// By facet and element: its subset, from 0; elements without an informative rating have none.
    pub of: [Vec<Option<usize>>; 3],
    /// How many subsets the entries fall into.
    pub count: usize,
    /// Shifts of judges and criteria together that change no expected mark, one per column, orthonormal.
    pub(super) open: DMatrix<f64>,
}

/// Finds the shifts v of judges and criteria that entries can undo: the null space of the
/// Schur complement of the entries in the design's cross products. Two elements of a facet
/// can be compared if every such v moves them alike.
pub fn subsets(design: &Design, counts: &[bool]) -> Subsets {
    let judges = design.sizes[1];
    let cross = cross_products(design, counts);
    let eigen = SymmetricEigen::new(cross);
    let largest = eigen.eigenvalues.iter().copied().fold(1.0, f64::max);
    let null: Vec<usize> =
        (0..eigen.eigenvalues.len()).filter(|i| eigen.eigenvalues[*i] < 1e-9 * largest).collect();
    let open = eigen.eigenvectors.select_columns(&null);
    let rated = |facet: usize| {
        let mut rated = vec![false; design.sizes[facet]];
        let informative = design.elements.iter().zip(counts).filter(|(_, counts)| **counts);
        informative.for_each(|(of, _)| rated[of[facet] as usize] = true);
        rated
    };
    let row = |i: usize| open.row(i).iter().copied().collect::<Vec<f64>>();
    let entry_rows = entry_shifts(design, counts, &|judge, criterion| {
        row(judge).iter().zip(row(judges + criterion)).map(|(a, b)| a + b).collect()
    });
    let (entries, count) = groups(entry_rows);
    let facet_rows = |facet: usize, from: usize| {
        let rated = rated(facet);
        (0..design.sizes[facet]).map(|i| rated[i].then(|| row(from + i))).collect()
    };
    let (of_judges, _) = groups(facet_rows(1, 0));
    let (of_criteria, _) = groups(facet_rows(2, judges));
    Subsets { of: [entries, of_judges, of_criteria], count, open }
}

/// Judges' and criteria's cross products after the entries are taken out.
fn cross_products(design: &Design, counts: &[bool]) -> DMatrix<f64> {
    let [entries, judges, criteria] = design.sizes;
    let size = judges + criteria;
    let mut cross = DMatrix::zeros(size, size);
    let mut of_entry: Vec<Vec<[usize; 2]>> = vec![Vec::new(); entries];
    for (of, _) in design.elements.iter().zip(counts).filter(|(_, counts)| **counts) {
        let (j, c) = (of[1] as usize, judges + of[2] as usize);
        of_entry[of[0] as usize].push([j, c]);
        for (a, b) in [(j, j), (j, c), (c, j), (c, c)] {
            cross[(a, b)] += 1.0;
        }
    }
    let mut row = vec![0.0; size];
    for ratings in of_entry.iter().filter(|r| !r.is_empty()) {
        let mut touched: Vec<usize> = ratings.iter().flatten().copied().collect();
        touched.iter().for_each(|i| row[*i] += 1.0);
        touched.sort_unstable();
        touched.dedup();
        for a in &touched {
            for b in &touched {
                cross[(*a, *b)] -= row[*a] * row[*b] / ratings.len() as f64;
            }
        }
        touched.iter().for_each(|i| row[*i] = 0.0);
    }
    // An element without ratings is bound to nothing, and that is not a shift.
    (0..size)
        .filter(|i| cross[(*i, *i)] == 0.0)
        .collect::<Vec<_>>()
        .iter()
        .for_each(|i| cross[(*i, *i)] = 1.0);
    cross
}

/// By entry: how each open shift moves it; none without ratings.
fn entry_shifts(
    design: &Design,
    counts: &[bool],
    shift: &dyn Fn(usize, usize) -> Vec<f64>,
) -> Vec<Option<Vec<f64>>> {
    let mut shifts = vec![None; design.sizes[0]];
    for (of, _) in design.elements.iter().zip(counts).filter(|(_, counts)| **counts) {
        let own: &mut Option<Vec<f64>> = &mut shifts[of[0] as usize];
        if own.is_none() {
            *own = Some(shift(of[1] as usize, of[2] as usize));
        }
    }
    shifts
}

/// Numbers the rows that are equal alike, in the order they are first seen.
fn groups(rows: Vec<Option<Vec<f64>>>) -> (Vec<Option<usize>>, usize) {
    let mut known: Vec<Vec<f64>> = Vec::new();
    let alike = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-6);
    let mut number = |row: Vec<f64>| {
        known.iter().position(|k| alike(k, &row)).unwrap_or_else(|| {
            known.push(row);
            known.len() - 1
        })
    };
    let numbers = rows.into_iter().map(|row| row.map(&mut number)).collect();
    (numbers, known.len())
}
