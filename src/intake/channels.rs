//! channels.csv: where people can complain.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::entrants::Entrants;
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::model::{ChannelKind, EntryIx, Message, Problem};

/// channels.csv.
pub const CHANNELS: Layout = Layout {
    name: "channels",
    about: "The channels through which people complain; optional.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::optional("channel", "What the entry's channel is called; its kind if empty."),
        Column::required("kind", "web, app, sms, whatsapp, social, phone, email, open311, lapor or desk."),
        Column::optional("address", "The address, number or page."),
        Column::optional("hours", "When it is open, as the agency says."),
        Column::prose("owner", "Who answers there."),
    ],
    open: true,
};
const ENTRY: usize = 0;
const CHANNEL: usize = 1;
const KIND: usize = 2;

/// Checks channels.csv: that each row is of an entry, of a known kind and there once.
pub fn channels(table: Table<'_>, entrants: &Entrants, findings: &Findings) {
    let mut lines: HashMap<(EntryIx, String), u32> = HashMap::new();
    table.each(|row| match channel(row, entrants) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some((entry, name))) => {
            if let Some(first) = lines.insert((entry, name.clone()), row.line) {
                let message = Message::new("channel-twice").word("channel", shown(&name));
                findings.refuse(row.problem(CHANNEL, message.word("first", first)));
            }
        }
    });
}

/// The entry and its channel's name; none where the entry could not be read before.
fn channel(row: &Row<'_>, entrants: &Entrants) -> Result<Option<(EntryIx, String)>, Problem> {
    let Some(entry) = entrants.index.get(row.get(ENTRY)) else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let kind = row.get(KIND);
    if ChannelKind::of(kind).is_none() {
        let words = ChannelKind::WORDS.map(|(word, _)| word);
        let message = Message::new("value-unknown").word("place", "kind").word("value", shown(kind));
        return Err(row.problem(KIND, suggest(message.word("choices", words.join(", ")), kind, words)));
    }
    let name = if row.get(CHANNEL).is_empty() { kind } else { row.get(CHANNEL) };
    Ok(Some((*entry, name.to_owned())))
}
