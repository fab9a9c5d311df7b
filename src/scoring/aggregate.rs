//! Points of criteria become points of dimensions and of the total.

use super::{Line, NodeScore, Points};
use crate::model::{Aggregate, Child, Halves, Node, Rounding, Rubric};
use crate::stats::{Mean, MeanError, TOLERANCE, round_half_away, round_mean_as_r, weighted};

/// The score of every node of `rubric`, given a line per criterion.
///
/// A node's points are its aggregate over the children that have points, with
/// weights renormalised by leaving the others out, summed in rubric order.
/// It has none when no child has any, or when the children that have points
/// hold less than `min_available` of the weight that applies. Coverage is the
/// weight that had evidence over the weight that applies, down the tree:
/// Σ w·coverage / Σ w; a node to which nothing applies leaves both sums.
/// With `carry`, a node re-uses its children's points as rounded.
///
/// Errors: a negative child under a geometric, harmonic or power mean, or a mean that overflows.
/// Source: the scoring rules (design, section 4).
pub fn aggregate(rubric: &Rubric, lines: &[Line]) -> Result<Vec<NodeScore>, MeanError> {
    let blank = NodeScore { points: None, coverage: 0.0, applies: false };
    let mut scores = vec![blank; rubric.nodes.len()];
    // Parents stand before their children, so backwards is bottom up.
    for (ix, node) in rubric.nodes.iter().enumerate().rev() {
        let children: Vec<ChildScore> =
            node.children.iter().map(|c| child_score(rubric, node, *c, lines, &scores)).collect();
        scores[ix] = node_score(node, &children)?;
    }
    Ok(scores)
}

#[derive(Clone, Copy)]
struct ChildScore {
    weight: f64,
    points: Option<f64>,
    coverage: f64,
    applies: bool,
}

fn child_score(
    rubric: &Rubric,
    node: &Node,
    child: Child,
    lines: &[Line],
    scores: &[NodeScore],
) -> ChildScore {
    let carry = node.rounding.filter(|r| r.carry);
    let weight = rubric.weight(child);
    match child {
        Child::Criterion(c) => {
            let line = &lines[c.ix()];
            let points = line.points.map(|p| if carry.is_some() { round_points(p, carry) } else { p });
            let coverage = if line.basis.is_evidence() { 1.0 } else { 0.0 };
            ChildScore { weight, points, coverage, applies: line.basis.applies() }
        }
        Child::Node(n) => {
            let score = &scores[n.ix()];
            let points = score.points.map(|p| if carry.is_some() { p.ranked } else { p.exact });
            ChildScore { weight, points, coverage: score.coverage, applies: score.applies }
        }
    }
}

fn node_score(node: &Node, children: &[ChildScore]) -> Result<NodeScore, MeanError> {
    let applying = || children.iter().filter(|c| c.applies);
    let applicable: f64 = applying().map(|c| c.weight).sum();
    let covered: f64 = applying().map(|c| c.weight * c.coverage).sum();
    let pairs: Vec<(f64, f64)> = applying().filter_map(|c| Some((c.weight, c.points?))).collect();
    let available: f64 = pairs.iter().map(|(w, _)| w).sum();
    let enough = applicable > 0.0 && available / applicable >= node.min_available - TOLERANCE;
    let points = match weighted(mean_of(node.aggregate), &pairs) {
        Ok(exact) if enough => Some(Points { exact, ranked: round_mean(exact, &pairs, node.rounding) }),
        Ok(_) | Err(MeanError::Empty) => None,
        Err(error) => return Err(error),
    };
    let coverage = if applicable > 0.0 { covered / applicable } else { 0.0 };
    Ok(NodeScore { points, coverage, applies: applying().next().is_some() })
}

/// Points as `rounding` rounds them; as they are without one.
pub fn round_points(points: f64, rounding: Option<Rounding>) -> f64 {
    round_mean(points, &[(1.0, points)], rounding)
}

/// The mean of `pairs`, which is `exact`, rounded.
fn round_mean(exact: f64, pairs: &[(f64, f64)], rounding: Option<Rounding>) -> f64 {
    match rounding {
        None => exact,
        Some(Rounding { decimals, halves: Halves::Away, .. }) => round_half_away(exact, decimals),
        Some(Rounding { decimals, halves: Halves::R, .. }) => {
            round_mean_as_r(pairs, decimals).unwrap_or(exact)
        }
    }
}

/// The mean that an aggregate is.
pub fn mean_of(aggregate: Aggregate) -> Mean {
    match aggregate {
        Aggregate::Mean => Mean::Arithmetic,
        Aggregate::Geometric => Mean::Geometric,
        Aggregate::Harmonic => Mean::Harmonic,
        Aggregate::Min => Mean::Minimum,
        Aggregate::Power(p) => Mean::Power(p),
    }
}
