//! Temporary.
pub mod evidence;
pub mod model;
pub mod ranking;
pub mod scoring;
pub mod stats;
pub mod report;
