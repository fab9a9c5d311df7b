//! Rounding as a published table rounds.

use std::cmp::Ordering;

use super::TOLERANCE;

/// `value` at `decimals` decimals, halves away from zero.
///
/// A value within 1e-9 of a tie counts as the tie, so that 2.675, which a
/// computer holds as 2.67499…, rounds to 2.68 as it does on paper.
///
/// Range: |value| below 1e15, decimals 0 to 9.
/// Source: the rounding rule of the scoring rules (design, section 4); halves
/// away from zero as in R's `round` for the published BIPA tables.
///
/// ```
/// use tolok::stats::round_half_away;
/// assert_eq!(round_half_away(2.675, 2), 2.68);
/// assert_eq!(round_half_away(-0.5, 0), -1.0);
/// assert_eq!(round_half_away(57.499_999_999_9, 0), 58.0);
/// assert_eq!(round_half_away(57.49, 0), 57.0);
/// ```
pub fn round_half_away(value: f64, decimals: u32) -> f64 {
    let unit = libm::pow(10.0, f64::from(decimals));
    let scaled = value.abs() * unit;
    let tie = scaled.floor() + 0.5;
    let rounded = if (scaled - tie).abs() <= TOLERANCE * unit { tie + 0.5 } else { (scaled + 0.5).floor() };
    (rounded / unit).copysign(value)
}

/// The mean of `pairs` of (weight, points 0 to 100) at `decimals` decimals, as
/// R 4.0.0 or later rounds the mean of the same shares on 0 to 1; none without weight.
///
/// The shares x = points/100 are the nearest doubles; their mean Σwx/Σw is
/// taken in twice the precision of a double, as R's `mean` does with long
/// doubles, and rounded once to m. With d = `decimals` + 2, the candidates are
/// ⌊m·10ᵈ⌋/10ᵈ and ⌈m·10ᵈ⌉/10ᵈ; the nearer one wins, and where both are equally
/// near the one with the even last digit. So halves fall with the binary form
/// of the shares: this reproduces tables, it is not a rule to choose.
///
/// Source: R Core Team, `?round` ("the algorithm in R 4.0.0"), `nmath/fround.c`
/// and `summary.c`; Maechler, *Rounding to Decimal Digits in Binary* (2020).
///
/// ```
/// use tolok::stats::round_mean_as_r;
/// // 0.66 and 0.75: the mean of the doubles lies above 0.705.
/// assert_eq!(round_mean_as_r(&[(1.0, 66.0), (1.0, 75.0)], 0), Some(71.0));
/// // 0.64 and 0.89: 0.765 lies as near to 0.76 as to 0.77; 6 is even.
/// assert_eq!(round_mean_as_r(&[(1.0, 64.0), (1.0, 89.0)], 0), Some(76.0));
/// assert_eq!(round_mean_as_r(&[], 0), None);
/// ```
pub fn round_mean_as_r(pairs: &[(f64, f64)], decimals: u32) -> Option<f64> {
    let total: f64 = pairs.iter().map(|(w, _)| w).sum();
    if total <= 0.0 {
        return None;
    }
    let (mut sum, mut rest) = (0.0, 0.0);
    for (weight, points) in pairs {
        let (product, error) = exact_product(*weight, points / 100.0);
        let (next, lost) = exact_sum(sum, product);
        sum = next;
        rest += lost + error;
    }
    let quotient = sum / total;
    let (back, error) = exact_product(quotient, total);
    let mean = quotient + ((sum - back) - error + rest) / total;
    Some(round_half_away(100.0 * nearer_candidate(mean, decimals + 2), decimals))
}

fn nearer_candidate(x: f64, digits: u32) -> f64 {
    let unit = libm::pow(10.0, f64::from(digits));
    let step = (x * unit).floor();
    let (below, above) = (step / unit, (x * unit).ceil() / unit);
    match (x - below).total_cmp(&(above - x)) {
        Ordering::Less => below,
        Ordering::Greater => above,
        Ordering::Equal => {
            if step % 2.0 == 0.0 {
                below
            } else {
                above
            }
        }
    }
}

/// a + b as a double and what it lost (Knuth, TAOCP 2, 4.2.2).
fn exact_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let from_b = sum - a;
    (sum, (a - (sum - from_b)) + (b - from_b))
}

/// a · b as a double and what it lost (Dekker 1971), without fused multiply-add.
fn exact_product(a: f64, b: f64) -> (f64, f64) {
    let split = |x: f64| {
        let scaled = 134_217_729.0 * x;
        let high = scaled - (scaled - x);
        (high, x - high)
    };
    let product = a * b;
    let ((a_high, a_low), (b_high, b_low)) = (split(a), split(b));
    let error = a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low);
    (product, error)
}

/// A share from 0 to 1 in per cent, with one decimal, for sentences.
///
/// ```
/// use tolok::stats::percent;
/// assert_eq!(percent(1.0 / 3.0), 33.3);
/// ```
pub fn percent(share: f64) -> f64 {
    round_half_away(100.0 * share, 1)
}

/// `parts` at `decimals` decimals, so that they sum to `total` rounded the same
/// way: each is rounded down or up, and those nearest to the next step are
/// moved first (largest remainders).
///
/// `parts` sum to `total` up to the last bits; any unit.
/// Source: Hamilton's method of apportionment (1792); the rule of statistical
/// offices for tables whose printed rows must add up.
///
/// ```
/// use tolok::stats::apportion;
/// // Thirds of 1: 0.33 + 0.33 + 0.34.
/// let thirds = apportion(&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0], 1.0, 2);
/// assert_eq!(thirds, [0.34, 0.33, 0.33]);
/// ```
pub fn apportion(parts: &[f64], total: f64, decimals: u32) -> Vec<f64> {
    let unit = libm::pow(10.0, f64::from(decimals));
    let mut steps: Vec<f64> = parts.iter().map(|p| (p * unit + TOLERANCE).floor()).collect();
    let wanted = round_half_away(total, decimals) * unit;
    let missing = (wanted - steps.iter().sum::<f64>()).round();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |i: usize| parts[i] * unit - (parts[i] * unit + TOLERANCE).floor();
    order.sort_by(|a, b| remainder(*b).total_cmp(&remainder(*a)));
    order.iter().take(missing.max(0.0) as usize).for_each(|i| steps[*i] += 1.0);
    steps.iter().map(|s| s / unit).collect()
}
