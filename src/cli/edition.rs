//! Reading an edition, and finding in it what the command line names.

use std::path::Path;

use super::Exit;
use super::output::{Ui, refuse};
use super::progress::Progress;
use crate::evidence::Objection;
use crate::intake::{Loaded, languages, load_declared, load_with};
use crate::model::{EntryIx, JudgeIx, Message, Problem, StageIx, TrackIx};
use crate::report::Words;

/// Most names that a refusal lists.
const LISTED: usize = 20;

/// An edition with the words it is spoken of in.
pub(super) struct Opened {
    pub loaded: Loaded,
    pub words: Words,
}

/// Reads the edition in `folder`, or shows all its problems.
pub(super) fn open(folder: &Path, ui: &Ui) -> Result<Opened, Exit> {
    let progress = Progress::new(ui.words.label("progress-reading"));
    let loaded = load_with(folder, &|done, total| progress.at(done, total));
    drop(progress);
    opened(loaded, folder, ui)
}

/// The same without the observations, for verbs that make them.
pub(super) fn open_declared(folder: &Path, ui: &Ui) -> Result<Opened, Exit> {
    opened(load_declared(folder), folder, ui)
}

fn opened(loaded: Result<Loaded, Vec<Problem>>, folder: &Path, ui: &Ui) -> Result<Opened, Exit> {
    match loaded {
        Ok(loaded) => {
            let words = ui.words_for(&loaded.edition.competition.languages);
            match ui.would_overwrite(folder, &loaded.edition) {
                Some(message) => Err(refuse(&message, &words)),
                None => Ok(Opened { loaded, words }),
            }
        }
        Err(problems) => {
            ui.problems(&problems, &ui.words_for(&languages(folder)));
            Err(Exit::Input)
        }
    }
}

impl Opened {
    /// The track called `id`, where one is named.
    pub fn track(&self, id: Option<&String>) -> Result<Option<TrackIx>, Message> {
        let tracks = &self.loaded.edition.competition.tracks;
        self.named("track", id, tracks.iter().map(|t| t.id.as_str())).map(|ix| ix.map(TrackIx::at))
    }

    /// The stage called `id`, where one is named.
    pub fn stage(&self, id: Option<&String>) -> Result<Option<StageIx>, Message> {
        let stages = &self.loaded.edition.competition.stages;
        self.named("stage", id, stages.iter().map(|s| s.id.as_str())).map(|ix| ix.map(StageIx::at))
    }

    /// The award called `id`, where one is named.
    pub fn award(&self, id: Option<&String>) -> Result<Option<usize>, Message> {
        let awards = &self.loaded.edition.competition.awards;
        self.named("award", id, awards.iter().map(|a| a.id.as_str()))
    }

    /// The judge called `id`.
    pub fn judge(&self, id: &str) -> Result<JudgeIx, Message> {
        let judges = &self.loaded.edition.judges;
        let found = self.named("judge", Some(&id.to_owned()), judges.iter().map(|j| j.id.as_str()))?;
        Ok(JudgeIx::at(found.unwrap_or_default()))
    }

    /// The entry called `id`.
    pub fn entry(&self, id: &str) -> Result<EntryIx, Message> {
        let entries = &self.loaded.edition.entries;
        let found = self.named("entry", Some(&id.to_owned()), entries.iter().map(|e| e.id.as_str()))?;
        Ok(EntryIx::at(found.unwrap_or_default()))
    }

    /// The objection called `id`.
    pub fn objection(&self, id: &str) -> Result<&Objection, Message> {
        let all = &self.loaded.evidence.objections;
        let found = self.named("objection", Some(&id.to_owned()), all.iter().map(|o| o.id.as_str()))?;
        Ok(&all[found.unwrap_or_default()])
    }

    /// The attribute called `name`, where one is named.
    pub fn attribute(&self, name: Option<&String>) -> Result<Option<String>, Message> {
        let own = self.loaded.edition.attributes.iter().map(String::as_str);
        let known: Vec<&str> = own.chain(["agency", "track"]).collect();
        self.named("attribute", name, known.iter().copied()).map(|ix| ix.map(|i| known[i].to_owned()))
    }

    fn named<'n>(
        &self,
        kind: &str,
        name: Option<&String>,
        known: impl Iterator<Item = &'n str> + Clone,
    ) -> Result<Option<usize>, Message> {
        let Some(name) = name else { return Ok(None) };
        if let Some(ix) = known.clone().position(|k| k == name) {
            return Ok(Some(ix));
        }
        let all: Vec<&str> = known.clone().take(LISTED + 1).collect();
        let listed = if all.len() > LISTED { String::new() } else { all.join(", ") };
        let nearest = known
            .map(|k| (strsim::jaro_winkler(k, name), k))
            .filter(|(near, _)| *near > 0.7)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map_or("", |(_, k)| k);
        Err(Message::new("no-such")
            .word("kind", self.words.lookup(&format!("kind-{kind}")).unwrap_or_else(|| kind.to_owned()))
            .word("name", name)
            .word("suggestion", nearest)
            .word("known", listed))
    }
}
