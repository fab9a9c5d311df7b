//! What is handed on of a look at a channel: one line of observations/web.jsonl.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::archive::Keep;
use super::browser::{Axe, Rendered};
use super::millis::millis;
use super::page::{Limit, PageFacts, PageState, Response, Sight, Standing, look};
use super::{Cut, Fetched, Phase, Reason, Sample, Verdict};

/// Whose channel was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The entry.
    pub entry: String,
    /// Its channel.
    pub channel: String,
    /// The channel's address as it was to be looked at.
    pub address: String,
    /// When the look should have begun; none where nobody had planned it.
    pub scheduled_at: Option<Timestamp>,
}

/// What is handed on of a look. What is not known is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The entry.
    pub entry: String,
    /// Its channel.
    pub channel: String,
    /// The kind of channel: `web`.
    pub kind: String,
    /// The address looked at, without secrets and personal data.
    pub url: String,
    /// When the look should have begun; none where nobody had planned it.
    pub scheduled_at: Option<Timestamp>,
    /// When it began.
    pub at: Timestamp,
    /// What it came to.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// How long it took; none where nothing was sent.
    pub ms: Option<Took>,
    /// The last status.
    pub status: Option<u16>,
    /// Days until the certificate of the last host expires; negative once it has.
    pub tls_days_left: Option<f64>,
    /// What a citizen would find; none where no page came that could be used.
    pub page: Option<PageSeen>,
    /// What a browser saw, where one looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<BrowserSeen>,
    /// Digest of the record in the archive.
    #[serde(default)]
    pub evidence: String,
    /// The version of the program.
    pub tolok: String,
}

/// Milliseconds of each step, all requests of the look together; none for a step that did not come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Took {
    /// Asking the name server.
    pub dns: Option<f64>,
    /// The TCP handshake.
    pub connect: Option<f64>,
    /// The TLS handshake.
    pub tls: Option<f64>,
    /// Writing the request.
    pub send: Option<f64>,
    /// Waiting for the first byte.
    pub first_byte: Option<f64>,
    /// Reading the rest.
    pub body: Option<f64>,
    /// All of it, waiting of our own left out.
    pub total: f64,
}

/// What a citizen would find on the page. None where the page could not be seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSeen {
    /// Whether there is a complaint form.
    pub form: Option<bool>,
    /// Whether a complaint can be followed.
    pub tracking: Option<bool>,
    /// Whether a service time is stated.
    pub service_time: Option<bool>,
    /// Whether it leads to SP4N-LAPOR!.
    pub sp4n: Option<bool>,
    /// The newest day on it.
    pub freshest: Option<Date>,
    /// Share of accessibility checks passed, 0 to 1.
    pub accessibility: Option<f64>,
}

/// What a browser saw of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BrowserSeen {
    /// Whether what `page` says comes from the browser; else it is that of the plain look.
    pub told: bool,
    /// What the page is, once scripts have run.
    pub state: Option<PageState>,
    /// Whether the time was over before the page came to rest.
    pub cut: bool,
    /// Requests of the browser.
    pub asked: usize,
    /// Those that were refused or failed.
    pub refused: usize,
    /// Bytes that came.
    pub bytes: usize,
    /// How long it took, waiting of our own included.
    pub ms: u64,
    /// What axe-core counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axe: Option<Axe>,
}

impl BrowserSeen {
    fn of(rendered: &Rendered, facts: Option<&PageFacts>, told: bool) -> Self {
        Self {
            told,
            state: facts.map(|facts| facts.state),
            cut: rendered.cut,
            asked: rendered.asked,
            refused: rendered.refusals,
            bytes: rendered.bytes,
            ms: rendered.ms,
            axe: rendered.axe.clone(),
        }
    }
}

impl PageSeen {
    fn of(facts: &PageFacts) -> Self {
        let told = |sight| match sight {
            Sight::Present => Some(true),
            Sight::Absent => Some(false),
            Sight::Unknown => None,
        };
        let usable = facts.standing() == Standing::Usable;
        Self {
            form: told(facts.complaint()),
            tracking: told(facts.tracking()),
            service_time: told(facts.service_time()),
            sp4n: told(facts.sp4n()),
            freshest: facts.freshness.newest.as_ref().filter(|_| usable).map(|dated| dated.day),
            accessibility: facts.accessibility.share().filter(|_| usable).map(rounded),
        }
    }
}

/// Six decimals: read back, they are the same to the last bit.
fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

/// Reads the page of a look on the day `today`, and lets what it shows count for the verdict.
pub fn read_page(fetched: &mut Fetched, today: Date) -> Option<PageFacts> {
    let last = fetched.sample.last()?;
    let (status, body) = (last.status?, fetched.body.as_deref()?);
    let url = last.url.parse().ok()?;
    let cut = last.body.as_ref().is_some_and(|b| b.cut.is_some());
    let facts = look(&Response { url: &url, status, headers: &last.headers, body, cut }, today);
    fetched.sample.found_on_page(facts.state);
    Some(facts)
}

/// What the page holds once scripts have run, read by the same eyes as any page.
fn read_rendered(rendered: &Rendered, today: Date) -> Option<PageFacts> {
    let url = rendered.url.parse().ok()?;
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let body = rendered.markup.as_deref()?.as_bytes();
    let response = Response { url: &url, status: rendered.status, headers: &headers, body, cut: false };
    let mut facts = look(&response, today);
    if rendered.incomplete {
        // What is not there may be what was refused: that it is missing cannot be said.
        facts.limits.push(Limit::Browser);
    }
    Some(facts)
}

/// What a browser saw, and the facts that it adds. Where it saw no page to use and had not got all that the page
/// asked for, or saw nothing, the facts of the plain look stay.
pub(super) fn read_browser(
    sample: &mut Sample,
    rendered: &Rendered,
    plain: Option<PageFacts>,
    today: Date,
) -> (Option<PageFacts>, BrowserSeen) {
    let facts = read_rendered(rendered, today);
    let tells = |facts: &PageFacts| match facts.standing() {
        Standing::Usable | Standing::Blocked | Standing::AuthRequired => true,
        Standing::Unusable => !rendered.incomplete,
        Standing::Unknown => false,
    };
    let told = facts.as_ref().is_some_and(tells);
    let seen = BrowserSeen::of(rendered, facts.as_ref(), told);
    if !told {
        return (plain, seen);
    }
    if let (Some(facts), Some(plain)) = (&facts, &plain)
        && plain.standing() == Standing::Unknown
    {
        sample.found_on_page(facts.state);
    }
    // How safely the page came is what our own dial saw.
    let transport = plain.map(|plain| plain.transport);
    let facts = facts.map(|facts| match transport {
        Some(transport) => PageFacts { transport, ..facts },
        None => facts,
    });
    (facts, seen)
}

/// What is handed on of a look, still without the digest of its record.
pub fn observation(whose: &Whose, sample: &Sample, facts: Option<&PageFacts>, keep: &Keep) -> Observation {
    Observation {
        entry: whose.entry.clone(),
        channel: whose.channel.clone(),
        kind: "web".to_owned(),
        url: keep.address(&whose.address),
        scheduled_at: whose.scheduled_at,
        at: sample.started_at,
        verdict: sample.verdict,
        reason: sample.reason,
        ms: took(sample),
        status: sample.last().and_then(|hop| hop.status),
        tls_days_left: days_left(sample),
        // A notice or an error is not the channel's page, and says nothing of what stands on it.
        page: facts.filter(|_| sample.verdict.is_up() == Some(true)).map(PageSeen::of),
        browser: None,
        evidence: String::new(),
        tolok: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn took(sample: &Sample) -> Option<Took> {
    let sum = |phase: Phase| {
        let spent: Vec<Duration> = sample.hops.iter().filter_map(|hop| hop.phases.get(phase)).collect();
        (!spent.is_empty()).then(|| millis(spent.iter().sum()))
    };
    let any = sample.hops.iter().any(|hop| hop.phases.sum() > Duration::ZERO);
    any.then(|| Took {
        dns: sum(Phase::Dns),
        connect: sum(Phase::Connect),
        tls: sum(Phase::Tls),
        send: sum(Phase::Send),
        first_byte: sum(Phase::FirstByte),
        body: sum(Phase::Body),
        total: millis(sample.total),
    })
}

fn days_left(sample: &Sample) -> Option<f64> {
    const SECONDS_PER_DAY: f64 = 86_400.0;
    let certificate = sample.last()?.tls.as_ref()?.certificate.as_ref()?;
    let left = certificate.not_after?.duration_since(sample.started_at).as_secs_f64() / SECONDS_PER_DAY;
    Some((left * 1000.0).round() / 1000.0)
}

/// True when more of a body followed than was read.
pub(super) fn is_cut(sample: &Sample) -> bool {
    let body = sample.last().and_then(|hop| hop.body.as_ref());
    body.is_some_and(|b| matches!(b.cut, Some(Cut::Long | Cut::Inflated | Cut::Late)))
}
