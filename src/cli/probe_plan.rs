//! `tolok probe plan`: what would be sent, to whom and how often, before anything is.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::{Value, json};

use super::Exit;
use super::edition::{Opened, open_declared};
use super::output::{Faces, Ui, refuse};
use super::probe::WhichArgs;
use super::probe_channels_view::{later_json, later_lines};
use super::probe_tasks::{Consents, Task, Tasks, tasks};
use super::probe_watch::{Hours, length};
use crate::model::{Consent, CsvHabits, Detail, Maintenance, Message};
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
    let planned = tasks.looked_at.iter().map(|task| {
        let refused = refusal(task).or_else(|| consents.refusal(task, now));
        let share = args.hours.share_of_day(task);
        let looks = args.every.map(|every| DAY.as_secs_f64() * share / every.as_secs_f64());
        Planned::of(task, consents.covering(task, now), refused, looks)
    });
    let view = PlanView {
        planned: planned.collect(),
        work: announced(&opened, &tasks, now),
        contact: edition.letterhead.get(Detail::Contact),
        tasks: &tasks,
        limits: &limits,
        every: args.every,
        hours: args.hours,
        habits: edition.competition.csv,
        words: &opened.words,
    };
    Ok(ui.show(&view))
}

/// Work that was announced on the channels, as far as it is not over.
fn announced<'a>(opened: &'a Opened, tasks: &Tasks, now: Timestamp) -> Vec<(&'a str, &'a Maintenance)> {
    let edition = &opened.loaded.edition;
    let still = |work: &&Maintenance| {
        let own = |task: &&Task| work.is_of(&task.channel);
        tasks.looked_at.iter().find(own).is_some_and(|t| t.zone.to_datetime(now) < work.until)
    };
    let work = edition.maintenance.iter().filter(still);
    work.map(|work| (edition.entry(work.entry).id.as_str(), work)).collect()
}

/// A time of the agency's own, to the minute.
fn moment(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

/// One channel and whether anything will be sent to it.
struct Planned<'a> {
    task: &'a Task,
    host: Option<String>,
    consent: Option<Consent>,
    /// Why nothing will be sent, if it were now.
    refused: Option<Reason>,
    /// Looks on the day that has most of them, at most as many as were agreed to; none where no pause is given.
    looks: Option<f64>,
}

impl<'a> Planned<'a> {
    fn of(task: &'a Task, consent: Option<Consent>, refused: Option<Reason>, looks: Option<f64>) -> Self {
        let host = task.target.as_ref().ok().and_then(|t| t.url.host_str().map(str::to_owned));
        let agreed = consent.as_ref().and_then(|c| c.per_day).map_or(f64::INFINITY, f64::from);
        Self { task, host, consent, refused, looks: looks.map(|looks| looks.min(agreed)) }
    }

    /// True when it is looked at in spite of what stands against it now: announced work passes.
    fn is_sent(&self) -> bool {
        self.refused.is_none_or(|reason| reason == Reason::Maintenance)
    }
}

/// The plan.
struct PlanView<'a> {
    planned: Vec<Planned<'a>>,
    tasks: &'a Tasks,
    limits: &'a Limits,
    /// Announced work, each with its entry.
    work: Vec<(&'a str, &'a Maintenance)>,
    /// Whom the keepers of servers may ask.
    contact: Option<&'a str>,
    /// The pause between looks, where it is given.
    every: Option<Duration>,
    hours: Hours,
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
        self.planned.iter().filter(|p| p.is_sent())
    }

    fn hosts(&self) -> BTreeMap<&str, Load> {
        let mut hosts: BTreeMap<&str, Load> = BTreeMap::new();
        for planned in self.sent() {
            let load = hosts.entry(planned.host.as_deref().unwrap_or_default()).or_default();
            load.channels += 1;
            load.looks += planned.looks.unwrap_or(1.0);
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
        if self.every.is_some() {
            let looks: f64 = hosts.values().map(|load| load.looks).sum();
            lines.push(Message::new("plan-looks").count("looks", looks.ceil() as usize));
        }
        lines.push(match self.contact {
            Some(contact) => Message::new("plan-contact").word("contact", contact),
            None => Message::new("plan-no-contact"),
        });
        if self.planned.iter().any(|p| p.refused == Some(Reason::ConsentMissing)) {
            lines.push(Message::new("plan-no-consent"));
        }
        lines.extend(hosts.iter().filter(|(_, load)| self.is_over(load)).map(|(host, load)| {
            let message = Message::new("plan-over-cap").word("host", host);
            message.count("looks", load.looks.ceil() as usize).count("per_day", pace.per_day as usize)
        }));
        lines
    }

    /// True when a server would get more than a day may see, robots.txt of each day included; redirects,
    /// which nobody knows beforehand, come on top.
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
            Column::left(label("plan-hours")),
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
                self.hours_of(planned.task),
                match planned.refused {
                    None => label("probe-yes"),
                    Some(reason) => format!("{}: {}", label("probe-no"), label(reason.code())),
                },
            ]
        };
        Table { rows: self.planned.iter().map(row).collect(), columns }
    }

    /// The hours at which a channel is looked at, in words.
    fn hours_of(&self, task: &Task) -> String {
        let declared = || match &task.channel.open {
            Some(_) => task.channel.hours.clone(),
            None => self.words.label("plan-hours-usual"),
        };
        match self.hours {
            Hours::Always => self.words.label("plan-hours-always"),
            Hours::Day => "06–18".to_owned(),
            Hours::Night => "18–06".to_owned(),
            Hours::Working => declared(),
            Hours::Outside => self.words.say(&Message::new("plan-hours-outside").word("hours", declared())),
        }
    }

    /// Announced work; nothing where there is none.
    fn work_table(&self) -> Option<Block> {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("probe-entry")),
            Column::id(label("probe-channel")),
            Column::id(label("plan-work-from")),
            Column::id(label("plan-until")),
            Column::left(label("plan-work")),
            Column::left(label("plan-work-by")),
        ];
        let row = |(entry, work): &(&str, &Maintenance)| {
            let channel = work.channel.clone().unwrap_or_else(|| label("plan-work-all"));
            let (from, until) = (moment(work.from), moment(work.until));
            vec![(*entry).to_owned(), channel, from, until, work.reason.clone(), work.announced_by.clone()]
        };
        let rows: Vec<Vec<String>> = self.work.iter().map(row).collect();
        (!rows.is_empty()).then_some(Block::Table(Table { columns, rows }))
    }

    fn host_table(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("plan-host")),
            Column::right(label("plan-host-channels")),
            Column::right(label(if self.every.is_some() { "plan-host-looks" } else { "plan-host-once" })),
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
        blocks.extend(self.work_table());
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
                "hours": {"declared": planned.task.channel.hours, "understood": planned.task.channel.open.is_some()},
                "looks": planned.looks.filter(|_| planned.is_sent()),
            })
        };
        let work = |(entry, work): &(&str, &Maintenance)| {
            json!({
                "entry": entry,
                "channel": work.channel,
                "from": work.from.to_string(),
                "until": work.until.to_string(),
                "reason": work.reason,
                "announced_by": work.announced_by,
                "line": work.origin.row,
            })
        };
        let host = |(host, load): (&&str, &Load)| json!({"host": host, "channels": load.channels, "looks": load.looks, "over": self.is_over(load)});
        let pace = &self.limits.pace;
        serde_json::to_string_pretty(&json!({
            "tolok": {"format": 1, "version": env!("CARGO_PKG_VERSION")},
            "channels": self.planned.iter().map(channel).collect::<Vec<Value>>(),
            "hosts": self.hosts().iter().map(host).collect::<Vec<Value>>(),
            "per_day": self.every.is_some(),
            "contact": self.contact,
            "maintenance": self.work.iter().map(work).collect::<Vec<Value>>(),
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
