//! Registrations that look like the same, in pairs.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::normal::{Name, phone_digits};
use crate::evidence::{Decision, DecisionKind};
use crate::model::{Edition, EntryIx, TrackIx};

/// Names at least so alike are taken for one name with a slip.
const ALIKE: f64 = 0.9;

/// Larger groups with one thing in common are not paired all with all, but each with the next.
const LARGEST_GROUP: usize = 40;

/// In a track where more agencies than this have several entries, and more than one in ten of
/// them, that an agency has several says nothing: the rules allow it.
const AGENCIES_WITH_SEVERAL: usize = 10;

/// In each of two orders, a name is held against so many that follow it.
const NEIGHBOURS: usize = 4;

/// Something that two registrations share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Likeness {
    /// The name, whatever way it is written.
    Name,
    /// Nearly the name; how nearly, 0 to 1.
    NearName(f64),
    /// The code.
    Code,
    /// The e-mail address of the contact.
    Email,
    /// The phone number of the contact.
    Phone,
    /// The agency, in the same track.
    AgencyInTrack,
}

impl Likeness {
    /// How strongly it speaks for one registration, 0 to 1, in the same track.
    fn weight(self) -> f64 {
        match self {
            Self::Name => 0.9,
            Self::NearName(score) => 0.6 * score,
            Self::Code => 0.7,
            Self::Email | Self::Phone => 0.5,
            Self::AgencyInTrack => 0.4,
        }
    }
}

/// Two registrations that look like the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The later one in the file, which may repeat the other.
    pub entry: EntryIx,
    /// The earlier one.
    pub of: EntryIx,
    /// What they share.
    pub shared: Vec<Likeness>,
    /// How much speaks for their being one, 0 to 1.
    pub score: f64,
}

/// The pairs of registrations that look like the same, the likeliest first, without those that
/// people decided on and without registrations that left.
///
/// The score is 1 - Π (1 - w) over what they share, each w halved in different tracks: a name 0.9,
/// a near name 0.6 times its likeness (from 0.9), a code 0.7, an e-mail address or phone number
/// 0.5, an agency in the same track 0.4 (where few agencies have several entries). Our own weights; they order the list and decide nothing.
///
/// Only registrations with a key in common are compared (name, code, contact, agency and track, a
/// telling word, or neighbours in alphabetical order forwards or backwards), so that ten thousand
/// take about a second.
pub fn pairs(edition: &Edition, decisions: &[Decision]) -> Vec<Pair> {
    let search = Search::new(edition, decisions);
    let mut found: BTreeMap<(EntryIx, EntryIx), Vec<Likeness>> = BTreeMap::new();
    search.exact(&mut found);
    search.near(&mut found);
    let mut pairs: Vec<Pair> =
        found.into_iter().map(|((of, entry), shared)| search.pair(entry, of, shared)).collect();
    pairs.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (a.of, a.entry).cmp(&(b.of, b.entry))));
    pairs
}

struct Search<'e> {
    edition: &'e Edition,
    names: Vec<Name>,
    /// Those that are still there.
    here: Vec<EntryIx>,
    decided: HashSet<(EntryIx, EntryIx)>,
}

type Shared = BTreeMap<(EntryIx, EntryIx), Vec<Likeness>>;

impl<'e> Search<'e> {
    fn new(edition: &'e Edition, decisions: &[Decision]) -> Self {
        let mut gone = HashSet::new();
        let mut decided = HashSet::new();
        for decision in decisions {
            match decision.kind {
                DecisionKind::Duplicate { .. } | DecisionKind::Withdrawn | DecisionKind::Disqualified => {
                    gone.insert(decision.entry);
                }
                DecisionKind::Distinct { of } => {
                    decided.insert(ordered(decision.entry, of));
                }
                _ => {}
            }
        }
        let here = (0..edition.entries.len()).map(EntryIx::at).filter(|e| !gone.contains(e)).collect();
        let names = edition.entries.iter().map(|e| Name::new(&e.name)).collect();
        Self { edition, names, here, decided }
    }

    fn note(&self, found: &mut Shared, one: EntryIx, other: EntryIx, shared: Likeness) {
        let pair = ordered(one, other);
        if one != other && !self.decided.contains(&pair) {
            let all = found.entry(pair).or_default();
            if !all.contains(&shared) {
                all.push(shared);
            }
        }
    }

    fn exact(&self, found: &mut Shared) {
        let own = |e: EntryIx, name| self.edition.attribute(e, name).map(str::to_lowercase);
        let phone = |e: EntryIx| self.edition.attribute(e, "contact_phone").and_then(phone_digits);
        let name = |e: EntryIx| Some(self.names[e.ix()].text.clone()).filter(|t| !t.is_empty());
        self.groups(found, Likeness::Name, &self.here, name);
        self.groups(found, Likeness::Code, &self.here, |e| own(e, "code"));
        self.groups(found, Likeness::Email, &self.here, |e| {
            own(e, "contact_email").filter(|m| m.contains('@'))
        });
        self.groups(found, Likeness::Phone, &self.here, phone);
        for track in (0..self.edition.competition.tracks.len()).map(TrackIx::at) {
            self.of_one_agency(found, track);
        }
    }

    fn of_one_agency(&self, found: &mut Shared, track: TrackIx) {
        let agency = |e: EntryIx| {
            let entry = self.edition.entry(e);
            // Where only an id stands for it, the agency was left out.
            (entry.agency != entry.id.as_str()).then(|| Name::new(&entry.agency).text)
        };
        let of_track = self.here.iter().copied().filter(|e| self.edition.entry(*e).track == track);
        let of_track: Vec<EntryIx> = of_track.collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        of_track.iter().filter_map(|e| agency(*e)).for_each(|a| *counts.entry(a).or_default() += 1);
        let several = counts.values().filter(|n| **n > 1).count();
        if several <= AGENCIES_WITH_SEVERAL || several * 10 <= counts.len() {
            self.groups(found, Likeness::AgencyInTrack, &of_track, agency);
        }
    }

    fn groups(
        &self,
        found: &mut Shared,
        shared: Likeness,
        among: &[EntryIx],
        key: impl Fn(EntryIx) -> Option<String>,
    ) {
        let mut groups: HashMap<String, Vec<EntryIx>> = HashMap::new();
        for entry in among {
            if let Some(key) = key(*entry) {
                groups.entry(key).or_default().push(*entry);
            }
        }
        for group in groups.into_values().filter(|g| g.len() > 1) {
            each_pair(&group, |one, other| self.note(found, one, other, shared));
        }
    }

    /// Names that differ by a slip.
    fn near(&self, found: &mut Shared) {
        let mut candidates: BTreeSet<(EntryIx, EntryIx)> = BTreeSet::new();
        let mut by_word: HashMap<&str, Vec<EntryIx>> = HashMap::new();
        for entry in &self.here {
            let words: BTreeSet<&str> = self.names[entry.ix()].telling().filter(|w| w.len() > 2).collect();
            words.into_iter().for_each(|w| by_word.entry(w).or_default().push(*entry));
        }
        for group in by_word.into_values().filter(|g| g.len() <= LARGEST_GROUP) {
            each_pair(&group, |one, other| {
                candidates.insert(ordered(one, other));
            });
        }
        let forwards = |e: &EntryIx| self.names[e.ix()].text.clone();
        let backwards = |e: &EntryIx| forwards(e).chars().rev().collect::<String>();
        for order in [&forwards as &dyn Fn(&EntryIx) -> String, &backwards] {
            let mut all = self.here.clone();
            all.sort_by_cached_key(|e| (order(e), *e));
            for (i, one) in all.iter().enumerate() {
                let after = all.iter().skip(i + 1).take(NEIGHBOURS);
                candidates.extend(after.map(|other| ordered(*one, *other)));
            }
        }
        for (one, other) in candidates {
            let score = self.names[one.ix()].likeness(&self.names[other.ix()]);
            let track = |e: EntryIx| self.edition.entry(e).track;
            // In different tracks a slip is one thing too many.
            if (ALIKE..1.0).contains(&score) && track(one) == track(other) {
                self.note(found, one, other, Likeness::NearName(score));
            }
        }
    }

    fn pair(&self, entry: EntryIx, of: EntryIx, shared: Vec<Likeness>) -> Pair {
        let track = |e| self.edition.entry(e).track;
        let share = if track(entry) == track(of) { 1.0 } else { 0.5 };
        let against: f64 = shared.iter().map(|s| 1.0 - share * s.weight()).product();
        Pair { entry, of, shared, score: 1.0 - against }
    }
}

const fn ordered(one: EntryIx, other: EntryIx) -> (EntryIx, EntryIx) {
    if one.0 <= other.0 { (one, other) } else { (other, one) }
}

/// Every pair of a small group; of a large one, each with the next.
fn each_pair(group: &[EntryIx], mut say: impl FnMut(EntryIx, EntryIx)) {
    let reach = if group.len() > LARGEST_GROUP { 1 } else { group.len() };
    for (i, one) in group.iter().enumerate() {
        group.iter().skip(i + 1).take(reach).for_each(|other| say(*one, *other));
    }
}
