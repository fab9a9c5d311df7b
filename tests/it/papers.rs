//! Minutes, annexes and letters: what stands in them, what cannot act in them, who can open them.
//!
//! `TOLOK_BLESS=1` writes the texts in `tests/it/papers/` anew; read the diff.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use serde_json::Value;
use tempfile::TempDir;
use tolok::model::Lang;
use tolok::report::Words;
use tolok::report::documents::{Cell, Document, Piece, Sheet, SheetColumn, docx};

use crate::office::{paragraphs, part, parts, well_formed};
use crate::program::{command, contents, copy, done, edition, fixture, list, said, tolok};

/// A run of `report` on a fixture, into a folder of its own; the files it left there.
fn report(name: &str, line: &str) -> (TempDir, BTreeMap<PathBuf, Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let line = line.replace("OUT", folder.path().to_str().unwrap());
    done(&fixture(name), &format!("report . {line}"));
    let found = contents(folder.path());
    (folder, found)
}

fn paper(name: &str, line: &str) -> Vec<u8> {
    let (_folder, files) = report(name, &format!("{line} --date 2022-06-16 -o OUT/p.docx"));
    files[Path::new("p.docx")].clone()
}

fn letter(name: &str, entry: &str, line: &str) -> Vec<u8> {
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
    let said = tolok(
        &fixture("kota-contoh"),
        "report . letters --stage interview --entry bakung -o /tmp/x --lang en",
    );
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

/// An edition whose every name tries to be something else.
fn hostile() -> TempDir {
    let names = [
        "<w:p><w:r>",
        "=HYPERLINK(\"http://x\")",
        "]]><!--&amp;",
        "\u{e000}[x]\u{e001}\u{e002}",
        "{entry} # \u{fffe}",
    ];
    let rows = names.iter().enumerate().map(|(i, n)| {
        let quoted = n.replace('"', "\"\"");
        format!("e{i},\"{quoted}\",\"{quoted}</title><script>alert({i})</script>\"\n")
    });
    let entries = format!("entry,agency,name\n{}", rows.collect::<String>());
    let marks: String = (0..names.len()).map(|i| format!("e{i},j,A,{i},\"<b>&\"\"'\"\n")).collect();
    edition(&[
        (
            "competition.yaml",
            "competition: h\nedition: 2022\ntitle: {id: '<script>alert(9)</script>', en: '\"><img src=x>'}\n\
             stages:\n  - {id: s, rubric: r.yaml, advance: {all: 2}}\n  - {id: t, rubric: r.yaml}\n\
             awards:\n  - {id: w, title: {id: '<i>', en: ']]>'}, winners: 1, score: [{stage: s, node: total, weight: 1}]}\n",
        ),
        (
            "r.yaml",
            "rubric: r\nversion: \"1\"\nstatus: proposed\nscale: {min: 0, max: 5}\naggregate: mean\ndimensions:\n\
             - id: d\n  title: {id: '<d>&', en: '\"d\"'}\n  weight: 1\n  criteria:\n  - {id: A, title: {id: '<w:tbl>', en: '&lt;'}, \
             weight: 1, from: judges, missing: exclude, levels: {0: {id: '</w:t>', en: '</w:t>'}, 5: {id: '<w:br/>', en: '<x>'}}}\n",
        ),
        ("entries.csv", &entries),
        (
            "marks.csv",
            &format!(
                "stage,entry,judge,criterion,level,comment\n{}{}",
                stage("s", &marks),
                stage("t", &marks)
            ),
        ),
        ("decisions.csv", "entry,stage,kind,reason,signed_by\ne4,s,moved,\"<w:p/>]]>\",\"&lt;b&gt;\"\n"),
    ])
}

fn stage(id: &str, marks: &str) -> String {
    marks.lines().map(|l| format!("{id},{l}\n")).collect()
}

#[test]
fn names_are_names_in_every_paper() {
    let folder = hostile();
    fs::write(folder.path().join("b.json"), done(folder.path(), "rank edition --format json")).unwrap();
    for lang in ["id", "en"] {
        let end = format!("--date 2022-06-16 --replace --lang {lang}");
        done(folder.path(), &format!("report edition minutes {end} -o m.docx"));
        done(folder.path(), &format!("report edition minutes --stage s --before b.json {end} -o n.docx"));
        done(folder.path(), &format!("report edition annex --points {end} -o a.docx"));
        done(folder.path(), &format!("report edition diff b.json {end} -o d.docx"));
        done(folder.path(), &format!("report edition letters --comments {end} -o letters"));
        let made = contents(folder.path());
        let papers = made.iter().filter(|(p, _)| p.extension().is_some_and(|e| e == "docx"));
        let mut seen = 0;
        for (path, bytes) in papers {
            for (name, xml) in parts(bytes) {
                let tags = well_formed(&xml);
                let bad = tags.iter().find(|t| ["script", "img", "i", "b", "x", "d"].contains(&t.as_str()));
                assert!(bad.is_none(), "{}: {name}: {bad:?}", path.display());
                assert!(
                    !xml.chars().any(|c| tolok::model::is_hidden(c) && c != '\n'),
                    "{}: {name}",
                    path.display()
                );
                assert!(!xml.contains(['\u{fffe}', '\u{e000}', '\u{e001}', '\u{e002}']), "{name}");
            }
            seen += 1;
        }
        assert_eq!(seen, 9);
    }
    let text = paragraphs(&contents(folder.path())[Path::new("letters/e1.docx")]).join("\n");
    assert!(text.contains("To the head of =HYPERLINK(\"http://x\")"), "{text}");
}

#[test]
fn no_character_breaks_a_paper() {
    let hostile: String = (0..=0x2100_u32).chain(0xd7f0..0x1_0010).filter_map(char::from_u32).collect();
    let sheet = Sheet {
        caption: Some(hostile.clone()),
        columns: vec![SheetColumn::words(&hostile, 1), SheetColumn::bar("b", 1)],
        rows: vec![
            vec![Cell::Strong(hostile.clone()), Cell::Bar(Some(f64::MAX), Some(-5.0))],
            vec![Cell::Text(hostile.clone()), Cell::Bar(None, None)],
            vec!["".into(), Cell::Bar(Some(0.0), Some(100.0))],
        ],
        tall: false,
    };
    let pieces = vec![Piece::Title(hostile.clone()), Piece::Item(hostile.clone()), Piece::Sheet(sheet)];
    let document = Document { title: hostile, lang: Lang::Id, date: date(2022, 6, 16), pieces };
    let bytes = docx(&document, &Words::new(Lang::Id));
    parts(&bytes).iter().for_each(|(_, xml)| drop(well_formed(xml)));
    assert!(bytes == docx(&document, &Words::new(Lang::Id)), "differs the second time");
}

#[test]
fn the_same_inputs_give_the_same_bytes_at_any_number_of_threads() {
    let run = |threads: &str| {
        let out = tempfile::tempdir().unwrap();
        for line in ["letters -o OUT/s", "minutes -o OUT/m.docx", "annex -o OUT/a.docx"] {
            let line = format!("report . {line} --date 2022-06-16 --lang id");
            let mut command =
                command(&fixture("p4-2022"), &line.replace("OUT", out.path().to_str().unwrap()));
            command.env("RAYON_NUM_THREADS", threads);
            let said = said(command);
            assert_eq!(said.code, 0, "{}", said.err);
        }
        contents(out.path())
    };
    let first = run("1");
    assert!(first.len() == 437 && first == run("4"), "papers depend on the number of threads");
}

#[test]
fn the_only_date_is_the_one_given() {
    let bytes = paper("kota-contoh", "minutes");
    let core = part(&bytes, "docProps/core.xml");
    assert_eq!(core.matches("2022-06-16T00:00:00Z").count(), 2, "{core}");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    for i in 0..archive.len() {
        let at = archive.by_index(i).unwrap().last_modified().unwrap();
        assert_eq!((at.year(), at.month(), at.day()), (1980, 1, 1));
    }
    // Without --date it is today's, and the program says so.
    let folder = copy("kota-contoh");
    let said = tolok(folder.path(), "report edition annex -o a.docx --lang en");
    assert!(said.code == 0 && said.err.contains("(today). --date sets another."), "{}", said.err);
}

#[test]
fn heads_of_tables_repeat_and_nothing_is_wider_than_the_page() {
    for bytes in [paper("p4-2022", "minutes --stage document"), letter("p4-2022", "ip-067", "")] {
        let xml = part(&bytes, "word/document.xml");
        let tables: Vec<&str> =
            xml.split("<w:tbl>").skip(1).map(|t| t.split("</w:tbl>").next().unwrap()).collect();
        assert!(!tables.is_empty());
        for table in tables {
            assert_eq!(table.matches("<w:tblHeader />").count(), 1);
            assert!(!table.contains("w:trHeight w:val=\"1\""));
            let columns: Vec<usize> = table
                .split("<w:gridCol w:w=\"")
                .skip(1)
                .map(|c| c.split('"').next().unwrap().parse().unwrap())
                .collect();
            assert!(columns.iter().sum::<usize>() <= 9072 && columns.len() <= 63, "{columns:?}");
            // Every row spans the whole grid.
            for row in table.split("<w:tr>").skip(1) {
                let spans = row.split("<w:tc>").skip(1).map(|c| {
                    c.split("<w:gridSpan w:val=\"")
                        .nth(1)
                        .map_or(1, |s| s.split('"').next().unwrap().parse().unwrap())
                });
                assert_eq!(spans.sum::<usize>(), columns.len(), "{row:.300}");
            }
        }
    }
}

#[test]
fn what_somebody_may_have_edited_is_not_replaced() {
    let folder = copy("kota-contoh");
    let minutes = "report edition minutes --date 2022-06-16 --lang en -o m.docx";
    done(folder.path(), minutes);
    done(folder.path(), minutes);
    fs::write(folder.path().join("m.docx"), "edited").unwrap();
    let said = tolok(folder.path(), minutes);
    assert!(said.code == 2 && said.err.contains("m.docx is there already and differs"), "{}", said.err);
    assert_eq!(fs::read(folder.path().join("m.docx")).unwrap(), b"edited");
    done(folder.path(), &format!("{minutes} --replace"));
    done(folder.path(), "report edition letters --date 2022-06-16 -o s");
    fs::write(folder.path().join("s/bakung.docx"), "edited").unwrap();
    let said = tolok(folder.path(), "report edition letters --date 2022-06-17 -o s --lang en");
    assert_eq!(said.code, 2, "{}", said.err);
    // Not one of the others was touched either.
    let dated = part(&fs::read(folder.path().join("s/anggrek.docx")).unwrap(), "docProps/core.xml");
    assert!(dated.contains("2022-06-16"), "{dated}");
}

#[test]
fn bad_usage_is_refused_before_anything_is_written() {
    let lines = [
        ("minutes", "-o berita-acara.docx"),
        ("letters", "-o surat"),
        ("site", "-o hasil.html"),
        ("minutes -o m.pdf", "m.pdf should end in .docx"),
        ("annex -o entries.csv", "is part of the edition"),
        ("letters -o entries.csv", "is part of the edition"),
        ("minutes --date 16-06-2022 -o m.docx", "it can be 2022-06-16"),
        ("minutes --date 0000-01-01 -o m.docx", "it can be 2022-06-16"),
        ("minutes --stage documnt -o m.docx", "did you mean “document”?"),
        ("letters --entry bakungg -o s", "did you mean “bakung”?"),
        ("letters --number-pattern B/1 -o s", "gives all letters the same number"),
        ("minutes --before nowhere.json -o m.docx", "nowhere.json"),
        ("minutes --before entries.csv -o m.docx", "no result that tolok wrote"),
        ("lettres -o s", "did you mean letters?"),
        ("", "which"),
    ];
    for (line, told) in lines {
        let folder = copy("kota-contoh");
        let before = contents(folder.path());
        let said = tolok(&folder.path().join("edition"), &format!("report . {line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        assert!(said.err.contains(told), "{line} says {}, not {told}", said.err);
        assert!(before == contents(folder.path()), "{line} wrote something");
    }
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

#[test]
fn every_kind_has_help_in_both_languages() {
    for kind in ["minutes", "annex", "letters", "site", "diff"] {
        for (lang, examples) in [("en", "Examples:"), ("id", "Contoh:")] {
            let help = done(Path::new("."), &format!("report {kind} --help --lang {lang}"));
            assert!(help.contains(examples), "{kind}: {help}");
            // Every option is followed by words.
            let bare = help.lines().find(|l| l.starts_with("      --") && l.trim().split("  ").count() < 2);
            assert!(bare.is_none(), "{kind}: {bare:?} has no help");
        }
    }
}

/// Papers that are opened by other programs: kind, file.
fn for_others(folder: &Path) -> Vec<PathBuf> {
    let p4 = fixture("p4-2022");
    let out = |name: &str| folder.join(name).display().to_string();
    for lang in ["id", "en"] {
        let end = format!("--date 2022-06-16 --lang {lang}");
        done(
            &p4,
            &format!("report . minutes --stage document {end} -o {}", out(&format!("minutes-{lang}.docx"))),
        );
        done(&p4, &format!("report . annex {end} -o {}", out(&format!("annex-{lang}.docx"))));
        done(&p4, &format!("report . letters --entry ip-053 ip-067 ip-017 {end} -o {}", out(lang)));
    }
    let hostile = hostile();
    done(hostile.path(), &format!("report edition minutes --date 2022-06-16 -o {}", out("hostile.docx")));
    contents(folder)
        .into_keys()
        .filter(|p| p.extension().is_some_and(|e| e == "docx"))
        .map(|p| folder.join(p))
        .collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_renders_every_paper() {
    let folder = tempfile::tempdir().unwrap();
    let papers = for_others(folder.path());
    assert_eq!(papers.len(), 11);
    for paper in &papers {
        let home = format!("-env:UserInstallation=file://{}", folder.path().join("lo").display());
        let to = paper.parent().unwrap();
        let run = Command::new("soffice")
            .args([&home, "--headless", "--convert-to", "pdf", "--outdir"])
            .arg(to)
            .arg(paper)
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        let pdf = paper.with_extension("pdf");
        let pages = Command::new("pdfinfo").arg(&pdf).output().unwrap();
        let pages = String::from_utf8(pages.stdout).unwrap();
        let pages: usize =
            pages.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        let name = paper.file_stem().unwrap().to_str().unwrap();
        let most = if name.starts_with("minutes") { 8 } else { 4 };
        assert!((1..=most).contains(&pages), "{name}: {pages} pages");
        let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        assert!(!text.contains('\u{fffd}') && text.len() > 500, "{name}: {text}");
        let last = format!(" {pages} ");
        assert!(
            text.contains(&format!("Halaman {pages} dari {pages}"))
                || text.contains(&format!("Page {pages} of {pages}")),
            "{name}: {last}"
        );
    }
}

#[test]
#[ignore = "needs openpyxl"]
fn python_docx_reads_every_paper() {
    const READ: &str = "import sys, docx\nfor path in sys.argv[1:]:\n    d = docx.Document(path)\n    \
        styles = {p.style.name for p in d.paragraphs}\n    rows = sum(len(t.rows) for t in d.tables)\n    \
        s = d.sections[0]\n    print(path.rsplit('/', 1)[1], len(d.paragraphs), len(d.tables), rows, \
        round(s.page_width.cm, 1), round(s.left_margin.cm, 1), 'Heading 1' in styles, 'Title' in styles, sep='|')\n";
    let folder = tempfile::tempdir().unwrap();
    let papers = for_others(folder.path());
    let run = Command::new("python3").args(["-c", READ]).args(&papers).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(text.lines().count(), papers.len());
    for line in text.lines() {
        let cells: Vec<&str> = line.split('|').collect();
        assert_eq!(cells[4..6], ["21.0", "2.5"], "{line}");
        assert_eq!(cells[6], "True", "{line}");
        assert_eq!(cells[7] == "True", !cells[0].starts_with("ip-"), "{line}");
        assert!(cells[0] == "ip-017.docx" || cells[2].parse::<usize>().unwrap() > 0, "{line}");
    }
}
