//! Who goes on: the quota, ties at the cut, representation, signed decisions.

use super::order::Order;
use crate::evidence::{Decision, DecisionKind};
use crate::model::{Balance, CutTies, Edition, EntryIx, Message};

/// The cut of one track at one stage.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cut {
    /// By contender: whether it goes on.
    pub inside: Vec<bool>,
    /// By contender: what was decided about it.
    pub because: Vec<Vec<Message>>,
    /// What the secretariat should know.
    pub warnings: Vec<Message>,
}

/// What a cut needs to know beside the order.
pub(super) struct CutRules<'a> {
    pub edition: &'a Edition,
    pub quota: usize,
    pub ties: CutTies,
    pub balance: Option<&'a Balance>,
    /// Signed decisions about this stage (or award).
    pub decisions: Vec<&'a Decision>,
    /// Names the stage and track (or the award) in warnings.
    pub at: Message,
}

impl Cut {
    /// Draws the line: first the quota with its ties, then representation,
    /// then decisions, each step logged on the entries it moves.
    pub fn draw(order: &Order, rules: &CutRules<'_>) -> Self {
        let n = order.contenders.len();
        let mut cut = Self { inside: vec![false; n], because: vec![Vec::new(); n], warnings: Vec::new() };
        cut.fill(order, rules);
        if let Some(balance) = rules.balance {
            cut.represent(order, rules, balance);
        }
        cut.decide(order, rules);
        if let Some(balance) = rules.balance {
            cut.note_unmet(order, rules, balance);
        }
        cut.count(rules);
        cut
    }

    /// Fills the seats group by group; a group that does not fit whole is tied at the cut.
    fn fill(&mut self, order: &Order, rules: &CutRules<'_>) {
        let groups = if rules.ties == CutTies::TieBreak { &order.shared } else { &order.level };
        let mut from = 0;
        for size in groups {
            let to = from + size;
            if from >= rules.quota {
                break;
            }
            let fits = to <= rules.quota;
            if fits || rules.ties == CutTies::Include {
                self.inside[from..to].fill(true);
            }
            if !fits {
                self.note_tie(order, rules, from, to);
            }
            from = to;
        }
    }

    fn note_tie(&mut self, order: &Order, rules: &CutRules<'_>, from: usize, to: usize) {
        let code = if rules.ties == CutTies::Include { "tie-included" } else { "tie-waits" };
        let seats = rules.quota - from;
        for because in &mut self.because[from..to] {
            because.push(Message::new(code).count("tied", to - from).count("seats", seats));
        }
        let tied: Vec<&str> = (from..to).map(|i| rules.id(order, i)).collect();
        let code = if rules.ties == CutTies::Include { "tie-at-cut-included" } else { "tie-at-cut" };
        self.warnings.push(rules.warn(code).word("entries", tied.join(", ")).count("seats", seats));
    }

    /// For each shortfall, the best of the group below the line takes an open
    /// seat, else that of the lowest above it whose own group keeps its minimum.
    fn represent(&mut self, order: &Order, rules: &CutRules<'_>, balance: &Balance) {
        let groups = rules.groups(order, balance);
        for (group, least) in &balance.at_least {
            while self.held(&groups, group) < *least {
                let Some(enters) = (0..groups.len()).find(|i| !self.inside[*i] && groups[*i] == Some(group))
                else {
                    break;
                };
                if self.seated() < rules.quota {
                    self.inside[enters] = true;
                    self.because[enters].push(Message::new("balance-seat").word("group", group));
                    continue;
                }
                let lowest = (0..groups.len()).rev().find(|i| self.may_leave(*i, &groups, group, balance));
                let Some(leaves) = lowest else { break };
                self.swap(order, rules, group, enters, leaves);
            }
        }
    }

    /// Minimums that neither the entries nor the decisions left standing.
    fn note_unmet(&mut self, order: &Order, rules: &CutRules<'_>, balance: &Balance) {
        let groups = rules.groups(order, balance);
        for (group, least) in &balance.at_least {
            let held = self.held(&groups, group);
            if held < *least {
                let unmet = rules.warn("balance-unmet").word("group", group);
                self.warnings.push(unmet.count("least", *least).count("held", held));
            }
        }
    }

    fn seated(&self) -> usize {
        self.inside.iter().filter(|i| **i).count()
    }

    fn held(&self, groups: &[Option<&str>], group: &str) -> usize {
        groups.iter().zip(&self.inside).filter(|(g, inside)| **inside && **g == Some(group)).count()
    }

    fn may_leave(&self, i: usize, groups: &[Option<&str>], group: &str, balance: &Balance) -> bool {
        let Some(own) = groups[i] else { return self.inside[i] };
        let least = balance.at_least.iter().find(|(g, _)| g == own).map_or(0, |(_, n)| *n);
        self.inside[i] && own != group && self.held(groups, own) > least
    }

    fn swap(&mut self, order: &Order, rules: &CutRules<'_>, group: &str, enters: usize, leaves: usize) {
        self.inside[enters] = true;
        self.inside[leaves] = false;
        let say = |code, other| Message::new(code).word("group", group).word("other", rules.id(order, other));
        self.because[enters].push(say("balance-in", leaves));
        self.because[leaves].push(say("balance-out", enters));
    }

    fn decide(&mut self, order: &Order, rules: &CutRules<'_>) {
        for decision in &rules.decisions {
            let (inside, code) = match decision.kind {
                DecisionKind::Admitted => (true, "admitted"),
                DecisionKind::Moved => (false, "moved"),
                _ => continue,
            };
            match order.contenders.iter().position(|c| c.entry == decision.entry) {
                Some(i) => {
                    if self.inside[i] == inside {
                        self.warnings.push(without_effect(rules, decision));
                    }
                    self.inside[i] = inside;
                    self.because[i].push(signed(code, decision, rules.edition));
                }
                None => self.warnings.push(without_effect(rules, decision)),
            }
        }
    }

    fn count(&mut self, rules: &CutRules<'_>) {
        let seated = self.seated();
        let wanted = rules.quota.min(self.inside.len());
        if seated != wanted {
            let code = if seated < wanted { "seats-open" } else { "seats-over" };
            self.warnings.push(rules.warn(code).count("seated", seated).count("quota", rules.quota));
        }
    }
}

impl<'a> CutRules<'a> {
    fn id<'o>(&'o self, order: &Order, contender: usize) -> &'o str {
        self.entry_id(order.contenders[contender].entry)
    }

    fn entry_id(&self, entry: EntryIx) -> &str {
        self.edition.entry(entry).id.as_str()
    }

    fn groups(&self, order: &Order, balance: &Balance) -> Vec<Option<&'a str>> {
        order.contenders.iter().map(|c| self.edition.attribute(c.entry, &balance.by)).collect()
    }

    fn warn(&self, code: &'static str) -> Message {
        Message { code, args: self.at.args.clone() }
    }
}

/// A decision in words, with its signer and where it is written.
pub(super) fn signed(code: &'static str, decision: &Decision, edition: &Edition) -> Message {
    let at = format!("{}:{}", edition.files.name(decision.origin.file), decision.origin.row);
    Message::new(code).word("reason", &decision.reason).word("signer", &decision.signed_by).word("at", at)
}

fn without_effect(rules: &CutRules<'_>, decision: &Decision) -> Message {
    idle(rules.warn("decision-without-effect"), rules.edition, decision)
}

/// Names the entry and kind of a decision that changes nothing.
pub(super) fn idle(message: Message, edition: &Edition, decision: &Decision) -> Message {
    message.word("entry", &edition.entry(decision.entry).id).word("kind", decision.kind.word())
}
