//! Pages made to hurt: whatever comes in, facts come out, in bounded time and
//! memory, without a panic and without personal data in what is kept.

use std::time::{Duration, Instant};

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use tolok::probe::page::{Limit, PageFacts, Response, link_state, look};

/// An unoptimised build is some twenty times slower than what people run.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 40 } else { 4 });
const SIZE: usize = 2 << 20;

fn seen(body: &[u8]) -> PageFacts {
    let url = "https://kota-rekaan.go.id/aduan".parse().unwrap();
    let headers = [("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())];
    look(&Response { url: &url, status: 200, headers: &headers, body, cut: false }, date(2026, 11, 17))
}

fn filled(piece: &str) -> Vec<u8> {
    piece.bytes().cycle().take(SIZE).collect()
}

fn numbered(piece: impl Fn(usize) -> String) -> Vec<u8> {
    let mut body = String::new();
    for n in 0.. {
        if body.len() >= SIZE {
            break;
        }
        body.push_str(&piece(n));
    }
    body.into_bytes()
}

fn in_time(name: &str, body: &[u8]) -> PageFacts {
    let start = Instant::now();
    let facts = seen(body);
    let taken = start.elapsed();
    assert!(taken < PATIENCE, "{name} took {taken:?}");
    let kept = serde_json::to_vec(&facts).unwrap().len();
    assert!(kept < 1 << 20, "{name} keeps {kept} bytes");
    facts
}

#[test]
fn nesting_is_followed_only_so_deep() {
    for piece in [
        "<div>",
        "<b>",
        "<p><b>",
        "<table><tr><td>",
        "<ul><li>",
        "<svg><g>",
        "<font color=x>",
        "<select><option>",
    ] {
        in_time(piece, &filled(piece));
    }
    assert!(in_time("<div>", &filled("<div>")).limits.contains(&Limit::Depth));
    in_time("</x><div>", &filled("</x><div>"));
    in_time("<div></p>", &filled("<div></p>"));
}

#[test]
fn formatting_that_is_taken_up_again_does_not_multiply() {
    in_time("<b id=n>", &numbered(|n| format!("<b id={n}>")));
    in_time("<b id=n><p>", &numbered(|n| format!("<p><b id={n}></p>")));
    in_time("<a href=n><p>", &numbered(|n| format!("<a href={n}><p>x")));
    in_time("<nobr><div>", &filled("<nobr><div><b><i></div>"));
    let mut left = filled("<table><td><object></table>");
    left.truncate(SIZE / 2);
    left.extend(filled("<a></a>"));
    in_time("markers left behind", &left);
}

#[test]
fn attributes_do_not_cost_their_square() {
    let many = numbered(|n| format!(" a{n}=x"));
    in_time("one tag, many attributes", &[b"<div".as_slice(), &many, b">"].concat());
    in_time("never closed", &[b"<div".as_slice(), &many].concat());
    in_time(
        "many tags of 8,000",
        &numbered(|n| if n % 8_000 == 0 { "><div".into() } else { format!(" a{n}") }),
    );
    in_time("slashes", &filled("<a/b/c/d/e/f"));
    in_time("one huge value", &[b"<img src='data:".as_slice(), &filled("QUJD/"), b"'>"].concat());
    in_time("quotes", &filled("<a \"'"));
}

#[test]
fn text_and_signs_without_end_are_read_in_time() {
    for piece in [
        "a",
        "\0",
        "&",
        "&amp;",
        "&#48;",
        "<",
        "<!--",
        "<!-- a -->",
        "<![CDATA[",
        "]]>",
        "</",
        "\u{feff}",
        "é",
        " ",
        "\r",
        "\n",
        "@a.b",
        "0812-3456-7890 ",
        "1",
        "1x24 jam ",
        "17 Agustus 2026 ",
        "1.",
        ". ",
        "nama: ",
        ":",
        "nama\n",
        "a@",
        "[at]",
        "(",
        "%40",
        "\\u0040",
        "<script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<plaintext>",
        "<noscript>",
        "<template>",
        "<frameset>",
        "<base href=x>",
        "<meta charset=utf-16>",
        "<form>",
        "<input name=nama>",
        "<label for=a>x</label><input id=a>",
        "<label>",
        "<td>nama</td>",
        "<table><tr><th>nama<tr><td>x",
        "<h1>",
        "<h6>x</h6><h1>",
        "<a href=tel:0812>x</a>",
        "<a href=wa.me/1>",
        "<iframe src=x>",
        "<button>",
        "<img>",
        "<time datetime=2026-01-01>",
        "<script type=application/ld+json>{}</script>",
        "<p>Aduan 3 hari kerja, 5 hari kerja dan 14 hari kerja. ",
        "<option>anonim",
        "<input aria-labelledby='a b c d'>",
    ] {
        in_time(&piece.escape_debug().to_string(), &filled(piece));
    }
    in_time("ids", &numbered(|n| format!("<p id=x{n}>")));
    in_time("channels", &numbered(|n| format!("<a href=https://x.com/rekaan{n}>x</a>")));
    in_time("leads", &numbered(|n| format!("<a href=/aduan/{n}>Aduan</a>")));
    in_time(
        "forms",
        &numbered(|n| {
            format!(
                "<form><label for=i{n}>Isi aduan</label><textarea id=i{n}></textarea><button>Kirim</button></form>"
            )
        }),
    );
    let nested = format!("<script type=application/ld+json>{}</script>", "[".repeat(200_000));
    in_time("nested data", nested.as_bytes());
}

/// Scraps of which hostile pages are made.
fn scrap() -> impl Strategy<Value = String> {
    let tags = select(vec![
        "a",
        "b",
        "p",
        "div",
        "table",
        "tr",
        "td",
        "th",
        "form",
        "input",
        "select",
        "option",
        "textarea",
        "script",
        "style",
        "svg",
        "math",
        "template",
        "title",
        "head",
        "body",
        "html",
        "h1",
        "h3",
        "li",
        "ul",
        "button",
        "label",
        "meta",
        "time",
        "iframe",
        "object",
        "frameset",
        "noscript",
        "nobr",
        "image",
        "br",
        "hr",
        "caption",
        "colgroup",
        "dialog",
        "details",
        "mi",
        "foreignObject",
    ]);
    let attrs = select(vec![
        "",
        " href=tel:081100000000",
        " id=x",
        " for=x",
        " type=password",
        " type=hidden",
        " hidden",
        " name='isi_aduan'",
        " class=g-recaptcha",
        " form=x",
        " action='?q'",
        " http-equiv=refresh content='0;url=//x'",
        " charset=utf-8",
        " lang=\"id",
        " style='display:none'",
        " type=checkbox",
        " value='Budi Rekaan'",
        " rel=me",
        " datetime=2026-11-17",
        " contenteditable",
    ]);
    let words = select(vec![
        "Isi aduan",
        "Nama: Budi Rekaan\n",
        "3 (tiga) hari kerja",
        "Senin-Jumat 08.00-16.00 WIB",
        "17 Agustus 2026",
        "© 2026",
        " 0812-0000-0000 ",
        " rekaan@example.org ",
        " 3578010101010001 ",
        "&#x40;",
        "&lt;",
        "\0",
        "\u{202e}",
        "just a moment",
        "404 not found",
        "lacak nomor tiket",
        "anonim",
        ":",
        "\u{fffd}",
    ]);
    prop_oneof![
        4 => (tags.clone(), attrs).prop_map(|(t, a)| format!("<{t}{a}>")),
        2 => tags.prop_map(|t| format!("</{t}>")),
        3 => words.prop_map(str::to_owned),
        1 => ".{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_facts(body in vec(any::<u8>(), 0..3_000), status in 0_u16..1_000, header in ".{0,40}") {
        let url = "https://kota-rekaan.go.id/".parse().unwrap();
        let headers = [("content-type".to_owned(), header.clone()), ("strict-transport-security".to_owned(), header.clone()), ("refresh".to_owned(), header)];
        let response = Response { url: &url, status, headers: &headers, body: &body, cut: status % 2 == 0 };
        look(&response, date(2026, 11, 17));
        link_state(&url, &response);
    }

    #[test]
    fn any_scraps_give_the_same_facts_twice_and_no_personal_data(scraps in vec(scrap(), 0..60)) {
        let body = scraps.concat();
        let facts = seen(body.as_bytes());
        prop_assert_eq!(&facts, &seen(body.as_bytes()));
        let mut private = facts.clone();
        private.channels.clear();
        let kept = serde_json::to_string(&private).unwrap();
        for secret in ["0812-0000-0000", "rekaan@example.org", "3578010101010001"] {
            prop_assert!(!kept.contains(secret), "{} in {}", secret, kept);
        }
        let back: PageFacts = serde_json::from_str(&serde_json::to_string(&facts).unwrap()).unwrap();
        prop_assert_eq!(back, facts);
    }
}
