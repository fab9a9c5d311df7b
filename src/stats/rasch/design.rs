//! What was rated, checked and numbered.

use std::collections::BTreeSet;
use std::ops::Range;

use super::chance::MOST;

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating {
    /// The entry, from 0.
    pub entry: u32,
    /// The judge, from 0.
    pub judge: u32,
    /// The criterion, from 0.
    pub criterion: u32,
    /// The level as a whole number.
    pub level: i32,
}

/// Whether the criteria share their thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// One set of thresholds for all criteria (rating scale).
    Shared,
    /// Each criterion has its own (partial credit).
    OfCriterion,
}

/// Why there is nothing to estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DesignError {
    /// There are no ratings.
    Empty,
    /// All ratings are the same level.
    OneLevel,
    /// Some scale has more than [`MOST`] levels.
    TooManyLevels,
}

/// Ratings in categories from 0 without holes, and which thresholds each meets.
#[derive(Debug, Clone)]
pub struct Design {
    /// How many entries, judges and criteria there are.
    pub sizes: [usize; 3],
    /// By rating: its element of each facet.
    pub elements: Vec<[u32; 3]>,
    /// By rating: its category, from 0.
    pub categories: Vec<u16>,
    /// By criterion: its group of thresholds.
    pub group_of: Vec<usize>,
    /// By group: the levels that occur, ascending; category k is the k-th.
    pub levels: Vec<Vec<i32>>,
    /// By level, what it is worth; a level is worth itself where there is nothing here.
    pub worth: Vec<f64>,
}

impl Design {
    /// Numbers the levels that occur from 0. Levels that nobody gave are left
    /// out of the scale: the thresholds beside them cannot be told.
    pub fn new(sizes: [usize; 3], ratings: &[Rating], steps: Steps) -> Result<Self, DesignError> {
        let group_of: Vec<usize> = match steps {
            Steps::Shared => vec![0; sizes[2]],
            Steps::OfCriterion => (0..sizes[2]).collect(),
        };
        let groups = group_of.iter().max().map_or(1, |last| last + 1);
        let mut seen: Vec<BTreeSet<i32>> = vec![BTreeSet::new(); groups];
        for rating in ratings {
            seen[group_of[rating.criterion as usize]].insert(rating.level);
        }
        let levels: Vec<Vec<i32>> = seen.into_iter().map(|s| s.into_iter().collect()).collect();
        if ratings.is_empty() {
            return Err(DesignError::Empty);
        }
        if levels.iter().all(|l| l.len() < 2) {
            return Err(DesignError::OneLevel);
        }
        if levels.iter().any(|l| l.len() > MOST) {
            return Err(DesignError::TooManyLevels);
        }
        let elements = ratings.iter().map(|r| [r.entry, r.judge, r.criterion]).collect();
        let category = |r: &Rating| levels[group_of[r.criterion as usize]].partition_point(|l| *l < r.level);
        let categories = ratings.iter().map(|r| category(r) as u16).collect();
        Ok(Self { sizes, elements, categories, group_of, levels, worth: Vec::new() })
    }

    /// Says what levels 0, 1, … are worth, for fair levels.
    #[must_use]
    pub fn with_worth(mut self, worth: Vec<f64>) -> Self {
        self.worth = worth;
        self
    }

    /// What a level is worth.
    pub fn worth(&self, level: i32) -> f64 {
        usize::try_from(level).ok().and_then(|l| self.worth.get(l)).copied().unwrap_or(f64::from(level))
    }

    /// The group of thresholds of a rating.
    pub fn group(&self, rating: usize) -> usize {
        self.group_of[self.elements[rating][2] as usize]
    }

    /// How many thresholds a group has.
    pub fn steps(&self, group: usize) -> usize {
        self.levels[group].len().saturating_sub(1)
    }

    /// By element of a facet: the sum of its categories, and the sum of the highest it could have had.
    pub fn scores(&self, facet: usize, counts: &[bool]) -> Vec<(u64, u64)> {
        let mut scores = vec![(0, 0); self.sizes[facet]];
        for (i, of) in self.elements.iter().enumerate().filter(|(i, _)| counts[*i]) {
            let score: &mut (u64, u64) = &mut scores[of[facet] as usize];
            score.0 += u64::from(self.categories[i]);
            score.1 += self.steps(self.group(i)) as u64;
        }
        scores
    }

    /// By rating, whether it tells anything: elements whose marks are all lowest
    /// or all highest have no finite measure, so their ratings are set aside,
    /// again and again until none is left.
    pub fn informative(&self) -> Vec<bool> {
        self.informative_for(0..3)
    }

    /// The same with a measure asked of the elements of `facets` only.
    pub fn informative_for(&self, facets: Range<usize>) -> Vec<bool> {
        let mut counts: Vec<bool> = (0..self.elements.len()).map(|i| self.steps(self.group(i)) > 0).collect();
        loop {
            let scores: Vec<(usize, Vec<(u64, u64)>)> =
                facets.clone().map(|facet| (facet, self.scores(facet, &counts))).collect();
            let extreme = |i: usize| {
                scores.iter().any(|(facet, scores)| {
                    let (score, most) = scores[self.elements[i][*facet] as usize];
                    score == 0 || score == most
                })
            };
            let drop: Vec<usize> = (0..counts.len()).filter(|i| counts[*i] && extreme(*i)).collect();
            if drop.is_empty() {
                return counts;
            }
            drop.into_iter().for_each(|i| counts[i] = false);
        }
    }
}
