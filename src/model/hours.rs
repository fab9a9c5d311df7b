//! When a channel is open, as agencies write it.

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Days by their names, Monday first: Indonesian, English, and how both are shortened.
const DAYS: [&[&str]; 7] = [
    &["senin", "sen", "monday", "mon", "mo"],
    &["selasa", "sel", "tuesday", "tue", "tu"],
    &["rabu", "rab", "wednesday", "wed", "we"],
    &["kamis", "kam", "thursday", "thu", "th"],
    &["jumat", "jum'at", "jum", "friday", "fri", "fr"],
    &["sabtu", "sab", "saturday", "sat", "sa"],
    &["minggu", "ahad", "min", "sunday", "sun", "su"],
];

/// Words that stand for a hyphen between two days or times.
const UNTIL: [&str; 6] = ["s.d.", "s/d", "sd", "sampai", "hingga", "to"];

/// Words that say nothing about when.
const IDLE: [&str; 4] = ["pukul", "pkl", "jam", "hari"];

/// A week of opening hours, in the agency's own time.
///
/// Understood: days or ranges of days (Senin-Jumat, Mon-Fri), `hari kerja` or
/// `weekdays`, `setiap hari` or `daily`, times such as 08.00-16.00 or 8:30-12,
/// `24 jam`, `24 hours`, `24/7`, and `tutup` or `closed`; parts joined by
/// commas, semicolons or bars. Times without a day belong to the days before
/// them, or to every day.
///
/// ```
/// use tolok::model::OpeningHours;
/// let hours = OpeningHours::read("Senin-Kamis 08.00-16.00, Jumat 08.00-11.30").unwrap();
/// assert!(hours.holds(0, 8 * 60) && !hours.holds(0, 16 * 60));
/// assert!(hours.holds(4, 11 * 60) && !hours.holds(4, 12 * 60) && !hours.holds(5, 9 * 60));
/// assert!(OpeningHours::read("24 jam").unwrap().holds(6, 0));
/// assert_eq!(OpeningHours::read("jam kerja"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningHours {
    /// Day (0 is Monday), first minute, minute after the last.
    spans: Vec<(u8, u16, u16)>,
}

impl OpeningHours {
    /// The hours that a text means; none where any part of it is not understood.
    pub fn read(text: &str) -> Option<Self> {
        let text = plain(text);
        let mut opened = Vec::new();
        let mut days: Vec<u8> = Vec::new();
        let mut shut: Vec<u8> = Vec::new();
        let mut waiting = false;
        for part in text.split([',', ';', '|']).map(str::trim).filter(|p| !p.is_empty()) {
            let read = Part::read(part)?;
            if !read.days.is_empty() {
                if !waiting {
                    days.clear();
                }
                days.extend(&read.days);
                waiting = true;
            }
            if read.closed {
                shut.append(&mut days);
                waiting = false;
                continue;
            }
            let all: Vec<u8> = if days.is_empty() { (0..7).collect() } else { days.clone() };
            for (from, to) in &read.times {
                opened.extend(all.iter().map(|day| (*day, *from, *to)));
                waiting = false;
            }
        }
        // Days that are closed are closed, wherever that stands: "setiap hari 08-16, Minggu tutup".
        let mut spans = Vec::new();
        for (day, from, to) in opened.into_iter().filter(|(day, ..)| !shut.contains(day)) {
            push(&mut spans, day, from, to);
        }
        (!spans.is_empty() && !waiting).then_some(Self { spans })
    }

    /// How many minutes of a weekday (0 is Monday) are within the hours.
    ///
    /// ```
    /// use tolok::model::OpeningHours;
    /// let hours = OpeningHours::read("Senin-Jumat 08.00-12.00, 11.00-16.00").unwrap();
    /// assert_eq!((hours.minutes(0), hours.minutes(5)), (8 * 60, 0));
    /// ```
    pub fn minutes(&self, weekday: u8) -> u16 {
        (0..DAY).filter(|minute| self.holds(weekday, *minute)).count() as u16
    }

    /// True when a minute (0 to 1439) of a weekday (0 is Monday) is within the hours.
    pub fn holds(&self, weekday: u8, minute: u16) -> bool {
        self.spans.iter().any(|(day, from, to)| *day == weekday && (*from..*to).contains(&minute))
    }
}

/// One writing of what people write in many ways: small letters, plain hyphens without room around them.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['–', '—', '−'], "-").replace('’', "'");
    let words = text.split_whitespace().map(|word| if UNTIL.contains(&word) { "-" } else { word });
    words.collect::<Vec<_>>().join(" ").replace(" -", "-").replace("- ", "-")
}

/// Adds a span; one past midnight goes on on the next day.
fn push(spans: &mut Vec<(u8, u16, u16)>, day: u8, from: u16, to: u16) {
    if from < to {
        spans.push((day, from, to));
    } else {
        spans.push((day, from, DAY));
        spans.push(((day + 1) % 7, 0, to));
    }
}

#[derive(Default)]
struct Part {
    days: Vec<u8>,
    times: Vec<(u16, u16)>,
    closed: bool,
}

impl Part {
    fn read(text: &str) -> Option<Self> {
        let mut part = Self::default();
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let (word, next) = (words[at], words.get(at + 1).copied().unwrap_or_default());
            at += 1;
            match (word, next) {
                ("24/7", _) => part.whole_day((0..7).collect()),
                ("24", "jam" | "hours" | "hour" | "hrs") => {
                    part.times.push((0, DAY));
                    at += 1;
                }
                ("hari", "kerja") => {
                    part.days.extend(0..5);
                    at += 1;
                }
                ("weekdays" | "weekday", _) => part.days.extend(0..5),
                ("daily" | "everyday", _) => part.days.extend(0..7),
                ("setiap" | "tiap" | "every", "hari" | "day") => {
                    part.days.extend(0..7);
                    at += 1;
                }
                ("tutup" | "libur" | "closed" | "off", _) => part.closed = true,
                _ if IDLE.contains(&word) => {}
                _ => part.days_or_times(word.trim_end_matches([':', '.']))?,
            }
        }
        (!part.closed || part.times.is_empty()).then_some(part)
    }

    fn whole_day(&mut self, days: Vec<u8>) {
        self.days = days;
        self.times.push((0, DAY));
    }

    fn days_or_times(&mut self, word: &str) -> Option<()> {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        if let (Some(from), Some(to)) = (day(from), day(to)) {
            let count = (to + 7 - from) % 7;
            self.days.extend((0..=count).map(|i| (from + i) % 7));
            return Some(());
        }
        let (from, to) = word.split_once('-')?;
        let (from, to) = (minute(from)?, minute(to)?);
        (from != to && from < DAY).then(|| self.times.push((from, to)))
    }
}

fn day(name: &str) -> Option<u8> {
    DAYS.iter().position(|names| names.contains(&name)).map(|day| day as u8)
}

/// Minutes from midnight of 8, 08.30, 8:30 or 24.00.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() <= 2);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let all = hours.checked_mul(60)? + minutes;
    (minutes < 60 && all <= DAY).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::OpeningHours;

    fn open(text: &str) -> Vec<(u8, u16, u16)> {
        OpeningHours::read(text).map_or(Vec::new(), |hours| hours.spans)
    }

    #[test]
    fn the_usual_writings_mean_the_same() {
        let week: Vec<(u8, u16, u16)> = (0..5).map(|day| (day, 480, 960)).collect();
        for text in [
            "Senin-Jumat 08.00-16.00",
            "Senin - Jumat, 08.00 - 16.00",
            "senin s.d. jum'at pukul 08:00 s/d 16:00",
            "Mo-Fr 08:00-16:00",
            "Mon–Fri 8–16",
            "hari kerja 8.00-16.00",
            "weekdays 08:00-16:00",
            "Senin-Jumat: 08.00-16.00; Sabtu-Minggu tutup",
            "setiap hari 08.00-16.00, Sabtu-Minggu tutup",
            "Sabtu, Minggu tutup; setiap hari 08.00-16.00",
        ] {
            assert_eq!(open(text), week, "{text}");
        }
    }

    #[test]
    fn several_parts_each_have_their_days() {
        assert_eq!(open("Senin 08-12, 13-16"), [(0, 480, 720), (0, 780, 960)]);
        assert_eq!(open("Senin, Rabu 08-12"), [(0, 480, 720), (2, 480, 720)]);
        assert_eq!(open("Sabtu-Senin 08-12"), [(5, 480, 720), (6, 480, 720), (0, 480, 720)]);
        assert_eq!(open("Sabtu 22.00-02.00, Minggu tutup"), [(5, 1320, 1440), (6, 0, 120)]);
        // Past midnight it is the next day.
        assert_eq!(open("Minggu 22.00-02.00"), [(6, 1320, 1440), (0, 0, 120)]);
        assert_eq!(open("08.00-16.00").len(), 7);
        assert_eq!(open("setiap hari 24 jam"), open("24/7"));
    }

    #[test]
    fn what_is_not_understood_is_not_guessed() {
        for text in [
            "",
            "jam kerja",
            "08.00",
            "Senin-Jumat",
            "Senin-Jumat 08.00-16.00 WIB",
            "25.00-26.00",
            "8-8",
            "a-b",
        ] {
            assert_eq!(OpeningHours::read(text), None, "{text}");
        }
        for text in
            ["😀-8", "-", "--", ",;|", "24", "24 jam 24 jam x", "9.9.9-10", "008-12", "senin-", "-senin"]
        {
            let _ = OpeningHours::read(text);
        }
    }
}
