//! `tolok report EDITION letters`: a letter for every entrant.

use std::collections::HashSet;
use std::path::Path;

use clap::Args;
use jiff::civil::Date;
use rayon::prelude::*;

use super::{Files, PaperArgs, announced, dated, put};
use crate::cli::Exit;
use crate::cli::edition::{Opened, open};
use crate::cli::output::{Ui, refuse, say_error};
use crate::cli::progress::Steps;
use crate::evidence::{Decision, DecisionKind};
use crate::intake::Loaded;
use crate::model::{EntryIx, Lang, Message, StageIx};
use crate::ranking::{Medians, Ranking, feedback};
use crate::report::Words;
use crate::report::documents::{LetterView, docx, letter};

/// Letters that one thread takes at a time.
const BATCH: usize = 16;

#[derive(Debug, Args)]
pub(in crate::cli) struct LettersArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(long, value_name = "ENTRY", num_args = 1..)]
    pub entry: Vec<String>,
    #[arg(long, value_name = "PATTERN")]
    pub number_pattern: Option<String>,
    #[arg(long)]
    pub comments: bool,
}

pub(super) fn run(folder: &Path, args: &LettersArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let refused = |message: Message| refuse(&message, words);
    let out =
        ui.output().ok_or_else(|| refused(Message::new("report-output-wanted").word("example", "surat")))?;
    if out.is_file() {
        return Err(refused(Message::new("report-is-file").word("folder", out.display())));
    }
    let stage = opened.stage(args.paper.stage.as_ref()).map_err(refused)?;
    let pattern = args.number_pattern.as_deref().map(Pattern::new).transpose().map_err(refused)?;
    let ranking = announced(&opened, stage, ui)?;
    let medians = Medians::of(&opened.loaded.edition, &ranking);
    let wanted = wanted(args, &opened).map_err(refused)?;
    let date = dated(args.paper.date, words);
    let loaded = &opened.loaded;
    let desk = Desk { args, loaded, ranking: &ranking, medians: &medians, stage, date, pattern };
    let steps = Steps::new(words.label("progress-letters"), wanted.len());
    let files = desk.write_all(&wanted, words.lang(), &steps).map_err(refused)?;
    drop(steps);
    let files: Files = files.into_iter().map(|(name, bytes)| (out.join(name), bytes)).collect();
    put(&files, args.paper.replace, folder, &opened, ui)?;
    let told =
        Message::new("report-letters-written").count("count", files.len()).word("folder", out.display());
    say_error(&words.say(&told));
    Ok(Exit::Done)
}

/// One letter to write.
struct Wanted {
    entry: EntryIx,
    /// Its running number among all entries by id, the same whichever letters are asked for.
    number: usize,
    /// The name of its file.
    file: String,
    /// Whether it was asked for by name.
    named: bool,
}

/// The letters asked for, by id.
fn wanted(args: &LettersArgs, opened: &Opened) -> Result<Vec<Wanted>, Message> {
    let edition = &opened.loaded.edition;
    let named: HashSet<EntryIx> = args.entry.iter().map(|id| opened.entry(id)).collect::<Result<_, _>>()?;
    let decisions = &opened.loaded.evidence.decisions;
    let repeats = |d: &&Decision| matches!(d.kind, DecisionKind::Duplicate { .. });
    let repeats: HashSet<EntryIx> = decisions.iter().filter(repeats).map(|d| d.entry).collect();
    let mut entries: Vec<EntryIx> = (0..edition.entries.len()).map(EntryIx::at).collect();
    // Whoever registered twice gets one letter, unless the other is asked for by name.
    entries.retain(|e| named.contains(e) || !repeats.contains(e));
    let key = |e: &EntryIx| (repeats.contains(e), &edition.entry(*e).id);
    entries.sort_by(|a, b| key(a).cmp(&key(b)));
    let mut taken = HashSet::new();
    let all = entries.into_iter().enumerate().map(|(i, entry)| Wanted {
        entry,
        number: i + 1,
        file: file_name(edition.entry(entry).id.as_str(), &mut taken),
        named: !named.is_empty(),
    });
    Ok(all.filter(|w| named.is_empty() || named.contains(&w.entry)).collect())
}

/// A file name that every file system tells from the others: Windows knows no
/// small and capital letters, and keeps some names for itself.
fn file_name(id: &str, taken: &mut HashSet<String>) -> String {
    const KEPT: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = id.split('.').next().unwrap_or_default().to_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let kept = KEPT.contains(&&*stem) || port.is_some_and(|n| n.len() == 1);
    let base = if kept { format!("_{id}") } else { id.to_owned() };
    let mut name = base.clone();
    let mut n = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{base}~{n}");
        n += 1;
    }
    format!("{name}.docx")
}

/// How letters are numbered: `#` is the running number (`###` with zeros in front), `{entry}` the id.
struct Pattern(Vec<Part>);

enum Part {
    Text(String),
    Number(usize),
    Entry,
}

impl Pattern {
    fn new(pattern: &str) -> Result<Self, Message> {
        let mut parts = Vec::new();
        for (i, piece) in pattern.split("{entry}").enumerate() {
            if i > 0 {
                parts.push(Part::Entry);
            }
            for run in piece.split_inclusive(|c| c != '#') {
                let width = run.chars().take_while(|c| *c == '#').count();
                if width > 0 {
                    parts.push(Part::Number(width));
                }
                parts.push(Part::Text(run[width..].to_owned()));
            }
        }
        let tells_apart = parts.iter().any(|p| !matches!(p, Part::Text(_)));
        if tells_apart {
            Ok(Self(parts))
        } else {
            Err(Message::new("report-pattern").word("pattern", pattern))
        }
    }

    fn number(&self, wanted: &Wanted, id: &str) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Number(width) => format!("{:0width$}", wanted.number),
            Part::Entry => id.to_owned(),
        };
        self.0.iter().map(part).collect()
    }
}

/// Where letters are written, several at a time: everything that threads share. Words are not
/// among it; each thread has its own.
struct Desk<'a> {
    args: &'a LettersArgs,
    loaded: &'a Loaded,
    ranking: &'a Ranking,
    medians: &'a Medians,
    stage: Option<StageIx>,
    date: Date,
    pattern: Option<Pattern>,
}

impl Desk<'_> {
    /// The letters by file name; none for entries that never came to the stage, unless asked for by name.
    fn write_all(&self, wanted: &[Wanted], lang: Lang, steps: &Steps) -> Result<Files, Message> {
        let write = |words: &mut Words, wanted: &Wanted| {
            let bytes = self.write(wanted, words)?;
            steps.done();
            Ok(bytes.map(|bytes| (wanted.file.clone().into(), bytes)))
        };
        let batches = wanted.par_iter().with_min_len(BATCH);
        let written: Vec<Option<_>> =
            batches.map_init(|| Words::new(lang), write).collect::<Result<_, Message>>()?;
        Ok(written.into_iter().flatten().collect())
    }

    fn write(&self, wanted: &Wanted, words: &Words) -> Result<Option<Vec<u8>>, Message> {
        let edition = &self.loaded.edition;
        let id = edition.entry(wanted.entry).id.as_str();
        let Some(told) = feedback(edition, self.ranking, self.medians, wanted.entry, self.stage) else {
            let stage = self.stage.map_or("", |s| edition.stage(s).id.as_str());
            let message = Message::new("report-never-came").word("entry", id).word("stage", stage);
            return if wanted.named { Err(message) } else { Ok(None) };
        };
        let number = self.pattern.as_ref().map(|p| p.number(wanted, id));
        let view = LetterView {
            edition,
            evidence: &self.loaded.evidence,
            feedback: &told,
            words,
            number: number.as_deref(),
            place: self.args.paper.place.as_deref(),
            date: self.date,
            comments: self.args.comments,
        };
        Ok(Some(docx(&letter(&view), words)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Pattern, Wanted, file_name};
    use crate::model::EntryIx;

    #[test]
    fn names_stay_apart_on_every_file_system() {
        let mut taken = HashSet::new();
        let names =
            ["A", "a", "con", "CON.1", "com1", "command", "96.10"].map(|id| file_name(id, &mut taken));
        let expected =
            ["A.docx", "a~2.docx", "_con.docx", "_CON.1.docx", "_com1.docx", "command.docx", "96.10.docx"];
        assert_eq!(names, expected);
    }

    #[test]
    fn patterns_tell_letters_apart() {
        let wanted = Wanted { entry: EntryIx(0), number: 7, file: String::new(), named: false };
        let number = |pattern| Pattern::new(pattern).map(|p| p.number(&wanted, "ip-001"));
        assert_eq!(number("B/#/P4/2022"), Ok("B/7/P4/2022".into()));
        assert_eq!(number("B/###/{entry}"), Ok("B/007/ip-001".into()));
        assert_eq!(number("{x}#{"), Ok("{x}7{".into()));
        for same in ["B/1/2022", "{}", "{entr}", ""] {
            assert!(number(same).is_err(), "{same}");
        }
    }
}
