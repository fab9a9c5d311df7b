//! `tolok decide`: decisions, shortlists and objections, each with reason and signer.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::Exit;
use super::output::{Ui, refuse};
use super::{decision, objections, shortlist};
use crate::model::Message;
use crate::report::Words;

#[derive(Debug, Args)]
#[command(subcommand_value_name = "DECISION")]
pub(super) struct DecideArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[command(subcommand)]
    pub what: What,
}

/// What is decided, or looked at.
#[derive(Debug, Subcommand)]
pub(super) enum What {
    List,
    Withdrawn(EntryArgs),
    Disqualified(EntryArgs),
    Admitted(EntryArgs),
    Moved(EntryArgs),
    Overrule(OverruleArgs),
    Duplicate(PairArgs),
    Distinct(PairArgs),
    Shortlist(ShortlistArgs),
    Objection(ObjectionArgs),
    Answer(AnswerArgs),
    Objections,
}

/// Who decided and when, and whether it is written.
#[derive(Debug, Args)]
pub(super) struct Signature {
    #[arg(long, value_name = "NAME")]
    pub signed_by: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub at: Option<Date>,
    #[command(flatten)]
    pub writing: Writing,
}

/// Whether what was shown is written.
#[derive(Debug, Args)]
pub(super) struct Writing {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(super) struct EntryArgs {
    #[arg(value_name = "ENTRY")]
    pub entry: String,
    #[arg(long, value_name = "STAGE|AWARD")]
    pub stage: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[command(flatten)]
    pub signature: Signature,
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub(super) struct OverruleArgs {
    #[command(flatten)]
    pub entry: EntryArgs,
    #[arg(long, value_name = "CRITERION")]
    pub criterion: Option<String>,
    #[arg(long, value_name = "LEVEL", value_parser = level, allow_negative_numbers = true)]
    pub level: Option<f64>,
}

#[derive(Debug, Args)]
pub(super) struct PairArgs {
    #[command(flatten)]
    pub entry: EntryArgs,
    #[arg(long, value_name = "OTHER")]
    pub of: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ShortlistArgs {
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub sign: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day, requires = "sign")]
    pub at: Option<Date>,
    #[arg(long, value_name = "TEXT", requires = "sign")]
    pub replace: Option<String>,
    #[command(flatten)]
    pub writing: Writing,
}

#[derive(Debug, Args)]
pub(super) struct ObjectionArgs {
    #[arg(value_name = "ENTRY")]
    pub entry: String,
    #[arg(long, value_name = "CRITERION|TEXT")]
    pub about: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub received: Option<Date>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct AnswerArgs {
    #[arg(value_name = "OBJECTION")]
    pub objection: String,
    #[arg(long, conflicts_with = "rejected", required_unless_present = "rejected")]
    pub upheld: bool,
    #[arg(long)]
    pub rejected: bool,
    #[arg(long, value_name = "TEXT")]
    pub answer: Option<String>,
    #[command(flatten)]
    pub signature: Signature,
}

pub(super) fn run(args: &DecideArgs, ui: &Ui) -> Result<Exit, Exit> {
    let edition = &args.edition;
    match &args.what {
        What::List => decision::list(edition, ui),
        What::Withdrawn(a) => decision::run(edition, &decision::Asked::of("withdrawn", a), ui),
        What::Disqualified(a) => decision::run(edition, &decision::Asked::of("disqualified", a), ui),
        What::Admitted(a) => decision::run(edition, &decision::Asked::of("admitted", a), ui),
        What::Moved(a) => decision::run(edition, &decision::Asked::of("moved", a), ui),
        What::Overrule(a) => {
            let asked = decision::Asked::of("overrule", &a.entry);
            decision::run(edition, &asked.setting(a.criterion.as_deref(), a.level), ui)
        }
        What::Duplicate(a) => {
            decision::run(edition, &decision::Asked::of("duplicate", &a.entry).beside(a.of.as_deref()), ui)
        }
        What::Distinct(a) => {
            decision::run(edition, &decision::Asked::of("distinct", &a.entry).beside(a.of.as_deref()), ui)
        }
        What::Shortlist(a) => shortlist::run(edition, a, ui),
        What::Objection(a) => objections::register(edition, a, ui),
        What::Answer(a) => objections::answer(edition, a, ui),
        What::Objections => objections::list(edition, ui),
    }
}

/// A day as files write it.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let written = || "2022-05-10".to_owned();
    if text.len() == 10 { text.parse().map_err(|_| written()) } else { Err(written()) }
}

/// A level, with either decimal sign.
fn level(text: &str) -> Result<f64, String> {
    let level = text.replace(',', ".").parse::<f64>().ok().filter(|l| l.is_finite());
    level.ok_or_else(|| "0, 1, 2,5, …".to_owned())
}

/// Today, where the computer is.
pub(super) fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// Running text of the command line on one line; refused in words where it is missing.
pub(super) fn wanted(text: Option<&String>, missing: &'static str, words: &Words) -> Result<String, Exit> {
    let text = text.map_or("", String::as_str).split_whitespace().collect::<Vec<_>>().join(" ");
    // The dots of an example are no reason.
    if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(refuse(&Message::new(missing), words))
    }
}
