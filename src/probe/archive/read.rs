//! Reads the records of an archive, one at a time.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::chain::{LONGEST_LINE, Link, open};
use super::record::Record;
use super::tail::{day_files, name};
use crate::model::{Message, Position, Problem};

/// A line of a file.
pub(super) struct Line {
    pub file: String,
    /// From 1.
    pub number: u32,
    pub bytes: Vec<u8>,
    /// False for a last line without an end.
    pub whole: bool,
}

/// The lines of all day files, oldest first.
pub(super) struct Lines {
    files: std::vec::IntoIter<PathBuf>,
    open: Option<(String, u32, BufReader<File>)>,
}

impl Lines {
    pub fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self { files: day_files(folder)?.into_iter(), open: None })
    }

    /// The next line, and nothing at the end.
    pub fn next(&mut self) -> io::Result<Option<Line>> {
        loop {
            if self.open.is_none() {
                let Some(path) = self.files.next() else { return Ok(None) };
                self.open = Some((name(&path), 0, BufReader::with_capacity(1 << 16, File::open(&path)?)));
            }
            let Some((file, number, reader)) = &mut self.open else { return Ok(None) };
            let mut bytes = Vec::new();
            reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
            if bytes.is_empty() {
                self.open = None;
                continue;
            }
            *number += 1;
            let whole = bytes.last() == Some(&b'\n');
            if whole {
                bytes.pop();
            }
            return Ok(Some(Line { file: file.clone(), number: *number, bytes, whole }));
        }
    }
}

/// A record and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its number, from 0.
    pub seq: u64,
    /// Digest of its line.
    pub sha256: String,
    /// File and line.
    pub at: Position,
    /// The record.
    pub record: Record,
}

/// The records of an archive, oldest first. A damaged one is a problem and the reading goes on.
pub struct Records {
    lines: Lines,
    failed: bool,
}

/// Opens an archive for reading; it may be written to meanwhile.
pub fn records(folder: &Path) -> Result<Records, Problem> {
    let lines = Lines::new(folder).map_err(|e| unreadable(&folder.display().to_string(), &e))?;
    Ok(Records { lines, failed: false })
}

pub(super) fn unreadable(file: &str, e: &io::Error) -> Problem {
    Problem::new(
        Position::file(file),
        Message::new("archive-unreadable").word("name", file).word("detail", e),
    )
}

impl Iterator for Records {
    type Item = Result<Kept, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let line = match self.lines.next() {
            Ok(line) => line?,
            Err(e) => {
                self.failed = true;
                return Some(Err(unreadable("*.jsonl", &e)));
            }
        };
        let at = Position { file: line.file, line: line.number, column: 0 };
        let damaged = || Problem::new(at.clone(), Message::new("archive-record-damaged"));
        Some(match open(&line.bytes) {
            Some(Link { seq, sha256, record, .. }) if line.whole => Ok(Kept { seq, sha256, at, record }),
            _ => Err(damaged()),
        })
    }
}
