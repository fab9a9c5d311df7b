//! One look at a page: everything that is found in it.

use jiff::civil::Date;
use url::Url;

use super::accessibility::accessibility;
use super::channels::channels;
use super::decode::decode;
use super::facts::PageFacts;
use super::forms::forms;
use super::freshness::freshness;
use super::head::{lang, refresh, title, viewport};
use super::leads::leads;
use super::parse::{Limit, parse};
use super::response::Response;
use super::state::state;
use super::text::{Text, visible};
use super::times::service_times;
use super::transport::transport;
use super::tree::Dom;
use crate::probe::boundary;

/// Most characters of markup and text that are searched for the marks of challenges.
const MARKED: usize = 256 * 1024;

/// A page as everything else here looks at it.
pub(super) struct Page<'a> {
    pub response: Response<'a>,
    pub today: Date,
    pub dom: Dom,
    pub text: Text,
    /// Title, lower case.
    pub title: String,
    /// The first of the visible text, lower case.
    pub said: String,
    /// The first of the markup, lower case.
    pub markup: String,
    /// What addresses of the page are relative to.
    pub base: Url,
    /// How 03/04/2026 is read, where the language tells.
    pub day_first: Option<bool>,
}

/// What a citizen would find on a page read on the day `today`.
///
/// ```
/// use tolok::probe::page::{PageState, Response, look};
///
/// let url = "https://kota-rekaan.go.id/aduan".parse().expect("an address");
/// let body = br#"<title>Aduan</title><form method=post><label>Isi aduan <textarea name=isi required></textarea></label>
///     <label><input type=checkbox name=anonim> Kirim sebagai anonim</label><button>Kirim aduan</button></form>"#;
/// let response = Response { url: &url, status: 200, headers: &[], body, cut: false };
/// let facts = look(&response, jiff::civil::date(2026, 11, 17));
/// assert_eq!(facts.state, PageState::Content);
/// assert!(facts.complaint_form().expect("a form").anonymous.is_some());
/// ```
pub fn look(response: &Response, today: Date) -> PageFacts {
    let (text, decoding) = decode(response.header("content-type"), response.body, response.cut);
    let (dom, mut limits) = parse(&text);
    if response.cut {
        limits.insert(Limit::Bytes);
    }
    let page = Page::new(*response, today, dom, &text);
    drop(text);
    let forms = forms(&page);
    let sight = state(&page, &forms);
    PageFacts {
        state: sight.state,
        challenge: sight.challenge,
        state_at: sight.at,
        decoding,
        limits: limits.into_iter().collect(),
        title: title(&page.dom),
        lang: lang(&page.dom),
        viewport: viewport(&page.dom),
        refresh: refresh(&page),
        transport: transport(&page),
        service_times: service_times(&page),
        channels: channels(&page),
        leads: leads(&page),
        freshness: freshness(&page),
        accessibility: accessibility(&page),
        words: page.text.words,
        forms,
    }
}

impl<'a> Page<'a> {
    pub fn new(response: Response<'a>, today: Date, dom: Dom, markup: &str) -> Self {
        let text = visible(&dom);
        let title = dom.named("title").next().map(|at| dom.text(at, 300).to_lowercase());
        let base = dom.named("base").find_map(|at| response.url.join(dom.filled(at, "href")?).ok());
        let base = base.filter(|b| matches!(b.scheme(), "http" | "https"));
        let day_first = lang(&dom).map(|l| !l.value.starts_with("en-us"));
        Self {
            title: title.unwrap_or_default(),
            said: text.joined(MARKED / 4).to_lowercase(),
            markup: markup[..boundary(markup, MARKED)].to_ascii_lowercase(),
            base: base.unwrap_or_else(|| response.url.clone()),
            day_first,
            response,
            today,
            dom,
            text,
        }
    }

    /// An address of the page, resolved; nothing for what is none.
    pub fn resolve(&self, address: &str) -> Option<Url> {
        let address = address.trim();
        (address.len() <= 4_000).then(|| self.base.join(address).ok()).flatten()
    }
}
