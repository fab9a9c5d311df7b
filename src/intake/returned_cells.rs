//! What the cells say that a judge fills, typed in whatever program: levels as
//! numbers or text, states in either language, comments of many lines.

use super::number::number;
use super::problems::shown;
use super::returned::Cell;
use super::workbook::Value;
use crate::evidence::MarkState;
use crate::model::{LONGEST_COMMENT, Message, Rubric, sheet_text, whole_levels};

/// The words for the state of a mark, in small letters: those of both languages.
#[derive(Debug, Clone, Default)]
pub struct StateWords {
    /// A level is given.
    pub given: Vec<String>,
    /// The criterion does not apply.
    pub not_applicable: Vec<String>,
    /// The judge steps aside.
    pub recused: Vec<String>,
}

/// What the cell of the state says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    /// Nothing: a level is given, or nothing yet.
    None,
    /// That a level is given.
    Given,
    /// Not applicable, or recused.
    Other(MarkState),
}

/// The level in a cell; none where it is empty. A level that marks.csv has
/// already is taken as it is, whatever the drop-down offers.
pub fn level(cell: Option<&Cell>, before: Option<f64>, rubric: &Rubric) -> Result<Option<f64>, Message> {
    let Some(value) = cell.and_then(|c| c.value.as_ref()) else { return Ok(None) };
    let level = match value {
        Value::Number(number) if number.is_finite() => Some(*number),
        Value::Text(text) => number(text, None).ok(),
        Value::Number(_) | Value::Fault(_) => None,
    };
    let range = rubric.levels;
    let whole = whole_levels(rubric).is_some();
    let message = match level {
        None => Message::new("sheet-level-malformed").word("value", shown(&words_of(value))),
        Some(level) if before.is_some_and(|b| (b - level).abs() < 1e-9) => return Ok(Some(level)),
        Some(level) if !(range.min..=range.max).contains(&level) => {
            Message::new("sheet-level-outside").number("level", level)
        }
        Some(level) if whole && level.fract() != 0.0 => {
            Message::new("sheet-level-not-whole").number("level", level)
        }
        Some(level) => return Ok(Some(level)),
    };
    Err(message.number("min", range.min).number("max", range.max))
}

/// The state in a cell.
pub fn state(cell: Option<&Cell>, words: &StateWords) -> Result<State, Message> {
    let written = cell.map(text).unwrap_or_default();
    let lower = written.to_lowercase();
    let is = |names: &[String], file: &str| lower == file || names.contains(&lower);
    match () {
        () if lower.is_empty() => Ok(State::None),
        () if is(&words.given, "given") => Ok(State::Given),
        () if is(&words.not_applicable, "not_applicable") => Ok(State::Other(MarkState::NotApplicable)),
        () if is(&words.recused, "recused") => Ok(State::Other(MarkState::Recused)),
        () => {
            let known = [&words.given, &words.not_applicable, &words.recused].map(|w| w.join(" / "));
            let message = Message::new("sheet-state-unknown").word("value", shown(&written));
            Err(message.word("choices", known.join(", ")))
        }
    }
}

/// The mark that level and state make together; none where they say nothing yet.
pub fn mark(level: Option<f64>, state: State, written: &str) -> Result<Option<MarkState>, Message> {
    match (level, state) {
        (None, State::None) => Ok(None),
        (None, State::Given) => Err(Message::new("sheet-level-missing")),
        (None, State::Other(state)) => Ok(Some(state)),
        (Some(level), State::None | State::Given) => Ok(Some(MarkState::Given(level))),
        (Some(_), State::Other(_)) => Err(Message::new("sheet-level-unwanted").word("state", shown(written))),
    }
}

/// The comment in a cell; empty where there is none. One that marks.csv has
/// already is taken as it is.
pub fn comment(cell: Option<&Cell>, before: &str) -> Result<String, Message> {
    let Some(value) = cell.and_then(|c| c.value.as_ref()) else { return Ok(String::new()) };
    if let Value::Fault(fault) = value {
        return Err(Message::new("cell-error").word("error", shown(fault)));
    }
    let written = words_of(value);
    let comment = sheet_text(&written);
    let length = comment.chars().count();
    let obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    match () {
        () if comment == sheet_text(before) => Ok(comment),
        () if written.contains(obeyed) => Err(Message::new("sheet-comment-control")),
        () if length > LONGEST_COMMENT => {
            Err(Message::new("sheet-comment-long").count("found", length).count("most", LONGEST_COMMENT))
        }
        () => Ok(comment),
    }
}

/// The text of a cell.
pub fn text(cell: &Cell) -> String {
    sheet_text(&cell.value.as_ref().map(words_of).unwrap_or_default())
}

fn words_of(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Fault(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{State, StateWords, comment, level, mark, state};
    use crate::evidence::MarkState;
    use crate::intake::returned::Cell;
    use crate::intake::shipped_rubric;
    use crate::intake::workbook::Value;

    fn typed(text: &str) -> Cell {
        Cell { value: Some(Value::Text(text.into())), formula: false }
    }

    fn counted(number: f64) -> Cell {
        Cell { value: Some(Value::Number(number)), formula: false }
    }

    #[test]
    fn levels_come_as_numbers_and_as_text() {
        let rubric = shipped_rubric("p4-document@2022.1").unwrap();
        let read = |cell: Cell, before| level(Some(&cell), before, &rubric).map_err(|m| m.code);
        assert_eq!(level(None, None, &rubric), Ok(None));
        for cell in [counted(4.0), typed("4"), typed("4,0"), typed("4.0")] {
            assert_eq!(read(cell, None), Ok(Some(4.0)));
        }
        assert_eq!(read(counted(6.0), None), Err("sheet-level-outside"));
        assert_eq!(read(typed("-1"), None), Err("sheet-level-outside"));
        assert_eq!(read(typed("3,5"), None), Err("sheet-level-not-whole"));
        assert_eq!(read(typed("3,5"), Some(3.5)), Ok(Some(3.5)));
        for cell in [typed("empat"), typed("2022-05-04"), counted(f64::NAN), typed("1.000")] {
            assert_eq!(read(cell, None), Err("sheet-level-malformed"));
        }
    }

    #[test]
    fn states_come_in_either_language_and_in_the_words_of_the_file() {
        let names = |names: [&str; 2]| names.map(str::to_owned).to_vec();
        let words = StateWords {
            given: names(["diberikan", "given"]),
            not_applicable: names(["tidak berlaku", "not applicable"]),
            recused: names(["berhalangan", "recused"]),
        };
        let read = |text: &str| state(Some(&typed(text)), &words).map_err(|m| m.code);
        assert_eq!(state(None, &words), Ok(State::None));
        assert_eq!(read("Diberikan"), Ok(State::Given));
        for text in ["Tidak berlaku", "NOT APPLICABLE", "not_applicable"] {
            assert_eq!(read(text), Ok(State::Other(MarkState::NotApplicable)));
        }
        assert_eq!(read("berhalangan"), Ok(State::Other(MarkState::Recused)));
        assert_eq!(read("sakit"), Err("sheet-state-unknown"));
    }

    #[test]
    fn level_and_state_go_together_or_not() {
        let other = State::Other(MarkState::Recused);
        assert_eq!(mark(Some(3.0), State::Given, ""), Ok(Some(MarkState::Given(3.0))));
        assert_eq!(mark(None, other, ""), Ok(Some(MarkState::Recused)));
        assert_eq!(mark(None, State::None, ""), Ok(None));
        assert_eq!(mark(None, State::Given, "").map_err(|m| m.code), Err("sheet-level-missing"));
        assert_eq!(mark(Some(3.0), other, "x").map_err(|m| m.code), Err("sheet-level-unwanted"));
    }

    #[test]
    fn comments_keep_their_lines_and_refuse_what_cannot_be_seen() {
        let read = |text: &str| comment(Some(&typed(text)), "").map_err(|m| m.code);
        assert_eq!(read("satu\r\ndua"), Ok("satu\ndua".into()));
        assert_eq!(read("=1+1 \u{1f600}"), Ok("=1+1 \u{1f600}".into()));
        assert_eq!(read("a\u{7}b"), Err("sheet-comment-control"));
        assert_eq!(read(&"x".repeat(10_000)), Ok("x".repeat(10_000)));
        assert_eq!(read(&"x".repeat(10_001)), Err("sheet-comment-long"));
        let old = "y".repeat(20_000);
        assert_eq!(comment(Some(&typed(&old)), &old).map_err(|m| m.code), Ok(old));
        assert_eq!(comment(Some(&counted(2022.0)), ""), Ok("2022".into()));
    }
}
