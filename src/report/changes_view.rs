//! What differs between two rankings, as tables for people and for programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::wire::{ReasonJson, Tolok, place_value};
use super::{Block, Column, Table, Words};
use crate::evidence::{Decision, DecisionKind};
use crate::model::{Edition, Message};
use crate::ranking::{Arena, Change, Standing};

/// Changes of place alone that are listed under each stage or award before "and n more".
const LISTED: usize = 8;

/// A decision and what it changes.
#[derive(Clone, Copy)]
pub struct DecisionView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The decision.
    pub decision: &'a Decision,
    /// What it changes.
    pub changes: &'a [Change],
    /// What there is to look at only because of it.
    pub warnings: &'a [Message],
    /// Every change, however many.
    pub all: bool,
    /// The seed of everything random.
    pub seed: u64,
}

impl DecisionView<'_> {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let (edition, decision) = (self.edition, self.decision);
        let entry = edition.entry(decision.entry);
        let line = Message::new("decision-line")
            .word("kind", kind_in_words(decision, words))
            .word("entry", &entry.id)
            .word("name", &entry.name)
            .word("at", about(edition, decision));
        let signed = Message::new("decision-signed")
            .word("reason", &decision.reason)
            .word("signer", &decision.signed_by)
            .word("date", &decision.decided_at);
        let mut blocks =
            vec![Block::Heading(1, words.say(&line)), Block::Line(words.say(&signed).trim().to_owned())];
        if self.changes.is_empty() {
            blocks.push(Block::Line(words.label("changes-nothing")));
        }
        blocks.extend(change_blocks(edition, self.changes, self.all, words));
        if !self.warnings.is_empty() {
            let heading = Message::new("heading-new-warnings").count("count", self.warnings.len());
            blocks.push(Block::Heading(2, words.say(&heading)));
            blocks.extend(self.warnings.iter().map(|w| Block::Line(format!("- {}", words.say(w)))));
        }
        blocks
    }

    /// The changes as one table.
    pub fn table(&self) -> Table {
        let columns = [
            "stage",
            "track",
            "entry",
            "name",
            "place_before",
            "points_before",
            "inside_before",
            "place_after",
            "points_after",
            "inside_after",
        ];
        let edition = self.edition;
        let row = |c: &Change| {
            let entry = edition.entry(c.entry);
            let track = edition.competition.tracks[entry.track.ix()].id.to_string();
            let at = match c.at {
                Arena::Stage(stage) => edition.stage(stage).id.to_string(),
                Arena::Award(award) => format!("award:{}", edition.competition.awards[award].id),
            };
            let mut row = vec![at, track, entry.id.to_string(), entry.name.clone()];
            for standing in [c.before, c.after] {
                row.extend(standing.map_or_else(
                    || vec![String::new(); 3],
                    |s| vec![s.place.to_string(), s.points.to_string(), s.inside.to_string()],
                ));
            }
            row
        };
        Table { columns: columns.map(Column::left).to_vec(), rows: self.changes.iter().map(row).collect() }
    }

    /// The same as JSON.
    pub fn json(&self, words: &Words) -> DecideJson {
        DecideJson {
            tolok: Tolok::of(self.edition, self.seed),
            decision: DecisionJson::of(self.edition, self.decision),
            changes: self.changes.iter().map(|c| ChangeJson::of(self.edition, c)).collect(),
            warnings: self.warnings.iter().map(|w| words.reason(w)).collect(),
        }
    }
}

/// What was decided, in words; of an overrule with its criterion and level.
pub(super) fn kind_in_words(decision: &Decision, words: &Words) -> String {
    let kind = words.say(&Message::new("decision-kind").word("kind", decision.kind.word()));
    match &decision.kind {
        DecisionKind::Overrule { criterion, level } => {
            format!("{kind} {criterion} = {}", words.place(*level))
        }
        _ => kind,
    }
}

/// The stage or award that a decision is about; empty where it is about the whole participation.
pub(super) fn about(edition: &Edition, decision: &Decision) -> String {
    let award = decision.award.map(|a| edition.competition.awards[a].id.to_string());
    decision.stage.map(|s| edition.stage(s).id.to_string()).or(award).unwrap_or_default()
}

/// Changes under a heading for each stage and award: who comes in and who
/// leaves first, then changes of place, cut after a few unless `all` is asked for.
pub fn change_blocks(edition: &Edition, changes: &[Change], all: bool, words: &Words) -> Vec<Block> {
    let mut arenas: Vec<Arena> = changes.iter().map(|c| c.at).collect();
    arenas.dedup();
    let mut blocks = Vec::new();
    for arena in arenas {
        let here: Vec<&Change> = changes.iter().filter(|c| c.at == arena).collect();
        let (first, rest): (Vec<&Change>, Vec<&Change>) = here.into_iter().partition(|c| is_weighty(c));
        let shown = if all { rest.len() } else { rest.len().min(LISTED) };
        let heading = Message::new("heading-changes")
            .word("at", arena_name(edition, arena, words))
            .count("count", first.len() + rest.len());
        blocks.push(Block::Heading(2, words.say(&heading)));
        let rows = first.iter().chain(&rest[..shown]).map(|c| change_row(edition, c, words)).collect();
        blocks.push(Block::Table(Table { columns: change_columns(words), rows }));
        if shown < rest.len() {
            let more = Message::new("more-of-these").count("more", rest.len() - shown);
            blocks.push(Block::Line(words.say(&more)));
        }
    }
    blocks
}

/// True where somebody comes in or leaves.
fn is_weighty(change: &Change) -> bool {
    change.enters() || change.leaves() || change.before.is_none() || change.after.is_none()
}

fn arena_name(edition: &Edition, arena: Arena, words: &Words) -> String {
    let (title, id) = match arena {
        Arena::Stage(stage) => (&edition.stage(stage).title, &edition.stage(stage).id),
        Arena::Award(award) => {
            let award = &edition.competition.awards[award];
            (&award.title, &award.id)
        }
    };
    let title = title.get(words.lang());
    if title.is_empty() { id.to_string() } else { title.to_owned() }
}

fn change_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::id(words.label("column-entry")),
        Column::left(words.label("column-name")),
        Column::right(words.label("column-before")),
        Column::right(words.label("column-after")),
        Column::left(words.label("column-effect")),
    ]
}

fn change_row(edition: &Edition, change: &Change, words: &Words) -> Vec<String> {
    let entry = edition.entry(change.entry);
    let standing = |s: Option<Standing>| {
        s.map_or_else(|| "–".to_owned(), |s| format!("{} ({})", words.place(s.place), words.points(s.points)))
    };
    vec![
        entry.id.to_string(),
        entry.name.clone(),
        standing(change.before),
        standing(change.after),
        words.label(effect(change)),
    ]
}

/// What a change means for its entry.
fn effect(change: &Change) -> &'static str {
    let award = matches!(change.at, Arena::Award(_));
    match (change.before, change.after) {
        _ if change.enters() => ["effect-advances", "effect-wins"][usize::from(award)],
        _ if change.leaves() => ["effect-advances-no-more", "effect-wins-no-more"][usize::from(award)],
        (None, _) => "effect-joins",
        (_, None) => "effect-leaves",
        (Some(before), Some(after)) if after.place < before.place => "effect-up",
        (Some(before), Some(after)) if after.place > before.place => "effect-down",
        _ => "effect-points",
    }
}

/// The changes in one line: who comes in and who leaves where, and how many other places move.
pub fn effect_summary(edition: &Edition, changes: &[Change], words: &Words) -> String {
    if changes.is_empty() {
        return words.label("changes-nothing");
    }
    let mut arenas: Vec<Arena> = changes.iter().map(|c| c.at).collect();
    arenas.dedup();
    let mut parts = Vec::new();
    for arena in arenas {
        let ids = |wanted: &dyn Fn(&Change) -> bool| {
            let ids = changes.iter().filter(|c| c.at == arena && wanted(c));
            ids.map(|c| edition.entry(c.entry).id.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (enters, leaves) = (ids(&Change::enters), ids(&Change::leaves));
        if enters.is_empty() && leaves.is_empty() {
            continue;
        }
        let code = if matches!(arena, Arena::Award(_)) { "effect-of-award" } else { "effect-of-stage" };
        let at = match arena {
            Arena::Stage(stage) => edition.stage(stage).id.as_str(),
            Arena::Award(award) => edition.competition.awards[award].id.as_str(),
        };
        parts.push(
            words.say(&Message::new(code).word("at", at).word("enters", enters).word("leaves", leaves)),
        );
    }
    let others = changes.iter().filter(|c| !c.enters() && !c.leaves()).count();
    if others > 0 {
        parts.push(words.say(&Message::new("effect-others").count("count", others)));
    }
    parts.join("; ")
}

/// `decide` as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DecideJson {
    tolok: Tolok,
    decision: DecisionJson,
    /// What differs with the decision in force.
    changes: Vec<ChangeJson>,
    /// What there is to look at only because of the decision.
    warnings: Vec<ReasonJson>,
}

/// A decision as JSON.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct DecisionJson {
    entry: String,
    stage: Option<String>,
    award: Option<String>,
    kind: String,
    criterion: Option<String>,
    level: Option<f64>,
    reason: String,
    signed_by: String,
    decided_at: String,
}

impl DecisionJson {
    pub(super) fn of(edition: &Edition, decision: &Decision) -> Self {
        let (criterion, level) = match &decision.kind {
            DecisionKind::Overrule { criterion, level } => (Some(criterion.to_string()), Some(*level)),
            _ => (None, None),
        };
        Self {
            entry: edition.entry(decision.entry).id.to_string(),
            stage: decision.stage.map(|s| edition.stage(s).id.to_string()),
            award: decision.award.map(|a| edition.competition.awards[a].id.to_string()),
            kind: decision.kind.word().into(),
            criterion,
            level,
            reason: decision.reason.clone(),
            signed_by: decision.signed_by.clone(),
            decided_at: decision.decided_at.clone(),
        }
    }
}

/// A change as JSON.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ChangeJson {
    /// The stage; null for an award.
    stage: Option<String>,
    /// The award; null for a stage.
    award: Option<String>,
    track: String,
    entry: String,
    /// Null where the entry had no place there.
    before: Option<StandingJson>,
    /// Null where the entry has no place there.
    after: Option<StandingJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct StandingJson {
    /// A whole number, but for fractional ties.
    place: serde_json::Value,
    /// Points as ranked.
    points: f64,
    /// Whether it goes on from the stage, or wins the award.
    inside: bool,
}

impl ChangeJson {
    pub(super) fn of(edition: &Edition, change: &Change) -> Self {
        let entry = edition.entry(change.entry);
        let (stage, award) = match change.at {
            Arena::Stage(stage) => (Some(edition.stage(stage).id.to_string()), None),
            Arena::Award(award) => (None, Some(edition.competition.awards[award].id.to_string())),
        };
        let standing =
            |s: Standing| StandingJson { place: place_value(s.place), points: s.points, inside: s.inside };
        Self {
            stage,
            award,
            track: edition.competition.tracks[entry.track.ix()].id.to_string(),
            entry: entry.id.to_string(),
            before: change.before.map(standing),
            after: change.after.map(standing),
        }
    }
}
