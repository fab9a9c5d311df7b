//! `tolok import` as people use it: messy files, a mapping to confirm, and what becomes of the rows.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Said, csv_rows, done, edition, json, list, tolok, word};

pub const COMPETITION: &str = "competition: uji
edition: 2022
languages: [en, id]
tracks:
  - {id: oa, title: {id: Kinerja Unggul, en: Outstanding Achievement}}
  - {id: upp, title: {id: Unit Pelayanan Publik, en: Service units}}
eligibility:
  - {attribute: system_since, months_before: 6, date: 2022-02-17, reason: {id: Sistem terlalu baru, en: The system is too new}}
  - {track: upp, attribute: parent_recommendation, is: true, reason: {id: Belum direkomendasikan, en: Not recommended}}
stages:
  - {id: document, title: {id: Evaluasi dokumen, en: Documents}, rubric: rubric.yaml, advance: {oa: 1, upp: 1}}
  - {id: interview, title: {id: Wawancara, en: Interview}, rubric: interview.yaml}
";

pub const RUBRIC: &str = "rubric: uji
version: \"1\"
scale: {min: 0, max: 5}
criteria:
  - id: K1
    title: {id: Dasar kebijakan, en: Policy basis}
    missing: exclude
    levels: {0: {id: Belum ada, en: None}, 5: {id: Terintegrasi dan diukur, en: Integrated and measured}}
  - {id: K2, title: {id: Kanal pengaduan, en: Channels}, missing: exclude, applies_to: [oa]}
  - {id: D2, title: {id: Ketepatan waktu, en: Timeliness}, from: logs, else: [judges], measure: on_time_share, missing: exclude}
";

const INTERVIEW: &str = "rubric: temu
version: \"1\"
scale: {min: 0, max: 5}
criteria:
  - {id: W1, title: {id: Pemaparan, en: Presentation}, missing: exclude}
";

pub const ENTRIES: &str = "entry,agency,name,track,agency_type,region,system_since,parent_recommendation,contact_email,contact_phone,registered_at\n";

/// A bare edition with further files.
pub fn bare(files: &[(&str, &str)]) -> TempDir {
    let own = [("competition.yaml", COMPETITION), ("rubric.yaml", RUBRIC), ("interview.yaml", INTERVIEW)];
    let mut all: Vec<(&str, &str)> = own.to_vec();
    if !files.iter().any(|(name, _)| *name == "entries.csv") {
        all.push(("entries.csv", ENTRIES));
    }
    all.extend(files);
    edition(&all)
}

/// An edition with three registrations.
pub fn registered(files: &[(&str, &str)]) -> TempDir {
    let rows = format!(
        "{ENTRIES}oa-001,Pemerintah Kota Contoh,Pemerintah Kota Contoh,oa,kota,Jawa,2019-01-02,,,,2022-02-18\n\
         oa-002,Kabupaten Contoh,Kabupaten Contoh,oa,kabupaten,Jawa,2019-01-02,,,,2022-02-19\n\
         upp-001,Kabupaten Contoh,Puskesmas Umpama 1,upp,puskesmas,Jawa,2019-01-02,ya,,,2022-02-19\n"
    );
    let mut all = vec![("entries.csv", rows.as_str())];
    all.extend(files);
    bare(&all)
}

pub fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    fs::write(folder.join(name), bytes).unwrap();
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join("edition").join(name)).unwrap()
}

/// Changes cells of `becomes` in a mapping kept as CSV: by `what`, or by `what` and `header`.
pub fn settle(folder: &Path, name: &str, cells: &[(&str, &str)]) {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let mut rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .records()
        .map(|r| r.unwrap().iter().map(str::to_owned).collect())
        .collect();
    for (what, becomes) in cells {
        let (what, header) = what.split_once('|').map_or((*what, None), |(w, h)| (w, Some(h)));
        let hit = |r: &&mut Vec<String>| r[0] == what && header.is_none_or(|h| r[1] == h);
        let row = rows.iter_mut().find(hit).unwrap_or_else(|| panic!("no {what} in\n{text}"));
        (*becomes).clone_into(&mut row[3]);
    }
    let mut writer = csv::Writer::from_path(folder.join(name)).unwrap();
    rows.iter().for_each(|r| writer.write_record(r).unwrap());
    writer.flush().unwrap();
}

/// Suggests, settles some cells, confirms, imports.
fn taken_in(folder: &Path, file: &str, more: &str, cells: &[(&str, &str)]) -> Said {
    let line = format!("import edition {file} --map map.csv {more} --lang en");
    let first = done(folder, &line);
    assert!(first.contains("NOTHING HAS BEEN IMPORTED YET"), "{first}");
    let all: Vec<(&str, &str)> = cells.iter().copied().chain([("confirmed_by", "Sekretariat")]).collect();
    settle(folder, "map.csv", &all);
    tolok(folder, &line)
}

/// A registration list with a title, two header rows with merged cells, a formula, a hidden sheet, notes below.
fn registrations(folder: &Path, since: &[&str], last: &[[&str; 7]]) {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Form Responses 1").unwrap();
    sheet.merge_range(0, 0, 0, 8, "DAFTAR PESERTA (REKAAN)", &plain).unwrap();
    sheet.write_string(1, 0, "Dicetak 20 Februari 2022").unwrap();
    for (column, title) in [
        (0, "Cap waktu"),
        (3, "Kategori"),
        (6, "Sistem berlaku sejak"),
        (7, "Rekomendasi instansi induk"),
        (8, "Skor"),
    ] {
        sheet.merge_range(3, column, 4, column, title, &plain).unwrap();
    }
    sheet.merge_range(3, 1, 3, 2, "Instansi", &plain).unwrap();
    sheet.merge_range(3, 4, 3, 5, "Narahubung", &plain).unwrap();
    for (column, title) in [(1, "Nama instansi"), (2, "Jenis instansi"), (4, "Surel"), (5, "No. HP/WA")] {
        sheet.write_string(4, column, title).unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    for (i, since) in (0_u16..).zip(since) {
        let row = 5 + u32::from(i);
        let when = ExcelDateTime::from_ymd(2022, 2, 18 - u8::try_from(i).unwrap())
            .unwrap()
            .and_hms(9, 30, 0)
            .unwrap();
        sheet.write_datetime_with_format(row, 0, &when, &day).unwrap();
        sheet.write_string(row, 1, format!("Pemkot Rekaan {}", i + 1)).unwrap();
        sheet.write_string(row, 2, "Kota").unwrap();
        sheet
            .write_string(row, 3, if i == 1 { "Unit Pelayanan Publik" } else { "Outstanding achievement" })
            .unwrap();
        sheet.write_string(row, 4, format!("kontak{i}@contoh.example")).unwrap();
        sheet.write_string(row, 5, format!("0812-0000-000{i}")).unwrap();
        sheet.write_string(row, 6, *since).unwrap();
        sheet.write_string(row, 7, if i == 1 { "Ya" } else { "" }).unwrap();
        sheet.write_formula(row, 8, Formula::new("=1+1").set_result("2")).unwrap();
    }
    let mut row = 5 + u32::try_from(since.len()).unwrap();
    for cells in last {
        (0_u16..).zip(cells).filter(|(_, c)| !c.is_empty()).for_each(|(c, text)| {
            sheet.write_string(row, c, *text).unwrap();
        });
        row += 1;
    }
    sheet.write_string(row + 1, 1, "Jumlah").unwrap();
    sheet.write_number(row + 1, 8, 6).unwrap();
    sheet.write_string(row + 3, 0, "Catatan: semua data pada lembar ini rekaan.").unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("Rahasia").unwrap().set_hidden(true);
    hidden.write_string(0, 0, "x").unwrap();
    write(folder, "daftar.xlsx", book.save_to_buffer().unwrap());
}

#[test]
fn registrations_become_entries_after_confirmation_and_stay_the_same() {
    let folder = bare(&[]);
    let here = folder.path();
    registrations(here, &["17/03/2019", "05/06/2019", "2 Januari 2020"], &[]);
    let first = done(here, "import edition daftar.xlsx --lang en");
    assert!(
        first.contains("edition/imports/daftar.map.xlsx") && first.contains("NOTHING HAS BEEN IMPORTED"),
        "{first}"
    );
    assert!(first.contains("Hidden sheets, not read: Rahasia"), "{first}");
    assert!(!first.contains("contoh.example") && !first.contains("0812"), "a contact was shown: {first}");
    assert_eq!(read(here, "entries.csv"), ENTRIES);
    let again = tolok(here, "import edition daftar.xlsx --lang en");
    assert!(
        again.code == 2 && again.err.contains("is not confirmed yet") && again.err.contains("confirmed_by"),
        "{}",
        again.err
    );

    let taken = taken_in(here, "daftar.xlsx", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("3 rows read, 0 blank, 2 no data"), "{}", taken.out);
    assert!(
        taken.out.contains("row 10 (total): Jumlah | 6") && taken.out.contains("Catatan: semua data"),
        "{}",
        taken.out
    );
    assert!(taken.out.contains("3 new, 0 changed, 0 unchanged"), "{}", taken.out);
    assert!(taken.out.contains("3 registered = 0 duplicates + 0 withdrawn or disqualified + 0 incomplete + 0 ineligible + 3 verified"), "{}", taken.out);
    let rows = csv_rows(&read(here, "entries.csv"));
    let cell = |row: usize, column: &str| rows[row][column].as_str();
    // The last row of the file came first.
    assert_eq!((cell(0, "entry"), cell(0, "name")), ("oa-001", "Pemkot Rekaan 3"));
    assert_eq!((cell(1, "entry"), cell(1, "name")), ("upp-001", "Pemkot Rekaan 2"));
    assert_eq!((cell(2, "entry"), cell(2, "system_since")), ("oa-002", "2019-03-17"));
    assert_eq!((cell(1, "system_since"), cell(1, "parent_recommendation")), ("2019-06-05", "Ya"));
    assert_eq!(cell(0, "registered_at"), "2022-02-16T09:30:00");
    assert_eq!((cell(2, "contact_phone"), cell(2, "agency_type")), ("0812-0000-0000", "Kota"));

    let before = read(here, "entries.csv");
    let same = tolok(here, "import edition daftar.xlsx --map map.csv --lang en");
    assert!(same.out.contains("0 new, 0 changed, 3 unchanged"), "{} {}", same.out, same.err);
    assert_eq!(read(here, "entries.csv"), before);

    // The form has one answer more and a corrected one; ids stay.
    registrations(
        here,
        &["17/03/2019", "05/06/2019", "2 Februari 2020"],
        &[["2022-02-20", "Pemkot Rekaan 9", "Kota", "Outstanding achievement", "", "", "1 Mei 2018"]],
    );
    let grown = tolok(here, "import edition daftar.xlsx --map map.csv --lang en");
    assert!(grown.out.contains("1 new, 1 changed, 2 unchanged"), "{} {}", grown.out, grown.err);
    assert!(grown.out.contains("2020-01-02") && grown.out.contains("2020-02-02"), "{}", grown.out);
    let rows = csv_rows(&read(here, "entries.csv"));
    assert_eq!((rows[0]["entry"].as_str(), rows[0]["system_since"].as_str()), ("oa-001", "2020-02-02"));
    assert_eq!(rows[3]["entry"], "oa-003");
}

#[test]
fn a_dry_run_writes_nothing() {
    let folder = bare(&[]);
    let here = folder.path();
    registrations(here, &["17/03/2019"], &[]);
    let first = done(here, "import edition daftar.xlsx --dry-run --lang en");
    assert!(first.contains("nothing was written") && !here.join("edition/imports").exists(), "{first}");
    let taken = taken_in(here, "daftar.xlsx", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    fs::write(here.join("edition/entries.csv"), ENTRIES).unwrap();
    let dry = done(here, "import edition daftar.xlsx --map map.csv --dry-run --lang en");
    assert!(dry.contains("1 new") && dry.contains("nothing was written"), "{dry}");
    assert_eq!(read(here, "entries.csv"), ENTRIES);
}

#[test]
fn dates_that_can_be_two_are_refused_with_their_cells() {
    let folder = bare(&[]);
    let here = folder.path();
    registrations(here, &["03/04/2019", "05/06/2019"], &[]);
    let refused = taken_in(here, "daftar.xlsx", "", &[]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("daftar.xlsx:Form Responses 1:G6: “03/04/2019” can be read as two dates"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("G7") && refused.err.contains("date_order"), "{}", refused.err);
    assert_eq!(read(here, "entries.csv"), ENTRIES);
    settle(here, "map.csv", &[("date_order", "month-first")]);
    let taken = tolok(here, "import edition daftar.xlsx --map map.csv --lang en");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(read(here, "entries.csv").contains("2019-03-04"));
}

#[test]
fn a_track_that_nobody_knows_waits_for_a_decision() {
    let folder = bare(&[]);
    let here = folder.path();
    let text = "Nama Instansi;Kategori;Sistem berlaku sejak;Rekomendasi instansi induk\r\n\
                Pemkot Contoh;Kinerja unggul;2019-01-02;\r\n\
                Pemkab Contoh;Lainnya;2019-01-02;\r\n\
                Pemkab Misal;UPP;2019-01-02;Sudah ada suratnya\r\n";
    write(here, "daftar.csv", format!("\u{feff}{text}"));
    let refused = taken_in(here, "daftar.csv", "", &[]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("nobody has decided which track “Lainnya” means"), "{}", refused.err);
    assert!(refused.err.contains("map.csv:"), "{}", refused.err);
    assert!(
        refused.err.contains("which parent_recommendation “Sudah ada suratnya” means"),
        "{}",
        refused.err
    );
    settle(here, "map.csv", &[("value of track|Lainnya", "up"), ("value of parent_recommendation", "ya")]);
    let refused = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert!(refused.err.contains("“up” is no track that is known"), "{}", refused.err);
    settle(here, "map.csv", &[("value of track|Lainnya", "oa")]);
    let taken = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert_eq!(taken.code, 0, "{}", taken.err);
    let rows = csv_rows(&read(here, "entries.csv"));
    let ids: Vec<&str> = rows.iter().map(|r| r["entry"].as_str()).collect();
    assert_eq!(ids, ["oa-001", "oa-002", "upp-001"]);
    assert_eq!(rows[2]["parent_recommendation"], "ya");
}

#[test]
fn a_corrected_name_changes_the_registration_it_was() {
    let folder = bare(&[]);
    let here = folder.path();
    let head = "Cap waktu,Nama Instansi,Kategori,Sistem berlaku sejak,Surel,No HP\n";
    let row = |at: &str, name: &str, mail: &str| format!("{at},{name},OA,2019-01-02,{mail},0812-0000-0001\n");
    let first = row("2022-02-18T09:00:00", "Lembaga Andai", "a@contoh.example");
    let other = row("2022-02-18T10:00:00", "Kota Misal", "b@contoh.example");
    write(here, "daftar.csv", format!("{head}{first}{other}"));
    assert_eq!(taken_in(here, "daftar.csv", "", &[]).code, 0);
    let entry = |name: &str| {
        let rows = csv_rows(&read(here, "entries.csv"));
        rows.iter().find(|r| r["name"] == name).map(|r| r["entry"].clone())
    };
    let was = entry("Lembaga Andai").unwrap();
    let corrected = row("2022-02-18T09:00:00", "Lembaga Andaian", "a@contoh.example");
    // From the same hand at another time it is another registration.
    let new = row("2022-02-19T09:00:00", "Lembaga Baru", "a@contoh.example");
    write(here, "daftar.csv", format!("{head}{corrected}{other}{new}"));
    let told = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert!(told.out.contains("1 new, 1 changed, 1 unchanged"), "{} {}", told.out, told.err);
    assert_eq!(entry("Lembaga Andaian"), Some(was));
    assert_eq!(entry("Lembaga Andai"), None);
}

#[test]
fn a_changed_header_is_refused_and_a_new_value_asks_again() {
    let folder = bare(&[]);
    let here = folder.path();
    write(here, "daftar.csv", "Nama Instansi,Kategori,Sistem berlaku sejak\nPemkot Contoh,OA,2019-01-02\n");
    assert_eq!(taken_in(here, "daftar.csv", "", &[]).code, 0);
    write(
        here,
        "daftar.csv",
        "Nama Instansi,Kategori,Sistem berlaku sejak\nPemkot Contoh,OA,2019-01-02\nPemkab Contoh,Unit layanan,2019-01-02\n",
    );
    let line = "import edition daftar.csv --map map.csv --lang en";
    let asked = tolok(here, line);
    assert!(
        asked.code == 2
            && asked.err.contains("daftar.csv:3:15: “Unit layanan” is not in the mapping of track yet"),
        "{}",
        asked.err
    );
    assert!(asked.err.contains("1 new value"), "{}", asked.err);
    assert!(tolok(here, line).err.contains("is not confirmed yet"));
    settle(here, "map.csv", &[("value of track|Unit layanan", "upp"), ("confirmed_by", "Sekretariat")]);
    let taken = tolok(here, line);
    assert!(taken.out.contains("1 new, 0 changed, 1 unchanged"), "{} {}", taken.out, taken.err);
    write(
        here,
        "daftar.csv",
        "Nama Instansi,Wilayah,Sistem berlaku sejak,Baru\nPemkot Contoh,OA,2019-01-02,x\n",
    );
    let changed = tolok(here, line);
    assert_eq!(changed.code, 2);
    assert!(
        changed.err.contains("column B is called “Wilayah”, but the mapping was made for “Kategori”"),
        "{}",
        changed.err
    );
    assert!(changed.err.contains("column D “Baru” was not there"), "{}", changed.err);
}

#[test]
fn forms_in_semicolons_with_decimal_commas_become_claims() {
    let folder = registered(&[]);
    let here = folder.path();
    let rules = format!("{COMPETITION}csv: {{delimiter: \";\", decimal: \",\"}}\n");
    write(&here.join("edition"), "competition.yaml", rules);
    write(&here.join("edition"), "entries.csv", read(here, "entries.csv").replace(',', ";"));
    let text = "Cap waktu;Nama Instansi;K1. Dasar kebijakan;Tautan bukti;Catatan;Kanal pengaduan;Tautan bukti\r\n\
                17/02/2022 13.45.02;Pemkot Contoh;3,5;https://contoh.example/a;\"dua\nbaris\";4 - Lengkap;-\r\n\
                18/02/2022 08.00.00;Kab. Contoh;Terintegrasi dan diukur;;;Tidak berlaku;\r\n\
                ;;;;;;\r\n\
                19/02/2022 08.00.00;Puskesmas Umpma 1;2;;;;\r\n\
                Keterangan: rekaan;;;;;;\r\n";
    write(here, "borang.csv", format!("\u{feff}{text}"));
    let line = "import edition borang.csv --lang en";
    let first = done(here, line);
    assert!(first.contains("read as claims"), "{first}");
    for target in ["level:K1", "evidence:K1", "note:K1", "level:K2", "evidence:K2"] {
        assert!(first.contains(target), "{target} in {first}");
    }
    fs::remove_file(here.join("edition/imports/borang.map.xlsx")).unwrap();
    let first = done(here, "import edition borang.csv --lang en --map map.csv");
    assert!(first.contains("Puskesmas Umpma 1"), "a name with a slip is to be looked at: {first}");
    let text = fs::read_to_string(here.join("map.csv")).unwrap();
    assert!(
        text.starts_with('\u{feff}') && text.contains("value of entry;Puskesmas Umpma 1;;upp-001"),
        "{text}"
    );
    // The kept file has the edition's delimiter.
    let confirmed: String = text
        .lines()
        .map(|l| {
            if l.starts_with("confirmed_by;") {
                l.replacen(";;;;", ";;Sekretariat;;", 1) + "\n"
            } else {
                l.to_owned() + "\n"
            }
        })
        .collect();
    write(here, "map.csv", confirmed);
    let taken = tolok(here, "import edition borang.csv --lang en --map map.csv");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("3 rows read, 1 blank, 1 no data"), "{}", taken.out);
    let claims = read(here, "claims.csv");
    for row in [
        "oa-001;K1;3,5;https://contoh.example/a;dua baris",
        "oa-001;K2;4;;",
        "oa-002;K1;5;;",
        "oa-002;K2;n/a;;",
        "upp-001;K1;2;;",
    ] {
        assert!(claims.contains(row), "{row} in {claims}");
    }
    assert_eq!(claims.lines().count(), 6);
}

#[test]
fn an_entry_that_several_names_mean_is_chosen_by_people_or_left_out() {
    let folder = registered(&[]);
    let here = folder.path();
    write(
        here,
        "borang.csv",
        "Instansi,Kriteria,Level,Bukti\nPemkot Contoh,K1,3,SK\nDesa Antah,K1,2,SK\nPemkot Contoh,K2. Kanal pengaduan,9,\n",
    );
    let refused = taken_in(here, "borang.csv", "--as claims", &[]);
    assert!(refused.err.contains("which entry “Desa Antah” means"), "{}", refused.err);
    assert!(
        refused.err.contains("borang.csv:4:")
            && refused.err.contains("the level 9 does not lie between 0 and 5"),
        "{}",
        refused.err
    );
    settle(here, "map.csv", &[("value of entry|Desa Antah", "-")]);
    write(
        here,
        "borang.csv",
        "Instansi,Kriteria,Level,Bukti\nPemkot Contoh,K1,3,SK\nDesa Antah,K1,2,SK\nPemkot Contoh,K2. Kanal pengaduan,4,\n",
    );
    let taken = tolok(here, "import edition borang.csv --map map.csv --lang en");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("1 row was not imported because the mapping says -: row 3"), "{}", taken.out);
    assert_eq!(
        read(here, "claims.csv"),
        "entry,criterion,level,evidence,note\noa-001,K1,3,SK,\noa-001,K2,4,,\n"
    );
    write(here, "borang.csv", "Instansi,Kriteria,Level,Bukti\nPemkot Contoh,K1,3,SK\nKota Contoh,K1,2,SK\n");
    let twice = tolok(here, "import edition borang.csv --map map.csv --lang en");
    assert!(
        twice.code == 2
            && twice.err.contains("“oa-001 K1” stands in this file twice; the first time at borang.csv:2"),
        "{}",
        twice.err
    );
}

#[test]
fn channels_judges_and_marks() {
    let folder = registered(&[]);
    let here = folder.path();
    write(
        here,
        "kanal.csv",
        "No,Nama Instansi,Jenis Kanal,Alamat,Jam layanan\n1,Pemkot Contoh,Situs web,https://contoh.example,24 jam\n2,Pemkot Contoh,WA,0812,\n3,Pemkot Contoh,Website,https://lain.example,\n",
    );
    let taken = taken_in(here, "kanal.csv", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let channels = csv_rows(&read(here, "channels.csv"));
    let names: Vec<&str> = channels.iter().map(|c| c["channel"].as_str()).collect();
    assert_eq!(names, ["web", "whatsapp", "web-2"]);
    fs::remove_file(here.join("map.csv")).unwrap();

    write(
        here,
        "juri.csv",
        "Daftar juri (rekaan)\n\nNama Juri;Tahap;Kategori;Maksimal dokumen;Benturan kepentingan;Tanggal berhalangan\nJuri Satu;Evaluasi dokumen;Kinerja Unggul|UPP;50;Pemkot Contoh;17 Maret 2022; \n",
    );
    let taken = taken_in(here, "juri.csv", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let judges = csv_rows(&read(here, "judges.csv"));
    let cell = |c: &str| judges[0][c].as_str();
    assert_eq!((cell("judge"), cell("stages"), cell("tracks")), ("j01", "document", "oa|upp"));
    assert_eq!(
        (cell("conflicts"), cell("unavailable"), cell("max_entries")),
        ("Pemerintah Kota Contoh", "2022-03-17", "50")
    );
    fs::remove_file(here.join("map.csv")).unwrap();

    write(
        here,
        "nilai.csv",
        "Nama Penilai,Peserta,K1,Komentar,K2\nJuri Satu,oa-002,4,baik,n/a\nJuri Satu,Puskesmas Umpama 1,3,,\n",
    );
    let taken = taken_in(here, "nilai.csv", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let marks = read(here, "marks.csv");
    assert!(marks.contains("document,oa-002,j01,K1,4,,baik,"), "{marks}");
    assert!(marks.contains("document,oa-002,j01,K2,,not_applicable,,"), "{marks}");
    assert_eq!(marks.lines().count(), 4);

    // The conflict that the list of judges named keeps its marks out, at the place where they would stand.
    write(here, "nilai.csv", "Nama Penilai,Peserta,K1,Komentar,K2\nJuri Satu,Pemkot Contoh,4,baik,\n");
    let refused = tolok(here, "import edition nilai.csv --map map.csv --lang en");
    assert!(
        refused.code == 2 && refused.err.contains("conflict") && refused.err.contains("Nothing was written"),
        "{}",
        refused.err
    );
    assert_eq!(read(here, "marks.csv"), marks);
}

#[test]
fn ids_and_codes_keep_their_text_and_hidden_characters_are_refused() {
    let folder = bare(&[]);
    let here = folder.path();
    write(
        here,
        "daftar.csv",
        "Kode,Nama Instansi,Kategori,Berlaku sejak,No HP\n0012,=Kota Contoh,OA,2019-01-02,+62 812 0000 0000\n96.10,Kota Misal,OA,2019-01-02,0812\n",
    );
    let taken = taken_in(here, "daftar.csv", "", &[]);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let rows = csv_rows(&read(here, "entries.csv"));
    assert_eq!((rows[0]["code"].as_str(), rows[1]["code"].as_str()), ("0012", "96.10"));
    assert_eq!(rows[0]["name"], "'=Kota Contoh");
    write(
        here,
        "daftar.csv",
        "Kode,Nama Instansi,Kategori,Berlaku sejak,No HP\n0012,Kota\u{202e}Contoh,OA,2019-01-02,0812\n",
    );
    let refused = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert!(
        refused.code == 2 && refused.err.contains("daftar.csv:2:6") && !refused.err.contains('\u{202e}'),
        "{}",
        refused.err
    );
}

#[test]
fn a_column_can_be_kept_under_its_own_name_and_never_twice() {
    let folder = bare(&[]);
    let here = folder.path();
    write(
        here,
        "daftar.csv",
        "Nama Instansi,Kategori,Berlaku sejak,Jumlah pegawai (orang)\nKota Contoh,OA,2019-01-02,41\n",
    );
    let kept = taken_in(here, "daftar.csv", "", &[("column D", "attribute:jumlah_pegawai")]);
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert_eq!(csv_rows(&read(here, "entries.csv"))[0]["jumlah_pegawai"], "41");
    settle(here, "map.csv", &[("column D", "agency")]);
    let twice = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert!(
        twice.code == 2 && twice.err.contains("“agency” is filled from column A already"),
        "{}",
        twice.err
    );
    settle(here, "map.csv", &[("column D", "agensi")]);
    let odd = tolok(here, "import edition daftar.csv --map map.csv --lang en");
    assert!(odd.code == 2 && odd.err.contains("did you mean"), "{}", odd.err);
}

#[test]
fn settings_that_everything_rests_on_make_the_mapping_anew() {
    let folder = registered(&[]);
    let here = folder.path();
    write(here, "x.csv", "Nama Instansi,Kategori,K1\nPemkot Contoh,OA,3\n");
    done(here, "import edition x.csv --map map.csv --as entries --lang en");
    settle(here, "map.csv", &[("kind", "claims"), ("confirmed_by", "Sekretariat")]);
    let anew = done(here, "import edition x.csv --map map.csv --lang en");
    assert!(anew.contains("made anew") && anew.contains("level:K1"), "{anew}");
    let other = tolok(here, "import edition x.csv --map map.csv --as marks --lang en");
    assert!(other.code == 2 && other.err.contains("maps claims"), "{}", other.err);
    // Without --map, a second mapping of the same file gets a name of its own.
    done(here, "import edition x.csv --as entries");
    done(here, "import edition x.csv --as claims");
    assert!(
        here.join("edition/imports/x.map.xlsx").is_file()
            && here.join("edition/imports/x.claims.map.xlsx").is_file()
    );
}

#[test]
fn a_form_of_one_track_takes_it_from_its_title() {
    let folder = bare(&[]);
    let here = folder.path();
    let text = "Formulir Unit Pelayanan Publik (rekaan),,\n,,\nNama Unit,Nama Instansi Induk,Berlaku sejak\nPuskesmas Umpama,Kab. Contoh,2019-01-02\n";
    write(here, "formulir.csv", text);
    let first = json(here, "import edition formulir.csv --map map.csv");
    let row = list(&first["suggested"]).iter().find(|r| r["what"] == "track of all").unwrap();
    assert_eq!(word(&row["becomes"]), "upp");
    settle(here, "map.csv", &[("confirmed_by", "Sekretariat"), ("track of all", "-")]);
    let refused = tolok(here, "import edition formulir.csv --map map.csv --lang en");
    assert!(refused.code == 2 && refused.err.contains("track of all"), "{}", refused.err);
    settle(here, "map.csv", &[("track of all", "upp")]);
    let taken: Value = json(here, "import edition formulir.csv --map map.csv");
    assert_eq!(
        (&taken["new"], &taken["counts"]["registered"], &taken["counts"]["ineligible"]),
        (&1.into(), &1.into(), &1.into())
    );
    let rows = csv_rows(&read(here, "entries.csv"));
    assert_eq!(
        (rows[0]["entry"].as_str(), rows[0]["name"].as_str(), rows[0]["agency"].as_str()),
        ("upp-001", "Puskesmas Umpama", "Kab. Contoh")
    );
}

#[test]
fn files_that_cannot_be_imported_say_why() {
    let folder = registered(&[]);
    let here = folder.path();
    write(here, "lama.xls", "x");
    write(here, "kosong.csv", "");
    write(here, "rusak.xlsx", "PK no workbook");
    write(here, "latin.csv", b"Nama,Kota\nCaf\xe9,X\n");
    for (line, code, says) in [
        ("import edition tiada.xlsx", 2, "there is no file"),
        ("import edition lama.xls", 2, ".xls files"),
        ("import edition kosong.csv", 2, "no header could be recognised"),
        ("import edition rusak.xlsx", 2, "rusak.xlsx"),
        ("import edition latin.csv", 2, "latin.csv:2"),
        ("import edition edition/entries.csv", 2, "a table of the edition"),
        ("import edition latin.csv --map peta.txt", 2, ".xlsx or .csv"),
        ("import edition latin.csv --as hakim", 2, "--as"),
    ] {
        let said = tolok(here, &format!("{line} --lang en"));
        assert!(said.code == code && said.err.contains(says), "{line}: {}", said.err);
    }
}

#[test]
fn results_keep_to_their_schema() {
    let schema = json(Path::new("."), "schema import");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let folder = bare(&[]);
    let here = folder.path();
    write(
        here,
        "d.csv",
        "Nama Instansi,Kategori,Berlaku sejak\nKota Contoh,OA,2019-01-02\nPemkot Contoh,OA,2019-01-02\n",
    );
    let first = json(here, "import edition d.csv --map map.csv");
    settle(here, "map.csv", &[("confirmed_by", "Sekretariat")]);
    let second = json(here, "import edition d.csv --map map.csv");
    assert_eq!(list(&second["duplicates"]).len(), 1);
    for told in [first, second] {
        let faults: Vec<String> =
            validator.iter_errors(&told).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn a_bare_edition_takes_imports() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let told = done(here, "init edition --bare --lang en");
    assert!(told.contains("--as entries") && told.contains("--as claims"), "{told}");
    for (name, rows) in [("entries.csv", 1), ("judges.csv", 1), ("marks.csv", 1)] {
        assert_eq!(read(here, name).lines().count(), rows, "{name}");
    }
    done(here, "check edition");
    write(
        here,
        "d.csv",
        "Nama Instansi,Kategori,Sistem berlaku sejak\nKota Contoh,Outstanding achievement,2019-01-02\n",
    );
    assert_eq!(taken_in(here, "d.csv", "", &[]).code, 0);
    assert!(read(here, "entries.csv").contains("oa-001,Kota Contoh,Kota Contoh,oa,"));
}
