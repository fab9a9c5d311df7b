//! `tolok schema`: JSON Schema of every file, in and out.

use super::Exit;
use super::args::SchemaArgs;
use super::output::{Ui, refuse};
use crate::intake::{schema, schema_names};
use crate::model::Message;
use crate::report::{result_schema, result_schema_names};

pub(super) fn run(args: &SchemaArgs, ui: &Ui) -> Exit {
    let mut names: Vec<&str> = schema_names();
    names.extend(result_schema_names());
    let Some(name) = &args.name else {
        return ui.show_text(&format!("{}\n", names.join("\n")));
    };
    match schema(name).or_else(|| result_schema(name)) {
        Some(text) => ui.show_text(&text),
        None => refuse(
            &Message::new("no-such")
                .word("kind", ui.words.label("kind-schema"))
                .word("name", name)
                .word("suggestion", "")
                .word("known", names.join(", ")),
            &ui.words,
        ),
    }
}
