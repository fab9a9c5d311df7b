//! Graphs by their edges: what hangs together, and how well.

use nalgebra::{DMatrix, SymmetricEigen};

/// For each of `nodes` nodes the number of the component it lies in. Components
/// are numbered from 0 in the order of their first node; a node without edges
/// is a component by itself.
///
/// ```
/// use tolok::stats::components;
/// // 0 - 2 and 1 - 3; 4 stands alone.
/// assert_eq!(components(5, [(0, 2), (3, 1)]), [0, 1, 0, 1, 2]);
/// ```
pub fn components(nodes: usize, edges: impl IntoIterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut above: Vec<usize> = (0..nodes).collect();
    for (a, b) in edges {
        let (a, b) = (top(&mut above, a), top(&mut above, b));
        // The smaller number leads, so that the order of edges does not show.
        above[a.max(b)] = a.min(b);
    }
    let mut number = vec![usize::MAX; nodes];
    let mut count = 0;
    let mut found = Vec::with_capacity(nodes);
    for node in 0..nodes {
        let top = top(&mut above, node);
        if number[top] == usize::MAX {
            number[top] = count;
            count += 1;
        }
        found.push(number[top]);
    }
    found
}

/// The leader of a node's component; shortens the way to it.
fn top(above: &mut [usize], mut node: usize) -> usize {
    while above[node] != node {
        above[node] = above[above[node]];
        node = above[node];
    }
    node
}

/// The algebraic connectivity of a weighted graph: the second-smallest
/// eigenvalue λ₂ of its Laplacian L = D - W, not normalised.
///
/// W holds the weights (0 or more, in any unit) of the edges, summed where an
/// edge is named twice, and D their sums by node; λ₂ has the unit of the
/// weights. It is 0 exactly when the graph falls apart, and at most n times the
/// common weight, which the complete graph reaches. None below two nodes.
/// Edges from a node to itself say nothing and are passed over.
///
/// Source: Fiedler, *Algebraic Connectivity of Graphs*, Czechoslovak
/// Mathematical Journal 23 (1973), 298-305.
///
/// ```
/// use tolok::stats::algebraic_connectivity;
/// let rounded = |n, edges: &[(usize, usize, f64)]| {
///     algebraic_connectivity(n, edges.iter().copied()).map(|x| (x * 1e9).round() / 1e9)
/// };
/// // The path of two: L = [[1, -1], [-1, 1]] has eigenvalues 0 and 2; that of three 0, 1 and 3.
/// assert_eq!(rounded(2, &[(0, 1, 1.0)]), Some(2.0));
/// assert_eq!(rounded(3, &[(0, 1, 1.0), (1, 2, 1.0)]), Some(1.0));
/// // The complete graph of n nodes: n; doubled weights double it.
/// assert_eq!(rounded(3, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0)]), Some(3.0));
/// assert_eq!(rounded(2, &[(0, 1, 1.0), (1, 0, 1.0)]), Some(4.0));
/// // Two components: 0.
/// assert_eq!(rounded(4, &[(0, 1, 5.0), (2, 3, 5.0)]), Some(0.0));
/// assert_eq!(rounded(1, &[]), None);
/// ```
pub fn algebraic_connectivity(
    nodes: usize,
    edges: impl IntoIterator<Item = (usize, usize, f64)>,
) -> Option<f64> {
    if nodes < 2 {
        return None;
    }
    let edges: Vec<(usize, usize, f64)> =
        edges.into_iter().filter(|(a, b, weight)| a != b && *weight > 0.0).collect();
    if components(nodes, edges.iter().map(|(a, b, _)| (*a, *b))).iter().any(|c| *c > 0) {
        return Some(0.0);
    }
    let mut laplacian = DMatrix::<f64>::zeros(nodes, nodes);
    for (a, b, weight) in edges {
        laplacian[(a, b)] -= weight;
        laplacian[(b, a)] -= weight;
        laplacian[(a, a)] += weight;
        laplacian[(b, b)] += weight;
    }
    let mut eigenvalues: Vec<f64> = SymmetricEigen::new(laplacian).eigenvalues.iter().copied().collect();
    eigenvalues.sort_by(f64::total_cmp);
    Some(eigenvalues[1].max(0.0))
}

#[cfg(test)]
mod tests {
    use super::algebraic_connectivity;

    #[test]
    fn a_complete_graph_reaches_its_number_of_nodes_and_a_star_one() {
        for n in [4_usize, 9, 40] {
            let complete = (0..n).flat_map(|a| (0..a).map(move |b| (a, b, 1.0)));
            let found = algebraic_connectivity(n, complete).unwrap();
            assert!((found - n as f64).abs() < 1e-9, "{found}");
            let star = algebraic_connectivity(n, (1..n).map(|a| (0, a, 1.0))).unwrap();
            assert!((star - 1.0).abs() < 1e-9, "{star}");
        }
    }

    #[test]
    fn a_ring_has_the_value_of_its_closed_form() {
        // 2 - 2 cos(2π/n).
        let ring = algebraic_connectivity(12, (0..12).map(|a| (a, (a + 1) % 12, 1.0))).unwrap();
        let known = 2.0 - 2.0 * libm::cos(std::f64::consts::TAU / 12.0);
        assert!((ring - known).abs() < 1e-9, "{ring}");
    }
}
