//! The parts of a letter that rest on figures: beside the track, behind the
//! line, strengths, what to improve, what judges wrote.

use super::letter::LetterView;
use super::names::Names;
use super::page::{Cell, Piece, Sheet, SheetColumn};
use crate::model::{Child, Message, StageIx};
use crate::ranking::{Behind, Beside, GapRow, Improvement, OwnPlace};
use crate::report::FairPlace;
use crate::stats::apportion;

/// A criterion with its id, and its stage where the letter speaks of several.
fn criterion(view: &LetterView<'_>, names: Names<'_>, stage: StageIx, child: Child) -> String {
    match view.feedback.stages.len() {
        0 | 1 => names.criterion(stage, child),
        _ => format!("{}, {}", names.criterion(stage, child), names.stage(stage)),
    }
}

/// What the average judge would have given at each stage.
pub(super) fn fair(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    let note = |place: &FairPlace| {
        let stage = place.stage?;
        let rule = names.edition.stage(stage).panel.severity;
        let message = Message::new("letter-fair")
            .word("stage", names.stage(stage))
            .word("raw", names.words.points(place.raw))
            .word("fair", names.words.points(place.fair.points))
            .word("se", names.words.points(place.fair.se))
            .word("official", if rule.is_some() { "fair" } else { "raw" });
        Some(Piece::Note(names.words.say(&message)))
    };
    view.fair.iter().filter_map(note).collect()
}

/// The points of every stage beside the track's median.
pub(super) fn standings(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    let stages = &view.feedback.stages;
    if stages.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![Piece::Heading(1, names.words.label("heading-standing"))];
    pieces.extend(stages.iter().map(|s| Piece::Sheet(standing(view, names, s))));
    pieces.push(Piece::Note(names.words.label("note-bars")));
    pieces
}

fn standing(view: &LetterView<'_>, names: Names<'_>, standing: &OwnPlace) -> Sheet {
    let words = names.words;
    let caption = Message::new("sheet-standing")
        .word("stage", names.stage(standing.stage))
        .word("track", names.track_of(view.feedback.entry))
        .count("n", standing.total.n);
    let columns = vec![
        SheetColumn::words(words.label("column-dimension"), 29),
        SheetColumn::number(words.label("column-your-points"), 13),
        SheetColumn::number(words.label("column-median"), 13),
        SheetColumn::number(words.label("column-n"), 7),
        SheetColumn::number(words.label("column-difference"), 16),
        SheetColumn::bar(words.label("column-bar"), 32),
    ];
    let mut rows: Vec<Vec<Cell>> = standing
        .dimensions
        .iter()
        .map(|(node, b)| row(names, names.child(standing.stage, Child::Node(*node)), b, false))
        .collect();
    rows.push(row(names, words.label("row-total-points"), &standing.total, true));
    Sheet { caption: Some(words.say(&caption)), columns, rows, tall: false }
}

fn row(names: Names<'_>, title: String, beside: &Beside, strong: bool) -> Vec<Cell> {
    let points = |p: Option<f64>| p.map_or_else(|| "–".to_owned(), |p| names.words.points(p));
    let difference = beside.difference().map_or_else(|| "–".to_owned(), |d| signed(names, d));
    let texts = [title, points(beside.own), points(beside.median), beside.n.to_string(), difference];
    let cell = |text: String| if strong { Cell::Strong(text) } else { Cell::Text(text) };
    texts.into_iter().map(cell).chain([Cell::Bar(beside.own, beside.median)]).collect()
}

/// A number of points with its sign; a true minus, as letters are printed.
fn signed(names: Names<'_>, points: f64) -> String {
    let text = names.words.points(points.abs());
    match points {
        _ if text.chars().all(|c| matches!(c, '0' | '.' | ',')) => text,
        p if p < 0.0 => format!("−{text}"),
        _ => format!("+{text}"),
    }
}

/// Where the entry stood in the running for each award.
pub(super) fn awards(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    let told = view.feedback.awards.iter().map(|a| {
        let message = Message::new("letter-award")
            .word("award", names.award(a.award))
            .word("place", names.words.place(a.place))
            .count("of", a.of)
            .word("points", names.words.points(a.points))
            .count("winners", a.winners);
        Piece::Item(names.words.say(&message))
    });
    told.collect()
}

/// What parted the entry from the last one above it who went on or won.
pub(super) fn behind(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    let Some(behind) = &view.feedback.behind else { return Vec::new() };
    let words = names.words;
    let code = match (behind.award, behind.gap > 0.0) {
        (Some(_), true) => "behind-winner",
        (Some(_), false) => "behind-winner-level",
        (None, true) => "behind-finalist",
        (None, false) => "behind-finalist-level",
    };
    let place = match (behind.award, behind.stage) {
        (Some(award), _) => names.award(award),
        (None, Some(stage)) => names.stage(stage),
        (None, None) => String::new(),
    };
    let message = Message { code, args: Vec::new() }
        .word("contest", place)
        .word("place", words.place(behind.other.0))
        .word("points", words.points(behind.other.1))
        .word("gap", words.points(behind.gap));
    let mut pieces = vec![Piece::Heading(1, words.label("heading-behind")), Piece::Text(words.say(&message))];
    pieces.extend(parts(view, names, behind));
    pieces
}

/// The criteria that held it back, and the rest; printed parts sum to the printed gap.
fn parts(view: &LetterView<'_>, names: Names<'_>, behind: &Behind) -> Vec<Piece> {
    if behind.parts.is_empty() {
        return Vec::new();
    }
    let words = names.words;
    let parts: Vec<f64> = behind.parts.iter().map(|p| p.part).chain([behind.rest]).collect();
    let printed = apportion(&parts, behind.gap, 2);
    let item = |(row, part): (&GapRow, &f64)| {
        let child = row.child?;
        let message = Message::new("behind-part")
            .word("criterion", criterion(view, names, row.stage, child))
            .word("part", words.points(*part))
            .word("points", row.right.map_or_else(String::new, |p| words.points(p)));
        Some(Piece::Item(words.say(&message)))
    };
    let mut pieces: Vec<Piece> = behind.parts.iter().zip(&printed).filter_map(item).collect();
    let rest = printed.last().copied().unwrap_or_default();
    if rest != 0.0 {
        let code = if rest > 0.0 { "behind-rest" } else { "behind-rest-ahead" };
        let message = Message { code, args: Vec::new() }.word("part", words.points(rest.abs()));
        pieces.push(Piece::Item(words.say(&message)));
    }
    pieces
}

/// The criteria farthest above the track's median.
pub(super) fn strengths(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    if view.feedback.stages.is_empty() {
        return Vec::new();
    }
    let words = names.words;
    let heading = Piece::Heading(1, words.label("heading-strengths"));
    if view.feedback.strengths.is_empty() {
        return vec![heading, Piece::Text(words.label("strengths-none"))];
    }
    let points = |p: Option<f64>| p.map_or_else(String::new, |p| words.points(p));
    let items = view.feedback.strengths.iter().map(|s| {
        let message = Message::new("strength")
            .word("criterion", criterion(view, names, s.stage, Child::Criterion(s.criterion)))
            .word("points", points(s.beside.own))
            .word("median", points(s.beside.median))
            .count("n", s.beside.n);
        Piece::Item(words.say(&message))
    });
    std::iter::once(heading).chain(items).collect()
}

/// The criteria with the most to gain, each with what the next level asks for.
pub(super) fn improvements(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    if view.feedback.improvements.is_empty() {
        return Vec::new();
    }
    let words = names.words;
    let mut pieces = vec![
        Piece::Heading(1, words.label("heading-improvements")),
        Piece::Text(words.label("improvements-intro")),
    ];
    pieces.extend(view.feedback.improvements.iter().map(|i| Piece::Item(improvement(view, names, i))));
    pieces
}

fn improvement(view: &LetterView<'_>, names: Names<'_>, improvement: &Improvement) -> String {
    let words = names.words;
    let lang = words.lang();
    let message = Message::new("improvement")
        .word("criterion", criterion(view, names, improvement.stage, Child::Criterion(improvement.criterion)))
        .word("points", improvement.points.map_or_else(String::new, |p| words.points(p)))
        .word("headroom", words.points(improvement.headroom))
        .word(
            "level",
            improvement.next.as_ref().map_or_else(String::new, |(level, _)| level_text(names, *level)),
        )
        .word("next", improvement.next.as_ref().map_or("", |(_, text)| text.get(lang)));
    words.say(&message)
}

/// A level without decimals where it has none.
fn level_text(names: Names<'_>, level: f64) -> String {
    names.words.place(level)
}

/// What judges wrote, by criterion, without their names and in no order of theirs.
pub(super) fn comments(view: &LetterView<'_>, names: Names<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for standing in &view.feedback.stages {
        let stage = standing.stage;
        let marks = &view.evidence.marks[stage.ix()];
        let written = marks.of(view.feedback.entry).iter().filter_map(|m| {
            let comment = marks.note(m)?.comment.as_deref()?.trim();
            (!comment.is_empty()).then_some((m.criterion, comment))
        });
        let mut written: Vec<_> = written.collect();
        written.sort_unstable();
        pieces.extend(written.into_iter().map(|(asked, comment)| {
            let message = Message::new("comment")
                .word("criterion", criterion(view, names, stage, Child::Criterion(asked)))
                .word("comment", comment);
            Piece::Item(names.words.say(&message))
        }));
    }
    let heading = Piece::Heading(1, names.words.label("heading-comments"));
    if pieces.is_empty() {
        pieces.push(Piece::Text(names.words.label("comments-none")));
    }
    std::iter::once(heading).chain(pieces).collect()
}
