//! The end of an archive's files: the last whole line, and what a killed writer left behind it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::chain::LONGEST_LINE;

/// The day files of an archive, oldest first.
pub(super) fn day_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let day = name.strip_suffix(".jsonl").is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
        if day {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file, for showing.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The end of a file.
pub(super) struct Tail {
    /// The last whole line, without its line end.
    pub line: Option<Vec<u8>>,
    /// Where the whole lines end.
    pub whole: u64,
    /// How many bytes follow that end in no line.
    pub torn: u64,
}

/// Reads the end of a file backwards, however long the file is.
pub(super) fn tail(path: &Path) -> io::Result<Tail> {
    const BLOCK: u64 = 64 << 10;
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut end: Vec<u8> = Vec::new();
    let mut from = length;
    while from > 0 && newlines(&end) < 2 && (end.len() as u64) < 2 * LONGEST_LINE {
        let take = BLOCK.min(from);
        from -= take;
        let mut block = vec![0; take as usize];
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(&mut block)?;
        block.extend_from_slice(&end);
        end = block;
    }
    let Some(last) = end.iter().rposition(|b| *b == b'\n') else {
        return Ok(Tail {
            line: None,
            whole: if from == 0 { 0 } else { length },
            torn: if from == 0 { length } else { 0 },
        });
    };
    let torn = (end.len() - last - 1) as u64;
    let start = end[..last].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    Ok(Tail { line: Some(end[start..last].to_vec()), whole: length - torn, torn })
}

/// Cuts off a last line that has no end; how many bytes that were.
pub(in crate::probe) fn cut_torn(path: &Path) -> io::Result<u64> {
    let tail = tail(path)?;
    if tail.torn > 0 {
        OpenOptions::new().write(true).open(path)?.set_len(tail.whole)?;
    }
    Ok(tail.torn)
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b == b'\n').take(2).count()
}
