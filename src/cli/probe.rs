//! `tolok probe`: looks at live channels.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use tokio::runtime::Runtime;

use super::edition::Opened;
use super::output::{Ui, refuse};
use super::probe_browser::BrowserArgs;
use super::probe_links::LinksArgs;
use super::probe_plan::PlanArgs;
use super::probe_serve::ServeArgs;
use super::probe_tasks::house_zone;
use super::probe_verify::VerifyArgs;
use super::probe_view::SamplesView;
use super::probe_watch::WatchArgs;
use super::{Exit, probe_channels, probe_links, probe_plan, probe_serve, probe_verify, probe_watch};
use crate::model::{Detail, Message};
use crate::probe::{Fetched, Kind, Prober, Reach, Reason, Sample, Settings, Target, Verdict, read_page};

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
    #[arg(long, value_name = "VERDICT", value_enum, hide_possible_values = true)]
    pub expect: Option<Expect>,
}

/// How good every channel that is looked at should at least be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Expect {
    Ok,
    Slow,
    Degraded,
}

impl Expect {
    fn is_met(self, verdict: Verdict) -> bool {
        match self {
            Self::Ok => verdict == Verdict::Ok,
            Self::Slow => matches!(verdict, Verdict::Ok | Verdict::Slow),
            Self::Degraded => verdict.is_up() == Some(true),
        }
    }
}

/// What looks came to, as far as the exit code goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Ended {
    /// Looks that were taken: neither refused nor forbidden nor missed.
    tried: usize,
    /// Those of them that came to a connection.
    reached: usize,
}

impl Ended {
    /// Counts a look.
    pub fn saw(&mut self, reason: Reason) {
        if is_taken(reason.verdict()) {
            self.tried += 1;
            self.reached += usize::from(!reason.is_unreached());
        }
    }

    /// Counts looks.
    pub fn of(reasons: impl Iterator<Item = Reason>) -> Self {
        let mut ended = Self::default();
        reasons.for_each(|reason| ended.saw(reason));
        ended
    }

    /// The exit code: where nothing at all could be reached, a gate says nothing.
    pub fn exit(self, exit: Exit, gate_met: bool) -> Exit {
        match exit {
            Exit::Done if self.tried > 0 && self.reached == 0 => Exit::Unreached,
            Exit::Done if !gate_met => Exit::Gate,
            other => other,
        }
    }
}

/// True for the verdict of a look that was taken.
const fn is_taken(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Refused | Verdict::Disallowed | Verdict::MissedWindow)
}

impl OnceArgs {
    /// Whether the gates that were asked for are met: `--strict` by every channel, `--expect` by every one
    /// that was looked at, of which there must be one.
    pub fn gates_met(&self, verdicts: impl Iterator<Item = Verdict> + Clone) -> bool {
        let strict = !self.strict || verdicts.clone().all(|verdict| verdict == Verdict::Ok);
        let mut taken = verdicts.filter(|verdict| is_taken(*verdict)).peekable();
        let expected = self
            .expect
            .is_none_or(|expect| taken.peek().is_some() && taken.all(|verdict| expect.is_met(verdict)));
        strict && expected
    }
}

/// Which channels of an edition.
#[derive(Debug, Default, Args)]
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
    let ended = Ended::of(samples.iter().map(|sample| sample.reason));
    Ok(ended.exit(exit, args.gates_met(samples.iter().map(|sample| sample.verdict))))
}

async fn look(args: &OnceArgs, prober: &Prober, target: &Target) -> Vec<Sample> {
    // Whoever types an address consents to one look at it.
    let (now, consents) = (Timestamp::now(), || true);
    let fetched = if args.all_addresses {
        prober.sample_each_address(target, now, &consents).await
    } else {
        vec![prober.sample(target, now, &consents).await]
    };
    let read = |mut fetched| {
        read_here(&mut fetched);
        fetched.sample
    };
    fetched.into_iter().map(read).collect()
}

/// Reads the page of a look on today's date, so that a look has one verdict however it is asked for.
pub(super) fn read_here(fetched: &mut Fetched) {
    let today = house_zone().to_datetime(fetched.sample.started_at).date();
    read_page(fetched, today);
}

/// A prober set up as asked for.
pub(super) fn prober(how: &HowArgs, ui: &Ui) -> Result<Prober, Exit> {
    prober_with(how, ui, |_| {})
}

/// A prober that tells servers whom to ask: the contact given, else the edition's. Servers of others are not
/// asked without one.
pub(super) fn prober_of(
    how: &HowArgs,
    opened: &Opened,
    ui: &Ui,
    change: impl Fn(&mut Settings),
) -> Result<Prober, Exit> {
    let own = opened.loaded.edition.letterhead.get(Detail::Contact);
    let contact = how.contact.as_deref().or(own);
    if contact.is_none() && !how.allow_private {
        return Err(refuse(&Message::new("probe-no-contact"), &opened.words));
    }
    prober_with(how, ui, |settings| {
        settings.contact = contact.map(str::to_owned);
        change(settings);
    })
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
