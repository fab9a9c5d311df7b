//! `tolok rank`: score, rank, funnel, awards.

use super::Exit;
use super::args::RankArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, say_error};
use crate::model::{Edition, Message};
use crate::ranking::{Ranking, rank};
use crate::report::{Block, RankView, Table, rank_blocks, rank_json, rank_table};

pub(super) fn run(args: &RankArgs, ui: &Ui) -> Exit {
    let opened = match open(&args.edition, ui) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let view = match view(args, &opened) {
        Ok(view) => view,
        Err(message) => return ui.refuse(&message),
    };
    match ranked(&opened, ui) {
        Ok(ranking) => {
            let ranking = filtered(&opened.loaded.edition, ranking, &view);
            let seed = ui.seed_of(&opened.loaded.edition);
            ui.show(&Shown { opened: &opened, ranking: &ranking, view: &view, seed })
        }
        Err(exit) => exit,
    }
}

/// Ranks an opened edition, or shows why it cannot be ranked.
pub(super) fn ranked(opened: &Opened, ui: &Ui) -> Result<Ranking, Exit> {
    rank(&opened.loaded.edition, &opened.loaded.evidence).map_err(|problems| {
        ui.problems(&problems, &opened.words);
        say_error(&opened.words.say(&Message::new("problems-found").count("count", problems.len())));
        Exit::Input
    })
}

fn view(args: &RankArgs, opened: &Opened) -> Result<RankView, Message> {
    Ok(RankView {
        track: opened.track(args.track.as_ref())?,
        stage: opened.stage(args.stage.as_ref())?,
        award: opened.award(args.award.as_ref())?,
        by: opened.attribute(args.by.as_ref())?,
        all: args.all,
    })
}

/// What is left of a ranking when only some of it is asked for.
fn filtered(edition: &Edition, mut ranking: Ranking, view: &RankView) -> Ranking {
    if let Some(track) = view.track {
        let of_track = |entry| edition.entry(entry).track == track;
        ranking.stages.iter_mut().for_each(|s| s.tracks.retain(|t| t.track == track));
        ranking.awards.retain(|a| edition.competition.awards[a.award].track.is_none_or(|own| own == track));
        ranking.dropped.retain(|d| of_track(d.entry));
    }
    if let Some(stage) = view.stage {
        ranking.stages.retain(|s| s.stage == stage);
        ranking.awards.clear();
    }
    if let Some(award) = view.award {
        ranking.awards.retain(|a| a.award == award);
    }
    ranking
}

/// A ranking as it is shown.
struct Shown<'a> {
    opened: &'a Opened,
    ranking: &'a Ranking,
    view: &'a RankView,
    seed: u64,
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        rank_blocks(&self.opened.loaded.edition, self.ranking, self.view, &self.opened.words)
    }

    fn table(&self) -> Table {
        rank_table(&self.opened.loaded.edition, self.ranking, self.view, &self.opened.words)
    }

    fn json(&self) -> serde_json::Result<String> {
        let edition = &self.opened.loaded.edition;
        serde_json::to_string_pretty(&rank_json(edition, self.ranking, self.seed, &self.opened.words))
    }
}
