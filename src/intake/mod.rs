//! Files -> a checked [`crate::model::Edition`] and its
//! [`crate::evidence::Evidence`], or every problem of every file at once.
//!
//! In: a folder of YAML, CSV and XLSX files, and foreign tables with a confirmed
//! mapping, all of it hostile. Out: checked values, each knowing the file and
//! line it came from, or a list of [`crate::model::Problem`]s with file, line and column.
//! Never: guesses what a number means, reads outside the folder, gives half an
//! edition, or says what something is worth. The only room that knows YAML.

mod load;

mod folder;
mod problems;

mod fields;
mod place;
mod yaml;
mod yaml_text;

mod competition;
mod eligibility;
mod stages;

mod criterion;
mod outline;
mod rubrics;
mod shipped;
mod tree;

mod compact;
mod grid;
mod rubric_book;
mod rubric_cells;
mod rubric_file;
mod rubric_names;
mod rubric_rows;
mod rubric_table;
mod sheet_plan;

mod blocks;
mod columns;
mod nearby;
mod number;
mod rows;
mod table;
mod workbook;

mod assignments;
mod channels;
mod entrants;
mod filed;
mod letterhead;
mod maintenance;
mod marks;
mod objections;
mod observation;
mod observations;
mod observed;
mod shortlists;
mod timetable;
mod values;

mod earlier;
mod ledger;

mod collected;
mod convert;
mod foreign;
mod hidden;
mod mapped;
mod mark_ledger;
mod merge;
mod ratings;
mod ratings_rows;
mod returned;
mod returned_cells;
mod returned_rows;
mod taken;

mod crosscheck;
mod schema;

pub use collected::{Collected, Returned, collect, lock_of, returned, spoken};
pub use convert::{Converted, NotConverted, Record, convert};
pub use earlier::earlier_result;
pub use foreign::{Foreign, WhichSheet, foreign};
pub use ledger::Ledger;
pub use load::{Loaded, answers, languages, load, load_changed, load_declared, load_with, rubric_from};
pub use mapped::{Remake, mapped};
pub use mark_ledger::{MarkKey, MarkLedger, Written};
pub use merge::{Change, Merged, merge};
pub use number::{NotANumber, number};
pub use problems::shown;
pub use ratings::{RatingsLayout, minutes_of, ratings};
pub use returned_cells::StateWords;
pub use returned_rows::{Against, Fate, Filled, Rows};
pub use rubric_file::RubricFile;
pub use schema::{schema, schema_names};
pub use shipped::{shipped, shipped_rubric};
