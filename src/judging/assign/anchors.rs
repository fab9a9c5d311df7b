//! Entries that all judges mark, so that the judges can be compared on the same work.

use std::collections::BTreeMap;

use super::plan::Anchors;
use crate::model::{Edition, EntryIx, Message, TrackIx};

/// The anchors of a stage: those that stand, and those asked for.
///
/// A number is spread over the tracks, one each before any gets a second, the largest track
/// first; within a track the entries that the fewest judges must leave out come first
/// (`barred`, by entry), equals in the order of their random `words`.
pub(super) fn anchors(
    edition: &Edition,
    entries: &[EntryIx],
    standing: &[bool],
    asked: &Anchors,
    (barred, words): (&[usize], &[u64]),
) -> Result<Vec<bool>, Message> {
    let mut chosen = standing.to_vec();
    match asked {
        Anchors::Kept => {}
        Anchors::Named(named) => {
            for entry in named {
                let place = entries.iter().position(|e| e == entry);
                let absent = || Message::new("assign-anchor-absent").word("entry", &edition.entry(*entry).id);
                chosen[place.ok_or_else(absent)?] = true;
            }
        }
        Anchors::Count(count) => spread(edition, entries, *count, &mut chosen, (barred, words)),
    }
    Ok(chosen)
}

fn spread(
    edition: &Edition,
    entries: &[EntryIx],
    count: usize,
    chosen: &mut [bool],
    (barred, words): (&[usize], &[u64]),
) {
    let mut by_track: BTreeMap<TrackIx, Vec<usize>> = BTreeMap::new();
    for (i, entry) in entries.iter().enumerate() {
        by_track.entry(edition.entry(*entry).track).or_default().push(i);
    }
    let mut tracks: Vec<Vec<usize>> = by_track.into_values().collect();
    tracks.sort_by_key(|t| std::cmp::Reverse(t.len()));
    for track in &mut tracks {
        track.sort_by_key(|i| (barred[*i], words[*i], *i));
    }
    let mut left = count.saturating_sub(chosen.iter().filter(|c| **c).count());
    while left > 0 {
        let taken = |track: &[usize]| track.iter().filter(|i| chosen[**i]).count();
        let open = tracks.iter().filter(|t| t.iter().any(|i| !chosen[*i]));
        let Some(track) = open.min_by_key(|t| taken(t)) else { return };
        if let Some(next) = track.iter().find(|i| !chosen[**i]) {
            chosen[*next] = true;
        }
        left -= 1;
    }
}
