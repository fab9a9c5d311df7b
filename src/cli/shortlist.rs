//! `tolok decide EDITION shortlist`: proposed to the plenary, then decided and signed; both are kept.

use std::path::Path;

use super::Exit;
use super::change::{Changes, commit, preview};
use super::confirm::confirmed;
use super::decide::{ShortlistArgs, today, wanted};
use super::decision::{ledger, written, yes};
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse, say_error};
use super::rank::ranked;
use crate::evidence::{ShortlistVersion, Shortlisted};
use crate::intake::Ledger;
use crate::model::{CsvHabits, EntryIx, Message, StageIx};
use crate::ranking::{Place, Ranking, differences, proposal};
use crate::report::{Block, ShortlistView, Table, listed_because};

const TABLE: &str = "shortlists";

pub(super) fn run(folder: &Path, args: &ShortlistArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let stage = stage(args, &opened).map_err(|message| refuse(&message, &opened.words))?;
    let run = Run { folder, args, opened: &opened, stage, ui };
    match &args.sign {
        None => run.propose(),
        Some(_) => run.sign(),
    }
}

/// The stage asked for, or the only one from which some go on.
fn stage(args: &ShortlistArgs, opened: &Opened) -> Result<StageIx, Message> {
    let stages = &opened.loaded.edition.competition.stages;
    let last = stages.len() - 1;
    let known = || stages[..last].iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", ");
    match (opened.stage(args.stage.as_ref())?, last) {
        (_, 0) => Err(Message::new("one-stage-only")),
        (Some(stage), _) if stage.ix() == last => {
            Err(Message::new("stage-is-last").word("stage", &stages[last].id).word("known", known()))
        }
        (Some(stage), _) => Ok(stage),
        (None, 1) => Ok(StageIx::at(0)),
        (None, _) => Err(Message::new("stage-wanted").word("known", known())),
    }
}

struct Run<'a> {
    folder: &'a Path,
    args: &'a ShortlistArgs,
    opened: &'a Opened,
    stage: StageIx,
    ui: &'a Ui,
}

impl Run<'_> {
    fn on_file(&self, version: ShortlistVersion) -> Vec<&Shortlisted> {
        let all = self.opened.loaded.evidence.shortlists.iter();
        all.filter(|one| one.stage == self.stage && one.version == version).collect()
    }

    /// Writes what points and rules alone give, and shows it.
    fn propose(&self) -> Result<Exit, Exit> {
        let loaded = &self.opened.loaded;
        let ranking = proposal(&loaded.edition, &loaded.evidence, self.stage).map_err(|problems| {
            self.ui.problems(&problems, &self.opened.words);
            Exit::Input
        })?;
        let exit = self.show(&ranking, ShortlistVersion::Proposed, &[], "", "");
        if exit != Exit::Done {
            return Ok(exit);
        }
        let before: Vec<(EntryIx, u64)> =
            self.on_file(ShortlistVersion::Proposed).iter().map(|o| (o.entry, o.points.to_bits())).collect();
        let now = places(&ranking, self.stage);
        if now.is_empty() {
            let stage = &loaded.edition.stage(self.stage).id;
            return Err(refuse(&Message::new("proposal-empty").word("stage", stage), &self.opened.words));
        }
        if before == now.iter().map(|p| (p.entry, p.points.ranked.to_bits())).collect::<Vec<_>>() {
            say_error(&self.opened.words.label("proposal-unchanged"));
            return Ok(exit);
        }
        let mut table = ledger(self.folder, TABLE, self.opened, self.ui)?;
        let signed = !self.on_file(ShortlistVersion::Decided).is_empty();
        self.retire_proposal(&mut table, signed);
        self.add(&mut table, &ranking, ShortlistVersion::Proposed, "", "");
        self.write(&table, "write-proposal", exit)
    }

    /// Writes who goes on with all decisions, signed, and shows what differs from the proposal.
    fn sign(&self) -> Result<Exit, Exit> {
        let words = &self.opened.words;
        let signer = wanted(self.args.sign.as_ref(), "signer-missing", words)?;
        let proposed: Vec<EntryIx> =
            self.on_file(ShortlistVersion::Proposed).iter().map(|o| o.entry).collect();
        let stage = &self.opened.loaded.edition.stage(self.stage).id;
        if proposed.is_empty() {
            return Err(refuse(&Message::new("shortlist-not-proposed").word("stage", stage), words));
        }
        let replaced_because = match (self.on_file(ShortlistVersion::Decided).first(), &self.args.replace) {
            (None, _) => String::new(),
            (Some(_), Some(reason)) => wanted(Some(reason), "reason-missing", words)?,
            (Some(earlier), None) => {
                let date = earlier.signed_at.map(|d| d.to_string()).unwrap_or_default();
                let message = Message::new("shortlist-signed").word("stage", stage);
                let message = message.word("signer", &earlier.signed_by).word("date", date);
                return Err(refuse(&message, words));
            }
        };
        let ranking = ranked(self.opened, self.ui)?;
        let at = self.args.at.unwrap_or_else(today).to_string();
        let exit = self.show(&ranking, ShortlistVersion::Decided, &proposed, &signer, &at);
        if exit != Exit::Done {
            return Ok(exit);
        }
        let mut table = ledger(self.folder, TABLE, self.opened, self.ui)?;
        self.retire_signed(&mut table, &replaced_because);
        self.add(&mut table, &ranking, ShortlistVersion::Decided, &signer, &at);
        self.write(&table, "write-shortlist", exit)
    }

    fn write(&self, table: &Ledger, question: &'static str, exit: Exit) -> Result<Exit, Exit> {
        let changes: Changes = vec![(format!("{TABLE}.csv"), table.bytes())];
        preview(self.folder, &changes, self.ui)?;
        let stage = &self.opened.loaded.edition.stage(self.stage).id;
        let question = Message::new(question).word("stage", stage);
        if yes(confirmed(&self.args.writing, &question, &self.opened.words), self.ui)? {
            commit(self.folder, &changes, self.ui)?;
            let done = Message::new("written-to").word("file", format!("{TABLE}.csv"));
            say_error(&self.opened.words.say(&done));
        }
        Ok(exit)
    }

    /// A proposal that nobody signed gives way to the new one; one that was signed from is kept.
    fn retire_proposal(&self, table: &mut Ledger, signed: bool) {
        let proposed = |t: &Ledger, row| self.is_here(t, row) && t.get(row, "version") == "proposed";
        if !signed {
            return table.retain(|t, row| !proposed(t, row));
        }
        for row in (0..table.len()).filter(|row| proposed(table, *row)).collect::<Vec<_>>() {
            table.set(row, "version", ShortlistVersion::Replaced.word());
        }
    }

    fn retire_signed(&self, table: &mut Ledger, because: &str) {
        let decided = |t: &Ledger, row| self.is_here(t, row) && t.get(row, "version") == "decided";
        for row in (0..table.len()).filter(|row| decided(table, *row)).collect::<Vec<_>>() {
            table.set(row, "version", ShortlistVersion::Replaced.word());
            table.set(row, "replaced_because", because);
        }
    }

    fn is_here(&self, table: &Ledger, row: usize) -> bool {
        table.get(row, "stage") == self.opened.loaded.edition.stage(self.stage).id.as_str()
    }

    fn add(&self, table: &mut Ledger, ranking: &Ranking, version: ShortlistVersion, signer: &str, at: &str) {
        let edition = &self.opened.loaded.edition;
        let decimal = edition.competition.csv.decimal;
        for place in places(ranking, self.stage) {
            let entry = edition.entry(place.entry);
            table.push(&[
                ("stage", edition.stage(self.stage).id.as_str()),
                ("track", edition.competition.tracks[entry.track.ix()].id.as_str()),
                ("entry", entry.id.as_str()),
                ("place", &written(place.place, decimal)),
                ("points", &written(place.points.ranked, decimal)),
                ("version", version.word()),
                ("reason", &listed_because(place, &self.opened.words)),
                ("signed_by", signer),
                ("signed_at", at),
            ]);
        }
    }

    fn show(
        &self,
        ranking: &Ranking,
        version: ShortlistVersion,
        proposed: &[EntryIx],
        signer: &str,
        at: &str,
    ) -> Exit {
        let loaded = &self.opened.loaded;
        let differences = match version {
            ShortlistVersion::Proposed => Vec::new(),
            _ => differences(proposed, ranking, self.stage, &loaded.evidence.decisions),
        };
        let view = ShortlistView {
            edition: &loaded.edition,
            stage: self.stage,
            ranking,
            version,
            differences,
            signed_by: signer.to_owned(),
            signed_at: at.to_owned(),
            seed: self.ui.seed_of(&loaded.edition),
        };
        self.ui.show(&Shown { view, opened: self.opened })
    }
}

/// Everyone who goes on from a stage, by track and place.
fn places(ranking: &Ranking, stage: StageIx) -> Vec<&Place> {
    let tracks = ranking.stages.get(stage.ix()).map_or(&[][..], |s| &s.tracks);
    tracks.iter().flat_map(|t| &t.places).filter(|p| p.advances).collect()
}

struct Shown<'a> {
    view: ShortlistView<'a>,
    opened: &'a Opened,
}

impl Faces for Shown<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks(&self.opened.words)
    }

    fn table(&self) -> Table {
        self.view.table(&self.opened.words)
    }

    fn habits(&self) -> CsvHabits {
        self.view.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json(&self.opened.words))
    }
}
