//! Looks at the channels of an invented edition: consent, observations, evidence, plan, verification.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use tolok::probe::archive::records;

use super::counterparts::{Server, answer};
use crate::program::{done, edition, json, list, number, tolok, word};

pub const COMPETITION: &str =
    "competition: uji\nedition: 2022\nlanguages: [en]\nstages:\n  - id: document\n    rubric: rubric.yaml\n";
pub const RUBRIC: &str = "rubric: uji\nversion: \"1\"\nscale: {min: 0, max: 5}\ndimensions:\n  - id: impact\n    criteria:\n      - {id: D1, missing: exclude}\n";

/// An invented edition with these channels and consents.
pub fn with(channels: &str, consents: &str) -> TempDir {
    edition(&[
        ("competition.yaml", COMPETITION),
        ("rubric.yaml", RUBRIC),
        ("entries.csv", "entry,name\nE1,Kediri rekaan\nE2,Blitar rekaan\n"),
        ("marks.csv", "entry,judge,criterion,level\nE1,J1,D1,4\n"),
        ("channels.csv", channels),
        ("consents.csv", consents),
        ("letterhead.csv", "what,text\ncontact,https://contoh.example/kompetisi\n"),
    ])
}

const FORM: &[u8] = br"<!doctype html><html lang=id><title>Aduan rekaan</title><h1>Aduan</h1>
<form method=post action=/kirim><label>Isi aduan <textarea name=isi required></textarea></label><button>Kirim aduan</button></form>
<p>Tulis ke budi.rekaan@contoh.example atau 0812-0000-0000. Jam layanan Senin-Jumat 08.00-16.00.</p>";

fn server() -> Server {
    Server::start(|visit, wire| match visit.path.as_str() {
        "/aduan" => answer(wire, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", FORM),
        "/parkir" => answer(
            wire,
            "200 OK",
            "Content-Type: text/html\r\n",
            b"<title>Index of /</title><h1>Index of /</h1><a href=x>x</a>",
        ),
        _ => answer(wire, "404 Not Found", "Content-Type: text/html\r\n", b"<p>tidak ada"),
    })
}

/// Lines of observations/web.jsonl.
pub fn lines(folder: &Path) -> Vec<Value> {
    let text = fs::read_to_string(folder.join("edition/observations/web.jsonl")).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn of<'a>(seen: &'a [Value], entry: &str, channel: &str) -> &'a Value {
    seen.iter().find(|o| o["entry"] == entry && o["channel"] == channel).unwrap()
}

fn looked_at() -> (Server, TempDir) {
    let server = server();
    let at = |path: &str| server.at(path);
    let channels = format!(
        "entry,channel,kind,address\nE1,form,web,{}\nE1,lama,web,{}\nE1,parkir,web,{}\nE1,wa,whatsapp,0800\nE2,,web,{}\nE2,kacau,web,http://\n",
        at("/aduan"),
        at("/hilang"),
        at("/parkir"),
        at("/aduan")
    );
    let folder = with(
        &channels,
        "entry,by,until,channel\nE1,Kepala dinas rekaan,2999-12-31,\nE2,Kepala dinas rekaan,2022-01-01,\n",
    );
    (server, folder)
}

#[test]
fn each_channel_is_looked_at_as_far_as_somebody_agreed() {
    let (server, folder) = looked_at();
    let told = json(folder.path(), "probe once edition --allow-private");
    let seen = list(&told["observations"]);
    assert_eq!(seen.len(), 5);
    let form = of(seen, "E1", "form");
    assert_eq!((word(&form["verdict"]), word(&form["reason"])), ("ok", "http-answered"));
    assert_eq!(form["page"]["form"], true);
    assert_eq!(form["page"]["sp4n"], false);
    assert_eq!((&form["status"], &form["scheduled_at"]), (&Value::from(200), &Value::Null));
    let parts = ["dns", "connect", "tls", "send", "first_byte", "body"];
    let sum: f64 = parts.iter().filter_map(|part| form["ms"][part].as_f64()).sum();
    assert!((sum - number(&form["ms"]["total"])).abs() <= 1.0, "{form}");
    assert_eq!(word(&of(seen, "E1", "lama")["reason"]), "http-not-found");
    let listing = of(seen, "E1", "parkir");
    assert_eq!((word(&listing["verdict"]), word(&listing["reason"])), ("down", "page-unusable"));
    assert_eq!(listing["page"], Value::Null, "a notice says nothing of the channel's page");
    assert_eq!(of(seen, "E1", "lama")["page"], Value::Null);
    let refused = of(seen, "E2", "web");
    assert_eq!((word(&refused["verdict"]), word(&refused["reason"])), ("refused", "consent-missing"));
    assert_eq!(
        (&refused["ms"], &refused["page"], &refused["status"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(word(&of(seen, "E2", "kacau")["reason"]), "url-unreadable");
    assert_eq!(told["later"], serde_json::json!([{"kind": "whatsapp", "channels": 1}]));
    // Nothing was sent to the second entry's server, its robots.txt included.
    assert_eq!(server.all_visits().len(), 4, "one robots.txt and three pages");
    assert_eq!(lines(folder.path()).len(), 5);
    let said = tolok(folder.path(), "probe once edition --allow-private --entry E1 --strict");
    assert_eq!(said.code, 3, "{}", said.err);
    for part in ["3 channels: something was sent to 3; 1 can be used, 2 are down.", "whatsapp (1)", "yes"] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert_eq!(lines(folder.path()).len(), 8);
}

#[test]
fn the_plan_sends_nothing() {
    let (server, folder) = looked_at();
    let told = json(folder.path(), "probe plan edition --every 5m --allow-private");
    let hosts = list(&told["hosts"]);
    assert_eq!((hosts.len(), number(&hosts[0]["looks"])), (1, 3.0 * 288.0));
    let refused: Vec<&Value> =
        list(&told["channels"]).iter().map(|c| &c["reason"]).filter(|r| !r.is_null()).collect();
    assert_eq!(refused, ["consent-missing", "url-unreadable"]);
    let said = done(folder.path(), "probe plan edition --every 1m --hours day --allow-private");
    for part in [
        "Nothing has been sent",
        "Kepala dinas rekaan",
        "2160 looks a day",
        "would get at least 2160 looks a day",
        "write it into consents.csv: entry, by, until; see tolok guide 18",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let public = json(folder.path(), "probe plan edition");
    let reasons: Vec<&Value> = list(&public["channels"]).iter().map(|c| &c["reason"]).collect();
    assert_eq!(reasons[..3], ["address-forbidden"; 3], "{public}");
    assert!(list(&public["hosts"]).is_empty());
    assert_eq!(server.connections(), 0);
    assert!(!folder.path().join("edition/evidence").exists());
}

#[test]
fn one_flipped_byte_is_found_wherever_it_is() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private");
    let said = done(folder.path(), "probe verify edition");
    assert!(said.contains("Sound: 5 records in 1 files, 5 lines handed on"), "{said}");
    let evidence = folder.path().join("edition/evidence");
    let day = fs::read_dir(&evidence).unwrap().map(|e| e.unwrap().path());
    let day = day.into_iter().find(|p| p.extension().is_some_and(|e| e == "jsonl")).unwrap();
    let kept = fs::read_to_string(&day).unwrap();
    assert!(!kept.contains("budi.rekaan") && !kept.contains("0812-0000"), "personal data stays out");
    for file in
        [day.clone(), folder.path().join("edition/observations/web.jsonl"), evidence.join("head.json")]
    {
        let sound = fs::read(&file).unwrap();
        for at in (0..sound.len()).step_by(1 + sound.len() / 12) {
            let mut flipped = sound.clone();
            flipped[at] ^= 1;
            fs::write(&file, &flipped).unwrap();
            let said = tolok(folder.path(), "probe verify edition --format json");
            assert_eq!(said.code, 3, "{} at {at}: {}", file.display(), said.out);
            let told: Value = serde_json::from_str(&said.out).unwrap();
            assert!(told["sound"] == false && !list(&told["faults"]).is_empty(), "{told}");
        }
        fs::write(&file, &sound).unwrap();
    }
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
}

#[test]
fn evidence_is_handed_out_as_warc_and_held_against_a_published_head() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private --entry E1");
    fs::copy(folder.path().join("edition/evidence/head.json"), folder.path().join("head.json")).unwrap();
    done(folder.path(), "probe once edition --allow-private --entry E1");
    let said = done(folder.path(), "probe verify edition --head head.json --warc bukti.warc");
    assert!(said.contains("13 WARC records"), "{said}");
    let warc = fs::read_to_string(folder.path().join("bukti.warc")).unwrap();
    assert_eq!(warc.matches("WARC-Type: response").count(), 6);
    assert!(warc.contains("Kirim aduan") && warc.contains("[email]"), "{warc}");
    fs::write(folder.path().join("head.json"), "{\"count\":2}").unwrap();
    let said = tolok(folder.path(), "probe verify edition --head head.json");
    assert!(said.code == 2 && said.err.contains("no head of an archive"), "{}", said.err);
}

#[test]
fn a_record_without_its_line_gets_it_when_the_next_run_opens() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private --entry E1");
    let file = folder.path().join("edition/observations/web.jsonl");
    let whole = fs::read_to_string(&file).unwrap();
    // Killed in the middle of the second line.
    let second = whole.lines().take(1).map(|l| l.len() + 1).sum::<usize>() + 40;
    fs::write(&file, &whole[..second]).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert_eq!(said.code, 3, "{}", said.out);
    let said = tolok(folder.path(), "probe once edition --allow-private --entry E2");
    assert!(said.err.contains("2 lines were written") && said.err.contains("40 bytes"), "{}", said.err);
    let mended = fs::read_to_string(&file).unwrap();
    assert!(mended.starts_with(&whole), "{mended}");
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
}

#[test]
fn what_cannot_be_looked_at_says_so() {
    let (_server, folder) = looked_at();
    for (line, part) in [
        ("probe once edition --kind sms", "not looked at yet"),
        ("probe once edition --kind web2", "no kind of channel"),
        ("probe once edition --entry E9", "E9"),
        ("probe once edition --all-addresses", "single address"),
        ("probe once nowhere", "nowhere"),
        ("probe verify edition", "no evidence"),
        ("probe once edition --trust edition/entries.csv", "no certificates"),
        ("probe watch edition --for 1h --every 1s", "60 seconds"),
        ("probe watch edition --for 1x --every 5m", "90s, 5m, 2h, 30d"),
    ] {
        let said = tolok(folder.path(), line);
        assert!(said.code == 2 && said.err.contains(part), "{line}: {} {}", said.code, said.err);
    }
    fs::remove_file(folder.path().join("edition/channels.csv")).unwrap();
    fs::remove_file(folder.path().join("edition/consents.csv")).unwrap();
    let said = tolok(folder.path(), "probe once edition");
    assert!(said.code == 2 && said.err.contains("names no channels"), "{}", said.err);
}

#[test]
fn results_keep_to_their_schemas() {
    let (_server, folder) = looked_at();
    for (schema, line) in [
        ("probe-plan", "probe plan edition"),
        ("probe-channels", "probe once edition --allow-private"),
        ("probe-verify", "probe verify edition"),
        ("probe-watch", "probe watch edition --allow-private --for 1s --every 1s"),
    ] {
        let schema = jsonschema::validator_for(&json(Path::new("."), &format!("schema {schema}"))).unwrap();
        let told = json(folder.path(), line);
        let faults: Vec<String> =
            schema.iter_errors(&told).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{line}: {faults:#?}");
        assert!(!schema.is_valid(&serde_json::json!({"tolok": 1})));
    }
}

#[test]
fn lines_of_other_files_need_evidence_too() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private --entry E1");
    let at = folder.path().join("edition/observations");
    let own = fs::read_to_string(at.join("web.jsonl")).unwrap();
    let invented = own.lines().next().unwrap().replace("\"evidence\":\"", "\"evidence\":\"0");
    fs::write(at.join("lain.jsonl"), format!("{invented}\n{invented}\n")).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert_eq!(said.code, 3, "{}", said.out);
    assert!(said.out.contains("lain.jsonl") && said.out.contains("2 lines have no record"), "{}", said.out);
    // A copy of sound lines is counted twice, and so named as well.
    fs::write(at.join("lain.jsonl"), &own).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert!(said.code == 3 && said.out.contains("3 lines have no record"), "{}", said.out);
}

#[test]
fn a_damaged_archive_is_bad_input_and_no_head_is_made_up() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private --entry E1");
    let head = folder.path().join("edition/evidence/head.json");
    let sound = fs::read(&head).unwrap();
    fs::write(&head, "{}").unwrap();
    let said = tolok(folder.path(), "probe once edition --allow-private --entry E1");
    assert!(said.code == 2 && said.err.contains("is not as it was written"), "{} {}", said.code, said.err);
    fs::remove_file(&head).unwrap();
    let said = tolok(folder.path(), "probe once edition --allow-private --entry E1");
    assert!(said.code == 2 && said.err.contains("no head"), "{} {}", said.code, said.err);
    assert!(!head.exists());
    fs::write(&head, sound).unwrap();
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
}

#[test]
fn records_use_the_words_of_the_lines_and_leave_their_ids_whole() {
    let (_server, folder) = looked_at();
    done(folder.path(), "probe once edition --allow-private");
    let archive = records(&folder.path().join("edition/evidence")).unwrap();
    for record in archive.map(|kept| kept.unwrap().record) {
        assert_eq!(record.verdict, record.observation["verdict"]);
        let at = record.started_at;
        assert_eq!(record.id, format!("{}@{at}", record.channel), "{}", record.reason);
        let sent = record.hops["hops"].as_array().unwrap().last().map(|hop| hop["body"]["sha256"].clone());
        let sent = sent.and_then(|sum| sum.as_str().map(str::to_owned));
        assert_eq!(record.body_sha256, sent, "{}", record.id);
    }
}

#[test]
fn an_unknown_time_zone_is_refused_before_anything_is_sent() {
    let (server, folder) = looked_at();
    let entries = "entry,name,timezone\nE1,Kediri rekaan,GMT+8\nE2,Blitar rekaan,WIB\n";
    fs::write(folder.path().join("edition/entries.csv"), entries).unwrap();
    for line in ["check edition", "probe plan edition", "probe once edition --allow-private"] {
        let said = tolok(folder.path(), line);
        assert!(said.code == 2 && said.err.contains("GMT+8"), "{line}: {} {}", said.code, said.err);
    }
    assert_eq!(server.connections(), 0);
}
