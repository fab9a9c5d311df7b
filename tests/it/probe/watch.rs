//! `tolok probe watch`: on time, once each, through kill -9 and Ctrl-C.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::counterparts::{Server, answer};
use super::edition::{lines, with};
use crate::program::tolok;

const CONSENT: &str = "entry,by,until\nE1,Kepala dinas rekaan,2999-12-31\n";

fn server() -> Server {
    Server::start(|_, wire| answer(wire, "200 OK", "Content-Type: text/html\r\n", b"<p>Aduan rekaan"))
}

fn channels(server: &Server) -> String {
    format!("entry,channel,kind,address\nE1,a,web,{}\nE1,b,web,{}\n", server.at("/a"), server.at("/b"))
}

/// A watch that runs until it is told otherwise.
fn begin(folder: &Path, every: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_tolok"))
        .current_dir(folder)
        .env("LC_ALL", "C")
        .args([
            "probe",
            "watch",
            "edition",
            "--allow-private",
            "--pause",
            "0",
            "--for",
            "1h",
            "--every",
            every,
        ])
        .args(["--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, name: &str) {
    assert!(Command::new("kill").args([name, &child.id().to_string()]).status().unwrap().success());
}

/// Waits until so many lines are there.
fn until(folder: &Path, count: usize) {
    let begun = Instant::now();
    while lines(folder).len() < count {
        assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", lines(folder));
        thread::sleep(Duration::from_millis(20));
    }
}

/// Each channel's planned times, in order; no two are the same.
fn planned(seen: &[Value], channel: &str) -> Vec<String> {
    let own: Vec<String> = (seen.iter().filter(|o| o["channel"] == channel))
        .map(|o| o["scheduled_at"].as_str().unwrap().to_owned())
        .collect();
    let different: BTreeSet<&String> = own.iter().collect();
    assert_eq!(different.len(), own.len(), "a window was looked at twice: {own:?}");
    own
}

#[test]
fn a_killed_watch_goes_on_without_losing_or_repeating_a_window() {
    let server = server();
    let folder = with(&channels(&server), CONSENT);
    let mut kept = 0;
    for _ in 0..3 {
        let mut child = begin(folder.path(), "2s");
        until(folder.path(), kept + 3);
        signal(&child, "-9");
        child.wait().unwrap();
        thread::sleep(Duration::from_millis(2500));
        kept = lines(folder.path()).len();
    }
    let child = begin(folder.path(), "2s");
    until(folder.path(), kept + 4);
    signal(&child, "-INT");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("goes on with it"), "{said}");
    let seen = lines(folder.path());
    for channel in ["a", "b"] {
        let mut times: Vec<jiff::Timestamp> =
            planned(&seen, channel).iter().map(|t| t.parse().unwrap()).collect();
        times.sort();
        let windows: Vec<i64> = times.iter().map(|t| t.as_second().div_euclid(2)).collect();
        let whole: Vec<i64> = (windows[0]..).take(windows.len()).collect();
        assert_eq!(windows, whole, "each window once, none left out: {channel}");
    }
    let missed = seen.iter().filter(|o| o["verdict"] == "missed_window").count();
    assert!(missed >= 2, "what passed while nobody watched is recorded: {missed}");
    assert!(seen.iter().filter(|o| o["verdict"] == "missed_window").all(|o| o["ms"].is_null()));
    let said = tolok(folder.path(), "probe verify edition");
    assert_eq!(said.code, 0, "{}", said.out);
}

#[test]
fn whoever_stops_a_watch_gets_what_was_under_way() {
    let slow = Server::start(|_, wire| {
        thread::sleep(Duration::from_millis(700));
        answer(wire, "200 OK", "Content-Type: text/html\r\n", b"<p>Aduan rekaan");
    });
    let folder = with(&channels(&slow), CONSENT);
    let child = begin(folder.path(), "3s");
    let begun = Instant::now();
    while slow.visits().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(30));
        thread::sleep(Duration::from_millis(10));
    }
    signal(&child, "-TERM");
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let seen = lines(folder.path());
    assert!(seen.iter().any(|o| o["verdict"] == "ok"), "{seen:?}");
    assert_eq!(seen.iter().filter(|o| !o["ms"].is_null()).count(), slow.visits().len());
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["channels"].as_array().unwrap().len(), 2);
    // It ended of its own will: the next one does not go on with it.
    let plan = fs::read_to_string(folder.path().join("edition/observations/watch.json")).unwrap();
    assert!(!plan.contains("\"ended_at\": null"), "{plan}");
}

#[test]
fn consent_counts_when_it_is_sent_and_has_a_daily_number() {
    let server = server();
    let folder = with(&channels(&server), "entry,by,until,per_day\nE1,Kepala dinas rekaan,2999-12-31,2\n");
    let child = begin(folder.path(), "1s");
    let begun = Instant::now();
    let capped = |channel: &str| {
        lines(folder.path()).iter().any(|o| o["reason"] == "daily-cap" && o["channel"] == channel)
    };
    while !(capped("a") && capped("b")) {
        assert!(begun.elapsed() < Duration::from_secs(30));
        thread::sleep(Duration::from_millis(20));
    }
    fs::write(folder.path().join("edition/consents.csv"), "entry,by,until\n").unwrap();
    let begun = Instant::now();
    while !lines(folder.path()).iter().any(|o| o["reason"] == "consent-missing") {
        assert!(begun.elapsed() < Duration::from_secs(30));
        thread::sleep(Duration::from_millis(20));
    }
    signal(&child, "-INT");
    assert!(child.wait_with_output().unwrap().status.success());
    let sent = lines(folder.path()).iter().filter(|o| !o["ms"].is_null()).count();
    assert_eq!((sent, server.visits().len()), (4, 4), "two looks at each of two channels");
}

#[test]
fn whoever_waits_until_its_window_is_over_is_not_looked_at() {
    let server = server();
    let rows: String = (1..=6).map(|n| format!("E1,k{n},web,{}\n", server.at(&format!("/{n}")))).collect();
    let folder = with(&format!("entry,channel,kind,address\n{rows}"), CONSENT);
    let begun = Instant::now();
    let said = tolok(
        folder.path(),
        "probe watch edition --allow-private --pause 1 --every 2s --for 4s --format json",
    );
    assert!(begun.elapsed() < Duration::from_secs(9), "{:?}", begun.elapsed());
    assert_eq!(said.code, 0, "{}", said.err);
    let seen = lines(folder.path());
    assert!(seen.iter().any(|o| o["reason"] == "window-missed"), "{seen:?}");
    assert!(seen.iter().all(|o| o["reason"] != "consent-missing"), "{seen:?}");
}

#[test]
fn a_watch_of_other_channels_begins_anew_and_another_length_counts() {
    let server = server();
    let folder = with(&channels(&server), CONSENT);
    let mut child = begin(folder.path(), "2s");
    until(folder.path(), 2);
    signal(&child, "-9");
    child.wait().unwrap();
    let plan = || -> Value {
        let text = fs::read(folder.path().join("edition/observations/watch.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    let first = plan();
    let line = "probe watch edition --allow-private --pause 0 --every 2s --for 1s";
    let said = tolok(folder.path(), line);
    assert!(said.code == 0 && said.err.contains("goes on with it"), "{}", said.err);
    let second = plan();
    assert_eq!(second["begun_at"], first["begun_at"]);
    assert!(second["until"].as_str() < first["until"].as_str(), "the new length: {second}");
    // Killed again; of the channels watched now only one is asked for.
    let mut killed = second.clone();
    killed["ended_at"] = Value::Null;
    killed["until"] = first["until"].clone();
    killed["channels"] = serde_json::json!(["E1/a"]);
    fs::write(folder.path().join("edition/observations/watch.json"), killed.to_string()).unwrap();
    thread::sleep(Duration::from_millis(4500));
    let before = lines(folder.path()).len();
    let said = tolok(folder.path(), line);
    assert!(said.code == 0 && !said.err.contains("goes on with it"), "{}", said.err);
    let after = lines(folder.path());
    let missed: Vec<&Value> =
        after[before..].iter().filter(|o| o["verdict"] == "missed_window").map(|o| &o["channel"]).collect();
    assert!(!missed.is_empty() && missed.iter().all(|channel| **channel == "a"), "{missed:?}");
}
