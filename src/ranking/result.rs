//! The published result: places, awards, drops, warnings.

use std::collections::HashMap;

use super::stage::Outcome;
use crate::model::{Child, Edition, EntryIx, Id, Message, Rubric, StageIx, TrackIx};
use crate::scoring::{Card, Points};

/// The result of an edition.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// By stage.
    pub stages: Vec<StageResult>,
    /// In the order they were filled.
    pub awards: Vec<AwardResult>,
    /// Who left without a place, where and why.
    pub dropped: Vec<Drop>,
    /// What the secretariat should know.
    pub warnings: Vec<Warning>,
}

/// Something to look at, and what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// What there is to say.
    pub message: Message,
    /// The stage it arose at; none for awards.
    pub stage: Option<StageIx>,
    /// The track it is about; none for all.
    pub track: Option<TrackIx>,
    /// The award it is about.
    pub award: Option<usize>,
}

/// One stage, all tracks.
#[derive(Debug, Clone, PartialEq)]
pub struct StageResult {
    /// The stage.
    pub stage: StageIx,
    /// By track.
    pub tracks: Vec<TrackResult>,
}

/// One track at one stage.
#[derive(Debug, Clone, PartialEq)]
pub struct TrackResult {
    /// The track.
    pub track: TrackIx,
    /// How many came: registered, or advanced from the stage before.
    pub entered: usize,
    /// How many of the eligible have evidence for every criterion that applies.
    pub complete: usize,
    /// How many were left after withdrawals, disqualifications and eligibility.
    pub eligible: usize,
    /// Who goes on, in order of place; empty in the last stage.
    pub advanced: Vec<EntryIx>,
    /// Everyone with points, in order.
    pub places: Vec<Place>,
    /// By entry: its index in `places`.
    pub index: HashMap<EntryIx, u32>,
}

/// One entry's place at one stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// From 1; not a whole number only under fractional ties.
    pub place: f64,
    /// Whether others share it.
    pub tied: bool,
    /// Whether the entry goes on to the next stage.
    pub advances: bool,
    /// The entry.
    pub entry: EntryIx,
    /// Its points at the stage, earlier stages carried in.
    pub points: Points,
    /// What the points are made of.
    pub card: Card,
    /// The criteria filled from the field, those of carried stages among them.
    pub imputed: Vec<Id>,
    /// What decided the place and the cut.
    pub because: Vec<Message>,
}

/// One award.
#[derive(Debug, Clone, PartialEq)]
pub struct AwardResult {
    /// Its place in the competition's awards.
    pub award: usize,
    /// Everyone in the running, in order.
    pub places: Vec<AwardPlace>,
}

impl AwardResult {
    /// The winners in order.
    pub fn winners(&self) -> impl Iterator<Item = &AwardPlace> {
        self.places.iter().filter(|p| p.wins)
    }
}

/// One entry's place in the running for an award.
#[derive(Debug, Clone, PartialEq)]
pub struct AwardPlace {
    /// From 1, within the award.
    pub place: f64,
    /// Whether others share it.
    pub tied: bool,
    /// Whether it wins.
    pub wins: bool,
    /// The entry.
    pub entry: EntryIx,
    /// Its award score.
    pub points: Points,
    /// The parts of the score, in the order of the award.
    pub terms: Vec<TermPoints>,
    /// Weight of the terms' coverage.
    pub coverage: f64,
    /// The criteria below its terms that were filled from the field.
    pub imputed: Vec<Id>,
    /// What decided.
    pub because: Vec<Message>,
}

/// One part of an award score.
#[derive(Debug, Clone, PartialEq)]
pub struct TermPoints {
    /// Its weight as declared.
    pub weight: f64,
    /// The entry's points there, as published at that stage.
    pub points: f64,
}

/// An entry that left without a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Drop {
    /// The entry.
    pub entry: EntryIx,
    /// Where it left.
    pub stage: StageIx,
    /// Every reason, the deciding one first; never empty.
    pub reasons: Vec<Message>,
}

impl Ranking {
    pub(super) fn take_stage(&mut self, edition: &Edition, stage: StageIx, outcomes: Vec<Outcome>) {
        debug_assert_eq!(outcomes.len(), edition.competition.tracks.len());
        let mut tracks = Vec::new();
        for outcome in outcomes {
            self.dropped.extend(outcome.dropped);
            let track = Some(outcome.result.track);
            let about = |message| Warning { message, stage: Some(stage), track, award: None };
            self.warnings.extend(outcome.warnings.into_iter().map(about));
            tracks.push(outcome.result);
        }
        self.stages.push(StageResult { stage, tracks });
    }

    /// An entry's place at a stage, if it has one.
    pub fn place(&self, stage: StageIx, track: TrackIx, entry: EntryIx) -> Option<&Place> {
        let result = self.stages.get(stage.ix())?.tracks.get(track.ix())?;
        result.index.get(&entry).map(|i| &result.places[*i as usize])
    }

    /// The last stage at which an entry has a place, and the place.
    pub fn last_place(&self, edition: &Edition, entry: EntryIx) -> Option<(StageIx, &Place)> {
        let track = edition.entry(entry).track;
        (0..self.stages.len()).rev().map(StageIx::at).find_map(|s| Some((s, self.place(s, track, entry)?)))
    }

    /// Why an entry left without a place, if it did.
    pub fn drop_of(&self, entry: EntryIx) -> Option<&Drop> {
        self.dropped.iter().find(|d| d.entry == entry)
    }
}

impl Place {
    /// Points of a dimension or criterion as ranked; of the root with what is carried in.
    pub fn ranked(&self, child: Child) -> Option<f64> {
        if child == Child::Node(Rubric::ROOT) {
            return Some(self.points.ranked);
        }
        self.card.points(child).map(|p| p.ranked)
    }
}
