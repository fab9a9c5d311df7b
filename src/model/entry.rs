//! Who enters and who judges, and the whole edition that holds them.

use jiff::civil::Date;

use super::{
    Assignment, Channels, Competition, Consent, EntryIx, Files, Id, JudgeIx, Letterhead, Maintenance, Origin,
    Rubric, Session, Stage, StageIx, TrackIx,
};

/// One competitor: an agency, or one unit or programme of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name in every file.
    pub id: Id,
    /// The agency behind it.
    pub agency: String,
    /// What people call it.
    pub name: String,
    /// The track it competes in.
    pub track: TrackIx,
    /// Its cells of the further columns, in the order of [`Edition::attributes`]; empty means absent.
    pub attributes: Attributes,
    /// Where it was registered.
    pub origin: Origin,
}

/// An entry's cells of the attribute columns; an empty one is absent.
pub type Attributes = Vec<Box<str>>;

/// What stands against a judge marking an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// judges.csv names the entry or its agency.
    Declared,
    /// It is of the judge's own agency.
    Agency,
    /// It is of the judge's own region.
    Region,
}

/// One judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judge {
    /// The judge's name in every file.
    pub id: Id,
    /// What people call the judge.
    pub name: String,
    /// The stages the judge serves; empty means all.
    pub stages: Vec<StageIx>,
    /// The tracks the judge serves; empty means all.
    pub tracks: Vec<TrackIx>,
    /// The fewest entries the judge should take.
    pub min_entries: Option<u32>,
    /// The most entries the judge can take.
    pub max_entries: Option<u32>,
    /// Entries or agencies the judge must not mark.
    pub conflicts: Vec<String>,
    /// The judge's own agency, whose entries the judge must not mark; empty means none.
    pub agency: String,
    /// The judge's region, whose entries the judge must not mark; empty means none.
    pub region: String,
    /// Tracks or kinds of agency (`agency_type`) the judge knows best; empty means all alike.
    pub expertise: Vec<String>,
    /// Days on which the judge cannot come.
    pub unavailable: Vec<Date>,
}

impl Judge {
    /// A judge of whom only the name is known.
    pub fn named(id: Id) -> Self {
        Self {
            name: id.to_string(),
            id,
            stages: Vec::new(),
            tracks: Vec::new(),
            min_entries: None,
            max_entries: None,
            conflicts: Vec::new(),
            agency: String::new(),
            region: String::new(),
            expertise: Vec::new(),
            unavailable: Vec::new(),
        }
    }

    /// True when the judge serves a stage.
    pub fn serves(&self, stage: StageIx) -> bool {
        self.stages.is_empty() || self.stages.contains(&stage)
    }

    /// True when the judge serves a track.
    pub fn serves_track(&self, track: TrackIx) -> bool {
        self.tracks.is_empty() || self.tracks.contains(&track)
    }
}

/// A competition with all that takes part in it.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The rules.
    pub competition: Competition,
    /// The rubrics its stages use.
    pub rubrics: Vec<Rubric>,
    /// Names of the attribute columns of entries.csv, `agency_type` and `region` among them.
    pub attributes: Vec<String>,
    /// The competitors in the order of the file.
    pub entries: Vec<Entry>,
    /// Where people can complain to the competitors, as channels.csv says.
    pub channels: Channels,
    /// The judges; those of judges.csv first, else as marks.csv names them.
    pub judges: Vec<Judge>,
    /// Who is to mark whom, as assignments.csv says.
    pub assignments: Vec<Assignment>,
    /// When and where entries are heard, as timetable.csv says.
    pub sessions: Vec<Session>,
    /// Who agreed to which of them being looked at, as consents.csv says.
    pub consents: Vec<Consent>,
    /// When they are not looked at, as maintenance.csv says.
    pub maintenance: Vec<Maintenance>,
    /// What papers say of the organiser, as letterhead.csv says.
    pub letterhead: Letterhead,
    /// Names of the files read.
    pub files: Files,
    /// SHA-256 over all files read, in hexadecimal.
    pub inputs_sha256: String,
}

impl Edition {
    /// The rubric of a stage.
    pub fn rubric(&self, stage: StageIx) -> &Rubric {
        &self.rubrics[self.stage(stage).rubric]
    }

    /// A stage's rules.
    pub fn stage(&self, stage: StageIx) -> &Stage {
        &self.competition.stages[stage.ix()]
    }

    /// An entry.
    pub fn entry(&self, entry: EntryIx) -> &Entry {
        &self.entries[entry.ix()]
    }

    /// A judge.
    pub fn judge(&self, judge: JudgeIx) -> &Judge {
        &self.judges[judge.ix()]
    }

    /// The entry called `id`.
    pub fn find_entry(&self, id: &str) -> Option<EntryIx> {
        self.entries.iter().position(|e| e.id.as_str() == id).map(EntryIx::at)
    }

    /// The column of an attribute.
    pub fn attribute_column(&self, name: &str) -> Option<usize> {
        self.attributes.iter().position(|a| a == name)
    }

    /// An entry's attribute; none when the column or the cell is absent.
    /// `agency` and `track` are attributes too.
    pub fn attribute(&self, entry: EntryIx, name: &str) -> Option<&str> {
        let entry = self.entry(entry);
        let value: &str = match name {
            "agency" => &entry.agency,
            "track" => self.competition.tracks[entry.track.ix()].id.as_str(),
            _ => &entry.attributes[self.attribute_column(name)?],
        };
        (!value.is_empty()).then_some(value)
    }

    /// Why a judge must not mark an entry; none when nothing stands against it.
    pub fn conflict(&self, judge: JudgeIx, entry: EntryIx) -> Option<Conflict> {
        let (judge, its) = (self.judge(judge), self.entry(entry));
        let named = |name: &String| name == its.id.as_str() || *name == its.agency;
        match () {
            () if judge.conflicts.iter().any(named) => Some(Conflict::Declared),
            () if !judge.agency.is_empty() && judge.agency == its.agency => Some(Conflict::Agency),
            () if !judge.region.is_empty() && self.attribute(entry, "region") == Some(&judge.region) => {
                Some(Conflict::Region)
            }
            () => None,
        }
    }

    /// The number of stages.
    pub fn last_stage(&self) -> StageIx {
        StageIx::at(self.competition.stages.len() - 1)
    }
}
