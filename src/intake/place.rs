//! A place in a YAML file that outlives the file's tree, for checks that
//! wait until everything is read.

use super::fields::Value;
use crate::model::{Message, Position, Problem};

/// A place in a file with the line it stands on.
#[derive(Debug, Clone)]
pub struct Place(Problem);

impl Place {
    /// The place of a value.
    pub fn of(value: &Value<'_>) -> Self {
        Self(value.doc.problem(value.node.spot, Message::new("")))
    }

    /// A problem at this place.
    pub fn problem(&self, message: Message) -> Problem {
        Problem { message, ..self.0.clone() }
    }

    /// File and line.
    pub fn written(&self) -> Position {
        Position::at(&self.0.at.file, self.0.at.line, 0)
    }

    /// The line.
    pub fn line(&self) -> u32 {
        self.0.at.line
    }
}
