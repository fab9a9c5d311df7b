//! Why a sample has its verdict: one closed list, each with its words in
//! `src/report/locale/probe.*.ftl` under its code.

use serde::{Deserialize, Serialize};

use super::Verdict;

/// Why a sample has its verdict. Every reason belongs to one verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words of each stand in probe.*.ftl; the table below has its code")]
pub enum Reason {
    HttpAnswered,
    HttpSlow,
    HttpVerySlow,
    BodyTimeout,
    BodyBrokenOff,
    BodyUnreadable,
    DnsNoSuchName,
    DnsNoAddress,
    DnsTimeout,
    DnsFailed,
    DnsUnreachable,
    ConnectRefused,
    ConnectTimeout,
    ConnectUnreachable,
    ConnectFailed,
    TlsTimeout,
    TlsFailed,
    TlsNotSpoken,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateWrongName,
    CertificateSelfSigned,
    CertificateUnknownIssuer,
    CertificateInvalid,
    HttpTimeout,
    HttpNoAnswer,
    HttpReset,
    HttpMalformed,
    HttpHeadTooLarge,
    HttpServerError,
    HttpNotFound,
    HttpClientError,
    RedirectLoop,
    RedirectTooMany,
    RedirectBroken,
    PageUnusable,
    HttpForbidden,
    HttpTooManyRequests,
    HttpChallenge,
    HttpLegal,
    PageChallenge,
    PageIspBlock,
    HttpLogin,
    PageLogin,
    RobotsDisallow,
    RobotsUnavailable,
    ConsentMissing,
    DailyCap,
    Maintenance,
    UrlUnreadable,
    UrlTooLong,
    UrlScheme,
    UrlCredentials,
    UrlPort,
    AddressForbidden,
    WindowMissed,
    RetryLater,
    SelfCheckFailed,
    NetworksFailing,
    HttpUnexpectedStatus,
    BodyBomb,
    PageDoubtful,
    RedirectNeedsCookie,
    ProberFailed,
}

/// Reason, code, verdict; in the order of the list.
const TABLE: [(Reason, &str, Verdict); 64] = [
    (Reason::HttpAnswered, "http-answered", Verdict::Ok),
    (Reason::HttpSlow, "http-slow", Verdict::Slow),
    (Reason::HttpVerySlow, "http-very-slow", Verdict::Degraded),
    (Reason::BodyTimeout, "body-timeout", Verdict::Degraded),
    (Reason::BodyBrokenOff, "body-broken-off", Verdict::Degraded),
    (Reason::BodyUnreadable, "body-unreadable", Verdict::Degraded),
    (Reason::DnsNoSuchName, "dns-no-such-name", Verdict::Down),
    (Reason::DnsNoAddress, "dns-no-address", Verdict::Down),
    (Reason::DnsTimeout, "dns-timeout", Verdict::Down),
    (Reason::DnsFailed, "dns-failed", Verdict::Down),
    (Reason::DnsUnreachable, "dns-unreachable", Verdict::Down),
    (Reason::ConnectRefused, "connect-refused", Verdict::Down),
    (Reason::ConnectTimeout, "connect-timeout", Verdict::Down),
    (Reason::ConnectUnreachable, "connect-unreachable", Verdict::Down),
    (Reason::ConnectFailed, "connect-failed", Verdict::Down),
    (Reason::TlsTimeout, "tls-timeout", Verdict::Down),
    (Reason::TlsFailed, "tls-failed", Verdict::Down),
    (Reason::TlsNotSpoken, "tls-not-spoken", Verdict::Down),
    (Reason::CertificateExpired, "certificate-expired", Verdict::Down),
    (Reason::CertificateNotYetValid, "certificate-not-yet-valid", Verdict::Down),
    (Reason::CertificateWrongName, "certificate-wrong-name", Verdict::Down),
    (Reason::CertificateSelfSigned, "certificate-self-signed", Verdict::Down),
    (Reason::CertificateUnknownIssuer, "certificate-unknown-issuer", Verdict::Down),
    (Reason::CertificateInvalid, "certificate-invalid", Verdict::Down),
    (Reason::HttpTimeout, "http-timeout", Verdict::Down),
    (Reason::HttpNoAnswer, "http-no-answer", Verdict::Down),
    (Reason::HttpReset, "http-reset", Verdict::Down),
    (Reason::HttpMalformed, "http-malformed", Verdict::Down),
    (Reason::HttpHeadTooLarge, "http-head-too-large", Verdict::Down),
    (Reason::HttpServerError, "http-server-error", Verdict::Down),
    (Reason::HttpNotFound, "http-not-found", Verdict::Down),
    (Reason::HttpClientError, "http-client-error", Verdict::Down),
    (Reason::RedirectLoop, "redirect-loop", Verdict::Down),
    (Reason::RedirectTooMany, "redirect-too-many", Verdict::Down),
    (Reason::RedirectBroken, "redirect-broken", Verdict::Down),
    (Reason::PageUnusable, "page-unusable", Verdict::Down),
    (Reason::HttpForbidden, "http-forbidden", Verdict::Blocked),
    (Reason::HttpTooManyRequests, "http-too-many-requests", Verdict::Blocked),
    (Reason::HttpChallenge, "http-challenge", Verdict::Blocked),
    (Reason::HttpLegal, "http-legal", Verdict::Blocked),
    (Reason::PageChallenge, "page-challenge", Verdict::Blocked),
    (Reason::PageIspBlock, "page-isp-block", Verdict::Blocked),
    (Reason::HttpLogin, "http-login", Verdict::AuthRequired),
    (Reason::PageLogin, "page-login", Verdict::AuthRequired),
    (Reason::RobotsDisallow, "robots-disallow", Verdict::Disallowed),
    (Reason::RobotsUnavailable, "robots-unavailable", Verdict::Disallowed),
    (Reason::ConsentMissing, "consent-missing", Verdict::Refused),
    (Reason::DailyCap, "daily-cap", Verdict::Refused),
    (Reason::Maintenance, "maintenance", Verdict::Refused),
    (Reason::UrlUnreadable, "url-unreadable", Verdict::Refused),
    (Reason::UrlTooLong, "url-too-long", Verdict::Refused),
    (Reason::UrlScheme, "url-scheme", Verdict::Refused),
    (Reason::UrlCredentials, "url-credentials", Verdict::Refused),
    (Reason::UrlPort, "url-port", Verdict::Refused),
    (Reason::AddressForbidden, "address-forbidden", Verdict::Refused),
    (Reason::WindowMissed, "window-missed", Verdict::MissedWindow),
    (Reason::RetryLater, "retry-later", Verdict::MissedWindow),
    (Reason::SelfCheckFailed, "self-check-failed", Verdict::ProberOffline),
    (Reason::NetworksFailing, "networks-failing", Verdict::ProberOffline),
    (Reason::HttpUnexpectedStatus, "http-unexpected-status", Verdict::Unknown),
    (Reason::BodyBomb, "body-bomb", Verdict::Unknown),
    (Reason::PageDoubtful, "page-doubtful", Verdict::Unknown),
    (Reason::RedirectNeedsCookie, "redirect-needs-cookie", Verdict::Unknown),
    (Reason::ProberFailed, "prober-failed", Verdict::Unknown),
];

impl Reason {
    /// Every reason.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(reason, ..)| *reason)
    }

    /// The reason of this name in files.
    ///
    /// ```
    /// use tolok::evidence::Reason;
    /// assert!(Reason::all().all(|reason| Reason::of(reason.code()) == Some(reason)));
    /// assert_eq!(Reason::of("weather"), None);
    /// ```
    pub fn of(code: &str) -> Option<Self> {
        TABLE.iter().find(|(_, known, _)| *known == code).map(|(reason, ..)| *reason)
    }

    /// Its name in files, and of its message.
    pub const fn code(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// The verdict it leads to.
    pub const fn verdict(self) -> Verdict {
        TABLE[self as usize].2
    }

    /// True when a look did not even come to a connection: no address was found, no server took the
    /// connection, or our own network was down.
    pub const fn is_unreached(self) -> bool {
        matches!(
            self,
            Self::DnsNoSuchName
                | Self::DnsNoAddress
                | Self::DnsTimeout
                | Self::DnsFailed
                | Self::DnsUnreachable
                | Self::ConnectRefused
                | Self::ConnectTimeout
                | Self::ConnectUnreachable
                | Self::ConnectFailed
                | Self::SelfCheckFailed
                | Self::NetworksFailing
                | Self::ProberFailed
        )
    }

    /// True when our own network may be what failed: nobody out there said no.
    pub const fn may_be_our_network(self) -> bool {
        matches!(
            self,
            Self::DnsTimeout
                | Self::DnsFailed
                | Self::DnsUnreachable
                | Self::ConnectTimeout
                | Self::ConnectUnreachable
                | Self::ConnectFailed
                | Self::TlsTimeout
                | Self::HttpTimeout
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, TABLE};

    #[test]
    fn the_table_follows_the_list_and_names_each_as_json_does() {
        for (index, (reason, code, verdict)) in TABLE.iter().enumerate() {
            assert_eq!(*reason as usize, index, "{code}");
            assert_eq!(serde_json::to_value(reason).unwrap(), *code);
            assert_eq!((reason.code(), reason.verdict()), (*code, *verdict));
        }
        assert_eq!(Reason::ProberFailed as usize + 1, TABLE.len());
    }
}
