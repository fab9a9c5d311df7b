//! `assess`: an agency scores itself, and the edition stays as it was.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{
    Said, command, contents, copy, csv_rows, done, fixture, json, list, number, said, tolok, word,
};

/// Kota Contoh with answers beside it.
fn kota(answers: &str) -> TempDir {
    let folder = copy("kota-contoh");
    fs::write(folder.path().join("a.csv"), format!("criterion,level,evidence,note\n{answers}")).unwrap();
    folder
}

fn assessed(folder: &TempDir, entry: &str) -> Value {
    json(folder.path(), &format!("assess edition {entry} --answers a.csv"))
}

/// Total, coverage, total with everything open at the lowest level.
fn numbers(told: &Value) -> [f64; 3] {
    ["points_exact", "coverage", "points_if_open_is_lowest"].map(|key| number(&told[key]))
}

fn near(found: [f64; 3], wanted: [f64; 3]) {
    assert!(found.iter().zip(wanted).all(|(f, w)| (f - w).abs() < 1e-9), "{found:?}, not {wanted:?}");
}

#[test]
fn answers_give_the_total_worked_by_hand() {
    // S1 75, S2 25 (measured, the low end), S3 50: service (150 + 50 + 50) / 5 = 50.
    // H1 75 (20 days), H2 25: results 50. Total 50.
    let told = assessed(&kota("S1,3,,\nS3,2,,\nH2,1,,\n"), "bakung");
    near(numbers(&told), [50.0, 1.0, 50.0]);
    assert_eq!(
        (number(&told["dimensions"]["service"]), number(&told["dimensions"]["results"])),
        (50.0, 50.0)
    );
    assert_eq!((word(&told["entry"]), word(&told["stage"])), ("bakung", "document"));
    // At the interview, own points only: 0.2 * 50 + 0.8 * 75 = 70.
    let folder = kota("clarity,2,,\nproof,3,,\n");
    let told = json(folder.path(), "assess edition bakung --stage interview --answers a.csv");
    near(numbers(&told), [70.0, 1.0, 70.0]);
}

#[test]
fn not_applicable_leaves_and_open_waits() {
    // Results are H1 alone, 75: 0.6 * 50 + 0.4 * 75 = 60.
    let left = assessed(&kota("S1,3,,\nS3,2,,\nH2,n/a,,\n"), "bakung");
    near(numbers(&left), [60.0, 1.0, 60.0]);
    assert!(list(&left["criteria"]).iter().all(|c| c["criterion"] != "H2"), "{left}");
    // Open, it may still be 0: results 37.5, total 45, and half of the results' evidence is wanting.
    let open = assessed(&kota("S1,3,,\nS3,2,,\n"), "bakung");
    near(numbers(&open), [60.0, 0.8, 45.0]);
}

#[test]
fn a_measured_value_stands_before_an_answer() {
    let told = assessed(&kota("S1,3,,\nS2,4,,\nS3,2,,\nH2,n/a,,\n"), "bakung");
    near(numbers(&told), [60.0, 1.0, 60.0]);
    // dahlia has too few cases for S2 (12 of 30), so its answer counts; 60 days are worth 0.
    let told = assessed(&kota("S1,4,,\nS2,4,,\nS3,4,,\nH2,4,,\n"), "dahlia");
    near(numbers(&told), [80.0, 1.0, 80.0]);
}

#[test]
fn an_agency_that_has_not_registered_may_score_itself() {
    // Nothing is measured: S1 75 and S3 50 are (150 + 50) / 3; no results.
    let told = assessed(&kota("S1,3,,\nS3,2,,\n"), "newcomer");
    near(numbers(&told), [200.0 / 3.0, 0.36, 24.0]);

    let folder = kota("");
    fs::write(folder.path().join("a.csv"), "criterion,level\nK1,3\n").unwrap();
    let p4 = fixture("p4-2022");
    let answers = folder.path().join("a.csv");
    let line = format!("assess . newcomer --answers {} --lang en", answers.display());
    let said = tolok(&p4, &line);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("several tracks: oa, ip-umum, upp"), "{}", said.err);
    assert!(done(&p4, &format!("{line} --track upp")).contains("60 points"));
}

#[test]
fn the_gain_of_the_first_step_is_what_the_step_brings() {
    let criteria = json(&fixture("p4-2022"), "explain . oa-01 total");
    let mut ids = Vec::new();
    collect(&criteria["derivation"], &mut ids);
    assert!(ids.len() > 24, "{ids:?}");
    let folder = tempfile::tempdir().unwrap();
    let assess = |raised: Option<(&str, f64)>| {
        let level = |id: &str| raised.filter(|(r, _)| *r == id).map_or(2.0, |(_, l)| l);
        let rows: String = ids.iter().map(|id| format!("{id},{}\n", level(id))).collect();
        fs::write(folder.path().join("a.csv"), format!("criterion,level\n{rows}")).unwrap();
        let answers = folder.path().join("a.csv");
        json(&fixture("p4-2022"), &format!("assess . newcomer --track oa --answers {}", answers.display()))
    };
    let before = assess(None);
    near(numbers(&before), [40.0, 1.0, 40.0]);
    let gains: Vec<f64> = list(&before["criteria"]).iter().map(|c| number(&c["gain"])).collect();
    assert!(gains[0] > 0.0 && gains.is_sorted_by(|a, b| a >= b), "{gains:?}");
    let first = &before["criteria"][0];
    assert!(
        !list(&first["evidence_wanted"]).is_empty() && !word(&first["next"]["text"]).is_empty(),
        "{first}"
    );
    let after = assess(Some((word(&first["criterion"]), number(&first["next"]["level"]))));
    let gained = number(&after["points_exact"]) - number(&before["points_exact"]);
    assert!((gained - gains[0]).abs() < 1e-9, "{gained}, not {}", gains[0]);
}

/// Ids of the document criteria below a step.
fn collect(step: &Value, ids: &mut Vec<String>) {
    if word(&step["code"]).starts_with("explain-criterion") {
        let id = word(&step["args"]["criterion"]).to_owned();
        ids.extend((!ids.contains(&id)).then_some(id));
    }
    // The first child of the root is the document stage.
    let children = list(&step["children"]);
    let deep = if step["code"] == "explain-entry" { &children[..1] } else { children };
    deep.iter().for_each(|child| collect(child, ids));
}

#[test]
fn a_workbook_of_answers_is_as_good_as_a_file() {
    let folder = kota("S1,3,Laporan,\nS3,2,,\nH2,n/a,,catatan\n");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["criterion", "level", "evidence", "note"].iter().enumerate() {
        sheet.write(0, column as u16, *name).unwrap();
    }
    let rows = [("S1", Some(3.0), "Laporan", ""), ("S3", Some(2.0), "", ""), ("H2", None, "", "catatan")];
    for (row, (criterion, level, evidence, note)) in (1..).zip(rows) {
        for (column, text) in [(0, criterion), (2, evidence), (3, note)] {
            sheet.write(row, column, text).unwrap();
        }
        match level {
            Some(level) => sheet.write(row, 1, level).unwrap(),
            None => sheet.write(row, 1, "n/a").unwrap(),
        };
    }
    book.save(folder.path().join("a.xlsx")).unwrap();
    let from = |file: &str| json(folder.path(), &format!("assess edition bakung --answers {file}"));
    assert_eq!(from("a.xlsx"), from("a.csv"));
    near(numbers(&from("a.xlsx")), [60.0, 1.0, 60.0]);
}

#[test]
fn wrong_answers_are_refused_with_their_lines() {
    for (rows, told) in [
        ("S1,5,,\n", "a.csv:2"),
        ("S1,3,,\nS9,3,,\n", "a.csv:3"),
        ("S1,3,,\nS3,3,,\nS1,2,,\n", "a.csv:4"),
        ("S1,high,,\n", "a.csv:2"),
    ] {
        let said = tolok(kota(rows).path(), "assess edition bakung --answers a.csv --lang en");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{rows}");
        assert!(said.err.contains(told), "{rows}: {}", said.err);
    }
}

fn typed(folder: &Path, line: &str, input: &str) -> Said {
    let mut command = command(folder, &format!("{line} --lang en"));
    command.write_stdin(input);
    said(command)
}

#[test]
fn typed_answers_are_kept_one_by_one_and_gone_on_from() {
    let folder = copy("kota-contoh");
    let before = contents(&folder.path().join("edition"));
    let ask = |input: &str| typed(folder.path(), "assess edition bakung --save mine.csv", input);
    let kept = || -> Vec<[String; 4]> {
        let rows = csv_rows(&fs::read_to_string(folder.path().join("mine.csv")).unwrap());
        rows.iter().map(|r| ["criterion", "level", "evidence", "note"].map(|c| r[c].clone())).collect()
    };
    let row = |cells: [&str; 4]| cells.map(str::to_owned);
    // S1: nonsense and a level outside are asked again; S2 is skipped; S3 stops.
    let first = ask("much\n9\n3\nSK Bupati, 2021\nlengkap\n\nq\n");
    assert_eq!(first.code, 0, "{}", first.err);
    assert_eq!(first.err.matches("neither a level nor n").count(), 2, "{}", first.err);
    assert!(first.err.contains("0 answered already") && first.err.contains("[3/5] S3"), "{}", first.err);
    assert!(!first.err.contains("[4/5]"), "q did not stop: {}", first.err);
    assert_eq!(kept(), [row(["S1", "3", "SK Bupati, 2021", "lengkap"])]);
    // S1 is not asked again, S2 is; the input ends in the middle of H1.
    let second = ask("s\n2,5\n\n\nn\nbelum ada\n");
    assert_eq!(second.code, 0, "{}", second.err);
    assert!(second.err.contains("1 answered already") && !second.err.contains("[1/5]"), "{}", second.err);
    let all = [
        row(["S1", "3", "SK Bupati, 2021", "lengkap"]),
        row(["S3", "2.5", "", ""]),
        row(["H1", "n/a", "", "belum ada"]),
    ];
    assert_eq!(kept(), all);
    let third = ask("");
    assert!(third.err.contains("3 answered already") && third.err.contains("[2/5] S2"), "{}", third.err);
    assert_eq!(kept(), all);
    // What was typed is worth what the file is worth.
    assert_eq!(third.out, done(folder.path(), "assess edition bakung --answers mine.csv --lang en"));
    assert_eq!(contents(&folder.path().join("edition")), before);
}

#[test]
fn answers_are_never_kept_inside_the_edition() {
    let folder = copy("kota-contoh");
    let edition = folder.path().join("edition");
    let before = contents(&edition);
    for save in ["own.csv", "rubrics/own.csv", "../edition/own.csv", "marks.csv"] {
        let said = typed(&edition, &format!("assess . bakung --save {save}"), "3\n\n\nq\n");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{save}");
        assert!(said.err.contains("lies inside the edition"), "{}", said.err);
    }
    // Without --save, from inside: beside the edition.
    assert_eq!(typed(&edition, "assess . bakung", "3\n\n\nq\n").code, 0);
    assert!(folder.path().join("assess-bakung.csv").is_file());
    assert_eq!(typed(&edition.join("rubrics"), "assess .. cempaka", "3\n\n\nq\n").code, 0);
    assert!(folder.path().join("assess-cempaka.csv").is_file());
    assert_eq!(contents(&edition), before);
}
