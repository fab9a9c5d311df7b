//! What a look with a browser brought back.

use serde::{Deserialize, Serialize};

use super::ledger::Refused;

/// A page as it stands once its scripts have run.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Where the browser ended up.
    pub url: String,
    /// The status that the page came with.
    pub status: u16,
    /// Its markup; none where the browser gave none in time.
    pub markup: Option<String>,
    /// Whether the time was over before the page came to rest.
    pub cut: bool,
    /// Whether something was refused or failed that the page may have needed.
    pub incomplete: bool,
    /// Requests of the browser.
    pub asked: usize,
    /// Those that were answered.
    pub answered: usize,
    /// Those that were refused or failed.
    pub refusals: usize,
    /// The first of them.
    pub refused: Vec<Refused>,
    /// Bytes that came.
    pub bytes: usize,
    /// How long it took, waiting of our own included.
    pub ms: u64,
    /// What axe-core counted; none where it was not asked for or did not run.
    pub axe: Option<Axe>,
    /// A picture of the page; none where it was not asked for.
    pub shot: Option<Shot>,
    /// The browser, by its own name.
    pub browser: String,
}

/// A picture of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shot {
    /// As PNG.
    pub png: Vec<u8>,
}

/// What axe-core counted on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axe {
    /// Its version.
    pub version: String,
    /// Rules that were violated, most serious first.
    pub violations: Vec<AxeRule>,
}

/// A rule that was violated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxeRule {
    /// How serious it is.
    pub impact: Impact,
    /// Its name, such as `image-alt`.
    pub rule: String,
    /// How many elements violate it.
    pub elements: u32,
}

/// How serious a violation is, by axe-core's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "axe-core's own words")]
pub enum Impact {
    Critical,
    Serious,
    Moderate,
    Minor,
}
