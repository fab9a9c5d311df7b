//! One cell of a foreign table in the words of the edition.

use std::collections::BTreeMap;

use super::convert::{Taken, Work};
use super::foreign::NO_RESULT;
use super::number::number;
use super::problems::shown;
use crate::mapping::{Cell, Kind, Known, Moment, NotADate, ValueRow, Wants, list_items, moment, value_key};
use crate::matching::Found;
use crate::model::{EligibilityTest, Id, Message, Problem, is_hidden};

impl<'a> Work<'a> {
    /// A cell in the edition's words; what stands against it is noted.
    pub(super) fn taken(
        &self,
        row: u32,
        column: u32,
        known: &Known,
        so_far: &BTreeMap<String, String>,
    ) -> Taken {
        let Some(cell) = self.grid.cell(row, column) else { return Taken::Nothing };
        if cell.is_formula {
            *self.formulas.borrow_mut() += 1;
        }
        match self.read(row, column, cell, known, so_far) {
            Ok(taken) => taken,
            Err(message) => {
                self.refuse(row, column, message);
                Taken::Nothing
            }
        }
    }

    fn read(
        &self,
        row: u32,
        column: u32,
        cell: &Cell,
        known: &Known,
        so_far: &BTreeMap<String, String>,
    ) -> Result<Taken, Message> {
        if cell.is_fault && cell.text == NO_RESULT {
            return Err(Message::new("import-formula-empty"));
        }
        if cell.is_fault {
            return Err(Message::new("cell-error").word("error", shown(&cell.text)));
        }
        let hidden = |c: char| is_hidden(c) && !matches!(c, '\n' | '\r' | '\t');
        if cell.text.chars().any(hidden) {
            let place = known.target.to_string();
            return Err(Message::new("control-character")
                .word("place", place)
                .word("text", shown(&cell.text)));
        }
        let line = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return Ok(Taken::Nothing);
        }
        let here = (row, column);
        match known.wants {
            // A dash where a text is asked for says that there is none.
            Wants::Prose | Wants::Evidence if matches!(line.as_str(), "-" | "–" | "—") => {
                Ok(Taken::Nothing)
            }
            Wants::Date => self.date(cell).map(|m| Taken::As(m.date.to_string())),
            Wants::Moment => self.date(cell).map(|m| Taken::As(m.iso())),
            Wants::Dates => self.dates(cell).map(Taken::As),
            Wants::Id if Id::new(&line).is_err() => {
                Err(Message::new("id-malformed").word("value", shown(&line)))
            }
            Wants::Number => self.number(cell).map(|n| Taken::As(self.written(n))),
            Wants::Flag if EligibilityTest::truth(&line).is_none() => Ok(self.settled(here, known, &line)),
            Wants::Level => self.level(here, cell, known, &line, so_far),
            Wants::Entry => match self.lexicon.names.find(&line) {
                Found::One(ix) => Ok(Taken::As(self.lexicon.names.id(ix).to_owned())),
                _ => Ok(self.settled(here, known, &line)),
            },
            Wants::Judge => match self.lexicon.judge(&line) {
                Some(ix) => Ok(Taken::As(self.lexicon.edition.judge(ix).id.to_string())),
                None => Ok(self.settled(here, known, &line)),
            },
            Wants::SeveralOf => Ok(self.several(here, known, &cell.text)),
            _ if self.choices.contains_key(&column) => Ok(self.settled(here, known, &line)),
            _ => Ok(Taken::As(line)),
        }
    }

    fn date(&self, cell: &Cell) -> Result<Moment, Message> {
        let serial = cell.number.or_else(|| cell.text.parse::<f64>().ok()).and_then(Moment::of_serial);
        if let Some(found) = serial {
            return Ok(found);
        }
        moment(&cell.text, self.mapping.date_order).map_err(|e| {
            let code = match e {
                NotADate::Ambiguous => "import-date-ambiguous",
                NotADate::Malformed => "import-date-malformed",
            };
            Message::new(code).word("value", shown(&cell.text))
        })
    }

    fn dates(&self, cell: &Cell) -> Result<String, Message> {
        let days = list_items(&cell.text, "unavailable")
            .map(|item| self.date(&Cell { text: item.to_owned(), number: cell.number, ..Cell::default() }));
        let days: Vec<Moment> = days.collect::<Result<_, _>>()?;
        Ok(days.iter().map(|m| m.date.to_string()).collect::<Vec<_>>().join("|"))
    }

    fn number(&self, cell: &Cell) -> Result<f64, Message> {
        match cell.number {
            Some(number) => Ok(number),
            None => number(&cell.text, self.mapping.decimal)
                .map_err(|e| Message::new(e.code()).word("value", shown(&cell.text))),
        }
    }

    /// A number as the edition writes it, never so that it could be read in two ways.
    fn written(&self, value: f64) -> String {
        let text = value.to_string();
        match self.habits.decimal {
            Some(',') => text.replace('.', ","),
            None if number(&text, None).is_err() && text.contains('.') => format!("{text}0"),
            _ => text,
        }
    }

    fn level(
        &self,
        here: (u32, u32),
        cell: &Cell,
        known: &Known,
        line: &str,
        so_far: &BTreeMap<String, String>,
    ) -> Result<Taken, Message> {
        let own = self.row_of(known, &value_key(line));
        let plain = cell.number.is_some() || line.bytes().all(|b| b.is_ascii_digit() || b".,+-".contains(&b));
        if own.is_none() && !plain {
            return Ok(self.settled(here, known, line));
        }
        let level = match own {
            Some(_) => match self.settled(here, known, line) {
                Taken::As(level) if level != "n/a" => level.replace(',', ".").parse().unwrap_or_default(),
                taken => return Ok(taken),
            },
            None => self.number(cell)?,
        };
        let criterion =
            if known.target.of.is_empty() { so_far.get("criterion") } else { Some(&known.target.of) };
        let of = self.criteria.iter().find(|(c, _)| criterion.is_some_and(|id| c.id.as_str() == id));
        match of {
            Some((_, levels)) if !(levels.min..=levels.max).contains(&level) => {
                Err(Message::new("import-level-range")
                    .number("level", level)
                    .number("min", levels.min)
                    .number("max", levels.max))
            }
            _ => Ok(Taken::As(self.written(level))),
        }
    }

    fn several(&self, here: (u32, u32), known: &Known, text: &str) -> Taken {
        let mut items = Vec::new();
        for item in list_items(text, &known.target.column) {
            match self.settled(here, known, &value_key(item)) {
                Taken::As(item) => items.push(item),
                Taken::Nothing | Taken::RowLeftOut => {}
            }
        }
        if items.is_empty() { Taken::Nothing } else { Taken::As(items.join("|")) }
    }

    /// What the mapping says that a value becomes.
    fn settled(&self, (row, column): (u32, u32), known: &Known, line: &str) -> Taken {
        let Some(value) = self.row_of(known, &value_key(line)) else {
            return self.not_in_mapping((row, column), known, line);
        };
        let again = !self.undecided.borrow_mut().insert((value.of.clone(), value.value.clone()));
        match value.becomes.as_str() {
            "-" if known.wants == Wants::Entry || known.wants == Wants::Judge => Taken::RowLeftOut,
            "-" => Taken::Nothing,
            "" => {
                if !again {
                    let message = Message::new("map-value-undecided").word("of", &value.of);
                    self.findings
                        .refuse(Problem::new(value.at.clone(), message.word("value", shown(&value.value))));
                }
                Taken::Nothing
            }
            word => {
                if let Some(word) = self.checked(column, known, word) {
                    return Taken::As(word);
                }
                if !again {
                    let message = Message::new("map-value-unknown").word("of", &value.of);
                    self.findings
                        .refuse(Problem::new(value.at.clone(), message.word("becomes", shown(word))));
                }
                Taken::Nothing
            }
        }
    }

    /// The row of the mapping that settles a value: of the target itself, else of all alike.
    fn row_of(&self, known: &Known, key: &str) -> Option<&'a ValueRow> {
        let of = known.target.column.as_str();
        let own = known.target.to_string();
        let found = self.values.get(&(own.as_str(), key)).or_else(|| self.values.get(&(of, key)));
        found.copied()
    }

    /// A value that the mapping's file does not list: fine where it is one of the list, else to be confirmed.
    fn not_in_mapping(&self, (row, column): (u32, u32), known: &Known, line: &str) -> Taken {
        let listed = self.choices.get(&column).is_some_and(|c| c.all.iter().any(|(id, _)| id == line));
        let agency = self.mapping.kind == Kind::Judges
            && matches!(known.target.column.as_str(), "agency" | "conflicts")
            && self.lexicon.edition.entries.iter().any(|e| e.agency == line || e.id.as_str() == line);
        if listed || agency {
            return Taken::As(line.to_owned());
        }
        let of = known.target.to_string();
        self.new_values.borrow_mut().insert((of.clone(), value_key(line)));
        self.refuse(row, column, Message::new("map-value-new").word("of", of).word("value", shown(line)));
        Taken::Nothing
    }

    /// What people wrote beside a value, if it can stand there.
    fn checked(&self, column: u32, known: &Known, word: &str) -> Option<String> {
        let edition = self.lexicon.edition;
        let fine = match known.wants {
            Wants::Entry => return edition.find_entry(word).map(|ix| edition.entry(ix).id.to_string()),
            Wants::Judge => edition.judges.iter().any(|j| j.id.as_str() == word),
            Wants::Flag => EligibilityTest::truth(word).is_some(),
            Wants::Level => word == "n/a" || word.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite),
            _ => {
                self.choices.get(&column).is_none_or(|c| c.is_open || c.all.iter().any(|(id, _)| id == word))
            }
        };
        fine.then(|| word.to_owned())
    }
}
