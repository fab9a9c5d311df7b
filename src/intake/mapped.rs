//! A mapping that people looked through, read back from its file.

use std::collections::BTreeMap;

use super::problems::{Findings, shown, suggest};
use crate::mapping::{
    AUTO, ColumnRow, DateOrder, Grid, Kind, Lexicon, Mapping, Setting, Target, ValueRow, targets,
};
use crate::model::{Id, Message, Position, Problem};

/// The columns of the table that are read.
const COLUMNS: [&str; 4] = ["what", "header", "example", "becomes"];
const WHAT: usize = 0;
const HEADER: usize = 1;
const EXAMPLE: usize = 2;
const BECOMES: usize = 3;

/// Settings on which everything else of a mapping rests, and that people changed: then it must be made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remake {
    /// The kind of table.
    pub kind: Kind,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// The rows of the header.
    pub header_rows: (u32, u32),
}

/// Reads a mapping; also says whether it must be made anew.
pub fn mapped(grid: &Grid, lexicon: &Lexicon<'_>) -> Result<(Mapping, Option<Remake>), Vec<Problem>> {
    let findings = Findings::default();
    let read = Reader::new(grid, &findings).and_then(|reader| reader.read(lexicon));
    findings.close()?;
    read.ok_or_else(Vec::new)
}

struct Reader<'a> {
    grid: &'a Grid,
    findings: &'a Findings,
    places: [u32; 4],
    rows: Vec<u32>,
}

impl<'a> Reader<'a> {
    fn new(grid: &'a Grid, findings: &'a Findings) -> Option<Self> {
        let place = |row: u32, name: &str| {
            grid.rows[&row].iter().find(|(_, c)| c.text.eq_ignore_ascii_case(name)).map(|(column, _)| *column)
        };
        let found = grid.rows.keys().find_map(|row| {
            let places: Vec<u32> = COLUMNS.iter().filter_map(|name| place(*row, name)).collect();
            Some((*row, <[u32; 4]>::try_from(places).ok()?))
        });
        let Some((header, places)) = found else {
            let message = Message::new("map-unreadable").word("columns", COLUMNS.join(", "));
            findings.refuse(Problem::new(Position::file(grid.file.as_str()), message));
            return None;
        };
        let rows = grid.rows.range(header + 1..).map(|(row, _)| *row).collect();
        Some(Self { grid, findings, places, rows })
    }

    fn text(&self, row: u32, column: usize) -> &'a str {
        self.grid.text(row, self.places[column]).trim()
    }

    fn at(&self, row: u32, column: usize) -> Position {
        let at = self.grid.position(row, self.places[column]);
        if at.column == 0 { self.grid.position(row, self.places[WHAT]) } else { at }
    }

    fn refuse(&self, row: u32, column: usize, message: Message) {
        self.findings.refuse(Problem::new(self.at(row, column), message));
    }

    fn read(&self, lexicon: &Lexicon<'_>) -> Option<(Mapping, Option<Remake>)> {
        let settings = self.settings();
        let mut mapping = self.mapping(&settings)?;
        let remake = self.remake(&settings, &mapping);
        if remake.is_some() {
            return Some((mapping, remake));
        }
        let known: Vec<Target> = targets(mapping.kind, lexicon).into_iter().map(|k| k.target).collect();
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        for row in &self.rows {
            let what = self.text(*row, WHAT);
            if let Some(letters) = what.strip_prefix("column ") {
                mapping.columns.extend(self.column(*row, letters, mapping.kind, &known, &mut seen));
            } else if let Some(of) = what.strip_prefix("value of ") {
                mapping.values.push(ValueRow {
                    of: of.trim().to_owned(),
                    value: self.text(*row, HEADER).to_owned(),
                    count: 0,
                    becomes: self.text(*row, BECOMES).to_owned(),
                    score: 0.0,
                    notes: Vec::new(),
                    at: self.at(*row, BECOMES),
                });
            }
        }
        Some((mapping, None))
    }

    /// The rows of settings.
    fn settings(&self) -> BTreeMap<Setting, u32> {
        let mut found = BTreeMap::new();
        for row in &self.rows {
            let what = self.text(*row, WHAT);
            if what.is_empty() || what.starts_with("column ") || what.starts_with("value of ") {
                continue;
            }
            let names = Setting::WORDS.map(|(word, _)| word);
            let known = Setting::WORDS.iter().find(|(word, _)| *word == what);
            if let Some((_, setting)) = known {
                found.insert(*setting, *row);
            } else {
                let message = Message::new("map-what-unknown").word("what", shown(what));
                self.refuse(*row, WHAT, suggest(message, what, names));
            }
        }
        found
    }

    fn mapping(&self, rows: &BTreeMap<Setting, u32>) -> Option<Mapping> {
        let word = |setting| rows.get(&setting).map_or("", |row| self.text(*row, BECOMES));
        let kind = self.value(rows, Setting::Kind, Kind::of);
        let header_rows = self.value(rows, Setting::HeaderRows, header_rows);
        let first_row = self.value(rows, Setting::FirstRow, |w| w.parse().ok());
        let last_row = self.value(rows, Setting::LastRow, |w| match w {
            AUTO | "" => Some(None),
            w => w.parse().ok().map(Some),
        });
        let decimal = self.value(rows, Setting::Decimal, |w| match w {
            "" | "-" => Some(None),
            "," => Some(Some(',')),
            "." => Some(Some('.')),
            _ => None,
        });
        let date_order = self.value(rows, Setting::DateOrder, |w| match w {
            "" | "-" => Some(None),
            w => DateOrder::WORDS.iter().find(|(word, _)| *word == w).map(|(_, order)| Some(*order)),
        });
        let of_all = [Setting::TrackOfAll, Setting::StageOfAll].map(word).concat();
        Some(Mapping {
            file: word(Setting::File).to_owned(),
            kind: kind?,
            sheet: word(Setting::Sheet).to_owned(),
            header_rows: header_rows?,
            first_row: first_row?,
            last_row: last_row?,
            found_last: None,
            decimal: decimal?,
            date_order: date_order?,
            of_all: Some(of_all).filter(|w| !w.is_empty() && w != "-"),
            confirmed_by: word(Setting::ConfirmedBy).to_owned(),
            notes: Vec::new(),
            columns: Vec::new(),
            values: Vec::new(),
        })
    }

    /// The value of a setting; noted where it cannot be one or is missing.
    fn value<T>(
        &self,
        rows: &BTreeMap<Setting, u32>,
        setting: Setting,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Some(row) = rows.get(&setting) else {
            let message = Message::new("map-setting-missing").word("setting", setting.word());
            self.findings.refuse(Problem::new(Position::file(self.grid.file.as_str()), message));
            return None;
        };
        let word = self.text(*row, BECOMES);
        let value = read(word);
        if value.is_none() {
            let message = Message::new("map-setting-value").word("setting", setting.word());
            self.refuse(*row, BECOMES, message.word("value", shown(word)));
        }
        value
    }

    fn remake(&self, rows: &BTreeMap<Setting, u32>, mapping: &Mapping) -> Option<Remake> {
        let changed = [Setting::Kind, Setting::Sheet, Setting::HeaderRows].into_iter().any(|setting| {
            rows.get(&setting).is_some_and(|row| self.text(*row, EXAMPLE) != self.text(*row, BECOMES))
        });
        let Mapping { kind, header_rows, .. } = *mapping;
        changed.then(|| Remake { kind, sheet: mapping.sheet.clone(), header_rows })
    }

    fn column(
        &self,
        row: u32,
        letters: &str,
        kind: Kind,
        known: &[Target],
        seen: &mut BTreeMap<String, u32>,
    ) -> Option<ColumnRow> {
        let Some(column) = number_of(letters.trim()) else {
            self.refuse(
                row,
                WHAT,
                Message::new("map-what-unknown")
                    .word("what", shown(letters))
                    .word("near", "no")
                    .word("suggestion", ""),
            );
            return None;
        };
        let word = self.text(row, BECOMES);
        let becomes = match word {
            "" | "-" => None,
            word => Some(self.target(row, word, kind, known)?),
        };
        if let Some(target) = &becomes
            && let Some(first) = seen.insert(target.to_string(), row)
        {
            let message = Message::new("map-target-twice").word("target", target);
            self.refuse(row, BECOMES, message.word("first", self.text(first, WHAT)));
        }
        Some(ColumnRow {
            column,
            header: self.text(row, HEADER).to_owned(),
            example: String::new(),
            kept: None,
            becomes,
            score: 0.0,
            notes: Vec::new(),
            at: self.at(row, BECOMES),
        })
    }

    fn target(&self, row: u32, word: &str, kind: Kind, known: &[Target]) -> Option<Target> {
        let target = Target::parse(word);
        // What is kept under its own name must be a name, and none that means something else.
        let kept = kind == Kind::Entries
            && target.column == "attribute"
            && Id::new(&target.of).is_ok()
            && !known.iter().any(|k| k.is(&target.of));
        if kept || known.contains(&target) {
            return Some(target);
        }
        let names: Vec<String> = known.iter().map(ToString::to_string).collect();
        let message =
            Message::new("map-target-unknown").word("target", shown(word)).word("kind", kind.word());
        self.refuse(row, BECOMES, suggest(message, word, names.iter().map(String::as_str)));
        None
    }
}

/// `4`, or two rows as `4+5`.
fn header_rows(word: &str) -> Option<(u32, u32)> {
    let mut rows = word.split(['+', '-']).map(|w| w.trim().parse::<u32>().ok().filter(|r| *r > 0));
    let top = rows.next()??;
    let bottom = rows.next().unwrap_or(Some(top))?;
    (rows.next().is_none() && (bottom == top || bottom == top + 1)).then_some((top, bottom))
}

/// The number of a column that is named by letters: 1 for A.
fn number_of(letters: &str) -> Option<u32> {
    let plain = !letters.is_empty() && letters.len() <= 3 && letters.bytes().all(|b| b.is_ascii_uppercase());
    plain.then(|| letters.bytes().fold(0, |n, b| n * 26 + u32::from(b - b'A') + 1))
}

#[cfg(test)]
mod tests {
    use super::{header_rows, number_of};
    use crate::model::letters;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for column in [1, 26, 27, 52, 703, 16_384] {
            assert_eq!(number_of(&letters(column)), Some(column));
        }
        assert_eq!(number_of("a"), None);
        assert_eq!(
            (header_rows("4"), header_rows("4+5"), header_rows("4-6")),
            (Some((4, 4)), Some((4, 5)), None)
        );
    }
}
