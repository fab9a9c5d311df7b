//! What agencies say of themselves.

use std::collections::HashMap;

use crate::model::{CriterionIx, EntryIx, Origin};

/// An agency's claim of a level.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Whose claim.
    pub entry: EntryIx,
    /// Of which criterion.
    pub criterion: CriterionIx,
    /// The level claimed; none when the agency says it does not apply.
    pub level: Option<f64>,
    /// What it points to as proof.
    pub evidence: String,
    /// What else it says.
    pub note: String,
    /// Where it was written.
    pub origin: Origin,
}

/// The claims that bear on one stage's rubric.
#[derive(Debug, Clone, Default)]
pub struct Claims(HashMap<(EntryIx, CriterionIx), Claim>);

impl Claims {
    /// Adds a claim; gives back the earlier one of the same entry and criterion, if any, and keeps it.
    pub fn add(&mut self, claim: Claim) -> Option<&Claim> {
        use std::collections::hash_map::Entry;
        match self.0.entry((claim.entry, claim.criterion)) {
            Entry::Occupied(earlier) => Some(earlier.into_mut()),
            Entry::Vacant(free) => {
                free.insert(claim);
                None
            }
        }
    }

    /// The claim of an entry's criterion.
    pub fn get(&self, entry: EntryIx, criterion: CriterionIx) -> Option<&Claim> {
        self.0.get(&(entry, criterion))
    }

    /// All claims, by entry, then criterion.
    pub fn all(&self) -> Vec<&Claim> {
        let mut claims: Vec<&Claim> = self.0.values().collect();
        claims.sort_by_key(|c| (c.entry, c.criterion));
        claims
    }

    /// True when nobody claims anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
