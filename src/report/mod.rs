//! Results become text, tables and JSON, in Indonesian and English.
//!
//! In: rankings, derivations, problems. Out: strings and bytes.
//! Never: writes a file, decides anything, or prints. Escapes for the place
//! it writes to: Markdown cells, CSV formulas, terminal control characters.

mod against_view;
mod assess_view;
mod assign_view;
mod assign_wire;
mod blocks;
mod changes_view;
mod decisions_view;
pub mod documents;
mod edition_files;
mod explain_view;
mod fair_view;
mod grid;
mod locale;
mod mapping_book;
mod mapping_view;
mod measures_view;
mod observed_view;
mod pairs_view;
mod panel_decisions;
mod panel_plots;
mod panel_view;
mod panel_wire;
mod problem_view;
mod rank_view;
mod record;
mod rubric_notes;
mod rubric_workbook;
mod schemas;
mod sheet_book;
mod sheet_cells;
mod sheet_fit;
mod sheet_formulas;
mod sheet_guide;
mod sheet_look;
mod sheet_marks;
mod sheet_plan;
mod shortlist_view;
mod timetable_book;
mod timetable_ics;
mod timetable_view;
mod unassignable_view;
mod wire;

pub use against_view::{against_blocks, against_json, against_table};
pub use assess_view::AssessView;
pub use assign_view::AssignView;
pub use blocks::{Block, Column, Kind, Style, Table, csv, markdown, plain, terminal};
pub use changes_view::{DecideJson, DecisionView, change_blocks, effect_summary};
pub use decisions_view::{DecisionsJson, DecisionsView, ObjectionsJson, ObjectionsView};
pub use edition_files::edition_files;
pub use explain_view::{derivation_json, derivation_lines};
pub use fair_view::{FairPlace, fair_places_of};
pub use locale::Words;
pub use mapping_book::{confirm_cell, mapping_workbook};
pub use mapping_view::{MAPPING_COLUMNS, mapping_csv, mapping_json, mapping_table, mapping_values_table};
pub use measures_view::{MeasuresJson, MeasuresView};
pub use observed_view::{Division, ObservedJson, ObservedView};
pub use pairs_view::{counts_json, counts_line, out_blocks, pair_blocks, pairs_json};
pub use panel_decisions::PanelDecisions;
pub use panel_view::PanelView;
pub use problem_view::{problem_json, problem_line, problems_graphical};
pub use rank_view::{RankView, rank_blocks, rank_table, warning_blocks};
pub use record::record_from;
pub use rubric_workbook::rubric_workbook;
pub use schemas::{result_schema, result_schema_names};
pub use sheet_book::{SheetBook, sheet_book};
pub use sheet_plan::SheetView;
pub use shortlist_view::{ShortlistJson, ShortlistView, listed_because};
pub use timetable_book::timetable_book;
pub use timetable_ics::timetable_calendars;
pub use timetable_view::{TimetableJson, TimetableView, minutes, rfc3339};
pub use unassignable_view::unassignable;
pub use wire::{RankJson, Tolok, rank_json, rank_schema, warnings_json};
