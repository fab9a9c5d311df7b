//! `tolok probe once --browser`: a look with a real browser after the plain one.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::Exit;
use super::output::{Ui, refuse, say_wrapped};
use super::probe_channels::Seen;
use super::probe_tasks::{Consents, Task};
use crate::model::Message;
use crate::probe::browser::{Browser, Chromium, WhatFor, find_chromium};
use crate::probe::page::PageState;
use crate::probe::{Fetched, Prober, Verdict, read_page};

/// Largest axe-core that is read, in bytes.
const LARGEST_AXE: u64 = 8 << 20;

/// How to look with a browser.
#[derive(Debug, Args)]
pub(super) struct BrowserArgs {
    #[arg(long, value_name = "WHICH", num_args = 0..=1, require_equals = true, default_missing_value = "scripts")]
    pub browser: Option<Which>,
    #[arg(long, value_name = "FILE", requires = "browser")]
    pub chromium: Option<PathBuf>,
    #[arg(long, value_name = "SECONDS", requires = "browser", default_value = "60", hide_default_value = true, value_parser = patience)]
    pub patience: Duration,
    #[arg(long, requires = "browser")]
    pub pictures: bool,
    #[arg(long, value_name = "FILE", requires = "browser")]
    pub axe: Option<PathBuf>,
    #[arg(long, requires = "browser")]
    pub no_sandbox: bool,
}

/// Which pages a browser looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Which {
    /// Those that only scripts fill.
    Scripts,
    /// All that answered.
    All,
}

/// Five seconds to ten minutes.
fn patience(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<u64>().ok().filter(|s| (5..=600).contains(s));
    seconds.map(Duration::from_secs).ok_or_else(|| "5..600".to_owned())
}

/// The browser that was asked for; none where none was.
pub(super) fn browser(args: &BrowserArgs, prober: &Arc<Prober>, ui: &Ui) -> Result<Option<Browser>, Exit> {
    if args.browser.is_none() {
        return Ok(None);
    }
    let no = |message: Message| refuse(&message, &ui.words);
    let program = match &args.chromium {
        Some(file) if !file.is_file() => {
            return Err(no(Message::new("browser-missing").word("file", file.display())));
        }
        Some(file) => file.clone(),
        None => find_chromium().ok_or_else(|| no(Message::new("browser-not-found")))?,
    };
    if Chromium::needs_no_sandbox() && !args.no_sandbox {
        return Err(no(Message::new("browser-no-sandbox")));
    }
    let axe = args.axe.as_ref().map(axe).transpose().map_err(no)?;
    Ok(Some(Browser {
        chromium: Chromium { program, no_sandbox: args.no_sandbox },
        prober: Arc::clone(prober),
        what_for: WhatFor { picture: args.pictures, axe },
        patience: args.patience,
    }))
}

/// The source of axe-core.
fn axe(file: &PathBuf) -> Result<Arc<str>, Message> {
    let small = std::fs::metadata(file).is_ok_and(|data| data.len() <= LARGEST_AXE);
    let source = small.then(|| std::fs::read_to_string(file).ok()).flatten();
    let source = source.filter(|source| source.contains("axe.run") || source.contains("axe-core"));
    source.map(Arc::from).ok_or_else(|| Message::new("browser-bad-axe").word("file", file.display()))
}

impl Which {
    /// Whether a browser is to look where a plain look found this.
    pub fn wants(self, fetched: &Fetched, task: Option<&Task>) -> bool {
        let answered = matches!(fetched.sample.verdict, Verdict::Ok | Verdict::Slow | Verdict::Degraded);
        let (Some(task), true) = (task, answered && fetched.body.is_some()) else { return false };
        if self == Self::All {
            return true;
        }
        let facts = read_page(&mut fetched.clone(), task.day(fetched.sample.started_at));
        facts.is_some_and(|facts| facts.state == PageState::ScriptOnly)
    }
}

/// Visits the pages of these looks, one after the other, and hands each on.
pub(super) async fn visit(
    browser: &Browser,
    tasks: &BTreeMap<String, Task>,
    consents: &Arc<Consents>,
    looks: Vec<Seen>,
    ui: &Ui,
    mut hand_on: impl FnMut(Seen),
) {
    let mut silent = 0;
    for (id, whose, mut fetched) in looks {
        let url = fetched.sample.last().map(|hop| hop.url.clone());
        let task = tasks.get(&fetched.sample.target.id);
        if let (Some(url), Some(task)) = (url, task) {
            let (task, consents) = (task.clone(), Arc::clone(consents));
            let agreed = Arc::new(move || consents.covering(&task, Timestamp::now()).is_some());
            fetched.rendered = browser.visit(&url, agreed).await.map(Box::new);
            silent += usize::from(fetched.rendered.is_none());
        }
        hand_on((id, whose, fetched));
    }
    if silent > 0 {
        say_wrapped(&ui.words.say(&Message::new("browser-silent").count("count", silent)));
    }
}
