//! tolok runs and studies competitions judged against YAML rubrics.
//!
//! The rooms, in the order the data flows: [`intake`] reads files into
//! [`model`] and [`evidence`]; [`scoring`] turns evidence into score cards with
//! the mathematics of [`stats`]; [`ranking`] turns cards into places, awards
//! and explanations; [`judging`] studies and simulates panels; [`matching`]
//! finds what means the same, and [`mapping`] what the columns of a foreign table
//! become; [`report`] turns results into text; [`probe`] looks at live
//! channels; [`cli`] is the program. Doors between rooms go one way;
//! ARCHITECTURE.md has the table and `tests/it/tidy.rs` holds it.
//!
//! ```
//! use std::path::Path;
//!
//! let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/kota-contoh");
//! let loaded = tolok::intake::load(&folder).expect("a sound edition");
//! let ranking = tolok::ranking::rank(&loaded.edition, &loaded.evidence).expect("values on their scales");
//! let first = &ranking.stages[0].tracks[0].places[0];
//! assert_eq!(first.place, 1.0);
//! ```

pub mod model;

pub mod evidence;

pub mod stats;

pub mod scoring;

pub mod judging;

pub mod ranking;

pub mod matching;

pub mod mapping;

pub mod report;

pub mod intake;

pub mod probe;

pub mod cli;
