//! `tolok probe links`: what state the evidence links of claims are in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use url::Url;

use super::Exit;
use super::edition::{Opened, open_declared};
use super::output::{Faces, Ui, refuse};
use super::probe::{Ended, HowArgs, prober_of, runtime};
use super::probe_channels::faulty;
use super::probe_tasks::{house_zone, keep};
use crate::model::{CsvHabits, EntryIx, Message, Problem};
use crate::probe::page::{FileType, LinkState, Response, link_state};
use crate::probe::{
    Fetched, Kind, LinkRecorder, Observer, Place, Prober, Reason, Target, Verdict, run as work,
};
use crate::report::{Block, Column, Table, Words};

/// Characters of a record's digest that a table shows.
const SHOWN_OF_DIGEST: usize = 12;
/// Requests to one host per day: agencies keep their evidence with the same few.
const PER_DAY: u32 = 50_000;

#[derive(Debug, Args)]
pub(super) struct LinksArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "ENTRY")]
    pub entry: Vec<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub how: HowArgs,
}

pub(super) fn run(args: &LinksArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open_declared(&args.edition, ui)?;
    let entries = args.entry.iter().map(|id| opened.entry(id)).collect::<Result<Vec<_>, _>>();
    let entries = entries.map_err(|m| refuse(&m, &opened.words))?;
    let links = links(&opened, &entries);
    let prober = prober_of(&args.how, &opened, ui, |settings| {
        let pace = &mut settings.limits.pace;
        pace.per_day = pace.per_day.max(PER_DAY);
    })?;
    let addresses: BTreeSet<&str> = links.iter().map(|link| link.address.as_str()).collect();
    let targets: Vec<Target> =
        addresses.iter().filter_map(|address| Target::new(address, address, Kind::Link).ok()).collect();
    let found = looked(Arc::new(prober), targets, (&args.edition, &opened), ui)?;
    let view = LinksView {
        links: &links,
        found: &found,
        all: args.all,
        habits: opened.loaded.edition.competition.csv,
        words: &opened.words,
    };
    let exit = ui.show(&view);
    let alive = links.iter().all(|link| view.of(link).state == LinkState::Alive);
    let ended = Ended::of(found.values().map(|found| found.reason));
    Ok(ended.exit(exit, !args.strict || alive))
}

/// Looks at every link, keeps what was seen, and gives what was found.
fn looked(
    prober: Arc<Prober>,
    targets: Vec<Target>,
    (folder, opened): (&Path, &Opened),
    ui: &Ui,
) -> Result<BTreeMap<String, Found>, Exit> {
    let edition = &opened.loaded.edition;
    let failed = |problem: Problem| faulty(&problem, opened, ui);
    let configuration = format!("{:?}", prober.limits());
    let recorder = LinkRecorder::open(&Place::of(folder).links, &configuration, keep(edition), house_zone());
    let recorder = recorder.map_err(failed)?;
    let (sender, receiver) = channel();
    let writer = thread::spawn(move || kept(recorder, &receiver));
    let seen = Arc::new(Seen::new(targets.len(), ui.words.label("links-looking"), sender));
    let observer = Arc::clone(&seen);
    runtime(ui)?.block_on(work(prober, targets, ui.seed_of(edition), observer));
    seen.bar.finish_and_clear();
    drop(seen);
    let found = writer.join().map_err(|_| ui.fault("evidence/links"))?;
    found.map_err(failed)
}

/// Reads what came and keeps it, on a thread of its own: that would disturb the times of others.
fn kept(mut recorder: LinkRecorder, seen: &Receiver<Fetched>) -> Result<BTreeMap<String, Found>, Problem> {
    let mut all = BTreeMap::new();
    while let Ok(fetched) = seen.recv() {
        let mut found = found(&fetched);
        let finding = json!({"state": found.state, "promised": found.promised, "came": found.came});
        found.evidence = Some(recorder.keep(&fetched, &finding)?);
        all.insert(fetched.sample.target.id, found);
    }
    recorder.close()?;
    Ok(all)
}

/// A link of a claim.
struct Link {
    entry: String,
    criterion: String,
    address: String,
    file: String,
    line: u32,
}

/// What was found behind an address.
#[derive(Debug, Clone)]
struct Found {
    state: LinkState,
    promised: Option<FileType>,
    came: Option<FileType>,
    reason: Reason,
    /// Digest of its record.
    evidence: Option<String>,
}

/// The links of all claims, each once, in the order of entries and rubrics.
fn links(opened: &Opened, entries: &[EntryIx]) -> Vec<Link> {
    let edition = &opened.loaded.edition;
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for (stage, claims) in edition.competition.stages.iter().zip(&opened.loaded.evidence.claims) {
        let rubric = &edition.rubrics[stage.rubric];
        for claim in claims.all().into_iter().filter(|c| entries.is_empty() || entries.contains(&c.entry)) {
            let entry = edition.entry(claim.entry).id.to_string();
            let criterion = rubric.criteria[claim.criterion.ix()].id.to_string();
            for address in addresses(&claim.evidence) {
                if known.insert((entry.clone(), criterion.clone(), address.to_owned())) {
                    found.push(Link {
                        entry: entry.clone(),
                        criterion: criterion.clone(),
                        address: address.to_owned(),
                        file: edition.files.name(claim.origin.file).to_owned(),
                        line: claim.origin.row,
                    });
                }
            }
        }
    }
    found
}

/// Signs that people put behind an address.
const BEHIND: [char; 10] = ['.', ',', ')', ']', '}', '\'', '”', ':', '!', '?'];

/// The web addresses in a text, without the signs that people put around and behind them.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, '|' | ';' | '<' | '>' | '"'));
    pieces.filter_map(|piece| {
        let from = ["http://", "https://"].iter().filter_map(|scheme| piece.find(scheme)).min();
        let Some(from) = from else { return without_scheme(piece) };
        let address = piece[from..].trim_end_matches(BEHIND);
        (address.len() > "https://".len()).then_some(address)
    })
}

/// What is meant as an address and has no scheme: listed, and not looked at.
fn without_scheme(piece: &str) -> Option<&str> {
    const ENDINGS: [&str; 8] = ["id", "com", "org", "net", "gle", "ly", "info", "app"];
    let piece = piece.trim_start_matches(['(', '[', '{', '\'', '“']).trim_end_matches(BEHIND);
    let host = piece.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let sound =
        |label: &&str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let meant = labels.first() == Some(&"www") || labels.last().is_some_and(|l| ENDINGS.contains(l));
    (labels.len() > 1 && labels.iter().all(sound) && meant).then_some(piece)
}

/// Watches the run. Whoever gives a link as evidence asks that it be read.
struct Seen {
    sender: Mutex<Sender<Fetched>>,
    bar: ProgressBar,
}

impl Seen {
    fn new(count: usize, what: String, sender: Sender<Fetched>) -> Self {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(count as u64).with_style(style).with_message(what);
        Self { sender: Mutex::new(sender), bar }
    }
}

impl Observer for Seen {
    fn consents(&self, _: &Target) -> bool {
        true
    }

    fn saw(&self, fetched: Fetched) {
        // The writer ends early only where the disk failed, which it tells.
        let _ = self.sender.lock().unwrap_or_else(PoisonError::into_inner).send(fetched);
        self.bar.inc(1);
    }
}

fn found(fetched: &Fetched) -> Found {
    let (sample, reason) = (&fetched.sample, fetched.sample.reason);
    let answered = sample.last().and_then(|hop| Some((hop, hop.status?, hop.url.parse::<Url>().ok()?)));
    let Some((hop, status, url)) = answered.filter(|_| sample.verdict != Verdict::Refused) else {
        let state = if sample.verdict == Verdict::Down { LinkState::Unreachable } else { LinkState::Unknown };
        return Found { state, promised: None, came: None, reason, evidence: None };
    };
    let body = fetched.body.as_deref().unwrap_or_default();
    let cut = hop.body.as_ref().is_some_and(|b| b.cut.is_some());
    let finding =
        link_state(&sample.target.url, &Response { url: &url, status, headers: &hop.headers, body, cut });
    Found { state: finding.state, promised: finding.promised, came: finding.came, reason, evidence: None }
}

/// All links and what was found.
struct LinksView<'a> {
    links: &'a [Link],
    found: &'a BTreeMap<String, Found>,
    all: bool,
    habits: CsvHabits,
    words: &'a Words,
}

impl LinksView<'_> {
    /// What was found behind a link; what is no address was not looked at.
    fn of(&self, link: &Link) -> Found {
        let unread = || {
            let (state, reason) = (LinkState::Unknown, Reason::UrlUnreadable);
            Found { state, promised: None, came: None, reason, evidence: None }
        };
        self.found.get(&link.address).cloned().unwrap_or_else(unread)
    }

    fn counts(&self) -> BTreeMap<LinkState, usize> {
        self.links.iter().fold(BTreeMap::new(), |mut counts, link| {
            *counts.entry(self.of(link).state).or_default() += 1;
            counts
        })
    }

    fn row(&self, link: &Link) -> Vec<String> {
        let found = self.of(link);
        let kind = |kind: Option<FileType>| kind.map(|k| self.words.label(k.code())).unwrap_or_default();
        let silent = matches!(found.state, LinkState::Unreachable | LinkState::Unknown);
        vec![
            link.entry.clone(),
            link.criterion.clone(),
            self.words.label(found.state.code()),
            kind(found.promised),
            kind(found.came),
            format!("{}:{}", link.file, link.line),
            link.address.clone(),
            found.evidence.as_deref().unwrap_or_default().chars().take(SHOWN_OF_DIGEST).collect(),
            if silent { self.words.label(found.reason.code()) } else { String::new() },
        ]
    }
}

impl Faces for LinksView<'_> {
    fn blocks(&self) -> Vec<Block> {
        let entries: BTreeSet<&str> = self.links.iter().map(|link| link.entry.as_str()).collect();
        let head =
            Message::new("links-found").count("links", self.links.len()).count("entries", entries.len());
        let counts: Vec<String> = self
            .counts()
            .iter()
            .map(|(state, n)| format!("{}: {n}", self.words.label(state.code())))
            .collect();
        let mut blocks = vec![Block::Line(self.words.say(&head))];
        if !counts.is_empty() {
            blocks.push(Block::Line(counts.join("; ")));
        }
        let mut table = self.table();
        if !self.all {
            let alive = self.words.label(LinkState::Alive.code());
            table.rows.retain(|row| row[2] != alive);
        }
        if !table.rows.is_empty() {
            blocks.push(Block::Table(table));
        }
        blocks
    }

    fn table(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("probe-entry")),
            Column::id(label("links-criterion")),
            Column::left(label("links-state")),
            Column::left(label("links-promised")),
            Column::left(label("links-came")),
            Column::id(label("probe-where")),
            Column::left(label("links-address")),
            Column::id(label("links-evidence")),
            Column::remark(label("probe-why")),
        ];
        Table { rows: self.links.iter().map(|link| self.row(link)).collect(), columns }
    }

    fn habits(&self) -> CsvHabits {
        self.habits
    }

    fn json(&self) -> serde_json::Result<String> {
        let link = |link: &Link| {
            let found = self.of(link);
            json!({
                "entry": link.entry,
                "criterion": link.criterion,
                "url": link.address,
                "file": link.file,
                "line": link.line,
                "state": found.state,
                "promised": found.promised,
                "came": found.came,
                "reason": found.reason.code(),
                "evidence": found.evidence,
            })
        };
        serde_json::to_string_pretty(&json!({
            "tolok": {"format": 1, "version": env!("CARGO_PKG_VERSION")},
            "links": self.links.iter().map(link).collect::<Vec<Value>>(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_are_found_in_what_people_write() {
        let of = |text| addresses(text).collect::<Vec<_>>();
        assert_eq!(
            of("SK (https://a.example/sk.pdf), lihat http://b.example/x?y=1."),
            ["https://a.example/sk.pdf", "http://b.example/x?y=1"]
        );
        assert_eq!(
            of("https://a.example/1|https://a.example/2;tautan:https://a.example/3"),
            ["https://a.example/1", "https://a.example/2", "https://a.example/3"]
        );
        assert!(of("SK Bupati No. 3/2022, budi@contoh.go.id, S.Kom/M.T, https://").is_empty());
        assert_eq!(
            of("https://arsip.example/web/2022/http://b.example/sk.pdf"),
            ["https://arsip.example/web/2022/http://b.example/sk.pdf"]
        );
        assert_eq!(
            of("SK (www.contoh.example/sk), s.id/aduan dan Contoh.go.id."),
            ["www.contoh.example/sk", "s.id/aduan", "Contoh.go.id"]
        );
    }
}
