//! Everything found on a page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::accessibility::Accessibility;
use super::channels::{Channel, ChannelKind};
use super::decode::Decoding;
use super::forms::Form;
use super::freshness::Freshness;
use super::head::{Refresh, Viewport};
use super::leads::Lead;
use super::markers::Challenge;
use super::parse::Limit;
use super::purpose::FormKind;
use super::spot::{Found, Spot};
use super::state::{PageState, Standing};
use super::times::ServiceTime;
use super::transport::Transport;

/// What a citizen would find on a page. Nothing in it is personal data, except
/// the addresses that the agency itself publishes as channels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageFacts {
    /// What the page is as a whole.
    pub state: PageState,
    /// Whose challenge stands in front of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub challenge: Option<Challenge>,
    /// What the state was told by.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub state_at: Option<Spot>,
    /// How its bytes were read.
    pub decoding: Decoding,
    /// Bounds that it ran into; what lies beyond is unknown.
    pub limits: Vec<Limit>,
    /// Its title.
    pub title: Option<Found<String>>,
    /// Its language.
    pub lang: Option<Found<String>>,
    /// Its viewport.
    pub viewport: Option<Viewport>,
    /// Where it sends its reader on to.
    pub refresh: Option<Refresh>,
    /// How safely it came.
    pub transport: Transport,
    /// Its forms, in order.
    pub forms: Vec<Form>,
    /// The service times that it states.
    pub service_times: Vec<ServiceTime>,
    /// The channels that it links to.
    pub channels: Vec<Channel>,
    /// Links and frames that lead to a form elsewhere.
    pub leads: Vec<Lead>,
    /// The days that it gives.
    pub freshness: Freshness,
    /// The accessibility basics, counted.
    pub accessibility: Accessibility,
    /// How many words a reader sees.
    pub words: usize,
}

/// What can be said of something on a page: a page that could not be seen says neither yes nor no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sight {
    /// It is there.
    Present,
    /// The page was seen, and it is not there.
    Absent,
    /// The page was not seen.
    Unknown,
}

impl PageFacts {
    /// What the state means for whoever wanted to use the page.
    pub const fn standing(&self) -> Standing {
        self.state.standing()
    }

    /// The form that is most clearly for complaints.
    pub fn complaint_form(&self) -> Option<&Form> {
        self.forms.iter().filter(|f| f.kind == FormKind::Complaint).max_by_key(|f| f.complaint_points)
    }

    /// The form that is most clearly for following a complaint.
    pub fn tracking_form(&self) -> Option<&Form> {
        self.forms.iter().filter(|f| f.kind == FormKind::Tracking).max_by_key(|f| f.tracking_points)
    }

    /// Channels of one kind.
    pub fn channels_of(&self, kind: ChannelKind) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(move |c| c.kind == kind)
    }

    /// Whether something is on the page, given that it was found or not.
    pub fn sight(&self, found: bool) -> Sight {
        let whole = self.limits.is_empty();
        match self.standing() {
            _ if found => Sight::Present,
            Standing::Usable if whole => Sight::Absent,
            // A page that is a notice, a listing or an error has no form, and that is known. What is handed
            // on of a look says nothing of it: tomorrow the page may be back.
            Standing::Unusable => Sight::Absent,
            _ => Sight::Unknown,
        }
    }

    /// Whether there is a complaint form.
    pub fn complaint(&self) -> Sight {
        self.sight(self.complaint_form().is_some())
    }

    /// Whether there is a tracking form.
    pub fn tracking(&self) -> Sight {
        self.sight(self.tracking_form().is_some())
    }

    /// Whether a service time is stated, with a number or hours.
    pub fn service_time(&self) -> Sight {
        self.sight(self.service_times.iter().any(|t| t.unread.is_none()))
    }

    /// Whether the page leads to SP4N-LAPOR!.
    pub fn sp4n(&self) -> Sight {
        self.sight(self.channels_of(ChannelKind::Sp4n).next().is_some())
    }

    /// Days from the newest day on the page to `today`; nothing where it gives none or could not be seen.
    pub fn age_days(&self, today: Date) -> Option<i32> {
        (self.standing() == Standing::Usable).then(|| self.freshness.age_days(today)).flatten()
    }
}
