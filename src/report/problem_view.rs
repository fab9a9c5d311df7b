//! Problems as a compiler shows them: where, what, why, how to mend it.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents,
};
use serde_json::{Value, json};

use super::blocks::plain;
use super::{Style, Words};
use crate::model::Problem;

/// One problem as a line: `file:line:column: what`.
pub fn problem_line(problem: &Problem, words: &Words) -> String {
    plain(&format!("{}: {}", problem.at, words.say(&problem.message)))
}

/// One problem as JSON.
pub fn problem_json(problem: &Problem, words: &Words) -> Value {
    let mut value = super::explain_view::reason_json(&problem.message, words);
    value["file"] = json!(problem.at.file);
    value["line"] = json!(problem.at.line);
    value["column"] = json!(problem.at.column);
    value["why"] = json!(words.attribute(&problem.message, "why"));
    value["help"] = json!(words.attribute(&problem.message, "help"));
    value
}

/// All problems with the lines they stand on.
pub fn problems_graphical(problems: &[Problem], words: &Words, style: Style) -> String {
    let theme = if style.colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(style.width.unwrap_or(110));
    let mut out = String::new();
    let mut last = "";
    for problem in problems {
        let mut shown = Shown::new(problem, words);
        // A run of equal problems says once how to mend it.
        if problem.message.code == last {
            shown.help = None;
        }
        last = problem.message.code;
        // Writing to a string fails only if a part refuses to be shown.
        if handler.render_report(&mut out, &shown).is_err() {
            out.push_str(&problem_line(problem, words));
            out.push('\n');
        }
    }
    out
}

#[derive(Debug)]
struct Shown {
    text: String,
    help: Option<String>,
    excerpt: Option<Excerpt>,
}

impl Shown {
    fn new(problem: &Problem, words: &Words) -> Self {
        let why = words.attribute(&problem.message, "why");
        let help = words.attribute(&problem.message, "help");
        let help = [why, help].into_iter().flatten().collect::<Vec<_>>().join("\n");
        let excerpt = Excerpt::of(problem);
        let what = words.say(&problem.message);
        let text = if excerpt.is_some() { what } else { format!("{}: {what}", problem.at) };
        Self { text: plain(&text), help: (!help.is_empty()).then_some(help), excerpt }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Shown {}

impl Diagnostic for Shown {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|h| Box::new(h) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|e| e as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        Some(Box::new(std::iter::once(LabeledSpan::new(None, excerpt.from, excerpt.length))))
    }
}

/// One line of a file that knows its number.
#[derive(Debug)]
struct Excerpt {
    file: String,
    line: usize,
    text: String,
    from: usize,
    length: usize,
}

impl Excerpt {
    fn of(problem: &Problem) -> Option<Self> {
        let text = plain(problem.excerpt.as_deref()?);
        let column = (problem.at.column as usize).saturating_sub(1);
        let from = text.char_indices().nth(column).map_or(text.len(), |(i, _)| i);
        let rest = &text[from..];
        let width = problem.width.max(1) as usize;
        let length = rest.char_indices().nth(width).map_or(rest.len(), |(i, _)| i);
        let line = problem.at.line.max(1) as usize - 1;
        Some(Self { file: problem.at.file.clone(), line, text, from, length })
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        if span.offset() > self.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        // Asked without context, miette wants the place of the span itself;
        // else the line, which is all the context there is.
        let column = if before == 0 { self.text[..span.offset()].chars().count() } else { 0 };
        let whole = if before == 0 { *span } else { SourceSpan::from((0, self.text.len())) };
        let data = &self.text.as_bytes()[whole.offset()..whole.offset() + whole.len()];
        Ok(Box::new(MietteSpanContents::new_named(self.file.clone(), data, whole, self.line, column, 1)))
    }
}
