//! Who marks whom: judges are given entries at the least cost, so that all hang together.
//!
//! In: an edition, its evidence, the entries that compete at a stage, what was
//! asked. Out: an [`AssignPlan`] with every task, how far its cost is from a proven
//! lower bound, and how well the judges are linked; or which limits are in
//! each other's way and what would suffice ([`Unassignable`]). Costs are whole
//! numbers of one mismatch divided by all tasks.
//! Never: gives a judge an entry in conflict, takes a task away that has
//! marks, draws without a seed, or writes anything.

mod plan;

mod anchors;
mod draft;
mod instance;

mod feasible;
mod link;
mod solve;

mod compose;
mod relax;
mod third;

pub use compose::assign;
pub use plan::{
    Anchors, AssignAsked, AssignCost, AssignPlan, ExtraMark, Fate, JudgeTasks, LinkGroup, LinkState, Links,
    Relaxation, Task, Tight, Unassignable,
};
pub use third::{Apart, wanting_third};
