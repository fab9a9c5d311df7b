//! Sessions into times: exact where judges' panels are equal or share nobody,
//! else a search that says whether it tried everything.

use std::collections::BTreeMap;

use super::chance::Chance;
use super::flow::Flow;

/// What a session at another time than before costs, far above any wait.
const MOVING: i64 = 1_000_000_000;
/// What a session among those of another track costs.
const APART: i64 = 1_000_000;
/// Steps of the search for each session.
const STEPS: usize = 400;
/// Places that an exhaustive search looks at before it gives up.
const LOOKED_AT: usize = 20_000;

/// Sessions that want a time each.
#[derive(Debug, Clone)]
pub(super) struct Puzzle {
    /// How many times there are, in order.
    pub times: usize,
    /// How many sessions fit at a time.
    pub rooms: usize,
    /// By session, in the order drawn: the times that suit it.
    pub open: Vec<Vec<usize>>,
    /// By session: its track.
    pub tracks: Vec<u32>,
    /// By session: the judges who sit in it, sorted.
    pub judges: Vec<Vec<u32>>,
    /// By session: the time it had before.
    pub before: Vec<Option<usize>>,
}

/// Why some sessions got no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short {
    /// How many.
    pub unplaced: usize,
    /// True when no timetable exists, false when none was found.
    pub proven: bool,
}

impl Puzzle {
    /// The time of every session, or how many get none.
    ///
    /// Sessions that share a judge are gathered into groups in which each
    /// shares one with every other. With at most one of a group and `rooms` in
    /// all at a time, a maximum flow of least cost decides; the cost is 10^9 for
    /// each session that moves, 10^6 for one among those of another track, and the
    /// square of its distance from its turn. Where no two groups share a judge,
    /// that is the answer. Else it is a bound (too little flow proves that nothing
    /// fits) and the start of a search.
    pub fn solve(&self, chance: &mut Chance) -> Result<Vec<usize>, Short> {
        let groups = self.groups();
        self.flow(&groups, false)?;
        let times = self.flow(&groups, true)?;
        if !self.clashes(&times) {
            return Ok(times);
        }
        let found = self.search(&times, &self.turns(&groups), chance);
        found.or_else(|unplaced| self.exhaust().map_err(|proven| Short { unplaced, proven }))
    }

    /// True where the flow, or the search after it, finds a time for all; says nothing of the order.
    pub fn fits(&self, chance: &mut Chance) -> bool {
        let groups = self.groups();
        let Ok(times) = self.flow(&groups, false) else { return false };
        !self.clashes(&times) || self.search(&times, &self.turns(&groups), chance).is_ok()
    }

    fn share(&self, a: usize, b: usize) -> bool {
        self.judges[a].iter().any(|j| self.judges[b].binary_search(j).is_ok())
    }

    /// The group of each session: within a group each shares a judge with every other.
    pub fn groups(&self) -> Vec<usize> {
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut groups = Vec::with_capacity(self.open.len());
        for session in 0..self.open.len() {
            let fits = |group: &Vec<usize>| group.iter().all(|m| self.share(*m, session));
            let group = members.iter().position(fits).unwrap_or(members.len());
            if group == members.len() {
                members.push(Vec::new());
            }
            members[group].push(session);
            groups.push(group);
        }
        groups
    }

    /// When each session's turn is, had it no wishes: in the order drawn, as many at a time as can be.
    fn turns(&self, groups: &[usize]) -> Vec<usize> {
        let count = groups.iter().max().map_or(0, |g| g + 1);
        let mut taken = vec![0; count];
        let turn = |(i, group): (usize, &usize)| {
            taken[*group] += 1;
            if count <= self.rooms { taken[*group] - 1 } else { i / self.rooms.max(1) }
        };
        groups.iter().enumerate().map(turn).collect()
    }

    /// A maximum flow of sessions into times; of least cost where it is `graded`.
    fn flow(&self, groups: &[usize], graded: bool) -> Result<Vec<usize>, Short> {
        let sessions = self.open.len();
        let sink = sessions + self.times;
        let mut flow = Flow::new(sink + 1);
        (0..self.times).for_each(|t| {
            flow.edge(sessions + t, sink, whole(self.rooms), 0);
        });
        let mut gates: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let (turns, blocks) = (self.turns(groups), self.blocks(&self.turns(groups)));
        let mut edges = Vec::new();
        for (session, open) in self.open.iter().enumerate() {
            for time in open {
                let gate = *gates.entry((groups[session], *time)).or_insert_with(|| {
                    let gate = flow.node();
                    flow.edge(gate, sessions + time, 1, 0);
                    gate
                });
                let block = blocks[&self.tracks[session]];
                let cost = if graded { self.cost(session, *time, turns[session], block) } else { 0 };
                edges.push((*time, flow.edge(session, gate, 1, cost)));
            }
        }
        let unplaced = (0..sessions).filter(|session| !flow.send(*session, sink)).count();
        if unplaced > 0 {
            return Err(Short { unplaced, proven: true });
        }
        let taken = edges.into_iter().filter(|(_, edge)| flow.is_full(*edge));
        // The edges of a session stand together, and one of them is taken.
        Ok(taken.map(|(time, _)| time).collect())
    }

    /// By track: the first and the last turn of its sessions.
    fn blocks(&self, turns: &[usize]) -> BTreeMap<u32, (usize, usize)> {
        let mut blocks = BTreeMap::new();
        for (track, turn) in self.tracks.iter().zip(turns) {
            let (first, last) = blocks.entry(*track).or_insert((*turn, *turn));
            (*first, *last) = ((*first).min(*turn), (*last).max(*turn));
        }
        blocks
    }

    /// What a time costs a session: nothing where it was there before.
    fn cost(&self, session: usize, time: usize, turn: usize, (first, last): (usize, usize)) -> i64 {
        let wait = whole(time.abs_diff(turn));
        let apart = if (first..=last).contains(&time) { 0 } else { APART };
        match self.before[session] {
            Some(before) if before == time => 0,
            Some(_) => MOVING + wait * wait + apart,
            None => wait * wait + apart,
        }
    }

    /// True when a judge would sit in two sessions at a time.
    fn clashes(&self, times: &[usize]) -> bool {
        let pairs = (0..times.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        pairs.into_iter().any(|(a, b)| times[a] == times[b] && self.share(a, b))
    }

    /// Places sessions one by one, taking out whatever stands in the way; what
    /// was taken out of a place often is not taken out of it again. The best
    /// number left over where no end is found.
    ///
    /// Source: iterative forward search with conflict statistics, Müller,
    /// *Constraint-based Timetabling* (2005).
    fn search(&self, start: &[usize], turns: &[usize], chance: &mut Chance) -> Result<Vec<usize>, usize> {
        let sessions = self.open.len();
        let mut board = Board { at: vec![Vec::new(); self.times], time: vec![None; sessions] };
        for (session, time) in start.iter().enumerate() {
            if self.in_the_way(&board, session, *time).is_empty() {
                board.put(session, *time);
            }
        }
        let mut thrown = vec![vec![0_usize; self.times]; sessions];
        let mut best = sessions;
        for _ in 0..STEPS * sessions {
            let left: Vec<usize> = (0..sessions).filter(|s| board.time[*s].is_none()).collect();
            best = best.min(left.len());
            if left.is_empty() {
                return Ok(board.time.into_iter().flatten().collect());
            }
            let session = *chance.pick(&left);
            let cost = |time: &usize| {
                let out = self.in_the_way(&board, session, *time);
                let hard: usize = out.iter().map(|o| 1 + thrown[*o][*time]).sum();
                let moved = out.iter().filter(|o| self.before[**o] == Some(*time)).count();
                (hard + moved, time.abs_diff(turns[session]))
            };
            let least = self.open[session].iter().map(cost).min().unwrap_or_default();
            let equal: Vec<usize> = self.open[session].iter().copied().filter(|t| cost(t) == least).collect();
            let time = *chance.pick(&equal);
            for out in self.in_the_way(&board, session, time) {
                thrown[out][time] += 1;
                board.take(out);
            }
            board.put(session, time);
        }
        Err(best)
    }

    /// Who must leave a time so that a session fits there.
    fn in_the_way(&self, board: &Board, session: usize, time: usize) -> Vec<usize> {
        let here = &board.at[time];
        let mut out: Vec<usize> = here.iter().copied().filter(|o| self.share(*o, session)).collect();
        if out.is_empty() && here.len() >= self.rooms {
            out.extend(here.last());
        }
        out
    }

    /// Tries everything, the session with fewest times left first. The error is
    /// true when nothing fits, false when it stopped before knowing.
    fn exhaust(&self) -> Result<Vec<usize>, bool> {
        let mut board = Board { at: vec![Vec::new(); self.times], time: vec![None; self.open.len()] };
        let mut budget = LOOKED_AT;
        match self.deeper(&mut board, &mut budget) {
            Some(true) => Ok(board.time.into_iter().flatten().collect()),
            Some(false) => Err(true),
            None => Err(false),
        }
    }

    /// Places the sessions that are left; none when the budget ran out.
    fn deeper(&self, board: &mut Board, budget: &mut usize) -> Option<bool> {
        let free = |board: &Board, session: usize| -> Vec<usize> {
            let open = self.open[session].iter().copied();
            open.filter(|t| self.in_the_way(board, session, *t).is_empty()).collect()
        };
        let left = (0..self.open.len()).filter(|s| board.time[*s].is_none());
        let Some((session, times)) = left.map(|s| (s, free(board, s))).min_by_key(|(_, t)| t.len()) else {
            return Some(true);
        };
        for time in times {
            *budget = budget.checked_sub(1)?;
            board.put(session, time);
            if self.deeper(board, budget)? {
                return Some(true);
            }
            board.take(session);
        }
        Some(false)
    }
}

/// A count as the flow reckons.
fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Who is where.
struct Board {
    at: Vec<Vec<usize>>,
    time: Vec<Option<usize>>,
}

impl Board {
    fn put(&mut self, session: usize, time: usize) {
        self.at[time].push(session);
        self.time[session] = Some(time);
    }

    fn take(&mut self, session: usize) {
        if let Some(time) = self.time[session].take() {
            self.at[time].retain(|s| *s != session);
        }
    }
}
