//! `tolok probe links`: evidence that judges can open, and evidence that they cannot.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::counterparts::{Server, answer, redirect};
use super::edition::with;
use crate::program::{json, list, tolok, word};

#[test]
fn evidence_links_are_told_apart() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/sk.pdf" => answer(wire, "200 OK", "Content-Type: application/pdf\r\n", b"%PDF-1.7 rekaan"),
        "/foto.jpg" => answer(wire, "200 OK", "Content-Type: text/html\r\n", b"<html><p>Beranda rekaan"),
        "/kunci" => redirect(wire, "/terkunci"),
        "/terkunci" => answer(
            wire,
            "200 OK",
            "Content-Type: text/html\r\n",
            b"<html><title>Google Drive: Anda memerlukan akses</title><p>Minta akses, atau ganti akun",
        ),
        "/kosong" => answer(wire, "200 OK", "", b""),
        _ => answer(wire, "404 Not Found", "", b""),
    });
    let folder = with("entry,kind\nE1,web\n", "entry,by,until\n");
    let claims = format!(
        "entry,criterion,level,evidence\nE1,D1,4,\"SK ({sk}), foto {foto}; folder: {lock}\"\nE2,D1,3,{empty}|{gone} http://127.0.0.1:1/x {sk}\n",
        sk = server.at("/sk.pdf"),
        foto = server.at("/foto.jpg"),
        lock = server.at("/kunci"),
        empty = server.at("/kosong"),
        gone = server.at("/hilang.zip"),
    );
    fs::write(folder.path().join("edition/claims.csv"), claims).unwrap();
    let line = "probe links edition --allow-private --pause 0";
    let told = json(folder.path(), line);
    let schema = jsonschema::validator_for(&json(Path::new("."), "schema probe-links")).unwrap();
    let faults: Vec<String> = schema.iter_errors(&told).map(|e| e.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let states: BTreeMap<(String, String), &str> = (list(&told["links"]).iter())
        .map(|l| {
            (
                (word(&l["entry"]).to_owned(), word(&l["url"]).rsplit('/').next().unwrap().to_owned()),
                word(&l["state"]),
            )
        })
        .collect();
    let expected = [
        ("E1", "foto.jpg", "wrong-type"),
        ("E1", "kunci", "locked"),
        ("E1", "sk.pdf", "alive"),
        ("E2", "hilang.zip", "missing"),
        ("E2", "kosong", "empty"),
        ("E2", "sk.pdf", "alive"),
        ("E2", "x", "unreachable"),
    ];
    let expected: BTreeMap<(String, String), &str> =
        expected.into_iter().map(|(e, u, s)| ((e.to_owned(), u.to_owned()), s)).collect();
    assert_eq!(states, expected);
    // Each look is kept, chained, without what lies behind the link.
    assert!(list(&told["links"]).iter().all(|l| word(&l["evidence"]).len() == 64));
    let kept = fs::read_dir(folder.path().join("edition/evidence/links")).unwrap();
    let day = kept.map(|e| e.unwrap().path()).find(|p| p.extension().is_some_and(|e| e == "jsonl")).unwrap();
    let sound = fs::read(&day).unwrap();
    assert!(String::from_utf8_lossy(&sound).contains("\"state\":\"locked\""));
    assert!(!String::from_utf8_lossy(&sound).contains("Minta akses"));
    let verified = json(folder.path(), "probe verify edition");
    assert_eq!((&verified["sound"], &verified["links"]["records"]), (&Value::from(true), &Value::from(6)));
    let mut flipped = sound.clone();
    flipped[sound.len() / 2] ^= 1;
    fs::write(&day, &flipped).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert!(said.code == 3 && said.out.contains("links/"), "{}", said.out);
    fs::write(&day, &sound).unwrap();
    // A link that two entries share is asked for once.
    assert_eq!(server.visits().iter().filter(|v| v.path == "/sk.pdf").count(), 1);
    let said = tolok(folder.path(), &format!("{line} --strict"));
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(
        said.out.contains("7 links in the claims of 2 entries.") && said.out.contains("claims.csv:2"),
        "{}",
        said.out
    );
    assert!(!said.out.contains("sk.pdf"), "what is alive is left out: {}", said.out);
}

#[test]
fn links_inward_are_refused_and_others_get_their_rest() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"x"));
    let folder = with("entry,kind\nE1,web\n", "entry,by,until\n");
    let claims = format!("entry,criterion,level,evidence\nE1,D1,4,{}\n", server.at("/x"));
    fs::write(folder.path().join("edition/claims.csv"), claims).unwrap();
    let told: Value = json(folder.path(), "probe links edition");
    assert_eq!(told["links"][0]["reason"], "address-forbidden");
    assert_eq!(server.connections(), 0);
    let said = tolok(folder.path(), "probe links edition --pause 0,5");
    assert!(said.code == 2 && said.err.contains("one request per second"), "{}", said.err);
}
