//! channels.csv and consents.csv: where people can complain, and who agreed that it is looked at.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::entrants::{Entrants, whole};
use super::problems::{Findings, shown, suggest};
use super::shortlists::{date, empty};
use super::table::{Row, Table};
use crate::model::{Channel, ChannelKind, Channels, Consent, EntryIx, Message, OpeningHours, Problem};

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

/// consents.csv.
pub const CONSENTS: Layout = Layout {
    name: "consents",
    about: "Who agreed to which channels being looked at; without it nothing is sent to them.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::optional("channel", "The channel, as in channels.csv; all of the entry's if empty."),
        Column::required("by", "Who agreed: name or office, and the letter if there is one."),
        Column::optional("from", "The first day, such as 2022-03-01; from the start if empty."),
        Column::required("until", "The last day, such as 2022-05-10."),
        Column::optional("per_day", "Most looks at each channel per day."),
    ],
    open: false,
};
const BY: usize = 2;
const FROM: usize = 3;
const UNTIL: usize = 4;
const PER_DAY: usize = 5;

/// Reads channels.csv: each row is of an entry, of a known kind and there once.
pub fn channels(table: Table<'_>, entrants: &Entrants, findings: &Findings) -> Channels {
    let mut all: Vec<Channel> = Vec::new();
    let mut places: HashMap<(EntryIx, String), usize> = HashMap::new();
    table.each(|row| match channel(row, entrants, findings) {
        Err(problem) => findings.refuse(problem),
        Ok(None) => {}
        Ok(Some(channel)) => {
            let key = (channel.entry, channel.id.clone());
            if let Some(first) = places.get(&key) {
                let message = Message::new("channel-twice").word("channel", shown(&channel.id));
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
    let id = if row.get(CHANNEL).is_empty() { word } else { row.get(CHANNEL) };
    Ok(Some(Channel {
        entry: *entry,
        id: id.to_owned(),
        kind,
        address: row.get(ADDRESS).to_owned(),
        hours: hours.to_owned(),
        open,
        owner: row.prose(OWNER),
        origin: row.origin(),
    }))
}

/// Reads consents.csv.
pub fn consents(
    table: Table<'_>,
    channels: &[Channel],
    entrants: &Entrants,
    findings: &Findings,
) -> Vec<Consent> {
    let mut found = Vec::new();
    table.each(|row| match consent(row, channels, entrants) {
        Err(problem) => findings.refuse(problem),
        Ok(consent) => found.extend(consent),
    });
    found
}

/// A consent; none where its entry could not be read before.
fn consent(row: &Row<'_>, channels: &[Channel], entrants: &Entrants) -> Result<Option<Consent>, Problem> {
    let Some(entry) = entrants.index.get(row.get(ENTRY)).copied() else {
        return entrants.unknown(row, ENTRY).map_or(Ok(None), Err);
    };
    let channel = Some(row.get(CHANNEL).to_owned()).filter(|id| !id.is_empty());
    let own = || channels.iter().filter(|c| c.entry == entry).map(|c| c.id.as_str());
    if let Some(id) = channel.as_deref().filter(|id| !own().any(|o| o == *id)) {
        let message = Message::new("consent-channel").word("channel", shown(id));
        return Err(row.problem(CHANNEL, suggest(message.word("entry", row.get(ENTRY)), id, own())));
    }
    if row.get(BY).is_empty() {
        return Err(empty(row, BY));
    }
    let from = date(row, FROM)?;
    let until = date(row, UNTIL)?.ok_or_else(|| empty(row, UNTIL))?;
    if let Some(from) = from.filter(|from| *from > until) {
        let message = Message::new("consent-backwards").word("from", from).word("until", until);
        return Err(row.problem(UNTIL, message));
    }
    let (by, per_day) = (row.get(BY).to_owned(), whole(row, PER_DAY)?);
    Ok(Some(Consent { entry, channel, by, from, until, per_day, origin: row.origin() }))
}
