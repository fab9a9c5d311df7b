//! Messages in words. Every code has a message of the same name in both
//! languages; `tests/it/words.rs` holds code and `.ftl` files against each other.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::model::{Arg, Lang, Message};
use crate::stats::round_half_away;

const ENGLISH: [&str; 14] = [
    include_str!("locale/problems.en.ftl"),
    include_str!("locale/reasons.en.ftl"),
    include_str!("locale/interface.en.ftl"),
    include_str!("locale/help.en.ftl"),
    include_str!("locale/assign.en.ftl"),
    include_str!("locale/decide.en.ftl"),
    include_str!("locale/documents.en.ftl"),
    include_str!("locale/import.en.ftl"),
    include_str!("locale/measures.en.ftl"),
    include_str!("locale/page.en.ftl"),
    include_str!("locale/panel.en.ftl"),
    include_str!("locale/probe.en.ftl"),
    include_str!("locale/sheet.en.ftl"),
    include_str!("locale/timetable.en.ftl"),
];
const INDONESIAN: [&str; 14] = [
    include_str!("locale/problems.id.ftl"),
    include_str!("locale/reasons.id.ftl"),
    include_str!("locale/interface.id.ftl"),
    include_str!("locale/help.id.ftl"),
    include_str!("locale/assign.id.ftl"),
    include_str!("locale/decide.id.ftl"),
    include_str!("locale/documents.id.ftl"),
    include_str!("locale/import.id.ftl"),
    include_str!("locale/measures.id.ftl"),
    include_str!("locale/page.id.ftl"),
    include_str!("locale/panel.id.ftl"),
    include_str!("locale/probe.id.ftl"),
    include_str!("locale/sheet.id.ftl"),
    include_str!("locale/timetable.id.ftl"),
];

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let (code, sources): (LanguageIdentifier, _) = match lang {
            Lang::En => (langid!("en"), ENGLISH),
            Lang::Id => (langid!("id"), INDONESIAN),
        };
        let mut bundle = FluentBundle::new(vec![code]);
        bundle.set_use_isolating(false);
        // The name is free in a new bundle.
        let _ = bundle.add_function("GIVEN", given);
        bundle.set_formatter(Some(match lang {
            Lang::En => format_english,
            Lang::Id => format_indonesian,
        }));
        for source in sources {
            // A test parses every file; a message that did not parse shows as its code.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language of these words.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A message in words; its code where there are none.
    pub fn say(&self, message: &Message) -> String {
        self.pattern(message.code, None, message).unwrap_or_else(|| message.code.to_owned())
    }

    /// An attribute of a message (`why`, `help`), if it has one.
    pub fn attribute(&self, message: &Message, attribute: &str) -> Option<String> {
        self.pattern(message.code, Some(attribute), message)
    }

    /// A label without arguments.
    pub fn label(&self, code: &'static str) -> String {
        self.say(&Message::new(code))
    }

    /// The words of a code known only at run time, if there are any.
    pub fn lookup(&self, code: &str) -> Option<String> {
        let pattern = self.bundle.get_message(code)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    fn pattern(&self, code: &str, attribute: Option<&str>, message: &Message) -> Option<String> {
        let found = self.bundle.get_message(code)?;
        let pattern = match attribute {
            None => found.value()?,
            Some(name) => found.get_attribute(name)?.value(),
        };
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
        }
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        Some(text.into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Word(word) => FluentValue::from(word.as_str()),
            Arg::Text(text) => FluentValue::from(text.get(self.lang)),
            Arg::Number(number) => FluentValue::from(*number),
        }
    }

    /// A number of points, with two decimals.
    pub fn points(&self, points: f64) -> String {
        self.fixed(points, 2)
    }

    /// A number with a fixed count of decimals, in the decimal sign of the language.
    pub fn fixed(&self, number: f64, decimals: usize) -> String {
        // Nothing is not less than nothing: -0 becomes 0.
        let rounded = round_half_away(number, decimals as u32) + 0.0;
        localised(format!("{rounded:.decimals$}"), self.lang)
    }

    /// A share as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        format!("{}%", self.fixed(100.0 * share, 0))
    }

    /// From one number to another, with two decimals.
    pub fn range(&self, low: f64, high: f64) -> String {
        format!("{} … {}", self.points(low), self.points(high))
    }

    /// A place: whole, or with a half under fractional ties.
    pub fn place(&self, place: f64) -> String {
        localised(place.to_string(), self.lang)
    }
}

/// `no` for an empty text, else `yes`: Fluent has no key for the empty text.
fn given<'a>(args: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let empty = matches!(args.first(), Some(FluentValue::String(text)) if text.is_empty());
    FluentValue::from(if empty { "no" } else { "yes" })
}

type Memoizer = intl_memoizer::IntlLangMemoizer;

fn format_english(value: &FluentValue<'_>, _: &Memoizer) -> Option<String> {
    plain_number(value)
}

fn format_indonesian(value: &FluentValue<'_>, _: &Memoizer) -> Option<String> {
    plain_number(value).map(|n| localised(n, Lang::Id))
}

/// At most four decimals, no trailing zeros.
fn plain_number(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = format!("{:.4}", number.value);
    Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
}

fn localised(number: String, lang: Lang) -> String {
    match lang {
        Lang::En => number,
        Lang::Id => number.replace('.', ","),
    }
}
