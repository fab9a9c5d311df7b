//! The columns that tables have, and the header that was found above them.

use super::problems::{shown, suggest};
use crate::model::{FileIx, Message, Position, Problem, is_hidden};

/// A column that the program reads.
#[derive(Debug)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether the table must have it.
    pub required: bool,
    /// Whether its cells may hold line breaks.
    pub prose: bool,
    /// What it holds, for the schema.
    pub about: &'static str,
}

impl Column {
    /// A column that may be left out.
    pub const fn optional(name: &'static str, about: &'static str) -> Self {
        Self { name, required: false, prose: false, about }
    }

    /// A column that must be there.
    pub const fn required(name: &'static str, about: &'static str) -> Self {
        Self { name, required: true, prose: false, about }
    }

    /// A column of running text.
    pub const fn prose(name: &'static str, about: &'static str) -> Self {
        Self { name, required: false, prose: true, about }
    }

    /// The same column, required.
    pub const fn and_required(self) -> Self {
        Self { required: true, ..self }
    }
}

/// What a table looks like.
#[derive(Debug)]
pub struct Layout {
    /// Its name: `marks` for `marks.csv`.
    pub name: &'static str,
    /// What it holds, for the schema.
    pub about: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Whether it may have further columns.
    pub open: bool,
}

/// The header of a table as found.
#[derive(Debug)]
pub struct Header {
    /// The file, or `FILE.xlsx:SHEET`.
    pub file: String,
    /// The same in the list of files.
    pub file_ix: FileIx,
    /// What the table should look like.
    pub layout: &'static Layout,
    /// Where each column of the layout is.
    pub places: Vec<Option<usize>>,
    /// The further columns with their places, in file order.
    pub further: Vec<(usize, String)>,
    /// How many cells a row has.
    pub width: usize,
    /// The line of the header.
    pub line: u32,
    /// The character between cells.
    pub delimiter: u8,
    /// The declared decimal sign.
    pub decimal: Option<char>,
}

/// The columns of a header that have been recognised so far.
pub struct Found {
    /// Where each column of the layout is.
    pub places: Vec<Option<usize>>,
    /// The further columns with their places.
    pub further: Vec<(usize, String)>,
}

impl Found {
    /// Takes in the name of the column at a place.
    pub fn column(&mut self, layout: &'static Layout, cell: usize, name: &str) -> Result<(), Message> {
        if name.is_empty() {
            return Err(Message::new("column-unnamed"));
        }
        if name.chars().any(is_hidden) {
            return Err(Message::new("control-character")
                .word("place", layout.name)
                .word("text", shown(name)));
        }
        let known = layout.columns.iter().position(|c| c.name == name);
        let again =
            known.map_or_else(|| self.further.iter().any(|(_, n)| n == name), |k| self.places[k].is_some());
        if again {
            return Err(Message::new("column-twice").word("column", shown(name)));
        }
        let Some(known) = known else {
            self.further.push((cell, name.into()));
            if layout.open {
                return Ok(());
            }
            let message =
                Message::new("column-unknown").word("column", shown(name)).word("table", layout.name);
            return Err(suggest(message, name, layout.columns.iter().map(|c| c.name)));
        };
        self.places[known] = Some(cell);
        Ok(())
    }
}

impl Header {
    /// A problem with the header.
    pub fn problem(&self, message: Message) -> Problem {
        Problem::new(Position::at(&self.file, self.line, 0), message)
    }

    /// The name of the column at a place.
    pub fn name_of(&self, place: usize) -> &str {
        let known = self.places.iter().position(|p| *p == Some(place));
        let further = || self.further.iter().find(|(p, _)| *p == place).map_or("", |(_, name)| name);
        known.map_or_else(further, |k| self.layout.columns[k].name)
    }

    /// True when the cells at a place may hold line breaks.
    pub fn is_prose(&self, place: usize) -> bool {
        self.places.iter().position(|p| *p == Some(place)).is_some_and(|k| self.layout.columns[k].prose)
    }

    /// True when the table has a column of the layout.
    pub fn has(&self, column: usize) -> bool {
        self.places[column].is_some()
    }
}
