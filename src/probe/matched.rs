//! Holds the lines that were handed on against the records they rest on.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::archive::records;
use super::closed;
use crate::model::{Message, Position, Problem};

/// Longest line that is read, in bytes.
pub(super) const LONGEST_LINE: u64 = 1 << 20;

closed! {
    /// What is wrong with a line.
    pub enum LineFaultKind {
        /// It is not what its record says.
        Altered = "observation-altered",
        /// No sound record of the archive has its digest.
        Unbacked = "observation-unbacked",
        /// Its record has another line before it.
        Repeated = "observation-repeated",
        /// It cannot be read.
        Unreadable = "observation-unreadable",
        /// A record has no line.
        Missing = "observation-missing",
        /// Lines of another file have no record.
        Elsewhere = "observation-elsewhere",
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// What is wrong.
    pub kind: LineFaultKind,
    /// Where: file and line; the record's where its line is missing.
    pub at: Position,
    /// How many lines are meant.
    pub lines: usize,
}

/// What was found in a file of lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// How many lines there are.
    pub count: usize,
    /// Every fault, in order.
    pub faults: Vec<LineFault>,
}

/// The digest that a line names.
pub(super) fn evidence_of(line: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(line).ok()?;
    Some(value.get("evidence")?.as_str()?.to_owned())
}

/// Holds each line of `file` against its record in `evidence`, and each record that is handed on
/// against the lines. No file is as good as an empty one. Other files of lines beside it count as much
/// where lines are counted, so each of theirs needs a record of its own, too.
pub fn verify_lines(file: &Path, evidence: &Path) -> Result<Lines, Problem> {
    let mut waiting = HashMap::new();
    // Damaged records are the archive's own faults.
    for kept in records(evidence)?.flatten().filter(|k| k.record.observation.is_object()) {
        waiting.insert(kept.sha256, (kept.record.observation, kept.at, false));
    }
    let mut found = Lines::default();
    let name = name_of(file);
    each_line(file, |number, bytes| {
        found.count += 1;
        if let Some(kind) = fault(bytes, &mut waiting) {
            found.faults.push(LineFault {
                kind,
                at: Position { file: name.clone(), line: number, column: 0 },
                lines: 1,
            });
        }
    })
    .map_err(unreadable(file))?;
    for other in beside(file).map_err(unreadable(file))? {
        let mut lines = 0;
        each_line(&other, |_, bytes| lines += usize::from(fault(bytes, &mut waiting).is_some()))
            .map_err(unreadable(&other))?;
        if lines > 0 {
            let at = Position::file(name_of(&other));
            found.faults.push(LineFault { kind: LineFaultKind::Elsewhere, at, lines });
        }
    }
    let mut missing: Vec<Position> =
        waiting.into_values().filter(|(.., used)| !used).map(|(_, at, _)| at).collect();
    missing.sort();
    found.faults.extend(missing.into_iter().map(|at| LineFault {
        kind: LineFaultKind::Missing,
        at,
        lines: 1,
    }));
    Ok(found)
}

fn name_of(file: &Path) -> String {
    file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn unreadable(file: &Path) -> impl Fn(io::Error) -> Problem {
    let name = name_of(file);
    move |e| {
        let message = Message::new("archive-unreadable").word("name", &name).word("detail", e);
        Problem::new(Position::file(&*name), message)
    }
}

/// The other files of lines in the same folder, in order.
fn beside(file: &Path) -> io::Result<Vec<PathBuf>> {
    let Some(folder) = file.parent().filter(|folder| folder.is_dir()) else { return Ok(Vec::new()) };
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let other = |path: &PathBuf| path != file && path.extension().is_some_and(|e| e == "jsonl");
    let mut others: Vec<PathBuf> = entries.into_iter().map(|e| e.path()).filter(other).collect();
    others.sort();
    Ok(others)
}

/// What a record says, where it stands, and whether its line was seen.
type Waiting = HashMap<String, (Value, Position, bool)>;

fn fault(line: &[u8], waiting: &mut Waiting) -> Option<LineFaultKind> {
    let Ok(value) = serde_json::from_slice::<Value>(line) else { return Some(LineFaultKind::Unreadable) };
    let evidence = value.get("evidence").and_then(Value::as_str).unwrap_or_default().to_owned();
    let Some((record, _, used)) = waiting.get_mut(&evidence) else { return Some(LineFaultKind::Unbacked) };
    if std::mem::replace(used, true) {
        return Some(LineFaultKind::Repeated);
    }
    let mut expected = record.clone();
    if let Some(map) = expected.as_object_mut() {
        map.insert("evidence".to_owned(), Value::from(evidence));
    }
    (expected.to_string().as_bytes() != line).then_some(LineFaultKind::Altered)
}

fn each_line(file: &Path, mut read: impl FnMut(u32, &[u8])) -> io::Result<()> {
    let file = match File::open(file) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        file => file?,
    };
    let mut reader = BufReader::new(file);
    let (mut line, mut number) = (Vec::new(), 0);
    while reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? > 0 {
        number += 1;
        read(number, line.strip_suffix(b"\n").unwrap_or(&line));
        line.clear();
    }
    Ok(())
}
