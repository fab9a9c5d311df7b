//! From hop to hop: redirects followed with every check made anew.

use std::collections::HashSet;
use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::timeout;
use url::{Host, Url};

use super::body::{self, Raw};
use super::exchange::patience;
use super::hop::Step;
use super::stopwatch::Stopwatch;
use super::{Families, Prober, Reach};
use crate::probe::manners::Permission;
use crate::probe::target::checked;
use crate::probe::verdict::{judged, shield};
use crate::probe::{Answer, Fetched, Hop, Kind, Limits, Note, Reason, Sample, Target};

/// One thing to fetch, and under which rules.
#[derive(Clone, Copy)]
pub(in crate::probe) struct Fetch<'a> {
    pub url: &'a Url,
    /// The one address to use at the first hop.
    pub pinned: Option<IpAddr>,
    /// Most bytes of the last body.
    pub most: usize,
    /// Time for all hops.
    pub overall: Duration,
    /// Whether robots.txt is asked first; not for robots.txt itself.
    pub robots: bool,
    /// Asked right before anything is sent.
    pub consents: &'a (dyn Fn() -> bool + Sync),
}

/// What a fetch left behind.
pub(in crate::probe) struct Trail {
    pub hops: Vec<Hop>,
    pub notes: Vec<Note>,
    pub outcome: Result<(), Reason>,
    pub body: Option<Vec<u8>>,
    pub retry_after: Option<Duration>,
    pub total: Duration,
    pub held: Duration,
    pub started_at: Timestamp,
    raw: Vec<Raw>,
}

impl Prober {
    /// One look at a target: exactly one attempt. `consents` is asked right
    /// before anything is sent.
    pub async fn sample(
        &self,
        target: &Target,
        scheduled_at: Timestamp,
        consents: &(dyn Fn() -> bool + Sync),
    ) -> Fetched {
        self.pinned(target, scheduled_at, consents, None).await
    }

    /// One sample for each address that the target's name has. The name is looked up
    /// once, beforehand, so the samples' first hops have no `dns` phase.
    pub async fn sample_each_address(
        &self,
        target: &Target,
        scheduled_at: Timestamp,
        consents: &(dyn Fn() -> bool + Sync),
    ) -> Vec<Fetched> {
        let sound = checked(&target.url, self.settings.reach, self.limits()).is_ok();
        let addresses = match target.url.host() {
            Some(Host::Domain(name)) if sound && consents() => self.addresses(name).await,
            _ => Vec::new(),
        };
        let mut samples = Vec::new();
        for address in &addresses {
            samples.push(self.pinned(target, scheduled_at, consents, Some(*address)).await);
        }
        if addresses.is_empty() {
            samples.push(self.sample(target, scheduled_at, consents).await);
        }
        samples
    }

    async fn addresses(&self, name: &str) -> Vec<IpAddr> {
        let families = match self.settings.families {
            only @ (Families::OnlyV4 | Families::OnlyV6) => only,
            _ => Families::Both,
        };
        let found = timeout(self.limits().dns, self.names.look_up(name, families)).await;
        found.ok().and_then(Result::ok).unwrap_or_default()
    }

    async fn pinned(
        &self,
        target: &Target,
        scheduled_at: Timestamp,
        consents: &(dyn Fn() -> bool + Sync),
        pinned: Option<IpAddr>,
    ) -> Fetched {
        let limits = self.limits();
        let most = match target.kind {
            Kind::Page => limits.body_bytes,
            Kind::Link => limits.link_bytes,
        };
        let fetch = Fetch { url: &target.url, pinned, most, overall: limits.overall, robots: true, consents };
        let trail = self.fetch(fetch).await;
        let mut fetched = trail.into_fetched(target.clone(), scheduled_at, limits);
        if fetched.sample.reason.may_be_our_network() && self.is_offline().await {
            fetched.sample.found_offline(Reason::SelfCheckFailed);
        }
        fetched
    }

    /// Fetches something, redirects included.
    pub(in crate::probe) async fn fetch(&self, fetch: Fetch<'_>) -> Trail {
        let mut watch = Stopwatch::new(fetch.overall);
        let mut trail = Trail::new();
        trail.outcome = self.follow(fetch, &mut trail, &mut watch).await;
        trail.total = watch.total();
        trail.held = watch.held();
        trail.started_at = watch.started_at.unwrap_or(trail.started_at);
        trail.open(self.limits());
        trail
    }

    async fn follow(&self, fetch: Fetch<'_>, trail: &mut Trail, watch: &mut Stopwatch) -> Result<(), Reason> {
        let limits = self.limits();
        let mut url = fetch.url.clone();
        let mut pinned = fetch.pinned;
        let mut seen = HashSet::new();
        loop {
            if let Err(reason) = checked(&url, self.settings.reach, limits) {
                trail.hops.push(refused(&url, self.settings.reach));
                return Err(reason);
            }
            if fetch.robots {
                self.ask_permission(&url, fetch.consents, trail, watch).await?;
            }
            let step = Step { url: &url, pinned, most: fetch.most, headers: &[], consents: fetch.consents };
            let (hop, outcome) = self.hop(&step, watch).await;
            trail.retry_after = patience(&hop);
            if hop.status == Some(429) || trail.retry_after.is_some() {
                self.pace.back_off(&hop.host, trail.retry_after);
            }
            seen.insert(hop.url.clone());
            let next = next(&hop, &url);
            trail.hops.push(hop);
            trail.raw.push(outcome.map_err(|failed| failed.1)?);
            let Some(next) = next.transpose()? else { return trail.cut() };
            if url.scheme() == "https" && next.scheme() == "http" {
                trail.notes.push(Note::Downgraded { hop: trail.hops.len() - 1 });
            }
            if seen.contains(&Hop::to(&next).url) {
                return Err(trail.circle());
            }
            if seen.len() > limits.redirects {
                return Err(Reason::RedirectTooMany);
            }
            (url, pinned) = (next, None);
        }
    }

    async fn ask_permission(
        &self,
        url: &Url,
        consents: &(dyn Fn() -> bool + Sync),
        trail: &mut Trail,
        watch: &mut Stopwatch,
    ) -> Result<(), Reason> {
        let permission = self.permission(url, consents).await;
        match permission {
            Permission::Given => Ok(()),
            Permission::Denied(reason) => {
                watch.hold();
                trail.hops.push(Hop::to(url));
                Err(reason)
            }
            // The server could not be reached even for its robots.txt: that was the one attempt.
            Permission::Failed(robots) => {
                watch.hold();
                watch.credit(robots.total);
                if trail.hops.is_empty() {
                    watch.started_at = Some(robots.started_at);
                }
                trail.hops.extend(robots.hops.into_iter().map(|hop| Hop { for_robots: true, ..hop }));
                Err(robots.outcome.err().unwrap_or(Reason::ProberFailed))
            }
        }
    }
}

impl Trail {
    fn new() -> Self {
        Self {
            hops: Vec::new(),
            notes: Vec::new(),
            outcome: Ok(()),
            body: None,
            retry_after: None,
            total: Duration::ZERO,
            held: Duration::ZERO,
            started_at: Timestamp::now(),
            raw: Vec::new(),
        }
    }

    /// What the last body's cut means.
    fn cut(&self) -> Result<(), Reason> {
        let cut = self.raw.last().and_then(|raw| raw.cut);
        cut.and_then(body::Cut::reason).map_or(Ok(()), Err)
    }

    /// Why the redirects led back.
    fn circle(&self) -> Reason {
        let cookie = self.hops.iter().any(|hop| hop.header("set-cookie").is_some());
        if cookie { Reason::RedirectNeedsCookie } else { Reason::RedirectLoop }
    }

    /// Describes and decompresses the bodies, now that all is timed.
    fn open(&mut self, limits: &Limits) {
        let read = self.raw.len();
        for (hop, raw) in self.hops.iter_mut().zip(self.raw.drain(..)) {
            let encoding = body::encoding(hop.header("content-encoding"));
            let (described, plain) = body::opened(raw, encoding, limits);
            if let (Ok(()), Some(reason)) = (self.outcome, described.cut.and_then(body::Cut::reason)) {
                self.outcome = Err(reason);
            }
            hop.body = Some(described);
            self.body = plain;
        }
        // The body of a redirect is not that of the address it led to.
        if read < self.hops.len() {
            self.body = None;
        }
    }

    fn into_fetched(self, mut target: Target, scheduled_at: Timestamp, limits: &Limits) -> Fetched {
        if target.url.password().is_some() {
            // Nobody's password is kept. Only an address that cannot have one refuses this.
            let _ = target.url.set_password(None);
        }
        let mut notes = self.notes;
        let last = self.hops.last();
        notes.extend(last.and_then(shield).map(|by| Note::Shielded { by: by.to_owned() }));
        let reason = match (self.outcome, last) {
            (Err(reason), _) => reason,
            (Ok(()), Some(last)) => judged(last, self.total, limits),
            (Ok(()), None) => Reason::ProberFailed,
        };
        let sample = Sample {
            target,
            scheduled_at,
            started_at: self.started_at,
            attempt: 1,
            total: self.total,
            held: self.held,
            hops: self.hops,
            verdict: reason.verdict(),
            reason,
            before: None,
            retry_after: self.retry_after,
            notes,
        };
        Fetched { sample, body: self.body, rendered: None }
    }
}

/// A hop that was not taken, with what forbids it.
fn refused(url: &Url, reach: Reach) -> Hop {
    let mut hop = Hop::to(url);
    let literal = match url.host() {
        Some(Host::Ipv4(v4)) => Some(v4.into()),
        Some(Host::Ipv6(v6)) => Some(v6.into()),
        _ => None,
    };
    hop.answers =
        literal.map(|address| Answer { address, forbidden: reach.refuses(address) }).into_iter().collect();
    hop
}

/// Where an answer redirects to; none if it does not.
fn next(hop: &Hop, from: &Url) -> Option<Result<Url, Reason>> {
    if !matches!(hop.status, Some(301 | 302 | 303 | 307 | 308)) {
        return None;
    }
    let location = hop.location.as_deref().map(|to| from.join(to));
    Some(match location {
        Some(Ok(url)) => Ok(url),
        _ => Err(Reason::RedirectBroken),
    })
}
