//! Minutes, annexes and letters: what stands in them.
//!
//! `TOLOK_BLESS=1` writes the texts in `tests/it/papers/` anew; read the diff.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::office::{paragraphs, part};
use crate::program::{contents, copy, done, edition, fixture, list, tolok};

/// A run of `report` on a fixture, into a folder of its own; the files it left there.
pub fn report(name: &str, line: &str) -> (TempDir, BTreeMap<PathBuf, Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let line = line.replace("OUT", folder.path().to_str().unwrap());
    done(&fixture(name), &format!("report . {line}"));
    let found = contents(folder.path());
    (folder, found)
}

pub fn paper(name: &str, line: &str) -> Vec<u8> {
    let (_folder, files) = report(name, &format!("{line} --date 2022-06-16 -o OUT/p.docx"));
    files[Path::new("p.docx")].clone()
}

pub fn letter(name: &str, entry: &str, line: &str) -> Vec<u8> {
    let line = format!("letters --entry {entry} --date 2022-06-16 {line} -o OUT/s");
    let (_folder, files) = report(name, &line);
    files[&Path::new("s").join(format!("{entry}.docx"))].clone()
}

/// The text of a paper with what changes with every file and version left out.
fn told(name: &str, docx: &[u8]) -> String {
    let sha = tolok::intake::load(&fixture(name)).unwrap().edition.inputs_sha256;
    let text = paragraphs(docx).join("\n") + "\n";
    text.replace(&sha, "{sha256}")
        .replace(&sha[..12], "{sha}")
        .replace(env!("CARGO_PKG_VERSION"), "{version}")
}

fn golden(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/papers").join(file);
    if std::env::var_os("TOLOK_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    let differs = wanted.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(wanted == text, "{file} differs: {differs:#?}");
}

#[test]
fn papers_read_as_they_were_read() {
    for (name, stage, entry) in [("kota-contoh", "document", "bakung"), ("p4-2022", "document", "ip-067")] {
        for lang in ["id", "en"] {
            let made = [
                ("stage", paper(name, &format!("minutes --stage {stage} --lang {lang}"))),
                ("winners", paper(name, &format!("minutes --lang {lang} --number BA-2 --place Jakarta"))),
                ("letter", letter(name, entry, &format!("--lang {lang}"))),
            ];
            for (kind, bytes) in made {
                golden(&format!("{name}.{kind}.{lang}.txt"), &told(name, &bytes));
            }
        }
    }
}

#[test]
fn minutes_speak_official_indonesian() {
    let text =
        told("kota-contoh", &paper("kota-contoh", "minutes --lang id --place Jakarta --number 7/BA/2022"));
    for line in [
        "Title: BERITA ACARA",
        "Subtitle: Penetapan Pemenang",
        "Subtitle: Nomor: 7/BA/2022",
        "BodyText: Pada hari ini, Kamis, tanggal enam belas bulan Juni tahun dua ribu dua puluh dua (16-06-2022), \
         bertempat di Jakarta, Tim Penilai Lomba pengaduan Kota Contoh menyatakan hal-hal berikut dengan sebenarnya.",
        "Caption: Tim Penilai",
        "TableText: P3",
    ] {
        assert!(text.contains(line), "no {line:?} in\n{text}");
    }
    // Judges of the documents do not sign for the interviews.
    assert!(!text.contains("TableText: J1"), "{text}");
}

#[test]
fn what_is_not_given_is_left_to_fill_in() {
    let xml = part(&paper("kota-contoh", "minutes --lang id"), "word/document.xml");
    for blank in ["[NAMA INSTANSI PENYELENGGARA]", "[nomor naskah]", "[tempat]", "[nama]"] {
        let run = xml.split("<w:r>").find(|r| r.contains(blank)).unwrap_or_else(|| panic!("no {blank}"));
        assert!(run.contains("<w:highlight w:val=\"yellow\" />"), "{run:.200}");
    }
}

#[test]
fn the_record_beside_minutes_is_the_json_of_rank() {
    for name in ["kota-contoh", "p4-2022"] {
        let (_folder, files) = report(name, "minutes --lang id --date 2022-06-16 -o OUT/ba.docx");
        let kept = String::from_utf8(files[Path::new("ba.json")].clone()).unwrap();
        assert!(kept == done(&fixture(name), "rank . --format json --lang id"), "{name}");
    }
}

/// Rows of the table below a caption that begins so: cells as texts.
fn table_below(docx: &[u8], caption: &str) -> Vec<Vec<String>> {
    let xml = part(docx, "word/document.xml");
    let at = xml.find(&format!(">{caption}")).unwrap_or_else(|| panic!("no caption {caption}"));
    let table = xml[at..].split("<w:tbl>").nth(1).unwrap().split("</w:tbl>").next().unwrap();
    let texts = |cell: &str| -> String {
        let texts =
            cell.split("<w:t ").skip(1).map(|t| t.split_once('>').unwrap().1.split("</w:t>").next().unwrap());
        texts.collect()
    };
    table.split("<w:tr>").skip(1).map(|row| row.split("<w:tc>").skip(1).map(texts).collect()).collect()
}

#[test]
fn counts_of_the_minutes_are_those_of_rank() {
    let (_folder, files) =
        report("p4-2022", "minutes --stage document --lang en --date 2022-05-10 -o OUT/ba.docx");
    let docx = &files[Path::new("ba.docx")];
    let result: Value = serde_json::from_slice(&files[Path::new("ba.json")]).unwrap();
    let rows = table_below(docx, "Document evaluation: number of entries");
    let tracks = list(&result["stages"][0]["tracks"]);
    let count = |t: &Value, key: &str| t[key].as_u64().unwrap().to_string();
    for (row, track) in rows[1..].iter().zip(tracks) {
        let keys = ["entered", "eligible", "complete", "ranked"].map(|k| count(track, k));
        assert_eq!(row[1..5], keys);
        assert_eq!(row[5], list(&track["advanced"]).len().to_string());
    }
    assert_eq!(rows[4], ["Total", "434", "421", "415", "421", "51"]);
    let left = table_below(docx, "Document evaluation: entries that left");
    let counts: Vec<usize> = left[1..].iter().map(|r| r[1].parse().unwrap()).collect();
    let (sum, parts) = counts.split_last().unwrap();
    assert_eq!((*sum, parts.iter().sum::<usize>()), (13, 13));
    assert_eq!(list(&result["dropped"]).iter().filter(|d| d["stage"] == "document").count(), 13);
    // Every finalist stands in the minutes with place and points, and nobody else.
    let text = told("p4-2022", docx);
    for track in tracks {
        for place in list(&track["places"]) {
            let id = place["entry"].as_str().unwrap();
            let on = list(&track["advanced"]).iter().any(|e| e == id);
            assert_eq!(text.contains(&format!("TableText: {id}\n")), on, "{id}");
        }
    }
}

#[test]
fn the_annex_shows_no_place_unless_asked() {
    let plain = told("p4-2022", &paper("p4-2022", "annex --lang id"));
    assert!(plain.contains("Title: DAFTAR PEMENANG") && !plain.contains("Peringkat\n"), "{plain}");
    assert!(!plain.contains("95,90"), "{plain}");
    // 17 winners, numbered through, in alphabetical order within each award.
    assert!(plain.contains("TableText: 17\n") && !plain.contains("TableText: 18\n"));
    let order =
        ["Kabupaten Contoh 029", "Kementerian Ibarat 015", "Lembaga Andai 014", "Provinsi Umpama 003"];
    let at: Vec<usize> = order.iter().map(|n| plain.find(&format!("TableText: {n}\n")).unwrap()).collect();
    assert!(at.is_sorted(), "{at:?}");
    let full = told("p4-2022", &paper("p4-2022", "annex --stage document --points --lang id"));
    assert!(full.contains("Title: DAFTAR FINALIS") && full.contains("TableText: 92,73\n"), "{full}");
    assert!(full.contains("TableText: 51\n") && !full.contains("TableText: 52\n"));
}

#[test]
fn everyone_gets_a_letter_with_a_number_of_its_own() {
    let line = "letters --date 2022-06-16 --number-pattern B/###/P4/2022 --lang id -o OUT/surat";
    let (_folder, files) = report("p4-2022", line);
    assert_eq!(files.len(), 434);
    let entries = tolok::intake::load(&fixture("p4-2022")).unwrap().edition.entries;
    let mut ids: Vec<&str> = entries.iter().map(|e| e.id.as_str()).collect();
    ids.sort_unstable();
    for (i, id) in ids.iter().enumerate() {
        let bytes = &files[&Path::new("surat").join(format!("{id}.docx"))];
        let text = paragraphs(bytes).join("\n");
        assert!(text.contains(&format!("AddressLine: Nomor: B/{:03}/P4/2022\n", i + 1)), "{id}");
        assert!(text.contains(&format!("kode peserta {id}")), "{id}");
        assert!(!text.contains("NaN") && !text.contains("inf "), "{id}: {text}");
    }
    // The same number when it is asked for alone.
    let alone = letter("p4-2022", "ip-067", "--number-pattern B/###/P4/2022 --lang id");
    assert!(alone == files[Path::new("surat/ip-067.docx")]);
}

#[test]
fn printed_parts_of_a_gap_sum_to_the_printed_gap() {
    let (_folder, files) = report("p4-2022", "letters --date 2022-06-16 --lang en -o OUT/s");
    let mut checked = 0;
    for (path, bytes) in &files {
        let text = paragraphs(bytes);
        let Some(at) = text.iter().position(|l| l == "Heading1: What parted you from the line") else {
            continue;
        };
        let gap = text[at + 1].split(" points, ").nth(1).unwrap();
        let gap: f64 =
            if gap.starts_with("equal") { 0.0 } else { gap.split(' ').next().unwrap().parse().unwrap() };
        let items = text[at + 2..].iter().take_while(|l| l.starts_with("ListBullet"));
        let hundredths = |x: &str| (x.parse::<f64>().unwrap() * 100.0).round();
        let parts: f64 = items
            .map(|l| match l.split_once("ahead by ") {
                Some((_, rest)) => -hundredths(rest),
                None => hundredths(
                    l.rsplit_once(": ")
                        .map(|(head, tail)| {
                            // `title (id), stage: part (your points …: 40.00 of 100)`
                            if tail.contains("of 100") {
                                head.rsplit_once(": ").unwrap().1.split(' ').next().unwrap()
                            } else {
                                tail
                            }
                        })
                        .unwrap(),
                ),
            })
            .sum();
        assert_eq!(
            parts as i64,
            (gap * 100.0).round() as i64,
            "{}: {:#?}",
            path.display(),
            &text[at..at + 8]
        );
        checked += 1;
    }
    assert_eq!(checked, 404);
}

#[test]
fn a_letter_of_one_stage_tells_that_stage_alone() {
    let text = told("kota-contoh", &letter("kota-contoh", "anggrek", "--stage document --lang en"));
    assert!(text.contains("is among the 2 that go on to the next stage"), "{text}");
    assert!(!text.contains("Interview"), "{text}");
    let (_folder, files) = report("kota-contoh", "letters --stage interview --date 2022-06-16 -o OUT/s");
    let names: Vec<_> = files.keys().map(|p| p.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["anggrek.docx", "cempaka.docx"]);
    let folder = copy("kota-contoh");
    let said = tolok(folder.path(), "report edition letters --stage interview --entry bakung -o s --lang en");
    assert!(said.code == 2 && said.err.contains("bakung never came to the stage interview"), "{}", said.err);
}

#[test]
fn comments_are_told_only_when_asked_and_without_names() {
    let comment = "Belum ada layanan yang diubah, menurut kami";
    let without = told("kota-contoh", &letter("kota-contoh", "bakung", "--lang id"));
    assert!(!without.contains(comment));
    let with = told("kota-contoh", &letter("kota-contoh", "bakung", "--lang id --comments"));
    assert!(with.contains(&format!("ListBullet: Perbaikan layanan (H2): “{comment}”")), "{with}");
    assert!(!with.contains("J2") && !with.contains("J1"), "{with}");
}

#[test]
fn new_minutes_say_what_they_replace_and_what_changed() {
    let folder = copy("kota-contoh");
    done(folder.path(), "report edition minutes --date 2022-06-16 -o first.docx");
    let decisions = folder.path().join("edition/decisions.csv");
    let objection = "bakung,document,overrule,S1,4,Sanggahan diterima,Pleno Tim Penilai,2022-06-20\n";
    fs::write(&decisions, fs::read_to_string(&decisions).unwrap() + objection).unwrap();
    let again = "report edition minutes --stage document --date 2022-06-21 --before first.json";
    done(folder.path(), &format!("{again} --lang id -o second.docx"));
    let text = paragraphs(&contents(folder.path())[Path::new("second.docx")]).join("\n");
    for line in [
        "Finding: Berita acara ini menggantikan berita acara sebelumnya, yang hasilnya tersimpan dalam berkas first.json.",
        "Heading1: VII. Perubahan terhadap berita acara sebelumnya",
        "BodyText: 2 kedudukan peserta berubah; 3 kedudukan tetap.",
        "TableText: Kota Contoh Bakung (bakung)",
        "TableText: peringkat 3, nilai 61,00",
        "TableText: peringkat 2, nilai 67,00, lolos",
        "TableText: kriteria S1 ditetapkan menjadi tingkat 4 (Penilaian dokumen): Sanggahan diterima (Pleno Tim Penilai, 20 Juni 2022)",
        "TableText: bergeser karena perubahan pada peserta lain",
        "Heading1: VIII. Sumber data",
    ] {
        assert!(text.contains(line), "no {line:?} in\n{text}");
    }
    // Minutes of the documents say nothing of later stages and awards.
    assert!(!text.contains("Wawancara, ") && !text.contains("Penghargaan"), "{text}");
    let said = tolok(folder.path(), &format!("{again} --lang en -o first.docx"));
    assert!(said.code == 2 && said.err.contains("would be overwritten"), "{}", said.err);
    fs::write(folder.path().join("p4.json"), done(&fixture("p4-2022"), "rank . --format json")).unwrap();
    let said = tolok(folder.path(), "report edition minutes --before p4.json --lang en -o third.docx");
    assert!(said.code == 2 && said.err.contains("keeps a result of p4-2022"), "{}", said.err);
    let addendum = "report edition diff first.json --date 2022-06-21 --lang id -o addendum.docx";
    done(folder.path(), addendum);
    let text = paragraphs(&contents(folder.path())[Path::new("addendum.docx")]).join("\n");
    assert!(text.contains("Title: ADENDUM BERITA ACARA"), "{text}");
}

#[test]
fn an_edition_without_tracks_awards_or_judges_has_papers_too() {
    let folder = edition(&[
        ("competition.yaml", "competition: i\nedition: 1\nstages:\n  - {id: s, rubric: r.yaml}\n"),
        (
            "r.yaml",
            "rubric: r\nversion: \"1\"\nstatus: official\nscale: {min: 0, max: 1}\naggregate: mean\ndimensions:\n\
             - {id: d, weight: 1, criteria: [{id: A, weight: 1, from: indicators, scale: identity, missing: exclude}]}\n",
        ),
        ("entries.csv", "entry\na\nb\nc\n"),
        ("indicators.csv", "entry,A\na,10\nb,90\nc,\n"),
    ]);
    for line in ["minutes -o m.docx", "annex -o a.docx", "letters -o s", "site -o p.html"] {
        done(folder.path(), &format!("report edition {line}"));
    }
    let made = contents(folder.path());
    let text = paragraphs(&made[Path::new("m.docx")]).join("\n");
    assert!(text.contains("TableText: b") && text.contains("TableText: 90.00"), "{text}");
    assert!(!text.contains("proposed"), "{text}");
    assert_eq!(made.keys().filter(|p| p.starts_with("s")).count(), 3);
}
