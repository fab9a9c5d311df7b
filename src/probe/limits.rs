//! How long, how much and how often. Numbers marked "proposed" are the
//! project's own and await experience.

use std::time::Duration;

/// What one look may take, and how often one may look.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// All hops of one sample together, waiting of our own left out.
    pub overall: Duration,
    /// Asking the name server, for one hop.
    pub dns: Duration,
    /// The TCP handshake.
    pub connect: Duration,
    /// The TLS handshake.
    pub tls: Duration,
    /// From the request to the end of the answer's head.
    pub answer: Duration,
    /// The answer's body.
    pub body: Duration,
    /// The whole of fetching one robots.txt.
    pub robots: Duration,
    /// Redirects followed.
    pub redirects: usize,
    /// Bytes of status line and headers, interim answers included.
    pub head_bytes: usize,
    /// Headers of one answer.
    pub headers: usize,
    /// Bytes of a page as sent.
    pub body_bytes: usize,
    /// Bytes read where only a link's life is looked at, and of a redirect.
    pub link_bytes: usize,
    /// Bytes of a page after decompression.
    pub inflated_bytes: usize,
    /// Bytes out per byte in, above which a compressed page is a bomb.
    pub inflate_ratio: usize,
    /// Bytes of a robots.txt that count (RFC 9309: at least 500 KiB).
    pub robots_bytes: usize,
    /// Longest address.
    pub url_bytes: usize,
    /// A total above this is slow (proposed).
    pub slow: Duration,
    /// A total above this is degraded (proposed).
    pub very_slow: Duration,
    /// How often and how many at once.
    pub pace: Pacing,
}

/// How often one may look, and how many looks may run at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Pacing {
    /// Between two requests to one host; with one at a time, counted from the
    /// end of the one before, so that the host never sees them closer.
    pub host_interval: Duration,
    /// Requests to one host at once.
    pub host_at_once: usize,
    /// Between two requests to one address (a /64 of IPv6), whatever the host.
    pub address_interval: Duration,
    /// Requests to one address at once.
    pub address_at_once: usize,
    /// Requests in flight altogether.
    pub in_flight: usize,
    /// Hosts being worked through at once.
    pub hosts_at_once: usize,
    /// Requests to one host per day (UTC), robots.txt included.
    pub per_day: u32,
    /// Longest wait for a host that asked for patience, and cap of `Retry-After`.
    pub longest_wait: Duration,
    /// What a host gets that says "too many requests" without saying how long.
    pub back_off: Duration,
    /// Longest `Crawl-delay` that is kept to.
    pub crawl_delay: Duration,
    /// First requests to the hosts are spread over this time.
    pub spread: Duration,
}

const KIB: usize = 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            overall: Duration::from_secs(30),
            dns: Duration::from_secs(5),
            connect: Duration::from_secs(10),
            tls: Duration::from_secs(10),
            answer: Duration::from_secs(20),
            body: Duration::from_secs(20),
            robots: Duration::from_secs(10),
            redirects: 5,
            head_bytes: 64 * KIB,
            headers: 128,
            body_bytes: 2 * KIB * KIB,
            link_bytes: 64 * KIB,
            inflated_bytes: 8 * KIB * KIB,
            inflate_ratio: 200,
            robots_bytes: 512 * KIB,
            url_bytes: 8 * KIB,
            slow: Duration::from_secs(3),
            very_slow: Duration::from_secs(10),
            pace: Pacing::default(),
        }
    }
}

impl Default for Pacing {
    fn default() -> Self {
        Self {
            host_interval: Duration::from_secs(1),
            host_at_once: 1,
            address_interval: Duration::from_millis(250),
            address_at_once: 4,
            in_flight: 64,
            hosts_at_once: 512,
            per_day: 1000,
            longest_wait: Duration::from_secs(120),
            back_off: Duration::from_secs(30),
            crawl_delay: Duration::from_secs(30),
            spread: Duration::ZERO,
        }
    }
}
