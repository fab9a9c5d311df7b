//! Where results and messages go.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Exit;
use super::args::{Format, Options};
use super::usage;
use crate::model::{Edition, Lang, Message, Problem};
use crate::report::{Block, Style, Table, Words, csv, markdown, problem_json, problems_graphical, terminal};

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
}

/// A result that can be shown in every format; only the one asked for is made.
pub(super) trait Faces {
    /// The page, for terminal and Markdown.
    fn blocks(&self) -> Vec<Block>;
    /// The one table, for CSV.
    fn table(&self) -> Table;
    /// Indented JSON.
    fn json(&self) -> serde_json::Result<String>;
}

impl Ui {
    pub fn new(options: &Options, lang: Lang) -> Self {
        let by_name = options.output.as_deref().and_then(Path::extension).and_then(|e| match e.to_str()? {
            "json" => Some(Format::Json),
            "csv" => Some(Format::Csv),
            "md" => Some(Format::Md),
            _ => None,
        });
        Self {
            words: Words::new(lang),
            format: options.format.or(by_name).unwrap_or(Format::Table),
            seed: options.seed,
            lang_asked: options.lang.as_deref().and_then(usage::parse).is_some(),
            output: options.output.clone(),
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
        let text = match self.format {
            Format::Table => terminal(&faces.blocks(), self.style()),
            Format::Md => markdown(&faces.blocks()),
            Format::Csv => csv(&faces.table()),
            Format::Json => match faces.json() {
                Ok(text) => text + "\n",
                Err(error) => return self.fault(&error.to_string()),
            },
        };
        self.write(text.as_bytes())
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
            None => match io::stdout().lock().write_all(bytes) {
                // The reader has seen enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                done => done,
            },
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
        say_error(&self.words.say(&Message::new("cannot-write").word("what", what)));
        Exit::Fault
    }

    /// A refusal in one sentence.
    pub fn refuse(&self, message: &Message) -> Exit {
        say_error(&self.words.say(message));
        if let Some(help) = self.words.attribute(message, "help") {
            say_error(&help);
        }
        Exit::Input
    }

    /// All problems of the input, in the format asked for.
    pub fn problems(&self, problems: &[Problem], words: &Words) {
        self.say_problems(problems, words, false);
    }

    /// The same for warnings.
    pub fn say_problems(&self, problems: &[Problem], words: &Words, warning: bool) {
        if self.format == Format::Json {
            let all: Vec<Value> = problems.iter().map(|p| problem_json(p, words)).collect();
            say_error(&Value::from(all).to_string());
        } else if io::stderr().is_terminal() {
            let style = Style { width: Some(terminal_width()), colour: console::colors_enabled_stderr() };
            say_error(&problems_graphical(problems, words, style, warning));
        } else {
            say_error(&problems_graphical(problems, words, Style::default(), warning));
        }
    }
}

fn terminal_width() -> usize {
    console::Term::stdout().size_checked().map_or(USUAL_WIDTH, |(_, columns)| usize::from(columns).max(40))
}

/// Writes a whole file or nothing: a temporary file beside it, synced, renamed.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".tolok-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    readable_by_others(file.as_file())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(())
}

/// A temporary file is private; a result is a file like any other.
#[cfg(unix)]
fn readable_by_others(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}

/// A line on standard error; nowhere to complain if that fails.
pub(super) fn say_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", text.trim_end());
}

/// Help on standard output, coloured where that is wanted.
pub(super) fn say_help(coloured: &str, plain: &str) -> Exit {
    let mut out = io::stdout().lock();
    let text = if io::stdout().is_terminal() && console::colors_enabled() { coloured } else { plain };
    let _ = out.write_all(text.as_bytes());
    Exit::Done
}
