//! What the cells of a column look like.

use std::collections::BTreeMap;

use super::grid::{is_email, is_link, is_phone_number};
use super::targets::{Known, Lexicon, Wants};
use super::values::{choices, claimed_level, list_items, nearest_choice};
use super::{Cell, DateOrder, Grid, Kind, moment};
use crate::matching::Found;
use crate::model::{EligibilityTest, Id};

/// So many different values of a column are looked at.
const LOOKED_AT: usize = 200;

/// A question with so few different answers may be one of yes or no.
const FEW: usize = 6;

/// The different values of a column, the first ones, with how often each is there.
#[derive(Debug, Clone, Default)]
pub(super) struct Samples {
    pub values: Vec<(Cell, usize)>,
    /// How many cells hold something.
    pub filled: usize,
    /// True when no two cells are the same.
    pub all_differ: bool,
}

impl Samples {
    /// The cells of a column in some rows.
    pub fn of(grid: &Grid, rows: &[u32], column: u32) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut samples = Self { all_differ: true, ..Self::default() };
        for cell in rows.iter().filter_map(|row| grid.cell(*row, column)) {
            samples.filled += 1;
            match places.get(cell.text.as_str()) {
                Some(place) => {
                    samples.all_differ = false;
                    samples.values[*place].1 += 1;
                }
                None if samples.values.len() < LOOKED_AT => {
                    places.insert(&cell.text, samples.values.len());
                    samples.values.push((cell.clone(), 1));
                }
                None => {}
            }
        }
        samples
    }

    /// The share of the different values that a test says yes to.
    pub fn share(&self, test: impl Fn(&Cell) -> bool) -> f64 {
        if self.values.is_empty() {
            return 0.0;
        }
        self.values.iter().filter(|(cell, _)| test(cell)).count() as f64 / self.values.len() as f64
    }

    /// How well the cells are what a target wants, from 0 to 1; none where they say nothing about it.
    pub fn fit(&self, kind: Kind, known: &Known, lexicon: &Lexicon<'_>) -> Option<f64> {
        if self.values.is_empty() {
            return None;
        }
        let share = match known.wants {
            Wants::Text if known.target.column == "address" => return self.fit_of_address(&known.target.of),
            Wants::Text | Wants::Prose | Wants::Name => return self.fit_of_words(known.wants),
            Wants::Date | Wants::Moment => self.share(is_date),
            Wants::Dates => self.share(|c| c.is_date || list_items(&c.text, "unavailable").all(is_date_text)),
            Wants::Flag => {
                let share = self.share(|c| is_flag(&c.text));
                // A few other answers may mean yes and no too.
                return if share < 0.5 && self.values.len() <= FEW { None } else { Some(share) };
            }
            Wants::Number => self.share(is_number),
            Wants::Level => self.share(|c| is_level(c, &known.target.of, lexicon)),
            Wants::Email => self.share(|c| is_email(&c.text)),
            Wants::Phone => self.share(|c| is_phone_number(&c.text)),
            Wants::Evidence => {
                let links = self.share(|c| is_link(&c.text));
                let no = self.share(|c| is_number(c) || c.is_date);
                return if no > 0.5 { Some(0.0) } else { (links > 0.3).then_some(links) };
            }
            Wants::Id if self.all_differ => {
                self.share(|c| Id::new(&c.text).is_ok() && !c.is_date && !is_link(&c.text))
            }
            Wants::Id => 0.0,
            Wants::Entry => self.share(|c| is_entry(&c.text, lexicon)),
            Wants::Judge => {
                let known = self.share(|c| lexicon.judge(&c.text).is_some());
                let odd = self.share(|c| is_number(c) || is_email(&c.text) || c.is_date);
                return if odd > 0.8 { Some(0.0) } else { (known > 0.0).then_some(known) };
            }
            Wants::OneOf | Wants::SeveralOf => return self.fit_of_list(kind, known, lexicon),
        };
        Some(share)
    }

    fn fit_of_words(&self, wants: Wants) -> Option<f64> {
        let odd = |c: &Cell| {
            is_email(&c.text) || is_link(&c.text) || c.is_date || wants == Wants::Name && is_number(c)
        };
        (self.share(odd) > 0.8).then_some(0.0)
    }

    /// Links, addresses and numbers fit the kinds of channels that have them.
    fn fit_of_address(&self, kind: &str) -> Option<f64> {
        match kind {
            "web" => {
                Some(self.share(|c| is_link(&c.text) || c.text.contains('.') && !c.text.contains(['@', ' '])))
            }
            "email" => Some(self.share(|c| is_email(&c.text))),
            "sms" | "whatsapp" | "phone" => {
                Some(self.share(|c| c.text.chars().any(|c| c.is_ascii_digit()) && !is_email(&c.text)))
            }
            _ => None,
        }
    }

    fn fit_of_list(&self, kind: Kind, known: &Known, lexicon: &Lexicon<'_>) -> Option<f64> {
        let choices = choices(kind, &known.target, lexicon)?;
        let near = |text: &str| nearest_choice(&choices, text).is_some_and(|(_, score)| score >= 0.75);
        let share = match known.wants {
            Wants::SeveralOf => self.share(|c| list_items(&c.text, &known.target.column).all(near)),
            _ => self.share(|c| near(&c.text)),
        };
        // Other values may be right too where rules only name some.
        if choices.is_open && share < 0.5 { None } else { Some(share) }
    }
}

fn is_date_text(text: &str) -> bool {
    is_date(&Cell { text: text.to_owned(), ..Cell::default() })
}

fn is_date(cell: &Cell) -> bool {
    cell.is_date
        || moment(&cell.text, Some(DateOrder::DayFirst))
            .or_else(|_| moment(&cell.text, Some(DateOrder::MonthFirst)))
            .is_ok()
}

pub(super) fn is_number(cell: &Cell) -> bool {
    let plain = !cell.text.is_empty() && cell.text.chars().all(|c| c.is_ascii_digit() || ".,-+".contains(c));
    !cell.is_date && (cell.number.is_some() || plain && cell.text.chars().any(|c| c.is_ascii_digit()))
}

fn is_flag(text: &str) -> bool {
    let first = text.split([',', '.', ' ', ';', '(', '-']).next().unwrap_or(text);
    EligibilityTest::truth(text).or_else(|| EligibilityTest::truth(first)).is_some()
}

/// True for a level of the criterion, or of any where none is named.
fn is_level(cell: &Cell, criterion: &str, lexicon: &Lexicon<'_>) -> bool {
    let criteria = lexicon.criteria();
    let of = criteria.iter().find(|(c, _)| criterion.is_empty() || c.id.as_str() == criterion);
    let Some((criterion, levels)) = of else { return false };
    if cell.is_date {
        return false;
    }
    match cell.number.or_else(|| cell.text.replace(',', ".").parse().ok()) {
        Some(number) => (levels.min..=levels.max).contains(&number),
        None => claimed_level(&cell.text, Some(criterion), *levels).is_some(),
    }
}

fn is_entry(text: &str, lexicon: &Lexicon<'_>) -> bool {
    match lexicon.names.find(text) {
        Found::One(_) | Found::Several(_) => true,
        Found::Near(_, score) => score >= 0.85,
        Found::None => false,
    }
}
