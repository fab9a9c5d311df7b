//! Integration tests, one binary.

mod simulate;
