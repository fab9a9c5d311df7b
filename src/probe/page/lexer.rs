//! Words and numbers of a sentence, for finding dates and times.

/// One piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, lower case.
    Word(String),
    /// Digits, as many as stand together.
    Number(u32, usize),
    /// One sign; blanks are left out.
    Sign(char),
}

/// Most pieces of one sentence.
const MOST: usize = 2_000;

/// The pieces of a sentence.
pub(super) fn pieces(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        if found.len() >= MOST {
            break;
        }
        let run = |belongs: fn(char) -> bool| -> &str {
            let rest = &text[at..];
            &rest[..rest.find(|c: char| !belongs(c)).unwrap_or(rest.len())]
        };
        let (token, length) = if char.is_ascii_digit() {
            let digits = run(|c| c.is_ascii_digit());
            (Some(Token::Number(digits.parse().unwrap_or(u32::MAX), digits.len())), digits.len())
        } else if char.is_alphabetic() {
            let word = run(char::is_alphabetic);
            (Some(Token::Word(word.to_lowercase())), word.len())
        } else if char.is_whitespace() {
            (None, char.len_utf8())
        } else {
            (
                Some(Token::Sign(if matches!(char, '–' | '—' | '‑' | '−') { '-' } else { char })),
                char.len_utf8(),
            )
        };
        found.extend(token);
        at += length;
    }
    found
}

/// The pieces from `at` on, with easy access.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pieces: &'a [Token],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(pieces: &'a [Token], at: usize) -> Self {
        Self { pieces, at }
    }

    pub fn place(&self) -> usize {
        self.at
    }

    fn token(&self) -> Option<&'a Token> {
        self.pieces.get(self.at)
    }

    /// Takes a number of at most `digits` digits.
    pub fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        match self.token() {
            Some(Token::Number(value, length)) if digits.contains(length) => {
                self.at += 1;
                Some(*value)
            }
            _ => None,
        }
    }

    /// Takes one of these signs.
    pub fn sign(&mut self, signs: &[char]) -> Option<char> {
        match self.token() {
            Some(Token::Sign(sign)) if signs.contains(sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    /// Takes any word.
    pub fn word(&mut self) -> Option<&'a str> {
        match self.token() {
            Some(Token::Word(word)) => {
                self.at += 1;
                Some(word)
            }
            _ => None,
        }
    }

    /// Takes one of these words.
    pub fn one_of(&mut self, words: &[&str]) -> Option<&'a str> {
        match self.token() {
            Some(Token::Word(word)) if words.contains(&&**word) => {
                self.at += 1;
                Some(word)
            }
            _ => None,
        }
    }
}
