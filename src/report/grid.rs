//! A table that fits its terminal: remarks move below their rows, words wrap,
//! and only then are extra numbers left out; ids and numbers are never broken.

use console::measure_text_width;
use tabled::builder::Builder;
use tabled::settings::object::{Columns, Rows};
use tabled::settings::{Alignment, Color, Modify, Style as TableStyle};

use super::blocks::{Kind, Style, Table, plain};

/// Blanks that the drawing puts around each cell.
const PADDING: usize = 2;
/// Words are not wrapped narrower than this.
const NARROWEST: usize = 12;
/// What stands before a remark below its row.
const INDENT: &str = "    ";

/// The table as lines, no wider than the style allows where that can be done.
pub(super) fn drawn(table: &Table, style: Style) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let mut grid = Grid::new(table);
    if let Some(width) = style.width {
        grid.fit(width);
    }
    grid.draw(style)
}

struct Grid {
    titles: Vec<String>,
    kinds: Vec<Kind>,
    /// Cells as lines.
    rows: Vec<Vec<Vec<String>>>,
    /// Remarks below each row.
    below: Vec<Vec<String>>,
    /// Titles of the columns left out.
    left_out: Vec<String>,
}

impl Grid {
    fn new(table: &Table) -> Self {
        Self {
            titles: table.columns.iter().map(|c| plain(&c.title)).collect(),
            kinds: table.columns.iter().map(|c| c.kind).collect(),
            rows: table.rows.iter().map(|r| r.iter().map(|c| vec![plain(c)]).collect()).collect(),
            below: vec![Vec::new(); table.rows.len()],
            left_out: Vec::new(),
        }
    }

    fn width_of(&self, column: usize) -> usize {
        let cells = self.rows.iter().flat_map(|r| &r[column]);
        let widest = cells.map(|l| measure_text_width(l)).max().unwrap_or(0);
        widest.max(measure_text_width(&self.titles[column]))
    }

    fn width(&self) -> usize {
        (0..self.titles.len()).map(|c| self.width_of(c) + PADDING).sum()
    }

    fn fit(&mut self, width: usize) {
        while self.width() > width {
            if let Some(remark) = self.last(Kind::Remark) {
                self.move_below(remark, width);
            } else if !self.wrap_words(width) {
                let Some(extra) = self.last(Kind::Extra) else { return };
                self.left_out.insert(0, self.titles[extra].clone());
                self.remove(extra);
            }
        }
    }

    fn last(&self, kind: Kind) -> Option<usize> {
        self.kinds.iter().rposition(|k| *k == kind)
    }

    fn remove(&mut self, column: usize) {
        self.titles.remove(column);
        self.kinds.remove(column);
        self.rows.iter_mut().for_each(|r| drop(r.remove(column)));
    }

    fn move_below(&mut self, column: usize, width: usize) {
        for (row, below) in self.rows.iter().zip(&mut self.below) {
            let remark = row[column].join(" ");
            if !remark.is_empty() {
                let lines = wrap(&remark, width.saturating_sub(INDENT.len()), "");
                below.extend(lines.into_iter().map(|l| format!("{INDENT}{l}")));
            }
        }
        self.remove(column);
    }

    /// Narrows the widest column of words to what is left; false where that is not enough or done already.
    fn wrap_words(&mut self, width: usize) -> bool {
        let words = (0..self.kinds.len()).filter(|c| self.kinds[*c] == Kind::Words);
        let Some(widest) = words.max_by_key(|c| self.width_of(*c)) else { return false };
        let now = self.width_of(widest);
        let excess = self.width().saturating_sub(width);
        let floor = NARROWEST.max(measure_text_width(&self.titles[widest]));
        let goal = now.saturating_sub(excess).max(floor);
        if goal >= now {
            return false;
        }
        for row in &mut self.rows {
            row[widest] = wrap(&row[widest].join(" "), goal, "");
        }
        self.width_of(widest) < now
    }

    fn draw(&self, style: Style) -> String {
        let mut builder = Builder::default();
        builder.push_record(self.titles.iter());
        for row in &self.rows {
            builder.push_record(row.iter().map(|cell| cell.join("\n")));
        }
        let mut drawing = builder.build();
        let look = TableStyle::sharp().remove_left().remove_right().remove_vertical();
        drawing.with(look.remove_top().remove_bottom());
        for (i, kind) in self.kinds.iter().enumerate() {
            if matches!(kind, Kind::Number | Kind::Extra) {
                drawing.with(Modify::new(Columns::one(i)).with(Alignment::right()));
            }
        }
        if style.colour {
            drawing.with(Modify::new(Rows::first()).with(Color::BOLD));
        }
        self.with_remarks(&drawing.to_string())
    }

    /// The drawing with the remarks between its rows, and what was left out said below.
    fn with_remarks(&self, drawing: &str) -> String {
        let mut lines = drawing.lines();
        let mut out: Vec<&str> = lines.by_ref().take(2).collect();
        for (row, below) in self.rows.iter().zip(&self.below) {
            let height = row.iter().map(Vec::len).max().unwrap_or(1);
            out.extend(lines.by_ref().take(height));
            out.extend(below.iter().map(String::as_str));
        }
        let mut text: String = out.into_iter().map(|l| format!("{}\n", l.trim_end())).collect();
        if !self.left_out.is_empty() {
            text.push_str(&format!("{INDENT}(+ {})\n", self.left_out.join(", ")));
        }
        text
    }
}

/// `text` in lines no wider than `width`, broken between words (a word that is
/// wider by itself keeps its line), every line but the first led by `lead`.
pub(super) fn wrap(text: &str, width: usize, lead: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut column = 0;
    for word in text.split(' ') {
        let length = measure_text_width(word);
        if column > 0 && column + 1 + length > width {
            lines.push(lead.to_owned());
            column = lead.len();
        } else if column > 0 {
            if let Some(line) = lines.last_mut() {
                line.push(' ');
            }
            column += 1;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(word);
        }
        column += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::drawn;
    use crate::report::{Column, Style, Table};

    fn table() -> Table {
        let columns = vec![
            Column::right("Place"),
            Column::id("Entry"),
            Column::left("Name"),
            Column::extra("Impact"),
            Column::extra("Change"),
            Column::remark("Why"),
        ];
        let row = [
            "12",
            "ip-001",
            "Kementerian Ibarat dan Umpama",
            "61.50",
            "70.25",
            "equal points; placed by impact",
        ];
        Table { columns, rows: vec![row.map(str::to_owned).to_vec(); 2] }
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let wide = drawn(&table(), Style::default());
        assert_eq!(wide.lines().count(), 4);
        assert_eq!(wide, drawn(&table(), Style { width: Some(200), colour: false }));
    }

    #[test]
    fn a_narrow_terminal_is_kept_to_without_breaking_a_number() {
        for width in [80, 60, 44] {
            let text = drawn(&table(), Style { width: Some(width), colour: false });
            assert!(text.lines().all(|l| l.chars().count() <= width), "{width}:\n{text}");
            assert!(text.contains("ip-001") && text.contains("placed by impact"), "{text}");
            assert!(text.contains("61.50") || text.contains("(+ Impact, Change)"), "{text}");
        }
    }
}
