//! The official ranking with severity taken out where the edition says so, and what would be fair everywhere.

use super::Exit;
use super::edition::Opened;
use crate::evidence::Evidence;
use crate::judging::panel::{Correction, FairPoints, corrected, correction, fair_points};
use crate::model::{Edition, EntryIx, Message, Problem, SeverityRule, StageIx};
use crate::ranking::{Ranking, Warning, rank};

/// Ranks as the edition says: marks as given, or with severity taken out of the stages that declare it.
pub(super) fn official(edition: &Edition, evidence: &Evidence) -> Result<Ranking, Vec<Problem>> {
    let ruled: Vec<(StageIx, SeverityRule)> = stages(edition)
        .filter_map(|s| Some((s, edition.stage(s).panel.severity?)))
        .filter(|(s, _)| !evidence.marks[s.ix()].all().is_empty())
        .collect();
    if ruled.is_empty() {
        return rank(edition, evidence);
    }
    let mut notes = Vec::new();
    let mut corrections = Vec::new();
    for (stage, rule) in ruled {
        let found = correction(edition, evidence, stage, rule);
        let code = if found.is_some() { "severity-applied" } else { "severity-impossible" };
        let uncertain = found.as_ref().is_some_and(|f| !f.is_enough());
        for code in [Some(code), uncertain.then_some("severity-uncertain")].into_iter().flatten() {
            let id = &edition.stage(stage).id;
            let message = Message { code, args: Vec::new() }.word("stage", id).word("method", rule.word());
            notes.push(Warning { message, stage: Some(stage), track: None, award: None });
        }
        corrections.extend(found);
    }
    let mut ranking = rank(edition, &corrected(edition, evidence, &corrections))?;
    // The method comes first: everything below rests on it.
    ranking.warnings.splice(0..0, notes);
    Ok(ranking)
}

/// True where some stage takes severity out.
pub(super) fn is_corrected(edition: &Edition) -> bool {
    stages(edition).any(|s| edition.stage(s).panel.severity.is_some())
}

/// The corrections of every stage with marks, by the stage's own rule or else by `usual`.
pub(super) fn corrections(opened: &Opened, usual: SeverityRule) -> Vec<Correction> {
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let rule = |s: StageIx| edition.stage(s).panel.severity.unwrap_or(usual);
    stages(edition).filter_map(|s| correction(edition, evidence, s, rule(s))).collect()
}

/// The corrections that may be shown beside published points: those that rest on enough, and those that the
/// edition itself asks for.
pub(super) fn published(opened: &Opened) -> Vec<Correction> {
    let edition = &opened.loaded.edition;
    let mut all = corrections(opened, SeverityRule::Rasch);
    all.retain(|c| c.is_enough() || edition.stage(c.stage()).panel.severity.is_some());
    all
}

/// Fair points of everyone who has a place.
pub(super) fn fair(opened: &Opened, ranking: &Ranking, corrections: &[Correction]) -> Option<FairPoints> {
    let edition = &opened.loaded.edition;
    let mut fields: Vec<(StageIx, Vec<EntryIx>)> = Vec::new();
    for stage in &ranking.stages {
        for track in &stage.tracks {
            let mut field: Vec<EntryIx> = track.places.iter().map(|p| p.entry).collect();
            field.sort_by(|a, b| edition.entry(*a).id.cmp(&edition.entry(*b).id));
            fields.push((stage.stage, field));
        }
    }
    // Marks that scoring refuses were refused in the ranking already.
    fair_points(edition, &opened.loaded.evidence, corrections, &fields).ok()
}

/// The ranking if severity were taken out of every stage.
pub(super) fn fair_ranking(opened: &Opened, corrections: &[Correction]) -> Result<Ranking, Exit> {
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    rank(edition, &corrected(edition, evidence, corrections)).map_err(|_| Exit::Input)
}

fn stages(edition: &Edition) -> impl Iterator<Item = StageIx> + use<> {
    (0..edition.competition.stages.len()).map(StageIx::at)
}
