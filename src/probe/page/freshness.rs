//! How recent a page is: the newest day that it gives, not after the day of reading.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::dates::{dates, machine_date};
use super::look::Page;
use super::spot::Spot;
use super::text::sentences;
use super::vocabulary::{any, normal};
use crate::probe::closed;

closed! {
    /// Where a date stands.
    pub enum DateSource {
        /// `<time datetime>`.
        Time = "page-dated-time",
        /// A `<meta>` such as `article:modified_time`.
        Meta = "page-dated-meta",
        /// Data for search engines (JSON-LD).
        Data = "page-dated-data",
        /// The text that a reader sees.
        Text = "page-dated-text",
        /// The header `Last-Modified`.
        Header = "page-dated-header",
    }
}

/// A day and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The day.
    pub day: Date,
    /// What kind of place gave it.
    pub source: DateSource,
    /// Where it stands.
    pub at: Spot,
}

/// The days that a page gives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freshness {
    /// The newest of all; of equals, the source named first in [`DateSource`].
    pub newest: Option<Dated>,
    /// The newest of each source.
    pub by_source: Vec<Dated>,
    /// How many days lie after the day of reading: deadlines, announcements, wrong clocks.
    pub future: usize,
    /// How many were left out because they only say what day it is.
    pub clocks: usize,
}

impl Freshness {
    /// Days from the newest day to `today`.
    pub fn age_days(&self, today: Date) -> Option<i32> {
        let newest = self.newest.as_ref()?.day;
        newest.until(today).ok().map(|span| span.get_days())
    }

    fn see(&mut self, today: Date, day: Date, source: DateSource, at: impl FnOnce() -> Spot) {
        if day > today {
            self.future += 1;
            return;
        }
        match self.by_source.iter_mut().find(|d| d.source == source) {
            Some(known) if known.day >= day => {}
            Some(known) => *known = Dated { day, source, at: at() },
            None => self.by_source.push(Dated { day, source, at: at() }),
        }
    }
}

/// Names of `<meta>` that date a page.
const METAS: [&str; 16] = [
    "article:modified_time",
    "article:published_time",
    "og:updated_time",
    "date",
    "last-modified",
    "dcterms.modified",
    "dcterms.date",
    "dc.date",
    "dc.date.modified",
    "datemodified",
    "datepublished",
    "publish-date",
    "pubdate",
    "revised",
    "modified",
    "parsely-pub-date",
];

/// The days that a page gives.
pub(super) fn freshness(page: &Page) -> Freshness {
    let mut found = Freshness::default();
    from_header(page, &mut found);
    from_elements(page, &mut found);
    from_text(page, &mut found);
    found.by_source.sort_by_key(|d| d.source);
    found.newest = found.by_source.iter().rev().max_by_key(|d| d.day).cloned();
    found
}

/// A page that is made anew for each reader says "now" in its header, which dates nothing.
fn from_header(page: &Page, found: &mut Freshness) {
    let Some(value) = page.response.header("last-modified") else { return };
    if page.response.header("date") == Some(value) {
        found.clocks += 1;
    } else if let Some(day) = machine_date(value) {
        found.see(page.today, day, DateSource::Header, || Spot::header("last-modified", value));
    }
}

fn from_elements(page: &Page, found: &mut Freshness) {
    let dom = &page.dom;
    for at in dom.elements() {
        match dom.name(at) {
            "time" => {
                let text = dom.text(at, 80);
                let value = dom.filled(at, "datetime").unwrap_or(&text);
                if let Some(day) = machine_date(value).filter(|_| !is_clock(page, at, &text)) {
                    found.see(page.today, day, DateSource::Time, || Spot::element(dom, at, value));
                }
            }
            "meta" => {
                let name =
                    ["property", "name", "itemprop", "http-equiv"].iter().find_map(|n| dom.filled(at, n));
                let dated = name.is_some_and(|n| METAS.contains(&&*n.to_ascii_lowercase()));
                let value = dom.filled(at, "content").filter(|_| dated);
                if let Some((value, day)) = value.and_then(|v| Some((v, machine_date(v)?))) {
                    found.see(page.today, day, DateSource::Meta, || Spot::element(dom, at, value));
                }
            }
            "script"
                if dom.attr(at, "type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json")) =>
            {
                for value in data_dates(dom.script(at)) {
                    if let Some(day) = machine_date(&value) {
                        found.see(page.today, day, DateSource::Data, || Spot::element(dom, at, &value));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Values of `dateModified` and `datePublished`, wherever they stand.
fn data_dates(script: &str) -> Vec<String> {
    let short = script.len() <= 256 * 1024;
    let Some(Ok(root)) = short.then(|| serde_json::from_str::<Value>(script)) else { return Vec::new() };
    let mut found = Vec::new();
    let mut open = vec![&root];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(values) => open.extend(values),
            Value::Object(map) => {
                for (key, value) in map {
                    match value {
                        Value::String(text) if key == "dateModified" || key == "datePublished" => {
                            found.push(text.clone());
                        }
                        _ => open.push(value),
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn from_text(page: &Page, found: &mut Freshness) {
    for line in &page.text.lines {
        if !line.text.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        for sentence in sentences(&line.text) {
            let written = dates(sentence, page.day_first);
            if written.is_empty() || of_copyright(sentence) {
                continue;
            }
            if is_clock(page, line.at, sentence) {
                found.clocks += written.len();
                continue;
            }
            for day in written {
                found.see(page.today, day, DateSource::Text, || Spot::element(&page.dom, line.at, sentence));
            }
        }
    }
}

fn of_copyright(sentence: &str) -> bool {
    sentence.contains('©') || any(&normal(sentence), &["copyright", "hak cipta", "all rights reserved"])
}

/// True for a date that only says what day it is: "Hari ini: ...", or a clock by its class.
fn is_clock(page: &Page, at: usize, sentence: &str) -> bool {
    const SAYS: [&str; 4] = ["hari ini", "today is", "tanggal sekarang", "waktu server"];
    const CALLED: [&str; 8] =
        ["clock", "jam", "waktu", "today", "hari ini", "current date", "date now", "datetime now"];
    let called = |at: usize| {
        ["id", "class"]
            .iter()
            .filter_map(|n| page.dom.attr(at, n))
            .any(|v| v.len() < 200 && any(&normal(v), &CALLED))
    };
    any(&normal(sentence), &SAYS) || std::iter::once(at).chain(page.dom.ancestors(at).take(1)).any(called)
}
