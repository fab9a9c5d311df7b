//! A timetable as a table for people and for programs.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;

use super::wire::Tolok;
use super::{Block, Column, Table, Words};
use crate::judging::{Hearing, Placed};
use crate::model::{Edition, EntryIx, JudgeIx, Lang, Message, Session, StageIx};

/// A timetable and what it is made of.
pub struct TimetableView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The stage.
    pub stage: StageIx,
    /// The zone of the timetable.
    pub zone: TimeZone,
    /// The sessions in order of time and room.
    pub sessions: &'a [Placed],
    /// Who is heard, with zone and panel.
    pub hearings: &'a [Hearing],
    /// Names of the rooms.
    pub rooms: Vec<String>,
    /// Who has another time or room than before.
    pub moved: Vec<EntryIx>,
    /// The sessions of the timetable before.
    pub before: Vec<&'a Session>,
    /// The day that calendars and documents are dated.
    pub dated: Date,
    /// The seed that the order was drawn by.
    pub seed: u64,
}

impl Words {
    /// A day in words: `Senin, 23 Mei 2022`.
    pub(super) fn long_date(&self, date: Date) -> String {
        let message = Message::new("date-long")
            .number("weekday", f64::from(date.weekday().to_monday_one_offset()))
            .number("day", f64::from(date.day()))
            .number("month", f64::from(date.month()))
            .number("year", f64::from(date.year()));
        self.say(&message)
    }

    /// A time of day: `09.00` in Indonesian, `09:00` in English.
    pub(super) fn time(&self, at: DateTime) -> String {
        let sign = if self.lang() == Lang::Id { '.' } else { ':' };
        format!("{:02}{sign}{:02}", at.hour(), at.minute())
    }

    /// A span of time in a zone, with the zone's name: `09.00–09.30 WIB`.
    pub(super) fn span(&self, (from, to): (Timestamp, Timestamp), zone: &TimeZone) -> String {
        let (start, end) = (zone.to_datetime(from), zone.to_datetime(to));
        let name = zone.to_offset_info(from).abbreviation().to_owned();
        format!("{}–{} {name}", self.time(start), self.time(end))
    }

    /// A room in words: a number gets the word before it, a name stands alone.
    pub(super) fn room(&self, room: &str) -> String {
        let numbered = room.bytes().all(|b| b.is_ascii_digit());
        if numbered { self.say(&Message::new("room-name").word("room", room)) } else { room.to_owned() }
    }
}

impl TimetableView<'_> {
    /// The room of a session, as timetable.csv names it.
    pub fn room(&self, session: &Placed) -> &str {
        self.rooms.get(session.room).map_or("", String::as_str)
    }

    /// What people call the stage.
    pub(super) fn stage_title(&self, words: &Words) -> String {
        let stage = self.edition.stage(self.stage);
        let title = stage.title.get(words.lang());
        if title.is_empty() { stage.id.to_string() } else { title.to_owned() }
    }

    pub(super) fn track(&self, entry: EntryIx) -> String {
        let competition = &self.edition.competition;
        if !competition.has_tracks() {
            return String::new();
        }
        competition.tracks[self.edition.entry(entry).track.ix()].id.to_string()
    }

    /// What people call the entry's track; empty where the competition has no tracks.
    pub(super) fn track_title(&self, entry: EntryIx, words: &Words) -> String {
        let track = &self.edition.competition.tracks[self.edition.entry(entry).track.ix()];
        let title = track.title.get(words.lang());
        if title.is_empty() { self.track(entry) } else { title.to_owned() }
    }

    pub(super) fn judges(&self, judges: &[JudgeIx]) -> String {
        judges.iter().map(|j| self.edition.judge(*j).name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The panel of every session, where all sessions have the same.
    pub(super) fn one_panel(&self) -> Option<&[JudgeIx]> {
        let first = self.sessions.first()?;
        self.sessions.iter().all(|s| s.judges == first.judges).then_some(&first.judges)
    }

    /// The time of a session where its entrant is.
    pub(super) fn local(&self, session: &Placed, words: &Words) -> String {
        let hearing = self.hearings.iter().find(|h| h.entry == session.entry);
        let zone = hearing.map_or(&self.zone, |h| &h.zone);
        words.span((session.slot.starts_at, session.slot.ends_at), zone)
    }

    /// Sessions of before that no longer take place.
    fn gone(&self) -> impl Iterator<Item = &Session> {
        let heard = |entry: EntryIx| self.sessions.iter().any(|s| s.entry == entry);
        self.before.iter().copied().filter(move |s| !heard(s.entry))
    }

    /// What the secretariat should know, a line each.
    pub(super) fn notes(&self, words: &Words) -> Vec<String> {
        let mut notes = vec![words.say(&Message::new("note-drawn").number("seed", self.seed as f64))];
        match self.one_panel() {
            Some([]) => notes.push(words.label("note-no-judges")),
            Some(panel) => {
                notes.push(words.say(&Message::new("note-panel").word("judges", self.judges(panel))));
            }
            None => {}
        }
        for hearing in self.hearings.iter().filter(|h| !h.sit_out.is_empty()) {
            let message = Message::new("note-sits-out").word("judges", self.judges(&hearing.sit_out));
            notes.push(words.say(&message.word("entry", &self.edition.entry(hearing.entry).id)));
        }
        let ids = |entries: &mut dyn Iterator<Item = EntryIx>| {
            entries.map(|e| self.edition.entry(e).id.as_str()).collect::<Vec<_>>().join(", ")
        };
        let moved = ids(&mut self.moved.iter().copied());
        if !moved.is_empty() {
            notes.push(words.say(&Message::new("note-moved").word("entries", moved)));
        }
        let gone = ids(&mut self.gone().map(|s| s.entry));
        if !gone.is_empty() {
            notes.push(words.say(&Message::new("note-gone").word("entries", gone)));
        }
        notes
    }

    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let heading = Message::new("heading-timetable")
            .word("stage", self.stage_title(words))
            .count("sessions", self.sessions.len());
        let mut blocks = vec![Block::Heading(1, words.say(&heading))];
        let mut days: Vec<Date> = self.sessions.iter().map(|s| s.slot.day).collect();
        days.dedup();
        for day in days {
            blocks.push(Block::Heading(2, words.long_date(day)));
            let rows = self.sessions.iter().filter(|s| s.slot.day == day).map(|s| self.row(s, words));
            blocks.push(Block::Table(Table { columns: self.columns(words), rows: rows.collect() }));
        }
        blocks.extend(self.notes(words).into_iter().map(|note| Block::Line(format!("- {note}"))));
        blocks
    }

    fn columns(&self, words: &Words) -> Vec<Column> {
        let mut columns = vec![
            Column::id(words.label("column-time")),
            Column::id(words.label("column-local-time")),
            Column::left(words.label("column-room")),
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-name")),
            Column::left(words.label("column-track")),
        ];
        if self.one_panel().is_none() {
            columns.push(Column::left(words.label("column-judges")));
        }
        columns
    }

    fn row(&self, session: &Placed, words: &Words) -> Vec<String> {
        let entry = self.edition.entry(session.entry);
        let mut row = vec![
            words.span((session.slot.starts_at, session.slot.ends_at), &self.zone),
            self.local(session, words),
            words.room(self.room(session)),
            entry.id.to_string(),
            entry.name.clone(),
            self.track(session.entry),
        ];
        if self.one_panel().is_none() {
            row.push(self.judges(&session.judges));
        }
        row
    }

    /// One row per session.
    pub fn table(&self) -> Table {
        let columns = [
            "stage",
            "track",
            "entry",
            "name",
            "room",
            "starts_at",
            "minutes",
            "local_start",
            "timezone",
            "judges",
        ];
        let rows = self.sessions.iter().map(|s| {
            let session = self.session(s);
            vec![
                self.edition.stage(self.stage).id.to_string(),
                session.track,
                session.entry,
                session.name,
                session.room,
                session.starts_at,
                session.minutes.to_string(),
                session.local_start,
                session.timezone,
                session.judges.join("|"),
            ]
        });
        Table { columns: columns.map(Column::left).to_vec(), rows: rows.collect() }
    }

    fn session(&self, session: &Placed) -> SessionJson {
        let entry = self.edition.entry(session.entry);
        let hearing = self.hearings.iter().find(|h| h.entry == session.entry);
        let zone = hearing.map_or(&self.zone, |h| &h.zone);
        SessionJson {
            track: self.edition.competition.tracks[entry.track.ix()].id.to_string(),
            entry: entry.id.to_string(),
            name: entry.name.clone(),
            room: self.room(session).to_owned(),
            starts_at: rfc3339(session.slot.starts_at, &self.zone),
            minutes: minutes(session),
            local_start: rfc3339(session.slot.starts_at, zone),
            timezone: zone.iana_name().unwrap_or_default().to_owned(),
            judges: session.judges.iter().map(|j| self.edition.judge(*j).id.to_string()).collect(),
        }
    }

    /// The same as JSON.
    pub fn json(&self, words: &Words) -> TimetableJson {
        TimetableJson {
            tolok: Tolok::of(self.edition, self.seed),
            stage: self.edition.stage(self.stage).id.to_string(),
            sessions: self.sessions.iter().map(|s| self.session(s)).collect(),
            moved: self.moved.iter().map(|e| self.edition.entry(*e).id.to_string()).collect(),
            gone: self.gone().map(|s| self.edition.entry(s.entry).id.to_string()).collect(),
            notes: self.notes(words),
        }
    }
}

/// How long a session takes, in minutes.
pub fn minutes(session: &Placed) -> i64 {
    session.slot.ends_at.duration_since(session.slot.starts_at).as_mins()
}

/// A time with the offset of its zone: `2022-05-23T09:00:00+07:00`.
pub fn rfc3339(at: Timestamp, zone: &TimeZone) -> String {
    let offset = SignedDuration::from_secs(i64::from(zone.to_offset(at).seconds()));
    let minutes = offset.as_mins().unsigned_abs();
    let sign = if offset.is_negative() { '-' } else { '+' };
    let local = zone.to_datetime(at);
    format!("{}{sign}{:02}:{:02}", local.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
}

/// `timetable` as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TimetableJson {
    tolok: Tolok,
    stage: String,
    /// In order of time and room.
    sessions: Vec<SessionJson>,
    /// Entries with another time or room than before.
    moved: Vec<String>,
    /// Entries heard in the timetable before that are no longer.
    gone: Vec<String>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SessionJson {
    track: String,
    entry: String,
    name: String,
    room: String,
    /// RFC 3339, in the zone of the timetable.
    starts_at: String,
    minutes: i64,
    /// RFC 3339, in the zone of the entrant.
    local_start: String,
    /// IANA name of the entrant's zone.
    timezone: String,
    judges: Vec<String>,
}
