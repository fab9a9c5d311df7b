//! `Retry-After`, as seconds or as a date.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;

/// Nobody is obeyed for longer.
const LONGEST: Duration = Duration::from_secs(86_400);

/// How long a `Retry-After` asks us to stay away, a day at most; none if it
/// cannot be read. A date in the past asks for nothing.
///
/// ```
/// use std::time::Duration;
/// use tolok::probe::retry_after;
///
/// let now = "2015-10-21T07:28:00Z".parse().unwrap();
/// assert_eq!(retry_after("120", now), Some(Duration::from_secs(120)));
/// assert_eq!(retry_after("Wed, 21 Oct 2015 07:29:00 GMT", now), Some(Duration::from_secs(60)));
/// assert_eq!(retry_after("soon", now), None);
/// ```
pub fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    let wait = if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        value.parse().map_or(LONGEST, Duration::from_secs)
    } else {
        let until = rfc2822::parse(value).ok()?.timestamp();
        Duration::try_from(until.duration_since(now)).unwrap_or_default()
    };
    Some(wait.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{LONGEST, retry_after};

    #[test]
    fn odd_values_are_capped_or_left_out() {
        let now = "2026-03-02T03:00:00Z".parse().unwrap();
        let of = |value| retry_after(value, now);
        assert_eq!(of("0"), Some(Duration::ZERO));
        assert_eq!(of("99999999999999999999999999"), Some(LONGEST));
        assert_eq!(of("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO));
        assert_eq!(of("Tue, 02 Mar 2027 03:00:00 GMT"), Some(LONGEST));
        for value in ["", "-5", "1.5", "tomorrow", "\u{661}"] {
            assert_eq!(of(value), None, "{value}");
        }
    }
}
