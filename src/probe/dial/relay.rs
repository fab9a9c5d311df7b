//! One request on behalf of a browser: the checks, the pace and the dial of any other look.

use hyper::header::{HeaderName, HeaderValue};
use url::Url;

use super::Prober;
use super::body;
use super::exchange::patience;
use super::hop::Step;
use super::stopwatch::Stopwatch;
use crate::probe::manners::Permission;
use crate::probe::target::checked;
use crate::probe::{Hop, Reason};

/// What came back for a browser.
pub(in crate::probe) struct Relayed {
    pub hop: Hop,
    /// The body, decompressed; none where it could not be, or was cut short.
    pub body: Option<Vec<u8>>,
    /// Bytes that came over the wire.
    pub bytes: usize,
}

impl Prober {
    /// Takes one GET to an address: checked, allowed by robots.txt, in its host's turn. A redirect comes
    /// back as it is, so that the browser's next request passes every check anew.
    pub(in crate::probe) async fn relay(
        &self,
        url: &Url,
        headers: &[(HeaderName, HeaderValue)],
        consents: &(dyn Fn() -> bool + Sync),
    ) -> Result<Relayed, Reason> {
        let limits = self.limits();
        checked(url, self.settings.reach, limits)?;
        match self.permission(url, consents).await {
            Permission::Given => {}
            Permission::Denied(reason) => return Err(reason),
            Permission::Failed(robots) => return Err(robots.outcome.err().unwrap_or(Reason::ProberFailed)),
        }
        let mut watch = Stopwatch::new(limits.overall);
        let step = Step { url, pinned: None, most: limits.inflated_bytes, headers, consents };
        let (hop, outcome) = self.hop(&step, &mut watch).await;
        let wait = patience(&hop);
        if hop.status == Some(429) || wait.is_some() {
            self.pace.back_off(&hop.host, wait);
        }
        let raw = outcome.map_err(|failed| failed.1)?;
        let encoding = body::encoding(hop.header("content-encoding"));
        let (described, plain) = body::opened(raw, encoding, limits);
        Ok(Relayed { hop, body: plain.filter(|_| described.cut.is_none()), bytes: described.bytes })
    }
}
