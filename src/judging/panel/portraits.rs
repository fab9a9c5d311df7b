//! What marks tell of each judge: severity, consistency, halo, range, drift, favours, pace.
//!
//! Everything but severity is about residuals: what a judge gave less what the model expects of a
//! judge of that severity. Drift and favours compare a judge with colleagues on the same
//! criteria of the same entries.

use std::collections::BTreeMap;

use super::enough::Verdict;
use super::severity::Severity;
use crate::evidence::Rated;
use crate::model::Message;
use crate::stats::{holm, median, outliers, two_sided};

/// Chances of a severity below this are believed, once corrected for how many judges there are.
const BELIEVED: f64 = 0.025;

/// The same of everything else: the seven kinds of comparison together accuse an ordinary panel in about one of
/// twenty. Kinds that ask for a wide difference besides do so far less.
const BELIEVED_OF_OTHERS: f64 = 0.01;

/// Judges that a comparison among them wants.
const JUDGES: usize = 5;

/// Entries that a judge's portrait wants.
const ENTRIES: usize = 10;

/// Entries of a group, and outside it, that a favour wants.
const GROUP: usize = 5;

/// Differences below this many levels are not worth a word.
const LEVELS: f64 = 0.25;

/// Infit of marks from here on is noise. Source: Wright and Linacre, *Reasonable Mean-Square Fit Values* (1994), for rating scales.
const NOISY: f64 = 1.4;

/// Marks that vary less than this share of what is expected are bunched; the same of
/// the criteria of one entry is halo.
const BUNCHED: f64 = 0.6;

/// Marks this much faster than the panel's are fast.
const FAST: f64 = 1.0 / 3.0;

/// Longest pause between marks that still belong together, in minutes.
const SITTING: i64 = 30;

/// A quality of entries that judges might favour.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// The attribute.
    pub attribute: String,
    /// By entry: its value.
    pub of: Vec<Option<String>>,
}

/// What a judge gives one kind of entries beyond the others, against colleagues.
#[derive(Debug, Clone, PartialEq)]
pub struct Favour {
    /// The attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
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

/// What stands out in a judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trait {
    /// Far severer than the others.
    Severe,
    /// Far more lenient.
    Lenient,
    /// Marks scatter.
    Erratic,
    /// Keeps to the middle of the scale.
    Central,
    /// Gives all criteria of an entry nearly the same.
    Halo,
    /// Changed while marking.
    Drifting,
    /// Favours or disfavours a kind of entries.
    Biased,
    /// Marks far faster than the others.
    Fast,
}

impl Trait {
    /// Its word in results.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Severe => "severe",
            Self::Lenient => "lenient",
            Self::Erratic => "erratic",
            Self::Central => "central",
            Self::Halo => "halo",
            Self::Drifting => "drifting",
            Self::Biased => "biased",
            Self::Fast => "fast",
        }
    }
}

/// One judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Portrait {
    /// Levels less than the average judge would give the same entries.
    pub severity: f64,
    /// Noise: 1 as expected, more is scatter.
    pub infit: Option<f64>,
    /// Variance of the judge's marks over what is expected: 1 as expected, less keeps to the middle.
    pub range: Option<f64>,
    /// Variance between the criteria of an entry over what is expected: less is halo.
    pub halo: Option<f64>,
    /// Change over time.
    pub drift: Option<Drift>,
    /// By kind of entries with enough of them.
    pub favours: Vec<Favour>,
    /// Minutes between marks of a sitting.
    pub pace: Option<f64>,
    /// What stands out, with its words.
    pub findings: Vec<(Trait, Message)>,
    /// Whether there are enough data.
    pub verdict: Verdict,
}

/// A judge's entry against colleagues.
#[derive(Debug, Clone, Copy)]
struct Shared {
    entry: u32,
    /// The mean over shared criteria of the judge's residual less the mean of the others'.
    difference: f64,
    minute: Option<i64>,
}

/// A portrait of each judge; none of those without a measure.
///
/// A colleague who is odd makes the others look odd the other way. So drift and favours are looked for
/// again and again, each time without the colleague who stood out most, until nobody new stands out;
/// who scatters or keeps to the middle is no yardstick from the start.
pub fn portraits(rated: &Rated, found: &Severity, groupings: &[Grouping]) -> Vec<Option<Portrait>> {
    let sums = sums(rated, found);
    let sharing = shared(rated, found, &vec![false; rated.judges.len()]);
    let mut portraits: Vec<Option<Portrait>> = (0..rated.judges.len())
        .map(|j| {
            let measure = found.solution.measures[1][j]?;
            let verdict = Verdict::default()
                .at_least("enough-judges-for-portrait", rated.judges.len(), JUDGES)
                .at_least("enough-entries-for-portrait", sharing[j].len(), ENTRIES);
            Some(Portrait {
                severity: sums[j].towards / sums[j].n.max(1.0),
                infit: measure.fit.map(|f| f.infit),
                range: sums[j].range(),
                halo: sums[j].halo(),
                drift: None,
                favours: Vec::new(),
                pace: None,
                findings: Vec::new(),
                verdict,
            })
        })
        .collect();
    paces(rated, &mut portraits);
    stand_out(found, &mut portraits);
    let odd = |p: &Option<Portrait>| {
        p.iter().flat_map(|p| &p.findings).any(|(what, _)| matches!(what, Trait::Erratic | Trait::Central))
    };
    let mut aside: Vec<bool> = portraits.iter().map(odd).collect();
    loop {
        let shared = shared(rated, found, &aside);
        drifts(&shared, &mut portraits);
        favours(&shared, groupings, &mut portraits);
        let next = (0..portraits.len())
            .filter(|j| !aside[*j])
            .filter_map(|j| Some((j, strongest(portraits[j].as_ref()?)?)))
            .min_by(|a, b| a.1.total_cmp(&b.1));
        let Some((judge, _)) = next else { break };
        aside[judge] = true;
    }
    stand_out(found, &mut portraits);
    portraits
}

/// The smallest chance of a drift or favour that is believed.
fn strongest(portrait: &Portrait) -> Option<f64> {
    let drift = portrait.drift.filter(|d| d.p < BELIEVED_OF_OTHERS && d.levels.abs() >= LEVELS).map(|d| d.p);
    let favours = widest(&portrait.favours).into_iter().map(|f| f.p);
    drift.into_iter().chain(favours).filter(|_| portrait.verdict.is_enough()).min_by(f64::total_cmp)
}

/// Sums over a judge's marks.
#[derive(Debug, Clone, Copy, Default)]
struct Own {
    n: f64,
    towards: f64,
    marks: f64,
    squares: f64,
    expected: f64,
    expected_squares: f64,
    variances: f64,
    within: f64,
    within_expected: f64,
}

impl Own {
    /// Var(x) / (Var(E) + mean V).
    fn range(&self) -> Option<f64> {
        let variance = |sum: f64, squares: f64| squares / self.n - (sum / self.n) * (sum / self.n);
        let expected = variance(self.expected, self.expected_squares) + self.variances / self.n;
        (self.n > 1.0 && expected > 0.0).then(|| variance(self.marks, self.squares) / expected)
    }

    fn halo(&self) -> Option<f64> {
        (self.within_expected > 0.0).then(|| self.within / self.within_expected)
    }
}

fn sums(rated: &Rated, found: &Severity) -> Vec<Own> {
    let mut sums = vec![Own::default(); rated.judges.len()];
    // By judge and entry: residuals of the criteria, to see how far they differ among themselves.
    let mut sheets: BTreeMap<(u32, u32), (f64, f64, f64, f64)> = BTreeMap::new();
    for (i, mark) in rated.marks.iter().enumerate() {
        let own = &mut sums[mark.judge as usize];
        let (expected, variance) = found.expected[i];
        own.n += 1.0;
        own.towards += found.towards_average[i];
        own.marks += mark.value;
        own.squares += mark.value * mark.value;
        own.expected += expected;
        own.expected_squares += expected * expected;
        own.variances += variance;
        let residual = mark.value - expected;
        let sheet = sheets.entry((mark.judge, mark.entry)).or_default();
        *sheet = (sheet.0 + 1.0, sheet.1 + residual, sheet.2 + residual * residual, sheet.3 + variance);
    }
    for ((judge, _), (n, sum, squares, variances)) in sheets.into_iter().filter(|(_, s)| s.0 > 1.0) {
        let own = &mut sums[judge as usize];
        own.within += squares - sum * sum / n;
        own.within_expected += variances * (n - 1.0) / n;
    }
    sums
}

/// By judge: the entries shared with colleagues who are not set `aside`.
fn shared(rated: &Rated, found: &Severity, aside: &[bool]) -> Vec<Vec<Shared>> {
    /// Differences of a judge on an entry: how many, their sum, the first minute.
    type Sheet = (f64, f64, Option<i64>);
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
                let sheet = sheets.entry((mark.judge, mark.entry)).or_default();
                sheet.0 += 1.0;
                sheet.1 += own - total / n;
                sheet.2 = sheet.2.into_iter().chain(mark.minute).min();
            }
        }
        first += unit.len();
    }
    let mut shared = vec![Vec::new(); rated.judges.len()];
    for ((judge, entry), (n, sum, minute)) in sheets {
        shared[judge as usize].push(Shared { entry, difference: sum / n, minute });
    }
    shared
}

/// The median pause between a judge's marks of one sitting.
fn paces(rated: &Rated, portraits: &mut [Option<Portrait>]) {
    let mut minutes: Vec<Vec<i64>> = vec![Vec::new(); rated.judges.len()];
    for mark in &rated.marks {
        minutes[mark.judge as usize].extend(mark.minute);
    }
    for (minutes, portrait) in minutes.iter_mut().zip(portraits) {
        minutes.sort_unstable();
        let pauses = minutes.windows(2).map(|w| w[1] - w[0]).filter(|p| *p <= SITTING);
        let pauses: Vec<f64> = pauses.map(|p| p as f64).collect();
        if let Some(portrait) = portrait.as_mut().filter(|_| pauses.len() >= 3 * ENTRIES) {
            // Whole minutes hide what is between, so the mean and not the median.
            portrait.pace = crate::stats::mean(&pauses);
        }
    }
}

/// Straight lines through differences over time.
fn drifts(shared: &[Vec<Shared>], portraits: &mut [Option<Portrait>]) {
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
    let timed: Vec<(f64, f64)> =
        shared.iter().filter_map(|s| Some((s.minute? as f64, s.difference))).collect();
    let n = timed.len() as f64;
    let first = timed.iter().map(|(t, _)| *t).fold(f64::INFINITY, f64::min);
    let last = timed.iter().map(|(t, _)| *t).fold(f64::NEG_INFINITY, f64::max);
    // Within a day there is no drift worth the name.
    if timed.len() < ENTRIES || last - first < 24.0 * 60.0 {
        return None;
    }
    let (t_mean, d_mean) =
        (timed.iter().map(|(t, _)| t).sum::<f64>() / n, timed.iter().map(|(_, d)| d).sum::<f64>() / n);
    let spread: f64 = timed.iter().map(|(t, _)| (t - t_mean) * (t - t_mean)).sum();
    let slope = timed.iter().map(|(t, d)| (t - t_mean) * (d - d_mean)).sum::<f64>() / spread;
    let rest: f64 = timed.iter().map(|(t, d)| (d - d_mean - slope * (t - t_mean)).powi(2)).sum();
    let se = (rest / (n - 2.0) / spread).sqrt();
    let p = if se > 0.0 { two_sided(slope / se, n - 2.0) } else { 1.0 };
    Some((slope * (last - first), se * (last - first), p))
}

/// Of every judge and kind of entries: the mean difference there less that elsewhere (Welch).
fn favours(shared: &[Vec<Shared>], groupings: &[Grouping], portraits: &mut [Option<Portrait>]) {
    portraits.iter_mut().flatten().for_each(|p| p.favours.clear());
    let mut found: Vec<(usize, Favour)> = Vec::new();
    for grouping in groupings {
        for (judge, own) in shared.iter().enumerate() {
            let of = |s: &Shared| grouping.of.get(s.entry as usize).and_then(Option::as_deref);
            let mut kinds: Vec<&str> = own.iter().filter_map(of).collect();
            kinds.sort_unstable();
            kinds.dedup();
            for kind in kinds {
                let part = |inside: bool| -> Vec<f64> {
                    let those = own.iter().filter(|s| (of(s) == Some(kind)) == inside);
                    those.map(|s| s.difference).collect()
                };
                if let Some((levels, se, p)) = welch(&part(true), &part(false)) {
                    let (attribute, value) = (grouping.attribute.clone(), kind.to_owned());
                    let entries = part(true).len();
                    found.push((judge, Favour { attribute, value, entries, levels, se, p }));
                }
            }
        }
    }
    let raw: Vec<f64> = found.iter().map(|(_, f)| f.p).collect();
    for ((judge, favour), p) in found.into_iter().zip(holm(&raw)) {
        if let Some(portrait) = &mut portraits[judge] {
            portrait.favours.push(Favour { p, ..favour });
        }
    }
}

/// Difference of means, its error, and the chance of as much. Source: Welch (1947).
fn welch(a: &[f64], b: &[f64]) -> Option<(f64, f64, f64)> {
    if a.len() < GROUP || b.len() < GROUP {
        return None;
    }
    let moments = |x: &[f64]| {
        let n = x.len() as f64;
        let mean = x.iter().sum::<f64>() / n;
        (mean, x.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0) / n, n)
    };
    let ((mean_a, of_a, n), (mean_b, of_b, m)) = (moments(a), moments(b));
    let whole = of_a + of_b;
    if whole <= 0.0 {
        return None;
    }
    let freedom = whole * whole / (of_a * of_a / (n - 1.0) + of_b * of_b / (m - 1.0));
    let se = whole.sqrt();
    Some((mean_a - mean_b, se, two_sided((mean_a - mean_b) / se, freedom)))
}

/// By judge: how unlike the others a number is; 1 where there are too few judges to say.
fn unlike(portraits: &[Option<Portrait>], of: &dyn Fn(&Portrait) -> Option<f64>) -> Vec<f64> {
    let numbers: Vec<Option<f64>> = portraits.iter().map(|p| p.as_ref().and_then(of)).collect();
    let known: Vec<f64> = numbers.iter().flatten().copied().collect();
    let found = outliers(&known).filter(|_| known.len() >= JUDGES);
    let mut found = found.map(Vec::into_iter);
    let next = |n: Option<f64>| n.and_then(|_| found.as_mut()?.next()).unwrap_or(1.0);
    numbers.into_iter().map(next).collect()
}

/// Of each attribute the widest favour that is believed: the other kinds differ from it by the same.
fn widest(favours: &[Favour]) -> Vec<&Favour> {
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

/// Names what stands out.
fn stand_out(found: &Severity, portraits: &mut [Option<Portrait>]) {
    let log = |x: Option<f64>| x.filter(|x| *x > 0.0).map(libm::log);
    let severity = unlike(portraits, &|p| Some(p.severity));
    let noise = unlike(portraits, &|p| log(p.infit));
    // Noise widens everything: whose marks scatter is no measure of how far others use the scale.
    let steady = |p: &Portrait| p.infit.is_none_or(|i| i < NOISY);
    let range = unlike(portraits, &|p| log(p.range).filter(|_| steady(p)));
    let halo = unlike(portraits, &|p| log(p.halo).filter(|_| steady(p)));
    let pace = unlike(portraits, &|p| log(p.pace));
    let usual: Vec<f64> = portraits.iter().flatten().filter_map(|p| p.pace).collect();
    let usual = median(&usual);
    for (j, portrait) in portraits.iter_mut().enumerate() {
        let Some(portrait) = portrait else { continue };
        let extreme = found.solution.measures[1][j].is_none_or(|m| m.extreme);
        if !portrait.verdict.is_enough() || extreme {
            continue;
        }
        let mut findings = Vec::new();
        let mut say = |what: Trait, message: Message| findings.push((what, message));
        if severity[j] < BELIEVED && portrait.severity.abs() >= LEVELS {
            let levels = portrait.severity.abs();
            if portrait.severity > 0.0 {
                say(Trait::Severe, Message::new("judge-severe").number("levels", levels));
            } else {
                say(Trait::Lenient, Message::new("judge-lenient").number("levels", levels));
            }
        }
        if let Some(infit) = portrait.infit.filter(|i| noise[j] < BELIEVED_OF_OTHERS && *i >= NOISY) {
            say(Trait::Erratic, Message::new("judge-erratic").number("times", infit));
        }
        let bunched = portrait.range.filter(|r| range[j] < BELIEVED_OF_OTHERS && *r <= BUNCHED);
        if let Some(share) = bunched {
            say(Trait::Central, Message::new("judge-central").number("share", share));
        }
        // Who keeps to the middle gives all criteria nearly the same, too.
        let alike =
            portrait.halo.filter(|h| halo[j] < BELIEVED_OF_OTHERS && *h <= BUNCHED && bunched.is_none());
        if let Some(share) = alike {
            say(Trait::Halo, Message::new("judge-halo").number("share", share));
        }
        if let Some(drift) = portrait.drift.filter(|d| d.p < BELIEVED_OF_OTHERS && d.levels.abs() >= LEVELS) {
            let to = if drift.levels > 0.0 { "lenient" } else { "severe" };
            let message = Message::new("judge-drift").word("to", to).number("levels", drift.levels.abs());
            say(Trait::Drifting, message);
        }
        for favour in widest(&portrait.favours) {
            let message = Message::new("judge-favour")
                .word("attribute", &favour.attribute)
                .word("value", &favour.value)
                .word("more", if favour.levels > 0.0 { "yes" } else { "no" })
                .number("levels", favour.levels.abs())
                .count("entries", favour.entries);
            say(Trait::Biased, message);
        }
        if let (Some(own), Some(usual)) = (portrait.pace, usual)
            && pace[j] < BELIEVED_OF_OTHERS
            && own <= usual * FAST
        {
            say(Trait::Fast, Message::new("judge-fast").number("minutes", own).number("usual", usual));
        }
        portrait.findings = findings;
    }
}
