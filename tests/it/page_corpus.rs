//! Invented pages and what must be found on each: `fixtures/pages/NAME.html` with
//! `NAME.json`, which gives address, status and headers and what is expected. What it
//! does not name is not compared; lists are compared to their ends.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use serde_json::{Map, Value, json};
use tolok::model::Lang;
use tolok::probe::page::{
    Asks, Captcha, ChannelKind, CharsetSource, Clock, DateSource, FieldKind, FormKind, LabelSource, LeadKind,
    Method, PageFacts, PageState, Response, Rule, ServiceTimeKind, Sign, Standing, Unit, Unread, look,
};
use tolok::report::Words;

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pages");

fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = fs::read_dir(PAGES).unwrap().map(|e| e.unwrap().path()).collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "html"));
    pages.sort();
    pages
}

/// The page as given, looked at on 17 November 2026, and what is expected of it.
fn seen(path: &Path) -> (PageFacts, Value) {
    let given: Value =
        serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    let body = fs::read(path).unwrap();
    let url = given["url"].as_str().unwrap().parse().unwrap();
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let headers: Vec<(String, String)> =
        given["headers"].as_object().unwrap().iter().map(|(n, v)| (n.clone(), text(v))).collect();
    let status = u16::try_from(given["status"].as_u64().unwrap()).unwrap();
    assert!(text(&given["about"]).contains("Rekaan"), "{} does not say that it is invented", path.display());
    let response = Response { url: &url, status, headers: &headers, body: &body, cut: false };
    (look(&response, date(2026, 11, 17)), given["expected"].clone())
}

/// The facts, and what is derived from them.
fn shown(facts: &PageFacts) -> Value {
    let mut value = serde_json::to_value(facts).unwrap();
    let all = facts.accessibility.passed() == facts.accessibility.checked();
    value["accessibility"]["all"] = json!(all);
    let derived = json!({
        "standing": facts.standing(), "complaint": facts.complaint(), "tracking": facts.tracking(), "service_time": facts.service_time(),
        "sp4n": facts.sp4n(), "age_days": facts.age_days(date(2026, 11, 17)), "share": facts.accessibility.share(),
    });
    value.as_object_mut().unwrap().extend(derived.as_object().unwrap().clone());
    value
}

fn compare(at: &str, expected: &Value, found: &Value, faults: &mut Vec<String>) {
    let differs = match (expected, found) {
        (Value::String(word), Value::Null) if word == "absent!" => false,
        (Value::Object(names), Value::Object(there)) => {
            for (name, value) in names {
                compare(&format!("{at}.{name}"), value, there.get(name).unwrap_or(&Value::Null), faults);
            }
            false
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (n, (one, other)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{at}[{n}]"), one, other, faults);
            }
            false
        }
        _ => expected != found,
    };
    if differs {
        faults.push(format!("{at}: expected {expected}, found {found}"));
    }
}

#[test]
fn every_page_shows_what_is_expected() {
    let pages = pages();
    assert!(pages.len() >= 40, "{} pages", pages.len());
    let mut faults = Vec::new();
    for path in &pages {
        let (facts, expected) = seen(path);
        let name = path.file_stem().unwrap().to_str().unwrap();
        compare(name, &expected, &shown(&facts), &mut faults);
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Every text of a value.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|v| texts(v, found)),
        Value::Object(map) => map.values().for_each(|v| texts(v, found)),
        _ => {}
    }
}

fn names<T: serde::Serialize>(all: &[T]) -> Vec<String> {
    all.iter().map(|v| serde_json::to_value(v).unwrap().as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_finding_is_expected_somewhere_and_not_everywhere() {
    let mut by_page: Vec<BTreeSet<String>> = Vec::new();
    let mut wanted = BTreeSet::new();
    for path in pages() {
        let (facts, expected) = seen(&path);
        let mut found = BTreeSet::new();
        texts(&expected, &mut wanted);
        texts(&serde_json::to_value(&facts).unwrap(), &mut found);
        texts(&json!({"standing": facts.standing()}), &mut found);
        by_page.push(found);
    }
    let kinds: Map<String, Value> = [
        ("state", names(&PageState::ALL.iter().filter(|s| **s != PageState::Unreadable).collect::<Vec<_>>())),
        ("standing", names(Standing::ALL)),
        ("form", names(FormKind::ALL)),
        ("sign", names(Sign::ALL)),
        ("method", names(Method::ALL)),
        ("field", names(FieldKind::ALL)),
        ("label", names(LabelSource::ALL)),
        ("asks", names(Asks::ALL)),
        ("captcha", names(Captcha::ALL)),
        ("channel", names(ChannelKind::ALL)),
        ("lead", names(LeadKind::ALL)),
        ("time", names(ServiceTimeKind::ALL)),
        ("clock", names(Clock::ALL)),
        ("unit", names(&[Unit::Hours, Unit::Days, Unit::WorkingDays])),
        ("unread", names(Unread::ALL)),
        ("dated", names(DateSource::ALL)),
        (
            "charset",
            names(&[CharsetSource::Mark, CharsetSource::Header, CharsetSource::Meta, CharsetSource::Sound]),
        ),
        ("rule", names(Rule::ALL)),
    ]
    .into_iter()
    .map(|(kind, names)| (kind.to_owned(), json!(names)))
    .collect();
    let mut idle = Vec::new();
    for (kind, names) in &kinds {
        for name in names.as_array().unwrap() {
            let name = name.as_str().unwrap();
            let positive = by_page.iter().filter(|p| p.contains(name)).count();
            let everywhere =
                positive == by_page.len() && !matches!(name, "language" | "title" | "zoom" | "main-heading");
            if positive == 0 || everywhere || !wanted.contains(name) {
                idle.push(format!("{kind} {name}: on {positive} of {} pages", by_page.len()));
            }
        }
    }
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

#[test]
fn every_code_has_words_in_both_languages() {
    for lang in [Lang::Id, Lang::En] {
        let words = Words::new(lang);
        let mut codes: Vec<&str> = Vec::new();
        codes.extend(PageState::ALL.iter().map(|v| v.code()));
        codes.extend(Standing::ALL.iter().map(|v| v.code()));
        codes.extend(FormKind::ALL.iter().map(|v| v.code()));
        codes.extend(Sign::ALL.iter().map(|v| v.code()));
        codes.extend(Method::ALL.iter().map(|v| v.code()));
        codes.extend(FieldKind::ALL.iter().map(|v| v.code()));
        codes.extend(LabelSource::ALL.iter().map(|v| v.code()));
        codes.extend(Asks::ALL.iter().map(|v| v.code()));
        codes.extend(Captcha::ALL.iter().map(|v| v.code()));
        codes.extend(ChannelKind::ALL.iter().map(|v| v.code()));
        codes.extend(LeadKind::ALL.iter().map(|v| v.code()));
        codes.extend(ServiceTimeKind::ALL.iter().map(|v| v.code()));
        codes.extend(Clock::ALL.iter().map(|v| v.code()));
        codes.extend(Unit::ALL.iter().map(|v| v.code()));
        codes.extend(Unread::ALL.iter().map(|v| v.code()));
        codes.extend(DateSource::ALL.iter().map(|v| v.code()));
        codes.extend(CharsetSource::ALL.iter().map(|v| v.code()));
        codes.extend(Rule::ALL.iter().map(|v| v.code()));
        codes.extend(tolok::probe::page::Challenge::ALL.iter().map(|v| v.code()));
        codes.extend(tolok::probe::page::Limit::ALL.iter().map(|v| v.code()));
        codes.extend(tolok::probe::page::LinkState::ALL.iter().map(|v| v.code()));
        codes.extend(tolok::probe::page::FileType::ALL.iter().map(|v| v.code()));
        let silent: Vec<&&str> = codes.iter().filter(|c| words.lookup(c).is_none()).collect();
        assert!(silent.is_empty(), "{lang:?}: {silent:?}");
    }
}
