//! A judge against colleagues on the same criteria of the same entries: drift over time, favours to kinds of entries.

use std::collections::BTreeMap;

use super::portraits::{BELIEVED_OF_OTHERS, ENTRIES, LEVELS, Portrait};
use super::severity::Severity;
use crate::evidence::Rated;
use crate::stats::{holm, two_sided};

/// Entries of a group, and outside it, that a favour wants.
const GROUP: f64 = 5.0;

/// A quality of entries that judges might favour.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// The attribute.
    pub attribute: String,
    /// By entry: its value.
    pub of: Vec<Option<String>>,
    /// By judge: the value of the judge's own agency or region, where it is known.
    pub own: Vec<Option<String>>,
}

/// What a judge gives one kind of entries beyond the others, against colleagues.
#[derive(Debug, Clone, PartialEq)]
pub struct Favour {
    /// The attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
    /// Whether the judge's own agency or region is of it.
    pub own: bool,
    /// Entries of it that the judge shares with colleagues.
    pub entries: usize,
    /// Levels more than on other entries.
    pub levels: f64,
    /// Its standard error.
    pub se: f64,
    /// The chance of as much, corrected for all judges and kinds that were looked at.
    pub p: f64,
}

/// How a judge changed over time against colleagues.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// Levels more from the judge's first mark to the last.
    pub levels: f64,
    /// Its standard error.
    pub se: f64,
    /// The chance of as much, corrected for all judges.
    pub p: f64,
}

/// A judge's entry against colleagues.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    entry: u32,
    /// The mean over shared criteria of the judge's residual less the mean of the others'.
    difference: f64,
    /// How much it tells: an entry of which one criterion was marked by another judge, too, tells little.
    weight: f64,
    minute: Option<i64>,
}

/// Differences of a judge on an entry.
#[derive(Debug, Clone, Copy, Default)]
struct Sheet {
    n: f64,
    sum: f64,
    squares: f64,
    minute: Option<i64>,
}

/// By judge: the entries shared with colleagues who are not set `aside`.
pub(super) fn shared(rated: &Rated, found: &Severity, aside: &[bool]) -> Vec<Vec<Shared>> {
    let mut sheets: BTreeMap<(u32, u32), Sheet> = BTreeMap::new();
    let mut first = 0;
    for unit in rated.units() {
        let residuals: Vec<f64> =
            (0..unit.len()).map(|i| unit[i].value - found.expected[first + i].0).collect();
        let known = || unit.iter().zip(&residuals).filter(|(m, _)| !aside[m.judge as usize]);
        let (n, total) = known().fold((0.0, 0.0), |(n, sum), (_, own)| (n + 1.0, sum + own));
        for (mark, own) in unit.iter().zip(&residuals) {
            // A judge is no colleague of their own.
            let (n, total) = if aside[mark.judge as usize] { (n, total) } else { (n - 1.0, total - own) };
            if n > 0.0 {
                let difference = own - total / n;
                let sheet = sheets.entry((mark.judge, mark.entry)).or_default();
                sheet.n += 1.0;
                sheet.sum += difference;
                sheet.squares += difference * difference;
                sheet.minute = sheet.minute.into_iter().chain(mark.minute).min();
            }
        }
        first += unit.len();
    }
    let mut of_judges: Vec<Vec<(u32, Sheet)>> = vec![Vec::new(); rated.judges.len()];
    sheets.into_iter().for_each(|((judge, entry), sheet)| of_judges[judge as usize].push((entry, sheet)));
    let [criteria, entries] = scatter(&of_judges);
    let one = |(entry, sheet): &(u32, Sheet)| Shared {
        entry: *entry,
        difference: sheet.sum / sheet.n,
        weight: 1.0 / (entries + criteria / sheet.n),
        minute: sheet.minute,
    };
    of_judges.iter().map(|own| own.iter().map(one).collect()).collect()
}

/// Variances of differences between the criteria of an entry, and between the entries of a judge, pooled over all
/// judges by the analysis of variance. Source: Searle, Casella and McCulloch, *Variance Components* (1992), ch. 3.
fn scatter(of_judges: &[Vec<(u32, Sheet)>]) -> [f64; 2] {
    let (mut within, mut freedom, mut between, mut groups, mut reach) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for own in of_judges.iter().filter(|own| !own.is_empty()) {
        let sheets = || own.iter().map(|(_, sheet)| sheet);
        let n: f64 = sheets().map(|s| s.n).sum();
        let sum: f64 = sheets().map(|s| s.sum).sum();
        let means: f64 = sheets().map(|s| s.sum * s.sum / s.n).sum();
        within += sheets().map(|s| s.squares).sum::<f64>() - means;
        freedom += n - own.len() as f64;
        between += means - sum * sum / n;
        groups += own.len() as f64 - 1.0;
        reach += n - sheets().map(|s| s.n * s.n).sum::<f64>() / n;
    }
    let criteria = if freedom > 0.0 { (within / freedom).max(0.0) } else { 0.0 };
    let entries = if reach > 0.0 { ((between - groups * criteria) / reach).max(0.0) } else { 0.0 };
    // Where nothing scatters, all entries tell as much.
    if criteria + entries > 0.0 { [criteria, entries] } else { [0.0, 1.0] }
}

/// Straight lines through differences over time.
pub(super) fn drifts(shared: &[Vec<Shared>], portraits: &mut [Option<Portrait>]) {
    let lines: Vec<Option<(f64, f64, f64)>> = shared.iter().map(|s| line(s)).collect();
    let raw: Vec<f64> = lines.iter().flatten().map(|(_, _, p)| *p).collect();
    let mut adjusted = holm(&raw).into_iter();
    for (line, portrait) in lines.into_iter().zip(portraits) {
        let drift = line.map(|(levels, se, _)| Drift { levels, se, p: adjusted.next().unwrap_or(1.0) });
        if let Some(portrait) = portrait {
            portrait.drift = drift;
        }
    }
}

/// Change from the first to the last minute, its error and the chance of as much.
fn line(shared: &[Shared]) -> Option<(f64, f64, f64)> {
    let timed: Vec<(f64, &Shared)> = shared.iter().filter_map(|s| Some((s.minute? as f64, s))).collect();
    let n = timed.len() as f64;
    let first = timed.iter().map(|(t, _)| *t).fold(f64::INFINITY, f64::min);
    let last = timed.iter().map(|(t, _)| *t).fold(f64::NEG_INFINITY, f64::max);
    // Within a day there is no drift worth the name.
    if timed.len() < ENTRIES || last - first < 24.0 * 60.0 {
        return None;
    }
    let sum = |of: &dyn Fn(f64, &Shared) -> f64| timed.iter().map(|(t, s)| s.weight * of(*t, s)).sum::<f64>();
    let whole = sum(&|_, _| 1.0);
    let (t_mean, d_mean) = (sum(&|t, _| t) / whole, sum(&|_, s| s.difference) / whole);
    let spread = sum(&|t, _| (t - t_mean) * (t - t_mean));
    let slope = sum(&|t, s| (t - t_mean) * (s.difference - d_mean)) / spread;
    let rest = sum(&|t, s| (s.difference - d_mean - slope * (t - t_mean)).powi(2));
    let se = (rest / (n - 2.0) / spread).sqrt();
    let p = if se > 0.0 { two_sided(slope / se, n - 2.0) } else { 1.0 };
    Some((slope * (last - first), se * (last - first), p))
}

/// Of every judge and kind of entries: the mean difference there less that elsewhere, the chances corrected
/// for all of them at once (Holm).
pub(super) fn favours(shared: &[Vec<Shared>], groupings: &[Grouping], portraits: &mut [Option<Portrait>]) {
    portraits.iter_mut().flatten().for_each(|p| p.favours.clear());
    let mut found: Vec<(usize, Favour)> = Vec::new();
    for grouping in groupings {
        for (judge, own) in shared.iter().enumerate() {
            let kinds = kinds(grouping, judge, own);
            found.extend(kinds.into_iter().map(|favour| (judge, favour)));
        }
    }
    let raw: Vec<f64> = found.iter().map(|(_, f)| f.p).collect();
    for ((judge, favour), p) in found.into_iter().zip(holm(&raw)) {
        if let Some(portrait) = &mut portraits[judge] {
            portrait.favours.push(Favour { p, ..favour });
        }
    }
}

/// What a judge gives each kind of entries beyond the others, with uncorrected chances.
fn kinds(grouping: &Grouping, judge: usize, own: &[Shared]) -> Vec<Favour> {
    let of = |s: &Shared| grouping.of.get(s.entry as usize).and_then(Option::as_deref);
    let mut kinds: Vec<&str> = own.iter().filter_map(of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let favour = |kind: &str| {
        let part = |inside: bool| -> Vec<&Shared> {
            own.iter().filter(|s| (of(s) == Some(kind)) == inside).collect()
        };
        let inside = part(true);
        let (levels, se, p) = student(&inside, &part(false))?;
        let mine = grouping.own.get(judge).and_then(Option::as_deref) == Some(kind);
        let (attribute, value) = (grouping.attribute.clone(), kind.to_owned());
        Some(Favour { attribute, value, own: mine, entries: inside.len(), levels, se, p })
    };
    kinds.into_iter().filter_map(favour).collect()
}

/// Difference of weighted means, its error, and the chance of as much: Student's t with one variance for both, since
/// a handful of entries is too few to tell a variance of their own. None where either side has fewer entries than
/// are wanted, entries that tell little counted in part: (Σ w)²/Σ w². Source: Student (1908); Kish, *Survey Sampling* (1965).
fn student(a: &[&Shared], b: &[&Shared]) -> Option<(f64, f64, f64)> {
    let side = |x: &[&Shared]| {
        let whole: f64 = x.iter().map(|s| s.weight).sum();
        let squares: f64 = x.iter().map(|s| s.weight * s.weight).sum();
        let mean = x.iter().map(|s| s.weight * s.difference).sum::<f64>() / whole;
        let rest: f64 = x.iter().map(|s| s.weight * (s.difference - mean) * (s.difference - mean)).sum();
        (whole * whole / squares >= GROUP).then_some((mean, rest, 1.0 / whole))
    };
    let ((mean_a, rest_a, share_a), (mean_b, rest_b, share_b)) = (side(a)?, side(b)?);
    let freedom = (a.len() + b.len() - 2) as f64;
    let se = ((rest_a + rest_b) / freedom * (share_a + share_b)).sqrt();
    (se > 0.0).then(|| (mean_a - mean_b, se, two_sided((mean_a - mean_b) / se, freedom)))
}

/// Of each attribute the widest favour that is believed: the other kinds differ from it by the same.
pub(super) fn widest(favours: &[Favour]) -> Vec<&Favour> {
    let believed = |f: &&Favour| f.p < BELIEVED_OF_OTHERS && f.levels.abs() >= LEVELS;
    let mut widest: Vec<&Favour> = Vec::new();
    for favour in favours.iter().filter(believed) {
        match widest.iter_mut().find(|f| f.attribute == favour.attribute) {
            Some(known) if known.levels.abs() < favour.levels.abs() => *known = favour,
            Some(_) => {}
            None => widest.push(favour),
        }
    }
    widest
}
