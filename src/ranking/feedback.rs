//! What an entry can learn from its result: where it stood, what parted it
//! from the line, what was good about it and what would help most.

use super::medians::{Beside, Medians};
use super::{GapRow, Place, Ranking, against};
use crate::model::{Child, CriterionIx, Edition, EntryIx, Message, NodeIx, Rubric, StageIx, Text};
use crate::scoring::{Basis, Gap};
use crate::stats::TOLERANCE;

/// Most criteria that are named as what parted an entry from the line.
const PARTS: usize = 5;
/// Most criteria that are named as strengths.
const STRENGTHS: usize = 3;
/// Most criteria that are named as what to improve.
const IMPROVEMENTS: usize = 4;

/// The result of one entry as it is told to the entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// The entry.
    pub entry: EntryIx,
    /// How it ended.
    pub outcome: Outcome,
    /// The stages at which it has a place, in order.
    pub stages: Vec<OwnPlace>,
    /// The awards it was in the running for.
    pub awards: Vec<Running>,
    /// What parted it from the last one above it who went on or won; none for those who did.
    pub behind: Option<Behind>,
    /// Criteria farthest above the track's median, farthest first.
    pub strengths: Vec<Strength>,
    /// Criteria with the most to gain, most first.
    pub improvements: Vec<Improvement>,
}

/// How it ended for an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It left at this stage, for these reasons.
    Left(StageIx, Vec<Message>),
    /// It goes on from this stage.
    GoesOn(StageIx),
    /// It does not go on from this stage.
    Stops(StageIx),
    /// It wins these awards (places in the competition's awards).
    Wins(Vec<usize>),
    /// It was in the running for awards and won none.
    WinsNone,
    /// It has a place at the last stage, and there is no award to win.
    Ranked(StageIx),
}

/// Where an entry stood at a stage, beside its track.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlace {
    /// The stage.
    pub stage: StageIx,
    /// Its place.
    pub place: f64,
    /// How many have a place.
    pub of: usize,
    /// How many went on; none at the last stage.
    pub went_on: Option<usize>,
    /// What decided its place and the cut.
    pub because: Vec<Message>,
    /// The total, earlier stages carried in.
    pub total: Beside,
    /// The dimensions under the root, in rubric order.
    pub dimensions: Vec<(NodeIx, Beside)>,
}

/// Where an entry stood in the running for an award.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// The award's place in the competition's awards.
    pub award: usize,
    /// Its place.
    pub place: f64,
    /// How many were in the running.
    pub of: usize,
    /// How many won.
    pub winners: usize,
    /// Its points for the award, as ranked.
    pub points: f64,
    /// Whether it won.
    pub wins: bool,
    /// What decided.
    pub because: Vec<Message>,
}

/// What parted an entry from the last one above it who won, or went on by its points (where
/// nobody did, who went on at all).
#[derive(Debug, Clone, PartialEq)]
pub struct Behind {
    /// The stage compared; none when it is an award.
    pub stage: Option<StageIx>,
    /// The award compared.
    pub award: Option<usize>,
    /// The other's place and points.
    pub other: (f64, f64),
    /// Points of the other less points of the entry, as ranked; 0 where a tie-break decided.
    pub gap: f64,
    /// The criteria that held it back most, widest first; the part is above zero.
    pub parts: Vec<GapRow>,
    /// What everything else is worth together; `parts` and `rest` sum to `gap`.
    pub rest: f64,
}

/// A criterion beside the track's median.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// The stage it was judged at.
    pub stage: StageIx,
    /// The criterion.
    pub criterion: CriterionIx,
    /// The entry's points and the track's median.
    pub beside: Beside,
}

/// A criterion that would help most if it were better.
#[derive(Debug, Clone, PartialEq)]
pub struct Improvement {
    /// The stage it was judged at.
    pub stage: StageIx,
    /// The criterion.
    pub criterion: CriterionIx,
    /// Its points; none where nothing was found.
    pub points: Option<f64>,
    /// The level it stands at, where it stands at one.
    pub level: Option<f64>,
    /// The next described level and its words; none where the scale has no levels or it is the top one.
    pub next: Option<(f64, Text)>,
    /// Points of the total to gain at the top: share of the weight (0 to 1) times (100 - points).
    pub headroom: f64,
}

/// What an entry can learn: of `stage`, or of everything up to where it got.
/// None where it never came to the stage.
///
/// Strengths are the criteria whose points lie farthest above the median of the track's eligible
/// entries. Improvements are those with the largest weight × headroom, [`Improvement::headroom`].
/// What was filled from the field, or waits for a judge, is neither.
pub fn feedback(
    edition: &Edition,
    ranking: &Ranking,
    medians: &Medians,
    entry: EntryIx,
    stage: Option<StageIx>,
) -> Option<Feedback> {
    let teller = Teller { edition, ranking, medians, entry };
    let stages = teller.stages(stage);
    let awards = if stage.is_none_or(|s| s == edition.last_stage()) { teller.awards() } else { Vec::new() };
    let outcome = teller.outcome(stage, &stages, &awards)?;
    let behind = teller.behind(&outcome, &awards);
    let (strengths, improvements) = (teller.strengths(&stages), teller.improvements(&stages));
    Some(Feedback { entry, outcome, stages, awards, behind, strengths, improvements })
}

/// True where an entry went on by its points: not for representation, nor by a decision other
/// than one among equals.
fn by_points(because: &[Message]) -> bool {
    let says = |code: &str| because.iter().any(|m| m.code == code);
    let lifted = says("balance-in") || says("balance-seat") || says("admitted");
    !lifted || says("tie-settled")
}

struct Teller<'a> {
    edition: &'a Edition,
    ranking: &'a Ranking,
    medians: &'a Medians,
    entry: EntryIx,
}

impl<'a> Teller<'a> {
    fn place(&self, stage: StageIx) -> Option<&'a Place> {
        self.ranking.place(stage, self.edition.entry(self.entry).track, self.entry)
    }

    fn stages(&self, only: Option<StageIx>) -> Vec<OwnPlace> {
        let all = (0..self.ranking.stages.len()).map(StageIx::at);
        all.filter(|s| only.is_none_or(|o| o == *s)).filter_map(|s| self.standing(s)).collect()
    }

    fn standing(&self, stage: StageIx) -> Option<OwnPlace> {
        let place = self.place(stage)?;
        let track = self.edition.entry(self.entry).track;
        let result = &self.ranking.stages[stage.ix()].tracks[track.ix()];
        let rubric = self.edition.rubric(stage);
        let below_root = rubric.nodes[Rubric::ROOT.ix()].children.iter();
        let dimensions = below_root.filter_map(|child| match child {
            Child::Node(n) => Some((*n, self.medians.beside(stage, track, place, *child))),
            Child::Criterion(_) => None,
        });
        Some(OwnPlace {
            stage,
            place: place.place,
            of: result.places.len(),
            went_on: (stage != self.edition.last_stage()).then_some(result.advanced.len()),
            because: place.because.clone(),
            total: self.medians.beside(stage, track, place, Child::Node(Rubric::ROOT)),
            dimensions: dimensions.collect(),
        })
    }

    fn awards(&self) -> Vec<Running> {
        let running = self.ranking.awards.iter().filter_map(|result| {
            let own = result.places.iter().find(|p| p.entry == self.entry)?;
            Some(Running {
                award: result.award,
                place: own.place,
                of: result.places.len(),
                winners: result.winners().count(),
                points: own.points.ranked,
                wins: own.wins,
                because: own.because.clone(),
            })
        });
        running.collect()
    }

    fn outcome(&self, only: Option<StageIx>, stages: &[OwnPlace], awards: &[Running]) -> Option<Outcome> {
        let left = self.ranking.drop_of(self.entry);
        if let Some(drop) = left.filter(|d| only.is_none_or(|s| s == d.stage)) {
            return Some(Outcome::Left(drop.stage, drop.reasons.clone()));
        }
        let stage = stages.last()?.stage;
        if stage != self.edition.last_stage() {
            let on = self.place(stage)?.advances;
            return Some(if on { Outcome::GoesOn(stage) } else { Outcome::Stops(stage) });
        }
        let won: Vec<usize> = awards.iter().filter(|a| a.wins).map(|a| a.award).collect();
        Some(match (won.is_empty(), awards.is_empty()) {
            (false, _) => Outcome::Wins(won),
            (true, false) => Outcome::WinsNone,
            (true, true) => Outcome::Ranked(stage),
        })
    }

    fn behind(&self, outcome: &Outcome, awards: &[Running]) -> Option<Behind> {
        match outcome {
            Outcome::Stops(stage) => self.behind_at(*stage),
            // The award it came nearest to.
            Outcome::WinsNone => {
                let all = awards.iter().filter_map(|a| self.behind_for(a.award));
                all.min_by(|a, b| a.gap.total_cmp(&b.gap))
            }
            Outcome::Left(..) | Outcome::GoesOn(_) | Outcome::Wins(_) | Outcome::Ranked(_) => None,
        }
    }

    fn behind_at(&self, stage: StageIx) -> Option<Behind> {
        let track = self.edition.entry(self.entry).track;
        let places = &self.ranking.stages[stage.ix()].tracks[track.ix()].places;
        let own = places.iter().position(|p| p.entry == self.entry)?;
        let above = || places[..own].iter().rev().filter(|p| p.advances);
        let last = above().find(|p| by_points(&p.because)).or_else(|| above().next())?;
        self.compared(last.entry, Some(stage), None)
    }

    fn behind_for(&self, award: usize) -> Option<Behind> {
        let places = &self.ranking.awards.get(award)?.places;
        let own = places.iter().position(|p| p.entry == self.entry)?;
        let last = places[..own].iter().rev().find(|p| p.wins)?;
        self.compared(last.entry, None, Some(award))
    }

    fn compared(&self, other: EntryIx, stage: Option<StageIx>, award: Option<usize>) -> Option<Behind> {
        let found = against(self.edition, self.ranking, (other, self.entry), stage, award).ok()?;
        let gap = found.gap();
        let other = (found.left.1, found.left.2);
        let held_back = |r: &GapRow| r.child.is_some() && r.part > TOLERANCE;
        let mut parts: Vec<GapRow> = found.rows.into_iter().filter(held_back).collect();
        parts.sort_by(|a, b| b.part.total_cmp(&a.part).then(a.stage.cmp(&b.stage)));
        parts.truncate(PARTS);
        let rest = gap - parts.iter().map(|p| p.part).sum::<f64>();
        Some(Behind { stage, award, other, gap, parts, rest })
    }

    fn strengths(&self, stages: &[OwnPlace]) -> Vec<Strength> {
        let mut found: Vec<Strength> = Vec::new();
        for (stage, place, criterion) in self.criteria(stages) {
            if place.card.line(criterion).basis.is_evidence() {
                let track = self.edition.entry(self.entry).track;
                let beside = self.medians.beside(stage, track, place, Child::Criterion(criterion));
                found.push(Strength { stage, criterion, beside });
            }
        }
        found.retain(|s| s.beside.difference().is_some_and(|d| d > TOLERANCE));
        let ahead = |s: &Strength| s.beside.difference().unwrap_or_default();
        found.sort_by(|a, b| ahead(b).total_cmp(&ahead(a)));
        found.truncate(STRENGTHS);
        found
    }

    fn improvements(&self, stages: &[OwnPlace]) -> Vec<Improvement> {
        let all = self.criteria(stages).map(|(s, place, c)| self.improvement(s, place, c));
        let mut found: Vec<Improvement> = all.flatten().filter(|i| i.headroom > TOLERANCE).collect();
        found.sort_by(|a, b| b.headroom.total_cmp(&a.headroom));
        found.truncate(IMPROVEMENTS);
        found
    }

    fn improvement(&self, stage: StageIx, place: &Place, criterion: CriterionIx) -> Option<Improvement> {
        let (rubric, line) = (self.edition.rubric(stage), place.card.line(criterion));
        let points = match line.basis {
            Basis::NotApplicable(_)
            | Basis::OthersJudged
            | Basis::Missing(Gap::AwaitsJudge | Gap::Blocks) => {
                return None;
            }
            Basis::Missing(_) => None,
            _ => Some(line.points?),
        };
        let level = place.card.level(rubric, criterion);
        let from = if points.is_some() { level } else { Some(rubric.levels.min) };
        let next = from.and_then(|l| rubric.criteria[criterion.ix()].next_level(l)).cloned();
        let headroom = place.card.share(rubric, criterion) * (100.0 - points.unwrap_or_default());
        Some(Improvement { stage, criterion, points, level, next, headroom })
    }

    /// The criteria of the stages, in rubric order.
    fn criteria(&self, stages: &[OwnPlace]) -> impl Iterator<Item = (StageIx, &'a Place, CriterionIx)> {
        let reached: Vec<StageIx> = stages.iter().map(|s| s.stage).collect();
        reached.into_iter().filter_map(|s| Some((s, self.place(s)?))).flat_map(|(stage, place)| {
            (0..place.card.lines.len()).map(move |c| (stage, place, CriterionIx::at(c)))
        })
    }
}
