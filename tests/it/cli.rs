//! How the program ends, and what it says when it will not.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::program::{command, contents, copy, done, fixture, said, tolok};

const VERBS: [&str; 20] = [
    "init",
    "import",
    "check",
    "rank",
    "explain",
    "measure",
    "measures",
    "assess",
    "decide",
    "timetable",
    "assign",
    "panel",
    "probe",
    "simulate",
    "report",
    "sheet",
    "schema",
    "guide",
    "completions",
    "man",
];

#[test]
fn bad_usage_is_exit_2_and_says_what_is_wrong() {
    let lines = [
        ("rnk .", "did you mean rank?"),
        ("rank . --trak all", "did you mean --track?"),
        ("rank", "missing: <EDITION>"),
        ("explain .", "missing: <ENTRY>"),
        ("", "which verb?"),
        ("rank . --format xml", "it can be table, json, csv, md"),
        ("rank . --lang fr", "it can be id, en"),
        ("rank . --seed many", "cannot be “many”"),
        ("rank . --award teladan --stage document", "do not go together"),
        ("rank . --award teladan --by agency_type", "do not go together"),
        ("explain . bakung S1 --against cempaka", "do not go together"),
        ("explain . bakung --against cempaka --stage document --award teladan", "do not go together"),
        ("assess . bakung --answers a.csv --save b.csv", "do not go together"),
        ("assess . bakung --at-least much", "cannot be “much”"),
        ("assess . bad/name --answers a.csv", "cannot be the name of an entry"),
        ("completions tcsh", "it can be bash, elvish, fish, powershell, zsh"),
        ("schema rnk", "there is no schema called “rnk”"),
        ("rank nowhere", "there is no folder “nowhere”"),
        ("rank entries.csv", "is a file, not a folder"),
        ("simulate .", "is not an empty folder"),
    ];
    for (line, told) in lines {
        let said = tolok(&fixture("kota-contoh"), &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        let unwrapped = said.err.replace("\n  │", "");
        assert!(unwrapped.contains(told), "{line} says {}, not {told}", said.err);
    }
}

#[test]
fn an_unknown_name_is_exit_2_with_the_nearest_known_one() {
    let lines = [
        ("rank . --track al", "all"),
        ("rank . --stage documnt", "document"),
        ("rank . --award telada", "teladan"),
        ("rank . --by agency_tipe", "agency_type"),
        ("explain . anggrekk", "anggrek"),
        ("explain . anggrek --against cempak", "cempaka"),
        ("explain . anggrek --stage interviw", "interview"),
        ("explain . anggrek --against cempaka --award taladan", "teladan"),
        ("assess . anggrek --stage interviw --answers none.csv", "interview"),
        ("assess . anggrek --track alll --answers none.csv", "all"),
    ];
    for (line, nearest) in lines {
        for (lang, question) in [("en", "did you mean"), ("id", "maksud Anda")] {
            let said = tolok(&fixture("kota-contoh"), &format!("{line} --lang {lang}"));
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
            assert!(said.err.contains(&format!("{question} “{nearest}”?")), "{line}: {}", said.err);
        }
    }
    let far = tolok(&fixture("kota-contoh"), "rank . --stage zzz --lang en");
    assert!(far.code == 2 && !far.err.contains("did you mean"), "{}", far.err);
}

#[test]
fn a_broken_edition_is_exit_2_for_every_verb_with_every_problem_at_its_line() {
    let folder = fixture("bad/many");
    let expected = std::fs::read_to_string(folder.join("expected.txt")).unwrap();
    for line in ["rank .", "check .", "explain . E1", "assess . E1 --answers none.csv"] {
        let said = tolok(&folder, &format!("{line} --format json --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}");
        let problems: Vec<Value> = serde_json::from_str(said.err.lines().next().unwrap()).unwrap();
        let told: String = problems
            .iter()
            .map(|p| {
                let column = p["column"].as_u64().filter(|c| *c > 0).map(|c| format!(":{c}"));
                let at = format!("{}:{}", p["file"].as_str().unwrap(), p["line"]);
                format!("{at}{}: {}\n", column.unwrap_or_default(), p["text"].as_str().unwrap())
            })
            .collect();
        assert_eq!(told, expected, "{line}");
        let table = tolok(&folder, &format!("{line} --lang en"));
        assert!(table.err.contains("marks.csv:2:") && table.err.contains("help: "), "{}", table.err);
        // 20 of a kind are shown, all are counted.
        assert!(table.err.contains("30 problems."), "{}", table.err);
    }
}

#[test]
fn a_gate_not_met_is_exit_3_after_the_whole_result() {
    let kota = copy("kota-contoh");
    let strict = tolok(kota.path(), "check edition --strict --lang en");
    assert_eq!(strict.code, 3);
    assert_eq!(strict.out, done(kota.path(), "check edition --lang en"));
    assert!(strict.out.contains("S1 names no source"), "{}", strict.out);
    // What the ranking still waits for counts too.
    assert_eq!(tolok(&fixture("p4-2022"), "check . --strict").code, 3);

    std::fs::write(kota.path().join("a.csv"), "criterion,level\nS1,3\nS3,2\nH2,n/a\n").unwrap();
    let assess = "assess edition bakung --answers a.csv --at-least";
    done(kota.path(), &format!("{assess} 60"));
    let short = tolok(kota.path(), &format!("{assess} 60.01 --lang en"));
    assert_eq!(short.code, 3);
    assert!(short.out.contains("60 points"), "{}", short.out);
}

#[test]
fn help_and_version_are_exit_0_in_both_languages() {
    let here = Path::new(".");
    assert_eq!(done(here, "--version"), format!("tolok {}\n", env!("CARGO_PKG_VERSION")));
    for verb in VERBS {
        let [english, indonesian] =
            ["en", "id"].map(|lang| done(here, &format!("{verb} --help --lang {lang}")));
        assert!(english.contains(&format!("Usage: tolok {verb}")), "{english}");
        assert!(english != indonesian, "{verb}");
    }
}

#[test]
fn a_refusal_says_what_would_do() {
    for (line, would_do) in [
        ("rank . --track zz", "There are: all."),
        ("rank . --seed -1", "it can be 0, 1, 2, …"),
        ("assess . bakung --at-least nan", "it can be 0..100"),
        ("schema nope", "competition, rubric, entries"),
    ] {
        let said = tolok(&fixture("kota-contoh"), &format!("{line} --lang en"));
        assert!(said.code == 2 && said.err.contains(would_do), "{line}: {}", said.err);
    }
}

#[test]
fn every_schema_that_is_listed_is_a_schema() {
    let here = Path::new(".");
    let names = done(here, "schema");
    let listed: BTreeSet<&str> = names.lines().collect();
    let files = ["competition", "rubric", "entries", "judges", "marks", "claims", "decisions"];
    let others =
        ["indicators", "measured", "answers", "assignments", "rank", "explain", "against", "check", "assess"];
    let decided = [
        "shortlists",
        "objections",
        "timetable",
        "decide",
        "decide-list",
        "decide-shortlist",
        "sheet-out",
        "sheet-in",
        "assign",
        "diff",
        "panel",
        "channels",
        "letterhead",
        "import",
        "measure",
        "measures",
        "consents",
        "maintenance",
        "probe-once",
        "probe-channels",
        "probe-plan",
        "probe-verify",
        "probe-links",
        "probe-watch",
    ];
    let decided = decided.into_iter().chain(["decide-objections", "timetable-sessions"]);
    assert_eq!(listed, files.into_iter().chain(others).chain(decided).collect());
    for name in listed {
        let schema: Value = serde_json::from_str(&done(here, &format!("schema {name}"))).unwrap();
        assert!(word_of(&schema, "$schema").contains("json-schema.org"), "{name}");
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
    }
}

fn word_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[test]
fn completions_of_every_shell_know_every_verb() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = done(Path::new("."), &format!("completions {shell}"));
        for name in VERBS.iter().chain(&["against", "at-least", "strict"]) {
            assert!(script.contains(name), "{shell} completes no {name}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_bash_completion_is_bash() {
    let script = done(Path::new("."), "completions bash");
    assert_cmd::Command::new("bash").arg("-n").write_stdin(script).assert().success();
}

#[test]
fn the_manual_has_a_page_for_the_program_and_each_verb() {
    for lang in ["en", "id"] {
        let pages = done(Path::new("."), &format!("man --lang {lang}"));
        assert!(pages.starts_with(".ie \\n(.g"), "{}", &pages[..80]);
        let titles: Vec<&str> = pages.lines().filter(|l| l.starts_with(".TH ")).collect();
        // A verb of several parts has a page for each of them.
        let (parts, titles): (Vec<&str>, Vec<&str>) =
            titles.into_iter().partition(|t| t.split_whitespace().nth(1).unwrap().matches('-').count() > 1);
        assert!(parts.iter().any(|t| t.starts_with(".TH tolok-sheet-out 1")), "{parts:?}");
        assert_eq!(titles.len(), 1 + VERBS.len(), "{titles:?}");
        assert!(titles[0].starts_with(".TH tolok 1"), "{titles:?}");
    }
}

#[test]
fn no_verb_that_reads_an_edition_writes_into_it() {
    let folder = copy("kota-contoh");
    let before = contents(folder.path());
    for line in ["check .", "rank . --format csv", "explain . bakung", "explain . anggrek --against cempaka"]
    {
        done(&folder.path().join("edition"), line);
    }
    let mut assess = command(&folder.path().join("edition"), "assess . bakung --save ../answers.csv");
    assess.write_stdin("3\n\n\nq\n");
    assert_eq!(said(assess).code, 0);
    let mut after = contents(folder.path());
    assert!(after.remove(Path::new("answers.csv")).is_some());
    assert_eq!(before, after);
}
