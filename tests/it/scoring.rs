//! Scoring rules on editions small enough to work by hand.

use std::fs;

use tolok::intake::load;
use tolok::model::{Problem, StageIx, TrackIx};
use tolok::ranking::{Ranking, rank};

/// A rubric and its evidence; one stage, levels 0 to 4, judges j1 and up.
struct Case<'a> {
    rubric: &'a str,
    panel: &'a str,
    /// entry and kind.
    entries: &'a str,
    /// entry, judge, criterion, level, state.
    marks: &'a str,
    /// Header and rows of indicators.csv.
    indicators: &'a str,
    /// entry, measure, value, n, low, high.
    measured: &'a str,
}

const EMPTY: Case<'_> =
    Case { rubric: "", panel: "", entries: "a,k\nb,k\nc,l\n", marks: "", indicators: "", measured: "" };

fn run(case: &Case<'_>) -> Result<(tolok::model::Edition, Ranking), Vec<Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let panel = if case.panel.is_empty() { String::new() } else { format!(", panel: {{{}}}", case.panel) };
    let stage = format!("stages: [{{id: s, rubric: r.yaml{panel}}}]\n");
    write(
        "competition.yaml",
        format!("competition: c\nedition: e\nlanguages: [en]\n{stage}csv: {{decimal: \".\"}}\n"),
    );
    write("r.yaml", format!("rubric: r\nversion: \"1\"\nscale: {{min: 0, max: 4}}\n{}", case.rubric));
    write("entries.csv", format!("entry,kind\n{}", case.entries));
    write("marks.csv", format!("entry,judge,criterion,level,state\n{}", case.marks));
    if !case.indicators.is_empty() {
        write("indicators.csv", case.indicators.to_owned());
    }
    write("measured.csv", format!("entry,measure,value,n,low,high\n{}", case.measured));
    let loaded = load(folder.path())?;
    let ranking = rank(&loaded.edition, &loaded.evidence)?;
    Ok((loaded.edition, ranking))
}

/// `entry points coverage%` of everyone with a place, in order.
fn told(case: &Case<'_>) -> String {
    let (edition, ranking) = run(case).unwrap_or_else(|p| panic!("{p:#?}"));
    let places = ranking.stages[0].tracks[0].places.iter();
    let lines = places.map(|p| {
        let coverage = 100.0 * p.card.total().coverage;
        format!("{} {:.3} {coverage:.0}", edition.entry(p.entry).id, p.points.exact)
    });
    lines.collect::<Vec<_>>().join(", ")
}

fn refused(case: &Case<'_>) -> Vec<&'static str> {
    run(case).unwrap_err().iter().map(|p| p.message.code).collect()
}

fn criterion(id: &str, more: &str) -> String {
    format!("  - {{id: {id}, {more}}}\n")
}

const TWO: &str =
    "criteria:\n  - {id: x, weight: 3, missing: exclude}\n  - {id: y, weight: 1, missing: exclude}\n";

#[test]
fn levels_combine_and_weights_count() {
    let marks = "a,j1,x,4,\na,j2,x,3,\na,j1,y,0,\nb,j1,x,2,\nb,j1,y,4,\n";
    // a: x 3.5 -> 87.5, y 0: (3 * 87.5 + 0) / 4; b: (3 * 50 + 100) / 4.
    assert_eq!(told(&Case { rubric: TWO, marks, ..EMPTY }), "a 65.625 100, b 62.500 100");
}

#[test]
fn what_is_excluded_leaves_the_weights_and_the_coverage() {
    let marks = "a,j1,x,2,\nb,j1,y,4,\nc,j1,x,4,\nc,j1,y,,not_applicable\n";
    // Not applicable leaves both sides of coverage; missing only its evidence.
    assert_eq!(told(&Case { rubric: TWO, marks, ..EMPTY }), "b 100.000 25, c 100.000 100, a 50.000 75");
}

#[test]
fn not_applicable_needs_a_strict_majority_and_recusals_do_not_count() {
    let na = "a,j1,x,,not_applicable\n";
    let half = format!("{na}a,j2,x,2,\na,j3,x,,recused\na,j1,y,4,\n");
    assert_eq!(told(&Case { rubric: TWO, marks: &half, ..EMPTY }), "a 62.500 100");
    let most = format!("{na}a,j2,x,,not_applicable\na,j3,x,4,\na,j1,y,3,\n");
    assert_eq!(told(&Case { rubric: TWO, marks: &most, ..EMPTY }), "a 75.000 100");
}

#[test]
fn zero_blocks_and_waiting() {
    let policy = |p: &str| {
        format!(
            "criteria:\n{}{}",
            criterion("x", "missing: exclude"),
            criterion("y", &format!("missing: {p}"))
        )
    };
    let marks = "a,j1,x,4,\nb,j1,x,2,\nb,j1,y,2,\n";
    assert_eq!(
        told(&Case { rubric: &policy("zero"), marks, ..EMPTY }),
        "a 50.000 50, b 50.000 100, c 0.000 0"
    );
    assert_eq!(told(&Case { rubric: &policy("judge"), marks, ..EMPTY }), "a 100.000 50, b 50.000 100");
    assert_eq!(told(&Case { rubric: &policy("block"), marks, ..EMPTY }), "b 50.000 100");
}

#[test]
fn imputation_fills_from_the_field_and_stays_marked() {
    let policy = |p: &str| {
        format!(
            "criteria:\n{}",
            criterion("x", &format!("missing: {{{p}}}")) + &criterion("y", "missing: exclude")
        )
    };
    let entries = "a,k\nb,k\nc,k\nd,l\n";
    let marks = "a,j1,x,4,\nb,j1,x,1,\nc,j1,x,1,\na,j1,y,0,\nb,j1,y,0,\nc,j1,y,0,\nd,j1,y,4,\n";
    let first = |how: &str| {
        let rubric = policy(how);
        told(&Case { rubric: &rubric, entries, marks, ..EMPTY }).split(", ").next().map(str::to_owned)
    };
    // Points of x: 100, 25, 25: mean 50, median 25; d, alone in its group, has y 100.
    assert_eq!(first("impute: mean").as_deref(), Some("d 75.000 50"));
    assert_eq!(first("impute: median").as_deref(), Some("d 62.500 50"));
    assert_eq!(first("impute: group_median, by: kind").as_deref(), Some("d 62.500 50"));
    let grouped = policy("impute: group_median, by: kind");
    let (edition, ranking) = run(&Case { rubric: &grouped, entries, marks, ..EMPTY }).unwrap();
    let d = edition.find_entry("d").unwrap();
    let place = ranking.place(StageIx(0), TrackIx(0), d).unwrap();
    assert_eq!(place.imputed.len(), 1);
}

#[test]
fn too_little_available_means_no_points() {
    let rubric = format!("min_available: 0.5\n{TWO}");
    let marks = "a,j1,x,4,\nb,j1,y,4,\n";
    assert_eq!(told(&Case { rubric: &rubric, marks, ..EMPTY }), "a 100.000 75");
    let (edition, ranking) = run(&Case { rubric: &rubric, marks, ..EMPTY }).unwrap();
    let reasons: Vec<(&str, &str)> =
        ranking.dropped.iter().map(|d| (edition.entry(d.entry).id.as_str(), d.reasons[0].code)).collect();
    assert_eq!(reasons, [("b", "too-little-evidence"), ("c", "without-evidence")]);
}

#[test]
fn aggregates() {
    let rubric = |kind: &str| format!("aggregate: {kind}\n{TWO}");
    let marks = "a,j1,x,1,\na,j1,y,4,\n";
    // x 25 with weight 3, y 100 with weight 1.
    for (kind, points) in [
        ("mean", 43.75),
        ("geometric", 25.0 * 4.0_f64.sqrt().sqrt()),
        ("harmonic", 4.0 / (3.0 / 25.0 + 1.0 / 100.0)),
        ("min", 25.0),
        ("{power: 2}", ((3.0 * 625.0 + 10_000.0) / 4.0_f64).sqrt()),
    ] {
        assert_eq!(
            told(&Case { rubric: &rubric(kind), marks, ..EMPTY }),
            format!("a {points:.3} 100"),
            "{kind}"
        );
    }
}

#[test]
fn trimmed_and_median_panels() {
    let marks = "a,j1,x,0,\na,j2,x,3,\na,j3,x,4,\na,j4,x,4,\nb,j1,x,0,\nb,j2,x,4,\nb,j3,x,4,\n";
    let case = |panel| Case { rubric: TWO, panel, marks, ..EMPTY };
    // a: trimmed (3 + 4) / 2; b has three marks, so their mean 8/3 stands.
    assert_eq!(told(&case("combine: trimmed")), "a 87.500 75, b 66.667 75");
    assert_eq!(told(&case("combine: median")), "b 100.000 75, a 87.500 75");
}

#[test]
fn totals_per_judge_combine_after_aggregation() {
    let rubric = format!("aggregate: min\n{TWO}");
    let marks = "a,j1,x,4,\na,j1,y,0,\na,j2,x,0,\na,j2,y,4,\na,j3,x,4,\na,j3,y,4,\n";
    // Each judge's own minimum is 0, 0 and 100; by criterion it would be 66.667.
    let case = |panel| Case { rubric: &rubric, panel, marks, ..EMPTY };
    assert_eq!(told(&case("combine_at: judge_total")), "a 33.333 100");
    assert_eq!(told(&case("combine_at: criterion")), "a 66.667 100");
    assert_eq!(told(&case("combine_at: judge_total, combine: median")), "a 0.000 100");
}

#[test]
fn measured_values_come_before_judges_and_too_few_do_not() {
    let more = "from: logs, else: [judges], measure: rate, use: low, min_n: 30, scale: {bands: [0.5, 0.7, 0.85, 0.95]}, missing: exclude";
    let rubric = format!("criteria:\n{}", criterion("x", more));
    let measured = "a,rate,0.9,100,0.85,0.94\nb,rate,1,10,0.72,1\nc,rate,0.9,100,,\n";
    let marks = "a,j1,x,0,\nb,j1,x,1,\nc,j1,x,2,\n";
    // a: the low end reaches three bands, 75; b is too few, c has no low end: their marks.
    let case = Case { rubric: &rubric, marks, measured, ..EMPTY };
    assert_eq!(told(&case), "a 75.000 100, c 50.000 100, b 25.000 100");
    let codes: Vec<&str> = run(&case).unwrap().1.warnings.iter().map(|w| w.message.code).collect();
    assert_eq!(codes, ["too-few-observations", "no-bound-measured"]);
}

#[test]
fn scales_of_indicators() {
    let rubric = |scale: &str| {
        format!(
            "criteria:\n{}",
            criterion("x", &format!("from: indicators, scale: {scale}, missing: exclude"))
        )
    };
    let indicators = "entry,x\na,10\nb,20\nc,40\n";
    for (scale, wanted) in [
        ("{goalposts: {min: 0, max: 40}}", "c 100.000 100, b 50.000 100, a 25.000 100"),
        ("{goalposts: {min: 40, max: 10}}", "a 100.000 100, b 66.667 100, c 0.000 100"),
        ("{goalposts: {min: 10, max: 40, log: true}}", "c 100.000 100, b 50.000 100, a 0.000 100"),
        ("{goalposts: {min: 15, max: 30, cap: true}}", "c 100.000 100, b 33.333 100, a 0.000 100"),
        ("{field: minmax}", "c 100.000 100, b 33.333 100, a 0.000 100"),
        ("{field: minmax, direction: down}", "a 100.000 100, b 66.667 100, c 0.000 100"),
        ("{field: rank}", "c 100.000 100, b 50.000 100, a 0.000 100"),
        ("{field: percentile}", "c 83.333 100, b 50.000 100, a 16.667 100"),
        ("{bands: [30, 20]}", "a 50.000 100, b 50.000 100, c 0.000 100"),
        ("identity", "c 40.000 100, b 20.000 100, a 10.000 100"),
    ] {
        assert_eq!(told(&Case { rubric: &rubric(scale), indicators, ..EMPTY }), wanted, "{scale}");
    }
    // z: mean 70/3, n - 1 deviation 15.275.
    assert_eq!(
        told(&Case { rubric: &rubric("{field: zscore}"), indicators, ..EMPTY }),
        "c 60.911 100, b 47.818 100, a 41.271 100"
    );
}

#[test]
fn values_that_no_scale_admits_are_refused_together() {
    let rubric = |scale: &str| {
        format!(
            "criteria:\n{}",
            criterion("x", &format!("from: indicators, scale: {scale}, missing: exclude"))
        )
    };
    for (scale, code) in [
        ("{goalposts: {min: 15, max: 30}}", "value-beyond-goalposts"),
        ("{goalposts: {min: 1, max: 300, log: true}}", "value-without-logarithm"),
        ("identity", "value-outside-points"),
        ("levels", "value-outside-levels"),
    ] {
        let indicators = "entry,x\na,-10\nb,-20\n";
        assert_eq!(refused(&Case { rubric: &rubric(scale), indicators, ..EMPTY }), [code, code], "{scale}");
    }
    let indicators = "entry,x\na,5\nb,5\nc,5\n";
    assert_eq!(refused(&Case { rubric: &rubric("{field: rank}"), indicators, ..EMPTY }), ["constant-column"]);
}

#[test]
fn rounding_with_and_without_carry() {
    let rubric = |round: &str| {
        format!(
            "round: {{decimals: 0{round}}}\ndimensions:\n  - id: d\n    criteria:\n{}{}  - id: e\n    criteria:\n{}",
            "      - {id: x, from: indicators, scale: identity, missing: exclude}\n",
            "      - {id: y, from: indicators, scale: identity, missing: exclude}\n",
            "      - {id: z, from: indicators, scale: identity, missing: exclude}\n"
        )
    };
    let indicators = "entry,x,y,z\na,10.4,11,20\n";
    let exact = |rubric: &str| {
        let (_, ranking) = run(&Case { rubric, indicators, ..EMPTY }).unwrap();
        let points = ranking.stages[0].tracks[0].places[0].points;
        (points.exact, points.ranked)
    };
    // Without carry (10.7 + 20) / 2 = 15.35; with it d is (10 + 11) / 2 = 10.5, so 11, and (11 + 20) / 2 = 15.5.
    assert_eq!(exact(&rubric("")), (15.35, 15.0));
    assert_eq!(exact(&rubric(", carry: true")), (15.5, 16.0));
}

#[test]
fn a_criterion_that_one_judge_left_blank_is_that_judges_matter_alone() {
    // j1 gives x 4 and y 0, j2 only y 4: totals 50 and 100, x being marked and so neither zero nor claimed.
    for missing in ["missing: zero", "else: [probes], measure: m, missing: exclude"] {
        let rubric = format!("criteria:\n{}{}", criterion("x", missing), criterion("y", "missing: exclude"));
        let marks = "a,j1,x,4,\na,j1,y,0,\na,j2,y,4,\n";
        let case = Case { rubric: &rubric, panel: "combine_at: judge_total", marks, ..EMPTY };
        assert_eq!(told(&case).split(", ").next(), Some("a 75.000 100"), "{missing}");
    }
}

#[test]
fn measured_values_leave_marks_alone_whoever_marks_first() {
    let more = "else: [probes], measure: m, scale: {field: rank}, missing: exclude";
    let rubric = format!("criteria:\n{}{}", criterion("x", more), criterion("y", "missing: exclude"));
    let measured = "a,m,3,,,\nb,m,2,,,\nc,m,1,,,\n";
    for (first, second) in [("j1", "j2"), ("j2", "j1")] {
        let marks = format!("a,{first},x,1,\na,{first},y,0,\na,{second},y,0,\n");
        let case =
            Case { rubric: &rubric, panel: "combine_at: judge_total", marks: &marks, measured, ..EMPTY };
        // a: totals (25 + 0) / 2 and 0; b and c, measured alone, are their own field.
        assert_eq!(told(&case), "b 100.000 50, a 6.250 100, c 0.000 50");
    }
}

#[test]
fn means_stay_between_their_values_and_numbers() {
    let marks = "a,j1,x,4,\na,j1,y,4,\n";
    for kind in ["geometric", "harmonic", "{power: 3}", "{power: 100}", "{power: -100}"] {
        let rubric = format!("aggregate: {kind}\n{TWO}");
        let (_, ranking) = run(&Case { rubric: &rubric, marks, ..EMPTY }).unwrap();
        let points = ranking.stages[0].tracks[0].places[0].points.exact;
        assert_eq!(points.to_bits(), 100.0_f64.to_bits(), "{kind}: {points}");
    }
    let wild = format!("aggregate: {{power: 160}}\n{TWO}");
    assert_eq!(refused(&Case { rubric: &wild, marks, ..EMPTY }), ["out-of-range"]);
}
