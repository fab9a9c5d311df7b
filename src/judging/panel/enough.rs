//! Whether there are enough data for a statistic, and what is missing.

use crate::model::Message;

/// Whether a statistic rests on enough, and what would make it so.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
    /// What is missing; nothing where there is enough.
    pub missing: Vec<Message>,
}

impl Verdict {
    /// True where nothing is missing.
    pub fn is_enough(&self) -> bool {
        self.missing.is_empty()
    }

    /// Asks for at least `want`; `code` says of what there are `have`.
    #[must_use]
    pub fn at_least(mut self, code: &'static str, have: usize, want: usize) -> Self {
        if have < want {
            self.missing.push(Message::new(code).count("have", have).count("want", want));
        }
        self
    }

    /// Adds what is missing unless `holds`.
    #[must_use]
    pub fn needs(mut self, holds: bool, message: impl FnOnce() -> Message) -> Self {
        if !holds {
            self.missing.push(message());
        }
        self
    }
}
