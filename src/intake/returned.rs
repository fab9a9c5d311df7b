//! A judge's workbook that came back: its stamp and the cells of its page of
//! marks, whatever program saved it. What the cells mean is read elsewhere.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, Xlsx};
use zip::ZipArchive;

use super::folder::Folder;
use super::problems::shown;
use super::workbook::{LARGEST_BOOK, Value, guarded, too_large, unreadable, value};
use crate::model::{Message, Position, Problem, STAMP_PAGE, SheetStamp, StampFault};

/// Most cells of a page of a judge's workbook.
const MOST_CELLS: usize = 1_000_000;
/// Columns that are read; a page of marks has a dozen.
const MOST_COLUMNS: u32 = 50;

/// A cell of a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it holds or shows.
    pub value: Option<Value>,
    /// Whether a formula makes what it shows.
    pub formula: bool,
}

/// The cells of a page by row and column, from 0.
pub type Cells = BTreeMap<u32, BTreeMap<u32, Cell>>;

/// A workbook as it came back.
#[derive(Debug)]
pub struct Book {
    /// What it says of itself.
    pub stamp: SheetStamp,
    /// The page of marks.
    pub cells: Cells,
}

/// Reads a workbook; `file` is the name it is spoken of by.
pub fn read_book(path: &Path, file: &str) -> Result<Book, Problem> {
    let here = |message| Problem::new(Position::file(file), message);
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    if ending != "xlsx" {
        return Err(here(Message::new("sheet-not-xlsx").word("file", file)));
    }
    // A link leads to the file; what is beside it matters to nobody.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    let progress = |_, _| {};
    let folder = Folder::open(parent, &progress)?;
    let bytes = folder.bytes(name, LARGEST_BOOK).map_err(here)?;
    if has_macros(&bytes) {
        return Err(here(Message::new("sheet-macros").word("file", file)));
    }
    guarded(bytes, file, |book| read(book, file)).map_err(|message| here(of_judge(message)))
}

/// What is wrong with a workbook, in words for the one who sent it.
fn of_judge(message: Message) -> Message {
    let code = match message.code {
        "workbook-unreadable" => "sheet-unreadable",
        "workbook-too-large" => "sheet-too-large",
        other => other,
    };
    Message { code, ..message }
}

/// A workbook that runs programs, whatever its name says.
fn has_macros(bytes: &[u8]) -> bool {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let mut names = archive.file_names().filter_map(Result::ok);
    names.any(|name| name.to_ascii_lowercase().contains("vbaproject"))
}

fn read(book: &mut Xlsx<Cursor<Vec<u8>>>, file: &str) -> Result<Book, Message> {
    let names = book.sheet_names();
    if !names.iter().any(|n| n == STAMP_PAGE) {
        return Err(Message::new("sheet-foreign").word("file", file));
    }
    let stamp =
        SheetStamp::read(&stamp_rows(&page(book, file, STAMP_PAGE)?)).map_err(|fault| match fault {
            StampFault::Newer => Message::new("sheet-newer").word("file", file),
            StampFault::Changed => Message::new("sheet-stamp-changed").word("file", file),
        })?;
    if !names.contains(&stamp.page) {
        return Err(Message::new("sheet-page-missing").word("page", shown(&stamp.page)));
    }
    let cells = page(book, file, &stamp.page)?;
    Ok(Book { stamp, cells })
}

fn page(book: &mut Xlsx<Cursor<Vec<u8>>>, file: &str, name: &str) -> Result<Cells, Message> {
    let broken = |e: calamine::XlsxError| unreadable(file, &e.to_string());
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    let mut cells = Cells::new();
    let mut count = 0;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(broken)? {
        count += 1;
        if count > MOST_CELLS {
            return Err(too_large(file));
        }
        let (row, column) = record.pos;
        let cell = Cell { value: value(&record.value), formula: record.formula.is_some() };
        if column < MOST_COLUMNS && cell != Cell::default() {
            cells.entry(row).or_default().insert(column, cell);
        }
    }
    Ok(cells)
}

fn stamp_rows(cells: &Cells) -> Vec<[String; 3]> {
    let text = |row: &BTreeMap<u32, Cell>, column| match row.get(&column).and_then(|c| c.value.as_ref()) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Fault(_)) | None => String::new(),
    };
    cells.values().map(|row| [text(row, 0), text(row, 1), text(row, 2)]).collect()
}
