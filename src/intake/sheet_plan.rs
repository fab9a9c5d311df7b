//! What the cells of a rubric workbook are called, so that a problem of its
//! tree speaks of sheet, cell and column instead of file, line and key.

use std::collections::BTreeMap;

use crate::model::{Arg, Message, Position, Problem, rubric_heading};

/// A sheet whose cells became parts of a tree.
#[derive(Debug)]
pub struct SheetPlan {
    /// Its name.
    pub name: String,
    /// The names in it.
    pub names: Names,
}

/// Where the names of a sheet stand.
#[derive(Debug)]
pub enum Names {
    /// Above the cells: key by column.
    Columns(BTreeMap<u32, String>),
    /// Before the cells: key by row, and the column of the value.
    Rows(BTreeMap<u32, (String, u32)>),
}

/// Problems of YAML that read otherwise of a cell: code of the one, code of the other.
const REWORDED: [(&str, &str); 4] = [
    ("key-missing", "rubric-cell-empty"),
    ("key-unknown", "rubric-cell-unwanted"),
    ("quote-it", "rubric-cell-not-text"),
    ("key-twice", "rubric-cell-twice"),
];

impl SheetPlan {
    /// A problem at a cell.
    pub fn problem(&self, file: &str, (row, column): (u32, u32), message: Message) -> Problem {
        let here = self.key_at(row, column);
        let code =
            REWORDED.iter().find(|(yaml, _)| *yaml == message.code).map_or(message.code, |(_, own)| own);
        let named = |(name, arg): (&'static str, Arg)| match &arg {
            Arg::Word(word) if matches!(name, "key" | "place") => {
                // What stands in the column of further keys is called by its own name.
                let called = here.filter(|key| *key != "other" || word.is_empty()).unwrap_or(word);
                (name, Arg::Text(rubric_heading(called)))
            }
            _ => (name, arg),
        };
        let args = message.args.into_iter().map(named).collect();
        Problem::new(Position::at(format!("{file}:{}", self.name), row, column), Message { code, args })
    }

    /// The cell where the value of `key` belongs, for the row or the sheet that lacks it.
    pub fn cell_of(&self, row: u32, key: &str) -> Option<(u32, u32)> {
        // The only `kind` that a tree asks for is that of the grounding.
        let key = if key == "kind" { "grounding_kind" } else { key };
        match &self.names {
            Names::Columns(keys) => keys.iter().find(|(_, k)| *k == key).map(|(column, _)| (row, *column)),
            Names::Rows(keys) => {
                // The scale has no row of its own, only one for each end.
                let own = match key {
                    "scale" | "min" => "scale_min",
                    "max" => "scale_max",
                    _ => key,
                };
                let found = keys.iter().find(|(_, (k, _))| *k == own);
                found.map(|(row, (_, column))| (*row, *column))
            }
        }
    }

    fn key_at(&self, row: u32, column: u32) -> Option<&str> {
        match &self.names {
            Names::Columns(keys) => keys.get(&column).map(String::as_str),
            Names::Rows(keys) => keys.get(&row).map(|(key, _)| key.as_str()),
        }
    }
}
