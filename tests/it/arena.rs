//! Small editions in memory, for properties and unit-like integration tests.

use tolok::evidence::{Claims, Evidence, Mark, MarkState, Marks};
use tolok::intake::shipped_rubric;
use tolok::model::{
    Combine, CombineAt, Competition, CriterionIx, CsvHabits, CutTies, Edition, Entry, EntryIx, Files, Id,
    Judge, JudgeIx, Lang, Origin, Panel, Rubric, Stage, Text, Ties, TiesMethod, Track, TrackIx,
};

/// An edition of one stage and one track over `rubric`.
pub fn edition(rubric: Rubric, entries: usize, judges: usize) -> Edition {
    let id = |text: &str| Id::new(text).unwrap();
    let text = Text::default;
    let stage = Stage {
        id: id("document"),
        title: text(),
        rubric: 0,
        panel: Panel {
            marks_per_entry: None,
            combine: Combine::Mean,
            at: CombineAt::Criterion,
            third_judge_gap: None,
            comments: tolok::model::Comments::None,
            severity: None,
        },
        carry: Vec::new(),
        advance: std::collections::BTreeMap::new(),
        cut_ties: CutTies::TieBreak,
        balance: None,
    };
    let competition = Competition {
        id: id("arena"),
        edition: id("1"),
        title: text(),
        languages: vec![Lang::En],
        as_of: None,
        calendar: None,
        seed: 1,
        tracks: vec![Track { id: id("all"), title: text() }],
        eligibility: Vec::new(),
        stages: vec![stage],
        awards: Vec::new(),
        one_award_per_entry: false,
        ties: Ties { method: TiesMethod::Competition, break_by: Vec::new() },
        bands: Vec::new(),
        csv: CsvHabits::default(),
    };
    let entry = |i: usize| Entry {
        id: id(&format!("e{i:06}")),
        agency: format!("Agency {i}"),
        name: format!("Entry {i}"),
        track: TrackIx(0),
        attributes: Vec::new(),
        origin: Origin { file: tolok::model::FileIx(0), row: i as u32 + 2 },
    };
    let judge = |i: usize| Judge { name: format!("Judge {i}"), ..Judge::named(id(&format!("j{i:03}"))) };
    Edition {
        competition,
        rubrics: vec![rubric],
        attributes: Vec::new(),
        entries: (0..entries).map(entry).collect(),
        channels: tolok::model::Channels::default(),
        judges: (0..judges).map(judge).collect(),
        assignments: Vec::new(),
        sessions: Vec::new(),
        consents: Vec::new(),
        maintenance: Vec::new(),
        letterhead: tolok::model::Letterhead::default(),
        files: Files::default(),
        inputs_sha256: String::new(),
    }
}

/// The shipped KKD rubric: 24 criteria in three dimensions.
pub fn kkd() -> Rubric {
    shipped_rubric("p4-kkd@2022.1").unwrap()
}

/// Evidence of one stage with these marks alone.
pub fn evidence(edition: &Edition, marks: &[Mark]) -> Evidence {
    Evidence {
        marks: vec![Marks::new(marks, edition.entries.len(), Vec::new())],
        claims: vec![Claims::default()],
        ..Evidence::default()
    }
}

/// One mark.
pub fn mark(entry: usize, criterion: usize, judge: usize, level: Option<f64>) -> Mark {
    Mark {
        entry: EntryIx::at(entry),
        criterion: CriterionIx::at(criterion),
        judge: JudgeIx::at(judge),
        state: level.map_or(MarkState::Recused, MarkState::Given),
        origin: Origin::default(),
    }
}
