//! Judges' workbooks taken apart: read through calamine, filled by rewriting
//! the XML of their cells, as a spreadsheet program would.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::program::{done, edition};

/// The part that holds the page of marks.
pub const MARKS: &str = "xl/worksheets/sheet2.xml";
/// The part that holds the stamp.
pub const STAMP: &str = "xl/worksheets/sheet3.xml";

/// A name that must not be seen in a blind workbook.
pub const SECRET: &str = "Kota Rahasia & Putri";
/// What entrants write to do harm.
pub const HOSTILE: &str = "=HYPERLINK(\"https://jahat.example\",\"klik\")";

const COMPETITION: &str = "\
competition: uji
edition: 2024
title: {id: Kompetisi rekaan, en: Invented competition}
languages: [id]
tracks: [{id: kota, title: {id: Jalur kota, en: Cities}}, {id: unit}]
stages:
  - id: document
    title: {id: Penilaian dokumen, en: Documents}
    rubric: document
    panel: {comments: departures}
  - id: interview
    rubric: interview
";

const DOCUMENT: &str = "\
rubric: document
version: \"1\"
status: proposed
scale: {min: 0, max: 5}
dimensions:
  - id: D
    weight: 1
    criteria:
      - {id: K1, title: {id: Kebijakan, en: Policy}, question: {id: 'Apakah ada kebijakan?', en: 'Is there a policy?'}, weight: 1, from: judges, missing: judge, levels: {0: {id: Tidak ada, en: None}, 5: {id: Lengkap, en: Full}}}
      - {id: K2, weight: 1, from: judges, missing: judge, applies_to: [kota]}
      - {id: K3, weight: 1, from: logs, else: [judges], measure: share, min_n: 30, scale: {bands: [0.5, 0.7, 0.8, 0.9, 0.95]}, missing: judge}
      - {id: K4, weight: 1, from: judges, missing: judge}
";

const INTERVIEW: &str = "\
rubric: interview
version: \"1\"
scale: {min: 0, max: 5}
dimensions:
  - {id: W, weight: 1, criteria: [{id: Q1, weight: 1, from: judges, missing: judge, levels: {0: Buruk, 2.5: Cukup, 5: Baik}}]}
";

const ENTRIES: &str = "\
entry,agency,name,track
e1,Dinas Tersembunyi,Kota Rahasia & Putri,kota
e2,Badan Gelap,'=1+1,kota
u1,,Unit Samar,unit
";

const ASSIGNMENTS: &str = "\
stage,entry,judge,role,state
document,e1,J1,panel,assigned
document,e2,J1,panel,assigned
document,u1,J1,panel,assigned
document,e1,J2,panel,assigned
document,u1,J2,panel,released
interview,e1,J1,panel,assigned
";

/// The files of a small invented edition with assignments.
pub fn files() -> Vec<(&'static str, String)> {
    let claims = format!(
        "entry,criterion,level,evidence,note\n\
         e1,K1,4,https://contoh.go.id/bukti?x=1&y=2,\n\
         e1,K2,3,\"{}\",\"{}\"\n\
         e2,K1,n/a,javascript:alert(1),\n\
         u1,K1,2,lihat https://contoh.go.id,\n",
        HOSTILE.replace('"', "\"\"").replace('=', "'="),
        "'+cmd|' /C calc'!A0"
    );
    let measured =
        "entry,measure,where,value,unit,n,low,high\ne1,share,,0.93,share,200,,\ne2,share,,0.4,share,12,,\n";
    vec![
        ("competition.yaml", COMPETITION.to_owned()),
        ("entries.csv", ENTRIES.to_owned()),
        ("judges.csv", "judge,name\nJ1,Ibu Satu\nJ2,Bapak Dua\nJ3,Tanpa Tugas\n".to_owned()),
        ("assignments.csv", ASSIGNMENTS.to_owned()),
        ("claims.csv", claims),
        ("measured.csv", measured.to_owned()),
    ]
}

/// The small edition with some files changed or added.
pub fn small(changed: &[(&'static str, &str)]) -> TempDir {
    let mut files = files();
    for (name, text) in changed {
        files.retain(|(known, _)| known != name);
        files.push((name, (*text).to_owned()));
    }
    let texts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let folder = edition(&texts);
    fs::create_dir(folder.path().join("edition/rubrics")).unwrap();
    fs::write(folder.path().join("edition/rubrics/document.yaml"), DOCUMENT).unwrap();
    fs::write(folder.path().join("edition/rubrics/interview.yaml"), INTERVIEW).unwrap();
    folder
}

/// A JSON count.
pub fn count(value: &serde_json::Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("no count: {value}"))
}

/// Makes the workbooks of the document stage in `sheets`, beside the edition, and opens one.
pub fn given(folder: &TempDir, judge: &str) -> Book {
    done(folder.path(), "sheet out edition --stage document -o sheets");
    Book::open(&folder.path().join(format!("sheets/{judge}.xlsx")))
}

/// What a cell is to hold.
#[derive(Clone, Copy)]
pub enum Put<'a> {
    Nothing,
    Number(f64),
    Text(&'a str),
    /// A formula and what it shows.
    Formula(&'a str, &'a str),
}

/// The parts of a workbook.
#[derive(Clone)]
pub struct Book {
    pub parts: Vec<(String, Vec<u8>)>,
}

impl Book {
    pub fn open(path: &Path) -> Self {
        Self::read(fs::read(path).unwrap())
    }

    pub fn read(bytes: Vec<u8>) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len()).map(|i| {
            let mut part = archive.by_index(i).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        });
        Self { parts: parts.collect() }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub fn save(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, self.bytes()).unwrap();
    }

    pub fn part(&self, name: &str) -> String {
        let (_, bytes) = self.parts.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    }

    pub fn set_part(&mut self, name: &str, text: String) {
        let part = self.parts.iter_mut().find(|(known, _)| known == name).unwrap();
        part.1 = text.into_bytes();
    }

    /// Puts something into a cell, which keeps its look; a cell that is not there is made.
    pub fn put(&mut self, part: &str, cell: &str, put: Put<'_>) -> &mut Self {
        let mut xml = self.part(part);
        let opening = format!("<c r=\"{cell}\"");
        let row = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if !xml.contains(&opening) {
            let row_opening = format!("<row r=\"{row}\"");
            let end = if let Some(at) = xml.find(&row_opening) {
                at + xml[at..].find("</row>").unwrap()
            } else {
                let at = xml.find("</sheetData>").unwrap();
                xml.insert_str(at, &format!("{row_opening}></row>"));
                at + row_opening.len() + 1
            };
            xml.insert_str(end, &format!("{opening}/>"));
        }
        let from = xml.find(&opening).unwrap();
        let head_end = from + xml[from..].find('>').unwrap();
        let head = &xml[from..head_end];
        let to =
            if head.ends_with('/') { head_end + 1 } else { from + xml[from..].find("</c>").unwrap() + 4 };
        let style = head.split("s=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
        let style = if head.contains(" s=\"") { format!(" s=\"{style}\"") } else { String::new() };
        let made = match put {
            Put::Nothing => format!("{opening}{style}/>"),
            Put::Number(number) => format!("{opening}{style}><v>{number}</v></c>"),
            Put::Text(text) => format!(
                "{opening}{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                escaped(text)
            ),
            Put::Formula(formula, shown) => {
                format!("{opening}{style} t=\"str\"><f>{}</f><v>{}</v></c>", escaped(formula), escaped(shown))
            }
        };
        xml.replace_range(from..to, &made);
        self.set_part(part, xml);
        self
    }

    /// Takes a row away; the rows below stay where they are.
    pub fn drop_row(&mut self, row: u32) {
        let mut xml = self.part(MARKS);
        let from = xml.find(&format!("<row r=\"{row}\"")).unwrap();
        let to = from + xml[from..].find("</row>").unwrap() + 6;
        xml.replace_range(from..to, "");
        self.set_part(MARKS, xml);
    }

    /// The page of marks.
    pub fn marks(&self) -> Page {
        let names = self.reader().sheet_names();
        self.page(&names[1])
    }

    pub fn page(&self, name: &str) -> Page {
        let range = self.reader().worksheet_range(name).unwrap();
        let (rows, columns) = range.end().map_or((0, 0), |(r, c)| (r + 1, c + 1));
        let shown = |row, column| range.get_value((row, column)).map(Data::to_string).unwrap_or_default();
        Page { cells: (0..rows).map(|r| (0..columns).map(|c| shown(r, c)).collect()).collect() }
    }

    fn reader(&self) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(self.bytes())).unwrap()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page of a workbook.
pub struct Page {
    pub cells: Vec<Vec<String>>,
}

impl Page {
    /// The letter of the column with this title.
    pub fn column(&self, title: &str) -> char {
        let place = self.cells[0].iter().position(|c| c == title);
        char::from(b'A' + u8::try_from(place.unwrap_or_else(|| panic!("no column {title}"))).unwrap())
    }

    /// The row of an entry's criterion, as a spreadsheet counts.
    pub fn row(&self, entry: &str, criterion: &str) -> usize {
        let (e, c) = (self.place("Peserta", "Entry"), self.place("Kriteria", "Criterion"));
        let found = self.cells.iter().position(|r| r[e] == entry && r[c] == criterion);
        found.unwrap_or_else(|| panic!("no row {entry} {criterion}")) + 1
    }

    fn place(&self, id: &str, en: &str) -> usize {
        self.cells[0].iter().position(|c| c == id || c == en).unwrap()
    }

    /// What a cell of an entry's criterion shows.
    pub fn shows(&self, entry: &str, criterion: &str, title: &str) -> String {
        let place = usize::from(self.column(title) as u8 - b'A');
        self.cells[self.row(entry, criterion) - 1][place].clone()
    }

    /// The name of a cell of an entry's criterion.
    pub fn cell(&self, entry: &str, criterion: &str, title: &str) -> String {
        format!("{}{}", self.column(title), self.row(entry, criterion))
    }
}
