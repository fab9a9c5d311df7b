//! A panel's study on a page, in words that the panel can discuss.

use super::panel_plots::{caterpillar, wright_map};
use super::{Block, Column, Table, Words};
use crate::evidence::Rated;
use crate::judging::panel::{Agreement, Judged, Method, Severity, Study, Verdict};
use crate::model::Message;
use crate::stats::rasch::Measure;
use crate::stats::{Coefficient, Estimate};

/// Unexpected marks that a page lists.
const LISTED: usize = 10;

/// A study and what it is of.
#[derive(Debug, Clone, Copy)]
pub struct PanelView<'a> {
    /// The stage, or the file.
    pub name: &'a str,
    /// The marks.
    pub rated: &'a Rated,
    /// What they tell.
    pub study: &'a Study,
}

impl PanelView<'_> {
    /// The page.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(1, words.say(&self.heading()))];
        blocks.push(Block::Heading(2, words.label("heading-panel-agreement")));
        blocks.push(Block::Line(words.say(&self.exact(words))));
        blocks.push(Block::Table(agreement_table(&self.study.agreement, words)));
        blocks.extend(self.findings(words));
        blocks.extend(self.severities(words));
        blocks.extend(self.linear(words));
        blocks
    }

    /// What stands out in each judge, or that nothing does.
    fn findings(&self, words: &Words) -> Vec<Block> {
        let portraits = || self.rated.judges.iter().zip(&self.study.portraits);
        let looked = portraits().filter(|(_, p)| p.as_ref().is_some_and(|p| p.verdict.is_enough())).count();
        if looked == 0 {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(2, words.label("heading-panel-odd"))];
        for (id, portrait) in portraits() {
            for (_, message) in portrait.iter().flat_map(|p| &p.findings) {
                blocks.push(Block::Line(format!("- {id}: {}", words.say(message))));
            }
        }
        let code = if blocks.len() == 1 { "panel-odd-none" } else { "panel-odd-some" };
        blocks.push(Block::Line(words.say(&Message::new(code).count("judges", looked))));
        blocks
    }

    fn heading(&self) -> Message {
        Message::new("heading-panel")
            .word("name", self.name)
            .count("marks", self.rated.marks.len())
            .count("judges", self.rated.judges.len())
            .count("entries", self.rated.entries.len())
            .count("criteria", self.rated.criteria.len())
    }

    fn exact(&self, words: &Words) -> Message {
        let (all, same) = self.study.agreement.pairs;
        let expected = self.study.rasch.as_ref().and_then(|r| r.expected_agreement);
        let percent = |share: Option<f64>| share.map(|s| words.percent(s)).unwrap_or_default();
        Message::new("panel-exact")
            .count("pairs", all)
            .word("same", percent((all > 0).then(|| same as f64 / all.max(1) as f64)))
            .word("chance", percent(self.study.agreement.by_chance))
            .word("expected", percent(expected))
    }

    fn severities(&self, words: &Words) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, words.label("heading-panel-severity"))];
        blocks.extend(missing(&self.study.rasch_verdict, words));
        let Some(found) = &self.study.rasch else { return blocks };
        blocks.push(Block::Line(words.say(&method(found))));
        blocks.extend(Self::spread(found, words));
        blocks.push(Block::Table(self.judge_table(words)));
        blocks.push(Block::Line(words.label("panel-caterpillar")));
        blocks.push(Block::Shaped(caterpillar(&self.rated.judges, &found.solution.measures[1], words)));
        blocks.push(Block::Heading(2, words.label("heading-panel-map")));
        blocks.push(Block::Line(words.label("panel-map")));
        blocks.push(Block::Shaped(wright_map(self.rated, found, words)));
        blocks.push(Block::Heading(2, words.label("heading-panel-levels")));
        blocks.push(Block::Table(levels_table(found, words)));
        if !found.unexpected.is_empty() {
            let all = Message::new("heading-panel-unexpected").count("count", found.unexpected.len());
            blocks.push(Block::Heading(2, words.say(&all)));
            blocks.push(Block::Table(self.unexpected_table(found, words)));
        }
        blocks
    }

    /// Whether judges differ more than chance would have it.
    fn spread(found: &Severity, words: &Words) -> Vec<Block> {
        let facet = &found.facets[1];
        let (Some(parts), Some(same)) = (facet.separation, facet.same) else { return Vec::new() };
        let known = || found.solution.measures[1].iter().flatten().filter(|m| !m.extreme);
        let least = known().map(|m| m.fair).fold(f64::INFINITY, f64::min);
        let most = known().map(|m| m.fair).fold(f64::NEG_INFINITY, f64::max);
        let message = Message::new("panel-spread")
            .word("differ", if same.p < 0.05 { "yes" } else { "no" })
            .word("least", words.points(least))
            .word("most", words.points(most))
            .word("strata", words.fixed(parts.strata, 1))
            .word("reliability", words.points(parts.reliability));
        vec![Block::Line(words.say(&message))]
    }

    /// A row per judge, from the severest.
    pub fn judge_table(&self, words: &Words) -> Table {
        let columns = vec![
            Column::id(words.label("column-judge")),
            Column::right(words.label("column-panel-marks")),
            Column::right(words.label("column-panel-mean")),
            Column::right(words.label("column-panel-fair")),
            Column::right(words.label("column-panel-measure")),
            Column::right(words.label("column-panel-error")),
            Column::right(words.label("column-panel-infit")),
            Column::extra(words.label("column-panel-outfit")),
            Column::extra(words.label("column-panel-effect")),
            Column::extra(words.label("column-panel-subset")),
        ];
        let mut sums = vec![(0.0, 0.0); self.rated.judges.len()];
        for mark in &self.rated.marks {
            let sum: &mut (f64, f64) = &mut sums[mark.judge as usize];
            *sum = (sum.0 + 1.0, sum.1 + mark.value);
        }
        let measure = |j: usize| self.study.rasch.as_ref().and_then(|r| r.solution.measures[1][j]);
        let mut order: Vec<usize> = (0..self.rated.judges.len()).collect();
        let severity = |j: usize| measure(j).map_or(f64::NEG_INFINITY, |m| m.measure);
        order.sort_by(|a, b| severity(*b).total_cmp(&severity(*a)).then(a.cmp(b)));
        let row = |j: usize| {
            let m: Option<Measure> = measure(j);
            let fixed = |x: Option<f64>| x.map(|x| words.points(x)).unwrap_or_default();
            let fit = m.and_then(|m| m.fit);
            let effect = self.study.linear.as_ref().and_then(|l| l.judges[j]).map(|(effect, _)| effect);
            vec![
                self.rated.judges[j].clone(),
                words.fixed(sums[j].0, 0),
                fixed((sums[j].0 > 0.0 && self.rated.words.is_none()).then(|| sums[j].1 / sums[j].0)),
                fixed(m.map(|m| m.fair)),
                fixed(m.map(|m| m.measure)),
                fixed(m.map(|m| m.se)),
                fixed(fit.map(|f| f.infit)),
                fixed(fit.map(|f| f.outfit)),
                fixed(effect),
                m.and_then(|m| m.subset).map(|s| words.fixed(s as f64 + 1.0, 0)).unwrap_or_default(),
            ]
        };
        Table { columns, rows: order.into_iter().map(row).collect() }
    }

    fn unexpected_table(&self, found: &Severity, words: &Words) -> Table {
        let columns = vec![
            Column::id(words.label("column-entry")),
            Column::id(words.label("column-judge")),
            Column::id(words.label("column-criterion")),
            Column::right(words.label("column-panel-mark")),
            Column::right(words.label("column-panel-expected")),
            Column::right(words.label("column-panel-z")),
        ];
        let rows = found.unexpected.iter().take(LISTED).map(|u| {
            let mark = self.rated.marks[u.mark];
            vec![
                self.rated.entries[mark.entry as usize].clone(),
                self.rated.judges[mark.judge as usize].clone(),
                self.rated.criteria[mark.criterion as usize].clone(),
                words.place(mark.value),
                words.points(u.expected),
                words.fixed(u.z, 1),
            ]
        });
        Table { columns, rows: rows.collect() }
    }

    fn linear(&self, words: &Words) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, words.label("heading-panel-linear"))];
        blocks.extend(missing(&self.study.linear_verdict, words));
        let Some(found) = &self.study.linear else { return blocks };
        let whole = found.entry + found.judge + found.interaction.unwrap_or(0.0) + found.residual;
        let share = |variance: f64| words.percent(variance / whole);
        let message = Message::new("panel-variances")
            .word("entry", share(found.entry))
            .word("judge", share(found.judge))
            .word("both", found.interaction.map(share).unwrap_or_default())
            .word("residual", share(found.residual));
        blocks.push(Block::Line(words.say(&message)));
        blocks
    }
}

fn method(found: &Severity) -> Message {
    let solution = &found.solution;
    let (mean, sd) = solution.population.unwrap_or_default();
    Message::new(match found.method {
        Method::Joint => "panel-method-joint",
        Method::Marginal => "panel-method-marginal",
    })
    .count("steps", solution.steps)
    .number("mean", mean)
    .number("sd", sd)
}

/// What is missing, a line each.
fn missing(verdict: &Verdict, words: &Words) -> Vec<Block> {
    verdict.missing.iter().map(|m| Block::Line(format!("! {}", words.say(m)))).collect()
}

fn agreement_table(found: &Agreement, words: &Words) -> Table {
    let columns = vec![
        Column::left(words.label("column-panel-coefficient")),
        Column::right(words.label("column-panel-value")),
        Column::right(words.label("column-panel-interval")),
        Column::remark(words.label("column-panel-missing")),
    ];
    let said = |v: &Verdict| v.missing.iter().map(|m| words.say(m)).collect::<Vec<_>>().join(" ");
    let interval = |low: f64, high: f64| format!("{} … {}", words.points(low), words.points(high));
    let of = |code: &'static str, judged: &Judged<Coefficient>| {
        let value = judged.value.map(|c| words.fixed(c.value, 3)).unwrap_or_default();
        let around =
            judged.value.and_then(|c| c.se.map(|se| (c.value - 1.96 * se, (c.value + 1.96 * se).min(1.0))));
        let around = around.map(|(low, high)| interval(low, high)).unwrap_or_default();
        vec![words.label(code), value, around, said(&judged.verdict)]
    };
    let icc = |name: &str, estimate: Option<Estimate>| {
        let value = estimate.map(|e| words.fixed(e.value, 3)).unwrap_or_default();
        let around = estimate.map(|e| interval(e.low, e.high)).unwrap_or_default();
        vec![format!("ICC({name})"), value, around, said(&found.icc.verdict)]
    };
    let [nominal, ordinal, distance, ratio] = &found.alpha;
    let single = |code: &'static str, judged: &Judged<f64>| {
        let value = judged.value.map(|v| words.fixed(v, 3)).unwrap_or_default();
        vec![words.label(code), value, String::new(), said(&judged.verdict)]
    };
    let value = found.icc.value;
    let rows = vec![
        icc("1,1", value.and_then(|i| i.one_single)),
        icc("2,1", value.and_then(|i| i.two_single)),
        icc("3,1", value.and_then(|i| i.three_single)),
        icc("1,k", value.and_then(|i| i.one_mean)),
        icc("2,k", value.and_then(|i| i.two_mean)),
        icc("3,k", value.and_then(|i| i.three_mean)),
        of("panel-alpha-nominal", nominal),
        of("panel-alpha-ordinal", ordinal),
        of("panel-alpha-interval", distance),
        of("panel-alpha-ratio", ratio),
        of("panel-fleiss", &found.fleiss),
        of("panel-cohen", &found.cohen),
        of("panel-cohen-linear", &found.weighted[0]),
        of("panel-cohen-quadratic", &found.weighted[1]),
        single("panel-light", &found.light),
        of("panel-ac1", &found.ac1),
        of("panel-brennan", &found.brennan_prediger),
        single("panel-kendall", &found.kendall),
    ];
    Table { columns, rows }
}

fn levels_table(found: &Severity, words: &Words) -> Table {
    let columns = vec![
        Column::right(words.label("column-panel-mark")),
        Column::right(words.label("column-panel-marks")),
        Column::right(words.label("column-panel-average")),
        Column::right(words.label("column-panel-outfit")),
        Column::right(words.label("column-panel-threshold")),
    ];
    let rows = found.categories.iter().flatten().map(|c| {
        vec![
            words.place(c.level),
            words.fixed(c.marks as f64, 0),
            words.points(c.average),
            words.points(c.outfit),
            c.threshold.map(|t| words.points(t)).unwrap_or_default(),
        ]
    });
    Table { columns, rows: rows.collect() }
}
