//! An archive as WARC 1.1, the format of web archives, for whoever has tools for it.
//!
//! Source: ISO 28500:2017. A record with a status becomes a `response` and a
//! `metadata` record beside it; one without only the latter. Bodies are those that
//! were kept: redacted, cut, decompressed; so `Content-Length` is theirs, headers on
//! how the original was packed get `X-Archive-Orig-` before their names, and the digest
//! of the original stands in the metadata.

use std::borrow::Borrow;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::chain::digest;
use super::read::Kept;
use super::record::Record;

/// Writes records as WARC; `packed` makes each record a gzip member of its own, as tools expect of `.warc.gz`.
/// The first record's time dates the file. Returns how many WARC records were written.
pub fn warc<K: Borrow<Kept>>(
    records: impl IntoIterator<Item = K>,
    packed: bool,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let mut count = 0;
    let mut put = |record: Vec<u8>| {
        count += 1;
        if packed { pack(&record, out) } else { out.write_all(&record) }
    };
    let mut info = None;
    for kept in records {
        let kept = kept.borrow();
        if info.is_none() {
            let (id, block) = about(kept);
            put(block)?;
            info = Some(id);
        }
        let info = info.as_deref().unwrap_or_default();
        let response = kept.record.status.map(|status| response(kept, status, info));
        let id = response.as_ref().map(|(id, _)| id.clone());
        if let Some((_, block)) = response {
            put(block)?;
        }
        put(metadata(kept, id.as_deref(), info))?;
    }
    Ok(count)
}

fn pack(record: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut member = GzEncoder::new(out, Compression::default());
    member.write_all(record)?;
    member.finish().map(|_| ())
}

/// A WARC record: its named fields, an empty line, the block, two empty lines.
fn framed(fields: &[(&str, String)], block: &[u8]) -> Vec<u8> {
    let mut record = b"WARC/1.1\r\n".to_vec();
    for (name, value) in fields {
        record.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    let ends = format!("WARC-Block-Digest: {}\r\nContent-Length: {}\r\n\r\n", labelled(block), block.len());
    record.extend_from_slice(ends.as_bytes());
    record.extend_from_slice(block);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

fn about(kept: &Kept) -> (String, Vec<u8>) {
    let id = identifier(kept, "warcinfo");
    let block = format!(
        "software: tolok/{}\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: obey\r\n",
        line_of(&kept.record.tool_version)
    );
    let fields = [
        ("WARC-Type", "warcinfo".to_owned()),
        ("WARC-Record-ID", id.clone()),
        ("WARC-Date", date(kept.record.started_at)),
        ("Content-Type", "application/warc-fields".to_owned()),
    ];
    (id, framed(&fields, block.as_bytes()))
}

fn response(kept: &Kept, status: u16, info: &str) -> (String, Vec<u8>) {
    let record = &kept.record;
    let id = identifier(kept, "response");
    let body = record.body.as_ref().map_or("", |b| b.text.as_str());
    let mut fields = vec![
        ("WARC-Type", "response".to_owned()),
        ("WARC-Record-ID", id.clone()),
        ("WARC-Warcinfo-ID", info.to_owned()),
        ("WARC-Date", date(record.started_at)),
        ("WARC-Target-URI", target(&record.address)),
        ("WARC-Payload-Digest", labelled(body.as_bytes())),
        ("Content-Type", "application/http; msgtype=response".to_owned()),
    ];
    let whole = record.body_bytes.unwrap_or(0) == 0;
    match &record.body {
        Some(kept) if kept.cut => fields.push(("WARC-Truncated", "length".to_owned())),
        None if !whole => fields.push(("WARC-Truncated", "unspecified".to_owned())),
        _ => {}
    }
    (id, framed(&fields, &message(record, status, body)))
}

/// Status line, headers and body as kept.
fn message(record: &Record, status: u16, body: &str) -> Vec<u8> {
    const PACKING: [&str; 4] = ["content-length", "content-encoding", "transfer-encoding", "content-md5"];
    let mut text = format!("HTTP/1.1 {status:03} \r\n");
    for (name, value) in &record.headers {
        let name: String = name.chars().filter(|c| c.is_ascii_graphic() && *c != ':').collect();
        let packing = PACKING.contains(&&*name.to_ascii_lowercase());
        let before = if packing { "X-Archive-Orig-" } else { "" };
        if !name.is_empty() {
            text.push_str(&format!("{before}{name}: {}\r\n", line_of(value)));
        }
    }
    text.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
    text.into_bytes()
}

/// Everything of the record but the body, as JSON, with its place in the chain.
fn metadata(kept: &Kept, response: Option<&str>, info: &str) -> Vec<u8> {
    let mut value = serde_json::to_value(&kept.record).unwrap_or(Value::Null);
    if let Some(map) = value.as_object_mut() {
        let redacted = kept.record.body.as_ref().map(|b| json!({"redacted": b.redacted, "cut": b.cut}));
        map.insert("body".to_owned(), redacted.unwrap_or(Value::Null));
        map.insert("chain".to_owned(), json!({"seq": kept.seq, "sha256": kept.sha256}));
    }
    let mut fields = vec![
        ("WARC-Type", "metadata".to_owned()),
        ("WARC-Record-ID", identifier(kept, "metadata")),
        ("WARC-Warcinfo-ID", info.to_owned()),
        ("WARC-Date", date(kept.record.started_at)),
        ("WARC-Target-URI", target(&kept.record.address)),
        ("Content-Type", "application/json".to_owned()),
    ];
    if let Some(response) = response {
        fields.push(("WARC-Concurrent-To", response.to_owned()));
    }
    framed(&fields, value.to_string().as_bytes())
}

/// An identifier that is the same each time: a UUID of version 8 (RFC 9562) from the digest of the line.
fn identifier(kept: &Kept, part: &str) -> String {
    let hex = digest(format!("{} {part}", kept.sha256).as_bytes());
    let variant = ["8", "9", "a", "b"][usize::from(hex.as_bytes()[16]) % 4];
    format!(
        "<urn:uuid:{}-{}-8{}-{variant}{}-{}>",
        &hex[..8],
        &hex[8..12],
        &hex[13..16],
        &hex[17..20],
        &hex[20..32]
    )
}

fn date(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A value that stays on its line.
fn line_of(value: &str) -> String {
    value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An address with nothing in it that a URI may not hold.
fn target(address: &str) -> String {
    let plain = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' | '[' | ']')
    };
    address.chars().map(|c| if plain(c) { c.to_string() } else { percent(c) }).collect()
}

fn percent(char: char) -> String {
    let mut bytes = [0; 4];
    char.encode_utf8(&mut bytes).bytes().map(|b| format!("%{b:02X}")).collect()
}

/// `sha256:` and the digest in base 32 (RFC 4648), as archives write it.
fn labelled(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digest = Sha256::digest(bytes);
    let bit = |i: usize| digest.get(i / 8).map_or(0, |b| b >> (7 - i % 8) & 1);
    let letter = |group: usize| (0..5).fold(0_u8, |value, i| value << 1 | bit(group * 5 + i));
    let text: String = (0..52).map(|group| char::from(LETTERS[usize::from(letter(group))])).collect();
    format!("sha256:{text}====")
}
