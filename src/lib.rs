//! Temporary.
pub mod model;
pub mod evidence;
pub mod intake;
