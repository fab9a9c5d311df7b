//! Measured values and claims, drawn from what the entries are worth.

use super::chance::{Chance, Purpose};
use super::simulate::{Latent, is_asked, nearest_level};
use super::{ClaimRow, MeasuredRow, Simulated};
use crate::model::{Criterion, CriterionIx, EntryIx, Rubric, Scale, Source};
use crate::stats::{round_half_away, wilson};

/// The quantile of the normal distribution that leaves 2.5 % above it.
const Z95: f64 = 1.959_964;

/// How far agencies think themselves better than they are, in levels.
const OPTIMISM: f64 = 0.6;

/// What was measured, and what was left to judges.
pub(super) struct Measuring {
    pub rows: Vec<MeasuredRow>,
    /// By entry and criterion: measured criteria that judges must mark instead.
    pub for_judges: Vec<bool>,
}

/// How an entry keeps its log.
#[derive(Clone, Copy, PartialEq)]
enum Log {
    Full,
    Small,
    None,
}

pub(super) fn measure(edition: &Simulated, rubric: &Rubric, latent: &Latent) -> Measuring {
    let mut chance = Chance::new(edition.plan.seed, Purpose::Measuring);
    let gaps = edition.plan.gaps;
    let criteria = rubric.criteria.len();
    let mut rows = Vec::new();
    let mut for_judges = vec![false; edition.entries.len() * criteria];
    for (e, entry) in edition.entries.iter().enumerate() {
        let log = match chance.unit() {
            u if u < gaps.small_logs => Log::Small,
            u if u < gaps.small_logs + gaps.no_logs => Log::None,
            _ => Log::Full,
        };
        let left_open = log != Log::Full && chance.happens(gaps.left_open);
        // From about a hundred to some six thousand cases, small numbers being more common.
        let cases = if log == Log::Small {
            chance.between(8.0, 29.9)
        } else {
            110.0 * libm::exp(chance.between(0.0, 4.0))
        };
        for (c, rules) in rubric.criteria.iter().enumerate() {
            let Scale::Bands { cuts, .. } = &rules.scale else { continue };
            if !rules.reads_measurements() || !is_asked(rubric, c, entry.track) {
                continue;
            }
            let worth = latent.worth(EntryIx::at(e), CriterionIx::at(c))
                + chance.normal(edition.plan.spreads.measuring);
            let value = along(cuts, worth);
            let row = observe(EntryIx::at(e), rules, cuts, value, cases, &mut chance);
            let unusable =
                log == Log::None || row.n.is_some_and(|n| rules.min_n.is_some_and(|least| n < least));
            // Left open are the criteria that stand late in their dimension: somebody stopped reading.
            let open = left_open && c % 3 == 2;
            for_judges[e * criteria + c] = unusable && !open;
            if log != Log::None {
                rows.push(row);
            }
        }
    }
    Measuring { rows, for_judges }
}

/// The value that reaches the level `worth` would be rounded to: half a level
/// is added, then the value lies as far between two cuts as `worth` between
/// two levels. Shares stay within 0 and 1; other values reach half beyond the outer cuts.
fn along(cuts: &[f64], worth: f64) -> f64 {
    let rising = cuts.windows(2).all(|w| w[0] < w[1]);
    let share = is_share(cuts);
    let (first, last) = (cuts[0], cuts[cuts.len() - 1]);
    let worst = if rising { first * 0.5 } else { first * 1.5 };
    let best = match (rising, share) {
        (true, true) => 1.0,
        (true, false) => last * 1.5,
        (false, _) => last * 0.3,
    };
    let at = (worth + 0.5).clamp(0.0, cuts.len() as f64 + 0.999);
    let segment = at as usize;
    let low = if segment == 0 { worst } else { cuts[segment - 1] };
    let high = if segment == cuts.len() { best } else { cuts[segment] };
    low + (high - low) * (at - segment as f64)
}

fn is_share(cuts: &[f64]) -> bool {
    cuts.iter().all(|c| *c <= 1.0)
}

fn observe(
    entry: EntryIx,
    rules: &Criterion,
    cuts: &[f64],
    value: f64,
    cases: f64,
    chance: &mut Chance,
) -> MeasuredRow {
    let n = observations(rules, cuts, cases, chance);
    let measure = rules.measure.clone().unwrap_or_else(|| rules.id.to_string());
    let filter: Vec<String> = rules.filter.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let row =
        MeasuredRow { entry, measure, filter: filter.join("|"), value, unit: "share", n, interval: None };
    match n {
        Some(n) if is_share(cuts) => {
            let hits = (value * n as f64).round() as u64;
            let interval = wilson(hits, n, Z95).map(|(low, high)| (four_decimals(low), four_decimals(high)));
            MeasuredRow { value: four_decimals(hits as f64 / n as f64), interval, ..row }
        }
        Some(_) => MeasuredRow { value: round_half_away(value, 1), unit: "days", ..row },
        None => MeasuredRow { value: value.floor(), unit: "months", ..row },
    }
}

/// How many observations a value rests on: checks of a probe, units of an
/// agency (a share without a minimum), part of the log's cases; none for a duration of service.
fn observations(rules: &Criterion, cuts: &[f64], cases: f64, chance: &mut Chance) -> Option<u64> {
    let part = chance.between(0.3, 1.0);
    if rules.sources.contains(&Source::Probes) {
        return Some(1440);
    }
    match (rules.min_n, is_share(cuts)) {
        (None, false) => None,
        (None, true) => Some(12 + (part * 50.0) as u64),
        (Some(_), _) => Some((part * cases) as u64),
    }
}

fn four_decimals(x: f64) -> f64 {
    round_half_away(x, 4)
}

/// What agencies say of themselves, a little above what they are worth.
pub(super) fn claims(edition: &Simulated, rubric: &Rubric, latent: &Latent) -> Vec<ClaimRow> {
    let mut chance = Chance::new(edition.plan.seed, Purpose::Claiming);
    let mut rows = Vec::new();
    for (e, entry) in edition.entries.iter().enumerate() {
        for c in (0..rubric.criteria.len()).filter(|c| is_asked(rubric, *c, entry.track)) {
            let worth = latent.worth(EntryIx::at(e), CriterionIx::at(c));
            let claimed = nearest_level(worth + OPTIMISM + chance.normal(edition.plan.spreads.claiming));
            let level = (!chance.happens(0.002)).then_some(claimed as u8);
            rows.push(ClaimRow { entry: EntryIx::at(e), criterion: c as u16, level });
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{along, is_share};
    use crate::model::{Direction, LevelRange};
    use crate::scoring::level_from_bands;

    #[test]
    fn a_value_reaches_the_level_that_its_worth_rounds_to() {
        let ladder = LevelRange { min: 0.0, max: 5.0 };
        let rising: [&[f64]; 3] =
            [&[1.0, 3.0, 6.0, 12.0, 24.0], &[0.5, 0.7, 0.85, 0.95, 0.98], &[0.01, 0.5, 0.8, 0.95, 1.0]];
        let falling: [&[f64]; 2] = [&[10.0, 5.0, 3.0, 2.0, 1.0], &[0.3, 0.2, 0.1, 0.05, 0.03]];
        for tenth in -10..70_i32 {
            let worth = f64::from(tenth) / 10.0 + 0.03;
            let level = worth.clamp(0.0, 5.0).round();
            for (all, direction) in [(&rising[..], Direction::Up), (&falling[..], Direction::Down)] {
                for cuts in all {
                    let value = along(cuts, worth);
                    let reached = level_from_bands(value, cuts, direction, ladder);
                    assert!((reached - level).abs() < 1e-9, "{worth} {cuts:?} {value} {reached}");
                    assert!(value >= 0.0 && (!is_share(cuts) || value <= 1.0));
                }
            }
        }
    }
}
