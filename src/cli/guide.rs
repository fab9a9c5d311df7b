//! `tolok guide`: the manual and the walk through a season, embedded.

use clap::{Args, ValueEnum};

use super::Exit;
use super::output::Ui;
use crate::model::Lang;

#[derive(Debug, Args)]
pub(super) struct GuideArgs {
    #[arg(value_name = "PAGE")]
    pub page: Option<Page>,
}

/// A page beside the manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Page {
    Season,
}

pub(super) fn run(args: &GuideArgs, ui: &Ui) -> Exit {
    ui.show_text(match (args.page, ui.words.lang()) {
        (None, Lang::En) => include_str!("guide.en.md"),
        (None, Lang::Id) => include_str!("guide.id.md"),
        (Some(Page::Season), Lang::En) => include_str!("season.en.md"),
        (Some(Page::Season), Lang::Id) => include_str!("season.id.md"),
    })
}
