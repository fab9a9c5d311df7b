//! What people decided, and what a signer must know.

use std::collections::BTreeMap;

use super::dates::long_date;
use super::names::Names;
use super::page::{Cell, Piece, Sheet, SheetColumn};
use crate::evidence::{Decision, DecisionKind, Evidence, Objection};
use crate::model::{CriterionIx, Message, StageIx};
use crate::ranking::{Ranking, Warning};
use crate::scoring::Basis;

/// Warnings of a kind that are listed before "and n more".
const LISTED: usize = 5;
/// Warnings about the line itself: each one matters to whoever signs.
const GRAVE: [&str; 7] = [
    "tie-at-cut",
    "tie-at-cut-included",
    "balance-level",
    "balance-unmet",
    "seats-open",
    "seats-over",
    "decision-without-effect",
];

/// The decisions up to `stage` (or all) that changed something, as a table; a sentence where there are none.
pub(super) fn decisions(
    names: Names<'_>,
    evidence: &Evidence,
    ranking: &Ranking,
    stage: Option<StageIx>,
) -> Piece {
    let concerned = |d: &Decision| match stage {
        None => true,
        Some(s) => d.award.is_none() && d.stage.is_none_or(|own| own <= s),
    };
    let all = evidence.decisions.iter().enumerate();
    let told = all.filter(|(i, d)| concerned(d) && changed_something(names, ranking, *i, d));
    let rows: Vec<Vec<Cell>> = told.enumerate().map(|(n, (_, d))| row(names, n + 1, d)).collect();
    if rows.is_empty() {
        return Piece::Text(names.words.label("decisions-none"));
    }
    let label = |code| names.words.label(code);
    let columns = vec![
        SheetColumn::number(label("column-number"), 7),
        SheetColumn::words(label("column-entry"), 25),
        SheetColumn::words(label("column-decision"), 24),
        SheetColumn::words(label("column-reason"), 40),
        SheetColumn::words(label("column-signer"), 24),
    ];
    Piece::Sheet(Sheet { caption: None, columns, rows, tall: false })
}

fn row(names: Names<'_>, number: usize, decision: &Decision) -> Vec<Cell> {
    let entry = names.edition.entry(decision.entry);
    let signed = match signed_on(names, &decision.decided_at) {
        day if day.is_empty() => decision.signed_by.clone(),
        day => format!("{}, {day}", decision.signed_by),
    };
    vec![
        number.to_string().into(),
        format!("{} ({})", entry.name, entry.id).into(),
        decided(names, decision).into(),
        decision.reason.as_str().into(),
        signed.into(),
    ]
}

/// Objections and their answers, as a table; none where there is none.
pub(super) fn objections(names: Names<'_>, found: &[Objection]) -> Option<Piece> {
    if found.is_empty() {
        return None;
    }
    let (words, label) = (names.words, |code| names.words.label(code));
    let row = |o: &Objection| -> Vec<Cell> {
        let entry = names.edition.entry(o.entry);
        let about = if o.about.is_empty() { o.text.clone() } else { format!("{}: {}", o.about, o.text) };
        let state = words.lookup(&format!("objection-state-{}", o.state.word())).unwrap_or_default();
        let day = o.decided_at.map(|day| long_date(day, words)).unwrap_or_default();
        let answer = [o.answer.as_str(), &o.signed_by, &day];
        let answer: Vec<&str> = answer.into_iter().filter(|part| !part.is_empty()).collect();
        vec![
            o.id.as_str().into(),
            format!("{} ({})", entry.name, entry.id).into(),
            about.into(),
            state.into(),
            answer.join("; ").into(),
        ]
    };
    let columns = vec![
        SheetColumn::words(label("column-objection"), 14),
        SheetColumn::words(label("column-entry"), 25),
        SheetColumn::words(label("column-about"), 31),
        SheetColumn::words(label("column-state"), 17),
        SheetColumn::words(label("column-answer"), 33),
    ];
    let rows = found.iter().map(row).collect();
    Some(Piece::Sheet(Sheet { caption: None, columns, rows, tall: false }))
}

/// The day a decision was signed; as it is written where it is no date.
pub(super) fn signed_on(names: Names<'_>, written: &str) -> String {
    let day = written.get(..10).and_then(|d| d.parse().ok());
    day.map_or_else(|| written.to_owned(), |day| long_date(day, names.words))
}

/// What was decided, and at which stage or for which award.
pub(super) fn decided(names: Names<'_>, decision: &Decision) -> String {
    let words = names.words;
    let kind = decision.kind.word();
    let what = match &decision.kind {
        DecisionKind::Overrule { criterion, level } => {
            words.say(&Message::new("decided-overrule").word("criterion", criterion).number("level", *level))
        }
        DecisionKind::Duplicate { of } | DecisionKind::Distinct { of } => {
            let kind = words.lookup(&format!("kind-decision-{kind}")).unwrap_or_default();
            format!("{kind} ({})", names.edition.entry(*of).id)
        }
        _ => words.lookup(&format!("kind-decision-{kind}")).unwrap_or_else(|| kind.to_owned()),
    };
    let place = match (decision.award, decision.stage) {
        (Some(award), _) => names.award(award),
        (None, Some(stage)) => names.stage(stage),
        (None, None) => String::new(),
    };
    if place.is_empty() { what } else { format!("{what} ({place})") }
}

fn changed_something(names: Names<'_>, ranking: &Ranking, ix: usize, decision: &Decision) -> bool {
    if matches!(decision.kind, DecisionKind::Distinct { .. }) {
        return false;
    }
    if let DecisionKind::Overrule { criterion, .. } = &decision.kind {
        let stages = ranking.stages.iter().map(|s| s.stage);
        return stages.filter(|s| decision.stage.is_none_or(|own| own == *s)).any(|s| {
            let c = names.edition.rubric(s).criterion(criterion.as_str());
            c.is_some_and(|c| overruled(names, ranking, s, decision, c) == Some(ix))
        });
    }
    let id = names.edition.entry(decision.entry).id.as_str();
    let idle = |w: &Warning| {
        w.message.code == "decision-without-effect"
            && w.message.word_of("entry") == Some(id)
            && w.message.word_of("kind") == Some(decision.kind.word())
            && w.award == decision.award
            && (w.award.is_some() || decision.stage.is_none_or(|s| w.stage == Some(s)))
    };
    !ranking.warnings.iter().any(idle)
}

/// Which decision set the level of a criterion at a stage, if one did.
fn overruled(
    names: Names<'_>,
    ranking: &Ranking,
    stage: StageIx,
    decision: &Decision,
    criterion: CriterionIx,
) -> Option<usize> {
    let place = ranking.place(stage, names.edition.entry(decision.entry).track, decision.entry)?;
    match place.card.line(criterion).basis {
        Basis::Overruled { decision, .. } => Some(decision as usize),
        _ => None,
    }
}

/// Ties and warnings of `stage` (or of all), kind by kind: those about the line in full, others cut short.
pub(super) fn warnings(names: Names<'_>, ranking: &Ranking, stage: Option<StageIx>) -> Vec<Piece> {
    warnings_told(names, ranking, stage, |m| names.told(m))
}

/// The same for a page that everybody reads: entries by their ids.
pub(super) fn public_warnings(names: Names<'_>, ranking: &Ranking) -> Vec<Piece> {
    warnings_told(names, ranking, None, |m| names.told_without_entries(m))
}

fn warnings_told(
    names: Names<'_>,
    ranking: &Ranking,
    stage: Option<StageIx>,
    tell: impl Fn(&Message) -> String,
) -> Vec<Piece> {
    let concerned = |w: &&Warning| stage.is_none_or(|s| w.stage.is_some_and(|own| own <= s));
    let mut kinds: BTreeMap<(bool, &str), Vec<String>> = BTreeMap::new();
    for warning in ranking.warnings.iter().filter(concerned) {
        let code = warning.message.code;
        kinds.entry((!GRAVE.contains(&code), code)).or_default().push(tell(&warning.message));
    }
    if kinds.is_empty() {
        return vec![Piece::Text(names.words.label("warnings-none"))];
    }
    let mut pieces = Vec::new();
    for ((light, _), lines) in kinds {
        let shown = if light { LISTED.min(lines.len()) } else { lines.len() };
        pieces.extend(lines[..shown].iter().cloned().map(Piece::Item));
        if shown < lines.len() {
            let more = Message::new("warnings-more").count("more", lines.len() - shown);
            pieces.push(Piece::Note(names.words.say(&more)));
        }
    }
    pieces
}
