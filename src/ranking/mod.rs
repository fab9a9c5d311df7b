//! Cards become an order: places, ties, the funnel of stages, awards.
//!
//! In: an edition and its evidence. Out: a [`Ranking`] in which every place,
//! drop, skip and forced inclusion carries its reasons, and [`explain()`]
//! and [`against()`] follow a place down to file and line.
//! Never: scores anything itself (that is [`crate::scoring`]), or hides an
//! entry: whoever is registered has a place or a reason.

mod against;
mod award;
mod changes;
pub mod comparison;
mod cut;
mod eligibility;
mod encounter;
mod explain;
mod explain_observed;
mod feedback;
mod groups;
mod medians;
mod order;
mod reconcile;
mod record;
mod result;
mod shortlist;
mod stage;

pub use against::{Against, GapRow, against};
pub use changes::{Arena, Change, Standing, changes};
pub use encounter::{Encounter, Meeting, encounter, whereabouts};
pub use explain::{Asked, Derivation, explain};
pub use feedback::{Behind, Feedback, Improvement, Outcome, OwnPlace, Running, Strength, feedback};
pub use groups::{Group, by_attribute};
pub use medians::{Beside, Medians};
pub use reconcile::{Counts, reconcile};
pub use record::{Contest, Record, RecordedContest, RecordedDrop, RecordedPlace};
pub use result::{
    AwardPlace, AwardResult, Drop, Place, Ranking, StageResult, TermPoints, TrackResult, Warning,
};
pub use shortlist::{Difference, Listed, differences, finalists, listed, moves, proposal};

use crate::evidence::Evidence;
use crate::model::{Edition, EntryIx, Problem, StageIx, TrackIx};

/// Ranks a whole edition: every stage of every track, then the awards.
///
/// Errors: the problems of [`crate::scoring::score`], of all tracks of the
/// first stage that has any.
pub fn rank(edition: &Edition, evidence: &Evidence) -> Result<Ranking, Vec<Problem>> {
    let mut ranking = Ranking::default();
    let mut entrants = registered(edition);
    for s in 0..edition.competition.stages.len() {
        let stage = StageIx::at(s);
        let outcomes = run_tracks(edition, evidence, &ranking, stage, &entrants)?;
        entrants = outcomes.iter().map(|o| o.result.advanced.clone()).collect();
        ranking.take_stage(edition, stage, outcomes);
    }
    let (awards, notes) = award::fill(edition, evidence, &ranking);
    ranking.awards = awards;
    ranking.warnings.extend(notes);
    let differences = shortlist::against_signed(edition, evidence, &ranking);
    ranking.warnings.extend(differences);
    Ok(ranking)
}

/// The entries that compete at a stage, by id: who registered or went on from the stage
/// before, less withdrawals, disqualifications and, at the first, those not eligible.
/// Whether anything is known about them yet plays no part.
pub fn competing(edition: &Edition, evidence: &Evidence, ranking: &Ranking, stage: StageIx) -> Vec<EntryIx> {
    let came = match stage.ix().checked_sub(1) {
        None => registered(edition),
        Some(before) => ranking.stages[before].tracks.iter().map(|t| t.advanced.clone()).collect(),
    };
    let mut field: Vec<EntryIx> = came
        .iter()
        .enumerate()
        .flat_map(|(t, came)| stage::field(edition, evidence, ranking, (stage, TrackIx::at(t)), came))
        .collect();
    field.sort_by(|a, b| edition.entry(*a).id.cmp(&edition.entry(*b).id));
    field
}

/// The registered entries by track.
fn registered(edition: &Edition) -> Vec<Vec<EntryIx>> {
    let mut by_track = vec![Vec::new(); edition.competition.tracks.len()];
    for (i, entry) in edition.entries.iter().enumerate() {
        by_track[entry.track.ix()].push(EntryIx::at(i));
    }
    // By id, so that the order of rows shows nowhere, not in the last bit of a sum.
    by_track.iter_mut().for_each(|t| t.sort_by(|a, b| edition.entry(*a).id.cmp(&edition.entry(*b).id)));
    by_track
}

fn run_tracks(
    edition: &Edition,
    evidence: &Evidence,
    before: &Ranking,
    stage: StageIx,
    entrants: &[Vec<EntryIx>],
) -> Result<Vec<stage::Outcome>, Vec<Problem>> {
    let mut outcomes = Vec::new();
    let mut problems = Vec::new();
    for (t, entrants) in entrants.iter().enumerate() {
        match stage::run(edition, evidence, before, stage, TrackIx::at(t), entrants) {
            Ok(outcome) => outcomes.push(outcome),
            Err(found) => problems.extend(found),
        }
    }
    // Several judges' sheets may meet the same fault.
    let mut seen: Vec<Problem> = Vec::new();
    for problem in problems {
        if !seen.contains(&problem) {
            seen.push(problem);
        }
    }
    if seen.is_empty() { Ok(outcomes) } else { Err(seen) }
}
