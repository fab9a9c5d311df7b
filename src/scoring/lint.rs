//! What is odd about a rubric or its claims without being wrong.

use super::points_of_level;
use crate::evidence::{Evidence, MarkState};
use crate::model::{
    Criterion, CriterionIx, Edition, EntryIx, GroundingKind, Message, Position, Problem, Rubric, Scale,
    Source, StageIx, Text,
};
use crate::stats::mean;

/// Everything odd about a rubric, in its order, each pointing at its criterion.
pub fn lint(rubric: &Rubric) -> Vec<Problem> {
    let mut notes = Vec::new();
    for criterion in &rubric.criteria {
        let at = criterion.written.clone();
        let mut note =
            |code| notes.push(Problem::new(at.clone(), Message::new(code).word("criterion", &criterion.id)));
        if criterion.weight.at == 0.0 {
            note("lint-weightless");
        }
        match &criterion.grounding {
            None => note("lint-no-source"),
            Some(g) if g.kind == GroundingKind::Sourced && g.refs.is_empty() => note("lint-no-source"),
            Some(_) => {}
        }
        let by_people = criterion.sources.iter().any(|s| matches!(s, Source::Judges | Source::Claims));
        if by_people && criterion.question.is_empty() && criterion.title.is_empty() {
            note("lint-no-question");
        }
        if by_people && criterion.evidence.is_empty() {
            note("lint-no-evidence-asked");
        }
        notes.extend(level_notes(rubric, criterion, &at));
    }
    notes.extend(weight_notes(rubric));
    notes
}

fn level_notes(rubric: &Rubric, criterion: &Criterion, at: &Position) -> Vec<Problem> {
    let mut notes = Vec::new();
    let mut note = |code, levels: &[f64]| {
        let list: Vec<String> = levels.iter().map(f64::to_string).collect();
        let message = Message::new(code).word("criterion", &criterion.id).word("levels", list.join(", "));
        notes.push(Problem::new(at.clone(), message));
    };
    let whole = whole_levels(rubric);
    let by_people = criterion.sources.iter().any(|s| matches!(s, Source::Judges | Source::Claims));
    let described = |level: &f64| criterion.levels.iter().any(|(l, _)| (l - level).abs() < 1e-9);
    let silent: Vec<f64> = whole.iter().copied().filter(|l| !described(l)).collect();
    if by_people && !silent.is_empty() && whole.len() <= 12 {
        note("lint-levels-without-text", &silent);
    }
    let half = |text: &Text| text.id.is_none() != text.en.is_none();
    let one_language: Vec<f64> = criterion.levels.iter().filter(|(_, t)| half(t)).map(|(l, _)| *l).collect();
    if !one_language.is_empty() {
        note("lint-levels-in-one-language", &one_language);
    }
    if let Scale::Bands { cuts, .. } = &criterion.scale {
        let top = rubric.levels.min + cuts.len() as f64;
        let beyond: Vec<f64> = whole.iter().copied().filter(|l| *l > top).collect();
        if !beyond.is_empty() {
            note("lint-levels-out-of-reach", &beyond);
        }
    }
    notes
}

fn whole_levels(rubric: &Rubric) -> Vec<f64> {
    let (from, to) = (rubric.levels.min.ceil() as i64, rubric.levels.max.floor() as i64);
    (from..=to).take(101).map(|l| l as f64).collect()
}

/// Sibling weights that sum to neither 100 nor 1, though they look like shares of one.
fn weight_notes(rubric: &Rubric) -> Vec<Problem> {
    let mut notes = Vec::new();
    for node in &rubric.nodes {
        let weights: Vec<f64> = node.children.iter().map(|c| rubric.weight(*c)).collect();
        let sum: f64 = weights.iter().sum();
        let equal = weights.windows(2).all(|w| (w[0] - w[1]).abs() < 1e-9);
        if !equal && (90.0..110.0).contains(&sum) && (sum - 100.0).abs() > 1e-6 {
            let message = Message::new("lint-weight-sum").word("node", &node.id).number("sum", sum);
            notes.push(Problem::new(Position::file(&rubric.file), message));
        }
    }
    notes
}

/// How far an agency's claims lie above what judges verified.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimGap {
    /// The entry.
    pub entry: EntryIx,
    /// How many criteria have both a claimed and a marked level.
    pub criteria: usize,
    /// Mean points claimed on them.
    pub claimed: f64,
    /// Mean points marked on them.
    pub verified: f64,
}

/// Claimed against verified, by entry that has both, widest first.
pub fn claim_gaps(edition: &Edition, evidence: &Evidence, stage: StageIx) -> Vec<ClaimGap> {
    let mut gaps: Vec<ClaimGap> = (0..edition.entries.len())
        .filter_map(|e| claim_gap(edition, evidence, stage, EntryIx::at(e)))
        .collect();
    let width = |g: &ClaimGap| (g.claimed - g.verified).abs();
    gaps.sort_by(|a, b| width(b).total_cmp(&width(a)).then_with(|| a.entry.cmp(&b.entry)));
    gaps
}

fn claim_gap(edition: &Edition, evidence: &Evidence, stage: StageIx, entry: EntryIx) -> Option<ClaimGap> {
    let rubric = edition.rubric(stage);
    let (mut claimed, mut verified) = (Vec::new(), Vec::new());
    for (i, rules) in rubric.criteria.iter().enumerate() {
        let c = CriterionIx::at(i);
        let claim = evidence.claims[stage.ix()].get(entry, c).and_then(|claim| claim.level);
        let marks = evidence.marks[stage.ix()].of_criterion(entry, c);
        let levels: Vec<f64> =
            marks.iter().filter(|m| m.state != MarkState::Recused).filter_map(|m| m.state.level()).collect();
        let (Some(claim), Some(mark)) = (claim, mean(&levels)) else { continue };
        let points = |level| points_of_level(level, rules, rubric.levels).ok().flatten();
        if let (Some(a), Some(b)) = (points(claim), points(mark)) {
            claimed.push(a);
            verified.push(b);
        }
    }
    Some(ClaimGap { entry, criteria: claimed.len(), claimed: mean(&claimed)?, verified: mean(&verified)? })
}
