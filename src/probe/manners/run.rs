//! Many targets, worked through politely.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tokio::task::JoinSet;

use super::offline::Doubts;
use crate::probe::{Fetched, Prober, Target};

/// Who watches a run.
pub trait Observer: Send + Sync {
    /// Whether this target may be approached now; asked right before anything is sent to it.
    fn consents(&self, target: &Target) -> bool;
    /// A sample is done. Called once for each target.
    fn saw(&self, fetched: Fetched);
}

/// All targets of one host, in their order.
struct Queue {
    targets: VecDeque<Target>,
    /// After the start of the run.
    begins: Duration,
}

/// What the tasks of a run share.
struct Round {
    prober: Arc<Prober>,
    observer: Arc<dyn Observer>,
    scheduled_at: Timestamp,
    queues: Mutex<VecDeque<Queue>>,
    doubts: Mutex<Doubts<()>>,
}

/// Looks at every target once. Hosts come in an order drawn from `seed`; those
/// of one host one after the other, in the order given. Never more than the
/// prober's limits, to hosts that redirects lead to as well.
pub async fn run(prober: Arc<Prober>, targets: Vec<Target>, seed: u64, observer: Arc<dyn Observer>) {
    let pacing = prober.limits().pace.clone();
    let queues = queues(targets, seed, pacing.spread);
    let lanes = queues.len().min(pacing.hosts_at_once.max(1));
    let round = Arc::new(Round {
        prober,
        observer,
        scheduled_at: Timestamp::now(),
        queues: Mutex::new(queues),
        doubts: Mutex::default(),
    });
    let begun = tokio::time::Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..lanes {
        let round = Arc::clone(&round);
        tasks.spawn(async move {
            while let Some(queue) = round.next() {
                tokio::time::sleep_until(begun + queue.begins).await;
                round.work(queue).await;
            }
        });
    }
    while tasks.join_next().await.is_some() {}
    let told = locked(&round.doubts).ripe(Timestamp::MAX);
    round.tell(told);
}

fn queues(targets: Vec<Target>, seed: u64, spread: Duration) -> VecDeque<Queue> {
    let mut by_host: BTreeMap<String, VecDeque<Target>> = BTreeMap::new();
    for target in targets {
        let host = target.url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
        by_host.entry(host).or_default().push_back(target);
    }
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut begins = || spread.mul_f64(chance.random_range(0.0..1.0));
    let mut queues: Vec<Queue> =
        by_host.into_values().map(|targets| Queue { targets, begins: begins() }).collect();
    queues.shuffle(&mut chance);
    // The shuffle orders those that begin together.
    queues.sort_by_key(|queue| queue.begins);
    queues.into()
}

impl Round {
    fn next(&self) -> Option<Queue> {
        locked(&self.queues).pop_front()
    }

    /// The targets of one host, as many at once as the host's limit has seats.
    async fn work(self: &Arc<Self>, queue: Queue) {
        let at_once = self.prober.limits().pace.host_at_once.clamp(1, queue.targets.len().max(1));
        let queue = Arc::new(Mutex::new(queue.targets));
        let mut others = JoinSet::new();
        for _ in 1..at_once {
            let (round, queue) = (Arc::clone(self), Arc::clone(&queue));
            others.spawn(async move { round.drain(&queue).await });
        }
        self.drain(&queue).await;
        while others.join_next().await.is_some() {}
    }

    async fn drain(&self, queue: &Mutex<VecDeque<Target>>) {
        loop {
            let Some(target) = locked(queue).pop_front() else { return };
            let consents = || self.observer.consents(&target);
            // Boxed, so that a lane that waits holds no room for a whole exchange.
            let fetched = Box::pin(self.prober.sample(&target, self.scheduled_at, &consents)).await;
            self.done(fetched);
        }
    }

    fn done(&self, fetched: Fetched) {
        let told = locked(&self.doubts).take((), fetched, Timestamp::now());
        self.tell(told);
    }

    fn tell(&self, told: Vec<((), Fetched)>) {
        told.into_iter().for_each(|((), fetched)| self.observer.saw(fetched));
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
