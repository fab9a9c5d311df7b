//! What an invented edition should look like.

/// The options of [`super::simulate()`]. All deviations are standard deviations
/// in levels of the ladder 0 to 5, all shares run from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The seed of every draw.
    pub seed: u64,
    /// Track `oa`: agencies of outstanding achievement.
    pub oa: TrackPlan,
    /// Track `ip-umum`: agencies in general.
    pub ip_umum: TrackPlan,
    /// Track `upp`: service units.
    pub upp: TrackPlan,
    /// How many judges read the documents of agencies (`oa` and `ip-umum`).
    pub agency_judges: usize,
    /// How many judges read the documents of units (`upp`).
    pub unit_judges: usize,
    /// How many judges mark each entry's documents.
    pub marks_per_entry: usize,
    /// How many judges interview; each marks every finalist.
    pub interview_judges: usize,
    /// The level of an ordinary entry, before anything is added.
    pub base: f64,
    /// How far things lie apart.
    pub spreads: Spreads,
    /// What is missing or does not apply.
    pub gaps: Gaps,
    /// Cases that an edition should contain.
    pub specials: Specials,
    /// Judges of documents who are not like the others, by their place among the judges.
    pub oddities: &'static [(usize, Oddity)],
}

/// What is odd about a judge of documents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Oddity {
    /// Is so many levels severe, whatever was drawn.
    Severe(f64),
    /// Scatters with this deviation.
    Erratic(f64),
    /// Sees only this share of how far an entry lies from the ordinary.
    Central(f64),
    /// Gives so many levels more to entries of a kind.
    Biased(&'static str, f64),
}

impl Oddity {
    /// Its word in truth.csv.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Severe(_) => "severe",
            Self::Erratic(_) => "erratic",
            Self::Central(_) => "central",
            Self::Biased(..) => "biased",
        }
    }
}

/// One of each, among the judges of units.
const ODD: [(usize, Oddity); 4] = [
    (12, Oddity::Severe(1.8)),
    (14, Oddity::Erratic(1.2)),
    (16, Oddity::Biased("puskesmas", 1.2)),
    (18, Oddity::Central(0.35)),
];

/// One track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackPlan {
    /// How many register.
    pub entries: usize,
    /// How many go on to the interview.
    pub advance: usize,
}

/// Standard deviations of what the levels are made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spreads {
    /// Of entries' latent quality.
    pub quality: f64,
    /// Of an entry's dimensions around its quality.
    pub dimension: f64,
    /// Of the criteria's difficulty.
    pub difficulty: f64,
    /// Of the judges' severity.
    pub severity: f64,
    /// Of a judge's mark around what the judge saw: the most consistent judge's.
    pub noise_least: f64,
    /// The same of the least consistent judge.
    pub noise_most: f64,
    /// Of a judge's liking for an entry as a whole (halo).
    pub halo: f64,
    /// Of a measured value around what the entry is worth there.
    pub measuring: f64,
    /// Of an agency's claim around what it is worth.
    pub claiming: f64,
}

/// How often something is missing or does not apply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gaps {
    /// Judges' sheets with one to three criteria left blank.
    pub blanks: f64,
    /// Entries of which a judge says that some criterion does not apply; in half of them all judges do.
    pub not_applicable: f64,
    /// Entries with fewer than 30 cases.
    pub small_logs: f64,
    /// Entries without anything measured.
    pub no_logs: f64,
    /// Of the entries with small or no logs: those whose judges, too, left such criteria open.
    pub left_open: f64,
    /// Of the criteria on which two judges lie more than two levels apart: those a further judge marked.
    pub third_judge: f64,
    /// Marks with a comment.
    pub comments: f64,
}

/// How many cases of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Specials {
    /// Agencies whose system started too late, and half as many units.
    pub late: usize,
    /// Agencies without a starting date.
    pub undated: usize,
    /// Agencies whose system started on the last admissible day.
    pub on_the_day: usize,
    /// Units whose parent agency does not recommend them.
    pub unrecommended: usize,
    /// Units without a word on the recommendation.
    pub unsaid: usize,
    /// Of the late ones: those let in by the plenary.
    pub let_in: usize,
    /// Entries that withdrew.
    pub withdrawn: usize,
    /// Entries that were put out.
    pub disqualified: usize,
    /// Measured values that the plenary overruled.
    pub overruled: usize,
    /// Entries one of whose judges stepped aside; every other one got a further judge.
    pub recusals: usize,
    /// Finalists one of whose interview judges stepped aside.
    pub interview_recusals: usize,
    /// Whether equal points are arranged at the cuts of `oa` (parted by a tie-break) and `upp` (by the plenary).
    pub ties: bool,
    /// Seats of `ip-umum` that the plenary moves to the far east.
    pub moved: usize,
}

impl Plan {
    /// The shape of P4 in 2022: 227 agencies and 207 units, 51 finalists.
    ///
    /// Source: 434 = 227 + 207 verified entrants, Djabar Pos (2022); 51 = 6 +
    /// 30 + 15 finalists, JPNN (2022); five interview judges, Borneo Tribun
    /// (2022). Everything else is invented: the split of agencies into 24 and
    /// 203, the number of document judges, and every deviation and share.
    pub const fn p4_2022(seed: u64) -> Self {
        Self {
            seed,
            oa: TrackPlan { entries: 24, advance: 6 },
            ip_umum: TrackPlan { entries: 203, advance: 30 },
            upp: TrackPlan { entries: 207, advance: 15 },
            agency_judges: 11,
            unit_judges: 9,
            marks_per_entry: 2,
            interview_judges: 5,
            base: 2.6,
            spreads: Spreads {
                quality: 0.7,
                dimension: 0.3,
                difficulty: 0.3,
                severity: 0.3,
                noise_least: 0.3,
                noise_most: 0.5,
                halo: 0.2,
                measuring: 0.5,
                claiming: 0.5,
            },
            gaps: Gaps {
                blanks: 0.025,
                not_applicable: 0.04,
                small_logs: 0.02,
                no_logs: 0.03,
                left_open: 0.3,
                third_judge: 0.6,
                comments: 0.012,
            },
            specials: Specials {
                late: 4,
                undated: 1,
                on_the_day: 1,
                unrecommended: 3,
                unsaid: 1,
                let_in: 1,
                withdrawn: 2,
                disqualified: 1,
                overruled: 1,
                recusals: 4,
                interview_recusals: 1,
                ties: true,
                moved: 1,
            },
            oddities: &ODD,
        }
    }

    /// The same with ordinary judges only.
    #[must_use]
    pub const fn with_ordinary_judges(mut self) -> Self {
        self.oddities = &[];
        self
    }

    /// What is odd about a judge.
    pub fn oddity(&self, judge: usize) -> Option<Oddity> {
        self.oddities.iter().find(|(j, _)| *j == judge).map(|(_, oddity)| *oddity)
    }

    /// The tracks in the order of [`super::TRACKS`].
    pub const fn tracks(&self) -> [TrackPlan; 3] {
        [self.oa, self.ip_umum, self.upp]
    }
}
