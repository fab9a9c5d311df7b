//! Whole numbers counted by value: order statistics, quantiles and their
//! intervals that come out the same however the numbers were divided up.

use std::collections::BTreeMap;

use super::order_interval::order_ranks;

/// How often each whole number was seen. The unit is the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    counts: BTreeMap<u32, u64>,
    n: u64,
}

/// A quantile with the ends of its distribution-free interval, where `n` allows them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantile {
    /// The type 7 quantile.
    pub value: f64,
    /// The order statistic that is the low end.
    pub low: Option<f64>,
    /// The order statistic that is the high end.
    pub high: Option<f64>,
}

impl Counted {
    /// Adds a number seen `times` times.
    pub fn add(&mut self, value: u32, times: u64) {
        if times > 0 {
            *self.counts.entry(value).or_default() += times;
            self.n += times;
        }
    }

    /// Adds all that another part counted.
    pub fn merge(&mut self, other: &Self) {
        other.counts.iter().for_each(|(value, times)| self.add(*value, *times));
    }

    /// How many numbers there are.
    pub const fn n(&self) -> u64 {
        self.n
    }

    /// The `rank`-th smallest number, from 1; none outside 1 to n.
    ///
    /// ```
    /// use tolok::stats::Counted;
    /// let mut counted = Counted::default();
    /// [7, 3, 7].into_iter().for_each(|x| counted.add(x, 1));
    /// assert_eq!([0, 1, 2, 3, 4].map(|rank| counted.ranked(rank)), [None, Some(3), Some(7), Some(7), None]);
    /// ```
    pub fn ranked(&self, rank: u64) -> Option<u32> {
        let mut passed = 0;
        let reached = |(_, times): &(&u32, &u64)| {
            passed += **times;
            passed >= rank
        };
        (rank > 0).then(|| self.counts.iter().find(reached))?.map(|(value, _)| *value)
    }

    /// The type 7 quantile at share `q` (0 to 1), as [`super::quantile`] has it:
    /// linear between the order statistics around position 1 + (n - 1) q. None for n = 0.
    ///
    /// Type 7 because every quantile of the program is, and because R, NumPy and
    /// spreadsheets (PERCENTILE.INC) take it by default, so that anyone can redo it.
    ///
    /// ```
    /// use tolok::stats::Counted;
    /// let mut counted = Counted::default();
    /// [1, 2, 3, 4].into_iter().for_each(|x| counted.add(x, 1));
    /// assert_eq!(counted.quantile(0.25), Some(1.75));
    /// ```
    pub fn quantile(&self, q: f64) -> Option<f64> {
        let last = self.n.checked_sub(1)?;
        let position = last as f64 * q.clamp(0.0, 1.0);
        let below = position.floor() as u64;
        let low = f64::from(self.ranked(below + 1)?);
        let high = f64::from(self.ranked((below + 2).min(self.n))?);
        Some(low + (position - below as f64) * (high - low))
    }

    /// The quantile at share `q` with its interval at `confidence`; none for n = 0.
    ///
    /// ```
    /// use tolok::stats::{Counted, Quantile};
    /// let mut counted = Counted::default();
    /// (1..=10).for_each(|x| counted.add(10 * x, 1));
    /// // The median of ten: between the 2nd and the 9th.
    /// let wanted = Quantile { value: 55.0, low: Some(20.0), high: Some(90.0) };
    /// assert_eq!(counted.estimate(0.5, 0.95), Some(wanted));
    /// ```
    pub fn estimate(&self, q: f64, confidence: f64) -> Option<Quantile> {
        let (low, high) = order_ranks(self.n, q, confidence);
        let at = |rank: Option<u64>| rank.and_then(|r| self.ranked(r)).map(f64::from);
        Some(Quantile { value: self.quantile(q)?, low: at(low), high: at(high) })
    }
}
