//! Reading checked values out of a YAML tree. Every method that can fail
//! notes the problem itself and gives nothing, so that callers read on.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::number::LARGEST;
use super::place::Place;
use super::problems::{Findings, shown, suggest};
use super::yaml::{Document, Key, Kind, Node, Spot};
use crate::model::{Id, Message, Text, is_hidden};

/// Most entries of a list or map in a YAML file.
const LONGEST_LIST: usize = 2000;

/// A kind of map: its name in messages and the keys it may have.
#[derive(Debug)]
pub struct Object {
    /// Its name, as in `a stage has no key "rubrik"`.
    pub name: &'static str,
    /// The keys it may have.
    pub keys: &'static [&'static str],
}

/// A two-language text: `{id: ..., en: ...}`.
pub const TEXT: Object = Object { name: "text", keys: &["id", "en"] };

/// A value of a file, with what to call it.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    /// The file.
    pub doc: &'a Document,
    /// The value.
    pub node: &'a Node,
    /// The key it stands under, or what it is called in messages.
    pub name: &'a str,
    findings: &'a Findings,
}

/// A map of a file whose keys are checked.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    /// The map itself.
    pub value: Value<'a>,
    map: &'a [(Key, Node)],
    object: &'static Object,
}

impl<'a> Value<'a> {
    /// The whole of a file.
    pub fn root(doc: &'a Document, findings: &'a Findings) -> Self {
        Self { doc, node: &doc.root, name: "", findings }
    }

    /// Notes a problem at this value.
    pub fn refuse(&self, message: Message) {
        self.findings.refuse(self.doc.problem(self.node.spot, message));
    }

    /// Notes a warning at this value.
    pub fn warn(&self, message: Message) {
        self.findings.warn(self.doc.problem(self.node.spot, message));
    }

    /// The line it stands on.
    pub fn line(&self) -> u32 {
        self.node.spot.line
    }

    /// The map with exactly the keys of `object`.
    pub fn fields(&self, object: &'static Object) -> Option<Fields<'a>> {
        let map = self.map()?;
        for (key, _) in map {
            if !object.keys.contains(&key.name.as_str()) {
                let message =
                    Message::new("key-unknown").word("key", shown(&key.name)).word("object", object.name);
                self.refuse_at(key.spot, suggest(message, &key.name, object.keys.iter().copied()));
            }
        }
        Some(Fields { value: *self, map, object })
    }

    /// The map if it has no keys but these; nothing is noted otherwise.
    pub fn peek(&self, object: &'static Object) -> Option<Fields<'a>> {
        let Kind::Map(map) = &self.node.kind else { return None };
        let only = map.iter().all(|(key, _)| object.keys.contains(&key.name.as_str()));
        only.then_some(Fields { value: *self, map, object })
    }

    /// The value under a key of this map, whatever else it holds.
    pub fn child(&self, key: &str) -> Option<Value<'a>> {
        let Kind::Map(map) = &self.node.kind else { return None };
        map.iter().find(|(k, _)| k.name == key).map(|(k, node)| Value { node, name: &k.name, ..*self })
    }

    /// Its place, for checks that come later.
    pub fn place(&self) -> Place {
        Place::of(self)
    }

    /// A map with any keys, each once, in file order.
    pub fn entries(&self) -> Option<Vec<(&'a Key, Value<'a>)>> {
        self.check_length()?;
        let map = self.map()?;
        let first = |key: &Key| {
            map.iter().find(|(k, _)| k.name == key.name).map(|(k, _)| k.spot.line) == Some(key.spot.line)
        };
        Some(
            map.iter()
                .filter(|(k, _)| first(k))
                .map(|(k, v)| (k, Value { node: v, name: &k.name, ..*self }))
                .collect(),
        )
    }

    fn map(&self) -> Option<&'a [(Key, Node)]> {
        let Kind::Map(map) = &self.node.kind else { return self.wrong_kind("map") };
        for (i, (key, _)) in map.iter().enumerate() {
            if let Some((first, _)) = map[..i].iter().find(|(k, _)| k.name == key.name) {
                let message =
                    Message::new("key-twice").word("key", shown(&key.name)).word("first", first.spot.line);
                self.refuse_at(key.spot, message);
            }
        }
        Some(map)
    }

    /// Notes a problem at the key of this value.
    pub fn refuse_key(&self, key: &Key, message: Message) {
        self.refuse_at(key.spot, message);
    }

    fn refuse_at(&self, spot: Spot, message: Message) {
        self.findings.refuse(self.doc.problem(spot, message));
    }

    /// True for a map.
    pub fn is_map(&self) -> bool {
        matches!(self.node.kind, Kind::Map(_))
    }

    /// True for `true` and `false`.
    pub fn is_flag(&self) -> bool {
        matches!(self.node.kind, Kind::Flag(_))
    }

    /// True for a number or a text.
    pub fn is_word(&self) -> bool {
        matches!(self.node.kind, Kind::Number(_) | Kind::Text(_))
    }

    /// Notes that something else was wanted here.
    pub fn wrong_kind<T>(&self, wanted: &str) -> Option<T> {
        let found = match &self.node.kind {
            Kind::Null => "nothing",
            Kind::Flag(_) => "flag",
            Kind::Number(_) => "number",
            Kind::Text(_) => "text",
            Kind::List(_) => "list",
            Kind::Map(_) => "map",
        };
        let key = if self.name.is_empty() { self.doc.file.as_str() } else { self.name };
        let message = Message::new("wrong-kind").word("key", shown(key));
        self.refuse(message.text("wanted", &kind_in_words(wanted)).text("found", &kind_in_words(found)));
        None
    }

    /// The items of a list.
    pub fn list(&self) -> Option<Vec<Value<'a>>> {
        self.check_length()?;
        match &self.node.kind {
            Kind::List(items) => Some(items.iter().map(|node| Value { node, ..*self }).collect()),
            _ => self.wrong_kind("list"),
        }
    }

    /// A list that holds something.
    pub fn full_list(&self) -> Option<Vec<Value<'a>>> {
        let list = self.list()?;
        if list.is_empty() {
            self.refuse(Message::new("list-empty").word("key", shown(self.name)));
            return None;
        }
        Some(list)
    }

    /// A text without control characters; a number is taken as written.
    pub fn text(&self) -> Option<String> {
        let text = match &self.node.kind {
            Kind::Text(text) => text.as_str(),
            Kind::Number(_) | Kind::Flag(_) => self.doc.raw(self.node.spot),
            _ => return self.wrong_kind("text"),
        };
        if text.chars().any(|c| is_hidden(c) && c != '\n') {
            self.refuse(
                Message::new("control-character").word("place", shown(self.name)).word("text", shown(text)),
            );
            return None;
        }
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A text that says something.
    pub fn full_text(&self) -> Option<String> {
        let text = self.text()?;
        if text.is_empty() {
            self.refuse(Message::new("text-empty").word("key", shown(self.name)));
            return None;
        }
        Some(text)
    }

    /// A text that must be quoted where YAML would read it as a number.
    pub fn quoted(&self) -> Option<String> {
        if matches!(self.node.kind, Kind::Number(_)) {
            let raw = shown(self.doc.raw(self.node.spot));
            self.refuse(Message::new("quote-it").word("key", shown(self.name)).word("value", raw));
            return None;
        }
        self.full_text()
    }

    /// A text in one or two languages.
    pub fn words(&self) -> Option<Text> {
        if !self.is_map() {
            return self.full_text().map(Text::same);
        }
        let fields = self.fields(&TEXT)?;
        let language = |key| fields.optional(key).map(|v| v.full_text()).map_or(Some(None), |t| t.map(Some));
        let (id, en) = (language("id"), language("en"));
        let text = Text { id: id?, en: en? };
        if text.is_empty() {
            self.refuse(Message::new("text-empty").word("key", shown(self.name)));
            return None;
        }
        Some(text)
    }

    /// An id.
    pub fn id(&self) -> Option<Id> {
        let text = self.text()?;
        let id = Id::new(&text).ok();
        if id.is_none() {
            self.refuse(Message::new("id-malformed").word("value", shown(&text)));
        }
        id
    }

    /// Refuses lists and maps longer than any hand would write.
    fn check_length(&self) -> Option<()> {
        let length = match &self.node.kind {
            Kind::List(items) => items.len(),
            Kind::Map(entries) => entries.len(),
            _ => 0,
        };
        if length > LONGEST_LIST {
            let message = Message::new("list-too-long").word("key", shown(self.name));
            self.refuse(message.count("length", length).count("limit", LONGEST_LIST));
            return None;
        }
        Some(())
    }

    /// A finite number.
    pub fn number(&self) -> Option<f64> {
        match self.node.kind {
            Kind::Number(number) if number.abs() <= LARGEST => Some(number),
            Kind::Number(number) => {
                let raw = shown(self.doc.raw(self.node.spot));
                let code = if number.is_finite() { "number-too-large" } else { "number-not-finite" };
                self.refuse(Message::new(code).word("value", raw));
                None
            }
            _ => self.wrong_kind("number"),
        }
    }

    /// A number that `fits`; `range` says in words which ones do.
    pub fn number_where(&self, fits: impl Fn(f64) -> bool, range: &str) -> Option<f64> {
        let number = self.number()?;
        if !fits(number) {
            self.out_of_range(range);
            return None;
        }
        Some(number)
    }

    fn out_of_range(&self, range: &str) {
        let raw = shown(self.doc.raw(self.node.spot));
        let message = Message::new("out-of-range").word("key", shown(self.name)).word("value", raw);
        self.refuse(message.word("range", range));
    }

    /// A whole number in `range`.
    pub fn whole(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let number = self.number()?;
        if number.fract() != 0.0 {
            let raw = shown(self.doc.raw(self.node.spot));
            self.refuse(Message::new("not-whole").word("key", shown(self.name)).word("value", raw));
            return None;
        }
        // Above 2^53 the number has lost its last digits; the text has not.
        let exact = self.doc.raw(self.node.spot).parse::<u64>();
        let value = exact.ok().or_else(|| (0.0..1.8e19).contains(&number).then_some(number as u64));
        let fitting = value.filter(|v| range.contains(v));
        if fitting.is_none() {
            let most = if *range.end() == u64::MAX { "…".to_owned() } else { range.end().to_string() };
            self.out_of_range(&format!("{}–{most}", range.start()));
        }
        fitting
    }

    /// True or false.
    pub fn flag(&self) -> Option<bool> {
        match self.node.kind {
            Kind::Flag(flag) => Some(flag),
            _ => self.wrong_kind("flag"),
        }
    }

    /// A day, `2022-05-10`.
    pub fn date(&self) -> Option<Date> {
        let text = self.text()?;
        let date = iso_date(&text);
        if date.is_none() {
            self.refuse(
                Message::new("date-malformed").word("place", shown(self.name)).word("value", shown(&text)),
            );
        }
        date
    }

    /// One of several words.
    pub fn choice<T: Clone>(&self, choices: &[(&'static str, T)]) -> Option<T> {
        if !self.is_word() {
            return self.wrong_kind("text");
        }
        let text = self.text()?;
        let found = choices.iter().find(|(word, _)| *word == text).map(|(_, value)| value.clone());
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let message =
                Message::new("value-unknown").word("place", shown(self.name)).word("value", shown(&text));
            self.refuse(suggest(message.word("choices", words.join(", ")), &text, words));
        }
        found
    }

    /// One of several marks, such as `;`, taken exactly as quoted.
    pub fn mark<T: Copy>(&self, marks: &[(&'static str, T)]) -> Option<T> {
        let Kind::Text(text) = &self.node.kind else { return self.wrong_kind("text") };
        let found = marks.iter().find(|(mark, _)| mark == text).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<String> = marks.iter().map(|(mark, _)| shown(mark)).collect();
            let message =
                Message::new("value-unknown").word("place", shown(self.name)).word("value", shown(text));
            self.refuse(suggest(message.word("choices", words.join(" ")), text, []));
        }
        found
    }

    /// One of several things, by name; `code` is the problem otherwise.
    pub fn lookup<'k, T>(
        &self,
        code: &'static str,
        find: impl Fn(&str) -> Option<T>,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Option<T> {
        let id = self.id()?;
        let found = find(id.as_str());
        if found.is_none() {
            let message = Message::new(code).word("name", id.as_str());
            self.refuse(suggest(message, id.as_str(), known));
        }
        found
    }
}

impl<'a> Fields<'a> {
    /// The value under `key`, if it is there.
    pub fn optional(&self, key: &'static str) -> Option<Value<'a>> {
        debug_assert!(self.object.keys.contains(&key), "{key} is not among the keys of {}", self.object.name);
        self.map.iter().find(|(k, _)| k.name == key).map(|(k, node)| Value {
            node,
            name: &k.name,
            ..self.value
        })
    }

    /// The value under `key`; it is a problem if it is not there.
    pub fn required(&self, key: &'static str) -> Option<Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            let message = Message::new("key-missing").word("key", key).word("object", self.object.name);
            let spot = self.value.doc.place_of(self.value.node.spot, key);
            if !self.value.doc.is_refused(spot) {
                self.value.refuse_at(spot, message);
            }
        }
        value
    }

    /// How many items the list under `key` has; 0 when there is none.
    pub fn count(&self, key: &'static str) -> usize {
        match self.optional(key).map(|v| &v.node.kind) {
            None => 0,
            Some(Kind::List(items)) => items.len(),
            Some(_) => 1,
        }
    }

    /// True when a key is there.
    pub fn has(&self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    /// The text under `key`, empty if it is not there.
    pub fn words(&self, key: &'static str) -> Text {
        self.optional(key).and_then(|v| v.words()).unwrap_or_default()
    }

    /// The items under `key`, none if it is not there.
    pub fn items(&self, key: &'static str) -> Vec<Value<'a>> {
        self.optional(key).and_then(|v| v.list()).unwrap_or_default()
    }
}

/// Reads `YYYY-MM-DD`.
pub fn iso_date(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shape { text.parse().ok() } else { None }
}

fn kind_in_words(kind: &str) -> Text {
    let (id, en) = match kind {
        "nothing" => ("kosong", "nothing"),
        "flag" => ("true atau false", "true or false"),
        "number" => ("angka", "a number"),
        "text" => ("teks", "text"),
        "list" => ("daftar [..]", "a list [..]"),
        "scale" => (
            "levels, identity, {bands}, {goalposts}, atau {field}",
            "levels, identity, {bands}, {goalposts} or {field}",
        ),
        _ => ("peta {kunci: nilai}", "a map {key: value}"),
    };
    Text { id: Some(id.into()), en: Some(en.into()) }
}
