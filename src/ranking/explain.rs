//! From a place down to the file and line of every mark, claim and value.

use super::explain_observed::observed_steps;
use super::{AwardPlace, Place, Ranking};
use crate::evidence::{Evidence, Mark, MarkState, MeasuredValue};
use crate::model::{
    Child, Combine, CombineAt, CriterionIx, Edition, EntryIx, Message, NodeIx, Origin, Rubric, Source,
    StageIx, Text,
};
use crate::scoring::{Basis, Finder, Gap, Looked, NotApplicable};
use crate::stats::{percent, round_half_away};

/// One step of a derivation: what, where it is written, and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivation {
    /// The step in words.
    pub message: Message,
    /// The row it is written in, as `file:line`.
    pub at: Option<String>,
    /// What the step rests on.
    pub children: Vec<Derivation>,
}

impl Derivation {
    /// A step without further ones; a message that knows where it is written says so.
    pub(super) fn leaf(message: Message) -> Self {
        let at = message.word_of("at").map(str::to_owned);
        Self { message, at, children: Vec::new() }
    }

    pub(super) fn at(mut self, edition: &Edition, origin: Origin) -> Self {
        self.at = Some(written(edition, origin));
        self
    }
}

/// What of an entry is explained.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Only this criterion or dimension.
    pub criterion: Option<&'a str>,
    /// Only this stage.
    pub stage: Option<StageIx>,
    /// Only this award.
    pub award: Option<usize>,
}

/// The derivation of an entry's places and awards, or of what is asked of it.
pub fn explain(
    edition: &Edition,
    evidence: &Evidence,
    ranking: &Ranking,
    entry: EntryIx,
    asked: Asked<'_>,
) -> Derivation {
    let who = edition.entry(entry);
    let message = Message::new("explain-entry")
        .word("entry", &who.id)
        .word("name", &who.name)
        .text("track", &title(&edition.competition.tracks[who.track.ix()].title, who_track(edition, entry)));
    let mut root = Derivation::leaf(message).at(edition, who.origin);
    if asked.award.is_none() {
        let stages = (0..ranking.stages.len()).map(StageIx::at);
        let wanted = stages.filter(|s| asked.stage.is_none_or(|w| w == *s));
        root.children.extend(
            wanted.filter_map(|stage| at_stage(edition, evidence, ranking, (stage, entry), asked.criterion)),
        );
    }
    if asked.criterion.is_none() && asked.stage.is_none() {
        root.children.extend(awards(edition, ranking, entry, asked.award));
    }
    if root.children.is_empty() {
        root.children.push(Derivation::leaf(Message::new("explain-not-reached")));
    }
    root
}

/// What there is to say of an entry at one stage; none where it never came.
fn at_stage(
    edition: &Edition,
    evidence: &Evidence,
    ranking: &Ranking,
    (stage, entry): (StageIx, EntryIx),
    criterion: Option<&str>,
) -> Option<Derivation> {
    if let Some(place) = ranking.place(stage, edition.entry(entry).track, entry) {
        let tree = Tree::new(edition, evidence, stage, place);
        return Some(criterion.map_or_else(|| tree.stage(ranking), |c| tree.only(c)));
    }
    let drop = ranking.drop_of(entry).filter(|d| d.stage == stage)?;
    let message = Message::new("explain-dropped").word("stage", &edition.stage(stage).id);
    let children = drop.reasons.iter().cloned().map(Derivation::leaf).collect();
    Some(Derivation { message, at: None, children })
}

/// What one criterion of one place rests on.
pub(super) fn criterion_at(
    edition: &Edition,
    evidence: &Evidence,
    stage: StageIx,
    place: &Place,
    criterion: CriterionIx,
) -> Derivation {
    Tree::new(edition, evidence, stage, place).criterion(criterion)
}

fn who_track(edition: &Edition, entry: EntryIx) -> &str {
    edition.competition.tracks[edition.entry(entry).track.ix()].id.as_str()
}

/// The title, else the id.
fn title(text: &Text, id: &str) -> Text {
    if text.is_empty() { Text::same(id) } else { text.clone() }
}

fn written(edition: &Edition, Origin { file, row }: Origin) -> String {
    format!("{}:{row}", edition.files.name(file))
}

fn awards(edition: &Edition, ranking: &Ranking, entry: EntryIx, only: Option<usize>) -> Vec<Derivation> {
    let wanted = ranking.awards.iter().filter(|a| only.is_none_or(|w| w == a.award));
    let running = wanted.filter_map(|a| {
        let place = a.places.iter().find(|p| p.entry == entry)?;
        Some(award(edition, a.award, a.places.len(), place))
    });
    running.collect()
}

fn award(edition: &Edition, ix: usize, of: usize, place: &AwardPlace) -> Derivation {
    let award = &edition.competition.awards[ix];
    let message = Message::new(if place.wins { "explain-award-won" } else { "explain-award" })
        .text("award", &title(&award.title, award.id.as_str()))
        .number("place", place.place)
        .count("of", of)
        .number("points", round_half_away(place.points.ranked, 2));
    let total: f64 = award.score.iter().map(|t| t.weight).sum();
    let terms = award.score.iter().zip(&place.terms).map(|(declared, term)| {
        Derivation::leaf(
            Message::new("explain-award-term")
                .word("stage", &edition.stage(declared.stage).id)
                .word("node", &declared.node)
                .number("points", round_half_away(term.points, 2))
                .number("share", percent(term.weight / total)),
        )
    });
    let reasons = place.because.iter().cloned().map(Derivation::leaf);
    Derivation { message, at: None, children: reasons.chain(terms).collect() }
}

struct Tree<'a> {
    edition: &'a Edition,
    evidence: &'a Evidence,
    stage: StageIx,
    place: &'a Place,
    rubric: &'a Rubric,
    finder: Finder<'a>,
}

impl<'a> Tree<'a> {
    fn new(edition: &'a Edition, evidence: &'a Evidence, stage: StageIx, place: &'a Place) -> Self {
        let rubric = edition.rubric(stage);
        Self { edition, evidence, stage, place, rubric, finder: Finder::new(edition, evidence, stage) }
    }

    fn stage(&self, ranking: &Ranking) -> Derivation {
        let track = self.edition.entry(self.place.entry).track;
        let of = ranking.stages[self.stage.ix()].tracks[track.ix()].places.len();
        let stage = self.edition.stage(self.stage);
        let message = Message::new("explain-stage")
            .text("stage", &title(&stage.title, stage.id.as_str()))
            .number("place", self.place.place)
            .count("of", of)
            .number("points", round_half_away(self.place.points.ranked, 2));
        let reasons = self.place.because.iter().cloned().map(Derivation::leaf);
        let carried = self.carried(ranking);
        let children = reasons.chain(carried).chain([self.node(Rubric::ROOT)]).collect();
        Derivation { message, at: None, children }
    }

    fn carried(&self, ranking: &Ranking) -> Vec<Derivation> {
        let track = self.edition.entry(self.place.entry).track;
        let carry = self.edition.stage(self.stage).carry.iter().filter(|(_, share)| *share > 0.0);
        carry
            .filter_map(|(from, share)| {
                let earlier = ranking.place(*from, track, self.place.entry)?;
                let message = Message::new("explain-carried")
                    .word("stage", &self.edition.stage(*from).id)
                    .number("share", percent(*share))
                    .number("points", round_half_away(earlier.points.exact, 2));
                Some(Derivation::leaf(message))
            })
            .collect()
    }

    fn only(&self, criterion: &str) -> Derivation {
        match self.rubric.resolve(criterion) {
            Some(Child::Criterion(c)) => self.criterion(c),
            Some(Child::Node(n)) => self.node(n),
            None => Derivation::leaf(
                Message::new("explain-not-asked")
                    .word("criterion", criterion)
                    .word("stage", &self.edition.stage(self.stage).id),
            ),
        }
    }

    fn node(&self, n: NodeIx) -> Derivation {
        let node = &self.rubric.nodes[n.ix()];
        let score = self.place.card.node(n);
        let code = match (score.applies, score.points) {
            (false, _) => "explain-node-not-applicable",
            (true, None) => "explain-node-without-points",
            (true, Some(_)) => "explain-node",
        };
        let message = Message::new(code)
            .word("node", &node.id)
            .text("title", &self.rubric.child_title(Child::Node(n)))
            .number("points", round_half_away(score.points.map_or(0.0, |p| p.ranked), 2))
            .number("share", self.share(Child::Node(n)))
            .number("coverage", percent(score.coverage));
        let children = node.children.iter().map(|child| match child {
            Child::Node(n) => self.node(*n),
            Child::Criterion(c) => self.criterion(*c),
        });
        Derivation { message, at: None, children: children.collect() }
    }

    /// The child's share of its parent, in per cent of the weight that counted.
    fn share(&self, child: Child) -> f64 {
        let parent = match child {
            Child::Node(n) => self.rubric.nodes[n.ix()].parent,
            Child::Criterion(c) => Some(self.rubric.criteria[c.ix()].parent),
        };
        let Some(parent) = parent else { return 100.0 };
        let counted =
            |c: Child| if self.place.card.points(c).is_some() { self.rubric.weight(c) } else { 0.0 };
        let total: f64 = self.rubric.nodes[parent.ix()].children.iter().map(|c| counted(*c)).sum();
        if total > 0.0 { percent(counted(child) / total) } else { 0.0 }
    }

    fn criterion(&self, c: CriterionIx) -> Derivation {
        let rules = &self.rubric.criteria[c.ix()];
        let line = self.place.card.line(c);
        let code =
            if line.points.is_some() { "explain-criterion" } else { "explain-criterion-without-points" };
        let message = Message::new(code)
            .word("criterion", &rules.id)
            .text("title", &self.rubric.child_title(Child::Criterion(c)))
            .number("points", round_half_away(line.points.unwrap_or(0.0), 2))
            .number("share", self.share(Child::Criterion(c)));
        let mut children = self.basis(c, &line.basis);
        if let Some((level, text)) =
            self.place.card.level(self.rubric, c).and_then(|level| rules.reached(level))
        {
            let message = Message::new("explain-level").number("level", *level).text("text", text);
            children.push(Derivation::leaf(message));
        }
        Derivation { message, at: Some(rules.written.to_string()), children }
    }

    /// What the line rests on, and what else was looked at.
    fn basis(&self, c: CriterionIx, basis: &Basis) -> Vec<Derivation> {
        let mut steps = Vec::new();
        match basis {
            Basis::Overruled { decision, level } => steps.push(self.overruled(*decision, *level)),
            Basis::NotApplicable(NotApplicable::Track) => {
                return vec![Derivation::leaf(Message::new("explain-other-track"))];
            }
            Basis::Missing(gap) => steps.push(Derivation::leaf(Message::new(gap_code(*gap)))),
            Basis::Judged { .. }
            | Basis::OthersJudged
            | Basis::Claimed { .. }
            | Basis::Measured { .. }
            | Basis::NotApplicable(_) => {}
        }
        for (source, looked) in self.finder.look_everywhere(self.place.entry, c) {
            steps.extend(self.looked(c, source, &looked));
            let decided = matches!(looked, Looked::Found(_));
            if decided && !matches!(basis, Basis::Overruled { .. }) {
                break;
            }
        }
        steps
    }

    fn overruled(&self, decision: u32, level: f64) -> Derivation {
        let decision = &self.evidence.decisions[decision as usize];
        let message = Message::new("explain-overruled")
            .number("level", level)
            .word("reason", &decision.reason)
            .word("signer", &decision.signed_by)
            .word("date", &decision.decided_at);
        Derivation::leaf(message).at(self.edition, decision.origin)
    }

    fn looked(&self, c: CriterionIx, source: Source, looked: &Looked) -> Vec<Derivation> {
        match (source, looked) {
            (Source::Judges, _) => self.judges(c, looked),
            (_, Looked::Found(Basis::Claimed { level })) => self.claim(c, Some(*level)),
            (_, Looked::ClaimedNotApplicable) => self.claim(c, None),
            (_, Looked::Found(Basis::Measured { column, value })) => self.measured(c, *column, *value),
            (_, Looked::TooFew(v)) => vec![self.unused("explain-too-few", c, v)],
            (_, Looked::NoBound(v)) => vec![self.unused("explain-no-bound", c, v)],
            (source, _) => {
                let children = if source == Source::Indicators { Vec::new() } else { self.observed(c) };
                vec![Derivation { children, ..Derivation::leaf(Message::new(nothing(source))) }]
            }
        }
    }

    fn judges(&self, c: CriterionIx, looked: &Looked) -> Vec<Derivation> {
        let marks: Vec<Derivation> =
            self.finder.panel(self.place.entry, c).iter().map(|m| self.mark(m)).collect();
        let panel = self.edition.stage(self.stage).panel;
        let message = match looked {
            Looked::Found(Basis::Judged { level, marks }) => Message::new(match (panel.at, panel.combine) {
                (CombineAt::JudgeTotal, _) => "explain-judges-totals",
                (_, Combine::Median) => "explain-judges-median",
                (_, Combine::Trimmed) if *marks >= 4 => "explain-judges-trimmed",
                (_, Combine::Mean | Combine::Trimmed) => "explain-judges-mean",
            })
            .number("level", *level)
            .count("marks", *marks as usize),
            Looked::Found(Basis::NotApplicable(NotApplicable::Judges { said, marked })) => {
                Message::new("explain-judges-not-applicable")
                    .count("said", *said as usize)
                    .count("marked", *marked as usize)
            }
            _ => Message::new(nothing(Source::Judges)),
        };
        vec![Derivation { message, at: None, children: marks }]
    }

    fn mark(&self, mark: &Mark) -> Derivation {
        let note = self.evidence.marks[self.stage.ix()].note(mark);
        let judge = &self.edition.judge(mark.judge).id;
        let message = match mark.state {
            MarkState::Given(level) => {
                Message::new("explain-mark").word("judge", judge).number("level", level)
            }
            MarkState::NotApplicable => Message::new("explain-mark-not-applicable").word("judge", judge),
            MarkState::Recused => Message::new("explain-mark-recused").word("judge", judge),
        };
        let comment = note.and_then(|n| n.comment.as_deref()).unwrap_or_default();
        Derivation::leaf(message.word("comment", comment)).at(self.edition, mark.origin)
    }

    fn claim(&self, c: CriterionIx, level: Option<f64>) -> Vec<Derivation> {
        let Some(claim) = self.evidence.claims[self.stage.ix()].get(self.place.entry, c) else {
            return Vec::new();
        };
        let message = match level {
            Some(level) => Message::new("explain-claim").number("level", level),
            None => Message::new("explain-claim-not-applicable"),
        };
        vec![Derivation::leaf(message.word("evidence", &claim.evidence)).at(self.edition, claim.origin)]
    }

    fn measured(&self, c: CriterionIx, column: u32, scored: f64) -> Vec<Derivation> {
        let Some(value) = self.evidence.measured.get(column as usize, self.place.entry) else {
            return Vec::new();
        };
        let message = self.value(Message::new("explain-measured"), c, value).number("scored", scored);
        vec![Derivation {
            children: self.observed(c),
            ..Derivation::leaf(message).at(self.edition, value.origin)
        }]
    }

    /// What a measured value rests on among the observations.
    fn observed(&self, c: CriterionIx) -> Vec<Derivation> {
        observed_steps(self.edition, self.evidence, self.place.entry, &self.rubric.criteria[c.ix()])
    }

    fn unused(&self, code: &'static str, c: CriterionIx, value: &MeasuredValue) -> Derivation {
        let least = self.rubric.criteria[c.ix()].min_n.unwrap_or(0);
        let message = self.value(Message::new(code), c, value).number("least", least as f64);
        let step = Derivation::leaf(message).at(self.edition, value.origin);
        Derivation { children: self.observed(c), ..step }
    }

    fn value(&self, message: Message, c: CriterionIx, value: &MeasuredValue) -> Message {
        let rules = &self.rubric.criteria[c.ix()];
        let measure = rules.measure.as_deref().unwrap_or_else(|| rules.id.as_str());
        let filter: Vec<String> = rules.filter.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let optional = |message: Message, name, x: Option<f64>| match x {
            Some(x) => message.number(name, x),
            None => message.word(name, ""),
        };
        let message = message
            .word(
                "measure",
                if filter.is_empty() { measure.into() } else { format!("{measure}[{}]", filter.join("|")) },
            )
            .number("value", value.value);
        let message = optional(message, "n", value.n.map(|n| n as f64));
        let message = optional(message, "low", value.low);
        optional(message, "high", value.high)
    }
}

/// "Nothing" of each source, in words of its own.
fn nothing(source: Source) -> &'static str {
    match source {
        Source::Judges => "explain-no-marks",
        Source::Claims => "explain-no-claim",
        Source::Logs => "explain-no-log-value",
        Source::Probes => "explain-no-probe-value",
        Source::Indicators => "explain-no-indicator",
    }
}

fn gap_code(gap: Gap) -> &'static str {
    match gap {
        Gap::Zero => "explain-missing-zero",
        Gap::Excluded => "explain-missing-excluded",
        Gap::AwaitsJudge => "explain-missing-awaits-judge",
        Gap::Blocks => "explain-missing-blocks",
        Gap::Imputed { pooled: false } => "explain-imputed",
        Gap::Imputed { pooled: true } => "explain-imputed-pooled",
    }
}
