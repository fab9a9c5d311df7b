//! The catalogue of measures: as a list, or one of them in detail.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Block, Column, Table, Words};
use crate::evidence::{Interval, Measure, Per, Unit};
use crate::model::{Direction, Message, Source};

/// Some measures of the catalogue.
pub struct MeasuresView {
    /// Which.
    pub measures: Vec<&'static Measure>,
    /// Whether one of them is shown in detail.
    pub detail: bool,
}

/// The JSON of `measures`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeasuresJson {
    tolok: Made,
    measures: Vec<MeasureJson>,
}

/// What made the list.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Made {
    /// Version of this format.
    format: u32,
    /// Version of the program.
    version: String,
}

/// One measure.
#[derive(Debug, Serialize, JsonSchema)]
struct MeasureJson {
    /// Its name in rubrics and in measured.csv.
    measure: &'static str,
    /// What people call it.
    title: String,
    /// Who measures it: probes or logs.
    source: &'static str,
    /// share, yes_no, ms or days.
    unit: &'static str,
    /// up where more is better, down where less is.
    better: &'static str,
    /// What n counts: looks or channels.
    per: &'static str,
    /// How its interval is found: wilson_95, order_statistics_95 or none.
    interval: &'static str,
    /// On how many it should rest before it is scored; a proposal, the rubric decides.
    min_n_proposed: u64,
    /// Keys of a rubric's `where` that narrow it.
    r#where: &'static [&'static str],
    /// How it is computed.
    formula: String,
    /// What it rests on.
    grounds: String,
}

impl MeasuresView {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        if self.detail {
            return self.measures.iter().flat_map(|m| detail(m, words)).collect();
        }
        let columns = vec![
            Column::id(words.label("column-measure")),
            Column::left(words.label("column-title")),
            Column::left(words.label("column-unit")),
            Column::left(words.label("column-better")),
            Column::left(words.label("column-interval")),
            Column::right(words.label("column-min-n")),
            Column::left(words.label("column-measured-by")),
        ];
        let row = |m: &&'static Measure| {
            vec![
                m.id.to_owned(),
                words.label(m.code),
                words.label(unit_label(m.unit)),
                words.label(better_label(m.better)),
                words.label(interval_label(m.interval)),
                m.min_n.to_string(),
                words.label(source_label(m.source)),
            ]
        };
        let rows = self.measures.iter().map(row).collect();
        vec![
            Block::Heading(1, words.label("heading-measures")),
            Block::Table(Table { columns, rows }),
            Block::Line(words.label("note-measures")),
        ]
    }

    /// One row per measure.
    pub fn table(&self, words: &Words) -> Table {
        let columns = [
            "measure", "title", "source", "unit", "better", "per", "interval", "min_n", "where", "formula",
            "grounds",
        ];
        let row = |m: &&'static Measure| {
            let m = MeasureJson::of(m, words);
            let texts = [m.measure, &m.title, m.source, m.unit, m.better, m.per, m.interval];
            let mut row: Vec<String> = texts.map(str::to_owned).to_vec();
            row.extend([m.min_n_proposed.to_string(), m.r#where.join("|"), m.formula, m.grounds]);
            row
        };
        let rows = self.measures.iter().map(row).collect();
        Table { columns: columns.map(Column::left).to_vec(), rows }
    }

    /// The JSON.
    pub fn json(&self, words: &Words) -> MeasuresJson {
        MeasuresJson {
            tolok: Made { format: 1, version: env!("CARGO_PKG_VERSION").into() },
            measures: self.measures.iter().map(|m| MeasureJson::of(m, words)).collect(),
        }
    }
}

impl MeasureJson {
    fn of(measure: &Measure, words: &Words) -> Self {
        Self {
            measure: measure.id,
            title: words.label(measure.code),
            source: measure.source.word(),
            unit: measure.unit.word(),
            better: if measure.better == Direction::Up { "up" } else { "down" },
            per: measure.per.word(),
            interval: measure.interval.word(),
            min_n_proposed: measure.min_n,
            r#where: measure.narrowed_by,
            formula: said(measure, "formula", words),
            grounds: said(measure, "source", words),
        }
    }
}

/// A measure in detail: a line for each thing to know, so that a pipe is as readable as a terminal.
fn detail(measure: &Measure, words: &Words) -> Vec<Block> {
    let lines = [
        ("about-name", measure.id.to_owned()),
        ("about-formula", said(measure, "formula", words)),
        ("about-unit", words.label(unit_label(measure.unit))),
        ("about-better", words.label(better_label(measure.better))),
        ("about-per", words.label(per_label(measure.per))),
        ("about-interval", words.label(interval_label(measure.interval))),
        ("about-min-n", measure.min_n.to_string()),
        ("about-source", words.label(source_label(measure.source))),
        ("about-where", measure.narrowed_by.join(", ")),
        ("about-grounds", said(measure, "source", words)),
    ];
    let line = |(key, value): (&'static str, String)| {
        let message = Message::new("about-line").word("what", words.label(key)).word("value", value);
        Block::Line(words.say(&message))
    };
    let head = Block::Heading(1, words.label(measure.code));
    std::iter::once(head).chain(lines.into_iter().filter(|(_, value)| !value.is_empty()).map(line)).collect()
}

fn said(measure: &Measure, what: &str, words: &Words) -> String {
    words.attribute(&Message::new(measure.code), what).unwrap_or_default()
}

pub(super) const fn unit_label(unit: Unit) -> &'static str {
    match unit {
        Unit::Share => "unit-share",
        Unit::YesNo => "unit-yes-no",
        Unit::Milliseconds => "unit-milliseconds",
        Unit::Days => "unit-days",
    }
}

const fn better_label(better: Direction) -> &'static str {
    match better {
        Direction::Up => "better-up",
        Direction::Down => "better-down",
    }
}

const fn per_label(per: Per) -> &'static str {
    match per {
        Per::Look => "per-looks",
        Per::Channel => "per-channels",
    }
}

const fn interval_label(interval: Interval) -> &'static str {
    match interval {
        Interval::Wilson => "interval-wilson",
        Interval::OrderStatistics => "interval-order",
        Interval::None => "interval-none",
    }
}

const fn source_label(source: Source) -> &'static str {
    if matches!(source, Source::Logs) { "measured-by-logs" } else { "measured-by-probes" }
}
