//! `tolok probe plan`: what would be sent, to whom and how often, before anything is.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::Exit;
use super::edition::open_declared;
use super::output::{Faces, Ui, refuse};
use super::probe::WhichArgs;
use super::probe_channels_view::{later_json, later_lines};
use super::probe_tasks::{Consents, Task, Tasks, tasks};
use super::probe_watch::{Hours, length};
use crate::model::{Consent, CsvHabits, Message};
use crate::probe::{Limits, Reach, Reason};
use crate::report::{Block, Column, Table, Words};

const DAY: Duration = Duration::from_secs(86_400);

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[command(flatten)]
    pub which: WhichArgs,
    #[arg(long, value_name = "DURATION", value_parser = length)]
    pub every: Option<Duration>,
    #[arg(long, value_name = "HOURS", default_value = "always")]
    pub hours: Hours,
    #[arg(long)]
    pub allow_private: bool,
}

pub(super) fn run(args: &PlanArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open_declared(&args.edition, ui)?;
    let edition = &opened.loaded.edition;
    let tasks = tasks(&opened, &args.which).map_err(|m| refuse(&m, &opened.words))?;
    let consents = Consents::of(&args.edition, edition, &tasks.looked_at, ui)?;
    let (now, limits) = (Timestamp::now(), Limits::default());
    let reach = if args.allow_private { Reach::Private } else { Reach::Public };
    let refusal = |task: &Task| match &task.target {
        Ok(target) => target.refusal(reach, &limits),
        Err(reason) => Some(*reason),
    };
    let planned =
        tasks.looked_at.iter().map(|task| Planned::of(task, consents.covering(task, now), refusal(task)));
    let view = PlanView {
        planned: planned.collect(),
        tasks: &tasks,
        limits: &limits,
        per_day: args.every.map(|every| looks_per_day(every, args.hours)),
        habits: edition.competition.csv,
        words: &opened.words,
    };
    Ok(ui.show(&view))
}

/// Looks at one channel on a day with as many hours as it can have.
fn looks_per_day(every: Duration, hours: Hours) -> f64 {
    DAY.as_secs_f64() * hours.share_of_day() / every.as_secs_f64()
}

/// One channel and whether anything will be sent to it.
struct Planned<'a> {
    task: &'a Task,
    host: Option<String>,
    consent: Option<Consent>,
    /// Why nothing will be sent.
    refused: Option<Reason>,
}

impl<'a> Planned<'a> {
    fn of(task: &'a Task, consent: Option<Consent>, refusal: Option<Reason>) -> Self {
        let host = task.target.as_ref().ok().and_then(|t| t.url.host_str().map(str::to_owned));
        let refused = refusal.or_else(|| consent.is_none().then_some(Reason::ConsentMissing));
        Self { task, host, consent, refused }
    }

    /// Looks per day at this channel, at most as many as were agreed to.
    fn looks(&self, per_day: f64) -> f64 {
        let agreed = self.consent.as_ref().and_then(|c| c.per_day);
        agreed.map_or(per_day, |most| per_day.min(f64::from(most)))
    }
}

/// The plan.
struct PlanView<'a> {
    planned: Vec<Planned<'a>>,
    tasks: &'a Tasks,
    limits: &'a Limits,
    /// Looks per day at a channel, where a pause between them is given.
    per_day: Option<f64>,
    habits: CsvHabits,
    words: &'a Words,
}

/// What one server gets.
#[derive(Default)]
struct Load {
    channels: usize,
    /// Looks per day; once altogether where no pause is given.
    looks: f64,
}

impl PlanView<'_> {
    fn sent(&self) -> impl Iterator<Item = &Planned<'_>> {
        self.planned.iter().filter(|p| p.refused.is_none())
    }

    fn hosts(&self) -> BTreeMap<&str, Load> {
        let mut hosts: BTreeMap<&str, Load> = BTreeMap::new();
        for planned in self.sent() {
            let load = hosts.entry(planned.host.as_deref().unwrap_or_default()).or_default();
            load.channels += 1;
            load.looks += self.per_day.map_or(1.0, |per_day| planned.looks(per_day));
        }
        hosts
    }

    fn lines(&self) -> Vec<Message> {
        let pace = &self.limits.pace;
        let (hosts, sent) = (self.hosts(), self.sent().count());
        let mut lines = vec![
            Message::new("plan-channels")
                .count("all", self.planned.len())
                .count("sent", sent)
                .count("hosts", hosts.len()),
            Message::new("plan-requests").count("redirects", self.limits.redirects),
            Message::new("plan-pace")
                .number("seconds", pace.host_interval.as_secs_f64())
                .count("at_once", pace.host_at_once)
                .count("per_day", pace.per_day as usize),
        ];
        if self.per_day.is_some() {
            let looks: f64 = hosts.values().map(|load| load.looks).sum();
            lines.push(Message::new("plan-looks").count("looks", looks.ceil() as usize));
        }
        lines.extend(hosts.iter().filter(|(_, load)| self.is_over(load)).map(|(host, load)| {
            let message = Message::new("plan-over-cap").word("host", host);
            message.count("looks", load.looks.ceil() as usize).count("per_day", pace.per_day as usize)
        }));
        lines
    }

    /// True when a server would get more than a day may see, robots.txt of each day included.
    fn is_over(&self, load: &Load) -> bool {
        load.looks + 1.0 > f64::from(self.limits.pace.per_day)
    }

    fn channels(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("probe-entry")),
            Column::id(label("probe-channel")),
            Column::left(label("probe-asked")),
            Column::left(label("plan-consent")),
            Column::id(label("plan-until")),
            Column::left(label("plan-sends")),
        ];
        let row = |planned: &Planned| {
            let consent = planned.consent.as_ref();
            vec![
                planned.task.entry.clone(),
                planned.task.channel.id.clone(),
                planned.task.address.clone(),
                consent.map(|c| c.by.clone()).unwrap_or_default(),
                consent.map(|c| c.until.to_string()).unwrap_or_default(),
                match planned.refused {
                    None => label("probe-yes"),
                    Some(reason) => format!("{}: {}", label("probe-no"), label(reason.code())),
                },
            ]
        };
        Table { rows: self.planned.iter().map(row).collect(), columns }
    }

    fn host_table(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("plan-host")),
            Column::right(label("plan-host-channels")),
            Column::right(label(if self.per_day.is_some() { "plan-host-looks" } else { "plan-host-once" })),
        ];
        let row = |(host, load): (&&str, &Load)| {
            vec![(*host).to_owned(), load.channels.to_string(), self.words.fixed(load.looks.ceil(), 0)]
        };
        Table { rows: self.hosts().iter().map(row).collect(), columns }
    }
}

impl Faces for PlanView<'_> {
    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.lines().iter().map(|m| Block::Line(self.words.say(m))).collect();
        blocks.push(Block::Table(self.channels()));
        if self.sent().next().is_some() {
            blocks.push(Block::Table(self.host_table()));
        }
        blocks.extend(later_lines(&self.tasks.later, self.words));
        blocks
    }

    fn table(&self) -> Table {
        self.channels()
    }

    fn habits(&self) -> CsvHabits {
        self.habits
    }

    fn json(&self) -> serde_json::Result<String> {
        let channel = |planned: &Planned| {
            let consent = planned.consent.as_ref();
            let consent = consent.map(|c| json!({"by": c.by, "from": c.from, "until": c.until, "per_day": c.per_day, "line": c.origin.row}));
            json!({
                "entry": planned.task.entry,
                "channel": planned.task.channel.id,
                "url": planned.task.address,
                "host": planned.host,
                "consent": consent,
                "reason": planned.refused.map(Reason::code),
            })
        };
        let host = |(host, load): (&&str, &Load)| json!({"host": host, "channels": load.channels, "looks": load.looks, "over": self.is_over(load)});
        let pace = &self.limits.pace;
        serde_json::to_string_pretty(&json!({
            "tolok": {"format": 1, "version": env!("CARGO_PKG_VERSION")},
            "channels": self.planned.iter().map(channel).collect::<Vec<Value>>(),
            "hosts": self.hosts().iter().map(host).collect::<Vec<Value>>(),
            "per_day": self.per_day.is_some(),
            "pace": {
                "host_interval_seconds": pace.host_interval.as_secs_f64(),
                "host_at_once": pace.host_at_once,
                "host_requests_per_day": pace.per_day,
                "redirects": self.limits.redirects,
            },
            "later": later_json(&self.tasks.later),
        }))
    }
}
