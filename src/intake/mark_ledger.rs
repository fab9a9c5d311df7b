//! marks.csv as the judges' workbooks meet it: looked up by key, grown mark by
//! mark, in the habits of the people who keep it.

use std::collections::HashMap;
use std::path::Path;

use super::ledger::Ledger;
use super::number::number;
use crate::evidence::MarkState;
use crate::model::{CriterionIx, CsvHabits, Edition, EntryIx, Id, JudgeIx, Problem, StageIx};

/// Which mark: stage, entry, judge, criterion.
pub type MarkKey = (StageIx, EntryIx, JudgeIx, CriterionIx);

/// A mark with what was written beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The level, not applicable, or recused.
    pub state: MarkState,
    /// The comment, its line breaks kept; empty where there is none.
    pub comment: String,
}

/// marks.csv, by key.
#[derive(Debug)]
pub struct MarkLedger {
    ledger: Ledger,
    rows: HashMap<[String; 4], usize>,
    habits: CsvHabits,
    only_stage: Option<Id>,
}

impl MarkLedger {
    /// Opens marks.csv of an edition that was read before.
    pub fn open(folder: &Path, edition: &Edition) -> Result<Self, Problem> {
        let competition = &edition.competition;
        let ledger = Ledger::open(folder, "marks", competition.csv)?;
        let only_stage = match &competition.stages[..] {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        let mut marks = Self { ledger, rows: HashMap::new(), habits: competition.csv, only_stage };
        for row in 0..marks.ledger.len() {
            let cell = |column: &str| marks.ledger.get(row, column).to_owned();
            let stage = match (cell("stage"), &marks.only_stage) {
                (empty, Some(only)) if empty.is_empty() => only.to_string(),
                (stage, _) => stage,
            };
            let key = [stage, cell("entry"), cell("judge"), cell("criterion")];
            marks.rows.insert(key, row);
        }
        Ok(marks)
    }

    /// A mark as the table holds it.
    pub fn get(&self, edition: &Edition, key: MarkKey) -> Option<Written> {
        let row = *self.rows.get(&names(edition, key))?;
        let level = number(self.ledger.get(row, "level"), self.habits.decimal).ok();
        let state = match (self.ledger.get(row, "state"), level) {
            ("not_applicable", _) => MarkState::NotApplicable,
            ("recused", _) => MarkState::Recused,
            (_, level) => MarkState::Given(level?),
        };
        Some(Written { state, comment: self.ledger.get(row, "comment").to_owned() })
    }

    /// Writes a mark in the place of the one before, or as a new row.
    pub fn put(&mut self, edition: &Edition, key: MarkKey, mark: &Written, marked_at: &str) {
        let names = names(edition, key);
        let (level, state) = match mark.state {
            MarkState::Given(level) => (self.level(level), ""),
            MarkState::NotApplicable => (String::new(), "not_applicable"),
            MarkState::Recused => (String::new(), "recused"),
        };
        let said = [
            ("level", level.as_str()),
            ("state", state),
            ("comment", mark.comment.as_str()),
            ("marked_at", marked_at),
        ];
        if let Some(row) = self.rows.get(&names) {
            for (column, cell) in said {
                if !cell.is_empty() || self.ledger.columns().iter().any(|c| c == column) {
                    self.ledger.set(*row, column, cell);
                }
            }
            return;
        }
        // An edition of one stage may keep its marks without naming it.
        let says_stage = self.only_stage.is_none() || self.ledger.columns().iter().any(|c| c == "stage");
        let its_stage = if says_stage { names[0].as_str() } else { "" };
        let own =
            [("stage", its_stage), ("entry", &names[1]), ("judge", &names[2]), ("criterion", &names[3])];
        self.ledger.push(&[&own[..], &said[..]].concat());
        self.rows.insert(names, self.ledger.len() - 1);
    }

    fn level(&self, level: f64) -> String {
        let plain = level.to_string();
        if self.habits.decimal == Some(',') { plain.replace('.', ",") } else { plain }
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        self.ledger.bytes()
    }
}

fn names(edition: &Edition, (stage, entry, judge, criterion): MarkKey) -> [String; 4] {
    [
        edition.stage(stage).id.to_string(),
        edition.entry(entry).id.to_string(),
        edition.judge(judge).id.to_string(),
        edition.rubric(stage).criteria[criterion.ix()].id.to_string(),
    ]
}
