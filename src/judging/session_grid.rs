//! The days and hours at which sessions can begin.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// A part of a day, in minutes from midnight, its end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Where it begins, 0 to 1440.
    pub from: u32,
    /// Where it ends, after `from`, at most 1440.
    pub to: u32,
}

impl Window {
    /// A window between two times of day, where the second is later.
    ///
    /// ```
    /// use tolok::judging::Window;
    /// assert_eq!(Window::new(9 * 60, 16 * 60).map(|w| w.to - w.from), Some(420));
    /// assert_eq!(Window::new(600, 600), None);
    /// ```
    pub fn new(from: u32, to: u32) -> Option<Self> {
        (from < to && to <= DAY).then_some(Self { from, to })
    }
}

/// When and where sessions can be held.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The first day.
    pub first: Date,
    /// How many working days there are.
    pub days: usize,
    /// Days on which nobody is heard.
    pub skip: Vec<Date>,
    /// The hours of a day, in `zone`.
    pub hours: Window,
    /// Breaks in them.
    pub breaks: Vec<Window>,
    /// How long a session takes.
    pub session_minutes: u32,
    /// How long a room rests between two sessions.
    pub gap_minutes: u32,
    /// How many rooms there are.
    pub rooms: usize,
    /// The zone of `hours`.
    pub zone: TimeZone,
    /// The hours between which an entrant can be heard, in the entrant's own zone.
    pub entrant_hours: Window,
}

/// A time at which sessions can be held, one in each room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The day, in the frame's zone.
    pub day: Date,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

impl Frame {
    /// The days: from the first on, without weekends and days to skip.
    pub fn calendar(&self) -> Vec<Date> {
        let open = |day: &Date| is_working(*day) && !self.skip.contains(day);
        let all = std::iter::successors(Some(self.first), |day| day.checked_add(1.day()).ok());
        // A year holds more days than any timetable; with all of it skipped there are fewer.
        all.take(400 + self.skip.len()).filter(open).take(self.days).collect()
    }

    /// Every time at which sessions can be held, in order.
    pub fn slots(&self) -> Vec<Slot> {
        let starts = self.starts();
        let slot = |day: Date, minute: u32| {
            let start = day.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
            let starts_at = self.zone.to_timestamp(start).ok()?;
            let length = SignedDuration::from_mins(i64::from(self.session_minutes));
            Some(Slot { day, starts_at, ends_at: starts_at.checked_add(length).ok()? })
        };
        let days = self.calendar().into_iter();
        days.flat_map(|day| starts.iter().filter_map(move |minute| slot(day, *minute))).collect()
    }

    /// The minutes of the day at which sessions begin: one after the other, each whole before a break.
    fn starts(&self) -> Vec<u32> {
        let mut starts = Vec::new();
        let mut at = self.hours.from;
        while at + self.session_minutes <= self.hours.to {
            let end = at + self.session_minutes;
            let after = self.breaks.iter().filter(|b| at < b.to && b.from < end).map(|b| b.to).max();
            if after.is_none() {
                starts.push(at);
            }
            at = after.unwrap_or(end + self.gap_minutes);
        }
        starts
    }

    /// True when an entrant of a zone can be heard then: on a working day, within the entrant's hours.
    pub fn suits(&self, slot: &Slot, zone: &TimeZone) -> bool {
        let (start, end) = (zone.to_datetime(slot.starts_at), zone.to_datetime(slot.ends_at));
        let minute = |t: jiff::civil::DateTime| {
            u32::from(t.hour().unsigned_abs()) * 60 + u32::from(t.minute().unsigned_abs())
        };
        let last = if end.date() == start.date() { minute(end) } else { minute(end) + DAY };
        is_working(start.date()) && minute(start) >= self.entrant_hours.from && last <= self.entrant_hours.to
    }
}

fn is_working(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Frame, Window};
    use crate::model::time_zone;

    fn frame() -> Frame {
        Frame {
            first: date(2022, 5, 20),
            days: 3,
            skip: vec![date(2022, 5, 26)],
            hours: Window { from: 540, to: 960 },
            breaks: vec![Window { from: 720, to: 780 }],
            session_minutes: 30,
            gap_minutes: 10,
            rooms: 1,
            zone: time_zone("Asia/Jakarta").unwrap(),
            entrant_hours: Window { from: 480, to: 960 },
        }
    }

    #[test]
    fn weekends_skipped_days_and_breaks_are_left_out() {
        // 20 May 2022 is a Friday; the 26th was Ascension Day.
        let days = Frame { days: 4, ..frame() }.calendar();
        assert_eq!(days, [date(2022, 5, 20), date(2022, 5, 23), date(2022, 5, 24), date(2022, 5, 25)]);
        let later = Frame { first: date(2022, 5, 25), days: 2, ..frame() }.calendar();
        assert_eq!(later, [date(2022, 5, 25), date(2022, 5, 27)]);
        // 9:00 9:40 10:20 11:00, then 11:40 would run into the break; 13:00 13:40 14:20 15:00, and 15:40 would run over.
        assert_eq!(frame().starts(), [540, 580, 620, 660, 780, 820, 860, 900]);
        assert_eq!(frame().slots().len(), 24);
        assert!(Frame { session_minutes: 500, ..frame() }.slots().is_empty());
    }

    #[test]
    fn an_entrant_is_heard_within_its_own_hours() {
        let slots = frame().slots();
        let suiting = |zone: &str| {
            let zone = time_zone(zone).unwrap();
            slots[..8].iter().filter(|s| frame().suits(s, &zone)).count()
        };
        // 15:00-15:30 WIB is 17:00-17:30 in Jayapura; the last that ends by 16:00 there begins at 13:00 WIB.
        assert_eq!((suiting("WIB"), suiting("WITA"), suiting("WIT")), (8, 7, 5));
        assert_eq!(suiting("America/New_York"), 0);
    }
}
