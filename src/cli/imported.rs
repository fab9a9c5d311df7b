//! What `tolok import` found and did, as it is shown.

use std::path::Path;

use serde_json::{Value, json};

use super::edition::Opened;
use super::output::{Faces, as_argument};
use crate::intake::{Change, Foreign, Loaded, Merged};
use crate::mapping::{Kind, Mapping, Setting, Shape, WhyDropped};
use crate::matching::{Pair, pairs};
use crate::model::{CsvHabits, Message, letters};
use crate::ranking::Counts;
use crate::report::{
    Block, Column, Table, counts_json, counts_line, mapping_json, mapping_table, mapping_values_table,
    pair_blocks, pairs_json,
};

/// Values with a lower score are shown on the screen too.
const SURE: f64 = 0.9;

/// Most rows, values, changes and pairs that are shown on the screen.
const LISTED: usize = 20;

/// What is worth saying about a source.
pub(super) fn notes(source: &Foreign, mapping: Option<&Mapping>) -> Vec<Message> {
    let mut notes = Vec::new();
    let grid = &source.grid;
    let names = |hidden: bool| {
        let others = source.sheets.iter().filter(|s| s.is_hidden == hidden && s.name != grid.sheet);
        others.map(|s| s.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let (seen, hidden) = (names(false), names(true));
    if !seen.is_empty() && mapping.is_some() {
        notes.push(Message::new("import-other-sheets").word("sheets", seen));
    }
    if !hidden.is_empty() {
        notes.push(Message::new("import-hidden-sheets").word("sheets", hidden));
    }
    if source.sheets.iter().any(|s| s.is_hidden && s.name == grid.sheet) {
        notes.push(Message::new("import-sheet-is-hidden").word("sheet", &grid.sheet));
    }
    if !grid.hidden_rows.is_empty() {
        let rows = few(grid.hidden_rows.iter().map(ToString::to_string));
        notes.push(
            Message::new("import-hidden-rows").count("count", grid.hidden_rows.len()).word("rows", rows),
        );
    }
    let used = |c: &u32| grid.rows.values().any(|r| r.contains_key(c));
    let columns: Vec<String> = grid.hidden_columns.iter().filter(|c| used(c)).map(|c| letters(*c)).collect();
    if !columns.is_empty() {
        notes.push(Message::new("import-hidden-columns").word("columns", few(columns.into_iter())));
    }
    notes
}

/// The first items of a list.
fn few(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.take(LISTED + 1).collect();
    let more = if items.len() > LISTED { ", …" } else { "" };
    format!("{}{more}", items[..items.len().min(LISTED)].join(", "))
}

/// A suggested mapping.
pub(super) struct Suggested<'a> {
    pub opened: &'a Opened,
    pub mapping: &'a Mapping,
    pub path: &'a Path,
    pub notes: Vec<Message>,
    /// How many rows of data there are.
    pub rows: usize,
    /// Where to confirm it; empty in a text file.
    pub cell: String,
    pub is_remade: bool,
    pub dry_run: bool,
}

impl Faces for Suggested<'_> {
    fn blocks(&self) -> Vec<Block> {
        let (words, mapping) = (&self.opened.words, self.mapping);
        let (top, bottom) = mapping.header_rows;
        let header = if top == bottom { top.to_string() } else { format!("{top}+{bottom}") };
        let heading = Message::new("heading-import-suggested")
            .word("file", &mapping.file)
            .count("rows", self.rows)
            .word("kind", mapping.kind.word())
            .word("header", header);
        let mut blocks =
            vec![Block::Heading(1, words.say(&heading)), Block::Table(mapping_table(mapping, words))];
        let mut values = mapping_values_table(mapping, SURE, words);
        if !values.rows.is_empty() {
            let count = values.rows.len();
            blocks.push(Block::Heading(
                2,
                words.say(&Message::new("heading-import-values").count("count", count)),
            ));
            values.rows.truncate(LISTED);
            blocks.push(Block::Table(values));
            if count > LISTED {
                blocks.push(Block::Line(
                    words.say(&Message::new("more-of-these").count("more", count - LISTED)),
                ));
            }
        }
        let label = |setting: Setting| words.lookup(setting.label()).unwrap_or_default();
        let settings = mapping.notes.iter().map(|(s, note)| format!("{}: {}", label(*s), words.say(note)));
        let others = self.notes.iter().map(|note| words.say(note));
        blocks.extend(settings.chain(others).map(|note| Block::Line(format!("- {note}"))));
        if self.dry_run {
            blocks.push(Block::Heading(2, words.label("import-dry-run")));
            return blocks;
        }
        let code = if self.is_remade { "import-remade" } else { "import-not-yet" };
        blocks.push(Block::Heading(2, words.say(&Message::new(code).word("mapping", self.path.display()))));
        blocks.push(Block::Line(words.say(&Message::new("import-how-to-confirm").word("cell", &self.cell))));
        blocks
    }

    fn table(&self) -> Table {
        mapping_table(self.mapping, &self.opened.words)
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&json!({
            "imported": false,
            "mapping": self.path.display().to_string(),
            "kind": self.mapping.kind.word(),
            "rows": self.rows,
            "suggested": mapping_json(self.mapping, &self.opened.words),
        }))
    }
}

/// What an import did.
pub(super) struct Imported<'a> {
    pub opened: &'a Opened,
    /// The edition as it is now.
    pub loaded: &'a Loaded,
    pub mapping: &'a Mapping,
    pub source: &'a Foreign,
    pub shape: &'a Shape,
    pub folder: &'a Path,
    pub notes: Vec<Message>,
    /// Rows of the table.
    pub read: usize,
    /// Rows left out by the mapping.
    pub left_out: Vec<u32>,
    pub formulas: usize,
    pub merged: Merged,
    pub counts: Option<Counts>,
    pub dry_run: bool,
}

impl Imported<'_> {
    /// Pairs of registrations that look like the same.
    fn pairs(&self) -> Vec<Pair> {
        match self.mapping.kind {
            Kind::Entries => pairs(&self.loaded.edition, &self.loaded.evidence.decisions),
            _ => Vec::new(),
        }
    }

    fn summary(&self) -> Vec<Message> {
        let mut lines = vec![
            Message::new("import-summary")
                .word("file", &self.source.grid.file)
                .count("rows", self.read)
                .count("blank", self.shape.blank)
                .count("dropped", self.shape.dropped.len())
                .count("left", self.left_out.len()),
        ];
        lines.extend(self.shape.dropped.iter().take(LISTED).map(|d| {
            Message::new("import-dropped")
                .count("row", d.row as usize)
                .word("why", self.opened.words.label(why(d.why)))
                .word("text", self.source.grid.quoted(d.row))
        }));
        if self.shape.dropped.len() > LISTED {
            lines.push(Message::new("more-of-these").count("more", self.shape.dropped.len() - LISTED));
        }
        if !self.left_out.is_empty() {
            let rows = few(self.left_out.iter().map(ToString::to_string));
            lines
                .push(Message::new("import-left-out").count("count", self.left_out.len()).word("rows", rows));
        }
        lines.extend(self.notes.iter().cloned());
        if self.formulas > 0 {
            lines.push(Message::new("import-formulas").count("count", self.formulas));
        }
        let unnamed = self.mapping.column_of("name").is_none() && self.mapping.column_of("agency").is_some();
        if self.mapping.kind == Kind::Entries && unnamed {
            lines.push(Message::new("import-named-by-agency"));
        }
        lines
    }

    fn done(&self) -> Vec<Message> {
        let Merged { new, changed, unchanged, .. } = self.merged;
        let mut lines = vec![
            Message::new("import-merged")
                .word("table", self.mapping.kind.word())
                .count("new", new)
                .count("changed", changed)
                .count("same", unchanged),
        ];
        match () {
            () if self.dry_run => lines.push(Message::new("import-dry-run")),
            () if new + changed == 0 => lines.push(Message::new("import-nothing-to-do")),
            () => {}
        }
        lines
    }

    /// The cells that changed. What people can be reached by is not shown.
    fn changes(&self) -> Table {
        let words = &self.opened.words;
        let columns = ["column-entry", "column-source", "column-was", "column-becomes"];
        let columns = columns.map(|c| Column::left(words.lookup(c).unwrap_or_default())).to_vec();
        let row = |c: &Change| {
            let shown = |text: &str| {
                if c.column.starts_with("contact_") {
                    words.label("import-contact-hidden")
                } else {
                    crate::mapping::masked(text)
                }
            };
            vec![c.of.clone(), c.column.clone(), shown(&c.was), shown(&c.becomes)]
        };
        Table { columns, rows: self.merged.changes.iter().take(LISTED).map(row).collect() }
    }
}

const fn why(why: WhyDropped) -> &'static str {
    match why {
        WhyDropped::Note => "dropped-note",
        WhyDropped::Total => "dropped-total",
        WhyDropped::HeaderAgain => "dropped-header",
        WhyDropped::BelowLast => "dropped-below",
    }
}

impl Faces for Imported<'_> {
    fn blocks(&self) -> Vec<Block> {
        let words = &self.opened.words;
        let lines = |messages: Vec<Message>| {
            messages.into_iter().map(|m| Block::Line(words.say(&m))).collect::<Vec<_>>()
        };
        let mut blocks = lines(self.summary());
        blocks.extend(lines(self.done()));
        let changes = self.changes();
        if !changes.rows.is_empty() {
            let count = self.merged.changes.len();
            blocks.push(Block::Heading(
                2,
                words.say(&Message::new("heading-import-changes").count("count", count)),
            ));
            blocks.push(Block::Table(changes));
            if count > LISTED {
                blocks.push(Block::Line(
                    words.say(&Message::new("more-of-these").count("more", count - LISTED)),
                ));
            }
        }
        let folder = as_argument(self.folder);
        blocks.extend(pair_blocks(&self.loaded.edition, &self.pairs(), LISTED, &folder, words));
        if let Some(counts) = &self.counts {
            blocks.push(Block::Line(counts_line(counts, words)));
        }
        blocks
    }

    fn table(&self) -> Table {
        let columns = ["table", "new", "changed", "unchanged"].map(Column::left).to_vec();
        let Merged { new, changed, unchanged, .. } = self.merged;
        let counts = [new, changed, unchanged].map(|n| n.to_string());
        let row = std::iter::once(self.mapping.kind.word().to_owned()).chain(counts).collect();
        Table { columns, rows: vec![row] }
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let (edition, words) = (&self.loaded.edition, &self.opened.words);
        let dropped = |d: &crate::mapping::Dropped| -> Value {
            json!({"row": d.row, "why": words.label(why(d.why)), "text": self.source.grid.quoted(d.row)})
        };
        serde_json::to_string_pretty(&json!({
            "imported": !self.dry_run,
            "table": self.mapping.kind.word(),
            "rows": self.read,
            "blank": self.shape.blank,
            "dropped": self.shape.dropped.iter().map(dropped).collect::<Vec<_>>(),
            "left_out": self.left_out,
            "new": self.merged.new,
            "changed": self.merged.changed,
            "unchanged": self.merged.unchanged,
            "duplicates": pairs_json(edition, &self.pairs(), words),
            "counts": self.counts.as_ref().map(counts_json),
        }))
    }
}
