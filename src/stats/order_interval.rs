//! Which order statistics hold a quantile between them, whatever the distribution.

/// Terms smaller than this share of the largest one change no double.
const NEGLIGIBLE: f64 = 1e-18;

/// The ranks, from 1, of the order statistics between which the `p`-quantile of
/// the population lies with at least `confidence`, and with at most
/// (1 - confidence)/2 on either side.
///
/// The number K of `n` observations below the quantile is binomial (n, p).
/// low = the largest l with P(K ≤ l - 1) ≤ α/2, high = the smallest u with
/// P(K ≥ u) ≤ α/2, α = 1 - confidence; [x(low), x(high)] is the interval.
///
/// `p` and `confidence` lie between 0 and 1. An end is none where `n` is too
/// small for it: the median needs n ≥ 6 at 95 %, the upper end of the 0.95
/// quantile n ≥ 72. With ties the interval holds at least as much.
/// Source: Hahn & Meeker, *Statistical Intervals* (1991), section 5.2; Conover,
/// *Practical Nonparametric Statistics* (1999), section 3.2.
///
/// ```
/// use tolok::stats::order_ranks;
/// // 1/32 = 0.031 lies below x(1) of five, 1/64 = 0.016 below that of six.
/// assert_eq!(order_ranks(5, 0.5, 0.95), (None, None));
/// assert_eq!(order_ranks(6, 0.5, 0.95), (Some(1), Some(6)));
/// ```
pub fn order_ranks(n: u64, p: f64, confidence: f64) -> (Option<u64>, Option<u64>) {
    let most = (1.0 - confidence) / 2.0;
    let terms = Binomial::new(n, p);
    let (mut below, mut low) = (0.0, None);
    for (k, probability) in terms.rising() {
        below += probability;
        // A sum of doubles may lie a hair above a bound that it meets exactly.
        if below > most + 1e-15 {
            break;
        }
        low = Some(k + 1);
    }
    // Where even the first term that is not negligible is too much, all before it is nothing.
    let low = low.or_else(|| Some(terms.first).filter(|first| *first > 0));
    let (mut above, mut high) = (0.0, None);
    for (k, probability) in terms.falling() {
        above += probability;
        if above > most + 1e-15 {
            break;
        }
        high = Some(k);
    }
    let high = high.or_else(|| Some(terms.last() + 1).filter(|high| *high <= n));
    (low, high)
}

/// How likely it is that the `p`-quantile lies in [x(low), x(high)] of `n`:
/// P(low ≤ K ≤ high - 1), K binomial (n, p). 0 where high ≤ low.
///
/// ```
/// use tolok::stats::order_coverage;
/// // All but the two outcomes "none below" and "all below" of six.
/// assert!((order_coverage(6, 0.5, 1, 6) - (1.0 - 2.0 / 64.0)).abs() < 1e-12);
/// ```
pub fn order_coverage(n: u64, p: f64, low: u64, high: u64) -> f64 {
    Binomial::new(n, p).rising().filter(|(k, _)| (low..high).contains(k)).map(|(_, share)| share).sum()
}

/// The probabilities of a binomial number, those that are not negligible.
struct Binomial {
    /// The smallest number among them.
    first: u64,
    shares: Vec<f64>,
}

impl Binomial {
    /// From the most likely number outwards: each term is a ratio of the one
    /// beside it, and their sum is 1, so that no factorial is needed.
    fn new(n: u64, p: f64) -> Self {
        if n == 0 || p <= 0.0 {
            return Self { first: 0, shares: vec![1.0] };
        }
        if p >= 1.0 {
            return Self { first: n, shares: vec![1.0] };
        }
        let odds = p / (1.0 - p);
        let mode = (((n + 1) as f64 * p).floor() as u64).min(n);
        let mut down = Vec::new();
        let (mut k, mut term) = (mode, 1.0);
        while k > 0 {
            term *= k as f64 / ((n - k + 1) as f64 * odds);
            if term < NEGLIGIBLE {
                break;
            }
            down.push(term);
            k -= 1;
        }
        let first = mode - down.len() as u64;
        let mut shares: Vec<f64> = down.into_iter().rev().collect();
        shares.push(1.0);
        let (mut k, mut term) = (mode, 1.0);
        while k < n {
            term *= (n - k) as f64 / (k + 1) as f64 * odds;
            if term < NEGLIGIBLE {
                break;
            }
            shares.push(term);
            k += 1;
        }
        let sum: f64 = shares.iter().sum();
        shares.iter_mut().for_each(|share| *share /= sum);
        Self { first, shares }
    }

    fn last(&self) -> u64 {
        self.first + self.shares.len() as u64 - 1
    }

    fn rising(&self) -> impl DoubleEndedIterator<Item = (u64, f64)> + '_ {
        self.shares.iter().enumerate().map(|(i, share)| (self.first + i as u64, *share))
    }

    fn falling(&self) -> impl Iterator<Item = (u64, f64)> + '_ {
        self.rising().rev()
    }
}

#[cfg(test)]
mod tests {
    use super::{order_coverage, order_ranks};

    #[test]
    fn the_median_has_the_ranks_that_coins_give() {
        // n, low, high, level in percent: 1 - 2 (C(n, 0) + … + C(n, low - 1)) / 2^n, such as
        // 1 - 2 (1 + 10) / 1024 = 0.979 for ten. Of each n the narrowest interval of at least 95 percent.
        let by_hand = [
            (6, 1, 6, 96.9),
            (7, 1, 7, 98.4),
            (8, 1, 8, 99.2),
            (9, 2, 8, 96.1),
            (10, 2, 9, 97.9),
            (11, 2, 10, 98.8),
            (12, 3, 10, 96.1),
            (13, 3, 11, 97.8),
            (14, 3, 12, 98.7),
            (15, 4, 12, 96.5),
            (16, 4, 13, 97.9),
            (17, 5, 13, 95.1),
            (18, 5, 14, 96.9),
            (19, 5, 15, 98.1),
            (20, 6, 15, 95.9),
        ];
        for (n, low, high, level) in by_hand {
            assert_eq!(order_ranks(n, 0.5, 0.95), (Some(low), Some(high)), "{n}");
            let coverage = 100.0 * order_coverage(n, 0.5, low, high);
            assert!((coverage - level).abs() < 0.05 + 1e-9, "{n}: {coverage}");
        }
    }

    #[test]
    fn coverage_is_the_sum_of_binomial_terms() {
        // P(low ≤ K < high) is the sum of C(n, k) p^k (1 - p)^(n - k), each C(n, k) a whole number.
        for (n, p, low, high) in
            [(38_u8, 0.9, 29, 38), (38, 0.1, 1, 9), (90, 0.95, 80, 90), (120, 0.5, 49, 72)]
        {
            let (mut choose, mut sum) = (1_u128, 0.0);
            for k in 0..high {
                if k >= low {
                    sum += choose as f64 * f64::powi(p, i32::from(k)) * f64::powi(1.0 - p, i32::from(n - k));
                }
                choose = choose * u128::from(n - k) / u128::from(k + 1);
            }
            let found = order_coverage(u64::from(n), p, u64::from(low), u64::from(high));
            assert!((found - sum).abs() < 1e-12, "{n} {p}: {found} is not {sum}");
        }
        // By hand: of three, P(1 ≤ K < 3) at 0.9 is 3 · 0.9 · 0.01 + 3 · 0.81 · 0.1 = 0.27.
        assert!((order_coverage(3, 0.9, 1, 3) - 0.27).abs() < 1e-12);
    }

    #[test]
    fn the_upper_end_of_a_high_quantile_needs_many() {
        // By hand: all of n lie below the 0.95 quantile with 0.95^n; 0.95^71 = 0.0262, 0.95^72 = 0.0249.
        assert_eq!(order_ranks(71, 0.95, 0.95).1, None);
        assert_eq!(order_ranks(72, 0.95, 0.95).1, Some(72));
        // The lower end needs few: P(K = 0) of two is 0.0025, P(K ≤ 1) of three is 0.00725.
        assert_eq!(order_ranks(2, 0.95, 0.95).0, Some(1));
        assert_eq!(order_ranks(1, 0.95, 0.95), (None, None));
        assert_eq!(order_ranks(3, 0.95, 0.95).0, Some(2));
    }

    #[test]
    fn nothing_and_certainty_have_no_interval_to_speak_of() {
        assert_eq!(order_ranks(0, 0.5, 0.95), (None, None));
        assert!((order_coverage(0, 0.5, 1, 1)).abs() < 1e-12);
        assert_eq!(order_ranks(10, 0.0, 0.95).1, Some(1));
        assert_eq!(order_ranks(10, 1.0, 0.95).0, Some(10));
    }

    #[test]
    fn every_interval_covers_and_is_no_wider_than_it_must_be() {
        for n in (1..400).chain([1_000, 10_000, 1_000_000]) {
            for p in [0.5, 0.9, 0.95] {
                let (low, high) = order_ranks(n, p, 0.95);
                let beyond_low = |l: u64| order_coverage(n, p, 0, l);
                let beyond_high = |u: u64| order_coverage(n, p, u, n + 1);
                if let Some(low) = low {
                    assert!(beyond_low(low) <= 0.025 + 1e-12, "{n} {p}");
                    assert!(beyond_low(low + 1) > 0.025, "{n} {p}: {low} could be higher");
                } else {
                    assert!(beyond_low(1) > 0.025, "{n} {p}");
                }
                if let Some(high) = high {
                    assert!(beyond_high(high) <= 0.025 + 1e-12, "{n} {p}");
                    assert!(beyond_high(high - 1) > 0.025, "{n} {p}: {high} could be lower");
                } else {
                    assert!(beyond_high(n) > 0.025, "{n} {p}");
                }
                // The type 7 quantile lies at 1 + (n - 1) p.
                let position = 1.0 + (n - 1) as f64 * p;
                assert!(low.is_none_or(|l| l as f64 <= position), "{n} {p}");
                assert!(high.is_none_or(|u| u as f64 >= position), "{n} {p}");
            }
        }
    }
}
