//! Marks from any table: long, with a row per mark, or a matrix with a row per entry and a column per judge.

use std::collections::HashMap;
use std::path::Path;

use super::number::{NotANumber, number};
use super::problems::{shown, suggest};
use super::ratings_rows::Grid;
use crate::evidence::{Rated, RatedMark};
use crate::model::{Message, Problem, is_hidden};

/// Most problems of a table that are told.
const MOST_PROBLEMS: usize = 50;

/// Where the marks of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatingsLayout<'a> {
    /// A row per mark, or per entry and judge; the names of its columns.
    Long {
        /// Whose entry.
        entry: &'a str,
        /// By which judge.
        judge: &'a str,
        /// On which criterion; none where marks are of the entry as a whole.
        criterion: Option<&'a str>,
        /// The mark; where there are several columns, each is a criterion.
        marks: &'a [String],
    },
    /// A row per entry, a column per judge.
    Matrix {
        /// The column of the ids; else one called `entry` or without a name, else entries are numbered.
        entry: Option<&'a str>,
    },
}

/// A mark as written.
struct Written {
    entry: u32,
    judge: u32,
    criterion: u32,
    row: u32,
    place: u32,
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
    let grid = Grid::read(path).map_err(|problem| vec![problem])?;
    if grid.rows.is_empty() {
        return Err(vec![grid.problem(Message::new("panel-table-empty"))]);
    }
    let mut table = Gathered::new(grid);
    match layout {
        RatingsLayout::Long { entry, judge, criterion, marks } => {
            table.of_long([entry, judge], criterion, marks)?;
        }
        RatingsLayout::Matrix { entry } => table.of_matrix(entry)?,
    }
    table.rated()
}

/// What was read so far.
struct Gathered {
    grid: Grid,
    entries: Ids,
    judges: Ids,
    criteria: Ids,
    marks: Vec<Written>,
    problems: Vec<Problem>,
}

impl Gathered {
    fn new(grid: Grid) -> Self {
        let ids = Ids::default;
        Self { grid, entries: ids(), judges: ids(), criteria: ids(), marks: Vec::new(), problems: Vec::new() }
    }

    fn fault(&mut self, problem: impl FnOnce(&Grid) -> Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem(&self.grid));
        }
    }

    /// The place of a column by its name, in small or large letters.
    fn column(&mut self, wanted: &str) -> Option<usize> {
        let header = &self.grid.rows[0].cells;
        let same = |h: &String| h.eq_ignore_ascii_case(wanted.trim());
        let found = header.iter().position(|h| h == wanted.trim()).or_else(|| header.iter().position(same));
        if found.is_none() {
            let known: Vec<&str> = header.iter().map(String::as_str).take(MOST_PROBLEMS).collect();
            let message = Message::new("panel-no-column")
                .word("column", shown(wanted))
                .word("columns", shown(&known.join(", ")));
            let message = suggest(message, wanted, known);
            self.fault(|grid| grid.problem_in(0, message));
        }
        found
    }

    fn of_long(
        &mut self,
        [entry, judge]: [&str; 2],
        criterion: Option<&str>,
        marks: &[String],
    ) -> Result<(), Vec<Problem>> {
        let (entry, judge) = (self.column(entry), self.column(judge));
        let criterion = criterion.map(|name| self.column(name));
        let marks: Vec<Option<usize>> = marks.iter().map(|name| self.column(name)).collect();
        let (Some(entry), Some(judge), true) = (entry, judge, self.problems.is_empty()) else {
            return Err(std::mem::take(&mut self.problems));
        };
        let marks: Vec<usize> = marks.into_iter().flatten().collect();
        for row in 1..self.grid.rows.len() {
            if self.is_whole(row) {
                self.long(row, (entry, judge, criterion.flatten()), &marks);
            }
        }
        Ok(())
    }

    fn long(
        &mut self,
        row: usize,
        (entry, judge, criterion): (usize, usize, Option<usize>),
        marks: &[usize],
    ) {
        let cell = |place: usize| self.grid.rows[row].cells[place].clone();
        let ids = [Some(entry), Some(judge), criterion];
        if let Some(place) = ids.into_iter().flatten().find(|p| cell(*p).is_empty()) {
            if marks.iter().any(|m| !cell(*m).is_empty()) {
                self.fault(|grid| grid.problem_at(row, place, Message::new("panel-id-missing")));
            }
            return;
        }
        if !ids.into_iter().flatten().all(|place| self.is_fine(row, place)) {
            return;
        }
        let cell = |place: usize| self.grid.rows[row].cells[place].clone();
        let (entry, judge, criterion) = (cell(entry), cell(judge), criterion.map(cell).unwrap_or_default());
        let (entry, judge) = (self.entries.number(&entry), self.judges.number(&judge));
        for mark in marks {
            let criterion = if marks.len() > 1 {
                let name = self.grid.rows[0].cells[*mark].clone();
                self.criteria.number(&name)
            } else {
                self.criteria.number(&criterion)
            };
            self.add((row, *mark), [entry, judge, criterion]);
        }
    }

    fn of_matrix(&mut self, entry: Option<&str>) -> Result<(), Vec<Problem>> {
        let header = &self.grid.rows[0].cells;
        let usual = header.iter().position(|h| h.eq_ignore_ascii_case("entry"));
        let usual = usual.or_else(|| header.iter().position(String::is_empty));
        let id = entry.map_or(usual, |name| self.column(name));
        let mut judges: Vec<Option<u32>> = Vec::new();
        for place in 0..self.grid.rows[0].cells.len() {
            let name = self.grid.rows[0].cells[place].clone();
            if Some(place) == id || name.is_empty() {
                judges.push(None);
                continue;
            }
            let known = self.judges.all.len() as u32;
            let judge = self.judges.number(&name);
            if judge < known {
                let message = Message::new("panel-judge-twice").word("judge", shown(&name));
                self.fault(|grid| grid.problem_at(0, place, message));
            }
            self.is_fine(0, place);
            judges.push(Some(judge));
        }
        if !self.problems.is_empty() {
            return Err(std::mem::take(&mut self.problems));
        }
        for row in 1..self.grid.rows.len() {
            if self.is_whole(row) {
                self.matrix(row, id, &judges);
            }
        }
        Ok(())
    }

    fn matrix(&mut self, row: usize, id: Option<usize>, judges: &[Option<u32>]) {
        let name = id.map(|place| self.grid.rows[row].cells[place].clone()).filter(|n| !n.is_empty());
        if id.is_some_and(|place| !self.is_fine(row, place)) {
            return;
        }
        let known = self.entries.all.len() as u32;
        let entry = self.entries.number(&name.clone().unwrap_or_else(|| row.to_string()));
        if entry < known {
            let message = Message::new("panel-entry-twice").word("entry", shown(&name.unwrap_or_default()));
            self.fault(|grid| grid.problem_at(row, id.unwrap_or_default(), message));
            return;
        }
        let criterion = self.criteria.number("");
        for (place, judge) in judges.iter().enumerate().filter(|(place, _)| Some(*place) != id) {
            match judge {
                Some(judge) => self.add((row, place), [entry, *judge, criterion]),
                None if self.grid.rows[row].cells[place].is_empty() => {}
                None => self.fault(|grid| grid.problem_at(row, place, Message::new("panel-judge-missing"))),
            }
        }
    }

    /// Whether a row has as many cells as the header.
    fn is_whole(&mut self, row: usize) -> bool {
        let (found, wanted) = (self.grid.rows[row].cells.len(), self.grid.rows[0].cells.len());
        if found != wanted {
            let message = Message::new("cells-count").count("found", found).count("wanted", wanted);
            self.fault(|grid| grid.problem_in(row, message));
        }
        found == wanted
    }

    /// Whether an id can be shown.
    fn is_fine(&mut self, row: usize, place: usize) -> bool {
        let text = &self.grid.rows[row].cells[place];
        let fine = !text.chars().any(is_hidden);
        if !fine {
            let message = Message::new("panel-hidden-character").word("text", shown(text));
            self.fault(|grid| grid.problem_at(row, place, message));
        }
        fine
    }

    fn add(&mut self, (row, place): (usize, usize), [entry, judge, criterion]: [u32; 3]) {
        let text = &self.grid.rows[row].cells[place];
        if !text.is_empty() && text != "NA" {
            let (row, place) = (row as u32, place as u32);
            self.marks.push(Written { entry, judge, criterion, row, place });
        }
    }

    fn text(&self, written: &Written) -> &str {
        &self.grid.rows[written.row as usize].cells[written.place as usize]
    }

    fn rated(mut self) -> Result<Rated, Vec<Problem>> {
        let read: Vec<Result<f64, NotANumber>> =
            self.marks.iter().map(|m| number(self.text(m), None)).collect();
        let numbers = read.iter().filter(|r| r.is_ok()).count();
        let words = numbers * 2 < read.len();
        let mut categories: Vec<String> = Vec::new();
        if words {
            categories = self.marks.iter().map(|m| self.text(m).to_owned()).collect();
            categories.sort();
            categories.dedup();
        }
        let mut marks = Vec::with_capacity(read.len());
        for (written, read) in std::mem::take(&mut self.marks).into_iter().zip(read) {
            let text = self.text(&written);
            let value = match read {
                // What a program writes for no number is no word either.
                Err(why) if !words || why == NotANumber::NotFinite || text.chars().any(is_hidden) => {
                    let message = Message::new(why.code()).word("value", shown(text));
                    let (row, place) = (written.row as usize, written.place as usize);
                    self.fault(|grid| grid.problem_at(row, place, message));
                    continue;
                }
                Ok(value) if !words => value,
                _ => categories.partition_point(|c| c.as_str() < text) as f64,
            };
            let Written { entry, judge, criterion, .. } = written;
            marks.push((RatedMark { entry, criterion, judge, value, minute: None }, written));
        }
        self.twice(&mut marks);
        if marks.is_empty() && self.problems.is_empty() {
            self.fault(|grid| grid.problem(Message::new("panel-table-empty")));
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
    fn twice(&mut self, marks: &mut [(RatedMark, Written)]) {
        marks.sort_by_key(|(m, at)| (m.entry, m.criterion, m.judge, at.row));
        let key = |m: &RatedMark| (m.entry, m.criterion, m.judge);
        for pair in marks.windows(2).filter(|w| key(&w[0].0) == key(&w[1].0)) {
            let [(mark, first), (_, again)] = pair else { continue };
            let message = Message::new("panel-mark-twice")
                .word("entry", shown(&self.entries.all[mark.entry as usize]))
                .word("judge", shown(&self.judges.all[mark.judge as usize]))
                .count("first", self.grid.line(first.row as usize) as usize);
            let (row, place) = (again.row as usize, again.place as usize);
            self.fault(|grid| grid.problem_at(row, place, message));
        }
    }
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
