//! An entry's points as given beside what the average judge would have given.

use serde_json::{Value, json};

use super::{RankView, Words};
use crate::judging::panel::Fair;
use crate::model::{Edition, EntryIx, Message, StageIx};
use crate::ranking::Ranking;

/// Both at a stage or in the running for an award.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FairPlace {
    /// The stage; none for an award.
    pub stage: Option<StageIx>,
    /// The award; none for a stage.
    pub award: Option<usize>,
    /// Points of the marks as given.
    pub raw: f64,
    /// Points as the average judge would have given them.
    pub fair: Fair,
}

/// Where an entry has fair points, in the order of stages, then awards.
pub fn fair_places_of(
    edition: &Edition,
    ranking: &Ranking,
    view: &RankView,
    entry: EntryIx,
) -> Vec<FairPlace> {
    let Some(fair) = &view.fair else { return Vec::new() };
    let given = view.raw.as_ref().unwrap_or(ranking);
    let track = edition.entry(entry).track;
    let stages = ranking.stages.iter().filter_map(|s| {
        let raw = given.place(s.stage, track, entry)?.points.exact;
        let fair = *fair.stages.get(&(s.stage, entry))?;
        Some(FairPlace { stage: Some(s.stage), award: None, raw, fair })
    });
    let awards = given.awards.iter().filter_map(|a| {
        let raw = a.places.iter().find(|p| p.entry == entry)?.points.exact;
        let fair = *fair.awards.get(&(a.award, entry))?;
        Some(FairPlace { stage: None, award: Some(a.award), raw, fair })
    });
    stages.chain(awards).collect()
}

impl FairPlace {
    fn name<'e>(&self, edition: &'e Edition) -> &'e str {
        match (self.stage, self.award) {
            (Some(stage), _) => edition.stage(stage).id.as_str(),
            (None, Some(award)) => edition.competition.awards[award].id.as_str(),
            (None, None) => "",
        }
    }

    /// In words.
    pub fn message(&self, edition: &Edition, words: &Words) -> Message {
        Message::new("fair-beside-raw")
            .word("at", self.name(edition))
            .word("raw", words.points(self.raw))
            .word("fair", words.points(self.fair.points))
            .word("se", words.points(self.fair.se))
    }

    /// As JSON.
    pub fn json(&self, edition: &Edition) -> Value {
        json!({
            "stage": self.stage.map(|s| edition.stage(s).id.as_str()),
            "award": self.award.map(|a| edition.competition.awards[a].id.as_str()),
            "points": self.raw, "fair": self.fair.points, "se": self.fair.se,
        })
    }
}
