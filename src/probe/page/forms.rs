//! The forms of a page: their fields, where they send to, what they are for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::captcha::{Captcha, CaptchaFound, captcha_at};
use super::fields::{Asks, Field, FieldKind, Labels, field, kind, labels};
use super::look::Page;
use super::purpose::{FormKind, Purpose, Sign, purpose};
use super::spot::{Found, Spot, cut};
use super::tree::{At, Dom};
use super::vocabulary::{SEND, any, normal};
use crate::probe::closed;

closed! {
    /// How a form sends.
    pub enum Method {
        /// In the address.
        Get = "page-method-get",
        /// In the body.
        Post = "page-method-post",
        /// Only inside the page.
        Dialog = "page-method-dialog",
        /// By a script; the markup has fields but no `<form>` around them.
        Script = "page-method-script",
    }
}

/// A form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// How clearly it is for complaints; from `COMPLAINT_FROM` on it is.
    pub complaint_points: i32,
    /// How clearly it is for following a complaint.
    pub tracking_points: i32,
    /// What spoke for and against, each with its points.
    pub signs: Vec<Sign>,
    /// How it sends.
    pub method: Method,
    /// Where to, resolved; the page itself where the form names nothing.
    pub action: Option<String>,
    /// True when that has the page's own scheme, host and port.
    pub same_origin: bool,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// What its button says; empty where a button says nothing, nothing where there is no button.
    pub submit: Option<String>,
    /// True when a file can be added.
    pub file_upload: bool,
    /// The choice to stay unnamed.
    pub anonymous: Option<Found<String>>,
    /// The choice to keep the complaint from the public.
    pub secret: Option<Found<String>>,
    /// The proof of being human that it asks for.
    pub captcha: Option<CaptchaFound>,
    /// Where it stands.
    pub at: Spot,
}

/// Most forms of a page, and most fields of a form.
const MOST_FORMS: usize = 40;
const MOST_FIELDS: usize = 150;

/// A form's own element, its controls, and everything inside that could be a captcha.
#[derive(Default)]
struct Parts {
    controls: Vec<At>,
    buttons: Vec<At>,
    captcha: Option<CaptchaFound>,
}

/// The forms of a page, hidden ones too: a dialog is hidden until its button is pressed.
pub(super) fn forms(page: &Page) -> Vec<Form> {
    let dom = &page.dom;
    let labels = labels(dom);
    let (mut parts, loose) = gather(dom);
    if let Some(at) = common(dom, &loose.controls).filter(|_| asks_something(dom, &loose)) {
        parts.insert(at, loose);
    }
    let mut forms: Vec<Form> =
        parts.iter().take(MOST_FORMS).map(|(at, parts)| form(page, &labels, *at, parts)).collect();
    give_page_captcha(dom, &mut forms);
    forms
}

/// Controls by the form that they belong to, and those that belong to none.
fn gather(dom: &Dom) -> (BTreeMap<At, Parts>, Parts) {
    let ids: BTreeMap<&str, At> =
        dom.named("form").filter_map(|at| Some((dom.filled(at, "id")?, at))).collect();
    let mut parts: BTreeMap<At, Parts> = dom.named("form").map(|at| (at, Parts::default())).collect();
    let mut loose = Parts::default();
    for at in dom.elements() {
        let owner = || {
            let named = dom.filled(at, "form").and_then(|id| ids.get(id).copied());
            named.or_else(|| dom.within(at, &["form"])).or(dom.nodes[at].form)
        };
        let button = is_button(dom, at);
        if kind(dom, at).is_some() || button {
            let owner = owner();
            let parts = owner.and_then(|o| parts.get_mut(&o)).unwrap_or(&mut loose);
            let list = if button { &mut parts.buttons } else { &mut parts.controls };
            if list.len() < MOST_FIELDS {
                list.push(at);
            }
        }
        if let Some(captcha) = captcha_at(dom, at)
            && let Some(parts) = owner().and_then(|o| parts.get_mut(&o))
        {
            parts.captcha.get_or_insert(captcha);
        }
    }
    (parts, loose)
}

fn is_button(dom: &Dom, at: At) -> bool {
    let kind = dom.filled(at, "type").unwrap_or_default().to_ascii_lowercase();
    match dom.name(at) {
        "button" => kind != "reset",
        "input" => matches!(kind.as_str(), "submit" | "image" | "button"),
        _ => false,
    }
}

/// Fields without a `<form>` are one where they ask for text and have a button that sends.
fn asks_something(dom: &Dom, loose: &Parts) -> bool {
    let long = loose.controls.iter().any(|at| kind(dom, *at) == Some(FieldKind::LongText));
    let sends = loose.buttons.iter().any(|at| any(&normal(&says(dom, *at)), &SEND));
    sends && (long || loose.controls.len() >= 2)
}

/// The innermost element around all of them.
fn common(dom: &Dom, controls: &[At]) -> Option<At> {
    let (first, last) = (*controls.first()?, *controls.last()?);
    dom.ancestors(first).find(|at| dom.nodes[*at].end > last && !dom.name(*at).is_empty())
}

fn form(page: &Page, labels: &Labels, at: At, parts: &Parts) -> Form {
    let dom = &page.dom;
    let pairs: Vec<(At, Field)> =
        parts.controls.iter().filter_map(|c| Some((*c, field(dom, labels, *c)?))).collect();
    let option = |asks: Asks, fallback: Option<Asks>| {
        let found = pairs.iter().find(|(_, f)| f.asks == asks || Some(f.asks) == fallback)?;
        let text = found.1.label.clone().unwrap_or_else(|| found.1.name.clone());
        Some(Found { value: text.clone(), at: Spot::element(dom, found.0, &text) })
    };
    let (anonymous, secret) = (option(Asks::Anonymity, None), option(Asks::Secrecy, None));
    let (method, action, same_origin) = sends_to(page, at);
    let submit = button(dom, parts);
    let fields: Vec<Field> = pairs.into_iter().map(|(_, f)| f).collect();
    let seen = Purpose { page, at, fields: &fields, submit: submit.as_deref() };
    let judged = purpose(&seen);
    Form {
        kind: judged.kind,
        complaint_points: judged.complaint_points,
        tracking_points: judged.tracking_points,
        signs: judged.signs,
        method,
        action,
        same_origin,
        file_upload: fields.iter().any(|f| f.kind == FieldKind::File),
        anonymous,
        secret,
        captcha: parts.captcha.clone(),
        at: Spot::element(dom, at, &dom.text(at, 300)),
        submit,
        fields,
    }
}

fn sends_to(page: &Page, at: At) -> (Method, Option<String>, bool) {
    let dom = &page.dom;
    if dom.name(at) != "form" {
        return (Method::Script, None, true);
    }
    let method = match dom.filled(at, "method").unwrap_or("get").to_ascii_lowercase().as_str() {
        "post" => Method::Post,
        "dialog" => Method::Dialog,
        _ => Method::Get,
    };
    let url = match dom.filled(at, "action") {
        Some(action) => page.resolve(action),
        None => Some(page.response.url.clone()),
    };
    let scripted = url.as_ref().is_some_and(|u| !matches!(u.scheme(), "http" | "https"));
    let same = scripted || url.as_ref().is_some_and(|u| u.origin() == page.response.url.origin());
    let method = if scripted && method != Method::Dialog { Method::Script } else { method };
    (method, url.filter(|_| !scripted).map(|u| address(&u)), same)
}

/// An address without its query, which may carry tokens.
fn address(url: &url::Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    cut(url.as_str(), 500)
}

/// The button that sends: one that says so, else the first.
fn button(dom: &Dom, parts: &Parts) -> Option<String> {
    let submits = |at: &&At| {
        dom.name(**at) == "button" && !dom.has(**at, "type") || {
            let kind = dom.filled(**at, "type").unwrap_or_default().to_ascii_lowercase();
            matches!(kind.as_str(), "submit" | "image")
        }
    };
    let sends = |at: &&At| any(&normal(&says(dom, **at)), &SEND);
    let found = parts.buttons.iter().find(|at| submits(at) && sends(at));
    let found =
        found.or_else(|| parts.buttons.iter().find(submits)).or_else(|| parts.buttons.iter().find(sends));
    found.map(|at| super::spot::excerpt(&says(dom, *at)))
}

/// What a button says.
pub(super) fn says(dom: &Dom, at: At) -> String {
    let text = dom.text(at, 100);
    if !text.is_empty() {
        return text;
    }
    let named = ["value", "aria-label", "title", "alt"].iter().find_map(|a| dom.filled(at, a));
    named.map(|t| cut(t, 100)).unwrap_or_default()
}

/// A maker's script without a box proves readers unseen; it stands for the form that sends.
fn give_page_captcha(dom: &Dom, forms: &mut [Form]) {
    let script = || {
        let sources = dom.elements().filter(|at| matches!(dom.name(*at), "script" | "iframe"));
        sources.filter_map(|at| captcha_at(dom, at)).find(|c| c.kind != Captcha::Picture)
    };
    let wants = |form: &&mut Form| {
        form.captcha.is_none()
            && matches!(form.kind, FormKind::Complaint | FormKind::Tracking | FormKind::Contact)
    };
    let none_has = forms.iter().all(|f| f.captcha.is_none());
    if let Some(captcha) = none_has.then(script).flatten() {
        forms.iter_mut().filter(wants).for_each(|form| form.captcha = Some(captcha.clone()));
    }
}
