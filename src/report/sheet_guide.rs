//! The first page of a judge's workbook: whose it is, how to fill it, how far it is.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, FormatBorder, Formula, Url, Worksheet, XlsxError};

use super::sheet_cells::{printed, protection};
use super::sheet_fit::{Fit, row_height};
use super::sheet_formulas::Names;
use super::sheet_look::{CLASH, FILLED, Look, OPEN, TEXT, WANTED};
use super::sheet_plan::Plan;
use crate::model::{Comments, Message, Status, letters, sheet_text};

/// Widths of the columns.
const WIDTHS: [f64; 7] = [5.0, 16.0, 40.0, 10.0, 10.0, 10.0, 14.0];
/// Columns of the table of progress.
const NAME: u16 = 2;
const FILLED_OF: u16 = 3;
const ASKED: u16 = 4;
const LEFT: u16 = 5;
const WANTED_OF: u16 = 6;

/// Draws the page.
pub(super) struct GuidePage<'p, 'a> {
    pub plan: &'p Plan<'a>,
    pub look: &'p Look,
}

impl GuidePage<'_, '_> {
    pub fn draw(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let words = self.plan.view.words;
        sheet.set_name(words.label("sheet-page-guide"))?;
        for (place, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(place, width)?;
        }
        sheet.write_string_with_format(0, 0, words.label("sheet-title"), &self.look.title)?;
        sheet.set_row_height(0, 24)?;
        let row = self.facts(sheet, 2)?;
        let row = self.steps(sheet, row + 1)?;
        let row = self.legend(sheet, row + 1)?;
        self.progress(sheet, row + 1)?;
        self.set_up(sheet);
        Ok(())
    }

    fn say(&self, message: &Message) -> String {
        self.plan.view.words.say(message)
    }

    /// A row of text over columns `from` to the last.
    fn wide(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        from: u16,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        sheet.merge_range(row, from, row, self.right(), text, format)?;
        let columns = usize::from(from)..=usize::from(self.right());
        let fit = Fit { width: WIDTHS[columns].iter().sum(), points: TEXT, bold: false };
        sheet.set_row_height(row, row_height([fit.height(fit.lines(text))]))?;
        Ok(())
    }

    /// The last column: the one of comments is there only where comments are required.
    fn right(&self) -> u16 {
        if self.plan.comments == Comments::None { LEFT } else { WANTED_OF }
    }

    /// Whose workbook, of what.
    fn facts(&self, sheet: &mut Worksheet, mut row: u32) -> Result<u32, XlsxError> {
        let (plan, words) = (self.plan, self.plan.view.words);
        let edition = plan.view.edition;
        let judge = edition.judge(plan.view.judge);
        let stage = edition.stage(plan.view.stage);
        let named = |id: &str, name: &str| {
            if name.is_empty() || name == id { id.to_owned() } else { format!("{name} ({id})") }
        };
        let rubric = named(&plan.rubric.reference(), &plan.text(&plan.rubric.title));
        let proposed = if plan.rubric.status == Status::Proposed {
            words.label("sheet-proposed")
        } else {
            String::new()
        };
        let task = Message::new("sheet-task")
            .count("entries", plan.tasks.len())
            .count("rows", plan.stamp.keys.len());
        let competition = plan.text(&edition.competition.title);
        let facts = [
            (words.label("sheet-fact-judge"), named(judge.id.as_str(), &sheet_text(&judge.name))),
            (
                words.label("sheet-fact-competition"),
                named(edition.competition.edition.as_str(), &competition),
            ),
            (words.label("sheet-fact-stage"), named(stage.id.as_str(), &plan.text(&stage.title))),
            (words.label("sheet-fact-rubric"), format!("{rubric}{proposed}")),
            (words.label("sheet-fact-task"), self.say(&task)),
        ];
        for (name, value) in facts {
            sheet.merge_range(row, 0, row, 1, &name, &self.look.strong)?;
            self.wide(sheet, row, 2, &value, &self.look.plain)?;
            row += 1;
        }
        Ok(row)
    }

    /// How to fill the workbook.
    fn steps(&self, sheet: &mut Worksheet, mut row: u32) -> Result<u32, XlsxError> {
        let (plan, words) = (self.plan, self.plan.view.words);
        let (min, max, whole) = plan.levels();
        let level = if whole { "sheet-step-level" } else { "sheet-step-level-between" };
        let comment = match plan.comments {
            Comments::None => "sheet-step-comment-free",
            Comments::Departures => "sheet-step-comment-departures",
            Comments::All => "sheet-step-comment-all",
        };
        let mut steps = vec![
            self.say(&Message::new("sheet-step-open").word("page", &plan.stamp.page)),
            self.say(&Message::new(level).word("min", min).word("max", max)),
            words.label("sheet-step-state"),
            words.label(comment),
            words.label("sheet-step-partial"),
            words.label("sheet-step-structure"),
            words.label("sheet-step-return"),
        ];
        if plan.view.blind {
            steps.push(words.label("sheet-step-blind"));
        }
        sheet.write_string_with_format(row, 0, words.label("sheet-heading-steps"), &self.look.heading)?;
        for (step, number) in steps.iter().zip(1..) {
            row += 1;
            sheet.write_string_with_format(row, 0, format!("{number}."), &self.look.plain)?;
            self.wide(sheet, row, 1, step, &self.look.plain)?;
        }
        Ok(row + 1)
    }

    /// What the colours mean.
    fn legend(&self, sheet: &mut Worksheet, mut row: u32) -> Result<u32, XlsxError> {
        let words = self.plan.view.words;
        sheet.write_string_with_format(row, 0, words.label("sheet-heading-colours"), &self.look.heading)?;
        let required = self.plan.comments != Comments::None;
        let colours = [
            (OPEN, words.label("sheet-colour-open"), true),
            (FILLED, words.label("sheet-colour-filled"), true),
            (WANTED, words.label("sheet-colour-wanted"), required),
            (CLASH, words.label("sheet-colour-clash"), true),
        ];
        for (colour, meaning, _) in colours.into_iter().filter(|(_, _, shown)| *shown) {
            row += 1;
            let swatch = Format::new().set_background_color(colour).set_border(FormatBorder::Thin);
            sheet.write_blank(row, 0, &swatch)?;
            self.wide(sheet, row, 1, &meaning, &self.look.swatch)?;
        }
        Ok(row + 1)
    }

    /// How far each entry is.
    fn progress(&self, sheet: &mut Worksheet, mut row: u32) -> Result<(), XlsxError> {
        let (plan, words) = (self.plan, self.plan.view.words);
        sheet.write_string_with_format(row, 0, words.label("sheet-heading-progress"), &self.look.heading)?;
        row += 1;
        let name = if plan.view.blind { "sheet-column-track" } else { "sheet-column-name" };
        let titles = [
            words.label("sheet-column-number"),
            words.label("sheet-column-entry"),
            words.lookup(name).unwrap_or_default(),
            words.label("sheet-column-filled"),
            words.label("sheet-column-asked"),
            words.label("sheet-column-left"),
            words.label("sheet-column-wanted"),
        ];
        let mut heights = Vec::new();
        for ((place, title), width) in (0..=self.right()).zip(&titles).zip(WIDTHS) {
            sheet.write_string_with_format(row, place, title, &self.look.header)?;
            let fit = Fit { width, points: TEXT, bold: true };
            heights.push(fit.height(fit.lines(title)));
        }
        sheet.set_row_height(row, row_height(heights))?;
        sheet.set_repeat_rows(row, row)?;
        let first = row + 1;
        for place in 0..plan.tasks.len() {
            row += 1;
            self.entry(sheet, row, place)?;
        }
        self.total(sheet, first, row)
    }

    fn entry(&self, sheet: &mut Worksheet, row: u32, place: usize) -> Result<(), XlsxError> {
        let (plan, look) = (self.plan, self.look);
        let (task, (over, rows)) = (&plan.tasks[place], plan.groups[place]);
        let entry = plan.view.edition.entry(task.entry);
        let track = &plan.view.edition.competition.tracks[entry.track.ix()];
        let track = if track.title.is_empty() { track.id.to_string() } else { plan.text(&track.title) };
        let name = if plan.view.blind { track } else { sheet_text(&entry.name) };
        sheet.write_number_with_format(row, 0, (place + 1) as f64, &look.centre)?;
        let target = if rows > 0 { over + 2 } else { over + 1 };
        let link = Url::new(format!("internal:'{}'!A{target}", plan.stamp.page)).set_text(entry.id.as_str());
        sheet.write_url_with_format(row, 1, link, &look.link)?;
        sheet.write_string_with_format(row, NAME, &name, &look.text)?;
        let (filled, wanted) = plan.progress(task);
        let names = Names::elsewhere(plan, &(over + 2).to_string(), &(over + 1 + rows).to_string());
        let counted =
            |test: String| if rows == 0 { "=0".to_owned() } else { format!("=SUMPRODUCT(--({test}))") };
        formula(sheet, (row, FILLED_OF), &counted(names.filled()), filled, &look.count)?;
        sheet.write_number_with_format(row, ASKED, f64::from(rows), &look.count)?;
        let cell = |place: u16| format!("{}{}", letters(u32::from(place) + 1), row + 1);
        let left = format!("={}-{}", cell(ASKED), cell(FILLED_OF));
        formula(sheet, (row, LEFT), &left, rows as usize - filled, &look.count)?;
        if self.right() == WANTED_OF {
            let missing = counted(names.wanted());
            formula(sheet, (row, WANTED_OF), &missing, wanted, &look.count)?;
        }
        let fits = [(1, entry.id.as_str()), (usize::from(NAME), name.as_str())].map(|(column, text)| {
            let fit = Fit { width: WIDTHS[column], points: TEXT, bold: false };
            fit.height(fit.lines(text))
        });
        sheet.set_row_height(row, row_height(fits))?;
        Ok(())
    }

    fn total(&self, sheet: &mut Worksheet, first: u32, last: u32) -> Result<(), XlsxError> {
        let (plan, look) = (self.plan, self.look);
        let row = last + 1;
        for place in 0..=self.right() {
            sheet.write_blank(row, place, &look.total)?;
        }
        sheet.write_string_with_format(row, NAME, plan.view.words.label("sheet-row-total"), &look.total)?;
        let counts: Vec<(usize, usize)> = plan.tasks.iter().map(|t| plan.progress(t)).collect();
        let (filled, asked) = (counts.iter().map(|c| c.0).sum::<usize>(), plan.stamp.keys.len());
        let wanted = counts.iter().map(|c| c.1).sum();
        let sums = [(FILLED_OF, filled), (ASKED, asked), (LEFT, asked - filled), (WANTED_OF, wanted)];
        for (place, sum) in sums.into_iter().filter(|(place, _)| *place <= self.right()) {
            let column = letters(u32::from(place) + 1);
            let added = format!("=SUM({column}{}:{column}{})", first + 1, last + 1);
            formula(sheet, (row, place), &added, sum, &look.total)?;
        }
        let done = format!(
            "=AND(${0}{1}>0,${2}{1}=0)",
            letters(u32::from(ASKED) + 1),
            first + 1,
            letters(u32::from(LEFT) + 1)
        );
        let rule = ConditionalFormatFormula::new()
            .set_rule(done.as_str())
            .set_format(Format::new().set_background_color(FILLED));
        sheet.add_conditional_format(first, FILLED_OF, last.max(first), LEFT, &rule)?;
        if self.right() == WANTED_OF {
            let cell = letters(u32::from(WANTED_OF) + 1);
            let rule = ConditionalFormatFormula::new()
                .set_rule(format!("=${cell}{}>0", first + 1).as_str())
                .set_format(Format::new().set_background_color(WANTED));
            sheet.add_conditional_format(first, WANTED_OF, last.max(first), WANTED_OF, &rule)?;
        }
        Ok(())
    }

    fn set_up(&self, sheet: &mut Worksheet) {
        sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.6, 0.6, 0.7, 0.7, 0.3, 0.3);
        sheet.set_screen_gridlines(false);
        let (left, middle, page) = printed(self.plan);
        sheet.set_header(format!("&L&8 {left}&R&8 {middle}"));
        sheet.set_footer(format!("&R&8 {page}"));
        sheet.protect_with_options(&protection());
    }
}

/// Writes a formula together with what it shows until somebody computes it.
fn formula(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    text: &str,
    result: usize,
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = Formula::new(text).set_result(result.to_string());
    sheet.write_formula_with_format(row, place, formula, format)?;
    Ok(())
}
