//! Pure mathematics over numbers: knows no agency, rubric or file.
//!
//! In: finite numbers (the door is at intake, NaN never gets here). Out:
//! numbers, or an error that says why there is none. `libm` for exp, ln and
//! pow, sums in the order given, no fused multiply-add: the same bits everywhere.
//! Never: rounds for display, reads evidence, or invents a value for "none".

mod agreement;
mod alpha;
mod cohen;
mod concordance;
mod counted;
mod descent;
mod graph;
mod icc;
mod max_flow;
mod mean;
mod mixed;
mod mixed_sums;
mod network_simplex;
mod normalise;
mod order_interval;
mod outliers;
mod ranks;
pub mod rasch;
mod rounding;
mod shapley;
mod summary;
mod wilson;

pub use agreement::{Chance, Coefficient, Ratings, agreement};
pub use alpha::{MOST_RATIOS, Metric, alpha};
pub use cohen::{Weights, cohen, weighted_cohen};
pub use concordance::{concordance, concordance_by_chance};
pub use counted::{Counted, Quantile};
pub use graph::{algebraic_connectivity, components};
pub use icc::{Estimate, Icc, icc};
pub use max_flow::MaxFlow;
pub use mean::{Mean, MeanError, weighted};
pub use mixed::{Mixed, Observation, mixed};
pub use network_simplex::NetworkSimplex;
pub use normalise::{ScaleError, goalposts, min_max, percentile, rank_points, z_scores};
pub use order_interval::{order_coverage, order_ranks};
pub use outliers::{holm, outliers, two_sided};
pub use ranks::{Counting, TOLERANCE, groups_of_equals, midranks, places};
pub use rounding::{apportion, percent, round_half_away, round_mean_as_r};
pub use shapley::shapley;
pub use summary::{mean, median, quantile, standard_deviation};
pub use wilson::wilson;
