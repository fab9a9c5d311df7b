//! Assignments against every plan there is, and what must hold of each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::evidence::Mark;
use tolok::judging::{
    Anchors, AssignAsked, AssignPlan, AssignTask, Fate, Relaxation, Tight, Unassignable, assign,
};
use tolok::model::{
    Assignment, AssignmentRole, Edition, EntryIx, Id, JudgeIx, Origin, Rubric, StageIx, Track, TrackIx,
};

use crate::arena;

static KKD: LazyLock<Rubric> = LazyLock::new(arena::kkd);

fn asked(edition: &Edition, marks: usize) -> AssignAsked {
    AssignAsked {
        stage: StageIx::at(0),
        entries: (0..edition.entries.len()).map(EntryIx::at).collect(),
        marks,
        at_least: None,
        at_most: None,
        anchors: Anchors::Kept,
        without: Vec::new(),
        back: Vec::new(),
        third: None,
        seed: 1,
    }
}

fn go(edition: &Edition, marks: &[Mark], asked: &AssignAsked) -> Result<AssignPlan, Unassignable> {
    assign(edition, &arena::evidence(edition, marks), asked, &|| {})
}

fn planned(edition: &Edition, asked: &AssignAsked) -> AssignPlan {
    go(edition, &[], asked).unwrap_or_else(|why| panic!("{why:?}"))
}

/// A small edition of two tracks with random conflicts and expertise.
fn random_edition(random: &mut ChaCha8Rng) -> Edition {
    let (entries, judges) = (random.random_range(2..6_usize), random.random_range(2..5_usize));
    let mut edition = arena::edition(KKD.clone(), entries, judges);
    let second = Track { id: Id::new("second").unwrap(), ..edition.competition.tracks[0].clone() };
    edition.competition.tracks.push(second);
    for entry in &mut edition.entries {
        entry.track = TrackIx(u32::from(random.random_bool(0.5)));
    }
    let names: Vec<String> = edition.entries.iter().map(|e| e.id.to_string()).collect();
    for judge in &mut edition.judges {
        judge.conflicts = names.iter().filter(|_| random.random_bool(0.15)).cloned().collect();
        if random.random_bool(0.6) {
            judge.expertise = vec![["all", "second"][random.random_range(0..2_usize)].to_owned()];
        }
        if random.random_bool(0.2) {
            judge.tracks = vec![TrackIx(random.random_range(0..2))];
        }
    }
    edition
}

fn mismatch(edition: &Edition, entry: usize, judge: usize) -> bool {
    let track = &edition.competition.tracks[edition.entries[entry].track.ix()].id;
    let known = &edition.judges[judge].expertise;
    !known.is_empty() && !known.iter().any(|k| k == track.as_str())
}

fn serves(edition: &Edition, entry: usize, judge: usize) -> bool {
    edition.judges[judge].serves_track(edition.entries[entry].track)
}

fn may(edition: &Edition, entry: usize, judge: usize) -> bool {
    serves(edition, entry, judge) && edition.conflict(JudgeIx::at(judge), EntryIx::at(entry)).is_none()
}

/// By entry, the judges as bits.
type Plan = Vec<u32>;

/// Every plan that gives each entry `marks` of the judges said yes to.
fn plans(edition: &Edition, marks: usize, yes: &dyn Fn(usize, usize) -> bool) -> Vec<Plan> {
    let judges = edition.judges.len();
    let choices = |e: usize| -> Vec<u32> {
        let fits = |set: &u32| {
            set.count_ones() as usize == marks && (0..judges).all(|j| set >> j & 1 == 0 || yes(e, j))
        };
        (0..1 << judges).filter(fits).collect()
    };
    (0..edition.entries.len()).fold(vec![Vec::new()], |plans, e| {
        let choices = choices(e);
        let longer = |plan: &Plan| -> Vec<Plan> {
            choices.iter().map(|c| [plan.as_slice(), &[*c]].concat()).collect()
        };
        plans.iter().flat_map(longer).collect()
    })
}

fn loads(plan: &Plan, judges: usize) -> Vec<u32> {
    (0..judges).map(|j| plan.iter().filter(|set| *set >> j & 1 == 1).count() as u32).collect()
}

fn within(plan: &Plan, limits: &[(u32, u32)]) -> bool {
    loads(plan, limits.len()).iter().zip(limits).all(|(load, (floor, cap))| floor <= load && load <= cap)
}

/// Mismatches and imbalance, in mismatches; `serving` says who counts in the balance.
fn cost(edition: &Edition, plan: &Plan, serving: &dyn Fn(usize) -> bool) -> f64 {
    let judges = edition.judges.len();
    let off = |e: usize| (0..judges).filter(|j| plan[e] >> j & 1 == 1 && mismatch(edition, e, *j)).count();
    let off: usize = (0..plan.len()).map(off).sum();
    let loads = loads(plan, judges);
    let loads: Vec<f64> = (0..judges).filter(|j| serving(*j)).map(|j| f64::from(loads[j])).collect();
    let share = loads.iter().sum::<f64>() / loads.len() as f64;
    let uneven: f64 = loads.iter().map(|l| (l - share) * (l - share) / share).sum();
    off as f64 + if share > 0.0 { uneven } else { 0.0 }
}

fn of(plan: &AssignPlan, edition: &Edition) -> Plan {
    let mut found = vec![0; edition.entries.len()];
    for task in &plan.tasks {
        let bit = 1 << task.judge.ix();
        assert_eq!(found[task.entry.ix()] & bit, 0, "twice the same judge");
        found[task.entry.ix()] |= bit;
    }
    found
}

/// Marks of a judge on every criterion of an entry.
fn whole(entry: usize, judge: usize) -> Vec<Mark> {
    (0..KKD.criteria.len()).map(|c| arena::mark(entry, c, judge, Some(3.0))).collect()
}

#[test]
fn the_cost_is_the_least_of_all_plans_within_given_limits() {
    let mut random = ChaCha8Rng::seed_from_u64(11);
    let (mut feasible, mut refused) = (0, 0);
    for _ in 0..300 {
        let mut edition = random_edition(&mut random);
        let marks = random.random_range(1..3);
        for judge in &mut edition.judges {
            let cap = random.random_range(1..6);
            judge.max_entries = Some(cap);
            judge.min_entries = Some(random.random_range(0..2_u32.min(cap)));
        }
        let limits: Vec<(u32, u32)> =
            edition.judges.iter().map(|j| (j.min_entries.unwrap(), j.max_entries.unwrap())).collect();
        let all = plans(&edition, marks, &|e, j| may(&edition, e, j));
        let fit: Vec<&Plan> = all.iter().filter(|p| within(p, &limits)).collect();
        match go(&edition, &[], &asked(&edition, marks)) {
            Err(Unassignable::Infeasible { relaxations, .. }) => {
                assert!(fit.is_empty());
                refused += 1;
                relaxations.iter().for_each(|r| suffices(&edition, marks, &limits, r));
            }
            Err(why) => panic!("{why:?}"),
            Ok(plan) => {
                feasible += 1;
                let least = fit.iter().map(|p| cost(&edition, p, &|_| true)).fold(f64::INFINITY, f64::min);
                assert!((plan.cost.bound - least).abs() < 1e-9, "{} {least}", plan.cost.bound);
                let found = of(&plan, &edition);
                assert!(fit.contains(&&found), "within every limit, in no conflict");
                assert!((plan.cost.total() - cost(&edition, &found, &|_| true)).abs() < 1e-9);
                assert!(plan.cost.swaps > 0 || plan.cost.excess() == 0.0);
            }
        }
    }
    assert!(feasible > 60 && refused > 60, "{feasible} {refused}");
}

/// A relaxation makes a plan possible, and a smaller one of its kind does not.
fn suffices(edition: &Edition, marks: usize, limits: &[(u32, u32)], relaxation: &Relaxation) {
    let free = |e: usize, j: usize| may(edition, e, j);
    let possible =
        |marks: usize, limits: &[(u32, u32)]| plans(edition, marks, &free).iter().any(|p| within(p, limits));
    match relaxation {
        Relaxation::Cap(cap) => {
            let raised = |cap: u32| limits.iter().map(|(f, c)| (*f, cap.max(*c))).collect::<Vec<_>>();
            assert!(possible(marks, &raised(*cap)) && !possible(marks, &raised(cap - 1)), "{cap}");
        }
        Relaxation::Floor(floor) => {
            let lowered = |floor: u32| limits.iter().map(|(f, c)| (floor.min(*f), *c)).collect::<Vec<_>>();
            assert!(possible(marks, &lowered(*floor)) && !possible(marks, &lowered(floor + 1)), "{floor}");
        }
        Relaxation::Marks(fewer) => {
            assert!(*fewer as usize == marks - 1 && possible(*fewer as usize, limits), "{fewer}");
        }
        Relaxation::Conflicts(pairs) => {
            let waived = plans(edition, marks, &|e, j| serves(edition, e, j));
            let count = |plan: &Plan| {
                let taken = |e: usize, j: usize| plan[e] >> j & 1 == 1 && !may(edition, e, j);
                (0..plan.len()).map(|e| (0..limits.len()).filter(|j| taken(e, *j)).count()).sum::<usize>()
            };
            let least = waived.iter().filter(|p| within(p, limits)).map(count).min();
            assert_eq!(least, Some(pairs.len()));
            for (judge, entry, conflict) in pairs {
                assert_eq!(edition.conflict(*judge, *entry), Some(*conflict));
            }
        }
        Relaxation::Judges { tracks, count, cap } => {
            let with = |count: u32| {
                let mut more = edition.clone();
                let mut limits = limits.to_vec();
                for i in 0..count {
                    let id = Id::new(&format!("more-{i}")).unwrap();
                    more.judges.push(tolok::model::Judge {
                        tracks: tracks.clone(),
                        ..tolok::model::Judge::named(id)
                    });
                    limits.push((0, *cap));
                }
                let found = plans(&more, marks, &|e, j| may(&more, e, j));
                found.iter().any(|p| within(p, &limits))
            };
            // More than two make too many plans to walk through.
            if *count <= 2 {
                assert!(with(*count) && !with(count - 1), "{relaxation:?}");
            }
        }
    }
}

#[test]
fn limits_that_nobody_gave_are_as_even_as_can_be() {
    let mut random = ChaCha8Rng::seed_from_u64(12);
    let mut seen = 0;
    for _ in 0..200 {
        let edition = random_edition(&mut random);
        let (judges, marks) = (edition.judges.len(), random.random_range(1..3_usize));
        let all = plans(&edition, marks, &|e, j| may(&edition, e, j));
        let result = go(&edition, &[], &asked(&edition, marks));
        if all.is_empty() {
            assert!(matches!(result, Err(Unassignable::Infeasible { .. })));
            continue;
        }
        seen += 1;
        let plan = result.unwrap();
        let tasks = (marks * edition.entries.len()) as u32;
        let share = f64::from(tasks) / judges as f64;
        let most = |p: &&Plan| loads(p, judges).into_iter().max().unwrap();
        let cap = all.iter().map(|p| most(&p)).min().unwrap().max(share.ceil() as u32);
        let reach: Vec<u32> = (0..judges)
            .map(|j| (0..edition.entries.len()).filter(|e| may(&edition, *e, j)).count() as u32)
            .collect();
        let limits =
            |floor: u32| -> Vec<(u32, u32)> { reach.iter().map(|r| (floor.min(*r).min(cap), cap)).collect() };
        let floor =
            (0..=share.floor() as u32).rev().find(|f| all.iter().any(|p| within(p, &limits(*f)))).unwrap();
        let told: Vec<(u32, u32)> =
            plan.judges.iter().map(|j| (j.floor.unwrap_or(0), j.cap.unwrap())).collect();
        assert_eq!(told, limits(floor));
        let fit = all.iter().filter(|p| within(p, &told));
        let least = fit.map(|p| cost(&edition, p, &|_| true)).fold(f64::INFINITY, f64::min);
        assert!((plan.cost.bound - least).abs() < 1e-9);
    }
    assert!(seen > 60, "{seen}");
}

fn stands(edition: &mut Edition, plan: &AssignPlan) {
    let row = |task: &AssignTask| Assignment {
        stage: plan.stage,
        entry: task.entry,
        judge: task.judge,
        role: task.role,
        released: task.fate == Fate::Released,
        origin: Origin::default(),
    };
    edition.assignments = plan.tasks.iter().chain(&plan.released).map(row).collect();
}

#[test]
fn after_a_drop_out_no_plan_has_fewer_new_tasks() {
    let mut random = ChaCha8Rng::seed_from_u64(13);
    let (mut seen, mut others_moved) = (0, 0);
    for _ in 0..400 {
        let mut edition = random_edition(&mut random);
        let (judges, marks) = (edition.judges.len(), random.random_range(1..3_usize));
        for judge in &mut edition.judges {
            judge.max_entries = Some(random.random_range(2..5));
        }
        let mut asked = asked(&edition, marks);
        let Ok(first) = go(&edition, &[], &asked) else { continue };
        stands(&mut edition, &first);
        let given: BTreeSet<(usize, usize)> = first
            .tasks
            .iter()
            .filter(|_| random.random_bool(0.3))
            .map(|t| (t.entry.ix(), t.judge.ix()))
            .collect();
        let sheet: Vec<Mark> = given.iter().flat_map(|(e, j)| whole(*e, *j)).collect();
        let gone = random.random_range(0..judges);
        asked.without = vec![JudgeIx::at(gone)];
        let before = of(&first, &edition);
        let caps: Vec<(u32, u32)> = edition.judges.iter().map(|j| (0, j.max_entries.unwrap())).collect();
        let kept_or_free = |e: usize, j: usize| given.contains(&(e, j)) || j != gone && may(&edition, e, j);
        let all = plans(&edition, marks, &kept_or_free);
        let keeps = |p: &&Plan| given.iter().all(|(e, j)| p[*e] >> j & 1 == 1);
        let fit: Vec<&Plan> = all.iter().filter(keeps).filter(|p| within(p, &caps)).collect();
        let new = |p: &Plan| p.iter().zip(&before).map(|(now, was)| (now & !was).count_ones()).sum::<u32>();
        match go(&edition, &sheet, &asked) {
            Err(_) => assert!(fit.is_empty()),
            Ok(plan) => {
                seen += 1;
                let fewest = fit.iter().map(|p| new(p)).min().unwrap();
                assert_eq!(plan.cost.new_bound, fewest as usize);
                let found = of(&plan, &edition);
                assert!(fit.contains(&&found));
                assert_eq!(plan.cost.new_tasks, new(&found) as usize);
                let serving = |j: usize| j != gone;
                let cheap = fit.iter().filter(|p| new(p) == fewest).map(|p| cost(&edition, p, &serving));
                let least = cheap.fold(f64::INFINITY, f64::min);
                assert!((plan.cost.bound - least).abs() < 1e-9, "{} {least}", plan.cost.bound);
                if plan.cost.swaps == 0 {
                    assert_eq!((plan.cost.new_tasks, plan.cost.excess()), (fewest as usize, 0.0));
                }
                let lost = first.tasks.iter().filter(|t| t.judge.ix() == gone).count()
                    - given.iter().filter(|(_, j)| *j == gone).count();
                others_moved += usize::from(fewest as usize > lost);
            }
        }
    }
    assert!(seen > 100 && others_moved > 0, "{seen} {others_moved}");
}

#[test]
fn the_same_seed_gives_the_same_plan_in_whatever_order_the_rows_stand() {
    let mut random = ChaCha8Rng::seed_from_u64(14);
    let mut edition = arena::edition(KKD.clone(), 40, 8);
    for judge in &mut edition.judges {
        judge.conflicts = vec![format!("e{:06}", random.random_range(0..40_u32))];
    }
    let by_id = |edition: &Edition, plan: &AssignPlan| -> Vec<(String, String)> {
        let ids =
            |t: &AssignTask| (edition.entry(t.entry).id.to_string(), edition.judge(t.judge).id.to_string());
        plan.tasks.iter().map(ids).collect()
    };
    let asked = AssignAsked { anchors: Anchors::Count(2), ..asked(&edition, 2) };
    let first = by_id(&edition, &planned(&edition, &asked));
    for _ in 0..5 {
        let mut shuffled = edition.clone();
        shuffled.entries.shuffle(&mut random);
        shuffled.judges.shuffle(&mut random);
        assert_eq!(by_id(&shuffled, &planned(&shuffled, &asked)), first);
    }
    let other = AssignAsked { seed: 2, ..asked };
    assert_ne!(by_id(&edition, &planned(&edition, &other)), first, "another seed mixes otherwise");
}

#[test]
fn pairs_of_judges_mix() {
    let edition = arena::edition(KKD.clone(), 60, 6);
    let plan = planned(&edition, &asked(&edition, 2));
    let mut pairs: BTreeMap<u32, usize> = BTreeMap::new();
    of(&plan, &edition).into_iter().for_each(|set| *pairs.entry(set).or_default() += 1);
    assert_eq!(pairs.len(), 15, "every pair of six judges shares entries: {pairs:?}");
    assert!(plan.judges.iter().all(|j| j.load == 20));
    assert_eq!(plan.links.after.components, 1);
}

#[test]
fn anchors_are_marked_by_everyone_allowed_and_count_in_the_loads() {
    let mut edition = arena::edition(KKD.clone(), 12, 4);
    edition.judges[3].conflicts = vec!["e000005".into()];
    let named = Anchors::Named(vec![EntryIx::at(5), EntryIx::at(7)]);
    let plan = planned(&edition, &AssignAsked { anchors: named, ..asked(&edition, 2) });
    let of_entry = |e: usize| plan.tasks.iter().filter(move |t| t.entry.ix() == e);
    assert_eq!((of_entry(5).count(), of_entry(7).count(), of_entry(0).count()), (3, 4, 2));
    assert!(of_entry(5).all(|t| t.role == AssignmentRole::Anchor));
    assert!(of_entry(0).all(|t| t.role == AssignmentRole::Panel));
    assert_eq!(plan.judges.iter().map(|j| j.load).sum::<usize>(), 27);
    // 27 tasks for four judges.
    assert!(plan.judges.iter().all(|j| (6..=7).contains(&j.load)), "{:?}", plan.judges);
    let two = planned(&edition, &AssignAsked { anchors: Anchors::Count(2), ..asked(&edition, 2) });
    let chosen: BTreeSet<EntryIx> =
        two.tasks.iter().filter(|t| t.role == AssignmentRole::Anchor).map(|t| t.entry).collect();
    assert!(chosen.len() == 2 && !chosen.contains(&EntryIx::at(5)), "the entry with a conflict comes last");
}

#[test]
fn a_plan_that_falls_apart_is_linked_by_an_exchange_of_the_least_cost() {
    // Two judges know the one track, two the other: without mismatches they never meet.
    let mut edition = arena::edition(KKD.clone(), 4, 4);
    let second = Track { id: Id::new("second").unwrap(), ..edition.competition.tracks[0].clone() };
    edition.competition.tracks.push(second);
    edition.entries[2].track = TrackIx(1);
    edition.entries[3].track = TrackIx(1);
    for (j, judge) in edition.judges.iter_mut().enumerate() {
        judge.expertise = vec![if j < 2 { "all" } else { "second" }.to_owned()];
    }
    let plan = planned(&edition, &asked(&edition, 2));
    assert_eq!(plan.links.before.components, 2);
    assert_eq!(plan.links.before.connectivity, Some(0.0));
    assert_eq!((plan.links.after.components, plan.cost.swaps), (1, 1));
    // One exchange, two tasks outside their judges' expertise; a ring of four: 2 - 2 cos(90°) = 2.
    assert_eq!((plan.cost.bound, plan.cost.total(), plan.cost.gap()), (0.0, 2.0, None));
    let ring = plan.links.after.connectivity.unwrap();
    assert!((ring - 2.0).abs() < 1e-9, "{ring}");
    assert!(plan.judges.iter().all(|j| j.load == 2));
}

#[test]
fn where_no_exchange_links_the_cheapest_further_mark_is_named() {
    // Each entry has one mark: nobody shares anything.
    let edition = arena::edition(KKD.clone(), 6, 3);
    let plan = planned(&edition, &asked(&edition, 1));
    assert_eq!((plan.links.after.components, plan.links.extra.len()), (3, 2));
    let mut linked = edition.clone();
    stands(&mut linked, &plan);
    for extra in &plan.links.extra {
        linked.assignments.push(Assignment {
            stage: plan.stage,
            entry: extra.entry,
            judge: extra.judge,
            role: AssignmentRole::Panel,
            released: false,
            origin: Origin::default(),
        });
    }
    let again = planned(&linked, &asked(&linked, 1));
    assert!(again.changes_nothing() && again.links.extra.is_empty(), "further marks stay");
    // A path of three.
    assert!((again.links.after.connectivity.unwrap() - 1.0).abs() < 1e-9);
}

#[test]
fn judges_of_separate_tracks_are_two_groups() {
    let mut edition = arena::edition(KKD.clone(), 8, 4);
    let second = Track { id: Id::new("second").unwrap(), ..edition.competition.tracks[0].clone() };
    edition.competition.tracks.push(second);
    for (i, entry) in edition.entries.iter_mut().enumerate() {
        entry.track = TrackIx((i / 4) as u32);
    }
    for (j, judge) in edition.judges.iter_mut().enumerate() {
        judge.tracks = vec![TrackIx((j / 2) as u32)];
    }
    let plan = planned(&edition, &asked(&edition, 2));
    let groups: Vec<usize> = plan.links.groups.iter().map(|g| g.judges.len()).collect();
    assert_eq!(groups, [2, 2]);
    assert_eq!((plan.links.after.components, plan.links.after.connectivity), (2, Some(0.0)));
    // Two judges who share four entries: L = 4 [[1, -1], [-1, 1]].
    assert!(plan.links.groups.iter().all(|g| (g.after.connectivity.unwrap() - 8.0).abs() < 1e-9));
    assert!(plan.links.extra.is_empty() && plan.cost.swaps == 0);
}

#[test]
fn too_little_room_is_told_with_its_numbers() {
    let mut edition = arena::edition(KKD.clone(), 10, 3);
    edition.judges[2].conflicts = (0..4).map(|i| format!("e{i:06}")).collect();
    let tight = AssignAsked { at_most: Some(5), ..asked(&edition, 2) };
    let Err(Unassignable::Infeasible { tight, relaxations }) = go(&edition, &[], &tight) else {
        panic!("15 places for 20 marks")
    };
    assert!(
        matches!(&tight[..], [Tight::Marks { entries, judges, need: 20, room: 15 }]
            if entries.len() == 10 && judges.len() == 3),
        "{tight:?}"
    );
    // Judge 2 may take six at most, so the others take seven.
    assert!(relaxations.contains(&Relaxation::Cap(7)), "{relaxations:?}");
    assert!(relaxations.contains(&Relaxation::Marks(1)), "{relaxations:?}");
    assert!(
        relaxations.contains(&Relaxation::Judges { tracks: vec![TrackIx(0)], count: 1, cap: 5 }),
        "{relaxations:?}"
    );
    assert!(!relaxations.iter().any(|r| matches!(r, Relaxation::Conflicts(_))), "caps alone forbid it");
}

#[test]
fn an_entry_that_too_few_may_mark_is_told_with_the_conflict() {
    let mut edition = arena::edition(KKD.clone(), 3, 3);
    edition.judges[0].conflicts = vec!["e000001".into()];
    edition.judges[1].agency = "Agency 1".into();
    let Err(Unassignable::Infeasible { tight, relaxations }) = go(&edition, &[], &asked(&edition, 2)) else {
        panic!("one judge for two marks")
    };
    assert_eq!(
        tight,
        [Tight::Marks { entries: vec![EntryIx::at(1)], judges: vec![JudgeIx::at(2)], need: 2, room: 1 }]
    );
    assert!(relaxations.iter().any(|r| matches!(r, Relaxation::Conflicts(pairs) if pairs.len() == 1)));
    assert!(relaxations.contains(&Relaxation::Marks(1)));
    assert!(!relaxations.iter().any(|r| matches!(r, Relaxation::Cap(_))), "no cap would help");
}

#[test]
fn floors_beyond_what_there_is_are_told() {
    let edition = arena::edition(KKD.clone(), 5, 4);
    let owed = AssignAsked { at_least: Some(3), ..asked(&edition, 2) };
    let Err(Unassignable::Infeasible { tight, relaxations }) = go(&edition, &[], &owed) else {
        panic!("12 owed of 10")
    };
    assert!(
        matches!(&tight[..], [Tight::Floors { judges, owed: 12, room: 10, .. }] if judges.len() == 4),
        "{tight:?}"
    );
    assert_eq!(relaxations, [Relaxation::Floor(2)]);
}

#[test]
fn who_dropped_out_stays_out_until_called_back_and_marks_are_never_touched() {
    let mut edition = arena::edition(KKD.clone(), 12, 4);
    let first = planned(&edition, &asked(&edition, 2));
    stands(&mut edition, &first);
    let own: Vec<&AssignTask> = first.tasks.iter().filter(|t| t.judge.ix() == 1).collect();
    let done = own[0].entry;
    let sheet = whole(done.ix(), 1);
    let out = AssignAsked { without: vec![JudgeIx::at(1)], ..asked(&edition, 2) };
    let second = go(&edition, &sheet, &out).unwrap();
    assert_eq!(second.released.len(), own.len() - 1);
    assert_eq!((second.cost.new_tasks, second.count(Fate::Marked)), (own.len() - 1, 1));
    assert!(second.tasks.iter().any(|t| t.judge.ix() == 1 && t.entry == done && t.fate == Fate::Marked));

    stands(&mut edition, &second);
    let again = go(&edition, &sheet, &asked(&edition, 2)).unwrap();
    assert!(again.changes_nothing());
    assert!(again.judges[1].out && again.notes.iter().any(|n| n.code == "assign-out"));

    // A late entry goes to those who are left; with --back, to the judge with the least to do.
    edition.entries.push(tolok::model::Entry { id: Id::new("late").unwrap(), ..edition.entries[0].clone() });
    let late = asked(&edition, 2);
    let third = go(&edition, &sheet, &late).unwrap();
    let new: Vec<&AssignTask> = third.tasks.iter().filter(|t| t.fate == Fate::New).collect();
    assert!(new.len() == 2 && new.iter().all(|t| t.entry.ix() == 12 && t.judge.ix() != 1));
    let back = AssignAsked { back: vec![JudgeIx::at(1)], ..late };
    let fourth = go(&edition, &sheet, &back).unwrap();
    assert!(fourth.tasks.iter().any(|t| t.entry.ix() == 12 && t.judge.ix() == 1));
    assert_eq!(fourth.cost.new_tasks, 2);
}

#[test]
fn what_a_judge_who_left_had_begun_is_marked_by_another_too() {
    let mut edition = arena::edition(KKD.clone(), 12, 4);
    let first = planned(&edition, &asked(&edition, 2));
    stands(&mut edition, &first);
    let own = first.tasks.iter().filter(|t| t.judge.ix() == 1).count();
    let begun = first.tasks.iter().find(|t| t.judge.ix() == 1).unwrap().entry;
    let sheet = [arena::mark(begun.ix(), 0, 1, Some(2.0))];
    let out = AssignAsked { without: vec![JudgeIx::at(1)], ..asked(&edition, 2) };
    let second = go(&edition, &sheet, &out).unwrap();
    assert_eq!((second.cost.new_tasks, second.count(Fate::Marked)), (own, 1));
    let of_begun = second.tasks.iter().filter(|t| t.entry == begun).count();
    assert_eq!(of_begun, 3, "two whole readings beside the half one");
    assert!(second.notes.iter().any(|n| n.code == "assign-left"));
    stands(&mut edition, &second);
    assert!(go(&edition, &sheet, &asked(&edition, 2)).unwrap().changes_nothing());
}

#[test]
fn a_judge_who_stepped_aside_is_replaced_and_not_held_to_have_dropped_out() {
    let mut edition = arena::edition(KKD.clone(), 9, 3);
    let first = planned(&edition, &asked(&edition, 2));
    stands(&mut edition, &first);
    let task = first.tasks[0];
    let sheet = [arena::mark(task.entry.ix(), 0, task.judge.ix(), None)];
    let second = go(&edition, &sheet, &asked(&edition, 2)).unwrap();
    assert_eq!((second.released.len(), second.released[0].judge), (1, task.judge));
    assert_eq!(second.cost.new_tasks, 1);
    stands(&mut edition, &second);
    let third = go(&edition, &sheet, &asked(&edition, 2)).unwrap();
    assert!(third.changes_nothing() && third.judges.iter().all(|j| !j.out));
}

#[test]
fn marks_without_a_task_are_adopted() {
    let edition = arena::edition(KKD.clone(), 4, 3);
    let sheet = [arena::mark(0, 0, 2, Some(1.0)), arena::mark(0, 1, 2, Some(1.0))];
    let plan = go(&edition, &sheet, &asked(&edition, 2)).unwrap();
    let adopted: Vec<&AssignTask> = plan.tasks.iter().filter(|t| t.fate == Fate::Adopted).collect();
    assert!(matches!(&adopted[..], [t] if (t.entry.ix(), t.judge.ix()) == (0, 2)));
    assert_eq!((plan.tasks.len(), plan.cost.new_tasks), (8, 7));
}

#[test]
fn larger_fields_keep_every_rule() {
    let mut random = ChaCha8Rng::seed_from_u64(15);
    for round in 0..6 {
        let mut edition = arena::edition(KKD.clone(), 150, 20);
        let names: Vec<String> = edition.entries.iter().map(|e| e.id.to_string()).collect();
        for judge in &mut edition.judges {
            judge.conflicts = names.iter().filter(|_| random.random_bool(0.05)).cloned().collect();
            judge.max_entries = random.random_bool(0.3).then(|| random.random_range(20..40));
        }
        let asked = AssignAsked { seed: round, ..asked(&edition, 3) };
        let plan = planned(&edition, &asked);
        let found = of(&plan, &edition);
        assert!(found.iter().all(|set| set.count_ones() == 3));
        assert!(plan.tasks.iter().all(|t| may(&edition, t.entry.ix(), t.judge.ix())));
        for judge in &plan.judges {
            let (floor, cap) = (judge.floor.unwrap_or(0) as usize, judge.cap.unwrap() as usize);
            assert!(floor <= judge.load && judge.load <= cap, "{judge:?}");
        }
        assert_eq!((plan.cost.excess(), plan.links.after.components), (0.0, 1));
    }
}
