//! What address, headers and links say about safe transport.

use serde::{Deserialize, Serialize};

use super::look::Page;
use super::spot::Spot;

/// HTTP strict transport security, as RFC 6797 has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hsts {
    /// For how long browsers use HTTPS only, in seconds; 0 switches it off.
    pub max_age_seconds: u64,
    /// True when subdomains are included.
    pub subdomains: bool,
    /// True when it asks for the browsers' lists.
    pub preload: bool,
    /// The header.
    pub at: Spot,
}

/// How safely the page reached its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transport {
    /// True when the final address is HTTPS.
    pub https: bool,
    /// Strict transport security; nothing without the header, over plain HTTP, or where it is malformed.
    pub hsts: Option<Hsts>,
    /// How many scripts, frames, images and style sheets an HTTPS page takes over plain HTTP.
    pub plain_parts: usize,
}

/// The facts of transport.
pub(super) fn transport(page: &Page) -> Transport {
    let https = page.response.url.scheme() == "https";
    let hsts = page.response.header("strict-transport-security").filter(|_| https).and_then(hsts);
    Transport { https, hsts, plain_parts: if https { plain_parts(page) } else { 0 } }
}

fn hsts(value: &str) -> Option<Hsts> {
    let mut found = Hsts {
        max_age_seconds: 0,
        subdomains: false,
        preload: false,
        at: Spot::header("strict-transport-security", value),
    };
    let mut aged = false;
    for directive in value.split(';').map(str::trim) {
        let (name, argument) = directive.split_once('=').unwrap_or((directive, ""));
        match name.trim().to_ascii_lowercase().as_str() {
            "max-age" => {
                found.max_age_seconds = argument.trim().trim_matches('"').parse().ok()?;
                aged = true;
            }
            "includesubdomains" => found.subdomains = true,
            "preload" => found.preload = true,
            _ => {}
        }
    }
    aged.then_some(found)
}

fn plain_parts(page: &Page) -> usize {
    let dom = &page.dom;
    let source = |at: usize| match dom.name(at) {
        "script" | "iframe" | "img" | "video" | "audio" | "source" | "embed" => dom.filled(at, "src"),
        "link" if dom.attr(at, "rel").is_some_and(|r| r.to_ascii_lowercase().contains("stylesheet")) => {
            dom.filled(at, "href")
        }
        "form" => dom.filled(at, "action"),
        _ => None,
    };
    dom.elements()
        .filter_map(source)
        .filter(|s| s.get(..7).is_some_and(|p| p.eq_ignore_ascii_case("http://")))
        .count()
}
