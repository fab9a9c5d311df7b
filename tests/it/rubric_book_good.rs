//! A rubric as an Excel workbook and back: nothing is lost, whoever saved it in between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{DataType, Reader, Xlsx};
use tolok::intake::{RubricFile, rubric_from, shipped};
use tolok::model::{Criterion, Lang, Position, Rubric};
use tolok::report::{Words, rubric_workbook};

use crate::program::{contents, copy, done, fixture, json, list, number, tolok, word};

/// The rubric without the places it is written at.
pub fn unplaced(rubric: &Rubric) -> Rubric {
    let criteria = rubric.criteria.iter().map(|c| Criterion { written: Position::default(), ..c.clone() });
    Rubric { criteria: criteria.collect(), file: String::new(), ..rubric.clone() }
}

/// The workbook of a rubric file.
pub fn workbook(file: &RubricFile, lang: Lang) -> Vec<u8> {
    rubric_workbook(&file.table().unwrap_or_else(|p| panic!("{p:#?}")), &Words::new(lang)).unwrap()
}

/// YAML -> workbook -> YAML -> workbook: the rubric stays, and so does every byte of the workbook.
pub fn goes_round(file: &RubricFile, name: &str) {
    [Lang::Id, Lang::En].into_iter().for_each(|lang| goes_round_in(lang, file, name));
}

/// The same with workbooks in one language.
pub fn goes_round_in(lang: Lang, file: &RubricFile, name: &str) {
    let first = workbook(file, lang);
    let read = RubricFile::of_workbook("r.xlsx", first.clone()).unwrap_or_else(|p| panic!("{name}: {p:#?}"));
    assert_eq!(unplaced(read.rubric()), unplaced(file.rubric()), "{name}: YAML -> workbook");
    assert!(read.warnings().is_empty(), "{name}: {:?}", read.warnings());
    let text = read.yaml().unwrap_or_else(|p| panic!("{name}: {p:#?}"));
    let again = RubricFile::of_yaml("r.yaml", &text).unwrap_or_else(|p| panic!("{name}: {p:#?}\n{text}"));
    assert_eq!(unplaced(again.rubric()), unplaced(file.rubric()), "{name}: workbook -> YAML");
    assert!(workbook(&again, lang) == first, "{name}: another workbook after a turn through YAML");
}

/// Every YAML file below `folder` whose name or folder says that it is a rubric.
fn rubric_files(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let is_rubric = |path: &Path| {
        let text = path.to_string_lossy();
        text.ends_with(".yaml")
            && (folder == "rubrics" || text.contains("rubrics/") || text.ends_with("rubric.yaml"))
    };
    let files = contents(&root).into_iter().filter(|(path, _)| is_rubric(path));
    files.filter_map(|(path, bytes)| Some((root.join(path), String::from_utf8(bytes).ok()?))).collect()
}

#[test]
fn every_rubric_that_reads_goes_round() {
    let (mut read, mut seen) = (0, BTreeSet::new());
    for (path, text) in ["rubrics", "fixtures"].into_iter().flat_map(rubric_files) {
        let Ok(file) = RubricFile::open(&path) else { continue };
        read += 1;
        let alone = !text.contains("extends: ") || text.contains("extends: shipped:");
        if alone && seen.insert(text) {
            goes_round(&file, &path.display().to_string());
        }
    }
    assert!(read > 80 && seen.len() > 10, "only {read} rubrics, {} different", seen.len());
    for (reference, _, text) in shipped() {
        let file = RubricFile::of_program(&format!("shipped:{reference}")).unwrap();
        assert_eq!(unplaced(file.rubric()), unplaced(&rubric_from("r.yaml", text).unwrap()), "{reference}");
    }
}

#[test]
fn a_rubric_that_extends_another_of_its_edition_goes_round_beside_it() {
    let folder = copy("good/mini");
    let rubrics = folder.path().join("edition/rubrics");
    let yaml = fs::read_to_string(rubrics.join("interview.yaml")).unwrap();
    assert!(yaml.contains("extends: ") && !yaml.contains("extends: shipped:"), "{yaml}");
    done(&rubrics, "sheet rubric interview.yaml -o i.xlsx");
    done(&rubrics, "sheet rubric i.xlsx -o i.yaml");
    done(&rubrics, "sheet rubric i.yaml -o again.xlsx");
    let read = |name: &str| unplaced(RubricFile::open(&rubrics.join(name)).unwrap().rubric());
    assert_eq!(read("i.xlsx"), read("interview.yaml"));
    assert_eq!(read("i.yaml"), read("interview.yaml"));
    assert!(fs::read(rubrics.join("again.xlsx")).unwrap() == fs::read(rubrics.join("i.xlsx")).unwrap());
}

#[test]
fn examples_of_the_reference_go_round() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/README.md")).unwrap();
    for block in text.split("```yaml\n").skip(1).map(|b| b.split("```").next().unwrap()) {
        if !block.starts_with("# fragment") {
            goes_round(&RubricFile::of_yaml("r.yaml", block).unwrap(), block);
        }
    }
}

#[test]
fn what_yaml_says_oddly_is_kept() {
    let odd = r#"
rubric: odd
version: "2022.10"
title: "=1+1 _x0041_ {x}"
scale: {min: 1, max: 4}
min_available: 0.3333333333333333
criteria:
  - id: 1.10
    title: {en: "  two  spaces\nand a line "}
    question: 2022
    weight: {at: 1.234, to: 75000.125}
    from: probes
    measure: "{not yaml}"
    where: {"a=b": "c|d", "": e, year: 2020.10}
    scale: {bands: [1.234, 12345.678, 1000000]}
    missing: {impute: group_median, by: "a | by: b"}
    levels: {1: "- yes", 1.0: no, 2.5: {id: "\ufffe"}, 4: {en: "'quoted'"}}
    evidence: ["-", {id: only}, "two\nlines"]
    same_as: {"2020.1": D1, "on|off": D2}
    grounding: {kind: inferred, refs: ["a; b | c", "-"]}
    applies_to: [a, b-c]
  - {id: b, from: indicators, scale: {goalposts: {min: 1.234, max: 100, log: true, cap: false}}, missing: zero}
  - {id: c, from: indicators, scale: {field: rank, direction: down}, missing: {impute: median}, use: low}
"#;
    let file = RubricFile::of_yaml("r.yaml", odd).unwrap_or_else(|p| panic!("{p:#?}"));
    goes_round(&file, "odd");
}

#[test]
fn dimensions_nest_as_deep_as_yaml_can() {
    const FULL: &str =
        "{id: c, missing: exclude, grounding: {kind: sourced, refs: [a]}, levels: {0: {id: a, en: b}}}";
    for criterion in [FULL, "{id: c, from: indicators, scale: identity, missing: exclude}"] {
        let nested = |depth: usize| {
            let dimension = |inner: String, d: usize| format!("dimensions: [{{id: d{d}, {inner}}}]");
            let tree = (0..depth).fold(format!("criteria: [{criterion}]"), dimension);
            format!("{{rubric: deep, version: \"1\", scale: {{min: 0, max: 1}}, {tree}}}")
        };
        let read = |depth: usize| RubricFile::of_yaml("r.yaml", &nested(depth));
        let deepest = (1..64).take_while(|d| read(*d).is_ok()).last().unwrap();
        assert!(deepest >= 28, "{deepest}");
        goes_round(&read(deepest).unwrap(), "deep");
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_said() {
    let text = format!(
        "{{rubric: r, version: \"1\", scale: {{min: 0, max: 1}}, criteria: [{{id: a, missing: zero, question: {}}}]}}",
        "x".repeat(40_000)
    );
    let problems = RubricFile::of_yaml("r.yaml", &text).unwrap().table().unwrap_err();
    assert_eq!(problems[0].message.code, "rubric-not-as-table");
}

/// An edition whose stage names the workbook of its rubric.
fn with_workbook() -> tempfile::TempDir {
    let folder = copy("kota-contoh");
    let here = folder.path();
    done(here, "sheet rubric edition --stage document -o edition/rubrics/dokumen.xlsx --lang id");
    let rules = here.join("edition/competition.yaml");
    let text = fs::read_to_string(&rules).unwrap();
    let name = text.lines().find_map(|l| l.trim().strip_prefix("rubric: ")).unwrap().to_owned();
    fs::write(&rules, text.replacen(&format!("rubric: {name}"), "rubric: rubrics/dokumen.xlsx", 1)).unwrap();
    folder
}

#[test]
fn an_edition_ranks_with_a_workbook_as_with_yaml() {
    let folder = with_workbook();
    let ranked = json(folder.path(), "rank edition");
    let mut before = json(&fixture("kota-contoh"), "rank .");
    assert_ne!(ranked["tolok"]["inputs_sha256"], before["tolok"]["inputs_sha256"]);
    before["tolok"] = ranked["tolok"].clone();
    assert_eq!(ranked["stages"], before["stages"]);
    assert_eq!(ranked["awards"], before["awards"]);
    assert_eq!(tolok(folder.path(), "check edition").code, 0);
}

#[test]
fn a_workbook_in_rubrics_is_found_by_its_id() {
    let folder = with_workbook();
    let rules = folder.path().join("edition/competition.yaml");
    let text = fs::read_to_string(&rules).unwrap();
    let id = RubricFile::open(&folder.path().join("edition/rubrics/dokumen.xlsx"))
        .unwrap()
        .rubric()
        .id
        .to_string();
    for entry in fs::read_dir(folder.path().join("edition/rubrics")).unwrap().flatten() {
        if entry.path().extension().is_some_and(|e| e == "yaml")
            && RubricFile::open(&entry.path()).is_ok_and(|r| r.rubric().id.as_str() == id)
        {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    fs::write(&rules, text.replace("rubrics/dokumen.xlsx", &id)).unwrap();
    done(folder.path(), "rank edition");
}

#[test]
fn a_workbook_says_where_a_criterion_is_written() {
    let folder = with_workbook();
    let told = done(folder.path(), "explain edition bakung --stage document --format json");
    assert!(!told.is_empty());
    let rubric = RubricFile::open(&folder.path().join("edition/rubrics/dokumen.xlsx")).unwrap();
    let written = rubric.rubric().criteria[0].written.to_string();
    assert!(written.starts_with("rubrics/dokumen.xlsx:Rubrik:"), "{written}");
}

#[test]
fn files_are_not_overwritten_unasked() {
    let folder = copy("kota-contoh");
    let here = folder.path();
    let said = tolok(here, "sheet rubric shipped:p4-kkd@2022.1");
    assert!(said.code == 2 && said.err.contains("-o rubric.xlsx"), "{}", said.err);
    done(here, "sheet rubric shipped:p4-kkd@2022.1 -o a.xlsx");
    assert_eq!(tolok(here, "sheet rubric shipped:p4-kkd@2022.1 -o a.xlsx").code, 2);
    done(here, "sheet rubric a.xlsx -o a.yaml");
    let said = tolok(here, "sheet rubric a.xlsx -o a.yaml");
    assert!(said.code == 2 && said.err.contains("--replace"), "{}", said.err);
    done(here, "sheet rubric a.xlsx -o a.yaml --replace");
    assert_eq!(tolok(here, "sheet rubric a.yaml -o b.yaml").code, 2);
    assert_eq!(tolok(here, "sheet rubric a.xlsx -o b.csv").code, 2);
    assert_eq!(tolok(here, "sheet rubric a.xlsx --stage document -o b.yaml").code, 2);
    assert_eq!(tolok(here, "sheet rubric nowhere.xlsx -o b.yaml").code, 2);
    assert_eq!(tolok(here, "sheet rubric shipped:p4@1 -o b.xlsx").code, 2);
    assert_eq!(tolok(here, "sheet rubric edition --stage nowhere -o b.xlsx").code, 2);
    assert!(!here.join("b.yaml").exists() && !here.join("b.xlsx").exists());
}

#[test]
fn the_language_of_a_workbook_does_not_matter() {
    let folder = copy("kota-contoh");
    let here = folder.path();
    done(here, "sheet rubric shipped:p4-interview@2022.1 -o id.xlsx --lang id");
    done(here, "sheet rubric id.xlsx -o en.xlsx --lang en");
    done(here, "sheet rubric id.xlsx -o id.yaml");
    done(here, "sheet rubric en.xlsx -o en.yaml");
    let read = |name: &str| fs::read(here.join(name)).unwrap();
    assert_eq!(read("id.yaml"), read("en.yaml"));
    assert_ne!(read("id.xlsx"), read("en.xlsx"));
}

/// The workbook without the results of its formulas, as a program leaves it that computes none.
pub fn without_results(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..archive.len() {
        let mut part = archive.by_index(i).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let mut pieces = text.split("</f><v>");
        let mut left = pieces.next().unwrap_or_default().to_owned();
        pieces.for_each(|piece| left.push_str(&format!("</f>{}", piece.split_once("</v>").unwrap().1)));
        written.start_file(part.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        written.write_all(left.as_bytes()).unwrap();
    }
    written.finish().unwrap().into_inner()
}

/// The column of shares as stored, by row.
fn stored_shares(workbook: Vec<u8>) -> BTreeMap<u32, f64> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).unwrap();
    let range = book.worksheet_range("Rubrik").unwrap();
    let share = range.rows().next().unwrap().iter().position(|c| c.get_string() == Some("share")).unwrap();
    (1..).zip(range.rows()).filter_map(|(row, cells)| Some((row, cells[share].get_float()?))).collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_computes_the_shares_that_are_stored() {
    let folder = tempfile::tempdir().unwrap();
    let own = "{rubric: r, version: \"1\", scale: {min: 0, max: 1}, criteria: [{id: a, missing: zero}, {id: b, missing: zero, weight: 3}],\
        dimensions: [{id: A, weight: {at: 0.5}, criteria: [{id: \"1.1\", missing: zero, weight: 2}]},\
        {id: \"1.10\", criteria: [{id: c, missing: zero, weight: 0}, {id: d, missing: zero}]}]}";
    for (i, text) in shipped().iter().map(|(.., text)| *text).chain([own]).enumerate() {
        let made = workbook(&RubricFile::of_yaml("r.yaml", text).unwrap(), Lang::Id);
        fs::write(folder.path().join(format!("{i}.xlsx")), without_results(&made)).unwrap();
        resaved(folder.path(), &format!("{i}.xlsx"), "xlsx");
        let computed = stored_shares(fs::read(folder.path().join(format!("{i}.xlsx"))).unwrap());
        let stored = stored_shares(made);
        assert_eq!(computed.keys().collect::<Vec<_>>(), stored.keys().collect::<Vec<_>>(), "{i}");
        assert!(
            computed.iter().all(|(row, share)| (share - stored[row]).abs() < 1e-9),
            "{computed:?} {stored:?}"
        );
        assert!(text.contains("extends: ") || !stored.is_empty(), "{i}");
    }
}

/// LibreOffice writes `file` anew in another format, in `folder`.
fn resaved(folder: &Path, file: &str, ending: &str) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.join(ending);
    let mut soffice = Command::new("soffice");
    soffice.current_dir(folder).args([&profile, "--headless", "--convert-to", ending, "--outdir"]);
    assert!(soffice.arg(&out).arg(file).output().unwrap().status.success());
    let stem = Path::new(file).file_stem().unwrap().to_str().unwrap();
    fs::rename(out.join(format!("{stem}.{ending}")), folder.join(format!("{stem}.{ending}"))).unwrap();
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_saves_the_same_rubric() {
    let odd = "{rubric: odd, version: \"2022.10\", title: \"=1+1 _x0041_ <b>&\", scale: {min: 0, max: 3}, criteria: [\
        {id: \"1.10\", missing: judge, question: \"  a\\n\\nb  c \", weight: 0.3333333333333333, levels: {0: \"'a\", 3: {en: \"2022.10\"}}},\
        {id: \"007\", missing: zero, weight: {at: 0.1, from: 0.012345678901234567, to: 123456.789012345}, evidence: [a, {en: \"TRUE\"}],\
         title: \"😀 é\u{a0}x\", from: indicators, scale: {bands: [1.234, 5]}}]}";
    let folder = tempfile::tempdir().unwrap();
    let texts = shipped().iter().map(|(reference, _, text)| ((*reference).to_owned(), (*text).to_owned()));
    for (i, (name, text)) in texts.chain([("odd".to_owned(), odd.to_owned())]).enumerate() {
        let file = RubricFile::of_yaml("r.yaml", &text).unwrap_or_else(|p| panic!("{name}: {p:#?}"));
        let path = |ending: &str| folder.path().join(format!("{i}.{ending}"));
        let same = |how: &str| {
            let read = RubricFile::of_workbook("r.xlsx", fs::read(path("xlsx")).unwrap());
            let read = read.unwrap_or_else(|p| panic!("{name} {how}: {p:#?}"));
            assert_eq!(unplaced(read.rubric()), unplaced(file.rubric()), "{name} {how}");
            assert_eq!(
                read.table().unwrap(),
                RubricFile::of_yaml("r.yaml", &text).unwrap().table().unwrap(),
                "{name} {how}"
            );
        };
        fs::write(path("xlsx"), workbook(&file, Lang::Id)).unwrap();
        resaved(folder.path(), &format!("{i}.xlsx"), "ods");
        resaved(folder.path(), &format!("{i}.xlsx"), "xlsx");
        same("from xlsx");
        resaved(folder.path(), &format!("{i}.ods"), "xlsx");
        same("from ods");
    }
}

#[test]
#[ignore = "needs openpyxl"]
fn a_workbook_edited_elsewhere_ranks_with_what_was_typed() {
    let folder = with_workbook();
    let here = folder.path();
    let before = json(here, "rank edition --stage document");
    let script = r"
import openpyxl
book = openpyxl.load_workbook('edition/rubrics/dokumen.xlsx')
sheet = book['Rubrik']
columns = {cell.value: cell.column for cell in sheet[1]}
row = next(r for r in range(3, 99) if sheet.cell(r, columns['kind']).value == 'criterion')
sheet.cell(row, columns['weight']).value = 90
sheet.cell(row, columns['weight_from']).value = None
sheet.cell(row, columns['weight_to']).value = None
sheet.cell(row, columns['level_3_id']).value = 'Diketik di Excel'
print(sheet.cell(row, columns['id']).value)
book.save('edition/rubrics/dokumen.xlsx')
";
    let ran = Command::new("python3").current_dir(here).args(["-c", script]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let id = String::from_utf8(ran.stdout).unwrap().trim().to_owned();
    let rubric = RubricFile::open(&here.join("edition/rubrics/dokumen.xlsx")).unwrap();
    let criterion = rubric.rubric().criteria.iter().find(|c| c.id.as_str() == id).unwrap();
    assert!((criterion.weight.at - 90.0).abs() < 1e-9);
    assert_eq!(criterion.reached(3.0).unwrap().1.get(Lang::Id), "Diketik di Excel");
    let after = json(here, "rank edition --stage document");
    let points = |ranking: &serde_json::Value| -> Vec<(String, f64)> {
        let places = list(&list(&list(&ranking["stages"])[0]["tracks"])[0]["places"]).to_vec();
        places.iter().map(|p| (word(&p["entry"]).to_owned(), number(&p["points_exact"]))).collect()
    };
    assert_ne!(points(&before), points(&after));
}
