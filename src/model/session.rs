//! When and where an entry is heard.

use jiff::Timestamp;

use super::{EntryIx, JudgeIx, Origin, StageIx};

/// One entry's session with its judges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The stage.
    pub stage: StageIx,
    /// The entry that is heard.
    pub entry: EntryIx,
    /// The room, by its name in timetable.csv.
    pub room: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The judges who sit in it.
    pub judges: Vec<JudgeIx>,
    /// Where it was written.
    pub origin: Origin,
}

impl Session {
    /// When it ends.
    pub fn ends_at(&self) -> Timestamp {
        let length = jiff::SignedDuration::from_mins(i64::from(self.minutes));
        self.starts_at.checked_add(length).unwrap_or(Timestamp::MAX)
    }

    /// True when both take up some of the same time.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at() && other.starts_at < self.ends_at()
    }
}
