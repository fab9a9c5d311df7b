//! From a value that probes measured down to looks: what counted, what was
//! left out, and the lines and records of evidence of the looks that matter.

use super::explain::Derivation;
use crate::evidence::{Evidence, Hours, Interval, Measure, Narrowed, Outcome, Per, Reason, Seen, Sighting};
use crate::model::{ChannelIx, Criterion, Edition, EntryIx, Message};

/// What a criterion's measure rests on among the observations; nothing where it rests on none.
pub(super) fn observed_steps(
    edition: &Edition,
    evidence: &Evidence,
    entry: EntryIx,
    rules: &Criterion,
) -> Vec<Derivation> {
    let measure = rules.measure.as_deref().and_then(Measure::find);
    let Some((measure, narrowed)) = measure.and_then(|m| Some((m, Narrowed::by(m, &rules.filter)?))) else {
        return Vec::new();
    };
    let channels = narrowed.channels(&edition.channels, entry);
    if channels.iter().all(|c| evidence.observed.of(*c).is_none()) {
        return Vec::new();
    }
    let outcome = measure.of(&evidence.observed, &channels, narrowed.hours());
    let mut steps = counts(measure, &outcome);
    let teller = Teller { edition, evidence, measure, hours: narrowed.hours() };
    steps.extend(channels.iter().map(|c| teller.channel(*c)));
    steps
}

/// How many counted, and what was left out.
fn counts(measure: &Measure, outcome: &Outcome) -> Vec<Derivation> {
    let message = Message::new("explain-observed")
        .count("n", outcome.n as usize)
        .count("received", outcome.received as usize)
        .word("per", measure.per.word());
    let left_out = outcome.excluded.iter().map(|(why, times)| {
        let message = Message::new("explain-left-out").word("reason", why.word());
        let step = Derivation::leaf(message.count("count", *times as usize));
        let behind = outcome.reasons_of(*why).map(|(reason, times)| {
            let message = Message::new("explain-left-out-why").word("why", reason.code());
            Derivation::leaf(message.count("count", times as usize))
        });
        Derivation { children: behind.collect(), ..step }
    });
    std::iter::once(Derivation::leaf(message)).chain(left_out).collect()
}

struct Teller<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    measure: &'a Measure,
    hours: Hours,
}

impl Teller<'_> {
    /// What was seen of a channel, with the looks that matter to the measure.
    fn channel(&self, channel: ChannelIx) -> Derivation {
        let declared = self.edition.channels.get(channel);
        let name = |code| Message::new(code).word("channel", &declared.id).word("kind", declared.kind.word());
        let Some(seen) = self.evidence.observed.of(channel) else {
            return Derivation::leaf(name("explain-channel-unseen")).at(self.edition, declared.origin);
        };
        let tally = self.evidence.observed.tally(&[channel], self.hours);
        let (up, down) = (tally.counted(true), tally.counted(false));
        let message = name("explain-channel-looks")
            .count("looks", tally.received() as usize)
            .count("up", up as usize)
            .count("down", down as usize)
            .count("others", (tally.received() - up - down) as usize);
        let step = Derivation::leaf(message).at(self.edition, declared.origin);
        Derivation { children: self.looks(seen), ..step }
    }

    fn looks(&self, seen: &Seen) -> Vec<Derivation> {
        if self.measure.is_time() {
            let slow = |(ms, at): &(u32, Sighting)| {
                self.look(Message::new("explain-look-slow").number("ms", f64::from(*ms)), at)
            };
            return seen.slowest.iter().rev().map(slow).collect();
        }
        if self.measure.per == Per::Channel && self.measure.interval == Interval::None {
            let latest = self.measure.sighting(seen);
            return latest.map(|at| self.look(Message::new("explain-look-latest"), at)).into_iter().collect();
        }
        let down = seen.down.iter().rev().map(|at| self.look(Message::new("explain-look-down"), at));
        let others = seen.uncounted.iter().map(|((verdict, reason), at)| {
            let message = Message::new("explain-look-left-out").word("reason", verdict.word());
            self.look(message.word("why", reason.map_or("", Reason::code)), at)
        });
        down.chain(others).collect()
    }

    fn look(&self, message: Message, seen: &Sighting) -> Derivation {
        let message =
            message.word("time", seen.at).word("evidence", seen.evidence.as_deref().unwrap_or_default());
        Derivation::leaf(message).at(self.edition, seen.origin)
    }
}
