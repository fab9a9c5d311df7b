//! `tolok panel`: what marks tell of the judges.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::Exit;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse};
use super::rank::ranked;
use super::severity::{corrections, fair, fair_ranking, official};
use crate::evidence::{Marks, Rated};
use crate::intake::{RatingsLayout, minutes_of, ratings};
use crate::judging::panel::{
    Bend, Contest, Method, Seat, Study, StudyAsked, bend, groupings_of, rated_of, study, without,
};
use crate::model::{CsvHabits, EntryIx, JudgeIx, Message, SeverityRule, StageIx};
use crate::ranking::{Change, Ranking, changes};
use crate::report::{Block, PanelDecisions, PanelView, Table, Tolok, Words};
use crate::stats::rasch::Steps;

/// Judges times marks up to which every judge is left out in turn.
const MOST_MARKS: usize = 20_000_000;

/// From this share of entries marked by all judges on, severity cancels.
const WHOLE: f64 = 0.9;

#[derive(Debug, Args)]
pub(super) struct PanelArgs {
    #[arg(value_name = "EDITION", required_unless_present_any = ["table", "matrix"])]
    pub edition: Option<PathBuf>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "TRACK")]
    pub track: Option<String>,
    #[arg(long, value_name = "METHOD", hide_possible_values = true, value_parser = PossibleValuesParser::new(["jml", "mml"]))]
    pub method: Option<String>,
    #[arg(long, value_name = "STEPS", hide_possible_values = true, value_parser = PossibleValuesParser::new(["shared", "criterion"]))]
    pub steps: Option<String>,
    #[arg(long, value_name = "MODEL", hide_possible_values = true, value_parser = PossibleValuesParser::new(["rasch", "linear"]))]
    pub severity: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["edition", "matrix", "stage", "track"])]
    pub table: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["edition", "stage", "track"])]
    pub matrix: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN", conflicts_with = "edition")]
    pub entry: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "table")]
    pub judge: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "table")]
    pub criterion: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "table", value_delimiter = '|')]
    pub mark: Vec<String>,
}

impl PanelArgs {
    fn asked(&self) -> StudyAsked {
        let method = if self.method.as_deref() == Some("mml") { Method::Marginal } else { Method::Joint };
        let steps =
            if self.steps.as_deref() == Some("criterion") { Steps::OfCriterion } else { Steps::Shared };
        StudyAsked { method, steps }
    }
}

pub(super) fn run(args: &PanelArgs, ui: &Ui) -> Result<Exit, Exit> {
    match (&args.edition, &args.table, &args.matrix) {
        (Some(_), ..) => of_edition(args, ui),
        (None, Some(table), _) => {
            let usual = ["mark".to_owned()];
            let layout = RatingsLayout::Long {
                entry: args.entry.as_deref().unwrap_or("entry"),
                judge: args.judge.as_deref().unwrap_or("judge"),
                criterion: args.criterion.as_deref(),
                marks: if args.mark.is_empty() { &usual } else { &args.mark },
            };
            of_table(args, table, layout, ui)
        }
        (None, None, Some(matrix)) => {
            of_table(args, matrix, RatingsLayout::Matrix { entry: args.entry.as_deref() }, ui)
        }
        (None, None, None) => Err(Exit::Input),
    }
}

fn of_table(
    args: &PanelArgs,
    file: &std::path::Path,
    layout: RatingsLayout<'_>,
    ui: &Ui,
) -> Result<Exit, Exit> {
    let words = Words::new(ui.words.lang());
    let rated = ratings(file, layout).map_err(|problems| {
        ui.problems(&problems, &words);
        Exit::Input
    })?;
    let study = study(&rated, &[], args.asked());
    let name = file.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
    let shown = Shown {
        tolok: Tolok::of_table(&name, ui.seed.unwrap_or(1)),
        studies: vec![Of { name, rated: &rated, study }],
        decisions: None,
        habits: CsvHabits::default(),
        words: &words,
    };
    Ok(ui.show(&shown))
}

fn of_edition(args: &PanelArgs, ui: &Ui) -> Result<Exit, Exit> {
    let Some(folder) = &args.edition else { return Err(Exit::Input) };
    let opened = open(folder, ui)?;
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let named = |message: Message| refuse(&message, &opened.words);
    let (stage, track) = opened
        .stage(args.stage.as_ref())
        .and_then(|stage| Ok((stage, opened.track(args.track.as_ref())?)))
        .map_err(named)?;
    let stages: Vec<StageIx> = match stage {
        Some(stage) => vec![stage],
        None => (0..edition.competition.stages.len()).map(StageIx::at).collect(),
    };
    let tables: Vec<(StageIx, Rated)> =
        stages.into_iter().map(|s| (s, rated_of(edition, evidence, (s, track), &minutes_of))).collect();
    let studies = tables.iter().filter(|(_, rated)| !rated.marks.is_empty()).map(|(stage, rated)| Of {
        name: edition.stage(*stage).id.to_string(),
        rated,
        study: study(rated, &groupings_of(edition, rated), args.asked()),
    });
    let studies: Vec<Of<'_>> = studies.collect();
    if studies.is_empty() {
        return Err(refuse(&Message::new("panel-no-marks"), &opened.words));
    }
    let usual =
        if args.severity.as_deref() == Some("linear") { SeverityRule::Linear } else { SeverityRule::Rasch };
    let ranking = ranked(&opened, ui)?;
    let corrections = corrections(&opened, usual);
    let points = fair(&opened, &ranking, &corrections).unwrap_or_default();
    let changes = changes(&ranking, &fair_ranking(&opened, &corrections)?);
    let outs = outs(&opened, &ranking);
    let bends: Vec<(Contest, Option<Bend>)> =
        contests(&ranking).into_iter().map(|c| (c, bend(edition, evidence, c))).collect();
    let complete: Vec<StageIx> = stages_marked_whole(&tables, &studies);
    let decisions = PanelDecisions {
        edition,
        ranking: &ranking,
        rule: usual,
        fair: &points,
        changes: &changes,
        complete: &complete,
        enough: corrections.iter().map(|c| (c.stage(), c.verdict())).collect(),
        outs: outs.as_deref(),
        bends: &bends,
    };
    Ok(ui.show(&Shown {
        tolok: Tolok::of(edition, ui.seed_of(edition)),
        studies,
        decisions: Some(decisions),
        habits: edition.competition.csv,
        words: &opened.words,
    }))
}

/// Stages at which nearly every entry has the marks of every judge.
fn stages_marked_whole(tables: &[(StageIx, Rated)], studies: &[Of<'_>]) -> Vec<StageIx> {
    let marked = tables.iter().filter(|(_, rated)| !rated.marks.is_empty());
    let whole = |(table, study): &(&(StageIx, Rated), &Of<'_>)| {
        study.study.agreement.complete as f64 >= WHOLE * table.1.entries.len() as f64
    };
    marked.zip(studies).filter(whole).map(|(table, _)| table.0).collect()
}

/// What changes without each judge who marked; none where that would take too long.
fn outs(opened: &Opened, ranking: &Ranking) -> Option<Vec<(JudgeIx, Vec<Change>)>> {
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let marked: BTreeSet<JudgeIx> = evidence.marks.iter().flat_map(Marks::all).map(|m| m.judge).collect();
    let marks: usize = evidence.marks.iter().map(|m| m.all().len()).sum();
    if marked.len() * marks > MOST_MARKS {
        return None;
    }
    let out = |judge: JudgeIx| {
        let after = official(edition, &without(edition, evidence, judge)).ok()?;
        Some((judge, changes(ranking, &after)))
    };
    Some(marked.into_iter().filter_map(out).collect())
}

/// The last inside and the first outside, of every cut and award.
fn contests(ranking: &Ranking) -> Vec<Contest> {
    let mut contests = Vec::new();
    let mut push = |seat: Seat, inside: &[(EntryIx, bool)]| {
        let Some(last) = inside.iter().rposition(|(_, inside)| *inside) else { return };
        if let Some((rival, _)) = inside.get(last + 1) {
            contests.push(Contest { seat, holder: inside[last].0, rival: *rival });
        }
    };
    for stage in &ranking.stages {
        for track in &stage.tracks {
            let inside: Vec<_> = track.places.iter().map(|p| (p.entry, p.advances)).collect();
            push(Seat::Stage(stage.stage), &inside);
        }
    }
    for award in &ranking.awards {
        let inside: Vec<_> = award.places.iter().map(|p| (p.entry, p.wins)).collect();
        push(Seat::Award(award.award), &inside);
    }
    contests
}

/// The study of one stage or table.
struct Of<'a> {
    name: String,
    rated: &'a Rated,
    study: Study,
}

/// Studies as they are shown.
struct Shown<'a> {
    tolok: Tolok,
    studies: Vec<Of<'a>>,
    decisions: Option<PanelDecisions<'a>>,
    habits: CsvHabits,
    words: &'a Words,
}

impl Shown<'_> {
    fn views(&self) -> impl Iterator<Item = PanelView<'_>> {
        self.studies.iter().map(|s| PanelView { name: &s.name, rated: s.rated, study: &s.study })
    }
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        let decisions = self.decisions.iter().flat_map(|d| d.blocks(self.words));
        self.views().flat_map(|v| v.blocks(self.words)).chain(decisions).collect()
    }

    fn table(&self) -> Table {
        let mut tables = self.views().map(|v| v.judge_table(self.words));
        let mut first = tables.next().unwrap_or_default();
        tables.for_each(|t| first.rows.extend(t.rows));
        first
    }

    fn habits(&self) -> CsvHabits {
        self.habits
    }

    fn json(&self) -> serde_json::Result<String> {
        let mut all = PanelView::json(&self.tolok, self.views(), self.words);
        // Null for a table: nothing is decided on it.
        all["decisions"] = self.decisions.as_ref().map(|d| d.json(self.words)).unwrap_or_default();
        serde_json::to_string_pretty(&all)
    }
}
