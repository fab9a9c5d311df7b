//! Live channels: what a citizen would find there, and the evidence of it.
//!
//! In: responses as bytes, times and days given by the caller. Out: page
//! facts, states of evidence links, records of an archive.
//! Never: scores anything, submits a form, or writes personal data into an archive.

mod closed;

pub mod archive;
pub mod page;
pub mod redact;

use closed::closed;
