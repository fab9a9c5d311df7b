//! The reviewed step between stages: what points and rules alone propose, and
//! whether what is computed is still what was signed.

use super::{Place, Ranking, TrackResult, Warning, rank};
use crate::evidence::{Decision, DecisionKind, Evidence, ShortlistVersion};
use crate::model::{Edition, EntryIx, Message, Problem, StageIx};

/// Ranks the edition as if nobody had been admitted past the cut of `stage` or
/// moved below it: what its points and rules alone give, representation included.
pub fn proposal(edition: &Edition, evidence: &Evidence, stage: StageIx) -> Result<Ranking, Vec<Problem>> {
    let kept = evidence.decisions.iter().filter(|d| !moves(d, stage)).cloned().collect();
    rank(edition, &Evidence { decisions: kept, shortlists: Vec::new(), ..evidence.clone() })
}

/// True for a decision that takes an entry across the cut of `stage`.
pub fn moves(decision: &Decision, stage: StageIx) -> bool {
    let here = decision.stage == Some(stage);
    let by_default = decision.stage.is_none() && stage.ix() == 0;
    decision.award.is_none()
        && match decision.kind {
            DecisionKind::Admitted => here,
            DecisionKind::Moved => here || by_default,
            _ => false,
        }
}

/// Warns where the entries that go on are not those of the signed shortlist.
pub(super) fn against_signed(edition: &Edition, evidence: &Evidence, ranking: &Ranking) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for stage in &ranking.stages {
        let decided = evidence.shortlists.iter().filter(|one| one.stage == stage.stage);
        let decided: Vec<_> = decided.filter(|one| one.version == ShortlistVersion::Decided).collect();
        if decided.is_empty() {
            continue;
        }
        for track in &stage.tracks {
            let own = decided.iter().filter(|one| one.track == track.track);
            let signed: Vec<EntryIx> = own.map(|one| one.entry).collect();
            let message = differing(edition, stage.stage, track, &signed);
            let about = |message| Warning {
                message,
                stage: Some(stage.stage),
                track: Some(track.track),
                award: None,
            };
            warnings.extend(message.map(about));
        }
    }
    warnings
}

fn differing(edition: &Edition, stage: StageIx, track: &TrackResult, signed: &[EntryIx]) -> Option<Message> {
    let named = |entries: Vec<EntryIx>| -> String {
        let mut ids: Vec<&str> = entries.into_iter().map(|e| edition.entry(e).id.as_str()).collect();
        ids.sort_unstable();
        ids.join(", ")
    };
    let joins: Vec<EntryIx> = track.advanced.iter().copied().filter(|e| !signed.contains(e)).collect();
    let leaves: Vec<EntryIx> = signed.iter().copied().filter(|e| !track.advanced.contains(e)).collect();
    if joins.is_empty() && leaves.is_empty() {
        return None;
    }
    let message = Message::new("shortlist-differs").word("stage", &edition.stage(stage).id);
    let message = message.word("track", &edition.competition.tracks[track.track.ix()].id);
    Some(message.word("joins", named(joins)).word("leaves", named(leaves)))
}

/// Entries of a track at a stage as a plenary looks at them.
#[derive(Debug, Clone)]
pub struct Listed<'a> {
    /// Those that go on, in order of place.
    pub inside: Vec<&'a Place>,
    /// Those that do not and are nearest to it, in order of place; whoever is tied at the line among them.
    pub nearest: Vec<&'a Place>,
}

/// Who goes on from a stage of a track, and the `nearest` best of those who do not.
pub fn listed(result: &TrackResult, nearest: usize) -> Listed<'_> {
    let tied = |p: &Place| p.because.iter().any(|m| matches!(m.code, "tie-waits" | "tie-settled"));
    let outside = result.places.iter().filter(|p| !p.advances).enumerate();
    Listed {
        inside: result.places.iter().filter(|p| p.advances).collect(),
        nearest: outside.filter(|(i, p)| *i < nearest || tied(p)).map(|(_, p)| p).collect(),
    }
}

/// An entry on one of two lists alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference<'a> {
    /// The entry.
    pub entry: EntryIx,
    /// True when it is on the later list, false when it was on the earlier one.
    pub joins: bool,
    /// The decision about it that took it across the line; none where rules or other data did.
    pub decision: Option<&'a Decision>,
}

/// What differs between an earlier list of a stage and those who go on now, by track, who joins first.
pub fn differences<'a>(
    earlier: &[EntryIx],
    ranking: &Ranking,
    stage: StageIx,
    decisions: &'a [Decision],
) -> Vec<Difference<'a>> {
    let Some(result) = ranking.stages.get(stage.ix()) else { return Vec::new() };
    let now: Vec<EntryIx> = result.tracks.iter().flat_map(|t| t.advanced.clone()).collect();
    let why = |entry: EntryIx| {
        let about = |d: &&Decision| d.entry == entry && d.award.is_none();
        let mut own = decisions.iter().filter(about);
        let left = |d: &&Decision| {
            matches!(d.kind, DecisionKind::Withdrawn | DecisionKind::Disqualified)
                && d.stage.is_none_or(|s| s <= stage)
        };
        own.clone().find(|d| moves(d, stage)).or_else(|| own.find(left))
    };
    let joins = now.iter().filter(|e| !earlier.contains(e)).map(|e| (*e, true));
    let leaves = earlier.iter().filter(|e| !now.contains(e)).map(|e| (*e, false));
    joins.chain(leaves).map(|(entry, joins)| Difference { entry, joins, decision: why(entry) }).collect()
}

/// Who is to be judged at a stage: registered or gone on from the stage before,
/// and neither withdrawn, put out nor ineligible. They need no points there yet.
pub fn finalists(edition: &Edition, ranking: &Ranking, stage: StageIx) -> Vec<EntryIx> {
    const OUT: [&str; 4] = ["withdrawn", "disqualified", "ineligible", "ineligible-absent"];
    let entered: Vec<EntryIx> = match stage.ix().checked_sub(1).and_then(|s| ranking.stages.get(s)) {
        Some(earlier) => earlier.tracks.iter().flat_map(|t| t.advanced.clone()).collect(),
        None => (0..edition.entries.len()).map(EntryIx::at).collect(),
    };
    let out = |entry: &EntryIx| {
        let drop = ranking.drop_of(*entry).filter(|d| d.stage == stage);
        drop.is_some_and(|d| d.reasons.iter().any(|m| OUT.contains(&m.code)))
    };
    entered.into_iter().filter(|e| !out(e)).collect()
}
