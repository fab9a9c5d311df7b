//! Small servers on threads of their own: HTTP, TLS, DNS, and certificates.

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Visit {
    pub at: Instant,
    pub path: String,
    pub head: String,
}

pub trait Wire: Read + Write {}
impl<T: Read + Write> Wire for T {}

type Handler = dyn Fn(&Visit, &mut dyn Wire) + Send + Sync;

/// An HTTP server that does what its handler says; `/robots.txt` is not found
/// unless the handler is told to answer it too.
pub struct Server {
    pub port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    connections: Mutex<Vec<Instant>>,
    visits: Mutex<Vec<Visit>>,
}

impl Server {
    pub fn start(handler: impl Fn(&Visit, &mut dyn Wire) + Send + Sync + 'static) -> Self {
        Self::with(None, Duration::ZERO, false, handler)
    }

    /// Answers robots.txt by the handler.
    pub fn with_robots(handler: impl Fn(&Visit, &mut dyn Wire) + Send + Sync + 'static) -> Self {
        Self::with(None, Duration::ZERO, true, handler)
    }

    /// With TLS, and a pause before the handshake.
    pub fn tls(
        config: Arc<ServerConfig>,
        pause: Duration,
        handler: impl Fn(&Visit, &mut dyn Wire) + Send + Sync + 'static,
    ) -> Self {
        Self::with(Some(config), pause, false, handler)
    }

    fn with(
        tls: Option<Arc<ServerConfig>>,
        pause: Duration,
        robots: bool,
        handler: impl Fn(&Visit, &mut dyn Wire) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Seen::default());
        let (shared, handler): (_, Arc<Handler>) = (Arc::clone(&seen), Arc::new(handler));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (tls, seen, handler) = (tls.clone(), Arc::clone(&shared), Arc::clone(&handler));
                thread::spawn(move || {
                    seen.connections.lock().unwrap().push(Instant::now());
                    let _ = stream.set_nodelay(true);
                    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
                    serve(stream, tls, pause, robots, &seen, &*handler);
                });
            }
        });
        Self { port, seen }
    }

    /// Connections for anything but robots.txt, which come one to a request.
    pub fn visits(&self) -> Vec<Visit> {
        let visits = self.seen.visits.lock().unwrap();
        visits.iter().filter(|v| v.path != "/robots.txt").cloned().collect()
    }

    /// Every request, robots.txt included.
    pub fn all_visits(&self) -> Vec<Visit> {
        self.seen.visits.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.seen.connections.lock().unwrap().len()
    }

    /// An address on this server.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

fn serve(
    stream: TcpStream,
    tls: Option<Arc<ServerConfig>>,
    pause: Duration,
    robots: bool,
    seen: &Seen,
    handler: &Handler,
) {
    let mut wire: Box<dyn Wire> = match tls {
        None => Box::new(stream),
        Some(config) => {
            thread::sleep(pause);
            let mut session = ServerConnection::new(config).unwrap();
            let mut stream = stream;
            while session.is_handshaking() {
                if session.complete_io(&mut stream).is_err() {
                    return;
                }
            }
            Box::new(StreamOwned::new(session, stream))
        }
    };
    let Ok(head) = head(&mut *wire) else { return };
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let visit = Visit { at: Instant::now(), path, head };
    seen.visits.lock().unwrap().push(visit.clone());
    if visit.path == "/robots.txt" && !robots {
        answer(&mut *wire, "404 Not Found", "", b"");
    } else {
        handler(&visit, &mut *wire);
    }
    let _ = wire.flush();
}

fn head(wire: &mut dyn Wire) -> io::Result<String> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        if wire.read(&mut byte)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        head.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// A whole answer. `headers` are lines that end in `\r\n`.
pub fn answer(wire: &mut dyn Wire, status: &str, headers: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n", body.len());
    let _ = wire.write_all(&[head.as_bytes(), body].concat());
    let _ = wire.flush();
}

/// A redirect.
pub fn redirect(wire: &mut dyn Wire, to: &str) {
    answer(wire, "302 Found", &format!("Location: {to}\r\n"), b"");
}

/// What a name server says of a name.
#[derive(Debug, Clone, Default)]
pub struct Says {
    pub addresses: Vec<IpAddr>,
    /// 0 no error, 2 server failure, 3 no such name, 5 refused.
    pub code: u8,
    pub pause: Duration,
    pub silent: bool,
}

/// A name server that asks its function for every query.
pub struct Zone {
    at: SocketAddr,
    asked: Arc<Mutex<Vec<(String, u16)>>>,
}

pub const A: u16 = 1;

impl Zone {
    /// Everything is at 127.0.0.1.
    pub fn loopback() -> Self {
        Self::start(|_, kind, _| says(kind, &["127.0.0.1"]))
    }

    /// The function gets the name, the type, and how often the name was asked before.
    pub fn start(says: impl Fn(&str, u16, usize) -> Says + Send + Sync + 'static) -> Self {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let at = socket.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<(String, u16)>>> = Arc::default();
        let (log, says) = (Arc::clone(&asked), Arc::new(says));
        thread::spawn(move || {
            let mut query = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut query) {
                let Some((name, kind, end)) = question(&query[..length]) else { continue };
                let before = {
                    let mut log = log.lock().unwrap();
                    let before = log.iter().filter(|(n, _)| *n == name).count();
                    log.push((name.clone(), kind));
                    before
                };
                let reply = says(&name, kind, before);
                if reply.silent {
                    continue;
                }
                let (socket, bytes) = (socket.try_clone().unwrap(), message(&query[..end], kind, &reply));
                thread::spawn(move || {
                    thread::sleep(reply.pause);
                    let _ = socket.send_to(&bytes, from);
                });
            }
        });
        Self { at, asked }
    }

    pub const fn address(&self) -> SocketAddr {
        self.at
    }

    /// Queries so far, for names.
    pub fn asked(&self) -> Vec<(String, u16)> {
        self.asked.lock().unwrap().clone()
    }
}

/// The addresses of the right family.
pub fn says(kind: u16, addresses: &[&str]) -> Says {
    let all = addresses.iter().map(|a| a.parse::<IpAddr>().unwrap());
    Says { addresses: all.filter(|a| a.is_ipv4() == (kind == A)).collect(), ..Says::default() }
}

fn question(query: &[u8]) -> Option<(String, u16, usize)> {
    let (mut at, mut labels) = (12, Vec::new());
    loop {
        let length = usize::from(*query.get(at)?);
        at += 1;
        if length == 0 {
            break;
        }
        labels.push(String::from_utf8_lossy(query.get(at..at + length)?).to_lowercase());
        at += length;
    }
    let kind = u16::from_be_bytes([*query.get(at)?, *query.get(at + 1)?]);
    Some((labels.join("."), kind, at + 4))
}

fn message(query: &[u8], kind: u16, says: &Says) -> Vec<u8> {
    let count = if says.code == 0 { says.addresses.len() as u8 } else { 0 };
    let mut bytes = query.to_vec();
    bytes[2..12].copy_from_slice(&[0x81, 0x80 | says.code, 0, 1, 0, count, 0, 0, 0, 0]);
    for address in says.addresses.iter().take(usize::from(count)) {
        let octets = match address {
            IpAddr::V4(v4) => v4.octets().to_vec(),
            IpAddr::V6(v6) => v6.octets().to_vec(),
        };
        bytes.extend([0xc0, 12, 0, kind as u8, 0, 1, 0, 0, 0, 60, 0, octets.len() as u8]);
        bytes.extend(octets);
    }
    bytes
}

/// A test root with an intermediate below it.
pub struct Authority {
    root: rcgen::Certificate,
    middle: rcgen::Certificate,
    middle_issuer: Issuer<'static, KeyPair>,
}

/// What is wrong with an issued certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    None,
    Expired,
    NotYetValid,
    SelfSigned,
    /// The root between leaf and intermediate.
    WrongOrder,
    /// Without the intermediate.
    Incomplete,
}

impl Authority {
    pub fn new() -> Self {
        let ca = |name: &str| {
            let mut params = CertificateParams::new(Vec::new()).unwrap();
            params.distinguished_name.push(DnType::CommonName, name);
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            (params, KeyPair::generate().unwrap())
        };
        let (params, key) = ca("tolok test root");
        let root = params.self_signed(&key).unwrap();
        let root_issuer = Issuer::new(params, key);
        let (params, key) = ca("tolok test intermediate");
        let middle = params.signed_by(&key, &root_issuer).unwrap();
        Self { root, middle, middle_issuer: Issuer::new(params, key) }
    }

    pub fn root_der(&self) -> Vec<u8> {
        self.root.der().to_vec()
    }

    pub fn root_pem(&self) -> String {
        self.root.pem()
    }

    /// A chain for a name, and its key.
    pub fn issue(&self, name: &str, fault: Fault) -> (Vec<rcgen::Certificate>, KeyPair) {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        (params.not_before, params.not_after) = match fault {
            Fault::Expired => (rcgen::date_time_ymd(2020, 1, 1), rcgen::date_time_ymd(2021, 1, 1)),
            Fault::NotYetValid => (rcgen::date_time_ymd(2090, 1, 1), rcgen::date_time_ymd(2091, 1, 1)),
            _ => (rcgen::date_time_ymd(2024, 1, 1), rcgen::date_time_ymd(2085, 1, 1)),
        };
        let key = KeyPair::generate().unwrap();
        if fault == Fault::SelfSigned {
            return (vec![params.self_signed(&key).unwrap()], key);
        }
        let leaf = params.signed_by(&key, &self.middle_issuer).unwrap();
        let chain = match fault {
            Fault::WrongOrder => vec![leaf, self.root.clone(), self.middle.clone()],
            Fault::Incomplete => vec![leaf],
            _ => vec![leaf, self.middle.clone()],
        };
        (chain, key)
    }

    /// The same as a server's configuration.
    pub fn server(&self, name: &str, fault: Fault) -> Arc<ServerConfig> {
        let (chain, key) = self.issue(name, fault);
        let chain: Vec<CertificateDer<'static>> = chain.iter().map(|c| c.der().clone()).collect();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        Arc::new(builder.unwrap().with_no_client_auth().with_single_cert(chain, key).unwrap())
    }
}
