//! What people type into a rubric's workbook, and what they are told: every
//! fault at its cell, in words, in both languages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use tolok::intake::RubricFile;
use tolok::model::{Lang, Message, Position, Problem};
use tolok::report::Words;

use crate::program::{copy, tolok};
use crate::rubric_book_good::without_results;

/// What is typed into a cell.
#[derive(Clone)]
enum Typed {
    Text(&'static str),
    Number(f64),
    Percent(f64),
    Flag(bool),
    Date,
    Formula(&'static str, &'static str),
}
use Typed::{Date, Flag, Formula as Computed, Number, Percent, Text};

/// A workbook as people write one themselves: cells by sheet, row and column from 1.
#[derive(Clone)]
struct Book(BTreeMap<(&'static str, u32, u16), Typed>);

const TABLE: &str = "Rubrik";
const ABOUT: &str = "Tentang";

impl Book {
    fn plain() -> Self {
        let mut book = Self(BTreeMap::new());
        let about: [&[Typed]; 4] = [
            &[Text("ID rubrik"), Text("contoh")],
            &[Text("Versi"), Text("2022.10")],
            &[Text("Tingkat terendah"), Number(0.0)],
            &[Text("Tingkat tertinggi"), Number(5.0)],
        ];
        let table: [&[Typed]; 4] = [
            &[
                "Jenis",
                "Bagian dari",
                "ID",
                "Judul (Indonesia)",
                "Bobot",
                "Skala",
                "Jika kosong",
                "Tingkat 0 (Indonesia)",
                "Bukti (Indonesia)",
                "Bukti (Inggris)",
                "Jenis dasar",
                "Lainnya (YAML)",
                "Sumber",
                "Bobot terendah",
            ]
            .map(Text),
            &[Text("dimensi"), Text(""), Text("layanan"), Text("Layanan"), Number(60.0)],
            &[
                Text("kriteria"),
                Text("layanan"),
                Text("jam-buka"),
                Text("Jam buka"),
                Number(60.0),
                Text(""),
                Text("judge"),
                Text("Tidak ada"),
            ],
            &[
                Text("Kriteria"),
                Text(""),
                Text("2.10"),
                Text("Register"),
                Number(40.0),
                Text(""),
                Text("exclude"),
            ],
        ];
        for (sheet, rows) in [(ABOUT, &about[..]), (TABLE, &table[..])] {
            for (row, cells) in (1..).zip(rows) {
                for (column, cell) in (1..).zip(cells.iter()) {
                    book.0.insert((sheet, row, column), cell.clone());
                }
            }
        }
        book
    }

    /// The same with another cell, named as in Excel.
    fn with(&self, sheet: &'static str, cell: &str, typed: Typed) -> Self {
        let mut book = self.clone();
        let row = cell[1..].parse().unwrap();
        book.0.insert((sheet, row, u16::from(cell.as_bytes()[0] - b'A') + 1), typed);
        book
    }

    fn bytes(&self) -> Vec<u8> {
        self.with_sheets(&[TABLE, ABOUT])
    }

    /// The same with a sheet that is no part of a rubric.
    fn with_notes(mut self) -> Vec<u8> {
        self.0.insert(("Catatan", 1, 1), Text("rekaan"));
        self.with_sheets(&[TABLE, "Catatan", ABOUT])
    }

    fn with_sheets(&self, names: &[&str]) -> Vec<u8> {
        let mut book = Workbook::new();
        for name in names {
            book.add_worksheet().set_name(*name).unwrap();
        }
        let day = ExcelDateTime::from_ymd(2022, 5, 10).unwrap();
        for ((sheet, row, column), typed) in &self.0 {
            let sheet = book.worksheet_from_name(sheet).unwrap();
            let (row, column) = (*row - 1, *column - 1);
            match typed {
                Text(text) => sheet.write_string(row, column, *text),
                Number(number) => sheet.write_number(row, column, *number),
                Percent(share) => {
                    sheet.write_number_with_format(row, column, *share, &Format::new().set_num_format("0%"))
                }
                Flag(flag) => sheet.write_boolean(row, column, *flag),
                Date => sheet.write_datetime_with_format(
                    row,
                    column,
                    &day,
                    &Format::new().set_num_format("yyyy-mm-dd"),
                ),
                Computed(formula, result) => {
                    sheet.write_formula(row, column, Formula::new(*formula).set_result(*result))
                }
            }
            .unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        let uncomputed = self.0.values().any(|typed| matches!(typed, Computed(_, "")));
        if uncomputed { without_results(&bytes) } else { bytes }
    }

    fn read(&self) -> Result<RubricFile, Vec<Problem>> {
        RubricFile::of_workbook("r.xlsx", self.bytes())
    }

    /// What is refused or warned of: `SHEET:CELL code`.
    fn said(&self) -> Vec<String> {
        let problems = match self.read() {
            Ok(file) => file.warnings().to_vec(),
            Err(problems) => problems,
        };
        problems.iter().for_each(is_said_well);
        problems
            .iter()
            .map(|p| format!("{} {}", p.at.to_string().trim_start_matches("r.xlsx:"), p.message.code))
            .collect()
    }
}

/// A problem has words in both languages, why and how to mend it, without holes or keys of YAML.
fn is_said_well(problem: &Problem) {
    for lang in [Lang::Id, Lang::En] {
        let words = Words::new(lang);
        let attribute = |name| {
            words
                .attribute(&problem.message, name)
                .unwrap_or_else(|| panic!("{}.{name}", problem.message.code))
        };
        for text in [words.say(&problem.message), attribute("why"), attribute("help")] {
            assert!(!text.contains("{ ") && !text.contains('$') && text != problem.message.code, "{text}");
        }
    }
}

fn in_words(book: &Book, lang: Lang) -> String {
    let problems = book.read().map_or_else(|p| p, |f| f.warnings().to_vec());
    problems
        .iter()
        .map(|p| format!("{}: {}", p.at, Words::new(lang).say(&p.message)))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_workbook_of_ones_own_reads() {
    let file = Book::plain().read().unwrap_or_else(|p| panic!("{p:#?}"));
    let rubric = file.rubric();
    assert_eq!(
        (rubric.reference().as_str(), rubric.nodes.len(), rubric.criteria.len()),
        ("contoh@2022.10", 2, 2)
    );
    assert_eq!(rubric.criteria[0].id.as_str(), "2.10");
    assert_eq!(rubric.criteria[1].levels.len(), 1);
    assert!(file.warnings().is_empty());
}

#[test]
fn what_excel_makes_of_numbers_is_read_as_meant() {
    let weight = |typed: Typed| {
        Book::plain().with(TABLE, "E3", typed).read().unwrap_or_else(|p| panic!("{p:#?}")).rubric().criteria
            [1]
        .weight
        .at
    };
    for (typed, want) in [
        (Text("0,5"), 0.5),
        (Text("0.5"), 0.5),
        (Text(" 12 "), 12.0),
        (Text("1234,5"), 1234.5),
        (Computed("=30*2", "60"), 60.0),
    ] {
        assert!((weight(typed) - want).abs() < 1e-12, "{want}");
    }
    let percents = ["E2", "E3", "E4"].iter().zip([0.6, 0.6, 0.4]);
    let book = percents.fold(Book::plain(), |book, (cell, share)| book.with(TABLE, cell, Percent(share)));
    assert!((book.read().unwrap().rubric().criteria[1].weight.at - 0.6).abs() < 1e-12);
    // A whole number as an id is its digits; a level may be described by one.
    let book = Book::plain().with(TABLE, "C4", Number(7.0)).with(TABLE, "H3", Number(0.0));
    assert_eq!(book.read().unwrap().rubric().criteria[0].id.as_str(), "7");
    let bands = Book::plain().with(TABLE, "F3", Text("bands: 0,5 | 0,75 | 0,9"));
    assert!(bands.read().is_ok());
}

#[test]
fn rows_may_stand_in_any_order_with_gaps() {
    let mut book = Book::plain();
    let rows: Vec<_> =
        book.0.range((TABLE, 2, 0)..(TABLE, 3, 0)).map(|((_, _, c), t)| (*c, t.clone())).collect();
    for (column, typed) in rows {
        book.0.remove(&(TABLE, 2, column));
        book.0.insert((TABLE, 40, column), typed);
    }
    assert_eq!(book.read().unwrap_or_else(|p| panic!("{p:#?}")).rubric().nodes.len(), 2);
}

/// Sheet, cell, what is typed there, and what is said of it.
const FAULTS: [(&str, &str, Typed, &[&str]); 46] = [
    (ABOUT, "B2", Number(2022.1), &["Tentang:B2 rubric-cell-not-text"]),
    (ABOUT, "B2", Number(2022.0), &["Tentang:B2 rubric-cell-not-text"]),
    (ABOUT, "B2", Text(""), &["Tentang:B2 rubric-cell-empty"]),
    (ABOUT, "A2", Text("Version"), &[]),
    (ABOUT, "A2", Text("Varsi"), &["Tentang rubric-cell-empty", "Tentang:A2 rubric-row-unknown"]),
    (ABOUT, "B1", Text("a b"), &["Tentang:B1 id-malformed"]),
    (ABOUT, "B3", Text("x"), &["Tentang:B3 number-malformed"]),
    (ABOUT, "B3", Number(9.0), &["Tentang:B3 scale-range"]),
    (TABLE, "A3", Text("kriterium"), &["Rubrik:A3 value-unknown"]),
    (TABLE, "A3", Text(""), &["Rubrik:A3 rubric-cell-empty"]),
    (TABLE, "A2", Text(""), &["Rubrik:A2 rubric-cell-empty"]),
    (TABLE, "B3", Text("layanam"), &["Rubrik:B3 rubric-in-unknown"]),
    (TABLE, "B2", Text("layanan"), &["Rubrik:B2 rubric-in-circle"]),
    (TABLE, "C3", Text(""), &["Rubrik:C3 rubric-cell-empty"]),
    (TABLE, "C3", Number(2.1), &["Rubrik:C3 rubric-cell-not-text"]),
    (TABLE, "C3", Text("jam buka"), &["Rubrik:C3 id-malformed"]),
    (TABLE, "C3", Text("layanan"), &["Rubrik:C3 id-twice"]),
    (TABLE, "C3", Date, &["Rubrik:C3 rubric-cell-date"]),
    (TABLE, "D3", Flag(true), &["Rubrik:D3 rubric-cell-not-text"]),
    (TABLE, "D3", Text("a\u{7}b"), &["Rubrik:D3 control-character"]),
    (TABLE, "D3", Computed("=\"Jam\"", "Jam"), &["Rubrik:D3 rubric-formula"]),
    (TABLE, "D3", Computed("=\"Jam\"", ""), &["Rubrik:D3 rubric-formula-uncomputed"]),
    (TABLE, "E3", Computed("=30*2", "60"), &["Rubrik:E3 rubric-formula"]),
    (TABLE, "E3", Computed("=1/0", "#DIV/0!"), &["Rubrik:E3 cell-error"]),
    (TABLE, "E3", Text("enam"), &["Rubrik:E3 number-malformed"]),
    (TABLE, "E3", Text("1.234"), &["Rubrik:E3 rubric-number-ambiguous"]),
    (TABLE, "E3", Text("60 %"), &["Rubrik:E3 number-percent"]),
    (TABLE, "E3", Percent(0.6), &["Rubrik:E3 rubric-percent-mixed"]),
    (TABLE, "E3", Number(-1.0), &["Rubrik:E3 out-of-range"]),
    (TABLE, "E3", Number(1e13), &["Rubrik:E3 number-too-large"]),
    (TABLE, "E3", Flag(true), &["Rubrik:E3 wrong-kind"]),
    (TABLE, "E3", Date, &["Rubrik:E3 rubric-cell-date"]),
    (TABLE, "F3", Text("bands: 0.9 | 0.5 | 0.7"), &["Rubrik:F3 bands-unordered"]),
    (TABLE, "F3", Text("band: 0.5 | 0.7"), &["Rubrik:F3 rubric-cell-malformed"]),
    (TABLE, "F3", Text("goalposts: 1"), &["Rubrik:F3 rubric-cell-malformed"]),
    (TABLE, "F3", Text("level"), &["Rubrik:F3 value-unknown"]),
    (TABLE, "F3", Text("{bands: [0.5"), &["Rubrik:F3 rubric-cell-yaml"]),
    (TABLE, "G3", Text(""), &["Rubrik:G3 rubric-cell-empty"]),
    (TABLE, "G2", Text("judge"), &["Rubrik:G2 rubric-cell-unwanted"]),
    (TABLE, "H1", Text("Tinkat 0 (Indonesia)"), &["Rubrik:H1 column-unknown"]),
    (TABLE, "H1", Text("Tingkat 9 (Indonesia)"), &["Rubrik:H3 level-outside"]),
    (TABLE, "H1", Text("Judul (id)"), &["Rubrik:H1 column-twice"]),
    (TABLE, "H1", Text(""), &["Rubrik:H1 column-unnamed"]),
    (TABLE, "L3", Text("{wieght: 3}"), &["Rubrik:L3 rubric-cell-unwanted"]),
    (TABLE, "L3", Text("[a]"), &["Rubrik:L3 rubric-other-malformed"]),
    (TABLE, "L3", Text("{title: x}"), &["Rubrik:L3 rubric-cell-twice"]),
];

#[test]
fn every_fault_is_told_at_its_cell() {
    for (sheet, cell, typed, want) in FAULTS {
        let book = Book::plain().with(sheet, cell, typed);
        assert_eq!(book.said(), want, "{sheet}:{cell}\n{}", in_words(&book, Lang::En));
    }
}

#[test]
fn faults_are_told_all_at_once() {
    let book = Book::plain()
        .with(TABLE, "B3", Text("layanam"))
        .with(TABLE, "E3", Text("enam"))
        .with(TABLE, "G4", Text("excludes"))
        .with(TABLE, "I3", Text("satu\ndua"))
        .with(TABLE, "J3", Text("one"))
        .with(TABLE, "N3", Number(70.0))
        .with(ABOUT, "B2", Number(2022.1));
    let said = in_words(&book, Lang::Id);
    let want = "r.xlsx:Rubrik:B3: tidak ada dimensi “layanam” di lembar ini; maksudnya “layanan”?
r.xlsx:Rubrik:E3: “enam” bukan angka
r.xlsx:Rubrik:J3: bukti berbahasa Indonesia 2 baris, yang berbahasa Inggris 1 baris
r.xlsx:Rubrik:G4: Jika kosong tidak bisa “excludes”; maksudnya “exclude”?
r.xlsx:Tentang:B2: “Versi” harus teks, tetapi Excel tidak menyimpan 2022.1 sebagai teks";
    assert_eq!(said, want);
}

#[test]
fn sheets_and_headings_are_asked_for() {
    let mut lost = Book::plain();
    lost.0.retain(|(sheet, row, _), _| *sheet != TABLE || *row > 1);
    assert_eq!(lost.said(), ["Rubrik rubric-headings-missing"]);
    let mut other = Workbook::new();
    other.add_worksheet().set_name("Rubric").unwrap();
    other.add_worksheet().set_name("Catatan").unwrap().write_string(0, 0, "x").unwrap();
    let problems = RubricFile::of_workbook("r.xlsx", other.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(problems.iter().map(|p| p.message.code).collect::<Vec<_>>(), ["rubric-sheet-missing"]);
    problems.iter().for_each(is_said_well);
    let mut twice = Workbook::new();
    for name in ["Rubric", "Rubrik", "About"] {
        twice.add_worksheet().set_name(name).unwrap();
    }
    let problems = RubricFile::of_workbook("r.xlsx", twice.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(problems[0].message.code, "table-twice");
    assert!(RubricFile::of_workbook("r.xlsx", b"no workbook".to_vec()).is_err());
}

#[test]
fn further_sheets_are_said_not_to_be_read() {
    let file = RubricFile::of_workbook("r.xlsx", Book::plain().with_notes()).unwrap();
    let codes: Vec<_> = file.warnings().iter().map(|p| (p.at.to_string(), p.message.code)).collect();
    assert_eq!(codes, [("r.xlsx:Catatan".to_owned(), "rubric-sheet-unread")]);
}

#[test]
fn circles_and_depths_are_told() {
    let dimension = |book: Book, row: u32, id: &'static str, within: &'static str| {
        let mut book = book;
        for (column, text) in [(1, "dimensi"), (2, within), (3, id)] {
            book.0.insert((TABLE, row, column), Text(text));
        }
        book
    };
    let circle = dimension(dimension(Book::plain(), 5, "a", "b"), 6, "b", "a");
    assert_eq!(circle.said(), ["Rubrik:B5 rubric-in-circle", "Rubrik:B6 rubric-in-circle"]);
    let names: Vec<&'static str> = (0..60).map(|i| &*format!("d{i}").leak()).collect();
    let deep = (0..59).fold(Book::plain(), |book, i| {
        dimension(book, 10 + i as u32, names[i], if i == 0 { "" } else { names[i - 1] })
    });
    assert!(deep.said().iter().any(|said| said.ends_with(" rubric-too-deep")), "{:?}", deep.said());
}

#[test]
fn an_edition_shows_the_cells_of_its_workbook() {
    let folder = copy("kota-contoh");
    let rules = folder.path().join("edition/competition.yaml");
    let text = fs::read_to_string(&rules).unwrap();
    let name = text.lines().find_map(|l| l.trim().strip_prefix("rubric: ")).unwrap().to_owned();
    fs::write(&rules, text.replacen(&format!("rubric: {name}"), "rubric: rubrics/salah.xlsx", 1)).unwrap();
    let write =
        |book: &Book| fs::write(folder.path().join("edition/rubrics/salah.xlsx"), book.bytes()).unwrap();
    fs::create_dir_all(folder.path().join("edition/rubrics")).unwrap();
    write(&Book::plain().with(TABLE, "E3", Text("enam")));
    let said = tolok(folder.path(), "check edition");
    assert!(said.code == 2 && said.err.contains("rubrics/salah.xlsx:Rubrik:E3"), "{}", said.err);
    fs::remove_file(folder.path().join("edition/rubrics/salah.xlsx")).unwrap();
    let said = tolok(folder.path(), "check edition --lang en");
    assert!(said.err.contains("there is no file “rubrics/salah.xlsx”"), "{}", said.err);
}

/// Every message about a rubric's workbook is given by some test here, or named with its reason.
#[test]
fn every_message_is_given() {
    const ELSEWHERE: [&str; 4] = [
        "rubric-file-missing", // rubric_book_good.rs: files_are_not_overwritten_unasked
        "rubric-not-as-table", // rubric_book_good.rs: a_text_too_long_for_a_cell_is_said
        "rubric-not-as-yaml",  // needs a fault of the writer
        "rubric-lines-differ", // above, in words
    ];
    let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/locale/sheet.en.ftl");
    let own = fs::read_to_string(file!()).unwrap();
    let text = fs::read_to_string(locale).unwrap();
    let mut codes: Vec<&str> = Vec::new();
    let mut last = "";
    for line in text.lines() {
        if line.starts_with("  .why") && last.starts_with("rubric-") {
            codes.push(last);
        }
        last = line.split_once(" = ").filter(|_| !line.starts_with(' ')).map_or(last, |(code, _)| code);
    }
    let given = |code: &str| own.contains(&format!("{code}\"")) || ELSEWHERE.contains(&code);
    let idle: Vec<_> = codes.iter().filter(|code| !given(code)).collect();
    assert!(codes.len() > 20 && idle.is_empty(), "{idle:?}");
    for code in ELSEWHERE {
        let message = Message::new(code).word("file", "a").count("id", 1).count("en", 2);
        is_said_well(&Problem::new(Position::file("r.xlsx"), message));
    }
}
