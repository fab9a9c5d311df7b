//! Severity of judges: 24,000 ratings by 57 judges, and a million by 300.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench is not an interface")]

#[path = "../tests/it/rated.rs"]
mod rated;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tolok::stats::rasch::{Design, Steps, joint, marginal};

/// Entries, judges and criteria, and how many judges mark each entry.
const DESIGNS: [([usize; 3], usize); 2] = [([500, 57, 24], 2), ([10_000, 300, 20], 5)];

fn severities(c: &mut Criterion) {
    let mut group = c.benchmark_group("panel");
    group.sample_size(10);
    for (sizes, per_entry) in DESIGNS {
        let (_, ratings) = rated::simulated(sizes, per_entry, 5);
        let design = Design::new(sizes, &ratings, Steps::Shared).unwrap();
        group.throughput(Throughput::Elements(ratings.len() as u64));
        group.bench_function(BenchmarkId::new("joint", ratings.len()), |b| b.iter(|| joint(&design)));
        group.bench_function(BenchmarkId::new("marginal", ratings.len()), |b| b.iter(|| marginal(&design)));
    }
    group.finish();
}

criterion_group!(benches, severities);
criterion_main!(benches);
