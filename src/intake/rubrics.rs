//! Finding the rubrics that an edition names: inside the program or in its folder.

use super::fields::{Fields, Value};
use super::folder::Folder;
use super::outline::{Outline, RUBRIC, outline};
use super::place::Place;
use super::problems::{Findings, shown, suggest};
use super::rubric_book::book;
use super::shipped::{shipped, shipped_text};
use super::tree::{extend, rubric};
use super::workbook::LARGEST_BOOK;
use super::yaml::Document;
use crate::model::{Message, Position, Problem, Rubric};

/// Longest chain of rubrics that extend one another.
const LONGEST_CHAIN: usize = 8;

/// How a rubric is named.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reference {
    /// `shipped:ID@VERSION`.
    Shipped(String),
    /// A path relative to the edition.
    Path(String),
    /// `ID` or `ID@VERSION` of a file in rubrics/.
    Named(String),
}

impl Reference {
    fn of(text: &str) -> Self {
        if let Some(name) = text.strip_prefix("shipped:") {
            return Self::Shipped(name.into());
        }
        let path = text.contains(['/', '\\'])
            || [".yaml", ".yml", ".xlsx"].iter().any(|e| text.to_ascii_lowercase().ends_with(e));
        if path { Self::Path(text.into()) } else { Self::Named(text.into()) }
    }
}

/// True for the name of a workbook.
pub fn is_workbook(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".xlsx")
}

/// The rubrics read so far.
pub struct Library<'a> {
    folder: Option<&'a Folder<'a>>,
    findings: &'a Findings,
    read: Vec<(String, Option<usize>)>,
    rubrics: Vec<Rubric>,
}

impl<'a> Library<'a> {
    /// An empty library; without a folder only shipped rubrics are found.
    pub fn new(folder: Option<&'a Folder<'a>>, findings: &'a Findings) -> Self {
        Self { folder, findings, read: Vec::new(), rubrics: Vec::new() }
    }

    /// The place of the rubric that `value` names; none after a problem, which is noted once.
    pub fn find(&mut self, value: &Value<'_>) -> Option<usize> {
        let name = value.full_text()?;
        let source = self.locate(&name).map_err(|m| value.refuse(m)).ok()?;
        if let Some((_, known)) = self.read.iter().find(|(s, _)| *s == source) {
            return *known;
        }
        let before = self.findings.refusals();
        let outline = self.read(&source, &value.place(), &[]);
        let rubric = outline.map(|o| rubric(o, self.findings));
        let whole = rubric.filter(|_| self.findings.refusals() == before);
        let place = whole.map(|rubric| {
            self.rubrics.push(rubric);
            self.rubrics.len() - 1
        });
        self.read.push((source, place));
        place
    }

    /// All rubrics found.
    pub fn close(self) -> Vec<Rubric> {
        self.rubrics
    }

    /// The rubric in a text of its own.
    pub fn parse(&mut self, file: &str, text: &str) -> Option<Rubric> {
        let doc = Document::parse(file, text).map_err(|p| self.findings.refuse(*p)).ok()?;
        self.decode(&doc)
    }

    /// The rubric in a tree of its own.
    pub fn decode(&mut self, doc: &Document) -> Option<Rubric> {
        let outline = self.outline(doc, std::slice::from_ref(&doc.file))?;
        Some(rubric(outline, self.findings))
    }

    /// The tree of the rubric called `name`, a file or `shipped:ID@VERSION`.
    pub fn source(&self, name: &str) -> Option<Document> {
        let here = |message| self.findings.refuse(Problem::new(Position::file(shown(name)), message));
        let source = self.locate(name).map_err(here).ok()?;
        self.document(&source, here)
    }

    /// The file or shipped rubric that a name means.
    fn locate(&self, name: &str) -> Result<String, Message> {
        match Reference::of(name) {
            Reference::Shipped(id) if shipped_text(&id).is_some() => Ok(format!("shipped:{id}")),
            Reference::Shipped(id) => {
                let known = shipped().iter().map(|(reference, ..)| *reference);
                let message = Message::new("rubric-not-shipped").word("name", shown(&id));
                let message = message.word("known", known.clone().collect::<Vec<_>>().join(", "));
                Err(suggest(message, &id, known))
            }
            Reference::Path(path) => Ok(path.strip_prefix("./").unwrap_or(&path).to_owned()),
            Reference::Named(name) => self.locate_named(&name),
        }
    }

    fn locate_named(&self, name: &str) -> Result<String, Message> {
        let files = self.folder.map(own_rubrics).unwrap_or_default();
        let matching: Vec<_> =
            files.iter().filter(|(_, r)| r == name || r.split('@').next() == Some(name)).collect();
        match matching[..] {
            [(file, _)] => Ok(file.clone()),
            [] => {
                let message = Message::new("rubric-unknown").word("name", shown(name));
                let ids = files.iter().filter_map(|(_, reference)| reference.split('@').next());
                Err(suggest(message, name, ids.chain(files.iter().map(|(_, reference)| reference.as_str()))))
            }
            _ => {
                let found: Vec<&str> = matching.iter().map(|(file, _)| file.as_str()).collect();
                Err(Message::new("rubric-several")
                    .word("name", shown(name))
                    .word("files", shown(&found.join(", "))))
            }
        }
    }

    /// Reads a rubric and all it extends; `chain` holds what led here.
    fn read(&mut self, source: &str, place: &Place, chain: &[String]) -> Option<Outline> {
        let doc = self.document(source, |message| self.findings.refuse(place.problem(message)))?;
        let chain: Vec<String> = chain.iter().cloned().chain([source.to_owned()]).collect();
        self.outline(&doc, &chain)
    }

    /// The tree of a file or shipped rubric. That it cannot be opened is a fault
    /// of the line that names it, and goes to `unopened`.
    fn document(&self, source: &str, unopened: impl Fn(Message)) -> Option<Document> {
        let refuse = |problem| self.findings.refuse(problem);
        if let Some(reference) = source.strip_prefix("shipped:") {
            let text = shipped_text(reference).unwrap_or_default();
            if let Some(folder) = self.folder {
                folder.remember_text(source, text);
            }
            return Document::parse(source, text).map_err(|p| refuse(*p)).ok();
        }
        let Some(folder) = self.folder else {
            unopened(suggest(Message::new("rubric-unknown").word("name", shown(source)), "", []));
            return None;
        };
        folder.file(source).map_err(unopened).ok()?;
        if !is_workbook(source) {
            return folder.yaml(source).map_err(refuse).ok();
        }
        let bytes = folder.bytes(source, LARGEST_BOOK);
        book(
            bytes.map_err(|m| refuse(Problem::new(Position::file(shown(source)), m))).ok()?,
            source,
            self.findings,
        )
    }

    fn outline(&mut self, doc: &Document, chain: &[String]) -> Option<Outline> {
        let fields = Value::root(doc, self.findings).fields(&RUBRIC)?;
        let Some(extends) = fields.optional("extends") else { return outline(&fields, None) };
        let base = self.base(&extends, chain);
        let own = outline(&fields, base.as_ref().and_then(|b| b.levels));
        Some(extend(base?, own?, self.findings))
    }

    fn base(&mut self, extends: &Value<'_>, chain: &[String]) -> Option<Outline> {
        let name = extends.full_text()?;
        let source = self.locate(&name).map_err(|m| extends.refuse(m)).ok()?;
        if chain.contains(&source) {
            extends.refuse(Message::new("extends-cycle").word("name", shown(&name)));
            return None;
        }
        if chain.len() >= LONGEST_CHAIN {
            extends.refuse(Message::new("extends-too-deep").count("limit", LONGEST_CHAIN));
            return None;
        }
        self.read(&source, &extends.place(), chain)
    }
}

/// The rubric files of an edition with their `ID@VERSION`, as far as they can be read.
fn own_rubrics(folder: &Folder<'_>) -> Vec<(String, String)> {
    let names = [".yaml", ".yml", ".xlsx"].into_iter().flat_map(|ending| folder.list("rubrics", ending));
    names
        .filter_map(|name| {
            let file = format!("rubrics/{name}");
            let quiet = Findings::default();
            let doc = if is_workbook(&file) {
                book(folder.peek(&file, LARGEST_BOOK)?, &file, &quiet)?
            } else {
                folder.peek_yaml(&file)?
            };
            let fields: Fields<'_> = Value::root(&doc, &quiet).fields(&RUBRIC)?;
            let id = fields.required("rubric")?.id()?;
            let version = fields.required("version")?.text()?;
            Some((file, format!("{id}@{version}")))
        })
        .collect()
}
