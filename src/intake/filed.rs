//! claims.csv and decisions.csv: what agencies say, what people decided.

use std::collections::HashMap;

use super::columns::{Column, Layout};
use super::entrants::Entrants;
use super::marks::in_range;
use super::problems::{Findings, shown, suggest};
use super::table::{Row, Table};
use crate::evidence::{Claim, Claims, Decision, DecisionKind};
use crate::model::{Competition, CriterionIx, EntryIx, Id, LevelRange, Message, Problem, Rubric, StageIx};

/// claims.csv.
pub const CLAIMS: Layout = Layout {
    name: "claims",
    about: "What agencies say of themselves.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::required("criterion", "The criterion, of any stage's rubric."),
        Column::required("level", "The level claimed, or n/a where the criterion does not apply."),
        Column::prose("evidence", "What proves it."),
        Column::prose("note", "What else there is to say."),
    ],
    open: false,
};

/// A table of answers: claims of one entry.
pub const ANSWERS: Layout = Layout {
    name: "answers",
    about: "One entry's answers, for assess.",
    columns: &[
        Column::required("criterion", "The criterion, of any stage's rubric."),
        Column::required("level", "The level claimed, or n/a where the criterion does not apply."),
        Column::prose("evidence", "What proves it."),
        Column::prose("note", "What else there is to say."),
    ],
    open: false,
};

/// decisions.csv.
pub const DECISIONS: Layout = Layout {
    name: "decisions",
    about: "Signed decisions.",
    columns: &[
        Column::required("entry", "The entry."),
        Column::optional("stage", "A stage, an award, or empty."),
        Column::required("kind", "withdrawn, disqualified, admitted, moved or overrule."),
        Column::optional("criterion", "For overrule: the criterion."),
        Column::optional("level", "For overrule: the level in force."),
        Column::prose("reason", "Why.").and_required(),
        Column::required("signed_by", "By whom."),
        Column::optional("decided_at", "When."),
    ],
    open: false,
};

/// What claims and decisions are held against.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The edition's rules.
    pub competition: &'a Competition,
    /// The rubrics that could be read.
    pub rubrics: &'a [Rubric],
    /// The entries.
    pub entrants: &'a Entrants,
}

impl<'a> Rules<'a> {
    fn rubric(&self, stage: usize) -> Option<&'a Rubric> {
        self.rubrics.get(self.competition.stages[stage].rubric)
    }

    /// The stages whose rubric has the criterion.
    fn stages_with(&self, criterion: &str) -> Vec<(usize, CriterionIx, LevelRange)> {
        let stage = |s| self.rubric(s).and_then(|r| Some((s, r.criterion(criterion)?, r.levels)));
        (0..self.competition.stages.len()).filter_map(stage).collect()
    }

    /// True when every stage's rubric could be read.
    fn knows_all(&self) -> bool {
        (0..self.competition.stages.len()).all(|s| self.rubric(s).is_some())
    }

    /// A criterion that no rubric has.
    fn unknown(&self, row: &Row<'_>, column: usize) -> Option<Problem> {
        let name = row.get(column);
        if name.is_empty() {
            return Some(row.problem(column, Message::new("cell-empty").word("column", "criterion")));
        }
        let known = self.rubrics.iter().flat_map(|r| &r.criteria).map(|c| c.id.as_str());
        let message = Message::new("criterion-nowhere").word("name", shown(name));
        self.knows_all().then(|| row.problem(column, suggest(message, name, known)))
    }
}

/// Reads claims.csv: the claims that bear on each stage.
pub fn claims(table: Table<'_>, rules: Rules<'_>, findings: &Findings) -> Vec<Claims> {
    let mut claims = vec![Claims::default(); rules.competition.stages.len()];
    table.each(|row| match rules.entrants.index.get(row.get(0)) {
        Some(entry) => claim(row, *entry, 1, rules, &mut claims, findings),
        None => rules.entrants.unknown(row, 0).into_iter().for_each(|p| findings.refuse(p)),
    });
    claims
}

/// Reads a table of answers for one entry.
pub fn answers(table: Table<'_>, entry: EntryIx, rules: Rules<'_>, findings: &Findings) -> Vec<Claims> {
    let mut claims = vec![Claims::default(); rules.competition.stages.len()];
    table.each(|row| claim(row, entry, 0, rules, &mut claims, findings));
    claims
}

/// Adds the claim of a row whose column `first` is the criterion, followed by level, evidence and note.
fn claim(
    row: &Row<'_>,
    entry: EntryIx,
    first: usize,
    rules: Rules<'_>,
    claims: &mut [Claims],
    findings: &Findings,
) {
    let stages = rules.stages_with(row.get(first));
    if stages.is_empty() {
        rules.unknown(row, first).into_iter().for_each(|p| findings.refuse(p));
        return;
    }
    let level = match claimed_level(row, first + 1, &stages) {
        Ok(Claimed::Level(level)) => Some(level),
        Ok(Claimed::NotApplicable) => None,
        Ok(Claimed::Nothing) => {
            return findings.warn(row.problem(first + 1, Message::new("claim-without-level")));
        }
        Err(problem) => return findings.refuse(problem),
    };
    for (stage, criterion, _) in stages {
        let (evidence, note) = (row.prose(first + 2), row.prose(first + 3));
        let earlier =
            claims[stage].add(Claim { entry, criterion, level, evidence, note, origin: row.origin() });
        if let Some(earlier) = earlier {
            let message = Message::new("claim-twice").word("first", earlier.origin.row);
            findings.refuse(row.problem(first, message));
            return;
        }
    }
}

/// What the level cell of a claim says.
enum Claimed {
    /// Nothing yet.
    Nothing,
    /// That the criterion does not apply.
    NotApplicable,
    /// A level.
    Level(f64),
}

fn claimed_level(
    row: &Row<'_>,
    column: usize,
    stages: &[(usize, CriterionIx, LevelRange)],
) -> Result<Claimed, Problem> {
    if matches!(row.get(column).to_ascii_lowercase().as_str(), "n/a" | "not_applicable" | "tidak_berlaku") {
        return Ok(Claimed::NotApplicable);
    }
    let Some(level) = row.number(column)? else { return Ok(Claimed::Nothing) };
    for (_, _, levels) in stages {
        in_range(row, column, level, *levels)?;
    }
    Ok(Claimed::Level(level))
}

const KINDS: [&str; 5] = ["withdrawn", "disqualified", "admitted", "moved", "overrule"];

type Overruled = HashMap<(EntryIx, Option<StageIx>, Id), u32>;

/// Reads decisions.csv.
pub fn decisions(table: Table<'_>, rules: Rules<'_>, findings: &Findings) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut overruled = Overruled::new();
    table.each(|row| match rules.entrants.index.get(row.get(0)) {
        Some(entry) => match decision(row, *entry, rules, &mut overruled) {
            Ok(decision) => decisions.extend(decision),
            Err(problem) => findings.refuse(problem),
        },
        None => rules.entrants.unknown(row, 0).into_iter().for_each(|p| findings.refuse(p)),
    });
    decisions
}

fn decision(
    row: &Row<'_>,
    entry: EntryIx,
    rules: Rules<'_>,
    overruled: &mut Overruled,
) -> Result<Option<Decision>, Problem> {
    let (stage, award) = subject(row, rules.competition)?;
    let Some(kind) = kind(row, stage, rules)? else { return Ok(None) };
    if award.is_some() && matches!(kind, DecisionKind::Overrule { .. }) {
        let message =
            Message::new("decision-not-for-award").word("kind", kind.word()).word("award", row.get(1));
        return Err(row.problem(2, message));
    }
    for (column, name) in [(5, "reason"), (6, "signed_by")] {
        if row.get(column).is_empty() {
            return Err(row.problem(column, Message::new("decision-unsigned").word("column", name)));
        }
    }
    if let DecisionKind::Overrule { criterion, .. } = &kind
        && let Some(first) = overruled.insert((entry, stage, criterion.clone()), row.line)
    {
        let message = Message::new("overrule-twice").word("criterion", criterion).word("first", first);
        return Err(row.problem(3, message));
    }
    let (reason, signed_by, decided_at) = (row.prose(5), row.prose(6), row.get(7).to_owned());
    Ok(Some(Decision { entry, stage, award, kind, reason, signed_by, decided_at, origin: row.origin() }))
}

/// The stage or the award that a decision is about.
fn subject(row: &Row<'_>, competition: &Competition) -> Result<(Option<StageIx>, Option<usize>), Problem> {
    let name = row.get(1);
    if name.is_empty() {
        return Ok((None, None));
    }
    let stage = competition.stage(name);
    let award = competition.awards.iter().position(|a| a.id.as_str() == name);
    if stage.is_some() || award.is_some() {
        return Ok((stage, award.filter(|_| stage.is_none())));
    }
    let stages = competition.stages.iter().map(|s| s.id.as_str());
    let known = stages.chain(competition.awards.iter().map(|a| a.id.as_str()));
    Err(row.problem(1, suggest(Message::new("subject-unknown").word("name", shown(name)), name, known)))
}

/// What was decided; none when the rubric it speaks of could not be read.
fn kind(row: &Row<'_>, stage: Option<StageIx>, rules: Rules<'_>) -> Result<Option<DecisionKind>, Problem> {
    let word = row.get(2);
    let kind = match word {
        "withdrawn" => DecisionKind::Withdrawn,
        "disqualified" => DecisionKind::Disqualified,
        "admitted" => DecisionKind::Admitted,
        "moved" => DecisionKind::Moved,
        "overrule" => return overrule(row, stage, rules),
        _ => {
            let message = Message::new("value-unknown").word("place", "kind").word("value", shown(word));
            return Err(row.problem(2, suggest(message.word("choices", KINDS.join(", ")), word, KINDS)));
        }
    };
    Ok(Some(kind))
}

fn overrule(
    row: &Row<'_>,
    stage: Option<StageIx>,
    rules: Rules<'_>,
) -> Result<Option<DecisionKind>, Problem> {
    let name = row.get(3);
    if name.is_empty() || row.get(4).is_empty() {
        return Err(row.whole(Message::new("overrule-incomplete")));
    }
    let stages: Vec<_> =
        rules.stages_with(name).into_iter().filter(|(s, ..)| stage.is_none_or(|w| w.ix() == *s)).collect();
    let Some(level) = row.number(4)? else { return Ok(None) };
    match (&stages[..], stage) {
        ([], Some(stage)) => {
            let Some(rubric) = rules.rubric(stage.ix()) else { return Ok(None) };
            let message = Message::new("criterion-unknown").word("name", shown(name));
            let message = message.word("stage", &rules.competition.stages[stage.ix()].id);
            Err(row.problem(3, suggest(message, name, rubric.criteria.iter().map(|c| c.id.as_str()))))
        }
        ([], None) => rules.unknown(row, 3).map_or(Ok(None), Err),
        (found, _) => {
            for (_, _, levels) in found {
                in_range(row, 4, level, *levels)?;
            }
            Ok(Id::new(name).ok().map(|criterion| DecisionKind::Overrule { criterion, level }))
        }
    }
}
