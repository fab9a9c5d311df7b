//! Who is to be heard, by whom, and in which time zone.

use jiff::tz::TimeZone;

use crate::model::{Edition, EntryIx, JudgeIx, Message, StageIx, time_zone};

/// One entry to be heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Hearing {
    /// The entry.
    pub entry: EntryIx,
    /// Its own time zone.
    pub zone: TimeZone,
    /// The judges who sit in its session, in the order of judges.csv.
    pub judges: Vec<JudgeIx>,
    /// Judges who would, but must not hear this entry.
    pub sit_out: Vec<JudgeIx>,
}

/// The hearings of a stage. A panel is the judges of assignments.csv; at a
/// stage without assignments, all judges who serve the stage and the entry's
/// track, without those who have a conflict. An entry without a `timezone` is
/// in `zone`.
///
/// Errors: a time zone that does not exist, an entry that nobody is assigned to.
pub fn hearings(
    edition: &Edition,
    stage: StageIx,
    entries: &[EntryIx],
    zone: &TimeZone,
) -> Result<Vec<Hearing>, Vec<Message>> {
    let mut found = Vec::new();
    let mut faults = Vec::new();
    let assigned = edition.assignments.iter().any(|a| a.stage == stage && !a.released);
    for entry in entries.iter().copied() {
        let (judges, sit_out) = if assigned {
            (panel(edition, stage, entry), Vec::new())
        } else {
            everybody(edition, stage, entry)
        };
        let id = &edition.entry(entry).id;
        if assigned && judges.is_empty() {
            faults.push(Message::new("panel-missing").word("entry", id));
        }
        let name = edition.attribute(entry, "timezone");
        if let Some(zone) = name.map_or_else(|| Some(zone.clone()), time_zone) {
            found.push(Hearing { entry, zone, judges, sit_out });
        } else {
            let message = Message::new("zone-unknown").word("entry", id);
            faults.push(message.word("zone", name.unwrap_or_default()));
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn panel(edition: &Edition, stage: StageIx, entry: EntryIx) -> Vec<JudgeIx> {
    let own = edition.assignments.iter().filter(|a| a.stage == stage && a.entry == entry && !a.released);
    let mut judges: Vec<JudgeIx> = own.map(|a| a.judge).collect();
    judges.sort_unstable();
    judges.dedup();
    judges
}

/// All judges who serve, parted into those who may hear the entry and those who must not.
fn everybody(edition: &Edition, stage: StageIx, entry: EntryIx) -> (Vec<JudgeIx>, Vec<JudgeIx>) {
    let track = edition.entry(entry).track;
    let serves = |j: &JudgeIx| edition.judge(*j).serves(stage) && edition.judge(*j).serves_track(track);
    let all = (0..edition.judges.len()).map(JudgeIx::at).filter(serves);
    all.partition(|j| edition.conflict(*j, entry).is_none())
}
