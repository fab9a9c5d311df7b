//! `tolok schema`: JSON Schema of every file, in and out.

use super::Exit;
use super::args::SchemaArgs;
use super::output::{Ui, refuse};
use crate::intake::{schema, schema_names};
use crate::model::Message;
use crate::report::rank_schema;

/// The schemas of results.
const RESULTS: [&str; 1] = ["rank"];

pub(super) fn run(args: &SchemaArgs, ui: &Ui) -> Exit {
    let Some(name) = &args.name else {
        let mut names: Vec<&str> = schema_names();
        names.extend(RESULTS);
        return ui.show_text(&format!("{}\n", names.join("\n")));
    };
    if name == "rank" {
        return ui.show_text(&format!("{:#}\n", rank_schema()));
    }
    match schema(name) {
        Some(text) => ui.show_text(&text),
        None => refuse(
            &Message::new("no-such")
                .word("kind", ui.words.label("kind-schema"))
                .word("name", name)
                .word("suggestion", ""),
            &ui.words,
        ),
    }
}
