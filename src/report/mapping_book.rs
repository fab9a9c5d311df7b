//! A suggested mapping as a workbook: one table, of which one column is to be looked through.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, IgnoreError, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::Words;
use super::blocks::plain;
use super::mapping_view::{MAPPING_COLUMNS, cells, meaning};
use crate::mapping::{
    Choices, DateOrder, Kind, Lexicon, Mapping, Setting, TableRow, Target, choices, targets,
};
use crate::model::{Message, letters};

/// The row of the table's header, from 0; above it stands what to do.
const HEADER: u32 = 5;
const BECOMES: u16 = 3;
const SCORE: u16 = 4;

/// Widths of the columns, in characters.
const WIDTHS: [f64; 6] = [21.0, 38.0, 26.0, 26.0, 7.0, 60.0];

/// Height of a line of text, in points.
const LINE_HEIGHT: f64 = 13.5;

/// From here up a suggestion is likely right.
const HIGH: f64 = 0.8;

/// Below this it is hardly more than a guess.
const LOW: f64 = 0.6;

const INK: Color = Color::RGB(0x1F_29_33);
const HEAD: Color = Color::RGB(0x1F_4E_5F);
const LINE: Color = Color::RGB(0xC9_D2_D9);
const EDITED: Color = Color::RGB(0xFF_FB_E6);
const GREEN: Color = Color::RGB(0xD8_F0_DC);
const AMBER: Color = Color::RGB(0xFF_E9_B8);
const RED: Color = Color::RGB(0xF8_CF_C8);
const QUIET: Color = Color::RGB(0xF1_F4_F6);

/// The cell in which people confirm a mapping, such as `D14`.
pub fn confirm_cell(mapping: &Mapping) -> String {
    let place = mapping.rows().iter().position(|r| r.what == Setting::ConfirmedBy.word()).unwrap_or(0);
    format!("{}{}", letters(u32::from(BECOMES) + 1), HEADER + 2 + place as u32)
}

/// The workbook of a mapping. The same mapping gives the same bytes.
pub fn mapping_workbook(mapping: &Mapping, lexicon: &Lexicon<'_>, words: &Words) -> Result<Vec<u8>, String> {
    build(mapping, lexicon, words).map_err(|e| e.to_string())
}

fn build(mapping: &Mapping, lexicon: &Lexicon<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day, so that nothing but the mapping shows in the bytes.
    let day = ExcelDateTime::from_ymd(2022, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("tolok").set_creation_datetime(&day));
    let lists = Lists::of(mapping, lexicon, words);
    let sheet = book.add_worksheet();
    sheet.set_name(words.label("map-sheet-mapping"))?;
    heading(sheet, mapping, words)?;
    for (place, row) in mapping.rows().iter().enumerate() {
        table_row(sheet, HEADER + 1 + place as u32, row, &lists, words)?;
    }
    page(sheet, mapping.rows().len() as u32)?;
    let sheet = book.add_worksheet();
    sheet.set_name(words.label("map-sheet-choices"))?;
    lists.write(sheet, words)?;
    book.save_to_buffer()
}

fn text(size: f64) -> Format {
    Format::new().set_font_name("Calibri").set_font_size(size).set_font_color(INK)
}

fn body() -> Format {
    text(10.0)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
        .set_num_format("@")
        .set_align(FormatAlign::Left)
        .set_indent(1)
}

/// What the sheet is, what to do, and the header of the table.
fn heading(sheet: &mut Worksheet, mapping: &Mapping, words: &Words) -> Result<(), XlsxError> {
    let title = Message::new("map-title").word("file", &mapping.file).word("kind", mapping.kind.word());
    sheet.write_string_with_format(0, 0, plain(&words.say(&title)), &text(14.0).set_bold())?;
    let steps = [
        Message::new("map-step-look"),
        Message::new("map-step-leave-out"),
        Message::new("map-step-confirm").word("cell", confirm_cell(mapping)),
    ];
    for (row, step) in (1..).zip(&steps) {
        sheet.write_string_with_format(row, 0, words.say(step), &text(10.0))?;
    }
    let head = body().set_bold().set_font_color(Color::White).set_background_color(HEAD);
    for (column, (name, width)) in (0..).zip(MAPPING_COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEADER, column, *name, &head)?;
    }
    Ok(())
}

fn table_row(
    sheet: &mut Worksheet,
    at: u32,
    row: &TableRow,
    lists: &Lists,
    words: &Words,
) -> Result<(), XlsxError> {
    let is_confirm = row.what == Setting::ConfirmedBy.word();
    let is_open = row.becomes.is_empty() && !is_confirm && row.what != Setting::File.word();
    let quiet = if row.is_label { body().set_background_color(QUIET) } else { body() };
    let cells = cells(row, words);
    for (column, cell) in (0..).zip(&cells) {
        let format = match column {
            BECOMES if row.what == Setting::File.word() => quiet.clone(),
            BECOMES => {
                let colour = if is_open { RED } else { EDITED };
                let open = quiet.clone().set_background_color(colour).set_bold().set_unlocked();
                if is_confirm { open.set_border(FormatBorder::Medium).set_border_color(HEAD) } else { open }
            }
            SCORE => scored(&quiet, row),
            _ => quiet.clone(),
        };
        match row.score.filter(|_| column == SCORE) {
            Some(score) => {
                sheet.write_number_with_format(at, column, (score * 100.0).round() / 100.0, &format)?
            }
            None => sheet.write_string_with_format(at, column, cell.as_str(), &format)?,
        };
    }
    sheet.set_row_height(at, LINE_HEIGHT * lines(&cells) + 2.0)?;
    if let Some(list) = lists.for_row(row) {
        let validation = DataValidation::new()
            .allow_list_formula(Formula::new(list))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title(words.label("map-not-listed-title"))?
            .set_error_message(words.label("map-not-listed"))?;
        sheet.add_data_validation(at, BECOMES, at, BECOMES, &validation)?;
    }
    Ok(())
}

/// How many lines the longest cell takes; spreadsheets do not all work it out themselves.
fn lines(cells: &[String; 6]) -> f64 {
    let of = |(cell, width): (&String, f64)| (cell.chars().count() as f64 * 0.92 / width).ceil();
    cells.iter().zip(WIDTHS).map(of).fold(1.0, f64::max).min(12.0)
}

/// The colour says how sure the suggestion is; a column that is left out needs none.
fn scored(quiet: &Format, row: &TableRow) -> Format {
    let format =
        quiet.clone().set_num_format("0.00").set_align(FormatAlign::Right).set_align(FormatAlign::Top);
    match row.score {
        None => format,
        Some(_) if row.becomes == "-" => format,
        Some(score) if score >= HIGH && !row.becomes.is_empty() => format.set_background_color(GREEN),
        Some(score) if score >= LOW && !row.becomes.is_empty() => format.set_background_color(AMBER),
        Some(_) => format.set_background_color(RED),
    }
}

fn page(sheet: &mut Worksheet, rows: u32) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.ignore_error_range(HEADER, 0, HEADER + rows, 5, IgnoreError::NumberStoredAsText)?;
    protect(sheet);
    Ok(())
}

/// Only open cells can be changed; widths, heights and colours may. No password: it is no secret.
fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
}

/// The values that can be chosen, by what they are chosen for.
struct Lists {
    /// Title, values and what they mean.
    all: Vec<List>,
    sheet: String,
}

struct List {
    /// `column`, `track`, `entry` and so on.
    of: String,
    values: Vec<(String, String)>,
}

impl Lists {
    fn of(mapping: &Mapping, lexicon: &Lexicon<'_>, words: &Words) -> Self {
        let mut all = vec![columns(mapping, lexicon, words)];
        let plain_list = |of: &str, values: &[&str]| List {
            of: of.to_owned(),
            values: values.iter().map(|v| ((*v).to_owned(), String::new())).collect(),
        };
        all.push(plain_list(Setting::Kind.word(), &Kind::ALL.map(Kind::word)));
        all.push(plain_list(Setting::Decimal.word(), &["-", ",", "."]));
        all.push(plain_list(Setting::DateOrder.word(), &DateOrder::WORDS.map(|(word, _)| word)));
        let competition = &lexicon.edition.competition;
        let lang = words.lang();
        let titled = |of: Setting, items: Vec<(String, String)>| List {
            of: of.word().to_owned(),
            values: std::iter::once(("-".to_owned(), String::new())).chain(items).collect(),
        };
        let tracks = competition.tracks.iter().map(|t| (t.id.to_string(), t.title.get(lang).to_owned()));
        let stages = competition.stages.iter().map(|s| (s.id.to_string(), s.title.get(lang).to_owned()));
        match mapping.kind {
            Kind::Entries => all.push(titled(Setting::TrackOfAll, tracks.collect())),
            Kind::Marks => all.push(titled(Setting::StageOfAll, stages.collect())),
            _ => {}
        }
        let mut of_values: BTreeMap<&str, List> = BTreeMap::new();
        for value in &mapping.values {
            let list = || List {
                of: format!("value of {}", value.of),
                values: values_of(mapping.kind, &value.of, lexicon),
            };
            of_values.entry(&value.of).or_insert_with(list);
        }
        all.extend(of_values.into_values().filter(|l| l.values.len() > 1));
        Self { all, sheet: words.label("map-sheet-choices") }
    }

    /// The range that a row's cell is chosen from.
    fn for_row(&self, row: &TableRow) -> Option<String> {
        let of = if row.what.starts_with("column ") { "column" } else { row.what.as_str() };
        let place = self.all.iter().position(|l| l.of == of)?;
        let column = letters(place as u32 * 2 + 1);
        let last = self.all[place].values.len() + 1;
        Some(format!("='{}'!${column}$2:${column}${last}", self.sheet))
    }

    fn write(&self, sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
        let head = body().set_bold().set_font_color(Color::White).set_background_color(HEAD);
        for (place, list) in (0_u16..).zip(&self.all) {
            let column = place * 2;
            sheet.write_string_with_format(0, column, list.of.as_str(), &head)?;
            let longest = |of: fn(&(String, String)) -> &String| {
                list.values.iter().map(|v| of(v).chars().count()).max().unwrap_or(0) as f64
            };
            sheet.set_column_width(column, (longest(|v| &v.0) + 3.0).clamp(14.0, 40.0))?;
            let has_meanings = list.values.iter().any(|(_, means)| !means.is_empty());
            if has_meanings {
                sheet.write_string_with_format(0, column + 1, words.label("map-meaning"), &head)?;
            }
            sheet.set_column_width(
                column + 1,
                if has_meanings { (longest(|v| &v.1) + 3.0).min(60.0) } else { 2.0 },
            )?;
            for (row, (value, means)) in (1..).zip(&list.values) {
                sheet.write_string_with_format(row, column, plain(value), &body().set_bold())?;
                if has_meanings {
                    sheet.write_string_with_format(row, column + 1, plain(means), &body())?;
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        protect(sheet);
        Ok(())
    }
}

/// What a column can become: leaving it out, every target, and its own name.
fn columns(mapping: &Mapping, lexicon: &Lexicon<'_>, words: &Words) -> List {
    let mut values = vec![("-".to_owned(), words.label("target-left-out"))];
    let title = |target: &Target| {
        let criteria = lexicon.criteria().iter();
        let of = criteria.map(|(c, _)| c).find(|c| c.id.as_str() == target.of && !c.title.is_empty());
        of.map_or_else(String::new, |c| format!(": {}", c.title.get(words.lang())))
    };
    let of = |target: &Target| (target.to_string(), meaning(target, words) + &title(target));
    values.extend(targets(mapping.kind, lexicon).iter().map(|k| of(&k.target)));
    for column in &mapping.columns {
        let kept = column.kept.as_ref().filter(|t| !values.iter().any(|(v, _)| *v == t.to_string()));
        values.extend(kept.map(of));
    }
    List { of: "column".to_owned(), values }
}

/// What a value can become.
fn values_of(kind: Kind, of: &str, lexicon: &Lexicon<'_>) -> Vec<(String, String)> {
    let edition = lexicon.edition;
    let mut values = vec![("-".to_owned(), String::new())];
    let target = Target::parse(of);
    match target.column.as_str() {
        "entry" => values.extend(edition.entries.iter().map(|e| (e.id.to_string(), e.name.clone()))),
        "judge" => values.extend(edition.judges.iter().map(|j| (j.id.to_string(), j.name.clone()))),
        "level" => {
            let criteria = lexicon.criteria();
            let own = criteria.iter().find(|(c, _)| c.id.as_str() == target.of).or(criteria.first());
            if let Some((_, levels)) = own.filter(|(_, l)| l.max - l.min <= 100.0) {
                let steps = (0..=(levels.max - levels.min) as u32).map(|n| levels.min + f64::from(n));
                values.extend(steps.map(|level| (level.to_string(), String::new())));
            }
            values.push(("n/a".to_owned(), String::new()));
        }
        _ => match choices(kind, &target, lexicon) {
            Some(Choices { all, .. }) => values.extend(all.into_iter().map(|(id, mut names)| {
                let name = if names.is_empty() { String::new() } else { names.swap_remove(0) };
                (id, name)
            })),
            None => values.extend(["ya", "tidak"].map(|w| (w.to_owned(), String::new()))),
        },
    }
    values
}
