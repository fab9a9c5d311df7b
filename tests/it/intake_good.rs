//! What a good edition becomes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::prelude::{ProptestConfig, any, proptest};
use rust_xlsxwriter::{Format, Workbook};
use tolok::evidence::{DecisionKind, MarkState};
use tolok::intake::{Loaded, answers, load, load_with, rubric_from};
use tolok::model::{Child, EligibilityTest, EntryIx, Missing, Scale, StageIx};

fn mini() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/good/mini")
}

fn read(folder: &Path) -> Loaded {
    load(folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A copy of the mini edition that a test may change.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in FILES {
        let to = folder.path().join(name);
        std::fs::create_dir_all(to.parent().expect("a parent")).expect("made");
        std::fs::copy(mini().join(name), to).expect("copied");
    }
    folder
}

const FILES: [&str; 10] = [
    "competition.yaml",
    "rubrics/document.yaml",
    "rubrics/interview.yaml",
    "entries.csv",
    "judges.csv",
    "marks.csv",
    "claims.csv",
    "decisions.csv",
    "indicators.csv",
    "measured.csv",
];

#[test]
fn rules_arrive_as_written() {
    let Loaded { edition, warnings, .. } = read(&mini());
    assert_eq!(warnings, []);
    let competition = &edition.competition;
    assert_eq!(
        (competition.id.as_str(), competition.edition.as_str(), competition.seed),
        ("mini", "2022", 2022)
    );
    assert_eq!(competition.stages[0].advance, BTreeMap::from([(0, 2), (1, 1)]));
    assert_eq!(competition.stages[1].carry, [(StageIx(0), 0.25)]);
    assert_eq!(competition.bands.iter().map(|b| b.from).collect::<Vec<_>>(), [60.0, 0.0]);
    let EligibilityTest::OnOrBefore { limit, .. } = competition.eligibility[0].test else { panic!("a date") };
    assert_eq!(limit.to_string(), "2021-08-17");
    let entries: Vec<_> =
        edition.entries.iter().map(|e| (e.name.as_str(), e.agency.as_str(), e.origin.row)).collect();
    assert_eq!(entries, [("Lapor, Kediri", "Kediri", 2), ("E2", "Blitar", 4), ("Puskesmas", "E3", 5)]);
    assert_eq!(edition.attributes, ["region", "system_since", "recommended", "staff"]);
    assert_eq!(edition.attribute(EntryIx(0), "staff"), Some("1200.5"));
    assert_eq!(edition.attribute(EntryIx(2), "system_since"), None);
    assert_eq!(edition.inputs_sha256.len(), 64);
}

#[test]
fn an_extension_inherits_reweights_and_adds() {
    let Loaded { edition, .. } = read(&mini());
    let [base, own] = &edition.rubrics[..] else { panic!("two rubrics") };
    assert_eq!((base.reference().as_str(), own.reference().as_str()), ("document@1", "interview@1"));
    let nodes = |r: &tolok::model::Rubric| r.nodes.iter().map(|n| n.id.to_string()).collect::<Vec<_>>();
    assert_eq!(nodes(base), ["total", "impact", "reach", "people"]);
    assert_eq!(nodes(own), ["total", "impact", "reach", "people", "talk"]);
    let criteria: Vec<_> = own.criteria.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(criteria, ["Q1", "D1", "D2", "1.10", "waiting", "given", "P1", "Q2"]);
    let weight = |r: &tolok::model::Rubric, name| r.resolve(name).map(|child: Child| r.weight(child));
    assert_eq!((weight(base, "people"), weight(own, "people")), (Some(1.0), Some(3.0)));
    assert_eq!((weight(base, "P1"), weight(own, "P1")), (Some(1.0), Some(2.0)));
    // The top's settings are the defaults below; a dimension's own go first.
    let rounding: Vec<_> = base.nodes.iter().map(|n| n.rounding.map(|r| r.decimals)).collect();
    assert_eq!(rounding, [Some(2), Some(3), Some(2), Some(2)]);
    assert_eq!(own.levels, base.levels);
    assert!(
        matches!(own.criteria[1].scale, Scale::Bands { .. }) && own.criteria[1].missing == Missing::Judge
    );
    assert_eq!(
        (base.criteria[0].written.line, own.criteria[0].written.line, own.criteria[1].written.line),
        (17, 7, 17)
    );
}

#[test]
fn evidence_arrives_with_its_rows() {
    let Loaded { edition, evidence, .. } = read(&mini());
    let [document, interview] = &evidence.marks[..] else { panic!("two stages") };
    let levels: Vec<_> = document.all().iter().map(|m| (m.judge.0, m.state, m.origin.row)).collect();
    let given = MarkState::Given;
    // Judges are in the order of judges.csv, and a comment may run over lines.
    assert_eq!(levels, [(0, given(3.5), 4), (1, given(4.0), 2), (1, MarkState::NotApplicable, 5)]);
    let note = document.note(&document.all()[1]).expect("a note");
    assert_eq!(
        (note.comment.as_deref(), note.marked_at.as_deref()),
        (Some("Baik, sekali"), Some("2022-05-10"))
    );
    assert_eq!(interview.all().len(), 2);
    for stage in [StageIx(0), StageIx(1)] {
        let criterion = edition.rubric(stage).criterion("D2").expect("D2");
        let claims = &evidence.claims[stage.ix()];
        assert_eq!(claims.get(EntryIx(0), criterion).expect("a claim").level, Some(4.0));
        assert_eq!(claims.get(EntryIx(1), criterion).expect("a claim").level, None);
    }
    assert!(matches!(evidence.decisions[0].kind, DecisionKind::Overrule { level: 2.0, .. }));
    assert_eq!(evidence.decisions[2].award, Some(0));
    let filter = BTreeMap::from([("class".to_owned(), "pengaduan".to_owned())]);
    let column = evidence.measured.find(false, "on_time_share", &filter).expect("a measure");
    let value = evidence.measured.get(column, EntryIx(0)).expect("a value");
    assert_eq!((value.value, value.n, value.low), (0.91, Some(210), Some(0.86)));
    let users = evidence.measured.find(true, "users", &BTreeMap::new()).expect("a column");
    assert!(evidence.measured.get(users, EntryIx(1)).is_none());
}

#[test]
fn the_order_of_marks_does_not_matter() {
    let folder = copy();
    std::fs::remove_file(folder.path().join("judges.csv")).expect("removed");
    let marks = |rows: [&str; 3]| {
        let text = format!("stage,entry,judge,criterion,level\n{}\n", rows.join("\n"));
        std::fs::write(folder.path().join("marks.csv"), text).expect("written");
        let loaded = read(folder.path());
        let judges: Vec<_> = loaded.edition.judges.iter().map(|j| j.id.to_string()).collect();
        let all = loaded.evidence.marks[0].all();
        (judges, all.iter().map(|m| (m.entry, m.judge, m.state)).collect::<Vec<_>>())
    };
    let [a, b, c] = ["document,E1,Jz,P1,4", "document,E2,Ja,P1,3", "document,E1,Jm,P1,2"];
    assert_eq!(marks([a, b, c]), marks([c, b, a]));
    assert_eq!(marks([b, a, c]).0, ["Ja", "Jm", "Jz"]);
}

#[test]
fn a_sheet_is_as_good_as_a_file() {
    let folder = copy();
    let plain = read(folder.path()).evidence.marks[0].all().to_vec();
    std::fs::remove_file(folder.path().join("marks.csv")).expect("removed");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("catatan").expect("named");
    let sheet = book.add_worksheet().set_name("marks").expect("named");
    for (column, name) in
        ["stage", "entry", "judge", "criterion", "level", "state", "marked_at"].iter().enumerate()
    {
        sheet.write(0, column as u16, *name).expect("written");
    }
    let rows =
        [("J1", "E1", Some(4.0), ""), ("J2", "E1", Some(3.5), "given"), ("J1", "E2", None, "not_applicable")];
    for (row, (judge, entry, level, state)) in (1..).zip(rows) {
        let cells = ["document", entry, judge, "P1"];
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row, column as u16, *cell).expect("written");
        }
        if let Some(level) = level {
            sheet.write(row, 4, level).expect("written");
        }
        sheet.write(row, 5, state).expect("written");
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_with_format(1, 6, 44_691.0, &day).expect("written");
    book.save(folder.path().join("panel.xlsx")).expect("saved");
    let loaded = read(folder.path());
    let marks = &loaded.evidence.marks[0];
    let bare = |marks: &[tolok::evidence::Mark]| {
        marks.iter().map(|m| (m.entry, m.judge, m.state)).collect::<Vec<_>>()
    };
    assert_eq!(bare(marks.all()), bare(&plain));
    let noted = marks.all().iter().find_map(|m| marks.note(m)).expect("a note");
    assert_eq!(noted.marked_at.as_deref(), Some("2022-05-10"));
}

#[test]
fn answers_are_claims_of_one_entry() {
    let Loaded { edition, .. } = read(&mini());
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("my answers.csv");
    std::fs::write(&file, "criterion;level;note\nD2;3;baik\nP1;n/a;\n").expect("written");
    let claims = answers(&file, &edition, EntryIx(1)).unwrap_or_else(|p| panic!("{p:#?}"));
    let criterion = edition.rubric(StageIx(0)).criterion("D2").expect("D2");
    assert_eq!(claims[0].get(EntryIx(1), criterion).expect("a claim").level, Some(3.0));
    std::fs::write(&file, "criterion;level\nD2;9\n").expect("written");
    assert_eq!(answers(&file, &edition, EntryIx(1)).expect_err("refused")[0].message.code, "level-outside");
}

#[test]
fn the_hash_covers_every_byte() {
    let folder = copy();
    let before = read(folder.path()).edition.inputs_sha256;
    assert_eq!(before, read(&mini()).edition.inputs_sha256);
    std::fs::write(folder.path().join("notes.txt"), "not an input").expect("written");
    assert_eq!(before, read(folder.path()).edition.inputs_sha256);
    let rubric = folder.path().join("rubrics/document.yaml");
    let text = std::fs::read_to_string(&rubric).expect("read");
    std::fs::write(&rubric, text + "# a comment\n").expect("written");
    assert_ne!(before, read(folder.path()).edition.inputs_sha256);
}

#[test]
fn progress_ends_with_all() {
    let last = std::cell::Cell::new((0, 0));
    load_with(&mini(), &|read, total| last.set((read, total))).unwrap_or_else(|p| panic!("{p:#?}"));
    let (read, total) = last.get();
    assert!(read > 0 && read == total, "{read} of {total}");
}

#[test]
fn a_book_that_unpacks_to_too_much_is_refused() {
    use std::io::Write as _;
    let folder = copy();
    std::fs::remove_file(folder.path().join("marks.csv")).expect("removed");
    let file = std::fs::File::create(folder.path().join("marks.xlsx")).expect("created");
    let mut bomb = zip::ZipWriter::new(file);
    bomb.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).expect("started");
    for _ in 0..205 {
        bomb.write_all(&vec![b' '; 1 << 20]).expect("written");
    }
    bomb.finish().expect("finished");
    assert_eq!(load(folder.path()).expect_err("refused")[0].message.code, "workbook-too-large");
}

#[test]
fn a_rubric_alone_may_extend_a_shipped_one() {
    let text =
        "rubric: ipm\nversion: \"1\"\nextends: shipped:hdi@2021\ndimensions: [{id: health, weight: 2}]\n";
    let rubric = rubric_from("ipm.yaml", text).unwrap_or_else(|p| panic!("{p:#?}"));
    assert_eq!(rubric.nodes.len(), 4);
    assert!(rubric_from("x.yaml", "rubric: x\nversion: \"1\"\nextends: y.yaml\n").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Whatever is done to a file, reading ends in an edition or in problems.
    #[test]
    fn no_change_to_a_file_makes_reading_panic(
        file in 0..FILES.len(),
        at in any::<proptest::sample::Index>(),
        cut in 0_usize..40,
        insert in proptest::collection::vec(any::<u8>(), 0..12),
        snippet in proptest::sample::select(vec!["", "\"", "\n", ",", "{", "[", ": ", "- ", "&a *a", "1e999", "total", "\u{feff}", "|", "---\n"]),
    ) {
        let folder = copy();
        let path = folder.path().join(FILES[file]);
        let mut bytes = std::fs::read(&path).expect("read");
        let from = at.index(bytes.len());
        let to = (from + cut).min(bytes.len());
        bytes.splice(from..to, insert.iter().copied().chain(snippet.bytes()));
        std::fs::write(&path, bytes).expect("written");
        match load(folder.path()) {
            Ok(loaded) => assert!(!loaded.edition.inputs_sha256.is_empty()),
            Err(problems) => assert!(!problems.is_empty()),
        }
    }
}
