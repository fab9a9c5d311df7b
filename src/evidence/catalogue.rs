//! The catalogue of measures: what can be measured, in one place.
//!
//! Title, formula and grounds of each stand in `report/locale/measures.*.ftl`
//! under its code; how it is computed, in `measuring.rs`.

use super::measuring::Reading;
use crate::model::{Direction, Source};

/// One measure.
#[derive(Debug, PartialEq)]
pub struct Measure {
    /// Its name in rubrics and in measured.csv.
    pub id: &'static str,
    /// Its name in the files of words.
    pub code: &'static str,
    /// Who measures it.
    pub source: Source,
    /// What its value is in.
    pub unit: Unit,
    /// Which way is better.
    pub better: Direction,
    /// What `n` counts.
    pub per: Per,
    /// How its interval is found.
    pub interval: Interval,
    /// On how many it should rest at least before it is scored: a proposal; the rubric decides.
    pub min_n: u64,
    /// Keys of a rubric's `where` that narrow it.
    pub narrowed_by: &'static [&'static str],
    /// How it is read from what was observed.
    pub(super) reading: Reading,
}

/// What a value is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 0 to 1.
    Share,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Milliseconds.
    Milliseconds,
    /// Days.
    Days,
}

/// What `n` counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Looks at channels.
    Look,
    /// Declared channels.
    Channel,
}

/// How an interval is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interval {
    /// Wilson's, of a share, 95 %.
    Wilson,
    /// Between two order statistics, whatever the distribution, at least 95 %.
    OrderStatistics,
    /// It has none.
    None,
}

impl Unit {
    /// Its word in results.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::YesNo => "yes_no",
            Self::Milliseconds => "ms",
            Self::Days => "days",
        }
    }
}

impl Per {
    /// Its word in results.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Look => "looks",
            Self::Channel => "channels",
        }
    }
}

impl Interval {
    /// Its word in results.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wilson => "wilson_95",
            Self::OrderStatistics => "order_statistics_95",
            Self::None => "none",
        }
    }
}

/// Keys that narrow what looks are counted in.
const BY_LOOK: &[&str] = &["channel", "kind", "hours"];
/// Keys that narrow what channels are counted in.
const BY_CHANNEL: &[&str] = &["channel", "kind"];

const AVAILABILITY: Measure = Measure {
    id: "availability",
    code: "measure-availability",
    source: Source::Probes,
    unit: Unit::Share,
    better: Direction::Up,
    per: Per::Look,
    interval: Interval::Wilson,
    min_n: 30,
    narrowed_by: BY_LOOK,
    reading: Reading::Availability,
};

/// A quantile of how long answers took.
const TIME: Measure = Measure {
    id: "total_median_ms",
    code: "measure-total-median-ms",
    unit: Unit::Milliseconds,
    better: Direction::Down,
    interval: Interval::OrderStatistics,
    reading: Reading::Total(0.5),
    ..AVAILABILITY
};

/// Whether something was found on at least one channel.
const FOUND: Measure = Measure {
    id: "form_present",
    code: "measure-form-present",
    unit: Unit::YesNo,
    per: Per::Channel,
    interval: Interval::None,
    min_n: 1,
    narrowed_by: BY_CHANNEL,
    reading: Reading::Any(|latest| latest.form.as_ref()),
    ..AVAILABILITY
};

/// Every measure of the catalogue, in the order in which it is listed.
pub static MEASURES: [Measure; 12] = [
    AVAILABILITY,
    TIME,
    Measure {
        id: "total_p95_ms",
        code: "measure-total-p95-ms",
        min_n: 100,
        reading: Reading::Total(0.95),
        ..TIME
    },
    Measure {
        id: "first_byte_median_ms",
        code: "measure-first-byte-median-ms",
        reading: Reading::FirstByte(0.5),
        ..TIME
    },
    Measure {
        id: "channels_live_share",
        code: "measure-channels-live-share",
        per: Per::Channel,
        min_n: 1,
        narrowed_by: BY_CHANNEL,
        reading: Reading::Live,
        ..AVAILABILITY
    },
    FOUND,
    Measure {
        id: "tracking_present",
        code: "measure-tracking-present",
        reading: Reading::Any(|latest| latest.tracking.as_ref()),
        ..FOUND
    },
    Measure {
        id: "service_time_stated",
        code: "measure-service-time-stated",
        reading: Reading::Any(|latest| latest.service_time.as_ref()),
        ..FOUND
    },
    Measure {
        id: "sp4n_link",
        code: "measure-sp4n-link",
        reading: Reading::Any(|latest| latest.sp4n.as_ref()),
        ..FOUND
    },
    Measure {
        id: "content_age_days",
        code: "measure-content-age-days",
        unit: Unit::Days,
        better: Direction::Down,
        reading: Reading::ContentAge,
        ..FOUND
    },
    Measure {
        id: "accessibility_share",
        code: "measure-accessibility-share",
        unit: Unit::Share,
        reading: Reading::Accessibility,
        ..FOUND
    },
    Measure {
        id: "tls_days_left",
        code: "measure-tls-days-left",
        unit: Unit::Days,
        reading: Reading::TlsDaysLeft,
        ..FOUND
    },
];

impl Measure {
    /// The measure of this name.
    ///
    /// ```
    /// use tolok::evidence::Measure;
    /// assert_eq!(Measure::find("availability").map(|m| m.min_n), Some(30));
    /// assert_eq!(Measure::find("speed"), None);
    /// ```
    pub fn find(id: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.id == id)
    }
}
