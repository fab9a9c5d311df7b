//! Each phase against the pause that was injected, with curl as referee.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use tolok::probe::{Phase, Verdict};

use super::counterparts::{Authority, Fault, Says, Server, Zone, says};
use super::{look, prober, settings};

const ROUNDS: usize = 25;
const DNS: Duration = Duration::from_millis(50);
const TLS: Duration = Duration::from_millis(100);
const FIRST_BYTE: Duration = Duration::from_millis(200);
const BODY: Duration = Duration::from_millis(300);
const WITHIN_MS: f64 = 1.0;

/// Prints a table: `cargo nextest run --run-ignored only --no-capture phases_are_accurate`.
#[tokio::test]
#[ignore = "needs curl"]
#[expect(clippy::print_stdout, reason = "the table is part of what it is for")]
async fn phases_are_accurate_to_a_millisecond() {
    let authority = Authority::new();
    let slow = Server::tls(authority.server("lapor.test", Fault::None), TLS, |_, wire| {
        sleep(FIRST_BYTE);
        let _ = wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nhalf-");
        let _ = wire.flush();
        sleep(BODY);
        let _ = wire.write_all(b"other");
    });
    // The same without pauses shows what the work itself takes, which is not the pauses' fault.
    let fast = Server::tls(authority.server("cepat.test", Fault::None), Duration::ZERO, |_, wire| {
        let _ =
            wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nhalf-other");
        let _ = wire.flush();
    });
    let zone = Zone::start(|name, kind, _| Says {
        pause: if name == "lapor.test" { DNS } else { Duration::ZERO },
        ..says(kind, &["127.0.0.1"])
    });
    let mut settings = settings(&zone);
    settings.roots = vec![authority.root_der()];
    settings.http1_only = true;
    let prober = prober(settings);
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root.pem");
    fs::write(&root, authority.root_pem()).unwrap();

    let (mut ours, mut idle, mut theirs, mut theirs_idle) = (vec![], vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        for (name, server, seen, refereed) in [
            ("lapor.test", &slow, &mut ours, &mut theirs),
            ("cepat.test", &fast, &mut idle, &mut theirs_idle),
        ] {
            let sample = look(&prober, &format!("https://{name}:{}/", server.port)).await;
            assert_eq!(sample.verdict, Verdict::Ok, "{:?}", sample.reason);
            let phases = sample.hops[0].phases;
            let all = [Phase::Dns, Phase::Connect, Phase::Tls, Phase::Send, Phase::FirstByte, Phase::Body];
            seen.push(all.map(|p| phases.get(p).unwrap_or_default().as_secs_f64() * 1000.0));
            refereed.push(curl(&root, name, server.port));
        }
    }
    let injected = [DNS, Duration::ZERO, TLS, Duration::ZERO, FIRST_BYTE, BODY];
    println!(
        "phase      injected   tolok  without  added    curl  without  added   (medians of {ROUNDS}, ms)"
    );
    for (n, name) in ["dns", "connect", "tls", "send", "first byte", "body"].into_iter().enumerate() {
        let injected = injected[n].as_secs_f64() * 1000.0;
        let of = |all: &[[f64; 6]]| median(all.iter().map(|row| row[n]).collect());
        let (took, work, referee, referee_work) = (of(&ours), of(&idle), of(&theirs), of(&theirs_idle));
        let added = took - work;
        println!(
            "{name:10} {injected:8.1} {took:8.2} {work:8.2} {added:7.2} {referee:8.2} {referee_work:8.2} {:7.2}",
            referee - referee_work
        );
        assert!((added - injected).abs() <= WITHIN_MS, "{name}: {added} for {injected}");
    }
}

/// The same phases by curl; it is told the address, so its first says nothing.
fn curl(root: &Path, name: &str, port: u16) -> [f64; 6] {
    let times = "%{time_namelookup} %{time_connect} %{time_appconnect} %{time_pretransfer} \
                 %{time_starttransfer} %{time_total}";
    let done = Command::new("curl")
        .args(["--silent", "--output", "/dev/null", "--http1.1", "--tlsv1.3", "--write-out", times])
        .args(["--resolve", &format!("{name}:{port}:127.0.0.1"), "--cacert"])
        .arg(root)
        .arg(format!("https://{name}:{port}/"))
        .output()
        .expect("curl is installed");
    assert!(done.status.success(), "{done:?}");
    let text = String::from_utf8(done.stdout).unwrap();
    let at: Vec<f64> = text.split_whitespace().map(|t| t.parse::<f64>().unwrap() * 1000.0).collect();
    [at[0], at[1] - at[0], at[2] - at[1], at[3] - at[2], at[4] - at[3], at[5] - at[4]]
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
