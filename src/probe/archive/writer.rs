//! Writes records: one at a time, one write each, never over another.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::chain::{line, open};
use super::clean::Keep;
use super::head::Head;
use super::record::{Record, Sample};
use super::tail::{day_files, name, tail};
use crate::model::{Message, Position, Problem};

/// When what is written is pushed to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sync {
    /// After each record: an acknowledged one survives a power cut.
    Each,
    /// After so many records, and at the end: they all survive the end of the
    /// process, and a power cut may cost the last few.
    Every(u32),
    /// When the system likes to.
    Never,
}

/// How an archive is written.
#[derive(Debug, Clone)]
pub struct Settings {
    /// SHA-256 of the configuration, 64 hexadecimal digits.
    pub configuration_sha256: String,
    /// The version of the program.
    pub tool_version: String,
    /// What is kept of samples.
    pub keep: Keep,
    /// When what is written is pushed to the disk.
    pub sync: Sync,
    /// Whose days the files are named after.
    pub zone: TimeZone,
}

/// What opening an archive had to mend.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovery {
    /// The file whose torn end was cut off, and how many bytes of it. They were never acknowledged.
    pub torn: Option<(String, u64)>,
    /// How many records the head had not counted yet.
    pub uncounted: u64,
}

/// A record that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its number, from 0.
    pub seq: u64,
    /// Digest of its line.
    pub sha256: String,
    /// The file it stands in.
    pub file: String,
}

/// An archive open for writing, by nobody else.
#[derive(Debug)]
pub struct Archive {
    folder: PathBuf,
    settings: Settings,
    head: Head,
    day: Option<Date>,
    file: Option<File>,
    unsynced: u32,
    /// Set when a write failed and could not be taken back.
    broken: bool,
    /// Held until the archive is dropped, or the process ends.
    _lock: File,
}

type Outcome<T> = Result<T, Problem>;

fn refused(file: &str, code: &'static str) -> Problem {
    Problem::new(Position::file(file), Message::new(code).word("name", file))
}

fn failed(file: &str) -> impl Fn(io::Error) -> Problem + use<> {
    let file = file.to_owned();
    move |e| {
        let message = Message::new("archive-unwritable").word("name", &file).word("detail", e.to_string());
        Problem::new(Position::file(&*file), message)
    }
}

impl Archive {
    /// Opens the archive in `folder`, or begins one. Cuts off what a killed writer left
    /// half-written and counts what its head did not; refuses an archive that another
    /// writer holds, whose last record is damaged, or which has fewer records than its head, or
    /// records and no head: nobody could tell how many there were.
    pub fn open(folder: &Path, settings: Settings) -> Outcome<(Self, Recovery)> {
        let shown = folder.display().to_string();
        fs::create_dir_all(folder).map_err(failed(&shown))?;
        let lock = lock(folder)?;
        let known = Head::read(folder).map_err(|e| match e.kind() {
            io::ErrorKind::InvalidData => refused("head.json", "archive-head-damaged"),
            _ => failed("head.json")(e),
        })?;
        let begin = Head::begin(&settings.configuration_sha256);
        let genesis = known.as_ref().map_or(&begin, |h| h).genesis.clone();
        let (end, torn) = cut_torn_end(folder)?;
        let head = match &end {
            Some(end) => Head { count: end.seq + 1, last: end.sha256.clone(), genesis },
            None => Head::begin(&genesis),
        };
        if known.is_none() && head.count > 0 {
            return Err(refused("head.json", "archive-head-missing"));
        }
        let counted = known.as_ref().map_or(0, |h| h.count);
        if head.count < counted
            || head.count == counted && known.as_ref().is_some_and(|h| h.last != head.last)
        {
            return Err(refused("head.json", "archive-tail-missing"));
        }
        let uncounted = if known.is_some() { head.count - counted } else { 0 };
        let day = end.map(|e| e.day);
        let archive = Self {
            folder: folder.to_owned(),
            settings,
            head,
            day,
            file: None,
            unsynced: 0,
            broken: false,
            _lock: lock,
        };
        archive.write_head()?;
        Ok((archive, Recovery { torn, uncounted }))
    }

    /// The head: how many records there are and the digest of the last.
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// Writes a sample's record and acknowledges it. Where the write fails, nothing of it stays.
    pub fn append(&mut self, sample: &Sample) -> Outcome<Receipt> {
        let settings = &self.settings;
        let record =
            Record::of(sample, &settings.keep, &settings.tool_version, &settings.configuration_sha256);
        self.write(&record)
    }

    fn write(&mut self, record: &Record) -> Outcome<Receipt> {
        if self.broken {
            return Err(refused("head.json", "archive-broken"));
        }
        let file = self.turn_to(record)?;
        let problem = failed(&file);
        let (bytes, sha256) =
            line(self.head.count, &self.head.last, record).map_err(|e| problem(io::Error::other(e)))?;
        let Some(handle) = &mut self.file else { return Err(refused(&file, "archive-broken")) };
        let before = handle.metadata().map_err(&problem)?.len();
        // One write: a reader sees the whole line or, should the process die in it, a torn last line.
        if let Err(e) = handle.write_all(&bytes) {
            self.broken = handle.set_len(before).is_err();
            return Err(problem(e));
        }
        let receipt = Receipt { seq: self.head.count, sha256: sha256.clone(), file };
        self.head = Head { count: self.head.count + 1, last: sha256, genesis: self.head.genesis.clone() };
        self.unsynced += 1;
        self.after_write()?;
        Ok(receipt)
    }

    /// Opens the file of the record's day. Days never go back, whatever the order of samples.
    fn turn_to(&mut self, record: &Record) -> Outcome<String> {
        let day = self.settings.zone.to_datetime(record.started_at).date();
        let day = self.day.map_or(day, |open| open.max(day));
        let name = format!("{day}.jsonl");
        if self.file.is_none() || self.day != Some(day) {
            self.sync()?;
            let path = self.folder.join(&name);
            let file = OpenOptions::new().append(true).create(true).open(path).map_err(failed(&name))?;
            if self.settings.sync != Sync::Never {
                sync_folder(&self.folder);
            }
            (self.file, self.day) = (Some(file), Some(day));
        }
        Ok(name)
    }

    fn after_write(&mut self) -> Outcome<()> {
        match self.settings.sync {
            Sync::Each => self.sync(),
            Sync::Every(count) if self.unsynced >= count.max(1) => self.sync(),
            Sync::Every(_) => Ok(()),
            Sync::Never => self.write_head(),
        }
    }

    /// Changes when what is written is pushed to the disk.
    pub const fn set_sync(&mut self, sync: Sync) {
        self.settings.sync = sync;
    }

    /// Pushes everything written to the disk, then the head that counts it.
    pub fn sync(&mut self) -> Outcome<()> {
        if let Some(file) = self.file.as_ref().filter(|_| self.unsynced > 0) {
            if self.settings.sync != Sync::Never {
                file.sync_data().map_err(failed("head.json"))?;
            }
            self.unsynced = 0;
            self.write_head()?;
        }
        Ok(())
    }

    fn write_head(&self) -> Outcome<()> {
        self.head.write(&self.folder, self.settings.sync != Sync::Never).map_err(failed("head.json"))
    }

    /// Pushes everything to the disk and lets go of the archive.
    pub fn close(mut self) -> Outcome<Head> {
        self.sync()?;
        Ok(self.head.clone())
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        // Whoever wants to know whether this works calls `close`; the records themselves are written.
        let _ = self.sync();
    }
}

fn lock(folder: &Path) -> Outcome<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("lock"));
    let file = file.map_err(failed("lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(refused("lock", "archive-locked")),
        Err(TryLockError::Error(e)) => Err(failed("lock")(e)),
    }
}

/// Makes the name of a new file durable, where the system can.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// The last record that is whole.
struct End {
    seq: u64,
    sha256: String,
    day: Date,
}

type Torn = Option<(String, u64)>;

fn cut_torn_end(folder: &Path) -> Outcome<(Option<End>, Torn)> {
    let mut torn = None;
    for path in day_files(folder).map_err(failed("head.json"))?.iter().rev() {
        let file = name(path);
        let tail = tail(path).map_err(failed(&file))?;
        if tail.torn > 0 {
            // Only the newest file is written to; a torn end before it was not left by a writer.
            if torn.is_some() || tail.line.is_none() && tail.whole > 0 {
                return Err(refused(&file, "archive-damaged"));
            }
            let handle = OpenOptions::new().write(true).open(path).map_err(failed(&file))?;
            handle.set_len(tail.whole).and_then(|()| handle.sync_all()).map_err(failed(&file))?;
            torn = Some((file.clone(), tail.torn));
        }
        if let Some(line) = tail.line {
            let day = file.trim_end_matches(".jsonl").parse().ok();
            let end = open(&line).zip(day).map(|(link, day)| End { seq: link.seq, sha256: link.sha256, day });
            return end.map(|end| (Some(end), torn)).ok_or_else(|| refused(&file, "archive-damaged"));
        }
    }
    Ok((None, torn))
}
