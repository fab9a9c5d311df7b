//! Limits and opening hours in a sentence: "1x24 jam", "3 (tiga) hari kerja",
//! "Senin-Jumat 08.00-16.00 WIB".

use serde::{Deserialize, Serialize};

use super::lexer::{Cursor, Token, pieces};
use crate::probe::closed;

closed! {
    /// What a limit counts.
    pub enum Unit {
        /// Minutes.
        Minutes = "page-unit-minutes",
        /// Hours of the clock.
        Hours = "page-unit-hours",
        /// Hours in which the office works.
        WorkingHours = "page-unit-working-hours",
        /// Days of the calendar.
        Days = "page-unit-days",
        /// Days on which the office works.
        WorkingDays = "page-unit-working-days",
    }
}

/// A limit: at most `most` of a unit, or from `least` on where a range was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The lower end of a range such as "3-5 hari".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub least: Option<u32>,
    /// The limit.
    pub most: u32,
    /// What is counted.
    pub unit: Unit,
}

/// Hours in which somebody is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// HH:MM.
    pub from: String,
    /// HH:MM.
    pub to: String,
    /// WIB, WITA or WIT where given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub zone: Option<String>,
    /// First and last day of the week, Monday 1, where given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub days: Option<(u8, u8)>,
}

/// What a sentence says about time.
#[derive(Debug, Default)]
pub(super) struct Spans {
    pub limits: Vec<Span>,
    pub hours: Vec<Hours>,
    /// "24 jam" without a limit's words, "7x24 jam", "24/7".
    pub round_the_clock: bool,
}

const LIMIT_WORDS: [&str; 14] = [
    "dalam",
    "lambat",
    "lambatnya",
    "maksimal",
    "maksimum",
    "maks",
    "max",
    "kurang",
    "within",
    "under",
    "than",
    "waktu",
    "selama",
    "sebelum",
];
const NUMBERS: [(&str, u32); 24] = [
    ("satu", 1),
    ("dua", 2),
    ("tiga", 3),
    ("empat", 4),
    ("lima", 5),
    ("enam", 6),
    ("tujuh", 7),
    ("delapan", 8),
    ("sembilan", 9),
    ("sepuluh", 10),
    ("sebelas", 11),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("fourteen", 14),
    ("thirty", 30),
    ("sixty", 60),
];

/// Everything about time in a sentence.
pub(super) fn spans(sentence: &str) -> Spans {
    let pieces = pieces(sentence);
    let mut found = Spans::default();
    let mut at = 0;
    while at < pieces.len() {
        let cursor = Cursor::new(&pieces, at);
        let limited = says_limit(&pieces, at);
        if let Some((hours, next)) = hours(cursor) {
            let days = days_before(&pieces, at).or_else(|| days_after(&pieces, next));
            found.hours.push(Hours { days, ..hours });
            at = next;
        } else if let Some(next) = round_the_clock(cursor, limited) {
            found.round_the_clock = true;
            at = next;
        } else if let Some((span, next)) = limit(cursor) {
            found.limits.push(span);
            at = next;
        } else {
            at += 1;
        }
    }
    found
}

/// True when one of the four words before says that a limit follows.
fn says_limit(pieces: &[Token], at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| Cursor::new(pieces, i).one_of(&LIMIT_WORDS).is_some())
}

/// "24/7", "7x24 jam", "24 jam" where no limit is meant.
fn round_the_clock(mut c: Cursor, limited: bool) -> Option<usize> {
    let first = c.number(1..=2)?;
    let mut slash = c;
    if first == 24 && slash.sign(&['/']).is_some() && slash.number(1..=1) == Some(7) {
        return Some(slash.place());
    }
    let mut times = c;
    if first == 7
        && by(&mut times)
        && times.number(2..=2) == Some(24)
        && times.one_of(&["jam", "hours"]).is_some()
    {
        return (!limited).then_some(times.place());
    }
    let hour = c.one_of(&["jam", "hours", "hour"]).is_some();
    // "24 jam kerja" is a limit.
    let working = c.one_of(&["kerja"]).is_some();
    (first == 24 && hour && !working && !limited).then_some(c.place())
}

fn by(c: &mut Cursor) -> bool {
    c.one_of(&["x"]).is_some() || c.sign(&['×', '*']).is_some()
}

/// A number in digits or in words, with what stands in brackets after it passed over.
fn count(c: &mut Cursor) -> Option<u32> {
    let written = |word: &str| NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n);
    let number = c.number(1..=3).or_else(|| {
        let mut ahead = *c;
        let number = written(ahead.word()?)?;
        let number = match ahead.one_of(&["belas", "puluh"]) {
            Some("belas") => number + 10,
            Some(_) => number * 10,
            None => number,
        };
        *c = ahead;
        Some(number)
    })?;
    let mut ahead = *c;
    if ahead.sign(&['(']).is_some() {
        while ahead.word().is_some() {}
        if ahead.sign(&[')']).is_some() {
            *c = ahead;
        }
    }
    Some(number)
}

/// "1x24 jam", "3-5 hari kerja", "15 menit", "within 2 business days".
fn limit(mut c: Cursor) -> Option<(Span, usize)> {
    let first = count(&mut c)?;
    let mut times = c;
    if by(&mut times) && times.number(2..=2) == Some(24) && times.one_of(&["jam", "hours"]).is_some() {
        let unit = if times.one_of(&["kerja"]).is_some() { Unit::WorkingHours } else { Unit::Hours };
        return Some((Span { least: None, most: first.checked_mul(24)?, unit }, times.place()));
    }
    let mut range = c;
    let second = to(&mut range).then(|| count(&mut range)).flatten();
    let (least, most) = match second {
        Some(second) if second > first => {
            c = range;
            (Some(first), second)
        }
        _ => (None, first),
    };
    let unit = unit(&mut c)?;
    (most > 0).then_some((Span { least, most, unit }, c.place()))
}

fn unit(c: &mut Cursor) -> Option<Unit> {
    let english = c.one_of(&["working", "business", "work"]).is_some();
    Some(match c.one_of(&["hari", "day", "days", "jam", "hour", "hours", "menit", "minute", "minutes"])? {
        "hari" => {
            if c.one_of(&["kerja", "krja"]).is_some() {
                Unit::WorkingDays
            } else {
                Unit::Days
            }
        }
        "day" | "days" if english => Unit::WorkingDays,
        "day" | "days" => Unit::Days,
        "jam" if c.one_of(&["kerja"]).is_some() => Unit::WorkingHours,
        "hour" | "hours" if english => Unit::WorkingHours,
        "jam" | "hour" | "hours" => Unit::Hours,
        _ => Unit::Minutes,
    })
}

/// A dash, "s.d.", "s/d", "sampai", "hingga", "to".
fn to(c: &mut Cursor) -> bool {
    if c.sign(&['-', '~']).is_some() {
        return true;
    }
    if c.one_of(&["sampai", "hingga", "sd", "to", "until"]).is_some() {
        c.one_of(&["dengan", "pukul", "jam"]);
        return true;
    }
    let mut ahead = *c;
    let short =
        ahead.one_of(&["s"]).is_some() && ahead.sign(&['.', '/']).is_some() && ahead.one_of(&["d"]).is_some();
    if short {
        ahead.sign(&['.']);
        *c = ahead;
    }
    short
}

/// "08.00 - 16.00 WIB", "08:00 WIB s.d. 16:00 WIB".
fn hours(mut c: Cursor) -> Option<(Hours, usize)> {
    let from = hour(&mut c)?;
    let first_zone = zone(&mut c);
    to(&mut c).then_some(())?;
    let to = hour(&mut c)?;
    let zone = zone(&mut c).or(first_zone);
    (from != to).then(|| (Hours { from, to, zone, days: None }, c.place()))
}

fn hour(c: &mut Cursor) -> Option<String> {
    let hour = c.number(1..=2)?;
    c.sign(&['.', ':'])?;
    let minute = c.number(2..=2)?;
    (hour <= 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

fn zone(c: &mut Cursor) -> Option<String> {
    c.one_of(&["wib", "wita", "wit"]).map(str::to_uppercase)
}

const WEEK: [&[&str]; 7] = [
    &["senin", "monday", "mon", "sen"],
    &["selasa", "tuesday", "tue", "sel"],
    &["rabu", "wednesday", "wed", "rab"],
    &["kamis", "thursday", "thu", "kam"],
    &["jumat", "friday", "fri", "jum"],
    &["sabtu", "saturday", "sat", "sab"],
    &["minggu", "ahad", "sunday", "sun", "min"],
];

fn weekday(c: &mut Cursor) -> Option<u8> {
    let mut ahead = *c;
    let word = ahead.word()?;
    // Jum'at is two words to the lexer.
    if word == "jum" && ahead.sign(&['\'', '’']).is_some() && ahead.one_of(&["at"]).is_some() {
        *c = ahead;
        return Some(5);
    }
    let day = WEEK.iter().position(|names| names.contains(&word))?;
    c.word();
    Some(day as u8 + 1)
}

/// "Senin - Jumat", "Jumat", "setiap hari" at a place.
fn days_at(mut c: Cursor) -> Option<(u8, u8)> {
    if c.one_of(&["setiap", "tiap", "every"]).is_some() {
        return c.one_of(&["hari", "day"]).map(|_| (1, 7));
    }
    let first = weekday(&mut c)?;
    let mut range = c;
    let last = to(&mut range).then(|| weekday(&mut range)).flatten();
    Some((first, last.unwrap_or(first)))
}

/// The days named last before the hours. A single day that ends a range is part of it.
fn days_before(pieces: &[Token], at: usize) -> Option<(u8, u8)> {
    let found: Vec<(u8, u8)> = (0..at).filter_map(|i| days_at(Cursor::new(pieces, i))).collect();
    let last = *found.last()?;
    let range = found.iter().rev().nth(1).filter(|r| r.1 == last.0 && r.0 != r.1 && last.0 == last.1);
    Some(range.copied().unwrap_or(last))
}

fn days_after(pieces: &[Token], at: usize) -> Option<(u8, u8)> {
    (at..(at + 4).min(pieces.len())).find_map(|i| days_at(Cursor::new(pieces, i)))
}

#[cfg(test)]
mod tests {
    use super::{Span, Unit, spans};

    fn one(text: &str) -> Option<(Option<u32>, u32, Unit)> {
        let found = spans(text).limits;
        assert!(found.len() <= 1, "{text}: {found:?}");
        found.first().map(|Span { least, most, unit }| (*least, *most, *unit))
    }

    #[test]
    fn limits_are_read_in_digits_and_words() {
        let cases = [
            ("Aduan direspons 1x24 jam", Some((None, 24, Unit::Hours))),
            ("dijawab dalam 2 x 24 jam kerja", Some((None, 48, Unit::WorkingHours))),
            ("paling lambat 14 (empat belas) hari kerja", Some((None, 14, Unit::WorkingDays))),
            ("tiga hari kerja", Some((None, 3, Unit::WorkingDays))),
            ("enam puluh hari", Some((None, 60, Unit::Days))),
            ("3-5 hari kerja", Some((Some(3), 5, Unit::WorkingDays))),
            ("3 s.d. 5 hari", Some((Some(3), 5, Unit::Days))),
            ("within 2 business days", Some((None, 2, Unit::WorkingDays))),
            ("dalam 24 jam", Some((None, 24, Unit::Hours))),
            ("15 menit", Some((None, 15, Unit::Minutes))),
            ("layanan 24 jam", None),
            ("0 hari", None),
            ("hari Senin 17 Agustus 2026", None),
        ];
        for (text, expected) in cases {
            assert_eq!(one(text), expected, "{text}");
        }
    }

    #[test]
    fn hours_have_their_days_and_zone() {
        let found = spans("Senin s.d. Kamis pukul 08.00 - 16.00 WIB, Jum'at 07:30–11:30");
        let shown: Vec<_> =
            found.hours.iter().map(|h| (h.from.as_str(), h.to.as_str(), h.zone.as_deref(), h.days)).collect();
        assert_eq!(
            shown,
            [("08:00", "16:00", Some("WIB"), Some((1, 4))), ("07:30", "11:30", None, Some((5, 5)))]
        );
        assert_eq!(spans("08.00-16.00 setiap hari").hours[0].days, Some((1, 7)));
        assert!(spans("Rp 10.000-16.000, 25.61-99.99").hours.is_empty());
    }

    #[test]
    fn round_the_clock_is_no_limit() {
        for text in ["Layanan 24 jam", "hotline 24/7", "siaga 7x24 jam"] {
            assert!(spans(text).round_the_clock, "{text}");
            assert!(spans(text).limits.is_empty(), "{text}");
        }
    }
}
