//! Values that machines measured or that tables elsewhere give.

use std::collections::{BTreeMap, HashMap};

use crate::model::{EntryIx, Origin};

/// What narrows a measure, such as `class: pengaduan`.
pub type Filter = BTreeMap<String, String>;

/// One measured value with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredValue {
    /// The value; finite.
    pub value: f64,
    /// How many observations it rests on, where that is known.
    pub n: Option<u64>,
    /// The low end of its interval, where that is known.
    pub low: Option<f64>,
    /// The high end of its interval, where that is known.
    pub high: Option<f64>,
    /// Where it was written.
    pub origin: Origin,
}

/// All measured values. A value of indicators.csv is a measure named after
/// its column, without a filter; the two tables have separate name spaces.
#[derive(Debug, Clone, Default)]
pub struct Measured {
    measures: Vec<(MeasureKey, HashMap<EntryIx, MeasuredValue>)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct MeasureKey {
    indicator: bool,
    measure: String,
    filter: Filter,
}

impl Measured {
    /// The place of a measure, made where it is new.
    pub fn column(&mut self, indicator: bool, measure: &str, filter: &Filter) -> usize {
        self.find(indicator, measure, filter).unwrap_or_else(|| {
            let key = MeasureKey { indicator, measure: measure.into(), filter: filter.clone() };
            self.measures.push((key, HashMap::new()));
            self.measures.len() - 1
        })
    }

    /// Adds a value; gives back the earlier one of the same entry and measure, if any, and keeps it.
    pub fn add(&mut self, column: usize, entry: EntryIx, value: MeasuredValue) -> Option<MeasuredValue> {
        let values = &mut self.measures[column].1;
        let earlier = values.get(&entry).copied();
        if earlier.is_none() {
            values.insert(entry, value);
        }
        earlier
    }

    /// The place of a measure.
    pub fn find(&self, indicator: bool, measure: &str, filter: &Filter) -> Option<usize> {
        self.measures
            .iter()
            .position(|(k, _)| k.indicator == indicator && k.measure == measure && k.filter == *filter)
    }

    /// A value by the place of its measure.
    pub fn get(&self, column: usize, entry: EntryIx) -> Option<&MeasuredValue> {
        self.measures[column].1.get(&entry)
    }

    /// Names of the measures (or indicators) there are, for suggestions.
    pub fn names(&self, indicator: bool) -> impl Iterator<Item = &str> {
        self.measures.iter().filter(move |(k, _)| k.indicator == indicator).map(|(k, _)| k.measure.as_str())
    }
}
