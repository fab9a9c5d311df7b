//! Tunnels of a browser end at the proxy: it speaks TLS with the browser itself, so that what is asked for
//! inside is seen and checked like anything else. The server's own certificate is checked by our dial.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rcgen::{CertificateParams, KeyPair, PublicKeyData};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use sha2::{Digest, Sha256};
use tokio_rustls::TlsAcceptor;

use super::ledger::{Rule, Why};
use super::proxy::{Shared, forbidden, serve};

/// A certificate made for one visit, which that visit's browser alone is told to accept, for every name.
pub(super) struct Impostor {
    acceptor: TlsAcceptor,
    /// SHA-256 of its public key, in base64, as Chromium wants it.
    pub key: String,
}

impl Impostor {
    pub fn new() -> Option<Self> {
        let key = KeyPair::generate().ok()?;
        let certificate =
            CertificateParams::new(vec!["tolok.invalid".to_owned()]).ok()?.self_signed(&key).ok()?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
        let private = PrivateKeyDer::try_from(key.serialize_der()).ok()?;
        let config = builder.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], private);
        let digest = STANDARD.encode(Sha256::digest(key.subject_public_key_info()));
        Some(Self { acceptor: TlsAcceptor::from(Arc::new(config.ok()?)), key: digest })
    }
}

/// Opens a tunnel that ends here.
pub(super) fn tunnel(request: Request<Incoming>, shared: Arc<Shared>) -> Response<Full<Bytes>> {
    let Some(server) = request.uri().authority().map(ToString::to_string) else { return forbidden() };
    tokio::spawn(async move {
        let Ok(opened) = hyper::upgrade::on(request).await else { return };
        match shared.impostor.acceptor.accept(TokioIo::new(opened)).await {
            Ok(stream) => serve(TokioIo::new(stream), shared, Some(server)).await,
            // A WebSocket without TLS, or a protocol that has no business here.
            Err(_) => shared.ledger().refuse("CONNECT", &server, Why::Rule(Rule::NotTls), false),
        }
    });
    Response::new(Full::default())
}
