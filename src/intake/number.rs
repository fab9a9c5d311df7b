//! Numbers as people write them, never guessed.

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// `1.234` may be one thousand or one and a bit.
    Ambiguous,
    /// `5 %`.
    Percent,
    /// `NaN`, `inf`.
    NotFinite,
    /// Beyond 10^12, either way from zero.
    TooLarge,
    /// Anything else.
    Malformed,
}

/// The largest number a file may hold, either way from zero: far beyond any
/// count or amount, and small enough that no sum or product of points overflows.
pub const LARGEST: f64 = 1e12;

impl NotANumber {
    /// The problem's code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ambiguous => "number-ambiguous",
            Self::Percent => "number-percent",
            Self::NotFinite => "number-not-finite",
            Self::TooLarge => "number-too-large",
            Self::Malformed => "number-malformed",
        }
    }
}

/// Reads a number. `decimal` is the declared decimal sign; the other of `.`
/// and `,` then parts thousands. Undeclared, one sign is a decimal sign unless
/// it could part thousands, and several are ambiguous.
///
/// ```
/// use tolok::intake::{NotANumber, number};
/// assert_eq!(number("1.5", None), Ok(1.5));
/// assert_eq!(number("1,5", None), Ok(1.5));
/// assert_eq!(number("0.125", None), Ok(0.125));
/// assert_eq!(number("1.234", None), Err(NotANumber::Ambiguous));
/// assert_eq!(number(".97", None), Ok(0.97));
/// assert_eq!(number("1.234", Some('.')), Ok(1.234));
/// assert_eq!(number("1.234,5", Some(',')), Ok(1234.5));
/// assert_eq!(number("1,234,567.5", Some('.')), Ok(1_234_567.5));
/// assert_eq!(number("1,23", Some('.')), Err(NotANumber::Malformed));
/// assert_eq!(number("5 %", None), Err(NotANumber::Percent));
/// assert_eq!(number("NaN", None), Err(NotANumber::NotFinite));
/// assert_eq!(number("0x10", None), Err(NotANumber::Malformed));
/// ```
pub fn number(text: &str, decimal: Option<char>) -> Result<f64, NotANumber> {
    let (sign, body) = match text.as_bytes().first() {
        Some(b'-') => ("-", &text[1..]),
        Some(b'+') => ("", &text[1..]),
        _ => ("", text),
    };
    let (digits, exponent) = body.split_at(body.find(['e', 'E']).unwrap_or(body.len()));
    let led: String;
    let digits = if digits.starts_with(['.', ',']) {
        // .97 is 0.97.
        led = format!("0{digits}");
        &led
    } else {
        digits
    };
    let plain = match decimal {
        Some('.') => grouped(digits, ',', '.'),
        Some(_) => grouped(digits, '.', ','),
        None => undeclared(digits),
    };
    let plain = plain.map_err(|e| if e == NotANumber::Malformed { better(body) } else { e })?;
    let good = !exponent.is_empty()
        && !exponent[1..].trim_start_matches(['+', '-']).bytes().all(|b| b.is_ascii_digit());
    if good || exponent.len() > 6 {
        return Err(NotANumber::Malformed);
    }
    match format!("{sign}{plain}{exponent}").parse::<f64>() {
        Ok(value) if value.abs() <= LARGEST => Ok(value),
        Ok(_) => Err(NotANumber::TooLarge),
        Err(_) => Err(NotANumber::Malformed),
    }
}

/// Names the slip where it is a common one.
fn better(body: &str) -> NotANumber {
    let lower = body.to_ascii_lowercase();
    match lower.as_str() {
        "nan" | "inf" | "infinity" => NotANumber::NotFinite,
        _ if lower.ends_with('%') => NotANumber::Percent,
        _ => NotANumber::Malformed,
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Digits with a known decimal sign; groups of thousands must be proper ones.
fn grouped(digits: &str, group: char, decimal: char) -> Result<String, NotANumber> {
    let (whole, fraction) = digits.split_once(decimal).map_or((digits, None), |(w, f)| (w, Some(f)));
    if fraction.is_some_and(|f| !all_digits(f)) {
        return Err(NotANumber::Malformed);
    }
    let mut parts = whole.split(group);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let proper = rest.is_empty() || first.len() <= 3 && rest.iter().all(|p| p.len() == 3 && all_digits(p));
    if !all_digits(first) || !proper {
        return Err(NotANumber::Malformed);
    }
    let whole = format!("{first}{}", rest.concat());
    Ok(fraction.map_or(whole.clone(), |f| format!("{whole}.{f}")))
}

/// Digits with an undeclared decimal sign.
fn undeclared(digits: &str) -> Result<String, NotANumber> {
    let parts: Vec<&str> = digits.split(['.', ',']).collect();
    if !parts.iter().all(|p| all_digits(p)) {
        return Err(NotANumber::Malformed);
    }
    match parts[..] {
        [whole] => Ok(whole.into()),
        [whole, fraction] => {
            let thousands = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
            if thousands { Err(NotANumber::Ambiguous) } else { Ok(format!("{whole}.{fraction}")) }
        }
        _ => Err(NotANumber::Ambiguous),
    }
}

#[cfg(test)]
mod tests {
    use super::{NotANumber, number};

    #[test]
    fn reads_numbers_with_a_declared_sign() {
        let cases = [
            ("1234.5", '.', Ok(1234.5)),
            ("1,234.5", '.', Ok(1234.5)),
            ("12,34.5", '.', Err(NotANumber::Malformed)),
            ("1234,5", ',', Ok(1234.5)),
            ("1.234.567", ',', Ok(1_234_567.0)),
            ("-0,5", ',', Ok(-0.5)),
            ("1e3", '.', Ok(1000.0)),
            ("1e", '.', Err(NotANumber::Malformed)),
            ("1e999", '.', Err(NotANumber::TooLarge)),
            ("", '.', Err(NotANumber::Malformed)),
            ("-", '.', Err(NotANumber::Malformed)),
            (".5", '.', Ok(0.5)),
            ("-inf", '.', Err(NotANumber::NotFinite)),
            ("lima", '.', Err(NotANumber::Malformed)),
        ];
        for (text, decimal, want) in cases {
            assert_eq!(number(text, Some(decimal)), want, "{text} with {decimal}");
        }
    }

    #[test]
    fn asks_where_it_would_have_to_guess() {
        for text in ["1.234", "1,234", "123.456", "1.234.567", "1,234.5", "1.234,5"] {
            assert_eq!(number(text, None), Err(NotANumber::Ambiguous), "{text}");
        }
        for (text, want) in [("0.853", 0.853), ("12.5", 12.5), ("1234.567", 1234.567), ("61,9824", 61.9824)] {
            assert_eq!(number(text, None), Ok(want), "{text}");
        }
    }
}
