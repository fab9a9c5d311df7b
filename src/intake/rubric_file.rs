//! A rubric file as it is written, YAML or workbook, to be written in the other form.

use std::path::{Path, PathBuf};

use super::folder::Folder;
use super::grid::{Grid, GridCell, GridRow, Held};
use super::problems::{Findings, shown};
use super::rubric_book::{KEY_COLUMN, book, document};
use super::rubric_table::table;
use super::rubrics::{Library, is_workbook};
use super::yaml::Document;
use super::yaml_text::yaml;
use crate::model::{Message, Position, Problem, RUBRIC_KEYS, RUBRIC_SHEETS, Rubric, RubricTable, TableCell};

/// A rubric that could be read, with what its file says.
#[derive(Debug)]
pub struct RubricFile {
    doc: Document,
    rubric: Rubric,
    warnings: Vec<Problem>,
    /// The folder that the rubrics it extends are in.
    root: Option<PathBuf>,
}

impl RubricFile {
    /// The file at `path`, a YAML file or a workbook. Rubrics that it extends
    /// are looked for in the edition around it.
    pub fn open(path: &Path) -> Result<Self, Vec<Problem>> {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        if !path.is_file() {
            let message =
                Message::new("rubric-file-missing").word("file", shown(&path.display().to_string()));
            return Err(vec![Problem::new(Position::file(shown(name)), message)]);
        }
        let near = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let edition =
            [near.to_owned(), near.join("..")].into_iter().find(|f| f.join("competition.yaml").is_file());
        let within = edition.as_ref().and_then(|edition| {
            let (edition, path) = (edition.canonicalize().ok()?, path.canonicalize().ok()?);
            Some(path.strip_prefix(edition).ok()?.to_str()?.replace('\\', "/"))
        });
        match (edition, within) {
            (Some(edition), Some(name)) => Self::of_edition(&edition, &name),
            _ => Self::of_edition(near, name),
        }
    }

    /// The rubric that the edition in `folder` calls `name`: a file of its folder, or `shipped:ID@VERSION`.
    pub fn of_edition(folder: &Path, name: &str) -> Result<Self, Vec<Problem>> {
        Self::found(Some(folder.to_owned()), name)
    }

    /// The shipped rubric `shipped:ID@VERSION`.
    pub fn of_program(name: &str) -> Result<Self, Vec<Problem>> {
        Self::found(None, name)
    }

    fn found(root: Option<PathBuf>, name: &str) -> Result<Self, Vec<Problem>> {
        Self::read(root, |library, _| library.source(name))
    }

    /// A workbook in memory; it may extend shipped rubrics.
    pub fn of_workbook(file: &str, bytes: Vec<u8>) -> Result<Self, Vec<Problem>> {
        Self::read(None, |_, findings| book(bytes, file, findings))
    }

    /// A YAML text; it may extend shipped rubrics.
    pub fn of_yaml(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        Self::read(None, |_, findings| Document::parse(file, text).map_err(|p| findings.refuse(*p)).ok())
    }

    fn read(
        root: Option<PathBuf>,
        source: impl FnOnce(&Library<'_>, &Findings) -> Option<Document>,
    ) -> Result<Self, Vec<Problem>> {
        let findings = Findings::default();
        let progress = |_, _| {};
        let folder =
            root.as_ref().map(|root| Folder::open(root, &progress)).transpose().map_err(|p| vec![p])?;
        let mut library = Library::new(folder.as_ref(), &findings);
        let doc = source(&library, &findings);
        let rubric = doc.as_ref().and_then(|doc| library.decode(doc));
        drop(library);
        let warnings = findings.close()?;
        let (Some(doc), Some(rubric)) = (doc, rubric) else { return Err(Vec::new()) };
        Ok(Self { doc, rubric, warnings, root })
    }

    /// The rubric.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// What is worth saying although nothing is refused.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// True for a workbook, false for YAML.
    pub fn is_workbook(&self) -> bool {
        is_workbook(&self.doc.file)
    }

    /// The file as a table. It is read back before it is given, so that nothing can be lost.
    pub fn table(&self) -> Result<RubricTable, Vec<Problem>> {
        let made = table(&self.doc, self.rubric.levels);
        let same = |table: &RubricTable| {
            self.reads_back(|findings| document(&self.doc.file, &sheets(table), findings))
        };
        made.filter(same).ok_or_else(|| self.unwritable("rubric-not-as-table"))
    }

    /// The file as YAML. It is read back before it is given, so that nothing can be lost.
    pub fn yaml(&self) -> Result<String, Vec<Problem>> {
        let text = yaml(&self.doc);
        let same = self.reads_back(|findings| {
            Document::parse(&self.doc.file, &text).map_err(|p| findings.refuse(*p)).ok()
        });
        if same { Ok(text) } else { Err(self.unwritable("rubric-not-as-yaml")) }
    }

    fn unwritable(&self, code: &'static str) -> Vec<Problem> {
        vec![Problem::new(Position::file(self.doc.file.clone()), Message::new(code))]
    }

    fn reads_back(&self, source: impl FnOnce(&Findings) -> Option<Document>) -> bool {
        let again = Self::read(self.root.clone(), |_, findings| source(findings));
        again.is_ok_and(|again| unplaced(again.rubric) == unplaced(self.rubric.clone()))
    }
}

/// The rubric without the places it is written at.
fn unplaced(rubric: Rubric) -> Rubric {
    let criteria =
        rubric.criteria.into_iter().map(|c| crate::model::Criterion { written: Position::default(), ..c });
    Rubric { criteria: criteria.collect(), file: String::new(), ..rubric }
}

/// The sheets as they are read from a workbook of this table.
fn sheets(table: &RubricTable) -> [Grid; 2] {
    let sheet = |key: &str| RUBRIC_SHEETS.iter().find(|h| h.key == key).map_or("", |h| h.en).to_owned();
    let row = |cells: &mut dyn Iterator<Item = TableCell>| -> GridRow {
        let held = |cell: TableCell| match cell {
            TableCell::Empty => None,
            TableCell::Text(text) => Some(Held::Text(text)),
            TableCell::Number(number) => Some(Held::Number(number)),
        };
        let cells = cells.zip(1..).filter_map(|(cell, column)| Some((column, GridCell::typed(held(cell)?))));
        cells.collect()
    };
    let text = |text: &str| TableCell::Text(text.into());
    let mut about =
        Grid { sheet: sheet("about"), rows: [(1, row(&mut [text(KEY_COLUMN)].into_iter()))].into() };
    for ((heading, cell), number) in RUBRIC_KEYS.iter().zip(&table.about).zip(2..) {
        let cells = [text(heading.key), text(heading.en), cell.clone()];
        about.rows.insert(number, row(&mut cells.into_iter()));
    }
    let headings = row(&mut table.columns.iter().map(|key| text(key)));
    let mut rows = Grid { sheet: sheet("table"), rows: [(1, headings)].into() };
    for (own, number) in table.rows.iter().zip(2..) {
        rows.rows.insert(number, row(&mut own.cells.iter().cloned()));
    }
    [about, rows]
}
