//! A folder -> an edition and its evidence, or everything that is wrong with it.

use std::path::Path;

use super::assignments::{self, ASSIGNMENTS, few_tasks, unassigned};
use super::channels::{CHANNELS, CONSENTS, channels, consents};
use super::columns::Layout;
use super::competition::{Draft, competition, declared_languages};
use super::crosscheck;
use super::entrants::{ENTRIES, Entrants, JUDGES, Panel, entries, judges};
use super::filed::{ANSWERS, CLAIMS, DECISIONS, Rules, answers as claims_of_one, claims, decisions};
use super::folder::Folder;
use super::letterhead::{LETTERHEAD, letterhead};
use super::maintenance::{MAINTENANCE, maintenance};
use super::marks::{Context, MARKS, marks};
use super::nearby::near_misses;
use super::objections::{OBJECTIONS, objections};
use super::observations::{observations, zones};
use super::observed::{Sources, against_direction, observed_values, uncatalogued};
use super::problems::{Findings, shown};
use super::rubrics::Library;
use super::shortlists::{SHORTLISTS, shortlists};
use super::table::Tables;
use super::timetable::{TIMETABLE, timetable};
use super::values::{INDICATORS, MEASURED, indicators, measured, no_indicators};
use crate::evidence::{Claims, Evidence, Marks, Measured, Observed};
use crate::model::{
    Assignment, Channels, Competition, CsvHabits, Edition, EntryIx, Files, Judge, Lang, Message, Position,
    Problem, Rubric, Session,
};

/// The tables of an edition.
pub const LAYOUTS: [&Layout; 15] = [
    &ENTRIES,
    &CHANNELS,
    &CONSENTS,
    &MAINTENANCE,
    &JUDGES,
    &ASSIGNMENTS,
    &MARKS,
    &CLAIMS,
    &DECISIONS,
    &SHORTLISTS,
    &OBJECTIONS,
    &TIMETABLE,
    &INDICATORS,
    &MEASURED,
    &LETTERHEAD,
];

/// An edition that was read.
#[derive(Debug)]
pub struct Loaded {
    /// The competition and all that takes part in it.
    pub edition: Edition,
    /// What is known about them.
    pub evidence: Evidence,
    /// What is worth saying although nothing is refused.
    pub warnings: Vec<Problem>,
}

/// Reads the edition in `folder`.
pub fn load(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    load_with(folder, &|_, _| {})
}

/// Reads the edition in `folder`; `progress` is told the bytes read so far and in all.
pub fn load_with(folder: &Path, progress: &dyn Fn(u64, u64)) -> Result<Loaded, Vec<Problem>> {
    load_folder(Folder::open(folder, progress).map_err(|p| vec![p])?)
}

/// Reads the edition in `folder` as it would be with the files of `changes` in
/// place of its own: a verb looks here before it writes.
pub fn load_changed(folder: &Path, changes: &Path) -> Result<Loaded, Vec<Problem>> {
    let folder = Folder::open(folder, &|_, _| {}).and_then(|f| f.changed_by(changes));
    load_folder(folder.map_err(|p| vec![p])?)
}

/// Reads the edition in `folder` without its observations: what is declared,
/// marked and decided. Whoever looks at channels need not read all earlier looks.
pub fn load_declared(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    let folder = Folder::open(folder, &|_, _| {}).map_err(|p| vec![p])?;
    load_folder(folder.without_observations())
}

fn load_folder(folder: Folder<'_>) -> Result<Loaded, Vec<Problem>> {
    let findings = Findings::default();
    let read = read(&folder, &findings);
    let (files, inputs_sha256) = folder.close();
    let warnings = findings.close()?;
    let (edition, evidence) = read.ok_or_else(Vec::new)?;
    Ok(Loaded { edition: Edition { files, inputs_sha256, ..edition }, evidence, warnings })
}

/// Reads all files; gives nothing when too little could be read to go on.
fn read(folder: &Folder<'_>, findings: &Findings) -> Option<(Edition, Evidence)> {
    let (draft, rubrics) = rules(folder, findings)?;
    let habits = draft.competition.csv;
    let tables = Tables::new(folder, habits, &LAYOUTS.map(|l| l.name), findings);
    near_misses(folder, &tables, findings);
    let Some(table) = tables.open(&ENTRIES) else {
        if !tables.has(&ENTRIES) {
            findings.refuse(Problem::new(Position::file("entries.csv"), Message::new("entries-missing")));
        }
        return None;
    };
    let entrants = entries(table, &draft.competition, findings);
    crosscheck::attributes(&draft, &rubrics, &entrants.attributes, findings);
    let channels = tables.open(&CHANNELS).map(|t| channels(t, &entrants, findings)).unwrap_or_default();
    let consents = tables.open(&CONSENTS).map(|t| consents(t, &channels, &entrants, findings));
    let work = tables.open(&MAINTENANCE).map(|t| maintenance(t, &channels, &entrants, findings));
    let work = work.unwrap_or_default();
    let timed = tables.has(&CHANNELS) || tables.has(&CONSENTS);
    let zones = if timed { zones(&entrants, findings) } else { Vec::new() };
    let observed = observations(folder, &entrants, (&channels, &work, zones), findings);
    let known = Known { draft: &draft, rubrics: &rubrics, entrants: &entrants, channels: &channels };
    let (evidence, judging) = evidence(&tables, known, observed, findings);
    let edition = Edition {
        competition: draft.competition,
        rubrics,
        attributes: entrants.attributes,
        entries: entrants.entries,
        judges: judging.judges,
        assignments: judging.assignments,
        sessions: judging.sessions,
        channels,
        consents: consents.unwrap_or_default(),
        maintenance: work,
        letterhead: tables.open(&LETTERHEAD).map(|t| letterhead(t, findings)).unwrap_or_default(),
        files: Files::default(),
        inputs_sha256: String::new(),
    };
    Some((edition, evidence))
}

/// Reads competition.yaml and the rubrics it names.
fn rules(folder: &Folder<'_>, findings: &Findings) -> Option<(Draft, Vec<Rubric>)> {
    const NAME: &str = "competition.yaml";
    if !folder.has(NAME) {
        findings.refuse(Problem::new(Position::file(NAME), Message::new("competition-missing")));
        return None;
    }
    let doc = folder.yaml(NAME).map_err(|p| findings.refuse(p)).ok()?;
    let mut library = Library::new(Some(folder), findings);
    let draft = competition(&doc, &mut library, findings)?;
    let rubrics = library.close();
    crosscheck::rubrics(&draft, &rubrics, findings);
    Some((draft, rubrics))
}

/// Who marks, and whom.
struct Judging {
    judges: Vec<Judge>,
    assignments: Vec<Assignment>,
    sessions: Vec<Session>,
}

/// What evidence is held against.
#[derive(Clone, Copy)]
struct Known<'a> {
    draft: &'a Draft,
    rubrics: &'a [Rubric],
    entrants: &'a Entrants,
    channels: &'a Channels,
}

/// Reads the tables of evidence, and with them the judges.
fn evidence(
    tables: &Tables<'_>,
    known: Known<'_>,
    observed: Option<Observed>,
    findings: &Findings,
) -> (Evidence, Judging) {
    let Known { draft, rubrics, entrants, .. } = known;
    let competition = &draft.competition;
    let rules = Rules { competition, rubrics, entrants };
    let panel: Option<Panel> = tables.open(&JUDGES).map(|t| judges(t, competition, findings));
    let stages = competition.stages.len();
    let mut found: Vec<Marks> = vec![Marks::default(); stages];
    let mut collected = Vec::new();
    let mut kinds = 0;
    let mut marks_file = String::new();
    // Where judges.csv is refused, the names in marks.csv cannot be judged.
    if (panel.is_some() || !tables.has(&JUDGES))
        && let Some(table) = tables.open(&MARKS)
    {
        kinds += 1;
        marks_file.clone_from(&table.header.file);
        let context = Context::new(competition, rubrics, entrants, panel.as_ref());
        (found, collected) = marks(table, &context, findings);
    }
    let assignments = tables.open(&ASSIGNMENTS);
    let tasks_file = assignments.as_ref().map_or(String::new(), |t| t.header.file.clone());
    let assignments =
        assignments.map(|t| assignments::assignments(t, competition, entrants, panel.as_ref(), findings));
    let assignments = assignments.unwrap_or_default();
    let claims = tables.open(&CLAIMS).map(|t| claims(t, rules, findings));
    let decisions = tables.open(&DECISIONS).map(|t| decisions(t, rules, findings)).unwrap_or_default();
    let (values, observed, kinds) = values(tables, known, observed, kinds, findings);
    if kinds == 0 && claims.is_none() {
        findings.warn(Problem::new(Position::file("competition.yaml"), Message::new("no-evidence")));
    }
    let judges = panel.map_or(collected, |p| p.judges);
    unassigned((&assignments, &found), (&marks_file, entrants, &judges), findings);
    few_tasks((&assignments, &tasks_file), (competition, entrants, &decisions), findings);
    let sessions = tables.open(&TIMETABLE).map(|t| timetable(t, competition, entrants, &judges, findings));
    let sessions = sessions.unwrap_or_default();
    let evidence = Evidence {
        marks: found,
        claims: claims.unwrap_or_else(|| vec![Claims::default(); stages]),
        measured: values,
        observed,
        decisions,
        ..reviewed(tables, competition, entrants, findings)
    };
    (evidence, Judging { judges, assignments, sessions })
}

/// Reads the numbers: indicators, measured values, and what was observed. Counts the kinds of evidence on.
fn values(
    tables: &Tables<'_>,
    known: Known<'_>,
    observed: Option<Observed>,
    mut kinds: usize,
    findings: &Findings,
) -> (Measured, Observed, usize) {
    let Known { rubrics, entrants, channels, .. } = known;
    let mut values = Measured::default();
    match tables.open(&INDICATORS) {
        Some(table) => {
            kinds += 1;
            indicators(table, rubrics, entrants, &mut values, findings);
        }
        None => no_indicators(rubrics, findings),
    }
    let mut measured_file = String::new();
    if let Some(table) = tables.open(&MEASURED) {
        kinds += 1;
        measured_file.clone_from(&table.header.file);
        measured(table, entrants, &mut values, findings);
    }
    uncatalogued(rubrics, &values, findings);
    against_direction(rubrics, findings);
    let observed = observed.unwrap_or_default();
    if !observed.is_empty() {
        kinds += 1;
        let measured_file = measured_file.as_str();
        let from = Sources { observed: &observed, entrants, channels, rubrics, measured_file };
        observed_values(from, &mut values, findings);
    }
    (values, observed, kinds)
}

/// Reads what was reviewed after judging: shortlists and objections.
fn reviewed(
    tables: &Tables<'_>,
    competition: &Competition,
    entrants: &Entrants,
    findings: &Findings,
) -> Evidence {
    let shortlists = tables.open(&SHORTLISTS).map(|t| shortlists(t, competition, entrants, findings));
    let objections = tables.open(&OBJECTIONS).map(|t| objections(t, entrants, findings));
    Evidence {
        shortlists: shortlists.unwrap_or_default(),
        objections: objections.unwrap_or_default(),
        ..Evidence::default()
    }
}

/// Reads a table of one entry's answers (CSV, or the first sheet of an .xlsx)
/// as claims, for each stage; the file may lie anywhere.
pub fn answers(path: &Path, edition: &Edition, entry: EntryIx) -> Result<Vec<Claims>, Vec<Problem>> {
    if !path.is_file() {
        let message = Message::new("answers-missing").word("file", shown(&path.display().to_string()));
        return Err(vec![Problem::new(Position::file(path.display().to_string()), message)]);
    }
    let findings = Findings::default();
    let progress = |_, _| {};
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    let folder = Folder::open(parent, &progress).map_err(|p| vec![p])?;
    let entrants = Entrants::default();
    let rules = Rules { competition: &edition.competition, rubrics: &edition.rubrics, entrants: &entrants };
    // The file comes from elsewhere, and levels are small numbers: its header tells
    // the delimiter, and either sign is a decimal sign.
    let tables = Tables::new(&folder, CsvHabits::default(), &[], &findings);
    let table = tables.open_named(name, &ANSWERS);
    let claims = table.map(|t| claims_of_one(t, entry, rules, &findings));
    findings.close()?;
    Ok(claims.unwrap_or_default())
}

/// The languages that the edition in `folder` declares, most its own first; none
/// where competition.yaml says nothing or cannot be read.
pub fn languages(folder: &Path) -> Vec<Lang> {
    let progress = |_, _| {};
    let Some(doc) = Folder::open(folder, &progress).ok().and_then(|f| f.peek_yaml("competition.yaml")) else {
        return Vec::new();
    };
    let findings = Findings::default();
    declared_languages(&doc, &findings)
}

/// Reads one rubric by itself; it may extend shipped rubrics.
pub fn rubric_from(file: &str, text: &str) -> Result<Rubric, Vec<Problem>> {
    let findings = Findings::default();
    let rubric = Library::new(None, &findings).parse(file, text);
    findings.close()?;
    rubric.ok_or_else(Vec::new)
}
