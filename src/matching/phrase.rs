//! Headers and titles: how well a question of a form says what a known phrase says.

use super::fold;

/// Words of headers that say nothing about what is asked.
const EMPTY: [&str; 30] = [
    "dan", "atau", "yang", "untuk", "di", "ke", "dari", "pada", "dengan", "the", "of", "your", "please", "a",
    "an", "and", "or", "for", "anda", "silakan", "mohon", "isi", "isikan", "tuliskan", "sebutkan", "wajib",
    "diisi", "ini", "is", "to",
];

/// A header or title as words without those that say nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    /// The words.
    pub words: Vec<String>,
    /// The words run together, for slips in spacing.
    pub joined: String,
}

impl Phrase {
    /// Takes a text.
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let all: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
        let telling: Vec<&str> = all.iter().copied().filter(|w| !EMPTY.contains(w)).collect();
        let words = if telling.is_empty() { all } else { telling };
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        let joined = words.concat();
        Self { words, joined }
    }

    /// True when there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// How alike two words are, from 0 to 1: Jaro-Winkler where few letters differ, else less.
///
/// Jaro-Winkler alone finds short words with the same beginning alike that have nothing to do with each other.
pub fn token_likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let same = strsim::normalized_damerau_levenshtein(one, other);
    if same >= 0.7 { strsim::jaro_winkler(one, other) } else { 0.5 * same }
}

/// False for words of which no slip makes the other: too different in length, or in both ends.
fn may_be_near(one: &str, other: &str) -> bool {
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
    let (a, b) = (ends(one), ends(other));
    10 * short >= 7 * long && (a.0 == b.0 || a.1 == b.1)
}

/// How well `source` says what `known` says, from 0 to 1.
///
/// The share of the words of `known` that `source` has (as near words count as far as they are
/// like, from 0.85 up), three quarters of the weight, and the share of the words of `source`
/// that are among them, one quarter: a long question that holds the whole phrase still fits well.
///
/// ```
/// use tolok::matching::{Phrase, likeness};
/// let known = Phrase::new("nama instansi");
/// assert_eq!(likeness(&Phrase::new("Nama Instansi"), &known), 1.0);
/// // Both words of two are there; half of the header's four words are among them.
/// assert_eq!(likeness(&Phrase::new("Nama instansi unit kerja"), &known), 0.875);
/// assert!(likeness(&Phrase::new("Nama penilai"), &known) < 0.6);
/// ```
pub fn likeness(source: &Phrase, known: &Phrase) -> f64 {
    if source.is_empty() || known.is_empty() {
        return 0.0;
    }
    if source.joined == known.joined {
        return 1.0;
    }
    let nearest = |word: &String, among: &[String]| {
        if among.contains(word) {
            return 1.0;
        }
        let near = among.iter().filter(|other| may_be_near(word, other)).map(|o| token_likeness(word, o));
        near.filter(|score| *score >= 0.85).fold(0.0, f64::max)
    };
    let share = |words: &[String], among: &[String]| {
        words.iter().map(|w| nearest(w, among)).sum::<f64>() / words.len() as f64
    };
    0.75 * share(&known.words, &source.words) + 0.25 * share(&source.words, &known.words)
}
