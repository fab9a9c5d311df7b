//! `tolok explain`: from a place down to file and line, or two entries side by side.

use serde_json::json;

use super::Exit;
use super::args::ExplainArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui};
use super::rank::ranked;
use crate::model::{Message, StageIx};
use crate::ranking::{Ranking, against, explain};
use crate::report::{
    Block, Column, Table, Tolok, against_blocks, against_json, derivation_json, derivation_lines,
};

pub(super) fn run(args: &ExplainArgs, ui: &Ui) -> Exit {
    let opened = match open(&args.edition, ui) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let ranking = match ranked(&opened, ui) {
        Ok(ranking) => ranking,
        Err(exit) => return exit,
    };
    let faces = match &args.against {
        Some(other) => side_by_side(args, other, &opened, &ranking, ui),
        None => derivation(args, &opened, &ranking, ui),
    };
    match faces {
        Ok(faces) => ui.show(&faces),
        Err(message) => ui.refuse(&message),
    }
}

fn derivation(args: &ExplainArgs, opened: &Opened, ranking: &Ranking, ui: &Ui) -> Result<Faces, Message> {
    let (edition, words) = (&opened.loaded.edition, &opened.words);
    let entry = opened.entry(&args.entry)?;
    let criterion = args.criterion.as_deref();
    if let Some(name) = criterion
        && edition.rubrics.iter().all(|r| r.resolve(name).is_none())
    {
        return Err(Message::new("no-such")
            .word("kind", words.label("kind-criterion"))
            .word("name", name)
            .word("suggestion", ""));
    }
    let mut tree = explain(edition, &opened.loaded.evidence, ranking, entry, criterion);
    if let Some(stage) = opened.stage(args.stage.as_ref())? {
        let reached: Vec<usize> = (0..ranking.stages.len())
            .filter(|s| ranking.place(StageIx::at(*s), edition.entry(entry).track, entry).is_some())
            .collect();
        let wanted = reached.iter().position(|s| *s == stage.ix());
        tree.children = wanted.map_or_else(Vec::new, |i| vec![tree.children[i].clone()]);
    }
    let seed = ui.seed.unwrap_or(edition.competition.seed);
    let lines = derivation_lines(&tree, words);
    let rows = lines.iter().map(|l| vec![l.clone()]).collect();
    Ok(Faces {
        blocks: vec![Block::Shaped(lines)],
        table: Table { columns: vec![Column::left("explanation")], rows },
        json: json!({"tolok": Tolok::of(edition, seed), "derivation": derivation_json(&tree, words)}),
    })
}

fn side_by_side(
    args: &ExplainArgs,
    other: &str,
    opened: &Opened,
    ranking: &Ranking,
    ui: &Ui,
) -> Result<Faces, Message> {
    let (edition, words) = (&opened.loaded.edition, &opened.words);
    let pair = (opened.entry(&args.entry)?, opened.entry(other)?);
    let stage = opened.stage(args.stage.as_ref())?;
    let award = opened.award(args.award.as_ref())?;
    let compared = against(edition, ranking, pair, stage, award)?;
    let blocks = against_blocks(edition, &compared, words);
    let table = blocks.iter().find_map(|b| match b {
        Block::Table(table) => Some(table.clone()),
        _ => None,
    });
    let seed = ui.seed.unwrap_or(edition.competition.seed);
    Ok(Faces {
        table: table.unwrap_or_default(),
        json: against_json(edition, &compared, seed, words),
        blocks,
    })
}
