//! objections.csv: what entries object to, and what was answered.

use std::collections::HashMap;

use super::assignments::choice;
use super::columns::{Column, Layout};
use super::entrants::{Entrants, id_cell};
use super::problems::Findings;
use super::shortlists::{date, empty};
use super::table::{Row, Table};
use crate::evidence::{Objection, ObjectionState};
use crate::model::{Id, Message, Problem};

/// objections.csv.
pub const OBJECTIONS: Layout = Layout {
    name: "objections",
    about: "What entries object to; `tolok decide EDITION objection` writes it.",
    columns: &[
        Column::required("objection", "Id of the objection, such as o-001, unique."),
        Column::required("entry", "The entry that objects."),
        Column::prose("about", "The criterion it is about, or words."),
        Column::required("received_at", "The day it came, such as 2022-05-12."),
        Column::prose("text", "What it says.").and_required(),
        Column::optional("state", "open, upheld or rejected; open if empty."),
        Column::prose("answer", "What was answered."),
        Column::optional("signed_by", "Who signed the answer."),
        Column::optional("decided_at", "The day it was answered."),
    ],
    open: false,
};
const OBJECTION: usize = 0;
const ENTRY: usize = 1;
const ABOUT: usize = 2;
const RECEIVED: usize = 3;
const TEXT: usize = 4;
const STATE: usize = 5;
const ANSWER: usize = 6;
const SIGNED_BY: usize = 7;
const DECIDED: usize = 8;

/// Reads objections.csv; warns of those that are open.
pub fn objections(table: Table<'_>, entrants: &Entrants, findings: &Findings) -> Vec<Objection> {
    let mut found: Vec<Objection> = Vec::new();
    let mut lines: HashMap<Id, u32> = HashMap::new();
    table.each(|row| match objection(row, entrants) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(objection)) => {
            if let Some(first) = lines.insert(objection.id.clone(), row.line) {
                let message = Message::new("objection-twice").word("objection", &objection.id);
                findings.refuse(row.problem(OBJECTION, message.word("first", first)));
            }
            if objection.state == ObjectionState::Open {
                let message = Message::new("objection-open").word("objection", &objection.id);
                findings.warn(row.whole(message.word("entry", row.get(ENTRY))));
            }
            found.push(objection);
        }
    });
    found
}

/// One row; none when its entry could not be read before.
fn objection(row: &Row<'_>, entrants: &Entrants) -> Result<Option<Objection>, Problem> {
    let id = id_cell(row, OBJECTION)?;
    let Some(entry) = entrants.index.get(row.get(ENTRY)).copied() else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let received_at = date(row, RECEIVED)?.ok_or_else(|| empty(row, RECEIVED))?;
    if row.get(TEXT).is_empty() {
        return Err(empty(row, TEXT));
    }
    let state = choice(row, STATE, &ObjectionState::WORDS)?.unwrap_or(ObjectionState::Open);
    let decided_at = date(row, DECIDED)?;
    for column in [ANSWER, SIGNED_BY, DECIDED] {
        let name = row.header.layout.columns[column].name;
        if (state == ObjectionState::Open) != row.get(column).is_empty() {
            let code = if state == ObjectionState::Open { "objection-state" } else { "objection-unanswered" };
            let message = Message::new(code).word("column", name).word("state", state.word());
            return Err(row.problem(column, message));
        }
    }
    if decided_at.is_some_and(|d| d < received_at) {
        return Err(row.problem(DECIDED, Message::new("objection-dates").word("received", received_at)));
    }
    let (about, text, answer) = (row.prose(ABOUT), row.prose(TEXT), row.prose(ANSWER));
    let (signed_by, origin) = (row.prose(SIGNED_BY), row.origin());
    let objection =
        Objection { id, entry, about, received_at, text, state, answer, signed_by, decided_at, origin };
    Ok(Some(objection))
}
