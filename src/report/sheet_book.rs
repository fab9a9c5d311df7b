//! A judge's workbook as bytes: the page to read, the page of marks, the hidden stamp.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::sheet_cells::protection;
use super::sheet_guide::GuidePage;
use super::sheet_look::Look;
use super::sheet_marks::MarksPage;
use super::sheet_plan::{Plan, SheetView};
use crate::model::STAMP_PAGE;

/// The part of a workbook that lists its pages.
const WORKBOOK: &str = "xl/workbook.xml";
/// What keeps pages from being added, renamed, shown or deleted.
const LOCK: &str = "<workbookProtection lockStructure=\"1\"/>";

/// Height of a row and width of a column that nobody set, in pixels of the usual font.
const USUAL_ROW: u32 = 17;
const USUAL_COLUMN: u32 = 64;

/// A workbook and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBook {
    /// The .xlsx file.
    pub bytes: Vec<u8>,
    /// How many entries there are to mark.
    pub entries: usize,
    /// How many rows, one for each criterion of each entry.
    pub rows: usize,
    /// How many of them hold a mark already.
    pub filled: usize,
}

/// Makes a judge's workbook. The same view gives the same bytes.
pub fn sheet_book(view: SheetView<'_>) -> Result<SheetBook, String> {
    let plan = Plan::new(view);
    let bytes = drawn(&plan).map_err(|e| e.to_string()).and_then(|bytes| locked(&bytes))?;
    Ok(SheetBook {
        bytes,
        entries: plan.tasks.len(),
        rows: plan.stamp.keys.len(),
        filled: plan.tasks.iter().map(|t| plan.progress(t).0).sum(),
    })
}

fn drawn(plan: &Plan<'_>) -> Result<Vec<u8>, XlsxError> {
    let look = Look::new();
    let mut book = Workbook::new();
    book.set_default_format(&Look::usual(), USUAL_ROW, USUAL_COLUMN)?;
    // A file tells no time, so that the same contents are the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = format!("{} {} {}", plan.view.words.label("sheet-title"), plan.stamp.judge, plan.stamp.stage);
    book.set_properties(
        &DocProperties::new().set_title(title).set_author("tolok").set_creation_datetime(&made),
    );
    GuidePage { plan, look: &look }.draw(book.add_worksheet())?;
    MarksPage::new(plan, &look).draw(book.add_worksheet())?;
    let stamp = book.add_worksheet();
    stamp.set_name(STAMP_PAGE)?;
    for (row, cells) in (0..).zip(plan.stamp.rows()) {
        for (place, cell) in (0..).zip(&cells).filter(|(_, cell)| !cell.is_empty()) {
            stamp.write_string(row, place, cell)?;
        }
    }
    stamp.protect_with_options(&protection()).set_very_hidden(true);
    book.save_to_buffer()
}

/// The workbook with its structure locked, which the library that writes it cannot do.
fn locked(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let said = |e: &dyn std::fmt::Display| e.to_string();
    let mut from = ZipArchive::new(Cursor::new(bytes)).map_err(|e| said(&e))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    for i in 0..from.len() {
        let mut part = from.by_index(i).map_err(|e| said(&e))?;
        if part.name().ok().as_deref() != Some(WORKBOOK) {
            to.raw_copy_file(part).map_err(|e| said(&e))?;
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).map_err(|e| said(&e))?;
        let views = xml.find("<bookViews").ok_or(WORKBOOK)?;
        xml.insert_str(views, LOCK);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        to.start_file(WORKBOOK, options).map_err(|e| said(&e))?;
        to.write_all(xml.as_bytes()).map_err(|e| said(&e))?;
    }
    Ok(to.finish().map_err(|e| said(&e))?.into_inner())
}
