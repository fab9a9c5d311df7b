//! What the program has to say, as data: a code and its arguments. The words
//! in Indonesian and English live in `src/report/locale/*.ftl`, one message
//! per code; a test holds the two against each other.

use super::{Position, Text};

/// One argument of a [`Message`].
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text that reads the same in both languages: an id, a file name.
    Word(String),
    /// A text that a file gives in two languages.
    Text(Text),
    /// A number, formatted by the reader's language; finite.
    Number(f64),
}

/// Something to say about an entry, a step or a file, before it is put in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Name of the message in the `.ftl` files.
    pub code: &'static str,
    /// Named arguments, in the order of the sentence.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub const fn new(code: &'static str) -> Self {
        Self { code, args: Vec::new() }
    }

    /// Adds a word (an id, a name, a piece of the file).
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "ids, numbers and texts read alike at the call")]
    pub fn word(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, Arg::Word(value.to_string())));
        self
    }

    /// Adds a two-language text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: &Text) -> Self {
        self.args.push((name, Arg::Text(value.clone())));
        self
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: f64) -> Self {
        self.args.push((name, Arg::Number(value)));
        self
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, name: &'static str, value: usize) -> Self {
        self.number(name, value as f64)
    }
}

impl Message {
    /// The word given under a name, if there is one.
    pub fn word_of(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(n, _)| *n == name).and_then(|(_, arg)| match arg {
            Arg::Word(word) => Some(word.as_str()),
            Arg::Text(_) | Arg::Number(_) => None,
        })
    }
}

/// A fault in the input: what, and where. Why it is refused and how to mend
/// it are the `.why` and `.help` attributes of the message's code.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub message: Message,
    /// Where it is.
    pub at: Position,
    /// The line it stands on, for showing; cut where it is long.
    pub excerpt: Option<String>,
    /// How many characters are meant, from the column on; 0 when unknown.
    pub width: u32,
}

impl Problem {
    /// A fault at a position.
    pub fn new(at: Position, message: Message) -> Self {
        Self { message, at, excerpt: None, width: 0 }
    }

    /// How many faults it stands for: one, or as many as its `more` argument says.
    pub fn faults(&self) -> usize {
        let more = self.message.args.iter().find(|(name, _)| *name == "more");
        match more {
            Some((_, Arg::Number(more))) => *more as usize,
            _ => 1,
        }
    }
}
