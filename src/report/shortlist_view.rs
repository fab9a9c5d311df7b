//! A shortlist as a plenary looks at it, and as it was decided beside what was proposed.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::changes_view::kind_in_words;
use super::wire::{ReasonJson, Tolok, place_value};
use super::{Block, Column, Table, Words};
use crate::evidence::ShortlistVersion;
use crate::model::{Edition, EntryIx, Message, StageIx, TrackIx};
use crate::ranking::{Difference, Place, Ranking, TrackResult, listed};

/// How many of those below the line are shown.
const NEAREST: usize = 5;

/// A stage's shortlist.
pub struct ShortlistView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The stage.
    pub stage: StageIx,
    /// The ranking that the list is taken from.
    pub ranking: &'a Ranking,
    /// Proposed, or decided.
    pub version: ShortlistVersion,
    /// What a decided list has differently from the proposed one.
    pub differences: Vec<Difference<'a>>,
    /// Who signed it; empty for a proposal.
    pub signed_by: String,
    /// When it was signed; empty for a proposal.
    pub signed_at: String,
    /// The seed of everything random.
    pub seed: u64,
}

/// What put an entry on the list beside its points, in words.
pub fn listed_because(place: &Place, words: &Words) -> String {
    const TOLD: [&str; 7] =
        ["tie-broken", "tie-included", "tie-settled", "balance-in", "balance-seat", "admitted", "let-in"];
    let told = place.because.iter().filter(|m| TOLD.contains(&m.code));
    told.map(|m| words.say(m)).collect::<Vec<_>>().join("; ")
}

impl ShortlistView<'_> {
    fn tracks(&self) -> &[TrackResult] {
        self.ranking.stages.get(self.stage.ix()).map_or(&[], |s| &s.tracks)
    }

    /// What there is to look at about the stage.
    fn warnings(&self) -> impl Iterator<Item = &Message> {
        // What is signed now is not held against what was signed before.
        const ABOUT_SEATS: [&str; 7] = [
            "tie-at-cut",
            "tie-at-cut-included",
            "balance-level",
            "balance-unmet",
            "seats-open",
            "seats-over",
            "decision-without-effect",
        ];
        let here = self.ranking.warnings.iter().filter(|w| w.stage == Some(self.stage));
        here.map(|w| &w.message).filter(|m| ABOUT_SEATS.contains(&m.code))
    }

    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let stage = self.edition.stage(self.stage);
        let title = stage.title.get(words.lang());
        let title = if title.is_empty() { stage.id.as_str() } else { title };
        let mut blocks = Vec::new();
        if self.version == ShortlistVersion::Proposed {
            let heading = Message::new("heading-shortlist-proposed").word("stage", title);
            blocks.push(Block::Heading(1, words.say(&heading)));
            blocks.push(Block::Line(words.label("note-shortlist-proposed")));
            self.tracks().iter().for_each(|t| blocks.extend(self.track(t, words)));
        } else {
            let heading = Message::new("heading-shortlist-decided").word("stage", title);
            let heading = heading.word("signer", &self.signed_by).word("date", &self.signed_at);
            blocks.push(Block::Heading(1, words.say(&heading)));
            blocks.extend(self.compared(words));
        }
        let warnings: Vec<Block> =
            self.warnings().map(|m| Block::Line(format!("- {}", words.say(m)))).collect();
        if !warnings.is_empty() {
            let heading = Message::new("heading-warnings").count("count", warnings.len());
            blocks.push(Block::Heading(2, words.say(&heading)));
            blocks.extend(warnings);
        }
        blocks
    }

    fn quota(&self, track: TrackIx) -> Option<usize> {
        self.edition.stage(self.stage).advance.get(&track.0).copied()
    }

    /// The track's name; empty where the competition has no tracks.
    fn track_name(&self, track: TrackIx) -> &str {
        let competition = &self.edition.competition;
        if competition.has_tracks() { competition.tracks[track.ix()].id.as_str() } else { "" }
    }

    fn track(&self, result: &TrackResult, words: &Words) -> Vec<Block> {
        let list = listed(result, NEAREST);
        let heading = Message::new("heading-shortlist-track")
            .word("track", self.track_name(result.track))
            .count("inside", list.inside.len())
            .count("quota", self.quota(result.track).unwrap_or(list.inside.len()))
            .count("outside", list.nearest.len());
        let columns = vec![
            Column::right(words.label("column-place")),
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-name")),
            Column::right(words.label("column-points")),
            Column::left(words.label("column-list")),
            Column::remark(words.label("column-note")),
        ];
        let mut places: Vec<&Place> = list.inside.iter().chain(&list.nearest).copied().collect();
        places.sort_by_key(|p| result.index.get(&p.entry).copied());
        let row = |p: &&Place| {
            let entry = self.edition.entry(p.entry);
            let notes: Vec<String> = p
                .because
                .iter()
                .filter(|m| !matches!(m.code, "advances" | "below-the-cut"))
                .map(|m| words.say(m))
                .collect();
            vec![
                words.place(p.place),
                entry.id.to_string(),
                entry.name.clone(),
                words.points(p.points.ranked),
                words.label(if p.advances { "list-inside" } else { "list-outside" }),
                notes.join("; "),
            ]
        };
        let rows = places.iter().map(row).collect();
        vec![Block::Heading(2, words.say(&heading)), Block::Table(Table { columns, rows })]
    }

    /// How many were proposed and decided in each track, and what differs.
    fn compared(&self, words: &Words) -> Vec<Block> {
        let mut blocks = Vec::new();
        for result in self.tracks() {
            let own = |joins: bool| {
                let here = |d: &&Difference| self.edition.entry(d.entry).track == result.track;
                self.differences.iter().filter(here).filter(|d| d.joins == joins).count()
            };
            let decided = result.advanced.len();
            let line = Message::new("shortlist-counts")
                .word("track", self.track_name(result.track))
                .count("proposed", decided + own(false) - own(true))
                .count("decided", decided)
                .count("quota", self.quota(result.track).unwrap_or(decided));
            blocks.push(Block::Line(words.say(&line)));
        }
        if self.differences.is_empty() {
            blocks.push(Block::Line(words.label("shortlist-as-proposed")));
            return blocks;
        }
        blocks.push(Block::Heading(2, words.label("heading-differences")));
        let columns = vec![
            Column::id(words.label("column-entry")),
            Column::left(words.label("column-name")),
            Column::right(words.label("column-place")),
            Column::left(words.label("column-proposed")),
            Column::left(words.label("column-decided")),
            Column::left(words.label("column-reason")),
        ];
        let list = |inside: bool| words.label(if inside { "list-inside" } else { "list-outside" });
        let row = |d: &Difference<'_>| {
            let entry = self.edition.entry(d.entry);
            vec![
                entry.id.to_string(),
                entry.name.clone(),
                self.place(d.entry).map_or_else(|| "–".to_owned(), |p| words.place(p.place)),
                list(!d.joins),
                list(d.joins),
                why(d, words),
            ]
        };
        let rows = self.differences.iter().map(row).collect();
        blocks.push(Block::Table(Table { columns, rows }));
        blocks
    }

    fn place(&self, entry: EntryIx) -> Option<&Place> {
        self.ranking.place(self.stage, self.edition.entry(entry).track, entry)
    }

    /// One row per entry on the list or near it.
    pub fn table(&self, words: &Words) -> Table {
        let columns =
            ["stage", "track", "entry", "name", "place", "points", "version", "inside", "proposed", "reason"];
        let lines = self.lines(words).into_iter();
        let rows = lines.map(|l| {
            vec![
                self.edition.stage(self.stage).id.to_string(),
                l.track,
                l.entry,
                l.name,
                l.place.map(|p| p.to_string()).unwrap_or_default(),
                l.points.map(|p| p.to_string()).unwrap_or_default(),
                self.version.word().to_owned(),
                l.inside.to_string(),
                l.proposed.to_string(),
                l.reason,
            ]
        });
        Table { columns: columns.map(Column::left).to_vec(), rows: rows.collect() }
    }

    fn lines(&self, words: &Words) -> Vec<ListedJson> {
        let mut lines = Vec::new();
        for result in self.tracks() {
            let list = listed(result, NEAREST);
            let near = list.nearest.into_iter().filter(|_| self.version == ShortlistVersion::Proposed);
            lines.extend(list.inside.into_iter().chain(near).map(|p| self.line(p.entry, p.advances, words)));
            let gone = self.differences.iter().filter(|d| !d.joins);
            let gone = gone.filter(|d| self.edition.entry(d.entry).track == result.track);
            lines.extend(gone.map(|d| self.line(d.entry, false, words)));
        }
        lines
    }

    fn line(&self, entry: EntryIx, inside: bool, words: &Words) -> ListedJson {
        let difference = self.differences.iter().find(|d| d.entry == entry);
        let place = self.place(entry);
        let reason = difference.map(|d| why(d, words));
        let own = self.edition.entry(entry);
        ListedJson {
            track: self.edition.competition.tracks[own.track.ix()].id.to_string(),
            entry: own.id.to_string(),
            name: own.name.clone(),
            place: place.map(|p| place_value(p.place)),
            points: place.map(|p| p.points.ranked),
            inside,
            proposed: difference.map_or(inside, |d| !d.joins),
            reason: reason.or_else(|| place.map(|p| listed_because(p, words))).unwrap_or_default(),
        }
    }

    /// The same as JSON.
    pub fn json(&self, words: &Words) -> ShortlistJson {
        ShortlistJson {
            tolok: Tolok::of(self.edition, self.seed),
            stage: self.edition.stage(self.stage).id.to_string(),
            version: self.version.word().into(),
            signed_by: self.signed_by.clone(),
            signed_at: self.signed_at.clone(),
            listed: self.lines(words),
            warnings: self.warnings().map(|m| words.reason(m)).collect(),
        }
    }
}

/// Why an entry is on one list alone.
fn why(difference: &Difference<'_>, words: &Words) -> String {
    match difference.decision {
        None => words.label("difference-by-rules"),
        Some(decision) => words.say(
            &Message::new("difference-by-decision")
                .word("kind", kind_in_words(decision, words))
                .word("reason", &decision.reason)
                .word("signer", &decision.signed_by),
        ),
    }
}

/// `decide EDITION shortlist` as JSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ShortlistJson {
    tolok: Tolok,
    stage: String,
    /// proposed or decided.
    version: String,
    signed_by: String,
    signed_at: String,
    /// Who is on the list; in a proposal also the nearest outside, in a decided list also those proposed in vain.
    listed: Vec<ListedJson>,
    warnings: Vec<ReasonJson>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ListedJson {
    track: String,
    entry: String,
    name: String,
    /// A whole number, but for fractional ties; null where it has no place any more.
    place: Option<Value>,
    points: Option<f64>,
    /// Whether it is on this list.
    inside: bool,
    /// Whether it was proposed.
    proposed: bool,
    reason: String,
}
