//! How well a column of a foreign table says what a target is.

use super::samples::Samples;
use super::synonyms::{EVIDENCE, LEVEL, NOTE, split};
use super::targets::{Known, Lexicon, Wants};
use super::{Kind, SourceColumn};
use crate::matching::{Phrase, fold, likeness};
use crate::model::{Criterion, Id};

/// Below this a column is left out rather than given a target.
pub(super) const LEAST: f64 = 0.5;

/// A header in the ways it can be read.
struct Header {
    /// The whole, and parts of it, each with how much it counts.
    readings: Vec<(Phrase, f64)>,
}

impl Header {
    fn new(text: &str) -> Self {
        let own = text.rsplit(" / ").next().unwrap_or(text);
        let plain = |t: &str| t.split(['(', '?', ':', ';', '*']).next().unwrap_or(t).to_owned();
        let mut readings =
            vec![(Phrase::new(text), 1.0), (Phrase::new(own), 0.98), (Phrase::new(&plain(own)), 0.98)];
        readings.extend(
            plain(own).split('/').filter(|part| part.trim().len() > 2).map(|part| (Phrase::new(part), 0.95)),
        );
        Self { readings }
    }

    fn says(&self, known: &Phrase) -> f64 {
        self.readings.iter().map(|(phrase, counts)| counts * likeness(phrase, known)).fold(0.0, f64::max)
    }
}

/// The scores of every column and target.
pub(super) fn scores(
    kind: Kind,
    columns: &[SourceColumn],
    samples: &[Samples],
    targets: &[Known],
    lexicon: &Lexicon<'_>,
) -> Vec<Vec<f64>> {
    let criteria: Vec<&Criterion> = lexicon.criteria().iter().map(|(c, _)| *c).collect();
    let meant = criterion_parts(columns, samples, &criteria, kind);
    let row = |(place, column): (usize, &SourceColumn)| {
        let header = Header::new(&column.header);
        targets
            .iter()
            .map(|known| one(kind, &header, meant[place].as_ref(), &samples[place], known, lexicon))
            .collect()
    };
    columns.iter().enumerate().map(row).collect()
}

fn one(
    kind: Kind,
    header: &Header,
    meant: Option<&Meant>,
    samples: &Samples,
    known: &Known,
    lexicon: &Lexicon<'_>,
) -> f64 {
    let of_criterion = !known.target.of.is_empty() && matches!(kind, Kind::Claims | Kind::Marks);
    if of_criterion {
        return meant.map_or(0.0, |meant| {
            let is_it = meant.criterion.as_str() == known.target.of && meant.part == known.target.column;
            if is_it { with_values(meant.score, known, samples.fit(kind, known, lexicon)) } else { 0.0 }
        });
    }
    let mut name = known.phrases.iter().map(|p| header.says(p)).fold(0.0, f64::max);
    if let Some(hints) = &known.hints {
        name = name.max(hinted(header, hints));
    }
    // A column about one criterion is not about all of them.
    if meant.is_some_and(|m| m.score > 0.8)
        && matches!(known.wants, Wants::Level | Wants::Evidence | Wants::Prose)
    {
        name *= 0.5;
    }
    with_values(name, known, samples.fit(kind, known, lexicon))
}

/// A header that holds words of what a rule tells those who fail it: the share of its words, at most 0.7.
fn hinted(header: &Header, hints: &Phrase) -> f64 {
    let share = |phrase: &Phrase| {
        let there = phrase.words.iter().filter(|w| w.len() > 3 && hints.words.contains(w)).count();
        if there < 2 { 0.0 } else { 0.7 * there as f64 / phrase.words.len() as f64 }
    };
    header.readings.iter().map(|(phrase, _)| share(phrase)).fold(0.0, f64::max)
}

/// The header's score with what the cells say: a fifth of the weight; cells that cannot be it take most away, and
/// cells that can hardly be anything else are enough by themselves.
fn with_values(name: f64, known: &Known, fit: Option<f64>) -> f64 {
    let Some(fit) = fit else { return 0.97 * name };
    if fit < 0.1 {
        return 0.4 * name;
    }
    let together = 0.8 * name + 0.2 * fit;
    let telling = match known.wants {
        Wants::Email => 0.6,
        Wants::OneOf if known.target.column != "state" => 0.75,
        Wants::Entry => 0.7,
        Wants::Judge => 0.8,
        _ => 0.0,
    };
    together.max(if fit >= 0.6 { telling * fit } else { 0.0 })
}

/// The criterion that a header is about, and which part of its answer.
pub(super) struct Meant {
    criterion: Id,
    part: &'static str,
    score: f64,
}

/// What each column says about a criterion. A column that only says "evidence" or "note" is about the
/// criterion of the columns to its left, as in forms that ask for all criteria one after the other.
fn criterion_parts(
    columns: &[SourceColumn],
    samples: &[Samples],
    criteria: &[&Criterion],
    kind: Kind,
) -> Vec<Option<Meant>> {
    let remark = if kind == Kind::Marks { "comment" } else { "note" };
    let parts = [("evidence", EVIDENCE), (remark, NOTE), ("level", LEVEL)].map(|(part, all)| {
        let phrases = split(all).map(|p| (Phrase::new(p), p)).collect::<Vec<_>>();
        (part, phrases)
    });
    let known: Vec<(&Criterion, Vec<Phrase>)> = criteria.iter().map(|c| (*c, titles(c))).collect();
    let mut before: Option<(usize, Id)> = None;
    let mut all = Vec::with_capacity(columns.len());
    for (place, column) in columns.iter().enumerate() {
        let part = part(&column.header, &parts);
        let named = known
            .iter()
            .map(|(c, titles)| (named(&column.header, c, titles), *c))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.id.cmp(&a.1.id)));
        let meant = match named {
            Some((score, criterion)) if score >= 0.6 => {
                before = Some((place, criterion.id.clone()));
                let numbers = samples[place].share(super::samples::is_number) > 0.5;
                let part = part.map_or("level", |(p, _)| p);
                let part = if part != "level" && numbers { "level" } else { part };
                Some(Meant { criterion: criterion.id.clone(), part, score })
            }
            _ => match (&before, part) {
                (Some((at, criterion)), Some((part, score))) if place - at <= 3 && part != "level" => {
                    Some(Meant { criterion: criterion.clone(), part, score: 0.85 * score })
                }
                _ => None,
            },
        };
        if meant.is_none() {
            before = None;
        }
        all.push(meant);
    }
    all
}

fn titles(criterion: &Criterion) -> Vec<Phrase> {
    let texts = [&criterion.title.id, &criterion.title.en, &criterion.question.id, &criterion.question.en];
    texts.into_iter().flatten().map(|t| Phrase::new(t)).collect()
}

/// How surely a header is about a criterion: its id as a word at the beginning or in brackets, elsewhere, or its title.
fn named(header: &str, criterion: &Criterion, titles: &[Phrase]) -> f64 {
    let id = criterion.id.as_str();
    let by_id = header.split(" / ").map(|part| of_id(part, id)).fold(0.0, f64::max);
    let mut parts: Vec<Phrase> = header.split(" / ").map(Phrase::new).collect();
    parts.push(Phrase::new(header));
    let by_title = parts.iter().flat_map(|p| titles.iter().map(move |t| likeness(p, t))).fold(0.0, f64::max);
    // A question shares words with many others.
    let by_title = if by_title >= 0.8 { by_title * 0.95 } else { 0.0 };
    by_id.max(by_title)
}

fn of_id(part: &str, id: &str) -> f64 {
    let words: Vec<&str> = part
        .split(|c: char| !(c.is_alphanumeric() || "._-".contains(c)))
        .map(|w| w.trim_matches(['.', '-', '_']))
        .filter(|w| !w.is_empty())
        .collect();
    let same = |word: &str| word.eq_ignore_ascii_case(id);
    if words.first().is_some_and(|w| same(w))
        || part.contains(&format!("[{id}]"))
        || part.contains(&format!("({id})"))
    {
        return 0.98;
    }
    // A short id in small letters may be a word.
    let exactly =
        words.iter().any(|w| *w == id && id.chars().any(|c| c.is_ascii_digit() || c.is_uppercase()));
    if exactly { 0.9 } else { 0.0 }
}

/// Which part of an answer a header asks for, and how surely.
fn part(header: &str, parts: &[(&'static str, Vec<(Phrase, &str)>)]) -> Option<(&'static str, f64)> {
    let own = header.rsplit(" / ").next().unwrap_or(header);
    let words = fold(own);
    let phrase = Phrase::new(own);
    let says = |phrases: &[(Phrase, &str)]| {
        let whole = phrases.iter().map(|(p, _)| likeness(&phrase, p)).fold(0.0, f64::max);
        let begins = phrases.iter().any(|(_, p)| words == *p || words.starts_with(&format!("{p} ")));
        if begins { whole.max(0.95) } else { whole }
    };
    let best = parts.iter().map(|(part, phrases)| (*part, says(phrases))).max_by(|a, b| a.1.total_cmp(&b.1));
    best.filter(|(_, score)| *score >= 0.78)
}
