//! `tolok report EDITION site`: one page of results.

use std::path::Path;

use super::{Files, told};
use crate::cli::Exit;
use crate::cli::edition::open;
use crate::cli::output::{Ui, ending, part_of_edition, refuse, write_all};
use crate::cli::rank::ranked;
use crate::model::{Lang, Message};
use crate::report::Words;
use crate::report::documents::{SiteView, site};

pub(super) fn run(folder: &Path, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let Some(out) = ui.output() else {
        return Err(refuse(&Message::new("report-output-wanted").word("example", "hasil.html"), words));
    };
    let named = matches!(ending(Some(out)).as_str(), "html" | "htm");
    let path = if named { out.to_owned() } else { out.join("index.html") };
    if let Some(message) = part_of_edition(&path, folder, &opened.loaded.edition) {
        return Err(refuse(&message, words));
    }
    let ranking = ranked(&opened, ui)?;
    let other = match words.lang() {
        Lang::Id => Lang::En,
        Lang::En => Lang::Id,
    };
    // Both languages, unless one was asked for.
    let mut languages = vec![Words::new(words.lang())];
    if ui.lang_asked().is_none() {
        languages.push(Words::new(other));
    }
    let edition = &opened.loaded.edition;
    let seed = ui.seed_of(edition);
    let view = SiteView {
        edition,
        evidence: &opened.loaded.evidence,
        ranking: &ranking,
        languages: &languages,
        seed,
    };
    let files: Files = vec![(path, site(&view).into_bytes())];
    let borrowed: Vec<_> = files.iter().map(|(p, b)| (p.clone(), b.as_slice())).collect();
    write_all(&borrowed).map_err(|error| ui.fault(&error))?;
    told(&files, words);
    Ok(Exit::Done)
}
