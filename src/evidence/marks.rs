//! Judges' marks of one stage.

use rayon::slice::ParallelSliceMut;

use crate::model::{CriterionIx, EntryIx, JudgeIx, Origin};

/// One judge's mark of one criterion of one entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Whose work.
    pub entry: EntryIx,
    /// Which criterion of the stage's rubric.
    pub criterion: CriterionIx,
    /// Who marked.
    pub judge: JudgeIx,
    /// Level given, not applicable, or recused.
    pub state: MarkState,
    /// Where it was written.
    pub origin: Origin,
}

/// What the judge said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarkState {
    /// A level on the rubric's range.
    Given(f64),
    /// The criterion does not apply to the entry.
    NotApplicable,
    /// The judge stepped aside; the same as no mark.
    Recused,
}

impl MarkState {
    /// The level, where one was given.
    pub fn level(self) -> Option<f64> {
        match self {
            Self::Given(level) => Some(level),
            Self::NotApplicable | Self::Recused => None,
        }
    }
}

/// What a judge wrote beside a mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkNote {
    /// The comment.
    pub comment: Option<Box<str>>,
    /// When it was marked, as written.
    pub marked_at: Option<Box<str>>,
}

/// The marks of one stage, ordered by entry, then criterion, then judge.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    ordered: Vec<Mark>,
    /// `marks[starts[e]..starts[e + 1]]` are the marks of entry `e`.
    starts: Vec<u32>,
    /// By origin, for looking up.
    notes: Vec<(Origin, MarkNote)>,
}

impl Marks {
    /// Orders a copy of `marks` for `entries` entries.
    pub fn new(marks: &[Mark], entries: usize, notes: Vec<(Origin, MarkNote)>) -> Self {
        Self::ordered(marks.to_vec(), entries, notes)
    }

    /// Orders `marks` for `entries` entries in place, so that millions of
    /// marks need no second copy.
    pub fn ordered(mut marks: Vec<Mark>, entries: usize, mut notes: Vec<(Origin, MarkNote)>) -> Self {
        let key = |m: &Mark| (m.entry, m.criterion, m.judge, m.origin);
        if !marks.is_sorted_by_key(key) {
            marks.par_sort_unstable_by_key(key);
        }
        let mut starts = vec![0_u32; entries + 1];
        for mark in &marks {
            starts[mark.entry.ix() + 1] += 1;
        }
        for e in 0..entries {
            starts[e + 1] += starts[e];
        }
        notes.sort_unstable_by_key(|(origin, _)| *origin);
        Self { ordered: marks, starts, notes }
    }

    /// The marks of an entry, by criterion, then judge.
    pub fn of(&self, entry: EntryIx) -> &[Mark] {
        match (self.starts.get(entry.ix()), self.starts.get(entry.ix() + 1)) {
            (Some(&from), Some(&to)) => &self.ordered[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The marks of an entry's criterion, by judge.
    pub fn of_criterion(&self, entry: EntryIx, criterion: CriterionIx) -> &[Mark] {
        let marks = self.of(entry);
        let from = marks.partition_point(|m| m.criterion < criterion);
        let to = marks.partition_point(|m| m.criterion <= criterion);
        &marks[from..to]
    }

    /// The first pair of marks that say the same thing twice, for each such pair.
    pub fn duplicates(&self) -> impl Iterator<Item = (Mark, Mark)> {
        self.ordered
            .windows(2)
            .filter(|w| (w[0].entry, w[0].criterion, w[0].judge) == (w[1].entry, w[1].criterion, w[1].judge))
            .map(|w| (w[0], w[1]))
    }

    /// What was written beside a mark.
    pub fn note(&self, mark: &Mark) -> Option<&MarkNote> {
        let found = self.notes.binary_search_by_key(&mark.origin, |(origin, _)| *origin);
        found.ok().map(|i| &self.notes[i].1)
    }

    /// All marks, by entry, criterion, judge.
    pub fn all(&self) -> &[Mark] {
        &self.ordered
    }
}
