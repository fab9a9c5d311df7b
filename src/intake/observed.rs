//! What was observed joins the measured values, and rubrics are held against
//! the catalogue of measures.

use super::entrants::Entrants;
use super::problems::{Findings, shown, suggest};
use crate::evidence::{Filter, MEASURES, Measure, Measured, MeasuredValue, Narrowed, Observed};
use crate::model::{
    Channels, Criterion, Direction, EntryIx, Message, Position, Problem, Rubric, Scale, Source,
};

/// What observed values are made of.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// What was seen.
    pub observed: &'a Observed,
    /// The entries.
    pub entrants: &'a Entrants,
    /// Their channels.
    pub channels: &'a Channels,
    /// The rubrics, whose `where` says what is wanted beside the whole.
    pub rubrics: &'a [Rubric],
    /// The name of the table of measured values.
    pub measured_file: &'a str,
}

/// Adds a value for each measure of the catalogue and each entry that was
/// looked at. Where measured.csv has the same one, that row is a problem.
pub fn observed_values(from: Sources<'_>, measured: &mut Measured, findings: &Findings) {
    for (measure, filter) in wanted(from.rubrics) {
        let Some(narrowed) = Narrowed::by(measure, &filter) else { continue };
        let column = measured.column(false, measure.id, &filter);
        for entry in (0..from.entrants.entries.len()).map(EntryIx::at) {
            let channels = narrowed.channels(from.channels, entry);
            let seen = channels.iter().filter_map(|c| from.observed.of(*c)?.last.as_ref());
            let Some(last) = seen.max() else { continue };
            let outcome = measure.of(from.observed, &channels, narrowed.hours());
            let Some(value) = outcome.value else { continue };
            let (low, high, n) = (outcome.low, outcome.high, Some(outcome.n));
            let value = MeasuredValue { value, n, low, high, origin: last.origin };
            if let Some(row) = measured.add(column, entry, value) {
                let id = &from.entrants.entries[entry.ix()].id;
                let message = Message::new("measure-observed").word("measure", measure.id).word("entry", id);
                let at = Position::at(from.measured_file, row.origin.row, 0);
                findings.refuse(Problem::new(at, message));
            }
        }
    }
}

/// Every measure over the whole entry, and as the rubrics narrow it.
fn wanted(rubrics: &[Rubric]) -> Vec<(&'static Measure, Filter)> {
    let mut wanted: Vec<(&'static Measure, Filter)> = MEASURES.iter().map(|m| (m, Filter::new())).collect();
    for criterion in measuring(rubrics) {
        let measure = criterion.measure.as_deref().and_then(Measure::find);
        let asked = measure.map(|m| (m, criterion.filter.clone()));
        wanted.extend(asked.filter(|a| !wanted.contains(a)));
    }
    wanted
}

/// The criteria that read measured values.
fn measuring(rubrics: &[Rubric]) -> impl Iterator<Item = &Criterion> {
    let measured = |c: &&Criterion| c.sources.iter().any(|s| matches!(s, Source::Probes | Source::Logs));
    rubrics.iter().flat_map(|r| &r.criteria).filter(measured)
}

/// Warns of criteria that wait for a measure of probes which there is not, or
/// not narrowed so, unless measured.csv brings it.
pub fn uncatalogued(rubrics: &[Rubric], measured: &Measured, findings: &Findings) {
    for criterion in measuring(rubrics).filter(|c| c.sources.contains(&Source::Probes)) {
        let Some(name) = criterion.measure.as_deref() else { continue };
        if measured.names(false).any(|known| known == name) && Measure::find(name).is_none() {
            continue;
        }
        let message = match Measure::find(name) {
            None => {
                let message = Message::new("measure-uncatalogued").word("measure", shown(name));
                suggest(message, name, MEASURES.iter().map(|m| m.id))
            }
            Some(measure) if Narrowed::by(measure, &criterion.filter).is_none() => {
                Message::new("measure-where-unknown")
                    .word("measure", shown(name))
                    .word("keys", measure.narrowed_by.join(", "))
            }
            Some(_) => continue,
        };
        findings.warn(Problem::new(criterion.written.clone(), message));
    }
}

/// Warns of scales that reward the worse end of a measure of the catalogue.
pub fn against_direction(rubrics: &[Rubric], findings: &Findings) {
    for criterion in measuring(rubrics).filter(|c| c.sources.contains(&Source::Probes)) {
        let Some(measure) = criterion.measure.as_deref().and_then(Measure::find) else { continue };
        if rewarded(&criterion.scale).is_some_and(|rewarded| rewarded != measure.better) {
            let better = if measure.better == Direction::Up { "up" } else { "down" };
            let message =
                Message::new("measure-direction").word("measure", measure.id).word("better", better);
            findings.warn(Problem::new(criterion.written.clone(), message));
        }
    }
}

/// Which end of the values a scale gives more points; none where values are levels or points themselves.
fn rewarded(scale: &Scale) -> Option<Direction> {
    match scale {
        Scale::Bands { direction, .. } | Scale::Field { direction, .. } => Some(*direction),
        Scale::Goalposts { min, max, .. } => Some(if max < min { Direction::Down } else { Direction::Up }),
        Scale::Levels | Scale::Identity => None,
    }
}
