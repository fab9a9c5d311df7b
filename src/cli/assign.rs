//! `tolok assign`: judges are given entries, and assignments.csv is written.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use clap::Args;

use super::Exit;
use super::args::Format;
use super::change::{Changes, commit, preview};
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse, say_error};
use super::progress::Spinner;
use super::rank::ranked;
use crate::evidence::MarkState;
use crate::intake::Ledger;
use crate::judging::{Anchors, Apart, AssignAsked, AssignPlan, Fate, Unassignable, assign, wanting_third};
use crate::model::{CsvHabits, EntryIx, JudgeIx, Message, Position, Problem, StageIx};
use crate::ranking::competing;
use crate::report::{AssignView, Block, Table, plain, unassignable};

/// The table that the verb writes.
const TABLE: &str = "assignments";

#[derive(Debug, Args)]
pub(super) struct AssignArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "N")]
    pub at_least: Option<u32>,
    #[arg(long, value_name = "N")]
    pub at_most: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub marks: Option<u32>,
    #[arg(long, value_name = "N|ENTRY,…")]
    pub anchors: Option<String>,
    #[arg(long, value_name = "JUDGE", value_delimiter = ',')]
    pub without: Vec<String>,
    #[arg(long, value_name = "JUDGE", value_delimiter = ',')]
    pub back: Vec<String>,
    #[arg(long, conflicts_with_all = ["marks", "anchors", "without", "back", "fresh", "at_least"])]
    pub third: bool,
    #[arg(long, conflicts_with_all = ["without", "back"])]
    pub fresh: bool,
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(args: &AssignArgs, ui: &Ui) -> Result<Exit, Exit> {
    let mut opened = open(&args.edition, ui)?;
    let ranking = ranked(&opened, ui)?;
    let asked = asked(args, &opened, ui, &|stage| {
        competing(&opened.loaded.edition, &opened.loaded.evidence, &ranking, stage)
    });
    let mut asked = asked.map_err(|message| refuse(&message, &opened.words))?;
    if args.fresh {
        forget(&mut opened, asked.stage).map_err(|message| refuse(&message, &opened.words))?;
    }
    let apart = if args.third { Some(apart(&opened, &asked, ui)?) } else { None };
    asked.third = apart.as_ref().map(|apart| apart.iter().map(|a| a.entry).collect());
    let plan = {
        let spinner = Spinner::new(opened.words.label("progress-assigning"));
        assign(&opened.loaded.edition, &opened.loaded.evidence, &asked, &|| spinner.tick())
    };
    let plan = plan.map_err(|why| no_plan(&opened, &why, ui))?;
    let written = !args.dry_run && (args.fresh || !plan.changes_nothing());
    if written {
        write(args, &opened, &plan, ui)?;
    }
    let outcome = match (written, plan.changes_nothing()) {
        (true, _) => "assign-written",
        (false, true) => "assign-nothing",
        (false, false) => "assign-dry-run",
    };
    Ok(ui.show(&Assigned { opened: &opened, plan, apart, outcome, seed: asked.seed, written }))
}

/// What the command line asks, with every name found.
fn asked(
    args: &AssignArgs,
    opened: &Opened,
    ui: &Ui,
    competing: &dyn Fn(StageIx) -> Vec<EntryIx>,
) -> Result<AssignAsked, Message> {
    let edition = &opened.loaded.edition;
    let stages = &edition.competition.stages;
    let stage = match opened.stage(args.stage.as_ref())? {
        Some(stage) => stage,
        None if stages.len() == 1 => StageIx::at(0),
        None => {
            let names: Vec<&str> = stages.iter().map(|s| s.id.as_str()).collect();
            return Err(Message::new("assign-stage-wanted").word("stages", names.join(", ")));
        }
    };
    let panel = edition.stage(stage).panel;
    if args.third && panel.third_judge_gap.is_none() {
        return Err(Message::new("assign-no-gap").word("stage", &edition.stage(stage).id));
    }
    let marks = args.marks.map(|m| m as usize).or(panel.marks_per_entry);
    let marks = marks.or(args.third.then_some(1));
    let unsaid = || Message::new("assign-marks-wanted").word("stage", &edition.stage(stage).id);
    if let (Some(least), Some(most)) = (args.at_least, args.at_most)
        && least > most
    {
        let crossed = Message::new("assign-crossed");
        return Err(crossed.count("least", least as usize).count("most", most as usize));
    }
    let judges = |names: &[String]| -> Result<Vec<JudgeIx>, Message> {
        names.iter().map(|name| opened.judge(name.trim())).collect()
    };
    Ok(AssignAsked {
        stage,
        entries: competing(stage),
        marks: marks.ok_or_else(unsaid)?,
        at_least: args.at_least,
        at_most: args.at_most,
        anchors: anchors(args, opened)?,
        without: judges(&args.without)?,
        back: judges(&args.back)?,
        third: None,
        seed: ui.seed_of(edition),
    })
}

/// A number, or names of entries; a number larger than the field may be a name.
fn anchors(args: &AssignArgs, opened: &Opened) -> Result<Anchors, Message> {
    let Some(text) = args.anchors.as_deref() else { return Ok(Anchors::Kept) };
    let edition = &opened.loaded.edition;
    match text.trim().parse::<usize>() {
        Ok(count) if count <= edition.entries.len() || edition.find_entry(text.trim()).is_none() => {
            Ok(Anchors::Count(count))
        }
        _ => {
            let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.map(|name| opened.entry(name)).collect::<Result<_, _>>().map(Anchors::Named)
        }
    }
}

/// Takes the stage's tasks out of the edition; refused where marks rest on them.
fn forget(opened: &mut Opened, stage: StageIx) -> Result<(), Message> {
    let loaded = &mut opened.loaded;
    let marks = loaded.evidence.marks[stage.ix()].all().iter();
    let marked: HashSet<(EntryIx, JudgeIx)> =
        marks.filter(|m| m.state != MarkState::Recused).map(|m| (m.entry, m.judge)).collect();
    let assigned = loaded.edition.assignments.iter().filter(|a| a.stage == stage && !a.released);
    let lost: Vec<_> = assigned.filter(|a| marked.contains(&(a.entry, a.judge))).collect();
    if let Some(first) = lost.first() {
        return Err(Message::new("assign-fresh-marked")
            .count("count", lost.len())
            .word("judge", &loaded.edition.judge(first.judge).id)
            .word("entry", &loaded.edition.entry(first.entry).id));
    }
    loaded.edition.assignments.retain(|a| a.stage != stage);
    Ok(())
}

fn apart(opened: &Opened, asked: &AssignAsked, ui: &Ui) -> Result<Vec<Apart>, Exit> {
    let loaded = &opened.loaded;
    wanting_third(&loaded.edition, &loaded.evidence, asked.stage, &asked.entries).map_err(|problems| {
        ui.problems(&problems, &opened.words);
        Exit::Input
    })
}

/// Says why there is no plan.
fn no_plan(opened: &Opened, why: &Unassignable, ui: &Ui) -> Exit {
    let words = &opened.words;
    let told = unassignable(&opened.loaded.edition, why, words);
    if ui.format == Format::Json {
        let at = || Position::file("judges.csv");
        ui.problems(&told.into_iter().map(|m| Problem::new(at(), m)).collect::<Vec<_>>(), words);
        return Exit::Input;
    }
    if let (Unassignable::Refused(_), [message]) = (why, &told[..]) {
        return refuse(message, words);
    }
    told.iter().for_each(|message| say_error(&plain(&words.say(message))));
    refuse(&Message::new("nothing-written"), words)
}

/// Brings the plan into assignments.csv, after the whole edition was read with it.
fn write(args: &AssignArgs, opened: &Opened, plan: &AssignPlan, ui: &Ui) -> Result<(), Exit> {
    let loaded = &opened.loaded;
    let ledger = Ledger::open(&args.edition, TABLE, loaded.edition.competition.csv);
    let mut ledger = ledger.map_err(|problem| {
        ui.problems(&[problem], &opened.words);
        Exit::Input
    })?;
    fill(&mut ledger, opened, plan, args.fresh);
    let changes: Changes = vec![(format!("{TABLE}.csv"), ledger.bytes())];
    let after = preview(&args.edition, &changes, ui)?;
    commit(&args.edition, &changes, ui)?;
    match ui.would_overwrite(&args.edition, &after.edition) {
        Some(message) => Err(refuse(&message, &opened.words)),
        None => Ok(()),
    }
}

/// Changes the rows of the stage that the plan changes, and adds those it adds.
fn fill(ledger: &mut Ledger, opened: &Opened, plan: &AssignPlan, fresh: bool) {
    let edition = &opened.loaded.edition;
    let stage = edition.stage(plan.stage).id.as_str();
    let alone = edition.competition.stages.len() == 1;
    let own = |ledger: &Ledger, row: usize| {
        let cell = ledger.get(row, "stage");
        cell == stage || alone && cell.is_empty()
    };
    if fresh {
        ledger.retain(|ledger, row| !own(ledger, row));
    }
    let mut rows = HashMap::new();
    for row in (0..ledger.len()).filter(|row| own(ledger, *row)) {
        let key = (ledger.get(row, "entry").to_owned(), ledger.get(row, "judge").to_owned());
        rows.insert(key, row);
    }
    for task in plan.released.iter().chain(&plan.tasks) {
        let (standing, role) = match task.fate {
            Fate::Kept | Fate::Marked => continue,
            Fate::Released => ("released", None),
            Fate::Anchored | Fate::Adopted | Fate::New => ("assigned", Some(task.role.word())),
        };
        let entry = edition.entry(task.entry).id.as_str();
        let judge = edition.judge(task.judge).id.as_str();
        let Some(row) = rows.get(&(entry.to_owned(), judge.to_owned())) else {
            let role = role.unwrap_or_default();
            let cells =
                [("stage", stage), ("entry", entry), ("judge", judge), ("role", role), ("state", standing)];
            ledger.push(&cells);
            continue;
        };
        ledger.set(*row, "state", standing);
        if let Some(role) = role {
            ledger.set(*row, "role", role);
        }
    }
}

/// A plan as it is shown.
struct Assigned<'a> {
    opened: &'a Opened,
    plan: AssignPlan,
    apart: Option<Vec<Apart>>,
    outcome: &'static str,
    seed: u64,
    written: bool,
}

impl Assigned<'_> {
    fn view(&self) -> AssignView<'_> {
        AssignView {
            edition: &self.opened.loaded.edition,
            plan: &self.plan,
            apart: self.apart.as_deref(),
            outcome: self.outcome,
        }
    }
}

impl Faces for Assigned<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view().blocks(&self.opened.words)
    }

    fn table(&self) -> Table {
        self.view().table(&self.opened.words)
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let mut json = self.view().json(self.seed, self.written);
        json["notes"] = self.view().notes_json(&self.opened.words);
        serde_json::to_string_pretty(&json)
    }
}
