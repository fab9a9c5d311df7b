//! Observations of probes: from lines to measures, into the score, and back down to the line.

use std::path::Path;

use proptest::prelude::{Just, Strategy, any, prop_assert_eq, proptest};
use serde_json::Value;
use tolok::evidence::{Found, Hours, Look, MEASURES, Measure, Observed, Reason, Sighting, Verdict, WeekHour};
use tolok::intake::load;
use tolok::model::{ChannelIx, FileIx, Origin};

use crate::program::{copy, csv_rows, done, edition, fixture, json, list, number, tolok, word};

/// The value of a measure of an entry, or of one of its channels.
fn value<'v>(values: &'v Value, entry: &str, channel: Option<&str>, measure: &str) -> &'v Value {
    let meant =
        |v: &&Value| v["entry"] == entry && v["channel"].as_str() == channel && v["measure"] == measure;
    list(&values["values"]).iter().find(meant).unwrap_or_else(|| panic!("{entry} {channel:?} {measure}"))
}

fn close(value: &Value, wanted: f64) {
    assert!((number(value) - wanted).abs() < 5e-5, "{value} is not {wanted}");
}

#[test]
fn the_numbers_are_those_worked_by_hand() {
    let kanal = fixture("kanal-contoh");
    let told = json(&kanal, "measure .");
    let availability = value(&told, "anggrek", None, "availability");
    close(&availability["value"], 0.9615);
    close(&availability["low"], 0.8702);
    close(&availability["high"], 0.9894);
    assert_eq!((&availability["n"], &availability["received"]), (&Value::from(52), &Value::from(58)));
    let left_out = serde_json::json!({"blocked": 3, "missed_window": 2, "prober_offline": 1});
    assert_eq!(availability["excluded"], left_out);
    assert_eq!(availability["scored"], true);

    let median = value(&told, "anggrek", None, "total_median_ms");
    for (key, wanted) in [("value", 357.5), ("low", 315.0), ("high", 395.0)] {
        close(&median[key], wanted);
    }
    let p95 = value(&told, "anggrek", None, "total_p95_ms");
    close(&p95["value"], 2656.6);
    close(&p95["low"], 700.0);
    assert_eq!(p95["high"], Value::Null);
    assert_eq!(p95["excluded"]["down"], 2);

    let bakung = value(&told, "bakung", None, "availability");
    close(&bakung["value"], 0.5);
    assert_eq!(bakung["scored"], false);
    assert_eq!(bakung["excluded"], serde_json::json!({"refused": 1}));
    close(&value(&told, "bakung", None, "content_age_days")["value"], 129.0);
    close(&value(&told, "bakung", None, "form_present")["value"], 0.0);

    let parts = json(&kanal, "measure . --by channel");
    let app = value(&parts, "anggrek", Some("aplikasi"), "total_median_ms");
    for (key, wanted) in [("value", 550.0), ("low", 200.0), ("high", 900.0)] {
        close(&app[key], wanted);
    }
    close(&value(&parts, "anggrek", Some("web"), "tls_days_left")["value"], 90.0 - 47.0 / 24.0);
    let phone = value(&parts, "anggrek", Some("telepon"), "channels_live_share");
    assert_eq!((&phone["value"], &phone["excluded"]["not_looked_at"]), (&Value::Null, &Value::from(1)));
}

#[test]
fn they_are_scored_through_bands_bounds_and_minima() {
    let told = json(&fixture("kanal-contoh"), "rank .");
    let places = list(&told["stages"][0]["tracks"][0]["places"]);
    let found: Vec<(&str, f64)> = places.iter().map(|p| (word(&p["entry"]), number(&p["points"]))).collect();
    let wanted = [("anggrek", 81.6), ("cempaka", 80.0), ("bakung", 68.0)];
    assert_eq!(found.len(), wanted.len());
    for ((entry, points), (who, worth)) in found.iter().zip(wanted) {
        assert!(*entry == who && (points - worth).abs() < 1e-9, "{found:?}");
    }
}

#[test]
fn explain_goes_down_to_the_line_and_the_record_of_evidence() {
    let kanal = fixture("kanal-contoh");
    let told = done(&kanal, "explain . anggrek A1 --lang en");
    for part in [
        "measured availability = 0.9615, n 52, interval 0.8702 to 0.9894; 0.8702 is scored",
        "52 of 58 looks count",
        "left out: machines turned away 3",
        "channel web (web): 48 looks, usable 40, down 2, left out 6  [channels.csv:2]",
        "found down at 2022-05-10T06:30:00Z, evidence ",
        "[observations/2022-05-b.jsonl:",
        "channel telepon (phone): not looked at  [channels.csv:4]",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let line = told.lines().find(|l| l.contains("found down at 2022-05-10T06:30:00Z")).unwrap();
    let (_, at) = line.rsplit_once("[observations/2022-05-b.jsonl:").unwrap();
    let row: usize = at.trim_end_matches(']').parse().unwrap();
    let file = std::fs::read_to_string(kanal.join("observations/2022-05-b.jsonl")).unwrap();
    let written: Value = serde_json::from_str(file.lines().nth(row - 1).unwrap()).unwrap();
    assert_eq!((&written["verdict"], &written["channel"]), (&Value::from("down"), &Value::from("web")));
    assert!(line.contains(word(&written["evidence"])), "{line}");

    let few = done(&kanal, "explain . bakung A1 --lang en");
    assert!(few.contains("= 0.5 on 12 observations, 30 asked for: shown, not scored"), "{few}");
    assert!(few.contains("left out: not sent 1"), "{few}");
    let slow = done(&kanal, "explain . anggrek A3 --lang en");
    assert!(slow.contains("without the end of the interval that is scored"), "{slow}");
    assert!(slow.contains("11000 ms at "), "{slow}");
    let form = done(&kanal, "explain . bakung B1 --lang en");
    assert!(form.contains("latest look that tells, at 2022-05-09T06:00:00Z"), "{form}");
    let hours = done(&kanal, "explain . anggrek A2 --lang en");
    assert!(hours.contains("left out: opening hours not known 10"), "{hours}");
}

#[test]
fn what_is_received_is_counted_or_left_out_and_parts_make_the_whole() {
    let kanal = fixture("kanal-contoh");
    let whole = json(&kanal, "measure .");
    for by in ["channel", "weekday", "hour", "channel,weekday,hour"] {
        let parts = json(&kanal, &format!("measure . --by {by}"));
        for v in list(&parts["values"]) {
            let left_out: f64 = v["excluded"].as_object().unwrap().values().map(number).sum();
            assert!((number(&v["received"]) - number(&v["n"]) - left_out).abs() < 1e-9, "{v}");
        }
        for measure in ["availability", "total_median_ms"] {
            for entry in ["anggrek", "bakung"] {
                let own = |v: &&Value| v["entry"] == entry && v["measure"] == measure;
                let sum = |key: &str| -> u64 {
                    list(&parts["values"]).iter().filter(own).map(|v| v[key].as_u64().unwrap()).sum()
                };
                let all = value(&whole, entry, None, measure);
                assert_eq!(Some(sum("received")), all["received"].as_u64(), "{by} {entry} {measure}");
                assert_eq!(Some(sum("n")), all["n"].as_u64(), "{by} {entry} {measure}");
            }
        }
    }
    // 21.00 to 02.00 WITA is 13.00 to 18.00 UTC: hours are the agency's own.
    let hours = json(&kanal, "measure . --by hour,weekday --entry bakung");
    let down: Vec<(u64, &str)> = list(&hours["values"])
        .iter()
        .filter(|v| v["measure"] == "availability" && v["value"] == 0.0)
        .map(|v| (v["hour"].as_u64().unwrap(), word(&v["weekday"])))
        .collect();
    let nights = [(21, "mon"), (22, "mon"), (23, "mon"), (0, "tue"), (1, "tue"), (2, "tue")];
    assert_eq!(down, nights);
}

#[test]
fn pages_speak_the_language_of_the_reader() {
    let kanal = fixture("kanal-contoh");
    let indonesian = done(&kanal, "measure .");
    assert!(indonesian.contains("96,2% (87,0–98,9)"), "{indonesian}");
    assert!(indonesian.contains("mesin ditolak: 3"), "{indonesian}");
    let entry = done(&kanal, "measure . --entry anggrek --lang en");
    assert!(entry.contains("2657 (700–)") && entry.contains("sp4n_link"), "{entry}");
    let rows = csv_rows(&done(&kanal, "measure . --format csv"));
    let row = rows.iter().find(|r| r["entry"] == "anggrek" && r["measure"] == "availability").unwrap();
    assert_eq!(row["excluded"], "blocked=3|missed_window=2|prober_offline=1");
    assert!(done(&kanal, "measure . --format md --lang en").contains("| anggrek |"));
    let none = done(&fixture("kota-contoh"), "measure . --lang en");
    assert!(none.contains("There are no observations"), "{none}");
    assert_eq!(tolok(&kanal, "measure . --entry angrek").code, 2);
    assert_eq!(tolok(&kanal, "measure . --by minute").code, 2);
}

#[test]
fn the_catalogue_lists_every_measure_and_one_in_detail() {
    let here = Path::new(".");
    let told = json(here, "measures");
    let ids: Vec<&str> = list(&told["measures"]).iter().map(|m| word(&m["measure"])).collect();
    assert_eq!(ids, MEASURES.iter().map(|m| m.id).collect::<Vec<_>>());
    for lang in ["en", "id"] {
        let all = done(here, &format!("measures --format csv --lang {lang}"));
        for row in csv_rows(&all) {
            assert!(row["formula"].len() > 40 && row["grounds"].len() > 10, "{row:?}");
            assert!(!row["title"].starts_with("measure-"), "{row:?}");
        }
        let one = done(here, &format!("measures total_p95_ms --lang {lang}"));
        assert!(one.contains("72") && one.contains("100"), "{one}");
        // A line for each thing to know: nothing is padded to the longest.
        assert!(one.lines().all(|line| !line.contains("──") && !line.contains("   ")), "{one}");
    }
    let unknown = tolok(here, "measures availabilty --lang en");
    assert!(unknown.code == 2 && unknown.err.contains("did you mean “availability”"), "{}", unknown.err);
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
}

#[test]
fn a_second_copy_of_a_file_is_refused_and_nothing_is_counted_twice() {
    let folder = copy("kanal-contoh");
    let observations = folder.path().join("edition/observations");
    std::fs::copy(observations.join("2022-05-a.jsonl"), observations.join("copy.jsonl")).unwrap();
    let said = tolok(folder.path(), "rank edition --lang en");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("copy.jsonl") && said.err.contains("a second time"), "{}", said.err);
    assert!(said.err.contains("37 problems."), "{}", said.err);
}

#[test]
fn a_value_cannot_come_from_two_places() {
    let folder = copy("kanal-contoh");
    let file = folder.path().join("edition/measured.csv");
    std::fs::write(&file, "entry,measure,value\nanggrek,total_p95_ms,12\nanggrek,own_measure,3\n").unwrap();
    let said = tolok(folder.path(), "check edition --lang en");
    assert!(said.code == 2 && said.err.contains("measured.csv:2"), "{}", said.err);
    assert!(said.err.contains("One problem"), "{}", said.err);
}

const CHANNELS: u32 = 3;

fn looks() -> impl Strategy<Value = Vec<Look>> {
    let look = (
        (0..CHANNELS, 0..7_u8, 0..24_u8, any::<Option<bool>>(), 0..Verdict::ALL.len()),
        (proptest::option::of(0..50_u32), proptest::option::of(0..50_u32), 0..40_i64, any::<Option<bool>>()),
    );
    proptest::collection::vec(look, 0..120).prop_map(|looks| {
        let made = |(i, look): (usize, (_, (Option<u32>, _, _, _)))| {
            let ((channel, weekday, hour, open, verdict), (total_ms, first_byte_ms, second, form)) = look;
            Look {
                channel: ChannelIx(channel),
                hour: WeekHour { weekday, hour, open },
                verdict: Verdict::ALL[verdict],
                reason: Reason::all().find(|r| r.verdict() == Verdict::ALL[verdict] && total_ms.is_some()),
                total_ms,
                first_byte_ms,
                found: Found { form, ..Found::default() },
                sighting: Sighting {
                    at: jiff::Timestamp::from_second(second).unwrap(),
                    origin: Origin { file: FileIx(0), row: i as u32 },
                    evidence: None,
                },
            }
        };
        looks.into_iter().enumerate().map(made).collect()
    })
}

/// Looks, the same in another order, and to which of four parts each belongs.
fn divided() -> impl Strategy<Value = (Vec<Look>, Vec<Look>, Vec<usize>)> {
    looks().prop_flat_map(|looks| {
        let count = looks.len();
        let parts = proptest::collection::vec(0..4_usize, count);
        (Just(looks.clone()), Just(looks).prop_shuffle(), parts)
    })
}

proptest! {
    #[test]
    fn parts_in_any_order_give_the_same_result((looks, shuffled, parts) in divided()) {
        let mut whole = Observed::default();
        looks.into_iter().for_each(|look| whole.add(look));
        let mut observed = vec![Observed::default(); 4];
        shuffled.into_iter().zip(&parts).for_each(|(look, part)| observed[*part].add(look));
        let mut merged = Observed::default();
        observed.into_iter().rev().for_each(|part| merged.merge(part));
        prop_assert_eq!(&merged, &whole);
        let channels: Vec<ChannelIx> = (0..CHANNELS).map(ChannelIx).collect();
        for measure in &MEASURES {
            let outcome = measure.of(&whole, &channels, Hours::default());
            let excluded: u64 = outcome.excluded.iter().map(|(_, n)| n).sum();
            prop_assert_eq!(outcome.received, outcome.n + excluded);
            prop_assert_eq!(outcome.value.is_some(), outcome.n > 0, "{}", measure.id);
            if let Some(value) = outcome.value {
                assert!(outcome.low.is_none_or(|low| low <= value + 1e-12), "{}", measure.id);
                assert!(outcome.high.is_none_or(|high| value <= high + 1e-12), "{}", measure.id);
            }
            let open = measure.of(&whole, &channels, Hours { open: Some(true), ..Hours::default() });
            let excluded: u64 = open.excluded.iter().map(|(_, n)| n).sum();
            prop_assert_eq!(open.received, open.n + excluded);
        }
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn hostile_lines_are_refused_and_never_stop_the_program(
        lines in proptest::collection::vec(hostile(), 1..12)
    ) {
        let folder = edition(&[
            ("competition.yaml", "competition: uji\nedition: 1\nstages: [{id: s, rubric: r.yaml}]\n"),
            ("r.yaml", "rubric: r\nversion: \"1\"\nscale: {min: 0, max: 1}\ndimensions:\n  - id: d\n    criteria: [{id: c, missing: exclude}]\n"),
            ("entries.csv", "entry\nE1\n"),
            ("channels.csv", "entry,channel,kind\nE1,web,web\n"),
        ]);
        let path = folder.path().join("edition/observations");
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("a.jsonl"), lines.join(&b'\n')).unwrap();
        if let Err(problems) = load(&folder.path().join("edition")) {
            assert!(problems.iter().all(|p| p.at.file.starts_with("observations/")), "{problems:?}");
        }
    }
}

/// A good line with something else in the place of one of its values, cut anywhere, or any bytes.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    const KEYS: [&str; 9] =
        ["entry", "channel", "at", "scheduled_at", "verdict", "ms", "tls_days_left", "page", "evidence"];
    const VALUES: [&str; 17] = [
        "null",
        "1e400",
        "-0",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "[[[[]]]]",
        "{\"total\":1e308}",
        "{\"form\":2}",
        "\"9999-12-31T23:59:59Z\"",
        "\"-9999-01-01T00:00:00Z\"",
        "\"2022-02-30T00:00:00Z\"",
        "{}",
        "\"\"",
        "{\"freshest\":\"0000-01-01\",\"accessibility\":-0.0}",
        "true",
        "{\"freshest\":\"-001-01-01\"}",
        "\"web\"",
    ];
    let swapped = (0..KEYS.len(), 0..VALUES.len(), 0..400_usize).prop_map(|(key, value, cut)| {
        let mut good = serde_json::json!({
            "entry": "E1", "channel": "web", "scheduled_at": null, "at": "2022-05-09T01:00:00Z", "verdict": "ok",
            "ms": {"total": 5, "first_byte": 2.5}, "tls_days_left": 3, "page": {"form": true}, "evidence": "ab",
        })
        .to_string();
        let place = format!("\"{}\":", KEYS[key]);
        let at = good.find(&place).unwrap() + place.len();
        good.insert_str(at, VALUES[value]);
        let from = at + VALUES[value].len();
        let rest = good[from..].find(",\"").map_or(good.len() - 1, |i| from + i);
        good.replace_range(from..rest, "");
        good.truncate(if cut < 300 { good.len() } else { cut - 300 });
        good.into_bytes()
    });
    proptest::prop_oneof![swapped, proptest::collection::vec(any::<u8>(), 0..80)]
}

#[test]
fn a_measure_may_be_found_by_its_name_only() {
    assert!(MEASURES.iter().all(|m| Measure::find(m.id) == Some(m)));
    assert_eq!(Measure::find("Availability"), None);
}
