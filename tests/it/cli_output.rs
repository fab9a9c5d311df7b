//! Where results go: the same bytes every time, whole files, pipes that close, cells that bite.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{command, contents, copy, csv_rows, done, fixture, said, tolok};

const FORMATS: [&str; 4] = ["table", "json", "csv", "md"];

/// The program without a harness around it.
fn bare(line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tolok"));
    command.current_dir(fixture("p4-2022")).args(line.split_whitespace()).stderr(Stdio::piped());
    command
}

#[test]
fn any_number_of_threads_and_any_run_give_the_same_bytes() {
    for format in FORMATS {
        let run = |threads: &str| {
            let mut command =
                command(&fixture("p4-2022"), &format!("rank . --all --lang en --format {format}"));
            command.env("RAYON_NUM_THREADS", threads);
            let said = said(command);
            assert_eq!(said.code, 0, "{}", said.err);
            said.out
        };
        let first = run("1");
        assert!(first.contains("Kementerian Ibarat 015"), "{format}");
        assert!(first == run("4"), "{format} depends on the number of threads");
        assert!(first == run("1"), "{format} differs from run to run");
    }
}

#[test]
fn a_copy_of_the_folder_gives_the_same_bytes() {
    let copy = copy("kota-contoh");
    for format in FORMATS {
        let line = |folder: &str| format!("rank {folder} --format {format} --seed 9");
        assert_eq!(
            done(copy.path(), &line("edition")),
            done(&fixture("kota-contoh"), &line(".")),
            "{format}"
        );
    }
}

#[test]
fn the_ending_of_the_file_sets_the_format_if_nothing_else_does() {
    let folder = copy("kota-contoh");
    let stdout = |format: &str| done(folder.path(), &format!("rank edition --format {format}"));
    for (name, format) in
        [("r.json", "json"), ("r.csv", "csv"), ("r.md", "md"), ("r.txt", "table"), ("r", "table")]
    {
        assert_eq!(done(folder.path(), &format!("rank edition -o {name}")), "", "{name}");
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), stdout(format), "{name}");
    }
    done(folder.path(), "rank edition --output named.csv --format md");
    assert_eq!(fs::read_to_string(folder.path().join("named.csv")).unwrap(), stdout("md"));
}

#[test]
fn a_file_is_replaced_whole_and_nothing_stays_beside_it() {
    let folder = copy("kota-contoh");
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let long = "x".repeat(1 << 20);
    fs::write(out.join("r.json"), &long).unwrap();
    // Whoever holds the old file keeps all of it: it is replaced, not written over.
    fs::hard_link(out.join("r.json"), folder.path().join("held")).unwrap();
    done(folder.path(), "rank edition -o out/r.json");
    let names: Vec<_> = contents(&out).into_keys().collect();
    assert_eq!(names, [Path::new("r.json")]);
    let text = fs::read_to_string(out.join("r.json")).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok() && text.len() < long.len());
    assert_eq!(fs::read_to_string(folder.path().join("held")).unwrap(), long);
}

#[test]
fn a_refused_run_leaves_the_file_as_it_was() {
    let folder = copy("kota-contoh");
    fs::write(folder.path().join("r.json"), "old").unwrap();
    fs::write(folder.path().join("edition/entries.csv"), "nothing\n").unwrap();
    assert_eq!(tolok(folder.path(), "rank edition -o r.json").code, 2);
    assert_eq!(fs::read_to_string(folder.path().join("r.json")).unwrap(), "old");
}

#[test]
fn a_file_that_cannot_be_written_is_exit_1() {
    let folder = copy("kota-contoh");
    fs::create_dir(folder.path().join("taken.csv")).unwrap();
    for line in ["rank edition -o nowhere/r.json", "rank edition -o taken.csv", "guide -o nowhere/guide.md"] {
        let said = tolok(folder.path(), &format!("{line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{line}: {}", said.err);
        assert!(said.err.contains("cannot read or write: "), "{line}: {}", said.err);
    }
    assert!(contents(&folder.path().join("taken.csv")).is_empty());
    assert!(fs::read_dir(folder.path()).unwrap().count() == 2, "something stays beside");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_exit_1() {
    for line in
        ["rank . --format json", "rank .", "explain . oa-01", "schema rank", "guide", "man", "check ."]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = bare(line).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{line}");
        assert!(!output.stderr.is_empty(), "{line} says nothing");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    for line in ["rank . --format json", "rank . --all --format csv", "check . --all"] {
        let mut child = bare(line).stdout(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        // One line, then the pipe closes, as with `| head -1`.
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(!first.trim().is_empty(), "{line}");
        assert_eq!(output.status.code(), Some(0), "{line}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{line}");
    }
}

/// Names that a spreadsheet, a Markdown page or a terminal would obey.
const HOSTILE: [&str; 5] =
    ["=HYPERLINK(1)", "+62 812 000", "-2+3", "@SUM(A1)", "<script>x</script>|*b*|[a](b)"];

fn hostile() -> tempfile::TempDir {
    let folder = copy("kota-contoh");
    let entries = ["anggrek", "bakung", "cempaka", "dahlia", "edelweis"].iter().zip(HOSTILE);
    let rows = entries.map(|(entry, name)| format!("{entry},{name},{name},kota,2019-01-01\n"));
    let text = format!("entry,agency,name,agency_type,system_since\n{}", rows.collect::<String>());
    fs::write(folder.path().join("edition/entries.csv"), text).unwrap();
    folder
}

#[test]
fn no_csv_cell_is_a_formula() {
    let folder = hostile();
    let rows = csv_rows(&done(folder.path(), "rank edition --format csv"));
    for name in &HOSTILE[..4] {
        let quoted = format!("'{name}");
        let hits = rows.iter().filter(|r| r["name"] == quoted && r["agency"] == quoted).count();
        assert!(hits >= 1, "no {quoted} in {rows:#?}");
    }
    let runs = |cell: &String| cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
    for line in ["explain edition bakung", "explain edition bakung --against cempaka", "check edition"] {
        for row in csv_rows(&done(folder.path(), &format!("{line} --format csv --lang en"))) {
            assert!(!row.values().any(runs), "{line}: {row:?}");
        }
    }
}

#[test]
fn markdown_shows_names_as_they_are() {
    let folder = hostile();
    for line in ["rank edition", "explain edition edelweis --against bakung --stage document"] {
        let page = done(folder.path(), &format!("{line} --format md --lang en"));
        assert!(
            !page.contains("<script") && page.contains("&lt;script>x&lt;/script>\\|\\*b\\*\\|"),
            "{page}"
        );
        for block in page.split("\n\n").filter(|b| b.starts_with("| ")) {
            let cells = |row: &str| row.replace("\\|", "").matches('|').count();
            let widths: Vec<usize> = block.lines().map(cells).collect();
            assert!(widths.iter().all(|w| *w == widths[0]), "{block}");
        }
    }
}
