//! `tolok import`: what forms and spreadsheets hold becomes the edition's tables, through a mapping that is
//! suggested first and confirmed by people.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::Exit;
use super::change::{commit, preview};
use super::edition::{Opened, open};
use super::imported::{Imported, Suggested, notes};
use super::output::{Ui, refuse, say_error, write_all};
use crate::intake::{Foreign, Ledger, Remake, WhichSheet, convert, foreign, mapped, merge};
use crate::mapping::{Asked, Kind, Lexicon, Mapping, Shape, renewed, shape_below, suggest};
use crate::model::{Message, Problem, letters};
use crate::ranking::{rank, reconcile};
use crate::report::{confirm_cell, mapping_csv, mapping_workbook};

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long = "as", value_name = "KIND", hide_possible_values = true,
          value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::word)))]
    pub kind: Option<String>,
    #[arg(long, value_name = "SHEET")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(args: &ImportArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let lexicon = Lexicon::new(&opened.loaded.edition, &opened.loaded.evidence.decisions);
    let work = Work { args, ui, opened: &opened, lexicon: &lexicon };
    work.not_its_own()?;
    let path = work.mapping_path()?;
    if !path.is_file() {
        let sheet = args.sheet.as_deref().map_or(WhichSheet::Fullest, WhichSheet::Named);
        let source = work.source(sheet)?;
        return work.first_time(&path, &source, None);
    }
    let (mapping, remake) = work.read_mapping(&path)?;
    work.is_asked_for(&path, &mapping)?;
    let sheet =
        if mapping.sheet.is_empty() { WhichSheet::Fullest } else { WhichSheet::Named(&mapping.sheet) };
    let source = work.source(sheet)?;
    if let Some(remake) = remake {
        return work.first_time(&path, &source, Some(&remake));
    }
    if mapping.confirmed_by.is_empty() {
        return Err(refuse(
            &Message::new("import-unconfirmed")
                .word("mapping", path.display())
                .word("cell", confirm_cell(&mapping)),
            &opened.words,
        ));
    }
    work.take_in(&path, &mapping, &source)
}

struct Work<'a> {
    args: &'a ImportArgs,
    ui: &'a Ui,
    opened: &'a Opened,
    lexicon: &'a Lexicon<'a>,
}

impl Work<'_> {
    fn problems(&self, problems: &[Problem]) -> Exit {
        self.ui.problems(problems, &self.opened.words);
        Exit::Input
    }

    fn kind(&self) -> Option<Kind> {
        self.args.kind.as_deref().and_then(Kind::of)
    }

    /// The edition's own tables are no source.
    fn not_its_own(&self) -> Result<(), Exit> {
        let real = |path: &Path| path.canonicalize().ok();
        let own = real(&self.args.file).zip(real(&self.args.edition)).and_then(|(file, folder)| {
            let name = file.strip_prefix(folder).ok()?.to_str()?.replace('\\', "/");
            self.opened.loaded.edition.files.has(&name).then_some(name)
        });
        match own {
            Some(file) => Err(refuse(&Message::new("import-inside").word("file", file), &self.opened.words)),
            None => Ok(()),
        }
    }

    fn source(&self, sheet: WhichSheet<'_>) -> Result<Foreign, Exit> {
        foreign(&self.args.file, sheet).map_err(|problem| self.problems(&[problem]))
    }

    /// Where the mapping is kept: as `--map` says, else in the edition's folder `imports` under the name of the
    /// source, with the kind or the sheet behind it where that name is taken by another of them.
    fn mapping_path(&self) -> Result<PathBuf, Exit> {
        if let Some(path) = &self.args.map {
            let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
            let fine = matches!(ending.as_str(), "xlsx" | "csv");
            let message = Message::new("import-map-ending").word("file", path.display());
            return if fine { Ok(path.clone()) } else { Err(refuse(&message, &self.opened.words)) };
        }
        let folder = self.args.edition.join("imports");
        let stem = self.args.file.file_stem().and_then(|s| s.to_str()).unwrap_or("import");
        let usual = ["xlsx", "csv"].map(|ending| folder.join(format!("{stem}.map.{ending}")));
        let Some(taken) = usual.iter().find(|path| path.is_file()) else { return Ok(usual[0].clone()) };
        let Ok((mapping, _)) = self.read_quietly(taken) else { return Ok(taken.clone()) };
        if self.other(&mapping).is_none() {
            return Ok(taken.clone());
        }
        let said = [self.args.sheet.as_deref(), self.args.kind.as_deref()].into_iter().flatten();
        let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let behind: Vec<String> = said.map(|word| word.chars().map(plain).collect()).collect();
        Ok(folder.join(format!("{stem}.{}.map.xlsx", behind.join("."))))
    }

    fn read_quietly(&self, path: &Path) -> Result<(Mapping, Option<Remake>), Vec<Problem>> {
        let table = foreign(path, WhichSheet::First).map_err(|problem| vec![problem])?;
        mapped(&table.grid, self.lexicon)
    }

    fn read_mapping(&self, path: &Path) -> Result<(Mapping, Option<Remake>), Exit> {
        self.read_quietly(path).map_err(|problems| self.problems(&problems))
    }

    /// The kind or sheet of a mapping, where the command line names another.
    fn other(&self, mapping: &Mapping) -> Option<String> {
        let kind = self.kind().filter(|k| *k != mapping.kind).map(|_| mapping.kind.word().to_owned());
        let sheet = self.args.sheet.as_ref().filter(|s| !s.trim().eq_ignore_ascii_case(mapping.sheet.trim()));
        kind.or_else(|| sheet.map(|_| mapping.sheet.clone()))
    }

    fn is_asked_for(&self, path: &Path, mapping: &Mapping) -> Result<(), Exit> {
        let Some(what) = self.other(mapping) else { return Ok(()) };
        let message = Message::new("import-other-mapping").word("mapping", path.display()).word("what", what);
        Err(refuse(&message, &self.opened.words))
    }

    /// Suggests a mapping and writes it for people to confirm.
    fn first_time(&self, path: &Path, source: &Foreign, remake: Option<&Remake>) -> Result<Exit, Exit> {
        let file = self.args.file.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let asked = Asked {
            kind: remake.map(|r| r.kind).or_else(|| self.kind()),
            header_rows: remake.map(|r| r.header_rows),
            file: file.to_owned(),
        };
        let Some(mapping) = suggest(&source.grid, self.lexicon, &asked) else {
            let message = Message::new("import-no-header").word("file", &source.grid.file);
            return Err(refuse(&message, &self.opened.words));
        };
        if !self.args.dry_run {
            self.write(path, &mapping)?;
        }
        let rows = shape_of(&mapping, source).rows(&source.grid).len();
        Ok(self.ui.show(&Suggested {
            opened: self.opened,
            notes: notes(source, Some(&mapping)),
            mapping: &mapping,
            path,
            rows,
            cell: if is_csv(path) { String::new() } else { confirm_cell(&mapping) },
            is_remade: remake.is_some(),
            dry_run: self.args.dry_run,
        }))
    }

    fn write(&self, path: &Path, mapping: &Mapping) -> Result<(), Exit> {
        let words = &self.opened.words;
        let bytes = if is_csv(path) {
            let delimiter = self.opened.loaded.edition.competition.csv.delimiter.unwrap_or(b',');
            mapping_csv(mapping, delimiter, words)
        } else {
            mapping_workbook(mapping, self.lexicon, words).map_err(|e| self.ui.fault(&e))?
        };
        write_all(&[(path.to_owned(), &bytes)]).map_err(|e| self.ui.fault(&e))
    }

    /// Imports the source as a confirmed mapping says.
    fn take_in(&self, path: &Path, mapping: &Mapping, source: &Foreign) -> Result<Exit, Exit> {
        let shape = shape_of(mapping, source);
        let moved = changed_headers(mapping, &shape, source);
        if !moved.is_empty() {
            return Err(self.problems(&moved));
        }
        let converted = convert(&source.grid, &shape, mapping, self.lexicon).map_err(|refused| {
            let exit = self.problems(&refused.problems);
            if refused.has_new_values { self.extend(path, mapping, &shape, source) } else { exit }
        })?;
        let edition = &self.opened.loaded.edition;
        let table = mapping.kind.word();
        let ledger = Ledger::open(&self.args.edition, table, edition.competition.csv);
        let mut ledger = ledger.map_err(|problem| self.problems(&[problem]))?;
        let read = shape.rows(&source.grid).len();
        let (columns, left_out, formulas) = (converted.columns, converted.left_out, converted.formulas);
        columns.iter().for_each(|column| ledger.add_column(column));
        let merged = merge(&mut ledger, mapping.kind, converted.records, edition);
        let merged = merged.map_err(|problems| self.problems(&problems))?;
        let changes = vec![(format!("{table}.csv"), ledger.bytes())];
        let loaded = preview(&self.args.edition, &changes, self.ui)?;
        let writes = merged.new + merged.changed > 0;
        if writes && !self.args.dry_run {
            commit(&self.args.edition, &changes, self.ui)?;
        }
        let ranking = matches!(mapping.kind, Kind::Entries | Kind::Claims)
            .then(|| rank(&loaded.edition, &loaded.evidence).ok())
            .flatten();
        Ok(self.ui.show(&Imported {
            counts: ranking.map(|r| reconcile(&loaded.edition, &r)),
            opened: self.opened,
            loaded: &loaded,
            notes: notes(source, None),
            folder: &self.args.edition,
            mapping,
            source,
            shape: &shape,
            read,
            left_out,
            formulas,
            merged,
            dry_run: self.args.dry_run,
        }))
    }

    /// Adds the values that the mapping does not know; it must be confirmed again.
    fn extend(&self, path: &Path, mapping: &Mapping, shape: &Shape, source: &Foreign) -> Exit {
        if self.args.dry_run {
            return Exit::Input;
        }
        let (grown, count) = renewed(&source.grid, shape, self.lexicon, mapping);
        if let Err(exit) = self.write(path, &grown) {
            return exit;
        }
        let words = &self.opened.words;
        let message = Message::new("import-extended").word("mapping", path.display()).count("count", count);
        say_error(&words.say(&message));
        let cell = if is_csv(path) { String::new() } else { confirm_cell(&grown) };
        say_error(&words.say(&Message::new("import-how-to-confirm").word("cell", cell)));
        Exit::Input
    }
}

fn shape_of(mapping: &Mapping, source: &Foreign) -> Shape {
    shape_below(&source.grid, mapping.header_rows, Some(mapping.first_row), mapping.last_row)
}

fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"))
}

/// The columns whose header is not the one that the mapping was confirmed for.
fn changed_headers(mapping: &Mapping, shape: &Shape, source: &Foreign) -> Vec<Problem> {
    let mut problems = Vec::new();
    let at = |column: u32| source.grid.position(mapping.header_rows.1, column);
    for known in &mapping.columns {
        let now = shape.columns.iter().find(|c| c.column == known.column).map_or("", |c| c.header.as_str());
        if now != known.header {
            let message = Message::new("map-header-changed").word("column", letters(known.column));
            problems
                .push(Problem::new(at(known.column), message.word("now", now).word("was", &known.header)));
        }
    }
    for new in shape.columns.iter().filter(|c| !c.header.is_empty()) {
        if mapping.columns.iter().all(|known| known.column != new.column) {
            let message = Message::new("map-column-new").word("column", letters(new.column));
            problems.push(Problem::new(at(new.column), message.word("now", &new.header)));
        }
    }
    problems
}
