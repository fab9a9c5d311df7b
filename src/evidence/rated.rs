//! Marks as a table of entry, judge, criterion and number, from an edition or from anywhere.

/// Marks to be studied, by entry, criterion and judge; ids in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rated {
    /// Ids of the entries.
    pub entries: Vec<String>,
    /// Ids of the judges.
    pub judges: Vec<String>,
    /// Ids of the criteria; one, empty, where marks are of the entry as a whole.
    pub criteria: Vec<String>,
    /// The words that marks are, in order, where they are no numbers; a mark is then the place of its word.
    pub words: Option<Vec<String>>,
    /// The marks.
    pub marks: Vec<RatedMark>,
}

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RatedMark {
    /// The entry, by its place in [`Rated::entries`].
    pub entry: u32,
    /// The criterion.
    pub criterion: u32,
    /// The judge.
    pub judge: u32,
    /// The mark; finite.
    pub value: f64,
    /// The minute it was given, since any fixed moment.
    pub minute: Option<i64>,
}

impl Rated {
    /// Leaves out entries, judges and criteria without a mark.
    #[must_use]
    pub fn marked_only(mut self) -> Self {
        let kept = |ids: &mut Vec<String>, used: &[bool]| {
            let mut next = 0;
            let place: Vec<u32> = used
                .iter()
                .map(|used| {
                    next += u32::from(*used);
                    next.saturating_sub(1)
                })
                .collect();
            let mut flags = used.iter();
            ids.retain(|_| *flags.next().unwrap_or(&false));
            place
        };
        let used = |n: usize, of: fn(&RatedMark) -> u32| {
            let mut used = vec![false; n];
            self.marks.iter().for_each(|m| used[of(m) as usize] = true);
            used
        };
        let entries = used(self.entries.len(), |m| m.entry);
        let judges = used(self.judges.len(), |m| m.judge);
        let criteria = used(self.criteria.len(), |m| m.criterion);
        let entries = kept(&mut self.entries, &entries);
        let judges = kept(&mut self.judges, &judges);
        let criteria = kept(&mut self.criteria, &criteria);
        for mark in &mut self.marks {
            mark.entry = entries[mark.entry as usize];
            mark.judge = judges[mark.judge as usize];
            mark.criterion = criteria[mark.criterion as usize];
        }
        self
    }

    /// Numbers ids in their order and sorts the marks by entry, criterion and judge, so
    /// that the order of rows shows nowhere.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let renumbered = |ids: &mut Vec<String>| {
            let mut order: Vec<usize> = (0..ids.len()).collect();
            order.sort_by(|a, b| ids[*a].cmp(&ids[*b]));
            let mut place = vec![0_u32; ids.len()];
            order.iter().enumerate().for_each(|(new, old)| place[*old] = new as u32);
            ids.sort();
            place
        };
        let entries = renumbered(&mut self.entries);
        let judges = renumbered(&mut self.judges);
        let criteria = renumbered(&mut self.criteria);
        for mark in &mut self.marks {
            mark.entry = entries[mark.entry as usize];
            mark.judge = judges[mark.judge as usize];
            mark.criterion = criteria[mark.criterion as usize];
        }
        self.marks.sort_by(|a, b| {
            let key = |m: &RatedMark| (m.entry, m.criterion, m.judge);
            key(a).cmp(&key(b)).then(a.value.total_cmp(&b.value))
        });
        self
    }

    /// The marks of each criterion of each entry.
    pub fn units(&self) -> impl Iterator<Item = &[RatedMark]> {
        self.marks.chunk_by(|a, b| (a.entry, a.criterion) == (b.entry, b.criterion))
    }

    /// The marks of each entry.
    pub fn by_entry(&self) -> impl Iterator<Item = &[RatedMark]> {
        self.marks.chunk_by(|a, b| a.entry == b.entry)
    }

    /// The numbers that occur, ascending.
    pub fn values(&self) -> Vec<f64> {
        let mut values: Vec<f64> = self.marks.iter().map(|m| m.value).collect();
        values.sort_by(f64::total_cmp);
        values.dedup_by(|a, b| a.total_cmp(b).is_eq());
        values
    }
}
