//! Two entries side by side.

use serde_json::{Value, json};

use super::{Block, Column, Table, Tolok, Words};
use crate::model::{Child, Edition, EntryIx, Message, Text};
use crate::ranking::{Against, GapRow};
use crate::stats::{TOLERANCE, apportion, round_half_away};

/// The comparison as a page.
pub fn against_blocks(edition: &Edition, against: &Against, words: &Words) -> Vec<Block> {
    vec![
        Block::Heading(1, heading(edition, against, words)),
        Block::Line(words.say(&summary(edition, against))),
        Block::Table(printed_table(edition, against, words)),
        Block::Line(words.label("note-parts")),
    ]
}

/// The comparison as one tidy table: numbers in full, a row per criterion.
pub fn against_table(edition: &Edition, against: &Against, words: &Words) -> Table {
    let ids = [against.left.0, against.right.0].map(|e| edition.entry(e).id.to_string());
    let columns = ["stage", "criterion", "title", &ids[0], &ids[1], "part"].map(Column::left).to_vec();
    let number = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
    let row = |r: &GapRow| {
        let (stage, title) = (edition.stage(r.stage).id.to_string(), title(edition, r));
        let title = title.get(words.lang()).to_owned();
        vec![stage, id(edition, r), title, number(r.left), number(r.right), r.part.to_string()]
    };
    Table { columns, rows: against.rows.iter().map(row).collect() }
}

/// The same for people: parts with two decimals that sum to the printed gap.
fn printed_table(edition: &Edition, against: &Against, words: &Words) -> Table {
    let parts: Vec<f64> = against.rows.iter().map(|r| r.part).collect();
    let printed = apportion(&parts, against.gap(), 2);
    // What rounding leaves is a row only where it shows.
    let shows = |row: &GapRow, printed: f64| row.child.is_some() || printed != 0.0;
    let mut rows: Vec<Vec<String>> = against
        .rows
        .iter()
        .zip(printed)
        .filter(|(row, printed)| shows(row, *printed))
        .map(|(row, printed)| cells(edition, row, printed, words))
        .collect();
    let total = words.label("row-total");
    rows.push(vec![
        total,
        String::new(),
        words.points(against.left.2),
        words.points(against.right.2),
        signed(against.gap(), words),
    ]);
    let columns = vec![
        Column::left(words.label("column-criterion")),
        Column::left(words.label("column-title")),
        Column::right(edition.entry(against.left.0).id.as_str()),
        Column::right(edition.entry(against.right.0).id.as_str()),
        Column::right(words.label("column-part")),
    ];
    Table { columns, rows }
}

fn heading(edition: &Edition, against: &Against, words: &Words) -> String {
    let where_ = match (against.award, against.stage) {
        (Some(award), _) => edition.competition.awards[award].id.as_str(),
        (None, Some(stage)) => edition.stage(stage).id.as_str(),
        (None, None) => "",
    };
    let side = |(entry, place, _): (EntryIx, f64, f64)| {
        format!("{} ({}, #{})", edition.entry(entry).name, edition.entry(entry).id, words.place(place))
    };
    let message = Message::new("heading-against")
        .word("left", side(against.left))
        .word("right", side(against.right))
        .word("where", where_);
    words.say(&message)
}

/// The criterion that decided most in favour of whoever is ahead.
fn summary(edition: &Edition, against: &Against) -> Message {
    if round2(against.gap()).abs() < TOLERANCE {
        let id = |e: EntryIx| edition.entry(e).id.as_str();
        return Message::new("against-level")
            .word("left", id(against.left.0))
            .word("right", id(against.right.0));
    }
    let ahead = if against.gap() >= 0.0 { 1.0 } else { -1.0 };
    let (first, second) =
        if ahead > 0.0 { (against.left, against.right) } else { (against.right, against.left) };
    let named = against.rows.iter().filter(|r| r.child.is_some());
    let widest = named.max_by(|a, b| (ahead * a.part).total_cmp(&(ahead * b.part)));
    let message = Message::new("against-summary")
        .word("ahead", &edition.entry(first.0).id)
        .word("behind", &edition.entry(second.0).id)
        .number("gap", round2(against.gap().abs()));
    match widest {
        Some(row) => message
            .text("criterion", &title(edition, row))
            .word("id", id(edition, row))
            .number("part", round2(ahead * row.part)),
        None => message.word("criterion", "").word("id", "").number("part", 0.0),
    }
}

fn round2(x: f64) -> f64 {
    round_half_away(x, 2)
}

fn title(edition: &Edition, row: &GapRow) -> Text {
    row.child.map_or_else(Text::default, |c| edition.rubric(row.stage).child_title(c))
}

fn id(edition: &Edition, row: &GapRow) -> String {
    row.child.map_or_else(String::new, |c| edition.rubric(row.stage).child_id(c).to_string())
}

fn cells(edition: &Edition, row: &GapRow, printed: f64, words: &Words) -> Vec<String> {
    let points = |p: Option<f64>| p.map_or_else(|| "–".to_owned(), |p| words.points(p));
    let (name, title) = match row.child {
        Some(_) if edition.competition.stages.len() > 1 => {
            (format!("{}/{}", edition.stage(row.stage).id, id(edition, row)), title(edition, row))
        }
        Some(_) => (id(edition, row), title(edition, row)),
        None => (words.label("row-rest"), Text::default()),
    };
    let title = title.get(words.lang()).to_owned();
    vec![name, title, points(row.left), points(row.right), signed(printed, words)]
}

fn signed(points: f64, words: &Words) -> String {
    let text = words.points(points);
    if points > 0.0 { format!("+{text}") } else { text }
}

/// The comparison as JSON; `part`s sum to `gap`.
pub fn against_json(edition: &Edition, against: &Against, seed: u64, words: &Words) -> Value {
    let side = |(entry, place, points): (EntryIx, f64, f64)| json!({"entry": edition.entry(entry).id.as_str(), "place": super::wire::place_value(place), "points": points});
    let rows: Vec<Value> = against
        .rows
        .iter()
        .map(|r| {
            json!({
                "stage": edition.stage(r.stage).id.as_str(),
                "criterion": matches!(r.child, Some(Child::Criterion(_))).then(|| id(edition, r)),
                "dimension": matches!(r.child, Some(Child::Node(_))).then(|| id(edition, r)),
                "title": title(edition, r).get(words.lang()),
                "left": r.left,
                "right": r.right,
                "part": r.part,
            })
        })
        .collect();
    json!({
        "tolok": Tolok::of(edition, seed),
        "stage": against.stage.map(|s| edition.stage(s).id.as_str()),
        "award": against.award.map(|a| edition.competition.awards[a].id.as_str()),
        "left": side(against.left),
        "right": side(against.right),
        "gap": against.gap(),
        "rows": rows,
    })
}
