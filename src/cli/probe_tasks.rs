//! What of an edition is to be looked at, and who agreed to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::edition::Opened;
use super::output::{Ui, refuse};
use super::probe::WhichArgs;
use super::{Exit, probe_lines};
use crate::intake::load_declared;
use crate::model::{Channel, ChannelKind, Consent, Edition, Maintenance, Message, time_zone};
use crate::probe::archive::Keep;
use crate::probe::redact::Redactor;
use crate::probe::{Kind, Reason, Target};

/// The only kind of channel that is looked at so far.
const LOOKED_AT: ChannelKind = ChannelKind::Web;

/// One channel to look at.
#[derive(Debug, Clone)]
pub(super) struct Task {
    pub entry: String,
    pub channel: Channel,
    /// Its address, with the scheme that browsers would add.
    pub address: String,
    /// The same, read; why it is none.
    pub target: Result<Target, Reason>,
    /// The entry's time zone.
    pub zone: TimeZone,
}

/// The channels of an edition that were asked for.
#[derive(Debug, Default)]
pub(super) struct Tasks {
    pub looked_at: Vec<Task>,
    /// How many of other kinds there are.
    pub later: BTreeMap<ChannelKind, usize>,
}

impl Task {
    /// Its name among all channels of the edition.
    pub fn id(&self) -> String {
        format!("{}/{}", self.entry, self.channel.id)
    }

    /// The day it is there.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }
}

/// The channels that are asked for; refused where there are none or the kind comes later.
pub(super) fn tasks(opened: &Opened, which: &WhichArgs) -> Result<Tasks, Message> {
    if let Some(word) = &which.kind {
        let kind = ChannelKind::of(word).ok_or_else(|| unknown_kind(word))?;
        if kind != LOOKED_AT {
            return Err(Message::new("probe-kind-later").word("kind", word));
        }
    }
    let asked = which.entry.iter().map(|id| opened.entry(id)).collect::<Result<Vec<_>, _>>()?;
    let edition = &opened.loaded.edition;
    if edition.channels.is_empty() {
        return Err(Message::new("probe-no-channels"));
    }
    let mut found = Tasks::default();
    for channel in edition.channels.iter().filter(|c| asked.is_empty() || asked.contains(&c.entry)) {
        if channel.kind == LOOKED_AT {
            found.looked_at.push(task(edition, channel));
        } else {
            *found.later.entry(channel.kind).or_default() += 1;
        }
    }
    Ok(found)
}

fn unknown_kind(word: &str) -> Message {
    let words = ChannelKind::WORDS.map(|(word, _)| word);
    Message::new("probe-kind-unknown").word("kind", word).word("kinds", words.join(", "))
}

fn task(edition: &Edition, channel: &Channel) -> Task {
    let entry = edition.entry(channel.entry).id.to_string();
    let zone = edition.attribute(channel.entry, "timezone").and_then(time_zone);
    let zone = zone.or_else(|| time_zone("WIB")).unwrap_or(TimeZone::UTC);
    // People write addresses as they type them; browsers try https first.
    let written = channel.address.trim();
    let address = if written.contains("://") || written.is_empty() {
        written.to_owned()
    } else {
        format!("https://{written}")
    };
    let target = Target::new(&format!("{entry}/{}", channel.id), &address, Kind::Page);
    Task { entry, channel: channel.clone(), address, target, zone }
}

/// What may be kept of looks at an edition: the addresses of its channels stay.
pub(super) fn keep(edition: &Edition) -> Keep {
    let redactor = Redactor::keeping(edition.channels.iter().map(|c| c.address.as_str()));
    Keep { redactor, ..Keep::default() }
}

/// Who agreed to what and when work was announced, asked anew right before anything is sent: when the files
/// change, they are read again, and where they cannot be read nobody agrees.
pub(super) struct Consents {
    folder: PathBuf,
    state: Mutex<State>,
}

struct State {
    stamp: Stamp,
    /// The entry of each consent by its name, for an edition read anew numbers its entries anew.
    given: Vec<(String, Consent)>,
    /// The same of announced work.
    work: Vec<(String, Maintenance)>,
    /// Looks begun, by channel and day.
    begun: BTreeMap<(String, Date), u32>,
}

/// Size and time of the files that consents and announced work can stand in.
type Stamp = Vec<(PathBuf, u64, Option<SystemTime>)>;

impl Consents {
    /// Those of an edition, with the looks that its lines say were taken.
    pub fn of(folder: &Path, edition: &Edition, tasks: &[Task], ui: &Ui) -> Result<Self, Exit> {
        let begun = probe_lines::looks(folder, tasks).map_err(|m| refuse(&m, &ui.words))?;
        let state = State { stamp: stamp(folder), given: given(edition), work: work(edition), begun };
        Ok(Self { folder: folder.to_owned(), state: Mutex::new(state) })
    }

    /// The consent that covers a channel at a time.
    pub fn covering(&self, task: &Task, at: Timestamp) -> Option<Consent> {
        let state = self.state();
        let day = task.day(at);
        let covers = |(entry, consent): &&(String, Consent)| {
            let own = Channel { entry: consent.entry, ..task.channel.clone() };
            *entry == task.entry && consent.covers(&own, day)
        };
        // The most generous of those that hold.
        let holding = state.given.iter().filter(covers);
        holding.max_by_key(|(_, c)| c.per_day.unwrap_or(u32::MAX)).map(|(_, c)| c.clone())
    }

    /// The work on a channel that was announced for a time.
    pub fn work(&self, task: &Task, at: Timestamp) -> Option<Maintenance> {
        let there = task.zone.to_datetime(at);
        let works = |(entry, work): &&(String, Maintenance)| {
            let own = Channel { entry: work.entry, ..task.channel.clone() };
            *entry == task.entry && work.covers(&own, there)
        };
        self.state().work.iter().find(works).map(|(_, work)| work.clone())
    }

    /// Why nothing may be sent to a channel at a time, if anything.
    pub fn refusal(&self, task: &Task, at: Timestamp) -> Option<Reason> {
        if self.covering(task, at).is_none() {
            return Some(Reason::ConsentMissing);
        }
        self.work(task, at).map(|_| Reason::Maintenance)
    }

    /// Whether a look may begin, and counts it; else why not.
    pub fn begin(&self, task: &Task, at: Timestamp) -> Result<(), Reason> {
        let consent = self.covering(task, at).ok_or(Reason::ConsentMissing)?;
        if self.work(task, at).is_some() {
            return Err(Reason::Maintenance);
        }
        let mut state = self.state();
        let begun = state.begun.entry((task.id(), task.day(at))).or_default();
        if consent.per_day.is_some_and(|most| *begun >= most) {
            return Err(Reason::DailyCap);
        }
        *begun += 1;
        Ok(())
    }

    /// The state, read again where the files changed.
    fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = stamp(&self.folder);
        if now != state.stamp {
            let loaded = load_declared(&self.folder).ok();
            state.given = loaded.as_ref().map(|l| given(&l.edition)).unwrap_or_default();
            state.work = loaded.as_ref().map(|l| work(&l.edition)).unwrap_or_default();
            state.stamp = now;
        }
        state
    }
}

fn given(edition: &Edition) -> Vec<(String, Consent)> {
    edition.consents.iter().map(|c| (edition.entry(c.entry).id.to_string(), c.clone())).collect()
}

fn work(edition: &Edition) -> Vec<(String, Maintenance)> {
    edition.maintenance.iter().map(|w| (edition.entry(w.entry).id.to_string(), w.clone())).collect()
}

fn stamp(folder: &Path) -> Stamp {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    let may_hold = |path: &PathBuf| {
        let table = |name| path.file_name().is_some_and(|n| n == name);
        path.extension().is_some_and(|e| e == "xlsx") || table("consents.csv") || table("maintenance.csv")
    };
    let mut found: Stamp = files
        .filter(may_hold)
        .filter_map(|path| {
            let data = fs::metadata(&path).ok()?;
            Some((path, data.len(), data.modified().ok()))
        })
        .collect();
    found.sort();
    found
}

/// The time zone that days of the archive are counted in.
pub(super) fn house_zone() -> TimeZone {
    time_zone("WIB").unwrap_or(TimeZone::UTC)
}
