//! robots.txt files, fetched by the same dial, under the same checks, and kept
//! by scheme, host and port.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use url::Url;

use super::Robots;
use crate::probe::dial::{Fetch, Trail};
use crate::probe::{Prober, Reason};

/// Our product token, without the version.
const TOKEN: &str = env!("CARGO_PKG_NAME");
/// How long a file is believed (RFC 9309: at most a day), and a server that had none to give.
const KEPT: Duration = Duration::from_secs(86_400);
const KEPT_UNAVAILABLE: Duration = Duration::from_secs(3600);
/// Authorities remembered; beyond that, all are forgotten.
const MOST_KEPT: usize = 50_000;

/// Whether an address may be fetched.
pub(in crate::probe) enum Permission {
    Given,
    Denied(Reason),
    /// The server did not even come to an answer.
    Failed(Box<Trail>),
}

/// The files known so far.
#[derive(Default)]
pub(in crate::probe) struct RobotsFiles(Mutex<HashMap<String, Arc<Cell>>>);

/// One authority; locked while its file is on the way, so that it is fetched once.
type Cell = tokio::sync::Mutex<Option<Kept>>;

struct Kept {
    until: Instant,
    file: File,
}

#[derive(Clone)]
enum File {
    Rules(Arc<Robots>),
    Unavailable,
}

impl RobotsFiles {
    fn cell(&self, url: &Url) -> Arc<Cell> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        Arc::clone(known.entry(url.origin().ascii_serialization()).or_default())
    }
}

impl Prober {
    /// Whether robots.txt lets us fetch an address. That file is asked for under the same consent.
    pub(in crate::probe) async fn permission(
        &self,
        url: &Url,
        consents: &(dyn Fn() -> bool + Sync),
    ) -> Permission {
        let cell = self.robots.cell(url);
        let mut kept = cell.lock().await;
        let known = kept.as_ref().filter(|k| k.until > Instant::now()).map(|k| k.file.clone());
        let file = if let Some(file) = known {
            file
        } else {
            let trail = self.robots_txt(url, consents).await;
            match file(&trail) {
                Ok(file) => {
                    *kept = Some(Kept { until: Instant::now() + file.lasts(), file: file.clone() });
                    file
                }
                // Nothing was learnt of the file: the next one asks again.
                Err(Some(reason)) => return Permission::Denied(reason),
                Err(None) => return Permission::Failed(Box::new(trail)),
            }
        };
        match file {
            File::Unavailable => Permission::Denied(Reason::RobotsUnavailable),
            File::Rules(robots) => self.ruled(&robots, url),
        }
    }

    fn ruled(&self, robots: &Robots, url: &Url) -> Permission {
        if let (Some(delay), Some(host)) = (robots.crawl_delay, url.host_str()) {
            self.pace.slow_down(host, delay);
        }
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        if robots.allows(path) { Permission::Given } else { Permission::Denied(Reason::RobotsDisallow) }
    }

    /// Fetches the robots.txt of an address; boxed, because a fetch may ask for permission itself.
    fn robots_txt<'a>(
        &'a self,
        url: &Url,
        consents: &'a (dyn Fn() -> bool + Sync),
    ) -> Pin<Box<dyn Future<Output = Trail> + Send + 'a>> {
        let mut at = url.clone();
        at.set_path("/robots.txt");
        at.set_query(None);
        at.set_fragment(None);
        Box::pin(async move {
            let limits = self.limits();
            self.fetch(Fetch {
                url: &at,
                pinned: None,
                most: limits.robots_bytes,
                overall: limits.robots,
                robots: false,
                consents,
            })
            .await
        })
    }
}

impl File {
    const fn lasts(&self) -> Duration {
        match self {
            Self::Rules(_) => KEPT,
            Self::Unavailable => KEPT_UNAVAILABLE,
        }
    }
}

/// What a fetch of robots.txt says: the file; or why nothing may be fetched
/// now; or nothing at all.
fn file(trail: &Trail) -> Result<File, Option<Reason>> {
    let status = trail.hops.last().and_then(|hop| hop.status);
    match trail.outcome {
        Ok(()) => match status {
            Some(200..=299) => {
                // Packed in a way that nobody asked for: what it says is not known.
                let rules = trail.body.as_deref().map(|text| Robots::read(text, TOKEN));
                Ok(rules.map_or(File::Unavailable, |rules| File::Rules(Arc::new(rules))))
            }
            // Whoever is asked too often has not said that there are no rules.
            Some(429 | 500..=599) => Ok(File::Unavailable),
            // RFC 9309: 4xx, and redirects that lead nowhere, mean that there are no rules.
            _ => Ok(File::Rules(Arc::default())),
        },
        Err(reason) => match reason {
            Reason::RedirectLoop
            | Reason::RedirectTooMany
            | Reason::RedirectBroken
            | Reason::RedirectNeedsCookie => Ok(File::Rules(Arc::default())),
            // A redirect to where we may not go, or a file that broke off: no file, so no permission.
            Reason::AddressForbidden
            | Reason::UrlScheme
            | Reason::UrlCredentials
            | Reason::UrlPort
            | Reason::UrlUnreadable
            | Reason::UrlTooLong
                if trail.hops.len() > 1 =>
            {
                Ok(File::Unavailable)
            }
            Reason::BodyTimeout | Reason::BodyBrokenOff | Reason::BodyUnreadable | Reason::BodyBomb => {
                Ok(File::Unavailable)
            }
            Reason::ConsentMissing | Reason::DailyCap | Reason::RetryLater | Reason::ProberFailed => {
                Err(Some(reason))
            }
            _ => Err(None),
        },
    }
}
