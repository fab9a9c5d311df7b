//! Every result keeps to the schema that the program publishes for it.

use std::path::Path;

use crate::program::{fixture, json};
use crate::sheet_parts::small;

fn keeps_to(schema: &str, folder: &Path, line: &str) {
    let validator = jsonschema::validator_for(&json(Path::new("."), &format!("schema {schema}"))).unwrap();
    let told = json(folder, line);
    let faults: Vec<String> =
        validator.iter_errors(&told).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{line}: {faults:#?}");
    // A schema that takes anything would pass too.
    assert!(!validator.is_valid(&serde_json::json!({"tolok": 1})), "{schema}");
}

#[test]
fn results_keep_to_their_schemas() {
    let (kota, p4) = (fixture("kota-contoh"), fixture("p4-2022"));
    for line in ["explain . cempaka", "explain . edelweis", "explain . dahlia S2"] {
        keeps_to("explain", &kota, line);
    }
    keeps_to("explain", &p4, "explain . ip-053");
    keeps_to("against", &p4, "explain . ip-050 --against ip-066 --award kkd");
    keeps_to("against", &p4, "explain . upp-057 --against upp-037 --stage document");
    keeps_to("against", &kota, "explain . cempaka --against bakung --stage document");
    keeps_to("check", &kota, "check .");
    keeps_to("check", &p4, "check .");
    keeps_to("decide-list", &p4, "decide . list");
    keeps_to("decide", &p4, "decide . withdrawn oa-01 --reason x --signed-by y --dry-run");
    keeps_to("decide-shortlist", &p4, "decide . shortlist --stage document --dry-run");
    keeps_to("decide-objections", &fixture("bad/objection-open"), "decide . objections");
    keeps_to("timetable-sessions", &p4, "timetable . --from 2022-05-23 --days 7 --dry-run");
    keeps_to("assign", &p4, "assign . --stage document --dry-run");
    keeps_to("assign", &p4, "assign . --stage document --third --dry-run");
    keeps_to("panel", &kota, "panel .");
    let earlier = tempfile::tempdir().unwrap();
    let before = earlier.path().join("before.json");
    std::fs::write(&before, serde_json::to_string(&json(&p4, "rank .")).unwrap()).unwrap();
    keeps_to("diff", &p4, &format!("report . diff {}", before.display()));
    keeps_to("diff", &kota, &format!("report . diff {}", before.display()));
    let kanal = fixture("kanal-contoh");
    keeps_to("measure", &kanal, "measure . --by channel,weekday,hour");
    keeps_to("measures", &kanal, "measures");
    keeps_to("explain", &kanal, "explain . anggrek");
    let answers = tempfile::tempdir().unwrap();
    let file = answers.path().join("a.csv");
    std::fs::write(&file, "criterion,level,evidence,note\nS1,3,SK,\n").unwrap();
    keeps_to("assess", &kota, &format!("assess . bakung --answers {}", file.display()));
    let small = small(&[]);
    keeps_to("sheet-out", small.path(), "sheet out edition --stage document -o back");
    std::fs::write(small.path().join("back/~$J1.xlsx"), "").unwrap();
    keeps_to("sheet-in", small.path(), "sheet in edition back");
}
