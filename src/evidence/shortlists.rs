//! Who goes on from a stage, as it was proposed to the plenary and as it was signed.

use jiff::civil::Date;

use crate::model::{EntryIx, Origin, StageIx, TrackIx};

/// One entry on one version of a stage's shortlist.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortlisted {
    /// The stage that the entry goes on from.
    pub stage: StageIx,
    /// The entry's track.
    pub track: TrackIx,
    /// The entry.
    pub entry: EntryIx,
    /// Its place at the stage; a half only under fractional ties.
    pub place: f64,
    /// Its points at the stage, 0 to 100 on most scales.
    pub points: f64,
    /// Which version of the list it stands on.
    pub version: ShortlistVersion,
    /// What put it on the list beside its points; empty where nothing did.
    pub reason: String,
    /// By whom the list was signed; empty for a proposal.
    pub signed_by: String,
    /// When it was signed.
    pub signed_at: Option<Date>,
    /// Why a list that was signed is no longer in force.
    pub replaced_because: String,
    /// Where it was written.
    pub origin: Origin,
}

/// A version of a shortlist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShortlistVersion {
    /// What points and rules alone give.
    Proposed,
    /// What was decided and signed, and is in force.
    Decided,
    /// What was in force, or proposed for it, until a later list was signed.
    Replaced,
}

impl ShortlistVersion {
    /// Every version with its word in shortlists.csv.
    pub const WORDS: [(&'static str, Self); 3] =
        [("proposed", Self::Proposed), ("decided", Self::Decided), ("replaced", Self::Replaced)];

    /// The word in shortlists.csv.
    pub const fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }
}
