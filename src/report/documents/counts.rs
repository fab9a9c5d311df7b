//! How many came, left and went on: the counts of the minutes, which reconcile.

use std::collections::BTreeMap;

use super::names::Names;
use super::page::{Cell, Piece, Sheet, SheetColumn};
use crate::model::{Message, StageIx};
use crate::ranking::{Drop, Ranking, StageResult};

/// The counts of a stage by track, and of those who left by reason.
pub(super) fn stage_counts(names: Names<'_>, ranking: &Ranking, stage: &StageResult) -> Vec<Piece> {
    let mut pieces = vec![Piece::Sheet(by_track(names, stage))];
    let left: Vec<&Drop> = ranking.dropped.iter().filter(|d| d.stage == stage.stage).collect();
    if !left.is_empty() {
        pieces.push(Piece::Sheet(by_reason(names, stage.stage, &left)));
    }
    pieces
}

fn by_track(names: Names<'_>, stage: &StageResult) -> Sheet {
    let label = |code| names.words.label(code);
    let last = stage.stage == names.edition.last_stage();
    let mut columns = vec![SheetColumn::words(label("column-track"), 34)];
    for (code, width) in
        [("column-entered", 13), ("column-eligible", 15), ("column-complete", 14), ("column-ranked", 20)]
    {
        columns.push(SheetColumn::number(label(code), width));
    }
    if !last {
        columns.push(SheetColumn::number(label("column-went-on"), 12));
    }
    let counts = stage.tracks.iter().map(|t| {
        let mut counts = vec![t.entered, t.eligible, t.complete, t.places.len()];
        if !last {
            counts.push(t.advanced.len());
        }
        (t.track, counts)
    });
    let counts: Vec<_> = counts.collect();
    let row = |title: Cell, counts: &[usize], strong: bool| {
        let number = |n: &usize| if strong { Cell::Strong(n.to_string()) } else { n.to_string().into() };
        std::iter::once(title).chain(counts.iter().map(number)).collect::<Vec<Cell>>()
    };
    let mut rows = Vec::new();
    if names.edition.competition.has_tracks() {
        rows.extend(counts.iter().map(|(track, counts)| row(names.track(*track).into(), counts, false)));
    }
    let sums: Vec<usize> = (0..columns.len() - 1).map(|i| counts.iter().map(|(_, c)| c[i]).sum()).collect();
    rows.push(row(Cell::Strong(label("row-sum")), &sums, true));
    let caption = Message::new("sheet-counts").word("stage", names.stage(stage.stage));
    Sheet { caption: Some(names.words.say(&caption)), columns, rows, tall: false }
}

fn by_reason(names: Names<'_>, stage: StageIx, left: &[&Drop]) -> Sheet {
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for drop in left {
        *reasons.entry(reason_kind(names, &drop.reasons[0])).or_default() += 1;
    }
    let label = |code| names.words.label(code);
    let mut rows: Vec<Vec<Cell>> =
        reasons.into_iter().map(|(reason, n)| vec![reason.into(), n.to_string().into()]).collect();
    rows.push(vec![Cell::Strong(label("row-sum")), Cell::Strong(left.len().to_string())]);
    let caption = Message::new("sheet-left").word("stage", names.stage(stage));
    Sheet {
        caption: Some(names.words.say(&caption)),
        columns: vec![
            SheetColumn::words(label("column-reason"), 84),
            SheetColumn::number(label("column-count"), 16),
        ],
        rows,
        tall: false,
    }
}

/// A reason for leaving without what is particular to the entry.
fn reason_kind(names: Names<'_>, reason: &Message) -> String {
    let words = names.words;
    match reason.code {
        "withdrawn" => words.label("left-withdrawn"),
        "disqualified" => words.label("left-disqualified"),
        "dropped-duplicate" => words.label("left-duplicate"),
        "without-evidence" => words.label("left-without-evidence"),
        "too-little-evidence" => words.label("left-too-little-evidence"),
        code @ ("ineligible" | "ineligible-absent" | "incomplete") => {
            let rule = reason.args.iter().filter(|(name, _)| *name == "rule").cloned().collect();
            let code = if code == "incomplete" { "left-incomplete" } else { "left-ineligible" };
            words.say(&Message { code, args: rule })
        }
        // Reasons of other kinds speak for themselves.
        _ => names.told(reason),
    }
}
