//! An assignment on one page: totals, links, and a row per judge.

use std::collections::BTreeMap;

use super::unassignable_view::{named, track_names};
use super::{Block, Column, Table, Words};
use crate::judging::{Apart, AssignPlan, AssignTask, ExtraMark, Fate, JudgeTasks, LinkGroup, LinkState};
use crate::model::{Edition, EntryIx, JudgeIx, Message, TrackIx};
use crate::stats::round_half_away;

/// Most rows of a list that a page shows.
const LISTED: usize = 30;

/// An assignment and what there is to say about it.
#[derive(Debug, Clone, Copy)]
pub struct AssignView<'a> {
    /// The edition it is for.
    pub edition: &'a Edition,
    /// The plan.
    pub plan: &'a AssignPlan,
    /// Entries that wanted a third judge, where that was asked.
    pub apart: Option<&'a [Apart]>,
    /// What became of the plan: the code of a sentence.
    pub outcome: &'static str,
}

impl AssignView<'_> {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(1, words.say(&self.heading()))];
        let mut say = |message: &Message| blocks.push(Block::Line(words.say(message)));
        say(&self.changes());
        if self.apart.is_none() {
            say(&self.cost(words));
        }
        if self.plan.tasks.iter().any(|t| t.fate == Fate::Kept) && self.plan.cost.new_tasks > 0 {
            say(&self.fewest());
        }
        self.links(words).iter().for_each(&mut say);
        self.plan.notes.iter().for_each(&mut say);
        if let Some(apart) = self.apart {
            blocks.extend(self.thirds(apart, words));
        }
        blocks.extend(self.extra(words));
        blocks.push(Block::Heading(2, words.label("heading-assign-judges")));
        blocks.push(Block::Table(self.table(words)));
        if self.apart.is_none() {
            blocks.extend(self.changed(words));
        }
        blocks.push(Block::Line(words.label(self.outcome)));
        blocks
    }

    fn heading(&self) -> Message {
        let busy = self.plan.judges.iter().filter(|j| j.load > 0).count();
        Message::new("heading-assign")
            .word("stage", &self.edition.stage(self.plan.stage).id)
            .count("entries", self.plan.entries.len())
            .count("judges", busy)
            .count("tasks", self.plan.tasks.len())
    }

    fn changes(&self) -> Message {
        let kept = self.plan.count(Fate::Kept) + self.plan.count(Fate::Anchored);
        Message::new("assign-changes")
            .count("new", self.plan.count(Fate::New))
            .count("kept", kept)
            .count("marked", self.plan.count(Fate::Marked) + self.plan.count(Fate::Adopted))
            .count("released", self.plan.released.len())
    }

    fn cost(&self, words: &Words) -> Message {
        let cost = self.plan.cost;
        let gap = cost.gap().map(|g| format!("{}%", words.fixed(100.0 * g, 2))).unwrap_or_default();
        let stood = self.plan.tasks.iter().any(|t| t.fate != Fate::New);
        Message::new("assign-cost")
            .word("stood", if stood { "x" } else { "" })
            .word("cost", words.points(cost.total()))
            .count("mismatches", cost.mismatches)
            .word("imbalance", words.points(cost.imbalance))
            .word("bound", words.points(cost.bound))
            .word("gap", gap)
            .word("optimal", if cost.is_optimal() { "x" } else { "" })
            .count("least", cost.new_bound)
            .count("swaps", cost.swaps)
    }

    fn fewest(&self) -> Message {
        Message::new("assign-fewest")
            .count("new", self.plan.cost.new_tasks)
            .count("least", self.plan.cost.new_bound)
            .count("more", self.plan.cost.new_tasks.saturating_sub(self.plan.cost.new_bound))
    }

    fn links(&self, words: &Words) -> Vec<Message> {
        let links = &self.plan.links;
        let apart = links.groups.len();
        let mut told: Vec<Message> = links.groups.iter().map(|g| self.group(g, apart, words)).collect();
        if apart > 1 {
            told.push(self.why_apart());
        }
        told
    }

    fn group(&self, group: &LinkGroup, groups: usize, words: &Words) -> Message {
        let connectivity =
            |state: LinkState| state.connectivity.map(|c| words.fixed(c, 3)).unwrap_or_default();
        let changed = group.before != group.after;
        let judges = if groups > 1 { self.judge_names(&group.judges) } else { String::new() };
        Message::new("assign-linked")
            .count("judges", group.judges.len())
            .word("names", judges)
            .count("components", group.after.components)
            .word("connectivity", connectivity(group.after))
            .word("before", if changed { connectivity(group.before) } else { String::new() })
            .count("components-before", group.before.components)
    }

    /// Why the groups share no entry: other tracks, or conflicts.
    fn why_apart(&self) -> Message {
        let mut seen: BTreeMap<TrackIx, usize> = BTreeMap::new();
        for track in self.plan.links.groups.iter().flat_map(|g| &g.tracks) {
            *seen.entry(*track).or_default() += 1;
        }
        let shared: Vec<TrackIx> =
            seen.into_iter().filter(|(_, groups)| *groups > 1).map(|(t, _)| t).collect();
        let parts: Vec<String> = self.plan.links.groups.iter().map(|g| self.track_names(&g.tracks)).collect();
        Message::new("assign-groups")
            .count("groups", self.plan.links.groups.len())
            .word("tracks", parts.join(" / "))
            .word("shared", self.track_names(&shared))
    }

    fn extra(&self, words: &Words) -> Vec<Block> {
        let extra = &self.plan.links.extra;
        if extra.is_empty() {
            return Vec::new();
        }
        let told = |e: &ExtraMark| {
            Message::new("assign-extra")
                .word("judge", &self.edition.judge(e.judge).id)
                .word("entry", &self.edition.entry(e.entry).id)
                .word("over", if e.over_cap { "x" } else { "" })
        };
        let head = Message::new("assign-unlinked").count("count", extra.len());
        let mut blocks = vec![Block::Line(words.say(&head))];
        let shown = extra.iter().take(LISTED);
        blocks.extend(shown.map(|e| Block::Line(format!("- {}", words.say(&told(e))))));
        blocks.extend(more(extra.len(), words));
        blocks
    }

    fn thirds(&self, apart: &[Apart], words: &Words) -> Vec<Block> {
        if apart.is_empty() {
            return vec![Block::Line(words.label("assign-third-none"))];
        }
        let columns = vec![
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-name")),
            Column::left(words.label("column-criteria")),
            Column::right(words.label("column-widest")),
            Column::left(words.label("column-judges")),
            Column::id(words.label("column-third")),
        ];
        let rows = apart.iter().map(|a| {
            let entry = self.edition.entry(a.entry);
            let third = self.plan.tasks.iter().find(|t| t.entry == a.entry && t.fate == Fate::New);
            let criteria = a.criteria.iter().map(|c| self.criterion(c.ix()));
            vec![
                entry.id.to_string(),
                entry.name.clone(),
                criteria.collect::<Vec<_>>().join(", "),
                words.place(round_half_away(a.gap, 4)),
                a.judges.iter().map(|j| self.judge(*j)).collect::<Vec<_>>().join(", "),
                third.map(|t| self.judge(t.judge)).unwrap_or_default(),
            ]
        });
        let heading = Message::new("heading-assign-third").count("count", apart.len());
        let table = Table { columns, rows: rows.collect() };
        vec![Block::Heading(2, words.say(&heading)), Block::Table(table)]
    }

    /// New and released tasks, where a plan stood before.
    fn changed(&self, words: &Words) -> Vec<Block> {
        let stood = |t: &&AssignTask| t.fate != Fate::New;
        let new: Vec<&AssignTask> = self.plan.tasks.iter().filter(|t| t.fate == Fate::New).collect();
        let none = new.is_empty() && self.plan.released.is_empty();
        if none || !self.plan.tasks.iter().any(|t| stood(&t)) {
            return Vec::new();
        }
        let columns = vec![
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-name")),
            Column::left(words.label("column-released")),
            Column::left(words.label("column-new")),
        ];
        let mut by_entry: BTreeMap<String, (EntryIx, Vec<String>, Vec<String>)> = BTreeMap::new();
        for task in self.plan.released.iter().chain(new) {
            let key = self.edition.entry(task.entry).id.to_string();
            let row = by_entry.entry(key).or_insert_with(|| (task.entry, Vec::new(), Vec::new()));
            let side = if task.fate == Fate::New { &mut row.2 } else { &mut row.1 };
            side.push(self.judge(task.judge));
        }
        let count = by_entry.len();
        let rows = by_entry.into_iter().take(LISTED).map(|(id, (entry, gone, come))| {
            vec![id, self.edition.entry(entry).name.clone(), gone.join(", "), come.join(", ")]
        });
        let table = Table { columns, rows: rows.collect() };
        let heading = Block::Heading(2, words.label("heading-assign-changes"));
        [heading, Block::Table(table)].into_iter().chain(more(count, words)).collect()
    }

    /// A row per judge.
    pub fn table(&self, words: &Words) -> Table {
        let tracks = self.tracks();
        let mut columns = vec![
            Column::id(words.label("column-judge")),
            Column::left(words.label("column-name")),
            Column::right(words.label("column-tasks")),
            Column::right(words.label("column-floor")),
            Column::right(words.label("column-cap")),
        ];
        let track = |t: &TrackIx| Column::right(self.edition.competition.tracks[t.ix()].id.as_str());
        columns.extend(tracks.iter().map(track));
        let further =
            ["column-anchors", "column-mismatches", "column-marked", "column-new", "column-released"];
        columns.extend(further.iter().map(|code| Column::right(words.lookup(code).unwrap_or_default())));
        let rows = self.plan.judges.iter().map(|j| self.row(j, &tracks, words));
        Table { columns, rows: rows.collect() }
    }

    fn row(&self, tasks: &JudgeTasks, tracks: &[TrackIx], words: &Words) -> Vec<String> {
        let judge = self.edition.judge(tasks.judge);
        let name = if tasks.out {
            words.say(&Message::new("assign-judge-out").word("name", &judge.name))
        } else {
            judge.name.clone()
        };
        let limit = |limit: Option<u32>| limit.map(|l| l.to_string()).unwrap_or_default();
        let mut row =
            vec![judge.id.to_string(), name, tasks.load.to_string(), limit(tasks.floor), limit(tasks.cap)];
        row.extend(tracks.iter().map(|t| tasks.by_track[t.ix()].to_string()));
        let counts = [tasks.anchors, tasks.mismatches, tasks.marked, tasks.new, tasks.released];
        row.extend(counts.map(|n| n.to_string()));
        row
    }

    /// The tracks, where there are several.
    fn tracks(&self) -> Vec<TrackIx> {
        let tracks = &self.edition.competition.tracks;
        if tracks.len() > 1 { (0..tracks.len()).map(TrackIx::at).collect() } else { Vec::new() }
    }

    pub(super) fn judge(&self, judge: JudgeIx) -> String {
        self.edition.judge(judge).id.to_string()
    }

    pub(super) fn criterion(&self, place: usize) -> String {
        self.edition.rubric(self.plan.stage).criteria[place].id.to_string()
    }

    fn judge_names(&self, judges: &[JudgeIx]) -> String {
        named(judges.iter().map(|j| self.judge(*j)).collect())
    }

    fn track_names(&self, tracks: &[TrackIx]) -> String {
        track_names(self.edition, tracks)
    }
}

fn more(count: usize, words: &Words) -> Option<Block> {
    let more = count.checked_sub(LISTED).filter(|more| *more > 0)?;
    Some(Block::Line(words.say(&Message::new("assign-more").count("more", more))))
}
