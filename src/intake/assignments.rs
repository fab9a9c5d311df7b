//! assignments.csv: who is to mark whom.

use std::collections::{HashMap, HashSet};

use super::columns::{Column, Layout};
use super::entrants::{Entrants, Panel};
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::evidence::Marks;
use crate::model::{
    Assignment, AssignmentRole, Competition, EntryIx, Judge, JudgeIx, Message, Position, Problem, StageIx,
};

/// assignments.csv.
pub const ASSIGNMENTS: Layout = Layout {
    name: "assignments",
    about: "Who is to mark whom; `tolok assign` writes it.",
    columns: &[
        Column::optional("stage", "The stage; needed where there is more than one."),
        Column::required("entry", "The entry to be marked."),
        Column::required("judge", "The judge who marks it, of judges.csv."),
        Column::optional("role", "panel, anchor or third; panel if empty."),
        Column::optional("state", "assigned or released; assigned if empty."),
    ],
    open: false,
};
const STAGE: usize = 0;
const ENTRY: usize = 1;
const JUDGE: usize = 2;
const ROLE: usize = 3;
const STATE: usize = 4;

/// Reads assignments.csv.
pub fn assignments(
    table: Table<'_>,
    competition: &Competition,
    entrants: &Entrants,
    panel: Option<&Panel>,
    findings: &Findings,
) -> Vec<Assignment> {
    let mut found = Vec::new();
    let mut lines: HashMap<(StageIx, EntryIx, JudgeIx), u32> = HashMap::new();
    let Some(panel) = panel else {
        findings.refuse(table.header.problem(Message::new("assignments-without-judges")));
        return found;
    };
    table.each(|row| match assignment(row, competition, entrants, panel) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(assignment)) => {
            let task = (assignment.stage, assignment.entry, assignment.judge);
            if let Some(first) = lines.insert(task, row.line) {
                findings.refuse(row.whole(Message::new("assignment-twice").word("first", first)));
            }
            found.push(assignment);
        }
    });
    found
}

/// One task; none when something it names could not be read before.
fn assignment(
    row: &Row<'_>,
    competition: &Competition,
    entrants: &Entrants,
    panel: &Panel,
) -> Result<Option<Assignment>, Problem> {
    let stage = stage_cell(row, STAGE, competition)?;
    let Some(entry) = entrants.index.get(row.get(ENTRY)) else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let name = row.get(JUDGE);
    let Some(judge) = panel.index.get(name) else {
        let message = Message::new("judge-unknown").word("name", shown(name));
        let known = panel.judges.iter().map(|j| j.id.as_str());
        let problem = row.problem(JUDGE, suggest(message, name, known));
        return if panel.complete { Err(problem) } else { Ok(None) };
    };
    let role = choice(row, ROLE, &AssignmentRole::WORDS)?.unwrap_or(AssignmentRole::Panel);
    let released = choice(row, STATE, &[("assigned", false), ("released", true)])?.unwrap_or(false);
    Ok(Some(Assignment { stage, entry: *entry, judge: *judge, role, released, origin: row.origin() }))
}

/// The stage that a cell names; the only one where the cell is empty.
pub fn stage_cell(row: &Row<'_>, column: usize, competition: &Competition) -> Result<StageIx, Problem> {
    let name = row.get(column);
    match (competition.stage(name), &competition.stages[..]) {
        (Some(stage), _) => Ok(stage),
        (None, [_]) if name.is_empty() => Ok(StageIx::at(0)),
        (None, _) if name.is_empty() => {
            Err(row.problem(column, Message::new("cell-empty").word("column", "stage")))
        }
        (None, stages) => {
            let message = Message::new("stage-unknown").word("name", shown(name));
            Err(row.problem(column, suggest(message, name, stages.iter().map(|s| s.id.as_str()))))
        }
    }
}

/// The value that a cell names; none when it is empty.
pub fn choice<T: Copy>(
    row: &Row<'_>,
    column: usize,
    known: &[(&'static str, T)],
) -> Result<Option<T>, Problem> {
    let word = row.get(column);
    if word.is_empty() {
        return Ok(None);
    }
    let found = known.iter().find(|(name, _)| *name == word);
    found.map(|(_, value)| Some(*value)).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let message = Message::new("value-unknown").word("place", row.header.layout.columns[column].name);
        let message = message.word("value", shown(word)).word("choices", names.join(", "));
        row.problem(column, suggest(message, word, names))
    })
}

/// Warns of judges who marked an entry that is not theirs, at stages that have assignments.
pub fn unassigned(
    (assignments, marks): (&[Assignment], &[Marks]),
    (file, entrants, judges): (&str, &Entrants, &[Judge]),
    findings: &Findings,
) {
    for (s, marks) in marks.iter().enumerate() {
        let of_stage = assignments.iter().filter(|a| a.stage.ix() == s);
        let given: HashSet<(EntryIx, JudgeIx)> =
            of_stage.filter(|a| !a.released).map(|a| (a.entry, a.judge)).collect();
        if given.is_empty() {
            continue;
        }
        let mut seen = HashSet::new();
        for mark in marks.all() {
            if !given.contains(&(mark.entry, mark.judge)) && seen.insert((mark.entry, mark.judge)) {
                let message = Message::new("mark-unassigned")
                    .word("judge", &judges[mark.judge.ix()].id)
                    .word("entry", &entrants.entries[mark.entry.ix()].id);
                findings.warn(Problem::new(Position::at(file, mark.origin.row, 0), message));
            }
        }
    }
}
