//! robots.txt, pace, patience, consent, and doubt in oneself.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tolok::probe::{Fetched, Kind, Observer, Reason, Settings, Target, Verdict, run};

use super::counterparts::{Server, Zone, answer, redirect, says};
use super::{holds_together, look, prober, settings};

/// Keeps what it saw.
#[derive(Default)]
struct Watcher {
    seen: Mutex<Vec<Fetched>>,
    withdrawn: Option<&'static str>,
}

impl Observer for Watcher {
    fn consents(&self, target: &Target) -> bool {
        self.withdrawn != Some(target.id.as_str())
    }

    fn saw(&self, fetched: Fetched) {
        holds_together(&fetched.sample);
        self.seen.lock().unwrap().push(fetched);
    }
}

impl Watcher {
    fn verdicts(&self) -> BTreeMap<String, Reason> {
        let seen = self.seen.lock().unwrap();
        seen.iter().map(|f| (f.sample.target.id.clone(), f.sample.reason)).collect()
    }
}

async fn watch(settings: Settings, targets: Vec<Target>, withdrawn: Option<&'static str>) -> Arc<Watcher> {
    let watcher = Arc::new(Watcher { withdrawn, ..Watcher::default() });
    let count = targets.len();
    run(prober(settings), targets, 1, Arc::clone(&watcher) as Arc<dyn Observer>).await;
    assert_eq!(watcher.seen.lock().unwrap().len(), count, "one sample for each target");
    watcher
}

fn target(id: &str, url: &str) -> Target {
    Target::new(id, url, Kind::Page).unwrap()
}

#[tokio::test]
async fn robots_txt_is_asked_once_and_obeyed() {
    let server = Server::with_robots(|visit, wire| match visit.path.as_str() {
        "/robots.txt" => {
            answer(
                wire,
                "200 OK",
                "",
                b"User-agent: tolok\nDisallow: /rahasia\nUser-agent: *\nDisallow: /\n",
            );
        }
        "/pindah" => redirect(wire, "/rahasia/2"),
        _ => answer(wire, "200 OK", "", b"ok"),
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    assert_eq!(look(&prober, &server.at("/")).await.reason, Reason::HttpAnswered);
    let sample = look(&prober, &server.at("/rahasia/1")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::RobotsDisallow, Verdict::Disallowed));
    assert_eq!(sample.hops[0].phases.sum(), Duration::ZERO);
    let sample = look(&prober, &server.at("/pindah")).await;
    assert_eq!(
        (sample.reason, sample.hops.len()),
        (Reason::RobotsDisallow, 2),
        "a redirect is asked for too"
    );
    let paths: Vec<String> = server.all_visits().into_iter().map(|v| v.path).collect();
    assert_eq!(paths, ["/robots.txt", "/", "/pindah"]);
    let head = server.all_visits()[1].head.to_lowercase();
    assert!(head.contains(&format!("user-agent: tolok/{}\r\n", env!("CARGO_PKG_VERSION"))), "{head}");
    assert!(head.contains("connection: close"), "{head}");
}

#[tokio::test]
async fn what_the_state_of_robots_txt_means() {
    let inward = Server::start(|_, wire| answer(wire, "200 OK", "", b"secret"));
    let to = inward.port;
    let cases: [(&str, Reason); 11] = [
        ("404 Not Found", Reason::HttpAnswered),
        ("403 Forbidden", Reason::HttpAnswered),
        ("429 Busy", Reason::RobotsUnavailable),
        ("200 Packed", Reason::RobotsUnavailable),
        ("500 Oops", Reason::RobotsUnavailable),
        ("503 Busy", Reason::RobotsUnavailable),
        ("302 Loop", Reason::HttpAnswered),
        ("302 Inward", Reason::RobotsUnavailable),
        ("302 Elsewhere", Reason::RobotsDisallow),
        ("200 Long", Reason::RobotsDisallow),
        ("200 Longer", Reason::HttpAnswered),
    ];
    for (state, reason) in cases {
        let server = Server::with_robots(move |visit, wire| match visit.path.as_str() {
            "/robots.txt" => match state {
                "302 Loop" => redirect(wire, "/robots.txt"),
                "302 Inward" => redirect(wire, &format!("http://[::ffff:127.0.0.1]:{to}/robots.txt")),
                "302 Elsewhere" => redirect(wire, "/other"),
                // In a way that was not asked for and cannot be read.
                "200 Packed" => answer(wire, "200 OK", "Content-Encoding: br\r\n", b"\x0b\x02"),
                "200 Long" => answer(wire, "200 OK", "", rules(500 * 1024).as_bytes()),
                // What stands beyond 512 KiB does not count.
                "200 Longer" => answer(wire, "200 OK", "", rules(513 * 1024).as_bytes()),
                _ => answer(wire, state, "", b""),
            },
            "/other" => answer(wire, "200 OK", "", b"User-agent: *\nDisallow: /"),
            _ => answer(wire, "200 OK", "", b"ok"),
        });
        let zone = Zone::loopback();
        assert_eq!(look(&prober(settings(&zone)), &server.at("/x")).await.reason, reason, "{state}");
    }
    assert_eq!(inward.connections(), 0);
}

/// A rule after so many bytes of comment.
fn rules(bytes: usize) -> String {
    format!("{}User-agent: *\nDisallow: /\n", "# aturan\n".repeat(bytes / 9))
}

#[tokio::test]
async fn a_host_that_is_down_is_down_not_disallowed() {
    let zone = Zone::loopback();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let sample = look(&prober(settings(&zone)), &format!("http://lapor.test:{port}/")).await;
    assert_eq!((sample.reason, sample.hops.len()), (Reason::ConnectRefused, 1));
    assert!(sample.hops[0].url.ends_with("/robots.txt") && sample.hops[0].phases.connect.is_some());
}

/// 40 targets on 4 names and one address, and redirects between them: no
/// name sees two requests closer than its interval, none two at once, the
/// address never more than its share.
#[tokio::test]
async fn no_host_is_asked_more_often_than_the_limit() {
    const INTERVAL: Duration = Duration::from_millis(40);
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (inside, peak) = (Arc::clone(&now), Arc::clone(&most));
    let server = Server::with_robots(move |visit, wire| {
        let at_once = inside.fetch_add(1, Ordering::SeqCst) + 1;
        peak.fetch_max(at_once, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(5));
        let port = visit.head.split(':').find_map(|p| p.get(..5)?.trim().parse::<u16>().ok()).unwrap_or(0);
        match visit.path.as_str() {
            "/robots.txt" => answer(wire, "404 Not Found", "", b""),
            "/to-b" => redirect(wire, &format!("http://b.test:{port}/there")),
            _ => answer(wire, "200 OK", "", b"ok"),
        }
        inside.fetch_sub(1, Ordering::SeqCst);
    });
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.pace.host_interval = INTERVAL;
    settings.limits.pace.address_at_once = 3;
    let targets = (0..40).map(|n| {
        let host = ["a", "b", "c", "d"][n % 4];
        let path = if n % 8 == 0 { "to-b" } else { "x" };
        target(&n.to_string(), &format!("http://{host}.test:{}/{path}", server.port))
    });
    let watcher = watch(settings, targets.collect(), None).await;
    assert!(watcher.verdicts().values().all(|r| *r == Reason::HttpAnswered), "{:?}", watcher.verdicts());
    let mut by_host: BTreeMap<String, Vec<Instant>> = BTreeMap::new();
    for visit in server.all_visits() {
        let host =
            visit.head.to_lowercase().split("host: ").nth(1).unwrap().split(':').next().unwrap().to_owned();
        by_host.entry(host).or_default().push(visit.at);
    }
    assert_eq!(by_host.values().map(Vec::len).sum::<usize>(), 40 + 5 + 4, "{by_host:?}");
    for (host, mut times) in by_host {
        times.sort();
        let closest = times.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap();
        assert!(closest >= INTERVAL, "{host}: {closest:?}");
    }
    assert!(most.load(Ordering::SeqCst) <= 3, "{most:?} at once");
}

#[tokio::test]
async fn retry_after_is_honoured() {
    let first = AtomicUsize::new(0);
    let server = Server::start(move |visit, wire| match visit.path.as_str() {
        "/busy" if first.fetch_add(1, Ordering::SeqCst) == 0 => {
            answer(wire, "429 Too Many Requests", "Retry-After: 1\r\n", b"");
        }
        "/away" => {
            answer(wire, "503 Service Unavailable", "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT\r\n", b"");
        }
        _ => answer(wire, "200 OK", "", b"ok"),
    });
    let zone = Zone::loopback();
    let prober = prober(settings(&zone));
    let sample = look(&prober, &server.at("/busy")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::HttpTooManyRequests, Verdict::Blocked));
    assert_eq!(sample.retry_after, Some(Duration::from_secs(1)));
    let sample = look(&prober, &server.at("/next")).await;
    assert_eq!(sample.verdict, Verdict::Ok);
    let visits = server.visits();
    assert_eq!(visits.len(), 2, "the sample that was turned away is not tried again");
    assert!(visits[1].at - visits[0].at >= Duration::from_secs(1));
    assert!(sample.held >= Duration::from_millis(900), "{:?} is our own waiting", sample.held);
    let away = look(&prober, &server.at("/away")).await;
    assert_eq!((away.reason, away.retry_after), (Reason::HttpServerError, Some(Duration::from_secs(86_400))));
    let sample = look(&prober, &server.at("/next")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::RetryLater, Verdict::MissedWindow));
    assert_eq!(server.visits().len(), 3);
}

#[tokio::test]
async fn consent_is_asked_when_it_is_needed() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let zone = Zone::loopback();
    let targets = vec![target("stays", &server.at("/stays")), target("left", &server.at("/left"))];
    let watcher = watch(settings(&zone), targets, Some("left")).await;
    assert_eq!(watcher.verdicts()["left"], Reason::ConsentMissing);
    assert_eq!(watcher.verdicts()["stays"], Reason::HttpAnswered);
    let paths: Vec<String> = server.visits().into_iter().map(|v| v.path).collect();
    assert_eq!(paths, ["/stays"]);
    // Withdrawn while the request waited for its turn.
    let prober = prober(settings(&zone));
    let asked = AtomicUsize::new(0);
    let until_then = || asked.fetch_add(1, Ordering::SeqCst) == 0;
    let target = target("t", &format!("http://lapor.test:{}/late", server.port));
    let fetched = prober.sample(&target, jiff::Timestamp::now(), &until_then).await;
    assert_eq!(fetched.sample.reason, Reason::ConsentMissing);
    assert_eq!(server.visits().len(), 1);
}

#[tokio::test]
async fn a_day_has_only_so_many_requests() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.pace.per_day = 3;
    let targets = (0..4).map(|n| target(&n.to_string(), &server.at(&format!("/{n}")))).collect();
    let watcher = watch(settings, targets, None).await;
    let capped: Vec<bool> = watcher.verdicts().values().map(|r| *r == Reason::DailyCap).collect();
    assert_eq!(capped, [false, false, true, true], "robots.txt was the first of three");
}

#[tokio::test]
async fn our_own_network_is_suspected_before_theirs() {
    let zone = Zone::start(|_, _, _| super::counterparts::Says { silent: true, ..Default::default() });
    let mut settings = settings(&zone);
    settings.limits.dns = Duration::from_millis(100);
    let hosts = ["a.test", "b.test", "c.test", "d.test", "e.test"];
    let targets = |n: usize| hosts[..n].iter().map(|h| target(h, &format!("http://{h}:8080/"))).collect();
    let all = watch(settings.clone(), targets(5), None).await;
    assert!(all.verdicts().values().all(|r| *r == Reason::NetworksFailing), "{:?}", all.verdicts());
    assert!(all.seen.lock().unwrap().iter().all(|f| f.sample.before == Some(Reason::DnsTimeout)));
    let few = watch(settings.clone(), targets(2), None).await;
    assert!(few.verdicts().values().all(|r| *r == Reason::DnsTimeout), "{:?}", few.verdicts());
    // With hosts to check against, one failure is enough; and a sound one clears us.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let sound = listener.local_addr().unwrap().to_string();
    for (hosts, reason) in [
        (vec!["127.0.0.1:1".to_owned()], Reason::SelfCheckFailed),
        (vec!["127.0.0.1:1".to_owned(), sound], Reason::DnsTimeout),
    ] {
        let settings = Settings { self_check: hosts, ..settings.clone() };
        assert_eq!(look(&prober(settings), "http://a.test:8080/").await.reason, reason);
    }
}

#[test]
fn a_contact_must_fit_a_header() {
    let zone = Zone::start(|_, kind, _| says(kind, &["127.0.0.1"]));
    for contact in ["a\r\nX: y", "", "  ", "surat(at)x", "\u{e9}"] {
        let settings = Settings { contact: Some(contact.to_owned()), ..settings(&zone) };
        assert!(tolok::probe::Prober::new(settings).is_err(), "{contact:?}");
    }
    for host in ["", "a b", "x:0", "x:99999", "[::1"] {
        let settings = Settings { self_check: vec![host.to_owned()], ..settings(&zone) };
        assert!(tolok::probe::Prober::new(settings).is_err(), "{host:?}");
    }
}
