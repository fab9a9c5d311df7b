//! Where people can complain, and who agreed that it is looked at.

use std::collections::HashMap;
use std::ops::Deref;

use jiff::civil::Date;

use super::{ChannelIx, EntryIx, OpeningHours, Origin};

/// Somebody's consent to a channel being looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// For whom.
    pub entry: EntryIx,
    /// For which of its channels; none means all.
    pub channel: Option<String>,
    /// Who gave it.
    pub by: String,
    /// Its first day; none means it holds already.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Date,
    /// Most looks per day and channel; none means as many as good manners allow.
    pub per_day: Option<u32>,
    /// Where it is written down.
    pub origin: Origin,
}

impl Consent {
    /// True when it lets a channel be looked at on a day.
    pub fn covers(&self, channel: &Channel, day: Date) -> bool {
        self.entry == channel.entry
            && self.channel.as_ref().is_none_or(|id| *id == channel.id)
            && self.from.is_none_or(|from| from <= day)
            && day <= self.until
    }
}

/// One channel of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Whose it is.
    pub entry: EntryIx,
    /// What the entry calls it; unique within the entry.
    pub id: String,
    /// What kind of channel it is.
    pub kind: ChannelKind,
    /// Its address, number or page, as written; may be empty.
    pub address: String,
    /// When it is open, as the agency says; may be empty.
    pub hours: String,
    /// The same, where it could be understood.
    pub open: Option<OpeningHours>,
    /// Who answers there, as the agency says; may be empty.
    pub owner: String,
    /// Where it was declared.
    pub origin: Origin,
}

/// The declared channels of an edition, in the order of channels.csv.
#[derive(Debug, Clone, Default)]
pub struct Channels {
    all: Vec<Channel>,
    of: HashMap<EntryIx, Vec<ChannelIx>>,
}

impl Channels {
    /// These channels.
    pub fn new(all: Vec<Channel>) -> Self {
        let mut of: HashMap<EntryIx, Vec<ChannelIx>> = HashMap::new();
        for (i, channel) in all.iter().enumerate() {
            of.entry(channel.entry).or_default().push(ChannelIx::at(i));
        }
        Self { all, of }
    }

    /// One of them.
    pub fn get(&self, channel: ChannelIx) -> &Channel {
        &self.all[channel.ix()]
    }

    /// The channels of an entry, in the order of the file.
    pub fn of(&self, entry: EntryIx) -> &[ChannelIx] {
        self.of.get(&entry).map_or(&[], Vec::as_slice)
    }
}

impl Deref for Channels {
    type Target = [Channel];

    fn deref(&self) -> &[Channel] {
        &self.all
    }
}

/// A kind of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelKind {
    /// A page with a form.
    Web,
    /// An app for phones.
    App,
    /// Text messages.
    Sms,
    /// WhatsApp.
    Whatsapp,
    /// An account on a social network.
    Social,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An interface of the Open311 kind.
    Open311,
    /// Indonesia's national platform, SP4N-LAPOR!.
    Lapor,
    /// A desk where people come in person.
    Desk,
}

impl ChannelKind {
    /// Every kind with its word in channels.csv.
    pub const WORDS: [(&'static str, Self); 10] = [
        ("web", Self::Web),
        ("app", Self::App),
        ("sms", Self::Sms),
        ("whatsapp", Self::Whatsapp),
        ("social", Self::Social),
        ("phone", Self::Phone),
        ("email", Self::Email),
        ("open311", Self::Open311),
        ("lapor", Self::Lapor),
        ("desk", Self::Desk),
    ];

    /// Its word in channels.csv.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// The kind that a word of channels.csv names.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
    }
}
