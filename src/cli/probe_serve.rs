//! `tolok probe serve`: looks on behalf of a Prometheus.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::Args;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use jiff::Timestamp;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use url::form_urlencoded;

use super::Exit;
use super::output::{Ui, refuse, say_wrapped};
use super::probe::{HowArgs, prober, read_here, runtime};
use super::probe_stop::Stop;
use crate::model::Message;
use crate::probe::{Counts, Kind, Prober, Target, sample_metrics};

const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const PLAIN: &str = "text/plain; charset=utf-8";
/// Connections at a time; further ones wait.
const AT_ONCE: usize = 256;
/// How long nothing is accepted after the system had no room for a connection.
const BREATH: Duration = Duration::from_millis(100);
/// How long a client may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    #[arg(value_name = "ADDRESS", value_parser = address)]
    pub address: SocketAddr,
    #[command(flatten)]
    pub how: HowArgs,
}

/// What all connections share.
struct Serving {
    prober: Prober,
    counts: Mutex<Counts>,
    /// What is said of a request without a target, with an unreadable one, of an unknown kind.
    no_target: String,
    bad_target: String,
    bad_kind: String,
}

pub(super) fn run(args: &ServeArgs, ui: &Ui) -> Result<Exit, Exit> {
    let say = |code| ui.words.say(&Message::new(code)) + "\n";
    let serving = Arc::new(Serving {
        prober: prober(&args.how, ui)?,
        counts: Mutex::default(),
        no_target: say("serve-no-target"),
        bad_target: say("serve-bad-target"),
        bad_kind: say("serve-bad-kind"),
    });
    runtime(ui)?.block_on(async {
        let bound = TcpListener::bind(args.address).await;
        let listener = bound.map_err(|e| {
            let message = Message::new("serve-not-bound").word("address", args.address);
            refuse(&message.word("what", e), &ui.words)
        })?;
        let mut stop = Stop::new().map_err(|e| ui.fault(&e.to_string()))?;
        let at = listener.local_addr().unwrap_or(args.address);
        say_wrapped(&ui.words.say(&Message::new("serve-listening").word("address", at)));
        tokio::select! {
            () = stop.asked() => Ok(Exit::Done),
            () = accept(&listener, &serving) => Ok(Exit::Done),
        }
    })
}

/// Takes connections for ever.
async fn accept(listener: &TcpListener, serving: &Arc<Serving>) {
    let seats = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        // The semaphore is never closed.
        let seat = Arc::clone(&seats).acquire_owned().await;
        match listener.accept().await {
            Ok((stream, _)) => {
                let attended = attend(stream, Arc::clone(serving));
                tokio::spawn(async move {
                    attended.await;
                    drop(seat);
                });
            }
            // One that broke off before it was taken is nobody's loss; where files ran out, some will close.
            Err(_) => tokio::time::sleep(BREATH).await,
        }
    }
}

async fn attend(stream: TcpStream, serving: Arc<Serving>) {
    let service = service_fn(move |request| {
        let serving = Arc::clone(&serving);
        async move { Ok::<_, Infallible>(serving.answer(&request).await) }
    });
    let mut connection = http1::Builder::new();
    connection.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    // A client that goes away early misses its answer, and that is all.
    let _ = connection.serve_connection(TokioIo::new(stream), service).await;
}

impl Serving {
    async fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        match (request.method(), request.uri().path()) {
            (&Method::GET, "/probe") => self.look(request.uri().query().unwrap_or_default()).await,
            (&Method::GET, "/metrics") => {
                let text = self.counts.lock().unwrap_or_else(PoisonError::into_inner).metrics();
                response(StatusCode::OK, OPENMETRICS, text)
            }
            _ => response(StatusCode::NOT_FOUND, PLAIN, String::new()),
        }
    }

    /// Whoever asks for a target consents to one look at it; where it may go, the prober decides.
    async fn look(&self, query: &str) -> Response<Full<Bytes>> {
        let parameter = |name: &str| {
            form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, v)| v)
        };
        let refused = |text: &String| response(StatusCode::BAD_REQUEST, PLAIN, text.clone());
        let Some(address) = parameter("target").filter(|t| !t.is_empty()) else {
            return refused(&self.no_target);
        };
        let kind = match parameter("kind").as_deref() {
            None | Some("web") => Kind::Page,
            Some("link") => Kind::Link,
            Some(_) => return refused(&self.bad_kind),
        };
        // As blackbox_exporter reads it, so that its targets can stay.
        let scheme = if address.contains("://") { "" } else { "http://" };
        let Ok(target) = Target::new("serve", &format!("{scheme}{address}"), kind) else {
            return refused(&self.bad_target);
        };
        let mut fetched = self.prober.sample(&target, Timestamp::now(), &|| true).await;
        if kind == Kind::Page {
            // On a thread of its own: it would disturb the times of others.
            let read = tokio::task::spawn_blocking(move || {
                read_here(&mut fetched);
                fetched
            });
            let Ok(read) = read.await else {
                return response(StatusCode::INTERNAL_SERVER_ERROR, PLAIN, String::new());
            };
            fetched = read;
        }
        let sample = fetched.sample;
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).add(sample.verdict);
        response(StatusCode::OK, OPENMETRICS, sample_metrics(&sample))
    }
}

/// An address with its port.
fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "127.0.0.1:9915, [::1]:9915".to_owned())
}

fn response(status: StatusCode, kind: &'static str, text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static(kind));
    response
}
