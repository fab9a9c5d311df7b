//! Dates as people and forms write them.

use jiff::civil::{Date, Time};

use crate::matching::fold;

/// Which comes first where a date is written in numbers with the year last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// 17/02/2022.
    DayFirst,
    /// 2/17/2022.
    MonthFirst,
    /// Only dates that can be read in one way: 2022-02-17, 17 Februari 2022.
    Iso,
}

impl DateOrder {
    /// Every order with its word in a mapping.
    pub const WORDS: [(&'static str, Self); 3] =
        [("day-first", Self::DayFirst), ("month-first", Self::MonthFirst), ("iso", Self::Iso)];

    /// The word in a mapping.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }
}

/// A day, and the time where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub time: Option<Time>,
    /// The offset from UTC, such as `+07:00`; empty where none is written.
    pub offset: String,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// 03/04/2022: the third of April or the fourth of March.
    Ambiguous,
    /// Anything else.
    Malformed,
}

/// First letters of the months, Indonesian and English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "ags", "aug", "agt"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// Day 0 of Excel's calendar, as it counts from March 1900 on.
const EXCEL_DAY_ZERO: Date = jiff::civil::date(1899, 12, 30);

/// The serial numbers of days that are taken for dates: 1927 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 10_000.0..=80_000.0;

impl Moment {
    /// The day of a spreadsheet's serial number, with the time where it has a fraction.
    pub fn of_serial(serial: f64) -> Option<Self> {
        if !SERIALS.contains(&serial) {
            return None;
        }
        let date = EXCEL_DAY_ZERO.checked_add(jiff::Span::new().days(serial.trunc() as i64)).ok()?;
        let seconds = ((serial - serial.trunc()) * 86_400.0).round() as i64;
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        let time = Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
        Some(Self { date, time: (seconds > 0).then_some(time), offset: String::new() })
    }

    /// As ISO 8601: the day, and the time where there is one.
    pub fn iso(&self) -> String {
        match self.time {
            Some(time) => format!("{}T{}{}", self.date, time.strftime("%H:%M:%S"), self.offset),
            None => self.date.to_string(),
        }
    }
}

/// Reads a date, with or without a time.
///
/// ```
/// use tolok::mapping::{DateOrder, NotADate, moment};
/// let iso = |text, order| moment(text, order).map(|m| m.iso());
/// assert_eq!(iso("17 Februari 2022", None), Ok("2022-02-17".into()));
/// assert_eq!(iso("17/02/2022", None), Ok("2022-02-17".into()));
/// assert_eq!(iso("2/17/2022 13:45:02", Some(DateOrder::MonthFirst)), Ok("2022-02-17T13:45:02".into()));
/// assert_eq!(iso("03/04/2022", Some(DateOrder::DayFirst)), Ok("2022-04-03".into()));
/// assert_eq!(iso("03/04/2022", None), Err(NotADate::Ambiguous));
/// assert_eq!(iso("2/17/2022", Some(DateOrder::DayFirst)), Err(NotADate::Malformed));
/// assert_eq!(iso("2022/02/17 1:45:02 PM GMT+7", None), Ok("2022-02-17T13:45:02+07:00".into()));
/// ```
pub fn moment(text: &str, order: Option<DateOrder>) -> Result<Moment, NotADate> {
    let spaced = parted(text.trim());
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    let offset = words.last().and_then(|w| zone(w));
    if offset.is_some() {
        words.pop();
    }
    if words.first().is_some_and(|w| is_weekday(w)) {
        words.remove(0);
    }
    let (date, used) = day(&words, order)?;
    let rest = &words[used..];
    let time = if rest.is_empty() { None } else { Some(clock(rest).ok_or(NotADate::Malformed)?) };
    let (time, own) = time.map_or((None, None), |(t, own)| (Some(t), own));
    Ok(Moment { date, time, offset: offset.or(own).filter(|_| time.is_some()).unwrap_or_default() })
}

/// Commas as spaces, and the `T` between a day and its time.
fn parted(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let between_digits = |i: usize| {
        i > 0 && chars[i - 1].is_ascii_digit() && chars.get(i + 1).is_some_and(char::is_ascii_digit)
    };
    let one = |(i, c): (usize, &char)| if *c == ',' || *c == 'T' && between_digits(i) { ' ' } else { *c };
    chars.iter().enumerate().map(one).collect()
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 15] = [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "jum'at",
        "sabtu",
        "minggu",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    DAYS.contains(&word.to_lowercase().as_str())
}

/// The offset that a time zone's name stands for.
fn zone(word: &str) -> Option<String> {
    let known = match word {
        "WIB" => "+07:00",
        "WITA" => "+08:00",
        "WIT" => "+09:00",
        "UTC" | "GMT" => "+00:00",
        _ => "",
    };
    if !known.is_empty() {
        return Some(known.to_owned());
    }
    let hours = word.strip_prefix("GMT").or_else(|| word.strip_prefix("UTC"))?;
    let number: i8 = hours.parse().ok().filter(|h: &i8| (-12..=14).contains(h))?;
    Some(format!("{}{:02}:00", if number < 0 { '-' } else { '+' }, number.abs()))
}

/// The day, and how many words it took.
fn day(words: &[&str], order: Option<DateOrder>) -> Result<(Date, usize), NotADate> {
    let Some(first) = words.first() else { return Err(NotADate::Malformed) };
    let parts: Vec<&str> = first.split(['/', '-', '.']).collect();
    if let [one, two, three] = parts[..] {
        let made = match month(two) {
            Some(named) => {
                whole(one, 2).zip(whole(three, 4)).map(|(d, y)| (y, named, d)).ok_or(NotADate::Malformed)
            }
            None => in_numbers(one, two, three, order),
        };
        return built(made?).map(|date| (date, 1));
    }
    let [one, two, three, ..] = words else { return Err(NotADate::Malformed) };
    let year = whole(three, 4).filter(|y| *y >= 1000).ok_or(NotADate::Malformed)?;
    let made = match (month(one), month(two)) {
        (None, Some(named)) => whole(one, 2).map(|d| (year, named, d)),
        (Some(named), None) => whole(two, 2).map(|d| (year, named, d)),
        _ => None,
    };
    built(made.ok_or(NotADate::Malformed)?).map(|date| (date, 3))
}

fn built((year, month, day): (u32, u32, u32)) -> Result<Date, NotADate> {
    Date::new(year as i16, month as i8, day as i8).map_err(|_| NotADate::Malformed)
}

/// Year, month and day of a date in numbers.
fn in_numbers(
    one: &str,
    two: &str,
    three: &str,
    order: Option<DateOrder>,
) -> Result<(u32, u32, u32), NotADate> {
    if one.len() == 4 {
        let all = whole(one, 4).zip(whole(two, 2)).zip(whole(three, 2));
        return all.map(|((y, m), d)| (y, m, d)).ok_or(NotADate::Malformed);
    }
    // A year in two digits could be a day as well.
    let year = whole(three, 4).filter(|_| three.len() == 4).ok_or(NotADate::Malformed)?;
    let (one, two) = whole(one, 2).zip(whole(two, 2)).ok_or(NotADate::Malformed)?;
    match order {
        Some(DateOrder::DayFirst) => Ok((year, two, one)),
        Some(DateOrder::MonthFirst) => Ok((year, one, two)),
        _ if one > 12 || one == two => Ok((year, two, one)),
        _ if two > 12 => Ok((year, one, two)),
        _ => Err(NotADate::Ambiguous),
    }
}

fn whole(text: &str, longest: usize) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= longest && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn month(word: &str) -> Option<u32> {
    let word = fold(word);
    let is_word = word.len() >= 3 && word.chars().all(|c| c.is_ascii_alphabetic());
    let starts = |names: &[&str]| names.iter().any(|n| word.starts_with(n));
    MONTHS.iter().position(|names| is_word && starts(names)).map(|m| m as u32 + 1)
}

/// A time of day in the words that are left, and an offset written right behind it.
fn clock(words: &[&str]) -> Option<(Time, Option<String>)> {
    let words: Vec<String> = words
        .iter()
        .filter(|w| !matches!(w.to_lowercase().as_str(), "pukul" | "jam" | "at"))
        .map(|w| w.to_uppercase())
        .collect();
    let (text, half) = match &words[..] {
        [one] => match one.strip_suffix("PM").or_else(|| one.strip_suffix("AM")) {
            Some(rest) => (rest.to_owned(), one[rest.len()..].to_owned()),
            None => (one.clone(), String::new()),
        },
        [one, half] if half == "AM" || half == "PM" => (one.clone(), half.clone()),
        _ => return None,
    };
    let (text, offset) = match text.find(['+', '-', 'Z']) {
        Some(at) => (text[..at].to_owned(), Some(offset(&text[at..])?)),
        None => (text, None),
    };
    let whole_seconds =
        if text.matches(':').count() == 2 { text.split_once('.').map_or(&*text, |(t, _)| t) } else { &*text };
    let parts: Vec<&str> = whole_seconds.split([':', '.']).collect();
    let (hour, minute, second) = match parts[..] {
        [h, m] => (whole(h, 2)?, whole(m, 2)?, 0),
        [h, m, s] => (whole(h, 2)?, whole(m, 2)?, whole(s, 2)?),
        _ => return None,
    };
    let hour = match half.as_str() {
        "" => hour,
        _ if hour == 0 || hour > 12 => return None,
        "PM" => hour % 12 + 12,
        _ => hour % 12,
    };
    let time = Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    Some((time, offset))
}

/// `Z`, `+07:00` or `+0700`.
fn offset(text: &str) -> Option<String> {
    if text == "Z" {
        return Some("Z".to_owned());
    }
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| format!("{}{}:{}", &text[..1], &digits[..2], &digits[2..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{DateOrder, Moment, NotADate, moment};

    #[test]
    fn dates_of_forms_and_letters() {
        let cases = [
            ("2022-02-17", "2022-02-17"),
            ("2022-02-17T13:45:02", "2022-02-17T13:45:02"),
            ("2022-02-17 13:45", "2022-02-17T13:45:00"),
            ("2022-02-17T09:00+07:00", "2022-02-17T09:00:00+07:00"),
            ("17-2-2022", "2022-02-17"),
            ("17.02.2022", "2022-02-17"),
            ("Kamis, 17 Pebruari 2022", "2022-02-17"),
            ("February 17, 2022", "2022-02-17"),
            ("17-Agu-2022", "2022-08-17"),
            ("17 Agustus 2022 pukul 09.30 WIB", "2022-08-17T09:30:00+07:00"),
            ("17/02/2022 13.45.02", "2022-02-17T13:45:02"),
            ("2/17/2022 12:05:00 AM", "2022-02-17T00:05:00"),
            ("2022-02-17 13:45:02.123", "2022-02-17T13:45:02"),
            ("17 OKTOBER 2021", "2021-10-17"),
        ];
        for (text, want) in cases {
            assert_eq!(moment(text, None).map(|m| m.iso()), Ok(want.to_owned()), "{text}");
        }
        for text in [
            "",
            "kemarin",
            "17/02/22",
            "31/02/2022",
            "2022",
            "17/02",
            "2022-02-17 lusa",
            "1/2/3/4",
            "99 Mei 2022",
        ] {
            assert_eq!(moment(text, None), Err(NotADate::Malformed), "{text}");
        }
    }

    #[test]
    fn serial_numbers_are_days() {
        let iso = |serial| Moment::of_serial(serial).map(|m| m.iso());
        assert_eq!(iso(44609.0), Some("2022-02-17".into()));
        assert_eq!(iso(44609.5), Some("2022-02-17T12:00:00".into()));
        assert_eq!(iso(4.0), None);
    }

    proptest! {
        #[test]
        fn any_day_is_read_back(y in 1950_i16..2100, m in 1_i8..=12, d in 1_i8..=28) {
            let want = format!("{y:04}-{m:02}-{d:02}");
            let day = moment(&format!("{d}/{m}/{y}"), Some(DateOrder::DayFirst)).map(|x| x.iso());
            prop_assert_eq!(day, Ok(want.clone()));
            let month = moment(&format!("{m}/{d}/{y}"), Some(DateOrder::MonthFirst)).map(|x| x.iso());
            prop_assert_eq!(month, Ok(want));
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,40}") {
            let _ = moment(&text, None);
        }
    }
}
