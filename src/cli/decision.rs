//! One decision into decisions.csv, after showing what it changes; all decisions and what each does.

use std::path::Path;

use super::Exit;
use super::change::{Changes, commit, preview};
use super::confirm::confirmed;
use super::decide::{EntryArgs, today, wanted};
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse, say_error};
use super::rank::ranked;
use crate::evidence::{Decision, Evidence};
use crate::intake::Ledger;
use crate::model::{CsvHabits, Message};
use crate::ranking::{Change, Ranking, changes, rank};
use crate::report::{Block, DecisionView, DecisionsView, Table, Words};

/// A decision as the command line asks for it.
pub(super) struct Asked<'a> {
    kind: &'static str,
    entry: &'a EntryArgs,
    criterion: Option<&'a str>,
    level: Option<f64>,
    of: Option<&'a str>,
}

impl<'a> Asked<'a> {
    /// A decision of this kind about an entry.
    pub fn of(kind: &'static str, entry: &'a EntryArgs) -> Self {
        Self { kind, entry, criterion: None, level: None, of: None }
    }

    /// The criterion whose level it sets.
    pub fn setting(self, criterion: Option<&'a str>, level: Option<f64>) -> Self {
        Self { criterion, level, ..self }
    }

    /// The other entry that it names.
    pub fn beside(self, of: Option<&'a str>) -> Self {
        Self { of, ..self }
    }

    /// The cells of its row; refused where it names what there is not, or lacks reason or signer.
    fn cells(&self, opened: &Opened) -> Result<Vec<(&'static str, String)>, Exit> {
        let words = &opened.words;
        let refused = |message: Message| refuse(&message, words);
        opened.entry(&self.entry.entry).map_err(refused)?;
        self.of.map_or(Ok(()), |of| opened.entry(of).map(drop).map_err(refused))?;
        self.entry.stage.as_ref().map_or(Ok(()), |name| subject(opened, name).map_err(refused))?;
        let signing = &self.entry.signing;
        let reason = wanted(signing.reason.as_ref(), "reason-missing", words)?;
        let signer = wanted(signing.signed_by.as_ref(), "signer-missing", words)?;
        let decimal = opened.loaded.edition.competition.csv.decimal;
        Ok(vec![
            ("entry", self.entry.entry.clone()),
            ("stage", self.entry.stage.clone().unwrap_or_default()),
            ("kind", self.kind.to_owned()),
            ("criterion", self.criterion.unwrap_or_default().to_owned()),
            ("level", self.level.map(|l| written(l, decimal)).unwrap_or_default()),
            ("of", self.of.unwrap_or_default().to_owned()),
            ("reason", reason),
            ("signed_by", signer),
            ("decided_at", signing.at.unwrap_or_else(today).to_string()),
        ])
    }
}

/// A number as the edition writes it.
pub(super) fn written(number: f64, decimal: Option<char>) -> String {
    let text = number.to_string();
    if decimal == Some(',') { text.replace('.', ",") } else { text }
}

/// Refuses a name that is neither a stage nor an award.
fn subject(opened: &Opened, name: &String) -> Result<(), Message> {
    let awards = &opened.loaded.edition.competition.awards;
    if awards.iter().any(|a| a.id.as_str() == name) {
        return Ok(());
    }
    opened.stage(Some(name)).map(drop)
}

/// Shows what a decision changes, then writes it.
pub(super) fn run(folder: &Path, asked: &Asked<'_>, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let before = ranked(&opened, ui)?;
    let cells = asked.cells(&opened)?;
    let changes = with_row(folder, "decisions", &cells, &opened, ui)?;
    let words = ui.words_for(&opened.loaded.edition.competition.languages);
    let after = Opened { loaded: preview(folder, &changes, ui)?, words };
    let ranking = ranked(&after, ui)?;
    let shown = Decided { opened: &after, before: &before, after: &ranking, all: asked.entry.all, ui };
    let decisions = &after.loaded.evidence.decisions;
    let exit = match decisions.last().filter(|_| decisions.len() > opened.loaded.evidence.decisions.len()) {
        Some(decision) => ui.show(&shown.face(decision)),
        // A kind that the ranking does not read.
        None => ui.show_text(&format!("{}\n", opened.words.label("changes-nothing"))),
    };
    let kind = opened.words.say(&Message::new("decision-kind").word("kind", asked.kind));
    let question = Message::new("write-decision").word("entry", &asked.entry.entry).word("kind", kind);
    if exit == Exit::Done && yes(confirmed(&asked.entry.signing.writing, &question, &opened.words), ui)? {
        commit(folder, &changes, ui)?;
        say_error(&opened.words.say(&Message::new("written-to").word("file", "decisions.csv")));
    }
    Ok(exit)
}

/// An answer, or the fault of the terminal that gave none.
pub(super) fn yes(answer: std::io::Result<bool>, ui: &Ui) -> Result<bool, Exit> {
    answer.map_err(|error| ui.fault(&error.to_string()))
}

/// The table `name` with one row more.
pub(super) fn with_row(
    folder: &Path,
    name: &str,
    cells: &[(&'static str, String)],
    opened: &Opened,
    ui: &Ui,
) -> Result<Changes, Exit> {
    let mut ledger = ledger(folder, name, opened, ui)?;
    ledger.push(&cells.iter().map(|(column, cell)| (*column, cell.as_str())).collect::<Vec<_>>());
    Ok(vec![(format!("{name}.csv"), ledger.bytes())])
}

/// The table `name`, or why it cannot be written to.
pub(super) fn ledger(folder: &Path, name: &str, opened: &Opened, ui: &Ui) -> Result<Ledger, Exit> {
    Ledger::open(folder, name, opened.loaded.edition.competition.csv).map_err(|problem| {
        ui.problems(&[problem], &opened.words);
        refuse(&Message::new("nothing-written"), &opened.words)
    })
}

/// What is shown of a decision, and what that is made of.
struct Decided<'a> {
    opened: &'a Opened,
    before: &'a Ranking,
    after: &'a Ranking,
    all: bool,
    ui: &'a Ui,
}

impl<'a> Decided<'a> {
    fn face(&self, decision: &'a Decision) -> Shown<'a> {
        let new = self.after.warnings.iter().filter(|w| !self.before.warnings.contains(w));
        Shown {
            opened: self.opened,
            decision,
            changes: changes(self.before, self.after),
            warnings: new.map(|w| w.message.clone()).collect(),
            all: self.all,
            seed: self.ui.seed_of(&self.opened.loaded.edition),
        }
    }
}

struct Shown<'a> {
    opened: &'a Opened,
    decision: &'a Decision,
    changes: Vec<Change>,
    warnings: Vec<Message>,
    all: bool,
    seed: u64,
}

impl Shown<'_> {
    fn view(&self) -> DecisionView<'_> {
        DecisionView {
            edition: &self.opened.loaded.edition,
            decision: self.decision,
            changes: &self.changes,
            warnings: &self.warnings,
            all: self.all,
            seed: self.seed,
        }
    }
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view().blocks(&self.opened.words)
    }

    fn table(&self) -> Table {
        self.view().table()
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view().json(&self.opened.words))
    }
}

/// Shows every decision and what would differ without it.
pub(super) fn list(folder: &Path, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let with_all = ranked(&opened, ui)?;
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let mut varied = Evidence { shortlists: Vec::new(), ..evidence.clone() };
    let mut decisions = Vec::new();
    for (i, decision) in evidence.decisions.iter().enumerate() {
        varied.decisions.clone_from(&evidence.decisions);
        varied.decisions.remove(i);
        // Where the edition cannot be ranked without it, the decision is what makes it whole.
        let without = rank(edition, &varied).unwrap_or_default();
        decisions.push((decision, changes(&without, &with_all)));
    }
    let view = DecisionsView { edition, decisions, seed: ui.seed_of(edition) };
    Ok(ui.show(&Listed { view, words: &opened.words }))
}

struct Listed<'a> {
    view: DecisionsView<'a>,
    words: &'a Words,
}

impl Faces for Listed<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks(self.words)
    }

    fn table(&self) -> Table {
        self.view.table(self.words)
    }

    fn habits(&self) -> CsvHabits {
        self.view.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json(self.words))
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn numbers_are_written_with_the_sign_of_the_edition() {
        assert_eq!(written(78.15, Some(',')), "78,15");
        assert_eq!((written(2.5, None).as_str(), written(3.0, Some(',')).as_str()), ("2.5", "3"));
    }
}
