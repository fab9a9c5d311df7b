//! A foreign table as cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Position;

/// How a cell came by its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// It is its own.
    #[default]
    Own,
    /// It is merged with a cell to its left.
    Across,
    /// It is merged with a cell above.
    Down,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it says, trimmed; a date as ISO 8601.
    pub text: String,
    /// Its number, where the file keeps numbers apart from text.
    pub number: Option<f64>,
    /// True where the file itself says that it is a date.
    pub is_date: bool,
    /// True where a formula gave the value.
    pub is_formula: bool,
    /// True where it holds an error such as #REF!.
    pub is_fault: bool,
    /// How it came by its text.
    pub spread: Spread,
    /// Line and column in a text file, in characters; none in a sheet.
    pub at: Option<(u32, u32)>,
}

/// A sheet's name, and whether people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// True when it is hidden.
    pub is_hidden: bool,
}

/// A foreign table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// The file; in a workbook `FILE.xlsx:SHEET`.
    pub file: String,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// Cells by row, then column; a row of a text file is the line it begins on.
    pub rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    /// How many blank rows stand before a row, where there are any.
    pub blank_before: BTreeMap<u32, u32>,
    /// Rows that people do not see.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that people do not see.
    pub hidden_columns: BTreeSet<u32>,
}

impl Grid {
    /// A cell; none where there is nothing.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.rows.get(&row)?.get(&column)
    }

    /// A cell's text; empty where there is nothing.
    pub fn text(&self, row: u32, column: u32) -> &str {
        self.cell(row, column).map_or("", |c| c.text.as_str())
    }

    /// Where a cell is, for messages.
    pub fn position(&self, row: u32, column: u32) -> Position {
        let (line, column) = match self.cell(row, column).and_then(|c| c.at) {
            Some(at) => at,
            None if self.sheet.is_empty() => (row, 0),
            None => (row, column),
        };
        Position::at(self.file.as_str(), line, column)
    }

    /// The cells of a row that are its own.
    pub fn own(&self, row: u32) -> impl Iterator<Item = (u32, &Cell)> {
        let cells = self.rows.get(&row).into_iter().flatten();
        cells.filter(|(_, c)| c.spread == Spread::Own).map(|(column, cell)| (*column, cell))
    }

    /// What a row says, for quoting.
    pub fn quoted(&self, row: u32) -> String {
        let texts: Vec<String> = self.own(row).map(|(_, c)| masked(&c.text)).collect();
        let text = texts.join(" | ");
        match text.char_indices().nth(100) {
            Some((cut, _)) => format!("{}…", &text[..cut]),
            None => text,
        }
    }
}

/// Why a row is no row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyDropped {
    /// A note below the table, or a heading between its rows.
    Note,
    /// Sums or means.
    Total,
    /// The header once more.
    HeaderAgain,
    /// Below the last row that the mapping names.
    BelowLast,
}

/// A row below the header that is no row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The row.
    pub row: u32,
    /// Why it is none.
    pub why: WhyDropped,
}

/// A text without e-mail addresses and phone numbers, for showing.
///
/// ```
/// use tolok::mapping::masked;
/// assert_eq!(masked("hubungi a@contoh.example"), "hubungi …@…");
/// assert_eq!(masked("0812 0000 0001"), "…");
/// assert_eq!(masked("2022-02-17 13:45:02"), "2022-02-17 13:45:02");
/// ```
pub fn masked(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut shown: Vec<&str> =
        words.iter().map(|w| if w.find('@').is_some_and(|at| at > 0) { "…@…" } else { *w }).collect();
    let is_part = |w: &str| !w.is_empty() && w.chars().all(|c| c.is_ascii_digit() || "+-().".contains(c));
    let mut from = 0;
    while from < words.len() {
        let length = words[from..].iter().take_while(|w| is_part(w)).count();
        if length > 0 && is_phone(&words[from..from + length].concat()) {
            shown[from..from + length].fill("");
            shown[from] = "…";
        }
        from += length.max(1);
    }
    let kept: Vec<&str> =
        shown.iter().zip(&words).filter(|(s, w)| !s.is_empty() || w.is_empty()).map(|(s, _)| *s).collect();
    kept.join(" ")
}

/// True for nine digits or more that begin as phone numbers do, or stand together.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let together = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    let begins = ["+", "62", "(0"].iter().any(|b| text.starts_with(b))
        || text.starts_with("08") && text.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    together >= 9 || begins && digits >= 9
}

/// True for a text that can only be an e-mail address.
pub(super) fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !text.contains(' '))
}

/// True for a text that can only be a link.
pub(super) fn is_link(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["http://", "https://", "www.", "drive.google", "bit.ly/", "s.id/"]
        .iter()
        .any(|start| lower.starts_with(start))
}

/// True for a text that can only be a phone number.
pub(super) fn is_phone_number(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_digit() || "+-(). /".contains(c));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    plain && (8..=18).contains(&digits) && text.starts_with(['+', '0', '6', '8', '('])
}
