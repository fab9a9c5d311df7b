//! What `timetable` writes: the table, the workbook, and calendars by the rules of RFC 5545.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;

use crate::program::{command, contents, copy, csv_rows, done, json, list, said, tolok, word};

const WEEK: &str = "timetable edition --from 2022-05-23 --days 7 --skip 2022-05-26";

fn ics(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join("edition/timetable/ical").join(name)).unwrap()
}

/// The properties of each event of a calendar, folds undone and text unescaped.
fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.ends_with("END:VCALENDAR\r\n") && text.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "a bare line end");
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert!(lines.iter().all(|l| l.len() <= 75 && !l.is_empty()), "a line of more than 75 octets");
    let unfolded = text.replace("\r\n ", "");
    let head: Vec<&str> = unfolded.split("\r\n").take_while(|l| *l != "BEGIN:VEVENT").collect();
    assert!(head.contains(&"VERSION:2.0") && head.iter().any(|l| l.starts_with("PRODID:")), "{head:?}");
    let mut found = Vec::new();
    for part in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
        let (body, _) = part.split_once("END:VEVENT\r\n").unwrap();
        let pairs: Vec<(&str, &str)> = body.lines().map(|l| l.split_once(':').unwrap()).collect();
        let event: BTreeMap<String, String> =
            pairs.iter().map(|(k, v)| ((*k).to_owned(), unescaped(v))).collect();
        assert_eq!(event.len(), pairs.len(), "a property twice: {body}");
        for time in ["DTSTAMP", "DTSTART", "DTEND"] {
            let at = &event[time];
            assert!(at.len() == 16 && at.ends_with('Z') && at.as_bytes()[8] == b'T', "{at}");
        }
        found.push(event);
    }
    found
}

/// TEXT as RFC 5545 3.3.11 has it: only `\\`, `\;`, `\,` and `\n` are escapes, and `;` and `,` never stand bare.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => out.push(c),
                other => panic!("\\{other:?} in {value}"),
            },
            ';' | ',' => panic!("bare {c} in {value}"),
            c => out.push(c),
        }
    }
    out
}

fn utc(starts_at: &str) -> String {
    let at: Timestamp = starts_at.parse().unwrap();
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[test]
fn every_finalist_is_heard_once_and_all_files_say_the_same() {
    let folder = copy("p4-2022");
    let told = json(folder.path(), WEEK);
    let ranked = json(folder.path(), "rank edition");
    let finalists: BTreeSet<&str> =
        list(&ranked["stages"][0]["tracks"]).iter().flat_map(|t| list(&t["advanced"])).map(word).collect();
    assert_eq!(finalists.len(), 51);
    let rows = csv_rows(&fs::read_to_string(folder.path().join("edition/timetable.csv")).unwrap());
    assert_eq!(rows.iter().map(|r| r["entry"].as_str()).collect::<BTreeSet<_>>(), finalists);
    assert_eq!(rows.iter().map(|r| &r["starts_at"]).collect::<BTreeSet<_>>().len(), 51, "one room");
    for (row, session) in rows.iter().zip(list(&told["sessions"])) {
        assert_eq!(
            (row["entry"].as_str(), row["starts_at"].as_str()),
            (word(&session["entry"]), word(&session["starts_at"]))
        );
        assert_eq!(row["judges"], "W1|W2|W3|W4|W5");
        let day = &row["starts_at"][..10];
        assert!(!["2022-05-26", "2022-05-28", "2022-05-29"].contains(&day), "{day}");
        let time = &row["starts_at"][11..16];
        assert!(("09:00"..="15:30").contains(&time) && !("11:31".."13:00").contains(&time), "{time}");
        let local = &word(&session["local_start"])[11..16];
        assert!(("08:00"..="15:30").contains(&local), "{session}");
    }
    // Tracks come one after the other, and the order is not that of places.
    let tracks: Vec<&str> = list(&told["sessions"]).iter().map(|s| word(&s["track"])).collect();
    let mut runs = tracks.clone();
    runs.dedup();
    assert_eq!(runs.len(), 3, "{runs:?}");
    let heard: Vec<&str> = list(&told["sessions"]).iter().map(|s| word(&s["entry"])).collect();
    let by_place = list(&ranked["stages"][0]["tracks"][1]["advanced"]).iter().map(word);
    assert!(!by_place.eq(heard.iter().copied().filter(|e| e.starts_with("ip-"))));

    let all = events(&ics(folder.path(), "semua.ics"));
    assert_eq!(all.len(), 51);
    assert_eq!(all.iter().map(|e| &e["UID"]).collect::<BTreeSet<_>>().len(), 51);
    for row in &rows {
        let own = events(&ics(folder.path(), &format!("peserta-{}.ics", row["entry"])));
        assert_eq!(own.len(), 1);
        assert_eq!(own[0]["DTSTART"], utc(&row["starts_at"]));
        assert!(!own[0]["DESCRIPTION"].contains("Wawancara"), "an entrant's calendar names no judge");
        let shared = all.iter().find(|e| e["UID"] == own[0]["UID"]).unwrap();
        assert_eq!((&shared["DTSTART"], &shared["DTEND"]), (&own[0]["DTSTART"], &own[0]["DTEND"]));
        assert!(shared["DESCRIPTION"].contains("\nJudges: Juri Wawancara 1, "), "{shared:?}");
    }
    assert_eq!(events(&ics(folder.path(), "juri-W3.ics")).len(), 51);
    let checked = done(folder.path(), "check edition --lang id");
    assert!(!checked.contains("timetable.csv"), "{checked}");
    assert_eq!(ranked["stages"], json(folder.path(), "rank edition")["stages"], "no place depends on it");
}

#[test]
fn the_same_run_gives_the_same_bytes_and_another_seed_another_order() {
    let folder = copy("p4-2022");
    done(folder.path(), WEEK);
    let first = contents(folder.path());
    done(folder.path(), WEEK);
    let again = contents(folder.path());
    let differ: Vec<_> =
        first.iter().filter(|(path, bytes)| again.get(*path) != Some(*bytes)).map(|(p, _)| p).collect();
    assert!(differ.is_empty() && first.len() == again.len(), "{differ:?}");
    let order = |seed: &str| done(folder.path(), &format!("{WEEK} --dry-run --format csv --seed {seed}"));
    assert_ne!(order("1"), order("2"));
    assert_eq!(contents(folder.path()), first, "a dry run writes nothing");
}

#[test]
fn a_withdrawal_moves_nobody_and_cancels_one_calendar() {
    let folder = copy("p4-2022");
    done(folder.path(), WEEK);
    let table = |folder: &Path| fs::read_to_string(folder.join("edition/timetable.csv")).unwrap();
    let before = table(folder.path());
    done(folder.path(), "decide edition withdrawn upp-121 --stage interview --reason x --signed-by y");
    let told = json(folder.path(), &format!("{WEEK} --keep"));
    let expected: Vec<&str> = before.lines().filter(|l| !l.contains(",upp-121,")).collect();
    assert_eq!(table(folder.path()).lines().collect::<Vec<_>>(), expected);
    assert_eq!((list(&told["moved"]).len(), list(&told["gone"]).len()), (0, 1));
    let gone = events(&ics(folder.path(), "peserta-upp-121.ics"));
    assert_eq!((gone[0]["STATUS"].as_str(), gone[0]["SEQUENCE"].as_str()), ("CANCELLED", "1"));
    assert_eq!(events(&ics(folder.path(), "semua.ics")).len(), 51);
    // Someone else in its place takes the free time; a judge who cannot come moves only that day's sessions.
    done(folder.path(), "decide edition admitted upp-140 --stage document --reason x --signed-by y");
    let told = json(folder.path(), &format!("{WEEK} --keep"));
    assert_eq!((list(&told["moved"]).len(), list(&told["sessions"]).len()), (0, 51));
    let path = folder.path().join("edition/judges.csv");
    let judges = fs::read_to_string(&path).unwrap().replace("conflicts\n", "conflicts,unavailable\n");
    let with_days = judges.lines().enumerate().map(|(i, l)| match i {
        0 => l.to_owned(),
        _ if l.starts_with("W2,") => format!("{l},2022-05-24"),
        _ => format!("{l},"),
    });
    fs::write(&path, with_days.collect::<Vec<_>>().join("\n") + "\n").unwrap();
    let told = json(folder.path(), &WEEK.replace("--days 7", "--days 8 --keep"));
    assert_eq!(list(&told["moved"]).len(), 8, "the eight of 24 May");
    assert!(!table(folder.path()).contains("2022-05-24"));
}

#[test]
fn what_does_not_fit_says_what_would() {
    let folder = copy("p4-2022");
    let before = contents(folder.path());
    let line =
        |more: &str| tolok(folder.path(), &format!("timetable edition --from 2022-05-23 --lang en {more}"));
    let short = line("");
    assert_eq!((short.code, short.out.as_str()), (2, ""));
    assert!(
        short.err.contains("51 entries, 40 times, one room; however they are placed, 11 find no time"),
        "{}",
        short.err
    );
    assert!(short.err.contains("7 days would do"), "{}", short.err);
    assert!(short.err.contains("More rooms alone would not help"), "{}", short.err);
    assert_eq!(line("--days 6 --dry-run").code, 2);
    assert_eq!(line("--days 7 --dry-run").code, 0);
    for (more, told) in [
        ("--hours 16:00-09:00", "it can be 09:00-16:00"),
        ("--zone Mars/Olympus", "Asia/Jakarta, Asia/Makassar"),
        ("--from 23-05-2022", "it can be 2022-05-10"),
        ("--stage interviu", "did you mean “interview”"),
        ("--rooms 0", "cannot be “0”"),
    ] {
        let said = tolok(
            folder.path(),
            &format!("timetable edition --from 2022-05-23 {more} --lang en")
                .replace("--from 2022-05-23 --from", "--from"),
        );
        assert!(said.code == 2 && said.err.contains(told), "{more}: {}", said.err);
    }
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn judges_of_assignments_sit_in_their_sessions_and_nobody_twice() {
    let folder = copy("p4-2022");
    let path = folder.path().join("edition");
    let finalists: Vec<String> = csv_rows(&done(folder.path(), &format!("{WEEK} --dry-run --format csv")))
        .into_iter()
        .map(|r| r["entry"].clone())
        .collect();
    let pairs = [("W1", "W2"), ("W2", "W3"), ("W3", "W4"), ("W4", "W5"), ("W5", "W1")];
    let mut text = "stage,entry,judge,role,state\n".to_owned();
    for (i, entry) in finalists.iter().enumerate() {
        let (a, b) = pairs[i % 5];
        text.push_str(&format!("interview,{entry},{a},panel,\ninterview,{entry},{b},panel,\n"));
    }
    fs::write(path.join("assignments.csv"), &text).unwrap();
    done(folder.path(), "timetable edition --from 2022-05-23 --days 4 --rooms 2 --skip 2022-05-26");
    let rows = csv_rows(&fs::read_to_string(path.join("timetable.csv")).unwrap());
    assert_eq!(rows.len(), 51);
    let mut seen = BTreeSet::new();
    for row in &rows {
        assert!(seen.insert((row["starts_at"].clone(), row["room"].clone())), "{row:?}");
        let judges: Vec<&str> = row["judges"].split('|').collect();
        let own = text.lines().filter(|l| l.starts_with(&format!("interview,{},", row["entry"])));
        assert_eq!(
            judges,
            own.map(|l| l.split(',').nth(2).unwrap())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
        );
        for judge in judges {
            assert!(seen.insert((row["starts_at"].clone(), judge.to_owned())), "{row:?}");
        }
    }
    assert_eq!(
        events(&ics(folder.path(), "juri-W1.ics")).len(),
        rows.iter().filter(|r| r["judges"].contains("W1")).count()
    );
    // W1 drops out for W3: what W1 sat in is cancelled for W1 alone.
    let other = text.replace(",W1,", ",W3,");
    fs::write(path.join("assignments.csv"), other).unwrap();
    done(folder.path(), "timetable edition --from 2022-05-23 --days 7 --rooms 2 --keep");
    let former = events(&ics(folder.path(), "juri-W1.ics"));
    assert!(former.len() > 15 && former.iter().all(|e| e["STATUS"] == "CANCELLED"), "{former:?}");
    assert!(events(&ics(folder.path(), "semua.ics")).iter().all(|e| e["STATUS"] == "CONFIRMED"));
    // An entry without judges, and one from nowhere.
    let fewer: Vec<&str> = text.lines().filter(|l| !l.contains(&format!(",{},", finalists[0]))).collect();
    fs::write(path.join("assignments.csv"), fewer.join("\n") + "\n").unwrap();
    let entries = fs::read_to_string(path.join("entries.csv")).unwrap();
    let oa = entries.lines().find(|l| l.starts_with("oa-01,")).unwrap();
    let lost = oa.replace("Asia/Jakarta", "Asia/Atlantis");
    fs::write(path.join("entries.csv"), entries.replace(oa, &lost)).unwrap();
    let said = tolok(folder.path(), "timetable edition --from 2022-05-23 --days 7 --lang en");
    assert_eq!(said.code, 2);
    assert!(said.err.contains(&format!("{} has no judge at this stage", finalists[0])), "{}", said.err);
    assert!(said.err.contains("time zone of oa-01 is unknown: “Asia/Atlantis”"), "{}", said.err);
}

/// Names that a spreadsheet or a calendar would obey.
fn hostile() -> tempfile::TempDir {
    let folder = copy("p4-2022");
    let path = folder.path().join("edition/entries.csv");
    let text = fs::read_to_string(&path).unwrap();
    let name = "\"=HYPERLINK(\"\"http://x\"\"); Nama, panjang \\n sekali, dengan Ä dan 機関 yang membuat baris melampaui batas lipatan\"";
    let oa = text.lines().find(|l| l.starts_with("oa-01,")).unwrap().to_owned();
    let cells: Vec<&str> = oa.split(',').collect();
    let mut own: Vec<String> = cells.iter().map(ToString::to_string).collect();
    name.clone_into(&mut own[2]);
    fs::write(&path, text.replace(&oa, &own.join(","))).unwrap();
    folder
}

#[test]
fn hostile_names_stay_text_in_calendars() {
    let folder = hostile();
    done(folder.path(), WEEK);
    let own = events(&ics(folder.path(), "peserta-oa-01.ics"));
    assert!(own[0]["SUMMARY"].ends_with("=HYPERLINK(\"http://x\"); Nama, panjang \\n sekali, dengan Ä dan 機関 yang membuat baris melampaui batas lipatan"), "{own:?}");
}

#[test]
fn the_folder_of_o_gets_the_documents_and_the_edition_its_table() {
    let folder = copy("p4-2022");
    let mut line = command(folder.path(), WEEK);
    line.args(["-o", "hasil wawancara"]);
    let told = said(line);
    assert!(told.code == 0 && told.out.contains("51 sesi"), "{}{}", told.out, told.err);
    assert!(folder.path().join("hasil wawancara/jadwal.xlsx").is_file());
    assert_eq!(fs::read_dir(folder.path().join("hasil wawancara/ical")).unwrap().count(), 1 + 5 + 51);
    assert!(!folder.path().join("edition/timetable").exists());
    assert!(folder.path().join("edition/timetable.csv").is_file());
}

const READ: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
names = book.sheetnames
print(len(names), names[0], names[7], sep="|")
for sheet in book:
    setup = sheet.page_setup
    assert setup.orientation == "landscape" and int(setup.paperSize) == 9, sheet.title
    assert sheet.print_title_rows, sheet.title
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), (sheet.title, cell.coordinate, cell.data_type)
            assert cell.value is None or isinstance(cell.value, str), cell.coordinate
rows = [[c.value for c in r] for s in book.worksheets[:7] for r in s.iter_rows() if r[0].value and "WIB" in r[0].value]
print(len(rows))
print([r for r in rows if r[3] == "oa-01"][0][4])
print(sorted(r[1].split()[-1] for r in rows)[-1])
"#;

#[test]
#[ignore = "needs openpyxl"]
fn another_reader_finds_days_judges_and_no_formula() {
    let folder = hostile();
    done(folder.path(), WEEK);
    let book = folder.path().join("edition/timetable/jadwal.xlsx");
    let output = Command::new("python3").arg("-c").arg(READ).arg(&book).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "12|Senin 23-05|Juri W1");
    assert_eq!(lines[1], "51");
    assert!(lines[2].starts_with("=HYPERLINK(\"http://x\"); Nama"), "{}", lines[2]);
    assert!(["WIT", "WITA"].contains(&lines[3]), "{}", lines[3]);
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_prints_a_page_for_each_day() {
    let folder = copy("p4-2022");
    done(folder.path(), WEEK);
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("office").display());
    let run = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder.path(), &folder.path().join("edition/timetable/jadwal.xlsx")])
        .output()
        .unwrap();
    let pdf = folder.path().join("jadwal.pdf");
    assert!(run.status.success() && pdf.is_file(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = Command::new("pdftotext").args(["-layout"]).arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert!(
        pages[0].contains("Senin, 23 Mei 2022") && pages[0].contains("Jadwal Presentasi dan wawancara"),
        "{}",
        pages[0]
    );
    assert!(pages[1].contains("Selasa, 24 Mei 2022"), "{}", pages[1]);
    // Nothing was cut: every finalist stands on the days' pages with its time.
    let days = pages[..7].concat();
    let rows = days.lines().filter(|l| l.contains(" WIB") && l.contains("Ruang 1"));
    assert_eq!(rows.count(), 51);
}
