//! Writing cells and page edges so that nothing in them is obeyed: text stays
//! text, links are whole addresses of the web, `&` in a header is only `&`.

use rust_xlsxwriter::{Format, ProtectionOptions, Worksheet, XlsxError};

use super::sheet_plan::Plan;
use crate::model::{LONGEST_CELL, cut, sheet_text};

/// Longest address that becomes a link, in characters.
const LONGEST_LINK: usize = 255;

/// What stays allowed on a protected page.
pub(super) fn protection() -> ProtectionOptions {
    let mut options = ProtectionOptions::new();
    options.format_columns = true;
    options.format_rows = true;
    options.use_autofilter = true;
    options
}

/// What is printed at the edges of every page: whose workbook, of what, which page.
pub(super) fn printed(plan: &Plan<'_>) -> (String, String, String) {
    let (edition, words) = (plan.view.edition, plan.view.words);
    let judge = edition.judge(plan.view.judge);
    let name = if judge.name == judge.id.as_str() { String::new() } else { format!(" {}", judge.name) };
    let stage = plan.text(&edition.stage(plan.view.stage).title);
    let title = plan.text(&edition.competition.title);
    let left = escaped(&format!("{}{name}", judge.id), 70);
    let middle = escaped(&[title, stage].join(" · "), 110);
    (left, middle, words.label("sheet-printed-page"))
}

/// A text for the edge of a page, where `&` begins a command.
pub(super) fn escaped(text: &str, most: usize) -> String {
    cut(&sheet_text(text).replace('\n', " "), most).replace('&', "&&")
}

/// True for one whole address of the web that every spreadsheet takes.
pub(super) fn is_link(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let web = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let plain =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    web.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && text.len() <= LONGEST_LINK
        && text.chars().all(plain)
}

/// Writes pieces of differing looks into one cell, `between` parting them; empty ones are left out.
pub(super) fn write_pieces(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    pieces: &[(&Format, &str)],
    format: &Format,
    between: &str,
) -> Result<(), XlsxError> {
    let full: Vec<(&Format, &str)> = pieces.iter().copied().filter(|(_, text)| !text.is_empty()).collect();
    let texts: Vec<String> = full
        .iter()
        .enumerate()
        .map(|(i, (_, t))| if i == 0 { (*t).to_owned() } else { format!("{between}{t}") })
        .collect();
    let whole = texts.concat();
    match &full[..] {
        _ if whole.encode_utf16().count() > LONGEST_CELL => {
            sheet.write_string_with_format(row, place, cut(&whole, LONGEST_CELL), format)?
        }
        [] => sheet.write_blank(row, place, format)?,
        [_] => sheet.write_string_with_format(row, place, &texts[0], format)?,
        _ => {
            let rich: Vec<(&Format, &str)> =
                full.iter().zip(&texts).map(|((f, _), t)| (*f, t.as_str())).collect();
            sheet.write_rich_string_with_format(row, place, &rich, format)?
        }
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{escaped, is_link};

    #[test]
    fn only_whole_addresses_become_links() {
        for text in ["https://contoh.go.id/a?b=1&c=2#d", "http://contoh.go.id", "HTTPS://CONTOH.GO.ID/%20"] {
            assert!(is_link(text), "{text}");
        }
        let long = format!("https://contoh.go.id/{}", "a".repeat(300));
        for text in [
            "",
            "lampiran K1",
            "javascript:alert(1)",
            "https://",
            "https://a b",
            "https://a\nb",
            "file:///etc",
            "=HYPERLINK(\"https://a\")",
            "lihat https://a",
            "https://\u{202e}a",
            &long,
        ] {
            assert!(!is_link(text), "{text}");
        }
    }

    #[test]
    fn the_edges_of_a_page_obey_no_command_of_a_name() {
        assert_eq!(escaped("A &P\nB", 40), "A &&P B");
    }
}
