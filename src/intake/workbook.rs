//! Sheets of .xlsx workbooks as tables. A workbook is opened only after its
//! unpacked size is known to be bearable, and cells are kept as they come, so
//! that one cell in the last corner of a sheet costs one cell.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, copy, sink};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::folder::Folder;
use super::problems::{Findings, Problems, shown};
use super::rows::Scratch;
use crate::model::{Message, Position, Problem, STAMP_PAGE};

/// Largest workbook as stored, in bytes.
pub const LARGEST_BOOK: u64 = 100 << 20;

/// Largest workbook unpacked, in bytes.
const LARGEST_UNPACKED: u64 = 200 << 20;

/// Most cells of a sheet.
const MOST_CELLS: usize = 10_000_000;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, trimmed.
    Text(String),
    /// A number.
    Number(f64),
    /// The name of an error, such as `#N/A`.
    Fault(String),
}

/// A sheet with the cells that hold something.
#[derive(Debug)]
pub struct Sheet {
    /// `FILE.xlsx:SHEET`.
    pub file: String,
    rows: Vec<(u32, BTreeMap<u32, Value>)>,
}

/// The workbooks of a folder and which tables are in them.
pub struct Books(Vec<Book>);

struct Book {
    file: String,
    sheets: Vec<String>,
}

impl Books {
    /// Lists the sheets of every workbook of the folder.
    pub fn open(folder: &Folder<'_>, tables: &[&str], findings: &Findings) -> Self {
        let mut books = Vec::new();
        for file in folder.list("", ".xlsx") {
            let is_table = tables.iter().any(|t| file == format!("{t}.xlsx"));
            folder.expect(folder.size(&file));
            match sheet_names(folder, &file) {
                // A judge's workbook is no table of the edition, wherever it was put.
                Ok(sheets) if sheets.iter().any(|s| s == STAMP_PAGE) => {}
                Ok(sheets) => books.push(Book { file, sheets }),
                Err(message) if is_table => findings.refuse(Problem::new(Position::file(file), message)),
                Err(message) => findings.warn(Problem::new(Position::file(file), message)),
            }
        }
        Self(books)
    }

    /// Every sheet: its workbook and its name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|book| book.sheets.iter().map(|s| (book.file.as_str(), s.as_str())))
    }

    /// Every sheet that is the table.
    pub fn of(&self, table: &str) -> Vec<String> {
        self.sheets(table).map(|(book, sheet)| format!("{}:{sheet}", book.file)).collect()
    }

    fn sheets<'s>(&'s self, table: &'s str) -> impl Iterator<Item = (&'s Book, &'s str)> {
        self.0.iter().filter_map(move |book| {
            let named = book.sheets.iter().find(|s| s.as_str() == table);
            let only = book
                .sheets
                .first()
                .filter(|_| book.sheets.len() == 1 && book.file == format!("{table}.xlsx"));
            named.or(only).map(|sheet| (book, sheet.as_str()))
        })
    }

    /// Reads the sheet that is the table; none when there is none, or after a problem.
    pub fn take(&self, table: &str, folder: &Folder<'_>, findings: &Findings) -> Option<Sheet> {
        let Some((book, sheet)) = self.sheets(table).next() else {
            let book = self.0.iter().find(|b| b.file == format!("{table}.xlsx"))?;
            let message = Message::new("sheet-missing")
                .word("table", table)
                .word("sheets", shown(&book.sheets.join(", ")));
            findings.refuse(Problem::new(Position::file(&book.file), message));
            return None;
        };
        let read = read_sheet(folder, &book.file, sheet);
        read.map_err(|m| findings.refuse(Problem::new(Position::file(&book.file), m))).ok()
    }
}

/// Reads the sheet called `table`, or the first one.
pub fn read_first_sheet(folder: &Folder<'_>, file: &str, table: &str) -> Result<Sheet, Message> {
    let bytes = folder.bytes(file, LARGEST_BOOK)?;
    guarded(bytes, file, |book| {
        let names = book.sheet_names();
        let name = names.iter().find(|n| n.as_str() == table).or(names.first()).cloned().unwrap_or_default();
        cells(book, file, &name)
    })
}

fn sheet_names(folder: &Folder<'_>, file: &str) -> Result<Vec<String>, Message> {
    let opened = folder.file(file)?;
    if opened.size > LARGEST_BOOK {
        return Err(too_large(file));
    }
    let mut bytes = Vec::new();
    let outcome = opened.file.take(LARGEST_BOOK).read_to_end(&mut bytes);
    outcome.map_err(|e| unreadable(file, &e.to_string()))?;
    guarded(bytes, file, |book| Ok(book.sheet_names()))
}

fn read_sheet(folder: &Folder<'_>, file: &str, sheet: &str) -> Result<Sheet, Message> {
    let bytes = folder.bytes(file, LARGEST_BOOK)?;
    guarded(bytes, file, |book| cells(book, file, sheet))
}

/// Opens a workbook whose unpacked size is bearable. The reader is meant for
/// files that spreadsheets wrote; should it fail on another, that is a problem of the file.
pub fn guarded<T>(
    bytes: Vec<u8>,
    file: &str,
    read: impl FnOnce(&mut Xlsx<Cursor<Vec<u8>>>) -> Result<T, Message>,
) -> Result<T, Message> {
    check_unpacked(&bytes, file)?;
    let attempt = catch_unwind(AssertUnwindSafe(|| {
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| unreadable(file, &e.to_string()))?;
        read(&mut book)
    }));
    attempt.unwrap_or_else(|_| Err(unreadable(file, "damaged")))
}

fn check_unpacked(bytes: &[u8], file: &str) -> Result<(), Message> {
    let broken = |e: &dyn std::fmt::Display| unreadable(file, &e.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut unpacked = 0;
    for i in 0..archive.len() {
        let part = archive.by_index(i).map_err(|e| broken(&e))?;
        let mut limited = part.take(LARGEST_UNPACKED - unpacked + 1);
        unpacked += copy(&mut limited, &mut sink()).map_err(|e| broken(&e))?;
        if unpacked > LARGEST_UNPACKED {
            return Err(too_large(file));
        }
    }
    Ok(())
}

/// A workbook that would fill the memory.
pub fn too_large(file: &str) -> Message {
    Message::new("workbook-too-large")
        .word("name", shown(file))
        .count("limit", (LARGEST_UNPACKED >> 20) as usize)
}

/// A workbook that cannot be read.
pub fn unreadable(file: &str, detail: &str) -> Message {
    Message::new("workbook-unreadable").word("name", shown(file)).word("detail", shown(detail))
}

fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, file: &str, sheet: &str) -> Result<Sheet, Message> {
    let broken = |e: calamine::XlsxError| unreadable(file, &e.to_string());
    let mut reader = book.worksheet_cells_reader(sheet).map_err(broken)?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, Value>> = BTreeMap::new();
    let mut count = 0;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        if let Some(value) = value(cell.get_value()) {
            rows.entry(row).or_default().insert(column, value);
            count += 1;
        }
        if count > MOST_CELLS {
            return Err(too_large(file));
        }
    }
    Ok(Sheet { file: format!("{file}:{}", shown(sheet)), rows: rows.into_iter().collect() })
}

/// What a cell holds; none when that is nothing.
pub fn value(cell: &DataRef<'_>) -> Option<Value> {
    let text = |t: &str| (!t.trim().is_empty()).then(|| Value::Text(t.trim().to_owned()));
    match cell {
        DataRef::Empty => None,
        DataRef::SharedString(t) => text(t),
        DataRef::String(t) | DataRef::DateTimeIso(t) | DataRef::DurationIso(t) => text(t),
        DataRef::Int(n) => Some(Value::Number(*n as f64)),
        DataRef::Float(n) => Some(Value::Number(*n)),
        DataRef::Bool(flag) => Some(Value::Text(flag.to_string())),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (y, m, d, hour, minute, second, _) = at.to_ymd_hms_milli();
            let date = format!("{y:04}-{m:02}-{d:02}");
            let midnight = hour == 0 && minute == 0 && second == 0;
            Some(Value::Text(if midnight {
                date
            } else {
                format!("{date}T{hour:02}:{minute:02}:{second:02}")
            }))
        }
        DataRef::DateTime(at) => Some(Value::Number(at.as_f64())),
        DataRef::Error(e) => Some(Value::Fault(e.to_string())),
    }
}

impl Sheet {
    /// Reads the row at a place among the rows that hold something into
    /// `scratch`; gives its number in the sheet.
    pub fn row(
        &self,
        place: usize,
        scratch: &mut Scratch,
        problems: &mut Problems,
        width: usize,
    ) -> Option<u32> {
        let (row, cells) = self.rows.get(place)?;
        let line = row + 1;
        scratch.clear();
        let last = cells.keys().next_back().map_or(0, |c| *c as usize + 1);
        let own = if width == usize::MAX { last.min(10_000) } else { last.clamp(width, width + 1) };
        for column in 0..own {
            match cells.get(&(column as u32)) {
                Some(Value::Text(text)) => scratch.cell(text, None),
                Some(Value::Number(n)) if n.is_finite() => scratch.cell(&n.to_string(), Some(*n)),
                None | Some(Value::Number(_)) => scratch.cell("", None),
                Some(Value::Fault(fault)) => {
                    let at = Position::at(&self.file, line, column as u32 + 1);
                    problems.push(Problem::new(at, Message::new("cell-error").word("error", shown(fault))));
                    scratch.cell("", None);
                    scratch.faulty = true;
                }
            }
        }
        Some(line)
    }
}
