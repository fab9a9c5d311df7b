//! The only place a browser can connect to: each of its requests is taken anew, by our own dial.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, HeaderName, HeaderValue, ORIGIN, UPGRADE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use super::ledger::{Ledger, Rule, Why, is_needed, is_own, is_picture};
use super::tunnel::{Impostor, tunnel};
use crate::probe::{Hop, Prober};

/// Whether the observer still agrees; asked right before anything is sent.
pub(super) type Agreed = Arc<dyn Fn() -> bool + Send + Sync>;

/// Headers of a server that end at the proxy: those of the connection, those that would have the
/// browser remember something or report somewhere, and those of a body that is handed on opened.
const ENDS_HERE: [&str; 14] = [
    "alt-svc",
    "connection",
    "content-encoding",
    "content-length",
    "keep-alive",
    "nel",
    "proxy-authenticate",
    "report-to",
    "reporting-endpoints",
    "set-cookie",
    "strict-transport-security",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// What all connections of one visit share.
pub(super) struct Shared {
    prober: Arc<Prober>,
    agreed: Agreed,
    /// Whether pictures, fonts and sound are fetched.
    pictures: bool,
    pub impostor: Impostor,
    ledger: Mutex<Ledger>,
}

/// A proxy on loopback, for one visit.
pub(super) struct Proxy {
    pub at: SocketAddr,
    pub shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Proxy {
    /// Listens on a free port of loopback; nothing where that or the certificate fails.
    pub async fn start(prober: Arc<Prober>, agreed: Agreed, pictures: bool) -> Option<Self> {
        let impostor = Impostor::new()?;
        let shared = Shared { prober, agreed, pictures, impostor, ledger: Mutex::new(Ledger::new()) };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.ok()?;
        let at = listener.local_addr().ok()?;
        let shared = Arc::new(shared);
        let listening = tokio::spawn(listen(listener, Arc::clone(&shared)));
        Some(Self { at, shared, listening })
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(serve(TokioIo::new(stream), Arc::clone(&shared), None));
        while connections.try_join_next().is_some() {}
    }
}

/// Answers the requests of one connection; `within` is the server that a tunnel leads to.
pub(super) async fn serve<S>(stream: S, shared: Arc<Shared>, within: Option<String>)
where
    S: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
{
    let service = service_fn(move |request: Request<Incoming>| {
        let (shared, within) = (Arc::clone(&shared), within.clone());
        async move { Ok::<_, Infallible>(shared.answer(request, within).await) }
    });
    // A connection that breaks off is the browser's own affair.
    let _ = http1::Builder::new().serve_connection(stream, service).with_upgrades().await;
}

impl Shared {
    pub fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
        within: Option<String>,
    ) -> Response<Full<Bytes>> {
        if request.method() == Method::CONNECT && within.is_none() {
            return tunnel(request, self);
        }
        let address = match &within {
            Some(server) => format!("https://{server}{}", request.uri()),
            None => request.uri().to_string(),
        };
        let begun = self.ledger().begin();
        // Dropped with the request, should the browser lose interest.
        let _under_way = UnderWay(&self);
        let answer = match begun {
            Ok(()) => self.fetch(&request, &address).await,
            Err(why) => Err(why),
        };
        match answer {
            Ok((answer, bytes)) => {
                self.ledger().answered(bytes);
                answer
            }
            Err(why) => {
                let needed = why != Why::Rule(Rule::Own) && is_needed(request.headers());
                self.ledger().refuse(request.method().as_str(), &address, why, needed);
                forbidden()
            }
        }
    }

    async fn fetch(
        &self,
        request: &Request<Incoming>,
        address: &str,
    ) -> Result<(Response<Full<Bytes>>, usize), Why> {
        let url: Url = address.parse().map_err(|_| Why::Rule(Rule::NoAddress))?;
        if is_own(request.headers(), &url) {
            return Err(Why::Rule(Rule::Own));
        }
        if request.method() != Method::GET {
            return Err(Why::Rule(Rule::Method));
        }
        if request.headers().contains_key(UPGRADE) {
            return Err(Why::Rule(Rule::Upgrade));
        }
        if !self.pictures && is_picture(request.headers()) {
            return Err(Why::Rule(Rule::NotNeeded));
        }
        let relayed = self.prober.relay(&url, &passed_on(request), &*self.agreed).await.map_err(Why::Look)?;
        if is_download(&relayed.hop) {
            return Err(Why::Rule(Rule::Download));
        }
        let body = relayed.body.ok_or(Why::Rule(Rule::Body))?;
        Ok((handed_on(&relayed.hop, body), relayed.bytes))
    }
}

struct UnderWay<'a>(&'a Shared);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.ledger().end();
    }
}

/// What of the browser's headers goes to the server: what a script needs to be answered, and nothing
/// that tells one visit from another.
fn passed_on(request: &Request<Incoming>) -> Vec<(HeaderName, HeaderValue)> {
    const XHR: HeaderName = HeaderName::from_static("x-requested-with");
    let named = |name: HeaderName| request.headers().get(&name).cloned().map(|value| (name, value));
    [ACCEPT, ORIGIN, XHR].into_iter().filter_map(named).collect()
}

fn is_download(hop: &Hop) -> bool {
    let disposition = hop.header("content-disposition").unwrap_or_default();
    disposition.trim_start().to_ascii_lowercase().starts_with("attachment")
}

fn handed_on(hop: &Hop, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::new(Bytes::from(body)));
    *answer.status_mut() =
        hop.status.and_then(|s| StatusCode::from_u16(s).ok()).unwrap_or(StatusCode::BAD_GATEWAY);
    for (name, value) in hop.headers.iter().filter(|(name, _)| !ENDS_HERE.contains(&name.as_str())) {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            answer.headers_mut().append(name, value);
        }
    }
    answer
}

pub(super) fn forbidden() -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::default());
    *answer.status_mut() = StatusCode::FORBIDDEN;
    answer
}
