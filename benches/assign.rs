//! How assigning grows with the field: three marks per entry, five tracks and regions, conflicts, expertise.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench is not an interface")]

#[path = "../tests/it/arena.rs"]
#[expect(dead_code, reason = "nobody marks here")]
mod arena;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::judging::{Anchors, AssignAsked, assign};
use tolok::model::{Edition, EntryIx, Id, JudgeIx, StageIx, Track, TrackIx};

const TRACKS: u32 = 5;

fn field(entries: usize, judges: usize) -> Edition {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut edition = arena::edition(arena::kkd(), entries, judges);
    let track = |t: u32| Track {
        id: Id::new(&format!("track-{t}")).unwrap(),
        title: edition.competition.tracks[0].title.clone(),
    };
    edition.competition.tracks = (0..TRACKS).map(track).collect();
    edition.attributes = vec!["region".into()];
    for entry in &mut edition.entries {
        entry.track = TrackIx(random.random_range(0..TRACKS));
        entry.attributes = vec![format!("region-{}", random.random_range(0..38_u32)).into()];
    }
    for judge in &mut edition.judges {
        judge.region = format!("region-{}", random.random_range(0..38_u32));
        judge.conflicts = vec![format!("e{:06}", random.random_range(0..entries))];
        if random.random_bool(0.5) {
            judge.tracks = (0..2).map(|_| TrackIx(random.random_range(0..TRACKS))).collect();
        }
        judge.expertise = vec![format!("track-{}", random.random_range(0..TRACKS))];
    }
    edition
}

fn asked(entries: usize) -> AssignAsked {
    AssignAsked {
        stage: StageIx::at(0),
        entries: (0..entries).map(EntryIx::at).collect(),
        marks: 3,
        at_least: None,
        at_most: None,
        anchors: Anchors::Count(3),
        without: Vec::<JudgeIx>::new(),
        back: Vec::new(),
        third: None,
        seed: 1,
    }
}

fn assigning_a_field(c: &mut Criterion) {
    let mut group = c.benchmark_group("assign");
    group.sample_size(10);
    for (entries, judges) in [(1_000, 60), (10_000, 300)] {
        let edition = field(entries, judges);
        let evidence = arena::evidence(&edition, &[]);
        let asked = asked(entries);
        group.throughput(Throughput::Elements(entries as u64));
        let name = BenchmarkId::from_parameter(format!("{entries}x{judges}"));
        group.bench_with_input(name, &asked, |b, asked| {
            b.iter(|| assign(&edition, &evidence, asked, &|| {}).expect("the field has judges enough"));
        });
    }
    group.finish();
}

criterion_group!(benches, assigning_a_field);
criterion_main!(benches);
