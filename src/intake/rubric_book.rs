//! A rubric workbook -> the tree that a YAML file would give, each part at
//! its cell. The sheets are described in [`crate::model::RubricTable`].

use std::collections::BTreeMap;

use super::grid::{Grid, GridRow, Held, grids};
use super::problems::{Findings, shown};
use super::rubric_cells::{At, Cells};
use super::rubric_names::{column_key, row_key, sheet_key, suggest_column, suggest_row};
use super::rubric_rows::rows;
use super::sheet_plan::{Names, SheetPlan};
use super::yaml::{Document, Key, Kind, Node, Spot};
use crate::model::{Message, Position, Problem, RUBRIC_SHEETS};

/// Rows among which the headings are looked for.
const HEADING_ROWS: usize = 10;

/// What the hidden column of keys is headed.
pub const KEY_COLUMN: &str = "key";

/// Columns of the sheet about the rubric where it has the column of keys: key, name, value.
const VALUE_COLUMN: u32 = 3;

/// Headings that people may put over the names of the sheet about the rubric.
const OVER_NAMES: [&str; 4] = ["key", "item", "kunci", "hal"];

/// Reads a workbook; problems are noted.
pub fn book(bytes: Vec<u8>, file: &str, findings: &Findings) -> Option<Document> {
    let refuse = |message| findings.refuse(Problem::new(Position::file(file), message));
    document(file, &grids(bytes, file).map_err(refuse).ok()?, findings)
}

/// Builds the tree of a workbook's sheets; problems are noted.
pub fn document(file: &str, sheets: &[Grid], findings: &Findings) -> Option<Document> {
    for sheet in sheets.iter().filter(|s| sheet_key(&s.sheet).is_none() && !s.rows.is_empty()) {
        let at = Position::file(format!("{file}:{}", sheet.sheet));
        findings.warn(Problem::new(at, Message::new("rubric-sheet-unread").word("sheet", &sheet.sheet)));
    }
    let (about, table) = (only("about", file, sheets, findings), only("table", file, sheets, findings));
    let (about, table) = (about?, table?);
    let mut cells = Cells::new(file, findings);
    let mut root = top(about, &mut cells);
    let columns = headings(table, file, findings)?;
    let (criteria, dimensions) = rows(table, &columns, &mut cells);
    let key = |name: &str| Key { name: name.into(), spot: Spot::default() };
    for (name, children) in [("criteria", criteria), ("dimensions", dimensions)] {
        if let Some(first) = children.first() {
            let spot = first.spot;
            root.push((key(name), Node { kind: Kind::List(children), spot }));
        }
    }
    Some(cells.close(Node { kind: Kind::Map(root), spot: Spot::cell(1, 0, 0) }))
}

/// The one sheet of this key.
fn only<'s>(key: &str, file: &str, sheets: &'s [Grid], findings: &Findings) -> Option<&'s Grid> {
    let refuse = |message| findings.refuse(Problem::new(Position::file(file), message));
    let heading = RUBRIC_SHEETS.iter().find(|h| h.key == key)?;
    let mut found = sheets.iter().filter(|s| sheet_key(&s.sheet) == Some(key));
    match (found.next(), found.next()) {
        (Some(sheet), None) => Some(sheet),
        (None, _) => {
            let known: Vec<&str> = sheets.iter().map(|s| s.sheet.as_str()).collect();
            let message = Message::new("rubric-sheet-missing").text("sheet", &heading.text());
            refuse(message.word("sheets", shown(&known.join(", "))));
            None
        }
        (Some(first), Some(second)) => {
            let message = Message::new("table-twice").word("table", heading.id);
            refuse(message.word("first", &first.sheet).word("second", &second.sheet));
            None
        }
    }
}

/// What the sheet about the rubric says, as pairs of the root.
fn top(sheet: &Grid, cells: &mut Cells<'_>) -> Vec<(Key, Node)> {
    let keyed =
        sheet.rows.values().next().and_then(|row| row.get(&1)).and_then(|c| c.text()) == Some(KEY_COLUMN);
    let mut names = BTreeMap::new();
    let mut unknown = Vec::new();
    for (number, row) in &sheet.rows {
        match name_of_row(row, keyed) {
            Named::Key(key, column) => drop(names.insert(*number, (key.to_owned(), column))),
            Named::Unknown(name, column) => unknown.push((name, *number, column)),
            Named::Nothing => {}
        }
    }
    let plan = SheetPlan { name: sheet.sheet.clone(), names: Names::Rows(names.clone()) };
    let number = cells.begin(plan);
    for (name, row, column) in unknown {
        let message = Message::new("rubric-row-unknown").word("name", shown(&name));
        cells.refuse(Spot::cell(number, row, column), suggest_row(message, &name));
    }
    let mut pairs = Vec::new();
    for (row, (key, column)) in names {
        if let Some(cell) = sheet.rows.get(&row).and_then(|cells| cells.get(&column)) {
            pairs.extend(top_pairs(&key, At { cell, spot: Spot::cell(number, row, column) }, cells));
        }
    }
    joined(pairs)
}

enum Named {
    /// A key, and the column of its value.
    Key(&'static str, u32),
    /// A name that is no key, and its column.
    Unknown(String, u32),
    Nothing,
}

/// What a row of the sheet about the rubric is about.
fn name_of_row(row: &GridRow, keyed: bool) -> Named {
    let at = |column: u32| row.get(&column).and_then(|c| c.text()).map(|text| (text, column));
    let first = row.keys().next().copied().unwrap_or(1);
    let written = if keyed { [at(1), at(2)] } else { [at(first), None] };
    let value = if keyed { VALUE_COLUMN } else { first + 1 };
    let heads = |text: &str| OVER_NAMES.contains(&text.trim().to_lowercase().as_str());
    let mut written = written.into_iter().flatten();
    match written.clone().find_map(|(text, _)| row_key(text)) {
        Some(key) => Named::Key(key, value),
        None => match written.next() {
            Some((text, _)) if heads(text) => Named::Nothing,
            Some((text, column)) => Named::Unknown(text.to_owned(), column),
            None if keyed && row.contains_key(&value) => Named::Unknown(String::new(), value),
            None => Named::Nothing,
        },
    }
}

fn top_pairs(key: &str, at: At<'_>, cells: &mut Cells<'_>) -> Vec<(String, Node)> {
    let node = match key {
        "version" if matches!(at.cell.held, Held::Number(_)) => cells.number(at),
        "scale_min" | "scale_max" | "min_available" => cells.number(at),
        "aggregate" => cells.structured("aggregate", at),
        "round" => cells.structured("round", at),
        "other" => {
            let pairs = other(at, cells).into_iter().map(|(key, node)| (key.name, node));
            return pairs.collect();
        }
        _ => cells.text(at),
    };
    node.map(|node| (key.to_owned(), node)).into_iter().collect()
}

/// The pairs of a cell of further keys.
pub fn other(at: At<'_>, cells: &mut Cells<'_>) -> Vec<(Key, Node)> {
    match cells.structured("other", at) {
        Some(Node { kind: Kind::Map(pairs), .. }) => pairs,
        Some(_) => {
            cells.refuse(at.spot, Message::new("rubric-other-malformed"));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// The pairs of the root: titles in two languages become one, and so do the ends of the scale.
fn joined(pairs: Vec<(String, Node)>) -> Vec<(Key, Node)> {
    const JOINED: [(&str, &str, &str); 4] = [
        ("title_id", "title", "id"),
        ("title_en", "title", "en"),
        ("scale_min", "scale", "min"),
        ("scale_max", "scale", "max"),
    ];
    let mut root: Vec<(Key, Node)> = Vec::new();
    for (name, node) in pairs {
        let spot = node.spot;
        let Some((_, outer, inner)) = JOINED.iter().find(|(own, ..)| *own == name) else {
            root.push((Key { name, spot }, node));
            continue;
        };
        let pair = (Key { name: (*inner).into(), spot }, node);
        match root.iter_mut().find(|(key, node)| key.name == *outer && matches!(node.kind, Kind::Map(_))) {
            Some((_, Node { kind: Kind::Map(pairs), .. })) => pairs.push(pair),
            _ => root.push((Key { name: (*outer).into(), spot }, Node { kind: Kind::Map(vec![pair]), spot })),
        }
    }
    for (key, node) in &mut root {
        if key.name == "title" {
            same_words(node);
        }
    }
    root
}

/// A text that reads the same in both languages becomes one text.
pub fn same_words(node: &mut Node) {
    if let [(_, first), (_, second)] = node.pairs()
        && let (Kind::Text(one), Kind::Text(other)) = (&first.kind, &second.kind)
        && one == other
    {
        *node = Node { kind: Kind::Text(one.clone()), spot: first.spot };
    }
}

/// The columns of the table and the row below its headings.
pub struct Columns {
    /// Key by column.
    pub keys: BTreeMap<u32, String>,
    /// The first row that is no heading.
    pub below: u32,
}

/// Finds the headings: a row of keys, a row of names in either language, or both.
fn headings(sheet: &Grid, file: &str, findings: &Findings) -> Option<Columns> {
    let name = format!("{file}:{}", sheet.sheet);
    let is_heading = |row: &GridRow| {
        let keys: Vec<String> = row.values().filter_map(|c| column_key(c.text()?)).collect();
        ["kind", "id"].iter().all(|needed| keys.iter().any(|k| k == needed))
    };
    let mut rows = sheet.rows.iter().take(HEADING_ROWS).skip_while(|(_, row)| !is_heading(row));
    let Some((first, keys)) = rows.next() else {
        findings.refuse(Problem::new(Position::file(name), Message::new("rubric-headings-missing")));
        return None;
    };
    let names = rows.next().filter(|(_, row)| is_heading(row));
    let last = names.map_or(*first, |(number, _)| *number);
    let heads = [Some((first, keys)), names];
    let mut columns = Columns { keys: BTreeMap::new(), below: last + 1 };
    let used: Vec<u32> = sheet.rows.range(first..).flat_map(|(_, row)| row.keys().copied()).collect();
    for column in used.into_iter().collect::<std::collections::BTreeSet<u32>>() {
        let written: Vec<(u32, &str)> =
            heads.iter().flatten().filter_map(|(n, row)| Some((**n, row.get(&column)?.text()?))).collect();
        let at = |row: u32| Position::at(&name, row, column);
        let key = written.iter().find_map(|(_, text)| column_key(text));
        match (key, written.last()) {
            (Some(key), Some((row, text))) if columns.keys.values().any(|known| *known == key) => {
                let message = Message::new("column-twice").word("column", shown(text));
                findings.refuse(Problem::new(at(*row), message));
            }
            (Some(key), _) => drop(columns.keys.insert(column, key)),
            (None, Some((row, text))) => {
                let message =
                    Message::new("column-unknown").word("table", &sheet.sheet).word("column", shown(text));
                findings.refuse(Problem::new(at(*row), suggest_column(message, text)));
            }
            (None, None) => findings.refuse(Problem::new(at(last), Message::new("column-unnamed"))),
        }
    }
    Some(columns)
}
