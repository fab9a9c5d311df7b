//! A CSV file in blocks of whole records. Nothing here keeps more than a
//! block and one record in memory, however long a line is.

use std::fs::File;
use std::io::Read;

use memchr::{memchr, memchr_iter, memrchr};
use sha2::{Digest, Sha256};

use super::problems::shown;
use super::rows::Scratch;
use crate::model::Message;

/// Bytes read at a time.
const BLOCK_BYTES: usize = 4 << 20;

/// The same of files whose every line is a record: what a line becomes takes more room than a row of a table.
const LINES_BYTES: usize = 1 << 20;

/// Longest record, in bytes.
pub const LONGEST_RECORD: usize = 1 << 20;

/// How many blocks are worked on at a time.
const ROUND: usize = 4;

/// Whole records of a file.
#[derive(Debug)]
pub struct Block {
    /// The records as written.
    pub bytes: Vec<u8>,
    /// The line of the first, from 1.
    pub line: u32,
}

/// Why reading stopped: the line and the problem.
pub type Stopped = (u32, Message);

/// Reads a file block by block.
pub struct Blocks<R = File> {
    name: String,
    reader: R,
    hash: Sha256,
    pending: Vec<u8>,
    line: u32,
    at_end: bool,
    stopped: Option<Stopped>,
    delimiter: Option<u8>,
    /// Whether a record may hold line ends between quotes.
    quotes: bool,
    /// Bytes read at a time.
    at_once: usize,
}

impl<R: Read> Blocks<R> {
    /// Reads the file `name`; without a `delimiter`, the header tells which it is.
    pub fn new(name: &str, reader: R, delimiter: Option<u8>) -> Self {
        let (name, hash, pending) = (name.to_owned(), Sha256::new(), Vec::new());
        Self {
            name,
            reader,
            hash,
            pending,
            line: 1,
            at_end: false,
            stopped: None,
            delimiter,
            quotes: true,
            at_once: BLOCK_BYTES,
        }
    }

    /// Reads the file `name`, whose every line is a record.
    pub fn of_lines(name: &str, reader: R) -> Self {
        let mut blocks = Self { quotes: false, at_once: LINES_BYTES, ..Self::new(name, reader, None) };
        blocks.fill();
        if blocks.pending.starts_with(b"\xef\xbb\xbf") {
            blocks.pending.drain(..3);
        }
        blocks
    }

    /// The character between cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter.unwrap_or(b',')
    }

    /// Reads the header into `scratch`; gives its line and its text, none when the file has no line.
    pub fn header(&mut self, scratch: &mut Scratch) -> Result<Option<(u32, String)>, Stopped> {
        self.fill();
        if self.pending.starts_with(b"\xef\xbb\xbf") {
            self.pending.drain(..3);
        }
        let blank = self.pending.iter().take_while(|b| matches!(b, b'\n' | b'\r' | b' ')).count();
        self.line += count_lines(&self.pending[..blank]);
        self.pending.drain(..blank);
        let end = memchr(b'\n', &self.pending).unwrap_or(self.pending.len());
        let line = self.line;
        if end > LONGEST_RECORD {
            return Err((line, too_long()));
        }
        let delimiter = *self.delimiter.get_or_insert_with(|| sniff(&self.pending[..end]));
        let used = scratch.record(&self.pending, delimiter);
        let raw = self.pending[..used].to_vec();
        self.line += count_lines(&raw);
        self.pending.drain(..used);
        if let Some(stopped) = self.stopped.take() {
            return Err(stopped);
        }
        let raw = String::from_utf8(raw).map_err(|_| (line, Message::new("not-utf8")))?;
        Ok((!raw.trim().is_empty()).then_some((line, raw)))
    }

    /// Reads on until a block is there or the file ends.
    fn fill(&mut self) {
        let from = self.pending.len();
        let outcome = (&mut self.reader).take(self.at_once as u64).read_to_end(&mut self.pending);
        self.hash.update(&self.pending[from..]);
        match outcome {
            Ok(read) => self.at_end = read == 0,
            Err(e) => {
                let message = Message::new("file-unreadable")
                    .word("name", shown(&self.name))
                    .word("detail", shown(&e.to_string()));
                self.stopped = Some((self.line, message));
            }
        }
    }

    /// The next block; none at the end, or when something stopped the reading.
    pub fn next(&mut self) -> Option<Block> {
        loop {
            if self.stopped.is_some() {
                return None;
            }
            let (end, open) = if self.quotes {
                last_record_end(&self.pending, self.delimiter())
            } else {
                (memrchr(b'\n', &self.pending).map(|at| at + 1), None)
            };
            if let Some(end) = end {
                return Some(self.cut(end));
            }
            if self.at_end || self.pending.len() > LONGEST_RECORD {
                return self.last(open);
            }
            self.fill();
        }
    }

    /// What is left without a line end: the last record, or one that cannot be read.
    fn last(&mut self, open: Option<usize>) -> Option<Block> {
        if let Some(open) = open {
            let line = self.line + count_lines(&self.pending[..open]);
            self.stopped = Some((line, Message::new("quote-open")));
            return None;
        }
        if self.pending.len() > LONGEST_RECORD {
            self.stopped = Some((self.line, too_long()));
            return None;
        }
        (!self.pending.is_empty()).then(|| self.cut(self.pending.len()))
    }

    fn cut(&mut self, end: usize) -> Block {
        let rest = self.pending.split_off(end);
        let bytes = std::mem::replace(&mut self.pending, rest);
        let line = self.line;
        self.line += count_lines(&bytes);
        Block { bytes, line }
    }

    /// Several blocks.
    pub fn round(&mut self) -> Vec<Block> {
        std::iter::from_fn(|| self.next()).take(ROUND).collect()
    }

    /// The SHA-256 of the file, or what stopped the reading.
    pub fn finish(self) -> Result<Vec<u8>, Stopped> {
        match self.stopped {
            Some(stopped) => Err(stopped),
            None => Ok(self.hash.finalize().to_vec()),
        }
    }
}

fn too_long() -> Message {
    Message::new("record-too-long").count("limit", LONGEST_RECORD)
}

fn count_lines(bytes: &[u8]) -> u32 {
    memchr_iter(b'\n', bytes).count() as u32
}

/// The delimiter that the header has most of; a comma where it has none.
pub fn sniff(header: &[u8]) -> u8 {
    let count = |mark: u8| memchr_iter(mark, header).count();
    let mut best = b',';
    for mark in [b';', b'\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

/// Where the last whole record ends, and where a quote was opened that is not closed.
fn last_record_end(bytes: &[u8], delimiter: u8) -> (Option<usize>, Option<usize>) {
    if memchr(b'"', bytes).is_none() {
        return (memrchr(b'\n', bytes).map(|at| at + 1), None);
    }
    let (mut end, mut open, mut closed, mut at_start) = (None, None, None, true);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' if open.is_some() => closed = open.take(),
            b'"' if at_start => open = Some(at),
            // A doubled quote inside quotes closes and opens again, which is the same.
            b'"' if at > 0 && bytes[at - 1] == b'"' => open = closed.take(),
            b'\n' if open.is_none() => end = Some(at + 1),
            _ => {}
        }
        at_start = open.is_none() && (*byte == delimiter || matches!(byte, b'\n' | b'\r'));
    }
    (end, open)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, repeat};

    use super::{Blocks, last_record_end};
    use crate::intake::rows::Scratch;

    #[test]
    fn records_end_outside_quotes() {
        assert_eq!(last_record_end(b"a,b\nc", b','), (Some(4), None));
        assert_eq!(last_record_end(b"a,\"x\ny\"\nc", b','), (Some(8), None));
        assert_eq!(last_record_end(b"a,\"x\ny", b','), (None, Some(2)));
        assert_eq!(last_record_end(b"a,\"x\"\"\ny\"\n", b','), (Some(10), None));
        assert_eq!(last_record_end(b"a,5\" pipe\n", b','), (Some(10), None));
    }

    fn stop_of(reader: impl Read) -> (u32, &'static str) {
        let mut blocks = Blocks::new("entries.csv", reader, None);
        blocks.header(&mut Scratch::default()).expect("a header");
        while blocks.next().is_some() {}
        blocks.finish().map_or_else(|(line, message)| (line, message.code), |_| (0, "fine"))
    }

    #[test]
    fn a_line_without_end_is_refused_after_a_block() {
        let file = b"entry,name\na,b\n".chain(repeat(b'x').take(1 << 34));
        assert_eq!(stop_of(file), (3, "record-too-long"));
    }

    #[test]
    fn a_quote_without_end_names_its_line() {
        let file = b"entry,name\na,b\nc,\"".chain(repeat(b'\n').take(1 << 34));
        assert_eq!(stop_of(file), (3, "quote-open"));
        assert_eq!(stop_of(&b"entry,name\na,b\nc,\"d\ne,f\n"[..]), (3, "quote-open"));
    }
}
