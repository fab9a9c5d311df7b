//! Every millisecond stands in the phase it was spent in.

use std::time::{Duration, Instant};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::probe::{Families, Kind, Phase, Phases, Reason, Target, Verdict};

use super::counterparts::{A, Authority, Fault, Says, Server, Zone, answer, redirect, says};
use super::{fetch, look, prober, settings};

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// At least the injected pause, and not much more, on a machine that does other things too.
fn about(phases: &Phases, phase: Phase, injected: Duration) {
    let took = phases.get(phase).unwrap_or_else(|| panic!("no {phase:?}: {phases:?}"));
    assert!(took + ms(1) >= injected && took <= injected + ms(400), "{phase:?} {injected:?}: {phases:?}");
}

#[tokio::test]
async fn each_pause_stands_in_its_phase() {
    let authority = Authority::new();
    let config = authority.server("lapor.test", Fault::None);
    let server = Server::tls(config, ms(110), |_, wire| {
        std::thread::sleep(ms(140));
        let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf-");
        let _ = wire.flush();
        std::thread::sleep(ms(170));
        let _ = wire.write_all(b"other");
    });
    let zone = Zone::start(|_, kind, _| Says { pause: ms(80), ..says(kind, &["127.0.0.1"]) });
    let mut settings = settings(&zone);
    settings.roots = vec![authority.root_der()];
    let prober = prober(settings);
    let fetched = fetch(&prober, &format!("https://lapor.test:{}/", server.port)).await;
    let phases = fetched.sample.hops[0].phases;
    about(&phases, Phase::Dns, ms(80));
    about(&phases, Phase::Connect, ms(0));
    about(&phases, Phase::Tls, ms(110));
    about(&phases, Phase::Send, ms(0));
    about(&phases, Phase::FirstByte, ms(140));
    about(&phases, Phase::Body, ms(170));
    assert_eq!(fetched.sample.verdict, Verdict::Ok, "{:?}", fetched.sample.reason);
    assert_eq!(fetched.body.unwrap(), b"half-other");
}

#[tokio::test]
async fn what_came_before_a_failure_keeps_its_time() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/never" => std::thread::sleep(ms(3000)),
        "/half" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf-");
            let _ = wire.flush();
            std::thread::sleep(ms(3000));
        }
        _ => {}
    });
    let zone = Zone::start(|_, kind, _| Says { pause: ms(60), ..says(kind, &["127.0.0.1"]) });
    let mut settings = settings(&zone);
    settings.limits.answer = ms(200);
    settings.limits.body = ms(150);
    let prober = prober(settings);
    let url = |path: &str| format!("http://lapor.test:{}{path}", server.port);

    let sample = look(&prober, &url("/never")).await;
    let hop = &sample.hops[0];
    assert_eq!((sample.reason, hop.failed_in), (Reason::HttpTimeout, Some(Phase::FirstByte)));
    about(&hop.phases, Phase::Dns, ms(60));
    about(&hop.phases, Phase::FirstByte, ms(200));
    assert_eq!(hop.phases.body, None);

    let sample = look(&prober, &url("/half")).await;
    let hop = &sample.hops[0];
    assert_eq!((sample.reason, sample.verdict), (Reason::BodyTimeout, Verdict::Degraded));
    assert_eq!((hop.status, hop.failed_in), (Some(200), Some(Phase::Body)));
    about(&hop.phases, Phase::Body, ms(150));
    assert_eq!(hop.body.as_ref().unwrap().bytes, 5, "what came is counted");

    let sample = look(&prober, &url("/nothing")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::HttpNoAnswer, Verdict::Down));
}

#[tokio::test]
async fn redirects_keep_their_phases_apart() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/" => {
            std::thread::sleep(ms(50));
            redirect(wire, "/second");
        }
        "/second" => {
            std::thread::sleep(ms(90));
            redirect(wire, "third?q=1#part");
        }
        _ => answer(wire, "200 OK", "", b"there"),
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    let fetched = fetch(&prober, &format!("http://lapor.test:{}/", server.port)).await;
    let sample = &fetched.sample;
    assert_eq!(sample.hops.len(), 3);
    about(&sample.hops[0].phases, Phase::FirstByte, ms(50));
    about(&sample.hops[1].phases, Phase::FirstByte, ms(90));
    assert_eq!(sample.hops[1].location.as_deref(), Some("third?q=1#part"));
    assert!(sample.hops[2].url.ends_with("/third?q=1"), "{}", sample.hops[2].url);
    assert_eq!(fetched.body.unwrap(), b"there");
    // A new connection and a new lookup for each; nothing asked twice.
    assert_eq!(server.connections(), 4, "robots.txt and three hops");
    assert_eq!(zone.asked().iter().filter(|(_, kind)| *kind == A).count(), 4);
}

/// Random pauses and endings, 60 of them: the parts always sum to the total
/// (`fetch` checks that), and the total to what somebody outside measures.
#[tokio::test]
async fn the_parts_sum_to_the_total() {
    let server = Server::start(|visit, wire| {
        let pauses: Vec<u64> = visit.path.split('/').filter_map(|p| p.parse().ok()).collect();
        let [first, body, ending, hops] = pauses[..] else { return };
        std::thread::sleep(ms(first));
        match ending {
            _ if hops > 0 => redirect(wire, &format!("/{first}/{body}/{ending}/{}", hops - 1)),
            0 => {}
            1 => {
                let _ = wire.write_all(b"nonsense\r\n\r\n");
            }
            _ => {
                let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                let _ = wire.flush();
                std::thread::sleep(ms(body));
                if ending == 2 {
                    let _ = wire.write_all(b"-and");
                } else {
                    let _ = wire.write_all(b"-all!");
                }
            }
        }
    });
    let zone =
        Zone::start(|_, kind, before| Says { pause: ms(before as u64 % 7), ..says(kind, &["127.0.0.1"]) });
    let prober = prober(settings(&zone));
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let mut draw = |n: u64| chance.next_u64() % n;
    for _ in 0..60 {
        let (first, body, ending, hops) = (draw(12), draw(12), draw(5), draw(4));
        let begun = Instant::now();
        let sample =
            look(&prober, &format!("http://lapor.test:{}/{first}/{body}/{ending}/{hops}", server.port)).await;
        let outside = begun.elapsed();
        let inside = sample.total + sample.held;
        assert!(inside <= outside && outside <= inside + ms(400), "{inside:?} of {outside:?}");
        assert_eq!(sample.hops.len() as u64, hops + 1, "{:?}", sample.reason);
    }
}

#[tokio::test]
async fn names_that_lead_nowhere() {
    let zone = Zone::start(|name, kind, _| match name {
        "none.test" => Says { code: 3, ..Says::default() },
        "empty.test" => Says::default(),
        "broken.test" => Says { code: 2, ..Says::default() },
        "silent.test" => Says { silent: true, ..Says::default() },
        "six.test" => says(kind, &["::1"]),
        _ => says(kind, &["127.0.0.1"]),
    });
    let mut settings = settings(&zone);
    settings.limits.dns = ms(300);
    let patient = prober(settings.clone());
    for (name, reason) in [
        ("none.test", Reason::DnsNoSuchName),
        ("empty.test", Reason::DnsNoAddress),
        ("broken.test", Reason::DnsFailed),
        ("silent.test", Reason::DnsTimeout),
    ] {
        let sample = look(&patient, &format!("http://{name}:8080/")).await;
        assert_eq!((sample.reason, sample.verdict), (reason, Verdict::Down), "{name}");
        // The name was asked on behalf of robots.txt; that was the one attempt.
        assert!(sample.hops[0].phases.dns.is_some() && sample.hops[0].phases.connect.is_none());
    }
    let asked = zone.asked();
    assert_eq!(asked.iter().filter(|(n, _)| n == "none.test").count(), 1, "no second family, no retry");
    assert_eq!(asked.iter().filter(|(n, _)| n == "empty.test").count(), 2, "both families");
    // IPv6 where there is no IPv4, and refused where only IPv4 is wanted.
    let sample = look(&patient, "http://six.test:1/").await;
    assert_eq!(sample.hops[0].address, Some("::1".parse().unwrap()));
    settings.families = Families::OnlyV4;
    assert_eq!(look(&prober(settings), "http://six.test:1/").await.reason, Reason::DnsNoAddress);
}

#[tokio::test]
async fn every_address_gets_its_sample() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let zone = Zone::start(|_, kind, _| says(kind, &["127.0.0.1", "127.0.0.2", "169.254.1.1", "::1"]));
    let prober = prober(settings(&zone));
    let url = format!("http://lapor.test:{}/", server.port);
    let target = Target::new("t", &url, Kind::Page).unwrap();
    let samples = prober.sample_each_address(&target, jiff::Timestamp::now(), &|| true).await;
    let seen: Vec<_> =
        samples.iter().map(|f| (f.sample.hops[0].answers[0].address.to_string(), f.sample.verdict)).collect();
    let expected = [
        ("127.0.0.1", Verdict::Ok),
        ("127.0.0.2", Verdict::Ok),
        ("169.254.1.1", Verdict::Refused),
        // The server listens on IPv4 only.
        ("::1", Verdict::Down),
    ];
    assert_eq!(seen, expected.map(|(a, v)| (a.to_owned(), v)));
}

#[tokio::test]
async fn interim_answers_are_no_first_byte() {
    let server = Server::start(|_, wire| {
        let _ = wire.write_all(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n");
        let _ = wire.flush();
        std::thread::sleep(ms(120));
        answer(wire, "200 OK", "", b"ok");
    });
    let zone = Zone::loopback();
    let sample = look(&prober(settings(&zone)), &server.at("/")).await;
    about(&sample.hops[0].phases, Phase::FirstByte, ms(120));
    assert_eq!(sample.hops[0].phases.dns, None, "an address needs no lookup");
}
