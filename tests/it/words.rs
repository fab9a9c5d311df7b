//! Every code has words in both languages, with the same arguments, and every
//! message has a code that uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

const LOCALE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/locale");

/// By message: its variables and its attributes.
type Messages = BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>;

fn messages(lang: &str) -> Messages {
    let mut found = Messages::new();
    let files = fs::read_dir(LOCALE).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    for file in files.filter_map(|f| Some(f.strip_suffix(&format!(".{lang}.ftl"))?.to_owned())) {
        let text = fs::read_to_string(Path::new(LOCALE).join(format!("{file}.{lang}.ftl"))).unwrap();
        let resource =
            FluentResource::try_new(text).unwrap_or_else(|(_, e)| panic!("{file}.{lang}.ftl: {e:?}"));
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let mut vars = BTreeSet::new();
            message.value.iter().for_each(|p| variables(p, &mut vars));
            message.attributes.iter().for_each(|a| variables(&a.value, &mut vars));
            let attributes = message.attributes.iter().map(|a| a.id.name.to_owned()).collect();
            let name = message.id.name.to_owned();
            assert!(found.insert(name.clone(), (vars, attributes)).is_none(), "{name} twice in {lang}");
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>, vars: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_variable(inline, vars),
            Expression::Select { selector, variants } => {
                inline_variable(selector, vars);
                variants.iter().for_each(|v| variables(&v.value, vars));
            }
        }
    }
}

fn inline_variable(inline: &InlineExpression<&str>, vars: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            vars.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                inline_variable(inner, vars);
            }
        }
        _ => {}
    }
}

/// The text of every source file.
fn sources() -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

/// Everything between two quotes in `src/` that looks like a code.
fn literals() -> BTreeSet<String> {
    let codes = |text: &String| text.split('"').filter(|s| is_code(s)).map(str::to_owned).collect::<Vec<_>>();
    sources().iter().flat_map(codes).collect()
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Codes given to a message or asked for as a label.
fn used() -> BTreeSet<String> {
    const OPENERS: [&str; 5] = ["Message::new(\"", "label(\"", "note(\"", "signed(\"", "code: \""];
    let mut found = BTreeSet::new();
    for text in sources() {
        for (i, opener) in OPENERS.iter().flat_map(|o| text.match_indices(o)) {
            let code = text[i + opener.len()..].split('"').next().unwrap_or_default();
            if is_code(code) {
                found.insert(code.to_owned());
            }
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    let (en, id) = (messages("en"), messages("id"));
    let names = |m: &Messages| m.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&en), names(&id));
    for (name, (vars, attributes)) in &en {
        assert_eq!(attributes, &id[name].1, "attributes of {name}");
        // Indonesian has no plural, so a count may go unsaid there, never the other way round.
        assert!(id[name].0.is_subset(vars), "variables of {name}: {:?} against {vars:?}", id[name].0);
    }
}

#[test]
fn every_code_has_words_and_every_message_a_code() {
    let known = messages("en");
    let wordless: Vec<String> = used().into_iter().filter(|c| !known.contains_key(c)).collect();
    assert!(wordless.is_empty(), "no words for {wordless:?}");
    let literals = literals();
    // help-VERB-ARGUMENT and kind-KIND are put together at run time.
    let built = |name: &str| name.starts_with("help-") || name.starts_with("kind-");
    let idle: Vec<&String> = known.keys().filter(|n| !built(n) && !literals.contains(*n)).collect();
    assert!(idle.is_empty(), "no code uses {idle:?}");
}
