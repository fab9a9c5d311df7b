//! `tolok timetable`: when and where finalists are heard, as table, workbook and calendars.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Exit;
use super::change::preview;
use super::decide::day;
use super::decision::ledger;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse, say_error, write_all};
use super::rank::ranked;
use crate::judging::{Before, Frame, Obstacle, Placed, Unfit, Window, hearings, timetable};
use crate::model::{CsvHabits, EntryIx, Message, Session, time_zone};
use crate::ranking::finalists;
use crate::report::{
    Block, Table, TimetableView, Words, minutes, rfc3339, timetable_book, timetable_calendars,
};

const TABLE: &str = "timetable";

#[derive(Debug, Args)]
pub(super) struct TimetableArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Date,
    #[arg(long, value_name = "N", value_parser = whole::<1, 366>, default_value_t = 5)]
    pub days: u32,
    #[arg(long, value_name = "N", value_parser = whole::<1, 99>, default_value_t = 1)]
    pub rooms: u32,
    #[arg(long, value_name = "HOURS", value_parser = window, default_value = "09:00-16:00")]
    pub hours: Window,
    #[arg(long = "break", value_name = "HOURS", value_parser = window, default_value = "12:00-13:00")]
    pub breaks: Vec<Window>,
    #[arg(long, value_name = "MINUTES", value_parser = whole::<1, 480>, default_value_t = 10)]
    pub talk: u32,
    #[arg(long, value_name = "MINUTES", value_parser = whole::<0, 480>, default_value_t = 20)]
    pub questions: u32,
    #[arg(long, value_name = "MINUTES", value_parser = whole::<0, 480>, default_value_t = 10)]
    pub gap: u32,
    #[arg(long, value_name = "ZONE", value_parser = zone, default_value = "Asia/Jakarta")]
    pub zone: TimeZone,
    #[arg(long, value_name = "HOURS", value_parser = window, default_value = "08:00-16:00")]
    pub entrant_hours: Window,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub skip: Vec<Date>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub at: Option<Date>,
    #[arg(long)]
    pub keep: bool,
    #[arg(long)]
    pub dry_run: bool,
}

/// A whole number from `LOW` to `HIGH`.
fn whole<const LOW: u32, const HIGH: u32>(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|n| (LOW..=HIGH).contains(n)).ok_or_else(|| format!("{LOW}–{HIGH}"))
}

/// A part of a day: `09:00-16:00`, or with dots as Indonesian writes it.
fn window(text: &str) -> Result<Window, String> {
    let time = |text: &str| {
        let (hour, minute) =
            text.trim().replace('.', ":").split_once(':').map(|(h, m)| (h.to_owned(), m.to_owned()))?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
    };
    let ends = text.split_once(['-', '–']).and_then(|(from, to)| Some((time(from)?, time(to)?)));
    ends.and_then(|(from, to)| Window::new(from, to)).ok_or_else(|| "09:00-16:00".to_owned())
}

fn zone(text: &str) -> Result<TimeZone, String> {
    time_zone(text).ok_or_else(|| "Asia/Jakarta, Asia/Makassar, Asia/Jayapura, …".to_owned())
}

pub(super) fn run(args: &TimetableArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let ranking = ranked(&opened, ui)?;
    let edition = &opened.loaded.edition;
    let refused = |messages: Vec<Message>| {
        for message in &messages {
            refuse(message, &opened.words);
        }
        Exit::Input
    };
    let stage = opened.stage(args.stage.as_ref()).map_err(|m| refused(vec![m]))?;
    let stage = stage.unwrap_or_else(|| edition.last_stage());
    let heard = finalists(edition, &ranking, stage);
    if heard.is_empty() {
        return Err(refused(vec![Message::new("nobody-to-hear").word("stage", &edition.stage(stage).id)]));
    }
    let heard = hearings(edition, stage, &heard, &args.zone).map_err(refused)?;
    let earlier: Vec<&Session> = edition.sessions.iter().filter(|s| s.stage == stage).collect();
    let rooms = room_names(args.rooms as usize, if args.keep { &earlier } else { &[] });
    let before: Vec<Before> = earlier.iter().map(|s| known(s, &rooms)).collect();
    let kept: &[Before] = if args.keep { &before } else { &[] };
    let frame = frame(args);
    let seed = ui.seed_of(edition);
    let sessions = timetable(edition, &frame, &heard, kept, seed)
        .map_err(|unfit| refused(unfit_messages(&unfit, &frame, &opened)))?;
    let (zone, dated) = (args.zone.clone(), args.at.unwrap_or(args.from));
    let moved = moved(&sessions, &before);
    let (sessions, hearings, before) = (&sessions[..], &heard[..], earlier);
    let view = TimetableView { edition, stage, zone, sessions, hearings, rooms, moved, before, dated, seed };
    let exit = ui.show_on_screen(&Shown { view: &view, words: &opened.words });
    if exit == Exit::Done && args.dry_run {
        say_error(&opened.words.label("dry-run"));
    } else if exit == Exit::Done {
        write(&args.edition, &opened, &view, ui)?;
    }
    Ok(exit)
}

fn frame(args: &TimetableArgs) -> Frame {
    Frame {
        first: args.from,
        days: args.days as usize,
        skip: args.skip.clone(),
        hours: args.hours,
        breaks: args.breaks.clone(),
        session_minutes: args.talk + args.questions,
        gap_minutes: args.gap,
        rooms: args.rooms as usize,
        zone: args.zone.clone(),
        entrant_hours: args.entrant_hours,
    }
}

/// The rooms: those of the sessions to keep, then numbers.
fn room_names(rooms: usize, earlier: &[&Session]) -> Vec<String> {
    let numbered = |name: &String| (name.parse::<usize>().unwrap_or(usize::MAX), name.clone());
    let mut names: Vec<String> =
        earlier.iter().map(|s| s.room.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    names.sort_by_key(numbered);
    let numbers: Vec<String> = (1..=rooms).map(|n| n.to_string()).filter(|n| !names.contains(n)).collect();
    names.into_iter().chain(numbers).take(rooms).collect()
}

fn known(session: &Session, rooms: &[String]) -> Before {
    let room = rooms.iter().position(|r| *r == session.room).unwrap_or(usize::MAX);
    Before { entry: session.entry, starts_at: session.starts_at, room }
}

/// Who has another time or room than before.
fn moved(sessions: &[Placed], before: &[Before]) -> Vec<EntryIx> {
    let stays = |s: &Placed, b: &Before| s.slot.starts_at == b.starts_at && s.room == b.room;
    let other = |s: &&Placed| before.iter().any(|b| b.entry == s.entry && !stays(s, b));
    sessions.iter().filter(other).map(|s| s.entry).collect()
}

/// Why not everybody can be heard, whom nothing suits, and what would make room.
fn unfit_messages(unfit: &Unfit, frame: &Frame, opened: &Opened) -> Vec<Message> {
    let code = if unfit.proven { "timetable-impossible" } else { "timetable-not-found" };
    let summary = Message::new(code)
        .count("wanted", unfit.wanted)
        .count("unplaced", unfit.unplaced)
        .count("times", unfit.times)
        .count("rooms", frame.rooms);
    let mut messages = vec![summary];
    for (entry, obstacle) in &unfit.obstacles {
        let code = match obstacle {
            Obstacle::Hours => "obstacle-hours",
            Obstacle::Judges => "obstacle-judges",
        };
        messages.push(Message::new(code).word("entry", &opened.loaded.edition.entry(*entry).id));
    }
    let advice = unfit.advice;
    messages.extend(advice.days.map(|days| Message::new("advice-days").count("days", days)));
    messages.extend(advice.rooms.map(|rooms| Message::new("advice-rooms").count("rooms", rooms)));
    let time = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    messages.extend(advice.until.map(|until| Message::new("advice-until").word("until", time(until))));
    if advice.rooms.is_none() {
        messages.push(Message::new("advice-no-rooms"));
    }
    messages
}

/// Writes timetable.csv, the workbook and the calendars: all of them, or none.
fn write(folder: &Path, opened: &Opened, view: &TimetableView<'_>, ui: &Ui) -> Result<(), Exit> {
    let table = rows(folder, opened, view, ui)?;
    preview(folder, &vec![(format!("{TABLE}.csv"), table.clone())], ui)?;
    let book = timetable_book(view, &opened.words).map_err(|error| ui.fault(&error.to_string()))?;
    let calendars = timetable_calendars(view, &opened.words);
    let into = ui.output().map_or_else(|| folder.join(TABLE), Path::to_owned);
    let mut files = vec![(folder.join(format!("{TABLE}.csv")), table.as_slice())];
    files.push((into.join("jadwal.xlsx"), book.as_slice()));
    files.extend(calendars.iter().map(|(name, bytes)| (into.join("ical").join(name), bytes.as_slice())));
    write_all(&files).map_err(|error| ui.fault(&error))?;
    let done =
        Message::new("timetable-written").word("folder", into.display()).count("calendars", calendars.len());
    say_error(&opened.words.say(&done));
    Ok(())
}

/// timetable.csv with the sessions of this stage in place of those before.
fn rows(folder: &Path, opened: &Opened, view: &TimetableView<'_>, ui: &Ui) -> Result<Vec<u8>, Exit> {
    let edition = view.edition;
    let stage = edition.stage(view.stage).id.as_str();
    let only = edition.competition.stages.len() == 1;
    let mut table = ledger(folder, TABLE, opened, ui)?;
    table.retain(|t, row| t.get(row, "stage") != stage && !(only && t.get(row, "stage").is_empty()));
    for session in view.sessions {
        let judges: Vec<&str> = session.judges.iter().map(|j| edition.judge(*j).id.as_str()).collect();
        table.push(&[
            ("stage", stage),
            ("entry", edition.entry(session.entry).id.as_str()),
            ("room", view.room(session)),
            ("starts_at", &rfc3339(session.slot.starts_at, &view.zone)),
            ("minutes", &minutes(session).to_string()),
            ("judges", &judges.join("|")),
        ]);
    }
    Ok(table.bytes())
}

struct Shown<'a> {
    view: &'a TimetableView<'a>,
    words: &'a Words,
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks(self.words)
    }

    fn table(&self) -> Table {
        self.view.table()
    }

    fn habits(&self) -> CsvHabits {
        self.view.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json(self.words))
    }
}

#[cfg(test)]
mod tests {
    use super::{room_names, whole, window, zone};
    use crate::judging::Window;
    use crate::model::{EntryIx, Origin, Session, StageIx};

    #[test]
    fn hours_are_read_with_colons_and_with_dots() {
        let nine_to_four = Ok(Window { from: 540, to: 960 });
        assert_eq!(window("09:00-16:00"), nine_to_four);
        assert_eq!(window("9.00 – 16.00"), nine_to_four);
        for wrong in ["", "9-16", "16:00-09:00", "09:60-10:00", "25:00-26:00", "09:00"] {
            assert!(window(wrong).is_err(), "{wrong}");
        }
        assert!(zone("WIT").is_ok() && zone("Mars/Olympus").is_err());
    }

    #[test]
    fn a_number_out_of_range_is_answered_with_the_range() {
        assert_eq!(whole::<1, 99>("99"), Ok(99));
        for wrong in ["0", "100", "-1", "2.5", "two"] {
            assert_eq!(whole::<1, 99>(wrong), Err("1–99".to_owned()), "{wrong}");
        }
    }

    #[test]
    fn rooms_keep_the_names_that_people_gave_them() {
        let session = |room: &str| Session {
            stage: StageIx(0),
            entry: EntryIx(0),
            room: room.into(),
            starts_at: jiff::Timestamp::UNIX_EPOCH,
            minutes: 30,
            judges: Vec::new(),
            origin: Origin::default(),
        };
        let (garuda, two) = (session("Garuda"), session("2"));
        assert_eq!(room_names(3, &[]), ["1", "2", "3"]);
        assert_eq!(room_names(3, &[&garuda, &two, &garuda]), ["2", "Garuda", "1"]);
        assert_eq!(room_names(1, &[&garuda]), ["Garuda"]);
    }
}
