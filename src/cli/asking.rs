//! The questions of a self-assessment, one by one in the terminal; answers are
//! saved after each, so that one can stop and go on.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use super::output::{say_wrapped, write_whole};
use crate::evidence::Claim;
use crate::intake::number;
use crate::model::{Child, Criterion, CriterionIx, CsvHabits, Edition, EntryIx, Message, Origin, StageIx};
use crate::report::{Column, Table, Words, csv};

/// The questions, one by one; answers are saved after each.
pub(super) struct Asking<'a, R> {
    pub edition: &'a Edition,
    pub words: &'a Words,
    pub stage: StageIx,
    pub entry: EntryIx,
    /// Where the answers are kept.
    pub path: PathBuf,
    /// The answers so far, by stage; those to other stages are kept as they are.
    pub claims: Vec<Vec<Claim>>,
    pub input: R,
}

/// What was typed at a question.
enum Answer {
    Level(f64),
    NotApplicable,
    Skip,
    Stop,
}

impl<R: BufRead> Asking<'_, R> {
    /// Asks whatever has no answer yet, until the end or `q`.
    pub fn all(&mut self) -> io::Result<()> {
        let rubric = self.edition.rubric(self.stage);
        let track = &self.edition.competition.tracks[self.edition.entry(self.entry).track.ix()].id;
        let applies = |c: &Criterion| c.applies_to.as_ref().is_none_or(|t| t.contains(track));
        let asked: Vec<CriterionIx> = (0..rubric.criteria.len())
            .filter(|i| applies(&rubric.criteria[*i]))
            .map(CriterionIx::at)
            .collect();
        self.claims.resize(self.edition.competition.stages.len(), Vec::new());
        let intro = Message::new("assess-intro")
            .count("criteria", asked.len())
            .count("answered", self.own().len())
            .word("file", self.path.display());
        say_wrapped(&self.words.say(&intro));
        for (i, criterion) in asked.iter().enumerate() {
            if self.own().iter().any(|c| c.criterion == *criterion) {
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

    fn own(&self) -> &[Claim] {
        self.claims.get(self.stage.ix()).map_or(&[], Vec::as_slice)
    }

    fn show(&self, criterion: CriterionIx, number: usize, of: usize) {
        let lang = self.words.lang();
        let rubric = self.edition.rubric(self.stage);
        let rules = &rubric.criteria[criterion.ix()];
        let title = rubric.child_title(Child::Criterion(criterion));
        say_wrapped(&format!("\n[{number}/{of}] {} {}", rules.id, title.get(lang)));
        say_wrapped(rules.question.get(lang));
        for (level, text) in &rules.levels {
            say_wrapped(&format!("  {level}  {}", text.get(lang)));
        }
        for document in &rules.evidence {
            say_wrapped(&format!("  + {}", document.get(lang)));
        }
    }

    fn level(&mut self) -> io::Result<Answer> {
        let range = self.edition.rubric(self.stage).levels;
        let prompt = Message::new("assess-prompt").number("min", range.min).number("max", range.max);
        loop {
            let Some(line) = self.line(&self.words.say(&prompt))? else { return Ok(Answer::Stop) };
            match line.to_lowercase().as_str() {
                "" | "s" => return Ok(Answer::Skip),
                "q" => return Ok(Answer::Stop),
                "n" | "n/a" => return Ok(Answer::NotApplicable),
                text => match number(text, None) {
                    Ok(level) if (range.min..=range.max).contains(&level) => return Ok(Answer::Level(level)),
                    _ => say_wrapped(&self.words.label("assess-not-understood")),
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
        let (entry, origin) = (self.entry, Origin::default());
        self.claims[self.stage.ix()].push(Claim { entry, criterion, level, evidence, note, origin });
        let table = answers_table(self.edition, &self.claims);
        write_whole(&self.path, csv(&table, CsvHabits::default()).as_bytes())
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

/// The answers as the file that `--answers` reads; a criterion that several stages ask stands once.
fn answers_table(edition: &Edition, by_stage: &[Vec<Claim>]) -> Table {
    let columns = ["criterion", "level", "evidence", "note"].map(Column::left).to_vec();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (stage, claims) in by_stage.iter().enumerate() {
        for claim in claims {
            let id = &edition.rubric(StageIx::at(stage)).criteria[claim.criterion.ix()].id;
            let level = claim.level.map_or_else(|| "n/a".to_owned(), |l| l.to_string());
            if rows.iter().all(|r| r[0] != id.as_str()) {
                rows.push(vec![id.to_string(), level, claim.evidence.clone(), claim.note.clone()]);
            }
        }
    }
    Table { columns, rows }
}
