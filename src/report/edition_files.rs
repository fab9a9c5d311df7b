//! An invented edition as the files of its folder.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::evidence::{DecisionKind, MarkState};
use crate::judging::{EntryRow, MarkRow, Plan, STAGES, Simulated, TRACKS};
use crate::model::EntryIx;

/// The midnight from which marks count their minutes.
const FIRST_DAY: Date = date(2022, 4, 18);

/// The files of the edition's folder, each with its path in it: the rules, the
/// tables of evidence, and `truth.csv`, which no other part of the program reads.
pub fn edition_files(edition: &Simulated) -> Vec<(String, Vec<u8>)> {
    let file = |name: &str, bytes: Vec<u8>| (name.to_owned(), bytes);
    vec![
        file("competition.yaml", competition(edition).into_bytes()),
        file("entries.csv", entries(edition)),
        file("judges.csv", judges(edition)),
        file("marks.csv", marks(edition)),
        file("claims.csv", claims(edition)),
        file("measured.csv", measured(edition)),
        file("decisions.csv", decisions(edition)),
        file("truth.csv", truth(edition)),
    ]
}

/// A CSV file in the making. Writing to memory does not fail.
struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new(columns: &[&str]) -> Self {
        let mut table = Self(csv::WriterBuilder::new().from_writer(Vec::new()));
        table.row(columns);
        table
    }

    fn row<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let written = self.0.write_record(cells);
        debug_assert!(written.is_ok(), "{written:?}");
    }

    fn bytes(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// A text cell that no spreadsheet takes for a formula.
fn text(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() }
}

/// A number or nothing.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn id(edition: &Simulated, entry: EntryIx) -> &str {
    &edition.entries[entry.ix()].id
}

fn entries(edition: &Simulated) -> Vec<u8> {
    let mut table = Table::new(&[
        "entry",
        "agency",
        "name",
        "track",
        "agency_type",
        "region",
        "timezone",
        "system_since",
        "parent_recommendation",
    ]);
    for e in &edition.entries {
        let EntryRow { id, track, agency_type, region, timezone, .. } = e;
        let recommended = e.recommended.map(|r| if r { "ya" } else { "tidak" }).unwrap_or_default();
        table.row([
            id,
            &text(&e.agency),
            &text(&e.name),
            TRACKS[*track],
            agency_type,
            region,
            timezone,
            &optional(e.system_since),
            recommended,
        ]);
    }
    table.bytes()
}

fn judges(edition: &Simulated) -> Vec<u8> {
    let mut table = Table::new(&["judge", "name", "stages", "tracks", "max_entries", "conflicts"]);
    for j in &edition.judges {
        let tracks: Vec<&str> = j.tracks.iter().map(|t| TRACKS[*t]).collect();
        let conflicts: Vec<&str> = j.conflicts.iter().map(|e| id(edition, *e)).collect();
        let most = j.max_entries.to_string();
        table.row([&j.id, &text(&j.name), STAGES[j.stage], &tracks.join("|"), &most, &conflicts.join("|")]);
    }
    table.bytes()
}

fn marks(edition: &Simulated) -> Vec<u8> {
    let mut table =
        Table::new(&["stage", "entry", "judge", "criterion", "level", "state", "comment", "marked_at"]);
    let days: Vec<Date> = (0..60).map(|d| FIRST_DAY.saturating_add(d.days())).collect();
    for m in &edition.marks {
        let (level, state) = match m.state {
            MarkState::Given(level) => (level.to_string(), ""),
            MarkState::NotApplicable => (String::new(), "not_applicable"),
            MarkState::Recused => (String::new(), "recused"),
        };
        table.row([
            STAGES[m.stage as usize],
            id(edition, m.entry),
            &edition.judges[m.judge.ix()].id,
            edition.criteria[m.stage as usize][m.criterion as usize].as_str(),
            &level,
            state,
            &text(m.comment.unwrap_or_default()),
            &marked_at(m, &days),
        ]);
    }
    table.bytes()
}

/// The time of a mark, in Jakarta's zone.
fn marked_at(mark: &MarkRow, days: &[Date]) -> String {
    let (day, minute) = (mark.minute / 1440, mark.minute % 1440);
    let date = days.get(day as usize).copied().unwrap_or(FIRST_DAY);
    format!("{date}T{:02}:{:02}+07:00", minute / 60, minute % 60)
}

fn claims(edition: &Simulated) -> Vec<u8> {
    let mut table = Table::new(&["entry", "criterion", "level", "evidence", "note"]);
    for c in &edition.claims {
        let criterion = edition.criteria[0][c.criterion as usize].as_str();
        let (evidence, note) = match c.level {
            None => (String::new(), "tidak berlaku bagi kami"),
            Some(0) => (String::new(), ""),
            Some(_) => (format!("lampiran {criterion}"), ""),
        };
        let level = c.level.map_or_else(|| "n/a".into(), |l| l.to_string());
        table.row([id(edition, c.entry), criterion, &level, &evidence, note]);
    }
    table.bytes()
}

fn measured(edition: &Simulated) -> Vec<u8> {
    let mut table = Table::new(&["entry", "measure", "where", "value", "unit", "n", "low", "high"]);
    for m in &edition.measured {
        let (value, n) = (m.value.to_string(), optional(m.n));
        let (low, high) = (optional(m.interval.map(|i| i.0)), optional(m.interval.map(|i| i.1)));
        table.row([id(edition, m.entry), &m.measure, &m.filter, &value, m.unit, &n, &low, &high]);
    }
    table.bytes()
}

fn decisions(edition: &Simulated) -> Vec<u8> {
    let mut table =
        Table::new(&["entry", "stage", "kind", "criterion", "level", "reason", "signed_by", "decided_at"]);
    for d in &edition.decisions {
        let (criterion, level) = match &d.kind {
            DecisionKind::Overrule { criterion, level } => (criterion.as_str(), level.to_string()),
            _ => ("", String::new()),
        };
        table.row([
            id(edition, d.entry),
            d.stage.map_or("", |s| STAGES[s]),
            d.kind.word(),
            criterion,
            &level,
            &text(d.reason),
            &text(d.signed_by),
            &d.decided_at.to_string(),
        ]);
    }
    table.bytes()
}

fn truth(edition: &Simulated) -> Vec<u8> {
    let mut table = Table::new(&["kind", "id", "value"]);
    for (entry, quality) in edition.entries.iter().zip(&edition.truth.quality) {
        table.row(["entry", &entry.id, &format!("{quality:.4}")]);
    }
    for (judge, severity) in edition.judges.iter().zip(&edition.truth.severity) {
        table.row(["judge", &judge.id, &format!("{severity:.4}")]);
    }
    for (judge, oddity) in edition.plan.oddities {
        table.row(["oddity", &edition.judges[*judge].id, oddity.word()]);
    }
    table.bytes()
}

fn competition(edition: &Simulated) -> String {
    let Plan { seed, oa, ip_umum, upp, marks_per_entry, interview_judges, .. } = edition.plan;
    let [document, interview] = &edition.rubrics;
    let mut yaml = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        yaml,
        "\
# An invented edition of P4, Indonesia's contest for public complaint handling, made by `tolok simulate`
# with seed {seed}. Every entrant, judge, mark, claim, measured value and decision in this folder is made up;
# truth.csv holds the qualities and severities that the marks were drawn from.
# Its model is the shape of the real 2022 edition: 434 verified entrants, 227 agencies and 207 service units
# (Djabar Pos, 2022); three tracks, 51 finalists, 6 + 30 + 15, and that kinds of agencies should be represented
# (JPNN on KepmenPANRB 1473/2021, 2022); 17 winners, 2 + 5 + 5 + 5 (Disway, 2022), and the names of the two aspect
# awards (UNDP Indonesia, 2022); six months in force before registration was announced on 17 February 2022, and
# the parent agency's recommendation for units (The Jambi Times, 2022); the plenary of 10 May 2022 (Aktual, 2022);
# five interview judges (Borneo Tribun, 2022).
# Proposed, because no source tells them: panels, combination, cut of ties, minimum of each kind of agency,
# the weights of every award, tie-breaks, and both rubrics.
competition: p4
edition: 2022
title: {{id: Kompetisi P4 ke-4 (data rekaan), en: 4th P4 competition (invented data)}}
languages: [id, en]
as_of: 2022-05-10
calendar: id
seed: {seed}
tracks:
  - {{id: oa, title: {{id: Kinerja Unggul, en: Outstanding Achievement}}}}
  - {{id: ip-umum, title: {{id: Instansi Pemerintah Umum, en: Agencies in general}}}}
  - {{id: upp, title: {{id: Unit Penyelenggara Pelayanan Publik, en: Public service units}}}}
eligibility:
  - attribute: system_since
    months_before: 6
    date: 2022-02-17
    reason:
      id: Sistem pengelolaan pengaduan harus berlaku sedikitnya enam bulan sebelum pendaftaran diumumkan.
      en: The complaint-handling system must have been in force for six months before registration was announced.
  - track: upp
    attribute: parent_recommendation
    is: true
    reason:
      id: Unit harus direkomendasikan instansi induknya.
      en: A unit must be recommended by its parent agency.
stages:
  - id: document
    title: {{id: Penilaian dokumen, en: Document evaluation}}
    rubric: shipped:{document}
    panel: {{marks_per_entry: {marks_per_entry}, combine: mean, combine_at: criterion, third_judge_gap: 2}}
    advance: {{oa: {}, ip-umum: {}, upp: {}}}
    cut_ties: tie_break
    balance: {{by: agency_type, at_least: {{kabupaten: 5, kota: 5}}, tracks: [ip-umum]}}
  - id: interview
    title: {{id: Presentasi dan wawancara, en: Presentation and interview}}
    rubric: shipped:{interview}
    panel: {{marks_per_entry: {interview_judges}, combine: trimmed}}
    carry: {{document: 0.0}}",
        oa.advance, ip_umum.advance, upp.advance
    );
    yaml.push_str(AWARDS);
    yaml
}

/// Awards, ties and bands, which no plan changes.
const AWARDS: &str = "\
awards:
  - id: oa
    title: {id: Kinerja Unggul Terbaik, en: Best Outstanding Achievement}
    track: oa
    winners: 2
    score:
      - {stage: document, node: total, weight: 60}
      - {stage: interview, node: total, weight: 40}
  - id: kkd
    title: {id: 'Aspek Keberlanjutan, Konektivitas, dan Dampak Terbaik', en: 'Best in sustainability, connectivity and impact'}
    track: ip-umum
    winners: 5
    score:
      - {stage: document, node: sustainability, weight: 20}
      - {stage: document, node: connectivity, weight: 20}
      - {stage: document, node: impact, weight: 20}
      - {stage: interview, node: total, weight: 40}
  - id: pengelolaan-perubahan
    title: {id: Aspek Pengelolaan dan Perubahan Terbaik, en: Best in management and change}
    track: ip-umum
    winners: 5
    score:
      - {stage: document, node: management, weight: 30}
      - {stage: document, node: change, weight: 30}
      - {stage: interview, node: total, weight: 40}
  - id: upp
    title: {id: Unit Terbaik, en: Best units}
    track: upp
    winners: 5
    score:
      - {stage: document, node: total, weight: 60}
      - {stage: interview, node: total, weight: 40}
one_award_per_entry: true
ties: {method: competition, break_by: [impact, sustainability]}
# The cuts are borrowed from the Ombudsman's yearly rating of public services; they name points and decide nothing.
bands:
  - {from: 88, id: {id: Kualitas tertinggi (ambang Ombudsman), en: Highest quality (Ombudsman's cut)}}
  - {from: 78, id: {id: Kualitas tinggi (ambang Ombudsman), en: High quality (Ombudsman's cut)}}
  - {from: 54, id: {id: Kualitas sedang (ambang Ombudsman), en: Medium quality (Ombudsman's cut)}}
  - {from: 0, id: {id: Kualitas rendah (ambang Ombudsman), en: Low quality (Ombudsman's cut)}}
";
