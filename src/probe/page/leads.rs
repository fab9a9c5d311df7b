//! Links and frames that lead to what this page itself does not hold: the form
//! elsewhere, the recap of complaints, the rules on privacy.

use serde::{Deserialize, Serialize};
use url::Url;

use super::forms::says;
use super::look::Page;
use super::spot::{Spot, cut};
use super::vocabulary::{TRACK, any, normal};
use crate::probe::closed;

closed! {
    /// What a link leads to.
    pub enum LeadKind {
        /// A page for complaints.
        ComplaintPage = "page-lead-complaint",
        /// A page for following complaints.
        TrackingPage = "page-lead-tracking",
        /// A form kept by another service, such as Google Forms.
        OuterForm = "page-lead-outer-form",
        /// Published numbers or reports of complaints.
        Recap = "page-lead-recap",
        /// Open data.
        OpenData = "page-lead-open-data",
        /// The rules on personal data.
        Privacy = "page-lead-privacy",
    }
}

/// A link or frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// What it leads to.
    pub kind: LeadKind,
    /// Where, without query.
    pub url: String,
    /// True when the page shows it in a frame.
    pub framed: bool,
    /// Where it stands, and what it says.
    pub at: Spot,
}

/// Most leads of a page that are kept.
const MOST: usize = 60;
const FORM_HOSTS: [&str; 10] = [
    "forms.gle",
    "forms.office.com",
    "forms.microsoft.com",
    "jotform.com",
    "typeform.com",
    "tally.so",
    "kobotoolbox.org",
    "cognitoforms.com",
    "zohopublic.com",
    "surveymonkey.com",
];
const COMPLAIN: [&str; 16] = [
    "aduan",
    "pengaduan",
    "layanan pengaduan",
    "keluhan",
    "lapor",
    "laporkan",
    "kritik dan saran",
    "kritik saran",
    "whistleblowing",
    "wbs",
    "complaint",
    "complaints",
    "report a problem",
    "sampaikan aspirasi",
    "aspirasi",
    "e lapor",
];
const RECAP: [&str; 18] = [
    "rekap aduan",
    "rekap pengaduan",
    "rekapitulasi pengaduan",
    "rekapitulasi aduan",
    "statistik pengaduan",
    "statistik aduan",
    "statistik laporan",
    "laporan pengelolaan pengaduan",
    "laporan pengaduan",
    "laporan tahunan pengaduan",
    "laporan layanan pengaduan",
    "data pengaduan",
    "data aduan",
    "grafik aduan",
    "dashboard aduan",
    "dasbor aduan",
    "complaint statistics",
    "complaints report",
];
const OPEN_DATA: [&str; 6] =
    ["open data", "data terbuka", "satu data", "portal data", "opendata", "satudata"];
const PRIVACY: [&str; 6] = [
    "kebijakan privasi",
    "pelindungan data pribadi",
    "perlindungan data pribadi",
    "privacy policy",
    "privacy notice",
    "pemberitahuan privasi",
];

/// The leads of a page, each once.
pub(super) fn leads(page: &Page) -> Vec<Lead> {
    let dom = &page.dom;
    let mut found: Vec<Lead> = Vec::new();
    for at in dom.elements() {
        let framed = dom.name(at) == "iframe";
        let address = match dom.name(at) {
            "a" | "area" => dom.filled(at, "href"),
            "iframe" => dom.filled(at, "src"),
            _ => None,
        };
        let Some(url) =
            address.and_then(|a| page.resolve(a)).filter(|u| matches!(u.scheme(), "http" | "https"))
        else {
            continue;
        };
        let text = if framed {
            dom.filled(at, "title").map(|t| cut(t, 100)).unwrap_or_default()
        } else {
            says(dom, at)
        };
        let Some(kind) = lead(page, &url, &text, framed) else { continue };
        let shown = bare(&url);
        if found.len() < MOST && !found.iter().any(|l| l.kind == kind && l.url == shown) {
            found.push(Lead { kind, url: shown, framed, at: Spot::element(dom, at, &text) });
        }
    }
    found
}

fn lead(page: &Page, url: &Url, text: &str, framed: bool) -> Option<LeadKind> {
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    let forms = FORM_HOSTS.iter().any(|f| host == *f || host.ends_with(&format!(".{f}")));
    if forms || host == "docs.google.com" && url.path().starts_with("/forms/") {
        return Some(LeadKind::OuterForm);
    }
    let itself = url.host() == page.response.url.host() && url.path() == page.response.url.path();
    // SP4N-LAPOR! is a channel and found as one.
    if host == "lapor.go.id" || host.ends_with(".lapor.go.id") {
        return None;
    }
    // A long text is an article that speaks of complaints, not a way to make one.
    if itself || text.split(' ').count() > 8 {
        return None;
    }
    let said = normal(&format!("{text} | {}", url.path().chars().take(200).collect::<String>()));
    let words: [(LeadKind, &[&str]); 3] =
        [(LeadKind::Privacy, &PRIVACY), (LeadKind::Recap, &RECAP), (LeadKind::OpenData, &OPEN_DATA)];
    if let Some((kind, _)) = words.iter().find(|(_, words)| any(&said, words)) {
        return Some(*kind);
    }
    let complaint = any(&said, &COMPLAIN) || any(&normal(host), &COMPLAIN);
    let tracking = any(&said, &TRACK) && (complaint || any(&said, &["laporan", "tiket", "status laporan"]));
    match (complaint, tracking) {
        (_, true) => Some(LeadKind::TrackingPage),
        (true, _) if !framed || !text.is_empty() => Some(LeadKind::ComplaintPage),
        _ => None,
    }
}

/// An address without query and fragment, which may carry tokens.
fn bare(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    cut(url.as_str(), 500)
}
