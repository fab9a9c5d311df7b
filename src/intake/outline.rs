//! A rubric file as written: its tree before it inherits from another rubric
//! and before defaults are filled in.

use super::criterion::{criterion, node_id, weight};
use super::fields::{Fields, Object, Value};
use super::place::Place;
use super::problems::shown;
use crate::model::{
    Aggregate, Criterion, Halves, Id, LevelRange, Message, Rounding, Scale, Source, Status, Text, Weight,
};

/// A rubric file.
pub const RUBRIC: Object = Object {
    name: "rubric",
    keys: &[
        "rubric",
        "version",
        "title",
        "status",
        "extends",
        "scale",
        "aggregate",
        "round",
        "min_available",
        "criteria",
        "dimensions",
    ],
};
/// A dimension.
pub const DIMENSION: Object = Object {
    name: "dimension",
    keys: &["id", "title", "weight", "aggregate", "round", "min_available", "criteria", "dimensions"],
};
/// The range of levels.
pub const LEVELS: Object = Object { name: "scale", keys: &["min", "max"] };
/// Rounding.
pub const ROUND: Object = Object { name: "round", keys: &["decimals", "carry", "halves"] };
/// A new weight for something inherited.
pub const REWEIGHT: Object = Object { name: "criterion", keys: &["id", "weight"] };
/// A power mean.
pub const POWER: Object = Object { name: "aggregate", keys: &["power"] };

/// A rubric as written.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Its name.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Whether an authority has set it.
    pub status: Option<Status>,
    /// The range of levels; none when the file gives none.
    pub levels: Option<LevelRange>,
    /// The tree; what the root says is the default of every dimension.
    pub root: Branch,
    /// The file, or `shipped:ID@VERSION`.
    pub file: String,
}

/// The root or a dimension as written.
#[derive(Debug, Clone)]
pub struct Branch {
    /// Its name; none for the root.
    pub id: Option<Id>,
    /// What people call it.
    pub title: Text,
    /// Its weight, where it is given.
    pub weight: Option<Weight>,
    /// How children combine, where it says so.
    pub aggregate: Option<Aggregate>,
    /// How points are rounded, where it says so.
    pub rounding: Option<Rounding>,
    /// The share that must be there, where it says so.
    pub min_available: Option<f64>,
    /// Its criteria, before its dimensions.
    pub leaves: Vec<Leaf>,
    /// Its dimensions.
    pub branches: Vec<Branch>,
    /// True when only `id` and `weight` are given: in an extension, a new weight for an inherited dimension.
    pub bare: bool,
    /// Where it is.
    pub place: Place,
}

/// A criterion as written.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Its name.
    pub id: Id,
    /// The criterion, or only a new weight for an inherited one.
    pub body: Result<Box<Criterion>, Weight>,
    /// Where it is.
    pub place: Place,
}

/// Reads the tree of a rubric file. `base` is the range of levels of the
/// rubric it extends, if it does.
pub fn outline(fields: &Fields<'_>, base: Option<LevelRange>) -> Option<Outline> {
    let id = fields.required("rubric").and_then(|v| v.id());
    let version = fields.required("version").and_then(|v| version(&v));
    let statuses = [("official", Status::Official), ("proposed", Status::Proposed)];
    let own = fields.optional("scale").map(level_range);
    let levels = own.flatten().or(base);
    if let (Some(own), Some(base)) = (own.flatten(), base)
        && own != base
    {
        let place = fields.optional("scale").unwrap_or(fields.value);
        place.refuse(Message::new("extends-scale").number("min", base.min).number("max", base.max));
    }
    let extends = fields.has("extends");
    let root = branch(fields, levels, extends);
    let status = fields.optional("status").and_then(|v| v.choice(&statuses));
    if own.is_none() && !extends && root.uses_levels() {
        fields.required("scale");
    }
    if !extends && fields.count("criteria") + fields.count("dimensions") == 0 {
        fields.value.refuse(Message::new("dimension-empty").word("dimension", "total"));
    }
    Some(Outline { id: id?, version: version?, status, levels, root, file: fields.value.doc.file.clone() })
}

fn version(value: &Value<'_>) -> Option<String> {
    let text = value.quoted()?;
    if Id::new(&text).is_ok() {
        return Some(text);
    }
    value.refuse(Message::new("id-malformed").word("value", shown(&text)));
    None
}

fn level_range(value: Value<'_>) -> Option<LevelRange> {
    let fields = value.fields(&LEVELS)?;
    let (min, max) =
        (fields.required("min").and_then(|v| v.number()), fields.required("max").and_then(|v| v.number()));
    let (min, max) = (min?, max?);
    if min < max {
        return Some(LevelRange { min, max });
    }
    value.refuse(Message::new("scale-range").number("min", min).number("max", max));
    None
}

/// Reads what the root and a dimension have in common. `bare_children` says
/// whether a child with only a weight may stand for an inherited one.
fn branch(fields: &Fields<'_>, levels: Option<LevelRange>, bare_children: bool) -> Branch {
    let leaf = |v: &Value<'_>| leaf(*v, levels, bare_children);
    Branch {
        id: None,
        title: fields.words("title"),
        weight: None,
        aggregate: fields.optional("aggregate").and_then(aggregate),
        rounding: fields.optional("round").and_then(rounding),
        min_available: fields
            .optional("min_available")
            .and_then(|v| v.number_where(|share| (0.0..=1.0).contains(&share), "0–1")),
        leaves: fields.items("criteria").iter().filter_map(leaf).collect(),
        branches: fields
            .items("dimensions")
            .iter()
            .filter_map(|v| dimension(*v, levels, bare_children))
            .collect(),
        bare: false,
        place: fields.value.place(),
    }
}

fn dimension(value: Value<'_>, levels: Option<LevelRange>, may_be_bare: bool) -> Option<Branch> {
    let fields = value.fields(&DIMENSION)?;
    let id = fields.required("id");
    let mut branch = branch(&fields, levels, false);
    branch.id = Some(id.and_then(|v| node_id(&v))?);
    branch.weight = weight(&fields);
    branch.bare = may_be_bare && value.peek(&REWEIGHT).is_some();
    branch.place = id.map_or(branch.place, |v| v.place());
    if !branch.bare && fields.count("criteria") + fields.count("dimensions") == 0 {
        value.refuse(Message::new("dimension-empty").word("dimension", branch.name()));
    }
    Some(branch)
}

fn leaf(value: Value<'_>, levels: Option<LevelRange>, may_be_bare: bool) -> Option<Leaf> {
    if may_be_bare && let Some(fields) = value.peek(&REWEIGHT) {
        let id = fields.required("id")?;
        let weight = weight(&fields).unwrap_or(Weight::exactly(1.0));
        return Some(Leaf { id: node_id(&id)?, body: Err(weight), place: id.place() });
    }
    let criterion = criterion(value, levels)?;
    let place = value.child("id").map_or(value.place(), |v| v.place());
    Some(Leaf { id: criterion.id.clone(), body: Ok(Box::new(criterion)), place })
}

fn aggregate(value: Value<'_>) -> Option<Aggregate> {
    if !value.is_map() {
        return value.choice(&[
            ("mean", Aggregate::Mean),
            ("geometric", Aggregate::Geometric),
            ("harmonic", Aggregate::Harmonic),
            ("min", Aggregate::Min),
        ]);
    }
    let power = value.fields(&POWER)?.required("power")?;
    power.number_where(|p| (0.01..=100.0).contains(&p.abs()), "0.01–100, −100–−0.01").map(Aggregate::Power)
}

fn rounding(value: Value<'_>) -> Option<Rounding> {
    let fields = value.fields(&ROUND)?;
    let decimals = fields.required("decimals")?.whole(0..=9)? as u32;
    let carry = fields.optional("carry").map_or(Some(false), |v| v.flag())?;
    let halves = fields
        .optional("halves")
        .map_or(Some(Halves::Away), |v| v.choice(&[("away", Halves::Away), ("r", Halves::R)]))?;
    Some(Rounding { decimals, carry, halves })
}

impl Branch {
    /// Its name, `total` for the root.
    pub fn name(&self) -> &str {
        self.id.as_ref().map_or("total", Id::as_str)
    }

    /// The criterion called `id` here or below.
    pub fn leaf_mut(&mut self, id: &Id) -> Option<&mut Criterion> {
        let own = self.leaves.iter_mut().find(|l| l.id == *id);
        if let Some(leaf) = own {
            return leaf.body.as_mut().ok().map(|c| &mut **c);
        }
        self.branches.iter_mut().find_map(|b| b.leaf_mut(id))
    }

    /// The dimension called `id` below.
    pub fn branch_mut(&mut self, id: &Id) -> Option<&mut Self> {
        let own = self.branches.iter().position(|b| b.id.as_ref() == Some(id));
        match own {
            Some(own) => Some(&mut self.branches[own]),
            None => self.branches.iter_mut().find_map(|b| b.branch_mut(id)),
        }
    }

    fn uses_levels(&self) -> bool {
        let leaf = |leaf: &Leaf| {
            leaf.body.as_ref().is_ok_and(|c| {
                matches!(c.scale, Scale::Levels | Scale::Bands { .. })
                    || c.sources.iter().any(|s| matches!(s, Source::Judges | Source::Claims))
            })
        };
        self.leaves.iter().any(leaf) || self.branches.iter().any(Self::uses_levels)
    }
}
