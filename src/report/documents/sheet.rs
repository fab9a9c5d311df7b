//! A table of a document in DOCX: no wider than the page, its head repeated on every page.

use docx_rs::{
    AlignmentType, BorderType, HeightRule, Paragraph, Shading, Table, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableCellBorder, TableCellBorderPosition, TableCellMargins, TableLayoutType,
    TableRow, VAlignType, WidthType,
};

use super::docx::{TEXT_WIDTH, Typist};
use super::page::{Cell, Sheet, SheetColumn};

/// Grid columns of a bar: 4 points each. Word takes 63 grid columns in all.
const STEPS: usize = 25;
/// Tables of up to so many rows are kept on one page.
const KEPT: usize = 12;
/// Colours of a bar's filled and empty part, of lines and of heads.
const FILLED: &str = "3B6EA5";
const EMPTY: &str = "E9EEF4";
const LINE: &str = "808080";
const HEAD: &str = "D9E2EC";

/// The table.
pub(super) fn sheet(table: &Sheet, typist: &mut Typist) -> Table {
    let widths = widths(&table.columns);
    let mut rows = vec![head(table, &widths, typist)];
    let last = table.rows.len().saturating_sub(1);
    let kept = |i: usize| table.rows.len() <= KEPT && i < last;
    rows.extend(table.rows.iter().enumerate().map(|(i, row)| body(table, (row, kept(i)), &widths, typist)));
    let grid = table
        .columns
        .iter()
        .zip(&widths)
        .flat_map(|(column, width)| if column.bar { vec![width / STEPS; STEPS] } else { vec![*width] });
    Table::new(rows)
        .set_grid(grid.collect())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(20, 80, 20, 80))
        .set_borders(borders())
}

/// Widths in twentieths of a point that sum to the text's, those of bars in whole steps.
fn widths(columns: &[SheetColumn]) -> Vec<usize> {
    let whole: usize = columns.iter().map(|c| c.width).sum::<usize>().max(1);
    let width = |c: &SheetColumn| {
        let width = TEXT_WIDTH * c.width / whole;
        if c.bar { width / STEPS * STEPS } else { width }
    };
    columns.iter().map(width).collect()
}

fn borders() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let line = |at| TableBorder::new(at).border_type(BorderType::Single).size(4).color(LINE);
    [Top, Bottom, Left, Right, InsideH, InsideV]
        .into_iter()
        .fold(TableBorders::new(), |b, at| b.set(line(at)))
}

fn head(table: &Sheet, widths: &[usize], typist: &mut Typist) -> TableRow {
    let cells = table.columns.iter().zip(widths).map(|(column, width)| {
        let paragraph = aligned(typist.text("TableHead", &column.title), column).keep_next(true);
        let cell = TableCell::new().add_paragraph(paragraph).width(*width, WidthType::Dxa);
        let cell = cell.shading(Shading::new().fill(HEAD)).vertical_align(VAlignType::Bottom);
        if column.bar { cell.grid_span(STEPS) } else { cell }
    });
    // A height marks the head; `package` puts the repetition in its place.
    TableRow::new(cells.collect()).row_height(1.0).cant_split()
}

/// A row; where it is kept, it stays on the page of the next.
fn body(table: &Sheet, (row, kept): (&[Cell], bool), widths: &[usize], typist: &mut Typist) -> TableRow {
    let mut cells = Vec::new();
    for ((column, cell), width) in table.columns.iter().zip(row).zip(widths) {
        let mut text = |style, text: &str| words(typist.text(style, text).keep_next(kept), column, *width);
        match cell {
            Cell::Text(words) => cells.push(text("TableText", words)),
            Cell::Strong(words) => cells.push(text("TableHead", words)),
            Cell::Bar(own, median) => cells.extend(bar(*own, *median, *width, typist)),
        }
    }
    let made = TableRow::new(cells).cant_split();
    if table.tall { made.row_height(680.0).height_rule(HeightRule::AtLeast) } else { made }
}

fn words(paragraph: Paragraph, column: &SheetColumn, width: usize) -> TableCell {
    let cell = TableCell::new().add_paragraph(aligned(paragraph, column)).width(width, WidthType::Dxa);
    let cell = cell.vertical_align(VAlignType::Center);
    if column.bar { cell.grid_span(STEPS) } else { cell }
}

fn aligned(paragraph: Paragraph, column: &SheetColumn) -> Paragraph {
    if column.number { paragraph.align(AlignmentType::Right) } else { paragraph }
}

/// The cells of a bar: filled up to the points, with a line at the median.
fn bar(own: Option<f64>, median: Option<f64>, width: usize, typist: &mut Typist) -> Vec<TableCell> {
    let steps = |points: f64| (points / 100.0 * STEPS as f64).round().clamp(0.0, STEPS as f64) as usize;
    let (filled, mark) = (own.map_or(0, steps), median.map(steps));
    let mut ends: Vec<usize> =
        [Some(filled), mark, Some(STEPS)].into_iter().flatten().filter(|e| *e > 0).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut from = 0;
    let mut cells = Vec::new();
    for to in ends {
        let fill = if to <= filled { FILLED } else { EMPTY };
        let cell = TableCell::new()
            .add_paragraph(typist.paragraph("TableText"))
            .width(width / STEPS * (to - from), WidthType::Dxa)
            .grid_span(to - from)
            .shading(Shading::new().fill(fill));
        cells.push(edged(cell, (from == 0, to == STEPS), (Some(from) == mark, Some(to) == mark)));
        from = to;
    }
    cells
}

/// No lines inside a bar but the one at the median.
fn edged(cell: TableCell, (first, last): (bool, bool), (mark_left, mark_right): (bool, bool)) -> TableCell {
    use TableCellBorderPosition::{Bottom, Left, Right, Top};
    let gap = |at| TableCellBorder::new(at).border_type(BorderType::Single).size(18).color("FFFFFF");
    let none = |at| TableCellBorder::new(at).border_type(BorderType::Nil);
    let mark = |at| TableCellBorder::new(at).border_type(BorderType::Single).size(18).color("1A1A1A");
    let side = |cell: TableCell, at: TableCellBorderPosition, edge: bool, marked: bool| match (marked, edge) {
        (true, _) => cell.set_border(mark(at)),
        (false, true) => cell,
        (false, false) => cell.set_border(none(at)),
    };
    let cell = cell.set_border(gap(Top)).set_border(gap(Bottom));
    side(side(cell, Left, first, mark_left), Right, last, mark_right)
}
