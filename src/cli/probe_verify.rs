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
    let verified = verify(&place.evidence, published.as_ref()).map_err(listed)?;
    let lines = verify_lines(&place.lines, &place.evidence).map_err(listed)?;
    let pictures = verify_pictures(&place.evidence).map_err(listed)?;
    let exported = args.warc.as_deref().map(|file| export(file, &place.evidence, ui)).transpose()?;
    let view = VerifyView { verified: &verified, lines: &lines, pictures, exported, words: &words };
    let sound = view.faults().is_empty();
    let exit = ui.show(&view);
    Ok(if exit == Exit::Done && !sound { Exit::Gate } else { exit })
}

/// A head that was written down elsewhere.
fn head(file: &Path, words: &Words) -> Result<Head, Exit> {
    let read = std::fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    read.ok_or_else(|| refuse(&Message::new("probe-bad-head").word("file", file.display()), words))
}

/// Writes the sound records as WARC, each packed by itself where the name ends in .gz; whole or not at all.
fn export(file: &Path, evidence: &Path, ui: &Ui) -> Result<usize, Exit> {
    let failed = |e: &dyn ToString| ui.fault(&format!("{}: {}", file.display(), e.to_string()));
    let kept: Vec<_> = match records(evidence) {
        Ok(records) => records.flatten().collect(),
        Err(_) => Vec::new(),
    };
    let packed = file.extension().is_some_and(|ending| ending == "gz");
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = tempfile::Builder::new().prefix(".tolok-").tempfile_in(folder);
    let made = made.map_err(|e| failed(&e))?;
    let written = pour(made.as_file(), |out| warc(&kept, packed, out)).map_err(|e| failed(&e))?;
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
        let lines = self.lines.faults.iter().map(|f| (f.at.clone(), f.kind.message()));
        records.chain(lines).chain(self.pictures.iter().cloned()).collect()
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
            "uncounted": self.verified.uncounted,
            "exported": self.exported,
            "faults": faults,
        }))
    }
}
