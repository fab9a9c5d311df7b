//! The JSON of `rank`, format 1: keys may be added, never changed.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{RankView, Words};
use crate::judging::panel::{Fair, FairPoints};
use crate::model::{Arg, Edition, EntryIx, Id, Message, StageIx};
use crate::ranking::{AwardPlace, AwardResult, Drop, Group, Place, Ranking, TrackResult, by_attribute};
use crate::scoring::Points;

/// What made the result.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tolok {
    /// Version of this format.
    pub format: u32,
    /// Version of the program.
    pub version: String,
    /// The competition and edition.
    pub edition: String,
    /// SHA-256 over all files read.
    pub inputs_sha256: String,
    /// Seed of everything random.
    pub seed: u64,
    /// Random draws behind intervals and probabilities; 0 when there are none.
    pub draws: u64,
}

impl Tolok {
    /// The head of any result of an edition.
    pub fn of(edition: &Edition, seed: u64) -> Self {
        let competition = &edition.competition;
        Self {
            format: 1,
            version: env!("CARGO_PKG_VERSION").into(),
            edition: format!("{}-{}", competition.id, competition.edition),
            inputs_sha256: edition.inputs_sha256.clone(),
            seed,
            draws: 0,
        }
    }

    /// The head of a result of a single table.
    pub fn of_table(name: &str, seed: u64) -> Self {
        Self {
            format: 1,
            version: env!("CARGO_PKG_VERSION").into(),
            edition: name.to_owned(),
            inputs_sha256: String::new(),
            seed,
            draws: 0,
        }
    }
}

/// The whole of `rank`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankJson {
    tolok: Tolok,
    stages: Vec<StageJson>,
    awards: Vec<AwardJson>,
    dropped: Vec<DropJson>,
    warnings: Vec<ReasonJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct StageJson {
    id: String,
    tracks: Vec<TrackJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct TrackJson {
    id: String,
    /// How many came.
    entered: usize,
    /// How many of the eligible have evidence for every criterion that applies.
    complete: usize,
    /// How many were left after withdrawals, disqualifications and eligibility.
    eligible: usize,
    /// How many have a place.
    ranked: usize,
    /// Who goes on, in order; empty in the last stage.
    advanced: Vec<String>,
    places: Vec<PlaceJson>,
    /// Places within each value of the attribute of `--by`.
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<Vec<GroupJson>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct GroupJson {
    attribute: String,
    /// The attribute's value; null for entries without it.
    value: Option<String>,
    places: Vec<GroupPlaceJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct GroupPlaceJson {
    /// Place within the group.
    place: Value,
    entry: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AwardJson {
    id: String,
    /// The track, or null for all.
    track: Option<String>,
    winners: Vec<PlaceJson>,
    /// Everyone in the running, winners included, in order.
    places: Vec<PlaceJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct DropJson {
    entry: String,
    stage: String,
    reason: ReasonJson,
    /// All reasons, `reason` being the first.
    reasons: Vec<ReasonJson>,
}

/// A message: code, arguments, and its words in the language asked for.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ReasonJson {
    code: String,
    args: Map<String, Value>,
    text: String,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct FairJson {
    points: f64,
    se: f64,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RawJson {
    place: Value,
    points: f64,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PlaceJson {
    /// A whole number, but for fractional ties.
    place: Value,
    tied: bool,
    entry: String,
    agency: String,
    /// Points as ranked.
    points: f64,
    /// Points before rounding.
    points_exact: f64,
    /// Declared weight that had evidence over declared weight that applies, 0 to 1.
    coverage: f64,
    /// Criteria filled from the field.
    imputed: Vec<String>,
    /// Points by dimension; for an award by `stage.node`.
    dimensions: Map<String, Value>,
    /// Points as the average judge would give them; null where not computed.
    fair: Option<FairJson>,
    /// Place and points of the marks as given, where the edition takes severity out of the official ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<RawJson>,
    /// 90 % interval of the place; null where not computed.
    place_interval: Option<[f64; 2]>,
    /// Probability of going on; null where not computed.
    p_advance: Option<f64>,
    /// Probability of each award; null where not computed.
    p_award: Option<Map<String, Value>>,
    because: Vec<ReasonJson>,
    /// The display band, where the edition names bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<String>,
}

/// The result as JSON values; texts in the language of `words`.
pub fn rank_json(
    edition: &Edition,
    ranking: &Ranking,
    view: &RankView,
    seed: u64,
    words: &Words,
) -> RankJson {
    let wire = Wire { edition, words, view };
    RankJson {
        tolok: Tolok::of(edition, seed),
        stages: ranking
            .stages
            .iter()
            .map(|s| StageJson {
                id: edition.stage(s.stage).id.to_string(),
                tracks: s.tracks.iter().map(|t| wire.track(s.stage, t)).collect(),
            })
            .collect(),
        awards: ranking.awards.iter().map(|a| wire.award(a)).collect(),
        dropped: ranking.dropped.iter().map(|d| wire.dropped(d)).collect(),
        warnings: ranking.warnings.iter().map(|w| words.reason(&w.message)).collect(),
    }
}

/// The warnings alone, as JSON.
pub fn warnings_json(ranking: &Ranking, words: &Words) -> Value {
    let all: Vec<ReasonJson> = ranking.warnings.iter().map(|w| words.reason(&w.message)).collect();
    serde_json::to_value(all).unwrap_or_default()
}

/// JSON Schema of the result.
pub fn rank_schema() -> Value {
    schemars::schema_for!(RankJson).to_value()
}

struct Wire<'a> {
    edition: &'a Edition,
    words: &'a Words,
    view: &'a RankView,
}

impl Wire<'_> {
    fn entry_id(&self, entry: EntryIx) -> String {
        self.edition.entry(entry).id.to_string()
    }

    fn track(&self, stage: StageIx, track: &TrackResult) -> TrackJson {
        TrackJson {
            id: self.edition.competition.tracks[track.track.ix()].id.to_string(),
            entered: track.entered,
            complete: track.complete,
            eligible: track.eligible,
            ranked: track.places.len(),
            advanced: track.advanced.iter().map(|e| self.entry_id(*e)).collect(),
            places: track.places.iter().map(|p| self.place(stage, p)).collect(),
            groups: self.view.by.as_deref().map(|by| self.groups(track, by)),
        }
    }

    fn groups(&self, track: &TrackResult, by: &str) -> Vec<GroupJson> {
        let groups = by_attribute(self.edition, &track.places, by).into_iter();
        let member = |(place, inner): (f64, &Place)| GroupPlaceJson {
            place: place_value(place),
            entry: self.entry_id(inner.entry),
        };
        let group = |g: Group<'_>| GroupJson {
            attribute: by.to_owned(),
            value: g.value.map(str::to_owned),
            places: g.places.into_iter().map(member).collect(),
        };
        groups.map(group).collect()
    }

    fn place(&self, stage: StageIx, place: &Place) -> PlaceJson {
        let rubric = self.edition.rubric(stage);
        let nodes = rubric.nodes.iter().zip(&place.card.nodes).skip(1);
        let dimensions = nodes.filter_map(|(n, s)| Some((n.id.to_string(), s.points?.ranked.into())));
        PlaceJson {
            coverage: place.card.total().coverage,
            dimensions: dimensions.collect(),
            fair: self.fair(|f| f.stages.get(&(stage, place.entry))),
            raw: self.raw(|r| {
                let raw = r.place(stage, self.edition.entry(place.entry).track, place.entry)?;
                Some((raw.place, raw.points))
            }),
            ..self.bare((place.place, place.tied), place.entry, place.points, &place.imputed, &place.because)
        }
    }

    fn award(&self, award: &AwardResult) -> AwardJson {
        let declared = &self.edition.competition.awards[award.award];
        let tracks = &self.edition.competition.tracks;
        AwardJson {
            id: declared.id.to_string(),
            track: declared.track.map(|t| tracks[t.ix()].id.to_string()),
            winners: award.winners().map(|p| self.award_place(award, p)).collect(),
            places: award.places.iter().map(|p| self.award_place(award, p)).collect(),
        }
    }

    fn award_place(&self, award: &AwardResult, place: &AwardPlace) -> PlaceJson {
        let score = &self.edition.competition.awards[award.award].score;
        let dimensions = score.iter().zip(&place.terms).map(|(term, points)| {
            (format!("{}.{}", self.edition.stage(term.stage).id, term.node), points.points.into())
        });
        PlaceJson {
            coverage: place.coverage,
            dimensions: dimensions.collect(),
            fair: self.fair(|f| f.awards.get(&(award.award, place.entry))),
            raw: self.raw(|r| {
                let award = r.awards.iter().find(|a| a.award == award.award)?;
                let raw = award.places.iter().find(|p| p.entry == place.entry)?;
                Some((raw.place, raw.points))
            }),
            ..self.bare((place.place, place.tied), place.entry, place.points, &place.imputed, &place.because)
        }
    }

    fn fair<'f>(&'f self, of: impl Fn(&'f FairPoints) -> Option<&'f Fair>) -> Option<FairJson> {
        let fair = of(self.view.fair.as_ref()?)?;
        Some(FairJson { points: fair.points, se: fair.se })
    }

    fn raw(&self, of: impl Fn(&Ranking) -> Option<(f64, Points)>) -> Option<RawJson> {
        let (place, points) = of(self.view.raw.as_ref()?)?;
        Some(RawJson { place: place_value(place), points: points.ranked })
    }

    /// What places at stages and in awards have in common.
    fn bare(
        &self,
        (place, tied): (f64, bool),
        entry: EntryIx,
        points: Points,
        imputed: &[Id],
        because: &[Message],
    ) -> PlaceJson {
        let band =
            self.edition.competition.band(points.ranked).map(|b| b.title.get(self.words.lang()).to_owned());
        PlaceJson {
            place: place_value(place),
            tied,
            entry: self.entry_id(entry),
            agency: self.edition.entry(entry).agency.clone(),
            points: points.ranked,
            points_exact: points.exact,
            coverage: 0.0,
            imputed: imputed.iter().map(ToString::to_string).collect(),
            dimensions: Map::new(),
            fair: None,
            raw: None,
            place_interval: None,
            p_advance: None,
            p_award: None,
            because: self.reasons(because),
            band,
        }
    }

    fn dropped(&self, drop: &Drop) -> DropJson {
        let mut reasons = self.reasons(&drop.reasons).into_iter();
        let first = || self.words.reason(&drop.reasons[0]);
        DropJson {
            entry: self.entry_id(drop.entry),
            stage: self.edition.stage(drop.stage).id.to_string(),
            reason: first(),
            reasons: reasons.by_ref().collect(),
        }
    }

    fn reasons(&self, messages: &[Message]) -> Vec<ReasonJson> {
        messages.iter().map(|m| self.words.reason(m)).collect()
    }
}

impl Words {
    /// A message as `{code, args, text}`.
    pub(super) fn reason(&self, message: &Message) -> ReasonJson {
        let args = message.args.iter().map(|(name, arg)| ((*name).to_owned(), arg_value(arg)));
        ReasonJson { code: message.code.into(), args: args.collect(), text: self.say(message) }
    }
}

fn arg_value(arg: &Arg) -> Value {
    match arg {
        Arg::Word(word) => Value::from(word.as_str()),
        Arg::Number(number) => place_value(*number),
        Arg::Text(text) => {
            let both = [("id", &text.id), ("en", &text.en)];
            Value::Object(
                both.into_iter()
                    .filter_map(|(k, v)| Some((k.to_owned(), Value::from(v.as_deref()?))))
                    .collect(),
            )
        }
    }
}

/// A number that is written without decimals where it has none.
pub(super) fn place_value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        Value::from(number as i64)
    } else {
        Value::from(number)
    }
}
