//! Stages and awards of competition.yaml.

use super::competition::{NO_RUBRIC, Reading, by_track, track, unique_id};
use super::fields::{Fields, Object, Value};
use super::problems::{shown, suggest};
use crate::model::{
    Advance, Award, AwardTerm, Balance, Combine, CombineAt, Comments, CutTies, Id, Message, Panel, Stage,
    StageIx, TrackIx,
};

/// A stage.
pub const STAGE: Object = Object {
    name: "stage",
    keys: &["id", "title", "rubric", "panel", "carry", "advance", "cut_ties", "balance"],
};
/// How marks combine.
pub const PANEL: Object = Object {
    name: "panel",
    keys: &["marks_per_entry", "combine", "combine_at", "third_judge_gap", "comments"],
};
/// Kinds that must be represented.
pub const BALANCE: Object = Object { name: "balance", keys: &["by", "at_least", "tracks"] };
/// An award.
pub const AWARD: Object = Object { name: "award", keys: &["id", "title", "track", "winners", "score"] };
/// A part of an award's score.
pub const TERM: Object = Object { name: "score", keys: &["stage", "node", "weight"] };

/// The largest quota or number of winners that can be meant.
const MOST: u64 = 1_000_000_000;

/// Reads a stage. The stage is remembered even when a part of it is refused,
/// so that later parts of the file can name it.
pub fn stage(
    value: &Value<'_>,
    is_last: bool,
    seen: &mut Vec<(Id, u32)>,
    reading: &mut Reading<'_, '_>,
) -> Option<Stage> {
    let fields = value.fields(&STAGE)?;
    let id = unique_id(&fields, seen);
    let rubric = fields.required("rubric").and_then(|v| reading.library.find(&v)).unwrap_or(NO_RUBRIC);
    let panel = fields.optional("panel").and_then(|v| panel(&v));
    let carry = fields.optional("carry").map(|v| carry(&v, &reading.stages)).unwrap_or_default();
    let advance = fields.optional("advance").map(|v| advance(&v, is_last, reading)).unwrap_or_default();
    let balance = fields.optional("balance").and_then(|v| balance(&v, reading));
    let cuts = [("tie_break", CutTies::TieBreak), ("include", CutTies::Include), ("stop", CutTies::Stop)];
    let cut_ties = fields.optional("cut_ties").and_then(|v| v.choice(&cuts)).unwrap_or(CutTies::TieBreak);
    let title = fields.words("title");
    let id = id?;
    reading.stages.push(id.clone());
    Some(Stage { id, title, rubric, panel: panel.unwrap_or(PLAIN_PANEL), carry, advance, cut_ties, balance })
}

const PLAIN_PANEL: Panel = Panel {
    marks_per_entry: None,
    combine: Combine::Mean,
    at: CombineAt::Criterion,
    third_judge_gap: None,
    comments: Comments::None,
};

fn panel(value: &Value<'_>) -> Option<Panel> {
    let fields = value.fields(&PANEL)?;
    let combines = [("mean", Combine::Mean), ("median", Combine::Median), ("trimmed", Combine::Trimmed)];
    let places = [("criterion", CombineAt::Criterion), ("judge_total", CombineAt::JudgeTotal)];
    let comments = [("none", Comments::None), ("departures", Comments::Departures), ("all", Comments::All)];
    let gap = fields.optional("third_judge_gap");
    Some(Panel {
        marks_per_entry: fields
            .optional("marks_per_entry")
            .and_then(|v| v.whole(1..=10_000))
            .map(|n| n as usize),
        combine: fields.optional("combine").and_then(|v| v.choice(&combines)).unwrap_or(Combine::Mean),
        at: fields.optional("combine_at").and_then(|v| v.choice(&places)).unwrap_or(CombineAt::Criterion),
        third_judge_gap: gap.and_then(|v| v.number_where(|gap| gap > 0.0, "> 0")),
        comments: fields.optional("comments").and_then(|v| v.choice(&comments)).unwrap_or_default(),
    })
}

fn carry(value: &Value<'_>, earlier: &[Id]) -> Vec<(StageIx, f64)> {
    let mut carried = Vec::new();
    for (key, share) in value.entries().unwrap_or_default() {
        let number = share.number_where(|s| (0.0..=1.0).contains(&s), "0–1");
        if let Some(stage) = earlier.iter().position(|s| s.as_str() == key.name) {
            carried.extend(number.map(|n| (StageIx::at(stage), n)));
        } else {
            let message = Message::new("stage-not-earlier").word("name", shown(&key.name));
            share.refuse_key(key, suggest(message, &key.name, earlier.iter().map(Id::as_str)));
        }
    }
    let sum: f64 = carried.iter().map(|(_, share)| share).sum();
    if sum > 1.0 + 1e-9 {
        value.refuse(Message::new("carry-sum").number("sum", sum));
    }
    carried
}

fn advance(value: &Value<'_>, is_last: bool, reading: &Reading<'_, '_>) -> Advance {
    let quotas = by_track(value, reading.tracks.as_ref(), MOST);
    if is_last && !quotas.is_empty() {
        value.warn(Message::new("advance-last"));
    }
    quotas
}

fn balance(value: &Value<'_>, reading: &mut Reading<'_, '_>) -> Option<Balance> {
    let fields = value.fields(&BALANCE)?;
    let by = fields.required("by").and_then(|v| Some((v.full_text()?, v.place())));
    reading.attributes.extend(by.clone());
    let minimums = fields.required("at_least").and_then(|v| v.entries()).unwrap_or_default();
    let at_least = minimums
        .iter()
        .filter_map(|(key, v)| Some((key.name.clone(), v.whole(0..=MOST)? as usize)))
        .collect();
    let tracks = fields.optional("tracks").and_then(|v| v.full_list());
    let find = |v: &Value<'_>| track(v, reading.tracks.as_ref());
    let tracks = tracks.map(|list| list.iter().filter_map(find).collect::<Vec<TrackIx>>());
    Some(Balance { by: by?.0, at_least, tracks })
}

/// Reads the rest of an award.
pub fn award(fields: &Fields<'_>, id: Id, reading: &mut Reading<'_, '_>) -> Option<Award> {
    let track = fields.optional("track").map(|v| track(&v, reading.tracks.as_ref()));
    let winners = fields.required("winners").and_then(|v| v.whole(1..=MOST));
    let terms = fields.required("score").and_then(|v| v.full_list()).unwrap_or_default();
    let score: Vec<_> = terms.iter().filter_map(|v| term(v, reading)).collect();
    let track = match track {
        None => None,
        Some(found) => Some(found?),
    };
    Some(Award { id, title: fields.words("title"), track, winners: winners? as usize, score })
}

fn term(value: &Value<'_>, reading: &mut Reading<'_, '_>) -> Option<AwardTerm> {
    let fields = value.fields(&TERM)?;
    let stages = &reading.stages;
    let find = |name: &str| stages.iter().position(|s| s.as_str() == name).map(StageIx::at);
    let stage =
        fields.required("stage").and_then(|v| v.lookup("stage-unknown", find, stages.iter().map(Id::as_str)));
    let node = fields.required("node").and_then(|v| Some((v.id()?, v.place())));
    let weight = fields.required("weight").and_then(|v| v.number_where(|w| w > 0.0, "> 0"));
    let (node, place) = node?;
    reading.award_nodes.push((stage?, node.clone(), place));
    Some(AwardTerm { stage: stage?, node, weight: weight? })
}
