//! Takes out what the other files find.

use std::collections::BTreeSet;
use std::net::IpAddr;

use jiff::Timestamp;
use serde_json::Value;

use super::numbers::{Found, Kind, find};
use super::view::{Glyph, View, markup, plain};
use super::{address_key, digits_key, names};

/// A text without personal data, and how much was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text.
    pub text: String,
    /// How many pieces were taken out.
    pub pieces: usize,
}

/// Takes personal data out of texts; keeps the channel addresses it was told of.
///
/// ```
/// use tolok::probe::redact::Redactor;
///
/// let agency = Redactor::keeping(["pengaduan@kota-rekaan.go.id"]);
/// let said = "Tulis ke pengaduan@kota-rekaan.go.id, bukan ke rekaan@example.org (0812-0000-0000).";
/// assert_eq!(agency.text(said).text, "Tulis ke pengaduan@kota-rekaan.go.id, bukan ke [email] ([tel]).");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    keep: BTreeSet<String>,
}

/// A piece of the source to replace.
struct Cut {
    from: usize,
    to: usize,
    mark: &'static str,
}

impl Redactor {
    /// Keeps these telephone numbers and e-mail addresses, however they are written.
    pub fn keeping<T: AsRef<str>>(addresses: impl IntoIterator<Item = T>) -> Self {
        let key = |a: T| match a.as_ref() {
            address if address.contains('@') => address_key(address),
            number => digits_key(number),
        };
        Self { keep: addresses.into_iter().map(key).filter(|k| !k.is_empty()).collect() }
    }

    /// Plain text without personal data.
    pub fn text(&self, source: &str) -> Redacted {
        self.apply(source, &plain(source))
    }

    /// HTML, XML or JSON without personal data: tags stay, also where they cut a number in two;
    /// what forms were filled with goes.
    pub fn markup(&self, source: &str) -> Redacted {
        self.apply(source, &markup(source))
    }

    /// Every text of a JSON value, keys included; returns how many pieces were taken out.
    pub fn json(&self, value: &mut Value) -> usize {
        match value {
            // Times and addresses of machines look like numbers of telephones.
            Value::String(text) if is_of_machines(text) => 0,
            Value::String(text) => {
                let redacted = self.text(text);
                *text = redacted.text;
                redacted.pieces
            }
            Value::Array(values) => values.iter_mut().map(|v| self.json(v)).sum(),
            Value::Object(map) => {
                let entries = std::mem::take(map);
                let mut pieces = 0;
                for (key, mut value) in entries {
                    if value.is_string() && names::announces(&key) {
                        value = Value::from("[nama]");
                        pieces += 1;
                    }
                    let key = self.text(&key);
                    pieces += key.pieces + self.json(&mut value);
                    map.insert(key.text, value);
                }
                pieces
            }
            _ => 0,
        }
    }

    fn apply(&self, source: &str, view: &View) -> Redacted {
        let mut cuts = Vec::new();
        for range in &view.filled {
            cuts.push(Cut { from: range.0, to: range.1, mark: "[isian]" });
        }
        for lane in [&view.text, &view.tags] {
            for found in find(lane).iter().filter(|f| !self.keep.contains(&f.key)) {
                cut(&mut cuts, &lane[found.glyphs.clone()], mark(found));
            }
        }
        for name in names::find(view) {
            cut(&mut cuts, &view.text[name], "[nama]");
        }
        rebuild(source, cuts)
    }
}

/// True for a time with its zone and for an IP address, and nothing else beside it.
fn is_of_machines(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok() || text.parse::<Timestamp>().is_ok()
}

const fn mark(found: &Found) -> &'static str {
    match found.kind {
        Kind::Phone => "[tel]",
        Kind::Email => "[email]",
        Kind::Nik => "[nik]",
        Kind::Npwp => "[npwp]",
    }
}

/// Adds the pieces of source that glyphs stand for; the mark stands where the first was.
fn cut(cuts: &mut Vec<Cut>, glyphs: &[Glyph], mark: &'static str) {
    let mut mark = mark;
    for glyph in glyphs.iter().filter(|g| g.to > g.from) {
        match cuts.last_mut() {
            Some(last) if last.to == glyph.from && mark.is_empty() => last.to = glyph.to,
            _ => cuts.push(Cut { from: glyph.from, to: glyph.to, mark }),
        }
        mark = "";
    }
}

fn rebuild(source: &str, mut cuts: Vec<Cut>) -> Redacted {
    cuts.sort_by_key(|c| (c.from, std::cmp::Reverse(c.to)));
    let mut text = String::with_capacity(source.len());
    let mut at = 0;
    let mut pieces = 0;
    for cut in cuts {
        if cut.from >= at {
            text.push_str(&source[at..cut.from]);
            text.push_str(cut.mark);
            pieces += usize::from(!cut.mark.is_empty());
        }
        at = at.max(cut.to);
    }
    text.push_str(&source[at..]);
    Redacted { text, pieces }
}
