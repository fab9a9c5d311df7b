//! `explain`: whatever it says stands on the line it names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{csv_rows, done, fixture, json, list, tolok, word};

/// The row that `file:line` names, by column.
fn row(folder: &Path, at: &str) -> BTreeMap<String, String> {
    let (file, line) = at.rsplit_once(':').unwrap();
    let text = fs::read_to_string(folder.join(file)).unwrap();
    let found = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
    csv_rows(&format!("{}\n{found}\n", text.lines().next().unwrap())).remove(0)
}

/// All steps of a derivation, each with the criterion it belongs to.
fn steps<'a>(step: &'a Value, criterion: &'a str, found: &mut Vec<(&'a str, &'a Value)>) {
    let criterion = step["args"]["criterion"].as_str().unwrap_or(criterion);
    found.push((criterion, step));
    list(&step["children"]).iter().for_each(|child| steps(child, criterion, found));
}

/// Holds a step against the row it names; gives its code where there was something to hold.
fn held<'a>(folder: &Path, entry: &str, criterion: &str, step: &'a Value) -> Option<&'a str> {
    let (code, args) = (word(&step["code"]), &step["args"]);
    let columns: &[(&str, &str)] = match code {
        "explain-mark" => &[("judge", "judge"), ("level", "level"), ("comment", "comment")],
        "explain-mark-not-applicable" => &[("judge", "judge"), ("comment", "comment")],
        "explain-claim" => &[("level", "level"), ("evidence", "evidence")],
        "explain-overruled" => &[("level", "level"), ("reason", "reason"), ("signed_by", "signer")],
        "explain-measured" | "explain-too-few" | "explain-no-bound" => {
            &[("value", "value"), ("n", "n"), ("low", "low"), ("high", "high")]
        }
        "explain-entry" => &[("entry", "entry"), ("name", "name")],
        _ => return None,
    };
    let at = word(&step["at"]);
    let row = row(folder, at);
    assert_eq!(row["entry"], entry, "{at}");
    let same = |cell: &str, arg: &Value| match arg.as_f64() {
        Some(number) => cell.parse::<f64>().is_ok_and(|cell| (cell - number).abs() < 1e-12),
        // The file keeps a spreadsheet from running the text; a reader sees the text.
        None => cell == word(arg) || cell.strip_prefix('\'') == Some(word(arg)),
    };
    if at.starts_with("indicators.csv:") {
        assert!(same(&row[word(&args["measure"])], &args["value"]), "{at}: {row:?} is not {step}");
        return Some("indicator");
    }
    for (column, arg) in columns {
        assert!(same(&row[*column], &args[*arg]), "{at}: {column} of {row:?} is not {step}");
    }
    if at.starts_with("measured.csv:") {
        let measure = word(&args["measure"]).split('[').next().unwrap();
        assert_eq!(row["measure"], measure, "{at}");
    } else if code != "explain-entry" {
        assert_eq!(row["criterion"], criterion, "{at}");
    }
    Some(code)
}

#[test]
fn marks_claims_values_and_decisions_stand_on_the_lines_named() {
    let mut seen = BTreeSet::new();
    for (edition, entry) in [
        ("p4-2022", "ip-053"),
        ("p4-2022", "ip-126"),
        ("kota-contoh", "cempaka"),
        ("kota-contoh", "bakung"),
        ("kota-contoh", "dahlia"),
    ] {
        let folder = fixture(edition);
        let told = json(&folder, &format!("explain . {entry}"));
        let mut found = Vec::new();
        steps(&told["derivation"], "", &mut found);
        let held = found.into_iter().filter_map(|(criterion, step)| held(&folder, entry, criterion, step));
        seen.extend(held.map(str::to_owned));
    }
    let wanted = [
        "explain-entry",
        "explain-mark",
        "explain-mark-not-applicable",
        "explain-claim",
        "explain-overruled",
        "explain-measured",
        "explain-too-few",
        "indicator",
    ];
    assert_eq!(seen, wanted.map(str::to_owned).into());
}

#[test]
fn the_tree_names_the_same_lines_as_the_json() {
    let told = json(&fixture("kota-contoh"), "explain . cempaka");
    let mut found = Vec::new();
    steps(&told["derivation"], "", &mut found);
    let tree = done(&fixture("kota-contoh"), "explain . cempaka --lang en");
    assert_eq!(tree.lines().count(), found.len());
    for (line, (_, step)) in tree.lines().zip(&found) {
        let at = step["at"].as_str().map(|at| format!("  [{at}]")).unwrap_or_default();
        assert!(line.ends_with(&format!("{}{at}", word(&step["text"]))), "{line} is not {step}");
    }
    let csv = csv_rows(&done(&fixture("kota-contoh"), "explain . cempaka --lang en --format csv"));
    assert_eq!(csv.len(), found.len());
}

#[test]
fn a_criterion_is_found_in_its_rubric() {
    let folder = fixture("kota-contoh");
    let told = json(&folder, "explain . bakung S2");
    let criterion = &told["derivation"]["children"][0];
    let (file, line) = word(&criterion["at"]).rsplit_once(':').unwrap();
    let text = fs::read_to_string(folder.join(file)).unwrap();
    assert_eq!(text.lines().nth(line.parse::<usize>().unwrap() - 1).map(str::trim), Some("- id: S2"));
    // EXPECTED.md: the low end, 0.68, reaches one cut of four.
    assert_eq!(
        (&criterion["args"]["points"], &criterion["children"][0]["args"]["scored"]),
        (&25.into(), &0.68.into())
    );
    assert_eq!(list(&told["derivation"]["children"]).len(), 1, "{told}");
}

#[test]
fn every_number_of_the_hand_worked_page_is_explained() {
    let tree = done(&fixture("kota-contoh"), "explain . cempaka --lang en");
    for line in [
        "Document evaluation: place 2 of 4 with 61 points",
        "Service (service): 55 points, 60% of its parent",
        "Results (results): 70 points, 40% of its parent",
        "Interview: place 1 of 2 with 75.25 points",
        "25% carried from document: 61 points there",
        "award Model complaint handler: won, place 1 of 2 with 73.15 points",
        "document, results: 70 points, 40% of the award score",
        "interview, total: 75.25 points, 60% of the award score",
    ] {
        assert!(tree.contains(line), "no {line} in\n{tree}");
    }
}

#[test]
fn a_dropped_entry_is_explained_by_its_reason() {
    for (edition, codes) in
        [("p4-2022", vec!["withdrawn", "disqualified", "ineligible"]), ("kota-contoh", vec!["ineligible"])]
    {
        let ranked = json(&fixture(edition), "rank .");
        for code in codes {
            let drops = list(&ranked["dropped"]);
            let drop = drops.iter().find(|d| d["reason"]["code"] == code).unwrap();
            let entry = word(&drop["entry"]);
            let told = json(&fixture(edition), &format!("explain . {entry}"));
            let left = list(&told["derivation"]["children"]).last().unwrap();
            assert_eq!(left["code"], "explain-dropped", "{told}");
            let given = list(&left["children"]).iter().map(|c| &c["text"]);
            let reasons = list(&drop["reasons"]).iter().map(|r| &r["text"]);
            assert!(given.eq(reasons), "{entry}: {told}");
            if code != "ineligible" {
                let decisions = fs::read_to_string(fixture(edition).join("decisions.csv")).unwrap();
                let rows = csv_rows(&decisions);
                let row = rows.iter().find(|r| r["entry"] == entry).unwrap();
                let text = word(&left["children"][0]["text"]);
                assert!(text.contains(&row["reason"]) && text.contains(&row["signed_by"]), "{text}");
            }
        }
    }
}

#[test]
fn what_is_not_there_is_refused_or_said() {
    let kota = fixture("kota-contoh");
    for (line, told) in [
        ("explain . bakung S9", "there is no criterion or dimension called “S9”"),
        ("explain . bakung s1", "there is no criterion or dimension called “s1”"),
        ("explain . bakung --against edelweis", "have no stage or award in common"),
        ("explain . bakung --against anggrek --stage interview", "have no stage or award in common"),
        ("explain . bakung --against anggrek --award teladan", "have no stage or award in common"),
    ] {
        let said = tolok(&kota, &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}");
        assert!(said.err.contains(told), "{line}: {}", said.err);
    }
    let elsewhere = done(&kota, "explain . bakung proof --lang en");
    assert!(elsewhere.contains("proof is not asked at document"), "{elsewhere}");
    let one = done(&kota, "explain . cempaka --stage interview --lang en");
    assert!(one.contains("Interview: place 1") && !one.contains("Document evaluation:"), "{one}");
}
