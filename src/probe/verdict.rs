//! From what was seen to a verdict.

use std::time::Duration;

use super::{Hop, Limits, Reason};

pub use crate::evidence::Verdict;

impl Verdict {
    /// The name of its message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "verdict-ok",
            Self::Slow => "verdict-slow",
            Self::Degraded => "verdict-degraded",
            Self::Down => "verdict-down",
            Self::Blocked => "verdict-blocked",
            Self::Disallowed => "verdict-disallowed",
            Self::Refused => "verdict-refused",
            Self::AuthRequired => "verdict-auth-required",
            Self::MissedWindow => "verdict-missed-window",
            Self::ProberOffline => "verdict-prober-offline",
            Self::Unknown => "verdict-unknown",
        }
    }
}

/// The reason for the verdict on an answer that came whole.
pub(super) fn judged(last: &Hop, total: Duration, limits: &Limits) -> Reason {
    let Some(status) = last.status else { return Reason::ProberFailed };
    if let Some(reason) = turned_away(last) {
        return reason;
    }
    match status {
        200..=299 if total > limits.very_slow => Reason::HttpVerySlow,
        200..=299 if total > limits.slow => Reason::HttpSlow,
        200..=299 => Reason::HttpAnswered,
        401 | 407 => Reason::HttpLogin,
        403 => Reason::HttpForbidden,
        404 | 410 => Reason::HttpNotFound,
        429 => Reason::HttpTooManyRequests,
        451 => Reason::HttpLegal,
        400..=499 => Reason::HttpClientError,
        500..=599 => Reason::HttpServerError,
        _ => Reason::HttpUnexpectedStatus,
    }
}

/// A machine check, by the headers of those who sell them.
fn turned_away(hop: &Hop) -> Option<Reason> {
    let challenged = |name: &str, words: &[&str]| {
        hop.header(name).is_some_and(|v| words.iter().any(|w| v.to_ascii_lowercase().contains(w)))
    };
    let challenge = challenged("cf-mitigated", &["challenge", "block"])
        || challenged("x-amzn-waf-action", &["challenge", "captcha"])
        || (hop.status == Some(503) && shield(hop).is_some_and(|s| s != "cloudflare"));
    challenge.then_some(Reason::HttpChallenge)
}

/// What stands in front of the server, by the headers it leaves.
pub fn shield(hop: &Hop) -> Option<&'static str> {
    /// Header, what its value contains, who it is.
    const MARKS: [(&str, &str, &str); 9] = [
        ("cf-mitigated", "", "cloudflare"),
        ("server", "cloudflare", "cloudflare"),
        ("x-sucuri-id", "", "sucuri"),
        ("x-iinfo", "", "imperva"),
        ("x-cdn", "imperva", "imperva"),
        ("server", "akamaighost", "akamai"),
        ("server", "ddos-guard", "ddos-guard"),
        ("x-amzn-waf-action", "", "aws"),
        ("x-datadome", "", "datadome"),
    ];
    let matches = |(name, part, _): &&(&str, &str, &str)| {
        hop.headers.iter().any(|(n, v)| n == name && v.to_ascii_lowercase().contains(part))
    };
    MARKS.iter().find(matches).map(|(.., who)| *who)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Limits, Reason, Verdict, judged};
    use crate::probe::Hop;

    fn hop(status: u16, headers: &[(&str, &str)]) -> Hop {
        let mut hop = Hop::to(&"https://lapor.example/".parse().unwrap());
        hop.status = Some(status);
        hop.headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        hop
    }

    #[test]
    fn each_status_has_its_verdict() {
        let cases = [
            (200, 1, Verdict::Ok),
            (204, 1, Verdict::Ok),
            (200, 4, Verdict::Slow),
            (200, 11, Verdict::Degraded),
            (401, 1, Verdict::AuthRequired),
            (403, 1, Verdict::Blocked),
            (404, 1, Verdict::Down),
            (410, 1, Verdict::Down),
            (418, 1, Verdict::Down),
            (429, 1, Verdict::Blocked),
            (451, 1, Verdict::Blocked),
            (500, 1, Verdict::Down),
            (503, 1, Verdict::Down),
            (304, 1, Verdict::Unknown),
            (101, 1, Verdict::Unknown),
        ];
        for (status, seconds, verdict) in cases {
            let reason = judged(&hop(status, &[]), Duration::from_secs(seconds), &Limits::default());
            assert_eq!(reason.verdict(), verdict, "{status} after {seconds} s");
        }
    }

    #[test]
    fn a_machine_check_is_neither_up_nor_down() {
        let of = |status, headers| judged(&hop(status, headers), Duration::ZERO, &Limits::default());
        assert_eq!(of(403, &[("cf-mitigated", "challenge")]), Reason::HttpChallenge);
        assert_eq!(of(200, &[("cf-mitigated", "challenge")]), Reason::HttpChallenge);
        assert_eq!(of(202, &[("x-amzn-waf-action", "challenge")]), Reason::HttpChallenge);
        assert_eq!(of(503, &[("x-sucuri-id", "12")]), Reason::HttpChallenge);
        // Cloudflare hands on the origin's own 503.
        assert_eq!(of(503, &[("server", "cloudflare")]), Reason::HttpServerError);
        assert_eq!(of(403, &[("server", "cloudflare")]), Reason::HttpForbidden);
        assert_eq!(of(200, &[("server", "cloudflare")]), Reason::HttpAnswered);
        assert!(Reason::HttpChallenge.verdict().is_up().is_none());
    }
}
