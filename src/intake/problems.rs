//! Collecting what is wrong, and saying it safely.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::model::{Message, Position, Problem, is_hidden};

/// How many problems of one kind are shown for one file.
pub const SHOWN_PER_KIND: usize = 20;

/// Longest piece of a file that a message quotes, in characters.
const QUOTE_LENGTH: usize = 80;

/// Longest line shown under a message, in characters.
const EXCERPT_LENGTH: usize = 200;

/// Problems in the order they were found, at most [`SHOWN_PER_KIND`] of one
/// kind for one file; the rest are counted.
#[derive(Debug, Default)]
pub struct Problems {
    kept: Vec<Problem>,
    counts: BTreeMap<(String, &'static str), usize>,
    /// How many of one kind are kept; 0 stands for the usual number.
    most: usize,
}

impl Problems {
    /// None yet; of one kind for one file, `most` will be shown.
    pub fn showing(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    fn most(&self) -> usize {
        if self.most == 0 { SHOWN_PER_KIND } else { self.most }
    }

    /// How many there are, shown or not.
    pub fn count(&self) -> usize {
        self.counts.values().sum()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        let most = self.most();
        let count = self.counts.entry((problem.at.file.clone(), problem.message.code)).or_default();
        *count += 1;
        if *count <= most {
            self.kept.push(problem);
        }
    }

    /// Adds those of a later part of the same files.
    pub fn append(&mut self, mut later: Self) {
        for problem in later.kept {
            if let Some(rest) = later.counts.get_mut(&(problem.at.file.clone(), problem.message.code)) {
                *rest -= 1;
            }
            self.push(problem);
        }
        for (key, rest) in later.counts {
            *self.counts.entry(key).or_default() += rest;
        }
    }

    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// All of them by file, line and column; a closing line counts those not shown.
    pub fn sorted(self) -> Vec<Problem> {
        let most = self.most();
        let mut all = self.kept;
        for ((file, code), count) in self.counts {
            if count > most {
                let last = all
                    .iter()
                    .filter(|p| p.at.file == file && p.message.code == code)
                    .map(|p| p.at.line)
                    .max();
                let message = Message::new("more-like-these").count("more", count - most).word("kind", code);
                all.push(Problem::new(Position::at(file, last.unwrap_or(0), u32::MAX), message));
            }
        }
        all.sort_by(|a, b| a.at.cmp(&b.at));
        for problem in &mut all {
            if problem.at.column == u32::MAX {
                problem.at.column = 0;
            }
        }
        all
    }
}

/// What reading found: what is refused, and what is only worth saying.
#[derive(Debug, Default)]
pub struct Findings {
    refused: RefCell<Problems>,
    warned: RefCell<Problems>,
}

impl Findings {
    /// Notes a problem: the edition will not be read.
    pub fn refuse(&self, problem: Problem) {
        self.refused.borrow_mut().push(problem);
    }

    /// Notes a warning.
    pub fn warn(&self, problem: Problem) {
        self.warned.borrow_mut().push(problem);
    }

    /// Adds what a part of a large table found.
    pub fn append(&self, refused: Problems, warned: Problems) {
        self.refused.borrow_mut().append(refused);
        self.warned.borrow_mut().append(warned);
    }

    /// How many problems there are so far, to tell whether a step added some.
    pub fn refusals(&self) -> usize {
        self.refused.borrow().counts.values().sum()
    }

    /// The warnings, or all problems if there is one.
    pub fn close(self) -> Result<Vec<Problem>, Vec<Problem>> {
        let refused = self.refused.into_inner();
        if refused.is_empty() { Ok(self.warned.into_inner().sorted()) } else { Err(refused.sorted()) }
    }
}

/// A piece of a file as a message may quote it: without control characters,
/// cut at 80 characters.
///
/// ```
/// use tolok::intake::shown;
/// assert_eq!(shown("a\u{0}b"), "a\\u{0}b");
/// assert_eq!(shown(&"x".repeat(200)).chars().count(), 81);
/// ```
pub fn shown(text: &str) -> String {
    cut(text, QUOTE_LENGTH)
}

/// A line of a file as it may be shown under a message.
pub fn excerpt(line: &str) -> String {
    let line = line.lines().next().unwrap_or_default();
    cut(&line.replace('\t', " "), EXCERPT_LENGTH)
}

fn cut(text: &str, length: usize) -> String {
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if i == length {
            out.push('…');
            break;
        }
        if is_hidden(c) { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

/// The known name nearest to `wrong`, if one is near enough to be meant.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let short: String = wrong.chars().take(QUOTE_LENGTH).collect();
    let lower = short.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            *distance <= 1 + name.chars().count().min(lower.chars().count()) / 4 && *name != wrong
        })
        .min()
        .map(|(_, name)| name)
}

/// A message that ends in "did you mean", where `known` has a name near `wrong`.
pub fn suggest<'a>(message: Message, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    match nearest(wrong, known) {
        Some(name) => message.word("near", "yes").word("suggestion", shown(name)),
        None => message.word("near", "no").word("suggestion", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::{Problems, nearest};
    use crate::model::{Message, Position, Problem};

    fn problem(line: u32) -> Problem {
        Problem::new(Position::at("marks.csv", line, 1), Message::new("entry-unknown"))
    }

    #[test]
    fn parts_of_a_file_count_as_one() {
        let mut whole = Problems::default();
        for part in 0..3 {
            let mut problems = Problems::default();
            (0..15).for_each(|line| problems.push(problem(part * 15 + line + 2)));
            whole.append(problems);
        }
        let sorted = whole.sorted();
        assert_eq!(sorted.len(), 21);
        assert_eq!(sorted[19].at.line, 21);
        assert_eq!(sorted[20].message.code, "more-like-these");
        assert_eq!(sorted[20].message.args[0].1, crate::model::Arg::Number(25.0));
    }

    #[test]
    fn suggests_only_what_is_near() {
        assert_eq!(nearest("critreion", ["criterion", "comment"]), Some("criterion"));
        assert_eq!(nearest("E001", ["E0001", "E9999"]), Some("E0001"));
        assert_eq!(nearest("zebra", ["criterion", "comment"]), None);
    }
}
