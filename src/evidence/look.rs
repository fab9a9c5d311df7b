//! One look at a channel, as far as measures need it.

use jiff::Timestamp;

use super::{Reason, Verdict};
use crate::model::{ChannelIx, Origin};

/// One look at one channel: one line of a file of observations.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The channel.
    pub channel: ChannelIx,
    /// In which hour of the agency's own week.
    pub hour: WeekHour,
    /// What it came to.
    pub verdict: Verdict,
    /// Why, where that is known.
    pub reason: Option<Reason>,
    /// From the first name lookup to the last byte, in whole milliseconds.
    pub total_ms: Option<u32>,
    /// Waiting for the first byte of the answer, in whole milliseconds.
    pub first_byte_ms: Option<u32>,
    /// What else was found; none where it could not be told.
    pub found: Found,
    /// When, where it is written, and its record of evidence.
    pub sighting: Sighting,
}

/// An hour of the week in the agency's own time, and whether the channel says it is open then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekHour {
    /// The day, 0 is Monday.
    pub weekday: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// Whether the look fell within the channel's declared hours; none where those are not known.
    pub open: Option<bool>,
}

/// What a look found beside its verdict; none where it could not be told.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Found {
    /// Days until the certificate expires; negative once it has.
    pub tls_days_left: Option<f64>,
    /// Whether there is a form to complain by.
    pub form: Option<bool>,
    /// Whether a complaint can be followed by its number.
    pub tracking: Option<bool>,
    /// Whether the time for an answer is stated.
    pub service_time: Option<bool>,
    /// Whether it leads to SP4N-LAPOR!.
    pub sp4n: Option<bool>,
    /// Days since the freshest date on the page, by the agency's own calendar.
    pub content_age_days: Option<i32>,
    /// The share of basic accessibility checks that the page passes, 0 to 1.
    pub accessibility: Option<f64>,
}

/// When something was seen and where that is kept. Sightings are ordered by
/// time; of the same moment, by file and line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// When, by the wall clock.
    pub at: Timestamp,
    /// The line it is written in.
    pub origin: Origin,
    /// The hash of the record in the archive of evidence.
    pub evidence: Option<Box<str>>,
}
