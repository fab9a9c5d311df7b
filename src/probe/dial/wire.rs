//! A connection that notes when bytes went and came, and counts them.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// With or without TLS.
#[derive(Debug)]
pub(super) enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// A stream under observation.
#[derive(Debug)]
pub(super) struct Wire {
    stream: Stream,
    marks: Marks,
}

/// What was seen on a wire, shared with whoever times it.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks(Arc<Mutex<Seen>>);

#[derive(Debug, Default)]
pub(super) struct Seen {
    /// When the request was handed over.
    pub asked: Option<Instant>,
    /// When all of it had been written.
    pub sent: Option<Instant>,
    /// When the first byte of the answer came.
    pub first: Option<Instant>,
    /// Interim answers (1xx).
    pub interim: usize,
    /// The peer sent more than it may.
    pub flooded: bool,
    written: bool,
    read: usize,
    allowed: usize,
}

impl Marks {
    pub fn new(allowed: usize) -> Self {
        Self(Arc::new(Mutex::new(Seen { allowed, ..Seen::default() })))
    }

    pub fn see(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the peer send this much more.
    pub fn allow(&self, more: usize) {
        let mut seen = self.see();
        seen.allowed = seen.read.saturating_add(more);
    }
}

impl Wire {
    pub const fn new(stream: Stream, marks: Marks) -> Self {
        Self { stream, marks }
    }
}

impl Seen {
    fn came(&mut self, bytes: usize) -> io::Result<()> {
        if bytes > 0 && self.asked.is_some() {
            self.first.get_or_insert_with(Instant::now);
        }
        self.read += bytes;
        if self.read > self.allowed {
            self.flooded = true;
            return Err(io::Error::other("more than allowed"));
        }
        Ok(())
    }

    /// Nothing more may come.
    pub fn stop(&mut self) {
        self.allowed = 0;
        self.flooded = true;
    }

    fn flushed(&mut self) {
        if self.written && self.asked.is_some() {
            self.sent.get_or_insert_with(Instant::now);
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let wire = self.get_mut();
        let before = buf.filled().len();
        let done = match &mut wire.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_read(cx, buf),
            Stream::Tls(tls) => Pin::new(tls).poll_read(cx, buf),
        };
        match done {
            Poll::Ready(Ok(())) => Poll::Ready(wire.marks.see().came(buf.filled().len() - before)),
            other => other,
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let wire = self.get_mut();
        let done = match &mut wire.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_write(cx, bytes),
            Stream::Tls(tls) => Pin::new(tls).poll_write(cx, bytes),
        };
        if done.is_ready() {
            wire.marks.see().written = true;
        }
        done
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let wire = self.get_mut();
        let done = match &mut wire.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_flush(cx),
            Stream::Tls(tls) => Pin::new(tls).poll_flush(cx),
        };
        if matches!(done, Poll::Ready(Ok(()))) {
            wire.marks.see().flushed();
        }
        done
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.get_mut().stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_shutdown(cx),
            Stream::Tls(tls) => Pin::new(tls).poll_shutdown(cx),
        }
    }
}
