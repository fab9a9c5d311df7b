//! Who may compete. An absent attribute fails its rule, an absent claim the rule on complete claims.

use jiff::civil::Date;

use crate::evidence::Evidence;
use crate::model::{CriterionIx, Edition, EligibilityRule, EligibilityTest, EntryIx, Message, StageIx};

/// Most criteria without a claim that a reason names.
const NAMED: usize = 8;

/// The reason of every rule that the entry fails, in the order of the rules.
pub(super) fn failures(edition: &Edition, evidence: &Evidence, entry: EntryIx) -> Vec<Message> {
    let track = edition.entry(entry).track;
    let rules = &edition.competition.eligibility;
    let binding = rules.iter().filter(|r| r.track.is_none_or(|t| t == track));
    binding
        .filter_map(|rule| {
            if rule.test == EligibilityTest::CompleteClaims {
                return incomplete(edition, evidence, entry, rule);
            }
            let value = edition.attribute(entry, &rule.attribute);
            (!passes(&rule.test, value)).then(|| reason(rule, value))
        })
        .collect()
}

/// What a self-assessment lacks: each criterion of the first stage's rubric that applies to the
/// entry's track and asks for a claim, and has none, neither a level nor n/a. None when it is complete.
fn incomplete(
    edition: &Edition,
    evidence: &Evidence,
    entry: EntryIx,
    rule: &EligibilityRule,
) -> Option<Message> {
    let lacking = unclaimed(edition, evidence, entry);
    if lacking.is_empty() {
        return None;
    }
    let more = if lacking.len() > NAMED { ", …" } else { "" };
    let named = lacking.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let message = Message::new("incomplete").text("rule", &rule.reason).count("lacking", lacking.len());
    Some(message.word("criteria", format!("{named}{more}")))
}

/// The criteria of the first stage that ask for a claim of the entry and have none.
fn unclaimed<'e>(edition: &'e Edition, evidence: &Evidence, entry: EntryIx) -> Vec<&'e str> {
    let first = StageIx::at(0);
    let track = &edition.competition.tracks[edition.entry(entry).track.ix()].id;
    let claims = evidence.claims.first();
    let said = |c: usize| claims.is_some_and(|all| all.get(entry, CriterionIx::at(c)).is_some());
    let criteria = edition.rubric(first).criteria.iter().enumerate();
    let asked = criteria.filter(|(_, c)| c.asks_for_claim() && c.applies_to_track(track));
    asked.filter(|(c, _)| !said(*c)).map(|(_, c)| c.id.as_str()).collect()
}

/// True when `value` (none when absent) passes the test.
fn passes(test: &EligibilityTest, value: Option<&str>) -> bool {
    let Some(value) = value else { return *test == EligibilityTest::Present(false) };
    let number = || value.replace(',', ".").parse::<f64>().ok();
    match test {
        EligibilityTest::IsBool(wanted) => EligibilityTest::truth(value) == Some(*wanted),
        EligibilityTest::Is(wanted) => value == wanted,
        EligibilityTest::OneOf(wanted) => wanted.iter().any(|w| w == value),
        EligibilityTest::AtLeast(least) => number().is_some_and(|n| n >= *least),
        EligibilityTest::AtMost(most) => number().is_some_and(|n| n <= *most),
        EligibilityTest::Present(wanted) => *wanted,
        EligibilityTest::OnOrBefore { limit, .. } => value.parse::<Date>().is_ok_and(|d| d <= *limit),
        // Asks for claims, not for an attribute.
        EligibilityTest::CompleteClaims => false,
    }
}

fn reason(rule: &EligibilityRule, value: Option<&str>) -> Message {
    let code = if value.is_none() { "ineligible-absent" } else { "ineligible" };
    let message = Message::new(code).word("attribute", &rule.attribute);
    let message = match value {
        Some(value) => message.word("value", value),
        None => message,
    };
    let wanted = match &rule.test {
        EligibilityTest::IsBool(wanted) => wanted.to_string(),
        EligibilityTest::Is(wanted) => wanted.clone(),
        EligibilityTest::OneOf(wanted) => wanted.join(" | "),
        EligibilityTest::AtLeast(least) => format!("≥ {least}"),
        EligibilityTest::AtMost(most) => format!("≤ {most}"),
        EligibilityTest::Present(true) => "✓".into(),
        EligibilityTest::Present(false) => "–".into(),
        EligibilityTest::OnOrBefore { limit, .. } => format!("≤ {limit}"),
        EligibilityTest::CompleteClaims => String::new(),
    };
    message.word("wanted", wanted).text("rule", &rule.reason)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::passes;
    use crate::model::EligibilityTest as Test;

    #[test]
    fn an_absent_attribute_fails_every_rule_but_its_absence() {
        for test in [Test::IsBool(false), Test::AtMost(9.0), Test::Present(true), Test::Is(String::new())] {
            assert!(!passes(&test, None), "{test:?}");
        }
        assert!(passes(&Test::Present(false), None));
        assert!(!passes(&Test::Present(false), Some("x")));
    }

    #[test]
    fn words_numbers_and_dates() {
        assert!(passes(&Test::IsBool(true), Some("Ya")));
        assert!(!passes(&Test::IsBool(true), Some("tidak")));
        assert!(!passes(&Test::IsBool(false), Some("perhaps")));
        assert!(passes(&Test::AtLeast(2.5), Some("2,5")));
        assert!(!passes(&Test::AtMost(2.5), Some("2.6")));
        assert!(passes(&Test::OneOf(vec!["a".into(), "b".into()]), Some("b")));
        let limit = date(2021, 8, 17);
        let test = Test::OnOrBefore { date: date(2022, 2, 17), months: 6, limit };
        assert!(passes(&test, Some("2021-08-17")));
        assert!(!passes(&test, Some("2021-08-18")));
    }
}
