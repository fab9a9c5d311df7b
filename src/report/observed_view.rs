//! What was observed of the channels: by entry, channel, day and hour.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::measures_view::unit_label;
use super::wire::Tolok;
use super::{Block, Column, Table, Words};
use crate::evidence::{Evidence, Exclusion, Hours, MEASURES, Measure, Outcome, Per, Sighting, Unit};
use crate::model::{ChannelIx, Edition, EntryIx, Message, Source};

/// What was observed, as it is shown.
pub struct ObservedView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// What is known of it.
    pub evidence: &'a Evidence,
    /// Only this entry.
    pub entry: Option<EntryIx>,
    /// Into what each entry's looks are divided.
    pub by: Division,
    /// The seed of everything random.
    pub seed: u64,
}

/// Into what an entry's looks are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Division {
    /// Each channel by itself.
    pub channel: bool,
    /// Each day of the week by itself.
    pub weekday: bool,
    /// Each hour of the day by itself.
    pub hour: bool,
}

/// Some looks at one entry's channels.
struct Group {
    entry: EntryIx,
    channel: Option<ChannelIx>,
    channels: Vec<ChannelIx>,
    hours: Hours,
}

/// The JSON of `measure`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ObservedJson {
    tolok: Tolok,
    values: Vec<ValueJson>,
}

/// One value.
#[derive(Debug, Serialize, JsonSchema)]
struct ValueJson {
    /// The entry.
    entry: String,
    /// The agency behind it.
    agency: String,
    /// The channel; null for all of the entry's.
    channel: Option<String>,
    /// The day of the week in the agency's own time, mon to sun; null for all.
    weekday: Option<&'static str>,
    /// The hour of the day in the agency's own time, 0 to 23; null for all.
    hour: Option<u8>,
    /// The measure, as in `tolok measures`.
    measure: &'static str,
    /// The value; null where nothing counts.
    value: Option<f64>,
    /// What it is in.
    unit: &'static str,
    /// How many count.
    n: u64,
    /// The low end of its interval; null where there is none.
    low: Option<f64>,
    /// The high end of its interval; null where there is none.
    high: Option<f64>,
    /// Whether a criterion reads it and n suffices; null where none reads it, or for a part of the entry.
    scored: Option<bool>,
    /// How many there were; n and those left out.
    received: u64,
    /// How many were left out, by reason.
    excluded: BTreeMap<&'static str, u64>,
    /// The same finer, as far as observations give reasons: why looks left out for their verdict had it.
    reasons: BTreeMap<&'static str, u64>,
}

/// Days of the week in results, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The same as labels.
const DAY_LABELS: [&str; 7] = ["day-0", "day-1", "day-2", "day-3", "day-4", "day-5", "day-6"];

impl ObservedView<'_> {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        if self.evidence.observed.is_empty() {
            return vec![Block::Line(words.label("note-nothing-observed"))];
        }
        let mut blocks = vec![Block::Heading(1, words.label("heading-observed"))];
        blocks.push(Block::Line(words.say(&self.summary())));
        match self.entry {
            Some(entry) if self.by == Division::default() => blocks.extend(self.whole(entry, words)),
            _ => blocks.push(Block::Table(self.looks(self.by, words))),
        }
        blocks
    }

    /// How many looks, and from when to when.
    fn summary(&self) -> Message {
        let entries = self.entries();
        let channels: Vec<ChannelIx> =
            entries.iter().flat_map(|e| self.edition.channels.of(*e).iter().copied()).collect();
        let seen: Vec<_> = channels.iter().filter_map(|c| self.evidence.observed.of(*c)).collect();
        let looks: u64 = seen.iter().map(|s| s.looks()).sum();
        let moment = |s: Option<&Sighting>| s.map_or_else(String::new, |s| s.at.to_string());
        Message::new("note-observed")
            .count("looks", looks as usize)
            .count("channels", seen.len())
            .count("entries", entries.len())
            .word("from", moment(seen.iter().filter_map(|s| s.first.as_ref()).min()))
            .word("to", moment(seen.iter().filter_map(|s| s.last.as_ref()).max()))
    }

    /// The entries that were looked at, or the one that is asked for.
    fn entries(&self) -> Vec<EntryIx> {
        let seen = |e: &EntryIx| {
            self.edition.channels.of(*e).iter().any(|c| self.evidence.observed.of(*c).is_some())
        };
        let all = (0..self.edition.entries.len()).map(EntryIx::at);
        all.filter(|e| self.entry.map_or_else(|| seen(e), |only| only == *e)).collect()
    }

    fn groups(&self, by: Division) -> Vec<Group> {
        let days: Vec<Option<u8>> = if by.weekday { (0..7).map(Some).collect() } else { vec![None] };
        let hours: Vec<Option<u8>> = if by.hour { (0..24).map(Some).collect() } else { vec![None] };
        let mut groups = Vec::new();
        for entry in self.entries() {
            let all = self.edition.channels.of(entry);
            let parts: Vec<(Option<ChannelIx>, Vec<ChannelIx>)> = if by.channel {
                all.iter().map(|c| (Some(*c), vec![*c])).collect()
            } else {
                vec![(None, all.to_vec())]
            };
            for (channel, channels) in parts {
                for weekday in &days {
                    for hour in &hours {
                        let hours = Hours { weekday: *weekday, hour: *hour, open: None };
                        groups.push(Group { entry, channel, channels: channels.clone(), hours });
                    }
                }
            }
        }
        groups
    }

    /// One row per group that has looks: availability and times.
    fn looks(&self, by: Division, words: &Words) -> Table {
        let mut columns = vec![Column::id(words.label("column-entry"))];
        if by.channel {
            columns.push(Column::id(words.label("column-channel-name")));
            columns.push(Column::left(words.label("column-channel-kind")));
        }
        columns.extend(by.weekday.then(|| Column::left(words.label("column-day"))));
        columns.extend(by.hour.then(|| Column::right(words.label("column-hour"))));
        columns.extend(
            ["column-looks", "column-counted", "column-availability", "column-median-ms", "column-p95-ms"]
                .map(|label| Column::right(words.label(label))),
        );
        columns.push(Column::extra(words.label("column-first-byte-ms")));
        columns.push(Column::remark(words.label("column-left-out")));
        let rows = self.groups(by).iter().filter_map(|group| self.looks_row(group, by, words)).collect();
        Table { columns, rows }
    }

    fn looks_row(&self, group: &Group, by: Division, words: &Words) -> Option<Vec<String>> {
        let find = |id: &str| Measure::find(id).map(|m| (m, self.outcome(m, group)));
        let (measure, availability) = find("availability")?;
        if availability.received == 0 && !(by.channel && group.hours == Hours::default()) {
            return None;
        }
        let mut row = vec![self.edition.entry(group.entry).id.to_string()];
        if let Some(channel) = group.channel.map(|c| self.edition.channels.get(c)) {
            row.extend([channel.id.clone(), channel.kind.word().to_owned()]);
        }
        row.extend(group.hours.weekday.map(|day| words.label(DAY_LABELS[usize::from(day)])));
        row.extend(group.hours.hour.map(|hour| format!("{hour:02}")));
        row.extend([availability.received.to_string(), availability.n.to_string()]);
        row.push(in_words(measure, &availability, words));
        for id in ["total_median_ms", "total_p95_ms", "first_byte_median_ms"] {
            row.push(find(id).map_or_else(String::new, |(m, outcome)| in_words(m, &outcome, words)));
        }
        row.push(left_out(&availability, words));
        Some(row)
    }

    /// Every measure of one entry, then its channels.
    fn whole(&self, entry: EntryIx, words: &Words) -> Vec<Block> {
        let who = self.edition.entry(entry);
        let heading = Message::new("heading-observed-entry").word("entry", &who.id).word("name", &who.name);
        let columns = vec![
            Column::id(words.label("column-measure")),
            Column::left(words.label("column-title")),
            Column::right(words.label("column-measured-value")),
            Column::left(words.label("column-unit")),
            Column::right(words.label("column-of-n")),
            Column::remark(words.label("column-left-out")),
        ];
        let mut rows = Vec::new();
        for group in self.groups(Division::default()) {
            for measure in &MEASURES {
                let outcome = self.outcome(measure, &group);
                rows.push(vec![
                    measure.id.to_owned(),
                    words.label(measure.code),
                    in_words(measure, &outcome, words),
                    words.label(unit_label(measure.unit)),
                    outcome.n.to_string(),
                    left_out(&outcome, words),
                ]);
            }
        }
        vec![
            Block::Heading(2, words.say(&heading)),
            Block::Table(Table { columns, rows }),
            Block::Table(self.looks(Division { channel: true, ..Division::default() }, words)),
        ]
    }

    fn outcome(&self, measure: &Measure, group: &Group) -> Outcome {
        measure.of(&self.evidence.observed, &group.channels, group.hours)
    }

    /// Each value of each group that has something to count; of an hour, only what looks say.
    fn values(&self) -> Vec<ValueJson> {
        let mut values = Vec::new();
        for group in self.groups(self.by) {
            let timed = group.hours != Hours::default();
            for measure in MEASURES.iter().filter(|m| !timed || m.per == Per::Look) {
                let outcome = self.outcome(measure, &group);
                if outcome.received > 0 {
                    values.push(self.value(measure, &group, &outcome));
                }
            }
        }
        values
    }

    fn value(&self, measure: &Measure, group: &Group, outcome: &Outcome) -> ValueJson {
        let entry = self.edition.entry(group.entry);
        let whole = group.channel.is_none() && group.hours == Hours::default();
        ValueJson {
            entry: entry.id.to_string(),
            agency: entry.agency.clone(),
            channel: group.channel.map(|c| self.edition.channels.get(c).id.clone()),
            weekday: group.hours.weekday.map(|day| DAYS[usize::from(day)]),
            hour: group.hours.hour,
            measure: measure.id,
            value: outcome.value,
            unit: measure.unit.word(),
            n: outcome.n,
            low: outcome.low,
            high: outcome.high,
            scored: if whole { self.scored(measure, outcome.n) } else { None },
            received: outcome.received,
            excluded: outcome.excluded.iter().map(|(why, times)| (why.word(), *times)).collect(),
            reasons: outcome.reasons.iter().map(|(why, times)| (why.code(), *times)).collect(),
        }
    }

    /// Whether a criterion reads the measure as a whole, and `n` is enough for one.
    fn scored(&self, measure: &Measure, n: u64) -> Option<bool> {
        let reads = self.edition.rubrics.iter().flat_map(|r| &r.criteria).filter(|c| {
            c.measure.as_deref() == Some(measure.id)
                && c.filter.is_empty()
                && c.sources.iter().any(|s| matches!(s, Source::Probes | Source::Logs))
        });
        reads.map(|c| n > 0 && c.min_n.is_none_or(|least| n >= least)).reduce(|a, b| a || b)
    }

    /// One row per value.
    pub fn table(&self) -> Table {
        let columns = [
            "entry", "channel", "weekday", "hour", "measure", "value", "unit", "n", "low", "high",
            "received", "excluded", "reasons",
        ];
        let optional = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
        let row = |v: ValueJson| {
            let counted = |counts: &BTreeMap<&str, u64>| {
                counts.iter().map(|(why, n)| format!("{why}={n}")).collect::<Vec<_>>().join("|")
            };
            let (excluded, reasons) = (counted(&v.excluded), counted(&v.reasons));
            vec![
                v.entry,
                v.channel.unwrap_or_default(),
                v.weekday.unwrap_or_default().to_owned(),
                v.hour.map_or_else(String::new, |h| h.to_string()),
                v.measure.to_owned(),
                optional(v.value),
                v.unit.to_owned(),
                v.n.to_string(),
                optional(v.low),
                optional(v.high),
                v.received.to_string(),
                excluded,
                reasons,
            ]
        };
        let rows = self.values().into_iter().map(row).collect();
        Table { columns: columns.map(Column::left).to_vec(), rows }
    }

    /// The JSON.
    pub fn json(&self) -> ObservedJson {
        ObservedJson { tolok: Tolok::of(self.edition, self.seed), values: self.values() }
    }
}

/// A value with its interval: `97.6% (94.4–99.0)`.
fn in_words(measure: &Measure, outcome: &Outcome, words: &Words) -> String {
    let Some(value) = outcome.value else { return words.label("no-value") };
    let shown = |x: f64| match measure.unit {
        Unit::Share => words.fixed(100.0 * x, 1),
        Unit::YesNo | Unit::Milliseconds => words.fixed(x, 0),
        Unit::Days => words.fixed(x, 1),
    };
    let sign = if measure.unit == Unit::Share { "%" } else { "" };
    let value = format!("{}{sign}", shown(value));
    match (outcome.low, outcome.high) {
        (None, None) => value,
        (low, high) => {
            let end = |x: Option<f64>| x.map_or_else(String::new, shown);
            format!("{value} ({}–{})", end(low), end(high))
        }
    }
}

/// What was left out: by verdict, and behind it the codes of the reasons as they stand in the observations.
fn left_out(outcome: &Outcome, words: &Words) -> String {
    let say = |(why, times): &(Exclusion, u64)| {
        let reason = words.say(&Message::new("left-out").word("reason", why.word()));
        let behind: Vec<String> =
            outcome.reasons_of(*why).map(|(reason, times)| format!("{} {times}", reason.code())).collect();
        let message = Message::new("left-out-counted").word("reason", reason).count("count", *times as usize);
        words.say(&message.word("why", behind.join(", ")))
    };
    outcome.excluded.iter().map(say).collect::<Vec<_>>().join("; ")
}
