//! The cheapest plan, and the proof that none is cheaper.
//!
//! A flow from entries through judges to a sink: an entry sends the marks it needs, a
//! pair takes one, a judge's k-th task costs 2k - 1 (the differences of k², so that
//! the sum is the square of the load). Floors are demands of the judges. The
//! network simplex starts on a few arcs per entry; then the potentials
//! price all arcs, those that would pay join, until none is left: what is
//! optimal over the few is then optimal over all.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::instance::{Instance, MAY, Prices};
use crate::stats::NetworkSimplex;

/// Arcs of an entry at the start, beyond its need.
const SPARE_ARCS: usize = 8;
/// Most arcs that an entry gains in one round.
const ROUND_ARCS: usize = 4;

/// A cheapest plan.
#[derive(Debug, Clone)]
pub(super) struct Solved {
    /// By entry: its judges, ascending.
    pub chosen: Vec<Vec<u32>>,
    /// No plan needs fewer new tasks (and waived conflicts, where there are any).
    pub new_bound: i128,
    /// No plan with that few costs fewer steps, in open tasks and the loads they add.
    pub step_bound: i128,
}

/// The cheapest plan; none where the limits admit none.
pub(super) fn solve(instance: &Instance, tick: &dyn Fn()) -> Option<Solved> {
    let mut run = Run::new(instance)?;
    loop {
        run.network.run(tick);
        if !run.price() {
            break;
        }
    }
    if run.network.unserved() > 0 {
        return None;
    }
    let bound = run.bound();
    let prices = &run.prices;
    Some(Solved {
        chosen: run.chosen(),
        new_bound: bound.div_euclid(prices.new),
        step_bound: bound.rem_euclid(prices.new).div_euclid(prices.step),
    })
}

struct Run<'a> {
    instance: &'a Instance,
    prices: Prices,
    network: NetworkSimplex,
    /// By entry: judges with an arc, and the arc.
    arcs: Vec<Vec<(u32, u32)>>,
    /// By judge: the first task without an arc to the sink.
    next_task: Vec<u32>,
    supplies: Vec<i64>,
}

impl<'a> Run<'a> {
    /// None where the judges are owed more than there is.
    fn new(instance: &'a Instance) -> Option<Self> {
        let owed: Vec<i64> = instance.limits.iter().map(|l| i64::from(l.owed())).collect();
        let rest = instance.open().cast_signed() - owed.iter().sum::<i64>();
        if rest < 0 {
            return None;
        }
        let prices = instance.prices();
        let mut supplies: Vec<i64> = instance.need.iter().map(|n| i64::from(*n)).collect();
        supplies.extend(owed.iter().map(|o| -o));
        supplies.push(-rest);
        let most = instance.limits.iter().map(|l| l.cap).max().unwrap_or(0);
        let dearest = prices.waived + 2 * prices.new + Instance::load_cost(&prices, most + 1);
        let network = NetworkSimplex::new(&supplies, dearest);
        let next_task = instance.limits.iter().map(|l| l.floor.max(l.base) + 1).collect();
        let arcs = vec![Vec::new(); instance.entries()];
        let mut run = Self { instance, prices, network, arcs, next_task, supplies };
        run.start();
        Some(run)
    }

    fn sink(&self) -> usize {
        self.instance.entries() + self.instance.judges()
    }

    /// The cheapest arcs of every entry, and tasks up to somewhat more than an even share.
    fn start(&mut self) {
        let instance = self.instance;
        for entry in 0..instance.entries() {
            let need = instance.need[entry] as usize;
            if need == 0 {
                continue;
            }
            let may = (0..instance.judges()).filter(|j| instance.may(entry, *j));
            let mut by_cost: Vec<(i128, usize)> =
                may.map(|j| (instance.cost(&self.prices, entry, j), j)).collect();
            by_cost.sort_unstable();
            for (_, judge) in by_cost.into_iter().take(need + SPARE_ARCS) {
                self.add(entry, judge);
            }
        }
        let share = instance.total().div_ceil(instance.serving().max(1) as u64) as u32;
        for judge in 0..instance.judges() {
            self.extend(judge, share + share / 8 + 2);
        }
    }

    fn add(&mut self, entry: usize, judge: usize) {
        let cost = self.instance.cost(&self.prices, entry, judge);
        let arc = self.network.arc(entry, self.instance.entries() + judge, 1, cost);
        self.arcs[entry].push((judge as u32, arc as u32));
    }

    /// Gives a judge arcs up to the `last`-th task, as far as the cap allows.
    fn extend(&mut self, judge: usize, last: u32) {
        let (from, sink) = (self.instance.entries() + judge, self.sink());
        let limits = self.instance.limits[judge];
        while self.next_task[judge] <= last.min(limits.cap) {
            let cost = Instance::load_cost(&self.prices, self.next_task[judge]);
            self.network.arc(from, sink, 1, cost);
            self.next_task[judge] += 1;
        }
    }

    /// Adds the arcs that would pay; false when there are none.
    fn price(&mut self) -> bool {
        let found: Vec<Vec<u32>> =
            (0..self.instance.entries()).into_par_iter().map(|entry| self.paying(entry)).collect();
        let mut any = false;
        for (entry, judges) in found.into_iter().enumerate() {
            any |= !judges.is_empty();
            judges.into_iter().for_each(|judge| self.add(entry, judge as usize));
        }
        for judge in 0..self.instance.judges() {
            let (next, cap) = (self.next_task[judge], self.instance.limits[judge].cap);
            if next <= cap && self.reduced_load(judge, next) < 0 {
                self.extend(judge, next + next / 4 + 4);
                any = true;
            }
        }
        any
    }

    /// The judges whose arcs would pay most, those first.
    fn paying(&self, entry: usize) -> Vec<u32> {
        if self.instance.need[entry] == 0 {
            return Vec::new();
        }
        let known = |judge: usize| self.arcs[entry].iter().any(|(j, _)| *j as usize == judge);
        let row = self.instance.row(entry).iter().enumerate().filter(|(_, flags)| *flags & MAY != 0);
        let reduced = row.map(|(judge, _)| (self.reduced(entry, judge), judge));
        let mut paying: Vec<(i128, usize)> = reduced.filter(|(r, j)| *r < 0 && !known(*j)).collect();
        paying.sort_unstable();
        paying.into_iter().take(ROUND_ARCS).map(|(_, judge)| judge as u32).collect()
    }

    fn reduced(&self, entry: usize, judge: usize) -> i128 {
        self.instance.cost(&self.prices, entry, judge) + self.network.potential(entry)
            - self.network.potential(self.instance.entries() + judge)
    }

    fn reduced_load(&self, judge: usize, task: u32) -> i128 {
        Instance::load_cost(&self.prices, task) + self.network.potential(self.instance.entries() + judge)
            - self.network.potential(self.sink())
    }

    /// The lower bound that the potentials prove, over all arcs, whether in the network or not.
    fn bound(&self) -> i128 {
        let supplied = self.supplies.iter().enumerate();
        let supplied: i128 = supplied.map(|(v, s)| -i128::from(*s) * self.network.potential(v)).sum();
        // Nothing comes into an entry, so that one without need has no arcs in any plan.
        let pairs = (0..self.instance.entries()).into_par_iter().map(|entry| {
            if self.instance.need[entry] == 0 {
                return 0;
            }
            let row = self.instance.row(entry).iter().enumerate().filter(|(_, flags)| *flags & MAY != 0);
            row.map(|(judge, _)| self.reduced(entry, judge).min(0)).sum::<i128>()
        });
        let pairs: i128 = pairs.collect::<Vec<_>>().into_iter().sum();
        supplied + pairs + (0..self.instance.judges()).map(|j| self.load_bound(j)).sum::<i128>()
    }

    /// A judge's share of the bound: the tasks owed, and those beyond that would pay.
    fn load_bound(&self, judge: usize) -> i128 {
        let limits = self.instance.limits[judge];
        let owed = limits.base + 1..=limits.floor;
        let owed: i128 = owed.map(|k| Instance::load_cost(&self.prices, k)).sum();
        let beyond = limits.floor.max(limits.base) + 1..=limits.cap;
        let beyond = beyond.map(|k| self.reduced_load(judge, k)).take_while(|r| *r < 0);
        owed + beyond.sum::<i128>()
    }

    fn chosen(&self) -> Vec<Vec<u32>> {
        let used = |arcs: &Vec<(u32, u32)>| {
            let used = arcs.iter().filter(|(_, arc)| self.network.flow(*arc as usize) > 0);
            let mut judges: Vec<u32> = used.map(|(judge, _)| *judge).collect();
            judges.sort_unstable();
            judges
        };
        self.arcs.iter().map(used).collect()
    }
}
