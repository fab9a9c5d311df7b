//! What a robots.txt allows (RFC 9309).

use std::time::Duration;

use memchr::memmem;

/// Rules kept; a file of 512 KiB of single letters has more.
const MOST_RULES: usize = 20_000;

/// The rules of one robots.txt that concern us.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Robots {
    rules: Vec<Rule>,
    /// Seconds the file asks for between requests; not in the RFC, but asked for.
    pub crawl_delay: Option<Duration>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    allow: bool,
    pattern: Vec<u8>,
}

/// A group being read.
#[derive(Default)]
struct Group {
    rules: Vec<Rule>,
    delay: Option<Duration>,
}

impl Robots {
    /// The rules for a product token (its bare name, no version). All groups that name
    /// it count together, capitals or not; those of `*` count where none does.
    ///
    /// ```
    /// use tolok::probe::Robots;
    ///
    /// let robots = Robots::read(b"User-agent: *\nDisallow: /admin\nAllow: /admin/aduan$\n", "tolok");
    /// assert!(robots.allows("/"));
    /// assert!(!robots.allows("/admin/users"));
    /// assert!(robots.allows("/admin/aduan"));
    /// ```
    pub fn read(file: &[u8], token: &str) -> Self {
        let text = String::from_utf8_lossy(file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file));
        let (mut ours, mut everyone) = (Group::default(), Group::default());
        let (mut named, mut for_us, mut for_all, mut naming) = (false, false, false, false);
        for (key, value) in text.split(['\n', '\r']).filter_map(pair) {
            if key == "user-agent" {
                if !naming {
                    (for_us, for_all, naming) = (false, false, true);
                }
                for_all |= value == "*";
                for_us |= product(value).eq_ignore_ascii_case(token);
                named |= for_us;
                continue;
            }
            if matches!(key.as_str(), "allow" | "disallow" | "crawl-delay") {
                naming = false;
            }
            for group in [(for_us, &mut ours), (for_all, &mut everyone)].into_iter().filter(|(on, _)| *on) {
                group.1.take(&key, value);
            }
        }
        let group = if named { ours } else { everyone };
        Self { rules: group.rules, crawl_delay: group.delay }
    }

    /// Whether a path with its query may be fetched: the longest rule that
    /// matches decides, a permission before a ban of the same length.
    pub fn allows(&self, path: &str) -> bool {
        // In a path, the signs that are special in a rule are only signs.
        let path = normal(path.replace('*', "%2A").replace('$', "%24").as_bytes());
        if path == b"/robots.txt" {
            return true;
        }
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        matching.max_by_key(|rule| (rule.pattern.len(), rule.allow)).is_none_or(|rule| rule.allow)
    }
}

impl Group {
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "crawl-delay" => {
                let seconds = value.parse::<f64>().ok();
                self.delay = seconds.and_then(|s| Duration::try_from_secs_f64(s).ok()).or(self.delay);
            }
            "allow" | "disallow" if !value.is_empty() && self.rules.len() < MOST_RULES => {
                self.rules.push(Rule { allow: key == "allow", pattern: pattern(value) });
            }
            _ => {}
        }
    }
}

/// Key and value of a line, without its comment.
fn pair(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split('#').next()?.split_once(':')?;
    Some((key.trim().to_ascii_lowercase(), value.trim()))
}

/// The product token at the start of a user-agent line.
fn product(value: &str) -> &str {
    let end = value.find(|c: char| !(c.is_ascii_alphabetic() || c == '_' || c == '-'));
    &value[..end.unwrap_or(value.len())]
}

/// A path with everything escaped that must be and nothing that need not be.
fn normal(path: &[u8]) -> Vec<u8> {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16)).map(|d| d as u8);
    let mut out = Vec::with_capacity(path.len());
    let mut at = 0;
    while at < path.len() {
        let escaped = match (path[at], digit(path.get(at + 1)), digit(path.get(at + 2))) {
            (b'%', Some(high), Some(low)) => Some(high << 4 | low),
            _ => None,
        };
        let byte = escaped.unwrap_or(path[at]);
        let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if plain || (escaped.is_none() && byte.is_ascii_graphic()) {
            out.push(byte);
        } else {
            out.extend([b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
        at += if escaped.is_some() { 3 } else { 1 };
    }
    out
}

/// A rule's path; `$` is special at its end only (RFC 9309, 2.2.3).
fn pattern(value: &str) -> Vec<u8> {
    let (body, end) = value.strip_suffix('$').map_or((value, ""), |body| (body, "$"));
    normal(format!("{}{end}", body.replace('$', "%24")).as_bytes())
}

/// Whether a pattern with `*` and a final `$` matches a path from its start.
fn matches(pattern: &[u8], path: &[u8]) -> bool {
    let (pattern, to_the_end) = match pattern.strip_suffix(b"$") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut pieces = pattern.split(|b| *b == b'*');
    let Some(mut rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let pieces: Vec<&[u8]> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return !to_the_end || rest.is_empty() };
    for piece in middle {
        let Some(at) = memmem::find(rest, piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    if to_the_end { rest.ends_with(last) } else { memmem::find(rest, last).is_some() }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    use super::Robots;

    fn allows(file: &str, path: &str) -> bool {
        Robots::read(file.as_bytes(), "tolok").allows(path)
    }

    #[test]
    fn groups_are_found_by_the_bare_token() {
        let file = "User-agent: TOLOK/2.0\nUser-agent: other\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\n\
                    user-agent : tolok\nDisallow : /b # and more\n";
        // Both groups count together, and the one for everyone not at all.
        assert!(!allows(file, "/a") && !allows(file, "/b") && allows(file, "/c"));
        assert!(!allows("User-agent: *\nDisallow: /\n", "/"));
        assert!(allows("User-agent: tolokbot\nDisallow: /\n", "/"), "another product");
        assert!(allows("User-agent: tolok\n\nUser-agent: *\nDisallow: /x\n", "/y"));
        assert!(!allows("User-agent: tolok\nSitemap: https://x/\nUser-agent: *\nDisallow: /x\n", "/x"));
        assert!(allows("User-agent: tolok\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/x"));
    }

    #[test]
    fn the_longest_rule_decides() {
        // The RFC's own example, and two ties.
        let file = "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";
        assert!(allows(file, "/example/page/"));
        assert!(!allows(file, "/example/page/disallowed.gif"));
        assert!(allows("User-agent: *\nDisallow: /p\nAllow: /p\n", "/page"));
        assert!(!allows("User-agent: *\nAllow: /\nDisallow: /*.php\n", "/a.php?x"));
    }

    #[test]
    fn wildcards_and_the_end() {
        let cases = [
            ("/*.php$", "/a/b.php", false),
            ("/*.php$", "/a/b.php?x=1", true),
            ("/fish*", "/fish/x", false),
            ("/fish$", "/fish", false),
            ("/fish$", "/fisher", true),
            ("/a*b*c$", "/a-b-c-c", false),
            ("/a*b*c$", "/a-c-b", true),
            ("*", "/x", false),
            ("$", "/x", true),
            ("/*/*/$", "/a/b/", false),
            ("/a%2Ab", "/a*b", false),
            ("/a%2ab", "/axb", true),
            ("/harga%24", "/harga$", false),
            ("/harga%24$", "/harga$1", true),
            ("/a$b", "/a$b", false),
            ("/a*b", "/a%2Ab", false),
        ];
        for (pattern, path, allowed) in cases {
            assert_eq!(
                allows(&format!("User-agent: *\nDisallow: {pattern}\n"), path),
                allowed,
                "{pattern} {path}"
            );
        }
    }

    #[test]
    fn spellings_of_a_path_are_one() {
        let ban = |pattern: &str, path: &str| !allows(&format!("User-agent: *\nDisallow: {pattern}\n"), path);
        assert!(ban("/foo/bar?baz=quz", "/foo/bar?baz=quz"));
        assert!(ban("/foo/bar/\u{30c4}", "/foo/bar/%E3%83%84"));
        assert!(ban("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84"));
        assert!(ban("/foo/bar/%62%61%7A", "/foo/bar/baz"));
        assert!(ban("/a%2fb", "/a%2Fb") && !ban("/a%2fb", "/a/b"));
        assert!(ban("/%", "/%") && ban("/%zz", "/%zz"));
        assert!(!ban("/Aduan", "/aduan"));
        assert!(allows("User-agent: *\nDisallow: /\n", "/robots.txt"));
    }

    #[test]
    fn files_of_every_make_are_read() {
        assert!(!allows("\u{feff}User-agent: *\r\nDisallow: /x\r\n", "/x"));
        assert!(!allows("User-agent: *\rDisallow: /x", "/x"));
        assert!(allows("<html><body>404</body></html>", "/x"));
        assert!(allows("Disallow: /\n", "/x"), "a rule without a group");
        let delay = |file: &str| Robots::read(file.as_bytes(), "tolok").crawl_delay;
        assert_eq!(delay("User-agent: *\nCrawl-delay: 2.5\n"), Some(Duration::from_millis(2500)));
        assert_eq!(delay("User-agent: *\nCrawl-delay: -1\nCrawl-delay: NaN\nCrawl-delay: 1e99\n"), None);
    }

    proptest! {
        #[test]
        fn noise_never_panics(noise in vec(any::<u8>(), 0..400), path in ".{0,40}") {
            let file = [b"User-agent: *\nDisallow: ", &noise[..]].concat();
            Robots::read(&file, "tolok").allows(&path);
        }
    }
}
