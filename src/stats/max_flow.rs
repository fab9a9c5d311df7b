//! The most that can flow through a network, and what holds it back.

use std::collections::VecDeque;

/// A network of arcs with capacities, for the most that can flow from one node to another.
///
/// Method: shortest augmenting paths, all of one length at a time, O(n² m).
/// Source: Dinic, *Algorithm for Solution of a Problem of Maximum Flow in
/// Networks with Power Estimation* (1970).
///
/// ```
/// use tolok::stats::MaxFlow;
/// // 0 -> 1 (3), 0 -> 2 (2), 1 -> 3 (2), 2 -> 3 (4): the cut {0, 1} lets 2 + 2 through.
/// let mut network = MaxFlow::new(4);
/// for (from, to, capacity) in [(0, 1, 3), (0, 2, 2), (1, 3, 2), (2, 3, 4)] {
///     network.arc(from, to, capacity);
/// }
/// assert_eq!(network.run(0, 3), 4);
/// assert_eq!(network.reachable(0), [true, true, false, false]);
/// ```
#[derive(Debug, Clone)]
pub struct MaxFlow {
    /// Arcs and, each after its own, their reverses: where they lead.
    to: Vec<u32>,
    /// What may still flow along each.
    room: Vec<i64>,
    out: Vec<Vec<u32>>,
}

impl MaxFlow {
    /// A network of `nodes` nodes without arcs.
    pub fn new(nodes: usize) -> Self {
        Self { to: Vec::new(), room: Vec::new(), out: vec![Vec::new(); nodes] }
    }

    /// Adds an arc of a capacity of 0 or more.
    pub fn arc(&mut self, from: usize, to: usize, capacity: i64) {
        for (from, to, room) in [(from, to, capacity), (to, from, 0)] {
            self.out[from].push(self.to.len() as u32);
            self.to.push(to as u32);
            self.room.push(room);
        }
    }

    /// Sends as much as can flow from `source` to `sink`; gives how much went in this call.
    pub fn run(&mut self, source: usize, sink: usize) -> i64 {
        let mut total = 0;
        loop {
            let depth = self.depths(source);
            if depth[sink] == u32::MAX {
                return total;
            }
            let mut next = vec![0; self.out.len()];
            while let Some(sent) = self.augment(source, sink, &depth, &mut next) {
                total += sent;
            }
        }
    }

    /// The nodes that more could still flow to: after a run, the source's side of the smallest minimum cut.
    pub fn reachable(&self, source: usize) -> Vec<bool> {
        self.depths(source).iter().map(|d| *d != u32::MAX).collect()
    }

    /// By node: arcs from the source along which something may flow.
    fn depths(&self, source: usize) -> Vec<u32> {
        let mut depth = vec![u32::MAX; self.out.len()];
        depth[source] = 0;
        let mut open = VecDeque::from([source]);
        while let Some(node) = open.pop_front() {
            for arc in &self.out[node] {
                let to = self.to[*arc as usize] as usize;
                if self.room[*arc as usize] > 0 && depth[to] == u32::MAX {
                    depth[to] = depth[node] + 1;
                    open.push_back(to);
                }
            }
        }
        depth
    }

    /// Sends what one path of the shortest length takes; without recursion, for long paths.
    fn augment(&mut self, source: usize, sink: usize, depth: &[u32], next: &mut [usize]) -> Option<i64> {
        let mut path: Vec<usize> = Vec::new();
        let mut node = source;
        while node != sink {
            let onward = self.out[node][next[node]..].iter().position(|arc| {
                let arc = *arc as usize;
                self.room[arc] > 0 && depth[self.to[arc] as usize] == depth[node] + 1
            });
            if let Some(skipped) = onward {
                next[node] += skipped;
                let arc = self.out[node][next[node]] as usize;
                path.push(arc);
                node = self.to[arc] as usize;
                continue;
            }
            // A dead end: back, and past the arc that led here.
            next[node] = self.out[node].len();
            let arc = path.pop()?;
            node = self.to[arc ^ 1] as usize;
            next[node] += 1;
        }
        let sent = path.iter().map(|arc| self.room[*arc]).min()?;
        for arc in path {
            self.room[arc] -= sent;
            self.room[arc ^ 1] += sent;
        }
        Some(sent)
    }
}
