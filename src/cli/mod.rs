//! One file per verb; carries values between rooms.
//!
//! In: the command line. Out: text on standard output (or the file of `-o`),
//! messages on standard error, an [`Exit`].
//! Never: holds a formula, or writes into an edition but by `change`, after the whole was read; only `probe`
//! adds to `observations/` and `evidence/`, which nobody edits by hand.

mod args;
mod change;

mod asking;
mod assess;
mod assign;
mod check;
mod complete;
mod confirm;
mod decide;
mod decision;
mod edition;
mod exit;
mod explain;
mod guide;
mod import;
mod imported;
mod init;
mod measure;
mod measures;
mod objections;
mod output;
mod panel;
mod probe;
mod probe_board;
mod probe_browser;
mod probe_channels;
mod probe_channels_view;
mod probe_lines;
mod probe_links;
mod probe_plan;
mod probe_serve;
mod probe_stop;
mod probe_tasks;
mod probe_verify;
mod probe_view;
mod probe_watch;
mod progress;
mod rank;
mod report;
mod schema;
mod severity;
mod sheet;
mod sheet_in;
mod sheet_out;
mod sheet_rubric;
mod shortlist;
mod simulate;
mod timetable;
mod usage;

pub use args::command;
pub use exit::Exit;

use std::ffi::OsString;

use args::{Cli, Verb};
use clap::FromArgMatches;
use output::Ui;

/// Parses `args` and runs the verb they name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = usage::language(&args);
    let matches = match command(lang).try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => return usage::show(&error, lang),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return usage::show(&error, lang),
    };
    let ui = Ui::new(&cli.options, lang);
    match cli.verb {
        Verb::Init(args) => init::run(&args, &ui),
        Verb::Import(args) => import::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Check(args) => check::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Rank(args) => rank::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Explain(args) => explain::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Measure(args) => measure::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Measures(args) => measures::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Assess(args) => assess::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Sheet(args) => sheet::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Decide(args) => decide::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Timetable(args) => timetable::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Report(args) => report::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Assign(args) => assign::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Panel(args) => panel::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Probe(args) => probe::run(&args, &ui).unwrap_or_else(|refused| refused),
        Verb::Simulate(args) => simulate::run(&args, &ui),
        Verb::Schema(args) => schema::run(&args, &ui),
        Verb::Guide(args) => guide::run(&args, &ui),
        Verb::Completions(args) => complete::completions(&args, &ui),
        Verb::Man => complete::man(&ui),
    }
}
