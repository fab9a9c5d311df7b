//! Telephone numbers, population and tax numbers, and e-mail addresses in a view.

use std::ops::Range;

use super::view::Glyph;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A population number (NIK, sixteen digits) or a family card's.
    Nik,
    /// A tax number (NPWP).
    Npwp,
}

/// What was found, and where in the view.
pub(super) struct Found {
    /// What.
    pub kind: Kind,
    /// The glyphs.
    pub glyphs: Range<usize>,
    /// The number or address in the form in which it is compared.
    pub key: String,
}

/// A telephone number as compared: digits only, with 62 for a leading zero.
pub(super) fn digits_key(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("0062").map(|rest| format!("62{rest}")).unwrap_or(digits);
    match digits.strip_prefix('0') {
        Some(rest) => format!("62{rest}"),
        None => digits,
    }
}

/// An e-mail address as compared.
pub(super) fn address_key(address: &str) -> String {
    address.trim().to_lowercase()
}

/// Everything personal in a lane, in its order; overlapping finds are possible.
pub(super) fn find(lane: &[Glyph]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lane.len() {
        let starts = starts_number(lane, at);
        match starts.then(|| number(lane, at)).flatten() {
            Some(mut number) => {
                at = number.glyphs.end;
                // A bracket around the whole number, not around its area code, is the sentence's.
                let closes = lane[number.glyphs.clone()].iter().any(|g| g.char == ')');
                if char_at(lane, number.glyphs.start) == '(' && !closes {
                    number.glyphs.start += 1;
                }
                found.push(number);
            }
            // Nothing personal starts in the middle of a group of digits.
            None if starts => at += digits_from(lane, at).max(1),
            None => at += 1,
        }
    }
    found.extend(addresses(lane));
    found
}

fn char_at(lane: &[Glyph], at: usize) -> char {
    lane.get(at).map_or('\n', |g| g.char)
}

fn starts_number(lane: &[Glyph], at: usize) -> bool {
    let before = at.checked_sub(1).map_or('\n', |i| char_at(lane, i));
    let first = char_at(lane, at);
    if first == '+' || first == '(' {
        return char_at(lane, at + 1).is_ascii_digit() || char_at(lane, at + 1) == '+';
    }
    first.is_ascii_digit() && (!before.is_alphanumeric() || after_word(lane, at)) && !in_digest(lane, at)
}

/// True inside a fingerprint or digest: 32 or more hexadecimal digits with a letter among them.
fn in_digest(lane: &[Glyph], at: usize) -> bool {
    let hex = |g: &&Glyph| g.char.is_ascii_hexdigit();
    let before = lane[..at].iter().rev().take(512).take_while(hex).count();
    let after = lane[at..].iter().take(512).take_while(hex).count();
    let run = &lane[at - before..at + after];
    run.len() >= 32 && run.iter().any(|g| g.char.is_alphabetic())
}

/// "WA0812...": a word glued to a number, unlike the letters of a code.
fn after_word(lane: &[Glyph], at: usize) -> bool {
    let letters = lane[..at].iter().rev().take(40).take_while(|g| g.char.is_alphabetic()).count();
    letters >= 2 && !char_at(lane, at.wrapping_sub(letters + 1)).is_ascii_digit()
}

fn digits_from(lane: &[Glyph], at: usize) -> usize {
    lane[at..].iter().take_while(|g| g.char.is_ascii_digit()).count()
}

/// Groups of digits with at most two separators between them: (length, glyph after it).
fn groups(lane: &[Glyph], at: usize) -> Vec<(usize, usize)> {
    let mut groups = Vec::new();
    let mut here = at + lane[at..].iter().take(2).take_while(|g| matches!(g.char, '+' | '(')).count();
    let mut total = 0;
    loop {
        let length = digits_from(lane, here);
        if length == 0 || total > 20 {
            return groups;
        }
        total += length;
        groups.push((length, here + length));
        here += length;
        let gap = lane[here..]
            .iter()
            .take(3)
            .take_while(|g| matches!(g.char, ' ' | '-' | '.' | '(' | ')' | '/'))
            .count();
        if gap == 0 || gap > 2 {
            return groups;
        }
        here += gap;
    }
}

/// The longest number of a known shape; failing that, one with further digits glued to it.
fn number(lane: &[Glyph], at: usize) -> Option<Found> {
    let groups = groups(lane, at);
    if day_or_hours(&groups, lane, at) || counts_up(&groups, lane) {
        return None;
    }
    let (mut best, mut glued) = (None, None);
    let mut total = 0;
    for (count, (length, end)) in groups.iter().enumerate() {
        total += length;
        // A single letter makes it a code; a word is only glued to it.
        if count == 0 && char_at(lane, *end).is_alphabetic() && !char_at(lane, end + 1).is_alphabetic() {
            break;
        }
        let text: String = lane[at..*end].iter().map(|g| g.char).collect();
        let shortest = groups[..=count].iter().map(|g| g.0).min().unwrap_or(0);
        let found = |kind: Kind| Found { kind, glyphs: at..*end, key: digits_key(&text) };
        if let Some(kind) = kind_of(&text, total, shortest) {
            best = Some(found(kind));
        } else if glued.is_none() && total > 13 && (*length >= 5 || count == 0) {
            glued = too_long(&text, total).map(found);
        }
        if total >= 16 {
            break;
        }
    }
    best.or(glued)
}

/// 10 11 12: the numbers of pages, not one number.
fn counts_up(groups: &[(usize, usize)], lane: &[Glyph]) -> bool {
    let value = |(length, end): &(usize, usize)| {
        let text: String = lane[end - length..*end].iter().map(|g| g.char).collect();
        text.parse::<u64>().ok()
    };
    let first: Vec<u64> = groups.iter().take(3).filter_map(value).collect();
    first.len() == 3 && first.windows(2).all(|w| w[0].checked_add(1) == Some(w[1]))
}

/// What a number was before more digits were glued to it.
fn too_long(text: &str, digits: usize) -> Option<Kind> {
    let phone = text.starts_with("08") || text.starts_with("628") || text.starts_with('+');
    match digits {
        17.. => Some(Kind::Nik),
        _ => phone.then_some(Kind::Phone),
    }
}

fn kind_of(text: &str, digits: usize, shortest: usize) -> Option<Kind> {
    let plus = text.trim_start_matches('(').starts_with('+');
    let plain: String = text.chars().filter(char::is_ascii_digit).collect();
    // Page numbers in a row are no population number.
    if digits == 16 && shortest >= 2 {
        return Some(Kind::Nik);
    }
    if digits == 15 && tax_shape(text) {
        return Some(Kind::Npwp);
    }
    let phone = match &plain {
        _ if plus => (8..=15).contains(&digits),
        p if p.starts_with("0062") => (11..=15).contains(&digits),
        p if p.starts_with("00") => false,
        p if p.starts_with("08") => (10..=13).contains(&digits),
        // No area code is a zero alone, but the fractions of drawings and scripts are.
        p if p.starts_with('0') => (9..=12).contains(&digits) && !text.starts_with("0."),
        p if p.starts_with("628") => (11..=15).contains(&digits),
        p if p.starts_with("62") => (10..=12).contains(&digits) && text.len() > plain.len(),
        _ => false,
    };
    phone.then_some(Kind::Phone)
}

/// 99.999.999.9-999.999
fn tax_shape(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    shape == "99.999.999.9-999.999"
}

/// 08.00-16.00, 17-08-2026, 2026-08-17: neither is a telephone number.
fn day_or_hours(groups: &[(usize, usize)], lane: &[Glyph], at: usize) -> bool {
    if char_at(lane, at) == '+' {
        return false;
    }
    let lengths: Vec<usize> = groups.iter().map(|g| g.0).collect();
    if lengths.len() <= 4 && lengths.iter().all(|l| *l <= 2) {
        return true;
    }
    let day =
        lengths.starts_with(&[2, 2, 4]) || lengths.starts_with(&[1, 2, 4]) || lengths.starts_with(&[2, 1, 4]);
    let sortable = lengths.starts_with(&[4, 2, 2]) && matches!(char_at(lane, at), '1' | '2');
    let year = |end: usize| matches!(char_at(lane, end - 4), '1' | '2');
    (day && groups.get(2).is_some_and(|g| year(g.1))) || sortable
}

fn local_part(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-')
}

fn domain_part(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '.' | '-')
}

/// `name@domain`, also spelt `name [at] domain` or `name(at)domain`.
fn addresses(lane: &[Glyph]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..lane.len() {
        let Some((before, after)) = at_sign(lane, at) else { continue };
        let local = lane[..before].iter().rev().take(64).take_while(|g| local_part(g.char)).count();
        let domain = domain_length(lane, after);
        if local == 0 || domain == 0 {
            continue;
        }
        let glyphs = before - local..after + domain;
        let text = |range: Range<usize>| lane[range].iter().map(|g| g.char).collect::<String>();
        let key = address_key(&format!("{}@{}", text(before - local..before), text(after..after + domain)));
        found.push(Found { kind: Kind::Email, glyphs, key });
    }
    found
}

/// The glyph after the local part and the first of the domain, where an at sign stands at `at`.
fn at_sign(lane: &[Glyph], at: usize) -> Option<(usize, usize)> {
    let open = char_at(lane, at);
    if open == '@' {
        return Some((at, at + 1));
    }
    if !matches!(open, '[' | '(' | '{') {
        return None;
    }
    let inside: String = lane[at + 1..].iter().take(3).map(|g| g.char.to_ascii_lowercase()).collect();
    let closes = matches!(char_at(lane, at + 3), ']' | ')' | '}');
    if !inside.starts_with("at") || !closes {
        return None;
    }
    let before = at - usize::from(at > 0 && char_at(lane, at - 1) == ' ');
    Some((before, at + 4 + usize::from(char_at(lane, at + 4) == ' ')))
}

/// How many glyphs a domain takes; none where there is no dot in it.
fn domain_length(lane: &[Glyph], from: usize) -> usize {
    let rest = lane.get(from..).unwrap_or_default();
    let mut length = rest.iter().take(253).take_while(|g| domain_part(g.char)).count();
    while length > 0 && !rest[length - 1].char.is_alphanumeric() {
        length -= 1;
    }
    let dotted = rest[..length].iter().any(|g| g.char == '.');
    if dotted { length } else { 0 }
}
