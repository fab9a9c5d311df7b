//! A timetable as iCalendar files (RFC 5545), in UTC, for any calendar program.

use std::collections::BTreeSet;

use icalendar::{Calendar, Component, Event, Property};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{TimetableView, Words, plain};
use crate::judging::Placed;
use crate::model::{EntryIx, JudgeIx, Message, Session};

/// Most octets of a line.
const LONGEST_LINE: usize = 75;

/// For whose eyes a calendar is.
#[derive(Clone, Copy)]
enum For {
    Everybody,
    Judge(JudgeIx),
    Entrant(EntryIx),
}

/// Calendar files by name: one of all sessions, one for each judge, one for each
/// entrant (which names no judge). A session that no longer takes place is
/// cancelled in them, so that calendars drop it; so is one that a judge no longer
/// sits in, in that judge's calendar. Names of files are the same in both
/// languages, so that none of another language stays beside them. The same
/// timetable gives the same bytes: a session keeps its id, and all are stamped
/// with the view's date.
pub fn timetable_calendars(view: &TimetableView<'_>, words: &Words) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("semua.ics".to_owned(), calendar(view, words, For::Everybody))];
    let own = view.sessions.iter().flat_map(|s| &s.judges);
    let judges: BTreeSet<JudgeIx> = own.chain(view.before.iter().flat_map(|s| &s.judges)).copied().collect();
    for judge in judges {
        let name = format!("juri-{}.ics", view.edition.judge(judge).id.as_str());
        files.push((name, calendar(view, words, For::Judge(judge))));
    }
    let heard = view.sessions.iter().map(|s| s.entry);
    let entries: BTreeSet<EntryIx> = heard.chain(view.before.iter().map(|s| s.entry)).collect();
    for entry in entries {
        let name = format!("peserta-{}.ics", view.edition.entry(entry).id.as_str());
        files.push((name, calendar(view, words, For::Entrant(entry))));
    }
    files
}

fn calendar(view: &TimetableView<'_>, words: &Words, eyes: For) -> Vec<u8> {
    let title = words.say(&Message::new("timetable-title").word("stage", view.stage_title(words)));
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//tolok//timetable//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", title.as_str()),
    ] {
        calendar.append_property(Property::new(key, plain(value)));
    }
    for session in view.sessions.iter().filter(|s| concerns(eyes, s.entry, &s.judges)) {
        calendar.push(event(view, words, eyes, session));
    }
    for session in view.before.iter().filter(|s| is_off(view, eyes, s)) {
        calendar.push(cancelled(view, words, session));
    }
    folded(&calendar.to_string()).into_bytes()
}

/// The lines of a calendar folded anew: the library's last fold of a line can be 76 octets long.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LONGEST_LINE {
                out.push_str("\r\n ");
                used = 1;
            }
            out.push(c);
            used += c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

fn concerns(eyes: For, entry: EntryIx, judges: &[JudgeIx]) -> bool {
    match eyes {
        For::Everybody => true,
        For::Judge(judge) => judges.contains(&judge),
        For::Entrant(own) => entry == own,
    }
}

/// True for a session of before that concerned these eyes and does no longer.
fn is_off(view: &TimetableView<'_>, eyes: For, session: &Session) -> bool {
    let now = view.sessions.iter().filter(|s| s.entry == session.entry);
    concerns(eyes, session.entry, &session.judges)
        && !now.into_iter().any(|s| concerns(eyes, s.entry, &s.judges))
}

fn event(view: &TimetableView<'_>, words: &Words, eyes: For, session: &Placed) -> Event {
    let span = (session.slot.starts_at, session.slot.ends_at);
    let mut event = bare(view, words, session.entry, span);
    let local = Message::new("calendar-local").word("entry", &view.edition.entry(session.entry).id);
    let mut lines = vec![words.say(&local.word("time", view.local(session, words)))];
    if !matches!(eyes, For::Entrant(_)) && !session.judges.is_empty() {
        lines.push(words.say(&Message::new("note-panel").word("judges", view.judges(&session.judges))));
    }
    event.add_property("LOCATION", plain(&words.room(view.room(session))));
    event.add_property("DESCRIPTION", lines.iter().map(|l| plain(l)).collect::<Vec<_>>().join("\n"));
    let changed = view.moved.contains(&session.entry);
    event.add_property("STATUS", "CONFIRMED").add_property("SEQUENCE", if changed { "1" } else { "0" });
    event.done()
}

fn cancelled(view: &TimetableView<'_>, words: &Words, session: &Session) -> Event {
    let mut event = bare(view, words, session.entry, (session.starts_at, session.ends_at()));
    event.add_property("STATUS", "CANCELLED").add_property("SEQUENCE", "1");
    event.done()
}

fn bare(
    view: &TimetableView<'_>,
    words: &Words,
    entry: EntryIx,
    (from, to): (Timestamp, Timestamp),
) -> Event {
    let competition = &view.edition.competition;
    let own = view.edition.entry(entry);
    let (stage, edition) = (&view.edition.stage(view.stage).id, &competition.edition);
    let summary =
        Message::new("calendar-summary").word("stage", view.stage_title(words)).word("name", &own.name);
    let dated = view.zone.to_timestamp(view.dated.at(0, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
    let mut event = Event::new();
    event
        .add_property("UID", format!("{stage}-{}@{}-{edition}.tolok", own.id, competition.id))
        .add_property("DTSTAMP", utc(dated))
        .add_property("DTSTART", utc(from))
        .add_property("DTEND", utc(to))
        .add_property("SUMMARY", plain(&words.say(&summary)));
    event.done()
}

/// A time as calendars write it, in UTC.
fn utc(at: Timestamp) -> String {
    TimeZone::UTC.to_datetime(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}
