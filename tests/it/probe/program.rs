//! `tolok probe once` as people run it.

use std::path::Path;

use serde_json::Value;

use super::counterparts::{Server, Zone, answer, redirect};
use crate::program::{csv_rows, json, tolok};

const CHALLENGE: &[u8] = b"<title>Just a moment...</title><body>Checking";

fn server() -> Server {
    Server::start(|visit, wire| match visit.path.as_str() {
        "/" => redirect(wire, "/aduan"),
        "/inward" => redirect(wire, "http://169.254.169.254/latest"),
        "/escape" => answer(wire, "302 Found", "Location: /%1b[2J\u{9b}31m\r\n", b""),
        "/closed" => {}
        "/uji" => answer(wire, "200 OK", "Content-Type: text/html\r\n", CHALLENGE),
        _ => answer(wire, "200 OK", "", b"<p>aduan</p>"),
    })
}

#[test]
fn one_look_says_hops_steps_and_verdict() {
    let server = server();
    let said = tolok(Path::new("."), &format!("probe once {} --allow-private", server.at("/")));
    assert_eq!(said.code, 0, "{}", said.err);
    for part in ["/: ok", "Why: it answered as it should.", "2 requests", "/aduan", "first byte", "127.0.0.1"]
    {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    let said =
        tolok(Path::new("."), &format!("probe once {} --allow-private --lang id", server.at("/closed")));
    assert!(said.out.contains("tidak dapat diakses") && said.out.contains('✗'), "{}", said.out);
    let said =
        tolok(Path::new("."), &format!("probe once {} --allow-private --strict", server.at("/inward")));
    assert_eq!(said.code, 3);
    assert!(
        said.out.contains("169.254.169.254 is a special-purpose address (one cable only)"),
        "{}",
        said.out
    );
    let said = tolok(Path::new("."), &format!("probe once {} --allow-private", server.at("/escape")));
    assert!(!said.out.contains(['\u{1b}', '\u{9b}']), "{:?}", said.out);
}

#[test]
fn without_leave_nothing_private_is_touched() {
    let server = server();
    let said = tolok(Path::new("."), &format!("probe once {} --strict", server.at("/")));
    assert_eq!((said.code, server.connections()), (3, 0));
    assert!(said.out.contains("add --allow-private"), "{}", said.out);
    assert!(said.out.contains("nothing sent") && !said.out.contains("one request"), "{}", said.out);
    for line in [
        "probe once lapor.go.id",
        "probe once https://lapor.test/ --contact surat(at)x",
        "probe once https://lapor.test/ --self-check :0",
        "probe once https://lapor.test/ --name-server nama",
        "probe once https://lapor.test/ --timeout 0",
        "probe",
    ] {
        let said = tolok(Path::new("."), line);
        assert_eq!(said.code, 2, "{line}: {}", said.out);
        assert!(!said.err.is_empty() && !said.err.contains("panicked"), "{line}");
    }
}

#[test]
fn other_faces_of_a_sample() {
    let (server, zone) = (server(), Zone::loopback());
    let line = |path: &str| {
        format!(
            "probe once http://lapor.test:{}{path} --allow-private --timeout 0,9 --name-server {}",
            server.port,
            zone.address()
        )
    };
    let schema = jsonschema::validator_for(&json(Path::new("."), "schema probe-once")).unwrap();
    for path in ["/", "/inward", "/closed"] {
        let told = json(Path::new("."), &(line(path) + " --all-addresses"));
        let faults: Vec<String> =
            schema.iter_errors(&told).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{path}: {faults:#?}");
        let sample = &told["samples"][0];
        let parts: f64 = (sample["hops"].as_array().unwrap().iter())
            .flat_map(|hop| hop["phases"].as_object().unwrap().values().filter_map(Value::as_f64))
            .sum();
        assert!((parts - sample["total_ms"].as_f64().unwrap()).abs() <= 1.0, "{path}: {parts}");
    }
    let csv = tolok(Path::new("."), &(line("/") + " --format csv"));
    let rows = csv_rows(&csv.out);
    let read: Vec<_> =
        rows.iter().map(|r| (r["hop"].as_str(), r["status"].as_str(), r["reason"].as_str())).collect();
    assert_eq!(read, [("1", "302", "http-answered"), ("2", "200", "http-answered")]);
    assert!(rows[0]["dns_ms"].parse::<f64>().unwrap() > 0.0 && rows[0]["tls_ms"].is_empty());
}

#[test]
fn a_look_at_an_address_reads_the_page_as_one_at_a_channel_does() {
    let server = server();
    let told = json(Path::new("."), &format!("probe once {} --allow-private", server.at("/uji")));
    assert_eq!(
        (&told["samples"][0]["verdict"], &told["samples"][0]["reason"]),
        (&Value::from("blocked"), &Value::from("page-challenge"))
    );
}
