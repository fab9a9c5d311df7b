//! `tolok guide`: the manual, embedded.

use super::Exit;
use super::output::Ui;
use crate::model::Lang;

const ENGLISH: &str = include_str!("guide.en.md");
const INDONESIAN: &str = include_str!("guide.id.md");

pub(super) fn run(ui: &Ui) -> Exit {
    ui.show_text(match ui.words.lang() {
        Lang::En => ENGLISH,
        Lang::Id => INDONESIAN,
    })
}
