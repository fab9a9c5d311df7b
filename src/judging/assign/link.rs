//! All judges of a stage hang together, so that the severe and the lenient can be told apart.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::instance::{Instance, MAY, Prices};
use crate::stats::{algebraic_connectivity, components};

/// Most exchanges tried before giving up.
const MOST_TRIES: usize = 20_000;
/// So many candidate moves are all kept; beyond, the cheapest few of each pair of judges.
const ALL_MOVES: usize = 1_000_000;
const FEW_MOVES: usize = 8;

/// Who marks what, while it can still be changed.
pub(super) struct Linking<'a> {
    pub instance: &'a Instance,
    prices: Prices,
    /// By entry: judges whose tasks stand, and those chosen.
    fixed: &'a [Vec<u32>],
    pub chosen: Vec<Vec<u32>>,
    /// By judge: with whom the judge could be linked.
    pub groups: Vec<usize>,
    /// By judge: whether the judge has a task.
    busy: Vec<bool>,
    pub swaps: usize,
}

/// An exchange: the first judge gives the first entry for the second judge's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Swap {
    judges: (u32, u32),
    entries: (u32, u32),
}

/// By giver and taker: what it costs that the taker marks an entry instead, cheapest first.
struct Moves {
    lists: Vec<Vec<(i128, u32)>>,
    judges: usize,
}

impl Moves {
    fn of(&self, (giver, taker): (u32, u32)) -> &[(i128, u32)] {
        &self.lists[giver as usize * self.judges + taker as usize]
    }

    /// The pairs of judges who could exchange something, each once.
    fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        let all = (0..self.judges as u32).flat_map(|a| (a + 1..self.judges as u32).map(move |b| (a, b)));
        all.filter(|pair| !self.of(*pair).is_empty())
    }
}

impl<'a> Linking<'a> {
    pub fn new(instance: &'a Instance, fixed: &'a [Vec<u32>], chosen: Vec<Vec<u32>>) -> Self {
        let mut busy = vec![false; instance.judges()];
        fixed.iter().chain(&chosen).flatten().for_each(|j| busy[*j as usize] = true);
        let prices = instance.prices();
        let groups = Vec::new();
        let mut new = Self { instance, prices, fixed, chosen, groups, busy, swaps: 0 };
        new.groups = new.linkable();
        new
    }

    /// By judge: the number of the group within which links are possible at all.
    fn linkable(&self) -> Vec<usize> {
        let meet = |entry: usize| {
            let may = self.instance.row(entry).iter().enumerate().filter(|(_, p)| *p & MAY != 0);
            let judges = may.map(|(j, _)| j).chain(self.fixed[entry].iter().map(|j| *j as usize));
            let judges: Vec<usize> = judges.filter(|j| self.busy[*j]).collect();
            let first = judges.first().copied().unwrap_or(0);
            judges.into_iter().map(move |j| (first, j))
        };
        components(self.instance.judges(), (0..self.instance.entries()).flat_map(meet))
    }

    fn on(&self, entry: usize) -> impl Iterator<Item = usize> + Clone {
        self.fixed[entry].iter().chain(&self.chosen[entry]).map(|j| *j as usize)
    }

    /// By judge: the part that the shared entries put the judge in.
    pub fn parts(&self) -> Vec<usize> {
        let meet = |entry: usize| {
            let first = self.on(entry).next().unwrap_or(0);
            self.on(entry).map(move |j| (first, j))
        };
        components(self.instance.judges(), (0..self.instance.entries()).flat_map(meet))
    }

    /// The judges with tasks among those said yes to.
    pub fn among(&self, inside: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.instance.judges()).filter(|j| self.busy[*j] && inside(*j)).collect()
    }

    /// The parts and the algebraic connectivity of some judges, who must be whole groups.
    pub fn state(&self, judges: &[usize]) -> (usize, Option<f64>) {
        let parts = self.parts();
        let count = judges.iter().map(|j| parts[*j]).collect::<BTreeSet<_>>().len();
        let n = judges.len();
        let mut place = vec![usize::MAX; self.instance.judges()];
        judges.iter().enumerate().for_each(|(i, j)| place[*j] = i);
        let mut shared = vec![0_u32; n * n];
        for entry in 0..self.instance.entries() {
            let on: Vec<usize> = self.on(entry).map(|j| place[j]).filter(|p| *p != usize::MAX).collect();
            for (i, a) in on.iter().enumerate() {
                on[..i].iter().for_each(|b| shared[a * n + b] += 1);
            }
        }
        let edges = (0..n * n).filter(|at| shared[*at] > 0).map(|at| (at / n, at % n, f64::from(shared[at])));
        (count, algebraic_connectivity(n, edges))
    }

    fn count_parts(&self) -> usize {
        let parts = self.parts();
        self.among(|_| true).iter().map(|j| parts[*j]).collect::<BTreeSet<_>>().len()
    }

    /// Exchanges tasks, the cheapest first, while that brings parts together. Loads stay as they are.
    pub fn repair(&mut self, tick: &dyn Fn()) {
        let possible = self.among(|_| true).iter().map(|j| self.groups[*j]).collect::<BTreeSet<_>>().len();
        let mut parts = self.count_parts();
        while parts > possible && self.link_once(parts, tick) {
            parts = self.count_parts();
            self.swaps += 1;
        }
    }

    /// Makes the cheapest exchange that leaves fewer parts; false where there is none.
    fn link_once(&mut self, parts: usize, tick: &dyn Fn()) -> bool {
        let moves = self.moves();
        tick();
        let mut heap = BinaryHeap::new();
        let at = |pair: (u32, u32), (i, k): (usize, usize)| -> Option<(i128, Swap)> {
            let (there, back) = (moves.of(pair).get(i)?, moves.of((pair.1, pair.0)).get(k)?);
            Some((there.0 + back.0, Swap { judges: pair, entries: (there.1, back.1) }))
        };
        for pair in moves.pairs() {
            heap.extend(at(pair, (0, 0)).map(|(cost, swap)| Reverse((cost, swap, (0, 0)))));
        }
        for tries in 0..MOST_TRIES {
            let Some(Reverse((_, swap, (i, k)))) = heap.pop() else { return false };
            let further = [Some((i + 1, k)), (i == 0).then_some((0, k + 1))];
            for place in further.into_iter().flatten() {
                heap.extend(at(swap.judges, place).map(|(cost, swap)| Reverse((cost, swap, place))));
            }
            if swap.entries.0 == swap.entries.1 {
                continue;
            }
            self.exchange(swap);
            if self.count_parts() < parts {
                return true;
            }
            self.exchange(Swap { judges: (swap.judges.1, swap.judges.0), ..swap });
            if tries % 256 == 0 {
                tick();
            }
        }
        false
    }

    fn exchange(&mut self, swap: Swap) {
        let (a, b) = swap.judges;
        for (entry, from, to) in [(swap.entries.0, a, b), (swap.entries.1, b, a)] {
            let judges = &mut self.chosen[entry as usize];
            judges.iter_mut().filter(|j| **j == from).for_each(|j| *j = to);
            judges.sort_unstable();
        }
    }

    /// What every judge could give to every judge of another part of the same group.
    fn moves(&self) -> Moves {
        let parts = self.parts();
        let takers = self.among(|_| true);
        let tasks: usize = self.chosen.iter().map(Vec::len).sum();
        let most = if tasks * takers.len() <= ALL_MOVES { usize::MAX } else { FEW_MOVES };
        let judges = self.instance.judges();
        let mut lists = vec![Vec::new(); judges * judges];
        for entry in (0..self.instance.entries()).filter(|e| self.on(*e).count() > 1) {
            for giver in self.chosen[entry].iter().map(|j| *j as usize) {
                let kept = self.instance.cost(&self.prices, entry, giver);
                let suits = |t: &&usize| {
                    parts[**t] != parts[giver]
                        && self.groups[**t] == self.groups[giver]
                        && self.instance.may(entry, **t)
                };
                for taker in takers.iter().filter(suits) {
                    let cost = self.instance.cost(&self.prices, entry, *taker) - kept;
                    let list: &mut Vec<(i128, u32)> = &mut lists[giver * judges + taker];
                    list.push((cost, entry as u32));
                    if list.len() > most.saturating_mul(4) {
                        list.sort_unstable();
                        list.truncate(most);
                    }
                }
            }
        }
        lists.iter_mut().for_each(|list| list.sort_unstable());
        Moves { lists, judges }
    }

    /// The cheapest marks beyond the plan that would link what is left apart: judge, entry,
    /// and whether the judge's cap would be passed. A spanning tree over the parts.
    pub fn extra(&self) -> Vec<(usize, usize, bool)> {
        let parts = self.parts();
        let takers = self.among(|_| true);
        let mut load: Vec<u32> = self.instance.limits.iter().map(|l| l.base).collect();
        self.chosen.iter().flatten().for_each(|j| load[*j as usize] += 1);
        let mut cheapest: BTreeMap<(usize, usize), (bool, i128, usize, usize)> = BTreeMap::new();
        for entry in 0..self.instance.entries() {
            let Some(first) = self.on(entry).next() else { continue };
            for judge in takers.iter().copied() {
                if parts[judge] == parts[first] || !self.instance.may(entry, judge) {
                    continue;
                }
                let over = load[judge] >= self.instance.limits[judge].cap;
                let cost = self.instance.cost(&self.prices, entry, judge)
                    + Instance::load_cost(&self.prices, load[judge] + 1);
                let pair = (parts[judge].min(parts[first]), parts[judge].max(parts[first]));
                let mark = (over, cost, judge, entry);
                cheapest.entry(pair).and_modify(|known| *known = mark.min(*known)).or_insert(mark);
            }
        }
        let mut marks: Vec<_> = cheapest.into_iter().map(|(pair, mark)| (mark, pair)).collect();
        marks.sort_unstable();
        let mut linked = Vec::new();
        let mut joined: Vec<(usize, usize)> = Vec::new();
        for ((over, _, judge, entry), (a, b)) in marks {
            let now = components(self.instance.judges(), joined.iter().copied());
            if now[a] != now[b] {
                joined.push((a, b));
                linked.push((judge, entry, over));
            }
        }
        linked
    }
}
