//! Odd judges are found under the right heading, and nobody else is accused.

use std::collections::BTreeMap;

use crate::planted::{PLANTED, found, with_ordinary_judges, with_planted_judges};
use crate::program::{fixture, json};

#[test]
fn odd_judges_are_found_and_nobody_else() {
    let odd = found(&with_planted_judges(3));
    let odd: Vec<(&str, &[&str])> = odd.iter().map(|(id, names)| (id.as_str(), &names[..])).collect();
    assert_eq!(odd, PLANTED.each_ref().map(|(id, what)| (*id, std::slice::from_ref(what))));
}

#[test]
fn ordinary_judges_are_left_alone() {
    assert_eq!(found(&with_ordinary_judges(3)), BTreeMap::new());
}

#[test]
fn the_odd_judges_of_the_shipped_edition_are_found_with_advice() {
    let told = json(&fixture("p4-2022"), "panel . --stage document");
    let mut odd = Vec::new();
    for portrait in told["stages"][0]["portraits"].as_array().unwrap() {
        for finding in portrait["findings"].as_array().unwrap() {
            assert!(finding["advice"]["text"].as_str().unwrap().contains("prove"), "{finding}");
            odd.push((portrait["id"].as_str().unwrap(), finding["kind"].as_str().unwrap()));
        }
    }
    assert_eq!(odd, PLANTED);
    let truth = std::fs::read_to_string(fixture("p4-2022").join("truth.csv")).unwrap();
    for (judge, what) in PLANTED {
        assert!(truth.contains(&format!("oddity,{judge},{what}\n")));
    }
}
