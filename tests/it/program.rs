//! The program as people run it, and editions to run it on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin_cmd;
use serde_json::Value;
use tempfile::TempDir;

/// What a run left behind.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// `tolok LINE` in `folder`, in English unless the edition or the line says otherwise.
pub fn command(folder: &Path, line: &str) -> Command {
    let mut command = cargo_bin_cmd!("tolok");
    command.current_dir(folder).env("LC_ALL", "C").args(line.split_whitespace());
    command
}

pub fn said(mut command: Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

pub fn tolok(folder: &Path, line: &str) -> Said {
    said(command(folder, line))
}

/// The output of a run that must succeed.
pub fn done(folder: &Path, line: &str) -> String {
    let said = tolok(folder, line);
    assert_eq!(said.code, 0, "{line}: {}", said.err);
    said.out
}

/// The same as JSON, in English.
pub fn json(folder: &Path, line: &str) -> Value {
    serde_json::from_str(&done(folder, &format!("{line} --format json --lang en"))).unwrap()
}

/// The same as CSV: rows by column.
pub fn csv_rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// A fixture of one's own, in the folder `edition` of a temporary one.
pub fn copy(name: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in contents(&fixture(name)) {
        let path = folder.path().join("edition").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// An edition of these files, in the folder `edition` of a temporary one.
pub fn edition(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("edition")).unwrap();
    files.iter().for_each(|(name, text)| fs::write(folder.path().join("edition").join(name), text).unwrap());
    folder
}

/// Every file below a folder and its bytes.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for path in fs::read_dir(next).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The items of a JSON list.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// A JSON text.
pub fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// A JSON number.
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("no number: {value}"))
}
