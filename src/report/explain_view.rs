//! A derivation as a tree of lines, and as JSON.

use serde_json::{Value, json};

use super::Words;
use crate::model::Message;
use crate::ranking::Derivation;

/// The derivation as lines drawn as a tree; positions stand at the end of a line.
pub fn derivation_lines(root: &Derivation, words: &Words) -> Vec<String> {
    let mut lines = vec![line(root, words)];
    branches(root, "", words, &mut lines);
    lines
}

fn line(step: &Derivation, words: &Words) -> String {
    match &step.at {
        Some(at) => format!("{}  [{at}]", words.say(&step.message)),
        None => words.say(&step.message),
    }
}

fn branches(step: &Derivation, indent: &str, words: &Words, lines: &mut Vec<String>) {
    let last = step.children.len().saturating_sub(1);
    for (i, child) in step.children.iter().enumerate() {
        let (fork, below) = if i == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        lines.push(format!("{indent}{fork}{}", line(child, words)));
        branches(child, &format!("{indent}{below}"), words, lines);
    }
}

/// The derivation as JSON: `{code, args, text, at, children}`.
pub fn derivation_json(step: &Derivation, words: &Words) -> Value {
    let children: Vec<Value> = step.children.iter().map(|c| derivation_json(c, words)).collect();
    let mut value = reason_json(&step.message, words);
    value["at"] = json!(step.at);
    value["children"] = json!(children);
    value
}

/// A message as JSON: `{code, args, text}`.
pub(super) fn reason_json(message: &Message, words: &Words) -> Value {
    serde_json::to_value(words.reason(message)).unwrap_or_default()
}
