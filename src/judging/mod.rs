//! Panels of judges: who marks whom, when they hear them, how severe each is, how consistent.
//!
//! In: plans, rubrics, evidence. Out: for [`assign()`], who is to mark whom; for
//! [`simulate()`], the rows of an invented
//! edition of P4's shape together with the truth they were drawn from, so that
//! every method that estimates that truth can be held against it. Qualities,
//! severities and deviations are in levels of the rubric's ladder.
//! Never: reads a file or a clock, ranks anything (whoever simulates brings the
//! ranking along as a function), or draws a number without a seed.

mod assign;
mod chance;
mod entrants;
mod finals;
mod flow;
mod hearing;
mod marking;
mod measuring;
pub mod panel;
mod placing;
mod plan;
mod plenary;
mod session_grid;
mod simulate;
mod simulated;
mod tasks;
mod timetable;

pub use assign::{
    Anchors, Apart, AssignAsked, AssignCost, AssignPlan, ExtraMark, Fate, JudgeTasks, LinkGroup, LinkState,
    Links, Relaxation, Task as AssignTask, Tight, Unassignable, assign, wanting_third,
};
pub use hearing::{Hearing, hearings};
pub use plan::{Gaps, Oddity, Plan, Specials, Spreads, TrackPlan};
pub use session_grid::{Frame, Slot, Window};
pub use simulate::{simulate, simulate_document};
pub use simulated::{
    ClaimRow, DecisionRow, EntryRow, JudgeRow, MarkRow, MeasuredRow, STAGES, Simulated, Standing, TRACKS,
    Truth,
};
pub use tasks::{Asked, Beside, Settled, Task, tasks};
pub use timetable::{Advice, Before, Obstacle, Placed, Unfit, timetable};
