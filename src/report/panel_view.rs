//! A panel's study on a page, in words that the panel can discuss.

use super::panel_agreement::agreement_blocks;
use super::panel_plots::{caterpillar, wright_map};
use super::{Block, Column, Table, Words};
use crate::evidence::Rated;
use crate::judging::panel::{Method, PORTRAIT_ENTRIES, Portrait, Severity, Study, Verdict};
use crate::model::Message;
use crate::stats::mean;
use crate::stats::rasch::{Homogeneity, Measure, Separation};

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
        // What a chair came for stands first.
        blocks.extend(self.findings(words));
        blocks.push(Block::Heading(2, words.label("heading-panel-agreement")));
        blocks.push(Block::Line(words.say(&self.exact(words))));
        blocks.extend(agreement_blocks(&self.study.agreement, words));
        blocks.extend(self.severities(words));
        blocks.extend(self.linear(words));
        blocks
    }

    /// What stands out in each judge, or that nothing does.
    fn findings(&self, words: &Words) -> Vec<Block> {
        let portraits = || self.rated.judges.iter().zip(&self.study.portraits);
        let mut blocks = vec![Block::Heading(2, words.label("heading-panel-odd"))];
        let enough = |p: &Option<Portrait>| p.as_ref().is_some_and(|p| p.verdict.is_enough());
        let (looked, not): (Vec<_>, Vec<_>) = portraits().partition(|(_, p)| enough(p));
        for (id, portrait) in portraits() {
            for finding in portrait.iter().flat_map(|p| &p.findings) {
                let (what, advice) = (words.say(&finding.message), words.say(&finding.advice));
                blocks.push(Block::Line(format!("- {id}: {what} {advice}")));
            }
        }
        if !looked.is_empty() {
            let code = if blocks.len() == 1 { "panel-odd-none" } else { "panel-odd-some" };
            blocks.push(Block::Line(words.say(&Message::new(code).count("judges", looked.len()))));
        }
        blocks.extend((!not.is_empty()).then(|| unseen(&not, words)));
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
        let slope = mean(&found.slopes).unwrap_or_default();
        blocks.push(Block::Line(words.say(&Message::new("panel-logit").word("levels", words.points(slope)))));
        blocks.extend(Self::spread(found, words));
        let extreme = found.solution.measures[0].iter().flatten().filter(|m| m.extreme).count();
        if extreme > 0 {
            let message = Message::new("panel-extreme-entries").count("count", extreme);
            blocks.push(Block::Line(words.say(&message)));
        }
        blocks.push(Block::Table(self.judge_table(words)));
        blocks.push(Block::Line(words.label("panel-caterpillar")));
        blocks.push(Block::Shaped(caterpillar(&self.rated.judges, &found.solution.measures[1], words)));
        blocks.push(Block::Line(words.label("panel-severity-advice")));
        blocks.push(Block::Heading(2, words.label("heading-panel-facets")));
        blocks.push(Block::Table(facets_table(found, words)));
        blocks.push(Block::Line(words.label("panel-facets-words")));
        blocks.push(Block::Heading(2, words.label("heading-panel-map")));
        blocks.push(Block::Line(words.label("panel-map")));
        blocks.push(Block::Shaped(wright_map(self.rated, found, words)));
        blocks.push(Block::Heading(2, words.label("heading-panel-levels")));
        blocks.push(Block::Table(levels_table(found, words)));
        if !found.unexpected.is_empty() {
            let all = Message::new("heading-panel-unexpected").count("count", found.unexpected.len());
            blocks.push(Block::Heading(2, words.say(&all)));
            blocks.push(Block::Table(self.unexpected_table(found, words)));
            blocks.push(Block::Line(words.label("panel-unexpected-advice")));
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
            Column::extra(words.label("column-panel-infit-z")),
            Column::extra(words.label("column-panel-outfit")),
            Column::extra(words.label("column-panel-outfit-z")),
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
                fit.map(|f| words.fixed(f.infit_z, 1)).unwrap_or_default(),
                fixed(fit.map(|f| f.outfit)),
                fit.map(|f| words.fixed(f.outfit_z, 1)).unwrap_or_default(),
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

/// Which judges were not looked at, and what is missing.
fn unseen(judges: &[(&String, &Option<Portrait>)], words: &Words) -> Block {
    let missing = judges.iter().filter_map(|(_, p)| p.as_ref()).flat_map(|p| &p.verdict.missing);
    let few_judges = missing.into_iter().find(|m| m.code == "enough-judges-for-portrait");
    let names: Vec<&str> = judges.iter().take(LISTED).map(|(id, _)| id.as_str()).collect();
    let message = Message::new("panel-odd-few")
        .count("count", judges.len())
        .word("judges", names.join(", "))
        .count("want", PORTRAIT_ENTRIES)
        .word("why", few_judges.map(|m| words.say(m)).unwrap_or_default());
    Block::Line(format!("! {}", words.say(&message)))
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

/// A chance; the smallest are not told apart.
fn chance(p: f64, words: &Words) -> String {
    if p < 0.001 { format!("<{}", words.fixed(0.001, 3)) } else { words.fixed(p, 3) }
}

/// A row each for entries, judges and criteria: how far they are told apart.
fn facets_table(found: &Severity, words: &Words) -> Table {
    let columns = vec![
        Column::left(words.label("column-panel-facet")),
        Column::right(words.label("column-panel-number")),
        Column::right(words.label("column-panel-spread")),
        Column::right(words.label("column-panel-error")),
        Column::right(words.label("column-panel-reliability")),
        Column::right(words.label("column-panel-strata")),
        Column::extra(words.label("column-panel-separation")),
        Column::extra(words.label("column-panel-fixed")),
        Column::right(words.label("column-panel-fixed-p")),
        Column::extra(words.label("column-panel-random")),
        Column::right(words.label("column-panel-random-p")),
    ];
    let facets = ["panel-entries", "panel-judges", "panel-criteria"].into_iter().enumerate();
    let row = |(f, name): (usize, &'static str)| {
        let facet = &found.facets[f];
        let known = found.solution.measures[f].iter().flatten().filter(|m| !m.extreme).count();
        let parts = |of: fn(&Separation) -> f64, decimals: usize| {
            facet.separation.as_ref().map(|s| words.fixed(of(s), decimals)).unwrap_or_default()
        };
        let chi = |h: Option<Homogeneity>| {
            let square =
                h.map(|h| format!("{} ({})", words.fixed(h.chi_square, 1), words.fixed(h.freedom, 0)));
            [square.unwrap_or_default(), h.map(|h| chance(h.p, words)).unwrap_or_default()]
        };
        let ([fixed, fixed_p], [random, random_p]) = (chi(facet.same), chi(facet.sample));
        vec![
            words.label(name),
            words.fixed(known as f64, 0),
            parts(|s| s.true_sd, 2),
            parts(|s| s.rmse, 2),
            parts(|s| s.reliability, 2),
            parts(|s| s.strata, 1),
            parts(|s| s.separation, 2),
            fixed,
            fixed_p,
            random,
            random_p,
        ]
    };
    Table { columns, rows: facets.map(row).collect() }
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
