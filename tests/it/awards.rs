//! Awards on an edition of two criteria: rounded tie-breaks, imputation that stays marked.

use std::fs;

use tolok::intake::load;
use tolok::model::Edition;
use tolok::ranking::{AwardPlace, Ranking, rank};

fn run(criteria: &str, indicators: &str) -> (Edition, Ranking) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "competition.yaml",
        "competition: c\nedition: e\nlanguages: [en]\nstages: [{id: s, rubric: r.yaml}]\n\
         awards: [{id: prize, winners: 1, score: [{stage: s, node: total, weight: 1}]}]\n\
         ties: {break_by: [d]}\ncsv: {decimal: \".\"}\n",
    );
    let d = "dimensions:\n  - id: d\n    weight: 0\n    round: {decimals: 0}\n    criteria:\n      \
             - {id: e, from: indicators, scale: identity, missing: exclude}\n";
    write("r.yaml", &format!("rubric: r\nversion: \"1\"\ncriteria:\n{criteria}{d}"));
    write("entries.csv", "entry\na\nb\n");
    write("indicators.csv", indicators);
    let loaded = load(folder.path()).unwrap_or_else(|p| panic!("{p:#?}"));
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    (loaded.edition, ranking)
}

fn prize(ranking: &Ranking) -> &[AwardPlace] {
    &ranking.awards[0].places
}

#[test]
fn tie_breaks_of_awards_are_rounded_as_those_of_stages() {
    let criteria = "  - {id: c, from: indicators, scale: identity, missing: exclude}\n";
    let level = |e: &str| run(criteria, &format!("entry,c,e\na,50,57.6\nb,50,{e}\n")).1;
    let tied = level("58.4");
    assert!(prize(&tied).iter().all(|p| p.tied && !p.wins));
    assert_eq!(
        tied.warnings.iter().map(|w| w.message.code).collect::<Vec<_>>(),
        ["tie-at-cut", "seats-open"]
    );
    let parted = level("58.6");
    assert_eq!(prize(&parted).iter().map(|p| p.wins).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn what_was_imputed_is_marked_in_the_award_too() {
    let criteria = "  - {id: c, from: indicators, scale: identity, missing: exclude}\n  \
                    - {id: i, from: indicators, scale: identity, missing: {impute: mean}}\n";
    let (edition, ranking) = run(criteria, "entry,c,i,e\na,50,,1\nb,40,60,1\n");
    let marked = |p: &AwardPlace| {
        (edition.entry(p.entry).id.to_string(), p.imputed.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let told: Vec<_> = prize(&ranking).iter().map(marked).collect();
    assert_eq!(told, [("a".to_owned(), vec!["i".to_owned()]), ("b".to_owned(), Vec::new())]);
}
