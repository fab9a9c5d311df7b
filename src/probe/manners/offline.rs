//! Is it them, or is it us?

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;

use crate::model::Message;
use crate::probe::{Fetched, Prober, Reason, Sample};

/// How long a self-check is believed.
const BELIEVED: Duration = Duration::from_secs(5);
/// Samples this far apart still speak of the same moment.
const MOMENT: SignedDuration = SignedDuration::from_secs(30);
/// Signs older than this are forgotten: no look takes so long that it could still be held against them.
const FORGOTTEN: SignedDuration = SignedDuration::from_mins(10);
/// Signs that are not worth being looked through for old ones.
const MANY: usize = 1024;
/// Other networks that must have been tried before we suspect ourselves (proposed).
const ENOUGH_NETWORKS: usize = 3;
const HTTPS: u16 = 443;

/// Well-known hosts that tell whether we are online.
pub(in crate::probe) struct SelfCheck {
    hosts: Vec<(String, u16)>,
    last: Mutex<Option<(Instant, bool)>>,
}

impl SelfCheck {
    /// Reads `host` and `host:port`.
    pub fn new(hosts: &[String]) -> Result<Self, Message> {
        let read = |text: &String| {
            let (host, port) = match text.rsplit_once(':') {
                Some((host, port)) => (host, port.parse().ok().filter(|port| *port > 0)),
                None => (text.as_str(), Some(HTTPS)),
            };
            let host = url::Host::parse(host).ok().map(|host| host.to_string());
            host.zip(port).ok_or_else(|| Message::new("probe-bad-self-check").word("host", text))
        };
        let hosts = hosts.iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { hosts, last: Mutex::default() })
    }
}

impl Prober {
    /// True when self-check hosts are given and none of them can be reached.
    pub(in crate::probe) async fn is_offline(&self) -> bool {
        let check = &self.self_check;
        if check.hosts.is_empty() {
            return false;
        }
        let mut last = check.last.lock().await;
        if let Some((_, offline)) = last.filter(|(at, _)| at.elapsed() < BELIEVED) {
            return offline;
        }
        let mut offline = true;
        for (host, port) in &check.hosts {
            if self.reaches(host, *port).await {
                offline = false;
                break;
            }
        }
        *last = Some((Instant::now(), offline));
        offline
    }
}

/// Failures that may be our own, held until the others of their moment are in: where different networks
/// fail at once, it is ours that is down. `T` is what goes with each sample.
#[derive(Debug)]
pub struct Doubts<T> {
    signs: Vec<Sign>,
    held: Vec<(Sign, T, Fetched)>,
    /// At how many signs old ones are looked for.
    many: usize,
}

/// What a sample says about the network, for comparison with others.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sign {
    at: Timestamp,
    network: String,
    failed: bool,
}

impl<T> Default for Doubts<T> {
    fn default() -> Self {
        Self { signs: Vec::new(), held: Vec::new(), many: MANY }
    }
}

impl<T> Doubts<T> {
    /// Takes in a sample, and gives back all that can be told by now: this one, unless it is in doubt,
    /// and those whose moment is over.
    pub fn take(&mut self, of: T, fetched: Fetched, now: Timestamp) -> Vec<(T, Fetched)> {
        let mut told = Vec::new();
        match Sign::of(&fetched.sample) {
            None => told.push((of, fetched)),
            Some(sign) => {
                self.signs.push(sign.clone());
                if sign.failed {
                    self.held.push((sign, of, fetched));
                } else {
                    told.push((of, fetched));
                }
            }
        }
        told.extend(self.ripe(now));
        told
    }

    /// Rules on the samples whose moment is over; at the end of time, on all.
    pub fn ripe(&mut self, now: Timestamp) -> Vec<(T, Fetched)> {
        let over = |sign: &Sign| now.duration_since(sign.at) > MOMENT;
        let ripe: Vec<_> = self.held.extract_if(.., |(sign, ..)| over(sign)).collect();
        let signs = &self.signs;
        let ruled = ripe.into_iter().map(|(sign, of, mut fetched)| {
            if networks_failing(&sign, signs) {
                fetched.sample.found_offline(Reason::NetworksFailing);
            }
            (of, fetched)
        });
        let ruled = ruled.collect();
        if self.signs.len() > self.many {
            self.signs.retain(|sign| now.duration_since(sign.at) <= FORGOTTEN);
            self.many = MANY.max(2 * self.signs.len());
        }
        ruled
    }
}

impl Sign {
    /// None where nothing was sent or the prober itself is to blame.
    fn of(sample: &Sample) -> Option<Self> {
        let failed = sample.reason.may_be_our_network();
        let hop = sample.hops.last()?;
        if !failed && hop.address.is_none() {
            return None;
        }
        let network = hop.address.map_or_else(|| domain(&hop.host), network);
        Some(Self { at: sample.started_at, network, failed })
    }
}

/// The majority rule: at least three other networks were tried within half a minute,
/// and four in five of them failed as ours may have made them fail.
fn networks_failing(sign: &Sign, all: &[Sign]) -> bool {
    let mut others: BTreeMap<&str, bool> = BTreeMap::new();
    for other in all.iter().filter(|o| o.network != sign.network) {
        if other.at.duration_since(sign.at).abs() <= MOMENT {
            // One answer is enough to call a network up.
            *others.entry(&other.network).or_insert(true) &= other.failed;
        }
    }
    let failing = others.values().filter(|failed| **failed).count();
    others.len() >= ENOUGH_NETWORKS && failing * 5 >= others.len() * 4
}

fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("{}.{}", v4.octets()[0], v4.octets()[1]),
        IpAddr::V6(v6) => format!("{:x}:{:x}", v6.segments()[0], v6.segments()[1]),
    }
}

/// The part of a name that somebody registered, roughly: two labels, three
/// below short ones such as `go.id`.
fn domain(host: &str) -> String {
    let labels: Vec<&str> = host.trim_end_matches('.').rsplit('.').collect();
    let kept = if labels.get(1).is_some_and(|second| second.len() <= 3) { 3 } else { 2 };
    let mut kept: Vec<&str> = labels.into_iter().take(kept).collect();
    kept.reverse();
    kept.join(".")
}

#[cfg(test)]
mod tests {
    use super::{Sign, domain, networks_failing};

    fn sign(second: i64, network: &str, failed: bool) -> Sign {
        Sign { at: jiff::Timestamp::from_second(second).unwrap(), network: network.to_owned(), failed }
    }

    #[test]
    fn one_dead_network_is_their_fault_and_all_are_ours() {
        let ours = [sign(0, "1.1", true), sign(1, "2.2", true), sign(2, "3.3", true), sign(3, "4.4", true)];
        assert!(networks_failing(&ours[0], &ours));
        assert!(!networks_failing(&ours[0], &ours[..3]), "two others are too few");
        let theirs = [ours[0].clone(), sign(1, "2.2", false), sign(2, "3.3", true), sign(3, "4.4", false)];
        assert!(!networks_failing(&theirs[0], &theirs));
        let healed =
            [&ours[..], &[sign(9, "2.2", false), sign(9, "3.3", false), sign(9, "4.4", false)]].concat();
        assert!(!networks_failing(&ours[0], &healed));
        let one = [sign(0, "1.1", true), sign(0, "1.1", true), sign(0, "1.1", true), sign(0, "1.1", true)];
        assert!(!networks_failing(&one[0], &one), "one network says nothing of the others");
        let long_ago = ours.clone().map(|s| Sign { at: s.at - super::MOMENT * 3, ..s });
        assert!(!networks_failing(&ours[0], &long_ago));
    }

    #[test]
    fn names_below_one_domain_are_one() {
        assert_eq!(domain("lapor.dinkes.jakarta.go.id"), "jakarta.go.id");
        assert_eq!(domain("www.lapor.example."), "lapor.example");
        assert_eq!(domain("localhost"), "localhost");
    }
}
