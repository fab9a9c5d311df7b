//! A result by names, as it is published and kept: what two results are compared by.

use std::collections::BTreeMap;

use super::{Ranking, TrackResult};
use crate::model::{Edition, Id, Message, StageIx};

/// A published result.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// Competition and edition, such as `p4-2022`.
    pub edition: String,
    /// Version of the program that made it.
    pub version: String,
    /// SHA-256 over all files it was made from.
    pub inputs_sha256: String,
    /// The contests in order: each track at each stage, then the awards.
    pub contests: Vec<RecordedContest>,
    /// Who left without a place.
    pub left: Vec<RecordedDrop>,
}

/// What entries stand in: a track at a stage, or the running for an award.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contest {
    /// A track at a stage, by their ids.
    Stage {
        /// The stage.
        stage: String,
        /// The track.
        track: String,
    },
    /// An award, by its id.
    Award(String),
}

/// One contest and everyone in it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordedContest {
    /// Which.
    pub contest: Contest,
    /// How many came; the running of an award is as many as have a place.
    pub entered: usize,
    /// How many were eligible.
    pub eligible: usize,
    /// The places in order.
    pub places: Vec<RecordedPlace>,
}

/// One entry's place in a contest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordedPlace {
    /// The entry's id.
    pub entry: String,
    /// The agency behind it.
    pub agency: String,
    /// Its place.
    pub place: f64,
    /// Its points, as ranked.
    pub points: f64,
    /// Whether it went on from the stage, or won the award.
    pub through: bool,
    /// Points by dimension (of an award, by term).
    pub dimensions: BTreeMap<String, f64>,
    /// Signed decisions that bore on it: reason and signer.
    pub signed: Vec<(String, String)>,
}

/// An entry that left without a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordedDrop {
    /// The entry's id.
    pub entry: String,
    /// The stage it left at.
    pub stage: String,
    /// The code of the first reason.
    pub code: String,
    /// Signed decisions that put it out: reason and signer.
    pub signed: Vec<(String, String)>,
}

impl Record {
    /// The record of a ranking of the whole edition.
    pub fn of(edition: &Edition, ranking: &Ranking) -> Self {
        let competition = &edition.competition;
        let mut contests: Vec<RecordedContest> = Vec::new();
        for stage in &ranking.stages {
            contests.extend(stage.tracks.iter().map(|t| track(edition, stage.stage, t)));
        }
        contests.extend((0..ranking.awards.len()).map(|a| award(edition, ranking, a)));
        let left = ranking.dropped.iter().map(|d| RecordedDrop {
            entry: edition.entry(d.entry).id.to_string(),
            stage: edition.stage(d.stage).id.to_string(),
            code: d.reasons[0].code.to_owned(),
            signed: signatures(&d.reasons),
        });
        Self {
            edition: format!("{}-{}", competition.id, competition.edition),
            version: env!("CARGO_PKG_VERSION").into(),
            inputs_sha256: edition.inputs_sha256.clone(),
            contests,
            left: left.collect(),
        }
    }

    /// Only what belongs to the stages up to `stage`: no later one, and no awards.
    #[must_use]
    pub fn up_to(mut self, edition: &Edition, stage: StageIx) -> Self {
        let early = |id: &str| edition.competition.stage(id).is_some_and(|s| s <= stage);
        self.contests.retain(|c| matches!(&c.contest, Contest::Stage { stage, .. } if early(stage)));
        self.left.retain(|d| early(&d.stage));
        self
    }

    /// Where an entry left, if it did.
    pub fn drop_of(&self, entry: &str) -> Option<&RecordedDrop> {
        self.left.iter().find(|d| d.entry == entry)
    }
}

fn track(edition: &Edition, stage: StageIx, result: &TrackResult) -> RecordedContest {
    let rubric = edition.rubric(stage);
    let places = result.places.iter().map(|p| {
        let nodes = rubric.nodes.iter().zip(&p.card.nodes).skip(1);
        RecordedPlace {
            entry: edition.entry(p.entry).id.to_string(),
            agency: edition.entry(p.entry).agency.clone(),
            place: p.place,
            points: p.points.ranked,
            through: p.advances,
            dimensions: nodes.filter_map(|(n, s)| Some((n.id.to_string(), s.points?.ranked))).collect(),
            signed: signatures(&p.because),
        }
    });
    let contest = Contest::Stage {
        stage: edition.stage(stage).id.to_string(),
        track: edition.competition.tracks[result.track.ix()].id.to_string(),
    };
    let (entered, eligible) = (result.entered, result.eligible);
    RecordedContest { contest, entered, eligible, places: places.collect() }
}

fn award(edition: &Edition, ranking: &Ranking, ix: usize) -> RecordedContest {
    let result = &ranking.awards[ix];
    let declared = &edition.competition.awards[result.award];
    let name = |stage: StageIx, node: &Id| format!("{}.{node}", edition.stage(stage).id);
    let places = result.places.iter().map(|p| RecordedPlace {
        entry: edition.entry(p.entry).id.to_string(),
        agency: edition.entry(p.entry).agency.clone(),
        place: p.place,
        points: p.points.ranked,
        through: p.wins,
        dimensions: declared
            .score
            .iter()
            .zip(&p.terms)
            .map(|(t, points)| (name(t.stage, &t.node), points.points))
            .collect(),
        signed: signatures(&p.because),
    });
    let of = result.places.len();
    let contest = Contest::Award(declared.id.to_string());
    RecordedContest { contest, entered: of, eligible: of, places: places.collect() }
}

/// Reason and signer of every signed message.
fn signatures(messages: &[Message]) -> Vec<(String, String)> {
    messages
        .iter()
        .filter_map(|m| Some((m.word_of("reason")?.to_owned(), m.word_of("signer")?.to_owned())))
        .collect()
}
