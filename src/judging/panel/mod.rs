//! What a panel's marks tell of its judges.
//!
//! In: marks of an edition's stage, or of any table. Out: agreement, severity by
//! two models, each with a verdict on whether there are enough data.
//! Never: reads a file, ranks an entry, or gives a number without saying what it rests on.

mod agreement;
mod bend;
mod colleagues;
mod enough;
mod fair;
mod linear;
mod portraits;
mod severity;
mod study;

pub use agreement::{Agreement, Judged, agreement_of};
pub use bend::{Bend, Contest, Seat, bend, without};
pub use colleagues::{Drift, Favour, Grouping};
pub use enough::Verdict;
pub use fair::{Correction, Fair, FairPoints, corrected, correction, fair_points};
pub use linear::{linear, parts};
pub use portraits::{ENTRIES as PORTRAIT_ENTRIES, Finding, Portrait, Trait, portraits};
pub use severity::{Category, Facet, Method, Severity, Unexpected, severity};
pub use study::{Study, StudyAsked, groupings_of, rated_of, study};
