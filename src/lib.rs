//! Temporary.
pub mod model;
pub mod evidence;
