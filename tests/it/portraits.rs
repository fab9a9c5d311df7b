//! Odd judges are found, and nobody else.

use std::collections::BTreeMap;
use std::fs;

use tolok::intake::{load, minutes_of};
use tolok::judging::panel::{Grouping, Method, portraits, rated_of, severity};
use tolok::judging::{Plan, simulate_document};
use tolok::model::{EntryIx, StageIx};
use tolok::report::edition_files;
use tolok::stats::rasch::Steps;

use crate::simulate::shipped;

/// What stands out at the document stage of an invented edition, by judge.
fn found(plan: &Plan) -> BTreeMap<String, Vec<&'static str>> {
    let edition = simulate_document(plan, &shipped("p4-document"), &shipped("p4-interview"));
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in edition_files(&edition) {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let loaded = load(folder.path()).unwrap();
    let edition = &loaded.edition;
    let rated = rated_of(edition, &loaded.evidence, (StageIx::at(0), None), &minutes_of);
    let groupings = ["agency_type", "region"].map(|attribute| Grouping {
        attribute: attribute.to_owned(),
        of: rated
            .entries
            .iter()
            .map(|id| {
                let entry = edition.entries.iter().position(|e| e.id.as_str() == id).unwrap();
                edition.attribute(EntryIx::at(entry), attribute).map(str::to_owned)
            })
            .collect(),
    });
    let (rasch, _) = severity(&rated, Method::Joint, Steps::Shared);
    let all = portraits(&rated, &rasch.unwrap(), &groupings);
    let names = rated.judges.iter().zip(all).map(|(id, p)| {
        let mut names: Vec<&str> = p.unwrap().findings.iter().map(|(what, _)| what.word()).collect();
        names.dedup();
        (id.clone(), names)
    });
    names.filter(|(_, names)| !names.is_empty()).collect()
}

#[test]
fn odd_judges_are_found_and_nobody_else() {
    for seed in [2022, 3] {
        let odd = found(&Plan::p4_2022(seed));
        let odd: Vec<(&str, &[&str])> = odd.iter().map(|(id, names)| (id.as_str(), &names[..])).collect();
        let planted: [(&str, &[&str]); 4] =
            [("D13", &["severe"]), ("D15", &["erratic"]), ("D17", &["biased"]), ("D19", &["central"])];
        assert_eq!(odd, planted, "{seed}");
    }
}

#[test]
fn ordinary_judges_are_left_alone() {
    for seed in [3, 4] {
        assert_eq!(found(&Plan::p4_2022(seed).with_ordinary_judges()), BTreeMap::new(), "{seed}");
    }
}
