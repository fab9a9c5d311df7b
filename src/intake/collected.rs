//! The workbooks that came back: files named one by one or found in folders,
//! each read, and all held against each other.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use super::mark_ledger::MarkKey;
use super::problems::{shown, suggest};
use super::returned::{Book, read_book};
use super::returned_rows::{Against, Fate, Filled, Rows, read_rows};
use crate::evidence::MarkState;
use crate::model::{Edition, JudgeIx, Message, Position, Problem, SheetStamp, StageIx, is_hidden};

/// Endings of files that may be a judge's workbook in a form that cannot be read.
const OTHER_FORMS: [&str; 5] = ["xls", "xlsm", "xlsb", "ods", "numbers"];

/// One workbook that came back, and what became of it.
#[derive(Debug, Default)]
pub struct Returned {
    /// The name it is spoken of by.
    pub file: String,
    /// The stage it is of, where that is known.
    pub stage: Option<StageIx>,
    /// Whose it is, where that is known.
    pub judge: Option<JudgeIx>,
    /// What its rows say.
    pub rows: Rows,
}

impl Returned {
    /// How many of its marks have a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.rows.filled.iter().filter(|f| f.fate == fate).count()
    }

    /// True when nothing is wrong with it.
    pub fn is_sound(&self) -> bool {
        self.rows.faults.is_empty()
    }

    /// True when it holds something that marks.csv does not.
    pub fn is_ahead(&self) -> bool {
        !self.is_sound() || self.rows.alone > 0 || self.rows.filled.iter().any(|f| f.fate != Fate::Unchanged)
    }
}

/// The workbooks to read, and what is to be said of files that are none.
#[derive(Debug, Default)]
pub struct Collected {
    /// Path and name of each workbook, in the order of their names.
    pub workbooks: Vec<(PathBuf, String)>,
    /// Files passed over, and workbooks that seem to be open.
    pub notes: Vec<Problem>,
}

/// Finds the workbooks that `paths` name, files or folders; a path that is neither is a problem.
pub fn collect(paths: &[PathBuf]) -> Result<Collected, Vec<Problem>> {
    let (mut found, mut notes, mut problems) = (BTreeSet::new(), Vec::new(), Vec::new());
    for path in paths {
        let shown_path = spoken(path);
        if path.is_dir() {
            match std::fs::read_dir(path) {
                Ok(entries) => in_folder(entries.flatten().map(|e| e.path()), &mut found, &mut notes),
                Err(e) => {
                    let message = Message::new("file-unreadable").word("name", &shown_path);
                    problems.push(Problem::new(Position::file(&shown_path), message.word("detail", e)));
                }
            }
        } else if is_lock(path) {
            // `*.xlsx` names the locks of open workbooks too.
        } else if path.is_file() {
            found.insert(path.clone());
        } else {
            let message = Message::new("sheet-no-file").word("file", &shown_path);
            problems.push(Problem::new(Position::file(&shown_path), message));
        }
    }
    if problems.is_empty() && found.is_empty() {
        problems = notes;
        notes = Vec::new();
        let all = paths.iter().map(|p| spoken(p)).collect::<Vec<_>>().join(", ");
        problems.push(Problem::new(Position::file(all), Message::new("sheet-none-found")));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut once = BTreeSet::new();
    let paths =
        found.into_iter().filter(|path| once.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    let workbooks: Vec<(PathBuf, String)> = paths
        .map(|path| {
            let name = spoken(&path);
            (path, name)
        })
        .collect();
    for (path, name) in &workbooks {
        if let Some(lock) = lock_of(path) {
            let message = Message::new("sheet-still-open").word("lock", shown(&lock));
            notes.push(Problem::new(Position::file(name), message));
        }
    }
    Ok(Collected { workbooks, notes })
}

fn in_folder(paths: impl Iterator<Item = PathBuf>, found: &mut BTreeSet<PathBuf>, notes: &mut Vec<Problem>) {
    let mut paths: Vec<PathBuf> = paths.filter(|p| p.is_file()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
        if is_lock(&path) || name.starts_with('.') {
            continue;
        }
        if ending == "xlsx" {
            found.insert(path);
        } else if OTHER_FORMS.contains(&ending.as_str()) {
            let file = spoken(&path);
            notes.push(Problem::new(Position::file(file), Message::new("sheet-passed-over")));
        }
    }
}

/// A path as it is spoken of: whole, for it says where a fault is, but without what cannot be seen.
pub fn spoken(path: &Path) -> String {
    let mut name = String::new();
    for c in path.display().to_string().chars() {
        if is_hidden(c) { name.extend(c.escape_default()) } else { name.push(c) }
    }
    name
}

/// True for a file by which a spreadsheet program says that it has a workbook open.
fn is_lock(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// The file by which a spreadsheet program says that it has a workbook open.
pub fn lock_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?;
    let locks = [format!("~${name}"), format!(".~lock.{name}#")];
    locks.into_iter().find(|lock| folder.join(lock).exists())
}

/// Reads workbooks and holds them against each other. Each has all its faults;
/// a workbook without one may be taken.
pub fn returned(workbooks: &[(PathBuf, String)], against: Against<'_>) -> Vec<Returned> {
    let mut all: Vec<Returned> = workbooks.iter().map(|(path, file)| one(path, file, against)).collect();
    contradictions(&mut all, against.edition);
    all
}

fn one(path: &Path, file: &str, against: Against<'_>) -> Returned {
    let mut returned = Returned { file: file.to_owned(), ..Returned::default() };
    let book = match read_book(path, file) {
        Ok(book) => book,
        Err(problem) => {
            returned.rows.faults.push(problem);
            return returned;
        }
    };
    let Book { stamp, .. } = &book;
    let edition = against.edition;
    returned.stage = edition.competition.stage(&stamp.stage);
    returned.judge = edition.judges.iter().position(|j| j.id.as_str() == stamp.judge).map(JudgeIx::at);
    let faults = strangers(stamp, edition, returned.stage, returned.judge);
    let place = |message| Problem::new(Position::file(file), message);
    match (returned.stage, returned.judge) {
        (Some(stage), Some(judge)) if faults.is_empty() => {
            returned.rows = read_rows(&book, file, (stage, judge), against);
        }
        _ => returned.rows.faults = faults.into_iter().map(place).collect(),
    }
    returned
}

/// Why a workbook is not one of this edition as it is now.
fn strangers(
    stamp: &SheetStamp,
    edition: &Edition,
    stage: Option<StageIx>,
    judge: Option<JudgeIx>,
) -> Vec<Message> {
    let competition = &edition.competition;
    let own = format!("{} {}", competition.id, competition.edition);
    let its = format!("{} {}", stamp.edition.0, stamp.edition.1);
    if own != its {
        return vec![Message::new("sheet-other-edition").word("found", shown(&its)).word("wanted", own)];
    }
    let mut faults = Vec::new();
    match stage {
        None => {
            let message = Message::new("sheet-other-stage").word("stage", shown(&stamp.stage));
            faults.push(suggest(message, &stamp.stage, competition.stages.iter().map(|s| s.id.as_str())));
        }
        Some(stage) if edition.rubric(stage).reference() != stamp.rubric => {
            let message = Message::new("sheet-other-rubric").word("found", shown(&stamp.rubric));
            faults.push(message.word("wanted", edition.rubric(stage).reference()));
        }
        Some(_) => {}
    }
    if judge.is_none() {
        let message = Message::new("sheet-other-judge").word("judge", shown(&stamp.judge));
        faults.push(suggest(message, &stamp.judge, edition.judges.iter().map(|j| j.id.as_str())));
    }
    faults
}

/// Refuses workbooks of the same judge that say different things of the same criterion.
fn contradictions(all: &mut [Returned], edition: &Edition) {
    let mut first: HashMap<MarkKey, (usize, Filled)> = HashMap::new();
    let mut faults: Vec<(usize, Problem)> = Vec::new();
    for (place, returned) in all.iter().enumerate() {
        for filled in &returned.rows.filled {
            let Some((other, before)) = first.get(&filled.key) else {
                first.insert(filled.key, (place, filled.clone()));
                continue;
            };
            if differ(before, filled) {
                let said = |here: &Filled, there: &Filled| {
                    let criterion = &edition.rubric(here.key.0).criteria[here.key.3.ix()].id;
                    let message = Message::new("sheet-contradiction")
                        .word("entry", &edition.entry(here.key.1).id)
                        .word("criterion", criterion)
                        .word("other", &there.at);
                    Problem::new(here.at.clone(), message)
                };
                faults.push((*other, said(before, filled)));
                faults.push((place, said(filled, before)));
            }
        }
    }
    for (place, fault) in faults {
        all[place].rows.faults.push(fault);
    }
}

fn differ(a: &Filled, b: &Filled) -> bool {
    let states = match (a.mark.state, b.mark.state) {
        (MarkState::Given(a), MarkState::Given(b)) => (a - b).abs() > 1e-9,
        (a, b) => a != b,
    };
    let (one, other) = (&a.mark.comment, &b.mark.comment);
    states || !one.is_empty() && !other.is_empty() && one != other
}
