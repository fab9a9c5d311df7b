//! Looks at live channels: timed step by step, polite, safe on hostile addresses.
//!
//! In: targets (an address and what is expected there), limits, the observer's
//! consent. Out: one [`Sample`] per look, with every hop's phases and
//! certificate, a [`Verdict`] and the [`Reason`] for it; the body beside it;
//! what a citizen would find on the page; records of an archive.
//! Never: tries a target twice for one sample, reuses a connection, connects to
//! an address it has not checked, sends anything but one GET per hop, turns
//! `allow_private` on by itself, says what a page is worth, submits a form, or
//! writes personal data into an archive.

mod boundary;
mod closed;
mod limits;
mod millis;
mod sample;
mod target;
mod verdict;

mod dial;
mod manners;

mod links;
mod matched;
mod metrics;
mod observed;
mod recorder;
mod schedule;

pub mod archive;
pub mod browser;
pub mod page;
pub mod redact;

use boundary::boundary;
use closed::closed;

pub use crate::evidence::Reason;
pub use dial::{
    Body, Certificate, CertificateFault, Cut, Encoding, Families, Prober, Reach, Settings, Special, TlsFacts,
    special,
};
pub use limits::{Limits, Pacing};
pub use links::LinkRecorder;
pub use manners::{Doubts, Observer, Robots, retry_after, run};
pub use matched::{LineFault, LineFaultKind, Lines, verify_lines};
pub use metrics::{Counts, sample_metrics};
pub use observed::{BrowserSeen, Observation, PageSeen, Took, Whose, observation, read_page};
pub use recorder::{Mended, Place, Recorder};
pub use sample::{Answer, Fetched, Hop, HttpVersion, Note, Phase, Phases, Sample};
pub use schedule::Schedule;
pub use target::{Kind, Target};
pub use verdict::{Verdict, shield};
