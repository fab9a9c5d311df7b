//! The visible text of a page, line by line as a reader sees it.

use super::tree::{At, Dom, Kind, Words};

/// Most characters of visible text that are looked at.
const MOST: usize = 400_000;
/// Most characters of one line.
const LONGEST_LINE: usize = 20_000;

/// One block of text.
#[derive(Debug)]
pub(super) struct Line {
    pub text: String,
    /// The element in which it begins.
    pub at: At,
    /// 1 to 6 for a heading.
    pub heading: Option<u8>,
}

/// All blocks of text.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub lines: Vec<Line>,
    /// How many words a reader sees.
    pub words: usize,
}

impl Text {
    /// The text as one, up to a number of characters.
    pub fn joined(&self, most: usize) -> String {
        let mut words = Words::new(most);
        for line in &self.lines {
            if !words.add(&line.text) || !words.add(" ") {
                break;
            }
        }
        words.text
    }
}

/// Elements that begin and end a line.
const BLOCKS: [&str; 45] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The visible text of a page.
pub(super) fn visible(dom: &Dom) -> Text {
    let mut reader = Reader { text: Text::default(), line: Words::new(LONGEST_LINE), start: 0, total: 0 };
    let mut ends: Vec<At> = Vec::new();
    for at in 0..dom.nodes.len() {
        while ends.last().is_some_and(|end| at >= *end) {
            ends.pop();
            reader.close(dom);
        }
        match &dom.nodes[at].kind {
            Kind::Text(text) if !dom.hidden(at) && shown(dom, at) => reader.add(dom, at, text),
            Kind::Element(..) if dom.name(at) == "br" => reader.close(dom),
            Kind::Element(..) if BLOCKS.binary_search(&dom.name(at)).is_ok() => {
                reader.close(dom);
                ends.push(dom.nodes[at].end);
            }
            _ => {}
        }
        if reader.total > MOST {
            break;
        }
    }
    reader.close(dom);
    reader.text
}

/// Text that stands on the page itself: not in a script, nor among the choices of a field.
fn shown(dom: &Dom, text: At) -> bool {
    !dom.silent(text) && !matches!(dom.name(dom.nodes[text].parent), "option" | "textarea" | "title")
}

struct Reader {
    text: Text,
    line: Words,
    start: At,
    total: usize,
}

impl Reader {
    fn add(&mut self, dom: &Dom, at: At, text: &str) {
        if self.line.text.is_empty() {
            self.start = dom.nodes[at].parent;
        }
        self.total += text.len();
        self.line.add(text);
    }

    fn close(&mut self, dom: &Dom) {
        let line = std::mem::replace(&mut self.line, Words::new(LONGEST_LINE));
        let text = line.text.trim_end().to_owned();
        if text.is_empty() {
            return;
        }
        self.text.words += text.split(' ').filter(|w| w.chars().any(char::is_alphabetic)).count();
        let headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let mut heading = std::iter::once(self.start).chain(dom.ancestors(self.start).take(3));
        let heading = heading.find_map(|at| headings.iter().position(|h| *h == dom.name(at)));
        self.text.lines.push(Line { text, at: self.start, heading: heading.map(|i| i as u8 + 1) });
    }
}

/// Sentences of a line. A full stop inside a number, an hour or a short form ends none.
pub(super) fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (i, char) in line.char_indices() {
        let after = &line[i + char.len_utf8()..];
        let ends = match char {
            '!' | '?' | ';' | '•' | '|' => true,
            '.' => after.starts_with(' ') && !short_form(&line[start..i], after.trim_start()),
            _ => false,
        };
        if ends {
            found.push(line[start..i + char.len_utf8()].trim());
            start = i + char.len_utf8();
        }
    }
    found.push(line[start..].trim());
    found.retain(|s| !s.is_empty());
    found
}

/// "s.d.", "No.", "Jl.", "Drs.": what follows is no new sentence.
fn short_form(before: &str, after: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    let continues = after.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    continues
        || word.len() <= 3
            && word.chars().next().is_some_and(char::is_alphabetic)
            && !word.eq_ignore_ascii_case("wib")
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, sentences};

    #[test]
    fn blocks_are_sorted_for_the_search() {
        assert!(BLOCKS.is_sorted());
    }

    #[test]
    fn full_stops_inside_hours_and_short_forms_end_no_sentence() {
        let line = "Jam layanan pukul 08.00 s.d. 16.00 WIB. Aduan dijawab maks. 3 hari kerja! Terima kasih";
        let expected =
            ["Jam layanan pukul 08.00 s.d. 16.00 WIB.", "Aduan dijawab maks. 3 hari kerja!", "Terima kasih"];
        assert_eq!(sentences(line), expected);
    }
}
