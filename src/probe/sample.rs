//! What one look saw: hops, phases, certificate, verdict.

use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use super::browser::Rendered;
use super::page::{PageState, Standing};
use super::target::shown;
use super::{Body, Reason, Special, Target, TlsFacts, Verdict, millis};

/// One look at one target: exactly one attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// What was looked at.
    pub target: Target,
    /// When it should have begun.
    pub scheduled_at: Timestamp,
    /// When it began, by the wall clock.
    pub started_at: Timestamp,
    /// Always 1: a sample is never tried again.
    pub attempt: u32,
    /// From the first name lookup to the last byte, `held` left out.
    #[serde(rename = "total_ms", with = "millis")]
    pub total: Duration,
    /// Waiting of our own between hops: politeness and robots.txt.
    #[serde(rename = "held_ms", with = "millis")]
    pub held: Duration,
    /// Each request and its answer, redirects in their order.
    pub hops: Vec<Hop>,
    /// What it came to.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The reason before our own network was found to be down.
    pub before: Option<Reason>,
    /// How long the server asked us to stay away.
    #[serde(rename = "retry_after_ms", with = "millis::optional")]
    pub retry_after: Option<Duration>,
    /// What else should be known.
    pub notes: Vec<Note>,
}

/// One request and its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hop {
    /// The address asked for, without password and fragment.
    pub url: String,
    /// Whether this was for robots.txt, because the server came no further.
    pub for_robots: bool,
    /// Its host, in ASCII.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// All that the host's name resolved to, and what of it is forbidden.
    pub answers: Vec<Answer>,
    /// The address connected to.
    pub address: Option<IpAddr>,
    /// How long each step took.
    pub phases: Phases,
    /// The step that failed, if one did; its phase is the time until it did.
    pub failed_in: Option<Phase>,
    /// The certificate and the handshake, as far as they came.
    pub tls: Option<TlsFacts>,
    /// How HTTP was spoken.
    pub http: Option<HttpVersion>,
    /// The status.
    pub status: Option<u16>,
    /// Where it redirects to, as written.
    pub location: Option<String>,
    /// The headers, names in small letters, in the order received.
    pub headers: Vec<(String, String)>,
    /// What is known of the body.
    pub body: Option<Body>,
}

/// One address that a name resolved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The address.
    pub address: IpAddr,
    /// The special-purpose block it lies in, if that forbids it.
    pub forbidden: Option<Special>,
}

/// The steps of a hop, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Asking the name server.
    Dns,
    /// The TCP handshake.
    Connect,
    /// The TLS handshake.
    Tls,
    /// Writing the request.
    Send,
    /// Waiting for the first byte of the answer.
    FirstByte,
    /// Reading the rest of it.
    Body,
}

impl Phase {
    /// Its word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dns => "dns",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Send => "send",
            Self::FirstByte => "first_byte",
            Self::Body => "body",
        }
    }
}

/// How long each step took; none for a step that did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Phases {
    /// Asking the name server; none where the host is an address.
    #[serde(rename = "dns_ms", with = "millis::optional")]
    pub dns: Option<Duration>,
    /// The TCP handshake.
    #[serde(rename = "connect_ms", with = "millis::optional")]
    pub connect: Option<Duration>,
    /// The TLS handshake.
    #[serde(rename = "tls_ms", with = "millis::optional")]
    pub tls: Option<Duration>,
    /// Writing the request.
    #[serde(rename = "send_ms", with = "millis::optional")]
    pub send: Option<Duration>,
    /// Waiting for the first byte of the answer.
    #[serde(rename = "first_byte_ms", with = "millis::optional")]
    pub first_byte: Option<Duration>,
    /// Reading the rest of it.
    #[serde(rename = "body_ms", with = "millis::optional")]
    pub body: Option<Duration>,
}

/// How HTTP was spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HttpVersion {
    /// HTTP/1.0.
    #[serde(rename = "1.0")]
    Http10,
    /// HTTP/1.1.
    #[serde(rename = "1.1")]
    Http11,
    /// HTTP/2.
    #[serde(rename = "2")]
    Http2,
}

/// What else should be known of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// This hop (from 0) redirected from https to http.
    Downgraded {
        /// Which hop.
        hop: usize,
    },
    /// Something stands in front of the last server.
    Shielded {
        /// Who, by its headers.
        by: String,
    },
}

/// A sample with the body of its last answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// What was seen.
    pub sample: Sample,
    /// The body as a reader would see it: decompressed, cut at the limits.
    pub body: Option<Vec<u8>>,
    /// What a browser saw there afterwards, where one was asked for.
    pub rendered: Option<Box<Rendered>>,
}

impl Phases {
    /// All steps together.
    pub fn sum(&self) -> Duration {
        [self.dns, self.connect, self.tls, self.send, self.first_byte, self.body].iter().flatten().sum()
    }

    /// One step.
    pub const fn get(&self, phase: Phase) -> Option<Duration> {
        match phase {
            Phase::Dns => self.dns,
            Phase::Connect => self.connect,
            Phase::Tls => self.tls,
            Phase::Send => self.send,
            Phase::FirstByte => self.first_byte,
            Phase::Body => self.body,
        }
    }

    pub(super) fn set(&mut self, phase: Phase, took: Duration) {
        let slot = match phase {
            Phase::Dns => &mut self.dns,
            Phase::Connect => &mut self.connect,
            Phase::Tls => &mut self.tls,
            Phase::Send => &mut self.send,
            Phase::FirstByte => &mut self.first_byte,
            Phase::Body => &mut self.body,
        };
        *slot = Some(took);
    }
}

impl Hop {
    /// A hop to this address, before anything happened.
    pub(super) fn to(url: &Url) -> Self {
        Self {
            url: shown(url),
            for_robots: false,
            host: url.host_str().unwrap_or_default().to_owned(),
            port: url.port_or_known_default().unwrap_or_default(),
            answers: Vec::new(),
            address: None,
            phases: Phases::default(),
            failed_in: None,
            tls: None,
            http: None,
            status: None,
            location: None,
            headers: Vec::new(),
            body: None,
        }
    }

    /// The first header of this name (small letters).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

impl Fetched {
    /// A sample for which nothing was sent, and why.
    pub fn unsent(target: Target, scheduled_at: Timestamp, at: Timestamp, reason: Reason) -> Self {
        let sample = Sample {
            target,
            scheduled_at,
            started_at: at,
            attempt: 1,
            total: Duration::ZERO,
            held: Duration::ZERO,
            hops: Vec::new(),
            verdict: reason.verdict(),
            reason,
            before: None,
            retry_after: None,
            notes: Vec::new(),
        };
        Self { sample, body: None, rendered: None }
    }
}

impl Sample {
    /// The hop that answered or failed last.
    pub fn last(&self) -> Option<&Hop> {
        self.hops.last()
    }

    /// All phases of all hops together; within a millisecond of `total`.
    pub fn sum(&self) -> Duration {
        self.hops.iter().map(|h| h.phases.sum()).sum()
    }

    /// Sets the reason, and the verdict with it.
    pub fn settle(&mut self, reason: Reason) {
        self.reason = reason;
        self.verdict = reason.verdict();
    }

    /// What the page shown says of the channel, where the answer alone looked sound: a check
    /// against machines, a login or a placeholder is no channel. A page that only scripts fill stays as answered.
    pub fn found_on_page(&mut self, state: PageState) {
        let answered = self.last().is_some_and(|hop| hop.status.is_some());
        let sound = matches!(self.verdict, Verdict::Ok | Verdict::Slow | Verdict::Degraded);
        let found = match (state, state.standing()) {
            (PageState::Challenge, _) if sound || self.verdict == Verdict::Down => Reason::PageChallenge,
            (PageState::IspBlock, _) if sound || self.verdict == Verdict::Down => Reason::PageIspBlock,
            (_, Standing::AuthRequired) if sound => Reason::PageLogin,
            (_, Standing::Unusable) if sound => Reason::PageUnusable,
            (PageState::Doubtful, _) if sound => Reason::PageDoubtful,
            _ => return,
        };
        if answered {
            self.settle(found);
        }
    }

    pub(super) fn found_offline(&mut self, reason: Reason) {
        self.before = Some(self.reason);
        self.settle(reason);
    }
}
