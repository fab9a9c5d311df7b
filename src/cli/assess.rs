//! `tolok assess`: an agency scores itself, alone, before it enters.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::Exit;
use super::args::AssessArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, say_error, write_whole};
use crate::evidence::Claim;
use crate::intake::answers;
use crate::model::{
    Child, Criterion, CriterionIx, Edition, Entry, EntryIx, Id, Message, NodeIx, Origin, StageIx, TrackIx,
};
use crate::report::{Block, Column, Table, Words, csv};
use crate::scoring::{Assessment, Step, assess};
use crate::stats::{percent, round_half_away};

pub(super) fn run(args: &AssessArgs, ui: &Ui) -> Exit {
    let mut opened = match open(&args.edition, ui) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    match Run::new(args, &mut opened) {
        Ok(run) => run.go(args, ui, &opened),
        Err(message) => ui.refuse(&message),
    }
}

struct Run {
    entry: EntryIx,
    stage: StageIx,
}

impl Run {
    fn new(args: &AssessArgs, opened: &mut Opened) -> Result<Self, Message> {
        let stage = opened.stage(args.stage.as_ref())?.unwrap_or_default();
        let track = opened.track(args.track.as_ref())?;
        let entry = match opened.loaded.edition.find_entry(&args.entry) {
            Some(entry) => entry,
            None => newcomer(&mut opened.loaded.edition, &args.entry, track)?,
        };
        Ok(Self { entry, stage })
    }

    fn go(&self, args: &AssessArgs, ui: &Ui, opened: &Opened) -> Exit {
        let claims = match &args.answers {
            Some(path) => self.read(path, opened, ui),
            None => self.ask(args, opened, ui),
        };
        let claims = match claims {
            Ok(claims) => claims,
            Err(exit) => return exit,
        };
        let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
        let assessment = match assess(edition, evidence, self.stage, self.entry, &claims) {
            Ok(assessment) => assessment,
            Err(problems) => {
                ui.problems(&problems, &opened.words);
                return Exit::Input;
            }
        };
        let exit = ui.show(&self.faces(opened, &assessment));
        let total = assessment.card.total().points.map_or(0.0, |p| p.ranked);
        let short = args.at_least.is_some_and(|least| total < least - 1e-9);
        if exit == Exit::Done && short { Exit::Gate } else { exit }
    }

    fn read(&self, path: &Path, opened: &Opened, ui: &Ui) -> Result<Vec<Claim>, Exit> {
        match answers(path, &opened.loaded.edition, self.entry) {
            Ok(by_stage) => Ok(by_stage
                .get(self.stage.ix())
                .map_or_else(Vec::new, |claims| claims.all().into_iter().cloned().collect())),
            Err(problems) => {
                ui.problems(&problems, &opened.words);
                Err(Exit::Input)
            }
        }
    }

    fn ask(&self, args: &AssessArgs, opened: &Opened, ui: &Ui) -> Result<Vec<Claim>, Exit> {
        let path = save_path(args).map_err(|message| ui.refuse(&message))?;
        let known = if path.exists() { self.read(&path, opened, ui)? } else { Vec::new() };
        let mut asking = Asking {
            edition: &opened.loaded.edition,
            words: &opened.words,
            run: self,
            path,
            claims: known,
            input: io::stdin().lock(),
        };
        asking.all().map_err(|error| ui.fault(&error.to_string()))?;
        Ok(asking.claims)
    }

    fn faces(&self, opened: &Opened, assessment: &Assessment) -> Faces {
        let (edition, words) = (&opened.loaded.edition, &opened.words);
        let rubric = edition.rubric(self.stage);
        let mut steps: Vec<&Step> = assessment.steps.iter().collect();
        steps.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.criterion.cmp(&b.criterion)));
        let rows = steps.iter().map(|s| step_row(edition, self.stage, s, assessment, words)).collect();
        let columns = [
            ("column-criterion", false),
            ("column-title", false),
            ("column-level", true),
            ("column-points", true),
            ("column-gain", true),
            ("column-next", false),
            ("column-evidence-wanted", false),
        ];
        let columns = columns.map(|(code, right)| {
            let title = words.label(code);
            if right { Column::right(title) } else { Column::left(title) }
        });
        let table = Table { columns: columns.to_vec(), rows };
        Faces {
            blocks: vec![
                Block::Heading(1, words.say(&self.heading(edition, assessment))),
                Block::Line(words.say(&floor(assessment))),
                Block::Table(dimension_table(edition, self.stage, assessment, words)),
                Block::Line(words.label("note-as-if-verified")),
                Block::Heading(2, words.label("heading-steps")),
                Block::Table(table.clone()),
            ],
            table,
            json: json!({
                "entry": edition.entry(self.entry).id.as_str(),
                "stage": edition.stage(self.stage).id.as_str(),
                "rubric": rubric.reference(),
                "points": assessment.card.total().points.map(|p| p.ranked),
                "points_exact": assessment.card.total().points.map(|p| p.exact),
                "points_if_open_is_lowest": assessment.floor,
                "coverage": assessment.card.total().coverage,
                "dimensions": dimensions_json(edition, self.stage, assessment),
                "criteria": steps.iter().map(|s| step_json(edition, self.stage, s, assessment, words)).collect::<Vec<_>>(),
            }),
        }
    }

    fn heading(&self, edition: &Edition, assessment: &Assessment) -> Message {
        let total = assessment.card.total();
        let points = total.points.map_or(0.0, |p| p.ranked);
        let band = edition.competition.band(points).map(|b| b.title.clone()).unwrap_or_default();
        Message::new(if total.points.is_some() { "assess-heading" } else { "assess-heading-empty" })
            .word("entry", &edition.entry(self.entry).name)
            .word("rubric", edition.rubric(self.stage).reference())
            .number("points", round_half_away(points, 2))
            .number("coverage", percent(total.coverage))
            .text("band", &band)
    }
}

/// What the total is worth if nothing more is shown.
fn floor(assessment: &Assessment) -> Message {
    let open = assessment.card.lines.iter().filter(|l| l.points.is_none() && l.basis.applies()).count();
    let floor = round_half_away(assessment.floor.unwrap_or(0.0), 2);
    Message::new("assess-floor").count("open", open).number("points", floor)
}

/// An agency that has not registered yet may score itself too.
fn newcomer(edition: &mut Edition, name: &str, track: Option<TrackIx>) -> Result<EntryIx, Message> {
    let id = Id::new(name).map_err(|_| Message::new("not-an-id").word("name", name))?;
    let only = (edition.competition.tracks.len() == 1).then_some(TrackIx(0));
    let track = track.or(only).ok_or_else(|| {
        let tracks: Vec<&str> = edition.competition.tracks.iter().map(|t| t.id.as_str()).collect();
        Message::new("track-wanted").word("entry", name).word("tracks", tracks.join(", "))
    })?;
    edition.entries.push(Entry {
        agency: id.to_string(),
        name: id.to_string(),
        id,
        track,
        attributes: vec![Box::default(); edition.attributes.len()],
        origin: Origin::default(),
    });
    Ok(EntryIx::at(edition.entries.len() - 1))
}

/// Where answers are kept: never inside the edition, which may be somebody else's.
fn save_path(args: &AssessArgs) -> Result<PathBuf, Message> {
    let inside = |path: &Path| {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match (folder.canonicalize(), args.edition.canonicalize()) {
            (Ok(folder), Ok(edition)) => folder.starts_with(edition),
            _ => false,
        }
    };
    let name = format!("assess-{}.csv", args.entry);
    match &args.save {
        Some(path) if inside(path) => Err(Message::new("save-inside-edition").word("file", path.display())),
        Some(path) => Ok(path.clone()),
        None if inside(Path::new(&name)) => {
            let edition = args.edition.canonicalize().unwrap_or_else(|_| args.edition.clone());
            Ok(edition.parent().unwrap_or(Path::new(".")).join(name))
        }
        None => Ok(PathBuf::from(name)),
    }
}

/// The questions, one by one; answers are saved after each.
struct Asking<'a, R> {
    edition: &'a Edition,
    words: &'a Words,
    run: &'a Run,
    path: PathBuf,
    claims: Vec<Claim>,
    input: R,
}

/// What was typed at a question.
enum Answer {
    Level(f64),
    NotApplicable,
    Skip,
    Stop,
}

impl<R: BufRead> Asking<'_, R> {
    fn all(&mut self) -> io::Result<()> {
        let rubric = self.edition.rubric(self.run.stage);
        let track = &self.edition.competition.tracks[self.edition.entry(self.run.entry).track.ix()].id;
        let applies = |c: &Criterion| c.applies_to.as_ref().is_none_or(|t| t.contains(track));
        let asked: Vec<CriterionIx> = (0..rubric.criteria.len())
            .filter(|i| applies(&rubric.criteria[*i]))
            .map(CriterionIx::at)
            .collect();
        let intro = Message::new("assess-intro")
            .count("criteria", asked.len())
            .count("answered", self.claims.len())
            .word("file", self.path.display());
        say_error(&self.words.say(&intro));
        for (i, criterion) in asked.iter().enumerate() {
            if self.claims.iter().any(|c| c.criterion == *criterion) {
                continue;
            }
            self.show(*criterion, i + 1, asked.len());
            match self.level()? {
                Answer::Stop => break,
                Answer::Skip => {}
                Answer::NotApplicable => self.keep(*criterion, None)?,
                Answer::Level(level) => self.keep(*criterion, Some(level))?,
            }
        }
        Ok(())
    }

    fn show(&self, criterion: CriterionIx, number: usize, of: usize) {
        let lang = self.words.lang();
        let rubric = self.edition.rubric(self.run.stage);
        let rules = &rubric.criteria[criterion.ix()];
        let title = rubric.child_title(Child::Criterion(criterion));
        say_error(&format!("\n[{number}/{of}] {} {}", rules.id, title.get(lang)));
        say_error(rules.question.get(lang));
        for (level, text) in &rules.levels {
            say_error(&format!("  {level}  {}", text.get(lang)));
        }
        for document in &rules.evidence {
            say_error(&format!("  + {}", document.get(lang)));
        }
    }

    fn level(&mut self) -> io::Result<Answer> {
        let range = self.edition.rubric(self.run.stage).levels;
        let prompt = Message::new("assess-prompt").number("min", range.min).number("max", range.max);
        loop {
            let Some(line) = self.line(&self.words.say(&prompt))? else { return Ok(Answer::Stop) };
            match line.to_lowercase().as_str() {
                "" | "s" => return Ok(Answer::Skip),
                "q" => return Ok(Answer::Stop),
                "n" | "n/a" => return Ok(Answer::NotApplicable),
                text => match text.replace(',', ".").parse::<f64>() {
                    Ok(level) if (range.min..=range.max).contains(&level) => return Ok(Answer::Level(level)),
                    _ => say_error(&self.words.label("assess-not-understood")),
                },
            }
        }
    }

    fn keep(&mut self, criterion: CriterionIx, level: Option<f64>) -> io::Result<()> {
        let evidence = match level {
            Some(_) => self.line(&self.words.label("assess-evidence"))?.unwrap_or_default(),
            None => String::new(),
        };
        let note = self.line(&self.words.label("assess-note"))?.unwrap_or_default();
        let (entry, origin) = (self.run.entry, Origin::default());
        self.claims.push(Claim { entry, criterion, level, evidence, note, origin });
        let table = answers_table(self.edition, self.run.stage, &self.claims);
        write_whole(&self.path, csv(&table).as_bytes())
    }

    /// A line of input, without control characters; none at its end.
    fn line(&mut self, prompt: &str) -> io::Result<Option<String>> {
        let mut err = io::stderr().lock();
        write!(err, "{prompt} ")?;
        err.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if !io::stdin().is_terminal() {
            writeln!(err)?;
        }
        Ok(Some(line.trim().chars().filter(|c| !c.is_control()).collect()))
    }
}

/// The answers as the file that `--answers` reads.
fn answers_table(edition: &Edition, stage: StageIx, claims: &[Claim]) -> Table {
    let columns = ["criterion", "level", "evidence", "note"].map(Column::left).to_vec();
    let rubric = edition.rubric(stage);
    let rows = claims.iter().map(|c| {
        let level = c.level.map_or_else(|| "n/a".to_owned(), |l| l.to_string());
        vec![rubric.criteria[c.criterion.ix()].id.to_string(), level, c.evidence.clone(), c.note.clone()]
    });
    Table { columns, rows: rows.collect() }
}

fn dimension_table(edition: &Edition, stage: StageIx, assessment: &Assessment, words: &Words) -> Table {
    let rubric = edition.rubric(stage);
    let columns = vec![
        Column::left(words.label("column-dimension")),
        Column::right(words.label("column-points")),
        Column::right(words.label("column-coverage")),
    ];
    let rows = rubric.nodes.iter().enumerate().skip(1).map(|(n, _)| {
        let child = Child::Node(NodeIx::at(n));
        let score = &assessment.card.nodes[n];
        vec![
            rubric.child_title(child).get(words.lang()).to_owned(),
            score.points.map_or_else(|| "–".into(), |p| words.points(p.ranked)),
            words.percent(score.coverage),
        ]
    });
    Table { columns, rows: rows.collect() }
}

fn dimensions_json(edition: &Edition, stage: StageIx, assessment: &Assessment) -> serde_json::Value {
    let nodes = edition.rubric(stage).nodes.iter().zip(&assessment.card.nodes).skip(1);
    nodes
        .filter_map(|(n, s)| Some((n.id.to_string(), s.points?.ranked.into())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn step_row(
    edition: &Edition,
    stage: StageIx,
    step: &Step,
    assessment: &Assessment,
    words: &Words,
) -> Vec<String> {
    let lang = words.lang();
    let rubric = edition.rubric(stage);
    let line = assessment.card.line(step.criterion);
    let evidence: Vec<&str> = step.evidence_wanted.iter().map(|t| t.get(lang)).collect();
    vec![
        rubric.criteria[step.criterion.ix()].id.to_string(),
        rubric.child_title(Child::Criterion(step.criterion)).get(lang).to_owned(),
        step.level.map_or_else(|| "–".into(), |l| l.to_string()),
        line.points.map_or_else(|| "–".into(), |p| words.points(p)),
        format!("+{}", words.points(step.gain)),
        step.next.as_ref().map_or_else(String::new, |(level, text)| format!("{level}: {}", text.get(lang))),
        evidence.join("; "),
    ]
}

fn step_json(
    edition: &Edition,
    stage: StageIx,
    step: &Step,
    assessment: &Assessment,
    words: &Words,
) -> serde_json::Value {
    let lang = words.lang();
    let rubric = edition.rubric(stage);
    json!({
        "criterion": rubric.criteria[step.criterion.ix()].id.as_str(),
        "title": rubric.child_title(Child::Criterion(step.criterion)).get(lang),
        "level": step.level,
        "points": assessment.card.line(step.criterion).points,
        "gain": step.gain,
        "next": step.next.as_ref().map(|(level, text)| json!({"level": level, "text": text.get(lang)})),
        "evidence_wanted": step.evidence_wanted.iter().map(|t| t.get(lang)).collect::<Vec<_>>(),
    })
}
