//! One line of a file of observations: a JSON object, read field by field so
//! that all that is wrong with it is said at once.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::fields::iso_date;
use super::observations::Watched;
use super::problems::{Problems, excerpt, shown, suggest};
use crate::evidence::{Found, Look, Reason, Sighting, Verdict, WeekHour};
use crate::model::{ChannelIx, EntryIx, FileIx, Message, Origin, Position, Problem, is_hidden};

/// Longest time that an answer may have taken, in milliseconds: beyond it, something else was counted.
const LONGEST_MS: f64 = 1e9;
/// Furthest expiry of a certificate, in days either way.
const FURTHEST_DAYS: f64 = 1e6;
/// Longest hash of a record of evidence, in bytes.
const LONGEST_HASH: usize = 128;

/// What makes a look one of its own: the channel, when it was and when it should have been, in microseconds.
pub type Key = (ChannelIx, i64, Option<i64>);

/// The fields of a line that measures need; others are passed over.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    entry: Option<&'a RawValue>,
    #[serde(borrow)]
    channel: Option<&'a RawValue>,
    #[serde(borrow)]
    scheduled_at: Option<&'a RawValue>,
    #[serde(borrow)]
    at: Option<&'a RawValue>,
    #[serde(borrow)]
    verdict: Option<&'a RawValue>,
    #[serde(borrow)]
    reason: Option<&'a RawValue>,
    #[serde(borrow)]
    ms: Option<&'a RawValue>,
    #[serde(borrow)]
    tls_days_left: Option<&'a RawValue>,
    #[serde(borrow)]
    page: Option<&'a RawValue>,
    #[serde(borrow)]
    evidence: Option<&'a RawValue>,
}

/// How long the steps took.
#[derive(Deserialize)]
struct Millis<'a> {
    #[serde(borrow)]
    first_byte: Option<&'a RawValue>,
    #[serde(borrow)]
    total: Option<&'a RawValue>,
}

/// What was on the page.
#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    form: Option<&'a RawValue>,
    #[serde(borrow)]
    tracking: Option<&'a RawValue>,
    #[serde(borrow)]
    service_time: Option<&'a RawValue>,
    #[serde(borrow)]
    sp4n: Option<&'a RawValue>,
    #[serde(borrow)]
    freshest: Option<&'a RawValue>,
    #[serde(borrow)]
    accessibility: Option<&'a RawValue>,
}

/// A value that is wrong, which has been noted.
#[derive(Debug, Clone, Copy)]
struct Noted;

/// Reads one line.
pub struct LineReader<'r, 'w> {
    /// The line, without its end.
    pub line: &'r str,
    /// Its number, from 1.
    pub row: u32,
    /// The file's name as it may be shown.
    pub name: &'r str,
    /// The file.
    pub file: FileIx,
    /// What it is held against.
    pub watched: &'r Watched<'w>,
    /// Where problems are noted.
    pub problems: &'r mut Problems,
}

impl<'r> LineReader<'r, '_> {
    /// The look of the line; none where something is wrong with it, which is noted.
    pub fn look(&mut self) -> Option<(Key, Look)> {
        let line: Line<'r> = self.object(self.line, 0)?;
        let entry = self.needed(line.entry, "entry").and_then(|raw| self.entry(raw));
        let channel = self.needed(line.channel, "channel");
        let channel = entry.zip(channel).and_then(|(entry, raw)| self.channel(entry, raw));
        let at = self.needed(line.at, "at").and_then(|raw| self.moment(raw, "at"));
        let scheduled = line.scheduled_at.map(|raw| self.moment(raw, "scheduled_at"));
        let verdict = self.needed(line.verdict, "verdict").and_then(|raw| self.verdict(raw));
        let millis: Option<Millis<'r>> = match line.ms {
            Some(raw) => Some(self.object(raw.get(), self.offset(raw.get()))?),
            None => None,
        };
        let millis =
            millis.map(|ms| (self.millis(ms.total, "total"), self.millis(ms.first_byte, "first_byte")));
        let tls = self.optional(line.tls_days_left, "tls_days_left", Self::days);
        let page: Option<Page<'r>> = match line.page {
            Some(raw) => Some(self.object(raw.get(), self.offset(raw.get()))?),
            None => None,
        };
        let evidence = self.optional(line.evidence, "evidence", Self::hash);
        let found = self.found(page, tls.ok().flatten(), entry, at);
        tls.ok()?;
        let (scheduled, (total_ms, first_byte_ms)) =
            (scheduled.map_or(Some(None), |s| s.map(Some))?, millis.unwrap_or((Ok(None), Ok(None))));
        let (channel, at, verdict, found) = (channel?, at?, verdict?, found?);
        let meant = scheduled.filter(|_| verdict == Verdict::MissedWindow).unwrap_or(at);
        let there = self.zone(entry?).to_datetime(meant);
        let (verdict, reason) = self.counted(channel, there, verdict, line.reason);
        let look = Look {
            channel,
            hour: self.hour(channel, there),
            verdict,
            reason,
            total_ms: total_ms.ok()?,
            first_byte_ms: first_byte_ms.ok()?,
            found,
            sighting: Sighting {
                at,
                origin: Origin { file: self.file, row: self.row },
                evidence: evidence.ok()?.map(Box::from),
            },
        };
        Some(((channel, at.as_microsecond(), scheduled.map(Timestamp::as_microsecond)), look))
    }

    /// What was found beside the verdict; none where something is wrong with it.
    fn found(
        &mut self,
        page: Option<Page<'r>>,
        tls_days_left: Option<f64>,
        entry: Option<EntryIx>,
        at: Option<Timestamp>,
    ) -> Option<Found> {
        let Some(page) = page else { return Some(Found { tls_days_left, ..Found::default() }) };
        let form = self.optional(page.form, "form", Self::flag);
        let tracking = self.optional(page.tracking, "tracking", Self::flag);
        let service_time = self.optional(page.service_time, "service_time", Self::flag);
        let sp4n = self.optional(page.sp4n, "sp4n", Self::flag);
        let freshest = self.optional(page.freshest, "freshest", Self::date);
        let accessibility = self.optional(page.accessibility, "accessibility", Self::share);
        let day = entry.zip(at).map(|(entry, at)| self.zone(entry).to_datetime(at).date());
        let age = freshest.ok()?.zip(day).map(|(freshest, day)| days_between(freshest, day));
        Some(Found {
            tls_days_left,
            form: form.ok()?,
            tracking: tracking.ok()?,
            service_time: service_time.ok()?,
            sp4n: sp4n.ok()?,
            content_age_days: age,
            accessibility: accessibility.ok()?,
        })
    }

    /// The verdict, and its reason where that is known: what was seen while announced work was going on
    /// says nothing, whatever it was.
    fn counted(
        &self,
        channel: ChannelIx,
        there: DateTime,
        verdict: Verdict,
        reason: Option<&'r RawValue>,
    ) -> (Verdict, Option<Reason>) {
        let declared = self.watched.channels.get(channel);
        let work = self.watched.work.get(&channel);
        if work.is_some_and(|work| work.iter().any(|window| window.covers(declared, there))) {
            return (Reason::Maintenance.verdict(), Some(Reason::Maintenance));
        }
        let reason = reason.and_then(|raw| Reason::of(&text(raw.get()).ok()?));
        (verdict, reason.filter(|reason| reason.verdict() == verdict))
    }

    fn zone(&self, entry: EntryIx) -> &TimeZone {
        &self.watched.zones[entry.ix()]
    }

    /// The hour of the agency's own week that a moment lies in.
    fn hour(&self, channel: ChannelIx, local: DateTime) -> WeekHour {
        let weekday = local.weekday().to_monday_zero_offset() as u8;
        let (hour, minute) = (local.hour() as u8, u16::from(local.minute() as u8));
        let hours = self.watched.channels.get(channel).open.as_ref();
        let open = hours.map(|hours| hours.holds(weekday, u16::from(hour) * 60 + minute));
        WeekHour { weekday, hour, open }
    }

    /// An object, itself a line or a part of one that begins at a byte of it.
    fn object<T: Deserialize<'r>>(&mut self, text: &'r str, from: usize) -> Option<T> {
        // A list would be taken for the fields in their order.
        if !text.trim_start().starts_with('{') {
            return self.refuse(from, Message::new("observation-json"));
        }
        match serde_json::from_str(text) {
            Ok(object) => Some(object),
            Err(error) => {
                self.refuse(from + error.column().saturating_sub(1), Message::new("observation-json"))
            }
        }
    }

    /// Notes a problem at a byte of the line.
    fn refuse<T>(&mut self, byte: usize, message: Message) -> Option<T> {
        let before = self.line.get(..byte.min(self.line.len())).unwrap_or(self.line);
        let at = Position::at(self.name, self.row, before.chars().count() as u32 + 1);
        let excerpt = Some(excerpt(self.line));
        self.problems.push(Problem { excerpt, ..Problem::new(at, message) });
        None
    }

    /// Where a part of the line begins in it.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.line.as_ptr() as usize)
    }

    fn needed(&mut self, raw: Option<&'r RawValue>, key: &'static str) -> Option<&'r RawValue> {
        if raw.is_none() {
            return self.refuse(0, Message::new("observation-key-missing").word("key", key));
        }
        raw
    }

    /// A value of a field that may be absent.
    fn optional<T>(
        &mut self,
        raw: Option<&'r RawValue>,
        key: &'static str,
        read: fn(&'r str) -> Result<T, &'static str>,
    ) -> Result<Option<T>, Noted> {
        let Some(raw) = raw else { return Ok(None) };
        match read(raw.get()) {
            Ok(value) => Ok(Some(value)),
            Err(wanted) => {
                self.wrong::<T>(raw, key, wanted);
                Err(Noted)
            }
        }
    }

    fn wrong<T>(&mut self, raw: &'r RawValue, key: &'static str, wanted: &'static str) -> Option<T> {
        let message = Message::new("observation-value").word("key", key).word("value", shown(raw.get()));
        self.refuse(self.offset(raw.get()), message.word("wanted", wanted))
    }

    fn text(&mut self, raw: &'r RawValue, key: &'static str) -> Option<Cow<'r, str>> {
        self.optional(Some(raw), key, text).ok()?
    }

    fn entry(&mut self, raw: &'r RawValue) -> Option<EntryIx> {
        let name = self.text(raw, "entry")?;
        let entrants = self.watched.entrants;
        if let Some(entry) = entrants.index.get(&*name) {
            return Some(*entry);
        }
        // It may be a row of entries.csv that could not be read.
        if entrants.complete {
            let known = entrants.entries.iter().map(|e| e.id.as_str());
            let message = suggest(Message::new("entry-unknown").word("name", shown(&name)), &name, known);
            return self.refuse(self.offset(raw.get()), message);
        }
        None
    }

    fn channel(&mut self, entry: EntryIx, raw: &'r RawValue) -> Option<ChannelIx> {
        let name = self.text(raw, "channel")?;
        let names = self.watched.names.get(&entry);
        if let Some(channel) = names.and_then(|names| names.get(&*name)) {
            return Some(*channel);
        }
        let own = &self.watched.entrants.entries[entry.ix()].id;
        let known = self.watched.channels.of(entry).iter().map(|c| &*self.watched.channels.get(*c).id);
        let message = Message::new("channel-unknown").word("name", shown(&name)).word("entry", own);
        self.refuse(self.offset(raw.get()), suggest(message, &name, known))
    }

    fn moment(&mut self, raw: &'r RawValue, key: &'static str) -> Option<Timestamp> {
        let text = self.text(raw, key)?;
        text.parse().map_or_else(|_| self.wrong(raw, key, "moment"), Some)
    }

    fn verdict(&mut self, raw: &'r RawValue) -> Option<Verdict> {
        let word = self.text(raw, "verdict")?;
        if let Some(verdict) = Verdict::of(&word) {
            return Some(verdict);
        }
        let words = Verdict::ALL.map(Verdict::word);
        let message = Message::new("value-unknown").word("place", "verdict").word("value", shown(&word));
        let message = suggest(message.word("choices", words.join(", ")), &word, words);
        self.refuse(self.offset(raw.get()), message)
    }

    /// Whole milliseconds, halves up.
    fn millis(&mut self, raw: Option<&'r RawValue>, key: &'static str) -> Result<Option<u32>, Noted> {
        let read = |text| {
            let ms = number(text).filter(|ms| (0.0..=LONGEST_MS).contains(ms)).ok_or("milliseconds")?;
            Ok((ms + 0.5).floor() as u32)
        };
        self.optional(raw, key, read)
    }

    fn days(text: &'r str) -> Result<f64, &'static str> {
        number(text).filter(|days| days.abs() <= FURTHEST_DAYS).ok_or("days")
    }

    fn share(text: &'r str) -> Result<f64, &'static str> {
        number(text).filter(|share| (0.0..=1.0).contains(share)).ok_or("share")
    }

    fn flag(text: &'r str) -> Result<bool, &'static str> {
        serde_json::from_str(text).map_err(|_| "flag")
    }

    fn date(raw: &'r str) -> Result<Date, &'static str> {
        text(raw).ok().and_then(|text| iso_date(&text)).ok_or("date")
    }

    fn hash(raw: &'r str) -> Result<String, &'static str> {
        let plain = |text: &Cow<'_, str>| text.len() <= LONGEST_HASH && !text.chars().any(is_hidden);
        text(raw).ok().filter(plain).map(Cow::into_owned).ok_or("hash")
    }
}

/// A text, borrowed where it holds no escapes.
fn text(raw: &str) -> Result<Cow<'_, str>, &'static str> {
    match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
        _ => serde_json::from_str(raw).map(Cow::Owned).map_err(|_| "text"),
    }
}

fn number(raw: &str) -> Option<f64> {
    serde_json::from_str(raw).ok().filter(|n: &f64| n.is_finite())
}

/// Days from one date to a later one; negative where it is earlier.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
