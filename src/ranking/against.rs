//! Where the difference between two entries comes from, criterion by criterion.

use super::{AwardPlace, Place, Ranking};
use crate::model::{Child, CombineAt, Edition, EntryIx, Message, Node, Rubric, StageIx};
use crate::scoring::{Card, mean_of};
use crate::stats::{TOLERANCE, shapley, weighted};

/// Two entries side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// The stage compared; none when it is an award.
    pub stage: Option<StageIx>,
    /// The award compared.
    pub award: Option<usize>,
    /// The first entry, its place and points.
    pub left: (EntryIx, f64, f64),
    /// The second entry, its place and points.
    pub right: (EntryIx, f64, f64),
    /// One row per criterion, and one for what no criterion holds; the parts sum to the gap.
    pub rows: Vec<GapRow>,
}

impl Against {
    /// Points of the first less points of the second, as ranked.
    pub fn gap(&self) -> f64 {
        self.left.2 - self.right.2
    }
}

/// One criterion's (or dimension's) part in the gap.
#[derive(Debug, Clone, PartialEq)]
pub struct GapRow {
    /// The stage it was judged at.
    pub stage: StageIx,
    /// The criterion, or the dimension where the gap is none of its criteria's;
    /// none for the row that closes the sum (rounding, combined totals).
    pub child: Option<Child>,
    /// The first entry's points; none where it has none.
    pub left: Option<f64>,
    /// The second entry's points.
    pub right: Option<f64>,
    /// What the difference is worth in the total, signed: above zero favours the first.
    pub part: f64,
}

/// Compares two entries at `stage`, or for `award`; without either, at the
/// last stage where both have a place.
///
/// The gap of a node is divided among its children by their Shapley values:
/// the mean, over all orders of exchanging the second entry's children for the
/// first's, of what each exchange adds. For a weighted mean with the same
/// children on both sides that is w(a - b)/Σw; for geometric and other means,
/// and where a child counts for only one of the two, it is the one division
/// that is symmetric and sums to the gap. What rounding and totals combined
/// per judge leave over is a row of its own.
///
/// Errors: a message when the two have no place in common.
/// Source: Shapley, *A Value for n-Person Games* (1953).
pub fn against(
    edition: &Edition,
    ranking: &Ranking,
    (left, right): (EntryIx, EntryIx),
    stage: Option<StageIx>,
    award: Option<usize>,
) -> Result<Against, Message> {
    let compare = Compare { edition, ranking, left, right };
    match award {
        Some(award) => compare.award(award),
        None => compare.stage(stage),
    }
    .ok_or_else(|| {
        Message::new("nothing-in-common")
            .word("left", &edition.entry(left).id)
            .word("right", &edition.entry(right).id)
    })
}

struct Compare<'a> {
    edition: &'a Edition,
    ranking: &'a Ranking,
    left: EntryIx,
    right: EntryIx,
}

impl<'a> Compare<'a> {
    fn places(&self, stage: StageIx) -> Option<(&'a Place, &'a Place)> {
        let of = |e: EntryIx| self.ranking.place(stage, self.edition.entry(e).track, e);
        Some((of(self.left)?, of(self.right)?))
    }

    fn stage(&self, stage: Option<StageIx>) -> Option<Against> {
        let stage = match stage {
            Some(stage) => stage,
            None => {
                (0..self.ranking.stages.len()).rev().map(StageIx::at).find(|s| self.places(*s).is_some())?
            }
        };
        let (a, b) = self.places(stage)?;
        let rows = self.stage_rows(stage, 1.0)?;
        let left = (self.left, a.place, a.points.ranked);
        let right = (self.right, b.place, b.points.ranked);
        Some(self.closed(Against { stage: Some(stage), award: None, left, right, rows }, stage))
    }

    /// Rows of a stage's points, each part times `factor`; earlier stages are carried in.
    fn stage_rows(&self, stage: StageIx, factor: f64) -> Option<Vec<GapRow>> {
        let carry = &self.edition.stage(stage).carry;
        let mut rows = Vec::new();
        for (from, share) in carry.iter().filter(|(_, share)| *share > 0.0) {
            rows.extend(self.stage_rows(*from, factor * share)?);
        }
        let kept = 1.0 - carry.iter().map(|(_, share)| share).sum::<f64>();
        rows.extend(self.child_rows(stage, Child::Node(Rubric::ROOT), factor * kept)?);
        Some(rows)
    }

    fn child_rows(&self, stage: StageIx, child: Child, factor: f64) -> Option<Vec<GapRow>> {
        let (a, b) = self.places(stage)?;
        let tree = Tree { stage, rubric: self.edition.rubric(stage), a: &a.card, b: &b.card };
        let gap = a.card.points(child)?.exact - b.card.points(child)?.exact;
        Some(tree.rows(child, gap * factor, factor))
    }

    fn award(&self, award: usize) -> Option<Against> {
        let result = self.ranking.awards.get(award)?;
        let of = |e: EntryIx| result.places.iter().find(|p| p.entry == e);
        let (a, b): (&AwardPlace, &AwardPlace) = (of(self.left)?, of(self.right)?);
        let terms = &self.edition.competition.awards[award].score;
        let total: f64 = terms.iter().map(|t| t.weight).sum();
        let mut rows: Vec<GapRow> = Vec::new();
        for term in terms {
            let share = term.weight / total;
            let found = if term.node.as_str() == Rubric::TOTAL {
                self.stage_rows(term.stage, share)?
            } else {
                let child = self.edition.rubric(term.stage).resolve(term.node.as_str())?;
                self.child_rows(term.stage, child, share)?
            };
            merge(&mut rows, found);
        }
        let left = (self.left, a.place, a.points.ranked);
        let right = (self.right, b.place, b.points.ranked);
        let last = terms.iter().map(|t| t.stage).max()?;
        Some(self.closed(Against { stage: None, award: Some(award), left, right, rows }, last))
    }

    /// Adds the row that closes the sum, where anything is left.
    fn closed(&self, mut against: Against, stage: StageIx) -> Against {
        let rest = against.gap() - against.rows.iter().map(|r| r.part).sum::<f64>();
        let combined = self.edition.stage(stage).panel.at == CombineAt::JudgeTotal;
        if rest.abs() > 1e-9 || combined {
            against.rows.push(GapRow { stage, child: None, left: None, right: None, part: rest });
        }
        against
    }
}

/// A criterion that two terms of an award share has one row.
fn merge(rows: &mut Vec<GapRow>, found: Vec<GapRow>) {
    for row in found {
        match rows.iter_mut().find(|r| r.stage == row.stage && r.child == row.child) {
            Some(known) => known.part += row.part,
            None => rows.push(row),
        }
    }
}

struct Tree<'a> {
    stage: StageIx,
    rubric: &'a Rubric,
    a: &'a Card,
    b: &'a Card,
}

impl Tree<'_> {
    /// Rows below `child` whose parts sum to `part`. `rate` is what a point of
    /// the child is worth in the total; it stands in where the gap is nil.
    fn rows(&self, child: Child, part: f64, rate: f64) -> Vec<GapRow> {
        let Child::Node(n) = child else { return vec![self.row(child, part)] };
        let node = &self.rubric.nodes[n.ix()];
        let parts = self.parts(node);
        let whole: f64 = parts.iter().sum();
        if whole.abs() <= TOLERANCE && part.abs() > TOLERANCE {
            // 0 points against none: a difference of the dimension, of no criterion.
            return vec![self.row(child, part)];
        }
        let scale = if whole.abs() > TOLERANCE { part / whole } else { rate };
        let total: f64 = node.children.iter().map(|c| self.rubric.weight(*c)).sum();
        let rows =
            node.children.iter().zip(parts).map(|(child, own)| {
                self.rows(*child, own * scale, rate * self.rubric.weight(*child) / total)
            });
        rows.flatten().collect()
    }

    fn row(&self, child: Child, part: f64) -> GapRow {
        let points = |card: &Card| card.points(child).map(|p| p.exact);
        GapRow { stage: self.stage, child: Some(child), left: points(self.a), right: points(self.b), part }
    }

    /// The Shapley values of the node's children in its gap: a subset is worth
    /// the node's points with the subset from the first entry, the rest from the second.
    fn parts(&self, node: &Node) -> Vec<f64> {
        let sides: Vec<(f64, Option<f64>, Option<f64>)> = node
            .children
            .iter()
            .map(|c| {
                let of = |card: &Card| card.points(*c).map(|p| p.exact);
                (self.rubric.weight(*c), of(self.a), of(self.b))
            })
            .collect();
        shapley(sides.len(), |inside| {
            let mixed = sides
                .iter()
                .zip(inside)
                .filter_map(|((w, a, b), first)| Some((*w, if *first { *a } else { *b }?)));
            weighted(mean_of(node.aggregate), &mixed.collect::<Vec<_>>()).unwrap_or(0.0)
        })
    }
}
