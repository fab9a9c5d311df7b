//! An assignment as JSON.

use serde_json::{Map, Value, json};

use super::explain_view::reason_json;
use super::{AssignView, Tolok, Words};
use crate::judging::{Apart, AssignTask, ExtraMark, Fate, JudgeTasks, LinkGroup, LinkState};
use crate::model::{AssignmentRole, JudgeIx, TrackIx};
use crate::stats::round_half_away;

impl AssignView<'_> {
    /// The whole as JSON.
    pub fn json(&self, seed: u64, written: bool) -> Value {
        let plan = self.plan;
        let cost = plan.cost;
        let task = |t: &AssignTask| {
            json!({
                "entry": self.edition.entry(t.entry).id.as_str(),
                "judge": self.edition.judge(t.judge).id.as_str(),
                "role": t.role.word(),
            })
        };
        let of_fate =
            |fate: Fate| -> Vec<Value> { plan.tasks.iter().filter(|t| t.fate == fate).map(task).collect() };
        json!({
            "tolok": Tolok::of(self.edition, seed),
            "stage": self.edition.stage(plan.stage).id.as_str(),
            "written": written,
            "entries": plan.entries.len(),
            "tasks": plan.tasks.len(),
            "cost": {
                "mismatches": cost.mismatches,
                "imbalance": rounded(cost.imbalance),
                "total": rounded(cost.total()),
                "bound": rounded(cost.bound),
                "gap": cost.gap().map(rounded),
                "new_tasks": cost.new_tasks,
                "new_tasks_bound": cost.new_bound,
                "swaps": cost.swaps,
            },
            "links": self.links_json(),
            "judges": plan.judges.iter().map(|j| self.judge_json(j)).collect::<Vec<_>>(),
            "new": of_fate(Fate::New),
            "kept": plan.count(Fate::Kept) + plan.count(Fate::Anchored),
            "marked": plan.count(Fate::Marked) + plan.count(Fate::Adopted),
            "released": plan.released.iter().map(task).collect::<Vec<_>>(),
            "third": self.apart.map(|apart| apart.iter().map(|a| self.apart_json(a)).collect::<Vec<_>>()),
        })
    }

    /// The notes as JSON, in the words of a language.
    pub fn notes_json(&self, words: &Words) -> Value {
        self.plan.notes.iter().map(|n| reason_json(n, words)).collect()
    }

    fn links_json(&self) -> Value {
        let links = &self.plan.links;
        let ids = |judges: &[JudgeIx]| judges.iter().map(|j| self.judge(*j)).collect::<Vec<_>>();
        let tracks = |tracks: &[TrackIx]| -> Vec<&str> {
            tracks.iter().map(|t| self.edition.competition.tracks[t.ix()].id.as_str()).collect()
        };
        let group = |g: &LinkGroup| {
            json!({
                "judges": ids(&g.judges),
                "tracks": tracks(&g.tracks),
                "before": state_json(g.before),
                "after": state_json(g.after),
            })
        };
        let extra = |e: &ExtraMark| {
            json!({
                "judge": self.judge(e.judge),
                "entry": self.edition.entry(e.entry).id.as_str(),
                "over_cap": e.over_cap,
            })
        };
        json!({
            "before": state_json(links.before),
            "after": state_json(links.after),
            "groups": links.groups.iter().map(group).collect::<Vec<_>>(),
            "extra": links.extra.iter().map(extra).collect::<Vec<_>>(),
        })
    }

    fn judge_json(&self, tasks: &JudgeTasks) -> Value {
        let tracks = self.edition.competition.tracks.iter().zip(&tasks.by_track);
        let by_track: Map<String, Value> = tracks.map(|(t, n)| (t.id.to_string(), Value::from(*n))).collect();
        json!({
            "judge": self.judge(tasks.judge),
            "tasks": tasks.load,
            "floor": tasks.floor,
            "cap": tasks.cap,
            "by_track": by_track,
            "anchors": tasks.anchors,
            "mismatches": tasks.mismatches,
            "marked": tasks.marked,
            "new": tasks.new,
            "released": tasks.released,
            "out": tasks.out,
        })
    }

    fn apart_json(&self, apart: &Apart) -> Value {
        let is_third = |t: &&AssignTask| {
            t.entry == apart.entry && t.fate == Fate::New && t.role == AssignmentRole::Third
        };
        json!({
            "entry": self.edition.entry(apart.entry).id.as_str(),
            "criteria": apart.criteria.iter().map(|c| self.criterion(c.ix())).collect::<Vec<_>>(),
            "gap": rounded(apart.gap),
            "judges": apart.judges.iter().map(|j| self.judge(*j)).collect::<Vec<_>>(),
            "third": self.plan.tasks.iter().find(is_third).map(|t| self.judge(t.judge)),
        })
    }
}

fn state_json(state: LinkState) -> Value {
    json!({"components": state.components, "algebraic_connectivity": state.connectivity.map(rounded)})
}

/// Six decimals, which every machine agrees on.
fn rounded(number: f64) -> f64 {
    round_half_away(number, 6)
}
