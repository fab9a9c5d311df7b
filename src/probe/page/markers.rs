//! How challenges, refusals and placeholders give themselves away.
//!
//! A marker is a set of texts that must all stand in the same place. One that an
//! article could also contain counts only on a page with little text of its own.

use super::look::Page;
use super::state::PageState;
use crate::probe::{boundary, closed};

closed! {
    /// Whose challenge or refusal stands in front of a page.
    pub enum Challenge {
        /// Cloudflare.
        Cloudflare = "page-challenge-cloudflare",
        /// Imperva, once Incapsula.
        Imperva = "page-challenge-imperva",
        /// F5 BIG-IP.
        F5 = "page-challenge-f5",
        /// Akamai.
        Akamai = "page-challenge-akamai",
        /// Sucuri.
        Sucuri = "page-challenge-sucuri",
        /// DataDome.
        DataDome = "page-challenge-datadome",
        /// HUMAN, once PerimeterX.
        Human = "page-challenge-human",
        /// Amazon's firewall and CloudFront.
        Amazon = "page-challenge-amazon",
        /// DDoS-Guard.
        DdosGuard = "page-challenge-ddos-guard",
        /// Fortinet.
        Fortinet = "page-challenge-fortinet",
        /// ModSecurity.
        ModSecurity = "page-challenge-modsecurity",
        /// Wordfence.
        Wordfence = "page-challenge-wordfence",
        /// Imunify360.
        Imunify = "page-challenge-imunify",
        /// Radware.
        Radware = "page-challenge-radware",
        /// Barracuda.
        Barracuda = "page-challenge-barracuda",
        /// Anubis.
        Anubis = "page-challenge-anubis",
        /// Microsoft Azure.
        Azure = "page-challenge-azure",
        /// SafeLine.
        SafeLine = "page-challenge-safeline",
        /// Google.
        Google = "page-challenge-google",
        /// Nobody says whose it is.
        Unnamed = "page-challenge-unnamed",
    }
}

/// Where a marker's texts must stand; all are compared in lower case.
#[derive(Clone, Copy)]
enum In {
    Title,
    /// The visible text.
    Said,
    Markup,
    /// `name: value` of one header.
    Header,
    /// The host of the final address.
    Host,
}

/// How much text of its own the page may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    /// Any amount: no honest page has this.
    Any,
    /// Less than [`LITTLE`] words.
    Little,
}

struct Marker {
    means: PageState,
    of: Option<Challenge>,
    place: In,
    texts: &'static [&'static str],
    own: Own,
}

/// A page with fewer words than this, and no way to complain, is all notice.
const FEW: usize = 40;
/// A page with fewer words than this has nothing of its own to say.
pub(super) const LITTLE: usize = 180;

/// What gave a page away.
pub(super) struct Given {
    pub state: PageState,
    pub challenge: Option<Challenge>,
    /// The header's name, where it was a header.
    pub header: Option<String>,
    pub text: String,
}

const fn challenge(of: Challenge, place: In, texts: &'static [&'static str], own: Own) -> Marker {
    Marker { means: PageState::Challenge, of: Some(of), place, texts, own }
}

const fn placeholder(means: PageState, place: In, texts: &'static [&'static str]) -> Marker {
    Marker { means, of: None, place, texts, own: Own::Little }
}

const fn blocking(place: In, texts: &'static [&'static str], own: Own) -> Marker {
    Marker { means: PageState::IspBlock, of: None, place, texts, own }
}

use Challenge as C;

const CHALLENGES: [Marker; 57] = [
    challenge(C::Cloudflare, In::Header, &["cf-mitigated: challenge"], Own::Any),
    challenge(C::Cloudflare, In::Markup, &["_cf_chl_opt"], Own::Any),
    challenge(C::Cloudflare, In::Markup, &["/cdn-cgi/challenge-platform/h/", "challenge-form"], Own::Any),
    challenge(C::Cloudflare, In::Title, &["just a moment"], Own::Little),
    challenge(C::Cloudflare, In::Title, &["attention required!", "cloudflare"], Own::Any),
    challenge(C::Cloudflare, In::Markup, &["cf-error-details", "cloudflare ray id"], Own::Any),
    challenge(C::Imperva, In::Said, &["incapsula incident id"], Own::Little),
    challenge(C::Imperva, In::Markup, &["_incapsula_resource", "incident_id"], Own::Little),
    challenge(C::Imperva, In::Markup, &["<iframe", "_incapsula_resource"], Own::Little),
    challenge(
        C::F5,
        In::Said,
        &["the requested url was rejected", "consult with your administrator"],
        Own::Little,
    ),
    challenge(C::F5, In::Markup, &["your support id is"], Own::Little),
    challenge(C::F5, In::Markup, &["/tspd/", "bobcmn"], Own::Little),
    challenge(C::Akamai, In::Said, &["you don't have permission to access", "reference #"], Own::Little),
    challenge(C::Akamai, In::Markup, &["errors.edgesuite.net"], Own::Little),
    challenge(C::Akamai, In::Markup, &["sec-if-cpt-container"], Own::Little),
    challenge(C::Sucuri, In::Title, &["sucuri website firewall"], Own::Any),
    challenge(C::Sucuri, In::Markup, &["sucuri_cloudproxy_js"], Own::Little),
    challenge(C::DataDome, In::Markup, &["captcha-delivery.com"], Own::Little),
    challenge(C::Human, In::Markup, &["px-captcha"], Own::Little),
    challenge(C::Human, In::Said, &["press & hold", "human"], Own::Little),
    challenge(C::Amazon, In::Header, &["x-amzn-waf-action: "], Own::Any),
    challenge(C::Amazon, In::Markup, &["awswafintegration"], Own::Little),
    challenge(C::Amazon, In::Said, &["the request could not be satisfied", "request blocked"], Own::Little),
    challenge(C::DdosGuard, In::Title, &["ddos-guard"], Own::Any),
    challenge(C::DdosGuard, In::Markup, &["/.well-known/ddos-guard/js-challenge"], Own::Little),
    challenge(C::Fortinet, In::Said, &["attack id:", "message id:"], Own::Little),
    challenge(C::Fortinet, In::Said, &["fortigate"], Own::Little),
    challenge(C::Fortinet, In::Said, &["fortiguard intrusion prevention"], Own::Little),
    challenge(C::Fortinet, In::Markup, &["web page blocked!", "fortinet"], Own::Little),
    challenge(C::ModSecurity, In::Said, &["not acceptable", "mod_security"], Own::Little),
    challenge(C::ModSecurity, In::Said, &["this error was generated by mod_security"], Own::Little),
    challenge(C::Wordfence, In::Said, &["generated by wordfence"], Own::Little),
    challenge(C::Wordfence, In::Said, &["your access to this site has been limited"], Own::Little),
    challenge(C::Imunify, In::Markup, &["imunify360"], Own::Little),
    challenge(C::Radware, In::Title, &["radware bot manager"], Own::Any),
    challenge(C::Radware, In::Markup, &["validate.perfdrive.com"], Own::Little),
    challenge(C::Barracuda, In::Markup, &["barracuda", "has been blocked"], Own::Little),
    challenge(C::Anubis, In::Markup, &["anubis_challenge"], Own::Any),
    challenge(C::Anubis, In::Title, &["making sure you're not a bot"], Own::Any),
    challenge(C::Azure, In::Markup, &["azure_waf_challenge"], Own::Little),
    challenge(C::Azure, In::Said, &["the request is blocked.", "x-azure-ref"], Own::Little),
    challenge(C::SafeLine, In::Markup, &["safeline"], Own::Little),
    challenge(C::Google, In::Said, &["unusual traffic from your computer network"], Own::Little),
    challenge(C::Unnamed, In::Said, &["checking your browser before accessing"], Own::Little),
    challenge(C::Unnamed, In::Said, &["checking if the site connection is secure"], Own::Little),
    challenge(C::Unnamed, In::Said, &["verify you are human"], Own::Little),
    challenge(C::Unnamed, In::Said, &["verifying you are human"], Own::Little),
    challenge(C::Unnamed, In::Said, &["ddos protection by"], Own::Little),
    challenge(C::Unnamed, In::Said, &["memeriksa peramban anda"], Own::Little),
    challenge(C::Unnamed, In::Said, &["memverifikasi bahwa anda", "manusia"], Own::Little),
    challenge(C::Unnamed, In::Said, &["anda bukan robot"], Own::Little),
    challenge(C::Unnamed, In::Said, &["you have been blocked"], Own::Little),
    challenge(C::Unnamed, In::Said, &["your request has been blocked"], Own::Little),
    challenge(C::Unnamed, In::Said, &["permintaan anda diblokir"], Own::Little),
    challenge(C::Unnamed, In::Said, &["akses anda diblokir"], Own::Little),
    challenge(C::Unnamed, In::Said, &["web application firewall", "blocked"], Own::Little),
    challenge(C::Unnamed, In::Said, &["your ip", "has been blocked"], Own::Little),
];

const BLOCKING: [Marker; 10] = [
    blocking(In::Host, &["internetpositif"], Own::Any),
    blocking(In::Host, &["internet-positif"], Own::Any),
    blocking(In::Host, &["trustpositif"], Own::Any),
    blocking(In::Host, &["internetbaik"], Own::Any),
    blocking(In::Host, &["lamanlabuh.aduankonten"], Own::Any),
    blocking(In::Title, &["internet positif"], Own::Little),
    blocking(In::Said, &["trustpositif"], Own::Little),
    blocking(In::Said, &["trust+positif"], Own::Little),
    blocking(In::Said, &["trust+ positif"], Own::Little),
    blocking(In::Said, &["internet positif", "tidak dapat diakses"], Own::Little),
];

use PageState as S;

const PLACEHOLDERS: [Marker; 58] = [
    placeholder(S::ServerDefault, In::Title, &["welcome to nginx"]),
    placeholder(S::ServerDefault, In::Title, &["welcome to openresty"]),
    placeholder(S::ServerDefault, In::Title, &["apache2", "default page"]),
    placeholder(S::ServerDefault, In::Title, &["test page for", "http server"]),
    placeholder(S::ServerDefault, In::Title, &["iis windows server"]),
    placeholder(S::ServerDefault, In::Title, &["welcome to xampp"]),
    placeholder(S::ServerDefault, In::Title, &["welcome to centos"]),
    placeholder(S::ServerDefault, In::Title, &["apache tomcat"]),
    placeholder(S::ServerDefault, In::Title, &["default web site page"]),
    placeholder(S::ServerDefault, In::Title, &["domain default page"]),
    placeholder(S::ServerDefault, In::Title, &["hestia control panel"]),
    placeholder(S::ServerDefault, In::Said, &["it works!", "apache"]),
    placeholder(S::ServerDefault, In::Said, &["welcome to caddy"]),
    placeholder(S::ServerDefault, In::Said, &["if you are the owner of this website", "hosting provider"]),
    placeholder(S::ServerDefault, In::Said, &["default web page for this server"]),
    placeholder(S::Suspended, In::Title, &["account suspended"]),
    placeholder(S::Suspended, In::Said, &["this account has been suspended"]),
    placeholder(S::Suspended, In::Said, &["website ini ditangguhkan"]),
    placeholder(S::Suspended, In::Said, &["akun hosting", "ditangguhkan"]),
    placeholder(S::Suspended, In::Said, &["akun ini telah disuspend"]),
    placeholder(S::Parked, In::Said, &["this domain is for sale"]),
    placeholder(S::Parked, In::Said, &["buy this domain"]),
    placeholder(S::Parked, In::Said, &["domain is parked"]),
    placeholder(S::Parked, In::Said, &["domain ini dijual"]),
    placeholder(S::Parked, In::Said, &["parked domain"]),
    placeholder(S::Parked, In::Said, &["this domain has expired"]),
    placeholder(S::Parked, In::Said, &["domain ini telah kedaluwarsa"]),
    placeholder(S::Parked, In::Said, &["domain ini telah kadaluarsa"]),
    placeholder(S::Parked, In::Markup, &["sedoparking.com"]),
    placeholder(S::Parked, In::Markup, &["parkingcrew.net"]),
    placeholder(S::Parked, In::Markup, &["bodis.com", "parking"]),
    placeholder(S::Maintenance, In::Title, &["maintenance"]),
    placeholder(S::Maintenance, In::Title, &["pemeliharaan"]),
    placeholder(S::Maintenance, In::Said, &["under maintenance"]),
    placeholder(S::Maintenance, In::Said, &["sedang dalam pemeliharaan"]),
    placeholder(S::Maintenance, In::Said, &["sedang dalam perbaikan"]),
    placeholder(S::Maintenance, In::Said, &["sedang dalam perawatan"]),
    placeholder(S::Maintenance, In::Said, &["masa pemeliharaan"]),
    placeholder(S::Maintenance, In::Said, &["briefly unavailable for scheduled maintenance"]),
    placeholder(S::Maintenance, In::Said, &["be right back"]),
    placeholder(S::ComingSoon, In::Title, &["coming soon"]),
    placeholder(S::ComingSoon, In::Said, &["under construction"]),
    placeholder(S::ComingSoon, In::Said, &["segera hadir"]),
    placeholder(S::ComingSoon, In::Said, &["dalam pengembangan"]),
    placeholder(S::ComingSoon, In::Said, &["sedang dibangun"]),
    placeholder(S::NotFound, In::Title, &["404"]),
    placeholder(S::NotFound, In::Title, &["not found"]),
    placeholder(S::NotFound, In::Title, &["tidak ditemukan"]),
    placeholder(S::NotFound, In::Said, &["404", "not found"]),
    placeholder(S::NotFound, In::Said, &["404", "tidak ditemukan"]),
    placeholder(S::NotFound, In::Said, &["page not found"]),
    placeholder(S::NotFound, In::Said, &["halaman tidak ditemukan"]),
    placeholder(S::NotFound, In::Said, &["halaman yang anda cari tidak"]),
    placeholder(S::NotFound, In::Said, &["page you are looking for"]),
    placeholder(S::NotFound, In::Said, &["page you requested could not be found"]),
    placeholder(S::ServerFault, In::Title, &["internal server error"]),
    placeholder(S::ServerFault, In::Said, &["error establishing a database connection"]),
    placeholder(S::ServerFault, In::Said, &["whoops, looks like something went wrong"]),
];

/// A challenge, a refusal or an access provider's notice.
pub(super) fn in_front(page: &Page) -> Option<Given> {
    BLOCKING.iter().chain(&CHALLENGES).find_map(|m| m.given(page))
}

/// A placeholder instead of a page, or a sentence that could be its.
pub(super) fn instead(page: &Page) -> Option<Given> {
    PLACEHOLDERS.iter().find_map(|m| m.given(page))
}

/// A placeholder that is nothing else: its title or heading says so, or it says hardly more.
/// `ways` tells whether the page offers a way to complain.
pub(super) fn certainly_instead(page: &Page, ways: bool) -> Option<Given> {
    let dom = &page.dom;
    let headings = dom.elements().filter(|at| matches!(dom.name(*at), "h1" | "h2"));
    let headings: Vec<String> = headings.map(|at| dom.text(at, 300)).collect();
    let headings = headings.join(" ").to_lowercase();
    let all_notice = !ways && page.text.words < FEW;
    let certain = |m: &&Marker| {
        !matches!(m.place, In::Said) || all_notice || m.texts.iter().all(|t| headings.contains(t))
    };
    PLACEHOLDERS.iter().filter(certain).find_map(|m| m.given(page))
}

impl Marker {
    fn given(&self, page: &Page) -> Option<Given> {
        if self.own == Own::Little && page.text.words >= LITTLE {
            return None;
        }
        let all = |text: &str| self.texts.iter().all(|t| text.contains(t));
        let found = |text: &str, header: Option<String>| {
            let text = self.around(text);
            Given { state: self.means, challenge: self.of, header, text }
        };
        match self.place {
            In::Title => all(&page.title).then(|| found(&page.title, None)),
            In::Said => all(&page.said).then(|| found(&page.said, None)),
            In::Markup => all(&page.markup).then(|| found(self.texts[0], None)),
            In::Host => {
                let host = page.response.url.host_str().unwrap_or_default();
                all(host).then(|| found(host, None))
            }
            In::Header => page.response.headers.iter().find_map(|(name, value)| {
                let line = format!("{name}: {}", value.trim()).to_ascii_lowercase();
                all(&line).then(|| found(&line, Some(name.to_ascii_lowercase())))
            }),
        }
    }

    /// The text around the first that was found.
    fn around(&self, text: &str) -> String {
        let at = text.find(self.texts[0]).unwrap_or(0);
        let start = boundary(text, at.saturating_sub(20));
        let start = if start == 0 { 0 } else { start + text[start..at].find(' ').map_or(0, |i| i + 1) };
        text[start..].chars().take(200).collect()
    }
}
