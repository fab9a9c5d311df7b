//! `tolok sheet out`: one workbook for each judge of a stage.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Exit;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse, write_all};
use super::sheet::{OutArgs, stage, state_words};
use crate::intake::{Against, MarkLedger, Returned, lock_of, returned, spoken};
use crate::model::{CriterionIx, CsvHabits, EntryIx, JudgeIx, Message, StageIx};
use crate::report::{Block, Column, SheetBook, SheetView, Table, Tolok, sheet_book};

pub(super) fn run(args: &OutArgs, ui: &Ui) -> Result<Exit, Exit> {
    let (folder, ui) = &ui.for_folder();
    let opened = open(&args.edition, ui)?;
    let refused = |message: Message| refuse(&message, &opened.words);
    let out = Out::new(args, folder.as_deref(), &opened).map_err(refused)?;
    let marks = MarkLedger::open(&args.edition, &opened.loaded.edition).map_err(|problem| {
        ui.list(&[problem], &opened.words);
        Exit::Input
    })?;
    out.untaken(&marks).map_err(refused)?;
    let made: Result<Vec<SheetBook>, String> = out.judges.iter().map(|j| out.book(*j, &marks)).collect();
    let books = made.map_err(|error| ui.fault(&error))?;
    let files = out.judges.iter().zip(&books).map(|(judge, book)| (out.path(*judge), book.bytes.as_slice()));
    write_all(&files.collect::<Vec<_>>()).map_err(|error| ui.fault(&error))?;
    Ok(ui.show(&Written { out, books, seed: ui.seed_of(&opened.loaded.edition) }))
}

/// Which workbooks to make, and where.
struct Out<'a> {
    opened: &'a Opened,
    stage: StageIx,
    judges: Vec<JudgeIx>,
    folder: PathBuf,
    blind: bool,
}

impl<'a> Out<'a> {
    fn new(args: &OutArgs, folder: Option<&Path>, opened: &'a Opened) -> Result<Self, Message> {
        let edition = &opened.loaded.edition;
        let stage = stage(opened, args.stage.as_ref())?;
        let id = &edition.stage(stage).id;
        let of_stage = edition.assignments.iter().filter(|a| a.stage == stage && !a.released);
        let assigned: BTreeSet<JudgeIx> = of_stage.map(|a| a.judge).collect();
        if assigned.is_empty() {
            return Err(Message::new("sheet-no-assignments").word("stage", id));
        }
        let asked: BTreeSet<JudgeIx> =
            args.judge.iter().map(|name| opened.judge(name)).collect::<Result<_, _>>()?;
        let idle: Vec<&str> = asked.difference(&assigned).map(|j| edition.judge(*j).id.as_str()).collect();
        if !idle.is_empty() {
            let message = Message::new("sheet-judge-idle").word("judges", idle.join(", "));
            return Err(message.count("count", idle.len()).word("stage", id));
        }
        let folder = match folder {
            Some(folder) => folder.to_owned(),
            None => args.edition.join("sheets").join(id.as_str()),
        };
        if folder.is_file() {
            return Err(Message::new("sheet-folder-is-file").word("folder", folder.display()));
        }
        if folder.canonicalize().ok() == args.edition.canonicalize().ok() {
            return Err(Message::new("sheet-folder-is-edition"));
        }
        let judges = if asked.is_empty() { assigned } else { asked };
        Ok(Self { opened, stage, judges: judges.into_iter().collect(), folder, blind: args.blind })
    }

    fn path(&self, judge: JudgeIx) -> PathBuf {
        self.folder.join(format!("{}.xlsx", self.opened.loaded.edition.judge(judge).id))
    }

    /// Refuses to write over a workbook that is open or holds marks which were not taken in.
    fn untaken(&self, marks: &MarkLedger) -> Result<(), Message> {
        let paths = self.judges.iter().map(|j| self.path(*j)).filter(|path| path.exists());
        let there: Vec<(PathBuf, String)> = paths
            .map(|p| {
                let name = spoken(&p);
                (p, name)
            })
            .collect();
        let listed =
            |names: Vec<String>| Message::new("").count("count", names.len()).word("files", names.join(", "));
        let open: Vec<String> =
            there.iter().filter(|(path, _)| lock_of(path).is_some()).map(|(_, name)| name.clone()).collect();
        if !open.is_empty() {
            return Err(Message { code: "sheet-out-open", ..listed(open) });
        }
        let loaded = &self.opened.loaded;
        let words = state_words();
        let against = Against { edition: &loaded.edition, evidence: &loaded.evidence, marks, words: &words };
        let ahead: Vec<String> =
            returned(&there, against).into_iter().filter(Returned::is_ahead).map(|r| r.file).collect();
        if ahead.is_empty() { Ok(()) } else { Err(Message { code: "sheet-out-untaken", ..listed(ahead) }) }
    }

    fn book(&self, judge: JudgeIx, marks: &MarkLedger) -> Result<SheetBook, String> {
        let loaded = &self.opened.loaded;
        let comments = self.comments(judge, marks);
        sheet_book(SheetView {
            edition: &loaded.edition,
            evidence: &loaded.evidence,
            stage: self.stage,
            judge,
            blind: self.blind,
            words: &self.opened.words,
            comments: &comments,
        })
    }

    /// The judge's comments with their line breaks, which marks lose when they are read.
    fn comments(&self, judge: JudgeIx, marks: &MarkLedger) -> HashMap<(EntryIx, CriterionIx), String> {
        let edition = &self.opened.loaded.edition;
        let own = edition.assignments.iter().filter(|a| a.stage == self.stage && a.judge == judge);
        let criteria = edition.rubric(self.stage).criteria.len();
        let keys = own.flat_map(|a| (0..criteria).map(move |c| (a.entry, CriterionIx::at(c))));
        keys.filter_map(|(entry, criterion)| {
            let written = marks.get(edition, (self.stage, entry, judge, criterion))?;
            (!written.comment.is_empty()).then_some(((entry, criterion), written.comment))
        })
        .collect()
    }
}

/// The workbooks that were written, as they are shown.
struct Written<'a> {
    out: Out<'a>,
    books: Vec<SheetBook>,
    seed: u64,
}

impl Faces for Written<'_> {
    fn blocks(&self) -> Vec<Block> {
        let summary = Message::new("sheet-out-done")
            .count("count", self.books.len())
            .word("stage", &self.out.opened.loaded.edition.stage(self.out.stage).id)
            .word("folder", self.out.folder.display());
        vec![Block::Line(self.out.opened.words.say(&summary)), Block::Table(self.table())]
    }

    fn table(&self) -> Table {
        let (edition, words) = (&self.out.opened.loaded.edition, &self.out.opened.words);
        let columns = vec![
            Column::id(words.label("sheet-column-judge")),
            Column::left(words.label("column-name")),
            Column::right(words.label("sheet-column-entries")),
            Column::right(words.label("sheet-column-asked-rows")),
            Column::right(words.label("sheet-column-filled")),
            Column::id(words.label("sheet-column-file")),
        ];
        let rows = self.out.judges.iter().zip(&self.books).map(|(judge, book)| {
            let judge = edition.judge(*judge);
            vec![
                judge.id.to_string(),
                judge.name.clone(),
                book.entries.to_string(),
                book.rows.to_string(),
                book.filled.to_string(),
                format!("{}.xlsx", judge.id),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn habits(&self) -> CsvHabits {
        self.out.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let edition = &self.out.opened.loaded.edition;
        let books = self.out.judges.iter().zip(&self.books).map(|(judge, book)| {
            json!({
                "judge": edition.judge(*judge).id.as_str(),
                "file": self.out.path(*judge).display().to_string(),
                "entries": book.entries,
                "rows": book.rows,
                "filled": book.filled,
            })
        });
        serde_json::to_string_pretty(&json!({
            "tolok": Tolok::of(edition, self.seed),
            "stage": edition.stage(self.out.stage).id.as_str(),
            "blind": self.out.blind,
            "workbooks": books.collect::<Vec<Value>>(),
        }))
    }
}
