//! When nothing is sent, whom servers may ask, and how a run ends that reached nobody.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::counterparts::{Says, Server, Zone, answer};
use super::edition::{lines, with};
use crate::program::{done, json, list, tolok, word};

const CONSENT: &str = "entry,by,until\nE1,Kepala dinas rekaan,2999-12-31\n";
const WORK: &str = "entry,channel,from,until,reason,announced_by\n\
    E1,b,2020-01-01 00:00,2999-12-31,\"peladen baru\",\"Kepala dinas rekaan, surat 7\"\n";

fn server() -> Server {
    Server::start(|visit, wire| match visit.path.as_str() {
        "/lambat" => answer(wire, "500 Internal Server Error", "", b"rusak"),
        _ => answer(wire, "200 OK", "Content-Type: text/html\r\n", b"<p>Aduan rekaan"),
    })
}

fn channels(server: &Server, hours: &str) -> String {
    let at = |path| server.at(path);
    format!("entry,channel,kind,address,hours\nE1,a,web,{},{hours}\nE1,b,web,{},\n", at("/a"), at("/b"))
}

#[test]
fn nothing_is_sent_while_announced_work_goes_on() {
    let server = server();
    let folder = with(&channels(&server, "24 jam"), CONSENT);
    fs::write(folder.path().join("edition/maintenance.csv"), WORK).unwrap();
    let told = json(folder.path(), "probe once edition --allow-private");
    let seen = list(&told["observations"]);
    assert_eq!((word(&seen[0]["verdict"]), word(&seen[1]["verdict"])), ("ok", "refused"));
    assert_eq!((word(&seen[1]["reason"]), &seen[1]["ms"]), ("maintenance", &Value::Null));
    assert!(server.visits().iter().all(|visit| visit.path == "/a"));
    done(folder.path(), "probe watch edition --allow-private --pause 0 --for 2s --every 1s");
    let seen = lines(folder.path());
    let of_b: Vec<&Value> = seen.iter().filter(|o| o["channel"] == "b").collect();
    assert!(of_b.len() >= 2 && of_b.iter().all(|o| o["reason"] == "maintenance"), "{of_b:?}");
    let told = json(folder.path(), "measure edition --by channel");
    let b = list(&told["values"]).iter().find(|v| v["channel"] == "b" && v["measure"] == "availability");
    let (b, looks) = (b.unwrap(), of_b.len());
    assert_eq!((&b["value"], &b["excluded"]["refused"]), (&Value::Null, &Value::from(looks)));
    assert_eq!(b["reasons"], serde_json::json!({"maintenance": looks}));
    let page = done(folder.path(), "measure edition --by channel");
    assert!(page.contains(&format!("not sent: {looks} (maintenance {looks})")), "{page}");
    let plan = json(folder.path(), "probe plan edition --allow-private");
    assert_eq!(plan["maintenance"][0]["until"], "3000-01-01T00:00:00");
    assert_eq!(
        (&plan["channels"][1]["reason"], &plan["contact"]),
        (&Value::from("maintenance"), &Value::from("https://contoh.example/kompetisi"))
    );
    let page = done(folder.path(), "probe plan edition --allow-private");
    assert!(page.contains("peladen baru") && page.contains("Kepala dinas rekaan, surat 7"), "{page}");
}

#[test]
fn what_was_seen_during_work_announced_later_does_not_count_either() {
    let server = server();
    let folder = with(&channels(&server, "24 jam").replace("/b,", "/lambat,"), CONSENT);
    done(folder.path(), "probe once edition --allow-private");
    let down = |folder: &Path| {
        let told = json(folder, "measure edition --by channel");
        let of = |v: &&Value| v["channel"] == "b" && v["measure"] == "availability";
        let b = list(&told["values"]).iter().find(of).unwrap();
        (b["value"].clone(), b["reasons"].clone())
    };
    assert_eq!(down(folder.path()).0, 0.0);
    fs::write(folder.path().join("edition/maintenance.csv"), WORK).unwrap();
    assert_eq!(down(folder.path()), (Value::Null, serde_json::json!({"maintenance": 1})));
}

#[test]
fn working_hours_are_the_channels_own() {
    let server = server();
    let folder = with(&channels(&server, "\"Senin-Jumat 08.00-12.00, Sabtu 08.00-10.00\""), CONSENT);
    for (hours, a, b) in [("working", 48.0, 96.0), ("outside", 288.0, 288.0), ("always", 288.0, 288.0)] {
        let told =
            json(folder.path(), &format!("probe plan edition --every 5m --hours {hours} --allow-private"));
        let looks: Vec<&Value> = list(&told["channels"]).iter().map(|c| &c["looks"]).collect();
        assert_eq!(looks, [&Value::from(a), &Value::from(b)], "{hours}");
    }
    let page = done(folder.path(), "probe plan edition --hours working --allow-private");
    assert!(page.contains("Senin-Jumat 08.00-12.00") && page.contains("(assumed)"), "{page}");
}

#[test]
fn servers_are_told_whom_to_ask() {
    let server = server();
    let folder = with(&channels(&server, ""), CONSENT);
    done(folder.path(), "probe once edition --allow-private");
    assert!(server.all_visits().iter().all(|v| v.head.contains("(+https://contoh.example/kompetisi)")));
    done(folder.path(), "probe once edition --allow-private --contact lain@contoh.example");
    assert!(server.all_visits().last().unwrap().head.contains("(+lain@contoh.example)"));
    fs::remove_file(folder.path().join("edition/letterhead.csv")).unwrap();
    for line in ["probe once edition", "probe watch edition --for 1h --every 5m", "probe links edition"] {
        let said = tolok(folder.path(), line);
        assert!(said.code == 2 && said.err.contains("letterhead.csv, in the row “contact”"), "{}", said.err);
    }
    let page = done(folder.path(), "probe plan edition");
    assert!(page.contains("No contact is given"), "{page}");
}

#[test]
fn a_run_that_reached_nobody_says_so() {
    let server = server();
    let closed = "http://127.0.0.1:1/";
    let at = |a: &str, b: &str| format!("entry,channel,kind,address\nE1,a,web,{a}\nE1,b,web,{b}\n");
    let code = |channels: &str, line: &str| {
        let folder = with(channels, CONSENT);
        tolok(folder.path(), &format!("probe {line} --allow-private --pause 0")).code
    };
    let (good, bad) = (server.at("/a"), server.at("/lambat"));
    for (a, b, line, wanted) in [
        (closed, closed, "once edition", 4),
        (closed, closed, "once edition --strict --expect ok", 4),
        (closed, closed, "watch edition --for 2s --every 1s", 4),
        (&*good, closed, "once edition", 0),
        (&*good, closed, "once edition --expect degraded", 3),
        (&*bad, &*bad, "once edition", 0),
        (&*bad, &*good, "once edition --expect ok", 3),
        (&*good, &*good, "once edition --expect ok", 0),
        // What was never tried is no failure, and meets no expectation.
        ("http://", "ftp://x", "once edition", 0),
        ("http://", "ftp://x", "once edition --expect degraded", 3),
        ("http://", &*good, "once edition --expect ok", 0),
        ("http://", &*good, "once edition --strict", 3),
    ] {
        assert_eq!(code(&at(a, b), line), wanted, "{a} {b} {line}");
    }
    let said = tolok(Path::new("."), "probe once http://127.0.0.1:1/ --allow-private");
    assert_eq!(said.code, 4, "{}", said.out);
}

#[test]
fn a_watch_doubts_itself_before_five_networks() {
    let silent = Zone::start(|_, _, _| Says { silent: true, ..Says::default() });
    let rows =
        ["a", "b", "c", "d", "e"].map(|c| format!("E1,{c},web,http://lapor.{c}{c}{c}{c}.test:8080/\n"));
    let line = format!(
        "probe watch edition --allow-private --pause 0 --timeout 0.3 --name-server {} --for 4s --every 2s",
        silent.address()
    );
    let folder = with(&format!("entry,channel,kind,address\n{}", rows.concat()), CONSENT);
    assert_eq!(tolok(folder.path(), &line).code, 4);
    let seen = lines(folder.path());
    assert!(seen.len() >= 5 && seen.iter().all(|o| o["reason"] == "networks-failing"), "{seen:?}");
    // One network alone is theirs.
    let folder = with(&format!("entry,channel,kind,address\n{}", rows[0]), CONSENT);
    assert_eq!(tolok(folder.path(), &line).code, 4);
    let seen = lines(folder.path());
    assert!(!seen.is_empty() && seen.iter().all(|o| o["reason"] == "dns-timeout"), "{seen:?}");
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
}
