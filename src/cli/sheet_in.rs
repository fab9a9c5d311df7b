//! `tolok sheet in`: returned workbooks into marks.csv, the sound ones whole, the others not at all.

use jiff::ZonedDateTime;
use serde_json::{Value, json};
use std::collections::HashSet;

use super::Exit;
use super::args::Format;
use super::change::{commit, preview};
use super::edition::{Opened, open};
use super::output::{Faces, Ui, say_error};
use super::sheet::{InArgs, state_words};
use crate::intake::{Against, Collected, Fate, MarkLedger, Returned, collect, returned};
use crate::model::{CsvHabits, Message, Problem};
use crate::report::{Block, Column, Table, Tolok, problem_json, problem_line};

pub(super) fn run(args: &InArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let refused = |problems: Vec<Problem>| {
        ui.list(&problems, &opened.words);
        Exit::Input
    };
    let collected = collect(&args.files).map_err(refused)?;
    let mut marks = MarkLedger::open(&args.edition, edition).map_err(|problem| refused(vec![problem]))?;
    let words = state_words();
    let against = Against { edition, evidence, marks: &marks, words: &words };
    let books = returned(&collected.workbooks, against);
    let now = || ZonedDateTime::now().strftime("%Y-%m-%dT%H:%M%:z").to_string();
    let marked_at = args.at.clone().unwrap_or_else(now);
    if put(&mut marks, &books, &marked_at, &opened) {
        let changes = vec![("marks.csv".to_owned(), marks.bytes())];
        preview(&args.edition, &changes, ui)?;
        if !args.dry_run {
            commit(&args.edition, &changes, ui)?;
        }
    }
    let taken = Taken { opened: &opened, collected, books, dry_run: args.dry_run, seed: ui.seed_of(edition) };
    let exit = ui.show(&taken);
    taken.tell_faults(ui);
    let refused = taken.books.iter().any(|b| !b.is_sound());
    Ok(if exit == Exit::Done && refused { Exit::Input } else { exit })
}

/// Puts the marks of sound workbooks into the table; false when none is new or changed.
fn put(marks: &mut MarkLedger, books: &[Returned], marked_at: &str, opened: &Opened) -> bool {
    let sound = books.iter().filter(|b| b.is_sound()).flat_map(|b| &b.rows.filled);
    let mut any = false;
    for filled in sound.filter(|f| f.fate != Fate::Unchanged) {
        marks.put(&opened.loaded.edition, filled.key, &filled.mark, marked_at);
        any = true;
    }
    any
}

/// What became of the workbooks, as it is shown.
struct Taken<'a> {
    opened: &'a Opened,
    collected: Collected,
    books: Vec<Returned>,
    dry_run: bool,
    seed: u64,
}

impl Taken<'_> {
    /// The faults of refused workbooks; in JSON they stand with their workbooks.
    fn tell_faults(&self, ui: &Ui) {
        let faults: Vec<Problem> = self.books.iter().flat_map(|b| b.rows.faults.clone()).collect();
        if faults.is_empty() || ui.format == Format::Json {
            return;
        }
        ui.list(&faults, &self.opened.words);
        let message = Message::new("sheet-in-refused")
            .count("faults", faults.iter().map(Problem::faults).sum())
            .count("count", self.books.iter().filter(|b| !b.is_sound()).count());
        say_error(&self.opened.words.say(&message));
    }

    fn sum(&self, fate: Fate) -> usize {
        let sound = self.books.iter().filter(|b| b.is_sound()).flat_map(|b| &b.rows.filled);
        // A mark that came back twice is one mark.
        sound.filter(|f| f.fate == fate).map(|f| f.key).collect::<HashSet<_>>().len()
    }

    fn summary(&self) -> Message {
        Message::new(if self.dry_run { "sheet-in-would" } else { "sheet-in-done" })
            .count("taken", self.books.iter().filter(|b| b.is_sound()).count())
            .count("count", self.books.len())
            .count("new", self.sum(Fate::New))
            .count("changed", self.sum(Fate::Changed))
            .count("unchanged", self.sum(Fate::Unchanged))
    }

    fn judge(&self, book: &Returned) -> String {
        book.judge.map(|j| self.opened.loaded.edition.judge(j).id.to_string()).unwrap_or_default()
    }
}

impl Faces for Taken<'_> {
    fn blocks(&self) -> Vec<Block> {
        let words = &self.opened.words;
        let mut blocks = vec![Block::Line(words.say(&self.summary())), Block::Table(self.table())];
        let notes = self.collected.notes.iter().chain(self.books.iter().flat_map(|b| &b.rows.notes));
        let lines: Vec<Block> = notes.map(|n| Block::Line(format!("- {}", problem_line(n, words)))).collect();
        if !lines.is_empty() {
            blocks.push(Block::Heading(2, words.label("sheet-heading-notes")));
            blocks.extend(lines);
        }
        blocks
    }

    fn table(&self) -> Table {
        let words = &self.opened.words;
        let columns = vec![
            Column::id(words.label("sheet-column-judge")),
            Column::right(words.label("sheet-column-new")),
            Column::right(words.label("sheet-column-changed")),
            Column::right(words.label("sheet-column-unchanged")),
            Column::right(words.label("sheet-column-empty")),
            Column::right(words.label("sheet-column-kept")),
            Column::right(words.label("sheet-column-faults")),
            Column::left(words.label("sheet-column-outcome")),
            Column::left(words.label("sheet-column-file")),
        ];
        let rows = self.books.iter().map(|book| {
            let outcome = if book.is_sound() { "sheet-outcome-taken" } else { "sheet-outcome-refused" };
            let faults: usize = book.rows.faults.iter().map(Problem::faults).sum();
            let counts = [
                book.count(Fate::New),
                book.count(Fate::Changed),
                book.count(Fate::Unchanged),
                book.rows.empty,
                book.rows.kept,
                faults,
            ];
            let counts = counts.map(|n| n.to_string());
            let ends = [words.lookup(outcome).unwrap_or_default(), book.file.clone()];
            [self.judge(book)].into_iter().chain(counts).chain(ends).collect()
        });
        Table { columns, rows: rows.collect() }
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let (edition, words) = (&self.opened.loaded.edition, &self.opened.words);
        let problems = |problems: &[Problem]| -> Vec<Value> {
            problems.iter().map(|p| problem_json(p, words)).collect()
        };
        let books = self.books.iter().map(|book| {
            json!({
                "file": book.file,
                "stage": book.stage.map(|s| edition.stage(s).id.as_str()),
                "judge": book.judge.map(|j| edition.judge(j).id.as_str()),
                "taken": book.is_sound(),
                "new": book.count(Fate::New),
                "changed": book.count(Fate::Changed),
                "unchanged": book.count(Fate::Unchanged),
                "empty": book.rows.empty,
                "kept": book.rows.kept,
                "faults": problems(&book.rows.faults),
                "notes": problems(&book.rows.notes),
            })
        });
        serde_json::to_string_pretty(&json!({
            "tolok": Tolok::of(edition, self.seed),
            "dry_run": self.dry_run,
            "new": self.sum(Fate::New),
            "changed": self.sum(Fate::Changed),
            "unchanged": self.sum(Fate::Unchanged),
            "notes": problems(&self.collected.notes),
            "workbooks": books.collect::<Vec<Value>>(),
        }))
    }
}
