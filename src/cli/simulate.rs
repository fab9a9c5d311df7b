//! `tolok simulate`: an invented edition with known truth, in the shape of P4.

use std::fs;
use std::path::Path;

use super::Exit;
use super::args::SimulateArgs;
use super::output::{Ui, refuse, write_whole};
use crate::intake::{load, shipped_rubric};
use crate::judging::{Plan, Simulated, Standing, simulate};
use crate::model::{Message, Problem};
use crate::ranking::{TrackResult, rank};
use crate::report::edition_files;

/// The seed where none is given.
const USUAL_SEED: u64 = 1;

pub(super) fn run(args: &SimulateArgs, ui: &Ui) -> Exit {
    let folder = &args.edition;
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        return refuse(&Message::new("init-taken").word("folder", folder.display()), &ui.words);
    }
    let (Some(document), Some(interview)) =
        (shipped_rubric("p4-document@2022.1"), shipped_rubric("p4-interview@2022.1"))
    else {
        return ui.fault("shipped:p4-document@2022.1");
    };
    let plan = Plan::p4_2022(ui.seed.unwrap_or(USUAL_SEED));
    let invented = simulate(&plan, &document, &interview, standings);
    let written = invented.and_then(|edition| write(folder, &edition).map(|()| edition));
    match written {
        Ok(edition) => {
            let done = Message::new("simulate-done")
                .word("folder", folder.display())
                .number("seed", plan.seed as f64)
                .count("entries", edition.entries.len())
                .count("marks", edition.marks.len());
            ui.show_text(&format!("{}\n", ui.words.say(&done)))
        }
        Err(Failed::Writing(error)) => ui.fault(&format!("{}: {error}", folder.display())),
        Err(Failed::Refused(problems)) => {
            ui.problems(&problems, &ui.words);
            Exit::Fault
        }
    }
}

/// Why an invented edition did not come about.
enum Failed {
    Writing(std::io::Error),
    Refused(Vec<Problem>),
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Writing(error)
    }
}

fn write(folder: &Path, edition: &Simulated) -> Result<(), Failed> {
    fs::create_dir_all(folder)?;
    for (name, bytes) in edition_files(edition) {
        write_whole(&folder.join(name), &bytes)?;
    }
    Ok(())
}

/// How the document stage of an edition comes out, read back from its files
/// so that the interview is held among those who really go on.
fn standings(edition: &Simulated) -> Result<Vec<Standing>, Failed> {
    let folder = tempfile::tempdir()?;
    write(folder.path(), edition)?;
    let loaded = load(folder.path()).map_err(Failed::Refused)?;
    let ranking = rank(&loaded.edition, &loaded.evidence).map_err(Failed::Refused)?;
    let standing = |t: &TrackResult| Standing {
        order: t.places.iter().map(|p| p.entry).collect(),
        advanced: t.advanced.clone(),
    };
    Ok(ranking.stages[0].tracks.iter().map(standing).collect())
}
