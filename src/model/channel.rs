//! Where people can complain.

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

    /// The kind that a word of channels.csv names.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
    }
}
