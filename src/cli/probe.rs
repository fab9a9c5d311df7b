//! `tolok probe`: looks at live channels.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use tokio::runtime::Runtime;

use super::output::{Ui, refuse};
use super::probe_browser::BrowserArgs;
use super::probe_links::LinksArgs;
use super::probe_plan::PlanArgs;
use super::probe_serve::ServeArgs;
use super::probe_verify::VerifyArgs;
use super::probe_view::SamplesView;
use super::probe_watch::WatchArgs;
use super::{Exit, probe_channels, probe_links, probe_plan, probe_serve, probe_verify, probe_watch};
use crate::model::Message;
use crate::probe::{Kind, Prober, Reach, Sample, Settings, Target, Verdict};

/// Shortest pause between requests to a server that is not one's own.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(super) struct ProbeArgs {
    #[command(subcommand)]
    pub part: ProbePart,
}

/// How to look.
#[derive(Debug, Subcommand)]
pub(super) enum ProbePart {
    Once(OnceArgs),
    Plan(PlanArgs),
    Watch(WatchArgs),
    Verify(VerifyArgs),
    Links(LinksArgs),
    Serve(ServeArgs),
}

#[derive(Debug, Args)]
pub(super) struct OnceArgs {
    #[arg(value_name = "EDITION|URL")]
    pub at: String,
    #[command(flatten)]
    pub which: WhichArgs,
    #[command(flatten)]
    pub how: HowArgs,
    #[command(flatten)]
    pub browser: BrowserArgs,
    #[arg(long)]
    pub all_addresses: bool,
    #[arg(long)]
    pub strict: bool,
}

/// Which channels of an edition.
#[derive(Debug, Args)]
pub(super) struct WhichArgs {
    #[arg(long, value_name = "ENTRY")]
    pub entry: Vec<String>,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
}

/// How a look is taken.
#[derive(Debug, Args)]
pub(super) struct HowArgs {
    #[arg(long)]
    pub allow_private: bool,
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub timeout: Option<Duration>,
    #[arg(long, value_name = "ADDRESS", value_parser = server)]
    pub name_server: Vec<SocketAddr>,
    #[arg(long, value_name = "HOST")]
    pub self_check: Vec<String>,
    #[arg(long, value_name = "CONTACT")]
    pub contact: Option<String>,
    #[arg(long, value_name = "SECONDS", value_parser = pause)]
    pub pause: Option<Duration>,
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
}

pub(super) fn run(args: &ProbeArgs, ui: &Ui) -> Result<Exit, Exit> {
    match &args.part {
        ProbePart::Once(args) if args.at.contains("://") => once(args, ui),
        ProbePart::Once(args) => probe_channels::run(args, ui),
        ProbePart::Plan(args) => probe_plan::run(args, ui),
        ProbePart::Watch(args) => probe_watch::run(args, ui),
        ProbePart::Verify(args) => probe_verify::run(args, ui),
        ProbePart::Links(args) => probe_links::run(args, ui),
        ProbePart::Serve(args) => probe_serve::run(args, ui),
    }
}

/// One look at an address.
fn once(args: &OnceArgs, ui: &Ui) -> Result<Exit, Exit> {
    if args.browser.browser.is_some() {
        return Err(refuse(&Message::new("browser-only-for-edition"), &ui.words));
    }
    let target = Target::new("once", &args.at, Kind::Page)
        .map_err(|_| refuse(&Message::new("probe-bad-url").word("url", &args.at), &ui.words))?;
    let prober = prober(&args.how, ui)?;
    let samples = runtime(ui)?.block_on(look(args, &prober, &target));
    let exit = ui.show(&SamplesView { samples: &samples, words: &ui.words });
    let all_well = samples.iter().all(|sample| sample.verdict == Verdict::Ok);
    Ok(if exit == Exit::Done && args.strict && !all_well { Exit::Gate } else { exit })
}

async fn look(args: &OnceArgs, prober: &Prober, target: &Target) -> Vec<Sample> {
    // Whoever types an address consents to one look at it.
    let (now, consents) = (Timestamp::now(), || true);
    let fetched = if args.all_addresses {
        prober.sample_each_address(target, now, &consents).await
    } else {
        vec![prober.sample(target, now, &consents).await]
    };
    fetched.into_iter().map(|fetched| fetched.sample).collect()
}

/// A prober set up as asked for.
pub(super) fn prober(how: &HowArgs, ui: &Ui) -> Result<Prober, Exit> {
    prober_with(how, ui, |_| {})
}

/// The same, with what a verb knows better.
pub(super) fn prober_with(how: &HowArgs, ui: &Ui, change: impl Fn(&mut Settings)) -> Result<Prober, Exit> {
    if how.pause.is_some_and(|pause| pause < SHORTEST_PAUSE) && !how.allow_private {
        return Err(refuse(&Message::new("probe-no-pause"), &ui.words));
    }
    let roots = how.trust.iter().map(|file| certificates(file)).collect::<Result<Vec<_>, _>>();
    let roots = roots.map_err(|message| refuse(&message, &ui.words))?.concat();
    let mut settings = Settings { roots, ..settings(how) };
    change(&mut settings);
    Prober::new(settings).map_err(|message| refuse(&message, &ui.words))
}

/// The certificates of a PEM file.
fn certificates(file: &Path) -> Result<Vec<Vec<u8>>, Message> {
    let refused = || Message::new("probe-bad-trust").word("file", file.display());
    let read = CertificateDer::pem_file_iter(file).map_err(|_| refused())?;
    let found = read.map(|one| one.map(|der| der.to_vec())).collect::<Result<Vec<_>, _>>();
    found.ok().filter(|found| !found.is_empty()).ok_or_else(refused)
}

/// What drives a prober: one thread, so that nothing of ours disturbs the times.
pub(super) fn runtime(ui: &Ui) -> Result<Runtime, Exit> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| ui.fault(&error.to_string()))
}

fn settings(how: &HowArgs) -> Settings {
    let mut settings = Settings {
        reach: if how.allow_private { Reach::Private } else { Reach::Public },
        name_servers: how.name_server.clone(),
        contact: how.contact.clone(),
        self_check: how.self_check.clone(),
        ..Settings::default()
    };
    if let Some(overall) = how.timeout {
        settings.limits.overall = overall;
        let limits = &mut settings.limits;
        for limit in [&mut limits.dns, &mut limits.connect, &mut limits.tls, &mut limits.robots] {
            *limit = overall.min(*limit);
        }
        (limits.answer, limits.body) = (overall, overall);
    }
    if let Some(pause) = how.pause {
        let pace = &mut settings.limits.pace;
        pace.host_interval = pause;
        if pause < SHORTEST_PAUSE {
            // Servers of one's own: as much as they can take.
            pace.address_interval = pause;
            (pace.host_at_once, pace.address_at_once, pace.per_day) = (64, 64, u32::MAX);
        }
    }
    settings
}

/// Seconds from none to ten minutes.
fn pause(text: &str) -> Result<Duration, String> {
    let seconds = text.replace(',', ".").parse::<f64>().ok().filter(|s| (0.0..=600.0).contains(s));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| "0..600".to_owned())
}

/// Seconds from a tenth to ten minutes, with a point or a comma.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.replace(',', ".").parse::<f64>().ok().filter(|s| (0.1..=600.0).contains(s));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| "0.1..600".to_owned())
}

/// An address, with a port if it is not 53.
fn server(text: &str) -> Result<SocketAddr, String> {
    const DNS: u16 = 53;
    let bare = || text.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, DNS));
    text.parse().or_else(|_| bare()).map_err(|_| "9.9.9.9, 127.0.0.1:5353, …".to_owned())
}
