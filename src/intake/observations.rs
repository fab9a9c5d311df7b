//! observations/*.jsonl: what probes saw, line by line. A file may have
//! millions of lines; only counts, and a few lines to show, stay in memory.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use memchr::{memchr_iter, memrchr};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::de::IgnoredAny;

use super::blocks::{Block, Blocks, LONGEST_RECORD};
use super::entrants::Entrants;
use super::folder::Folder;
use super::observation::{Key, LineReader};
use super::problems::{Findings, Problems, excerpt, shown};
use crate::evidence::{Look, Observed};
use crate::model::{
    ChannelIx, Channels, Entry, EntryIx, FileIx, Maintenance, Message, Position, Problem, USUAL_ZONE,
    time_zone,
};

/// The folder of observations.
const FOLDER: &str = "observations";
/// How their files end.
const ENDING: &str = ".jsonl";

/// What a line of observations is held against.
pub struct Watched<'a> {
    /// The entries.
    pub entrants: &'a Entrants,
    /// The declared channels.
    pub channels: &'a Channels,
    /// The channels by entry and name.
    pub names: HashMap<EntryIx, HashMap<&'a str, ChannelIx>>,
    /// The time zone of each entry.
    pub zones: Vec<TimeZone>,
    /// When work on a channel was announced.
    pub work: HashMap<ChannelIx, Vec<&'a Maintenance>>,
}

/// Reads all files of observations; none where there are none.
pub fn observations(
    folder: &Folder<'_>,
    entrants: &Entrants,
    (channels, work, zones): (&Channels, &[Maintenance], Vec<TimeZone>),
    findings: &Findings,
) -> Option<Observed> {
    if !folder.observed {
        return None;
    }
    let names = folder.list(FOLDER, ENDING);
    not_read(folder, findings);
    if names.is_empty() {
        return None;
    }
    let files: Vec<String> = names.iter().map(|name| format!("{FOLDER}/{name}")).collect();
    files.iter().for_each(|file| folder.expect(folder.size(file)));
    if channels.is_empty() {
        let at = Position::file(shown(&files[0]));
        findings.refuse(Problem::new(at, Message::new("observations-without-channels")));
        return None;
    }
    let watched = Watched::new(entrants, channels, work, zones);
    let mut all = All::default();
    files.iter().for_each(|file| all.file(folder, file, &watched, findings));
    all.twice(findings);
    Some(all.observed)
}

/// Warns of files that may be observations and are none by their name, such as packed ones.
fn not_read(folder: &Folder<'_>, findings: &Findings) {
    let meant = |name: &String| {
        let small = name.to_lowercase();
        !name.ends_with(ENDING) && ["jsonl", "ndjson"].iter().any(|ending| small.contains(ending))
    };
    for name in folder.list(FOLDER, "").into_iter().filter(meant) {
        let file = shown(&format!("{FOLDER}/{name}"));
        let message = Message::new("observations-not-read").word("name", &file);
        findings.warn(Problem::new(Position::file(file), message));
    }
}

impl<'a> Watched<'a> {
    fn new(
        entrants: &'a Entrants,
        channels: &'a Channels,
        announced: &'a [Maintenance],
        zones: Vec<TimeZone>,
    ) -> Self {
        let mut work: HashMap<ChannelIx, Vec<&Maintenance>> = HashMap::new();
        for window in announced {
            for channel in channels.of(window.entry).iter().filter(|c| window.is_of(channels.get(**c))) {
                work.entry(*channel).or_default().push(window);
            }
        }
        let mut names: HashMap<EntryIx, HashMap<&str, ChannelIx>> = HashMap::new();
        for (i, channel) in channels.iter().enumerate() {
            names.entry(channel.entry).or_default().insert(&channel.id, ChannelIx::at(i));
        }
        Self { entrants, channels, names, zones, work }
    }
}

/// The time zone of each entry: its attribute `timezone`, else the usual one.
pub fn zones(entrants: &Entrants, findings: &Findings) -> Vec<TimeZone> {
    let column = entrants.attributes.iter().position(|name| name == "timezone");
    let mut known: HashMap<&str, Option<TimeZone>> = HashMap::new();
    let zone = |entry: &Entry| {
        let name: &str = column.map_or("", |c| &entry.attributes[c]);
        (if name.is_empty() { USUAL_ZONE } else { name }).to_owned()
    };
    let names: Vec<String> = entrants.entries.iter().map(zone).collect();
    let mut zones = Vec::with_capacity(names.len());
    for (entry, name) in entrants.entries.iter().zip(&names) {
        let zone = known.entry(name).or_insert_with(|| time_zone(name)).clone();
        if zone.is_none() {
            let message = Message::new("timezone-unknown").word("entry", &entry.id).word("zone", shown(name));
            let at = Position::at(&entrants.file, entry.origin.row, 0);
            findings.refuse(Problem::new(at, message));
        }
        zones.push(zone.unwrap_or(TimeZone::UTC));
    }
    zones
}

/// All looks read so far.
#[derive(Default)]
struct All {
    observed: Observed,
    /// By what makes a look one of its own, where it stands.
    keys: Vec<Standing>,
    /// The names of the files, by their place.
    files: HashMap<FileIx, String>,
}

/// What makes a look one of its own, and where it stands: channel, when it was, when it should have been
/// (the least number for never), file and line. There is one of each line, so it is kept small.
type Standing = (ChannelIx, i64, i64, FileIx, u32);

/// What a part of a file holds.
struct Part {
    looks: Vec<(Key, Look)>,
    problems: Problems,
    /// The last line of a file, where it is cut short: not counted, and no problem.
    cut: Problems,
}

impl All {
    fn file(&mut self, folder: &Folder<'_>, file: &str, watched: &Watched<'_>, findings: &Findings) {
        let opened = match folder.file(file) {
            Ok(opened) => opened,
            Err(message) => return findings.refuse(Problem::new(Position::file(shown(file)), message)),
        };
        let name = shown(file);
        let ix = folder.file_ix(file);
        self.files.insert(ix, name.clone());
        let mut blocks = Blocks::of_lines(file, opened.file);
        let mut round = blocks.round();
        while !round.is_empty() {
            let work = || round.par_iter().map(|b| part(b, (&name, ix), watched)).collect::<Vec<Part>>();
            let (parts, next) = rayon::join(work, || blocks.round());
            parts.into_iter().for_each(|part| self.take(part, findings));
            folder.advance(round.iter().map(|b| b.bytes.len() as u64).sum());
            round = next;
        }
        match blocks.finish() {
            Ok(sha256) => folder.remember(file, &sha256),
            Err((line, message)) => findings.refuse(Problem::new(Position::at(&name, line, 0), message)),
        }
    }

    fn take(&mut self, part: Part, findings: &Findings) {
        findings.append(part.problems, part.cut);
        for (key, look) in part.looks {
            let origin = look.sighting.origin;
            let (channel, at, scheduled) = key;
            let scheduled = scheduled.unwrap_or(i64::MIN);
            self.keys.push((channel, at, scheduled, origin.file, origin.row));
            self.observed.add(look);
        }
    }

    /// Refuses looks that stand in the files twice.
    fn twice(&mut self, findings: &Findings) {
        self.keys.sort_unstable();
        for pair in self.keys.windows(2) {
            let [(channel, at, scheduled, file, row), (other, then, planned, again, line)] = pair else {
                continue;
            };
            if (channel, at, scheduled) == (other, then, planned) {
                let name = |ix: &FileIx| self.files.get(ix).map_or("", String::as_str);
                let message =
                    Message::new("observation-twice").word("first", format!("{}:{row}", name(file)));
                findings.refuse(Problem::new(Position::at(name(again), *line, 0), message));
            }
        }
    }
}

/// The looks of a block of whole lines.
fn part(block: &Block, (name, file): (&str, FileIx), watched: &Watched<'_>) -> Part {
    let mut problems = Problems::default();
    let mut cut = Problems::default();
    let mut looks = Vec::new();
    let text = good_text(block, name, &mut problems);
    // A prober that was stopped in the middle of a line mends it when it runs again.
    let last = block.line + memchr_iter(b'\n', text.as_bytes()).count() as u32;
    for (row, line) in (block.line..).zip(text.split('\n')) {
        if line.trim().is_empty() {
            continue;
        }
        if line.len() > LONGEST_RECORD {
            let message = Message::new("record-too-long").count("limit", LONGEST_RECORD);
            problems.push(Problem {
                excerpt: Some(excerpt(line)),
                ..Problem::new(Position::at(name, row, 0), message)
            });
            continue;
        }
        if row == last && !text.ends_with('\n') && serde_json::from_str::<IgnoredAny>(line).is_err() {
            cut.push(Problem::new(Position::at(name, row, 0), Message::new("observation-cut")));
            continue;
        }
        let mut reader = LineReader { line, row, name, file, watched, problems: &mut problems };
        looks.extend(reader.look());
    }
    Part { looks, problems, cut }
}

/// The lines of a block up to what is not UTF-8, which is a problem.
fn good_text<'b>(block: &'b Block, name: &str, problems: &mut Problems) -> &'b str {
    match std::str::from_utf8(&block.bytes) {
        Ok(text) => text,
        Err(e) => {
            let good = &block.bytes[..e.valid_up_to()];
            let line = block.line + memchr_iter(b'\n', good).count() as u32;
            problems.push(Problem::new(Position::at(name, line, 0), Message::new("not-utf8")));
            let whole = memrchr(b'\n', good).map_or(0, |at| at + 1);
            std::str::from_utf8(&good[..whole]).unwrap_or_default()
        }
    }
}
