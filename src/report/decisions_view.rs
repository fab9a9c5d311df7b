//! All decisions and what each does; all objections and what became of them.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::changes_view::{DecisionJson, about, effect_summary, kind_in_words};
use super::wire::Tolok;
use super::{Block, Column, Table, Words};
use crate::evidence::{Decision, DecisionKind, Objection};
use crate::model::{Child, Edition, Message, Position};
use crate::ranking::Change;

/// Decisions, each with what would differ without it.
pub struct DecisionsView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Every decision and its changes, in file order.
    pub decisions: Vec<(&'a Decision, Vec<Change>)>,
    /// The seed of everything random.
    pub seed: u64,
}

impl DecisionsView<'_> {
    fn at(&self, decision: &Decision) -> String {
        let origin = decision.origin;
        Position::at(self.edition.files.name(origin.file), origin.row, 0).to_string()
    }

    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let heading = Message::new("heading-decisions").count("count", self.decisions.len());
        let columns = vec![
            Column::left(words.label("column-date")),
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-decision")),
            Column::left(words.label("column-where")),
            Column::left(words.label("column-reason")),
            Column::left(words.label("column-signed-by")),
            Column::left(words.label("column-does")),
        ];
        let row = |(decision, changes): &(&Decision, Vec<Change>)| {
            vec![
                decision.decided_at.clone(),
                self.edition.entry(decision.entry).id.to_string(),
                kind_in_words(decision, words),
                about(self.edition, decision),
                decision.reason.clone(),
                decision.signed_by.clone(),
                effect_summary(self.edition, changes, words),
            ]
        };
        let mut blocks = vec![Block::Heading(1, words.say(&heading))];
        if !self.decisions.is_empty() {
            blocks.push(Block::Table(Table { columns, rows: self.decisions.iter().map(row).collect() }));
            blocks.push(Block::Line(words.label("note-does")));
        }
        blocks
    }

    /// One row per decision.
    pub fn table(&self, words: &Words) -> Table {
        let columns = [
            "entry",
            "stage",
            "kind",
            "criterion",
            "level",
            "reason",
            "signed_by",
            "decided_at",
            "changes",
            "effect",
            "written",
        ];
        let row = |(decision, changes): &(&Decision, Vec<Change>)| {
            let (criterion, level) = match &decision.kind {
                DecisionKind::Overrule { criterion, level } => (criterion.to_string(), level.to_string()),
                _ => Default::default(),
            };
            vec![
                self.edition.entry(decision.entry).id.to_string(),
                about(self.edition, decision),
                decision.kind.word().to_owned(),
                criterion,
                level,
                decision.reason.clone(),
                decision.signed_by.clone(),
                decision.decided_at.clone(),
                changes.len().to_string(),
                effect_summary(self.edition, changes, words),
                self.at(decision),
            ]
        };
        Table { columns: columns.map(Column::left).to_vec(), rows: self.decisions.iter().map(row).collect() }
    }

    /// The same as JSON.
    pub fn json(&self, words: &Words) -> DecisionsJson {
        let one = |(decision, changes): &(&Decision, Vec<Change>)| ListedJson {
            decision: DecisionJson::of(self.edition, decision),
            changes: changes.len(),
            effect: effect_summary(self.edition, changes, words),
            written: self.at(decision),
        };
        DecisionsJson {
            tolok: Tolok::of(self.edition, self.seed),
            decisions: self.decisions.iter().map(one).collect(),
        }
    }
}

/// `decide EDITION list` as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DecisionsJson {
    tolok: Tolok,
    decisions: Vec<ListedJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ListedJson {
    decision: DecisionJson,
    /// How many places, advancements and awards differ without it.
    changes: usize,
    /// The same in words.
    effect: String,
    /// File and line.
    written: String,
}

/// Objections with their state.
pub struct ObjectionsView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The objections in file order.
    pub objections: &'a [Objection],
    /// The day that open ones are counted to.
    pub today: Date,
    /// The seed of everything random.
    pub seed: u64,
}

impl ObjectionsView<'_> {
    /// What an objection is about: a criterion with its title, words, or the result as a whole.
    fn about(&self, objection: &Objection, words: &Words) -> String {
        if objection.about.is_empty() {
            return words.label("objection-about-all");
        }
        let titled = self.edition.rubrics.iter().find_map(|rubric| {
            let criterion = rubric.criterion(&objection.about)?;
            Some(rubric.child_title(Child::Criterion(criterion)).get(words.lang()).to_owned())
        });
        titled.map_or_else(|| objection.about.clone(), |title| format!("{} {title}", objection.about))
    }

    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let open = self.objections.iter().filter(|o| o.decided_at.is_none()).count();
        let heading =
            Message::new("heading-objections").count("count", self.objections.len()).count("open", open);
        let columns = vec![
            Column::id(words.label("column-objection")),
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-about")),
            Column::left(words.label("column-received")),
            Column::left(words.label("column-text")),
            Column::left(words.label("column-state")),
            Column::right(words.label("column-days")),
            Column::left(words.label("column-answer")),
        ];
        let row = |o: &Objection| {
            vec![
                o.id.to_string(),
                self.edition.entry(o.entry).id.to_string(),
                self.about(o, words),
                o.received_at.to_string(),
                o.text.clone(),
                state(o, words),
                o.days_open(self.today).to_string(),
                o.answer.clone(),
            ]
        };
        let mut blocks = vec![Block::Heading(1, words.say(&heading))];
        if !self.objections.is_empty() {
            blocks.push(Block::Table(Table { columns, rows: self.objections.iter().map(row).collect() }));
        }
        blocks
    }

    /// One row per objection.
    pub fn table(&self) -> Table {
        let columns = [
            "objection",
            "entry",
            "about",
            "received_at",
            "text",
            "state",
            "days",
            "answer",
            "signed_by",
            "decided_at",
        ];
        let row = |o: &Objection| {
            vec![
                o.id.to_string(),
                self.edition.entry(o.entry).id.to_string(),
                o.about.clone(),
                o.received_at.to_string(),
                o.text.clone(),
                o.state.word().to_owned(),
                o.days_open(self.today).to_string(),
                o.answer.clone(),
                o.signed_by.clone(),
                o.decided_at.map(|d| d.to_string()).unwrap_or_default(),
            ]
        };
        Table { columns: columns.map(Column::left).to_vec(), rows: self.objections.iter().map(row).collect() }
    }

    /// The same as JSON.
    pub fn json(&self) -> ObjectionsJson {
        let one = |o: &Objection| ObjectionJson {
            objection: o.id.to_string(),
            entry: self.edition.entry(o.entry).id.to_string(),
            about: o.about.clone(),
            received_at: o.received_at.to_string(),
            text: o.text.clone(),
            state: o.state.word().into(),
            days: o.days_open(self.today),
            answer: o.answer.clone(),
            signed_by: o.signed_by.clone(),
            decided_at: o.decided_at.map(|d| d.to_string()),
        };
        ObjectionsJson {
            tolok: Tolok::of(self.edition, self.seed),
            objections: self.objections.iter().map(one).collect(),
        }
    }
}

fn state(objection: &Objection, words: &Words) -> String {
    use crate::evidence::ObjectionState::{Open, Rejected, Upheld};
    words.label(match objection.state {
        Open => "objection-state-open",
        Upheld => "objection-state-upheld",
        Rejected => "objection-state-rejected",
    })
}

/// `decide EDITION objections` as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ObjectionsJson {
    tolok: Tolok,
    objections: Vec<ObjectionJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ObjectionJson {
    objection: String,
    entry: String,
    /// The criterion, or words; empty means the result as a whole.
    about: String,
    received_at: String,
    text: String,
    /// open, upheld or rejected.
    state: String,
    /// Days from its receipt to its answer, or until today.
    days: usize,
    answer: String,
    signed_by: String,
    decided_at: Option<String>,
}
