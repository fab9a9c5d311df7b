//! What came back for an address.

use url::Url;

use super::decode::{Decoding, decode};

/// A response, its body read up to a cap by whoever fetched it.
#[derive(Debug, Clone, Copy)]
pub struct Response<'a> {
    /// Where the body came from, after redirects.
    pub url: &'a Url,
    /// The status of HTTP.
    pub status: u16,
    /// Names and values, in any case.
    pub headers: &'a [(String, String)],
    /// The body, decompressed.
    pub body: &'a [u8],
    /// True when more bytes followed than were read.
    pub cut: bool,
}

impl<'a> Response<'a> {
    /// The first header of that name, trimmed.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.trim())
    }

    /// The media type without its parameters, in lower case.
    pub fn media_type(&self) -> Option<String> {
        let value = self.header("content-type")?;
        let media = value.split(';').next()?.trim().to_ascii_lowercase();
        (!media.is_empty()).then_some(media)
    }

    /// The body as text and how it was read; nothing for pictures, documents and other bytes.
    pub fn text(&self) -> Option<(String, Decoding)> {
        let media = self.media_type();
        let textual = |m: &str| {
            m.starts_with("text/")
                || ["html", "xml", "json", "javascript", "form-urlencoded"].iter().any(|t| m.contains(t))
        };
        let bytes = || self.body.iter().take(512).all(|b| *b >= b' ' || b.is_ascii_whitespace());
        let is_text = media.as_deref().map_or_else(bytes, textual);
        is_text.then(|| decode(self.header("content-type"), self.body, self.cut))
    }
}
