//! `tolok probe watch`: looks at channels on a schedule, until its time is over or somebody stops it.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use super::Exit;
use super::edition::open_declared;
use super::output::{Ui, refuse, say_wrapped, write_whole};
use super::probe::{HowArgs, WhichArgs, prober_of, runtime};
use super::probe_board::Board;
use super::probe_channels::{Seen, faulty, name_refusal, recorder, sample_id, unsent, whose, write};
use super::probe_stop::Stop;
use super::probe_tasks::{Consents, Task, tasks};
use crate::model::{Message, Problem};
use crate::probe::{Doubts, Fetched, Prober, Reason, Recorder, Schedule, Target, Whose};

/// Shortest pause between looks at a public channel.
const SHORTEST: Duration = Duration::from_secs(60);

#[derive(Debug, Args)]
pub(super) struct WatchArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[command(flatten)]
    pub which: WhichArgs,
    #[arg(long = "for", value_name = "DURATION", value_parser = length)]
    pub r#for: Duration,
    #[arg(long, value_name = "DURATION", value_parser = length)]
    pub every: Duration,
    #[arg(long, value_name = "HOURS", default_value = "always")]
    pub hours: Hours,
    #[command(flatten)]
    pub how: HowArgs,
}

/// The hours, in the entry's own time zone, at which channels are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Hours {
    /// Round the clock.
    Always,
    /// 06:00 to 18:00.
    Day,
    /// 18:00 to 06:00.
    Night,
    /// The channel's own hours, as channels.csv says; where it does not, Monday to Friday, 08:00 to 16:00.
    Working,
    /// All others.
    Outside,
}

/// The working days, 0 is Monday, and the hours of those who say nothing of theirs.
const USUAL_DAYS: std::ops::Range<u8> = 0..5;
const USUAL_MINUTES: std::ops::Range<u16> = 8 * 60..16 * 60;
/// Minutes of a day.
const DAY: u16 = 24 * 60;

impl Hours {
    fn hold(self, at: Timestamp, task: &Task) -> bool {
        let there = task.zone.to_datetime(at);
        let day = (6..18).contains(&there.hour());
        let working = || {
            let weekday = there.weekday().to_monday_zero_offset() as u8;
            let minute = there.hour() as u16 * 60 + there.minute() as u16;
            match &task.channel.open {
                Some(open) => open.holds(weekday, minute),
                None => USUAL_DAYS.contains(&weekday) && USUAL_MINUTES.contains(&minute),
            }
        };
        match self {
            Self::Always => true,
            Self::Day => day,
            Self::Night => !day,
            Self::Working => working(),
            Self::Outside => !working(),
        }
    }

    /// The share of a day that they take at a channel, on the weekday that has most of them.
    pub fn share_of_day(self, task: &Task) -> f64 {
        let working = |weekday: u8| match &task.channel.open {
            Some(open) => open.minutes(weekday),
            None if USUAL_DAYS.contains(&weekday) => USUAL_MINUTES.len() as u16,
            None => 0,
        };
        let minutes = |weekday: u8| match self {
            Self::Always => DAY,
            Self::Day | Self::Night => DAY / 2,
            Self::Working => working(weekday),
            Self::Outside => DAY - working(weekday),
        };
        f64::from((0..7).map(minutes).max().unwrap_or_default()) / f64::from(DAY)
    }
}

/// What a watch is about, kept in observations/watch.json so that one that was killed goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    begun_at: Timestamp,
    until: Timestamp,
    every_seconds: f64,
    hours: Hours,
    seed: u64,
    /// How long it was to last, and at which channels it looks.
    for_seconds: f64,
    channels: BTreeSet<String>,
    /// None while it runs, and after it was killed.
    ended_at: Option<Timestamp>,
}

impl Plan {
    fn schedule(&self) -> Schedule {
        Schedule {
            every: Duration::try_from_secs_f64(self.every_seconds).unwrap_or(SHORTEST),
            seed: self.seed,
        }
    }

    /// True when the other is the same watch, begun at another time.
    fn is_same(&self, other: &Self) -> bool {
        (self.every_seconds, self.hours, self.seed) == (other.every_seconds, other.hours, other.seed)
            && self.channels == other.channels
    }
}

pub(super) fn run(args: &WatchArgs, ui: &Ui) -> Result<Exit, Exit> {
    if args.every < SHORTEST && !args.how.allow_private {
        let message = Message::new("watch-too-often").number("seconds", SHORTEST.as_secs_f64());
        return Err(refuse(&message, &ui.words));
    }
    let opened = open_declared(&args.edition, ui)?;
    let edition = &opened.loaded.edition;
    let chosen = |which| tasks(&opened, which).map_err(|m| refuse(&m, &opened.words));
    let (all, tasks) = (chosen(&WhichArgs::default())?.looked_at, chosen(&args.which)?.looked_at);
    let prober = Arc::new(prober_of(&args.how, &opened, ui, |_| {})?);
    let consents = Arc::new(Consents::of(&args.edition, edition, &tasks, ui)?);
    let mut recorder = recorder(&args.edition, &opened, prober.limits(), ui)?;
    let (file, now) = (args.edition.join("observations").join("watch.json"), Timestamp::now());
    let board = Arc::new(Mutex::new(Board::default()));
    let new = plan(args, &tasks, ui.seed_of(edition), now);
    let plan = resumed(new, &file, (&all, &consents), &mut recorder, &board)
        .map_err(|problem| faulty(&problem, &opened, ui))?;
    if plan.begun_at < now {
        say_wrapped(&opened.words.say(&Message::new("watch-resumed").word("until", short(plan.until))));
    }
    save(&file, &plan, ui)?;
    locked(&board).begin(&tasks, plan.until);
    let due = due(&plan, &tasks, &recorder, now);
    let (sender, receiver) = channel();
    let shown = Arc::clone(&board);
    let writer = thread::spawn(move || write(recorder, &receiver, |seen| locked(&shown).saw(seen)));
    let doubts = Arc::default();
    let watch = Watch { plan: plan.clone(), tasks: Arc::new(tasks), prober, consents, doubts, sender };
    let beat = || {
        locked(&board).draw(&opened.words);
        !writer.is_finished()
    };
    let stopped = runtime(ui)?.block_on(watch.until_over(due, &beat, ui))?;
    let written = writer.join().map_err(|_| ui.fault("observations/web.jsonl"))?;
    written.map_err(|problem| faulty(&problem, &opened, ui))?;
    save(&file, &Plan { ended_at: Some(Timestamp::now()), ..plan }, ui)?;
    let mut board = locked(&board);
    board.close();
    if stopped {
        say_wrapped(&opened.words.say(&Message::new("watch-stopped")));
    }
    let exit = ui.show(&board.summary(edition.competition.csv, &opened.words));
    Ok(board.ended().exit(exit, true))
}

/// The plan to follow: that of the same watch where it was killed before its time was over, else the new
/// one. What passed while nobody watched is kept first. Where another length is asked for, it counts from now.
fn resumed(
    new: Plan,
    file: &Path,
    (tasks, consents): (&[Task], &Consents),
    recorder: &mut Recorder,
    board: &Mutex<Board>,
) -> Result<Plan, Problem> {
    let earlier = std::fs::read(file).ok().and_then(|b| serde_json::from_slice::<Plan>(&b).ok());
    let Some(earlier) = earlier.filter(|e| e.ended_at.is_none()) else { return Ok(new) };
    let missed = missed(&earlier, (tasks, consents), recorder, new.begun_at);
    recorder.keep_together(missed, |seen| locked(board).saw(seen))?;
    if !earlier.is_same(&new) || earlier.until <= new.begun_at {
        return Ok(new);
    }
    let same_length = (earlier.for_seconds - new.for_seconds).abs() < 0.5;
    let length = if same_length { &earlier } else { &new };
    Ok(Plan { until: length.until, for_seconds: length.for_seconds, ..earlier })
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn plan(args: &WatchArgs, tasks: &[Task], seed: u64, now: Timestamp) -> Plan {
    let until =
        now.checked_add(jiff::SignedDuration::try_from(args.r#for).unwrap_or(jiff::SignedDuration::MAX));
    Plan {
        begun_at: now,
        until: until.unwrap_or(Timestamp::MAX),
        every_seconds: args.every.as_secs_f64(),
        hours: args.hours,
        seed,
        for_seconds: args.r#for.as_secs_f64(),
        channels: tasks.iter().map(Task::id).collect(),
        ended_at: None,
    }
}

fn save(file: &Path, plan: &Plan, ui: &Ui) -> Result<(), Exit> {
    let text = serde_json::to_string_pretty(plan).map_err(|e| ui.fault(&e.to_string()))? + "\n";
    write_whole(file, text.as_bytes()).map_err(|e| ui.fault(&format!("{}: {e}", file.display())))
}

/// A time without its fractions, for people.
fn short(at: Timestamp) -> String {
    at.round(jiff::Unit::Second).unwrap_or(at).to_string()
}

/// The windows of an earlier watch that passed while nobody watched; those in announced work say so.
fn missed(
    earlier: &Plan,
    (tasks, consents): (&[Task], &Consents),
    recorder: &Recorder,
    now: Timestamp,
) -> Vec<Seen> {
    let schedule = earlier.schedule();
    let mut found = Vec::new();
    for task in tasks.iter().filter(|task| earlier.channels.contains(&task.id())) {
        for window in schedule.window(earlier.begun_at)..=schedule.window(now.min(earlier.until)) {
            let due = schedule.due(&task.id(), window);
            let was_due = due >= earlier.begun_at && due < earlier.until && earlier.hours.hold(due, task);
            let id = sample_id(&whose(task, Some(due)), due);
            if was_due && schedule.end(window) <= now && !recorder.has(&id) {
                let work = consents.work(task, due).map(|_| Reason::Maintenance);
                found.extend(unsent(task, Some(due), work.unwrap_or(Reason::WindowMissed), now));
            }
        }
    }
    found.sort_by_key(|(_, whose, _)| whose.scheduled_at);
    found
}

/// A look that is due: when, the place of its task, its window. The earliest comes first.
type Due = Reverse<(Timestamp, usize, i64)>;

/// The first look at each channel that is still to be taken: in the window that is open, where it has none yet.
fn due(plan: &Plan, tasks: &[Task], recorder: &Recorder, now: Timestamp) -> BinaryHeap<Due> {
    let schedule = plan.schedule();
    let open = schedule.window(now);
    let first = |(place, task): (usize, &Task)| {
        let at = |window| schedule.due(&task.id(), window);
        let taken = recorder.has(&sample_id(&whose(task, Some(at(open))), at(open)));
        let window = if taken || at(open) < plan.begun_at { open + 1 } else { open };
        Reverse((at(window), place, window))
    };
    tasks.iter().enumerate().map(first).collect()
}

struct Watch {
    plan: Plan,
    tasks: Arc<Vec<Task>>,
    prober: Arc<Prober>,
    consents: Arc<Consents>,
    doubts: Arc<Mutex<Doubts<(String, Whose)>>>,
    sender: Sender<Seen>,
}

/// Hands looks to the writer. It ends early only where the disk failed, which it tells.
fn hand_on(told: Vec<((String, Whose), Fetched)>, sender: &Sender<Seen>) {
    told.into_iter().for_each(|((id, whose), fetched)| drop(sender.send((id, whose, fetched))));
}

impl Watch {
    /// Looks until the time is over; true when somebody stopped it, or nothing can be kept any more.
    /// What is under way is finished.
    async fn until_over(
        self,
        mut due: BinaryHeap<Due>,
        beat: &dyn Fn() -> bool,
        ui: &Ui,
    ) -> Result<bool, Exit> {
        let mut stop = Stop::new().map_err(|e| ui.fault(&e.to_string()))?;
        let mut looks = JoinSet::new();
        let schedule = self.plan.schedule();
        let mut stopped = false;
        while let Some(Reverse((at, place, window))) =
            due.pop().filter(|Reverse((at, ..))| *at < self.plan.until)
        {
            while !stopped && Timestamp::now() < at {
                let pause = Duration::try_from(at.duration_since(Timestamp::now())).unwrap_or_default();
                tokio::select! {
                    () = stop.asked() => stopped = true,
                    () = tokio::time::sleep(pause.min(Duration::from_secs(1))) => {
                        hand_on(locked(&self.doubts).ripe(Timestamp::now()), &self.sender);
                        stopped = !beat();
                    }
                }
            }
            if stopped {
                break;
            }
            while looks.try_join_next().is_some() {}
            if self.plan.hours.hold(at, &self.tasks[place]) {
                self.look(&mut looks, place, at, schedule.end(window));
            }
            due.push(Reverse((schedule.due(&self.tasks[place].id(), window + 1), place, window + 1)));
        }
        // Whoever asks a second time does not want to wait.
        while !looks.is_empty() {
            tokio::select! {
                _ = looks.join_next() => {}
                () = stop.asked(), if stopped => break,
            }
        }
        hand_on(locked(&self.doubts).ripe(Timestamp::MAX), &self.sender);
        Ok(stopped)
    }

    fn look(&self, looks: &mut JoinSet<()>, place: usize, at: Timestamp, end: Timestamp) {
        let (tasks, prober, consents) =
            (Arc::clone(&self.tasks), Arc::clone(&self.prober), Arc::clone(&self.consents));
        let (doubts, sender) = (Arc::clone(&self.doubts), self.sender.clone());
        looks.spawn(async move {
            let task = &tasks[place];
            match allowed(task, at, end, &consents) {
                Err(reason) => {
                    let seen = unsent(task, Some(at), reason, Timestamp::now());
                    seen.into_iter().for_each(|seen| drop(sender.send(seen)));
                }
                Ok(target) => {
                    // Whoever waited for its turn until the window was over is not looked at any more.
                    let departed = AtomicBool::new(false);
                    let agreed = || {
                        let now = Timestamp::now();
                        let agreed = now < end && consents.refusal(task, now).is_none();
                        departed.fetch_or(agreed, Ordering::Relaxed);
                        agreed
                    };
                    let left = Duration::try_from(end.duration_since(Timestamp::now())).unwrap_or_default();
                    let over = async {
                        tokio::time::sleep(left).await;
                        // What is under way is finished; what only waits for its turn gives it up.
                        if departed.load(Ordering::Relaxed) {
                            std::future::pending::<()>().await;
                        }
                    };
                    let fetched = tokio::select! {
                        fetched = prober.sample(&target, at, &agreed) => Some(fetched),
                        () = over => None,
                    };
                    let Some(mut fetched) = fetched else {
                        let seen = unsent(task, Some(at), Reason::WindowMissed, Timestamp::now());
                        seen.into_iter().for_each(|seen| drop(sender.send(seen)));
                        return;
                    };
                    name_refusal(&mut fetched, task, &consents);
                    if fetched.sample.reason == Reason::ConsentMissing
                        && consents.covering(task, Timestamp::now()).is_some()
                    {
                        fetched.sample.settle(Reason::WindowMissed);
                    }
                    let whose = whose(task, Some(at));
                    let of = (sample_id(&whose, at), whose);
                    let told = locked(&doubts).take(of, fetched, Timestamp::now());
                    hand_on(told, &sender);
                }
            }
        });
    }
}

/// The target of a look that is due, unless its window is over, work was announced for it, or nobody agrees.
fn allowed(task: &Task, due: Timestamp, end: Timestamp, consents: &Consents) -> Result<Target, Reason> {
    let now = Timestamp::now();
    if consents.work(task, due).is_some() {
        return Err(Reason::Maintenance);
    }
    if now >= end {
        return Err(Reason::WindowMissed);
    }
    let target = task.target.clone()?;
    consents.begin(task, now)?;
    Ok(target)
}

/// A length of time: `90s`, `5m`, `2h`, `30d`.
pub(super) fn length(text: &str) -> Result<Duration, String> {
    const UNITS: [(char, u64); 4] = [('s', 1), ('m', 60), ('h', 3600), ('d', 86_400)];
    let refused = || "90s, 5m, 2h, 30d".to_owned();
    let (number, unit) =
        text.char_indices().last().map(|(at, unit)| (&text[..at], unit)).ok_or_else(refused)?;
    let (_, seconds) = UNITS.iter().find(|(known, _)| *known == unit).ok_or_else(refused)?;
    let number = number.parse::<u64>().ok().filter(|n| (1..=100_000).contains(n)).ok_or_else(refused)?;
    Ok(Duration::from_secs(number * seconds))
}
