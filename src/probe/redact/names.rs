//! Names of people where a label or a column's head announces them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::view::{CONTROL, Cell, Glyph, View};

/// Labels that announce a person's name, without spaces, underscores and case.
const LABELS: [&str; 30] = [
    "nama",
    "namalengkap",
    "namaanda",
    "namapelapor",
    "namapengadu",
    "namapengirim",
    "namapemohon",
    "namapengguna",
    "namawarga",
    "namakorban",
    "namasaksi",
    "namaterlapor",
    "namaibu",
    "identitaspelapor",
    "pelapor",
    "pengadu",
    "pengirim",
    "pemohon",
    "terlapor",
    "dilaporkanoleh",
    "diadukanoleh",
    "dikirimoleh",
    "atasnama",
    "name",
    "fullname",
    "reporter",
    "reportername",
    "reportedby",
    "submittedby",
    "complainant",
];
/// Longest label, in glyphs as written.
const LONGEST_LABEL: usize = 24;
/// Longest name that is taken out; what follows on the line stays.
const LONGEST_NAME: usize = 80;

/// The names in a view, as ranges of its text.
pub(super) fn find(view: &View) -> Vec<Range<usize>> {
    let mut found = beside_labels(&view.text);
    found.extend(under_heads(view));
    found
}

/// True for a key of JSON whose value is a person's name. `name` alone is not: headers and files have names.
pub(super) fn announces(key: &str) -> bool {
    let key: String = key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    key != "name" && LABELS.contains(&&*key)
}

fn squeezed(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|g| g.char).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_label(glyphs: &[Glyph]) -> bool {
    // The mark `[nama]` announces nobody.
    !glyphs.iter().any(|g| g.char == '[')
        && glyphs.len() <= LONGEST_LABEL + 16
        && LABELS.contains(&&*squeezed(glyphs))
}

/// `Nama: Budi`, `"nama_pelapor":"Budi"`, and a line that is only a label before a line that is a name.
fn beside_labels(text: &[Glyph]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in 0..text.len() {
        let value = match text[at].char {
            ':' | '=' if labelled_before(text, at) => at + 1,
            '\n' if labelled_line_before(text, at) => at,
            _ => continue,
        };
        found.extend(name_from(text, value));
    }
    found
}

/// True when a label ends right before `at`.
fn labelled_before(text: &[Glyph], at: usize) -> bool {
    let line = &text[at.saturating_sub(LONGEST_LABEL)..at];
    let start = line.iter().rposition(|g| breaks(g.char)).map_or(0, |i| i + 1);
    let words = &line[start..];
    let starts = (0..words.len()).filter(|i| *i == 0 || !words[i - 1].char.is_alphabetic());
    starts.map(|i| &words[i..]).any(is_label)
}

const fn breaks(char: char) -> bool {
    matches!(char, '\n' | CONTROL | ',' | ';' | '{' | '}' | '<' | '>' | ':')
}

/// True when the line that ends at `at` holds a label and nothing else.
fn labelled_line_before(text: &[Glyph], at: usize) -> bool {
    let from =
        text[..at].iter().rev().take(LONGEST_LABEL).take_while(|g| !matches!(g.char, '\n' | CONTROL)).count();
    from > 0 && from < LONGEST_LABEL && is_label(&text[at - from..at])
}

/// The name that starts at or after `from`, past blanks, quotes and line ends but not past a control.
fn name_from(text: &[Glyph], from: usize) -> Option<Range<usize>> {
    let skip = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ':' | '=' | '\\');
    let blank = text[from..].iter().take(200).take_while(|g| skip(g.char)).count();
    let start = from + blank;
    let ends = |c: char| matches!(c, '\n' | CONTROL | '"' | ',' | ';' | '|' | '<' | '}' | '[' | '(' | '\\');
    let length = text[start..].iter().take(LONGEST_NAME).take_while(|g| !ends(g.char)).count();
    let length =
        length - text[start..start + length].iter().rev().take_while(|g| g.char.is_whitespace()).count();
    let named = text[start..start + length].iter().any(|g| g.char.is_alphabetic());
    let another_label = is_label(&text[start..start + length]);
    (named && !another_label).then_some(start..start + length)
}

/// Cells under a column head such as "Nama pelapor".
fn under_heads(view: &View) -> Vec<Range<usize>> {
    let glyphs = |cell: &Cell| &view.text[cell.from..cell.to];
    let mut heads: BTreeSet<(usize, usize)> = BTreeSet::new();
    for cell in view.cells.iter().filter(|c| c.row <= 1 && is_label(glyphs(c))) {
        heads.insert((cell.table, cell.column));
    }
    let below = view.cells.iter().filter(|c| c.row > 1 && heads.contains(&(c.table, c.column)));
    below.filter(|c| !is_label(glyphs(c))).map(|c| c.from..c.to).collect()
}
