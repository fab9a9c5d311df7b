//! Rounding as a published table rounds.

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
