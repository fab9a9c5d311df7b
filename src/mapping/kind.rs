//! What a foreign table holds, and what its columns can become.

use std::fmt;

/// Which of the edition's tables a foreign table goes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Registrations.
    Entries,
    /// Self-assessments.
    Claims,
    /// Channels.
    Channels,
    /// Judges.
    Judges,
    /// Judges' marks.
    Marks,
}

impl Kind {
    /// Every kind, in the order of a season.
    pub const ALL: [Self; 5] = [Self::Entries, Self::Claims, Self::Channels, Self::Judges, Self::Marks];

    /// The name of the table it goes into.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Claims => "claims",
            Self::Channels => "channels",
            Self::Judges => "judges",
            Self::Marks => "marks",
        }
    }

    /// The kind that a word names.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }

    /// True where its rows are about entries that are registered already.
    pub const fn refers_to_entries(self) -> bool {
        matches!(self, Self::Claims | Self::Channels | Self::Marks)
    }
}

/// What a column becomes: a column of the edition's table (`agency`), a column kept under its own
/// name (`attribute:budget`), or a part of one criterion (`level:K1`) or kind of channel (`address:web`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The column.
    pub column: String,
    /// Of what; empty for a column of the table.
    pub of: String,
}

impl Target {
    /// A column of the table.
    pub fn column(column: impl Into<String>) -> Self {
        Self { column: column.into(), of: String::new() }
    }

    /// A part of something.
    pub fn of(column: impl Into<String>, of: impl Into<String>) -> Self {
        Self { column: column.into(), of: of.into() }
    }

    /// Reads a target as it is written in a mapping.
    pub fn parse(text: &str) -> Self {
        match text.split_once(':') {
            Some((column, of)) => Self::of(column.trim(), of.trim()),
            None => Self::column(text.trim()),
        }
    }

    /// True for the column of the table called so.
    pub fn is(&self, column: &str) -> bool {
        self.column == column && self.of.is_empty()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of.is_empty() { f.write_str(&self.column) } else { write!(f, "{}:{}", self.column, self.of) }
    }
}
