//! The annex of a decree: the list of finalists or winners.

use jiff::civil::Date;

use super::dates::long_date;
use super::names::Names;
use super::page::{Cell, Document, Piece, Sheet, SheetColumn, given_or_blank};
use super::results::{Listed, Listing, finalists, of_awards, winners};
use crate::model::{Detail, Edition, Message, StageIx};
use crate::ranking::Ranking;
use crate::report::Words;

/// What an annex is made of.
pub struct Annex<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its result.
    pub ranking: &'a Ranking,
    /// The words.
    pub words: &'a Words,
    /// The stage whose finalists it lists; none for the winners.
    pub stage: Option<StageIx>,
    /// Number of the decree; left for people to fill in where none is given.
    pub number: Option<&'a str>,
    /// Where it is signed; left to fill in where it is not given.
    pub place: Option<&'a str>,
    /// Date of the decree.
    pub date: Date,
    /// Whether places and points are shown; without them entries stand in alphabetical order.
    pub points: bool,
}

/// The annex as a document.
pub fn annex(view: &Annex<'_>) -> Document {
    let names = Names { edition: view.edition, words: view.words };
    let words = view.words;
    let awards = of_awards(view.edition, view.stage);
    let listings = if awards {
        winners(names, view.ranking)
    } else {
        finalists(names, view.ranking, view.stage.unwrap_or(view.edition.last_stage()))
    };
    let last = view.stage.is_none_or(|s| s == view.edition.last_stage());
    let title = words.label(match (awards, last) {
        (true, _) => "annex-winners",
        (false, true) => "annex-ranked",
        (false, false) => "annex-finalists",
    });
    let decree = Message::new("annex-decree")
        .word("office", names.detail(Detail::SignerOffice))
        .word("number", given_or_blank(view.number, words, "blank-number"))
        .word("date", long_date(view.date, words));
    let mut pieces = vec![
        Piece::Signer(vec![words.label("annex-label"), words.say(&decree)]),
        Piece::Title(title.clone()),
        Piece::Subtitle(names.full()),
    ];
    let order = if view.points { "annex-by-place" } else { "annex-by-name" };
    pieces.push(Piece::Note(words.label(order)));
    let mut number = 0;
    pieces.extend(listings.into_iter().flat_map(|listing| listed(view, names, listing, &mut number)));
    pieces.push(Piece::Signer(vec![
        format!("{}, {}", names.place(view.place), long_date(view.date, words)),
        names.detail(Detail::SignerOffice),
        String::new(),
        String::new(),
        String::new(),
        names.detail(Detail::SignerName),
    ]));
    Document { title, lang: words.lang(), date: view.date, pieces }
}

/// A heading and a table; numbers run on from one table to the next.
fn listed(view: &Annex<'_>, names: Names<'_>, mut listing: Listing, number: &mut usize) -> Vec<Piece> {
    let words = view.words;
    let heading = Piece::Heading(1, listing.title.clone());
    if listing.rows.is_empty() {
        return vec![heading, Piece::Text(words.label("listing-empty"))];
    }
    if !view.points {
        let key = |r: &Listed| {
            let entry = names.edition.entry(r.entry);
            (entry.agency.to_lowercase(), entry.name.to_lowercase(), entry.id.clone())
        };
        listing.rows.sort_by_key(key);
    }
    let tracks = names.edition.competition.has_tracks();
    let told_apart = listing.rows.iter().any(|r| {
        let entry = names.edition.entry(r.entry);
        entry.agency != entry.name
    });
    let mut columns = vec![SheetColumn::number(words.label("column-number"), 8)];
    if told_apart {
        columns.push(SheetColumn::words(words.label("column-agency"), 32));
    }
    columns.push(SheetColumn::words(words.label("column-name"), 32));
    if tracks {
        columns.push(SheetColumn::words(words.label("column-track"), 28));
    }
    if view.points {
        columns.push(SheetColumn::number(words.label("column-place"), 13));
        columns.push(SheetColumn::number(words.label("column-points"), 11));
    }
    let rows = listing.rows.iter().map(|r| {
        *number += 1;
        let entry = names.edition.entry(r.entry);
        let mut row: Vec<Cell> = vec![number.to_string().into()];
        if told_apart {
            row.push(entry.agency.as_str().into());
        }
        row.push(entry.name.as_str().into());
        if tracks {
            row.push(names.track_of(r.entry).into());
        }
        if view.points {
            row.extend([Cell::Text(words.place(r.place)), Cell::Text(words.points(r.points))]);
        }
        row
    });
    let rows = rows.collect();
    vec![heading, Piece::Sheet(Sheet { caption: None, columns, rows, tall: false })]
}
