//! The Human Development Index of Afghanistan, rebuilt through the command line.
//!
//! Values, indices and the published HDI: UNDP, Human Development Report 2021/22.

use std::fs;

use tempfile::TempDir;
use tolok::intake::load;
use tolok::model::StageIx;
use tolok::ranking::rank;

use crate::program::{done, edition, json, list, number, word};

/// Entry; life expectancy, expected and mean years of schooling, income; HDI at six decimals and as published.
type Year = (&'static str, [&'static str; 4], &'static str, &'static str);

const YEARS: [Year; 4] = [
    ("afg-1990", ["45.9672", "2.504050016", "0.97112539", "2684.550019"], "0.272511", "0.273"),
    ("afg-2000", ["55.2978", "5.529050112", "1.407805934", "984.9974338"], "0.335085", "0.335"),
    ("afg-2010", ["60.8508", "9.002689838", "2.105191281", "1938.315627"], "0.448349", "0.448"),
    ("afg-2021", ["61.9824", "10.26384398", "2.98506999", "1824.190915"], "0.477627", "0.478"),
];

/// Health, education and income of 2021 at six decimals.
const DIMENSIONS: [(&str, &str); 3] =
    [("health", "0.645883"), ("education", "0.384609"), ("income", "0.438624")];

fn afghanistan() -> TempDir {
    let entries: String = YEARS.iter().map(|(entry, ..)| format!("{entry}\n")).collect();
    let rows: String =
        YEARS.iter().map(|(entry, cells, ..)| format!("{entry},{}\n", cells.join(","))).collect();
    edition(&[
        (
            "competition.yaml",
            "competition: hdi\nedition: \"2021\"\nlanguages: [en]\n\
             stages: [{id: index, rubric: \"shipped:hdi@2021\"}]\ncsv: {delimiter: \",\", decimal: \".\"}\n",
        ),
        ("entries.csv", &format!("entry\n{entries}")),
        ("indicators.csv", &format!("entry,le,eys,mys,gnipc\n{rows}")),
    ])
}

/// Points as the index prints them: a share of 1.
fn share(points: f64, decimals: usize) -> String {
    format!("{:.decimals$}", points / 100.0)
}

#[test]
fn the_published_values_come_out_to_the_digit() {
    let folder = afghanistan();
    let ranked = json(folder.path(), "rank edition");
    let places = list(&ranked["stages"][0]["tracks"][0]["places"]);
    let by_year: Vec<&str> = places.iter().map(|p| word(&p["entry"])).collect();
    assert_eq!(by_year, ["afg-2021", "afg-2010", "afg-2000", "afg-1990"]);
    for (entry, _, six, published) in YEARS {
        let place = places.iter().find(|p| p["entry"] == entry).unwrap();
        assert_eq!(share(number(&place["points_exact"]), 6), six, "{entry}");
        assert_eq!(share(number(&place["points"]), 3), published, "{entry}");
        assert_eq!(number(&place["coverage"]).to_string(), "1");
    }
    for (dimension, six) in DIMENSIONS {
        let rounded = six.parse::<f64>().unwrap() * 100.0;
        assert_eq!(share(number(&places[0]["dimensions"][dimension]), 3), share(rounded, 3), "{dimension}");
    }
}

#[test]
fn the_dimensions_of_2021_come_out_to_six_digits() {
    let folder = afghanistan();
    let loaded = load(&folder.path().join("edition")).unwrap();
    let ranking = rank(&loaded.edition, &loaded.evidence).unwrap();
    let first = &ranking.stages[0].tracks[0].places[0];
    assert_eq!(loaded.edition.entry(first.entry).id.as_str(), "afg-2021");
    let rubric = loaded.edition.rubric(StageIx::at(0));
    for (dimension, six) in DIMENSIONS {
        let points = first.card.node(rubric.node(dimension).unwrap()).points.unwrap();
        assert_eq!(share(points.exact, 6), six, "{dimension}");
    }
}

#[test]
fn a_rubric_that_extends_the_index_shows_six_digits_too() {
    let folder = afghanistan();
    let file = |name: &str| folder.path().join("edition").join(name);
    let rules = fs::read_to_string(file("competition.yaml")).unwrap();
    fs::write(file("competition.yaml"), rules.replace("shipped:hdi@2021", "fine.yaml")).unwrap();
    let rubric = "rubric: fine\nversion: \"1\"\nextends: shipped:hdi@2021\nround: {decimals: 4}\n";
    fs::write(file("fine.yaml"), rubric).unwrap();
    let ranked = json(folder.path(), "rank edition");
    let first = &ranked["stages"][0]["tracks"][0]["places"][0];
    assert_eq!(share(number(&first["points"]), 6), "0.477627");
    for (dimension, six) in DIMENSIONS {
        assert_eq!(share(number(&first["dimensions"][dimension]), 6), six, "{dimension}");
    }
}

#[test]
fn a_country_without_one_indicator_has_no_place() {
    let folder = afghanistan();
    let file = folder.path().join("edition/indicators.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("2.504050016", "")).unwrap();
    let ranked = json(folder.path(), "rank edition");
    let drop = &ranked["dropped"][0];
    assert_eq!((word(&drop["entry"]), word(&drop["reason"]["code"])), ("afg-1990", "blocked"));
    assert_eq!(drop["reason"]["args"]["criterion"], "eys");
    assert_eq!(list(&ranked["stages"][0]["tracks"][0]["places"]).len(), 3);
}

#[test]
fn the_gap_between_two_years_is_divided_among_the_indicators() {
    let folder = afghanistan();
    let against = json(folder.path(), "explain edition afg-2021 --against afg-2010");
    let rows = list(&against["rows"]);
    let part = |criterion: &str| number(&rows.iter().find(|r| r["criterion"] == criterion).unwrap()["part"]);
    assert!((number(&against["gap"]) - 3.0).abs() < 1e-9, "{against}");
    // Longer lives and more schooling, lower income.
    assert!(part("le") > 0.0 && part("eys") > 0.0 && part("mys") > 0.0 && part("gnipc") < 0.0, "{against}");
    let indicators: f64 = ["le", "eys", "mys", "gnipc"].map(part).iter().sum();
    assert!((indicators - 100.0 * (0.477_627 - 0.448_349)).abs() < 1e-4, "{indicators}");
    let told = done(folder.path(), "explain edition afg-2021 gnipc --lang en");
    assert!(told.contains("[indicators.csv:5]"), "{told}");
}
