//! What stands at a stage, and what is still open, as an [`Instance`].

use std::collections::{BTreeMap, HashMap, HashSet};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::anchors::anchors;
use super::instance::{Instance, Limits, MAY, MISMATCH, NEW, WAIVABLE, scattered};
use super::plan::{AssignAsked, Fate, Task};
use crate::evidence::{Evidence, MarkState};
use crate::judging::chance::{Chance, Purpose};
use crate::judging::tasks;
use crate::model::{AssignmentRole, CriterionIx, Edition, EntryIx, Id, JudgeIx, Message, StageIx};

/// Pairs of an entry and a judge.
type Pairs = HashSet<(EntryIx, JudgeIx)>;

/// An assignment about to be made.
pub(super) struct Draft {
    /// The entries that compete, by id; the numbers of the instance.
    pub entries: Vec<EntryIx>,
    /// The judges, by id.
    pub judges: Vec<JudgeIx>,
    /// Marks that every entry gets.
    pub marks: u32,
    pub instance: Instance,
    /// By entry: tasks that stand whatever happens.
    pub fixed: Vec<Vec<Task>>,
    /// Tasks that stand unless another plan is needed, by entry and judge.
    pub kept: BTreeMap<(usize, usize), AssignmentRole>,
    /// Tasks taken back already.
    pub released: Vec<Task>,
    /// Tasks with marks on entries that compete no more.
    pub elsewhere: Vec<Task>,
    /// By judge: whether the judge dropped out.
    pub out: Vec<bool>,
    /// Tasks that a judge who dropped out left half marked.
    left: Pairs,
    /// By judge: limits that somebody gave.
    pub floors: Vec<Option<u32>>,
    pub caps: Vec<Option<u32>>,
    /// True when tasks or marks stand.
    pub begun: bool,
    /// True when only third judges are asked for.
    pub third: bool,
    pub notes: Vec<Message>,
}

/// What the files say about a stage.
struct Past {
    /// By pair: the role, and whether the task was released.
    rows: BTreeMap<(EntryIx, JudgeIx), (AssignmentRole, bool)>,
    marked: Pairs,
    /// Pairs of which the judge stepped aside from every criterion marked.
    recused: Pairs,
}

impl Past {
    fn of(edition: &Edition, evidence: &Evidence, stage: StageIx) -> Self {
        let own = edition.assignments.iter().filter(|a| a.stage == stage);
        let rows = own.map(|a| ((a.entry, a.judge), (a.role, a.released))).collect();
        let (mut marked, mut recused) = (Pairs::new(), Pairs::new());
        for mark in evidence.marks[stage.ix()].all() {
            let of_kind = if mark.state == MarkState::Recused { &mut recused } else { &mut marked };
            of_kind.insert((mark.entry, mark.judge));
        }
        recused.retain(|pair| !marked.contains(pair));
        Self { rows, marked, recused }
    }

    /// Judges who dropped out: some task was taken from them, and none is open.
    fn dropped_out(&self, competing: &HashSet<EntryIx>) -> HashSet<JudgeIx> {
        let (mut lost, mut busy) = (HashSet::new(), HashSet::new());
        for (pair @ (entry, judge), (_, released)) in &self.rows {
            if !competing.contains(entry) || self.marked.contains(pair) || self.recused.contains(pair) {
                continue;
            }
            if *released {
                lost.insert(*judge)
            } else {
                busy.insert(*judge)
            };
        }
        lost.difference(&busy).copied().collect()
    }
}

impl Draft {
    /// Reads what stands; the limits that nobody gave are as wide as can be.
    pub fn new(edition: &Edition, evidence: &Evidence, asked: &AssignAsked) -> Result<Self, Message> {
        let past = Past::of(edition, evidence, asked.stage);
        let mut entries = asked.entries.clone();
        entries.sort_by(|a, b| edition.entry(*a).id.cmp(&edition.entry(*b).id));
        let judges = judges(edition, asked.stage, &past);
        if entries.is_empty() {
            return Err(Message::new("assign-no-entries").word("stage", &edition.stage(asked.stage).id));
        }
        if judges.is_empty() {
            return Err(Message::new("assign-no-judges").word("stage", &edition.stage(asked.stage).id));
        }
        let mut draft = Self::empty(edition, asked, entries, judges);
        draft.drop_out(edition, asked, &past);
        draft.leave_behind(edition, evidence, asked.stage);
        draft.sort_tasks(asked, &past, edition);
        draft.fill_pairs(edition, asked.stage, &past);
        draft.drop_kept_that_may_not(&past);
        draft.set_needs(edition, asked)?;
        draft.set_limits(edition, asked);
        Ok(draft)
    }

    fn empty(edition: &Edition, asked: &AssignAsked, entries: Vec<EntryIx>, judges: Vec<JudgeIx>) -> Self {
        let mut chance = Chance::new(asked.seed, Purpose::Assigning);
        let (of_entries, of_judges) = (chance.word(), chance.word());
        let entry_words = entries.iter().map(|e| word(of_entries, &edition.entry(*e).id)).collect();
        let judge_words = judges.iter().map(|j| word(of_judges, &edition.judge(*j).id)).collect();
        let instance = Instance {
            need: vec![0; entries.len()],
            track: entries.iter().map(|e| edition.entry(*e).track.0).collect(),
            anchor: vec![false; entries.len()],
            limits: vec![Limits { base: 0, floor: 0, cap: 0, serves: true }; judges.len()],
            pairs: Vec::new(),
            words: (entry_words, judge_words),
        };
        Self {
            fixed: vec![Vec::new(); entries.len()],
            out: vec![false; judges.len()],
            left: Pairs::new(),
            floors: vec![None; judges.len()],
            caps: vec![None; judges.len()],
            entries,
            judges,
            marks: asked.marks as u32,
            instance,
            kept: BTreeMap::new(),
            released: Vec::new(),
            elsewhere: Vec::new(),
            begun: false,
            third: asked.third.is_some(),
            notes: Vec::new(),
        }
    }

    pub fn entries_of(&self, places: &[u32]) -> Vec<EntryIx> {
        places.iter().map(|e| self.entries[*e as usize]).collect()
    }

    pub fn judges_of(&self, places: &[u32]) -> Vec<JudgeIx> {
        places.iter().map(|j| self.judges[*j as usize]).collect()
    }

    fn drop_out(&mut self, edition: &Edition, asked: &AssignAsked, past: &Past) {
        let competing = self.entries.iter().copied().collect();
        let lost = past.dropped_out(&competing);
        let mut silent = Vec::new();
        for (j, judge) in self.judges.iter().enumerate() {
            let leaves = asked.without.contains(judge);
            let stays_out = lost.contains(judge) && !asked.back.contains(judge);
            self.out[j] = leaves || stays_out;
            if stays_out && !leaves {
                silent.push(edition.judge(*judge).id.to_string());
            }
            if leaves && !past.rows.keys().any(|(_, other)| other == judge) {
                self.notes
                    .push(Message::new("assign-without-trace").word("judge", &edition.judge(*judge).id));
            }
        }
        if !silent.is_empty() {
            let count = silent.len();
            self.notes
                .push(Message::new("assign-out").word("judges", silent.join(", ")).count("count", count));
        }
    }

    /// Finds what judges who dropped out began and did not finish: it wants another judge too.
    fn leave_behind(&mut self, edition: &Edition, evidence: &Evidence, stage: StageIx) {
        if self.third {
            return;
        }
        let competing: HashSet<EntryIx> = self.entries.iter().copied().collect();
        for judge in self.judges.iter().zip(&self.out).filter(|(_, out)| **out).map(|(judge, _)| *judge) {
            for task in tasks(edition, evidence, stage, judge) {
                let marks: HashSet<CriterionIx> = evidence.marks[stage.ix()]
                    .of(task.entry)
                    .iter()
                    .filter(|m| m.judge == judge)
                    .map(|m| m.criterion)
                    .collect();
                let whole = task.asked.iter().all(|a| marks.contains(&a.criterion));
                if competing.contains(&task.entry) && !marks.is_empty() && !whole {
                    self.left.insert((task.entry, judge));
                }
            }
        }
        if !self.left.is_empty() {
            let mut pairs: Vec<String> = self.left.iter().map(|(e, j)| left_pair(edition, *e, *j)).collect();
            pairs.sort_unstable();
            let count = pairs.len();
            self.notes
                .push(Message::new("assign-left").word("pairs", pairs.join(", ")).count("count", count));
        }
    }

    /// Sorts the tasks of the files into those that stand for ever, for now, and no more.
    fn sort_tasks(&mut self, asked: &AssignAsked, past: &Past, edition: &Edition) {
        let entry_at: HashMap<EntryIx, usize> =
            (0..self.entries.len()).map(|i| (self.entries[i], i)).collect();
        let judge_at: HashMap<JudgeIx, usize> = (0..self.judges.len()).map(|j| (self.judges[j], j)).collect();
        let mut marked: Vec<(EntryIx, JudgeIx)> = past.marked.iter().copied().collect();
        marked.sort_unstable();
        for pair @ (entry, judge) in marked {
            let row = past.rows.get(&pair);
            let role = row.map_or(AssignmentRole::Panel, |(role, _)| *role);
            let fate = if row.is_some() { Fate::Marked } else { Fate::Adopted };
            let task = Task { entry, judge, role, fate };
            match entry_at.get(&entry) {
                Some(e) => self.fixed[*e].push(task),
                None => self.elsewhere.push(task),
            }
        }
        for (pair @ (entry, judge), (role, released)) in &past.rows {
            if *released || past.marked.contains(pair) {
                continue;
            }
            let task = Task { entry: *entry, judge: *judge, role: *role, fate: Fate::Kept };
            match (entry_at.get(entry), judge_at.get(judge)) {
                // For a third judge nothing else moves.
                (Some(e), _) if asked.third.is_some() => self.fixed[*e].push(task),
                (None, _) if asked.third.is_some() => self.elsewhere.push(task),
                (Some(e), Some(j)) if !self.out[*j] && !past.recused.contains(pair) => {
                    if *role == AssignmentRole::Third {
                        self.fixed[*e].push(task);
                    } else {
                        self.kept.insert((*e, *j), *role);
                    }
                }
                _ => self.released.push(Task { fate: Fate::Released, ..task }),
            }
        }
        self.begun = !self.kept.is_empty() || self.fixed.iter().any(|f| !f.is_empty());
        let by_id = |a: &Task, b: &Task| edition.judge(a.judge).id.cmp(&edition.judge(b.judge).id);
        self.fixed.iter_mut().for_each(|f| f.sort_by(by_id));
    }

    fn fill_pairs(&mut self, edition: &Edition, stage: StageIx, past: &Past) {
        let row = |e: &EntryIx| -> Vec<u8> {
            let entry = edition.entry(*e);
            let track = edition.competition.tracks[entry.track.ix()].id.as_str();
            let kind = edition.attribute(*e, "agency_type");
            let flags = |(j, judge): (usize, &JudgeIx)| {
                let its = edition.judge(*judge);
                let knows = |what: &String| what == track || Some(what.as_str()) == kind;
                let mismatch = !its.expertise.is_empty() && !its.expertise.iter().any(knows);
                let flags = if mismatch { MISMATCH | NEW } else { NEW };
                let taken = past.marked.contains(&(*e, *judge)) || past.recused.contains(&(*e, *judge));
                if taken || self.out[j] || !its.serves(stage) || !its.serves_track(entry.track) {
                    return flags;
                }
                flags | if edition.conflict(*judge, *e).is_some() { WAIVABLE } else { MAY }
            };
            self.judges.iter().enumerate().map(flags).collect()
        };
        self.instance.pairs = self.entries.par_iter().map(row).collect::<Vec<_>>().concat();
        let judge_at: HashMap<JudgeIx, usize> = (0..self.judges.len()).map(|j| (self.judges[j], j)).collect();
        let width = self.judges.len();
        for (e, fixed) in self.fixed.iter().enumerate() {
            for j in fixed.iter().filter_map(|t| judge_at.get(&t.judge)) {
                self.instance.pairs[e * width + j] &= MISMATCH;
            }
        }
        for (e, j) in self.kept.keys() {
            self.instance.pairs[e * width + j] &= !NEW;
        }
    }

    /// Takes back tasks that the files no longer allow: the judge serves another track now.
    fn drop_kept_that_may_not(&mut self, past: &Past) {
        let barred: Vec<(usize, usize)> =
            self.kept.keys().copied().filter(|(e, j)| !self.instance.may(*e, *j)).collect();
        for (e, j) in barred {
            self.kept.remove(&(e, j));
            let (entry, judge) = (self.entries[e], self.judges[j]);
            let role = past.rows.get(&(entry, judge)).map_or(AssignmentRole::Panel, |(role, _)| *role);
            self.released.push(Task { entry, judge, role, fate: Fate::Released });
        }
    }

    fn set_needs(&mut self, edition: &Edition, asked: &AssignAsked) -> Result<(), Message> {
        if let Some(third) = &asked.third {
            for (e, need) in self.entries.iter().zip(&mut self.instance.need) {
                *need = u32::from(third.contains(e));
            }
            return Ok(());
        }
        let is_anchor = |e: usize| {
            let fixed = self.fixed[e].iter().any(|t| t.role == AssignmentRole::Anchor);
            fixed || self.kept.range((e, 0)..(e + 1, 0)).any(|(_, role)| *role == AssignmentRole::Anchor)
        };
        let standing: Vec<bool> = (0..self.entries.len()).map(is_anchor).collect();
        let barred = |e: usize| self.instance.row(e).iter().filter(|p| **p & MAY == 0).count();
        let barred: Vec<usize> = (0..self.entries.len()).map(barred).collect();
        let places = (barred.as_slice(), self.instance.words.0.as_slice());
        let chosen = anchors(edition, &self.entries, &standing, &asked.anchors, places)?;
        for (e, anchor) in chosen.iter().enumerate() {
            let may = self.instance.row(e).iter().filter(|p| **p & MAY != 0).count() as u32;
            let kept = self.kept.range((e, 0)..(e + 1, 0)).count() as u32;
            let counts =
                |t: &&Task| t.role != AssignmentRole::Third && !self.left.contains(&(t.entry, t.judge));
            let given = self.fixed[e].iter().filter(counts).count() as u32;
            let open = self.marks.saturating_sub(given);
            // An anchor that too few may mark is as short as any other entry.
            self.instance.need[e] = if *anchor { may.max(open) } else { open.max(kept) };
        }
        self.instance.anchor = chosen;
        Ok(())
    }

    fn set_limits(&mut self, edition: &Edition, asked: &AssignAsked) {
        let mut base: HashMap<JudgeIx, u32> = HashMap::new();
        let tasks = self.fixed.iter().flatten().chain(&self.elsewhere);
        tasks.for_each(|t| *base.entry(t.judge).or_default() += 1);
        for (j, judge) in self.judges.iter().enumerate() {
            let its = edition.judge(*judge);
            let (base, out) = (base.get(judge).copied().unwrap_or(0), self.out[j]);
            let owed = !out && asked.third.is_none();
            let cap = its.max_entries.or(asked.at_most);
            let floor = its.min_entries.or(asked.at_least).filter(|_| owed);
            if let Some(cap) = cap.filter(|cap| *cap < base) {
                self.notes.push(
                    Message::new("assign-over-cap")
                        .word("judge", &its.id)
                        .count("tasks", base as usize)
                        .count("cap", cap as usize),
                );
            }
            (self.floors[j], self.caps[j]) = (floor.or((!owed).then_some(0)), cap);
            self.instance.limits[j] = Limits {
                base,
                floor: floor.unwrap_or(0),
                cap: cap.unwrap_or(self.entries.len() as u32 + base),
                serves: !out,
            };
        }
    }
}

/// The judges who serve a stage or did something there, by id.
fn judges(edition: &Edition, stage: StageIx, past: &Past) -> Vec<JudgeIx> {
    let stand = past.rows.iter().filter(|(_, (_, released))| !released).map(|(pair, _)| pair);
    let busy: HashSet<JudgeIx> = stand.chain(&past.marked).map(|(_, judge)| *judge).collect();
    let all = (0..edition.judges.len()).map(JudgeIx::at);
    let mut found: Vec<JudgeIx> =
        all.filter(|j| edition.judge(*j).serves(stage) || busy.contains(j)).collect();
    found.sort_by(|a, b| edition.judge(*a).id.cmp(&edition.judge(*b).id));
    found
}

fn left_pair(edition: &Edition, entry: EntryIx, judge: JudgeIx) -> String {
    format!("{} ({})", edition.entry(entry).id, edition.judge(judge).id)
}

/// A random word that belongs to an id: it stays when others come and go.
fn word(seed: u64, id: &Id) -> u64 {
    id.as_str().bytes().fold(seed, |word, byte| scattered(word ^ u64::from(byte)).wrapping_add(seed))
}
