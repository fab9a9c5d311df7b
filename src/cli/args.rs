//! The command line. Its words stand in `src/report/locale/help.*.ftl`:
//! `help-VERB`, `help-VERB-examples`, `help-VERB-ARGUMENT`, `help-any-ARGUMENT`, and
//! below a verb `help-VERB-SUB`, `help-VERB-SUB-examples`, `help-VERB-SUB-ARGUMENT`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::assign::AssignArgs;
use super::decide::{DecideArgs, day};
use super::guide::GuideArgs;
use super::import::ImportArgs;
use super::measure::MeasureArgs;
use super::measures::MeasuresArgs;
use super::panel::PanelArgs;
use super::probe::ProbeArgs;
use super::report::ReportArgs;
use super::sheet::SheetArgs;
use super::timetable::TimetableArgs;
use crate::model::Lang;
use crate::report::Words;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "tolok",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub options: Options,
}

/// Options that every verb takes.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(long, global = true, value_enum, hide_possible_values = true)]
    pub format: Option<Format>,
    #[arg(long, global = true, hide_possible_values = true, value_parser = PossibleValuesParser::new(["id", "en"]))]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "N", value_parser = seed, allow_negative_numbers = true)]
    pub seed: Option<u64>,
    #[arg(short, long, global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The faces of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Table,
    Json,
    Csv,
    Md,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Init(InitArgs),
    Import(ImportArgs),
    Check(CheckArgs),
    Rank(RankArgs),
    Explain(ExplainArgs),
    Measure(MeasureArgs),
    Measures(MeasuresArgs),
    Assess(AssessArgs),
    Decide(DecideArgs),
    Timetable(TimetableArgs),
    Assign(AssignArgs),
    Panel(PanelArgs),
    Probe(ProbeArgs),
    Simulate(SimulateArgs),
    Report(ReportArgs),
    Sheet(SheetArgs),
    Schema(SchemaArgs),
    Guide(GuideArgs),
    Completions(CompletionsArgs),
    Man,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long)]
    pub bare: bool,
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub announced: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub(super) struct RankArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "TRACK")]
    pub track: Option<String>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "AWARD", conflicts_with = "stage")]
    pub award: Option<String>,
    #[arg(long, value_name = "ATTRIBUTE", conflicts_with = "award")]
    pub by: Option<String>,
    #[arg(long)]
    pub fair: bool,
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(value_name = "ENTRY")]
    pub entry: String,
    #[arg(value_name = "CRITERION", conflicts_with = "against")]
    pub criterion: Option<String>,
    #[arg(long, value_name = "OTHER")]
    pub against: Option<String>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "AWARD", conflicts_with = "stage")]
    pub award: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AssessArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(value_name = "ENTRY")]
    pub entry: String,
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "answers")]
    pub save: Option<PathBuf>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "TRACK")]
    pub track: Option<String>,
    #[arg(long, value_name = "POINTS", value_parser = points)]
    pub at_least: Option<f64>,
}

#[derive(Debug, Args)]
pub(super) struct SimulateArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// A seed: any whole number that a computer's word holds.
fn seed(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "0, 1, 2, …".to_owned())
}

/// Points from 0 to 100; in particular no NaN, which every gate would let through.
fn points(text: &str) -> Result<f64, String> {
    let points = text.replace(',', ".").parse::<f64>().ok().filter(|p| (0.0..=100.0).contains(p));
    points.ok_or_else(|| "0..100".to_owned())
}

/// The command line with its help in `lang`.
pub fn command(lang: Lang) -> Command {
    let words = Words::new(lang);
    let say = |code: &str| words.lookup(code).unwrap_or_default();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.label("help-usage")
    );
    let mut command = dressed(Cli::command(), "tolok", &words)
        .subcommand_help_heading(words.label("help-verbs"))
        .version(env!("CARGO_PKG_VERSION"))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("help-any-version"))
                .help_heading(words.label("help-options")),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .global(true)
                .action(ArgAction::Help)
                .help(say("help-any-help"))
                .help_heading(words.label("help-options")),
        )
        .help_template(template.clone());
    let verbs: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for verb in verbs {
        command = command.mut_subcommand(&verb, |c| dressed_whole(c, &[&verb], &words, &template));
    }
    command
}

/// A verb, and what is below it, in the words of one language; `path` leads to it.
fn dressed_whole(command: Command, path: &[&str], words: &Words, template: &str) -> Command {
    let mut command = dressed(command, &path.join("-"), words).help_template(template.to_owned());
    let below: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    if !below.is_empty() {
        command = command.subcommand_help_heading(words.label("help-verbs"));
    }
    for name in below {
        let path = [path, &[name.as_str()]].concat();
        command = command.mut_subcommand(&name, |c| dressed_whole(c, &path, words, template));
    }
    command
}

/// A command in the words of one language. Words that its own key lacks are
/// those of the verb above it, then those that mean the same everywhere.
fn dressed(mut command: Command, name: &str, words: &Words) -> Command {
    if let Some(about) = words.lookup(&format!("help-{name}")) {
        command = command.about(about);
    }
    if let Some(examples) = words.lookup(&format!("help-{name}-examples")) {
        command = command.after_help(examples);
    }
    let above = name.split_once('-').map_or("any", |(verb, _)| verb);
    let args: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for id in args {
        let of = |key: &str| words.lookup(&format!("help-{key}-{id}").replace('_', "-"));
        let help = of(name).or_else(|| of(above)).or_else(|| of("any"));
        command = command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
            // Defaults stand in the words, in the language of the words.
            let takes_value = arg.get_action().takes_values();
            let arg = arg.help_heading(words.label(heading)).hide_default_value(takes_value);
            match help {
                Some(help) => arg.help(help),
                None => arg,
            }
        });
    }
    command
}
