//! One request, one answer, on one connection.

use std::error::Error as _;
use std::future::Future;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use http_body_util::Empty;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::{http1, http2};
use hyper::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONNECTION, HOST, HeaderValue, RETRY_AFTER, USER_AGENT,
};
use hyper::rt::Executor;
use hyper::{Request, Response, Version};
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use tokio::task::AbortHandle;
use url::Url;

use super::wire::{Marks, Wire};
use crate::probe::{Hop, HttpVersion, Limits, Reason, retry_after};

/// Interim answers (1xx) that are listened to.
const MOST_INTERIM: usize = 16;

/// An answer whose head has come, and the tasks that keep it coming.
pub(super) struct Reply {
    pub head: Response<Incoming>,
    _leash: Leash,
}

/// Tasks that end with the exchange, whatever the peer does.
#[derive(Clone, Default)]
struct Leash(Arc<Mutex<Leashed>>);

#[derive(Default)]
struct Leashed(Vec<AbortHandle>);

impl Drop for Leashed {
    fn drop(&mut self) {
        self.0.iter().for_each(AbortHandle::abort);
    }
}

/// Ties tasks to a leash that others hold; holding it here would keep it for ever.
#[derive(Clone)]
struct Tie(std::sync::Weak<Mutex<Leashed>>);

impl Leash {
    fn run<F: Future<Output: Send + 'static> + Send + 'static>(&self, task: F) {
        let handle = tokio::spawn(task).abort_handle();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.push(handle);
    }
}

impl<F: Future<Output: Send + 'static> + Send + 'static> Executor<F> for Tie {
    fn execute(&self, task: F) {
        if let Some(leash) = self.0.upgrade() {
            Leash(leash).run(task);
        }
    }
}

/// The request for an address.
pub(super) fn request(url: &Url, agent: &HeaderValue, http2: bool) -> Result<Request<Empty<Bytes>>, Reason> {
    let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let uri = if http2 { &url[..url::Position::AfterQuery] } else { path };
    let mut request = Request::get(uri)
        .header(USER_AGENT, agent)
        .header(ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .header(ACCEPT_LANGUAGE, "id,en;q=0.5")
        .header(ACCEPT_ENCODING, "gzip, deflate");
    if !http2 {
        let authority = &url[url::Position::BeforeHost..url::Position::AfterPort];
        request = request.header(HOST, authority).header(CONNECTION, "close");
    }
    request.body(Empty::new()).map_err(|_| Reason::UrlUnreadable)
}

/// Sends the request and waits for the head of the final answer.
pub(super) async fn ask(
    wire: Wire,
    marks: &Marks,
    mut request: Request<Empty<Bytes>>,
    http2: bool,
    limits: &Limits,
) -> Result<Reply, Reason> {
    let leash = Leash::default();
    let answered = if http2 {
        let mut builder = http2::Builder::new(Tie(Arc::downgrade(&leash.0)));
        builder.max_header_list_size(limits.head_bytes as u32);
        let shaken = builder.handshake(TokioIo::new(wire)).await;
        let (mut sender, connection) = shaken.map_err(|e| why(&e, marks))?;
        leash.run(connection);
        marks.see().asked = Some(Instant::now());
        sender.send_request(request).await
    } else {
        let mut builder = http1::Builder::new();
        builder.max_headers(limits.headers).max_buf_size(limits.head_bytes);
        let shaken = builder.handshake(TokioIo::new(wire)).await;
        let (mut sender, connection) = shaken.map_err(|e| why(&e, marks))?;
        leash.run(connection);
        count_interim(&mut request, marks);
        marks.see().asked = Some(Instant::now());
        sender.send_request(request).await
    };
    let head = answered.map_err(|e| why(&e, marks))?;
    let late = marks.see().interim > MOST_INTERIM;
    if late || head.headers().len() > limits.headers {
        return Err(Reason::HttpHeadTooLarge);
    }
    Ok(Reply { head, _leash: leash })
}

/// Interim answers are no answer: the first byte is that of what follows them.
fn count_interim(request: &mut Request<Empty<Bytes>>, marks: &Marks) {
    let marks = marks.clone();
    hyper::ext::on_informational(request, move |_| {
        let mut seen = marks.see();
        seen.interim += 1;
        seen.first = None;
        if seen.interim > MOST_INTERIM {
            seen.stop();
        }
    });
}

/// Writes what the head says into the hop.
pub(super) fn note(reply: &Reply, hop: &mut Hop) {
    let head = &reply.head;
    hop.status = Some(head.status().as_u16());
    hop.http = match head.version() {
        Version::HTTP_10 => Some(HttpVersion::Http10),
        Version::HTTP_11 => Some(HttpVersion::Http11),
        Version::HTTP_2 => Some(HttpVersion::Http2),
        _ => None,
    };
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    hop.headers = head.headers().iter().map(|(n, v)| (n.as_str().to_owned(), text(v))).collect();
    hop.location = hop.header("location").map(str::to_owned);
}

/// How long the server asks us to stay away, if it turned us away.
pub(super) fn patience(hop: &Hop) -> Option<Duration> {
    let asked = hop.header(RETRY_AFTER.as_str()).filter(|_| matches!(hop.status, Some(429 | 503)))?;
    retry_after(asked, Timestamp::now())
}

/// Why no answer came.
fn why(error: &hyper::Error, marks: &Marks) -> Reason {
    // hyper tells its servers only, and by name, that a head is too large.
    if marks.see().flooded || error.is_parse() && error.to_string().contains("too large") {
        return Reason::HttpHeadTooLarge;
    }
    if error.is_parse() {
        return Reason::HttpMalformed;
    }
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return match io.kind() {
                io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Reason::HttpReset,
                _ => Reason::HttpNoAnswer,
            };
        }
        source = inner.source();
    }
    Reason::HttpNoAnswer
}
