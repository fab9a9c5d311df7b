//! Where to look, checked before anything is sent.

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::{Limits, Reach, Reason};

/// A place to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its name among the targets: a channel's id, or the address itself.
    pub id: String,
    /// Its address.
    pub url: Url,
    /// What is expected there.
    pub kind: Kind,
}

/// What is expected at a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A page for citizens, read whole.
    Page,
    /// A link of which only its life and type matter.
    Link,
}

/// Ports that a public channel may stand on, by scheme.
const HTTP_PORTS: [u16; 2] = [80, 8080];
const HTTPS_PORTS: [u16; 2] = [443, 8443];

impl Target {
    /// A target from an address as written; the `url` crate reads odd spellings
    /// of hosts (2130706433, 0x7f.1, full-width letters) into their plain form.
    pub fn new(id: &str, address: &str, kind: Kind) -> Result<Self, Reason> {
        let url = Url::parse(address.trim()).map_err(|_| Reason::UrlUnreadable)?;
        Ok(Self { id: id.to_owned(), url, kind })
    }

    /// Why it will not be approached, as far as its address says so itself.
    pub fn refusal(&self, reach: Reach, limits: &Limits) -> Option<Reason> {
        checked(&self.url, reach, limits).err()
    }
}

/// Whether an address may be approached, as far as it says so itself. What its
/// name resolves to is checked when it is dialled.
pub(super) fn checked(url: &Url, reach: Reach, limits: &Limits) -> Result<(), Reason> {
    let ports = match url.scheme() {
        "http" => HTTP_PORTS,
        "https" => HTTPS_PORTS,
        _ => return Err(Reason::UrlScheme),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Reason::UrlCredentials);
    }
    if url.as_str().len() > limits.url_bytes {
        return Err(Reason::UrlTooLong);
    }
    let literal = match url.host() {
        Some(Host::Ipv4(v4)) => Some(v4.into()),
        Some(Host::Ipv6(v6)) => Some(v6.into()),
        Some(Host::Domain(name)) if !name.trim_end_matches('.').is_empty() => None,
        _ => return Err(Reason::UrlUnreadable),
    };
    if literal.is_some_and(|address| reach.refuses(address).is_some()) {
        return Err(Reason::AddressForbidden);
    }
    let port = url.port_or_known_default().unwrap_or_default();
    if reach == Reach::Public && !ports.contains(&port) {
        return Err(Reason::UrlPort);
    }
    Ok(())
}

/// An address fit to be shown and kept: without a password that somebody left in it.
pub(super) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    if url.password().is_some() {
        // Only an address that cannot have a password refuses this.
        let _ = url.set_password(None);
    }
    url.set_fragment(None);
    url.into()
}
