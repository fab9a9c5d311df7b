//! The rows of a rubric workbook -> criteria and dimensions, nested as their
//! column `in` says. Parents may stand below their children.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Grid, GridRow, Held};
use super::problems::{nearest, shown, suggest};
use super::rubric_book::{Columns, other, same_words};
use super::rubric_cells::{At, Cells};
use super::rubric_names::level_of;
use super::sheet_plan::{Names, SheetPlan};
use super::yaml::{Key, Kind, Node, Spot};
use crate::model::{Lang, Message};

/// Most dimensions inside one another: what a YAML file can hold.
const DEEPEST: usize = 31;

/// Lines of an evidence cell that stand for a missing translation; the first is written.
pub const NO_LINES: [&str; 2] = ["-", "–"];

/// A row that holds something.
struct Row<'r> {
    cells: &'r GridRow,
    columns: &'r Columns,
    sheet: u8,
    number: u32,
}

/// A row read.
struct Item {
    is_dimension: bool,
    id: Option<String>,
    /// The dimension it is in, and where that is written.
    within: Option<(String, Spot)>,
    spot: Spot,
    pairs: Vec<(Key, Node)>,
}

/// Reads the rows; gives the criteria and the dimensions of the root.
pub fn rows(sheet: &Grid, columns: &Columns, cells: &mut Cells<'_>) -> (Vec<Node>, Vec<Node>) {
    let names = Names::Columns(columns.keys.clone());
    let number = cells.begin(SheetPlan { name: sheet.sheet.clone(), names });
    let mut items = Vec::new();
    let mut weights = Vec::new();
    for (line, row) in sheet.rows.range(columns.below..) {
        let row = Row { cells: row, columns, sheet: number, number: *line };
        if row.says_something() {
            weights.extend(["weight", "weight_from", "weight_to"].iter().filter_map(|key| row.at(key)));
            items.push(item(&row, cells));
        }
    }
    refuse_mixed(&weights, cells);
    // A row whose kind is refused counts as what others make of it, so that they are not refused with it.
    let parents: BTreeSet<String> = items.iter().filter_map(|(i, _)| Some(i.within.clone()?.0)).collect();
    let is_parent = |item: &Item| item.id.as_ref().is_some_and(|id| parents.contains(id));
    let items = items.into_iter().map(|(item, is_dimension)| {
        let is_dimension = is_dimension.unwrap_or_else(|| is_parent(&item));
        Item { is_dimension, ..item }
    });
    let items = items.collect();
    Tree::of(items, cells).grown()
}

/// 40 % beside 30: one of the two was typed by mistake.
fn refuse_mixed(weights: &[At<'_>], cells: &Cells<'_>) {
    let plain = |at: &&At<'_>| matches!(at.cell.held, Held::Number(n) if n != 0.0);
    if weights.iter().any(|at| plain(&at)) {
        for at in weights {
            if let Held::Percent(n) = at.cell.held {
                let value = format!("{} %", 100.0 * n);
                cells.refuse(at.spot, Message::new("rubric-percent-mixed").word("value", value));
            }
        }
    }
}

/// A row, and whether it is a dimension, if it says so well.
fn item(row: &Row<'_>, cells: &mut Cells<'_>) -> (Item, Option<bool>) {
    let is_dimension = kind(row, cells);
    let within = row.at("in").and_then(|at| Some((spaced(&cells.words(at)?), at.spot)));
    let within = within.filter(|(name, _)| name != "total");
    let pairs = pairs(row, cells);
    let id = pairs.iter().find_map(|(key, node)| match &node.kind {
        Kind::Text(id) if key.name == "id" => Some(spaced(id)),
        _ => None,
    });
    let spot = row.spot("id");
    (Item { is_dimension: false, id, within, spot, pairs }, is_dimension)
}

fn kind(row: &Row<'_>, cells: &Cells<'_>) -> Option<bool> {
    let Some(at) = row.at("kind") else {
        let message = Message::new("key-missing").word("key", "kind").word("object", "row");
        cells.refuse(row.spot("kind"), message);
        return None;
    };
    let word = cells.words(at)?;
    match word.trim().to_lowercase().as_str() {
        "dimension" | "dimensi" => Some(true),
        "criterion" | "kriteria" => Some(false),
        _ => {
            const KINDS: [&str; 4] = ["dimension", "criterion", "dimensi", "kriteria"];
            let message = Message::new("value-unknown").word("place", "kind").word("value", shown(&word));
            cells.refuse(at.spot, suggest(message.word("choices", KINDS.join(", ")), word.trim(), KINDS));
            None
        }
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a row says of its dimension or criterion. Both may fill every column;
/// decoding refuses what is not theirs.
fn pairs(row: &Row<'_>, cells: &mut Cells<'_>) -> Vec<(Key, Node)> {
    let mut pairs = Vec::new();
    let mut put = |name: &str, node: Option<Node>| {
        pairs.extend(node.map(|node| (Key { name: name.into(), spot: node.spot }, node)));
    };
    for key in ["id", "from", "measure", "use"] {
        put(key, row.at(key).and_then(|at| cells.text(at)));
    }
    for key in ["title", "question"] {
        put(key, two_languages(row, [&format!("{key}_id"), &format!("{key}_en")], cells));
    }
    put("weight", weight(row, cells));
    for key in ["min_n", "min_available"] {
        put(key, row.at(key).and_then(|at| cells.number(at)));
    }
    for key in ["else", "where", "scale", "missing", "aggregate", "round", "applies_to", "same_as"] {
        put(key, row.at(key).and_then(|at| cells.structured(key, at)));
    }
    put("levels", levels(row, cells));
    put("evidence", evidence(row, cells));
    put("grounding", grounding(row, cells));
    pairs.extend(row.at("other").map(|at| other(at, cells)).unwrap_or_default());
    pairs
}

fn two_languages(row: &Row<'_>, columns: [&str; 2], cells: &Cells<'_>) -> Option<Node> {
    let mut pairs = Vec::new();
    for (column, lang) in columns.iter().zip([Lang::Id, Lang::En]) {
        if let Some(node) = row.at(column).and_then(|at| cells.text(at)) {
            pairs.push((Key { name: lang.code().into(), spot: node.spot }, node));
        }
    }
    let spot = pairs.first()?.1.spot;
    let mut node = Node { kind: Kind::Map(pairs), spot };
    same_words(&mut node);
    Some(node)
}

fn weight(row: &Row<'_>, cells: &mut Cells<'_>) -> Option<Node> {
    let mut number = |key: &str| row.at(key).and_then(|at| cells.number(at));
    let (at, from, to) = (number("weight"), number("weight_from"), number("weight_to"));
    if from.is_none() && to.is_none() {
        return at;
    }
    let parts = [("at", at), ("from", from), ("to", to)];
    let parts = parts.into_iter().filter_map(|(name, node)| Some((name, node?)));
    let key = |(name, node): (&str, Node)| (Key { name: name.into(), spot: node.spot }, node);
    Some(Node { kind: Kind::Map(parts.map(key).collect()), spot: row.spot("weight") })
}

fn levels(row: &Row<'_>, cells: &Cells<'_>) -> Option<Node> {
    let keys = row.columns.keys.values();
    let levels: BTreeSet<&str> = keys.filter_map(|key| level_of(key)).map(|(level, _)| level).collect();
    let mut pairs = Vec::new();
    for level in levels {
        let columns = [format!("level_{level}_id"), format!("level_{level}_en")];
        if let Some(text) = two_languages(row, [&columns[0], &columns[1]], cells) {
            pairs.push((Key { name: level.into(), spot: text.spot }, text));
        }
    }
    let number = |level: &str| level.parse::<f64>().unwrap_or_default();
    pairs.sort_by(|(a, _), (b, _)| number(&a.name).total_cmp(&number(&b.name)));
    let spot = pairs.first()?.1.spot;
    Some(Node { kind: Kind::Map(pairs), spot })
}

/// One line for each document, in the same order in both languages.
fn evidence(row: &Row<'_>, cells: &Cells<'_>) -> Option<Node> {
    let lines = |key: &str| row.at(key).map(|at| (at.spot, cells.lines(at).unwrap_or_default()));
    let (id, en) = (lines("evidence_id"), lines("evidence_en"));
    let spot = id.as_ref().or(en.as_ref())?.0;
    if let (Some((_, id)), Some((spot, en))) = (&id, &en)
        && id.len() != en.len()
    {
        let message = Message::new("rubric-lines-differ").count("id", id.len()).count("en", en.len());
        cells.refuse(*spot, message);
        return None;
    }
    let count = id.as_ref().or(en.as_ref()).map_or(0, |(_, lines)| lines.len());
    let said = |side: &Option<(Spot, Vec<String>)>, place: usize| {
        let (spot, lines) = side.as_ref()?;
        let line = lines.get(place).filter(|l| !l.is_empty() && !NO_LINES.contains(&l.as_str()))?;
        Some(Node { kind: Kind::Text(line.clone()), spot: *spot })
    };
    let item = |place: usize| {
        let sides = [("id", said(&id, place)), ("en", said(&en, place))];
        let pairs = sides.into_iter().filter_map(|(name, node)| {
            let node = node?;
            Some((Key { name: name.into(), spot: node.spot }, node))
        });
        let pairs: Vec<_> = pairs.collect();
        let spot = pairs.first()?.1.spot;
        let mut node = Node { kind: Kind::Map(pairs), spot };
        same_words(&mut node);
        Some(node)
    };
    Some(Node { kind: Kind::List((0..count).filter_map(item).collect()), spot })
}

fn grounding(row: &Row<'_>, cells: &Cells<'_>) -> Option<Node> {
    let kind = row.at("grounding_kind").and_then(|at| cells.text(at));
    let refs = row.at("grounding_refs").and_then(|at| Some((at.spot, cells.lines(at)?)));
    let refs = refs.map(|(spot, lines)| {
        let items = lines.into_iter().filter(|line| !line.is_empty());
        let items = items.map(|line| Node { kind: Kind::Text(line), spot }).collect();
        Node { kind: Kind::List(items), spot }
    });
    let pairs = [("kind", kind), ("refs", refs)].into_iter().filter_map(|(name, node)| {
        let node = node?;
        Some((Key { name: name.into(), spot: node.spot }, node))
    });
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then(|| Node { kind: Kind::Map(pairs), spot: row.spot("grounding_kind") })
}

impl<'r> Row<'r> {
    /// The cell under the column called `key`, if it is not empty.
    fn at(&self, key: &str) -> Option<At<'r>> {
        let (column, _) = self.columns.keys.iter().find(|(_, k)| *k == key)?;
        let cell = self.cells.get(column)?;
        Some(At { cell, spot: Spot::cell(self.sheet, self.number, *column) })
    }

    /// The place of the cell under `key`, empty or not; the row's first cell where there is no such column.
    fn spot(&self, key: &str) -> Spot {
        let column = self.columns.keys.iter().find(|(_, k)| *k == key).map_or(1, |(column, _)| *column);
        Spot::cell(self.sheet, self.number, column)
    }

    /// True when some cell of the tree is not empty.
    fn says_something(&self) -> bool {
        let own = |column: &u32| self.columns.keys.get(column);
        self.cells.keys().filter_map(own).any(|key| key != "share")
    }
}

/// Items with their children.
struct Tree<'c, 'a> {
    items: Vec<Item>,
    /// Children of each item, and last those of the root.
    children: Vec<Vec<usize>>,
    cells: &'c Cells<'a>,
}

impl<'c, 'a> Tree<'c, 'a> {
    fn of(items: Vec<Item>, cells: &'c Cells<'a>) -> Self {
        let mut dimensions: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, item) in items.iter().enumerate().filter(|(_, i)| i.is_dimension) {
            if let Some(id) = &item.id {
                dimensions.entry(id).or_insert(place);
            }
        }
        let root = items.len();
        let mut children = vec![Vec::new(); root + 1];
        for (place, item) in items.iter().enumerate() {
            let parent = item.within.as_ref().and_then(|(name, spot)| {
                let found = dimensions.get(name.as_str()).copied();
                if found.is_none() {
                    let message = Message::new("rubric-in-unknown").word("name", shown(name));
                    cells.refuse(*spot, suggest(message, name, dimensions.keys().copied()));
                }
                // Reading goes on with what was probably meant.
                found.or_else(|| dimensions.get(nearest(name, dimensions.keys().copied())?).copied())
            });
            children[parent.unwrap_or(root)].push(place);
        }
        Self { items, children, cells }
    }

    fn grown(mut self) -> (Vec<Node>, Vec<Node>) {
        let mut reached = BTreeSet::new();
        let root = self.items.len();
        let grown = self.branch(root, 0, &mut reached);
        for (place, item) in self.items.iter().enumerate() {
            if let Some((name, spot)) =
                item.within.as_ref().filter(|_| !reached.contains(&place) && item.is_dimension)
            {
                let message = Message::new("rubric-in-circle").word("name", shown(name));
                self.cells.refuse(*spot, message);
            }
        }
        grown
    }

    /// The criteria and the dimensions in a dimension.
    fn branch(
        &mut self,
        parent: usize,
        depth: usize,
        reached: &mut BTreeSet<usize>,
    ) -> (Vec<Node>, Vec<Node>) {
        let (mut criteria, mut dimensions) = (Vec::new(), Vec::new());
        for place in std::mem::take(&mut self.children[parent]) {
            reached.insert(place);
            let spot = self.items[place].spot;
            let mut pairs = std::mem::take(&mut self.items[place].pairs);
            if !self.items[place].is_dimension {
                criteria.push(Node { kind: Kind::Map(pairs), spot });
                continue;
            }
            if depth == DEEPEST {
                self.cells.refuse(spot, Message::new("rubric-too-deep").count("limit", DEEPEST));
                reached.extend(0..self.items.len());
                continue;
            }
            let (inner, further) = self.branch(place, depth + 1, reached);
            for (name, children) in [("criteria", inner), ("dimensions", further)] {
                if let Some(first) = children.first() {
                    let at = first.spot;
                    pairs.push((
                        Key { name: name.into(), spot: at },
                        Node { kind: Kind::List(children), spot: at },
                    ));
                }
            }
            dimensions.push(Node { kind: Kind::Map(pairs), spot });
        }
        (criteria, dimensions)
    }
}
