//! What changed between two results: for people, as a tidy table, as JSON, as an addendum.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::decided::{decided, signed_on};
use super::names::Names;
use super::page::{Cell, Document, Piece, Sheet, SheetColumn, given_or_blank};
use crate::evidence::Decision;
use crate::model::{Edition, Message};
use crate::ranking::comparison::{Cause, Change, Changes, Stand};
use crate::ranking::{Contest, Record};
use crate::report::wire::place_value;
use crate::report::{Block, Column, Table, Tolok, Words};

/// What changed, with what it takes to put it in words.
pub struct ChangesView<'a> {
    /// The edition as it is now.
    pub edition: &'a Edition,
    /// Its decisions.
    pub decisions: &'a [Decision],
    /// The earlier result.
    pub before: &'a Record,
    /// What changed.
    pub changes: &'a Changes,
    /// The words.
    pub words: &'a Words,
    /// The seed of everything random.
    pub seed: u64,
}

impl<'a> ChangesView<'a> {
    fn names(&self) -> Names<'a> {
        Names { edition: self.edition, words: self.words }
    }

    /// The page.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Line(self.words.say(&self.summary()))];
        blocks.extend(self.other_edition().map(Block::Line));
        for (heading, changes) in by_contest(self.names(), self.changes) {
            blocks.push(Block::Heading(2, heading));
            blocks.push(Block::Table(self.printed(&changes)));
        }
        blocks.extend(shifted(self.names(), self.changes).map(Block::Line));
        blocks.extend(contests(self.names(), self.changes).into_iter().map(Block::Line));
        blocks
    }

    fn summary(&self) -> Message {
        Message::new("changes-summary")
            .count("changed", self.changes.changes.len())
            .count("unchanged", self.changes.unchanged)
    }

    /// A remark where the earlier result is of another edition.
    fn other_edition(&self) -> Option<String> {
        let competition = &self.edition.competition;
        let own = format!("{}-{}", competition.id, competition.edition);
        let message =
            Message::new("changes-other-edition").word("before", &self.before.edition).word("after", &own);
        (self.before.edition != own).then(|| self.words.say(&message))
    }

    fn printed(&self, changes: &[&Change]) -> Table {
        let words = self.words;
        let columns = vec![
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-agency")),
            Column::left(words.label("column-before")),
            Column::left(words.label("column-after")),
            Column::remark(words.label("column-note")),
        ];
        let row = |c: &&Change| {
            let (before, after) = (stand(words, &c.contest, c.before), stand(words, &c.contest, c.after));
            vec![
                c.entry.clone(),
                c.agency.clone(),
                before,
                after,
                cause(self.names(), self.decisions, &c.cause),
            ]
        };
        Table { columns, rows: changes.iter().map(row).collect() }
    }

    /// The changes as one tidy table.
    pub fn table(&self) -> Table {
        let columns = [
            "stage",
            "track",
            "award",
            "entry",
            "agency",
            "before",
            "place_before",
            "points_before",
            "through_before",
            "after",
            "place_after",
            "points_after",
            "through_after",
            "because",
        ];
        let number = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
        let row = |c: &Change| {
            let (stage, track, award) = contest_ids(&c.contest);
            let mut row = vec![stage, track, award].into_iter().map(str::to_owned).collect::<Vec<_>>();
            row.extend([c.entry.clone(), c.agency.clone()]);
            for side in [c.before, c.after] {
                let through = side.place().map_or_else(String::new, |_| side.through().to_string());
                row.extend([
                    stand_code(side).to_owned(),
                    number(side.place()),
                    number(side.points()),
                    through,
                ]);
            }
            row.push(cause(self.names(), self.decisions, &c.cause));
            row
        };
        let rows = self.changes.changes.iter().map(row).collect();
        Table { columns: columns.map(Column::left).to_vec(), rows }
    }

    /// The changes as JSON.
    pub fn json(&self) -> Value {
        let contest = |c: &Contest| {
            let (stage, track, award) = contest_ids(c);
            let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            json!({"stage": given(stage), "track": given(track), "award": given(award)})
        };
        let change = |c: &Change| {
            let mut value = contest(&c.contest);
            value["entry"] = json!(c.entry);
            value["agency"] = json!(c.agency);
            value["before"] = stand_json(c.before);
            value["after"] = stand_json(c.after);
            value["because"] = json!({
                "code": cause_code(&c.cause),
                "decisions": self.decisions_json(&c.cause),
                "text": cause(self.names(), self.decisions, &c.cause),
            });
            value
        };
        json!({
            "tolok": Tolok::of(self.edition, self.seed),
            "before": {
                "edition": self.before.edition,
                "version": self.before.version,
                "inputs_sha256": self.before.inputs_sha256,
            },
            "changes": self.changes.changes.iter().map(change).collect::<Vec<_>>(),
            "new": self.changes.new.iter().map(contest).collect::<Vec<_>>(),
            "gone": self.changes.gone.iter().map(contest).collect::<Vec<_>>(),
            "unchanged": self.changes.unchanged,
        })
    }

    fn decisions_json(&self, cause: &Cause) -> Vec<Value> {
        let Cause::Decisions(found) = cause else { return Vec::new() };
        let one = |ix: &usize| {
            let d = &self.decisions[*ix];
            json!({
                "kind": d.kind.word(),
                "reason": d.reason,
                "signed_by": d.signed_by,
                "decided_at": d.decided_at,
            })
        };
        found.iter().map(one).collect()
    }
}

/// The changes as an addendum to earlier minutes.
pub fn addendum(view: &ChangesView<'_>, file: &str, number: Option<&str>, date: Date) -> Document {
    let words = view.words;
    let names = view.names();
    let title = words.label("addendum-title");
    let number = given_or_blank(number, words, "blank-number");
    let mut pieces = vec![
        names.letterhead(),
        Piece::Title(title.clone()),
        Piece::Subtitle(names.full()),
        Piece::Subtitle(words.say(&Message::new("minutes-number").word("number", number))),
        Piece::Text(words.say(&Message::new("addendum-opening").word("file", file))),
    ];
    pieces.extend(view.other_edition().map(Piece::Strong));
    pieces.extend(changed(names, view.changes, view.decisions));
    let sources = Message::new("addendum-data")
        .word("before", &view.before.inputs_sha256)
        .word("after", &view.edition.inputs_sha256)
        .word("version", env!("CARGO_PKG_VERSION"));
    pieces.push(Piece::Note(words.say(&sources)));
    Document { title, lang: words.lang(), date, pieces }
}

/// The changes as pieces of a document: a table per contest.
pub(super) fn changed(names: Names<'_>, changes: &Changes, decisions: &[Decision]) -> Vec<Piece> {
    let words = names.words;
    let mut pieces = vec![Piece::Text(
        words.say(
            &Message::new("changes-summary")
                .count("changed", changes.changes.len())
                .count("unchanged", changes.unchanged),
        ),
    )];
    for (heading, rows) in by_contest(names, changes) {
        pieces.push(Piece::Heading(2, heading));
        pieces.push(Piece::Sheet(sheet(names, &rows, decisions)));
    }
    pieces.extend(shifted(names, changes).map(Piece::Text));
    pieces.extend(contests(names, changes).into_iter().map(Piece::Text));
    pieces
}

fn sheet(names: Names<'_>, rows: &[&Change], decisions: &[Decision]) -> Sheet {
    let words = names.words;
    let columns = vec![
        SheetColumn::words(words.label("column-entry"), 28),
        SheetColumn::words(words.label("column-before"), 22),
        SheetColumn::words(words.label("column-after"), 22),
        SheetColumn::words(words.label("column-note"), 38),
    ];
    let row = |c: &&Change| -> Vec<Cell> {
        vec![
            format!("{} ({})", c.agency, c.entry).into(),
            stand(words, &c.contest, c.before).into(),
            stand(words, &c.contest, c.after).into(),
            cause(names, decisions, &c.cause).into(),
        ]
    };
    Sheet { caption: None, columns, rows: rows.iter().map(row).collect(), tall: false }
}

/// The changes under the name of their contest, in order; mere shifts are counted below them.
fn by_contest<'c>(names: Names<'_>, changes: &'c Changes) -> Vec<(String, Vec<&'c Change>)> {
    let mut found: Vec<(String, Vec<&Change>)> = Vec::new();
    let mut last: Option<&Contest> = None;
    for change in changes.changes.iter().filter(|c| !c.is_shift()) {
        if last != Some(&change.contest) {
            found.push((contest_title(names, &change.contest), Vec::new()));
            last = Some(&change.contest);
        }
        if let Some((_, rows)) = found.last_mut() {
            rows.push(change);
        }
    }
    found
}

/// How many only shifted, where any did.
fn shifted(names: Names<'_>, changes: &Changes) -> Option<String> {
    let shifts = changes.changes.iter().filter(|c| c.is_shift()).count();
    (shifts > 0).then(|| names.words.say(&Message::new("changes-shifted").count("count", shifts)))
}

/// Sentences about contests that only one of the two results has.
fn contests(names: Names<'_>, changes: &Changes) -> Vec<String> {
    let say = |code, contest: &Contest| {
        names.words.say(&Message { code, args: Vec::new() }.word("contest", contest_title(names, contest)))
    };
    let new = changes.new.iter().map(|c| say("contest-new", c));
    new.chain(changes.gone.iter().map(|c| say("contest-gone", c))).collect()
}

/// A contest by its titles; by its ids where the edition does not know it.
fn contest_title(names: Names<'_>, contest: &Contest) -> String {
    let competition = &names.edition.competition;
    match contest {
        Contest::Award(id) => {
            let known = competition.awards.iter().position(|a| a.id.as_str() == id);
            let name = known.map_or_else(|| id.clone(), |a| names.award(a));
            names.words.say(&Message::new("contest-award").word("award", name))
        }
        Contest::Stage { stage, track } => {
            let stage = competition.stage(stage).map_or_else(|| stage.clone(), |s| names.stage(s));
            let track = competition.track(track).map_or_else(|| track.clone(), |t| names.track(t));
            names.words.say(&Message::new("contest-stage").word("stage", stage).word("track", track))
        }
    }
}

fn contest_ids(contest: &Contest) -> (&str, &str, &str) {
    match contest {
        Contest::Stage { stage, track } => (stage, track, ""),
        Contest::Award(award) => ("", "", award),
    }
}

fn stand_code(stand: Stand) -> &'static str {
    match stand {
        Stand::Absent => "absent",
        Stand::Left => "left",
        Stand::Placed { .. } => "placed",
    }
}

fn stand_json(stand: Stand) -> Value {
    let through = stand.place().map(|_| stand.through());
    let place = stand.place().map(place_value);
    json!({"standing": stand_code(stand), "place": place, "points": stand.points(), "through": through})
}

/// A standing in words.
fn stand(words: &Words, contest: &Contest, stand: Stand) -> String {
    let Stand::Placed { place, points, through } = stand else {
        return words.label(if stand == Stand::Left { "stand-left" } else { "stand-absent" });
    };
    let code = match (contest, through) {
        (Contest::Award(_), true) => "stand-wins",
        (Contest::Stage { .. }, true) => "stand-goes-on",
        (_, false) => "stand-placed",
    };
    words.say(
        &Message { code, args: Vec::new() }
            .word("place", words.place(place))
            .word("points", words.points(points)),
    )
}

fn cause_code(cause: &Cause) -> &'static str {
    match cause {
        Cause::Decisions(_) => "decisions",
        Cause::Itself => "itself",
        Cause::Follows => "follows",
        Cause::Others => "others",
    }
}

/// A cause in words.
fn cause(names: Names<'_>, decisions: &[Decision], cause: &Cause) -> String {
    let found = match cause {
        Cause::Itself => return names.words.label("cause-itself"),
        Cause::Follows => return names.words.label("cause-follows"),
        Cause::Others => return names.words.label("cause-others"),
        Cause::Decisions(found) => found,
    };
    let told = found.iter().map(|ix| {
        let d = &decisions[*ix];
        let message = Message::new("cause-decision")
            .word("decision", decided(names, d))
            .word("reason", &d.reason)
            .word("signer", &d.signed_by)
            .word("date", signed_on(names, &d.decided_at));
        names.words.say(&message)
    });
    told.collect::<Vec<_>>().join("; ")
}
