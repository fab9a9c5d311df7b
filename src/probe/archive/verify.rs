//! Holds an archive against itself, its head, and a head published elsewhere.

use std::io;
use std::path::Path;

use super::chain::{Link, open};
use super::head::Head;
use super::read::{Line, Lines, unreadable};
use crate::model::{Message, Position, Problem};
use crate::probe::closed;

closed! {
    /// What is wrong with an archive.
    pub enum FaultKind {
        /// A line is not as it was written.
        Altered = "archive-fault-altered",
        /// Records are missing.
        Removed = "archive-fault-removed",
        /// A record stands in another place than it was written.
        Displaced = "archive-fault-displaced",
        /// A record stands twice.
        Repeated = "archive-fault-repeated",
        /// A sound record that does not follow the one before: one of the two was replaced.
        Replaced = "archive-fault-replaced",
        /// The first record does not begin the archive.
        Genesis = "archive-fault-genesis",
        /// The last line has no end.
        Torn = "archive-fault-torn",
        /// The head counts more records than there are.
        TailMissing = "archive-fault-tail-missing",
        /// The head names another last record.
        HeadDiffers = "archive-fault-head-differs",
        /// The head is missing or not as it was written.
        HeadDamaged = "archive-fault-head-damaged",
        /// The published head does not fit.
        PublishedDiffers = "archive-fault-published-differs",
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where: file and line.
    pub at: Position,
    /// The first record meant, by its number.
    pub first: u64,
    /// The last record meant.
    pub last: u64,
}

impl Fault {
    /// The fault in words, before a language is chosen.
    pub fn message(&self) -> Message {
        let count = self.last.saturating_sub(self.first) as usize + 1;
        self.kind.message().word("first", self.first).word("last", self.last).count("count", count)
    }
}

/// What verifying found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many sound records there are.
    pub records: u64,
    /// How many files.
    pub files: usize,
    /// The head as it ought to be; nothing for an empty archive.
    pub head: Option<Head>,
    /// How many of the last records the head does not count yet: a writer is at work, or was killed.
    pub uncounted: u64,
    /// Every fault, in order.
    pub faults: Vec<Fault>,
}

impl Verified {
    /// True when there is no fault.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Reads a whole archive and reports every fault. `published` is a head that was written down elsewhere
/// when the archive had that many records.
pub fn verify(folder: &Path, published: Option<&Head>) -> Result<Verified, Problem> {
    let shown = folder.display().to_string();
    let mut lines = Lines::new(folder).map_err(|e| unreadable(&shown, &e))?;
    let head = Head::read(folder);
    if let Err(e) = &head
        && e.kind() != io::ErrorKind::InvalidData
    {
        return Err(unreadable("head.json", e));
    }
    let head = head.ok().flatten();
    let marks = head.iter().chain(published).map(|h| h.count).collect();
    let mut walk = Walk { marks, ..Walk::default() };
    while let Some(line) = lines.next().map_err(|e| unreadable(&shown, &e))? {
        walk.see(&line);
    }
    Ok(walk.finish(head, published))
}

#[derive(Default)]
struct Walk {
    found: Verified,
    /// The number that is expected next.
    next: u64,
    /// How many damaged lines stand since the last sound one; each may be one record, or part of one.
    damaged: u64,
    /// Digest of the sound record with the highest number.
    tip: Option<String>,
    genesis: Option<String>,
    /// Numbers of records after which a digest is noted.
    marks: Vec<u64>,
    noted: Vec<(u64, String)>,
    file: String,
}

impl Walk {
    fn fault(&mut self, kind: FaultKind, line: &Line, first: u64, last: u64) {
        let at = Position { file: line.file.clone(), line: line.number, column: 0 };
        self.found.faults.push(Fault { kind, at, first, last });
    }

    fn see(&mut self, line: &Line) {
        if line.file != self.file {
            self.file.clone_from(&line.file);
            self.found.files += 1;
        }
        match open(&line.bytes) {
            Some(link) if line.whole => self.sound(line, link),
            _ => {
                let kind = if line.whole { FaultKind::Altered } else { FaultKind::Torn };
                let seq = self.next + self.damaged;
                self.fault(kind, line, seq, seq);
                self.damaged += 1;
            }
        }
    }

    fn sound(&mut self, line: &Line, link: Link) {
        self.found.records += 1;
        let expected = self.next;
        let furthest = expected + self.damaged;
        if link.seq < expected {
            return self.behind(line, &link);
        }
        if link.seq > furthest {
            self.fault(FaultKind::Removed, line, furthest, link.seq - 1);
        } else if self.damaged == 0 && link.seq == expected {
            self.follows(line, &link);
        }
        if self.marks.contains(&(link.seq + 1)) {
            self.noted.push((link.seq + 1, link.sha256.clone()));
        }
        (self.next, self.damaged) = (link.seq + 1, 0);
        self.tip = Some(link.sha256);
    }

    /// The record holds the digest of the one before, or of the configuration.
    fn follows(&mut self, line: &Line, link: &Link) {
        match &self.tip {
            None if link.seq == 0 => self.genesis = Some(link.prev.clone()),
            Some(tip) if *tip != link.prev => {
                self.fault(FaultKind::Replaced, line, link.seq.saturating_sub(1), link.seq);
            }
            _ => {}
        }
    }

    /// A record that ought to have stood before: out of place where it was missed, else there twice.
    fn behind(&mut self, line: &Line, link: &Link) {
        let seq = link.seq;
        let missed = self
            .found
            .faults
            .iter()
            .position(|f| f.kind == FaultKind::Removed && (f.first..=f.last).contains(&seq));
        let Some(place) = missed else {
            self.found.records -= 1;
            return self.fault(FaultKind::Repeated, line, seq, seq);
        };
        let gap = self.found.faults.remove(place);
        let parts = [(gap.first, seq.checked_sub(1)), (seq + 1, Some(gap.last))];
        for (first, last) in parts.into_iter().filter_map(|(f, l)| Some((f, l?))).filter(|(f, l)| f <= l) {
            self.found.faults.insert(place, Fault { first, last, ..gap.clone() });
        }
        self.fault(FaultKind::Displaced, line, seq, seq);
    }

    fn finish(mut self, head: Option<Head>, published: Option<&Head>) -> Verified {
        let count = self.next + self.damaged;
        let at_head = |kind: FaultKind, first: u64, last: u64| Fault {
            kind,
            at: Position::file(super::head::FILE),
            first,
            last,
        };
        let genesis = head.as_ref().map(|h| h.genesis.clone()).or_else(|| self.genesis.clone());
        if self.genesis.is_some() && self.genesis != genesis {
            self.found.faults.push(at_head(FaultKind::Genesis, 0, 0));
        }
        match &head {
            None if count > 0 || published.is_some() => {
                self.found.faults.push(at_head(FaultKind::HeadDamaged, 0, count.saturating_sub(1)));
            }
            None => self.found.faults.push(at_head(FaultKind::HeadDamaged, 0, 0)),
            Some(head) => self.against(head, FaultKind::HeadDiffers, count),
        }
        if let Some(published) = published {
            self.against(published, FaultKind::PublishedDiffers, count);
        }
        self.found.uncounted = head.map_or(0, |h| count.saturating_sub(h.count));
        let last = self.tip.clone().or_else(|| genesis.clone());
        self.found.head = last.zip(genesis).map(|(last, genesis)| Head { count: self.next, last, genesis });
        self.found
    }

    /// Holds the archive against a head that counted some of its records.
    fn against(&mut self, head: &Head, kind: FaultKind, count: u64) {
        let at = Position::file(super::head::FILE);
        if head.count > count {
            let fault = Fault { kind: FaultKind::TailMissing, at, first: count, last: head.count - 1 };
            if !self.found.faults.contains(&fault) {
                self.found.faults.push(fault);
            }
            return;
        }
        let there = self.noted.iter().find(|(n, _)| *n == head.count).map(|(_, digest)| digest);
        let same = match there {
            Some(digest) => *digest == head.last,
            None if head.count == 0 => head.last == head.genesis,
            // The record itself is damaged, which is reported already.
            None => true,
        };
        let begun = self.genesis.as_ref().is_none_or(|g| *g == head.genesis);
        if !same || !begun {
            let record = head.count.saturating_sub(1);
            self.found.faults.push(Fault { kind, at, first: record, last: record });
        }
    }
}
