//! Plots of characters: the ruler of all facets, and judges with their uncertainty.

use super::Words;
use crate::evidence::Rated;
use crate::judging::panel::Severity;
use crate::stats::rasch::Measure;

/// Width of the field in which judges are drawn, in characters.
const WIDTH: usize = 48;

/// Rows of a ruler at most.
const ROWS: usize = 30;

/// Names on a line of the ruler.
const NAMES: usize = 8;

/// A line per judge from the severest: the measure as a point within twice its error.
pub(super) fn caterpillar(judges: &[String], measures: &[Option<Measure>], words: &Words) -> Vec<String> {
    let mut known: Vec<(&String, Measure)> =
        judges.iter().zip(measures).filter_map(|(id, m)| m.map(|m| (id, m))).collect();
    known.sort_by(|a, b| b.1.measure.total_cmp(&a.1.measure).then(a.0.cmp(b.0)));
    let least = known.iter().map(|(_, m)| m.measure - 2.0 * m.se).fold(0.0, f64::min);
    let most = known.iter().map(|(_, m)| m.measure + 2.0 * m.se).fold(0.0, f64::max);
    let step = ((most - least) / (WIDTH - 1) as f64).max(f64::MIN_POSITIVE);
    let column = |x: f64| (((x - least) / step).round() as usize).min(WIDTH - 1);
    let wide = known.iter().map(|(id, _)| id.chars().count()).max().unwrap_or(0);
    let line = |(id, m): &(&String, Measure)| {
        let mut field = vec![' '; WIDTH];
        field[column(0.0)] = '·';
        field[column(m.measure - 2.0 * m.se)..=column(m.measure + 2.0 * m.se)].fill('─');
        field[column(m.measure)] = '●';
        let drawn: String = field.into_iter().collect();
        format!("{id:wide$}  {drawn}  {:>6}", words.points(m.measure))
    };
    known.iter().map(line).collect()
}

/// The ruler: entries as a histogram, judges and criteria by name, from the top in logits.
pub(super) fn wright_map(rated: &Rated, found: &Severity, words: &Words) -> Vec<String> {
    let measures = &found.solution.measures;
    let places = |f: usize| measures[f].iter().flatten().map(|m| m.measure);
    let all: Vec<f64> = (0..3).flat_map(places).filter(|m| m.abs() < 15.0).collect();
    let least = all.iter().copied().fold(f64::INFINITY, f64::min);
    let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if all.is_empty() {
        return Vec::new();
    }
    let step =
        [0.1, 0.2, 0.5, 1.0, 2.0].into_iter().find(|s| (most - least) / s < ROWS as f64).unwrap_or(2.0);
    let row = |x: f64| ((x - (least / step).floor() * step) / step).floor().max(0.0) as usize;
    let rows = row(most) + 1;
    let mut entries = vec![0_usize; rows];
    places(0).for_each(|x| entries[row(x).min(rows - 1)] += 1);
    let names = |f: usize, ids: &[String]| {
        let mut by_row: Vec<Vec<String>> = vec![Vec::new(); rows];
        for (id, m) in ids.iter().zip(&measures[f]) {
            if let Some(m) = m {
                by_row[row(m.measure).min(rows - 1)].push(id.clone());
            }
        }
        by_row
    };
    let (judges, criteria) = (names(1, &rated.judges), names(2, &rated.criteria));
    let unit = entries.iter().max().copied().unwrap_or(1).div_ceil(20).max(1);
    let bar = |n: usize| "█".repeat(n / unit) + if n.is_multiple_of(unit) { "" } else { "▌" };
    let listed = |names: &[String]| {
        let more = names.len().saturating_sub(NAMES);
        let shown = names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(" ");
        if more > 0 { format!("{shown} +{more}") } else { shown }
    };
    let wide = judges.iter().map(|n| listed(n).chars().count()).max().unwrap_or(0).max(12);
    let base = (least / step).floor() * step;
    let head = format!(
        "{:>7} │ {:<22} │ {:<wide$} │ {}",
        words.label("panel-logits"),
        words.label("panel-entries"),
        words.label("panel-judges"),
        words.label("panel-criteria")
    );
    let line = |r: usize| {
        let at = words.points(base + step * r as f64);
        format!(
            "{at:>7} │ {:<22} │ {:<wide$} │ {}",
            bar(entries[r]),
            listed(&judges[r]),
            listed(&criteria[r])
        )
    };
    let lines = (0..rows).rev().map(|r| line(r).trim_end().to_owned());
    std::iter::once(head).chain(lines).collect()
}
