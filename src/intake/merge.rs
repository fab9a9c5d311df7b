//! Rows taken in from a foreign table join those that the edition has: known ones are updated, new ones added.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::convert::Record;
use super::ledger::Ledger;
use super::problems::Findings;
use crate::mapping::Kind;
use crate::matching::{Name, phone_digits};
use crate::model::{Edition, Message, Position, Problem};

/// What became of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Rows added.
    pub new: usize,
    /// Rows of which something changed.
    pub changed: usize,
    /// Rows that were there as they are.
    pub unchanged: usize,
    /// Each cell that changed.
    pub changes: Vec<Change>,
}

/// A cell that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Of which row, by its names.
    pub of: String,
    /// The column.
    pub column: String,
    /// What it said.
    pub was: String,
    /// What it says.
    pub becomes: String,
}

/// Joins records with the rows of a table. An empty cell of a record changes nothing.
pub fn merge(
    ledger: &mut Ledger,
    kind: Kind,
    records: Vec<Record>,
    edition: &Edition,
) -> Result<Merged, Vec<Problem>> {
    let findings = Findings::default();
    let mut join = Join { ledger, merged: Merged::default(), findings: &findings };
    match kind {
        Kind::Entries => join.entries(records, edition),
        Kind::Judges => join.judges(records),
        Kind::Channels => join.channels(records),
        Kind::Claims => join.by_key(records, &["entry", "criterion"], ""),
        Kind::Marks => {
            let only = match &edition.competition.stages[..] {
                [only] => only.id.to_string(),
                _ => String::new(),
            };
            join.by_key(records, &["stage", "entry", "judge", "criterion"], &only);
        }
    }
    let merged = join.merged;
    findings.close()?;
    Ok(merged)
}

struct Join<'a> {
    ledger: &'a mut Ledger,
    merged: Merged,
    findings: &'a Findings,
}

impl Join<'_> {
    fn add(&mut self, cells: &BTreeMap<String, String>) {
        let cells: Vec<(&str, &str)> = cells.iter().map(|(c, t)| (c.as_str(), t.as_str())).collect();
        self.ledger.push(&cells);
        self.merged.new += 1;
    }

    fn update(&mut self, row: usize, of: &str, cells: &BTreeMap<String, String>) {
        let before = self.merged.changes.len();
        for (column, text) in cells {
            let was = self.ledger.get(row, column).to_owned();
            if !same(&was, text) {
                self.ledger.set(row, column, text);
                let (of, column, becomes) = (of.to_owned(), column.clone(), text.clone());
                self.merged.changes.push(Change { of, column, was, becomes });
            }
        }
        if self.merged.changes.len() > before { self.merged.changed += 1 } else { self.merged.unchanged += 1 }
    }

    /// Notes a record that says again what an earlier one says.
    fn twice(&self, record: &Record, first: &Position, what: &str) {
        let message = Message::new("import-twice").word("what", what).word("first", first);
        self.findings.refuse(Problem::new(record.at.clone(), message));
    }

    /// Rows that are told apart by some columns. `only` is the stage where there is one.
    fn by_key(&mut self, records: Vec<Record>, columns: &[&str], only: &str) {
        let own = |column: &str, text: &str| {
            if column == "stage" && text.is_empty() { only.to_owned() } else { text.to_owned() }
        };
        let key_of =
            |get: &dyn Fn(&str) -> String| columns.iter().map(|c| own(c, &get(c))).collect::<Vec<_>>();
        let rows: HashMap<Vec<String>, usize> = (0..self.ledger.len())
            .map(|row| (key_of(&|c| self.ledger.get(row, c).to_owned()), row))
            .collect();
        let mut seen: HashMap<Vec<String>, Position> = HashMap::new();
        for record in records {
            let key = key_of(&|c| record.get(c).to_owned());
            let of = key.iter().filter(|k| !k.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            if let Some(first) = seen.get(&key) {
                self.twice(&record, first, &of);
                continue;
            }
            match rows.get(&key) {
                Some(row) => self.update(*row, &of, &record.cells),
                None => self.add(&record.cells),
            }
            seen.insert(key, record.at);
        }
    }

    fn judges(&mut self, records: Vec<Record>) {
        let (mut ids, mut names) = (HashMap::new(), HashMap::new());
        for row in 0..self.ledger.len() {
            ids.insert(self.ledger.get(row, "judge").to_owned(), row);
            names.entry(Name::new(self.ledger.get(row, "name")).text).or_insert(row);
        }
        let given: Vec<String> = records.iter().map(|r| r.get("judge").to_owned()).collect();
        let mut minted = Minted::of(ids.keys().chain(&given).map(String::as_str), "j");
        let mut seen: HashMap<String, Position> = HashMap::new();
        for mut record in records {
            let (id, name) = (record.get("judge").to_owned(), Name::new(record.get("name")).text);
            let row = if id.is_empty() { names.get(&name) } else { ids.get(&id) }.copied();
            let key = if id.is_empty() { format!("name {name}") } else { id };
            if let Some(first) = seen.get(&key) {
                let what = record.get("name").to_owned();
                self.twice(&record, first, &what);
                continue;
            }
            seen.insert(key, record.at.clone());
            if let Some(row) = row {
                let of = self.ledger.get(row, "judge").to_owned();
                self.update(row, &of, &record.cells);
            } else {
                record.cells.entry("judge".to_owned()).or_insert_with(|| minted.next(2));
                self.add(&record.cells);
            }
        }
    }

    fn channels(&mut self, records: Vec<Record>) {
        let mut of_entry: HashMap<String, Vec<usize>> = HashMap::new();
        for row in 0..self.ledger.len() {
            of_entry.entry(self.ledger.get(row, "entry").to_owned()).or_default().push(row);
        }
        let mut seen: HashMap<[String; 3], Position> = HashMap::new();
        for mut record in records {
            let [entry, channel, kind, address] =
                ["entry", "channel", "kind", "address"].map(|c| record.get(c).to_owned());
            let told_by = if channel.is_empty() { &address } else { &channel };
            if let Some(first) =
                seen.insert([entry.clone(), kind.clone(), told_by.clone()], record.at.clone())
            {
                self.twice(&record, &first, &format!("{entry} {kind}"));
                continue;
            }
            let rows = of_entry.entry(entry.clone()).or_default();
            let is = |row: usize, column: &str, text: &str| self.ledger.get(row, column) == text;
            let same = |row: usize| match channel.as_str() {
                "" => is(row, "kind", &kind) && is(row, "address", &address),
                name => is(row, "channel", name),
            };
            let known = rows.iter().copied().find(|row| same(*row));
            if let Some(row) = known {
                self.update(row, &entry, &record.cells);
                continue;
            }
            if channel.is_empty() {
                let names = std::iter::once(kind.clone()).chain((2..).map(|n: u32| format!("{kind}-{n}")));
                let free = |name: &String| rows.iter().all(|row| !is(*row, "channel", name));
                record.cells.extend(names.into_iter().find(free).map(|name| ("channel".to_owned(), name)));
            }
            rows.push(self.ledger.len());
            self.add(&record.cells);
        }
    }

    /// Registrations: known ones by their id, by name and track where nothing that both say differs, or by
    /// moment and contact where only the name was corrected; new ones
    /// get the next number of their track, in the order in which they came.
    fn entries(&mut self, mut records: Vec<Record>, edition: &Edition) {
        records.sort_by(|a, b| came(a).cmp(&came(b)).then(a.row.cmp(&b.row)));
        let mut known = Registered::of(self.ledger, edition);
        let given: Vec<String> = records.iter().map(|r| r.get("entry").to_owned()).collect();
        let mut minted: BTreeMap<String, Minted> = BTreeMap::new();
        let mut seen: HashMap<String, Position> = HashMap::new();
        for mut record in records {
            let id = record.get("entry").to_owned();
            if let Some(first) = seen.get(&id).filter(|_| !id.is_empty()) {
                self.twice(&record, first, &id);
                continue;
            }
            let row =
                if id.is_empty() { known.find(self.ledger, &record) } else { known.ids.get(&id).copied() };
            if let Some(row) = row {
                let of = self.ledger.get(row, "entry").to_owned();
                known.taken.insert(row);
                self.update(row, &of, &record.cells);
            } else {
                let track = known.track(record.get("track"));
                let ids = known.ids.keys().chain(&given).map(String::as_str);
                let next =
                    minted.entry(track.clone()).or_insert_with(|| Minted::of(ids, &format!("{track}-")));
                record.cells.entry("entry".to_owned()).or_insert_with(|| next.next(3));
                self.add(&record.cells);
            }
            if !id.is_empty() {
                seen.insert(id, record.at);
            }
        }
    }
}

/// When a registration came; those that do not say come last.
fn came(record: &Record) -> (bool, &str) {
    (record.get("registered_at").is_empty(), record.get("registered_at"))
}

/// True where two cells say the same, as numbers or as texts.
fn same(one: &str, other: &str) -> bool {
    let number = |text: &str| {
        text.replace(',', ".").parse::<f64>().ok().filter(|_| !text.starts_with('0') || text.len() == 1)
    };
    one == other || number(one).zip(number(other)).is_some_and(|(a, b)| (a - b).abs() < 1e-12)
}

/// The registrations that are there already.
struct Registered {
    ids: HashMap<String, usize>,
    by_name: HashMap<(String, String), Vec<usize>>,
    taken: HashSet<usize>,
    only_track: Option<String>,
}

impl Registered {
    fn of(ledger: &Ledger, edition: &Edition) -> Self {
        let tracks = &edition.competition.tracks;
        let only_track = if let [only] = &tracks[..] { Some(only.id.to_string()) } else { None };
        let mut found =
            Self { ids: HashMap::new(), by_name: HashMap::new(), taken: HashSet::new(), only_track };
        for row in 0..ledger.len() {
            found.ids.insert(ledger.get(row, "entry").to_owned(), row);
            let key = (Name::new(ledger.get(row, "name")).text, found.track(ledger.get(row, "track")));
            found.by_name.entry(key).or_default().push(row);
        }
        found
    }

    fn track(&self, given: &str) -> String {
        match &self.only_track {
            Some(only) if given.is_empty() => only.clone(),
            _ => given.to_owned(),
        }
    }

    /// The row that a record is about: by name, else the same registration under a corrected name.
    fn find(&self, ledger: &Ledger, record: &Record) -> Option<usize> {
        self.named(ledger, record).or_else(|| self.renamed(ledger, record))
    }

    /// The row of the same track that came at the same moment and names the same contact.
    fn renamed(&self, ledger: &Ledger, record: &Record) -> Option<usize> {
        let came = record.get("registered_at");
        let contact = |get: &dyn Fn(&str) -> String| {
            (get("contact_email").to_lowercase(), phone_digits(&get("contact_phone")))
        };
        let own = contact(&|c| record.get(c).to_owned());
        if came.is_empty() || own == (String::new(), None) {
            return None;
        }
        let track = self.track(record.get("track"));
        let mut rows = (0..ledger.len()).filter(|row| {
            ledger.get(*row, "registered_at") == came
                && !self.taken.contains(row)
                && self.track(ledger.get(*row, "track")) == track
                && contact(&|c| ledger.get(*row, c).to_owned()) == own
        });
        // Two that came in one moment from one hand cannot be told apart.
        rows.next().filter(|_| rows.next().is_none())
    }

    /// The row of the same name and track, where nothing of when it came and whom to ask differs; of
    /// several, the one that agrees in most.
    fn named(&self, ledger: &Ledger, record: &Record) -> Option<usize> {
        let key = (Name::new(record.get("name")).text, self.track(record.get("track")));
        let rows = self.by_name.get(&key)?.iter().copied().filter(|row| !self.taken.contains(row));
        let agree = |row: usize| {
            let mut agreed = 0;
            for column in ["registered_at", "contact_email", "contact_phone"] {
                let (old, new) = (ledger.get(row, column), record.get(column));
                let plain = |text: &str| match column {
                    "contact_phone" => phone_digits(text).unwrap_or_else(|| text.to_owned()),
                    _ => text.to_lowercase(),
                };
                if !old.is_empty() && !new.is_empty() {
                    if plain(old) != plain(new) {
                        return None;
                    }
                    agreed += 1;
                }
            }
            Some((agreed, std::cmp::Reverse(row)))
        };
        rows.filter_map(agree).max().map(|(_, row)| row.0)
    }
}

/// The next free number behind a prefix.
struct Minted {
    prefix: String,
    last: u32,
}

impl Minted {
    fn of<'i>(ids: impl Iterator<Item = &'i str>, prefix: &str) -> Self {
        let number = |id: &str| {
            let digits = id.strip_prefix(prefix)?;
            (digits.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
        };
        Self { prefix: prefix.to_owned(), last: ids.filter_map(number).max().unwrap_or(0) }
    }

    fn next(&mut self, width: usize) -> String {
        self.last += 1;
        format!("{}{:0width$}", self.prefix, self.last)
    }
}
