//! Which entry a name means.

use std::collections::{HashMap, HashSet};

use super::normal::Name;
use crate::evidence::{Decision, DecisionKind};
use crate::model::{Edition, EntryIx};

/// Most entries that are held against a name that means none of them exactly.
const COMPARED: usize = 400;

/// The entries of an edition by everything people call them.
pub struct EntryNames<'e> {
    edition: &'e Edition,
    ids: HashMap<&'e str, EntryIx>,
    codes: HashMap<String, Vec<EntryIx>>,
    names: HashMap<String, Vec<EntryIx>>,
    agencies: HashMap<String, Vec<EntryIx>>,
    by_word: HashMap<String, Vec<EntryIx>>,
    own: Vec<Name>,
}

/// What a name means.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// One entry, whatever way it is written.
    One(EntryIx),
    /// Several entries are called so.
    Several(Vec<EntryIx>),
    /// None is called so; the one with the nearest name, and how near.
    Near(EntryIx, f64),
    /// None is called anything like it.
    None,
}

impl<'e> EntryNames<'e> {
    /// Takes in the entries of an edition. One that repeats another, by decision, is meant only by its id:
    /// by its name people mean the one that stays.
    pub fn new(edition: &'e Edition, decisions: &[Decision]) -> Self {
        let repeats = decisions.iter().filter(|d| matches!(d.kind, DecisionKind::Duplicate { .. }));
        let repeats: HashSet<EntryIx> = repeats.map(|d| d.entry).collect();
        let mut names = Self {
            edition,
            ids: HashMap::new(),
            codes: HashMap::new(),
            names: HashMap::new(),
            agencies: HashMap::new(),
            by_word: HashMap::new(),
            own: Vec::with_capacity(edition.entries.len()),
        };
        for (i, entry) in edition.entries.iter().enumerate() {
            let ix = EntryIx::at(i);
            names.ids.insert(entry.id.as_str(), ix);
            names.own.push(Name::new(&entry.name));
            if repeats.contains(&ix) {
                continue;
            }
            if let Some(code) = edition.attribute(ix, "code") {
                names.codes.entry(code.to_lowercase()).or_default().push(ix);
            }
            let own = names.own[i].clone();
            names.names.entry(own.text.clone()).or_default().push(ix);
            names.agencies.entry(Name::new(&entry.agency).text).or_default().push(ix);
            for word in own.telling() {
                let start: String = word.chars().take(3).collect();
                names.by_word.entry(start).or_default().push(ix);
            }
        }
        names
    }

    /// The entry that a cell means: by its id, its code, its name, or its agency where the agency has one entry.
    pub fn find(&self, text: &str) -> Found {
        if let Some(ix) = self.ids.get(text) {
            return Found::One(*ix);
        }
        let name = Name::new(text);
        if name.is_empty() {
            return Found::None;
        }
        let lower = text.to_lowercase();
        let exact = [self.codes.get(&lower), self.names.get(&name.text), self.agencies.get(&name.text)];
        let mut several: Option<&Vec<EntryIx>> = None;
        for found in exact.into_iter().flatten() {
            match &found[..] {
                [one] => return Found::One(*one),
                _ => several = several.or(Some(found)),
            }
        }
        match several {
            Some(found) => Found::Several(found.clone()),
            None => self.nearest(&name),
        }
    }

    fn nearest(&self, name: &Name) -> Found {
        let starts = name.telling().map(|w| w.chars().take(3).collect::<String>());
        let mut candidates: Vec<EntryIx> =
            starts.filter_map(|s| self.by_word.get(&s)).flatten().copied().take(COMPARED * 4).collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.truncate(COMPARED);
        let near = candidates.into_iter().map(|ix| (self.own[ix.ix()].likeness(name), ix));
        let best = near.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| self.id(b.1).cmp(self.id(a.1))));
        match best {
            Some((score, ix)) if score >= 0.6 => Found::Near(ix, score),
            _ => Found::None,
        }
    }

    /// The id of an entry.
    pub fn id(&self, entry: EntryIx) -> &'e str {
        self.edition.entry(entry).id.as_str()
    }
}
