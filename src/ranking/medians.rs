//! The medians of a track at a stage, which an entry is shown beside.

use super::{Place, Ranking};
use crate::model::{Child, Edition, StageIx, TrackIx};
use crate::stats::median;

/// An entry's points beside the median of its track.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// The entry's points, as ranked; none where it has none.
    pub own: Option<f64>,
    /// The median of those who have points; none where nobody has.
    pub median: Option<f64>,
    /// How many have points.
    pub n: usize,
}

impl Beside {
    /// Points less the median.
    pub fn difference(&self) -> Option<f64> {
        Some(self.own? - self.median?)
    }
}

/// Medians (type 7) of points of every dimension and criterion, by stage and track, over the
/// eligible entries that have a place there; what was filled from the field is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Medians {
    /// By stage, then track.
    tracks: Vec<Vec<TrackMedians>>,
}

#[derive(Debug, Clone, PartialEq)]
struct TrackMedians {
    nodes: Vec<(Option<f64>, usize)>,
    criteria: Vec<(Option<f64>, usize)>,
}

impl Medians {
    /// The medians of a whole ranking.
    pub fn of(edition: &Edition, ranking: &Ranking) -> Self {
        let of_track = |stage: StageIx, places: &[Place]| {
            let rubric = edition.rubric(stage);
            let column = |points: &dyn Fn(&Place) -> Option<f64>| {
                let known: Vec<f64> = places.iter().filter_map(points).collect();
                (median(&known), known.len())
            };
            let nodes = (0..rubric.nodes.len()).map(|n| {
                let child = Child::Node(crate::model::NodeIx::at(n));
                column(&|p| p.ranked(child))
            });
            let criteria = (0..rubric.criteria.len())
                .map(|c| column(&|p| p.card.lines[c].points.filter(|_| !p.card.lines[c].basis.is_imputed())));
            TrackMedians { nodes: nodes.collect(), criteria: criteria.collect() }
        };
        let stages = ranking.stages.iter();
        let tracks = stages.map(|s| s.tracks.iter().map(|t| of_track(s.stage, &t.places)).collect());
        Self { tracks: tracks.collect() }
    }

    /// A place's points of a dimension or criterion beside the median.
    pub fn beside(&self, stage: StageIx, track: TrackIx, place: &Place, child: Child) -> Beside {
        let medians = &self.tracks[stage.ix()][track.ix()];
        let (median, n) = match child {
            Child::Node(node) => medians.nodes[node.ix()],
            Child::Criterion(c) => medians.criteria[c.ix()],
        };
        Beside { own: place.ranked(child), median, n }
    }
}
