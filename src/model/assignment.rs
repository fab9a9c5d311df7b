//! Who is to mark whom.

use super::{EntryIx, JudgeIx, Origin, StageIx};

/// One judge's task of marking one entry at one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// The stage.
    pub stage: StageIx,
    /// The entry to be marked.
    pub entry: EntryIx,
    /// The judge who marks it.
    pub judge: JudgeIx,
    /// Why this judge marks this entry.
    pub role: AssignmentRole,
    /// True when the task was taken from the judge again.
    pub released: bool,
    /// Where it was written.
    pub origin: Origin,
}

/// Why a judge marks an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssignmentRole {
    /// As one of the marks that every entry gets.
    Panel,
    /// As an anchor: an entry that all judges mark, so that they can be compared.
    Anchor,
    /// As one more judge where the first ones differ too much.
    Third,
}

impl AssignmentRole {
    /// Every role with its word in assignments.csv.
    pub const WORDS: [(&'static str, Self); 3] =
        [("panel", Self::Panel), ("anchor", Self::Anchor), ("third", Self::Third)];

    /// The word in assignments.csv.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }
}
