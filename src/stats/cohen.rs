//! Cohen's kappa of two judges, plain and weighted.

use super::agreement::Coefficient;

/// Cohen's kappa of two judges, over the entries that both marked:
/// (p_a - p_e)/(1 - p_e) with p_e = Σ p_k· p_·k.
///
/// None without such an entry, or where p_e is 1. Standard error by the delta
/// method. Source: Cohen (1960); Fleiss, Cohen and Everitt (1969).
///
/// ```
/// use tolok::stats::cohen;
/// // p_a = 3/4, p_e = 1/2 * 3/4 + 1/2 * 1/4 = 1/2.
/// let found = cohen(&[(1.0, 1.0), (1.0, 1.0), (2.0, 2.0), (2.0, 1.0)]).unwrap();
/// assert!((found.value - 0.5).abs() < 1e-12);
/// ```
pub fn cohen(pairs: &[(f64, f64)]) -> Option<Coefficient> {
    kappa(pairs, None)
}

/// How marks that differ count in a weighted kappa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// 1 - |a - b| / the widest distance.
    Linear,
    /// 1 - (a - b)² / the widest squared.
    Quadratic,
}

/// Cohen's weighted kappa: agreement and chance both count near marks in part.
///
/// None as for [`cohen`]. Source: Cohen (1968); Fleiss, Cohen and Everitt (1969).
///
/// ```
/// use tolok::stats::{Weights, weighted_cohen};
/// // Linear weights, widest distance 2: p_o = (1/2 + 1/2 + 1)/3 = 2/3. The first gives 1, 2, 3 once each,
/// // the second 2 once and 3 twice: p_e = (1/6 + 2/3 + 5/6)/3 = 5/9, so kappa = (1/9)/(4/9).
/// let found = weighted_cohen(&[(1.0, 2.0), (2.0, 3.0), (3.0, 3.0)], Weights::Linear).unwrap();
/// assert!((found.value - 0.25).abs() < 1e-12);
/// ```
pub fn weighted_cohen(pairs: &[(f64, f64)], weights: Weights) -> Option<Coefficient> {
    kappa(pairs, Some(weights))
}

/// Kappa; without weights only the same counts. Takes memory in line with the pairs, however many values there are.
fn kappa(pairs: &[(f64, f64)], weights: Option<Weights>) -> Option<Coefficient> {
    let mut values: Vec<f64> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let (n, q) = (pairs.len() as f64, values.len());
    if q < 2 {
        return None;
    }
    let place = |v: f64| values.partition_point(|known| *known < v);
    let (mut first, mut second) = (vec![0.0; q], vec![0.0; q]);
    let mut cells: Vec<(usize, usize)> = pairs.iter().map(|(a, b)| (place(*a), place(*b))).collect();
    cells.sort_unstable();
    for (k, l) in &cells {
        first[*k] += 1.0 / n;
        second[*l] += 1.0 / n;
    }
    let weight = |k: usize, l: usize| {
        let near = (values[k] - values[l]).abs() / (values[q - 1] - values[0]);
        match weights {
            None => f64::from(u8::from(k == l)),
            Some(Weights::Linear) => 1.0 - near,
            Some(Weights::Quadratic) => 1.0 - near * near,
        }
    };
    let (meets_first, meets_second) = (meets(&values, &first, weights), meets(&values, &second, weights));
    let observed: f64 = cells.iter().map(|(k, l)| weight(*k, *l)).sum::<f64>() / n;
    let by_chance: f64 = first.iter().zip(&meets_second).map(|(share, meets)| share * meets).sum();
    if by_chance >= 1.0 {
        return None;
    }
    let value = (observed - by_chance) / (1.0 - by_chance);
    let term = |(k, l): &(usize, usize)| {
        let reach = weight(*k, *l) - (1.0 - value) * (meets_second[*k] + meets_first[*l]);
        reach * reach / n
    };
    let squares: f64 = cells.iter().map(term).sum();
    let centre = observed - 2.0 * (1.0 - value) * by_chance;
    let variance = (squares - centre * centre).max(0.0) / (n * (1.0 - by_chance) * (1.0 - by_chance));
    Some(Coefficient { value, se: Some(variance.sqrt()), entries: pairs.len(), freedom: n - 1.0 })
}

/// By value: the mean weight that it meets in the other's marks.
fn meets(values: &[f64], shares: &[f64], weights: Option<Weights>) -> Vec<f64> {
    let widest = values[values.len() - 1] - values[0];
    let mean: f64 = values.iter().zip(shares).map(|(v, s)| v * s).sum();
    match weights {
        None => shares.to_vec(),
        Some(Weights::Quadratic) => {
            let spread: f64 = values.iter().zip(shares).map(|(v, s)| (v - mean) * (v - mean) * s).sum();
            values.iter().map(|v| 1.0 - ((v - mean) * (v - mean) + spread) / (widest * widest)).collect()
        }
        Some(Weights::Linear) => {
            // E|v - x| = mean - v + 2 (v F - G), F the share below v and G the sum of the values below.
            let (mut share, mut sum) = (0.0, 0.0);
            let distance = |(v, s): (&f64, &f64)| {
                let distance = mean - v + 2.0 * (v * share - sum);
                (share, sum) = (share + s, sum + v * s);
                1.0 - distance / widest
            };
            values.iter().zip(shares).map(distance).collect()
        }
    }
}
