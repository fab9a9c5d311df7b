//! Judges, whom they mark at the document stage, and what they say.

use std::collections::{HashMap, HashSet};

use super::chance::{Chance, Purpose};
use super::simulate::{Latent, is_asked, nearest_level};
use super::{JudgeRow, MarkRow, Oddity, Plan, Simulated};
use crate::evidence::MarkState;
use crate::model::{CriterionIx, EntryIx, JudgeIx, Rubric, Source};

/// A gap in levels above which a further judge is asked.
const GAP: f64 = 2.0;

const COMMENTS: [&str; 10] = [
    "Bukti lengkap dan dapat ditelusuri.",
    "SOP ada, tetapi belum ditandatangani pimpinan.",
    "Laporan semester II belum dilampirkan, mohon dilengkapi.",
    "Pemohon menulis \"terintegrasi penuh\", padahal dua kanal masih disalin manual.",
    "Target terukur, capaian di atas rata-rata.",
    "Bukti berupa foto kegiatan, bukan data.",
    "Baik; cakupan unit perlu diperluas.",
    "Tautan bukti tidak dapat dibuka pada saat penilaian.",
    "Angka pada halaman 12 dan lampiran 3 tidak sama, dipakai yang lebih rendah.",
    "=RUJUKAN lampiran 4, bukan rumus",
];

/// The judges of documents: first those of agencies, then those of units.
/// Each has up to two conflicts among the entries it could be given.
pub(super) fn document_judges(plan: &Plan, entries: usize) -> Vec<JudgeRow> {
    let mut chance = Chance::new(plan.seed, Purpose::Conflicts);
    let agencies = plan.oa.entries + plan.ip_umum.entries;
    let most =
        |entries: usize, judges: usize| (entries * plan.marks_per_entry * 5).div_ceil(judges.max(1) * 4);
    (0..plan.agency_judges + plan.unit_judges)
        .map(|j| {
            let of_agencies = j < plan.agency_judges;
            let (tracks, from, to) =
                if of_agencies { (vec![0, 1], 0, agencies) } else { (vec![2], agencies, entries) };
            let judges = if of_agencies { plan.agency_judges } else { plan.unit_judges };
            let wanted = chance.below(3);
            let conflicts = chance.sample((to - from).min(1000), wanted);
            JudgeRow {
                id: format!("D{:02}", j + 1),
                name: format!("Penilai Dokumen {:02}", j + 1),
                stage: 0,
                tracks,
                max_entries: most(to - from, judges),
                conflicts: conflicts.into_iter().map(|e| EntryIx::at(from + e)).collect(),
            }
        })
        .collect()
}

/// The judges of interviews, who see every finalist.
pub(super) fn interview_judges(plan: &Plan) -> Vec<JudgeRow> {
    let finalists = plan.tracks().iter().map(|t| t.advance).sum();
    (0..plan.interview_judges)
        .map(|j| JudgeRow {
            id: format!("W{}", j + 1),
            name: format!("Juri Wawancara {}", j + 1),
            stage: 1,
            tracks: vec![0, 1, 2],
            max_entries: finalists,
            conflicts: Vec::new(),
        })
        .collect()
}

/// The marks of the document stage: of criteria that are for judges in the
/// first place, and of those in `for_judges` (by entry and criterion).
pub(super) fn document_marks(
    edition: &Simulated,
    rubric: &Rubric,
    latent: &Latent,
    for_judges: &[bool],
) -> Vec<MarkRow> {
    let plan = &edition.plan;
    let mut panel = Panel {
        edition,
        latent,
        chance: Chance::new(plan.seed, Purpose::Marking),
        conflicts: conflicts(edition),
        recused: recusals(edition),
        pools: [0, 1, 2].map(|track| pool(edition, track)),
        marks: Vec::new(),
    };
    let mut turn = 0;
    for (e, entry) in edition.entries.iter().enumerate() {
        // Each track starts a round of its own, so that each is connected by itself.
        turn = if e > 0 && edition.entries[e - 1].track != entry.track { 0 } else { turn };
        let asked: Vec<usize> = (0..rubric.criteria.len())
            .filter(|c| is_asked(rubric, *c, entry.track))
            .filter(|c| {
                rubric.criteria[*c].sources.first() == Some(&Source::Judges)
                    || for_judges[e * rubric.criteria.len() + c]
            })
            .collect();
        panel.entry(EntryIx::at(e), turn, &asked);
        turn += 1;
    }
    panel.marks
}

fn conflicts(edition: &Simulated) -> HashSet<(usize, EntryIx)> {
    let of =
        |(j, judge): (usize, &JudgeRow)| judge.conflicts.iter().map(move |e| (j, *e)).collect::<Vec<_>>();
    edition.judges.iter().enumerate().flat_map(of).collect()
}

/// The entries one of whose judges steps aside; true where a further judge takes over.
fn recusals(edition: &Simulated) -> HashMap<EntryIx, bool> {
    let mut chance = Chance::new(edition.plan.seed, Purpose::Recusals);
    let chosen = chance.sample(edition.entries.len(), edition.plan.specials.recusals);
    chosen.into_iter().enumerate().map(|(i, e)| (EntryIx::at(e), i % 2 == 0)).collect()
}

/// The document judges of a track.
fn pool(edition: &Simulated, track: usize) -> Vec<usize> {
    let reads = |j: &JudgeRow| j.stage == 0 && j.tracks.contains(&track);
    (0..edition.judges.len()).filter(|j| reads(&edition.judges[*j])).collect()
}

struct Panel<'a> {
    edition: &'a Simulated,
    latent: &'a Latent,
    chance: Chance,
    conflicts: HashSet<(usize, EntryIx)>,
    recused: HashMap<EntryIx, bool>,
    /// By track: its document judges.
    pools: [Vec<usize>; 3],
    marks: Vec<MarkRow>,
}

impl Panel<'_> {
    fn entry(&mut self, entry: EntryIx, turn: usize, asked: &[usize]) {
        let plan = &self.edition.plan;
        let start = self.marks.len();
        let mut judges = self.ring(entry, turn).into_iter();
        let not_applicable = self.not_applicable(asked);
        let recused = self.recused.get(&entry).copied();
        let mut wanted = plan.marks_per_entry;
        if let Some(replaced) = recused
            && let Some(judge) = judges.next()
        {
            let minute = self.sitting();
            let states = asked.iter().map(|c| (*c, MarkState::Recused)).collect();
            self.sheet(entry, judge, states, minute);
            wanted -= usize::from(!replaced);
        }
        for slot in 0..wanted {
            let Some(judge) = judges.next() else { break };
            let blank = self.blanks(asked);
            let halo = self.chance.normal(plan.spreads.halo);
            let mut states = Vec::with_capacity(asked.len());
            for c in asked.iter().filter(|c| !blank.contains(c)) {
                let level = self.level(entry, judge, *c, halo);
                let says_not = not_applicable.is_some_and(|(n, all)| n == *c && (all || slot == 0));
                states.push((*c, if says_not { MarkState::NotApplicable } else { MarkState::Given(level) }));
            }
            let minute = self.sitting();
            self.sheet(entry, judge, states, minute);
        }
        self.further_judge(entry, start, asked, judges.next());
    }

    /// As many judges of the entry's track as can be needed (one may step
    /// aside, one more may be asked), in order. Neighbours in a ring come
    /// first, then ever wider steps, so that after one round all judges are
    /// connected and after n - 1 rounds all pairs have met.
    fn ring(&self, entry: EntryIx, turn: usize) -> Vec<usize> {
        let all = &self.pools[self.edition.entries[entry.ix()].track];
        let n = all.len();
        if n == 0 {
            return Vec::new();
        }
        let (first, round) = (turn % n, turn / n);
        let steps = (0..n.saturating_sub(1)).map(|t| 1 + (round + t) % (n - 1));
        let order = std::iter::once(0).chain(steps).map(|step| all[(first + step) % n]);
        let free = order.filter(|j| !self.conflicts.contains(&(*j, entry)));
        free.take(self.edition.plan.marks_per_entry + 2).collect()
    }

    fn level(&mut self, entry: EntryIx, judge: usize, criterion: usize, halo: f64) -> f64 {
        let truth = &self.edition.truth;
        let base = self.edition.plan.base;
        let worth = self.latent.worth(entry, CriterionIx::at(criterion)) + halo;
        let worth = match self.edition.plan.oddity(judge) {
            Some(Oddity::Central(share)) => base + share * (worth - base),
            Some(Oddity::Biased(kind, levels)) if self.edition.entries[entry.ix()].agency_type == kind => {
                worth + levels
            }
            _ => worth,
        };
        let seen = worth - truth.severity[judge];
        nearest_level(seen + self.chance.normal(truth.noise[judge]))
    }

    fn not_applicable(&mut self, asked: &[usize]) -> Option<(usize, bool)> {
        let says = self.chance.happens(self.edition.plan.gaps.not_applicable);
        let all = self.chance.happens(0.5);
        let criterion = self.chance.below(asked.len().max(1));
        says.then(|| asked.get(criterion).map(|c| (*c, all))).flatten()
    }

    /// The criteria a judge leaves blank: usually none, else one to three.
    fn blanks(&mut self, asked: &[usize]) -> Vec<usize> {
        if !self.chance.happens(self.edition.plan.gaps.blanks) {
            return Vec::new();
        }
        let count = 1 + self.chance.below(3);
        self.chance.sample(asked.len(), count).into_iter().map(|i| asked[i]).collect()
    }

    /// One of the nine working days from 18 April 2022 to the Eid holidays, and
    /// a minute of it, in the unit of [`MarkRow::minute`].
    fn sitting(&mut self) -> u32 {
        let day = self.chance.below(9);
        let weekend = if day < 5 { 0 } else { 2 };
        ((day + weekend) * 1440 + 8 * 60 + self.chance.below(7 * 60)) as u32
    }

    fn sheet(&mut self, entry: EntryIx, judge: usize, states: Vec<(usize, MarkState)>, minute: u32) {
        for (i, (c, state)) in states.into_iter().enumerate() {
            let comment = self.chance.happens(self.edition.plan.gaps.comments);
            let comment = (comment && state != MarkState::Recused).then(|| *self.chance.pick(&COMMENTS));
            self.marks.push(MarkRow {
                entry,
                judge: JudgeIx::at(judge),
                criterion: c as u16,
                stage: 0,
                state,
                comment,
                minute: minute + 2 * i as u32,
            });
        }
    }

    /// Where two judges lie far apart, one more often marks the criterion.
    fn further_judge(&mut self, entry: EntryIx, start: usize, asked: &[usize], judge: Option<usize>) {
        let Some(judge) = judge else { return };
        let halo = self.chance.normal(self.edition.plan.spreads.halo);
        let mut states = Vec::new();
        for c in asked {
            let of = self.marks[start..].iter().filter(|m| m.criterion as usize == *c);
            let levels: Vec<f64> = of.filter_map(|m| m.state.level()).collect();
            let least = levels.iter().copied().fold(f64::INFINITY, f64::min);
            let most = levels.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            if most - least > GAP && self.chance.happens(self.edition.plan.gaps.third_judge) {
                states.push((*c, MarkState::Given(self.level(entry, judge, *c, halo))));
            }
        }
        if !states.is_empty() {
            let minute = self.sitting();
            self.sheet(entry, judge, states, minute);
        }
    }
}
