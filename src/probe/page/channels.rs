//! The channels that a page links to. Their addresses are what the agency
//! itself publishes, so they are kept as they are.

use serde::{Deserialize, Serialize};
use url::Url;

use super::look::Page;
use super::spot::{Spot, cut};
use crate::probe::closed;

closed! {
    /// What kind of channel a link leads to.
    pub enum ChannelKind {
        /// SP4N-LAPOR!
        Sp4n = "page-channel-sp4n",
        /// WhatsApp.
        Whatsapp = "page-channel-whatsapp",
        /// Telephone.
        Telephone = "page-channel-telephone",
        /// Text message.
        Sms = "page-channel-sms",
        /// E-mail.
        Email = "page-channel-email",
        /// X, once Twitter.
        X = "page-channel-x",
        /// Facebook.
        Facebook = "page-channel-facebook",
        /// Instagram.
        Instagram = "page-channel-instagram",
        /// TikTok.
        Tiktok = "page-channel-tiktok",
        /// YouTube.
        Youtube = "page-channel-youtube",
        /// Telegram.
        Telegram = "page-channel-telegram",
        /// Mastodon and its kin.
        Mastodon = "page-channel-mastodon",
        /// An app for Android.
        PlayStore = "page-channel-play-store",
        /// An app for iPhones.
        AppStore = "page-channel-app-store",
    }
}

/// A channel that a page links to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// What kind it is.
    pub kind: ChannelKind,
    /// Its address, in one spelling: digits with country code, a profile's name, an app's id.
    pub address: String,
    /// The link.
    pub url: String,
    /// Where it stands.
    pub at: Spot,
}

/// Most channels of a page that are kept.
const MOST: usize = 200;

/// The channels that a page links to, each once.
pub(super) fn channels(page: &Page) -> Vec<Channel> {
    let dom = &page.dom;
    let mut found: Vec<Channel> = Vec::new();
    for at in dom.elements().filter(|at| matches!(dom.name(*at), "a" | "area")) {
        let Some(url) = dom.filled(at, "href").and_then(|href| page.resolve(href)) else { continue };
        let me = dom.attr(at, "rel").is_some_and(|rel| rel.split_whitespace().any(|r| r == "me"));
        let Some((kind, address)) = channel(&url, me) else { continue };
        let known = found.iter().any(|c| c.kind == kind && c.address == address);
        if !known && found.len() < MOST {
            let spot = Spot::address(dom, at, url.as_str());
            found.push(Channel { kind, address, url: cut(url.as_str(), 500), at: spot });
        }
    }
    found
}

/// The channel that an address belongs to; nothing for buttons that share a page, and for single posts.
fn channel(url: &Url, me: bool) -> Option<(ChannelKind, String)> {
    match url.scheme() {
        "mailto" => return Some((ChannelKind::Email, mail(url.path())?)),
        "tel" | "callto" => return Some((ChannelKind::Telephone, number(url.path())?)),
        "sms" | "smsto" => return Some((ChannelKind::Sms, number(url.path())?)),
        "whatsapp" => return Some((ChannelKind::Whatsapp, number(&query(url, "phone")?)?)),
        "http" | "https" => {}
        _ => return None,
    }
    let host = url.host_str()?.to_ascii_lowercase();
    let host = host.trim_end_matches('.');
    let host =
        ["www.", "m.", "mobile.", "id-id.", "web."].iter().find_map(|p| host.strip_prefix(p)).unwrap_or(host);
    let path: Vec<&str> =
        url.path_segments().map(|s| s.filter(|p| !p.is_empty()).collect()).unwrap_or_default();
    if host == "lapor.go.id" || host.ends_with(".lapor.go.id") {
        return Some((ChannelKind::Sp4n, host.to_owned()));
    }
    messenger(host, &path, url)
        .or_else(|| profile(host, &path, url))
        .or_else(|| app(host, &path, url))
        .or_else(|| {
            let federated = me || host.starts_with("mastodon.") || host.contains("mstdn");
            let name = path.first()?.strip_prefix('@').filter(|n| federated && is_name(n))?;
            Some((ChannelKind::Mastodon, format!("@{}@{host}", name.to_lowercase())))
        })
}

fn messenger(host: &str, path: &[&str], url: &Url) -> Option<(ChannelKind, String)> {
    match host {
        "wa.me" if path.first().is_some_and(|p| matches!(*p, "message" | "qr")) => {
            Some((ChannelKind::Whatsapp, cut(path.get(1)?, 40)))
        }
        "wa.me" => Some((ChannelKind::Whatsapp, number(path.first()?)?)),
        "api.whatsapp.com" | "whatsapp.com" if path.first() == Some(&"channel") => {
            Some((ChannelKind::Whatsapp, format!("channel/{}", cut(path.get(1)?, 60))))
        }
        "api.whatsapp.com" | "whatsapp.com" => Some((ChannelKind::Whatsapp, number(&query(url, "phone")?)?)),
        "t.me" | "telegram.me" => {
            let name = if path.first() == Some(&"s") { path.get(1) } else { path.first() }?;
            let other =
                matches!(*name, "share" | "c" | "joinchat" | "addstickers" | "iv") || name.starts_with('+');
            (!other && is_name(name)).then(|| (ChannelKind::Telegram, name.to_lowercase()))
        }
        _ => None,
    }
}

/// Profiles of people and bodies; the first step of the path names them.
fn profile(host: &str, path: &[&str], url: &Url) -> Option<(ChannelKind, String)> {
    let first = *path.first()?;
    let named = |kind: ChannelKind, name: &str, not: &[&str]| {
        let name = name.to_lowercase();
        (is_name(&name) && !not.contains(&&*name)).then_some((kind, name))
    };
    match host {
        "x.com" | "twitter.com" if path.get(1) != Some(&"status") => named(
            ChannelKind::X,
            first.trim_start_matches('@'),
            &["intent", "share", "home", "search", "hashtag", "i", "widgets", "login", "explore"],
        ),
        "facebook.com" | "fb.com" | "fb.me" => match first {
            "profile.php" => named(ChannelKind::Facebook, &query(url, "id")?, &[]),
            "people" | "pages" | "pg" | "groups" => {
                named(ChannelKind::Facebook, path.last()?, &["people", "pages", "pg"])
            }
            _ if matches!(path.get(1), Some(&("posts" | "photos" | "videos"))) => None,
            name => named(
                ChannelKind::Facebook,
                name,
                &[
                    "sharer",
                    "sharer.php",
                    "share.php",
                    "share",
                    "dialog",
                    "plugins",
                    "events",
                    "watch",
                    "login",
                    "tr",
                    "hashtag",
                    "photo",
                    "story.php",
                ],
            ),
        },
        "instagram.com" => named(
            ChannelKind::Instagram,
            first,
            &["p", "reel", "reels", "explore", "stories", "tv", "accounts", "share"],
        ),
        "tiktok.com" if path.len() == 1 => named(ChannelKind::Tiktok, first.strip_prefix('@')?, &[]),
        "youtube.com" => match first {
            "channel" | "c" | "user" => named(ChannelKind::Youtube, path.get(1)?, &[]),
            _ => named(ChannelKind::Youtube, first.strip_prefix('@')?, &[]),
        },
        _ => None,
    }
}

fn app(host: &str, path: &[&str], url: &Url) -> Option<(ChannelKind, String)> {
    match (host, path) {
        ("play.google.com", ["store", "apps", "details", ..]) => {
            let id = query(url, "id")?;
            is_name(&id).then(|| (ChannelKind::PlayStore, id.to_lowercase()))
        }
        ("apps.apple.com" | "itunes.apple.com", path) => {
            let id = path
                .iter()
                .rev()
                .find(|p| p.len() > 4 && p.starts_with("id") && p[2..].bytes().all(|b| b.is_ascii_digit()))?;
            Some((ChannelKind::AppStore, cut(id, 20)))
        }
        _ => None,
    }
}

fn query(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned())
}

fn is_name(name: &str) -> bool {
    (1..=120).contains(&name.len())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '%'))
}

/// An e-mail address, lower case, without subject and text.
fn mail(path: &str) -> Option<String> {
    let address = path.split(',').next()?.trim().replace("%40", "@").to_lowercase();
    let (local, domain) = address.split_once('@')?;
    let sound = !local.is_empty()
        && domain.contains('.')
        && !address.contains(|c: char| c.is_whitespace() || c.is_control());
    (sound && address.len() <= 200).then_some(address)
}

/// Digits with the country's code; short numbers such as 112 and 1708 stay as they are.
fn number(text: &str) -> Option<String> {
    let text = text.replace("%20", "").replace("%2B", "+");
    let digits: String = text.chars().filter(char::is_ascii_digit).take(20).collect();
    match digits.len() {
        3..=8 if !digits.starts_with('0') => Some(digits),
        7..=16 => Some(match digits.strip_prefix("00").or_else(|| digits.strip_prefix('0')) {
            Some(rest) if digits.starts_with("00") => rest.to_owned(),
            // Free and premium numbers exist inside the country only.
            Some(rest) if digits.starts_with("0800") || digits.starts_with("0804") => format!("0{rest}"),
            Some(rest) => format!("62{rest}"),
            None => digits,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ChannelKind, channel};

    fn read(address: &str) -> Option<(ChannelKind, String)> {
        channel(&address.parse().ok()?, false)
    }

    #[test]
    fn channels_have_one_spelling() {
        let cases = [
            ("https://www.lapor.go.id/", ChannelKind::Sp4n, "lapor.go.id"),
            ("https://kota-rekaan.lapor.go.id/x", ChannelKind::Sp4n, "kota-rekaan.lapor.go.id"),
            ("https://wa.me/6281100000000?text=halo", ChannelKind::Whatsapp, "6281100000000"),
            ("https://api.whatsapp.com/send?phone=081100000000", ChannelKind::Whatsapp, "6281100000000"),
            ("whatsapp://send?phone=+6281100000000", ChannelKind::Whatsapp, "6281100000000"),
            ("tel:(0354)%20000000", ChannelKind::Telephone, "62354000000"),
            ("tel:112", ChannelKind::Telephone, "112"),
            ("sms:1708", ChannelKind::Sms, "1708"),
            ("mailto:Aduan@Kota-Rekaan.go.id?subject=x", ChannelKind::Email, "aduan@kota-rekaan.go.id"),
            ("https://twitter.com/kotarekaan", ChannelKind::X, "kotarekaan"),
            ("https://x.com/@kotarekaan", ChannelKind::X, "kotarekaan"),
            ("https://web.facebook.com/kota.rekaan/", ChannelKind::Facebook, "kota.rekaan"),
            ("https://facebook.com/profile.php?id=100", ChannelKind::Facebook, "100"),
            ("https://www.instagram.com/kotarekaan/?hl=id", ChannelKind::Instagram, "kotarekaan"),
            ("https://www.tiktok.com/@kotarekaan", ChannelKind::Tiktok, "kotarekaan"),
            ("https://youtube.com/@KotaRekaan", ChannelKind::Youtube, "kotarekaan"),
            ("https://t.me/s/kotarekaan", ChannelKind::Telegram, "kotarekaan"),
            ("https://mastodon.example/@kotarekaan", ChannelKind::Mastodon, "@kotarekaan@mastodon.example"),
            (
                "https://play.google.com/store/apps/details?id=id.go.rekaan",
                ChannelKind::PlayStore,
                "id.go.rekaan",
            ),
            ("https://apps.apple.com/id/app/rekaan/id1234567890", ChannelKind::AppStore, "id1234567890"),
        ];
        for (address, kind, expected) in cases {
            assert_eq!(read(address), Some((kind, expected.to_owned())), "{address}");
        }
    }

    #[test]
    fn sharing_posts_and_look_alikes_are_no_channel() {
        let cases = [
            "https://lapor.go.id.example.com/",
            "https://notlapor.go.id/",
            "https://wa.me/?text=bagikan",
            "https://twitter.com/intent/tweet?text=x",
            "https://x.com/kotarekaan/status/1",
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://facebook.com/kotarekaan/posts/1",
            "https://facebook.com/",
            "https://instagram.com/p/abc",
            "https://youtube.com/watch?v=x",
            "https://t.me/share/url?url=x",
            "https://example.com/@orang",
            "javascript:void(0)",
            "tel:0",
            "mailto:",
            "mailto:bukan alamat",
        ];
        for address in cases {
            assert_eq!(read(address), None, "{address}");
        }
    }
}
