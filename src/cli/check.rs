//! `tolok check`: everything wrong or odd about an edition, before it is ranked.

use serde_json::json;

use super::Exit;
use super::args::CheckArgs;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, as_argument};
use super::rank::ranked;
use crate::matching::{Pair, pairs};
use crate::model::{CsvHabits, Message, Problem, StageIx};
use crate::ranking::{Ranking, Warning, reconcile};
use crate::report::{
    Block, Column, Table, counts_json, counts_line, out_blocks, pair_blocks, pairs_json, problem_json,
    problem_line, warning_blocks, warnings_json,
};
use crate::scoring::{ClaimGap, claim_gaps, lint};

/// Widest differences between claim and mark that are listed.
const LISTED: usize = 10;

pub(super) fn run(args: &CheckArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let ranking = ranked(&opened, ui)?;
    let notes = notes(&opened);
    let gaps: Vec<ClaimGap> = stages(&opened)
        .flat_map(|s| claim_gaps(&opened.loaded.edition, &opened.loaded.evidence, s))
        .collect();
    let pairs = pairs(&opened.loaded.edition, &opened.loaded.evidence.decisions);
    let odd = !notes.is_empty() || !ranking.warnings.is_empty() || !pairs.is_empty();
    let folder = as_argument(&args.edition);
    let exit =
        ui.show(&Checked { opened: &opened, ranking: &ranking, notes, gaps, pairs, folder, all: args.all });
    Ok(if exit == Exit::Done && args.strict && odd { Exit::Gate } else { exit })
}

fn stages(opened: &Opened) -> impl Iterator<Item = StageIx> + use<> {
    (0..opened.loaded.edition.competition.stages.len()).map(StageIx::at)
}

/// Warnings of the files, then of each rubric.
fn notes(opened: &Opened) -> Vec<Problem> {
    let mut notes = opened.loaded.warnings.clone();
    notes.extend(opened.loaded.edition.rubrics.iter().flat_map(lint));
    notes
}

/// What a check found, as it is shown.
struct Checked<'a> {
    opened: &'a Opened,
    notes: Vec<Problem>,
    gaps: Vec<ClaimGap>,
    pairs: Vec<Pair>,
    folder: String,
    ranking: &'a Ranking,
    /// Every difference and warning, however many.
    all: bool,
}

impl Checked<'_> {
    fn summary(&self) -> Message {
        let edition = &self.opened.loaded.edition;
        Message::new("check-summary")
            .word("edition", format!("{} {}", edition.competition.id, edition.competition.edition))
            .count("entries", edition.entries.len())
            .count("judges", edition.judges.len())
            .count("rubrics", edition.rubrics.len())
            .count("notes", self.notes.len() + self.ranking.warnings.len() + self.pairs.len())
    }
}

impl Faces for Checked<'_> {
    fn blocks(&self) -> Vec<Block> {
        let words = &self.opened.words;
        let edition = &self.opened.loaded.edition;
        let counts = reconcile(edition, self.ranking);
        let most = if self.all { usize::MAX } else { LISTED };
        let mut blocks =
            vec![Block::Line(words.say(&self.summary())), Block::Line(counts_line(&counts, words))];
        blocks.extend(out_blocks(edition, self.ranking, most, words));
        blocks.extend(self.notes.iter().map(|n| Block::Line(format!("- {}", problem_line(n, words)))));
        blocks.extend(pair_blocks(edition, &self.pairs, most, &self.folder, words));
        blocks.extend(warning_blocks(self.ranking, self.all, words));
        if !self.gaps.is_empty() {
            blocks.push(Block::Heading(2, words.label("heading-claims")));
            blocks.push(Block::Table(gap_table(self.opened, &self.gaps, most)));
        }
        blocks
    }

    fn table(&self) -> Table {
        let columns = ["file", "line", "column", "code", "text"].map(Column::left).to_vec();
        let words = &self.opened.words;
        let row = |n: &Problem| {
            let (file, line, column) = (n.at.file.clone(), n.at.line.to_string(), n.at.column.to_string());
            vec![file, line, column, n.message.code.into(), words.say(&n.message)]
        };
        let warned = |w: &Warning| {
            let none = String::new;
            vec![none(), none(), none(), w.message.code.into(), words.say(&w.message)]
        };
        let rows = self.notes.iter().map(row).chain(self.ranking.warnings.iter().map(warned));
        Table { columns, rows: rows.collect() }
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        let (edition, words) = (&self.opened.loaded.edition, &self.opened.words);
        let gap = |g: &ClaimGap| {
            let entry = edition.entry(g.entry).id.as_str();
            json!({"entry": entry, "criteria": g.criteria, "claimed": g.claimed, "verified": g.verified})
        };
        serde_json::to_string_pretty(&json!({
            "problems": [],
            "warnings": self.notes.iter().map(|n| problem_json(n, words)).collect::<Vec<_>>(),
            "ranking": warnings_json(self.ranking, words),
            "counts": counts_json(&reconcile(edition, self.ranking)),
            "duplicates": pairs_json(edition, &self.pairs, words),
            "claims": self.gaps.iter().map(gap).collect::<Vec<_>>(),
        }))
    }
}

fn gap_table(opened: &Opened, gaps: &[ClaimGap], most: usize) -> Table {
    let (edition, words) = (&opened.loaded.edition, &opened.words);
    let columns = vec![
        Column::id(words.label("column-entry")),
        Column::left(words.label("column-name")),
        Column::right(words.label("column-criteria")),
        Column::right(words.label("column-claimed")),
        Column::right(words.label("column-verified")),
        Column::right(words.label("column-difference")),
    ];
    let rows = gaps.iter().take(most).map(|g| {
        let entry = edition.entry(g.entry);
        vec![
            entry.id.to_string(),
            entry.name.clone(),
            g.criteria.to_string(),
            words.points(g.claimed),
            words.points(g.verified),
            words.points(g.claimed - g.verified),
        ]
    });
    Table { columns, rows: rows.collect() }
}
