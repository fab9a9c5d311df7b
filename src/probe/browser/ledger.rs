//! What a browser asked for, what it got, and what it was refused.

use std::time::{Duration, Instant};

use hyper::HeaderMap;
use serde::Serialize;
use url::Url;

use crate::probe::Reason;

/// Requests of one visit; more are refused.
const MOST_REQUESTS: usize = 300;
/// Bytes of one visit; what comes after is refused.
const MOST_BYTES: usize = 32 << 20;
/// Refusals that are told one by one.
const MOST_TOLD: usize = 50;
/// Longest address of a refusal that is told, in characters.
const LONGEST_TOLD: usize = 300;

/// Why a request of the browser was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Why {
    /// As any other look would have been refused, or failed.
    Look(Reason),
    /// By a rule for browsers only.
    Rule(Rule),
}

/// Rules for browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The browser asked for itself, not for the page: updates, accounts.
    Own,
    /// Anything but GET may change something.
    Method,
    /// A WebSocket, or another protocol than HTTP.
    Upgrade,
    /// A tunnel in which no TLS was spoken.
    NotTls,
    /// No address of a server.
    NoAddress,
    /// A file to be saved.
    Download,
    /// Pictures, fonts and sound where nobody asked for a picture of the page.
    NotNeeded,
    /// The body was too large, came too slowly or could not be read.
    Body,
    /// The visit had asked for enough.
    Enough,
}

/// One refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The method.
    pub method: String,
    /// The address.
    pub url: String,
    /// Why.
    pub why: Why,
}

/// Counts of one visit.
#[derive(Debug)]
pub(super) struct Ledger {
    pub asked: usize,
    pub answered: usize,
    pub bytes: usize,
    pub refusals: usize,
    pub refused: Vec<Refused>,
    /// Something was refused or failed that the page may have needed in order to fill itself.
    pub incomplete: bool,
    under_way: usize,
    changed: Instant,
}

impl Ledger {
    pub fn new() -> Self {
        Self {
            asked: 0,
            answered: 0,
            bytes: 0,
            refusals: 0,
            refused: Vec::new(),
            incomplete: false,
            under_way: 0,
            changed: Instant::now(),
        }
    }

    /// A request came; refused where the visit had enough.
    pub fn begin(&mut self) -> Result<(), Why> {
        self.asked += 1;
        self.under_way += 1;
        self.changed = Instant::now();
        let enough = self.asked > MOST_REQUESTS || self.bytes > MOST_BYTES;
        if enough { Err(Why::Rule(Rule::Enough)) } else { Ok(()) }
    }

    /// It was answered.
    pub fn answered(&mut self, bytes: usize) {
        self.answered += 1;
        self.bytes += bytes;
    }

    /// It was not; `needed` where the page may have waited for it.
    pub fn refuse(&mut self, method: &str, url: &str, why: Why, needed: bool) {
        self.refusals += 1;
        self.incomplete |= needed;
        if self.refused.len() < MOST_TOLD {
            let url = url.chars().take(LONGEST_TOLD).collect();
            self.refused.push(Refused { method: method.to_owned(), url, why });
        }
    }

    /// It is over.
    pub fn end(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
        self.changed = Instant::now();
    }

    /// How long nothing has been asked for or answered; nothing while something is under way.
    pub fn quiet(&self) -> Option<Duration> {
        (self.under_way == 0).then(|| self.changed.elapsed())
    }
}

/// Services that a browser asks without TLS where it could not reach them with it.
const OWN_HOSTS: [&str; 6] = [
    "clients2.google.com",
    "clientservices.googleapis.com",
    "edgedl.me.gvt1.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "update.googleapis.com",
];

/// Whether the browser asks for itself, not for the page. What a page asks for says on whose behalf
/// (`Sec-Fetch-*`) wherever TLS is spoken; only the page itself is asked for on nobody's behalf.
pub(super) fn is_own(headers: &HeaderMap, url: &Url) -> bool {
    let value = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (value("sec-fetch-site"), value("sec-fetch-mode")) {
        (Some("none"), mode) => mode != Some("navigate"),
        (Some(_), _) => false,
        (None, _) => url.scheme() == "https" || url.host_str().is_some_and(|host| OWN_HOSTS.contains(&host)),
    }
}

/// Something only to be seen or heard, by what the browser says of its request.
pub(super) fn is_picture(headers: &HeaderMap) -> bool {
    let value = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    matches!(value("sec-fetch-dest"), "image" | "font" | "audio" | "video" | "track" | "manifest")
        || value("accept").starts_with("image/")
}

/// Whether a page can notice that a request was refused in what it shows. What scripts send
/// without reading an answer (`no-cors`, such as beacons of those who count visitors) fills no page.
pub(super) fn is_needed(headers: &HeaderMap) -> bool {
    let is = |name: &str, wanted: &str| headers.get(name).is_some_and(|value| value == wanted);
    let unread = is("sec-fetch-dest", "empty") && is("sec-fetch-mode", "no-cors");
    !is_picture(headers) && !unread
}
