//! A judge's workbook: its columns, and the stamp by which it is known again when it comes back.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Rubric, is_hidden};

/// The version of the stamp that this program writes.
const FORMAT: u32 = 1;

/// The hidden page that holds the stamp.
pub const STAMP_PAGE: &str = "_tolok";

/// Longest text that a cell is given, in units of UTF-16: a little less than spreadsheets can hold.
pub const LONGEST_CELL: usize = 32_000;

/// Longest comment of a judge, in characters.
pub const LONGEST_COMMENT: usize = 10_000;

/// A column of the page of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SheetColumn {
    /// The entry's id.
    Entry,
    /// The entry's name; not in a blind workbook.
    Name,
    /// The criterion's id.
    Criterion,
    /// The criterion's title and question.
    Question,
    /// What each level asks for.
    Levels,
    /// The level the agency claims.
    Claim,
    /// What the agency points to as proof.
    Evidence,
    /// What else the agency says.
    Note,
    /// What a machine measured, where that does not settle the criterion.
    Measured,
    /// The level the judge gives.
    Level,
    /// Given, not applicable or recused.
    State,
    /// What the judge writes.
    Comment,
}

impl SheetColumn {
    /// Every column with its word in the stamp.
    const WORDS: [(&'static str, Self); 12] = [
        ("entry", Self::Entry),
        ("name", Self::Name),
        ("criterion", Self::Criterion),
        ("question", Self::Question),
        ("levels", Self::Levels),
        ("claim", Self::Claim),
        ("evidence", Self::Evidence),
        ("note", Self::Note),
        ("measured", Self::Measured),
        ("level", Self::Level),
        ("state", Self::State),
        ("comment", Self::Comment),
    ];

    /// The word in the stamp.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }

    /// True for the cells that the judge fills.
    pub const fn is_input(self) -> bool {
        matches!(self, Self::Level | Self::State | Self::Comment)
    }

    fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, column)| *column)
    }
}

/// What a workbook says of itself, on a page that people do not see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetStamp {
    /// The competition and its edition.
    pub edition: (String, String),
    /// The stage.
    pub stage: String,
    /// The judge.
    pub judge: String,
    /// The stage's rubric, `ID@VERSION`.
    pub rubric: String,
    /// The language, `id` or `en`.
    pub lang: String,
    /// Whether the names of entries were left out.
    pub blind: bool,
    /// The name of the page of marks.
    pub page: String,
    /// The columns of that page with their titles, from the left.
    pub columns: Vec<(SheetColumn, String)>,
    /// Entry and criterion of each row to mark, from the top.
    pub keys: Vec<(String, String)>,
}

/// Why a page is no stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StampFault {
    /// A later version of the program wrote it.
    Newer,
    /// It was changed after it was written.
    Changed,
}

impl SheetStamp {
    /// The page's rows of three cells; the last is the seal over those before.
    pub fn rows(&self) -> Vec<[String; 3]> {
        let row = |kind: &str, first: &str, second: &str| [kind.into(), first.into(), second.into()];
        let mut rows = vec![
            row("format", &FORMAT.to_string(), ""),
            row("edition", &self.edition.0, &self.edition.1),
            row("stage", &self.stage, ""),
            row("judge", &self.judge, ""),
            row("rubric", &self.rubric, ""),
            row("language", &self.lang, ""),
            row("blind", if self.blind { "yes" } else { "no" }, ""),
            row("page", &self.page, ""),
        ];
        rows.extend(self.columns.iter().map(|(column, title)| row("column", column.word(), title)));
        rows.extend(self.keys.iter().map(|(entry, criterion)| row("key", entry, criterion)));
        rows.push(row("seal", &seal(&rows), ""));
        rows
    }

    /// Reads the page's rows.
    pub fn read(rows: &[[String; 3]]) -> Result<Self, StampFault> {
        let format = rows.first().filter(|r| r[0] == "format").and_then(|r| r[1].parse::<u32>().ok());
        if format.is_some_and(|f| f > FORMAT) {
            return Err(StampFault::Newer);
        }
        let (last, before) = rows.split_last().ok_or(StampFault::Changed)?;
        if last[0] != "seal" || last[1] != seal(before) {
            return Err(StampFault::Changed);
        }
        let mut stamp = Self::default();
        for [kind, first, second] in before {
            let (first, second) = (first.clone(), second.clone());
            match kind.as_str() {
                "edition" => stamp.edition = (first, second),
                "stage" => stamp.stage = first,
                "judge" => stamp.judge = first,
                "rubric" => stamp.rubric = first,
                "language" => stamp.lang = first,
                "blind" => stamp.blind = first == "yes",
                "page" => stamp.page = first,
                "column" => {
                    stamp.columns.push((SheetColumn::of(&first).ok_or(StampFault::Changed)?, second));
                }
                "key" => stamp.keys.push((first, second)),
                _ => {}
            }
        }
        Ok(stamp)
    }
}

/// SHA-256 over the rows, in hexadecimal.
fn seal(rows: &[[String; 3]]) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        hash.update(format!("{}\0", row.join("\0")));
    }
    hash.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// A text as a cell of a workbook holds it: lines end in `\n`, tabs are blanks,
/// what a reader cannot see is gone, and what no cell can hold is cut off.
///
/// ```
/// use tolok::model::sheet_text;
/// assert_eq!(sheet_text(" a\r\n\tb\u{7}\u{200b} "), "a\n b");
/// ```
pub fn sheet_text(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let seen = |c: &char| *c == '\n' || !is_hidden(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    cut(lines.chars().filter(seen).collect::<String>().trim(), LONGEST_CELL)
}

/// A text of at most `most` units of UTF-16, as spreadsheets count them; what is cut off leaves an ellipsis.
///
/// ```
/// use tolok::model::cut;
/// assert_eq!(cut("abcdef", 4), "abc…");
/// assert_eq!(cut("😀😀😀", 5), "😀😀…");
/// assert_eq!(cut("abcd", 4), "abcd");
/// ```
pub fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut room = most.saturating_sub(1);
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.collect::<String>() + "…"
}

/// The levels of a rubric where all of them are whole numbers; none where a
/// level between two of them is meant.
pub fn whole_levels(rubric: &Rubric) -> Option<std::ops::RangeInclusive<i32>> {
    let whole = |level: f64| level.fract() == 0.0 && level.abs() < 1e6;
    let texts = rubric.criteria.iter().flat_map(|c| &c.levels);
    let all = whole(rubric.levels.min) && whole(rubric.levels.max) && texts.map(|(at, _)| *at).all(whole);
    all.then_some(rubric.levels.min as i32..=rubric.levels.max as i32)
}

#[cfg(test)]
mod tests {
    use super::{SheetColumn, SheetStamp, StampFault};

    fn stamp() -> SheetStamp {
        SheetStamp {
            edition: ("p4".into(), "2022".into()),
            stage: "document".into(),
            judge: "D01".into(),
            rubric: "p4-document@2022.1".into(),
            lang: "id".into(),
            blind: true,
            page: "Nilai".into(),
            columns: vec![(SheetColumn::Entry, "Peserta".into()), (SheetColumn::Level, "Tingkat".into())],
            keys: vec![("oa-01".into(), "K1".into()), ("oa-01".into(), "K2".into())],
        }
    }

    #[test]
    fn a_stamp_is_read_as_it_was_written() {
        assert_eq!(SheetStamp::read(&stamp().rows()), Ok(stamp()));
    }

    #[test]
    fn a_changed_stamp_is_known() {
        let rows = stamp().rows();
        for row in 1..rows.len() {
            for cell in 0..2 {
                let mut changed = rows.clone();
                changed[row][cell].push('x');
                assert_eq!(SheetStamp::read(&changed), Err(StampFault::Changed), "{row} {cell}");
            }
        }
        assert_eq!(SheetStamp::read(&rows[..rows.len() - 1]), Err(StampFault::Changed));
        let mut newer = rows;
        newer[0][1] = "2".into();
        assert_eq!(SheetStamp::read(&newer), Err(StampFault::Newer));
        assert_eq!(SheetStamp::read(&[]), Err(StampFault::Changed));
    }

    #[test]
    fn columns_stand_in_the_order_of_their_words() {
        for (word, column) in SheetColumn::WORDS {
            assert_eq!((column.word(), SheetColumn::of(word)), (word, Some(column)));
        }
    }
}
