//! What means the same although it is written differently: headers, values, names, registrations.
//!
//! In: texts, and the entries of an edition. Out: likenesses from 0 (nothing in
//! common) to 1 (the same), best pairings, pairs of registrations with what they share.
//! Never: decides that two things are one; people do. Never shows a phone number or an e-mail address.

mod assignment;
mod duplicates;
mod names;
mod normal;
mod phrase;

pub use assignment::best_pairing;
pub use duplicates::{Likeness, Pair, pairs};
pub use names::{EntryNames, Found};
pub use normal::{Name, fold, phone_digits};
pub use phrase::{Phrase, likeness, token_likeness};
