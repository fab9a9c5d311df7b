//! TLS with a witness: the chain is noted before the verifier rules on it.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{Resumption, WebPkiServerVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, ProtocolVersion, RootCertStore,
    SignatureScheme,
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::certificate::{CertificateFault, TlsFacts, vouches_for_itself};
use crate::model::Message;
use crate::probe::Reason;

/// What every handshake shares.
pub(super) struct Handshakes {
    config: ClientConfig,
    verifier: Arc<WebPkiServerVerifier>,
}

/// One handshake's witness: outlives it, so that a handshake cut off still tells.
#[derive(Debug)]
pub(super) struct Witness {
    verifier: Arc<WebPkiServerVerifier>,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    chain: Vec<CertificateDer<'static>>,
    refused: Option<CertificateFault>,
}

impl Handshakes {
    /// Trusts the roots of Mozilla's program and `extra` ones (DER).
    pub fn new(extra: &[Vec<u8>], http2: bool) -> Result<Self, Message> {
        let failed = |what: &dyn ToString| Message::new("probe-no-tls").word("what", what.to_string());
        let provider: Arc<CryptoProvider> = Arc::new(ring::default_provider());
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for der in extra {
            roots.add(CertificateDer::from(der.clone())).map_err(|e| failed(&e))?;
        }
        let roots = Arc::new(roots);
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::clone(&roots), Arc::clone(&provider));
        let verifier = verifier.build().map_err(|e| failed(&e))?;
        let builder = ClientConfig::builder_with_provider(provider);
        let builder = builder.with_safe_default_protocol_versions().map_err(|e| failed(&e))?;
        let mut config = builder.with_root_certificates(roots).with_no_client_auth();
        config.resumption = Resumption::disabled();
        let spoken: &[&[u8]] = if http2 { &[b"h2", b"http/1.1"] } else { &[b"http/1.1"] };
        config.alpn_protocols = spoken.iter().map(|p| p.to_vec()).collect();
        Ok(Self { config, verifier })
    }

    pub fn witness(&self) -> Arc<Witness> {
        Arc::new(Witness { verifier: Arc::clone(&self.verifier), seen: Mutex::default() })
    }

    /// Shakes hands on a fresh connection.
    pub async fn shake(
        &self,
        name: ServerName<'static>,
        stream: TcpStream,
        witness: Arc<Witness>,
    ) -> Result<TlsStream<TcpStream>, Reason> {
        let mut config = self.config.clone();
        config.dangerous().set_certificate_verifier(witness);
        let connector = TlsConnector::from(Arc::new(config));
        connector.connect(name, stream).await.map_err(|error| why(&error))
    }
}

/// The name a host goes by in a certificate.
pub(super) fn server_name(host: &url::Host<String>) -> Result<ServerName<'static>, Reason> {
    match host {
        url::Host::Ipv4(v4) => Ok(ServerName::IpAddress((*v4).into())),
        url::Host::Ipv6(v6) => Ok(ServerName::IpAddress((*v6).into())),
        url::Host::Domain(name) => ServerName::try_from(name.trim_end_matches('.').to_owned())
            .map_err(|_| Reason::CertificateWrongName),
    }
}

impl Witness {
    /// The chain's facts, and what the verifier ruled; none before a certificate came.
    pub fn facts(&self, name: &ServerName<'_>, now: Timestamp) -> Option<TlsFacts> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.chain.is_empty() {
            return None;
        }
        let mut facts = TlsFacts::read(&seen.chain, name, now);
        match seen.refused {
            // What the verifier found comes first; what it did not reach stays behind it.
            Some(ruled) => {
                facts.faults.retain(|f| *f != ruled);
                facts.faults.insert(0, ruled);
            }
            None => facts.faults.clear(),
        }
        Some(facts)
    }
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let ruling =
            self.verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        let chain = std::iter::once(end_entity).chain(intermediates);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.chain = chain.map(|c| c.clone().into_owned()).collect();
        seen.refused = ruling.as_ref().err().map(|error| fault(error, end_entity));
        drop(seen);
        ruling
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.verifier.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.verifier.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }
}

/// The verifier's ruling in the words of the list.
fn fault(error: &Error, leaf: &CertificateDer<'_>) -> CertificateFault {
    let Error::InvalidCertificate(error) = error else { return CertificateFault::Other };
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => CertificateFault::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            CertificateFault::NotYetValid
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            CertificateFault::WrongName
        }
        CertificateError::BadEncoding => CertificateFault::Unreadable,
        // A certificate that signs others may not stand for a server: the usual home-made one.
        CertificateError::UnknownIssuer | CertificateError::Other(_) if vouches_for_itself(leaf) => {
            CertificateFault::SelfSigned
        }
        CertificateError::UnknownIssuer => CertificateFault::UnknownIssuer,
        _ => CertificateFault::Other,
    }
}

/// Why a handshake failed, where no certificate was to blame.
fn why(error: &io::Error) -> Reason {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(Error::InvalidMessage(_)) => Reason::TlsNotSpoken,
        Some(Error::InvalidCertificate(_)) => Reason::CertificateInvalid,
        _ => Reason::TlsFailed,
    }
}

/// What was agreed on.
pub(super) fn agreed(stream: &TlsStream<TcpStream>, facts: &mut TlsFacts) {
    let (_, session) = stream.get_ref();
    facts.protocol = session.protocol_version().map(|version| match version {
        ProtocolVersion::TLSv1_2 => "TLS 1.2".to_owned(),
        ProtocolVersion::TLSv1_3 => "TLS 1.3".to_owned(),
        other => format!("{other:?}"),
    });
    facts.cipher = session.negotiated_cipher_suite().map(|s| format!("{:?}", s.suite()));
    facts.alpn = session.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned());
}
