//! What severity, and single judges, decide: on a page and as JSON.

use serde_json::{Value, json};

use super::panel_wire::verdict;
use super::{Block, Words};
use crate::judging::panel::{Bend, Contest, Fair, FairPoints, Seat, Verdict};
use crate::model::{Edition, EntryIx, JudgeIx, Message, SeverityRule, StageIx};
use crate::ranking::{Arena, Change, Ranking};

/// Fewer levels than this are said to be almost none.
const ALMOST_NONE: f64 = 0.005;

/// Decisions that are listed before "and n more".
const LISTED: usize = 30;

/// What hangs on severity and on single judges.
#[derive(Debug, Clone)]
pub struct PanelDecisions<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The official ranking.
    pub ranking: &'a Ranking,
    /// The model that takes severity out where a stage has none of its own.
    pub rule: SeverityRule,
    /// Points as the average judge would have given them.
    pub fair: &'a FairPoints,
    /// What would change if severity were taken out of every stage.
    pub changes: &'a [Change],
    /// Stages at which all judges marked all entries.
    pub complete: &'a [StageIx],
    /// By stage that severity was taken out of: whether there are enough data.
    pub enough: Vec<(StageIx, &'a Verdict)>,
    /// What changes without each judge; none where that was not looked at.
    pub outs: Option<&'a [(JudgeIx, Vec<Change>)]>,
    /// The narrowest contests, and the judge who could turn each most easily.
    pub bends: &'a [(Contest, Option<Bend>)],
}

/// Changes of who goes on or wins.
fn decided(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|c| c.enters() || c.leaves())
}

impl PanelDecisions<'_> {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let count = decided(self.changes).count();
        let head = Message::new("panel-fair").word("method", self.rule.word()).count("count", count);
        let mut blocks =
            vec![Block::Heading(1, words.label("heading-panel-fair")), Block::Line(words.say(&head))];
        blocks.extend(decided(self.changes).take(LISTED).map(|c| self.line(c, words)));
        for (stage, verdict) in &self.enough {
            let named = |m: &Message| format!("! {}: {}", self.edition.stage(*stage).id, words.say(m));
            blocks.extend(verdict.missing.iter().map(|m| Block::Line(named(m))));
        }
        for stage in self.complete {
            let message = Message::new("panel-fair-complete").word("stage", &self.edition.stage(*stage).id);
            blocks.push(Block::Line(words.say(&message)));
        }
        blocks.push(Block::Line(words.label("panel-fair-official")));
        blocks.extend(self.out_blocks(words));
        if !self.bends.is_empty() {
            blocks.push(Block::Heading(1, words.label("heading-panel-bend")));
            blocks.extend(self.bends.iter().map(|b| self.bend_line(b, words)));
            blocks.push(Block::Line(words.label("panel-bend-advice")));
        }
        blocks
    }

    fn line(&self, change: &Change, words: &Words) -> Block {
        let code = match (change.at, change.enters()) {
            (Arena::Stage(_), true) => "change-in",
            (Arena::Stage(_), false) => "change-out",
            (Arena::Award(_), true) => "change-wins",
            (Arena::Award(_), false) => "change-loses",
        };
        let fair = match change.at {
            Arena::Stage(stage) => self.fair.stages.get(&(stage, change.entry)),
            Arena::Award(award) => self.fair.awards.get(&(award, change.entry)),
        };
        let said = |f: &Fair| format!(" ({} ± {})", words.points(f.points), words.points(f.se));
        let fair = fair.map(said).unwrap_or_default();
        let entry = self.entry(change.entry);
        Block::Line(format!("- {}: {entry} {}{fair}", self.place(change.at), words.label(code)))
    }

    fn place(&self, at: Arena) -> &str {
        match at {
            Arena::Stage(stage) => self.edition.stage(stage).id.as_str(),
            Arena::Award(award) => self.edition.competition.awards[award].id.as_str(),
        }
    }

    fn entry(&self, entry: EntryIx) -> &str {
        self.edition.entry(entry).id.as_str()
    }

    fn judge(&self, judge: JudgeIx) -> &str {
        self.edition.judge(judge).id.as_str()
    }

    fn out_blocks(&self, words: &Words) -> Vec<Block> {
        let heading = Block::Heading(1, words.label("heading-panel-out"));
        let Some(outs) = self.outs else {
            return vec![heading, Block::Line(words.label("panel-out-skipped"))];
        };
        let deciding = || outs.iter().filter(|(_, changes)| decided(changes).next().is_some());
        let head = Message::new("panel-out").count("count", deciding().count());
        let mut blocks = vec![heading, Block::Line(words.say(&head))];
        for (judge, changes) in deciding() {
            let sign = |c: &Change| if c.enters() { "+" } else { "-" };
            let name = |c: &Change| format!("{} {}{}", self.place(c.at), sign(c), self.entry(c.entry));
            let names: Vec<String> = decided(changes).take(LISTED).map(name).collect();
            let message = Message::new("panel-out-judge")
                .word("judge", self.judge(*judge))
                .count("changes", decided(changes).count())
                .word("names", names.join(", "));
            blocks.push(Block::Line(format!("- {}", words.say(&message))));
        }
        blocks.push(Block::Line(words.label("panel-out-advice")));
        blocks
    }

    fn seat(&self, seat: Seat) -> &str {
        match seat {
            Seat::Stage(stage) => self.place(Arena::Stage(stage)),
            Seat::Award(award) => self.place(Arena::Award(award)),
        }
    }

    fn bend_line(&self, (contest, bend): &(Contest, Option<Bend>), words: &Words) -> Block {
        let message = match bend {
            Some(bend) if bend.levels < ALMOST_NONE => Message::new("panel-bend-least")
                .word("judge", self.judge(bend.judge))
                .word("holder", self.entry(contest.holder))
                .word("rival", self.entry(contest.rival))
                .word("seat", self.seat(contest.seat)),
            Some(bend) => Message::new("panel-bend")
                .word("judge", self.judge(bend.judge))
                .word("holder", self.entry(contest.holder))
                .word("rival", self.entry(contest.rival))
                .word("levels", words.points(bend.levels))
                .word("seat", self.seat(contest.seat)),
            None => Message::new("panel-bend-none")
                .word("holder", self.entry(contest.holder))
                .word("rival", self.entry(contest.rival))
                .word("seat", self.seat(contest.seat)),
        };
        Block::Line(format!("- {}", words.say(&message)))
    }

    /// The whole as JSON.
    pub fn json(&self, words: &Words) -> Value {
        let change = |c: &Change| {
            json!({
                "at": self.place(c.at),
                "kind": match c.at { Arena::Stage(_) => "advance", Arena::Award(_) => "award" },
                "entry": self.entry(c.entry),
                "inside": c.enters(),
            })
        };
        let changes = |all: &[Change]| decided(all).map(change).collect::<Vec<_>>();
        let out = |(judge, all): &(JudgeIx, Vec<Change>)| json!({"judge": self.judge(*judge), "changes": changes(all)});
        let bend = |(contest, bend): &(Contest, Option<Bend>)| {
            json!({
                "at": self.seat(contest.seat),
                "holder": self.entry(contest.holder),
                "rival": self.entry(contest.rival),
                "judge": bend.map(|b| self.judge(b.judge)),
                "levels": bend.map(|b| b.levels),
            })
        };
        let enough = |(stage, v): &(StageIx, &Verdict)| json!({"stage": self.edition.stage(*stage).id.as_str(), "verdict": verdict(v, words)});
        json!({
            "method": self.rule.word(),
            "enough": self.enough.iter().map(enough).collect::<Vec<_>>(),
            "changes": changes(self.changes),
            "entries": self.fair_entries(),
            "one_judge_out": self.outs.map(|outs| outs.iter().map(out).collect::<Vec<_>>()),
            "bend": self.bends.iter().map(bend).collect::<Vec<_>>(),
        })
    }

    /// Raw and fair points of every place at a stage.
    fn fair_entries(&self) -> Vec<Value> {
        let places = self
            .ranking
            .stages
            .iter()
            .flat_map(|s| s.tracks.iter().flat_map(|t| &t.places).map(|p| (s.stage, p)));
        places
            .filter_map(|(stage, place)| {
                let fair = self.fair.stages.get(&(stage, place.entry))?;
                Some(json!({
                    "stage": self.edition.stage(stage).id.as_str(),
                    "entry": self.entry(place.entry),
                    "points": place.points.exact,
                    "fair": fair.points,
                    "se": fair.se,
                }))
            })
            .collect()
    }
}
