//! Service times that a page states, with the sentence that states them.

use serde::{Deserialize, Serialize};

use super::look::Page;
use super::spot::Spot;
use super::text::sentences;
use super::timespan::{Spans, spans};
use super::vocabulary::{any, normal};
use crate::probe::closed;

pub use super::timespan::{Hours, Span, Unit};

closed! {
    /// What a sentence about time says.
    pub enum ServiceTimeKind {
        /// How long something may take at most.
        Limit = "page-time-limit",
        /// When somebody is there.
        Opening = "page-time-opening",
        /// Somebody is always there.
        AlwaysOpen = "page-time-always-open",
        /// Service hours are announced but not given.
        Announced = "page-time-announced",
    }
}

closed! {
    /// Which clock a limit is for, as far as the sentence says.
    pub enum Clock {
        /// Checking and forwarding.
        Verification = "page-clock-verification",
        /// A first answer.
        Response = "page-clock-response",
        /// Settling the matter.
        Closing = "page-clock-closing",
        /// The sentence names none, or several.
        Unstated = "page-clock-unstated",
    }
}

closed! {
    /// Why a sentence about time was not turned into a number.
    pub enum Unread {
        /// It gives several limits and does not part them.
        Several = "page-time-several",
        /// It gives none.
        NoNumber = "page-time-no-number",
    }
}

/// A stated service time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceTime {
    /// What it says.
    pub kind: ServiceTimeKind,
    /// Which clock it is for.
    pub clock: Clock,
    /// The limit, where there is exactly one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<Span>,
    /// The hours of opening.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub hours: Option<Hours>,
    /// Why there is no number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unread: Option<Unread>,
    /// The sentence.
    pub at: Spot,
}

/// Most service times of a page that are kept.
const MOST: usize = 40;
const VERIFICATION: [&str; 5] = ["verifikasi", "diverifikasi", "verification", "verified", "diteruskan"];
const RESPONSE: [&str; 24] = [
    "respon",
    "respons",
    "direspon",
    "direspons",
    "merespon",
    "merespons",
    "tanggapan",
    "tanggapi",
    "ditanggapi",
    "menanggapi",
    "jawab",
    "dijawab",
    "menjawab",
    "jawaban",
    "balas",
    "dibalas",
    "balasan",
    "dihubungi",
    "response",
    "respond",
    "reply",
    "replied",
    "answer",
    "answered",
];
const CLOSING: [&str; 19] = [
    "selesai",
    "diselesaikan",
    "penyelesaian",
    "menyelesaikan",
    "tuntas",
    "tindak lanjut",
    "tindaklanjut",
    "ditindaklanjuti",
    "menindaklanjuti",
    "ditutup",
    "penanganan",
    "ditangani",
    "resolve",
    "resolved",
    "settled",
    "closed",
    "handled",
    "diproses",
    "proses",
];
const SERVICE: [&str; 13] = [
    "layanan",
    "pelayanan",
    "aduan",
    "pengaduan",
    "laporan",
    "keluhan",
    "aspirasi",
    "permintaan informasi",
    "petugas",
    "complaint",
    "complaints",
    "report",
    "reports",
];
const OPENING: [&str; 22] = [
    "jam layanan",
    "jam pelayanan",
    "jam operasional",
    "jam kerja",
    "jam buka",
    "waktu layanan",
    "waktu pelayanan",
    "hari layanan",
    "buka",
    "loket",
    "call center",
    "hotline",
    "operator",
    "petugas",
    "layanan",
    "pelayanan",
    "service hours",
    "opening hours",
    "office hours",
    "working hours",
    "hari kerja",
    "kontak",
];
const ANNOUNCED: [&str; 11] = [
    "jam layanan",
    "jam pelayanan",
    "jam operasional",
    "waktu layanan",
    "waktu pelayanan",
    "waktu penyelesaian",
    "jangka waktu",
    "standar waktu",
    "service hours",
    "opening hours",
    "response time",
];

/// The service times that a page states.
pub(super) fn service_times(page: &Page) -> Vec<ServiceTime> {
    let mut found = Vec::new();
    let mut announced = None;
    let mut context = Context::default();
    for line in &page.text.lines {
        context.enter(&line.text, line.heading.is_some());
        for sentence in sentences(&line.text) {
            let said = normal(sentence);
            if announced.is_none() && any(&said, &ANNOUNCED) {
                announced = Some(Spot::element(&page.dom, line.at, sentence));
            }
            if found.len() < MOST {
                let at = || Spot::element(&page.dom, line.at, sentence);
                found.extend(
                    read(sentence, &said, &context).into_iter().map(|time| ServiceTime { at: at(), ..time }),
                );
            }
        }
    }
    found.truncate(MOST);
    if let (true, Some(at)) = (found.is_empty(), announced) {
        let kind = ServiceTimeKind::Announced;
        found.push(ServiceTime { unread: Some(Unread::NoNumber), at, ..blank(kind) });
    }
    found
}

/// What stands above a sentence: its heading and the short line before it.
#[derive(Default)]
struct Context {
    heading: String,
    before: String,
    here: String,
}

impl Context {
    fn enter(&mut self, line: &str, heading: bool) {
        if heading {
            self.heading = normal(line);
        }
        let line: String = line.chars().take(400).collect();
        self.before = std::mem::replace(&mut self.here, normal(&line));
    }

    fn says(&self, said: &str, words: &[&str]) -> bool {
        any(said, words) || any(&self.heading, words) || self.before.len() < 80 && any(&self.before, words)
    }
}

fn blank(kind: ServiceTimeKind) -> ServiceTime {
    let at = Spot { place: String::new(), excerpt: String::new() };
    ServiceTime { kind, clock: Clock::Unstated, limit: None, hours: None, unread: None, at }
}

fn read(sentence: &str, said: &str, context: &Context) -> Vec<ServiceTime> {
    if !sentence.bytes().any(|b| b.is_ascii_digit())
        && !any(said, &["hari kerja", "working days", "business days"])
    {
        return Vec::new();
    }
    let all = spans(sentence);
    let mut found = opening(&all, said, context);
    if all.round_the_clock && context.says(said, &OPENING) {
        found.push(blank(ServiceTimeKind::AlwaysOpen));
    }
    let about = [&RESPONSE[..], &CLOSING, &VERIFICATION, &SERVICE];
    if !all.limits.is_empty() && about.iter().any(|words| context.says(said, words)) {
        found.extend(limits(sentence, &all));
    }
    found
}

fn opening(all: &Spans, said: &str, context: &Context) -> Vec<ServiceTime> {
    let ranges = all.hours.iter().filter(|h| h.days.is_some_and(|(first, last)| first != last));
    let open = ranges.count() > 0 || context.says(said, &OPENING);
    let hours = all.hours.iter().filter(|_| open);
    hours.map(|h| ServiceTime { hours: Some(h.clone()), ..blank(ServiceTimeKind::Opening) }).collect()
}

/// One limit is read as it stands; several only where commas part them.
fn limits(sentence: &str, all: &Spans) -> Vec<ServiceTime> {
    let one = |span: Span, words: &str| ServiceTime {
        clock: clock(&normal(words)),
        limit: Some(span),
        ..blank(ServiceTimeKind::Limit)
    };
    if let [span] = all.limits[..] {
        return vec![one(span, sentence)];
    }
    let clauses: Vec<(&str, Vec<Span>)> =
        clauses(sentence).into_iter().map(|c| (c, spans(c).limits)).collect();
    let apart = clauses.iter().all(|(_, found)| found.len() <= 1);
    let parted: usize = clauses.iter().map(|(_, found)| found.len()).sum();
    if apart && parted == all.limits.len() {
        return clauses.iter().filter_map(|(clause, found)| Some(one(*found.first()?, clause))).collect();
    }
    vec![ServiceTime { unread: Some(Unread::Several), ..blank(ServiceTimeKind::Limit) }]
}

/// The parts of a sentence between commas and "dan".
fn clauses(sentence: &str) -> Vec<&str> {
    sentence.split(", ").flat_map(|c| c.split(" dan ")).flat_map(|c| c.split(" and ")).collect()
}

fn clock(said: &str) -> Clock {
    let named =
        [(Clock::Verification, &VERIFICATION[..]), (Clock::Response, &RESPONSE), (Clock::Closing, &CLOSING)];
    let mut named = named.iter().filter(|(_, words)| any(said, words)).map(|(clock, _)| *clock);
    match (named.next(), named.next()) {
        (Some(clock), None) => clock,
        _ => Clock::Unstated,
    }
}
