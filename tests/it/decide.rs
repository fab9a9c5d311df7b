//! `decide`: what a decision changes is shown, then it is written into the table as its keepers have it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Said, command, contents, copy, csv_rows, done, json, list, said, word};

/// `tolok LINE` with further arguments that hold blanks.
fn with(folder: &Path, line: &str, further: &[&str]) -> Said {
    let mut command = command(folder, line);
    command.args(further);
    said(command)
}

const SIGNED: [&str; 6] =
    ["--reason", "Surat pengunduran diri", "--signed-by", "Ketua Panitia", "--at", "2022-05-09"];

fn table(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join("edition").join(name)).unwrap()
}

#[test]
fn a_decision_is_written_and_moves_what_it_said_it_would() {
    let folder = copy("p4-2022");
    let before = json(folder.path(), "rank edition");
    let told = with(folder.path(), "decide edition withdrawn ip-050 --stage document --format json", &SIGNED);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("decisions.csv"), "{}", told.err);
    let last = table(folder.path(), "decisions.csv").lines().last().unwrap().to_owned();
    assert_eq!(last, "ip-050,document,withdrawn,,,Surat pengunduran diri,Ketua Panitia,2022-05-09");
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let after = json(folder.path(), "rank edition");
    let mut changed = 0;
    for (stage, old) in list(&after["stages"]).iter().zip(list(&before["stages"])) {
        for (track, old) in list(&stage["tracks"]).iter().zip(list(&old["tracks"])) {
            changed += check_track(&told, &stage["id"], track, old);
        }
    }
    let of_stages = list(&told["changes"]).iter().filter(|c| !c["stage"].is_null()).count();
    assert_eq!(of_stages, changed);
    // The award that the entry held goes to the next.
    let won = |ranked: &Value| -> Vec<String> {
        let all = list(&ranked["awards"]).iter().flat_map(|a| list(&a["winners"]).to_vec());
        all.map(|w| word(&w["entry"]).to_owned()).collect()
    };
    let (old, new) = (won(&before), won(&after));
    for change in list(&told["changes"]).iter().filter(|c| !c["award"].is_null()) {
        let entry = word(&change["entry"]).to_owned();
        let inside = |side: &str| change[side]["inside"].as_bool().unwrap_or(false);
        assert!(old.contains(&entry) || !inside("before"), "{change}");
        assert!(new.contains(&entry) || !inside("after"), "{change}");
    }
    assert!(old.contains(&"ip-050".to_owned()) && !new.contains(&"ip-050".to_owned()));
}

/// How many entries of a track stand elsewhere; each must be among the changes told.
fn check_track(told: &Value, stage: &Value, after: &Value, before: &Value) -> usize {
    let find = |track: &Value, entry: &Value| {
        let place = list(&track["places"]).iter().find(|p| p["entry"] == *entry)?;
        let advances = list(&track["advanced"]).contains(entry);
        Some((place["place"].clone(), place["points"].clone(), advances))
    };
    let mut entries: Vec<Value> = Vec::new();
    for place in list(&before["places"]).iter().chain(list(&after["places"])) {
        if !entries.contains(&place["entry"]) {
            entries.push(place["entry"].clone());
        }
    }
    let differs = |entry: &&Value| find(before, entry) != find(after, entry);
    let changed: Vec<&Value> = entries.iter().filter(differs).collect();
    for entry in &changed {
        let hit = list(&told["changes"]).iter().find(|c| c["entry"] == **entry && c["stage"] == *stage);
        let hit = hit.unwrap_or_else(|| panic!("{entry} at {stage} is not told"));
        let side = |s: &str| {
            let side = &hit[s];
            (!side.is_null())
                .then(|| (side["place"].clone(), side["points"].clone(), side["inside"].as_bool().unwrap()))
        };
        assert_eq!((side("before"), side("after")), (find(before, entry), find(after, entry)), "{hit}");
    }
    changed.len()
}

#[test]
fn nothing_is_written_without_reason_signer_or_sense() {
    let folder = copy("kota-contoh");
    let before = contents(folder.path());
    let cases: [(&str, &[&str], &str); 9] = [
        ("withdrawn bakung", &["--signed-by", "y"], "gives no reason"),
        ("withdrawn bakung", &["--reason", "x"], "is not signed"),
        ("withdrawn bakung", &["--reason", " \n ", "--signed-by", "y"], "gives no reason"),
        ("withdrawn bakungg", &["--reason", "x", "--signed-by", "y"], "did you mean “bakung”"),
        ("moved bakung --stage documnt", &["--reason", "x", "--signed-by", "y"], "did you mean “document”"),
        ("moved bakung --at 9/5/2022", &["--reason", "x", "--signed-by", "y"], "it can be 2022-05-10"),
        (
            "overrule bakung --criterion S1",
            &["--reason", "x", "--signed-by", "y"],
            "lacks its criterion or its level",
        ),
        (
            "overrule bakung --criterion S1 --level 9",
            &["--reason", "x", "--signed-by", "y"],
            "does not lie within",
        ),
        ("moved bakung", &["--reason", "a\u{7}b", "--signed-by", "y"], "control character"),
    ];
    for (line, further, told) in cases {
        let said = with(folder.path(), &format!("decide edition {line} --lang en"), further);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        assert!(said.err.contains(told), "{line}: {}", said.err);
    }
    let dry =
        with(folder.path(), "decide edition moved anggrek --stage document --dry-run --lang en", &SIGNED);
    assert!(dry.code == 0 && dry.err.contains("Nothing was written (--dry-run)"), "{}", dry.err);
    assert!(dry.out.contains("no longer goes on"), "{}", dry.out);
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_decision_that_changes_nothing_says_so() {
    let folder = copy("kota-contoh");
    let said = with(folder.path(), "decide edition admitted anggrek --stage document --lang en", &SIGNED);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("changes no place, nobody who goes on, no award"), "{}", said.out);
    assert!(said.out.contains("changes nothing"), "{}", said.out);
}

#[test]
fn hostile_reasons_stay_text_and_come_back_as_they_were() {
    let folder = copy("kota-contoh");
    let reason = "=cmd|' /C calc'!A0\n\"surat\", nomor; 5";
    let further = ["--reason", reason, "--signed-by", "@Budi", "--at", "2022-05-09"];
    let said = with(folder.path(), "decide edition moved anggrek --stage document", &further);
    assert_eq!(said.code, 0, "{}", said.err);
    let text = table(folder.path(), "decisions.csv");
    assert_eq!(
        text.lines().last().unwrap(),
        "anggrek,document,moved,,,\"'=cmd|' /C calc'!A0 \"\"surat\"\", nomor; 5\",'@Budi,2022-05-09"
    );
    let listed = json(folder.path(), "decide edition list");
    let own = &list(&listed["decisions"])[1]["decision"];
    assert_eq!(word(&own["reason"]), "=cmd|' /C calc'!A0 \"surat\", nomor; 5");
    assert_eq!(word(&own["signed_by"]), "@Budi");
    let rows = csv_rows(&done(folder.path(), "decide edition list --format csv"));
    assert!(rows[1]["reason"].starts_with("'=cmd"), "{rows:?}");
}

#[test]
fn the_table_keeps_semicolons_commas_marks_and_line_ends() {
    let folder = copy("kota-contoh");
    let path = folder.path().join("edition");
    let rules = fs::read_to_string(path.join("competition.yaml")).unwrap();
    fs::write(path.join("competition.yaml"), rules + "csv: {delimiter: ';', decimal: ','}\n").unwrap();
    for name in ["entries.csv", "marks.csv", "claims.csv", "measured.csv", "indicators.csv"] {
        let mut reader = csv::Reader::from_path(path.join(name)).unwrap();
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(reader.headers().unwrap()).unwrap();
        for record in reader.records() {
            let cells: Vec<String> = record.unwrap().iter().map(decimal_comma).collect();
            writer.write_record(&cells).unwrap();
        }
        fs::write(path.join(name), writer.into_inner().unwrap()).unwrap();
    }
    let own = "\u{feff}entry;stage;kind;criterion;level;reason;signed_by;decided_at\r\n";
    fs::write(path.join("decisions.csv"), own).unwrap();
    let mut line =
        command(folder.path(), "decide edition overrule cempaka --stage document --criterion S2 --level 2.5");
    line.args(SIGNED);
    let told = said(line);
    assert_eq!(told.code, 0, "{}", told.err);
    let row = "cempaka;document;overrule;S2;2,5;Surat pengunduran diri;Ketua Panitia;2022-05-09\r\n";
    assert_eq!(table(folder.path(), "decisions.csv"), format!("{own}{row}"));
    // A table that is new has the habits of the edition.
    done(folder.path(), "decide edition shortlist");
    let text = table(folder.path(), "shortlists.csv");
    assert!(text.starts_with("\u{feff}stage;track;entry;place;points;version;"), "{text}");
    done(folder.path(), "check edition");
}

fn decimal_comma(cell: &str) -> String {
    if cell.parse::<f64>().is_ok() { cell.replace('.', ",") } else { cell.to_owned() }
}

#[test]
fn a_table_in_a_workbook_is_not_written_to_and_says_what_to_do() {
    let folder = copy("kota-contoh");
    let path = folder.path().join("edition");
    fs::remove_file(path.join("decisions.csv")).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("decisions").unwrap();
    for (column, name) in ["entry", "stage", "kind", "reason", "signed_by"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, name).unwrap();
    }
    book.save(path.join("keputusan.xlsx")).unwrap();
    let before = contents(folder.path());
    let said = with(folder.path(), "decide edition moved anggrek --stage document --lang en", &SIGNED);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(
        said.err.contains("keputusan.xlsx:decisions") && said.err.contains("decisions.csv"),
        "{}",
        said.err
    );
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn every_decision_is_listed_with_what_it_does() {
    let folder = copy("p4-2022");
    let rows = csv_rows(&done(folder.path(), "decide edition list --format csv --lang en"));
    assert_eq!(rows.len(), 8);
    let moved = rows.iter().find(|r| r["kind"] == "moved").unwrap();
    assert_eq!((moved["entry"].as_str(), moved["effect"].as_str()), ("ip-161", "document: ip-161 out"));
    assert_eq!((moved["changes"].as_str(), moved["written"].as_str()), ("1", "decisions.csv:8"));
    let admitted = rows.iter().find(|r| r["entry"] == "upp-037").unwrap();
    assert!(admitted["effect"].starts_with("document: upp-037 in;"), "{admitted:?}");
    let page = done(folder.path(), "decide edition list --format md --lang id");
    assert!(page.contains("tingkat ditetapkan K4 = 2"), "{page}");
    for lang in ["en", "id"] {
        let page = done(folder.path(), &format!("decide edition list --lang {lang}"));
        assert!(page.contains("ip-161") && !page.contains("effect-"), "{page}");
    }
}

#[test]
fn objections_are_registered_answered_and_warned_of() {
    let folder = copy("kota-contoh");
    let register = |entry: &str, further: &[&str]| {
        with(folder.path(), &format!("decide edition objection {entry} --lang en"), further)
    };
    assert!(register("bakung", &[]).err.contains("says nothing"));
    let text = "-1+1 lampiran S2\ntidak terbaca";
    let text = format!("--text={text}");
    let first = register("bakung", &["--about", "S2", &text, "--received", "2022-05-12"]);
    assert!(first.code == 0 && first.out.contains("o-001"), "{}{}", first.out, first.err);
    let second = register("cempaka", &["--text", "Nilai terlalu rendah", "--received", "2022-05-13"]);
    assert!(second.out.contains("o-002"), "{}", second.out);
    let csv = table(folder.path(), "objections.csv");
    assert!(csv.contains("o-001,bakung,S2,2022-05-12,'-1+1 lampiran S2 tidak terbaca,open,,,"), "{csv}");
    let checked = done(folder.path(), "check edition --lang en");
    assert!(checked.contains("objection o-001 of “bakung” is not answered"), "{checked}");

    let sign = ["--answer", "Lampiran dibaca ulang", "--signed-by", "Ketua Tim", "--at", "2022-05-16"];
    let missing = with(folder.path(), "decide edition answer o-001 --lang en", &sign);
    assert_eq!(missing.code, 2, "neither upheld nor rejected");
    let unknown = with(folder.path(), "decide edition answer o-003 --upheld --lang en", &sign);
    assert!(unknown.code == 2 && unknown.err.contains("no objection called “o-003”"), "{}", unknown.err);
    let early = ["--answer", "x", "--signed-by", "y", "--at", "2022-05-01"];
    let early = with(folder.path(), "decide edition answer o-001 --upheld --lang en", &early);
    assert!(early.code == 2 && early.err.contains("before it was received"), "{}", early.err);
    let upheld = with(folder.path(), "decide edition answer o-001 --upheld --lang en", &sign);
    assert_eq!(upheld.code, 0, "{}", upheld.err);
    assert!(
        upheld.err.contains("overrule bakung --stage STAGE --criterion S2 --level LEVEL --reason"),
        "{}",
        upheld.err
    );
    let rejected = with(folder.path(), "decide edition answer o-002 --rejected --lang en", &sign);
    assert!(rejected.code == 0 && !rejected.err.contains("upheld"), "{}", rejected.err);
    let again = with(folder.path(), "decide edition answer o-001 --rejected --lang en", &sign);
    assert!(
        again.code == 2 && again.err.contains("was answered already, signed by Ketua Tim"),
        "{}",
        again.err
    );

    let listed = json(folder.path(), "decide edition objections");
    let days: Vec<(&str, i64)> = list(&listed["objections"])
        .iter()
        .map(|o| (word(&o["state"]), o["days"].as_i64().unwrap()))
        .collect();
    assert_eq!(days, [("upheld", 4), ("rejected", 3)]);
    assert!(!done(folder.path(), "check edition --lang en").contains("is not answered"));
}

#[test]
fn help_of_what_is_below_a_verb_is_in_both_languages() {
    for (what, english, indonesian) in [
        ("overrule", "The level in force", "Tingkat yang berlaku"),
        ("shortlist", "Replace the list that was signed", "Ganti daftar yang sudah ditandatangani"),
        ("answer", "Number of the objection", "Nomor sanggahan"),
        ("withdrawn", "An entry leaves the competition", "Peserta mengundurkan diri"),
    ] {
        for (lang, told) in [("en", english), ("id", indonesian)] {
            let help = done(Path::new("."), &format!("decide . {what} --help --lang {lang}"));
            assert!(help.contains(told) && help.contains(&format!("decide <EDITION> {what}")), "{help}");
            // No argument goes without words: each line of an option says something after its name.
            let mute = help.lines().filter(|l| l.starts_with("      --"));
            let mute: Vec<&str> = mute.filter(|l| l.trim().split("  ").count() < 2).collect();
            assert!(mute.is_empty(), "{mute:?}");
        }
    }
}
