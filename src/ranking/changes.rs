//! What differs between two rankings of one edition.

use std::collections::HashMap;

use super::{AwardPlace, Place, Ranking};
use crate::model::{EntryIx, StageIx};
use crate::stats::TOLERANCE;

/// Where an entry stands, or not, in both rankings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The stage or the award.
    pub at: Arena,
    /// The entry.
    pub entry: EntryIx,
    /// Where it stood before; none where it had no place there.
    pub before: Option<Standing>,
    /// Where it stands after; never the same as before.
    pub after: Option<Standing>,
}

/// Where entries are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arena {
    /// A stage.
    Stage(StageIx),
    /// An award, by its place in the competition's awards.
    Award(usize),
}

/// An entry's standing among others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// From 1.
    pub place: f64,
    /// As ranked.
    pub points: f64,
    /// Whether it goes on from the stage, or wins the award.
    pub inside: bool,
}

impl Change {
    /// True when the entry goes on, or wins, only after.
    pub fn enters(&self) -> bool {
        !is_inside(self.before) && is_inside(self.after)
    }

    /// True when the entry went on, or won, only before.
    pub fn leaves(&self) -> bool {
        is_inside(self.before) && !is_inside(self.after)
    }
}

fn is_inside(standing: Option<Standing>) -> bool {
    standing.is_some_and(|s| s.inside)
}

/// Every place, advancement, award or number of points that differs: stage by
/// stage, then award by award, each in the order of `after`, those that left at
/// its end. Both must be rankings of the same entries in the same file order.
pub fn changes(before: &Ranking, after: &Ranking) -> Vec<Change> {
    let mut found = Vec::new();
    for (stage, old) in after.stages.iter().zip(&before.stages) {
        let places = |s: &super::StageResult| -> Vec<(EntryIx, Standing)> {
            s.tracks.iter().flat_map(|t| &t.places).map(|p| (p.entry, of_place(p))).collect()
        };
        found.extend(compared(Arena::Stage(stage.stage), &places(old), &places(stage)));
    }
    for (award, old) in after.awards.iter().zip(&before.awards) {
        let places = |a: &super::AwardResult| -> Vec<(EntryIx, Standing)> {
            a.places.iter().map(|p| (p.entry, of_award(p))).collect()
        };
        found.extend(compared(Arena::Award(award.award), &places(old), &places(award)));
    }
    found
}

fn of_place(place: &Place) -> Standing {
    Standing { place: place.place, points: place.points.ranked, inside: place.advances }
}

fn of_award(place: &AwardPlace) -> Standing {
    Standing { place: place.place, points: place.points.ranked, inside: place.wins }
}

fn compared(at: Arena, old: &[(EntryIx, Standing)], new: &[(EntryIx, Standing)]) -> Vec<Change> {
    let mut left: HashMap<EntryIx, Standing> = old.iter().copied().collect();
    let mut found = Vec::new();
    for (entry, after) in new {
        let before = left.remove(entry);
        if before.is_none_or(|before| differs(before, *after)) {
            found.push(Change { at, entry: *entry, before, after: Some(*after) });
        }
    }
    let gone = old.iter().filter(|(entry, _)| left.contains_key(entry));
    found.extend(gone.map(|(entry, before)| Change {
        at,
        entry: *entry,
        before: Some(*before),
        after: None,
    }));
    found
}

fn differs(a: Standing, b: Standing) -> bool {
    let apart = |x: f64, y: f64| (x - y).abs() > TOLERANCE;
    a.inside != b.inside || apart(a.place, b.place) || apart(a.points, b.points)
}

#[cfg(test)]
mod tests {
    use super::{Arena, Change, Standing, compared};
    use crate::model::{EntryIx, StageIx};

    fn standing(place: f64, points: f64, inside: bool) -> Standing {
        Standing { place, points, inside }
    }

    #[test]
    fn what_stayed_is_not_listed_and_who_left_comes_last() {
        let (a, b, c, d) = (EntryIx(0), EntryIx(1), EntryIx(2), EntryIx(3));
        let old =
            [(a, standing(1.0, 90.0, true)), (b, standing(2.0, 80.0, true)), (c, standing(3.0, 70.0, false))];
        let new = [
            (a, standing(1.0, 90.0 + 1e-12, true)),
            (c, standing(2.0, 70.0, true)),
            (d, standing(3.0, 60.0, false)),
        ];
        let found = compared(Arena::Stage(StageIx(0)), &old, &new);
        let seen: Vec<(EntryIx, bool, bool)> =
            found.iter().map(|f: &Change| (f.entry, f.enters(), f.leaves())).collect();
        assert_eq!(seen, [(c, true, false), (d, false, false), (b, false, true)]);
        assert!(compared(Arena::Award(0), &old, &old).is_empty());
    }
}
