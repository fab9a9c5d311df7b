//! The rows of an invented edition, and the truth behind them.

use jiff::civil::Date;

use super::Plan;
use crate::evidence::{DecisionKind, MarkState};
use crate::model::{EntryIx, Id, JudgeIx};

/// The tracks, in the order of the rows.
pub const TRACKS: [&str; 3] = ["oa", "ip-umum", "upp"];

/// The stages, in order.
pub const STAGES: [&str; 2] = ["document", "interview"];

/// An invented edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulated {
    /// What it was made from.
    pub plan: Plan,
    /// By stage: its rubric, as `ID@VERSION`.
    pub rubrics: [String; 2],
    /// By stage: its rubric's criteria, which rows name by place.
    pub criteria: [Vec<Id>; 2],
    /// Who registered, track by track.
    pub entries: Vec<EntryRow>,
    /// The judges: of agencies' documents, of units' documents, of interviews.
    pub judges: Vec<JudgeRow>,
    /// The marks, by stage, entry, then judge.
    pub marks: Vec<MarkRow>,
    /// The claims, by entry.
    pub claims: Vec<ClaimRow>,
    /// The measured values, by entry.
    pub measured: Vec<MeasuredRow>,
    /// The decisions, in the order they were taken.
    pub decisions: Vec<DecisionRow>,
    /// What it was drawn from.
    pub truth: Truth,
}

/// What an edition was drawn from, in levels.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Truth {
    /// By entry: its latent quality, 0 being ordinary.
    pub quality: Vec<f64>,
    /// By judge: what the judge takes off every level.
    pub severity: Vec<f64>,
    /// By judge: the deviation of the judge's marks.
    pub noise: Vec<f64>,
}

/// A row of entries.csv.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its id.
    pub id: String,
    /// The agency behind it.
    pub agency: String,
    /// Its name.
    pub name: String,
    /// Place of its track in [`TRACKS`].
    pub track: usize,
    /// Its kind.
    pub agency_type: &'static str,
    /// Where it is.
    pub region: &'static str,
    /// The time zone there.
    pub timezone: &'static str,
    /// Since when its system is in force; none where it did not say.
    pub system_since: Option<Date>,
    /// Whether its parent agency recommends it; none where nobody said (and for agencies).
    pub recommended: Option<bool>,
}

/// A row of judges.csv.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeRow {
    /// The judge's id.
    pub id: String,
    /// The judge's name.
    pub name: String,
    /// Place of the judge's stage in [`STAGES`].
    pub stage: usize,
    /// Places of the judge's tracks in [`TRACKS`].
    pub tracks: Vec<usize>,
    /// The most entries the judge can take.
    pub max_entries: usize,
    /// Entries the judge must not mark.
    pub conflicts: Vec<EntryIx>,
}

/// A row of marks.csv.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkRow {
    /// Whose work.
    pub entry: EntryIx,
    /// Who marked.
    pub judge: JudgeIx,
    /// Place of the criterion in its stage's list.
    pub criterion: u16,
    /// Place of the stage in [`STAGES`].
    pub stage: u8,
    /// What the judge said.
    pub state: MarkState,
    /// What the judge wrote.
    pub comment: Option<&'static str>,
    /// When: minutes from the midnight that begins 2022-04-18, in Jakarta.
    pub minute: u32,
}

/// A row of claims.csv.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimRow {
    /// Whose claim.
    pub entry: EntryIx,
    /// Place of the criterion in the document stage's list.
    pub criterion: u16,
    /// The level; none where the agency says that it does not apply.
    pub level: Option<u8>,
}

/// A row of measured.csv.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredRow {
    /// Whose value.
    pub entry: EntryIx,
    /// What was measured.
    pub measure: String,
    /// What narrows it, as `key=value`; empty where nothing does.
    pub filter: String,
    /// The value.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// How many observations it rests on.
    pub n: Option<u64>,
    /// Its 95 % interval, of shares.
    pub interval: Option<(f64, f64)>,
}

/// A row of decisions.csv.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionRow {
    /// About which entry.
    pub entry: EntryIx,
    /// Place of the stage in [`STAGES`]; none means from the start.
    pub stage: Option<usize>,
    /// What was decided.
    pub kind: DecisionKind,
    /// Why.
    pub reason: &'static str,
    /// By whom: an office, not a person.
    pub signed_by: &'static str,
    /// When.
    pub decided_at: Date,
}

/// How one track stands after the document stage, as the ranking has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Everyone with points, in order.
    pub order: Vec<EntryIx>,
    /// Those who go on, ties at the cut, representation and decisions considered.
    pub advanced: Vec<EntryIx>,
}
