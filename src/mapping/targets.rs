//! The targets that a kind of table has in an edition.

use std::collections::{BTreeMap, HashMap};

use super::synonyms::{channel_words, phrases};
use super::{Kind, Target};
use crate::evidence::Decision;
use crate::matching::{EntryNames, Name, Phrase, fold};
use crate::model::{
    ChannelKind, Criterion, Edition, EligibilityTest, Imputation, JudgeIx, LevelRange, Missing, Source,
};

/// What the cells of a column must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// Any text.
    Text,
    /// Running text, which may be long.
    Prose,
    /// A name of an agency, unit or person.
    Name,
    /// An id of its own.
    Id,
    /// A day.
    Date,
    /// A day, perhaps with the time.
    Moment,
    /// Days, joined by `|`.
    Dates,
    /// Yes or no.
    Flag,
    /// A number.
    Number,
    /// A level of a rubric, or n/a.
    Level,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A link or the name of a document.
    Evidence,
    /// A registered entry.
    Entry,
    /// A judge.
    Judge,
    /// One value of a list.
    OneOf,
    /// Several values of a list, joined by `|`.
    SeveralOf,
}

/// A target with what is known of it.
#[derive(Debug, Clone)]
pub struct Known {
    /// The target.
    pub target: Target,
    /// What its cells must be.
    pub wants: Wants,
    /// What headers call it.
    pub(super) phrases: Vec<Phrase>,
    /// Words that a header about it may hold, where nothing better is known.
    pub(super) hints: Option<Phrase>,
    /// How much it says about the kind of the table.
    pub(super) weight: f64,
}

impl Known {
    /// A column that is kept under its own name; none for any other target.
    pub fn kept(target: &Target) -> Option<Self> {
        let is_kept = target.column == "attribute";
        is_kept.then(|| Self {
            target: target.clone(),
            wants: Wants::Text,
            phrases: Vec::new(),
            hints: None,
            weight: 0.0,
        })
    }
}

/// An edition with what its names mean.
pub struct Lexicon<'e> {
    /// The edition.
    pub edition: &'e Edition,
    /// Its entries by everything people call them.
    pub names: EntryNames<'e>,
    judges: HashMap<String, JudgeIx>,
    criteria: Vec<(&'e Criterion, LevelRange)>,
}

impl<'e> Lexicon<'e> {
    /// Takes in an edition, and which of its entries repeat others.
    pub fn new(edition: &'e Edition, decisions: &[Decision]) -> Self {
        let mut judges = HashMap::new();
        for (i, judge) in edition.judges.iter().enumerate().rev() {
            judges.insert(Name::new(&judge.name).text, JudgeIx::at(i));
        }
        for (i, judge) in edition.judges.iter().enumerate() {
            judges.insert(judge.id.to_string(), JudgeIx::at(i));
        }
        Self { edition, names: EntryNames::new(edition, decisions), judges, criteria: criteria(edition) }
    }

    /// The judge that a cell means, by id or name.
    pub fn judge(&self, text: &str) -> Option<JudgeIx> {
        self.judges.get(text).or_else(|| self.judges.get(&Name::new(text).text)).copied()
    }

    /// The criteria of all stages, each once, with the levels of their rubric.
    pub fn criteria(&self) -> &[(&'e Criterion, LevelRange)] {
        &self.criteria
    }

    /// The attributes of entries that the edition's rules read, with what they must be.
    pub fn attributes(&self) -> BTreeMap<&'e str, Wants> {
        let competition = &self.edition.competition;
        let mut found = BTreeMap::new();
        for rule in competition.eligibility.iter().filter(|r| r.test != EligibilityTest::CompleteClaims) {
            let wants = match rule.test {
                EligibilityTest::IsBool(_) => Wants::Flag,
                EligibilityTest::AtLeast(_) | EligibilityTest::AtMost(_) => Wants::Number,
                EligibilityTest::OnOrBefore { .. } => Wants::Date,
                EligibilityTest::Is(_) | EligibilityTest::OneOf(_) => Wants::OneOf,
                _ => Wants::Text,
            };
            let known = found.entry(rule.attribute.as_str()).or_insert(wants);
            if *known == Wants::Text {
                *known = wants;
            }
        }
        for balance in competition.stages.iter().filter_map(|s| s.balance.as_ref()) {
            found.insert(balance.by.as_str(), Wants::OneOf);
        }
        for (criterion, _) in self.criteria() {
            if let Missing::Impute(Imputation::GroupMedian { by }) = &criterion.missing {
                found.entry(by).or_insert(Wants::Text);
            }
        }
        found.remove("agency");
        found.remove("track");
        found
    }

    /// The values of an attribute that rules name.
    pub fn named_values(&self, attribute: &str) -> Vec<String> {
        let competition = &self.edition.competition;
        let mut values: Vec<String> = Vec::new();
        for rule in competition.eligibility.iter().filter(|r| r.attribute == attribute) {
            match &rule.test {
                EligibilityTest::Is(value) => values.push(value.clone()),
                EligibilityTest::OneOf(all) => values.extend(all.iter().cloned()),
                _ => {}
            }
        }
        let balances = competition.stages.iter().filter_map(|s| s.balance.as_ref());
        for balance in balances.filter(|b| b.by == attribute) {
            values.extend(balance.at_least.iter().map(|(value, _)| value.clone()));
        }
        values.sort();
        values.dedup();
        values
    }
}

fn criteria(edition: &Edition) -> Vec<(&Criterion, LevelRange)> {
    let mut found: Vec<(&Criterion, LevelRange)> = Vec::new();
    for stage in &edition.competition.stages {
        let rubric = &edition.rubrics[stage.rubric];
        for criterion in &rubric.criteria {
            if !found.iter().any(|(c, _)| c.id == criterion.id) {
                found.push((criterion, rubric.levels));
            }
        }
    }
    found
}

/// Contact and other usual attributes of a registration, with what they must be.
const USUAL: [(&str, Wants); 8] = [
    ("agency_type", Wants::Text),
    ("region", Wants::Text),
    ("timezone", Wants::Text),
    ("registered_at", Wants::Moment),
    ("code", Wants::Text),
    ("contact_name", Wants::Name),
    ("contact_email", Wants::Email),
    ("contact_phone", Wants::Phone),
];

/// The targets of a kind of table, in the order they are offered.
pub fn targets(kind: Kind, lexicon: &Lexicon<'_>) -> Vec<Known> {
    let one = |column: &str, wants, weight| known(kind, Target::column(column), wants, weight);
    match kind {
        Kind::Entries => entry_targets(lexicon),
        Kind::Claims => {
            let mut all = vec![
                one("entry", Wants::Entry, 1.0),
                one("criterion", Wants::OneOf, 1.5),
                one("level", Wants::Level, 1.5),
                one("evidence", Wants::Evidence, 1.0),
                one("note", Wants::Prose, 0.5),
            ];
            all.extend(of_criteria(lexicon, kind, &["level", "evidence", "note"]));
            all
        }
        Kind::Marks => {
            let mut all = vec![
                one("stage", Wants::OneOf, 1.0),
                one("entry", Wants::Entry, 1.0),
                one("judge", Wants::Judge, 2.0),
                one("criterion", Wants::OneOf, 1.5),
                one("level", Wants::Level, 1.5),
                one("state", Wants::OneOf, 1.0),
                one("comment", Wants::Prose, 0.5),
                one("marked_at", Wants::Moment, 0.5),
            ];
            all.extend(of_criteria(lexicon, kind, &["level", "comment"]));
            all
        }
        Kind::Channels => channel_targets(kind),
        Kind::Judges => judge_targets(kind),
    }
}

fn known(kind: Kind, target: Target, wants: Wants, weight: f64) -> Known {
    let mut all: Vec<Phrase> = phrases(kind, &target.column).map(Phrase::new).collect();
    let own = Phrase::new(&target.column);
    if !all.contains(&own) {
        all.push(own);
    }
    Known { target, wants, phrases: all, hints: None, weight }
}

fn entry_targets(lexicon: &Lexicon<'_>) -> Vec<Known> {
    let kind = Kind::Entries;
    let one = |column: &str, wants, weight| known(kind, Target::column(column), wants, weight);
    let mut all = vec![
        one("entry", Wants::Id, 1.0),
        one("agency", Wants::Name, 1.5),
        one("name", Wants::Name, 1.0),
        one("track", Wants::OneOf, 1.5),
    ];
    let read = lexicon.attributes();
    for (name, wants) in &read {
        let rules = &lexicon.edition.competition.eligibility;
        let reasons =
            rules.iter().filter(|r| r.attribute == *name).flat_map(|r| [&r.reason.id, &r.reason.en]);
        let reasons: Vec<&str> = reasons.flatten().map(String::as_str).collect();
        let hints = (!reasons.is_empty()).then(|| Phrase::new(&reasons.join(" ")));
        all.push(Known { hints, ..one(name, *wants, 1.5) });
    }
    for (name, wants) in USUAL.iter().filter(|(n, _)| !read.contains_key(n)) {
        all.push(one(name, *wants, 1.0));
    }
    let others = lexicon.edition.attributes.iter().map(String::as_str);
    let others: Vec<&str> = others.filter(|a| !all.iter().any(|k| k.target.is(a))).collect();
    all.extend(
        others.into_iter().map(|name| known(kind, Target::of("attribute", name), Wants::Text, 0.5)).map(
            |k| {
                let own = Phrase::new(&k.target.of);
                Known { phrases: vec![own], ..k }
            },
        ),
    );
    all
}

/// The parts of every criterion that people may answer.
fn of_criteria(lexicon: &Lexicon<'_>, kind: Kind, parts: &[&str]) -> Vec<Known> {
    let by_people = |c: &Criterion| c.sources.iter().any(|s| matches!(s, Source::Judges | Source::Claims));
    let criteria = lexicon.criteria().iter().filter(|(c, _)| by_people(c) || kind == Kind::Claims);
    let wants = |part: &str| match part {
        "level" => Wants::Level,
        "evidence" => Wants::Evidence,
        _ => Wants::Prose,
    };
    criteria
        .flat_map(|(criterion, _)| {
            parts.iter().map(move |part| {
                // Headers of criteria are read by their ids and titles, not by phrases.
                let target = Target::of(*part, criterion.id.as_str());
                Known { target, wants: wants(part), phrases: Vec::new(), hints: None, weight: 0.7 }
            })
        })
        .collect()
}

fn channel_targets(kind: Kind) -> Vec<Known> {
    let one = |column: &str, wants, weight| known(kind, Target::column(column), wants, weight);
    let mut all = vec![
        one("entry", Wants::Entry, 1.0),
        one("channel", Wants::Text, 1.5),
        one("kind", Wants::OneOf, 2.0),
        one("address", Wants::Text, 1.0),
        one("hours", Wants::Text, 1.5),
        one("owner", Wants::Prose, 1.0),
    ];
    all.extend(ChannelKind::WORDS.iter().map(|(word, _)| {
        let phrases = channel_words(word).map(Phrase::new).collect();
        Known { phrases, ..known(kind, Target::of("address", *word), Wants::Text, 1.2) }
    }));
    all
}

fn judge_targets(kind: Kind) -> Vec<Known> {
    let one = |column: &str, wants, weight| known(kind, Target::column(column), wants, weight);
    vec![
        one("judge", Wants::Id, 2.0),
        one("name", Wants::Name, 1.5),
        one("stages", Wants::SeveralOf, 1.5),
        one("tracks", Wants::SeveralOf, 1.0),
        one("max_entries", Wants::Number, 1.5),
        one("min_entries", Wants::Number, 1.5),
        one("conflicts", Wants::SeveralOf, 2.0),
        one("agency", Wants::Name, 0.5),
        one("region", Wants::Text, 0.5),
        one("expertise", Wants::SeveralOf, 2.0),
        one("unavailable", Wants::Dates, 2.0),
    ]
}

/// The name that a column keeps: its header in small letters, digits and `_`.
///
/// At most 40 characters, so that it can be read and typed.
pub(super) fn slug(header: &str) -> String {
    let own = header.rsplit(" / ").next().unwrap_or(header);
    let own = own.split(['(', '?', ':', ';']).next().unwrap_or(own);
    let folded = fold(own);
    let ascii: String = folded.chars().filter(|c| c.is_ascii_alphanumeric() || *c == ' ').collect();
    let mut slug = String::new();
    for word in ascii.split_whitespace() {
        if !slug.is_empty() && slug.len() + word.len() >= 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('_');
        }
        slug.push_str(word.get(..40).unwrap_or(word));
    }
    slug
}
