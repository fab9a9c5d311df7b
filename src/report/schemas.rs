//! JSON Schema of every result. That of `rank` is derived from its types; the
//! others are written by hand and held against the program's output by a test.

use super::rank_schema;

const WRITTEN: [(&str, &str); 5] = [
    ("explain", include_str!("schema/explain.json")),
    ("against", include_str!("schema/against.json")),
    ("check", include_str!("schema/check.json")),
    ("import", include_str!("schema/import.json")),
    ("assess", include_str!("schema/assess.json")),
];

/// Names of the results that have a schema.
pub fn result_schema_names() -> Vec<&'static str> {
    std::iter::once("rank").chain(WRITTEN.iter().map(|(name, _)| *name)).collect()
}

/// The JSON Schema of a result.
pub fn result_schema(name: &str) -> Option<String> {
    if name == "rank" {
        return Some(format!("{:#}\n", rank_schema()));
    }
    WRITTEN.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
}
