//! What a certificate says, read with suspicion: the bytes are the peer's.

use std::net::IpAddr;

use jiff::Timestamp;
use rustls::client::verify_server_name;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::server::ParsedCertificate;
use serde::{Deserialize, Serialize};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::FromDer;

use crate::probe::Reason;
use crate::probe::archive::digest;

/// Names kept of a certificate; some carry hundreds.
const MOST_NAMES: usize = 100;
/// Characters kept of a name.
const LONGEST_NAME: usize = 256;
/// Certificates of a chain that are looked at.
const LONGEST_CHAIN: usize = 16;
const SECONDS_PER_DAY: i64 = 86_400;

/// The handshake and the certificate, as far as they came.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TlsFacts {
    /// The version of TLS agreed on, such as `TLS 1.3`; none where the handshake failed.
    pub protocol: Option<String>,
    /// The cipher suite agreed on.
    pub cipher: Option<String>,
    /// The application protocol agreed on.
    pub alpn: Option<String>,
    /// The server's own certificate.
    pub certificate: Option<Certificate>,
    /// Certificates sent.
    pub chain_length: usize,
    /// Whether each certificate is issued by the one sent after it.
    pub chain_in_order: bool,
    /// SHA-256 of each certificate sent, in hexadecimal.
    pub chain_sha256: Vec<String>,
    /// Why a browser would refuse it, what the verifier found first; empty when it is valid.
    pub faults: Vec<CertificateFault>,
    /// The certificates themselves, for the archive.
    #[serde(skip)]
    pub chain: Vec<Vec<u8>>,
}

/// The server's own certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Whom it is for.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// Host names and addresses it is for.
    pub names: Vec<String>,
    /// Valid from.
    pub not_before: Option<Timestamp>,
    /// Valid to.
    pub not_after: Option<Timestamp>,
    /// Whole days until `not_after`, rounded down; negative once it is past.
    pub days_left: Option<i64>,
    /// SHA-256 of the certificate, in hexadecimal.
    pub sha256: String,
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateFault {
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It is for another name.
    WrongName,
    /// It vouches for itself.
    SelfSigned,
    /// Nobody known vouches for it, or the link to them was not sent.
    UnknownIssuer,
    /// It cannot be read.
    Unreadable,
    /// It is not meant for servers, is revoked, or its signature is wrong.
    Other,
}

impl CertificateFault {
    /// The reason it is for a channel to be down.
    pub const fn reason(self) -> Reason {
        match self {
            Self::Expired => Reason::CertificateExpired,
            Self::NotYetValid => Reason::CertificateNotYetValid,
            Self::WrongName => Reason::CertificateWrongName,
            Self::SelfSigned => Reason::CertificateSelfSigned,
            Self::UnknownIssuer => Reason::CertificateUnknownIssuer,
            Self::Unreadable | Self::Other => Reason::CertificateInvalid,
        }
    }
}

impl TlsFacts {
    /// The facts of a chain as sent, for a server of this name.
    pub(super) fn read(chain: &[CertificateDer<'_>], name: &ServerName<'_>, now: Timestamp) -> Self {
        let looked_at = &chain[..chain.len().min(LONGEST_CHAIN)];
        let parsed: Vec<Option<X509Certificate<'_>>> =
            looked_at.iter().map(|der| X509Certificate::from_der(der).ok().map(|(_, c)| c)).collect();
        let leaf = parsed.first().and_then(Option::as_ref);
        Self {
            certificate: leaf.map(|c| describe(c, &chain[0], now)),
            chain_length: chain.len(),
            chain_in_order: in_order(&parsed),
            chain_sha256: looked_at.iter().map(|der| digest(der)).collect(),
            faults: leaf.map_or_else(
                || chain.first().map(|_| CertificateFault::Unreadable).into_iter().collect(),
                |c| faults(c, &chain[0], name, now),
            ),
            chain: looked_at.iter().map(|der| der.to_vec()).collect(),
            ..Self::default()
        }
    }
}

fn describe(certificate: &X509Certificate<'_>, der: &[u8], now: Timestamp) -> Certificate {
    let validity = certificate.validity();
    let not_after = Timestamp::from_second(validity.not_after.timestamp()).ok();
    Certificate {
        subject: cut(&certificate.subject().to_string()),
        issuer: cut(&certificate.issuer().to_string()),
        names: names(certificate),
        not_before: Timestamp::from_second(validity.not_before.timestamp()).ok(),
        not_after,
        days_left: not_after.map(|t| (t.as_second() - now.as_second()).div_euclid(SECONDS_PER_DAY)),
        sha256: digest(der),
    }
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(extension)) = certificate.subject_alternative_name() else { return Vec::new() };
    let named = extension.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(cut(name)),
        GeneralName::IPAddress(bytes) => ip(bytes).map(|ip| ip.to_string()),
        _ => None,
    });
    named.take(MOST_NAMES).collect()
}

fn ip(bytes: &[u8]) -> Option<IpAddr> {
    <[u8; 4]>::try_from(bytes)
        .map(IpAddr::from)
        .or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from))
        .ok()
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_NAME).collect()
}

/// Issuer and subject of the leaf are the same, whoever signed it.
pub(super) fn vouches_for_itself(der: &[u8]) -> bool {
    X509Certificate::from_der(der).is_ok_and(|(_, c)| c.issuer().as_raw() == c.subject().as_raw())
}

fn in_order(chain: &[Option<X509Certificate<'_>>]) -> bool {
    chain.windows(2).all(|pair| match pair {
        [Some(this), Some(next)] => this.issuer().as_raw() == next.subject().as_raw(),
        _ => false,
    })
}

/// What can be seen without trust in anybody: dates, names, who vouches.
fn faults(
    leaf: &X509Certificate<'_>,
    der: &CertificateDer<'_>,
    name: &ServerName<'_>,
    now: Timestamp,
) -> Vec<CertificateFault> {
    let mut found = Vec::new();
    let (from, to) = (leaf.validity().not_before.timestamp(), leaf.validity().not_after.timestamp());
    if now.as_second() > to {
        found.push(CertificateFault::Expired);
    }
    if now.as_second() < from {
        found.push(CertificateFault::NotYetValid);
    }
    let named = ParsedCertificate::try_from(der).is_ok_and(|c| verify_server_name(&c, name).is_ok());
    if !named {
        found.push(CertificateFault::WrongName);
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};
    use rustls::pki_types::{CertificateDer, ServerName};

    use super::{CertificateFault, TlsFacts, vouches_for_itself};

    fn read(der: Vec<u8>) -> TlsFacts {
        vouches_for_itself(&der);
        let name = ServerName::try_from("lapor.example").unwrap();
        TlsFacts::read(&[CertificateDer::from(der)], &name, Timestamp::UNIX_EPOCH)
    }

    fn sound() -> Vec<u8> {
        let key = rcgen::KeyPair::generate().unwrap();
        let params = rcgen::CertificateParams::new(vec!["lapor.example".to_owned(), "127.0.0.1".to_owned()]);
        params.unwrap().self_signed(&key).unwrap().der().to_vec()
    }

    #[test]
    fn a_certificate_says_what_it_is_for() {
        let facts = read(sound());
        let certificate = facts.certificate.unwrap();
        assert_eq!(certificate.names, ["lapor.example", "127.0.0.1"]);
        assert!(certificate.subject.contains("rcgen"), "{}", certificate.subject);
        assert_eq!(certificate.sha256.len(), 64);
        // rcgen's certificates begin in 1975, five years after this "now".
        assert_eq!(facts.faults, [CertificateFault::NotYetValid]);
        assert!(facts.chain_in_order);
    }

    #[test]
    fn nothing_is_a_chain_too() {
        let name = ServerName::try_from("lapor.example").unwrap();
        let facts = TlsFacts::read(&[], &name, Timestamp::UNIX_EPOCH);
        assert_eq!((facts.chain_length, facts.certificate), (0, None));
    }

    proptest! {
        #[test]
        fn noise_is_unreadable_and_no_more(noise in vec(any::<u8>(), 0..600)) {
            read(noise);
        }

        #[test]
        fn a_bent_certificate_is_read_or_not(at in 0_usize..400, byte in any::<u8>(), keep in 1_usize..600) {
            let mut der = sound();
            let at = at % der.len();
            der[at] = byte;
            der.truncate(keep.max(at));
            read(der);
        }
    }
}
