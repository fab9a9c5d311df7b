//! Who stands before whom, and who stands level.

use crate::model::EntryIx;
use crate::model::TiesMethod;
use crate::scoring::Points;
use crate::stats::{Counting, groups_of_equals, places};

/// One entry in an order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Contender {
    pub entry: EntryIx,
    pub points: Points,
    /// Points of the tie-breaks in order; none where the entry has none there.
    pub breaks: Vec<Option<f64>>,
    /// Where it stood in the list given; decides how equals are listed, never a place.
    pub listed: usize,
}

/// An order: contenders from first to last, in groups of equals.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Order {
    pub contenders: Vec<Contender>,
    /// Sizes of the groups that share a place.
    pub shared: Vec<usize>,
    /// Sizes of the groups with equal points, before any tie-break.
    pub level: Vec<usize>,
    /// By contender: the tie-break that parted it from others of equal points.
    pub parted_by: Vec<Option<usize>>,
}

impl Order {
    /// Orders by points, most first, then by each tie-break. What is still
    /// equal shares a place and is listed in the order given, which the
    /// caller makes independent of the files (by entry id).
    pub fn new(contenders: Vec<Contender>) -> Self {
        let mut order = Self { parted_by: vec![None; contenders.len()], contenders, ..Self::default() };
        order.contenders.iter_mut().enumerate().for_each(|(i, c)| c.listed = i);
        let all = order.contenders.len();
        order.split(0, all, 0);
        order
    }

    fn split(&mut self, from: usize, to: usize, key: usize) {
        let value = |c: &Contender| sort_key(c, key);
        self.contenders[from..to].sort_by(|a, b| value(b).total_cmp(&value(a)));
        let sizes = groups_of_equals(&self.contenders[from..to], value);
        if key > 0 && sizes.len() > 1 {
            self.parted_by[from..to].fill(Some(key - 1));
        }
        let more_keys = self.contenders.first().is_some_and(|c| key < c.breaks.len());
        if key == 0 {
            self.level.clone_from(&sizes);
        }
        let mut start = from;
        for size in sizes {
            if size > 1 && more_keys {
                self.split(start, start + size, key + 1);
            } else {
                self.contenders[start..start + size].sort_by_key(|c| c.listed);
                self.shared.push(size);
            }
            start += size;
        }
    }

    /// By contender: the number of the group it shares a place with.
    pub fn level_groups(&self) -> Vec<usize> {
        self.shared.iter().enumerate().flat_map(|(group, size)| std::iter::repeat_n(group, *size)).collect()
    }

    /// The place of each contender and whether it is shared.
    pub fn places(&self, method: TiesMethod) -> Vec<(f64, bool)> {
        let counting = match method {
            TiesMethod::Competition => Counting::Competition,
            TiesMethod::Dense => Counting::Dense,
            TiesMethod::Fractional => Counting::Fractional,
        };
        let shared = self.shared.iter().flat_map(|size| std::iter::repeat_n(*size > 1, *size));
        places(&self.shared, counting).into_iter().zip(shared).collect()
    }
}

/// Points, then tie-breaks; an entry without points at a tie-break comes after those with 0.
fn sort_key(contender: &Contender, key: usize) -> f64 {
    match key.checked_sub(1) {
        None => contender.points.ranked,
        Some(b) => contender.breaks[b].unwrap_or(-1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Contender, Order};
    use crate::model::{EntryIx, TiesMethod};
    use crate::scoring::Points;

    fn contender(entry: u32, points: f64, breaks: &[Option<f64>]) -> Contender {
        Contender {
            entry: EntryIx(entry),
            points: Points::unrounded(points),
            breaks: breaks.to_vec(),
            listed: 0,
        }
    }

    #[test]
    fn tie_breaks_part_equals_in_order() {
        let order = Order::new(vec![
            contender(0, 80.0, &[Some(10.0), Some(1.0)]),
            contender(1, 80.0, &[Some(20.0), None]),
            contender(2, 90.0, &[None, None]),
            contender(3, 80.0, &[Some(20.0), Some(0.0)]),
            contender(4, 80.0 + 1e-12, &[Some(10.0), Some(1.0)]),
        ]);
        let entries: Vec<u32> = order.contenders.iter().map(|c| c.entry.0).collect();
        assert_eq!(entries, [2, 3, 1, 0, 4]);
        assert_eq!(order.shared, [1, 1, 1, 2]);
        assert_eq!(order.level, [1, 4]);
        assert_eq!(order.parted_by, [None, Some(1), Some(1), Some(0), Some(0)]);
        let places: Vec<f64> = order.places(TiesMethod::Fractional).iter().map(|p| p.0).collect();
        assert_eq!(places, [1.0, 2.0, 3.0, 4.5, 4.5]);
    }

    #[test]
    fn nobody_is_an_order_too() {
        let order = Order::new(Vec::new());
        assert!(order.places(TiesMethod::Dense).is_empty());
        assert!(order.shared.is_empty() && order.level.is_empty());
    }
}
