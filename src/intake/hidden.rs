//! Which rows and columns of a sheet people do not see. The reader of workbooks does not say.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

/// Rows and columns from 1.
#[derive(Debug, Default)]
pub struct Hidden {
    /// The rows.
    pub rows: BTreeSet<u32>,
    /// Columns, as first and last.
    pub columns: Vec<(u32, u32)>,
}

/// The hidden rows and columns of a sheet; none where the workbook does not say in the usual way.
pub fn hidden(bytes: &[u8], sheet: &str) -> Hidden {
    let xml = ZipArchive::new(Cursor::new(bytes)).ok().and_then(|mut archive| {
        let part = part_of(&mut archive, sheet)?;
        read(&mut archive, &part)
    });
    xml.map(|xml| marked(&xml)).unwrap_or_default()
}

fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The part of the workbook that holds a sheet.
fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let book = read(archive, "xl/workbook.xml")?;
    let id =
        tags(&book, b"<sheet ").find(|t| t.get("name").map(|n| unescaped(n)).as_deref() == Some(sheet))?;
    let id = id.get("r:id")?.clone();
    let links = read(archive, "xl/_rels/workbook.xml.rels")?;
    let link = tags(&links, b"<Relationship ").find(|t| t.get("Id") == Some(&id))?;
    let target = link.get("Target")?;
    Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

fn marked(xml: &[u8]) -> Hidden {
    let mut hidden = Hidden::default();
    let number =
        |tag: &BTreeMap<String, String>, name: &str| tag.get(name).and_then(|n| n.parse::<u32>().ok());
    let is_hidden =
        |tag: &BTreeMap<String, String>| matches!(tag.get("hidden").map(String::as_str), Some("1" | "true"));
    let before_rows = memmem::find(xml, b"<sheetData").unwrap_or(xml.len());
    for tag in tags(&xml[..before_rows], b"<col ").filter(&is_hidden) {
        hidden.columns.extend(number(&tag, "min").zip(number(&tag, "max")));
    }
    hidden.rows = tags(xml, b"<row ").filter(&is_hidden).filter_map(|tag| number(&tag, "r")).collect();
    hidden
}

/// The attributes of every tag that begins so.
fn tags<'x>(xml: &'x [u8], start: &'static [u8]) -> impl Iterator<Item = BTreeMap<String, String>> + 'x {
    memmem::find_iter(xml, start).map(move |at| {
        let rest = &xml[at + start.len()..];
        let end = memchr::memchr(b'>', rest).unwrap_or(rest.len()).min(4096);
        attributes(&String::from_utf8_lossy(&rest[..end]))
    })
}

fn attributes(tag: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = tag;
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, later)) = after.split_once('"') else { break };
        found.insert(name.trim().to_owned(), value.to_owned());
        rest = later;
    }
    found
}
