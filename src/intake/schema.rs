//! JSON Schemas of every file that people write.

use super::columns::Layout;
use super::filed::ANSWERS;
use super::load::LAYOUTS;

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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use jsonschema::{Validator, validator_for};
    use serde_json::{Map, Value as Json};

    use super::{schema, schema_names};
    use crate::intake::competition::{BAND, COMPETITION, CSV, TIES, TRACK};
    use crate::intake::criterion::{CRITERION, GOALPOSTS, GROUNDING, IMPUTE, SCALE, WEIGHT};
    use crate::intake::eligibility::RULE;
    use crate::intake::fields::{Object, TEXT};
    use crate::intake::outline::{DIMENSION, LEVELS, POWER, ROUND, RUBRIC};
    use crate::intake::shipped::shipped;
    use crate::intake::stages::{AWARD, BALANCE, PANEL, STAGE, TERM};
    use crate::intake::yaml::{Document, Kind, Node};

    /// Every kind of map that the decoder reads, by its title in the schema.
    const OBJECTS: [(&str, &Object); 22] = [
        ("competition", &COMPETITION),
        ("track", &TRACK),
        ("eligibility", &RULE),
        ("stage", &STAGE),
        ("panel", &PANEL),
        ("balance", &BALANCE),
        ("award", &AWARD),
        ("score", &TERM),
        ("ties", &TIES),
        ("band", &BAND),
        ("csv", &CSV),
        ("text", &TEXT),
        ("rubric", &RUBRIC),
        ("levels", &LEVELS),
        ("aggregate", &POWER),
        ("round", &ROUND),
        ("dimension", &DIMENSION),
        ("criterion", &CRITERION),
        ("weight", &WEIGHT),
        ("scale", &SCALE),
        ("goalposts", &GOALPOSTS),
        ("missing", &IMPUTE),
    ];

    fn parsed(name: &str) -> Json {
        serde_json::from_str(&schema(name).unwrap_or_default()).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// The properties of every titled object of a schema.
    fn objects(json: &Json, found: &mut BTreeMap<String, BTreeSet<String>>) {
        if let (Some(title), Some(properties)) = (json["title"].as_str(), json["properties"].as_object()) {
            assert_eq!(json["additionalProperties"], Json::Bool(false), "{title}");
            assert!(
                properties.values().all(|p| p.get("description").is_some() || p.get("$ref").is_some()),
                "{title}"
            );
            found.insert(title.into(), properties.keys().cloned().collect());
        }
        match json {
            Json::Array(items) => items.iter().for_each(|i| objects(i, found)),
            Json::Object(map) => map.values().for_each(|v| objects(v, found)),
            _ => {}
        }
    }

    #[test]
    fn the_schema_has_the_keys_that_the_decoder_reads() {
        let mut in_schema = BTreeMap::new();
        for name in ["competition", "rubric"] {
            objects(&parsed(name), &mut in_schema);
        }
        let keys = |o: &Object| o.keys.iter().map(ToString::to_string).collect();
        let mut decoded: BTreeMap<String, BTreeSet<String>> =
            OBJECTS.iter().map(|(title, object)| ((*title).to_owned(), keys(object))).collect();
        decoded.insert("grounding".into(), keys(&GROUNDING));
        assert_eq!(in_schema, decoded);
    }

    fn json(node: &Node) -> Json {
        match &node.kind {
            Kind::Null => Json::Null,
            Kind::Flag(flag) => Json::Bool(*flag),
            Kind::Number(number) => serde_json::Number::from_f64(*number).map_or(Json::Null, Json::Number),
            Kind::Text(text) => Json::String(text.clone()),
            Kind::List(items) => items.iter().map(json).collect(),
            Kind::Map(pairs) => {
                Json::Object(pairs.iter().map(|(k, v)| (k.name.clone(), json(v))).collect::<Map<_, _>>())
            }
        }
    }

    fn faults(validator: &Validator, file: &str, text: &str) -> Vec<String> {
        let doc = Document::parse(file, text).unwrap_or_else(|p| panic!("{p:?}"));
        validator
            .iter_errors(&json(&doc.root))
            .map(|e| format!("{file}: {}: {e}", e.instance_path()))
            .collect()
    }

    fn fixture(path: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    #[test]
    fn good_files_fit_the_schema() {
        let rubric = validator_for(&parsed("rubric")).expect("a schema");
        let mut all: Vec<String> =
            shipped().iter().flat_map(|(_, file, text)| faults(&rubric, file, text)).collect();
        for file in ["good/mini/rubrics/document.yaml", "good/mini/rubrics/interview.yaml"] {
            all.extend(faults(&rubric, file, &fixture(file)));
        }
        let competition = validator_for(&parsed("competition")).expect("a schema");
        let file = "good/mini/competition.yaml";
        all.extend(faults(&competition, file, &fixture(file)));
        assert_eq!(all, Vec::<String>::new());
    }

    #[test]
    fn structural_faults_do_not_fit_the_schema() {
        let competition = validator_for(&parsed("competition")).expect("a schema");
        for name in [
            "eligibility",
            "key-missing",
            "key-unknown",
            "list-empty",
            "not-whole",
            "out-of-range",
            "stages-missing",
            "value-unknown",
            "wrong-kind",
        ] {
            let file = format!("bad/{name}/competition.yaml");
            assert!(!faults(&competition, &file, &fixture(&file)).is_empty(), "{file}");
        }
        let rubric = validator_for(&parsed("rubric")).expect("a schema");
        for name in ["impute", "scale-mixed", "version-unquoted", "weight-range"] {
            let file = format!("bad/{name}/rubric.yaml");
            assert!(!faults(&rubric, &file, &fixture(&file)).is_empty(), "{file}");
        }
    }

    #[test]
    fn every_name_has_a_schema() {
        for name in schema_names() {
            assert!(validator_for(&parsed(name)).is_ok(), "{name}");
        }
        assert_eq!(schema("nothing"), None);
    }
}
