//! What the secretariat should know about a scored field: marks still wanted,
//! judges far apart, values that could not be used.

use super::{Basis, Card, Finder, Gap, Line, Looked};
use crate::evidence::{Evidence, MarkState};
use crate::model::{Combine, CriterionIx, Edition, EntryIx, Message, Panel, Source, StageIx};
use crate::stats::TOLERANCE;

/// One warning per entry and kind, naming the criteria it concerns.
pub(super) fn warnings(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    finder: &Finder<'_>,
    cards: &[Card],
) -> Vec<Message> {
    let watch = Watch { edition, evidence, stage, panel: edition.stage(stage).panel };
    cards.iter().flat_map(|card| watch.card(finder, card)).collect()
}

/// The criteria of a card on which judges lie further apart than the stage's
/// `third_judge_gap`, and how far, in levels; those that more judges marked than
/// every entry gets are settled.
pub fn far_apart(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    card: &Card,
) -> Vec<(CriterionIx, f64)> {
    Watch { edition, evidence, stage, panel: edition.stage(stage).panel }.far_apart(card)
}

struct Watch<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    stage: StageIx,
    panel: Panel,
}

impl Watch<'_> {
    fn card(&self, finder: &Finder<'_>, card: &Card) -> Vec<Message> {
        let marked = |test: &dyn Fn(&[f64], usize) -> bool| -> Vec<CriterionIx> {
            let counts = |c: &CriterionIx| {
                let (levels, made) = self.levels(card.entry, *c);
                test(&levels, made)
            };
            self.judged(card).filter(counts).collect()
        };
        let wanted = self.panel.marks_per_entry;
        let few = wanted.map_or_else(Vec::new, |w| marked(&|_, marks| marks < w));
        let apart: Vec<CriterionIx> = self.far_apart(card).into_iter().map(|(c, _)| c).collect();
        let trimmed = self.panel.combine == Combine::Trimmed;
        let untrimmed =
            if trimmed { marked(&|levels, _| (1..4).contains(&levels.len())) } else { Vec::new() };
        let open = awaiting(card);
        let (thin, unbounded) = self.unusable(finder, card);
        [
            self.warning("marks-wanted", card, &few, wanted),
            self.warning("third-judge-wanted", card, &apart, None),
            self.warning("too-few-to-trim", card, &untrimmed, None),
            self.warning("open-for-judges", card, &open, None),
            self.warning("too-few-observations", card, &thin, None),
            self.warning("no-bound-measured", card, &unbounded, None),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Criteria whose value judges gave, or were the first who should have.
    fn judged<'c>(&self, card: &'c Card) -> impl Iterator<Item = CriterionIx> + use<'c, '_> {
        let criteria = &self.edition.rubric(self.stage).criteria;
        card.lines.iter().enumerate().filter_map(move |(i, line)| {
            let first = criteria[i].sources.first() == Some(&Source::Judges);
            let theirs = match line.basis {
                Basis::Judged { .. } => true,
                Basis::Missing(_) => first,
                _ => false,
            };
            theirs.then(|| CriterionIx::at(i))
        })
    }

    fn far_apart(&self, card: &Card) -> Vec<(CriterionIx, f64)> {
        let Some(most) = self.panel.third_judge_gap else { return Vec::new() };
        let wanted = self.panel.marks_per_entry.unwrap_or(2);
        let apart = |c: CriterionIx| {
            let (levels, made) = self.levels(card.entry, c);
            let gap = spread(&levels);
            (gap > most + TOLERANCE && made <= wanted).then_some((c, gap))
        };
        self.judged(card).filter_map(apart).collect()
    }

    /// The levels given on a criterion, and how many judges marked it.
    fn levels(&self, entry: EntryIx, c: CriterionIx) -> (Vec<f64>, usize) {
        let marks = self.evidence.marks[self.stage.ix()].of_criterion(entry, c);
        let levels = marks.iter().filter_map(|m| m.state.level()).collect();
        (levels, marks.iter().filter(|m| m.state != MarkState::Recused).count())
    }

    /// Criteria with a measured value on too few observations, and without the end that is scored.
    fn unusable(&self, finder: &Finder<'_>, card: &Card) -> (Vec<CriterionIx>, Vec<CriterionIx>) {
        let criteria = &self.edition.rubric(self.stage).criteria;
        let (mut thin, mut unbounded) = (Vec::new(), Vec::new());
        for (i, _) in criteria.iter().enumerate().filter(|(_, r)| r.reads_measurements()) {
            let c = CriterionIx::at(i);
            if matches!(card.line(c).basis, Basis::Measured { .. } | Basis::NotApplicable(_)) {
                continue;
            }
            for (_, looked) in finder.look_everywhere(card.entry, c) {
                match looked {
                    Looked::TooFew(_) => thin.push(c),
                    Looked::NoBound(_) => unbounded.push(c),
                    Looked::Found(_) | Looked::Nothing | Looked::ClaimedNotApplicable => {}
                }
            }
        }
        (thin, unbounded)
    }

    fn warning(
        &self,
        code: &'static str,
        card: &Card,
        criteria: &[CriterionIx],
        wanted: Option<usize>,
    ) -> Option<Message> {
        if criteria.is_empty() {
            return None;
        }
        let rubric = self.edition.rubric(self.stage);
        let names: Vec<&str> = criteria.iter().map(|c| rubric.criteria[c.ix()].id.as_str()).collect();
        let message = Message::new(code)
            .word("stage", &self.edition.stage(self.stage).id)
            .word("entry", &self.edition.entry(card.entry).id)
            .word("criteria", names.join(", "))
            .count("count", names.len());
        Some(match wanted {
            Some(wanted) => message.count("wanted", wanted),
            None => message,
        })
    }
}

fn awaiting(card: &Card) -> Vec<CriterionIx> {
    let open = |l: &Line| l.basis == Basis::Missing(Gap::AwaitsJudge);
    (0..card.lines.len()).filter(|i| open(&card.lines[*i])).map(CriterionIx::at).collect()
}

fn spread(levels: &[f64]) -> f64 {
    let max = levels.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let min = levels.iter().copied().fold(f64::INFINITY, f64::min);
    if levels.len() < 2 { 0.0 } else { max - min }
}
