//! Invented entrants: names that are plainly made up, attributes that are not
//! all in order.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::chance::{Chance, Purpose};
use super::{EntryRow, Plan};
use crate::model::EntryIx;

/// Who registered, and which of them are special.
pub(super) struct Entrants {
    pub rows: Vec<EntryRow>,
    pub quality: Vec<f64>,
    pub let_in: Vec<EntryIx>,
    pub withdrawn: Vec<EntryIx>,
    pub disqualified: Vec<EntryIx>,
    /// Agencies whose measured values the plenary may overrule, in order of preference.
    pub overrulable: Vec<EntryIx>,
}

/// A kind of entrant: its share, the word for it, how its names begin, and
/// how its quality differs from the ordinary (in levels).
struct Kind {
    share: f64,
    word: &'static str,
    name: &'static str,
    ahead: f64,
}

const fn kind(share: f64, word: &'static str, name: &'static str, ahead: f64) -> Kind {
    Kind { share, word, name, ahead }
}

/// Regencies lag, so that balance by kind of agency has something to do.
const AGENCIES: [Kind; 6] = [
    kind(0.14, "kementerian", "Kementerian Ibarat", 0.35),
    kind(0.10, "lembaga", "Lembaga Andai", 0.30),
    kind(0.12, "provinsi", "Provinsi Umpama", 0.20),
    kind(0.32, "kabupaten", "Kabupaten Contoh", -0.60),
    kind(0.23, "kota", "Kota Misal", 0.10),
    kind(0.09, "bumn", "Perusahaan Seumpama", 0.10),
];

const UNITS: [Kind; 6] = [
    kind(0.30, "puskesmas", "Puskesmas Contoh", -0.10),
    kind(0.15, "rumah_sakit", "Rumah Sakit Misal", 0.20),
    kind(0.22, "dinas", "Dinas Layanan Umpama", 0.0),
    kind(0.13, "kecamatan", "Kecamatan Andai", -0.10),
    kind(0.12, "kantor_layanan", "Kantor Layanan Ibarat", 0.10),
    kind(0.08, "mal_pelayanan", "Mal Pelayanan Seumpama", 0.20),
];

/// Kinds that sit in the capital, whatever they serve.
const NATIONAL: [&str; 3] = ["kementerian", "lembaga", "bumn"];
const CAPITAL: (&str, &str) = ("pusat", "Asia/Jakarta");

const REGIONS: [(&str, &str); 8] = [
    ("sumatera", "Asia/Jakarta"),
    ("jawa", "Asia/Jakarta"),
    ("jawa", "Asia/Jakarta"),
    ("kalimantan-barat", "Asia/Jakarta"),
    ("kalimantan-timur", "Asia/Makassar"),
    ("sulawesi", "Asia/Makassar"),
    ("bali-nusa-tenggara", "Asia/Makassar"),
    ("maluku-papua", "Asia/Jayapura"),
];

/// Six months before registration was announced: the last admissible start.
const LAST_START: Date = date(2021, 8, 17);

pub(super) fn entrants(plan: &Plan) -> Entrants {
    let mut draw = Draw {
        chance: Chance::new(plan.seed, Purpose::Entrants),
        qualities: Chance::new(plan.seed, Purpose::Qualities),
        counts: BTreeMap::new(),
        spread: plan.spreads.quality,
    };
    let mut all = Entrants::empty();
    let agencies = plan.oa.entries + plan.ip_umum.entries;
    for i in 0..plan.oa.entries {
        // Entrants of this track won before: they start half a level ahead.
        draw.add(&mut all, 0, &id("oa", i, plan.oa.entries), &AGENCIES, 0.5);
    }
    for i in 0..plan.ip_umum.entries {
        draw.add(&mut all, 1, &id("ip", i, plan.ip_umum.entries), &AGENCIES, 0.0);
    }
    for i in 0..plan.upp.entries {
        draw.add(&mut all, 2, &id("upp", i, plan.upp.entries), &UNITS, 0.0);
        if agencies > 0 {
            let parent = draw.chance.below(agencies);
            let (agency, region, timezone) = {
                let p = &all.rows[parent];
                (p.agency.clone(), p.region, p.timezone)
            };
            let unit = &mut all.rows[agencies + i];
            (unit.agency, unit.region, unit.timezone) = (agency, region, timezone);
        }
    }
    all.single_out(plan, agencies, &mut draw.chance);
    all
}

fn id(track: &str, i: usize, of: usize) -> String {
    let width = of.to_string().len();
    format!("{track}-{:0width$}", i + 1)
}

struct Draw {
    chance: Chance,
    qualities: Chance,
    counts: BTreeMap<&'static str, usize>,
    spread: f64,
}

impl Draw {
    fn add(&mut self, all: &mut Entrants, track: usize, id: &str, kinds: &[Kind], ahead: f64) {
        let kind = self.kind(kinds);
        let number = self.counts.entry(kind.word).or_default();
        *number += 1;
        let name = format!("{} {number:03}", kind.name);
        let place = *self.chance.pick(&REGIONS);
        let (region, timezone) = if NATIONAL.contains(&kind.word) { CAPITAL } else { place };
        let days = i64::from(self.chance.below(3400) as u16);
        let since = date(2012, 1, 1).saturating_add(days.days());
        all.quality.push(ahead + kind.ahead + self.qualities.normal(self.spread));
        all.rows.push(EntryRow {
            id: id.into(),
            agency: name.clone(),
            name,
            track,
            agency_type: kind.word,
            region,
            timezone,
            system_since: Some(since),
            recommended: (track == 2).then_some(true),
        });
    }

    fn kind<'k>(&mut self, kinds: &'k [Kind]) -> &'k Kind {
        let mut left = self.chance.unit();
        for kind in &kinds[1..] {
            if left < kind.share {
                return kind;
            }
            left -= kind.share;
        }
        &kinds[0]
    }
}

impl Entrants {
    const fn empty() -> Self {
        Self {
            rows: Vec::new(),
            quality: Vec::new(),
            let_in: Vec::new(),
            withdrawn: Vec::new(),
            disqualified: Vec::new(),
            overrulable: Vec::new(),
        }
    }

    /// Spoils attributes and hands out roles, nobody getting two.
    fn single_out(&mut self, plan: &Plan, agencies: usize, chance: &mut Chance) {
        let wanted = plan.specials;
        let units = self.rows.len() - agencies;
        let mut units = chance.sample(units, 60).into_iter().map(|i| agencies + i);
        let mut agencies = chance.sample(agencies, 100).into_iter();
        for e in units.by_ref().take(wanted.unrecommended) {
            self.rows[e].recommended = Some(false);
        }
        for e in units.by_ref().take(wanted.unsaid) {
            self.rows[e].recommended = None;
        }
        let late: Vec<usize> =
            agencies.by_ref().take(wanted.late).chain(units.take(wanted.late / 2)).collect();
        for e in &late {
            let days = i64::from(1 + chance.below(150) as u16);
            self.rows[*e].system_since = Some(LAST_START.saturating_add(days.days()));
        }
        self.let_in = late.into_iter().take(wanted.let_in).map(EntryIx::at).collect();
        for e in agencies.by_ref().take(wanted.undated) {
            self.rows[e].system_since = None;
        }
        for e in agencies.by_ref().take(wanted.on_the_day) {
            self.rows[e].system_since = Some(LAST_START);
        }
        self.withdrawn = agencies.by_ref().take(wanted.withdrawn).map(EntryIx::at).collect();
        self.disqualified = agencies.by_ref().take(wanted.disqualified).map(EntryIx::at).collect();
        self.overrulable = agencies.map(EntryIx::at).collect();
    }
}
