//! A writer that is killed at any moment loses no acknowledged record, and writes none twice.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tolok::probe::archive::{Archive, Sync, records, verify};

use crate::archive::{append, settings};

const FOLDER: &str = "TOLOK_TEST_ARCHIVE";
const SYNC: &str = "TOLOK_TEST_SYNC";

fn sync(name: &str) -> Sync {
    match name {
        "each" => Sync::Each,
        "every" => Sync::Every(8),
        _ => Sync::Never,
    }
}

/// The writer that is killed: it acknowledges each record on its standard output.
#[test]
fn the_child_that_is_killed() {
    let Ok(folder) = env::var(FOLDER) else { return };
    let (mut archive, recovery) =
        Archive::open(Path::new(&folder), settings(sync(&env::var(SYNC).unwrap()))).unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "open {}", recovery.torn.map_or(0, |(_, bytes)| bytes)).unwrap();
    let page = "<p>Halaman rekaan yang panjang. ".repeat(1_800);
    loop {
        let next = archive.head().count;
        let receipt = append(&mut archive, &format!("s{next}"), next.cast_signed(), &page).unwrap();
        writeln!(out, "ack {} {}", receipt.seq, receipt.sha256).unwrap();
        out.flush().unwrap();
    }
}

/// Lets a writer run and kills it some time after its first record; what it acknowledged.
fn run_and_kill(folder: &Path, sync: &str, after: Duration) -> BTreeMap<u64, String> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "archive_killed::the_child_that_is_killed", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(SYNC, sync)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = BTreeMap::new();
    let mut killer = None;
    let mut line = String::new();
    while said.read_line(&mut line).unwrap() > 0 {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["ack", seq, sha256] = words[..] {
            acknowledged.insert(seq.parse().unwrap(), sha256.to_owned());
            let id = child.id();
            killer.get_or_insert_with(|| {
                thread::spawn(move || {
                    thread::sleep(after);
                    Command::new("kill").args(["-9", &id.to_string()]).status().unwrap()
                })
            });
        }
        line.clear();
    }
    child.wait().unwrap();
    killer.expect("the child wrote before it was killed").join().unwrap();
    acknowledged
}

#[test]
fn no_acknowledged_record_is_lost_and_none_is_written_twice() {
    let mut random = ChaCha8Rng::seed_from_u64(4);
    for mode in ["never", "every", "each"] {
        let folder = tempfile::tempdir().unwrap();
        let mut acknowledged = BTreeMap::new();
        for _ in 0..12 {
            let after = Duration::from_micros(random.random_range(0..20_000));
            let more = run_and_kill(folder.path(), mode, after);
            for (seq, sha256) in more {
                assert_eq!(acknowledged.insert(seq, sha256), None, "record {seq} was acknowledged twice");
            }
        }
        let (archive, _) = Archive::open(folder.path(), settings(sync(mode))).unwrap();
        drop(archive);
        let found = verify(folder.path(), None).unwrap();
        assert!(found.is_sound(), "{mode}: {:?}", found.faults);
        let kept: Vec<_> = records(folder.path()).unwrap().map(Result::unwrap).collect();
        for (place, kept) in kept.iter().enumerate() {
            assert_eq!((kept.seq, kept.record.id.as_str()), (place as u64, &*format!("s{place}")));
        }
        for (seq, sha256) in &acknowledged {
            assert_eq!(&kept[*seq as usize].sha256, sha256, "{mode}: record {seq}");
        }
        // At most the record that was under way at each kill was written but not acknowledged.
        assert!(kept.len() <= acknowledged.len() + 12, "{} of {}", acknowledged.len(), kept.len());
    }
}
