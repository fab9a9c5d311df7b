//! One whole season: from four form exports to a letter for every entrant, with drop-outs, faulty
//! workbooks, a third judge, a move of the plenary and an objection.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::program::{contents, done, fixture, json, list, said, tolok, word};

/// A folder with the edition `musim` and the four exports.
struct Season {
    folder: tempfile::TempDir,
}

impl Season {
    fn here(&self) -> &Path {
        self.folder.path()
    }

    fn done(&self, line: &str) -> String {
        done(self.here(), line)
    }

    fn json(&self, line: &str) -> Value {
        json(self.here(), line)
    }

    /// A decision; its texts may hold blanks.
    fn decide(&self, line: &str, texts: &[(&str, &str)]) {
        let mut command = crate::program::command(self.here(), line);
        for (option, text) in texts {
            command.args([*option, *text]);
        }
        let said = said(command);
        assert_eq!(said.code, 0, "{line}: {}", said.err);
    }

    fn python(&self, script: &str, args: &[&str]) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/season").join(script);
        let run = Command::new("python3").arg(script).args(args).current_dir(self.here()).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }

    /// Imports an export: the suggestion is confirmed as it is.
    fn import(&self, file: &str, kind: &str) -> Value {
        self.done(&format!("import musim {file} --as {kind}"));
        let stem = file.split('.').next().unwrap();
        self.python("confirm.py", &[&format!("musim/imports/{stem}.map.xlsx"), "Sekretariat"]);
        self.json(&format!("import musim {file} --as {kind}"))
    }

    /// The counts of `check`: registered, duplicates, withdrawn, incomplete, ineligible, verified.
    fn counts(&self) -> [u64; 6] {
        let counts = &self.json("check musim")["counts"];
        let keys = ["registered", "duplicates", "withdrawn", "incomplete", "ineligible", "verified"];
        keys.map(|key| counts[key].as_u64().unwrap_or_else(|| panic!("{key}: {counts}")))
    }

    /// Fills workbooks into `out`: a share of the open rows, or with a fault.
    fn fill(&self, out: &str, how: &str, books: &[String]) {
        let args: Vec<&str> = [out, how].into_iter().chain(books.iter().map(String::as_str)).collect();
        self.python("judge.py", &args);
    }

    /// Rows of a table of the edition by column, as an Excel with Indonesian settings writes them.
    fn rows(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        let text = fs::read_to_string(self.here().join("musim").join(table)).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        reader.deserialize().map(Result::unwrap).collect()
    }
}

fn names(from: usize, to: usize) -> Vec<String> {
    (from..=to).map(|n| format!("j{n:02}")).collect()
}

/// Workbooks of a stage that these judges got.
fn books(stage: &str, judges: &[&str]) -> Vec<String> {
    judges.iter().map(|j| format!("musim/sheets/{stage}/{j}.xlsx")).collect()
}

fn begun() -> Season {
    let season = Season { folder: tempfile::tempdir().unwrap() };
    for (name, bytes) in contents(&fixture("season")) {
        fs::write(season.here().join(name), bytes).unwrap();
    }
    let mut command =
        crate::program::command(season.here(), "init musim --bare --lang id --announced 2027-02-17 --title");
    command.arg("P4 2027 (rekaan)");
    assert_eq!(said(command).code, 0);
    season
}

/// Week 1 and 2: registrations, duplicates, forms, channels, judges.
fn registered(season: &Season) {
    season.import("pendaftaran.xlsx", "entries");
    let pairs = season.json("check musim --all");
    let pairs = list(&pairs["duplicates"]);
    assert_eq!(pairs.len(), 12, "{pairs:?}");
    for pair in pairs {
        let line = format!(
            "decide musim duplicate {} --of {} --at 2027-02-26 --yes",
            word(&pair["entry"]),
            word(&pair["of"])
        );
        season.decide(&line, &[("--reason", "Mendaftar dua kali"), ("--signed-by", "Sekretariat")]);
    }
    assert_eq!(season.counts(), [455, 12, 0, 443, 0, 0]);
    let forms = season.import("borang.xlsx", "claims");
    assert_eq!(list(&forms["dropped"]).len(), 2, "{}", forms["dropped"]);
    let check = season.done("check musim --lang id");
    assert!(check.contains("Belum lengkap atau tidak memenuhi syarat: 14"), "{check}");
    assert!(check.contains("belum ada nilai juri; 203 peserta menunggu"), "{check}");
    for line in [
        "report musim letters -o surat",
        "report musim minutes -o ba.docx",
        "decide musim shortlist --stage document",
    ] {
        let early = tolok(season.here(), line);
        assert_eq!(early.code, 2, "{line}: {}", early.out);
    }
    assert!(!season.here().join("surat").exists() && !season.here().join("musim/shortlists.csv").exists());
    season.import("kanal.csv", "channels");
    season.import("juri.csv", "judges");
    assert_eq!(season.counts(), [455, 12, 0, 9, 5, 429]);
    assert_eq!((season.rows("channels.csv").len(), season.rows("judges.csv").len()), (578, 25));
}

/// Week 2 and 3: 858 tasks, twenty workbooks of which five are faulty and two half filled, two judges who leave.
fn marked(season: &Season) {
    let plan = season.json("assign musim --stage document");
    assert_eq!((list(&plan["new"]).len(), plan["cost"]["gap"].as_f64()), (858, Some(0.0)));
    season.done("sheet out musim --stage document");
    let all = names(1, 20);
    let whole: Vec<&str> =
        all.iter().map(String::as_str).filter(|j| !["j07", "j20"].contains(j) && *j < "j15").collect();
    season.fill("kembali", "1", &books("document", &whole));
    season.fill("kembali", "0.5", &books("document", &["j07", "j20"]));
    let faults = [("range", "j15"), ("formula", "j16"), ("status", "j17"), ("key", "j18"), ("title", "j19")];
    for (fault, judge) in faults {
        season.fill("kembali", fault, &books("document", &[judge]));
    }
    let taken = tolok(season.here(), "sheet in musim kembali --at 2027-04-20 --format json --lang en");
    assert_eq!(taken.code, 2, "{}", taken.err);
    let taken: Value = serde_json::from_str(&taken.out).unwrap();
    let refused = |b: &&Value| !list(&b["faults"]).is_empty();
    let refused: Vec<(&str, &str)> = list(&taken["workbooks"])
        .iter()
        .filter(refused)
        .map(|b| (word(&b["judge"]), word(&list(&b["faults"])[0]["code"])))
        .collect();
    let codes = [
        ("j15", "sheet-level-outside"),
        ("j16", "sheet-formula"),
        ("j17", "sheet-state-unknown"),
        ("j18", "sheet-criterion-unknown"),
        ("j19", "sheet-header-changed"),
    ];
    assert_eq!(refused, codes);

    let before = season.rows("marks.csv");
    let plan = season.json("assign musim --stage document --without j07 --without j19");
    assert!(plan.to_string().contains("assign-left"), "an entry was left half marked");
    assert_eq!(season.rows("marks.csv"), before);
    season.done("sheet out musim --stage document");
    let rest: Vec<&str> = all.iter().map(String::as_str).filter(|j| !["j07", "j19"].contains(j)).collect();
    season.fill("kembali-2", "1", &books("document", &rest));
    season.done("sheet in musim kembali-2 --at 2027-04-27");

    let third = season.json("assign musim --stage document --third");
    let third: BTreeSet<&str> = list(&third["third"]).iter().map(|a| word(&a["third"])).collect();
    assert!(!third.is_empty());
    season.done("sheet out musim --stage document");
    let third: Vec<&str> = third.into_iter().collect();
    season.fill("kembali-3", "1", &books("document", &third));
    season.done("sheet in musim kembali-3 --at 2027-04-30");
    let again = season.json("assign musim --stage document --third --dry-run");
    assert!(list(&again["new"]).is_empty(), "{}", again["third"]);
}

/// Week 4: the proposal, a move of the plenary, the signed list, its minutes, the interviews' timetable.
fn shortlisted(season: &Season) {
    let plenary = ("--signed-by", "Pleno Tim Evaluasi");
    let because = ("--reason", "Keterwakilan wilayah");
    season.done("decide musim shortlist --stage document");
    let proposed = season.rows("shortlists.csv");
    let of_track: Vec<&str> =
        proposed.iter().filter(|r| r["track"] == "ip-umum").map(|r| r["entry"].as_str()).collect();
    assert_eq!((proposed.len(), of_track.len()), (51, 30));
    let ranked = season.json("rank musim --stage document --track ip-umum --all");
    let outside = list(&ranked["stages"][0]["tracks"][0]["places"])
        .iter()
        .map(|p| word(&p["entry"]))
        .find(|e| !of_track.contains(e))
        .unwrap()
        .to_owned();
    let (moved, admitted) = (
        format!("decide musim moved {} --stage document --at 2027-05-10 --yes", of_track[29]),
        format!("decide musim admitted {outside} --stage document --at 2027-05-10 --yes"),
    );
    season.decide(&moved, &[because, plenary]);
    season.decide(&admitted, &[because, plenary]);
    season.decide(
        "decide musim shortlist --stage document --at 2027-05-10 --yes",
        &[("--sign", "Dr. Rekaan, Ketua Tim Evaluasi")],
    );
    let both = season.rows("shortlists.csv");
    let decided = both.iter().filter(|r| r["version"] == "decided").count();
    assert_eq!((both.len(), decided), (102, 51));
    season.done("report musim minutes --stage document --date 2027-05-10 -o finalis.docx");
    season.done("report musim annex --stage document --date 2027-05-10 -o lampiran.docx");

    season.done("assign musim --stage interview");
    season.done("timetable musim --stage interview --from 2027-05-24 --days 8 --skip 2027-06-01");
    assert_eq!(season.rows("timetable.csv").len(), 51);
    season.done("sheet out musim --stage interview");
    let panel = names(21, 25);
    let panel: Vec<&str> = panel.iter().map(String::as_str).collect();
    season.fill("kembali-4", "1", &books("interview", &panel));
    season.done("sheet in musim kembali-4 --at 2027-05-28");
    let check = season.json("check musim");
    assert_eq!((list(&check["warnings"]).len(), list(&check["ranking"]).len()), (0, 0));
}

/// Week 5: result, papers, an objection, new minutes.
fn announced(season: &Season) {
    season.done("report musim minutes --date 2027-05-31 -o berita-acara.docx");
    season.done("report musim letters --date 2027-06-01 -o surat");
    let letters: Vec<PathBuf> = contents(&season.here().join("surat")).into_keys().collect();
    assert_eq!(letters.len(), 455 - 12, "no letter to a repeated registration");
    season.done("report musim site -o hasil.html");

    let awards = season.json("rank musim --award upp --all");
    let places = list(&awards["awards"][0]["places"]);
    let (last, loser) = (&places[4], &places[5]);
    let winners: Vec<&str> =
        list(&awards["awards"][0]["winners"]).iter().map(|p| word(&p["entry"])).collect();
    assert!(winners.contains(&word(&last["entry"])) && !winners.contains(&word(&loser["entry"])));
    let loser = word(&loser["entry"]);
    let objection = format!("decide musim objection {loser} --about K1 --received 2027-06-03");
    season.decide(&objection, &[("--text", "Log belum dibaca")]);
    assert_eq!(list(&season.json("check musim")["warnings"]).len(), 1);
    let plenary = ("--signed-by", "Pleno Tim Evaluasi");
    for criterion in ["K1", "K2", "K3", "C1", "C2"] {
        let overrule = format!(
            "decide musim overrule {loser} --stage document --criterion {criterion} --level 5 --at 2027-06-07 --yes"
        );
        season.decide(&overrule, &[("--reason", "Log dibaca ulang"), plenary]);
    }
    let answer = "decide musim answer o-001 --upheld --at 2027-06-07 --yes";
    season.decide(answer, &[("--answer", "Dikabulkan"), plenary]);
    let diff = season.json("report musim diff berita-acara.json");
    let changed: BTreeSet<&str> = list(&diff["changes"]).iter().map(|c| word(&c["entry"])).collect();
    assert!(changed.contains(loser) && changed.contains(word(&last["entry"])), "{changed:?}");
    let gains = list(&diff["changes"])
        .iter()
        .any(|c| c["entry"] == loser && c["award"] == "upp" && c["because"]["code"] == "decisions");
    assert!(gains, "{}", diff["changes"]);
    season.done("report musim minutes --before berita-acara.json --date 2027-06-08 -o berita-acara-2.docx");
    season.python("says.py", &["berita-acara-2.docx", "Sanggahan", "dikabulkan", "o-001"]);
}

#[test]
#[ignore = "needs openpyxl"]
fn from_four_exports_to_a_letter_for_every_entrant() {
    let season = begun();
    registered(&season);
    marked(&season);
    shortlisted(&season);
    announced(&season);

    assert_eq!(season.counts(), [455, 12, 0, 9, 5, 429]);
    let first = season.done("rank musim --all --format json");
    let copy = season.here().join("salinan folder");
    for (path, bytes) in contents(&season.here().join("musim")) {
        let path = copy.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut command = crate::program::command(season.here(), "rank --all --format json");
    command.arg("salinan folder");
    assert_eq!(said(command).out, first);
}

#[test]
#[ignore = "needs openpyxl"]
fn the_exports_are_those_that_the_script_makes() {
    let folder = tempfile::tempdir().unwrap();
    let script = fixture("season").join("make.py");
    let run =
        Command::new("python3").arg(script).arg(fixture("p4-2022")).arg(folder.path()).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for name in ["juri.csv", "kanal.csv"] {
        let made = fs::read(folder.path().join(name)).unwrap();
        assert!(made == fs::read(fixture("season").join(name)).unwrap(), "{name}");
    }
}
