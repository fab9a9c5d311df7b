//! Changing an edition: what would be written is read first, together with the
//! rest of the folder, and written only if the whole has no problem.

use std::fs;
use std::path::Path;

use super::Exit;
use super::output::{Ui, refuse, write_all};
use crate::intake::{Loaded, languages, load_changed};
use crate::model::Message;

/// Files of an edition as they should become, by name.
pub(super) type Changes = Vec<(String, Vec<u8>)>;

/// Reads the edition as `changes` would make it; shows its problems where it has any. Writes nothing.
pub(super) fn preview(folder: &Path, changes: &Changes, ui: &Ui) -> Result<Loaded, Exit> {
    let aside = tempfile::tempdir().map_err(|e| ui.fault(&e.to_string()))?;
    for (name, bytes) in changes {
        let path = aside.path().join(name);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        written.map_err(|e| ui.fault(&format!("{name}: {e}")))?;
    }
    load_changed(folder, aside.path()).map_err(|problems| {
        ui.problems(&problems, &ui.words_for(&languages(folder)));
        refuse(&Message::new("nothing-written"), &ui.words_for(&languages(folder)))
    })
}

/// Writes the changed files; none is put in its place before all are written.
pub(super) fn commit(folder: &Path, changes: &Changes, ui: &Ui) -> Result<(), Exit> {
    let files = changes.iter().map(|(name, bytes)| (folder.join(name), bytes.as_slice()));
    write_all(&files.collect::<Vec<_>>()).map_err(|error| ui.fault(&error))
}
