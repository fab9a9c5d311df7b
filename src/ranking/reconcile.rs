//! Registered, complete, verified: counts that add up.

use super::Ranking;
use crate::model::Edition;

/// What became of every registration, each counted once, at the first that applies:
/// `registered = duplicates + withdrawn + incomplete + ineligible + verified`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All rows of entries.csv.
    pub registered: usize,
    /// Those that repeat another, by decision.
    pub duplicates: usize,
    /// Those that withdrew or were disqualified before the first stage.
    pub withdrawn: usize,
    /// Those that lack a claim the rules ask for.
    pub incomplete: usize,
    /// Those that fail another rule of eligibility.
    pub ineligible: usize,
    /// The rest: the eligible of the first stage.
    pub verified: usize,
}

/// Counts what became of every registration at the first stage.
pub fn reconcile(edition: &Edition, ranking: &Ranking) -> Counts {
    let mut counts = Counts { registered: edition.entries.len(), ..Counts::default() };
    for dropped in ranking.dropped.iter().filter(|d| d.stage.ix() == 0) {
        let said = |codes: &[&str]| dropped.reasons.iter().any(|r| codes.contains(&r.code));
        match () {
            () if said(&["dropped-duplicate"]) => counts.duplicates += 1,
            () if said(&["withdrawn", "disqualified"]) => counts.withdrawn += 1,
            () if said(&["incomplete"]) => counts.incomplete += 1,
            () if said(&["ineligible", "ineligible-absent"]) => counts.ineligible += 1,
            // Left only after it was scored: it was eligible.
            () => {}
        }
    }
    counts.verified =
        counts.registered - counts.duplicates - counts.withdrawn - counts.incomplete - counts.ineligible;
    debug_assert!(
        ranking
            .stages
            .first()
            .is_none_or(|s| { s.tracks.iter().map(|t| t.eligible).sum::<usize>() == counts.verified })
    );
    counts
}
