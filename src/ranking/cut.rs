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
    /// Where a group of equals did not fit whole: from, to, seats left for it.
    tie: Option<(usize, usize, usize)>,
}

/// A step of representation.
enum Move {
    /// Nobody can enter, or nobody may leave.
    None,
    /// Several stand level and not all are needed.
    Level(Vec<usize>),
    /// One takes an open seat.
    Seat(usize),
    /// The first takes the seat of the second.
    Swap(usize, usize),
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
        let mut cut =
            Self { inside: vec![false; n], because: vec![Vec::new(); n], warnings: Vec::new(), tie: None };
        cut.fill(order, rules);
        if let Some(balance) = rules.balance {
            cut.represent(order, rules, balance);
        }
        cut.decide(order, rules);
        if let Some(balance) = rules.balance {
            cut.note_unmet(order, rules, balance);
        }
        cut.note_tie(order, rules);
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
                self.tie = Some((from, to, rules.quota - from));
            }
            from = to;
        }
    }

    /// Says of a tie at the cut what became of it: all went on, decisions settled it, or it waits.
    fn note_tie(&mut self, order: &Order, rules: &CutRules<'_>) {
        let Some((from, to, seats)) = self.tie else { return };
        let ids = |inside: &dyn Fn(usize) -> bool| {
            let named: Vec<&str> = (from..to).filter(|i| inside(*i)).map(|i| rules.id(order, i)).collect();
            named.join(", ")
        };
        let seated = (from..to).filter(|i| self.inside[*i]).count();
        let (code, warning) = match rules.ties {
            CutTies::Include => ("tie-included", Some("tie-at-cut-included")),
            _ if seated >= seats => ("tie-settled", None),
            _ => ("tie-waits", Some("tie-at-cut")),
        };
        let mut note = Message::new(code).count("tied", to - from).count("seats", seats);
        if code == "tie-settled" {
            note = note.word("entries", ids(&|i| self.inside[i]));
        }
        let warning = warning.map(|w| rules.warn(w).word("entries", ids(&|_| true)).count("seats", seats));
        self.warnings.extend(warning);
        // Before what decisions said of the same entries.
        self.because[from..to].iter_mut().for_each(|b| b.insert(0, note.clone()));
    }

    /// For each shortfall, the best of the group below the line takes an open
    /// seat, else that of the lowest above it whose own group keeps its
    /// minimum. Where several stand level and not all are needed, nobody moves
    /// until a decision names who: no lot is drawn.
    fn represent(&mut self, order: &Order, rules: &CutRules<'_>, balance: &Balance) {
        let groups = rules.groups(order, balance);
        let level = order.level_groups();
        for (group, least) in &balance.at_least {
            while self.held(&groups, group) < *least {
                let short = least - self.held(&groups, group);
                match self.next_move(rules, balance, (&groups, &level), (group, short)) {
                    Move::None => break,
                    Move::Level(entries) => {
                        let ids: Vec<&str> = entries.into_iter().map(|i| rules.id(order, i)).collect();
                        let warning = rules.warn("balance-level").word("group", group);
                        self.warnings.push(warning.word("entries", ids.join(", ")));
                        break;
                    }
                    Move::Seat(enters) => {
                        self.inside[enters] = true;
                        self.because[enters].push(Message::new("balance-seat").word("group", group));
                    }
                    Move::Swap(enters, leaves) => self.swap(order, rules, group, enters, leaves),
                }
            }
        }
    }

    /// What would bring one more of `group` above the line, `short` being wanted.
    fn next_move(
        &self,
        rules: &CutRules<'_>,
        balance: &Balance,
        (groups, level): (&[Option<&str>], &[usize]),
        (group, short): (&str, usize),
    ) -> Move {
        let all = || 0..groups.len();
        let waits = |i: usize| !self.inside[i] && groups[i] == Some(group);
        let Some(enters) = all().find(|i| waits(*i)) else { return Move::None };
        let rivals: Vec<usize> = all().filter(|i| level[*i] == level[enters] && waits(*i)).collect();
        if rivals.len() > short {
            return Move::Level(rivals);
        }
        if self.seated() < rules.quota {
            return Move::Seat(enters);
        }
        let may_leave = |i: usize| self.may_leave(i, groups, group, balance);
        let Some(leaves) = all().rev().find(|i| may_leave(*i)) else { return Move::None };
        let beside: Vec<usize> = all().filter(|i| level[*i] == level[leaves] && may_leave(*i)).collect();
        if beside.len() > short { Move::Level(beside) } else { Move::Swap(enters, leaves) }
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
