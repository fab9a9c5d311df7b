//! Where results and messages go.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::NamedTempFile;

use super::Exit;
use super::args::{Format, Options};
use super::usage;
use crate::model::{CsvHabits, Edition, Lang, Message, Problem};
use crate::report::{
    Block, Style, Table, Words, csv, markdown, plain, problem_json, problems_graphical, terminal,
};

/// Widest line where the terminal does not say.
const USUAL_WIDTH: usize = 100;

/// How this run speaks to the user.
pub(super) struct Ui {
    /// The words; those of the edition's language once it is known.
    pub words: Words,
    pub format: Format,
    pub seed: Option<u64>,
    lang_asked: bool,
    output: Option<PathBuf>,
    format_asked: bool,
}

/// A result that can be shown in every format; only the one asked for is made.
pub(super) trait Faces {
    /// The page, for terminal and Markdown.
    fn blocks(&self) -> Vec<Block>;
    /// The one table, for CSV.
    fn table(&self) -> Table;
    /// How the edition writes its CSV files.
    fn habits(&self) -> CsvHabits;
    /// Indented JSON.
    fn json(&self) -> serde_json::Result<String>;
}

impl Ui {
    pub fn new(options: &Options, lang: Lang) -> Self {
        let by_name = match ending(options.output.as_deref()).as_str() {
            "json" => Some(Format::Json),
            "csv" => Some(Format::Csv),
            "md" => Some(Format::Md),
            _ => None,
        };
        Self {
            words: Words::new(lang),
            format: options.format.or(by_name).unwrap_or(Format::Table),
            seed: options.seed,
            lang_asked: options.lang.as_deref().and_then(usage::parse).is_some(),
            output: options.output.clone().filter(|p| p.as_os_str() != "-"),
            format_asked: options.format.is_some(),
        }
    }

    /// The words for an edition that speaks `languages`: `--lang` before the
    /// edition's first before the environment.
    pub fn words_for(&self, languages: &[Lang]) -> Words {
        match languages.first() {
            Some(own) if !self.lang_asked => Words::new(*own),
            _ => Words::new(self.words.lang()),
        }
    }

    /// Shows a result in the format asked for.
    pub fn show(&self, faces: &impl Faces) -> Exit {
        let ending = ending(self.output.as_deref());
        if !self.format_asked && OTHER_PROGRAMS.contains(&ending.as_str()) {
            return refuse(&Message::new("ending-not-written").word("ending", ending), &self.words);
        }
        let text = match self.format {
            Format::Table => terminal(&faces.blocks(), self.style()),
            Format::Md => markdown(&faces.blocks()),
            Format::Csv => csv(&faces.table(), faces.habits()),
            Format::Json => match faces.json() {
                Ok(text) => text + "\n",
                Err(error) => return self.fault(&error.to_string()),
            },
        };
        self.write(text.as_bytes())
    }

    /// Shows a result where `-o` names something else: at the terminal, or in the pipe.
    pub fn show_on_screen(&self, faces: &impl Faces) -> Exit {
        let words = Words::new(self.words.lang());
        Self { words, output: None, ..*self }.show(faces)
    }

    /// What `-o` names.
    pub fn output(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// The seed of `--seed`, else the edition's.
    pub fn seed_of(&self, edition: &Edition) -> u64 {
        self.seed.unwrap_or(edition.competition.seed)
    }

    /// Shows text as it is.
    pub fn show_text(&self, text: &str) -> Exit {
        self.write(text.as_bytes())
    }

    fn style(&self) -> Style {
        let to_terminal = self.output.is_none() && io::stdout().is_terminal();
        Style {
            width: if to_terminal { Some(terminal_width()) } else { None },
            colour: to_terminal && console::colors_enabled(),
        }
    }

    fn write(&self, bytes: &[u8]) -> Exit {
        let done = match &self.output {
            Some(path) => write_whole(path, bytes),
            None => to_stdout(bytes),
        };
        match done {
            Ok(()) => Exit::Done,
            Err(error) => {
                let path = self.output.as_deref().unwrap_or(Path::new("-"));
                self.fault(&format!("{}: {error}", path.display()))
            }
        }
    }

    /// A fault of ours or of the machine.
    pub fn fault(&self, what: &str) -> Exit {
        let message = Message::new("cannot-write").word("what", what);
        say_error(&plain(&self.words.say(&message)));
        self.words.attribute(&message, "help").into_iter().for_each(|help| say_error(&help));
        Exit::Fault
    }

    /// All problems of the input, in the format asked for, and what follows from them.
    pub fn problems(&self, problems: &[Problem], words: &Words) {
        self.list(problems, words);
        if self.format != Format::Json {
            let count = problems.iter().map(Problem::faults).sum();
            say_error(&words.say(&Message::new("problems-found").count("count", count)));
        }
    }

    /// Problems, in the format asked for.
    pub fn list(&self, problems: &[Problem], words: &Words) {
        if self.format == Format::Json {
            let all: Vec<Value> = problems.iter().map(|p| problem_json(p, words)).collect();
            return say_error(&Value::from(all).to_string());
        }
        let to_terminal = io::stderr().is_terminal();
        let style = Style {
            width: to_terminal.then(terminal_width),
            colour: to_terminal && console::colors_enabled_stderr(),
        };
        say_error(&problems_graphical(problems, words, style));
    }

    /// The folder of `-o`, and the same ways of speaking with results on standard
    /// output: for verbs that fill a folder.
    pub fn for_folder(&self) -> (Option<PathBuf>, Self) {
        let words = Words::new(self.words.lang());
        (self.output.clone(), Self { words, output: None, ..*self })
    }

    /// True when `-o` names a file that the edition was read from.
    pub fn would_overwrite(&self, folder: &Path, edition: &Edition) -> Option<Message> {
        part_of_edition(self.output.as_deref()?, folder, edition)
    }

    /// The language of `--lang`, where it was given.
    pub fn lang_asked(&self) -> Option<Lang> {
        self.lang_asked.then(|| self.words.lang())
    }
}

/// A refusal where `output` is a file that the edition was read from.
pub(super) fn part_of_edition(output: &Path, folder: &Path, edition: &Edition) -> Option<Message> {
    let (output, folder) = (output.canonicalize().ok()?, folder.canonicalize().ok()?);
    let name = output.strip_prefix(folder).ok()?.to_str()?.replace('\\', "/");
    edition.files.has(&name).then(|| Message::new("would-overwrite").word("file", name))
}

/// A path as one argument of a command line: between quotation marks where it holds blanks.
pub(super) fn as_argument(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

/// A refusal in one sentence, and how to mend it.
pub(super) fn refuse(message: &Message, words: &Words) -> Exit {
    say_error(&plain(&words.say(message)));
    if let Some(help) = words.attribute(message, "help") {
        say_error(&help);
    }
    Exit::Input
}

/// Endings of files that other programs write and tolok does not.
const OTHER_PROGRAMS: [&str; 8] = ["xlsx", "xls", "ods", "docx", "doc", "pdf", "html", "htm"];

/// The ending of a file name, in small letters.
pub(super) fn ending(path: Option<&Path>) -> String {
    let ending = path.and_then(Path::extension).and_then(|e| e.to_str());
    ending.unwrap_or_default().to_lowercase()
}

fn terminal_width() -> usize {
    console::Term::stdout().size_checked().map_or(USUAL_WIDTH, |(_, columns)| usize::from(columns).max(40))
}

/// Writes a whole file or nothing: a temporary file beside it, synced, renamed.
/// A link is followed; a pipe or device is written to as it is.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let existing = fs::metadata(path).ok();
    if existing.as_ref().is_some_and(|m| !m.is_file()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let (file, target) = written_beside(path, bytes)?;
    file.persist(&target).map_err(|e| e.error)?;
    Ok(())
}

/// Writes several files: none is put in its place before all are written. Says which one failed.
pub(super) fn write_all(files: &[(PathBuf, &[u8])]) -> Result<(), String> {
    let said = |path: &Path, error: &io::Error| format!("{}: {error}", path.display());
    let mut written = Vec::new();
    for (path, bytes) in files {
        let folder = path.parent().unwrap_or(Path::new("."));
        let made = fs::create_dir_all(folder).and_then(|()| written_beside(path, bytes));
        written.push(made.map_err(|e| said(path, &e))?);
    }
    for (file, target) in written {
        file.persist(&target).map_err(|e| said(&target, &e.error))?;
    }
    Ok(())
}

/// A synced temporary file beside the place it is for, and that place.
fn written_beside(path: &Path, bytes: &[u8]) -> io::Result<(NamedTempFile, PathBuf)> {
    let existing = fs::metadata(path).ok();
    let target = if existing.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = named_like_any_other(tempfile::Builder::new().prefix(".tolok-")).tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Some(existing) = existing {
        file.as_file().set_permissions(existing.permissions())?;
    }
    file.as_file().sync_all()?;
    Ok((file, target))
}

/// A temporary file is private unless told otherwise; a result is a file like any other.
#[cfg(unix)]
fn named_like_any_other<'b, 'p, 's>(
    builder: &'b mut tempfile::Builder<'p, 's>,
) -> &'b mut tempfile::Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn named_like_any_other<'b, 'p, 's>(
    builder: &'b mut tempfile::Builder<'p, 's>,
) -> &'b mut tempfile::Builder<'p, 's> {
    builder
}

/// A line on standard error; nowhere to complain if that fails.
pub(super) fn say_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", text.trim_end());
}

/// Text for a reader at a terminal: wrapped between words where standard error is one.
pub(super) fn say_wrapped(text: &str) {
    let width = io::stderr().is_terminal().then(terminal_width);
    say_error(&terminal(&[Block::Line(text.to_owned())], Style { width, colour: false }));
}

/// Help on standard output, coloured where that is wanted.
pub(super) fn say_help(coloured: &str, plain: &str) -> Exit {
    let text = if io::stdout().is_terminal() && console::colors_enabled() { coloured } else { plain };
    match to_stdout(text.as_bytes()) {
        Ok(()) => Exit::Done,
        Err(_) => Exit::Fault,
    }
}

fn to_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // The reader has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
