//! Intraclass correlations of a complete table of ratings.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// A value with its confidence interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// The low end.
    pub low: f64,
    /// The high end.
    pub high: f64,
}

/// The six intraclass correlations of Shrout and Fleiss; each none where it is undefined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// ICC(1,1): one rating, other judges for every entry.
    pub one_single: Option<Estimate>,
    /// ICC(2,1): one rating, judges drawn from many, agreement.
    pub two_single: Option<Estimate>,
    /// ICC(3,1): one rating, these judges, consistency.
    pub three_single: Option<Estimate>,
    /// ICC(1,k): the mean of all ratings.
    pub one_mean: Option<Estimate>,
    /// ICC(2,k).
    pub two_mean: Option<Estimate>,
    /// ICC(3,k).
    pub three_mean: Option<Estimate>,
}

/// Mean squares of a two-way table without replication.
struct Squares {
    /// Entries (rows), n.
    n: f64,
    /// Judges (columns), k.
    k: f64,
    /// Between entries.
    between: f64,
    /// Within entries.
    within: f64,
    /// Between judges.
    judges: f64,
    /// Residual.
    error: f64,
}

/// The six intraclass correlations of `rows` (n entries, each with the marks of
/// the same k judges in the same order), with intervals at `confidence`.
///
/// With the mean squares B (entries), W (within), J (judges), E (residual):
/// ICC(1,1) = (B - W)/(B + (k-1)W); ICC(2,1) = (B - E)/(B + (k-1)E + k(J - E)/n);
/// ICC(3,1) = (B - E)/(B + (k-1)E); for the mean of k ratings (B - W)/B,
/// (B - E)/(B + (J - E)/n), (B - E)/B. Values are at most 1 and may be negative.
///
/// None with fewer than two rows or judges, or with rows of different lengths.
/// A coefficient whose denominator is 0 (no variance at all) is none; with no
/// error at all the interval is the value itself. Source: Shrout and Fleiss,
/// *Intraclass Correlations* (1979), with the degrees of freedom of its p. 424
/// for ICC(2,·); Satterthwaite's v is not rounded.
///
/// ```
/// use tolok::stats::icc;
/// // Two entries, two judges, who agree but for a constant 1: B = 8, W = 0.5, J = 1, E = 0.
/// let found = icc(&[vec![1.0, 2.0], vec![5.0, 6.0]], 0.95).unwrap();
/// let value = |e: Option<tolok::stats::Estimate>| e.unwrap().value;
/// assert!((value(found.one_single) - 31.0 / 33.0).abs() < 1e-12); // (16 - 0.5)/(16 + 0.5)
/// assert!((value(found.three_single) - 1.0).abs() < 1e-12);
/// assert!((value(found.two_single) - 16.0 / 17.0).abs() < 1e-12); // 16/(16 + 0 + 2 * 1/2)
/// ```
pub fn icc(rows: &[Vec<f64>], confidence: f64) -> Option<Icc> {
    let squares = Squares::of(rows)?;
    let at = f64::midpoint(1.0, confidence);
    let (one, two, three) = (squares.one_way(at), squares.agreement(at), squares.consistency(at));
    let mean = |single: Option<Estimate>| single.map(|e| e.of_mean(squares.k));
    Some(Icc {
        one_single: one,
        two_single: two,
        three_single: three,
        one_mean: mean(one),
        two_mean: mean(two),
        three_mean: mean(three),
    })
}

impl Estimate {
    /// Spearman and Brown: the reliability of the mean of `k` ratings, k r / (1 + (k-1) r),
    /// of the value and of both ends.
    fn of_mean(self, k: f64) -> Self {
        let stepped = |r: f64| if r == f64::NEG_INFINITY { r } else { k * r / (1.0 + (k - 1.0) * r) };
        Self { value: stepped(self.value), low: stepped(self.low), high: stepped(self.high) }
    }
}

impl Squares {
    fn of(rows: &[Vec<f64>]) -> Option<Self> {
        let judges = rows.first()?.len();
        if rows.len() < 2 || judges < 2 || rows.iter().any(|r| r.len() != judges) {
            return None;
        }
        let (n, k) = (rows.len() as f64, judges as f64);
        let grand = rows.iter().flatten().sum::<f64>() / (n * k);
        let square = |x: f64| (x - grand) * (x - grand);
        let between = k * rows.iter().map(|r| square(r.iter().sum::<f64>() / k)).sum::<f64>();
        let column = |j: usize| rows.iter().map(|r| r[j]).sum::<f64>() / n;
        let by_judge = n * (0..judges).map(|j| square(column(j))).sum::<f64>();
        let total = rows.iter().flatten().map(|x| square(*x)).sum::<f64>();
        let within = (total - between).max(0.0);
        // What cancels to nothing but the last bits is nothing.
        let error = Some(within - by_judge).filter(|e| *e > 1e-12 * total).unwrap_or(0.0);
        Some(Self {
            n,
            k,
            between: between / (n - 1.0),
            within: within / (n * (k - 1.0)),
            judges: by_judge / (k - 1.0),
            error: error / ((n - 1.0) * (k - 1.0)),
        })
    }

    fn one_way(&self, at: f64) -> Option<Estimate> {
        single(self, self.within, self.n * (self.k - 1.0), at)
    }

    fn consistency(&self, at: f64) -> Option<Estimate> {
        single(self, self.error, (self.n - 1.0) * (self.k - 1.0), at)
    }

    fn agreement(&self, at: f64) -> Option<Estimate> {
        let Self { n, k, between, judges, error, .. } = *self;
        let below = between + (k - 1.0) * error + k * (judges - error) / n;
        if below <= 0.0 {
            return None;
        }
        let value = (between - error) / below;
        if error == 0.0 {
            return Some(Estimate { value, low: value, high: value });
        }
        let shape = n * (1.0 + (k - 1.0) * value) - k * value;
        let ratio = judges / error;
        let v = (k - 1.0) * (n - 1.0) * (k * value * ratio + shape).powi(2)
            / ((n - 1.0) * (k * value * ratio).powi(2) + shape * shape);
        let rest = k * judges + (k * n - k - n) * error;
        let (lower, upper) = (fisher(n - 1.0, v, at)?, fisher(v, n - 1.0, at)?);
        let low = n * (between - lower * error) / (lower * rest + n * between);
        let high = n * (upper * between - error) / (rest + n * upper * between);
        Some(Estimate { value, low, high })
    }
}

/// (B - E)/(B + (k-1)E) with the interval of F = B/E.
fn single(squares: &Squares, error: f64, error_df: f64, at: f64) -> Option<Estimate> {
    let (b, k) = (squares.between, squares.k);
    let below = b + (k - 1.0) * error;
    if below <= 0.0 {
        return None;
    }
    let value = (b - error) / below;
    if error == 0.0 {
        return Some(Estimate { value, low: value, high: value });
    }
    let f = b / error;
    let entries_df = squares.n - 1.0;
    let end = |f: f64| (f - 1.0) / (f + k - 1.0);
    let low = end(f / fisher(entries_df, error_df, at)?);
    let high = end(f * fisher(error_df, entries_df, at)?);
    Some(Estimate { value, low, high })
}

/// The quantile of the F distribution.
fn fisher(first: f64, second: f64, at: f64) -> Option<f64> {
    FisherSnedecor::new(first, second).ok().map(|f| f.inverse_cdf(at))
}

#[cfg(test)]
mod tests {
    use super::{Estimate, icc};

    /// Shrout and Fleiss (1979), table 2: six entries, four judges.
    const TABLE: [[f64; 4]; 6] = [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ];

    #[test]
    fn shrout_and_fleiss_come_out() {
        let found = icc(&TABLE.map(|r| r.to_vec()), 0.95).unwrap();
        let near = |e: Option<Estimate>, value: f64, low: f64, high: f64| {
            let e = e.unwrap();
            assert!((e.value - value).abs() < 5e-11, "{e:?}");
            assert!((e.low - low).abs() < 1e-6 && (e.high - high).abs() < 1e-6, "{e:?} not {low} {high}");
        };
        near(found.one_single, 0.165_741_768_4, -0.132_932_3, 0.722_560_1);
        near(found.two_single, 0.289_763_779_5, 0.018_786_5, 0.761_084_4);
        near(found.three_single, 0.714_840_714_8, 0.342_464_8, 0.945_858_3);
        near(found.one_mean, 0.442_797_133_7, -0.884_442_2, 0.912_415_4);
        near(found.two_mean, 0.620_050_547_6, 0.071_136_8, 0.927_232_0);
        near(found.three_mean, 0.909_315_542_4, 0.675_674_7, 0.985_891_7);
    }

    #[test]
    fn no_variance_has_no_correlation() {
        let found = icc(&[vec![3.0, 3.0], vec![3.0, 3.0]], 0.95).unwrap();
        assert_eq!((found.one_single, found.two_single, found.three_single), (None, None, None));
        assert_eq!(icc(&[vec![1.0, 2.0]], 0.95), None);
        assert_eq!(icc(&[vec![1.0, 2.0], vec![1.0]], 0.95), None);
    }
}
