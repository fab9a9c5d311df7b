//! What minutes, decrees and letters say of the organiser.

use std::collections::BTreeMap;

/// One thing that papers say of the organiser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// The organising agency.
    Organiser,
    /// Its address, telephone, page and e-mail.
    Address,
    /// Where papers are signed.
    Place,
    /// The decree that the competition rests on.
    Decree,
    /// The office of whoever signs.
    SignerOffice,
    /// The name of whoever signs.
    SignerName,
    /// The name of the team's head.
    Chair,
    /// The name of the team's secretary.
    Secretary,
    /// Where objections are sent.
    ObjectionAddress,
    /// The first day for objections.
    ObjectionFrom,
    /// The last day for objections.
    ObjectionTo,
    /// Where the keepers of servers that are looked at may ask: a mail or web address.
    Contact,
}

impl Detail {
    /// Every detail with its word in letterhead.csv.
    pub const WORDS: [(&'static str, Self); 12] = [
        ("organiser", Self::Organiser),
        ("address", Self::Address),
        ("place", Self::Place),
        ("decree", Self::Decree),
        ("signer_office", Self::SignerOffice),
        ("signer_name", Self::SignerName),
        ("chair", Self::Chair),
        ("secretary", Self::Secretary),
        ("objection_address", Self::ObjectionAddress),
        ("objection_from", Self::ObjectionFrom),
        ("objection_to", Self::ObjectionTo),
        ("contact", Self::Contact),
    ];

    /// The detail that a word of letterhead.csv names.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, detail)| *detail)
    }
}

/// What papers say of the organiser; what is missing is left for people to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead(pub BTreeMap<Detail, String>);

impl Letterhead {
    /// A detail, where it is given.
    pub fn get(&self, detail: Detail) -> Option<&str> {
        self.0.get(&detail).map(String::as_str)
    }
}

/// True when a contact can stand in the `User-Agent` header between brackets:
/// printable ASCII without brackets, and more than blanks.
///
/// ```
/// use tolok::model::fits_header;
/// assert!(fits_header("https://contoh.example/kompetisi") && fits_header("kompetisi@contoh.example"));
/// assert!(!fits_header(" ") && !fits_header("surat(at)contoh") && !fits_header("a\r\nX: y"));
/// ```
pub fn fits_header(contact: &str) -> bool {
    let plain = |c: char| matches!(c, ' '..='~') && !matches!(c, '(' | ')');
    !contact.trim().is_empty() && contact.chars().all(plain)
}
