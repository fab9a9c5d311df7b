//! Official papers and the results page: minutes, a decree's annex, letters, a page for the web.
//!
//! In: an edition, its evidence and ranking, what people fill in (a number, a place, a date).
//! Out: a document as data ([`Document`]), and from it the bytes of a DOCX file; for the web, HTML.
//! Never: computes points or decides anything (that is `ranking` and `scoring`), reads a clock
//! (the date is given), writes a file, or lets a name of the edition act as markup.

mod dates;
mod names;
mod page;

mod docx;
mod order;
mod package;
mod sheet;

mod annex;
mod changes_view;
mod counts;
mod decided;
mod letter;
mod letter_parts;
mod method;
mod minutes;
mod results;

mod site;

pub use annex::{Annex, annex};
pub use changes_view::{ChangesView, addendum};
pub use dates::{in_words, long_date};
pub use docx::docx;
pub use letter::{LetterView, letter};
pub use minutes::{Earlier, MinutesView, minutes};
pub use page::{Cell, Document, Piece, Sheet, SheetColumn};
pub use results::of_awards;
pub use site::{SiteView, site};
