//! Which language to speak before an edition is read, and what to say of a
//! command line that makes no sense.

use std::error::Error;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Exit;
use super::output::{say_error, say_help};
use crate::model::{Lang, Message};
use crate::report::Words;

/// The language of `--lang`, else of the environment, else English.
pub(super) fn language(args: &[OsString]) -> Lang {
    asked(args).or_else(environment).unwrap_or_default()
}

fn asked(args: &[OsString]) -> Option<Lang> {
    let args: Vec<&str> = args.iter().filter_map(|a| a.to_str()).collect();
    let value = args.iter().enumerate().find_map(|(i, a)| match a.strip_prefix("--lang") {
        Some("") => args.get(i + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    value.and_then(parse)
}

fn environment() -> Option<Lang> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| {
        let value = std::env::var(name).ok()?;
        (!value.is_empty()).then_some(value)
    })?;
    parse(&set)
}

/// `id`, `id_ID.UTF-8`, `en_GB`, ...
pub(super) fn parse(code: &str) -> Option<Lang> {
    match code.get(..2)? {
        "id" | "in" => Some(Lang::Id),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Shows help, the version, or what is wrong with the command line.
pub(super) fn show(error: &clap::Error, lang: Lang) -> Exit {
    if !error.use_stderr() {
        return say_help(&error.render().ansi().to_string(), &error.render().to_string());
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        say_error(&error.render().to_string());
        return Exit::Input;
    }
    let words = Words::new(lang);
    let text = message(error).map_or_else(|| error.render().to_string(), |m| words.say(&m));
    say_error(&text);
    say_error(&words.label("usage-see-help"));
    Exit::Input
}

/// The error in our words; none for the rare kinds that keep clap's.
fn message(error: &clap::Error) -> Option<Message> {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        _ => String::new(),
    };
    let suggestion = || match text(ContextKind::SuggestedArg) {
        s if s.is_empty() => text(ContextKind::SuggestedSubcommand),
        s => s,
    };
    // Named values, or what our own reading of the value asks for.
    let allowed = || match text(ContextKind::ValidValue) {
        named if named.is_empty() => error.source().map(ToString::to_string).unwrap_or_default(),
        named => named,
    };
    let arg = text(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            Message::new("usage-unknown-argument").word("argument", arg).word("suggestion", suggestion())
        }
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-verb")
            .word("verb", text(ContextKind::InvalidSubcommand))
            .word("suggestion", suggestion()),
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing").word("arguments", arg),
        ErrorKind::MissingSubcommand => Message::new("usage-missing-verb"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage-value")
            .word("argument", arg)
            .word("value", text(ContextKind::InvalidValue))
            .word("allowed", allowed()),
        ErrorKind::ArgumentConflict => {
            Message::new("usage-conflict").word("argument", arg).word("other", text(ContextKind::PriorArg))
        }
        _ => return None,
    })
}
