//! The judges' workbooks in the hands of other programs: openpyxl as an
//! independent reader and writer, LibreOffice as a spreadsheet people use.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{copy, csv_rows, done, json, list, tolok, word};
use crate::sheet_parts::{Book, MARKS, Put, count, given, small};

/// Every judge marks every entry.
const ALL: &str = "\
stage,entry,judge
document,e1,J1
document,e2,J1
document,u1,J1
document,e1,J2
document,e2,J2
document,u1,J2
document,e1,J3
document,e2,J3
document,u1,J3
";

fn python(folder: &Path, script: &str) {
    let run = Command::new("python3").arg("-c").arg(script).current_dir(folder).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// Finds cells by entry, criterion and title.
const FINDER: &str = "
import openpyxl
def page(judge):
    book = openpyxl.load_workbook('sheets/' + judge + '.xlsx')
    return book, book['Nilai']
def cell(sheet, entry, criterion, title):
    columns = {c.value: c.column for c in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        if (sheet.cell(row, 1).value, sheet.cell(row, columns['Kriteria']).value) == (entry, criterion):
            return sheet.cell(row, columns[title])
    raise KeyError((entry, criterion))
def put(sheet, entry, criterion, title, value):
    cell(sheet, entry, criterion, title).value = value
";

fn faults(told: &Value, file: &str) -> Vec<String> {
    let book = list(&told["workbooks"]).iter().find(|b| word(&b["file"]).ends_with(file)).unwrap();
    list(&book["faults"]).iter().map(|f| word(&f["code"]).to_owned()).collect()
}

fn taken(folder: &TempDir, line: &str) -> Value {
    let said = tolok(folder.path(), &format!("{line} --format json --lang en"));
    serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {}", said.err))
}

#[test]
#[ignore = "needs openpyxl"]
fn openpyxl_fills_three_workbooks_and_only_the_faulty_one_is_refused() {
    let folder = small(&[("assignments.csv", ALL)]);
    given(&folder, "J1");
    let script = format!(
        "{FINDER}
book, sheet = page('J1')
for entry, criteria in (('e1', ['K1', 'K2', 'K4']), ('e2', ['K1', 'K2', 'K3', 'K4']), ('u1', ['K1', 'K3', 'K4'])):
    for criterion in criteria:
        put(sheet, entry, criterion, 'Tingkat', 3)
        put(sheet, entry, criterion, 'Komentar juri', 'baris satu\\nbaris \"dua\" \\U0001F44D, \\'=+')
sheet.parent.save('back/J1.xlsx')
book, sheet = page('J2')
put(sheet, 'e1', 'K2', 'Tingkat', '3')
put(sheet, 'e1', 'K4', 'Komentar juri', '=SUM(1,2)')
cell(sheet, 'e1', 'K4', 'Komentar juri').data_type = 's'
put(sheet, 'e1', 'K4', 'Tingkat', 2.0)
put(sheet, 'u1', 'K4', 'Status', 'recused')
book.save('back/J2.xlsx')
book, sheet = page('J3')
put(sheet, 'e1', 'K1', 'Tingkat', 3)
put(sheet, 'e1', 'K2', 'Tingkat', '=1+2')
put(sheet, 'e1', 'K4', 'Tingkat', True)
put(sheet, 'e2', 'K1', 'Tingkat', 7)
put(sheet, 'e2', 'K2', 'Tingkat', 2.5)
put(sheet, 'e2', 'K3', 'Status', 'entah')
put(sheet, 'e2', 'K4', 'Kriteria', 'K5')
put(sheet, 'u1', 'K1', 'Status', 'diberikan')
put(sheet, 'u1', 'K3', 'Tingkat', 3)
put(sheet, 'u1', 'K3', 'Status', 'tidak berlaku')
put(sheet, 'u1', 'K4', 'Tingkat', 3)
put(sheet, 'u1', 'K4', 'Komentar juri', 'x' * 10001)
book.save('back/J3.xlsx')
"
    );
    fs::create_dir(folder.path().join("back")).unwrap();
    python(folder.path(), &script);
    let told = taken(&folder, "sheet in edition back --at 2024-05-06");
    assert_eq!(faults(&told, "J1.xlsx"), Vec::<String>::new());
    assert_eq!(faults(&told, "J2.xlsx"), Vec::<String>::new());
    assert_eq!(
        faults(&told, "J3.xlsx"),
        [
            "sheet-comment-missing",
            "sheet-formula",
            "sheet-level-malformed",
            "sheet-level-outside",
            "sheet-level-not-whole",
            "sheet-state-unknown",
            "sheet-criterion-unknown",
            "sheet-level-missing",
            "sheet-level-unwanted",
            "sheet-comment-long",
        ]
    );
    assert_eq!(count(&told["new"]), 13);
    let marks = fs::read_to_string(folder.path().join("edition/marks.csv")).unwrap();
    let rows = csv_rows(&marks);
    assert!(rows.iter().all(|r| r["judge"] != "J3"));
    assert_eq!(rows[0]["comment"], "baris satu\nbaris \"dua\" \u{1f44d}, '=+");
    let formula = rows.iter().find(|r| r["judge"] == "J2" && r["criterion"] == "K4").unwrap();
    assert_eq!((formula["level"].as_str(), formula["comment"].as_str()), ("2", "'=SUM(1,2)"));
    // Out again: openpyxl reads the same values.
    given(&folder, "J2");
    python(
        folder.path(),
        &format!(
            "{FINDER}
book, sheet = page('J2')
assert cell(sheet, 'e1', 'K4', 'Komentar juri').value == '=SUM(1,2)', cell(sheet, 'e1', 'K4', 'Komentar juri').value
assert cell(sheet, 'e1', 'K2', 'Tingkat').value == 3
assert cell(sheet, 'u1', 'K4', 'Status').value == 'berhalangan'
book, sheet = page('J1')
assert cell(sheet, 'e1', 'K1', 'Komentar juri').value == 'baris satu\\nbaris \"dua\" \\U0001F44D, \\'=+'
assert book.security.lockStructure and sheet.protection.sheet and book['_tolok'].sheet_state == 'veryHidden'
assert not cell(sheet, 'e1', 'K1', 'Tingkat').protection.locked and cell(sheet, 'e1', 'K1', 'Klaim').protection.locked
assert cell(sheet, 'e1', 'K1', 'Bukti dari peserta').hyperlink.target.startswith('https://contoh.go.id')
assert cell(sheet, 'e1', 'K2', 'Bukti dari peserta').hyperlink is None
"
        ),
    );
}

#[test]
#[ignore = "needs openpyxl"]
fn openpyxl_provokes_what_is_wrong_with_a_whole_workbook() {
    let folder = small(&[("assignments.csv", ALL)]);
    given(&folder, "J1");
    fs::create_dir(folder.path().join("back")).unwrap();
    let script = format!(
        "{FINDER}
def changed(name, change):
    book, sheet = page('J1')
    change(book, sheet)
    book.save('back/' + name + '.xlsx')
def stamp(book, sheet): book['_tolok']['B3'] = 'interview'
def gone(book, sheet): del book['_tolok']
def renamed(book, sheet): sheet.title = 'Skor'
def header(book, sheet): sheet['C1'] = 'Kode'
def twice(book, sheet):
    for column in range(1, sheet.max_column + 1):
        sheet.cell(30, column).value = sheet.cell(3, column).value
def deleted(book, sheet):
    for merged in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(merged))
    sheet.delete_rows(3, 2)
    put(sheet, 'u1', 'K4', 'Tingkat', 1)
changed('stamp', stamp); changed('gone', gone); changed('renamed', renamed); changed('header', header)
changed('twice', twice); changed('deleted', deleted)
"
    );
    python(folder.path(), &script);
    let told = taken(&folder, "sheet in edition back");
    for (file, codes) in [
        ("stamp.xlsx", &["sheet-stamp-changed"][..]),
        ("gone.xlsx", &["sheet-foreign"]),
        ("renamed.xlsx", &["sheet-page-missing"]),
        ("header.xlsx", &["sheet-header-changed"]),
        ("twice.xlsx", &["sheet-row-twice"]),
        ("deleted.xlsx", &[]),
    ] {
        assert_eq!(faults(&told, file), codes, "{file}");
    }
    let notes: Vec<&str> =
        list(&told["workbooks"]).iter().flat_map(|b| list(&b["notes"])).map(|n| word(&n["code"])).collect();
    assert!(notes.contains(&"sheet-rows-gone"), "{notes:?}");
    assert_eq!(count(&told["new"]), 1);
}

/// Converts a file with LibreOffice, under a profile of the test's own.
fn converted(folder: &Path, file: &Path, to: &str) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.join("converted");
    let run = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(file)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    out
}

/// The workbook without the results that were computed when it was made, so that whoever opens it must compute.
fn uncomputed(book: &Book) -> Book {
    let mut book = book.clone();
    let part = "xl/worksheets/sheet1.xml";
    let mut xml = String::new();
    let text = book.part(part);
    let mut pieces = text.split("</f><v>");
    xml.push_str(pieces.next().unwrap());
    for piece in pieces {
        let (_, rest) = piece.split_once("</v>").unwrap();
        xml.push_str("</f>");
        xml.push_str(rest);
    }
    book.set_part(part, xml);
    book
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_counts_what_is_filled_and_gives_back_what_it_opened() {
    let folder = small(&[]);
    let mut book = given(&folder, "J1");
    let page = book.marks();
    let comment = "satu\n=dua, \"tiga\" \u{1f44d}";
    for (entry, criterion, title, put) in [
        ("e1", "K1", "Tingkat", Put::Number(3.0)),
        ("e1", "K2", "Tingkat", Put::Number(3.0)),
        ("e1", "K4", "Status", Put::Text("berhalangan")),
        ("e2", "K1", "Tingkat", Put::Number(2.0)),
        ("e2", "K1", "Komentar juri", Put::Text(comment)),
        ("e2", "K4", "Status", Put::Text("diberikan")),
        ("u1", "K1", "Status", Put::Text("tidak berlaku")),
    ] {
        book.put(MARKS, &page.cell(entry, criterion, title), put);
    }
    let path = folder.path().join("J1.xlsx");
    uncomputed(&book).save(&path);
    let first = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
    let out = converted(folder.path(), &path, first);
    let text = fs::read_to_string(out.join("J1-Petunjuk.csv")).unwrap();
    assert!(!text.contains("#NAME?") && !text.contains("Err:") && !text.contains("#VALUE"), "{text}");
    let counts = |start: &str| {
        let line = text.lines().find(|l| l.contains(start)).unwrap_or_else(|| panic!("{start}: {text}"));
        line.rsplit(',').take(4).map(|n| n.parse::<u32>().unwrap()).collect::<Vec<_>>()
    };
    // Comments missing, left, asked, filled. Given without a level is not filled.
    assert_eq!(counts(",e1,"), [1, 0, 3, 3]);
    assert_eq!(counts(",e2,"), [0, 3, 4, 1]);
    assert_eq!(counts(",u1,"), [1, 2, 3, 1]);
    assert_eq!(counts("Jumlah"), [2, 5, 10, 5]);
    // Saved by LibreOffice it is still the workbook that went out.
    let page = book.marks();
    book.put(MARKS, &page.cell("e2", "K4", "Status"), Put::Nothing);
    for (entry, title) in [("e1", "K1"), ("u1", "K1")] {
        book.put(MARKS, &page.cell(entry, title, "Komentar juri"), Put::Text("karena"));
    }
    book.save(&path);
    let out = converted(folder.path(), &path, "xlsx:Calc MS Excel 2007 XML");
    let back = out.join("J1.xlsx");
    let said = json(folder.path(), &format!("sheet in edition {} --at 2024-05-06", back.display()));
    assert_eq!(count(&said["new"]), 5, "{said}");
    let marks = fs::read_to_string(folder.path().join("edition/marks.csv")).unwrap();
    assert!(csv_rows(&marks).iter().any(|r| r["comment"] == comment), "{marks}");
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_prints_the_pages_of_both_languages() {
    let folder = copy("p4-2022");
    let edition = folder.path().join("edition");
    let tasks = ["oa-01", "ip-035", "ip-112", "upp-001"].map(|e| format!("document,{e},D02\n")).concat();
    let judges =
        fs::read_to_string(edition.join("judges.csv")).unwrap().replace("document,oa|ip-umum", "document,");
    fs::write(edition.join("judges.csv"), judges).unwrap();
    fs::write(edition.join("assignments.csv"), format!("stage,entry,judge\n{tasks}")).unwrap();
    for (lang, words) in
        [("id", ["Lembar penilaian juri", "Halaman 1 dari"]), ("en", ["Judge's marking sheet", "Page 1 of"])]
    {
        done(folder.path(), &format!("sheet out edition --stage document --lang {lang} -o {lang}"));
        let out = converted(folder.path(), &folder.path().join(lang).join("D02.xlsx"), "pdf");
        let text =
            Command::new("pdftotext").arg("-layout").arg(out.join("D02.pdf")).arg("-").output().unwrap();
        let text = String::from_utf8_lossy(&text.stdout);
        let pages = text.matches('\u{c}').count();
        // One page to read, and four or five for the criteria of each entry.
        assert!((8..=30).contains(&pages), "{pages} pages");
        for word in words.iter().chain(&["oa-01", "upp-001", "K1", "P5"]) {
            assert!(text.contains(word), "{word}");
        }
        assert!(!text.contains("#NAME?") && !text.contains("Err:") && !text.contains("###"), "{lang}");
    }
}
