//! Where a criterion's value comes from: a signed overrule, else each source
//! in the rubric's order, else what the rubric says of a missing value.

use std::collections::HashMap;

use super::{Basis, Gap, NotApplicable, PanelOutcome};
use crate::evidence::{DecisionKind, Evidence, Filter, Mark, MeasuredValue};
use crate::model::{Bound, Combine, Criterion, CriterionIx, Edition, EntryIx, Missing, Source, StageIx};

/// What one source had to say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Looked {
    /// Something to score.
    Found(Basis),
    /// Nothing at all.
    Nothing,
    /// A measured value on too few observations: shown, not scored.
    TooFew(MeasuredValue),
    /// A measured value without the end of the interval that is scored.
    NoBound(MeasuredValue),
    /// The agency says that it does not apply; that is for judges to say.
    ClaimedNotApplicable,
}

/// The marks a sheet is made of: those of one criterion of one entry, and the
/// whole panel's, which decides whether the criterion applies.
#[derive(Debug, Clone, Copy)]
pub struct SheetMarks<'a> {
    /// The whole panel's.
    pub panel: &'a [Mark],
    /// The sheet's own; the panel's again where one sheet combines all judges.
    pub own: &'a [Mark],
}

/// Answers "what is known of this criterion for this entry?" at one stage.
pub struct Finder<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    stage: StageIx,
    /// By criterion: its measure's place among the measured values, and among the indicators.
    columns: Vec<[Option<usize>; 2]>,
    overrules: HashMap<(EntryIx, CriterionIx), (u32, f64)>,
}

impl<'a> Finder<'a> {
    /// Prepares for one stage.
    pub fn new(edition: &'a Edition, evidence: &'a Evidence, stage: StageIx) -> Self {
        let columns = edition.rubric(stage).criteria.iter().map(|c| columns(evidence, c)).collect();
        Self { edition, evidence, stage, columns, overrules: overrules(edition, evidence, stage) }
    }

    /// The basis of one criterion of one entry, given the marks of its sheet.
    pub fn find(&self, entry: EntryIx, criterion: CriterionIx, marks: SheetMarks<'_>) -> Basis {
        let rules = self.rules(criterion);
        if !self.applies(entry, rules) {
            return Basis::NotApplicable(NotApplicable::Track);
        }
        if let Some((decision, level)) = self.overrule(entry, criterion) {
            return Basis::Overruled { decision, level };
        }
        let found =
            rules.sources.iter().find_map(|source| match self.look(*source, entry, criterion, marks) {
                Looked::Found(basis) => Some(basis),
                _ => None,
            });
        found.unwrap_or(Basis::Missing(gap(&rules.missing)))
    }

    /// The overrule in force and its level: one for this stage before one for every stage.
    pub fn overrule(&self, entry: EntryIx, criterion: CriterionIx) -> Option<(u32, f64)> {
        self.overrules.get(&(entry, criterion)).copied()
    }

    /// What each source of a criterion has to say, in the rubric's order.
    pub fn look_everywhere(&self, entry: EntryIx, criterion: CriterionIx) -> Vec<(Source, Looked)> {
        let panel = self.panel(entry, criterion);
        let marks = SheetMarks { panel, own: panel };
        let sources = &self.rules(criterion).sources;
        sources.iter().map(|s| (*s, self.look(*s, entry, criterion, marks))).collect()
    }

    /// All marks of a criterion of an entry.
    pub fn panel(&self, entry: EntryIx, criterion: CriterionIx) -> &'a [Mark] {
        self.evidence.marks[self.stage.ix()].of_criterion(entry, criterion)
    }

    fn rules(&self, criterion: CriterionIx) -> &'a Criterion {
        &self.edition.rubric(self.stage).criteria[criterion.ix()]
    }

    fn applies(&self, entry: EntryIx, rules: &Criterion) -> bool {
        let track = &self.edition.competition.tracks[self.edition.entry(entry).track.ix()].id;
        rules.applies_to.as_ref().is_none_or(|tracks| tracks.contains(track))
    }

    fn look(&self, source: Source, entry: EntryIx, criterion: CriterionIx, marks: SheetMarks<'_>) -> Looked {
        match source {
            Source::Judges => look_at_marks(marks, self.edition.stage(self.stage).panel.combine),
            Source::Claims => self.look_at_claim(entry, criterion),
            Source::Logs | Source::Probes => self.look_at_measure(entry, criterion, 0),
            Source::Indicators => self.look_at_measure(entry, criterion, 1),
        }
    }

    fn look_at_claim(&self, entry: EntryIx, criterion: CriterionIx) -> Looked {
        match self.evidence.claims[self.stage.ix()].get(entry, criterion) {
            None => Looked::Nothing,
            Some(claim) => claim
                .level
                .map_or(Looked::ClaimedNotApplicable, |level| Looked::Found(Basis::Claimed { level })),
        }
    }

    fn look_at_measure(&self, entry: EntryIx, criterion: CriterionIx, table: usize) -> Looked {
        let rules = self.rules(criterion);
        let found = self.columns[criterion.ix()][table]
            .and_then(|column| Some((column, self.evidence.measured.get(column, entry)?)));
        let Some((column, measured)) = found else {
            return Looked::Nothing;
        };
        if rules.min_n.is_some_and(|least| measured.n.is_none_or(|n| n < least)) {
            return Looked::TooFew(*measured);
        }
        let scored = match rules.bound {
            Bound::Value => Some(measured.value),
            Bound::Low => measured.low,
            Bound::High => measured.high,
        };
        scored.map_or(Looked::NoBound(*measured), |value| {
            Looked::Found(Basis::Measured { column: column as u32, value })
        })
    }
}

fn look_at_marks(marks: SheetMarks<'_>, combine: Combine) -> Looked {
    if let PanelOutcome::NotApplicable { said, marked } = PanelOutcome::of(marks.panel, combine) {
        return Looked::Found(Basis::NotApplicable(NotApplicable::Judges { said, marked }));
    }
    match PanelOutcome::of(marks.own, combine) {
        PanelOutcome::Level { level, marks } => Looked::Found(Basis::Judged { level, marks }),
        // A lone "not applicable" that the panel outvoted is no mark.
        PanelOutcome::Silent | PanelOutcome::NotApplicable { .. } => {
            match PanelOutcome::of(marks.panel, combine) {
                PanelOutcome::Level { .. } => Looked::Found(Basis::OthersJudged),
                PanelOutcome::Silent | PanelOutcome::NotApplicable { .. } => Looked::Nothing,
            }
        }
    }
}

fn columns(evidence: &Evidence, rules: &Criterion) -> [Option<usize>; 2] {
    let measure = rules.measure.as_deref().unwrap_or_else(|| rules.id.as_str());
    let measured = evidence.measured.find(false, measure, &rules.filter);
    [measured, evidence.measured.find(true, measure, &Filter::new())]
}

fn overrules(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
) -> HashMap<(EntryIx, CriterionIx), (u32, f64)> {
    let mut found = HashMap::new();
    // Decisions for every stage first, so that one for this stage replaces them.
    for wanted in [None, Some(stage)] {
        for (i, d) in evidence.decisions.iter().enumerate().filter(|(_, d)| d.stage == wanted) {
            if let DecisionKind::Overrule { criterion, level } = &d.kind
                && let Some(c) = edition.rubric(stage).criterion(criterion.as_str())
            {
                found.insert((d.entry, c), (i as u32, *level));
            }
        }
    }
    found
}

fn gap(missing: &Missing) -> Gap {
    match missing {
        Missing::Zero => Gap::Zero,
        Missing::Exclude => Gap::Excluded,
        Missing::Judge => Gap::AwaitsJudge,
        Missing::Block => Gap::Blocks,
        Missing::Impute(_) => Gap::Imputed { pooled: false },
    }
}
