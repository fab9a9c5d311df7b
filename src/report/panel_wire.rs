//! A panel's study as JSON.

use serde_json::{Map, Value, json};

use super::explain_view::reason_json;
use super::{PanelView, Tolok, Words};
use crate::judging::panel::{
    Agreement, Category, Facet, Favour, Finding, Judged, Method, Portrait, Severity, Verdict,
};
use crate::stats::rasch::{Homogeneity, Measure, Steps};
use crate::stats::{Coefficient, Estimate, Icc, Mixed};

/// Most unexpected marks that are listed.
const LISTED: usize = 50;

impl<'a> PanelView<'a> {
    /// The studies as JSON: the keys of the first, and all of them under `stages`.
    pub fn json(tolok: &Tolok, views: impl Iterator<Item = PanelView<'a>>, words: &Words) -> Value {
        let all: Vec<Map<String, Value>> = views.map(|v| v.own_json(words)).collect();
        let mut whole = Map::new();
        whole.insert("tolok".into(), serde_json::to_value(tolok).unwrap_or_default());
        if let Some(first) = all.first() {
            whole.extend(first.clone());
        }
        whole.insert("stages".into(), all.into_iter().map(Value::Object).collect());
        Value::Object(whole)
    }

    fn own_json(&self, words: &Words) -> Map<String, Value> {
        let study = self.study;
        let mut all = Map::new();
        all.insert("name".into(), self.name.into());
        all.insert("marks".into(), self.rated.marks.len().into());
        all.insert("agreement".into(), self.agreement_json(&study.agreement, words));
        // The keys are there whether or not there is an estimate, so that nobody asks null for a key.
        let rasch = study.rasch.as_ref().map_or_else(
            || none(&["judges", "entries", "criteria", "thresholds", "subsets", "log_likelihood"]),
            |s| self.rasch_json(s),
        );
        all.insert("rasch".into(), with_verdict(rasch, &study.rasch_verdict, words));
        let linear = study.linear.as_ref().map_or_else(
            || {
                let mut whole = none(&["judges"]);
                whole["variances"] = none(&["entry", "judge", "residual"]);
                whole
            },
            |l| self.linear_json(l),
        );
        all.insert("linear".into(), with_verdict(linear, &study.linear_verdict, words));
        let portraits = self.rated.judges.iter().zip(&study.portraits);
        let portraits: Vec<Value> =
            portraits.filter_map(|(id, p)| p.as_ref().map(|p| portrait(id, p, words))).collect();
        all.insert("portraits".into(), portraits.into());
        let enough = json!({
            "rasch": verdict(&study.rasch_verdict, words),
            "linear": verdict(&study.linear_verdict, words),
        });
        all.insert("enough".into(), enough);
        all
    }

    fn agreement_json(&self, found: &Agreement, words: &Words) -> Value {
        let of = |judged: &Judged<Coefficient>| judged.value.map(|c| c.value);
        let error = |judged: &Judged<Coefficient>| judged.value.and_then(|c| c.se);
        let around = |judged: &Judged<Coefficient>| {
            let ends = judged.value.and_then(|c| c.interval(0.95));
            ends.map(|(low, high)| json!({"low": low, "high": high}))
        };
        let [nominal, ordinal, interval, ratio] = &found.alpha;
        let icc_of = |of: fn(&Icc) -> Option<Estimate>| {
            estimate(found.icc.value.as_ref().and_then(of), &found.icc.verdict)
        };
        json!({
            "icc": {
                "1,1": icc_of(|i| i.one_single),
                "2,1": icc_of(|i| i.two_single),
                "3,1": icc_of(|i| i.three_single),
                "1,k": icc_of(|i| i.one_mean),
                "2,k": icc_of(|i| i.two_mean),
                "3,k": icc_of(|i| i.three_mean),
            },
            "alpha": {
                "nominal": of(nominal), "ordinal": of(ordinal), "interval": of(interval), "ratio": of(ratio),
            },
            "fleiss_kappa": of(&found.fleiss),
            "cohen_kappa": of(&found.cohen),
            "ac1": of(&found.ac1),
            "brennan_prediger": of(&found.brennan_prediger),
            "kendall_w": found.kendall.value,
            "weighted_kappa": {"linear": of(&found.weighted[0]), "quadratic": of(&found.weighted[1])},
            "light_kappa": found.light.value,
            "se": {
                "alpha": {
                    "nominal": error(nominal), "ordinal": error(ordinal),
                    "interval": error(interval), "ratio": error(ratio),
                },
                "fleiss_kappa": error(&found.fleiss),
                "cohen_kappa": error(&found.cohen),
                "ac1": error(&found.ac1),
                "brennan_prediger": error(&found.brennan_prediger),
            },
            "interval": {
                "alpha": {
                    "nominal": around(nominal), "ordinal": around(ordinal),
                    "interval": around(interval), "ratio": around(ratio),
                },
                "fleiss_kappa": around(&found.fleiss),
                "cohen_kappa": around(&found.cohen),
                "weighted_kappa": {
                    "linear": around(&found.weighted[0]), "quadratic": around(&found.weighted[1]),
                },
                "ac1": around(&found.ac1),
                "brennan_prediger": around(&found.brennan_prediger),
            },
            "kendall_p": found.kendall_p,
            "exact": {
                "observed": (found.pairs.0 > 0).then(|| found.pairs.1 as f64 / found.pairs.0 as f64),
                "by_chance": found.by_chance,
                "expected": self.study.rasch.as_ref().and_then(|r| r.expected_agreement),
                "pairs": found.pairs.0,
            },
            "units": found.units,
            "complete_entries": found.complete,
            "enough": {
                "icc": verdict(&found.icc.verdict, words),
                "alpha": {
                    "nominal": verdict(&nominal.verdict, words),
                    "ordinal": verdict(&ordinal.verdict, words),
                    "interval": verdict(&interval.verdict, words),
                    "ratio": verdict(&ratio.verdict, words),
                },
                "fleiss_kappa": verdict(&found.fleiss.verdict, words),
                "cohen_kappa": verdict(&found.cohen.verdict, words),
                "ac1": verdict(&found.ac1.verdict, words),
                "brennan_prediger": verdict(&found.brennan_prediger.verdict, words),
                "kendall_w": verdict(&found.kendall.verdict, words),
                "weighted_kappa": verdict(&found.weighted[0].verdict, words),
                "light_kappa": verdict(&found.light.verdict, words),
            },
        })
    }

    fn rasch_json(&self, found: &Severity) -> Value {
        let solution = &found.solution;
        let facet = |f: usize, ids: &[String]| -> Vec<Value> {
            let known = ids.iter().zip(&solution.measures[f]);
            known.filter_map(|(id, m)| m.as_ref().map(|m| measure(id, m))).collect()
        };
        let thresholds = match found.steps {
            Steps::Shared => json!(solution.thresholds.first()),
            Steps::OfCriterion => json!(solution.thresholds),
        };
        let [entries, judges, criteria] = &found.facets;
        json!({
            "judges": facet(1, &self.rated.judges),
            "entries": facet(0, &self.rated.entries),
            "criteria": facet(2, &self.rated.criteria),
            "thresholds": thresholds,
            "subsets": solution.subsets,
            "log_likelihood": solution.log_likelihood,
            "method": match found.method { Method::Joint => "jml", Method::Marginal => "mml" },
            "steps": match found.steps { Steps::Shared => "shared", Steps::OfCriterion => "criterion" },
            "converged": solution.converged,
            "iterations": solution.steps,
            "residual": solution.residual,
            "population": solution.population.map(|(mean, sd)| json!({"mean": mean, "sd": sd})),
            "levels": found.values,
            "categories": found.categories.iter().map(|g| g.iter().map(category).collect::<Vec<_>>()).collect::<Vec<_>>(),
            "facets": {
                "entries": facet_json(entries), "judges": facet_json(judges), "criteria": facet_json(criteria),
            },
            "unexpected": found.unexpected.iter().take(LISTED).map(|u| {
                let mark = self.rated.marks[u.mark];
                json!({
                    "entry": self.rated.entries[mark.entry as usize],
                    "judge": self.rated.judges[mark.judge as usize],
                    "criterion": self.rated.criteria[mark.criterion as usize],
                    "mark": mark.value, "expected": u.expected, "z": u.z,
                })
            }).collect::<Vec<_>>(),
            "unexpected_count": found.unexpected.len(),
        })
    }

    fn linear_json(&self, found: &Mixed) -> Value {
        let effects = |ids: &[String], of: &[Option<(f64, f64)>]| -> Vec<Value> {
            let known = ids.iter().zip(of).filter_map(|(id, e)| e.map(|e| (id, e)));
            known.map(|(id, (effect, se))| json!({"id": id, "effect": effect, "se": se})).collect()
        };
        let fixed = |ids: &[String]| -> Vec<Value> {
            let known = ids.iter().zip(&found.criteria);
            known.map(|(id, effect)| json!({"id": id, "effect": effect})).collect()
        };
        json!({
            "judges": effects(&self.rated.judges, &found.judges),
            "variances": {
                "entry": found.entry, "judge": found.judge, "residual": found.residual,
                "judge_x_entry": found.interaction,
            },
            "entries": effects(&self.rated.entries, &found.entries),
            "criteria": fixed(&self.rated.criteria),
            "intercept": found.intercept,
            "parts": found.parts.len(),
            "deviance": found.deviance,
            "converged": found.converged,
        })
    }
}

/// An object whose values are not known.
fn none(keys: &[&str]) -> Value {
    keys.iter().map(|key| ((*key).to_owned(), Value::Null)).collect()
}

fn with_verdict(mut of: Value, own: &Verdict, words: &Words) -> Value {
    of["enough"] = verdict(own, words);
    of
}

pub(super) fn verdict(verdict: &Verdict, words: &Words) -> Value {
    let missing: Vec<Value> = verdict.missing.iter().map(|m| reason_json(m, words)).collect();
    json!({"enough": verdict.is_enough(), "missing": missing})
}

fn estimate(found: Option<Estimate>, own: &Verdict) -> Value {
    // An end of an interval may lie at minus infinity, which JSON does not have.
    let finite = |x: f64| x.is_finite().then_some(x);
    json!({
        "value": found.and_then(|e| finite(e.value)),
        "low": found.and_then(|e| finite(e.low)),
        "high": found.and_then(|e| finite(e.high)),
        "enough": own.is_enough(),
    })
}

fn measure(id: &str, m: &Measure) -> Value {
    json!({
        "id": id, "measure": m.measure, "se": m.se,
        "infit": m.fit.map(|f| f.infit), "outfit": m.fit.map(|f| f.outfit), "fair": m.fair,
        "infit_z": m.fit.map(|f| f.infit_z), "outfit_z": m.fit.map(|f| f.outfit_z),
        "marks": m.ratings, "observed": m.observed, "expected": m.expected,
        "extreme": m.extreme, "subset": m.subset,
    })
}

fn portrait(id: &str, p: &Portrait, words: &Words) -> Value {
    let favour = |f: &Favour| {
        json!({
            "attribute": f.attribute, "value": f.value, "own": f.own, "entries": f.entries,
            "levels": f.levels, "se": f.se, "p": f.p,
        })
    };
    let finding = |f: &Finding| {
        let (because, advice) = (reason_json(&f.message, words), reason_json(&f.advice, words));
        json!({"kind": f.what.word(), "because": because, "advice": advice})
    };
    json!({
        "id": id, "severity": p.severity, "infit": p.infit, "range": p.range, "halo": p.halo,
        "minutes_per_mark": p.pace,
        "drift": p.drift.map(|d| json!({"levels": d.levels, "se": d.se, "p": d.p})),
        "favours": p.favours.iter().map(favour).collect::<Vec<_>>(),
        "findings": p.findings.iter().map(finding).collect::<Vec<_>>(),
        "enough": verdict(&p.verdict, words),
    })
}

fn category(c: &Category) -> Value {
    json!({
        "level": c.level, "marks": c.marks, "average": c.average, "outfit": c.outfit, "threshold": c.threshold,
    })
}

fn facet_json(facet: &Facet) -> Value {
    let chi =
        |h: Option<Homogeneity>| h.map(|h| json!({"chi_square": h.chi_square, "df": h.freedom, "p": h.p}));
    let parts = facet.separation.map(|s| {
        json!({
            "rmse": s.rmse, "sd": s.true_sd, "separation": s.separation,
            "strata": s.strata, "reliability": s.reliability,
        })
    });
    json!({"separation": parts, "fixed": chi(facet.same), "random": chi(facet.sample)})
}
