//! JSON Schema of every result. Those of `rank`, `decide` and `timetable` are derived from their
//! types; the others are written by hand and held against the program's output by a test.

use serde_json::Value;

use super::{
    DecideJson, DecisionsJson, MeasuresJson, ObjectionsJson, ObservedJson, ShortlistJson, TimetableJson,
    rank_schema,
};

const WRITTEN: [(&str, &str); 16] = [
    ("explain", include_str!("schema/explain.json")),
    ("against", include_str!("schema/against.json")),
    ("check", include_str!("schema/check.json")),
    ("import", include_str!("schema/import.json")),
    ("assess", include_str!("schema/assess.json")),
    ("sheet-out", include_str!("schema/sheet-out.json")),
    ("sheet-in", include_str!("schema/sheet-in.json")),
    ("assign", include_str!("schema/assign.json")),
    ("diff", include_str!("schema/diff.json")),
    ("panel", include_str!("schema/panel.json")),
    ("probe-once", include_str!("schema/probe-once.json")),
    ("probe-channels", include_str!("schema/probe-channels.json")),
    ("probe-plan", include_str!("schema/probe-plan.json")),
    ("probe-verify", include_str!("schema/probe-verify.json")),
    ("probe-links", include_str!("schema/probe-links.json")),
    ("probe-watch", include_str!("schema/probe-watch.json")),
];

/// Makes the schema of a result from its types.
type Derived = fn() -> Value;

const DERIVED: [(&str, Derived); 8] = [
    ("rank", rank_schema),
    ("decide", || schemars::schema_for!(DecideJson).to_value()),
    ("decide-list", || schemars::schema_for!(DecisionsJson).to_value()),
    ("decide-shortlist", || schemars::schema_for!(ShortlistJson).to_value()),
    ("decide-objections", || schemars::schema_for!(ObjectionsJson).to_value()),
    ("measures", || schemars::schema_for!(MeasuresJson).to_value()),
    ("measure", || schemars::schema_for!(ObservedJson).to_value()),
    ("timetable-sessions", || schemars::schema_for!(TimetableJson).to_value()),
];

/// Names of the results that have a schema.
pub fn result_schema_names() -> Vec<&'static str> {
    DERIVED.iter().map(|(name, _)| *name).chain(WRITTEN.iter().map(|(name, _)| *name)).collect()
}

/// The JSON Schema of a result.
pub fn result_schema(name: &str) -> Option<String> {
    if let Some((_, derived)) = DERIVED.iter().find(|(known, _)| *known == name) {
        return Some(format!("{:#}\n", derived()));
    }
    WRITTEN.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
}
