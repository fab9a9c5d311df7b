//! One track at one stage: who leaves, who is scored, who stands where, who goes on.

use std::collections::HashMap;

use super::cut::{self, Cut, CutRules, signed};
use super::eligibility;
use super::order::{Contender, Order};
use super::{Drop, Place, Ranking, TrackResult};
use crate::evidence::{Decision, DecisionKind, Evidence};
use crate::model::{Child, CutTies, Edition, EntryIx, Id, Message, Problem, Rubric, StageIx, TrackIx};
use crate::scoring::{Card, Points, round_points, score};
use crate::stats::{TOLERANCE, percent};

/// What one track at one stage gave.
pub(super) struct Outcome {
    pub result: TrackResult,
    pub dropped: Vec<Drop>,
    pub warnings: Vec<Message>,
}

/// Runs one track through one stage. `entrants` came from the stage before;
/// `before` holds its points, for carrying.
pub(super) fn run(
    edition: &Edition,
    evidence: &Evidence,
    before: &Ranking,
    stage: StageIx,
    track: TrackIx,
    entrants: &[EntryIx],
) -> Result<Outcome, Vec<Problem>> {
    let run = Run { edition, evidence, before, stage, track };
    let mut dropped = Vec::new();
    let field: Vec<EntryIx> = entrants.iter().copied().filter(|e| run.stays(*e, &mut dropped)).collect();
    let scored = score(edition, evidence, stage, &field)?;
    let complete = scored.cards.iter().filter(|c| c.total().coverage >= 1.0 - TOLERANCE).count();
    let cards = run.with_points(scored.cards, &mut dropped);
    let order = run.order(&cards);
    let cut = run.cut(&order);
    let mut warnings = scored.warnings;
    run.before_any_mark(field.len(), &mut warnings);
    warnings.extend(cut.as_ref().map_or_else(|| run.idle_decisions(), |c| c.warnings.clone()));
    let places = run.places(&order, cut.as_ref(), cards);
    let advanced = places.iter().filter(|p| p.advances).map(|p| p.entry).collect();
    let index = places.iter().enumerate().map(|(i, p)| (p.entry, i as u32)).collect();
    let (entered, eligible) = (entrants.len(), field.len());
    let result = TrackResult { track, entered, complete, eligible, advanced, places, index };
    Ok(Outcome { result, dropped, warnings })
}

/// Those of `entrants` who stay in the race at a stage, scored or not.
pub(super) fn field(
    edition: &Edition,
    evidence: &Evidence,
    before: &Ranking,
    (stage, track): (StageIx, TrackIx),
    entrants: &[EntryIx],
) -> Vec<EntryIx> {
    let run = Run { edition, evidence, before, stage, track };
    entrants.iter().copied().filter(|e| run.stays(*e, &mut Vec::new())).collect()
}

#[derive(Clone, Copy)]
struct Run<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    before: &'a Ranking,
    stage: StageIx,
    track: TrackIx,
}

impl<'a> Run<'a> {
    /// Says once that a stage waits for its first mark, instead of once for each entry.
    fn before_any_mark(&self, entries: usize, warnings: &mut Vec<Message>) {
        let waits = |w: &Message| matches!(w.code, "marks-wanted" | "open-for-judges");
        if !self.evidence.marks[self.stage.ix()].all().is_empty() || !warnings.iter().any(waits) {
            return;
        }
        warnings.retain(|w| !waits(w));
        let tracks = &self.edition.competition.tracks;
        warnings.push(
            Message::new("unmarked")
                .word("stage", &self.edition.stage(self.stage).id)
                .word("track", &tracks[self.track.ix()].id)
                .count("entries", entries),
        );
    }

    fn is_first(&self) -> bool {
        self.stage.ix() == 0
    }

    fn is_last(&self) -> bool {
        self.stage == self.edition.last_stage()
    }

    /// True when a decision is about this stage; one without a stage is about the first.
    fn concerns(&self, decision: &Decision) -> bool {
        decision.award.is_none() && decision.stage.map_or(self.is_first(), |s| s == self.stage)
    }

    fn stays(&self, entry: EntryIx, dropped: &mut Vec<Drop>) -> bool {
        let mut reasons = self.repeats(entry);
        reasons.extend(self.exits(entry));
        if self.is_first() && !self.let_in(entry) {
            reasons.extend(eligibility::failures(self.edition, self.evidence, entry));
        }
        let stays = reasons.is_empty();
        if !stays {
            dropped.push(Drop { entry, stage: self.stage, reasons });
        }
        stays
    }

    /// That the entry repeats another: it leaves before the first stage, whatever else is said of it.
    fn repeats(&self, entry: EntryIx) -> Vec<Message> {
        let decisions = self.evidence.decisions.iter().filter(|d| d.entry == entry && self.is_first());
        let repeat = |d: &Decision| match d.kind {
            DecisionKind::Duplicate { of } => {
                let of = &self.edition.entry(of).id;
                Some(signed("dropped-duplicate", d, self.edition).word("of", of))
            }
            _ => None,
        };
        decisions.filter_map(repeat).collect()
    }

    fn exits(&self, entry: EntryIx) -> Vec<Message> {
        let decisions = self.evidence.decisions.iter().filter(|d| d.entry == entry && self.concerns(d));
        decisions
            .filter_map(|d| match d.kind {
                DecisionKind::Withdrawn => Some(signed("withdrawn", d, self.edition)),
                DecisionKind::Disqualified => Some(signed("disqualified", d, self.edition)),
                _ => None,
            })
            .collect()
    }

    /// True when a decision without a stage lets the entry in past eligibility.
    fn let_in(&self, entry: EntryIx) -> bool {
        self.evidence.decisions.iter().any(|d| lets_in(d) && d.entry == entry)
    }

    fn with_points(&self, cards: Vec<Card>, dropped: &mut Vec<Drop>) -> Vec<Card> {
        let (kept, out): (Vec<Card>, Vec<Card>) =
            cards.into_iter().partition(|c| c.blocked_by().is_none() && c.total().points.is_some());
        for card in out {
            let reasons = vec![self.no_points(&card)];
            dropped.push(Drop { entry: card.entry, stage: self.stage, reasons });
        }
        kept
    }

    fn no_points(&self, card: &Card) -> Message {
        let rubric = self.edition.rubric(self.stage);
        if let Some(c) = card.blocked_by() {
            return Message::new("blocked").word("criterion", &rubric.criteria[c.ix()].id);
        }
        if card.total().coverage > 0.0 {
            return Message::new("too-little-evidence")
                .number("coverage", percent(card.total().coverage))
                .number("least", percent(rubric.nodes[Rubric::ROOT.ix()].min_available));
        }
        Message::new("without-evidence")
    }

    /// The entries in order; equals are listed by id, so that row order never shows.
    fn order(&self, cards: &[Card]) -> Order {
        let mut contenders: Vec<Contender> = cards.iter().filter_map(|c| self.contender(c)).collect();
        contenders.sort_by(|a, b| self.edition.entry(a.entry).id.cmp(&self.edition.entry(b.entry).id));
        Order::new(contenders)
    }

    fn contender(&self, card: &Card) -> Option<Contender> {
        let rubric = self.edition.rubric(self.stage);
        let breaks =
            self.edition.competition.ties.break_by.iter().filter_map(|id| rubric.resolve(id.as_str()));
        let total = self.carried(card)?;
        let breaks = breaks.map(|child| match child {
            Child::Node(Rubric::ROOT) => Some(total.ranked),
            child => card.points(child).map(|p| p.ranked),
        });
        let breaks = breaks.collect();
        Some(Contender { entry: card.entry, points: total, breaks, listed: 0 })
    }

    /// The card's criteria filled from the field, and those of stages carried in.
    fn imputed(&self, card: &Card) -> Vec<Id> {
        let rubric = self.edition.rubric(self.stage);
        let own = card.imputed().map(|c| rubric.criteria[c.ix()].id.clone());
        let carry = self.edition.stage(self.stage).carry.iter().filter(|(_, share)| *share > 0.0);
        let earlier = carry.filter_map(|(from, _)| self.before.place(*from, self.track, card.entry));
        own.chain(earlier.flat_map(|p| p.imputed.clone())).collect()
    }

    /// Points with earlier stages carried in: (1 - Σc) this + Σ c earlier.
    fn carried(&self, card: &Card) -> Option<Points> {
        let own = card.total().points?;
        let stage = self.edition.stage(self.stage);
        let carried: Vec<(f64, f64)> = stage
            .carry
            .iter()
            .filter(|(_, share)| *share > 0.0)
            .filter_map(|(from, share)| {
                Some((*share, self.before.place(*from, self.track, card.entry)?.points.exact))
            })
            .collect();
        if carried.is_empty() {
            return Some(own);
        }
        let kept = 1.0 - carried.iter().map(|(share, _)| share).sum::<f64>();
        let exact = kept * own.exact + carried.iter().map(|(share, points)| share * points).sum::<f64>();
        let rounding = self.edition.rubric(self.stage).nodes[Rubric::ROOT.ix()].rounding;
        Some(Points { exact, ranked: round_points(exact, rounding) })
    }

    fn quota(&self) -> Option<usize> {
        self.edition.stage(self.stage).advance.get(&self.track.0).copied()
    }

    fn cut(&self, order: &Order) -> Option<Cut> {
        let stage = self.edition.stage(self.stage);
        let quota = self.quota().filter(|_| !self.is_last())?;
        let binds = |t: &Option<Vec<TrackIx>>| t.as_ref().is_none_or(|t| t.contains(&self.track));
        let rules = CutRules {
            edition: self.edition,
            quota,
            ties: stage.cut_ties,
            balance: stage.balance.as_ref().filter(|b| binds(&b.tracks)),
            decisions: self.decisions_at_cut(),
            at: self.here(""),
        };
        Some(Cut::draw(order, &rules))
    }

    fn here(&self, code: &'static str) -> Message {
        Message::new(code)
            .word("stage", &self.edition.stage(self.stage).id)
            .word("track", &self.edition.competition.tracks[self.track.ix()].id)
    }

    /// Where no line is drawn, nobody can be moved across it.
    fn idle_decisions(&self) -> Vec<Message> {
        let moves = |d: &&&Decision| matches!(d.kind, DecisionKind::Admitted | DecisionKind::Moved);
        let decisions = self.decisions_at_cut();
        let idle = decisions.iter().filter(moves);
        idle.map(|d| cut::idle(self.here("decision-without-effect"), self.edition, d)).collect()
    }

    fn decisions_at_cut(&self) -> Vec<&'a Decision> {
        let mine = |d: &&Decision| self.edition.entry(d.entry).track == self.track;
        let here = self.evidence.decisions.iter().filter(mine).filter(|d| self.concerns(d) && !lets_in(d));
        let mut decisions: Vec<&Decision> = here.collect();
        // By entry, so that the order of rows never shows.
        decisions.sort_by(|a, b| self.edition.entry(a.entry).id.cmp(&self.edition.entry(b.entry).id));
        decisions
    }

    fn places(&self, order: &Order, cut: Option<&Cut>, cards: Vec<Card>) -> Vec<Place> {
        let standings = order.places(self.edition.competition.ties.method);
        let mut cards: HashMap<EntryIx, Card> = cards.into_iter().map(|c| (c.entry, c)).collect();
        let mut places = Vec::with_capacity(standings.len());
        for (i, ((place, tied), contender)) in standings.into_iter().zip(&order.contenders).enumerate() {
            let Some(card) = cards.remove(&contender.entry) else { continue };
            let advances = !self.is_last() && cut.is_none_or(|c| c.inside[i]);
            let because = self.because(order, cut, i, tied, &card);
            places.push(Place {
                place,
                tied,
                advances,
                entry: contender.entry,
                points: contender.points,
                imputed: self.imputed(&card),
                card,
                because,
            });
        }
        places
    }

    fn because(&self, order: &Order, cut: Option<&Cut>, i: usize, tied: bool, card: &Card) -> Vec<Message> {
        let mut because = Vec::new();
        if let Some(parted) = order.parted_by[i] {
            let rubric = self.edition.rubric(self.stage);
            let breaks = &self.edition.competition.ties.break_by;
            let resolved: Vec<_> = breaks.iter().filter(|id| rubric.resolve(id.as_str()).is_some()).collect();
            because.push(Message::new("tie-broken").word("node", resolved[parted]));
        }
        if tied {
            because.push(Message::new("tie-shared"));
        }
        if let Some(cut) = cut {
            because.extend(cut.because[i].iter().cloned());
            because.push(Message::new(if cut.inside[i] { "advances" } else { "below-the-cut" }));
        }
        if self.is_first()
            && let Some(decision) =
                self.evidence.decisions.iter().find(|d| lets_in(d) && d.entry == card.entry)
        {
            because.push(signed("let-in", decision, self.edition));
        }
        because
    }
}

/// True for a decision that lifts eligibility: admitted, without stage or award.
fn lets_in(decision: &Decision) -> bool {
    decision.kind == DecisionKind::Admitted && decision.stage.is_none() && decision.award.is_none()
}

/// How ties at an award's last seat are handled: the declared tie-breaks, then a decision.
pub(super) const AWARD_TIES: CutTies = CutTies::TieBreak;
