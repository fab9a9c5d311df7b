//! The marks of several judges become one level.

use crate::evidence::{Mark, MarkState};
use crate::model::Combine;
use crate::stats::{mean, median};

/// What a panel said about one criterion of one entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PanelOutcome {
    /// Nobody marked it (or all who did stepped aside).
    Silent,
    /// Most who marked it said that it does not apply.
    NotApplicable {
        /// How many said so.
        said: u32,
        /// How many marked it.
        marked: u32,
    },
    /// A level.
    Level {
        /// The combined level.
        level: f64,
        /// How many marks it combines.
        marks: u32,
    },
}

impl PanelOutcome {
    /// What `marks` (of one entry and criterion) say together. A criterion is
    /// not applicable when more than half of the judges who marked it say so;
    /// otherwise their "not applicable" counts as no mark. Recusals count as no mark.
    pub fn of(marks: &[Mark], how: Combine) -> Self {
        let said = marks.iter().filter(|m| m.state == MarkState::NotApplicable).count();
        let levels: Vec<f64> = marks.iter().filter_map(|m| m.state.level()).collect();
        let marked = said + levels.len();
        if said * 2 > marked {
            return Self::NotApplicable { said: said as u32, marked: marked as u32 };
        }
        combine(how, &levels).map_or(Self::Silent, |level| Self::Level { level, marks: levels.len() as u32 })
    }
}

/// Several numbers of the same unit as one; none for an empty list.
///
/// Mean Σx/n; median of type 7; trimmed: the mean without one highest and one
/// lowest, for four numbers or more, else the mean (the caller warns).
///
/// Source: the scoring rules (design, section 4); the trimmed mean of figure
/// skating and diving panels.
///
/// ```
/// use tolok::{model::Combine, scoring::combine};
/// assert_eq!(combine(Combine::Trimmed, &[0.0, 3.0, 4.0, 5.0]), Some(3.5));
/// assert_eq!(combine(Combine::Trimmed, &[0.0, 3.0, 4.5]), Some(2.5));
/// assert_eq!(combine(Combine::Median, &[5.0, 0.0, 4.0]), Some(4.0));
/// ```
pub fn combine(how: Combine, values: &[f64]) -> Option<f64> {
    match how {
        Combine::Median => median(values),
        Combine::Trimmed if values.len() >= 4 => {
            let mut sorted = values.to_vec();
            sorted.sort_by(f64::total_cmp);
            mean(&sorted[1..sorted.len() - 1])
        }
        Combine::Mean | Combine::Trimmed => mean(values),
    }
}
