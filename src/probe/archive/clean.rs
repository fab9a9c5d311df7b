//! What of a sample may be kept: secrets of sessions and personal data go, the
//! facts stay.

use serde_json::Value;
use url::Url;

use super::record::{Body, Certificate, Sample};
use crate::probe::boundary;
use crate::probe::page::Response;
use crate::probe::redact::Redactor;

/// What is kept of samples.
#[derive(Debug, Clone)]
pub struct Keep {
    /// Takes personal data out; knows the channel addresses that stay.
    pub redactor: Redactor,
    /// Most bytes of a body's text that are kept; 0 keeps its digest only.
    pub body_bytes: usize,
}

impl Default for Keep {
    fn default() -> Self {
        Self { redactor: Redactor::default(), body_bytes: 64 * 1024 }
    }
}

const SECRET: &str = "[rahasia]";
/// Longest value of a header that is kept, in characters.
const LONGEST_HEADER: usize = 2_000;
/// Parts of names whose values open a session.
const SECRETS: [&str; 16] = [
    "token",
    "secret",
    "session",
    "password",
    "passwd",
    "sandi",
    "auth",
    "apikey",
    "csrf",
    "xsrf",
    "signature",
    "jwt",
    "credential",
    "cookie",
    "otp",
    "sessid",
];

fn is_secret(name: &str) -> bool {
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    SECRETS.iter().any(|s| name.contains(s))
        || matches!(name.as_str(), "key" | "sig" | "sid" | "code" | "pin")
}

impl Keep {
    /// A short text without personal data.
    pub(super) fn text(&self, text: &str) -> String {
        self.redactor.text(text).text
    }

    /// An address without credentials, secrets and personal data.
    pub(in crate::probe) fn address(&self, address: &str) -> String {
        self.redactor.text(&clean_address(address)).text
    }

    /// A header; cookies keep their names and rules, not their values.
    pub(super) fn header(&self, name: &str, value: &str) -> (String, String) {
        let lower = name.to_ascii_lowercase();
        let value: String = value.chars().filter(|c| !c.is_control()).take(LONGEST_HEADER).collect();
        let kept = match lower.as_str() {
            "set-cookie" => cookie(&value),
            // What a server asks for is no secret; what is sent to it is.
            "www-authenticate" | "proxy-authenticate" => {
                value.split_whitespace().next().unwrap_or_default().to_owned()
            }
            _ if is_secret(&lower) => SECRET.to_owned(),
            _ if holds_address(&lower) => clean_address(&value),
            _ => value,
        };
        (self.text(name), self.text(&kept))
    }

    /// A JSON value whose secrets are gone, whether an object names them, or a pair does.
    pub(super) fn json(&self, value: &Value) -> Value {
        let mut value = value.clone();
        without_secrets(&mut value);
        self.redactor.json(&mut value);
        value
    }

    /// The text of a body, cut and without personal data.
    pub(super) fn body(&self, sample: &Sample) -> Option<Body> {
        let bytes = sample.body.filter(|_| self.body_bytes > 0)?;
        // The address plays no part in how a body is read.
        let url = Url::parse("about:blank").ok()?;
        let response = Response {
            url: &url,
            status: sample.status.unwrap_or(0),
            headers: sample.headers,
            body: bytes,
            cut: sample.body_cut,
        };
        let (text, _) = response.text()?;
        let start = start(&text, self.body_bytes);
        let kept = self.redactor.markup(start);
        let cut = sample.body_cut || start.len() < text.len();
        Some(Body { text: kept.text, redacted: kept.pieces, cut })
    }

    /// Markup as a browser holds it, cut and without personal data.
    pub(in crate::probe) fn markup(&self, markup: &str) -> Option<Body> {
        let start = start(markup, self.body_bytes);
        let kept = self.redactor.markup(start);
        let cut = start.len() < markup.len();
        (self.body_bytes > 0).then_some(Body { text: kept.text, redacted: kept.pieces, cut })
    }

    pub(super) fn certificate(&self, certificate: &Certificate) -> Certificate {
        Certificate {
            subject: self.text(&certificate.subject),
            issuer: self.text(&certificate.issuer),
            names: certificate.names.iter().map(|n| self.text(n)).collect(),
            ..certificate.clone()
        }
    }
}

/// The first `most` bytes, without a word or number that the cut would halve: half an address is not recognised.
fn start(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let start = &text[..boundary(text, most)];
    let whole = start.trim_end_matches(|c: char| !c.is_whitespace());
    whole.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "-.()+/".contains(c))
}

/// `NAME=[rahasia]; Path=/; Secure`.
fn cookie(value: &str) -> String {
    let mut parts = value.split(';');
    let name = parts.next().and_then(|pair| pair.split_once('=')).map_or("", |(name, _)| name.trim());
    let rules: String = parts.map(|p| format!("; {}", p.trim())).collect();
    format!("{name}={SECRET}{rules}")
}

/// An address without user, password and fragment, and without the values of parameters that open a session
/// or are long enough to. What is no address comes back as it is.
///
/// ```
/// use tolok::probe::archive::clean_address;
///
/// let kept = clean_address("https://ani:rahasia@kota-rekaan.go.id/cek?token=abc&hal=2#x");
/// assert_eq!(kept, "https://kota-rekaan.go.id/cek?token=[rahasia]&hal=2");
/// ```
pub fn clean_address(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = path.split('#').next().unwrap_or_default();
    let path = match Url::parse(path) {
        Ok(mut url)
            if !url.cannot_be_a_base() && (!url.username().is_empty() || url.password().is_some()) =>
        {
            // A URL that has a host takes an empty user.
            let _ = url.set_username("");
            let _ = url.set_password(None);
            url.to_string()
        }
        _ => path.to_owned(),
    };
    let query = query.split('#').next().unwrap_or_default();
    if query.is_empty() {
        return path;
    }
    let pairs: Vec<String> = query.split('&').map(parameter).collect();
    format!("{path}?{}", pairs.join("&"))
}

fn parameter(pair: &str) -> String {
    match pair.split_once('=') {
        Some((name, value)) if is_secret(name) || value.len() > 40 => format!("{name}={SECRET}"),
        _ => pair.to_owned(),
    }
}

fn without_secrets(value: &mut Value) {
    match value {
        Value::String(text) if text.contains("://") => *text = clean_address(text),
        Value::Array(values) => match &mut values[..] {
            [Value::String(name), Value::String(secret)] if hides(name) => SECRET.clone_into(secret),
            [Value::String(name), Value::String(to)] if holds_address(name) => *to = clean_address(to),
            _ => values.iter_mut().for_each(without_secrets),
        },
        Value::Object(map) => {
            let named = map.get("name").and_then(Value::as_str).is_some_and(hides);
            for (key, value) in map.iter_mut() {
                match value {
                    Value::String(secret) if hides(key) || named && key == "value" => {
                        SECRET.clone_into(secret);
                    }
                    Value::String(to) if holds_address(key) => *to = clean_address(to),
                    _ => without_secrets(value),
                }
            }
        }
        _ => {}
    }
}

/// Headers and facts whose value is an address, mostly without a host.
fn holds_address(name: &str) -> bool {
    const NAMES: [&str; 4] = ["location", "content-location", "refresh", "referer"];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Names of secrets in the prober's own facts. `code` and `key` are names of facts there.
fn hides(name: &str) -> bool {
    is_secret(name)
        && !matches!(name.to_ascii_lowercase().as_str(), "code" | "key" | "signature" | "authority" | "sid")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Keep;

    #[test]
    fn a_redirect_without_a_host_gives_no_secret_away() {
        let hops = json!([{
            "location": "/cek?token=rahasia123&hal=2",
            "headers": [
                ["location", "/cek?token=rahasia123&hal=2"],
                ["Content-Location", "cek?session=rahasia123"],
                ["refresh", "0; url=/cek?token=rahasia123"],
                ["server", "nginx"],
            ],
        }]);
        let kept = Keep::default().json(&hops);
        let text = kept.to_string();
        assert!(!text.contains("rahasia123"), "{text}");
        assert_eq!(kept[0]["location"], "/cek?token=[rahasia]&hal=2");
        assert_eq!(kept[0]["headers"][3], json!(["server", "nginx"]));
    }
}
