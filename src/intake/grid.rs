//! Sheets as grids of cells that say what they are: a text, a number, a
//! percentage, a date, the result of a formula. Tables of many rows are read
//! by `workbook.rs`; here it matters what Excel made of what was typed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx};

use super::problems::shown;
use super::workbook::{guarded, too_large, unreadable};
use crate::model::Message;

/// Most cells of a workbook that is read this way.
const MOST_CELLS: usize = 1_000_000;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    /// A text that says something; lines are parted by `\n`.
    Text(String),
    /// A number.
    Number(f64),
    /// A number shown as a percentage: 0.5 for 50 %.
    Percent(f64),
    /// TRUE or FALSE.
    Flag(bool),
    /// A day or a time.
    Date,
    /// An error, such as `#REF!`.
    Fault(String),
    /// Nothing, though there is a formula: it was never computed.
    Uncomputed,
}

/// A cell that is not empty.
#[derive(Debug, Clone, PartialEq)]
pub struct GridCell {
    /// What it holds.
    pub held: Held,
    /// True when a formula computes it.
    pub formula: bool,
}

/// The cells of a row that are not empty, by column from 1.
pub type GridRow = BTreeMap<u32, GridCell>;

/// A sheet: rows from 1 that are not empty.
#[derive(Debug, Default)]
pub struct Grid {
    /// Its name.
    pub sheet: String,
    /// Its rows.
    pub rows: BTreeMap<u32, GridRow>,
}

impl GridCell {
    /// A cell that was typed.
    pub fn typed(held: Held) -> Self {
        Self { held, formula: false }
    }

    /// Its text; nothing for anything else.
    pub fn text(&self) -> Option<&str> {
        if let Held::Text(text) = &self.held { Some(text) } else { None }
    }
}

/// All sheets of a workbook, in its order.
pub fn grids(bytes: Vec<u8>, file: &str) -> Result<Vec<Grid>, Message> {
    guarded(bytes, file, |book| {
        let mut count = 0;
        let sheets = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
        let names: Vec<String> = sheets.map(|s| s.name.clone()).collect();
        names.iter().map(|sheet| grid(book, file, sheet, &mut count)).collect()
    })
}

type Book = Xlsx<Cursor<Vec<u8>>>;

fn grid(book: &mut Book, file: &str, sheet: &str, count: &mut usize) -> Result<Grid, Message> {
    let percents = percents(book, file, sheet)?;
    let broken = |e: calamine::XlsxError| unreadable(file, &e.to_string());
    let mut grid = Grid { sheet: shown(sheet), rows: BTreeMap::new() };
    let mut reader = book.worksheet_cells_reader(sheet).map_err(broken)?;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = record.pos;
        let formula = record.formula.is_some();
        let held = held(&record.value, percents.contains(&record.pos));
        let Some(held) = held.or(formula.then_some(Held::Uncomputed)) else { continue };
        grid.rows.entry(row + 1).or_default().insert(column + 1, GridCell { held, formula });
        *count += 1;
        if *count > MOST_CELLS {
            return Err(too_large(file));
        }
    }
    Ok(grid)
}

/// The cells that are shown as percentages, counted from 0.
fn percents(book: &mut Book, file: &str, sheet: &str) -> Result<BTreeSet<(u32, u32)>, Message> {
    let broken = |e: calamine::XlsxError| unreadable(file, &e.to_string());
    let mut reader = book.worksheet_cells_reader(sheet).map_err(broken)?;
    let shows_percent = |code: &str| code.split(';').next().is_some_and(|positive| positive.contains('%'));
    let styles: BTreeSet<usize> = reader
        .styles()
        .iter()
        .enumerate()
        .filter(|(_, style)| style.number_format.as_ref().is_some_and(|f| shows_percent(&f.format_code)))
        .map(|(id, _)| id)
        .collect();
    let mut found = BTreeSet::new();
    if styles.is_empty() {
        return Ok(found);
    }
    while let Some((row, column, style)) = reader.next_style_id().map_err(broken)? {
        if styles.contains(&style) {
            found.insert((row, column));
        }
        if found.len() > MOST_CELLS {
            return Err(too_large(file));
        }
    }
    Ok(found)
}

fn held(cell: &DataRef<'_>, percent: bool) -> Option<Held> {
    let text = |t: &str| (!t.trim().is_empty()).then(|| Held::Text(t.replace("\r\n", "\n")));
    let number = |n: f64| Some(if percent { Held::Percent(n) } else { Held::Number(n) });
    match cell {
        DataRef::Empty => None,
        DataRef::SharedString(t) => text(t),
        DataRef::String(t) => text(t),
        DataRef::Int(n) => number(*n as f64),
        DataRef::Float(n) => number(*n),
        DataRef::Bool(flag) => Some(Held::Flag(*flag)),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Some(Held::Date),
        DataRef::Error(e) => Some(Held::Fault(e.to_string())),
    }
}
