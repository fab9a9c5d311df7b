//! One criterion of a rubric file.

use std::collections::BTreeMap;

use super::fields::{Fields, Object, Value};
use super::problems::shown;
use crate::model::{
    Bound, Criterion, Direction, FieldScale, Grounding, GroundingKind, Id, Imputation, LevelRange, Message,
    Missing, NodeIx, Scale, Source, Text, Weight,
};

/// A criterion.
pub const CRITERION: Object = Object {
    name: "criterion",
    keys: &[
        "id",
        "title",
        "question",
        "weight",
        "from",
        "else",
        "measure",
        "where",
        "use",
        "scale",
        "min_n",
        "missing",
        "levels",
        "evidence",
        "applies_to",
        "same_as",
        "grounding",
    ],
};
/// A weight with its admissible range.
pub const WEIGHT: Object = Object { name: "weight", keys: &["at", "from", "to"] };
/// A scale; exactly one of `bands`, `goalposts` and `field`.
pub const SCALE: Object = Object { name: "scale", keys: &["bands", "goalposts", "field", "direction"] };
/// Two fixed values.
pub const GOALPOSTS: Object = Object { name: "goalposts", keys: &["min", "max", "log", "cap"] };
/// How a missing value is filled.
pub const IMPUTE: Object = Object { name: "missing", keys: &["impute", "by"] };
/// What a criterion rests on.
pub const GROUNDING: Object = Object { name: "grounding", keys: &["kind", "refs"] };

const SOURCES: [(&str, Source); 5] = [
    ("judges", Source::Judges),
    ("claims", Source::Claims),
    ("logs", Source::Logs),
    ("probes", Source::Probes),
    ("indicators", Source::Indicators),
];

/// Reads a criterion; its parent is set when the tree is built. `levels` is
/// the rubric's range of levels, where it is known.
pub fn criterion(value: Value<'_>, levels: Option<LevelRange>) -> Option<Criterion> {
    let fields = value.fields(&CRITERION)?;
    let id = fields.required("id").and_then(|v| node_id(&v));
    let sources = sources(&fields);
    let scale = fields.optional("scale").map_or(Some(Scale::Levels), |v| scale(v, levels));
    let missing = fields.required("missing").and_then(missing);
    let measure = measure(&fields, sources.as_deref().unwrap_or_default(), id.as_ref());
    let criterion = Criterion {
        written: fields.optional("id").map_or_else(|| value.place(), |v| v.place()).written(),
        id: id?,
        title: fields.words("title"),
        question: fields.words("question"),
        weight: weight(&fields).unwrap_or(Weight::exactly(1.0)),
        parent: NodeIx(0),
        sources: sources?,
        measure,
        filter: fields.optional("where").map(filter).unwrap_or_default(),
        bound: bound(&fields),
        scale: scale?,
        min_n: fields.optional("min_n").and_then(|v| v.whole(1..=u64::from(u32::MAX))),
        missing: missing?,
        levels: fields.optional("levels").map(|v| level_texts(v, levels)).unwrap_or_default(),
        evidence: fields.items("evidence").iter().filter_map(Value::words).collect(),
        applies_to: fields.optional("applies_to").and_then(|v| ids(v)),
        same_as: fields.optional("same_as").map(same_as).unwrap_or_default(),
        grounding: fields.optional("grounding").and_then(grounding),
    };
    Some(criterion)
}

/// The id of a dimension or criterion; `total` is the root's.
pub fn node_id(value: &Value<'_>) -> Option<Id> {
    let id = value.id()?;
    if id.as_str() == "total" {
        value.refuse(Message::new("id-reserved").word("id", "total"));
        return None;
    }
    Some(id)
}

/// The `weight` of a map, if it has a good one.
pub fn weight(fields: &Fields<'_>) -> Option<Weight> {
    const RANGE: &str = "≥ 0";
    let value = fields.optional("weight")?;
    let read = |v: Value<'_>| v.number_where(|w| w >= 0.0, RANGE);
    if !value.is_map() {
        return read(value).map(Weight::exactly);
    }
    let parts = value.fields(&WEIGHT)?;
    let at = parts.required("at").and_then(read)?;
    let from = parts.optional("from").map_or(Some(at), read)?;
    let to = parts.optional("to").map_or(Some(at), read)?;
    if from <= at && at <= to {
        return Some(Weight { at, from, to });
    }
    value.refuse(Message::new("weight-range").number("from", from).number("at", at).number("to", to));
    None
}

fn sources(fields: &Fields<'_>) -> Option<Vec<Source>> {
    let first = fields.optional("from").map_or(Some(Source::Judges), |v| v.choice(&SOURCES));
    let mut sources = vec![first?];
    for value in fields.items("else") {
        let source = value.choice(&SOURCES)?;
        if sources.contains(&source) {
            value.refuse(Message::new("source-twice").word("source", source.word()));
        } else {
            sources.push(source);
        }
    }
    Some(sources)
}

fn measure(fields: &Fields<'_>, sources: &[Source], id: Option<&Id>) -> Option<String> {
    let given = fields.optional("measure");
    if let Some(value) = given {
        return value.full_text();
    }
    let needs = sources.iter().find(|s| matches!(s, Source::Logs | Source::Probes));
    if let Some(source) = needs {
        let name = id.map_or("?", Id::as_str);
        fields
            .value
            .refuse(Message::new("measure-missing").word("criterion", name).word("source", source.word()));
        return None;
    }
    sources.contains(&Source::Indicators).then(|| id.map(ToString::to_string))?
}

fn filter(value: Value<'_>) -> BTreeMap<String, String> {
    let pairs = value.entries().unwrap_or_default();
    pairs.into_iter().filter_map(|(key, v)| Some((key.name.clone(), v.full_text()?))).collect()
}

fn bound(fields: &Fields<'_>) -> Bound {
    let choices = [("value", Bound::Value), ("low", Bound::Low), ("high", Bound::High)];
    fields.optional("use").and_then(|v| v.choice(&choices)).unwrap_or_default()
}

fn scale(value: Value<'_>, levels: Option<LevelRange>) -> Option<Scale> {
    if value.is_word() {
        return value.choice(&[("levels", Scale::Levels), ("identity", Scale::Identity)]);
    }
    if !value.is_map() {
        return value.wrong_kind("scale");
    }
    let fields = value.fields(&SCALE)?;
    let given = ["bands", "goalposts", "field"].into_iter().filter(|k| fields.has(k)).count();
    if given != 1 || fields.has("direction") && !fields.has("field") {
        value.refuse(Message::new("scale-mixed"));
        return None;
    }
    if let Some(bands) = fields.optional("bands") {
        return self::bands(bands, levels);
    }
    if let Some(posts) = fields.optional("goalposts") {
        return goalposts(posts);
    }
    let kinds = [
        ("minmax", FieldScale::MinMax),
        ("zscore", FieldScale::ZScore),
        ("percentile", FieldScale::Percentile),
        ("rank", FieldScale::Rank),
    ];
    let directions = [("up", Direction::Up), ("down", Direction::Down)];
    let scale = fields.required("field")?.choice(&kinds)?;
    let direction = fields.optional("direction").map_or(Some(Direction::Up), |v| v.choice(&directions))?;
    Some(Scale::Field { scale, direction })
}

fn bands(value: Value<'_>, levels: Option<LevelRange>) -> Option<Scale> {
    let cuts: Vec<f64> = value.full_list()?.iter().map(Value::number).collect::<Option<_>>()?;
    let rising = cuts.windows(2).all(|w| w[0] < w[1]);
    let falling = cuts.windows(2).all(|w| w[0] > w[1]);
    if !rising && !falling {
        value.refuse(Message::new("bands-unordered"));
        return None;
    }
    if let Some(LevelRange { min, max }) = levels
        && cuts.len() as f64 > max - min
    {
        let message = Message::new("bands-too-many").count("bands", cuts.len());
        value.refuse(message.number("min", min).number("max", max));
        return None;
    }
    let direction = if rising { Direction::Up } else { Direction::Down };
    Some(Scale::Bands { cuts, direction })
}

fn goalposts(value: Value<'_>) -> Option<Scale> {
    let fields = value.fields(&GOALPOSTS)?;
    let (min, max) =
        (fields.required("min").and_then(|v| v.number()), fields.required("max").and_then(|v| v.number()));
    let flag = |key| fields.optional(key).map_or(Some(false), |v| v.flag());
    let (log, cap) = (flag("log")?, flag("cap")?);
    let (min, max) = (min?, max?);
    if (max - min).abs() <= 0.0 {
        value.refuse(Message::new("goalposts-equal").number("value", min));
        return None;
    }
    if log && (min <= 0.0 || max <= 0.0) {
        value.refuse(Message::new("goalposts-log").number("min", min).number("max", max));
        return None;
    }
    Some(Scale::Goalposts { min, max, log, cap })
}

fn missing(value: Value<'_>) -> Option<Missing> {
    if !value.is_map() {
        return value.choice(&[
            ("zero", Missing::Zero),
            ("exclude", Missing::Exclude),
            ("judge", Missing::Judge),
            ("block", Missing::Block),
        ]);
    }
    let fields = value.fields(&IMPUTE)?;
    let kind = fields.required("impute")?.choice(&[("mean", 0), ("median", 1), ("group_median", 2)])?;
    let by = fields.optional("by");
    let imputation = match (kind, by) {
        (0, None) => Imputation::Mean,
        (1, None) => Imputation::Median,
        (2, Some(by)) => Imputation::GroupMedian { by: by.full_text()? },
        (2, None) => {
            fields.required("by");
            return None;
        }
        (_, Some(by)) => {
            by.refuse(Message::new("by-unneeded"));
            return None;
        }
        _ => return None,
    };
    Some(Missing::Impute(imputation))
}

fn level_texts(value: Value<'_>, levels: Option<LevelRange>) -> Vec<(f64, Text)> {
    let mut texts = Vec::new();
    for (key, text) in value.entries().unwrap_or_default() {
        let Some(at) = key.name.parse::<f64>().ok().filter(|at| at.is_finite()) else {
            text.refuse(Message::new("level-not-number").word("level", shown(&key.name)));
            continue;
        };
        if let Some(LevelRange { min, max }) = levels
            && !(min..=max).contains(&at)
        {
            text.refuse(
                Message::new("level-outside").number("level", at).number("min", min).number("max", max),
            );
            continue;
        }
        texts.extend(text.words().map(|words| (at, words)));
    }
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    texts
}

fn ids(value: Value<'_>) -> Option<Vec<Id>> {
    value.full_list()?.iter().map(Value::id).collect()
}

fn same_as(value: Value<'_>) -> BTreeMap<String, Id> {
    let pairs = value.entries().unwrap_or_default();
    pairs.into_iter().filter_map(|(version, v)| Some((version.name.clone(), v.id()?))).collect()
}

fn grounding(value: Value<'_>) -> Option<Grounding> {
    let fields = value.fields(&GROUNDING)?;
    let kinds = [("sourced", GroundingKind::Sourced), ("inferred", GroundingKind::Inferred)];
    let kind = fields.required("kind")?.choice(&kinds)?;
    let refs = fields.items("refs").iter().filter_map(Value::full_text).collect();
    Some(Grounding { kind, refs })
}
