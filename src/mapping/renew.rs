//! A confirmed mapping meets values that it does not know: it grows, and must be confirmed again.

use std::collections::BTreeSet;

use super::suggest::{Asked, suggest};
use super::targets::{Known, Lexicon, targets};
use super::values::value_rows;
use super::{Grid, Mapping, Shape};
use crate::model::Message;

/// The mapping with the values of the table that it lacks, unconfirmed; and how many those are.
/// What people decided before stays as they decided it.
pub fn renewed(grid: &Grid, shape: &Shape, lexicon: &Lexicon<'_>, old: &Mapping) -> (Mapping, usize) {
    let asked = Asked { kind: Some(old.kind), header_rows: Some(old.header_rows), file: old.file.clone() };
    let mut new = old.clone();
    if let Some(fresh) = suggest(grid, lexicon, &asked) {
        new.found_last = fresh.found_last;
        new.notes = fresh.notes;
        for column in &mut new.columns {
            let Some(found) = fresh.columns.iter().find(|f| f.column == column.column) else { continue };
            column.example.clone_from(&found.example);
            column.kept.clone_from(&found.kept);
            // What people chose otherwise is as sure as can be.
            column.score = if found.becomes == column.becomes { found.score } else { 1.0 };
        }
    }
    let all = targets(old.kind, lexicon);
    let used: Vec<(u32, &Known)> =
        old.used().filter_map(|(c, t)| Some((c.column, all.iter().find(|k| k.target == *t)?))).collect();
    let known: BTreeSet<(&str, &str)> =
        old.values.iter().map(|v| (v.of.as_str(), v.value.as_str())).collect();
    let mut rows = value_rows(old.kind, grid, &shape.rows(grid), &used, lexicon);
    for value in &mut new.values {
        value.score = 1.0;
        value.count = rows.iter().find(|r| r.of == value.of && r.value == value.value).map_or(0, |r| r.count);
    }
    rows.retain(|r| !known.contains(&(r.of.as_str(), r.value.as_str())));
    let count = rows.len();
    rows.iter_mut().for_each(|r| r.notes.insert(0, Message::new("map-new")));
    new.values.extend(rows);
    new.confirmed_by.clear();
    (new, count)
}
