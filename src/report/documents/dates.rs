//! Dates and numbers as official letters write them.

use jiff::civil::Date;

use crate::model::Lang;
use crate::report::Words;

/// A date in words: `16 Juni 2022`, `16 June 2022`.
pub fn long_date(date: Date, words: &Words) -> String {
    format!("{} {} {}", date.day(), month(date, words), date.year())
}

/// A date in digits, day first: `16-06-2022`.
pub fn numeric_date(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// The name of the month.
pub fn month(date: Date, words: &Words) -> String {
    nth(&words.label("month-names"), date.month() as usize - 1)
}

/// The name of the day of the week.
pub fn weekday(date: Date, words: &Words) -> String {
    nth(&words.label("weekday-names"), date.weekday().to_monday_zero_offset() as usize)
}

fn nth(list: &str, n: usize) -> String {
    list.split(' ').nth(n).unwrap_or_default().to_owned()
}

/// A count in digits and words, as official letters write it: `17 (tujuh belas)`.
pub fn counted(n: usize, words: &Words) -> String {
    format!("{n} ({})", in_words(n as u64, words))
}

/// A whole number in words, below a thousand billion; digits above.
///
/// Indonesian: *sebelas*, *dua belas*, *seratus*, *seribu*, as the general guide to the spelling
/// writes them. English: with *and* after hundreds.
///
/// ```
/// use tolok::{model::Lang, report::{Words, documents::in_words}};
/// let (id, en) = (Words::new(Lang::Id), Words::new(Lang::En));
/// assert_eq!(in_words(2022, &id), "dua ribu dua puluh dua");
/// assert_eq!(in_words(1111, &id), "seribu seratus sebelas");
/// assert_eq!(in_words(2022, &en), "two thousand and twenty-two");
/// ```
pub fn in_words(n: u64, words: &Words) -> String {
    let (numerals, parts) = (words.label("numerals"), words.label("numeral-parts"));
    let numerals: Vec<&str> = numerals.split(' ').collect();
    let parts: Vec<&str> = parts.split(' ').collect();
    if n >= 1_000_000_000_000 {
        return n.to_string();
    }
    match words.lang() {
        Lang::Id => indonesian(n, &numerals, &parts),
        Lang::En => english(n, &numerals, &parts),
    }
}

/// Words of `whole` and, unless it is nothing, of `rest`.
fn followed(whole: String, rest: u64, joint: &str, say: impl Fn(u64) -> String) -> String {
    if rest == 0 { whole } else { format!("{whole}{joint}{}", say(rest)) }
}

/// `parts`: belas, puluh, seratus, ratus, seribu, ribu, juta, miliar.
fn indonesian(n: u64, numerals: &[&str], parts: &[&str]) -> String {
    let say = |n: u64| indonesian(n, numerals, parts);
    let times =
        |unit: u64, part: usize| followed(format!("{} {}", say(n / unit), parts[part]), n % unit, " ", say);
    match n {
        0..12 => numerals[n as usize].to_owned(),
        12..20 => format!("{} {}", numerals[n as usize - 10], parts[0]),
        20..100 => times(10, 1),
        100..200 => followed(parts[2].to_owned(), n - 100, " ", say),
        200..1000 => times(100, 3),
        1000..2000 => followed(parts[4].to_owned(), n - 1000, " ", say),
        2000..1_000_000 => times(1000, 5),
        1_000_000..1_000_000_000 => times(1_000_000, 6),
        _ => times(1_000_000_000, 7),
    }
}

/// `parts`: twenty to ninety, hundred, thousand, million, billion, and.
fn english(n: u64, numerals: &[&str], parts: &[&str]) -> String {
    let say = |n: u64| english(n, numerals, parts);
    let times = |unit: u64, part: usize| {
        let rest = n % unit;
        let joint = if rest < 100 { format!(" {} ", parts[12]) } else { " ".to_owned() };
        followed(format!("{} {}", say(n / unit), parts[part]), rest, &joint, say)
    };
    match n {
        0..20 => numerals[n as usize].to_owned(),
        20..100 => followed(parts[n as usize / 10 - 2].to_owned(), n % 10, "-", say),
        100..1000 => times(100, 8),
        1000..1_000_000 => times(1000, 9),
        1_000_000..1_000_000_000 => times(1_000_000, 10),
        _ => times(1_000_000_000, 11),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{counted, in_words, long_date, numeric_date, weekday};
    use crate::model::Lang;
    use crate::report::Words;

    #[test]
    fn numbers_in_indonesian() {
        let words = Words::new(Lang::Id);
        let expected = [
            (0, "nol"),
            (1, "satu"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (19, "sembilan belas"),
            (20, "dua puluh"),
            (21, "dua puluh satu"),
            (99, "sembilan puluh sembilan"),
            (100, "seratus"),
            (101, "seratus satu"),
            (111, "seratus sebelas"),
            (200, "dua ratus"),
            (434, "empat ratus tiga puluh empat"),
            (1000, "seribu"),
            (1945, "seribu sembilan ratus empat puluh lima"),
            (2000, "dua ribu"),
            (11_000, "sebelas ribu"),
            (100_000, "seratus ribu"),
            (1_000_000, "satu juta"),
            (2_000_000_001, "dua miliar satu"),
        ];
        for (n, wanted) in expected {
            assert_eq!(in_words(n, &words), wanted, "{n}");
        }
        assert_eq!(in_words(u64::MAX, &words), u64::MAX.to_string());
    }

    #[test]
    fn numbers_in_english() {
        let words = Words::new(Lang::En);
        let expected = [
            (0, "zero"),
            (19, "nineteen"),
            (40, "forty"),
            (42, "forty-two"),
            (100, "one hundred"),
            (434, "four hundred and thirty-four"),
            (1000, "one thousand"),
            (1066, "one thousand and sixty-six"),
            (1945, "one thousand nine hundred and forty-five"),
            (3_000_000, "three million"),
        ];
        for (n, wanted) in expected {
            assert_eq!(in_words(n, &words), wanted, "{n}");
        }
    }

    #[test]
    fn every_number_below_ten_thousand_has_words_of_its_own() {
        for lang in [Lang::Id, Lang::En] {
            let words = Words::new(lang);
            let all: std::collections::BTreeSet<String> = (0..10_000).map(|n| in_words(n, &words)).collect();
            assert_eq!(all.len(), 10_000);
            assert!(all.iter().all(|w| !w.contains("  ") && w.trim() == w));
        }
    }

    #[test]
    fn the_award_night_of_2022() {
        let (night, id, en) = (date(2022, 6, 16), Words::new(Lang::Id), Words::new(Lang::En));
        assert_eq!((weekday(night, &id), weekday(night, &en)), ("Kamis".into(), "Thursday".into()));
        assert_eq!(
            (long_date(night, &id), long_date(night, &en)),
            ("16 Juni 2022".into(), "16 June 2022".into())
        );
        assert_eq!(numeric_date(night), "16-06-2022");
        assert_eq!(weekday(date(2026, 1, 4), &id), "Minggu");
        assert_eq!(counted(17, &id), "17 (tujuh belas)");
    }
}
