//! One agency's claims scored as if verified, and what would move it up.

use super::{Basis, Card, Line, aggregate, level_points, score};
use crate::evidence::{Claim, Evidence, Mark, MarkState, Marks};
use crate::model::{
    CombineAt, CriterionIx, Edition, EntryIx, Imputation, JudgeIx, Missing, Problem, Rubric, Scale, Source,
    StageIx, Text,
};

/// An agency's own score.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Its card, claims taken as verified; open criteria are left out.
    pub card: Card,
    /// The total if everything still open stood at the lowest level.
    pub floor: Option<f64>,
    /// By criterion that applies: where it stands and what the next level asks for.
    pub steps: Vec<Step>,
}

/// One criterion of a self-assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The criterion.
    pub criterion: CriterionIx,
    /// The level claimed; none where it is open.
    pub level: Option<f64>,
    /// The next described level and its words; none at the top.
    pub next: Option<(f64, Text)>,
    /// Points of the total that the next level would add, everything open counting as the lowest level.
    pub gain: f64,
    /// Documents that the rubric asks for, when the claim names none.
    pub evidence_wanted: Vec<Text>,
}

/// Scores `claims` (of one entry at `stage`) as if judges had verified them.
///
/// Measured values in `evidence` keep their place before a claim. Scales and
/// imputations that need the rest of the field are left out, since an agency
/// alone has no field.
pub fn assess(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    entry: EntryIx,
    claims: &[Claim],
) -> Result<Assessment, Vec<Problem>> {
    let alone = alone(edition, stage);
    let mut own = evidence.clone();
    own.marks[stage.ix()] = as_marks(claims, edition.entries.len());
    own.decisions.clear();
    let scored = score(&alone, &own, stage, &[entry])?;
    let card = scored.cards.into_iter().next().ok_or_else(Vec::new)?;
    let rubric = alone.rubric(stage);
    let closed = closed(rubric, &card);
    let floor = total(rubric, &closed);
    let applying = card.lines.iter().enumerate().filter(|(_, l)| l.basis.applies());
    let steps = applying.map(|(c, line)| step(rubric, &closed, CriterionIx::at(c), line, claims)).collect();
    Ok(Assessment { card, floor, steps })
}

/// The edition as an agency alone sees it: claims verified by one judge.
fn alone(edition: &Edition, stage: StageIx) -> Edition {
    let mut alone = edition.clone();
    let rules = &mut alone.competition.stages[stage.ix()];
    rules.panel.at = CombineAt::Criterion;
    rules.panel.marks_per_entry = None;
    for criterion in &mut alone.rubrics[rules.rubric].criteria {
        criterion.sources.retain(|s| s.is_measured());
        criterion.sources.push(Source::Judges);
        if matches!(criterion.scale, Scale::Field { .. }) {
            criterion.scale = Scale::Levels;
            criterion.sources.retain(|s| *s == Source::Judges);
        }
        if matches!(
            criterion.missing,
            Missing::Impute(Imputation::Mean | Imputation::Median | Imputation::GroupMedian { .. })
        ) {
            criterion.missing = Missing::Exclude;
        }
    }
    alone
}

fn as_marks(claims: &[Claim], entries: usize) -> Marks {
    let mark = |c: &Claim| Mark {
        entry: c.entry,
        criterion: c.criterion,
        judge: JudgeIx(0),
        state: c.level.map_or(MarkState::NotApplicable, MarkState::Given),
        origin: c.origin,
    };
    Marks::new(&claims.iter().map(mark).collect::<Vec<_>>(), entries, Vec::new())
}

/// The card's lines with everything open at the lowest level.
fn closed(rubric: &Rubric, card: &Card) -> Vec<Line> {
    let lowest = Line { points: Some(0.0), basis: Basis::Claimed { level: rubric.levels.min } };
    let close = |l: &Line| if l.points.is_none() && l.basis.applies() { lowest } else { *l };
    card.lines.iter().map(close).collect()
}

fn total(rubric: &Rubric, lines: &[Line]) -> Option<f64> {
    let nodes = aggregate(rubric, lines).ok()?;
    Some(nodes[Rubric::ROOT.ix()].points?.exact)
}

fn step(rubric: &Rubric, closed: &[Line], criterion: CriterionIx, line: &Line, claims: &[Claim]) -> Step {
    let rules = &rubric.criteria[criterion.ix()];
    let claim = claims.iter().find(|c| c.criterion == criterion);
    let level = line.basis.level();
    let here = level.unwrap_or(rubric.levels.min);
    let measured = matches!(line.basis, Basis::Measured { .. });
    let next = if measured { None } else { rules.next_level(here).cloned() };
    let unproven = !measured && claim.is_none_or(|c| c.evidence.is_empty());
    let evidence_wanted = if unproven { rules.evidence.clone() } else { Vec::new() };
    let gain = next.as_ref().map_or(0.0, |(l, _)| gain(rubric, closed, criterion, *l));
    Step { criterion, level, next, gain, evidence_wanted }
}

/// Points of the total that a criterion adds at `level`, all else as it stands.
fn gain(rubric: &Rubric, closed: &[Line], criterion: CriterionIx, level: f64) -> f64 {
    let mut lines = closed.to_vec();
    let points = Some(level_points(level, rubric.levels));
    lines[criterion.ix()] = Line { points, basis: Basis::Claimed { level } };
    total(rubric, &lines).zip(total(rubric, closed)).map_or(0.0, |(to, from)| to - from)
}
