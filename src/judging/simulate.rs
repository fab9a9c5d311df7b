//! An invented edition whose truth is known.

use super::chance::{Chance, Purpose};
use super::entrants::entrants;
use super::finals::interview_marks;
use super::marking::{document_judges, document_marks, interview_judges};
use super::measuring::{claims, measure};
use super::plenary::{arrange_ties, early_decisions, finalists, late_decisions};
use super::{Oddity, Plan, Simulated, Standing, Truth};
use crate::model::{CriterionIx, EntryIx, Rubric};

/// Invents an edition of P4's shape: entrants, judges, marks, claims, measured
/// values and decisions, drawn from a known truth.
///
/// The level that judge j gives entry e on criterion i of dimension d is
///
/// level = round(clamp(B + q(e) + a(e,d) - b(i) - s(j) + h(j,e) + ε, 0, 5))
///
/// - B, the level of an ordinary entry: [`Plan::base`];
/// - q, the entry's latent quality: its kind's head start plus N(0, quality);
/// - a, how the entry's dimension differs from its quality: N(0, dimension);
/// - b, the criterion's difficulty: N(0, difficulty);
/// - s, the judge's severity: N(0, severity);
/// - h, the judge's liking for the entry as a whole: N(0, halo);
/// - ε, the judge's inconsistency: N(0, σ(j)), σ evenly between the two noises.
///
/// All in levels; the deviations are [`super::Spreads`]. Measured values are
/// B + q + a - b + N(0, measuring) laid along the cuts of the criterion's
/// bands, claims the same plus 0.6 of optimism and N(0, claiming). Draws of
/// each purpose have their own ChaCha8 stream under the plan's seed.
///
/// `rank` says how the tracks stand after the document stage, in the order of
/// [`super::TRACKS`]; it is asked once, and again after ties were arranged.
/// Interview marks are then drawn for those who go on. Time grows in line with
/// the rows, beside what `rank` takes.
///
/// Source: the additive form of the many-facet Rasch model, Linacre,
/// *Many-Facet Rasch Measurement* (1989), on the level scale instead of logits.
pub fn simulate<E>(
    plan: &Plan,
    document: &Rubric,
    interview: &Rubric,
    rank: impl Fn(&Simulated) -> Result<Vec<Standing>, E>,
) -> Result<Simulated, E> {
    let mut edition = simulate_document(plan, document, interview);
    let mut standings = rank(&edition)?;
    if plan.specials.ties {
        arrange_ties(&mut edition, document, &standings);
        standings = rank(&edition)?;
    }
    let decisions = late_decisions(&edition, &standings);
    let finalists = finalists(&standings, &decisions);
    edition.decisions.extend(decisions);
    let marks = interview_marks(&edition, interview, &finalists);
    edition.marks.extend(marks);
    Ok(edition)
}

/// The same up to the document stage, which needs no ranking: no arranged
/// ties, no decisions at the cut, no interview marks.
pub fn simulate_document(plan: &Plan, document: &Rubric, interview: &Rubric) -> Simulated {
    let entrants = entrants(plan);
    let mut judges = document_judges(plan, entrants.rows.len());
    judges.extend(interview_judges(plan));
    let (severity, noise) = temperaments(plan, judges.len());
    let latent = Latent::draw(plan, document, &entrants.quality, Purpose::Documents);
    let mut edition = Simulated {
        plan: plan.clone(),
        rubrics: [document.reference(), interview.reference()],
        criteria: [ids(document), ids(interview)],
        truth: Truth { quality: entrants.quality.clone(), severity, noise },
        entries: entrants.rows.clone(),
        judges,
        marks: Vec::new(),
        claims: Vec::new(),
        measured: Vec::new(),
        decisions: Vec::new(),
    };
    let measured = measure(&edition, document, &latent);
    edition.claims = claims(&edition, document, &latent);
    edition.marks = document_marks(&edition, document, &latent, &measured.for_judges);
    edition.measured = measured.rows;
    edition.decisions = early_decisions(&edition, document, &entrants);
    edition
}

fn ids(rubric: &Rubric) -> Vec<crate::model::Id> {
    rubric.criteria.iter().map(|c| c.id.clone()).collect()
}

/// By judge: severity and noise.
fn temperaments(plan: &Plan, judges: usize) -> (Vec<f64>, Vec<f64>) {
    let mut chance = Chance::new(plan.seed, Purpose::Tempers);
    let spreads = plan.spreads;
    (0..judges)
        .map(|j| {
            let severity = chance.normal(spreads.severity);
            let noise = chance.between(spreads.noise_least, spreads.noise_most);
            match plan.oddity(j) {
                Some(Oddity::Severe(levels)) => (levels, noise),
                Some(Oddity::Erratic(deviation)) => (severity, deviation),
                Some(Oddity::Central(_) | Oddity::Biased(..)) | None => (severity, noise),
            }
        })
        .unzip()
}

/// What every entry is worth on every criterion of a rubric, before anyone looks.
pub(super) struct Latent {
    base: f64,
    nodes: usize,
    quality: Vec<f64>,
    /// By entry and node.
    deviation: Vec<f64>,
    /// By criterion: its node and its difficulty.
    criteria: Vec<(usize, f64)>,
}

impl Latent {
    /// Draws deviations and difficulties.
    pub fn draw(plan: &Plan, rubric: &Rubric, quality: &[f64], purpose: Purpose) -> Self {
        let mut chance = Chance::new(plan.seed, purpose);
        let criteria =
            rubric.criteria.iter().map(|c| (c.parent.ix(), chance.normal(plan.spreads.difficulty))).collect();
        let nodes = rubric.nodes.len();
        let deviation = (0..quality.len() * nodes).map(|_| chance.normal(plan.spreads.dimension)).collect();
        Self { base: plan.base, nodes, quality: quality.to_vec(), deviation, criteria }
    }

    /// The level an entry is worth, unrounded and unbounded.
    pub fn worth(&self, entry: EntryIx, criterion: CriterionIx) -> f64 {
        let (node, difficulty) = self.criteria[criterion.ix()];
        let e = entry.ix();
        self.base + self.quality[e] + self.deviation[e * self.nodes + node] - difficulty
    }
}

/// The whole level of the ladder 0 to 5 nearest to `worth`.
pub(super) fn nearest_level(worth: f64) -> f64 {
    worth.clamp(0.0, 5.0).round()
}

/// Whether a criterion is asked of a track.
pub(super) fn is_asked(rubric: &Rubric, criterion: usize, track: usize) -> bool {
    let tracks = &rubric.criteria[criterion].applies_to;
    tracks.as_ref().is_none_or(|t| t.iter().any(|t| t.as_str() == super::TRACKS[track]))
}
