//! What marks tell of each judge: severity, consistency, halo, range, drift, favours, pace.
//!
//! Everything but severity is about residuals: what a judge gave less what the model expects of a
//! judge of that severity. Drift and favours compare a judge with colleagues on the same
//! criteria of the same entries.

use std::collections::BTreeMap;

use super::colleagues::{Drift, Favour, Grouping, drifts, favours, shared, widest};
use super::enough::Verdict;
use super::severity::Severity;
use crate::evidence::Rated;
use crate::model::Message;
use crate::stats::{median, outliers, round_half_away};

/// Chances of a severity below this are believed, once corrected for how many judges there are.
const BELIEVED: f64 = 0.025;

/// The same of everything else: the seven kinds of comparison together accuse an ordinary panel in about one of
/// twenty. Kinds that ask for a wide difference besides do so far less.
pub(super) const BELIEVED_OF_OTHERS: f64 = 0.01;

/// Judges that a comparison among them wants (proposed).
const JUDGES: usize = 5;

/// Entries that a judge's portrait wants (proposed).
pub const ENTRIES: usize = 10;

/// Differences below this many levels are not worth a word (proposed).
pub(super) const LEVELS: f64 = 0.25;

/// Infit of marks from here on is noise. Source: Wright and Linacre, *Reasonable Mean-Square Fit Values* (1994), for rating scales.
const NOISY: f64 = 1.4;

/// Marks that vary less than this share of what is expected are bunched; the same of
/// the criteria of one entry is halo (proposed).
const BUNCHED: f64 = 0.6;

/// Marks this much faster than the panel's are fast (proposed).
const FAST: f64 = 1.0 / 3.0;

/// Longest pause between marks that still belong together, in minutes.
const SITTING: i64 = 30;

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

    /// The code of what it does not prove.
    const fn advice(self) -> &'static str {
        match self {
            Self::Severe => "advice-severe",
            Self::Lenient => "advice-lenient",
            Self::Erratic => "advice-erratic",
            Self::Central => "advice-central",
            Self::Halo => "advice-halo",
            Self::Drifting => "advice-drift",
            Self::Biased => "advice-favour",
            Self::Fast => "advice-fast",
        }
    }
}

/// Something that stands out in a judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What.
    pub what: Trait,
    /// In words.
    pub message: Message,
    /// What it does not prove, and what to do about it.
    pub advice: Message,
}

impl Finding {
    fn new(what: Trait, message: Message) -> Self {
        Self { what, message, advice: Message::new(what.advice()) }
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
    /// What stands out.
    pub findings: Vec<Finding>,
    /// Whether there are enough data.
    pub verdict: Verdict,
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
        p.iter().flat_map(|p| &p.findings).any(|f| matches!(f.what, Trait::Erratic | Trait::Central))
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

/// By judge: how unlike the others a number is; 1 where there are too few judges to say.
fn unlike(portraits: &[Option<Portrait>], of: &dyn Fn(&Portrait) -> Option<f64>) -> Vec<f64> {
    let numbers: Vec<Option<f64>> = portraits.iter().map(|p| p.as_ref().and_then(of)).collect();
    let known: Vec<f64> = numbers.iter().flatten().copied().collect();
    let found = outliers(&known).filter(|_| known.len() >= JUDGES);
    let mut found = found.map(Vec::into_iter);
    let next = |n: Option<f64>| n.and_then(|_| found.as_mut()?.next()).unwrap_or(1.0);
    numbers.into_iter().map(next).collect()
}

/// How unlike the others each judge is, by what is compared.
struct Unlike {
    severity: Vec<f64>,
    noise: Vec<f64>,
    range: Vec<f64>,
    halo: Vec<f64>,
    pace: Vec<f64>,
    /// The median pace.
    usual: Option<f64>,
}

impl Unlike {
    fn of(portraits: &[Option<Portrait>]) -> Self {
        let log = |x: Option<f64>| x.filter(|x| *x > 0.0).map(libm::log);
        // Noise widens everything: whose marks scatter is no measure of how far others use the scale.
        let steady = |p: &Portrait| p.infit.is_none_or(|i| i < NOISY);
        let paces: Vec<f64> = portraits.iter().flatten().filter_map(|p| p.pace).collect();
        Self {
            severity: unlike(portraits, &|p| Some(p.severity)),
            noise: unlike(portraits, &|p| log(p.infit)),
            range: unlike(portraits, &|p| log(p.range).filter(|_| steady(p))),
            halo: unlike(portraits, &|p| log(p.halo).filter(|_| steady(p))),
            pace: unlike(portraits, &|p| log(p.pace)),
            usual: median(&paces),
        }
    }
}

/// Names what stands out.
fn stand_out(found: &Severity, portraits: &mut [Option<Portrait>]) {
    let unlike = Unlike::of(portraits);
    for (j, portrait) in portraits.iter_mut().enumerate() {
        let Some(portrait) = portrait else { continue };
        let extreme = found.solution.measures[1][j].is_none_or(|m| m.extreme);
        if portrait.verdict.is_enough() && !extreme {
            let mut findings = of_marks(j, portrait, &unlike);
            findings.extend(of_colleagues(portrait));
            findings.extend(of_pace(j, portrait, &unlike));
            portrait.findings = findings;
        }
    }
}

/// What a judge's own marks show.
fn of_marks(j: usize, portrait: &Portrait, unlike: &Unlike) -> Vec<Finding> {
    let mut findings = Vec::new();
    if unlike.severity[j] < BELIEVED && portrait.severity.abs() >= LEVELS {
        let (what, code) = if portrait.severity > 0.0 {
            (Trait::Severe, "judge-severe")
        } else {
            (Trait::Lenient, "judge-lenient")
        };
        findings
            .push(Finding::new(what, Message::new(code).number("levels", cents(portrait.severity.abs()))));
    }
    if let Some(infit) = portrait.infit.filter(|i| unlike.noise[j] < BELIEVED_OF_OTHERS && *i >= NOISY) {
        let message = Message::new("judge-erratic").number("times", cents(infit));
        findings.push(Finding::new(Trait::Erratic, message));
    }
    let bunched = portrait.range.filter(|r| unlike.range[j] < BELIEVED_OF_OTHERS && *r <= BUNCHED);
    if let Some(share) = bunched {
        let message = Message::new("judge-central").number("share", cents(share));
        findings.push(Finding::new(Trait::Central, message));
    }
    // Who keeps to the middle gives all criteria nearly the same, too.
    let alike = portrait.halo.filter(|h| unlike.halo[j] < BELIEVED_OF_OTHERS && *h <= BUNCHED);
    if let Some(share) = alike.filter(|_| bunched.is_none()) {
        findings.push(Finding::new(Trait::Halo, Message::new("judge-halo").number("share", cents(share))));
    }
    findings
}

/// What a comparison with colleagues shows.
fn of_colleagues(portrait: &Portrait) -> Vec<Finding> {
    let drift =
        portrait.drift.filter(|d| d.p < BELIEVED_OF_OTHERS && d.levels.abs() >= LEVELS).map(|drift| {
            let to = if drift.levels > 0.0 { "lenient" } else { "severe" };
            let levels = cents(drift.levels.abs());
            let message = Message::new("judge-drift").word("to", to).number("levels", levels);
            Finding::new(Trait::Drifting, message)
        });
    let favour = |favour: &Favour| {
        let yes = |is: bool| if is { "yes" } else { "no" };
        let message = Message::new("judge-favour")
            .word("attribute", &favour.attribute)
            .word("value", &favour.value)
            .word("more", yes(favour.levels > 0.0))
            .word("own", yes(favour.own))
            .number("levels", cents(favour.levels.abs()))
            .count("entries", favour.entries);
        Finding::new(Trait::Biased, message)
    };
    drift.into_iter().chain(widest(&portrait.favours).into_iter().map(favour)).collect()
}

/// Whether marks come far faster than the others'.
fn of_pace(j: usize, portrait: &Portrait, unlike: &Unlike) -> Option<Finding> {
    let (own, usual) = (portrait.pace?, unlike.usual?);
    let message = Message::new("judge-fast").number("minutes", cents(own)).number("usual", cents(usual));
    (unlike.pace[j] < BELIEVED_OF_OTHERS && own <= usual * FAST).then(|| Finding::new(Trait::Fast, message))
}

/// Two decimals are as much as anybody can discuss.
fn cents(x: f64) -> f64 {
    round_half_away(x, 2)
}
