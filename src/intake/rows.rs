//! The rows of a part of a table, one at a time and without copying cells.

use memchr::{memchr, memchr_iter};

use super::blocks::{Block, LONGEST_RECORD};
use super::columns::Header;
use super::problems::{Problems, shown};
use super::table::{Cells, Row};
use super::workbook::Sheet;
use crate::model::{Message, Position, Problem, is_hidden};

/// Memory for the cells of one row, used again for the next.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The cells, one after the other.
    pub bytes: Vec<u8>,
    /// Where each ends.
    pub ends: Vec<usize>,
    /// The numbers among them.
    pub numbers: Vec<Option<f64>>,
    /// True when a cell of the row was refused already.
    pub faulty: bool,
    /// The CSV reader, for the delimiter it is made for: costly to make.
    reader: Option<(u8, csv_core::Reader)>,
}

impl Scratch {
    /// Reads the record at the start of `bytes`, quotes taken off; gives its length.
    pub fn record(&mut self, bytes: &[u8], delimiter: u8) -> usize {
        let make = || (delimiter, csv_core::ReaderBuilder::new().delimiter(delimiter).build());
        let (_, mut reader) =
            self.reader.take().filter(|(made_for, _)| *made_for == delimiter).unwrap_or_else(make);
        reader.reset();
        self.bytes.resize(self.bytes.capacity().max(256), 0);
        self.ends.resize(self.ends.capacity().max(16), 0);
        let (mut used, mut out, mut cells) = (0, 0, 0);
        loop {
            let (result, read, wrote, ended) =
                reader.read_record(&bytes[used..], &mut self.bytes[out..], &mut self.ends[cells..]);
            (used, out, cells) = (used + read, out + wrote, cells + ended);
            match result {
                csv_core::ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                csv_core::ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::Record | csv_core::ReadRecordResult::End => break,
            }
        }
        self.reader = Some((delimiter, reader));
        self.bytes.truncate(out);
        self.ends.truncate(cells);
        used
    }

    /// Forgets the row before.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.numbers.clear();
        self.faulty = false;
    }

    /// Adds a cell.
    pub fn cell(&mut self, text: &str, number: Option<f64>) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.bytes.len());
        self.numbers.push(number);
    }

    /// The cells; none where they are not UTF-8.
    pub fn cells(&self) -> Cells<'_> {
        let text = std::str::from_utf8(&self.bytes).unwrap_or_default();
        Cells { text, gap: 0, ends: &self.ends, numbers: &self.numbers }
    }
}

/// The rows of a part of a table.
pub struct Rows<'a> {
    source: Source<'a>,
    header: &'a Header,
    scratch: Scratch,
}

enum Source<'a> {
    /// Records of a CSV file: the text not yet read and its first line.
    Text { rest: &'a str, line: u32, quotes: bool, suspect: bool },
    /// A sheet and its next row.
    Sheet { sheet: &'a Sheet, next: usize },
}

/// A row found, its cells either in the text or in the scratch.
struct Found<'a> {
    line: u32,
    raw: Option<&'a str>,
    quoted: bool,
}

impl<'a> Rows<'a> {
    /// The rows of a block; what is not UTF-8 ends it.
    pub fn of_block(block: &'a Block, header: &'a Header, problems: &mut Problems) -> Self {
        let rest = match std::str::from_utf8(&block.bytes) {
            Ok(text) => text,
            Err(e) => {
                let good = &block.bytes[..e.valid_up_to()];
                let line = block.line + memchr_iter(b'\n', good).count() as u32;
                problems.push(Problem::new(Position::at(&header.file, line, 0), Message::new("not-utf8")));
                let whole = good.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
                std::str::from_utf8(&good[..whole]).unwrap_or_default()
            }
        };
        let quotes = memchr(b'"', rest.as_bytes()).is_some();
        let suspect = rest.bytes().any(is_suspect);
        let source = Source::Text { rest, line: block.line, quotes, suspect };
        Self { source, header, scratch: Scratch::default() }
    }

    /// The rows of a sheet below its header.
    pub fn of_sheet(sheet: &'a Sheet, header: &'a Header) -> Self {
        Self { source: Source::Sheet { sheet, next: 1 }, header, scratch: Scratch::default() }
    }

    /// The next row that can be read; what cannot be read is noted and passed over.
    pub fn next(&mut self, problems: &mut Problems) -> Option<Row<'_>> {
        let found = loop {
            let found = self.advance(problems)?;
            if self.row(&found).is_blank() || self.is_faulty(&found, problems) {
                continue;
            }
            break found;
        };
        Some(self.row(&found))
    }

    fn row(&self, found: &Found<'a>) -> Row<'_> {
        let cells = match found.raw {
            Some(raw) if !found.quoted => {
                let text = raw.trim_end_matches(['\n', '\r']);
                Cells { text, gap: 1, ends: &self.scratch.ends, numbers: &[] }
            }
            _ => self.scratch.cells(),
        };
        Row { line: found.line, cells, header: self.header, raw: found.raw }
    }

    /// Reads the next row into the scratch.
    fn advance(&mut self, problems: &mut Problems) -> Option<Found<'a>> {
        match &mut self.source {
            Source::Sheet { sheet, next } => {
                let line = sheet.row(*next, &mut self.scratch, problems, self.header.width)?;
                *next += 1;
                Some(Found { line, raw: None, quoted: true })
            }
            Source::Text { rest, line, quotes, .. } => {
                let blank = rest.bytes().take_while(|b| matches!(b, b'\n' | b'\r')).count();
                *line += memchr_iter(b'\n', &rest.as_bytes()[..blank]).count() as u32;
                *rest = &rest[blank..];
                if rest.is_empty() {
                    return None;
                }
                let end = memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
                let quoted = *quotes && memchr(b'"', &rest.as_bytes()[..end]).is_some();
                let used =
                    if quoted { self.scratch.record(rest.as_bytes(), self.header.delimiter) } else { end };
                let (raw, later) = rest.split_at(used);
                if !quoted {
                    split(raw.trim_end_matches(['\n', '\r']), self.header.delimiter, &mut self.scratch.ends);
                }
                let found = Found { line: *line, raw: Some(raw), quoted };
                *line += if quoted {
                    memchr_iter(b'\n', raw.as_bytes()).count() as u32
                } else {
                    u32::from(raw.ends_with('\n'))
                };
                *rest = later;
                Some(found)
            }
        }
    }

    /// Notes what is wrong with the row itself.
    fn is_faulty(&self, found: &Found<'a>, problems: &mut Problems) -> bool {
        if self.scratch.faulty {
            return true;
        }
        let row = self.row(found);
        let (cells, width) = (row.cells.ends.len(), self.header.width);
        if found.raw.is_some_and(|raw| raw.len() > LONGEST_RECORD) {
            problems.push(row.whole(Message::new("record-too-long").count("limit", LONGEST_RECORD)));
            return true;
        }
        if cells != width {
            problems
                .push(row.whole(Message::new("cells-count").count("found", cells).count("wanted", width)));
            return true;
        }
        let suspect = !matches!(self.source, Source::Text { suspect: false, quotes: false, .. });
        let Some(place) =
            suspect.then(|| (0..cells).find(|p| !self.is_clean(*p, row.cells.get(*p)))).flatten()
        else {
            return false;
        };
        let message = Message::new("control-character").word("place", self.header.name_of(place));
        problems.push(row.problem_at(place, message.word("text", shown(row.cells.get(place)))));
        true
    }

    fn is_clean(&self, place: usize, cell: &str) -> bool {
        if cell.bytes().all(|b| (b' '..0x7f).contains(&b)) {
            return true;
        }
        let prose = self.header.is_prose(place);
        !cell.chars().any(|c| is_hidden(c) && !(prose && matches!(c, '\n' | '\r' | '\t')))
    }
}

/// True for bytes that hidden characters begin with, line ends aside.
fn is_suspect(byte: u8) -> bool {
    byte < b' ' && byte != b'\n' || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef)
}

/// Where the cells of a line without quotes end.
fn split(line: &str, delimiter: u8, ends: &mut Vec<usize>) {
    ends.clear();
    ends.extend(memchr_iter(delimiter, line.as_bytes()));
    ends.push(line.len());
}
