//! Samples as a page, a table and JSON.

use std::time::Duration;

use serde_json::json;

use super::output::Faces;
use crate::model::{CsvHabits, Message};
use crate::probe::{Cut, Hop, HttpVersion, Note, Phase, Phases, Reason, Sample};
use crate::report::{Block, Column, Table, Words};

const PHASES: [(Phase, &str, &str); 6] = [
    (Phase::Dns, "phase-dns", "dns_ms"),
    (Phase::Connect, "phase-connect", "connect_ms"),
    (Phase::Tls, "phase-tls", "tls_ms"),
    (Phase::Send, "phase-send", "send_ms"),
    (Phase::FirstByte, "phase-first-byte", "first_byte_ms"),
    (Phase::Body, "phase-body", "body_ms"),
];

/// What one look at an address saw; several samples where each of its addresses got one.
pub(super) struct SamplesView<'a> {
    pub samples: &'a [Sample],
    pub words: &'a Words,
}

impl SamplesView<'_> {
    fn label(&self, code: &'static str) -> String {
        self.words.label(code)
    }

    fn page(&self, sample: &Sample, blocks: &mut Vec<Block>) {
        let verdict = self.label(sample.verdict.code());
        let reason = self.label(sample.reason.code());
        let heading = Message::new("probe-heading").word("url", &sample.target.url).word("verdict", verdict);
        blocks.push(Block::Heading(2, self.words.say(&heading)));
        blocks.push(Block::Line(self.words.say(&Message::new("probe-because").word("reason", reason))));
        let waited = sample.held >= Duration::from_millis(1);
        let times = Message::new(if waited { "probe-times-held" } else { "probe-times" })
            .word("at", sample.started_at.round(jiff::Unit::Second).unwrap_or(sample.started_at))
            .count("hops", sample.hops.iter().filter(|hop| hop.address.is_some()).count())
            .word("total", self.millis(sample.total));
        let times = if waited { times.word("held", self.millis(sample.held)) } else { times };
        blocks.push(Block::Line(self.words.say(&times)));
        blocks.push(Block::Table(self.hops(sample)));
        blocks.extend(self.remarks(sample).iter().map(|m| Block::Line(self.words.say(m))));
    }

    fn hops(&self, sample: &Sample) -> Table {
        let mut columns = vec![
            Column::right(self.label("probe-hop")),
            Column::left(self.label("probe-asked")),
            Column::id(self.label("probe-address")),
            Column::right(self.label("probe-status")),
        ];
        columns.extend(PHASES.map(|(_, code, _)| Column::right(self.label(code))));
        columns.push(Column::right(self.label("probe-together")));
        let rows = sample.hops.iter().enumerate().map(|(n, hop)| {
            let mut row = vec![
                (n + 1).to_string(),
                hop.url.clone(),
                hop.address.map(|a| a.to_string()).unwrap_or_default(),
                hop.status.map(|s| s.to_string()).unwrap_or_default(),
            ];
            row.extend(PHASES.map(|(phase, ..)| self.phase(hop, phase)));
            row.push(self.millis(hop.phases.sum()));
            row
        });
        Table { rows: rows.collect(), columns }
    }

    /// A phase; with a mark where it failed.
    fn phase(&self, hop: &Hop, phase: Phase) -> String {
        let failed = if hop.failed_in == Some(phase) { " ✗" } else { "" };
        hop.phases.get(phase).map(|took| self.millis(took) + failed).unwrap_or_default()
    }

    fn millis(&self, took: Duration) -> String {
        self.words.fixed(took.as_secs_f64() * 1000.0, 1)
    }

    fn remarks(&self, sample: &Sample) -> Vec<Message> {
        let mut remarks = Vec::new();
        if sample.hops.iter().any(|hop| hop.for_robots) {
            remarks.push(Message::new("probe-robots-first"));
        }
        for hop in &sample.hops {
            remarks.extend(self.tls(hop));
            remarks.extend(hop.answers.iter().filter_map(|answer| {
                let block = self.label(answer.forbidden?.code());
                Some(Message::new("probe-forbidden").word("address", answer.address).word("block", block))
            }));
            let long = hop.body.as_ref().filter(|b| matches!(b.cut, Some(Cut::Long | Cut::Inflated)));
            remarks.extend(long.map(|b| Message::new("probe-long").count("bytes", b.bytes)));
        }
        remarks.extend(sample.notes.iter().map(|note| match note {
            Note::Downgraded { hop } => Message::new("probe-downgraded").count("hop", hop + 1),
            Note::Shielded { by } => Message::new("probe-shielded").word("by", by),
        }));
        let wait = sample.retry_after;
        remarks.extend(wait.map(|w| Message::new("probe-retry-after").number("seconds", w.as_secs_f64())));
        remarks.extend(
            sample
                .before
                .map(|before| Message::new("probe-before").word("reason", self.label(before.code()))),
        );
        if matches!(sample.reason, Reason::AddressForbidden | Reason::UrlPort) {
            remarks.push(Message::new("probe-hint-private"));
        }
        remarks
    }

    fn tls(&self, hop: &Hop) -> Vec<Message> {
        let Some(tls) = &hop.tls else { return Vec::new() };
        let mut remarks = Vec::new();
        if let Some(certificate) = &tls.certificate {
            let day = certificate.not_after.map(|t| t.to_string()).unwrap_or_default();
            remarks.push(
                Message::new("probe-certificate")
                    .word("host", &hop.host)
                    .word("protocol", tls.protocol.as_deref().unwrap_or_default())
                    .word("names", certificate.names.join(", "))
                    .word("issuer", &certificate.issuer)
                    .word("until", day.get(..10).unwrap_or(&day))
                    .number("days", certificate.days_left.unwrap_or_default() as f64),
            );
        }
        let further = tls.faults.iter().skip(1).map(|fault| fault.reason().code());
        remarks.extend(further.map(|code| Message::new("probe-also").word("fault", self.label(code))));
        if !tls.chain_in_order {
            remarks.push(Message::new("probe-chain-order").word("host", &hop.host));
        }
        remarks
    }
}

impl Faces for SamplesView<'_> {
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.samples.iter().for_each(|sample| self.page(sample, &mut blocks));
        blocks
    }

    fn table(&self) -> Table {
        let mut columns =
            vec!["sample", "started_at", "verdict", "reason", "hop", "url", "address", "http", "status"];
        columns.extend(PHASES.map(|(.., name)| name));
        columns.extend(["failed_in", "certificate_days_left"]);
        let rows = self.samples.iter().enumerate().flat_map(|(n, sample)| {
            sample.hops.iter().enumerate().map(move |(h, hop)| row(n, sample, h, hop))
        });
        Table { rows: rows.collect(), columns: columns.into_iter().map(Column::left).collect() }
    }

    fn habits(&self) -> CsvHabits {
        CsvHabits::default()
    }

    fn json(&self) -> serde_json::Result<String> {
        let tolok = json!({"format": 1, "version": env!("CARGO_PKG_VERSION")});
        serde_json::to_string_pretty(&json!({"tolok": tolok, "samples": self.samples}))
    }
}

/// A row for other programs: codes, and milliseconds with a point.
fn row(n: usize, sample: &Sample, h: usize, hop: &Hop) -> Vec<String> {
    let mut row = vec![
        (n + 1).to_string(),
        sample.started_at.to_string(),
        sample.verdict.word().to_owned(),
        sample.reason.code().to_owned(),
        (h + 1).to_string(),
        hop.url.clone(),
        hop.address.map(|a| a.to_string()).unwrap_or_default(),
        hop.http.map(version).unwrap_or_default().to_owned(),
        hop.status.map(|s| s.to_string()).unwrap_or_default(),
    ];
    row.extend(PHASES.map(|(phase, ..)| millis_of(&hop.phases, phase)));
    row.push(hop.failed_in.map(|phase| phase.word().to_owned()).unwrap_or_default());
    let certificate = hop.tls.as_ref().and_then(|tls| tls.certificate.as_ref());
    row.push(certificate.and_then(|c| c.days_left).map(|d| d.to_string()).unwrap_or_default());
    row
}

fn millis_of(phases: &Phases, phase: Phase) -> String {
    phases.get(phase).map(|took| format!("{:.3}", took.as_secs_f64() * 1000.0)).unwrap_or_default()
}

const fn version(http: HttpVersion) -> &'static str {
    match http {
        HttpVersion::Http10 => "1.0",
        HttpVersion::Http11 => "1.1",
        HttpVersion::Http2 => "2",
    }
}
