//! Keeps looks: first the record in the archive, then the line that is handed on.
//! Whoever is killed between the two finds the line written when it opens again.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::archive::{self, Archive, Certificate, Keep, Settings, Sync, cut_torn, digest, records};
use super::browser::{Rendered, keep_picture};
use super::matched::{LONGEST_LINE, evidence_of};
use super::observed::{Observation, Whose, is_cut, observation, read_browser, read_page};
use super::{Fetched, Sample};
use crate::model::{Message, Position, Problem};

/// Where looks at an edition are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The archive.
    pub evidence: PathBuf,
    /// The file of lines.
    pub lines: PathBuf,
    /// The archive of looks at links.
    pub links: PathBuf,
}

impl Place {
    /// In an edition: `evidence/`, `observations/web.jsonl` and `evidence/links/`.
    pub fn of(edition: &Path) -> Self {
        let evidence = edition.join("evidence");
        let links = evidence.join("links");
        Self { evidence, lines: edition.join("observations").join("web.jsonl"), links }
    }
}

/// Records after which the disk is waited for, where nothing was sent and so nothing can be lost.
const TOGETHER: u32 = 4096;

/// What opening had to mend after a run that was killed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mended {
    /// Bytes of half-written records and lines, cut off.
    pub torn: u64,
    /// Lines written for records that had none.
    pub lines: usize,
}

/// Open for keeping, by nobody else.
#[derive(Debug)]
pub struct Recorder {
    archive: Archive,
    evidence: PathBuf,
    keep: Keep,
    lines: File,
    name: String,
    zone: TimeZone,
    /// Ids of samples that are kept already.
    known: HashSet<String>,
}

type Outcome<T> = Result<T, Problem>;

fn failed(name: &str) -> impl Fn(io::Error) -> Problem + use<> {
    let name = name.to_owned();
    move |e| {
        let message = Message::new("archive-unwritable").word("name", &name).word("detail", e.to_string());
        Problem::new(Position::file(&*name), message)
    }
}

impl Recorder {
    /// Opens the archive and the file of lines, and mends what a killed run left.
    /// `configuration` is whatever the samples depend on; its digest stands in each record.
    pub fn open(place: &Place, configuration: &str, keep: Keep, zone: TimeZone) -> Outcome<(Self, Mended)> {
        let settings = Settings {
            configuration_sha256: digest(configuration.as_bytes()),
            tool_version: env!("CARGO_PKG_VERSION").to_owned(),
            keep: keep.clone(),
            sync: Sync::Each,
            zone: zone.clone(),
        };
        let (archive, recovery) = Archive::open(&place.evidence, settings)?;
        let name = place.lines.display().to_string();
        if let Some(folder) = place.lines.parent() {
            fs::create_dir_all(folder).map_err(failed(&name))?;
        }
        let open = OpenOptions::new().read(true).append(true).create(true).open(&place.lines);
        let lines = open.map_err(failed(&name))?;
        let cut = cut_torn(&place.lines).map_err(failed(&name))?;
        let evidence = place.evidence.clone();
        let mut recorder = Self { archive, evidence, keep, lines, name, zone, known: HashSet::new() };
        let written = recorder.catch_up(&place.evidence)?;
        let torn = cut + recovery.torn.map_or(0, |(_, bytes)| bytes);
        Ok((recorder, Mended { torn, lines: written }))
    }

    /// Writes the lines of records that have none, and learns which samples are kept.
    fn catch_up(&mut self, evidence: &Path) -> Outcome<usize> {
        let handed_on = self.handed_on().map_err(failed(&self.name))?;
        let mut missing = Vec::new();
        for kept in records(evidence)? {
            let kept = kept?;
            if !handed_on.contains(&kept.sha256) && kept.record.observation.is_object() {
                missing.push((kept.record.observation, kept.sha256));
            }
            self.known.insert(kept.record.id);
        }
        for (observation, sha256) in &missing {
            self.line(observation.clone(), sha256)?;
        }
        Ok(missing.len())
    }

    /// Digests of the records that have their line.
    fn handed_on(&mut self) -> io::Result<HashSet<String>> {
        self.lines.seek(SeekFrom::Start(0))?;
        let mut found = HashSet::new();
        let mut reader = BufReader::new(&self.lines);
        let mut line = Vec::new();
        while reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? > 0 {
            found.extend(evidence_of(&line));
            line.clear();
        }
        Ok(found)
    }

    /// True when the sample of this id is kept already.
    pub fn has(&self, id: &str) -> bool {
        self.known.contains(id)
    }

    /// Reads the page of a look, keeps it under an id and hands it on.
    pub fn keep(&mut self, id: &str, whose: &Whose, mut fetched: Fetched) -> Outcome<Observation> {
        let today = self.zone.to_datetime(fetched.sample.started_at).date();
        let plain = read_page(&mut fetched, today);
        let rendered = fetched.rendered.take();
        let (facts, browser) = match &rendered {
            None => (plain, None),
            Some(rendered) => {
                let (facts, seen) = read_browser(&mut fetched.sample, rendered, plain, today);
                (facts, Some(seen))
            }
        };
        let sample = &fetched.sample;
        let mut handed_on = observation(whose, sample, facts.as_ref(), &self.keep);
        handed_on.browser = browser;
        let value = as_value(&handed_on, &self.name)?;
        let mut seen = seen(sample);
        if let Some(map) = seen.as_object_mut() {
            map.insert("page".to_owned(), json!(facts));
        }
        if let (Some(rendered), Some(map)) = (&rendered, seen.as_object_mut()) {
            map.insert("browser".to_owned(), self.browser_record(rendered)?);
        }
        let channel = format!("{}/{}", whose.entry, whose.channel);
        let last = sample.last();
        let receipt = self.archive.append(&archive::Sample {
            id,
            channel: &channel,
            address: last.map_or(whose.address.as_str(), |hop| &hop.url),
            scheduled_at: whose.scheduled_at.unwrap_or(sample.started_at),
            started_at: sample.started_at,
            hops: &seen,
            verdict: sample.verdict.word(),
            reason: sample.reason.code(),
            status: last.and_then(|hop| hop.status),
            headers: last.map_or(&[], |hop| &hop.headers),
            body: fetched.body.as_deref(),
            body_sha256: last.and_then(|hop| hop.body.as_ref()).map(|body| body.sha256.as_str()),
            body_cut: is_cut(sample),
            certificates: &certificates(sample),
            observation: &value,
        })?;
        self.known.insert(id.to_owned());
        self.line(value, &receipt.sha256)?;
        handed_on.evidence = receipt.sha256;
        Ok(handed_on)
    }

    /// Keeps many looks that were not taken, waiting for the disk once at the end.
    pub fn keep_together(
        &mut self,
        looks: Vec<(String, Whose, Fetched)>,
        mut told: impl FnMut(&Observation),
    ) -> Outcome<()> {
        self.archive.set_sync(Sync::Every(TOGETHER));
        for (id, whose, fetched) in looks {
            told(&self.keep(&id, &whose, fetched)?);
        }
        self.archive.set_sync(Sync::Each);
        self.archive.sync()
    }

    /// What is kept of what a browser saw; its picture is written first.
    fn browser_record(&self, rendered: &Rendered) -> Outcome<Value> {
        let picture = rendered.shot.as_ref().map(|shot| keep_picture(&self.evidence, shot)).transpose();
        let picture = picture.map_err(failed("evidence/pictures"))?;
        let markup = rendered.markup.as_deref();
        Ok(serde_json::json!({
            "program": rendered.browser, "url": rendered.url, "status": rendered.status, "cut": rendered.cut,
            "incomplete": rendered.incomplete, "asked": rendered.asked, "answered": rendered.answered,
            "refusals": rendered.refusals, "refused": rendered.refused, "bytes": rendered.bytes, "ms": rendered.ms,
            "axe": rendered.axe, "markup_bytes": markup.map(str::len),
            "markup_sha256": markup.map(|m| digest(m.as_bytes())), "markup": markup.map(|m| self.keep.markup(m)),
            "picture": picture.map(|p| serde_json::json!({"file": p.file, "sha256": p.sha256})),
        }))
    }

    /// Writes a line in one piece.
    fn line(&mut self, mut value: Value, sha256: &str) -> Outcome<()> {
        if let Some(map) = value.as_object_mut() {
            map.insert("evidence".to_owned(), Value::from(sha256));
        }
        self.lines.write_all(format!("{value}\n").as_bytes()).map_err(failed(&self.name))
    }

    /// Pushes everything to the disk.
    pub fn close(self) -> Outcome<()> {
        self.lines.sync_data().map_err(failed(&self.name))?;
        self.archive.close().map(|_| ())
    }
}

fn as_value(observation: &Observation, name: &str) -> Outcome<Value> {
    serde_json::to_value(observation).map_err(|e| failed(name)(io::Error::other(e)))
}

/// Every hop with its times, as the archive has them.
pub(super) fn seen(sample: &Sample) -> Value {
    json!({
        "hops": sample.hops,
        "notes": sample.notes,
        "total_ms": sample.total.as_secs_f64() * 1000.0,
        "held_ms": sample.held.as_secs_f64() * 1000.0,
    })
}

/// Certificates as the archive has them, of the last hop.
pub(super) fn certificates(sample: &Sample) -> Vec<Certificate> {
    let shown = sample.last().and_then(|hop| hop.tls.as_ref()?.certificate.as_ref());
    let of = shown.and_then(|c| {
        Some(Certificate {
            sha256: c.sha256.clone(),
            subject: c.subject.clone(),
            issuer: c.issuer.clone(),
            names: c.names.clone(),
            not_before: c.not_before?,
            not_after: c.not_after?,
        })
    });
    of.into_iter().collect()
}
