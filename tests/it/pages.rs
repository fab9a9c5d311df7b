//! The pages that people read say what the program does.
//!
//! `TOLOK_BLESS=1` writes the outputs of README.md anew; read the diff.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::cargo::cargo_bin_cmd;
use tolok::intake::rubric_from;

use crate::program::{command, said};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn output(args: &str) -> String {
    let run = cargo_bin_cmd!("tolok").current_dir(root()).args(args.split_whitespace()).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

#[test]
fn outputs_of_the_readme_are_real() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let mut blessed = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("<!-- output: ") {
        let (command, after) = after.split_once(" -->\n```text\n").unwrap();
        let (_, after) = after.split_once("```\n").unwrap();
        let (args, lines) = command.split_once(" | ").unwrap();
        let shown: Vec<String> =
            output(args).lines().take(lines.parse().unwrap()).map(|l| format!("{l}\n")).collect();
        blessed.push_str(&format!("{before}<!-- output: {command} -->\n```text\n{}```\n", shown.concat()));
        rest = after;
    }
    blessed.push_str(rest);
    if std::env::var_os("TOLOK_BLESS").is_some() {
        fs::write(root().join("README.md"), &blessed).unwrap();
    }
    assert_eq!(text, blessed, "README.md shows what the program no longer prints");
}

#[test]
fn examples_of_the_rubric_reference_are_rubrics() {
    let text = fs::read_to_string(root().join("rubrics/README.md")).unwrap();
    let mut tried = 0;
    for block in text.split("```yaml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        if block.starts_with("# fragment") {
            continue;
        }
        rubric_from("rubrics/README.md", block).unwrap_or_else(|p| panic!("{block}\n{p:#?}"));
        tried += 1;
    }
    assert!(tried >= 5, "only {tried} examples");
}

#[test]
fn the_guide_is_there_in_both_languages() {
    for (lang, word) in [("en", "coverage"), ("id", "bukti")] {
        let guide = output(&format!("guide --lang {lang}"));
        assert!(guide.lines().count() > 200 && guide.contains(word));
    }
}

#[test]
fn chapters_of_the_guides_match() {
    for page in ["guide", "guide season"] {
        let chapters = |lang: &str| {
            output(&format!("{page} --lang {lang}")).lines().filter(|l| l.starts_with("## ")).count()
        };
        assert!(chapters("en") == chapters("id") && chapters("en") >= 5, "{page}");
    }
}

#[test]
fn commands_of_the_guides_exist() {
    let mut tried = 0;
    for page in ["guide --lang id", "guide --lang en", "guide season --lang id", "guide season --lang en"] {
        let text = output(page);
        for line in text.lines().filter_map(|l| l.strip_prefix("    tolok ")) {
            // What stands behind two blanks is an explanation.
            let line = line.split("  ").next().unwrap_or_default();
            let args = line.split('"').enumerate().flat_map(|(i, part)| match i % 2 {
                0 => part.split_whitespace().map(str::to_owned).collect(),
                _ => vec![part.to_owned()],
            });
            let mut command = command(Path::new(env!("CARGO_MANIFEST_DIR")), "");
            command.args(args).arg("--help");
            let said = said(command);
            assert_eq!(said.code, 0, "{page}: {line}: {}", said.err);
            tried += 1;
        }
    }
    assert!(tried > 150, "only {tried}");
}
