//! What the looks at an entry's channels say by each measure of the catalogue.

use super::observed::{Fact, Hours, Latest, Observed, Seen, Tally};
use super::{Filter, Interval, Measure, Reason, Sighting, Verdict};
use crate::model::{ChannelIx, ChannelKind, Channels, EntryIx};
use crate::stats::{Counted, mean, wilson};

/// Deviations of a 95 % interval.
const Z95: f64 = 1.959_964;
/// How sure an interval of a quantile is at least.
const CONFIDENCE: f64 = 0.95;

/// How a measure is read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reading {
    /// The share of counted looks that found the channel usable.
    Availability,
    /// A quantile of total times.
    Total(f64),
    /// A quantile of times to the first byte.
    FirstByte(f64),
    /// The share of channels that could be used at least half of the time.
    Live,
    /// 1 where at least one channel has it.
    Any(fn(&Latest) -> Option<&Fact<bool>>),
    /// The least age.
    ContentAge,
    /// The mean.
    Accessibility,
    /// The least.
    TlsDaysLeft,
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What a measure came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// The value; none where nothing counted.
    pub value: Option<f64>,
    /// How many counted.
    pub n: u64,
    /// The low end of the interval, where there is one.
    pub low: Option<f64>,
    /// The high end of the interval, where there is one.
    pub high: Option<f64>,
    /// How many there were: those that counted and those that were left out.
    pub received: u64,
    /// How many were left out, by reason; none of them 0.
    pub excluded: Vec<(Exclusion, u64)>,
    /// Why the looks left out for their verdict had it, as far as that is known; none of them 0.
    pub reasons: Vec<(Reason, u64)>,
}

/// Why a look or a channel does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exclusion {
    /// Its verdict says nothing that the measure asks.
    Verdict(Verdict),
    /// It answered, but the time was not taken.
    NoTiming,
    /// Hours are asked for, and the channel's are not known.
    HoursUnknown,
    /// The channel was not looked at, or no look counted.
    NotLookedAt,
    /// It could not be told.
    NotTold,
    /// The date lies after the look.
    FutureDate,
}

impl Exclusion {
    /// Its word in results.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.word(),
            Self::NoTiming => "no_timing",
            Self::HoursUnknown => "hours_unknown",
            Self::NotLookedAt => "not_looked_at",
            Self::NotTold => "not_told",
            Self::FutureDate => "future_date",
        }
    }
}

/// What a rubric's `where` leaves of an entry's looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed {
    channel: Option<String>,
    kind: Option<ChannelKind>,
    hours: Hours,
}

impl Narrowed {
    /// What a `where` means for a measure; none where the measure knows no such key or value.
    pub fn by(measure: &Measure, filter: &Filter) -> Option<Self> {
        let mut narrowed = Self::default();
        for (key, value) in filter {
            if !measure.narrowed_by.contains(&key.as_str()) {
                return None;
            }
            match key.as_str() {
                "channel" => narrowed.channel = Some(value.clone()),
                "kind" => narrowed.kind = Some(ChannelKind::of(value)?),
                _ => narrowed.hours.open = Some(["closed", "open"].iter().position(|w| w == value)? == 1),
            }
        }
        Some(narrowed)
    }

    /// The channels of an entry that are left.
    pub fn channels(&self, channels: &Channels, entry: EntryIx) -> Vec<ChannelIx> {
        let meant = |c: &ChannelIx| {
            let channel = channels.get(*c);
            self.channel.as_ref().is_none_or(|name| *name == channel.id)
                && self.kind.is_none_or(|kind| kind == channel.kind)
        };
        channels.of(entry).iter().copied().filter(meant).collect()
    }

    /// The hours that are left.
    pub const fn hours(&self) -> Hours {
        self.hours
    }
}

impl Measure {
    /// What was observed of some channels, by this measure. `hours` narrow
    /// measures per look; what is known of a channel has no hours.
    ///
    /// received = n + excluded, always.
    pub fn of(&self, observed: &Observed, channels: &[ChannelIx], hours: Hours) -> Outcome {
        let outcome = match self.reading {
            Reading::Availability => availability(&observed.tally(channels, hours)),
            Reading::Total(share) => time(&observed.tally(channels, hours), share, |tally| &tally.totals),
            Reading::FirstByte(share) => {
                time(&observed.tally(channels, hours), share, |tally| &tally.first_bytes)
            }
            Reading::Live => live(observed, channels),
            Reading::Any(fact) => of_channels(observed, channels, |seen| told(fact(&seen.latest)), any),
            Reading::ContentAge => of_channels(observed, channels, age, least),
            Reading::Accessibility => {
                of_channels(observed, channels, |seen| told(seen.latest.accessibility.as_ref()), mean)
            }
            Reading::TlsDaysLeft => {
                of_channels(observed, channels, |seen| told(seen.latest.tls_days_left.as_ref()), least)
            }
        };
        debug_assert_eq!(outcome.received, outcome.n + outcome.excluded.iter().map(|(_, n)| n).sum::<u64>());
        outcome
    }

    /// The look that last said what this measure says of a channel; none where none did.
    pub fn sighting<'o>(&self, seen: &'o Seen) -> Option<&'o Sighting> {
        let latest = &seen.latest;
        match self.reading {
            Reading::Any(fact) => fact(latest).map(|f| &f.seen),
            Reading::ContentAge => latest.content_age_days.as_ref().map(|f| &f.seen),
            Reading::Accessibility => latest.accessibility.as_ref().map(|f| &f.seen),
            Reading::TlsDaysLeft => latest.tls_days_left.as_ref().map(|f| &f.seen),
            Reading::Availability | Reading::Total(_) | Reading::FirstByte(_) | Reading::Live => {
                seen.last.as_ref()
            }
        }
    }

    /// Whether long answers are what this measure is about.
    pub const fn is_time(&self) -> bool {
        matches!(self.interval, Interval::OrderStatistics)
    }
}

impl Outcome {
    /// Without a value: everything was left out.
    fn leaving_out(received: u64, excluded: Vec<(Exclusion, u64)>) -> Self {
        let excluded: Vec<_> = excluded.into_iter().filter(|(_, times)| *times > 0).collect();
        let n = received - excluded.iter().map(|(_, times)| times).sum::<u64>();
        Self { n, received, excluded, ..Self::default() }
    }

    /// With the reasons of the verdicts that are left out.
    fn because(self, tally: &Tally) -> Self {
        let is_out = |why: Reason| self.excluded.iter().any(|(e, _)| *e == Exclusion::Verdict(why.verdict()));
        let reasons = tally.reasons.iter().map(|(why, times)| (*why, *times));
        Self { reasons: reasons.filter(|(why, _)| is_out(*why)).collect(), ..self }
    }

    /// The reasons behind one exclusion.
    pub fn reasons_of(&self, exclusion: Exclusion) -> impl Iterator<Item = (Reason, u64)> + '_ {
        let behind = move |(why, _): &(Reason, u64)| exclusion == Exclusion::Verdict(why.verdict());
        self.reasons.iter().copied().filter(behind)
    }
}

/// Looks whose verdict says nothing about citizens, and those in hours that are not known.
fn left_out(tally: &Tally) -> Vec<(Exclusion, u64)> {
    let silent = Verdict::ALL.into_iter().filter(|v| v.is_up().is_none());
    let mut excluded: Vec<_> = silent.map(|v| (Exclusion::Verdict(v), tally.of(v))).collect();
    excluded.push((Exclusion::HoursUnknown, tally.hours_unknown));
    excluded
}

/// Usable looks over usable and unusable ones.
fn availability(tally: &Tally) -> Outcome {
    let outcome = Outcome::leaving_out(tally.received(), left_out(tally)).because(tally);
    share(tally.counted(true), outcome)
}

/// `hits` of the outcome's n, with Wilson's interval.
fn share(hits: u64, outcome: Outcome) -> Outcome {
    let interval = wilson(hits, outcome.n, Z95);
    Outcome {
        value: interval.map(|_| hits as f64 / outcome.n as f64),
        low: interval.map(|(low, _)| low),
        high: interval.map(|(_, high)| high),
        ..outcome
    }
}

/// A quantile of the times that answers took: a look that found nothing usable has none.
fn time(tally: &Tally, share: f64, times: fn(&Tally) -> &Counted) -> Outcome {
    let times = times(tally);
    let mut excluded = left_out(tally);
    excluded.insert(0, (Exclusion::Verdict(Verdict::Down), tally.of(Verdict::Down)));
    excluded.push((Exclusion::NoTiming, tally.counted(true) - times.n()));
    let outcome = Outcome::leaving_out(tally.received(), excluded).because(tally);
    let estimate = times.estimate(share, CONFIDENCE);
    Outcome {
        value: estimate.map(|e| e.value),
        low: estimate.and_then(|e| e.low),
        high: estimate.and_then(|e| e.high),
        ..outcome
    }
}

/// Channels that could be used in at least half of the looks that counted, over those with such looks.
fn live(observed: &Observed, channels: &[ChannelIx]) -> Outcome {
    let tallies: Vec<Tally> = channels.iter().map(|c| observed.tally(&[*c], Hours::default())).collect();
    let counted = |t: &&Tally| t.counted(true) + t.counted(false) > 0;
    let unseen = tallies.iter().filter(|t| !counted(t)).count() as u64;
    let live = tallies.iter().filter(counted).filter(|t| t.counted(true) >= t.counted(false)).count();
    let outcome = Outcome::leaving_out(channels.len() as u64, vec![(Exclusion::NotLookedAt, unseen)]);
    share(live as u64, outcome)
}

/// What a channel says, or why it does not count.
type Told = Result<f64, Exclusion>;

fn told<T: Copy + Number>(fact: Option<&Fact<T>>) -> Told {
    fact.map(|f| f.value.number()).ok_or(Exclusion::NotTold)
}

/// A fact as a number: yes is 1, no is 0.
trait Number {
    fn number(self) -> f64;
}

impl Number for f64 {
    fn number(self) -> f64 {
        self
    }
}

impl Number for bool {
    fn number(self) -> f64 {
        f64::from(u8::from(self))
    }
}

/// Days since the freshest date; a date to come says nothing about freshness.
fn age(seen: &Seen) -> Told {
    match seen.latest.content_age_days.as_ref() {
        None => Err(Exclusion::NotTold),
        Some(fact) if fact.value < 0 => Err(Exclusion::FutureDate),
        Some(fact) => Ok(f64::from(fact.value)),
    }
}

fn any(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::max)
}

fn least(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::min)
}

fn of_channels(
    observed: &Observed,
    channels: &[ChannelIx],
    tell: impl Fn(&Seen) -> Told,
    combine: fn(&[f64]) -> Option<f64>,
) -> Outcome {
    let told: Vec<Told> =
        channels.iter().map(|c| observed.of(*c).map_or(Err(Exclusion::NotLookedAt), &tell)).collect();
    let why = |reason| (reason, told.iter().filter(|t| **t == Err(reason)).count() as u64);
    let excluded = [Exclusion::NotLookedAt, Exclusion::NotTold, Exclusion::FutureDate].map(why);
    let outcome = Outcome::leaving_out(channels.len() as u64, excluded.to_vec());
    let values: Vec<f64> = told.into_iter().flatten().collect();
    Outcome { value: combine(&values), ..outcome }
}
