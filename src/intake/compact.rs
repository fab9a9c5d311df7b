//! How the structured values of a rubric are written in one cell:
//!
//! | of | in a cell |
//! |---|---|
//! | `else`, `applies_to` | `judges \| claims` |
//! | `where`, `same_as` | `class=pengaduan \| channel=sms` |
//! | `scale` | `levels`, `identity`, `bands: 0.5 \| 0.7`, `goalposts: 100 \| 75000 \| log \| cap`, `field: rank \| down` |
//! | `missing` | `exclude`, `impute: median`, `impute: group_median \| by: region` |
//! | `aggregate` | `geometric`, `power: 2` |
//! | `round` | `2`, `2 \| carry \| halves: r` |
//!
//! A cell that begins with `{` or `[` is YAML on one line; the writer falls
//! back to it for whatever the short form would read otherwise.

use super::number::{NotANumber, number};
use super::problems::shown;
use super::yaml::{Document, Key, Kind, Node, Spot};
use crate::model::{Message, rubric_heading};

/// What may be written, by key, as the remedy of a malformed cell shows it.
const FORMS: [(&str, &str); 7] = [
    ("other", "{key: value}"),
    ("where", "class=pengaduan | channel=sms"),
    ("same_as", "2020.1=D1 | 2021.1=D2"),
    ("scale", "levels; identity; bands: 0.5 | 0.7 | 0.9; goalposts: 0 | 100 | log | cap; field: rank | down"),
    ("missing", "zero; exclude; judge; block; impute: median; impute: group_median | by: region"),
    ("aggregate", "mean; geometric; harmonic; min; power: 2"),
    ("round", "2; 2 | carry; 2 | carry | halves: r"),
];

/// Makes parts of the tree out of one cell, and keeps how their numbers are written.
pub struct Maker<'t> {
    written: &'t mut String,
    cell: Spot,
}

impl<'t> Maker<'t> {
    /// For a cell; `written` is the text of the document so far.
    pub fn new(written: &'t mut String, cell: Spot) -> Self {
        Self { written, cell }
    }

    /// A text.
    pub fn text(&self, text: &str) -> Node {
        Node { kind: Kind::Text(text.into()), spot: self.cell }
    }

    /// A number.
    pub fn number(&mut self, number: f64) -> Node {
        let spot = self.write(&number.to_string());
        Node { kind: Kind::Number(number), spot }
    }

    /// True or false.
    pub fn flag(&mut self, flag: bool) -> Node {
        let spot = self.write(if flag { "true" } else { "false" });
        Node { kind: Kind::Flag(flag), spot }
    }

    /// A list.
    pub fn list(&self, items: Vec<Node>) -> Node {
        Node { kind: Kind::List(items), spot: self.cell }
    }

    /// A map.
    pub fn map(&self, pairs: Vec<(&str, Node)>) -> Node {
        let key = |name: &str| Key { name: name.into(), spot: self.cell };
        let pairs = pairs.into_iter().map(|(name, node)| (key(name), node)).collect();
        Node { kind: Kind::Map(pairs), spot: self.cell }
    }

    /// The value that YAML on one line stands for.
    pub fn inline(&mut self, text: &str) -> Result<Node, Message> {
        let doc = Document::parse("", text).map_err(|problem| {
            let syntax = problem.message.code == "yaml-syntax";
            Message {
                code: if syntax { "rubric-cell-yaml" } else { problem.message.code },
                ..problem.message
            }
        })?;
        let spot = self.write(text);
        Ok(doc.root.moved(self.cell, self.written.len() - text.len()).at(spot))
    }

    fn write(&mut self, text: &str) -> Spot {
        let start = self.written.len();
        self.written.push_str(text);
        self.cell.written(start, text.len())
    }

    /// The value that the cell under `key` stands for.
    pub fn read(&mut self, key: &'static str, text: &str) -> Result<Node, Message> {
        let text = text.trim();
        if text.starts_with(['{', '[']) {
            return self.inline(text);
        }
        match key {
            "else" | "applies_to" => Ok(self.words(text)),
            "where" | "same_as" => self.pairs(text).ok_or_else(|| malformed(key, text)),
            "round" => self.round(text),
            _ => match text.split_once(':') {
                None => Ok(self.text(text)),
                Some((head, rest)) => {
                    let parts: Vec<&str> = parts(rest, &['|', ';']);
                    self.headed((key, head.trim()), &parts, text)
                }
            },
        }
    }

    fn words(&self, text: &str) -> Node {
        self.list(parts(text, &['|', ';', ',']).iter().map(|word| self.text(word)).collect())
    }

    fn pairs(&self, text: &str) -> Option<Node> {
        let pair = |part: &&str| {
            let (name, value) = part.split_once('=')?;
            let name = Key { name: name.trim().into(), spot: self.cell };
            Some((name, self.text(value.trim())))
        };
        let pairs = parts(text, &['|']).iter().map(pair).collect::<Option<Vec<_>>>()?;
        Some(Node { kind: Kind::Map(pairs), spot: self.cell })
    }

    fn round(&mut self, text: &str) -> Result<Node, Message> {
        let mut pairs = Vec::new();
        for part in parts(text, &['|', ';']) {
            let (name, value) =
                part.split_once(':').map_or((part, None), |(n, v)| (n.trim(), Some(v.trim())));
            pairs.push(match (name, value) {
                ("decimals", Some(value)) => ("decimals", self.parsed(value)?),
                ("carry", None | Some("true")) => ("carry", self.flag(true)),
                ("carry", Some("false")) => ("carry", self.flag(false)),
                ("halves", Some(value)) => ("halves", self.text(value)),
                (value, None) if pairs.is_empty() => ("decimals", self.parsed(value)?),
                _ => return Err(malformed("round", text)),
            });
        }
        Ok(self.map(pairs))
    }

    /// `HEAD: PART | PART`.
    fn headed(&mut self, (key, head): (&str, &str), parts: &[&str], text: &str) -> Result<Node, Message> {
        match (key, head, parts) {
            ("scale", "bands", [_, ..]) => {
                let cuts = parts.iter().map(|part| self.parsed(part)).collect::<Result<_, _>>()?;
                Ok(self.map(vec![("bands", self.list(cuts))]))
            }
            ("scale", "goalposts", [min, max, flags @ ..])
                if flags.iter().all(|f| matches!(*f, "log" | "cap")) =>
            {
                let mut posts = vec![("min", self.parsed(min)?), ("max", self.parsed(max)?)];
                for flag in flags {
                    posts.push((flag, self.flag(true)));
                }
                Ok(self.map(vec![("goalposts", self.map(posts))]))
            }
            ("scale", "field", [field]) => Ok(self.map(vec![("field", self.text(field))])),
            ("scale", "field", [field, direction]) => {
                Ok(self.map(vec![("field", self.text(field)), ("direction", self.text(direction))]))
            }
            ("missing", "impute", [kind]) => Ok(self.map(vec![("impute", self.text(kind))])),
            ("missing", "impute", [kind, by]) => {
                let by = by.strip_prefix("by:").unwrap_or(by).trim();
                Ok(self.map(vec![("impute", self.text(kind)), ("by", self.text(by))]))
            }
            ("aggregate", "power", [power]) => {
                let power = self.parsed(power)?;
                Ok(self.map(vec![("power", power)]))
            }
            _ => Err(malformed(key, text)),
        }
    }

    /// A number as people write it.
    pub fn parsed(&mut self, text: &str) -> Result<Node, Message> {
        match number(text.trim(), None) {
            Ok(value) => Ok(self.number(value)),
            Err(NotANumber::Ambiguous) => {
                Err(Message::new("rubric-number-ambiguous").word("value", shown(text)))
            }
            Err(other) => Err(Message::new(other.code()).word("value", shown(text))),
        }
    }
}

fn parts<'a>(text: &'a str, signs: &[char]) -> Vec<&'a str> {
    text.split(signs).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn malformed(key: &str, text: &str) -> Message {
    let forms = FORMS.iter().find(|(k, _)| *k == key).map_or("", |(_, forms)| forms);
    let message = Message::new("rubric-cell-malformed").text("key", &rubric_heading(key));
    message.word("value", shown(text)).word("forms", forms)
}

/// The short form of the value under `key`; none where only YAML says it.
pub fn short(key: &str, node: &Node, doc: &Document) -> Option<String> {
    let text = match key {
        "else" | "applies_to" => words(node, doc)?,
        "where" | "same_as" => pairs(node, doc)?,
        "scale" => scale(node, doc)?,
        "missing" => missing(node, doc)?,
        "aggregate" => aggregate(node, doc)?,
        "round" => round(node, doc)?,
        _ => return None,
    };
    (!text.starts_with(['{', '['])).then_some(text)
}

/// A number that reads back as the same one: `1.234` would be ambiguous, `1.2340` is not.
pub fn plain_number(value: f64) -> String {
    let mut text = value.to_string();
    while number(&text, None) == Err(NotANumber::Ambiguous) {
        text.push('0');
    }
    text
}

fn is_map_of(node: &Node, keys: &[&str]) -> bool {
    matches!(node.kind, Kind::Map(_)) && node.pairs().iter().all(|(k, _)| keys.contains(&k.name.as_str()))
}

fn number_of(node: &Node) -> Option<String> {
    if let Kind::Number(value) = node.kind { Some(plain_number(value)) } else { None }
}

/// A word that no sign of the short forms can cut.
fn word(node: &Node, doc: &Document, signs: &[char]) -> Option<String> {
    let text = doc.word(node)?;
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!plain.is_empty() && !plain.contains(signs)).then_some(plain)
}

fn words(node: &Node, doc: &Document) -> Option<String> {
    let Kind::List(items) = &node.kind else { return None };
    let words = items.iter().map(|item| word(item, doc, &['|', ';', ','])).collect::<Option<Vec<_>>>()?;
    (!words.is_empty()).then(|| words.join(" | "))
}

fn pairs(node: &Node, doc: &Document) -> Option<String> {
    let pair = |(key, value): &(Key, Node)| {
        let name = key.name.as_str();
        let plain = !name.is_empty() && name == name.trim() && !name.contains(['=', '|', '\n']);
        plain.then(|| word(value, doc, &['|'])).flatten().map(|value| format!("{name}={value}"))
    };
    let pairs = node.pairs().iter().map(pair).collect::<Option<Vec<_>>>()?;
    (!pairs.is_empty()).then(|| pairs.join(" | "))
}

fn scale(node: &Node, doc: &Document) -> Option<String> {
    if !matches!(node.kind, Kind::Map(_)) {
        return word(node, doc, &[':']);
    }
    if let Some(bands) = node.get("bands") {
        let cuts = bands.items().iter().map(number_of).collect::<Option<Vec<_>>>()?;
        return Some(format!("bands: {}", cuts.join(" | ")))
            .filter(|_| !cuts.is_empty() && node.pairs().len() == 1);
    }
    if let Some(posts) = node.get("goalposts") {
        let ends = [posts.get("min")?, posts.get("max")?].map(number_of);
        let [Some(min), Some(max)] = ends else { return None };
        let set = |key: &str| matches!(posts.get(key).map(|n| &n.kind), Some(Kind::Flag(true)));
        let flags: String =
            ["log", "cap"].into_iter().filter(|k| set(k)).map(|k| format!(" | {k}")).collect();
        return (node.pairs().len() == 1).then(|| format!("goalposts: {min} | {max}{flags}"));
    }
    let field = word(node.get("field")?, doc, &['|', ';', ':'])?;
    let direction = node.get("direction").map(|d| word(d, doc, &['|', ';']));
    match (is_map_of(node, &["field", "direction"]), direction) {
        (true, None) => Some(format!("field: {field}")),
        (true, Some(direction)) => Some(format!("field: {field} | {}", direction?)),
        _ => None,
    }
}

fn missing(node: &Node, doc: &Document) -> Option<String> {
    if !matches!(node.kind, Kind::Map(_)) {
        return word(node, doc, &[':']);
    }
    let kind = word(node.get("impute")?, doc, &['|', ';', ':'])?;
    let by = node.get("by").map(|by| word(by, doc, &['|', ';']));
    match (is_map_of(node, &["impute", "by"]), by) {
        (true, None) => Some(format!("impute: {kind}")),
        (true, Some(by)) => Some(format!("impute: {kind} | by: {}", by?)),
        _ => None,
    }
}

fn aggregate(node: &Node, doc: &Document) -> Option<String> {
    if !matches!(node.kind, Kind::Map(_)) {
        return word(node, doc, &[':']);
    }
    let power = node.get("power").filter(|_| is_map_of(node, &["power"]))?;
    number_of(power).map(|power| format!("power: {power}"))
}

fn round(node: &Node, doc: &Document) -> Option<String> {
    let mut parts = vec![number_of(node.get("decimals")?)?];
    if matches!(node.get("carry").map(|n| &n.kind), Some(Kind::Flag(true))) {
        parts.push("carry".into());
    }
    if let Some(halves) = node.get("halves") {
        parts.push(format!("halves: {}", word(halves, doc, &['|', ';', ':'])?));
    }
    is_map_of(node, &["decimals", "carry", "halves"]).then(|| parts.join(" | "))
}
