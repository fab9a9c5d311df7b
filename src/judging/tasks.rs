//! What one judge is asked at one stage: the assigned entries and, of each, the
//! criteria that wait for a judge's level.

use crate::evidence::{Evidence, MeasuredValue};
use crate::model::{CriterionIx, Edition, EntryIx, JudgeIx, Scale, Source, StageIx};
use crate::scoring::{Basis, Finder, Looked, level_from_bands};

/// One entry that a judge is to mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The entry.
    pub entry: EntryIx,
    /// The criteria to mark, in rubric order.
    pub asked: Vec<Asked>,
    /// Criteria that an earlier source settles, so that a mark would not count.
    pub settled: Vec<Settled>,
}

/// One criterion to mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// The criterion.
    pub criterion: CriterionIx,
    /// What a machine measured although the criterion waits for a judge.
    pub measured: Option<Beside>,
}

/// A measured value beside a mark, and why it does not take its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beside {
    /// It rests on fewer observations than the rubric asks for.
    TooFew(MeasuredValue),
    /// It lacks the end of its interval that the rubric scores.
    NoBound(MeasuredValue),
    /// The rubric asks judges first.
    Later(f64),
}

/// A criterion that needs no mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settled {
    /// The criterion.
    pub criterion: CriterionIx,
    /// The value measured, or the level claimed.
    pub value: f64,
    /// The level that a measured value reaches, where the scale has levels.
    pub level: Option<f64>,
    /// True when the value is the agency's claim.
    pub claimed: bool,
}

/// The tasks of a judge at a stage, in the order of the entries.
pub fn tasks(edition: &Edition, evidence: &Evidence, stage: StageIx, judge: JudgeIx) -> Vec<Task> {
    let own = |a: &&crate::model::Assignment| a.stage == stage && a.judge == judge && !a.released;
    let mut entries: Vec<EntryIx> = edition.assignments.iter().filter(own).map(|a| a.entry).collect();
    entries.sort_unstable();
    entries.dedup();
    let finder = Finder::new(edition, evidence, stage);
    entries.into_iter().map(|entry| task(edition, &finder, stage, entry)).collect()
}

fn task(edition: &Edition, finder: &Finder<'_>, stage: StageIx, entry: EntryIx) -> Task {
    let track = &edition.competition.tracks[edition.entry(entry).track.ix()].id;
    let mut task = Task { entry, asked: Vec::new(), settled: Vec::new() };
    for (i, rules) in edition.rubric(stage).criteria.iter().enumerate() {
        let applies = rules.applies_to.as_ref().is_none_or(|tracks| tracks.contains(track));
        if !applies || !rules.sources.contains(&Source::Judges) {
            continue;
        }
        let criterion = CriterionIx::at(i);
        match first_to_settle(edition, finder, stage, (entry, criterion)) {
            Some(settled) => task.settled.push(settled),
            None => task.asked.push(Asked { criterion, measured: beside(finder, entry, criterion) }),
        }
    }
    task
}

/// The source before the judges that has a value.
fn first_to_settle(
    edition: &Edition,
    finder: &Finder<'_>,
    stage: StageIx,
    (entry, criterion): (EntryIx, CriterionIx),
) -> Option<Settled> {
    let rubric = edition.rubric(stage);
    let everywhere = finder.look_everywhere(entry, criterion);
    everywhere.into_iter().take_while(|(source, _)| *source != Source::Judges).find_map(|(_, looked)| {
        let Looked::Found(basis) = looked else { return None };
        match basis {
            Basis::Claimed { level } => {
                Some(Settled { criterion, value: level, level: Some(level), claimed: true })
            }
            Basis::Measured { value, .. } => {
                let level = match &rubric.criteria[criterion.ix()].scale {
                    Scale::Bands { cuts, direction } => {
                        Some(level_from_bands(value, cuts, *direction, rubric.levels))
                    }
                    _ => None,
                };
                Some(Settled { criterion, value, level, claimed: false })
            }
            _ => None,
        }
    })
}

fn beside(finder: &Finder<'_>, entry: EntryIx, criterion: CriterionIx) -> Option<Beside> {
    let mut after = false;
    for (source, looked) in finder.look_everywhere(entry, criterion) {
        match looked {
            Looked::TooFew(measured) => return Some(Beside::TooFew(measured)),
            Looked::NoBound(measured) => return Some(Beside::NoBound(measured)),
            Looked::Found(Basis::Measured { value, .. }) if after => return Some(Beside::Later(value)),
            _ => after |= source == Source::Judges,
        }
    }
    None
}
