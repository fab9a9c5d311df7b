//! `fixtures/kota-contoh/EXPECTED.md`, number by number.

use std::path::Path;

use tolok::intake::{Loaded, load};
use tolok::model::{Arg, Edition, EntryIx, Message, StageIx};
use tolok::ranking::{Place, Ranking, rank};
use tolok::scoring::{Basis, Gap, NotApplicable};

fn ranked() -> (Loaded, Ranking) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/kota-contoh");
    let loaded = load(&folder).unwrap();
    assert!(loaded.warnings.is_empty(), "{:#?}", loaded.warnings);
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    (loaded, ranking)
}

fn id(edition: &Edition, entry: EntryIx) -> &str {
    edition.entry(entry).id.as_str()
}

fn place<'a>(edition: &Edition, ranking: &'a Ranking, stage: usize, entry: &str) -> &'a Place {
    ranking.stages[stage].tracks[0].places.iter().find(|p| id(edition, p.entry) == entry).unwrap()
}

/// Points as printed: two decimals.
fn two(points: f64) -> String {
    format!("{points:.2}")
}

/// Entry, place, and points of the dimensions and the total, as printed.
fn rows(edition: &Edition, ranking: &Ranking, stage: usize, nodes: [&str; 2]) -> Vec<String> {
    let rubric = edition.rubric(StageIx::at(stage));
    let row = |p: &Place| {
        let node = |name| two(p.card.node(rubric.node(name).unwrap()).points.unwrap().ranked);
        let [first, second] = nodes.map(node);
        format!("{} {} {first} {second} {}", p.place, id(edition, p.entry), two(p.points.ranked))
    };
    ranking.stages[stage].tracks[0].places.iter().map(row).collect()
}

fn codes(because: &[Message]) -> Vec<&str> {
    because.iter().map(|m| m.code).collect()
}

#[test]
fn one_entry_is_a_day_late() {
    let (loaded, ranking) = ranked();
    let track = &ranking.stages[0].tracks[0];
    assert_eq!((track.entered, track.eligible), (5, 4));
    let [drop] = &ranking.dropped[..] else { panic!("{:?}", ranking.dropped) };
    assert_eq!(id(&loaded.edition, drop.entry), "edelweis");
    assert_eq!(codes(&drop.reasons), ["ineligible"]);
}

#[test]
fn criteria_have_the_points_worked_by_hand() {
    let (loaded, ranking) = ranked();
    let expected = [
        ("anggrek", [Some(87.5), Some(75.0), Some(75.0), Some(87.5), None]),
        ("bakung", [Some(75.0), Some(25.0), Some(100.0), Some(75.0), Some(50.0)]),
        ("cempaka", [Some(62.5), Some(50.0), Some(50.0), Some(77.5), Some(62.5)]),
        ("dahlia", [Some(37.5), Some(75.0), Some(0.0), Some(0.0), Some(56.25)]),
    ];
    for (entry, wanted) in expected {
        let lines = &place(&loaded.edition, &ranking, 0, entry).card.lines;
        for (criterion, (line, wanted)) in lines.iter().zip(wanted).enumerate() {
            let equal = match (line.points, wanted) {
                (Some(points), Some(wanted)) => (points - wanted).abs() < 1e-9,
                (None, None) => true,
                _ => false,
            };
            assert!(equal, "{entry}, criterion {criterion}: {line:?}, not {wanted:?}");
        }
    }
}

#[test]
fn points_rest_on_what_the_page_says() {
    let (loaded, ranking) = ranked();
    let basis =
        |entry, criterion: usize| place(&loaded.edition, &ranking, 0, entry).card.lines[criterion].basis;
    assert_eq!(basis("anggrek", 0), Basis::Judged { level: 3.5, marks: 2 });
    assert!(matches!(basis("bakung", 1), Basis::Measured { value, .. } if (value - 0.68).abs() < 1e-9));
    assert_eq!(basis("cempaka", 1), Basis::Overruled { decision: 0, level: 2.0 });
    assert_eq!(basis("dahlia", 1), Basis::Claimed { level: 3.0 });
    assert_eq!(basis("dahlia", 2), Basis::Missing(Gap::Zero));
    assert_eq!(basis("anggrek", 4), Basis::NotApplicable(NotApplicable::Judges { said: 2, marked: 2 }));
    assert_eq!(basis("bakung", 4), Basis::Judged { level: 2.0, marks: 1 });
    assert_eq!(basis("dahlia", 4), Basis::Missing(Gap::Imputed { pooled: false }));
}

#[test]
fn the_document_stage_comes_out_as_worked_by_hand() {
    let (loaded, ranking) = ranked();
    let expected = [
        "1 anggrek 80.00 87.50 83.00",
        "2 cempaka 55.00 70.00 61.00",
        "3 bakung 60.00 62.50 61.00",
        "4 dahlia 45.00 28.13 38.25",
    ];
    assert_eq!(rows(&loaded.edition, &ranking, 0, ["service", "results"]), expected);
    let why = |entry| codes(&place(&loaded.edition, &ranking, 0, entry).because);
    assert_eq!(why("anggrek"), ["advances"]);
    assert_eq!(why("cempaka"), ["tie-broken", "advances"]);
    assert_eq!(why("bakung"), ["tie-broken", "below-the-cut"]);
    assert_eq!(why("dahlia"), ["below-the-cut"]);
    let coverage = |entry| two(place(&loaded.edition, &ranking, 0, entry).card.total().coverage);
    assert_eq!(["anggrek", "bakung", "cempaka", "dahlia"].map(coverage), ["1.00", "1.00", "1.00", "0.68"]);
}

#[test]
fn two_warnings_concern_dahlia() {
    let (_, ranking) = ranked();
    let word = |m: &Message, name| match m.args.iter().find(|(n, _)| *n == name) {
        Some((_, Arg::Word(word))) => word.clone(),
        other => panic!("{other:?}"),
    };
    let mut told: Vec<String> = ranking
        .warnings
        .iter()
        .map(|w| &w.message)
        .map(|m| format!("{} {} {}", m.code, word(m, "entry"), word(m, "criteria")))
        .collect();
    told.sort();
    assert_eq!(told, ["marks-wanted dahlia H2", "too-few-observations dahlia S2"]);
}

#[test]
fn the_interview_carries_a_quarter_of_the_documents() {
    let (loaded, ranking) = ranked();
    let expected = ["1 cempaka 100.00 75.00 75.25", "2 anggrek 75.00 50.00 62.00"];
    assert_eq!(rows(&loaded.edition, &ranking, 1, ["presentation", "results"]), expected);
    let own = |entry| two(place(&loaded.edition, &ranking, 1, entry).card.total().points.unwrap().ranked);
    assert_eq!(["cempaka", "anggrek"].map(own), ["80.00", "55.00"]);
}

#[test]
fn the_award_goes_to_cempaka() {
    let (loaded, ranking) = ranked();
    let rows: Vec<String> = ranking.awards[0]
        .places
        .iter()
        .map(|p| {
            let terms: Vec<String> = p.terms.iter().map(|t| two(t.points)).collect();
            let entry = id(&loaded.edition, p.entry);
            format!("{} {entry} {} {} {}", p.place, terms.join(" "), two(p.points.ranked), p.wins)
        })
        .collect();
    assert_eq!(rows, ["1 cempaka 70.00 75.25 73.15 true", "2 anggrek 87.50 62.00 72.20 false"]);
}

#[test]
fn the_page_prints_what_the_program_prints() {
    let (loaded, ranking) = ranked();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/kota-contoh");
    let page = std::fs::read_to_string(folder.join("EXPECTED.md")).unwrap();
    let holds = |row: String| assert!(page.contains(&row), "EXPECTED.md has no {row:?}");
    for p in &ranking.stages[0].tracks[0].places {
        holds(format!("| {} | {} | {} |", p.place, id(&loaded.edition, p.entry), two(p.points.ranked)));
    }
    for p in &ranking.stages[1].tracks[0].places {
        holds(format!("| **{}** | {} |", two(p.points.ranked), p.place));
    }
    for p in &ranking.awards[0].places {
        holds(format!("| {} | {} | ", p.place, id(&loaded.edition, p.entry)));
        holds(format!(" | **{}** | ", two(p.points.ranked)));
    }
}
