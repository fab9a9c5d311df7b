//! The basics of accessibility that markup alone can tell, counted. Contrast,
//! focus and reading order need a browser and are not judged here.
//!
//! Source: WCAG 2.2, success criteria 1.1.1, 1.3.1, 1.4.4, 2.4.2, 2.4.4, 3.1.1, 4.1.2.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::fields::{LabelSource, Labels, kind, label, labels};
use super::head::{lang, title, viewport};
use super::look::Page;
use super::spot::Spot;
use super::tree::{At, Dom};
use crate::probe::closed;

closed! {
    /// What is checked.
    pub enum Rule {
        /// Each field has a label that a screen reader reads.
        FieldLabel = "page-rule-field-label",
        /// Each picture has a text, if an empty one.
        ImageText = "page-rule-image-text",
        /// The page says in which language it is.
        Language = "page-rule-language",
        /// The page has a title.
        Title = "page-rule-title",
        /// There is a main heading.
        MainHeading = "page-rule-main-heading",
        /// No heading skips a level.
        HeadingOrder = "page-rule-heading-order",
        /// Each link says something.
        LinkText = "page-rule-link-text",
        /// Each button says something.
        ButtonText = "page-rule-button-text",
        /// Each frame has a title.
        FrameTitle = "page-rule-frame-title",
        /// No id stands twice.
        UniqueId = "page-rule-unique-id",
        /// The page can be enlarged.
        Zoom = "page-rule-zoom",
    }
}

/// How one rule fared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The rule.
    pub rule: Rule,
    /// How many checks were passed.
    pub passed: usize,
    /// How many there were.
    pub checked: usize,
    /// The first that failed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub first_failure: Option<Spot>,
}

/// How all rules fared; rules that had nothing to check are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accessibility {
    /// One tally for each rule that had something to check.
    pub tallies: Vec<Tally>,
}

impl Accessibility {
    /// How many checks were passed.
    pub fn passed(&self) -> usize {
        self.tallies.iter().map(|t| t.passed).sum()
    }

    /// How many checks there were.
    pub fn checked(&self) -> usize {
        self.tallies.iter().map(|t| t.checked).sum()
    }

    /// Share of checks passed, 0 to 1: passed / checked; nothing where there was nothing to check.
    ///
    /// ```
    /// use tolok::probe::page::{Accessibility, Rule, Tally};
    ///
    /// let tally = |rule, passed, checked| Tally { rule, passed, checked, first_failure: None };
    /// let page = Accessibility { tallies: vec![tally(Rule::ImageText, 2, 3), tally(Rule::Title, 1, 1)] };
    /// assert_eq!((page.share(), page.checked()), (Some(0.75), 4));
    /// assert_eq!(Accessibility::default().share(), None);
    /// ```
    pub fn share(&self) -> Option<f64> {
        (self.checked() > 0).then(|| self.passed() as f64 / self.checked() as f64)
    }

    fn check(&mut self, rule: Rule, passed: bool, spot: impl FnOnce() -> Spot) {
        let place = self.tallies.iter().position(|t| t.rule == rule).unwrap_or_else(|| {
            self.tallies.push(Tally { rule, passed: 0, checked: 0, first_failure: None });
            self.tallies.len() - 1
        });
        let tally = &mut self.tallies[place];
        tally.checked += 1;
        tally.passed += usize::from(passed);
        if !passed {
            tally.first_failure.get_or_insert_with(spot);
        }
    }
}

/// The checks of a page.
pub(super) fn accessibility(page: &Page) -> Accessibility {
    let dom = &page.dom;
    let mut found = Accessibility::default();
    let document = |what: &str| Spot { place: "html".to_owned(), excerpt: what.to_owned() };
    found.check(Rule::Language, lang(dom).is_some(), || document("lang"));
    found.check(Rule::Title, title(dom).is_some(), || document("title"));
    let zoom = viewport(dom).filter(|v| v.forbids_zoom);
    found.check(Rule::Zoom, zoom.is_none(), || zoom.map_or_else(|| document("viewport"), |v| v.at));
    elements(dom, &mut found);
    headings(dom, &mut found);
    found.tallies.sort_by_key(|t| t.rule);
    found
}

fn elements(dom: &Dom, found: &mut Accessibility) {
    let labels = labels(dom);
    let mut ids: HashSet<&str> = HashSet::new();
    for at in dom.elements() {
        if let Some(id) = dom.filled(at, "id") {
            found.check(Rule::UniqueId, ids.insert(id), || Spot::element(dom, at, id));
        }
        if dom.hidden(at) {
            continue;
        }
        let spot = || {
            Spot::element(
                dom,
                at,
                dom.filled(at, "src").or_else(|| dom.filled(at, "href")).unwrap_or_default(),
            )
        };
        match dom.name(at) {
            "img" => found.check(Rule::ImageText, has_text(dom, at), spot),
            "a" if dom.has(at, "href") => found.check(Rule::LinkText, says_something(dom, &labels, at), spot),
            "button" => found.check(Rule::ButtonText, says_something(dom, &labels, at), spot),
            "input" if submits(dom, at) => found.check(Rule::ButtonText, named_button(dom, at), spot),
            "iframe" => found.check(Rule::FrameTitle, named(dom, at), spot),
            _ if kind(dom, at).is_some() => {
                let source = label(dom, &labels, at).1;
                let read = matches!(
                    source,
                    LabelSource::For | LabelSource::Around | LabelSource::Aria | LabelSource::Title
                );
                found.check(Rule::FieldLabel, read, || {
                    Spot::element(dom, at, dom.filled(at, "name").unwrap_or_default())
                });
            }
            _ => {}
        }
    }
}

/// `alt` may be empty for a picture that only decorates, but it must be there.
fn has_text(dom: &Dom, at: At) -> bool {
    dom.has(at, "alt") || named(dom, at) || matches!(dom.attr(at, "role"), Some("presentation" | "none"))
}

fn named(dom: &Dom, at: At) -> bool {
    ["aria-label", "aria-labelledby", "title"].iter().any(|a| dom.filled(at, a).is_some())
}

/// Text, or a picture inside with a text that is not empty.
fn says_something(dom: &Dom, labels: &Labels, at: At) -> bool {
    let inside = || {
        dom.inside(at).take(200).any(|i| {
            let picture = dom.name(i) == "img" && dom.filled(i, "alt").is_some();
            picture || dom.filled(i, "aria-label").is_some() || dom.filled(i, "title").is_some()
        })
    };
    let pointed = || labels.pointed_to(dom, at).is_some();
    let text = dom.text(at, 40);
    text.chars().any(char::is_alphanumeric)
        || named(dom, at) && !dom.has(at, "aria-labelledby")
        || pointed()
        || inside()
}

fn submits(dom: &Dom, at: At) -> bool {
    let kind = dom.filled(at, "type").unwrap_or_default().to_ascii_lowercase();
    matches!(kind.as_str(), "submit" | "button" | "reset" | "image")
}

/// Browsers name submit and reset themselves; the others need a name.
fn named_button(dom: &Dom, at: At) -> bool {
    let kind = dom.filled(at, "type").unwrap_or_default().to_ascii_lowercase();
    let own = if kind == "image" { dom.filled(at, "alt") } else { dom.filled(at, "value") };
    own.is_some() || named(dom, at) || matches!(kind.as_str(), "submit" | "reset")
}

fn headings(dom: &Dom, found: &mut Accessibility) {
    let level = |at: At| match dom.name(at).as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    };
    let levels: Vec<(At, u8)> =
        dom.elements().filter(|at| !dom.hidden(*at)).filter_map(|at| Some((at, level(at)?))).collect();
    let main = levels.iter().any(|(_, level)| *level == 1);
    found.check(Rule::MainHeading, main, || Spot { place: "body".to_owned(), excerpt: "h1".to_owned() });
    for pair in levels.windows(2) {
        let (at, level) = pair[1];
        found
            .check(Rule::HeadingOrder, level <= pair[0].1 + 1, || Spot::element(dom, at, &dom.text(at, 100)));
    }
}
