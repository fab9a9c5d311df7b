//! The funnel on tiny editions: who goes on, who waits, who wins, and why.

use std::fs;

use tolok::intake::load;
use tolok::model::{Edition, EntryIx, StageIx, TrackIx};
use tolok::ranking::{Ranking, rank};

/// An edition whose entries have points outright (an `identity` indicator at each of two stages).
struct Small {
    stages: &'static str,
    rest: &'static str,
    /// entry, kind, points at the first stage, points at the second, a tie-break.
    entries: &'static str,
    decisions: &'static str,
}

const USUAL: Small = Small {
    stages: "  - {id: one, rubric: one.yaml, advance: {all: 2}}\n  - {id: two, rubric: two.yaml}\n",
    rest: "",
    entries: "a,kota,90,10,1\nb,kota,80,30,1\nc,kota,70,20,1\nd,kab,60,40,1\n",
    decisions: "",
};

fn rubric(id: &str) -> String {
    let criterion =
        |c: &str| format!("  - {{id: {c}, from: indicators, scale: identity, missing: exclude}}\n");
    let breaker = "  - {id: breaker, weight: 0, from: indicators, scale: identity, missing: exclude}\n";
    format!("rubric: {id}\nversion: \"1\"\ncriteria:\n{}{breaker}", criterion(id))
}

fn run(small: &Small) -> (Edition, Ranking) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let Small { stages, rest, entries, decisions } = small;
    write(
        "competition.yaml",
        &format!("competition: c\nedition: e\nlanguages: [en]\nstages:\n{stages}{rest}"),
    );
    write("one.yaml", &rubric("one"));
    write("two.yaml", &rubric("two"));
    let cells = || entries.lines().map(|l| l.split(',').collect::<Vec<_>>());
    let registered: String = cells().map(|c| format!("{},{}\n", c[0], c[1])).collect();
    write("entries.csv", &format!("entry,kind\n{registered}"));
    let indicators: String = cells().map(|c| format!("{},{},{},{}\n", c[0], c[2], c[3], c[4])).collect();
    write("indicators.csv", &format!("entry,one,two,breaker\n{indicators}"));
    write("decisions.csv", &format!("entry,stage,kind,criterion,level,reason,signed_by\n{decisions}"));
    let loaded = load(folder.path()).unwrap_or_else(|p| panic!("{p:#?}"));
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    (loaded.edition, ranking)
}

fn names(edition: &Edition, entries: impl IntoIterator<Item = EntryIx>) -> String {
    entries.into_iter().map(|e| edition.entry(e).id.to_string()).collect::<Vec<_>>().join(" ")
}

fn advanced(small: &Small) -> String {
    let (edition, ranking) = run(small);
    names(&edition, ranking.stages[0].tracks[0].advanced.iter().copied())
}

fn warned(small: &Small) -> Vec<&'static str> {
    run(small).1.warnings.iter().map(|w| w.message.code).collect()
}

fn because(small: &Small, entry: &str) -> Vec<&'static str> {
    let (edition, ranking) = run(small);
    let entry = edition.find_entry(entry).unwrap();
    ranking.place(StageIx(0), TrackIx(0), entry).unwrap().because.iter().map(|m| m.code).collect()
}

/// The usual stages with something more said of the first.
macro_rules! first {
    ($more:literal) => {
        concat!(
            "  - {id: one, rubric: one.yaml, advance: {all: 2}, ",
            $more,
            "}\n  - {id: two, rubric: two.yaml}\n"
        )
    };
}

const TIED: &str = "a,kota,90,10,1\nb,kota,80,30,5\nc,kota,80,20,7\nd,kab,60,40,1\n";

#[test]
fn the_quota_is_filled_from_the_top() {
    assert_eq!(advanced(&USUAL), "a b");
    assert!(warned(&USUAL).is_empty());
}

#[test]
fn a_tie_at_the_cut_waits_unless_a_tie_break_is_declared() {
    let tied = Small { entries: TIED, ..USUAL };
    assert_eq!(advanced(&tied), "a");
    assert_eq!(warned(&tied), ["tie-at-cut", "seats-open"]);
    let broken = Small { rest: "ties: {break_by: [breaker]}\n", ..tied };
    assert_eq!(advanced(&broken), "a c");
    assert_eq!(because(&broken, "b"), ["tie-broken", "below-the-cut"]);
}

#[test]
fn stop_waits_whatever_the_tie_breaks_and_include_takes_all() {
    let rest = "ties: {break_by: [breaker]}\n";
    let stop = Small { entries: TIED, stages: first!("cut_ties: stop"), rest, ..USUAL };
    assert_eq!(advanced(&stop), "a");
    let include = Small { entries: TIED, stages: first!("cut_ties: include"), rest, ..USUAL };
    assert_eq!(advanced(&include), "a c b");
    assert_eq!(warned(&include), ["tie-at-cut-included", "seats-over"]);
}

#[test]
fn a_signed_admission_settles_a_tie() {
    let settled = Small { entries: TIED, decisions: "b,one,admitted,,,undian,Pleno\n", ..USUAL };
    assert_eq!(advanced(&settled), "a b");
    assert!(warned(&settled).is_empty());
    assert_eq!(because(&settled, "b"), ["tie-shared", "tie-settled", "admitted", "advances"]);
}

#[test]
fn representation_takes_the_lowest_seat_whose_group_keeps_its_minimum() {
    let balanced = Small { stages: first!("balance: {by: kind, at_least: {kab: 1}}"), ..USUAL };
    assert_eq!(advanced(&balanced), "a d");
    assert_eq!(because(&balanced, "b"), ["balance-out", "below-the-cut"]);
    let held = Small { stages: first!("balance: {by: kind, at_least: {kab: 1, kota: 2}}"), ..USUAL };
    assert_eq!(advanced(&held), "a b");
    assert_eq!(warned(&held), ["balance-unmet"]);
}

#[test]
fn representation_takes_an_open_seat_first() {
    let open = Small {
        entries: "a,kota,90,1,1\nb,kota,80,1,1\nc,kota,80,1,1\nd,kab,60,1,1\n",
        stages: first!("balance: {by: kind, at_least: {kab: 1}}"),
        ..USUAL
    };
    assert_eq!(advanced(&open), "a d");
    assert_eq!(because(&open, "d"), ["balance-seat", "advances"]);
}

#[test]
fn a_decision_that_undoes_representation_is_said() {
    let undone = Small {
        stages: first!("balance: {by: kind, at_least: {kab: 1}}"),
        decisions: "d,one,moved,,,x,Pleno\nb,one,admitted,,,x,Pleno\n",
        ..USUAL
    };
    assert_eq!(advanced(&undone), "a b");
    assert_eq!(warned(&undone), ["balance-unmet"]);
}

#[test]
fn decisions_that_change_nothing_are_said() {
    for decision in ["a,one,admitted,,,x,P\n", "c,one,moved,,,x,P\n", "a,two,moved,,,x,P\n"] {
        let idle = Small { decisions: decision, ..USUAL };
        assert_eq!(warned(&idle), ["decision-without-effect"], "{decision}");
        assert_eq!(advanced(&idle), "a b");
    }
}

#[test]
fn who_leaves_later_keeps_the_earlier_place() {
    let (edition, ranking) = run(&Small { decisions: "b,two,withdrawn,,,x,P\n", ..USUAL });
    let places = |s: usize| names(&edition, ranking.stages[s].tracks[0].places.iter().map(|p| p.entry));
    assert_eq!((places(0), places(1)), ("a b c d".into(), "a".into()));
    assert_eq!(ranking.dropped.len(), 1);
}

#[test]
fn carried_points_are_weighed_in() {
    let stages = "  - {id: one, rubric: one.yaml, advance: {all: 2}}\n  - {id: two, rubric: two.yaml, carry: {one: 0.25}}\n";
    let (_, ranking) = run(&Small { stages, ..USUAL });
    let points: Vec<f64> = ranking.stages[1].tracks[0].places.iter().map(|p| p.points.exact).collect();
    // b: 0.75 * 30 + 0.25 * 80 = 42.5; a: 0.75 * 10 + 0.25 * 90 = 30.
    assert_eq!(points, [42.5, 30.0]);
}

const AWARDS: &str = "awards:\n  - {id: first, winners: 1, score: [{stage: two, node: total, weight: 1}]}\n  \
                      - {id: second, winners: 1, score: [{stage: one, node: one, weight: 3}, {stage: two, node: total, weight: 1}]}\n\
                      one_award_per_entry: true\n";

fn winners(small: &Small) -> Vec<String> {
    let (edition, ranking) = run(small);
    ranking.awards.iter().map(|a| names(&edition, a.winners().map(|w| w.entry))).collect()
}

#[test]
fn awards_fill_in_order_and_pass_over_holders() {
    let awarded = Small { rest: AWARDS, ..USUAL };
    assert_eq!(winners(&awarded), ["b", "a"]);
    let (edition, ranking) = run(&awarded);
    let second: Vec<(f64, String)> = ranking.awards[1]
        .places
        .iter()
        .map(|p| (p.points.exact, edition.entry(p.entry).id.to_string()))
        .collect();
    // a: (3 * 90 + 10) / 4 = 70; b: (3 * 80 + 30) / 4 = 67.5, which keeps its place.
    assert_eq!(second, [(70.0, "a".into()), (67.5, "b".into())]);
}

#[test]
fn a_declined_award_goes_to_the_next() {
    let declined = Small { rest: AWARDS, decisions: "b,first,withdrawn,,,x,P\n", ..USUAL };
    assert_eq!(winners(&declined), ["a", "b"]);
}

#[test]
fn equal_points_share_places_as_declared() {
    for (method, wanted) in [
        ("competition", [1.0, 2.0, 2.0, 4.0]),
        ("dense", [1.0, 2.0, 2.0, 3.0]),
        ("fractional", [1.0, 2.5, 2.5, 4.0]),
    ] {
        let rest = Box::leak(format!("ties: {{method: {method}}}\n").into_boxed_str());
        let (_, ranking) = run(&Small { entries: TIED, rest, ..USUAL });
        let places: Vec<f64> = ranking.stages[0].tracks[0].places.iter().map(|p| p.place).collect();
        assert_eq!(places, wanted, "{method}");
    }
}

#[test]
fn representation_draws_no_lots() {
    let stages = first!("balance: {by: kind, at_least: {kab: 1}}");
    let level_below =
        Small { stages, entries: "a,kota,90,1,1\nb,kota,80,1,1\nc,kab,50,1,1\nd,kab,50,1,1\n", ..USUAL };
    assert_eq!(advanced(&level_below), "a b");
    assert_eq!(warned(&level_below), ["balance-level", "balance-unmet"]);
    let level_above = Small { entries: "a,kota,80,1,1\nb,kota,80,1,1\nc,kab,50,1,1\n", ..level_below };
    assert_eq!(advanced(&level_above), "a b");
    assert_eq!(warned(&level_above), ["balance-level", "balance-unmet"]);
}

#[test]
fn who_withdrew_later_wins_nothing() {
    let gone = Small { rest: AWARDS, decisions: "a,two,disqualified,,,x,P\n", ..USUAL };
    assert_eq!(winners(&gone), ["b", ""]);
}
