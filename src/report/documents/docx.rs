//! A document becomes a DOCX file that Word and LibreOffice open and edit.

use docx_rs::{
    AbstractNumbering, AlignmentType, BorderType, Docx, Footer, IndentLevel, Level, LevelJc, LevelText,
    LineSpacing, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph,
    ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, SpecialIndentType, Start,
    Style, StyleType,
};

use super::package::packed;
use super::page::{Document, Piece, runs};
use super::sheet::sheet;
use crate::model::Message;
use crate::report::Words;

/// Width of a page's text, in twentieths of a point: A4 less two margins of 2.5 cm.
pub(super) const TEXT_WIDTH: usize = 11_906 - 2 * MARGIN as usize;
/// 2.5 cm.
const MARGIN: i32 = 1417;
/// The letter: on every office computer, and metrically equal fonts stand in elsewhere.
const FONT: &str = "Arial";
/// Stand-ins for the numbers of the page in its footer.
const FIELDS: [char; 2] = ['\u{e002}', '\u{e003}'];

/// The document as the bytes of a DOCX file; the same document gives the same bytes.
pub fn docx(document: &Document, words: &Words) -> Vec<u8> {
    let mut typist = Typist::default();
    let mut file = styled(Docx::new())
        .page_size(11_906, 16_838)
        .page_margin(PageMargin {
            top: MARGIN,
            bottom: MARGIN,
            left: MARGIN,
            right: MARGIN,
            header: 709,
            footer: 709,
            gutter: 0,
        })
        .footer(typist.footer(words));
    for piece in &document.pieces {
        file = typist.add(file, piece);
    }
    packed(file, document)
}

/// Writes paragraphs and numbers them, so that nothing depends on what was written before.
#[derive(Default)]
pub(super) struct Typist {
    paragraphs: u32,
}

impl Typist {
    /// A paragraph of a style.
    pub fn paragraph(&mut self, style: &str) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new().id(format!("{:08x}", self.paragraphs)).style(style)
    }

    /// A paragraph of a style with a text; what is to be filled in is highlighted.
    pub fn text(&mut self, style: &str, text: &str) -> Paragraph {
        let mut paragraph = self.paragraph(style);
        for (text, is_blank) in runs(text) {
            let run = Run::new().add_text(text);
            paragraph = paragraph.add_run(if is_blank { run.highlight("yellow") } else { run });
        }
        paragraph
    }

    fn add(&mut self, file: Docx, piece: &Piece) -> Docx {
        match piece {
            Piece::Letterhead(lines) => {
                let last = lines.len().saturating_sub(1);
                lines.iter().enumerate().fold(file, |file, (i, line)| {
                    let style = if i == last { "LetterheadLast" } else { "Letterhead" };
                    let paragraph = self.text(style, line);
                    file.add_paragraph(if i == last { ruled(paragraph) } else { paragraph })
                })
            }
            Piece::Title(text) => file.add_paragraph(self.text("Title", text).keep_next(true)),
            Piece::Subtitle(text) => file.add_paragraph(self.text("Subtitle", text).keep_next(true)),
            Piece::Heading(level, text) => {
                file.add_paragraph(self.text(&format!("Heading{level}"), text).keep_next(true))
            }
            Piece::Text(text) => file.add_paragraph(self.text("BodyText", text)),
            Piece::Ending(text) => file.add_paragraph(self.text("BodyText", text).keep_next(true)),
            Piece::Strong(text) => file.add_paragraph(self.text("Finding", text)),
            Piece::Line(text) => file.add_paragraph(self.text("AddressLine", text)),
            Piece::Item(text) => {
                let item = self.text("ListBullet", text);
                file.add_paragraph(item.numbering(NumberingId::new(2), IndentLevel::new(0)))
            }
            Piece::Note(text) => file.add_paragraph(self.text("Remark", text)),
            Piece::Sheet(table) => {
                let file = match &table.caption {
                    Some(caption) => file.add_paragraph(self.text("Caption", caption).keep_next(true)),
                    None => file,
                };
                let file = file.add_table(sheet(table, self));
                // Two tables in a row would become one.
                file.add_paragraph(self.paragraph("Gap"))
            }
            Piece::Signer(lines) => lines.iter().fold(file, |file, line| {
                file.add_paragraph(self.text("Signer", line).keep_next(true).keep_lines(true))
            }),
        }
    }

    /// `Page x of y`, the two being fields of the page.
    fn footer(&mut self, words: &Words) -> Footer {
        let message = Message::new("document-page").word("page", FIELDS[0]).word("pages", FIELDS[1]);
        let mut paragraph = self.paragraph("Footer");
        let mut text = String::new();
        for c in words.say(&message).chars() {
            match FIELDS.iter().position(|f| *f == c) {
                None => text.push(c),
                Some(field) => {
                    paragraph = paragraph.add_run(Run::new().add_text(std::mem::take(&mut text)));
                    paragraph = match field {
                        0 => paragraph.add_page_num(PageNum::new()),
                        _ => paragraph.add_num_pages(NumPages::new()),
                    };
                }
            }
        }
        Footer::new().add_paragraph(paragraph.add_run(Run::new().add_text(text)))
    }
}

/// A rule below a paragraph.
fn ruled(mut paragraph: Paragraph) -> Paragraph {
    let border = ParagraphBorder::new(ParagraphBorderPosition::Bottom);
    let border = border.val(BorderType::Single).size(12).space(4).color("000000");
    let borders = ParagraphBorders::with_empty().set(border);
    paragraph.property = paragraph.property.set_borders(borders);
    paragraph
}

/// The styles, under the names by which Word knows them where it does.
fn styled(file: Docx) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let file = file.default_fonts(fonts).default_size(21).default_tab_stop(720);
    let file = file
        .add_abstract_numbering(
            AbstractNumbering::new(2).add_level(
                Level::new(
                    0,
                    Start::new(1),
                    NumberFormat::new("bullet"),
                    LevelText::new("–"),
                    LevelJc::new("left"),
                )
                .indent(Some(360), Some(SpecialIndentType::Hanging(360)), None, None),
            ),
        )
        .add_numbering(Numbering::new(2, 2));
    styles().into_iter().fold(file, Docx::add_style)
}

fn styles() -> Vec<Style> {
    use AlignmentType::{Both, Center, Left};
    let style = |id: &str, name: &str, align, (before, after): (u32, u32)| {
        let spacing = LineSpacing::new().before(before).after(after);
        Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").align(align).line_spacing(spacing)
    };
    let heading = |n: usize, size, before| {
        let id = format!("Heading{n}");
        style(&id, &format!("heading {n}"), Left, (before, 80))
            .outline_lvl(n - 1)
            .size(size)
            .bold()
            .next("BodyText")
    };
    vec![
        style("Title", "Title", Center, (240, 60)).size(28).bold(),
        style("Subtitle", "Subtitle", Center, (0, 60)).size(24).bold(),
        heading(1, 24, 280),
        heading(2, 22, 200),
        heading(3, 22, 160),
        style("BodyText", "Body Text", Both, (0, 100)),
        style("Finding", "Finding", Both, (0, 120)).bold(),
        style("AddressLine", "Address Line", Left, (0, 0)),
        style("ListBullet", "List Bullet", Both, (0, 40)),
        style("Remark", "Remark", Left, (40, 100)).size(18).color("404040"),
        style("Caption", "caption", Left, (120, 60)).size(20).bold(),
        style("TableText", "Table Text", Left, (30, 30)).size(19),
        style("TableHead", "Table Head", Left, (40, 40)).size(19).bold(),
        style("Gap", "Gap", Left, (0, 40)).size(10),
        style("Letterhead", "Letterhead", Center, (0, 0)).size(26).bold(),
        style("LetterheadLast", "Letterhead Last", Center, (0, 200)).size(20),
        style("Signer", "Signer", Left, (0, 0)).indent(Some(4800), None, None, None),
        style("Footer", "footer", Center, (0, 0)).size(18).color("404040"),
    ]
}
