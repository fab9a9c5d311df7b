//! `tolok sheet`: workbooks that people fill in.
//!
//! In: an edition, or a workbook that came back. Out: workbooks and files
//! written whole, or every fault of what came back by sheet and cell.
//! Never: overwrites a file that exists unless told to.

mod rubric;

use clap::{Args, Subcommand};

use super::Exit;
use super::output::Ui;

/// The workbook that is meant.
#[derive(Debug, Args)]
pub(super) struct SheetArgs {
    #[command(subcommand)]
    verb: SheetVerb,
}

#[derive(Debug, Subcommand)]
enum SheetVerb {
    Rubric(rubric::RubricArgs),
}

pub(super) fn run(args: &SheetArgs, ui: &Ui) -> Result<Exit, Exit> {
    match &args.verb {
        SheetVerb::Rubric(args) => rubric::run(args, ui),
    }
}
