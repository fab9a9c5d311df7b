//! `tolok report`: minutes, a decree's annex, letters, a results page, what changed.

mod diff;
mod letters;
mod minutes;
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::Exit;
use super::edition::Opened;
use super::output::{Ui, ending, part_of_edition, refuse, say_error, write_all};
use super::rank::ranked;
use crate::intake::earlier_result;
use crate::model::{Edition, Message, StageIx};
use crate::ranking::{Ranking, Record};
use crate::report::documents::long_date;
use crate::report::{Words, record_from};

#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[command(subcommand)]
    pub kind: Kind,
}

#[derive(Debug, Subcommand)]
pub(super) enum Kind {
    Minutes(minutes::MinutesArgs),
    Annex(minutes::AnnexArgs),
    Letters(letters::LettersArgs),
    Site,
    Diff(diff::DiffArgs),
}

/// What people fill in on a paper.
#[derive(Debug, Args)]
pub(super) struct PaperArgs {
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long)]
    pub replace: bool,
}

pub(super) fn run(args: &ReportArgs, ui: &Ui) -> Result<Exit, Exit> {
    match &args.kind {
        Kind::Minutes(own) => minutes::run(&args.edition, own, ui),
        Kind::Annex(own) => minutes::run_annex(&args.edition, own, ui),
        Kind::Letters(own) => letters::run(&args.edition, own, ui),
        Kind::Site => site::run(&args.edition, ui),
        Kind::Diff(own) => diff::run(&args.edition, own, ui),
    }
}

/// A day that a letter can carry.
fn date(text: &str) -> Result<Date, String> {
    let day = text.parse::<Date>().ok().filter(|d| (1900..=9999).contains(&d.year()));
    day.ok_or_else(|| "2022-06-16".to_owned())
}

/// The result that papers are about; refused while nobody has a place at the stage.
fn announced(opened: &Opened, stage: Option<StageIx>, ui: &Ui) -> Result<Ranking, Exit> {
    let ranking = ranked(opened, ui)?;
    let edition = &opened.loaded.edition;
    let stage = stage.unwrap_or_else(|| edition.last_stage());
    let placed = ranking.stages.iter().filter(|s| s.stage == stage).flat_map(|s| &s.tracks);
    if placed.map(|t| t.places.len()).sum::<usize>() == 0 {
        let message = Message::new("report-nobody-placed").word("stage", &edition.stage(stage).id);
        return Err(refuse(&message, &opened.words));
    }
    Ok(ranking)
}

/// The day of `--date`; else today, and says so.
fn dated(given: Option<Date>, words: &Words) -> Date {
    given.unwrap_or_else(|| {
        let today = ZonedDateTime::now().date();
        say_error(&words.say(&Message::new("report-dated").word("date", long_date(today, words))));
        today
    })
}

/// The file of `-o`, which must end in `wanted`.
fn output<'u>(ui: &'u Ui, words: &Words, wanted: &str, example: &str) -> Result<&'u Path, Exit> {
    let Some(path) = ui.output() else {
        return Err(refuse(&Message::new("report-output-wanted").word("example", example), words));
    };
    if ending(Some(path)) != wanted {
        let message =
            Message::new("report-ending").word("file", path.display()).word("wanted", format!(".{wanted}"));
        return Err(refuse(&message, words));
    }
    Ok(path)
}

/// Files to be written, each whole or none.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// Writes papers, unless one of them would replace a file of the edition or one that somebody may have edited.
fn put(files: &Files, replace: bool, folder: &Path, opened: &Opened, ui: &Ui) -> Result<(), Exit> {
    let edition = &opened.loaded.edition;
    let refused = files.iter().find_map(|(path, bytes)| {
        part_of_edition(path, folder, edition).or_else(|| (!replace).then(|| edited(path, bytes)).flatten())
    });
    if let Some(message) = refused {
        return Err(refuse(&message, &opened.words));
    }
    let borrowed: Vec<(PathBuf, &[u8])> = files.iter().map(|(p, b)| (p.clone(), b.as_slice())).collect();
    write_all(&borrowed).map_err(|error| ui.fault(&error))
}

/// A refusal where a file is there with another content.
fn edited(path: &Path, bytes: &[u8]) -> Option<Message> {
    let size = fs::metadata(path).ok()?.len();
    let same = size == bytes.len() as u64 && fs::read(path).is_ok_and(|there| there == bytes);
    (!same).then(|| Message::new("report-edited").word("file", path.display()))
}

/// Says which files were written.
fn told(files: &Files, words: &Words) {
    let names: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    say_error(&words.say(&Message::new("report-written").word("files", names.join(", "))));
}

/// An earlier result from its file.
fn earlier(path: &Path, words: &Words) -> Result<Record, Exit> {
    let read = earlier_result(path).and_then(|text| record_from(&text));
    read.map_err(|message| refuse(&message, words))
}

/// Competition and edition, as results name them.
fn edition_name(edition: &Edition) -> String {
    format!("{}-{}", edition.competition.id, edition.competition.edition)
}
