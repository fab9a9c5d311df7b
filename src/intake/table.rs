//! A table of the edition, whether it is a CSV file or a sheet of a workbook:
//! its columns by name, its rows one by one.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::blocks::{Block, Blocks};
use super::columns::{Column, Found, Header, Layout};
use super::folder::Folder;
use super::ledger::unquoted;
use super::number::number;
use super::problems::{Findings, Problems, excerpt, shown};
use super::rows::{Rows, Scratch};
use super::workbook::{Books, Sheet, read_first_sheet};
use crate::model::{CsvHabits, FileIx, Message, Origin, Position, Problem};

/// The cells of a row, one after the other.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    /// All cells in one text.
    pub text: &'a str,
    /// How many bytes lie between two cells.
    pub gap: usize,
    /// Where each ends.
    pub ends: &'a [usize],
    /// The numbers among them, where the file keeps numbers apart from text.
    pub numbers: &'a [Option<f64>],
}

impl<'a> Cells<'a> {
    /// A cell, trimmed; empty where there is none.
    pub fn get(&self, place: usize) -> &'a str {
        let Some(end) = self.ends.get(place) else { return "" };
        let start = if place == 0 { 0 } else { self.ends[place - 1] + self.gap };
        self.text.get(start..*end).unwrap_or_default().trim()
    }
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its line, or its row in the sheet, from 1.
    pub line: u32,
    /// Its cells.
    pub cells: Cells<'a>,
    /// The header above it.
    pub header: &'a Header,
    /// The row as written; none for a sheet.
    pub raw: Option<&'a str>,
}

impl<'a> Row<'a> {
    /// A cell by its column's place in the layout; empty where the column is absent.
    pub fn get(&self, column: usize) -> &'a str {
        self.header.places[column].map_or("", |place| self.cells.get(place))
    }

    /// A cell of running text: its line breaks as spaces, without the `'` that keeps a formula from running.
    pub fn prose(&self, column: usize) -> String {
        unquoted(self.get(column)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The number in a cell; none when it is empty.
    pub fn number(&self, column: usize) -> Result<Option<f64>, Problem> {
        self.header.places[column].map_or(Ok(None), |place| self.number_at(place))
    }

    /// The number in the cell at a place; none when it is empty.
    pub fn number_at(&self, place: usize) -> Result<Option<f64>, Problem> {
        if let Some(Some(number)) = self.cells.numbers.get(place) {
            return Ok(Some(*number));
        }
        let text = self.cells.get(place);
        if text.is_empty() {
            return Ok(None);
        }
        let value = number(text, self.header.decimal);
        value.map(Some).map_err(|e| self.problem_at(place, Message::new(e.code()).word("value", shown(text))))
    }

    /// Where the row is, for evidence.
    pub fn origin(&self) -> Origin {
        Origin { file: self.header.file_ix, row: self.line }
    }

    /// A problem with a cell.
    pub fn problem(&self, column: usize, message: Message) -> Problem {
        match self.header.places[column] {
            Some(place) => self.problem_at(place, message),
            None => self.whole(message),
        }
    }

    /// A problem with the row.
    pub fn whole(&self, message: Message) -> Problem {
        let at = Position::at(&self.header.file, self.line, 0);
        Problem { message, at, excerpt: self.raw.map(excerpt), width: 0 }
    }

    /// A problem with the cell at a place.
    pub fn problem_at(&self, place: usize, message: Message) -> Problem {
        let Some(raw) = self.raw else {
            return Problem::new(Position::at(&self.header.file, self.line, place as u32 + 1), message);
        };
        let (line, column) = cell_start(raw, place, self.header.delimiter);
        let at = Position::at(&self.header.file, self.line + line, column);
        let shown_line = raw.lines().nth(line as usize).map(excerpt);
        Problem { message, at, excerpt: shown_line, width: self.cells.get(place).chars().count() as u32 }
    }

    /// True when every cell is empty.
    pub fn is_blank(&self) -> bool {
        (0..self.cells.ends.len()).all(|place| self.cells.get(place).is_empty())
    }
}

/// Line (from 0) and column (from 1, in characters) at which a cell of a raw record begins.
pub(super) fn cell_start(raw: &str, place: usize, delimiter: u8) -> (u32, u32) {
    let (mut cell, mut quoted, mut line, mut column) = (0, false, 0, 1);
    for c in raw.chars() {
        if cell == place && c != ' ' {
            break;
        }
        match c {
            '"' => quoted = !quoted,
            '\n' => (line, column) = (line + 1, 0),
            _ if c == char::from(delimiter) && !quoted => cell += 1,
            _ => {}
        }
        column += 1;
    }
    (line, column)
}

/// An opened table.
pub struct Table<'f> {
    /// Its header.
    pub header: Header,
    source: Source,
    folder: &'f Folder<'f>,
    findings: &'f Findings,
}

enum Source {
    Csv(Box<Blocks>),
    Sheet(Sheet),
}

/// What tables are opened from.
pub struct Tables<'f> {
    folder: &'f Folder<'f>,
    books: Books,
    habits: CsvHabits,
    findings: &'f Findings,
    /// Names of the tables there may be.
    names: Vec<&'static str>,
}

impl<'f> Tables<'f> {
    /// Looks at the workbooks of the folder.
    pub fn new(
        folder: &'f Folder<'f>,
        habits: CsvHabits,
        names: &[&'static str],
        findings: &'f Findings,
    ) -> Self {
        let books = Books::open(folder, names, findings);
        for name in names {
            folder.expect(folder.size(&format!("{name}.csv")));
        }
        Self { folder, books, habits, findings, names: names.to_vec() }
    }

    /// Names of the tables there may be.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().copied()
    }

    /// True when some sheet of the workbook is a table.
    pub fn reads_book(&self, file: &str) -> bool {
        self.names().any(|t| self.books.of(t).iter().any(|s| s.starts_with(&format!("{file}:"))))
    }

    /// Workbook and name of every sheet that is no table.
    pub fn sheets_not_read(&self) -> impl Iterator<Item = (&str, &str)> {
        let read: Vec<String> = self.names().flat_map(|t| self.books.of(t)).collect();
        self.books.all().filter(move |(book, sheet)| !read.contains(&format!("{book}:{sheet}")))
    }

    /// True when there is something that should be the table of this name.
    pub fn has_named(&self, name: &str) -> bool {
        self.folder.has(&format!("{name}.csv")) || !self.books.of(name).is_empty()
    }

    /// The first sheet that is the table: `FILE.xlsx:SHEET`.
    pub fn book_of(&self, layout: &Layout) -> Option<String> {
        self.books.of(layout.name).into_iter().next()
    }

    /// Opens a table; none when there is none, or after a problem.
    pub fn open(&self, layout: &'static Layout) -> Option<Table<'f>> {
        let csv = Some(format!("{}.csv", layout.name)).filter(|name| self.folder.has(name));
        let sheets = self.books.of(layout.name);
        let sources: Vec<String> = csv.iter().cloned().chain(sheets).collect();
        if let [first, second, ..] = &sources[..] {
            let message = Message::new("table-twice").word("table", layout.name);
            let message = message.word("first", shown(first)).word("second", shown(second));
            self.findings.refuse(Problem::new(Position::file(second.clone()), message));
            return None;
        }
        match csv {
            Some(name) => self.open_csv(&name, layout),
            None => self.open_sheet(layout),
        }
    }

    /// True when there is something that should be the table, readable or not.
    pub fn has(&self, layout: &Layout) -> bool {
        let file = |ending: &str| self.folder.has(&format!("{}.{ending}", layout.name));
        file("csv") || file("xlsx") || !self.books.of(layout.name).is_empty()
    }

    /// Opens the file `name` as a table: an .xlsx by its sheet of that name or its first, else a CSV file.
    pub fn open_named(&self, name: &str, layout: &'static Layout) -> Option<Table<'f>> {
        if !name.to_ascii_lowercase().ends_with(".xlsx") {
            return self.open_csv(name, layout);
        }
        let sheet = read_first_sheet(self.folder, name, layout.name);
        let refuse = |message| self.findings.refuse(Problem::new(Position::file(shown(name)), message));
        self.sheet_table(sheet.map_err(refuse).ok()?, layout)
    }

    fn open_csv(&self, name: &str, layout: &'static Layout) -> Option<Table<'f>> {
        let refuse = |message| self.findings.refuse(Problem::new(Position::file(name), message));
        let opened = self.folder.file(name).map_err(refuse).ok()?;
        let mut blocks = Blocks::new(name, opened.file, self.habits.delimiter);
        let file_ix = self.folder.file_ix(name);
        let mut scratch = Scratch::default();
        let mut problems = Problems::default();
        let first =
            blocks.header(&mut scratch).map_err(|(line, m)| Problem::new(Position::at(name, line, 0), m));
        let found = match first {
            Ok(found) => found,
            Err(problem) => {
                self.findings.refuse(problem);
                return None;
            }
        };
        let Some((line, raw)) = found else {
            refuse(Message::new("table-empty").word("table", layout.name));
            return None;
        };
        let names = scratch.cells();
        let place = |cell: usize| {
            let (down, column) = cell_start(&raw, cell, blocks.delimiter());
            (Position::at(name, line + down, column), Some(excerpt(&raw)))
        };
        let header = self.header(layout, (name.into(), file_ix), line, names, &place, &mut problems);
        self.findings.append(problems, Problems::default());
        let header = Header { delimiter: blocks.delimiter(), ..header? };
        Some(Table {
            header,
            source: Source::Csv(Box::new(blocks)),
            folder: self.folder,
            findings: self.findings,
        })
    }

    fn open_sheet(&self, layout: &'static Layout) -> Option<Table<'f>> {
        let sheet = self.books.take(layout.name, self.folder, self.findings)?;
        self.sheet_table(sheet, layout)
    }

    fn sheet_table(&self, sheet: Sheet, layout: &'static Layout) -> Option<Table<'f>> {
        let mut problems = Problems::default();
        let mut scratch = Scratch::default();
        let Some(line) = sheet.row(0, &mut scratch, &mut problems, usize::MAX) else {
            let message = Message::new("table-empty").word("table", layout.name);
            self.findings.refuse(Problem::new(Position::file(sheet.file.clone()), message));
            return None;
        };
        let names = scratch.cells();
        let place = |cell: usize| (Position::at(&sheet.file, line, cell as u32 + 1), None);
        let file_ix = self.folder.file_ix(&sheet.file);
        let header = self.header(layout, (sheet.file.clone(), file_ix), line, names, &place, &mut problems);
        self.findings.append(problems, Problems::default());
        Some(Table {
            header: header?,
            source: Source::Sheet(sheet),
            folder: self.folder,
            findings: self.findings,
        })
    }

    /// Matches a header against the layout; none when a required column is not there.
    fn header(
        &self,
        layout: &'static Layout,
        (file, file_ix): (String, FileIx),
        line: u32,
        names: Cells<'_>,
        place: &dyn Fn(usize) -> (Position, Option<String>),
        problems: &mut Problems,
    ) -> Option<Header> {
        let mut found = Found { places: vec![None; layout.columns.len()], further: Vec::new() };
        for cell in 0..names.ends.len() {
            if let Err(message) = found.column(layout, cell, names.get(cell)) {
                let (at, excerpt) = place(cell);
                problems.push(Problem {
                    message,
                    at,
                    excerpt,
                    width: names.get(cell).chars().count() as u32,
                });
            }
        }
        let Found { places, further } = found;
        let absent = layout.columns.iter().zip(&places).filter(|(c, p)| c.required && p.is_none());
        let absent: Vec<&Column> = absent.map(|(column, _)| column).collect();
        for column in &absent {
            let message =
                Message::new("column-missing").word("column", column.name).word("table", layout.name);
            problems
                .push(Problem { excerpt: place(0).1, ..Problem::new(Position::at(&file, line, 0), message) });
        }
        let decimal = self.habits.decimal;
        let header = Header {
            file,
            file_ix,
            layout,
            places,
            further,
            width: names.ends.len(),
            line,
            delimiter: b',',
            decimal,
        };
        absent.is_empty().then_some(header)
    }
}

impl Table<'_> {
    /// Calls `read` with every row that can be read, in file order.
    pub fn each(self, mut read: impl FnMut(&Row<'_>)) {
        let Self { header, source, folder, findings } = self;
        let mut problems = Problems::default();
        match source {
            Source::Sheet(sheet) => {
                let mut rows = Rows::of_sheet(&sheet, &header);
                while let Some(row) = rows.next(&mut problems) {
                    read(&row);
                }
            }
            Source::Csv(mut blocks) => {
                while let Some(block) = blocks.next() {
                    folder.advance(block.bytes.len() as u64);
                    let mut rows = Rows::of_block(&block, &header, &mut problems);
                    while let Some(row) = rows.next(&mut problems) {
                        read(&row);
                    }
                }
                finish(*blocks, &header, folder, &mut problems);
            }
        }
        findings.append(problems, Problems::default());
    }

    /// Reads a large table in parts, several at a time: `read` makes something
    /// of a part, `take` gets the parts in file order. Parts are cut by size
    /// alone, so that the outcome does not depend on the machine.
    pub fn parts<T: Send>(self, read: impl Fn(Rows<'_>, &mut Problems) -> T + Sync, mut take: impl FnMut(T)) {
        let Self { header, source, folder, findings } = self;
        let header = &header;
        let mut blocks = match source {
            Source::Csv(blocks) => blocks,
            Source::Sheet(sheet) => {
                let mut problems = Problems::default();
                take(read(Rows::of_sheet(&sheet, header), &mut problems));
                findings.append(problems, Problems::default());
                return;
            }
        };
        let one = |block: &Block| {
            let mut problems = Problems::default();
            let rows = Rows::of_block(block, header, &mut problems);
            (read(rows, &mut problems), problems)
        };
        let mut round = blocks.round();
        while !round.is_empty() {
            let work = || round.par_iter().map(one).collect::<Vec<_>>();
            let (done, next) = rayon::join(work, || blocks.round());
            for (part, problems) in done {
                take(part);
                findings.append(problems, Problems::default());
            }
            folder.advance(round.iter().map(|b| b.bytes.len() as u64).sum());
            round = next;
        }
        let mut problems = Problems::default();
        finish(*blocks, header, folder, &mut problems);
        findings.append(problems, Problems::default());
    }
}

/// Notes what stopped the reading, if something did, and remembers the file's hash.
fn finish(blocks: Blocks, header: &Header, folder: &Folder<'_>, problems: &mut Problems) {
    match blocks.finish() {
        Ok(sha256) => folder.remember(&header.file, &sha256),
        Err((line, message)) => problems.push(Problem::new(Position::at(&header.file, line, 0), message)),
    }
}
