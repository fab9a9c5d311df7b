//! The assignment as numbers: needs, limits, and what each pair would cost.

/// The judge may mark the entry and does not do so yet.
pub(super) const MAY: u8 = 1;
/// The entry is outside the judge's expertise.
pub(super) const MISMATCH: u8 = 2;
/// The pair is not among the tasks that stand.
pub(super) const NEW: u8 = 4;
/// Only a conflict forbids the pair.
pub(super) const WAIVABLE: u8 = 8;

/// Steps of the noise that settles what is equal.
const NOISE_STEPS: u64 = 1024;

/// How many tasks a judge has and may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    /// Tasks that stand whatever happens.
    pub base: u32,
    /// Fewest tasks in all.
    pub floor: u32,
    /// Most tasks in all.
    pub cap: u32,
    /// False for judges who dropped out: their load counts in no balance.
    pub serves: bool,
}

impl Limits {
    /// How many tasks are still owed.
    pub fn owed(self) -> u32 {
        self.floor.saturating_sub(self.base)
    }

    /// How many tasks may still come.
    pub fn room(self) -> u32 {
        self.cap.saturating_sub(self.base)
    }
}

/// Entries and judges are numbered by their ids, so that the order of files shows nowhere.
#[derive(Debug, Clone)]
pub(super) struct Instance {
    /// By entry: tasks still to be given.
    pub need: Vec<u32>,
    /// By entry: its track.
    pub track: Vec<u32>,
    /// By entry: whether all who may mark it do.
    pub anchor: Vec<bool>,
    /// By judge.
    pub limits: Vec<Limits>,
    /// By entry and judge: [`MAY`] and its kin.
    pub pairs: Vec<u8>,
    /// Random words by entry and by judge, for the noise.
    pub words: (Vec<u64>, Vec<u64>),
}

/// What things cost, so that no number of the lesser ever outweighs one of the greater:
/// waived conflicts, then new tasks, then mismatches with imbalance, then noise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prices {
    /// One step of mismatches and imbalance: one mismatch divided by all tasks.
    pub step: i128,
    /// A task outside its judge's expertise, in steps: all tasks.
    pub mismatch: i128,
    /// A judge's k-th task costs 2k - 1 times this many steps: the judges who serve.
    pub load: i128,
    /// A new task.
    pub new: i128,
    /// A waived conflict.
    pub waived: i128,
}

impl Instance {
    pub fn entries(&self) -> usize {
        self.need.len()
    }

    pub fn judges(&self) -> usize {
        self.limits.len()
    }

    pub fn pair(&self, entry: usize, judge: usize) -> u8 {
        self.pairs[entry * self.judges() + judge]
    }

    pub fn row(&self, entry: usize) -> &[u8] {
        &self.pairs[entry * self.judges()..(entry + 1) * self.judges()]
    }

    pub fn may(&self, entry: usize, judge: usize) -> bool {
        self.pair(entry, judge) & MAY != 0
    }

    /// Tasks still to be given.
    pub fn open(&self) -> u64 {
        self.need.iter().map(|n| u64::from(*n)).sum()
    }

    /// Tasks of the judges who serve, once all are given.
    pub fn total(&self) -> u64 {
        let stand = self.limits.iter().filter(|l| l.serves).map(|l| u64::from(l.base));
        self.open() + stand.sum::<u64>()
    }

    /// How many judges serve.
    pub fn serving(&self) -> usize {
        self.limits.iter().filter(|l| l.serves).count()
    }

    pub fn prices(&self) -> Prices {
        let (open, total) = (i128::from(self.open()), i128::from(self.total()).max(1));
        let judges = self.serving().max(1) as i128;
        let step = (open + 1) * i128::from(NOISE_STEPS);
        let dearest_plan = open * total + judges * total * total;
        let new = (dearest_plan + 1) * step;
        Prices { step, mismatch: total, load: judges, new, waived: (open + 1) * new }
    }

    /// What a pair costs beside the judge's load.
    pub fn cost(&self, prices: &Prices, entry: usize, judge: usize) -> i128 {
        let flags = self.pair(entry, judge);
        let mut cost = i128::from(self.noise(entry, judge));
        if flags & MISMATCH != 0 {
            cost += prices.mismatch * prices.step;
        }
        if flags & NEW != 0 {
            cost += prices.new;
        }
        if flags & WAIVABLE != 0 {
            cost += prices.waived;
        }
        cost
    }

    /// From 0 to [`NOISE_STEPS`] - 1: all open tasks together stay below one step.
    fn noise(&self, entry: usize, judge: usize) -> u64 {
        scattered(self.words.0[entry] ^ self.words.1[judge].rotate_left(32)) % NOISE_STEPS
    }

    /// The same with every conflict waived, at its price.
    pub fn with_waivers(&self) -> Self {
        let pairs = self.pairs.iter().map(|p| if p & WAIVABLE != 0 { p | MAY } else { *p });
        Self { pairs: pairs.collect(), ..self.clone() }
    }

    /// What a judge's k-th task costs.
    pub fn load_cost(prices: &Prices, k: u32) -> i128 {
        (2 * i128::from(k) - 1) * prices.load * prices.step
    }
}

/// A word whose bits all depend on all bits of `word`.
///
/// Source: the output function of SplitMix64, Steele, Lea and Flood, *Fast
/// Splittable Pseudorandom Number Generators* (2014).
pub(super) fn scattered(word: u64) -> u64 {
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}
