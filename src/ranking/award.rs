//! Awards across stages, filled in the declared order.

use std::collections::HashMap;

use super::cut::{Cut, CutRules, signed};
use super::order::{Contender, Order};
use super::stage::AWARD_TIES;
use super::{AwardPlace, AwardResult, Ranking, TermPoints, Warning};
use crate::evidence::{Decision, DecisionKind, Evidence};
use crate::model::{Award, Child, Edition, EntryIx, Id, Message, Rubric, StageIx};
use crate::scoring::{Points, round_points};
use crate::stats::{Mean, weighted};

/// All awards, and what the secretariat should know about them.
pub(super) fn fill(
    edition: &Edition,
    evidence: &Evidence,
    ranking: &Ranking,
) -> (Vec<AwardResult>, Vec<Warning>) {
    let mut holders: Vec<(EntryIx, usize)> = Vec::new();
    let mut results = Vec::new();
    let mut warnings = Vec::new();
    for (ix, award) in edition.competition.awards.iter().enumerate() {
        let fill = Fill { edition, ranking, award };
        let decisions: Vec<&Decision> = evidence.decisions.iter().filter(|d| d.award == Some(ix)).collect();
        let held = if edition.competition.one_award_per_entry { holders.as_slice() } else { &[] };
        let (places, notes) = fill.run(held, &decisions);
        holders.extend(places.iter().filter(|p| p.wins).map(|p| (p.entry, ix)));
        let about = |message| Warning { message, stage: None, track: award.track, award: Some(ix) };
        warnings.extend(notes.into_iter().map(about));
        results.push(AwardResult { award: ix, places });
    }
    (results, warnings)
}

struct Fill<'a> {
    edition: &'a Edition,
    ranking: &'a Ranking,
    award: &'a Award,
}

struct Candidate {
    contender: Contender,
    terms: Vec<TermPoints>,
    coverage: f64,
    imputed: Vec<Id>,
}

impl Fill<'_> {
    /// Those who hold an award already, who declined or were put out keep their
    /// place but leave the seats to the next.
    fn run(&self, held: &[(EntryIx, usize)], decisions: &[&Decision]) -> (Vec<AwardPlace>, Vec<Message>) {
        let candidates = self.candidates();
        let barred = |entry: EntryIx| self.barred(entry, held, decisions);
        let all = Order::new(candidates.iter().map(|c| c.contender.clone()).collect());
        let free = all.contenders.iter().filter(|c| barred(c.entry).is_empty()).cloned().collect();
        let free = Order::new(free);
        let rules = CutRules {
            edition: self.edition,
            quota: self.award.winners,
            ties: AWARD_TIES,
            balance: None,
            decisions: decisions.to_vec(),
            at: Message::new("").word("stage", &self.award.id).word("track", self.track_name()),
        };
        let cut = Cut::draw(&free, &rules);
        let places = self.places(&all, &free, &cut, &candidates, &barred);
        (places, cut.warnings)
    }

    fn track_name(&self) -> String {
        let tracks = &self.edition.competition.tracks;
        self.award.track.map_or_else(|| "*".into(), |t| tracks[t.ix()].id.to_string())
    }

    /// Entries of the award's track that have points in every part of its score.
    fn candidates(&self) -> Vec<Candidate> {
        let mut entries: Vec<EntryIx> = (0..self.edition.entries.len())
            .map(EntryIx::at)
            .filter(|e| self.award.track.is_none_or(|t| self.edition.entry(*e).track == t))
            .filter(|e| !self.left(*e))
            .collect();
        entries.sort_by(|a, b| self.edition.entry(*a).id.cmp(&self.edition.entry(*b).id));
        entries.into_iter().filter_map(|e| self.candidate(e)).collect()
    }

    /// True when the entry withdrew or was put out at any stage.
    fn left(&self, entry: EntryIx) -> bool {
        let drop = self.ranking.drop_of(entry);
        drop.is_some_and(|d| d.reasons.iter().any(|m| matches!(m.code, "withdrawn" | "disqualified")))
    }

    fn candidate(&self, entry: EntryIx) -> Option<Candidate> {
        let mut terms = Vec::new();
        let mut coverage = Vec::new();
        for term in &self.award.score {
            let (points, covered) = self.term(entry, term.stage, term.node.as_str())?;
            terms.push(TermPoints { weight: term.weight, points });
            coverage.push((term.weight, covered));
        }
        let pairs: Vec<(f64, f64)> = terms.iter().map(|t| (t.weight, t.points)).collect();
        let exact = weighted(Mean::Arithmetic, &pairs).ok()?;
        let coverage = weighted(Mean::Arithmetic, &coverage).ok()?;
        let breaks = self.breaks(entry);
        let imputed = self.imputed(entry);
        Some(Candidate {
            contender: Contender { entry, points: self.rounded(exact), breaks, listed: 0 },
            terms,
            coverage,
            imputed,
        })
    }

    /// Award scores round as the last of their stages rounds its total.
    fn rounded(&self, exact: f64) -> Points {
        let last = self.award.score.iter().map(|t| t.stage).max().unwrap_or_default();
        let rounding = self.edition.rubric(last).nodes[Rubric::ROOT.ix()].rounding;
        Points { exact, ranked: round_points(exact, rounding) }
    }

    /// Points and coverage of one node at one stage; rounded only where the stage's rubric carries rounding.
    fn term(&self, entry: EntryIx, stage: StageIx, node: &str) -> Option<(f64, f64)> {
        let place = self.ranking.place(stage, self.edition.entry(entry).track, entry)?;
        let rubric = self.edition.rubric(stage);
        let carries = rubric.nodes[Rubric::ROOT.ix()].rounding.is_some_and(|r| r.carry);
        let used = |p: Points| if carries { p.ranked } else { p.exact };
        if node == Rubric::TOTAL {
            return Some((used(place.points), place.card.total().coverage));
        }
        let child = rubric.resolve(node)?;
        let coverage = match child {
            Child::Node(n) => place.card.node(n).coverage,
            Child::Criterion(c) => f64::from(u8::from(place.card.line(c).basis.is_evidence())),
        };
        Some((used(place.card.points(child)?), coverage))
    }

    /// The criteria below the award's terms that were filled from the field.
    fn imputed(&self, entry: EntryIx) -> Vec<Id> {
        let mut imputed: Vec<Id> = Vec::new();
        for term in &self.award.score {
            let place = self.ranking.place(term.stage, self.edition.entry(entry).track, entry);
            let Some(place) = place else { continue };
            let rubric = self.edition.rubric(term.stage);
            let below = |id: &&Id| {
                let Some(criterion) = rubric.criterion(id.as_str()) else {
                    return term.node.as_str() == Rubric::TOTAL;
                };
                rubric.resolve(term.node.as_str()).is_some_and(|node| rubric.is_below(criterion, node))
            };
            imputed.extend(place.imputed.iter().filter(below).cloned());
        }
        imputed.sort();
        imputed.dedup();
        imputed
    }

    /// Tie-breaks are looked up in the stages of the award's score, in its order.
    fn breaks(&self, entry: EntryIx) -> Vec<Option<f64>> {
        let breaks = self.edition.competition.ties.break_by.iter();
        breaks
            .map(|id| {
                let mut stages = self.award.score.iter().map(|t| t.stage);
                let stage = stages.find(|s| self.edition.rubric(*s).resolve(id.as_str()).is_some())?;
                let place = self.ranking.place(stage, self.edition.entry(entry).track, entry)?;
                place.ranked(self.edition.rubric(stage).resolve(id.as_str())?)
            })
            .collect()
    }

    fn places(
        &self,
        all: &Order,
        free: &Order,
        cut: &Cut,
        candidates: &[Candidate],
        barred: &dyn Fn(EntryIx) -> Vec<Message>,
    ) -> Vec<AwardPlace> {
        let standings = all.places(self.edition.competition.ties.method);
        let by_entry: HashMap<EntryIx, &Candidate> =
            candidates.iter().map(|c| (c.contender.entry, c)).collect();
        let seats: HashMap<EntryIx, usize> =
            free.contenders.iter().enumerate().map(|(i, c)| (c.entry, i)).collect();
        all.contenders
            .iter()
            .zip(standings)
            .enumerate()
            .map(|(i, (contender, (place, tied)))| {
                let seat = seats.get(&contender.entry);
                let mut because = self.tie_notes(all, i, tied);
                because.extend(barred(contender.entry));
                because.extend(seat.map_or_else(Vec::new, |s| cut.because[*s].clone()));
                let wins = seat.is_some_and(|s| cut.inside[*s]);
                if wins {
                    because.push(Message::new("wins").word("award", &self.award.id));
                }
                let candidate = by_entry[&contender.entry];
                let (terms, coverage) = (candidate.terms.clone(), candidate.coverage);
                let imputed = candidate.imputed.clone();
                let (entry, points) = (contender.entry, contender.points);
                AwardPlace { place, tied, wins, entry, points, terms, coverage, imputed, because }
            })
            .collect()
    }

    fn tie_notes(&self, order: &Order, i: usize, tied: bool) -> Vec<Message> {
        let breaks = &self.edition.competition.ties.break_by;
        let parted = order.parted_by[i].map(|b| Message::new("tie-broken").word("node", &breaks[b]));
        parted.into_iter().chain(tied.then(|| Message::new("tie-shared"))).collect()
    }

    /// Why an entry cannot win this award, if it cannot.
    fn barred(&self, entry: EntryIx, held: &[(EntryIx, usize)], decisions: &[&Decision]) -> Vec<Message> {
        let awards = &self.edition.competition.awards;
        let holds = held.iter().filter(|(e, _)| *e == entry);
        let passed = holds.map(|(_, award)| Message::new("passed-over").word("held", &awards[*award].id));
        let out = decisions.iter().filter(|d| d.entry == entry).filter_map(|d| match d.kind {
            DecisionKind::Withdrawn => Some(signed("withdrawn", d, self.edition)),
            DecisionKind::Disqualified => Some(signed("disqualified", d, self.edition)),
            _ => None,
        });
        passed.chain(out).collect()
    }
}
