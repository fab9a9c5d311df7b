//! `tolok report` as people run it: what it refuses, what it will not replace, its help.

use std::fs;
use std::path::Path;

use crate::office::part;
use crate::program::{contents, copy, done, tolok};

#[test]
fn what_somebody_may_have_edited_is_not_replaced() {
    let folder = copy("kota-contoh");
    let minutes = "report edition minutes --date 2022-06-16 --lang en -o m.docx";
    done(folder.path(), minutes);
    done(folder.path(), minutes);
    fs::write(folder.path().join("m.docx"), "edited").unwrap();
    let said = tolok(folder.path(), minutes);
    assert!(said.code == 2 && said.err.contains("m.docx is there already and differs"), "{}", said.err);
    assert_eq!(fs::read(folder.path().join("m.docx")).unwrap(), b"edited");
    done(folder.path(), &format!("{minutes} --replace"));
    done(folder.path(), "report edition letters --date 2022-06-16 -o s");
    fs::write(folder.path().join("s/bakung.docx"), "edited").unwrap();
    let said = tolok(folder.path(), "report edition letters --date 2022-06-17 -o s --lang en");
    assert_eq!(said.code, 2, "{}", said.err);
    // Not one of the others was touched either.
    let dated = part(&fs::read(folder.path().join("s/anggrek.docx")).unwrap(), "docProps/core.xml");
    assert!(dated.contains("2022-06-16"), "{dated}");
}

#[test]
fn bad_usage_is_refused_before_anything_is_written() {
    let lines = [
        ("minutes", "-o berita-acara.docx"),
        ("letters", "-o surat"),
        ("site", "-o hasil.html"),
        ("minutes -o m.pdf", "m.pdf should end in .docx"),
        ("annex -o entries.csv", "is part of the edition"),
        ("letters -o entries.csv", "is part of the edition"),
        ("minutes --date 16-06-2022 -o m.docx", "it can be 2022-06-16"),
        ("minutes --date 0000-01-01 -o m.docx", "it can be 2022-06-16"),
        ("minutes --stage documnt -o m.docx", "did you mean “document”?"),
        ("letters --entry bakungg -o s", "did you mean “bakung”?"),
        ("letters --number-pattern B/1 -o s", "gives all letters the same number"),
        ("minutes --before nowhere.json -o m.docx", "nowhere.json"),
        ("minutes --before entries.csv -o m.docx", "no result that tolok wrote"),
        ("lettres -o s", "did you mean letters?"),
        ("", "which"),
    ];
    for (line, told) in lines {
        let folder = copy("kota-contoh");
        let before = contents(folder.path());
        let said = tolok(&folder.path().join("edition"), &format!("report . {line} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{line}: {}", said.err);
        assert!(said.err.contains(told), "{line} says {}, not {told}", said.err);
        assert!(before == contents(folder.path()), "{line} wrote something");
    }
}

#[test]
fn every_kind_has_help_in_both_languages() {
    for kind in ["minutes", "annex", "letters", "site", "diff"] {
        for (lang, examples) in [("en", "Examples:"), ("id", "Contoh:")] {
            let help = done(Path::new("."), &format!("report {kind} --help --lang {lang}"));
            assert!(help.contains(examples), "{kind}: {help}");
            // Every option is followed by words.
            let bare = help.lines().find(|l| l.starts_with("      --") && l.trim().split("  ").count() < 2);
            assert!(bare.is_none(), "{kind}: {bare:?} has no help");
        }
    }
}
