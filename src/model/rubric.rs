//! The rubric: a tree of weighted dimensions whose leaves are criteria, and
//! for each criterion where its value comes from and what it is worth.

use std::collections::BTreeMap;

use super::{CriterionIx, Id, NodeIx, Position, Text};

/// A checked rubric. `nodes[0]` is the root, always named `total`; parents
/// stand before their children in `nodes`.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    /// Its name, as in `shipped:ID@VERSION`.
    pub id: Id,
    /// Its version, text: `2022.10` is not `2022.1`.
    pub version: String,
    /// What people call it.
    pub title: Text,
    /// Whether an authority has set it.
    pub status: Status,
    /// The range of levels that marks and claims use.
    pub levels: LevelRange,
    /// The root and the dimensions, parents first, in rubric order.
    pub nodes: Vec<Node>,
    /// The criteria in rubric order.
    pub criteria: Vec<Criterion>,
    /// The file it was read from, or `shipped:ID@VERSION`.
    pub file: String,
}

/// Whether an authority has set the rubric or it is a proposal of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Set by the competition's authority.
    Official,
    /// A proposal; said wherever results are shown.
    Proposed,
}

/// The lowest and highest level a mark may have; `min < max`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LevelRange {
    /// The level worth 0 points.
    pub min: f64,
    /// The level worth 100 points.
    pub max: f64,
}

/// The root or a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name; the root is `total`.
    pub id: Id,
    /// What people call it.
    pub title: Text,
    /// Its weight among its siblings.
    pub weight: Weight,
    /// The dimension it belongs to; none for the root.
    pub parent: Option<NodeIx>,
    /// How its children's points become its own.
    pub aggregate: Aggregate,
    /// How its points are rounded, if at all.
    pub rounding: Option<Rounding>,
    /// Share (0 to 1) of its children's applicable weight that must have
    /// points; below it the node has none.
    pub min_available: f64,
    /// Its children in rubric order.
    pub children: Vec<Child>,
}

/// A child of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Child {
    /// A dimension.
    Node(NodeIx),
    /// A criterion.
    Criterion(CriterionIx),
}

/// A relative weight: the one in force and the range its authors admit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// The weight in force, 0 or more.
    pub at: f64,
    /// The smallest admissible weight.
    pub from: f64,
    /// The largest admissible weight.
    pub to: f64,
}

impl Weight {
    /// A weight without a range.
    pub const fn exactly(at: f64) -> Self {
        Self { at, from: at, to: at }
    }
}

/// How the points of children become the points of their parent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aggregate {
    /// Weighted arithmetic mean.
    Mean,
    /// Weighted geometric mean; a zero makes zero.
    Geometric,
    /// Weighted harmonic mean; a zero makes zero.
    Harmonic,
    /// The smallest child, whatever its weight (above zero).
    Min,
    /// Weighted power mean with this exponent, finite and not 0.
    Power(f64),
}

impl Aggregate {
    /// True where every child must be zero or more and a zero decides: geometric, harmonic and powers below 0.
    pub fn needs_non_negative(self) -> bool {
        match self {
            Self::Geometric | Self::Harmonic | Self::Power(_) => true,
            Self::Mean | Self::Min => false,
        }
    }
}

/// Rounding of points on 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// Decimals kept, 0 to 9.
    pub decimals: u32,
    /// Whether the node re-uses its children's rounded points.
    pub carry: bool,
    /// Where halves go.
    pub halves: Halves,
}

/// Where rounding sends a value halfway between two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Halves {
    /// Away from zero; a value within 1e-9 of a half is a half.
    #[default]
    Away,
    /// Where R (4.0.0 or later) sends the mean of shares 0 to 1, which depends
    /// on how a computer holds them. Only for reproducing tables made with R.
    R,
}

/// One question of the rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its name.
    pub id: Id,
    /// What people call it.
    pub title: Text,
    /// What the judge or the agency is asked.
    pub question: Text,
    /// Its weight among its siblings.
    pub weight: Weight,
    /// The dimension it belongs to.
    pub parent: NodeIx,
    /// Where its value comes from, the first with something to say wins.
    pub sources: Vec<Source>,
    /// The measure (logs, probes) or column (indicators) that is read.
    pub measure: Option<String>,
    /// What narrows the measure, such as `class: pengaduan`.
    pub filter: BTreeMap<String, String>,
    /// Which end of the measured interval is scored.
    pub bound: Bound,
    /// How a value becomes points.
    pub scale: Scale,
    /// Below this many observations a measured value is shown, not scored.
    pub min_n: Option<u64>,
    /// What happens when no source has anything.
    pub missing: Missing,
    /// What each level asks for; keys lie on the rubric's level range.
    pub levels: Vec<(f64, Text)>,
    /// The documents that prove a level.
    pub evidence: Vec<Text>,
    /// The tracks it applies to; none means all.
    pub applies_to: Option<Vec<Id>>,
    /// Its id in earlier versions of the rubric, by version.
    pub same_as: BTreeMap<String, Id>,
    /// What the criterion rests on.
    pub grounding: Option<Grounding>,
    /// File and line it is written in, an extended rubric's own.
    pub written: Position,
}

impl Criterion {
    /// True when some source is a machine: then marks and claims are levels
    /// whatever `scale` says, and `scale` is for the measured value.
    pub fn reads_measurements(&self) -> bool {
        self.sources.iter().any(|s| s.is_measured())
    }

    /// True when its level is first taken from people on the rubric's ladder, by `from: judges` or
    /// `from: claims`: then a complete self-assessment says something about it. Where a machine
    /// measures first, judges only stand in for it, and nobody needs to claim anything.
    pub fn asks_for_claim(&self) -> bool {
        matches!(self.sources.first(), Some(Source::Judges | Source::Claims))
    }

    /// True when it is asked of entries of the track.
    pub fn applies_to_track(&self, track: &Id) -> bool {
        self.applies_to.as_ref().is_none_or(|tracks| tracks.contains(track))
    }

    /// The described level at or just below `level`, with its words.
    pub fn reached(&self, level: f64) -> Option<&(f64, Text)> {
        self.levels.iter().rev().find(|(at, _)| *at <= level + 1e-9)
    }

    /// The first described level above `level`, with its words; none at the top.
    pub fn next_level(&self, level: f64) -> Option<&(f64, Text)> {
        self.levels.iter().find(|(at, _)| *at > level + 1e-9)
    }
}

/// Where a criterion's value may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Marks that judges gave.
    Judges,
    /// The agency's own claim.
    Claims,
    /// A value measured from the complaint log.
    Logs,
    /// A value measured by probing live channels.
    Probes,
    /// A column of indicators.csv.
    Indicators,
}

impl Source {
    /// True for logs, probes and indicators.
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::Logs | Self::Probes | Self::Indicators)
    }

    /// The word in the rubric file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Judges => "judges",
            Self::Claims => "claims",
            Self::Logs => "logs",
            Self::Probes => "probes",
            Self::Indicators => "indicators",
        }
    }
}

/// Which end of a measured value's interval is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bound {
    /// The value itself.
    #[default]
    Value,
    /// The low end: what is proven.
    Low,
    /// The high end.
    High,
}

/// How a value becomes points.
#[derive(Debug, Clone, PartialEq)]
pub enum Scale {
    /// The value is a level; 100 (x - min) / (max - min).
    Levels,
    /// The level is `min` plus the number of cuts the value reaches.
    Bands {
        /// Cuts, strictly rising (more is better) or falling (less is better).
        cuts: Vec<f64>,
        /// Whether more or less is better.
        direction: Direction,
    },
    /// Linear (or logarithmic) between two fixed values.
    Goalposts {
        /// The value worth 0.
        min: f64,
        /// The value worth 100; below `min` when less is better.
        max: f64,
        /// Whether values and goalposts are taken by their natural logarithm.
        log: bool,
        /// Whether values beyond a goalpost count as the goalpost.
        cap: bool,
    },
    /// Relative to the field the entry competes in.
    Field {
        /// The formula.
        scale: FieldScale,
        /// Whether more or less is better.
        direction: Direction,
    },
    /// The value is points already.
    Identity,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
}

/// A scale over the field: the eligible entries of the track at the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldScale {
    /// 100 (x - min) / (max - min).
    MinMax,
    /// 50 + 10 z, with the n - 1 deviation.
    ZScore,
    /// 100 (r - 0.5) / n with midranks.
    Percentile,
    /// 100 (n - r) / (n - 1) with midranks, 1 the best.
    Rank,
}

/// What happens to a criterion without a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// It scores 0.
    Zero,
    /// It leaves, and weights are renormalised.
    Exclude,
    /// It waits for a judge: excluded and listed as open until then.
    Judge,
    /// The entry gets no place.
    Block,
    /// It is filled from the field and marked as imputed.
    Impute(Imputation),
}

/// How a missing value is filled, in points, from the entries that have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imputation {
    /// The field's mean.
    Mean,
    /// The field's median.
    Median,
    /// The median of the entries with the same value of this attribute.
    GroupMedian {
        /// The attribute of entries.csv.
        by: String,
    },
}

/// What a criterion rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounding {
    /// Whether a source states it or we infer it.
    pub kind: GroundingKind,
    /// The sources.
    pub refs: Vec<String>,
}

/// Whether a criterion is stated by its sources or inferred from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroundingKind {
    /// A source states it.
    Sourced,
    /// It is our inference.
    Inferred,
}

impl Rubric {
    /// The root's place.
    pub const ROOT: NodeIx = NodeIx(0);
    /// The root's name.
    pub const TOTAL: &'static str = "total";

    /// The node called `name`, `total` being the root.
    pub fn node(&self, name: &str) -> Option<NodeIx> {
        self.nodes.iter().position(|n| n.id.as_str() == name).map(NodeIx::at)
    }

    /// The criterion called `name`.
    pub fn criterion(&self, name: &str) -> Option<CriterionIx> {
        self.criteria.iter().position(|c| c.id.as_str() == name).map(CriterionIx::at)
    }

    /// The dimension or criterion called `name`.
    pub fn resolve(&self, name: &str) -> Option<Child> {
        self.node(name).map(Child::Node).or_else(|| self.criterion(name).map(Child::Criterion))
    }

    /// `ID@VERSION`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// True when `criterion` is `above` itself or stands somewhere below it.
    pub fn is_below(&self, criterion: CriterionIx, above: Child) -> bool {
        let Child::Node(above) = above else { return above == Child::Criterion(criterion) };
        let mut node = Some(self.criteria[criterion.ix()].parent);
        while let Some(here) = node {
            if here == above {
                return true;
            }
            node = self.nodes[here.ix()].parent;
        }
        false
    }

    /// The weight of a child among its siblings.
    pub fn weight(&self, child: Child) -> f64 {
        match child {
            Child::Node(n) => self.nodes[n.ix()].weight.at,
            Child::Criterion(c) => self.criteria[c.ix()].weight.at,
        }
    }

    /// The id of a child.
    pub fn child_id(&self, child: Child) -> &Id {
        match child {
            Child::Node(n) => &self.nodes[n.ix()].id,
            Child::Criterion(c) => &self.criteria[c.ix()].id,
        }
    }

    /// The title of a child; its id where it has none.
    pub fn child_title(&self, child: Child) -> Text {
        let (id, title) = match child {
            Child::Node(n) => (&self.nodes[n.ix()].id, &self.nodes[n.ix()].title),
            Child::Criterion(c) => (&self.criteria[c.ix()].id, &self.criteria[c.ix()].title),
        };
        if title.is_empty() { Text::same(id.as_str()) } else { title.clone() }
    }
}
