//! Problems in words, from the same Fluent files that the program uses.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use tolok::model::{Arg, Lang, Message, Problem};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../../src/report/locale/problems.en.ftl");
const INDONESIAN: &str = include_str!("../../src/report/locale/problems.id.ftl");

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    lang: Lang,
}

impl Words {
    /// The messages of `lang`.
    pub fn of(lang: Lang) -> Self {
        let (text, name) = if lang == Lang::En { (ENGLISH, "en") } else { (INDONESIAN, "id") };
        let name: LanguageIdentifier = name.parse().expect("a language");
        let mut bundle = FluentBundle::new(vec![name]);
        let resource =
            FluentResource::try_new(text.into()).unwrap_or_else(|(_, e)| panic!("{lang:?}: {e:?}"));
        bundle.add_resource(resource).unwrap_or_else(|e| panic!("{lang:?}: {e:?}"));
        bundle.set_use_isolating(false);
        Self { bundle, lang }
    }

    /// A message, or one of its attributes (`why`, `help`).
    pub fn say(&self, message: &Message, attribute: Option<&str>) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Word(word) => FluentValue::from(word.clone()),
                Arg::Text(text) => FluentValue::from(text.get(self.lang).to_owned()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            args.set(*name, value);
        }
        let entry =
            self.bundle.get_message(message.code).unwrap_or_else(|| panic!("no words for {}", message.code));
        let pattern = match attribute {
            None => entry.value(),
            Some(name) => entry.get_attribute(name).map(|a| a.value()),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("{} has no {attribute:?}", message.code));
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{}: {errors:?}", message.code);
        text
    }

    /// `file:line:column: what is wrong`.
    pub fn line(&self, problem: &Problem) -> String {
        format!("{}: {}", problem.at, self.say(&problem.message, None))
    }
}

/// Every code that has words, with the arguments it uses.
pub fn codes(lang: Lang) -> Vec<(String, BTreeSet<String>)> {
    let text = if lang == Lang::En { ENGLISH } else { INDONESIAN };
    let mut codes: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase())
            && let Some((code, _)) = line.split_once(" =")
        {
            codes.push((code.into(), BTreeSet::new()));
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if let Some((_, args)) = codes.last_mut() {
                args.insert(name);
            }
        }
    }
    codes
}

#[test]
fn both_languages_say_everything() {
    assert_eq!(codes(Lang::En), codes(Lang::Id));
    for (code, _) in codes(Lang::En) {
        for lang in [Lang::En, Lang::Id] {
            let words = Words::of(lang);
            let entry = words.bundle.get_message(&code).unwrap_or_else(|| panic!("{code}"));
            assert!(entry.value().is_some() && entry.get_attribute("why").is_some(), "{code} in {lang:?}");
            assert!(entry.get_attribute("help").is_some(), "{code} in {lang:?}");
        }
    }
}
