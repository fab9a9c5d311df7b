//! The tree of a rubric -> YAML, always in the same form: keys in the order
//! of rubrics/README.md, two spaces a level, and quotes round every text that
//! YAML would take for something else.

use super::yaml::{Document, Key, Kind, Node};
use crate::model::is_hidden;

/// Keys of the whole rubric, of a dimension and of a criterion, in the order they are written.
const ORDER: [&str; 26] = [
    "rubric",
    "version",
    "id",
    "title",
    "status",
    "extends",
    "question",
    "weight",
    "from",
    "else",
    "measure",
    "where",
    "use",
    "min_n",
    "scale",
    "missing",
    "applies_to",
    "levels",
    "evidence",
    "grounding",
    "same_as",
    "aggregate",
    "round",
    "min_available",
    "criteria",
    "dimensions",
];

/// Words that YAML, old or new, takes for truth values, nothing or numbers.
const NOT_TEXT: [&str; 15] =
    ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf", "infinity", "~", "t", "f"];

/// The rubric as a YAML file.
pub fn yaml(doc: &Document) -> String {
    let mut out = String::new();
    map(&doc.root, doc, "", &mut out);
    out
}

/// The pairs of a map, one or more lines each; the first continues the line begun.
fn map(node: &Node, doc: &Document, indent: &str, out: &mut String) {
    let mut pairs: Vec<_> = node.pairs().iter().collect();
    let place = |key: &str| ORDER.iter().position(|k| *k == key).unwrap_or(ORDER.len());
    pairs.sort_by_key(|(key, _)| place(&key.name));
    for (i, (key, value)) in pairs.into_iter().enumerate() {
        if i > 0 {
            out.push_str(indent);
        }
        out.push_str(&quoted(&key.name));
        out.push(':');
        pair(&key.name, value, doc, indent, out);
    }
}

/// What follows the colon of a key.
fn pair(key: &str, value: &Node, doc: &Document, indent: &str, out: &mut String) {
    let inner = format!("{indent}  ");
    match key {
        "criteria" | "dimensions" if !value.items().is_empty() => {
            out.push('\n');
            for item in value.items() {
                out.push_str(&format!("{inner}- "));
                map(item, doc, &format!("{inner}  "), out);
            }
        }
        "evidence" if !value.items().is_empty() => {
            out.push('\n');
            value.items().iter().for_each(|item| out.push_str(&format!("{inner}- {}\n", flow(item, doc))));
        }
        "levels" | "question" if !value.pairs().is_empty() => {
            out.push('\n');
            for (key, value) in value.pairs() {
                out.push_str(&format!("{inner}{}: {}\n", level_key(&key.name), flow(value, doc)));
            }
        }
        _ => out.push_str(&format!(" {}\n", flow(value, doc))),
    }
}

/// A level is written as a number; any other key as a text.
fn level_key(key: &str) -> String {
    let number = key.parse::<f64>().is_ok_and(|n| n.to_string() == key);
    if number { key.into() } else { quoted(key) }
}

/// A value on one line.
pub fn flow(node: &Node, doc: &Document) -> String {
    match &node.kind {
        Kind::Null => "null".into(),
        Kind::Flag(flag) => flag.to_string(),
        Kind::Number(number) => {
            let raw = doc.raw(node.spot);
            let plain = !raw.is_empty() && raw.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
            if plain { raw.into() } else { number.to_string() }
        }
        Kind::Text(text) => quoted(text),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(|i| flow(i, doc)).collect::<Vec<_>>().join(", "))
        }
        Kind::Map(pairs) => {
            let pair = |(key, value): &(Key, Node)| format!("{}: {}", quoted(&key.name), flow(value, doc));
            format!("{{{}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text as YAML: plain where nothing else could be meant, else in double quotes.
pub fn quoted(text: &str) -> String {
    if is_plain(text) {
        return text.into();
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if is_hidden(c) || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                let code = c as u32;
                out.push_str(&if code > 0xffff {
                    format!("\\U{code:08x}")
                } else {
                    format!("\\u{code:04x}")
                });
            }
            _ => out.push(c),
        }
    }
    out + "\""
}

/// True for a text that is a text in YAML without quotes, within brackets too.
fn is_plain(text: &str) -> bool {
    let letters = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let signs =
        text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '(' | ')'));
    let spaces = !text.ends_with(' ') && !text.contains("  ");
    letters && signs && spaces && !NOT_TEXT.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use crate::intake::yaml::{Document, Kind};

    #[test]
    fn a_text_stays_a_text() {
        for text in [
            "2022.1",
            "2022.10",
            "yes",
            "on",
            "NO",
            "007",
            "0x1f",
            "1e3",
            ".inf",
            "~",
            "null",
            "",
            " a",
            "a ",
            "a: b",
            "a #b",
            "- a",
            "[a]",
            "{a",
            "'",
            "\"",
            "\\",
            "a\nb",
            "\u{85}",
            "\u{2028}",
            "\u{feff}",
            "\u{fffe}",
            "a\u{1f600}",
            "!x",
            "&x",
            "*x",
            "%x",
            "@x",
            "`x`",
            "Kota Kediri",
            "é",
            "1_000",
            "12:30",
            "=1+1",
            "<<",
            "---",
            "a, b",
            "?",
            "a:",
            "|",
            ">",
        ] {
            for yaml in [
                format!("k: {}\n", quoted(text)),
                format!("k: [{}]\n", quoted(text)),
                format!("k: {{k: {}}}\n", quoted(text)),
            ] {
                let doc = Document::parse("f.yaml", &yaml).unwrap_or_else(|p| panic!("{yaml}: {p:?}"));
                let node = doc.root.get("k").expect("k");
                let node = node.items().first().or(node.get("k")).unwrap_or(node);
                assert!(matches!(&node.kind, Kind::Text(t) if t == text), "{yaml}: {node:?}");
            }
        }
    }

    #[test]
    fn what_needs_no_quotes_has_none() {
        assert_eq!(quoted("p4-kkd"), "p4-kkd");
        assert_eq!(quoted("Jam buka (harian)"), "Jam buka (harian)");
        assert_eq!(quoted("2022.1"), "\"2022.1\"");
    }
}
