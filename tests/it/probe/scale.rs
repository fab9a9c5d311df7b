//! A national directory at the default politeness: what the hosts see, and what it takes here.

use std::collections::BTreeMap;
use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tolok::probe::{Fetched, Kind, Limits, Observer, Pacing, Settings, Target, Verdict, run};

use super::counterparts::{Says, Server, Zone, answer};
use super::{prober, settings};

const HOSTS: usize = 2_000;
const CHANNELS: usize = 10_000;
const MOST_KIB: usize = 200 * 1024;
/// Gaps of requests in a row at one address.
const ROW: u32 = 24;

#[derive(Default)]
struct Counts {
    ok: AtomicUsize,
    other: Mutex<BTreeMap<String, usize>>,
}

impl Observer for Counts {
    fn consents(&self, _: &Target) -> bool {
        true
    }

    fn saw(&self, fetched: Fetched) {
        if fetched.sample.verdict == Verdict::Ok {
            self.ok.fetch_add(1, Ordering::Relaxed);
        } else {
            *self.other.lock().unwrap().entry(fetched.sample.reason.code().to_owned()).or_default() += 1;
        }
    }
}

/// `h1234.test` is at 127.1.4.210: eight hosts share each address.
fn address(name: &str, kind: u16) -> Says {
    let number: u32 = name.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or_default();
    let at = IpAddr::V4(Ipv4Addr::from_bits(Ipv4Addr::new(127, 1, 0, 0).to_bits() + number / 8));
    Says { addresses: if kind == 1 { vec![at] } else { Vec::new() }, ..Says::default() }
}

/// Ten thousand channels on two thousand hosts, with the limits as they are by default.
#[tokio::test]
#[ignore = "takes a minute"]
#[expect(clippy::print_stdout, reason = "the figures are part of what it is for")]
async fn a_national_directory_stays_within_every_hosts_limit() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", &[b'x'; 4096]));
    let zone = Zone::start(|name, kind, _| address(name, kind));
    let pace = Pacing::default();
    let settings = Settings { limits: Limits { pace: pace.clone(), ..Limits::default() }, ..settings(&zone) };
    let targets = (0..CHANNELS).map(|n| {
        let url = format!("http://h{}.test:{}/{n}", n % HOSTS, server.port);
        Target::new(&n.to_string(), &url, Kind::Page).unwrap()
    });
    let (counts, begun) = (Arc::new(Counts::default()), Instant::now());
    run(prober(settings), targets.collect(), 7, Arc::clone(&counts) as Arc<dyn Observer>).await;
    let took = begun.elapsed();

    let mut by_host: BTreeMap<String, Vec<Instant>> = BTreeMap::new();
    let mut by_address: BTreeMap<u32, Vec<Instant>> = BTreeMap::new();
    for visit in server.all_visits() {
        let host = visit.head.split("host: ").nth(1).unwrap().split(':').next().unwrap().to_owned();
        let number: u32 = host.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
        by_address.entry(number / 8).or_default().push(visit.at);
        by_host.entry(host).or_default().push(visit.at);
    }
    let requests: usize = by_host.values().map(Vec::len).sum();
    let closest = by_host.values_mut().map(|times| shortest(times, 2)).min().unwrap();
    // A busy machine notes arrivals late, so a row long enough for that to be little is what counts.
    let row = by_address.values_mut().map(|times| shortest(times, ROW as usize + 1)).min().unwrap();
    let peak = peak_kib();
    println!(
        "{CHANNELS} channels, {HOSTS} hosts: {requests} requests in {took:.1?}; shortest time of two requests at one \
         host {closest:.4?} (limit {:?}), of {ROW} gaps at one address {row:.4?} (limit {:?}, the machine's jitter aside); \
         peak memory {} MiB, the servers' included",
        pace.host_interval,
        pace.address_interval * ROW,
        peak / 1024
    );
    assert_eq!(
        (counts.ok.load(Ordering::Relaxed), requests),
        (CHANNELS, CHANNELS + HOSTS),
        "{:?}",
        counts.other
    );
    assert!(closest >= pace.host_interval, "{closest:?}");
    assert!(row >= (pace.address_interval * ROW).mul_f64(0.95), "{row:?}");
    assert!(peak <= MOST_KIB, "{peak} KiB");
}

/// The shortest time that `count` arrivals in a row took.
fn shortest(times: &mut [Instant], count: usize) -> Duration {
    times.sort();
    times.windows(count).map(|row| row[count - 1] - row[0]).min().unwrap_or(Duration::MAX)
}

/// The most memory this process ever had, where the system says so.
fn peak_kib() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
