//! channels.csv: where people can complain.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::entrants::Entrants;
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::model::{Channel, ChannelKind, Channels, EntryIx, Message, OpeningHours, Problem};

/// channels.csv.
pub const CHANNELS: Layout = Layout {
    name: "channels",
    about: "The channels through which people complain; optional.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::optional("channel", "What the entry's channel is called; its kind if empty."),
        Column::required("kind", "web, app, sms, whatsapp, social, phone, email, open311, lapor or desk."),
        Column::optional("address", "The address, number or page."),
        Column::optional(
            "hours",
            "When it is open, in the agency's own time, such as Senin-Jumat 08.00-16.00 or 24 jam.",
        ),
        Column::prose("owner", "Who answers there."),
    ],
    open: true,
};
const ENTRY: usize = 0;
const CHANNEL: usize = 1;
const KIND: usize = 2;
const ADDRESS: usize = 3;
const HOURS: usize = 4;
const OWNER: usize = 5;

/// Reads channels.csv: each row is of an entry, of a known kind and there once.
pub fn channels(table: Table<'_>, entrants: &Entrants, findings: &Findings) -> Channels {
    let mut all: Vec<Channel> = Vec::new();
    let mut places: HashMap<(EntryIx, String), usize> = HashMap::new();
    table.each(|row| match channel(row, entrants, findings) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(channel)) => {
            let key = (channel.entry, channel.name.clone());
            if let Some(first) = places.get(&key) {
                let message = Message::new("channel-twice").word("channel", shown(&channel.name));
                let line = all[*first].origin.row;
                return findings.refuse(row.problem(CHANNEL, message.word("first", line)));
            }
            places.insert(key, all.len());
            all.push(channel);
        }
    });
    Channels::new(all)
}

/// The channel of a row; none where its entry could not be read before.
fn channel(row: &Row<'_>, entrants: &Entrants, findings: &Findings) -> Result<Option<Channel>, Problem> {
    let Some(entry) = entrants.index.get(row.get(ENTRY)) else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let word = row.get(KIND);
    let Some(kind) = ChannelKind::of(word) else {
        let words = ChannelKind::WORDS.map(|(word, _)| word);
        let message = Message::new("value-unknown").word("place", "kind").word("value", shown(word));
        return Err(row.problem(KIND, suggest(message.word("choices", words.join(", ")), word, words)));
    };
    let hours = row.get(HOURS);
    let open = OpeningHours::read(hours);
    if open.is_none() && !hours.is_empty() {
        findings.warn(row.problem(HOURS, Message::new("hours-unclear").word("hours", shown(hours))));
    }
    let name = if row.get(CHANNEL).is_empty() { word } else { row.get(CHANNEL) };
    Ok(Some(Channel {
        entry: *entry,
        name: name.to_owned(),
        kind,
        address: row.get(ADDRESS).to_owned(),
        hours: hours.to_owned(),
        open,
        owner: row.prose(OWNER),
        origin: row.origin(),
    }))
}
