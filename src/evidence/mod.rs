//! What was seen and decided, by whom and when: marks, claims, looks at channels,
//! measured values, decisions, shortlists, objections; and the catalogue of measures.
//!
//! In: rows that [`crate::intake`] has checked against the model. Out: tables
//! ordered by entry, so that scoring walks them once.
//! Never: says what a mark or a value is worth.

mod catalogue;
mod claims;
mod comments;
mod decisions;
mod look;
mod marks;
mod measured;
mod measuring;
mod objections;
mod observed;
mod rated;
mod reason;
mod shortlists;
mod verdict;

pub use catalogue::{Interval, MEASURES, Measure, Per, Unit};
pub use claims::{Claim, Claims};
pub use comments::comment_wanted;
pub use decisions::{Decision, DecisionKind};
pub use look::{Found, Look, Sighting, WeekHour};
pub use marks::{Mark, MarkNote, MarkState, Marks};
pub use measured::{Filter, Measured, MeasuredValue};
pub use measuring::{Exclusion, Narrowed, Outcome};
pub use objections::{Objection, ObjectionState};
pub use observed::{Fact, Hours, Latest, Observed, Seen, Tally};
pub use rated::{Rated, RatedMark};
pub use reason::Reason;
pub use shortlists::{ShortlistVersion, Shortlisted};
pub use verdict::Verdict;

/// All evidence of an edition.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The judges' marks, by stage.
    pub marks: Vec<Marks>,
    /// The agencies' claims, by stage: a claim counts where the stage's rubric has its criterion.
    pub claims: Vec<Claims>,
    /// Values from logs, probes and indicator tables.
    pub measured: Measured,
    /// What probes saw of the declared channels.
    pub observed: Observed,
    /// Signed decisions in file order.
    pub decisions: Vec<Decision>,
    /// Who goes on from which stage, as proposed and as signed, in file order.
    pub shortlists: Vec<Shortlisted>,
    /// What entries object to, in file order.
    pub objections: Vec<Objection>,
}
