//! The prober against servers that delay, lie, break off and forbid; none of
//! them leaves loopback.

mod accuracy;
mod browser;
mod counterparts;
mod edition;
mod hostile;
mod links;
mod manners;
mod nginx;
mod phases;
mod program;
mod scale;
mod schedule;
mod serve;
mod tls;
mod watch;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tolok::probe::{Fetched, Kind, Limits, Pacing, Prober, Reach, Sample, Settings, Target};

use counterparts::Zone;

/// Limits for loopback: no pause between requests, short time-outs.
fn limits() -> Limits {
    let pace = Pacing {
        host_interval: Duration::ZERO,
        address_interval: Duration::ZERO,
        address_at_once: 64,
        ..Pacing::default()
    };
    Limits {
        overall: Duration::from_secs(5),
        dns: Duration::from_secs(1),
        connect: Duration::from_secs(1),
        tls: Duration::from_secs(1),
        answer: Duration::from_secs(1),
        body: Duration::from_secs(1),
        pace,
        ..Limits::default()
    }
}

/// Settings that reach loopback and ask this name server.
fn settings(zone: &Zone) -> Settings {
    Settings {
        limits: limits(),
        reach: Reach::Private,
        name_servers: vec![zone.address()],
        ..Settings::default()
    }
}

fn prober(settings: Settings) -> Arc<Prober> {
    Arc::new(Prober::new(settings).unwrap_or_else(|message| panic!("{message:?}")))
}

async fn fetch(prober: &Prober, url: &str) -> Fetched {
    let target = Target::new("t", url, Kind::Page).unwrap();
    let fetched = prober.sample(&target, Timestamp::now(), &|| true).await;
    holds_together(&fetched.sample);
    fetched
}

async fn look(prober: &Prober, url: &str) -> Sample {
    fetch(prober, url).await.sample
}

/// What holds of every sample: one attempt, parts that sum to the total, a
/// verdict that follows from the reason, JSON that reads back.
fn holds_together(sample: &Sample) {
    let (sum, total) = (sample.sum(), sample.total);
    assert_eq!(sum, total, "{sample:#?}");
    assert_eq!((sample.attempt, sample.verdict), (1, sample.reason.verdict()));
    let json = serde_json::to_string(sample).unwrap();
    let back: Sample = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_string(&back).unwrap(), json);
}
