//! The JSON of `rank`: its keys are a promise.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value};

use crate::program::{done, edition, fixture, json, list, tolok, word};

/// Keys that the format promises, and those added since.
const TOP: [&str; 5] = ["tolok", "stages", "awards", "dropped", "warnings"];
const TOLOK: [&str; 6] = ["format", "version", "edition", "inputs_sha256", "seed", "draws"];
const STAGE: [&str; 2] = ["id", "tracks"];
const TRACK: [&str; 5] = ["id", "entered", "eligible", "advanced", "places"];
const TRACK_ADDED: [&str; 2] = ["complete", "ranked"];
const AWARD: [&str; 3] = ["id", "track", "winners"];
const AWARD_ADDED: [&str; 1] = ["places"];
const DROP: [&str; 3] = ["entry", "stage", "reason"];
const DROP_ADDED: [&str; 1] = ["reasons"];
const REASON: [&str; 3] = ["code", "args", "text"];
const PLACE: [&str; 14] = [
    "place",
    "tied",
    "entry",
    "agency",
    "points",
    "points_exact",
    "coverage",
    "imputed",
    "dimensions",
    "fair",
    "place_interval",
    "p_advance",
    "p_award",
    "because",
];

fn holds(value: &Value, keys: &[&str], added: &[&str]) {
    let found: BTreeSet<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(found, keys.iter().chain(added).copied().collect(), "{value}");
}

fn reason(value: &Value) {
    holds(value, &REASON, &[]);
    let text = word(&value["text"]);
    assert!(!text.is_empty() && text != word(&value["code"]) && value["args"].is_object(), "{value}");
}

fn place(value: &Value, bands: bool) {
    holds(value, &PLACE, if bands { &["band"] } else { &[] });
    assert!(value["place"].as_u64().is_some_and(|p| p > 0), "not a whole number: {}", value["place"]);
    assert!(value["tied"].is_boolean() && value["points"].is_f64() && value["points_exact"].is_f64());
    let coverage = value["coverage"].as_f64().unwrap();
    assert!((0.0..=1.0).contains(&coverage), "{value}");
    let fair = |key: &str| value["fair"][key].as_f64();
    assert!(value["fair"].is_null() || (fair("points").is_some() && fair("se").is_some_and(|se| se >= 0.0)));
    for unknown in ["place_interval", "p_advance", "p_award"] {
        assert!(value[unknown].is_null(), "{unknown} of {value}");
    }
    list(&value["because"]).iter().for_each(reason);
}

#[test]
fn the_json_has_the_promised_keys_and_fits_the_schema() {
    let schema = json(Path::new("."), "schema rank");
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (name, bands, seed) in [("p4-2022", true, 2022), ("kota-contoh", false, 1)] {
        let ranked = json(&fixture(name), "rank .");
        let faults: Vec<String> = validator.iter_errors(&ranked).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{name}: {faults:#?}");
        holds(&ranked, &TOP, &[]);
        holds(&ranked["tolok"], &TOLOK, &[]);
        assert_eq!((&ranked["tolok"]["format"], &ranked["tolok"]["seed"]), (&1.into(), &seed.into()));
        assert_eq!(word(&ranked["tolok"]["inputs_sha256"]).len(), 64);
        for stage in list(&ranked["stages"]) {
            holds(stage, &STAGE, &[]);
            for track in list(&stage["tracks"]) {
                holds(track, &TRACK, &TRACK_ADDED);
                list(&track["places"]).iter().for_each(|p| place(p, bands));
            }
        }
        for award in list(&ranked["awards"]) {
            holds(award, &AWARD, &AWARD_ADDED);
            list(&award["winners"]).iter().chain(list(&award["places"])).for_each(|p| place(p, bands));
        }
        for drop in list(&ranked["dropped"]) {
            holds(drop, &DROP, &DROP_ADDED);
            assert_eq!(drop["reason"], drop["reasons"][0]);
            list(&drop["reasons"]).iter().for_each(reason);
        }
        list(&ranked["warnings"]).iter().for_each(reason);
        assert!(!list(&ranked["dropped"]).is_empty() && !list(&ranked["warnings"]).is_empty());
    }
}

#[test]
fn the_schema_refuses_a_result_without_its_keys() {
    let validator = jsonschema::validator_for(&json(Path::new("."), "schema rank")).unwrap();
    let ranked = json(&fixture("kota-contoh"), "rank .");
    for key in TOP {
        let mut less = ranked.clone();
        less.as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&less), "without {key}");
    }
    for key in ["place", "entry", "points", "because"] {
        let mut less = ranked.clone();
        let first = &mut less["stages"][0]["tracks"][0]["places"][0];
        first.as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&less), "a place without {key}");
    }
}

#[test]
fn the_language_changes_words_alone() {
    fn wordless(value: Value, words: &mut Vec<String>) -> Value {
        match value {
            Value::Array(items) => items.into_iter().map(|v| wordless(v, words)).collect(),
            Value::Object(map) => {
                let mut kept = Map::new();
                for (key, value) in map {
                    match value {
                        Value::String(text) if key == "text" || key == "band" => words.push(text),
                        value => drop(kept.insert(key, wordless(value, words))),
                    }
                }
                Value::Object(kept)
            }
            other => other,
        }
    }
    for name in ["p4-2022", "kota-contoh"] {
        let [english, indonesian] = ["en", "id"].map(|lang| {
            let text = done(&fixture(name), &format!("rank . --format json --lang {lang}"));
            let mut words = Vec::new();
            (wordless(serde_json::from_str(&text).unwrap(), &mut words), words)
        });
        assert!(english.0 == indonesian.0, "{name} differs in more than words");
        let same = english.1.iter().zip(&indonesian.1).filter(|(a, b)| a == b).count();
        assert_eq!((english.1.len(), same), (indonesian.1.len(), 0), "{name}: words left untranslated");
    }
}

#[test]
fn the_seed_is_written_down_and_moves_no_place() {
    let (own, other) =
        (json(&fixture("kota-contoh"), "rank ."), json(&fixture("kota-contoh"), "rank . --seed 77"));
    assert_eq!((&own["tolok"]["seed"], &other["tolok"]["seed"]), (&1.into(), &77.into()));
    assert_eq!((&own["stages"], &own["awards"]), (&other["stages"], &other["awards"]));
}

#[test]
fn an_index_without_stages_tracks_or_awards_to_speak_of_is_ranked() {
    let folder = edition(&[
        (
            "competition.yaml",
            "competition: index\nedition: '1'\nstages: [{id: only, rubric: r.yaml}]\nties: {method: fractional}\n",
        ),
        (
            "r.yaml",
            "rubric: r\nversion: '1'\ncriteria: [{id: share, from: indicators, scale: identity, missing: block}]\n",
        ),
        ("entries.csv", "entry\na\nb\nc\nd\n"),
        ("indicators.csv", "entry,share\na,50\nb,80\nc,50\nd,\n"),
    ]);
    let ranked = json(folder.path(), "rank edition");
    let track = &ranked["stages"][0]["tracks"][0];
    assert_eq!(track["id"], "all");
    let places: Vec<String> =
        list(&track["places"]).iter().map(|p| format!("{} {}", p["place"], word(&p["entry"]))).collect();
    // The one place that may be no whole number.
    assert_eq!(places, ["1 b", "2.5 a", "2.5 c"]);
    assert_eq!(ranked["dropped"][0]["reason"]["code"], "blocked");
    assert_eq!(tolok(folder.path(), "rank edition --award any").code, 2);
}
