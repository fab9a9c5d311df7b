//! When looks are due: the same times on every run, so that one that was killed goes on where it stopped.

use std::time::Duration;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Looks at many channels at one pace. Time is cut into windows as long as the pause; in each, a channel
/// has one due time: its own place, the same in each window, so that channels do not come all at once,
/// and a fifth of the window of chance, so that nothing that recurs is always met at the same moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The length of a window.
    pub every: Duration,
    /// What chance is drawn from.
    pub seed: u64,
}

impl Schedule {
    /// The number of the window that a time lies in.
    ///
    /// ```
    /// use std::time::Duration;
    /// use tolok::probe::Schedule;
    ///
    /// let schedule = Schedule { every: Duration::from_secs(300), seed: 1 };
    /// let at = "1970-01-01T00:11:00Z".parse().expect("a time");
    /// assert_eq!(schedule.window(at), 2);
    /// assert_eq!(schedule.end(2).to_string(), "1970-01-01T00:15:00Z");
    /// ```
    pub fn window(&self, at: Timestamp) -> i64 {
        at.as_millisecond().div_euclid(self.millis())
    }

    /// When a channel is due in a window.
    pub fn due(&self, id: &str, window: i64) -> Timestamp {
        let place = chance(&format!("{}\0{id}", self.seed));
        let moved = chance(&format!("{}\0{id}\0{window}", self.seed));
        let share = 0.8 * place + 0.2 * moved;
        let into = (self.millis() as f64 * share) as i64;
        at(window.saturating_mul(self.millis()).saturating_add(into))
    }

    /// When a window ends: what was not looked at by then was missed.
    pub fn end(&self, window: i64) -> Timestamp {
        at(window.saturating_add(1).saturating_mul(self.millis()))
    }

    fn millis(&self) -> i64 {
        i64::try_from(self.every.as_millis()).unwrap_or(i64::MAX).max(1)
    }
}

/// A number from 0 up to 1, the same for the same text.
fn chance(text: &str) -> f64 {
    let digest = Sha256::digest(text);
    let bits = digest.iter().take(6).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    bits as f64 / (1_u64 << 48) as f64
}

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Schedule;

    #[test]
    fn each_window_has_one_due_time_of_its_own() {
        let schedule = Schedule { every: Duration::from_secs(60), seed: 7 };
        for id in ["a/web", "b/web", "c/web"] {
            let dues: Vec<i64> =
                (100..200).map(|w| schedule.due(id, w).as_millisecond() - w * 60_000).collect();
            assert!(dues.iter().all(|due| (0..60_000).contains(due)), "{id}");
            let (first, last) = (*dues.iter().min().unwrap(), *dues.iter().max().unwrap());
            assert!(last - first <= 12_000 && first < last, "{id}: {first} to {last}");
            assert_eq!(schedule.window(schedule.due(id, 150)), 150);
        }
        assert_ne!(schedule.due("a/web", 100), schedule.due("b/web", 100));
        assert_ne!(schedule.due("a/web", 100), Schedule { seed: 8, ..schedule }.due("a/web", 100));
        assert_eq!(schedule.end(9).as_millisecond(), 600_000);
    }
}
