//! Good manners: robots.txt, patience, one after the other, and doubt in oneself.
//!
//! In: what servers ask for, the limits, the observer's consent. Out: when a
//! request may depart, or why it may not; many targets worked through.
//! Never: lets a host see requests closer than its interval, sends what
//! robots.txt forbids, or calls a target down while the prober itself is offline.

mod offline;
mod pace;
mod permission;
mod retry_after;
mod robots;
mod run;

pub use offline::Doubts;
pub use retry_after::retry_after;
pub use robots::Robots;
pub use run::{Observer, run};

pub(super) use offline::SelfCheck;
pub(super) use pace::Pace;
pub(super) use permission::{Permission, RobotsFiles};
