//! A text as a person reads it, each character with its place in the source:
//! tags gone, entities and escapes decoded, wide digits made narrow. What is
//! found in the view can be cut from the source.

/// One character as read, and the bytes of the source it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// What is read.
    pub char: char,
    /// First byte.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
}

/// What stands where a control of a form stands: no label reaches past it.
pub(super) const CONTROL: char = '\u{fffc}';

/// One cell of a table, as a range of glyphs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// Which table, counted from the start.
    pub table: usize,
    /// Which row of it.
    pub row: usize,
    /// Which column of the row.
    pub column: usize,
    /// First glyph.
    pub from: usize,
    /// Glyph after the last.
    pub to: usize,
}

/// The views of a source.
#[derive(Debug, Default)]
pub(super) struct View {
    /// Text between tags.
    pub text: Vec<Glyph>,
    /// Text inside tags: names and values of attributes.
    pub tags: Vec<Glyph>,
    /// Cells of tables, in `text`.
    pub cells: Vec<Cell>,
    /// Values that a form was filled with, as ranges of bytes.
    pub filled: Vec<(usize, usize)>,
}

/// Tags that do not end a word or a number.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub",
    "sup", "u", "wbr", "tt", "big",
];
const CONTROLS: [&str; 6] = ["input", "select", "textarea", "button", "img", "iframe"];

/// The view of plain text.
pub(super) fn plain(source: &str) -> View {
    let mut view = View::default();
    read(source, 0, source.len(), &mut view.text);
    view
}

/// The view of HTML, XML, or anything with tags in it. It does not need to be well-formed:
/// every character lands in `text` or in `tags`.
pub(super) fn markup(source: &str) -> View {
    let mut view = View::default();
    let mut tables = Tables::default();
    let mut at = 0;
    while at < source.len() {
        let open = find(source, at, '<');
        read(source, at, open, &mut view.text);
        if open == source.len() {
            break;
        }
        let Some(tag) = Tag::at(source, open) else {
            read(source, open, open + 1, &mut view.text);
            at = open + 1;
            continue;
        };
        enter(&mut view, &mut tables, source, &tag);
        at = tag.end;
        if tag.name == "textarea" && !tag.closing {
            let close = closing(source, at, "</textarea");
            if !source[at..close].trim().is_empty() {
                view.filled.push((at, close));
            }
            at = close;
        }
    }
    tables.close_cell(&mut view);
    view
}

fn enter(view: &mut View, tables: &mut Tables, source: &str, tag: &Tag) {
    if !INLINE.contains(&&*tag.name) {
        let mark = if CONTROLS.contains(&&*tag.name) && !tag.closing { CONTROL } else { '\n' };
        view.text.push(Glyph { char: mark, from: tag.start, to: tag.start });
    }
    tables.see(view, tag);
    if tag.name == "input" && takes_text(&source[tag.start..tag.end]) {
        view.filled.extend(value_of(source, tag.start, tag.end));
    }
    read(source, tag.start + 1, tag.end, &mut view.tags);
    view.tags.push(Glyph { char: '\n', from: tag.end, to: tag.end });
}

fn find(source: &str, from: usize, what: char) -> usize {
    source[from..].find(what).map_or(source.len(), |i| from + i)
}

/// Where `</name` stands at or after `from`, whatever its case.
fn closing(source: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while at < source.len() {
        at = find(source, at, '<');
        let rest = source.as_bytes().get(at..at + name.len());
        if rest.is_some_and(|r| r.eq_ignore_ascii_case(name.as_bytes())) {
            return at;
        }
        at += usize::from(at < source.len());
    }
    source.len()
}

/// A tag as it stands in the source.
struct Tag {
    name: String,
    closing: bool,
    start: usize,
    end: usize,
}

impl Tag {
    /// The tag that opens at `start`; nothing where `<` is only a sign. The content of a
    /// comment is text to us, so only its opening is a tag.
    fn at(source: &str, start: usize) -> Option<Self> {
        let bytes = source.as_bytes();
        if source[start..].starts_with("<!--") {
            return Some(Self { name: "!--".to_owned(), closing: false, start, end: start + 4 });
        }
        let closing = bytes.get(start + 1) == Some(&b'/');
        let from = start + 1 + usize::from(closing);
        let first = bytes.get(from).copied()?;
        if !first.is_ascii_alphabetic() && first != b'!' && first != b'?' {
            return None;
        }
        let rest = &bytes[from..];
        let length = rest.iter().take(24).take_while(|b| b.is_ascii_alphanumeric() || **b == b'!').count();
        let name = source[from..from + length].to_ascii_lowercase();
        Some(Self { name, closing, start, end: tag_end(bytes, from + length) })
    }
}

/// The byte after the `>` that ends a tag, passing over quoted values.
fn tag_end(bytes: &[u8], from: usize) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (i, byte) in bytes.iter().enumerate().skip(from) {
        match (quote, *byte) {
            (None, b'>') => return i + 1,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(*byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = *byte;
        }
    }
    bytes.len()
}

/// True for an input whose value somebody or something filled in.
fn takes_text(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let quiet = ["submit", "button", "reset", "radio", "checkbox", "image"];
    !quiet.iter().any(|kind| {
        [format!("type={kind}"), format!("type=\"{kind}\""), format!("type='{kind}'")]
            .iter()
            .any(|t| tag.contains(t))
    })
}

/// The range of a tag's `value`.
fn value_of(source: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let tag = source[start..end].to_ascii_lowercase();
    let at = tag.match_indices("value").map(|(i, _)| i).find(|i| {
        tag.as_bytes()[..*i].last().is_some_and(u8::is_ascii_whitespace)
            && tag[i + 5..].trim_start().starts_with('=')
    })?;
    let equals = at + 5 + tag[at + 5..].find('=')?;
    let from = equals + 1 + tag[equals + 1..].len() - tag[equals + 1..].trim_start().len();
    let (from, stop): (usize, &[char]) = match tag[from..].chars().next()? {
        '"' => (from + 1, &['"']),
        '\'' => (from + 1, &['\'']),
        _ => (from, &[' ', '\t', '\n', '\r', '>']),
    };
    let length = tag[from..].find(stop).unwrap_or(tag.len() - from);
    (length > 0).then_some((start + from, start + from + length))
}

/// Where the reader stands in nested tables.
#[derive(Default)]
struct Tables {
    count: usize,
    open: Vec<Place>,
}

struct Place {
    table: usize,
    row: usize,
    column: usize,
    /// First glyph of the open cell.
    cell: Option<usize>,
}

impl Tables {
    fn see(&mut self, view: &mut View, tag: &Tag) {
        match (&*tag.name, tag.closing) {
            ("table", false) if self.open.len() < 64 => {
                self.open.push(Place { table: self.count, row: 0, column: 0, cell: None });
                self.count += 1;
            }
            ("table", true) => {
                self.close_cell(view);
                self.open.pop();
            }
            ("tr", closing) => {
                self.close_cell(view);
                if let Some(place) = self.open.last_mut().filter(|_| !closing) {
                    (place.row, place.column) = (place.row + 1, 0);
                }
            }
            ("td" | "th", closing) => {
                self.close_cell(view);
                if let Some(place) = self.open.last_mut().filter(|_| !closing) {
                    place.column += 1;
                    place.cell = Some(view.text.len());
                }
            }
            _ => {}
        }
    }

    fn close_cell(&mut self, view: &mut View) {
        let Some(place) = self.open.last_mut() else { return };
        if let Some(from) = place.cell.take() {
            let (table, row, column) = (place.table, place.row, place.column);
            view.cells.push(Cell { table, row, column, from, to: view.text.len() });
        }
    }
}

/// Adds the characters of `source[from..to]` to a lane, decoded.
fn read(source: &str, from: usize, to: usize, lane: &mut Vec<Glyph>) {
    let mut at = from;
    while at < to {
        let rest = &source[at..to];
        let (char, length) = decoded(rest);
        match char {
            Some(char) => lane.push(Glyph { char, from: at, to: at + length }),
            // What has no width goes with what stands before it.
            None => lane.last_mut().filter(|g| g.to == at).into_iter().for_each(|g| g.to += length),
        }
        at += length;
    }
}

/// The first character as read, and the bytes it takes; nothing for what has no width.
fn decoded(rest: &str) -> (Option<char>, usize) {
    let escaped = match rest.as_bytes()[0] {
        b'&' => entity(rest),
        // "%3578..." is a percent sign before a number rather than a 5.
        b'%' => hex(rest, 1, 2).filter(|c| !c.is_alphanumeric()).map(|c| (c, 3)),
        b'\\' if rest[1..].starts_with('u') => hex(rest, 2, 4).map(|c| (c, 6)),
        b'\\' if rest[1..].starts_with('x') => hex(rest, 2, 2).map(|c| (c, 4)),
        b'\\' if rest[1..].starts_with(['n', 'r', 't']) => Some(('\n', 2)),
        _ => None,
    };
    let first = rest.chars().next().unwrap_or(' ');
    let (char, length) = escaped.unwrap_or((first, first.len_utf8()));
    (narrow(char), length)
}

/// A plain character written in hexadecimal; only what could be part of an address or a number.
fn hex(rest: &str, from: usize, digits: usize) -> Option<char> {
    let code = u32::from_str_radix(rest.get(from..from + digits)?, 16).ok()?;
    char::from_u32(code).filter(|c| c.is_ascii() && !c.is_ascii_control())
}

fn entity(rest: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 12] = [
        ("commat", '@'),
        ("period", '.'),
        ("plus", '+'),
        ("lpar", '('),
        ("rpar", ')'),
        ("nbsp", ' '),
        ("colon", ':'),
        ("hyphen", '-'),
        ("dash", '-'),
        ("shy", '\u{ad}'),
        ("num", '#'),
        ("lowbar", '_'),
    ];
    let body: &str = &rest[1..rest.char_indices().nth(12).map_or(rest.len(), |(i, _)| i)];
    let length = body.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    let name = &body[..length];
    let ends = usize::from(body.as_bytes().get(length) == Some(&b';'));
    let char = match name.strip_prefix('#') {
        Some(code) => {
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((char, 1 + length + ends))
}

/// Look-alikes as plain characters; nothing for characters without width.
fn narrow(char: char) -> Option<char> {
    Some(match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(char as u32 - 0xfee0).unwrap_or(char),
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => return None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{0660}'..='\u{0669}' => char::from_digit(char as u32 - 0x0660, 10).unwrap_or(char),
        '\r' => '\n',
        other => other,
    })
}
