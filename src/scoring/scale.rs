//! A level or a measured value becomes points.

use super::Basis;
use crate::model::{Criterion, Direction, LevelRange, Message, Scale};
use crate::stats::{ScaleError, TOLERANCE, goalposts};

/// Points of a level: 100 (x - min)/(max - min).
///
/// `level` lies on the rubric's range (checked at intake), points on 0 to 100.
/// Source: the scoring rules (design, section 4).
///
/// ```
/// use tolok::{model::LevelRange, scoring::level_points};
/// let ladder = LevelRange { min: 0.0, max: 5.0 };
/// assert_eq!(level_points(3.0, ladder), 60.0);
/// ```
pub fn level_points(level: f64, range: LevelRange) -> f64 {
    100.0 * (level - range.min) / (range.max - range.min)
}

/// The level of a value: the range's minimum plus the number of cuts it
/// reaches. Rising cuts are reached from above (x ≥ cut), falling ones from
/// below (x ≤ cut); a value within 1e-9 of a cut reaches it.
///
/// ```
/// use tolok::{model::{Direction, LevelRange}, scoring::level_from_bands};
/// let ladder = LevelRange { min: 0.0, max: 5.0 };
/// let cuts = [0.50, 0.70, 0.85, 0.95, 0.98];
/// assert_eq!(level_from_bands(0.85, &cuts, Direction::Up, ladder), 3.0);
/// assert_eq!(level_from_bands(9.0, &[30.0, 14.0, 7.0], Direction::Down, ladder), 2.0);
/// ```
pub fn level_from_bands(value: f64, cuts: &[f64], direction: Direction, range: LevelRange) -> f64 {
    let reached = |cut: &&f64| match direction {
        Direction::Up => value >= **cut - TOLERANCE,
        Direction::Down => value <= **cut + TOLERANCE,
    };
    range.min + cuts.iter().filter(reached).count() as f64
}

/// Points of a level that a person gave. It is a level whatever the
/// criterion's scale says when a machine is among the sources; else the
/// criterion's own scale reads it.
pub fn points_of_level(level: f64, rules: &Criterion, range: LevelRange) -> Result<Option<f64>, Message> {
    if rules.reads_measurements() {
        Ok(Some(level_points(level, range)))
    } else {
        own_scale(level, rules, range)
    }
}

/// Points of a basis; none where it has no value of its own or the scale needs the field.
pub(super) fn points_of(basis: &Basis, rules: &Criterion, range: LevelRange) -> Result<Option<f64>, Message> {
    match basis {
        Basis::Overruled { level, .. } => Ok(Some(level_points(*level, range))),
        Basis::Judged { level, .. } | Basis::Claimed { level } => points_of_level(*level, rules, range),
        Basis::Measured { value, .. } => own_scale(*value, rules, range),
        Basis::Missing(super::Gap::Zero) => Ok(Some(0.0)),
        Basis::OthersJudged | Basis::Missing(_) | Basis::NotApplicable(_) => Ok(None),
    }
}

/// The value that a field scale compares, where the basis is under one.
pub(super) fn field_value(basis: &Basis, rules: &Criterion) -> Option<f64> {
    match basis {
        Basis::Measured { value, .. } => Some(*value),
        Basis::Judged { level, .. } | Basis::Claimed { level } if !rules.reads_measurements() => Some(*level),
        _ => None,
    }
}

fn own_scale(value: f64, rules: &Criterion, range: LevelRange) -> Result<Option<f64>, Message> {
    match &rules.scale {
        Scale::Field { .. } => Ok(None),
        Scale::Levels if value < range.min || value > range.max => {
            Err(out_of_range("value-outside-levels", value, rules, range.min, range.max))
        }
        Scale::Levels => Ok(Some(level_points(value, range))),
        Scale::Bands { cuts, direction } => {
            Ok(Some(level_points(level_from_bands(value, cuts, *direction, range), range)))
        }
        Scale::Goalposts { min, max, log, cap } => between_goalposts(value, rules, (*min, *max), *log, *cap),
        Scale::Identity if !(0.0..=100.0).contains(&value) => {
            Err(out_of_range("value-outside-points", value, rules, 0.0, 100.0))
        }
        Scale::Identity => Ok(Some(value)),
    }
}

fn between_goalposts(
    value: f64,
    rules: &Criterion,
    (min, max): (f64, f64),
    log: bool,
    cap: bool,
) -> Result<Option<f64>, Message> {
    if log && value <= 0.0 {
        return Err(Message::new("value-without-logarithm")
            .word("criterion", &rules.id)
            .number("value", value));
    }
    let capped = if cap { value.clamp(min.min(max), min.max(max)) } else { value };
    match goalposts(capped, min, max, log) {
        Ok(points) if (-TOLERANCE..=100.0 + TOLERANCE).contains(&points) => {
            Ok(Some(points.clamp(0.0, 100.0)))
        }
        // Equal goalposts are refused at intake; they would hold no value either.
        Ok(_) | Err(ScaleError::Constant) => {
            Err(out_of_range("value-beyond-goalposts", value, rules, min.min(max), min.max(max)))
        }
        Err(ScaleError::NotPositive) => {
            Err(Message::new("value-without-logarithm").word("criterion", &rules.id).number("value", value))
        }
    }
}

fn out_of_range(code: &'static str, value: f64, rules: &Criterion, min: f64, max: f64) -> Message {
    Message::new(code)
        .word("criterion", &rules.id)
        .number("value", value)
        .number("min", min)
        .number("max", max)
}
