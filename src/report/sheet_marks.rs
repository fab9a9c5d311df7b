//! The page of marks of a judge's workbook: one row for each criterion of each entry.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, Format,
    IgnoreError, Url, Worksheet, XlsxError,
};

use super::sheet_cells::{escaped, is_link, printed, protection, write_pieces};
use super::sheet_fit::{Fit, TALLEST, row_height};
use super::sheet_formulas::Names;
use super::sheet_look::{CLASH, FILLED, Look, SMALL, TEXT, WANTED};
use super::sheet_plan::Plan;
use crate::evidence::MarkState;
use crate::judging::{Asked, Task};
use crate::model::{LONGEST_COMMENT, Message, SheetColumn, cut, sheet_text, whole_levels};

/// Longest list that a drop-down may hold, in characters.
const LONGEST_LIST: usize = 255;
/// Widths of the column of level texts, of which the narrowest that shows all is taken.
const LEVEL_WIDTHS: [f64; 5] = [58.0, 72.0, 90.0, 110.0, 130.0];

/// A link; its scheme in small letters, as the library wants it.
fn address(text: &str) -> Url {
    let (scheme, rest) = text.split_once(':').unwrap_or_default();
    Url::new(format!("{}:{rest}", scheme.to_ascii_lowercase()))
}

/// Draws the page.
pub(super) struct MarksPage<'p, 'a> {
    pub plan: &'p Plan<'a>,
    pub look: &'p Look,
    widths: Vec<f64>,
}

impl<'p, 'a> MarksPage<'p, 'a> {
    pub fn new(plan: &'p Plan<'a>, look: &'p Look) -> Self {
        let mut page = Self { plan, look, widths: Vec::new() };
        page.widths = plan.columns.iter().map(|c| page.width(*c)).collect();
        page
    }

    pub fn draw(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(&self.plan.stamp.page)?;
        self.header(sheet)?;
        for (task, (row, _)) in self.plan.tasks.iter().zip(&self.plan.groups) {
            self.over(sheet, task, *row)?;
            for (asked, row) in task.asked.iter().zip(row + 1..) {
                self.row(sheet, task, asked, row)?;
            }
        }
        self.rules(sheet)?;
        self.colours(sheet)?;
        self.set_up(sheet)
    }

    fn last_row(&self) -> u32 {
        self.plan.groups.last().map_or(0, |(row, rows)| row + rows)
    }

    fn last_column(&self) -> u16 {
        self.plan.columns.len() as u16 - 1
    }

    /// A column's width; ids are shown whole up to a bearable length.
    fn width(&self, column: SheetColumn) -> f64 {
        use SheetColumn as C;
        let keys = &self.plan.stamp.keys;
        let longest = |ids: &mut dyn Iterator<Item = &String>| ids.map(String::len).max().unwrap_or(0) as f64;
        match column {
            C::Entry => longest(&mut keys.iter().map(|(e, _)| e)).mul_add(1.25, 2.0).clamp(9.0, 22.0),
            C::Criterion => longest(&mut keys.iter().map(|(_, c)| c)).mul_add(1.25, 2.0).clamp(8.5, 16.0),
            C::Name => 15.0,
            C::Measured => 17.0,
            C::Question => 28.0,
            C::Levels => self.levels_width(),
            C::Claim | C::Level => 9.0,
            C::Evidence | C::Note => 18.0,
            C::State => 13.0,
            C::Comment => 32.0,
        }
    }

    fn levels_width(&self) -> f64 {
        let texts: Vec<String> = (0..self.plan.rubric.criteria.len()).map(|c| self.ladder(c)).collect();
        let shows_all = |width: &&f64| {
            let fit = Fit { width: **width, points: SMALL, bold: false };
            texts.iter().all(|t| fit.height(fit.lines(t)) < TALLEST - 8.0)
        };
        *LEVEL_WIDTHS.iter().find(shows_all).unwrap_or(&LEVEL_WIDTHS[4])
    }

    /// The level texts of a criterion, each on a line of its own.
    fn ladder(&self, criterion: usize) -> String {
        self.rungs(criterion)
            .iter()
            .map(|(level, text)| format!("{level}  {text}"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn rungs(&self, criterion: usize) -> Vec<(String, String)> {
        let levels = &self.plan.rubric.criteria[criterion].levels;
        levels.iter().map(|(at, text)| (self.plan.level(*at), self.plan.text(text))).collect()
    }

    fn fit(&self, column: SheetColumn, points: f64, bold: bool) -> Fit {
        let width = self.plan.place(column).map_or(10.0, |place| self.widths[usize::from(place)]);
        Fit { width, points, bold }
    }

    fn header(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let mut heights = Vec::new();
        for ((place, (column, title)), width) in (0..).zip(&self.plan.stamp.columns).zip(&self.widths) {
            sheet.set_column_width(place, *width)?;
            sheet.write_string_with_format(0, place, title, &self.look.header)?;
            // The arrow of the filter stands below the title.
            let fit = self.fit(*column, TEXT, true);
            heights.push(fit.height(fit.lines(title) + 1));
        }
        sheet.set_row_height(0, row_height(heights))?;
        Ok(())
    }

    /// The title row of an entry.
    fn over(&self, sheet: &mut Worksheet, task: &Task, row: u32) -> Result<(), XlsxError> {
        let (plan, look) = (self.plan, self.look);
        let entry = plan.view.edition.entry(task.entry);
        let from = plan.sure(SheetColumn::Question);
        for column in 0..from {
            sheet.write_blank(row, column, &look.band)?;
        }
        sheet.write_string_with_format(row, 0, entry.id.as_str(), &look.band)?;
        sheet.merge_range(row, from, row, self.last_column(), "", &look.band)?;
        let name = if plan.view.blind { entry.id.to_string() } else { sheet_text(&entry.name) };
        let rest = plan.over(task);
        write_pieces(
            sheet,
            (row, from),
            &[(&look.strong_piece, &name), (&look.piece, &rest)],
            &look.band,
            "\n",
        )?;
        let width = self.widths[usize::from(from)..].iter().sum();
        let fit = Fit { width, points: TEXT, bold: false };
        let lines = fit.lines(&name) + if rest.is_empty() { 0 } else { fit.lines(&rest) };
        sheet.set_row_height(row, row_height([fit.height(lines)]))?;
        Ok(())
    }

    /// One criterion of one entry.
    fn row(&self, sheet: &mut Worksheet, task: &Task, asked: &Asked, row: u32) -> Result<(), XlsxError> {
        let mut heights = Vec::new();
        for (place, column) in (0..).zip(&self.plan.columns) {
            heights.push(self.cell(sheet, (row, place), (task, asked), *column)?);
        }
        sheet.set_row_height(row, row_height(heights))?;
        Ok(())
    }

    /// Writes a cell; gives the height that it asks for.
    fn cell(
        &self,
        sheet: &mut Worksheet,
        (row, place): (u32, u16),
        (task, asked): (&Task, &Asked),
        column: SheetColumn,
    ) -> Result<f64, XlsxError> {
        use SheetColumn as C;
        let (plan, look) = (self.plan, self.look);
        let entry = plan.view.edition.entry(task.entry);
        let rules = &plan.rubric.criteria[asked.criterion.ix()];
        let claim = plan.claim(task.entry, asked.criterion);
        let at = (row, place);
        match column {
            C::Entry => self.string(sheet, at, column, entry.id.as_str(), &look.text),
            C::Name => self.string(sheet, at, column, &sheet_text(&entry.name), &look.quiet),
            C::Criterion => self.string(sheet, at, column, rules.id.as_str(), &look.key),
            C::Question => self.question(sheet, at, asked),
            C::Levels => self.levels(sheet, at, asked),
            C::Claim => {
                match claim.map(|c| c.level) {
                    Some(Some(level)) => sheet.write_number_with_format(row, place, level, &look.centre)?,
                    Some(None) => {
                        let none = plan.view.words.label("sheet-claim-none");
                        sheet.write_string_with_format(row, place, &none, &look.centre)?
                    }
                    None => sheet.write_blank(row, place, &look.centre)?,
                };
                Ok(24.0)
            }
            C::Evidence => self.evidence(sheet, at, &sheet_text(claim.map_or("", |c| &c.evidence))),
            C::Note => self.string(sheet, at, column, &sheet_text(claim.map_or("", |c| &c.note)), &look.text),
            C::Measured => {
                let text = asked.measured.map(|m| plan.measured(asked.criterion, m)).unwrap_or_default();
                self.string(sheet, at, column, &text, &look.quiet)
            }
            C::Level | C::State | C::Comment => self.input(sheet, at, column, (task, asked)),
        }
    }

    fn string(
        &self,
        sheet: &mut Worksheet,
        (row, place): (u32, u16),
        column: SheetColumn,
        text: &str,
        format: &Format,
    ) -> Result<f64, XlsxError> {
        if text.is_empty() {
            sheet.write_blank(row, place, format)?;
            return Ok(0.0);
        }
        sheet.write_string_with_format(row, place, text, format)?;
        let fit = self.fit(column, TEXT, column == SheetColumn::Criterion);
        Ok(fit.height(fit.lines(text)))
    }

    fn question(&self, sheet: &mut Worksheet, at: (u32, u16), asked: &Asked) -> Result<f64, XlsxError> {
        let rules = &self.plan.rubric.criteria[asked.criterion.ix()];
        let (title, question) = (self.plan.text(&rules.title), self.plan.text(&rules.question));
        let look = self.look;
        let pieces = [(&look.strong_piece, title.as_str()), (&look.piece, question.as_str())];
        write_pieces(sheet, at, &pieces, &look.text, "\n")?;
        let (bold, plain) =
            (self.fit(SheetColumn::Question, TEXT, true), self.fit(SheetColumn::Question, TEXT, false));
        Ok(plain.height(bold.lines(&title) + plain.lines(&question)))
    }

    fn levels(&self, sheet: &mut Worksheet, at: (u32, u16), asked: &Asked) -> Result<f64, XlsxError> {
        let look = self.look;
        let rungs = self.rungs(asked.criterion.ix());
        let numbers: Vec<String> = rungs.iter().map(|(level, _)| format!("{level}  ")).collect();
        let texts: Vec<String> = rungs
            .iter()
            .zip(1..)
            .map(|((_, t), n)| if n == rungs.len() { t.clone() } else { format!("{t}\n") })
            .collect();
        let pieces = numbers.iter().zip(&texts).flat_map(|(number, text)| {
            [(&look.small_strong_piece, number.as_str()), (&look.small_piece, text.as_str())]
        });
        write_pieces(sheet, at, &pieces.collect::<Vec<_>>(), &look.small, "")?;
        let fit = self.fit(SheetColumn::Levels, SMALL, false);
        Ok(fit.height(fit.lines(&self.ladder(asked.criterion.ix()))))
    }

    /// A link where it is one address of the web and names may be seen, else text.
    fn evidence(
        &self,
        sheet: &mut Worksheet,
        (row, place): (u32, u16),
        text: &str,
    ) -> Result<f64, XlsxError> {
        if !self.plan.view.blind && is_link(text) {
            let fit = self.fit(SheetColumn::Evidence, TEXT, false);
            let shown = fit.broken(text);
            sheet.write_url_with_format(row, place, address(text).set_text(&shown), &self.look.link)?;
            return Ok(fit.height(fit.lines(&shown)));
        }
        self.string(sheet, (row, place), SheetColumn::Evidence, text, &self.look.text)
    }

    /// A cell for the judge, with what the judge said before.
    fn input(
        &self,
        sheet: &mut Worksheet,
        (row, place): (u32, u16),
        column: SheetColumn,
        (task, asked): (&Task, &Asked),
    ) -> Result<f64, XlsxError> {
        let (plan, look) = (self.plan, self.look);
        let state = plan.mark(task.entry, asked.criterion).map(|m| m.state);
        let words = plan.view.words;
        match (column, state) {
            (SheetColumn::Level, Some(MarkState::Given(level))) => {
                sheet.write_number_with_format(row, place, level, &look.level)?;
            }
            (SheetColumn::State, Some(MarkState::NotApplicable)) => {
                sheet.write_string_with_format(
                    row,
                    place,
                    words.label("sheet-state-not-applicable"),
                    &look.state,
                )?;
            }
            (SheetColumn::State, Some(MarkState::Recused)) => {
                sheet.write_string_with_format(
                    row,
                    place,
                    words.label("sheet-state-recused"),
                    &look.state,
                )?;
            }
            (SheetColumn::Comment, _) => {
                let comment = plan.comment(task.entry, asked.criterion);
                return self.string(sheet, (row, place), column, &comment, &look.comment);
            }
            (SheetColumn::Level, _) => {
                sheet.write_blank(row, place, &look.level)?;
            }
            _ => {
                sheet.write_blank(row, place, &look.state)?;
            }
        }
        Ok(0.0)
    }

    /// What the input cells take.
    fn rules(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (plan, words) = (self.plan, self.plan.view.words);
        let (min, max, _) = plan.levels();
        let wrong = |rule: DataValidation, message: Message| -> Result<DataValidation, XlsxError> {
            let title = cut(&words.label("sheet-wrong-title"), 32);
            rule.set_error_style(DataValidationErrorStyle::Stop)
                .set_error_title(title)?
                .set_error_message(cut(&words.say(&message), 255))
        };
        let level = self.level_rule()?;
        let level = wrong(level, Message::new("sheet-wrong-level").word("min", min).word("max", max))?;
        let states = ["sheet-state-given", "sheet-state-not-applicable", "sheet-state-recused"];
        let states = states.map(|code| words.lookup(code).unwrap_or_default());
        let state = DataValidation::new().allow_list_strings(&states)?;
        let state = wrong(state, Message::new("sheet-wrong-state"))?;
        let most = LONGEST_COMMENT as u32;
        let comment = DataValidation::new().allow_text_length(DataValidationRule::LessThanOrEqualTo(most));
        let comment = wrong(comment, Message::new("sheet-wrong-comment").count("most", LONGEST_COMMENT))?;
        let last = self.last_row().max(1);
        for (column, rule) in
            [(SheetColumn::Level, level), (SheetColumn::State, state), (SheetColumn::Comment, comment)]
        {
            let place = plan.sure(column);
            sheet.add_data_validation(1, place, last, place, &rule)?;
        }
        Ok(())
    }

    fn level_rule(&self) -> Result<DataValidation, XlsxError> {
        let range = self.plan.rubric.levels;
        let Some(whole) = whole_levels(self.plan.rubric) else {
            return Ok(
                DataValidation::new().allow_decimal_number(DataValidationRule::Between(range.min, range.max))
            );
        };
        let (from, to) = (*whole.start(), *whole.end());
        let names: Vec<String> = whole.take(LONGEST_LIST).map(|level| level.to_string()).collect();
        if names.join(",").len() <= LONGEST_LIST && names.len() == (to - from + 1) as usize {
            DataValidation::new().allow_list_strings(&names)
        } else {
            Ok(DataValidation::new().allow_whole_number(DataValidationRule::Between(from, to)))
        }
    }

    /// Colours that follow what the judge writes.
    fn colours(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let plan = self.plan;
        let (level, state, comment) =
            (plan.sure(SheetColumn::Level), plan.sure(SheetColumn::State), plan.sure(SheetColumn::Comment));
        let last = self.last_row().max(1);
        let names = Names::new(plan, "2", "2");
        let filled = format!("={}", names.filled());
        let rules = [
            (level, state, format!("={}", names.clash()), CLASH),
            (comment, comment, format!("={}", names.wanted()), WANTED),
            (level, state, filled.clone(), FILLED),
            (comment, comment, filled, FILLED),
        ];
        for (from, to, formula, colour) in rules.into_iter().filter(|(_, _, f, _)| f != "=FALSE") {
            let format = Format::new().set_background_color(colour);
            let rule = ConditionalFormatFormula::new()
                .set_rule(formula.as_str())
                .set_format(format)
                .set_stop_if_true(true);
            sheet.add_conditional_format(1, from, last, to, &rule)?;
        }
        Ok(())
    }

    fn set_up(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (plan, words) = (self.plan, self.plan.view.words);
        let (last, right) = (self.last_row(), self.last_column());
        sheet.set_freeze_panes(1, plan.sure(SheetColumn::Criterion) + 1)?;
        sheet.set_zoom(90);
        sheet.autofilter(0, 0, last, right)?;
        sheet.ignore_error_range(0, 0, last, right, IgnoreError::NumberStoredAsText)?;
        sheet.set_selection(
            self.first_input(),
            plan.sure(SheetColumn::Level),
            self.first_input(),
            plan.sure(SheetColumn::Level),
        )?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_print_area(0, 0, last, right)?;
        let (left, middle, page) = printed(plan);
        sheet.set_header(format!("&L&8 {left}&R&8 {middle}"));
        sheet.set_footer(format!("&L&8 {}&R&8 {page}", escaped(&words.label("sheet-page-marks"), 40)));
        sheet.protect_with_options(&protection());
        Ok(())
    }

    fn first_input(&self) -> u32 {
        let filled = self.plan.groups.iter().find(|(_, rows)| *rows > 0);
        filled.map_or(0, |(row, _)| row + 1)
    }
}
