//! The results page: one HTML file that needs nothing else.
//!
//! In: an edition, its evidence and ranking. Out: HTML with its own style and drawings.
//! Never: runs a script, asks the network for anything, names an entry that did not go on,
//! or lets a name act as markup (`maud` escapes all of it).

mod chart;
mod page;
mod pieces;
mod sections;

pub use page::{SiteView, site};
