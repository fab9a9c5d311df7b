//! indicators.csv and measured.csv: numbers from elsewhere and from measuring.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::entrants::{Entrants, id_cell, list};
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::evidence::{Filter, Measured, MeasuredValue};
use crate::model::{EntryIx, Message, Position, Problem, Rubric, Source};

/// indicators.csv.
pub const INDICATORS: Layout = Layout {
    name: "indicators",
    about: "Numbers from elsewhere, one column each; an empty cell is an absent value.",
    columns: &[Column::required("entry", "The entry.")],
    open: true,
};

/// measured.csv.
pub const MEASURED: Layout = Layout {
    name: "measured",
    about: "Values measured from complaint logs and probes.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::required("measure", "The measure."),
        Column::optional("where", "What narrows it: key=value, joined by |."),
        Column::required("value", "The value."),
        Column::optional("unit", "The value's unit, for readers."),
        Column::optional("n", "How many observations it rests on."),
        Column::optional("low", "The low end of its interval."),
        Column::optional("high", "The high end of its interval."),
    ],
    open: false,
};

/// The indicators that the rubrics read: name, and where the criterion is written.
fn used(rubrics: &[Rubric]) -> Vec<(&str, &Position)> {
    let mut used: Vec<(&str, &Position)> = Vec::new();
    for rubric in rubrics {
        for criterion in rubric.criteria.iter().filter(|c| c.sources.contains(&Source::Indicators)) {
            let name = criterion.measure.as_deref().unwrap_or(criterion.id.as_str());
            if !used.iter().any(|(known, ..)| *known == name) {
                used.push((name, &criterion.written));
            }
        }
    }
    used
}

/// Warns where rubrics read indicators and there is no table of them.
pub fn no_indicators(rubrics: &[Rubric], findings: &Findings) {
    for (name, written) in used(rubrics) {
        let message = Message::new("indicators-absent").word("column", name);
        findings.warn(Problem::new(written.clone(), message));
    }
}

/// Reads indicators.csv.
pub fn indicators(
    table: Table<'_>,
    rubrics: &[Rubric],
    entrants: &Entrants,
    measured: &mut Measured,
    findings: &Findings,
) {
    let further = table.header.further.clone();
    let mut columns = Vec::new();
    for (name, ..) in used(rubrics) {
        let Some((place, _)) = further.iter().find(|(_, n)| n == name) else {
            let message = Message::new("indicator-missing").word("column", name);
            findings.refuse(table.header.problem(suggest(
                message,
                name,
                further.iter().map(|(_, n)| n.as_str()),
            )));
            continue;
        };
        columns.push((*place, measured.column(true, name, &Filter::new())));
    }
    let mut lines: HashMap<EntryIx, u32> = HashMap::new();
    table.each(|row| {
        let Some(entry) = entrants.index.get(row.get(0)) else {
            entrants.unknown(row, 0).into_iter().for_each(|p| findings.refuse(p));
            return;
        };
        if let Some(first) = lines.insert(*entry, row.line) {
            let message = Message::new("entry-twice").word("entry", row.get(0)).word("first", first);
            return findings.refuse(row.problem(0, message));
        }
        for (place, column) in &columns {
            match row.number_at(*place) {
                Ok(None) => {}
                Ok(Some(value)) => {
                    let value = MeasuredValue { value, n: None, low: None, high: None, origin: row.origin() };
                    measured.add(*column, *entry, value);
                }
                Err(problem) => findings.refuse(problem),
            }
        }
    });
}

/// Reads measured.csv.
pub fn measured(table: Table<'_>, entrants: &Entrants, measured: &mut Measured, findings: &Findings) {
    let mut columns: HashMap<(String, String), usize> = HashMap::new();
    table.each(|row| {
        let Some(entry) = entrants.index.get(row.get(0)) else {
            entrants.unknown(row, 0).into_iter().for_each(|p| findings.refuse(p));
            return;
        };
        let key = (row.get(1).to_owned(), row.get(2).to_owned());
        let mut read = || -> Result<(usize, MeasuredValue), Problem> {
            let measure = id_cell(row, 1)?;
            let column = match columns.get(&key) {
                Some(column) => *column,
                None => measured.column(false, measure.as_str(), &filter(row)?),
            };
            Ok((column, value(row)?))
        };
        let (column, value) = match read() {
            Ok(found) => found,
            Err(problem) => return findings.refuse(problem),
        };
        columns.insert(key, column);
        if let Some(first) = measured.add(column, *entry, value) {
            let message = Message::new("measure-twice").word("measure", row.get(1)).word("entry", row.get(0));
            findings.refuse(row.problem(1, message.word("first", first.origin.row)));
        }
    });
}

fn filter(row: &Row<'_>) -> Result<Filter, Problem> {
    let mut filter = Filter::new();
    for part in list(row.get(2)) {
        let malformed = || row.problem(2, Message::new("where-malformed").word("part", shown(part)));
        let (key, value) = part.split_once('=').ok_or_else(malformed)?;
        let (key, value) = (key.trim(), value.trim());
        let again = filter.insert(key.to_owned(), value.to_owned()).is_some();
        if key.is_empty() || value.is_empty() || again {
            return Err(malformed());
        }
    }
    Ok(filter)
}

fn value(row: &Row<'_>) -> Result<MeasuredValue, Problem> {
    let Some(value) = row.number(3)? else {
        return Err(row.problem(3, Message::new("cell-empty").word("column", "value")));
    };
    let n = match row.number(5)? {
        Some(n) if n < 0.0 || n.fract() != 0.0 => {
            return Err(row.problem(5, Message::new("not-whole").word("key", "n").word("value", n)));
        }
        n => n.map(|n| n as u64),
    };
    let (low, high) = (row.number(6)?, row.number(7)?);
    if low.is_some_and(|low| low > value) || high.is_some_and(|high| high < value) {
        return Err(row.problem(3, Message::new("interval-reversed")));
    }
    Ok(MeasuredValue { value, n, low, high, origin: row.origin() })
}
