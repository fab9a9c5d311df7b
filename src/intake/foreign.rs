//! Tables that people bring: a sheet of any workbook, or a text file with any delimiter, as a grid of cells.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use calamine::{DataRef, Reader, SheetVisible, Xlsx};
use memchr::memchr_iter;

use super::folder::Folder;
use super::hidden::hidden;
use super::problems::{shown, suggest};
use super::rows::Scratch;
use super::workbook::{LARGEST_BOOK, guarded, too_large, unreadable};
use crate::mapping::{Cell, Grid, Sheet, Spread};
use crate::model::{Message, Position, Problem};

/// Most cells of a foreign table.
const MOST_CELLS: usize = 3_000_000;

/// Largest foreign text file, in bytes.
pub(super) const LARGEST_TEXT: u64 = 100 << 20;

/// Most columns of a foreign table that hold something.
const MOST_COLUMNS: usize = 1000;

/// Longest text of a cell, in bytes; longer ones are cut, since no table of the edition takes them.
const LONGEST_CELL: usize = 1 << 16;

/// What a cell says whose formula has no stored result.
pub const NO_RESULT: &str = "=";

/// Records that the delimiter is told from.
const SNIFFED: usize = 100;

/// A foreign file.
#[derive(Debug)]
pub struct Foreign {
    /// The sheets of the workbook; none for a text file.
    pub sheets: Vec<Sheet>,
    /// The table.
    pub grid: Grid,
}

/// Which sheet of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichSheet<'n> {
    /// The one called so, in small or large letters.
    Named(&'n str),
    /// The first one.
    First,
    /// The visible one with most cells.
    Fullest,
}

/// Reads a foreign table.
pub fn foreign(path: &Path, sheet: WhichSheet<'_>) -> Result<Foreign, Problem> {
    let name = shown(&path.display().to_string());
    let here = |message| Problem::new(Position::file(name.as_str()), message);
    if !path.is_file() {
        return Err(here(Message::new("import-file-missing").word("file", &name)));
    }
    let progress = |_, _| {};
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    let folder = Folder::open(parent, &progress)?;
    let ending = own.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let mut read = match ending.as_str() {
        "xlsx" => {
            let bytes = folder.bytes(own, LARGEST_BOOK).map_err(here)?;
            book(bytes, &name, sheet).map_err(here)?
        }
        "csv" | "tsv" | "txt" => {
            let bytes = folder.bytes(own, LARGEST_TEXT).map_err(here)?;
            Foreign { sheets: Vec::new(), grid: text_grid(&bytes, &name)? }
        }
        _ => return Err(here(Message::new("import-ending").word("ending", shown(&ending)))),
    };
    let columns: std::collections::BTreeSet<u32> =
        read.grid.rows.values().flat_map(|r| r.keys().copied()).collect();
    if columns.len() > MOST_COLUMNS {
        return Err(here(
            Message::new("import-too-wide").count("columns", columns.len()).count("limit", MOST_COLUMNS),
        ));
    }
    let last = columns.last().copied().unwrap_or(0);
    read.grid.hidden_columns.retain(|c| *c <= last);
    Ok(read)
}

fn book(bytes: Vec<u8>, name: &str, which: WhichSheet<'_>) -> Result<Foreign, Message> {
    let copy = bytes.clone();
    guarded(bytes, name, |book| {
        let sheets: Vec<Sheet> = book
            .sheets_metadata()
            .iter()
            .map(|s| Sheet { name: s.name.clone(), is_hidden: s.visible != SheetVisible::Visible })
            .collect();
        let grid = match which {
            WhichSheet::Named(wanted) => {
                let same = |s: &&Sheet| s.name == wanted || s.name.trim().eq_ignore_ascii_case(wanted.trim());
                let Some(found) = sheets.iter().find(same) else { return Err(no_sheet(wanted, &sheets)) };
                sheet_grid(book, name, &found.name)?
            }
            WhichSheet::First => {
                let first = sheets.first().ok_or_else(|| Message::new("import-empty"))?;
                sheet_grid(book, name, &first.name)?
            }
            WhichSheet::Fullest => fullest(book, name, &sheets)?,
        };
        let hidden = hidden(&copy, &grid.sheet);
        let rows = hidden.rows.into_iter().filter(|r| grid.rows.contains_key(r)).collect();
        let columns = hidden.columns.iter().flat_map(|(from, to)| *from..=(*to).min(16_384)).collect();
        Ok(Foreign { sheets, grid: Grid { hidden_rows: rows, hidden_columns: columns, ..grid } })
    })
}

fn no_sheet(wanted: &str, sheets: &[Sheet]) -> Message {
    let known: Vec<&str> = sheets.iter().map(|s| s.name.as_str()).collect();
    let message = Message::new("import-sheet-missing").word("sheet", shown(wanted));
    suggest(message.word("sheets", shown(&known.join(", "))), wanted, known)
}

/// The visible sheet with most cells, the first of equals; a hidden one only where all are.
fn fullest(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, sheets: &[Sheet]) -> Result<Grid, Message> {
    let all_hidden = sheets.iter().all(|s| s.is_hidden);
    let mut best: Option<(usize, Grid)> = None;
    for sheet in sheets.iter().filter(|s| all_hidden || !s.is_hidden) {
        // A sheet of charts has no cells to read.
        let Ok(grid) = sheet_grid(book, name, &sheet.name) else { continue };
        let cells = grid.rows.values().map(BTreeMap::len).sum();
        if best.as_ref().is_none_or(|(most, _)| cells > *most) {
            best = Some((cells, grid));
        }
    }
    best.map(|(_, grid)| grid).ok_or_else(|| Message::new("import-empty"))
}

fn sheet_grid(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, sheet: &str) -> Result<Grid, Message> {
    let broken = |e: calamine::XlsxError| unreadable(name, &e.to_string());
    let mut grid =
        Grid { file: format!("{name}:{}", shown(sheet)), sheet: sheet.to_owned(), ..Grid::default() };
    let mut count = 0;
    let mut reader = book.worksheet_cells_reader(sheet).map_err(broken)?;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(broken)? {
        if let Some(cell) = cell(&record.value, record.formula.is_some()) {
            let (row, column) = record.pos;
            grid.rows.entry(row + 1).or_default().insert(column + 1, cell);
            count += 1;
        }
        if count > MOST_CELLS {
            return Err(too_large(name));
        }
    }
    drop(reader);
    for region in book.merge_cells_by_sheet_name(sheet).map_err(broken)? {
        spread(&mut grid, region.start, region.end);
    }
    let rows: Vec<u32> = grid.rows.keys().copied().collect();
    for pair in rows.windows(2).filter(|p| p[1] > p[0] + 1) {
        grid.blank_before.insert(pair[1], pair[1] - pair[0] - 1);
    }
    Ok(grid)
}

/// Repeats a merged cell's text in the cells it covers, as far as the table reaches.
fn spread(grid: &mut Grid, (top, left): (u32, u32), (bottom, right): (u32, u32)) {
    let Some(own) = grid.cell(top + 1, left + 1).cloned() else { return };
    let lowest = grid.rows.keys().next_back().copied().unwrap_or(0);
    let widest = grid.rows.values().filter_map(|r| r.keys().next_back()).max().copied().unwrap_or(0);
    for row in top + 1..=(bottom + 1).min(lowest.max(top + 1)) {
        for column in left + 1..=(right + 1).min(widest.max(left + 2)).min(left + 2000) {
            let spread = if row == top + 1 { Spread::Across } else { Spread::Down };
            if (row, column) != (top + 1, left + 1) {
                grid.rows.entry(row).or_default().insert(column, Cell { spread, ..own.clone() });
            }
        }
    }
}

fn cell(value: &DataRef<'_>, is_formula: bool) -> Option<Cell> {
    let text = |t: &str| {
        let t = t.trim();
        let cut = (0..=LONGEST_CELL.min(t.len())).rev().find(|at| t.is_char_boundary(*at)).unwrap_or(0);
        (!t.is_empty()).then(|| Cell { text: t[..cut].to_owned(), ..Cell::default() })
    };
    let number =
        |n: f64| n.is_finite().then(|| Cell { text: n.to_string(), number: Some(n), ..Cell::default() });
    let cell = match value {
        // A program that does not compute wrote the formula without its result.
        DataRef::Empty if is_formula => text(NO_RESULT).map(|c| Cell { is_fault: true, ..c }),
        DataRef::Empty => None,
        DataRef::SharedString(t) => text(t),
        DataRef::String(t) | DataRef::DurationIso(t) => text(t),
        DataRef::DateTimeIso(t) => text(t).map(|c| Cell { is_date: true, ..c }),
        DataRef::Int(n) => number(*n as f64),
        DataRef::Float(n) => number(*n),
        DataRef::Bool(flag) => text(&flag.to_string()),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (y, m, d, hour, minute, second, _) = at.to_ymd_hms_milli();
            let time = if (hour, minute, second) == (0, 0, 0) {
                String::new()
            } else {
                format!("T{hour:02}:{minute:02}:{second:02}")
            };
            text(&format!("{y:04}-{m:02}-{d:02}{time}")).map(|c| Cell { is_date: true, ..c })
        }
        DataRef::DateTime(at) => number(at.as_f64()),
        DataRef::Error(e) => text(&e.to_string()).map(|c| Cell { is_fault: true, ..c }),
    };
    cell.map(|c| Cell { is_formula, ..c })
}

/// Reads a text file: its encoding by its mark, its delimiter by what parts it most evenly.
fn text_grid(bytes: &[u8], name: &str) -> Result<Grid, Problem> {
    let text =
        decoded(bytes).map_err(|line| Problem::new(Position::at(name, line, 0), Message::new("not-utf8")))?;
    let (text, first_line, told) = match told_delimiter(&text) {
        Some((delimiter, rest)) => (rest, 2, Some(delimiter)),
        None => (text.as_str(), 1, None),
    };
    let delimiter = told.unwrap_or_else(|| sniffed(text));
    let mut grid = Grid { file: name.to_owned(), ..Grid::default() };
    let mut scratch = Scratch::default();
    let (mut rest, mut line, mut blank, mut count) = (text, first_line, 0, 0);
    loop {
        let skipped = rest.bytes().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let lines = memchr_iter(b'\n', &rest.as_bytes()[..skipped]).count() as u32;
        (rest, line, blank) = (&rest[skipped..], line + lines, blank + lines);
        if rest.is_empty() {
            return Ok(grid);
        }
        let used = scratch.record(rest.as_bytes(), delimiter);
        let (raw, later) = rest.split_at(used);
        if memchr_iter(b'"', raw.as_bytes()).count() % 2 == 1 && later.is_empty() {
            return Err(Problem::new(Position::at(name, line, 0), Message::new("quote-open")));
        }
        let cells = record(&scratch, raw, line, delimiter);
        count += cells.len();
        if count > MOST_CELLS {
            return Err(Problem::new(Position::file(name), too_large(name)));
        }
        if cells.is_empty() {
            blank += 1;
        } else {
            if blank > 0 && !grid.rows.is_empty() {
                grid.blank_before.insert(line, blank);
            }
            blank = 0;
            grid.rows.insert(line, cells);
        }
        // The end of a line in two characters is one end.
        let end = later.strip_prefix('\n').filter(|_| raw.ends_with('\r'));
        line += memchr_iter(b'\n', raw.as_bytes()).count() as u32 + u32::from(end.is_some());
        rest = end.unwrap_or(later);
    }
}

fn record(scratch: &Scratch, raw: &str, line: u32, delimiter: u8) -> BTreeMap<u32, Cell> {
    let mut cells = BTreeMap::new();
    let starts = cell_starts(raw, delimiter);
    let mut from = 0;
    for (place, end) in scratch.ends.iter().enumerate() {
        let text = String::from_utf8_lossy(&scratch.bytes[from..*end]);
        from = *end;
        // A quote that kept a spreadsheet from running the cell is none of its text.
        let text = super::ledger::unquoted(text.trim());
        if !text.is_empty() {
            let (down, column) = starts.get(place).copied().unwrap_or((0, 0));
            let cut =
                (0..=LONGEST_CELL.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let at = Some((line + down, column));
            cells.insert(place as u32 + 1, Cell { text: text[..cut].to_owned(), at, ..Cell::default() });
        }
    }
    cells
}

/// Line (from 0) and column (from 1, in characters) at which each cell of a record begins.
fn cell_starts(raw: &str, delimiter: u8) -> Vec<(u32, u32)> {
    let mut starts = vec![(0, 1)];
    let (mut quoted, mut line, mut column) = (false, 0, 1);
    for c in raw.chars() {
        column += 1;
        match c {
            '"' => quoted = !quoted,
            '\n' => (line, column) = (line + 1, 1),
            _ if c == char::from(delimiter) && !quoted => starts.push((line, column)),
            _ => {}
        }
    }
    starts
}

/// The text of a file in UTF-8 or, where its mark says so, UTF-16; else the line that is neither.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, u32> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| 1)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let text = std::str::from_utf8(bytes)
                .map_err(|e| 1 + memchr_iter(b'\n', &bytes[..e.valid_up_to()]).count() as u32)?;
            // Old line ends of a carriage return alone would make one line of all.
            Ok(if text.contains('\n') { text.to_owned() } else { text.replace('\r', "\n") })
        }
    }
}

/// The delimiter that Excel wrote into a first line `sep=;`, and what follows it.
pub(super) fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let delimiter = *rest.as_bytes().first()?;
    let rest = rest[1..].trim_start_matches('\r').strip_prefix('\n')?;
    matches!(delimiter, b',' | b';' | b'\t' | b'|').then_some((delimiter, rest))
}

/// The delimiter that gives most records the same number of cells, more than one.
pub(super) fn sniffed(text: &str) -> u8 {
    let mut best = (0, b',');
    for delimiter in [b',', b';', b'\t', b'|'] {
        let mut scratch = Scratch::default();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let mut rest = text.trim_start_matches(['\n', '\r']);
        for _ in 0..SNIFFED {
            if rest.is_empty() {
                break;
            }
            let used = scratch.record(rest.as_bytes(), delimiter);
            *counts.entry(scratch.ends.len()).or_default() += 1;
            rest = rest[used..].trim_start_matches(['\n', '\r']);
        }
        let even =
            counts.iter().filter(|(cells, _)| **cells > 1).map(|(cells, n)| n * n * (cells - 1).min(3)).max();
        let even = even.unwrap_or(0);
        if even > best.0 {
            best = (even, delimiter);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::{sniffed, text_grid};

    #[test]
    fn text_files_as_offices_write_them() {
        let text = "\u{feff}Daftar;;\r\n\r\nNama;Nilai;Catatan\r\n\"Kota; A\";3,5;\"dua\r\nbaris\"\r\nKota B;4,25;-\r\n";
        let grid = text_grid(text.as_bytes(), "x.csv").unwrap();
        assert_eq!(grid.text(3, 2), "Nilai");
        assert_eq!((grid.text(4, 1), grid.text(4, 2), grid.text(4, 3)), ("Kota; A", "3,5", "dua\r\nbaris"));
        assert_eq!(grid.text(6, 1), "Kota B");
        assert_eq!(grid.position(6, 2).to_string(), "x.csv:6:8");
        assert_eq!(grid.blank_before.get(&3), Some(&1));
    }

    #[test]
    fn the_delimiter_is_what_parts_evenly() {
        assert_eq!(sniffed("a;b\n1,5;2,5\n3,5;4,5\n"), b';');
        assert_eq!(sniffed("a\tb\nx, y\tz\n"), b'\t');
        assert_eq!(sniffed("Laporan, lengkap\nnama,nilai,x\na,1,2\nb,3,4\n"), b',');
        assert_eq!(sniffed("satu kolom\n"), b',');
    }

    #[test]
    fn wide_characters_and_a_told_delimiter() {
        let mut wide = vec![0xff, 0xfe];
        wide.extend("nama\tkota\nA\tB\n".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(text_grid(&wide, "x.txt").unwrap().text(2, 2), "B");
        let told = text_grid(b"sep=;\r\na;b\r\n1;2\r\n", "x.csv").unwrap();
        assert_eq!(told.text(3, 2), "2");
        assert_eq!(text_grid(b"a;b\n\"x;y\n", "x.csv").unwrap_err().message.code, "quote-open");
        assert_eq!(text_grid(b"a;b\n\xe9;y\n", "x.csv").unwrap_err().at.line, 2);
    }
}
