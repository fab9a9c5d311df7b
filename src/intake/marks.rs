//! marks.csv, the one table that may be large: read in parts, several at a
//! time, with nothing allocated for a row that has no comment.

use std::collections::{HashMap, HashSet};

use super::columns::{Column, Layout};
use super::entrants::{Entrants, Panel, id_cell};
use super::problems::{Findings, Problems, shown, suggest};
use super::rows::Rows;
use super::table::{Row, Table};
use crate::evidence::{Mark, MarkNote, MarkState, Marks};
use crate::model::{
    Competition, Criterion, CriterionIx, EntryIx, Id, Judge, JudgeIx, LevelRange, Message, Origin, Position,
    Problem, Rubric,
};

/// marks.csv.
pub const MARKS: Layout = Layout {
    name: "marks",
    about: "The judges' marks.",
    columns: &[
        Column::optional("stage", "The stage; needed where there is more than one."),
        Column::required("entry", "The entry."),
        Column::required("judge", "The judge."),
        Column::required("criterion", "The criterion of the stage's rubric."),
        Column::required("level", "The level; empty when the state is not given."),
        Column::optional("state", "given (if empty), not_applicable or recused."),
        Column::prose("comment", "What the judge wrote."),
        Column::optional("marked_at", "When it was marked."),
    ],
    open: false,
};
const STAGE: usize = 0;
const ENTRY: usize = 1;
const JUDGE: usize = 2;
const CRITERION: usize = 3;
const LEVEL: usize = 4;
const STATE: usize = 5;
const COMMENT: usize = 6;
const MARKED_AT: usize = 7;

/// What a stage needs to know of its rubric to read a mark.
pub struct StageMarks<'a> {
    /// The stage's name.
    id: &'a Id,
    /// Where each criterion is; none when the rubric could not be read.
    criteria: Option<HashMap<&'a str, CriterionIx>>,
    levels: LevelRange,
    /// By criterion and track: whether the criterion leaves the track out.
    left_out: Vec<Vec<bool>>,
}

/// What marks are held against.
pub struct Context<'a> {
    stages: Vec<StageMarks<'a>>,
    entrants: &'a Entrants,
    /// The judges of judges.csv, if there is one.
    panel: Option<&'a Panel>,
    conflicts: HashSet<(JudgeIx, EntryIx)>,
}

impl<'a> Context<'a> {
    /// Gathers what marks are held against.
    pub fn new(
        competition: &'a Competition,
        rubrics: &'a [Rubric],
        entrants: &'a Entrants,
        panel: Option<&'a Panel>,
    ) -> Self {
        let stages =
            competition.stages.iter().map(|s| StageMarks::new(&s.id, rubrics.get(s.rubric), competition));
        let judges = panel.map_or(&[][..], |p| &p.judges);
        Self { stages: stages.collect(), entrants, panel, conflicts: conflicts(judges, entrants) }
    }
}

impl<'a> StageMarks<'a> {
    fn new(id: &'a Id, rubric: Option<&'a Rubric>, competition: &Competition) -> Self {
        let Some(rubric) = rubric else {
            return Self {
                id,
                criteria: None,
                levels: LevelRange { min: 0.0, max: 0.0 },
                left_out: Vec::new(),
            };
        };
        let criteria = rubric.criteria.iter().enumerate().map(|(i, c)| (c.id.as_str(), CriterionIx::at(i)));
        let leaves_out = |c: &Criterion| -> Vec<bool> {
            let left_out = |track: &Id| c.applies_to.as_ref().is_some_and(|tracks| !tracks.contains(track));
            competition.tracks.iter().map(|t| left_out(&t.id)).collect()
        };
        let left_out = rubric.criteria.iter().map(leaves_out).collect();
        Self { id, criteria: Some(criteria.collect()), levels: rubric.levels, left_out }
    }
}

/// Every pair that a conflict of interest keeps apart.
pub fn conflicts(judges: &[Judge], entrants: &Entrants) -> HashSet<(JudgeIx, EntryIx)> {
    let mut by_name: HashMap<&str, Vec<EntryIx>> = HashMap::new();
    let mut by_region: HashMap<&str, Vec<EntryIx>> = HashMap::new();
    let region = entrants.attributes.iter().position(|a| a == "region");
    for (i, entry) in entrants.entries.iter().enumerate() {
        by_name.entry(entry.id.as_str()).or_default().push(EntryIx::at(i));
        by_name.entry(&entry.agency).or_default().push(EntryIx::at(i));
        if let Some(region) = region {
            by_region.entry(&entry.attributes[region]).or_default().push(EntryIx::at(i));
        }
    }
    let mut pairs = HashSet::new();
    for (j, judge) in judges.iter().enumerate() {
        let own = [&judge.agency].into_iter().filter(|agency| !agency.is_empty());
        let named = judge.conflicts.iter().chain(own).filter_map(|name| by_name.get(name.as_str()));
        let near = [&judge.region].into_iter().filter(|region| !region.is_empty());
        let near = near.filter_map(|region| by_region.get(region.as_str()));
        pairs.extend(named.chain(near).flatten().map(|entry| (JudgeIx::at(j), *entry)));
    }
    pairs
}

/// What a part of the file holds.
#[derive(Default)]
struct Part {
    /// The marks of each stage.
    marks: Vec<Vec<Mark>>,
    /// The notes of each stage.
    notes: Vec<Vec<(Origin, MarkNote)>>,
    /// Judges seen, where there is no judges.csv.
    judges: Interner,
    warned: Problems,
}

/// Names in the order they are first seen.
#[derive(Default)]
struct Interner {
    names: Vec<Id>,
    index: HashMap<Id, JudgeIx>,
}

impl Interner {
    fn add(&mut self, id: &Id) -> JudgeIx {
        if let Some(known) = self.index.get(id) {
            return *known;
        }
        let place = JudgeIx::at(self.names.len());
        self.names.push(id.clone());
        self.index.insert(id.clone(), place);
        place
    }
}

/// The names last looked up: rows near each other mostly share them.
#[derive(Default)]
struct Recent {
    stage: (String, usize),
    entry: Option<(String, EntryIx)>,
    judge: Option<(String, JudgeIx)>,
    criterion: Option<(String, usize, CriterionIx)>,
}

/// Reads marks.csv: the marks of each stage, and the judges where there is no judges.csv.
pub fn marks(table: Table<'_>, context: &Context<'_>, findings: &Findings) -> (Vec<Marks>, Vec<Judge>) {
    let stages = context.stages.len();
    if stages > 1 && !table.header.has(STAGE) {
        let message = Message::new("column-missing").word("column", "stage").word("table", "marks");
        findings.refuse(table.header.problem(message));
        return (Vec::new(), Vec::new());
    }
    let file = table.header.file.clone();
    let mut all: Vec<Vec<Mark>> = vec![Vec::new(); stages];
    let mut notes: Vec<Vec<(Origin, MarkNote)>> = vec![Vec::new(); stages];
    let mut judges = Interner::default();
    table.parts(
        |rows, problems| part(rows, context, problems),
        |part| {
            let places: Vec<JudgeIx> = part.judges.names.iter().map(|id| judges.add(id)).collect();
            for (stage, mut marks) in part.marks.into_iter().enumerate() {
                replace_judges(&mut marks, &places);
                all[stage].append(&mut marks);
            }
            for (stage, part) in part.notes.into_iter().enumerate() {
                notes[stage].extend(part);
            }
            findings.append(Problems::default(), part.warned);
        },
    );
    let judges = sort_judges(judges, &mut all);
    let entries = context.entrants.entries.len();
    let marks: Vec<Marks> = all.into_iter().zip(notes).map(|(m, n)| Marks::ordered(m, entries, n)).collect();
    for marks in &marks {
        refuse_twice(marks, context, &file, findings);
    }
    (marks, judges)
}

fn replace_judges(marks: &mut [Mark], places: &[JudgeIx]) {
    if !places.is_empty() {
        for mark in marks {
            mark.judge = places[mark.judge.ix()];
        }
    }
}

/// Judges in the order of their ids, so that the order of rows never matters.
fn sort_judges(judges: Interner, marks: &mut [Vec<Mark>]) -> Vec<Judge> {
    let mut sorted: Vec<(Id, usize)> = judges.names.into_iter().zip(0..).collect();
    sorted.sort();
    let mut places = vec![JudgeIx(0); sorted.len()];
    for (place, (_, old)) in sorted.iter().enumerate() {
        places[*old] = JudgeIx::at(place);
    }
    for marks in marks {
        replace_judges(marks, &places);
    }
    sorted.into_iter().map(|(id, _)| Judge::named(id)).collect()
}

fn refuse_twice(marks: &Marks, context: &Context<'_>, file: &str, findings: &Findings) {
    for (first, second) in marks.duplicates() {
        let entry = &context.entrants.entries[first.entry.ix()].id;
        let message = Message::new("mark-twice").word("entry", entry).word("first", first.origin.row);
        findings.refuse(Problem::new(Position::at(file, second.origin.row, 0), message));
    }
}

fn part(mut rows: Rows<'_>, context: &Context<'_>, problems: &mut Problems) -> Part {
    let stages = context.stages.len();
    let mut part =
        Part { marks: vec![Vec::new(); stages], notes: vec![Vec::new(); stages], ..Part::default() };
    let mut recent = Recent::default();
    while let Some(row) = rows.next(problems) {
        match mark(&row, context, &mut recent, &mut part) {
            Ok(Some((stage, mark))) => {
                part.notes[stage].extend(note(&row));
                part.marks[stage].push(mark);
            }
            Ok(None) => {}
            Err(problem) => problems.push(*problem),
        }
    }
    part
}

fn note(row: &Row<'_>) -> Option<(Origin, MarkNote)> {
    let full = |text: &str| (!text.is_empty()).then(|| text.into());
    let comment = row.get(COMMENT);
    let comment = if comment.is_empty() { None } else { full(&row.prose(COMMENT)) };
    let marked_at = full(row.get(MARKED_AT));
    let note = MarkNote { comment, marked_at };
    (note != MarkNote::default()).then(|| (row.origin(), note))
}

type Refused = Box<Problem>;

/// One mark with its stage; none when something it names could not be read before.
fn mark(
    row: &Row<'_>,
    context: &Context<'_>,
    recent: &mut Recent,
    part: &mut Part,
) -> Result<Option<(usize, Mark)>, Refused> {
    let stage = stage(row, context, recent)?;
    let Some(entry) = entry(row, context, recent)? else { return Ok(None) };
    let Some(judge) = judge(row, context, recent, part)? else { return Ok(None) };
    let Some(criterion) = criterion(row, context, recent, stage)? else { return Ok(None) };
    let said = state(row, context.stages[stage].levels)?;
    check_judge(row, context, (stage, entry, judge))?;
    let track = context.entrants.entries[entry.ix()].track;
    if context.stages[stage].left_out[criterion.ix()].get(track.ix()) == Some(&true) {
        let message = Message::new("mark-not-applied")
            .word("criterion", row.get(CRITERION))
            .word("entry", row.get(ENTRY));
        part.warned.push(row.problem(CRITERION, message));
    }
    Ok(Some((stage, Mark { entry, criterion, judge, state: said, origin: row.origin() })))
}

fn empty(row: &Row<'_>, column: usize) -> Problem {
    row.problem(column, Message::new("cell-empty").word("column", MARKS.columns[column].name))
}

fn stage(row: &Row<'_>, context: &Context<'_>, recent: &mut Recent) -> Result<usize, Refused> {
    let name = row.get(STAGE);
    if name == recent.stage.0 && !name.is_empty() {
        return Ok(recent.stage.1);
    }
    if name.is_empty() {
        return if context.stages.len() == 1 { Ok(0) } else { Err(Box::new(empty(row, STAGE))) };
    }
    let Some(stage) = context.stages.iter().position(|s| s.id.as_str() == name) else {
        let message = Message::new("stage-unknown").word("name", shown(name));
        return Err(Box::new(
            row.problem(STAGE, suggest(message, name, context.stages.iter().map(|s| s.id.as_str()))),
        ));
    };
    recent.stage = (name.into(), stage);
    Ok(stage)
}

fn entry(row: &Row<'_>, context: &Context<'_>, recent: &mut Recent) -> Result<Option<EntryIx>, Refused> {
    let name = row.get(ENTRY);
    if let Some((known, entry)) = &recent.entry
        && known == name
    {
        return Ok(Some(*entry));
    }
    let Some(entry) = context.entrants.index.get(name) else {
        return context.entrants.unknown(row, ENTRY).map_or(Ok(None), |p| Err(Box::new(p)));
    };
    remember(&mut recent.entry, name, *entry);
    Ok(Some(*entry))
}

/// Remembers a name in the memory of the one before.
fn remember<T>(recent: &mut Option<(String, T)>, name: &str, value: T) {
    let mut text = recent.take().map(|(text, _)| text).unwrap_or_default();
    text.clear();
    text.push_str(name);
    *recent = Some((text, value));
}

fn judge(
    row: &Row<'_>,
    context: &Context<'_>,
    recent: &mut Recent,
    part: &mut Part,
) -> Result<Option<JudgeIx>, Refused> {
    let name = row.get(JUDGE);
    if let Some((known, judge)) = &recent.judge
        && known == name
    {
        return Ok(Some(*judge));
    }
    let judge = match context.panel {
        Some(panel) => match panel.index.get(name) {
            Some(judge) => *judge,
            None if name.is_empty() => return Err(Box::new(empty(row, JUDGE))),
            None if !panel.complete => return Ok(None),
            None => {
                let message = Message::new("judge-unknown").word("name", shown(name));
                let known = panel.judges.iter().map(|j| j.id.as_str());
                return Err(Box::new(row.problem(JUDGE, suggest(message, name, known))));
            }
        },
        None => match part.judges.index.get(name) {
            Some(judge) => *judge,
            None => part.judges.add(&id_cell(row, JUDGE).map_err(Box::new)?),
        },
    };
    remember(&mut recent.judge, name, judge);
    Ok(Some(judge))
}

fn criterion(
    row: &Row<'_>,
    context: &Context<'_>,
    recent: &mut Recent,
    stage: usize,
) -> Result<Option<CriterionIx>, Refused> {
    let name = row.get(CRITERION);
    if let Some((known, of, criterion)) = &recent.criterion
        && (known.as_str(), *of) == (name, stage)
    {
        return Ok(Some(*criterion));
    }
    let Some(criteria) = &context.stages[stage].criteria else { return Ok(None) };
    if name.is_empty() {
        return Err(Box::new(empty(row, CRITERION)));
    }
    let Some(criterion) = criteria.get(name) else {
        let message = Message::new("criterion-unknown")
            .word("name", shown(name))
            .word("stage", context.stages[stage].id);
        // Sorted, for the order of a hash map is nobody's.
        let mut known: Vec<&str> = criteria.keys().copied().collect();
        known.sort_unstable();
        return Err(Box::new(row.problem(CRITERION, suggest(message, name, known))));
    };
    recent.criterion = Some((name.into(), stage, *criterion));
    Ok(Some(*criterion))
}

fn state(row: &Row<'_>, levels: LevelRange) -> Result<MarkState, Refused> {
    let state = match row.get(STATE) {
        "" | "given" => None,
        "not_applicable" => Some(MarkState::NotApplicable),
        "recused" => Some(MarkState::Recused),
        other => {
            let choices = ["given", "not_applicable", "recused"];
            let message = Message::new("value-unknown").word("place", "state").word("value", shown(other));
            let message = suggest(message.word("choices", choices.join(", ")), other, choices);
            return Err(Box::new(row.problem(STATE, message)));
        }
    };
    let level = match row.get(LEVEL).as_bytes() {
        [digit @ b'0'..=b'9'] => Some(f64::from(digit - b'0')),
        _ => row.number(LEVEL).map_err(Box::new)?,
    };
    match (state, level) {
        (None, Some(level)) => in_range(row, LEVEL, level, levels).map(MarkState::Given).map_err(Box::new),
        (None, None) => Err(Box::new(row.problem(LEVEL, Message::new("level-missing")))),
        (Some(state), None) => Ok(state),
        (Some(_), Some(_)) => {
            let message = Message::new("level-unwanted").word("state", row.get(STATE));
            Err(Box::new(row.problem(LEVEL, message)))
        }
    }
}

/// A level, if it lies on the rubric's range.
pub fn in_range(row: &Row<'_>, column: usize, level: f64, levels: LevelRange) -> Result<f64, Problem> {
    let LevelRange { min, max } = levels;
    if (min..=max).contains(&level) {
        return Ok(level);
    }
    let message = Message::new("level-outside").number("level", level).number("min", min).number("max", max);
    Err(row.problem(column, message))
}

/// Whether the judge may mark this entry at this stage.
fn check_judge(
    row: &Row<'_>,
    context: &Context<'_>,
    marked: (usize, EntryIx, JudgeIx),
) -> Result<(), Refused> {
    let (stage, entry, judge) = marked;
    let Some(panel) = context.panel else { return Ok(()) };
    let rules = &panel.judges[judge.ix()];
    let track = context.entrants.entries[entry.ix()].track;
    let outside_stage = !rules.stages.is_empty() && !rules.stages.iter().any(|s| s.ix() == stage);
    let outside_track = !rules.tracks.is_empty() && !rules.tracks.contains(&track);
    let code = match () {
        () if outside_stage => "judge-not-of-stage",
        () if outside_track => "judge-not-of-track",
        () if context.conflicts.contains(&(judge, entry)) => "judge-conflict",
        () => return Ok(()),
    };
    let message = Message::new(code).word("judge", &rules.id).word("entry", row.get(ENTRY));
    Err(Box::new(row.problem(JUDGE, message.word("stage", context.stages[stage].id))))
}
