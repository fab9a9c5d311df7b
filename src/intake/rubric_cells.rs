//! One cell of a rubric workbook -> a part of the tree, or words about it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::compact::{Maker, plain_number};
use super::grid::{GridCell, Held};
use super::problems::{Findings, shown};
use super::sheet_plan::SheetPlan;
use super::yaml::{Document, Kind, Node, Spot};
use crate::model::{Message, is_hidden};

/// Above this Excel has lost digits of a whole number.
const MOST_DIGITS: f64 = 1e15;

/// The cells of one workbook while its tree is built.
pub struct Cells<'a> {
    file: &'a str,
    findings: &'a Findings,
    /// How the numbers of the tree are written.
    written: String,
    plans: Vec<SheetPlan>,
    refused: RefCell<BTreeSet<(u8, u32, u32)>>,
}

/// A cell and where it is.
#[derive(Clone, Copy)]
pub struct At<'c> {
    /// The cell.
    pub cell: &'c GridCell,
    /// Where it is.
    pub spot: Spot,
}

impl<'a> Cells<'a> {
    /// Of the workbook called `file`.
    pub fn new(file: &'a str, findings: &'a Findings) -> Self {
        Self { file, findings, written: String::new(), plans: Vec::new(), refused: RefCell::default() }
    }

    /// Begins a sheet; gives its number.
    pub fn begin(&mut self, plan: SheetPlan) -> u8 {
        self.plans.push(plan);
        self.plans.len() as u8
    }

    /// The tree whose cells were read.
    pub fn close(self, root: Node) -> Document {
        let refused = self.refused.into_inner();
        Document { file: self.file.into(), text: self.written, root, sheets: self.plans, refused }
    }

    /// Notes a problem at a place.
    pub fn refuse(&self, spot: Spot, message: Message) {
        if let Some(problem) = spot.in_sheet(self.file, &self.plans, message) {
            self.findings.refuse(problem);
            self.refused.borrow_mut().insert(spot.in_book());
        }
    }

    /// The text of a cell as a part of the tree.
    pub fn text(&self, at: At<'_>) -> Option<Node> {
        self.words(at).map(|text| Node { kind: Kind::Text(text), spot: at.spot })
    }

    /// A number; something else that decoding refuses, such as a truth value, is kept as it is.
    pub fn number(&mut self, at: At<'_>) -> Option<Node> {
        self.note_formula(at);
        let mut maker = Maker::new(&mut self.written, at.spot);
        let node = match &at.cell.held {
            Held::Number(n) | Held::Percent(n) => Ok(maker.number(*n)),
            Held::Flag(flag) => Ok(maker.flag(*flag)),
            Held::Text(text) => maker.parsed(text),
            Held::Date | Held::Fault(_) | Held::Uncomputed => Err(unreadable(at.cell)),
        };
        node.map_err(|message| self.refuse(at.spot, message)).ok()
    }

    /// A value in its short form, or in YAML.
    pub fn structured(&mut self, key: &'static str, at: At<'_>) -> Option<Node> {
        let text = match at.cell.held {
            Held::Number(n) if n.is_finite() => {
                self.note_formula(at);
                plain_number(n)
            }
            _ => self.words(at)?,
        };
        let made = Maker::new(&mut self.written, at.spot).read(key, &text);
        made.map_err(|message| self.refuse(at.spot, message)).ok()
    }

    /// Lines of a cell, outer spaces removed; empty lines at the end are none.
    pub fn lines(&self, at: At<'_>) -> Option<Vec<String>> {
        let text = self.words(at)?;
        Some(text.trim_end().split('\n').map(|line| line.trim().to_owned()).collect())
    }

    /// The text of a cell; a whole number is taken as its digits.
    pub fn words(&self, at: At<'_>) -> Option<String> {
        self.note_formula(at);
        let message = match &at.cell.held {
            Held::Text(text) if text.chars().any(|c| is_hidden(c) && c != '\n') => {
                Message::new("control-character").word("place", "").word("text", shown(text))
            }
            Held::Text(text) => return Some(text.clone()),
            Held::Number(n) if n.fract() == 0.0 && n.abs() < MOST_DIGITS => return Some(n.to_string()),
            Held::Number(n) => not_text(n.to_string()),
            Held::Percent(n) => not_text(format!("{} %", 100.0 * n)),
            Held::Flag(flag) => not_text(flag.to_string().to_uppercase()),
            Held::Date | Held::Fault(_) | Held::Uncomputed => unreadable(at.cell),
        };
        self.refuse(at.spot, message);
        None
    }

    fn note_formula(&self, at: At<'_>) {
        let value = match &at.cell.held {
            Held::Text(text) => shown(text),
            Held::Number(n) | Held::Percent(n) => n.to_string(),
            _ => return,
        };
        if at.cell.formula
            && let Some(problem) =
                at.spot.in_sheet(self.file, &self.plans, Message::new("rubric-formula").word("value", value))
        {
            self.findings.warn(problem);
        }
    }
}

fn not_text(value: String) -> Message {
    Message::new("rubric-cell-not-text").word("key", "").word("value", value)
}

fn unreadable(cell: &GridCell) -> Message {
    match &cell.held {
        Held::Fault(error) => Message::new("cell-error").word("error", shown(error)),
        Held::Date => Message::new("rubric-cell-date").word("key", ""),
        _ => Message::new("rubric-formula-uncomputed"),
    }
}
