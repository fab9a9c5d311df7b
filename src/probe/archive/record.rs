//! A sample as a probe hands it over, and the record that is kept of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::chain::digest;
use super::clean::Keep;

/// A certificate of a chain, by its digest and what it says. Names are those of machines and bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// SHA-256 of its DER form.
    pub sha256: String,
    /// Whom it is for.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// Its names for hosts.
    pub names: Vec<String>,
    /// From when on it is valid.
    pub not_before: Timestamp,
    /// Until when.
    pub not_after: Timestamp,
}

/// A sample, with everything as it came. It is never written like this.
#[derive(Debug, Clone)]
pub struct Sample<'a> {
    /// Its id, unique in the archive.
    pub id: &'a str,
    /// The channel.
    pub channel: &'a str,
    /// The final address.
    pub address: &'a str,
    /// When it was to start.
    pub scheduled_at: Timestamp,
    /// When it started.
    pub started_at: Timestamp,
    /// Every hop with its times, as the prober has them.
    pub hops: &'a Value,
    /// How it ended.
    pub verdict: &'a str,
    /// Why, as a code.
    pub reason: &'a str,
    /// The status of HTTP, where there was one.
    pub status: Option<u16>,
    /// Headers of the last hop.
    pub headers: &'a [(String, String)],
    /// Body of the last hop, decompressed, where there was one.
    pub body: Option<&'a [u8]>,
    /// SHA-256 of the body as sent, still packed; where it is not known, that of `body` is kept.
    pub body_sha256: Option<&'a str>,
    /// True when more of the body followed.
    pub body_cut: bool,
    /// The chain that was presented, the server's own first.
    pub certificates: &'a [Certificate],
    /// What is handed on of it, already clean; null where nothing is.
    pub observation: &'a Value,
}

/// A body as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its text, without personal data.
    pub text: String,
    /// How many pieces were taken out.
    pub redacted: usize,
    /// True when there was more than is kept.
    pub cut: bool,
}

/// A sample as kept: no personal data, no secrets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// The channel.
    pub channel: String,
    /// The final address, without secrets.
    pub address: String,
    /// When it was to start.
    pub scheduled_at: Timestamp,
    /// When it started.
    pub started_at: Timestamp,
    /// Every hop with its times.
    pub hops: Value,
    /// How it ended.
    pub verdict: String,
    /// Why, as a code.
    pub reason: String,
    /// The status of HTTP.
    pub status: Option<u16>,
    /// Headers, secrets taken out.
    pub headers: Vec<(String, String)>,
    /// How many bytes of body there were, unpacked.
    pub body_bytes: Option<u64>,
    /// SHA-256 of the body as it came, still packed.
    pub body_sha256: Option<String>,
    /// The body as kept; nothing where it was no text or was not to be kept.
    pub body: Option<Body>,
    /// The chain that was presented.
    pub certificates: Vec<Certificate>,
    /// What is handed on of it.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub observation: Value,
    /// The version of the program.
    pub tool_version: String,
    /// SHA-256 of the configuration.
    pub configuration_sha256: String,
}

impl Record {
    /// What is kept of a sample.
    pub fn of(sample: &Sample, keep: &Keep, tool_version: &str, configuration_sha256: &str) -> Self {
        Self {
            // Names and times that the keeper of the edition chose are no data of others.
            id: sample.id.to_owned(),
            channel: sample.channel.to_owned(),
            address: keep.address(sample.address),
            scheduled_at: sample.scheduled_at,
            started_at: sample.started_at,
            hops: keep.json(sample.hops),
            verdict: sample.verdict.to_owned(),
            reason: sample.reason.to_owned(),
            status: sample.status,
            headers: sample.headers.iter().map(|(name, value)| keep.header(name, value)).collect(),
            body_bytes: sample.body.map(|b| b.len() as u64),
            body_sha256: sample.body_sha256.map(str::to_owned).or_else(|| sample.body.map(digest)),
            body: keep.body(sample),
            certificates: sample.certificates.iter().map(|c| keep.certificate(c)).collect(),
            observation: sample.observation.clone(),
            tool_version: tool_version.to_owned(),
            configuration_sha256: configuration_sha256.to_owned(),
        }
    }
}
