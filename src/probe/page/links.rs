//! The state of an evidence link, from what came back for it: is there something
//! to read, may a judge read it, and is it what it says it is.

use serde::{Deserialize, Serialize};
use url::Url;

use super::markers::LITTLE;
use super::response::Response;
use super::spot::Spot;
use crate::probe::closed;

closed! {
    /// What state a link is in.
    pub enum LinkState {
        /// There is something, and anybody may read it.
        Alive = "page-link-alive",
        /// It is there for those who are let in.
        Locked = "page-link-locked",
        /// Something else came than the link promises.
        WrongType = "page-link-wrong-type",
        /// It answers with nothing.
        Empty = "page-link-empty",
        /// It is gone, or never was.
        Missing = "page-link-missing",
        /// The owner threw it away.
        Trashed = "page-link-trashed",
        /// So many read it that its host stopped handing it out.
        OverQuota = "page-link-over-quota",
        /// A challenge stands in front of it.
        Blocked = "page-link-blocked",
        /// Its server is at fault.
        ServerFault = "page-link-server-fault",
        /// Nobody got through to its server.
        Unreachable = "page-link-unreachable",
        /// What came says nothing about the evidence.
        Unknown = "page-link-unknown",
    }
}

closed! {
    /// What kind of file came.
    pub enum FileType {
        /// A web page.
        Html = "page-file-html",
        /// PDF.
        Pdf = "page-file-pdf",
        /// A Word, Excel or PowerPoint document, old or new, or OpenDocument.
        Office = "page-file-office",
        /// A picture.
        Picture = "page-file-picture",
        /// A video.
        Video = "page-file-video",
        /// A sound.
        Sound = "page-file-sound",
        /// An archive.
        Archive = "page-file-archive",
        /// Plain text, CSV or JSON.
        Text = "page-file-text",
        /// Another kind.
        Other = "page-file-other",
    }
}

/// What was found behind a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkFinding {
    /// The state.
    pub state: LinkState,
    /// What the link promises by its ending.
    pub promised: Option<FileType>,
    /// What came.
    pub came: Option<FileType>,
    /// What told.
    pub at: Spot,
}

/// Endings of addresses and what they promise.
const ENDINGS: [(&str, FileType); 26] = [
    ("pdf", FileType::Pdf),
    ("doc", FileType::Office),
    ("docx", FileType::Office),
    ("xls", FileType::Office),
    ("xlsx", FileType::Office),
    ("ppt", FileType::Office),
    ("pptx", FileType::Office),
    ("odt", FileType::Office),
    ("ods", FileType::Office),
    ("jpg", FileType::Picture),
    ("jpeg", FileType::Picture),
    ("png", FileType::Picture),
    ("gif", FileType::Picture),
    ("webp", FileType::Picture),
    ("mp4", FileType::Video),
    ("mov", FileType::Video),
    ("avi", FileType::Video),
    ("webm", FileType::Video),
    ("mp3", FileType::Sound),
    ("wav", FileType::Sound),
    ("m4a", FileType::Sound),
    ("zip", FileType::Archive),
    ("rar", FileType::Archive),
    ("7z", FileType::Archive),
    ("csv", FileType::Text),
    ("txt", FileType::Text),
];

/// What a locked, trashed or missing file's host says, in lower case.
const SAYINGS: [(LinkState, &[&str]); 34] = [
    (LinkState::Trashed, &["in the owner's trash"]),
    (LinkState::Trashed, &["di sampah pemilik"]),
    (LinkState::Trashed, &["ada di sampah"]),
    (LinkState::OverQuota, &["too many users have viewed or downloaded"]),
    (LinkState::OverQuota, &["terlalu banyak pengguna yang melihat atau mendownload"]),
    (LinkState::OverQuota, &["download quota exceeded"]),
    (LinkState::OverQuota, &["this account's links are generating too much traffic"]),
    (LinkState::Locked, &["you need access"]),
    (LinkState::Locked, &["anda memerlukan akses"]),
    (LinkState::Locked, &["anda perlu akses"]),
    (LinkState::Locked, &["request access"]),
    (LinkState::Locked, &["minta akses"]),
    (LinkState::Locked, &["you need permission"]),
    (LinkState::Locked, &["anda memerlukan izin"]),
    (LinkState::Locked, &["access denied", "google"]),
    (LinkState::Locked, &["sign in", "to continue to google drive"]),
    (LinkState::Locked, &["login", "untuk melanjutkan ke google"]),
    (LinkState::Locked, &["this link has been removed", "onedrive"]),
    (LinkState::Locked, &["sign in to your account", "microsoft"]),
    (LinkState::Locked, &["you don't have access to this item"]),
    (LinkState::Locked, &["this item might not exist or is no longer available", "onedrive"]),
    (LinkState::Locked, &["link needs a password"]),
    (LinkState::Locked, &["sign in to dropbox"]),
    (LinkState::Locked, &["you don't have permission", "dropbox"]),
    (LinkState::Missing, &["the file you have requested does not exist"]),
    (LinkState::Missing, &["file yang anda minta tidak ada"]),
    (LinkState::Missing, &["file does not exist", "google"]),
    (LinkState::Missing, &["this file is no longer available"]),
    (LinkState::Missing, &["this item was deleted"]),
    (LinkState::Missing, &["this video isn't available"]),
    (LinkState::Missing, &["this video is private"]),
    (LinkState::Missing, &["halaman tidak ditemukan"]),
    (LinkState::Missing, &["page not found"]),
    (LinkState::Missing, &["404 not found"]),
];

const SIGN_IN: [&str; 5] = [
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "www.dropbox.com/login",
    "sharepoint.com/_layouts",
];

/// Most characters of a page that are searched for what its host says.
const SAID: usize = 64 * 1024;

/// The state of a link, from the address that was claimed and what came back after redirects.
/// The first few kilobytes of the body are enough.
///
/// ```
/// use tolok::probe::page::{LinkState, Response, link_state};
///
/// let claimed = "https://kota-rekaan.go.id/sk.pdf".parse().expect("an address");
/// let headers = [("Content-Type".to_owned(), "text/html".to_owned())];
/// let response = Response { url: &claimed, status: 200, headers: &headers, body: b"<html>Beranda", cut: false };
/// assert_eq!(link_state(&claimed, &response).state, LinkState::WrongType);
/// ```
pub fn link_state(claimed: &Url, response: &Response) -> LinkFinding {
    let promised = promised(claimed);
    let came = came(response);
    let found = |state: LinkState, at: Spot| LinkFinding { state, promised, came, at };
    let address = format!("{}{}", response.url.host_str().unwrap_or_default(), response.url.path());
    if SIGN_IN.iter().any(|s| address.contains(s)) {
        return found(LinkState::Locked, Spot::url(response.url.as_str()));
    }
    if let Some((state, text)) = said(response, came) {
        return found(state, Spot { place: "body".to_owned(), ..Spot::url(&text) });
    }
    if let Some(state) = by_status(response.status) {
        return found(state, Spot::header("status", &response.status.to_string()));
    }
    if is_empty(response) {
        return found(
            LinkState::Empty,
            Spot::header("content-length", response.header("content-length").unwrap_or("0")),
        );
    }
    let media = response.media_type().unwrap_or_default();
    let differs = promised.is_some() && came.is_some() && promised != came && came != Some(FileType::Other);
    // A new Office file is an archive inside; nothing but its ending tells them apart.
    let office = promised == Some(FileType::Office) && came == Some(FileType::Archive);
    let state = if differs && !office && !viewer(response) { LinkState::WrongType } else { LinkState::Alive };
    found(state, Spot::header("content-type", &media))
}

fn promised(claimed: &Url) -> Option<FileType> {
    let last = claimed.path_segments()?.next_back()?.to_ascii_lowercase();
    let (_, ending) = last.rsplit_once('.')?;
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind)
}

/// Pages that show a file rather than being it.
fn viewer(response: &Response) -> bool {
    const VIEWERS: [&str; 6] = [
        "drive.google.com",
        "docs.google.com",
        "onedrive.live.com",
        "1drv.ms",
        "www.dropbox.com",
        "view.officeapps.live.com",
    ];
    response.url.host_str().is_some_and(|h| VIEWERS.contains(&h) || h.ends_with(".sharepoint.com"))
}

fn by_status(status: u16) -> Option<LinkState> {
    match status {
        200..=299 => None,
        401 | 403 => Some(LinkState::Locked),
        404 | 410 => Some(LinkState::Missing),
        429 | 451 => Some(LinkState::Blocked),
        500..=599 => Some(LinkState::ServerFault),
        _ => Some(LinkState::Unknown),
    }
}

fn is_empty(response: &Response) -> bool {
    let declared = response.header("content-length").and_then(|v| v.parse::<u64>().ok());
    let none = response.body.iter().all(u8::is_ascii_whitespace);
    response.status == 204
        || none && !response.cut && declared.is_none_or(|n| n == 0 || n == response.body.len() as u64)
}

/// What a page says about the file, its title and text in lower case.
fn said(response: &Response, came: Option<FileType>) -> Option<(LinkState, String)> {
    if came != Some(FileType::Html) {
        return None;
    }
    let start = &response.body[..response.body.len().min(SAID)];
    let page = super::decode::decode(response.header("content-type"), start, true).0;
    let (dom, _) = super::parse::parse(&page);
    let title = dom.named("title").next().map(|at| dom.text(at, 200)).unwrap_or_default();
    let text = super::text::visible(&dom);
    let said = format!("{title} | {}", text.joined(8_000)).to_lowercase().replace('\u{2019}', "'");
    let facts = challenge(response, dom, &page);
    let saying = SAYINGS.iter().find(|(_, texts)| texts.iter().all(|t| said.contains(t)));
    let short = text.words < LITTLE;
    facts.or_else(|| saying.filter(|_| short).map(|(state, texts)| (*state, around(&said, texts[0]))))
}

fn challenge(response: &Response, dom: super::tree::Dom, markup: &str) -> Option<(LinkState, String)> {
    let page = super::look::Page::new(*response, jiff::civil::Date::ZERO, dom, markup);
    super::markers::in_front(&page).map(|given| (LinkState::Blocked, given.text))
}

fn around(said: &str, text: &str) -> String {
    let at = said.find(text).unwrap_or(0);
    said[at..].chars().take(160).collect()
}

/// What came, by its first bytes before what its header says.
fn came(response: &Response) -> Option<FileType> {
    by_bytes(response.body).or_else(|| by_media(&response.media_type()?))
}

fn by_bytes(body: &[u8]) -> Option<FileType> {
    const STARTS: [(&[u8], FileType); 12] = [
        (b"%PDF-", FileType::Pdf),
        (b"\xd0\xcf\x11\xe0", FileType::Office),
        (b"PK\x03\x04", FileType::Archive),
        (b"Rar!", FileType::Archive),
        (b"7z\xbc\xaf", FileType::Archive),
        (b"\x1f\x8b", FileType::Archive),
        (b"\x89PNG", FileType::Picture),
        (b"\xff\xd8\xff", FileType::Picture),
        (b"GIF8", FileType::Picture),
        (b"ID3", FileType::Sound),
        (b"\x1a\x45\xdf\xa3", FileType::Video),
        (b"OggS", FileType::Sound),
    ];
    if let Some((_, kind)) = STARTS.iter().find(|(start, _)| body.starts_with(start)) {
        return Some(*kind);
    }
    match (body.get(..4), body.get(4..8), body.get(8..12)) {
        (_, Some(b"ftyp"), _) => return Some(FileType::Video),
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Some(FileType::Picture),
        (Some(b"RIFF"), _, Some(b"WAVE")) => return Some(FileType::Sound),
        _ => {}
    }
    let start = body
        .iter()
        .copied()
        .skip_while(u8::is_ascii_whitespace)
        .take(15)
        .collect::<Vec<_>>()
        .to_ascii_lowercase();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start).to_vec();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body", b"<title", b"<script", b"<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
        .then_some(FileType::Html)
}

fn by_media(media: &str) -> Option<FileType> {
    Some(match media {
        "text/html" | "application/xhtml+xml" => FileType::Html,
        "application/pdf" => FileType::Pdf,
        "application/zip"
        | "application/x-rar-compressed"
        | "application/x-7z-compressed"
        | "application/gzip" => FileType::Archive,
        "application/octet-stream" => return None,
        m if m.starts_with("application/vnd.") || m == "application/msword" => FileType::Office,
        m if m.starts_with("image/") => FileType::Picture,
        m if m.starts_with("video/") => FileType::Video,
        m if m.starts_with("audio/") => FileType::Sound,
        m if m.starts_with("text/") || m == "application/json" => FileType::Text,
        _ => FileType::Other,
    })
}
