//! A mapping, and the one table it is written as.

use super::{DateOrder, Kind, Target};
use crate::model::{Message, Position, letters};

/// What stands for a last row that is found anew each time.
pub const AUTO: &str = "auto";

/// What a foreign table becomes: suggested by the program, confirmed by people.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// The file, for people.
    pub file: String,
    /// Which of the edition's tables it goes into.
    pub kind: Kind,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// The first and the last row of the header.
    pub header_rows: (u32, u32),
    /// The first row below it.
    pub first_row: u32,
    /// The last row of the table; none where it is found anew each time.
    pub last_row: Option<u32>,
    /// The last row as it was found, for people.
    pub found_last: Option<u32>,
    /// The decimal sign of numbers written as text; none where it is not settled.
    pub decimal: Option<char>,
    /// What comes first in dates; none where it is not settled.
    pub date_order: Option<DateOrder>,
    /// The track (of registrations) or stage (of marks) of all rows, where no column gives it.
    pub of_all: Option<String>,
    /// Who confirmed it; empty while nobody has.
    pub confirmed_by: String,
    /// What there is to say about settings, by name.
    pub notes: Vec<(Setting, Message)>,
    /// Its columns.
    pub columns: Vec<ColumnRow>,
    /// Its values.
    pub values: Vec<ValueRow>,
}

/// A setting of a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The file.
    File,
    /// The kind of table.
    Kind,
    /// The sheet.
    Sheet,
    /// The rows of the header.
    HeaderRows,
    /// The first row of the table.
    FirstRow,
    /// The last row of the table.
    LastRow,
    /// The decimal sign.
    Decimal,
    /// The order of dates.
    DateOrder,
    /// The track of all rows.
    TrackOfAll,
    /// The stage of all rows.
    StageOfAll,
    /// Who confirmed the mapping.
    ConfirmedBy,
}

impl Setting {
    /// Every setting with its name in the table.
    pub const WORDS: [(&'static str, Self); 11] = [
        ("file", Self::File),
        ("kind", Self::Kind),
        ("sheet", Self::Sheet),
        ("header_rows", Self::HeaderRows),
        ("first_row", Self::FirstRow),
        ("last_row", Self::LastRow),
        ("decimal", Self::Decimal),
        ("date_order", Self::DateOrder),
        ("track of all", Self::TrackOfAll),
        ("stage of all", Self::StageOfAll),
        ("confirmed_by", Self::ConfirmedBy),
    ];

    /// The name in the table.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }

    /// The code of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::File => "map-file",
            Self::Kind => "map-kind",
            Self::Sheet => "map-sheet",
            Self::HeaderRows => "map-header-rows",
            Self::FirstRow => "map-first-row",
            Self::LastRow => "map-last-row",
            Self::Decimal => "map-decimal",
            Self::DateOrder => "map-date-order",
            Self::TrackOfAll => "map-track-of-all",
            Self::StageOfAll => "map-stage-of-all",
            Self::ConfirmedBy => "map-confirmed-by",
        }
    }
}

/// What a column becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnRow {
    /// Which column, from 1.
    pub column: u32,
    /// Its header when the mapping was made.
    pub header: String,
    /// One of its values, for people.
    pub example: String,
    /// The target that would keep it under its own name, where it has one.
    pub kept: Option<Target>,
    /// Its target; none where it is left out.
    pub becomes: Option<Target>,
    /// How sure the suggestion is, 0 to 1.
    pub score: f64,
    /// What there is to say.
    pub notes: Vec<Message>,
    /// Where it stands in the mapping's file.
    pub at: Position,
}

/// What a value becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueRow {
    /// Of which target: `track`, `entry`, `level` or `level:K1`.
    pub of: String,
    /// The value as the foreign table writes it.
    pub value: String,
    /// How many cells hold it.
    pub count: usize,
    /// What it becomes; `-` where its rows are left out, empty while nobody has decided.
    pub becomes: String,
    /// How sure the suggestion is, 0 to 1.
    pub score: f64,
    /// What there is to say.
    pub notes: Vec<Message>,
    /// Where it stands in the mapping's file.
    pub at: Position,
}

/// A row of the table that a mapping is written as.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableRow {
    /// `kind`, `column C`, `value of track`.
    pub what: String,
    /// The setting's label code, the column's header, or the source value.
    pub header: String,
    /// True where the header is the code of a label.
    pub is_label: bool,
    /// What was found.
    pub example: String,
    /// What it becomes: the one cell to be edited.
    pub becomes: String,
    /// How sure the suggestion is.
    pub score: Option<f64>,
    /// What there is to say.
    pub notes: Vec<Message>,
}

impl Mapping {
    /// The rows of the table: settings, columns, values.
    pub fn rows(&self) -> Vec<TableRow> {
        let mut rows: Vec<TableRow> = self
            .settings()
            .into_iter()
            .map(|(s, found, becomes)| self.setting_row(s, found, becomes))
            .collect();
        rows.extend(self.columns.iter().map(|c| TableRow {
            what: format!("column {}", letters(c.column)),
            header: c.header.clone(),
            example: c.example.clone(),
            becomes: c.becomes.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string),
            score: Some(c.score),
            notes: c.notes.clone(),
            is_label: false,
        }));
        rows.extend(self.values.iter().map(|v| {
            let mut notes = vec![Message::new("map-count").count("count", v.count)];
            notes.extend(v.notes.iter().cloned());
            TableRow {
                what: format!("value of {}", v.of),
                header: v.value.clone(),
                becomes: v.becomes.clone(),
                score: Some(v.score),
                notes,
                ..TableRow::default()
            }
        }));
        rows
    }

    fn setting_row(&self, setting: Setting, found: String, becomes: String) -> TableRow {
        let notes = self.notes.iter().filter(|(s, _)| *s == setting).map(|(_, n)| n.clone()).collect();
        TableRow {
            what: setting.word().to_owned(),
            header: setting.label().to_owned(),
            is_label: true,
            example: found,
            becomes,
            score: None,
            notes,
        }
    }

    /// Each setting, what was found, and what is in force.
    fn settings(&self) -> Vec<(Setting, String, String)> {
        let same = |setting, value: String| (setting, value.clone(), value);
        let (top, bottom) = self.header_rows;
        let rows = if top == bottom { top.to_string() } else { format!("{top}+{bottom}") };
        let sign = self.decimal.map_or_else(|| "-".to_owned(), |c| c.to_string());
        let last = self.last_row.map_or_else(|| AUTO.to_owned(), |r| r.to_string());
        let found = self.found_last.map_or_else(String::new, |r| r.to_string());
        let mut all =
            vec![same(Setting::File, self.file.clone()), same(Setting::Kind, self.kind.word().to_owned())];
        if !self.sheet.is_empty() {
            all.push(same(Setting::Sheet, self.sheet.clone()));
        }
        all.extend([
            same(Setting::HeaderRows, rows),
            same(Setting::FirstRow, self.first_row.to_string()),
            (Setting::LastRow, found, last),
            same(Setting::Decimal, sign),
            same(Setting::DateOrder, self.date_order.map_or("", DateOrder::word).to_owned()),
        ]);
        match self.kind {
            Kind::Entries => {
                all.push(same(Setting::TrackOfAll, self.of_all.clone().unwrap_or_else(|| "-".into())));
            }
            Kind::Marks => {
                all.push(same(Setting::StageOfAll, self.of_all.clone().unwrap_or_else(|| "-".into())));
            }
            _ => {}
        }
        all.push((Setting::ConfirmedBy, String::new(), self.confirmed_by.clone()));
        all
    }

    /// The columns with a target.
    pub fn used(&self) -> impl Iterator<Item = (&ColumnRow, &Target)> {
        self.columns.iter().filter_map(|c| Some((c, c.becomes.as_ref()?)))
    }

    /// The column that becomes a target.
    pub fn column_of(&self, column: &str) -> Option<u32> {
        self.used().find(|(_, t)| t.is(column)).map(|(c, _)| c.column)
    }
}
