//! The score card of one entry at one stage.

use super::{Basis, level_from_bands};
use crate::model::{Child, CriterionIx, EntryIx, NodeIx, Rubric, Scale};

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

    /// The level a criterion stands at: given by a person, or reached by a measured value; none
    /// where the value reaches no level of its own (goalposts, fields) or there is no value.
    pub fn level(&self, rubric: &Rubric, criterion: CriterionIx) -> Option<f64> {
        match (&self.line(criterion).basis, &rubric.criteria[criterion.ix()].scale) {
            (Basis::Measured { value, .. }, Scale::Bands { cuts, direction }) => {
                Some(level_from_bands(*value, cuts, *direction, rubric.levels))
            }
            (Basis::Measured { value, .. }, Scale::Levels) => Some(*value),
            (basis, _) => basis.level(),
        }
    }

    /// The share (0 to 1) of the total that a criterion's weight makes out for this entry:
    /// the product of w/Σw over the criterion and the dimensions above it, Σ over the siblings
    /// that apply to the entry. 0 where it does not apply or has no weight.
    ///
    /// It says what a point is worth under weighted means; under other aggregates it is the declared weight.
    /// Source: the aggregation rule (design, section 4).
    ///
    /// ```
    /// use tolok::intake::load;
    /// use tolok::ranking::rank;
    /// # let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/kota-contoh");
    /// let loaded = load(&folder).unwrap();
    /// let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    /// let rubric = &loaded.edition.rubrics[0];
    /// let card = |i: usize| &ranking.stages[0].tracks[0].places[i].card;
    /// let share = |i: usize, id: &str| card(i).share(rubric, rubric.criterion(id).unwrap());
    /// // S1 has 2 of 5 in a dimension of 60 of 100; H1 has 1 of 2 in one of 40, or all where H2 does not apply.
    /// assert!((share(1, "S1") - 0.24).abs() < 1e-9);
    /// assert!((share(1, "H1") - 0.20).abs() < 1e-9);
    /// assert!((share(0, "H1") - 0.40).abs() < 1e-9);
    /// ```
    pub fn share(&self, rubric: &Rubric, criterion: CriterionIx) -> f64 {
        let applies = |child: &Child| match child {
            Child::Node(n) => self.node(*n).applies,
            Child::Criterion(c) => self.line(*c).basis.applies(),
        };
        let mut share = 1.0;
        let mut here = Child::Criterion(criterion);
        let mut above = Some(rubric.criteria[criterion.ix()].parent);
        while let Some(node) = above {
            let siblings = rubric.nodes[node.ix()].children.iter().filter(|c| applies(c));
            let whole: f64 = siblings.map(|c| rubric.weight(*c)).sum();
            if !applies(&here) || whole <= 0.0 {
                return 0.0;
            }
            share *= rubric.weight(here) / whole;
            (here, above) = (Child::Node(node), rubric.nodes[node.ix()].parent);
        }
        share
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
