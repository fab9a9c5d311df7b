//! Who may compete: one rule of competition.yaml.

use jiff::ToSpan;

use super::competition::{Reading, track};
use super::fields::{Fields, Object, Value};
use crate::model::{EligibilityRule, EligibilityTest, Message};

/// A rule of eligibility.
pub const RULE: Object = Object {
    name: "eligibility",
    keys: &[
        "track",
        "attribute",
        "is",
        "one_of",
        "at_least",
        "at_most",
        "present",
        "months_before",
        "date",
        "complete",
        "reason",
    ],
};

const TESTS: [&str; 7] = ["is", "one_of", "at_least", "at_most", "present", "months_before", "complete"];

/// What the attribute of a rule on claims is called.
const CLAIMS: &str = "claims";

/// Reads a rule.
pub fn eligibility(value: &Value<'_>, reading: &mut Reading<'_, '_>) -> Option<EligibilityRule> {
    let fields = value.fields(&RULE)?;
    let track = fields.optional("track").map(|v| track(&v, reading.tracks.as_ref()));
    let name = attribute(&fields, reading);
    let test = test(&fields);
    let reason = fields.required("reason").and_then(|v| v.words());
    let track = match track {
        None => None,
        Some(found) => Some(found?),
    };
    Some(EligibilityRule { track, attribute: name?, test: test?, reason: reason? })
}

/// The attribute that a rule reads; a rule on claims reads none.
fn attribute(fields: &Fields<'_>, reading: &mut Reading<'_, '_>) -> Option<String> {
    if fields.has("complete") {
        if let Some(value) = fields.optional("attribute") {
            value.refuse(Message::new("attribute-unneeded"));
        }
        return Some(CLAIMS.to_owned());
    }
    let value = fields.required("attribute")?;
    let name = value.full_text()?;
    reading.attributes.push((name.clone(), value.place()));
    Some(name)
}

fn test(fields: &Fields<'_>) -> Option<EligibilityTest> {
    let given: Vec<&'static str> = TESTS.into_iter().filter(|t| fields.has(t)).collect();
    let [test] = given[..] else {
        fields.value.refuse(
            Message::new("eligibility-tests").count("found", given.len()).word("tests", TESTS.join(", ")),
        );
        return None;
    };
    if test != "months_before"
        && let Some(date) = fields.optional("date")
    {
        date.refuse(Message::new("date-unneeded"));
    }
    let value = fields.required(test)?;
    match test {
        "is" if value.is_flag() => value.flag().map(EligibilityTest::IsBool),
        "is" => value.full_text().map(EligibilityTest::Is),
        "one_of" => {
            value.full_list()?.iter().map(Value::full_text).collect::<Option<_>>().map(EligibilityTest::OneOf)
        }
        "at_least" => value.number().map(EligibilityTest::AtLeast),
        "at_most" => value.number().map(EligibilityTest::AtMost),
        "present" => value.flag().map(EligibilityTest::Present),
        "complete" => value.choice(&[(CLAIMS, EligibilityTest::CompleteClaims)]),
        _ => before(fields, &value),
    }
}

fn before(fields: &Fields<'_>, months: &Value<'_>) -> Option<EligibilityTest> {
    let date = fields.required("date").and_then(|v| v.date());
    let count = months.whole(0..=1200)? as i32;
    let date = date?;
    let Ok(limit) = date.checked_sub(count.months()) else {
        months.refuse(Message::new("date-malformed").word("place", "months_before").word("value", count));
        return None;
    };
    Some(EligibilityTest::OnOrBefore { date, months: count, limit })
}
