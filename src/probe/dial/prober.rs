//! The prober: what all looks of one run share.

use std::net::{IpAddr, SocketAddr};

use hickory_resolver::proto::rr::RecordType;
use hyper::header::HeaderValue;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Reach;
use super::handshake::Handshakes;
use super::resolve::Names;
use crate::model::{Message, fits_header};
use crate::probe::Limits;
use crate::probe::manners::{Pace, RobotsFiles, SelfCheck};

/// How a prober is set up.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// How long, how much, how often.
    pub limits: Limits,
    /// Where it may go; only the command line widens this.
    pub reach: Reach,
    /// Which addresses are asked for.
    pub families: Families,
    /// Speak HTTP/1.1 even where HTTP/2 is offered.
    pub http1_only: bool,
    /// Name servers; those of the system if empty.
    pub name_servers: Vec<SocketAddr>,
    /// Certificates trusted beside Mozilla's (DER).
    pub roots: Vec<Vec<u8>>,
    /// Whom a server's keeper may write to, for the User-Agent.
    pub contact: Option<String>,
    /// Well-known hosts (`host` or `host:port`): if none can be reached either, we are offline.
    pub self_check: Vec<String>,
}

/// Which addresses of a name are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Families {
    /// IPv4, and IPv6 where there is none.
    #[default]
    PreferV4,
    /// IPv6, and IPv4 where there is none.
    PreferV6,
    /// IPv4 only.
    OnlyV4,
    /// IPv6 only.
    OnlyV6,
    /// Both are asked for.
    Both,
}

impl Families {
    pub(super) const fn order(self) -> (RecordType, Option<RecordType>) {
        match self {
            Self::PreferV4 | Self::Both => (RecordType::A, Some(RecordType::AAAA)),
            Self::PreferV6 => (RecordType::AAAA, Some(RecordType::A)),
            Self::OnlyV4 => (RecordType::A, None),
            Self::OnlyV6 => (RecordType::AAAA, None),
        }
    }
}

/// Looks at targets, one sample at a time or many, within its limits.
pub struct Prober {
    pub(in crate::probe) settings: Settings,
    pub(in crate::probe) pace: Pace,
    pub(in crate::probe) robots: RobotsFiles,
    pub(in crate::probe) self_check: SelfCheck,
    pub(super) names: Names,
    pub(super) handshakes: Handshakes,
    pub(super) agent: HeaderValue,
}

impl Prober {
    /// A prober; refused where there is no name server or the contact cannot stand in a header.
    pub fn new(settings: Settings) -> Result<Self, Message> {
        let agent = agent(settings.contact.as_deref())?;
        Ok(Self {
            pace: Pace::new(settings.limits.pace.clone()),
            robots: RobotsFiles::default(),
            self_check: SelfCheck::new(&settings.self_check)?,
            names: Names::new(&settings.name_servers, settings.limits.dns)?,
            handshakes: Handshakes::new(&settings.roots, !settings.http1_only)?,
            agent,
            settings,
        })
    }

    /// Its limits.
    pub const fn limits(&self) -> &Limits {
        &self.settings.limits
    }
}

impl Prober {
    /// Whether a TCP connection to a host comes about, under the same checks as any other.
    pub(in crate::probe) async fn reaches(&self, host: &str, port: u16) -> bool {
        let limits = self.limits();
        let literal = host.trim_matches(['[', ']']).parse::<IpAddr>();
        let addresses = if let Ok(literal) = literal {
            vec![literal]
        } else {
            let found = timeout(limits.dns, self.names.look_up(host, self.settings.families)).await;
            found.ok().and_then(Result::ok).unwrap_or_default()
        };
        let allowed = addresses.into_iter().find(|address| self.settings.reach.refuses(*address).is_none());
        let Some(address) = allowed else { return false };
        let connected = timeout(limits.connect, TcpStream::connect((address, port))).await;
        matches!(connected, Ok(Ok(_)))
    }
}

fn agent(contact: Option<&str>) -> Result<HeaderValue, Message> {
    let product = concat!("tolok/", env!("CARGO_PKG_VERSION"));
    let text = match contact {
        Some(contact) => format!("{product} (+{contact})"),
        None => product.to_owned(),
    };
    let sound = contact.is_none_or(fits_header);
    HeaderValue::from_str(&text)
        .ok()
        .filter(|_| sound)
        .ok_or_else(|| Message::new("probe-bad-contact").word("contact", contact.unwrap_or_default()))
}
