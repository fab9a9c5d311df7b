//! What a page says about itself: title, language, viewport, where it sends on.

use serde::{Deserialize, Serialize};
use url::Url;

use super::look::Page;
use super::spot::{Found, Spot, cut, excerpt};
use super::tree::{At, Dom};

/// How a page asks small screens to show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewport {
    /// True when it is as wide as the device.
    pub device_width: bool,
    /// True when a reader cannot enlarge it.
    pub forbids_zoom: bool,
    /// The `<meta>`.
    pub at: Spot,
}

/// A page that sends its reader on by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refresh {
    /// After how many seconds.
    pub seconds: u32,
    /// Where to; nothing when it only reloads.
    pub target: Option<String>,
    /// The `<meta>`.
    pub at: Spot,
}

/// The title, where there is one.
pub(super) fn title(dom: &Dom) -> Option<Found<String>> {
    let at = dom.named("title").next()?;
    let text = dom.text(at, 300);
    let value = excerpt(&text);
    (!value.is_empty()).then(|| Found { value, at: Spot::element(dom, at, &text) })
}

/// The language of the page, as it declares it.
pub(super) fn lang(dom: &Dom) -> Option<Found<String>> {
    let at = dom.named("html").next()?;
    let value = dom.filled(at, "lang").or_else(|| dom.filled(at, "xml:lang"))?;
    let value = cut(value, 35).to_lowercase();
    let sound =
        value.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()));
    sound.then(|| Found { at: Spot::element(dom, at, &value), value })
}

fn metas<'a>(dom: &'a Dom, attr: &'a str, name: &'a str) -> impl Iterator<Item = At> + 'a {
    dom.named("meta").filter(move |at| dom.filled(*at, attr).is_some_and(|n| n.eq_ignore_ascii_case(name)))
}

/// The viewport, where one is declared.
pub(super) fn viewport(dom: &Dom) -> Option<Viewport> {
    let at = metas(dom, "name", "viewport").last()?;
    let content = dom.attr(at, "content").unwrap_or_default();
    let words = content.to_ascii_lowercase();
    let value = |name: &str| {
        let pairs = words.split([',', ';']).filter_map(|p| p.split_once('='));
        pairs.filter(|(n, _)| n.trim() == name).map(|(_, v)| v.trim().to_owned()).next_back()
    };
    let fixed = value("user-scalable").is_some_and(|v| v == "no" || v == "0");
    let small = value("maximum-scale").and_then(|v| v.parse::<f64>().ok()).is_some_and(|scale| scale < 2.0);
    Some(Viewport {
        device_width: value("width").is_some_and(|v| v == "device-width"),
        forbids_zoom: fixed || small,
        at: Spot::element(dom, at, content),
    })
}

/// A refresh by `<meta>` or by header.
pub(super) fn refresh(page: &Page) -> Option<Refresh> {
    let dom = &page.dom;
    let by_meta = metas(dom, "http-equiv", "refresh").next().map(|at| {
        let content = dom.attr(at, "content").unwrap_or_default();
        (content, Spot::element(dom, at, content))
    });
    let header = || page.response.header("refresh").map(|value| (value, Spot::header("refresh", value)));
    let (value, at) = by_meta.or_else(header)?;
    let (seconds, rest) = value.split_once([';', ',']).unwrap_or((value, ""));
    let seconds = seconds.trim().split('.').next()?.parse().ok()?;
    Some(Refresh { seconds, target: target(&page.base, rest), at })
}

fn target(base: &Url, rest: &str) -> Option<String> {
    let rest = rest.trim();
    let named = rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("url"));
    let address = if named { rest[3..].trim_start().strip_prefix('=')? } else { rest };
    let address = address.trim().trim_matches(['"', '\'']);
    (!address.is_empty()).then(|| base.join(address).ok()).flatten().map(|url| cut(url.as_str(), 2_000))
}
