//! What a returned workbook says, row by row, held against its stamp, the
//! edition and marks.csv: marks to take, or everything that is wrong with them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::mark_ledger::{MarkKey, MarkLedger, Written};
use super::problems::{Problems, shown, suggest};
use super::returned::{Book, Cell};
use super::returned_cells::{StateWords, comment, level, mark, state, text};
use crate::evidence::{Evidence, MarkState, comment_wanted};
use crate::model::{
    Assignment, CriterionIx, Edition, EntryIx, JudgeIx, Message, Position, Problem, Rubric, SheetColumn,
    StageIx, letters, sheet_text,
};

/// How many faults of one kind are shown for one workbook.
const FAULTS_SHOWN: usize = 500;
/// How many cells a remark names.
const CELLS_NAMED: usize = 12;

/// What returned workbooks are held against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// What is known of its entries.
    pub evidence: &'a Evidence,
    /// marks.csv as it is.
    pub marks: &'a MarkLedger,
    /// The words that workbooks use.
    pub words: &'a StateWords,
}

/// What a mark is to marks.csv.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It had none of this key.
    New,
    /// It had another.
    Changed,
    /// It had the same.
    Unchanged,
}

/// One mark of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Of what, by whom.
    pub key: MarkKey,
    /// What it says.
    pub mark: Written,
    /// What it is to marks.csv.
    pub fate: Fate,
    /// Its level's cell.
    pub at: Position,
}

/// What the rows of one workbook say.
#[derive(Debug, Default)]
pub struct Rows {
    /// The marks.
    pub filled: Vec<Filled>,
    /// Rows without a mark, here or in marks.csv.
    pub empty: usize,
    /// Cells that were emptied although marks.csv has something, which stays.
    pub kept: usize,
    /// Comments beside no mark, which cannot be taken yet.
    pub alone: usize,
    /// Why the workbook is refused.
    pub faults: Vec<Problem>,
    /// What is worth saying although nothing is refused.
    pub notes: Vec<Problem>,
}

/// Reads the rows of a workbook that is known to be of this stage and judge.
pub fn read_rows(book: &Book, file: &str, (stage, judge): (StageIx, JudgeIx), against: Against<'_>) -> Rows {
    let mut reader = Reader::new(book, file, (stage, judge), against);
    if reader.header() {
        for (row, cells) in book.cells.range(1..) {
            reader.row(*row, cells);
        }
        reader.missing();
        reader.not_of_judge();
        reader.say_remarks();
    }
    let Reader { mut rows, faults, notes, .. } = reader;
    rows.faults = faults.sorted();
    rows.notes = notes.sorted();
    rows
}

struct Reader<'a> {
    book: &'a Book,
    /// `FILE.xlsx:PAGE`.
    page: String,
    stage: StageIx,
    judge: JudgeIx,
    against: Against<'a>,
    rubric: &'a Rubric,
    places: HashMap<SheetColumn, u32>,
    known: HashMap<(&'a str, &'a str), usize>,
    /// By key: the row it was found in.
    seen: HashMap<usize, u32>,
    assigned: HashSet<EntryIx>,
    released: HashSet<EntryIx>,
    rows: Rows,
    faults: Problems,
    notes: Problems,
    /// By code: the cells that the same is to be said of.
    remarks: BTreeMap<&'static str, Vec<String>>,
}

impl<'a> Reader<'a> {
    fn new(book: &'a Book, file: &str, (stage, judge): (StageIx, JudgeIx), against: Against<'a>) -> Self {
        let stamp = &book.stamp;
        let own = against.edition.assignments.iter().filter(|a| a.stage == stage && a.judge == judge);
        let (released, assigned): (Vec<&Assignment>, Vec<&Assignment>) = own.partition(|a| a.released);
        Self {
            page: format!("{file}:{}", shown(&stamp.page)),
            stage,
            judge,
            against,
            rubric: against.edition.rubric(stage),
            places: stamp.columns.iter().zip(0..).map(|((column, _), place)| (*column, place)).collect(),
            known: stamp.keys.iter().zip(0..).map(|((e, c), i)| ((e.as_str(), c.as_str()), i)).collect(),
            seen: HashMap::new(),
            assigned: assigned.iter().map(|a| a.entry).collect(),
            released: released.iter().map(|a| a.entry).collect(),
            rows: Rows::default(),
            faults: Problems::showing(FAULTS_SHOWN),
            notes: Problems::showing(FAULTS_SHOWN),
            remarks: BTreeMap::new(),
            book,
        }
    }

    fn at(&self, row: u32, column: SheetColumn) -> Position {
        let place = self.places.get(&column).map_or(0, |place| place + 1);
        Position::at(&self.page, row + 1, place)
    }

    fn fault(&mut self, row: u32, column: SheetColumn, message: Message) {
        let at = self.at(row, column);
        self.faults.push(Problem::new(at, message));
    }

    /// Something worth saying of a cell; what is alike is said once for the workbook.
    fn remark(&mut self, row: u32, column: SheetColumn, code: &'static str) {
        let at = self.at(row, column);
        self.remarks.entry(code).or_default().push(format!("{}{}", letters(at.column), at.line));
    }

    /// Says what is alike, with the first cells it is about.
    fn say_remarks(&mut self) {
        for (code, mut cells) in std::mem::take(&mut self.remarks) {
            let count = cells.len();
            if count > CELLS_NAMED {
                cells.truncate(CELLS_NAMED);
                cells.push("…".to_owned());
            }
            let message = Message::new("").count("count", count).word("cells", cells.join(", "));
            self.notes.push(Problem::new(Position::file(&self.page), Message { code, ..message }));
        }
    }

    /// True when the header is as it was written.
    fn header(&mut self) -> bool {
        let nothing = BTreeMap::new();
        let header = self.book.cells.get(&0).unwrap_or(&nothing);
        let mut same = true;
        for ((column, title), place) in self.book.stamp.columns.iter().zip(0..) {
            let found = header.get(&place).map(text).unwrap_or_default();
            if found != *title {
                let message = Message::new("sheet-header-changed").word("wanted", shown(title));
                self.fault(0, *column, message.word("found", shown(&found)));
                same = false;
            }
        }
        same
    }

    fn cell<'c>(&self, cells: &'c BTreeMap<u32, Cell>, column: SheetColumn) -> Option<&'c Cell> {
        cells.get(self.places.get(&column)?)
    }

    fn row(&mut self, row: u32, cells: &BTreeMap<u32, Cell>) {
        let inputs = [SheetColumn::Level, SheetColumn::State, SheetColumn::Comment];
        let key = [SheetColumn::Entry, SheetColumn::Criterion];
        let filled = inputs.into_iter().find(|c| self.cell(cells, *c).is_some());
        let [entry, criterion] = key.map(|c| self.cell(cells, c).map(text).unwrap_or_default());
        if criterion.is_empty() {
            // The title row of an entry, or a row outside the table.
            if let Some(column) = filled {
                self.fault(row, column, Message::new("sheet-row-foreign"));
            }
            return;
        }
        let formulas: Vec<SheetColumn> = key
            .into_iter()
            .chain(inputs)
            .filter(|c| self.cell(cells, *c).is_some_and(|cell| cell.formula))
            .collect();
        for column in &formulas {
            self.fault(row, *column, Message::new("sheet-formula"));
        }
        let Some(key) = self.key(row, &entry, &criterion) else { return };
        let before = self.faults.count();
        let said = self.said(row, cells, key);
        // What a formula shows is no mark, but whatever else is wrong with the row is said.
        if formulas.is_empty() && self.faults.count() == before {
            self.take(row, cells, key, said);
        }
    }

    /// The mark that a row is about; none after a fault.
    fn key(&mut self, row: u32, entry: &str, criterion: &str) -> Option<MarkKey> {
        let edition = self.against.edition;
        let found = (edition.find_entry(entry), self.rubric.criterion(criterion));
        let known = self.known.get(&(entry, criterion)).copied();
        let (Some(e), Some(c), Some(known)) = (found.0, found.1, known) else {
            self.foreign(row, entry, criterion, found);
            return None;
        };
        if let Some(first) = self.seen.insert(known, row) {
            let message = Message::new("sheet-row-twice").word("entry", entry).word("criterion", criterion);
            self.fault(row, SheetColumn::Entry, message.count("first", first as usize + 1));
            return None;
        }
        Some((self.stage, e, self.judge, c))
    }

    /// A row that the workbook did not have when it was made.
    fn foreign(
        &mut self,
        row: u32,
        entry: &str,
        criterion: &str,
        found: (Option<EntryIx>, Option<CriterionIx>),
    ) {
        let edition = self.against.edition;
        let entries = || edition.entries.iter().map(|e| e.id.as_str());
        let criteria = || self.rubric.criteria.iter().map(|c| c.id.as_str());
        match found {
            (None, _) => {
                let message = Message::new("sheet-entry-unknown").word("entry", shown(entry));
                self.fault(row, SheetColumn::Entry, suggest(message, entry, entries()));
            }
            (_, None) => {
                let message = Message::new("sheet-criterion-unknown").word("criterion", shown(criterion));
                let message = suggest(message, criterion, criteria());
                self.fault(row, SheetColumn::Criterion, message);
            }
            (Some(e), _) if !self.assigned.contains(&e) => {
                let message = Message::new("sheet-not-assigned").word("entry", entry);
                self.fault(row, SheetColumn::Entry, message.word("judge", &edition.judge(self.judge).id));
            }
            _ => {
                let message =
                    Message::new("sheet-key-foreign").word("entry", entry).word("criterion", criterion);
                self.fault(row, SheetColumn::Criterion, message);
            }
        }
    }

    /// The mark of a row; none where it says nothing yet, or after a fault.
    fn said(&mut self, row: u32, cells: &BTreeMap<u32, Cell>, key: MarkKey) -> Option<MarkState> {
        let Against { edition, marks, words, .. } = self.against;
        let before = marks.get(edition, key).and_then(|m| m.state.level());
        let (level_cell, state_cell) =
            (self.cell(cells, SheetColumn::Level), self.cell(cells, SheetColumn::State));
        let level = level(level_cell, before, self.rubric);
        let state = state(state_cell, words);
        let (level, state) = match (level, state) {
            (Ok(level), Ok(state)) => (level, state),
            (level, state) => {
                let faults = [(SheetColumn::Level, level.err()), (SheetColumn::State, state.err())];
                for (column, message) in faults.into_iter().filter_map(|(c, m)| Some((c, m?))) {
                    self.fault(row, column, message);
                }
                return None;
            }
        };
        let written = state_cell.map(text).unwrap_or_default();
        mark(level, state, &written).unwrap_or_else(|message| {
            self.fault(row, SheetColumn::Level, message);
            None
        })
    }

    /// Takes what a row says, beside what marks.csv has.
    fn take(&mut self, row: u32, cells: &BTreeMap<u32, Cell>, key: MarkKey, said: Option<MarkState>) {
        let before = self.against.marks.get(self.against.edition, key);
        let old = before.as_ref().map_or("", |b| &b.comment);
        let comment = match comment(self.cell(cells, SheetColumn::Comment), old) {
            Ok(comment) => comment,
            Err(message) => return self.fault(row, SheetColumn::Comment, message),
        };
        let Some(state) = said else { return self.silent(row, before.is_some(), &comment) };
        let emptied = comment.is_empty() && !old.is_empty();
        if emptied {
            self.rows.kept += 1;
            self.remark(row, SheetColumn::Comment, "sheet-kept-comment");
        }
        let comment = if emptied || comment == sheet_text(old) { old.to_owned() } else { comment };
        let mark = Written { state, comment };
        let fate = match &before {
            None => Fate::New,
            Some(before) if same(before, &mark) => Fate::Unchanged,
            Some(_) => Fate::Changed,
        };
        self.want_comment(row, key, &mark, fate);
        let at = self.at(row, SheetColumn::Level);
        self.rows.filled.push(Filled { key, mark, fate, at });
    }

    /// Counts a row without a mark; what marks.csv has of it stays.
    fn silent(&mut self, row: u32, marked: bool, comment: &str) {
        if marked {
            self.rows.kept += 1;
            return self.remark(row, SheetColumn::Level, "sheet-kept-mark");
        }
        self.rows.empty += 1;
        if !comment.is_empty() {
            self.rows.alone += 1;
            self.remark(row, SheetColumn::Comment, "sheet-comment-alone");
        }
    }

    /// Refuses a mark without the comment that it needs, unless it was taken so before.
    fn want_comment(&mut self, row: u32, key: MarkKey, mark: &Written, fate: Fate) {
        let Against { edition, evidence, .. } = self.against;
        let claim = evidence.claims[self.stage.ix()].get(key.1, key.3);
        let rule = edition.stage(self.stage).panel.comments;
        if !mark.comment.is_empty() || !comment_wanted(rule, claim, mark.state) {
            return;
        }
        match fate {
            Fate::Unchanged => self.remark(row, SheetColumn::Comment, "sheet-comment-was-missing"),
            Fate::New | Fate::Changed => {
                self.fault(row, SheetColumn::Comment, Message::new("sheet-comment-missing"));
            }
        }
    }

    /// Says which rows are gone, entry by entry.
    fn missing(&mut self) {
        let mut gone: Vec<(&str, Vec<&str>)> = Vec::new();
        for ((entry, criterion), _) in
            self.book.stamp.keys.iter().zip(0..).filter(|(_, i)| !self.seen.contains_key(i))
        {
            match gone.last_mut() {
                Some((last, criteria)) if last == entry => criteria.push(criterion),
                _ => gone.push((entry, vec![criterion])),
            }
        }
        for (entry, criteria) in gone {
            let message = Message::new("sheet-rows-gone")
                .word("entry", entry)
                .count("count", criteria.len())
                .word("criteria", criteria.join(", "));
            self.notes.push(Problem::new(Position::file(&self.page), message));
        }
    }

    /// Refuses marks of entries that are no longer the judge's, once for each entry.
    fn not_of_judge(&mut self) {
        let mut told = HashSet::new();
        let edition = self.against.edition;
        let mut problems = Vec::new();
        for filled in self.rows.filled.iter().filter(|f| f.fate != Fate::Unchanged) {
            let entry = filled.key.1;
            let code = match () {
                () if edition.conflict(self.judge, entry).is_some() => "sheet-conflict",
                () if self.assigned.contains(&entry) => continue,
                () if self.released.contains(&entry) => "sheet-released",
                () => "sheet-not-assigned",
            };
            if told.insert(entry) {
                let message = Message::new(code).word("entry", &edition.entry(entry).id);
                let message = message.word("judge", &edition.judge(self.judge).id);
                problems.push(Problem::new(filled.at.clone(), message));
            }
        }
        problems.into_iter().for_each(|p| self.faults.push(p));
    }
}

fn same(before: &Written, now: &Written) -> bool {
    let states = match (before.state, now.state) {
        (MarkState::Given(a), MarkState::Given(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    };
    states && before.comment == now.comment
}
