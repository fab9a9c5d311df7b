//! The interval of a share.

/// The Wilson score interval of a share: which true shares would leave `hits`
/// of `n` within `z` deviations.
///
/// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = hits/n.
///
/// `hits` from 0 to `n`, `z` above 0 (1.959964 for 95 %), result within 0 to 1.
/// None for `n` = 0. Source: Wilson, *Probable Inference, the Law of
/// Succession, and Statistical Inference* (1927).
///
/// ```
/// use tolok::stats::wilson;
/// let (low, high) = wilson(8, 10, 1.959964).unwrap();
/// assert!((low - 0.4902).abs() < 5e-5 && (high - 0.9433).abs() < 5e-5);
/// assert_eq!(wilson(0, 0, 1.959964), None);
/// ```
pub fn wilson(hits: u64, n: u64, z: f64) -> Option<(f64, f64)> {
    if n == 0 {
        return None;
    }
    let size = n as f64;
    let p = hits as f64 / size;
    let z2 = z * z;
    let centre = p + z2 / (2.0 * size);
    let reach = z * (p * (1.0 - p) / size + z2 / (4.0 * size * size)).sqrt();
    let scale = 1.0 + z2 / size;
    Some((((centre - reach) / scale).max(0.0), ((centre + reach) / scale).min(1.0)))
}

#[cfg(test)]
mod tests {
    use super::wilson;

    #[test]
    fn the_published_examples_come_out_to_the_printed_digit() {
        // Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven
        // methods, Statistics in Medicine 17 (1998), 857-872, Table I, method 3 (score, without
        // correction for continuity).
        let printed = [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0000, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        for (hits, n, low, high) in printed {
            let found = wilson(hits, n, 1.959_964).unwrap();
            assert!((found.0 - low).abs() <= 5e-5 && (found.1 - high).abs() <= 5e-5, "{hits}/{n}: {found:?}");
        }
    }

    #[test]
    fn the_formula_agrees_with_what_it_comes_to_by_hand() {
        let (z, near) = (1.959_964_f64, |a: f64, b: f64| (a - b).abs() < 1e-12);
        for n in [1_u64, 2, 20, 96, 1_000_000] {
            let size = n as f64;
            // Of none, p = 0 leaves 0 and z²/(n + z²); of all, the same seen from 1.
            let (low, high) = wilson(0, n, z).unwrap();
            assert!(near(low, 0.0) && near(high, z * z / (size + z * z)), "{n}");
            let (low, high) = wilson(n, n, z).unwrap();
            assert!(near(low, size / (size + z * z)) && near(high, 1.0), "{n}");
        }
        // Of half, p = 1/2 leaves 1/2 ± z / (2 √(n + z²)).
        let (low, high) = wilson(50, 100, z).unwrap();
        let reach = z / (2.0 * (100.0 + z * z).sqrt());
        assert!(near(low, 0.5 - reach) && near(high, 0.5 + reach));
    }

    #[test]
    fn the_share_lies_in_its_interval_and_the_interval_in_0_to_1() {
        for n in 1..200 {
            for hits in 0..=n {
                let (low, high) = wilson(hits, n, 1.959_964).unwrap();
                let share = hits as f64 / n as f64;
                assert!(
                    0.0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1.0,
                    "{hits}/{n}"
                );
            }
        }
    }
}
