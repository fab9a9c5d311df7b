//! What the points of one criterion rest on.

/// The reason for a line of a score card. It holds numbers and places, not
/// words: [`crate::ranking::explain()`] follows them back to file and line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// A signed decision set the level.
    Overruled {
        /// Its place in [`crate::evidence::Evidence::decisions`].
        decision: u32,
        /// The level in force.
        level: f64,
    },
    /// Judges' marks, combined.
    Judged {
        /// The combined level.
        level: f64,
        /// How many marks it combines.
        marks: u32,
    },
    /// On one judge's own sheet: others marked it, this judge did not. It has
    /// evidence, but no points of this judge's.
    OthersJudged,
    /// The agency's claim.
    Claimed {
        /// The level claimed.
        level: f64,
    },
    /// A measured value.
    Measured {
        /// Its measure's place in [`crate::evidence::Measured`].
        column: u32,
        /// The end of its interval that is scored.
        value: f64,
    },
    /// The criterion does not apply: it leaves both sides of every share.
    NotApplicable(NotApplicable),
    /// No source had anything.
    Missing(Gap),
}

/// Why a criterion does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotApplicable {
    /// The rubric's `applies_to` leaves out the entry's track.
    Track,
    /// Most judges who marked it said so.
    Judges {
        /// How many said so.
        said: u32,
        /// How many marked it.
        marked: u32,
    },
}

/// What became of a criterion without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// It scores 0.
    Zero,
    /// It is left out and weights are renormalised.
    Excluded,
    /// It is left out until a judge marks it.
    AwaitsJudge,
    /// It keeps the entry out of the places.
    Blocks,
    /// It is filled from the field.
    Imputed {
        /// Whether the whole field stood in for an empty group.
        pooled: bool,
    },
}

impl Basis {
    /// True where there is evidence: an overrule, a mark, a claim or a measured value.
    pub fn is_evidence(&self) -> bool {
        matches!(
            self,
            Self::Overruled { .. }
                | Self::Judged { .. }
                | Self::OthersJudged
                | Self::Claimed { .. }
                | Self::Measured { .. }
        )
    }

    /// True where the criterion counts for the entry at all.
    pub fn applies(&self) -> bool {
        !matches!(self, Self::NotApplicable(_))
    }

    /// True where the points were filled from the field.
    pub fn is_imputed(&self) -> bool {
        matches!(self, Self::Missing(Gap::Imputed { .. }))
    }

    /// The level, where a person gave one.
    pub fn level(&self) -> Option<f64> {
        match self {
            Self::Overruled { level, .. } | Self::Judged { level, .. } | Self::Claimed { level } => {
                Some(*level)
            }
            Self::OthersJudged | Self::Measured { .. } | Self::NotApplicable(_) | Self::Missing(_) => None,
        }
    }
}
