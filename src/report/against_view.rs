//! Two entries side by side.

use serde_json::{Value, json};

use super::explain_view::reason_json;
use super::{Block, Column, Table, Tolok, Words, derivation_json, derivation_lines};
use crate::model::{Child, Edition, EntryIx, Message, Text};
use crate::ranking::{Against, Encounter, GapRow, Meeting};
use crate::stats::{TOLERANCE, apportion, round_half_away};

/// The comparison as a page.
pub fn against_blocks(edition: &Edition, encounter: &Encounter, words: &Words) -> Vec<Block> {
    let against = &encounter.against;
    let parts: Vec<f64> = against.rows.iter().map(|r| r.part).collect();
    let printed = apportion(&parts, against.gap(), 2);
    let mut blocks = vec![
        Block::Heading(1, heading(edition, against, words)),
        Block::Line(words.say(&summary(edition, against, &printed, words))),
    ];
    let tracks = [against.left.0, against.right.0].map(|e| edition.entry(e).track);
    if tracks[0] != tracks[1] {
        blocks.push(Block::Line(words.label("against-other-track")));
    }
    for (side, because) in [against.left.0, against.right.0].into_iter().zip(&encounter.because) {
        for message in because {
            blocks.push(Block::Line(format!("- {}: {}", edition.entry(side).id, words.say(message))));
        }
    }
    blocks.push(Block::Table(printed_table(edition, against, &printed, words)));
    blocks.push(Block::Line(words.label("note-parts")));
    blocks.extend(evidence_blocks(edition, encounter, &printed, words));
    if encounter.meetings.len() > 1 {
        blocks.push(Block::Heading(2, words.label("heading-meetings")));
        blocks.push(Block::Table(meetings_table(edition, encounter, words)));
    }
    blocks
}

/// The widest rows down to the marks and values on both sides.
fn evidence_blocks(edition: &Edition, encounter: &Encounter, printed: &[f64], words: &Words) -> Vec<Block> {
    let against = &encounter.against;
    let mut blocks = Vec::new();
    for (row, sides) in &encounter.evidence {
        let title = title(edition, &against.rows[*row]);
        let heading = Message::new("heading-evidence")
            .word("id", id(edition, &against.rows[*row]))
            .text("title", &title)
            .word("part", signed(printed[*row], words));
        blocks.push(Block::Heading(2, words.say(&heading)));
        for (entry, derivation) in [against.left.0, against.right.0].into_iter().zip(sides) {
            let mut lines = derivation_lines(derivation, words);
            lines[0] = edition.entry(entry).id.to_string();
            blocks.push(Block::Shaped(lines));
        }
    }
    blocks
}

fn meetings_table(edition: &Edition, encounter: &Encounter, words: &Words) -> Table {
    let ids = [encounter.against.left.0, encounter.against.right.0].map(|e| edition.entry(e).id.to_string());
    let columns = vec![
        Column::left(words.label("column-where")),
        Column::right(format!("# {}", ids[0])),
        Column::right(&*ids[0]),
        Column::right(format!("# {}", ids[1])),
        Column::right(&*ids[1]),
        Column::right(words.label("column-difference")),
    ];
    let row = |m: &Meeting| {
        let name = match (m.stage, m.award) {
            (Some(stage), _) => edition.stage(stage).id.to_string(),
            (None, Some(award)) => edition.competition.awards[award].id.to_string(),
            (None, None) => String::new(),
        };
        vec![
            name,
            words.place(m.left.0),
            words.points(m.left.1),
            words.place(m.right.0),
            words.points(m.right.1),
            signed(m.left.1 - m.right.1, words),
        ]
    };
    Table { columns, rows: encounter.meetings.iter().map(row).collect() }
}

/// The comparison as one tidy table: numbers in full, a row per criterion.
pub fn against_table(edition: &Edition, encounter: &Encounter, words: &Words) -> Table {
    let against = &encounter.against;
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
fn printed_table(edition: &Edition, against: &Against, printed: &[f64], words: &Words) -> Table {
    // What rounding leaves is a row only where it shows.
    let shows = |row: &GapRow, printed: f64| row.child.is_some() || printed != 0.0;
    let mut rows: Vec<Vec<String>> = against
        .rows
        .iter()
        .zip(printed)
        .filter(|(row, printed)| shows(row, **printed))
        .map(|(row, printed)| cells(edition, row, *printed, words))
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
        Column::id(words.label("column-criterion")),
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

/// Who is ahead, and the largest part in favour of whoever is.
fn summary(edition: &Edition, against: &Against, printed: &[f64], words: &Words) -> Message {
    if round2(against.gap()).abs() < TOLERANCE {
        let id = |e: EntryIx| edition.entry(e).id.as_str();
        return Message::new("against-level")
            .word("left", id(against.left.0))
            .word("right", id(against.right.0));
    }
    let ahead = if against.gap() >= 0.0 { 1.0 } else { -1.0 };
    let (first, second) =
        if ahead > 0.0 { (against.left, against.right) } else { (against.right, against.left) };
    let named = against.rows.iter().zip(printed).filter(|(r, _)| r.child.is_some());
    let widest = named.max_by(|a, b| (ahead * a.1).total_cmp(&(ahead * b.1)));
    let message = Message::new("against-summary")
        .word("ahead", &edition.entry(first.0).id)
        .word("behind", &edition.entry(second.0).id)
        .word("gap", words.points(round2(against.gap().abs())));
    match widest {
        Some((row, part)) => message
            .text("criterion", &title(edition, row))
            .word("id", id(edition, row))
            .word("part", words.points(ahead * part)),
        None => message.word("criterion", "").word("id", "").word("part", ""),
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
pub fn against_json(edition: &Edition, encounter: &Encounter, seed: u64, words: &Words) -> Value {
    let against = &encounter.against;
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
        "because": {
            "left": reasons(&encounter.because[0], words),
            "right": reasons(&encounter.because[1], words),
        },
        "evidence": encounter.evidence.iter().map(|(row, [left, right])| json!({
            "row": row,
            "left": derivation_json(left, words),
            "right": derivation_json(right, words),
        })).collect::<Vec<_>>(),
        "rows": rows,
    })
}

fn reasons(messages: &[Message], words: &Words) -> Value {
    messages.iter().map(|m| reason_json(m, words)).collect::<Vec<_>>().into()
}
