//! What entries would have had from the average judge.

use std::collections::HashMap;

use super::enough::Verdict;
use super::severity::{Method, Severity, severity};
use super::study::rated_of;
use super::{linear, parts};
use crate::evidence::{Evidence, Mark, MarkState, Marks, Rated};
use crate::model::{
    Child, CriterionIx, Edition, EntryIx, Id, JudgeIx, NodeIx, Problem, Rubric, SeverityRule, StageIx,
};
use crate::scoring::{Basis, Card, score};
use crate::stats::Mixed;
use crate::stats::rasch::Steps;

/// Points as the average judge would have given them, before any rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fair {
    /// Points.
    pub points: f64,
    /// Standard error: what the judge's severity and the marks themselves leave uncertain.
    pub se: f64,
}

/// Fair points of places at stages and in the running for awards.
#[derive(Debug, Clone, Default)]
pub struct FairPoints {
    /// By stage and entry.
    pub stages: HashMap<(StageIx, EntryIx), Fair>,
    /// By award and entry.
    pub awards: HashMap<(usize, EntryIx), Fair>,
}

/// The marks of a stage with severity taken out.
pub struct Correction {
    stage: StageIx,
    rule: SeverityRule,
    rated: Rated,
    verdict: Verdict,
    found: Found,
    /// By mark of `rated`: levels to add.
    shifts: Vec<f64>,
    /// By mark: its place among the stage's entries, criteria and judges.
    places: Vec<(EntryIx, CriterionIx, JudgeIx)>,
    /// By entry: its marks.
    of_entry: HashMap<EntryIx, Vec<usize>>,
}

enum Found {
    Rasch(Box<Severity>),
    Linear(Box<Mixed>),
}

/// Takes severity out of a stage's marks; none where there is no estimate.
///
/// With the Rasch model a mark is raised by what the average judge is expected to give on it more
/// than its own judge, both at the entry's measure: summed over an entry's marks this is FACETS' fair
/// average, and each criterion keeps its profile. With the linear model a mark loses what its judge
/// adds (EBLUP). Both stay on the ladder.
pub fn correction(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    rule: SeverityRule,
) -> Option<Correction> {
    let rated = rated_of(edition, evidence, (stage, None), &|_| None);
    let (found, shifts, verdict) = match rule {
        SeverityRule::Rasch => {
            let (found, verdict) = severity(&rated, Method::Joint, Steps::Shared);
            let found = found.filter(|f| f.solution.converged)?;
            let shifts = found.towards_average.clone();
            (Found::Rasch(Box::new(found)), shifts, verdict)
        }
        SeverityRule::Linear => {
            let (found, verdict) = linear(&rated, &parts(&rated));
            let found = found?;
            let effect = |j: u32| found.judges[j as usize].map_or(0.0, |(effect, _)| -effect);
            let shifts = rated.marks.iter().map(|m| effect(m.judge)).collect();
            (Found::Linear(Box::new(found)), shifts, verdict)
        }
    };
    let places = places(edition, stage, &rated);
    let mut of_entry: HashMap<EntryIx, Vec<usize>> = HashMap::new();
    places.iter().enumerate().for_each(|(i, (entry, ..))| of_entry.entry(*entry).or_default().push(i));
    Some(Correction { stage, rule, rated, verdict, found, shifts, places, of_entry })
}

/// By mark: the edition's own numbers of its entry, criterion and judge.
fn places(edition: &Edition, stage: StageIx, rated: &Rated) -> Vec<(EntryIx, CriterionIx, JudgeIx)> {
    fn numbered<'a>(ids: impl Iterator<Item = &'a Id>) -> HashMap<&'a str, usize> {
        ids.enumerate().map(|(i, id)| (id.as_str(), i)).collect()
    }
    let entries = numbered(edition.entries.iter().map(|e| &e.id));
    let judges = numbered(edition.judges.iter().map(|j| &j.id));
    let criteria = numbered(edition.rubric(stage).criteria.iter().map(|c| &c.id));
    let of = |known: &HashMap<&str, usize>, ids: &[String]| -> Vec<usize> {
        ids.iter().map(|id| known.get(id.as_str()).copied().unwrap_or_default()).collect()
    };
    let (entries, judges, criteria) =
        (of(&entries, &rated.entries), of(&judges, &rated.judges), of(&criteria, &rated.criteria));
    let place = |m: &crate::evidence::RatedMark| {
        (
            EntryIx::at(entries[m.entry as usize]),
            CriterionIx::at(criteria[m.criterion as usize]),
            JudgeIx::at(judges[m.judge as usize]),
        )
    };
    rated.marks.iter().map(place).collect()
}

impl Correction {
    /// The model.
    pub const fn rule(&self) -> SeverityRule {
        self.rule
    }

    /// Whether there are enough data to show fair points beside published ones. Parts that no
    /// judge joins do not matter: each entry is set against the average judge of its own part.
    pub fn is_enough(&self) -> bool {
        self.verdict.missing.iter().all(|m| m.code == "enough-subsets")
    }

    /// Whether there are enough data, and what is missing.
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The stage.
    pub const fn stage(&self) -> StageIx {
        self.stage
    }

    /// The stage's marks as the average judge would have given them.
    fn marks(&self, edition: &Edition, own: &Marks) -> Marks {
        let range = edition.rubric(self.stage).levels;
        let shifts: HashMap<_, f64> = self.places.iter().copied().zip(self.shifts.iter().copied()).collect();
        let shifted = |m: &Mark| {
            let shift = shifts.get(&(m.entry, m.criterion, m.judge)).copied().unwrap_or(0.0);
            let state = match m.state {
                MarkState::Given(level) => MarkState::Given((level + shift).clamp(range.min, range.max)),
                other => other,
            };
            Mark { state, ..*m }
        };
        Marks::ordered(own.all().iter().map(shifted).collect(), edition.entries.len(), Vec::new())
    }

    /// The variance of Σ w (points of a criterion) for an entry, `weights` by criterion and `card` its own.
    fn variance(&self, edition: &Edition, card: &Card, weights: &[(CriterionIx, f64)]) -> f64 {
        let range = edition.rubric(self.stage).levels;
        let unit = 100.0 / (range.max - range.min);
        let Some(marks) = self.of_entry.get(&card.entry) else { return 0.0 };
        let judged = |c: CriterionIx| matches!(card.line(c).basis, Basis::Judged { .. });
        let mut weight_of: HashMap<CriterionIx, f64> = HashMap::new();
        weights.iter().filter(|(c, _)| judged(*c)).for_each(|(c, w)| *weight_of.entry(*c).or_default() += w);
        let mut count: HashMap<CriterionIx, f64> = HashMap::new();
        marks.iter().for_each(|i| *count.entry(self.places[*i].1).or_default() += 1.0);
        // In the order of marks, so that sums are the same on any machine.
        let mut by_judge: Vec<(usize, f64)> = Vec::new();
        let (mut squares, mut slope) = (0.0, 0.0);
        for i in marks {
            let criterion = self.places[*i].1;
            let Some(weight) = weight_of.get(&criterion) else { continue };
            let weight = weight * unit / count[&criterion];
            let reach = match &self.found {
                Found::Rasch(found) => weight * found.slopes[*i],
                Found::Linear(_) => weight,
            };
            squares += weight * weight;
            slope += reach;
            let judge = self.rated.marks[*i].judge as usize;
            match by_judge.iter_mut().find(|(j, _)| *j == judge) {
                Some((_, sum)) => *sum += reach,
                None => by_judge.push((judge, reach)),
            }
        }
        let entry = marks.first().map_or(0, |i| self.rated.marks[*i].entry as usize);
        self.found.variance(&by_judge, squares, (entry, slope))
    }
}

impl Found {
    /// From the reach of each judge, the squares of all weights, and the reach of the entry's measure.
    fn variance(&self, by_judge: &[(usize, f64)], squares: f64, (entry, slope): (usize, f64)) -> f64 {
        match self {
            Self::Rasch(found) => {
                let error = |facet: usize, i: usize| found.solution.measures[facet][i].map_or(0.0, |m| m.se);
                let own = slope * error(0, entry);
                by_judge.iter().map(|(j, w)| (w * error(1, *j)).powi(2)).sum::<f64>() + own * own
            }
            Self::Linear(found) => {
                let likings: f64 = by_judge.iter().map(|(_, w)| w * w).sum();
                let mut severity = 0.0;
                for (a, of_a) in by_judge {
                    for (b, of_b) in by_judge {
                        severity += of_a * of_b * found.judge_errors[*a][*b];
                    }
                }
                found.residual * squares + found.interaction.unwrap_or(0.0) * likings + severity.max(0.0)
            }
        }
    }
}

/// The evidence with the marks of corrected stages replaced.
pub fn corrected(edition: &Edition, evidence: &Evidence, corrections: &[Correction]) -> Evidence {
    let mut all = evidence.clone();
    for correction in corrections {
        let stage = correction.stage.ix();
        all.marks[stage] = correction.marks(edition, &evidence.marks[stage]);
    }
    all
}

/// Fair points of `fields`: the entries of each stage and track that are ranked together.
///
/// At a stage, the card of the corrected marks, earlier stages carried in as they are in the ranking; for an award,
/// the weighted mean of its parts. Errors as in [`crate::scoring::score`].
pub fn fair_points(
    edition: &Edition,
    evidence: &Evidence,
    corrections: &[Correction],
    fields: &[(StageIx, Vec<EntryIx>)],
) -> Result<FairPoints, Vec<Problem>> {
    let evidence = corrected(edition, evidence, corrections);
    let mut book = Book::new(edition, corrections);
    for (stage, field) in fields {
        book.add(*stage, score(edition, &evidence, *stage, field)?.cards);
    }
    let mut fair = FairPoints::default();
    for (stage, field) in fields.iter().filter(|(stage, _)| book.correction(*stage).is_some()) {
        fair.stages.extend(field.iter().filter_map(|e| Some(((*stage, *e), book.at_stage(*stage, *e)?))));
    }
    for (award, declared) in edition.competition.awards.iter().enumerate() {
        if declared.score.iter().all(|term| book.correction(term.stage).is_none()) {
            continue;
        }
        let entries = (0..edition.entries.len()).map(EntryIx::at);
        fair.awards.extend(entries.filter_map(|e| Some(((award, e), book.in_award(award, e)?))));
    }
    Ok(fair)
}

/// Cards, and what is said of sums over them.
pub(super) struct Book<'a> {
    edition: &'a Edition,
    corrections: &'a [Correction],
    cards: HashMap<(StageIx, EntryIx), Card>,
}

/// Weights of the criteria of stages in a sum of points.
type Weights = Vec<(StageIx, Vec<(CriterionIx, f64)>)>;

impl<'a> Book<'a> {
    /// Without cards yet.
    pub fn new(edition: &'a Edition, corrections: &'a [Correction]) -> Self {
        Self { edition, corrections, cards: HashMap::new() }
    }

    /// Adds the cards of a stage.
    pub fn add(&mut self, stage: StageIx, cards: Vec<Card>) {
        self.cards.extend(cards.into_iter().map(|card| ((stage, card.entry), card)));
    }

    fn correction(&self, stage: StageIx) -> Option<&Correction> {
        self.corrections.iter().find(|c| c.stage == stage)
    }

    /// An entry's points at a stage.
    pub fn at_stage(&self, stage: StageIx, entry: EntryIx) -> Option<Fair> {
        let mut weights = Weights::new();
        let points = self.total(stage, entry, 1.0, &mut weights)?;
        Some(Fair { points, se: self.error(entry, weights) })
    }

    /// An entry's points in the running for an award.
    pub fn in_award(&self, award: usize, entry: EntryIx) -> Option<Fair> {
        let terms = &self.edition.competition.awards[award].score;
        let whole: f64 = terms.iter().map(|t| t.weight).sum();
        let mut weights = Weights::new();
        let mut points = 0.0;
        for term in terms {
            let share = term.weight / whole;
            let child = self.edition.rubric(term.stage).resolve(term.node.as_str())?;
            points += share
                * if child == Child::Node(Rubric::ROOT) {
                    self.total(term.stage, entry, share, &mut weights)?
                } else {
                    self.part(term.stage, entry, (child, share), &mut weights)?
                };
        }
        Some(Fair { points, se: self.error(entry, weights) })
    }

    /// The points of a stage with what is carried in, and the weights that make them, each times `share`.
    fn total(&self, stage: StageIx, entry: EntryIx, share: f64, weights: &mut Weights) -> Option<f64> {
        let carry = &self.edition.stage(stage).carry;
        let carried: f64 = carry.iter().map(|(_, c)| c).sum();
        let root = Child::Node(Rubric::ROOT);
        let mut points =
            (1.0 - carried) * self.part(stage, entry, (root, share * (1.0 - carried)), weights)?;
        for (earlier, c) in carry.iter().filter(|(_, c)| *c > 0.0) {
            points += c * self.total(*earlier, entry, share * c, weights)?;
        }
        Some(points)
    }

    fn part(
        &self,
        stage: StageIx,
        entry: EntryIx,
        (child, share): (Child, f64),
        weights: &mut Weights,
    ) -> Option<f64> {
        let card = self.cards.get(&(stage, entry))?;
        let rubric = self.edition.rubric(stage);
        let below = match child {
            Child::Criterion(c) => vec![(c, share)],
            Child::Node(n) => {
                let inside = |c: &CriterionIx| is_below(rubric, *c, n);
                let all = (0..rubric.criteria.len()).map(CriterionIx::at).filter(inside);
                // Criteria without points leave the sums, so the others weigh more.
                let with: Vec<CriterionIx> = all.filter(|c| card.line(*c).points.is_some()).collect();
                let whole: f64 = with.iter().map(|c| card.share(rubric, *c)).sum();
                let one = |c: &CriterionIx| (*c, share * card.share(rubric, *c) / whole);
                if whole > 0.0 { with.iter().map(one).collect() } else { Vec::new() }
            }
        };
        weights.push((stage, below));
        card.points(child).map(|p| p.exact)
    }

    /// The error of a weighted sum; stages are judged apart.
    fn error(&self, entry: EntryIx, weights: Weights) -> f64 {
        let mut by_stage: Vec<(StageIx, Vec<(CriterionIx, f64)>)> = Vec::new();
        for (stage, own) in weights {
            match by_stage.iter_mut().find(|(s, _)| *s == stage) {
                Some((_, all)) => all.extend(own),
                None => by_stage.push((stage, own)),
            }
        }
        let variance = |(stage, own): &(StageIx, Vec<(CriterionIx, f64)>)| {
            let card = self.cards.get(&(*stage, entry))?;
            Some(self.correction(*stage)?.variance(self.edition, card, own))
        };
        by_stage.iter().filter_map(variance).sum::<f64>().sqrt()
    }
}

fn is_below(rubric: &Rubric, criterion: CriterionIx, node: NodeIx) -> bool {
    let mut above = Some(rubric.criteria[criterion.ix()].parent);
    while let Some(here) = above {
        if here == node {
            return true;
        }
        above = rubric.nodes[here.ix()].parent;
    }
    false
}
