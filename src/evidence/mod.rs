//! What was seen, by whom and when: marks, claims, measured values, decisions.
//!
//! In: rows that [`crate::intake`] has checked against the model. Out: tables
//! ordered by entry, so that scoring walks them once.
//! Never: says what a mark or a value is worth.

mod claims;
mod comments;
mod decisions;
mod marks;
mod measured;

pub use claims::{Claim, Claims};
pub use comments::comment_wanted;
pub use decisions::{Decision, DecisionKind};
pub use marks::{Mark, MarkNote, MarkState, Marks};
pub use measured::{Filter, Measured, MeasuredValue};

/// All evidence of an edition.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The judges' marks, by stage.
    pub marks: Vec<Marks>,
    /// The agencies' claims, by stage: a claim counts where the stage's rubric has its criterion.
    pub claims: Vec<Claims>,
    /// Values from logs, probes and indicator tables.
    pub measured: Measured,
    /// Signed decisions in file order.
    pub decisions: Vec<Decision>,
}
