//! One broken edition per rule, each with the exact problems it must give.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use tolok::intake::load;
use tolok::model::{Lang, Problem};

use crate::problem_words::{Words, codes};

/// Codes that no fixture can produce, and where they are tested instead.
const ELSEWHERE: [&str; 8] = [
    "folder-missing",     // below
    "folder-is-a-file",   // below
    "file-too-large",     // below: a sparse file
    "file-unreadable",    // needs a failing disk
    "record-too-long",    // blocks.rs: a line of 16 GB from a generator
    "workbook-too-large", // below: a workbook that unpacks to 300 MB
    "answers-missing",
    "table-in-workbook", // ledger: seen when a verb writes
];

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bad");
    let mut folders: Vec<PathBuf> = root.read_dir().expect("fixtures").flatten().map(|e| e.path()).collect();
    folders.sort();
    folders
}

/// What reading a folder gives: the problems, or else the warnings.
fn outcome(folder: &Path) -> (Vec<Problem>, &'static str) {
    match load(folder) {
        Ok(loaded) => (loaded.warnings, "warning: "),
        Err(problems) => (problems, ""),
    }
}

fn in_words(folder: &Path) -> String {
    let words = Words::of(Lang::En);
    let (problems, kind) = outcome(folder);
    problems.iter().fold(String::new(), |mut lines, problem| {
        let _ = writeln!(lines, "{kind}{}", words.line(problem));
        lines
    })
}

/// `TOLOK_BLESS=1 cargo test` writes the files anew; read the difference before committing it.
#[test]
fn every_fixture_gives_its_problems() {
    let bless = std::env::var_os("TOLOK_BLESS").is_some();
    for folder in fixtures() {
        let (got, file) = (in_words(&folder), folder.join("expected.txt"));
        if bless {
            std::fs::write(&file, &got).expect("written");
        }
        let want = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(!want.is_empty(), "{} has no expected.txt; it gives:\n{got}", folder.display());
        assert_eq!(got, want, "{}", folder.display());
    }
}

#[test]
fn every_problem_has_a_fixture() {
    let mut seen: BTreeSet<String> = ELSEWHERE.iter().map(ToString::to_string).collect();
    let words = [Words::of(Lang::En), Words::of(Lang::Id)];
    for folder in fixtures() {
        for problem in outcome(&folder).0 {
            for (words, attribute) in
                words.iter().flat_map(|w| [(w, None), (w, Some("why")), (w, Some("help"))])
            {
                let text = words.say(&problem.message, attribute);
                assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
            }
            seen.insert(problem.message.code.to_owned());
        }
    }
    let unseen: Vec<String> =
        codes(Lang::En).into_iter().map(|(code, _)| code).filter(|c| !seen.contains(c)).collect();
    assert!(unseen.is_empty(), "no fixture gives {unseen:?}");
}

#[test]
fn folders_that_are_none() {
    let code = |path: &Path| load(path).expect_err("refused")[0].message.code;
    assert_eq!(code(Path::new("fixtures/no-such-folder")), "folder-missing");
    assert_eq!(code(Path::new("Cargo.toml")), "folder-is-a-file");
}

#[test]
fn a_rubric_file_of_a_terabyte_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = std::fs::File::create(folder.path().join("competition.yaml")).expect("a file");
    file.set_len(1 << 40).expect("a sparse file");
    assert_eq!(load(folder.path()).expect_err("refused")[0].message.code, "file-too-large");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bad/no-evidence");
    for name in ["competition.yaml", "rubric.yaml"] {
        std::fs::copy(good.join(name), folder.path().join(name)).expect("copied");
    }
    std::os::unix::fs::symlink(good.join("entries.csv"), folder.path().join("entries.csv")).expect("a link");
    assert_eq!(load(folder.path()).expect_err("refused")[0].message.code, "path-outside");
}
