//! What a panel's marks tell of its judges.
//!
//! In: marks of an edition's stage, or of any table. Out: agreement, severity by
//! two models, each with a verdict on whether there are enough data.
//! Never: reads a file, ranks an entry, or gives a number without saying what it rests on.

mod agreement;
mod enough;
mod linear;
mod portraits;
mod severity;
mod study;

pub use agreement::{Agreement, Judged, agreement_of};
pub use enough::Verdict;
pub use linear::{linear, parts};
pub use portraits::{Drift, Favour, Grouping, Portrait, Trait, portraits};
pub use severity::{Category, Facet, Method, Severity, Unexpected, severity};
pub use study::{Study, StudyAsked, groupings_of, rated_of, study};
