//! Ranks, groups of equals and places.

/// Numbers this near are equal: points differ by less only through rounding
/// in the last bits. Set by the scoring rules, not a parameter.
pub const TOLERANCE: f64 = 1e-9;

/// Midranks from the smallest, from 1: equals share the mean of their ranks.
///
/// Source: Kendall, *Rank Correlation Methods* (1948), ch. 3.
///
/// ```
/// use tolok::stats::midranks;
/// assert_eq!(midranks(&[7.0, 9.0, 9.0, 1.0]), [2.0, 3.5, 3.5, 1.0]);
/// ```
pub fn midranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    for size in groups_of_equals(&order, |i| values[*i]) {
        let shared = start as f64 + f64::midpoint(size as f64, 1.0);
        order[start..start + size].iter().for_each(|i| ranks[*i] = shared);
        start += size;
    }
    ranks
}

/// Sizes of the runs of equals in `sorted`: an item joins a run while its key
/// is within [`TOLERANCE`] of the run's first, so a chain of near-equals never
/// grows without bound.
///
/// ```
/// use tolok::stats::groups_of_equals;
/// assert_eq!(groups_of_equals(&[5.0, 5.0, 3.0], |x| *x), [2, 1]);
/// ```
pub fn groups_of_equals<T>(sorted: &[T], key: impl Fn(&T) -> f64) -> Vec<usize> {
    let mut sizes = Vec::new();
    let mut first = 0;
    for (i, item) in sorted.iter().enumerate() {
        if i > 0 && (key(item) - key(&sorted[first])).abs() <= TOLERANCE {
            if let Some(size) = sizes.last_mut() {
                *size += 1;
            }
        } else {
            first = i;
            sizes.push(1);
        }
    }
    sizes
}

/// How places are counted when some are shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// 1, 2, 2, 4.
    Competition,
    /// 1, 2, 2, 3.
    Dense,
    /// 1, 2.5, 2.5, 4.
    Fractional,
}

/// The place of each item in order, given the sizes of the groups that share one.
///
/// ```
/// use tolok::stats::{Counting, places};
/// assert_eq!(places(&[1, 2, 1], Counting::Competition), [1.0, 2.0, 2.0, 4.0]);
/// assert_eq!(places(&[1, 2, 1], Counting::Dense), [1.0, 2.0, 2.0, 3.0]);
/// assert_eq!(places(&[1, 2, 1], Counting::Fractional), [1.0, 2.5, 2.5, 4.0]);
/// ```
pub fn places(group_sizes: &[usize], counting: Counting) -> Vec<f64> {
    let mut places = Vec::new();
    for (group, size) in group_sizes.iter().enumerate() {
        let before = places.len() as f64;
        let place = match counting {
            Counting::Competition => before + 1.0,
            Counting::Dense => group as f64 + 1.0,
            Counting::Fractional => before + f64::midpoint(*size as f64, 1.0),
        };
        places.extend(std::iter::repeat_n(place, *size));
    }
    places
}
