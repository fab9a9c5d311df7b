//! A page of output as data, and its three faces: terminal, Markdown, CSV.

use super::grid::{drawn, wrap};
use crate::model::{CsvHabits, is_hidden};

/// One piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; 1 is the largest.
    Heading(usize, String),
    /// A line of text.
    Line(String),
    /// Lines that keep their own shape (a tree).
    Shaped(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table of texts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it shows.
    pub title: String,
    /// What becomes of it where the terminal is narrow.
    pub kind: Kind,
}

/// What a column holds, and so what may be done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, which may be wrapped.
    Words,
    /// An id: never broken.
    Id,
    /// A number: right-aligned, never broken.
    Number,
    /// A number that may be left out where there is no room.
    Extra,
    /// A remark, which may move below its row.
    Remark,
}

impl Column {
    /// A column of words.
    pub fn left(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Words }
    }

    /// A column of ids.
    pub fn id(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Id }
    }

    /// A column of numbers.
    pub fn right(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Number }
    }

    /// A column of numbers that may be left out.
    pub fn extra(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Extra }
    }

    /// A column of remarks.
    pub fn remark(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Remark }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Extra)
    }
}

/// How a terminal page may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Widest line, in characters; none for a pipe.
    pub width: Option<usize>,
    /// Whether colours may be used.
    pub colour: bool,
}

/// The page for a terminal or a pipe.
pub fn terminal(blocks: &[Block], style: Style) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                if !out.is_empty() {
                    out.push('\n');
                }
                out.push_str(&heading(*level, &plain(text), style));
            }
            Block::Line(text) => out.push_str(&wrapped(&plain(text), style.width)),
            Block::Shaped(lines) => lines.iter().for_each(|l| out.push_str(&branch(&plain(l), style.width))),
            Block::Table(table) => out.push_str(&drawn(table, style)),
        }
    }
    out
}

fn heading(level: usize, text: &str, style: Style) -> String {
    let text = wrapped(text, style.width);
    if style.colour && level <= 2 { format!("\u{1b}[1m{}\u{1b}[0m\n", text.trim_end()) } else { text }
}

fn wrapped(text: &str, width: Option<usize>) -> String {
    let lines = match width {
        Some(width) => wrap(text, width, "  "),
        None => vec![text.to_owned()],
    };
    lines.into_iter().map(|l| l + "\n").collect()
}

/// A line of a tree; where it is too wide it goes on under its own branch.
fn branch(line: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return format!("{line}\n") };
    let drawn = line.chars().take_while(|c| matches!(c, '│' | '├' | '└' | '─' | ' ')).count();
    let split = line.char_indices().nth(drawn).map_or(line.len(), |(i, _)| i);
    let (prefix, text) = line.split_at(split);
    let lead: String = prefix.chars().map(|c| if matches!(c, '│' | '├') { '│' } else { ' ' }).collect();
    let lines = wrap(text, width.saturating_sub(drawn + 2).max(20), "");
    let joined = lines.join(&format!("\n{lead}  "));
    format!("{prefix}{joined}\n")
}

/// The page as Markdown.
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                out.push_str(&format!("{} {}\n\n", "#".repeat(*level), cell(text)));
            }
            Block::Line(text) => out.push_str(&format!("{}\n\n", cell(text))),
            Block::Shaped(lines) => {
                out.push_str("```text\n");
                lines.iter().for_each(|l| out.push_str(&format!("{}\n", plain(l).replace("```", "'''"))));
                out.push_str("```\n\n");
            }
            Block::Table(table) => out.push_str(&markdown_table(table)),
        }
    }
    out
}

fn markdown_table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(table.columns.iter().map(|c| cell(&c.title)).collect());
    let rule = |c: &Column| if c.is_number() { "---:" } else { "---" }.to_owned();
    out.push_str(&line(table.columns.iter().map(rule).collect()));
    for row in &table.rows {
        out.push_str(&line(row.iter().map(|c| cell(c)).collect()));
    }
    out.push('\n');
    out
}

/// Text that Markdown shows as it is.
fn cell(text: &str) -> String {
    let text = plain(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '`' | '*' | '_' | '[' | ']' | '\\' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}

/// One table as CSV, as the edition's own files are written: its delimiter and
/// decimal sign, else `,` and `.`; with a semicolon, a byte-order mark, so that
/// Excel opens it as it is. A cell that a spreadsheet would run gets a leading `'`.
pub fn csv(table: &Table, habits: CsvHabits) -> String {
    let delimiter = habits.delimiter.unwrap_or(b',');
    let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let cell = |text: &String| inert(&plain(text), habits.decimal == Some(','));
    let titles = table.columns.iter().map(|c| cell(&c.title)).collect::<Vec<_>>();
    // Writing to memory does not fail, and every row is as long as the columns.
    let _ = writer.write_record(&titles);
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(cell));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let mark = if delimiter == b';' { "\u{feff}" } else { "" };
    format!("{mark}{}", String::from_utf8(bytes).unwrap_or_default())
}

/// A cell that no spreadsheet runs as a formula; a plain number stays a number.
fn inert(text: &str, comma: bool) -> String {
    let is_number = text.parse::<f64>().is_ok_and(f64::is_finite);
    if is_number && comma && text.contains('.') {
        return text.replace('.', ",");
    }
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs && !is_number { format!("'{text}") } else { text.to_owned() }
}

/// Text without characters that a terminal would obey.
pub fn plain(text: &str) -> String {
    if text.chars().any(is_hidden) {
        text.chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Column, Style, Table, csv, markdown, terminal};
    use crate::model::CsvHabits;

    fn table(cell: &str) -> Table {
        Table {
            columns: vec![Column::left("a"), Column::right("b")],
            rows: vec![vec![cell.into(), "1".into()]],
        }
    }

    #[test]
    fn hostile_cells_stay_text() {
        assert_eq!(csv(&table("=1+1"), CsvHabits::default()), "a,b\n'=1+1,1\n");
        assert_eq!(csv(&table("-5.5"), CsvHabits::default()), "a,b\n-5.5,1\n");
        assert_eq!(csv(&table("-cmd"), CsvHabits::default()), "a,b\n'-cmd,1\n");
        let page = markdown(&[Block::Table(table("a|b <script>"))]);
        assert!(page.contains("a\\|b &lt;script>"), "{page}");
        let page = terminal(&[Block::Table(table("x\u{1b}[2J"))], Style::default());
        assert!(!page.contains('\u{1b}'), "{page}");
    }

    #[test]
    fn csv_is_written_as_the_edition_writes_it() {
        let office = CsvHabits { delimiter: Some(b';'), decimal: Some(',') };
        assert_eq!(csv(&table("-5.5"), office), "\u{feff}a;b\n-5,5;1\n");
        assert_eq!(csv(&table("v1.5"), office), "\u{feff}a;b\nv1.5;1\n");
    }

    #[test]
    fn a_narrow_terminal_is_kept_to() {
        let long = "words and more words and yet more words without end";
        let style = Style { width: Some(30), colour: false };
        let page = terminal(&[Block::Table(table(long)), Block::Line(long.into())], style);
        assert!(page.lines().all(|l| l.chars().count() <= 30), "{page}");
    }
}
