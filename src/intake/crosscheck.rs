//! Rules that hold between files: competition.yaml against the rubrics it
//! names and the columns of entries.csv.

use super::competition::Draft;
use super::problems::{Findings, shown, suggest};
use crate::model::{
    CombineAt, Criterion, Imputation, Message, Missing, Problem, Rubric, Scale, Source, Stage,
};

/// Holds the rules against the rubrics that could be read.
pub fn rubrics(draft: &Draft, rubrics: &[Rubric], findings: &Findings) {
    let stages = &draft.competition.stages;
    let rubric = |stage: &Stage| rubrics.get(stage.rubric);
    for (stage, node, place) in &draft.award_nodes {
        let Some(stage) = stages.get(stage.ix()) else { continue };
        if let Some(rubric) = rubric(stage).filter(|r| r.resolve(node.as_str()).is_none()) {
            let message = Message::new("node-unknown").word("node", node).word("stage", &stage.id);
            findings.refuse(place.problem(suggest(message, node.as_str(), names(rubric))));
        }
    }
    for (node, place) in &draft.tie_nodes {
        let known: Vec<&Rubric> = stages.iter().filter_map(rubric).collect();
        if known.len() < stages.len() {
            continue;
        }
        let without = |stage: &&Stage| rubric(stage).is_none_or(|r| r.resolve(node.as_str()).is_none());
        let lacking: Vec<&str> = stages.iter().filter(without).map(|s| s.id.as_str()).collect();
        if lacking.len() == stages.len() {
            let message = Message::new("tie-break-unknown").word("node", node);
            findings.refuse(place.problem(suggest(
                message,
                node.as_str(),
                known.iter().flat_map(|r| names(r)),
            )));
        } else if !lacking.is_empty() {
            let message =
                Message::new("tie-break-partial").word("node", node).word("stages", lacking.join(", "));
            findings.warn(place.problem(message));
        }
    }
    for stage in stages {
        if let Some(rubric) = rubric(stage) {
            judge_totals(stage, rubric, findings);
        }
    }
    for rubric in rubrics {
        tracks(rubric, draft, findings);
    }
}

/// Every name that a rubric's nodes and criteria have.
fn names(rubric: &Rubric) -> impl Iterator<Item = &str> {
    let nodes = (0..rubric.nodes.len()).map(|n| rubric.nodes[n].id.as_str());
    nodes.chain(rubric.criteria.iter().map(|c| c.id.as_str()))
}

/// A judge's own total needs points that do not depend on the other judges' marks.
fn judge_totals(stage: &Stage, rubric: &Rubric, findings: &Findings) {
    if stage.panel.at != CombineAt::JudgeTotal {
        return;
    }
    let relative = |c: &&Criterion| {
        matches!(c.scale, Scale::Field { .. })
            && c.sources.contains(&Source::Judges)
            && !c.reads_measurements()
    };
    for criterion in rubric.criteria.iter().filter(relative) {
        let message =
            Message::new("judge-total-field").word("criterion", &criterion.id).word("stage", &stage.id);
        findings.refuse(Problem::new(criterion.written.clone(), message));
    }
}

/// A rubric that many editions share may name tracks that this one lacks.
fn tracks(rubric: &Rubric, draft: &Draft, findings: &Findings) {
    let tracks = &draft.competition.tracks;
    if tracks.is_empty() {
        return;
    }
    for criterion in &rubric.criteria {
        let named = criterion.applies_to.iter().flatten();
        for name in named.filter(|name| !tracks.iter().any(|t| t.id == **name)) {
            let message =
                Message::new("applies-to-unknown").word("criterion", &criterion.id).word("name", name);
            let message = suggest(message, name.as_str(), tracks.iter().map(|t| t.id.as_str()));
            let problem = Problem::new(criterion.written.clone(), message);
            let inherited = criterion.written.file != rubric.file;
            if inherited || rubric.file.starts_with("shipped:") {
                findings.warn(problem);
            } else {
                findings.refuse(problem);
            }
        }
    }
}

/// Warns of attributes that rules read and entries.csv does not have.
pub fn attributes(draft: &Draft, rubrics: &[Rubric], columns: &[String], findings: &Findings) {
    let known = || columns.iter().map(String::as_str).chain(["agency", "track"]);
    let lacking = |name: &str| {
        let message = Message::new("attribute-unknown").word("attribute", shown(name));
        known().all(|k| k != name).then(|| suggest(message, name, known()))
    };
    for (name, place) in &draft.attributes {
        if let Some(message) = lacking(name) {
            findings.warn(place.problem(message));
        }
    }
    for rubric in rubrics {
        for criterion in &rubric.criteria {
            let Missing::Impute(Imputation::GroupMedian { by }) = &criterion.missing else { continue };
            if let Some(message) = lacking(by) {
                findings.warn(Problem::new(criterion.written.clone(), message));
            }
        }
    }
}
