//! When and where finalists are heard, or what would make room for all of them.

use jiff::Timestamp;

use super::chance::{Chance, Purpose};
use super::hearing::Hearing;
use super::placing::Puzzle;
use super::session_grid::{Frame, Slot, Window};
use crate::model::{Edition, EntryIx, JudgeIx, TrackIx};

/// Most further days that are tried.
const MOST_DAYS: usize = 60;
/// The latest end of a day that is tried, in minutes from midnight.
const LATEST: u32 = 22 * 60;
/// Steps in which a day is made longer, in minutes.
const LONGER: u32 = 10;

/// A session with its time and room.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The entry.
    pub entry: EntryIx,
    /// Its time.
    pub slot: Slot,
    /// Its room, from 0.
    pub room: usize,
    /// Who sits in it.
    pub judges: Vec<JudgeIx>,
}

/// Where a session was in an earlier timetable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// The entry.
    pub entry: EntryIx,
    /// When it began.
    pub starts_at: Timestamp,
    /// Its room, from 0.
    pub room: usize,
}

/// Why not everybody can be heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfit {
    /// How many are to be heard.
    pub wanted: usize,
    /// How many of them find no time.
    pub unplaced: usize,
    /// How many times there are.
    pub times: usize,
    /// True when no timetable exists, false when the search found none.
    pub proven: bool,
    /// Entries that no time suits at all, and what stands in the way.
    pub obstacles: Vec<(EntryIx, Obstacle)>,
    /// What would make room.
    pub advice: Advice,
}

/// What stands in the way of every time of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// None lies within the entrant's hours.
    Hours,
    /// On every day that would do, a judge of its panel cannot come.
    Judges,
}

/// The least of each that would make room by itself; none where it would not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Advice {
    /// How many rooms there would have to be.
    pub rooms: Option<usize>,
    /// How many days there would have to be.
    pub days: Option<usize>,
    /// When a day would have to end, in minutes from midnight.
    pub until: Option<u32>,
}

/// The sessions in order of time and room.
///
/// The order in which tracks, and entries within each, are heard is drawn by
/// `seed` and says nothing of their places. Each entry has one session, in a
/// time that lies within the frame and within its own hours, with all judges of
/// its panel there; a room and a judge have one session at a time. Sessions of
/// `before` keep their time and room where that can be: as few as possible move.
pub fn timetable(
    edition: &Edition,
    frame: &Frame,
    hearings: &[Hearing],
    before: &[Before],
    seed: u64,
) -> Result<Vec<Placed>, Unfit> {
    let mut chance = Chance::new(seed, Purpose::Hearing);
    let drawn = drawn(edition, hearings, &mut chance);
    let task = Task { edition, frame, slots: frame.slots(), hearings: &drawn, before };
    match task.puzzle().solve(&mut chance) {
        Ok(times) => Ok(task.placed(&times)),
        Err(short) => Err(Unfit {
            wanted: drawn.len(),
            unplaced: short.unplaced,
            times: task.slots.len(),
            proven: short.proven,
            obstacles: task.obstacles(),
            advice: task.advice(seed),
        }),
    }
}

/// The hearings in an order drawn anew: track by track, and within each track.
fn drawn<'h>(edition: &Edition, hearings: &'h [Hearing], chance: &mut Chance) -> Vec<&'h Hearing> {
    let mut sorted: Vec<&Hearing> = hearings.iter().collect();
    sorted.sort_by(|a, b| edition.entry(a.entry).id.cmp(&edition.entry(b.entry).id));
    let tracks = edition.competition.tracks.len();
    let mut all = Vec::new();
    for track in chance.sample(tracks, tracks) {
        let of_track = |h: &&&Hearing| edition.entry(h.entry).track == TrackIx::at(track);
        let own: Vec<&Hearing> = sorted.iter().filter(of_track).copied().collect();
        all.extend(chance.sample(own.len(), own.len()).into_iter().map(|i| own[i]));
    }
    all
}

struct Task<'a> {
    edition: &'a Edition,
    frame: &'a Frame,
    slots: Vec<Slot>,
    hearings: &'a [&'a Hearing],
    before: &'a [Before],
}

impl Task<'_> {
    fn puzzle(&self) -> Puzzle {
        let times = |h: &&Hearing| (0..self.slots.len()).filter(|t| self.can(h, &self.slots[*t])).collect();
        let judges = |h: &&Hearing| h.judges.iter().map(|j| j.0).collect();
        let before = |h: &&Hearing| {
            let earlier = self.before.iter().find(|b| b.entry == h.entry)?;
            self.slots.iter().position(|s| s.starts_at == earlier.starts_at && self.can(h, s))
        };
        Puzzle {
            times: self.slots.len(),
            rooms: self.frame.rooms,
            open: self.hearings.iter().map(times).collect(),
            tracks: self.hearings.iter().map(|h| self.edition.entry(h.entry).track.0).collect(),
            judges: self.hearings.iter().map(judges).collect(),
            before: self.hearings.iter().map(before).collect(),
        }
    }

    fn can(&self, hearing: &Hearing, slot: &Slot) -> bool {
        self.frame.suits(slot, &hearing.zone) && self.all_come(hearing, slot)
    }

    fn all_come(&self, hearing: &Hearing, slot: &Slot) -> bool {
        hearing.judges.iter().all(|j| !self.edition.judge(*j).unavailable.contains(&slot.day))
    }

    /// The sessions with rooms: the room of before where it is free, else the
    /// one that the same panel had last, else the first that is free.
    fn placed(&self, times: &[usize]) -> Vec<Placed> {
        let mut order: Vec<usize> = (0..times.len()).collect();
        let stays = |i: usize| {
            let hearing = self.hearings[i];
            let earlier = self.before.iter().find(|b| b.entry == hearing.entry)?;
            let same = self.slots[times[i]].starts_at == earlier.starts_at;
            (same && earlier.room < self.frame.rooms).then_some(earlier.room)
        };
        order.sort_by_key(|i| (times[*i], stays(*i).is_none(), *i));
        let mut placed: Vec<Placed> = Vec::new();
        for i in order {
            let (slot, hearing) = (self.slots[times[i]], self.hearings[i]);
            let taken: Vec<usize> = placed.iter().filter(|p| p.slot == slot).map(|p| p.room).collect();
            let free = |room: &usize| !taken.contains(room);
            let last = placed.iter().rev().find(|p| p.judges == hearing.judges).map(|p| p.room);
            let room =
                stays(i).filter(free).or(last.filter(free)).or_else(|| (0..self.frame.rooms).find(free));
            let room = room.unwrap_or_default();
            placed.push(Placed { entry: hearing.entry, slot, room, judges: hearing.judges.clone() });
        }
        placed.sort_by_key(|p| (p.slot.starts_at, p.room));
        placed
    }

    fn obstacles(&self) -> Vec<(EntryIx, Obstacle)> {
        let obstacle = |h: &&Hearing| {
            if self.slots.iter().any(|s| self.can(h, s)) {
                return None;
            }
            let suited = self.slots.iter().any(|s| self.frame.suits(s, &h.zone));
            Some((h.entry, if suited { Obstacle::Judges } else { Obstacle::Hours }))
        };
        self.hearings.iter().filter_map(obstacle).collect()
    }

    /// The least of each that would make room, found by trying: more of any of them never takes room away.
    fn advice(&self, seed: u64) -> Advice {
        let frame = self.frame;
        let fits = |frame: Frame| {
            let task = Task { frame: &frame, slots: frame.slots(), ..*self };
            task.puzzle().fits(&mut Chance::new(seed, Purpose::Hearing))
        };
        // With more rooms than groups of panels, some would stand empty.
        let most_rooms = self.puzzle().groups().iter().max().map_or(0, |g| g + 1);
        let longer = (LATEST.saturating_sub(frame.hours.to) / LONGER) as usize;
        let until = |steps: usize| frame.hours.to + LONGER * steps as u32;
        let rooms = least(most_rooms.saturating_sub(frame.rooms), |more| {
            fits(Frame { rooms: frame.rooms + more, ..frame.clone() })
        });
        let days = least(MOST_DAYS, |more| fits(Frame { days: frame.days + more, ..frame.clone() }));
        let longer = least(longer, |steps| {
            fits(Frame { hours: Window { to: until(steps), ..frame.hours }, ..frame.clone() })
        });
        Advice {
            rooms: rooms.map(|more| frame.rooms + more),
            days: days.map(|more| frame.days + more),
            until: longer.map(until),
        }
    }
}

/// The least number from 1 to `most` for which something holds that holds for every larger one too.
fn least(most: usize, holds: impl Fn(usize) -> bool) -> Option<usize> {
    if most == 0 || !holds(most) {
        return None;
    }
    let (mut fails, mut does) = (0, most);
    while does - fails > 1 {
        let middle = usize::midpoint(fails, does);
        if holds(middle) { does = middle } else { fails = middle }
    }
    Some(does)
}
