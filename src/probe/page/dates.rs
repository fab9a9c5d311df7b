//! Dates as they are written on Indonesian and English pages.

use jiff::civil::Date;

use super::lexer::{Cursor, pieces};

/// Names and short forms of months, January first.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "pebruari", "feb", "peb"],
    &["maret", "march", "mar", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agu", "agt", "agst", "ags", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

fn month(word: &str) -> Option<u32> {
    MONTHS.iter().position(|names| names.contains(&word)).map(|i| i as u32 + 1)
}

/// A day between 1990 and 2100.
fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    (1990..=2100).contains(&year).then_some(())?;
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Every date in a text. `day_first` says how 03/04/2026 is read; where it is unknown such dates are left out.
pub(super) fn dates(text: &str, day_first: Option<bool>) -> Vec<Date> {
    let pieces = pieces(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let cursor = Cursor::new(&pieces, at);
        let date = [year_first, day_month, month_day].iter().find_map(|read| read(cursor));
        match date.or_else(|| numeric(cursor, day_first)) {
            Some((written, next)) => {
                found.push(written);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The first date of a value made for machines: ISO 8601, or the date of a header.
pub(super) fn machine_date(value: &str) -> Option<Date> {
    let start: String = value.trim().chars().take(40).collect();
    dates(&start, Some(true)).first().copied()
}

/// A date and the piece after it.
type Read = Option<(Date, usize)>;

/// 2026-08-17, 2026/08/17.
fn year_first(mut c: Cursor) -> Read {
    let year = c.number(4..=4)?;
    let sign = c.sign(&['-', '/', '.'])?;
    let month = c.number(1..=2)?;
    c.sign(&[sign])?;
    // The day may be followed by the T of a time.
    let date = day(year, month, c.number(1..=2)?)?;
    Some((date, c.place()))
}

/// 17 Agustus 2026, 17-Agu-2026.
fn day_month(mut c: Cursor) -> Read {
    let number = c.number(1..=2)?;
    c.one_of(&["st", "nd", "rd", "th"]);
    c.sign(&['-', '/', '.', ',']);
    let month = month(c.word()?)?;
    c.sign(&['-', '/', '.', ',']);
    let date = day(c.number(4..=4)?, month, number)?;
    Some((date, c.place()))
}

/// August 17, 2026.
fn month_day(mut c: Cursor) -> Read {
    let month = month(c.word()?)?;
    c.sign(&['.']);
    let number = c.number(1..=2)?;
    c.one_of(&["st", "nd", "rd", "th"]);
    c.sign(&[',']);
    let date = day(c.number(4..=4)?, month, number)?;
    Some((date, c.place()))
}

/// 17/08/2026, the day first unless only the other way round is a date.
fn numeric(mut c: Cursor, day_first: Option<bool>) -> Read {
    let one = c.number(1..=2)?;
    let sign = c.sign(&['/', '-', '.'])?;
    let two = c.number(1..=2)?;
    c.sign(&[sign])?;
    let year = c.number(4..=4)?;
    let (as_days, as_months) = (day(year, two, one), day(year, one, two));
    let date = match (as_days, as_months) {
        (Some(date), None) | (None, Some(date)) => date,
        (Some(one_way), Some(_)) if day_first? => one_way,
        (_, other) => other?,
    };
    Some((date, c.place()))
}

#[cfg(test)]
mod tests {
    use super::{dates, machine_date};

    fn read(text: &str, day_first: Option<bool>) -> Vec<String> {
        dates(text, day_first).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn indonesian_english_and_iso_dates_are_read() {
        let cases = [
            ("Senin, 17 Agustus 2026 pukul 08.00", "2026-08-17"),
            ("17-Agu-2026", "2026-08-17"),
            ("Diperbarui: 2 Nop. 2026", "2026-11-02"),
            ("August 17, 2026", "2026-08-17"),
            ("on 17th August 2026", "2026-08-17"),
            ("2026-08-17T09:00:00+07:00", "2026-08-17"),
            ("2026/08/17", "2026-08-17"),
            ("25/12/2026", "2026-12-25"),
            ("12/25/2026", "2026-12-25"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, None), [expected], "{text}");
        }
    }

    #[test]
    fn what_reads_both_ways_needs_a_language_and_what_is_no_day_is_none() {
        assert_eq!(read("03/04/2026", Some(true)), ["2026-04-03"]);
        assert_eq!(read("03/04/2026", Some(false)), ["2026-03-04"]);
        assert!(read("03/04/2026", None).is_empty());
        for text in
            ["31 Februari 2026", "Nomor 25 Tahun 2009", "99/99/2026", "0812-3456-7890", "1 Mei 3026", "2026"]
        {
            assert!(read(text, Some(true)).is_empty(), "{text}");
        }
    }

    #[test]
    fn dates_of_headers_are_read() {
        assert_eq!(
            machine_date("Tue, 17 Nov 2026 08:00:00 GMT").map(|d| d.to_string()).as_deref(),
            Some("2026-11-17")
        );
        assert_eq!(read("Nov 17 2026", None), ["2026-11-17"]);
    }
}
