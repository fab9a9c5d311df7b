//! Registrations that look like the same, and what became of all, for people.

use serde_json::{Value, json};

use super::{Block, Column, Table, Words};
use crate::matching::{Likeness, Pair};
use crate::model::{Edition, EntryIx, Message};
use crate::ranking::{Counts, Ranking};

/// The pairs with what they share, and how to decide on the first; empty where there is none.
pub fn pair_blocks(
    edition: &Edition,
    pairs: &[Pair],
    most: usize,
    folder: &str,
    words: &Words,
) -> Vec<Block> {
    let Some(first) = pairs.first() else { return Vec::new() };
    let mut blocks = vec![
        Block::Heading(2, words.say(&Message::new("heading-pairs").count("count", pairs.len()))),
        Block::Table(pair_table(edition, &pairs[..pairs.len().min(most)], words)),
    ];
    if pairs.len() > most {
        blocks.push(Block::Line(words.say(&Message::new("more-of-these").count("more", pairs.len() - most))));
    }
    let id = |entry| edition.entry(entry).id.as_str();
    let how = |code| {
        Message::new(code).word("folder", folder).word("entry", id(first.entry)).word("of", id(first.of))
    };
    blocks.push(Block::Line(words.say(&how("pairs-decide-duplicate"))));
    blocks.push(Block::Line(words.say(&how("pairs-decide-distinct"))));
    blocks
}

/// The pairs as a table.
fn pair_table(edition: &Edition, pairs: &[Pair], words: &Words) -> Table {
    let columns = vec![
        Column::id(words.label("column-entry")),
        Column::left(words.label("column-name")),
        Column::id(words.label("column-entry-of")),
        Column::left(words.label("column-name")),
        Column::right(words.label("column-score")),
        Column::remark(words.label("column-note")),
    ];
    let rows = pairs.iter().map(|pair| {
        let (entry, of) = (edition.entry(pair.entry), edition.entry(pair.of));
        let shared =
            pair.shared.iter().map(|s| words.say(&shared_message(*s))).collect::<Vec<_>>().join("; ");
        let score = words.fixed(pair.score, 2);
        vec![entry.id.to_string(), entry.name.clone(), of.id.to_string(), of.name.clone(), score, shared]
    });
    Table { columns, rows: rows.collect() }
}

fn shared_message(shared: Likeness) -> Message {
    match shared {
        Likeness::Name => Message::new("pair-name"),
        Likeness::NearName(score) => {
            Message::new("pair-near-name").number("score", (score * 100.0).round() / 100.0)
        }
        Likeness::Code => Message::new("pair-code"),
        Likeness::Email => Message::new("pair-email"),
        Likeness::Phone => Message::new("pair-phone"),
        Likeness::AgencyInTrack => Message::new("pair-agency"),
    }
}

/// The pairs as JSON; what they share by code, never a contact.
pub fn pairs_json(edition: &Edition, pairs: &[Pair], words: &Words) -> Vec<Value> {
    let one = |pair: &Pair| {
        let shared: Vec<Value> = pair
            .shared
            .iter()
            .map(|s| shared_message(*s))
            .map(|m| json!({"code": m.code, "text": words.say(&m)}))
            .collect();
        let score = (pair.score * 1000.0).round() / 1000.0;
        let (entry, of) = (edition.entry(pair.entry).id.as_str(), edition.entry(pair.of).id.as_str());
        json!({"entry": entry, "of": of, "score": score, "shared": shared})
    };
    pairs.iter().map(one).collect()
}

/// Registrations that are incomplete or not eligible, and why; empty where there is none.
pub fn out_blocks(edition: &Edition, ranking: &Ranking, most: usize, words: &Words) -> Vec<Block> {
    let refused = |m: &&Message| matches!(m.code, "incomplete" | "ineligible" | "ineligible-absent");
    let first = ranking.dropped.iter().filter(|d| d.stage.ix() == 0);
    let out: Vec<(EntryIx, &Message)> =
        first.filter_map(|d| Some((d.entry, d.reasons.first().filter(refused)?))).collect();
    if out.is_empty() {
        return Vec::new();
    }
    let row = |(entry, why): &(EntryIx, &Message)| {
        let entry = edition.entry(*entry);
        vec![entry.id.to_string(), entry.name.clone(), words.say(why)]
    };
    let columns = vec![
        Column::id(words.label("column-entry")),
        Column::left(words.label("column-name")),
        Column::remark(words.label("column-note")),
    ];
    let rows = out.iter().take(most).map(row).collect();
    let heading = Message::new("heading-out").count("count", out.len());
    let mut blocks = vec![Block::Heading(2, words.say(&heading)), Block::Table(Table { columns, rows })];
    if out.len() > most {
        blocks.push(Block::Line(words.say(&Message::new("more-of-these").count("more", out.len() - most))));
    }
    blocks
}

/// Registered, complete, verified, in one line that adds up.
pub fn counts_line(counts: &Counts, words: &Words) -> String {
    words.say(
        &Message::new("counts-line")
            .count("registered", counts.registered)
            .count("duplicates", counts.duplicates)
            .count("withdrawn", counts.withdrawn)
            .count("incomplete", counts.incomplete)
            .count("ineligible", counts.ineligible)
            .count("verified", counts.verified),
    )
}

/// The same as JSON.
pub fn counts_json(counts: &Counts) -> Value {
    json!({
        "registered": counts.registered,
        "duplicates": counts.duplicates,
        "withdrawn": counts.withdrawn,
        "incomplete": counts.incomplete,
        "ineligible": counts.ineligible,
        "verified": counts.verified,
    })
}
