//! The live table of a watch, and what it came to.

use std::collections::{BTreeMap, VecDeque};
use std::io::IsTerminal;

use console::{Term, truncate_str};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::output::Faces;
use super::probe::Ended;
use super::probe_tasks::Task;
use crate::model::{CsvHabits, Message};
use crate::probe::{Observation, Verdict};
use crate::report::{Block, Column, Table, Words, plain};

/// Looks that a sparkline shows.
const SHOWN: usize = 24;
/// Rows of the live table; the channels last looked at.
const ROWS: usize = 20;

/// One channel as it stands.
#[derive(Debug, Default)]
struct Line {
    last: Option<Observation>,
    /// The latest looks: milliseconds of those that came through.
    recent: VecDeque<(Verdict, Option<f64>)>,
    samples: usize,
    up: usize,
    down: usize,
    missed: usize,
}

/// All channels of a watch.
#[derive(Debug, Default)]
pub(super) struct Board {
    lines: BTreeMap<String, Line>,
    until: Timestamp,
    ended: Ended,
    /// The terminal it is drawn on, and how many rows stand there.
    drawn: Option<(Term, usize)>,
}

impl Board {
    /// Gets ready to be drawn, where there is a terminal.
    pub fn begin(&mut self, tasks: &[Task], until: Timestamp) {
        for task in tasks {
            self.lines.entry(task.id()).or_default();
        }
        let live = std::io::stderr().is_terminal() && std::io::stdout().is_terminal();
        (self.until, self.drawn) = (until, live.then(|| (Term::stderr(), 0)));
    }

    /// Takes in a look.
    pub fn saw(&mut self, seen: &Observation) {
        let line = self.lines.entry(format!("{}/{}", seen.entry, seen.channel)).or_default();
        line.samples += 1;
        self.ended.saw(seen.reason);
        line.up += usize::from(seen.verdict.is_up() == Some(true));
        line.down += usize::from(seen.verdict == Verdict::Down);
        line.missed += usize::from(seen.verdict == Verdict::MissedWindow);
        let took = seen.ms.map(|ms| ms.total).filter(|_| seen.verdict.is_up() == Some(true));
        line.recent.push_back((seen.verdict, took));
        if line.recent.len() > SHOWN {
            line.recent.pop_front();
        }
        line.last = Some(seen.clone());
    }

    /// Draws the table anew, where there is a terminal.
    pub fn draw(&mut self, words: &Words) {
        let rows = self.rows(words);
        let Some((term, before)) = &mut self.drawn else { return };
        // A terminal that went away is no reason to stop looking.
        let _ = term.clear_last_lines(*before);
        let width = usize::from(term.size().1);
        for row in &rows {
            let _ = term.write_line(&truncate_str(row, width, "…"));
        }
        *before = rows.len();
    }

    /// Leaves the terminal to the summary.
    pub fn close(&mut self) {
        if let Some((term, before)) = &self.drawn {
            let _ = term.clear_last_lines(*before);
        }
        self.drawn = None;
    }

    fn rows(&self, words: &Words) -> Vec<String> {
        let until = self.until.round(jiff::Unit::Second).unwrap_or(self.until);
        let samples = self.lines.values().map(|line| line.samples).sum();
        let head = Message::new("watch-live").word("until", until).count("samples", samples);
        let mut latest: Vec<(&String, &Line)> = self.lines.iter().collect();
        latest.sort_by_key(|(id, line)| {
            (std::cmp::Reverse(line.last.as_ref().map(|seen| seen.at)), id.as_str())
        });
        latest.truncate(ROWS);
        latest.sort_by_key(|(id, _)| id.as_str());
        let row = |(id, line): (&String, &Line)| {
            let verdict = line.last.as_ref().map(|seen| words.label(seen.verdict.code()));
            let took = line.recent.iter().rev().find_map(|(_, took)| *took);
            let took = took.map(|ms| words.fixed(ms, 0) + " ms").unwrap_or_default();
            let spark = sparkline(line.recent.iter().copied());
            format!("{:<28} {spark:>SHOWN$} {took:>9} {}", plain(id), verdict.unwrap_or_default())
        };
        std::iter::once(words.say(&head)).chain(latest.into_iter().map(row)).collect()
    }

    /// What all looks came to, for the exit code.
    pub const fn ended(&self) -> Ended {
        self.ended
    }

    /// What the watch came to.
    pub fn summary<'a>(&'a self, habits: CsvHabits, words: &'a Words) -> Summary<'a> {
        Summary { board: self, habits, words }
    }
}

/// Heights for times between the shortest and the longest shown; a cross for down, a dot for what says nothing.
fn sparkline(looks: impl Iterator<Item = (Verdict, Option<f64>)> + Clone) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let took = looks.clone().filter_map(|(_, took)| took);
    let (least, most) = took.fold((f64::MAX, 0.0_f64), |(l, m), ms| (l.min(ms), m.max(ms)));
    let height = |ms: f64| {
        let share = if most > least { (ms - least) / (most - least) } else { 0.0 };
        HEIGHTS[((share * 7.0).round() as usize).min(7)]
    };
    let mark = |(verdict, took): (Verdict, Option<f64>)| match (verdict, took) {
        (_, Some(ms)) => height(ms),
        (Verdict::Down, None) => '✗',
        _ => '·',
    };
    looks.map(mark).collect()
}

/// What a watch came to.
pub(super) struct Summary<'a> {
    board: &'a Board,
    habits: CsvHabits,
    words: &'a Words,
}

impl Faces for Summary<'_> {
    fn blocks(&self) -> Vec<Block> {
        let samples = self.board.lines.values().map(|line| line.samples).sum();
        let head = Message::new("watch-done").count("samples", samples);
        vec![Block::Line(self.words.say(&head)), Block::Table(self.table())]
    }

    fn table(&self) -> Table {
        let label = |code| self.words.label(code);
        let columns = vec![
            Column::id(label("probe-channel")),
            Column::right(label("watch-samples")),
            Column::right(label("watch-up")),
            Column::right(label("watch-down")),
            Column::right(label("watch-missed")),
            Column::left(label("watch-recent")),
        ];
        let row = |(id, line): (&String, &Line)| {
            let count = |n: usize| n.to_string();
            let spark = sparkline(line.recent.iter().copied());
            vec![id.clone(), count(line.samples), count(line.up), count(line.down), count(line.missed), spark]
        };
        Table { rows: self.board.lines.iter().map(row).collect(), columns }
    }

    fn habits(&self) -> CsvHabits {
        self.habits
    }

    fn json(&self) -> serde_json::Result<String> {
        let channel = |(id, line): (&String, &Line)| json!({"channel": id, "samples": line.samples, "up": line.up, "down": line.down, "missed": line.missed, "last": line.last});
        serde_json::to_string_pretty(&json!({
            "tolok": {"format": 1, "version": env!("CARGO_PKG_VERSION")},
            "until": self.board.until,
            "channels": self.board.lines.iter().map(channel).collect::<Vec<Value>>(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, sparkline};

    #[test]
    fn a_sparkline_shows_times_and_what_has_none() {
        let looks = [
            (Verdict::Ok, Some(10.0)),
            (Verdict::Ok, Some(80.0)),
            (Verdict::Down, None),
            (Verdict::Blocked, None),
            (Verdict::Slow, Some(45.0)),
        ];
        assert_eq!(sparkline(looks.into_iter()), "▁█✗·▅");
        assert_eq!(sparkline([(Verdict::Ok, Some(10.0))].into_iter()), "▁");
        assert_eq!(sparkline(std::iter::empty()), "");
    }
}
