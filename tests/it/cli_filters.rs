//! The rows of `rank` as CSV, and what its filters leave.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::program::{csv_rows, done, fixture, json, list, word};

type Row = BTreeMap<String, String>;
type Rows = Vec<Row>;

fn csv(line: &str) -> Rows {
    csv_rows(&done(&fixture("p4-2022"), &format!("rank . {line} --format csv --lang en")))
}

fn values(rows: &Rows, column: &str) -> BTreeSet<String> {
    rows.iter().map(|r| r[column].clone()).collect()
}

#[test]
fn csv_has_one_row_per_entry_and_stage_or_award() {
    let ranked = json(&fixture("p4-2022"), "rank .");
    let mut wanted = BTreeMap::new();
    let mut want = |stage: String, place: &Value| {
        let known = wanted.insert((stage, word(&place["entry"]).to_owned()), place.clone());
        assert!(known.is_none(), "{place}");
    };
    for stage in list(&ranked["stages"]) {
        for place in list(&stage["tracks"]).iter().flat_map(|t| list(&t["places"])) {
            want(word(&stage["id"]).into(), place);
        }
    }
    for award in list(&ranked["awards"]) {
        list(&award["places"]).iter().for_each(|p| want(format!("award:{}", word(&award["id"])), p));
    }
    let rows = csv("");
    assert_eq!(rows.len(), wanted.len());
    for row in &rows {
        let place = &wanted[&(row["stage"].clone(), row["entry"].clone())];
        assert_eq!(row["place"], place["place"].to_string(), "{row:?}");
        assert_eq!(row["tied"], place["tied"].to_string(), "{row:?}");
        for number in ["points", "points_exact", "coverage"] {
            assert_eq!(row[number].parse::<f64>().ok(), place[number].as_f64(), "{number} of {row:?}");
        }
    }
}

#[test]
fn filters_leave_what_they_name_and_change_no_place() {
    let all = csv("");
    let only = |keep: &dyn Fn(&Row) -> bool| -> Rows { all.iter().filter(|r| keep(r)).cloned().collect() };
    let mut oa = only(&|r| r["track"] == "oa");
    oa.iter_mut().for_each(|row| row.retain(|c, _| !c.starts_with("document.") || c == "document.total"));
    assert_eq!(csv("--track oa"), oa);
    assert_eq!(
        csv("--stage interview").len(),
        only(&|r| r["stage"] == "interview").len(),
        "the interview stage"
    );
    assert_eq!(
        csv("--stage document --track upp"),
        only(&|r| r["stage"] == "document" && r["track"] == "upp")
            .into_iter()
            .map(|mut row| {
                // Dimensions of the other stage and terms of awards have no column here.
                row.retain(|column, _| {
                    column != "presentation" && column != "substance" && !column.contains('.')
                });
                row
            })
            .collect::<Rows>()
    );
    for line in ["--award kkd", "--award kkd --track ip-umum"] {
        let rows = csv(line);
        let mut wanted = only(&|r| r["stage"] == "award:kkd");
        // Dimensions of stages and terms of other awards have no column here.
        wanted.iter_mut().zip(&rows).for_each(|(w, row)| w.retain(|column, _| row.contains_key(column)));
        assert_eq!(rows, wanted, "{line}");
        assert!(rows.iter().all(|r| r["interview.total"].parse::<f64>().is_ok()), "{line}");
        assert_eq!(rows.iter().filter(|r| r["goes_on"] == "true").count(), 5);
    }
}

#[test]
fn the_table_shows_what_the_filters_leave() {
    let table = |line: &str| done(&fixture("p4-2022"), &format!("rank . {line} --lang en"));
    let headings = |line: &str| {
        let starts = ["Award ", "Document evaluation, ", "Presentation and interview, "];
        table(line).lines().filter(|l| starts.iter().any(|s| l.starts_with(s))).count()
    };
    assert_eq!(headings(""), 4 + 3 + 3);
    assert_eq!(headings("--track oa"), 1 + 1 + 1);
    assert_eq!(headings("--stage interview"), 3);
    assert_eq!(headings("--stage interview --track oa"), 1);
    assert_eq!(headings("--award kkd"), 1);
    assert_eq!(headings("--by agency_type"), 6);
    let short = table("--track ip-umum");
    assert!(short.contains("more: --stage document --track ip-umum"), "{short}");
    assert!(!table("--track ip-umum --all").contains("more: --stage"));
}

#[test]
fn by_gives_places_within_each_value_of_an_attribute() {
    for (line, attribute) in
        [("--by agency_type --stage document --track ip-umum", "agency_type"), ("--by track", "track")]
    {
        let rows = csv(line);
        let mut groups: BTreeMap<[String; 3], Vec<&Row>> = BTreeMap::new();
        for row in &rows {
            let key = [&row["stage"], &row["track"], &row[attribute]].map(Clone::clone);
            groups.entry(key).or_default().push(row);
        }
        assert!(groups.len() > 3 && values(&rows, "stage").iter().all(|s| !s.starts_with("award:")));
        for (key, group) in groups {
            let ranks = |row: &Row, c: &str| row[c].parse::<usize>().unwrap();
            for row in &group {
                let ahead = group.iter().filter(|o| ranks(o, "place") < ranks(row, "place")).count();
                assert_eq!(ranks(row, "place_in_group"), ahead + 1, "{key:?}: {row:?}");
            }
        }
    }
}
