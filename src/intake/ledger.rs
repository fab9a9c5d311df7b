//! A table of the edition that a verb adds to: its columns, delimiter, line
//! ends and byte-order mark stay as the people who keep it have them.

use std::path::Path;

use super::blocks::sniff;
use super::folder::Folder;
use super::load::LAYOUTS;
use super::problems::{Findings, shown};
use super::table::Tables;
use crate::model::{CsvHabits, Message, Position, Problem};

/// Largest table that is rewritten, in bytes.
const LARGEST: u64 = 1 << 30;

/// A CSV table in memory. A row is addressed by its number from 0, a cell by its column's name.
#[derive(Debug)]
pub struct Ledger {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    delimiter: u8,
    mark: bool,
    crlf: bool,
}

impl Ledger {
    /// The table called `name` in `folder`, or an empty one with the columns that
    /// its layout gives it. Refused where the table is a sheet of a workbook:
    /// tolok writes into no workbook that people keep.
    pub fn open(folder: &Path, name: &str, habits: CsvHabits) -> Result<Self, Problem> {
        let progress = |_, _| {};
        let folder = Folder::open(folder, &progress)?;
        let file = format!("{name}.csv");
        if !folder.has(&file) {
            refuse_workbook(&folder, name)?;
            return Ok(Self::empty(name, habits));
        }
        let here = |message| Problem::new(Position::file(&*file), message);
        let bytes = folder.bytes(&file, LARGEST).map_err(here)?;
        Self::parse(&bytes, habits, name).map_err(here)
    }

    /// A table without rows, in the habits of the edition.
    pub fn empty(name: &str, habits: CsvHabits) -> Self {
        let layout = LAYOUTS.iter().find(|l| l.name == name);
        let columns = layout.map(|l| l.columns.iter().map(|c| c.name.to_owned()).collect());
        let delimiter = habits.delimiter.unwrap_or(b',');
        Self {
            columns: columns.unwrap_or_default(),
            rows: Vec::new(),
            delimiter,
            mark: delimiter == b';',
            crlf: false,
        }
    }

    fn parse(bytes: &[u8], habits: CsvHabits, name: &str) -> Result<Self, Message> {
        let (mark, bytes) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => (true, rest),
            None => (false, bytes),
        };
        let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
        let delimiter = habits.delimiter.unwrap_or_else(|| sniff(first));
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(bytes);
        let unreadable = |e: &csv::Error| {
            Message::new("file-unreadable")
                .word("name", format!("{name}.csv"))
                .word("detail", shown(&e.to_string()))
        };
        let owned = |record: &csv::StringRecord| record.iter().map(|c| c.trim().to_owned()).collect();
        let columns: Vec<String> = owned(reader.headers().map_err(|e| unreadable(&e))?);
        if columns.iter().all(String::is_empty) {
            return Ok(Self { mark, ..Self::empty(name, habits) });
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let mut row: Vec<String> = owned(&record.map_err(|e| unreadable(&e))?);
            row.resize(columns.len(), String::new());
            rows.push(row);
        }
        Ok(Self { columns, rows, delimiter, mark, crlf: first.ends_with(b"\r") })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The columns in their order.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// A cell as a reader of the edition sees it; empty where there is none.
    pub fn get(&self, row: usize, column: &str) -> &str {
        let place = self.columns.iter().position(|c| c == column);
        let cell = place.and_then(|p| self.rows.get(row)?.get(p)).map_or("", String::as_str);
        unquoted(cell)
    }

    /// Writes a cell; the column is added where the table lacks it.
    pub fn set(&mut self, row: usize, column: &str, cell: &str) {
        let place = self.place(column);
        if let Some(row) = self.rows.get_mut(row) {
            row[place] = inert(cell);
        }
    }

    /// Adds a column where the table lacks it.
    pub fn add_column(&mut self, column: &str) {
        self.place(column);
    }

    /// Adds a row of cells named by column; the others stay empty.
    pub fn push(&mut self, cells: &[(&str, &str)]) {
        self.rows.push(vec![String::new(); self.columns.len()]);
        let last = self.rows.len() - 1;
        for (column, cell) in cells.iter().filter(|(_, cell)| !cell.is_empty()) {
            self.set(last, column, cell);
        }
    }

    /// Keeps only the rows that `keep` says yes to, asked by number.
    pub fn retain(&mut self, mut keep: impl FnMut(&Self, usize) -> bool) {
        let kept: Vec<bool> = (0..self.len()).map(|row| keep(self, row)).collect();
        let mut kept = kept.into_iter();
        self.rows.retain(|_| kept.next().unwrap_or(true));
    }

    fn place(&mut self, column: &str) -> usize {
        if let Some(place) = self.columns.iter().position(|c| c == column) {
            return place;
        }
        self.columns.push(column.to_owned());
        self.rows.iter_mut().for_each(|row| row.push(String::new()));
        self.columns.len() - 1
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let ends = if self.crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let start = if self.mark { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
        let mut builder = csv::WriterBuilder::new();
        let mut writer = builder.delimiter(self.delimiter).terminator(ends).from_writer(start);
        // Writing to memory does not fail, and every row is as long as the columns.
        let _ = writer.write_record(&self.columns);
        for row in &self.rows {
            let _ = writer.write_record(row);
        }
        writer.into_inner().unwrap_or_default()
    }
}

fn refuse_workbook(folder: &Folder<'_>, name: &str) -> Result<(), Problem> {
    let findings = Findings::default();
    let Some(layout) = LAYOUTS.iter().find(|l| l.name == name) else { return Ok(()) };
    let tables = Tables::new(folder, CsvHabits::default(), &[layout.name], &findings);
    match tables.book_of(layout) {
        None => Ok(()),
        Some(sheet) => {
            let message = Message::new("table-in-workbook").word("table", name).word("sheet", shown(&sheet));
            Err(Problem::new(Position::file(sheet), message))
        }
    }
}

/// A text cell that no spreadsheet runs as a formula; [`unquoted`] gives back the text.
fn inert(cell: &str) -> String {
    let is_number = cell.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite);
    if runs(cell) && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

fn runs(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// A text cell without the `'` that kept a spreadsheet from running it.
pub fn unquoted(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if runs(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::Ledger;
    use crate::model::CsvHabits;

    fn parsed(text: &str) -> Ledger {
        Ledger::parse(text.as_bytes(), CsvHabits::default(), "decisions").unwrap()
    }

    #[test]
    fn a_table_keeps_its_columns_delimiter_and_line_ends() {
        let text = "\u{feff}kind;entry;own\r\nwithdrawn;a;\"x;y\"\r\n";
        let mut ledger = parsed(text);
        assert_eq!(ledger.bytes(), text.as_bytes());
        ledger.push(&[("entry", "b"), ("reason", "letter of 3 May"), ("kind", "moved")]);
        let grown = "\u{feff}kind;entry;own;reason\r\nwithdrawn;a;\"x;y\";\r\nmoved;b;;letter of 3 May\r\n";
        assert_eq!(String::from_utf8(ledger.bytes()).unwrap(), grown);
        ledger.retain(|l, row| l.get(row, "entry") == "b");
        assert_eq!((ledger.len(), ledger.get(0, "kind")), (1, "moved"));
    }

    #[test]
    fn a_formula_is_written_as_text_and_read_back_as_it_was() {
        let mut ledger = parsed("entry,reason\n");
        for cell in ["=1+1", "'=1+1", "-3", "-3,5", "-x", "'tis", "@a"] {
            ledger.push(&[("entry", "a"), ("reason", cell)]);
        }
        let text = String::from_utf8(ledger.bytes()).unwrap();
        assert!(text.contains("a,'=1+1\n") && text.contains("a,-3\n") && text.contains("a,'-x\n"), "{text}");
        let again = parsed(&text);
        let cells: Vec<&str> = (0..again.len()).map(|row| again.get(row, "reason")).collect();
        assert_eq!(cells, ["=1+1", "'=1+1", "-3", "-3,5", "-x", "'tis", "@a"]);
    }
}
