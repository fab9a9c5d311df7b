//! Proofs of being human that a form asks for: whoever fills it in must be a person.

use serde::{Deserialize, Serialize};

use super::spot::Spot;
use super::tree::{At, Dom};
use crate::probe::closed;

closed! {
    /// Whose proof it is.
    pub enum Captcha {
        /// Google reCAPTCHA.
        Recaptcha = "page-captcha-recaptcha",
        /// hCaptcha.
        Hcaptcha = "page-captcha-hcaptcha",
        /// Cloudflare Turnstile.
        Turnstile = "page-captcha-turnstile",
        /// Letters in a picture, or a sum to work out.
        Picture = "page-captcha-picture",
        /// Another maker's.
        Other = "page-captcha-other",
    }
}

/// A proof of being human.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaptchaFound {
    /// Whose it is.
    pub kind: Captcha,
    /// Where it was found.
    pub at: Spot,
}

/// Classes of the boxes that makers' scripts fill.
const BOXES: [(&str, Captcha); 9] = [
    ("g-recaptcha", Captcha::Recaptcha),
    ("h-captcha", Captcha::Hcaptcha),
    ("cf-turnstile", Captcha::Turnstile),
    ("frc-captcha", Captcha::Other),
    ("mtcaptcha", Captcha::Other),
    ("geetest", Captcha::Other),
    ("altcha", Captcha::Other),
    ("captcheck", Captcha::Other),
    ("smart-captcha", Captcha::Other),
];
/// Parts of the addresses of makers' scripts and frames.
const SOURCES: [(&str, Captcha); 7] = [
    ("google.com/recaptcha", Captcha::Recaptcha),
    ("recaptcha.net/recaptcha", Captcha::Recaptcha),
    ("gstatic.com/recaptcha", Captcha::Recaptcha),
    ("hcaptcha.com", Captcha::Hcaptcha),
    ("challenges.cloudflare.com/turnstile", Captcha::Turnstile),
    ("friendly-challenge", Captcha::Other),
    ("geetest.com", Captcha::Other),
];

/// The proof that stands at an element, if one does.
pub(super) fn captcha_at(dom: &Dom, at: At) -> Option<CaptchaFound> {
    let found = |kind: Captcha, text: &str| Some(CaptchaFound { kind, at: Spot::element(dom, at, text) });
    if let Some(class) = dom.filled(at, "class").or_else(|| dom.filled(at, "id")) {
        let named =
            BOXES.iter().find(|(name, _)| class.split_whitespace().any(|c| c.eq_ignore_ascii_case(name)));
        if let Some((_, kind)) = named {
            return found(*kind, class);
        }
    }
    if dom.name(at) == "altcha-widget" {
        return found(Captcha::Other, "altcha-widget");
    }
    let source = dom.filled(at, "src").map(|s| s.chars().take(300).collect::<String>().to_ascii_lowercase());
    if let Some((source, (_, kind))) =
        source.as_ref().and_then(|s| Some((s, SOURCES.iter().find(|(p, _)| s.contains(p))?)))
    {
        return found(*kind, source);
    }
    let picture =
        dom.name(at) == "img" && (source.is_some_and(|s| s.contains("captcha")) || named_captcha(dom, at));
    let typed = dom.name(at) == "input" && dom.attr(at, "type") != Some("hidden") && named_captcha(dom, at);
    (picture || typed).then(|| found(Captcha::Picture, "captcha")).flatten()
}

fn named_captcha(dom: &Dom, at: At) -> bool {
    const NAMES: [&str; 6] =
        ["captcha", "kode_keamanan", "kodekeamanan", "security_code", "kode_unik_gambar", "seccode"];
    let named = |name: &str| {
        let short: String = name.chars().take(80).collect::<String>().to_ascii_lowercase();
        NAMES.iter().any(|n| short.contains(n))
    };
    ["name", "id", "alt", "class"].iter().filter_map(|a| dom.attr(at, a)).any(named)
}
