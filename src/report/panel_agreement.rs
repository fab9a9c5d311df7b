//! Coefficients of agreement on a page: those that can be told, and what the others lack.

use super::{Block, Column, Table, Words};
use crate::judging::panel::{Agreement, Judged, Verdict};
use crate::stats::{Coefficient, Estimate, Icc};

/// A coefficient as it is shown.
struct Shown {
    name: String,
    value: Option<String>,
    interval: String,
    missing: String,
}

/// A table of the coefficients that can be told, and a line of those that cannot by what is missing.
pub(super) fn agreement_blocks(found: &Agreement, words: &Words) -> Vec<Block> {
    let all = coefficients(found, words);
    let columns = vec![
        Column::left(words.label("column-panel-coefficient")),
        Column::right(words.label("column-panel-value")),
        Column::right(words.label("column-panel-interval")),
        Column::remark(words.label("column-panel-missing")),
    ];
    let row = |c: &Shown| Some(vec![c.name.clone(), c.value.clone()?, c.interval.clone(), c.missing.clone()]);
    let rows: Vec<Vec<String>> = all.iter().filter_map(row).collect();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.extend([
            Block::Table(Table { columns, rows }),
            Block::Line(words.label("panel-agreement-words")),
        ]);
    }
    let mut untold: Vec<(&str, Vec<&str>)> = Vec::new();
    for c in all.iter().filter(|c| c.value.is_none()) {
        match untold.iter_mut().find(|(missing, _)| *missing == c.missing) {
            Some((_, names)) => names.push(&c.name),
            None => untold.push((&c.missing, vec![&c.name])),
        }
    }
    let line =
        |(missing, names): &(&str, Vec<&str>)| Block::Line(format!("! {}: {missing}", names.join(", ")));
    blocks.extend(untold.iter().map(line));
    blocks
}

/// One of the six.
type Correlation = fn(&Icc) -> Option<Estimate>;

fn coefficients(found: &Agreement, words: &Words) -> Vec<Shown> {
    let said = |v: &Verdict| v.missing.iter().map(|m| words.say(m)).collect::<Vec<_>>().join(" ");
    let shown = |name: String, value: Option<f64>, ends: Option<(f64, f64)>, verdict: &Verdict| {
        let ends = ends.filter(|(low, high)| low.is_finite() && high.is_finite());
        let missing = said(verdict);
        Shown {
            name,
            value: value.map(|v| words.fixed(v, 3)),
            interval: ends.map(|(low, high)| words.range(low, high)).unwrap_or_default(),
            missing: if value.is_none() && missing.is_empty() {
                words.label("panel-undefined")
            } else {
                missing
            },
        }
    };
    let icc = |(name, of): (&str, Correlation)| {
        let found_here = found.icc.value.as_ref().and_then(of);
        let ends = found_here.map(|e| (e.low, e.high));
        shown(format!("ICC({name})"), found_here.map(|e| e.value), ends, &found.icc.verdict)
    };
    let of = |(code, judged): (&'static str, &Judged<Coefficient>)| {
        let ends = judged.value.and_then(|c| c.interval(0.95));
        shown(words.label(code), judged.value.map(|c| c.value), ends, &judged.verdict)
    };
    let single = |(code, judged): (&'static str, &Judged<f64>)| {
        shown(words.label(code), judged.value, None, &judged.verdict)
    };
    let correlations: [(&str, Correlation); 6] = [
        ("1,1", |i| i.one_single),
        ("2,1", |i| i.two_single),
        ("3,1", |i| i.three_single),
        ("1,k", |i| i.one_mean),
        ("2,k", |i| i.two_mean),
        ("3,k", |i| i.three_mean),
    ];
    let [nominal, ordinal, distance, ratio] = &found.alpha;
    let coefficients = [
        ("panel-alpha-nominal", nominal),
        ("panel-alpha-ordinal", ordinal),
        ("panel-alpha-interval", distance),
        ("panel-alpha-ratio", ratio),
        ("panel-fleiss", &found.fleiss),
        ("panel-ac1", &found.ac1),
        ("panel-brennan", &found.brennan_prediger),
        ("panel-cohen", &found.cohen),
        ("panel-cohen-linear", &found.weighted[0]),
        ("panel-cohen-quadratic", &found.weighted[1]),
    ];
    let singles = [("panel-light", &found.light), ("panel-kendall", &found.kendall)];
    let all = correlations.into_iter().map(icc).chain(coefficients.into_iter().map(of));
    all.chain(singles.into_iter().map(single)).collect()
}
