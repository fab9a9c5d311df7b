//! `fixtures/p4-2022` is what the plan says, and holds the cases it should.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use tolok::intake::{Loaded, load, rubric_from};
use tolok::judging::{Plan, STAGES, Simulated, Standing, simulate, simulate_document};
use tolok::model::{Arg, EntryIx, Message, Rubric, StageIx};
use tolok::ranking::{Place, Ranking, rank};
use tolok::report::edition_files;
use tolok::scoring::{Basis, NotApplicable};
use tolok::stats::midranks;

const SEED: u64 = 2022;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/p4-2022")
}

fn shipped(name: &str) -> Rubric {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics").join(format!("{name}.yaml"));
    rubric_from(&format!("{name}.yaml"), &fs::read_to_string(file).unwrap()).unwrap()
}

fn write(folder: &Path, edition: &Simulated) {
    for (name, bytes) in edition_files(edition) {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

fn standings(edition: &Simulated) -> Vec<Standing> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), edition);
    let loaded = load(folder.path()).unwrap_or_else(|p| panic!("{:#?}", &p[..p.len().min(5)]));
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    let standing = |t: &tolok::ranking::TrackResult| Standing {
        order: t.places.iter().map(|p| p.entry).collect(),
        advanced: t.advanced.clone(),
    };
    ranking.stages[0].tracks.iter().map(standing).collect()
}

fn simulated(seed: u64) -> Simulated {
    let ranked = |edition: &Simulated| Ok::<_, std::convert::Infallible>(standings(edition));
    simulate(&Plan::p4_2022(seed), &shipped("p4-document"), &shipped("p4-interview"), ranked).unwrap()
}

#[test]
fn regenerating_gives_the_fixture_byte_for_byte() {
    let files = edition_files(&simulated(SEED));
    if std::env::var_os("TOLOK_WRITE_FIXTURES").is_some() {
        fs::create_dir_all(fixture()).unwrap();
        files.iter().for_each(|(name, bytes)| fs::write(fixture().join(name), bytes).unwrap());
    }
    let mut names: Vec<String> =
        fs::read_dir(fixture()).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let mut generated: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    generated.sort_unstable();
    assert_eq!(names, generated);
    for (name, bytes) in &files {
        assert!(fs::read(fixture().join(name)).unwrap() == *bytes, "{name} differs");
    }
    let size: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(size < 2_500_000, "{size} bytes");
}

#[test]
fn a_seed_decides_everything() {
    let [document, interview] = [shipped("p4-document"), shipped("p4-interview")];
    let files = |seed| edition_files(&simulate_document(&Plan::p4_2022(seed), &document, &interview));
    assert!(files(1) == files(1));
    for ((name, one), (_, two)) in files(1).iter().zip(&files(2)) {
        assert!(one != two, "{name} does not depend on the seed");
    }
}

fn loaded() -> (Loaded, Ranking) {
    let loaded = load(&fixture()).unwrap();
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    (loaded, ranking)
}

#[test]
fn the_funnel_has_the_shape_of_2022() {
    let (loaded, ranking) = loaded();
    assert!(loaded.warnings.is_empty(), "{:#?}", loaded.warnings);
    let tracks = &ranking.stages[0].tracks;
    assert_eq!(tracks.iter().map(|t| t.entered).collect::<Vec<_>>(), [24, 203, 207]);
    assert_eq!(tracks.iter().map(|t| t.advanced.len()).collect::<Vec<_>>(), [6, 30, 15]);
    let finals = &ranking.stages[1].tracks;
    assert_eq!(finals.iter().map(|t| t.places.len()).collect::<Vec<_>>(), [6, 30, 15]);
    let winners: Vec<Vec<EntryIx>> =
        ranking.awards.iter().map(|a| a.winners().map(|p| p.entry).collect()).collect();
    assert_eq!(winners.iter().map(Vec::len).collect::<Vec<_>>(), [2, 5, 5, 5]);
    let all: Vec<EntryIx> = winners.concat();
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), 17, "somebody holds two awards");
    let second = &ranking.awards[2].places;
    assert!(second.iter().any(|p| says(&p.because, "passed-over") && p.place <= 5.0));
}

fn says(because: &[Message], code: &str) -> bool {
    because.iter().any(|m| m.code == code)
}

/// Ids of the entries at the document stage of a track whose reasons have `code`.
fn moved_by(loaded: &Loaded, ranking: &Ranking, track: usize, code: &str) -> Vec<String> {
    let places = ranking.stages[0].tracks[track].places.iter();
    let said = places.filter(|p| says(&p.because, code));
    said.map(|p| loaded.edition.entry(p.entry).id.to_string()).collect()
}

#[test]
fn ties_balance_and_the_plenary_all_act_at_the_cut() {
    let (loaded, ranking) = loaded();
    let cut = |track: usize, seats: usize| -> [&Place; 2] {
        let places = &ranking.stages[0].tracks[track].places;
        [&places[seats - 1], &places[seats]]
    };
    let [last, first_out] = cut(0, 6);
    assert!((last.points.ranked - first_out.points.ranked).abs() < 1e-9);
    assert!(says(&last.because, "tie-broken") && says(&last.because, "advances"));
    assert!(says(&first_out.because, "tie-broken") && says(&first_out.because, "below-the-cut"));

    let [last, first_out] = cut(2, 15);
    assert!(last.tied && first_out.tied && (last.place - 15.0).abs() < 1e-9);
    assert_eq!(moved_by(&loaded, &ranking, 2, "tie-settled").len(), 2);
    assert_eq!(moved_by(&loaded, &ranking, 2, "admitted").len(), 1);

    let entered = moved_by(&loaded, &ranking, 1, "balance-in");
    assert!(!entered.is_empty());
    assert_eq!(entered.len(), moved_by(&loaded, &ranking, 1, "balance-out").len());
    assert_eq!(moved_by(&loaded, &ranking, 1, "admitted").len(), 1);
    assert_eq!(moved_by(&loaded, &ranking, 1, "moved").len(), 1);
    for kind in ["kabupaten", "kota"] {
        let of_kind = |e: &&EntryIx| loaded.edition.attribute(**e, "agency_type") == Some(kind);
        assert!(ranking.stages[0].tracks[1].advanced.iter().filter(of_kind).count() >= 5, "{kind}");
    }
}

#[test]
fn every_way_out_is_taken() {
    let (loaded, ranking) = loaded();
    let mut reasons: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for drop in &ranking.dropped {
        let [reason] = &drop.reasons[..] else { panic!("{drop:?}") };
        let about = match reason.args.first() {
            Some(("attribute", Arg::Word(attribute))) => attribute.clone(),
            _ => String::new(),
        };
        *reasons.entry((reason.code, about)).or_default() += 1;
    }
    let wanted = [
        ("disqualified", "", 1),
        ("ineligible", "parent_recommendation", 3),
        ("ineligible", "system_since", 5),
        ("ineligible-absent", "parent_recommendation", 1),
        ("ineligible-absent", "system_since", 1),
        ("withdrawn", "", 2),
    ];
    let wanted: BTreeMap<_, _> =
        wanted.iter().map(|(code, about, n)| ((*code, about.to_string()), *n)).collect();
    assert_eq!(reasons, wanted);
    let let_in: Vec<usize> = (0..3).map(|t| moved_by(&loaded, &ranking, t, "let-in").len()).collect();
    assert_eq!(let_in.iter().sum::<usize>(), 1, "{let_in:?}");
    let limit = |e: &&tolok::model::Entry| e.attributes.iter().any(|a| &**a == "2021-08-17");
    assert_eq!(loaded.edition.entries.iter().filter(limit).count(), 1);
}

#[test]
fn gaps_are_there_but_few() {
    let (loaded, ranking) = loaded();
    let count = |code: &str| ranking.warnings.iter().filter(|w| w.message.code == code).count();
    assert!((10..=25).contains(&count("marks-wanted")), "{}", count("marks-wanted"));
    // Who marks with the severe or the erratic judge often lies far from them.
    assert!((20..=60).contains(&count("third-judge-wanted")), "{}", count("third-judge-wanted"));
    for code in ["open-for-judges", "too-few-observations"] {
        assert!((1..=15).contains(&count(code)), "{code}: {}", count(code));
    }
    for code in ["tie-at-cut", "seats-open", "seats-over", "balance-unmet", "decision-without-effect"] {
        assert_eq!(count(code), 0, "{code}");
    }
    let marks = &loaded.evidence.marks;
    let state = |stage: usize, state| marks[stage].all().iter().filter(|m| m.state == state).count();
    assert!(state(0, tolok::evidence::MarkState::Recused) > 0);
    assert_eq!(state(1, tolok::evidence::MarkState::Recused), 8);
    let lines = || ranking.stages[0].tracks.iter().flat_map(|t| &t.places).flat_map(|p| &p.card.lines);
    let by_judges = |b: &Basis| matches!(b, Basis::NotApplicable(NotApplicable::Judges { .. }));
    let majority = lines().filter(|l| by_judges(&l.basis)).count();
    assert!(majority > 0);
    let said = state(0, tolok::evidence::MarkState::NotApplicable);
    assert!(said > 2 * majority, "no judge was outvoted: {said} said so, {majority} majorities");
    let overruled = lines().filter(|l| matches!(l.basis, Basis::Overruled { .. })).count();
    assert_eq!(overruled, 1);
    let judged_instead = |p: &Place| {
        let rubric = loaded.edition.rubric(StageIx(0));
        let pairs = p.card.lines.iter().zip(&rubric.criteria);
        pairs.into_iter().any(|(l, c)| c.reads_measurements() && matches!(l.basis, Basis::Judged { .. }))
    };
    let places = || ranking.stages[0].tracks.iter().flat_map(|t| &t.places);
    assert!(places().filter(|p| judged_instead(p)).count() > 5);
}

#[test]
fn the_truth_is_recovered() {
    let (loaded, ranking) = loaded();
    let truth = fs::read_to_string(fixture().join("truth.csv")).unwrap();
    let quality: BTreeMap<&str, f64> = truth
        .lines()
        .filter_map(|line| line.strip_prefix("entry,")?.split_once(','))
        .map(|(id, value)| (id, value.parse().unwrap()))
        .collect();
    assert_eq!(quality.len(), 434);
    let places = ranking.stages[0].tracks.iter().flat_map(|t| &t.places);
    let pairs: Vec<(f64, f64)> =
        places.map(|p| (quality[loaded.edition.entry(p.entry).id.as_str()], p.points.exact)).collect();
    let rho = spearman(&pairs);
    assert!(rho > 0.8, "{rho}");
}

/// The correlation of midranks.
fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (x, y) = (midranks(&x), midranks(&y));
    let mean = f64::midpoint(pairs.len() as f64, 1.0);
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    product(&x, &y) / (product(&x, &x) * product(&y, &y)).sqrt()
}

#[test]
fn judges_are_connected_and_free_of_conflicts() {
    // Conflicts are refused at intake; here: each track hangs together by its document judges.
    let (loaded, _) = loaded();
    for track in 0..3 {
        let mut reached: HashSet<u32> = HashSet::new();
        let panels: Vec<HashSet<u32>> = (0..loaded.edition.entries.len())
            .map(EntryIx::at)
            .filter(|e| loaded.edition.entry(*e).track.ix() == track)
            .map(|e| loaded.evidence.marks[0].of(e).iter().map(|m| m.judge.0).collect())
            .collect();
        reached.extend(&panels[0]);
        for _ in 0..panels.len() {
            let touching =
                panels.iter().filter(|p| !p.is_disjoint(&reached)).flatten().copied().collect::<Vec<_>>();
            reached.extend(touching);
        }
        let all: HashSet<u32> = panels.iter().flatten().copied().collect();
        assert_eq!(reached, all);
        assert_eq!(all.len(), if track == 2 { 9 } else { 11 }, "{}", STAGES[0]);
    }
}
