//! The rows of a foreign table in the words of the edition, as a confirmed mapping says; or all that
//! stands against it.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::number::number;
use super::problems::{Findings, shown};
use crate::mapping::{
    Cell, Choices, ColumnRow, Grid, Kind, Known, Lexicon, Mapping, Moment, NotADate, Shape, ValueRow, Wants,
    choices, list_items, moment, targets, value_key,
};
use crate::matching::Found;
use crate::model::{
    Criterion, CsvHabits, EligibilityTest, LevelRange, Message, Position, Problem, is_hidden,
};

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

struct Work<'a> {
    grid: &'a Grid,
    mapping: &'a Mapping,
    lexicon: &'a Lexicon<'a>,
    findings: &'a Findings,
    habits: CsvHabits,
    used: Vec<(&'a ColumnRow, Known)>,
    values: HashMap<(&'a str, &'a str), &'a ValueRow>,
    choices: BTreeMap<u32, Choices>,
    criteria: &'a [(&'a Criterion, LevelRange)],
    new_values: RefCell<HashSet<(String, String)>>,
    undecided: RefCell<HashSet<(String, String)>>,
    formulas: RefCell<usize>,
}

/// What a cell is in the edition's words.
enum Taken {
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

    fn refuse(&self, row: u32, column: u32, message: Message) {
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
        let tracks = &self.lexicon.edition.competition.tracks;
        if tracks.len() > 1 && !cells.contains_key("track") {
            let column = self.mapping.column_of("track").unwrap_or_else(|| self.first_column());
            let code =
                if self.mapping.column_of("track").is_some() { "cell-empty" } else { "import-no-track" };
            // A value that the mapping does not settle was noted already.
            if self.grid.cell(row, column).is_none() || code == "import-no-track" {
                self.refuse(row, column, Message::new(code).word("column", "track"));
            }
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

    /// A cell in the edition's words; what stands against it is noted.
    fn taken(&self, row: u32, column: u32, known: &Known, so_far: &BTreeMap<String, String>) -> Taken {
        let Some(cell) = self.grid.cell(row, column) else { return Taken::Nothing };
        if cell.is_formula {
            *self.formulas.borrow_mut() += 1;
        }
        match self.read(row, column, cell, known, so_far) {
            Ok(taken) => taken,
            Err(message) => {
                self.refuse(row, column, message);
                Taken::Nothing
            }
        }
    }

    fn read(
        &self,
        row: u32,
        column: u32,
        cell: &Cell,
        known: &Known,
        so_far: &BTreeMap<String, String>,
    ) -> Result<Taken, Message> {
        if cell.is_fault {
            return Err(Message::new("cell-error").word("error", shown(&cell.text)));
        }
        let hidden = |c: char| is_hidden(c) && !matches!(c, '\n' | '\r' | '\t');
        if cell.text.chars().any(hidden) {
            let place = known.target.to_string();
            return Err(Message::new("control-character")
                .word("place", place)
                .word("text", shown(&cell.text)));
        }
        let line = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return Ok(Taken::Nothing);
        }
        let here = (row, column);
        match known.wants {
            Wants::Date => self.date(cell).map(|m| Taken::As(m.date.to_string())),
            Wants::Moment => self.date(cell).map(|m| Taken::As(m.iso())),
            Wants::Dates => self.dates(cell).map(Taken::As),
            Wants::Number => self.number(cell).map(|n| Taken::As(self.written(n))),
            Wants::Flag if EligibilityTest::truth(&line).is_none() => Ok(self.settled(here, known, &line)),
            Wants::Level => self.level(here, cell, known, &line, so_far),
            Wants::Entry => match self.lexicon.names.find(&line) {
                Found::One(ix) => Ok(Taken::As(self.lexicon.names.id(ix).to_owned())),
                _ => Ok(self.settled(here, known, &line)),
            },
            Wants::Judge => match self.lexicon.judge(&line) {
                Some(ix) => Ok(Taken::As(self.lexicon.edition.judge(ix).id.to_string())),
                None => Ok(self.settled(here, known, &line)),
            },
            Wants::SeveralOf => Ok(self.several(here, known, &cell.text)),
            _ if self.choices.contains_key(&column) => Ok(self.settled(here, known, &line)),
            _ => Ok(Taken::As(line)),
        }
    }

    fn date(&self, cell: &Cell) -> Result<Moment, Message> {
        let serial = cell.number.or_else(|| cell.text.parse::<f64>().ok()).and_then(Moment::of_serial);
        if let Some(found) = serial {
            return Ok(found);
        }
        moment(&cell.text, self.mapping.date_order).map_err(|e| {
            let code = match e {
                NotADate::Ambiguous => "import-date-ambiguous",
                NotADate::Malformed => "import-date-malformed",
            };
            Message::new(code).word("value", shown(&cell.text))
        })
    }

    fn dates(&self, cell: &Cell) -> Result<String, Message> {
        let days = list_items(&cell.text, "unavailable")
            .map(|item| self.date(&Cell { text: item.to_owned(), number: cell.number, ..Cell::default() }));
        let days: Vec<Moment> = days.collect::<Result<_, _>>()?;
        Ok(days.iter().map(|m| m.date.to_string()).collect::<Vec<_>>().join("|"))
    }

    fn number(&self, cell: &Cell) -> Result<f64, Message> {
        match cell.number {
            Some(number) => Ok(number),
            None => number(&cell.text, self.mapping.decimal)
                .map_err(|e| Message::new(e.code()).word("value", shown(&cell.text))),
        }
    }

    /// A number as the edition writes it, never so that it could be read in two ways.
    fn written(&self, value: f64) -> String {
        let text = value.to_string();
        match self.habits.decimal {
            Some(',') => text.replace('.', ","),
            Some(_) => text,
            None if number(&text, None).is_err() && text.contains('.') => format!("{text}0"),
            None => text,
        }
    }

    fn level(
        &self,
        here: (u32, u32),
        cell: &Cell,
        known: &Known,
        line: &str,
        so_far: &BTreeMap<String, String>,
    ) -> Result<Taken, Message> {
        let own = self.row_of(known, &value_key(line));
        let plain = cell.number.is_some() || line.bytes().all(|b| b.is_ascii_digit() || b".,+-".contains(&b));
        if own.is_none() && !plain {
            return Ok(self.settled(here, known, line));
        }
        let level = match own {
            Some(_) => match self.settled(here, known, line) {
                Taken::As(level) if level != "n/a" => level.replace(',', ".").parse().unwrap_or_default(),
                taken => return Ok(taken),
            },
            None => self.number(cell)?,
        };
        let criterion =
            if known.target.of.is_empty() { so_far.get("criterion") } else { Some(&known.target.of) };
        let of = self.criteria.iter().find(|(c, _)| criterion.is_some_and(|id| c.id.as_str() == id));
        match of {
            Some((_, levels)) if !(levels.min..=levels.max).contains(&level) => {
                Err(Message::new("import-level-range")
                    .number("level", level)
                    .number("min", levels.min)
                    .number("max", levels.max))
            }
            _ => Ok(Taken::As(self.written(level))),
        }
    }

    fn several(&self, here: (u32, u32), known: &Known, text: &str) -> Taken {
        let mut items = Vec::new();
        for item in list_items(text, &known.target.column) {
            match self.settled(here, known, &value_key(item)) {
                Taken::As(item) => items.push(item),
                Taken::Nothing | Taken::RowLeftOut => {}
            }
        }
        if items.is_empty() { Taken::Nothing } else { Taken::As(items.join("|")) }
    }

    /// What the mapping says that a value becomes.
    fn settled(&self, (row, column): (u32, u32), known: &Known, line: &str) -> Taken {
        let Some(value) = self.row_of(known, &value_key(line)) else {
            return self.not_in_mapping((row, column), known, line);
        };
        let again = !self.undecided.borrow_mut().insert((value.of.clone(), value.value.clone()));
        match value.becomes.as_str() {
            "-" if known.wants == Wants::Entry || known.wants == Wants::Judge => Taken::RowLeftOut,
            "-" => Taken::Nothing,
            "" => {
                if !again {
                    let message = Message::new("map-value-undecided").word("of", &value.of);
                    self.findings
                        .refuse(Problem::new(value.at.clone(), message.word("value", shown(&value.value))));
                }
                Taken::Nothing
            }
            word => match self.checked(column, known, word) {
                Some(word) => Taken::As(word),
                None => {
                    if !again {
                        let message = Message::new("map-value-unknown").word("of", &value.of);
                        self.findings
                            .refuse(Problem::new(value.at.clone(), message.word("becomes", shown(word))));
                    }
                    Taken::Nothing
                }
            },
        }
    }

    /// The row of the mapping that settles a value: of the target itself, else of all alike.
    fn row_of(&self, known: &Known, key: &str) -> Option<&'a ValueRow> {
        let of = known.target.column.as_str();
        let own = known.target.to_string();
        let found = self.values.get(&(own.as_str(), key)).or_else(|| self.values.get(&(of, key)));
        found.copied()
    }

    /// A value that the mapping's file does not list: fine where it is one of the list, else to be confirmed.
    fn not_in_mapping(&self, (row, column): (u32, u32), known: &Known, line: &str) -> Taken {
        let listed = self.choices.get(&column).is_some_and(|c| c.all.iter().any(|(id, _)| id == line));
        let agency = self.mapping.kind == Kind::Judges
            && matches!(known.target.column.as_str(), "agency" | "conflicts")
            && self.lexicon.edition.entries.iter().any(|e| e.agency == line || e.id.as_str() == line);
        if listed || agency {
            return Taken::As(line.to_owned());
        }
        let of = known.target.to_string();
        self.new_values.borrow_mut().insert((of.clone(), value_key(line)));
        self.refuse(row, column, Message::new("map-value-new").word("of", of).word("value", shown(line)));
        Taken::Nothing
    }

    /// What people wrote beside a value, if it can stand there.
    fn checked(&self, column: u32, known: &Known, word: &str) -> Option<String> {
        let edition = self.lexicon.edition;
        let fine = match known.wants {
            Wants::Entry => return edition.find_entry(word).map(|ix| edition.entry(ix).id.to_string()),
            Wants::Judge => edition.judges.iter().any(|j| j.id.as_str() == word),
            Wants::Flag => EligibilityTest::truth(word).is_some(),
            Wants::Level => word == "n/a" || word.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite),
            _ => {
                self.choices.get(&column).is_none_or(|c| c.is_open || c.all.iter().any(|(id, _)| id == word))
            }
        };
        fine.then(|| word.to_owned())
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
