//! The page around its sections: head, languages, contents.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::sections::{Section, sections};
use crate::evidence::Evidence;
use crate::model::{Edition, Lang, Message};
use crate::ranking::Ranking;
use crate::report::Words;
use crate::report::documents::names::Names;
use crate::report::documents::page::inert;

/// The page's own style: nothing is loaded from elsewhere.
const STYLE: &str = include_str!("style.css");
/// Nothing may run, nothing may be loaded, nothing may be sent.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What the page is made of.
pub struct SiteView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its evidence.
    pub evidence: &'a Evidence,
    /// Its result.
    pub ranking: &'a Ranking,
    /// The words of each language it speaks, the first shown first; at least one.
    pub languages: &'a [Words],
    /// The seed of everything random.
    pub seed: u64,
}

/// The page.
pub fn site(view: &SiteView<'_>) -> String {
    let Some(first) = view.languages.first() else { return String::new() };
    let alone = view.languages.len() == 1;
    let page = html! {
        (DOCTYPE)
        html lang=(first.lang().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(concat!("tolok ", env!("CARGO_PKG_VERSION")));
                title { (title(view, first)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#content" { (first.label("site-skip")) }
                main #content tabindex="-1" {
                    @if !alone { (choice(view.languages, first)) }
                    @for words in view.languages { (tongue(view, words, alone)) }
                }
            }
        }
    };
    page.into_string()
}

fn title(view: &SiteView<'_>, words: &Words) -> String {
    let names = Names { edition: view.edition, words };
    let message =
        Message::new("site-title").word("competition", names.competition()).word("edition", names.year());
    inert(&words.say(&message))
}

/// The switch between languages, by style alone.
fn choice(languages: &[Words], first: &Words) -> Markup {
    html! {
        @for words in languages {
            @let code = words.lang().code();
            @let id = format!("lang-{code}");
            input.switch type="radio" name="lang" id=(id) checked[words.lang() == first.lang()]
                aria-label=(language(words));
            label.choice for=(id) lang=(code) { (language(words)) }
        }
    }
}

/// A language's own name.
fn language(words: &Words) -> String {
    words.label(match words.lang() {
        Lang::Id => "site-language-id",
        Lang::En => "site-language-en",
    })
}

/// The whole content in one language.
fn tongue(view: &SiteView<'_>, words: &Words, alone: bool) -> Markup {
    let code = words.lang().code();
    let class = if alone { "alone".to_owned() } else { format!("tongue tongue-{code}") };
    let names = Names { edition: view.edition, words };
    let sections: Vec<Section> = sections(view, names);
    let proposed = names.proposed();
    html! {
        div class=(class) lang=(code) {
            h1 { (title(view, words)) }
            @if !proposed.is_empty() {
                p.notice role="note" {
                    (words.say(&Message::new("document-proposed").word("rubrics", proposed)))
                }
            }
            nav aria-label=(words.label("site-contents")) {
                ul {
                    @for section in &sections {
                        li { a href={ "#" (code) "-" (section.id) } { (section.title) } }
                    }
                }
            }
            @for section in &sections {
                section aria-labelledby={ (code) "-" (section.id) } {
                    h2 id={ (code) "-" (section.id) } { (section.title) }
                    (section.content)
                }
            }
        }
    }
}
