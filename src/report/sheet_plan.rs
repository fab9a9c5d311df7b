//! What stands in a judge's workbook, before it is drawn: columns, rows, texts, stamp.

use std::collections::HashMap;

use super::Words;
use crate::evidence::{Claim, Evidence, Mark, MarkState, comment_wanted};
use crate::judging::{Beside, Settled, Task, tasks};
use crate::model::{
    Comments, CriterionIx, Edition, EntryIx, JudgeIx, Message, Rubric, SheetColumn, SheetStamp, StageIx,
    sheet_text, whole_levels,
};

/// One judge's workbook of one stage.
#[derive(Clone, Copy)]
pub struct SheetView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// What is known of its entries.
    pub evidence: &'a Evidence,
    /// The stage.
    pub stage: StageIx,
    /// Whose workbook.
    pub judge: JudgeIx,
    /// Leaves out the names of entries and agencies.
    pub blind: bool,
    /// The words of its language.
    pub words: &'a Words,
    /// The judge's comments as marks.csv holds them, line breaks kept.
    pub comments: &'a HashMap<(EntryIx, CriterionIx), String>,
}

/// The contents of a workbook.
pub(super) struct Plan<'a> {
    pub view: SheetView<'a>,
    pub rubric: &'a Rubric,
    pub tasks: Vec<Task>,
    pub columns: Vec<SheetColumn>,
    /// By task: the row of its title (from 0, the header being 0), and how many rows follow.
    pub groups: Vec<(u32, u32)>,
    pub stamp: SheetStamp,
    /// What marks need a comment.
    pub comments: Comments,
}

impl<'a> Plan<'a> {
    pub fn new(view: SheetView<'a>) -> Self {
        let SheetView { edition, evidence, stage, .. } = view;
        let tasks = tasks(edition, evidence, stage, view.judge);
        let mut groups = Vec::new();
        let mut row = 1;
        for task in &tasks {
            groups.push((row, task.asked.len() as u32));
            row += 1 + task.asked.len() as u32;
        }
        let mut plan = Self {
            view,
            rubric: edition.rubric(stage),
            columns: Vec::new(),
            groups,
            stamp: SheetStamp::default(),
            comments: edition.stage(stage).panel.comments,
            tasks,
        };
        plan.columns = plan.columns();
        plan.stamp = plan.stamp();
        plan
    }

    /// The columns that have something to show.
    fn columns(&self) -> Vec<SheetColumn> {
        use SheetColumn as C;
        let asked = || self.tasks.iter().flat_map(|t| t.asked.iter().map(|a| (t.entry, a)));
        let claimed = asked().any(|(entry, a)| self.claim(entry, a.criterion).is_some());
        let measured = asked().any(|(_, a)| a.measured.is_some());
        let all = [
            (C::Entry, true),
            (C::Name, !self.view.blind),
            (C::Criterion, true),
            (C::Question, true),
            (C::Levels, true),
            (C::Claim, claimed),
            (C::Evidence, claimed),
            (C::Note, claimed),
            (C::Measured, measured),
            (C::Level, true),
            (C::State, true),
            (C::Comment, true),
        ];
        all.into_iter().filter(|(_, shown)| *shown).map(|(column, _)| column).collect()
    }

    fn stamp(&self) -> SheetStamp {
        let SheetView { edition, stage, judge, words, blind, .. } = self.view;
        let keys = self.tasks.iter().flat_map(|t| {
            let entry = edition.entry(t.entry).id.to_string();
            let name = |c: CriterionIx| self.rubric.criteria[c.ix()].id.to_string();
            t.asked.iter().map(move |a| (entry.clone(), name(a.criterion)))
        });
        SheetStamp {
            edition: (edition.competition.id.to_string(), edition.competition.edition.to_string()),
            stage: edition.stage(stage).id.to_string(),
            judge: edition.judge(judge).id.to_string(),
            rubric: self.rubric.reference(),
            lang: words.lang().code().to_owned(),
            blind,
            page: words.label("sheet-page-marks"),
            columns: self.columns.iter().map(|c| (*c, self.title(*c))).collect(),
            keys: keys.collect(),
        }
    }

    /// The title of a column.
    fn title(&self, column: SheetColumn) -> String {
        use SheetColumn as C;
        let label = |code| self.view.words.label(code);
        match column {
            C::Entry => label("sheet-column-entry"),
            C::Name => label("sheet-column-name"),
            C::Criterion => label("sheet-column-criterion"),
            C::Question => label("sheet-column-question"),
            C::Levels => label("sheet-column-levels"),
            C::Claim => label("sheet-column-claim"),
            C::Evidence => label("sheet-column-evidence"),
            C::Note => label("sheet-column-note"),
            C::Measured => label("sheet-column-measured"),
            C::Level => label("sheet-column-level"),
            C::State => label("sheet-column-state"),
            C::Comment => label("sheet-column-comment"),
        }
    }

    /// Where a column stands, from 0.
    pub fn place(&self, column: SheetColumn) -> Option<u16> {
        self.columns.iter().position(|c| *c == column).map(|place| place as u16)
    }

    /// Where a column stands that every workbook has.
    pub fn sure(&self, column: SheetColumn) -> u16 {
        self.place(column).unwrap_or_default()
    }

    pub fn claim(&self, entry: EntryIx, criterion: CriterionIx) -> Option<&'a Claim> {
        self.view.evidence.claims[self.view.stage.ix()].get(entry, criterion)
    }

    /// The judge's own mark.
    pub fn mark(&self, entry: EntryIx, criterion: CriterionIx) -> Option<&'a Mark> {
        let marks = self.view.evidence.marks[self.view.stage.ix()].of_criterion(entry, criterion);
        marks.iter().find(|m| m.judge == self.view.judge)
    }

    /// The judge's own comment.
    pub fn comment(&self, entry: EntryIx, criterion: CriterionIx) -> String {
        let raw = self.view.comments.get(&(entry, criterion)).map(String::as_str);
        let noted = || {
            let mark = self.mark(entry, criterion)?;
            self.view.evidence.marks[self.view.stage.ix()].note(mark)?.comment.as_deref()
        };
        sheet_text(raw.or_else(noted).unwrap_or_default())
    }

    /// How many criteria of a task have a mark, and how many a comment that is required and missing.
    pub fn progress(&self, task: &Task) -> (usize, usize) {
        let marked = |c: CriterionIx| self.mark(task.entry, c).map(|m| (c, m.state));
        let marks: Vec<(CriterionIx, MarkState)> =
            task.asked.iter().filter_map(|a| marked(a.criterion)).collect();
        let wanted = |(c, state): &&(CriterionIx, MarkState)| {
            comment_wanted(self.comments, self.claim(task.entry, *c), *state)
                && self.comment(task.entry, *c).is_empty()
        };
        (marks.len(), marks.iter().filter(wanted).count())
    }

    /// A level in the language's writing.
    pub fn level(&self, level: f64) -> String {
        self.view.words.place(level)
    }

    /// A two-language text as a cell holds it.
    pub fn text(&self, text: &crate::model::Text) -> String {
        sheet_text(text.get(self.view.words.lang()))
    }

    /// The lowest and highest level, and whether every level is a whole number.
    pub fn levels(&self) -> (String, String, bool) {
        let range = self.rubric.levels;
        (self.level(range.min), self.level(range.max), whole_levels(self.rubric).is_some())
    }

    /// What a machine measured beside a mark.
    pub fn measured(&self, criterion: CriterionIx, beside: Beside) -> String {
        let least = self.rubric.criteria[criterion.ix()].min_n.unwrap_or_default();
        let message = match beside {
            Beside::TooFew(m) => Message::new("sheet-measured-few")
                .number("value", m.value)
                .number("found", m.n.unwrap_or_default() as f64)
                .number("least", least as f64),
            Beside::NoBound(m) => Message::new("sheet-measured-unbounded").number("value", m.value),
            Beside::Later(value) => Message::new("sheet-measured-later").number("value", value),
        };
        self.view.words.say(&message)
    }

    /// What stands over the rows of an entry, after its name: its track, agency, and what needs no mark.
    pub fn over(&self, task: &Task) -> String {
        let SheetView { edition, words, blind, .. } = self.view;
        let entry = edition.entry(task.entry);
        let track = &edition.competition.tracks[entry.track.ix()];
        let mut lines = Vec::new();
        if edition.competition.has_tracks() {
            let title = if track.title.is_empty() { track.id.to_string() } else { self.text(&track.title) };
            lines.push(words.say(&Message::new("sheet-over-track").word("track", title)));
        }
        if !blind && entry.agency != entry.name {
            let agency = sheet_text(&entry.agency);
            lines.push(words.say(&Message::new("sheet-over-agency").word("agency", agency)));
        }
        for claimed in [false, true] {
            let of_kind = task.settled.iter().filter(|s| s.claimed == claimed);
            let all: Vec<String> = of_kind.map(|s| self.settled(s)).collect();
            let code = if claimed { "sheet-over-claimed" } else { "sheet-over-measured" };
            if !all.is_empty() {
                lines.push(words.say(&Message::new(code).word("criteria", all.join("; "))));
            }
        }
        lines.join("\n")
    }

    fn settled(&self, settled: &Settled) -> String {
        let message = Message::new("sheet-settled")
            .word("criterion", &self.rubric.criteria[settled.criterion.ix()].id)
            .number("value", settled.value);
        let level = settled.level.filter(|_| !settled.claimed).map(|l| self.level(l));
        self.view.words.say(&message.word("level", level.unwrap_or_default()))
    }
}
