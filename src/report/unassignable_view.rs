//! Why judges cannot be assigned, in sentences.

use std::collections::BTreeMap;

use super::Words;
use crate::judging::{Relaxation, Tight, Unassignable};
use crate::model::{Conflict, Edition, EntryIx, JudgeIx, Message, TrackIx};

/// Most names in a sentence.
const NAMED: usize = 10;
/// Most regions in a sentence.
const REGIONS: usize = 3;

/// Why there is no plan, and what would suffice: a sentence each.
pub fn unassignable(edition: &Edition, why: &Unassignable, words: &Words) -> Vec<Message> {
    let (tight, relaxations) = match why {
        Unassignable::Refused(message) => return vec![message.clone()],
        Unassignable::Infeasible { tight, relaxations } => (tight, relaxations),
    };
    let mut told: Vec<Message> = tight.iter().map(|t| tight_message(edition, t)).collect();
    if relaxations.is_empty() {
        told.push(Message::new("assign-nothing-suffices"));
    }
    told.extend(relaxations.iter().map(|r| relaxation_message(edition, r, words)));
    told
}

fn tight_message(edition: &Edition, tight: &Tight) -> Message {
    let (code, entries, judges, wanted, room) = match tight {
        Tight::Marks { entries, judges, need, room } => ("assign-short", entries, judges, need, room),
        Tight::Floors { judges, entries, owed, room } => ("assign-owed", entries, judges, owed, room),
    };
    let mut by_track: BTreeMap<TrackIx, usize> = BTreeMap::new();
    entries.iter().for_each(|e| *by_track.entry(edition.entry(*e).track).or_default() += 1);
    let track = |(t, n): (&TrackIx, &usize)| format!("{} {n}", edition.competition.tracks[t.ix()].id);
    let tracks: Vec<String> = by_track.iter().map(track).collect();
    let tracks = if edition.competition.has_tracks() { tracks.join(", ") } else { String::new() };
    let mut regions: Vec<&str> = entries.iter().filter_map(|e| edition.attribute(*e, "region")).collect();
    regions.sort_unstable();
    regions.dedup();
    let regions = if regions.len() > REGIONS { String::new() } else { regions.join(", ") };
    Message::new(code)
        .count("entries", entries.len())
        .word("tracks", tracks)
        .word("regions", regions)
        .word("named", if entries.len() > NAMED { String::new() } else { entry_names(edition, entries) })
        .count("judges", judges.len())
        .word("judge-names", named(judges.iter().map(|j| edition.judge(*j).id.to_string()).collect()))
        .number("wanted", *wanted as f64)
        .number("room", *room as f64)
        .number("short", wanted.saturating_sub(*room) as f64)
}

fn relaxation_message(edition: &Edition, relaxation: &Relaxation, words: &Words) -> Message {
    match relaxation {
        Relaxation::Cap(cap) => Message::new("assign-relax-cap").count("cap", *cap as usize),
        Relaxation::Floor(floor) => Message::new("assign-relax-floor").count("floor", *floor as usize),
        Relaxation::Marks(marks) => Message::new("assign-relax-marks").count("marks", *marks as usize),
        Relaxation::Judges { tracks, count, cap } => {
            let named = edition.competition.has_tracks();
            Message::new("assign-relax-judges")
                .count("count", *count as usize)
                .word("tracks", if named { track_names(edition, tracks) } else { String::new() })
                .count("cap", *cap as usize)
        }
        Relaxation::Conflicts(pairs) => {
            let pair = |(judge, entry, conflict): &(JudgeIx, EntryIx, Conflict)| {
                let why = words.label(match conflict {
                    Conflict::Declared => "conflict-declared",
                    Conflict::Agency => "conflict-agency",
                    Conflict::Region => "conflict-region",
                });
                format!("{} – {} ({why})", edition.judge(*judge).id, edition.entry(*entry).id)
            };
            let list = if pairs.len() > NAMED { String::new() } else { joined(pairs.iter().map(pair)) };
            Message::new("assign-relax-conflicts").count("count", pairs.len()).word("pairs", list)
        }
    }
}

/// Words in a row.
pub(super) fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn entry_names(edition: &Edition, entries: &[EntryIx]) -> String {
    joined(entries.iter().map(|e| edition.entry(*e).id.to_string()))
}

/// The tracks by id.
pub(super) fn track_names(edition: &Edition, tracks: &[TrackIx]) -> String {
    joined(tracks.iter().map(|t| edition.competition.tracks[t.ix()].id.to_string()))
}

/// The first names; `…` stands for the others.
pub(super) fn named(names: Vec<String>) -> String {
    let more = names.len() > NAMED;
    let shown: Vec<String> = names.into_iter().take(NAMED).collect();
    if more { format!("{}, …", shown.join(", ")) } else { shown.join(", ") }
}
