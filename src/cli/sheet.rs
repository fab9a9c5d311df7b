//! `tolok sheet`: the judges' workbooks, out and in.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Exit;
use super::edition::Opened;
use super::output::Ui;
use super::{sheet_in, sheet_out};
use crate::intake::StateWords;
use crate::model::{Lang, Message, StageIx};
use crate::report::Words;

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(super) struct SheetArgs {
    #[command(subcommand)]
    pub part: SheetPart,
}

/// What to do with workbooks.
#[derive(Debug, Subcommand)]
pub(super) enum SheetPart {
    Out(OutArgs),
    In(InArgs),
}

#[derive(Debug, Args)]
pub(super) struct OutArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "JUDGE", num_args = 1.., value_delimiter = ',')]
    pub judge: Vec<String>,
    #[arg(long)]
    pub blind: bool,
}

#[derive(Debug, Args)]
pub(super) struct InArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(args: &SheetArgs, ui: &Ui) -> Result<Exit, Exit> {
    match &args.part {
        SheetPart::Out(args) => sheet_out::run(args, ui),
        SheetPart::In(args) => sheet_in::run(args, ui),
    }
}

/// A day, or a day and a time, with or without the distance from UTC; kept as it is written.
fn moment(text: &str) -> Result<String, String> {
    let dated = text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok();
    if dated { Ok(text.to_owned()) } else { Err("2022-04-20, 2022-04-20T10:00+07:00".to_owned()) }
}

/// The stage called `id`, or the only one.
pub(super) fn stage(opened: &Opened, id: Option<&String>) -> Result<StageIx, Message> {
    let stages = &opened.loaded.edition.competition.stages;
    match opened.stage(id)? {
        Some(stage) => Ok(stage),
        None if stages.len() == 1 => Ok(StageIx::at(0)),
        None => {
            let known: Vec<&str> = stages.iter().map(|s| s.id.as_str()).collect();
            Err(Message::new("sheet-stage-wanted").word("known", known.join(", ")))
        }
    }
}

/// The words for the state of a mark that workbooks of either language use.
pub(super) fn state_words() -> StateWords {
    let both = [Words::new(Lang::Id), Words::new(Lang::En)];
    let words = |code| both.iter().map(|words| words.label(code).to_lowercase()).collect();
    StateWords {
        given: words("sheet-state-given"),
        not_applicable: words("sheet-state-not-applicable"),
        recused: words("sheet-state-recused"),
    }
}
