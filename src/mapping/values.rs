//! What the values of closed lists become: tracks, levels, kinds, and the entries that names mean.

use std::collections::BTreeMap;

use super::synonyms::{channel_words, state_words};
use super::table::ValueRow;
use super::targets::{Known, Lexicon, Wants};
use super::{Cell, Grid, Kind, Target};
use crate::matching::{Found, Name, Phrase, fold, likeness};
use crate::model::{ChannelKind, Criterion, EligibilityTest, LevelRange, Message, Position, is_hidden};

/// What the rows of levels are called.
const CHOICES_OF_LEVEL: &str = "level";

/// Most different values of one column that get rows of their own.
const MOST: usize = 2000;

/// The values that a column may have.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Each value with what people call it.
    pub all: Vec<(String, Vec<String>)>,
    /// True when other values may stand as they are.
    pub is_open: bool,
    phrases: Vec<Vec<Phrase>>,
}

impl Choices {
    fn new(all: Vec<(String, Vec<String>)>, is_open: bool) -> Self {
        let phrases = all
            .iter()
            .map(|(id, names)| names.iter().chain([id]).map(|n| Phrase::new(n)).collect())
            .collect();
        Self { all, is_open, phrases }
    }
}

/// The values that a target may have; none where it has no list.
pub fn choices(kind: Kind, target: &Target, lexicon: &Lexicon<'_>) -> Option<Choices> {
    let competition = &lexicon.edition.competition;
    let both =
        |text: &crate::model::Text| [&text.id, &text.en].into_iter().flatten().cloned().collect::<Vec<_>>();
    let tracks = || competition.tracks.iter().map(|t| (t.id.to_string(), both(&t.title)));
    if !target.of.is_empty() {
        return None;
    }
    let closed = match (kind, target.column.as_str()) {
        (Kind::Entries, "track") | (Kind::Judges, "tracks") => tracks().collect(),
        (Kind::Marks, "stage") | (Kind::Judges, "stages") => {
            competition.stages.iter().map(|s| (s.id.to_string(), both(&s.title))).collect()
        }
        (Kind::Claims | Kind::Marks, "criterion") => {
            lexicon.criteria().iter().map(|(c, _)| (c.id.to_string(), both(&c.title))).collect()
        }
        (Kind::Channels, "kind") => ChannelKind::WORDS
            .iter()
            .map(|(w, _)| ((*w).to_owned(), channel_words(w).map(str::to_owned).collect()))
            .collect(),
        (Kind::Marks, "state") => ["given", "not_applicable", "recused"]
            .map(|w| (w.to_owned(), state_words(w).map(str::to_owned).collect()))
            .into(),
        (Kind::Judges, "conflicts" | "agency") => return Some(Choices::new(Vec::new(), true)),
        (Kind::Judges, "expertise") => {
            let types = distinct(lexicon, "agency_type").into_iter().map(|t| (t, Vec::new()));
            return Some(Choices::new(tracks().chain(types).collect(), true));
        }
        (Kind::Judges, "region") => {
            return Some(Choices::new(
                distinct(lexicon, "region").into_iter().map(|r| (r, Vec::new())).collect(),
                true,
            ));
        }
        (Kind::Entries, name) => {
            let values = lexicon.named_values(name);
            if values.is_empty() {
                return None;
            }
            return Some(Choices::new(values.into_iter().map(|v| (v, Vec::new())).collect(), true));
        }
        _ => return None,
    };
    Some(Choices::new(closed, false))
}

/// The different values of an attribute of the entries.
fn distinct(lexicon: &Lexicon<'_>, attribute: &str) -> Vec<String> {
    let Some(column) = lexicon.edition.attribute_column(attribute) else { return Vec::new() };
    let mut values: Vec<String> =
        lexicon.edition.entries.iter().map(|e| e.attributes[column].to_string()).collect();
    values.sort();
    values.dedup();
    values.retain(|v| !v.is_empty());
    values
}

/// The value that a text is most like, and how like; none where it is like none.
pub(super) fn nearest_choice<'c>(choices: &'c Choices, text: &str) -> Option<(&'c str, f64)> {
    let phrase = Phrase::new(text);
    let words = fold(text);
    let score = |place: usize| {
        let (id, _) = &choices.all[place];
        if id == text || fold(id) == words {
            return 1.0;
        }
        let begins = words.split(' ').next() == Some(&*fold(id)) && !id.is_empty();
        let near = choices.phrases[place].iter().map(|p| likeness(&phrase, p)).fold(0.0, f64::max);
        if begins { near.max(0.95) } else { near }
    };
    let best =
        (0..choices.all.len()).map(|i| (score(i), i)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    best.filter(|(score, _)| *score >= 0.55).map(|(score, i)| (choices.all[i].0.as_str(), score))
}

/// The items of a cell that lists several things. Names of agencies may hold commas.
pub fn list_items<'t>(text: &'t str, column: &str) -> impl Iterator<Item = &'t str> {
    let commas = column != "conflicts";
    text.split(move |c: char| matches!(c, '|' | ';' | '\n') || commas && c == ',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// The score of a value that may stand as it is, but that people should look at.
const KEPT: f64 = 0.6;

/// Longest value that a mapping remembers, in characters.
const LONGEST: usize = 250;

/// A value as a mapping writes and finds it: in one line, without what a page cannot show.
///
/// ```
/// use tolok::mapping::value_key;
/// assert_eq!(value_key(" Dinas\n Kesehatan "), "Dinas Kesehatan");
/// ```
pub fn value_key(text: &str) -> String {
    let seen: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// The level that a text claims, as it is written in a table (`4`, `n/a`), and how surely: a level's
/// number in front (`4 - Terintegrasi`), or the level's own text.
pub fn claimed_level(text: &str, criterion: Option<&Criterion>, levels: LevelRange) -> Option<(String, f64)> {
    let folded = fold(text);
    let none = ["n a", "na", "tidak berlaku", "tidak relevan", "not applicable", "tidak berlaku bagi kami"];
    if none.contains(&folded.as_str()) {
        return Some(("n/a".to_owned(), 1.0));
    }
    let by_number = leading_number(text).filter(|n| (levels.min..=levels.max).contains(n));
    let by_text = criterion.and_then(|c| {
        let phrase = Phrase::new(text);
        let of = |(level, words): &(f64, crate::model::Text)| {
            let both = [&words.id, &words.en].into_iter().flatten();
            (both.map(|w| likeness(&phrase, &Phrase::new(w))).fold(0.0, f64::max), *level)
        };
        c.levels.iter().map(of).max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(score, _)| *score >= 0.6)
    });
    match (by_number, by_text) {
        (Some(number), Some((_, level))) if (number - level).abs() < 1e-9 => Some((number.to_string(), 1.0)),
        // The number and the words speak of different levels: people must look.
        (Some(number), Some((score, _))) if score > 0.9 => Some((number.to_string(), 0.5)),
        (Some(number), _) => Some((number.to_string(), 0.95)),
        (None, Some((score, level))) => Some((level.to_string(), score)),
        (None, None) => None,
    }
}

/// The number that a text begins with, as in `4 - ...`, `4. ...`, `Level 4: ...`, `(4) ...`, or ends with in brackets.
fn leading_number(text: &str) -> Option<f64> {
    let lower = text.trim().to_lowercase();
    let mut rest = lower.as_str();
    for word in ["level", "tingkat", "skor", "nilai", "opsi", "pilihan"] {
        rest = rest.strip_prefix(word).map_or(rest, str::trim_start);
    }
    let rest = rest.trim_start_matches(['(', '[']);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let after = rest[digits..].chars().next();
    if (1..=3).contains(&digits) && after.is_none_or(|c| " -–—.:=)]/\t".contains(c)) {
        let more = rest[digits..].starts_with(['.', ','])
            && rest[digits + 1..].starts_with(|c: char| c.is_ascii_digit());
        return if more { None } else { rest[..digits].parse().ok() };
    }
    let inside = lower.rsplit_once('(')?.1.strip_suffix(')')?;
    inside.trim().parse().ok()
}

/// The value rows of a mapping, for the columns and their targets.
pub fn value_rows(
    kind: Kind,
    grid: &Grid,
    rows: &[u32],
    columns: &[(u32, &Known)],
    lexicon: &Lexicon<'_>,
) -> Vec<ValueRow> {
    let mut found = Vec::new();
    let mut levels: Vec<(String, ValueRow)> = Vec::new();
    for (column, known) in columns {
        let values = counted(grid, rows, *column);
        match known.wants {
            Wants::Level => levels.extend(of_levels(&values, known, lexicon)),
            Wants::Entry => found.extend(of_entries(&values, lexicon)),
            Wants::Judge => found.extend(of_judges(&values, lexicon)),
            Wants::Flag => found.extend(of_flags(&values, known)),
            _ => found.extend(of_choices(kind, &values, known, lexicon)),
        }
    }
    found.extend(joined_levels(levels));
    found
}

/// The different values of a column with how often each is there, in the order they appear.
fn counted<'g>(grid: &'g Grid, rows: &[u32], column: u32) -> Vec<(&'g Cell, usize)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut values: Vec<(&Cell, usize)> = Vec::new();
    for cell in rows.iter().filter_map(|row| grid.cell(*row, column)).filter(|c| !c.is_fault) {
        let key = value_key(&cell.text);
        match places.get(&key) {
            Some(place) => values[*place].1 += 1,
            None if values.len() < MOST => {
                places.insert(key, values.len());
                values.push((cell, 1));
            }
            None => {}
        }
    }
    values
}

fn row(of: &str, value: &str, count: usize, becomes: impl Into<String>, score: f64) -> ValueRow {
    ValueRow {
        of: of.to_owned(),
        value: value_key(value),
        count,
        becomes: becomes.into(),
        score,
        notes: Vec::new(),
        at: Position::default(),
    }
}

fn of_choices(kind: Kind, values: &[(&Cell, usize)], known: &Known, lexicon: &Lexicon<'_>) -> Vec<ValueRow> {
    let Some(choices) = choices(kind, &known.target, lexicon) else { return Vec::new() };
    let column = known.target.column.as_str();
    let several = known.wants == Wants::SeveralOf;
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (cell, count) in values {
        let items: Vec<&str> =
            if several { list_items(&cell.text, column).collect() } else { vec![&cell.text] };
        for item in items {
            match counts.iter_mut().find(|(known, _)| known == item) {
                Some((_, n)) => *n += count,
                None => counts.push((item.to_owned(), *count)),
            }
        }
    }
    let known_id = |v: &str| choices.all.iter().any(|(id, _)| id == v);
    let of_agency = kind == Kind::Judges && matches!(column, "conflicts" | "agency");
    counts
        .iter()
        .filter_map(|(value, count)| match () {
            () if of_agency => agency_row(column, value, *count, lexicon),
            () if choices.is_open && known_id(value) => None,
            () => Some(choice_row(column, value, *count, &choices)),
        })
        .collect()
}

fn choice_row(column: &str, value: &str, count: usize, choices: &Choices) -> ValueRow {
    match nearest_choice(choices, value) {
        Some((id, score)) if !choices.is_open || score >= 0.8 => row(column, value, count, id, score),
        _ if choices.is_open => {
            ValueRow { notes: vec![Message::new("map-kept-as-is")], ..row(column, value, count, value, KEPT) }
        }
        _ => ValueRow { notes: vec![Message::new("map-choose")], ..row(column, value, count, "", 0.0) },
    }
}

/// An agency or entry that a judge must not mark: written as the entries write it, or nothing comes of it.
fn agency_row(column: &str, value: &str, count: usize, lexicon: &Lexicon<'_>) -> Option<ValueRow> {
    let entries = &lexicon.edition.entries;
    if entries.iter().any(|e| e.agency == value || e.id.as_str() == value && column == "conflicts") {
        return None;
    }
    let name = Name::new(value);
    let near = entries.iter().map(|e| (Name::new(&e.agency).likeness(&name), e.agency.as_str()));
    let best = near.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    let of_entry = match lexicon.names.find(value) {
        Found::One(ix) if column == "conflicts" => Some(lexicon.names.id(ix)),
        _ => None,
    };
    Some(match (best, of_entry) {
        (Some((score, agency)), _) if score >= 0.8 => row(column, value, count, agency, score),
        (_, Some(id)) => row(column, value, count, id, 1.0),
        _ => ValueRow {
            notes: vec![Message::new("map-agency-unknown")],
            ..row(column, value, count, value, KEPT)
        },
    })
}

fn of_entries(values: &[(&Cell, usize)], lexicon: &Lexicon<'_>) -> Vec<ValueRow> {
    let mut rows = Vec::new();
    for (cell, count) in values {
        let value = cell.text.as_str();
        rows.push(match lexicon.names.find(value) {
            Found::One(_) => continue,
            Found::Several(all) => {
                let ids: Vec<&str> = all.iter().take(6).map(|e| lexicon.names.id(*e)).collect();
                let note = Message::new("map-several-entries").word("entries", ids.join(", "));
                ValueRow { notes: vec![note], ..row("entry", value, *count, "", 0.5) }
            }
            Found::Near(ix, score) => {
                let note = Message::new("map-near-entry").word("name", &lexicon.edition.entry(ix).name);
                ValueRow { notes: vec![note], ..row("entry", value, *count, lexicon.names.id(ix), score) }
            }
            Found::None => {
                ValueRow { notes: vec![Message::new("map-no-entry")], ..row("entry", value, *count, "", 0.0) }
            }
        });
    }
    rows
}

fn of_judges(values: &[(&Cell, usize)], lexicon: &Lexicon<'_>) -> Vec<ValueRow> {
    let judges = &lexicon.edition.judges;
    let mut rows = Vec::new();
    for (cell, count) in values.iter().filter(|(c, _)| lexicon.judge(&c.text).is_none()) {
        let name = Name::new(&cell.text);
        let near = judges.iter().map(|j| (Name::new(&j.name).likeness(&name), j.id.as_str()));
        let best =
            near.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))).filter(|(score, _)| *score >= 0.6);
        let (score, id) = best.unwrap_or((0.0, ""));
        let notes = if id.is_empty() { vec![Message::new("map-no-judge")] } else { Vec::new() };
        rows.push(ValueRow { notes, ..row("judge", &cell.text, *count, id, score) });
    }
    rows
}

/// Answers to a yes-or-no question in other words than the rules understand.
fn of_flags(values: &[(&Cell, usize)], known: &Known) -> Vec<ValueRow> {
    let odd = values.iter().filter(|(c, _)| EligibilityTest::truth(&c.text).is_none());
    let column = known.target.column.as_str();
    odd.map(|(cell, count)| {
        let first = cell.text.split([',', '.', ' ', ';', '(', '-']).next().unwrap_or_default();
        match EligibilityTest::truth(first) {
            Some(yes) => row(column, &cell.text, *count, if yes { "ya" } else { "tidak" }, 0.7),
            None => ValueRow {
                notes: vec![Message::new("map-choose")],
                ..row(column, &cell.text, *count, "", 0.0)
            },
        }
    })
    .collect()
}

fn of_levels(values: &[(&Cell, usize)], known: &Known, lexicon: &Lexicon<'_>) -> Vec<(String, ValueRow)> {
    let criteria = lexicon.criteria();
    let own = criteria.iter().find(|(c, _)| c.id.as_str() == known.target.of);
    let (criterion, levels) = match own.or(criteria.first()) {
        Some((criterion, levels)) => (own.map(|_| *criterion), *levels),
        None => return Vec::new(),
    };
    let is_plain = |c: &Cell| c.number.is_some() || c.text.replace(',', ".").parse::<f64>().is_ok();
    let wordy = values.iter().filter(|(c, _)| !is_plain(c));
    wordy
        .map(|(cell, count)| {
            let found = claimed_level(&cell.text, criterion, levels);
            let notes = if found.is_none() { vec![Message::new("map-choose")] } else { Vec::new() };
            let (level, score) = found.unwrap_or_default();
            let value = row(CHOICES_OF_LEVEL, &cell.text, *count, level, score);
            (known.target.of.clone(), ValueRow { notes, ..value })
        })
        .collect()
}

/// One row for a text that means the same level under every criterion, else one for each.
fn joined_levels(levels: Vec<(String, ValueRow)>) -> Vec<ValueRow> {
    let mut by_text: Vec<(String, Vec<(String, ValueRow)>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (criterion, row) in levels {
        let place = *places.entry(row.value.clone()).or_insert_with(|| {
            by_text.push((row.value.clone(), Vec::new()));
            by_text.len() - 1
        });
        by_text[place].1.push((criterion, row));
    }
    let mut rows = Vec::new();
    for (_, all) in by_text {
        let same = all.iter().all(|(_, r)| r.becomes == all[0].1.becomes);
        if same {
            let count = all.iter().map(|(_, r)| r.count).sum();
            let least = all.iter().map(|(_, r)| r.score).fold(f64::INFINITY, f64::min);
            rows.extend(all.into_iter().next().map(|(_, r)| ValueRow { count, score: least, ..r }));
        } else {
            rows.extend(
                all.into_iter().map(|(criterion, r)| ValueRow { of: format!("{}:{criterion}", r.of), ..r }),
            );
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::claimed_level;
    use crate::model::LevelRange;

    #[test]
    fn levels_as_forms_write_them() {
        let levels = LevelRange { min: 0.0, max: 5.0 };
        let level = |text| claimed_level(text, None, levels).map(|(level, _)| level);
        for (text, want) in [
            ("4 - Terintegrasi dan diukur", Some("4")),
            ("4. Terintegrasi", Some("4")),
            ("Level 3", Some("3")),
            ("Tingkat 2: ditetapkan", Some("2")),
            ("(1) Ada", Some("1")),
            ("Terintegrasi (4)", Some("4")),
            ("N/A", Some("n/a")),
            ("Tidak berlaku", Some("n/a")),
            ("9 - terlalu tinggi", None),
            ("4.5.1 bagian", None),
            ("baik", None),
        ] {
            assert_eq!(level(text).as_deref(), want, "{text}");
        }
    }
}
