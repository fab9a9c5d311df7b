//! Where on a page something was found, short and without personal data.

use serde::{Deserialize, Serialize};

use super::tree::{At, Dom, Words};
use crate::probe::redact::Redactor;

/// Most characters of an excerpt and of a place.
pub(super) const LONGEST: usize = 160;

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// `header:NAME`, `url`, or the path of elements to it, such as `form#aduan > textarea[name=isi]`.
    pub place: String,
    /// What stands there, at most 160 characters, without personal data.
    pub excerpt: String,
}

/// A value and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Where it was found.
    pub at: Spot,
}

impl Spot {
    /// A header of the response.
    pub(super) fn header(name: &str, value: &str) -> Self {
        Self { place: format!("header:{}", cut(name, 60)), excerpt: excerpt(value) }
    }

    /// The address of the page.
    pub(super) fn url(url: &str) -> Self {
        Self { place: "url".to_owned(), excerpt: excerpt(url) }
    }

    /// An element, with a text that stands for it.
    pub(super) fn element(dom: &Dom, at: At, text: &str) -> Self {
        Self { place: path(dom, at), excerpt: excerpt(text) }
    }

    /// An element whose address the agency itself publishes, which therefore stays as it is.
    pub(super) fn address(dom: &Dom, at: At, address: &str) -> Self {
        Self { place: path(dom, at), excerpt: cut(&clean(address), LONGEST) }
    }
}

/// Text as kept: blanks collapsed, personal data out, at most 160 characters.
pub(super) fn excerpt(text: &str) -> String {
    // A number that is cut in two is no longer recognised, so its first half goes too.
    let mut start = clean(text);
    if start.chars().count() >= 3 * LONGEST {
        let kept = start.trim_end_matches(|c: char| !c.is_whitespace() || c.is_ascii_digit()).trim_end();
        let kept = kept.trim_end_matches(|c: char| c.is_ascii_digit() || " -.()+/".contains(c));
        start.truncate(kept.len());
    }
    cut(&Redactor::default().text(&start).text, LONGEST)
}

fn clean(text: &str) -> String {
    let mut words = Words::new(3 * LONGEST);
    words.add(text);
    words.text.truncate(words.text.trim_end().len());
    words.text
}

/// At most `most` characters, the last an ellipsis where something is left out.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// The path to an element from the nearest one with an id, at most four steps.
fn path(dom: &Dom, at: At) -> String {
    let mut steps = Vec::new();
    for here in std::iter::once(at).chain(dom.ancestors(at)) {
        let name = dom.name(here);
        if name.is_empty() || matches!(name, "html" | "body") && !steps.is_empty() {
            break;
        }
        let id = dom.filled(here, "id").filter(|id| plain(id));
        steps.push(step(dom, here, name, id));
        if id.is_some() || steps.len() == 4 {
            break;
        }
    }
    steps.reverse();
    cut(&steps.join(" > "), LONGEST)
}

fn step(dom: &Dom, at: At, name: &str, id: Option<&str>) -> String {
    let name = cut(name, 24);
    if let Some(id) = id {
        return format!("{name}#{id}");
    }
    let marks = ["name", "property", "rel", "type"];
    let mark = marks.iter().find_map(|m| Some((*m, dom.filled(at, m).filter(|v| plain(v))?)));
    match mark {
        Some((mark, value)) => format!("{name}[{mark}={value}]"),
        None => name,
    }
}

/// True for what may stand in a path as it is.
fn plain(value: &str) -> bool {
    value.len() <= 40
        && value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        && value.chars().filter(char::is_ascii_digit).count() < 8
}
