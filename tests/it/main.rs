//! Integration tests: one binary, one module per subject.

#![allow(clippy::unwrap_used, reason = "a test may stop at whatever it did not expect")]

mod arena;
mod assess;
mod awards;
mod cli;
mod cli_filters;
mod cli_output;
mod cli_rank;
mod cli_start;
mod decide;
mod decide_shortlist;
mod explain;
mod faults;
mod funnel;
mod gaps;
mod hdi;
mod intake_bad;
mod intake_good;
mod kota_contoh;
mod pages;
mod probe;
mod problem_words;
mod program;
mod properties;
mod real_data;
mod result_schemas;
mod scoring;
mod sheet_in;
mod sheet_office;
mod sheet_out;
mod sheet_parts;
mod simulate;
mod tidy;
mod timetable;
mod timetable_files;
mod words;
