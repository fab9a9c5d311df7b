//! The JSON of an earlier `rank`, read back: strict, whole or refused.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use serde_json::Value;

use crate::model::{Id, Message};
use crate::ranking::{Contest, Record, RecordedContest, RecordedDrop, RecordedPlace};

/// The format that is read.
const FORMAT: u64 = 1;

/// A record from the JSON of `rank`, format 1; keys that this version does not know are passed over.
///
/// Refused, in one message: text that is no JSON, another format, a key that is missing or of
/// another kind, a name that is no id, a place below 1, an entry twice in one contest.
pub fn record_from(text: &str) -> Result<Record, Message> {
    let value: Value = serde_json::from_str(text).map_err(|e| unreadable(&e.to_string()))?;
    let format = value.pointer("/tolok/format");
    if format.and_then(Value::as_u64) != Some(FORMAT) {
        let found = format.map_or_else(String::new, ToString::to_string);
        let found: String = found.chars().take(40).collect();
        return Err(Message::new("record-format").word("format", found));
    }
    let read: RankRead = serde_json::from_value(value).map_err(|e| unreadable(&e.to_string()))?;
    record(read)
}

fn unreadable(detail: &str) -> Message {
    let detail: String = detail.chars().take(200).collect();
    Message::new("record-unreadable").word("detail", detail)
}

#[derive(Deserialize)]
struct RankRead {
    tolok: HeadRead,
    stages: Vec<StageRead>,
    awards: Vec<AwardRead>,
    dropped: Vec<DropRead>,
}

#[derive(Deserialize)]
struct HeadRead {
    version: String,
    edition: String,
    inputs_sha256: String,
}

#[derive(Deserialize)]
struct StageRead {
    id: String,
    tracks: Vec<TrackRead>,
}

#[derive(Deserialize)]
struct TrackRead {
    id: String,
    entered: usize,
    eligible: usize,
    advanced: Vec<String>,
    places: Vec<PlaceRead>,
}

#[derive(Deserialize)]
struct AwardRead {
    id: String,
    winners: Vec<PlaceRead>,
    places: Vec<PlaceRead>,
}

#[derive(Deserialize)]
struct PlaceRead {
    place: f64,
    entry: String,
    agency: String,
    points: f64,
    dimensions: BTreeMap<String, f64>,
    because: Vec<ReasonRead>,
}

#[derive(Deserialize)]
struct DropRead {
    entry: String,
    stage: String,
    reason: ReasonRead,
    reasons: Vec<ReasonRead>,
}

#[derive(Deserialize)]
struct ReasonRead {
    code: String,
    args: serde_json::Map<String, Value>,
}

fn record(read: RankRead) -> Result<Record, Message> {
    let mut contests = Vec::new();
    for stage in read.stages {
        for track in stage.tracks {
            let through: HashSet<String> = track.advanced.into_iter().collect();
            let contest = Contest::Stage { stage: id(&stage.id)?, track: id(&track.id)? };
            let places = places(track.places, &through)?;
            let (entered, eligible) = (track.entered, track.eligible);
            contests.push(RecordedContest { contest, entered, eligible, places });
        }
    }
    for award in read.awards {
        let through: HashSet<String> = award.winners.into_iter().map(|p| p.entry).collect();
        let places = places(award.places, &through)?;
        let (entered, eligible) = (places.len(), places.len());
        contests.push(RecordedContest { contest: Contest::Award(id(&award.id)?), entered, eligible, places });
    }
    let (edition, version) = (read.tolok.edition, read.tolok.version);
    let left = read.dropped.into_iter().map(left).collect::<Result<_, _>>()?;
    Ok(Record { edition, version, inputs_sha256: read.tolok.inputs_sha256, contests, left })
}

fn id(text: &str) -> Result<String, Message> {
    match Id::new(text) {
        Ok(id) => Ok(id.to_string()),
        Err(_) => Err(Message::new("record-id").word("id", text.chars().take(80).collect::<String>())),
    }
}

fn places(read: Vec<PlaceRead>, through: &HashSet<String>) -> Result<Vec<RecordedPlace>, Message> {
    let mut seen = HashSet::new();
    let mut places = Vec::with_capacity(read.len());
    for place in read {
        let entry = id(&place.entry)?;
        if place.place < 1.0 {
            return Err(Message::new("record-place").word("entry", &entry).number("place", place.place));
        }
        if !seen.insert(entry.clone()) {
            return Err(Message::new("record-twice").word("entry", &entry));
        }
        places.push(RecordedPlace {
            through: through.contains(&entry),
            entry,
            agency: place.agency,
            place: place.place,
            points: place.points,
            dimensions: place.dimensions,
            signed: place.because.iter().filter_map(signature).collect(),
        });
    }
    Ok(places)
}

fn left(read: DropRead) -> Result<RecordedDrop, Message> {
    let signed = read.reasons.iter().filter_map(signature).collect();
    Ok(RecordedDrop { entry: id(&read.entry)?, stage: id(&read.stage)?, code: read.reason.code, signed })
}

/// Reason and signer of a signed decision.
fn signature(reason: &ReasonRead) -> Option<(String, String)> {
    let word = |name: &str| reason.args.get(name)?.as_str().map(str::to_owned);
    Some((word("reason")?, word("signer")?))
}
