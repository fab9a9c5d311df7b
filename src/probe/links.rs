//! Keeps looks at links that entries gave as evidence: in an archive of its own, so that a watch may run
//! meanwhile. Nothing is handed on of them, and of what lies behind a link only its digest is kept.

use std::path::Path;

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::Fetched;
use super::archive::{self, Archive, Keep, Settings, Sync, digest};
use super::observed::is_cut;
use super::recorder::{certificates, seen};
use crate::model::Problem;

/// Records after which the disk is waited for: a look at a link can be taken again.
const TOGETHER: u32 = 64;
/// Whose links they are in the archive.
const CHANNEL: &str = "links";

/// Open for keeping, by nobody else.
#[derive(Debug)]
pub struct LinkRecorder {
    archive: Archive,
    keep: Keep,
}

impl LinkRecorder {
    /// Opens the archive in a folder, and mends what a killed run left.
    pub fn open(folder: &Path, configuration: &str, keep: Keep, zone: TimeZone) -> Result<Self, Problem> {
        let settings = Settings {
            configuration_sha256: digest(configuration.as_bytes()),
            tool_version: env!("CARGO_PKG_VERSION").to_owned(),
            keep: Keep { body_bytes: 0, ..keep.clone() },
            sync: Sync::Every(TOGETHER),
            zone,
        };
        Archive::open(folder, settings).map(|(archive, _)| Self { archive, keep })
    }

    /// Keeps a look and what was found behind the link; gives the digest of its record.
    pub fn keep(&mut self, fetched: &Fetched, finding: &Value) -> Result<String, Problem> {
        let sample = &fetched.sample;
        let last = sample.last();
        let mut hops = seen(sample);
        if let Some(map) = hops.as_object_mut() {
            map.insert("link".to_owned(), json!(finding));
        }
        let address = sample.target.url.as_str();
        let receipt = self.archive.append(&archive::Sample {
            id: &format!("{}@{}", self.keep.address(address), sample.started_at),
            channel: CHANNEL,
            address: last.map_or(address, |hop| &hop.url),
            scheduled_at: sample.scheduled_at,
            started_at: sample.started_at,
            hops: &hops,
            verdict: sample.verdict.word(),
            reason: sample.reason.code(),
            status: last.and_then(|hop| hop.status),
            headers: last.map_or(&[], |hop| &hop.headers),
            body: fetched.body.as_deref(),
            body_sha256: last.and_then(|hop| hop.body.as_ref()).map(|body| body.sha256.as_str()),
            body_cut: is_cut(sample),
            certificates: &certificates(sample),
            observation: &Value::Null,
        })?;
        Ok(receipt.sha256)
    }

    /// Pushes everything to the disk.
    pub fn close(self) -> Result<(), Problem> {
        self.archive.close().map(|_| ())
    }
}
