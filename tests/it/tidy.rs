//! The map cannot lie: the doors between rooms, the visible top level, the
//! habits that reviewers would otherwise have to watch for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    walk(&Path::new(ROOT).join("src"), &mut found);
    found.into_iter().map(|p| (p.clone(), fs::read_to_string(&p).unwrap())).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The room a source file stands in; none for lib.rs and main.rs.
fn room(path: &Path) -> Option<String> {
    let inner = path.strip_prefix(Path::new(ROOT).join("src")).unwrap();
    let mut parts = inner.components();
    let first = parts.next()?.as_os_str().to_str()?.to_owned();
    parts.next().map(|_| first)
}

/// The door table of ARCHITECTURE.md: room -> rooms it may import.
fn doors() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    let table = text.split("<!-- doors -->").nth(1).expect("ARCHITECTURE.md has a door table");
    let rows = table.lines().filter(|l| l.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let names = |cell: &str| -> BTreeSet<String> {
            cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
        };
        (names(cells[0]).pop_first().unwrap(), names(cells[1]))
    })
    .collect()
}

/// Rooms named in `use crate::room` or `crate::room::` anywhere in a file.
fn imports(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
    let named =
        code.flat_map(|l| l.match_indices("crate::").map(|(i, _)| l[i + 7..].to_owned()).collect::<Vec<_>>());
    named
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn doors_go_one_way() {
    let doors = doors();
    let mut faults = Vec::new();
    let mut rooms = BTreeSet::new();
    for (path, text) in sources() {
        let Some(room) = room(&path) else { continue };
        rooms.insert(room.clone());
        let Some(open) = doors.get(&room) else {
            faults.push(format!("room `{room}` has no row in the door table"));
            continue;
        };
        for target in imports(&text) {
            if target != room && !open.contains(&target) {
                faults.push(format!("{}: `{room}` may not import `{target}`", path.display()));
            }
        }
    }
    for room in doors.keys().filter(|r| !rooms.contains(*r)) {
        faults.push(format!("the door table names `{room}`, which does not exist"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_door_table_has_no_circle() {
    let doors = doors();
    let mut left: BTreeSet<&String> = doors.keys().collect();
    while !left.is_empty() {
        let free: Vec<&String> =
            left.iter().copied().filter(|r| doors[*r].iter().all(|d| !left.contains(d))).collect();
        assert!(!free.is_empty(), "rooms import each other in a circle: {left:?}");
        left.retain(|r| !free.contains(r));
    }
}

#[test]
fn core_rooms_have_no_effects() {
    const CORE: [&str; 9] =
        ["model", "evidence", "stats", "scoring", "judging", "ranking", "matching", "mapping", "report"];
    const EFFECTS: [&str; 9] = [
        "std::fs",
        "std::net",
        "std::env",
        "std::time",
        "std::process",
        "println!",
        "eprintln!",
        "tokio::",
        "Zoned::now",
    ];
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(room) = room(&path) else { continue };
        let code: Vec<&str> = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        if CORE.contains(&room.as_str()) {
            let hits = EFFECTS.iter().filter(|e| code.contains(*e));
            faults.extend(hits.map(|e| format!("{}: core room uses {e}", path.display())));
        }
        if room != "intake" && code.contains("serde_yaml") {
            faults.push(format!("{}: only intake knows YAML", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn imports_are_explicit() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        for (n, line) in text.lines().enumerate().filter(|(_, l)| l.trim_start().starts_with("use ")) {
            if line.contains("::*") && !line.contains("rayon::prelude::*") || line.contains("super::super") {
                faults.push(format!("{}:{}: {}", path.display(), n + 1, line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_room_opens_with_its_header() {
    for (path, text) in sources().iter().filter(|(p, _)| p.ends_with("mod.rs")) {
        let header = text.lines().take_while(|l| l.starts_with("//!")).count();
        assert!(header >= 4, "{} needs a header of what comes in and goes out", path.display());
        assert!(text.contains("Never"), "{} does not say what the room never does", path.display());
        assert!(
            !text.contains("\nfn ") || path.ends_with("ranking/mod.rs") || path.ends_with("cli/mod.rs"),
            "{}: a door holds no logic",
            path.display()
        );
    }
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} does not say what it is", path.display());
    }
}

#[test]
fn the_top_level_is_as_described() {
    let allowed: BTreeSet<&str> = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "rubrics",
        "fixtures",
        "benches",
        "tests",
        "README.md",
        "ARCHITECTURE.md",
        "GLOSSARY.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "target",
    ]
    .into();
    for entry in fs::read_dir(ROOT).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.starts_with('.') || allowed.contains(name.as_str()), "{name} at the top level");
    }
}

#[test]
fn glossary_types_exist() {
    let text = fs::read_to_string(Path::new(ROOT).join("GLOSSARY.md")).unwrap();
    let code: String = sources().into_iter().map(|(_, t)| t).collect();
    for row in text.lines().filter(|l| l.starts_with("| ") && l.contains('`')) {
        for name in row.split('`').skip(1).step_by(2) {
            let last = name.rsplit("::").next().unwrap_or(name);
            let typed = last.chars().next().is_some_and(char::is_uppercase);
            assert!(!typed || code.contains(last), "GLOSSARY.md names `{name}`, which is not in src/");
        }
    }
}
