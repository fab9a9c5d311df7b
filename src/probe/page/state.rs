//! What a page is as a whole, before anybody asks what stands on it.

use super::forms::Form;
use super::leads::{LeadKind, leads};
use super::look::Page;
use super::markers::{Challenge, LITTLE, certainly_instead, in_front, instead};
use super::purpose::FormKind;
use super::spot::Spot;
use super::vocabulary::{any, normal};
use crate::probe::closed;

closed! {
    /// What a page is as a whole.
    pub enum PageState {
        /// A page of its own.
        Content = "page-state-content",
        /// A captcha, a firewall's refusal, a test of the browser.
        Challenge = "page-state-challenge",
        /// The notice of an access provider that blocks the address.
        IspBlock = "page-state-isp-block",
        /// Only a login.
        LoginWall = "page-state-login-wall",
        /// 403, 429 or 451, and nobody says why.
        Refused = "page-state-refused",
        /// The page that a web server shows before it is set up.
        ServerDefault = "page-state-server-default",
        /// A list of files.
        DirectoryListing = "page-state-directory-listing",
        /// A domain without an owner who uses it.
        Parked = "page-state-parked",
        /// An account that the host has switched off.
        Suspended = "page-state-suspended",
        /// A notice of maintenance.
        Maintenance = "page-state-maintenance",
        /// A notice that there will be something one day.
        ComingSoon = "page-state-coming-soon",
        /// Not found, by its status or by what it says.
        NotFound = "page-state-not-found",
        /// A fault of the server, by its status or by what it says.
        ServerFault = "page-state-server-fault",
        /// Another status than success.
        OtherStatus = "page-state-other-status",
        /// A page taken over to advertise gambling.
        TakenOver = "page-state-taken-over",
        /// Nothing at all.
        Empty = "page-state-empty",
        /// A page that only scripts fill: what a reader would see is unknown.
        ScriptOnly = "page-state-script-only",
        /// A short page that says what placeholders say, and perhaps is none.
        Doubtful = "page-state-doubtful",
        /// Not HTML.
        NotHtml = "page-state-not-html",
        /// HTML that could not be read.
        Unreadable = "page-state-unreadable",
    }
}

closed! {
    /// What that means for whoever wanted to use the page.
    pub enum Standing {
        /// It can be used.
        Usable = "page-standing-usable",
        /// Something stands in front of it: neither up nor down.
        Blocked = "page-standing-blocked",
        /// It wants to know who is there.
        AuthRequired = "page-standing-auth-required",
        /// There is no page to use.
        Unusable = "page-standing-unusable",
        /// It could not be seen.
        Unknown = "page-standing-unknown",
    }
}

impl PageState {
    /// What the state means for whoever wanted to use the page.
    pub const fn standing(self) -> Standing {
        match self {
            Self::Content => Standing::Usable,
            Self::Challenge | Self::IspBlock => Standing::Blocked,
            Self::LoginWall => Standing::AuthRequired,
            // Many agencies refuse foreign and unknown readers: a bare 403 says nothing about the page.
            Self::Refused
            | Self::ScriptOnly
            | Self::Doubtful
            | Self::NotHtml
            | Self::Unreadable
            | Self::OtherStatus => Standing::Unknown,
            _ => Standing::Unusable,
        }
    }
}

/// The state and what told it.
pub(super) struct Seen {
    pub state: PageState,
    pub challenge: Option<Challenge>,
    pub at: Option<Spot>,
}

fn seen(state: PageState, at: impl Into<Option<Spot>>) -> Seen {
    Seen { state, challenge: None, at: at.into() }
}

/// What a page is, by the first thing that tells.
pub(super) fn state(page: &Page, forms: &[Form]) -> Seen {
    let of_complaint = forms.iter().any(|f| matches!(f.kind, FormKind::Complaint | FormKind::Tracking));
    in_front(page)
        .filter(|_| !of_complaint)
        .map(|given| from_marker(page, given))
        .or_else(|| login(page, forms, of_complaint))
        .or_else(|| by_status(page))
        .or_else(|| not_html(page))
        .or_else(|| taken_over(page))
        .or_else(|| listing(page))
        .or_else(|| placeholder(page, of_complaint))
        .or_else(|| script_only(page, forms))
        .or_else(|| nothing(page, forms))
        .unwrap_or_else(|| seen(PageState::Content, None))
}

fn from_marker(page: &Page, given: super::markers::Given) -> Seen {
    let at = match given.header {
        Some(name) => Spot::header(&name, &given.text),
        None => Spot { place: "body".to_owned(), ..Spot::url(&given.text) },
    };
    // A refusal with 404 or a placeholder with an error status is still what it says.
    let status = page.response.status;
    let state = match given.state {
        PageState::ServerDefault | PageState::ComingSoon if status >= 500 => PageState::ServerFault,
        state => state,
    };
    Seen { state, challenge: given.challenge, at: Some(at) }
}

/// A page that offers a way to complain is none, whatever else it announces.
fn placeholder(page: &Page, of_complaint: bool) -> Option<Seen> {
    let perhaps = instead(page).filter(|_| !of_complaint)?;
    let way = |kind| matches!(kind, LeadKind::ComplaintPage | LeadKind::TrackingPage | LeadKind::OuterForm);
    let ways = leads(page).iter().any(|lead| way(lead.kind));
    match certainly_instead(page, ways) {
        Some(given) => Some(from_marker(page, given)),
        None if ways => None,
        None => Some(Seen { state: PageState::Doubtful, ..from_marker(page, perhaps) }),
    }
}

fn by_status(page: &Page) -> Option<Seen> {
    let status = page.response.status;
    let at = || Spot::header("status", &status.to_string());
    let state = match status {
        200..=299 => return None,
        401 | 407 => PageState::LoginWall,
        403 | 429 | 451 => PageState::Refused,
        404 | 410 => PageState::NotFound,
        500..=599 => match instead(page) {
            Some(given) if given.state == PageState::Maintenance => PageState::Maintenance,
            _ => PageState::ServerFault,
        },
        _ => PageState::OtherStatus,
    };
    Some(seen(state, at()))
}

/// Hosts where people sign in and nothing else happens.
const SIGN_IN: [&str; 6] = [
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "accounts.zoho.com",
    "login.yahoo.com",
    "id.apple.com",
];

fn login(page: &Page, forms: &[Form], of_complaint: bool) -> Option<Seen> {
    let url = page.response.url;
    let host = url.host_str().unwrap_or_default();
    if SIGN_IN.contains(&host) || host.starts_with("sso.") && page.text.words < LITTLE {
        return Some(seen(PageState::LoginWall, Spot::url(url.as_str())));
    }
    let form = forms.iter().find(|f| f.kind == FormKind::Login)?;
    let path = normal(url.path());
    let asked =
        any(&path, &["login", "masuk", "signin", "sign in", "auth", "sso"]) && page.text.words < 2 * LITTLE;
    let wall = !of_complaint && (asked || page.text.words < 80) && (200..300).contains(&page.response.status);
    wall.then(|| seen(PageState::LoginWall, form.at.clone()))
}

fn not_html(page: &Page) -> Option<Seen> {
    let media = page.response.media_type();
    let other = media
        .as_deref()
        .filter(|m| !m.contains("html") && *m != "text/plain" && *m != "application/octet-stream");
    let said = page.response.body.iter().take(512).any(|b| *b == b'<');
    let looks = other.is_none() && said && !page.response.body.starts_with(b"%PDF-");
    if page.response.body.is_empty() || looks {
        return None;
    }
    let text = media.clone().unwrap_or_default();
    // Plain text without a tag is no page either, unless it is called one.
    let called = media.as_deref().is_some_and(|m| m.contains("html"));
    (!called).then(|| seen(PageState::NotHtml, Spot::header("content-type", &text)))
}

/// Gambling advertised in the title of an agency's page. News about gambling names it without selling it.
fn taken_over(page: &Page) -> Option<Seen> {
    const SELLS: [&str; 12] = [
        "slot gacor",
        "slot online",
        "situs slot",
        "togel online",
        "rtp slot",
        "slot88",
        "maxwin",
        "judi bola",
        "slot thailand",
        "bandar togel",
        "link alternatif",
        "slot demo",
    ];
    const NEWS: [&str; 9] = [
        "berantas",
        "pemberantasan",
        "blokir",
        "memblokir",
        "diblokir",
        "bahaya",
        "cegah",
        "pencegahan",
        "polisi",
    ];
    let title = normal(&page.title);
    let sells = SELLS.iter().filter(|w| any(&title, &[w])).count();
    ((sells >= 2 || sells == 1 && title.contains("gacor")) && !any(&title, &NEWS))
        .then(|| seen(PageState::TakenOver, Spot { place: "title".to_owned(), ..Spot::url(&page.title) }))
}

fn listing(page: &Page) -> Option<Seen> {
    let named = page.title.starts_with("index of /") || page.title.starts_with("directory listing for");
    let iis = page.said.contains("[to parent directory]");
    (named || iis).then(|| {
        seen(PageState::DirectoryListing, Spot { place: "title".to_owned(), ..Spot::url(&page.title) })
    })
}

/// Elements that scripts fill with a whole application.
const ROOTS: [&str; 9] =
    ["root", "app", "__next", "__nuxt", "q-app", "app-root", "svelte", "react-root", "main-app"];

fn script_only(page: &Page, forms: &[Form]) -> Option<Seen> {
    let dom = &page.dom;
    if page.text.words >= 40 || forms.iter().any(|f| !f.fields.is_empty()) {
        return None;
    }
    let scripts = dom.named("script").filter(|at| dom.filled(*at, "src").is_some()).count();
    let root = dom.elements().find(|at| {
        let id = dom.filled(*at, "id").unwrap_or_default();
        ROOTS.contains(&id)
            || dom.name(*at) == "app-root"
            || dom.has(*at, "ng-app")
            || dom.has(*at, "ng-version")
    });
    let asks = dom.named("noscript").find(|at| {
        let text = dom.script(*at).to_lowercase();
        text.contains("javascript")
            && (text.contains("enable") || text.contains("aktifkan") || text.contains("need"))
    });
    let flutter = page.markup.contains("flutter_bootstrap.js") || page.markup.contains("main.dart.js");
    let at = root.or(asks).filter(|_| scripts > 0 || page.markup.contains("type=\"module\""));
    match at {
        Some(at) => Some(seen(
            PageState::ScriptOnly,
            Spot::element(dom, at, dom.filled(at, "id").unwrap_or("noscript")),
        )),
        None => flutter.then(|| {
            seen(PageState::ScriptOnly, Spot { place: "script".to_owned(), ..Spot::url("flutter") })
        }),
    }
}

fn nothing(page: &Page, forms: &[Form]) -> Option<Seen> {
    let dom = &page.dom;
    if dom.nodes.len() <= 1 && !page.response.body.is_empty() {
        return Some(seen(PageState::Unreadable, None));
    }
    let shows =
        |at: usize| matches!(dom.name(at), "img" | "iframe" | "frame" | "video" | "object" | "embed" | "svg");
    let blank = page.text.words == 0 && forms.is_empty() && !dom.elements().any(shows);
    blank.then(|| seen(PageState::Empty, None))
}
