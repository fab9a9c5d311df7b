//! `tolok assess`: an agency scores itself, alone, before it enters.

use std::io;
use std::path::{Path, PathBuf};

use super::Exit;
use super::args::AssessArgs;
use super::asking::Asking;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse};
use crate::evidence::Claim;
use crate::intake::answers;
use crate::model::{CsvHabits, Edition, Entry, EntryIx, Id, Message, Origin, StageIx, TrackIx};
use crate::report::{AssessView, Block, Table};
use crate::scoring::assess;

pub(super) fn run(args: &AssessArgs, ui: &Ui) -> Result<Exit, Exit> {
    let mut opened = open(&args.edition, ui)?;
    let run = Run::new(args, &mut opened).map_err(|message| refuse(&message, &opened.words))?;
    Ok(run.go(args, ui, &opened))
}

struct Run {
    entry: EntryIx,
    stage: StageIx,
}

impl Run {
    fn new(args: &AssessArgs, opened: &mut Opened) -> Result<Self, Message> {
        let stage = opened.stage(args.stage.as_ref())?.unwrap_or_default();
        let track = opened.track(args.track.as_ref())?;
        let entry = match opened.loaded.edition.find_entry(&args.entry) {
            Some(entry) => entry,
            None => newcomer(&mut opened.loaded.edition, &args.entry, track)?,
        };
        Ok(Self { entry, stage })
    }

    fn go(&self, args: &AssessArgs, ui: &Ui, opened: &Opened) -> Exit {
        let claims = match &args.answers {
            Some(path) => self.read(path, opened, ui),
            None => self.ask(args, opened, ui),
        };
        let claims = match claims {
            Ok(claims) => claims,
            Err(exit) => return exit,
        };
        let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
        let assessment = match assess(edition, evidence, self.stage, self.entry, &claims) {
            Ok(assessment) => assessment,
            Err(problems) => {
                ui.problems(&problems, &opened.words);
                return Exit::Input;
            }
        };
        let view = AssessView {
            edition,
            stage: self.stage,
            entry: self.entry,
            assessment: &assessment,
            words: &opened.words,
        };
        let exit = ui.show(&view);
        let total = assessment.card.total().points.map_or(0.0, |p| p.ranked);
        let short = args.at_least.is_some_and(|least| total < least - 1e-9);
        if exit == Exit::Done && short { Exit::Gate } else { exit }
    }

    fn read(&self, path: &Path, opened: &Opened, ui: &Ui) -> Result<Vec<Claim>, Exit> {
        let by_stage = self.read_all(path, opened, ui)?;
        Ok(by_stage.into_iter().nth(self.stage.ix()).unwrap_or_default())
    }

    fn read_all(&self, path: &Path, opened: &Opened, ui: &Ui) -> Result<Vec<Vec<Claim>>, Exit> {
        match answers(path, &opened.loaded.edition, self.entry) {
            Ok(by_stage) => Ok(by_stage.iter().map(|c| c.all().into_iter().cloned().collect()).collect()),
            Err(problems) => {
                ui.problems(&problems, &opened.words);
                Err(Exit::Input)
            }
        }
    }

    fn ask(&self, args: &AssessArgs, opened: &Opened, ui: &Ui) -> Result<Vec<Claim>, Exit> {
        let path = save_path(args).map_err(|message| refuse(&message, &opened.words))?;
        let claims = if path.exists() { self.read_all(&path, opened, ui)? } else { Vec::new() };
        let mut asking = Asking {
            edition: &opened.loaded.edition,
            words: &opened.words,
            stage: self.stage,
            entry: self.entry,
            path,
            claims,
            input: io::stdin().lock(),
        };
        asking.all().map_err(|error| ui.fault(&error.to_string()))?;
        Ok(asking.claims.into_iter().nth(self.stage.ix()).unwrap_or_default())
    }
}

/// An agency that has not registered yet may score itself too.
fn newcomer(edition: &mut Edition, name: &str, track: Option<TrackIx>) -> Result<EntryIx, Message> {
    let id = Id::new(name).map_err(|_| Message::new("not-an-id").word("name", name))?;
    let only = (edition.competition.tracks.len() == 1).then_some(TrackIx(0));
    let track = track.or(only).ok_or_else(|| {
        let tracks: Vec<&str> = edition.competition.tracks.iter().map(|t| t.id.as_str()).collect();
        Message::new("track-wanted").word("entry", name).word("tracks", tracks.join(", "))
    })?;
    edition.entries.push(Entry {
        agency: id.to_string(),
        name: id.to_string(),
        id,
        track,
        attributes: vec![Box::default(); edition.attributes.len()],
        origin: Origin::default(),
    });
    Ok(EntryIx::at(edition.entries.len() - 1))
}

/// Where answers are kept: never inside the edition, which may be somebody else's.
fn save_path(args: &AssessArgs) -> Result<PathBuf, Message> {
    let inside = |path: &Path| {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match (folder.canonicalize(), args.edition.canonicalize()) {
            (Ok(folder), Ok(edition)) => folder.starts_with(edition),
            _ => false,
        }
    };
    let name = format!("assess-{}.csv", args.entry);
    match &args.save {
        Some(path) if inside(path) => Err(Message::new("save-inside-edition").word("file", path.display())),
        Some(path) => Ok(path.clone()),
        None if inside(Path::new(&name)) => {
            let edition = args.edition.canonicalize().unwrap_or_else(|_| args.edition.clone());
            Ok(edition.parent().unwrap_or(Path::new(".")).join(name))
        }
        None => Ok(PathBuf::from(name)),
    }
}

impl Faces for AssessView<'_> {
    fn blocks(&self) -> Vec<Block> {
        AssessView::blocks(self)
    }

    fn table(&self) -> Table {
        AssessView::table(self)
    }

    fn habits(&self) -> CsvHabits {
        self.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&AssessView::json(self))
    }
}
