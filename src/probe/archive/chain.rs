//! One line of the chain: made, and read again to the byte.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::record::Record;

/// Longest line that is read. A record's body is capped far below.
pub(super) const LONGEST_LINE: u64 = 64 << 20;
/// How a line ends: `,"sha256":"` and 64 hexadecimal digits and `"}`.
const SEAL: &str = ",\"sha256\":\"";
const SEALED: usize = SEAL.len() + 64 + 2;

/// SHA-256 as 64 hexadecimal digits.
///
/// ```
/// assert!(tolok::probe::archive::digest(b"").starts_with("e3b0c44298fc1c14"));
/// ```
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// A line, read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    pub seq: u64,
    pub prev: String,
    pub record: Record,
    /// Digest of the whole line, which the next one holds.
    pub sha256: String,
}

#[derive(Serialize)]
struct Open<'a> {
    seq: u64,
    prev: &'a str,
    record: &'a Record,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    seq: u64,
    prev: String,
    record: Record,
    #[expect(dead_code, reason = "compared as bytes before the line is read")]
    sha256: String,
}

/// The line of a record, with its line end, and its digest.
pub(super) fn line(seq: u64, prev: &str, record: &Record) -> Result<(Vec<u8>, String), serde_json::Error> {
    let mut bytes = serde_json::to_vec(&Open { seq, prev, record })?;
    bytes.pop();
    let own = digest(&bytes);
    bytes.extend_from_slice(format!("{SEAL}{own}\"}}").as_bytes());
    let whole = digest(&bytes);
    bytes.push(b'\n');
    Ok((bytes, whole))
}

/// Reads a line without its line end; nothing where a single byte of it is not as it was written.
pub(super) fn open(line: &[u8]) -> Option<Link> {
    let (sealed, seal) = line.split_at_checked(line.len().checked_sub(SEALED)?)?;
    let own = seal.strip_prefix(SEAL.as_bytes())?.strip_suffix(b"\"}")?;
    (own == digest(sealed).as_bytes()).then_some(())?;
    let Sealed { seq, prev, record, .. } = serde_json::from_slice(line).ok()?;
    Some(Link { seq, prev, record, sha256: digest(line) })
}
