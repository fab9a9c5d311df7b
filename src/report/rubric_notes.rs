//! Which explanation belongs to which column and row of a rubric's workbook.

use crate::model::{COLUMNS_AFTER_LEVELS, COLUMNS_BEFORE_LEVELS, Heading, Lang, level_key};

/// Explanations by key; titles, questions, levels and evidence share one for both languages.
const NOTES: [(&str, &str); 26] = [
    ("kind", "rubric-note-kind"),
    ("in", "rubric-note-in"),
    ("id", "rubric-note-id"),
    ("title", "rubric-note-title"),
    ("question", "rubric-note-question"),
    ("weight", "rubric-note-weight"),
    ("weight_from", "rubric-note-weight-from"),
    ("weight_to", "rubric-note-weight-to"),
    ("share", "rubric-note-share"),
    ("from", "rubric-note-from"),
    ("else", "rubric-note-else"),
    ("measure", "rubric-note-measure"),
    ("where", "rubric-note-where"),
    ("use", "rubric-note-use"),
    ("scale", "rubric-note-scale"),
    ("min_n", "rubric-note-min-n"),
    ("missing", "rubric-note-missing"),
    ("aggregate", "rubric-note-aggregate"),
    ("round", "rubric-note-round"),
    ("min_available", "rubric-note-min-available"),
    ("applies_to", "rubric-note-applies-to"),
    ("level", "rubric-note-level"),
    ("evidence", "rubric-note-evidence"),
    ("grounding_kind", "rubric-note-grounding-kind"),
    ("grounding_refs", "rubric-note-grounding-refs"),
    ("same_as", "rubric-note-same-as"),
];

/// Explanations of the rows about the rubric that no column shares.
const ABOUT: [(&str, &str); 6] = [
    ("rubric", "rubric-note-rubric"),
    ("version", "rubric-note-version"),
    ("status", "rubric-note-status"),
    ("extends", "rubric-note-extends"),
    ("scale_min", "rubric-note-scale-min"),
    ("scale_max", "rubric-note-scale-max"),
];

/// What explains what has no column of its own.
const OTHER: &str = "rubric-note-other";

/// The explanation of a column.
pub fn column_note(key: &str) -> &'static str {
    let plain = if key.starts_with("level_") { "level" } else { spoken(key) };
    NOTES.iter().find(|(own, _)| *own == plain).map_or(OTHER, |(_, code)| code)
}

/// The explanation of a row about the rubric.
pub fn about_note(key: &str) -> &'static str {
    ABOUT.iter().find(|(own, _)| *own == key).map_or_else(|| column_note(key), |(_, code)| code)
}

/// Every explanation of a column with the keys that share it, in the order of the table.
pub fn column_notes() -> Vec<(Vec<String>, &'static str)> {
    let levels = [Lang::Id, Lang::En].map(|lang| level_key("0", lang));
    let own = |columns: &'static [Heading]| columns.iter().map(|h| h.key.to_owned());
    let keys = own(&COLUMNS_BEFORE_LEVELS).chain(levels).chain(own(&COLUMNS_AFTER_LEVELS));
    let mut notes: Vec<(Vec<String>, &'static str)> = Vec::new();
    for key in keys {
        let code = column_note(&key);
        match notes.last_mut().filter(|(_, last)| *last == code) {
            Some((keys, _)) => keys.push(key),
            None => notes.push((vec![key], code)),
        }
    }
    notes
}

/// A key without its language.
fn spoken(key: &str) -> &str {
    let bare = key.strip_suffix("_id").or_else(|| key.strip_suffix("_en")).unwrap_or(key);
    if matches!(bare, "title" | "question" | "evidence") { bare } else { key }
}
