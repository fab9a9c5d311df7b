//! Whatever rubric can be written goes into a workbook and back.

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, any, proptest};
use proptest::prop_oneof;
use serde_json::{Map, Value, json};
use tolok::intake::RubricFile;
use tolok::model::Lang;

use crate::rubric_book_good::goes_round_in;

/// A part of a rubric before it has ids.
type Part = BoxedStrategy<Value>;

/// A text with whatever a file may hold, multi-line and odd.
fn string() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z ]{1,12}",
        1 => "[ -~\\n]{1,12}",
        1 => "\\PC{1,6}",
        1 => proptest::sample::select(vec![
            "2022.10", "007", "yes", "on", "=1+1", "'", "-", "–", "|", "{a: b}", "[", "_x0041_", "\u{fffe}", "\u{a0}", "TRUE", "1,5",
            "é😀", "#", ": ", "a: b", "\n- x",
        ]).prop_map(str::to_owned),
    ];
    let visible = |text: &String| {
        !text.trim().is_empty() && !text.chars().any(|c| c != '\n' && tolok::model::is_hidden(c))
    };
    vec(piece, 1..4).prop_map(|p| p.concat()).prop_filter("a text that says something", visible)
}

/// A text in one or two languages.
fn text() -> Part {
    prop_oneof![
        string().prop_map(Value::from),
        string().prop_map(|t| json!({"id": t})),
        string().prop_map(|t| json!({"en": t})),
        (string(), string()).prop_map(|(id, en)| json!({"id": id, "en": en})),
    ]
    .boxed()
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        (0_u32..2000).prop_map(f64::from),
        (0_u32..2_000_000).prop_map(|n| f64::from(n) / 1000.0),
        0.0..1.0_f64,
        (-1e12..1e12_f64),
    ]
}

fn weight() -> Part {
    let positive = || number().prop_map(|n| n.abs() + 0.001);
    let sorted = |mut n: Vec<f64>| {
        n.sort_by(f64::total_cmp);
        n
    };
    let range = || vec(positive(), 3).prop_map(sorted);
    prop_oneof![
        positive().prop_map(Value::from),
        range().prop_map(|n| json!({"from": n[0], "at": n[1], "to": n[2]})),
        range().prop_map(|n| json!({"from": n[0], "at": n[1]})),
        positive().prop_map(|n| json!({"at": n})),
    ]
    .boxed()
}

fn scale() -> Part {
    let word = |words: &'static [&'static str]| proptest::sample::select(words).prop_map(Value::from);
    let cuts = (vec(number(), 1..4), any::<bool>()).prop_map(|(mut cuts, rising)| {
        cuts.sort_by(f64::total_cmp);
        cuts.dedup();
        if !rising {
            cuts.reverse();
        }
        json!({"bands": cuts})
    });
    let posts = (0.5..10.0_f64, 11.0..1e6_f64, of(any::<bool>()), of(any::<bool>()));
    let posts = posts.prop_map(|(min, max, log, cap)| {
        let flags =
            [("log", log), ("cap", cap)].into_iter().filter_map(|(k, v)| Some((k.to_owned(), v?.into())));
        let ends = [("min".to_owned(), min.into()), ("max".to_owned(), max.into())];
        json!({"goalposts": ends.into_iter().chain(flags).collect::<Map<_, _>>()})
    });
    let fields = (word(&["minmax", "percentile", "rank", "zscore"]), of(word(&["up", "down"])));
    let fields = fields.prop_map(|(field, direction)| match direction {
        Some(direction) => json!({"field": field, "direction": direction}),
        None => json!({"field": field}),
    });
    prop_oneof![word(&["levels", "identity"]), cuts, posts, fields].boxed()
}

fn missing() -> Part {
    prop_oneof![
        proptest::sample::select(vec!["zero", "exclude", "judge", "block"]).prop_map(Value::from),
        proptest::sample::select(vec!["mean", "median"]).prop_map(|k| json!({"impute": k})),
        string().prop_map(|by| json!({"impute": "group_median", "by": by})),
    ]
    .boxed()
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9][A-Za-z0-9._-]{0,8}",
        "[0-9]{1,4}",
        "[0-9]{1,3}\\.[0-9]{1,2}",
        Just("yes".to_owned())
    ]
}

fn round() -> Part {
    let flags = (0_u32..=9, of(any::<bool>()), of(proptest::sample::select(vec!["away", "r"])));
    let round = flags.prop_map(|(decimals, carry, halves)| {
        let mut round = json!({"decimals": decimals});
        carry.into_iter().for_each(|carry| round["carry"] = carry.into());
        halves.into_iter().for_each(|halves| round["halves"] = halves.into());
        round
    });
    round.boxed()
}

/// A map with some of these keys.
fn some(keys: Vec<(&'static str, Part)>) -> Part {
    let pairs: Vec<_> = keys
        .into_iter()
        .map(|(key, part)| of(part).prop_map(move |v| v.map(|v| (key.to_owned(), v))))
        .collect();
    pairs.prop_map(|pairs| Value::Object(pairs.into_iter().flatten().collect())).boxed()
}

fn joined(parts: Vec<Value>) -> Value {
    Value::Object(
        parts
            .into_iter()
            .filter_map(|p| if let Value::Object(m) = p { Some(m) } else { None })
            .flatten()
            .collect(),
    )
}

fn criterion() -> Part {
    let sources =
        || proptest::sample::subsequence(vec!["judges", "claims", "indicators"], 1..=3).prop_shuffle();
    let levels =
        btree_map(proptest::sample::select(vec!["0", "1", "2", "2.5", "3", "4.25", "5"]), text(), 0..5);
    let grounding = (proptest::sample::select(vec!["sourced", "inferred"]), vec(string(), 0..3));
    let plain = some(vec![
        ("title", text()),
        ("question", text()),
        ("weight", weight()),
        ("measure", string().prop_map(Value::from).boxed()),
        ("where", btree_map(string(), string(), 0..3).prop_map(|m| json!(m)).boxed()),
        ("use", proptest::sample::select(vec!["value", "low", "high"]).prop_map(Value::from).boxed()),
        ("scale", scale()),
        ("min_n", (1_u32..9999).prop_map(Value::from).boxed()),
        ("levels", levels.prop_map(|m| json!(m)).boxed()),
        ("evidence", vec(text(), 0..4).prop_map(Value::from).boxed()),
        ("applies_to", vec(id(), 1..3).prop_map(Value::from).boxed()),
        ("same_as", btree_map(string(), id(), 0..3).prop_map(|m| json!(m)).boxed()),
        ("grounding", grounding.prop_map(|(kind, refs)| json!({"kind": kind, "refs": refs})).boxed()),
    ]);
    (plain, sources(), missing())
        .prop_map(|(plain, sources, missing)| {
            joined(vec![plain, json!({"from": sources[0], "else": &sources[1..], "missing": missing})])
        })
        .boxed()
}

fn settings() -> Part {
    let power = (-50_i32..50).prop_map(|p| json!({"power": f64::from(p) / 7.0 + 0.02}));
    some(vec![
        ("title", text()),
        ("round", round()),
        ("min_available", (0.0..=1.0_f64).prop_map(Value::from).boxed()),
        (
            "aggregate",
            prop_oneof![
                Just(json!("mean")),
                Just(json!("geometric")),
                Just(json!("harmonic")),
                Just(json!("min")),
                power
            ]
            .boxed(),
        ),
    ])
}

/// A root or dimension with what is in it; `depth` is how deep dimensions may still nest.
fn branch(depth: u32) -> Part {
    let dimensions = if depth == 0 {
        vec(Just(Value::Null).boxed(), 0..1)
    } else {
        vec(
            (branch(depth - 1), weight()).prop_map(|(b, w)| joined(vec![b, json!({"weight": w})])).boxed(),
            0..3,
        )
    };
    (settings(), vec(criterion(), 1..3), dimensions)
        .prop_map(|(settings, criteria, dimensions)| {
            let mut branch = joined(vec![settings, json!({"criteria": criteria})]);
            let dimensions: Vec<Value> = dimensions.into_iter().filter(Value::is_object).collect();
            if !dimensions.is_empty() {
                branch["dimensions"] = dimensions.into();
            }
            branch
        })
        .boxed()
}

/// Gives every dimension and criterion an id of its own.
fn name(branch: &mut Value, prefix: &str, ids: &[String], next: &mut usize) {
    for key in ["criteria", "dimensions"] {
        for child in branch.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
            child["id"] = format!("{prefix}{}{}", ids[*next % ids.len()], *next).into();
            *next += 1;
            name(child, prefix, ids, next);
        }
    }
}

fn rubric() -> Part {
    let whole = some(vec![(
        "status",
        proptest::sample::select(vec!["official", "proposed"]).prop_map(Value::from).boxed(),
    )]);
    let range = proptest::sample::select(vec![(0.0, 5.0), (-1.0, 5.0), (0.0, 100.0), (-0.5, 5.5)]);
    let version = prop_oneof![Just("2022.10".to_owned()), Just("1".to_owned()), id()];
    (branch(2), whole, range, id(), version, vec(id(), 3))
        .prop_map(|(mut root, whole, (min, max), id, version, ids)| {
            name(&mut root, "", &ids, &mut 0);
            joined(vec![
                root,
                whole,
                json!({"rubric": id, "version": version, "scale": {"min": min, "max": max}}),
            ])
        })
        .boxed()
}

/// An extension of a shipped rubric: new weights and additions.
fn extension() -> Part {
    (branch(1), weight(), weight(), vec(id(), 3))
        .prop_map(|(mut root, one, other, ids)| {
            name(&mut root, "new-", &ids, &mut 0);
            let list = |key: &str| root[key].as_array().cloned().unwrap_or_default();
            let criteria = [vec![json!({"id": "K1", "weight": one}), json!({"id": "D2"})], list("criteria")].concat();
            let dimensions = [vec![json!({"id": "impact", "weight": other})], list("dimensions")].concat();
            let head = json!({"rubric": "ours", "version": "2027.10", "extends": "shipped:p4-kkd@2022.1", "criteria": criteria, "dimensions": dimensions});
            joined(vec![root, head])
        })
        .boxed()
}

fn tried(rubric: &Value) {
    // JSON is YAML, written by somebody else; only YAML refuses this character unescaped.
    let text = rubric.to_string().replace('\u{fffe}', "\\ufffe");
    match RubricFile::of_yaml("r.yaml", &text) {
        Ok(file) => goes_round_in(Lang::Id, &file, &text),
        Err(problems) => {
            assert!(problems.iter().all(|p| p.message.code == "zscore-under"), "{problems:#?}\n{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_rubric_goes_round(rubric in rubric()) {
        tried(&rubric);
    }

    #[test]
    fn any_extension_goes_round(rubric in extension()) {
        tried(&rubric);
    }
}
