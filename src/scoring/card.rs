//! The score card of one entry at one stage.

use super::Basis;
use crate::model::{Child, CriterionIx, EntryIx, NodeIx, Rubric};

/// Points with and without the rubric's rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Points {
    /// As computed, 0 to 100.
    pub exact: f64,
    /// As ranked and printed: rounded where the rubric rounds.
    pub ranked: f64,
}

impl Points {
    /// Points that nothing rounds.
    pub const fn unrounded(points: f64) -> Self {
        Self { exact: points, ranked: points }
    }
}

/// What one criterion gave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Its points, 0 to 100; none where nothing was found or it does not apply.
    pub points: Option<f64>,
    /// What they rest on.
    pub basis: Basis,
}

/// What one dimension (or the root) gave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NodeScore {
    /// Its points; none where none of its children has any, or too few have.
    pub points: Option<Points>,
    /// Declared weight that had evidence over declared weight that applies, 0 to 1.
    pub coverage: f64,
    /// False where none of its criteria applies to the entry.
    pub applies: bool,
}

/// One entry at one stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The entry.
    pub entry: EntryIx,
    /// By criterion of the stage's rubric.
    pub lines: Vec<Line>,
    /// By node of the stage's rubric; the first is `total`.
    pub nodes: Vec<NodeScore>,
}

impl Card {
    /// The root's score.
    pub fn total(&self) -> &NodeScore {
        &self.nodes[Rubric::ROOT.ix()]
    }

    /// A node's score.
    pub fn node(&self, node: NodeIx) -> &NodeScore {
        &self.nodes[node.ix()]
    }

    /// A criterion's line.
    pub fn line(&self, criterion: CriterionIx) -> &Line {
        &self.lines[criterion.ix()]
    }

    /// Points of a dimension or criterion.
    pub fn points(&self, child: Child) -> Option<Points> {
        match child {
            Child::Node(n) => self.node(n).points,
            Child::Criterion(c) => self.line(c).points.map(Points::unrounded),
        }
    }

    /// The criterion that keeps the entry out of the places, if any does.
    pub fn blocked_by(&self) -> Option<CriterionIx> {
        let blocks = |l: &Line| l.basis == Basis::Missing(super::Gap::Blocks);
        self.lines.iter().position(blocks).map(CriterionIx::at)
    }

    /// The criteria filled from the field.
    pub fn imputed(&self) -> impl Iterator<Item = CriterionIx> {
        self.lines.iter().enumerate().filter(|(_, l)| l.basis.is_imputed()).map(|(i, _)| CriterionIx::at(i))
    }
}
