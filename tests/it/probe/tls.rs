//! What a certificate says is known even when it is refused.

use std::time::Duration;

use tolok::probe::{CertificateFault, HttpVersion, Phase, Reason, Sample, Verdict};

use super::counterparts::{Authority, Fault, Server, Zone, answer};
use super::{look, prober, settings};

async fn against(name: &str, fault: Fault) -> (Sample, usize) {
    let authority = Authority::new();
    let config = authority.server(name, fault);
    let server = Server::tls(config, Duration::ZERO, |_, wire| answer(wire, "200 OK", "", b"ok"));
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.roots = vec![authority.root_der()];
    let sample = look(&prober(settings), &format!("https://lapor.test:{}/", server.port)).await;
    (sample, server.all_visits().len())
}

#[tokio::test]
async fn a_sound_certificate() {
    let (sample, _) = against("lapor.test", Fault::None).await;
    assert_eq!(sample.reason, Reason::HttpAnswered);
    let tls = sample.hops[0].tls.as_ref().unwrap();
    assert_eq!((tls.protocol.as_deref(), tls.chain_length, tls.chain_in_order), (Some("TLS 1.3"), 2, true));
    assert!(tls.cipher.as_deref().unwrap().starts_with("TLS13_"), "{:?}", tls.cipher);
    assert_eq!(tls.faults, []);
    let certificate = tls.certificate.as_ref().unwrap();
    assert_eq!(certificate.names, ["lapor.test"]);
    assert!(certificate.issuer.contains("tolok test intermediate"), "{}", certificate.issuer);
    assert_eq!(certificate.not_after.unwrap().to_string(), "2085-01-01T00:00:00Z");
    assert!(certificate.days_left.unwrap() > 365);
    assert_eq!((certificate.sha256.len(), &certificate.sha256), (64, &tls.chain_sha256[0]));
    assert_eq!(tls.chain.len(), 2);
}

#[tokio::test]
async fn a_refused_certificate_still_tells() {
    use CertificateFault::{Expired, NotYetValid, SelfSigned, UnknownIssuer, WrongName};
    let cases = [
        ("lapor.test", Fault::Expired, Reason::CertificateExpired, vec![Expired]),
        ("lapor.test", Fault::NotYetValid, Reason::CertificateNotYetValid, vec![NotYetValid]),
        ("lain.test", Fault::None, Reason::CertificateWrongName, vec![WrongName]),
        ("lapor.test", Fault::SelfSigned, Reason::CertificateSelfSigned, vec![SelfSigned]),
        ("lapor.test", Fault::Incomplete, Reason::CertificateUnknownIssuer, vec![UnknownIssuer]),
        // Two things wrong: the verifier's first, the other after it.
        ("lain.test", Fault::Expired, Reason::CertificateExpired, vec![Expired, WrongName]),
        ("lain.test", Fault::SelfSigned, Reason::CertificateSelfSigned, vec![SelfSigned, WrongName]),
    ];
    for (name, fault, reason, faults) in cases {
        let (sample, requests) = against(name, fault).await;
        assert_eq!((sample.reason, sample.verdict), (reason, Verdict::Down), "{name} {fault:?}");
        assert_eq!(requests, 0, "{name} {fault:?}: nothing may be said to a server that is not trusted");
        let hop = &sample.hops[0];
        assert_eq!(hop.failed_in, Some(Phase::Tls));
        assert!(hop.phases.connect.is_some() && hop.phases.tls.is_some() && hop.phases.send.is_none());
        let tls = hop.tls.as_ref().unwrap();
        assert_eq!(tls.faults, faults, "{name} {fault:?}");
        let certificate = tls.certificate.as_ref().unwrap();
        assert!(certificate.not_after.is_some() && certificate.days_left.is_some());
        assert_eq!(certificate.days_left.unwrap() < 0, fault == Fault::Expired);
        assert_eq!(certificate.names, [name]);
    }
}

#[tokio::test]
async fn a_chain_out_of_order_is_noted_and_accepted_as_browsers_do() {
    let (sample, _) = against("lapor.test", Fault::WrongOrder).await;
    assert_eq!(sample.verdict, Verdict::Ok, "{:?}", sample.reason);
    let tls = sample.hops[0].tls.as_ref().unwrap();
    assert_eq!((tls.chain_length, tls.chain_in_order), (3, false));
}

#[tokio::test]
async fn servers_that_do_not_speak_tls() {
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.tls = Duration::from_millis(200);
    let prober = prober(settings);
    let plain = Server::start(|_, wire| answer(wire, "200 OK", "", b"plain"));
    // A plain server waits for the end of a head that TLS never sends.
    let sample = look(&prober, &format!("https://lapor.test:{}/", plain.port)).await;
    assert_eq!((sample.reason, sample.hops[0].tls.as_ref()), (Reason::TlsTimeout, None));
    let chatty = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = chatty.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut stream in chatty.incoming().flatten() {
            let _ = std::io::Write::write_all(&mut stream, b"220 mail.test ESMTP\r\n");
            std::thread::sleep(Duration::from_millis(300));
        }
    });
    assert_eq!(look(&prober, &format!("https://lapor.test:{port}/")).await.reason, Reason::TlsNotSpoken);
}

#[tokio::test]
async fn http1_is_spoken_where_nothing_else_is_agreed() {
    let (sample, _) = against("lapor.test", Fault::None).await;
    assert_eq!(sample.hops[0].http, Some(HttpVersion::Http11));
    let tls = sample.hops[0].tls.as_ref().unwrap();
    assert_eq!(tls.alpn, None);
}
