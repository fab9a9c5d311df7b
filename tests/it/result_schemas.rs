//! Every result keeps to the schema that the program publishes for it.

use std::path::Path;

use crate::program::{fixture, json};

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
    keeps_to("against", &p4, "explain . upp-140 --against upp-034 --stage document");
    keeps_to("against", &kota, "explain . cempaka --against bakung --stage document");
    keeps_to("check", &kota, "check .");
    keeps_to("check", &p4, "check .");
    let earlier = tempfile::tempdir().unwrap();
    let before = earlier.path().join("before.json");
    std::fs::write(&before, serde_json::to_string(&json(&p4, "rank .")).unwrap()).unwrap();
    keeps_to("diff", &p4, &format!("report . diff {}", before.display()));
    keeps_to("diff", &kota, &format!("report . diff {}", before.display()));
    let answers = tempfile::tempdir().unwrap();
    let file = answers.path().join("a.csv");
    std::fs::write(&file, "criterion,level,evidence,note\nS1,3,SK,\n").unwrap();
    keeps_to("assess", &kota, &format!("assess . bakung --answers {}", file.display()));
}
