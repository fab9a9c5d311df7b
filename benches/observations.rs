//! How long it takes to read a million lines of observations into measures.

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench is not an interface")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::intake::load;

const ENTRIES: usize = 400;
const CHANNELS: usize = 5;
/// Lines of one file: a day's work.
const PER_FILE: usize = 100_000;

/// An invented edition of 2,000 channels, each looked at again and again.
fn edition(folder: &Path, lines: usize) {
    fs::create_dir_all(folder.join("observations")).unwrap();
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    write("competition.yaml", "competition: laju\nedition: 1\nstages: [{id: s, rubric: r.yaml}]\n".into());
    let rubric = "rubric: r\nversion: \"1\"\nscale: {min: 0, max: 1}\ndimensions:\n  - id: d\n    criteria:\n      \
        - {id: c, from: probes, measure: availability, scale: {bands: [0.9]}, missing: exclude}\n";
    write("r.yaml", rubric.into());
    let entry = |e: usize| format!("e{e:03}");
    let entries: String = (0..ENTRIES).map(|e| format!("{}\n", entry(e))).collect();
    write("entries.csv", format!("entry\n{entries}"));
    let channels = (0..ENTRIES).flat_map(|e| (0..CHANNELS).map(move |c| format!("{},w{c},web\n", entry(e))));
    write("channels.csv", format!("entry,channel,kind\n{}", channels.collect::<String>()));
    let mut random = ChaCha8Rng::seed_from_u64(1);
    for (file, from) in (0..lines).step_by(PER_FILE).enumerate() {
        let text: String = (from..lines.min(from + PER_FILE)).map(|i| line(i, &entry, &mut random)).collect();
        write(&format!("observations/{file:03}.jsonl"), text);
    }
}

/// One line such as the prober writes.
fn line(i: usize, entry: &dyn Fn(usize) -> String, random: &mut ChaCha8Rng) -> String {
    let (who, channel, round) =
        (entry(i % ENTRIES), i / ENTRIES % CHANNELS, i64::try_from(i / (ENTRIES * CHANNELS)).unwrap());
    let at = jiff::Timestamp::from_second(1_652_054_400 + round * 900).unwrap();
    let (verdict, reason) = match random.random_range(0..100_u32) {
        0..90 => ("ok", "http-answered"),
        90..94 => ("slow", "http-slow"),
        94..97 => ("down", "connect-timeout"),
        _ => ("blocked", "http-challenge"),
    };
    let total: f64 = 100.0 + f64::from(random.random_range(0..3_000_000_u32)) / 1000.0;
    let (first, hash) = (total / 2.0, random.random::<u128>());
    let mut line = String::new();
    writeln!(
        line,
        "{{\"entry\":\"{who}\",\"channel\":\"w{channel}\",\"kind\":\"web\",\"url\":\"https://{who}.example/pengaduan\",\
        \"scheduled_at\":\"{at}\",\"at\":\"{at}\",\"verdict\":\"{verdict}\",\"reason\":\"{reason}\",\
        \"ms\":{{\"dns\":1.5,\"connect\":12.25,\"tls\":24.125,\"send\":0.05,\"first_byte\":{first:.3},\"body\":3.5,\
        \"total\":{total:.3}}},\"status\":200,\"tls_days_left\":61.5,\"page\":{{\"form\":true,\"tracking\":false,\
        \"service_time\":null,\"sp4n\":true,\"freshest\":\"2022-05-01\",\"accessibility\":0.75}},\
        \"evidence\":\"{hash:032x}{hash:032x}\",\"tolok\":\"0.1.0\"}}",
    )
    .unwrap();
    line
}

fn reading_observations(c: &mut Criterion) {
    let mut group = c.benchmark_group("observations");
    group.sample_size(10);
    for lines in [100_000, 1_000_000] {
        let kept = std::env::var("TOLOK_KEEP").map(|keep| Path::new(&keep).join(format!("laju-{lines}")));
        let temporary = tempfile::tempdir().unwrap();
        let folder = kept.unwrap_or_else(|_| temporary.path().to_owned());
        edition(&folder, lines);
        group.throughput(Throughput::Elements(lines as u64));
        group.bench_with_input(BenchmarkId::from_parameter(lines), &folder, |b, folder| {
            b.iter(|| load(folder).expect("the lines are good"));
        });
    }
    group.finish();
}

criterion_group!(benches, reading_observations);
criterion_main!(benches);
