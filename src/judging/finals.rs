//! The interviews of those who go on.

use super::chance::{Chance, Purpose};
use super::simulate::{Latent, nearest_level};
use super::{MarkRow, Simulated};
use crate::evidence::MarkState;
use crate::model::{CriterionIx, EntryIx, JudgeIx, Rubric};

/// 23 May 2022 and the four days after it, in days after 18 April 2022.
const DAYS: [u32; 5] = [35, 36, 37, 39, 42];

/// Ten minutes of talk, twenty of questions, ten to change over.
const SLOT_MINUTES: u32 = 40;

/// Every interview judge's marks of every finalist, the finalists being heard in the order given.
pub(super) fn interview_marks(edition: &Simulated, rubric: &Rubric, finalists: &[EntryIx]) -> Vec<MarkRow> {
    let plan = &edition.plan;
    let latent = Latent::draw(plan, rubric, &edition.truth.quality, Purpose::Interviews);
    let mut chance = Chance::new(plan.seed, Purpose::Finals);
    let first = plan.agency_judges + plan.unit_judges;
    let recused = chance.sample(finalists.len(), plan.specials.interview_recusals);
    let per_day = finalists.len().div_ceil(DAYS.len()).max(1);
    let mut marks = Vec::new();
    for (i, entry) in finalists.iter().enumerate() {
        let minute = DAYS[i / per_day] * 1440 + 8 * 60 + (i % per_day) as u32 * SLOT_MINUTES + 35;
        for judge in first..first + plan.interview_judges {
            let aside = judge == first && recused.contains(&i);
            let halo = chance.normal(plan.spreads.halo);
            for c in 0..rubric.criteria.len() {
                let seen = latent.worth(*entry, CriterionIx::at(c)) - edition.truth.severity[judge] + halo;
                let level = nearest_level(seen + chance.normal(edition.truth.noise[judge]));
                let state = if aside { MarkState::Recused } else { MarkState::Given(level) };
                marks.push(MarkRow {
                    entry: *entry,
                    judge: JudgeIx::at(judge),
                    criterion: c as u16,
                    stage: 1,
                    state,
                    comment: None,
                    minute,
                });
            }
        }
    }
    marks
}
