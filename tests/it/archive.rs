//! The archive of evidence: whatever is done to it is found, and nothing personal is in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};
use tempfile::TempDir;
use tolok::model::{Lang, Problem};
use tolok::probe::archive::{
    Archive, Certificate, FaultKind, Head, Keep, Kept, Sample, Settings, Sync, digest, records, verify, warc,
};
use tolok::probe::redact::Redactor;
use tolok::report::Words;

pub fn settings(sync: Sync) -> Settings {
    Settings {
        configuration_sha256: digest(b"konfigurasi rekaan"),
        tool_version: "0.1.0".into(),
        keep: Keep { redactor: Redactor::keeping(["pengaduan@kota-rekaan.go.id"]), body_bytes: 64 * 1024 },
        sync,
        zone: TimeZone::get("Asia/Jakarta").unwrap(),
    }
}

/// A sample of one minute, with a body.
pub fn append(
    archive: &mut Archive,
    id: &str,
    minute: i64,
    body: &str,
) -> Result<tolok::probe::archive::Receipt, Problem> {
    let at = Timestamp::from_second(1_794_900_000 + 60 * minute).unwrap();
    let headers = [("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let hops = json!([{"host": "kota-rekaan.go.id", "dns_ms": 3, "total_ms": 120}]);
    archive.append(&Sample {
        id,
        channel: "web:kota-rekaan",
        address: "https://kota-rekaan.go.id/aduan",
        scheduled_at: at,
        started_at: at,
        hops: &hops,
        verdict: "ok",
        reason: "page-state-content",
        status: Some(200),
        headers: &headers,
        body: Some(body.as_bytes()),
        body_sha256: None,
        body_cut: false,
        certificates: &[],
        observation: &Value::Null,
    })
}

/// An archive of `count` small records, some 11 hours apart, so over several days.
fn archive(count: u64, sync: Sync) -> (TempDir, Head) {
    let folder = tempfile::tempdir().unwrap();
    let (mut archive, _) = Archive::open(folder.path(), settings(sync)).unwrap();
    for n in 0..count {
        append(&mut archive, &format!("s{n}"), 660 * n.cast_signed(), "<p>Halaman rekaan").unwrap();
    }
    let head = archive.close().unwrap();
    (folder, head)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "jsonl"));
    files.sort();
    files
}

/// The lines of all files, and from them the files again, one line a record.
fn lines(folder: &Path) -> Vec<String> {
    files(folder)
        .iter()
        .flat_map(|f| fs::read_to_string(f).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn put_in_one(folder: &Path, lines: &[String]) {
    let files = files(folder);
    files[1..].iter().for_each(|f| fs::remove_file(f).unwrap());
    let text: String = lines.iter().map(|l| format!("{l}\n")).collect();
    fs::write(&files[0], text).unwrap();
}

fn faults(folder: &Path) -> Vec<(FaultKind, u64, u64)> {
    verify(folder, None).unwrap().faults.iter().map(|f| (f.kind, f.first, f.last)).collect()
}

fn refusal(folder: &Path) -> &'static str {
    Archive::open(folder, settings(Sync::Never)).unwrap_err().message.code
}

#[test]
fn what_is_written_is_read_again_and_sound() {
    for sync in [Sync::Each, Sync::Every(3), Sync::Never] {
        let (folder, head) = archive(7, sync);
        let found = verify(folder.path(), Some(&head)).unwrap();
        assert!(found.is_sound(), "{:?}", found.faults);
        assert_eq!((found.records, found.uncounted, found.head.as_ref()), (7, 0, Some(&head)));
        let kept: Vec<Kept> = records(folder.path()).unwrap().map(Result::unwrap).collect();
        let ids: Vec<&str> = kept.iter().map(|k| k.record.id.as_str()).collect();
        assert_eq!(ids, ["s0", "s1", "s2", "s3", "s4", "s5", "s6"]);
        assert_eq!(kept[3].record.body_sha256.as_deref(), Some(&*digest(b"<p>Halaman rekaan")));
        assert_eq!(kept[6].sha256, head.last);
    }
}

#[test]
fn days_turn_in_the_zone_and_never_back_and_the_chain_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut archive, _) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    // 16:59 and 17:00 UTC are 23:59 and midnight in Jakarta.
    let midnight =
        (Timestamp::from_second(1_794_900_000).unwrap().as_second() / 86_400) * 86_400 + 17 * 3_600;
    let minute = |m: i64| (midnight - 1_794_900_000) / 60 + m;
    let mut places = Vec::new();
    for (id, at) in [("a", -1), ("b", 0), ("late", -2), ("c", 1)] {
        places.push(append(&mut archive, id, minute(at), "").unwrap().file);
    }
    let expected = ["2026-11-17.jsonl", "2026-11-18.jsonl", "2026-11-18.jsonl", "2026-11-18.jsonl"];
    assert_eq!(places, expected);
    drop(archive);
    let (mut archive, _) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    assert_eq!(append(&mut archive, "d", minute(-3), "").unwrap().file, "2026-11-18.jsonl");
    drop(archive);
    assert!(verify(folder.path(), None).unwrap().is_sound());
}

#[test]
fn every_flipped_bit_is_found_and_the_record_named() {
    let (folder, head) = archive(3, Sync::Never);
    let mut record = 0;
    for file in files(folder.path()) {
        let sound = fs::read(&file).unwrap();
        for place in 0..sound.len() {
            let mut bytes = sound.clone();
            bytes[place] ^= 1 << (place % 8);
            fs::write(&file, &bytes).unwrap();
            let found = verify(folder.path(), Some(&head)).unwrap();
            let named = found.faults.iter().any(|f| f.first <= record && record <= f.last && f.at.line > 0);
            assert!(named, "byte {place} of {}: {:?}", file.display(), found.faults);
            record += u64::from(sound[place] == b'\n');
        }
        fs::write(&file, sound).unwrap();
    }
    assert_eq!(record, 3);
    let path = folder.path().join("head.json");
    let sound = fs::read(&path).unwrap();
    for place in 0..sound.len() * 8 {
        let mut bytes = sound.clone();
        bytes[place / 8] ^= 1 << (place % 8);
        fs::write(&path, &bytes).unwrap();
        assert!(!verify(folder.path(), None).unwrap().is_sound(), "bit {place} of the head");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_other_byte_is_found(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let (folder, _) = archive(4, Sync::Never);
        let file = &files(folder.path())[0];
        let mut bytes = fs::read(file).unwrap();
        let place = place.index(bytes.len());
        let same = bytes[place] == byte;
        bytes[place] = byte;
        fs::write(file, bytes).unwrap();
        prop_assert_eq!(verify(folder.path(), None).unwrap().is_sound(), same);
    }

    #[test]
    fn any_dropped_line_is_named(place in 0_usize..8) {
        let (folder, _) = archive(8, Sync::Never);
        let mut lines = lines(folder.path());
        lines.remove(place);
        put_in_one(folder.path(), &lines);
        let seq = place as u64;
        let kind = if place == 7 { FaultKind::TailMissing } else { FaultKind::Removed };
        prop_assert_eq!(faults(folder.path()), [(kind, seq, seq)]);
    }

    #[test]
    fn any_two_swapped_lines_are_named(one in 0_usize..8, other in 0_usize..8) {
        let (folder, _) = archive(8, Sync::Never);
        let mut lines = lines(folder.path());
        lines.swap(one, other);
        put_in_one(folder.path(), &lines);
        let found = faults(folder.path());
        prop_assert_eq!(found.is_empty(), one == other);
        let (low, high) = (one.min(other) as u64, one.max(other) as u64);
        // All between the two come too late for where the later one stands now.
        prop_assert!(found.iter().all(|(kind, first, _)| *kind == FaultKind::Displaced && (low..high).contains(first)), "{found:?}");
    }

    #[test]
    fn any_repeated_line_is_named(place in 0_usize..8, to in 0_usize..9) {
        let (folder, _) = archive(8, Sync::Never);
        let mut lines = lines(folder.path());
        let to = to.max(place);
        lines.insert(to, lines[place].clone());
        put_in_one(folder.path(), &lines);
        let seq = place as u64;
        prop_assert_eq!(faults(folder.path()), [(FaultKind::Repeated, seq, seq)]);
    }

    #[test]
    fn any_cut_is_found(left in any::<prop::sample::Index>()) {
        let (folder, head) = archive(4, Sync::Never);
        let file = files(folder.path()).pop().unwrap();
        let bytes = fs::read(&file).unwrap();
        let left = left.index(bytes.len());
        fs::write(&file, &bytes[..left]).unwrap();
        prop_assert!(!verify(folder.path(), None).unwrap().is_sound());
        // A head that went with it hides the cut at a line's end; the published one does not.
        fs::remove_file(folder.path().join("head.json")).unwrap();
        prop_assert!(verify(folder.path(), Some(&head)).unwrap().faults.iter().any(|f| f.kind != FaultKind::HeadDamaged));
        prop_assert!(!verify(folder.path(), None).unwrap().is_sound());
    }
}

#[test]
fn a_missing_day_and_a_replaced_record_are_named() {
    let (folder, head) = archive(8, Sync::Never);
    let all = files(folder.path());
    let in_first = fs::read_to_string(&all[0]).unwrap().lines().count() as u64;
    let in_second = fs::read_to_string(&all[1]).unwrap().lines().count() as u64;
    let away = folder.path().join("kept");
    fs::rename(&all[1], &away).unwrap();
    assert_eq!(faults(folder.path()), [(FaultKind::Removed, in_first, in_first + in_second - 1)]);
    fs::rename(&away, &all[1]).unwrap();

    // Whoever makes a new sound record with the same number breaks the chain behind it.
    let (other, _) = archive(0, Sync::Never);
    let (mut forged, _) = Archive::open(other.path(), settings(Sync::Never)).unwrap();
    for n in 0..8 {
        let body = if n == 3 { "<p>Halaman palsu" } else { "<p>Halaman rekaan" };
        append(&mut forged, &format!("s{n}"), 660 * n, body).unwrap();
    }
    drop(forged);
    let mut lines_there = lines(folder.path());
    lines_there[3] = lines(other.path())[3].clone();
    put_in_one(folder.path(), &lines_there);
    assert_eq!(faults(folder.path()), [(FaultKind::Replaced, 3, 4)]);

    // A whole new chain with its own head is sound by itself; a published head is not deceived.
    assert!(verify(other.path(), None).unwrap().is_sound());
    let published = verify(other.path(), Some(&head)).unwrap();
    assert_eq!(published.faults[0].kind, FaultKind::PublishedDiffers);
}

#[test]
fn a_published_head_of_earlier_days_still_fits() {
    let folder = tempfile::tempdir().unwrap();
    let (mut archive, _) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    append(&mut archive, "a", 0, "").unwrap();
    let early = archive.head().clone();
    append(&mut archive, "b", 1, "").unwrap();
    drop(archive);
    assert!(verify(folder.path(), Some(&early)).unwrap().is_sound());
    let wrong = Head { last: digest(b"lain"), ..early };
    assert_eq!(verify(folder.path(), Some(&wrong)).unwrap().faults[0].kind, FaultKind::PublishedDiffers);
}

#[test]
fn a_torn_end_is_cut_off_and_reported_wherever_it_was_torn() {
    let (folder, _) = archive(3, Sync::Never);
    let (other, _) = archive(4, Sync::Never);
    let next = lines(other.path()).pop().unwrap();
    let file = files(folder.path()).pop().unwrap();
    let sound = fs::read(&file).unwrap();
    for length in (1..=next.len()).step_by(7).chain([next.len()]) {
        fs::write(&file, [&sound, &next.as_bytes()[..length]].concat()).unwrap();
        assert_eq!(faults(folder.path()), [(FaultKind::Torn, 3, 3)]);
        let (archive, recovery) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(recovery.torn, Some((name, length as u64)));
        assert_eq!(archive.head().count, 3);
        drop(archive);
        assert_eq!(fs::read(&file).unwrap(), sound);
        assert!(verify(folder.path(), None).unwrap().is_sound());
    }
}

#[test]
fn a_day_that_begins_torn_falls_back_to_the_day_before() {
    let (folder, _) = archive(3, Sync::Never);
    fs::write(folder.path().join("2030-01-01.jsonl"), b"{\"seq\":3,\"pre").unwrap();
    let (mut archive, recovery) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    assert_eq!(recovery.torn, Some(("2030-01-01.jsonl".into(), 13)));
    assert_eq!(append(&mut archive, "s3", 0, "").unwrap().seq, 3);
    drop(archive);
    assert!(verify(folder.path(), None).unwrap().is_sound());
}

#[test]
fn records_the_head_did_not_count_are_counted_at_the_next_start() {
    let (folder, _) = archive(5, Sync::Never);
    let path = folder.path().join("head.json");
    let (earlier, _) = archive(3, Sync::Never);
    fs::copy(earlier.path().join("head.json"), &path).unwrap();
    let found = verify(folder.path(), None).unwrap();
    assert!(found.is_sound());
    assert_eq!(found.uncounted, 2);
    let (archive, recovery) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    assert_eq!((recovery.uncounted, archive.head().count), (2, 5));
}

#[test]
fn going_on_is_refused_where_it_would_hide_something() {
    let (folder, _) = archive(3, Sync::Never);
    let file = files(folder.path()).pop().unwrap();
    let sound = fs::read(&file).unwrap();
    let held = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    assert_eq!(refusal(folder.path()), "archive-locked");
    drop(held);

    let mut bytes = sound.clone();
    let place = bytes.len() - 100;
    bytes[place] ^= 1;
    fs::write(&file, &bytes).unwrap();
    assert_eq!(refusal(folder.path()), "archive-damaged");
    fs::remove_file(&file).unwrap();
    assert_eq!(refusal(folder.path()), "archive-tail-missing");
    fs::write(&file, &sound).unwrap();
    fs::write(folder.path().join("head.json"), b"{}").unwrap();
    assert_eq!(refusal(folder.path()), "archive-head-damaged");
}

#[test]
fn every_refusal_and_fault_has_words_in_both_languages() {
    for lang in [Lang::Id, Lang::En] {
        let words = Words::new(lang);
        for kind in FaultKind::ALL {
            let (folder, _) = archive(0, Sync::Never);
            let mut fault = tolok::probe::archive::Fault {
                kind: *kind,
                at: tolok::model::Position::file("x"),
                first: 3,
                last: 3,
            };
            drop(folder);
            let one = words.say(&fault.message());
            fault.last = 5;
            let several = words.say(&fault.message());
            assert!(one != kind.code() && !one.contains('{') && !several.contains('{'), "{one} / {several}");
        }
    }
    let words = Words::new(Lang::Id);
    let fault = tolok::probe::archive::Fault {
        kind: FaultKind::Removed,
        at: tolok::model::Position::file("x"),
        first: 3,
        last: 5,
    };
    assert_eq!(words.say(&fault.message()), "rekaman 3 sampai 5 hilang (3)");
    let fault = tolok::probe::archive::Fault { last: 3, ..fault };
    assert_eq!(words.say(&fault.message()), "rekaman 3 hilang");
}

/// A page of complaints, a form filled in, a script and headers, full of people.
fn hostile_sample(folder: &Path) {
    let (mut archive, _) = Archive::open(folder, settings(Sync::Never)).unwrap();
    let body = r#"<!doctype html><title>Aduan dari Budi: hubungi 0812-0000-1111</title>
        <table><tr><th>No</th><th>Nama Pelapor</th><th>Isi</th></tr>
        <tr><td>1</td><td>Siti Rekaan</td><td>NIK saya 3578 0101 0101 0001</td></tr>
        <tr><td>2</td><td><b>Agus</b> Rekaan</td><td>Telepon (0354) 000-1234</td></tr></table>
        <p>Nama: Budi Rekaan<br>Pelapor : <b>Dewi Rekaan</b><br>Surel budi&#64;example.org, budi [at] example.net</p>
        <dl><dt>Nama lengkap</dt><dd>Tono Rekaan</dd></dl>
        <p>WA <b>0812</b>-<i>0000</i>-2222, &#x30;81200003333, ０８１２００００４４４４, +62 812 0000 5555</p>
        <form><input name=nama value="Rina Rekaan"><input type=hidden name=_token value=abcdef123456>
        <textarea name=isi>Saya Rudi Rekaan, tetangga</textarea></form>
        <a href="mailto:lain%40example.com?cc=dua@example.com">tulis</a> <a href="mailto:pengaduan@kota-rekaan.go.id">resmi</a>
        <script>var d = {"nama_pelapor":"Joko Rekaan","nik":3578010101010002,"telp":"\u0030812-0000-6666"};</script>
        <!-- 3578010101010003 --><p>NPWP 01.234.567.8-901.000"#;
    let headers: Vec<(String, String)> = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Set-Cookie", "laravel_session=rahasia123; Path=/; Secure; HttpOnly"),
        ("Authorization", "Bearer rahasia123"),
        ("X-CSRF-Token", "rahasia123"),
        ("X-Reported-By", "budi@example.org"),
        ("Location", "https://ani:rahasia123@kota-rekaan.go.id/cek?token=rahasia123&nik=3578010101010004"),
    ]
    .map(|(n, v)| (n.to_owned(), v.to_owned()))
    .into();
    let hops = json!([{"url": "https://kota-rekaan.go.id/?session_id=rahasia123", "headers": [["Cookie", "a=rahasia123"]],
        "sent": {"name": "Cookie", "value": "rahasia123"}, "authorization": "rahasia123", "nama_pelapor": "Budi Rekaan",
        "dns_ms": 3, "sha256": digest(b"sertifikat")}]);
    let certificate = Certificate {
        sha256: digest(b"sertifikat"),
        subject: "CN=kota-rekaan.go.id, emailAddress=admin@example.org".into(),
        issuer: "CN=Rekaan CA".into(),
        names: vec!["kota-rekaan.go.id".into()],
        not_before: Timestamp::from_second(1_790_000_000).unwrap(),
        not_after: Timestamp::from_second(1_799_000_000).unwrap(),
    };
    archive
        .append(&Sample {
            id: "s1",
            channel: "web:kota-rekaan",
            address: "https://kota-rekaan.go.id/aduan?kode_sesi=1&access_token=rahasia123",
            scheduled_at: Timestamp::from_second(1_794_900_000).unwrap(),
            started_at: Timestamp::from_second(1_794_900_001).unwrap(),
            hops: &hops,
            verdict: "ok",
            reason: "page-state-content",
            status: Some(200),
            headers: &headers,
            body: Some(body.as_bytes()),
            body_sha256: None,
            body_cut: false,
            certificates: &[certificate],
            observation: &Value::Null,
        })
        .unwrap();
}

#[test]
fn nothing_personal_and_no_secret_is_in_an_archive() {
    let folder = tempfile::tempdir().unwrap();
    hostile_sample(folder.path());
    let text = lines(folder.path()).concat();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    for name in
        ["Siti", "Agus", "Budi Rekaan", "Dewi", "Tono", "Rina", "Rudi", "Joko", "rahasia123", "abcdef123456"]
    {
        assert!(!text.contains(name), "{name} in {text}");
    }
    for address in ["budi@", "budi&#64;", "[at]", "lain%40", "dua@", "admin@example"] {
        assert!(!text.contains(address), "{address} in {text}");
    }
    for number in [
        "81200001111",
        "3578010101",
        "3540001234",
        "81200002222",
        "81200003333",
        "81200005555",
        "2000006666",
        "0123456789010",
    ] {
        assert!(!digits.contains(number), "{number} in {text}");
    }
    assert!(!text.contains('４'), "{text}");
    // What is no person's stays: facts, and the channel that the agency publishes.
    for fact in [
        "pengaduan@kota-rekaan.go.id",
        "laravel_session=[rahasia]; Path=/; Secure; HttpOnly",
        "dns_ms",
        "Nama Pelapor",
        &digest(b"sertifikat"),
    ] {
        assert!(text.contains(fact), "{fact} not in {text}");
    }
    let kept = records(folder.path()).unwrap().next().unwrap().unwrap().record;
    assert_eq!(kept.address, "https://kota-rekaan.go.id/aduan?kode_sesi=1&access_token=[rahasia]");
    assert!(kept.body.unwrap().redacted >= 15);
}

#[test]
fn a_body_is_cut_where_no_number_is_halved() {
    let mut settings = settings(Sync::Never);
    for body_bytes in 0..60 {
        let folder = tempfile::tempdir().unwrap();
        settings.keep.body_bytes = body_bytes;
        let (mut archive, _) = Archive::open(folder.path(), settings.clone()).unwrap();
        append(&mut archive, "a", 0, "Hubungi saya di 0812 0000 1111 atau di rekaan@example.org ya").unwrap();
        drop(archive);
        let record = records(folder.path()).unwrap().next().unwrap().unwrap().record;
        assert_eq!(record.body.is_none(), body_bytes == 0);
        let text = record.body.map(|b| b.text).unwrap_or_default();
        assert!(!text.contains("08") && !text.contains("rekaan"), "{body_bytes}: {text}");
        assert_eq!(record.body_bytes, Some(60));
    }
}

#[test]
fn bytes_that_are_no_text_are_kept_as_a_digest_only() {
    let folder = tempfile::tempdir().unwrap();
    let (mut archive, _) = Archive::open(folder.path(), settings(Sync::Never)).unwrap();
    let at = Timestamp::from_second(1_794_900_000).unwrap();
    let headers = [("Content-Type".to_owned(), "application/pdf".to_owned())];
    let body = b"%PDF-1.7 3578010101010001".as_slice();
    let sample = Sample {
        id: "a",
        channel: "c",
        address: "https://kota-rekaan.go.id/a.pdf",
        scheduled_at: at,
        started_at: at,
        hops: &Value::Null,
        verdict: "ok",
        reason: "r",
        status: Some(200),
        headers: &headers,
        body: Some(body),
        body_sha256: None,
        body_cut: false,
        certificates: &[],
        observation: &Value::Null,
    };
    archive.append(&sample).unwrap();
    drop(archive);
    let record = records(folder.path()).unwrap().next().unwrap().unwrap().record;
    assert_eq!((record.body, record.body_sha256), (None, Some(digest(body))));
}

/// A WARC record as a strict reader sees it: its fields and its block.
type WarcRecord = (BTreeMap<String, String>, Vec<u8>);

/// Reads WARC 1.1 by the standard's grammar, refusing anything else.
fn read_warc(mut bytes: &[u8]) -> Vec<WarcRecord> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("fields end in an empty line");
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        assert_eq!(lines.next(), Some("WARC/1.1"));
        let fields: BTreeMap<String, String> = lines
            .map(|l| l.split_once(": ").expect("a named field"))
            .map(|(n, v)| (n.to_owned(), v.to_owned()))
            .collect();
        let length: usize = fields["Content-Length"].parse().unwrap();
        let block = bytes[end + 4..end + 4 + length].to_vec();
        assert_eq!(&bytes[end + 4 + length..end + 8 + length], b"\r\n\r\n", "two empty lines end a record");
        bytes = &bytes[end + 8 + length..];
        for required in ["WARC-Type", "WARC-Record-ID", "WARC-Date", "WARC-Block-Digest"] {
            assert!(fields.contains_key(required), "{required} in {head}");
        }
        found.push((fields, block));
    }
    found
}

fn exported(folder: &Path, packed: bool) -> Vec<u8> {
    let kept: Vec<Kept> = records(folder).unwrap().map(Result::unwrap).collect();
    let mut bytes = Vec::new();
    warc(&kept, packed, &mut bytes).unwrap();
    bytes
}

#[test]
fn a_warc_file_holds_a_response_and_its_metadata_for_each_record() {
    let (folder, _) = archive(2, Sync::Never);
    hostile_sample(folder.path());
    let plain = exported(folder.path(), false);
    let found = read_warc(&plain);
    let kinds: Vec<&str> = found.iter().map(|(f, _)| f["WARC-Type"].as_str()).collect();
    assert_eq!(kinds, ["warcinfo", "response", "metadata", "response", "metadata", "response", "metadata"]);
    let ids: std::collections::BTreeSet<&String> = found.iter().map(|(f, _)| &f["WARC-Record-ID"]).collect();
    assert_eq!(ids.len(), found.len());
    let (fields, block) = &found[1];
    assert_eq!(fields["WARC-Target-URI"], "https://kota-rekaan.go.id/aduan");
    assert_eq!(fields["WARC-Date"], "2026-11-17T07:20:00Z");
    let text = std::str::from_utf8(block).unwrap();
    assert!(text.starts_with("HTTP/1.1 200 \r\nContent-Type: text/html; charset=utf-8\r\n"), "{text}");
    assert!(text.ends_with("Content-Length: 17\r\n\r\n<p>Halaman rekaan"), "{text}");
    assert_eq!(found[2].0["WARC-Concurrent-To"], fields["WARC-Record-ID"]);
    let metadata: Value = serde_json::from_slice(&found[2].1).unwrap();
    assert_eq!(metadata["chain"]["seq"], 0);
    assert_eq!(metadata["body_sha256"], digest(b"<p>Halaman rekaan"));
    assert_eq!(plain, exported(folder.path(), false), "the same bytes each time");

    let mut unpacked = Vec::new();
    flate2::read::MultiGzDecoder::new(&exported(folder.path(), true)[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain);
}

#[test]
#[ignore = "needs warcio"]
fn warcio_reads_what_is_exported_and_its_digests_fit() {
    let (folder, _) = archive(3, Sync::Never);
    hostile_sample(folder.path());
    for (name, packed) in [("a.warc", false), ("a.warc.gz", true)] {
        let path = folder.path().join(name);
        fs::write(&path, exported(folder.path(), packed)).unwrap();
        let script = "import sys\nfrom warcio.archiveiterator import ArchiveIterator\n\
            for r in ArchiveIterator(open(sys.argv[1], 'rb'), check_digests='raise'):\n    \
            body = r.content_stream().read()\n    \
            print(r.rec_type, r.http_headers.get_statuscode() if r.http_headers else '-', len(body), r.digest_checker.passed)";
        let run = Command::new("python3").args(["-c", script]).arg(&path).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let said = String::from_utf8(run.stdout).unwrap();
        assert_eq!(
            said.lines().filter(|l| l.starts_with("response 200") && l.ends_with("True")).count(),
            4,
            "{said}"
        );
        assert_eq!(said.lines().filter(|l| l.starts_with("metadata - ")).count(), 4, "{said}");
    }
}

#[test]
fn records_without_a_head_are_not_given_a_new_one() {
    let (folder, _) = archive(3, Sync::Never);
    fs::remove_file(folder.path().join("head.json")).unwrap();
    assert_eq!(refusal(folder.path()), "archive-head-missing");
    assert!(!folder.path().join("head.json").exists());
}
