//! A rubric as an Excel workbook: the table, the rubric as a whole, and a
//! guide. Every text is written as a text, so that nothing in it is run.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, IgnoreError, Note, Workbook, Worksheet, XlsxError,
};

use super::Words;
use super::rubric_notes::{about_note, column_note, column_notes};
use crate::model::{RUBRIC_KEYS, RUBRIC_SHEETS, RubricRow, RubricTable, TableCell, letters, rubric_heading};

/// The row of keys, hidden, and the row of headings.
const KEYS: u32 = 0;
const HEADINGS: u32 = 1;
/// The first row of the rubric.
const FIRST: u32 = 2;
/// Rows kept ready below the last one.
const SPARE: u32 = 40;
/// Columns that stay in sight: kind, part of, ID, title.
const FROZEN: u16 = 4;
/// Deepest indentation shown.
const DEEPEST: usize = 10;

/// Words that a column is chosen from, and whether others are refused as they are typed.
const CHOICES: [(&str, &[&str], bool); 7] = [
    ("kind", &["dimension", "criterion"], false),
    ("from", &["judges", "claims", "logs", "probes", "indicators"], true),
    ("use", &["value", "low", "high"], true),
    ("scale", &["levels", "identity"], false),
    ("missing", &["judge", "exclude", "zero", "block", "impute: mean", "impute: median"], false),
    ("aggregate", &["mean", "geometric", "harmonic", "min"], false),
    ("grounding_kind", &["sourced", "inferred"], true),
];

/// Words that the status is chosen from.
const STATUSES: [&str; 2] = ["official", "proposed"];

/// Columns that are folded away where no row uses them.
const RARE: [&str; 15] = [
    "weight_from",
    "weight_to",
    "else",
    "measure",
    "where",
    "use",
    "min_n",
    "aggregate",
    "round",
    "min_available",
    "applies_to",
    "same_as",
    "other",
    "grounding_kind",
    "grounding_refs",
];

/// The workbook of a rubric, in the language of `words`; the same bytes for the same table.
pub fn rubric_workbook(table: &RubricTable, words: &Words) -> Result<Vec<u8>, String> {
    made(table, words).map_err(|error| error.to_string())
}

fn made(table: &RubricTable, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: the same rubric is the same file.
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2022, 1, 1)?);
    book.set_properties(&properties.set_author("tolok"));
    rubric(book.add_worksheet(), table, words)?;
    about(book.add_worksheet(), table, words)?;
    guide(book.add_worksheet(), words)?;
    // Texts such as 2022.10 stay texts: no green corner offers to make numbers of them.
    let columns = table.columns.len() as u16;
    let rows = FIRST + table.rows.len() as u32 + SPARE;
    for (sheet, heading) in book.worksheets_mut().iter_mut().zip(RUBRIC_SHEETS) {
        sheet.ignore_error_range(0, 0, rows, columns, IgnoreError::NumberStoredAsText)?;
        sheet.set_name(heading.get(words.lang()))?;
        sheet.set_landscape().set_paper_size(9).set_margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2);
        sheet.set_footer("&L&8&F  &A&R&8&P/&N");
    }
    book.save_to_buffer()
}

/// Fill and font of the headings of a group of columns.
fn heading_colour(key: &str) -> Color {
    Color::RGB(match key {
        "kind" | "in" | "id" => 0x001F_3864,
        "weight" | "weight_from" | "weight_to" | "share" => 0x0037_5623,
        "from" | "else" | "measure" | "where" | "use" | "scale" | "min_n" | "missing" => 0x007F_3F00,
        "aggregate" | "round" | "min_available" | "applies_to" => 0x0040_4040,
        _ if key.starts_with("level_") => 0x004B_2E83,
        _ if key.starts_with("title") || key.starts_with("question") => 0x001F_3864,
        _ => 0x0000_5A5A,
    })
}

fn heading_format(key: &str) -> Format {
    cell_format()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(heading_colour(key))
        .set_align(FormatAlign::VerticalCenter)
}

fn cell_format() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_size(10)
        .set_align(FormatAlign::Left)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00BF_BFBF))
}

/// A column's width in characters.
fn width(key: &str) -> f64 {
    match key {
        "kind" => 11.0,
        "in" | "id" => 15.0,
        "title_id" | "title_en" => 28.0,
        "question_id" | "question_en" => 38.0,
        "evidence_id" | "evidence_en" => 40.0,
        "grounding_refs" => 60.0,
        "weight" | "weight_from" | "weight_to" | "share" | "min_n" => 10.0,
        "scale" => 30.0,
        "missing" | "where" | "else" | "measure" | "other" | "round" => 20.0,
        _ if key.starts_with("level_") => 34.0,
        _ => 14.0,
    }
}

/// The format of a cell below a heading: text stays text, numbers are as Excel shows them.
fn body_format(key: &str, row: Option<&RubricRow>) -> Format {
    let mut format = cell_format();
    format = match key {
        "weight" | "weight_from" | "weight_to" | "min_n" | "min_available" => {
            format.set_align(FormatAlign::Right)
        }
        "round" => format,
        "share" => format
            .set_num_format("0.0%")
            .set_italic()
            .set_font_color(Color::RGB(0x0060_6060))
            .set_align(FormatAlign::Right),
        _ => format.set_num_format("@"),
    };
    let Some(row) = row else { return format };
    if matches!(key, "id" | "title_id" | "title_en") && row.depth > 0 {
        format = format.set_indent(row.depth.min(DEEPEST) as u8);
    }
    if row.is_dimension {
        format = format.set_bold().set_background_color(Color::RGB(0x00DD_E6F2));
    }
    format
}

fn rubric(sheet: &mut Worksheet, table: &RubricTable, words: &Words) -> Result<(), XlsxError> {
    let last = FIRST + table.rows.len() as u32 + SPARE;
    for (column, key) in (0_u16..).zip(&table.columns) {
        sheet.write_string(KEYS, column, key)?;
        let heading = rubric_heading(key).get(words.lang()).to_owned();
        sheet.write_string_with_format(HEADINGS, column, heading, &heading_format(key))?;
        sheet.insert_note(HEADINGS, column, &note(&words.label(column_note(key))))?;
        sheet.set_column_width(column, width(key))?;
        sheet.set_column_format(column, &body_format(key, None).set_border(FormatBorder::None))?;
        if let Some((_, choices, strict)) = CHOICES.iter().find(|(own, ..)| own == key) {
            sheet.add_data_validation(FIRST, column, last, column, &choice(choices, *strict, words)?)?;
        }
    }
    for (number, row) in (FIRST..).zip(&table.rows) {
        for (column, (key, cell)) in (0_u16..).zip(table.columns.iter().zip(&row.cells)) {
            write(sheet, (number, column), cell, &body_format(key, Some(row)))?;
        }
        let cells = table.columns.iter().zip(&row.cells);
        let lines = cells.filter_map(|(key, cell)| match cell {
            TableCell::Text(text) => Some(lines(text, width(key) - row.depth as f64)),
            _ => None,
        });
        sheet.set_row_height(number, height(lines.max().unwrap_or(1)))?;
    }
    for number in FIRST + table.rows.len() as u32..last {
        for (column, key) in (0_u16..).zip(&table.columns) {
            sheet.write_blank(number, column, &body_format(key, None))?;
        }
    }
    shares(sheet, table, last)?;
    fold(sheet, table)?;
    sheet.set_row_height(HEADINGS, 32)?.set_row_hidden(KEYS)?;
    sheet.set_freeze_panes(FIRST, FROZEN)?;
    sheet.set_print_area(HEADINGS, 0, FIRST + table.rows.len() as u32 - 1, table.columns.len() as u16 - 1)?;
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?.set_repeat_columns(0, FROZEN - 1)?;
    sheet.set_print_scale(60).set_selection(FIRST, 2, FIRST, 2)?;
    Ok(())
}

/// Lines that a text takes in a column of this width, words kept whole.
fn lines(text: &str, width: f64) -> usize {
    let room = (width * 1.08).max(4.0);
    let lines_of = |paragraph: &str| {
        let (mut lines, mut used) = (1, 0.0);
        for word in paragraph.split(' ') {
            let length = word.chars().count() as f64;
            if used > 0.0 && used + 1.0 + length > room {
                (lines, used) = (lines + 1, 0.0);
            }
            lines += (length / room) as usize;
            used += length + 1.0;
        }
        lines
    };
    text.lines().map(lines_of).sum::<usize>().max(1)
}

/// The height of a row with this many lines, in points; Excel knows no higher ones.
fn height(lines: usize) -> f64 {
    (3.0 + 12.75 * lines as f64).clamp(15.75, 409.0)
}

fn write(sheet: &mut Worksheet, at: (u32, u16), cell: &TableCell, format: &Format) -> Result<(), XlsxError> {
    match cell {
        TableCell::Empty => sheet.write_blank(at.0, at.1, format)?,
        TableCell::Text(text) => sheet.write_string_with_format(at.0, at.1, text, format)?,
        TableCell::Number(number) => sheet.write_number_with_format(at.0, at.1, *number, format)?,
    };
    Ok(())
}

/// What a column is for, as a note at its heading.
fn note(text: &str) -> Note {
    const LINE: usize = 46;
    let lines = 1 + text.chars().count() / LINE;
    Note::new(text)
        .add_author_prefix(false)
        .set_width(320)
        .set_height(20 + 18 * lines as u32)
        .set_font_size(9)
}

fn choice(words: &[&str], strict: bool, say: &Words) -> Result<DataValidation, XlsxError> {
    let list = DataValidation::new().allow_list_strings(words)?;
    if !strict {
        return Ok(list.show_error_message(false));
    }
    list.set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(say.label("rubric-book-choose"))?
        .set_error_message(words.join(", "))
}

/// The formulas of the column of shares: a weight over the weights of the
/// same dimension, where an empty weight is 1. Weights of what another rubric
/// holds have no such sum.
fn shares(sheet: &mut Worksheet, table: &RubricTable, last: u32) -> Result<(), XlsxError> {
    let place = |key: &str| table.columns.iter().position(|c| c == key).unwrap_or_default() as u16;
    let (within, id, weight, share) = (place("in"), place("id"), place("weight"), place("share"));
    if *table.about("extends") != TableCell::Empty {
        return Ok(());
    }
    let above = |column: u16| letters(u32::from(column) + 1);
    let (i, w, p) = (above(id), above(weight), above(within));
    let all = |letters: &str| format!("${letters}${}:${letters}${last}", FIRST + 1);
    for number in FIRST..last {
        let row = number + 1;
        let siblings = format!("EXACT({},{p}{row})", all(&p));
        let sum = format!(
            "(SUMPRODUCT(--{siblings},{})+SUMPRODUCT({siblings}*({}<>\"\")*({}=\"\")))",
            all(&w),
            all(&i),
            all(&w)
        );
        let own = format!("IF({w}{row}=\"\",1,{w}{row})");
        let formula = format!("=IF({i}{row}=\"\",\"\",IFERROR({own}/{sum},\"\"))");
        let shown = table.rows.get((number - FIRST) as usize);
        let result =
            shown.and_then(|row| share_of(table, row)).map_or_else(|| " ".to_owned(), |s| s.to_string());
        let formula = Formula::new(formula).set_result(result);
        sheet.write_formula_with_format(number, share, formula, &body_format("share", shown))?;
    }
    Ok(())
}

/// What the formula of a row gives, for readers that compute none.
fn share_of(table: &RubricTable, row: &RubricRow) -> Option<f64> {
    let weight = |row: &RubricRow| match table.cell(row, "weight") {
        TableCell::Number(weight) => weight,
        TableCell::Empty => 1.0,
        TableCell::Text(_) => 0.0,
    };
    let within = table.cell(row, "in");
    let sum: f64 = table.rows.iter().filter(|other| table.cell(other, "in") == within).map(weight).sum();
    (sum > 0.0).then(|| weight(row) / sum)
}

/// Folds runs of rare columns that no row uses.
fn fold(sheet: &mut Worksheet, table: &RubricTable) -> Result<(), XlsxError> {
    let used = |column: usize| table.rows.iter().any(|row| row.cells[column] != TableCell::Empty);
    let foldable = |column: usize| RARE.contains(&table.columns[column].as_str()) && !used(column);
    let mut column = 0;
    while column < table.columns.len() {
        let first = column;
        while column < table.columns.len() && foldable(column) {
            column += 1;
        }
        if column > first {
            sheet.group_columns_collapsed(first as u16, column as u16 - 1)?;
        }
        column += 1;
    }
    Ok(())
}

fn about(sheet: &mut Worksheet, table: &RubricTable, words: &Words) -> Result<(), XlsxError> {
    let heads = ["rubric-book-item", "rubric-book-value", "rubric-book-explanation"];
    sheet.write_string(0, 0, "key")?;
    for (column, head) in (1_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, words.label(head), &heading_format("id"))?;
    }
    for (column, width) in [(1, 26), (2, 44), (3, 80)] {
        sheet.set_column_width(column, width)?;
    }
    let quiet = cell_format().set_font_color(Color::RGB(0x0060_6060));
    for ((number, heading), cell) in (1_u32..).zip(RUBRIC_KEYS).zip(&table.about) {
        sheet.write_string(number, 0, heading.key)?;
        sheet.write_string_with_format(number, 1, heading.get(words.lang()), &cell_format().set_bold())?;
        let numeric = matches!(heading.key, "scale_min" | "scale_max" | "min_available" | "round");
        let format = if numeric { cell_format() } else { cell_format().set_num_format("@") };
        write(sheet, (number, 2), cell, &format.set_align(FormatAlign::Left))?;
        let note = words.label(about_note(heading.key));
        sheet.write_string_with_format(number, 3, &note, &quiet)?;
        let value = if let TableCell::Text(text) = cell { lines(text, 44.0) } else { 1 };
        sheet.set_row_height(number, height(lines(&note, 80.0).max(value)))?;
        let choices = match heading.key {
            "status" => Some(choice(&STATUSES, true, words)?),
            "aggregate" => Some(choice(CHOICES[5].1, false, words)?),
            _ => None,
        };
        if let Some(choices) = choices {
            sheet.add_data_validation(number, 2, number, 2, &choices)?;
        }
    }
    sheet.set_column_hidden(0)?.set_freeze_panes(1, 0)?;
    sheet.set_print_fit_to_pages(1, 0).set_selection(1, 2, 1, 2)?;
    Ok(())
}

fn guide(sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
    let plain = cell_format().set_border(FormatBorder::None);
    sheet.set_column_width(0, 28)?.set_column_width(1, 110)?;
    let title = Format::new().set_font_size(14).set_bold().set_font_color(heading_colour("id"));
    sheet.write_string_with_format(0, 0, words.label("rubric-book-title"), &title)?;
    let intro = words.label("rubric-book-intro");
    let mut row = 2;
    for (number, line) in (1..).zip(intro.lines()) {
        let line = format!("{number}. {}", line.trim());
        sheet.merge_range(row, 0, row, 1, &line, &plain)?;
        sheet.set_row_height(row, height(lines(&line, 138.0)))?;
        row += 1;
    }
    row += 1;
    for (column, head) in [(0, "rubric-book-column"), (1, "rubric-book-explanation")] {
        sheet.write_string_with_format(row, column, words.label(head), &heading_format("id"))?;
    }
    for (keys, code) in column_notes() {
        row += 1;
        let name: Vec<String> = keys.iter().map(|k| rubric_heading(k).get(words.lang()).to_owned()).collect();
        sheet.write_string_with_format(row, 0, name.join("\n"), &cell_format().set_bold())?;
        let note = words.label(code);
        sheet.write_string_with_format(row, 1, &note, &cell_format())?;
        sheet.set_row_height(row, height(lines(&note, 110.0).max(name.len())))?;
    }
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
