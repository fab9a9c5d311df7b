//! What changed between two results, and reading an earlier one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;
use tolok::intake::load;
use tolok::ranking::comparison::{self, Cause, Changes, Stand, changes};
use tolok::ranking::{Contest, Record, rank};
use tolok::report::record_from;

use crate::program::{copy, done, fixture, list, tolok, word};

fn record(folder: &Path) -> Record {
    let loaded = load(folder).unwrap();
    Record::of(&loaded.edition, &rank(&loaded.edition, &loaded.evidence).unwrap())
}

/// kota-contoh with one file changed.
fn with(file: &str, change: impl Fn(String) -> String) -> TempDir {
    let folder = copy("kota-contoh");
    let path = folder.path().join("edition").join(file);
    fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    folder
}

fn since_fixture(folder: &TempDir) -> Changes {
    let loaded = load(&folder.path().join("edition")).unwrap();
    let after = Record::of(&loaded.edition, &rank(&loaded.edition, &loaded.evidence).unwrap());
    changes(&record(&fixture("kota-contoh")), &after, &loaded.edition, &loaded.evidence.decisions)
}

/// Contest, entry, before and after in short, why.
fn rows(found: &Changes) -> Vec<String> {
    let short = |s: Stand| match s {
        Stand::Absent => "-".to_owned(),
        Stand::Left => "left".to_owned(),
        Stand::Placed { place, points, through } => {
            format!("{place} {points:.2}{}", if through { "!" } else { "" })
        }
    };
    let row = |c: &comparison::Change| {
        let contest = match &c.contest {
            Contest::Stage { stage, .. } => stage.clone(),
            Contest::Award(award) => award.clone(),
        };
        let cause = match &c.cause {
            Cause::Decisions(found) => format!("decisions {found:?}"),
            Cause::Itself => "itself".into(),
            Cause::Follows => "follows".into(),
            Cause::Others => "others".into(),
        };
        format!("{contest} {}: {} -> {} ({cause})", c.entry, short(c.before), short(c.after))
    };
    found.changes.iter().map(row).collect()
}

#[test]
fn nothing_changes_where_nothing_changed() {
    let found = since_fixture(&copy("kota-contoh"));
    assert_eq!(rows(&found), [""; 0]);
    // Four places and one drop at the documents, two at the interview, two for the award.
    assert_eq!((found.unchanged, found.new.len(), found.gone.len()), (9, 0, 0));
}

#[test]
fn an_overrule_moves_one_and_pushes_another() {
    let added =
        "bakung,document,overrule,S1,4,Bukti petugas keempat diterima dalam sanggahan,Pleno,2022-05-20\n";
    let found = since_fixture(&with("decisions.csv", |text| text + added));
    // bakung: service (200 + 50 + 100) / 5 = 70, total 42 + 25 = 67.00, past cempaka's 61.00.
    // The interview of bakung was never held, so only anggrek is left there and for the award.
    assert_eq!(
        rows(&found),
        [
            "document bakung: 3 61.00 -> 2 67.00! (decisions [1])",
            "document cempaka: 2 61.00! -> 3 61.00 (others)",
            "interview anggrek: 2 62.00 -> 1 62.00 (others)",
            "interview cempaka: 1 75.25 -> - (follows)",
            "interview bakung: - -> left (follows)",
            "teladan anggrek: 2 72.20 -> 1 72.20! (others)",
            "teladan cempaka: 1 73.15! -> - (follows)",
        ]
    );
}

#[test]
fn a_decision_that_was_known_is_no_cause() {
    // cempaka's overrule of S2 stands in both; its marks of S1 change.
    let found = since_fixture(&with("marks.csv", |t| {
        t.replace("document,cempaka,J1,S1,2", "document,cempaka,J1,S1,4")
    }));
    let cempaka: Vec<String> = rows(&found).into_iter().filter(|r| r.contains("document cempaka")).collect();
    // S1 3.5: service (175 + 100 + 50) / 5 = 65, total 39 + 28 = 67. The overrule touches the same
    // dimension, so it is named with its date for the reader to judge.
    assert_eq!(cempaka, ["document cempaka: 2 61.00! -> 2 67.00! (decisions [0])"]);
}

#[test]
fn a_withdrawal_is_told_with_its_decision() {
    let added = "anggrek,interview,withdrawn,,,Mengundurkan diri,Sekretariat,2022-05-24\n";
    let found = since_fixture(&with("decisions.csv", |text| text + added));
    let rows = rows(&found);
    assert!(rows.contains(&"interview anggrek: 2 62.00 -> left (decisions [1])".to_owned()), "{rows:#?}");
    assert!(rows.contains(&"teladan anggrek: 2 72.20 -> - (decisions [1])".to_owned()), "{rows:#?}");
    assert!(!rows.iter().any(|r| r.starts_with("document")), "{rows:#?}");
}

#[test]
fn entries_come_and_go() {
    let gone = with("entries.csv", |t| {
        t.lines().filter(|l| !l.starts_with("edelweis")).collect::<Vec<_>>().join("\n")
    });
    for file in ["claims.csv", "indicators.csv", "marks.csv", "measured.csv"] {
        let path = gone.path().join("edition").join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            text.lines().filter(|l| !l.contains("edelweis")).map(|l| format!("{l}\n")).collect::<String>(),
        )
        .unwrap();
    }
    assert_eq!(rows(&since_fixture(&gone)), ["document edelweis: left -> - (itself)"]);
    let let_in = "edelweis,,admitted,,,Sistem lama diakui,Pleno,2022-05-20\n";
    let found = since_fixture(&with("decisions.csv", |text| text + let_in));
    assert!(
        rows(&found)
            .iter()
            .any(|r| r.starts_with("document edelweis: left -> ") && r.ends_with("(decisions [1])"))
    );
}

#[test]
fn contests_come_and_go() {
    let folder = with("competition.yaml", |t| t.replace("- id: teladan", "- id: unggul"));
    let found = since_fixture(&folder);
    assert_eq!(found.new, [Contest::Award("unggul".into())]);
    assert_eq!(found.gone, [Contest::Award("teladan".into())]);
}

#[test]
fn the_json_of_rank_is_the_record_of_the_ranking() {
    for name in ["kota-contoh", "p4-2022"] {
        let text = done(&fixture(name), "rank . --format json --lang id");
        assert_eq!(record_from(&text).unwrap(), record(&fixture(name)), "{name}");
    }
}

/// The JSON of kota-contoh with one value replaced.
fn spoiled(pointer: &str, value: Value) -> String {
    let mut json: Value =
        serde_json::from_str(&done(&fixture("kota-contoh"), "rank . --format json")).unwrap();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
    json.to_string()
}

#[test]
fn a_file_that_is_no_result_is_refused_with_words() {
    let twice = {
        let mut json: Value =
            serde_json::from_str(&done(&fixture("kota-contoh"), "rank . --format json")).unwrap();
        let first = json["stages"][0]["tracks"][0]["places"][0].clone();
        json["stages"][0]["tracks"][0]["places"].as_array_mut().unwrap().push(first);
        json.to_string()
    };
    let cases = [
        (String::new(), "record-unreadable"),
        ("{".into(), "record-unreadable"),
        ("[1, 2]".into(), "record-format"),
        ("{\"tolok\": 3}".into(), "record-format"),
        ("{\"tolok\": {\"format\": 1}}".into(), "record-unreadable"),
        (format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)), "record-unreadable"),
        (spoiled("/tolok/format", json!(2)), "record-format"),
        (spoiled("/tolok/format", json!("1")), "record-format"),
        (spoiled("/stages", json!({})), "record-unreadable"),
        (spoiled("/stages/0/id", json!("../../etc")), "record-id"),
        (spoiled("/stages/0/tracks/0/places/0/entry", json!("<script>")), "record-id"),
        (spoiled("/stages/0/tracks/0/places/0/place", json!(0)), "record-place"),
        (spoiled("/stages/0/tracks/0/places/0/place", json!(-3.5)), "record-place"),
        (spoiled("/stages/0/tracks/0/places/0/points", json!("many")), "record-unreadable"),
        (spoiled("/stages/0/tracks/0/places/0/points", json!(null)), "record-unreadable"),
        (spoiled("/stages/0/tracks/0/entered", json!(-1)), "record-unreadable"),
        (spoiled("/dropped/0/reason", json!(null)), "record-unreadable"),
        (twice, "record-twice"),
    ];
    for (text, code) in cases {
        let refused = record_from(&text).expect_err(code);
        assert_eq!(refused.code, code, "{text:.80}");
    }
    // Keys of later versions are passed over.
    assert!(record_from(&spoiled("/warnings", json!([{"new": "thing"}]))).is_ok());
}

#[test]
fn no_damage_to_a_file_is_a_panic() {
    let text = done(&fixture("kota-contoh"), "rank . --format json");
    for at in (0..text.len()).step_by(37).filter(|i| text.is_char_boundary(*i)) {
        let _ = record_from(&text[..at]);
        for other in ["\"", "}", "1e999", "\u{fffe}", "null"] {
            let _ = record_from(&format!("{}{other}{}", &text[..at], &text[at..]));
        }
    }
}

#[test]
fn a_decision_that_changes_nothing_is_no_cause() {
    let added = "bakung,document,overrule,S1,4,Dibaca ulang,Pleno,2022-05-20,\n\
                 bakung,,distinct,,,Dua unit,Sekretariat,2022-03-01,cempaka\n";
    let folder = with("decisions.csv", |text| {
        let head = text.lines().next().unwrap().to_owned();
        let rows: String = text.lines().skip(1).map(|row| format!("{row},\n")).collect();
        format!("{head},of\n{rows}{added}")
    });
    let found = since_fixture(&folder);
    assert!(rows(&found).iter().any(|r| r.starts_with("document bakung") && r.contains("decisions")));
    let kinds = found.changes.iter().filter_map(|c| match &c.cause {
        Cause::Decisions(found) => Some(found.clone()),
        _ => None,
    });
    let loaded = load(&folder.path().join("edition")).unwrap();
    let blamed: Vec<&str> = kinds.flatten().map(|d| loaded.evidence.decisions[d].kind.word()).collect();
    assert!(!blamed.is_empty() && blamed.iter().all(|kind| *kind == "overrule"), "{blamed:?}");
}

#[test]
fn diff_speaks_in_every_format() {
    let added = "bakung,document,overrule,S1,4,\"=HYPERLINK(\"\"x\"\")\",Pleno,2022-05-20\n";
    let folder = with("decisions.csv", |text| text + added);
    let before = folder.path().join("before.json");
    fs::write(&before, done(&fixture("kota-contoh"), "rank . --format json")).unwrap();
    let table = done(folder.path(), "report edition diff before.json --lang en");
    assert!(table.contains("7 standings changed; 3 stayed as they were."), "{table}");
    assert!(table.contains("criterion S1 set to level 4 (Document evaluation)"), "{table}");
    let told: Value =
        serde_json::from_str(&done(folder.path(), "report edition diff before.json --format json")).unwrap();
    assert_eq!(list(&told["changes"]).len(), 7);
    assert_eq!(word(&told["changes"][0]["because"]["decisions"][0]["signed_by"]), "Pleno");
    let csv = done(folder.path(), "report edition diff before.json --format csv --lang en");
    assert_eq!(csv.lines().count(), 8);
    assert!(
        csv.contains("document,all,,bakung,Kota Contoh Bakung,placed,3,61,false,placed,2,67,true,"),
        "{csv}"
    );
    let md = done(folder.path(), "report edition diff before.json --format md");
    assert!(md.contains("| bakung |"), "{md}");
    // A folder of an earlier edition says the same.
    fs::create_dir(folder.path().join("old")).unwrap();
    let old = fixture("kota-contoh");
    let by_folder = done(folder.path(), &format!("report edition diff {} --format json", old.display()));
    assert_eq!(serde_json::from_str::<Value>(&by_folder).unwrap()["changes"], told["changes"]);
}

#[test]
fn an_edition_without_anything_in_common_is_said_to_be_another() {
    let folder = copy("kota-contoh");
    fs::write(folder.path().join("p4.json"), done(&fixture("p4-2022"), "rank . --format json")).unwrap();
    let told = done(folder.path(), "report edition diff p4.json --lang en");
    assert!(told.contains("The earlier result is of p4-2022, the one now of kota-contoh-2022."), "{told}");
    let said = tolok(folder.path(), "report edition diff nowhere.json");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("nowhere.json"), "{}", said.err);
}
