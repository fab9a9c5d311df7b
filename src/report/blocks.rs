//! A page of output as data, and its three faces: terminal, Markdown, CSV.

use tabled::builder::Builder;
use tabled::settings::object::{Columns, Rows};
use tabled::settings::peaker::Priority;
use tabled::settings::{Alignment, Color, Modify, Remove, Settings, Style as TableStyle, Width};

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
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn left(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Left }
    }

    /// A column of numbers.
    pub fn right(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Right }
    }
}

/// Where a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
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
            Block::Shaped(lines) => lines.iter().for_each(|l| {
                out.push_str(&plain(l));
                out.push('\n');
            }),
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
    let Some(width) = width else { return format!("{text}\n") };
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = console::measure_text_width(word);
        if column > 0 && column + 1 + length > width {
            out.push_str("\n  ");
            column = 2;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
    out
}

fn drawn(table: &Table, style: Style) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let mut builder = Builder::default();
    builder.push_record(table.columns.iter().map(|c| plain(&c.title)));
    for row in &table.rows {
        builder.push_record(row.iter().map(|cell| plain(cell)));
    }
    let mut drawn = builder.build();
    drawn.with(
        TableStyle::sharp().remove_left().remove_right().remove_vertical().remove_top().remove_bottom(),
    );
    for (i, column) in table.columns.iter().enumerate() {
        if column.align == Align::Right {
            drawn.with(Modify::new(Columns::one(i)).with(Alignment::right()));
        }
    }
    if let Some(width) = style.width {
        drawn.with(Settings::new(
            Width::wrap(width).priority(Priority::max(true)).keep_words(true),
            Settings::empty(),
        ));
    }
    if style.colour {
        drawn.with(Modify::new(Rows::first()).with(Color::BOLD));
    }
    if table.columns.iter().all(|c| c.title.is_empty()) {
        drawn.with(Remove::row(Rows::first()));
    }
    let mut text: String = drawn.to_string().lines().map(|l| format!("{}\n", l.trim_end())).collect();
    if text.is_empty() {
        text.push('\n');
    }
    text
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
    let rule = |c: &Column| if c.align == Align::Right { "---:" } else { "---" }.to_owned();
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

/// One table as CSV; a cell that a spreadsheet would run gets a leading `'`.
pub fn csv(table: &Table) -> String {
    let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
    let titles = table.columns.iter().map(|c| c.title.clone()).collect::<Vec<_>>();
    let mut write = |cells: &[String]| writer.write_record(cells.iter().map(|c| inert(c)));
    // Writing to memory does not fail, and every row is as long as the columns.
    let _ = write(&titles);
    for row in &table.rows {
        let _ = write(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that no spreadsheet runs as a formula; a plain number stays a number.
fn inert(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs && text.parse::<f64>().is_err() { format!("'{text}") } else { text.to_owned() }
}

/// Text without characters that a terminal would obey.
pub fn plain(text: &str) -> String {
    let obeyed = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(obeyed) {
        text.chars().map(|c| if obeyed(c) { '\u{fffd}' } else { c }).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Column, Style, Table, csv, markdown, terminal};

    fn table(cell: &str) -> Table {
        Table {
            columns: vec![Column::left("a"), Column::right("b")],
            rows: vec![vec![cell.into(), "1".into()]],
        }
    }

    #[test]
    fn hostile_cells_stay_text() {
        assert_eq!(csv(&table("=1+1")), "a,b\n'=1+1,1\n");
        assert_eq!(csv(&table("-5.5")), "a,b\n-5.5,1\n");
        assert_eq!(csv(&table("-cmd")), "a,b\n'-cmd,1\n");
        let page = markdown(&[Block::Table(table("a|b <script>"))]);
        assert!(page.contains("a\\|b &lt;script>"), "{page}");
        let page = terminal(&[Block::Table(table("x\u{1b}[2J"))], Style::default());
        assert!(!page.contains('\u{1b}'), "{page}");
    }

    #[test]
    fn a_narrow_terminal_is_kept_to() {
        let long = "words and more words and yet more words without end";
        let style = Style { width: Some(30), colour: false };
        let page = terminal(&[Block::Table(table(long)), Block::Line(long.into())], style);
        assert!(page.lines().all(|l| l.chars().count() <= 30), "{page}");
    }
}
