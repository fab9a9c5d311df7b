//! The tree of a rubric file -> the table that shows it. What no column can
//! hold goes into the column of further keys, as YAML on one line.

use std::collections::BTreeMap;

use super::compact::{plain_number, short};
use super::rubric_names::level_text;
use super::rubric_rows::NO_LINES;
use super::yaml::{Document, Key, Kind, Node};
use super::yaml_text::{flow, quoted};
use crate::model::{
    COLUMNS_AFTER_LEVELS, COLUMNS_BEFORE_LEVELS, Heading, Lang, LevelRange, RUBRIC_KEYS, RubricRow,
    RubricTable, TableCell, is_hidden, level_key,
};

/// Longest text that a cell holds, in UTF-16 units.
const LONGEST_CELL: usize = 32_767;

/// Most levels of the scale that have columns although no criterion describes them.
const MOST_EMPTY_LEVELS: f64 = 12.0;

/// Most levels that have columns of their own.
const MOST_LEVELS: usize = 101;

/// The cells of a row by key.
type RowCells = BTreeMap<String, TableCell>;

/// The table of a rubric file; nothing where a text is longer than a cell holds.
pub fn table(doc: &Document, levels: LevelRange) -> Option<RubricTable> {
    let levels = level_columns(doc, levels);
    let mut rows = Vec::new();
    branch(doc, &doc.root, "", 0, &levels, &mut rows)?;
    let texts = levels.iter().flat_map(|level| [Lang::Id, Lang::En].map(|lang| level_key(level, lang)));
    let key = |h: &Heading| h.key.to_owned();
    let columns: Vec<String> = COLUMNS_BEFORE_LEVELS
        .iter()
        .map(key)
        .chain(texts)
        .chain(COLUMNS_AFTER_LEVELS.iter().map(key))
        .collect();
    let row = |(depth, is_dimension, mut cells): (usize, bool, RowCells)| RubricRow {
        depth,
        is_dimension,
        cells: columns.iter().map(|key| cells.remove(key).unwrap_or_default()).collect(),
    };
    let rows = rows.into_iter().map(row).collect();
    Some(RubricTable { about: about(doc)?, columns, rows })
}

/// The levels that have columns: those of the scale where they are few, and all that some criterion describes.
fn level_columns(doc: &Document, range: LevelRange) -> Vec<String> {
    let mut found: Vec<f64> = Vec::new();
    if range.max - range.min <= MOST_EMPTY_LEVELS {
        let first = range.min.ceil();
        found.extend((0..=(range.max - first).max(-1.0).floor() as usize).map(|i| first + i as f64));
        found.retain(|level| *level <= range.max);
    }
    described(&doc.root, &mut found);
    found.sort_by(f64::total_cmp);
    let mut texts: Vec<String> = found.into_iter().map(level_text).collect();
    texts.dedup();
    texts.truncate(MOST_LEVELS);
    texts
}

fn described(node: &Node, found: &mut Vec<f64>) {
    for criterion in node.get("criteria").map(Node::items).unwrap_or_default() {
        let levels = criterion.get("levels").map(Node::pairs).unwrap_or_default();
        found.extend(
            levels.iter().filter_map(|(key, _)| key.name.parse::<f64>().ok()).filter(|l| l.is_finite()),
        );
    }
    let further = node.get("dimensions").map(Node::items).unwrap_or_default();
    further.iter().for_each(|dimension| described(dimension, found));
}

fn branch(
    doc: &Document,
    node: &Node,
    parent: &str,
    depth: usize,
    levels: &[String],
    rows: &mut Vec<(usize, bool, RowCells)>,
) -> Option<()> {
    for (key, is_dimension) in [("criteria", false), ("dimensions", true)] {
        for child in node.get(key).map(Node::items).unwrap_or_default() {
            let mut cells = row(doc, child, levels)?;
            let kind = if is_dimension { "dimension" } else { "criterion" };
            cells.insert("kind".into(), TableCell::Text(kind.into()));
            if !parent.is_empty() {
                cells.insert("in".into(), TableCell::Text(parent.into()));
            }
            rows.push((depth, is_dimension, cells));
            let id = child.get("id").and_then(|id| doc.word(id)).unwrap_or_default();
            branch(doc, child, &id, depth + 1, levels, rows)?;
        }
    }
    Some(())
}

/// The cells of a dimension or criterion but its place in the tree.
fn row(doc: &Document, node: &Node, levels: &[String]) -> Option<RowCells> {
    let mut cells = RowCells::new();
    let mut rest = Vec::new();
    for (key, value) in node.pairs().iter().filter(|(k, _)| k.name != "criteria" && k.name != "dimensions") {
        match columns(doc, &key.name, value, levels) {
            Some(own) => cells.extend(own),
            None => rest.push((key.name.as_str(), value)),
        }
    }
    cells.extend(further(doc, &rest)?.map(|cell| ("other".to_owned(), cell)));
    Some(cells)
}

/// The keys without columns, as YAML on one line; none where there are none.
#[expect(clippy::option_option, reason = "too long for a cell, nothing to say, or a cell")]
fn further(doc: &Document, rest: &[(&str, &Node)]) -> Option<Option<TableCell>> {
    if rest.is_empty() {
        return Some(None);
    }
    let pairs: Vec<String> =
        rest.iter().map(|(key, node)| format!("{}: {}", quoted(key), flow(node, doc))).collect();
    text_cell(&format!("{{{}}}", pairs.join(", "))).map(Some)
}

/// The cells that say what stands under a key; nothing where they cannot.
fn columns(doc: &Document, key: &str, node: &Node, levels: &[String]) -> Option<Vec<(String, TableCell)>> {
    let one = |cell: Option<TableCell>| Some(vec![(key.to_owned(), cell?)]);
    match key {
        "id" | "from" | "measure" | "use" => one(text_cell(&doc.word(node)?)),
        "title" | "question" => languages(doc, node, |lang| format!("{key}_{}", lang.code())),
        "weight" => weight(node),
        "min_n" | "min_available" => one(number_cell(node)),
        "round" => one(round_cell(doc, node)),
        "else" | "where" | "scale" | "missing" | "aggregate" | "applies_to" | "same_as" => {
            one(text_cell(&short(key, node, doc).unwrap_or_else(|| flow(node, doc))))
        }
        "levels" => level_cells(doc, node, levels),
        "evidence" => evidence(doc, node),
        "grounding" => grounding(doc, node),
        _ => None,
    }
}

/// A text that reads back from a cell as it is.
fn text_cell(text: &str) -> Option<TableCell> {
    let unfit = |c: char| is_hidden(c) && c != '\n' || matches!(c, '\u{fffe}' | '\u{ffff}');
    let fits =
        !text.trim().is_empty() && text.encode_utf16().count() <= LONGEST_CELL && !text.contains(unfit);
    fits.then(|| TableCell::Text(text.into()))
}

/// A number; one with more digits than spreadsheets keep is written as text.
fn number_cell(node: &Node) -> Option<TableCell> {
    let Kind::Number(number) = node.kind else { return None };
    let kept = format!("{number:.14e}").parse::<f64>().is_ok_and(|kept| kept.total_cmp(&number).is_eq());
    Some(if kept { TableCell::Number(number) } else { TableCell::Text(plain_number(number)) })
}

/// Decimals alone are a number; anything else is said in words.
fn round_cell(doc: &Document, node: &Node) -> Option<TableCell> {
    let text = short("round", node, doc).unwrap_or_else(|| flow(node, doc));
    text.parse().map_or_else(|_| text_cell(&text), |decimals| Some(TableCell::Number(decimals)))
}

/// A text in one or two languages; the same text in both stands in both columns.
fn languages(doc: &Document, node: &Node, key: impl Fn(Lang) -> String) -> Option<Vec<(String, TableCell)>> {
    if let Some(text) = doc.word(node) {
        let cell = text_cell(&text)?;
        return Some(vec![(key(Lang::Id), cell.clone()), (key(Lang::En), cell)]);
    }
    let mut cells = Vec::new();
    for (name, text) in node.pairs() {
        let lang = [Lang::Id, Lang::En].into_iter().find(|l| l.code() == name.name)?;
        cells.push((key(lang), text_cell(&doc.word(text)?)?));
    }
    Some(cells)
}

fn weight(node: &Node) -> Option<Vec<(String, TableCell)>> {
    if let Some(cell) = number_cell(node) {
        return Some(vec![("weight".into(), cell)]);
    }
    let column = |name: &str| match name {
        "at" => Some("weight"),
        "from" => Some("weight_from"),
        "to" => Some("weight_to"),
        _ => None,
    };
    let part = |(key, node): &(Key, Node)| Some((column(&key.name)?.to_owned(), number_cell(node)?));
    node.pairs().iter().map(part).collect()
}

fn level_cells(doc: &Document, node: &Node, levels: &[String]) -> Option<Vec<(String, TableCell)>> {
    let mut cells: Vec<(String, TableCell)> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (key, text) in node.pairs() {
        let level = level_text(key.name.parse().ok()?);
        // Two names for one level, such as 1 and 1.0, cannot share a column.
        if seen.contains(&level) || !levels.contains(&level) {
            return None;
        }
        cells.extend(languages(doc, text, |lang| level_key(&level, lang))?);
        seen.push(level);
    }
    Some(cells)
}

/// One line for each document, in the same order in both languages.
fn evidence(doc: &Document, node: &Node) -> Option<Vec<(String, TableCell)>> {
    let mut sides = [("evidence_id", Vec::new()), ("evidence_en", Vec::new())];
    for item in node.items() {
        let same = doc.word(item);
        for ((_, lines), lang) in sides.iter_mut().zip([Lang::Id, Lang::En]) {
            let own = same.clone().or_else(|| item.get(lang.code()).and_then(|text| doc.word(text)));
            lines.push(own.map(|text| line(&text)));
        }
    }
    // A dash of its own stands for a missing line.
    if sides
        .iter()
        .flat_map(|(_, lines)| lines.iter().flatten())
        .any(|line| NO_LINES.contains(&line.as_str()))
    {
        return None;
    }
    let mut cells = Vec::new();
    for (key, lines) in sides.into_iter().filter(|(_, lines)| lines.iter().any(Option::is_some)) {
        let lines: Vec<String> = lines.into_iter().map(|l| l.unwrap_or_else(|| NO_LINES[0].into())).collect();
        cells.push((key.to_owned(), text_cell(&lines.join("\n"))?));
    }
    Some(cells)
}

/// A text as one line of a cell, as decoding reads it too.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn grounding(doc: &Document, node: &Node) -> Option<Vec<(String, TableCell)>> {
    let mut cells = Vec::new();
    for (key, value) in node.pairs() {
        match key.name.as_str() {
            "kind" => cells.push(("grounding_kind".to_owned(), text_cell(&doc.word(value)?)?)),
            "refs" if value.items().is_empty() => {}
            "refs" => {
                let lines = value
                    .items()
                    .iter()
                    .map(|item| Some(line(&doc.word(item)?)))
                    .collect::<Option<Vec<_>>>()?;
                cells.push(("grounding_refs".to_owned(), text_cell(&lines.join("\n"))?));
            }
            _ => return None,
        }
    }
    Some(cells)
}

/// What the rubric says as a whole: a cell for each of [`RUBRIC_KEYS`].
fn about(doc: &Document) -> Option<Vec<TableCell>> {
    let mut cells = RowCells::new();
    let mut rest = Vec::new();
    let own = |(key, _): &&(Key, Node)| !matches!(key.name.as_str(), "criteria" | "dimensions");
    for (key, node) in doc.root.pairs().iter().filter(own) {
        let found = match key.name.as_str() {
            "rubric" | "version" | "status" | "extends" => {
                doc.word(node).and_then(|text| Some(vec![(key.name.clone(), text_cell(&text)?)]))
            }
            "scale" => node
                .pairs()
                .iter()
                .map(|(end, node)| Some((format!("scale_{}", end.name), number_cell(node)?)))
                .collect(),
            "title" | "aggregate" | "round" | "min_available" => columns(doc, &key.name, node, &[]),
            _ => None,
        };
        match found {
            Some(found) => cells.extend(found),
            None => rest.push((key.name.as_str(), node)),
        }
    }
    cells.extend(further(doc, &rest)?.map(|cell| ("other".to_owned(), cell)));
    Some(RUBRIC_KEYS.iter().map(|h| cells.remove(h.key).unwrap_or_default()).collect())
}
