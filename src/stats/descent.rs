//! The lowest point of a smooth function of a few variables.

use nalgebra::{DMatrix, DVector};

/// Most steps of the search.
const MOST_STEPS: usize = 60;

/// Most times that a saddle is left for a lower point beside it.
const MOST_STARTS: usize = 5;

/// The lowest point of `height` near `start`, and whether the search came to rest: quasi-Newton
/// steps (BFGS) on central differences, then Newton's own. Meant for functions that are even in
/// each variable, as those of standard deviations are: 0 is then level ground whether or not
/// it is the lowest, so points beside it are tried before it is believed.
/// Source: Nocedal and Wright, *Numerical Optimization* (2006), alg. 6.1.
pub(super) fn lowest(start: Vec<f64>, height: &dyn Fn(&[f64]) -> f64) -> (Vec<f64>, bool) {
    let mut at = start;
    for _ in 0..MOST_STARTS {
        let (found, rested) = descended(at, height);
        let low = height(&found);
        let beside = beside_zero(&found).into_iter().find(|p| height(p) < low - 1e-9 * (1.0 + low.abs()));
        match beside {
            Some(lower) => at = lower,
            None => return (polished(found, height), rested),
        }
    }
    (at, false)
}

/// Points beside the variables that came to rest near 0.
fn beside_zero(at: &[f64]) -> Vec<Vec<f64>> {
    let near = (0..at.len()).filter(|i| at[*i].abs() < 0.02);
    near.flat_map(|i| {
        [0.05, 0.2].map(|there| {
            let mut point = at.to_vec();
            point[i] = there;
            point
        })
    })
    .collect()
}

fn slopes(at: &DVector<f64>, height: &dyn Fn(&[f64]) -> f64) -> DVector<f64> {
    DVector::from_fn(at.len(), |i, _| {
        let step = 1e-4 * at[i].abs().max(0.1);
        let (mut above, mut below) = (at.clone(), at.clone());
        above[i] += step;
        below[i] -= step;
        (height(above.as_slice()) - height(below.as_slice())) / (2.0 * step)
    })
}

fn descended(start: Vec<f64>, height: &dyn Fn(&[f64]) -> f64) -> (Vec<f64>, bool) {
    let n = start.len();
    let mut at = DVector::from_vec(start);
    let mut low = height(at.as_slice());
    let mut slope = slopes(&at, height);
    let mut inverse = DMatrix::identity(n, n) / slope.norm().max(1.0);
    for _ in 0..MOST_STEPS {
        let mut direction = -(&inverse * &slope);
        if direction.dot(&slope) >= 0.0 {
            inverse = DMatrix::identity(n, n) / slope.norm().max(1.0);
            direction = -(&inverse * &slope);
        }
        let Some((there, lower)) = stepped(&at, &direction, (low, direction.dot(&slope)), height) else {
            return (at.as_slice().to_vec(), true);
        };
        let slope_there = slopes(&there, height);
        let (moved, bent) = (&there - &at, &slope_there - &slope);
        let curve = moved.dot(&bent);
        if curve > 1e-12 * moved.norm() * bent.norm() {
            let twist = DMatrix::identity(n, n) - &moved * bent.transpose() / curve;
            inverse = &twist * &inverse * twist.transpose() + &moved * moved.transpose() / curve;
        }
        let rested = moved.amax() < 1e-8 && low - lower < 1e-10 * (1.0 + low.abs());
        (at, low, slope) = (there, lower, slope_there);
        if rested {
            return (at.as_slice().to_vec(), true);
        }
    }
    (at.as_slice().to_vec(), false)
}

/// The first point along a direction, half as far again and again, that is lower.
fn stepped(
    at: &DVector<f64>,
    direction: &DVector<f64>,
    (low, fall): (f64, f64),
    height: &dyn Fn(&[f64]) -> f64,
) -> Option<(DVector<f64>, f64)> {
    let mut far = (1.0 / direction.amax().max(f64::MIN_POSITIVE)).min(1.0);
    for _ in 0..40 {
        let there = at + direction * far;
        let lower = height(there.as_slice());
        if lower <= low + 1e-4 * far * fall {
            return Some((there, lower));
        }
        far /= 2.0;
    }
    None
}

/// One step of Newton's method on second differences, where it leads no higher.
fn polished(at: Vec<f64>, height: &dyn Fn(&[f64]) -> f64) -> Vec<f64> {
    let n = at.len();
    let at = DVector::from_vec(at);
    let step = |i: usize| 1e-3 * at[i].abs().max(0.1);
    let value = |moves: &[(usize, f64)]| {
        let mut there = at.clone();
        moves.iter().for_each(|(i, by)| there[*i] += by);
        height(there.as_slice())
    };
    let second = |i: usize, k: usize| {
        let (a, b) = (step(i), step(k));
        let corner = |x: f64, y: f64| value(&[(i, x * a), (k, y * b)]);
        (corner(1.0, 1.0) - corner(1.0, -1.0) - corner(-1.0, 1.0) + corner(-1.0, -1.0)) / (4.0 * a * b)
    };
    let bend = DMatrix::from_fn(n, n, second);
    let bend = (&bend + bend.transpose()) / 2.0;
    let Some(factor) = bend.cholesky() else { return at.as_slice().to_vec() };
    let there = &at - factor.solve(&slopes(&at, height));
    let better = height(there.as_slice()) <= height(at.as_slice()) + 1e-12 * height(at.as_slice()).abs();
    if better { there.as_slice().to_vec() } else { at.as_slice().to_vec() }
}
