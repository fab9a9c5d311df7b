//! A whole mapping, suggested.

use super::columns::{LEAST, scores};
use super::samples::{Samples, is_number};
use super::shape::{Shape, shape, shape_below};
use super::synonyms::phrases;
use super::table::{ColumnRow, Mapping, Setting};
use super::targets::{Known, Lexicon, Wants, slug, targets};
use super::values::{value_key, value_rows};
use super::{DateOrder, Grid, Kind, NotADate, Target, masked, moment};
use crate::matching::{Found, Phrase, best_pairing, fold};
use crate::model::{Message, Position, Text};

/// A second target so near to the first is named beside it.
const CLOSE: f64 = 0.08;

/// Longest example shown, in characters.
const EXAMPLE: usize = 60;

/// What people said about a table before anything was found in it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Which table it is.
    pub kind: Option<Kind>,
    /// The rows of its header.
    pub header_rows: Option<(u32, u32)>,
    /// The name of the file, for people and for hints.
    pub file: String,
}

/// Suggests a mapping of a table; none where no header can be found in it.
pub fn suggest(grid: &Grid, lexicon: &Lexicon<'_>, asked: &Asked) -> Option<Mapping> {
    let shape = match asked.header_rows {
        Some(rows) => shape_below(grid, rows, None, None),
        None => shape(grid, &vocabulary(lexicon))?,
    };
    let rows = shape.rows(grid);
    let samples: Vec<Samples> = shape.columns.iter().map(|c| Samples::of(grid, &rows, c.column)).collect();
    let kinds: Vec<Kind> = asked.kind.map_or_else(|| Kind::ALL.to_vec(), |kind| vec![kind]);
    let mut drafts: Vec<Draft> =
        kinds.into_iter().map(|kind| Draft::new(kind, &shape, &samples, lexicon)).collect();
    drafts.sort_by(|a, b| b.quality.total_cmp(&a.quality));
    let (best, others) = drafts.split_first()?;
    let mut mapping = best.mapping(grid, &shape, &samples, lexicon, asked);
    if let Some(second) = others.first().filter(|o| o.quality > 0.6 * best.quality) {
        let note = Message::new("map-other-kind").word("kind", second.kind.word());
        mapping.notes.push((
            Setting::Kind,
            note.number("score", (100.0 * second.quality / best.quality.max(1e-9)).round()),
        ));
    }
    Some(mapping)
}

/// Every phrase that a header may hold.
fn vocabulary(lexicon: &Lexicon<'_>) -> Vec<Phrase> {
    let mut all: Vec<Phrase> = Vec::new();
    for kind in Kind::ALL {
        for known in targets(kind, lexicon) {
            all.extend(phrases(kind, &known.target.column).map(Phrase::new));
            all.extend(known.phrases);
        }
    }
    for (criterion, _) in lexicon.criteria() {
        let Text { id, en } = &criterion.title;
        let texts = [Some(criterion.id.as_str()), id.as_deref(), en.as_deref()];
        all.extend(texts.into_iter().flatten().map(Phrase::new));
    }
    all.sort_by(|a, b| a.joined.cmp(&b.joined));
    all.dedup_by(|a, b| a.joined == b.joined);
    all
}

/// A table read as one kind.
struct Draft {
    kind: Kind,
    targets: Vec<Known>,
    scores: Vec<Vec<f64>>,
    pairs: Vec<Option<usize>>,
    quality: f64,
}

impl Draft {
    fn new(kind: Kind, shape: &Shape, samples: &[Samples], lexicon: &Lexicon<'_>) -> Self {
        let targets = targets(kind, lexicon);
        let mut scores = scores(kind, &shape.columns, samples, &targets, lexicon);
        scores.iter_mut().flatten().filter(|s| **s < LEAST).for_each(|s| *s = 0.0);
        let pairs = best_pairing(&scores);
        let mut draft = Self { kind, targets, scores, pairs, quality: 0.0 };
        draft.quality = draft.quality(samples, lexicon);
        draft
    }

    /// How well the table is of this kind: the scores of its columns by their weights, more where it has what
    /// the kind needs, less where it is about entries that are not there.
    fn quality(&self, samples: &[Samples], lexicon: &Lexicon<'_>) -> f64 {
        let paired = || self.pairs.iter().enumerate().filter_map(|(column, t)| Some((column, (*t)?)));
        let sum: f64 = paired().map(|(c, t)| self.scores[c][t] * self.targets[t].weight).sum();
        let has = |column: &str| paired().any(|(_, t)| self.targets[t].target.column == column);
        let whole = match self.kind {
            Kind::Entries => has("name") || has("agency"),
            Kind::Claims => has("entry") && has("level"),
            Kind::Marks => has("entry") && has("judge") && has("level"),
            Kind::Channels => has("entry") && (has("kind") || has("address")),
            Kind::Judges => has("judge") || has("name"),
        };
        let entry = paired().find(|(_, t)| self.targets[*t].wants == Wants::Entry);
        let known = |text: &str| !matches!(lexicon.names.find(text), Found::None);
        let foreign = entry.is_some_and(|(c, _)| samples[c].share(|cell| known(&cell.text)) < 0.3);
        let factor = if foreign { 0.4 } else { 1.0 };
        factor * if whole { sum + 2.0 } else { 0.3 * sum }
    }

    fn mapping(
        &self,
        grid: &Grid,
        shape: &Shape,
        samples: &[Samples],
        lexicon: &Lexicon<'_>,
        asked: &Asked,
    ) -> Mapping {
        let rows = shape.rows(grid);
        let columns: Vec<ColumnRow> =
            (0..shape.columns.len()).map(|c| self.column(c, grid, shape, samples)).collect();
        let used: Vec<(u32, &Known)> = self
            .pairs
            .iter()
            .zip(&shape.columns)
            .filter_map(|(t, c)| Some((c.column, &self.targets[(*t)?])))
            .collect();
        let mut notes = Vec::new();
        let date_order = self.date_order(samples, &mut notes);
        let decimal = self.decimal(samples);
        let of_all = self.of_all(grid, shape, lexicon, asked);
        if of_all.is_some() {
            let setting = if self.kind == Kind::Entries { Setting::TrackOfAll } else { Setting::StageOfAll };
            notes.push((setting, Message::new("map-of-all-found")));
        }
        if shape.header_rows.0 != shape.header_rows.1 {
            notes.push((Setting::HeaderRows, Message::new("map-two-header-rows")));
        }
        if !shape.dropped.is_empty() {
            let quoted: Vec<String> = shape.dropped.iter().take(3).map(|d| d.row.to_string()).collect();
            let note = Message::new("map-rows-dropped")
                .count("count", shape.dropped.len())
                .word("rows", quoted.join(", "));
            notes.push((Setting::LastRow, note));
        }
        let values = value_rows(self.kind, grid, &rows, &used, lexicon);
        Mapping {
            file: asked.file.clone(),
            kind: self.kind,
            sheet: grid.sheet.clone(),
            header_rows: shape.header_rows,
            first_row: shape.first_row,
            last_row: None,
            found_last: shape.last_row,
            decimal,
            date_order,
            of_all,
            confirmed_by: String::new(),
            notes,
            columns,
            values,
        }
    }

    fn column(&self, place: usize, grid: &Grid, shape: &Shape, samples: &[Samples]) -> ColumnRow {
        let source = &shape.columns[place];
        let target = self.pairs[place];
        let mut notes = Vec::new();
        let score = target.map_or(0.0, |t| self.scores[place][t]);
        let other = |t: usize| Some(t) != target && self.scores[place][t] >= (score - CLOSE).max(LEAST);
        let others: Vec<String> = (0..self.targets.len())
            .filter(|t| other(*t))
            .map(|t| self.targets[t].target.to_string())
            .take(3)
            .collect();
        if !others.is_empty() {
            notes.push(Message::new("map-also").word("targets", others.join(", ")));
        }
        let becomes = target.map(|t| self.targets[t].target.clone());
        let slug = slug(&source.header);
        let own = !slug.is_empty() && !self.targets.iter().any(|t| t.target.is(&slug));
        let kept = (self.kind == Kind::Entries && own).then(|| Target::of("attribute", slug));
        if let (Some(target), None) = (&kept, &becomes)
            && samples[place].filled > 0
        {
            notes.push(Message::new("map-may-be-kept").word("target", target));
        }
        notes.extend(cell_notes(grid, source.column, &samples[place], becomes.as_ref()));
        ColumnRow {
            column: source.column,
            header: source.header.clone(),
            example: example(&samples[place], becomes.as_ref()),
            kept,
            becomes,
            score,
            notes,
            at: Position::default(),
        }
    }

    fn samples_of<'s>(
        &'s self,
        samples: &'s [Samples],
        wanted: &'s [Wants],
    ) -> impl Iterator<Item = &'s str> {
        let columns = self
            .pairs
            .iter()
            .enumerate()
            .filter(|(_, t)| t.is_some_and(|t| wanted.contains(&self.targets[t].wants)));
        let cells = columns.flat_map(|(column, _)| &samples[column].values);
        cells.filter(|(c, _)| !c.is_date && c.number.is_none()).map(|(c, _)| c.text.as_str())
    }

    /// The order of dates that the dates themselves prove; none where they prove both, or could be either.
    fn date_order(&self, samples: &[Samples], notes: &mut Vec<(Setting, Message)>) -> Option<DateOrder> {
        let texts: Vec<&str> =
            self.samples_of(samples, &[Wants::Date, Wants::Moment, Wants::Dates]).collect();
        let unclear: Vec<&str> =
            texts.iter().copied().filter(|t| moment(t, None) == Err(NotADate::Ambiguous)).collect();
        let only = |order: DateOrder, other: DateOrder| {
            texts.iter().find(|t| moment(t, Some(order)).is_ok() && moment(t, Some(other)).is_err())
        };
        let day = only(DateOrder::DayFirst, DateOrder::MonthFirst);
        let month = only(DateOrder::MonthFirst, DateOrder::DayFirst);
        match (day, month) {
            (Some(proof), None) => {
                notes.push((Setting::DateOrder, Message::new("map-dates-proved").word("example", proof)));
                Some(DateOrder::DayFirst)
            }
            (None, Some(proof)) => {
                notes.push((Setting::DateOrder, Message::new("map-dates-proved").word("example", proof)));
                Some(DateOrder::MonthFirst)
            }
            (None, None) if unclear.is_empty() => Some(DateOrder::Iso),
            _ => {
                let examples = unclear.iter().take(3).copied().collect::<Vec<_>>().join("; ");
                notes
                    .push((Setting::DateOrder, Message::new("map-dates-unclear").word("examples", examples)));
                None
            }
        }
    }

    /// The decimal sign that numbers written as text prove.
    fn decimal(&self, samples: &[Samples]) -> Option<char> {
        let texts: Vec<&str> = self.samples_of(samples, &[Wants::Level, Wants::Number]).collect();
        let proves = |sign: char, other: char| {
            texts.iter().any(|t| match t.rsplit_once(sign) {
                Some((whole, part)) => {
                    let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
                    digits
                        && (part.len() != 3 || whole.contains(other))
                        && whole.chars().all(|c| c.is_ascii_digit() || c == other)
                }
                None => false,
            })
        };
        match (proves(',', '.'), proves('.', ',')) {
            (true, false) => Some(','),
            (false, true) => Some('.'),
            _ => None,
        }
    }

    /// The track or stage that the titles above the table, the sheet or the file name, where no column does.
    fn of_all(&self, grid: &Grid, shape: &Shape, lexicon: &Lexicon<'_>, asked: &Asked) -> Option<String> {
        let column = match self.kind {
            Kind::Entries => "track",
            Kind::Marks => "stage",
            _ => return None,
        };
        let given = self.pairs.iter().flatten().any(|t| self.targets[*t].target.is(column));
        let competition = &lexicon.edition.competition;
        let all: Vec<(String, &Text)> = match self.kind {
            Kind::Entries => competition.tracks.iter().map(|t| (t.id.to_string(), &t.title)).collect(),
            _ => competition.stages.iter().map(|s| (s.id.to_string(), &s.title)).collect(),
        };
        if given || all.len() < 2 {
            return None;
        }
        let titles = grid
            .rows
            .range(..shape.header_rows.0)
            .flat_map(|(row, _)| grid.own(*row).map(|(_, c)| c.text.as_str()));
        let above: String = titles
            .chain([grid.sheet.as_str(), asked.file.as_str()])
            .map(|t| format!(" {} ", fold(t)))
            .collect();
        let named = |(id, title): &&(String, &Text)| {
            let names = [Some(id.as_str()), title.id.as_deref(), title.en.as_deref()];
            names.into_iter().flatten().any(|n| above.contains(&format!(" {} ", fold(n))))
        };
        let found: Vec<&(String, &Text)> = all.iter().filter(named).collect();
        match found[..] {
            [(id, _)] => Some(id.clone()),
            _ if self.kind == Kind::Marks => self.stage_with_criteria(lexicon),
            _ => None,
        }
    }
}

impl Draft {
    /// The one stage whose rubric has all the criteria that the columns are about.
    fn stage_with_criteria(&self, lexicon: &Lexicon<'_>) -> Option<String> {
        let of = self.pairs.iter().flatten().map(|t| self.targets[*t].target.of.as_str());
        let criteria: Vec<&str> = of.filter(|of| !of.is_empty()).collect();
        let edition = lexicon.edition;
        let has_all = |rubric: usize| criteria.iter().all(|c| edition.rubrics[rubric].criterion(c).is_some());
        let mut stages = edition.competition.stages.iter().filter(|s| has_all(s.rubric));
        let only = stages.next().filter(|_| !criteria.is_empty());
        only.filter(|_| stages.next().is_none()).map(|s| s.id.to_string())
    }
}

/// What is odd about the cells of a column.
fn cell_notes(grid: &Grid, column: u32, samples: &Samples, becomes: Option<&Target>) -> Vec<Message> {
    let mut notes = Vec::new();
    if grid.hidden_columns.contains(&column) {
        notes.push(Message::new("map-column-hidden"));
    }
    if samples.values.iter().any(|(c, _)| c.is_formula) {
        notes.push(Message::new("map-formulas"));
    }
    if samples.values.iter().any(|(c, _)| c.is_fault) {
        notes.push(Message::new("map-faults"));
    }
    let is_code = becomes.is_some_and(|t| t.is("code") || t.is("contact_phone"));
    let is_text_number = |c: &super::Cell| c.number.is_some() && is_number(c);
    if is_code && samples.share(is_text_number) > 0.0 {
        notes.push(Message::new("map-code-as-number"));
    }
    notes
}

/// A value for people to recognise the column by; never a contact.
fn example(samples: &Samples, becomes: Option<&Target>) -> String {
    if becomes.is_some_and(|t| t.column.starts_with("contact_")) {
        return "…".to_owned();
    }
    let Some((cell, _)) = samples.values.first() else { return String::new() };
    let text = masked(&value_key(&cell.text));
    match text.char_indices().nth(EXAMPLE) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}
