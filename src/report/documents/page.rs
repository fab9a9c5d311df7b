//! A document as data, before it is a file: what tests look at, and what
//! [`mod@super::docx`] writes.

use jiff::civil::Date;

use crate::model::{Lang, is_hidden};
use crate::report::Words;

/// Marks the words between the two as something for people to fill in.
const BLANK: (char, char) = ('\u{e000}', '\u{e001}');

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its title, for the file's properties.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// Its date; the file's only one.
    pub date: Date,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Centred lines at the top, with a rule below.
    Letterhead(Vec<String>),
    /// The title, centred.
    Title(String),
    /// A line below the title, centred.
    Subtitle(String),
    /// A heading; 1 is the largest.
    Heading(usize, String),
    /// A paragraph.
    Text(String),
    /// A paragraph that stays on the page of what follows: the last before signatures.
    Ending(String),
    /// A paragraph that says the main thing.
    Strong(String),
    /// A line of its own, such as one of an address.
    Line(String),
    /// An item of a list.
    Item(String),
    /// A remark in small letters.
    Note(String),
    /// A table.
    Sheet(Sheet),
    /// Lines on the right half, where somebody signs.
    Signer(Vec<String>),
}

/// A table of a document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What it shows, above it; none where a heading says so.
    pub caption: Option<String>,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the rows leave room to sign.
    pub tall: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetColumn {
    /// Its head.
    pub title: String,
    /// Its width, relative to the others.
    pub width: usize,
    /// Whether it holds numbers, right-aligned.
    pub number: bool,
    /// Whether it holds bars.
    pub bar: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words or a number.
    Text(String),
    /// Words or a number that sum up.
    Strong(String),
    /// A bar of points 0 to 100, and a mark at the median.
    Bar(Option<f64>, Option<f64>),
}

impl SheetColumn {
    /// A column of words.
    pub fn words(title: impl Into<String>, width: usize) -> Self {
        Self { title: title.into(), width, number: false, bar: false }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>, width: usize) -> Self {
        Self { title: title.into(), width, number: true, bar: false }
    }

    /// A column of bars.
    pub fn bar(title: impl Into<String>, width: usize) -> Self {
        Self { title: title.into(), width, number: false, bar: true }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Words for people to fill in, shown in brackets and highlighted.
pub fn blank(words: &Words, code: &'static str) -> String {
    format!("{}[{}]{}", BLANK.0, words.label(code), BLANK.1)
}

/// The given text, else words to fill in.
pub fn given_or_blank(given: Option<&str>, words: &Words, code: &'static str) -> String {
    given.map_or_else(|| blank(words, code), str::to_owned)
}

/// A text in pieces: each with whether it is for people to fill in.
pub fn runs(text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    for (i, part) in text.split(BLANK.0).enumerate() {
        let (inside, after) = match part.split_once(BLANK.1) {
            Some((inside, after)) if i > 0 => (inside, after),
            _ => ("", part),
        };
        for (text, is_blank) in [(inside, true), (after, false)] {
            let text = inert(text);
            if !text.is_empty() {
                found.push((text, is_blank));
            }
        }
    }
    found
}

/// Text that no reader of XML stumbles over or obeys: what nobody sees is taken out, line ends and
/// tabs become blanks.
pub fn inert(text: &str) -> String {
    let kept = |c: char| match c {
        '\n' | '\t' => Some(' '),
        c if is_hidden(c) || matches!(c, '\u{e000}'..='\u{e003}' | '\u{fffe}' | '\u{ffff}') => None,
        c => Some(c),
    };
    text.chars().filter_map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::{inert, runs};

    #[test]
    fn blanks_are_told_from_text() {
        let text = "Nomor: \u{e000}[nomor]\u{e001} tahun 2022";
        let told = [("Nomor: ", false), ("[nomor]", true), (" tahun 2022", false)];
        assert_eq!(runs(text), told.map(|(t, b)| (t.to_owned(), b)));
        assert_eq!(runs("stray \u{e001} mark"), [("stray  mark".to_owned(), false)]);
        assert_eq!(runs("open \u{e000}mark"), ["open ", "mark"].map(|t| (t.to_owned(), false)));
    }

    #[test]
    fn what_nobody_sees_is_taken_out() {
        assert_eq!(inert("a\u{0}b\u{1b}[2J\u{202e}c\u{fffe}\nd"), "ab[2Jc d");
        assert_eq!(inert("<w:p>]]>&amp;"), "<w:p>]]>&amp;");
    }
}
