//! `tolok probe`: looks at live channels.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::Exit;
use super::output::{Ui, refuse};
use super::probe_view::SamplesView;
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
}

#[derive(Debug, Args)]
pub(super) struct OnceArgs {
    #[arg(value_name = "URL")]
    pub url: String,
    #[arg(long)]
    pub allow_private: bool,
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub timeout: Option<Duration>,
    #[arg(long)]
    pub all_addresses: bool,
    #[arg(long, value_name = "ADDRESS", value_parser = server)]
    pub name_server: Vec<SocketAddr>,
    #[arg(long, value_name = "HOST")]
    pub self_check: Vec<String>,
    #[arg(long, value_name = "CONTACT")]
    pub contact: Option<String>,
    #[arg(long)]
    pub strict: bool,
}

pub(super) fn run(args: &ProbeArgs, ui: &Ui) -> Result<Exit, Exit> {
    let ProbePart::Once(args) = &args.part;
    let target = Target::new("once", &args.url, Kind::Page)
        .map_err(|_| refuse(&Message::new("probe-bad-url").word("url", &args.url), &ui.words))?;
    let prober = Prober::new(settings(args)).map_err(|message| refuse(&message, &ui.words))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| ui.fault(&error.to_string()))?;
    let samples = runtime.block_on(look(args, &prober, &target));
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

fn settings(args: &OnceArgs) -> Settings {
    let mut settings = Settings {
        reach: if args.allow_private { Reach::Private } else { Reach::Public },
        name_servers: args.name_server.clone(),
        contact: args.contact.clone(),
        self_check: args.self_check.clone(),
        ..Settings::default()
    };
    if let Some(overall) = args.timeout {
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
