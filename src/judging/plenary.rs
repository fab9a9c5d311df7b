//! Ties made on purpose, and what the plenary decided.

use std::collections::HashSet;

use jiff::civil::{Date, date};

use super::entrants::Entrants;
use super::{DecisionRow, MarkRow, Simulated, Standing, TRACKS};
use crate::evidence::{DecisionKind, MarkState};
use crate::model::{EntryIx, JudgeIx, Rubric, Source};

const PLENARY: &str = "Pleno Tim Evaluasi";
const SECRETARIAT: &str = "Sekretariat Panitia";
const PLENARY_DAY: Date = date(2022, 5, 10);

/// The dimension that breaks ties first.
const FIRST_BREAK: &str = "impact";

/// Decisions that do not wait for the ranking.
pub(super) fn early_decisions(edition: &Simulated, rubric: &Rubric, entrants: &Entrants) -> Vec<DecisionRow> {
    let row = |entry: &EntryIx, stage, kind, reason, signed_by, decided_at| DecisionRow {
        entry: *entry,
        stage,
        kind,
        reason,
        signed_by,
        decided_at,
    };
    let let_in = entrants.let_in.iter().map(|e| {
        let reason =
            "Sistem berganti nama pada 2021; pendahulunya berlaku sejak 2018, keputusan lama dilampirkan";
        row(e, None, DecisionKind::Admitted, reason, PLENARY, date(2022, 4, 20))
    });
    let withdrawn = entrants.withdrawn.iter().map(|e| {
        let reason = "Mengundurkan diri dengan surat resmi";
        row(e, Some(0), DecisionKind::Withdrawn, reason, SECRETARIAT, date(2022, 4, 25))
    });
    let disqualified = entrants.disqualified.iter().map(|e| {
        let reason = "Bukti dukung disalin dari instansi lain, terbukti dalam klarifikasi";
        row(e, Some(0), DecisionKind::Disqualified, reason, PLENARY, date(2022, 5, 9))
    });
    let overruled = overrulable(edition, rubric, entrants).into_iter().map(|(e, kind)| {
        let reason = "Log menunjukkan jeda 41 hari pada Agustus-September 2021; kesinambungan diturunkan";
        row(&e, Some(0), kind, reason, PLENARY, date(2022, 5, 9))
    });
    let_in.chain(withdrawn).chain(disqualified).chain(overruled).collect()
}

/// The first measured criterion of the rubric, set to level 2 where it was measured.
fn overrulable(edition: &Simulated, rubric: &Rubric, entrants: &Entrants) -> Vec<(EntryIx, DecisionKind)> {
    let Some(rules) = rubric.criteria.iter().find(|c| c.reads_measurements()) else { return Vec::new() };
    let measure = rules.measure.as_deref().unwrap_or_else(|| rules.id.as_str());
    let high: HashSet<EntryIx> = edition
        .measured
        .iter()
        .filter(|m| m.measure == measure && m.value >= 12.0)
        .map(|m| m.entry)
        .collect();
    let chosen =
        entrants.overrulable.iter().filter(|e| high.contains(e)).take(edition.plan.specials.overruled);
    chosen.map(|e| (*e, DecisionKind::Overrule { criterion: rules.id.clone(), level: 2.0 })).collect()
}

/// Makes the entry just below the cut of a track the equal of the one just
/// above it, in truth and in evidence: in `upp` wholly, with marks moved only
/// among criteria of equal weight in the same dimension, and in `oa` with one
/// level moved out of the dimension that breaks ties.
pub(super) fn arrange_ties(edition: &mut Simulated, rubric: &Rubric, standings: &[Standing]) {
    for (track, parted) in [(0, true), (2, false)] {
        let seats = edition.plan.tracks()[track].advance;
        let order = &standings[track].order;
        let (Some(model), Some(twin)) = (seats.checked_sub(1).and_then(|s| order.get(s)), order.get(seats))
        else {
            continue;
        };
        let mut marks = marks_of(edition, *model);
        if edition.judges.iter().any(|j| j.conflicts.contains(twin)) {
            continue;
        }
        rotate(&mut marks, rubric);
        if parted {
            shift(&mut marks, rubric);
        }
        replace(edition, *model, *twin, marks);
    }
}

fn marks_of(edition: &Simulated, entry: EntryIx) -> Vec<MarkRow> {
    edition.marks.iter().filter(|m| m.entry == entry).copied().collect()
}

/// Moves every mark to the next criterion for judges of the same weight and dimension.
fn rotate(marks: &mut [MarkRow], rubric: &Rubric) {
    let criteria = &rubric.criteria;
    let next = |c: usize| {
        let like = |o: &usize| {
            criteria[*o].parent == criteria[c].parent
                && (criteria[*o].weight.at - criteria[c].weight.at).abs() < 1e-9
                && criteria[*o].sources.first() == Some(&Source::Judges)
                && criteria[*o].applies_to == criteria[c].applies_to
        };
        let group: Vec<usize> = (0..criteria.len()).filter(like).collect();
        group.iter().position(|o| *o == c).map_or(c, |at| group[(at + 1) % group.len()])
    };
    for mark in marks {
        mark.criterion = next(mark.criterion as usize) as u16;
        mark.comment = None;
    }
}

/// Moves one level of one judge from the dimension that breaks ties to a
/// criterion elsewhere that weighs as much in the total and has as many levels.
fn shift(marks: &mut [MarkRow], rubric: &Rubric) {
    let Some(node) = rubric.node(FIRST_BREAK) else { return };
    let reach = |c: usize| {
        let rules = &rubric.criteria[c];
        let siblings: f64 =
            rubric.criteria.iter().filter(|o| o.parent == rules.parent).map(|o| o.weight.at).sum();
        rubric.nodes[rules.parent.ix()].weight.at * rules.weight.at / siblings
    };
    let inside = |c: usize| rubric.criteria[c].parent == node;
    let given =
        |c: usize| marks.iter().filter(|m| m.criterion as usize == c && m.state.level().is_some()).count();
    let levels: Vec<Given> = marks
        .iter()
        .enumerate()
        .filter_map(|(at, m)| {
            let criterion = m.criterion as usize;
            Some(Given { at, criterion, judge: m.judge, level: m.state.level()?, of: given(criterion) })
        })
        .collect();
    for from in levels.iter().filter(|l| inside(l.criterion) && l.level >= 1.0) {
        let to = levels.iter().find(|to| {
            let alike =
                (to.judge, to.of) == (from.judge, from.of) && !inside(to.criterion) && to.level <= 4.0;
            alike && (reach(to.criterion) - reach(from.criterion)).abs() < 1e-9
        });
        if let Some(to) = to {
            let (lowered, raised) = ((from.at, from.level - 1.0), (to.at, to.level + 1.0));
            marks[lowered.0].state = MarkState::Given(lowered.1);
            marks[raised.0].state = MarkState::Given(raised.1);
            return;
        }
    }
}

/// A level given: its place among the marks, and how many levels its criterion got.
struct Given {
    at: usize,
    criterion: usize,
    judge: JudgeIx,
    level: f64,
    of: usize,
}

/// Gives `twin` the truth and the measured values of `model`, and `marks`.
fn replace(edition: &mut Simulated, model: EntryIx, twin: EntryIx, marks: Vec<MarkRow>) {
    edition.truth.quality[twin.ix()] = edition.truth.quality[model.ix()];
    let measured: Vec<_> = edition.measured.iter().filter(|m| m.entry == model).cloned().collect();
    edition.measured.retain(|m| m.entry != twin);
    edition.measured.extend(measured.into_iter().map(|m| super::MeasuredRow { entry: twin, ..m }));
    edition.measured.sort_by_key(|m| m.entry);
    edition.marks.retain(|m| m.entry != twin);
    edition.marks.extend(marks.into_iter().map(|m| MarkRow { entry: twin, ..m }));
    edition.marks.sort_by_key(|m| (m.stage, m.entry));
}

/// What the plenary decided at the cut: seats that ties left open, and the
/// seats of `ip-umum` that go to the far east.
pub(super) fn late_decisions(edition: &Simulated, standings: &[Standing]) -> Vec<DecisionRow> {
    let mut decisions = Vec::new();
    for (track, standing) in standings.iter().enumerate() {
        let seats = edition.plan.tracks()[track].advance.min(standing.order.len());
        let open = seats.saturating_sub(standing.advanced.len());
        for entry in outside(standing).take(open) {
            let reason = "Nilai dan pemecah seri sama; dipilih setelah pembacaan ulang dokumen kedua unit";
            decisions.push(at_the_cut(entry, DecisionKind::Admitted, reason));
        }
        if TRACKS[track] == "ip-umum" {
            decisions.extend(move_seats(edition, standing));
        }
    }
    decisions
}

fn outside(standing: &Standing) -> impl Iterator<Item = EntryIx> + use<'_> {
    let inside: HashSet<EntryIx> = standing.advanced.iter().copied().collect();
    standing.order.iter().copied().filter(move |e| !inside.contains(e))
}

/// The best entries of the far east outside take the seats of the lowest
/// inside that are neither regencies nor cities, whose number is guaranteed.
fn move_seats(edition: &Simulated, standing: &Standing) -> Vec<DecisionRow> {
    let row = |e: &EntryIx| &edition.entries[e.ix()];
    let is_east = |e: &EntryIx| row(e).timezone == "Asia/Jayapura";
    let may_leave = |e: &&EntryIx| !is_east(e) && !matches!(row(e).agency_type, "kabupaten" | "kota");
    let enters = outside(standing).filter(is_east);
    let leaves = standing.advanced.iter().rev().filter(may_leave).copied();
    let pairs = enters.zip(leaves).take(edition.plan.specials.moved);
    let reason = "Keterwakilan kawasan timur; pleno mengalihkan satu kursi";
    pairs
        .flat_map(|(enters, leaves)| {
            [
                at_the_cut(enters, DecisionKind::Admitted, reason),
                at_the_cut(leaves, DecisionKind::Moved, reason),
            ]
        })
        .collect()
}

const fn at_the_cut(entry: EntryIx, kind: DecisionKind, reason: &'static str) -> DecisionRow {
    DecisionRow { entry, stage: Some(0), kind, reason, signed_by: PLENARY, decided_at: PLENARY_DAY }
}

/// Who goes on once the plenary has decided, track by track in order.
pub(super) fn finalists(standings: &[Standing], decisions: &[DecisionRow]) -> Vec<EntryIx> {
    let decided = |wanted: &DecisionKind| -> HashSet<EntryIx> {
        decisions.iter().filter(|d| d.kind == *wanted).map(|d| d.entry).collect()
    };
    let (admitted, moved) = (decided(&DecisionKind::Admitted), decided(&DecisionKind::Moved));
    let mut all = Vec::new();
    for standing in standings {
        let inside: HashSet<EntryIx> = standing.advanced.iter().copied().collect();
        let goes_on = |e: &&EntryIx| (inside.contains(e) && !moved.contains(e)) || admitted.contains(e);
        all.extend(standing.order.iter().filter(goes_on));
    }
    all
}
