//! Pieces of a document as HTML.

use maud::{Markup, html};

use crate::report::documents::page::{Cell, Piece, Sheet, inert};

/// Pieces in order; items in a row become one list. Headings begin at the third level.
pub(super) fn pieces(all: &[Piece]) -> Markup {
    let mut rest = all;
    let mut parts: Vec<Markup> = Vec::new();
    while let Some(first) = rest.first() {
        let items = rest.iter().take_while(|p| matches!(p, Piece::Item(_))).count();
        if items > 0 {
            parts.push(list(&rest[..items]));
            rest = &rest[items..];
        } else {
            parts.push(piece(first));
            rest = &rest[1..];
        }
    }
    html! { @for part in parts { (part) } }
}

fn list(items: &[Piece]) -> Markup {
    html! {
        ul {
            @for item in items {
                @if let Piece::Item(text) = item { li { (inert(text)) } }
            }
        }
    }
}

fn piece(piece: &Piece) -> Markup {
    match piece {
        Piece::Heading(_, text) => html! { h3 { (inert(text)) } },
        Piece::Strong(text) => html! { p.strong { (inert(text)) } },
        Piece::Note(text) => html! { p.note { (inert(text)) } },
        Piece::Sheet(sheet) => table(sheet),
        Piece::Letterhead(lines) | Piece::Signer(lines) => {
            html! { @for line in lines { p { (inert(line)) } } }
        }
        Piece::Title(text)
        | Piece::Subtitle(text)
        | Piece::Text(text)
        | Piece::Ending(text)
        | Piece::Line(text)
        | Piece::Item(text) => html! { p { (inert(text)) } },
    }
}

/// A table whose first column names its rows.
fn table(sheet: &Sheet) -> Markup {
    let caption = sheet.caption.as_deref().map(inert);
    html! {
        div.scroll role="region" tabindex="0" aria-label=[caption.as_deref()] {
            table {
                @if let Some(caption) = &caption { caption { (caption) } }
                thead {
                    tr {
                        @for column in &sheet.columns {
                            th scope="col" class=[column.number.then_some("number")] { (inert(&column.title)) }
                        }
                    }
                }
                tbody {
                    @for row in &sheet.rows {
                        tr {
                            @for (i, (cell, column)) in row.iter().zip(&sheet.columns).enumerate() {
                                @if i == 0 {
                                    th scope="row" class=[column.number.then_some("number")] { (words(cell)) }
                                } @else {
                                    td class=[column.number.then_some("number")] { (words(cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn words(cell: &Cell) -> Markup {
    match cell {
        Cell::Text(text) => html! { (inert(text)) },
        Cell::Strong(text) => html! { span.strong { (inert(text)) } },
        Cell::Bar(..) => html! {},
    }
}
