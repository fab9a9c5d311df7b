//! entries.csv and judges.csv: who competes and who marks.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::fields::iso_date;
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::model::{
    Competition, EligibilityRule, EligibilityTest, Entry, EntryIx, Id, Judge, JudgeIx, Message, Problem,
    StageIx, Track, TrackIx,
};

/// entries.csv.
pub const ENTRIES: Layout = Layout {
    name: "entries",
    about: "The competitors; every further column is an attribute.",
    columns: &[
        Column::required("entry", "Id of the entry, unique."),
        Column::optional("agency", "The agency behind it; the entry's id if left out."),
        Column::optional("name", "What people call it; the entry's id if left out."),
        Column::optional("track", "The track; needed where there is more than one."),
    ],
    open: true,
};
const ENTRY: usize = 0;
const AGENCY: usize = 1;
const NAME: usize = 2;
const TRACK: usize = 3;

/// judges.csv.
pub const JUDGES: Layout = Layout {
    name: "judges",
    about: "The judges; optional.",
    columns: &[
        Column::required("judge", "Id of the judge, unique."),
        Column::optional("name", "What people call the judge."),
        Column::optional("stages", "Stages the judge serves, joined by |; all if empty."),
        Column::optional("tracks", "Tracks the judge serves, joined by |; all if empty."),
        Column::optional("max_entries", "The most entries the judge can take."),
        Column::optional("conflicts", "Entries or agencies the judge must not mark, joined by |."),
        Column::optional("min_entries", "The fewest entries the judge should take."),
        Column::optional("agency", "The judge's own agency, whose entries the judge must not mark."),
        Column::optional("region", "The judge's region, whose entries the judge must not mark."),
        Column::optional("expertise", "Tracks or kinds of agency the judge knows best, joined by |."),
        Column::optional(
            "unavailable",
            "Days on which the judge cannot come, such as 2022-05-24, joined by |.",
        ),
    ],
    open: false,
};

/// What entries.csv holds.
#[derive(Default)]
pub struct Entrants {
    /// The table they stand in, as it is called in problems.
    pub file: String,
    /// Names of the attribute columns.
    pub attributes: Vec<String>,
    /// The entries in file order.
    pub entries: Vec<Entry>,
    /// Where each entry is.
    pub index: HashMap<Id, EntryIx>,
    /// False when some rows could not be read: then an unknown entry may be one of those.
    pub complete: bool,
}

impl Entrants {
    /// What is wrong with a cell that names no entry; nothing where that may
    /// only follow from rows of entries.csv that could not be read.
    pub fn unknown(&self, row: &Row<'_>, column: usize) -> Option<Problem> {
        let name = row.get(column);
        if name.is_empty() {
            return Some(row.problem(column, Message::new("cell-empty").word("column", "entry")));
        }
        if !self.complete {
            return None;
        }
        let message = Message::new("entry-unknown").word("name", shown(name));
        Some(row.problem(column, suggest(message, name, self.entries.iter().map(|e| e.id.as_str()))))
    }
}

/// Reads the id in a cell.
pub fn id_cell(row: &Row<'_>, column: usize) -> Result<Id, Problem> {
    let text = row.get(column);
    if text.is_empty() {
        let message = Message::new("cell-empty").word("column", row.header.layout.columns[column].name);
        return Err(row.problem(column, message));
    }
    Id::new(text).map_err(|_| row.problem(column, Message::new("id-malformed").word("value", shown(text))))
}

/// Reads entries.csv.
pub fn entries(table: Table<'_>, competition: &Competition, findings: &Findings) -> Entrants {
    let before = findings.refusals();
    let header = &table.header;
    let attributes: Vec<(usize, String)> = header.further.clone();
    if competition.tracks.len() > 1 && !header.has(TRACK) {
        let message = Message::new("column-missing").word("column", "track").word("table", "entries");
        findings.refuse(header.problem(message));
        return Entrants {
            attributes: attributes.into_iter().map(|(_, n)| n).collect(),
            ..Entrants::default()
        };
    }
    let file = header.problem(Message::new("no-rows").word("table", "entries"));
    let mut found = Entrants { file: header.file.clone(), ..Entrants::default() };
    table.each(|row| {
        let result = entry(row, competition, &attributes, &mut found, findings);
        result.unwrap_or_else(|problem| findings.refuse(problem));
    });
    if found.entries.is_empty() && findings.refusals() == before {
        findings.warn(file);
    }
    found.attributes = attributes.into_iter().map(|(_, name)| name).collect();
    found.complete = findings.refusals() == before;
    found
}

fn entry(
    row: &Row<'_>,
    competition: &Competition,
    attributes: &[(usize, String)],
    found: &mut Entrants,
    findings: &Findings,
) -> Result<(), Problem> {
    let id = id_cell(row, ENTRY)?;
    if let Some(first) = found.index.get(&id) {
        let line = found.entries[first.ix()].origin.row;
        return Err(row.problem(ENTRY, Message::new("entry-twice").word("entry", &id).word("first", line)));
    }
    let track = track(row, &competition.tracks).unwrap_or_else(|problem| {
        findings.refuse(problem);
        TrackIx(0)
    });
    let mut values: Vec<Box<str>> = Vec::with_capacity(attributes.len());
    for (place, name) in attributes {
        let value = attribute(row, *place, name, &competition.eligibility).unwrap_or_else(|problem| {
            findings.refuse(problem);
            Box::default()
        });
        values.push(value);
    }
    let or_id = |text: &str| if text.is_empty() { id.to_string() } else { text.to_owned() };
    found.index.insert(id.clone(), EntryIx::at(found.entries.len()));
    found.entries.push(Entry {
        agency: or_id(row.get(AGENCY)),
        name: or_id(row.get(NAME)),
        track,
        attributes: values,
        origin: row.origin(),
        id,
    });
    Ok(())
}

/// The entry's track; the first where the tracks could not be read.
fn track(row: &Row<'_>, tracks: &[Track]) -> Result<TrackIx, Problem> {
    let name = row.get(TRACK);
    if name.is_empty() && tracks.len() > 1 {
        return Err(row.problem(TRACK, Message::new("cell-empty").word("column", "track")));
    }
    if name.is_empty() || tracks.is_empty() {
        return Ok(TrackIx(0));
    }
    tracks.iter().position(|t| t.id.as_str() == name).map(TrackIx::at).ok_or_else(|| {
        let message = Message::new("track-unknown").word("name", shown(name));
        row.problem(TRACK, suggest(message, name, tracks.iter().map(|t| t.id.as_str())))
    })
}

/// An attribute's cell, in the form that the rules of eligibility read.
fn attribute(
    row: &Row<'_>,
    place: usize,
    name: &str,
    rules: &[EligibilityRule],
) -> Result<Box<str>, Problem> {
    let text = row.cells.get(place);
    if text.is_empty() {
        return Ok(Box::default());
    }
    let tests = || rules.iter().filter(|r| r.attribute == name).map(|r| &r.test);
    if tests().any(|t| matches!(t, EligibilityTest::OnOrBefore { .. })) && iso_date(text).is_none() {
        let message = Message::new("date-malformed").word("place", shown(name)).word("value", shown(text));
        return Err(row.problem_at(place, message));
    }
    if tests().any(|t| matches!(t, EligibilityTest::AtLeast(_) | EligibilityTest::AtMost(_))) {
        // Kept with a point, whatever the edition's decimal sign.
        let number = row.number_at(place)?;
        return Ok(number.map(|n| n.to_string()).unwrap_or_default().into());
    }
    Ok(text.into())
}

/// What judges.csv holds.
pub struct Panel {
    /// The judges in file order.
    pub judges: Vec<Judge>,
    /// Where each judge is.
    pub index: HashMap<Id, JudgeIx>,
    /// False when some rows could not be read.
    pub complete: bool,
}

/// Reads judges.csv.
pub fn judges(table: Table<'_>, competition: &Competition, findings: &Findings) -> Panel {
    let before = findings.refusals();
    let mut panel = Panel { judges: Vec::new(), index: HashMap::new(), complete: false };
    let mut lines: Vec<u32> = Vec::new();
    table.each(|row| match judge(row, competition, findings) {
        Err(problem) => findings.refuse(problem),
        Ok(judge) => {
            if let Some(first) = panel.index.get(&judge.id) {
                let message =
                    Message::new("judge-twice").word("judge", &judge.id).word("first", lines[first.ix()]);
                return findings.refuse(row.problem(0, message));
            }
            panel.index.insert(judge.id.clone(), JudgeIx::at(panel.judges.len()));
            panel.judges.push(judge);
            lines.push(row.line);
        }
    });
    panel.complete = findings.refusals() == before;
    panel
}

fn judge(row: &Row<'_>, competition: &Competition, findings: &Findings) -> Result<Judge, Problem> {
    let id = id_cell(row, 0)?;
    let name = if row.get(1).is_empty() { id.to_string() } else { row.get(1).to_owned() };
    let known: Vec<&Id> = competition.stages.iter().map(|s| &s.id).collect();
    let stages = names(row, 2, "stage-unknown", &known, findings);
    let known: Vec<&Id> = competition.tracks.iter().map(|t| &t.id).collect();
    let tracks = names(row, 3, "track-unknown", &known, findings);
    let (max_entries, min_entries) = (whole(row, 4)?, whole(row, 6)?);
    let (stages, tracks) =
        (stages.into_iter().map(StageIx::at).collect(), tracks.into_iter().map(TrackIx::at).collect());
    let conflicts = list(row.get(5)).map(str::to_owned).collect();
    let expertise = list(row.get(9)).map(str::to_owned).collect();
    let unavailable = list(row.get(10)).map(|day| {
        let malformed =
            || Message::new("date-malformed").word("place", "unavailable").word("value", shown(day));
        iso_date(day).ok_or_else(|| row.problem(10, malformed()))
    });
    let unavailable = unavailable.collect::<Result<_, _>>()?;
    let (agency, region) = (row.get(7).to_owned(), row.get(8).to_owned());
    Ok(Judge {
        id,
        name,
        stages,
        tracks,
        min_entries,
        max_entries,
        conflicts,
        agency,
        region,
        expertise,
        unavailable,
    })
}

/// A whole number in a cell; none when it is empty.
pub fn whole(row: &Row<'_>, column: usize) -> Result<Option<u32>, Problem> {
    match row.number(column)? {
        Some(n) if n < 0.0 || n.fract() != 0.0 || n > f64::from(u32::MAX) => {
            let name = row.header.layout.columns[column].name;
            Err(row.problem(column, Message::new("not-whole").word("key", name).word("value", n)))
        }
        number => Ok(number.map(|n| n as u32)),
    }
}

/// The items of a cell joined by `|`.
pub fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// The places of the names in a cell; those not known are noted.
fn names(row: &Row<'_>, column: usize, code: &'static str, known: &[&Id], findings: &Findings) -> Vec<usize> {
    let mut found = Vec::new();
    for name in list(row.get(column)) {
        if let Some(place) = known.iter().position(|k| k.as_str() == name) {
            found.push(place);
        } else {
            let message = Message::new(code).word("name", shown(name));
            findings.refuse(row.problem(column, suggest(message, name, known.iter().map(|k| k.as_str()))));
        }
    }
    found
}
