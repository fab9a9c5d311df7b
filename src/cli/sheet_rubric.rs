//! `tolok sheet rubric`: a rubric as an Excel workbook, and back into YAML.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::Exit;
use crate::cli::edition::open;
use crate::cli::output::{Ui, ending, refuse, say_wrapped, write_whole};
use crate::intake::RubricFile;
use crate::model::{Message, Problem};
use crate::report::{Words, problem_line, rubric_workbook};

/// Which rubric.
#[derive(Debug, Args)]
pub(super) struct RubricArgs {
    #[arg(value_name = "EDITION|RUBRIC|FILE")]
    source: PathBuf,
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    #[arg(long)]
    replace: bool,
}

/// A rubric that was read, with the words it is spoken of in.
struct Source {
    file: RubricFile,
    words: Words,
}

pub(super) fn run(args: &RubricArgs, ui: &Ui) -> Result<Exit, Exit> {
    let (output, as_book) = target(args, ui).map_err(|message| refuse(&message, &ui.words))?;
    let Source { file, words } = source(args, ui)?;
    if !as_book && !file.is_workbook() {
        let message = Message::new("sheet-rubric-both-yaml").word("file", &file.rubric().file);
        return Err(refuse(&message, &words));
    }
    file.warnings().iter().for_each(|warning| say_wrapped(&format!("- {}", problem_line(warning, &words))));
    let refused = |problems: Vec<Problem>| {
        ui.problems(&problems, &words);
        Exit::Input
    };
    let bytes = if as_book {
        let table = file.table().map_err(refused)?;
        rubric_workbook(&table, &words).map_err(|error| ui.fault(&error))?
    } else {
        file.yaml().map_err(refused)?.into_bytes()
    };
    write_whole(output, &bytes).map_err(|e| ui.fault(&format!("{}: {e}", output.display())))?;
    say_wrapped(&words.say(&written(&file, output, as_book)));
    Ok(Exit::Done)
}

/// Where to write, and whether a workbook is meant.
fn target<'u>(args: &RubricArgs, ui: &'u Ui) -> Result<(&'u Path, bool), Message> {
    let output = ui.output().ok_or_else(|| Message::new("sheet-rubric-needs-output"))?;
    let named = |code| Message::new(code).word("file", output.display());
    let as_book = match ending(Some(output)).as_str() {
        "xlsx" => true,
        "yaml" | "yml" => false,
        _ => return Err(named("sheet-rubric-ending")),
    };
    if output.exists() && !args.replace {
        return Err(named("sheet-rubric-taken"));
    }
    Ok((output, as_book))
}

/// The rubric that the command line names: a shipped one, a file, or a stage's of an edition.
fn source(args: &RubricArgs, ui: &Ui) -> Result<Source, Exit> {
    let words = ui.words_for(&[]);
    let name = args.source.to_string_lossy();
    let shipped = name.starts_with("shipped:");
    let named = matches!(ending(Some(&args.source)).as_str(), "yaml" | "yml" | "xlsx");
    let file = named && !args.source.is_dir();
    if !shipped && !file {
        return of_edition(args, ui);
    }
    if args.stage.is_some() {
        return Err(refuse(&Message::new("sheet-rubric-stage-unneeded"), &words));
    }
    let file = if shipped { RubricFile::of_program(&name) } else { RubricFile::open(&args.source) };
    match file {
        Ok(file) => Ok(Source { file, words }),
        Err(problems) => {
            ui.problems(&problems, &words);
            Err(Exit::Input)
        }
    }
}

fn of_edition(args: &RubricArgs, ui: &Ui) -> Result<Source, Exit> {
    let opened = open(&args.source, ui)?;
    let stage = opened.stage(args.stage.as_ref()).map_err(|message| refuse(&message, &opened.words))?;
    let rubric = opened.loaded.edition.rubric(stage.unwrap_or_default());
    match RubricFile::of_edition(&args.source, &rubric.file) {
        Ok(file) => Ok(Source { file, words: opened.words }),
        Err(problems) => {
            ui.problems(&problems, &opened.words);
            Err(Exit::Input)
        }
    }
}

fn written(file: &RubricFile, output: &Path, as_book: bool) -> Message {
    let rubric = file.rubric();
    Message::new("sheet-rubric-written")
        .word("file", output.display())
        .word("rubric", rubric.reference())
        .count("dimensions", rubric.nodes.len() - 1)
        .count("criteria", rubric.criteria.len())
        .word("from", if as_book && !file.is_workbook() { "yaml" } else { "book" })
}
