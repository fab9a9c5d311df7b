//! What entries object to, and what was answered.

use jiff::civil::Date;

use crate::model::{EntryIx, Id, Origin};

/// One objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its name, such as `o-001`.
    pub id: Id,
    /// Who objects.
    pub entry: EntryIx,
    /// What it is about: a criterion, or words; empty means the result as a whole.
    pub about: String,
    /// The day it came.
    pub received_at: Date,
    /// What it says.
    pub text: String,
    /// What became of it.
    pub state: ObjectionState,
    /// What was answered; empty while it is open.
    pub answer: String,
    /// Who signed the answer.
    pub signed_by: String,
    /// The day it was answered.
    pub decided_at: Option<Date>,
    /// Where it was written.
    pub origin: Origin,
}

/// What became of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectionState {
    /// Nothing yet.
    Open,
    /// It was right.
    Upheld,
    /// It was not.
    Rejected,
}

impl ObjectionState {
    /// Every state with its word in objections.csv.
    pub const WORDS: [(&'static str, Self); 3] =
        [("open", Self::Open), ("upheld", Self::Upheld), ("rejected", Self::Rejected)];

    /// The word in objections.csv.
    pub const fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }
}

impl Objection {
    /// Days from its receipt to its answer, or to `today` while it is open; 0 where that lies before it.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use tolok::evidence::{Objection, ObjectionState};
    /// use tolok::model::{EntryIx, Id, Origin};
    ///
    /// let mut objection = Objection {
    ///     id: Id::new("o-001").unwrap(),
    ///     entry: EntryIx(0),
    ///     about: "K4".into(),
    ///     received_at: date(2022, 5, 12),
    ///     text: "Bukti K4 tidak terbaca".into(),
    ///     state: ObjectionState::Open,
    ///     answer: String::new(),
    ///     signed_by: String::new(),
    ///     decided_at: None,
    ///     origin: Origin::default(),
    /// };
    /// assert_eq!(objection.days_open(date(2022, 5, 16)), 4);
    /// objection.decided_at = Some(date(2022, 5, 14));
    /// assert_eq!(objection.days_open(date(2022, 5, 16)), 2);
    /// ```
    pub fn days_open(&self, today: Date) -> usize {
        let until = self.decided_at.unwrap_or(today);
        let hours = until.duration_since(self.received_at).as_hours();
        usize::try_from(hours / 24).unwrap_or(0)
    }
}
