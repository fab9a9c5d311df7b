//! Temporary.
pub mod evidence;
pub mod judging;
pub mod model;
pub mod ranking;
pub mod report;
pub mod scoring;
pub mod stats;
