//! The names in a rubric workbook: of sheets, columns and rows, in either
//! language, however spaces, brackets and capitals are written.

use super::problems::suggest;
use crate::model::{
    Heading, Lang, Message, RUBRIC_KEYS, RUBRIC_SHEETS, level_key, rubric_columns, rubric_heading,
};

/// Names of the languages as people write them in headings.
const LANGUAGES: [(&str, &str); 4] =
    [("indonesia", "id"), ("indonesian", "id"), ("inggris", "en"), ("english", "en")];

/// The key of a sheet, if its name is one.
pub fn sheet_key(name: &str) -> Option<&'static str> {
    find(name, &RUBRIC_SHEETS)
}

/// The key of a row of the sheet about the rubric, if its name is one.
pub fn row_key(name: &str) -> Option<&'static str> {
    find(name, &RUBRIC_KEYS)
}

/// The key of a column of the table, if its heading is one.
pub fn column_key(heading: &str) -> Option<String> {
    find(heading, rubric_columns()).map(str::to_owned).or_else(|| level_column(heading))
}

/// The level and the language of a column's key, if it holds the text of a level.
pub fn level_of(key: &str) -> Option<(&str, Lang)> {
    let (level, lang) = key.strip_prefix("level_")?.rsplit_once('_')?;
    Some((level, if lang == "id" { Lang::Id } else { Lang::En }))
}

/// The message, ending in the column's name that was probably meant.
pub fn suggest_column(message: Message, wrong: &str) -> Message {
    let levels = ["0", "1", "2", "3", "4", "5"]
        .iter()
        .flat_map(|l| [Lang::Id, Lang::En].map(|lang| level_key(l, lang)));
    let levels: Vec<_> = levels.map(|key| rubric_heading(&key)).collect();
    let fixed = rubric_columns().flat_map(|h| [h.id, h.en, h.key]);
    suggest(message, wrong, fixed.chain(levels.iter().flat_map(|t| [t.get(Lang::Id), t.get(Lang::En)])))
}

/// The message, ending in the row's name that was probably meant.
pub fn suggest_row(message: Message, wrong: &str) -> Message {
    suggest(message, wrong, RUBRIC_KEYS.iter().flat_map(|h| [h.id, h.en, h.key]))
}

fn find(name: &str, known: impl IntoIterator<Item = &'static Heading>) -> Option<&'static str> {
    let name = words(name).join("_");
    let same = |h: &&Heading| [h.key, h.id, h.en].iter().any(|own| words(own).join("_") == name);
    known.into_iter().find(same).map(|h| h.key)
}

fn level_column(heading: &str) -> Option<String> {
    let words = words(heading);
    let [word, level, lang] = &words[..] else { return None };
    let level: f64 = level.replace(',', ".").parse().ok().filter(|l: &f64| l.is_finite())?;
    let lang = match lang.as_str() {
        "id" => Lang::Id,
        "en" => Lang::En,
        _ => return None,
    };
    matches!(word.as_str(), "level" | "tingkat").then(|| level_key(&level_text(level), lang))
}

/// A level as columns write it.
pub fn level_text(level: f64) -> String {
    // Zero has a sign in a computer and none on paper.
    (level + 0.0).to_string()
}

/// The words of a name in small letters, languages by their code.
fn words(name: &str) -> Vec<String> {
    let name = name.to_lowercase();
    let parts = name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '-'));
    let word =
        |part: &str| LANGUAGES.iter().find(|(own, _)| *own == part).map_or(part, |(_, code)| code).to_owned();
    parts.filter(|part| !part.is_empty()).map(word).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{column_key, row_key, sheet_key};
    use crate::model::{Heading, RUBRIC_KEYS, RUBRIC_SHEETS, rubric_columns};

    #[test]
    fn every_name_is_found_in_both_languages() {
        type Finds = fn(&str) -> Option<String>;
        let sets: [(Vec<&Heading>, Finds); 3] = [
            (rubric_columns().collect(), column_key),
            (RUBRIC_KEYS.iter().collect(), |n| row_key(n).map(str::to_owned)),
            (RUBRIC_SHEETS.iter().collect(), |n| sheet_key(n).map(str::to_owned)),
        ];
        for (names, find) in sets {
            for name in &names {
                for written in [name.key, name.id, name.en, &name.id.to_uppercase()] {
                    assert_eq!(find(written).as_deref(), Some(name.key), "{written}");
                }
            }
            assert_eq!(names.iter().map(|n| n.id).collect::<BTreeSet<_>>().len(), names.len());
        }
    }

    #[test]
    fn levels_are_found_however_they_are_written() {
        let found = |heading| column_key(heading).unwrap_or_default();
        for heading in
            ["Tingkat 3,5 (Indonesia)", "level 3.5 (id)", "level_3.5_id", "TINGKAT 3.50 - Indonesia"]
        {
            let want = if heading.contains(" - ") { "" } else { "level_3.5_id" };
            assert_eq!(found(heading), want, "{heading}");
        }
        assert_eq!(found("Level -1 (English)"), "level_-1_en");
        assert_eq!(found("Level 1"), "");
        assert_eq!(found("Level x (English)"), "");
    }
}
