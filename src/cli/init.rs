//! `tolok init`: a folder to start from, in the shape of P4, with two invented
//! entries so that every verb works at once, or bare, as a start for imports.

use std::fs;
use std::path::Path;

use super::Exit;
use super::args::InitArgs;
use super::output::{Ui, as_argument, refuse, write_whole};
use crate::intake::{schema, shipped, shipped_rubric};
use crate::model::{Detail, Lang, Message, Source};

const ENGLISH: &str = include_str!("template/competition.en.yaml");
const INDONESIAN: &str = include_str!("template/competition.id.yaml");

/// Rubrics that are copied in, by reference.
const RUBRICS: [&str; 3] = ["p4-kkd@2022.1", "p4-document@2022.1", "p4-interview@2022.1"];

/// The invented entries and judges of the example rows.
const ENTRIES: &str = "entry,agency,name,track,agency_type,region,system_since,parent_recommendation
contoh-a,Kota Contoh A,Kota Contoh A,ip-umum,kota,Wilayah Contoh,2024-05-02,
contoh-b,Kabupaten Contoh B,Kabupaten Contoh B,ip-umum,kabupaten,Wilayah Contoh,2025-01-15,
";
const JUDGES: &str = "judge,name,stages,tracks,max_entries,conflicts
juri-1,Juri Contoh 1,,,,
juri-2,Juri Contoh 2,,,,Kota Contoh C
juri-3,Juri Contoh 3,interview,,,
juri-4,Juri Contoh 4,interview,,,
juri-5,Juri Contoh 5,interview,,,
";
/// Tables of the example that a bare edition has without rows.
const BARE: [&str; 3] = ["entries.csv", "judges.csv", "marks.csv"];

const HEADS: [(&str, &str); 3] = [
    ("claims.csv", "entry,criterion,level,evidence,note\n"),
    ("measured.csv", "entry,measure,where,value,unit,n,low,high\n"),
    ("decisions.csv", "entry,stage,kind,criterion,level,reason,signed_by,decided_at,of\n"),
];

pub(super) fn run(args: &InitArgs, ui: &Ui) -> Exit {
    let folder = &args.edition;
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        return refuse(&Message::new("init-taken").word("folder", folder.display()), &ui.words);
    }
    let lang = ui.words.lang();
    let mut files = files(lang);
    set_head(&mut files[0].1, args);
    if args.bare {
        complete_claims(&mut files[0].1);
        files
            .iter_mut()
            .filter(|(name, _)| BARE.contains(&name.as_str()))
            .for_each(|(_, text)| only_header(text));
        if lang == Lang::Id {
            files.iter_mut().for_each(|(name, text)| as_excel_in_indonesia(name, text));
        }
    }
    for (name, text) in &files {
        if let Err(error) = write(folder, name, text) {
            return ui.fault(&format!("{}: {error}", folder.join(name).display()));
        }
    }
    let code = if args.bare { "init-bare-done" } else { "init-done" };
    let done =
        Message { code, args: Vec::new() }.word("folder", as_argument(folder)).count("files", files.len());
    ui.show_text(&format!("{}\n", ui.words.say(&done)))
}

/// Title, year and date of the announcement, where they are given.
fn set_head(competition: &mut String, args: &InitArgs) {
    if let Some(title) = &args.title {
        // A JSON string is a YAML string.
        let title = serde_json::Value::from(title.as_str());
        replace_line(competition, "title: ", &format!("{{id: {title}, en: {title}}}"));
    }
    if let Some(day) = args.announced {
        replace_line(competition, "edition: ", &format!("\"{}\"", day.year()));
        replace_line(competition, "seed: ", &day.year().to_string());
        replace_line(competition, "    date: ", &day.to_string());
    }
}

/// Puts `value` behind the first key that a line begins with.
fn replace_line(text: &mut String, key: &str, value: &str) {
    let Some(start) = text.find(&format!("\n{key}")).map(|at| at + 1 + key.len()) else { return };
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    text.replace_range(start..end, value);
}

/// Takes the hashes off the rule on complete claims.
fn complete_claims(competition: &mut String) {
    for line in ["- complete: claims", "  reason: "] {
        *competition = competition.replacen(&format!("\n  # {line}"), &format!("\n  {line}"), 1);
    }
}

/// Tables as an Excel with Indonesian settings opens and saves them.
fn as_excel_in_indonesia(name: &str, text: &mut String) {
    if name.rsplit_once('.').is_some_and(|(_, ending)| ending == "csv") {
        *text = format!("\u{feff}{}", text.replace(',', ";"));
    } else if name == "competition.yaml" {
        replace_line(text, "csv: ", "{delimiter: \";\", decimal: \",\"}");
    }
}

/// Leaves a table its first line.
fn only_header(text: &mut String) {
    text.truncate(text.find('\n').map_or(text.len(), |end| end + 1));
}

fn write(folder: &Path, name: &str, text: &str) -> std::io::Result<()> {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    write_whole(&path, text.as_bytes())
}

fn files(lang: Lang) -> Vec<(String, String)> {
    let template = match lang {
        Lang::En => ENGLISH,
        Lang::Id => INDONESIAN,
    };
    let mut files = vec![
        ("competition.yaml".to_owned(), with_schema("schema/competition.json", template)),
        ("entries.csv".to_owned(), ENTRIES.to_owned()),
        ("judges.csv".to_owned(), JUDGES.to_owned()),
        ("marks.csv".to_owned(), example_marks()),
    ];
    files.push(("letterhead.csv".to_owned(), letterhead()));
    files.extend(HEADS.iter().map(|(name, head)| ((*name).to_owned(), (*head).to_owned())));
    for name in ["competition", "rubric"] {
        files.extend(schema(name).map(|text| (format!("schema/{name}.json"), text)));
    }
    for (_, file, text) in shipped().iter().filter(|(reference, _, _)| RUBRICS.contains(reference)) {
        files.push((format!("rubrics/{file}"), with_schema("../schema/rubric.json", text)));
    }
    files
}

fn with_schema(schema: &str, yaml: &str) -> String {
    format!("# yaml-language-server: $schema={schema}\n{yaml}")
}

/// What papers say of the organiser, to be filled in.
fn letterhead() -> String {
    let rows = Detail::WORDS.map(|(word, _)| format!("{word},\n"));
    format!("what,text\n{}", rows.concat())
}

/// Marks of both entries on every criterion that people may judge: two judges of the document, five of the interview.
fn example_marks() -> String {
    let mut text = "stage,entry,judge,criterion,level,state,comment,marked_at\n".to_owned();
    for (stage, reference, judges) in [("document", RUBRICS[1], 2), ("interview", RUBRICS[2], 5)] {
        let criteria = shipped_rubric(reference).map(|r| r.criteria).unwrap_or_default();
        for (i, criterion) in criteria.iter().enumerate().filter(|(_, c)| c.sources.contains(&Source::Judges))
        {
            for (e, entry) in ["contoh-a", "contoh-b"].into_iter().enumerate() {
                for judge in 1..=judges {
                    let level = 2 + i * (e + 2) % 3 + judge % 2;
                    text.push_str(&format!("{stage},{entry},juri-{judge},{},{level},,,\n", criterion.id));
                }
            }
        }
    }
    text
}
