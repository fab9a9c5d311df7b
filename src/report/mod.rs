//! Results become files: bytes, never written here.

mod edition_files;

pub use edition_files::edition_files;
