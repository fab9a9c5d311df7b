//! `tolok rank`: score, rank, funnel, awards.

use std::path::Path;

use super::Exit;
use super::args::RankArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, as_argument, refuse};
use crate::model::{CsvHabits, Edition, Message};
use crate::ranking::{Ranking, rank};
use crate::report::{Block, RankView, Table, rank_blocks, rank_json, rank_table};

pub(super) fn run(args: &RankArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let view = view(args, &opened).map_err(|message| refuse(&message, &opened.words))?;
    let edition = &opened.loaded.edition;
    let ranking = filtered(edition, ranked(&opened, ui)?, &view);
    let seed = ui.seed_of(edition);
    Ok(ui.show(&Shown { opened: &opened, ranking: &ranking, view: &view, seed, folder: &args.edition }))
}

/// Ranks an opened edition, or shows why it cannot be ranked.
pub(super) fn ranked(opened: &Opened, ui: &Ui) -> Result<Ranking, Exit> {
    let ranking = rank(&opened.loaded.edition, &opened.loaded.evidence);
    ranking.map_err(|problems| {
        ui.problems(&problems, &opened.words);
        Exit::Input
    })
}

fn view(args: &RankArgs, opened: &Opened) -> Result<RankView, Message> {
    let view = RankView {
        track: opened.track(args.track.as_ref())?,
        stage: opened.stage(args.stage.as_ref())?,
        award: opened.award(args.award.as_ref())?,
        by: opened.attribute(args.by.as_ref())?,
        all: args.all,
    };
    let awards = &opened.loaded.edition.competition.awards;
    let own = view.award.and_then(|a| awards[a].track);
    match (view.award, own, view.track) {
        (Some(award), Some(own), Some(track)) if own != track => Err(Message::new("award-of-other-track")
            .word("award", &awards[award].id)
            .word("track", &opened.loaded.edition.competition.tracks[track.ix()].id)),
        _ => Ok(view),
    }
}

/// What is left of a ranking when only some of it is asked for.
fn filtered(edition: &Edition, mut ranking: Ranking, view: &RankView) -> Ranking {
    if let Some(track) = view.track {
        ranking.stages.iter_mut().for_each(|s| s.tracks.retain(|t| t.track == track));
        ranking.awards.retain(|a| edition.competition.awards[a.award].track.is_none_or(|own| own == track));
        ranking.dropped.retain(|d| edition.entry(d.entry).track == track);
        ranking.warnings.retain(|w| w.track.is_none_or(|t| t == track));
    }
    if let Some(stage) = view.stage {
        ranking.stages.retain(|s| s.stage == stage);
        ranking.dropped.retain(|d| d.stage == stage);
        ranking.warnings.retain(|w| w.stage == Some(stage));
        ranking.awards.clear();
    }
    if let Some(award) = view.award {
        ranking.awards.retain(|a| a.award == award);
        ranking.warnings.retain(|w| w.award == Some(award));
        ranking.stages.clear();
        ranking.dropped.clear();
    }
    ranking
}

/// A ranking as it is shown.
struct Shown<'a> {
    opened: &'a Opened,
    ranking: &'a Ranking,
    view: &'a RankView,
    seed: u64,
    folder: &'a Path,
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        let words = &self.opened.words;
        let mut blocks = rank_blocks(&self.opened.loaded.edition, self.ranking, self.view, words);
        let notes = self.opened.loaded.warnings.len();
        if notes > 0 {
            let message =
                Message::new("see-check").count("count", notes).word("folder", as_argument(self.folder));
            blocks.push(Block::Line(words.say(&message)));
        }
        blocks
    }

    fn table(&self) -> Table {
        rank_table(&self.opened.loaded.edition, self.ranking, self.view, &self.opened.words)
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let edition = &self.opened.loaded.edition;
        serde_json::to_string_pretty(&rank_json(
            edition,
            self.ranking,
            self.view,
            self.seed,
            &self.opened.words,
        ))
    }
}
