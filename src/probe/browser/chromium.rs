//! The browser as a process: found, started without a profile, ended with all its children.

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::pipe::Pipe;

/// Names that Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What every start has in common: no profile, nothing in the background, no way around the proxy.
const FLAGS: [&str; 38] = [
    "--headless",
    "--remote-debugging-pipe",
    // Loopback goes through the proxy as well.
    "--proxy-bypass-list=<-loopback>",
    // Nothing is looked up by the browser itself.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    "--dns-prefetch-disable",
    "--no-pings",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--disable-background-networking",
    "--disable-background-mode",
    "--disable-component-update",
    "--disable-component-extensions-with-background-pages",
    "--disable-client-side-phishing-detection",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-gpu",
    "--disable-notifications",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Prerender2,SafeBrowsing,Translate",
    "--block-new-web-contents",
    "--deny-permission-prompts",
    "--hide-scrollbars",
    "--js-flags=--max-old-space-size=512",
    "--lang=id",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--window-size=412,915",
];

/// Where Chromium is and how it may be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chromium {
    /// The program.
    pub program: PathBuf,
    /// Whether its sandbox may be left out, which the administrator's account makes necessary.
    pub no_sandbox: bool,
}

/// Chromium on the search path.
pub fn find_chromium() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    NAMES.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|at| at.is_file()))
}

/// A browser that runs; it ends when this is dropped, and its folder goes with it.
pub(super) struct Running {
    child: Child,
    pub pipe: Pipe,
    _profile: TempDir,
}

impl Chromium {
    /// True where Chromium refuses to run with its sandbox: the administrator has none.
    pub fn needs_no_sandbox() -> bool {
        #[cfg(unix)]
        return rustix::process::geteuid().is_root();
        #[cfg(not(unix))]
        return false;
    }

    /// Starts it, so that it can reach the proxy and nothing else.
    pub(super) fn start(&self, proxy: SocketAddr, key: &str) -> Option<Running> {
        let profile = tempfile::Builder::new().prefix("tolok-browser-").tempdir().ok()?;
        let mut command = wrapped(&self.program);
        command
            .args(FLAGS)
            .arg(format!("--proxy-server=http://{proxy}"))
            .arg(format!("--ignore-certificate-errors-spki-list={key}"))
            .args(self.no_sandbox.then_some("--no-sandbox"))
            .arg(joined("--user-data-dir=", profile.path()))
            .arg("about:blank");
        surroundings(&mut command, profile.path());
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let pipe = Pipe::new(child.stdin.take()?, child.stdout.take()?);
        Some(Running { child, pipe, _profile: profile })
    }
}

fn joined(flag: &str, path: &Path) -> std::ffi::OsString {
    let mut flag = std::ffi::OsString::from(flag);
    flag.push(path);
    flag
}

/// The pipe's ends are the descriptors 3 and 4, which a shell can put there.
fn wrapped(program: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg("exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null").arg(program);
    command
}

/// Nothing of the user's: no settings, no proxy of the environment; a process group of its own.
fn surroundings(command: &mut Command, profile: &Path) {
    command.env_clear().current_dir(profile);
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"] {
        command.env(name, profile);
    }
    command.envs(env::var_os("PATH").map(|path| ("PATH", path)));
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
}

impl Drop for Running {
    fn drop(&mut self) {
        // Its group first: a number is given to nobody else before the process is waited for.
        #[cfg(unix)]
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
