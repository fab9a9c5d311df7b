//! `tolok probe`: looks at live channels.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use tokio::runtime::Runtime;

use super::output::{Ui, refuse};
use super::probe_plan::PlanArgs;
use super::probe_verify::VerifyArgs;
use super::probe_view::SamplesView;
use super::probe_watch::WatchArgs;
use super::{Exit, probe_channels, probe_plan, probe_verify, probe_watch};
use crate::model::Message;
use crate::probe::{Kind, Prober, Reach, Sample, Settings, Target, Verdict};

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
}

#[derive(Debug, Args)]
pub(super) struct OnceArgs {
    #[arg(value_name = "EDITION|URL")]
    pub at: String,
    #[command(flatten)]
    pub which: WhichArgs,
    #[command(flatten)]
    pub how: HowArgs,
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
}

pub(super) fn run(args: &ProbeArgs, ui: &Ui) -> Result<Exit, Exit> {
    match &args.part {
        ProbePart::Once(args) if args.at.contains("://") => once(args, ui),
        ProbePart::Once(args) => probe_channels::run(args, ui),
        ProbePart::Plan(args) => probe_plan::run(args, ui),
        ProbePart::Watch(args) => probe_watch::run(args, ui),
        ProbePart::Verify(args) => probe_verify::run(args, ui),
    }
}

/// One look at an address.
fn once(args: &OnceArgs, ui: &Ui) -> Result<Exit, Exit> {
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
    Prober::new(settings(how)).map_err(|message| refuse(&message, &ui.words))
}

/// What drives a prober: one thread, so that nothing of ours disturbs the times.
pub(super) fn runtime(ui: &Ui) -> Result<Runtime, Exit> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| ui.fault(&error.to_string()))
}

pub(super) fn settings(how: &HowArgs) -> Settings {
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
    settings
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
