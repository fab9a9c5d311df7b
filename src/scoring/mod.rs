//! Evidence and a rubric become score cards, each line with its reason.
//!
//! In: an edition, its evidence, a stage, and the field (the entries that
//! compete together). Out: one [`Card`] per entry of the field, in the field's
//! order, with points 0 to 100, coverage 0 to 1, and for each criterion the
//! [`Basis`] its points rest on.
//! Never: orders entries, drops one, or puts a number where there is none.

mod aggregate;
mod assess;
mod basis;
mod card;
mod find;
mod lint;
mod panel;
mod scale;
mod score;
mod watch;

pub use aggregate::{aggregate, mean_of, round_points};
pub use assess::{Assessment, Step, assess};
pub use basis::{Basis, Gap, NotApplicable};
pub use card::{Card, Line, NodeScore, Points};
pub use find::{Finder, Looked, SheetMarks};
pub use lint::{ClaimGap, claim_gaps, lint};
pub use panel::{PanelOutcome, combine};
pub use scale::{level_from_bands, level_points, points_of_level};
pub use score::{Scored, score};
pub use watch::far_apart;
