//! `tolok measure`: what was observed of the channels, by entry, channel, day and hour.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Exit;
use super::edition::{Opened, open};
use super::output::{Faces, Ui, refuse};
use crate::model::CsvHabits;
use crate::report::{Block, Division, ObservedView, Table};

#[derive(Debug, Args)]
pub(super) struct MeasureArgs {
    #[arg(value_name = "EDITION")]
    pub edition: PathBuf,
    #[arg(long, value_name = "ENTRY")]
    pub entry: Option<String>,
    #[arg(long, value_name = "LIST", value_enum, value_delimiter = ',', hide_possible_values = true)]
    pub by: Vec<By>,
}

/// Into what an entry's looks are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum By {
    Channel,
    Weekday,
    Hour,
}

pub(super) fn run(args: &MeasureArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(&args.edition, ui)?;
    let entry = args.entry.as_ref().map(|id| opened.entry(id)).transpose();
    let entry = entry.map_err(|message| refuse(&message, &opened.words))?;
    let by = |wanted| args.by.contains(&wanted);
    let by = Division { channel: by(By::Channel), weekday: by(By::Weekday), hour: by(By::Hour) };
    let (edition, evidence) = (&opened.loaded.edition, &opened.loaded.evidence);
    let view = ObservedView { edition, evidence, entry, by, seed: ui.seed_of(edition) };
    Ok(ui.show(&Observed { opened: &opened, view }))
}

/// What was observed, as it is shown.
struct Observed<'a> {
    opened: &'a Opened,
    view: ObservedView<'a>,
}

impl Faces for Observed<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks(&self.opened.words)
    }

    fn table(&self) -> Table {
        self.view.table()
    }

    fn habits(&self) -> CsvHabits {
        self.opened.loaded.edition.competition.csv
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json())
    }
}
