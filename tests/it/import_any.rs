//! Whatever a table holds: nothing panics, and what was exported comes back as it was.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::Config;
use tolok::intake::{Ledger, WhichSheet, convert, foreign, load, merge};
use tolok::mapping::{Asked, Cell, Grid, Kind, Lexicon, Spread, shape_below, suggest};
use tolok::model::CsvHabits;

use crate::import::{bare, registered, write};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        Just("Nama Instansi".to_owned()),
        Just("Kategori".to_owned()),
        Just("K1. Dasar kebijakan".to_owned()),
        Just("Tautan bukti".to_owned()),
        Just("Juri".to_owned()),
        Just("Catatan".to_owned()),
        Just("3,5".to_owned()),
        Just("1.234".to_owned()),
        Just("03/04/2022".to_owned()),
        Just("4 - Terintegrasi".to_owned()),
        Just("Pemkot Contoh".to_owned()),
        Just("a@contoh.example".to_owned()),
        Just("Jumlah".to_owned()),
        Just("((".to_owned()),
        Just("é(]\u{200b}".to_owned()),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    let number =
        prop_oneof![Just(None), any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(Some)];
    let spread = prop_oneof![Just(Spread::Own), Just(Spread::Own), Just(Spread::Across), Just(Spread::Down)];
    (text(), number, any::<[bool; 3]>(), spread).prop_map(|(text, number, flags, spread)| Cell {
        text: number.map_or(text, |n| n.to_string()),
        number,
        is_date: flags[0] && flags[1],
        is_formula: flags[1],
        is_fault: flags[0] && flags[2],
        spread,
        at: None,
    })
}

fn grid() -> impl Strategy<Value = Grid> {
    vec(((1_u32..12, 1_u32..9), cell()), 0..60).prop_map(|cells| {
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        for ((row, column), cell) in cells.into_iter().filter(|(_, c)| !c.text.trim().is_empty()) {
            rows.entry(row).or_default().insert(column, cell);
        }
        Grid { file: "x.xlsx:S".into(), sheet: "S".into(), rows, ..Grid::default() }
    })
}

proptest! {
    #![proptest_config(Config { cases: 60, ..Config::default() })]

    #[test]
    fn no_table_is_too_odd(grid in grid(), kind in 0_usize..6) {
        let folder = registered(&[]);
        let loaded = load(&folder.path().join("edition")).unwrap();
        let lexicon = Lexicon::new(&loaded.edition, &loaded.evidence.decisions);
        let asked = Asked { kind: Kind::ALL.get(kind).copied(), ..Asked::default() };
        if let Some(mapping) = suggest(&grid, &lexicon, &asked) {
            let shape = shape_below(&grid, mapping.header_rows, Some(mapping.first_row), mapping.last_row);
            if let Ok(converted) = convert(&grid, &shape, &mapping, &lexicon) {
                let mut ledger = Ledger::empty(mapping.kind.word(), CsvHabits::default());
                let _ = merge(&mut ledger, mapping.kind, converted.records, &loaded.edition);
            }
        }
    }
}

/// A name that only letters and spaces make, so that it is the same after trimming.
fn name() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}( [0-9]{1,3})?"
}

proptest! {
    #![proptest_config(Config { cases: 25, ..Config::default() })]

    #[test]
    fn what_was_exported_comes_back_as_it_was(rows in vec((name(), name(), 0_usize..2, 0_u32..200, any::<bool>()), 1..12), style in 0_usize..3) {
        let delimiter = [b',', b';', b'\t'][style];
        let columns = ["entry", "agency", "name", "track", "region", "system_since", "parent_recommendation", "code"];
        let mut table = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        table.write_record(columns).unwrap();
        let mut wanted = Vec::new();
        for (i, (agency, name, track, days, yes)) in rows.iter().enumerate() {
            let track = ["oa", "upp"][*track];
            let row = vec![
                format!("{track}-{i:03}"),
                agency.clone(),
                format!("{name} {i}"),
                track.to_owned(),
                "Jawa".to_owned(),
                format!("20{:02}-{:02}-{:02}", days % 20, days % 12 + 1, days % 28 + 1),
                if *yes { "ya" } else { "tidak" }.to_owned(),
                format!("{:02}.{:02}", days % 97, i),
            ];
            table.write_record(&row).unwrap();
            wanted.push(row);
        }
        let folder = bare(&[]);
        write(folder.path(), "x.csv", table.into_inner().unwrap());
        let loaded = load(&folder.path().join("edition")).unwrap();
        let lexicon = Lexicon::new(&loaded.edition, &[]);
        let source = foreign(&folder.path().join("x.csv"), WhichSheet::Fullest).unwrap();
        let asked = Asked { kind: Some(Kind::Entries), ..Asked::default() };
        let mapping = suggest(&source.grid, &lexicon, &asked).unwrap();
        let shape = shape_below(&source.grid, mapping.header_rows, Some(mapping.first_row), None);
        let converted = convert(&source.grid, &shape, &mapping, &lexicon).unwrap_or_else(|p| panic!("{p:#?}"));
        let mut ledger = Ledger::empty("entries", CsvHabits::default());
        let merged = merge(&mut ledger, Kind::Entries, converted.records, &loaded.edition).unwrap();
        prop_assert_eq!(merged.new, wanted.len());
        let got: Vec<Vec<String>> =
            (0..ledger.len()).map(|row| columns.iter().map(|c| ledger.get(row, c).to_owned()).collect()).collect();
        prop_assert_eq!(got, wanted);
    }
}
