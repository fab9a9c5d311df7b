//! Entries whose judges lie so far apart that one more is wanted.

use std::collections::HashSet;

use super::plan::WidestGap;
use crate::evidence::{Evidence, MarkState};
use crate::model::{AssignmentRole, CriterionIx, Edition, EntryIx, JudgeIx, Problem, StageIx};
use crate::scoring::{far_apart, score};

/// An entry that wants a third judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart {
    /// The entry.
    pub entry: EntryIx,
    /// The criteria on which its judges lie too far apart.
    pub criteria: Vec<CriterionIx>,
    /// The widest gap, in levels.
    pub gap: f64,
    /// Who marked these criteria, by id.
    pub judges: Vec<JudgeIx>,
}

/// The entries of `field` whose marks differ by more than the panel's
/// `third_judge_gap` on a criterion that nobody marked a third time, and that have
/// no open task of a third judge. It is the same question that `rank` answers with
/// its warning "third-judge-wanted".
///
/// Errors: the problems of [`score`].
pub fn wanting_third(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    field: &[EntryIx],
) -> Result<Vec<Apart>, Vec<Problem>> {
    let given = |e: &EntryIx, j: &JudgeIx| evidence.marks[stage.ix()].of(*e).iter().any(|m| m.judge == *j);
    let open: HashSet<EntryIx> = edition
        .assignments
        .iter()
        .filter(|a| a.stage == stage && a.role == AssignmentRole::Third && !a.released)
        .filter(|a| !given(&a.entry, &a.judge))
        .map(|a| a.entry)
        .collect();
    let scored = score(edition, evidence, stage, field)?;
    let cards = scored.cards.iter().filter(|card| !open.contains(&card.entry));
    let apart = cards.filter_map(|card| {
        let found: Vec<WidestGap> = far_apart(edition, evidence, stage, card);
        let gap = found.iter().map(|(_, gap)| *gap).fold(0.0, f64::max);
        let criteria: Vec<CriterionIx> = found.into_iter().map(|(criterion, _)| criterion).collect();
        let judges = who_marked(edition, evidence, stage, card.entry, &criteria);
        (!criteria.is_empty()).then_some(Apart { entry: card.entry, criteria, gap, judges })
    });
    let mut apart: Vec<Apart> = apart.collect();
    apart.sort_by(|a, b| edition.entry(a.entry).id.cmp(&edition.entry(b.entry).id));
    Ok(apart)
}

fn who_marked(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    entry: EntryIx,
    criteria: &[CriterionIx],
) -> Vec<JudgeIx> {
    let marks = criteria.iter().flat_map(|c| evidence.marks[stage.ix()].of_criterion(entry, *c));
    let mut judges: Vec<JudgeIx> = marks.filter(|m| m.state != MarkState::Recused).map(|m| m.judge).collect();
    judges.sort_by(|a, b| edition.judge(*a).id.cmp(&edition.judge(*b).id));
    judges.dedup();
    judges
}
