//! The judges' workbooks as they come back.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::program::{Said, csv_rows, done, json, list, tolok, word};
use crate::sheet_parts::{Book, MARKS, Put, count, given, small};

/// Comments that something could happen to on the way.
fn comments() -> Vec<String> {
    let long = "Catatan panjang. ".repeat(240);
    let texts = [
        "=1+1",
        "+62 21 500",
        "-5 derajat",
        "@semua",
        "'dalam petik'",
        "'=bukan rumus",
        "ia berkata \"ya\"; lalu, selesai",
        "satu\ndua\n\ntiga",
        "\u{1f44d}\u{1f3fd} bagus, \u{e9}\u{6f22}",
        "_x0041_ <b>&amp;</b>",
    ];
    let mut all: Vec<String> = texts.iter().map(ToString::to_string).collect();
    all.push(long.trim().chars().take(4000).collect());
    all
}

fn marks(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("edition/marks.csv")).unwrap_or_default()
}

/// Puts cells of J1's workbook, saves it in `back`, and takes it in.
fn returned(folder: &TempDir, puts: &[(&str, &str, &str, Put<'_>)]) -> Value {
    filled(folder, puts).save(&folder.path().join("back/J1.xlsx"));
    taken(folder, "sheet in edition back")
}

fn filled(folder: &TempDir, puts: &[(&str, &str, &str, Put<'_>)]) -> Book {
    let mut book = given(folder, "J1");
    let page = book.marks();
    for (entry, criterion, title, put) in puts {
        book.put(MARKS, &page.cell(entry, criterion, title), *put);
    }
    book
}

/// What a run says in JSON, whether it refuses something or not.
fn taken(folder: &TempDir, line: &str) -> Value {
    let said = tolok(folder.path(), &format!("{line} --format json --lang en"));
    serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {}{}", said.out, said.err))
}

/// Code and cell of each fault of a workbook.
fn faults(book: &Value) -> Vec<String> {
    let cell = |p: &Value| {
        let column = u8::try_from(count(&p["column"])).unwrap();
        let letter = if column == 0 { String::new() } else { char::from(b'A' + column - 1).to_string() };
        format!("{} {letter}{}", word(&p["code"]), count(&p["line"]))
    };
    list(&book["faults"]).iter().map(cell).collect()
}

const LEVEL: &str = "Tingkat";
const STATE: &str = "Status";
const COMMENT: &str = "Komentar juri";

#[test]
fn what_a_judge_fills_arrives_and_goes_out_again_as_it_was() {
    let entries: String = (0..comments().len()).map(|i| format!("r{i},,,kota\n")).collect();
    let tasks: String = (0..comments().len()).map(|i| format!("document,r{i},J1\n")).collect();
    let folder = small(&[
        ("entries.csv", &format!("entry,agency,name,track\n{entries}")),
        ("assignments.csv", &format!("stage,entry,judge\n{tasks}")),
        ("claims.csv", "entry,criterion,level\n"),
        ("measured.csv", "entry,measure,value\n"),
    ]);
    let mut book = given(&folder, "J1");
    let page = book.marks();
    for (i, comment) in comments().iter().enumerate() {
        let entry = format!("r{i}");
        book.put(MARKS, &page.cell(&entry, "K1", LEVEL), Put::Number((i % 6) as f64));
        // Spreadsheets write `_x` in a text so that it is not taken for their own escape.
        let written = comment.replace("_x", "_x005F_x");
        book.put(MARKS, &page.cell(&entry, "K1", COMMENT), Put::Text(&written));
        book.put(MARKS, &page.cell(&entry, "K2", STATE), Put::Text("tidak berlaku"));
        book.put(MARKS, &page.cell(&entry, "K4", LEVEL), Put::Text("4,0"));
        book.put(MARKS, &page.cell(&entry, "K4", STATE), Put::Text("Diberikan"));
    }
    book.save(&folder.path().join("back/J1.xlsx"));
    let said = taken(&folder, "sheet in edition back --at 2024-05-06T09:30+07:00");
    assert_eq!(count(&said["new"]), 33, "{said}");
    let rows = csv_rows(&marks(&folder));
    assert!(rows.iter().all(|r| r["marked_at"] == "2024-05-06T09:30+07:00" && r["judge"] == "J1"));
    let states: Vec<&str> = rows.iter().take(3).map(|r| r["state"].as_str()).collect();
    assert_eq!(states, ["", "not_applicable", ""]);
    assert_eq!(rows[2]["level"], "4");
    assert_eq!(rows[0]["comment"], "'=1+1", "a spreadsheet that opens marks.csv runs nothing");
    assert_eq!(rows[21]["comment"], "satu\ndua\n\ntiga");
    // Out again: the same values in the same cells, and nothing new when they come back.
    let again = given(&folder, "J1").marks();
    for (i, comment) in comments().iter().enumerate() {
        let entry = format!("r{i}");
        assert_eq!(again.shows(&entry, "K1", COMMENT), *comment);
        assert_eq!(again.shows(&entry, "K1", LEVEL), (i % 6).to_string());
        assert_eq!(again.shows(&entry, "K2", STATE), "tidak berlaku");
        assert_eq!(again.shows(&entry, "K4", LEVEL), "4");
    }
    let before = marks(&folder);
    let said = taken(&folder, "sheet in edition sheets back");
    assert_eq!((count(&said["new"]), count(&said["changed"]), count(&said["unchanged"])), (0, 0, 33));
    assert_eq!(marks(&folder), before);
}

#[test]
fn the_habits_of_marks_csv_are_kept() {
    let kept = "\u{feff}stage;entry;judge;criterion;level;state;comment;marked_at\r\n\
                document;e1;J2;K1;3;;\"kata; \"\"kata\"\"\";\r\n";
    let competition = crate::sheet_parts::files()[0].1.clone() + "csv: {delimiter: \";\", decimal: \",\"}\n";
    let semicolons = |name: &str| {
        crate::sheet_parts::files().into_iter().find(|(n, _)| *n == name).unwrap().1.replace(',', ";")
    };
    let folder = small(&[
        ("competition.yaml", &competition),
        ("entries.csv", &semicolons("entries.csv")),
        ("judges.csv", &semicolons("judges.csv")),
        ("assignments.csv", &semicolons("assignments.csv")),
        ("claims.csv", "entry;criterion;level\ne1;K1;4\n"),
        ("measured.csv", "entry;measure;value\n"),
        ("marks.csv", kept),
    ]);
    done(folder.path(), "sheet out edition --stage interview -o sheets");
    let mut book = Book::open(&folder.path().join("sheets/J1.xlsx"));
    let cell = book.marks().cell("e1", "Q1", LEVEL);
    book.put(MARKS, &cell, Put::Text("3,5")).save(&folder.path().join("back/J1.xlsx"));
    done(folder.path(), "sheet in edition back --at 2024-05-06");
    assert_eq!(marks(&folder), format!("{kept}interview;e1;J1;Q1;3,5;;;2024-05-06\r\n"));
}

#[test]
fn every_fault_is_said_with_its_cell_and_the_workbook_refused_whole() {
    let folder = small(&[]);
    let said = returned(
        &folder,
        &[
            ("e1", "K1", LEVEL, Put::Number(6.0)),
            ("e1", "K2", LEVEL, Put::Number(3.5)),
            ("e1", "K4", LEVEL, Put::Formula("2+2", "4")),
            ("e1", "K4", COMMENT, Put::Formula("HYPERLINK(\"https://jahat.example\")", "x")),
            ("e2", "K1", LEVEL, Put::Text("empat")),
            ("e2", "K2", STATE, Put::Text("sakit")),
            ("e2", "K3", STATE, Put::Text("given")),
            ("e2", "K4", LEVEL, Put::Number(2.0)),
            ("e2", "K4", STATE, Put::Text("berhalangan")),
            ("u1", "K1", LEVEL, Put::Number(5.0)),
            ("u1", "K3", LEVEL, Put::Number(3.0)),
            ("u1", "K3", COMMENT, Put::Text("lonceng_x0007_")),
            ("u1", "K4", LEVEL, Put::Number(2.0)),
            ("u1", "K4", COMMENT, Put::Text(&"x".repeat(10_001))),
        ],
    );
    let book = &said["workbooks"][0];
    // Header in row 1; e1 is titled in row 2, e2 in 6, u1 in 11. J, K and L are to fill.
    assert_eq!(
        faults(book),
        [
            "sheet-level-outside J3",
            "sheet-level-not-whole J4",
            "sheet-formula J5",
            "sheet-formula L5",
            "sheet-level-malformed J7",
            "sheet-state-unknown K8",
            "sheet-level-missing J9",
            "sheet-level-unwanted J10",
            "sheet-comment-missing L12",
            "sheet-comment-control L13",
            "sheet-comment-long L14",
        ]
    );
    assert_eq!(book["taken"], false);
    assert_eq!(marks(&folder), "");
    // In words they name file, page and cell, and say how to mend it.
    let words = tolok(folder.path(), "sheet in edition back");
    assert_eq!(words.code, 2);
    for part in [
        "back/J1.xlsx:Nilai:J3: tingkat 6 di luar 0 sampai 5",
        "Pilih tingkat dari daftar",
        "11 kesalahan",
        "ditolak",
    ] {
        assert!((words.err.clone() + &words.out).contains(part), "{part}: {}{}", words.out, words.err);
    }
}

#[test]
fn changed_keys_are_found() {
    let folder = small(&[]);
    let mut book = filled(&folder, &[]);
    let page = book.marks();
    book.put(MARKS, &page.cell("e1", "K1", "Peserta"), Put::Text("e9"));
    book.put(MARKS, &page.cell("e1", "K2", "Kriteria"), Put::Text("K22"));
    book.put(MARKS, &page.cell("e1", "K4", "Kriteria"), Put::Text("K3"));
    book.put(MARKS, &page.cell("e2", "K1", "Kriteria"), Put::Text("K2"));
    book.put(MARKS, &page.cell("e2", "K3", "Peserta"), Put::Formula("\"e2\"", "e2"));
    book.put(MARKS, "J40", Put::Number(3.0));
    book.save(&folder.path().join("back/J1.xlsx"));
    let said = taken(&folder, "sheet in edition back");
    let found = faults(&said["workbooks"][0]);
    assert_eq!(
        found,
        [
            "sheet-entry-unknown A3",
            "sheet-criterion-unknown C4",
            "sheet-key-foreign C5",
            "sheet-row-twice A8",
            "sheet-formula A9",
            "sheet-row-foreign J40",
        ]
    );
    // An entry of somebody else.
    let mut book = Book::open(&folder.path().join("sheets/J2.xlsx"));
    let page = book.marks();
    book.put(MARKS, &page.cell("e1", "K1", "Peserta"), Put::Text("e2"));
    book.save(&folder.path().join("back/J1.xlsx"));
    let said = taken(&folder, "sheet in edition back");
    assert_eq!(faults(&said["workbooks"][0]), ["sheet-not-assigned A3"]);
}

#[test]
fn deleted_rows_are_said_and_change_nothing() {
    let folder = small(&[]);
    let mut book = filled(&folder, &[("u1", "K4", LEVEL, Put::Number(3.0))]);
    book.drop_row(3);
    book.drop_row(4);
    book.save(&folder.path().join("back/J1.xlsx"));
    let said = taken(&folder, "sheet in edition back");
    let book = &said["workbooks"][0];
    assert_eq!((book["taken"].as_bool(), count(&book["new"])), (Some(true), 1), "{said}");
    let note = &list(&book["notes"])[0];
    assert_eq!(word(&note["code"]), "sheet-rows-gone");
    assert!(word(&note["text"]).contains("e1") && word(&note["text"]).contains("K1, K2"), "{note}");
}

#[test]
fn sound_workbooks_are_taken_beside_refused_ones_and_written_once() {
    let folder = small(&[]);
    filled(&folder, &[("e1", "K1", LEVEL, Put::Number(9.0))]).save(&folder.path().join("back/J1.xlsx"));
    let mut other = Book::open(&folder.path().join("sheets/J2.xlsx"));
    let cell = other.marks().cell("e1", "K4", LEVEL);
    other.put(MARKS, &cell, Put::Number(2.0)).save(&folder.path().join("back/J2.xlsx"));
    let dry = tolok(folder.path(), "sheet in edition back --dry-run");
    assert_eq!((dry.code, marks(&folder).as_str()), (2, ""), "{}", dry.out);
    let said = tolok(folder.path(), "sheet in edition back --at 2024-05-06");
    assert_eq!(said.code, 2);
    assert_eq!(
        marks(&folder),
        "stage,entry,judge,criterion,level,state,comment,marked_at\ndocument,e1,J2,K4,2,,,2024-05-06\n"
    );
    let alone = tolok(folder.path(), "sheet in edition back/J2.xlsx");
    assert_eq!(alone.code, 0, "{}", alone.err);
}

#[test]
fn emptied_cells_keep_what_was_taken_and_changed_ones_replace_it() {
    let before = "stage,entry,judge,criterion,level,state,comment,marked_at\n\
                  document,e1,J1,K4,3,,lama,2024-01-01\n\
                  document,e2,J1,K1,,recused,,2024-01-01\n\
                  document,e2,J1,K2,2,,tetap,2024-01-01\n";
    let folder = small(&[("marks.csv", before)]);
    let said = returned(
        &folder,
        &[
            ("e1", "K4", LEVEL, Put::Nothing),
            ("e1", "K4", COMMENT, Put::Nothing),
            ("e2", "K1", STATE, Put::Text("not applicable")),
            ("e2", "K2", COMMENT, Put::Nothing),
            ("u1", "K4", COMMENT, Put::Text("menunggu berkas")),
        ],
    );
    let book = &said["workbooks"][0];
    let counts = ["new", "changed", "unchanged", "kept", "empty"].map(|k| count(&book[k]));
    assert_eq!(counts, [0, 1, 1, 2, 7], "{said}");
    let codes: Vec<&str> = list(&book["notes"]).iter().map(|n| word(&n["code"])).collect();
    assert_eq!(codes, ["sheet-comment-alone", "sheet-kept-comment", "sheet-kept-mark"]);
    let rows = csv_rows(&marks(&folder));
    let cells: Vec<String> =
        rows.iter().map(|r| format!("{}|{}|{}", r["level"], r["state"], r["comment"])).collect();
    assert_eq!(cells, ["3||lama", "|not_applicable|", "2||tetap"]);
    assert_eq!(rows[0]["marked_at"], "2024-01-01");
    assert_ne!(rows[1]["marked_at"], "2024-01-01");
}

#[test]
fn comments_are_required_as_the_edition_says() {
    let all = crate::sheet_parts::files()[0].1.replace("comments: departures", "comments: all");
    let none = crate::sheet_parts::files()[0].1.replace("comments: departures", "comments: none");
    let puts = [
        ("e1", "K1", LEVEL, Put::Number(3.0)),
        ("e1", "K2", LEVEL, Put::Number(3.0)),
        ("e1", "K4", STATE, Put::Text("tidak berlaku")),
        ("e2", "K1", LEVEL, Put::Number(3.0)),
        ("e2", "K4", STATE, Put::Text("berhalangan")),
        ("u1", "K1", STATE, Put::Text("tidak berlaku")),
    ];
    let found = |competition: &str| {
        let folder = small(&[("competition.yaml", competition)]);
        faults(&returned(&folder, &puts)["workbooks"][0])
    };
    let departures = &crate::sheet_parts::files()[0].1;
    // e1 K1 claims 4, e1 K2 the same 3, e2 K1 that it does not apply, u1 K1 a level; nobody claims K4.
    assert_eq!(found(departures), ["L3", "L7", "L12"].map(|c| format!("sheet-comment-missing {c}")));
    assert_eq!(found(&all), ["L3", "L4", "L5", "L7", "L12"].map(|c| format!("sheet-comment-missing {c}")));
    assert_eq!(found(&none), Vec::<String>::new());
}

#[test]
fn the_structure_must_be_the_one_that_went_out() {
    let folder = small(&[]);
    let book = given(&folder, "J1");
    let code = |book: &Book| {
        book.save(&folder.path().join("back/J1.xlsx"));
        faults(&taken(&folder, "sheet in edition back")["workbooks"][0]).join(" ")
    };
    let mut header = book.clone();
    header.put(MARKS, "C1", Put::Text("Kriteria?")).put(MARKS, "J1", Put::Nothing);
    assert_eq!(code(&header), "sheet-header-changed C1 sheet-header-changed J1");
    let mut stamp = book.clone();
    stamp.put(crate::sheet_parts::STAMP, "B4", Put::Text("J2"));
    assert_eq!(code(&stamp), "sheet-stamp-changed 0");
    let mut newer = book.clone();
    newer.put(crate::sheet_parts::STAMP, "B1", Put::Text("2"));
    assert_eq!(code(&newer), "sheet-newer 0");
    let mut renamed = book.clone();
    let xml = renamed.part("xl/workbook.xml").replace("name=\"Nilai\"", "name=\"Skor\"");
    renamed.set_part("xl/workbook.xml", xml);
    assert_eq!(code(&renamed), "sheet-page-missing 0");
    let mut foreign = book.clone();
    let xml = foreign.part("xl/workbook.xml").replace("name=\"_tolok\"", "name=\"lain\"");
    foreign.set_part("xl/workbook.xml", xml);
    assert_eq!(code(&foreign), "sheet-foreign 0");
}

#[test]
fn a_workbook_of_another_time_is_refused() {
    let folder = small(&[]);
    filled(&folder, &[("e1", "K4", LEVEL, Put::Number(3.0)), ("u1", "K4", LEVEL, Put::Number(3.0))])
        .save(&folder.path().join("back/J1.xlsx"));
    let edition = |name: &str| folder.path().join("edition").join(name);
    let swap = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(edition(name)).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(edition(name), text.replace(from, to)).unwrap();
        let found = faults(&taken(&folder, "sheet in edition back")["workbooks"][0]).join(" ");
        fs::write(edition(name), text).unwrap();
        found
    };
    assert_eq!(swap("rubrics/document.yaml", "version: \"1\"", "version: \"2\""), "sheet-other-rubric 0");
    assert_eq!(swap("competition.yaml", "edition: 2024", "edition: 2025"), "sheet-other-edition 0");
    assert_eq!(
        swap("assignments.csv", "document,u1,J1,panel,assigned", "document,u1,J1,panel,released"),
        "sheet-released J14"
    );
    assert_eq!(swap("assignments.csv", "document,e1,J1,panel,assigned\n", ""), "sheet-not-assigned J5");
    let judges = "judge,name\nJ1,Ibu Satu\nJ2,Bapak Dua\nJ3,Tanpa Tugas\n";
    let conflict = "judge,name,conflicts\nJ1,Ibu Satu,Dinas Tersembunyi\nJ2,,\nJ3,,\n";
    // A conflict that came up later: the task is released, and another judge has it.
    let tasks = fs::read_to_string(edition("assignments.csv")).unwrap();
    let released = tasks.replace("e1,J1,panel,assigned", "e1,J1,panel,released");
    fs::write(edition("assignments.csv"), released).unwrap();
    assert_eq!(swap("judges.csv", judges, conflict), "sheet-conflict J5");
    fs::write(edition("assignments.csv"), tasks).unwrap();
    // Another edition of the same name knows neither the stage nor the judge.
    let other = small(&[
        ("judges.csv", "judge\nX1\n"),
        ("assignments.csv", "stage,entry,judge\n"),
        ("competition.yaml", &crate::sheet_parts::files()[0].1.replace("id: document", "id: documents")),
    ]);
    fs::copy(folder.path().join("back/J1.xlsx"), other.path().join("J1.xlsx")).unwrap();
    let told = taken(&other, "sheet in edition J1.xlsx");
    assert_eq!(faults(&told["workbooks"][0]), ["sheet-other-stage 0", "sheet-other-judge 0"]);
}

#[test]
fn two_workbooks_of_a_judge_may_not_contradict_each_other() {
    let folder = small(&[]);
    let book = |level: f64| filled(&folder, &[("e1", "K4", LEVEL, Put::Number(level))]);
    book(3.0).save(&folder.path().join("back/J1.xlsx"));
    book(3.0).save(&folder.path().join("back/J1 (2).xlsx"));
    let agree = taken(&folder, "sheet in edition back --dry-run");
    assert!(list(&agree["workbooks"]).iter().all(|b| b["taken"] == true), "{agree}");
    book(4.0).save(&folder.path().join("back/J1 (2).xlsx"));
    let said = taken(&folder, "sheet in edition back back/J1.xlsx");
    let books = list(&said["workbooks"]);
    assert_eq!(books.len(), 2, "the same file named twice is read once");
    for book in books {
        assert_eq!(faults(book), ["sheet-contradiction J5"]);
    }
    assert!(word(&books[0]["faults"][0]["text"]).contains("back/J1.xlsx:Nilai:J5"), "{said}");
    assert_eq!(marks(&folder), "");
}

#[test]
fn locks_and_other_files_of_a_folder_are_passed_over_and_said() {
    let folder = small(&[]);
    filled(&folder, &[("e1", "K4", LEVEL, Put::Number(3.0))]).save(&folder.path().join("back/J1.xlsx"));
    let beside = |name: &str| fs::write(folder.path().join("back").join(name), "x").unwrap();
    ["~$J1.xlsx", ".~lock.J2.xlsx#", "catatan.txt", "lama.xls", "J3.ods"].into_iter().for_each(beside);
    let said = json(folder.path(), "sheet in edition back");
    assert_eq!(list(&said["workbooks"]).len(), 1);
    let notes: Vec<String> =
        list(&said["notes"]).iter().map(|n| format!("{} {}", word(&n["code"]), word(&n["file"]))).collect();
    assert_eq!(
        notes,
        ["sheet-passed-over back/J3.ods", "sheet-passed-over back/lama.xls", "sheet-still-open back/J1.xlsx"]
    );
    assert_eq!(count(&said["new"]), 1);
    let globbed = json(folder.path(), "sheet in edition back/~$J1.xlsx back/J1.xlsx");
    assert_eq!(list(&globbed["workbooks"]).len(), 1);
    fs::create_dir(folder.path().join("kosong")).unwrap();
    fs::write(folder.path().join("kosong/J1.xlsm"), "x").unwrap();
    let none = tolok(folder.path(), "sheet in edition kosong");
    assert!(
        none.code == 2 && none.err.contains("kosong/J1.xlsm") && none.err.contains("kosong: tidak ada"),
        "{}",
        none.err
    );
    let missing = tolok(folder.path(), "sheet in edition tidak-ada");
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("tidak-ada"));
}

/// What is said of one file of any contents.
fn of_bytes(folder: &TempDir, name: &str, bytes: &[u8]) -> Said {
    fs::write(folder.path().join(name), bytes).unwrap();
    let said = tolok(folder.path(), &format!("sheet in edition {name} --format json --lang en"));
    assert_eq!(said.code, 2, "{name}: {}{}", said.out, said.err);
    said
}

fn code_of(said: &Said) -> String {
    let told: Value = serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {}", said.err));
    word(&told["workbooks"][0]["faults"][0]["code"]).to_owned()
}

/// The workbook with eleven more parts of 20 MiB, each a few kilobytes in the file.
fn bomb(bytes: &[u8]) -> Vec<u8> {
    let mut one = ZipWriter::new(Cursor::new(Vec::new()));
    one.start_file("zero", SimpleFileOptions::default()).unwrap();
    one.write_all(&vec![0; 20 << 20]).unwrap();
    let mut one = ZipArchive::new(one.finish().unwrap()).unwrap();
    let mut all = ZipWriter::new_append(Cursor::new(bytes.to_vec())).unwrap();
    for i in 0..11 {
        all.raw_copy_file_rename(one.by_index(0).unwrap(), format!("xl/media/image{i}.bin")).unwrap();
    }
    all.finish().unwrap().into_inner()
}

#[test]
fn hostile_files_are_refused_in_words() {
    let folder = small(&[]);
    let good = given(&folder, "J1");
    let bytes = good.bytes();
    assert_eq!(code_of(&of_bytes(&folder, "cut.xlsx", &bytes[..bytes.len() / 2])), "sheet-unreadable");
    assert_eq!(code_of(&of_bytes(&folder, "empty.xlsx", b"")), "sheet-unreadable");
    assert_eq!(code_of(&of_bytes(&folder, "noise.xlsx", &[0x55; 5000])), "sheet-unreadable");
    assert_eq!(code_of(&of_bytes(&folder, "J1.ods", &bytes)), "sheet-not-xlsx");
    let mut macros = good.clone();
    macros.parts.push(("xl/vbaProject.bin".into(), vec![1, 2, 3]));
    assert_eq!(code_of(&of_bytes(&folder, "macros.xlsx", &macros.bytes())), "sheet-macros");
    assert_eq!(code_of(&of_bytes(&folder, "bomb.xlsx", &bomb(&bytes))), "sheet-too-large");
    let huge = fs::File::create(folder.path().join("huge.xlsx")).unwrap();
    huge.set_len(1 << 40).unwrap();
    let said = tolok(folder.path(), "sheet in edition huge.xlsx --format json");
    assert_eq!((said.code, code_of(&said).as_str()), (2, "file-too-large"));
    let mut wide = good.clone();
    let xml = wide.part(MARKS);
    let at = xml.find("</sheetData>").unwrap();
    let cells = "<row r=\"500\">".to_owned() + &"<c r=\"A500\"><v>1</v></c>".repeat(1_000_001) + "</row>";
    wide.set_part(MARKS, format!("{}{cells}{}", &xml[..at], &xml[at..]));
    assert_eq!(code_of(&of_bytes(&folder, "wide.xlsx", &wide.bytes())), "sheet-too-large");
    let mut broken = good.clone();
    broken.set_part(MARKS, "<worksheet><sheetData><row><c r=\"ZZZZZZ99999999999\"><v>".into());
    assert_eq!(code_of(&of_bytes(&folder, "broken.xlsx", &broken.bytes())), "sheet-unreadable");
    let mut plain = rust_xlsxwriter::Workbook::new();
    plain.add_worksheet().write_string(0, 0, "halo").unwrap();
    assert_eq!(code_of(&of_bytes(&folder, "plain.xlsx", &plain.save_to_buffer().unwrap())), "sheet-foreign");
    assert_eq!(marks(&folder), "");
}

#[test]
fn a_workbook_left_in_the_editions_folder_is_no_table() {
    let folder = small(&[]);
    done(folder.path(), "sheet out edition --stage document --lang en -o sheets");
    fs::copy(folder.path().join("sheets/J1.xlsx"), folder.path().join("edition/J1.xlsx")).unwrap();
    let checked = tolok(folder.path(), "check edition --format json");
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert!(!checked.out.contains("J1.xlsx"), "{}", checked.out);
}

#[test]
fn a_moment_is_checked_before_anything_is_read() {
    let folder = small(&[]);
    for moment in ["kemarin", "2024-13-01", "06/05/2024"] {
        let said = tolok(folder.path(), &format!("sheet in edition back --at {moment}"));
        assert_eq!(said.code, 2);
        assert!(said.err.contains("--at"), "{}", said.err);
    }
    assert!(!Path::new("marks.csv").exists());
}
