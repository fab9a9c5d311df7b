//! Severity by the linear mixed model.

use super::enough::Verdict;
use super::severity::MOST_PARAMETERS;
use crate::evidence::Rated;
use crate::model::Message;
use crate::stats::{Mixed, Observation, mixed};

/// Judges that a variance between them wants.
const JUDGES: usize = 5;

/// Entries that a variance between them wants.
const ENTRIES: usize = 10;

/// The linear mixed model of a table; `parts` says of each entry to which part of a design that
/// falls apart it belongs, so that parts are not compared.
pub fn linear(rated: &Rated, parts: &[usize]) -> (Option<Mixed>, Verdict) {
    let verdict = Verdict::default()
        .at_least("enough-judges-for-variance", rated.judges.len(), JUDGES)
        .at_least("enough-entries-for-variance", rated.entries.len(), ENTRIES);
    if rated.words.is_some() {
        return (None, verdict.needs(false, || Message::new("enough-words")));
    }
    let parameters =
        rated.judges.len() + rated.criteria.len() + parts.iter().max().map_or(0, |last| last + 1);
    if parameters > MOST_PARAMETERS {
        let too_large =
            || Message::new("enough-too-large").count("have", parameters).count("want", MOST_PARAMETERS);
        return (None, verdict.needs(false, too_large));
    }
    let observation = |m: &crate::evidence::RatedMark| Observation {
        entry: m.entry,
        judge: m.judge,
        criterion: m.criterion,
        part: parts.get(m.entry as usize).map_or(0, |p| *p as u32),
        mark: m.value,
    };
    let all: Vec<Observation> = rated.marks.iter().map(observation).collect();
    let found = mixed(&all);
    let verdict = match &found {
        None => verdict
            .needs(rated.values().len() > 1, || Message::new("enough-one-level"))
            .needs(false, || Message::new("enough-for-variances").count("have", rated.marks.len())),
        Some(found) => {
            verdict.needs(found.converged, || Message::new("enough-not-converged").count("steps", 0))
        }
    };
    (found, verdict)
}

/// By entry: which part of the design it belongs to, parts joined by judges they share. Every entry has a mark.
pub fn parts(rated: &Rated) -> Vec<usize> {
    let entries = rated.entries.len();
    let links: Vec<(usize, usize)> =
        rated.marks.iter().map(|m| (m.entry as usize, entries + m.judge as usize)).collect();
    let of = crate::stats::components(entries + rated.judges.len(), links);
    // Judges come after entries, so that the parts of entries are numbered first.
    of[..entries].to_vec()
}
