//! Whether there is a plan at all, and which limits to start from.
//!
//! Entries that the same judges may mark are one class: `n` entries that each need
//! `m` different judges can be served exactly when each judge takes at most `n` of
//! the class and together they take `n m` (rows of a 0-1 matrix with these sums
//! exist; Gale and Ryser, 1957). So the question is a maximum flow over few classes.
//! Needs under caps and floors under needs may be asked apart: what
//! satisfies each can be joined (Mendelsohn and Dulmage, 1958).

use std::collections::BTreeMap;

use super::instance::{Instance, Limits, MAY};
use crate::stats::MaxFlow;

/// Entries of a track that the same judges may mark and that need as many.
#[derive(Debug, Clone)]
struct Class {
    members: Vec<u32>,
    need: u32,
    anchor: bool,
    judges: Vec<u32>,
}

/// The entries with needs, by class, and the judges' limits.
#[derive(Debug, Clone)]
pub(super) struct Classes {
    list: Vec<Class>,
    pub limits: Vec<Limits>,
    /// Marks that every entry needs less.
    pub fewer: u32,
    /// Further judges without conflicts, for the entries said yes to.
    pub helpers: Option<Helpers>,
    entries: usize,
}

/// Judges who are not there yet.
#[derive(Debug, Clone)]
pub(super) struct Helpers {
    /// By entry: whether they may mark it.
    pub may: Vec<bool>,
    pub count: u32,
    pub cap: u32,
}

/// Entries and judges that hold each other up.
#[derive(Debug, Clone)]
pub(super) struct Stuck {
    pub entries: Vec<u32>,
    pub judges: Vec<u32>,
    /// What is wanted of them, and what they can give.
    pub wanted: u64,
    pub room: u64,
}

impl Classes {
    pub fn of(instance: &Instance) -> Self {
        let mut found: BTreeMap<(u32, u32, bool, Vec<u32>), Vec<u32>> = BTreeMap::new();
        for entry in (0..instance.entries()).filter(|e| instance.need[*e] > 0) {
            let row = instance.row(entry).iter().enumerate();
            let judges = row.filter(|(_, flags)| *flags & MAY != 0).map(|(j, _)| j as u32);
            let key = (instance.track[entry], instance.need[entry], instance.anchor[entry], judges.collect());
            found.entry(key).or_default().push(entry as u32);
        }
        let class = |((_, need, anchor, judges), members)| Class { members, need, anchor, judges };
        let list = found.into_iter().map(class).collect();
        let entries = instance.entries();
        Self { list, limits: instance.limits.clone(), fewer: 0, helpers: None, entries }
    }

    pub fn is_feasible(&self) -> bool {
        self.unserved().is_none() && self.overfull().is_none()
    }

    fn need(&self, class: &Class) -> u64 {
        let need = if class.anchor { class.need } else { class.need.saturating_sub(self.fewer) };
        u64::from(need) * class.members.len() as u64
    }

    /// The entries that cannot all be served under the caps, and the judges who may mark them.
    pub fn unserved(&self) -> Option<Stuck> {
        let (classes, judges) = (self.list.len(), self.limits.len());
        let (helper, source, sink) = (classes + judges, classes + judges + 1, classes + judges + 2);
        let mut network = MaxFlow::new(classes + judges + 3);
        let mut wanted = 0;
        for (c, class) in self.list.iter().enumerate() {
            let need = self.need(class);
            let size = if need == 0 { 0 } else { (class.members.len() as u64).cast_signed() };
            wanted += need;
            network.arc(source, c, need.cast_signed());
            class.judges.iter().for_each(|j| network.arc(c, classes + *j as usize, size));
            if let Some(helpers) = self.helpers.as_ref().filter(|h| h.may[class.members[0] as usize]) {
                network.arc(c, helper, size * i64::from(helpers.count));
            }
        }
        for (j, limits) in self.limits.iter().enumerate() {
            network.arc(classes + j, sink, i64::from(limits.room()));
        }
        if let Some(helpers) = &self.helpers {
            network.arc(helper, sink, i64::from(helpers.cap) * i64::from(helpers.count));
        }
        if network.run(source, sink) as u64 == wanted {
            return None;
        }
        let held = network.reachable(source);
        Some(self.stuck(|c| held[c], |_| true))
    }

    /// What the classes said yes to want, and what the judges said yes to among theirs can give.
    fn stuck(&self, class: impl Fn(usize) -> bool, judge: impl Fn(usize) -> bool) -> Stuck {
        let held: Vec<&Class> = (0..self.list.len()).filter(|c| class(*c)).map(|c| &self.list[c]).collect();
        let mut reach = vec![0_u64; self.limits.len()];
        for class in held.iter().filter(|c| self.need(c) > 0) {
            class.judges.iter().for_each(|j| reach[*j as usize] += class.members.len() as u64);
        }
        let judges: Vec<u32> =
            (0..self.limits.len()).filter(|j| reach[*j] > 0 && judge(*j)).map(|j| j as u32).collect();
        let room = judges.iter().map(|j| reach[*j as usize].min(u64::from(self.limits[*j as usize].room())));
        let mut entries: Vec<u32> = held.iter().flat_map(|c| c.members.iter().copied()).collect();
        entries.sort_unstable();
        Stuck { entries, wanted: held.iter().map(|c| self.need(c)).sum(), room: room.sum(), judges }
    }

    /// The judges who are owed more tasks than the entries they may mark can give.
    pub fn overfull(&self) -> Option<Stuck> {
        let (classes, judges) = (self.list.len(), self.limits.len());
        let (source, sink) = (classes + judges, classes + judges + 1);
        let mut network = MaxFlow::new(classes + judges + 2);
        for (c, class) in self.list.iter().enumerate() {
            let need = self.need(class);
            let size = if need == 0 { 0 } else { (class.members.len() as u64).cast_signed() };
            network.arc(c, sink, need.cast_signed());
            class.judges.iter().for_each(|j| network.arc(classes + *j as usize, c, size));
        }
        let mut owed = 0;
        for (j, limits) in self.limits.iter().enumerate() {
            owed += u64::from(limits.owed());
            network.arc(source, classes + j, i64::from(limits.owed()));
        }
        if network.run(source, sink) as u64 == owed {
            return None;
        }
        let held = network.reachable(source);
        Some(self.owed(|j| held[classes + j]))
    }

    fn owed(&self, held: impl Fn(usize) -> bool) -> Stuck {
        let judges: Vec<u32> = (0..self.limits.len())
            .filter(|j| held(*j) && self.limits[*j].owed() > 0)
            .map(|j| j as u32)
            .collect();
        let wanted = judges.iter().map(|j| u64::from(self.limits[*j as usize].owed())).sum();
        let (mut entries, mut room) = (Vec::new(), 0);
        for class in self.list.iter().filter(|c| self.need(c) > 0) {
            let among = class.judges.iter().filter(|j| judges.binary_search(j).is_ok()).count() as u64;
            if among > 0 {
                room += self.need(class).min(among * class.members.len() as u64);
                entries.extend(&class.members);
            }
        }
        entries.sort_unstable();
        Stuck { entries, judges, wanted, room }
    }

    /// By judge: how many open entries the judge may mark.
    pub fn reach(&self) -> Vec<u32> {
        let mut reach = vec![0; self.limits.len()];
        for class in &self.list {
            class.judges.iter().for_each(|j| reach[*j as usize] += class.members.len() as u32);
        }
        reach
    }

    /// How many entries there are, with needs or without.
    pub const fn entries(&self) -> usize {
        self.entries
    }
}

/// The smallest number from `low` to `high` that `holds`, where every larger one does too.
pub(super) fn least(low: u32, high: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    if low > high || !holds(high) {
        return None;
    }
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}

/// Limits that nobody gave, as even as can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Even {
    /// The mean load.
    pub share: f64,
    /// The fewest tasks that those without a floor get (fewer where a judge may mark fewer).
    pub floor: u32,
    /// The most tasks of those without a cap.
    pub cap: u32,
}

/// Fills in the limits that nobody gave: the smallest cap, then the largest floor, that
/// leave a plan possible; from an even share rounded up and down, which mostly does.
/// None where no cap would do.
pub(super) fn even_out(classes: &mut Classes, floors: &[Option<u32>], caps: &[Option<u32>]) -> Option<Even> {
    let given = |c: &Classes| -> u64 { c.list.iter().map(|class| c.need(class)).sum() };
    let stand: u64 = classes.limits.iter().filter(|l| l.serves).map(|l| u64::from(l.base)).sum();
    let serving = classes.limits.iter().filter(|l| l.serves).count().max(1);
    let share = (given(classes) + stand) as f64 / serving as f64;
    let reach = classes.reach();
    let capped = |limits: &[Limits], cap: u32| -> Vec<Limits> {
        let cap = |(j, l): (usize, &Limits)| Limits { cap: caps[j].unwrap_or(cap.max(l.floor)), ..*l };
        limits.iter().enumerate().map(cap).collect()
    };
    let floored = |limits: &[Limits], floor: u32| -> Vec<Limits> {
        let own = |(j, l): (usize, &Limits)| floors[j].unwrap_or(floor.min(l.cap).min(reach[j]));
        limits.iter().enumerate().map(|(j, l)| Limits { floor: own((j, l)), ..*l }).collect()
    };
    let most = classes.entries as u32;
    let given_limits = classes.limits.clone();
    let tried = |limits: Vec<Limits>| Classes { limits, ..classes.clone() };
    let cap = least((share.ceil() as u32).min(most), most, |cap| {
        tried(capped(&given_limits, cap)).unserved().is_none()
    })?;
    let with_cap = capped(&given_limits, cap);
    // From above: the number of steps down from the even share.
    let top = share.floor() as u32;
    let down = least(0, top, |down| tried(floored(&with_cap, top - down)).overfull().is_none())?;
    classes.limits = floored(&with_cap, top - down);
    Some(Even { share, floor: top - down, cap })
}
