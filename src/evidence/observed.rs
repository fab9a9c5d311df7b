//! All looks at the declared channels, counted: bounded in memory, and the same
//! in whatever order and in however many parts they were read.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Look, Reason, Sighting, Verdict, WeekHour};
use crate::model::ChannelIx;
use crate::stats::Counted;

/// How many lines of one kind are kept of a channel, to be shown.
const KEPT: usize = 5;

/// What was seen of each channel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observed {
    channels: BTreeMap<ChannelIx, Seen>,
}

/// What was seen of one channel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    /// With the reason, but for looks that found it usable.
    looks: BTreeMap<(WeekHour, Verdict, Option<Reason>), u32>,
    totals: BTreeMap<(WeekHour, u32), u32>,
    first_bytes: BTreeMap<(WeekHour, u32), u32>,
    /// What the latest looks that could tell found.
    pub latest: Latest,
    /// The latest looks that found it down.
    pub down: BTreeSet<Sighting>,
    /// The latest look of each verdict and reason that does not count.
    pub uncounted: BTreeMap<(Verdict, Option<Reason>), Sighting>,
    /// The slowest answers, in whole milliseconds.
    pub slowest: BTreeSet<(u32, Sighting)>,
    /// The first look.
    pub first: Option<Sighting>,
    /// The last look.
    pub last: Option<Sighting>,
}

/// A fact and the look that found it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<T> {
    /// What was found.
    pub value: T,
    /// By which look.
    pub seen: Sighting,
}

/// What the latest looks that could tell found.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "as the fields of `Found`")]
pub struct Latest {
    pub tls_days_left: Option<Fact<f64>>,
    pub form: Option<Fact<bool>>,
    pub tracking: Option<Fact<bool>>,
    pub service_time: Option<Fact<bool>>,
    pub sp4n: Option<Fact<bool>>,
    pub content_age_days: Option<Fact<i32>>,
    pub accessibility: Option<Fact<f64>>,
}

/// Which hours of the week are meant; none stands for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours {
    /// Only this day, 0 is Monday.
    pub weekday: Option<u8>,
    /// Only this hour, 0 to 23.
    pub hour: Option<u8>,
    /// Only within (or outside) the declared hours.
    pub open: Option<bool>,
}

/// Looks counted by verdict, and how long answers took.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    looks: [u64; Verdict::ALL.len()],
    /// Looks that did not find the channel usable, by reason, as far as that is known.
    pub reasons: BTreeMap<Reason, u64>,
    /// Looks at channels whose hours are not known, where hours are asked for.
    pub hours_unknown: u64,
    /// Total times of answers, in whole milliseconds.
    pub totals: Counted,
    /// Times to the first byte, in whole milliseconds.
    pub first_bytes: Counted,
}

impl Observed {
    /// Counts a look.
    pub fn add(&mut self, look: Look) {
        self.channels.entry(look.channel).or_default().add(look);
    }

    /// Counts all that another part counted.
    pub fn merge(&mut self, other: Self) {
        for (channel, seen) in other.channels {
            self.channels.entry(channel).or_default().merge(seen);
        }
    }

    /// True when nothing was observed.
    pub fn is_empty(&self) -> bool {
        self.channels.is_empty()
    }

    /// What was seen of a channel.
    pub fn of(&self, channel: ChannelIx) -> Option<&Seen> {
        self.channels.get(&channel)
    }

    /// The looks at some channels in some hours.
    pub fn tally(&self, channels: &[ChannelIx], hours: Hours) -> Tally {
        let mut tally = Tally::default();
        channels.iter().filter_map(|c| self.of(*c)).for_each(|seen| seen.tally(hours, &mut tally));
        tally
    }
}

impl Seen {
    fn add(&mut self, look: Look) {
        let Look { hour, verdict, reason, total_ms, first_byte_ms, found, sighting, .. } = look;
        let reason = reason.filter(|_| verdict.is_up() != Some(true));
        *self.looks.entry((hour, verdict, reason)).or_default() += 1;
        if verdict.is_up() == Some(true) {
            if let Some(ms) = total_ms {
                *self.totals.entry((hour, ms)).or_default() += 1;
                keep_slowest(&mut self.slowest, ms, &sighting);
            }
            if let Some(ms) = first_byte_ms {
                *self.first_bytes.entry((hour, ms)).or_default() += 1;
            }
        }
        match verdict.is_up() {
            Some(false) => keep_latest(&mut self.down, &sighting),
            None => later_of(self.uncounted.entry((verdict, reason)), &sighting),
            Some(true) => {}
        }
        self.latest.add(&found, &sighting);
        if self.first.as_ref().is_none_or(|first| sighting < *first) {
            self.first = Some(sighting.clone());
        }
        if self.last.as_ref().is_none_or(|last| sighting > *last) {
            self.last = Some(sighting);
        }
    }

    fn merge(&mut self, other: Self) {
        other.looks.into_iter().for_each(|(key, times)| *self.looks.entry(key).or_default() += times);
        other.totals.into_iter().for_each(|(key, times)| *self.totals.entry(key).or_default() += times);
        other.first_bytes.into_iter().for_each(|(k, times)| *self.first_bytes.entry(k).or_default() += times);
        other.down.iter().for_each(|seen| keep_latest(&mut self.down, seen));
        other.slowest.iter().for_each(|(ms, seen)| keep_slowest(&mut self.slowest, *ms, seen));
        other.uncounted.iter().for_each(|(why, seen)| later_of(self.uncounted.entry(*why), seen));
        self.latest.merge(other.latest);
        self.first = [self.first.take(), other.first].into_iter().flatten().min();
        self.last = [self.last.take(), other.last].into_iter().flatten().max();
    }

    /// How many looks there were.
    pub fn looks(&self) -> u64 {
        self.looks.values().map(|times| u64::from(*times)).sum()
    }

    fn tally(&self, hours: Hours, tally: &mut Tally) {
        for ((hour, verdict, reason), times) in &self.looks {
            let times = u64::from(*times);
            match hours.holds(*hour) {
                Held::Yes => {
                    tally.looks[*verdict as usize] += times;
                    reason.iter().for_each(|why| *tally.reasons.entry(*why).or_default() += times);
                }
                Held::Unknown => tally.hours_unknown += times,
                Held::No => {}
            }
        }
        let held = |hour: &WeekHour| hours.holds(*hour) == Held::Yes;
        for ((_, ms), times) in self.totals.iter().filter(|((hour, _), _)| held(hour)) {
            tally.totals.add(*ms, u64::from(*times));
        }
        for ((_, ms), times) in self.first_bytes.iter().filter(|((hour, _), _)| held(hour)) {
            tally.first_bytes.add(*ms, u64::from(*times));
        }
    }
}

impl Tally {
    /// How many looks came to a verdict.
    pub const fn of(&self, verdict: Verdict) -> u64 {
        self.looks[verdict as usize]
    }

    /// How many looks found the channel usable, or not.
    pub fn counted(&self, up: bool) -> u64 {
        Verdict::ALL.into_iter().filter(|v| v.is_up() == Some(up)).map(|v| self.of(v)).sum()
    }

    /// How many looks there were, counted or not.
    pub fn received(&self) -> u64 {
        self.looks.iter().sum::<u64>() + self.hours_unknown
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Yes,
    No,
    Unknown,
}

impl Hours {
    fn holds(self, hour: WeekHour) -> Held {
        if self.weekday.is_some_and(|day| day != hour.weekday) || self.hour.is_some_and(|h| h != hour.hour) {
            return Held::No;
        }
        match (self.open, hour.open) {
            (None, _) => Held::Yes,
            (Some(_), None) => Held::Unknown,
            (Some(wanted), Some(open)) if wanted == open => Held::Yes,
            (Some(_), Some(_)) => Held::No,
        }
    }
}

impl Latest {
    fn add(&mut self, found: &Found, seen: &Sighting) {
        newer(&mut self.tls_days_left, found.tls_days_left, seen);
        newer(&mut self.form, found.form, seen);
        newer(&mut self.tracking, found.tracking, seen);
        newer(&mut self.service_time, found.service_time, seen);
        newer(&mut self.sp4n, found.sp4n, seen);
        newer(&mut self.content_age_days, found.content_age_days, seen);
        newer(&mut self.accessibility, found.accessibility, seen);
    }

    fn merge(&mut self, other: Self) {
        merged(&mut self.tls_days_left, other.tls_days_left);
        merged(&mut self.form, other.form);
        merged(&mut self.tracking, other.tracking);
        merged(&mut self.service_time, other.service_time);
        merged(&mut self.sp4n, other.sp4n);
        merged(&mut self.content_age_days, other.content_age_days);
        merged(&mut self.accessibility, other.accessibility);
    }
}

fn merged<T>(kept: &mut Option<Fact<T>>, other: Option<Fact<T>>) {
    if let Some(Fact { value, seen }) = other {
        newer(kept, Some(value), &seen);
    }
}

fn newer<T>(kept: &mut Option<Fact<T>>, value: Option<T>, seen: &Sighting) {
    if let Some(value) = value
        && kept.as_ref().is_none_or(|fact| *seen > fact.seen)
    {
        *kept = Some(Fact { value, seen: seen.clone() });
    }
}

fn keep_latest(kept: &mut BTreeSet<Sighting>, seen: &Sighting) {
    if kept.len() < KEPT || kept.first().is_some_and(|oldest| seen > oldest) {
        kept.insert(seen.clone());
        if kept.len() > KEPT {
            kept.pop_first();
        }
    }
}

fn keep_slowest(kept: &mut BTreeSet<(u32, Sighting)>, ms: u32, seen: &Sighting) {
    if kept.len() < KEPT || kept.first().is_some_and(|(fastest, at)| (ms, seen) > (*fastest, at)) {
        kept.insert((ms, seen.clone()));
        if kept.len() > KEPT {
            kept.pop_first();
        }
    }
}

fn later_of<K: Ord>(kept: std::collections::btree_map::Entry<'_, K, Sighting>, seen: &Sighting) {
    let kept = kept.or_insert_with(|| seen.clone());
    if seen > kept {
        *kept = seen.clone();
    }
}
