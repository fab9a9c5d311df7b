//! What stands around a comparison of two entries: where they met, what
//! besides points placed them, the evidence of what parts them most.

use super::explain::criterion_at;
use super::{Against, Derivation, Ranking};
use crate::evidence::Evidence;
use crate::model::{Child, Edition, EntryIx, Message, StageIx};
use crate::stats::TOLERANCE;

/// A stage or an award in which both entries have a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// The stage; none when it is an award.
    pub stage: Option<StageIx>,
    /// The award.
    pub award: Option<usize>,
    /// The first entry's place and points.
    pub left: (f64, f64),
    /// The second entry's place and points.
    pub right: (f64, f64),
}

/// A comparison with all that stands around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Encounter {
    /// The comparison itself.
    pub against: Against,
    /// Every stage and award in which the two met.
    pub meetings: Vec<Meeting>,
    /// What placed each besides its points: tie-breaks, decisions, an award held.
    pub because: [Vec<Message>; 2],
    /// The widest rows, widest first: the row, and what each side's points rest on.
    pub evidence: Vec<(usize, [Derivation; 2])>,
}

/// How many of the widest rows are followed down to their evidence.
const FOLLOWED: usize = 3;

/// Gathers what stands around a comparison.
pub fn encounter(edition: &Edition, evidence: &Evidence, ranking: &Ranking, against: Against) -> Encounter {
    let pair = (against.left.0, against.right.0);
    let mut because = [pair.0, pair.1].map(|e| because(edition, ranking, &against, e));
    if let Some(broken) = tie_break(edition, ranking, &against) {
        because.iter_mut().for_each(|b| b.retain(|m| m.code != "tie-broken"));
        because[0].insert(0, broken);
    }
    Encounter {
        meetings: meetings(edition, ranking, pair),
        because,
        evidence: widest(edition, evidence, ranking, &against),
        against,
    }
}

/// Every stage and award in which both have a place, in their order.
fn meetings(edition: &Edition, ranking: &Ranking, (left, right): (EntryIx, EntryIx)) -> Vec<Meeting> {
    let stages = (0..ranking.stages.len()).map(StageIx::at).filter_map(|stage| {
        let of = |e| ranking.place(stage, edition.entry(e).track, e).map(|p| (p.place, p.points.ranked));
        Some(Meeting { stage: Some(stage), award: None, left: of(left)?, right: of(right)? })
    });
    let awards = ranking.awards.iter().filter_map(|award| {
        let of = |e| award.places.iter().find(|p| p.entry == e).map(|p| (p.place, p.points.ranked));
        Some(Meeting { stage: None, award: Some(award.award), left: of(left)?, right: of(right)? })
    });
    stages.chain(awards).collect()
}

fn because(edition: &Edition, ranking: &Ranking, against: &Against, entry: EntryIx) -> Vec<Message> {
    let track = edition.entry(entry).track;
    match (against.award, against.stage) {
        (Some(award), _) => {
            let places = &ranking.awards[award].places;
            places.iter().find(|p| p.entry == entry).map_or_else(Vec::new, |p| p.because.clone())
        }
        (None, Some(stage)) => {
            ranking.place(stage, track, entry).map_or_else(Vec::new, |p| p.because.clone())
        }
        (None, None) => Vec::new(),
    }
}

/// The declared tie-break that placed two entries of equal points, with both sides' points there.
fn tie_break(edition: &Edition, ranking: &Ranking, against: &Against) -> Option<Message> {
    let stage = against.stage.filter(|_| against.gap().abs() <= TOLERANCE)?;
    let rubric = edition.rubric(stage);
    let points = |entry: EntryIx, child| {
        ranking.place(stage, edition.entry(entry).track, entry)?.card.points(child).map(|p| p.ranked)
    };
    edition.competition.ties.break_by.iter().find_map(|id| {
        let child = rubric.resolve(id.as_str())?;
        let (left, right) = (points(against.left.0, child)?, points(against.right.0, child)?);
        ((left - right).abs() > TOLERANCE).then(|| {
            Message::new("against-tie-broken")
                .text("node", &rubric.child_title(child))
                .number("left", left)
                .number("right", right)
        })
    })
}

fn widest(
    edition: &Edition,
    evidence: &Evidence,
    ranking: &Ranking,
    against: &Against,
) -> Vec<(usize, [Derivation; 2])> {
    let mut rows: Vec<usize> =
        (0..against.rows.len()).filter(|i| against.rows[*i].part.abs() > TOLERANCE).collect();
    rows.sort_by(|a, b| against.rows[*b].part.abs().total_cmp(&against.rows[*a].part.abs()).then(a.cmp(b)));
    let follow = |row: usize| {
        let Some(Child::Criterion(criterion)) = against.rows[row].child else { return None };
        let of = |entry: EntryIx| {
            let place = ranking.place(against.rows[row].stage, edition.entry(entry).track, entry)?;
            Some(criterion_at(edition, evidence, against.rows[row].stage, place, criterion))
        };
        Some((row, [of(against.left.0)?, of(against.right.0)?]))
    };
    rows.into_iter().take(FOLLOWED).filter_map(follow).collect()
}

/// Where an entry got to: its last place, or why it left.
pub fn whereabouts(edition: &Edition, ranking: &Ranking, entry: EntryIx) -> Vec<Message> {
    let id = &edition.entry(entry).id;
    if let Some(drop) = ranking.drop_of(entry) {
        let left =
            Message::new("whereabouts-left").word("entry", id).word("stage", &edition.stage(drop.stage).id);
        return [vec![left], drop.reasons.clone()].concat();
    }
    let last = ranking.last_place(edition, entry);
    let message = last.map(|(stage, place)| {
        Message::new("whereabouts-place")
            .word("entry", id)
            .word("stage", &edition.stage(stage).id)
            .number("place", place.place)
    });
    message.into_iter().collect()
}
