//! The shortlist: proposed to the plenary, decided, signed; both are kept, and what departs from it is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Said, command, copy, csv_rows, done, json, list, said, word};

fn with(folder: &Path, line: &str, further: &[&str]) -> Said {
    let mut command = command(folder, line);
    command.args(further);
    said(command)
}

fn rows(folder: &Path, version: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = fs::read_to_string(folder.join("edition/shortlists.csv")).unwrap();
    csv_rows(&text).into_iter().filter(|r| r["version"] == version).collect()
}

fn entries(folder: &Path, version: &str) -> BTreeSet<String> {
    rows(folder, version).iter().map(|r| r["entry"].clone()).collect()
}

fn advanced(ranked: &Value) -> BTreeSet<String> {
    let tracks = list(&ranked["stages"][0]["tracks"]).iter();
    tracks.flat_map(|t| list(&t["advanced"])).map(|e| word(e).to_owned()).collect()
}

const SIGN: [&str; 4] = ["--sign", "Dr. Rekaan, Ketua Pleno", "--at", "2022-05-10"];

#[test]
fn a_proposal_leaves_out_what_the_plenary_decided_and_the_signed_list_holds_it() {
    let folder = copy("p4-2022");
    let propose = "decide edition shortlist --stage document --lang en";
    let shown = done(folder.path(), propose);
    assert!(shown.contains("Track upp: 14 proposed for 15 seats"), "{shown}");
    assert!(
        shown.contains("upp-037, upp-057 are level on the last 1 seats")
            || shown.contains("14 of 15 seats are taken"),
        "{shown}"
    );
    let proposed = entries(folder.path(), "proposed");
    // What the plenary did is left out: 176 admitted for 161, and upp-037 out of a tie. 051 is let in to the competition.
    assert!(proposed.contains("ip-161") && !proposed.contains("ip-176") && !proposed.contains("upp-037"));
    assert!(proposed.contains("ip-051"));
    assert_eq!(proposed.len(), 6 + 30 + 14);
    let balance = rows(folder.path(), "proposed").into_iter().find(|r| r["entry"] == "ip-130").unwrap();
    assert!(balance["reason"].contains("kabupaten"), "{balance:?}");
    let again = with(folder.path(), propose, &[]);
    assert!(again.err.contains("on file already"), "{}", again.err);

    let signed = with(folder.path(), &format!("{propose} --format json"), &SIGN);
    assert_eq!(signed.code, 0, "{}", signed.err);
    assert_eq!(entries(folder.path(), "decided"), advanced(&json(folder.path(), "rank edition")));
    assert_eq!(entries(folder.path(), "proposed"), proposed, "the proposal stays");
    let signature = rows(folder.path(), "decided");
    assert!(
        signature
            .iter()
            .all(|r| r["signed_by"] == "Dr. Rekaan, Ketua Pleno" && r["signed_at"] == "2022-05-10")
    );
    let told: Value = serde_json::from_str(&signed.out).unwrap();
    let differ = list(&told["listed"]).iter().filter(|l| l["inside"] != l["proposed"]);
    let differ: Vec<(&str, bool)> =
        differ.map(|l| (word(&l["entry"]), l["reason"].to_string().contains("Pleno Tim Evaluasi"))).collect();
    assert_eq!(differ, [("ip-176", true), ("ip-161", true), ("upp-037", true)]);
    assert!(
        !done(folder.path(), "rank edition --lang en --all").contains("no longer those who were signed for")
    );
}

#[test]
fn signing_needs_a_proposal_and_never_loses_an_earlier_signature() {
    let folder = copy("p4-2022");
    let sign = "decide edition shortlist --stage document --lang en";
    let early = with(folder.path(), sign, &SIGN);
    assert!(early.code == 2 && early.err.contains("no proposed shortlist"), "{}", early.err);
    assert!(!folder.path().join("edition/shortlists.csv").exists());
    done(folder.path(), sign);
    let dry = with(folder.path(), &format!("{sign} --dry-run"), &SIGN);
    assert!(dry.code == 0 && entries(folder.path(), "decided").is_empty(), "{}", dry.err);
    assert_eq!(with(folder.path(), sign, &SIGN).code, 0);
    let first = entries(folder.path(), "decided");
    let twice = with(folder.path(), sign, &SIGN);
    assert!(twice.code == 2 && twice.err.contains("was signed by Dr. Rekaan"), "{}", twice.err);

    // An objection is upheld: ip-190 goes on in place of ip-167.
    for line in ["moved ip-167", "admitted ip-190"] {
        let said = with(
            folder.path(),
            &format!("decide edition {line} --stage document"),
            &["--reason", "Sanggahan o-001", "--signed-by", "Pleno"],
        );
        assert_eq!(said.code, 0, "{}", said.err);
    }
    for verb in ["rank edition --all", "check edition --all"] {
        let warned = done(folder.path(), &format!("{verb} --lang en"));
        assert!(
            warned.contains("no longer those who were signed for; in: ip-190; out: ip-167"),
            "{verb}: {warned}"
        );
    }
    let empty = with(folder.path(), sign, &[&SIGN[..], &["--replace", " "]].concat());
    assert!(empty.code == 2 && empty.err.contains("gives no reason"), "{}", empty.err);
    let replaced = with(
        folder.path(),
        sign,
        &["--sign", "Wakil Ketua", "--at", "2022-05-20", "--replace", "Sanggahan o-001 dikabulkan"],
    );
    assert_eq!(replaced.code, 0, "{}", replaced.err);
    assert!(replaced.out.contains("Sanggahan o-001"), "{}", replaced.out);
    assert_eq!(entries(folder.path(), "replaced"), first, "the first signed list is kept whole");
    let kept = rows(folder.path(), "replaced");
    assert!(kept.iter().all(|r| r["signed_by"] == "Dr. Rekaan, Ketua Pleno"
        && r["replaced_because"] == "Sanggahan o-001 dikabulkan"));
    assert!(entries(folder.path(), "decided").contains("ip-190"));
    assert!(!done(folder.path(), "rank edition --lang en --all").contains("signed for"));

    // Data change after that: a new proposal keeps the one that was signed from.
    let marks = fs::read_to_string(folder.path().join("edition/marks.csv")).unwrap();
    let mended: Vec<String> = marks
        .lines()
        .map(|l| if l.starts_with("document,oa-05,") { l.replace(",3,,", ",4,,") } else { l.to_owned() })
        .collect();
    fs::write(folder.path().join("edition/marks.csv"), mended.join("\n") + "\n").unwrap();
    let proposed = entries(folder.path(), "proposed");
    done(folder.path(), sign);
    assert_ne!(entries(folder.path(), "proposed"), proposed);
    let unsigned: BTreeSet<String> = rows(folder.path(), "replaced")
        .into_iter()
        .filter(|r| r["signed_by"].is_empty())
        .map(|r| r["entry"].clone())
        .collect();
    assert_eq!(unsigned, proposed);
    done(folder.path(), "check edition");
}

#[test]
fn the_plenary_sees_the_line_and_the_five_below_it() {
    let folder = copy("p4-2022");
    let rows = csv_rows(&done(folder.path(), "decide edition shortlist --dry-run --format csv --lang en"));
    for (track, inside) in [("oa", 6), ("ip-umum", 30), ("upp", 14)] {
        let own: Vec<_> = rows.iter().filter(|r| r["track"] == track).collect();
        assert_eq!(own.iter().filter(|r| r["inside"] == "true").count(), inside, "{track}");
        assert!(own.iter().filter(|r| r["inside"] == "false").count() >= 5, "{track}");
    }
    assert!(!folder.path().join("edition/shortlists.csv").exists());
}

#[test]
fn only_a_stage_from_which_some_go_on_has_a_shortlist() {
    let folder = copy("kota-contoh");
    for (line, told) in [
        ("decide edition shortlist --stage interview", "is the last one"),
        ("decide edition shortlist --stage intervew", "did you mean “interview”"),
        ("decide edition shortlist --at 2022-05-10", "missing"),
    ] {
        let said = with(folder.path(), &format!("{line} --lang en"), &[]);
        assert!(said.code == 2 && said.err.contains(told), "{line}: {}", said.err);
    }
    // The only such stage needs no naming.
    done(folder.path(), "decide edition shortlist");
    assert_eq!(entries(folder.path(), "proposed").len(), 2);
}
