//! What an entry is told, worked by hand on `fixtures/kota-contoh` (see its EXPECTED.md).

use tolok::intake::{Loaded, load};
use tolok::model::{Child, StageIx};
use tolok::ranking::{Feedback, Medians, Outcome, Ranking, feedback, rank};

use crate::program::fixture;

struct Told {
    loaded: Loaded,
    ranking: Ranking,
    medians: Medians,
}

fn told(name: &str) -> Told {
    let loaded = load(&fixture(name)).unwrap();
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    let medians = Medians::of(&loaded.edition, &ranking);
    Told { loaded, ranking, medians }
}

impl Told {
    fn of(&self, entry: &str, stage: Option<usize>) -> Option<Feedback> {
        let entry = self.loaded.edition.find_entry(entry).unwrap();
        feedback(&self.loaded.edition, &self.ranking, &self.medians, entry, stage.map(StageIx::at))
    }

    fn id(&self, stage: StageIx, child: Child) -> String {
        self.loaded.edition.rubric(stage).child_id(child).to_string()
    }
}

fn two(x: f64) -> String {
    format!("{x:.2}")
}

#[test]
fn medians_are_of_the_four_eligible() {
    let told = told("kota-contoh");
    let bakung = told.of("bakung", None).unwrap();
    let [document] = &bakung.stages[..] else { panic!("{:?}", bakung.stages) };
    assert_eq!((document.place, document.of, document.went_on), (3.0, 4, Some(2)));
    // Service 80, 60, 55, 45: median 57.5. Results 87.5, 62.5, 70, 28.13: 66.25. Total 83, 61, 61, 38.25: 61.
    let row = |b: tolok::ranking::Beside| (two(b.own.unwrap()), two(b.median.unwrap()), b.n);
    let rows: Vec<_> = document.dimensions.iter().map(|(_, b)| row(*b)).collect();
    assert_eq!(rows, [("60.00".into(), "57.50".into(), 4), ("62.50".into(), "66.25".into(), 4)]);
    assert_eq!(row(document.total), ("61.00".into(), "61.00".into(), 4));
}

#[test]
fn outcomes_follow_the_funnel() {
    let told = told("kota-contoh");
    let outcome = |entry, stage| told.of(entry, stage).map(|f| f.outcome);
    assert_eq!(outcome("cempaka", None), Some(Outcome::Wins(vec![0])));
    assert_eq!(outcome("anggrek", None), Some(Outcome::WinsNone));
    assert_eq!(outcome("anggrek", Some(0)), Some(Outcome::GoesOn(StageIx(0))));
    assert_eq!(outcome("bakung", None), Some(Outcome::Stops(StageIx(0))));
    assert_eq!(outcome("bakung", Some(1)), None);
    assert!(matches!(outcome("edelweis", None), Some(Outcome::Left(StageIx(0), _))));
    assert_eq!(outcome("edelweis", Some(1)), None);
    assert!(told.of("edelweis", None).unwrap().stages.is_empty());
}

#[test]
fn what_parted_bakung_from_cempaka() {
    let told = told("kota-contoh");
    let behind = told.of("bakung", None).unwrap().behind.unwrap();
    // Equal at 61.00; S2 (50 - 25) * 0.24 = 6, H2 (62.5 - 50) * 0.2 = 2.5, H1 (77.5 - 75) * 0.2 = 0.5
    // against S1 -3 and S3 -6.
    assert_eq!((two(behind.gap), behind.other.0), ("0.00".into(), 2.0));
    let parts: Vec<String> = behind
        .parts
        .iter()
        .map(|p| format!("{} {}", told.id(p.stage, p.child.unwrap()), two(p.part)))
        .collect();
    assert_eq!(parts, ["S2 6.00", "H2 2.50", "H1 0.50"]);
    assert_eq!(two(behind.rest), "-9.00");
}

#[test]
fn what_parted_anggrek_from_the_award() {
    let told = told("kota-contoh");
    let behind = told.of("anggrek", None).unwrap().behind.unwrap();
    assert_eq!(
        (behind.award, two(behind.gap), two(behind.other.1)),
        (Some(0), "0.95".into(), "73.15".into())
    );
    let parts: f64 = behind.parts.iter().map(|p| p.part).sum();
    assert!((parts + behind.rest - behind.gap).abs() < 1e-9);
    assert!(told.of("cempaka", None).unwrap().behind.is_none());
}

#[test]
fn strengths_lie_above_the_median() {
    let told = told("kota-contoh");
    // S1 87.5, 75, 62.5, 37.5: median 68.75; S3 75, 100, 50, 0: 62.5. S2, H1 and H2 lie below theirs.
    let strengths: Vec<String> = told
        .of("bakung", None)
        .unwrap()
        .strengths
        .iter()
        .map(|s| {
            format!(
                "{} {}",
                told.id(s.stage, Child::Criterion(s.criterion)),
                two(s.beside.difference().unwrap())
            )
        })
        .collect();
    assert_eq!(strengths, ["S3 37.50", "S1 6.25"]);
}

#[test]
fn improvements_are_weight_times_headroom() {
    let told = told("kota-contoh");
    let improvements = |entry| -> Vec<String> {
        told.of(entry, None)
            .unwrap()
            .improvements
            .iter()
            .map(|i| {
                let points = i.points.map_or("none".to_owned(), two);
                format!("{} {points} {}", told.id(i.stage, Child::Criterion(i.criterion)), two(i.headroom))
            })
            .collect()
    };
    // bakung: S2 0.24 * 75, H2 0.2 * 50, S1 0.24 * 25, H1 0.2 * 25; S3 is at the top.
    assert_eq!(
        improvements("bakung"),
        ["S2 25.00 18.00", "H2 50.00 10.00", "S1 75.00 6.00", "H1 75.00 5.00"]
    );
    // dahlia: H1 0 points; H2 is only imputed, S3 missing counts 0: nothing was found of either.
    assert_eq!(improvements("dahlia"), ["H1 0.00 20.00", "H2 none 20.00", "S1 37.50 15.00", "S3 none 12.00"]);
}

#[test]
fn every_entry_of_p4_is_told_something_that_adds_up() {
    let told = told("p4-2022");
    let edition = &told.loaded.edition;
    let mut outcomes = [0; 4];
    for entry in &edition.entries {
        let f = told.of(entry.id.as_str(), None).unwrap();
        match f.outcome {
            Outcome::Left(..) => outcomes[0] += 1,
            Outcome::Stops(_) => outcomes[1] += 1,
            Outcome::WinsNone => outcomes[2] += 1,
            Outcome::Wins(_) => outcomes[3] += 1,
            other => panic!("{}: {other:?}", entry.id),
        }
        if let Some(behind) = &f.behind {
            let parts: f64 = behind.parts.iter().map(|p| p.part).sum();
            assert!((parts + behind.rest - behind.gap).abs() < 1e-9 && behind.gap >= 0.0, "{}", entry.id);
        }
        assert!(f.improvements.windows(2).all(|w| w[0].headroom >= w[1].headroom));
    }
    // 434 = 13 that left, 370 below the line, 34 finalists without and 17 with an award.
    assert_eq!(outcomes, [13, 370, 34, 17]);
}

#[test]
fn the_line_is_drawn_by_points_not_by_representation() {
    let told = told("p4-2022");
    // ip-201 (place 45), ip-176 and ip-130 went on for representation or by the plenary.
    let behind = told.of("ip-200", None).unwrap().behind.unwrap();
    assert_eq!(two(behind.other.0), "27.00");
    // upp-037 went on by a decision among equals, so upp-057 is compared with it.
    let level = told.of("upp-057", None).unwrap().behind.unwrap();
    assert_eq!((level.other.0, level.gap), (15.0, 0.0));
}
