//! The same against nginx, started as an ordinary user in a folder of its own
//! and stopped by its own process.

use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;
use tolok::probe::{Cut, Encoding, HttpVersion, Note, Phase, Prober, Reason, Verdict};

use super::counterparts::{Authority, Fault, Server, Zone, answer};
use super::{fetch, look, prober, settings};

struct Nginx {
    process: Child,
    _folder: TempDir,
    plain: u16,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago.
fn port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn start(servers: impl FnOnce(&Path, u16) -> String) -> Nginx {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let plain = port();
    let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {};\n", at.join(kind).display()))
        .collect();
    // One process without a master, so that ending it ends all of it.
    let config = format!(
        "daemon off; master_process off; pid {pid}; error_log stderr crit;\n\
         events {{ worker_connections 64; }}\n\
         http {{ access_log off; server_tokens on; {paths}\n{servers} }}\n",
        pid = at.join("nginx.pid").display(),
        servers = servers(at, plain),
    );
    let file = at.join("nginx.conf");
    fs::write(&file, config).unwrap();
    let mut command =
        Command::new(if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" });
    command.arg("-p").arg(at).arg("-c").arg(&file).args(["-e", "stderr"]).stderr(Stdio::inherit());
    let process = command.spawn().expect("nginx is installed");
    let nginx = Nginx { process, _folder: folder, plain };
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", plain)).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(5), "nginx does not listen");
        std::thread::sleep(Duration::from_millis(20));
    }
    nginx
}

fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(&vec![b' '; 12 << 20]).unwrap();
    gzip.finish().unwrap()
}

fn plain_servers(at: &Path, port: u16, slow: u16) -> String {
    fs::write(at.join("bomb"), bomb()).unwrap();
    fs::write(at.join("page.html"), "<p>aduan</p>\n".repeat(4000)).unwrap();
    fs::write(at.join("big"), vec![b'x'; 3 << 20]).unwrap();
    let big_headers: String =
        (0..20).map(|n| format!("add_header X-Big-{n} {} always;", "b".repeat(3900))).collect();
    format!(
        "server {{ listen 127.0.0.1:{port}; root {root}; default_type text/html;
           location = /robots.txt {{ return 404; }}
           location = / {{ return 200 'ok'; }}
           location = /closed {{ return 444; }}
           location = /busy {{ add_header Retry-After 2 always; return 429; }}
           location = /maintenance {{ add_header Retry-After 1 always; return 503; }}
           location = /login {{ return 401; }}
           location = /forbidden {{ return 403; }}
           location = /gone {{ return 410; }}
           location = /error {{ return 500; }}
           location = /one {{ return 301 /two; }}
           location = /two {{ return 302 http://lapor.test:{port}/three; }}
           location = /three {{ return 307 /page.html; }}
           location = /page.html {{ gzip on; gzip_min_length 1; gzip_types text/html; }}
           location = /bomb {{ add_header Content-Encoding gzip; }}
           location = /slow-body {{ alias {root}/page.html; limit_rate 40k; }}
           location = /slow-byte {{ proxy_pass http://127.0.0.1:{slow}/; }}
           location = /dead {{ proxy_pass http://127.0.0.1:1/; }}
           location = /headers {{ {big_headers} return 200 'ok'; }}
           location = /big {{ }}
         }}",
        root = at.display(),
    )
}

fn against_plain() -> (Nginx, Arc<Prober>) {
    let slow = Server::start(|_, wire| {
        std::thread::sleep(Duration::from_millis(300));
        answer(wire, "200 OK", "", b"late");
    });
    let nginx = start(|at, port| plain_servers(at, port, slow.port));
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.limits.body = Duration::from_secs(4);
    (nginx, prober(settings))
}

#[tokio::test]
#[ignore = "needs nginx"]
async fn statuses_and_endings() {
    let (nginx, prober) = against_plain();
    let cases = [
        ("/", Reason::HttpAnswered, Verdict::Ok),
        ("/closed", Reason::HttpNoAnswer, Verdict::Down),
        ("/login", Reason::HttpLogin, Verdict::AuthRequired),
        ("/forbidden", Reason::HttpForbidden, Verdict::Blocked),
        ("/gone", Reason::HttpNotFound, Verdict::Down),
        ("/missing", Reason::HttpNotFound, Verdict::Down),
        ("/error", Reason::HttpServerError, Verdict::Down),
        ("/dead", Reason::HttpServerError, Verdict::Down),
        ("/headers", Reason::HttpHeadTooLarge, Verdict::Down),
        ("/maintenance", Reason::HttpServerError, Verdict::Down),
        ("/busy", Reason::HttpTooManyRequests, Verdict::Blocked),
    ];
    for (path, reason, verdict) in cases {
        let begun = Instant::now();
        let sample = look(&prober, &format!("http://lapor.test:{}{path}", nginx.plain)).await;
        assert_eq!((sample.reason, sample.verdict), (reason, verdict), "{path}");
        if path == "/busy" {
            assert!(begun.elapsed() >= Duration::from_millis(950), "after 503 with Retry-After: 1");
            assert_eq!(sample.retry_after, Some(Duration::from_secs(2)));
        }
    }
    let begun = Instant::now();
    assert_eq!(look(&prober, &format!("http://lapor.test:{}/", nginx.plain)).await.verdict, Verdict::Ok);
    assert!(begun.elapsed() >= Duration::from_millis(1900), "after 429 with Retry-After: 2");
}

#[tokio::test]
#[ignore = "needs nginx"]
async fn redirects_and_bodies() {
    let (nginx, prober) = against_plain();
    let url = |path: &str| format!("http://lapor.test:{}{path}", nginx.plain);
    let fetched = fetch(&prober, &url("/one")).await;
    let statuses: Vec<_> = fetched.sample.hops.iter().filter_map(|h| h.status).collect();
    assert_eq!((statuses, fetched.sample.verdict), (vec![301, 302, 307, 200], Verdict::Ok));
    let body = fetched.sample.last().unwrap().body.clone().unwrap();
    assert_eq!((body.encoding, body.inflated_bytes, body.cut), (Encoding::Gzip, Some(52_000), None));
    assert!(body.bytes < 5_000 && fetched.body.unwrap().starts_with(b"<p>aduan</p>"));

    let sample = look(&prober, &url("/bomb")).await;
    assert_eq!((sample.reason, sample.verdict), (Reason::BodyBomb, Verdict::Unknown));
    let sample = look(&prober, &url("/big")).await;
    let body = sample.hops[0].body.as_ref().unwrap();
    assert_eq!((sample.verdict, body.bytes, body.cut), (Verdict::Ok, 2 << 20, Some(Cut::Long)));

    let sample = look(&prober, &url("/slow-byte")).await;
    let waited = sample.hops[0].phases.get(Phase::FirstByte).unwrap();
    assert!(waited >= Duration::from_millis(299) && waited < Duration::from_millis(700), "{waited:?}");
    let sample = look(&prober, &url("/slow-body")).await;
    let read = sample.hops[0].phases.get(Phase::Body).unwrap();
    // 52 kB at 40 kB/s, of which nginx gives the first second's worth at once.
    assert!(read >= Duration::from_millis(150) && read < Duration::from_secs(2), "{read:?}");
    assert_eq!(sample.hops[0].body.as_ref().unwrap().bytes, 52_000);
}

#[tokio::test]
#[ignore = "needs nginx"]
async fn certificates_and_versions() {
    let authority = Authority::new();
    let cases = [
        (Fault::None, "lapor.test", Reason::HttpAnswered),
        (Fault::Expired, "lapor.test", Reason::CertificateExpired),
        (Fault::NotYetValid, "lapor.test", Reason::CertificateNotYetValid),
        (Fault::None, "lain.test", Reason::CertificateWrongName),
        (Fault::SelfSigned, "lapor.test", Reason::CertificateSelfSigned),
        (Fault::Incomplete, "lapor.test", Reason::CertificateUnknownIssuer),
        (Fault::WrongOrder, "lapor.test", Reason::HttpAnswered),
    ];
    let ports: Vec<u16> = cases.iter().map(|_| port()).collect();
    let (old, version2) = (port(), port());
    let nginx = start(|at, plain| {
        fs::write(at.join("besar"), vec![b'x'; 700_000]).unwrap();
        let server = |n: usize, listen: String, fault: Fault, name: &str, more: &str| {
            let (chain, key) = authority.issue(name, fault);
            let pem: String = chain.iter().map(rcgen::Certificate::pem).collect();
            fs::write(at.join(format!("{n}.pem")), pem).unwrap();
            fs::write(at.join(format!("{n}.key")), key.serialize_pem()).unwrap();
            format!(
                "server {{ listen 127.0.0.1:{listen}; ssl_certificate {n}.pem; ssl_certificate_key {n}.key; {more}
                   location = /robots.txt {{ return 404; }}
                   location = /besar {{ default_type text/html; root {root}; }}
                   location / {{ return 200 'ok'; }} }}\n",
                root = at.display(),
            )
        };
        let mut all: String = (cases.iter().zip(&ports).enumerate())
            .map(|(n, ((fault, name, _), port))| server(n, format!("{port} ssl"), *fault, name, ""))
            .collect();
        all += &server(90, format!("{old} ssl"), Fault::None, "lapor.test", "ssl_protocols TLSv1.2;");
        all += &server(91, format!("{version2} ssl http2"), Fault::None, "lapor.test", "");
        let redirect = format!("https://lapor.test:{version2}/");
        all + &format!(
            "server {{ listen 127.0.0.1:{plain}; location = /robots.txt {{ return 404; }} location / {{ return 301 {redirect}; }} }}"
        )
    });
    let zone = Zone::loopback();
    let mut settings = settings(&zone);
    settings.roots = vec![authority.root_der()];
    let prober = prober(settings.clone());
    for ((fault, name, reason), port) in cases.iter().zip(&ports) {
        let sample = look(&prober, &format!("https://lapor.test:{port}/")).await;
        assert_eq!(sample.reason, *reason, "{fault:?} {name}");
        let tls = sample.hops[0].tls.as_ref().unwrap();
        assert!(tls.certificate.as_ref().unwrap().not_after.is_some(), "{fault:?}");
        assert_eq!(tls.chain_in_order, *fault != Fault::WrongOrder);
    }
    let sample = look(&prober, &format!("https://lapor.test:{old}/")).await;
    let hop = &sample.hops[0];
    assert_eq!(hop.tls.as_ref().unwrap().protocol.as_deref(), Some("TLS 1.2"), "{:?}", sample.reason);
    // From http to https and HTTP/2, and the same with HTTP/1.1 only.
    let sample = look(&prober, &format!("http://lapor.test:{}/", nginx.plain)).await;
    let hop = sample.last().unwrap();
    assert_eq!((sample.verdict, hop.http, sample.hops.len()), (Verdict::Ok, Some(HttpVersion::Http2), 2));
    assert_eq!(hop.tls.as_ref().unwrap().alpn.as_deref(), Some("h2"));
    assert!(!sample.notes.iter().any(|n| matches!(n, Note::Downgraded { .. })));
    // A page longer than the head may be comes whole.
    let sample = look(&prober, &format!("https://lapor.test:{version2}/besar")).await;
    let hop = sample.last().unwrap();
    let body = hop.body.as_ref().unwrap();
    assert_eq!((hop.http, body.bytes, body.cut), (Some(HttpVersion::Http2), 700_000, None));
    settings.http1_only = true;
    let sample = look(&super::prober(settings), &format!("https://lapor.test:{version2}/")).await;
    assert_eq!(sample.hops[0].http, Some(HttpVersion::Http11));
}
