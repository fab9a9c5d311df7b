//! A timetable as a workbook for print: a sheet for each day, then one for each judge.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{TimetableView, Words};
use crate::judging::Placed;
use crate::model::{JudgeIx, Message};

/// A4 in the numbering of spreadsheets.
const A4: u8 = 9;
/// Longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;
/// Height of a line of text, in points.
const LINE: f64 = 15.0;

/// A column: its title and its width in characters.
type Head = (String, f64);

/// The workbook.
pub fn timetable_book(view: &TimetableView<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(
        view.dated.year().unsigned_abs(),
        view.dated.month().unsigned_abs(),
        view.dated.day().unsigned_abs(),
    )?;
    let title = Message::new("timetable-title").word("stage", view.stage_title(words));
    let title = words.say(&title);
    book.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&made));
    let printer = Printer { view, words, title };
    let mut taken = BTreeSet::new();
    let mut days: Vec<Date> = view.sessions.iter().map(|s| s.slot.day).collect();
    days.dedup();
    for day in days {
        let name = free_name(&printer.short_day(day), &mut taken);
        printer.day(book.add_worksheet().set_name(name)?, day)?;
    }
    let judges: BTreeSet<JudgeIx> = view.sessions.iter().flat_map(|s| s.judges.iter().copied()).collect();
    for judge in judges {
        let name = Message::new("sheet-of-judge").word("judge", &view.edition.judge(judge).id);
        let name = free_name(&words.say(&name), &mut taken);
        printer.judge(book.add_worksheet().set_name(name)?, judge)?;
    }
    book.save_to_buffer()
}

/// A name for a sheet that no other has, whatever the case of its letters.
fn free_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let numbered = (2..).map(|n| format!("{} ({n})", cut(wanted, LONGEST_NAME - 6)));
    let mut names = std::iter::once(cut(wanted, LONGEST_NAME)).chain(numbered);
    let name = names.find(|n| !taken.contains(&n.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

struct Printer<'a> {
    view: &'a TimetableView<'a>,
    words: &'a Words,
    title: String,
}

impl Printer<'_> {
    fn short_day(&self, day: Date) -> String {
        let message = Message::new("date-short")
            .number("weekday", f64::from(day.weekday().to_monday_one_offset()))
            .word("day", format!("{:02}", day.day()))
            .word("month", format!("{:02}", day.month()));
        self.words.say(&message)
    }

    /// The sessions of a day, with where and when the entrant is.
    fn day(&self, sheet: &mut Worksheet, day: Date) -> Result<(), XlsxError> {
        let label = |code: &'static str| self.words.label(code);
        let shared = self.view.one_panel();
        let mut heads: Vec<Head> = vec![
            (label("column-time"), 19.0),
            (label("column-local-time"), 19.0),
            (label("column-room"), 10.0),
            (label("column-entry"), 12.0),
            (label("column-name"), 36.0),
            (label("column-track"), 30.0),
        ];
        if shared.is_none() {
            heads.push((label("column-judges"), 40.0));
        }
        let rows = self.view.sessions.iter().filter(|s| s.slot.day == day).map(|s| {
            let entry = self.view.edition.entry(s.entry);
            let mut row = vec![
                self.time(s),
                self.view.local(s, self.words),
                self.words.room(self.view.room(s)),
                entry.id.to_string(),
                entry.name.clone(),
                self.view.track_title(s.entry, self.words),
            ];
            row.extend(shared.is_none().then(|| self.view.judges(&s.judges)));
            row
        });
        let panel = shared
            .filter(|p| !p.is_empty())
            .map(|panel| self.words.say(&Message::new("note-panel").word("judges", self.view.judges(panel))));
        let under: Vec<String> = std::iter::once(self.words.long_date(day)).chain(panel).collect();
        self.page(sheet, &under, &heads, &rows.collect::<Vec<_>>())
    }

    /// The sessions of a judge.
    fn judge(&self, sheet: &mut Worksheet, judge: JudgeIx) -> Result<(), XlsxError> {
        let label = |code: &'static str| self.words.label(code);
        let heads: Vec<Head> = vec![
            (label("column-day"), 30.0),
            (label("column-time"), 19.0),
            (label("column-room"), 10.0),
            (label("column-entry"), 12.0),
            (label("column-name"), 36.0),
            (label("column-track"), 30.0),
        ];
        let rows = self.view.sessions.iter().filter(|s| s.judges.contains(&judge)).map(|s| {
            let entry = self.view.edition.entry(s.entry);
            vec![
                self.words.long_date(s.slot.day),
                self.time(s),
                self.words.room(self.view.room(s)),
                entry.id.to_string(),
                entry.name.clone(),
                self.view.track_title(s.entry, self.words),
            ]
        });
        let own = self.view.edition.judge(judge);
        let name =
            if own.name == own.id.as_str() { own.name.clone() } else { format!("{} ({})", own.name, own.id) };
        self.page(sheet, &[name], &heads, &rows.collect::<Vec<_>>())
    }

    fn time(&self, session: &Placed) -> String {
        self.words.span((session.slot.starts_at, session.slot.ends_at), &self.view.zone)
    }

    /// A page: the competition, the title, what stands under it, and the table.
    fn page(
        &self,
        sheet: &mut Worksheet,
        under: &[String],
        heads: &[Head],
        rows: &[Vec<String>],
    ) -> Result<(), XlsxError> {
        let last = (heads.len() - 1) as u16;
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let strong = plain.clone().set_bold();
        let competition = &self.view.edition.competition;
        let name = competition.title.get(self.words.lang());
        let name = if name.is_empty() { competition.id.as_str() } else { name };
        let mut at = 0;
        let lines = [(name, strong.clone().set_font_size(13)), (self.title.as_str(), strong.clone())];
        let under = under.iter().map(|line| (line.as_str(), plain.clone()));
        let width: f64 = heads.iter().map(|(_, width)| width).sum();
        for (line, format) in lines.into_iter().chain(under) {
            sheet.merge_range(at, 0, at, last, "", &format)?;
            sheet.write_string_with_format(at, 0, line, &format)?;
            sheet.set_row_height(at, 4.0 + LINE * lines_of(line, width))?;
            at += 1;
        }
        at += 1;
        let head = strong.set_background_color(Color::RGB(0x00E7_EDF3)).set_border(FormatBorder::Thin);
        let cell = plain.set_border(FormatBorder::Thin);
        for (column, (title, width)) in heads.iter().enumerate() {
            sheet.set_column_width(column as u16, *width)?;
            sheet.write_string_with_format(at, column as u16, title, &head)?;
        }
        sheet.set_row_height(at, 6.0 + LINE)?;
        sheet.set_repeat_rows(at, at)?.set_freeze_panes(at + 1, 0)?;
        for (i, row) in rows.iter().enumerate() {
            let place = at + 1 + i as u32;
            for (column, text) in row.iter().enumerate() {
                sheet.write_string_with_format(place, column as u16, text, &cell)?;
            }
            let high = row.iter().zip(heads).map(|(text, (_, width))| lines_of(text, *width));
            sheet.set_row_height(place, 4.0 + LINE * high.fold(1.0, f64::max))?;
        }
        sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3).set_footer("&C&P / &N");
        Ok(())
    }
}

/// How many lines a text takes in a cell of a width in characters, about.
fn lines_of(text: &str, width: f64) -> f64 {
    (text.chars().count() as f64 * 1.1 / width).ceil().max(1.0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::free_name;

    #[test]
    fn names_of_sheets_differ_and_are_short() {
        let mut taken = BTreeSet::new();
        let long = "Juri ".to_owned() + &"a".repeat(64);
        let names = ["Juri W1", "juri w1", &long, &long].map(|n| free_name(n, &mut taken));
        assert_eq!((names[0].as_str(), names[1].as_str()), ("Juri W1", "juri w1 (2)"));
        assert!(names.iter().all(|n| n.chars().count() <= 31) && names[2] != names[3], "{names:?}");
    }
}
