//! YAML text -> a tree whose every part knows its line and column.

use std::collections::BTreeSet;
use std::{fmt, thread};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Budget, DuplicateKeyPolicy, Error, MergeKeyPolicy, NonFiniteFloatPolicy, Options, Spanned};

use super::problems::{excerpt, shown};
use super::sheet_plan::SheetPlan;
use crate::model::{Message, Position, Problem};

/// Largest YAML file read, in bytes.
pub const LARGEST_YAML: u64 = 4 << 20;

/// Stack of the parser, in bytes: 64 levels need some 2 MB without optimisation.
const PARSER_STACK: usize = 16 << 20;

/// A parsed file with its text.
#[derive(Debug)]
pub struct Document {
    /// Its name relative to the edition, or `shipped:ID@VERSION`.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Its tree.
    pub root: Node,
    /// The sheets it was read from; none for a YAML file.
    pub sheets: Vec<SheetPlan>,
    /// Cells that were refused, by sheet, row and column: what they lack is not missed again.
    pub refused: BTreeSet<(u8, u32, u32)>,
}

/// A value of the file.
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub spot: Spot,
}

/// A place in the file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spot {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    start: usize,
    bytes: usize,
    /// The sheet, from 1; 0 in a YAML file.
    sheet: u8,
}

/// What a value is.
#[derive(Debug)]
pub enum Kind {
    /// Nothing.
    Null,
    /// True or false.
    Flag(bool),
    /// A number; may be infinite or NaN.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in file order, repeated keys included.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: String,
    /// Where it is.
    pub spot: Spot,
}

impl Document {
    /// Parses one document, or says why that cannot be done.
    pub fn parse(file: &str, text: &str) -> Result<Self, Box<Problem>> {
        match on_own_stack(|| {
            serde_yaml::from_str_with_options::<Node>(text, options()).map_err(|e| refusal(file, text, &e))
        }) {
            Some(Ok(root)) => Ok(Self {
                file: file.into(),
                text: text.into(),
                root,
                sheets: Vec::new(),
                refused: BTreeSet::new(),
            }),
            Some(Err(problem)) => Err(Box::new(problem)),
            None => Err(Box::new(Problem::new(Position::file(file), Message::new("yaml-too-much")))),
        }
    }

    /// A value as written, quotes included.
    pub fn raw(&self, spot: Spot) -> &str {
        self.text.get(spot.start..spot.start + spot.bytes).unwrap_or_default()
    }

    /// A problem at a place of this file.
    pub fn problem(&self, spot: Spot, message: Message) -> Problem {
        if !self.sheets.is_empty()
            && let Some(problem) = spot.in_sheet(&self.file, &self.sheets, message.clone())
        {
            return problem;
        }
        let width = self.raw(spot).lines().next().map_or(0, |l| l.chars().count() as u32);
        at_line(&self.file, &self.text, (spot.line, spot.column), width, message)
    }

    /// Where something under `key` is missed in the map at a place: its cell in a workbook, else the map.
    pub fn place_of(&self, spot: Spot, key: &str) -> Spot {
        let cell = spot.plan(&self.sheets).and_then(|plan| plan.cell_of(spot.line, key));
        cell.map_or(spot, |(line, column)| Spot { line, column, ..spot })
    }

    /// True for a cell that was refused already.
    pub fn is_refused(&self, spot: Spot) -> bool {
        self.refused.contains(&spot.in_book())
    }

    /// A number, truth value or text as written; nothing for lists and maps.
    pub fn word(&self, node: &Node) -> Option<String> {
        match &node.kind {
            Kind::Text(text) => Some(text.clone()),
            Kind::Number(_) | Kind::Flag(_) => Some(self.raw(node.spot).to_owned()),
            _ => None,
        }
    }
}

impl Node {
    /// The value under a key of a map.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.pairs().iter().find(|(k, _)| k.name == key).map(|(_, node)| node)
    }

    /// Keys and values of a map; none of anything else.
    pub fn pairs(&self) -> &[(Key, Self)] {
        if let Kind::Map(pairs) = &self.kind { pairs } else { &[] }
    }

    /// Items of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        if let Kind::List(items) = &self.kind { items } else { &[] }
    }

    /// The same value with another place for the whole of it.
    pub fn at(self, spot: Spot) -> Self {
        Self { spot, ..self }
    }

    /// The same value as part of the cell at `cell`, with its text from `start` on in the document's.
    pub fn moved(mut self, cell: Spot, start: usize) -> Self {
        self.spot = self.spot.moved(cell, start);
        self.kind = match self.kind {
            Kind::List(items) => Kind::List(items.into_iter().map(|i| i.moved(cell, start)).collect()),
            Kind::Map(pairs) => {
                let moved = |(key, node): (Key, Self)| {
                    (Key { spot: key.spot.moved(cell, start), ..key }, node.moved(cell, start))
                };
                Kind::Map(pairs.into_iter().map(moved).collect())
            }
            other => other,
        };
        self
    }
}

/// Runs `parse` with a stack that the deepest file admitted cannot exhaust,
/// whatever thread it is called on.
fn on_own_stack<T: Send>(parse: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let spawned = thread::Builder::new().stack_size(PARSER_STACK).spawn_scoped(scope, parse);
        spawned.ok()?.join().ok()
    })
}

fn at_line(file: &str, text: &str, (line, column): (u32, u32), width: u32, message: Message) -> Problem {
    let excerpt = text.lines().nth((line as usize).saturating_sub(1)).map(excerpt);
    Problem { message, at: Position::at(file, line, column), excerpt, width }
}

fn options() -> Options {
    let mut budget = Budget::default();
    budget.max_depth = 64;
    budget.flow_nesting_limit = 64;
    budget.max_documents = 2;
    budget.max_nodes = 500_000;
    budget.max_events = 2_000_000;
    budget.max_aliases = 1_000;
    let mut options = Options::default();
    options.budget = Some(budget);
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.merge_keys = MergeKeyPolicy::Error;
    options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
    options.alias_limits.max_total_replayed_events = 200_000;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.strict_booleans = true;
    options.with_snippet = false;
    options
}

/// The library's error in our words; its own words are kept as the detail of
/// a syntax error, which no translation could foresee.
fn refusal(file: &str, text: &str, error: &Error) -> Problem {
    let mut cause = error.without_snippet();
    while let Error::AliasError { error, .. } = cause {
        cause = error.without_snippet();
    }
    let code = match cause {
        Error::MultipleDocuments { .. } => "yaml-several-documents",
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => "yaml-too-much",
        Error::MergeKeyNotAllowed { .. } => "yaml-merge-key",
        Error::NullIntoString { .. } => "yaml-key-empty",
        // The parser's own limits have no variant of their own.
        other if other.to_string().contains("recursion limit") => "yaml-too-much",
        _ => "yaml-syntax",
    };
    let mut message = Message::new(code);
    if code == "yaml-syntax" {
        let detail = error.without_snippet().to_string();
        message = message.word("detail", shown(detail.lines().next().unwrap_or_default()));
    }
    let place = error.location().map_or((0, 0), |l| (l.line() as u32, l.column() as u32));
    at_line(file, text, place, 1, message)
}

impl Spot {
    /// A cell of the sheet with this number, from 1.
    pub fn cell(sheet: u8, row: u32, column: u32) -> Self {
        Self { line: row, column, sheet, ..Self::default() }
    }

    /// The same place, written in this part of the document's text.
    pub fn written(self, start: usize, bytes: usize) -> Self {
        Self { start, bytes, ..self }
    }

    /// Sheet, row and column.
    pub fn in_book(self) -> (u8, u32, u32) {
        (self.sheet, self.line, self.column)
    }

    /// A problem at this cell, if it is one of these sheets'.
    pub fn in_sheet(self, file: &str, sheets: &[SheetPlan], message: Message) -> Option<Problem> {
        self.plan(sheets).map(|plan| plan.problem(file, (self.line, self.column), message))
    }

    fn plan(self, sheets: &[SheetPlan]) -> Option<&SheetPlan> {
        sheets.get(usize::from(self.sheet).checked_sub(1)?)
    }

    fn moved(self, cell: Self, start: usize) -> Self {
        cell.written(self.start + start, self.bytes)
    }

    fn of<T>(spanned: &Spanned<T>) -> Self {
        let at = spanned.referenced;
        Self {
            line: at.line() as u32,
            column: at.column() as u32,
            start: at.span().byte_offset().unwrap_or(0) as usize,
            bytes: at.span().byte_len().unwrap_or(0) as usize,
            sheet: 0,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Kind>::deserialize(deserializer)?;
        let spot = Spot::of(&spanned);
        Ok(Self { kind: spanned.value, spot })
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyKind)
    }
}

struct AnyKind;

impl<'de> Visitor<'de> for AnyKind {
    type Value = Kind;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Kind, E> {
        Ok(Kind::Flag(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Kind, E> {
        Ok(Kind::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Kind, E> {
        Ok(Kind::Number(value as f64))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Kind, E> {
        Ok(Kind::Number(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Kind, E> {
        Ok(Kind::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Kind, E> {
        Ok(Kind::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Kind, E> {
        Ok(Kind::Text(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Kind, E> {
        Ok(Kind::Null)
    }

    fn visit_none<E>(self) -> Result<Kind, E> {
        Ok(Kind::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Kind, D::Error> {
        Kind::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Kind, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Kind::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Kind, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = pairs.next_key::<Spanned<String>>()? {
            let spot = Spot::of(&key);
            map.push((Key { name: key.value, spot }, pairs.next_value()?));
        }
        Ok(Kind::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{Document, Kind};

    fn code(text: &str) -> &'static str {
        Document::parse("f.yaml", text).err().map_or("fine", |p| p.message.code)
    }

    #[test]
    fn keeps_the_text_of_numbers_and_repeated_keys() {
        let doc = Document::parse("f.yaml", "\u{feff}a: 1.10\nb: yes\na: [x]\n5: \"2\"\n").expect("parses");
        let Kind::Map(map) = &doc.root.kind else { panic!("a map") };
        assert_eq!(map.iter().map(|(k, _)| k.name.as_str()).collect::<Vec<_>>(), ["a", "b", "a", "5"]);
        assert_eq!(doc.raw(map[0].1.spot), "1.10");
        assert!(matches!(&map[1].1.kind, Kind::Text(t) if t == "yes"));
        assert_eq!((map[2].0.spot.line, map[2].0.spot.column), (3, 1));
        assert_eq!(doc.raw(map[3].1.spot), "\"2\"");
    }

    #[test]
    fn refuses_what_could_hurt() {
        assert_eq!(code("a: 1\n---\nb: 2\n"), "yaml-several-documents");
        assert_eq!(code(&"[".repeat(10_000)), "yaml-too-much");
        assert_eq!(code(&format!("a: {}1{}", "{b: ".repeat(100), "}".repeat(100))), "yaml-too-much");
        assert_eq!(code("a: &x {b: 1}\nc:\n  <<: *x\n"), "yaml-merge-key");
        assert_eq!(code("a: [1, 2\nb: 3"), "yaml-syntax");
        assert_eq!(code("a: \u{0}"), "yaml-syntax");
        assert_eq!(code("~: 1"), "yaml-key-empty");
        assert_eq!(code("a: .nan"), "fine");
    }

    #[test]
    fn refuses_a_bomb() {
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for i in 1..12 {
            let aliases = vec![format!("*a{}", i - 1); 9].join(",");
            let _ = writeln!(bomb, "a{i}: &a{i} [{aliases}]");
        }
        assert_eq!(code(&bomb), "yaml-too-much");
    }
}
