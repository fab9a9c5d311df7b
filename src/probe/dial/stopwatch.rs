//! One clock for one sample: laps that leave nothing out between them.

use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Times the steps of a sample. Every moment belongs to one lap or to `held`.
#[derive(Debug)]
pub(super) struct Stopwatch {
    begun: Instant,
    last: Instant,
    held: Duration,
    budget: Duration,
    /// When the first step began, by the wall clock.
    pub started_at: Option<Timestamp>,
}

impl Stopwatch {
    pub fn new(budget: Duration) -> Self {
        let now = Instant::now();
        Self { begun: now, last: now, held: Duration::ZERO, budget, started_at: None }
    }

    /// The time since the last lap, up to now.
    pub fn lap(&mut self) -> Duration {
        self.lap_at(Instant::now())
    }

    /// The time since the last lap, up to a moment stamped by somebody else.
    pub fn lap_at(&mut self, at: Instant) -> Duration {
        let at = at.max(self.last);
        let lap = at - self.last;
        self.last = at;
        lap
    }

    /// The time since the last lap was waiting of our own.
    pub fn hold(&mut self) {
        let lap = self.lap();
        self.held += lap;
        self.started_at.get_or_insert_with(Timestamp::now);
    }

    /// A part of what was held was spent on the target after all.
    pub fn credit(&mut self, spent: Duration) {
        self.held = self.held.saturating_sub(spent);
    }

    /// What is left of the sample's time.
    pub fn left(&self) -> Duration {
        self.budget.saturating_sub(self.begun.elapsed().saturating_sub(self.held))
    }

    /// The sample's time up to the last lap, waiting left out: what we do afterwards is not the target's time.
    pub fn total(&self) -> Duration {
        (self.last - self.begun).saturating_sub(self.held)
    }

    pub const fn held(&self) -> Duration {
        self.held
    }
}
