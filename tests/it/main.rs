//! Integration tests: one binary, one module per subject.

mod arena;
mod intake_bad;
mod intake_good;
mod kota_contoh;
mod problem_words;
mod properties;
mod real_data;
mod simulate;
mod tidy;
mod words;
