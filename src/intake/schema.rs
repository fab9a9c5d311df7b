//! JSON Schemas of every file that people write.

use super::filed::ANSWERS;
use super::load::LAYOUTS;
use super::table::Layout;

const COMPETITION: &str = include_str!("schema/competition.json");
const RUBRIC: &str = include_str!("schema/rubric.json");

/// The names that [`schema`] knows.
pub fn schema_names() -> Vec<&'static str> {
    let tables = LAYOUTS.iter().map(|l| l.name);
    ["competition", "rubric"].into_iter().chain(tables).chain([ANSWERS.name]).collect()
}

/// The JSON Schema (draft 2020-12) of a file: `competition`, `rubric`, or a
/// table such as `marks`, as a list of rows.
pub fn schema(name: &str) -> Option<String> {
    match name {
        "competition" => Some(COMPETITION.into()),
        "rubric" => Some(RUBRIC.into()),
        _ => LAYOUTS.iter().chain([&&ANSWERS]).find(|l| l.name == name).map(|l| table(l)),
    }
}

/// The schema of a table, made of the same columns that the reader uses.
fn table(layout: &Layout) -> String {
    let columns = layout.columns.iter().map(|c| {
        let column = serde_json::json!({"type": ["string", "number"], "description": c.about});
        (c.name.to_owned(), column)
    });
    let required: Vec<&str> = layout.columns.iter().filter(|c| c.required).map(|c| c.name).collect();
    let schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": layout.name,
        "description": layout.about,
        "type": "array",
        "items": {
            "type": "object",
            "properties": columns.collect::<serde_json::Map<_, _>>(),
            "required": required,
            "additionalProperties": layout.open,
        },
    });
    format!("{schema:#}\n")
}
