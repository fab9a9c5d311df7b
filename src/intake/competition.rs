//! competition.yaml -> the edition's rules, as far as the file alone can tell.

use std::collections::BTreeMap;

use super::eligibility::eligibility;
use super::fields::{Fields, Object, Value};
use super::place::Place;
use super::problems::{Findings, shown, suggest};
use super::rubrics::Library;
use super::stages::{AWARD, award, stage};
use super::yaml::Document;
use crate::model::{
    Award, Band, Calendar, Competition, CsvHabits, EligibilityRule, Id, Lang, Message, Stage, StageIx, Text,
    Ties, TiesMethod, Track, TrackIx,
};

/// competition.yaml.
pub const COMPETITION: Object = Object {
    name: "competition",
    keys: &[
        "competition",
        "edition",
        "title",
        "languages",
        "as_of",
        "calendar",
        "seed",
        "tracks",
        "eligibility",
        "stages",
        "awards",
        "one_award_per_entry",
        "ties",
        "bands",
        "csv",
    ],
};
/// A track.
pub const TRACK: Object = Object { name: "track", keys: &["id", "title"] };
/// How equal points share places.
pub const TIES: Object = Object { name: "ties", keys: &["method", "break_by"] };
/// A range of points.
pub const BAND: Object = Object { name: "band", keys: &["from", "id"] };
/// How CSV files are written.
pub const CSV: Object = Object { name: "csv", keys: &["delimiter", "decimal"] };

/// The rules, with what is still to be held against rubrics and tables.
pub struct Draft {
    /// The rules; a stage without a readable rubric points past the rubrics.
    pub competition: Competition,
    /// Nodes that awards name: the stage, the name, where.
    pub award_nodes: Vec<(StageIx, Id, Place)>,
    /// Nodes that break ties.
    pub tie_nodes: Vec<(Id, Place)>,
    /// Attributes of entries.csv that rules read.
    pub attributes: Vec<(String, Place)>,
}

/// What is being read and what is known so far.
pub struct Reading<'r, 'a> {
    /// The tracks; none when they could not be read.
    pub tracks: Option<Vec<Track>>,
    /// Ids of the stages so far, in order.
    pub stages: Vec<Id>,
    /// Where rubrics are found.
    pub library: &'r mut Library<'a>,
    /// See [`Draft`].
    pub attributes: Vec<(String, Place)>,
    /// See [`Draft`].
    pub award_nodes: Vec<(StageIx, Id, Place)>,
}

/// The place of a stage whose rubric could not be read.
pub const NO_RUBRIC: usize = usize::MAX;

/// Reads the rules. Gives what can be used for further checks even where
/// something was refused; nothing when the file is no map or has no stages.
pub fn competition(doc: &Document, library: &mut Library<'_>, findings: &Findings) -> Option<Draft> {
    let fields = Value::root(doc, findings).fields(&COMPETITION)?;
    let id = fields.required("competition").and_then(|v| v.id());
    let edition = fields.required("edition").and_then(|v| v.id());
    let tracks = tracks(&fields);
    let mut reading =
        Reading { tracks, stages: Vec::new(), library, attributes: Vec::new(), award_nodes: Vec::new() };
    let eligibility = eligibility_rules(&fields, &mut reading);
    let stages = stages(&fields, &mut reading);
    let awards = awards(&fields, &mut reading);
    let (ties, tie_nodes) = ties(&fields);
    let placeholder = || Id::new("unknown").ok();
    let competition = Competition {
        id: id.or_else(placeholder)?,
        edition: edition.or_else(placeholder)?,
        title: fields.words("title"),
        languages: languages(fields.optional("languages")),
        as_of: fields.optional("as_of").and_then(|v| v.date()),
        calendar: fields.optional("calendar").and_then(|v| v.id()).map(Calendar),
        seed: fields.optional("seed").and_then(|v| v.whole(0..=u64::MAX)).unwrap_or(1),
        tracks: reading.tracks.clone().unwrap_or_default(),
        eligibility,
        stages: stages?,
        awards,
        one_award_per_entry: fields.optional("one_award_per_entry").and_then(|v| v.flag()).unwrap_or(false),
        ties,
        bands: bands(&fields),
        csv: habits(&fields),
    };
    let Reading { award_nodes, attributes, .. } = reading;
    Some(Draft { competition, award_nodes, tie_nodes, attributes })
}

/// The languages that a competition.yaml declares, whatever else it holds.
pub fn declared_languages(doc: &Document, findings: &Findings) -> Vec<Lang> {
    languages(Value::root(doc, findings).child("languages"))
}

fn languages(value: Option<Value<'_>>) -> Vec<Lang> {
    let choices = [("id", Lang::Id), ("en", Lang::En)];
    let Some(value) = value else { return Vec::new() };
    let mut languages = Vec::new();
    for value in value.full_list().unwrap_or_default() {
        if let Some(language) = value.choice(&choices) {
            if languages.contains(&language) {
                value
                    .refuse(Message::new("id-twice").word("id", language.code()).word("first", value.line()));
            }
            languages.push(language);
        }
    }
    languages
}

/// The tracks; `all` when there are none, nothing when they cannot be read.
fn tracks(fields: &Fields<'_>) -> Option<Vec<Track>> {
    let Some(value) = fields.optional("tracks") else {
        return Some(vec![Track { id: Id::new("all").ok()?, title: Text::default() }]);
    };
    let mut seen = Vec::new();
    let list = value.full_list()?;
    let tracks = list.iter().map(|value| {
        let fields = value.fields(&TRACK)?;
        let id = unique_id(&fields, &mut seen)?;
        Some(Track { id, title: fields.words("title") })
    });
    // Reading on after a bad track shows the faults of the others too.
    let tracks: Vec<Option<Track>> = tracks.collect();
    tracks.into_iter().collect()
}

/// The `id` of a map, if no earlier one is the same.
pub fn unique_id(fields: &Fields<'_>, seen: &mut Vec<(Id, u32)>) -> Option<Id> {
    let value = fields.required("id")?;
    let id = value.id()?;
    if let Some((_, line)) = seen.iter().find(|(known, _)| *known == id) {
        value.refuse(Message::new("id-twice").word("id", &id).word("first", line));
    }
    seen.push((id.clone(), value.line()));
    Some(id)
}

/// A track by name.
pub fn track(value: &Value<'_>, tracks: Option<&Vec<Track>>) -> Option<TrackIx> {
    let tracks = tracks?;
    let find = |name: &str| tracks.iter().position(|t| t.id.as_str() == name).map(TrackIx::at);
    value.lookup("track-unknown", find, tracks.iter().map(|t| t.id.as_str()))
}

fn eligibility_rules(fields: &Fields<'_>, reading: &mut Reading<'_, '_>) -> Vec<EligibilityRule> {
    fields.items("eligibility").iter().filter_map(|v| eligibility(v, reading)).collect()
}

fn stages(fields: &Fields<'_>, reading: &mut Reading<'_, '_>) -> Option<Vec<Stage>> {
    let list = fields.required("stages")?.full_list()?;
    let mut seen = Vec::new();
    let end = list.len() - 1;
    let mut read = |(i, value): (usize, &Value<'_>)| stage(value, i == end, &mut seen, reading);
    let stages: Vec<Option<Stage>> = list.iter().enumerate().map(&mut read).collect();
    stages.into_iter().collect()
}

fn awards(fields: &Fields<'_>, reading: &mut Reading<'_, '_>) -> Vec<Award> {
    let mut seen = Vec::new();
    let mut read = |value: &Value<'_>| {
        let fields = value.fields(&AWARD)?;
        let id = unique_id(&fields, &mut seen);
        award(&fields, id?, reading)
    };
    fields.items("awards").iter().filter_map(&mut read).collect()
}

fn ties(fields: &Fields<'_>) -> (Ties, Vec<(Id, Place)>) {
    let methods = [
        ("competition", TiesMethod::Competition),
        ("dense", TiesMethod::Dense),
        ("fractional", TiesMethod::Fractional),
    ];
    let fields = fields.optional("ties").and_then(|v| v.fields(&TIES));
    let Some(fields) = fields else {
        return (Ties { method: TiesMethod::default(), break_by: Vec::new() }, Vec::new());
    };
    let method = fields.optional("method").and_then(|v| v.choice(&methods)).unwrap_or_default();
    let items = fields.items("break_by");
    let nodes: Vec<_> = items.iter().filter_map(|v| Some((v.id()?, v.place()))).collect();
    (Ties { method, break_by: nodes.iter().map(|(id, _)| id.clone()).collect() }, nodes)
}

/// The bands, highest first.
fn bands(fields: &Fields<'_>) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for value in fields.items("bands") {
        let Some(fields) = value.fields(&BAND) else { continue };
        let from = fields.required("from");
        let number = from.and_then(|v| v.number_where(|p| (0.0..=100.0).contains(&p), "0–100"));
        let title = fields.required("id").and_then(|v| v.words());
        let (Some(from), Some(number), Some(title)) = (from, number, title) else { continue };
        if bands.iter().any(|b| b.from.total_cmp(&number).is_eq()) {
            from.refuse(Message::new("band-twice").number("from", number));
        }
        bands.push(Band { from: number, title });
    }
    bands.sort_by(|a, b| b.from.total_cmp(&a.from));
    bands
}

fn habits(fields: &Fields<'_>) -> CsvHabits {
    let Some(fields) = fields.optional("csv").and_then(|v| v.fields(&CSV)) else {
        return CsvHabits::default();
    };
    let delimiters = [(",", b','), (";", b';'), ("\t", b'\t')];
    let delimiter = fields.optional("delimiter").and_then(|v| v.mark(&delimiters));
    let decimal = fields.optional("decimal").and_then(|v| v.mark(&[(".", '.'), (",", ',')]));
    CsvHabits { delimiter, decimal }
}

/// A map of track names.
pub fn by_track(value: &Value<'_>, tracks: Option<&Vec<Track>>, limit: u64) -> BTreeMap<u32, usize> {
    let mut quotas = BTreeMap::new();
    for (key, value) in value.entries().unwrap_or_default() {
        let quota = value.whole(0..=limit);
        let Some(tracks) = tracks else { continue };
        let found = tracks.iter().position(|t| t.id.as_str() == key.name);
        if let (Some(track), Some(quota)) = (found, quota) {
            quotas.insert(track as u32, quota as usize);
        }
        if found.is_none() {
            let message = Message::new("track-unknown").word("name", shown(&key.name));
            value.refuse_key(key, suggest(message, &key.name, tracks.iter().map(|t| t.id.as_str())));
        }
    }
    quotas
}
