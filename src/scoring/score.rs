//! The pipeline of one stage: find, scale, impute, aggregate, combine.

use std::collections::HashMap;

use rayon::prelude::*;

use super::scale::{field_value, points_of};
use super::watch::warnings;
use super::{
    Basis, Card, Finder, Gap, Line, NodeScore, Points, SheetMarks, aggregate, combine, round_points,
};
use crate::evidence::{Evidence, MarkState};
use crate::model::{
    Combine, CombineAt, Criterion, CriterionIx, Direction, Edition, EntryIx, FieldScale, Imputation, JudgeIx,
    Message, Missing, NodeIx, Origin, Position, Problem, Rubric, Scale, StageIx,
};
use crate::stats::{ScaleError, mean, median, min_max, percentile, rank_points, z_scores};

/// The cards of a field, and what the secretariat should know about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// One card per entry of the field, in its order.
    pub cards: Vec<Card>,
    /// Marks still wanted, values that could not be used.
    pub warnings: Vec<Message>,
}

/// Lines that one judge (or the whole panel together) accounts for.
struct Sheet {
    lines: Vec<Line>,
}

/// Scores `field`, the entries that compete together at `stage`.
///
/// Errors: values that no scale admits (outside goalposts without `cap`,
/// outside the levels, not positive under a logarithm), a field scale over a
/// constant column; all of them at once.
pub fn score(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    field: &[EntryIx],
) -> Result<Scored, Vec<Problem>> {
    let finder = Finder::new(edition, evidence, stage);
    let run = Run { edition, evidence, stage, field, rubric: edition.rubric(stage) };
    let mut sheets = run.find(&finder);
    let problems = [run.scale_alone(&mut sheets), run.scale_over_field(&mut sheets)].concat();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut notes = run.impute(&mut sheets);
    let cards = run.cards(sheets)?;
    notes.extend(warnings(edition, evidence, stage, &finder, &cards));
    Ok(Scored { cards, warnings: notes })
}

#[derive(Clone, Copy)]
struct Run<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    stage: StageIx,
    field: &'a [EntryIx],
    rubric: &'a Rubric,
}

/// By entry of the field: one sheet, or one per judge.
type Sheets = Vec<Vec<Sheet>>;

impl Run<'_> {
    fn combine(&self) -> Combine {
        self.edition.stage(self.stage).panel.combine
    }

    fn criteria(&self) -> impl Iterator<Item = (CriterionIx, &Criterion)> {
        self.rubric.criteria.iter().enumerate().map(|(i, c)| (CriterionIx::at(i), c))
    }

    fn find(&self, finder: &Finder<'_>) -> Sheets {
        let by_judge = self.edition.stage(self.stage).panel.at == CombineAt::JudgeTotal;
        self.field
            .par_iter()
            .map(|entry| {
                let judges = if by_judge { self.judges_of(*entry) } else { Vec::new() };
                if judges.is_empty() {
                    return vec![self.sheet(finder, *entry, None)];
                }
                judges.into_iter().map(|j| self.sheet(finder, *entry, Some(j))).collect()
            })
            .collect()
    }

    fn judges_of(&self, entry: EntryIx) -> Vec<JudgeIx> {
        let marks = self.evidence.marks[self.stage.ix()].of(entry);
        let mut judges: Vec<JudgeIx> =
            marks.iter().filter(|m| m.state != MarkState::Recused).map(|m| m.judge).collect();
        judges.sort_unstable();
        judges.dedup();
        judges
    }

    fn sheet(&self, finder: &Finder<'_>, entry: EntryIx, judge: Option<JudgeIx>) -> Sheet {
        let line = |criterion| {
            let panel = finder.panel(entry, criterion);
            let own = judge.map_or(panel, |judge| {
                let at = panel.partition_point(|m| m.judge < judge);
                let len = panel[at..].iter().take_while(|m| m.judge == judge).count();
                &panel[at..at + len]
            });
            Line { points: None, basis: finder.find(entry, criterion, SheetMarks { panel, own }) }
        };
        Sheet { lines: self.criteria().map(|(c, _)| line(c)).collect() }
    }

    /// Points of everything whose scale needs no one else.
    fn scale_alone(&self, sheets: &mut Sheets) -> Vec<Problem> {
        let range = self.rubric.levels;
        let problems: Vec<Vec<Problem>> = sheets
            .par_iter_mut()
            .zip(self.field)
            .map(|(sheets, entry)| {
                let mut problems = Vec::new();
                for (line, (c, rules)) in
                    sheets.iter_mut().flat_map(|s| s.lines.iter_mut().zip(self.criteria()))
                {
                    match points_of(&line.basis, rules, range) {
                        Ok(points) => line.points = points,
                        Err(message) => problems.push(self.problem(*entry, c, &line.basis, message)),
                    }
                }
                problems
            })
            .collect();
        problems.concat()
    }

    /// Points of everything that is compared with the rest of the field.
    fn scale_over_field(&self, sheets: &mut Sheets) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (c, rules) in self.criteria() {
            let Scale::Field { scale, direction } = &rules.scale else { continue };
            let known: Vec<(usize, f64)> = sheets
                .iter()
                .enumerate()
                .filter_map(|(e, s)| {
                    Some((e, s.iter().find_map(|s| field_value(&s.lines[c.ix()].basis, rules))?))
                })
                .collect();
            if known.is_empty() {
                continue;
            }
            match field_points(*scale, *direction, &known.iter().map(|(_, x)| *x).collect::<Vec<_>>()) {
                Ok(points) => {
                    for ((e, _), p) in known.iter().zip(points) {
                        let lines = sheets[*e].iter_mut().map(|s| &mut s.lines[c.ix()]);
                        lines
                            .filter(|l| field_value(&l.basis, rules).is_some())
                            .for_each(|l| l.points = Some(p));
                    }
                }
                Err(_) => problems.push(constant_column(rules, known.len())),
            }
        }
        problems
    }

    fn impute(&self, sheets: &mut Sheets) -> Vec<Message> {
        let mut notes = Vec::new();
        for (c, rules) in self.criteria() {
            let Missing::Impute(how) = &rules.missing else { continue };
            let known: Vec<(EntryIx, f64)> = sheets
                .iter()
                .zip(self.field)
                .filter_map(|(s, entry)| Some((*entry, self.combined_points(s, c)?)))
                .collect();
            let fill = Fill::new(self.edition, how, &known);
            for (sheet, entry) in
                sheets.iter_mut().zip(self.field).flat_map(|(s, e)| s.iter_mut().map(move |s| (s, e)))
            {
                let line = &mut sheet.lines[c.ix()];
                if line.basis.is_imputed() {
                    *line = fill.line(self.edition, *entry);
                }
            }
            if known.is_empty() && !self.field.is_empty() {
                notes.push(Message::new("nothing-to-impute-from").word("criterion", &rules.id));
            }
        }
        notes
    }

    fn cards(&self, sheets: Sheets) -> Result<Vec<Card>, Vec<Problem>> {
        sheets
            .into_par_iter()
            .zip(self.field)
            .map(|(sheets, entry)| self.card(*entry, sheets))
            .collect::<Result<_, Message>>()
            .map_err(|message| vec![Problem::new(Position::file(&self.rubric.file), message)])
    }

    fn card(&self, entry: EntryIx, mut sheets: Vec<Sheet>) -> Result<Card, Message> {
        let scores =
            sheets.iter().map(|s| aggregate(self.rubric, &s.lines)).collect::<Result<Vec<_>, _>>().map_err(
                |_| Message::new("points-without-mean").word("entry", &self.edition.entry(entry).id),
            )?;
        if let [sheet] = &mut sheets[..] {
            let nodes = scores.into_iter().next().unwrap_or_default();
            return Ok(Card { entry, lines: std::mem::take(&mut sheet.lines), nodes });
        }
        let lines = self.criteria().map(|(c, _)| self.combined_line(&sheets, c)).collect();
        let nodes =
            (0..self.rubric.nodes.len()).map(|n| self.combined_node(&scores, NodeIx::at(n))).collect();
        Ok(Card { entry, lines, nodes })
    }

    fn combined_points(&self, sheets: &[Sheet], c: CriterionIx) -> Option<f64> {
        let points: Vec<f64> = sheets.iter().filter_map(|s| s.lines[c.ix()].points).collect();
        combine(self.combine(), &points)
    }

    /// The line that stands for several judges' lines: their combined points,
    /// and the basis of the first that has evidence, with the combined level.
    fn combined_line(&self, sheets: &[Sheet], c: CriterionIx) -> Line {
        let lines = || sheets.iter().map(|s| &s.lines[c.ix()]);
        let levels: Vec<f64> = lines()
            .filter_map(|l| match l.basis {
                Basis::Judged { level, .. } => Some(level),
                _ => None,
            })
            .collect();
        let basis = match combine(self.combine(), &levels) {
            Some(level) => Basis::Judged { level, marks: levels.len() as u32 },
            None => {
                lines().map(|l| l.basis).find(Basis::is_evidence).unwrap_or(sheets[0].lines[c.ix()].basis)
            }
        };
        Line { points: self.combined_points(sheets, c), basis }
    }

    fn combined_node(&self, scores: &[Vec<NodeScore>], n: NodeIx) -> NodeScore {
        let of = || scores.iter().map(|s| &s[n.ix()]);
        let points: Vec<f64> = of().filter_map(|s| s.points.map(|p| p.exact)).collect();
        let coverage: Vec<f64> = of().filter(|s| s.applies).map(|s| s.coverage).collect();
        NodeScore {
            points: combine(self.combine(), &points).map(|exact| Points {
                exact,
                ranked: round_points(exact, self.rubric.nodes[n.ix()].rounding),
            }),
            coverage: mean(&coverage).unwrap_or(0.0),
            applies: of().any(|s| s.applies),
        }
    }

    fn problem(&self, entry: EntryIx, c: CriterionIx, basis: &Basis, message: Message) -> Problem {
        let origin = match basis {
            Basis::Measured { column, .. } => {
                self.evidence.measured.get(*column as usize, entry).map(|m| m.origin)
            }
            Basis::Claimed { .. } => {
                self.evidence.claims[self.stage.ix()].get(entry, c).map(|claim| claim.origin)
            }
            _ => self.evidence.marks[self.stage.ix()].of_criterion(entry, c).first().map(|m| m.origin),
        };
        let Origin { file, row } = origin.unwrap_or(self.edition.entry(entry).origin);
        let message = message.word("entry", &self.edition.entry(entry).id);
        Problem::new(Position::at(self.edition.files.name(file), row, 0), message)
    }
}

fn constant_column(rules: &Criterion, values: usize) -> Problem {
    let message = Message::new("constant-column").word("criterion", &rules.id).count("values", values);
    Problem::new(rules.written.clone(), message)
}

fn field_points(scale: FieldScale, direction: Direction, values: &[f64]) -> Result<Vec<f64>, ScaleError> {
    let signed: Vec<f64> = match direction {
        Direction::Up => values.to_vec(),
        Direction::Down => values.iter().map(|x| -x).collect(),
    };
    match scale {
        FieldScale::MinMax => min_max(&signed),
        FieldScale::ZScore => z_scores(&signed),
        FieldScale::Percentile => percentile(&signed),
        FieldScale::Rank => rank_points(&signed),
    }
}

/// What fills the gaps of one criterion.
struct Fill<'a> {
    overall: Option<f64>,
    by: Option<&'a str>,
    groups: HashMap<String, f64>,
}

impl<'a> Fill<'a> {
    fn new(edition: &Edition, how: &'a Imputation, known: &[(EntryIx, f64)]) -> Self {
        let all: Vec<f64> = known.iter().map(|(_, p)| *p).collect();
        let (overall, by) = match how {
            Imputation::Mean => (mean(&all), None),
            Imputation::Median => (median(&all), None),
            Imputation::GroupMedian { by } => (median(&all), Some(by.as_str())),
        };
        let mut members: HashMap<String, Vec<f64>> = HashMap::new();
        for (entry, points) in known {
            if let Some(group) = by.and_then(|by| edition.attribute(*entry, by)) {
                members.entry(group.into()).or_default().push(*points);
            }
        }
        let groups = members.into_iter().filter_map(|(g, p)| Some((g, median(&p)?))).collect();
        Self { overall, by, groups }
    }

    fn line(&self, edition: &Edition, entry: EntryIx) -> Line {
        let group = self.by.and_then(|by| self.groups.get(edition.attribute(entry, by)?));
        let pooled = self.by.is_some() && group.is_none();
        match group.copied().or(self.overall) {
            Some(points) => Line { points: Some(points), basis: Basis::Missing(Gap::Imputed { pooled }) },
            None => Line { points: None, basis: Basis::Missing(Gap::Excluded) },
        }
    }
}
