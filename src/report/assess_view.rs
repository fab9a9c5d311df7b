//! A self-assessment: where the agency stands and what would move it up.

use serde_json::{Map, Value, json};

use super::{Block, Column, Table, Words};
use crate::model::{Child, Edition, EntryIx, Message, NodeIx, Rubric, StageIx};
use crate::scoring::{Assessment, Step};
use crate::stats::{percent, round_half_away};

/// An assessment with what it takes to put it in words.
pub struct AssessView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The stage whose rubric was answered.
    pub stage: StageIx,
    /// The agency's entry.
    pub entry: EntryIx,
    /// Its score.
    pub assessment: &'a Assessment,
    /// The words.
    pub words: &'a Words,
}

impl AssessView<'_> {
    /// The page.
    pub fn blocks(&self) -> Vec<Block> {
        vec![
            Block::Heading(1, self.words.say(&self.heading())),
            Block::Line(self.words.say(&self.floor())),
            Block::Table(self.dimensions()),
            Block::Line(self.words.label("note-as-if-verified")),
            Block::Heading(2, self.words.label("heading-steps")),
            Block::Table(self.printed()),
        ]
    }

    /// The criteria as one tidy table: numbers in full, those that would add most first.
    pub fn table(&self) -> Table {
        let columns =
            ["criterion", "title", "level", "points", "gain", "next_level", "next", "evidence_wanted"];
        let number = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
        let row = |s: &Step| {
            let line = self.assessment.card.line(s.criterion);
            let next = s.next.as_ref().map_or("", |(_, text)| text.get(self.words.lang()));
            vec![
                self.rubric().criteria[s.criterion.ix()].id.to_string(),
                self.title(Child::Criterion(s.criterion)),
                number(s.level),
                number(line.points),
                s.gain.to_string(),
                number(s.next.as_ref().map(|(level, _)| *level)),
                next.to_owned(),
                self.evidence(s),
            ]
        };
        Table {
            columns: columns.map(Column::left).to_vec(),
            rows: self.steps().into_iter().map(row).collect(),
        }
    }

    /// The same for people.
    fn printed(&self) -> Table {
        let left = |code| Column::left(self.words.label(code));
        let right = |code| Column::right(self.words.label(code));
        let remark = |code| Column::remark(self.words.label(code));
        let columns = vec![
            Column::id(self.words.label("column-criterion")),
            left("column-title"),
            right("column-level"),
            right("column-points"),
            right("column-gain"),
            remark("column-next"),
            remark("column-evidence-wanted"),
        ];
        Table { columns, rows: self.steps().into_iter().map(|s| self.row(s)).collect() }
    }

    /// The assessment as JSON.
    pub fn json(&self) -> Value {
        let total = self.assessment.card.total();
        let nodes = self.rubric().nodes.iter().zip(&self.assessment.card.nodes).skip(1);
        let dimensions: Map<String, Value> =
            nodes.filter_map(|(n, s)| Some((n.id.to_string(), s.points?.ranked.into()))).collect();
        json!({
            "entry": self.edition.entry(self.entry).id.as_str(),
            "stage": self.edition.stage(self.stage).id.as_str(),
            "rubric": self.rubric().reference(),
            "points": total.points.map(|p| p.ranked),
            "points_exact": total.points.map(|p| p.exact),
            "points_if_open_is_lowest": self.assessment.floor,
            "coverage": total.coverage,
            "dimensions": dimensions,
            "criteria": self.steps().into_iter().map(|s| self.step_json(s)).collect::<Vec<_>>(),
        })
    }

    fn rubric(&self) -> &Rubric {
        self.edition.rubric(self.stage)
    }

    fn steps(&self) -> Vec<&Step> {
        let mut steps: Vec<&Step> = self.assessment.steps.iter().collect();
        steps.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.criterion.cmp(&b.criterion)));
        steps
    }

    fn heading(&self) -> Message {
        let total = self.assessment.card.total();
        let points = total.points.map_or(0.0, |p| p.ranked);
        let band = self.edition.competition.band(points).map(|b| b.title.clone()).unwrap_or_default();
        Message::new(if total.points.is_some() { "assess-heading" } else { "assess-heading-empty" })
            .word("entry", &self.edition.entry(self.entry).name)
            .word("rubric", self.rubric().reference())
            .number("points", round_half_away(points, 2))
            .number("coverage", percent(total.coverage))
            .text("band", &band)
    }

    /// What the total is worth if nothing more is shown.
    fn floor(&self) -> Message {
        let lines = &self.assessment.card.lines;
        let open = lines.iter().filter(|l| l.points.is_none() && l.basis.applies()).count();
        let floor = round_half_away(self.assessment.floor.unwrap_or(0.0), 2);
        Message::new("assess-floor").count("open", open).number("points", floor)
    }

    fn dimensions(&self) -> Table {
        let columns = vec![
            Column::left(self.words.label("column-dimension")),
            Column::right(self.words.label("column-points")),
            Column::right(self.words.label("column-coverage")),
        ];
        let rows = (1..self.rubric().nodes.len()).map(|n| {
            let score = &self.assessment.card.nodes[n];
            vec![
                self.title(Child::Node(NodeIx::at(n))),
                score.points.map_or_else(|| "–".into(), |p| self.words.points(p.ranked)),
                self.words.percent(score.coverage),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn title(&self, child: Child) -> String {
        self.rubric().child_title(child).get(self.words.lang()).to_owned()
    }

    fn row(&self, step: &Step) -> Vec<String> {
        let lang = self.words.lang();
        let line = self.assessment.card.line(step.criterion);
        let next = step.next.as_ref().map(|(level, text)| format!("{level}: {}", text.get(lang)));
        vec![
            self.rubric().criteria[step.criterion.ix()].id.to_string(),
            self.title(Child::Criterion(step.criterion)),
            step.level.map_or_else(|| "–".into(), |l| l.to_string()),
            line.points.map_or_else(|| "–".into(), |p| self.words.points(p)),
            format!("+{}", self.words.points(step.gain)),
            next.unwrap_or_default(),
            self.evidence(step),
        ]
    }

    fn evidence(&self, step: &Step) -> String {
        let wanted: Vec<&str> = step.evidence_wanted.iter().map(|t| t.get(self.words.lang())).collect();
        wanted.join("; ")
    }

    fn step_json(&self, step: &Step) -> Value {
        let lang = self.words.lang();
        let next = step.next.as_ref().map(|(level, text)| json!({"level": level, "text": text.get(lang)}));
        json!({
            "criterion": self.rubric().criteria[step.criterion.ix()].id.as_str(),
            "title": self.title(Child::Criterion(step.criterion)),
            "level": step.level,
            "points": self.assessment.card.line(step.criterion).points,
            "gain": step.gain,
            "next": next,
            "evidence_wanted": step.evidence_wanted.iter().map(|t| t.get(lang)).collect::<Vec<_>>(),
        })
    }
}
