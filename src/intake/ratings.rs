//! Marks from any table: long, with a row per mark, or a matrix with a row per entry and a column per judge.

use std::collections::HashMap;
use std::path::Path;

use memchr::memchr_iter;

use super::folder::Folder;
use super::foreign::{LARGEST_TEXT, WhichSheet, decoded, foreign, sniffed, told_delimiter};
use super::number::number;
use super::problems::{shown, suggest};
use super::rows::Scratch;
use crate::evidence::{Rated, RatedMark};
use crate::model::{Message, Position, Problem, is_hidden};

/// Most problems of a table that are told.
const MOST_PROBLEMS: usize = 50;

/// Where the marks of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatingsLayout<'a> {
    /// A row per mark; the names of its columns.
    Long {
        /// Whose entry.
        entry: &'a str,
        /// By which judge.
        judge: &'a str,
        /// On which criterion; none where marks are of the entry as a whole.
        criterion: Option<&'a str>,
        /// The mark.
        mark: &'a str,
    },
    /// A row per entry, a column per judge; a column `entry` or without a name has the ids.
    Matrix,
}

/// A mark as written.
struct Written {
    entry: u32,
    judge: u32,
    criterion: u32,
    text: String,
    line: u32,
}

/// Ids numbered as they come.
#[derive(Default)]
struct Ids {
    of: HashMap<String, u32>,
    all: Vec<String>,
}

impl Ids {
    fn number(&mut self, id: &str) -> u32 {
        if let Some(known) = self.of.get(id) {
            return *known;
        }
        let next = self.all.len() as u32;
        self.of.insert(id.to_owned(), next);
        self.all.push(id.to_owned());
        next
    }
}

/// Reads the marks of a table.
///
/// An empty cell is no mark, nor is `NA` as R writes it. Marks of which most are no numbers are words.
pub fn ratings(path: &Path, layout: RatingsLayout<'_>) -> Result<Rated, Vec<Problem>> {
    let rows = read(path).map_err(|problem| vec![problem])?;
    let name = shown(&path.display().to_string());
    let mut lines = rows.into_iter();
    let Some((first, header)) = lines.next() else {
        return Err(vec![Problem::new(Position::file(name), Message::new("panel-table-empty"))]);
    };
    let mut table = Gathered { name, ..Gathered::default() };
    match layout {
        RatingsLayout::Long { entry, judge, criterion, mark } => {
            let find = |wanted: &str| column(&table.name, (first, &header), wanted);
            let found = [Some(entry), Some(judge), criterion, Some(mark)].map(|c| c.map(find).transpose());
            let mut places = [None; 4];
            let mut problems = Vec::new();
            for (place, found) in places.iter_mut().zip(found) {
                match found {
                    Ok(at) => *place = at,
                    Err(problem) => problems.push(problem),
                }
            }
            if !problems.is_empty() {
                return Err(problems);
            }
            lines.for_each(|(line, cells)| table.long(line, &cells, places));
        }
        RatingsLayout::Matrix => {
            let id = header.iter().position(|h| h.is_empty() || h.eq_ignore_ascii_case("entry"));
            for judge in header.iter().enumerate().filter(|(p, _)| Some(*p) != id).map(|(_, h)| h) {
                let known = table.judges.all.len() as u32;
                if table.judges.number(judge) < known {
                    table.fault(first, Message::new("panel-judge-twice").word("judge", shown(judge)));
                }
            }
            if !table.problems.is_empty() {
                return Err(table.problems);
            }
            lines.for_each(|(line, cells)| table.matrix(line, &cells, (id, header.len())));
        }
    }
    table.rated()
}

/// The place of a column by its name, in small or large letters.
fn column(name: &str, (line, header): (u32, &[String]), wanted: &str) -> Result<usize, Problem> {
    let same = |h: &String| h.eq_ignore_ascii_case(wanted.trim());
    let exact = header.iter().position(|h| h == wanted.trim());
    exact.or_else(|| header.iter().position(same)).ok_or_else(|| {
        let known: Vec<&str> = header.iter().map(String::as_str).collect();
        let message = Message::new("panel-no-column")
            .word("column", shown(wanted))
            .word("columns", shown(&known.join(", ")));
        Problem::new(Position::at(name, line, 0), suggest(message, wanted, known))
    })
}

/// What was read so far.
#[derive(Default)]
struct Gathered {
    name: String,
    entries: Ids,
    judges: Ids,
    criteria: Ids,
    marks: Vec<Written>,
    problems: Vec<Problem>,
}

impl Gathered {
    fn fault(&mut self, line: u32, message: Message) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem::new(Position::at(&self.name, line, 0), message));
        }
    }

    /// An id that can be shown.
    fn is_fine(&mut self, line: u32, id: &str) -> bool {
        let fine = !id.chars().any(is_hidden);
        if !fine {
            self.fault(line, Message::new("panel-hidden-character").word("text", shown(id)));
        }
        fine
    }

    fn add(&mut self, line: u32, [entry, judge, criterion]: [u32; 3], text: &str) {
        if !text.is_empty() && text != "NA" {
            self.marks.push(Written { entry, judge, criterion, text: text.to_owned(), line });
        }
    }

    fn long(&mut self, line: u32, cells: &[String], places: [Option<usize>; 4]) {
        let cell = |i: usize| places[i].map_or("", |p| cells.get(p).map_or("", String::as_str));
        let (entry, judge, criterion) = (cell(0), cell(1), cell(2));
        if entry.is_empty() || judge.is_empty() || (places[2].is_some() && criterion.is_empty()) {
            if !cell(3).is_empty() {
                self.fault(line, Message::new("panel-id-missing"));
            }
            return;
        }
        if [entry, judge, criterion].iter().all(|id| self.is_fine(line, id)) {
            let ids =
                [self.entries.number(entry), self.judges.number(judge), self.criteria.number(criterion)];
            self.add(line, ids, cell(3));
        }
    }

    fn matrix(&mut self, line: u32, cells: &[String], (id, columns): (Option<usize>, usize)) {
        if cells.iter().all(String::is_empty) {
            return;
        }
        let numbered = (self.entries.all.len() + 1).to_string();
        let name =
            id.and_then(|p| cells.get(p)).filter(|n| !n.is_empty()).map_or(numbered.as_str(), String::as_str);
        if !self.is_fine(line, name) {
            return;
        }
        let known = self.entries.all.len() as u32;
        let entry = self.entries.number(name);
        if entry < known {
            self.fault(line, Message::new("panel-entry-twice").word("entry", shown(name)));
            return;
        }
        let criterion = self.criteria.number("");
        for (judge, place) in (0..columns).filter(|p| Some(*p) != id).enumerate() {
            let text = cells.get(place).map_or("", String::as_str);
            self.add(line, [entry, judge as u32, criterion], text);
        }
    }

    fn rated(mut self) -> Result<Rated, Vec<Problem>> {
        let read: Vec<Result<f64, super::number::NotANumber>> =
            self.marks.iter().map(|m| number(&m.text, None)).collect();
        let numbers = read.iter().filter(|r| r.is_ok()).count();
        let words = numbers * 2 < read.len();
        let mut categories: Vec<String> = Vec::new();
        if words {
            categories = self.marks.iter().map(|m| m.text.clone()).collect();
            categories.sort();
            categories.dedup();
        }
        let mut marks = Vec::with_capacity(read.len());
        for (written, read) in std::mem::take(&mut self.marks).into_iter().zip(read) {
            let value = match read {
                _ if words => categories.partition_point(|c| *c < written.text) as f64,
                Ok(value) => value,
                Err(e) => {
                    self.fault(written.line, Message::new(e.code()).word("value", shown(&written.text)));
                    continue;
                }
            };
            let Written { entry, judge, criterion, line, .. } = written;
            marks.push((RatedMark { entry, criterion, judge, value, minute: None }, line));
        }
        self.twice(&mut marks);
        if marks.is_empty() && self.problems.is_empty() {
            self.fault(1, Message::new("panel-table-empty"));
        }
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let rated = Rated {
            entries: self.entries.all,
            judges: self.judges.all,
            criteria: self.criteria.all,
            words: words.then_some(categories),
            marks: marks.into_iter().map(|(mark, _)| mark).collect(),
        };
        Ok(rated.marked_only().sorted())
    }

    /// The same judge's mark of the same criterion of the same entry twice.
    fn twice(&mut self, marks: &mut [(RatedMark, u32)]) {
        marks.sort_by_key(|(m, line)| (m.entry, m.criterion, m.judge, *line));
        let same =
            |a: &RatedMark, b: &RatedMark| (a.entry, a.criterion, a.judge) == (b.entry, b.criterion, b.judge);
        let pairs: Vec<(u32, u32, RatedMark)> =
            marks.windows(2).filter(|w| same(&w[0].0, &w[1].0)).map(|w| (w[1].1, w[0].1, w[0].0)).collect();
        for (line, first, mark) in pairs {
            let message = Message::new("panel-mark-twice")
                .word("entry", shown(&self.entries.all[mark.entry as usize]))
                .word("judge", shown(&self.judges.all[mark.judge as usize]))
                .count("first", first as usize);
            self.fault(line, message);
        }
    }
}

/// The lines of a table with their cells, trimmed.
fn read(path: &Path) -> Result<Vec<(u32, Vec<String>)>, Problem> {
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    if matches!(ending.as_str(), "csv" | "tsv" | "txt") && path.is_file() {
        return text_rows(path);
    }
    let table = foreign(path, WhichSheet::Fullest)?;
    let wide = table.grid.rows.values().filter_map(|r| r.keys().next_back()).max().copied().unwrap_or(0);
    let row = |line: &u32| (1..=wide).map(|c| table.grid.text(*line, c).to_owned()).collect();
    Ok(table.grid.rows.keys().map(|line| (*line, row(line))).collect())
}

fn text_rows(path: &Path) -> Result<Vec<(u32, Vec<String>)>, Problem> {
    let name = shown(&path.display().to_string());
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    let folder = Folder::open(parent, &|_, _| {})?;
    let bytes =
        folder.bytes(own, LARGEST_TEXT).map_err(|m| Problem::new(Position::file(name.as_str()), m))?;
    let text = decoded(&bytes)
        .map_err(|line| Problem::new(Position::at(name.as_str(), line, 0), Message::new("not-utf8")))?;
    let (text, first, told) = match told_delimiter(&text) {
        Some((delimiter, rest)) => (rest, 2, Some(delimiter)),
        None => (text.as_str(), 1, None),
    };
    let delimiter = told.unwrap_or_else(|| sniffed(text));
    let mut scratch = Scratch::default();
    let (mut rest, mut line) = (text, first);
    let mut rows = Vec::new();
    while !rest.is_empty() {
        let used = scratch.record(rest.as_bytes(), delimiter).max(1).min(rest.len());
        let (raw, later) = rest.split_at(used);
        if later.is_empty() && memchr_iter(b'"', raw.as_bytes()).count() % 2 == 1 {
            return Err(Problem::new(Position::at(name.as_str(), line, 0), Message::new("quote-open")));
        }
        let mut from = 0;
        let cells: Vec<String> = scratch
            .ends
            .iter()
            .map(|end| {
                let text = String::from_utf8_lossy(&scratch.bytes[from..*end]).trim().to_owned();
                from = *end;
                text
            })
            .collect();
        if cells.iter().any(|c| !c.is_empty()) {
            rows.push((line, cells));
        }
        line += memchr_iter(b'\n', raw.as_bytes()).count() as u32;
        rest = later;
    }
    Ok(rows)
}

/// The minute of a time as marks.csv has it, since 1970 in UTC; none where it is none.
///
/// ```
/// use tolok::intake::minutes_of;
/// assert_eq!(minutes_of("1970-01-01T07:02+07:00"), Some(2));
/// assert_eq!(minutes_of("1970-01-02"), None);
/// ```
pub fn minutes_of(text: &str) -> Option<i64> {
    let at: jiff::Timestamp = text.trim().parse().ok()?;
    Some(at.as_second().div_euclid(60))
}
