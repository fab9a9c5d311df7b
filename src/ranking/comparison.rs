//! What changed from one result to another, entry by entry, and why.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::record::{Contest, Record, RecordedContest, RecordedPlace};
use crate::evidence::{Decision, DecisionKind};
use crate::model::{Child, Edition, Rubric, StageIx};
use crate::stats::TOLERANCE;

/// What changed between two results.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// Entries whose standing changed, contest by contest, in order of the place they have now.
    pub changes: Vec<Change>,
    /// Contests that only the earlier result has.
    pub gone: Vec<Contest>,
    /// Contests that only the later result has.
    pub new: Vec<Contest>,
    /// Entries with a standing in both results and nothing changed.
    pub unchanged: usize,
}

/// One entry's standing before and after in one contest.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where it stands.
    pub contest: Contest,
    /// The entry's id.
    pub entry: String,
    /// The agency behind it.
    pub agency: String,
    /// Its standing in the earlier result.
    pub before: Stand,
    /// Its standing in the later result.
    pub after: Stand,
    /// Why.
    pub cause: Cause,
}

/// How an entry stands in a contest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stand {
    /// It never came there.
    Absent,
    /// It left there without a place.
    Left,
    /// It has a place.
    Placed {
        /// The place.
        place: f64,
        /// Its points, as ranked.
        points: f64,
        /// Whether it goes on, or wins.
        through: bool,
    },
}

impl Change {
    /// True where only the place shifted, because others moved: neither points nor the way on changed.
    pub fn is_shift(&self) -> bool {
        self.cause == Cause::Others && self.before.through() == self.after.through()
    }
}

/// Why a standing changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// Decisions that the earlier result did not know (places in the later one's decisions).
    Decisions(Vec<usize>),
    /// Its own points changed, or it came or went, without a decision about it.
    Itself,
    /// It came, went or has other points because its standing at an earlier stage changed.
    Follows,
    /// Nothing of its own changed: others moved around it.
    Others,
}

impl Stand {
    /// The place, where there is one.
    pub fn place(self) -> Option<f64> {
        if let Self::Placed { place, .. } = self { Some(place) } else { None }
    }

    /// The points, where there are some.
    pub fn points(self) -> Option<f64> {
        if let Self::Placed { points, .. } = self { Some(points) } else { None }
    }

    /// Whether it goes on, or wins.
    pub fn through(self) -> bool {
        matches!(self, Self::Placed { through: true, .. })
    }

    fn equals(self, other: Self) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() <= TOLERANCE;
        match (self, other) {
            (
                Self::Placed { place, points, through },
                Self::Placed { place: place_2, points: points_2, through: through_2 },
            ) => near(place, place_2) && near(points, points_2) && through == through_2,
            (a, b) => a == b,
        }
    }
}

/// What changed from `before` to `after`; `decisions` are those of the later result's edition.
///
/// A decision counts as a cause where it is about the entry and bears on the contest, and the
/// later result shows it while the earlier one does not: neither its reason and signer, nor, for an overrule, the same
/// points of the criterion's dimension.
pub fn changes(before: &Record, after: &Record, edition: &Edition, decisions: &[Decision]) -> Changes {
    let known: HashMap<&Contest, &RecordedContest> =
        before.contests.iter().map(|c| (&c.contest, c)).collect();
    let later: HashSet<&Contest> = after.contests.iter().map(|c| &c.contest).collect();
    let (known_signed, shown) = (signed(before), signed(after));
    let compare = Compare { before, after, edition, decisions, signed: known_signed, shown };
    let mut found = Changes::default();
    for now in &after.contests {
        match known.get(&now.contest) {
            Some(then) => compare.contest(then, now, &mut found),
            None => found.new.push(now.contest.clone()),
        }
    }
    let gone = before.contests.iter().filter(|c| !later.contains(&c.contest));
    found.gone = gone.map(|c| c.contest.clone()).collect();
    found
}

struct Compare<'a> {
    before: &'a Record,
    after: &'a Record,
    edition: &'a Edition,
    decisions: &'a [Decision],
    /// Entry, reason and signer of every decision that the earlier result shows.
    signed: HashSet<(&'a str, &'a str, &'a str)>,
    /// The same of the later result.
    shown: HashSet<(&'a str, &'a str, &'a str)>,
}

fn signed(record: &Record) -> HashSet<(&str, &str, &str)> {
    let left = record.left.iter().map(|d| (&d.entry, &d.signed));
    let placed = record.contests.iter().flat_map(|c| &c.places).map(|p| (&p.entry, &p.signed));
    let all = left.chain(placed).flat_map(|(entry, signed)| signed.iter().map(move |(r, s)| (entry, r, s)));
    all.map(|(entry, reason, signer)| (entry.as_str(), reason.as_str(), signer.as_str())).collect()
}

impl Compare<'_> {
    fn contest(&self, then: &RecordedContest, now: &RecordedContest, found: &mut Changes) {
        let by_entry = |c: &'_ RecordedContest| -> BTreeMap<String, usize> {
            c.places.iter().enumerate().map(|(i, p)| (p.entry.clone(), i)).collect()
        };
        let (was, is) = (by_entry(then), by_entry(now));
        let earlier = |entry: &str| was.get(entry).map(|i| &then.places[*i]);
        let later = |entry: &str| is.get(entry).map(|i| &now.places[*i]);
        // Those with a place now, in order; then those who have none any more; then those who left.
        let mut entries: Vec<&str> = now.places.iter().map(|p| p.entry.as_str()).collect();
        entries.extend(then.places.iter().map(|p| p.entry.as_str()).filter(|e| later(e).is_none()));
        let mut others: Vec<&str> = Vec::new();
        others.extend(self.after.left.iter().chain(&self.before.left).map(|d| d.entry.as_str()));
        others.retain(|e| later(e).is_none() && earlier(e).is_none() && self.in_track(e, &now.contest));
        others.sort_unstable();
        others.dedup();
        entries.extend(others);
        for entry in entries {
            let (then, now_at) = (earlier(entry), later(entry));
            let before = stand(self.before, entry, then, &now.contest);
            let after = stand(self.after, entry, now_at, &now.contest);
            if before.equals(after) {
                found.unchanged += usize::from(after != Stand::Absent);
                continue;
            }
            let agency = now_at.or(then).map_or_else(|| self.agency(entry), |p| p.agency.clone());
            let already = found.changes.iter().any(|c| c.entry == entry);
            let cause = self.cause((entry, already), (then, before), (now_at, after), &now.contest);
            let (contest, entry) = (now.contest.clone(), entry.to_owned());
            found.changes.push(Change { contest, entry, agency, before, after, cause });
        }
    }

    /// An entry that left is looked for in its own track only.
    fn in_track(&self, entry: &str, contest: &Contest) -> bool {
        let Contest::Stage { track, .. } = contest else { return false };
        let tracks = &self.edition.competition.tracks;
        // One that is registered no more is told of once, with the first track.
        let own = self.edition.find_entry(entry).map_or(0, |e| self.edition.entry(e).track.ix());
        tracks[own].id.as_str() == track
    }

    fn agency(&self, entry: &str) -> String {
        let found = self.edition.find_entry(entry);
        found.map_or_else(String::new, |e| self.edition.entry(e).agency.clone())
    }

    /// Why a standing changed; `already` where the entry's changed in an earlier contest too.
    fn cause(
        &self,
        (entry, already): (&str, bool),
        (then, before): (Option<&RecordedPlace>, Stand),
        (now, after): (Option<&RecordedPlace>, Stand),
        contest: &Contest,
    ) -> Cause {
        let bears = |d: &Decision| {
            self.edition.entry(d.entry).id.as_str() == entry
                && self.concerns(d, contest)
                && if let DecisionKind::Overrule { criterion, .. } = &d.kind {
                    self.moved(criterion.as_str(), d.stage, contest, then, now)
                } else {
                    let key = (entry, d.reason.as_str(), d.signed_by.as_str());
                    self.shown.contains(&key) && !self.signed.contains(&key)
                }
        };
        let found: Vec<usize> =
            self.decisions.iter().enumerate().filter(|(_, d)| bears(d)).map(|(i, _)| i).collect();
        let own = match (before.points(), after.points()) {
            (Some(a), Some(b)) => (a - b).abs() > TOLERANCE,
            _ => true,
        };
        match (found.is_empty(), own, already) {
            (false, ..) => Cause::Decisions(found),
            (true, true, true) => Cause::Follows,
            (true, true, false) => Cause::Itself,
            (true, false, _) => Cause::Others,
        }
    }

    /// True when a decision is about the contest; one about points is about the awards too.
    fn concerns(&self, decision: &Decision, contest: &Contest) -> bool {
        let awards = &self.edition.competition.awards;
        match contest {
            Contest::Award(id) => match decision.award {
                Some(award) => awards[award].id.as_str() == id,
                None => !matches!(decision.kind, DecisionKind::Moved | DecisionKind::Admitted),
            },
            Contest::Stage { stage, .. } => {
                let same = |s: StageIx| self.edition.stage(s).id.as_str() == stage;
                // Without a stage it is about the first; an overrule, about every one.
                let first = same(StageIx(0)) || matches!(decision.kind, DecisionKind::Overrule { .. });
                decision.award.is_none() && decision.stage.map_or(first, same)
            }
        }
    }

    /// True when points of the dimension that holds an overruled criterion differ.
    fn moved(
        &self,
        criterion: &str,
        stage: Option<StageIx>,
        contest: &Contest,
        then: Option<&RecordedPlace>,
        now: Option<&RecordedPlace>,
    ) -> bool {
        let (Some(then), Some(now)) = (then, now) else { return false };
        let stages = (0..self.edition.competition.stages.len()).map(StageIx::at);
        stages.filter(|s| stage.is_none_or(|only| only == *s)).any(|s| {
            let id = self.edition.stage(s).id.as_str();
            let names = dimensions_of(self.edition.rubric(s), criterion, id, contest);
            names.iter().any(|n| differs(then.dimensions.get(n), now.dimensions.get(n)))
        })
    }
}

/// The dimensions that hold a criterion, as the record names them.
fn dimensions_of(rubric: &Rubric, criterion: &str, stage: &str, contest: &Contest) -> Vec<String> {
    let Some(c) = rubric.criterion(criterion) else { return Vec::new() };
    match contest {
        Contest::Stage { stage: own, .. } if own != stage => Vec::new(),
        Contest::Stage { .. } => {
            let parent = rubric.criteria[c.ix()].parent;
            vec![rubric.nodes[parent.ix()].id.to_string()]
        }
        Contest::Award(_) => {
            let holds = |n: &usize| rubric.is_below(c, Child::Node(crate::model::NodeIx::at(*n)));
            let nodes = (0..rubric.nodes.len()).filter(holds).map(|n| rubric.nodes[n].id.as_str());
            nodes.chain([criterion]).map(|n| format!("{stage}.{n}")).collect()
        }
    }
}

fn differs(before: Option<&f64>, after: Option<&f64>) -> bool {
    match (before, after) {
        (Some(a), Some(b)) => (a - b).abs() > TOLERANCE,
        (None, None) => false,
        _ => true,
    }
}

fn stand(record: &Record, entry: &str, place: Option<&RecordedPlace>, contest: &Contest) -> Stand {
    if let Some(p) = place {
        return Stand::Placed { place: p.place, points: p.points, through: p.through };
    }
    match (contest, record.drop_of(entry)) {
        (Contest::Stage { stage, .. }, Some(drop)) if drop.stage == *stage => Stand::Left,
        _ => Stand::Absent,
    }
}
