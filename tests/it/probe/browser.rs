//! Looks with a real Chromium at invented pages: those that scripts fill, and those that mean harm.

use std::fs;
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use super::counterparts::{Authority, Fault, Server, Zone, answer, redirect, says};
use super::edition::{lines, with};
use crate::program::{Said, command, json, list, number, said, tolok, word};

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";
const SHELL: &[u8] = br#"<!doctype html><html lang=id><head><title>Aduan rekaan</title><meta name=viewport content="width=device-width">
<script src=/isi.js defer></script></head><body><div id=root></div><noscript>Aktifkan JavaScript.</noscript></body></html>"#;
const FILLED: &[u8] = br#"fetch('/data.json').then(r => r.json()).then(data => { document.getElementById('root').innerHTML =
`<h1>${data.judul}</h1><form method=post action=/kirim><label>Isi aduan <textarea name=isi required></textarea></label>
<button>Kirim aduan</button></form><p>Jam layanan Senin-Jumat 08.00-16.00. <img src=/logo.png></p>
<p>Tulis ke budi.rekaan@contoh.example. <a href="https://www.lapor.go.id/">LAPOR!</a></p>`; });"#;

fn shell(visit: &super::counterparts::Visit, wire: &mut dyn super::counterparts::Wire) {
    match visit.path.as_str() {
        "/aduan" => answer(wire, "200 OK", HTML, SHELL),
        "/isi.js" => answer(wire, "200 OK", "Content-Type: text/javascript\r\n", FILLED),
        "/data.json" => {
            answer(wire, "200 OK", "Content-Type: application/json\r\n", br#"{"judul": "Aduan warga"}"#);
        }
        _ => answer(wire, "404 Not Found", HTML, b"<p>tidak ada"),
    }
}

fn channel(address: &str) -> TempDir {
    let consents = "entry,by,until,channel\nE1,Kepala dinas rekaan,2999-12-31,\n";
    with(&format!("entry,channel,kind,address\nE1,form,web,{address}\n"), consents)
}

/// A run whose temporary files lie in a folder of its own, so that what it leaves behind is seen.
fn run(folder: &Path, more: &str) -> Said {
    let temporary = folder.join("sementara");
    fs::create_dir_all(&temporary).unwrap();
    // Tests may run as root, in a container.
    let sandbox = if more.contains("--browser") { "--no-sandbox" } else { "" };
    let line = format!("probe once edition --allow-private --pause 0 --format json {sandbox} {more}");
    let mut command = command(folder, &line);
    command.env("TMPDIR", &temporary);
    let said = said(command);
    let begun = Instant::now();
    while !processes(&temporary).is_empty() && begun.elapsed() < Duration::from_secs(2) {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(processes(&temporary), Vec::<String>::new(), "the browser is gone");
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0, "and its folder");
    said
}

/// Command lines of processes that name a folder.
fn processes(folder: &Path) -> Vec<String> {
    let name = folder.to_str().unwrap();
    let all = fs::read_dir("/proc").unwrap().flatten().map(|e| e.path().join("cmdline"));
    let lines = all.filter_map(|file| fs::read(file).ok());
    lines.map(|line| String::from_utf8_lossy(&line).replace('\0', " ")).filter(|l| l.contains(name)).collect()
}

fn observed(said: &Said) -> Value {
    assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    let schema = jsonschema::validator_for(&json(Path::new("."), "schema probe-channels")).unwrap();
    let faults: Vec<String> =
        schema.iter_errors(&told).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    list(&told["observations"])[0].clone()
}

/// What the record says of the browser.
fn record(folder: &Path) -> Value {
    let files = fs::read_dir(folder.join("edition/evidence")).unwrap().map(|e| e.unwrap().path());
    let day = files.into_iter().find(|p| p.extension().is_some_and(|e| e == "jsonl")).unwrap();
    let text = fs::read_to_string(day).unwrap();
    let line: Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    line["record"]["hops"]["browser"].clone()
}

/// Where tests/setup puts axe-core.
fn axe() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("axe/axe.min.js");
    assert!(file.is_file(), "tests/setup fetches {}", file.display());
    file
}

#[test]
#[ignore = "needs Chromium"]
fn what_scripts_fill_becomes_known() {
    let server = Server::start(shell);
    let folder = channel(&server.at("/aduan"));
    let plain = observed(&run(folder.path(), ""));
    assert_eq!((&plain["page"]["form"], plain.get("browser")), (&Value::Null, None), "{plain}");
    let seen = observed(&run(folder.path(), "--browser"));
    assert_eq!(seen["page"]["form"], true, "{seen}");
    assert_eq!(
        (&seen["page"]["service_time"], &seen["page"]["sp4n"]),
        (&Value::from(true), &Value::from(true))
    );
    assert_eq!((word(&seen["verdict"]), &seen["browser"]["told"]), ("ok", &Value::from(true)));
    // Pictures are not fetched where nobody asked for one of the page, and that hides nothing.
    assert_eq!(seen["page"]["tracking"], false, "{seen}");
    assert!(server.visits().iter().all(|visit| visit.path != "/logo.png"));
    assert!(server.visits().iter().all(|visit| visit.head.contains("tolok/")), "under our own name");
    let kept = record(folder.path());
    let markup = word(&kept["markup"]["text"]);
    assert!(markup.contains("Kirim aduan") && !markup.contains("budi.rekaan"), "{markup}");
    assert_eq!(lines(folder.path()).len(), 2);
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
}

#[test]
#[ignore = "needs Chromium"]
fn pictures_and_axe_are_kept_as_evidence() {
    let server = Server::start(shell);
    let folder = channel(&server.at("/aduan"));
    let seen = observed(&run(folder.path(), &format!("--browser=all --pictures --axe {}", axe().display())));
    let violations = list(&seen["browser"]["axe"]["violations"]);
    let alt = violations.iter().find(|v| v["rule"] == "image-alt").unwrap();
    assert_eq!((word(&alt["impact"]), number(&alt["elements"])), ("critical", 1.0), "{violations:?}");
    let kept = record(folder.path());
    let picture = folder.path().join("edition/evidence").join(word(&kept["picture"]["file"]));
    let sound = fs::read(&picture).unwrap();
    assert!(sound.starts_with(b"\x89PNG"));
    let size = |at: usize| u32::from_be_bytes(sound[at..at + 4].try_into().unwrap());
    assert_eq!((size(16), size(20)), (412, 915), "a phone's screen");
    if let Some(copy) = std::env::var_os("TOLOK_PICTURE") {
        fs::copy(&picture, copy).unwrap();
    }
    assert_eq!(tolok(folder.path(), "probe verify edition").code, 0);
    let mut flipped = sound.clone();
    flipped[sound.len() / 2] ^= 1;
    fs::write(&picture, &flipped).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert!(said.code == 3 && said.out.contains("is not as it was written"), "{}", said.out);
    fs::remove_file(&picture).unwrap();
    let said = tolok(folder.path(), "probe verify edition");
    assert!(said.code == 3 && said.out.contains("is missing"), "{}", said.out);
}

const HARM: &str = r"<!doctype html><html lang=id><title>Aduan rekaan</title><body><div id=root></div><img src=http://0.0.0.0:PORT/gambar>
<iframe src=/unduh></iframe><iframe name=bingkai></iframe>
<form id=f method=post action=/formulir target=bingkai><input name=x value=1></form><script>
const go = (url, how) => fetch(url, how).catch(() => {});
go('http://169.254.169.254/latest/meta-data/');
go('http://0.0.0.0:PORT/nol'); go('http://[::ffff:127.0.0.1]:PORT/peta'); go('http://2852039166/angka');
go('/keluar'); go('/kirim', {method: 'POST', body: 'x'}); go('/kirim', {method: 'PUT', body: 'x'});
navigator.sendBeacon('/suar', 'x');
go('http://rebind.test:PORT/lahir?1', {mode: 'no-cors'}).then(() => go('http://rebind.test:PORT/lahir?2', {mode: 'no-cors'}));
new WebSocket('ws://127.0.0.1:PORT/ws');
document.getElementById('f').submit();
try { const pc = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:STUN'}]}); pc.createDataChannel('x');
  pc.createOffer().then(o => pc.setLocalDescription(o)); } catch (e) {}
setTimeout(() => { alert('tutup aku'); confirm('ya?'); document.getElementById('root').textContent = 'selesai'; }, 300);
</script>";

#[test]
#[ignore = "needs Chromium"]
fn what_a_page_may_not_reach_is_refused() {
    let zone = Zone::start(|_, kind, before| says(kind, &[if before < 2 { "127.0.0.1" } else { "0.0.0.0" }]));
    let stun = UdpSocket::bind("127.0.0.1:0").unwrap();
    stun.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    let at = stun.local_addr().unwrap().port();
    let server = Server::start(move |visit, wire| {
        let port =
            visit.head.split("\r\nhost: ").chain(visit.head.split("\r\nHost: ")).nth(1).unwrap_or_default();
        let port = port.split("\r\n").next().unwrap_or_default().rsplit(':').next().unwrap_or_default();
        match visit.path.as_str() {
            "/jahat" => {
                let page = HARM.replace("PORT", port).replace("STUN", &at.to_string());
                answer(wire, "200 OK", HTML, page.as_bytes());
            }
            "/keluar" => redirect(wire, &format!("http://0.0.0.0:{port}/dalam")),
            "/unduh" => answer(
                wire,
                "200 OK",
                "Content-Type: application/zip\r\nContent-Disposition: attachment; filename=a.zip\r\n",
                b"PK",
            ),
            _ => answer(wire, "200 OK", "Content-Type: text/plain\r\n", b"ya"),
        }
    });
    let folder = channel(&server.at("/jahat"));
    let more = format!("--browser=all --pictures --name-server {}", zone.address());
    let seen = observed(&run(folder.path(), &more));
    let kept = record(folder.path());
    assert!(word(&kept["markup"]["text"]).contains("selesai"), "dialogs are closed: {kept}");
    let mut paths: Vec<String> = server.visits().into_iter().map(|visit| visit.path).collect();
    paths.retain(|path| path != "/favicon.ico");
    paths.sort();
    paths.dedup();
    assert_eq!(paths, ["/jahat", "/keluar", "/lahir?1", "/unduh"], "nothing else arrived");
    let refused = |part: &str| -> Vec<(String, String)> {
        let all = list(&kept["refused"]).iter();
        let found = all.filter(|r| word(&r["url"]).contains(part));
        found.map(|r| (word(&r["method"]).to_owned(), word(&r["why"]).to_owned())).collect()
    };
    for (part, method, why) in [
        ("/latest/meta-data", "GET", "address-forbidden"),
        ("/nol", "GET", "address-forbidden"),
        ("/peta", "GET", "address-forbidden"),
        ("/angka", "GET", "address-forbidden"),
        ("/gambar", "GET", "address-forbidden"),
        ("/dalam", "GET", "address-forbidden"),
        ("/lahir?2", "GET", "address-forbidden"),
        ("/kirim", "POST", "method"),
        ("/kirim", "PUT", "method"),
        ("/suar", "POST", "method"),
        ("/formulir", "POST", "method"),
        ("/unduh", "GET", "download"),
    ] {
        assert!(refused(part).contains(&(method.to_owned(), why.to_owned())), "{part}: {kept:#}");
    }
    assert!(
        list(&kept["refused"]).iter().any(|r| matches!(word(&r["why"]), "not-tls" | "upgrade")),
        "{kept:#}"
    );
    assert!(stun.recv_from(&mut [0; 64]).is_err(), "no datagram passed the proxy by");
    // What was refused may have been the form.
    assert_eq!((&seen["page"]["form"], &kept["incomplete"]), (&Value::Null, &Value::from(true)), "{seen}");
}

#[test]
#[ignore = "needs Chromium"]
fn endless_pages_are_cut() {
    const ASKING: &[u8] = b"<!doctype html><title>Aduan rekaan</title><p>isi<script>let n = 0; setInterval(() => fetch('/lagi?' + n++).catch(() => {}), 200)</script>";
    const BUSY: &[u8] = b"<!doctype html><title>Aduan rekaan</title><p>isi<script>setTimeout(() => { while (true) {} }, 50)</script>";
    let server = Server::start(|visit, wire| match visit.path.as_str() {
        "/tanya" => answer(wire, "200 OK", HTML, ASKING),
        "/sibuk" => answer(wire, "200 OK", HTML, BUSY),
        "/banjir.js" => while wire.write_all(&[b'/'; 8192]).is_ok() {},
        "/banjir" => answer(
            wire,
            "200 OK",
            HTML,
            b"<!doctype html><title>Aduan</title><p>isi<script src=/banjir.js></script>",
        ),
        _ => answer(wire, "200 OK", "Content-Type: text/plain\r\n", b"ya"),
    });
    for (path, markup) in [("/tanya", true), ("/sibuk", false), ("/banjir", true)] {
        let folder = channel(&server.at(path));
        let begun = Instant::now();
        let seen = observed(&run(folder.path(), "--browser=all --patience 6 --timeout 5"));
        assert!(begun.elapsed() < Duration::from_secs(45), "{path} took {:?}", begun.elapsed());
        let kept = record(folder.path());
        assert_eq!(kept["markup"].is_object(), markup, "{path}: {kept}");
        assert_eq!(kept["incomplete"], true, "{path}: {kept}");
        assert_eq!(word(&seen["verdict"]), "ok", "{path}: the plain look stands");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn certificates_are_checked_by_our_own_dial() {
    let authority = Authority::new();
    let zone = Zone::loopback();
    let bad = Server::tls(authority.server("isi.test", Fault::Expired), Duration::ZERO, shell);
    let port = bad.port;
    let server = Server::tls(
        authority.server("lapor.test", Fault::None),
        Duration::ZERO,
        move |visit, wire| {
            if visit.path == "/lama" {
                let page = format!(
                    "<!doctype html><title>Aduan</title><div id=root></div><script src=https://isi.test:{port}/isi.js></script>"
                );
                return answer(wire, "200 OK", HTML, page.as_bytes());
            }
            shell(visit, wire);
        },
    );
    for (path, form) in [("/aduan", Value::from(true)), ("/lama", Value::Null)] {
        let folder = channel(&format!("https://lapor.test:{}{path}", server.port));
        fs::write(folder.path().join("root.pem"), authority.root_pem()).unwrap();
        let more = format!("--browser=all --trust root.pem --name-server {}", zone.address());
        let seen = observed(&run(folder.path(), &more));
        assert_eq!(seen["page"]["form"], form, "{path}: {seen} {}", record(folder.path()));
    }
    assert!(bad.visits().is_empty());
}

#[test]
fn what_a_browser_cannot_do_is_said() {
    let folder = channel("http://127.0.0.1:9/");
    for (line, part) in [
        ("probe once http://127.0.0.1:9/ --browser", "only at the channels of an edition"),
        ("probe once edition --browser --chromium nowhere", "is no program"),
        ("probe once edition --pictures", "--browser"),
        ("probe once edition --browser=some", "scripts"),
        ("probe once edition --browser --patience 1", "5..600"),
    ] {
        let said = tolok(folder.path(), line);
        assert!(said.code == 2 && said.err.contains(part), "{line}: {} {}", said.code, said.err);
    }
    fs::write(folder.path().join("axe.js"), "bukan").unwrap();
    let said =
        tolok(folder.path(), "probe once edition --browser --no-sandbox --chromium /bin/sh --axe axe.js");
    assert!(said.code == 2 && said.err.contains("no axe-core"), "{}", said.err);
    assert!(!folder.path().join("edition/evidence").exists(), "nothing was sent or kept");
}
