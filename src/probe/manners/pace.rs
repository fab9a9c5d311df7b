//! When a request may depart.
//!
//! A token bucket counts departures; what a host sees are arrivals, which the
//! network moves closer together. So with one request at a time the interval
//! is counted from the end of the exchange before: no network can shorten that.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::probe::{Pacing, Reason};

/// Hosts remembered; beyond that, idle ones are forgotten.
const MOST_REMEMBERED: usize = 20_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// Keeps hosts and addresses from being asked too often.
pub(in crate::probe) struct Pace {
    pacing: Pacing,
    hosts: Mutex<HashMap<String, Arc<Slot>>>,
    addresses: Mutex<HashMap<IpAddr, Arc<Slot>>>,
    in_flight: Arc<Semaphore>,
    today: Mutex<Today>,
}

/// One host or address.
struct Slot {
    seats: Arc<Semaphore>,
    /// With one seat, the interval is counted from the end.
    single: bool,
    times: Mutex<Times>,
}

struct Times {
    /// The next departure that may be promised.
    next: Instant,
    /// The last departure that happened.
    last: Option<Instant>,
    interval: Duration,
}

#[derive(Default)]
struct Today {
    day: i64,
    sent: HashMap<String, u32>,
}

/// Leave to talk to a host; given back when dropped.
pub(in crate::probe) struct Turn {
    slot: Arc<Slot>,
    _seat: Option<OwnedSemaphorePermit>,
}

/// Leave to talk to an address, within what may be in flight altogether.
pub(in crate::probe) struct Seat {
    _turn: Turn,
    _in_flight: Option<OwnedSemaphorePermit>,
}

impl Slot {
    fn new(interval: Duration, at_once: usize) -> Self {
        let at_once = at_once.max(1);
        Self {
            seats: Arc::new(Semaphore::new(at_once)),
            single: at_once == 1,
            times: Mutex::new(Times { next: Instant::now(), last: None, interval }),
        }
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a seat and for the time promised; gives up at once where that is too far off.
    async fn turn(self: Arc<Self>, longest: Duration) -> Option<Turn> {
        // The semaphore is never closed.
        let seat = Arc::clone(&self.seats).acquire_owned().await.ok();
        let at = {
            let mut times = self.times();
            let at = times.next.max(Instant::now());
            if at.saturating_duration_since(Instant::now()) > longest {
                return None;
            }
            times.next = at + times.interval;
            at
        };
        // A timer has steps of a millisecond, which whoever need not wait is spared.
        if at > Instant::now() {
            tokio::time::sleep_until(at.into()).await;
        }
        Some(Turn { slot: self, _seat: seat })
    }

    fn is_idle(&self, now: Instant) -> bool {
        self.times().next < now
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.slot.single {
            let mut times = self.slot.times();
            times.next = times.next.max(Instant::now() + times.interval);
        }
    }
}

impl Pace {
    pub fn new(pacing: Pacing) -> Self {
        Self {
            in_flight: Arc::new(Semaphore::new(pacing.in_flight.max(1))),
            pacing,
            hosts: Mutex::default(),
            addresses: Mutex::default(),
            today: Mutex::default(),
        }
    }

    /// A turn at a host; refused beyond the day's number, or where it asked for too long a pause.
    pub async fn host(&self, host: &str) -> Result<Turn, Reason> {
        let turn = self.host_slot(host).turn(self.pacing.longest_wait).await.ok_or(Reason::RetryLater)?;
        self.count(host, Timestamp::now())?;
        Ok(turn)
    }

    /// A turn at an address, for a host whose turn it is; when it comes, the request departs.
    pub async fn address(&self, address: IpAddr, host: &Turn) -> Seat {
        let slot = {
            let new = || Slot::new(self.pacing.address_interval, self.pacing.address_at_once);
            remembered(&self.addresses, network(address), new)
        };
        let turn = loop {
            // Addresses are never told to stay away, so the wait is a queue and ends.
            if let Some(turn) = Arc::clone(&slot).turn(Duration::MAX).await {
                break turn;
            }
        };
        let in_flight = Arc::clone(&self.in_flight).acquire_owned().await.ok();
        // Waiting for room may have moved this one close to the next: look once more.
        while let Err(earliest) = departs(&host.slot, &slot) {
            tokio::time::sleep_until(earliest.into()).await;
        }
        Seat { _turn: turn, _in_flight: in_flight }
    }

    /// A host asked us to stay away, or said that we come too often.
    pub fn back_off(&self, host: &str, wait: Option<Duration>) {
        let slot = self.host_slot(host);
        let mut times = slot.times();
        times.next = times.next.max(Instant::now() + wait.unwrap_or(self.pacing.back_off));
    }

    /// A host asked for more time between requests.
    pub fn slow_down(&self, host: &str, interval: Duration) {
        let slot = self.host_slot(host);
        let mut times = slot.times();
        times.interval = times.interval.max(interval.min(self.pacing.crawl_delay));
    }

    fn host_slot(&self, host: &str) -> Arc<Slot> {
        let new = || Slot::new(self.pacing.host_interval, self.pacing.host_at_once);
        remembered(&self.hosts, host.trim_end_matches('.').to_owned(), new)
    }

    /// Counts a request against the day's number.
    fn count(&self, host: &str, now: Timestamp) -> Result<(), Reason> {
        let mut today = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        let day = now.as_second().div_euclid(SECONDS_PER_DAY);
        if today.day != day {
            *today = Today { day, sent: HashMap::new() };
        }
        let sent = today.sent.entry(host.trim_end_matches('.').to_owned()).or_default();
        if *sent >= self.pacing.per_day {
            return Err(Reason::DailyCap);
        }
        *sent += 1;
        Ok(())
    }
}

/// Departs now, if host and address have rested since their last; else says when they will have.
fn departs(host: &Slot, address: &Slot) -> Result<(), Instant> {
    let (mut host, mut address) = (host.times(), address.times());
    let rested = |times: &Times| times.last.map(|last| last + times.interval);
    let now = Instant::now();
    match rested(&host).max(rested(&address)) {
        Some(earliest) if earliest > now => Err(earliest),
        _ => {
            (host.last, address.last) = (Some(now), Some(now));
            Ok(())
        }
    }
}

fn remembered<K: Eq + Hash>(
    slots: &Mutex<HashMap<K, Arc<Slot>>>,
    key: K,
    new: impl FnOnce() -> Slot,
) -> Arc<Slot> {
    let mut slots = slots.lock().unwrap_or_else(PoisonError::into_inner);
    if slots.len() >= MOST_REMEMBERED && !slots.contains_key(&key) {
        let now = Instant::now();
        slots.retain(|_, slot| Arc::strong_count(slot) > 1 || !slot.is_idle(now));
    }
    Arc::clone(slots.entry(key).or_insert_with(|| Arc::new(new())))
}

/// One machine has a whole /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use super::{Pace, Pacing, Reason};

    const PAUSE: Duration = Duration::from_millis(30);

    fn pace(at_once: usize, per_day: u32) -> Arc<Pace> {
        let pacing = Pacing {
            host_interval: PAUSE,
            host_at_once: at_once,
            per_day,
            longest_wait: Duration::from_millis(400),
            ..Pacing::default()
        };
        Arc::new(Pace::new(pacing))
    }

    #[tokio::test]
    async fn a_single_host_rests_after_each_exchange() {
        let pace = pace(1, 100);
        let mut ended: Option<Instant> = None;
        for _ in 0..4 {
            let turn = pace.host("a.example").await.ok().unwrap();
            if let Some(ended) = ended {
                assert!(ended.elapsed() >= PAUSE, "{:?}", ended.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(15)).await;
            ended = Some(Instant::now());
            drop(turn);
        }
    }

    #[tokio::test]
    async fn hosts_do_not_wait_for_each_other() {
        let pace = pace(1, 100);
        let begun = Instant::now();
        for host in ["a", "b", "c", "d", "e", "f"] {
            drop(pace.host(host).await.ok().unwrap());
        }
        assert!(begun.elapsed() < PAUSE, "{:?}", begun.elapsed());
    }

    #[tokio::test]
    async fn the_day_has_an_end_and_patience_too() {
        let pace = pace(1, 2);
        drop(pace.host("a").await.ok().unwrap());
        drop(pace.host("a.").await.ok().unwrap());
        assert_eq!(pace.host("a").await.err(), Some(Reason::DailyCap));
        pace.back_off("b", Some(Duration::from_millis(120)));
        let begun = Instant::now();
        drop(pace.host("b.").await.ok().unwrap());
        assert!(begun.elapsed() >= Duration::from_millis(120), "a trailing dot is the same host");
        pace.back_off("b", Some(Duration::from_secs(60)));
        assert_eq!(pace.host("b").await.err(), Some(Reason::RetryLater));
        pace.slow_down("c", Duration::from_millis(90));
        drop(pace.host("c").await.ok().unwrap());
        let begun = Instant::now();
        drop(pace.host("c").await.ok().unwrap());
        assert!(begun.elapsed() >= Duration::from_millis(85), "{:?}", begun.elapsed());
    }
}
