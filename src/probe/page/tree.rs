//! A page as a flat tree: nodes in the order in which they open, each with
//! where it ends. Nothing walks it by recursion, and nothing frees it so.

use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};

/// A node's place in [`Dom`].
pub(super) type At = usize;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The document.
    Document,
    /// An element, of HTML or of a drawing inside it.
    Element(QualName, Vec<Attribute>),
    /// Text.
    Text(StrTendril),
    /// Anything else.
    Other,
}

#[derive(Debug)]
pub(super) struct Node {
    pub kind: Kind,
    pub parent: At,
    /// The node after the last inside this one.
    pub end: At,
    /// The form it belongs to where it does not stand inside it.
    pub form: Option<At>,
    /// True where a reader does not see it.
    pub hidden: bool,
}

/// A page.
#[derive(Debug)]
pub(super) struct Dom {
    pub nodes: Vec<Node>,
}

impl Dom {
    /// The elements of HTML, in order.
    pub fn elements(&self) -> impl Iterator<Item = At> {
        (0..self.nodes.len()).filter(|at| !self.name(*at).is_empty())
    }

    /// The elements called `name`.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = At> + 'a {
        self.elements().filter(move |at| self.name(*at) == name)
    }

    /// The elements inside one.
    pub fn elements_in(&self, at: At) -> impl Iterator<Item = At> {
        self.inside(at).filter(|i| !self.name(*i).is_empty())
    }

    /// The nodes inside one.
    pub fn inside(&self, at: At) -> Range<At> {
        at + 1..self.nodes[at].end
    }

    /// The name of an HTML element; empty for everything else.
    pub fn name(&self, at: At) -> &str {
        match &self.nodes[at].kind {
            Kind::Element(name, _) if name.ns == ns!(html) => &name.local,
            _ => "",
        }
    }

    /// The value of an attribute.
    pub fn attr(&self, at: At, name: &str) -> Option<&str> {
        let Kind::Element(_, attrs) = &self.nodes[at].kind else { return None };
        attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }

    /// The value of an attribute, trimmed; nothing where it is blank.
    pub fn filled(&self, at: At, name: &str) -> Option<&str> {
        self.attr(at, name).map(str::trim).filter(|v| !v.is_empty())
    }

    /// True when the attribute stands there, with or without a value.
    pub fn has(&self, at: At, name: &str) -> bool {
        self.attr(at, name).is_some()
    }

    /// Parents, from the nearest on.
    pub fn ancestors(&self, at: At) -> impl Iterator<Item = At> {
        let mut here = at;
        std::iter::from_fn(move || {
            let parent = self.nodes[here].parent;
            let more = here != 0;
            here = parent;
            more.then_some(parent)
        })
    }

    /// The nearest ancestor called one of `names`.
    pub fn within(&self, at: At, names: &[&str]) -> Option<At> {
        self.ancestors(at).find(|a| names.contains(&self.name(*a)))
    }

    /// True where a reader does not see the node.
    pub fn hidden(&self, at: At) -> bool {
        self.nodes[at].hidden
    }

    /// The text inside an element, blanks collapsed, at most `most` characters; without the choices and
    /// contents of fields in it.
    pub fn text(&self, at: At, most: usize) -> String {
        let mut words = Words::new(most);
        for node in self.inside(at).take(600) {
            if let Kind::Text(text) = &self.nodes[node].kind
                && !self.silent(node)
                && (self.nodes[node].parent == at
                    || !matches!(self.name(self.nodes[node].parent), "option" | "textarea"))
                && !words.add(text)
            {
                break;
            }
        }
        words.text
    }

    /// True for text that is no text to a reader: scripts, styles.
    pub fn silent(&self, text: At) -> bool {
        matches!(self.name(self.nodes[text].parent), "script" | "style" | "noscript" | "template" | "iframe")
    }

    /// The raw text inside a script.
    pub fn script(&self, at: At) -> &str {
        match self.inside(at).next().map(|i| &self.nodes[i].kind) {
            Some(Kind::Text(text)) => text,
            _ => "",
        }
    }

    /// True when the element, or one around it, hides what stands in it.
    pub fn hides(kind: &Kind) -> bool {
        let Kind::Element(name, attrs) = kind else { return false };
        if matches!(name.local, local_name!("head") | local_name!("template") | local_name!("noscript")) {
            return true;
        }
        attrs.iter().any(|a| match &*a.name.local {
            "hidden" => true,
            "aria-hidden" => a.value.trim().eq_ignore_ascii_case("true"),
            "style" => {
                let style: String = a.value.chars().take(400).filter(|c| !c.is_whitespace()).collect();
                let style = style.to_ascii_lowercase();
                style.contains("display:none") || style.contains("visibility:hidden")
            }
            _ => false,
        })
    }
}

/// Text with its blanks collapsed, up to a number of characters.
pub(super) struct Words {
    pub text: String,
    most: usize,
    count: usize,
}

impl Words {
    pub fn new(most: usize) -> Self {
        Self { text: String::new(), most, count: 0 }
    }

    /// Adds text; false when there is no more room.
    pub fn add(&mut self, text: &str) -> bool {
        for char in text.chars() {
            if self.count >= self.most {
                return false;
            }
            let blank = char.is_whitespace() || char.is_control() || char == '\u{a0}';
            if blank && (self.text.is_empty() || self.text.ends_with(' ')) {
                continue;
            }
            self.text.push(if blank { ' ' } else { char });
            self.count += 1;
        }
        true
    }
}
