//! How the panel worked, as the rules of the edition say it.

use super::names::Names;
use super::page::{Cell, Piece, Sheet, SheetColumn};
use crate::evidence::{Evidence, MarkState};
use crate::model::{Combine, CombineAt, CutTies, JudgeIx, Message, Stage, StageIx, Status};

/// The judges who marked at a stage, and how many marks they gave.
pub(super) fn at_work(evidence: &Evidence, stage: StageIx) -> (Vec<JudgeIx>, usize) {
    let marks = evidence.marks.get(stage.ix()).map_or(&[][..], |m| m.all());
    let given = || marks.iter().filter(|m| m.state != MarkState::Recused);
    let mut judges: Vec<JudgeIx> = given().map(|m| m.judge).collect();
    judges.sort_unstable();
    judges.dedup();
    (judges, given().count())
}

/// The rules of a stage and its panel as a table of two columns.
pub(super) fn stage_rules(names: Names<'_>, evidence: &Evidence, stage: StageIx) -> Piece {
    let label = |code| names.words.label(code);
    let rules = names.edition.stage(stage);
    let rubric = names.edition.rubric(stage);
    let status = match rubric.status {
        Status::Official => "rubric-official",
        Status::Proposed => "rubric-proposed",
    };
    let (judges, given) = at_work(evidence, stage);
    let at_work = Message::new("method-at-work").count("judges", judges.len()).count("marks", given);
    let mut rows = vec![
        ("method-rubric", format!("{} ({})", rubric.reference(), label(status))),
        ("method-marks", rules.panel.marks_per_entry.map_or_else(|| label("method-open"), |n| n.to_string())),
        ("method-combine", combine(names, rules)),
        ("method-judges", names.words.say(&at_work)),
    ];
    if let Some(gap) = rules.panel.third_judge_gap {
        rows.push(("method-third", names.words.say(&Message::new("method-third-gap").number("gap", gap))));
    }
    rows.extend(carried(names, rules).map(|text| ("method-carry", text)));
    if stage != names.edition.last_stage() {
        rows.push(("method-quota", quotas(names, rules)));
        rows.push(("method-ties", label(ties(rules.cut_ties))));
        rows.extend(balance(names, rules).map(|text| ("method-balance", text)));
    }
    let rows = rows.into_iter().map(|(code, text)| vec![Cell::Text(label(code)), Cell::Text(text)]);
    Piece::Sheet(Sheet {
        caption: Some(names.words.say(&Message::new("sheet-method").word("stage", names.stage(stage)))),
        columns: vec![
            SheetColumn::words(label("column-rule"), 36),
            SheetColumn::words(label("column-provision"), 64),
        ],
        rows: rows.collect(),
        tall: false,
    })
}

fn combine(names: Names<'_>, rules: &Stage) -> String {
    let how = match rules.panel.combine {
        Combine::Mean => "combine-mean",
        Combine::Median => "combine-median",
        Combine::Trimmed => "combine-trimmed",
    };
    let at = match rules.panel.at {
        CombineAt::Criterion => "combine-at-criterion",
        CombineAt::JudgeTotal => "combine-at-total",
    };
    let (how, at) = (names.words.label(how), names.words.label(at));
    names.words.say(&Message::new("method-combined").word("how", how).word("at", at))
}

fn carried(names: Names<'_>, rules: &Stage) -> Option<String> {
    let carried = rules.carry.iter().filter(|(_, share)| *share > 0.0).map(|(from, share)| {
        let share = names.words.percent(*share);
        names
            .words
            .say(&Message::new("method-carried").word("share", share).word("stage", names.stage(*from)))
    });
    let carried: Vec<String> = carried.collect();
    (!carried.is_empty()).then(|| carried.join("; "))
}

fn quotas(names: Names<'_>, rules: &Stage) -> String {
    let tracks = (0..names.edition.competition.tracks.len()).map(crate::model::TrackIx::at);
    let quota = |track: crate::model::TrackIx| {
        let seats = rules.advance.get(&track.0);
        let seats = seats.map_or_else(|| names.words.label("method-all"), ToString::to_string);
        match names.track(track) {
            name if name.is_empty() => seats,
            name => format!("{name}: {seats}"),
        }
    };
    tracks.map(quota).collect::<Vec<_>>().join("; ")
}

fn ties(ties: CutTies) -> &'static str {
    match ties {
        CutTies::TieBreak => "ties-break",
        CutTies::Include => "ties-include",
        CutTies::Stop => "ties-stop",
    }
}

fn balance(names: Names<'_>, rules: &Stage) -> Option<String> {
    let balance = rules.balance.as_ref()?;
    let least: Vec<String> = balance.at_least.iter().map(|(group, n)| format!("{group} {n}")).collect();
    let tracks = balance.tracks.as_ref().map_or_else(String::new, |tracks| {
        tracks.iter().map(|t| names.track(*t)).collect::<Vec<_>>().join(", ")
    });
    let message = Message::new("method-balanced").word("groups", least.join(", ")).word("tracks", tracks);
    Some(names.words.say(&message))
}

/// What each award's score is made of, and whether an entry may hold several.
pub(super) fn award_rules(names: Names<'_>) -> Vec<Piece> {
    let awards = &names.edition.competition.awards;
    let mut pieces = Vec::new();
    for (ix, award) in awards.iter().enumerate() {
        let whole: f64 = award.score.iter().map(|t| t.weight).sum();
        let terms = award
            .score
            .iter()
            .map(|t| format!("{} {}", names.words.percent(t.weight / whole), names.term(t)));
        let message = Message::new("method-award")
            .word("award", names.award(ix))
            .word("track", award.track.map_or_else(String::new, |t| names.track(t)))
            .count("winners", award.winners)
            .word("terms", terms.collect::<Vec<_>>().join(" + "));
        pieces.push(Piece::Item(names.words.say(&message)));
    }
    if awards.len() > 1 {
        let one = names.edition.competition.one_award_per_entry;
        pieces.push(Piece::Text(names.words.label(if one {
            "method-one-award"
        } else {
            "method-many-awards"
        })));
    }
    pieces
}
