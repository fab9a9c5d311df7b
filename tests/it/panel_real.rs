//! `tolok panel` on real ratings gives what R gives. Needs `TOLOK_DATA`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{done, json};

fn data(name: &str) -> PathBuf {
    let root = std::env::var("TOLOK_DATA").expect("TOLOK_DATA points at the folder of real data sets");
    Path::new(&root).join(name)
}

fn near(found: &Value, want: f64, within: f64) {
    let got = found.as_f64().unwrap_or_else(|| panic!("{found} is not {want}"));
    assert!((got - want).abs() < within, "{got} is not {want}");
}

fn matrix(name: &str) -> Value {
    json(&data("irr_panels"), &format!("panel --matrix {name}.csv"))
}

#[test]
#[ignore = "needs TOLOK_DATA"]
fn real_data_of_irr_panels_come_out() {
    let icc = |told: &Value, name: &str| told["agreement"]["icc"][name]["value"].clone();
    let anxiety = matrix("anxiety");
    near(&icc(&anxiety, "2,1"), 0.197_998, 5e-7);
    near(&anxiety["agreement"]["kendall_w"], 0.539_657, 5e-7);
    near(&matrix("diagnoses")["agreement"]["fleiss_kappa"], 0.430_245, 5e-7);
    let vision = matrix("vision");
    near(&vision["agreement"]["cohen_kappa"], 0.595_389, 5e-7);
    assert_eq!(vision["agreement"]["units"], 7477);
    let video = matrix("video");
    near(&icc(&video, "2,1"), 0.156_913, 5e-7);
    near(&video["agreement"]["kendall_w"], 0.391_584, 5e-7);
    let told = json(&data("irr_panels"), "panel --matrix shrout_fleiss_1979.csv --entry target");
    near(&icc(&told, "2,k"), 0.620_050_547_6, 5e-10);
}

const LONG: &str = "--entry idstud --judge rater --mark k1|k2|k3|k4|k5";

#[test]
#[ignore = "needs TOLOK_DATA"]
fn real_data_of_sirt_are_sparse_and_connected() {
    let sizes =
        [("data.ratings1.csv", 274, 7, 135, (5.10, 8.85)), ("data.ratings2.csv", 615, 16, 178, (4.51, 9.23))];
    for (file, rows, judges, entries, (least, most)) in sizes {
        let told = json(&data("sirt_ratings"), &format!("panel --table {file} {LONG}"));
        let rasch = &told["rasch"];
        assert_eq!(told["marks"], 5 * rows);
        assert_eq!(rasch["judges"].as_array().unwrap().len(), judges);
        assert_eq!(rasch["entries"].as_array().unwrap().len(), entries);
        assert_eq!((&rasch["subsets"], &rasch["converged"]), (&1.into(), &true.into()));
        let page =
            done(&data("sirt_ratings"), &format!("panel --table {file} {LONG} --format csv --lang en"));
        let mut rows = csv::Reader::from_reader(page.as_bytes());
        let mean = rows.headers().unwrap().iter().position(|h| h == "Mean").unwrap();
        let means: Vec<f64> =
            rows.records().map(|r| 5.0 * r.unwrap()[mean].parse::<f64>().unwrap()).collect();
        let (low, high) = means.iter().fold((f64::MAX, 0.0_f64), |(l, h), m| (l.min(*m), h.max(*m)));
        assert!((low - least).abs() < 0.03 && (high - most).abs() < 0.03, "{file}: {low} {high}");
    }
}

/// VGAM 1.1-7, `vglm(mark ~ entry + judge + criterion, acat(parallel = TRUE))`, extreme entries set aside:
/// the adjacent-category logit with fixed effects is the joint likelihood of the rating scale model.
#[test]
#[ignore = "needs TOLOK_DATA"]
fn real_data_severities_are_those_of_vgam() {
    let told = json(&data("sirt_ratings"), &format!("panel --table data.ratings1.csv {LONG}"));
    let rasch = &told["rasch"];
    near(&rasch["log_likelihood"], -1_056.855_016_67, 1e-7);
    let judges = [
        1.046_791_641_6,
        0.527_892_339_3,
        0.440_563_820_9,
        -0.758_522_640_7,
        -0.131_586_843_0,
        -0.870_068_774_8,
        -0.255_069_543_4,
    ];
    let criteria = [-0.448_679_606_7, 0.380_555_173_9, -0.295_960_492_3, 0.252_351_069_0, 0.111_733_856_0];
    for (found, want) in rasch["judges"].as_array().unwrap().iter().zip(judges) {
        near(&found["measure"], want, 1e-7);
    }
    for (found, want) in rasch["criteria"].as_array().unwrap().iter().zip(criteria) {
        near(&found["measure"], want, 1e-7);
    }
    // Steps between thresholds: 1.759612444, -1.467918474, -4.446179673 less their mean, sign turned.
    for (found, want) in rasch["thresholds"].as_array().unwrap().iter().zip([
        -3.144_441_011_7,
        0.083_089_906_3,
        3.061_351_105_3,
    ]) {
        near(found, want, 1e-7);
    }
}

/// lme4 1.1-31, `glmer(mark >= 2 ~ judge + criterion + (1 | entry), binomial, nAGQ = 50)`, sum contrasts.
#[test]
#[ignore = "needs TOLOK_DATA"]
fn real_data_of_two_levels_come_out_as_in_lme4() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = csv::Reader::from_path(data("sirt_ratings/data.ratings1.csv")).unwrap();
    let mut long = String::from("entry,judge,criterion,mark\n");
    for row in reader.records().map(Result::unwrap) {
        for k in 1..=5 {
            let passed = u8::from(row[k + 1].parse::<f64>().unwrap() >= 2.0);
            long += &format!("{},{},k{k},{passed}\n", &row[0], &row[1]);
        }
    }
    std::fs::write(folder.path().join("t.csv"), long).unwrap();
    let told = json(folder.path(), "panel --table t.csv --criterion criterion --method mml");
    let rasch = &told["rasch"];
    near(&rasch["log_likelihood"], -622.585_905_306, 2e-6);
    near(&rasch["population"]["mean"], -0.430_112_747, 1e-4);
    near(&rasch["population"]["sd"], 2.796_115_32, 1e-4);
    let judges = [
        1.462_287_517,
        0.572_880_511,
        0.452_661_047,
        -1.152_015_697,
        -0.116_149_412,
        -0.663_987_417,
        -0.555_676_549,
    ];
    let errors = [0.260_564_59, 0.241_243_61, 0.238_546_96, 0.237_033_51, 0.230_423_72, 0.234_636_44];
    for (found, want) in rasch["judges"].as_array().unwrap().iter().zip(judges) {
        near(&found["measure"], want, 1e-4);
    }
    for (found, want) in rasch["judges"].as_array().unwrap().iter().zip(errors) {
        near(&found["se"], want, 2e-3);
    }
}
