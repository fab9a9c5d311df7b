//! The cheapest flow through a network, with prices that prove it.

/// Capacity of the arcs that stand for "not served yet".
const ENDLESS: i64 = i64::MAX / 4;
/// Fewest arcs looked through for an entering one.
const SMALLEST_BLOCK: usize = 64;
/// Where a list of children ends.
const NONE: u32 = u32::MAX;

/// Where an arc stands: in the tree, or outside at one of its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Empty,
    Tree,
    Full,
}

/// A minimum-cost flow by the primal network simplex method.
///
/// Finds x with 0 ≤ x ≤ capacity on every arc and, at every node, what leaves
/// less what comes in equal to its supply, that makes Σ cost · x least. All
/// numbers are whole, so the result is exact. Arcs may be added between runs: the
/// next run goes on from the tree it has, which is what makes pricing out arcs
/// cheap. The potentials π prove the optimum: for any π whatever,
/// Σ cost · x ≥ Σ capacity · min(0, cost + π(from) - π(to)) - Σ supply · π.
///
/// Method: a spanning tree that stays strongly feasible (so that no pivot
/// repeats for ever), entering arcs by block search, costs of 128 bits so that
/// lexicographic orders fit into one number. Why this and not cost scaling:
/// adding arcs keeps all work done so far, and every number is exact.
/// Source: Cunningham, *A Network Simplex Method*, Mathematical Programming 11
/// (1976); Ahuja, Magnanti and Orlin, *Network Flows* (1993), chapter 11; block
/// search and leaving rule as in Király and Kovács, *Efficient Implementations of
/// Minimum-Cost Flow Algorithms* (2012).
///
/// ```
/// use tolok::stats::NetworkSimplex;
/// // Two units from 0 to 3: by 1 (1 + 1 each, one fits) and by 2 (2 + 3).
/// let mut network = NetworkSimplex::new(&[2, 0, 0, -2], 10);
/// let arcs = [(0, 1, 1, 1), (1, 3, 2, 1), (0, 2, 2, 2), (2, 3, 2, 3)];
/// let arcs = arcs.map(|(from, to, capacity, cost)| network.arc(from, to, capacity, cost));
/// network.run(&|| {});
/// assert_eq!(network.unserved(), 0);
/// assert_eq!(arcs.map(|arc| network.flow(arc)), [1, 1, 1, 1]);
/// // A second way by 1 is worth 5 - 2 = 3 more than it costs.
/// let second = network.arc(0, 1, 1, 1);
/// network.run(&|| {});
/// assert_eq!((network.flow(second), network.flow(arcs[2])), (1, 0));
/// ```
#[derive(Debug, Clone)]
pub struct NetworkSimplex {
    /// The real nodes; the root of the tree has this number.
    nodes: usize,
    // By arc; the first `nodes` arcs join each node with the root.
    source: Vec<u32>,
    target: Vec<u32>,
    capacity: Vec<i64>,
    cost: Vec<i128>,
    flow: Vec<i64>,
    state: Vec<State>,
    // By node, the root last.
    potential: Vec<i128>,
    parent: Vec<u32>,
    depth: Vec<u32>,
    /// The arc to the parent, and whether it leads there.
    link: Vec<u32>,
    leads_up: Vec<bool>,
    child: Vec<u32>,
    next: Vec<u32>,
    previous: Vec<u32>,
    /// Where the search for an entering arc goes on.
    cursor: usize,
    /// Kept to save allocations.
    stack: Vec<u32>,
}

/// A pivot: the arc that enters, the two ends of its cycle, and where the cycle closes.
struct Cycle {
    entering: usize,
    /// The end from which flow is sent along the entering arc, and the end it reaches.
    ends: [usize; 2],
    join: usize,
}

/// What leaves the tree: the node whose link it is, and on which side of the cycle it lies.
struct Leaving {
    node: usize,
    side: usize,
    amount: i64,
}

impl NetworkSimplex {
    /// A network of nodes with these supplies (negative: demands), summing to 0; no arc will
    /// cost more than `dearest` or less than -`dearest`.
    pub fn new(supplies: &[i64], dearest: i128) -> Self {
        let n = supplies.len();
        debug_assert_eq!(supplies.iter().sum::<i64>(), 0);
        let penalty = (n as i128 + 1) * (dearest + 1);
        let mut new = Self {
            nodes: n,
            source: Vec::new(),
            target: Vec::new(),
            capacity: vec![ENDLESS; n],
            cost: vec![penalty; n],
            flow: supplies.iter().map(|s| s.abs()).collect(),
            state: vec![State::Tree; n],
            potential: vec![0; n + 1],
            parent: vec![n as u32; n + 1],
            depth: vec![1; n + 1],
            link: (0..=n as u32).collect(),
            leads_up: supplies.iter().map(|s| *s >= 0).collect(),
            child: vec![NONE; n + 1],
            next: vec![NONE; n + 1],
            previous: vec![NONE; n + 1],
            cursor: n,
            stack: Vec::new(),
        };
        new.leads_up.push(true);
        new.depth[n] = 0;
        for v in 0..n {
            let up = new.leads_up[v];
            new.source.push(if up { v } else { n } as u32);
            new.target.push(if up { n } else { v } as u32);
            new.potential[v] = if up { -penalty } else { penalty };
            new.attach(v, n);
        }
        new
    }

    /// Adds an arc; gives the number to ask for it by.
    pub fn arc(&mut self, from: usize, to: usize, capacity: i64, cost: i128) -> usize {
        self.source.push(from as u32);
        self.target.push(to as u32);
        self.capacity.push(capacity);
        self.cost.push(cost);
        self.flow.push(0);
        self.state.push(State::Empty);
        self.source.len() - 1
    }

    /// Makes the flow the cheapest one over the arcs there are; calls `tick` every few thousand pivots.
    pub fn run(&mut self, tick: &dyn Fn()) {
        let mut pivots = 0_u32;
        while let Some(entering) = self.entering() {
            self.pivot(entering);
            pivots += 1;
            if pivots.is_multiple_of(4096) {
                tick();
            }
        }
    }

    /// What flows along an arc.
    pub fn flow(&self, arc: usize) -> i64 {
        self.flow[arc]
    }

    /// The potential of a node.
    pub fn potential(&self, node: usize) -> i128 {
        self.potential[node]
    }

    /// The supply that no arc there is takes where it is wanted; 0 for a true flow.
    pub fn unserved(&self) -> i64 {
        (0..self.nodes).filter(|v| self.source[*v] as usize == *v).map(|v| self.flow[v]).sum()
    }

    fn reduced(&self, arc: usize) -> i128 {
        self.cost[arc] + self.potential[self.source[arc] as usize] - self.potential[self.target[arc] as usize]
    }

    /// The most rewarding arc of the next block that has any; none at the optimum.
    fn entering(&mut self) -> Option<usize> {
        let (first, arcs) = (self.nodes, self.source.len());
        let block = SMALLEST_BLOCK.max((arcs - first).isqrt());
        let mut best: Option<(i128, usize)> = None;
        let mut left = block;
        for step in 0..arcs - first {
            let arc = first + (self.cursor - first + step) % (arcs - first);
            let gain = match self.state[arc] {
                State::Tree => 0,
                State::Empty => -self.reduced(arc),
                State::Full => self.reduced(arc),
            };
            if gain > 0 && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, arc));
            }
            left -= 1;
            if left == 0 {
                if let Some((_, found)) = best {
                    self.cursor = first + (arc + 1 - first) % (arcs - first);
                    return Some(found);
                }
                left = block;
            }
        }
        best.map(|(_, arc)| arc)
    }

    fn pivot(&mut self, entering: usize) {
        let cycle = self.cycle(entering);
        let leaving = self.leaving(&cycle);
        self.send(&cycle, leaving.as_ref().map_or(self.capacity[entering], |l| l.amount));
        let Some(leaving) = leaving else {
            let full = self.state[entering] == State::Empty;
            self.state[entering] = if full { State::Full } else { State::Empty };
            return;
        };
        let out = self.link[leaving.node] as usize;
        self.state[entering] = State::Tree;
        self.state[out] = if self.flow[out] == 0 { State::Empty } else { State::Full };
        let [inner, outer] = if leaving.side == 0 { cycle.ends } else { [cycle.ends[1], cycle.ends[0]] };
        self.hang(leaving.node, inner, outer, entering);
    }

    fn cycle(&self, entering: usize) -> Cycle {
        let (from, to) = (self.source[entering] as usize, self.target[entering] as usize);
        let ends = if self.state[entering] == State::Empty { [from, to] } else { [to, from] };
        let [mut a, mut b] = ends;
        while a != b {
            if self.depth[a] >= self.depth[b] {
                a = self.parent[a] as usize;
            } else {
                b = self.parent[b] as usize;
            }
        }
        Cycle { entering, ends, join: a }
    }

    /// The last arc that fills or empties first, seen along the cycle from where it
    /// closes; none when the entering arc does so before any other.
    fn leaving(&self, cycle: &Cycle) -> Option<Leaving> {
        let mut amount = self.capacity[cycle.entering];
        let mut found = None;
        for side in 0..2 {
            let mut node = cycle.ends[side];
            while node != cycle.join {
                let link = self.link[node] as usize;
                // Towards the first end flow comes down the tree, from the second it goes up.
                let grows = self.leads_up[node] == (side == 1);
                let room = if grows { self.capacity[link] - self.flow[link] } else { self.flow[link] };
                if room < amount || (side == 1 && room == amount) {
                    amount = room;
                    found = Some((node, side));
                }
                node = self.parent[node] as usize;
            }
        }
        found.map(|(node, side)| Leaving { node, side, amount })
    }

    fn send(&mut self, cycle: &Cycle, amount: i64) {
        if amount == 0 {
            return;
        }
        let forward = self.state[cycle.entering] == State::Empty;
        self.flow[cycle.entering] += if forward { amount } else { -amount };
        for side in 0..2 {
            let mut node = cycle.ends[side];
            while node != cycle.join {
                let grows = self.leads_up[node] == (side == 1);
                self.flow[self.link[node] as usize] += if grows { amount } else { -amount };
                node = self.parent[node] as usize;
            }
        }
    }

    /// Cuts the subtree below the link of `cut` off and hangs it, with `inner` as its
    /// top, below `outer` by the entering arc.
    fn hang(&mut self, cut: usize, inner: usize, outer: usize, entering: usize) {
        let (mut node, mut above, mut link) = (inner, outer, entering as u32);
        loop {
            let (old_above, old_link) = (self.parent[node] as usize, self.link[node]);
            self.detach(node);
            self.link[node] = link;
            self.leads_up[node] = self.source[link as usize] as usize == node;
            self.attach(node, above);
            if node == cut {
                break;
            }
            (above, node, link) = (node, old_above, old_link);
        }
        self.refresh(inner, entering);
    }

    /// Potentials and depths below a node that was hung elsewhere.
    fn refresh(&mut self, top: usize, entering: usize) {
        let reduced = self.reduced(entering);
        let shift = if self.leads_up[top] { -reduced } else { reduced };
        let mut stack = std::mem::take(&mut self.stack);
        stack.push(top as u32);
        while let Some(node) = stack.pop() {
            let node = node as usize;
            self.potential[node] += shift;
            self.depth[node] = self.depth[self.parent[node] as usize] + 1;
            let mut child = self.child[node];
            while child != NONE {
                stack.push(child);
                child = self.next[child as usize];
            }
        }
        self.stack = stack;
    }

    fn attach(&mut self, node: usize, above: usize) {
        let first = self.child[above];
        self.parent[node] = above as u32;
        self.previous[node] = NONE;
        self.next[node] = first;
        if first != NONE {
            self.previous[first as usize] = node as u32;
        }
        self.child[above] = node as u32;
    }

    fn detach(&mut self, node: usize) {
        let (previous, next) = (self.previous[node], self.next[node]);
        if previous == NONE {
            self.child[self.parent[node] as usize] = next;
        } else {
            self.next[previous as usize] = next;
        }
        if next != NONE {
            self.previous[next as usize] = previous;
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    use super::NetworkSimplex;

    /// Small networks against every whole flow there is.
    #[test]
    fn the_cheapest_of_all_flows_is_found() {
        let mut random = ChaCha8Rng::seed_from_u64(5);
        for _ in 0..300 {
            let n = random.random_range(2..5_usize);
            let mut supplies: Vec<i64> = (0..n).map(|_| random.random_range(-2..3)).collect();
            supplies[0] -= supplies.iter().sum::<i64>();
            let arcs: Vec<(usize, usize, i64, i128)> = (0..random.random_range(1..7))
                .map(|_| {
                    let from = random.random_range(0..n);
                    let to = (from + random.random_range(1..n.max(2))) % n;
                    (from, to, random.random_range(0..3_i64), i128::from(random.random_range(-4..9_i64)))
                })
                .collect();
            let mut network = NetworkSimplex::new(&supplies, 9);
            let half = arcs.len() / 2;
            let mut numbers = Vec::new();
            for (i, (from, to, capacity, cost)) in arcs.iter().enumerate() {
                if i == half {
                    network.run(&|| {});
                }
                numbers.push(network.arc(*from, *to, *capacity, *cost));
            }
            network.run(&|| {});
            let best = cheapest(&supplies, &arcs);
            let served = network.unserved() == 0;
            assert_eq!(served, best.is_some(), "{supplies:?} {arcs:?}");
            if let Some(best) = best {
                let found: i128 =
                    arcs.iter().zip(&numbers).map(|(a, x)| a.3 * i128::from(network.flow(*x))).sum();
                assert_eq!(found, best, "{supplies:?} {arcs:?}");
                let pi = |v: usize| network.potential(v);
                let bound: i128 = arcs
                    .iter()
                    .map(|(from, to, most, cost)| i128::from(*most) * (cost + pi(*from) - pi(*to)).min(0))
                    .sum();
                let bound =
                    bound - supplies.iter().enumerate().map(|(v, s)| i128::from(*s) * pi(v)).sum::<i128>();
                assert_eq!(bound, best, "the potentials prove it");
            }
        }
    }

    fn cheapest(supplies: &[i64], arcs: &[(usize, usize, i64, i128)]) -> Option<i128> {
        let Some(((from, to, most, cost), rest)) = arcs.split_first() else {
            return supplies.iter().all(|s| *s == 0).then_some(0);
        };
        (0..=*most)
            .filter_map(|x| {
                let mut left = supplies.to_vec();
                left[*from] -= x;
                left[*to] += x;
                cheapest(&left, rest).map(|c| c + cost * i128::from(x))
            })
            .min()
    }
}
