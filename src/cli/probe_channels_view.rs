//! Looks at the channels of an edition as a page, a table and JSON.

use std::collections::BTreeMap;

use serde_json::json;

use super::output::Faces;
use crate::model::{ChannelKind, CsvHabits, Message};
use crate::probe::{Observation, Verdict};
use crate::report::{Block, Column, Table, Words};

/// What looks at channels came to.
pub(super) struct ChannelsView<'a> {
    pub observations: &'a [Observation],
    /// Channels of kinds that are not looked at yet.
    pub later: &'a BTreeMap<ChannelKind, usize>,
    pub habits: CsvHabits,
    pub words: &'a Words,
}

/// Characters of a record's digest that a table shows.
const SHOWN_OF_DIGEST: usize = 12;

impl ChannelsView<'_> {
    fn head(&self) -> String {
        let looked = self.observations.iter().filter(|o| o.ms.is_some()).count();
        let up = self.observations.iter().filter(|o| o.verdict.is_up() == Some(true)).count();
        let down = self.observations.iter().filter(|o| o.verdict == Verdict::Down).count();
        let message = Message::new("probe-looked").count("all", self.observations.len());
        self.words.say(&message.count("looked", looked).count("up", up).count("down", down))
    }

    fn rows(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("probe-entry")),
            Column::id(label("probe-channel")),
            Column::left(label("probe-verdict")),
            Column::right(label("probe-total")),
            Column::right(label("probe-status")),
            Column::extra(label("probe-days-left")),
            Column::left(label("probe-form")),
            Column::left(label("probe-tracking")),
            Column::id(label("probe-evidence")),
            Column::remark(label("probe-why")),
        ];
        Table { rows: self.observations.iter().map(|o| self.row(o)).collect(), columns }
    }

    fn row(&self, seen: &Observation) -> Vec<String> {
        let told = |value: Option<bool>| match value {
            Some(true) => self.words.label("probe-yes"),
            Some(false) => self.words.label("probe-no"),
            None => "?".to_owned(),
        };
        let page = seen.page.as_ref();
        vec![
            seen.entry.clone(),
            seen.channel.clone(),
            self.words.label(seen.verdict.code()),
            seen.ms.map(|ms| self.words.fixed(ms.total, 0)).unwrap_or_default(),
            seen.status.map(|s| s.to_string()).unwrap_or_default(),
            seen.tls_days_left.map(|d| self.words.fixed(d.floor(), 0)).unwrap_or_default(),
            told(page.and_then(|p| p.form)),
            told(page.and_then(|p| p.tracking)),
            seen.evidence.chars().take(SHOWN_OF_DIGEST).collect(),
            self.words.label(seen.reason.code()),
        ]
    }
}

/// A line for each kind that is not looked at yet.
pub(super) fn later_lines(later: &BTreeMap<ChannelKind, usize>, words: &Words) -> Vec<Block> {
    let kinds: Vec<String> = later.iter().map(|(kind, count)| format!("{} ({count})", kind.word())).collect();
    let message = Message::new("probe-later").word("kinds", kinds.join(", "));
    (!kinds.is_empty()).then(|| Block::Line(words.say(&message))).into_iter().collect()
}

/// The same for other programs.
pub(super) fn later_json(later: &BTreeMap<ChannelKind, usize>) -> serde_json::Value {
    later.iter().map(|(kind, count)| json!({"kind": kind.word(), "channels": count})).collect()
}

impl Faces for ChannelsView<'_> {
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Line(self.head()), Block::Table(self.rows())];
        blocks.extend(later_lines(self.later, self.words));
        blocks
    }

    fn table(&self) -> Table {
        let columns = [
            "entry",
            "channel",
            "kind",
            "url",
            "at",
            "verdict",
            "reason",
            "dns_ms",
            "connect_ms",
            "tls_ms",
            "send_ms",
            "first_byte_ms",
            "body_ms",
            "total_ms",
            "status",
            "tls_days_left",
            "form",
            "tracking",
            "service_time",
            "sp4n",
            "freshest",
            "accessibility",
            "evidence",
        ];
        Table {
            columns: columns.into_iter().map(Column::left).collect(),
            rows: self.observations.iter().map(plain_row).collect(),
        }
    }

    fn habits(&self) -> CsvHabits {
        self.habits
    }

    fn json(&self) -> serde_json::Result<String> {
        let tolok = json!({"format": 1, "version": env!("CARGO_PKG_VERSION")});
        let later = later_json(self.later);
        serde_json::to_string_pretty(
            &json!({"tolok": tolok, "observations": self.observations, "later": later}),
        )
    }
}

/// A row for other programs: codes, and numbers with a point.
fn plain_row(seen: &Observation) -> Vec<String> {
    fn cell<T: ToString>(value: Option<T>) -> String {
        value.map(|v| v.to_string()).unwrap_or_default()
    }
    let (ms, page) = (seen.ms, seen.page.as_ref());
    vec![
        seen.entry.clone(),
        seen.channel.clone(),
        seen.kind.clone(),
        seen.url.clone(),
        seen.at.to_string(),
        seen.verdict.word().to_owned(),
        seen.reason.code().to_owned(),
        cell(ms.and_then(|ms| ms.dns)),
        cell(ms.and_then(|ms| ms.connect)),
        cell(ms.and_then(|ms| ms.tls)),
        cell(ms.and_then(|ms| ms.send)),
        cell(ms.and_then(|ms| ms.first_byte)),
        cell(ms.and_then(|ms| ms.body)),
        cell(ms.map(|ms| ms.total)),
        cell(seen.status),
        cell(seen.tls_days_left),
        cell(page.and_then(|p| p.form)),
        cell(page.and_then(|p| p.tracking)),
        cell(page.and_then(|p| p.service_time)),
        cell(page.and_then(|p| p.sp4n)),
        cell(page.and_then(|p| p.freshest)),
        cell(page.and_then(|p| p.accessibility)),
        seen.evidence.clone(),
    ]
}
