//! The rows of a foreign table in the words of the edition, as a confirmed mapping says; or all that
//! stands against it.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::problems::Findings;
use crate::mapping::{
    Choices, ColumnRow, Grid, Kind, Known, Lexicon, Mapping, Shape, ValueRow, choices, targets,
};
use crate::model::{Criterion, CsvHabits, LevelRange, Message, Position, Problem};

/// A row for a table of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The row of the foreign table.
    pub row: u32,
    /// Where to point when the row as a whole is wrong.
    pub at: Position,
    /// Its cells by column; none is empty.
    pub cells: BTreeMap<String, String>,
}

impl Record {
    /// A cell; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A foreign table in the words of the edition.
#[derive(Debug, Default)]
pub struct Converted {
    /// The rows.
    pub records: Vec<Record>,
    /// The columns of the edition's table that the mapping fills.
    pub columns: Vec<String>,
    /// Rows left out because the mapping says so of one of their values.
    pub left_out: Vec<u32>,
    /// How many cells held the value of a formula.
    pub formulas: usize,
}

/// Why a foreign table cannot be taken in.
#[derive(Debug)]
pub struct NotConverted {
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// True where the table has values that the mapping does not know.
    pub has_new_values: bool,
}

/// Takes the rows of a foreign table in, as the mapping says.
pub fn convert(
    grid: &Grid,
    shape: &Shape,
    mapping: &Mapping,
    lexicon: &Lexicon<'_>,
) -> Result<Converted, NotConverted> {
    let findings = Findings::default();
    let work = Work::new(grid, mapping, lexicon, &findings);
    let mut converted = Converted { columns: work.columns(), ..Converted::default() };
    for row in shape.rows(grid) {
        match mapping.kind {
            Kind::Claims | Kind::Marks => work.answers(row, &mut converted),
            Kind::Channels => work.channels(row, &mut converted),
            Kind::Entries | Kind::Judges => work.whole(row, &mut converted),
        }
    }
    converted.formulas = work.formulas.take();
    let has_new_values = !work.new_values.take().is_empty();
    match findings.close() {
        Ok(_) => Ok(converted),
        Err(problems) => Err(NotConverted { problems, has_new_values }),
    }
}

/// A table being converted.
pub(super) struct Work<'a> {
    pub(super) grid: &'a Grid,
    pub(super) mapping: &'a Mapping,
    pub(super) lexicon: &'a Lexicon<'a>,
    pub(super) findings: &'a Findings,
    pub(super) habits: CsvHabits,
    pub(super) used: Vec<(&'a ColumnRow, Known)>,
    pub(super) values: HashMap<(&'a str, &'a str), &'a ValueRow>,
    pub(super) choices: BTreeMap<u32, Choices>,
    pub(super) criteria: &'a [(&'a Criterion, LevelRange)],
    pub(super) new_values: RefCell<HashSet<(String, String)>>,
    pub(super) undecided: RefCell<HashSet<(String, String)>>,
    pub(super) formulas: RefCell<usize>,
}

/// What a cell is in the edition's words.
pub(super) enum Taken {
    /// This.
    As(String),
    /// Nothing.
    Nothing,
    /// Its row is left out, because the mapping says so.
    RowLeftOut,
}

impl<'a> Work<'a> {
    fn new(grid: &'a Grid, mapping: &'a Mapping, lexicon: &'a Lexicon<'a>, findings: &'a Findings) -> Self {
        let all = targets(mapping.kind, lexicon);
        let used: Vec<(&ColumnRow, Known)> = mapping
            .used()
            .filter_map(|(column, target)| {
                let known = all.iter().find(|k| k.target == *target).cloned();
                Some((column, known.or_else(|| Known::kept(target))?))
            })
            .collect();
        let values = mapping.values.iter().map(|v| ((v.of.as_str(), v.value.as_str()), v)).collect();
        let lists =
            used.iter().filter_map(|(c, k)| Some((c.column, choices(mapping.kind, &k.target, lexicon)?)));
        let choices = lists.collect();
        Self {
            grid,
            mapping,
            lexicon,
            findings,
            habits: lexicon.edition.competition.csv,
            used,
            values,
            choices,
            criteria: lexicon.criteria(),
            new_values: RefCell::default(),
            undecided: RefCell::default(),
            formulas: RefCell::default(),
        }
    }

    /// The columns of the edition's table that the mapping fills.
    fn columns(&self) -> Vec<String> {
        let own = self.used.iter().map(|(_, k)| match k.target.column.as_str() {
            "attribute" => k.target.of.clone(),
            column => column.to_owned(),
        });
        let mut columns: Vec<String> = own.collect();
        columns.dedup();
        columns
    }

    pub(super) fn refuse(&self, row: u32, column: u32, message: Message) {
        self.findings.refuse(Problem::new(self.position(row, column), message));
    }

    /// Where a cell is; an empty cell of a text file is its row.
    fn position(&self, row: u32, column: u32) -> Position {
        self.grid.position(row, column)
    }

    /// The cells of the columns that are no part of a criterion or channel; none where the row is left out.
    fn common(&self, row: u32) -> Option<BTreeMap<String, String>> {
        let mut cells = BTreeMap::new();
        let mut stays = true;
        let parts = |k: &Known| !k.target.of.is_empty() && k.target.column != "attribute";
        for (column, known) in self.used.iter().filter(|(_, k)| !parts(k)) {
            let name = if known.target.of.is_empty() { &known.target.column } else { &known.target.of };
            match self.taken(row, column.column, known, &cells) {
                Taken::As(text) => {
                    cells.insert(name.clone(), text);
                }
                Taken::Nothing => {}
                Taken::RowLeftOut => stays = false,
            }
        }
        stays.then_some(cells)
    }

    /// A row that becomes a row.
    fn whole(&self, row: u32, converted: &mut Converted) {
        let Some(mut cells) = self.common(row) else { return converted.left_out.push(row) };
        let entries = self.mapping.kind == Kind::Entries;
        if entries {
            if let (Some(track), false) = (&self.mapping.of_all, cells.contains_key("track")) {
                cells.insert("track".to_owned(), track.clone());
            }
            self.named_by_each_other(row, &mut cells);
        } else if !cells.contains_key("name") && !cells.contains_key("judge") {
            self.refuse(row, self.first_column(), Message::new("import-row-unnamed"));
        }
        converted.records.push(Record { row, at: self.position(row, self.first_column()), cells });
    }

    /// A registration without a name of its own has its agency's, and the other way round.
    fn named_by_each_other(&self, row: u32, cells: &mut BTreeMap<String, String>) {
        match (cells.get("name").cloned(), cells.get("agency").cloned()) {
            (Some(name), None) => cells.insert("agency".to_owned(), name),
            (None, Some(agency)) => cells.insert("name".to_owned(), agency),
            (Some(_), Some(_)) => None,
            (None, None) => return self.refuse(row, self.first_column(), Message::new("import-row-unnamed")),
        };
        if self.lexicon.edition.competition.tracks.len() > 1 && !cells.contains_key("track") {
            self.without_whole(row, "track", "import-no-track");
        }
    }

    /// Notes that a row lacks what the whole of the table could give it: with the cell that is empty, else
    /// once for the mapping. A value that the mapping does not settle was noted already.
    fn without_whole(&self, row: u32, column: &str, code: &'static str) {
        match self.mapping.column_of(column) {
            Some(at) if self.grid.cell(row, at).is_none() => {
                self.refuse(row, at, Message::new("cell-empty").word("column", column));
            }
            None if self.undecided.borrow_mut().insert((column.to_owned(), code.to_owned())) => {
                self.refuse(row, self.first_column(), Message::new(code));
            }
            _ => {}
        }
    }

    fn first_column(&self) -> u32 {
        let telling = ["entry", "name", "agency", "judge"].iter().find_map(|c| self.mapping.column_of(c));
        telling.or_else(|| self.used.first().map(|(c, _)| c.column)).unwrap_or(1)
    }

    /// A row of claims or marks: one answer, or one for each criterion.
    fn answers(&self, row: u32, converted: &mut Converted) {
        let Some(mut cells) = self.common(row) else { return converted.left_out.push(row) };
        if let (Some(stage), false) = (&self.mapping.of_all, cells.contains_key("stage")) {
            cells.insert("stage".to_owned(), stage.clone());
        }
        let stages = &self.lexicon.edition.competition.stages;
        if self.mapping.kind == Kind::Marks && stages.len() > 1 && !cells.contains_key("stage") {
            self.without_whole(row, "stage", "import-no-stage");
        }
        for needed in ["entry", "judge"] {
            let column = self.mapping.column_of(needed);
            if let Some(column) = column.filter(|c| self.grid.cell(row, *c).is_none()) {
                self.refuse(row, column, Message::new("cell-empty").word("column", needed));
            }
        }
        if cells.contains_key("criterion") || cells.contains_key("level") {
            let at =
                self.position(row, self.mapping.column_of("level").unwrap_or_else(|| self.first_column()));
            if !cells.contains_key("criterion") {
                let column = self.mapping.column_of("criterion").unwrap_or_else(|| self.first_column());
                if self.grid.cell(row, column).is_none() {
                    self.refuse(row, column, Message::new("cell-empty").word("column", "criterion"));
                }
            }
            let own = stated(self.mapping.kind, cells.clone());
            converted.records.push(Record { row, at, cells: own });
        }
        ["criterion", "level", "evidence", "note", "comment", "state"]
            .iter()
            .for_each(|c| drop(cells.remove(*c)));
        self.of_criteria(row, &cells, converted);
    }

    /// One record for each criterion of which the row says something.
    fn of_criteria(&self, row: u32, common: &BTreeMap<String, String>, converted: &mut Converted) {
        let mut by_criterion: Vec<(&str, BTreeMap<String, String>, Position)> = Vec::new();
        for (column, known) in self.used.iter().filter(|(_, k)| !k.target.of.is_empty()) {
            let Taken::As(text) = self.taken(row, column.column, known, common) else { continue };
            let of = known.target.of.as_str();
            let at = self.position(row, column.column);
            match by_criterion.iter_mut().find(|(criterion, ..)| *criterion == of) {
                Some((_, cells, _)) => {
                    cells.insert(known.target.column.clone(), text);
                }
                None => by_criterion.push((of, BTreeMap::from([(known.target.column.clone(), text)]), at)),
            }
        }
        for (criterion, mut cells, at) in by_criterion {
            cells.extend(common.clone());
            cells.insert("criterion".to_owned(), criterion.to_owned());
            converted.records.push(Record { row, at, cells: stated(self.mapping.kind, cells) });
        }
    }

    /// A row of channels: one channel, or one for each kind.
    fn channels(&self, row: u32, converted: &mut Converted) {
        let Some(mut cells) = self.common(row) else { return converted.left_out.push(row) };
        let column = self.mapping.column_of("entry").unwrap_or(1);
        if self.grid.cell(row, column).is_none() {
            self.refuse(row, column, Message::new("cell-empty").word("column", "entry"));
        }
        if cells.contains_key("kind") || cells.contains_key("address") {
            converted.records.push(Record { row, at: self.position(row, column), cells: cells.clone() });
        }
        ["kind", "address", "channel"].iter().for_each(|c| drop(cells.remove(*c)));
        for (source, known) in self.used.iter().filter(|(_, k)| !k.target.of.is_empty()) {
            let Taken::As(address) = self.taken(row, source.column, known, &cells) else { continue };
            if is_none(&address) {
                continue;
            }
            let mut own = cells.clone();
            own.insert("kind".to_owned(), known.target.of.clone());
            own.insert("address".to_owned(), address);
            converted.records.push(Record { row, at: self.position(row, source.column), cells: own });
        }
    }
}

/// An answer "n/a" of a judge is a state, not a level.
fn stated(kind: Kind, mut cells: BTreeMap<String, String>) -> BTreeMap<String, String> {
    if kind == Kind::Marks && cells.get("level").is_some_and(|l| l == "n/a") {
        cells.remove("level");
        cells.insert("state".to_owned(), "not_applicable".to_owned());
    }
    cells
}

/// True for what people write where there is no such channel.
fn is_none(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '0'))
        || ["tidak ada", "n/a", "na", "none", "belum ada"].contains(&lower.as_str())
}
