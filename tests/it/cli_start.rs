//! Where editions come from: `init` and `simulate`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{contents, csv_rows, done, json, list, tolok};

#[test]
fn init_makes_an_edition_that_checks_and_ranks() {
    for lang in ["en", "id"] {
        let folder = tempfile::tempdir().unwrap();
        let told = done(folder.path(), &format!("init mine --lang {lang}"));
        assert!(told.contains("tolok rank mine"), "{told}");
        done(folder.path(), "check mine --strict");
        let ranked = json(folder.path(), "rank mine");
        let tracks = list(&ranked["stages"][0]["tracks"]).iter();
        let places = &tracks.max_by_key(|t| list(&t["places"]).len()).unwrap()["places"];
        assert_eq!(list(places).len(), 2);
        assert!(places[0]["points"].as_f64() > places[1]["points"].as_f64(), "the example decides nothing");
        done(folder.path(), "explain mine contoh-a --against contoh-b");
    }
}

#[test]
fn editors_find_the_schema_of_every_yaml_file_and_it_fits() {
    for lang in ["en", "id"] {
        let folder = tempfile::tempdir().unwrap();
        done(folder.path(), &format!("init mine --lang {lang}"));
        let mut seen = 0;
        for (path, bytes) in contents(&folder.path().join("mine")) {
            if path.extension().is_none_or(|e| e != "yaml") {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            let first = text.lines().next().unwrap();
            let schema = first.strip_prefix("# yaml-language-server: $schema=").unwrap();
            let file = folder.path().join("mine").join(&path).parent().unwrap().join(schema);
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let schema = fs::read_to_string(&file).unwrap();
            assert_eq!(schema, done(Path::new("."), &format!("schema {name}")), "{}", path.display());
            let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
            let value: Value = serde_yaml::from_str(&text).unwrap();
            let faults: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
            assert!(faults.is_empty(), "{}: {faults:?}", path.display());
            seen += 1;
        }
        assert_eq!(seen, 4, "competition and three rubrics");
    }
}

#[test]
fn the_languages_of_init_differ_in_the_rules_alone() {
    let folder = tempfile::tempdir().unwrap();
    let [mut english, mut indonesian] = ["en", "id"].map(|lang| {
        done(folder.path(), &format!("init {lang} --lang {lang}"));
        contents(&folder.path().join(lang))
    });
    let rules = [&mut english, &mut indonesian].map(|files| files.remove(Path::new("competition.yaml")));
    assert_ne!(rules[0], rules[1]);
    assert_eq!(english, indonesian);
}

#[test]
fn a_folder_that_is_not_empty_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("mine/notes.txt"), "mine").unwrap();
    let before = contents(folder.path());
    for verb in ["init", "simulate"] {
        for target in ["mine", "mine/notes.txt"] {
            let said = tolok(folder.path(), &format!("{verb} {target} --lang en"));
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{verb} {target}: {}", said.err);
            assert!(said.err.contains("is not an empty folder"), "{}", said.err);
        }
    }
    assert_eq!(contents(folder.path()), before);
    fs::remove_file(folder.path().join("mine/notes.txt")).unwrap();
    done(folder.path(), "init mine");
}

#[test]
fn a_seed_simulates_the_same_bytes_and_another_seed_others() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, seed: u64| {
        done(folder.path(), &format!("simulate {name} --seed {seed}"));
        contents(&folder.path().join(name))
    };
    let (one, again, other) = (made("one", 7), made("again", 7), made("other", 8));
    assert!(one == again, "the same seed, other bytes");
    assert_eq!(one.len(), 8);
    for (path, bytes) in &one {
        assert!(other[path] != *bytes, "{} does not depend on the seed", path.display());
    }
    done(folder.path(), "check one");
    let rows = csv_rows(&done(folder.path(), "rank one --format csv --stage document"));
    assert!(rows.len() > 400, "{} of 434 entries have a place", rows.len());
}
