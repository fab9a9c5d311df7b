//! A suggested mapping for people: on a page, as CSV, as JSON, and what its targets mean.

use serde_json::{Value, json};

use super::blocks::plain;
use super::{Column, Table, Words};
use crate::mapping::{Mapping, TableRow, Target};
use crate::model::{Message, letters};

/// The columns of the table that a mapping is written as.
pub const MAPPING_COLUMNS: [&str; 6] = ["what", "header", "example", "becomes", "score", "note"];

/// The columns of a mapping for a terminal.
pub fn mapping_table(mapping: &Mapping, words: &Words) -> Table {
    let columns = vec![
        Column::id(words.label("column-source")),
        Column::left(words.label("column-header")),
        Column::left(words.label("column-example")),
        Column::id(words.label("column-becomes")),
        Column::right(words.label("column-score")),
    ];
    let rows = mapping.columns.iter().map(|c| {
        let becomes = c.becomes.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        let score = if c.becomes.is_some() { words.fixed(c.score, 2) } else { String::new() };
        vec![letters(c.column), plain(&c.header), plain(&c.example), becomes, score]
    });
    Table { columns, rows: rows.collect() }
}

/// The values of a mapping of which the program is less sure than `sure`, and all names of entries and judges
/// that are not quite theirs, for a terminal.
pub fn mapping_values_table(mapping: &Mapping, sure: f64, words: &Words) -> Table {
    let columns = vec![
        Column::id(words.label("column-value-of")),
        Column::left(words.label("column-value")),
        Column::right(words.label("column-count")),
        Column::id(words.label("column-becomes")),
        Column::right(words.label("column-score")),
    ];
    let open = mapping.values.iter().filter(|v| v.score < sure || matches!(v.of.as_str(), "entry" | "judge"));
    let rows = open.map(|v| {
        let becomes = if v.becomes.is_empty() { "?".to_owned() } else { plain(&v.becomes) };
        vec![v.of.clone(), plain(&v.value), v.count.to_string(), becomes, words.fixed(v.score, 2)]
    });
    Table { columns, rows: rows.collect() }
}

/// The rows of a mapping as JSON.
pub fn mapping_json(mapping: &Mapping, words: &Words) -> Vec<Value> {
    let row = |r: &TableRow| {
        let [what, header, example, becomes, score, note] = cells(r, words);
        json!({"what": what, "header": header, "example": example, "becomes": becomes,
               "score": r.score.map(|_| score.replace(',', ".").parse::<f64>().unwrap_or_default()), "note": note})
    };
    mapping.rows().iter().map(row).collect()
}

/// A mapping as a CSV file, in the delimiter of the edition.
pub fn mapping_csv(mapping: &Mapping, delimiter: u8, words: &Words) -> Vec<u8> {
    let mark: &[u8] = if delimiter == b';' { b"\xef\xbb\xbf" } else { b"" };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(mark.to_vec());
    // Writing to memory does not fail, and every row is as long as the columns.
    let _ = writer.write_record(MAPPING_COLUMNS);
    for row in mapping.rows() {
        let _ = writer.write_record(cells(&row, words).map(|cell| inert(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet runs; a dash alone is one of our own words.
fn inert(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@']) && cell != "-";
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

/// The cells of a row in words.
pub(super) fn cells(row: &TableRow, words: &Words) -> [String; 6] {
    let header =
        if row.is_label { words.lookup(&row.header).unwrap_or_default() } else { row.header.clone() };
    let mut notes: Vec<String> = row.notes.iter().map(|n| words.say(n)).collect();
    if row.is_label {
        notes.extend(words.attribute(&Message { code: label_code(row), args: Vec::new() }, "help"));
    }
    let score = row.score.map(|s| words.fixed(s, 2)).unwrap_or_default();
    [row.what.clone(), header, row.example.clone(), row.becomes.clone(), score, notes.join(" ")]
        .map(|c| plain(&c))
}

/// The code of a setting's label.
fn label_code(row: &TableRow) -> &'static str {
    use crate::mapping::Setting;
    Setting::WORDS.iter().find(|(_, s)| s.label() == row.header).map_or("map-file", |(_, s)| s.label())
}

/// What a target means, for people who do not know our tables.
pub(super) fn meaning(target: &Target, words: &Words) -> String {
    let code = match (target.column.as_str(), target.of.as_str()) {
        ("attribute", _) => "target-kept",
        ("address", kind) if !kind.is_empty() => "target-address-of",
        ("level", of) if !of.is_empty() => "target-level-of",
        ("evidence", of) if !of.is_empty() => "target-evidence-of",
        ("note" | "comment", of) if !of.is_empty() => "target-note-of",
        ("entry", _) => "target-entry",
        ("agency", _) => "target-agency",
        ("name", _) => "target-name",
        ("track" | "tracks", _) => "target-track",
        ("region", _) => "target-region",
        ("timezone", _) => "target-timezone",
        ("agency_type", _) => "target-agency-type",
        ("contact_email", _) => "target-contact-email",
        ("contact_phone", _) => "target-contact-phone",
        ("contact_name", _) => "target-contact-name",
        ("registered_at", _) => "target-registered-at",
        ("code", _) => "target-code",
        ("criterion", _) => "target-criterion",
        ("level", _) => "target-level",
        ("evidence", _) => "target-evidence",
        ("note" | "comment", _) => "target-note",
        ("channel", _) => "target-channel",
        ("kind", _) => "target-kind",
        ("address", _) => "target-address",
        ("hours", _) => "target-hours",
        ("owner", _) => "target-owner",
        ("judge", _) => "target-judge",
        ("stage" | "stages", _) => "target-stage",
        ("max_entries", _) => "target-max-entries",
        ("min_entries", _) => "target-min-entries",
        ("conflicts", _) => "target-conflicts",
        ("expertise", _) => "target-expertise",
        ("unavailable", _) => "target-unavailable",
        ("state", _) => "target-state",
        ("marked_at", _) => "target-marked-at",
        _ => "target-rule",
    };
    words.say(&Message::new(code).word("of", &target.of))
}
