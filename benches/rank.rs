//! How ranking grows with the field: 24 criteria, three marks each.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench is not an interface")]

#[path = "../tests/it/arena.rs"]
mod arena;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::evidence::Mark;
use tolok::ranking::rank;

const CRITERIA: usize = 24;
const JUDGES: usize = 300;

fn marks(entries: usize) -> Vec<Mark> {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut marks = Vec::with_capacity(entries * CRITERIA * 3);
    for entry in 0..entries {
        for criterion in 0..CRITERIA {
            for panel in 0..3 {
                let judge = (entry * 3 + panel) % JUDGES;
                marks.push(arena::mark(
                    entry,
                    criterion,
                    judge,
                    Some(f64::from(random.random_range(0..6_u32))),
                ));
            }
        }
    }
    marks
}

fn ranking_a_field(c: &mut Criterion) {
    let mut group = c.benchmark_group("rank");
    group.sample_size(10);
    for entries in [1_000, 10_000, 100_000] {
        let edition = arena::edition(arena::kkd(), entries, JUDGES);
        let evidence = arena::evidence(&edition, &marks(entries));
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_with_input(BenchmarkId::from_parameter(entries), &entries, |b, _| {
            b.iter(|| rank(&edition, &evidence).expect("marks lie on the scale"));
        });
    }
    group.finish();
}

criterion_group!(benches, ranking_a_field);
criterion_main!(benches);
