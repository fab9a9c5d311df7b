//! What stands in the way of a plan, and which single change would suffice.

use super::draft::Draft;
use super::feasible::{Classes, Helpers, Stuck, least};
use super::instance::{Limits, MAY, WAIVABLE};
use super::plan::{Relaxation, Tight, Unassignable};
use super::solve::solve;
use crate::model::{Edition, EntryIx, JudgeIx, TrackIx};

/// Most judges that are thought of as a remedy.
const MOST_HELPERS: u32 = 10_000;

/// Why the draft has no plan; none where its limits are not to blame.
pub(super) fn infeasible(edition: &Edition, draft: &Draft, tick: &dyn Fn()) -> Option<Unassignable> {
    let classes = Classes::of(&draft.instance);
    let (unserved, overfull) = (classes.unserved(), classes.overfull());
    if unserved.is_none() && overfull.is_none() {
        return None;
    }
    let tracks = unserved.as_ref().map_or_else(Vec::new, |s| tracks_of(edition, draft, s));
    let remedies = Remedies { edition, draft, classes };
    let mut tight = Vec::new();
    tight.extend(unserved.map(|s| Tight::Marks {
        entries: draft.entries_of(&s.entries),
        judges: draft.judges_of(&s.judges),
        need: s.wanted,
        room: s.room,
    }));
    tight.extend(overfull.map(|s| Tight::Floors {
        judges: draft.judges_of(&s.judges),
        entries: draft.entries_of(&s.entries),
        owed: s.wanted,
        room: s.room,
    }));
    let mut relaxations: Vec<Relaxation> =
        [remedies.cap(), remedies.floor(), remedies.marks()].into_iter().flatten().collect();
    relaxations.extend(remedies.judges(&tracks));
    relaxations.extend(remedies.conflicts(tick));
    Some(Unassignable::Infeasible { tight, relaxations })
}

fn tracks_of(edition: &Edition, draft: &Draft, stuck: &Stuck) -> Vec<TrackIx> {
    let mut tracks: Vec<TrackIx> =
        draft.entries_of(&stuck.entries).iter().map(|e| edition.entry(*e).track).collect();
    tracks.sort_unstable();
    tracks.dedup();
    tracks
}

struct Remedies<'a> {
    edition: &'a Edition,
    draft: &'a Draft,
    classes: Classes,
}

impl Remedies<'_> {
    fn would_do(&self, change: impl FnOnce(&mut Classes)) -> bool {
        let mut changed = self.classes.clone();
        change(&mut changed);
        changed.is_feasible()
    }

    /// Every judge who serves takes up to so many.
    fn cap(&self) -> Option<Relaxation> {
        let limits = &self.classes.limits;
        let lowest = limits.iter().filter(|l| l.serves).map(|l| l.cap).min()?;
        let most = self.classes.entries() as u32;
        let raised = |cap: u32| self.would_do(|c| c.limits.iter_mut().for_each(|l| l.cap = l.cap.max(cap)));
        least(lowest + 1, most, raised).map(Relaxation::Cap)
    }

    /// No judge is owed more than so many.
    fn floor(&self) -> Option<Relaxation> {
        let highest = self.classes.limits.iter().map(|l| l.floor).max().filter(|f| *f > 0)?;
        let down = least(1, highest, |down| {
            let lowered = |l: &mut Limits| l.floor = l.floor.min(highest - down);
            self.would_do(|c| c.limits.iter_mut().for_each(lowered))
        })?;
        Some(Relaxation::Floor(highest - down))
    }

    /// Every entry gets fewer marks, at least one.
    fn marks(&self) -> Option<Relaxation> {
        if self.draft.third {
            return None;
        }
        // Fewer marks ease the caps and strain the floors: the first that eases enough strains least.
        let lowered = |fewer| {
            let mut lowered = self.classes.clone();
            lowered.fewer = fewer;
            lowered
        };
        let most = self.draft.marks.saturating_sub(1);
        let fewer = least(1, most, |fewer| lowered(fewer).unserved().is_none())?;
        lowered(fewer).is_feasible().then(|| Relaxation::Marks(self.draft.marks - fewer))
    }

    /// More judges: for one of the tracks that lack them, else for all of these together.
    fn judges(&self, tracks: &[TrackIx]) -> Vec<Relaxation> {
        let each: Vec<Relaxation> = tracks.iter().filter_map(|t| self.judges_for(&[*t])).collect();
        if each.is_empty() && tracks.len() > 1 {
            return self.judges_for(tracks).into_iter().collect();
        }
        each
    }

    fn judges_for(&self, tracks: &[TrackIx]) -> Option<Relaxation> {
        let serves = |e: &EntryIx| tracks.contains(&self.edition.entry(*e).track);
        let may: Vec<bool> = self.draft.entries.iter().map(serves).collect();
        let of_tracks = may.iter().filter(|may| **may).count() as u32;
        let cap = self.usual_cap().min(of_tracks);
        let helped = |count| self.would_do(|c| c.helpers = Some(Helpers { may: may.clone(), count, cap }));
        let count = least(1, MOST_HELPERS, helped)?;
        Some(Relaxation::Judges { tracks: tracks.to_vec(), count, cap })
    }

    /// The cap in the middle of those of the judges who serve.
    fn usual_cap(&self) -> u32 {
        let mut caps: Vec<u32> = self.classes.limits.iter().filter(|l| l.serves).map(|l| l.cap).collect();
        caps.sort_unstable();
        caps.get(caps.len() / 2).copied().unwrap_or(self.classes.entries() as u32)
    }

    /// The fewest conflicts that would have to be waived: a cheapest plan in which each costs more than all else.
    fn conflicts(&self, tick: &dyn Fn()) -> Option<Relaxation> {
        let instance = &self.draft.instance;
        if !instance.pairs.iter().any(|p| p & WAIVABLE != 0) {
            return None;
        }
        let waived = instance.with_waivers();
        if !Classes::of(&waived).is_feasible() {
            return None;
        }
        let solved = solve(&waived, tick)?;
        let mut found = Vec::new();
        for (entry, judges) in solved.chosen.iter().enumerate() {
            for judge in judges.iter().map(|j| *j as usize) {
                if instance.pair(entry, judge) & (MAY | WAIVABLE) == WAIVABLE {
                    let (entry, judge): (EntryIx, JudgeIx) =
                        (self.draft.entries[entry], self.draft.judges[judge]);
                    found.push((judge, entry, self.edition.conflict(judge, entry)?));
                }
            }
        }
        Some(Relaxation::Conflicts(found))
    }
}
