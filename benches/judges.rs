//! How often odd judges are found, and ordinary ones accused, in invented editions of P4's shape.
//!
//! `cargo bench --bench judges -- 50`: seeds 1 to 50, each with one severe, one erratic, one biased and one
//! central judge among twenty, and again with ordinary judges only.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a bench is not an interface")]

#[path = "../tests/it/planted.rs"]
mod planted;

use planted::{PLANTED, found, with_ordinary_judges, with_planted_judges};
use rayon::prelude::*;

fn main() {
    let seeds: u64 = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(20);
    let runs: Vec<_> = (1..=seeds)
        .into_par_iter()
        .map(|seed| (seed, found(&with_planted_judges(seed)), found(&with_ordinary_judges(seed))))
        .collect();
    for (judge, what) in PLANTED {
        let hits =
            runs.iter().filter(|(_, odd, _)| odd.get(judge).is_some_and(|w| w.contains(&what))).count();
        let only = runs.iter().filter(|(_, odd, _)| odd.get(judge).is_some_and(|w| *w == [what])).count();
        println!("{what:8} found in {hits} of {seeds}, under this heading only in {only}");
    }
    let planted = |judge: &str| PLANTED.iter().any(|(p, _)| *p == judge);
    for (name, ordinary) in [("beside odd judges", false), ("all ordinary", true)] {
        let (mut judges, mut panels) = (0, 0);
        for (seed, odd, even) in &runs {
            let found = if ordinary { even } else { odd };
            let accused: Vec<_> = found.iter().filter(|(j, _)| ordinary || !planted(j)).collect();
            judges += accused.len();
            panels += usize::from(!accused.is_empty());
            accused.iter().for_each(|(judge, what)| println!("  seed {seed}: {judge} {what:?}"));
        }
        println!("{name}: {judges} judges accused wrongly, in {panels} of {seeds} panels");
    }
}
