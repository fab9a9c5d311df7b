//! The many-facet Rasch model: entries, judges and criteria on one ruler of logits.
//!
//! In: ratings in whole categories, each by one judge of one entry on one
//! criterion, in any sparse design. Out: measures with standard errors and fit,
//! by joint maximum likelihood ([`joint()`]) or with the entries drawn from a
//! normal distribution ([`marginal()`]).
//! Never: knows what an entry is, or hides that a design falls apart.
//!
//! log(P_k / P_k-1) = entry - judge - criterion - threshold_k. A positive
//! measure is a better entry, a severer judge, a harder criterion; judges and
//! criteria are centred on 0, and so are the thresholds. Source: Linacre,
//! *Many-Facet Rasch Measurement* (1989); Andrich (1978) for the rating scale,
//! Masters (1982) for partial credit.

mod chance;
mod design;
mod fit;
mod grid;
mod homogeneity;
mod integral;
mod joint;
mod marginal;
mod measure;
mod newton;
mod subsets;

pub use chance::{Chances, MOST};
pub use design::{Design, DesignError, Rating, Steps};
pub use fit::{Fit, Separation, separation};
pub use homogeneity::{Homogeneity, homogeneity};
pub use joint::joint;
pub use marginal::marginal;
pub use measure::{Measure, Solution};
