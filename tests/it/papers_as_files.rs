//! Papers as files: what cannot act in them, the same bytes, who can open them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use tempfile::TempDir;
use tolok::model::Lang;
use tolok::report::Words;
use tolok::report::documents::{Cell, Document, Piece, Sheet, SheetColumn, docx};

use crate::office::{paragraphs, part, parts, well_formed};
use crate::papers::{letter, paper};
use crate::program::{command, contents, copy, done, edition, fixture, said, tolok};

/// An edition whose every name tries to be something else.
fn hostile() -> TempDir {
    let names = [
        "<w:p><w:r>",
        "=HYPERLINK(\"http://x\")",
        "]]><!--&amp;",
        "\u{e000}[x]\u{e001}\u{e002}",
        "{entry} # \u{fffe}",
    ];
    let rows = names.iter().enumerate().map(|(i, n)| {
        let quoted = n.replace('"', "\"\"");
        format!("e{i},\"{quoted}\",\"{quoted}</title><script>alert({i})</script>\"\n")
    });
    let entries = format!("entry,agency,name\n{}", rows.collect::<String>());
    let marks: String = (0..names.len()).map(|i| format!("e{i},j,A,{i},\"<b>&\"\"'\"\n")).collect();
    edition(&[
        (
            "competition.yaml",
            "competition: h\nedition: 2022\ntitle: {id: '<script>alert(9)</script>', en: '\"><img src=x>'}\n\
             stages:\n  - {id: s, rubric: r.yaml, advance: {all: 2}}\n  - {id: t, rubric: r.yaml}\n\
             awards:\n  - {id: w, title: {id: '<i>', en: ']]>'}, winners: 1, score: [{stage: s, node: total, weight: 1}]}\n",
        ),
        (
            "r.yaml",
            "rubric: r\nversion: \"1\"\nstatus: proposed\nscale: {min: 0, max: 5}\naggregate: mean\ndimensions:\n\
             - id: d\n  title: {id: '<d>&', en: '\"d\"'}\n  weight: 1\n  criteria:\n  - {id: A, title: {id: '<w:tbl>', en: '&lt;'}, \
             weight: 1, from: judges, missing: exclude, levels: {0: {id: '</w:t>', en: '</w:t>'}, 5: {id: '<w:br/>', en: '<x>'}}}\n",
        ),
        ("entries.csv", &entries),
        (
            "marks.csv",
            &format!(
                "stage,entry,judge,criterion,level,comment\n{}{}",
                stage("s", &marks),
                stage("t", &marks)
            ),
        ),
        ("decisions.csv", "entry,stage,kind,reason,signed_by\ne4,s,moved,\"<w:p/>]]>\",\"&lt;b&gt;\"\n"),
    ])
}

fn stage(id: &str, marks: &str) -> String {
    marks.lines().map(|l| format!("{id},{l}\n")).collect()
}

#[test]
fn names_are_names_in_every_paper() {
    let folder = hostile();
    fs::write(folder.path().join("b.json"), done(folder.path(), "rank edition --format json")).unwrap();
    for lang in ["id", "en"] {
        let end = format!("--date 2022-06-16 --replace --lang {lang}");
        done(folder.path(), &format!("report edition minutes {end} -o m.docx"));
        done(folder.path(), &format!("report edition minutes --stage s --before b.json {end} -o n.docx"));
        done(folder.path(), &format!("report edition annex --points {end} -o a.docx"));
        done(folder.path(), &format!("report edition diff b.json {end} -o d.docx"));
        done(folder.path(), &format!("report edition letters --comments {end} -o letters"));
        let made = contents(folder.path());
        let papers = made.iter().filter(|(p, _)| p.extension().is_some_and(|e| e == "docx"));
        let mut seen = 0;
        for (path, bytes) in papers {
            for (name, xml) in parts(bytes) {
                let tags = well_formed(&xml);
                let bad = tags.iter().find(|t| ["script", "img", "i", "b", "x", "d"].contains(&t.as_str()));
                assert!(bad.is_none(), "{}: {name}: {bad:?}", path.display());
                assert!(
                    !xml.chars().any(|c| tolok::model::is_hidden(c) && c != '\n'),
                    "{}: {name}",
                    path.display()
                );
                assert!(!xml.contains(['\u{fffe}', '\u{e000}', '\u{e001}', '\u{e002}']), "{name}");
            }
            seen += 1;
        }
        assert_eq!(seen, 9);
    }
    let text = paragraphs(&contents(folder.path())[Path::new("letters/e1.docx")]).join("\n");
    assert!(text.contains("To the head of =HYPERLINK(\"http://x\")"), "{text}");
}

#[test]
fn no_character_breaks_a_paper() {
    let hostile: String = (0..=0x2100_u32).chain(0xd7f0..0x1_0010).filter_map(char::from_u32).collect();
    let sheet = Sheet {
        caption: Some(hostile.clone()),
        columns: vec![SheetColumn::words(&hostile, 1), SheetColumn::bar("b", 1)],
        rows: vec![
            vec![Cell::Strong(hostile.clone()), Cell::Bar(Some(f64::MAX), Some(-5.0))],
            vec![Cell::Text(hostile.clone()), Cell::Bar(None, None)],
            vec!["".into(), Cell::Bar(Some(0.0), Some(100.0))],
        ],
        tall: false,
    };
    let pieces = vec![Piece::Title(hostile.clone()), Piece::Item(hostile.clone()), Piece::Sheet(sheet)];
    let document = Document { title: hostile, lang: Lang::Id, date: date(2022, 6, 16), pieces };
    let bytes = docx(&document, &Words::new(Lang::Id));
    parts(&bytes).iter().for_each(|(_, xml)| drop(well_formed(xml)));
    assert!(bytes == docx(&document, &Words::new(Lang::Id)), "differs the second time");
}

#[test]
fn the_same_inputs_give_the_same_bytes_at_any_number_of_threads() {
    let run = |threads: &str| {
        let out = tempfile::tempdir().unwrap();
        for line in ["letters -o OUT/s", "minutes -o OUT/m.docx", "annex -o OUT/a.docx"] {
            let line = format!("report . {line} --date 2022-06-16 --lang id");
            let mut command =
                command(&fixture("p4-2022"), &line.replace("OUT", out.path().to_str().unwrap()));
            command.env("RAYON_NUM_THREADS", threads);
            let said = said(command);
            assert_eq!(said.code, 0, "{}", said.err);
        }
        contents(out.path())
    };
    let first = run("1");
    assert!(first.len() == 437 && first == run("4"), "papers depend on the number of threads");
}

#[test]
fn the_only_date_is_the_one_given() {
    let bytes = paper("kota-contoh", "minutes");
    let core = part(&bytes, "docProps/core.xml");
    assert_eq!(core.matches("2022-06-16T00:00:00Z").count(), 2, "{core}");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    for i in 0..archive.len() {
        let at = archive.by_index(i).unwrap().last_modified().unwrap();
        assert_eq!((at.year(), at.month(), at.day()), (1980, 1, 1));
    }
    // Without --date it is today's, and the program says so.
    let folder = copy("kota-contoh");
    let said = tolok(folder.path(), "report edition annex -o a.docx --lang en");
    assert!(said.code == 0 && said.err.contains("(today). --date sets another."), "{}", said.err);
}

#[test]
fn heads_of_tables_repeat_and_nothing_is_wider_than_the_page() {
    for bytes in [paper("p4-2022", "minutes --stage document"), letter("p4-2022", "ip-067", "")] {
        let xml = part(&bytes, "word/document.xml");
        let tables: Vec<&str> =
            xml.split("<w:tbl>").skip(1).map(|t| t.split("</w:tbl>").next().unwrap()).collect();
        assert!(!tables.is_empty());
        for table in tables {
            assert_eq!(table.matches("<w:tblHeader />").count(), 1);
            assert!(!table.contains("w:trHeight w:val=\"1\""));
            let columns: Vec<usize> = table
                .split("<w:gridCol w:w=\"")
                .skip(1)
                .map(|c| c.split('"').next().unwrap().parse().unwrap())
                .collect();
            assert!(columns.iter().sum::<usize>() <= 9072 && columns.len() <= 63, "{columns:?}");
            // Every row spans the whole grid.
            for row in table.split("<w:tr>").skip(1) {
                let spans = row.split("<w:tc>").skip(1).map(|c| {
                    c.split("<w:gridSpan w:val=\"")
                        .nth(1)
                        .map_or(1, |s| s.split('"').next().unwrap().parse().unwrap())
                });
                assert_eq!(spans.sum::<usize>(), columns.len(), "{row:.300}");
            }
        }
    }
}

/// Papers that are opened by other programs: kind, file.
fn for_others(folder: &Path) -> Vec<PathBuf> {
    let p4 = fixture("p4-2022");
    let out = |name: &str| folder.join(name).display().to_string();
    for lang in ["id", "en"] {
        let end = format!("--date 2022-06-16 --lang {lang}");
        done(
            &p4,
            &format!("report . minutes --stage document {end} -o {}", out(&format!("minutes-{lang}.docx"))),
        );
        done(&p4, &format!("report . annex {end} -o {}", out(&format!("annex-{lang}.docx"))));
        done(&p4, &format!("report . letters --entry ip-053 ip-067 ip-017 {end} -o {}", out(lang)));
    }
    let hostile = hostile();
    done(hostile.path(), &format!("report edition minutes --date 2022-06-16 -o {}", out("hostile.docx")));
    contents(folder)
        .into_keys()
        .filter(|p| p.extension().is_some_and(|e| e == "docx"))
        .map(|p| folder.join(p))
        .collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_renders_every_paper() {
    let folder = tempfile::tempdir().unwrap();
    let papers = for_others(folder.path());
    assert_eq!(papers.len(), 11);
    for paper in &papers {
        let home = format!("-env:UserInstallation=file://{}", folder.path().join("lo").display());
        let to = paper.parent().unwrap();
        let run = Command::new("soffice")
            .args([&home, "--headless", "--convert-to", "pdf", "--outdir"])
            .arg(to)
            .arg(paper)
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        let pdf = paper.with_extension("pdf");
        let pages = Command::new("pdfinfo").arg(&pdf).output().unwrap();
        let pages = String::from_utf8(pages.stdout).unwrap();
        let pages: usize =
            pages.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        let name = paper.file_stem().unwrap().to_str().unwrap();
        let most = if name.starts_with("minutes") { 8 } else { 4 };
        assert!((1..=most).contains(&pages), "{name}: {pages} pages");
        let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        assert!(!text.contains('\u{fffd}') && text.len() > 500, "{name}: {text}");
        let last = format!(" {pages} ");
        assert!(
            text.contains(&format!("Halaman {pages} dari {pages}"))
                || text.contains(&format!("Page {pages} of {pages}")),
            "{name}: {last}"
        );
    }
}

#[test]
#[ignore = "needs openpyxl"]
fn python_docx_reads_every_paper() {
    const READ: &str = "import sys, docx\nfor path in sys.argv[1:]:\n    d = docx.Document(path)\n    \
        styles = {p.style.name for p in d.paragraphs}\n    rows = sum(len(t.rows) for t in d.tables)\n    \
        s = d.sections[0]\n    print(path.rsplit('/', 1)[1], len(d.paragraphs), len(d.tables), rows, \
        round(s.page_width.cm, 1), round(s.left_margin.cm, 1), 'Heading 1' in styles, 'Title' in styles, sep='|')\n";
    let folder = tempfile::tempdir().unwrap();
    let papers = for_others(folder.path());
    let run = Command::new("python3").args(["-c", READ]).args(&papers).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(text.lines().count(), papers.len());
    for line in text.lines() {
        let cells: Vec<&str> = line.split('|').collect();
        assert_eq!(cells[4..6], ["21.0", "2.5"], "{line}");
        assert_eq!(cells[6], "True", "{line}");
        assert_eq!(cells[7] == "True", !cells[0].starts_with("ip-"), "{line}");
        assert!(cells[0] == "ip-017.docx" || cells[2].parse::<usize>().unwrap() > 0, "{line}");
    }
}
