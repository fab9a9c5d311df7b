//! Objections: registered, answered, listed.

use std::path::Path;

use super::Exit;
use super::change::{Changes, commit, preview};
use super::confirm::confirmed;
use super::decide::{AnswerArgs, ObjectionArgs, today, wanted};
use super::decision::{ledger, with_row, yes};
use super::edition::{Opened, open};
use super::output::{Faces, Ui, as_argument, refuse, say_error, say_wrapped};
use crate::evidence::{Objection, ObjectionState};
use crate::model::{CsvHabits, Message};
use crate::report::{Block, ObjectionsView, Table};

const TABLE: &str = "objections";

/// Registers an objection under the next free id.
pub(super) fn register(folder: &Path, args: &ObjectionArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    opened.entry(&args.entry).map_err(|message| refuse(&message, words))?;
    let text = wanted(args.text.as_ref(), "objection-without-text", words)?;
    let about = args.about.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let id = next_id(&opened.loaded.evidence.objections);
    let cells = [
        ("objection", id.clone()),
        ("entry", args.entry.clone()),
        ("about", about),
        ("received_at", args.received.unwrap_or_else(today).to_string()),
        ("text", text),
        ("state", ObjectionState::Open.word().to_owned()),
    ];
    let changes = with_row(folder, TABLE, &cells, &opened, ui)?;
    preview(folder, &changes, ui)?;
    if args.dry_run {
        say_error(&words.label("dry-run"));
        return Ok(Exit::Done);
    }
    commit(folder, &changes, ui)?;
    let done = Message::new("objection-registered").word("objection", id).word("entry", &args.entry);
    let done = done.word("folder", as_argument(folder));
    Ok(ui.show_text(&format!("{}\n", words.say(&done))))
}

/// `o-001`, or the number after the highest so far.
fn next_id(objections: &[Objection]) -> String {
    let numbers = objections.iter().filter_map(|o| o.id.as_str().strip_prefix("o-")?.parse::<u32>().ok());
    format!("o-{:03}", numbers.max().unwrap_or(0).saturating_add(1))
}

/// Answers an objection, and says what is to be done where it was right.
pub(super) fn answer(folder: &Path, args: &AnswerArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let objection = opened.objection(&args.objection).map_err(|message| refuse(&message, words))?;
    if objection.state != ObjectionState::Open {
        let message = Message::new("objection-answered").word("objection", &objection.id);
        let date = objection.decided_at.map(|d| d.to_string()).unwrap_or_default();
        return Err(refuse(&message.word("signer", &objection.signed_by).word("date", date), words));
    }
    let answer = wanted(args.answer.as_ref(), "answer-missing", words)?;
    let signer = wanted(args.signature.signed_by.as_ref(), "signer-missing", words)?;
    let state = if args.upheld { ObjectionState::Upheld } else { ObjectionState::Rejected };
    let at = args.signature.at.unwrap_or_else(today).to_string();
    let mut table = ledger(folder, TABLE, &opened, ui)?;
    let row = (0..table.len()).find(|row| table.get(*row, "objection") == objection.id.as_str());
    for (column, cell) in
        [("state", state.word()), ("answer", &answer), ("signed_by", &signer), ("decided_at", &at)]
    {
        row.into_iter().for_each(|row| table.set(row, column, cell));
    }
    let changes: Changes = vec![(format!("{TABLE}.csv"), table.bytes())];
    let after = preview(folder, &changes, ui)?;
    let answered: Vec<Objection> =
        after.evidence.objections.iter().filter(|o| o.id == objection.id).cloned().collect();
    let exit = ui.show(&Shown { opened: &opened, objections: &answered, seed: ui.seed_of(&after.edition) });
    let question = Message::new("write-answer").word("objection", &objection.id);
    if exit == Exit::Done && yes(confirmed(&args.signature.writing, &question, words), ui)? {
        commit(folder, &changes, ui)?;
        say_error(&words.say(&Message::new("written-to").word("file", format!("{TABLE}.csv"))));
        if state == ObjectionState::Upheld {
            say_wrapped(&words.say(&next_steps(&opened, objection, folder)));
        }
    }
    Ok(exit)
}

/// What an objection that was right asks for.
fn next_steps(opened: &Opened, objection: &Objection, folder: &Path) -> Message {
    let edition = &opened.loaded.edition;
    let is_criterion = edition.rubrics.iter().any(|r| r.criterion(&objection.about).is_some());
    Message::new("objection-next-steps")
        .word("folder", as_argument(folder))
        .word("entry", &edition.entry(objection.entry).id)
        .word("criterion", if is_criterion { objection.about.as_str() } else { "" })
}

/// Shows every objection with its state and days.
pub(super) fn list(folder: &Path, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let seed = ui.seed_of(&opened.loaded.edition);
    let objections = &opened.loaded.evidence.objections;
    Ok(ui.show(&Shown { opened: &opened, objections, seed }))
}

struct Shown<'a> {
    opened: &'a Opened,
    objections: &'a [Objection],
    seed: u64,
}

impl Shown<'_> {
    fn view(&self) -> ObjectionsView<'_> {
        ObjectionsView {
            edition: &self.opened.loaded.edition,
            objections: self.objections,
            today: today(),
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
        serde_json::to_string_pretty(&self.view().json())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::next_id;
    use crate::evidence::{Objection, ObjectionState};
    use crate::model::{EntryIx, Id, Origin};

    fn objection(id: &str) -> Objection {
        Objection {
            id: Id::new(id).unwrap(),
            entry: EntryIx(0),
            about: String::new(),
            received_at: date(2022, 5, 12),
            text: "x".into(),
            state: ObjectionState::Open,
            answer: String::new(),
            signed_by: String::new(),
            decided_at: None,
            origin: Origin::default(),
        }
    }

    #[test]
    fn the_next_id_follows_the_highest_whatever_stands_between() {
        assert_eq!(next_id(&[]), "o-001");
        assert_eq!(next_id(&["o-001", "o-017", "surat-3", "o-x"].map(objection)), "o-018");
        assert_eq!(next_id(&["o-999"].map(objection)), "o-1000");
    }
}
