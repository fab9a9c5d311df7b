//! Mappings and sources as other programs write them.

use std::path::Path;
use std::process::Command;

use crate::import::{bare, write};
use crate::program::{csv_rows, done, tolok};

/// Runs a Python script in a folder.
fn python(folder: &Path, script: &str) {
    write(folder, "script.py", script);
    let run = Command::new("python3").arg("script.py").current_dir(folder).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

const SOURCE: &str = r#"
import datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Pendaftaran"
sheet["A1"] = "DAFTAR PENDAFTARAN (REKAAN)"
sheet.merge_cells("A1:F1")
for column, title in zip("ABCDEF", ["Cap waktu", "Instansi", None, "Kategori", "Berlaku sejak", "Kode"]):
    sheet[f"{column}3"] = title
sheet.merge_cells("B3:C3")
sheet["B4"], sheet["C4"] = "Nama instansi", "Provinsi"
for column in "ADEF":
    sheet.merge_cells(f"{column}3:{column}4")
rows = [
    (datetime.datetime(2022, 2, 18, 9, 30), "Pemkot Contoh", "Jawa", "Outstanding Achievement", datetime.date(2019, 3, 17), "0012"),
    (datetime.datetime(2022, 2, 17, 9, 30), "Pemkab Misal", "Jawa", "OA", "5 Juni 2019", "96.10"),
]
for row in rows:
    sheet.append(row)
sheet.row_dimensions[6].hidden = True
sheet.column_dimensions["F"].hidden = True
sheet["A9"] = "Catatan: rekaan"
book.save("daftar.xlsx")
"#;

const CONFIRM: &str = r#"
import openpyxl
book = openpyxl.load_workbook("edition/imports/daftar.map.xlsx")
sheet = book.worksheets[0]
assert sheet.freeze_panes == "A7", sheet.freeze_panes
lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
assert len(lists) > 8, len(lists)
for row in sheet.iter_rows():
    assert not any(isinstance(c.value, str) and c.value.startswith("=") for c in row)
    if row[0].value == "confirmed_by":
        row[3].value = "Sekretariat"
book.save("edition/imports/daftar.map.xlsx")
"#;

fn is_imported(folder: &Path) {
    let taken = tolok(folder, "import edition daftar.xlsx --lang en");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("1 hidden row was read too: 6"), "{}", taken.out);
    assert!(taken.out.contains("Hidden columns were read too: F"), "{}", taken.out);
    let entries = std::fs::read_to_string(folder.join("edition/entries.csv")).unwrap();
    let rows = csv_rows(&entries);
    assert_eq!((rows[0]["entry"].as_str(), rows[0]["name"].as_str()), ("oa-001", "Pemkab Misal"));
    assert_eq!((rows[0]["code"].as_str(), rows[1]["code"].as_str()), ("96.10", "0012"));
    assert_eq!(
        (rows[0]["system_since"].as_str(), rows[1]["system_since"].as_str()),
        ("2019-06-05", "2019-03-17")
    );
}

#[test]
#[ignore = "needs openpyxl"]
fn a_mapping_confirmed_by_another_program_is_read() {
    let folder = bare(&[]);
    python(folder.path(), SOURCE);
    done(folder.path(), "import edition daftar.xlsx --lang id");
    python(folder.path(), CONFIRM);
    is_imported(folder.path());
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_mapping_saved_by_libreoffice_is_read() {
    let folder = bare(&[]);
    let here = folder.path();
    python(here, SOURCE);
    done(here, "import edition daftar.xlsx --lang id");
    python(here, CONFIRM);
    let profile = format!("-env:UserInstallation=file://{}/profile", here.display());
    let args = [
        "--headless",
        &profile,
        "--convert-to",
        "xlsx",
        "--outdir",
        "saved",
        "edition/imports/daftar.map.xlsx",
    ];
    let run = Command::new("soffice").args(args).current_dir(here).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::copy(here.join("saved/daftar.map.xlsx"), here.join("edition/imports/daftar.map.xlsx")).unwrap();
    is_imported(here);
}
