//! An outline -> the rubric: defaults filled in, the tree laid flat, and the
//! rules that need the whole tree.

use std::collections::BTreeMap;

use super::outline::{Branch, Leaf, Outline};
use super::place::Place;
use super::problems::{Findings, suggest};
use crate::model::{
    Aggregate, Child, CriterionIx, FieldScale, Id, LevelRange, Message, Node, NodeIx, Rounding, Rubric,
    Scale, Status, Weight,
};

/// What a dimension inherits from the rubric's top.
#[derive(Clone, Copy)]
struct Defaults {
    aggregate: Aggregate,
    rounding: Option<Rounding>,
    min_available: f64,
}

/// Builds the rubric; problems of the whole tree are noted.
pub fn rubric(outline: Outline, findings: &Findings) -> Rubric {
    check_ids(&outline.root, findings);
    let root = &outline.root;
    let defaults = Defaults {
        aggregate: root.aggregate.unwrap_or(Aggregate::Mean),
        rounding: root.rounding,
        min_available: root.min_available.unwrap_or(0.0),
    };
    let mut rubric = Rubric {
        id: outline.id,
        version: outline.version,
        title: root.title.clone(),
        status: outline.status.unwrap_or(Status::Proposed),
        levels: outline.levels.unwrap_or(LevelRange { min: 0.0, max: 100.0 }),
        nodes: Vec::new(),
        criteria: Vec::new(),
        file: outline.file,
    };
    grow(&mut rubric, outline.root, None, defaults, findings);
    rubric
}

/// Adds a branch and all below it.
fn grow(
    rubric: &mut Rubric,
    branch: Branch,
    parent: Option<NodeIx>,
    defaults: Defaults,
    findings: &Findings,
) -> NodeIx {
    let here = NodeIx::at(rubric.nodes.len());
    check_weights(&branch, findings);
    let Ok(id) = Id::new(branch.name()) else { return here };
    rubric.nodes.push(Node {
        id,
        title: branch.title,
        weight: branch.weight.unwrap_or(Weight::exactly(1.0)),
        parent,
        aggregate: branch.aggregate.unwrap_or(defaults.aggregate),
        rounding: branch.rounding.or(defaults.rounding),
        min_available: branch.min_available.unwrap_or(defaults.min_available),
        children: Vec::new(),
    });
    for leaf in branch.leaves {
        add_leaf(rubric, leaf, here, findings);
    }
    for child in branch.branches {
        let child = grow(rubric, child, Some(here), defaults, findings);
        rubric.nodes[here.ix()].children.push(Child::Node(child));
    }
    here
}

fn add_leaf(rubric: &mut Rubric, leaf: Leaf, parent: NodeIx, findings: &Findings) {
    let Ok(mut criterion) = leaf.body else { return };
    if matches!(criterion.scale, Scale::Field { scale: FieldScale::ZScore, .. })
        && let Some(node) = needs_positive(rubric, parent)
    {
        let message = Message::new("zscore-under").word("criterion", &criterion.id).word("node", &node.id);
        findings.refuse(leaf.place.problem(message));
    }
    criterion.parent = parent;
    rubric.nodes[parent.ix()].children.push(Child::Criterion(CriterionIx::at(rubric.criteria.len())));
    rubric.criteria.push(*criterion);
}

/// The nearest node above that cannot work with negative points.
fn needs_positive(rubric: &Rubric, from: NodeIx) -> Option<&Node> {
    let above = std::iter::successors(Some(from), |n| rubric.nodes[n.ix()].parent);
    above.map(|n| &rubric.nodes[n.ix()]).find(|node| node.aggregate.needs_non_negative())
}

fn check_weights(branch: &Branch, findings: &Findings) {
    let leaves = branch.leaves.iter().filter_map(|l| l.body.as_ref().ok()).map(|c| c.weight.at);
    let branches = branch.branches.iter().map(|b| b.weight.map_or(1.0, |w| w.at));
    let weights: Vec<f64> = leaves.chain(branches).collect();
    if !weights.is_empty() && weights.iter().all(|w| *w == 0.0) {
        findings.refuse(branch.place.problem(Message::new("weights-zero").word("node", branch.name())));
    }
}

/// Notes every id that is used twice.
fn check_ids(root: &Branch, findings: &Findings) {
    let mut first: BTreeMap<&Id, u32> = BTreeMap::new();
    let mut ids: Vec<_> = Vec::new();
    collect_ids(root, &mut ids);
    for (id, place) in ids {
        if let Some(line) = first.get(id) {
            let message = Message::new("id-twice").word("id", id).word("first", line);
            findings.refuse(place.problem(message));
        } else {
            first.insert(id, place.line());
        }
    }
}

fn collect_ids<'b>(branch: &'b Branch, ids: &mut Vec<(&'b Id, &'b Place)>) {
    ids.extend(branch.leaves.iter().map(|leaf| (&leaf.id, &leaf.place)));
    for child in &branch.branches {
        ids.extend(child.id.as_ref().map(|id| (id, &child.place)));
        collect_ids(child, ids);
    }
}

/// Lays an extension over the rubric it extends: new weights, new branches
/// and leaves, and the top's own settings.
pub fn extend(mut base: Outline, own: Outline, findings: &Findings) -> Outline {
    let known = names(&base.root);
    for leaf in own.root.leaves {
        match leaf.body {
            Err(weight) => {
                let found = base.root.leaf_mut(&leaf.id);
                reweight(found.map(|c| &mut c.weight), weight, (&leaf.id, &leaf.place), &known, findings);
            }
            Ok(_) if clashes(&leaf.id, &leaf.place, &known, findings) => {}
            Ok(_) => base.root.leaves.push(leaf),
        }
    }
    for branch in own.root.branches {
        let Some(id) = branch.id.clone() else { continue };
        if branch.bare {
            let found = base.root.branch_mut(&id).map(|b| b.weight.get_or_insert(Weight::exactly(1.0)));
            let weight = branch.weight.unwrap_or(Weight::exactly(1.0));
            reweight(found, weight, (&id, &branch.place), &known, findings);
        } else {
            add_branch(&mut base.root, branch, &known, findings);
        }
    }
    let root = Branch {
        title: if own.root.title.is_empty() { base.root.title } else { own.root.title },
        aggregate: own.root.aggregate.or(base.root.aggregate),
        rounding: own.root.rounding.or(base.root.rounding),
        min_available: own.root.min_available.or(base.root.min_available),
        place: own.root.place,
        ..base.root
    };
    let (status, levels) = (own.status.or(base.status), own.levels.or(base.levels));
    Outline { id: own.id, version: own.version, status, levels, root, file: own.file }
}

fn add_branch(base: &mut Branch, branch: Branch, known: &[String], findings: &Findings) {
    let mut ids = Vec::new();
    ids.extend(branch.id.as_ref().map(|id| (id, &branch.place)));
    collect_ids(&branch, &mut ids);
    let clashing = ids.into_iter().filter(|(id, place)| clashes(id, place, known, findings)).count();
    if clashing == 0 {
        base.branches.push(branch);
    }
}

fn clashes(id: &Id, place: &Place, known: &[String], findings: &Findings) -> bool {
    let clash = known.iter().any(|k| k == id.as_str());
    if clash {
        findings.refuse(place.problem(Message::new("extends-clash").word("id", id)));
    }
    clash
}

fn reweight(
    found: Option<&mut Weight>,
    weight: Weight,
    (id, place): (&Id, &Place),
    known: &[String],
    findings: &Findings,
) {
    if let Some(old) = found {
        *old = weight;
    } else {
        let message = Message::new("extends-unknown").word("id", id);
        let message = suggest(message, id.as_str(), known.iter().map(String::as_str));
        findings.refuse(place.problem(message));
    }
}

fn names(root: &Branch) -> Vec<String> {
    let mut ids = Vec::new();
    collect_ids(root, &mut ids);
    ids.into_iter().map(|(id, _)| id.to_string()).collect()
}
