//! Temporary.
pub mod evidence;
pub mod intake;
pub mod model;
