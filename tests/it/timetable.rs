//! The timetable against its own rules, and against trying everything on tiny cases.

use jiff::civil::{Date, date};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;
use tolok::judging::{Before, Frame, Hearing, Obstacle, Placed, Slot, Unfit, Window, timetable};
use tolok::model::{Edition, EntryIx, JudgeIx, time_zone};

use crate::arena::{edition, kkd};

const ZONES: [(&str, i64); 3] = [("Asia/Jakarta", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9)];

/// A case: by entry its zone and panel, by judge the days off, and the frame.
#[derive(Debug, Clone)]
struct Case {
    zones: Vec<usize>,
    panels: Vec<Vec<bool>>,
    off: Vec<[bool; 2]>,
    rooms: usize,
    days: usize,
    sessions: u32,
    seed: u64,
}

const FIRST: Date = date(2022, 5, 23);

fn frame(case: &Case) -> Frame {
    Frame {
        first: FIRST,
        days: case.days,
        skip: Vec::new(),
        // Sessions of two hours from 9:00, so that the later ones are out of hours in the east.
        hours: Window { from: 540, to: 540 + 120 * case.sessions },
        breaks: Vec::new(),
        session_minutes: 120,
        gap_minutes: 0,
        rooms: case.rooms,
        zone: time_zone("Asia/Jakarta").unwrap(),
        entrant_hours: Window { from: 480, to: 960 },
    }
}

fn arena(case: &Case) -> (Edition, Vec<Hearing>) {
    let mut edition = edition(kkd(), case.zones.len(), case.off.len());
    for (judge, off) in edition.judges.iter_mut().zip(&case.off) {
        let days = [FIRST, FIRST.tomorrow().unwrap()];
        judge.unavailable = days.into_iter().zip(off).filter(|(_, off)| **off).map(|(day, _)| day).collect();
    }
    let hearing = |(i, (zone, panel)): (usize, (&usize, &Vec<bool>))| Hearing {
        entry: EntryIx::at(i),
        zone: time_zone(ZONES[*zone].0).unwrap(),
        judges: (0..panel.len()).filter(|j| panel[*j]).map(JudgeIx::at).collect(),
        sit_out: Vec::new(),
    };
    let hearings = case.zones.iter().zip(&case.panels).enumerate().map(hearing).collect();
    (edition, hearings)
}

/// Entries up to 5, judges up to 3, at most 6 times: small enough to try everything.
fn cases(one_panel: bool) -> impl Strategy<Value = Case> {
    let sizes = (1_usize..=5, 1_usize..=3, 1_usize..=2, 1_usize..=2, 1_u32..=3, any::<u64>());
    sizes.prop_flat_map(move |(entries, judges, rooms, days, sessions, seed)| {
        let weight = if one_panel { 1.0 } else { 0.5 };
        let panel = proptest::collection::vec(proptest::bool::weighted(weight), judges);
        (
            proptest::collection::vec(0_usize..3, entries),
            proptest::collection::vec(panel, entries),
            proptest::collection::vec(any::<[bool; 2]>().prop_map(|[a, b]| [a && b, b && !a]), judges),
            Just((rooms, days, sessions, seed)),
        )
            .prop_map(|(zones, panels, off, (rooms, days, sessions, seed))| Case {
                zones,
                panels,
                off,
                rooms,
                days,
                sessions,
                seed,
            })
    })
}

/// Whether a judge's day or an entrant's hours rule a time out, by plain arithmetic.
fn can(case: &Case, edition: &Edition, entry: usize, slot: &Slot) -> bool {
    let utc = slot.starts_at.as_second()
        - FIRST.at(0, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second();
    let local = (utc + ZONES[case.zones[entry]].1 * 3600).rem_euclid(86_400);
    let fits = local >= 8 * 3600 && local + 7200 <= 16 * 3600;
    let come = |j: usize| !case.panels[entry][j] || !edition.judges[j].unavailable.contains(&slot.day);
    fits && (0..case.off.len()).all(come)
}

fn share(case: &Case, a: usize, b: usize) -> bool {
    case.panels[a].iter().zip(&case.panels[b]).any(|(a, b)| *a && *b)
}

/// Every way to give each entry a time.
fn all_ways(case: &Case, edition: &Edition, slots: &[Slot]) -> Vec<Vec<usize>> {
    let mut ways = vec![Vec::new()];
    for entry in 0..case.zones.len() {
        let mut longer = Vec::new();
        for way in &ways {
            for time in (0..slots.len()).filter(|t| can(case, edition, entry, &slots[*t])) {
                let beside: Vec<usize> = (0..entry).filter(|e| way[*e] == time).collect();
                if beside.len() < case.rooms && beside.iter().all(|e| !share(case, *e, entry)) {
                    longer.push([way.clone(), vec![time]].concat());
                }
            }
        }
        ways = longer;
    }
    ways
}

fn sound(case: &Case, edition: &Edition, slots: &[Slot], placed: &[Placed]) -> Result<(), String> {
    let mut heard: Vec<EntryIx> = placed.iter().map(|p| p.entry).collect();
    heard.sort();
    if heard != (0..case.zones.len()).map(EntryIx::at).collect::<Vec<_>>() {
        return Err(format!("heard {heard:?}"));
    }
    for (i, p) in placed.iter().enumerate() {
        if !slots.contains(&p.slot) || p.room >= case.rooms || !can(case, edition, p.entry.ix(), &p.slot) {
            return Err(format!("{p:?} is out of bounds"));
        }
        for other in &placed[..i] {
            let together = other.slot == p.slot;
            if together && (other.room == p.room || share(case, other.entry.ix(), p.entry.ix())) {
                return Err(format!("{p:?} and {other:?}"));
            }
        }
    }
    Ok(())
}

/// The least of each change that makes room, by trying everything; none where up to the limit nothing does.
fn holds_advice(case: &Case, unfit: &Unfit) -> Result<(), String> {
    let fits = |case: &Case| {
        let (edition, _) = arena(case);
        !all_ways(case, &edition, &frame(case).slots()).is_empty()
    };
    let advice = unfit.advice;
    if let Some(rooms) = advice.rooms {
        let with = |rooms| fits(&Case { rooms, ..case.clone() });
        if !with(rooms) || with(rooms - 1) {
            return Err(format!("{rooms} rooms"));
        }
    } else if fits(&Case { rooms: case.zones.len(), ..case.clone() }) {
        return Err("rooms would help".into());
    }
    match advice.days {
        Some(days) if days <= 2 => {
            let with = |days| fits(&Case { days, ..case.clone() });
            if !with(days) || with(days - 1) {
                return Err(format!("{days} days"));
            }
        }
        _ if case.days < 2 && fits(&Case { days: 2, ..case.clone() }) => {
            return Err("2 days would help".into());
        }
        _ => {}
    }
    if let Some(until) = advice.until {
        // A session more fits with each two hours.
        let with = |to: u32| fits(&Case { sessions: (to - 540) / 120, ..case.clone() });
        if !with(until) || with(until - 10) {
            return Err(format!("until {until}"));
        }
    }
    Ok(())
}

fn checked(case: &Case) -> Result<(), String> {
    let (edition, hearings) = arena(case);
    let slots = frame(case).slots();
    let ways = all_ways(case, &edition, &slots);
    match timetable(&edition, &frame(case), &hearings, &[], case.seed) {
        Ok(placed) => sound(case, &edition, &slots, &placed),
        Err(unfit) if ways.is_empty() => {
            if !unfit.proven || unfit.unplaced == 0 {
                return Err(format!("{unfit:?} should be proven"));
            }
            holds_advice(case, &unfit)
        }
        Err(unfit) => Err(format!("{unfit:?}, yet {:?} fits", ways[0])),
    }
}

proptest! {
    #![proptest_config(Config { cases: 150, ..Config::default() })]

    #[test]
    fn it_fits_exactly_where_trying_everything_fits(case in cases(false)) {
        let held = checked(&case);
        prop_assert!(held.is_ok(), "{held:?}");
    }

    #[test]
    fn so_it_does_with_one_panel(case in cases(true)) {
        let held = checked(&case);
        prop_assert!(held.is_ok(), "{held:?}");
    }

    #[test]
    fn the_same_seed_gives_the_same_whatever_the_order_of_the_list(case in cases(false)) {
        let (edition, mut hearings) = arena(&case);
        let first = timetable(&edition, &frame(&case), &hearings, &[], case.seed);
        hearings.reverse();
        prop_assert_eq!(first, timetable(&edition, &frame(&case), &hearings, &[], case.seed));
    }

    #[test]
    fn keeping_moves_as_few_as_can_be(case in cases(true), gone in 0_usize..5) {
        let (edition, hearings) = arena(&case);
        let slots = frame(&case).slots();
        // Without one entry first; then it comes too.
        let fewer: Vec<Hearing> = hearings.iter().filter(|h| h.entry.ix() != gone).cloned().collect();
        let Ok(early) = timetable(&edition, &frame(&case), &fewer, &[], case.seed) else { return Ok(()) };
        let before: Vec<Before> = early
            .iter()
            .map(|p| Before { entry: p.entry, starts_at: p.slot.starts_at, room: p.room })
            .collect();
        let stays = |p: &Placed| before.iter().any(|b| b.entry == p.entry && b.starts_at == p.slot.starts_at && b.room == p.room);
        let again = timetable(&edition, &frame(&case), &fewer, &before, case.seed + 1).unwrap();
        prop_assert!(again.iter().all(stays), "nothing changed, yet somebody moves");
        let Ok(late) = timetable(&edition, &frame(&case), &hearings, &before, case.seed) else { return Ok(()) };
        let same = |way: &Vec<usize>| {
            before.iter().filter(|b| slots[way[b.entry.ix()]].starts_at == b.starts_at).count()
        };
        let most = all_ways(&case, &edition, &slots).iter().map(same).max().unwrap();
        prop_assert_eq!(late.iter().filter(|p| stays(p)).count(), most);
    }
}

#[test]
fn overlapping_panels_are_placed_by_search() {
    // Twelve entries, six judges in pairs round a ring: three can be heard at a time, four times are enough.
    let case = Case {
        zones: vec![0; 12],
        panels: (0..12).map(|e| (0..6).map(|j| j == e % 6 || j == (e + 1) % 6).collect()).collect(),
        off: vec![[false; 2]; 6],
        rooms: 3,
        days: 2,
        sessions: 2,
        seed: 5,
    };
    let (edition, hearings) = arena(&case);
    let slots = frame(&case).slots();
    assert_eq!(slots.len(), 4);
    let placed = timetable(&edition, &frame(&case), &hearings, &[], 5).unwrap();
    sound(&case, &edition, &slots, &placed).unwrap();
    let one_less = Case { days: 1, sessions: 3, ..case };
    let unfit = timetable(&edition, &frame(&one_less), &hearings, &[], 5).unwrap_err();
    assert!(unfit.proven && unfit.advice.days == Some(2), "{unfit:?}");
}

#[test]
fn whoever_can_never_be_heard_is_named_with_what_stands_in_the_way() {
    let case = Case {
        zones: vec![0, 2],
        panels: vec![vec![true], vec![false]],
        off: vec![[true, false]],
        rooms: 1,
        days: 1,
        sessions: 3,
        seed: 1,
    };
    let (edition, hearings) = arena(&case);
    // From 13:00 WIB on, a session of two hours ends after office hours in Jayapura.
    let late = Frame { hours: Window { from: 780, to: 1020 }, ..frame(&case) };
    let unfit = timetable(&edition, &late, &hearings, &[], 1).unwrap_err();
    assert_eq!(unfit.obstacles, [(EntryIx(0), Obstacle::Judges), (EntryIx(1), Obstacle::Hours)]);
    assert_eq!((unfit.wanted, unfit.times, unfit.advice.days, unfit.advice.rooms), (2, 2, None, None));
}
