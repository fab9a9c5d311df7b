//! Texts in the two languages of the program.

/// A language that every text of the program exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Indonesian, `id`.
    Id,
    /// English, `en`.
    #[default]
    En,
}

impl Lang {
    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }
}

/// True for characters that a reader cannot see but a terminal or a page
/// obeys: control characters, those that turn the direction of text, and those without width.
pub fn is_hidden(c: char) -> bool {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns || matches!(c, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}')
}

/// A text that a file gives in Indonesian, English or both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The Indonesian wording.
    pub id: Option<String>,
    /// The English wording.
    pub en: Option<String>,
}

impl Text {
    /// A text that reads the same in both languages (a name, a number).
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { id: Some(text.clone()), en: Some(text) }
    }

    /// The wording in `lang`, else in the other language, else empty.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Id => (&self.id, &self.en),
            Lang::En => (&self.en, &self.id),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }

    /// True when neither language has a wording.
    pub fn is_empty(&self) -> bool {
        self.id.is_none() && self.en.is_none()
    }
}
