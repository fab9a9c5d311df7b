//! What people decided, with reason and signer.

use crate::model::{EntryIx, Id, Origin, StageIx};

/// One signed decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// About which entry.
    pub entry: EntryIx,
    /// At which stage; none means from the start (or in every stage, for an overrule).
    pub stage: Option<StageIx>,
    /// About which award, where the stage column names one.
    pub award: Option<usize>,
    /// What was decided.
    pub kind: DecisionKind,
    /// Why.
    pub reason: String,
    /// By whom.
    pub signed_by: String,
    /// When, as written.
    pub decided_at: String,
    /// Where it was written.
    pub origin: Origin,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq)]
pub enum DecisionKind {
    /// The entry left.
    Withdrawn,
    /// The entry was put out.
    Disqualified,
    /// The entry is let in: past the cut of its stage, or, without a stage, past an eligibility rule.
    Admitted,
    /// The entry gives up its seat above the cut.
    Moved,
    /// The entry repeats another registration, which stays.
    Duplicate {
        /// The entry that stays.
        of: EntryIx,
    },
    /// The entry looks like another registration, and is a different one.
    Distinct {
        /// The entry it is not.
        of: EntryIx,
    },
    /// A criterion's level is set, whatever was marked or measured.
    Overrule {
        /// The criterion.
        criterion: Id,
        /// The level in force.
        level: f64,
    },
}

impl DecisionKind {
    /// The word in decisions.csv.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Disqualified => "disqualified",
            Self::Admitted => "admitted",
            Self::Moved => "moved",
            Self::Overrule { .. } => "overrule",
            Self::Duplicate { .. } => "duplicate",
            Self::Distinct { .. } => "distinct",
        }
    }
}
