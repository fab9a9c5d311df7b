//! `tolok probe once EDITION`: one look at each channel, kept as evidence.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use jiff::Timestamp;

use super::Exit;
use super::edition::{Opened, open_declared};
use super::output::{Ui, refuse, say_wrapped};
use super::probe::{Ended, OnceArgs, prober_of, runtime};
use super::probe_browser::{Which, browser, visit};
use super::probe_channels_view::ChannelsView;
use super::probe_tasks::{Consents, Task, house_zone, keep, tasks};
use super::progress::Steps;
use crate::model::{Message, Problem};
use crate::probe::{
    Fetched, Kind, Limits, Mended, Observation, Observer, Place, Reason, Recorder, Target, Whose, run as work,
};

pub(super) fn run(args: &OnceArgs, ui: &Ui) -> Result<Exit, Exit> {
    let folder = Path::new(&args.at);
    if args.all_addresses {
        return Err(refuse(&Message::new("probe-only-for-url"), &ui.words));
    }
    let opened = open_declared(folder, ui)?;
    let tasks = tasks(&opened, &args.which).map_err(|m| refuse(&m, &opened.words))?;
    let prober = Arc::new(prober_of(&args.how, &opened, ui, |_| {})?);
    let browser = browser(&args.browser, &prober, ui)?;
    let consents = Arc::new(Consents::of(folder, &opened.loaded.edition, &tasks.looked_at, ui)?);
    let recorder = recorder(folder, &opened, prober.limits(), ui)?;
    let (sender, receiver) = channel();
    let bar = Steps::new(opened.words.label("probe-looking"), tasks.looked_at.len());
    let writer = thread::spawn(move || {
        let mut observations = Vec::new();
        let told = |seen: &Observation| {
            bar.done();
            observations.push(seen.clone());
        };
        write(recorder, &receiver, told).map(|()| observations)
    });
    let (targets, refused) = parted(&tasks.looked_at, &consents);
    refused.into_iter().for_each(|seen| drop(sender.send(seen)));
    let seed = ui.seed_of(&opened.loaded.edition);
    let runtime = runtime(ui)?;
    let which = args.browser.browser.filter(|_| browser.is_some());
    let (sorted, sorter) = sorter(which, &tasks.looked_at, sender.clone());
    let observer = Arc::new(Watch::new(&tasks.looked_at, Arc::clone(&consents), sorted));
    let by_id = observer.tasks.clone();
    runtime.block_on(work(prober, targets, seed, observer));
    let waiting = sorter.join().map_err(|_| ui.fault("observations/web.jsonl"))?;
    if let Some(browser) = &browser {
        let visits = visit(browser, &by_id, &consents, waiting, ui, |seen| drop(sender.send(seen)));
        runtime.block_on(visits);
    }
    drop(sender);
    let mut observations = finished(writer, &opened, ui)?;
    observations.sort_by(|a, b| (&a.entry, &a.channel).cmp(&(&b.entry, &b.channel)));
    let view = ChannelsView {
        observations: &observations,
        later: &tasks.later,
        habits: opened.loaded.edition.competition.csv,
        words: &opened.words,
    };
    let exit = ui.show(&view);
    let ended = Ended::of(observations.iter().map(|o| o.reason));
    Ok(ended.exit(exit, args.gates_met(observations.iter().map(|o| o.verdict))))
}

/// Hands looks on to the writer, but for those that a browser is to see first: these come back at the end.
fn sorter(
    which: Option<Which>,
    tasks: &[Task],
    writer: Sender<Seen>,
) -> (Sender<Seen>, thread::JoinHandle<Vec<Seen>>) {
    let tasks: BTreeMap<String, Task> = tasks.iter().map(|task| (task.id(), task.clone())).collect();
    let (sender, receiver) = channel::<Seen>();
    let sorter = thread::spawn(move || {
        let mut waiting = Vec::new();
        while let Ok(seen) = receiver.recv() {
            let task = tasks.get(&seen.2.sample.target.id);
            if which.is_some_and(|which| which.wants(&seen.2, task)) {
                waiting.push(seen);
            } else {
                // The writer ends early only where the disk failed, which it tells.
                let _ = writer.send(seen);
            }
        }
        waiting
    });
    (sender, sorter)
}

/// A look to be kept: its id, whose it is, what came back.
pub(super) type Seen = (String, Whose, Fetched);

/// Opens the edition's archive, and says what a killed run left to mend.
pub(super) fn recorder(folder: &Path, opened: &Opened, limits: &Limits, ui: &Ui) -> Result<Recorder, Exit> {
    let edition = &opened.loaded.edition;
    let configuration = format!("{limits:?}");
    let zone = house_zone();
    let open = Recorder::open(&Place::of(folder), &configuration, keep(edition), zone);
    let (recorder, mended) = open.map_err(|problem| faulty(&problem, opened, ui))?;
    if mended != Mended::default() {
        let message = Message::new("probe-mended").count("lines", mended.lines);
        say_wrapped(&opened.words.say(&message.count("bytes", mended.torn as usize)));
    }
    Ok(recorder)
}

/// Lists a problem of the archive: a damaged or held one is no fault of ours, a full disk is.
pub(super) fn faulty(problem: &Problem, opened: &Opened, ui: &Ui) -> Exit {
    ui.list(std::slice::from_ref(problem), &opened.words);
    if problem.message.code == "archive-unwritable" { Exit::Fault } else { Exit::Input }
}

/// Keeps looks in the order they come, on a thread of its own: reading a page would disturb the times of others.
/// `told` hears of each.
pub(super) fn write(
    mut recorder: Recorder,
    seen: &Receiver<Seen>,
    mut told: impl FnMut(&Observation),
) -> Result<(), Problem> {
    while let Ok((id, whose, fetched)) = seen.recv() {
        told(&recorder.keep(&id, &whose, fetched)?);
    }
    recorder.close()
}

fn finished(
    writer: thread::JoinHandle<Result<Vec<Observation>, Problem>>,
    opened: &Opened,
    ui: &Ui,
) -> Result<Vec<Observation>, Exit> {
    let written = writer.join().map_err(|_| ui.fault("observations/web.jsonl"))?;
    written.map_err(|problem| faulty(&problem, opened, ui))
}

/// The targets that may be looked at, and the samples of those that may not.
fn parted(tasks: &[Task], consents: &Consents) -> (Vec<Target>, Vec<Seen>) {
    let now = Timestamp::now();
    let (mut targets, mut refused) = (Vec::new(), Vec::new());
    for task in tasks {
        let target = task.target.clone().and_then(|target| consents.begin(task, now).map(|()| target));
        match target {
            Ok(target) => targets.push(target),
            Err(reason) => refused.extend(unsent(task, None, reason, now)),
        }
    }
    (targets, refused)
}

/// The sample of a channel to which nothing was sent.
pub(super) fn unsent(
    task: &Task,
    scheduled_at: Option<Timestamp>,
    reason: Reason,
    at: Timestamp,
) -> Option<Seen> {
    let whose = whose(task, scheduled_at);
    // What is no address cannot be a target; the observation says what was written.
    let nowhere = || Target::new(&task.id(), "about:blank", Kind::Page).ok();
    let target = task.target.clone().ok().or_else(nowhere)?;
    let fetched = Fetched::unsent(target, scheduled_at.unwrap_or(at), at, reason);
    Some((sample_id(&whose, at), whose, fetched))
}

/// A look that was about to begin when work that was announced did: that is why it was not taken.
pub(super) fn name_refusal(fetched: &mut Fetched, task: &Task, consents: &Consents) {
    let now = Timestamp::now();
    if fetched.sample.reason == Reason::ConsentMissing
        && let Some(reason) = consents.refusal(task, now)
    {
        fetched.sample.settle(reason);
    }
}

/// Whose channel a task is.
pub(super) fn whose(task: &Task, scheduled_at: Option<Timestamp>) -> Whose {
    Whose {
        entry: task.entry.clone(),
        channel: task.channel.id.clone(),
        address: task.address.clone(),
        scheduled_at,
    }
}

/// The id of a sample: its channel, and the time it was planned for or began.
pub(super) fn sample_id(whose: &Whose, at: Timestamp) -> String {
    format!("{}/{}@{}", whose.entry, whose.channel, whose.scheduled_at.unwrap_or(at))
}

/// Watches the run: asks for consent, hands samples to the writer.
struct Watch {
    tasks: BTreeMap<String, Task>,
    consents: Arc<Consents>,
    sender: Mutex<Sender<Seen>>,
}

impl Watch {
    fn new(tasks: &[Task], consents: Arc<Consents>, sender: Sender<Seen>) -> Self {
        let tasks = tasks.iter().map(|task| (task.id(), task.clone())).collect();
        Self { tasks, consents, sender: Mutex::new(sender) }
    }
}

impl Observer for Watch {
    fn consents(&self, target: &Target) -> bool {
        let task = self.tasks.get(&target.id);
        task.is_some_and(|task| self.consents.refusal(task, Timestamp::now()).is_none())
    }

    fn saw(&self, mut fetched: Fetched) {
        let Some(task) = self.tasks.get(&fetched.sample.target.id) else { return };
        name_refusal(&mut fetched, task, &self.consents);
        let whose = whose(task, None);
        let id = sample_id(&whose, fetched.sample.started_at);
        // The writer ends early only where the disk failed, which it tells.
        let _ = self.sender.lock().unwrap_or_else(PoisonError::into_inner).send((id, whose, fetched));
    }
}
