//! What tests look for inside DOCX and HTML files.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

/// A part of a DOCX file.
pub fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every part of a DOCX file that is XML, by name.
pub fn parts(docx: &[u8]) -> Vec<(String, String)> {
    let archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    archive.file_names().map(|n| n.unwrap().into_owned()).map(|n| (n.clone(), part(docx, &n))).collect()
}

/// The paragraphs of a document in order, each with its style: `Title: BERITA ACARA`.
pub fn paragraphs(docx: &[u8]) -> Vec<String> {
    let xml = part(docx, "word/document.xml");
    let told = xml.split("<w:p ").skip(1).map(|p| {
        let style = between(p, "<w:pStyle w:val=\"", "\"").unwrap_or_default();
        let text: String = p.split("<w:t ").skip(1).filter_map(|t| between(t, ">", "</w:t>")).collect();
        format!("{style}: {}", unescaped(&text))
    });
    told.collect()
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(inner, _)| inner)
}

fn unescaped(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Elements of HTML that never close.
const VOID: [&str; 3] = ["meta", "input", "br"];

/// Walks XML or HTML as a strict reader would, and gives what it found of opening tags; stops the
/// test at a tag that is not closed in order, a stray `<`, `>`-less tag or an unknown entity.
pub fn well_formed(text: &str) -> Vec<String> {
    let (mut open, mut found): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain(before);
        let (tag, after) = after.split_once('>').unwrap_or_else(|| panic!("a tag without end: {after:.60}"));
        rest = after;
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "</{name}> closes another");
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap();
        assert!(name.chars().next().is_some_and(char::is_alphabetic), "no tag: <{tag:.60}>");
        found.push(tag.to_owned());
        if name == "style" {
            // Style is raw text up to its end.
            rest = rest.split_once("</style>").expect("style ends").1;
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    plain(rest);
    assert!(open.is_empty(), "not closed: {open:?}");
    found
}

/// Text between tags: every `&` begins an entity.
fn plain(text: &str) {
    for after in text.split('&').skip(1) {
        let entity = after.split(';').next().unwrap();
        let known = ["lt", "gt", "amp", "quot", "apos", "#xA"].contains(&entity);
        assert!(known, "a stray &: {after:.40}");
    }
}

/// Values of an attribute among tags.
pub fn attribute<'t>(tags: &'t [String], name: &str) -> Vec<&'t str> {
    let opener = format!(" {name}=\"");
    tags.iter().filter_map(|t| between(t, &opener, "\"")).collect()
}

/// The set of something, where each may stand once.
pub fn once<'t>(values: &[&'t str]) -> BTreeSet<&'t str> {
    let set: BTreeSet<&str> = values.iter().copied().collect();
    assert_eq!(set.len(), values.len(), "twice among {values:?}");
    set
}
