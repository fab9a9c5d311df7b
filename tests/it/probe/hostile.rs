//! Addresses and answers made to do harm.

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use tolok::probe::{Cut, Kind, Note, Phase, Reach, Reason, Settings, Special, Target, Verdict};

use super::counterparts::{A, Server, Wire, Zone, answer, redirect, says};
use super::{fetch, look, prober, settings};

/// The SSRF list: each address as somebody might write it into a file, and why it is refused.
const LIST: [(&str, Reason); 50] = [
    ("http://127.0.0.1/", Reason::AddressForbidden),
    ("http://2130706433/", Reason::AddressForbidden),
    ("http://0x7f000001/", Reason::AddressForbidden),
    ("http://0x7f.1/", Reason::AddressForbidden),
    ("http://0177.0.0.1/", Reason::AddressForbidden),
    ("http://017700000001/", Reason::AddressForbidden),
    ("http://127.1/", Reason::AddressForbidden),
    ("http://127.0.0.1./", Reason::AddressForbidden),
    ("http:127.0.0.1", Reason::AddressForbidden),
    ("http:\\\\127.0.0.1\\x", Reason::AddressForbidden),
    ("http://\u{ff11}\u{ff12}\u{ff17}.0.0.1/", Reason::AddressForbidden),
    ("http://\u{2460}\u{2461}\u{2466}.\u{24ea}.\u{24ea}.\u{2460}/", Reason::AddressForbidden),
    ("http://127\u{3002}0\u{3002}0\u{3002}1/", Reason::AddressForbidden),
    ("http://%31%32%37.0.0.1/", Reason::AddressForbidden),
    ("http://0/", Reason::AddressForbidden),
    ("http://0.0.0.0/", Reason::AddressForbidden),
    ("http://10.0.0.1/", Reason::AddressForbidden),
    ("http://100.64.0.1/", Reason::AddressForbidden),
    ("http://169.254.169.254/latest/meta-data/", Reason::AddressForbidden),
    ("http://0xa9fea9fe/", Reason::AddressForbidden),
    ("http://172.16.0.1/", Reason::AddressForbidden),
    ("http://192.0.0.1/", Reason::AddressForbidden),
    ("http://192.0.2.1/", Reason::AddressForbidden),
    ("http://192.88.99.1/", Reason::AddressForbidden),
    ("http://192.168.1.1/", Reason::AddressForbidden),
    ("http://198.18.0.1/", Reason::AddressForbidden),
    ("http://198.51.100.1/", Reason::AddressForbidden),
    ("http://203.0.113.1/", Reason::AddressForbidden),
    ("http://224.0.0.1/", Reason::AddressForbidden),
    ("http://255.255.255.255/", Reason::AddressForbidden),
    ("http://[::]/", Reason::AddressForbidden),
    ("http://[::1]/", Reason::AddressForbidden),
    ("http://[::ffff:127.0.0.1]/", Reason::AddressForbidden),
    ("http://[::ffff:a9fe:a9fe]/", Reason::AddressForbidden),
    ("http://[64:ff9b::7f00:1]/", Reason::AddressForbidden),
    ("http://[64:ff9b:1::a]/", Reason::AddressForbidden),
    ("http://[2002:7f00:1::]/", Reason::AddressForbidden),
    ("http://[2001:db8::1]/", Reason::AddressForbidden),
    ("http://[fc00::1]/", Reason::AddressForbidden),
    ("http://[fe80::1]/", Reason::AddressForbidden),
    ("http://[fec0::1]/", Reason::AddressForbidden),
    ("http://[ff02::1]/", Reason::AddressForbidden),
    ("http://localhost/", Reason::AddressForbidden),
    ("http://api.localhost./", Reason::AddressForbidden),
    ("http://inward.test/", Reason::AddressForbidden),
    ("http://lapor.test:22/", Reason::UrlPort),
    ("https://lapor.test:80/", Reason::UrlPort),
    ("http://admin:rahasia@lapor.test/", Reason::UrlCredentials),
    ("file:///etc/passwd", Reason::UrlScheme),
    ("gopher://lapor.test/_x", Reason::UrlScheme),
];

#[tokio::test]
async fn the_list_of_what_is_refused() {
    let zone = Zone::start(|_, kind, _| says(kind, &["10.0.0.7", "::1"]));
    let settings = Settings { reach: Reach::Public, ..settings(&zone) };
    let prober = prober(settings);
    for (address, reason) in LIST {
        let sample = look(&prober, address).await;
        assert_eq!((sample.reason, sample.verdict), (reason, Verdict::Refused), "{address}");
        assert!(sample.hops.iter().all(|hop| hop.address.is_none()), "{address}: nothing was connected to");
        assert!(!serde_json::to_string(&sample.hops).unwrap().contains("rahasia"), "{address}");
    }
    for address in
        ["", "lapor.test", "http://", "http://[::1", "http://a b/", "http://1.2.3.4.5/", "http://256.1.1.1/"]
    {
        assert_eq!(Target::new("t", address, Kind::Page).err(), Some(Reason::UrlUnreadable), "{address}");
    }
    let long = format!("http://lapor.test/{}", "a".repeat(9000));
    assert_eq!(look(&prober, &long).await.reason, Reason::UrlTooLong);
}

/// Writing a letter from another script gives another name, in ASCII for all to see.
#[tokio::test]
async fn homographs_show_what_they_are() {
    let zone = Zone::start(|_, kind, _| says(kind, &["10.0.0.7"]));
    let prober = prober(Settings { reach: Reach::Public, ..settings(&zone) });
    let sample = look(&prober, "http://l\u{430}por.test/").await;
    assert_eq!(sample.hops[0].host, "xn--lpor-53d.test");
}

#[tokio::test]
async fn a_redirect_inward_is_not_followed() {
    let inward = Server::start(|_, wire| answer(wire, "200 OK", "", b"secret"));
    let port = inward.port;
    let server = Server::start(move |visit, wire| match visit.path.as_str() {
        "/metadata" => redirect(wire, "http://169.254.169.254/latest/"),
        "/mapped" => redirect(wire, &format!("http://[::ffff:127.0.0.1]:{port}/")),
        "/six" => redirect(wire, &format!("http://[2002:7f00:1::]:{port}/")),
        "/login" => redirect(wire, &format!("http://root:x@127.0.0.1:{port}/")),
        "/file" => redirect(wire, "file:///etc/passwd"),
        "/named" => redirect(wire, "http://cable.test/"),
        "/broken" => redirect(wire, "http://[::1"),
        _ => answer(wire, "302 Found", "", b""),
    });
    let zone = Zone::start(|_, kind, _| says(kind, &["169.254.169.254"]));
    let prober = prober(settings(&zone));
    for (path, reason, forbidden) in [
        ("/metadata", Reason::AddressForbidden, Some(Special::LinkLocal)),
        ("/mapped", Reason::AddressForbidden, Some(Special::Loopback)),
        ("/six", Reason::AddressForbidden, Some(Special::Loopback)),
        ("/named", Reason::AddressForbidden, Some(Special::LinkLocal)),
        ("/login", Reason::UrlCredentials, None),
        ("/file", Reason::UrlScheme, None),
        ("/broken", Reason::RedirectBroken, None),
        ("/empty", Reason::RedirectBroken, None),
    ] {
        let sample = look(&prober, &server.at(path)).await;
        assert_eq!(sample.reason, reason, "{path}");
        assert_eq!(sample.hops[0].status, Some(302), "{path}: the first hop is kept");
        let last = sample.last().unwrap();
        assert_eq!(
            last.answers.last().filter(|_| sample.hops.len() > 1).and_then(|a| a.forbidden),
            forbidden,
            "{path}"
        );
    }
    assert_eq!(inward.connections(), 0);
}

/// A name that is harmless when it is checked and inward when it is connected to
/// has no second moment: one lookup for a hop, and the address that was checked is
/// the one connected to. (Here loopback stands for the harmless address.)
#[tokio::test]
async fn rebinding_finds_no_second_lookup() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/again" => redirect(wire, "/once-more"),
        _ => answer(wire, "200 OK", "", b"ok"),
    });
    let url = |path: &str| format!("http://rebind.test:{}{path}", server.port);
    // The first two lookups are those of robots.txt and of the hop.
    let zone = Zone::start(|_, kind, before| {
        says(kind, if before < 2 { &["127.0.0.1"] } else { &["169.254.169.254"] })
    });
    let prober = prober(settings(&zone));
    let sample = look(&prober, &url("/again")).await;
    assert_eq!(sample.hops[0].address, Some("127.0.0.1".parse().unwrap()));
    assert_eq!(zone.asked().iter().filter(|(_, kind)| *kind == A).count(), 3, "one lookup for one hop");
    assert_eq!((sample.reason, sample.hops[1].address), (Reason::AddressForbidden, None));
    assert_eq!(server.visits().len(), 1);
}

#[tokio::test]
async fn forbidden_addresses_among_others_are_passed_over_and_noted() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let zone = Zone::start(|_, kind, _| says(kind, &["169.254.169.254", "127.0.0.1"]));
    let sample = look(&prober(settings(&zone)), &format!("http://mixed.test:{}/", server.port)).await;
    assert_eq!((sample.verdict, sample.hops[0].answers.len()), (Verdict::Ok, 2));
    assert_eq!(sample.hops[0].answers[0].forbidden, Some(Special::LinkLocal));
    assert_eq!(sample.hops[0].address, Some("127.0.0.1".parse().unwrap()));
}

#[tokio::test]
async fn redirects_end() {
    let server = Server::start(|visit, wire| {
        let n: usize = visit.path.trim_start_matches("/n").parse().unwrap_or(0);
        match visit.path.as_str() {
            "/loop" => redirect(wire, "/loop2"),
            "/loop2" => redirect(wire, "/loop#again"),
            "/cookie" => answer(wire, "302 Found", "Location: /cookie\r\nSet-Cookie: a=b\r\n", b""),
            _ if n > 0 => redirect(wire, &format!("/n{}", n - 1)),
            "/endless" => redirect(wire, "/endless?x"),
            _ => answer(wire, "200 OK", "", b"ok"),
        }
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    for (path, reason, hops) in [
        ("/loop", Reason::RedirectLoop, 2),
        ("/cookie", Reason::RedirectNeedsCookie, 1),
        ("/n5", Reason::HttpAnswered, 6),
        ("/n6", Reason::RedirectTooMany, 6),
    ] {
        let sample = look(&prober, &server.at(path)).await;
        assert_eq!((sample.reason, sample.hops.len()), (reason, hops), "{path}");
    }
}

#[tokio::test]
async fn a_downgrade_is_noted() {
    let authority = super::counterparts::Authority::new();
    let plain = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let to = format!("http://lapor.test:{}/", plain.port);
    let config = authority.server("lapor.test", super::counterparts::Fault::None);
    let server = Server::tls(config, Duration::ZERO, move |_, wire| redirect(wire, &to));
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.roots = vec![authority.root_der()];
    let sample = look(&prober(settings), &format!("https://lapor.test:{}/", server.port)).await;
    assert_eq!((sample.verdict, sample.notes), (Verdict::Ok, vec![Note::Downgraded { hop: 0 }]));
}

fn chunks(wire: &mut dyn Wire, piece: &[u8], times: usize) {
    for _ in 0..times {
        if wire.write_all(piece).is_err() {
            return;
        }
    }
    let _ = wire.flush();
}

#[tokio::test]
async fn answers_without_measure() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/many-headers" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n");
            chunks(wire, b"X-A: 1\r\n", 500);
            let _ = wire.write_all(b"\r\n");
        }
        "/big-header" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nX-A: ");
            chunks(wire, &[b'a'; 4096], 40);
            let _ = wire.write_all(b"\r\n\r\n");
        }
        "/interim-flood" => chunks(wire, b"HTTP/1.1 103 Early Hints\r\n\r\n", 1_000_000),
        "/control" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nX-A: \x1b[2J\r\nContent-Length: 0\r\n\r\n");
        }
        "/status" => {
            let _ = wire.write_all(b"HTTP/1.1 999999 \x07\r\n\r\n");
        }
        "/switch" => {
            let _ = wire
                .write_all(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        }
        _ => {
            let _ = wire.write_all(b"\0\0\0");
        }
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    for (path, reason) in [
        ("/many-headers", Reason::HttpHeadTooLarge),
        ("/big-header", Reason::HttpHeadTooLarge),
        ("/interim-flood", Reason::HttpHeadTooLarge),
        ("/control", Reason::HttpMalformed),
        ("/status", Reason::HttpMalformed),
        ("/switch", Reason::HttpUnexpectedStatus),
        ("/noise", Reason::HttpMalformed),
    ] {
        let sample = look(&prober, &server.at(path)).await;
        assert_eq!(sample.reason, reason, "{path}");
    }
}

#[tokio::test]
async fn bodies_without_measure() {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::default());
    bomb.write_all(&vec![b' '; 12 << 20]).unwrap();
    let bomb = bomb.finish().unwrap();
    let server = Server::start(move |visit, wire| match visit.path.as_str() {
        "/endless" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            let chunk = [b"8000\r\n", &vec![b'x'; 0x8000][..], b"\r\n"].concat();
            chunks(wire, &chunk, 1_000_000);
        }
        "/drip" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            for _ in 0..200 {
                std::thread::sleep(Duration::from_millis(30));
                chunks(wire, b"x", 1);
            }
        }
        "/drip-head" => {
            for byte in b"HTTP/1.1 200 OK\r\nX-A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
                .iter()
                .cycle()
                .take(500)
            {
                std::thread::sleep(Duration::from_millis(30));
                chunks(wire, &[*byte], 1);
            }
        }
        "/bomb" => answer(wire, "200 OK", "Content-Encoding: gzip\r\n", &bomb),
        "/garbled" => answer(wire, "200 OK", "Content-Encoding: gzip\r\n", b"not gzip at all"),
        "/brotli" => answer(wire, "200 OK", "Content-Encoding: br\r\n", b"xyz"),
        "/short" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        }
        _ => {}
    });
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.answer = Duration::from_millis(400);
    settings.limits.body = Duration::from_millis(400);
    let prober = prober(settings);
    for (path, reason, cut) in [
        ("/endless", Reason::HttpAnswered, Some(Cut::Long)),
        ("/drip", Reason::BodyTimeout, Some(Cut::Late)),
        ("/bomb", Reason::BodyBomb, Some(Cut::Bomb)),
        ("/garbled", Reason::BodyUnreadable, Some(Cut::Garbled)),
        ("/brotli", Reason::HttpAnswered, None),
        ("/short", Reason::BodyBrokenOff, Some(Cut::Broken)),
    ] {
        let fetched = fetch(&prober, &server.at(path)).await;
        let body = fetched.sample.hops[0].body.as_ref().unwrap();
        assert_eq!((fetched.sample.reason, body.cut), (reason, cut), "{path}");
        assert!(body.bytes <= 2 << 20 && fetched.body.is_none_or(|b| b.len() <= 8 << 20), "{path}");
    }
    let sample = look(&prober, &server.at("/drip-head")).await;
    assert_eq!((sample.reason, sample.hops[0].failed_in), (Reason::HttpTimeout, Some(Phase::FirstByte)));
}

#[tokio::test]
async fn all_hops_share_one_deadline() {
    let server = Server::start(|visit, wire| {
        std::thread::sleep(Duration::from_millis(150));
        let n: usize = visit.path.trim_start_matches('/').parse().unwrap_or(0);
        redirect(wire, &format!("/{}", n + 1));
    });
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.overall = Duration::from_millis(400);
    let prober = prober(settings);
    let begun = Instant::now();
    let sample = look(&prober, &server.at("/0")).await;
    assert_eq!((sample.reason, sample.hops.len()), (Reason::HttpTimeout, 3));
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
}

/// Blackbox once asked such a server 300 times a second; a sample asks once.
#[tokio::test]
async fn one_attempt_whatever_happens() {
    let server = Server::start(|visit, wire| {
        if visit.path == "/half" {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n");
        }
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    for path in ["/closed", "/half"] {
        assert_eq!(look(&prober, &server.at(path)).await.verdict, Verdict::Down, "{path}");
    }
    assert_eq!(server.visits().len(), 2);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let sample = look(&prober, &format!("http://127.0.0.1:{port}/")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::ConnectRefused, Verdict::Down));
}

#[tokio::test]
async fn the_body_of_a_redirect_is_not_that_of_the_next_address() {
    let server = Server::start(|visit, wire| {
        if visit.path == "/pindah" {
            answer(wire, "302 Found", "Location: /putus\r\n", b"<p>Pindah");
        }
    });
    let zone = Zone::loopback();
    let fetched = fetch(&prober(settings(&zone)), &server.at("/pindah")).await;
    assert_eq!((fetched.sample.verdict, fetched.sample.hops.len()), (Verdict::Down, 2));
    assert!(fetched.sample.hops[0].body.is_some());
    assert_eq!(fetched.body, None);
}
