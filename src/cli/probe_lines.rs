//! The lines that looks left in observations/web.jsonl.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use jiff::civil::Date;

use super::probe_tasks::Task;
use crate::model::Message;
use crate::probe::{Observation, Place};

/// How often each channel was looked at on each day, as far as anything was sent.
pub(super) fn looks(folder: &Path, tasks: &[Task]) -> Result<BTreeMap<(String, Date), u32>, Message> {
    let by_id: BTreeMap<String, &Task> = tasks.iter().map(|task| (task.id(), task)).collect();
    let mut found = BTreeMap::new();
    each(folder, |line| {
        let id = format!("{}/{}", line.entry, line.channel);
        if let Some(task) = by_id.get(&id).filter(|_| line.ms.is_some()) {
            *found.entry((id, task.day(line.at))).or_default() += 1;
        }
    })?;
    Ok(found)
}

/// Reads every line; what is none is left out here and found by `probe verify`.
fn each(folder: &Path, mut read: impl FnMut(Observation)) -> Result<(), Message> {
    let path = Place::of(folder).lines;
    let failed = |e: io::Error| {
        Message::new("archive-unreadable").word("name", path.display()).word("detail", e.to_string())
    };
    let file = match File::open(&path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        file => file.map_err(failed)?,
    };
    for line in BufReader::new(file).split(b'\n') {
        if let Ok(line) = serde_json::from_slice(&line.map_err(failed)?) {
            read(line);
        }
    }
    Ok(())
}
