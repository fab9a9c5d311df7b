//! Integration tests: one binary, one module per subject.

#![allow(clippy::unwrap_used, reason = "a test may stop at whatever it did not expect")]

mod arena;
mod funnel;
mod intake_bad;
mod intake_good;
mod kota_contoh;
mod pages;
mod problem_words;
mod properties;
mod real_data;
mod simulate;
mod tidy;
mod words;
