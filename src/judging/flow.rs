//! Flow of least cost through a small network.

use std::collections::VecDeque;

/// A network with whole capacities and costs.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// By node: its edges; an edge and its reverse are 2k and 2k + 1.
    from: Vec<Vec<usize>>,
    to: Vec<usize>,
    left: Vec<i64>,
    cost: Vec<i64>,
}

impl Flow {
    /// A network of so many nodes.
    pub fn new(nodes: usize) -> Self {
        Self { from: vec![Vec::new(); nodes], ..Self::default() }
    }

    /// One node more.
    pub fn node(&mut self) -> usize {
        self.from.push(Vec::new());
        self.from.len() - 1
    }

    /// An edge, and its number.
    pub fn edge(&mut self, from: usize, to: usize, capacity: i64, cost: i64) -> usize {
        let edge = self.to.len();
        for (node, end, left, cost) in [(from, to, capacity, cost), (to, from, 0, -cost)] {
            self.from[node].push(self.to.len());
            self.to.push(end);
            self.left.push(left);
            self.cost.push(cost);
        }
        edge
    }

    /// True when nothing more goes through an edge.
    pub fn is_full(&self, edge: usize) -> bool {
        self.left[edge] == 0
    }

    /// Sends one unit along the cheapest way; false where there is none. As
    /// long as every unit went this way, the whole is the cheapest of its size.
    ///
    /// Source: Busacker and Gowen, *A procedure for determining a family of
    /// minimum-cost network flow patterns* (1960); ways by Bellman and Ford.
    pub fn send(&mut self, source: usize, sink: usize) -> bool {
        let mut best = vec![i64::MAX; self.from.len()];
        let mut by: Vec<Option<usize>> = vec![None; self.from.len()];
        let mut queued = vec![false; self.from.len()];
        let mut queue = VecDeque::from([source]);
        best[source] = 0;
        while let Some(node) = queue.pop_front() {
            queued[node] = false;
            for edge in self.from[node].iter().copied().filter(|e| self.left[*e] > 0) {
                let (end, cost) = (self.to[edge], best[node] + self.cost[edge]);
                if cost < best[end] {
                    best[end] = cost;
                    by[end] = Some(edge);
                    if !std::mem::replace(&mut queued[end], true) {
                        queue.push_back(end);
                    }
                }
            }
        }
        if by[sink].is_none() {
            return false;
        }
        let mut node = sink;
        while let Some(edge) = by[node] {
            self.left[edge] -= 1;
            self.left[edge ^ 1] += 1;
            node = self.to[edge ^ 1];
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Flow;

    #[test]
    fn a_later_unit_moves_an_earlier_one_where_that_is_cheaper() {
        // Two sources; the first takes the cheap place, and must leave it to the second, which has no other.
        let mut flow = Flow::new(5);
        let (cheap, dear) = (flow.edge(0, 2, 1, 1), flow.edge(0, 3, 1, 5));
        let only = flow.edge(1, 2, 1, 1);
        flow.edge(2, 4, 1, 0);
        flow.edge(3, 4, 1, 0);
        assert!(flow.send(0, 4) && flow.is_full(cheap));
        assert!(flow.send(1, 4));
        assert!(flow.is_full(only) && flow.is_full(dear) && !flow.is_full(cheap));
        assert!(!flow.send(1, 4));
    }
}
