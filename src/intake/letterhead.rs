//! letterhead.csv: what minutes, decrees and letters say of the organiser.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::model::{Detail, Letterhead, Message, Problem, fits_header};

/// letterhead.csv.
pub const LETTERHEAD: Layout = Layout {
    name: "letterhead",
    about: "What minutes, decrees and letters say of the organiser; optional.",
    columns: &[
        Column::required(
            "what",
            "organiser, address, place, decree, signer_office, signer_name, chair, secretary, \
             objection_address, objection_from, objection_to, or contact (a mail or web address for the \
             keepers of servers that are looked at).",
        ),
        Column::prose("text", "What papers say there; a highlighted gap where it is empty."),
    ],
    open: false,
};
const WHAT: usize = 0;
const TEXT: usize = 1;

/// Reads letterhead.csv.
pub fn letterhead(table: Table<'_>, findings: &Findings) -> Letterhead {
    let mut found = Letterhead::default();
    let mut lines: HashMap<Detail, u32> = HashMap::new();
    table.each(|row| match detail(row) {
        Err(problem) => findings.refuse(problem),
        Ok(detail) => {
            if let Some(first) = lines.insert(detail, row.line) {
                let message = Message::new("letterhead-twice").word("what", row.get(WHAT));
                findings.refuse(row.problem(WHAT, message.word("first", first)));
            }
            if detail == Detail::Contact && !row.get(TEXT).is_empty() && !fits_header(row.get(TEXT)) {
                let message = Message::new("letterhead-contact").word("contact", shown(row.get(TEXT)));
                findings.refuse(row.problem(TEXT, message));
            }
            if !row.get(TEXT).is_empty() {
                found.0.insert(detail, row.get(TEXT).to_owned());
            }
        }
    });
    found
}

fn detail(row: &Row<'_>) -> Result<Detail, Problem> {
    let what = row.get(WHAT);
    Detail::of(what).ok_or_else(|| {
        let words = Detail::WORDS.map(|(word, _)| word);
        let message = Message::new("value-unknown").word("place", "what").word("value", shown(what));
        row.problem(WHAT, suggest(message.word("choices", words.join(", ")), what, words))
    })
}
