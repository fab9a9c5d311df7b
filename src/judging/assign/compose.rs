//! From what is asked to a plan: read what stands, solve, link, tell.

use super::draft::Draft;
use super::feasible::{Classes, even_out};
use super::instance::MISMATCH;
use super::link::Linking;
use super::plan::{
    AssignAsked, AssignCost, AssignPlan, ExtraMark, Fate, JudgeTasks, LinkGroup, LinkState, Links, Task,
    Unassignable,
};
use super::relax::infeasible;
use super::solve::{Solved, solve};
use crate::evidence::Evidence;
use crate::model::{AssignmentRole, Edition, JudgeIx, Message, TrackIx};

/// Assigns the judges of a stage to its entries.
///
/// Each entry gets as many different judges as asked; nobody marks an entry in conflict, of
/// another track, or beyond a cap, and nobody gets less than a floor. Where no limits
/// are given and nothing stands yet, everybody gets an even share. Among all such
/// plans it is one with the fewest new tasks, among these one of the least [`AssignCost`],
/// and among these one that the seed picks; then tasks are exchanged, loads
/// unchanged, until the judges hang together. Tasks with marks stay for ever.
///
/// `tick` is called now and then while it works.
///
/// Errors: limits that admit no plan, with what would suffice; names that make no sense.
pub fn assign(
    edition: &Edition,
    evidence: &Evidence,
    asked: &AssignAsked,
    tick: &dyn Fn(),
) -> Result<AssignPlan, Unassignable> {
    let mut draft = Draft::new(edition, evidence, asked).map_err(Unassignable::Refused)?;
    even_limits(&mut draft, asked);
    let Some(solved) = solve(&draft.instance, tick) else {
        let refused = || Unassignable::Refused(Message::new("assign-no-plan"));
        return Err(infeasible(edition, &draft, tick).unwrap_or_else(refused));
    };
    let judge_at = |judge: JudgeIx| draft.judges.iter().position(|j| *j == judge);
    let fixed: Vec<Vec<u32>> = draft
        .fixed
        .iter()
        .map(|tasks| tasks.iter().filter_map(|t| judge_at(t.judge)).map(|j| j as u32).collect())
        .collect();
    let mut linking = Linking::new(&draft.instance, &fixed, solved.chosen.clone());
    let before = states(&linking);
    if asked.third.is_none() {
        linking.repair(tick);
    }
    let links = links(edition, &draft, &linking, &before);
    let (chosen, swaps) = (linking.chosen, linking.swaps);
    let mut plan = tasks(edition, asked, &draft, &chosen);
    plan.judges = judges(edition, &draft, &plan);
    plan.cost = cost(&draft, &solved, &plan, swaps);
    plan.links = links;
    plan.notes = notes(draft, &plan);
    Ok(plan)
}

/// Even limits for a stage at which nothing stands; where tasks stand, they must not cost a change.
fn even_limits(draft: &mut Draft, asked: &AssignAsked) {
    if draft.begun || asked.third.is_some() {
        return;
    }
    let open = |given: &[Option<u32>]| given.iter().any(Option::is_none);
    let (no_floor, no_cap) = (open(&draft.floors), open(&draft.caps));
    let mut classes = Classes::of(&draft.instance);
    if let Some(even) = even_out(&mut classes, &draft.floors, &draft.caps) {
        draft.instance.limits = classes.limits;
        if no_floor || no_cap {
            let known = |yes: bool, n: u32| if yes { n.to_string() } else { String::new() };
            let relaxed = no_floor && even.floor < even.share.floor() as u32
                || no_cap && even.cap > even.share.ceil() as u32;
            draft.notes.push(
                Message::new("assign-even")
                    .word("floor", known(no_floor, even.floor))
                    .word("cap", known(no_cap, even.cap))
                    .number("share", even.share)
                    .word("relaxed", if relaxed { "x" } else { "" }),
            );
        }
    }
}

/// The tasks of the plan, and those taken back.
fn tasks(edition: &Edition, asked: &AssignAsked, draft: &Draft, chosen: &[Vec<u32>]) -> AssignPlan {
    let mut tasks = draft.elsewhere.clone();
    let mut released = draft.released.clone();
    let usual = |e: usize| match (&asked.third, draft.instance.anchor[e]) {
        (Some(_), _) => AssignmentRole::Third,
        (None, true) => AssignmentRole::Anchor,
        (None, false) => AssignmentRole::Panel,
    };
    for (e, judges) in chosen.iter().enumerate() {
        tasks.extend(&draft.fixed[e]);
        for j in judges.iter().map(|j| *j as usize) {
            let (role, fate) = match draft.kept.get(&(e, j)) {
                None => (usual(e), Fate::New),
                Some(AssignmentRole::Panel) if draft.instance.anchor[e] => (usual(e), Fate::Anchored),
                Some(role) => (*role, Fate::Kept),
            };
            tasks.push(Task { entry: draft.entries[e], judge: draft.judges[j], role, fate });
        }
    }
    for ((e, j), role) in &draft.kept {
        if !chosen[*e].contains(&(*j as u32)) {
            let (entry, judge) = (draft.entries[*e], draft.judges[*j]);
            released.push(Task { entry, judge, role: *role, fate: Fate::Released });
        }
    }
    let key = |t: &Task| (edition.entry(t.entry).id.clone(), edition.judge(t.judge).id.clone());
    tasks.sort_by_cached_key(key);
    released.sort_by_cached_key(key);
    AssignPlan {
        stage: asked.stage,
        entries: draft.entries.clone(),
        tasks,
        released,
        judges: Vec::new(),
        cost: AssignCost { mismatches: 0, imbalance: 0.0, bound: 0.0, new_tasks: 0, new_bound: 0, swaps: 0 },
        links: Links::default(),
        notes: Vec::new(),
    }
}

fn judges(edition: &Edition, draft: &Draft, plan: &AssignPlan) -> Vec<JudgeTasks> {
    let tracks = edition.competition.tracks.len();
    let mut found: Vec<JudgeTasks> = Vec::new();
    for (j, judge) in draft.judges.iter().enumerate() {
        let limits = draft.instance.limits[j];
        let unsaid = draft.caps[j].is_none() && (draft.begun || limits.cap as usize > draft.entries.len());
        found.push(JudgeTasks {
            judge: *judge,
            load: 0,
            floor: (limits.floor > 0).then_some(limits.floor),
            cap: (!unsaid).then_some(limits.cap),
            by_track: vec![0; tracks],
            anchors: 0,
            mismatches: 0,
            marked: 0,
            new: 0,
            released: 0,
            out: draft.out[j],
        });
    }
    let mut place = vec![usize::MAX; edition.judges.len()];
    draft.judges.iter().enumerate().for_each(|(j, judge)| place[judge.ix()] = j);
    let entry_at: std::collections::HashMap<_, usize> =
        draft.entries.iter().enumerate().map(|(e, entry)| (*entry, e)).collect();
    for task in &plan.tasks {
        let j = place[task.judge.ix()];
        let its = &mut found[j];
        let off = entry_at.get(&task.entry).is_some_and(|e| draft.instance.pair(*e, j) & MISMATCH != 0);
        its.load += 1;
        its.by_track[edition.entry(task.entry).track.ix()] += 1;
        its.anchors += usize::from(task.role == AssignmentRole::Anchor);
        its.mismatches += usize::from(off);
        its.marked += usize::from(matches!(task.fate, Fate::Marked | Fate::Adopted));
        its.new += usize::from(task.fate == Fate::New);
    }
    for task in &plan.released {
        if let Some(its) = found.get_mut(place[task.judge.ix()]) {
            its.released += 1;
        }
    }
    found
}

/// The cost of the whole plan, and the bound of its new part with what stands added to both.
fn cost(draft: &Draft, solved: &Solved, plan: &AssignPlan, swaps: usize) -> AssignCost {
    let instance = &draft.instance;
    let total = i128::from(instance.total());
    let serving = instance.serving() as i128;
    let square = |n: usize| (n as i128) * (n as i128);
    let in_service = || plan.judges.iter().filter(|j| !j.out);
    let imbalance = serving * in_service().map(|j| square(j.load)).sum::<i128>() - total * total;
    let mismatches: usize = plan.judges.iter().map(|j| j.mismatches).sum();
    let judge_at: std::collections::HashMap<JudgeIx, usize> =
        draft.judges.iter().enumerate().map(|(j, judge)| (*judge, j)).collect();
    let off =
        |(e, t): (usize, &Task)| judge_at.get(&t.judge).is_some_and(|j| instance.pair(e, *j) & MISMATCH != 0);
    let standing = draft.fixed.iter().enumerate().flat_map(|(e, tasks)| tasks.iter().map(move |t| (e, t)));
    let standing = standing.filter(|x| off(*x)).count() as i128;
    let bases = instance.limits.iter().filter(|l| l.serves).map(|l| square(l.base as usize)).sum::<i128>();
    let bound = solved.step_bound + total * standing + serving * bases - total * total;
    let in_mismatches = |steps: i128| if total == 0 { 0.0 } else { steps as f64 / total as f64 };
    AssignCost {
        mismatches,
        imbalance: in_mismatches(imbalance),
        bound: in_mismatches(bound),
        new_tasks: plan.count(Fate::New),
        new_bound: solved.new_bound as usize,
        swaps,
    }
}

/// By group, then over all: parts and connectivity.
fn states(linking: &Linking<'_>) -> Vec<LinkState> {
    let mut groups: Vec<usize> = linking.among(|_| true).iter().map(|j| linking.groups[*j]).collect();
    groups.sort_unstable();
    groups.dedup();
    let state = |judges: Vec<usize>| {
        let (components, connectivity) = linking.state(&judges);
        LinkState { components, connectivity }
    };
    let by_group = groups.into_iter().map(|g| state(linking.among(|j| linking.groups[j] == g)));
    by_group.collect::<Vec<_>>().into_iter().chain([state(linking.among(|_| true))]).collect()
}

fn links(edition: &Edition, draft: &Draft, linking: &Linking<'_>, before: &[LinkState]) -> Links {
    let after = if linking.swaps == 0 { before.to_vec() } else { states(linking) };
    let busy = linking.among(|_| true);
    let mut numbers: Vec<usize> = busy.iter().map(|j| linking.groups[*j]).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut groups = Vec::new();
    for (i, number) in numbers.iter().enumerate() {
        let own = linking.among(|j| linking.groups[j] == *number);
        let of_group = |e: usize| {
            own.iter().any(|j| draft.instance.may(e, *j))
                || draft.fixed[e].iter().any(|t| own.iter().any(|j| draft.judges[*j] == t.judge))
        };
        let mut tracks: Vec<TrackIx> = (0..draft.entries.len())
            .filter(|e| of_group(*e))
            .map(|e| edition.entry(draft.entries[e]).track)
            .collect();
        tracks.sort_unstable();
        tracks.dedup();
        let judges = own.iter().map(|j| draft.judges[*j]).collect();
        groups.push(LinkGroup { judges, tracks, before: before[i], after: after[i] });
    }
    let extra = linking.extra().into_iter().map(|(judge, entry, over_cap)| ExtraMark {
        judge: draft.judges[judge],
        entry: draft.entries[entry],
        over_cap,
    });
    let whole = |states: &[LinkState]| states.last().copied().unwrap_or_default();
    Links { groups, before: whole(before), after: whole(&after), extra: extra.collect() }
}

fn notes(draft: Draft, plan: &AssignPlan) -> Vec<Message> {
    let mut notes = draft.notes;
    let adopted = plan.count(Fate::Adopted);
    if adopted > 0 {
        notes.push(Message::new("assign-adopted").count("count", adopted));
    }
    notes
}
