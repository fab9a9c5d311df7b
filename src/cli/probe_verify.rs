//! `tolok probe verify`: holds the evidence against itself, and what was handed on against the evidence.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::Exit;
use super::output::{Faces, Ui, refuse};
use crate::intake::languages;
use crate::model::{CsvHabits, Message, Position, Problem};
use crate::probe::archive::{Head, Verified, records, verify, warc};
use crate::probe::browser::verify_pictures;
use crate::probe::{Lines, Place, verify_lines};
use crate::report::{Block, Column, Table, Words};

/// What a problem is called where a file of the archive cannot be read.
const UNREADABLE: &str = "archive-unreadable";

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub head: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub warc: Option<PathBuf>,
}

pub(super) fn run(args: &VerifyArgs, ui: &Ui) -> Result<Exit, Exit> {
    let words = ui.words_for(&languages(&args.edition));
    let place = Place::of(&args.edition);
    if !place.evidence.is_dir() {
        let message = Message::new("probe-no-evidence").word("folder", place.evidence.display());
        return Err(refuse(&message, &words));
    }
    let published = args.head.as_deref().map(|file| head(file, &words)).transpose()?;
    let listed = |problem: Problem| {
        ui.list(&[problem], &words);
        Exit::Input
    };
    let links = place.links.is_dir().then(|| verify(&place.links, None).map_err(listed)).transpose()?;
    // Where only links were looked at, there is no other archive to hold against itself.
    let own = is_archive(&place.evidence) || place.lines.exists() || published.is_some();
    let verified = if own || links.is_none() {
        verify(&place.evidence, published.as_ref()).map_err(listed)?
    } else {
        Verified::default()
    };
    let lines = verify_lines(&place.lines, &place.evidence).map_err(listed)?;
    let pictures = verify_pictures(&place.evidence).map_err(listed)?;
    let exported = args.warc.as_deref().map(|file| export(file, &place, listed, ui)).transpose()?;
    let view = VerifyView {
        verified: &verified,
        links: links.as_ref(),
        lines: &lines,
        pictures,
        exported,
        words: &words,
    };
    let sound = view.faults().is_empty();
    let exit = ui.show(&view);
    Ok(if exit == Exit::Done && !sound { Exit::Gate } else { exit })
}

/// True where an archive was begun.
fn is_archive(folder: &Path) -> bool {
    let begun =
        |name: &std::ffi::OsStr| name.to_str().is_some_and(|n| n == "head.json" || n.contains(".jsonl"));
    std::fs::read_dir(folder).is_ok_and(|mut all| all.any(|e| e.is_ok_and(|e| begun(&e.file_name()))))
}

/// A head that was written down elsewhere.
fn head(file: &Path, words: &Words) -> Result<Head, Exit> {
    let read = std::fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    read.ok_or_else(|| refuse(&Message::new("probe-bad-head").word("file", file.display()), words))
}

/// Writes the sound records as WARC, each packed by itself where the name ends in .gz; whole or not at all.
fn export(file: &Path, place: &Place, listed: impl Fn(Problem) -> Exit, ui: &Ui) -> Result<usize, Exit> {
    let failed = |e: &dyn ToString| ui.fault(&format!("{}: {}", file.display(), e.to_string()));
    let packed = file.extension().is_some_and(|ending| ending == "gz");
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = tempfile::Builder::new().prefix(".tolok-").tempfile_in(folder);
    let made = made.map_err(|e| failed(&e))?;
    let folders = [&place.evidence, &place.links].into_iter().filter(|folder| folder.is_dir());
    let opened = folders.map(|folder| records(folder)).collect::<Result<Vec<_>, _>>().map_err(&listed)?;
    let mut broken = None;
    // Damaged records are left out, and named among the faults; what cannot be read ends the export.
    let sound = opened.into_iter().flatten().map_while(|kept| match kept {
        Err(problem) if problem.message.code == UNREADABLE => {
            broken = Some(problem);
            None
        }
        kept => Some(kept.ok()),
    });
    let written = pour(made.as_file(), |out| warc(sound.flatten(), packed, out)).map_err(|e| failed(&e))?;
    if let Some(problem) = broken {
        return Err(listed(problem));
    }
    made.persist(file).map_err(|e| failed(&e.error))?;
    Ok(written)
}

fn pour(file: &File, make: impl FnOnce(&mut dyn Write) -> io::Result<usize>) -> io::Result<usize> {
    let mut out = BufWriter::new(file);
    let count = make(&mut out)?;
    out.flush()?;
    file.sync_all()?;
    Ok(count)
}

/// What was found.
struct VerifyView<'a> {
    verified: &'a Verified,
    /// The same of evidence links, where they were looked at.
    links: Option<&'a Verified>,
    lines: &'a Lines,
    /// What is wrong with pictures.
    pictures: Vec<(Position, Message)>,
    /// How many WARC records were written.
    exported: Option<usize>,
    words: &'a Words,
}

impl VerifyView<'_> {
    fn faults(&self) -> Vec<(Position, Message)> {
        let records = self.verified.faults.iter().map(|f| (f.at.clone(), f.message()));
        let links = self.links.iter().flat_map(|links| &links.faults).map(|f| {
            let at = Position { file: format!("links/{}", f.at.file), ..f.at.clone() };
            (at, f.message())
        });
        let lines =
            self.lines.faults.iter().map(|f| (f.at.clone(), f.kind.message().count("lines", f.lines)));
        records.chain(links).chain(lines).chain(self.pictures.iter().cloned()).collect()
    }
}

impl Faces for VerifyView<'_> {
    fn blocks(&self) -> Vec<Block> {
        let faults = self.faults();
        let count = Message::new(if faults.is_empty() { "probe-sound" } else { "probe-faulty" })
            .count("records", self.verified.records as usize)
            .count("files", self.verified.files)
            .count("lines", self.lines.count)
            .count("faults", faults.len());
        let mut messages = vec![count];
        if let Some(head) = &self.verified.head {
            messages.push(Message::new("probe-head").word("count", head.count).word("last", &head.last));
        }
        if self.verified.uncounted > 0 {
            let uncounted = self.verified.uncounted as usize;
            messages.push(Message::new("probe-uncounted").count("count", uncounted));
        }
        messages.extend(self.links.map(|links| {
            let message = Message::new("probe-links-sound").count("records", links.records as usize);
            message.count("files", links.files)
        }));
        messages.extend(self.exported.map(|count| Message::new("probe-exported").count("count", count)));
        let mut blocks: Vec<Block> = messages.iter().map(|m| Block::Line(self.words.say(m))).collect();
        if !faults.is_empty() {
            blocks.push(Block::Table(self.table()));
        }
        blocks
    }

    fn table(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![Column::id(label("probe-where")), Column::left(label("probe-fault"))];
        let row = |(at, message): (Position, Message)| {
            let place = if at.line > 0 { format!("{}:{}", at.file, at.line) } else { at.file };
            vec![place, self.words.say(&message)]
        };
        Table { rows: self.faults().into_iter().map(row).collect(), columns }
    }

    fn habits(&self) -> CsvHabits {
        CsvHabits::default()
    }

    fn json(&self) -> serde_json::Result<String> {
        let fault = |(at, message): (Position, Message)| json!({"code": message.code, "file": at.file, "line": at.line, "text": self.words.say(&message)});
        let faults: Vec<Value> = self.faults().into_iter().map(fault).collect();
        serde_json::to_string_pretty(&json!({
            "tolok": {"format": 1, "version": env!("CARGO_PKG_VERSION")},
            "sound": faults.is_empty(),
            "records": self.verified.records,
            "files": self.verified.files,
            "lines": self.lines.count,
            "head": self.verified.head,
            "links": self.links.map(|l| json!({"records": l.records, "files": l.files, "head": l.head})),
            "uncounted": self.verified.uncounted,
            "exported": self.exported,
            "faults": faults,
        }))
    }
}
