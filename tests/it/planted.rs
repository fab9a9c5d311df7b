//! What stands out among the judges of invented editions, for tests and benches.

#![allow(missing_docs, dead_code, clippy::unwrap_used, reason = "not every user needs all of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tolok::intake::{load, minutes_of, rubric_from};
use tolok::judging::panel::{Method, groupings_of, portraits, rated_of, severity};
use tolok::judging::{Plan, simulate_document};
use tolok::model::{Rubric, StageIx};
use tolok::report::edition_files;
use tolok::stats::rasch::Steps;

/// The judges that the generator makes odd, and how.
pub const PLANTED: [(&str, &str); 4] =
    [("D13", "severe"), ("D15", "erratic"), ("D17", "biased"), ("D19", "central")];

pub fn with_planted_judges(seed: u64) -> Plan {
    Plan::p4_2022(seed)
}

pub fn with_ordinary_judges(seed: u64) -> Plan {
    Plan::p4_2022(seed).with_ordinary_judges()
}

fn shipped(name: &str) -> Rubric {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics").join(format!("{name}.yaml"));
    rubric_from(&format!("{name}.yaml"), &fs::read_to_string(file).unwrap()).unwrap()
}

/// What stands out at the document stage of an invented edition, by judge.
pub fn found(plan: &Plan) -> BTreeMap<String, Vec<&'static str>> {
    let edition = simulate_document(plan, &shipped("p4-document"), &shipped("p4-interview"));
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in edition_files(&edition) {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let loaded = load(folder.path()).unwrap();
    let rated = rated_of(&loaded.edition, &loaded.evidence, (StageIx::at(0), None), &minutes_of);
    let (rasch, _) = severity(&rated, Method::Joint, Steps::Shared);
    let all = portraits(&rated, &rasch.unwrap(), &groupings_of(&loaded.edition, &rated));
    let names = rated.judges.iter().zip(all).map(|(id, p)| {
        let mut names: Vec<&str> = p.unwrap().findings.iter().map(|f| f.what.word()).collect();
        names.dedup();
        (id.clone(), names)
    });
    names.filter(|(_, names)| !names.is_empty()).collect()
}
