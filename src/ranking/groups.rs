//! The same order within each kind of entry: "first among the regencies".

use super::Place;
use crate::model::Edition;
use crate::stats::{Counting, places};

/// The entries with one value of an attribute, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The attribute's value; none for entries without it.
    pub value: Option<&'a str>,
    /// Place within the group, and the place in the whole track.
    pub places: Vec<(f64, &'a Place)>,
}

/// Splits `places` (in order) by an attribute of the entries; groups in the
/// order of their value, entries without it last. Places within a group are
/// counted 1, 2, 2, 4 from the order of the whole.
pub fn by_attribute<'a>(edition: &'a Edition, all: &'a [Place], attribute: &str) -> Vec<Group<'a>> {
    let mut values: Vec<Option<&str>> = all.iter().map(|p| edition.attribute(p.entry, attribute)).collect();
    values.sort_by_key(|v| (v.is_none(), *v));
    values.dedup();
    values
        .into_iter()
        .map(|value| {
            let members: Vec<&Place> =
                all.iter().filter(|p| edition.attribute(p.entry, attribute) == value).collect();
            let sizes: Vec<usize> =
                members.chunk_by(|a, b| (a.place - b.place).abs() < 1e-9).map(<[&Place]>::len).collect();
            let places = places(&sizes, Counting::Competition).into_iter().zip(members).collect();
            Group { value, places }
        })
        .collect()
}
