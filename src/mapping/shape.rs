//! Where the header of a foreign table is, and which rows below it belong to it.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{is_email, is_link, is_phone_number};
use super::{Cell, Dropped, Grid, Spread, WhyDropped, moment};
use crate::matching::{Phrase, fold, likeness};
use crate::model::is_hidden;

/// A header is looked for among so many rows that hold something.
const LOOKED_AT: usize = 40;

/// Beginnings of notes below a table.
const NOTES: [&str; 14] = [
    "catatan",
    "keterangan",
    "sumber",
    "note",
    "notes",
    "source",
    "nb",
    "ket",
    "mengetahui",
    "dicetak",
    "diisi",
    "petunjuk",
    "disclaimer",
    "penjelasan",
];

/// What sums are called.
const TOTALS: [&str; 8] =
    ["total", "jumlah", "subtotal", "sub total", "grand total", "rata rata", "average", "sum"];

/// A column of a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceColumn {
    /// Which, from 1.
    pub column: u32,
    /// Its header; the two rows of one joined by ` / `.
    pub header: String,
}

/// Where things are in a foreign table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The first and the last row of the header.
    pub header_rows: (u32, u32),
    /// The first row below it.
    pub first_row: u32,
    /// The last row of the table; none where it has no rows.
    pub last_row: Option<u32>,
    /// Its columns: those with a header or with something in a row.
    pub columns: Vec<SourceColumn>,
    /// Rows below the header that are none of the table's.
    pub dropped: Vec<Dropped>,
    /// Blank rows between the first and the last.
    pub blank: usize,
}

impl Shape {
    /// The rows of the table.
    pub fn rows(&self, grid: &Grid) -> Vec<u32> {
        let Some(last) = self.last_row.filter(|last| *last >= self.first_row) else { return Vec::new() };
        let dropped: BTreeSet<u32> = self.dropped.iter().map(|d| d.row).collect();
        grid.rows.range(self.first_row..=last).map(|(row, _)| *row).filter(|r| !dropped.contains(r)).collect()
    }
}

/// Finds the header and the rows of a table; none where nothing looks like a header.
/// `known` are the phrases that headers hold.
pub fn shape(grid: &Grid, known: &[Phrase]) -> Option<Shape> {
    let header_rows = header(grid, known)?;
    Some(shape_below(grid, header_rows, None, None))
}

/// The rows and columns below a header that is known. `first` and `last` are rows that people named.
pub fn shape_below(grid: &Grid, header_rows: (u32, u32), first: Option<u32>, last: Option<u32>) -> Shape {
    let numbered = grid.rows.range(header_rows.1 + 1..).next().map(|(row, _)| *row);
    let numbered = numbered.filter(|row| is_numbering(grid, *row));
    let first_row = first.unwrap_or_else(|| numbered.map_or(header_rows.1 + 1, |row| row + 1));
    let mut shape =
        Shape { header_rows, first_row, last_row: None, columns: Vec::new(), dropped: Vec::new(), blank: 0 };
    shape.columns = columns(grid, header_rows, first_row);
    shape.dropped = dropped(grid, &shape, last);
    let no: BTreeSet<u32> = shape.dropped.iter().map(|d| d.row).collect();
    let rows: Vec<u32> = grid.rows.range(first_row..).map(|(r, _)| *r).filter(|r| !no.contains(r)).collect();
    shape.last_row = rows.last().copied();
    if let Some(last) = shape.last_row.filter(|last| *last >= first_row) {
        shape.blank = grid.blank_before.range(first_row..=last).map(|(_, n)| *n as usize).sum();
    }
    shape
}

fn header(grid: &Grid, known: &[Phrase]) -> Option<(u32, u32)> {
    let rows: Vec<u32> = grid.rows.keys().copied().take(LOOKED_AT).collect();
    let width = grid.rows.keys().map(|r| grid.own(*r).count()).max()?;
    let mut cache: BTreeMap<String, bool> = BTreeMap::new();
    let mut score = |place: usize, row: u32| {
        let cells: Vec<&Cell> = grid.rows[&row].values().collect();
        let texts: BTreeSet<String> = cells.iter().map(|c| fold(&c.text)).collect();
        if texts.len() < 2.min(width) {
            return f64::NEG_INFINITY;
        }
        let count = cells.len() as f64;
        let hits = texts
            .iter()
            .filter(|t| t.len() < 120)
            .filter(|t| *cache.entry((*t).clone()).or_insert_with(|| says(t, known)))
            .count();
        let labels = cells.iter().filter(|c| is_label(c)).count() as f64 / count;
        let filled = (count / width as f64).min(1.0);
        2.0 * (hits.min(5) as f64 / 5.0) + labels + 0.5 * texts.len() as f64 / count + filled
            - 0.02 * place as f64
    };
    let scored = rows.iter().enumerate().map(|(i, row)| (score(i, *row), *row));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    let (best, row) = best;
    if best == f64::NEG_INFINITY {
        return None;
    }
    let joined =
        |top: u32, bottom: u32| grid.rows.contains_key(&bottom) && is_double(grid, top, bottom, known);
    if joined(row, row + 1) {
        return Some((row, row + 1));
    }
    if row > 1 && grid.rows.contains_key(&(row - 1)) && joined(row - 1, row) {
        return Some((row - 1, row));
    }
    Some((row, row))
}

/// True when a text says something that headers say.
fn says(text: &str, known: &[Phrase]) -> bool {
    let phrase = Phrase::new(text);
    known.iter().any(|k| likeness(&phrase, k) >= 0.85)
}

/// True for a cell that could be a header: text, and no date, link, address or number.
fn is_label(cell: &Cell) -> bool {
    let text = &cell.text;
    let number = cell.number.is_some() || text.replace(',', ".").parse::<f64>().is_ok();
    let data = number || cell.is_date || is_email(text) || is_link(text) || is_phone_number(text);
    !data && text.chars().count() < 300 && moment(text, None).is_err()
}

/// True when two rows are one header.
fn is_double(grid: &Grid, top: u32, bottom: u32, known: &[Phrase]) -> bool {
    let below: Vec<(u32, &Cell)> = grid.own(bottom).collect();
    let own = grid.own(top).count();
    if own < 2 || below.is_empty() || !below.iter().all(|(_, c)| is_label(c) && c.text.chars().count() < 120)
    {
        return false;
    }
    let spread = |row: u32, wanted: Spread| {
        grid.rows
            .get(&row)
            .into_iter()
            .flatten()
            .filter(|(_, c)| c.spread == wanted)
            .map(|(c, _)| *c)
            .collect::<Vec<u32>>()
    };
    let across = spread(top, Spread::Across);
    if !across.is_empty() && across.iter().any(|c| below.iter().any(|(b, _)| b == c)) {
        return true;
    }
    if !across.is_empty() || !spread(bottom, Spread::Down).is_empty() {
        return false;
    }
    let under_nothing = below.iter().any(|(c, _)| grid.text(top, *c).is_empty());
    let over_nothing = grid.own(top).any(|(c, _)| grid.text(bottom, c).is_empty());
    let texts: BTreeSet<String> = below.iter().map(|(_, c)| fold(&c.text)).collect();
    let hits = texts.iter().filter(|t| says(t, known)).count();
    under_nothing
        && (over_nothing && (texts.len() < below.len() || hits > 0) || texts.len() < below.len() || hits >= 2)
}

/// True for a row of column numbers: 1, 2, 3 or (1), (2), (3).
fn is_numbering(grid: &Grid, row: u32) -> bool {
    let cells: Vec<String> =
        grid.own(row).map(|(_, c)| c.text.trim_matches(['(', ')', ' ']).to_owned()).collect();
    cells.len() >= 3 && cells.iter().enumerate().all(|(i, t)| *t == (i + 1).to_string())
}

fn columns(grid: &Grid, (top, bottom): (u32, u32), first_row: u32) -> Vec<SourceColumn> {
    let header = |row: u32| grid.rows.get(&row).into_iter().flatten().map(|(c, _)| *c);
    let mut all: BTreeSet<u32> = header(top).chain(header(bottom)).collect();
    all.extend(grid.rows.range(first_row..).flat_map(|(_, cells)| cells.keys().copied()));
    all.into_iter().map(|column| SourceColumn { column, header: joined(grid, top, bottom, column) }).collect()
}

/// A column's header over one or two rows. Where only the lower one says something, the
/// upper one to its left is above it too, as where a file lost its merged cells.
fn joined(grid: &Grid, top: u32, bottom: u32, column: u32) -> String {
    let shown = |c: char| if is_hidden(c) { ' ' } else { c };
    let line = |text: &str| {
        let text: String = text.chars().map(shown).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let above = line(grid.text(top, column));
    if top == bottom {
        return above;
    }
    let below = line(grid.text(bottom, column));
    if above.is_empty() && !below.is_empty() {
        let merged = grid.rows.get(&top).is_some_and(|r| r.values().any(|c| c.spread == Spread::Across));
        let left = grid.rows.get(&top).and_then(|r| r.range(..column).next_back());
        return match left.filter(|_| !merged) {
            Some((_, left)) => format!("{} / {below}", line(&left.text)),
            None => below,
        };
    }
    if below.is_empty() || fold(&below) == fold(&above) { above } else { format!("{above} / {below}") }
}

fn dropped(grid: &Grid, shape: &Shape, last: Option<u32>) -> Vec<Dropped> {
    let rows: Vec<u32> = grid.rows.range(shape.first_row..).map(|(row, _)| *row).collect();
    let width = rows.iter().map(|r| grid.own(*r).count()).max().unwrap_or(0).max(shape.columns.len() / 2);
    let mut dropped = BTreeMap::new();
    for row in &rows {
        let why = match () {
            () if last.is_some_and(|last| *row > last) => Some(WhyDropped::BelowLast),
            () if is_header_again(grid, shape, *row) => Some(WhyDropped::HeaderAgain),
            () if is_total(grid, *row) => Some(WhyDropped::Total),
            () if is_heading(grid, *row, width) => Some(WhyDropped::Note),
            () => None,
        };
        why.into_iter().for_each(|why| {
            dropped.insert(*row, why);
        });
    }
    if last.is_none() {
        let gap = last_gap(grid, &rows, width);
        for (i, row) in rows.iter().enumerate().rev() {
            let below_gap = gap.is_some_and(|gap| *row >= gap);
            let after_gap = below_gap || rows.get(i + 1).is_some_and(|next| dropped.contains_key(next));
            match dropped.contains_key(row) {
                true => {}
                false if is_note(grid, *row, width, after_gap) => {
                    dropped.insert(*row, WhyDropped::Note);
                }
                false => break,
            }
        }
    }
    dropped.into_iter().map(|(row, why)| Dropped { row, why }).collect()
}

/// The row behind the uppermost blank row that has nothing but short rows below it.
fn last_gap(grid: &Grid, rows: &[u32], width: usize) -> Option<u32> {
    let most = if width >= 5 { 2 } else { 1 };
    let short = rows.iter().skip(1).rev().take_while(|row| grid.own(**row).count() <= most);
    short.filter(|row| grid.blank_before.contains_key(row)).last().copied()
}

fn is_header_again(grid: &Grid, shape: &Shape, row: u32) -> bool {
    let cells = &grid.rows[&row];
    let top = grid.rows.get(&shape.header_rows.0);
    let bottom = grid.rows.get(&shape.header_rows.1);
    let same = |other: Option<&BTreeMap<u32, Cell>>| {
        other.is_some_and(|o| {
            cells.len() > 1
                && o.len() == cells.len()
                && o.iter().zip(cells).all(|(a, b)| a.0 == b.0 && a.1.text == b.1.text)
        })
    };
    same(top) || same(bottom)
}

/// True for sums: a row that begins with a word for them and holds numbers otherwise.
fn is_total(grid: &Grid, row: u32) -> bool {
    let mut cells = grid.own(row);
    let Some((_, first)) = cells.next() else { return false };
    let folded = fold(&first.text);
    let named = TOTALS.iter().any(|t| folded == *t || folded.starts_with(&format!("{t} ")));
    named
        && cells.all(|(_, c)| {
            c.number.is_some() || c.text.chars().all(|c| c.is_ascii_digit() || ".,% ".contains(c))
        })
}

/// True for a heading between rows: one text over three columns or more.
fn is_heading(grid: &Grid, row: u32, width: usize) -> bool {
    let cells = &grid.rows[&row];
    let across = cells.values().filter(|c| c.spread == Spread::Across).count();
    width >= 3 && grid.own(row).count() == 1 && across >= 2
}

/// True for a row below the table that is a note, a place and date, or a signature.
fn is_note(grid: &Grid, row: u32, width: usize, after_gap: bool) -> bool {
    let cells: Vec<&Cell> = grid.own(row).map(|(_, c)| c).collect();
    let Some(first) = cells.first() else { return true };
    let folded = fold(&first.text);
    let named = NOTES.iter().any(|n| folded == *n || folded.starts_with(&format!("{n} ")))
        || first.text.starts_with('*');
    match cells.len() {
        1 => named || width >= 3 && (after_gap || first.text.chars().count() > 40),
        2 => named || after_gap && width >= 5,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Grid, Phrase, Shape, shape};
    use crate::mapping::{Cell, Spread, WhyDropped};

    /// A grid of rows of cells joined by `|`; `<` is merged with the cell to its left, `^` with the one above.
    fn grid(rows: &[&str]) -> Grid {
        let mut grid = Grid { file: "x.xlsx:S".into(), sheet: "S".into(), ..Grid::default() };
        for (row, text) in (1_u32..).zip(rows) {
            let mut cells: BTreeMap<u32, Cell> = BTreeMap::new();
            for (column, text) in (1_u32..).zip(text.split('|')).filter(|(_, t)| !t.is_empty()) {
                let (text, spread) = match text {
                    "<" => (cells[&(column - 1)].text.clone(), Spread::Across),
                    "^" => (grid.text(row - 1, column).to_owned(), Spread::Down),
                    text => (text.to_owned(), Spread::Own),
                };
                cells.insert(column, Cell { text, spread, ..Cell::default() });
            }
            if cells.is_empty() {
                *grid.blank_before.entry(row + 1).or_default() += 1;
            } else {
                grid.rows.insert(row, cells);
            }
        }
        grid
    }

    fn found(rows: &[&str]) -> Shape {
        let known = ["nama instansi", "kategori", "level", "bukti"].map(Phrase::new);
        shape(&grid(rows), &known).unwrap()
    }

    fn headers(shape: &Shape) -> Vec<&str> {
        shape.columns.iter().map(|c| c.header.as_str()).collect()
    }

    #[test]
    fn a_header_below_titles_and_above_column_numbers() {
        let shape = found(&[
            "DAFTAR PESERTA|<|<|<",
            "Tahun 2022",
            "",
            "No|Nama Instansi|Kategori|Pagu",
            "(1)|(2)|(3)|(4)",
            "1|Kota Contoh|OA|5",
            "",
            "2|Kota Misal|OA|6",
            "Jumlah||||11",
            "",
            "Catatan: rekaan",
        ]);
        assert_eq!((shape.header_rows, shape.first_row, shape.last_row), ((4, 4), 6, Some(8)));
        let dropped: Vec<_> = shape.dropped.iter().map(|d| (d.row, d.why)).collect();
        assert_eq!(dropped, [(9, WhyDropped::Total), (11, WhyDropped::Note)]);
        assert_eq!(shape.blank, 1);
    }

    #[test]
    fn two_rows_are_one_header_whether_cells_are_merged_or_lost() {
        let merged = ["No|Nama Instansi|K1|<", "^|^|Level|Bukti", "1|Kota Contoh|3|SK", "2|Kota Misal|4|SK"];
        let lost = ["No|Nama Instansi|K1|", "||Level|Bukti", "1|Kota Contoh|3|SK", "2|Kota Misal|4|SK"];
        for rows in [merged, lost] {
            let shape = found(&rows);
            assert_eq!(shape.header_rows, (1, 2));
            assert_eq!(headers(&shape), ["No", "Nama Instansi", "K1 / Level", "K1 / Bukti"]);
            assert_eq!(shape.rows(&grid(&rows)), [3, 4]);
        }
    }

    #[test]
    fn headings_and_repeated_headers_between_rows_are_no_rows() {
        let rows = [
            "Nama Instansi|Kategori|Level",
            "A. Kota|<|<",
            "Kota Contoh|OA|1",
            "Nama Instansi|Kategori|Level",
            "Kota Misal|OA|2",
        ];
        let shape = found(&rows);
        assert_eq!(shape.rows(&grid(&rows)), [3, 5]);
        let why: Vec<_> = shape.dropped.iter().map(|d| d.why).collect();
        assert_eq!(why, [WhyDropped::Note, WhyDropped::HeaderAgain]);
    }

    #[test]
    fn several_notes_behind_a_blank_row_are_no_rows() {
        let shape = found(&[
            "No|Nama|Jalur|Sejak",
            "1|Kota A|OA|2019",
            "2|Kota B|OA|2018",
            "",
            "Catatan: level 0 sampai 5",
            "Direkap oleh sekretariat.",
            "Jakarta",
        ]);
        assert_eq!((shape.first_row, shape.last_row, shape.dropped.len()), (2, Some(3), 3));
    }

    #[test]
    fn a_short_last_row_is_still_a_row() {
        let rows = ["Nama Instansi|Kategori|Level|Bukti", "Kota Contoh|OA|1|SK", "Kota Misal"];
        assert_eq!(found(&rows).rows(&grid(&rows)), [2, 3]);
    }

    #[test]
    fn nothing_has_no_header() {
        assert_eq!(shape(&grid(&[]), &[]), None);
    }
}
