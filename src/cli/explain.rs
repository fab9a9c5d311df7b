//! `tolok explain`: from a place down to file and line, or two entries side by side.

use serde_json::json;

use super::Exit;
use super::args::ExplainArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse};
use super::rank::{fill_fair, ranked};
use crate::model::{CsvHabits, EntryIx, Message, StageIx};
use crate::ranking::{Asked, Derivation, Encounter, Ranking, against, encounter, explain, whereabouts};
use crate::report::{
    Block, Column, FairPlace, RankView, Table, Tolok, against_blocks, against_json, against_table,
    derivation_json, derivation_lines, fair_places_of,
};

pub(super) fn run(args: &ExplainArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let ranking = ranked(&opened, ui)?;
    let seed = ui.seed_of(&opened.loaded.edition);
    let refused = |messages: Vec<Message>| {
        for message in &messages {
            refuse(message, &opened.words);
        }
        Exit::Input
    };
    if let Some(other) = &args.against {
        let encounter = side_by_side(args, other, &opened, &ranking).map_err(refused)?;
        return Ok(ui.show(&Compared { opened: &opened, encounter, seed }));
    }
    let tree = derivation(args, &opened, &ranking).map_err(|message| refuse(&message, &opened.words))?;
    let fair = fair_places(args, &opened, &ranking);
    Ok(ui.show(&Derived { opened: &opened, tree, fair, seed }))
}

/// Points as given and fair points of an entry, at the stages and in the awards that are explained.
fn fair_places(args: &ExplainArgs, opened: &Opened, ranking: &Ranking) -> Vec<FairPlace> {
    let edition = &opened.loaded.edition;
    let (Ok(entry), Ok(stage), Ok(award)) =
        (opened.entry(&args.entry), opened.stage(args.stage.as_ref()), opened.award(args.award.as_ref()))
    else {
        return Vec::new();
    };
    let mut view = RankView::default();
    if args.criterion.is_none() {
        fill_fair(&mut view, opened, ranking);
    }
    fair_places_of(edition, ranking, &view, entry)
        .into_iter()
        .filter(|p| stage.is_none_or(|s| p.stage == Some(s)) && award.is_none_or(|a| p.award == Some(a)))
        .collect()
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
            .word("suggestion", "")
            .word("known", ""));
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
) -> Result<Encounter, Vec<Message>> {
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let alone = |message| vec![message];
    let (pair, stage, award) = named(args, other, opened).map_err(alone)?;
    let compared = against(edition, ranking, pair, stage, award).map_err(|message| {
        let around = [pair.0, pair.1].map(|e| whereabouts(edition, ranking, e));
        [vec![message], around.concat()].concat()
    })?;
    Ok(encounter(edition, evidence, ranking, compared))
}

/// The two entries, and the stage or award, that the command line names.
type Named = ((EntryIx, EntryIx), Option<StageIx>, Option<usize>);

fn named(args: &ExplainArgs, other: &str, opened: &Opened) -> Result<Named, Message> {
    let pair = (opened.entry(&args.entry)?, opened.entry(other)?);
    if pair.0 == pair.1 {
        return Err(Message::new("same-entry").word("entry", other));
    }
    Ok((pair, opened.stage(args.stage.as_ref())?, opened.award(args.award.as_ref())?))
}

/// A derivation as it is shown.
struct Derived<'a> {
    opened: &'a Opened,
    tree: Derivation,
    fair: Vec<FairPlace>,
    seed: u64,
}

impl Faces for Derived<'_> {
    fn blocks(&self) -> Vec<Block> {
        let (edition, words) = (&self.opened.loaded.edition, &self.opened.words);
        let mut blocks = vec![Block::Shaped(derivation_lines(&self.tree, words))];
        blocks.extend(self.fair.iter().map(|p| Block::Line(words.say(&p.message(edition, words)))));
        blocks
    }

    fn table(&self) -> Table {
        let lines = derivation_lines(&self.tree, &self.opened.words);
        Table {
            columns: vec![Column::left("explanation")],
            rows: lines.into_iter().map(|l| vec![l]).collect(),
        }
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let head = Tolok::of(&self.opened.loaded.edition, self.seed);
        let tree = derivation_json(&self.tree, &self.opened.words);
        let edition = &self.opened.loaded.edition;
        let fair: Vec<_> = self.fair.iter().map(|p| p.json(edition)).collect();
        serde_json::to_string_pretty(&json!({"tolok": head, "derivation": tree, "fair": fair}))
    }
}

/// A comparison as it is shown.
struct Compared<'a> {
    opened: &'a Opened,
    encounter: Encounter,
    seed: u64,
}

impl Faces for Compared<'_> {
    fn blocks(&self) -> Vec<Block> {
        against_blocks(&self.opened.loaded.edition, &self.encounter, &self.opened.words)
    }

    fn table(&self) -> Table {
        against_table(&self.opened.loaded.edition, &self.encounter, &self.opened.words)
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let edition = &self.opened.loaded.edition;
        serde_json::to_string_pretty(&against_json(edition, &self.encounter, self.seed, &self.opened.words))
    }
}
