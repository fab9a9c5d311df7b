//! The rows of a table of marks, with where each cell stands.

use std::path::Path;

use memchr::memchr_iter;

use super::folder::Folder;
use super::foreign::{LARGEST_TEXT, WhichSheet, decoded, foreign, sniffed, told_delimiter};
use super::problems::{excerpt, shown};
use super::rows::Scratch;
use super::table::cell_start;
use crate::model::{Message, Position, Problem};

/// A row with its cells, trimmed.
pub(super) struct Row {
    line: u32,
    /// Where its record begins in the text.
    from: usize,
    /// The cells.
    pub cells: Vec<String>,
}

/// A table of marks.
pub(super) struct Grid {
    name: String,
    /// The text; empty for a workbook.
    text: String,
    delimiter: u8,
    /// The rows that hold anything, the header first.
    pub rows: Vec<Row>,
}

impl Grid {
    /// Reads a text file with any delimiter, or the fullest sheet of a workbook.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
        if matches!(ending.as_str(), "csv" | "tsv" | "txt") && path.is_file() {
            return Self::of_text(path);
        }
        let grid = foreign(path, WhichSheet::Fullest)?.grid;
        let wide = grid.rows.values().filter_map(|r| r.keys().next_back()).max().copied().unwrap_or(0);
        let cells = |line: &u32| (1..=wide).map(|c| grid.text(*line, c).trim().to_owned()).collect();
        let row = |line: &u32| Row { line: *line, from: 0, cells: cells(line) };
        let rows = grid.rows.keys().map(row).collect();
        Ok(Self { name: shown(&path.display().to_string()), text: String::new(), delimiter: b',', rows })
    }

    fn of_text(path: &Path) -> Result<Self, Problem> {
        let name = shown(&path.display().to_string());
        let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let own = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let folder = Folder::open(parent, &|_, _| {})?;
        let bytes =
            folder.bytes(own, LARGEST_TEXT).map_err(|m| Problem::new(Position::file(name.as_str()), m))?;
        let text = decoded(&bytes)
            .map_err(|line| Problem::new(Position::at(name.as_str(), line, 0), Message::new("not-utf8")))?;
        let (from, first, told) = match told_delimiter(&text) {
            Some((delimiter, rest)) => (text.len() - rest.len(), 2, Some(delimiter)),
            None => (0, 1, None),
        };
        let delimiter = told.unwrap_or_else(|| sniffed(&text[from..]));
        let mut grid = Self { name, text, delimiter, rows: Vec::new() };
        grid.records(from, first)?;
        Ok(grid)
    }

    /// Cuts the text from a place and line on into rows.
    fn records(&mut self, mut from: usize, mut line: u32) -> Result<(), Problem> {
        let mut scratch = Scratch::default();
        while from < self.text.len() {
            let rest = &self.text[from..];
            // csv-core passes over empty lines before a record.
            let blank = rest.bytes().take_while(|b| matches!(b, b'\n' | b'\r')).count();
            line += memchr_iter(b'\n', &rest.as_bytes()[..blank]).count() as u32;
            from += blank;
            let rest = &rest[blank..];
            if rest.is_empty() {
                break;
            }
            let used = scratch.record(rest.as_bytes(), self.delimiter).max(1).min(rest.len());
            let raw = &rest[..used];
            if used == rest.len() && memchr_iter(b'"', raw.as_bytes()).count() % 2 == 1 {
                return Err(Problem::new(
                    Position::at(self.name.as_str(), line, 0),
                    Message::new("quote-open"),
                ));
            }
            let cells = cells(&scratch);
            if cells.iter().any(|c| !c.is_empty()) {
                self.rows.push(Row { line, from, cells });
            }
            line += memchr_iter(b'\n', raw.as_bytes()).count() as u32;
            from += used;
        }
        Ok(())
    }

    /// A problem of the file as a whole.
    pub fn problem(&self, message: Message) -> Problem {
        Problem::new(Position::file(self.name.as_str()), message)
    }

    /// The line of a row.
    pub fn line(&self, row: usize) -> u32 {
        self.rows[row].line
    }

    /// A problem of a row as a whole.
    pub fn problem_in(&self, row: usize, message: Message) -> Problem {
        Problem::new(Position::at(self.name.as_str(), self.line(row), 0), message)
    }

    /// A problem of a cell.
    pub fn problem_at(&self, row: usize, place: usize, message: Message) -> Problem {
        let Row { line, from, cells } = &self.rows[row];
        let end = self.rows.get(row + 1).map_or(self.text.len(), |next| next.from);
        let raw = &self.text[*from..end.max(*from)];
        if raw.is_empty() {
            return Problem::new(Position::at(self.name.as_str(), *line, place as u32 + 1), message);
        }
        let (down, column) = cell_start(raw, place, self.delimiter);
        let at = Position::at(self.name.as_str(), line + down, column);
        let shown_line = raw.lines().nth(down as usize).map(excerpt);
        let width = cells.get(place).map_or(0, |c| c.chars().count() as u32);
        Problem { message, at, excerpt: shown_line, width }
    }
}

fn cells(scratch: &Scratch) -> Vec<String> {
    let mut from = 0;
    let cell = |end: &usize| {
        let text = String::from_utf8_lossy(&scratch.bytes[from..*end]).trim().to_owned();
        from = *end;
        text
    };
    scratch.ends.iter().map(cell).collect()
}
