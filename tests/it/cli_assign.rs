//! `tolok assign` on copies of the invented edition.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::{contents, copy, csv_rows, done, edition, json, list, number, tolok, word};

type Row = BTreeMap<String, String>;

fn table(folder: &TempDir) -> PathBuf {
    folder.path().join("edition/assignments.csv")
}

fn rows(folder: &TempDir) -> Vec<Row> {
    csv_rows(&fs::read_to_string(table(folder)).unwrap())
}

/// The invented edition before anybody marked.
fn unmarked() -> TempDir {
    let folder = copy("p4-2022");
    fs::remove_file(folder.path().join("edition/marks.csv")).unwrap();
    folder
}

fn judges_of(rows: &[Row], entry: &str) -> BTreeSet<String> {
    let own = rows.iter().filter(|r| r["entry"] == entry && r["state"] == "assigned");
    own.map(|r| r["judge"].clone()).collect()
}

#[test]
fn a_stage_is_assigned_and_the_edition_reads_it() {
    let folder = unmarked();
    let before = contents(folder.path());
    let shown = done(folder.path(), "assign edition --stage document --dry-run --lang en");
    assert!(shown.contains("842 new, 0 kept") && shown.contains("No plan costs less."), "{shown}");
    assert!(shown.contains("nothing was written"), "{shown}");
    assert_eq!(contents(folder.path()), before, "--dry-run writes nothing");

    let told = done(folder.path(), "assign edition --stage document");
    assert!(told.contains("assignments.csv telah ditulis."), "{told}");
    let rows = rows(&folder);
    // 421 of 434 are eligible; two marks each.
    assert_eq!(rows.len(), 842);
    assert!(
        rows.iter().all(|r| r["stage"] == "document" && r["role"] == "panel" && r["state"] == "assigned")
    );
    let pairs: BTreeSet<(&str, &str)> = rows.iter().map(|r| (&*r["entry"], &*r["judge"])).collect();
    assert_eq!(pairs.len(), 842);
    assert!(
        !pairs.contains(&("ip-089", "D01")) && !pairs.contains(&("upp-175", "D13")),
        "declared conflicts"
    );
    assert!(!pairs.iter().any(|(entry, _)| *entry == "ip-017"), "it withdrew");
    let unit_judges = pairs.iter().filter(|(e, _)| e.starts_with("upp")).map(|(_, j)| *j);
    assert!(unit_judges.into_iter().all(|j| ("D12"..="D20").contains(&j)));

    let check = done(folder.path(), "check edition --lang en");
    assert!(!check.contains("judges at stage"), "every entry has its judges: {check}");
    let again = contents(folder.path());
    let told = done(folder.path(), "assign edition --stage document --lang en");
    assert!(told.contains("Nothing changes; nothing was written."), "{told}");
    assert_eq!(contents(folder.path()), again);
}

#[test]
fn a_drop_out_changes_only_what_was_the_judges() {
    let folder = unmarked();
    done(folder.path(), "assign edition --stage document --anchors 3");
    let before = rows(&folder);
    let told = json(folder.path(), "assign edition --stage document --without D07");
    let after = rows(&folder);
    let own = before.iter().filter(|r| r["judge"] == "D07").count();
    assert_eq!(list(&told["released"]).len(), own);
    assert!(list(&told["released"]).iter().all(|t| word(&t["judge"]) == "D07"));
    assert_eq!(told["cost"]["new_tasks"], told["cost"]["new_tasks_bound"]);
    // Anchors lose a judge and need no other: two of the three are for D07's tracks.
    assert_eq!(number(&told["cost"]["new_tasks"]) as usize, own - 2);
    let changed = |r: &Row| if r["judge"] == "D07" { r["state"] == "released" } else { true };
    assert!(after.iter().all(changed));
    let others = |rows: &[Row]| rows.iter().filter(|r| r["judge"] != "D07").cloned().collect::<BTreeSet<_>>();
    assert!(others(&before).is_subset(&others(&after)), "other judges' tasks stay");
    assert_eq!(after[..before.len()].iter().map(|r| &r["entry"]).collect::<Vec<_>>(), {
        before.iter().map(|r| &r["entry"]).collect::<Vec<_>>()
    });
    let told = done(folder.path(), "assign edition --stage document --lang en");
    assert!(told.contains("Nothing changes") && told.contains("D07 dropped out of this stage"), "{told}");
    let back = json(folder.path(), "assign edition --stage document --back D07");
    assert!(list(&back["new"]).iter().all(|t| word(&t["judge"]) == "D07" && word(&t["role"]) == "anchor"));
    let flipped = rows(&folder).iter().filter(|r| r["judge"] == "D07" && r["state"] == "assigned").count();
    assert_eq!((flipped, list(&back["new"]).len(), rows(&folder).len()), (2, 2, after.len()));
}

#[test]
fn marks_given_are_respected_and_never_start_anew() {
    let folder = copy("p4-2022");
    let told = json(folder.path(), "assign edition --stage document");
    let marked: BTreeSet<(String, String)> =
        csv_rows(&fs::read_to_string(folder.path().join("edition/marks.csv")).unwrap())
            .into_iter()
            .filter(|r| r["stage"] == "document" && r["state"] != "recused")
            .map(|r| (r["entry"].clone(), r["judge"].clone()))
            .collect();
    let rows = rows(&folder);
    let pairs: BTreeSet<(String, String)> =
        rows.iter().map(|r| (r["entry"].clone(), r["judge"].clone())).collect();
    assert!(marked.is_subset(&pairs) && pairs.len() - marked.len() == list(&told["new"]).len());
    assert!(list(&told["released"]).is_empty());
    let check = done(folder.path(), "check edition --all --lang en");
    assert!(!check.contains("without being assigned"), "{check}");
    let refused = tolok(folder.path(), "assign edition --stage document --fresh --lang en");
    assert!(refused.code == 2 && refused.err.contains("tasks have marks already"), "{}", refused.err);
    // Who leaves keeps what was marked.
    let before = fs::read(table(&folder)).unwrap();
    let without = json(folder.path(), "assign edition --stage document --without D01 --dry-run");
    assert!(list(&without["released"]).is_empty());
    assert_eq!(fs::read(table(&folder)).unwrap(), before);
}

#[test]
fn a_third_judge_is_asked_for_where_rank_warns() {
    let folder = copy("p4-2022");
    let warned: BTreeSet<String> = list(&json(folder.path(), "rank edition")["warnings"])
        .iter()
        .filter(|w| word(&w["code"]) == "third-judge-wanted" && word(&w["args"]["stage"]) == "document")
        .map(|w| word(&w["args"]["entry"]).to_owned())
        .collect();
    assert!(!warned.is_empty());
    let told = json(folder.path(), "assign edition --stage document --third");
    let third: BTreeMap<String, String> = list(&told["third"])
        .iter()
        .map(|t| (word(&t["entry"]).to_owned(), word(&t["third"]).to_owned()))
        .collect();
    assert_eq!(third.keys().cloned().collect::<BTreeSet<_>>(), warned);
    for apart in list(&told["third"]) {
        assert!(number(&apart["gap"]) > 2.0 && list(&apart["judges"]).len() == 2);
        assert!(!list(&apart["judges"]).contains(&apart["third"]));
    }
    let rows = rows(&folder);
    let asked = rows.iter().filter(|r| r["role"] == "third");
    let asked: BTreeMap<String, String> = asked.map(|r| (r["entry"].clone(), r["judge"].clone())).collect();
    assert_eq!(asked, third);
    assert!(third.iter().all(|(entry, judge)| judges_of(&rows, entry).contains(judge)));
    let again = done(folder.path(), "assign edition --stage document --third --lang en");
    assert!(again.contains("No entry wants a third judge") && again.contains("Nothing changes"), "{again}");
    let none = tolok(folder.path(), "assign edition --stage interview --third --lang en");
    assert!(none.code == 2 && none.err.contains("asks for no third judge"), "{}", none.err);
}

#[test]
fn an_impossible_plan_is_exit_2_with_what_would_do_and_nothing_is_written() {
    let folder = unmarked();
    let before = contents(folder.path());
    let path = folder.path().join("edition/judges.csv");
    let judges = fs::read_to_string(&path).unwrap().replace(",upp,58,", ",upp,40,");
    fs::write(&path, judges).unwrap();
    let said = tolok(folder.path(), "assign edition --stage document --lang en");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    // 201 of the units are eligible: 402 marks, nine judges of 40.
    for told in [
        "201 entries (upp 201) need 402 marks",
        "the 9 judges who may mark them (D12, D13, D14, D15, D16, D17, D18, D19, D20) can give 360: 42 too few",
        "each judge take up to 45 entries",
        "one judge mark each entry",
        "one more judge for upp, without conflicts",
        "Nothing was written.",
    ] {
        assert!(said.err.contains(told), "{told}: {}", said.err);
    }
    let problems = tolok(folder.path(), "assign edition --stage document --format json --lang en");
    let told: serde_json::Value = serde_json::from_str(problems.err.lines().next().unwrap()).unwrap();
    assert_eq!((problems.code, word(&told[0]["code"])), (2, "assign-short"));
    fs::write(&path, before.get(Path::new("edition/judges.csv")).unwrap()).unwrap();
    assert_eq!(contents(folder.path()), before);
    let indonesian = tolok(folder.path(), "assign edition --stage document --at-least 60");
    assert!(indonesian.code == 2 && indonesian.err.contains("Pembagian tidak mungkin"), "{}", indonesian.err);
}

#[test]
fn names_and_numbers_that_make_no_sense_are_refused() {
    let folder = unmarked();
    for (line, told) in [
        ("assign edition", "which stage?"),
        ("assign edition --stage dokument", "did you mean “document”?"),
        ("assign edition --stage document --without D99", "there is no judge called “D99”"),
        ("assign edition --stage document --anchors oa-99x", "there is no entry called “oa-99x”"),
        ("assign edition --stage document --anchors ip-017", "ip-017 does not compete"),
        ("assign edition --stage document --marks 0", "cannot be “0”"),
        ("assign edition --stage document --at-least 9 --at-most 3", "is more than --at-most 3"),
        ("assign edition --stage document --third --fresh", "do not go together"),
    ] {
        let said = tolok(folder.path(), &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}");
        assert!(said.err.contains(told), "{line}: {}", said.err);
    }
    assert!(!table(&folder).exists());
}

/// A plain index whose files an Excel in Indonesian wrote.
fn office() -> TempDir {
    let entries: String = (1..=6).map(|i| format!("kota-{i};\"Kota; {i}\"\r\n")).collect();
    edition(&[
        (
            "competition.yaml",
            "competition: uji\nedition: 2022\ncsv: {delimiter: ';', decimal: ','}\nstages:\n  \
             - {id: satu, rubric: rubric.yaml, panel: {marks_per_entry: 2}}\n",
        ),
        (
            "rubric.yaml",
            "rubric: uji\nversion: '1'\nscale: {min: 0, max: 5}\ndimensions:\n  \
             - {id: a, criteria: [{id: A1, missing: exclude}]}\n",
        ),
        ("entries.csv", &format!("entry;name\r\n{entries}")),
        ("judges.csv", "judge;min_entries;max_entries\r\nJ1;;\r\nJ2;;\r\nJ3;2;2\r\n"),
    ])
}

#[test]
fn the_table_keeps_the_habits_of_its_edition_and_one_stage_needs_no_name() {
    let folder = office();
    done(folder.path(), "assign edition");
    let text = fs::read_to_string(table(&folder)).unwrap();
    assert!(text.starts_with("\u{feff}stage;entry;judge;role;state\n"), "{text}");
    let loads = |text: &str, judge: &str| text.matches(&format!(";{judge};panel;assigned")).count();
    assert_eq!(["J1", "J2", "J3"].map(|j| loads(&text, j)), [5, 5, 2]);

    // Typed by hand: no stage, no state, another order of columns, CRLF.
    let typed = "judge;entry\r\nJ1;kota-1\r\nJ2;kota-1\r\n";
    fs::write(table(&folder), typed).unwrap();
    done(folder.path(), "assign edition --stage satu");
    let text = fs::read_to_string(table(&folder)).unwrap();
    assert!(text.starts_with("judge;entry;stage;role;state\r\nJ1;kota-1;;;\r\nJ2;kota-1;;;\r\n"), "{text}");
    assert_eq!(text.lines().count(), 13);
    done(folder.path(), "check edition");
}

#[test]
fn a_conflict_declared_later_is_refused_until_released_and_then_filled() {
    let folder = office();
    done(folder.path(), "assign edition");
    let text = fs::read_to_string(table(&folder)).unwrap();
    let line = text.lines().find(|l| l.contains(";J1;")).unwrap().to_owned();
    let entry = line.split(';').nth(1).unwrap();
    let judges = format!("judge;conflicts\r\nJ1;{entry}\r\nJ2;\r\nJ3;\r\n");
    fs::write(folder.path().join("edition/judges.csv"), judges).unwrap();
    let said = tolok(folder.path(), "assign edition --lang en");
    assert!(said.code == 2 && said.err.contains("despite a conflict of interest"), "{}", said.err);
    fs::write(table(&folder), text.replace(&line, &line.replace("assigned", "released"))).unwrap();
    let warned = done(folder.path(), "check edition --lang en");
    assert!(warned.contains(&format!("“{entry}” has 1 of 2 judges")), "{warned}");
    let told = json(folder.path(), "assign edition");
    assert_eq!(list(&told["new"]).len(), 1);
    assert_eq!(word(&told["new"][0]["entry"]), entry);
    assert!(list(&told["judges"]).iter().all(|j| j["out"] == false), "one released task is no drop-out");
}

#[test]
fn same_seed_same_bytes() {
    let bytes = |line: &str| {
        let folder = unmarked();
        done(folder.path(), &format!("assign edition --stage document {line}"));
        fs::read(table(&folder)).unwrap()
    };
    let first = bytes("--anchors 2");
    assert_eq!(first, bytes("--anchors 2"));
    assert_ne!(first, bytes("--anchors 2 --seed 99"));
}
