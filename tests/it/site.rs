//! The results page: whole, inert, and open to everybody.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::office::{attribute, once, well_formed};
use crate::program::{contents, copy, done, edition, fixture};

fn page(name: &str, line: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("p.html");
    done(&fixture(name), &format!("report . site {line} -o {}", out.display()));
    fs::read_to_string(out).unwrap()
}

#[test]
fn it_needs_nothing_from_elsewhere_and_runs_nothing() {
    for name in ["kota-contoh", "p4-2022"] {
        let page = page(name, "");
        let tags = well_formed(&page);
        for bad in ["script", "img", "link", "iframe", "object", "form", "base"] {
            assert!(!tags.iter().any(|t| t.split(' ').next() == Some(bad)), "<{bad}>");
        }
        assert!(!tags.iter().any(|t| t.contains(" on") || t.contains("style=")), "{name}");
        assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("url("), "{name}");
        let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        assert!(page.replace("&#39;", "'").contains(policy), "{name}");
    }
}

#[test]
fn names_are_names_on_the_page() {
    let folder = edition(&[
        (
            "competition.yaml",
            "competition: h\nedition: 1\ntitle: {id: '</title><script>alert(1)</script>'}\nstages:\n  - {id: s, rubric: r.yaml}\n",
        ),
        (
            "r.yaml",
            "rubric: r\nversion: \"1\"\nstatus: proposed\nscale: {min: 0, max: 5}\naggregate: mean\ndimensions:\n\
             - id: d\n  title: {id: '\" onload=\"x', en: '<svg>'}\n  weight: 1\n  criteria: [{id: A, weight: 1, from: judges, missing: exclude}]\n",
        ),
        (
            "entries.csv",
            "entry,agency,name\na,<script>x</script>,\"\"\"><img src=x onerror=y>\"\nb,]]>,&lt;script&gt;\n",
        ),
        ("marks.csv", "entry,judge,criterion,level\na,j,A,5\nb,j,A,2\n"),
    ]);
    done(folder.path(), "report edition site -o p.html");
    let page = fs::read_to_string(folder.path().join("p.html")).unwrap();
    let tags = well_formed(&page);
    let names: BTreeSet<&str> = tags.iter().map(|t| t.split([' ', '/']).next().unwrap()).collect();
    assert!(!names.contains("script") && !names.contains("img"), "{names:?}");
    assert!(!tags.iter().any(|t| attribute(std::slice::from_ref(t), "onload").len()
        + attribute(std::slice::from_ref(t), "onerror").len()
        > 0));
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;x&lt;/script&gt;"), "{page}");
    assert!(page.contains("&amp;lt;script&amp;gt;"), "{page}");
}

#[test]
fn headings_tables_and_languages_are_in_order() {
    for (name, line, lang) in
        [("p4-2022", "", "id"), ("p4-2022", "--lang en", "en"), ("kota-contoh", "--lang id", "id")]
    {
        let page = page(name, line);
        let tags = well_formed(&page);
        assert!(tags.iter().any(|t| *t == format!("html lang=\"{lang}\"")), "{name} {line}");
        let levels: Vec<u32> =
            tags.iter().filter_map(|t| t.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert!(levels[0] == 1 && levels.windows(2).all(|w| w[1] <= w[0] + 1), "{levels:?}");
        let ids = once(&attribute(&tags, "id"));
        for target in attribute(&tags, "href") {
            assert!(ids.contains(target.strip_prefix('#').unwrap()), "{target}");
        }
        for list in attribute(&tags, "aria-labelledby") {
            assert!(list.split(' ').all(|id| ids.contains(id)), "{list}");
        }
        let count = |name: &str| tags.iter().filter(|t| t.split(' ').next() == Some(name)).count();
        let scoped =
            tags.iter().filter(|t| t.starts_with("th")).filter(|t| *t != "thead" && !t.starts_with("thead "));
        assert!(scoped.clone().count() > 20 && scoped.clone().all(|t| t.contains("scope=")), "{name}");
        assert_eq!(count("main"), 1);
        let drawings = tags.iter().filter(|t| t.starts_with("svg"));
        assert!(drawings.clone().all(|t| t.contains("role=\"img\"") || t.contains("aria-hidden")), "{name}");
    }
    let both = well_formed(&page("p4-2022", ""));
    assert_eq!(attribute(&both, "name").iter().filter(|n| **n == "lang").count(), 2);
    let one = well_formed(&page("p4-2022", "--lang en"));
    assert!(!attribute(&one, "name").contains(&"lang"));
}

#[test]
fn it_names_those_who_went_on_and_nobody_else() {
    let page = page("p4-2022", "--lang id");
    let loaded = tolok::intake::load(&fixture("p4-2022")).unwrap();
    let ranking = tolok::ranking::rank(&loaded.edition, &loaded.evidence).unwrap();
    let on: BTreeSet<_> = ranking.stages[0].tracks.iter().flat_map(|t| t.advanced.iter().copied()).collect();
    let shown: BTreeSet<&str> = on
        .iter()
        .map(|e| loaded.edition.entry(*e))
        .flat_map(|e| [e.name.as_str(), e.agency.as_str()])
        .collect();
    for entry in &loaded.edition.entries {
        let named = page.contains(&format!(">{}<", entry.name));
        assert_eq!(named, shown.contains(entry.name.as_str()), "{}", entry.id);
    }
    for told in ["95,90", "434", "421", "usulan", &loaded.edition.inputs_sha256, "5 pemenang dari 30 calon"] {
        assert!(page.contains(told), "no {told}");
    }
    // A dot for every place.
    let dots: usize = ranking.stages.iter().flat_map(|s| &s.tracks).map(|t| t.places.len()).sum();
    assert_eq!(page.matches("<circle").count(), dots);
}

#[test]
fn the_same_inputs_give_the_same_page_in_a_folder_too() {
    assert!(page("p4-2022", "") == page("p4-2022", ""));
    let folder = copy("kota-contoh");
    done(folder.path(), "report edition site -o public");
    done(folder.path(), "report edition site -o public");
    assert!(contents(folder.path()).contains_key(Path::new("public/index.html")));
}

/// Relative luminance and contrast of two colours (WCAG 2.1).
fn contrast(a: u32, b: u32) -> f64 {
    let luminance = |c: u32| {
        let part = |shift: u32| {
            let x = f64::from(c >> shift & 255) / 255.0;
            if x <= 0.040_45 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn colours_of_words_stand_out_enough() {
    // Ink, soft words, links and the word at the cut on white; ink on heads and on the notice; white on the mark.
    let pairs = [
        (0x1a_1f26, 0xff_ffff),
        (0x4a_5460, 0xff_ffff),
        (0x1f_5a96, 0xff_ffff),
        (0x8f_3f12, 0xff_ffff),
        (0x1a_1f26, 0xe4_ebf2),
        (0x1a_1f26, 0xff_f6d6),
    ];
    let style = include_str!("../../src/report/documents/site/style.css");
    for (ink, paper) in pairs {
        assert!(style.contains(&format!("#{ink:06x}")), "{ink:06x} is not in the style");
        assert!(contrast(ink, paper) >= 4.5, "{ink:06x} on {paper:06x}: {}", contrast(ink, paper));
    }
}
