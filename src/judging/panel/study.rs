//! Everything about the marks of one table.

use std::collections::HashMap;

use super::agreement::{Agreement, agreement_of};
use super::colleagues::Grouping;
use super::enough::Verdict;
use super::linear::{linear, parts};
use super::portraits::{Portrait, portraits};
use super::severity::{Method, Severity, severity};
use crate::evidence::{Evidence, Rated, RatedMark};
use crate::model::{Edition, Entry, EntryIx, StageIx, TrackIx};
use crate::stats::Mixed;
use crate::stats::rasch::Steps;

/// What is asked of a study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StudyAsked {
    /// How severities are estimated.
    pub method: Method,
    /// Whether criteria share their thresholds.
    pub steps: Steps,
}

/// What a table of marks tells.
#[derive(Debug, Clone)]
pub struct Study {
    /// How far judges agree.
    pub agreement: Agreement,
    /// Severities by the many-facet Rasch model.
    pub rasch: Option<Severity>,
    /// Whether they rest on enough.
    pub rasch_verdict: Verdict,
    /// Severities by the linear mixed model.
    pub linear: Option<Mixed>,
    /// Whether they rest on enough.
    pub linear_verdict: Verdict,
    /// By judge: what stands out and what does not; none where there is no severity.
    pub portraits: Vec<Option<Portrait>>,
    /// By entry: the part of the design that judges hold together, from 0.
    pub parts: Vec<usize>,
}

/// Studies a table of marks, its entries grouped as `groupings` say.
pub fn study(rated: &Rated, groupings: &[Grouping], asked: StudyAsked) -> Study {
    let parts = parts(rated);
    let (rasch, rasch_verdict) = severity(rated, asked.method, asked.steps);
    let (linear, linear_verdict) = linear(rated, &parts);
    let portraits = match &rasch {
        Some(rasch) => portraits(rated, rasch, groupings),
        None => vec![None; rated.judges.len()],
    };
    Study { agreement: agreement_of(rated), rasch, rasch_verdict, linear, linear_verdict, portraits, parts }
}

/// The qualities of an edition's entries that judges might favour: their kind of agency and their region.
pub fn groupings_of(edition: &Edition, rated: &Rated) -> Vec<Grouping> {
    let known: HashMap<&str, EntryIx> =
        edition.entries.iter().enumerate().map(|(e, entry)| (entry.id.as_str(), EntryIx::at(e))).collect();
    let value = |id: &String, attribute: &str| {
        let entry = known.get(id.as_str())?;
        edition.attribute(*entry, attribute).filter(|v| !v.is_empty()).map(str::to_owned)
    };
    let own = |id: &String, attribute: &str| {
        let judge = edition.judges.iter().find(|j| j.id.as_str() == id)?;
        if attribute == "region" {
            return Some(judge.region.clone()).filter(|r| !r.is_empty());
        }
        let of_agency = |e: &&Entry| !judge.agency.is_empty() && e.agency == judge.agency;
        value(&edition.entries.iter().find(of_agency)?.id.to_string(), attribute)
    };
    let grouping = |attribute: &str| Grouping {
        attribute: attribute.to_owned(),
        of: rated.entries.iter().map(|id| value(id, attribute)).collect(),
        own: rated.judges.iter().map(|id| own(id, attribute)).collect(),
    };
    ["agency_type", "region"].into_iter().map(grouping).collect()
}

/// The marks of a stage, of one track or all, as a table; marks that are levels only. Minutes are those of `minute`,
/// which reads a time as written.
pub fn rated_of(
    edition: &Edition,
    evidence: &Evidence,
    (stage, track): (StageIx, Option<TrackIx>),
    minute: &dyn Fn(&str) -> Option<i64>,
) -> Rated {
    let rubric = edition.rubric(stage);
    let marks = &evidence.marks[stage.ix()];
    let mut rated = Rated {
        criteria: rubric.criteria.iter().map(|c| c.id.to_string()).collect(),
        judges: edition.judges.iter().map(|j| j.id.to_string()).collect(),
        entries: edition.entries.iter().map(|e| e.id.to_string()).collect(),
        ..Rated::default()
    };
    for (e, entry) in edition.entries.iter().enumerate() {
        if track.is_some_and(|t| t != entry.track) {
            continue;
        }
        for mark in marks.of(EntryIx::at(e)) {
            let Some(value) = mark.state.level() else { continue };
            let note = marks.note(mark).and_then(|n| n.marked_at.as_deref());
            rated.marks.push(RatedMark {
                entry: e as u32,
                criterion: mark.criterion.0,
                judge: mark.judge.0,
                value,
                minute: note.and_then(minute),
            });
        }
    }
    rated.marked_only().sorted()
}
