//! The edition: its tracks, who may enter, its stages, awards and ties.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Id, Lang, StageIx, Text, TrackIx};

/// A checked competition.yaml.
#[derive(Debug, Clone, PartialEq)]
pub struct Competition {
    /// The competition's name, such as `p4`.
    pub id: Id,
    /// The edition's name, such as `2022`.
    pub edition: Id,
    /// What people call it.
    pub title: Text,
    /// The languages the edition declares; the first is its own.
    pub languages: Vec<Lang>,
    /// The day open cases age to.
    pub as_of: Option<Date>,
    /// Which days are working days.
    pub calendar: Option<Calendar>,
    /// The seed of everything random, default 1.
    pub seed: u64,
    /// The tracks; a competition without tracks has one, `all`.
    pub tracks: Vec<Track>,
    /// Who may compete.
    pub eligibility: Vec<EligibilityRule>,
    /// The stages in order, at least one.
    pub stages: Vec<Stage>,
    /// The awards in the order they are filled.
    pub awards: Vec<Award>,
    /// Whether an entry may hold only one award.
    pub one_award_per_entry: bool,
    /// How equal points share places.
    pub ties: Ties,
    /// Names of ranges of points, for display; highest first.
    pub bands: Vec<Band>,
    /// How its CSV files are written.
    pub csv: CsvHabits,
}

impl Competition {
    /// The stage called `id`.
    pub fn stage(&self, id: &str) -> Option<StageIx> {
        self.stages.iter().position(|s| s.id.as_str() == id).map(StageIx::at)
    }

    /// The track called `id`.
    pub fn track(&self, id: &str) -> Option<TrackIx> {
        self.tracks.iter().position(|t| t.id.as_str() == id).map(TrackIx::at)
    }

    /// False where the competition declares no tracks: all entries compete in one, `all`.
    pub fn has_tracks(&self) -> bool {
        !matches!(&self.tracks[..], [only] if only.id.as_str() == "all" && only.title.is_empty())
    }

    /// The band that `points` reach.
    pub fn band(&self, points: f64) -> Option<&Band> {
        self.bands.iter().find(|b| points >= b.from - 1e-9)
    }
}

/// A part of the competition with its own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Its name.
    pub id: Id,
    /// What people call it.
    pub title: Text,
}

/// The named calendar of working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar(pub Id);

/// One rule of eligibility.
#[derive(Debug, Clone, PartialEq)]
pub struct EligibilityRule {
    /// The track it binds; none means all.
    pub track: Option<TrackIx>,
    /// The attribute of entries.csv it reads.
    pub attribute: String,
    /// What the attribute must be.
    pub test: EligibilityTest,
    /// What an entry that fails is told.
    pub reason: Text,
}

/// What an attribute must be.
#[derive(Debug, Clone, PartialEq)]
pub enum EligibilityTest {
    /// True or false, in any of the usual words.
    IsBool(bool),
    /// This text.
    Is(String),
    /// One of these texts.
    OneOf(Vec<String>),
    /// A number of at least this.
    AtLeast(f64),
    /// A number of at most this.
    AtMost(f64),
    /// There (true) or absent (false).
    Present(bool),
    /// A date on or before this one: `date` less the months.
    OnOrBefore {
        /// The rule's date.
        date: Date,
        /// Whole months before it.
        months: i32,
        /// `date` less `months`.
        limit: Date,
    },
}

/// One round of judging.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Its name.
    pub id: Id,
    /// What people call it.
    pub title: Text,
    /// Place of its rubric in [`crate::model::Edition::rubrics`].
    pub rubric: usize,
    /// How judges' marks combine.
    pub panel: Panel,
    /// How much of an earlier stage's points is carried, each 0 to 1, in all at most 1.
    pub carry: Vec<(StageIx, f64)>,
    /// How many of each track go on.
    pub advance: Advance,
    /// What happens to equal points at the cut.
    pub cut_ties: CutTies,
    /// Kinds of entries that must be represented.
    pub balance: Option<Balance>,
}

/// The quota of each track, by [`TrackIx`]; a track without one goes on whole.
pub type Advance = BTreeMap<u32, usize>;

/// How the marks of several judges become one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// How many judges should mark each entry.
    pub marks_per_entry: Option<usize>,
    /// The formula.
    pub combine: Combine,
    /// Whether levels of a criterion or whole totals combine.
    pub at: CombineAt,
    /// A gap in levels above which one more judge is asked for.
    pub third_judge_gap: Option<f64>,
    /// Which marks need a comment.
    pub comments: Comments,
}

/// Which marks need a comment in a judge's workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Comments {
    /// None of them.
    #[default]
    None,
    /// Those that depart from what the agency claims.
    Departures,
    /// All of them.
    All,
}

/// How several numbers become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Combine {
    /// Their mean.
    Mean,
    /// Their median.
    Median,
    /// Their mean without one highest and one lowest; needs four.
    Trimmed,
}

/// What combines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CombineAt {
    /// The levels of each criterion.
    Criterion,
    /// Each judge's own points of every dimension and of the total.
    JudgeTotal,
}

/// What happens to equal points at the cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutTies {
    /// The declared tie-breaks decide; what they leave equal waits for a decision.
    TieBreak,
    /// All of them go on.
    Include,
    /// None of them goes on until a decision admits some.
    Stop,
}

/// A minimum of each kind among those that go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The attribute of entries.csv.
    pub by: String,
    /// The minimum of each of its values, in the order they are served.
    pub at_least: Vec<(String, usize)>,
    /// The tracks it binds; none means every track with a quota.
    pub tracks: Option<Vec<TrackIx>>,
}

/// A prize and how its winners are found.
#[derive(Debug, Clone, PartialEq)]
pub struct Award {
    /// Its name.
    pub id: Id,
    /// What people call it.
    pub title: Text,
    /// The track it is for; none means all.
    pub track: Option<TrackIx>,
    /// How many win.
    pub winners: usize,
    /// What its score is made of.
    pub score: Vec<AwardTerm>,
}

/// One part of an award's score.
#[derive(Debug, Clone, PartialEq)]
pub struct AwardTerm {
    /// The stage.
    pub stage: StageIx,
    /// The dimension or criterion of its rubric, or `total`.
    pub node: Id,
    /// Its weight.
    pub weight: f64,
}

/// How equal points share places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ties {
    /// How places are counted.
    pub method: TiesMethod,
    /// Dimensions or criteria whose points break a tie, in order.
    pub break_by: Vec<Id>,
}

/// How places are counted when some are shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TiesMethod {
    /// 1, 2, 2, 4.
    #[default]
    Competition,
    /// 1, 2, 2, 3.
    Dense,
    /// 1, 2.5, 2.5, 4.
    Fractional,
}

/// A name for a range of points.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The lowest points of the band.
    pub from: f64,
    /// What people call it.
    pub title: Text,
}

/// How the edition's CSV files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CsvHabits {
    /// The character between cells; none means it is read off the header.
    pub delimiter: Option<u8>,
    /// The decimal sign; none means numbers must not be ambiguous.
    pub decimal: Option<char>,
}
