//! A rubric as a table that people fill in with a spreadsheet: a row for each
//! dimension and criterion, and beside it what the rubric says as a whole.
//! The names of sheets and columns belong to the format, like those of
//! marks.csv; they are found in both languages and by their key.

use super::{Lang, Text};

/// A name of the format: its key, and what people read in Indonesian and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// The name that never changes.
    pub key: &'static str,
    /// What it is called in Indonesian.
    pub id: &'static str,
    /// What it is called in English.
    pub en: &'static str,
}

const fn heading(key: &'static str, id: &'static str, en: &'static str) -> Heading {
    Heading { key, id, en }
}

/// The sheets of the workbook: the table, the rubric as a whole, and the guide, which is not read.
pub const RUBRIC_SHEETS: [Heading; 3] = [
    heading("table", "Rubrik", "Rubric"),
    heading("about", "Tentang", "About"),
    heading("guide", "Petunjuk", "Guide"),
];

/// The columns of the table before the levels.
pub const COLUMNS_BEFORE_LEVELS: [Heading; 23] = [
    heading("kind", "Jenis", "Kind"),
    heading("in", "Bagian dari", "Part of"),
    heading("id", "ID", "ID"),
    heading("title_id", "Judul (Indonesia)", "Title (Indonesian)"),
    heading("title_en", "Judul (Inggris)", "Title (English)"),
    heading("question_id", "Pertanyaan (Indonesia)", "Question (Indonesian)"),
    heading("question_en", "Pertanyaan (Inggris)", "Question (English)"),
    heading("weight", "Bobot", "Weight"),
    heading("weight_from", "Bobot terendah", "Lowest weight"),
    heading("weight_to", "Bobot tertinggi", "Highest weight"),
    heading("share", "Porsi", "Share"),
    heading("from", "Sumber", "Source"),
    heading("else", "Sumber cadangan", "Further sources"),
    heading("measure", "Ukuran", "Measure"),
    heading("where", "Penyaring", "Filter"),
    heading("use", "Ujung selang", "End of interval"),
    heading("scale", "Skala", "Scale"),
    heading("min_n", "n minimum", "Smallest n"),
    heading("missing", "Jika kosong", "If missing"),
    heading("aggregate", "Penggabungan", "Aggregate"),
    heading("round", "Pembulatan", "Rounding"),
    heading("min_available", "Ketersediaan minimum", "Minimum available"),
    heading("applies_to", "Berlaku untuk jalur", "Applies to tracks"),
];

/// The columns of the table after the levels.
pub const COLUMNS_AFTER_LEVELS: [Heading; 6] = [
    heading("evidence_id", "Bukti (Indonesia)", "Evidence (Indonesian)"),
    heading("evidence_en", "Bukti (Inggris)", "Evidence (English)"),
    heading("grounding_kind", "Jenis dasar", "Grounding"),
    heading("grounding_refs", "Rujukan", "References"),
    heading("same_as", "ID pada versi terdahulu", "Ids in earlier versions"),
    heading("other", "Lainnya (YAML)", "Other (YAML)"),
];

/// The rows of the sheet about the rubric as a whole.
pub const RUBRIC_KEYS: [Heading; 12] = [
    heading("rubric", "ID rubrik", "Rubric id"),
    heading("version", "Versi", "Version"),
    heading("title_id", "Judul (Indonesia)", "Title (Indonesian)"),
    heading("title_en", "Judul (Inggris)", "Title (English)"),
    heading("status", "Status", "Status"),
    heading("extends", "Memperluas rubrik", "Extends"),
    heading("scale_min", "Tingkat terendah", "Lowest level"),
    heading("scale_max", "Tingkat tertinggi", "Highest level"),
    heading("aggregate", "Penggabungan", "Aggregate"),
    heading("round", "Pembulatan", "Rounding"),
    heading("min_available", "Ketersediaan minimum", "Minimum available"),
    heading("other", "Lainnya (YAML)", "Other (YAML)"),
];

impl Heading {
    /// What it is called, in both languages.
    pub fn text(&self) -> Text {
        Text { id: Some(self.id.into()), en: Some(self.en.into()) }
    }

    /// What it is called in `lang`.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// Every column of the table but those of the levels.
pub fn rubric_columns() -> impl Iterator<Item = &'static Heading> {
    COLUMNS_BEFORE_LEVELS.iter().chain(&COLUMNS_AFTER_LEVELS)
}

/// The key of the column that holds the text of a level in one language.
///
/// ```
/// use tolok::model::{Lang, level_key, rubric_heading};
/// let key = level_key("3.5", Lang::Id);
/// assert_eq!(key, "level_3.5_id");
/// assert_eq!(rubric_heading(&key).get(Lang::Id), "Tingkat 3,5 (Indonesia)");
/// ```
pub fn level_key(level: &str, lang: Lang) -> String {
    format!("level_{level}_{}", lang.code())
}

/// What a column of the table or a row of the sheet about the rubric is called; the key where it has no name.
pub fn rubric_heading(key: &str) -> Text {
    let known = rubric_columns().chain(&RUBRIC_KEYS).find(|h| h.key == key);
    if let Some(known) = known {
        return known.text();
    }
    let Some((level, lang)) = key.strip_prefix("level_").and_then(|rest| rest.rsplit_once('_')) else {
        return Text::same(key);
    };
    let (indonesian, english) =
        if lang == "id" { ("Indonesia", "Indonesian") } else { ("Inggris", "English") };
    let id = format!("Tingkat {} ({indonesian})", level.replace('.', ","));
    Text { id: Some(id), en: Some(format!("Level {level} ({english})")) }
}

/// What a cell of the table holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum TableCell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number; finite.
    Number(f64),
}

/// A dimension or criterion as a row.
#[derive(Debug, Clone, PartialEq)]
pub struct RubricRow {
    /// How many dimensions stand around it.
    pub depth: usize,
    /// True for a dimension, false for a criterion.
    pub is_dimension: bool,
    /// One cell for each column.
    pub cells: Vec<TableCell>,
}

/// A rubric file as a table. It says what the file says and no more: a rubric
/// that extends another shows only its own rows.
#[derive(Debug, Clone, PartialEq)]
pub struct RubricTable {
    /// What the rubric says as a whole: a cell for each of [`RUBRIC_KEYS`].
    pub about: Vec<TableCell>,
    /// The keys of the columns.
    pub columns: Vec<String>,
    /// Dimensions and criteria in rubric order, each below the dimension it is in.
    pub rows: Vec<RubricRow>,
}

impl RubricTable {
    /// The cell of a row under the column called `key`; empty where there is no such column.
    pub fn cell(&self, row: &RubricRow, key: &str) -> TableCell {
        let place = self.columns.iter().position(|c| c == key);
        place.and_then(|p| row.cells.get(p)).cloned().unwrap_or_default()
    }

    /// What the rubric says as a whole under `key`.
    pub fn about(&self, key: &str) -> &TableCell {
        let place = RUBRIC_KEYS.iter().position(|h| h.key == key);
        place.and_then(|p| self.about.get(p)).unwrap_or(&TableCell::Empty)
    }
}
