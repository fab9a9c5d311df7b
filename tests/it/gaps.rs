//! `explain --against`: the parts sum to the gap, exactly and as printed.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use tolok::intake::load;
use tolok::model::{EntryIx, Lang, StageIx};
use tolok::ranking::{against, encounter, rank};
use tolok::report::{Block, Words, against_blocks, against_json};

use crate::program::{done, edition, fixture, json, list, number, word};

fn hundredths(cell: &str) -> i64 {
    assert_eq!(cell.rsplit_once('.').map(|(_, d)| d.len()), Some(2), "{cell}");
    cell.replace('.', "").parse().unwrap()
}

/// Holds the exact parts against the exact gap, and the printed ones against the printed one.
fn sums(told: &Value, printed: &[String]) {
    let parts: f64 = list(&told["rows"]).iter().map(|r| number(&r["part"])).sum();
    let gap = number(&told["gap"]);
    assert!((parts - gap).abs() < 1e-9, "{parts} in {told}");
    assert!((gap - (number(&told["left"]["points"]) - number(&told["right"]["points"]))).abs() < 1e-9);
    let (total, cells) = printed.split_last().unwrap();
    let sum: i64 = cells.iter().map(|c| hundredths(c)).sum();
    assert_eq!(sum, hundredths(total), "{printed:?}");
    assert!((hundredths(total) as f64 / 100.0 - gap).abs() < 0.005 + 1e-9, "{total} for {gap}");
}

/// A comparison by the program, its sums held.
fn compared(folder: &Path, line: &str) -> Value {
    let told = json(folder, &format!("explain {line}"));
    let page = done(folder, &format!("explain {line} --format md --lang en"));
    // The first table of the page; the places where the two met have one of their own.
    let table = page.lines().skip_while(|l| !l.starts_with("| ")).take_while(|l| l.starts_with("| "));
    let rows = table.skip(2);
    let printed: Vec<String> =
        rows.map(|r| r.split(" | ").last().unwrap().trim_end_matches(" |").into()).collect();
    sums(&told, &printed);
    told
}

fn criteria_sum(told: &Value) -> f64 {
    list(&told["rows"]).iter().filter(|r| !r["criterion"].is_null()).map(|r| number(&r["part"])).sum()
}

#[test]
fn the_fifth_and_the_sixth_of_every_award_differ_by_what_is_printed() {
    let p4 = fixture("p4-2022");
    let ranked = json(&p4, "rank .");
    for award in list(&ranked["awards"]) {
        let [fifth, sixth] = [4, 5].map(|i| &award["places"][i]);
        let id = word(&award["id"]);
        let told = compared(
            &p4,
            &format!(". {} --against {} --award {id}", word(&sixth["entry"]), word(&fifth["entry"])),
        );
        assert_eq!((word(&told["award"]), &told["stage"]), (id, &Value::Null));
        assert_eq!((&told["left"]["place"], &told["right"]["place"]), (&sixth["place"], &fifth["place"]));
        assert_eq!(told["left"]["points"], sixth["points"]);
        // Rounding of terms to two decimals is all that no criterion holds.
        assert!((criteria_sum(&told) - number(&told["gap"])).abs() < 0.02, "{told}");
    }
}

#[test]
fn pairs_of_both_stages_differ_by_what_is_printed() {
    let p4 = fixture("p4-2022");
    let ranked = json(&p4, "rank .");
    for (s, stage) in list(&ranked["stages"]).iter().enumerate() {
        // Every other track, to be quick; the next test takes all.
        for track in list(&stage["tracks"]).iter().skip(s).step_by(2) {
            let places = list(&track["places"]);
            let (left, right) = (&places[places.len() / 2], &places[places.len() - 1]);
            let id = word(&stage["id"]);
            let told = compared(
                &p4,
                &format!(". {} --against {} --stage {id}", word(&left["entry"]), word(&right["entry"])),
            );
            assert_eq!((word(&told["stage"]), &told["award"]), (id, &Value::Null));
            assert!(number(&told["gap"]) >= 0.0, "the better place is behind: {told}");
        }
    }
}

#[test]
fn any_two_entries_of_a_stage_or_an_award_can_be_compared() {
    let loaded = load(&fixture("p4-2022")).unwrap();
    let edition = &loaded.edition;
    let ranking = rank(edition, &loaded.evidence).unwrap();
    let words = Words::new(Lang::En);
    let mut state = 20_220_510_usize;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut compare = |entries: &[EntryIx], stage: Option<usize>, award: Option<usize>| {
        for _ in 0..40 {
            let pair = (entries[random(entries.len())], entries[random(entries.len())]);
            let compared = against(edition, &ranking, pair, stage.map(StageIx::at), award).unwrap();
            let compared = encounter(edition, &loaded.evidence, &ranking, compared);
            let blocks = against_blocks(edition, &compared, &words);
            let table = blocks.iter().find_map(|b| if let Block::Table(t) = b { Some(t) } else { None });
            let printed: Vec<String> = table.unwrap().rows.iter().map(|r| r[4].clone()).collect();
            let told = against_json(edition, &compared, 1, &words);
            sums(&told, &printed);
            assert!((criteria_sum(&told) - number(&told["gap"])).abs() < 0.02, "{told}");
        }
    };
    for (s, stage) in ranking.stages.iter().enumerate() {
        for track in &stage.tracks {
            compare(&track.places.iter().map(|p| p.entry).collect::<Vec<_>>(), Some(s), None);
        }
    }
    for award in &ranking.awards {
        compare(&award.places.iter().map(|p| p.entry).collect::<Vec<_>>(), None, Some(award.award));
    }
}

#[test]
fn the_parts_are_those_worked_by_hand() {
    let parts = |line: &str| -> Vec<(String, f64)> {
        let told = compared(&fixture("kota-contoh"), line);
        let rows = list(&told["rows"]).iter();
        rows.map(|r| (r["criterion"].as_str().unwrap_or("rest").to_owned(), number(&r["part"]))).collect()
    };
    let near = |found: &[(String, f64)], wanted: &[(&str, f64)]| {
        assert_eq!(found.len(), wanted.len(), "{found:?}");
        for ((criterion, part), (wanted_criterion, wanted_part)) in found.iter().zip(wanted) {
            assert!(criterion == wanted_criterion && (part - wanted_part).abs() < 1e-9, "{found:?}");
        }
    };
    // H2 does not apply to anggrek: over both orders of exchange H1 gives (-10 - 5) / 2 and H2
    // (-12.5 - 7.5) / 2 points of the results, which weigh 0.4.
    near(
        &parts(". cempaka --against anggrek --stage document"),
        &[("S1", -6.0), ("S2", -6.0), ("S3", -3.0), ("H1", -3.0), ("H2", -4.0)],
    );
    // A quarter of the documents is carried, three quarters are the interview's own.
    near(
        &parts(". cempaka --against anggrek"),
        &[
            ("S1", -1.5),
            ("S2", -1.5),
            ("S3", -0.75),
            ("H1", -0.75),
            ("H2", -1.0),
            ("clarity", 3.75),
            ("proof", 15.0),
        ],
    );
}

/// Five entries, five judges, two dimensions and a nested one; `e4` is not asked c5.
fn panel(aggregate: &str, panel: &str) -> TempDir {
    let mut marks = "entry,judge,criterion,level,state\n".to_owned();
    for e in 0..5_usize {
        for (j, c) in (0..5_usize).flat_map(|j| (1..=5_usize).map(move |c| (j, c))) {
            let level = 1 + (e * 7 + j * 3 + c * 5 + e * j * c) % 4;
            marks.push_str(&if (e, c) == (4, 5) {
                format!("e{e},j{j},c{c},,not_applicable\n")
            } else {
                format!("e{e},j{j},c{c},{level},\n")
            });
        }
    }
    let rules = "competition: gaps\nedition: \"1\"\nlanguages: [en]\n\
                 stages: [{id: only, rubric: rubric.yaml, panel: PANEL}]\n";
    let rubric = "rubric: gaps\nversion: \"1\"\nscale: {min: 0, max: 5}\naggregate: AGGREGATE\ndimensions:\n\
                  \x20 - {id: a, weight: 3, criteria: [{id: c1, weight: 2, missing: exclude}, {id: c2, missing: exclude}]}\n\
                  \x20 - id: b\n    weight: 2\n    criteria: [{id: c3, missing: exclude}]\n\
                  \x20   dimensions: [{id: n, criteria: [{id: c4, missing: exclude}, {id: c5, weight: 3, missing: exclude}]}]\n";
    edition(&[
        ("competition.yaml", &rules.replace("PANEL", panel)),
        ("rubric.yaml", &rubric.replace("AGGREGATE", aggregate)),
        ("entries.csv", "entry\ne0\ne1\ne2\ne3\ne4\n"),
        ("marks.csv", &marks),
    ])
}

const PAIRS: [(&str, &str); 4] = [("e0", "e1"), ("e2", "e4"), ("e4", "e3"), ("e1", "e2")];

#[test]
fn criteria_hold_the_whole_gap_under_every_mean() {
    for aggregate in ["mean", "geometric", "harmonic", "min", "{power: 2}", "{power: -1}"] {
        for combine in ["mean", "median", "trimmed"] {
            let folder = panel(aggregate, &format!("{{marks_per_entry: 5, combine: {combine}}}"));
            for (left, right) in PAIRS {
                let told = compared(folder.path(), &format!("edition {left} --against {right}"));
                assert_eq!(
                    list(&told["rows"]).len(),
                    5,
                    "{aggregate}, {combine}: a row for the rest: {told}"
                );
                assert!(left == right || aggregate == "min" || number(&told["gap"]).abs() > 1e-6, "{told}");
            }
        }
    }
}

#[test]
fn totals_combined_per_judge_leave_one_row_for_the_rest() {
    for aggregate in ["mean", "geometric", "harmonic", "min", "{power: 2}"] {
        for combine in ["mean", "median", "trimmed"] {
            let rules = format!("{{marks_per_entry: 5, combine: {combine}, combine_at: judge_total}}");
            let folder = panel(aggregate, &rules);
            for (left, right) in PAIRS {
                let told = compared(folder.path(), &format!("edition {left} --against {right}"));
                let rests = list(&told["rows"]).iter().filter(|r| r["criterion"].is_null()).count();
                assert_eq!((list(&told["rows"]).len(), rests), (6, 1), "{aggregate}, {combine}: {told}");
            }
        }
    }
}
