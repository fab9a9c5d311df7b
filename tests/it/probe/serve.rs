//! `tolok probe serve`: what a Prometheus would read.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::counterparts::{Server, answer};
use crate::program::tolok;

/// A serving program, and where it listens.
struct Serving {
    child: Child,
    at: String,
}

impl Serving {
    fn begin(more: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tolok"));
        command.args(["probe", "serve", "127.0.0.1:0", "--lang", "en"]).args(more);
        Self::of(command)
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stderr.take().unwrap()).read_line(&mut line).unwrap();
        let at =
            line.split("http://").nth(1).and_then(|rest| rest.split(": ").next()).unwrap_or(&line).to_owned();
        Self { child, at }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.at).unwrap();
        stream
            .write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes())
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It is gone either way.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_prometheus_reads_looks_and_counts() {
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/baik" => answer(wire, "200 OK", "", b"ok"),
        "/uji" => {
            answer(wire, "200 OK", "Content-Type: text/html\r\n", b"<title>Just a moment...</title>Uji");
        }
        _ => answer(wire, "503 Service Unavailable", "", b""),
    });
    let serving = Serving::begin(&["--allow-private", "--pause", "0"]);
    let good = serving.get(&format!("/probe?target={}&kind=web", server.at("/baik")));
    assert!(good.starts_with("HTTP/1.1 200") && good.contains("application/openmetrics-text"), "{good}");
    for line in [
        "probe_success 1\n",
        "probe_http_status_code 200\n",
        "probe_http_duration_seconds{phase=\"processing\"} ",
        "tolok_probe_verdict{verdict=\"ok\",reason=\"http-answered\"} 1\n",
    ] {
        assert!(good.contains(line), "{line}: {good}");
    }
    assert!(good.ends_with("# EOF\n"));
    let blocked = serving.get(&format!("/probe?target={}", server.at("/uji")));
    assert!(blocked.contains("verdict=\"blocked\",reason=\"page-challenge\""), "{blocked}");
    // Without a scheme, as blackbox_exporter takes it.
    let bad = serving.get(&format!("/probe?target=127.0.0.1:{}/x", server.port));
    assert!(bad.starts_with("HTTP/1.1 200") && bad.contains("probe_success 0\n"), "{bad}");
    let counts = serving.get("/metrics");
    assert!(counts.contains("tolok_probes_total{verdict=\"ok\"} 1\n"), "{counts}");
    assert!(counts.contains("tolok_probes_total{verdict=\"down\"} 1\n"), "{counts}");
    for (path, status) in [
        ("/probe", "400"),
        ("/probe?target=", "400"),
        ("/probe?target=http://", "400"),
        ("/probe?target=http://127.0.0.1/&kind=sms", "400"),
        ("/", "404"),
    ] {
        assert!(serving.get(path).starts_with(&format!("HTTP/1.1 {status}")), "{path}");
    }
}

#[test]
fn what_it_serves_keeps_to_the_same_addresses() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"ok"));
    let serving = Serving::begin(&[]);
    for target in
        [server.at("/"), "http://169.254.169.254/latest".to_owned(), "file:///etc/passwd".to_owned()]
    {
        let text = serving.get(&format!("/probe?target={target}"));
        assert!(
            text.contains("probe_success 0\n") && text.contains("verdict=\"refused\""),
            "{target}: {text}"
        );
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn it_goes_on_after_the_system_had_no_room_for_a_connection() {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 32; exec \"$0\" probe serve 127.0.0.1:0 --lang en"]);
    command.arg(env!("CARGO_BIN_EXE_tolok"));
    let serving = Serving::of(command);
    let many: Vec<_> = (0..60).map(|_| TcpStream::connect(&serving.at).unwrap()).collect();
    std::thread::sleep(Duration::from_millis(500));
    drop(many);
    assert!(serving.get("/metrics").starts_with("HTTP/1.1 200"));
}

#[test]
fn an_address_without_a_port_is_refused_in_the_readers_language() {
    let said = tolok(Path::new("."), "probe serve pisang --lang id");
    assert!(said.code == 2 && said.err.contains("127.0.0.1:9915"), "{}", said.err);
    assert!(!said.err.contains("invalid"), "{}", said.err);
}
