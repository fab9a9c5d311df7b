//! Faults that were, one test each.

use std::fs;

use crate::program::{command, copy, csv_rows, done, edition, fixture, json, list, number, said, tolok};

#[cfg(unix)]
#[test]
fn output_goes_through_a_link_and_leaves_it_a_link() {
    let folder = copy("kota-contoh");
    let (link, target) = (folder.path().join("link.json"), folder.path().join("target.json"));
    fs::write(&target, "old").unwrap();
    std::os::unix::fs::symlink("target.json", &link).unwrap();
    done(folder.path(), "rank edition -o link.json");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().starts_with('{'));
}

#[cfg(unix)]
#[test]
fn a_private_file_stays_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = copy("kota-contoh");
    let file = folder.path().join("r.json");
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    done(folder.path(), "rank edition -o r.json");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn answers_to_one_stage_survive_those_to_the_next() {
    let folder = copy("kota-contoh");
    for stage in ["document", "interview"] {
        let line = format!("assess edition bakung --stage {stage} --save mine.csv");
        let mut asked = command(folder.path(), &line);
        asked.write_stdin("3\n\n\nq\n");
        assert_eq!(said(asked).code, 0);
    }
    let rows = csv_rows(&fs::read_to_string(folder.path().join("mine.csv")).unwrap());
    let kept: Vec<&str> = rows.iter().map(|r| r["criterion"].as_str()).collect();
    assert_eq!(kept, ["S1", "clarity"]);
}

#[test]
fn a_gate_is_a_number() {
    let folder = copy("kota-contoh");
    fs::write(folder.path().join("a.csv"), "criterion,level\nS1,3\n").unwrap();
    assert_eq!(tolok(folder.path(), "assess edition bakung --answers a.csv --at-least nan").code, 2);
}

#[test]
fn a_dropped_entry_has_its_reason_at_the_stage_it_left() {
    let told = done(&fixture("kota-contoh"), "explain . edelweis --stage document --lang en");
    assert!(told.contains("ineligible: "), "{told}");
}

#[test]
fn explain_refuses_an_unknown_award() {
    assert_eq!(tolok(&fixture("kota-contoh"), "explain . bakung --award telada").code, 2);
}

#[test]
fn zero_against_nothing_is_laid_to_the_dimension() {
    let folder = edition(&[
        (
            "competition.yaml",
            "competition: gap\nedition: \"1\"\nlanguages: [en]\n\
             stages: [{id: only, rubric: r.yaml, panel: {marks_per_entry: 1}}]\n",
        ),
        (
            "r.yaml",
            "rubric: r\nversion: \"1\"\nscale: {min: 0, max: 4}\ndimensions:\n\
             \x20 - {id: A, criteria: [{id: a, missing: exclude}]}\n\
             \x20 - {id: B, criteria: [{id: b1, missing: exclude}, {id: b2, missing: exclude}]}\n",
        ),
        ("entries.csv", "entry\nx\ny\n"),
        ("marks.csv", "entry,judge,criterion,level\nx,j,a,4\nx,j,b1,0\nx,j,b2,0\ny,j,a,4\n"),
    ]);
    let told = json(folder.path(), "explain edition x --against y");
    assert!((number(&told["gap"]) + 50.0).abs() < 1e-9, "{told}");
    // A difference of the dimension: 0 points against none, whatever its criteria have.
    let laid: Vec<&str> = list(&told["rows"]).iter().filter_map(|r| r["dimension"].as_str()).collect();
    assert_eq!(laid, ["B"], "{told}");
}

#[test]
fn a_problem_is_shown_at_its_column() {
    let said = tolok(&fixture("bad/id-twice"), "check . --lang en");
    assert!(said.err.contains("competition.yaml:6:9"), "{}", said.err);
}

#[test]
fn a_refusal_speaks_one_language() {
    let said = tolok(&fixture("kota-contoh"), "rank . --track al");
    assert!(!(said.err.contains("there is no") && said.err.contains("jalur")), "{}", said.err);
}

#[cfg(target_os = "linux")]
#[test]
fn help_on_a_full_disk_is_exit_1() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut help = std::process::Command::new(env!("CARGO_BIN_EXE_tolok"));
    assert_eq!(help.arg("--help").stdout(full).status().unwrap().code(), Some(1));
}

#[test]
fn answers_that_are_not_there_are_named_in_full() {
    let said = tolok(&fixture("kota-contoh"), "assess . bakung --answers ../nowhere/a.csv --lang en");
    assert!(said.err.contains("../nowhere/a.csv") && !said.err.contains("edition’s folder"), "{}", said.err);
}

#[test]
fn numbers_in_csv_are_numbers_in_any_language() {
    let parts = |lang: &str| -> Vec<Option<f64>> {
        let line = format!("explain . cempaka --against anggrek --format csv --lang {lang}");
        let text = done(&fixture("kota-contoh"), &line);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.records().map(|r| r.unwrap()[4].parse().ok()).collect()
    };
    assert_eq!(parts("id"), parts("en"));
}

#[test]
fn a_withdrawal_names_the_line_it_is_written_on() {
    let told = json(&fixture("p4-2022"), "explain . ip-017");
    let reason = &list(&told["derivation"]["children"])[0]["children"][0];
    assert_eq!(reason["at"], "decisions.csv:3", "{told}");
}

#[test]
fn json_of_by_has_the_places_within_the_groups() {
    let here = fixture("kota-contoh");
    assert!(json(&here, "rank . --by agency_type") != json(&here, "rank ."));
}

#[test]
fn json_keeps_no_more_than_the_filters_leave() {
    let p4 = fixture("p4-2022");
    assert!(list(&json(&p4, "rank . --award kkd")["stages"]).is_empty());
    let interview = json(&p4, "rank . --stage interview");
    assert!(list(&interview["dropped"]).iter().all(|d| d["stage"] == "interview"));
}

#[test]
fn an_award_that_the_track_does_not_have_is_refused() {
    assert_eq!(tolok(&fixture("p4-2022"), "rank . --award kkd --track oa").code, 2);
}
