//! `tolok report EDITION diff BEFORE`: what changed since an earlier result.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::{Files, date, dated, earlier, put, told};
use crate::cli::Exit;
use crate::cli::edition::{Opened, open};
use crate::cli::output::{Faces, Ui, ending};
use crate::cli::rank::ranked;
use crate::model::CsvHabits;
use crate::ranking::Record;
use crate::ranking::comparison::changes;
use crate::report::documents::{ChangesView, addendum, docx};
use crate::report::{Block, Table, Words};

#[derive(Debug, Args)]
pub(in crate::cli) struct DiffArgs {
    #[arg(value_name = "BEFORE")]
    pub before: PathBuf,
    #[arg(long, value_name = "TEXT")]
    pub number: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub replace: bool,
}

pub(super) fn run(folder: &Path, args: &DiffArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let before = before(&args.before, words, ui)?;
    let ranking = ranked(&opened, ui)?;
    let (edition, decisions) = (&opened.loaded.edition, &opened.loaded.evidence.decisions);
    let changes = changes(&before, &Record::of(edition, &ranking), edition, decisions);
    let seed = ui.seed_of(edition);
    let view = ChangesView { edition, decisions, before: &before, changes: &changes, words, seed };
    let Some(path) = ui.output().filter(|p| ending(Some(p)) == "docx") else {
        return Ok(ui.show(&Shown { view, opened: &opened }));
    };
    let name = args.before.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let paper = addendum(&view, &name, args.number.as_deref(), dated(args.date, words));
    let files: Files = vec![(path.to_owned(), docx(&paper, words))];
    put(&files, args.replace, folder, &opened, ui)?;
    told(&files, words);
    Ok(Exit::Done)
}

/// The earlier result: from its file, or from the folder of an edition.
fn before(path: &Path, words: &Words, ui: &Ui) -> Result<Record, Exit> {
    if !path.is_dir() {
        return earlier(path, words);
    }
    let opened = open(path, ui)?;
    let ranking = ranked(&opened, ui)?;
    Ok(Record::of(&opened.loaded.edition, &ranking))
}

struct Shown<'a> {
    view: ChangesView<'a>,
    opened: &'a Opened,
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks()
    }

    fn table(&self) -> Table {
        self.view.table()
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json())
    }
}
