//! Personal data taken out of what probes keep.
//!
//! In: text or markup, and the channel addresses that an agency itself
//! publishes. Out: the same with marks such as `[nik]` in place of telephone
//! numbers, e-mail addresses, population and tax numbers, and names that
//! stand beside a label or under a column head that announces them.
//! Never: finds a name in running prose; nobody can do that without knowing it.

mod names;
mod numbers;
mod redactor;
mod view;

pub use redactor::{Redacted, Redactor};

use numbers::{address_key, digits_key};
