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
        "reason",
    ],
};

const TESTS: [&str; 6] = ["is", "one_of", "at_least", "at_most", "present", "months_before"];

/// Reads a rule.
pub fn eligibility(value: &Value<'_>, reading: &mut Reading<'_, '_>) -> Option<EligibilityRule> {
    let fields = value.fields(&RULE)?;
    let track = fields.optional("track").map(|v| track(&v, reading.tracks.as_ref()));
    let attribute = fields.required("attribute");
    let name = attribute.and_then(|v| v.full_text());
    if let (Some(name), Some(value)) = (&name, attribute) {
        reading.attributes.push((name.clone(), value.place()));
    }
    let test = test(&fields);
    let reason = fields.required("reason").and_then(|v| v.words());
    let track = match track {
        None => None,
        Some(found) => Some(found?),
    };
    Some(EligibilityRule { track, attribute: name?, test: test?, reason: reason? })
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
