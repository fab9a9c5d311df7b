//! What the columns and values of a foreign table become in the edition's tables.
//!
//! In: a grid of cells that [`crate::intake`] has read, and the edition it is for. Out: where the
//! header and the rows are, and a suggested [`Mapping`] with a score from 0 to 1 for each column
//! and value, which people confirm. Rows and columns count from 1, as in a spreadsheet.
//! Never: reads a file, imports anything, or takes a suggestion for a decision.

mod grid;
mod shape;

mod kind;
mod synonyms;
mod targets;

mod columns;
mod samples;
mod suggest;
mod values;

mod moment;
mod renew;
mod table;

pub use grid::{Cell, Dropped, Grid, Sheet, Spread, WhyDropped, masked};
pub use kind::{Kind, Target};
pub use moment::{DateOrder, Moment, NotADate, moment};
pub use renew::renewed;
pub use shape::{Shape, SourceColumn, shape, shape_below};
pub use suggest::{Asked, suggest};
pub use table::{AUTO, ColumnRow, Mapping, Setting, TableRow, ValueRow};
pub use targets::{Known, Lexicon, Wants, targets};
pub use values::{Choices, choices, claimed_level, list_items, value_key, value_rows};
