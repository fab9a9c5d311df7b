//! One binary for all integration tests.

mod intake_bad;
mod intake_good;
mod words;
