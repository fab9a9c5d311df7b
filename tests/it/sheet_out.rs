//! The judges' workbooks as they go out.

use std::fs;

use crate::program::{contents, done, json, list, tolok, word};
use crate::sheet_parts::{Book, HOSTILE, MARKS, Put, SECRET, STAMP, count, given, small};

#[test]
fn a_workbook_for_each_judge_and_always_the_same_bytes() {
    let folder = small(&[]);
    let said = json(folder.path(), "sheet out edition --stage document");
    let books = list(&said["workbooks"]);
    let counts: Vec<_> = books
        .iter()
        .map(|b| (word(&b["judge"]), count(&b["entries"]), count(&b["rows"]), count(&b["filled"])))
        .collect();
    // e1: K3 is measured; e2: measured on too few; u1: K2 is not for units. J2 was released from u1.
    assert_eq!(counts, [("J1", 3, 10, 0), ("J2", 1, 3, 0)]);
    assert!(word(&books[0]["file"]).ends_with("document/J1.xlsx"));
    for place in ["once", "again", "thrice"] {
        done(folder.path(), &format!("sheet out edition --stage document -o {place}"));
    }
    let made = ["once", "again", "thrice"].map(|place| contents(&folder.path().join(place)));
    assert_eq!(made[0].len(), 2);
    assert!(made[0] == made[1] && made[1] == made[2], "the same bytes");
    // The workbooks in the edition's folder change nothing about it, and a second run goes on.
    done(folder.path(), "check edition");
    done(folder.path(), "sheet out edition --stage document");
    let only = json(folder.path(), "sheet out edition --stage document --judge J2 -o one");
    assert_eq!(list(&only["workbooks"]).len(), 1);
}

#[test]
fn every_row_shows_what_the_judge_needs() {
    let folder = small(&[]);
    let page = given(&folder, "J1").marks();
    let shows = |criterion, title| page.shows("e1", criterion, title);
    assert_eq!(shows("K1", "Nama"), SECRET);
    assert_eq!(shows("K1", "Yang dinilai"), "Kebijakan\nApakah ada kebijakan?");
    assert_eq!(shows("K1", "Arti setiap tingkat"), "0  Tidak ada\n5  Lengkap");
    assert_eq!(shows("K1", "Klaim"), "4");
    assert_eq!(shows("K1", "Bukti dari peserta").replace('\n', ""), "https://contoh.go.id/bukti?x=1&y=2");
    assert_eq!(page.shows("e2", "K1", "Klaim"), "tidak berlaku");
    assert_eq!(
        page.shows("e2", "K3", "Hasil pengukuran"),
        "Terukur 0,4 dari 12 pengamatan; kurang dari 30, jadi perlu dinilai juri"
    );
    let over = page.cells[1].iter().cloned().collect::<String>();
    assert!(over.contains("K3 = 0,93 (tingkat 4)") && over.contains("Dinas Tersembunyi"), "{over}");
    for title in ["Tingkat", "Status", "Komentar juri"] {
        assert_eq!(shows("K1", title), "", "{title}");
    }
}

#[test]
fn english_is_asked_for_by_name() {
    let folder = small(&[]);
    done(folder.path(), "sheet out edition --stage document --lang en -o sheets");
    let page = Book::open(&folder.path().join("sheets/J1.xlsx")).marks();
    assert_eq!(page.shows("e1", "K1", "What is asked"), "Policy\nIs there a policy?");
    assert_eq!(page.shows("e2", "K1", "Claim"), "not applicable");
}

#[test]
fn what_entrants_write_is_text_and_never_runs() {
    let folder = small(&[]);
    let book = given(&folder, "J1");
    let page = book.marks();
    assert_eq!(page.shows("e1", "K2", "Bukti dari peserta"), HOSTILE);
    assert_eq!(page.shows("e1", "K2", "Catatan peserta"), "+cmd|' /C calc'!A0");
    assert_eq!(page.shows("e2", "K1", "Nama"), "'=1+1");
    assert!(!book.part(MARKS).contains("<f>"), "the page of marks has no formula");
    let formulas = book.part("xl/worksheets/sheet1.xml");
    let formulas: Vec<&str> =
        formulas.split("<f>").skip(1).map(|f| f.split("</f>").next().unwrap()).collect();
    assert!(
        formulas.iter().all(|f| ["SUMPRODUCT(", "SUM(", "E"].iter().any(|s| f.starts_with(s))),
        "{formulas:?}"
    );
    let links = book.part("xl/worksheets/_rels/sheet2.xml.rels");
    let links: Vec<&str> = links.split("Target=\"").skip(1).map(|l| l.split('"').next().unwrap()).collect();
    assert_eq!(links, ["https://contoh.go.id/bukti?x=1&amp;y=2"]);
}

#[test]
fn only_the_cells_to_fill_are_open() {
    let folder = small(&[]);
    let book = given(&folder, "J1");
    assert!(book.part("xl/workbook.xml").contains("<workbookProtection lockStructure=\"1\"/>"));
    assert!(book.part("xl/workbook.xml").contains("name=\"_tolok\" sheetId=\"3\" state=\"veryHidden\""));
    for part in ["xl/worksheets/sheet1.xml", MARKS, STAMP] {
        let xml = book.part(part);
        assert!(xml.contains("<sheetProtection sheet=\"1\"") && !xml.contains("password"), "{part}");
    }
    let marks = book.part(MARKS);
    assert!(marks.contains("autoFilter=\"0\"") && marks.contains("formatColumns=\"0\""), "allowed");
    // The styles of the cells to fill, and of no others, are unlocked.
    let styles = book.part("xl/styles.xml");
    let formats = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
    let open: Vec<String> = formats
        .split("<xf ")
        .skip(1)
        .enumerate()
        .filter(|(_, xf)| xf.contains("locked=\"0\""))
        .map(|(i, _)| i.to_string())
        .collect();
    let page = book.marks();
    let inputs = ["Tingkat", "Status", "Komentar juri"].map(|t| page.column(t));
    for cell in marks.split("<c r=\"").skip(1) {
        let name = cell.split('"').next().unwrap();
        let style = cell.split("s=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let row: usize = name[1..].parse().unwrap();
        let is_input = inputs.contains(&name.chars().next().unwrap())
            && page.cells[row - 1][2].starts_with('K')
            && row > 1;
        assert_eq!(open.contains(&style), is_input, "{name}");
    }
    let lists: Vec<&str> =
        marks.split("<formula1>").skip(1).map(|f| f.split("</formula1>").next().unwrap()).collect();
    assert_eq!(lists, ["\"0,1,2,3,4,5\"", "\"diberikan,tidak berlaku,berhalangan\"", "10000"]);
}

#[test]
fn levels_that_are_not_whole_are_typed_not_chosen() {
    let folder = small(&[]);
    done(folder.path(), "sheet out edition --stage interview -o sheets");
    let book = Book::open(&folder.path().join("sheets/J1.xlsx"));
    assert!(book.part(MARKS).contains("type=\"decimal\""));
    assert_eq!(book.marks().shows("e1", "Q1", "Arti setiap tingkat"), "0  Buruk\n2,5  Cukup\n5  Baik");
    // Nobody claims anything of the interview's criteria, so nothing is shown of claims.
    assert!(!book.marks().cells[0].iter().any(|c| c == "Klaim"));
}

#[test]
fn a_blind_workbook_names_no_entry_and_no_agency_in_any_part() {
    let folder = small(&[]);
    done(folder.path(), "sheet out edition --stage document --blind -o sheets");
    for judge in ["J1", "J2"] {
        let book = Book::open(&folder.path().join(format!("sheets/{judge}.xlsx")));
        for (name, bytes) in &book.parts {
            let text = String::from_utf8_lossy(bytes);
            for secret in ["Rahasia", "Putri", "Tersembunyi", "Gelap", "Samar", "=1+1"] {
                assert!(!text.contains(secret), "{secret} in {name}");
            }
        }
        // No link leads to an address that may name the entry.
        assert!(!book.parts.iter().any(|(name, _)| name.ends_with("sheet2.xml.rels")));
        assert_eq!(
            book.marks().shows("e1", "K1", "Bukti dari peserta"),
            "https://contoh.go.id/bukti?x=1&y=2"
        );
    }
}

#[test]
fn the_big_fixture_is_blind_too() {
    let folder = crate::program::copy("p4-2022");
    let edition = folder.path().join("edition");
    let marks = fs::read_to_string(edition.join("marks.csv")).unwrap();
    let mut tasks: Vec<String> = marks
        .lines()
        .filter(|l| l.starts_with("document,") && l.contains(",D01,"))
        .map(|l| l.splitn(4, ',').take(3).collect::<Vec<_>>().join(","))
        .collect();
    tasks.dedup();
    fs::write(edition.join("assignments.csv"), format!("stage,entry,judge\n{}\n", tasks.join("\n"))).unwrap();
    done(folder.path(), "sheet out edition --stage document --blind -o sheets");
    let book = Book::open(&folder.path().join("sheets/D01.xlsx"));
    let entries = fs::read_to_string(edition.join("entries.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(entries.as_bytes());
    let names: Vec<String> = reader
        .records()
        .flat_map(|r| {
            let r = r.unwrap();
            [r[1].to_owned(), r[2].to_owned()]
        })
        .collect();
    for (part, bytes) in &book.parts {
        let text = String::from_utf8_lossy(bytes);
        assert!(names.iter().all(|name| !text.contains(name.as_str())), "{part}");
    }
}

#[test]
fn what_cannot_be_made_is_said() {
    let folder = small(&[]);
    let refused = |line: &str| {
        let said = tolok(folder.path(), line);
        assert_eq!(said.code, 2, "{line}: {}", said.out);
        said.err
    };
    assert!(refused("sheet out edition").contains("document, interview"));
    assert!(refused("sheet out edition --stage wawancara").contains("document, interview"));
    assert!(refused("sheet out edition --stage document --judge J9").contains("J1, J2, J3"));
    assert!(refused("sheet out edition --stage document --judge J3").contains("J3"));
    assert!(refused("sheet out edition --stage document -o edition").contains("sheets/"));
    assert!(refused("sheet out edition --stage document -o edition/judges.csv").contains("judges.csv"));
    let none = small(&[("assignments.csv", "stage,entry,judge\ndocument,e1,J1\n")]);
    let said = tolok(none.path(), "sheet out edition --stage interview");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("tolok assign"), "{}", said.err);
    assert!(!none.path().join("edition/sheets").exists());
}

#[test]
fn marks_that_were_not_taken_in_are_not_written_over() {
    let folder = small(&[]);
    let mut book = given(&folder, "J1");
    let cell = book.marks().cell("u1", "K4", "Tingkat");
    let path = folder.path().join("sheets/J1.xlsx");
    book.put(MARKS, &cell, Put::Number(3.0)).save(&path);
    let before = contents(&folder.path().join("sheets"));
    let said = tolok(folder.path(), "sheet out edition --stage document -o sheets");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("J1.xlsx") && !said.err.contains("J2.xlsx"), "{}", said.err);
    assert_eq!(contents(&folder.path().join("sheets")), before);
    done(folder.path(), "sheet in edition sheets");
    done(folder.path(), "sheet out edition --stage document -o sheets");
    assert_eq!(Book::open(&path).marks().shows("u1", "K4", "Tingkat"), "3");
    fs::write(folder.path().join("sheets/~$J1.xlsx"), "").unwrap();
    let said = tolok(folder.path(), "sheet out edition --stage document -o sheets");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("J1.xlsx") && said.err.contains("~$"), "{}", said.err);
}

#[test]
fn marks_kept_in_a_workbook_must_become_a_table_first() {
    let folder = small(&[]);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("marks").unwrap();
    for (place, title) in (0..).zip(["stage", "entry", "judge", "criterion", "level"]) {
        sheet.write_string(0, place, title).unwrap();
    }
    book.save(folder.path().join("edition/marks.xlsx")).unwrap();
    let said = tolok(folder.path(), "sheet out edition --stage document");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("marks.csv"), "{}", said.err);
}
