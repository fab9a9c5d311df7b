//! timetable.csv: when and where entries are heard.

use std::collections::HashMap;

use jiff::Timestamp;

use super::assignments::stage_cell;
use super::columns::{Column, Layout};
use super::entrants::{Entrants, list, whole};
use super::problems::{Findings, shown, suggest};
use super::shortlists::empty;
use super::table::{Row, Table};
use crate::model::{Competition, EntryIx, Judge, JudgeIx, Message, Problem, Session, StageIx};

/// timetable.csv.
pub const TIMETABLE: Layout = Layout {
    name: "timetable",
    about: "When and where entries are heard; `tolok timetable` writes it.",
    columns: &[
        Column::optional("stage", "The stage; needed where there is more than one."),
        Column::required("entry", "The entry that is heard."),
        Column::required("room", "The room."),
        Column::required("starts_at", "When it begins, such as 2022-05-23T09:00:00+07:00."),
        Column::required("minutes", "How long it takes."),
        Column::optional("judges", "The judges who sit in it, joined by |."),
    ],
    open: false,
};
const STAGE: usize = 0;
const ENTRY: usize = 1;
const ROOM: usize = 2;
const STARTS: usize = 3;
const MINUTES: usize = 4;
const JUDGES: usize = 5;

/// Reads timetable.csv; warns where a room or a judge is booked twice at a time.
pub fn timetable(
    table: Table<'_>,
    competition: &Competition,
    entrants: &Entrants,
    judges: &[Judge],
    findings: &Findings,
) -> Vec<Session> {
    let mut found: Vec<Session> = Vec::new();
    let mut lines: HashMap<(StageIx, EntryIx), u32> = HashMap::new();
    table.each(|row| match session(row, competition, entrants, judges) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(session)) => {
            if let Some(first) = lines.insert((session.stage, session.entry), row.line) {
                let message = Message::new("session-twice").word("entry", row.get(ENTRY));
                findings.refuse(row.problem(ENTRY, message.word("first", first)));
            }
            for other in found.iter().filter(|other| other.overlaps(&session)) {
                let of = &entrants.entries[other.entry.ix()].id;
                clashes(&session, other, judges, |message| {
                    findings.warn(row.whole(message.word("other", of)));
                });
            }
            found.push(session);
        }
    });
    found
}

/// Tells what two sessions at the same time both need.
fn clashes(session: &Session, other: &Session, judges: &[Judge], mut tell: impl FnMut(Message)) {
    if session.room == other.room {
        tell(Message::new("session-clash-room").word("room", shown(&session.room)));
    }
    for judge in session.judges.iter().filter(|j| other.judges.contains(j)) {
        tell(Message::new("session-clash-judge").word("judge", &judges[judge.ix()].id));
    }
}

/// One row; none when its entry could not be read before.
fn session(
    row: &Row<'_>,
    competition: &Competition,
    entrants: &Entrants,
    judges: &[Judge],
) -> Result<Option<Session>, Problem> {
    let stage = stage_cell(row, STAGE, competition)?;
    let Some(entry) = entrants.index.get(row.get(ENTRY)).copied() else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    if row.get(ROOM).is_empty() {
        return Err(empty(row, ROOM));
    }
    let starts_at = row.get(STARTS).parse::<Timestamp>().map_err(|_| {
        row.problem(STARTS, Message::new("time-malformed").word("value", shown(row.get(STARTS))))
    })?;
    let minutes = whole(row, MINUTES)?.ok_or_else(|| empty(row, MINUTES))?;
    let known = |name: &str| judges.iter().position(|j| j.id.as_str() == name).map(JudgeIx::at);
    let mut sitting = Vec::new();
    for name in list(row.get(JUDGES)) {
        sitting.push(known(name).ok_or_else(|| {
            let message = Message::new("judge-unknown").word("name", shown(name));
            row.problem(JUDGES, suggest(message, name, judges.iter().map(|j| j.id.as_str())))
        })?);
    }
    let (room, origin) = (row.prose(ROOM), row.origin());
    Ok(Some(Session { stage, entry, room, starts_at, minutes, judges: sitting, origin }))
}
