//! How a judge's workbook looks: one font, few colours, each with one meaning.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

const INK: Color = Color::RGB(0x00_1F_3A_4D);
const BAND: Color = Color::RGB(0x00_D9_E6_EC);
const LINE: Color = Color::RGB(0x00_A6_B4_BC);
const LINK: Color = Color::RGB(0x00_05_4A_91);
const QUIET: Color = Color::RGB(0x00_55_60_66);

/// Not filled yet.
pub(super) const OPEN: Color = Color::RGB(0x00_FF_F6_CC);
/// Filled.
pub(super) const FILLED: Color = Color::RGB(0x00_DD_EF_D5);
/// A comment is required and missing.
pub(super) const WANTED: Color = Color::RGB(0x00_F8_BE_8C);
/// What two cells say does not go together.
pub(super) const CLASH: Color = Color::RGB(0x00_F2_8B_82);

/// Size of running text, in points.
pub(super) const TEXT: f64 = 9.0;
/// Size of the level texts, in points.
pub(super) const SMALL: f64 = 8.0;

/// The formats of the cells.
pub(super) struct Look {
    pub title: Format,
    pub heading: Format,
    pub plain: Format,
    pub swatch: Format,
    pub strong: Format,
    pub header: Format,
    pub band: Format,
    pub key: Format,
    pub text: Format,
    pub quiet: Format,
    pub small: Format,
    pub centre: Format,
    pub count: Format,
    pub total: Format,
    pub link: Format,
    pub level: Format,
    pub state: Format,
    pub comment: Format,
    pub piece: Format,
    pub strong_piece: Format,
    pub small_piece: Format,
    pub small_strong_piece: Format,
}

impl Look {
    /// The font of cells without a format, by whose digits programs measure the
    /// widths of columns: Arial, because every office has it or a font of the same measures.
    pub fn usual() -> Format {
        Format::new().set_font_name("Arial").set_font_size(10)
    }

    pub fn new() -> Self {
        let font = |size: f64| Format::new().set_font_name("Arial").set_font_size(size);
        let bare = |size: f64| {
            let format = font(size).set_text_wrap().set_align(FormatAlign::Top);
            format.set_border(FormatBorder::Thin).set_border_color(LINE)
        };
        let cell = |size: f64| bare(size).set_align(FormatAlign::Left).set_indent(1);
        let input = |format: Format| format.set_background_color(OPEN).set_unlocked();
        let number = || bare(TEXT).set_num_format("#,##0").set_align(FormatAlign::Center);
        let underline = FormatUnderline::Single;
        Self {
            title: font(16.0).set_bold().set_font_color(INK),
            heading: font(11.0).set_bold().set_font_color(INK),
            plain: font(TEXT).set_text_wrap().set_align(FormatAlign::Top),
            swatch: font(TEXT).set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_indent(1),
            strong: font(TEXT).set_bold().set_text_wrap().set_align(FormatAlign::Top),
            header: cell(TEXT).set_bold().set_font_color(Color::White).set_background_color(INK),
            band: cell(TEXT).set_background_color(BAND),
            key: cell(TEXT).set_bold(),
            text: cell(TEXT),
            quiet: cell(SMALL).set_font_color(QUIET),
            small: cell(SMALL),
            count: number(),
            total: number().set_bold().set_background_color(BAND),
            link: cell(TEXT).set_font_color(LINK).set_underline(underline),
            level: input(bare(12.0)).set_bold().set_align(FormatAlign::Center),
            state: input(bare(TEXT)).set_align(FormatAlign::Center),
            comment: input(cell(TEXT)),
            piece: font(TEXT),
            strong_piece: font(TEXT).set_bold(),
            small_piece: font(SMALL),
            small_strong_piece: font(SMALL).set_bold(),
            centre: bare(TEXT).set_align(FormatAlign::Center),
        }
    }
}
