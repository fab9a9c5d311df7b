//! `tolok panel` on tables that anybody brings: published numbers, and what cannot be told.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{done, fixture, json, tolok};

/// Shrout and Fleiss (1979), table 2.
const SHROUT: &str =
    "entry,J1,J2,J3,J4\nS1,9,2,5,8\nS2,6,1,3,2\nS3,8,4,6,8\nS4,7,1,2,6\nS5,10,5,6,9\nS6,6,2,4,7\n";

/// Krippendorff (2011), example C.
const KRIPPENDORFF: &str = "entry,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n7,4,4,4,4\n8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,3,,\n";

fn matrix(text: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("t.csv"), text).unwrap();
    json(folder.path(), "panel --matrix t.csv")
}

fn near(found: &Value, want: f64, within: f64) {
    let got = found.as_f64().unwrap_or_else(|| panic!("{found} is not {want}"));
    assert!((got - want).abs() < within, "{got} is not {want}");
}

#[test]
fn correlations_of_shrout_and_fleiss_come_out() {
    let told = matrix(SHROUT);
    let icc = &told["agreement"]["icc"];
    for (name, value, low, high) in [
        ("1,1", 0.165_741_768_4, -0.132_932_3, 0.722_560_1),
        ("2,1", 0.289_763_779_5, 0.018_786_5, 0.761_084_4),
        ("3,1", 0.714_840_714_8, 0.342_464_8, 0.945_858_3),
        ("1,k", 0.442_797_133_7, -0.884_442_2, 0.912_415_4),
        ("2,k", 0.620_050_547_6, 0.071_136_8, 0.927_232_0),
        ("3,k", 0.909_315_542_4, 0.675_674_7, 0.985_891_7),
    ] {
        near(&icc[name]["value"], value, 1e-9);
        near(&icc[name]["low"], low, 1e-6);
        near(&icc[name]["high"], high, 1e-6);
        assert_eq!(icc[name]["enough"], false, "six entries are few");
    }
    let variances = &told["linear"]["variances"];
    near(&variances["entry"], 2.555_555_555_6, 1e-5);
    near(&variances["judge"], 5.244_444_444_4, 1e-5);
    near(&variances["residual"], 1.019_444_444_4, 1e-6);
    assert_eq!(variances["judge_x_entry"], Value::Null);
}

#[test]
fn coefficients_with_missing_marks_come_out() {
    let told = matrix(KRIPPENDORFF);
    let found = &told["agreement"];
    near(&found["alpha"]["nominal"], 0.743_421_052_632, 1e-12);
    near(&found["alpha"]["ordinal"], 0.815_387_503_755, 1e-12);
    near(&found["alpha"]["interval"], 0.849_107_142_857, 1e-12);
    near(&found["alpha"]["ratio"], 0.797_402_774_712, 1e-12);
    near(&found["ac1"], 0.775_444_068, 5e-10);
    near(&found["fleiss_kappa"], 0.761_17, 5e-6);
    near(&found["brennan_prediger"], 0.772_73, 5e-6);
    near(&found["se"]["ac1"], 0.142_95, 5e-6);
    assert_eq!(found["cohen_kappa"], Value::Null);
    let missing = &found["enough"]["cohen_kappa"]["missing"];
    assert!(missing.as_array().unwrap().iter().any(|m| m["code"] == "enough-two-judges"), "{missing}");
}

#[test]
fn words_have_only_what_words_can_have() {
    let told = matrix("entry,A,B,C\nu1,pos,pos,neg\nu2,neg,neg,neg\nu3,neu,neu,pos\nu4,pos,pos,pos\n");
    assert!(told["agreement"]["alpha"]["nominal"].is_number());
    assert_eq!(told["agreement"]["alpha"]["interval"], Value::Null);
    assert_eq!((&told["rasch"]["judges"], &told["linear"]["judges"]), (&Value::Null, &Value::Null));
    assert_eq!(told["linear"]["variances"]["judge"], Value::Null);
    assert_eq!(told["rasch"]["enough"]["enough"], false);
    assert_eq!(told["enough"]["rasch"]["missing"][0]["code"], "enough-words");
}

/// A long table of 20 essays by four raters on three traits.
fn long(order: impl Fn(usize) -> usize) -> String {
    let row = |i: usize| {
        let (e, j, c) = (i / 12, i / 3 % 4, i % 3);
        let level = ((e * 7 + 3) % 11) / 2 + usize::from((e + j * 5 + c * 3) % 4 == 0);
        let level = (level + c).saturating_sub(j).min(6);
        format!("essay{e:02};rater{j};trait{c};{level}\n")
    };
    let rows: String = (0..240).map(|i| row(order(i))).collect();
    format!("essay;rater;trait;score\n{rows}")
}

const LONG: &str = "panel --table t.csv --entry essay --judge rater --criterion trait --mark score";

#[test]
fn the_order_of_rows_shows_nowhere() {
    let told = |text: String, line: &str| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("t.csv"), text).unwrap();
        done(folder.path(), &format!("{line} --format json"))
    };
    for method in ["jml", "mml"] {
        let line = format!("{LONG} --method {method} --steps criterion");
        let straight = told(long(|i| i), &line);
        assert_eq!(straight, told(long(|i| (i * 77 + 5) % 240), &line), "{method}");
    }
}

#[test]
fn observed_is_expected_for_every_element() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("t.csv"), long(|i| i)).unwrap();
    let told = json(folder.path(), LONG);
    let rasch = &told["rasch"];
    let mut sums = 0;
    for facet in ["entries", "judges", "criteria"] {
        for one in rasch[facet].as_array().unwrap().iter().filter(|o| o["extreme"] == false) {
            near(&one["expected"], one["observed"].as_f64().unwrap(), 1e-8);
            sums += 1;
        }
    }
    assert!(sums > 20 && rasch["converged"] == true && rasch["subsets"] == 1);
    let total = |facet: &str| -> f64 {
        rasch[facet].as_array().unwrap().iter().map(|o| o["measure"].as_f64().unwrap()).sum()
    };
    assert!(total("judges").abs() < 1e-9 && total("criteria").abs() < 1e-9);
    // rater3 gives three levels less than rater0.
    let severity = |j: usize| rasch["judges"][j]["measure"].as_f64().unwrap();
    assert!(severity(3) > severity(2) && severity(1) > severity(0));
}

#[test]
fn faults_of_a_table_are_told_at_once_with_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |text: &str, line: &str| {
        fs::write(folder.path().join("t.csv"), text).unwrap();
        let said = tolok(folder.path(), &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        said.err
    };
    let long = "panel --table t.csv --entry e --judge j --mark m";
    let said = refused("e,j,m\na,x,1\nb,x,2\na,x,3\nb,y,2,5x\nb,z,zwei\n", long);
    assert!(said.contains("t.csv:4:5") && said.contains("marks a twice"), "{said}");
    assert!(
        said.contains("t.csv:5") && said.contains("as many cells (4)") && said.contains("t.csv:6:5"),
        "{said}"
    );
    let said = refused("entri,juri,m\na,x,1\n", long);
    assert!(said.contains("no column e.") && said.contains("no column j."), "{said}");
    assert!(refused("e,j,m\n", long).contains("no marks"));
    assert!(refused("entry,A,A\nx,1,2\n", "panel --matrix t.csv").contains("two columns"));
    assert!(refused("entry,A,B\nx,1,2\nx,1,2\n", "panel --matrix t.csv").contains("two rows"));
    assert!(refused("", "panel").contains("<EDITION>"));
}

#[test]
fn an_edition_says_what_its_panel_lacks() {
    let told = json(&fixture("kota-contoh"), "panel .");
    assert!(told["stages"].as_array().is_some_and(|s| !s.is_empty()));
    assert_eq!(told["agreement"]["enough"]["icc"]["enough"], false);
    let page = done(Path::new("."), &format!("panel {} --lang id", fixture("kota-contoh").display()));
    assert!(page.contains("Seberapa ketat tiap juri"), "{page}");
}

/// An edition of nothing but marks: four judges, two of whom mark each entry; judge z is severe.
fn small(severity: &str, n: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "competition.yaml",
        &format!(
            "competition: c\nedition: 1\nlanguages: [en]\nstages:\n  - {{id: s, rubric: r@1, panel: {{combine: mean{severity}}}}}\n"
        ),
    );
    fs::create_dir(folder.path().join("rubrics")).unwrap();
    write(
        "rubrics/r.yaml",
        "rubric: r\nversion: \"1\"\nstatus: proposed\nscale: {min: 0, max: 10}\ndimensions:\n  - id: d\n    weight: 1\n    criteria:\n      - {id: A, weight: 3, from: judges, missing: exclude}\n      - {id: B, weight: 1, from: judges, missing: exclude}\n",
    );
    let entries: String = (1..=n).map(|e| format!("e{e:03}\n")).collect();
    write("entries.csv", &format!("entry\n{entries}"));
    let judges = ["w", "x", "y", "z"];
    write("judges.csv", "judge,name\nw,W\nx,X\ny,Y\nz,Z\n");
    let mut marks = String::from("entry,judge,criterion,level\n");
    for e in 0..n {
        for (turn, j) in [e % 4, (e + 1 + e / 4 % 3) % 4].into_iter().enumerate() {
            for (c, criterion) in ["A", "B"].into_iter().enumerate() {
                let level = 3 + (e * 5) % 4 + (e / 3 + turn + c) % 2 - if j == 3 { 3 } else { 0 };
                marks += &format!("e{:03},{},{criterion},{level}\n", e + 1, judges[j]);
            }
        }
    }
    write("marks.csv", &marks);
    folder
}

#[test]
fn fair_points_stand_beside_raw_ones_and_decide_only_where_the_edition_says() {
    let folder = small("", 240);
    let raw = json(folder.path(), "rank .");
    let places = |told: &Value| told["stages"][0]["tracks"][0]["places"].as_array().unwrap().clone();
    for place in places(&raw) {
        assert!(
            place["fair"]["points"].is_number() && place["fair"]["se"].as_f64().unwrap() > 0.0,
            "{place}"
        );
        assert_eq!(place.get("raw"), None);
    }
    assert!(done(folder.path(), "rank . --fair").contains(" ± "));
    assert!(!done(folder.path(), "rank .").contains(" ± "));
    for (rule, words) in [("rasch", "Rasch"), ("linear", "linear")] {
        let folder = small(&format!(", severity: {rule}"), 240);
        let told = json(folder.path(), "rank .");
        assert_eq!(told["warnings"][0]["code"], "severity-applied");
        assert!(told["warnings"][0]["text"].as_str().unwrap().contains(words));
        for place in places(&told) {
            let (points, fair) = (place["points_exact"].as_f64(), place["fair"]["points"].as_f64());
            assert!((points.unwrap() - fair.unwrap()).abs() < 1e-9, "{place}");
            let before = places(&raw).into_iter().find(|p| p["entry"] == place["entry"]).unwrap();
            assert_eq!(
                (&place["raw"]["place"], &place["raw"]["points"]),
                (&before["place"], &before["points"])
            );
        }
        assert_ne!(places(&raw)[0]["points"], places(&told)[0]["points"]);
    }
    let few = json(small("", 8).path(), "rank .");
    assert!(places(&few).iter().all(|p| p["fair"].is_null()), "eight entries tell nothing of severity");
    let uncertain = json(small(", severity: rasch", 8).path(), "rank .");
    assert_eq!(uncertain["warnings"][1]["code"], "severity-uncertain");
    let said = tolok(small(", severity: harsh", 3).path(), "check .");
    assert!(said.code == 2 && said.err.contains("rasch, linear"), "{}", said.err);
}

#[test]
fn who_met_the_severe_judge_rises_and_the_others_fall() {
    for rule in ["rasch", "linear"] {
        let told = json(small("", 240).path(), &format!("panel . --severity {rule}"));
        let entries = told["decisions"]["entries"].as_array().unwrap();
        assert_eq!(entries.len(), 240);
        for entry in entries {
            let e: usize = entry["entry"].as_str().unwrap()[1..].parse::<usize>().unwrap() - 1;
            let by_z = [e % 4, (e + 1 + e / 4 % 3) % 4].contains(&3);
            let gain = entry["fair"].as_f64().unwrap() - entry["points"].as_f64().unwrap();
            assert!((gain > 0.0) == by_z, "{rule}: {entry}");
        }
        assert_eq!(told["decisions"]["one_judge_out"].as_array().unwrap().len(), 4);
    }
}

#[test]
fn hostile_tables_are_told_by_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |bytes: &[u8], line: &str| {
        fs::write(folder.path().join("t.csv"), bytes).unwrap();
        let said = tolok(folder.path(), &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        said.err
    };
    let matrix = "panel --matrix t.csv";
    let said = refused(b"entry,A,B\nx,1,NaN\ny,inf,2\nz,3,-Infinity\n", matrix);
    assert!(["t.csv:2:5", "t.csv:3:3", "t.csv:4:5"].iter().all(|at| said.contains(at)), "{said}");
    let said = refused(b"entry;A;B\nx;1,5;2\ny;1.234;2\n", matrix);
    assert!(said.contains("t.csv:3:3") && !said.contains("t.csv:2"), "{said}");
    assert!(refused(b"entry,A,B\nx,1,5 %\ny,2,3\n", matrix).contains("t.csv:2:5"));
    assert!(refused(b"entry,A,B\nx,1,1e999\ny,2,3\n", matrix).contains("t.csv:2:5"));
    // A quoted name of two lines: what follows it stands on the second.
    let said = refused(b"\xef\xbb\xbfentry,A,B\n\"x\ny\",1,2\n\"z\",3,oops\n", matrix);
    assert!(
        said.contains("t.csv:2:1") && said.contains("t.csv:4:7") && said.contains("hidden character"),
        "{said}"
    );
    assert!(refused(b"entry,A,B\n\"x,1,2\ny,1,2\n", matrix).contains("never closed"));
    assert!(refused(b"entry,A,\nx,1,2\n", matrix).contains("without a judge's name"));
    assert!(refused(b"entry,A,B\nx,1\ny,1,2,3\n", matrix).contains("t.csv:3"));
    assert!(refused(b"entry,A\x1b[31m,B\nx,1,2\n", matrix).contains("hidden character"));
    assert!(refused(b"entry,A,B\n\xff\xff,1,2\n", matrix).contains("t.csv:2"));
    for empty in [&b""[..], b"\n\n", b"\xef\xbb\xbf", b"entry,A,B\n", b"entry,A,B\nx,,\n", b"entry\nx\n"] {
        assert!(refused(empty, matrix).contains("no marks"), "{empty:?}");
    }
    assert!(refused(b"x", "panel --matrix absent.csv").contains("absent.csv"));
    assert!(
        refused(b"entry,A,B\nx,1,2\n", "panel --matrix t.csv --entry nobody").contains("no column nobody")
    );
}

#[test]
fn a_table_of_a_hundred_thousand_judges_says_what_it_cannot_do() {
    let folder = tempfile::tempdir().unwrap();
    let columns = 100_000;
    let head: String = (0..columns).map(|j| format!(",j{j}")).collect();
    let row = |e: usize| (0..columns).map(|j| format!(",{}", (e + j * 7) % 5)).collect::<String>();
    fs::write(folder.path().join("t.csv"), format!("entry{head}\na{}\nb{}\nc{}\n", row(0), row(1), row(2)))
        .unwrap();
    let told = json(folder.path(), "panel --matrix t.csv");
    assert!(told["agreement"]["alpha"]["interval"].is_number());
    assert_eq!(told["agreement"]["light_kappa"], Value::Null);
    assert_eq!(told["rasch"]["enough"]["missing"][0]["code"], "enough-too-large");
    assert_eq!(told["linear"]["judges"], Value::Null);
}

#[test]
fn other_layouts_of_the_same_marks_give_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let agreement = |line: &str| json(folder.path(), line)["agreement"].clone();
    write("m.csv", "target,A,B\nx,1,2\ny,2,2\nz,3,1\n");
    let plain = agreement("panel --matrix m.csv --entry target");
    assert!(plain["alpha"]["interval"].is_number());
    write("w.csv", "sep=;\r\nentry;A;B;\r\nx;1;2;\r\n\r\ny;2;2;\r\nz;3;1;\r\n");
    assert_eq!(agreement("panel --matrix w.csv"), plain);
    write("n.csv", "A,B\n1,2\n2,2\n3,1\n");
    assert_eq!(agreement("panel --matrix n.csv"), plain, "without ids entries are numbered");
    write("l.csv", "e\tj\tm\nx\tA\t1\nx\tB\t2\ny\tA\t2\ny\tB\t2\nz\tA\t3\nz\tB\t1\nz\tC\tNA\n");
    assert_eq!(agreement("panel --table l.csv --entry e --judge j --mark m"), plain);
    write("two.csv", "e,j,k1,k2\nx,A,1,2\nx,B,2,2\ny,A,2,3\ny,B,2,\n");
    write("one.csv", "e,j,c,m\nx,A,k1,1\nx,A,k2,2\nx,B,k1,2\nx,B,k2,2\ny,A,k1,2\ny,A,k2,3\ny,B,k1,2\n");
    assert_eq!(
        agreement("panel --table two.csv --entry e --judge j --mark k1|k2"),
        agreement("panel --table one.csv --entry e --judge j --criterion c --mark m")
    );
}

#[test]
fn odd_tables_have_nulls_and_reasons() {
    let reasons = |told: &Value, of: &str| -> Vec<String> {
        let missing = told["enough"][of]["missing"].as_array().unwrap();
        missing.iter().map(|m| m["code"].as_str().unwrap().to_owned()).collect()
    };
    // One judge; one entry; always the same mark; a mark each.
    let one = matrix("entry,A\nx,1\ny,2\nz,2\n");
    assert!(reasons(&one, "rasch").contains(&"enough-judges".to_owned()));
    assert_eq!((&one["rasch"]["judges"], &one["agreement"]["ac1"]), (&Value::Null, &Value::Null));
    let one = matrix("entry,A,B,C\nx,1,2,2\n");
    assert!(reasons(&one, "rasch").contains(&"enough-entries".to_owned()));
    assert_eq!(one["agreement"]["icc"]["1,1"]["value"], Value::Null);
    let same = matrix("entry,A,B,C\nx,2,2,2\ny,2,2,2\n");
    assert!(reasons(&same, "rasch").contains(&"enough-one-level".to_owned()));
    for (key, value) in same["agreement"].as_object().unwrap() {
        let numbers = ["exact", "enough", "units", "complete_entries"].contains(&key.as_str());
        assert!(numbers || !value.is_number(), "{key}: {value}");
    }
    let apart = matrix("entry,A,B\nx,1,\ny,,2\n");
    assert_eq!(
        (&apart["agreement"]["alpha"]["nominal"], &apart["agreement"]["exact"]["observed"]),
        (&Value::Null, &Value::Null)
    );
    // A judge who gives only highest marks: measured, but as an extreme.
    let top = matrix("entry,A,B,C\nu,1,2,3\nv,2,1,3\nw,2,3,3\nx,1,1,3\ny,3,2,3\nz,2,2,3\n");
    let judge = &top["rasch"]["judges"][2];
    assert_eq!((&judge["id"], &judge["extreme"], &judge["infit"]), (&"C".into(), &true.into(), &Value::Null));
    assert!(judge["measure"].as_f64().unwrap() < top["rasch"]["judges"][0]["measure"].as_f64().unwrap());
    assert!(reasons(&top, "rasch").contains(&"enough-extreme".to_owned()));
    let page = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("t.csv"), text).unwrap();
        done(folder.path(), "panel --matrix t.csv --lang en")
    };
    assert!(page("entry,A\nx,1\ny,2\n").contains("judges that are needed"));
    assert!(page("entry,A,B\nx,2,2\n").contains("All marks are the same"));
}
