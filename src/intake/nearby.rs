//! Files and sheets that look like tables but have another name: left out
//! unnoticed, they would change places.

use super::folder::Folder;
use super::problems::{Findings, shown};
use super::table::Tables;
use crate::model::{Message, Position, Problem};

/// Endings that tables have on people's desks.
const ENDINGS: [&str; 8] = ["csv", "tsv", "txt", "xls", "xlsx", "xlsm", "xlsb", "ods"];

/// Refuses near misses of tables that the edition lacks, and warns of those it has anyway.
pub fn near_misses(folder: &Folder<'_>, tables: &Tables<'_>, findings: &Findings) {
    for name in folder.list("", "") {
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        let named = matches!(ending, "csv" | "xlsx") && tables.names().any(|t| t == stem);
        let read = named || tables.reads_book(&name);
        if read || !ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) {
            continue;
        }
        if let Some(wanted) = meant(stem, tables) {
            let message = Message::new("file-near").word("name", shown(&name));
            let message = message.word("wanted", format!("{wanted}.csv"));
            report(Problem::new(Position::file(shown(&name)), message), wanted, tables, findings);
        }
    }
    for (book, sheet) in tables.sheets_not_read() {
        if let Some(wanted) = meant(sheet, tables) {
            let message = Message::new("sheet-near").word("sheet", shown(sheet)).word("wanted", wanted);
            report(Problem::new(Position::file(shown(book)), message), wanted, tables, findings);
        }
    }
}

fn report(problem: Problem, wanted: &str, tables: &Tables<'_>, findings: &Findings) {
    if tables.has_named(wanted) { findings.warn(problem) } else { findings.refuse(problem) }
}

/// The table that a name means but for case, spaces, a copy's number or one slip.
fn meant<'t>(name: &str, tables: &'t Tables<'_>) -> Option<&'t str> {
    let plain = name.split_once('(').map_or(name, |(before, _)| before).trim().to_lowercase();
    tables.names().find(|table| strsim::damerau_levenshtein(&plain, table) <= 1)
}
