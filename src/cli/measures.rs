//! `tolok measures`: the catalogue of measures.

use clap::Args;

use super::Exit;
use super::output::{Faces, Ui, refuse};
use crate::evidence::{MEASURES, Measure};
use crate::model::{CsvHabits, Message};
use crate::report::{Block, MeasuresView, Table, Words};

#[derive(Debug, Args)]
pub(super) struct MeasuresArgs {
    #[arg(value_name = "NAME")]
    pub measure: Option<String>,
}

pub(super) fn run(args: &MeasuresArgs, ui: &Ui) -> Result<Exit, Exit> {
    let (measures, detail) = match &args.measure {
        None => (MEASURES.iter().collect(), false),
        Some(name) => (vec![named(name, ui)?], true),
    };
    Ok(ui.show(&Listed { view: MeasuresView { measures, detail }, words: &ui.words }))
}

/// The measure of this name, or a refusal with the nearest one.
fn named(name: &str, ui: &Ui) -> Result<&'static Measure, Exit> {
    Measure::find(name).ok_or_else(|| {
        let near = |m: &Measure| strsim::jaro_winkler(m.id, name);
        let nearest = MEASURES.iter().max_by(|a, b| near(a).total_cmp(&near(b))).filter(|m| near(m) > 0.7);
        let known: Vec<&str> = MEASURES.iter().map(|m| m.id).collect();
        let message = Message::new("no-such")
            .word("kind", ui.words.label("kind-measure"))
            .word("name", name)
            .word("suggestion", nearest.map_or("", |m| m.id))
            .word("known", known.join(", "));
        refuse(&message, &ui.words)
    })
}

/// Measures as they are shown.
struct Listed<'a> {
    view: MeasuresView,
    words: &'a Words,
}

impl Faces for Listed<'_> {
    fn blocks(&self) -> Vec<Block> {
        self.view.blocks(self.words)
    }

    fn table(&self) -> Table {
        self.view.table(self.words)
    }

    fn habits(&self) -> CsvHabits {
        CsvHabits::default()
    }

    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&self.view.json(self.words))
    }
}
