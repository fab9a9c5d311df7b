//! Integration tests, one binary.

mod kota_contoh;
mod simulate;
