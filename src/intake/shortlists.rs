//! shortlists.csv: who goes on from a stage, as proposed and as signed.

use std::collections::HashMap;

use jiff::civil::Date;

use super::assignments::{choice, stage_cell};
use super::columns::{Column, Layout};
use super::entrants::Entrants;
use super::fields::iso_date;
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::evidence::{ShortlistVersion, Shortlisted};
use crate::model::{Competition, EntryIx, Message, Problem, StageIx, TrackIx};

/// shortlists.csv.
pub const SHORTLISTS: Layout = Layout {
    name: "shortlists",
    about: "Who goes on from a stage; `tolok decide EDITION shortlist` writes it.",
    columns: &[
        Column::optional("stage", "The stage; needed where there is more than one."),
        Column::optional("track", "The entry's track."),
        Column::required("entry", "The entry that goes on."),
        Column::required("place", "Its place at the stage."),
        Column::required("points", "Its points at the stage."),
        Column::required("version", "proposed, decided or replaced."),
        Column::prose("reason", "What put it on the list beside its points."),
        Column::optional("signed_by", "Who signed the list; empty for a proposal."),
        Column::optional("signed_at", "When it was signed, such as 2022-05-10."),
        Column::prose("replaced_because", "Why a signed list was replaced."),
    ],
    open: false,
};
const STAGE: usize = 0;
const TRACK: usize = 1;
const ENTRY: usize = 2;
const PLACE: usize = 3;
const POINTS: usize = 4;
const VERSION: usize = 5;
const REASON: usize = 6;
const SIGNED_BY: usize = 7;
const SIGNED_AT: usize = 8;
const REPLACED: usize = 9;

/// Reads shortlists.csv.
pub fn shortlists(
    table: Table<'_>,
    competition: &Competition,
    entrants: &Entrants,
    findings: &Findings,
) -> Vec<Shortlisted> {
    let mut found: Vec<Shortlisted> = Vec::new();
    let mut lines: HashMap<(StageIx, EntryIx, ShortlistVersion), u32> = HashMap::new();
    table.each(|row| match shortlisted(row, competition, entrants) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(one)) => {
            let twice = (one.version != ShortlistVersion::Replaced)
                .then(|| lines.insert((one.stage, one.entry, one.version), row.line))
                .flatten();
            if let Some(first) = twice {
                findings.refuse(row.problem(ENTRY, Message::new("shortlist-twice").word("first", first)));
            }
            found.push(one);
        }
    });
    found
}

/// One row; none when its entry could not be read before.
fn shortlisted(
    row: &Row<'_>,
    competition: &Competition,
    entrants: &Entrants,
) -> Result<Option<Shortlisted>, Problem> {
    let stage = stage_cell(row, STAGE, competition)?;
    if stage.ix() + 1 == competition.stages.len() {
        let message = Message::new("shortlist-last-stage").word("stage", &competition.stages[stage.ix()].id);
        return Err(row.problem(STAGE, message));
    }
    let Some(entry) = entrants.index.get(row.get(ENTRY)).copied() else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let track = track(row, competition, entrants, entry)?;
    let place = given(row, PLACE)?;
    if place < 1.0 {
        let message = Message::new("out-of-range").word("key", "place").word("value", place);
        return Err(row.problem(PLACE, message.word("range", "1, 2, 3, …")));
    }
    let version = choice(row, VERSION, &ShortlistVersion::WORDS)?;
    let version = version.ok_or_else(|| empty(row, VERSION))?;
    let signed_by = row.prose(SIGNED_BY);
    let signed_at = date(row, SIGNED_AT)?;
    if version == ShortlistVersion::Decided {
        for column in [SIGNED_BY, SIGNED_AT] {
            if row.get(column).is_empty() {
                let name = row.header.layout.columns[column].name;
                return Err(row.problem(column, Message::new("shortlist-unsigned").word("column", name)));
            }
        }
    }
    let (points, reason, replaced_because) = (given(row, POINTS)?, row.prose(REASON), row.prose(REPLACED));
    let origin = row.origin();
    let one = Shortlisted {
        stage,
        track,
        entry,
        place,
        points,
        version,
        reason,
        signed_by,
        signed_at,
        replaced_because,
        origin,
    };
    Ok(Some(one))
}

/// The entry's own track, which the row must name where there are several.
fn track(
    row: &Row<'_>,
    competition: &Competition,
    entrants: &Entrants,
    entry: EntryIx,
) -> Result<TrackIx, Problem> {
    let own = entrants.entries[entry.ix()].track;
    let name = row.get(TRACK);
    let id = &competition.tracks[own.ix()].id;
    if name == id.as_str() || name.is_empty() && competition.tracks.len() == 1 {
        return Ok(own);
    }
    if name.is_empty() {
        return Err(empty(row, TRACK));
    }
    if competition.track(name).is_none() {
        let message = Message::new("track-unknown").word("name", shown(name));
        return Err(
            row.problem(TRACK, suggest(message, name, competition.tracks.iter().map(|t| t.id.as_str())))
        );
    }
    let message = Message::new("shortlist-track").word("entry", row.get(ENTRY)).word("track", id);
    Err(row.problem(TRACK, message))
}

fn given(row: &Row<'_>, column: usize) -> Result<f64, Problem> {
    row.number(column)?.ok_or_else(|| empty(row, column))
}

/// A cell that must not be empty.
pub fn empty(row: &Row<'_>, column: usize) -> Problem {
    let message = Message::new("cell-empty").word("column", row.header.layout.columns[column].name);
    row.problem(column, message)
}

/// The day in a cell; none when it is empty.
pub fn date(row: &Row<'_>, column: usize) -> Result<Option<Date>, Problem> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    iso_date(text).map(Some).ok_or_else(|| {
        let message = Message::new("date-malformed").word("place", row.header.layout.columns[column].name);
        row.problem(column, message.word("value", shown(text)))
    })
}
