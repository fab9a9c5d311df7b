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
