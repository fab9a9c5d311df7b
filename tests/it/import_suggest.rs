//! What headers are taken for, in both languages, and how sure that is.

use tolok::intake::load;
use tolok::mapping::{Asked, Cell, Grid, Kind, Lexicon, Mapping, suggest};

use crate::import::registered;

/// A table of these rows, cells joined by `|`.
fn suggested(kind: Option<Kind>, rows: &[&str]) -> Mapping {
    let folder = registered(&[]);
    let loaded = load(&folder.path().join("edition")).unwrap();
    let lexicon = Lexicon::new(&loaded.edition, &loaded.evidence.decisions);
    let cells = |row: &str| {
        let filled = (1_u32..).zip(row.split('|')).filter(|(_, t)| !t.is_empty());
        filled.map(|(c, t)| (c, Cell { text: t.to_owned(), ..Cell::default() })).collect()
    };
    let rows = (1_u32..).zip(rows).map(|(n, row)| (n, cells(row))).collect();
    let grid = Grid { file: "x.csv".into(), rows, ..Grid::default() };
    suggest(&grid, &lexicon, &Asked { kind, ..Asked::default() }).unwrap()
}

fn targets(mapping: &Mapping) -> Vec<String> {
    let text = |c: &tolok::mapping::ColumnRow| c.becomes.as_ref().map_or("-".to_owned(), ToString::to_string);
    mapping.columns.iter().map(text).collect()
}

#[test]
fn headers_in_both_languages_and_with_slips() {
    for header in [
        "Cap waktu|Nama Instansi|Kategori|Jenis Instansi|Provinsi|Surel|No. HP/WA|Narahubung",
        "Timestamp|Agency name|Track|Type of agency|Region|E-mail address|Phone number|Contact person",
        "STEMPEL WAKTU|instansi/unit kerja|Klaster yang diikuti|Jenis instasi|Wilayah|Alamat emial|Nomor telepon|Nama PIC",
        "Waktu pendaftaran|Asal Instansi (sesuai SK)|Jalur *|Tipe instansi:|Asal wilayah|Email kontak|Nomor HP penanggung jawab|Penanggung jawab",
    ] {
        let row = "2022-02-17|Kota Rekaan|OA|kota|Jawa|a@contoh.example|081200000000|Orang Rekaan";
        let mapping = suggested(None, &[header, row]);
        assert_eq!(mapping.kind, Kind::Entries, "{header}");
        let wanted = [
            "registered_at",
            "agency",
            "track",
            "agency_type",
            "region",
            "contact_email",
            "contact_phone",
            "contact_name",
        ];
        assert_eq!(targets(&mapping), wanted, "{header}");
        assert!(mapping.columns.iter().all(|c| c.score > 0.6 && c.score <= 1.0), "{header}");
    }
}

#[test]
fn a_column_goes_to_one_target_and_a_target_to_one_column() {
    let mapping = suggested(Some(Kind::Entries), &["Nama Instansi|Instansi|Nama instansi induk", "A|B|C"]);
    let mut all: Vec<String> = targets(&mapping).into_iter().filter(|t| t != "-").collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "{all:?}");
    assert!(all.contains(&"agency".to_owned()), "{all:?}");
}

#[test]
fn values_speak_where_headers_do_not() {
    let rows = [
        "Pilihan Anda|Isian 2|Isian 3",
        "Kinerja Unggul|a@contoh.example|Kota Rekaan",
        "Unit Pelayanan Publik|b@contoh.example|Kota Misal",
    ];
    let mapping = suggested(Some(Kind::Entries), &rows);
    assert_eq!(targets(&mapping)[..2], ["track", "contact_email"]);
    let odd = suggested(
        Some(Kind::Entries),
        &["Nama instansi|Email", "Kota Rekaan|bukan surel", "Kota Misal|juga bukan"],
    );
    assert_eq!(targets(&odd), ["agency", "-"]);
}

#[test]
fn criteria_by_id_in_brackets_or_in_front_or_by_title_with_their_neighbours() {
    let header = "Nama Instansi|Pilih tingkat [K1]|Tautan bukti|Catatan|Kanal pengaduan|Bukti dukung|D2 - Ketepatan|Timeliness note";
    let row = "Pemkot Contoh|3|https://contoh.example|ya|4|SK|2|x";
    let mapping = suggested(None, &[header, row]);
    assert_eq!(mapping.kind, Kind::Claims);
    assert_eq!(
        targets(&mapping),
        ["entry", "level:K1", "evidence:K1", "note:K1", "level:K2", "evidence:K2", "level:D2", "note:D2"]
    );
}

#[test]
fn the_kind_of_a_table_is_told_by_its_columns() {
    for (kind, rows) in [
        (Kind::Entries, ["Nama Instansi|Kategori|Email", "Kota Rekaan|OA|a@contoh.example"]),
        (Kind::Claims, ["Instansi|Kriteria|Tingkat|Bukti", "Pemkot Contoh|K1|3|SK"]),
        (
            Kind::Channels,
            [
                "Nama Instansi|Jenis kanal|Alamat|Jam layanan",
                "Pemkot Contoh|Website|https://contoh.example|24 jam",
            ],
        ),
        (Kind::Judges, ["Nama Juri|Keahlian|Benturan kepentingan|Tahap", "Juri Rekaan|kota|-|Wawancara"]),
        (Kind::Marks, ["Penilai|Peserta|Kriteria|Nilai|Komentar", "Juri Rekaan|Pemkot Contoh|K1|3|baik"]),
    ] {
        assert_eq!(suggested(None, &rows).kind, kind, "{rows:?}");
    }
}
