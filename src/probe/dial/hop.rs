//! One hop: its name, its address, its connection, its answer.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use hyper::header::{HeaderName, HeaderValue};
use jiff::Timestamp;
use tokio::net::TcpStream;
use tokio::time::timeout;
use url::{Host, Url};

use super::Prober;
use super::body::{self, Cut, Raw};
use super::exchange::{self, Reply};
use super::handshake::{agreed, server_name};
use super::stopwatch::Stopwatch;
use super::wire::{Marks, Stream, Wire};
use crate::probe::{Answer, Hop, Phase, Reason};

/// Framing of a body (chunk sizes, frames) may take this many bytes beside it.
const FRAMING: usize = 256 * 1024;

/// What one hop is to do.
pub(super) struct Step<'a> {
    pub url: &'a Url,
    /// The one address to use, where every address gets its sample.
    pub pinned: Option<IpAddr>,
    /// Most bytes of the body.
    pub most: usize,
    /// Headers that replace the usual ones.
    pub headers: &'a [(HeaderName, HeaderValue)],
    /// Asked right before anything is sent.
    pub consents: &'a (dyn Fn() -> bool + Sync),
}

/// Where and why a hop failed.
pub(super) struct Failed(pub Option<Phase>, pub Reason);

impl Prober {
    /// Takes one hop. The hop tells how far it came; the bytes are the body as sent.
    pub(super) async fn hop(&self, step: &Step<'_>, watch: &mut Stopwatch) -> (Hop, Result<Raw, Failed>) {
        let mut hop = Hop::to(step.url);
        let outcome = self.visit(step, &mut hop, watch).await;
        if let Err(Failed(phase, _)) = &outcome {
            hop.failed_in = *phase;
        }
        (hop, outcome)
    }

    async fn visit(&self, step: &Step<'_>, hop: &mut Hop, watch: &mut Stopwatch) -> Result<Raw, Failed> {
        let host = step.url.host().ok_or(Failed(None, Reason::UrlUnreadable))?.to_owned();
        let turn = self.pace.host(&hop.host).await;
        watch.hold();
        let turn = turn.map_err(|reason| Failed(None, reason))?;
        consent(step)?;
        let address = self.address(step, &host, hop, watch).await?;
        let _seat = self.pace.address(address, &turn).await;
        watch.hold();
        consent(step)?;
        hop.address = Some(address);
        let tcp = self.connect(SocketAddr::new(address, hop.port), hop, watch).await?;
        let (stream, http2) = if step.url.scheme() == "https" {
            self.secure(tcp, &host, hop, watch).await?
        } else {
            (Stream::Plain(tcp), false)
        };
        self.exchange(step, stream, http2, hop, watch).await
    }

    /// The address to connect to, out of those the host has; each was checked.
    async fn address(
        &self,
        step: &Step<'_>,
        host: &Host<String>,
        hop: &mut Hop,
        watch: &mut Stopwatch,
    ) -> Result<IpAddr, Failed> {
        let found = match (step.pinned, host) {
            (Some(pinned), _) => vec![pinned],
            (None, Host::Ipv4(v4)) => vec![IpAddr::V4(*v4)],
            (None, Host::Ipv6(v6)) => vec![IpAddr::V6(*v6)],
            (None, Host::Domain(name)) => self.resolve(name, hop, watch).await?,
        };
        let reach = self.settings.reach;
        hop.answers =
            found.iter().map(|&address| Answer { address, forbidden: reach.refuses(address) }).collect();
        let allowed = hop.answers.iter().find(|a| a.forbidden.is_none());
        allowed.map(|a| a.address.to_canonical()).ok_or(Failed(None, Reason::AddressForbidden))
    }

    async fn resolve(&self, name: &str, hop: &mut Hop, watch: &mut Stopwatch) -> Result<Vec<IpAddr>, Failed> {
        let limit = self.limits().dns.min(watch.left());
        let found = timeout(limit, self.names.look_up(name, self.settings.families)).await;
        hop.phases.set(Phase::Dns, watch.lap());
        found.unwrap_or(Err(Reason::DnsTimeout)).map_err(|reason| Failed(Some(Phase::Dns), reason))
    }

    async fn connect(
        &self,
        to: SocketAddr,
        hop: &mut Hop,
        watch: &mut Stopwatch,
    ) -> Result<TcpStream, Failed> {
        let limit = self.limits().connect.min(watch.left());
        let connected = timeout(limit, TcpStream::connect(to)).await;
        hop.phases.set(Phase::Connect, watch.lap());
        let reason = match connected {
            Ok(Ok(stream)) => {
                // Without it a small request waits for an acknowledgement.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Ok(Err(error)) => unconnected(&error),
            Err(_) => Reason::ConnectTimeout,
        };
        Err(Failed(Some(Phase::Connect), reason))
    }

    async fn secure(
        &self,
        tcp: TcpStream,
        host: &Host<String>,
        hop: &mut Hop,
        watch: &mut Stopwatch,
    ) -> Result<(Stream, bool), Failed> {
        let failed = |reason| Failed(Some(Phase::Tls), reason);
        let name = server_name(host).map_err(failed)?;
        let witness = self.handshakes.witness();
        let limit = self.limits().tls.min(watch.left());
        let shaken = timeout(limit, self.handshakes.shake(name.clone(), tcp, witness.clone())).await;
        hop.phases.set(Phase::Tls, watch.lap());
        hop.tls = witness.facts(&name, Timestamp::now());
        watch.hold();
        match shaken {
            Ok(Ok(stream)) => {
                agreed(&stream, hop.tls.get_or_insert_default());
                let http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
                Ok((Stream::Tls(Box::new(stream)), http2))
            }
            Ok(Err(reason)) => {
                let fault = hop.tls.as_ref().and_then(|tls| tls.faults.first());
                Err(failed(fault.map_or(reason, |fault| fault.reason())))
            }
            Err(_) => Err(failed(Reason::TlsTimeout)),
        }
    }

    async fn exchange(
        &self,
        step: &Step<'_>,
        stream: Stream,
        http2: bool,
        hop: &mut Hop,
        watch: &mut Stopwatch,
    ) -> Result<Raw, Failed> {
        let limits = self.limits();
        // HTTP/2 bounds the head by itself, and its body may come before the head was looked at.
        let ahead = if http2 { step.most + FRAMING } else { 0 };
        let marks = Marks::new(limits.head_bytes + ahead);
        let request = exchange::request(step.url, &self.agent, http2);
        let mut request = request.map_err(|reason| Failed(Some(Phase::Send), reason))?;
        request.headers_mut().extend(step.headers.iter().cloned());
        let wire = Wire::new(stream, marks.clone());
        let answer = exchange::ask(wire, &marks, request, http2, limits);
        let answered = timeout(limits.answer.min(watch.left()), answer).await;
        let head_at = Instant::now();
        let (sent, first) = {
            let seen = marks.see();
            // Frames of HTTP/2 come before any answer, so there the head is what counts.
            (seen.sent, if http2 { None } else { seen.first })
        };
        let answered = answered.unwrap_or(Err(Reason::HttpTimeout));
        hop.phases.set(Phase::Send, watch.lap_at(sent.unwrap_or(head_at)));
        if sent.is_some() {
            let first = if answered.is_ok() { first.unwrap_or(head_at) } else { head_at };
            hop.phases.set(Phase::FirstByte, watch.lap_at(first));
        }
        let failed_in = if sent.is_some() { Phase::FirstByte } else { Phase::Send };
        let mut reply = answered.map_err(|reason| Failed(Some(failed_in), reason))?;
        exchange::note(&reply, hop);
        marks.allow(step.most + FRAMING);
        Ok(self.read(&mut reply, step.most, &marks, hop, watch).await)
    }

    async fn read(
        &self,
        reply: &mut Reply,
        most: usize,
        marks: &Marks,
        hop: &mut Hop,
        watch: &mut Stopwatch,
    ) -> Raw {
        let limit = self.limits().body.min(watch.left());
        let mut bytes = Vec::new();
        let cut = timeout(limit, body::read(reply.head.body_mut(), &mut bytes, most)).await;
        hop.phases.set(Phase::Body, watch.lap());
        let cut = body::flooded(cut.unwrap_or(Some(Cut::Late)), marks);
        if cut.is_some_and(|c| c.reason().is_some()) {
            hop.failed_in = Some(Phase::Body);
        }
        Raw { bytes, cut }
    }
}

fn consent(step: &Step<'_>) -> Result<(), Failed> {
    if (step.consents)() { Ok(()) } else { Err(Failed(None, Reason::ConsentMissing)) }
}

/// Why no connection came about.
fn unconnected(error: &io::Error) -> Reason {
    /// Too many open files, of the process and of the system.
    const NO_MORE_FILES: [i32; 2] = [24, 23];
    if error.raw_os_error().is_some_and(|code| NO_MORE_FILES.contains(&code)) {
        return Reason::ProberFailed;
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Reason::ConnectRefused,
        io::ErrorKind::TimedOut => Reason::ConnectTimeout,
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => Reason::ConnectUnreachable,
        io::ErrorKind::AddrNotAvailable | io::ErrorKind::AddrInUse => Reason::ProberFailed,
        _ => Reason::ConnectFailed,
    }
}
