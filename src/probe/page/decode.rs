//! Bytes become text as browsers do it: byte-order mark, then header, then
//! `<meta>`, then UTF-8 if it is that, and windows-1252 where nothing else is known.
//!
//! Source: WHATWG Encoding, and HTML section "determining the character encoding".

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use crate::probe::closed;

closed! {
    /// What said how the bytes are to be read.
    pub enum CharsetSource {
        /// The byte-order mark.
        Mark = "page-charset-mark",
        /// The header `Content-Type`.
        Header = "page-charset-header",
        /// A `<meta>` of the page.
        Meta = "page-charset-meta",
        /// Nothing; the bytes are sound UTF-8.
        Sound = "page-charset-sound",
        /// Nothing; western text is assumed.
        Assumed = "page-charset-assumed",
    }
}

/// How the bytes were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decoding {
    /// The name of the character set, as the Encoding standard has it.
    pub charset: String,
    /// What said so.
    pub source: CharsetSource,
    /// True where bytes did not fit and became U+FFFD.
    pub damaged: bool,
}

/// How many bytes of a page are searched for a `<meta>` that names the set.
const PRESCAN: usize = 1024;

/// The text of `body`, and how it was read. `cut` says that more bytes followed.
pub(super) fn decode(content_type: Option<&str>, body: &[u8], cut: bool) -> (String, Decoding) {
    let (encoding, source, skip) = choose(content_type, body, cut);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let bytes = &body[skip..];
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(room);
    let (_, _, damaged) = decoder.decode_to_string(bytes, &mut text, !cut);
    text.shrink_to_fit();
    (text, Decoding { charset: encoding.name().to_owned(), source, damaged })
}

fn choose(content_type: Option<&str>, body: &[u8], cut: bool) -> (&'static Encoding, CharsetSource, usize) {
    if let Some((encoding, length)) = Encoding::for_bom(body) {
        return (encoding, CharsetSource::Mark, length);
    }
    if let Some(encoding) = content_type.and_then(header_charset) {
        return (encoding, CharsetSource::Header, 0);
    }
    if let Some(encoding) = meta_charset(&body[..body.len().min(PRESCAN)]) {
        return (encoding, CharsetSource::Meta, 0);
    }
    match std::str::from_utf8(body) {
        Ok(_) => (UTF_8, CharsetSource::Sound, 0),
        Err(e) if cut && e.error_len().is_none() => (UTF_8, CharsetSource::Sound, 0),
        Err(_) => (WINDOWS_1252, CharsetSource::Assumed, 0),
    }
}

fn header_charset(content_type: &str) -> Option<&'static Encoding> {
    let lower = content_type.to_ascii_lowercase();
    Encoding::for_label(charset_of(&lower)?.as_bytes())
}

/// What stands after `charset=`, without its quotes.
fn charset_of(lower: &str) -> Option<&str> {
    let after = lower.split_once("charset")?.1.trim_start().strip_prefix('=')?.trim_start();
    Some(match after.chars().next()? {
        quote @ ('"' | '\'') => after[1..].split_once(quote)?.0,
        _ => after.split([';', ' ', '\t', '\n', '\r', ',']).next()?,
    })
}

/// The set that a `<meta>` names, as the prescan of the HTML standard finds it.
fn meta_charset(start: &[u8]) -> Option<&'static Encoding> {
    let mut at = 0;
    while at < start.len() {
        let rest = &start[at..];
        if rest.starts_with(b"<!--") {
            at += position(&rest[2..], b"-->").map_or(rest.len(), |i| i + 5);
        } else if opens_meta(rest) {
            let end = tag_end(rest);
            if let Some(found) = named_by(&attributes(&rest[5..end])) {
                return Some(found);
            }
            at += end;
        } else if rest[0] == b'<'
            && rest.get(1).is_some_and(|b| b.is_ascii_alphabetic() || b"/!?".contains(b))
        {
            at += tag_end(rest);
        } else {
            at += 1;
        }
    }
    None
}

fn position(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|w| w == what)
}

fn opens_meta(rest: &[u8]) -> bool {
    rest.len() > 5
        && rest[..5].eq_ignore_ascii_case(b"<meta")
        && (rest[5].is_ascii_whitespace() || rest[5] == b'/')
}

fn tag_end(rest: &[u8]) -> usize {
    rest.iter().position(|b| *b == b'>').map_or(rest.len(), |i| i + 1)
}

/// Names and values of the attributes inside a tag, in lower case.
fn attributes(inside: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(inside).to_ascii_lowercase();
    let mut rest = text.trim_end_matches('>');
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let length =
            rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if length == 0 && !rest.starts_with('=') {
            return found;
        }
        let (name, after) = rest.split_at(length);
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => value_of(after.trim_start()),
            None => ("", after),
        };
        found.push((name.to_owned(), value.to_owned()));
        rest = after;
    }
}

fn value_of(after: &str) -> (&str, &str) {
    match after.chars().next() {
        Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
        _ => after.split_at(after.find(|c: char| c.is_ascii_whitespace()).unwrap_or(after.len())),
    }
}

fn named_by(attributes: &[(String, String)]) -> Option<&'static Encoding> {
    let value = |name: &str| attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let content = || {
        (value("http-equiv")? == "content-type").then_some(())?;
        charset_of(value("content")?)
    };
    let encoding = Encoding::for_label(value("charset").or_else(content)?.trim().as_bytes())?;
    // A page that names UTF-16 in ASCII is not UTF-16.
    Some(if encoding == UTF_16BE || encoding == UTF_16LE { UTF_8 } else { encoding })
}

#[cfg(test)]
mod tests {
    use super::{CharsetSource, decode};

    fn read(header: Option<&str>, body: &[u8]) -> (String, String, CharsetSource, bool) {
        let (text, how) = decode(header, body, false);
        (text, how.charset, how.source, how.damaged)
    }

    #[test]
    fn a_mark_wins_over_a_header_and_a_header_over_meta() {
        let marked = read(Some("text/html; charset=windows-1252"), b"\xef\xbb\xbfcaf\xc3\xa9");
        assert_eq!(marked, ("café".into(), "UTF-8".into(), CharsetSource::Mark, false));
        let header = read(Some("text/html; Charset=\"ISO-8859-1\""), b"<meta charset=utf-8>caf\xe9");
        assert_eq!((header.1.as_str(), header.2), ("windows-1252", CharsetSource::Header));
        assert!(header.0.ends_with("café"));
    }

    #[test]
    fn meta_is_found_past_comments_and_other_tags() {
        let page = b"<!-- <meta charset=utf-16> --><html lang='id'><META http-equiv='Content-Type' content='text/html; charset=windows-1252'>\x93";
        let (text, charset, source, damaged) = read(Some("text/html"), page);
        assert_eq!((charset.as_str(), source, damaged), ("windows-1252", CharsetSource::Meta, false));
        assert!(text.ends_with('\u{201c}'));
    }

    #[test]
    fn meta_utf16_means_utf8_and_unknown_names_are_passed_over() {
        assert_eq!(read(None, b"<meta charset='utf-16le'>a").1, "UTF-8");
        assert_eq!(read(None, b"<meta charset='martian'>a").2, CharsetSource::Sound);
        assert_eq!(read(Some("text/html; charset=martian"), b"\xff").2, CharsetSource::Assumed);
    }

    #[test]
    fn utf16_and_broken_bytes_never_stop_it() {
        assert_eq!(read(None, b"\xff\xfea\0b\0").0, "ab");
        let (text, _, _, damaged) = read(Some("text/html; charset=utf-8"), b"a\xc3");
        assert_eq!((text.as_str(), damaged), ("a\u{fffd}", true));
        let (cut, how) = decode(Some("text/html; charset=utf-8"), b"a\xc3", true);
        assert_eq!((cut.as_str(), how.damaged), ("a", false));
    }
}
