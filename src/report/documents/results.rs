//! Who went on and who won, as tables of a document.

use super::names::Names;
use super::page::{Cell, Piece, Sheet, SheetColumn};
use crate::model::{Edition, EntryIx, Message, StageIx};
use crate::ranking::{AwardResult, Ranking, TrackResult};

/// Notes that a table of those who went on or won need not repeat.
const PLAIN: [&str; 3] = ["advances", "wins", "below-the-cut"];

/// One row of a list of entries.
pub(super) struct Listed {
    pub place: f64,
    pub entry: EntryIx,
    pub points: f64,
    pub because: Vec<Message>,
}

/// One list of entries under a heading: a track's finalists or an award's winners.
pub(super) struct Listing {
    pub title: String,
    pub rows: Vec<Listed>,
}

/// Who goes on from a stage, by track; at a last stage without awards, everyone with a place.
pub(super) fn finalists(names: Names<'_>, ranking: &Ranking, stage: StageIx) -> Vec<Listing> {
    let Some(result) = ranking.stages.get(stage.ix()) else { return Vec::new() };
    let last = stage == names.edition.last_stage();
    let listed = |track: &TrackResult| {
        let rows = track.places.iter().filter(|p| last || p.advances).map(|p| Listed {
            place: p.place,
            entry: p.entry,
            points: p.points.ranked,
            because: p.because.clone(),
        });
        let rows: Vec<Listed> = rows.collect();
        let code = if last { "listing-ranked" } else { "listing-finalists" };
        let title = Message::new(code)
            .word("track", names.track(track.track))
            .count("count", rows.len())
            .count("of", track.places.len());
        Listing { title: names.words.say(&title), rows }
    };
    result.tracks.iter().filter(|t| t.entered > 0).map(listed).collect()
}

/// Who won, by award.
pub(super) fn winners(names: Names<'_>, ranking: &Ranking) -> Vec<Listing> {
    let listed = |award: &AwardResult| {
        let rows = award.winners().map(|p| Listed {
            place: p.place,
            entry: p.entry,
            points: p.points.ranked,
            because: p.because.clone(),
        });
        let rows: Vec<Listed> = rows.collect();
        let track = names.edition.competition.awards[award.award].track;
        let title = Message::new("listing-winners")
            .word("award", names.award(award.award))
            .word("track", track.map_or_else(String::new, |t| names.track(t)))
            .count("count", rows.len())
            .count("of", award.places.len());
        Listing { title: names.words.say(&title), rows }
    };
    ranking.awards.iter().map(listed).collect()
}

/// True where a document about `stage` (or everything) speaks of winners, not of finalists.
pub fn of_awards(edition: &Edition, stage: Option<StageIx>) -> bool {
    stage.is_none_or(|s| s == edition.last_stage()) && !edition.competition.awards.is_empty()
}

/// A listing as a heading and a table with places and points; what else decided stands below it.
pub(super) fn with_places(names: Names<'_>, listing: &Listing) -> Vec<Piece> {
    let words = names.words;
    let heading = Piece::Heading(2, listing.title.clone());
    if listing.rows.is_empty() {
        return vec![heading, Piece::Text(words.label("listing-empty"))];
    }
    let agencies = listing.rows.iter().any(|r| {
        let entry = names.edition.entry(r.entry);
        entry.agency != entry.name
    });
    let mut columns = vec![
        SheetColumn::number(words.label("column-place"), 14),
        SheetColumn::words(words.label("column-code"), 14),
        SheetColumn::words(words.label("column-name"), 36),
    ];
    if agencies {
        columns.push(SheetColumn::words(words.label("column-agency"), 30));
    }
    columns.push(SheetColumn::number(words.label("column-points"), 12));
    let rows = listing.rows.iter().map(|r| {
        let entry = names.edition.entry(r.entry);
        let mut row: Vec<Cell> =
            vec![words.place(r.place).into(), entry.id.as_str().into(), entry.name.as_str().into()];
        if agencies {
            row.push(entry.agency.as_str().into());
        }
        row.push(words.points(r.points).into());
        row
    });
    let table = Piece::Sheet(Sheet { caption: None, columns, rows: rows.collect(), tall: false });
    let noted = listing.rows.iter().filter_map(|r| {
        let note = notes(names, &r.because);
        (!note.is_empty()).then(|| Piece::Note(format!("{}: {note}.", names.entry(r.entry))))
    });
    [heading, table].into_iter().chain(noted).collect()
}

/// What decided besides points, in words.
pub(super) fn notes(names: Names<'_>, because: &[Message]) -> String {
    let notes = because.iter().filter(|m| !PLAIN.contains(&m.code)).map(|m| names.told(m));
    notes.collect::<Vec<_>>().join("; ")
}
