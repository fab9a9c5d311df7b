//! What is asked of an assignment and what comes out.

use crate::model::{AssignmentRole, Conflict, CriterionIx, EntryIx, JudgeIx, Message, StageIx, TrackIx};

/// What is asked.
#[derive(Debug, Clone)]
pub struct AssignAsked {
    /// The stage.
    pub stage: StageIx,
    /// The entries that compete there.
    pub entries: Vec<EntryIx>,
    /// How many judges mark each entry, 1 or more.
    pub marks: usize,
    /// The fewest tasks of a judge for whom judges.csv says nothing.
    pub at_least: Option<u32>,
    /// The most tasks of a judge for whom judges.csv says nothing.
    pub at_most: Option<u32>,
    /// Which entries all judges mark.
    pub anchors: Anchors,
    /// Judges who dropped out.
    pub without: Vec<JudgeIx>,
    /// Judges who dropped out earlier and are back.
    pub back: Vec<JudgeIx>,
    /// Entries that get one more judge; then nothing else is assigned.
    pub third: Option<Vec<EntryIx>>,
    /// The seed that settles what is equal.
    pub seed: u64,
}

/// Which entries all judges mark, beside those that are anchors already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchors {
    /// No further ones.
    Kept,
    /// So many in all, chosen evenly over the tracks.
    Count(usize),
    /// These.
    Named(Vec<EntryIx>),
}

/// Every task of a stage, and what is known about the whole.
#[derive(Debug, Clone)]
pub struct AssignPlan {
    /// The stage.
    pub stage: StageIx,
    /// The entries that compete, by id.
    pub entries: Vec<EntryIx>,
    /// The tasks in force, by entry id, then judge id.
    pub tasks: Vec<Task>,
    /// The tasks taken back, in the same order.
    pub released: Vec<Task>,
    /// The judges of the stage, by id.
    pub judges: Vec<JudgeTasks>,
    /// What the plan costs and how little it could.
    pub cost: AssignCost,
    /// How the judges hang together.
    pub links: Links,
    /// What is worth saying.
    pub notes: Vec<Message>,
}

impl AssignPlan {
    /// How many tasks have this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.tasks.iter().filter(|t| t.fate == fate).count()
    }

    /// True when the plan is what stands already.
    pub fn changes_nothing(&self) -> bool {
        let stands = |t: &Task| matches!(t.fate, Fate::Kept | Fate::Marked);
        self.released.is_empty() && self.tasks.iter().all(stands)
    }
}

/// One task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// The entry to be marked.
    pub entry: EntryIx,
    /// The judge who marks it.
    pub judge: JudgeIx,
    /// Why.
    pub role: AssignmentRole,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stood before and stands.
    Kept,
    /// It stood before, stands, and now serves an anchor.
    Anchored,
    /// Marks were given: it is never touched.
    Marked,
    /// Marks were given without a task; now it is one.
    Adopted,
    /// It is new.
    New,
    /// It was taken back.
    Released,
}

/// A judge's tasks in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeTasks {
    /// The judge.
    pub judge: JudgeIx,
    /// How many tasks.
    pub load: usize,
    /// The fewest that were allowed; none where nothing was said.
    pub floor: Option<u32>,
    /// The most that were allowed.
    pub cap: Option<u32>,
    /// Tasks by track.
    pub by_track: Vec<usize>,
    /// Tasks that serve anchors.
    pub anchors: usize,
    /// Tasks outside the judge's expertise.
    pub mismatches: usize,
    /// Tasks with marks.
    pub marked: usize,
    /// New tasks.
    pub new: usize,
    /// Tasks taken back.
    pub released: usize,
    /// True when the judge dropped out of the stage.
    pub out: bool,
}

/// What a plan costs. The unit is one mismatch; the formula is ours ("proposed"):
///
/// cost = mismatches + Σ (load - share)² / share over the judges who serve,
///
/// share being their mean load: one mismatch weighs as much as moving a task between
/// two judges whose loads lie half a share apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AssignCost {
    /// Tasks outside their judge's expertise.
    pub mismatches: usize,
    /// How unequal the loads are, in mismatches.
    pub imbalance: f64,
    /// No plan with as few new tasks, linked or not, costs less.
    pub bound: f64,
    /// New tasks, adopted ones left out.
    pub new_tasks: usize,
    /// No plan needs fewer new tasks.
    pub new_bound: usize,
    /// How often tasks were exchanged to link the judges.
    pub swaps: usize,
}

impl AssignCost {
    /// Mismatches and imbalance together.
    pub fn total(&self) -> f64 {
        self.mismatches as f64 + self.imbalance
    }

    /// What the plan costs above the bound; 0 when no plan costs less.
    pub fn excess(&self) -> f64 {
        let excess = self.total() - self.bound;
        // With more new tasks than the bound is for, a plan may cost less than it.
        if excess < 1e-9 { 0.0 } else { excess }
    }

    /// True when no plan has fewer new tasks, and none with as few costs less.
    pub fn is_optimal(&self) -> bool {
        self.excess() == 0.0 && self.new_tasks == self.new_bound
    }

    /// The excess as a share of the bound; none where the bound is 0 and the plan is not optimal.
    pub fn gap(&self) -> Option<f64> {
        match (self.excess(), self.bound) {
            (0.0, _) => Some(0.0),
            (_, bound) if bound < 1e-9 => None,
            (excess, bound) => Some(excess / bound),
        }
    }
}

/// How the judges with tasks hang together by the entries that several of them mark.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Links {
    /// Judges who could be linked with each other, and with nobody else.
    pub groups: Vec<LinkGroup>,
    /// Over all judges, before tasks were exchanged.
    pub before: LinkState,
    /// Over all judges, in the plan.
    pub after: LinkState,
    /// The cheapest further marks that would link what no exchange links.
    pub extra: Vec<ExtraMark>,
}

/// A group of judges and how it hangs together.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkGroup {
    /// The judges, by id.
    pub judges: Vec<JudgeIx>,
    /// The tracks of the entries they may mark.
    pub tracks: Vec<TrackIx>,
    /// Before tasks were exchanged.
    pub before: LinkState,
    /// In the plan.
    pub after: LinkState,
}

/// Components, and the algebraic connectivity of the judges' graph: each pair of judges
/// weighted by the entries both mark, Laplacian not normalised.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LinkState {
    /// In how many parts the judges fall; 1 means that all can be compared.
    pub components: usize,
    /// The second-smallest eigenvalue, in shared entries; none below two judges.
    pub connectivity: Option<f64>,
}

/// A mark beyond the plan that would link two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtraMark {
    /// The judge who would mark.
    pub judge: JudgeIx,
    /// The entry.
    pub entry: EntryIx,
    /// True when the judge would then have more tasks than allowed.
    pub over_cap: bool,
}

/// Why there is no plan.
#[derive(Debug, Clone)]
pub enum Unassignable {
    /// What was asked makes no sense.
    Refused(Message),
    /// The limits are in each other's way.
    Infeasible {
        /// What is too tight.
        tight: Vec<Tight>,
        /// What would suffice, each by itself.
        relaxations: Vec<Relaxation>,
    },
}

/// A set of entries and judges that cannot be served together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tight {
    /// The entries need more marks than the judges who may mark them can give.
    Marks {
        /// The entries.
        entries: Vec<EntryIx>,
        /// Everyone who may mark some of them.
        judges: Vec<JudgeIx>,
        /// Marks they still need.
        need: u64,
        /// Marks these judges can still give them.
        room: u64,
    },
    /// The judges are owed more tasks than the entries they may mark have to give.
    Floors {
        /// The judges.
        judges: Vec<JudgeIx>,
        /// The entries that some of them may mark.
        entries: Vec<EntryIx>,
        /// Tasks they are owed together.
        owed: u64,
        /// Tasks there are for them.
        room: u64,
    },
}

/// A change of one limit that would suffice by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relaxation {
    /// Every judge takes up to this many.
    Cap(u32),
    /// No judge is owed more than this many.
    Floor(u32),
    /// Every entry gets this many marks.
    Marks(u32),
    /// More judges for these tracks, without conflicts, each taking up to `cap`.
    Judges {
        /// The tracks that each of them serves.
        tracks: Vec<TrackIx>,
        /// How many.
        count: u32,
        /// How many tasks each takes.
        cap: u32,
    },
    /// Conflicts that would have to be waived, the fewest possible.
    Conflicts(Vec<(JudgeIx, EntryIx, Conflict)>),
}

/// A gap between judges, for the list of entries that want a third judge.
pub(super) type WidestGap = (CriterionIx, f64);
