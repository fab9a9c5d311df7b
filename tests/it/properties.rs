//! What must hold for every set of marks.

use std::collections::BTreeMap;

use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use tolok::evidence::Mark;
use tolok::model::{Edition, EntryIx, Rubric, StageIx, TrackIx};
use tolok::ranking::{Place, Ranking, rank};

use crate::arena::{edition, evidence, kkd, mark};

const ENTRIES: usize = 6;
const CRITERIA: usize = 24;
const JUDGES: usize = 3;

/// Levels by entry, criterion and judge; none is no mark.
type Levels = Vec<Option<f64>>;

fn levels() -> impl Strategy<Value = Levels> {
    let one = proptest::option::weighted(0.8, (0_u32..=5).prop_map(f64::from));
    proptest::collection::vec(one, ENTRIES * CRITERIA * JUDGES)
}

fn marks(levels: &Levels) -> Vec<Mark> {
    let place = |i: usize| (i / (CRITERIA * JUDGES), i / JUDGES % CRITERIA, i % JUDGES);
    levels
        .iter()
        .enumerate()
        .filter_map(|(i, level)| {
            let (entry, criterion, judge) = place(i);
            level.map(|l| mark(entry, criterion, judge, Some(l)))
        })
        .collect()
}

fn ranked(edition: &Edition, marks: &[Mark]) -> Ranking {
    rank(edition, &evidence(edition, marks)).unwrap()
}

fn places(ranking: &Ranking) -> &[Place] {
    &ranking.stages[0].tracks[0].places
}

/// By entry id: place and exact points.
fn table(edition: &Edition, ranking: &Ranking) -> BTreeMap<String, (f64, f64)> {
    places(ranking)
        .iter()
        .map(|p| (edition.entry(p.entry).id.to_string(), (p.place, p.points.exact)))
        .collect()
}

fn place_of(ranking: &Ranking, entry: usize) -> Option<&Place> {
    ranking.place(StageIx(0), TrackIx(0), EntryIx::at(entry))
}

proptest! {
    #[test]
    fn the_order_of_marks_never_matters(levels in levels(), turn in 0_usize..400) {
        let edition = edition(kkd(), ENTRIES, JUDGES);
        let marks = marks(&levels);
        let mut turned = marks.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        let (a, b) = (ranked(&edition, &marks), ranked(&edition, &turned));
        prop_assert_eq!(places(&a), places(&b));
    }

    #[test]
    fn the_order_of_entries_never_matters(levels in levels()) {
        let edition = edition(kkd(), ENTRIES, JUDGES);
        let mut turned = edition.clone();
        turned.entries.reverse();
        let marks = marks(&levels);
        let moved: Vec<Mark> =
            marks.iter().map(|m| Mark { entry: EntryIx::at(ENTRIES - 1 - m.entry.ix()), ..*m }).collect();
        let (a, b) = (ranked(&edition, &marks), ranked(&turned, &moved));
        prop_assert_eq!(table(&edition, &a), table(&turned, &b));
        let ids = |e: &Edition, r: &Ranking| places(r).iter().map(|p| e.entry(p.entry).id.to_string()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&edition, &a), ids(&turned, &b));
    }

    #[test]
    fn scaling_all_weights_changes_nothing(levels in levels(), factor in 0.01_f64..100.0) {
        let marks = marks(&levels);
        let plain = edition(kkd(), ENTRIES, JUDGES);
        let mut scaled = plain.clone();
        scale(&mut scaled.rubrics[0], factor);
        let (a, b) = (ranked(&plain, &marks), ranked(&scaled, &marks));
        for (x, y) in places(&a).iter().zip(places(&b)) {
            prop_assert_eq!((x.entry, x.place), (y.entry, y.place));
            prop_assert!((x.points.exact - y.points.exact).abs() < 1e-9);
        }
    }

    #[test]
    fn improving_a_level_never_lowers_a_place(levels in levels(), at in 0..ENTRIES * CRITERIA * JUDGES) {
        let edition = edition(kkd(), ENTRIES, JUDGES);
        let mut better = levels.clone();
        // No mark stays no mark: a first mark may well be a bad one.
        better[at] = better[at].map(|l| (l + 1.0).min(5.0));
        let (before, after) = (ranked(&edition, &marks(&levels)), ranked(&edition, &marks(&better)));
        let entry = at / (CRITERIA * JUDGES);
        if let (Some(old), Some(new)) = (place_of(&before, entry), place_of(&after, entry)) {
            prop_assert!(new.place <= old.place && new.points.exact >= old.points.exact - 1e-9);
        }
    }

    #[test]
    fn missing_never_beats_full_marks(levels in levels()) {
        let edition = edition(kkd(), ENTRIES, JUDGES);
        let full: Levels = levels.iter().map(|l| l.or(Some(5.0))).collect();
        let (missing, full) = (ranked(&edition, &marks(&levels)), ranked(&edition, &marks(&full)));
        for entry in 0..ENTRIES {
            if let (Some(less), Some(more)) = (place_of(&missing, entry), place_of(&full, entry)) {
                prop_assert!(more.points.exact >= less.points.exact - 1e-9);
            }
        }
    }
}

fn scale(rubric: &mut Rubric, factor: f64) {
    rubric.nodes.iter_mut().for_each(|n| n.weight.at *= factor);
    rubric.criteria.iter_mut().for_each(|c| c.weight.at *= factor);
}
