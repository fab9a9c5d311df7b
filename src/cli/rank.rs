//! `tolok rank`: score, rank, funnel, awards.

use serde_json::to_value;

use super::Exit;
use super::args::RankArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, say_error};
use crate::model::{Edition, Message};
use crate::ranking::{Ranking, rank};
use crate::report::{RankView, rank_blocks, rank_json, rank_table};

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
        Ok(ranking) => show(&opened, &filtered(&opened.loaded.edition, ranking, &view), &view, ui),
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

fn show(opened: &Opened, ranking: &Ranking, view: &RankView, ui: &Ui) -> Exit {
    let (edition, words) = (&opened.loaded.edition, &opened.words);
    let seed = ui.seed.unwrap_or(edition.competition.seed);
    let Ok(json) = to_value(rank_json(edition, ranking, seed, words)) else {
        return ui.fault("JSON");
    };
    let faces = Faces {
        blocks: rank_blocks(edition, ranking, view, words),
        table: rank_table(edition, ranking, view, words),
        json,
    };
    ui.show(&faces)
}
