//! Registrations that look like the same, and the counts that add up.

use std::fmt::Write;
use std::time::Instant;

use tolok::intake::load;
use tolok::matching::{Likeness, Pair, pairs};

use crate::import::{COMPETITION, ENTRIES, bare};
use crate::program::{done, json, list, number, tolok};

/// Five registrations: the second repeats the first, the third is like it by its contact, the fourth by a slip.
const LOOKALIKES: &str =
    "a,Pemkot Contoh,Pemkot Contoh,oa,kota,Jawa,2019-01-02,,rekaan@contoh.example,0812 0000 0001,
b,Pemerintah Kota Contoh,Pemerintah Kota Contoh,oa,kota,Jawa,2019-01-02,,,,
c,Kabupaten Misal,Kabupaten Misal,oa,kabupaten,Jawa,2019-01-02,,lain@contoh.example,+62812-0000-0001,
d,Kabupaten Missal,Kabupaten Missal,oa,kabupaten,Jawa,2019-01-02,,REKAAN@contoh.example,,
e,Kementerian Ibarat,Kementerian Ibarat,oa,kementerian,Jawa,2022-01-02,,,,
";

fn edition(decisions: &str) -> tempfile::TempDir {
    let entries = format!("{ENTRIES}{LOOKALIKES}");
    let decisions = format!("entry,stage,kind,criterion,level,reason,signed_by,decided_at,of\n{decisions}");
    bare(&[("entries.csv", &entries), ("decisions.csv", &decisions)])
}

fn found(decisions: &str) -> Vec<(String, String, Vec<Likeness>)> {
    let folder = edition(decisions);
    let loaded = load(&folder.path().join("edition")).unwrap_or_else(|p| panic!("{p:#?}"));
    let id = |e| loaded.edition.entry(e).id.to_string();
    let one = |p: Pair| (id(p.entry), id(p.of), p.shared);
    pairs(&loaded.edition, &loaded.evidence.decisions).into_iter().map(one).collect()
}

#[test]
fn pairs_say_what_they_share_the_likeliest_first() {
    let all = found("");
    let pair = |a: &str, b: &str| all.iter().find(|(x, y, _)| x == a && y == b).map(|(.., s)| s.clone());
    assert_eq!((all[0].0.as_str(), all[0].1.as_str()), ("b", "a"));
    assert_eq!(pair("b", "a").unwrap(), [Likeness::Name, Likeness::AgencyInTrack]);
    assert_eq!(pair("c", "a").unwrap(), [Likeness::Phone]);
    assert_eq!(pair("d", "a").unwrap(), [Likeness::Email]);
    assert!(matches!(pair("d", "c").unwrap()[..], [Likeness::NearName(score)] if score > 0.9));
    assert_eq!(all.len(), 4);
}

#[test]
fn pairs_that_were_decided_are_not_shown_again() {
    let decided = "b,,duplicate,,,Kiriman ulang,Sekretariat,,a\nd,,distinct,,,Dua kabupaten,Sekretariat,,c\n";
    let left: Vec<(String, String)> = found(decided).into_iter().map(|(a, b, _)| (a, b)).collect();
    assert_eq!(left, [("c".to_owned(), "a".to_owned()), ("d".to_owned(), "a".to_owned())]);
}

#[test]
fn check_tells_how_to_decide_and_shows_no_contact() {
    let folder = edition("");
    let page = done(folder.path(), "check edition --lang en");
    assert!(page.contains("4 pairs") && page.contains("same name; same agency in the same track"), "{page}");
    assert!(
        page.contains("tolok decide edition duplicate b --of a --reason \"...\" --signed-by \"...\""),
        "{page}"
    );
    assert!(page.contains("same e-mail of the contact"), "{page}");
    let told = format!("{page}{}", json(folder.path(), "check edition"));
    assert!(!told.contains("contoh.example") && !told.contains("0812") && !told.contains("812-"), "{told}");
}

#[test]
fn registered_complete_verified_reconcile() {
    let rules = COMPETITION.replace(
        "stages:\n",
        "  - {complete: claims, reason: {id: Borang belum lengkap, en: The form is incomplete}}\nstages:\n",
    );
    let entries = format!("{ENTRIES}{LOOKALIKES}f,Kota Lain,Kota Lain,oa,kota,Jawa,2019-01-02,,,,\n");
    let decisions = "entry,stage,kind,criterion,level,reason,signed_by,decided_at,of\nb,,duplicate,,,Kiriman ulang,Sekretariat,,a\nc,document,withdrawn,,,Surat,Sekretariat,,\n";
    // Complete: K1 and K2; D2 is measured first and needs no claim. An n/a counts.
    let claims =
        "entry,criterion,level,evidence,note\na,K1,3,,\na,K2,n/a,,\nd,K1,3,,\ne,K1,3,,\ne,K2,2,,\nb,K1,1,,\n";
    let folder = bare(&[("entries.csv", &entries), ("decisions.csv", decisions), ("claims.csv", claims)]);
    std::fs::write(folder.path().join("edition/competition.yaml"), rules).unwrap();
    let page = done(folder.path(), "check edition --lang en");
    let line = "6 registered = 1 duplicates + 1 withdrawn or disqualified + 2 incomplete + 1 ineligible + 1 verified";
    assert!(page.contains(line), "{page}");
    let told = json(folder.path(), "check edition");
    let count = |name: &str| number(&told["counts"][name]);
    let parts = ["duplicates", "withdrawn", "incomplete", "ineligible", "verified"];
    assert!((parts.iter().map(|p| count(p)).sum::<f64>() - count("registered")).abs() < 1e-9);
    let ranked = json(folder.path(), "rank edition");
    let eligible: f64 = list(&ranked["stages"][0]["tracks"]).iter().map(|t| number(&t["eligible"])).sum();
    assert!((eligible - count("verified")).abs() < 1e-9);
    let dropped = list(&ranked["dropped"]);
    let reason = |entry: &str| {
        let drop = dropped.iter().find(|d| d["entry"] == entry).unwrap();
        drop["reason"].to_string()
    };
    assert!(
        reason("b").contains("dropped-duplicate") && reason("b").contains("repeats a"),
        "{}",
        reason("b")
    );
    assert!(reason("d").contains("no claim for K2"), "{}", reason("d"));
    assert!(reason("e").contains("ineligible"), "{}", reason("e"));
    let said = tolok(folder.path(), "explain edition b --lang id");
    assert!(said.out.contains("pendaftaran ganda, yang dinilai adalah a"), "{}", said.out);
}

#[test]
fn ten_thousand_registrations_are_compared_without_all_pairs() {
    let mut entries = ENTRIES.to_owned();
    for i in 0..10_000 {
        let name = format!("Dinas {} Kota {}", word(i / 97), word(7 * i + 3));
        let agency = format!("Kota {}", word(7 * i + 3));
        writeln!(entries, "e{i},{agency},{name},oa,kota,Jawa,2019-01-02,,k{}@contoh.example,,", i % 9_990)
            .unwrap();
    }
    let folder = bare(&[("entries.csv", &entries)]);
    let loaded = load(&folder.path().join("edition")).unwrap_or_else(|p| panic!("{p:#?}"));
    let start = Instant::now();
    let found = pairs(&loaded.edition, &loaded.evidence.decisions);
    // All pairs would take minutes; this leaves room for a slow machine without optimisation.
    assert!(start.elapsed().as_secs() < 40, "{:?}", start.elapsed());
    let email = found.iter().filter(|p| p.shared.contains(&Likeness::Email)).count();
    assert_eq!(email, 10);
}

/// An invented word, another for each number.
fn word(number: usize) -> String {
    let syllables = ["ba", "lu", "mi", "ko", "ra", "te", "su", "na", "wi", "do"];
    let digits = format!("{:05}", (number * 7919) % 100_000);
    digits.bytes().map(|b| syllables[usize::from(b - b'0')]).collect()
}
