//! A body: read up to a limit, decompressed up to another.

use std::io::{self, Read};

use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde::{Deserialize, Serialize};

use super::wire::Marks;
use crate::probe::archive::digest;
use crate::probe::{Limits, Reason};

/// What is known of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Bytes as sent, without the framing.
    pub bytes: usize,
    /// SHA-256 of those bytes, in hexadecimal.
    pub sha256: String,
    /// How they were compressed.
    pub encoding: Encoding,
    /// Bytes after decompression; none where the compression is not known or broken.
    pub inflated_bytes: Option<usize>,
    /// Where it was cut short, if it was.
    pub cut: Option<Cut>,
}

/// How a body was compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// Not at all.
    Plain,
    /// gzip.
    Gzip,
    /// zlib, or deflate without its frame.
    Deflate,
    /// Something else, although not asked for.
    Other,
}

/// Where a body was cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// More was sent than is read.
    Long,
    /// It ran out of time.
    Late,
    /// The connection broke off.
    Broken,
    /// It would have grown too large.
    Inflated,
    /// It grew like a bomb.
    Bomb,
    /// The compression is broken.
    Garbled,
}

/// A body as sent.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub bytes: Vec<u8>,
    pub cut: Option<Cut>,
}

/// Reads a body into `bytes`, up to `most`; what came stays there, whatever happens next.
pub(super) async fn read(body: &mut Incoming, bytes: &mut Vec<u8>, most: usize) -> Option<Cut> {
    loop {
        let frame = match body.frame().await {
            None => return None,
            Some(Err(_)) => return Some(Cut::Broken),
            Some(Ok(frame)) => frame,
        };
        let Ok(data) = frame.into_data() else { continue };
        let room = most - bytes.len();
        bytes.extend_from_slice(&data[..data.len().min(room)]);
        if data.len() > room {
            return Some(Cut::Long);
        }
    }
}

/// What a broken-off body means where the wire was cut for flooding.
pub(super) fn flooded(cut: Option<Cut>, marks: &Marks) -> Option<Cut> {
    if cut == Some(Cut::Broken) && marks.see().flooded { Some(Cut::Long) } else { cut }
}

/// Describes a body and decompresses it.
pub(super) fn opened(raw: Raw, encoding: Encoding, limits: &Limits) -> (Body, Option<Vec<u8>>) {
    let Raw { bytes, cut } = raw;
    let sum = digest(&bytes);
    let length = bytes.len();
    let (plain, cut) = match encoding {
        Encoding::Plain => (Some(bytes), cut),
        Encoding::Other => (None, cut),
        Encoding::Gzip | Encoding::Deflate => {
            let (plain, fault) = inflate(&bytes, encoding, cut.is_some(), limits);
            (plain, cut.or(fault))
        }
    };
    let body =
        Body { bytes: length, sha256: sum, encoding, inflated_bytes: plain.as_ref().map(Vec::len), cut };
    (body, plain)
}

/// The encoding that a `Content-Encoding` names; only single ones are opened.
pub(super) fn encoding(header: Option<&str>) -> Encoding {
    match header.map(|h| h.trim().to_ascii_lowercase()).as_deref() {
        None | Some("" | "identity") => Encoding::Plain,
        Some("gzip" | "x-gzip") => Encoding::Gzip,
        Some("deflate") => Encoding::Deflate,
        Some(_) => Encoding::Other,
    }
}

fn inflate(bytes: &[u8], encoding: Encoding, cut: bool, limits: &Limits) -> (Option<Vec<u8>>, Option<Cut>) {
    let framed = bytes.len() >= 2
        && bytes[0] & 0x0f == 8
        && u16::from_be_bytes([bytes[0], bytes[1]]).is_multiple_of(31);
    match encoding {
        _ if bytes.is_empty() => (Some(Vec::new()), None),
        Encoding::Gzip => grow(MultiGzDecoder::new(bytes), |r| r.get_ref().len(), bytes.len(), cut, limits),
        _ if framed => grow(ZlibDecoder::new(bytes), |r| r.get_ref().len(), bytes.len(), cut, limits),
        _ => grow(DeflateDecoder::new(bytes), |r| r.get_ref().len(), bytes.len(), cut, limits),
    }
}

/// Decompresses until the end or a limit; `left` says how much of the `length` bytes is still to come.
fn grow<R: Read>(
    mut reader: R,
    left: impl Fn(&R) -> usize,
    length: usize,
    cut: bool,
    limits: &Limits,
) -> (Option<Vec<u8>>, Option<Cut>) {
    // A small page may be all blanks; a bomb is one that is large as well.
    let harmless = limits.inflated_bytes / 8;
    let mut plain = Vec::new();
    let mut piece = [0; 16 * 1024];
    loop {
        let read = match reader.read(&mut piece) {
            Ok(0) => return (Some(plain), None),
            Ok(read) => read,
            // Browsers show what came, too.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof && (cut || !plain.is_empty()) => {
                return (Some(plain), None);
            }
            Err(_) => return (None, Some(Cut::Garbled)),
        };
        let (out, taken) = (plain.len() + read, length - left(&reader));
        if out > harmless && out > taken.saturating_mul(limits.inflate_ratio) {
            return (None, Some(Cut::Bomb));
        }
        if out > limits.inflated_bytes {
            return (Some(plain), Some(Cut::Inflated));
        }
        plain.extend_from_slice(&piece[..read]);
    }
}

impl Cut {
    /// What a cut means for the page; a page longer than we read is a page.
    pub(super) const fn reason(self) -> Option<Reason> {
        match self {
            Self::Long | Self::Inflated => None,
            Self::Late => Some(Reason::BodyTimeout),
            Self::Broken => Some(Reason::BodyBrokenOff),
            Self::Bomb => Some(Reason::BodyBomb),
            Self::Garbled => Some(Reason::BodyUnreadable),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    use super::{Cut, Encoding, Limits, Raw, encoding, opened};

    fn gzip(plain: &[u8]) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::default());
        out.write_all(plain).unwrap();
        out.finish().unwrap()
    }

    fn open(bytes: Vec<u8>, encoding: Encoding) -> (Option<Vec<u8>>, Option<Cut>) {
        let (body, plain) = opened(Raw { bytes, cut: None }, encoding, &Limits::default());
        (plain, body.cut)
    }

    #[test]
    fn both_kinds_of_deflate_and_gzip_open() {
        let page = b"<p>aduan</p>".repeat(50);
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(&page).unwrap();
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::fast());
        raw.write_all(&page).unwrap();
        for (bytes, how) in [
            (gzip(&page), Encoding::Gzip),
            (zlib.finish().unwrap(), Encoding::Deflate),
            (raw.finish().unwrap(), Encoding::Deflate),
            (page.clone(), Encoding::Plain),
        ] {
            assert_eq!(open(bytes, how), (Some(page.clone()), None));
        }
        assert_eq!(encoding(Some("GZip ")), Encoding::Gzip);
        assert_eq!(encoding(Some("gzip, gzip")), Encoding::Other);
    }

    #[test]
    fn a_bomb_is_never_blown_up() {
        let bomb = gzip(&vec![0; 12 << 20]);
        assert!(bomb.len() < 100_000);
        let (plain, cut) = open(bomb, Encoding::Gzip);
        assert_eq!((plain.map(|p| p.len()), cut), (None, Some(Cut::Bomb)));
        // Large but honest: cut, and read as far as it goes.
        let rows: String = (0..700_000).map(|i| format!("<td>{i}</td>")).collect();
        let (plain, cut) = open(gzip(rows.as_bytes()), Encoding::Gzip);
        let kept = plain.map_or(0, |p| p.len());
        assert!(cut == Some(Cut::Inflated) && kept <= 8 << 20 && kept > 7 << 20, "{cut:?} {kept}");
    }

    #[test]
    fn a_broken_stream_is_told_from_a_short_one() {
        let sound = gzip(&(0..=255_u8).collect::<Vec<_>>().repeat(400));
        let (plain, cut) = open(sound[..sound.len() - 4].to_vec(), Encoding::Gzip);
        assert_eq!((plain.unwrap().len(), cut), (102_400, None));
        assert_eq!(open(b"no gzip".to_vec(), Encoding::Gzip), (None, Some(Cut::Garbled)));
        assert_eq!(open(Vec::new(), Encoding::Gzip), (Some(Vec::new()), None));
    }

    proptest! {
        #[test]
        fn noise_never_panics(noise in vec(any::<u8>(), 0..300)) {
            open(noise.clone(), Encoding::Deflate);
            open([&[0x1f, 0x8b, 8][..], &noise].concat(), Encoding::Gzip);
        }
    }
}
