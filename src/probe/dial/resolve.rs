//! Names to addresses: no cache, no hosts file, no search list, one lookup.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, RecordType};

use super::Families;
use crate::model::Message;
use crate::probe::Reason;

/// Asks the name server, anew each time.
pub(super) struct Names {
    resolver: TokioResolver,
}

impl Names {
    /// A resolver that asks `servers`, or those of the system if none are given.
    /// A lost datagram is sent again after a while, as TCP would; an answer is
    /// never asked for twice.
    pub fn new(servers: &[SocketAddr], patience: Duration) -> Result<Self, Message> {
        let failed = |error: NetError| Message::new("probe-no-name-server").word("what", error);
        let mut builder = if servers.is_empty() {
            TokioResolver::builder_tokio().map_err(failed)?
        } else {
            let config = ResolverConfig::from_parts(None, Vec::new(), servers.iter().map(server).collect());
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        };
        set(builder.options_mut(), patience);
        Ok(Self { resolver: builder.build().map_err(failed)? })
    }

    /// All addresses of a name that the families allow, the preferred first. The
    /// second family is only asked for where the first has none or both are wanted.
    pub async fn look_up(&self, host: &str, families: Families) -> Result<Vec<IpAddr>, Reason> {
        let name = Name::from_ascii(host.trim_end_matches('.').to_owned() + ".");
        let name = name.map_err(|_| Reason::DnsNoSuchName)?;
        let (first, second) = families.order();
        let found = self.ask(&name, first).await;
        let Some(second) = second else { return found.and_then(some) };
        match found {
            Ok(found) if !found.is_empty() && families != Families::Both => Ok(found),
            Err(Reason::DnsNoSuchName) => Err(Reason::DnsNoSuchName),
            found => {
                let mut all = found.clone().unwrap_or_default();
                match self.ask(&name, second).await {
                    Ok(more) => all.extend(more),
                    // One family that fails does not hide the other.
                    Err(reason) if all.is_empty() => return Err(found.err().unwrap_or(reason)),
                    Err(_) => {}
                }
                found.and(some(all.clone())).or_else(|reason| some(all).map_err(|_| reason))
            }
        }
    }

    /// The addresses of one type; none is no failure.
    async fn ask(&self, name: &Name, record: RecordType) -> Result<Vec<IpAddr>, Reason> {
        match self.resolver.lookup(name.clone(), record).await {
            Ok(found) => Ok(found.answers().iter().filter_map(|r| address(&r.data)).collect()),
            Err(NetError::Dns(DnsError::NoRecordsFound(none))) => match none.response_code {
                ResponseCode::NXDomain => Err(Reason::DnsNoSuchName),
                ResponseCode::NoError => Ok(Vec::new()),
                _ => Err(Reason::DnsFailed),
            },
            Err(NetError::Timeout) => Err(Reason::DnsTimeout),
            Err(NetError::Io(_) | NetError::NoConnections) => Err(Reason::DnsUnreachable),
            Err(NetError::Busy) => Err(Reason::ProberFailed),
            Err(_) => Err(Reason::DnsFailed),
        }
    }
}

fn some(found: Vec<IpAddr>) -> Result<Vec<IpAddr>, Reason> {
    if found.is_empty() { Err(Reason::DnsNoAddress) } else { Ok(found) }
}

const fn address(data: &RData) -> Option<IpAddr> {
    match data {
        RData::A(a) => Some(IpAddr::V4(a.0)),
        RData::AAAA(a) => Some(IpAddr::V6(a.0)),
        _ => None,
    }
}

fn server(at: &SocketAddr) -> NameServerConfig {
    let on_port = |mut connection: ConnectionConfig| {
        connection.port = at.port();
        connection
    };
    let connections = vec![on_port(ConnectionConfig::udp()), on_port(ConnectionConfig::tcp())];
    NameServerConfig::new(at.ip(), true, connections)
}

fn set(options: &mut ResolverOpts, patience: Duration) {
    options.attempts = 0;
    options.timeout = patience;
    options.cache_size = 0;
    options.use_hosts_file = ResolveHosts::Never;
    options.max_active_requests = 4096;
}
