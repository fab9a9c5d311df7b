//! Integration tests: one binary, one module per subject.

#![allow(clippy::unwrap_used, reason = "a test may stop at whatever it did not expect")]

mod archive;
mod archive_killed;
mod arena;
mod assess;
mod awards;
mod cli;
mod cli_filters;
mod cli_output;
mod cli_rank;
mod cli_start;
mod explain;
mod faults;
mod funnel;
mod gaps;
mod hdi;
mod intake_bad;
mod intake_good;
mod kota_contoh;
mod page_corpus;
mod page_findings;
mod page_hostile;
mod pages;
mod problem_words;
mod program;
mod properties;
mod real_data;
mod redaction;
mod result_schemas;
mod scoring;
mod simulate;
mod tidy;
mod words;
