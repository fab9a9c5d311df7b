//! How much room a text takes in a cell, so that rows are made high enough:
//! spreadsheets do not fit rows of a file that they did not write themselves.

/// The tallest row a spreadsheet can show, in points.
pub(super) const TALLEST: f64 = 409.0;

/// Pixels of one unit of a column's width.
const UNIT: f64 = 7.0;
/// Share by which programs set text wider than its font says.
const SLACK: f64 = 1.04;
/// Pixels that the edges of a cell and the indent take.
const EDGES: f64 = 13.0;

/// Advance widths of Arial (and of Liberation Sans, which has the same) in thousandths of its size.
fn advance(c: char) -> f64 {
    let width = match c {
        'i' | 'j' | 'l' | '\'' | '|' => 222,
        ' ' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '\\' | '[' | ']' => 278,
        'r' | '(' | ')' | '-' | '"' | '{' | '}' => 350,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'F' | 'L' | 'T' | 'Z' => 611,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'G' | 'O' | 'Q' => 778,
        'm' | 'M' => 833,
        'W' => 944,
        '%' | '@' => 1015,
        c if (c as u32) < 0x0250 => 556,
        // Letters of other scripts, and pictures, are about as wide as high.
        _ => 1050,
    };
    f64::from(width) / 1000.0
}

/// How many lines a text takes in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    /// Width of the column in its own units.
    pub width: f64,
    /// Size of the font in points.
    pub points: f64,
    /// Whether it is set bold.
    pub bold: bool,
}

impl Fit {
    /// The lines that a text takes, words kept whole where they fit.
    pub fn lines(self, text: &str) -> usize {
        let room = (self.width * UNIT - EDGES).max(UNIT);
        let pixels = |text: &str| -> f64 {
            let bold = if self.bold { 1.08 } else { 1.0 };
            text.chars().map(advance).sum::<f64>() * self.points * 96.0 / 72.0 * SLACK * bold
        };
        let blank = pixels(" ");
        text.split('\n').map(|line| lines_of(line, room, blank, &pixels)).sum()
    }

    /// An address with line breaks where its cell ends, for programs do not break links.
    pub fn broken(self, address: &str) -> String {
        let (mut text, mut line) = (String::new(), String::new());
        for c in address.chars() {
            line.push(c);
            if self.lines(&line) > 1 {
                // After the last sign that parts an address, if it has one in this line.
                let at = line[..line.len() - c.len_utf8()]
                    .rfind(['/', '?', '&', '-', '_', '.', '='])
                    .map_or(0, |i| i + 1);
                let at = if at * 2 > line.len() { at } else { line.len() - c.len_utf8() };
                let rest = line.split_off(at);
                text.push_str(&line);
                text.push('\n');
                line = rest;
            }
        }
        text + &line
    }

    /// The height of some lines, in points.
    pub fn height(self, lines: usize) -> f64 {
        lines as f64 * (self.points + 3.25)
    }
}

fn lines_of(line: &str, room: f64, blank: f64, pixels: &dyn Fn(&str) -> f64) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split(' ') {
        let width = pixels(word);
        let gap = if used > 0.0 { blank } else { 0.0 };
        if used + gap + width <= room {
            used += gap + width;
            continue;
        }
        // A word that is wider than its cell is broken where the room ends.
        let over = (width / room).floor();
        lines += usize::from(used > 0.0) + if width > room { over as usize } else { 0 };
        used = if width > room { width - over * room } else { width };
    }
    lines
}

/// A row's height, as its fullest cell asks for.
pub(super) fn row_height(cells: impl IntoIterator<Item = f64>) -> f64 {
    (cells.into_iter().fold(12.0, f64::max) + 4.0).min(TALLEST)
}

#[cfg(test)]
mod tests {
    use super::{Fit, row_height};

    const NARROW: Fit = Fit { width: 12.0, points: 9.0, bold: false };

    #[test]
    fn words_wrap_and_long_words_break() {
        assert_eq!(NARROW.lines(""), 1);
        assert_eq!(NARROW.lines("satu"), 1);
        assert_eq!(NARROW.lines("satu\ndua\n"), 3);
        assert_eq!(NARROW.lines("satu dua tiga empat"), 2);
        assert!(NARROW.lines(&"x".repeat(100)) >= 8);
        assert!(NARROW.lines(&"x ".repeat(100)) > 8);
        assert!(Fit { bold: true, ..NARROW }.lines(&"kata ".repeat(50)) >= NARROW.lines(&"kata ".repeat(50)));
    }

    #[test]
    fn an_address_is_broken_at_its_signs_and_loses_nothing() {
        let address = "https://contoh.go.id/bukti/oa-01/K1?halaman=2";
        let broken = NARROW.broken(address);
        assert_eq!(broken.replace('\n', ""), address);
        assert!(broken.split('\n').all(|line| NARROW.lines(line) == 1), "{broken}");
        assert_eq!(NARROW.broken("http://a"), "http://a");
        assert_eq!(NARROW.broken(&"x".repeat(60)).replace('\n', ""), "x".repeat(60));
    }

    #[test]
    fn no_row_is_taller_than_a_spreadsheet_shows() {
        assert!((row_height([10.0, 30.0]) - 34.0).abs() < 1e-9);
        assert!((row_height([9e9]) - 409.0).abs() < 1e-9);
    }
}
