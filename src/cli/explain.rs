//! `tolok explain`: from a place down to file and line, or two entries side by side.

use serde_json::json;

use super::Exit;
use super::args::ExplainArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse};
use super::rank::ranked;
use crate::model::Message;
use crate::ranking::{Against, Asked, Derivation, Ranking, against, explain};
use crate::report::{
    Block, Column, Table, Tolok, against_blocks, against_json, against_table, derivation_json,
    derivation_lines,
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
    let shown = match &args.against {
        Some(other) => side_by_side(args, other, &opened, &ranking).map(|against| {
            let seed = ui.seed_of(&opened.loaded.edition);
            ui.show(&Compared { opened: &opened, against, seed })
        }),
        None => derivation(args, &opened, &ranking).map(|tree| {
            let seed = ui.seed_of(&opened.loaded.edition);
            ui.show(&Derived { opened: &opened, tree, seed })
        }),
    };
    shown.unwrap_or_else(|message| refuse(&message, &opened.words))
}

fn derivation(args: &ExplainArgs, opened: &Opened, ranking: &Ranking) -> Result<Derivation, Message> {
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
    let asked = Asked {
        criterion,
        stage: opened.stage(args.stage.as_ref())?,
        award: opened.award(args.award.as_ref())?,
    };
    Ok(explain(edition, &opened.loaded.evidence, ranking, entry, asked))
}

fn side_by_side(
    args: &ExplainArgs,
    other: &str,
    opened: &Opened,
    ranking: &Ranking,
) -> Result<Against, Message> {
    let pair = (opened.entry(&args.entry)?, opened.entry(other)?);
    let stage = opened.stage(args.stage.as_ref())?;
    let award = opened.award(args.award.as_ref())?;
    against(&opened.loaded.edition, ranking, pair, stage, award)
}

/// A derivation as it is shown.
struct Derived<'a> {
    opened: &'a Opened,
    tree: Derivation,
    seed: u64,
}

impl Faces for Derived<'_> {
    fn blocks(&self) -> Vec<Block> {
        vec![Block::Shaped(derivation_lines(&self.tree, &self.opened.words))]
    }

    fn table(&self) -> Table {
        let lines = derivation_lines(&self.tree, &self.opened.words);
        Table {
            columns: vec![Column::left("explanation")],
            rows: lines.into_iter().map(|l| vec![l]).collect(),
        }
    }

    fn json(&self) -> serde_json::Result<String> {
        let head = Tolok::of(&self.opened.loaded.edition, self.seed);
        let tree = derivation_json(&self.tree, &self.opened.words);
        serde_json::to_string_pretty(&json!({"tolok": head, "derivation": tree}))
    }
}

/// A comparison as it is shown.
struct Compared<'a> {
    opened: &'a Opened,
    against: Against,
    seed: u64,
}

impl Faces for Compared<'_> {
    fn blocks(&self) -> Vec<Block> {
        against_blocks(&self.opened.loaded.edition, &self.against, &self.opened.words)
    }

    fn table(&self) -> Table {
        against_table(&self.opened.loaded.edition, &self.against, &self.opened.words)
    }

    fn json(&self) -> serde_json::Result<String> {
        let edition = &self.opened.loaded.edition;
        serde_json::to_string_pretty(&against_json(edition, &self.against, self.seed, &self.opened.words))
    }
}
